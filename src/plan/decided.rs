//! A decided result in words: the day, the seal, and what was put right afterwards.

use super::view::*;
use super::{Here, url};
use crate::freeze::Seal;
use crate::model::Contest;

impl Here<'_> {
    /// Of the kept result that this page belongs to; nothing on other pages.
    pub fn decided_view(&self) -> Option<DecidedView> {
        let frozen = &self.unit?.frozen;
        let fact = |label: &str, value: String| Fact { label: label.to_string(), value };
        let mut facts = vec![
            fact("รหัสยืนยันผล", frozen.seal.short()),
            fact("คำนวณด้วยโปรแกรม", frozen.head.program.clone()),
        ];
        if let Some(entrants) = &frozen.head.entrants {
            let stages = &frozen.own_contest().stages;
            let before = stages.iter().find(|stage| stage.id.as_str() == entrants.stage);
            let title = before.map_or(entrants.stage.as_str(), |stage| stage.title.as_str());
            let funds = self.words.number(entrants.funds.len());
            facts.push(fact("ผู้เข้าแข่งขัน", format!("{funds} กองทุนที่ได้ไปต่อจาก{title}")));
        }
        Some(DecidedView {
            says: self.decided_says(),
            facts,
            downloads: self.decided_data(),
            ..DecidedView::default()
        })
    }

    /// The same as a fact of the contest's page.
    pub fn open_seal_fact(&self, contest: &Contest) -> Option<Fact> {
        let seal = self.open_seal(contest)?;
        let label = "รหัสยืนยันผล (ยังไม่ปิดผล)".to_string();
        Some(Fact { label, value: Seal::written(seal).short() })
    }

    /// What proves a result that is still open, where something does.
    pub fn open_seal(&self, contest: &Contest) -> Option<&str> {
        if self.unit.is_some() {
            return None;
        }
        let position = self.site.contests.iter().position(|own| own.id == contest.id)?;
        self.model.seals.get(position).map(String::as_str).filter(|seal| !seal.is_empty())
    }

    /// The same in a sentence.
    pub fn decided_says(&self) -> String {
        let Some(unit) = self.unit else { return String::new() };
        let on = self.words.date(unit.frozen.on);
        format!("ปิดผลแล้วเมื่อ {on} หน้านี้แสดงตามข้อมูลและเกณฑ์ที่เก็บไว้ในวันนั้น การแก้ไขข้อมูลภายหลังไม่เปลี่ยนผลนี้")
    }

    fn decided_data(&self) -> Vec<Link> {
        let Some(frozen) = self.unit.map(|unit| &unit.frozen) else { return Vec::new() };
        let Some(stage) = frozen.stage.as_ref().filter(|_| self.file.contains("/stages/")) else {
            return Vec::new();
        };
        let link = |title: &str, ending: &str| Link {
            title: title.to_string(),
            href: self.to_file(&url::stage_data(&frozen.contest, stage, ending)),
        };
        vec![link("ตารางคะแนน (CSV เปิดด้วย Excel)", "csv"), link("ข้อมูลผลทั้งหมด (JSON)", "json")]
    }
}
