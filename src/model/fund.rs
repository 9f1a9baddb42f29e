//! A village or urban community fund and its accounting years.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::field::Field;
use super::pathway::Progress;
use crate::id::{AreaCode, FundCode, StoryId};
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
    /// How far it is on the ways on which funds grow.
    pub pathways: Vec<Progress>,
    /// Oldest first; years are distinct.
    pub years: Vec<FundYear>,
    pub evidence: Vec<Evidence>,
    /// The stories that it counts in `debt_clearing`, with their years.
    pub stories: Vec<CountedStory>,
}

/// A story that a fund counts among its cleared debts of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedStory {
    pub fiscal_year: i32,
    pub story: Located<StoryId>,
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
    /// The day that it was made.
    pub date: Option<Date>,
    /// Whether its file may be published; where it may not, it is never copied.
    pub public: bool,
    /// None for what is kept on paper, as most is.
    pub file: Option<Box<EvidenceFile>>,
}

#[derive(Clone, Debug)]
pub struct EvidenceFile {
    /// Where it lies, counted from `data/`.
    pub path: Located<String>,
    /// What its SHA-256 was when somebody looked at it, in hexadecimal.
    pub sha256: Option<Located<String>>,
    /// How many bytes it has, where it is published.
    pub size: usize,
}

/// Kinds of files that everybody can open and the privacy gate can look into.
pub const PUBLIC_ENDINGS: [&str; 5] = ["pdf", "jpg", "jpeg", "png", "webp"];
/// The only folder below `data/` from which a file is ever published.
pub const EVIDENCE: &str = "evidence/";

impl Evidence {
    /// The ending of its file, if it is meant to be published and of a kind that can be.
    pub fn published_as(&self) -> Option<&'static str> {
        let file = self.file.as_ref().filter(|_| self.public)?;
        let (_, ending) = file.path.value.strip_prefix(EVIDENCE)?.rsplit_once('.')?;
        PUBLIC_ENDINGS.into_iter().find(|known| ending.eq_ignore_ascii_case(known))
    }

    /// Whether it is about this accounting year.
    pub fn is_of(&self, fund: &Fund, year: i32) -> bool {
        let latest = fund.latest().is_some_and(|latest| latest.fiscal_year == year);
        self.year.map_or(latest, |of| of == year)
    }
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
}

/// What a file says about one figure. Zero, unknown and not applicable are three things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Unknown,
    NotApplicable,
    Known(Decimal),
}

/// The figures of one year, one place for each `Field`.
///
/// A nation has 25 million of them, and memory that is touched for the first time costs a second
/// for every half a gigabyte, so a place takes eight bytes: nearly every amount fits into an `i32`
/// with its scale, and stands within 64 KiB and 255 lines of the first one. What does not fit is
/// kept aside, whole.
#[derive(Clone, Debug)]
pub struct Figures {
    cells: Box<[Cell]>,
    /// Where the first figure stands, from which the places of the others are counted.
    base: Option<(u32, u32)>,
    aside: Vec<(Entry, Span)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// The digits of an amount, or a position in `aside`.
    digits: i32,
    /// Bytes from the first figure.
    start: u16,
    /// Lines from the first figure.
    line: u8,
    /// What it holds, and above that its length in bytes.
    kind: u8,
}

/// What a cell holds; from `KNOWN` on, an amount with so many decimals.
const UNSET: u8 = 0;
const UNKNOWN: u8 = 1;
const NOT_APPLICABLE: u8 = 2;
const ASIDE: u8 = 3;
const KNOWN: u8 = 4;
const KINDS: u8 = 8;

impl Default for Figures {
    fn default() -> Self {
        let cells = vec![Cell::default(); Field::ALL.len()].into_boxed_slice();
        Figures { cells, base: None, aside: Vec::new() }
    }
}

impl Cell {
    fn packed(entry: Entry, span: Span, (start, line): (u32, u32)) -> Option<Cell> {
        let (digits, kind) = match entry {
            Entry::Unknown => (0, UNKNOWN),
            Entry::NotApplicable => (0, NOT_APPLICABLE),
            Entry::Known(value) => {
                let kind = KNOWN.checked_add(u8::try_from(value.scale()).ok()?)?;
                (i32::try_from(value.mantissa()).ok()?, Some(kind).filter(|kind| *kind < KINDS)?)
            }
        };
        let length = u8::try_from(span.end.checked_sub(span.start)?).ok()?;
        let length = Some(length).filter(|length| *length < u8::MAX / KINDS)?;
        Some(Cell {
            digits,
            start: u16::try_from(span.start.checked_sub(start)?).ok()?,
            line: u8::try_from(span.line.checked_sub(line)?).ok()?,
            kind: kind + length * KINDS,
        })
    }

    fn kind(self) -> u8 {
        self.kind % KINDS
    }

    fn length(self) -> u32 {
        u32::from(self.kind / KINDS)
    }
}

impl Figures {
    pub fn set(&mut self, field: Field, entry: Entry, span: Span) {
        let base = *self.base.get_or_insert((span.start, span.line));
        self.cells[field as usize] = Cell::packed(entry, span, base).unwrap_or_else(|| {
            let position = self.aside.len();
            self.aside.push((entry, span));
            Cell { digits: i32::try_from(position).unwrap_or(0), kind: ASIDE, ..Cell::default() }
        });
    }

    fn aside(&self, cell: Cell) -> (Entry, Span) {
        let position = usize::try_from(cell.digits).unwrap_or(0);
        self.aside.get(position).copied().unwrap_or((Entry::Unknown, Span::default()))
    }

    pub fn entry(&self, field: Field) -> Entry {
        let cell = self.cells[field as usize];
        match cell.kind() {
            UNSET | UNKNOWN => Entry::Unknown,
            NOT_APPLICABLE => Entry::NotApplicable,
            ASIDE => self.aside(cell).0,
            scale => Entry::Known(Decimal::new(i64::from(cell.digits), u32::from(scale - KNOWN))),
        }
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
        let cell = self.cells[field as usize];
        let base = self.base.filter(|_| cell.kind() != UNSET);
        let Some((start, line)) = base else { return Span::default() };
        if cell.kind() == ASIDE {
            return self.aside(cell).1;
        }
        let start = start.saturating_add(u32::from(cell.start));
        let end = start.saturating_add(cell.length());
        Span { start, end, line: line.saturating_add(u32::from(cell.line)) }
    }

    pub fn known(&self) -> usize {
        Field::ALL.iter().filter(|field| matches!(self.entry(**field), Entry::Known(_))).count()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_comes_back_as_it_went_in() {
        let mut figures = Figures::default();
        assert_eq!(figures.span(Field::Cash), Span::default());
        let near = |at: u32, length: u32| Span { start: at, end: at + length, line: at / 9 };
        let cases = [
            (Field::MembersOpening, "118", near(900, 3)),
            (Field::InterestLoans, "132600.25", near(1_800, 9)),
            (Field::NetSurplus, "-44813.44", near(2_000, 9)),
            (Field::TotalIncome, "21474836.47", near(2_100, 11)),
            (Field::TotalExpenses, "21474836.48", near(2_200, 11)),
            (Field::Fees, "0.125", near(2_300, 5)),
            (Field::Penalties, "0.1234", near(3_000, 6)),
            (Field::Operating, "7", near(900, 30)),
            (Field::LoanLoss, "7", near(900, 31)),
            (Field::OtherExpenses, "7", near(100, 1)),
            (Field::Cash, "12345678901234567890.12", Span { start: 7, end: 30, line: 3 }),
            (
                Field::Account1,
                "1234567.10",
                Span { start: 4_000_000_000, end: 4_000_000_010, line: 70_000 },
            ),
            (Field::Account2, "-0.50", Span { start: 1, end: 6, line: 65_535 }),
            (Field::Account3, "0", Span { start: 0, end: 400, line: 1 }),
        ];
        for (field, text, span) in cases {
            figures.set(field, Entry::Known(text.parse().unwrap()), span);
        }
        figures.set(Field::OtherBank, Entry::NotApplicable, cases[0].2);
        for (field, text, span) in cases {
            assert_eq!(figures.get(field).unwrap().to_string(), text);
            assert_eq!(figures.span(field), span);
        }
        assert_eq!(figures.entry(Field::OtherBank), Entry::NotApplicable);
        assert_eq!(figures.entry(Field::TotalAssets), Entry::Unknown);
        assert_eq!((figures.span(Field::TotalAssets).line, figures.known()), (0, 14));
        // A blank that is written has its place.
        figures.set(Field::TotalAssets, Entry::Unknown, near(900, 0));
        assert_eq!(figures.entry(Field::TotalAssets), Entry::Unknown);
        assert_eq!(figures.span(Field::TotalAssets), near(900, 0));
        assert_eq!(std::mem::size_of::<Cell>(), 8);
    }
}
