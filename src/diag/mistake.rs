//! Every mistake that the program knows, as facts. No sentence stands here.

use crate::num::{NumError, Unit};
use crate::thai::DateError;
use rust_decimal::Decimal;

/// The shape a YAML value has or should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Map,
    List,
    Blank,
}

/// Why a YAML text could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YamlFault {
    Tab,
    Indentation,
    Quote,
    Bracket,
    Colon,
    Character,
    SeveralDocuments,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    // ── D: data files ────────────────────────────────────────────────────────────────────────
    Yaml {
        fault: YamlFault,
    },
    NotUtf8,
    MissingFile,
    UnknownKey {
        key: String,
        suggestion: Option<String>,
        known: Vec<String>,
    },
    DuplicateKey {
        key: String,
        first_line: u32,
    },
    MissingKey {
        key: String,
    },
    WrongShape {
        key: String,
        expected: Shape,
        found: Shape,
    },
    NotANumber {
        key: String,
        text: String,
        why: NumError,
        corrected: Option<String>,
    },
    NotADate {
        key: String,
        text: String,
        why: DateError,
    },
    NotAYear {
        key: String,
        text: String,
    },
    NotAChoice {
        key: String,
        text: String,
        choices: Vec<String>,
        suggestion: Option<String>,
    },
    NotYesNo {
        key: String,
        text: String,
    },
    NotACode {
        key: String,
        text: String,
        digits: u32,
    },
    NotAnId {
        key: String,
        text: String,
    },
    FileNameDiffers {
        key: String,
        value: String,
        file_name: String,
    },
    DuplicateId {
        what: &'static str,
        id: String,
        first: String,
    },
    UnknownArea {
        code: String,
        suggestion: Option<String>,
    },
    AreaNotNested {
        code: String,
        parent: String,
    },
    DuplicateYear {
        year: i32,
        first_line: u32,
    },
    AnchorsRefused,
    YearsOutOfOrder {
        year: i32,
        end: String,
    },
    /// An accounting identity that does not hold: `left` should equal `right`.
    Unbalanced {
        rule: Identity,
        left: Decimal,
        right: Decimal,
        year: i32,
    },
    /// A limit that is exceeded: `value` should not be above `limit`.
    Exceeds {
        rule: Limit,
        value: Decimal,
        limit: Decimal,
        year: i32,
    },
    NegativeAmount {
        field: FieldName,
        value: Decimal,
        year: i32,
    },
    /// The opening figure differs from the closing figure of the year before.
    BrokenContinuity {
        stock: Stock,
        opening: Decimal,
        closing: Decimal,
        year: i32,
    },
    SyntheticOnRealSite,

    // ── C: content ───────────────────────────────────────────────────────────────────────────
    FrontMatterMissing,
    FrontMatterUnclosed,
    RawHtml {
        tag: String,
    },
    HeadingNeedsSpace,
    UnsafeLink {
        scheme: String,
    },
    DuplicateHeading {
        heading: String,
    },
    NoteWithoutCore,
    BudgetYearDiffers {
        written: i32,
        expected: i32,
    },
    PeriodReversed,
    EmptyText {
        /// The field; none where there is no text below the head.
        key: Option<String>,
    },
    MissingImage {
        path: String,
    },

    // ── L: links ─────────────────────────────────────────────────────────────────────────────
    BrokenLink {
        target: String,
        suggestion: Option<String>,
    },
    BrokenAnchor {
        target: String,
        anchor: String,
        suggestion: Option<String>,
    },

    // ── S: scoring ───────────────────────────────────────────────────────────────────────────
    FormulaSyntax {
        /// What stands there; empty at the end of the formula.
        found: String,
        expected: Expected,
    },
    UnknownField {
        name: String,
        suggestion: Option<String>,
    },
    UnitsDiffer {
        left: Quantity,
        right: Quantity,
    },
    WeightsDoNotAddUp {
        /// The dimension or indicator whose parts do not add up; empty for the rubric as a whole.
        what: String,
        sum: Decimal,
        total: Decimal,
    },
    BandsOutOfOrder {
        indicator: String,
    },
    LevelOutOfRange {
        level: Decimal,
        max: Decimal,
    },
    IndicatorWithoutRule {
        indicator: String,
    },
    UnknownRubric {
        rubric: String,
        suggestion: Option<String>,
    },
    RubricVersionDiffers {
        wanted: i64,
        found: i64,
    },
    ClassesOverlap {
        class: String,
    },

    // ── T: themes ────────────────────────────────────────────────────────────────────────────
    UnknownTheme {
        theme: String,
        known: Vec<String>,
    },
    TemplateMissing {
        template: String,
    },
    TemplateBroken {
        detail: String,
    },
    AssetMissing {
        path: String,
    },

    // ── P: privacy and publishing ────────────────────────────────────────────────────────────
    NationalId {
        masked: String,
    },
    PhoneNumber {
        masked: String,
    },
    EmailAddress {
        masked: String,
    },
    AwkwardFileName {
        name: String,
        trouble: NameTrouble,
    },
    UnreadFile {
        /// Where it would be read.
        meant: Option<String>,
        folders: Vec<String>,
    },
}

/// The accounting identities (integrity rules R03–R16 of the data model).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    AssetLines,
    LiabilityLines,
    EquityLines,
    BalanceSheet,
    IncomeLines,
    ExpenseLines,
    Surplus,
    SurplusInEquity,
    Allocation,
    LoanMovement,
    LoansInBalance,
    SavingsMovement,
    SavingsInBalance,
    MemberMovement,
}

/// The limits (integrity rules R09–R18).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    CollectedOfDue,
    CollectedOfDueInCollected,
    OverdueInLoans,
    Par90InPar30,
    Par30InLoans,
    OverdueBorrowers,
    FemaleMembers,
    MemberHouseholds,
    FemaleCommittee,
    MeetingsWithQuorum,
    AgmAttended,
}

/// The names of a figure, which the model gives it; the model stands above us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldName {
    pub thai: &'static str,
    pub english: &'static str,
}

/// Why the name of a file does not travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameTrouble {
    /// It is part of an address, which cannot bear all letters.
    Address,
    /// Windows has no such names.
    Windows,
    /// Another name differs by capitals only.
    Clash { other: String },
}

/// What a year takes over from the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stock {
    Loans,
    Savings,
    Members,
}

/// What may stand at a place of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A field, a number or a bracket.
    Operand,
    /// A field, a number or a sign.
    Token,
    /// A sign, `and` or `or`.
    Continuation,
    /// `and`, before comparing again.
    AndBeforeComparing,
    OpenBracket,
    CloseBracket,
    Comma,
    Number,
    /// A text with its closing quote.
    ClosedText {
        closing: char,
    },
    /// `=` or `!=`, between choices.
    EqualOrNot,
    /// Anything but a text on its own.
    FieldOrNumber,
    LessNesting,
    Shorter,
}

/// What a value of a formula is counted in, or which kind of answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    Plain,
    /// Typed with `%`.
    Percentage,
    Of(Unit),
    Text,
}

/// Whether a date was wanted to the month only: the ends of the period that a note tells of.
pub fn wants_month(key: &str, why: &DateError) -> bool {
    matches!(key, "from" | "to") || matches!(why, DateError::DayNotWanted)
}
