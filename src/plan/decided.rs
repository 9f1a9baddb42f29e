//! A decided result in words: the day, the seal, and what was put right afterwards.

use super::view::*;
use super::{Here, url};
use crate::freeze::keep::fate_of;
use crate::freeze::record::{CorrectionRecord, List, Ranked};
use crate::freeze::{Corrected, Frozen, Seal};
use crate::id::{FundCode, StageId};
use crate::model::fund::Entry;
use crate::model::{Contest, Field, Level, PageRef};
use crate::parse::figures::entry_of;
use crate::score::Fate;
use crate::text::{Located, Span};
use crate::thai::read_date;

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
        let mut view = DecidedView {
            says: self.decided_says(),
            facts,
            downloads: self.decided_data(),
            ..DecidedView::default()
        };
        if let Some(corrected) = &frozen.corrected {
            self.corrections(frozen, corrected, &mut view);
        }
        Some(view)
    }

    /// Each figure that was put right, and whose place or total is another one for it.
    fn corrections(&self, frozen: &Frozen, corrected: &Corrected, view: &mut DecidedView) {
        let Corrected { applied, pending, before, after } = corrected;
        let all = applied.iter().map(|record| (record, true));
        let all = all.chain(pending.iter().map(|record| (record, false)));
        view.corrections =
            all.filter_map(|(record, applied)| self.put_right(frozen, record, applied)).collect();
        let stage = frozen.stage.as_ref().filter(|_| self.file.contains("/stages/"));
        let stage = stage.map(StageId::as_str);
        let (Some(before), Some(after)) = (before.list(stage), after.list(stage)) else { return };
        view.moved = self.moved(frozen.level(), stage.is_some(), before, after);
        let moved = view.moved.iter().filter(|moved| moved.place_before != moved.place_after);
        let moved = match moved.count() {
            0 => "อันดับของทุกกองทุนเท่าเดิม".to_string(),
            moved => format!("อันดับเปลี่ยน {} กองทุน", self.words.number(moved)),
        };
        view.effect = match pending.is_empty() {
            true => format!("เมื่อแก้แล้ว{moved} ผลที่แสดงในหน้านี้เป็นผลหลังแก้ไข"),
            false => format!("ถ้าแก้ตามนี้{moved} ผลที่แสดงในหน้านี้ยังเป็นผลเดิม จนกว่าคณะกรรมการจะปิดผลใหม่"),
        };
    }

    fn put_right(
        &self,
        frozen: &Frozen,
        record: &CorrectionRecord,
        applied: bool,
    ) -> Option<CorrectionView> {
        let (_, fund) = frozen.site.fund(&FundCode::new(&record.fund))?;
        let field = Field::by_path(&record.field)?;
        let year = fund.year(record.year)?;
        let value = |text: &str| {
            let located = Located::new(text.to_string(), Span::default());
            let entry = match text {
                "" => Entry::Unknown,
                _ => entry_of(&fund.file, &located, field).value,
            };
            self.words.entry(year, field, entry).0
        };
        let on = read_date(&record.on).map_or_else(|_| record.on.clone(), |on| self.words.date(on));
        let state =
            if applied { "" } else { " (ยังไม่รวมในผลนี้)" };
        Some(CorrectionView {
            fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
            figure: format!("{} ปี {}", self.words.label(field), self.words.year(record.year)),
            old: value(&record.old),
            new: value(&record.new),
            by: format!("{} {on}: {}{state}", record.office, record.why),
        })
    }

    /// Funds whose place, total or fate differs, in the order of the corrected list.
    fn moved(&self, level: Level, of_round: bool, before: &List, after: &List) -> Vec<MovedView> {
        let place = |row: &Ranked| match (of_round, level) {
            (true, Level::Tambon) => row.places.tambon,
            (true, Level::Amphoe) => row.places.amphoe,
            (true, Level::Province) => row.places.province,
            _ => row.places.overall,
        };
        let find = |list: &'_ List, fund: &str| -> Option<Ranked> {
            list.ranked.iter().find(|row| row.fund == fund).cloned()
        };
        let ranked = after.ranked.iter().map(|row| row.fund.as_str());
        let left = before.ranked.iter().map(|row| row.fund.as_str());
        let left = left.filter(|fund| after.ranked.iter().all(|row| row.fund != *fund));
        let funds: Vec<&str> = ranked.chain(left).collect();
        let row = |fund: &&str| {
            let (then, now) = (find(before, fund), find(after, fund));
            let of = |row: &Option<Ranked>| row.as_ref().map(|row| (place(row), row.total.clone()));
            let fate = |row: &Option<Ranked>| row.as_ref().and_then(|row| row.fate.clone());
            if of(&then) == of(&now) && fate(&then) == fate(&now) {
                return None;
            }
            let seat = |row: &Option<Ranked>| match row {
                None => "ไม่เข้าจัดอันดับ".to_string(),
                Some(row) => {
                    let seat = place(row);
                    let shared = if seat.shared { " ร่วม" } else { "" };
                    format!("{}{shared}", self.words.number(seat.place as usize))
                }
            };
            let total = |row: &Option<Ranked>| {
                row.as_ref().map_or_else(|| "–".to_string(), |row| self.words.text(&row.total))
            };
            let goes_on = |row: &Option<Ranked>| {
                let fate = row.as_ref().and_then(|row| row.fate.as_deref());
                fate.and_then(fate_of).is_some_and(Fate::goes_on)
            };
            let code = FundCode::new(fund);
            let name = now.as_ref().or(then.as_ref()).map_or("", |row| row.name.as_str());
            Some(MovedView {
                fund: self.link(name, &PageRef::Fund(code)),
                place_before: seat(&then),
                place_after: seat(&now),
                total_before: total(&then),
                total_after: total(&now),
                fate: match (goes_on(&then), goes_on(&now)) {
                    (false, true) => "เดิมไม่ได้ไปต่อ แก้แล้วได้ไปต่อ".to_string(),
                    (true, false) => "เดิมได้ไปต่อ แก้แล้วไม่ได้ไปต่อ".to_string(),
                    _ => String::new(),
                },
            })
        };
        funds.iter().filter_map(row).collect()
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
