//! A summary of a law or regulation, rule by rule, each with its citation, the date to which it
//! speaks and whether anybody has checked it against the Gazette.
//!
//! A rule keeps its earlier wordings with the days on which they were law, so that a contract of
//! 2563 can be held against what was law in 2563.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::cite::{CiteUnit, JudgmentNumber, Paragraph, UnitCite, UnitNumber, Within};
use super::doc::Doc;
use super::note::RuleRef;
use super::prose::Prose;
use super::topic::Topic;
use crate::diag::LawRule;
use crate::id::{IndicatorId, LawId, NoteId, ProblemId, RuleId};
use crate::text::{Located, Span};
use crate::thai::Date;

#[derive(Clone, Debug)]
pub struct Law {
    pub id: LawId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub kind: LawKind,
    pub title: String,
    pub short: String,
    pub aliases: Vec<String>,
    pub issuer: String,
    pub year_be: Option<i32>,
    pub unit: CiteUnit,
    pub status: LawStatus,
    pub gazette: Option<Gazette>,
    /// ให้ไว้ ณ วันที่
    pub given: Option<Date>,
    pub in_force: InForce,
    /// อาศัยอำนาจตามความใน…
    pub authority: Vec<Authority>,
    /// ผู้รักษาการ
    pub keeper: String,
    /// หมายเหตุ: เหตุผลในการประกาศใช้
    pub reason: String,
    pub amends: Vec<String>,
    /// Names of amendments of which nothing else is known.
    pub amended_by: Vec<String>,
    pub amendments: Vec<Amendment>,
    pub repeals: Vec<String>,
    /// หมวด, ส่วน and the like, outer before inner.
    pub divisions: Vec<Division>,
    /// The number of its last unit, as far as it is known.
    pub last: Option<UnitNumber>,
    /// Whether every unit of it is among the rules.
    pub complete: bool,
    /// An example that was made up.
    pub synthetic: bool,
    pub verified: Verified,
    /// In the order of the law.
    pub rules: Vec<Rule>,
    pub doc: Doc,
}

/// The first and the last day on which something is law; unknown ends are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    pub from: Option<Date>,
    pub until: Option<Date>,
}

impl InForce {
    pub fn covers(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub rule: Option<RuleRef>,
    pub cite: String,
}

/// `(ฉบับที่ ๒) พ.ศ. ๒๕๕๒`
#[derive(Clone, Debug)]
pub struct Amendment {
    pub id: String,
    pub title: String,
    pub year_be: Option<i32>,
    pub from: Option<Date>,
    pub gazette: Option<Gazette>,
    pub summary: String,
    pub verified: Verified,
}

/// The levels into which Thai laws are divided, outer ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DivisionKind {
    Part,
    Book,
    Title,
    Chapter,
    Section,
    Penalties,
    Transitory,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    pub kind: DivisionKind,
    pub number: String,
    pub title: String,
    pub from: UnitNumber,
    pub to: UnitNumber,
}

impl Division {
    pub fn holds(&self, number: &UnitNumber) -> bool {
        (&self.from..=&self.to).contains(&number)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawKind {
    Act,
    Code,
    Regulation,
    Announcement,
    Order,
    Bylaw,
    Judgment,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawStatus {
    InForce,
    Amended,
    Superseded,
    Repealed,
    Unknown,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazette {
    pub volume: Option<String>,
    pub part: Option<String>,
    pub page: Option<String>,
    pub date: Option<Date>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VerifiedState {
    #[default]
    Unverified,
    Partial,
    Verified,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub state: VerifiedState,
    pub on: Option<Date>,
    pub source: Option<String>,
    pub url: Option<String>,
    /// The post of whoever checked it; never a name.
    pub by_role: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub id: RuleId,
    pub span: Span,
    pub title: String,
    pub cite: Option<Cite>,
    pub cite_span: Span,
    /// หมวด, where nothing else of its place is known.
    pub chapter: Option<String>,
    pub topic: Topic,
    pub audience: Vec<Audience>,
    pub sanctions: Vec<Sanction>,
    /// What it says as far as we know.
    pub text: Wording,
    /// What it said before, oldest first.
    pub earlier: Vec<Earlier>,
    pub problems: Vec<Located<ProblemId>>,
    pub indicators: Vec<Located<IndicatorId>>,
    pub notes: Vec<Located<NoteId>>,
    pub related: Vec<RuleRef>,
}

/// What a rule says, from one day to another.
#[derive(Clone, Debug)]
pub struct Wording {
    pub in_force: InForce,
    pub summary: Prose,
    /// Its paragraphs and items in our own words, as far as they matter.
    pub parts: Passages,
    /// Word for word.
    pub quote: Passages,
    pub parameters: Vec<Parameter>,
    pub as_of: Option<Date>,
    pub verified: Verified,
}

#[derive(Clone, Debug)]
pub struct Earlier {
    pub text: Wording,
    /// The id of the amendment that ended it.
    pub ended_by: Option<Located<String>>,
}

/// A text in paragraphs and items, each with its place in the unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    pub prose: Prose,
    pub places: Vec<(Within, Range<usize>)>,
}

/// Where a rule stands in its law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cite {
    /// Its number is not known, or not confirmed.
    Unknown,
    Unit(UnitCite),
    Judgment(JudgmentNumber),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sanction {
    Civil,
    Criminal,
    Administrative,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Committee,
    Member,
    Staff,
    Judge,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub value: Decimal,
    pub unit: String,
    /// The check of accounts that goes by it.
    pub governs: Option<LawRule>,
}

impl Rule {
    pub fn unit(&self) -> Option<&UnitCite> {
        match &self.cite {
            Some(Cite::Unit(unit)) => Some(unit),
            _ => None,
        }
    }

    /// Its address beside its id: `m193-33`, `k17-p2-i3`, `j227-2567`.
    pub fn address(&self) -> Option<String> {
        match self.cite.as_ref()? {
            Cite::Unknown => None,
            Cite::Unit(unit) => Some(unit.anchor()),
            Cite::Judgment(number) => Some(number.anchor()),
        }
    }

    /// The address of a place within it.
    pub fn address_within(&self, within: &Within) -> Option<String> {
        let unit = self.unit()?;
        Some(UnitCite { within: within.clone(), ..unit.clone() }.anchor())
    }

    /// `m193-33-i1` beside `m193-33-p1-i1`, where no other paragraph has such an item.
    pub fn short_address(&self, within: &Within) -> Option<String> {
        let short = Within { paragraph: None, items: within.items.clone() };
        let is_plain = !short.items.is_empty() && within.paragraph.is_some();
        (is_plain && self.place(&short) == Some(within)).then(|| self.address_within(&short))?
    }

    /// The place that a citation means: paragraph and item as they are written here. A citation may
    /// leave the paragraph out where only one has such an item.
    pub fn place(&self, cited: &Within) -> Option<&Within> {
        let all = || self.text.quote.places.iter().chain(&self.text.parts.places).map(|(w, _)| w);
        let last = || all().filter_map(|within| within.paragraph).max();
        let wanted = match cited.paragraph {
            Some(Paragraph::Last) => last(),
            paragraph => paragraph,
        };
        let same = |within: &&Within| match wanted {
            Some(_) => within.paragraph == wanted,
            None => true,
        };
        let mut found = all().filter(|within| within.items == cited.items).filter(same);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }
}

impl Law {
    /// The rule that each address of the page belongs to. Ids come first: they were there first.
    pub fn addresses(&self) -> BTreeMap<String, usize> {
        let mut addresses = BTreeMap::new();
        for (position, rule) in self.rules.iter().enumerate() {
            addresses.insert(rule.id.to_string(), position);
        }
        let mut add = |address: String, position: usize| {
            addresses.entry(address).or_insert(position);
        };
        for (position, rule) in self.rules.iter().enumerate() {
            rule.address().into_iter().for_each(|address| add(address, position));
            let places = rule.text.quote.places.iter().chain(&rule.text.parts.places);
            for (within, _) in places {
                let address = rule.address_within(within);
                address.into_iter().for_each(|address| add(address, position));
                let short = rule.short_address(within);
                short.into_iter().for_each(|address| add(address, position));
            }
        }
        // A unit of which only places are summarised begins with the first of them.
        for (position, rule) in self.rules.iter().enumerate() {
            if let Some(unit) = rule.unit() {
                add(unit.unit_anchor(), position);
            }
        }
        addresses
    }

    /// The first days of wordings, and those after last days, after the law's own first day: between
    /// two of them the law says the same, as far as we know.
    pub fn turns(&self) -> Vec<Date> {
        let wordings = self.rules.iter().flat_map(Rule::wordings);
        let mut turns: Vec<Date> = wordings
            .flat_map(|wording| {
                let after = |day: Date| Date::from_days(day.to_days() + 1);
                [wording.in_force.from, wording.in_force.until.and_then(after)]
            })
            .flatten()
            .collect();
        turns.retain(|day| self.in_force.from.is_none_or(|first| first < *day));
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    pub fn amendment(&self, id: &str) -> Option<&Amendment> {
        self.amendments.iter().find(|amendment| amendment.id == id)
    }

    /// The divisions in which a rule stands, outer ones first.
    pub fn divisions_of(&self, rule: &Rule) -> Vec<&Division> {
        let Some(unit) = rule.unit() else { return Vec::new() };
        self.divisions.iter().filter(|division| division.holds(&unit.number)).collect()
    }
}

impl Rule {
    /// Everything that it says or said, oldest first.
    pub fn wordings(&self) -> impl Iterator<Item = &Wording> {
        self.earlier.iter().map(|earlier| &earlier.text).chain([&self.text])
    }

    /// What it said on a day; none where it was not there yet, or no more.
    pub fn on(&self, day: Date) -> Option<&Wording> {
        // Of several that may have been law on that day, the one whose first day is known and last.
        self.wordings()
            .filter(|wording| wording.in_force.covers(day))
            .max_by_key(|wording| wording.in_force.from)
    }
}
