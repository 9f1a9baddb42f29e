//! A village or urban community fund and its accounting years.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::field::Field;
use crate::id::{AreaCode, FundCode};
use crate::text::{Located, Span};
use crate::thai::Date;

#[derive(Clone, Debug)]
pub struct Fund {
    pub code: FundCode,
    /// The file it was read from, as shown on its page.
    pub file: Arc<str>,
    pub code_span: Span,
    pub village_code: Option<Located<Arc<str>>>,
    pub kind: FundKind,
    pub name: String,
    pub moo: Option<u32>,
    pub tambon: AreaCode,
    pub tambon_span: Span,
    pub established: Option<Date>,
    pub juristic: Option<bool>,
    /// Invented figures, for demonstration.
    pub synthetic: bool,
    pub official_grades: Vec<OfficialGrade>,
    pub cd_standards: Vec<CdStandard>,
    pub cfi: Option<Cfi>,
    pub networks: Vec<String>,
    /// Oldest first; years are distinct.
    pub years: Vec<FundYear>,
    pub evidence: Vec<Evidence>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FundKind {
    Village,
    Urban,
}

/// A grade given by an authority; never mixed with the site's own score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialGrade {
    pub scheme: String,
    pub value: String,
    pub year: Option<i32>,
    pub source: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CdStandard {
    pub year: Option<i32>,
    pub target: String,
    pub result: String,
}

/// The way to becoming a community financial institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cfi {
    pub status: CfiStatus,
    pub since: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CfiStatus {
    None,
    Preparing,
    Established,
}

#[derive(Clone, Debug)]
pub struct Evidence {
    pub id: String,
    pub span: Span,
    /// The accounting year that it is about; the latest one where nothing is said.
    pub year: Option<i32>,
    pub indicator: String,
    pub title: String,
    pub kind: String,
    /// Where the file lies, counted from `data/`.
    pub file: Option<Located<String>>,
    /// What its SHA-256 was when somebody looked at it, in hexadecimal.
    pub sha256: Option<Located<String>>,
}

#[derive(Clone, Debug)]
pub struct FundYear {
    /// พ.ศ. of the last day of the accounting period.
    pub fiscal_year: i32,
    pub span: Span,
    pub figures: Figures,
    /// In some year of this fund one or two people got welfare. What they got follows from the
    /// welfare fund of two years, and the welfare fund from all other equity, so both the welfare
    /// fund and one other line of equity are withheld in every year.
    pub guards_welfare: bool,
    pub welfare_kinds: Vec<String>,
    pub stories: Vec<String>,
}

/// What a file says about one figure. Zero, unknown and not applicable are three things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Unknown,
    NotApplicable,
    Known(Decimal),
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    entry: Entry,
    span: Span,
}

/// The figures of one year, one place for each `Field`.
#[derive(Clone, Debug)]
pub struct Figures(Box<[Cell]>);

impl Default for Figures {
    fn default() -> Self {
        let blank = Cell { entry: Entry::Unknown, span: Span::default() };
        Figures(vec![blank; Field::ALL.len()].into_boxed_slice())
    }
}

impl Figures {
    pub fn set(&mut self, field: Field, entry: Entry, span: Span) {
        self.0[field as usize] = Cell { entry, span };
    }

    pub fn entry(&self, field: Field) -> Entry {
        self.0[field as usize].entry
    }

    /// The figure, where it is known.
    pub fn get(&self, field: Field) -> Option<Decimal> {
        match self.entry(field) {
            Entry::Known(value) => Some(value),
            Entry::Unknown | Entry::NotApplicable => None,
        }
    }

    /// Where it is written; line 0 where it is not.
    pub fn span(&self, field: Field) -> Span {
        self.0[field as usize].span
    }

    pub fn known(&self) -> usize {
        self.0.iter().filter(|cell| matches!(cell.entry, Entry::Known(_))).count()
    }
}

/// One or two people are recognised in a village.
pub fn is_few(people: Decimal) -> bool {
    people > Decimal::ZERO && people < Decimal::from(3)
}

impl FundYear {
    pub fn get(&self, field: Field) -> Option<Decimal> {
        self.figures.get(field)
    }

    pub fn date(&self, field: Field) -> Option<Date> {
        let days = self.get(field)?;
        Date::from_days(i64::try_from(days).ok()?)
    }

    pub fn yes(&self, field: Field) -> Option<bool> {
        self.get(field).map(|value| !value.is_zero())
    }

    pub fn choice(&self, field: Field) -> Option<super::field::Choice> {
        let index = usize::try_from(self.get(field)?).ok()?;
        field.def().choices.get(index).copied()
    }
}

impl Fund {
    pub fn year(&self, fiscal_year: i32) -> Option<&FundYear> {
        self.years.iter().find(|year| year.fiscal_year == fiscal_year)
    }

    pub fn latest(&self) -> Option<&FundYear> {
        self.years.last()
    }
}
