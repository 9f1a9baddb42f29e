//! Every mistake that the program knows, as facts. No sentence stands here.

use rust_decimal::Decimal;

use super::facts::{
    CitationFault, CorrectionFault, Damage, DateRule, Encoding, EvidenceFault, Expected, FieldName,
    FrozenFault, Identity, JudgingFault, LawRule, LawSource, Limit, LiveFault, NameTrouble,
    PictureSecret, PlanFault, Quantity, RubricFault, Shape, StoryFault, TemplateFault, Term, Trap,
    Unlikely, Unpublished, Unsaid, YamlFault,
};
use crate::num::NumError;
use crate::thai::{Date, DateError};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    // ── D: data files ────────────────────────────────────────────────────────────────────────
    Yaml {
        fault: YamlFault,
    },
    NotUtf8 {
        encoding: Encoding,
    },
    SilentTrap {
        trap: Trap,
    },
    /// The year has two digits; this is how it was read.
    ShortYear {
        text: String,
        read_as: String,
    },
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
    /// `{cash: 5,200}`: within brackets a comma ends the number.
    CommaSplitsNumber {
        key: String,
        number: String,
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
    // ── D1nn: integrity rule Rnn of a fund's accounts ──────────────────────────────────────────
    /// A village fund's code of village is made of its tambon and its หมู่ที่.
    VillageCodeDiffers {
        written: String,
        expected: String,
    },
    /// An accounting identity that does not hold: `left` should equal `right`.
    Unbalanced {
        rule: Identity,
        left: Vec<Term>,
        right: Vec<Term>,
        year: i32,
    },
    /// A limit that is exceeded: `value` should not be above `limit`.
    Exceeds {
        rule: Limit,
        value: Box<Term>,
        limit: Vec<Term>,
        year: i32,
    },
    /// Something is overdue, but nothing over 30 days.
    OverdueWithoutPar30 {
        overdue: Box<Term>,
        year: i32,
    },
    /// Either money or people are in arrears, and the other is zero.
    OverdueOneSided {
        principal: Box<Term>,
        persons: Box<Term>,
        year: i32,
    },
    /// Outside what a law says; a law that nobody has checked can only warn.
    OutsideLaw {
        rule: LawRule,
        value: Box<Term>,
        limit: Decimal,
        source: Box<LawSource>,
        year: i32,
    },
    /// A general meeting that says it had a quorum, or had none, against its own numbers.
    QuorumContradicts {
        said: bool,
        attended: Box<Term>,
        members: Box<Term>,
        percent: Decimal,
        source: Box<LawSource>,
        year: i32,
    },
    DatesDisagree {
        rule: DateRule,
        date: String,
        other: String,
        year: i32,
    },
    FiscalYearDiffers {
        year: i32,
        end: String,
    },
    /// What was earned does not fit the rate of interest.
    InterestUnlikely {
        earned_percent: Decimal,
        rate: Decimal,
        year: i32,
    },
    UnlikelyFigure {
        what: Unlikely,
        value: Box<Term>,
        /// The figure of the year before, or the bounds of what is common.
        compared: Vec<Decimal>,
        year: i32,
    },
    /// All that was due was paid, and yet much is at risk: was old debt paid with new?
    RepaidYetAtRisk {
        par30_percent: Decimal,
        year: i32,
    },
    Evidence {
        id: String,
        fault: EvidenceFault,
    },
    NegativeAmount {
        field: FieldName,
        value: Decimal,
        year: i32,
    },
    /// The opening figure differs from the closing figure of the year before.
    BrokenContinuity {
        opening: Box<Term>,
        closing: Vec<Term>,
        /// By more than one in a hundred.
        large: bool,
        year: i32,
    },
    SyntheticOnRealSite,
    /// A member's story, or what a fund counts of them.
    Plan {
        fault: PlanFault,
    },
    Story {
        fault: StoryFault,
    },

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
    /// A note whose day of publication is still to come.
    NotYetDue {
        date: Date,
    },
    /// The name of an author that nobody has agreed to.
    AuthorWithoutConsent,
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
    /// A name that several things are called by.
    AmbiguousLink {
        target: String,
        choices: Vec<String>,
    },
    /// A figure that a text asks for and does not get.
    Live {
        written: String,
        fault: LiveFault,
    },
    /// A word of the field that is not spelt so.
    Misspelt {
        written: String,
        meant: String,
    },
    DamagedThai {
        damage: Damage,
    },
    /// Thai digits and others in one text.
    MixedDigits {
        written: String,
    },
    /// Years of พ.ศ. and of ค.ศ. in one text, or one with the wrong sign.
    /// A word of the glossary by which search finds nothing.
    UnsearchedWord {
        written: String,
    },
    MixedEras {
        written: String,
    },
    /// A line of dashes right below a text.
    RuleUnderText,
    /// A link to a note that is not published.
    LinkToUnpublished {
        target: String,
        state: Unpublished,
    },
    /// A page of the site that no other leads to.
    Orphan,
    BrokenAnchor {
        target: String,
        anchor: String,
        suggestion: Option<String>,
    },
    /// Part of a citation that is no number of a unit, item or judgment.
    NotACitation {
        key: String,
        text: String,
    },
    /// Two rules of a law that say they stand in the same place.
    SamePlace {
        /// The id of the one before.
        first: String,
    },
    /// A citation in a text of which nobody can tell which law it means.
    CitationUnclear {
        cite: String,
        /// How it could be written.
        meant: Vec<String>,
    },
    /// A citation in a text of what its law does not have.
    CitationBroken {
        cite: String,
        law: String,
        fault: CitationFault,
    },
    /// What a summary of a law leaves unsaid, or should.
    LawUnsaid {
        what: Unsaid,
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
    Rubric {
        fault: RubricFault,
    },
    Judging {
        fault: JudgingFault,
    },
    Frozen {
        fault: FrozenFault,
    },
    Correction {
        fault: CorrectionFault,
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
        fault: TemplateFault,
        /// The engine's own sentence, in English, where ours does not say it all.
        said: Option<String>,
    },
    AssetMissing {
        path: String,
    },
    /// No page is made with it.
    TemplateUnused {
        template: String,
        suggestion: Option<String>,
    },
    /// A theme does not show what every page must show.
    DutyLeftOut {
        value: String,
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
    BankAccount {
        masked: String,
    },
    LineId {
        masked: String,
    },
    /// A named person near words of debt.
    NamedDebtor {
        masked: String,
    },
    /// A named person with a house number, a date of birth or the like.
    PersonalDetail {
        masked: String,
    },
    PictureMetadata {
        what: PictureSecret,
    },
    /// An entry of the allow-list that allows nothing.
    AllowedForNothing,
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

/// Words that people type where there is no number, and that say too little: is it zero, unknown,
/// or no concern of the fund's?
pub fn is_word_for_nothing(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    matches!(
        text.as_str(),
        "ไม่มี"
            | "ไม่ทราบ"
            | "ไม่มีข้อมูล"
            | "na"
            | "none"
            | "--"
            | "…"
            | "..."
    )
}

/// Whether a date was wanted to the month only: the ends of the period that a note tells of.
pub fn wants_month(key: &str, why: &DateError) -> bool {
    matches!(key, "from" | "to") || matches!(why, DateError::DayNotWanted)
}

impl Mistake {
    /// Whether the text that it points at must not be shown anywhere, not even to its author's
    /// log.
    pub fn is_secret(&self) -> bool {
        use Mistake::*;
        matches!(
            self,
            NationalId { .. }
                | PhoneNumber { .. }
                | EmailAddress { .. }
                | BankAccount { .. }
                | LineId { .. }
                | NamedDebtor { .. }
                | PersonalDetail { .. }
                | Story { fault: StoryFault::NamedWithoutConsent }
        )
    }

    /// Whether what else is wrong with the text that it points at only follows from it.
    pub fn explains_others(&self) -> bool {
        self.is_secret() || matches!(self, Mistake::SilentTrap { trap: Trap::Unseen })
    }

    /// The figures that it speaks of.
    pub fn terms(&self) -> Vec<&Term> {
        use Mistake::*;
        match self {
            Unbalanced { left, right, .. } => left.iter().chain(right).collect(),
            Exceeds { value, limit, .. } => std::iter::once(&**value).chain(limit).collect(),
            BrokenContinuity { opening, closing, .. } => {
                std::iter::once(&**opening).chain(closing).collect()
            }
            OverdueWithoutPar30 { overdue, .. } => vec![overdue],
            OverdueOneSided { principal, persons, .. } => vec![principal, persons],
            OutsideLaw { value, .. } | UnlikelyFigure { value, .. } => vec![value],
            QuorumContradicts { attended, members, .. } => vec![attended, members],
            _ => Vec::new(),
        }
    }
}
