//! One sample of every mistake, and what must be true of the words of all of them. A new variant
//! does not compile before it is listed here.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::facts::*;
use super::mistake::Mistake;
use super::{Lang, Words, all_codes, english, explain, name, thai};
use crate::num::{NumError, Unit};
use crate::thai::letters::is_thai;
use crate::thai::{Date, DateError};

/// The samples of an enum, and a match that fails to compile where one is missing.
macro_rules! every {
    ($fn:ident: $type:ident { $($variant:ident $({ $($field:ident: $value:expr),* $(,)? })?),* $(,)? }) => {
        fn $fn() -> Vec<$type> {
            fn _insist(sample: &$type) {
                match sample { $($type::$variant { .. } => ()),* }
            }
            vec![$($type::$variant $({ $($field: $value),* })?),*]
        }
    };
}

every! { faults: YamlFault {
    Tab, Indentation, Quote, Bracket, Colon, Character, SeveralDocuments, LoneDash, Other,
}}

every! { traps: Trap {
    OddSpace, WideColon, Unseen, Swallowed, OddGap, ByteOrderMark, OldLineEnds,
}}

every! { identities: Identity {
    AssetLines, LiabilityLines, EquityLines, BalanceSheet, IncomeLines, ExpenseLines, Surplus,
    SurplusInEquity, Allocation, LoanMovement, LoansInBalance, SavingsMovement, SavingsInBalance,
    MemberMovement,
}}

every! { live_faults: LiveFault {
    Syntax,
    Fund { code: text("50230299") },
    Area { code: text("502399") },
    Field { name: text("a"), suggestion: Some(text("b")) },
    Year { year: 2499, code: text("50230201") },
    Within,
}}

every! { damages: Damage { DoubleE, SplitAm, LoneMark, MarkTwice, OldFont } }

every! { unpublished: Unpublished { Draft, Review, Withdrawn, NotYetDue } }

every! { limits: Limit {
    CollectedOfDue, CollectedOfDueInCollected, OverdueInLoans, Par90InPar30, Par30InLoans,
    OverdueBorrowers, BorrowersInMembers, BorrowersInAllMembers, FemaleMembers, MemberHouseholds,
    FemaleCommittee, MeetingsWithQuorum, AgmAttended, WelfarePaid,
}}

every! { law_rules: LawRule {
    CommitteeMin, CommitteeMax, LoanCeiling, InterestCeiling, AgmQuorumPercent,
}}

every! { date_rules: DateRule {
    StartBeforeEnd, WholeYear, NoOverlap, ClosedAfterEnd, AuditedAfterClosed, AgmAfterEnd,
    NotInTheFuture,
}}

every! { unlikely: Unlikely { GovernmentCapital, TotalAssets, Leap } }

every! { evidence_faults: EvidenceFault {
    Lacking { indicators: vec![text("1.1")] },
    FileMissing { file: text("a.pdf"), public: false },
    NotPublishable { file: text("a.docx") },
    NothingToPublish,
    Changed { file: text("a.pdf") },
}}

every! { judging_faults: JudgingFault {
    Twice { fund: text("50230203"), indicator: text("1.2"), first_line: 3 },
    OutOfRange { points: Decimal::TEN, weight: Decimal::TWO, indicator: text("1.2") },
    NotForJudges { indicator: text("2.1") },
    OutsideArea { fund: text("50230203") },
    Gated { fund: text("50230203"), reason: text("ยังไม่ปิดบัญชี") },
    Recused { fund: text("50230203"), declared: true },
    SecondSheet { judge: text("j1"), first: text("data/panels/a.yaml") },
    CutOffTooEarly { cut_off: text("2025-05-31"), year_end: text("2025-12-31") },
    QuotaTooLarge { quota: 20, field: 8 },
    ProvinceTwice { province: text("50") },
    OutsideRegions { provinces: vec![text("50"), text("51")] },
    StagesOutOfOrder,
}}

every! { story_faults: StoryFault {
    NamedWithoutConsent, Unverified, DebtGrew,
    MoreThanCounted { fund: text("50230203"), year: 2568, stories: 3, counted: None },
    NotCounted { story: text("story-2568-mushroom"), why: NotCounted::NotVerified },
    Elsewhere { story: text("story-2568-mushroom"), fund: text("50230203"), year: 2568 },
}}

every! { plan_faults: PlanFault {
    EndsBeforeStart, OutsideYear { year: 2570, of: 2571 }, NotATime { text: text("morning") }, NamedOwner,
    Second { first: text("data/plans/a.yaml") },
}}

every! { reasons_not_counted: NotCounted { NotPublished, NotVerified, DebtLeft } }

every! { frozen_faults: FrozenFault {
    Changed { line_ends: false },
    Missing,
    Extra,
    Unreadable { what: text("format_version 2") },
    Misplaced,
    Disagrees { funds: 2, first: text("50230203") },
    Gone { fund: text("50230203"), stage: text("tambon") },
}}

every! { correction_faults: CorrectionFault {
    NotDecided { contest: text("maeon-2569"), stage: text("tambon") },
    NotAmong { fund: text("50230203") },
    NoYear { fund: text("50230203"), year: 2560 },
    OldDiffers { written: text("2479"), kept: text("2749") },
    NoChange,
    Twice { first_line: 4 },
    Person,
    TooEarly { decided: text("2026-05-01") },
    Uneditable { file: text("data/funds/502302/50230203.yaml") },
}}

every! { rubric_faults: RubricFault {
    Circle { chain: vec![text("a"), text("b"), text("a")] },
    TwoYearsBack { name: text("prior.a") },
    ValueUnused { name: text("a") },
    ValueName { name: text("a-b") },
    ValueTwice { name: text("a") },
    AgainstDirection { indicator: text("1.1"), higher_is_better: true },
    Gap { indicator: text("1.1"), between: Stretch::At { bound: text("80%") } },
    Overlap { indicator: text("1.1"), between: Stretch::At { bound: text("80%") } },
    Result { wanted: Quantity::Percentage, found: Quantity::Plain },
    LineTells { indicator: text("1.1"), field: CASH },
    NobodyGets { indicator: text("1.1"), funds: 45, contest: text("maeon-2569") },
    EverybodyGets { indicator: text("1.1"), funds: 45, contest: text("maeon-2569") },
}}

every! { stretches: Stretch {
    At { bound: text("80%") }, Between { low: text("79%"), high: text("80%") },
    Beyond { bound: text("100%") },
}}

every! { expectations: Expected {
    Operand, Token, Continuation, AndBeforeComparing, OpenBracket, CloseBracket, Comma, Number,
    ClosedText { closing: '"' }, EqualOrNot, FieldOrNumber, LessNesting, Shorter,
    Then, Else,
}}

every! { units: Unit {
    Baht, Persons, Households, Times, Percent, YesNo, Date, Choice, Kinds,
}}

fn quantities() -> Vec<Quantity> {
    let units = units().into_iter().map(Quantity::Of);
    units.chain([Quantity::Plain, Quantity::Percentage, Quantity::Text]).collect()
}

every! { name_troubles: NameTrouble { Address, Windows, Clash { other: text("A.jpg") } } }

every! { template_names: TemplateName { Filter, Test, Function, Component, Block, Value } }

every! { template_faults: TemplateFault {
    Unknown { kind: TemplateName::Value, name: text("colour"), suggestion: Some(text("color")) },
    Twice { kind: TemplateName::Block, name: text("content") },
    Tag, EndsEarly, Unclosed, Extends, Misplaced, Circle { templates: vec![text("a"), text("b")] },
    NoValue, WrongValue, Unreadable, Unfillable,
}}

every! { shapes: Shape { Text, Map, List, Blank } }

every! { number_errors: NumError {
    Empty, NotANumber, Underscore, Exponent, LeadingZero, MisplacedComma, EuropeanDecimal,
    PlusSign, BarePoint, TooManyDecimals { max: 2 }, Negative, NotWhole, LoneMinus, FullWidth,
    TooLarge,
}}

every! { date_errors: DateError {
    Empty, NotADate, TwoDigitYear, DayMissing, DayNotWanted, NoSuchMonth { month: 13 },
    NoSuchDay { year_be: 2568, month: 2, day: 30, last_day: 28 },
    EraContradictsYear { year: 2011 }, YearOutOfRange { year: 68 },
}}

fn text(word: &str) -> String {
    word.to_string()
}

const CASH: FieldName = FieldName { thai: "เงินสด", english: "cash" };

fn some_day() -> Date {
    Date::new(2026, 12, 1).unwrap()
}

fn boxed(value: i64) -> Box<Term> {
    Box::new(term(value))
}

fn term(value: i64) -> Term {
    let line = u32::try_from(value).unwrap();
    let value = Decimal::from(value);
    Term { minus: false, name: CASH, unit: Unit::Baht, value, line, year: None }
}

fn side(values: &[i64]) -> Vec<Term> {
    values.iter().map(|value| term(*value)).collect()
}

fn source(verified: bool) -> Box<LawSource> {
    Box::new(LawSource {
        name: text("ระเบียบ วงเงินกู้"),
        reference: text("reg-2551#loan-ceiling"),
        verified,
    })
}

every! { samples: Mistake {
    Yaml { fault: YamlFault::Tab },
    NotUtf8 { encoding: Encoding::Windows874 },
    SilentTrap { trap: Trap::Unseen },
    ShortYear { text: text("19/4/66"), read_as: text("2566-04-19") },
    MissingFile,
    UnknownKey { key: text("nam"), suggestion: Some(text("name")), known: vec![text("name")] },
    DuplicateKey { key: text("name"), first_line: 3 },
    MissingKey { key: text("name") },
    WrongShape { key: text("years"), expected: Shape::List, found: Shape::Map },
    NotANumber { key: text("cash"), text: text("x"), why: NumError::NotANumber, corrected: None },
    CommaSplitsNumber { key: text("cash"), number: text("5200") },
    NotADate { key: text("start"), text: text("x"), why: DateError::NotADate },
    NotAYear { key: text("fiscal_year"), text: text("68") },
    NotAChoice { key: text("kind"), text: text("x"), choices: vec![text("village")], suggestion: None },
    NotYesNo { key: text("quorum_met"), text: text("x") },
    NotACode { key: text("fund_code"), text: text("12"), digits: 8 },
    NotAnId { key: text("id"), text: text("a b") },
    FileNameDiffers { key: text("id"), value: text("a"), file_name: text("b.yaml") },
    DuplicateId { what: "fund", id: text("50230101"), first: text("a.yaml:4") },
    UnknownArea { code: text("502310"), suggestion: None },
    AreaNotNested { code: text("502301"), parent: text("5024") },
    DuplicateYear { year: 2568, first_line: 9 },
    AnchorsRefused,
    VillageCodeDiffers { written: text("50230204"), expected: text("50230203") },
    Unbalanced { rule: Identity::Surplus, left: side(&[1]), right: side(&[2]), year: 2568 },
    Exceeds { rule: Limit::AgmAttended, value: boxed(2), limit: side(&[1]), year: 2568 },
    OverdueWithoutPar30 { overdue: boxed(2), year: 2568 },
    OverdueOneSided { principal: boxed(2), persons: boxed(0), year: 2568 },
    OutsideLaw {
        rule: LawRule::LoanCeiling, value: boxed(3), limit: Decimal::TWO, source: source(false),
        year: 2568,
    },
    QuorumContradicts {
        said: true, attended: boxed(1), members: boxed(4), percent: Decimal::ONE_HUNDRED,
        source: source(true), year: 2568,
    },
    DatesDisagree {
        rule: DateRule::WholeYear, date: text("2025-01-01"), other: text("2025-03-31"), year: 2568,
    },
    FiscalYearDiffers { year: 2567, end: text("2025-12-31") },
    InterestUnlikely { earned_percent: Decimal::ONE, rate: Decimal::TEN, year: 2568 },
    UnlikelyFigure {
        what: Unlikely::Leap, value: boxed(9), compared: vec![Decimal::ONE], year: 2568,
    },
    RepaidYetAtRisk { par30_percent: Decimal::TEN, year: 2568 },
    Evidence { id: text("ev-1"), fault: EvidenceFault::NothingToPublish },
    NegativeAmount { field: CASH, value: -Decimal::ONE, year: 2568 },
    BrokenContinuity { opening: boxed(1), closing: side(&[1, 1]), large: true, year: 2568 },
    SyntheticOnRealSite,
    Story { fault: StoryFault::Unverified },
    Plan { fault: PlanFault::EndsBeforeStart },
    FrontMatterMissing,
    FrontMatterUnclosed,
    RawHtml { tag: text("<b>") },
    HeadingNeedsSpace,
    UnsafeLink { scheme: text("javascript") },
    DuplicateHeading { heading: text("a") },
    NoteWithoutCore,
    BudgetYearDiffers { written: 2569, expected: 2570 },
    PeriodReversed,
    NotYetDue { date: some_day() },
    AuthorWithoutConsent,
    RuleUnderText,
    Live { written: text("a"), fault: LiveFault::Syntax },
    Misspelt { written: text("a"), meant: text("b") },
    DamagedThai { damage: Damage::SplitAm },
    MixedDigits { written: text("5") },
    MixedEras { written: text("2011") },
    UnsearchedWord { written: text("a") },
    AmbiguousLink { target: text("a"), choices: vec![text("b"), text("c")] },
    LinkToUnpublished { target: text("a"), state: Unpublished::Draft },
    EmptyText { key: None },
    MissingImage { path: text("agm.jpg") },
    BrokenLink { target: text("a"), suggestion: Some(text("b")) },
    Orphan,
    BrokenAnchor { target: text("a"), anchor: text("b"), suggestion: None },
    NotACitation { key: text("number"), text: text("a") },
    SamePlace { first: text("a") },
    CitationUnclear { cite: text("9"), meant: vec![text("a 9")] },
    CitationBroken { cite: text("9"), law: text("a"), fault: CitationFault::NoSuchPart },
    LawUnsaid { what: Unsaid::Date },
    FormulaSyntax { found: text(")"), expected: Expected::Operand },
    UnknownField { name: text("agm.x"), suggestion: None },
    UnitsDiffer { left: Quantity::Plain, right: Quantity::Text },
    WeightsDoNotAddUp { what: text("D1"), sum: Decimal::ONE, total: Decimal::TWO },
    BandsOutOfOrder { indicator: text("1.1") },
    LevelOutOfRange { level: Decimal::TEN, max: Decimal::TWO },
    IndicatorWithoutRule { indicator: text("1.1") },
    UnknownRubric { rubric: text("a"), suggestion: None },
    RubricVersionDiffers { wanted: 1, found: 2 },
    ClassesOverlap { class: text("small") },
    Rubric { fault: RubricFault::ValueUnused { name: text("a") } },
    Judging { fault: JudgingFault::StagesOutOfOrder },
    Frozen { fault: FrozenFault::Misplaced },
    Correction { fault: CorrectionFault::Person },
    UnknownTheme { theme: text("a"), known: vec![text("default")] },
    TemplateMissing { template: text("a.html") },
    TemplateBroken { fault: TemplateFault::Unreadable, said: Some(text("Unknown tag")) },
    AssetMissing { path: text("a.svg") },
    TemplateUnused { template: text("a.html"), suggestion: Some(text("area.html")) },
    DutyLeftOut { value: text("frame.invented") },
    NationalId { masked: text("1-xxxx") },
    PhoneNumber { masked: text("08x") },
    EmailAddress { masked: text("s…@x") },
    BankAccount { masked: text("12x") },
    LineId { masked: text("s…") },
    NamedDebtor { masked: text("นาย…") },
    PersonalDetail { masked: text("นาย…") },
    PictureMetadata { what: PictureSecret::Place },
    AllowedForNothing,
    AwkwardFileName { name: text("a b.jpg"), trouble: NameTrouble::Address },
    UnreadFile { meant: None, folders: vec![text("content/notes")] },
}}

/// Every sample, with every rule, fault, shape and reason in turn.
fn every_mistake() -> Vec<Mistake> {
    let year = 2568;
    let mut all = samples();
    all.extend(faults().into_iter().map(|fault| Mistake::Yaml { fault }));
    all.extend(traps().into_iter().map(|trap| Mistake::SilentTrap { trap }));
    all.extend(live_faults().into_iter().map(|fault| Mistake::Live { written: text("a"), fault }));
    all.extend(damages().into_iter().map(|damage| Mistake::DamagedThai { damage }));
    all.extend(
        unpublished()
            .into_iter()
            .map(|state| Mistake::LinkToUnpublished { target: text("a"), state }),
    );
    all.extend(identities().into_iter().map(|rule| Mistake::Unbalanced {
        rule,
        left: side(&[1]),
        right: side(&[1, 2, 3, 4, 5]),
        year,
    }));
    all.extend(limits().into_iter().map(|rule| Mistake::Exceeds {
        rule,
        value: boxed(2),
        limit: side(&[1]),
        year,
    }));
    for verified in [false, true] {
        all.extend(law_rules().into_iter().map(|rule| Mistake::OutsideLaw {
            rule,
            value: boxed(2),
            limit: Decimal::ONE,
            source: source(verified),
            year,
        }));
    }
    all.extend(date_rules().into_iter().map(|rule| Mistake::DatesDisagree {
        rule,
        date: text("2025-01-01"),
        other: text("2025-12-31"),
        year,
    }));
    all.extend(unlikely().into_iter().map(|what| Mistake::UnlikelyFigure {
        what,
        value: boxed(2),
        compared: vec![Decimal::ONE],
        year,
    }));
    all.extend(
        evidence_faults().into_iter().map(|fault| Mistake::Evidence { id: text("ev-1"), fault }),
    );
    all.extend(frozen_faults().into_iter().map(|fault| Mistake::Frozen { fault }));
    all.extend(correction_faults().into_iter().map(|fault| Mistake::Correction { fault }));
    for (stage, written, kept) in [("", "", "2749"), ("tambon", "2749", "")] {
        let (contest, stage) = (text("maeon-2569"), text(stage));
        all.push(Mistake::Correction { fault: CorrectionFault::NotDecided { contest, stage } });
        let (written, kept) = (text(written), text(kept));
        all.push(Mistake::Correction { fault: CorrectionFault::OldDiffers { written, kept } });
    }
    all.push(Mistake::Frozen { fault: FrozenFault::Changed { line_ends: true } });
    all.extend(rubric_faults().into_iter().map(|fault| Mistake::Rubric { fault }));
    for between in stretches() {
        let indicator = text("1.1");
        let gap = RubricFault::Gap { indicator: indicator.clone(), between: between.clone() };
        all.push(Mistake::Rubric { fault: gap });
        all.push(Mistake::Rubric { fault: RubricFault::Overlap { indicator, between } });
    }
    all.push(Mistake::Rubric {
        fault: RubricFault::AgainstDirection { indicator: text("1.1"), higher_is_better: false },
    });
    all.extend(judging_faults().into_iter().map(|fault| Mistake::Judging { fault }));
    all.extend(story_faults().into_iter().map(|fault| Mistake::Story { fault }));
    all.extend(plan_faults().into_iter().map(|fault| Mistake::Plan { fault }));
    all.extend(reasons_not_counted().into_iter().map(|why| Mistake::Story {
        fault: StoryFault::NotCounted { story: text("story-2568-mushroom"), why },
    }));
    let counted = Some(Decimal::ONE);
    all.push(Mistake::Story {
        fault: StoryFault::MoreThanCounted { fund: text("50230203"), year, stories: 2, counted },
    });
    all.push(Mistake::Judging {
        fault: JudgingFault::Recused { fund: text("50230203"), declared: false },
    });
    for found in ["", ")"].map(text) {
        let wrong = |expected| Mistake::FormulaSyntax { found: found.clone(), expected };
        all.extend(expectations().into_iter().map(wrong));
    }
    all.extend(
        name_troubles()
            .into_iter()
            .map(|trouble| Mistake::AwkwardFileName { name: text("a"), trouble }),
    );
    all.push(Mistake::PictureMetadata { what: PictureSecret::Author });
    all.push(Mistake::PictureMetadata { what: PictureSecret::Writer });
    all.push(Mistake::EmptyText { key: Some(text("summary")) });
    all.push(Mistake::UnreadFile { meant: Some(text("a.md")), folders: Vec::new() });
    let broken = |fault| Mistake::TemplateBroken { fault, said: None };
    all.extend(template_faults().into_iter().map(broken));
    for kind in template_names() {
        let name = text("a");
        all.push(broken(TemplateFault::Twice { kind, name: name.clone() }));
        all.push(broken(TemplateFault::Unknown { kind, name, suggestion: None }));
    }
    let against = |left| Mistake::UnitsDiffer { left, right: Quantity::Plain };
    all.extend(quantities().into_iter().map(against));
    all.extend(shapes().into_iter().map(|found| Mistake::WrongShape {
        key: text("a"),
        expected: Shape::Map,
        found,
    }));
    all.extend(number_errors().into_iter().map(|why| Mistake::NotANumber {
        key: text("a"),
        text: text("b"),
        why,
        corrected: None,
    }));
    all.extend(date_errors().into_iter().map(|why| Mistake::NotADate {
        key: text("a"),
        text: text("b"),
        why,
    }));
    all
}

fn has_thai(words: &str) -> bool {
    words.chars().any(is_thai)
}

#[test]
fn every_code_has_a_page_and_every_page_has_a_code() {
    let given: BTreeSet<_> = every_mistake().iter().map(Mistake::code).collect();
    let explained: BTreeSet<_> = all_codes().into_iter().collect();
    assert_eq!(given, explained);
    assert_eq!(all_codes().len(), explained.len(), "a code is explained twice");
}

#[test]
fn pages_are_whole_in_both_languages() {
    let mut names = BTreeSet::new();
    for code in all_codes() {
        let thai = explain(code.0, Lang::Th).unwrap();
        let english = explain(code.0, Lang::En).unwrap();
        assert!(names.insert(name(code)), "{code}: the name {} is taken", name(code));
        assert!(
            name(code).split('-').all(|part| !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())),
            "{code}: {}",
            name(code)
        );
        assert!(has_thai(thai.title) && has_thai(thai.why), "{code}");
        assert!(!has_thai(english.title) && !english.why.is_empty(), "{code}");
        assert_ne!(thai.wrong, thai.right, "{code}");
        assert!(!thai.wrong.contains('\t') && thai.wrong.lines().count() <= 8, "{code}");
    }
}

#[test]
fn codes_are_found_as_people_type_them() {
    for typed in ["D003", "d003", " D003 ", "D๐๐๓"] {
        assert_eq!(explain(typed, Lang::Th).map(|page| page.name), Some("unknown-key"), "{typed}");
    }
    assert!(explain("D999", Lang::Th).is_none());
}

#[test]
fn every_mistake_speaks_both_languages() {
    for mistake in every_mistake() {
        let thai = thai::words(&mistake);
        let english = english::words(&mistake);
        for Words { what, label, why, fix } in [&thai, &english] {
            assert!(!what.is_empty() && !why.is_empty() && !fix.is_empty(), "{mistake:?}");
            for slot in [what, label, why, fix] {
                let is_tidy = !slot.contains('\n') && !slot.contains("  ") && slot.trim() == slot;
                assert!(is_tidy, "{mistake:?}: {slot}");
            }
        }
        assert!(has_thai(&thai.what) && has_thai(&thai.why), "{mistake:?}");
        // This one names the Thai headings that the note should have.
        if mistake != Mistake::NoteWithoutCore {
            let said = format!("{english:?}");
            assert!(!has_thai(&said), "{said}");
        }
    }
}

#[test]
fn every_reason_has_words_of_its_own() {
    for speak in [thai::words, english::words] {
        let labels: BTreeSet<String> =
            every_mistake().iter().skip(samples().len()).map(|one| speak(one).label).collect();
        let reasons = number_errors().len() + date_errors().len();
        assert!(labels.len() >= reasons, "{labels:#?}");
    }
}

#[test]
fn a_month_is_not_asked_for_as_a_day() {
    let of = |key: &str, why| Mistake::NotADate { key: text(key), text: text("x"), why };
    assert!(thai::words(&of("from", DateError::NotADate)).fix.contains("ปี-เดือน เช่น"));
    assert!(english::words(&of("x", DateError::DayNotWanted)).fix.starts_with("write year-month,"));
    assert!(thai::words(&of("start", DateError::NotADate)).fix.contains("ปี-เดือน-วัน"));
}
