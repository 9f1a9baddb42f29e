//! The code and severity of each mistake. Codes are stable and never reused: people write them in
//! mails and look them up with `kongthun explain`.

use std::fmt;

use super::facts::{
    CorrectionFault, DateRule, EvidenceFault, FrozenFault, Identity, JudgingFault, LawRule, Limit,
    LiveFault, PlanFault, RubricFault, StoryFault, Trap, YamlFault,
};
use super::mistake::Mistake;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a problem does to a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, but the fund is not ranked until it is mended.
    Blocks,
    /// Shown and published past.
    Warning,
}

impl Mistake {
    pub fn code(&self) -> Code {
        use Mistake::*;
        Code(match self {
            Yaml { fault: YamlFault::SeveralDocuments } => "D002",
            Yaml { .. } => "D001",
            UnknownKey { .. } => "D003",
            DuplicateKey { .. } => "D004",
            MissingKey { .. } => "D005",
            WrongShape { .. } => "D006",
            NotANumber { .. } => "D007",
            NotADate { .. } => "D008",
            NotAYear { .. } => "D009",
            NotAChoice { .. } => "D010",
            NotYesNo { .. } => "D011",
            NotACode { .. } => "D012",
            NotAnId { .. } => "D013",
            FileNameDiffers { .. } => "D014",
            DuplicateId { .. } => "D015",
            UnknownArea { .. } => "D016",
            AreaNotNested { .. } => "D017",
            DuplicateYear { .. } => "D018",
            AnchorsRefused => "D019",
            NotUtf8 { .. } => "D020",
            MissingFile => "D021",
            SyntheticOnRealSite => "D023",
            SilentTrap { .. } => "D024",
            ShortYear { .. } => "D025",
            CommaSplitsNumber { .. } => "D026",
            Unbalanced { rule, .. } => rule.code(),
            Exceeds { rule, .. } => rule.code(),
            VillageCodeDiffers { .. } => "D102",
            OverdueWithoutPar30 { .. } => "D110",
            OverdueOneSided { .. } => "D112",
            BrokenContinuity { .. } => "D116",
            OutsideLaw { rule, .. } => rule.code().0,
            QuorumContradicts { .. } => "D118",
            InterestUnlikely { .. } => "D121",
            DatesDisagree { .. } => "D119",
            FiscalYearDiffers { .. } => "D120",
            UnlikelyFigure { .. } => "D124",
            RepaidYetAtRisk { .. } => "D125",
            Evidence { .. } => "D126",
            NegativeAmount { .. } => "D123",
            Story { fault } => fault.code(),
            Plan { fault } => fault.code(),
            FrontMatterMissing => "C001",
            FrontMatterUnclosed => "C002",
            RawHtml { .. } => "C003",
            HeadingNeedsSpace => "C004",
            UnsafeLink { .. } => "C005",
            DuplicateHeading { .. } => "C006",
            NoteWithoutCore => "C007",
            BudgetYearDiffers { .. } => "C008",
            PeriodReversed => "C009",
            NotYetDue { .. } => "C020",
            AuthorWithoutConsent => "C021",
            EmptyText { .. } => "C010",
            MissingImage { .. } => "C011",
            BrokenLink { .. } => "L001",
            BrokenAnchor { .. } => "L002",
            LinkToUnpublished { .. } => "L003",
            AmbiguousLink { .. } => "L004",
            RuleUnderText => "C022",
            Live { fault: LiveFault::Syntax | LiveFault::Within, .. } => "C023",
            Live { .. } => "C024",
            Misspelt { .. } => "C025",
            DamagedThai { .. } => "C026",
            MixedDigits { .. } => "C027",
            MixedEras { .. } => "C028",
            UnsearchedWord { .. } => "C029",
            Orphan => "L101",
            NotACitation { .. } => "L010",
            SamePlace { .. } => "L011",
            CitationUnclear { .. } => "L012",
            CitationBroken { .. } => "L013",
            LawUnsaid { .. } => "L014",
            FormulaSyntax { .. } => "S001",
            UnknownField { .. } => "S002",
            UnitsDiffer { .. } => "S003",
            WeightsDoNotAddUp { .. } => "S004",
            BandsOutOfOrder { .. } => "S005",
            LevelOutOfRange { .. } => "S006",
            IndicatorWithoutRule { .. } => "S007",
            UnknownRubric { .. } => "S008",
            RubricVersionDiffers { .. } => "S009",
            ClassesOverlap { .. } => "S010",
            Rubric { fault } => fault.code(),
            Judging { fault } => fault.code(),
            Frozen { fault } => fault.code(),
            Correction { fault } => fault.code(),
            UnknownTheme { .. } => "T001",
            TemplateMissing { .. } => "T002",
            TemplateBroken { .. } => "T003",
            AssetMissing { .. } => "T004",
            TemplateUnused { .. } => "T005",
            DutyLeftOut { .. } => "T006",
            NationalId { .. } => "P001",
            PhoneNumber { .. } => "P002",
            EmailAddress { .. } => "P003",
            AwkwardFileName { .. } => "P004",
            UnreadFile { .. } => "P005",
            LineId { .. } => "P006",
            BankAccount { .. } => "P007",
            NamedDebtor { .. } => "P008",
            PictureMetadata { .. } => "P009",
            PersonalDetail { .. } => "P010",
            AllowedForNothing => "P011",
        })
    }

    pub fn severity(&self) -> Severity {
        use Mistake::*;
        match self {
            Unbalanced { .. }
            | NegativeAmount { .. }
            | VillageCodeDiffers { .. }
            | FiscalYearDiffers { .. }
            | BrokenContinuity { large: true, .. } => Severity::Blocks,
            Exceeds {
                rule:
                    Limit::MeetingsWithQuorum
                    | Limit::FemaleCommittee
                    | Limit::BorrowersInMembers
                    | Limit::WelfarePaid,
                ..
            } => Severity::Warning,
            Exceeds { .. } => Severity::Blocks,
            // A law that nobody has compared with its text can only warn; ceilings only ever do.
            OutsideLaw { rule: LawRule::CommitteeMin | LawRule::CommitteeMax, source, .. }
            | QuorumContradicts { source, .. } => {
                if source.verified {
                    Severity::Blocks
                } else {
                    Severity::Warning
                }
            }
            DatesDisagree { rule: DateRule::WholeYear | DateRule::NotInTheFuture, .. } => {
                Severity::Warning
            }
            DatesDisagree { .. } => Severity::Blocks,
            Evidence { fault: EvidenceFault::Changed { .. }, .. } => Severity::Blocks,
            Evidence {
                fault:
                    EvidenceFault::NotPublishable { .. }
                    | EvidenceFault::FileMissing { public: true, .. },
                ..
            } => Severity::Error,
            FileNameDiffers { key, .. } if key == "fund_code" => Severity::Error,
            Judging {
                fault:
                    JudgingFault::Gated { .. }
                    | JudgingFault::Recused { .. }
                    | JudgingFault::QuotaTooLarge { .. },
            } => Severity::Warning,
            Story { fault } => fault.severity(),
            Plan { fault: PlanFault::OutsideYear { .. } | PlanFault::NamedOwner } => {
                Severity::Warning
            }
            Frozen { fault: FrozenFault::Disagrees { .. } | FrozenFault::Gone { .. } } => {
                Severity::Warning
            }
            Rubric {
                fault:
                    RubricFault::ValueUnused { .. }
                    | RubricFault::NobodyGets { .. }
                    | RubricFault::EverybodyGets { .. },
            } => Severity::Warning,
            SilentTrap { trap: Trap::Swallowed | Trap::ByteOrderMark }
            | ShortYear { .. }
            | TemplateUnused { .. }
            | Evidence { .. }
            | OutsideLaw { .. }
            | OverdueWithoutPar30 { .. }
            | OverdueOneSided { .. }
            | InterestUnlikely { .. }
            | UnlikelyFigure { .. }
            | RepaidYetAtRisk { .. }
            | BrokenContinuity { .. }
            | FileNameDiffers { .. }
            | DuplicateHeading { .. }
            | NoteWithoutCore
            | BudgetYearDiffers { .. }
            | NotYetDue { .. }
            | AuthorWithoutConsent
            | RuleUnderText
            | Misspelt { .. }
            | DamagedThai { .. }
            | MixedDigits { .. }
            | MixedEras { .. }
            | UnsearchedWord { .. }
            | EmptyText { .. }
            | AwkwardFileName { .. }
            | UnreadFile { .. }
            | PersonalDetail { .. }
            | AllowedForNothing
            | Orphan
            | SyntheticOnRealSite
            | SamePlace { .. }
            | CitationUnclear { .. }
            | CitationBroken { .. }
            | LawUnsaid { .. }
            | HeadingNeedsSpace => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl LawRule {
    /// The code of what is outside the law.
    pub fn code(self) -> Code {
        Code(match self {
            LawRule::CommitteeMin | LawRule::CommitteeMax => "D117",
            LawRule::AgmQuorumPercent => "D118",
            LawRule::InterestCeiling => "D121",
            LawRule::LoanCeiling => "D122",
        })
    }
}

impl RubricFault {
    fn code(&self) -> &'static str {
        match self {
            RubricFault::Circle { .. } => "S011",
            RubricFault::ValueUnused { .. } => "S012",
            RubricFault::TwoYearsBack { .. } => "S013",
            RubricFault::AgainstDirection { .. } => "S014",
            RubricFault::Gap { .. } => "S015",
            RubricFault::Overlap { .. } => "S016",
            RubricFault::ValueName { .. } | RubricFault::ValueTwice { .. } => "S017",
            RubricFault::LineTells { .. } => "S020",
            RubricFault::Result { .. } => "S021",
            RubricFault::NobodyGets { .. } => "S018",
            RubricFault::EverybodyGets { .. } => "S019",
        }
    }
}

impl JudgingFault {
    fn code(&self) -> &'static str {
        match self {
            JudgingFault::Twice { .. } | JudgingFault::SecondSheet { .. } => "S101",
            JudgingFault::OutOfRange { .. } => "S102",
            JudgingFault::NotForJudges { .. } => "S103",
            JudgingFault::OutsideArea { .. } => "S104",
            JudgingFault::Gated { .. } => "S105",
            JudgingFault::Recused { .. } => "S106",
            JudgingFault::CutOffTooEarly { .. } => "S107",
            JudgingFault::QuotaTooLarge { .. } => "S108",
            JudgingFault::StagesOutOfOrder => "S109",
            JudgingFault::ProvinceTwice { .. } | JudgingFault::OutsideRegions { .. } => "S110",
        }
    }
}

impl PlanFault {
    fn code(&self) -> &'static str {
        match self {
            PlanFault::EndsBeforeStart => "C111",
            PlanFault::OutsideYear { .. } => "C112",
            PlanFault::NotATime { .. } => "C113",
            PlanFault::NamedOwner => "C114",
            PlanFault::Second { .. } => "C115",
        }
    }
}

impl CorrectionFault {
    fn code(&self) -> &'static str {
        match self {
            CorrectionFault::NotDecided { .. } => "S211",
            CorrectionFault::OldDiffers { .. } => "S212",
            CorrectionFault::NotAmong { .. } | CorrectionFault::NoYear { .. } => "S213",
            CorrectionFault::NoChange | CorrectionFault::Twice { .. } => "S214",
            CorrectionFault::Person => "S215",
            CorrectionFault::TooEarly { .. } => "S216",
            CorrectionFault::Uneditable { .. } => "S217",
        }
    }
}

impl StoryFault {
    fn code(&self) -> &'static str {
        match self {
            StoryFault::NamedWithoutConsent => "C101",
            StoryFault::Unverified => "C102",
            StoryFault::DebtGrew => "C103",
            StoryFault::MoreThanCounted { .. } => "D201",
            StoryFault::NotCounted { .. } => "D202",
            StoryFault::Elsewhere { .. } => "D203",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            StoryFault::NamedWithoutConsent | StoryFault::Elsewhere { .. } => Severity::Error,
            _ => Severity::Warning,
        }
    }
}

impl FrozenFault {
    fn code(&self) -> &'static str {
        match self {
            FrozenFault::Changed { .. } | FrozenFault::Missing | FrozenFault::Extra => "S201",
            FrozenFault::Unreadable { .. } => "S202",
            FrozenFault::Misplaced => "S203",
            FrozenFault::Disagrees { .. } => "S204",
            FrozenFault::Gone { .. } => "S205",
        }
    }
}

impl Identity {
    /// D1nn stands for integrity rule Rnn of the data model.
    fn code(self) -> &'static str {
        match self {
            Identity::AssetLines => "D103",
            Identity::LiabilityLines | Identity::EquityLines => "D104",
            Identity::BalanceSheet => "D105",
            Identity::IncomeLines
            | Identity::ExpenseLines
            | Identity::Surplus
            | Identity::SurplusInEquity => "D106",
            Identity::Allocation => "D107",
            Identity::LoanMovement | Identity::LoansInBalance => "D108",
            Identity::SavingsMovement | Identity::SavingsInBalance => "D114",
            Identity::MemberMovement => "D115",
        }
    }
}

impl Limit {
    fn code(self) -> &'static str {
        match self {
            Limit::CollectedOfDue | Limit::CollectedOfDueInCollected => "D109",
            Limit::OverdueInLoans => "D110",
            Limit::Par90InPar30 | Limit::Par30InLoans => "D111",
            Limit::OverdueBorrowers => "D113",
            Limit::FemaleMembers | Limit::MemberHouseholds => "D115",
            Limit::BorrowersInMembers | Limit::BorrowersInAllMembers => "D113",
            Limit::WelfarePaid => "D129",
            Limit::FemaleCommittee | Limit::MeetingsWithQuorum => "D117",
            Limit::AgmAttended => "D118",
        }
    }
}
