//! What is wrong with a sheet, as typed facts with a row and a column; and what was passed over
//! without harm. Their sentences are in `problem_thai.rs` and `problem_english.rs`.
//!
//! Values that cannot be read keep the codes they have in a fund's file (`D007` is a number that
//! is none, wherever it stands); what only a sheet can have is X001 and up.

use std::sync::Arc;

use super::columns::Target;
use super::grid::letters;
use super::marks::{self, MarkFault};
use super::read::Unreadable;
use super::{problem_english, problem_thai};
use crate::diag::{Lang, Mistake, Problem, Words};
use crate::model::Field;
use crate::text::Span;

/// A row, or a cell of it; all count from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub sheet: usize,
    pub row: u32,
    pub column: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub at: Option<Spot>,
    pub fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Unreadable {
        why: Unreadable,
    },
    UnknownLetters,
    /// No row names fund codes; perhaps this cell was meant to.
    NoHeader {
        near: Option<String>,
    },
    UnknownHeading {
        heading: String,
        suggestion: &'static str,
    },
    ColumnTwice {
        target: Target,
        first: u32,
    },
    NoCode,
    BadCode {
        text: String,
    },
    NoYear,
    BadYear {
        text: String,
    },
    RowTwice {
        code: String,
        year: i32,
        first: u32,
        sheet: Option<String>,
    },
    /// A row whose name is another fund's: columns were sorted apart.
    OtherName {
        code: String,
        here: String,
        known: String,
    },
    /// `0.30000000000000004`
    Artefact {
        field: Field,
        text: String,
        probably: String,
    },
    TooLarge {
        field: Field,
        text: String,
    },
    LoneDash {
        field: Field,
    },
    /// `#REF!`
    Failed {
        text: String,
    },
    NoResult,
    WrongKind {
        field: Field,
        text: String,
    },
    DateSerial {
        field: Field,
        text: String,
        day: String,
    },
    NotYesNo {
        field: Field,
        text: String,
    },
    /// A value that a fund's file could not hold either.
    Value {
        field: Field,
        mistake: Box<Mistake>,
    },
    /// A quote of a text table that opens and takes the rows below into its cell.
    UnclosedQuote,
    /// What only a judge's sheet can have.
    Mark(MarkFault),
    /// Headings, and nothing below them that could be imported.
    NoRows,
    /// The fund's own file has errors, so that nothing can be put into it.
    BrokenFile {
        code: String,
        file: String,
    },
    /// The file is written in a way that we cannot edit without harm.
    Uneditable {
        code: String,
        file: String,
    },
}

/// What was passed over; told, so that nothing is lost in silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    Windows874,
    /// A sheet without a table of funds.
    SheetPassed,
    TotalPassed {
        row: u32,
    },
    RowPassed {
        row: u32,
    },
    ColumnPassed {
        column: u32,
        heading: String,
    },
    OtherYears {
        rows: usize,
    },
    /// A fund that is not known yet, without a single figure.
    NewWithoutFigures {
        row: u32,
        code: String,
    },
}

impl Trouble {
    pub fn new(at: Spot, fault: Fault) -> Self {
        Trouble { at: Some(at), fault }
    }

    pub fn of_file(fault: Fault) -> Self {
        Trouble { at: None, fault }
    }

    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Unreadable { .. } => "X001",
            Fault::UnknownLetters => "X002",
            Fault::NoHeader { .. } => "X003",
            Fault::UnknownHeading { .. } => "X004",
            Fault::ColumnTwice { .. } => "X005",
            Fault::NoCode => "X006",
            Fault::BadCode { .. } => "X007",
            Fault::NoYear => "X008",
            Fault::BadYear { .. } => "X009",
            Fault::RowTwice { .. } => "X010",
            Fault::OtherName { .. } => "X011",
            Fault::Artefact { .. } => "X012",
            Fault::TooLarge { .. } => "X013",
            Fault::LoneDash { .. } => "X014",
            Fault::Failed { .. } => "X015",
            Fault::NoResult => "X016",
            Fault::WrongKind { .. } => "X017",
            Fault::DateSerial { .. } => "X018",
            Fault::NotYesNo { .. } => "X019",
            Fault::BrokenFile { .. } => "X020",
            Fault::Uneditable { .. } => "X021",
            Fault::UnclosedQuote => "X022",
            Fault::NoRows => "X023",
            Fault::Mark(fault) => fault.code(),
            Fault::Value { mistake, .. } => value_problem(mistake, "").code().0,
        }
    }

    pub fn words(&self, lang: Lang) -> Words {
        match (&self.fault, lang) {
            (Fault::Value { field, mistake }, Lang::Th) => {
                value_problem(mistake, field.thai()).words(lang)
            }
            (Fault::Value { field, mistake }, Lang::En) => {
                value_problem(mistake, field.def().english).words(lang)
            }
            (Fault::Mark(fault), _) => fault.words(lang),
            (fault, Lang::Th) => problem_thai::words(fault),
            (fault, Lang::En) => problem_english::words(fault),
        }
    }

    /// The whole message: what, where, why, and the mend.
    pub fn told(&self, file: &str, sheet: Option<&str>, lang: Lang) -> String {
        let Words { what, label, why, fix } = self.words(lang);
        let mut place = file.to_string();
        if let (Some(sheet), true) = (sheet, self.at.is_some()) {
            place.push_str(&match lang {
                Lang::Th => format!(" แผ่นงาน “{sheet}”"),
                Lang::En => format!(", sheet “{sheet}”"),
            });
        }
        if let Some(at) = self.at {
            place.push_str(&at.told(lang));
        }
        let (error, because, mend) = match lang {
            Lang::Th => ("ผิด", "เพราะ", "แก้"),
            Lang::En => ("error", "why", "fix"),
        };
        // As `diag` draws its problems, so that both read alike.
        let mut lines = vec![format!("{error}[{}]: {what}", self.code()), format!("   ╭▸ {place}")];
        if !label.is_empty() {
            lines.push(format!("   │  {label}"));
        }
        lines.push(format!("   ├ {because}: {why}"));
        lines.push(format!("   ╰ {mend}: {fix}"));
        lines.join("\n")
    }
}

impl Spot {
    /// A spot of the first sheet, or of one whose position is put in later.
    pub fn new(row: u32, column: Option<u32>) -> Self {
        Spot { sheet: 0, row, column }
    }

    fn told(self, lang: Lang) -> String {
        let row = self.row.saturating_add(1);
        let column = self.column.map(letters);
        match (lang, column) {
            (Lang::Th, Some(column)) => format!(" แถว {row} คอลัมน์ {column}"),
            (Lang::Th, None) => format!(" แถว {row}"),
            (Lang::En, Some(column)) => format!(", row {row}, column {column}"),
            (Lang::En, None) => format!(", row {row}"),
        }
    }
}

impl Notice {
    pub fn told(&self, lang: Lang) -> String {
        match lang {
            Lang::Th => problem_thai::notice(self),
            Lang::En => problem_english::notice(self),
        }
    }
}

/// One of every fault that only a sheet can have, in order of codes: for `explain`.
pub fn samples() -> Vec<Trouble> {
    let field = Field::Cash;
    let words = |words: &str| words.to_string();
    let file = words("data/funds/502301/50230107.yaml");
    let code = words("50230107");
    let faults = [
        Fault::Unreadable { why: Unreadable::Damaged },
        Fault::UnknownLetters,
        Fault::NoHeader { near: None },
        Fault::UnknownHeading { heading: words("Cash (THB)"), suggestion: "เงินสด" },
        Fault::ColumnTwice { target: Target::Figure(field), first: 5 },
        Fault::NoCode,
        Fault::BadCode { text: words("5023010") },
        Fault::NoYear,
        Fault::BadYear { text: words("68") },
        Fault::RowTwice { code: code.clone(), year: 2568, first: 5, sheet: None },
        Fault::OtherName {
            code: code.clone(), here: words("หมู่ที่ 8"), known: words("หมู่ที่ 7")
        },
        Fault::Artefact { field, text: words("0.30000000000000004"), probably: words("0.3") },
        Fault::TooLarge { field, text: words("12345678901234.56") },
        Fault::LoneDash { field },
        Fault::Failed { text: words("#REF!") },
        Fault::NoResult,
        Fault::WrongKind { field, text: words("2026-01-02") },
        Fault::DateSerial {
            field: Field::AgmHeldOn,
            text: words("45319"),
            day: words("2024-01-28"),
        },
        Fault::NotYesNo { field: Field::Posted, text: words("อาจจะ") },
        Fault::BrokenFile { code: code.clone(), file: file.clone() },
        Fault::Uneditable { code, file },
        Fault::UnclosedQuote,
        Fault::NoRows,
    ];
    let marks = marks::fault::samples().into_iter().map(Fault::Mark);
    faults.into_iter().chain(marks).map(Trouble::of_file).collect()
}

/// The mistake with the name of its figure, in the words that a fund's file would get.
fn value_problem(mistake: &Mistake, name: &str) -> Problem {
    let mut mistake = mistake.clone();
    match &mut mistake {
        Mistake::NotANumber { key, .. }
        | Mistake::NotADate { key, .. }
        | Mistake::NotAChoice { key, .. } => *key = name.to_string(),
        _ => {}
    }
    Problem::new(&Arc::from(""), Span::default(), mistake)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thai::letters::is_thai;

    #[test]
    fn every_fault_has_a_code_of_its_own_and_words_in_both_languages() {
        let samples = samples();
        let codes: Vec<String> =
            (1..=samples.len()).map(|number| format!("X{number:03}")).collect();
        assert_eq!(samples.iter().map(Trouble::code).collect::<Vec<_>>(), codes);
        for trouble in &samples {
            let thai = trouble.words(Lang::Th);
            let english = trouble.words(Lang::En);
            for words in [&thai.what, &thai.why, &thai.fix] {
                assert!(words.chars().any(is_thai), "{} {words}", trouble.code());
            }
            for words in [&english.what, &english.why, &english.fix] {
                assert!(words.chars().any(|c| c.is_ascii_alphabetic()), "{}", trouble.code());
            }
            for words in [&english.what, &english.why] {
                assert!(!words.chars().any(is_thai), "{}", trouble.code());
            }
        }
    }

    #[test]
    fn a_message_names_its_cell() {
        let at = Spot::new(6, Some(7));
        let told = Trouble::new(at, Fault::LoneDash { field: Field::Cash });
        let thai = told.told("แบบ.xlsx", Some("ข้อมูล"), Lang::Th);
        assert!(thai.contains("แบบ.xlsx แผ่นงาน “ข้อมูล” แถว 7 คอลัมน์ H"), "{thai}");
        let english = told.told("form.xlsx", None, Lang::En);
        assert!(english.contains("form.xlsx, row 7, column H"), "{english}");
    }
}
