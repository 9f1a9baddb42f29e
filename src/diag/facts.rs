//! What mistakes are made of: rules, shapes and kinds of faults, each with words of its own in both
//! languages.

use rust_decimal::Decimal;

use crate::num::Unit;

/// The shape a YAML value has or should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Map,
    List,
    Blank,
}

/// What is wrong with a figure that a text asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LiveFault {
    Syntax,
    Fund {
        code: String,
    },
    Area {
        code: String,
    },
    Field {
        name: String,
        suggestion: Option<String>,
    },
    Year {
        year: i32,
        code: String,
    },
    /// A chart or a ranking in the middle of a sentence.
    Within,
}

/// Words in which a Thai text was damaged, mostly by way of PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// `เเ` for `แ`.
    DoubleE,
    /// `ํา` for `ำ`.
    SplitAm,
    /// A mark that has lost its letter.
    LoneMark,
    /// The same mark twice.
    MarkTwice,
    /// Signs of old Thai fonts.
    OldFont,
}

/// Why a note is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublished {
    Draft,
    Review,
    Withdrawn,
    NotYetDue,
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
    /// A dash where a value belongs: zero, unknown, or nothing of the kind?
    LoneDash,
    Other,
}

/// What makes a file say something else than it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// An indent of spaces that are none to YAML.
    OddSpace,
    /// `：` for `:`.
    WideColon,
    /// A letter without a width, in a key, a number or a code.
    Unseen,
    /// `#` after a space, in the middle of words.
    Swallowed,
    /// A space that is none between a key and its value, or between keys within brackets.
    OddGap,
    /// U+FEFF at the beginning of a file.
    ByteOrderMark,
    /// Lines that end as on a Macintosh of before 2001.
    OldLineEnds,
}

impl Trap {
    /// Whether the file cannot be read for it.
    pub fn is_fatal(self) -> bool {
        matches!(self, Trap::OddSpace | Trap::OddGap | Trap::WideColon | Trap::OldLineEnds)
    }
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

/// The limits (integrity rules R09–R18 and R29).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    CollectedOfDue,
    CollectedOfDueInCollected,
    OverdueInLoans,
    Par90InPar30,
    Par30InLoans,
    OverdueBorrowers,
    /// More borrowers than members at the end of the year: some may have left since.
    BorrowersInMembers,
    /// More borrowers than members, those who left counted in.
    BorrowersInAllMembers,
    FemaleMembers,
    MemberHouseholds,
    FemaleCommittee,
    MeetingsWithQuorum,
    AgmAttended,
    WelfarePaid,
}

/// A figure of an equation: which, how much, where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// It is taken off.
    pub minus: bool,
    pub name: FieldName,
    pub unit: Unit,
    pub value: Decimal,
    /// Line of the fund's file; 0 where there is none.
    pub line: u32,
    /// Its accounting year, where that is not the year the problem is about.
    pub year: Option<i32>,
}

/// The limits that come from a law: their value, source and verified state are data of the
/// regulation files (`governs`), never constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawRule {
    CommitteeMin,
    CommitteeMax,
    LoanCeiling,
    InterestCeiling,
    AgmQuorumPercent,
}

/// A rule of a law, as it is named and as it is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LawSource {
    /// “ระเบียบ กทบ. 2551: จำนวนกรรมการ”
    pub name: String,
    /// `reg-2551#committee-size`
    pub reference: String,
    /// Whether anybody has compared it with the text of the law.
    pub verified: bool,
}

/// What dates of an accounting year must keep to (R19, R20).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRule {
    StartBeforeEnd,
    /// A period is a year, within days.
    WholeYear,
    NoOverlap,
    ClosedAfterEnd,
    AuditedAfterClosed,
    AgmAfterEnd,
    NotInTheFuture,
}

/// What is possible, but seldom right (R21, R24).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlikely {
    GovernmentCapital,
    TotalAssets,
    /// It changed by more than half within a year.
    Leap,
}

/// What is wrong with a piece of evidence (R26).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceFault {
    /// These indicators got a high level and nothing shows why.
    Lacking { indicators: Vec<String> },
    FileMissing {
        file: String,
        /// It was to be published, so that a link would lead nowhere.
        public: bool,
    },
    /// It is to be published, but is no kind of file or no place for that.
    NotPublishable { file: String },
    /// It is to be published, and there is no file.
    NothingToPublish,
    /// The file is not the one that was looked at.
    Changed { file: String },
}

/// The names of a figure, which the model gives it; the model stands above us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldName {
    pub thai: &'static str,
    pub english: &'static str,
}

/// How the bytes of a text were made, as far as they tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// One byte a letter, of Thai Windows.
    Windows874,
    /// Two bytes a letter; Notepad calls it Unicode.
    Utf16,
    Other,
}

/// What a picture carries along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureSecret {
    /// Where it was taken.
    Place,
    /// Who took it.
    Author,
    /// Who wrote it: a document, and no picture.
    Writer,
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
    /// The words of `if … then … else …`.
    Then,
    Else,
}

/// What is wrong with the values and bands of a rubric, or odd about its indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RubricFault {
    /// Values that lead back to themselves, from one of them to the same.
    Circle {
        chain: Vec<String>,
    },
    /// The year before of a value that looks at the year before.
    TwoYearsBack {
        name: String,
    },
    /// A value that no formula names.
    ValueUnused {
        name: String,
    },
    /// No word, or one that means something else.
    ValueName {
        name: String,
    },
    ValueTwice {
        name: String,
    },
    /// A band asks for little where more is better, or for much where less is.
    AgainstDirection {
        indicator: String,
        higher_is_better: bool,
    },
    /// Values that are in no band, though there are bands on both sides or beyond.
    Gap {
        indicator: String,
        between: Stretch,
    },
    /// Values that are in two bands.
    Overlap {
        indicator: String,
        between: Stretch,
    },
    /// A formula comes to something else than what it is taken for.
    Result {
        wanted: Quantity,
        found: Quantity,
    },
    /// On a line the points tell the value, and the value a figure that is withheld.
    LineTells {
        indicator: String,
        field: FieldName,
    },
    /// Every fund that has figures gets nothing.
    NobodyGets {
        indicator: String,
        funds: usize,
        contest: String,
    },
    /// Every fund that has figures gets all there is.
    EverybodyGets {
        indicator: String,
        funds: usize,
        contest: String,
    },
}

/// Values of an indicator, between bounds as they are typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    At {
        bound: String,
    },
    Between {
        low: String,
        high: String,
    },
    /// On the better side of the best band.
    Beyond {
        bound: String,
    },
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

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// Nothing has this name.
    Unknown {
        kind: TemplateName,
        name: String,
        suggestion: Option<String>,
    },
    /// Two things have this name.
    Twice {
        kind: TemplateName,
        name: String,
    },
    /// A tag that does not exist, or that closes something other than what is open.
    Tag,
    EndsEarly,
    /// A quote, comment or component without its end.
    Unclosed,
    /// `extends` is not the first tag, or something stands outside the blocks.
    Extends,
    /// A tag that may not stand within the one around it.
    Misplaced,
    /// Templates that call each other without end.
    Circle {
        templates: Vec<String>,
    },
    /// A value that is there by name only.
    NoValue,
    /// A value of the wrong kind: text that is added, a number that is walked through.
    WrongValue,
    /// Anything else that the engine cannot read, or not fill in.
    Unreadable,
    Unfillable,
}

/// The things that a template calls by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateName {
    Filter,
    Test,
    Function,
    Component,
    Block,
    Value,
}

/// What is wrong with a result that is kept in `data/frozen/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrozenFault {
    /// A file is not what it was when the result was decided.
    Changed {
        /// Only the ends of its lines are others.
        line_ends: bool,
    },
    Missing,
    /// A file that was not there.
    Extra,
    /// The result cannot be put together; where in the file it fails.
    Unreadable {
        what: String,
    },
    /// A file that lies in no folder of a result.
    Misplaced,
    /// This program comes to another result for so many funds.
    Disagrees {
        funds: usize,
        first: String,
    },
    /// A fund that goes on, or that was ranked, has no file any more.
    Gone {
        fund: String,
        stage: String,
    },
}

/// What is wrong with the correction of a decided result. Values are as a fund's file writes them;
/// empty is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionFault {
    /// There is no decided result that it could correct.
    NotDecided { contest: String, stage: String },
    /// The fund did not take part in the decided result.
    NotAmong { fund: String },
    /// The fund has no such year there.
    NoYear { fund: String, year: i32 },
    /// The decided result has another figure.
    OldDiffers { written: String, kept: String },
    /// The old figure and the new one are the same.
    NoChange,
    /// The same figure is put right further up.
    Twice { first_line: u32 },
    /// A person is named where an office belongs.
    Person,
    /// It is older than what it corrects.
    TooEarly { decided: String },
    /// The kept file is written in a way that cannot be edited.
    Uneditable { file: String },
}

/// What is wrong with a contest's rounds or with what a judge wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JudgingFault {
    /// The same judge gave the same fund points for the same indicator before.
    Twice { fund: String, indicator: String, first_line: u32 },
    /// More than the indicator is worth, or less than nothing.
    OutOfRange { points: Decimal, weight: Decimal, indicator: String },
    /// The indicator is computed.
    NotForJudges { indicator: String },
    /// The fund does not belong to the contest's area.
    OutsideArea { fund: String },
    /// The fund does not pass a gate; the reason is the gate's.
    Gated { fund: String, reason: String },
    /// The judge is out for this fund: by declaration, or by living in the same tambon.
    Recused { fund: String, declared: bool },
    /// A second sheet of the same judge for the same stage.
    SecondSheet { judge: String, first: String },
    /// The round closes before the accounts that it scores.
    CutOffTooEarly { cut_off: String, year_end: String },
    /// More may go on than there are to choose from.
    QuotaTooLarge { quota: u32, field: u32 },
    /// A province that is in two regions.
    ProvinceTwice { province: String },
    /// There is a round for regions, and these provinces are in none.
    OutsideRegions { provinces: Vec<String> },
    /// A round is not wider than the one before, or wider than the contest.
    StagesOutOfOrder,
}

/// What is wrong with a member's story, or between stories and what funds count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryFault {
    /// A member's own name without a recorded consent.
    NamedWithoutConsent,
    /// Published, and nobody has verified it.
    Unverified,
    /// More informal debt after than before.
    DebtGrew,
    /// More verified stories of a year than the fund counts; none where it counts nothing.
    MoreThanCounted { fund: String, year: i32, stories: u32, counted: Option<Decimal> },
    /// The fund counts a story that does not count: not published, not verified, or debt is left.
    NotCounted { story: String, why: NotCounted },
    /// The fund counts a story that tells of another fund or year.
    Elsewhere { story: String, fund: String, year: i32 },
}

/// What is wrong with a network's note, a plan or a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanFault {
    EndsBeforeStart,
    /// A day that lies in another budget year than the plan's.
    OutsideYear {
        year: i32,
        of: i32,
    },
    NotATime {
        text: String,
    },
    /// Somebody's name where a role belongs.
    NamedOwner,
    /// A second plan of one owner for one year, or a second note of one network.
    Second {
        first: String,
    },
}

/// Why a story is not counted as a cleared debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    NotPublished,
    NotVerified,
    DebtLeft,
}

/// Why a law does not have what is cited of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CitationFault {
    /// It ends with this unit.
    BeyondEnd { last: String },
    /// All its units are known, and this is none of them.
    NoSuchUnit { suggestion: Option<String> },
    /// The unit has no such paragraph or item.
    NoSuchPart,
    /// It is cited by มาตรา where its units are ข้อ, or the other way round.
    OtherUnit { right: &'static str },
}

/// What a summary of a law must say, or must not say yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// Verified, but not against what and when.
    Source,
    /// A quotation that nobody has compared with the text of the law.
    QuoteUnchecked,
    /// The day to which a rule speaks.
    Date,
}
