//! What shows that a fund's points are right: each indicator names its evidence, and what may be
//! published can be opened. The rest is kept by the fund and only named.

use rust_decimal::Decimal;

use super::view::Link;
use super::{Here, url};
use crate::model::Fund;
use crate::model::fund::Evidence;
use crate::num;

/// The address of every published file of a fund, and its place in the snapshot.
pub fn published(fund: &Fund) -> impl Iterator<Item = (String, String)> {
    fund.evidence.iter().filter_map(|evidence| {
        let ending = evidence.published_as()?;
        let file = &evidence.file.as_ref()?.path.value;
        Some((url::evidence(&fund.code, &evidence.id, ending), format!("data/{file}")))
    })
}

impl Here<'_> {
    /// The evidence of an indicator in a year; without an address where it is not published.
    pub(super) fn evidence_of(&self, fund: &Fund, indicator: &str, year: i32) -> Vec<Link> {
        let of_it =
            fund.evidence.iter().filter(|one| one.indicator == indicator && one.is_of(fund, year));
        of_it.map(|evidence| self.evidence_link(fund, evidence)).collect()
    }

    /// What can be opened, newest first, and a sentence on all that there is.
    pub(super) fn evidence_list(&self, fund: &Fund) -> (Vec<Link>, String) {
        if fund.evidence.is_empty() {
            return (Vec::new(), String::new());
        }
        let mut open: Vec<&Evidence> =
            fund.evidence.iter().filter(|one| one.published_as().is_some()).collect();
        open.sort_by_key(|one| std::cmp::Reverse(one.year.or(Some(i32::MAX))));
        let links = open.iter().map(|one| self.evidence_link(fund, one)).collect();
        let all = self.words.number(fund.evidence.len());
        let sentence = match fund.evidence.len() - open.len() {
            0 => format!("มีหลักฐาน {all} รายการ เปิดดูได้ทุกรายการ"),
            rest if open.is_empty() => format!(
                "มีหลักฐาน {} รายการ เก็บไว้ที่กองทุน หน้าที่มาของคะแนนบอกว่ารายการใดใช้กับตัวชี้วัดใด",
                self.words.number(rest)
            ),
            rest => format!(
                "มีหลักฐาน {all} รายการ เปิดดูได้ {} รายการ อีก {} รายการเก็บไว้ที่กองทุน",
                self.words.number(open.len()),
                self.words.number(rest)
            ),
        };
        (links, sentence)
    }

    /// “รายงานการประชุมใหญ่ (PDF 120 KB)”
    fn evidence_link(&self, fund: &Fund, evidence: &Evidence) -> Link {
        let words = [&evidence.title, &evidence.kind, &evidence.id];
        let title = words.into_iter().find(|words| !words.is_empty()).unwrap_or(&evidence.id);
        // Of a decided result only the names were kept: what can be opened today is today's.
        match evidence.published_as().filter(|_| self.unit.is_none()) {
            Some(ending) => {
                let kind = if ending == "pdf" { "PDF" } else { "ภาพ" };
                let size = self.weight_of_file(evidence.file.as_ref().map_or(0, |file| file.size));
                Link {
                    title: format!("{title} ({kind} {size})"),
                    href: self.to_file(&url::evidence(&fund.code, &evidence.id, ending)),
                }
            }
            None => Link { title: title.clone(), href: String::new() },
        }
    }

    fn weight_of_file(&self, bytes: usize) -> String {
        let kilobytes = Decimal::from(bytes).checked_div(Decimal::from(1024)).unwrap_or_default();
        let thousand = Decimal::from(1024);
        match kilobytes.checked_div(thousand) {
            Some(megabytes) if kilobytes >= thousand => {
                format!("{} MB", self.words.weight(num::half_up(megabytes, 1)))
            }
            _ => format!("{} KB", self.words.weight(num::half_up(kilobytes.max(Decimal::ONE), 0))),
        }
    }
}
