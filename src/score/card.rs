//! A scorecard: the computation, kept. Total → dimension → indicator → raw value → figure and
//! line. Fund pages, tables and explanations are views of it; nothing is computed a second time.

use rust_decimal::Decimal;

use crate::model::formula::Figure;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// The exact sum of the points of the indicators; what the panel gives is not in it.
    pub total: Decimal,
    /// As in the rubric, each with its indicators as in the rubric.
    pub dimensions: Box<[DimensionScore]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionScore {
    pub points: Decimal,
    pub indicators: Box<[IndicatorScore]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorScore {
    /// The value of the formula, or the points of a checklist; none where it is not known.
    pub raw: Option<Decimal>,
    /// Rounded at the rubric's precision; none while the panel has to judge.
    pub points: Option<Decimal>,
    pub reason: Reason,
    /// The figures that the indicator reads, in the order of first mention.
    pub inputs: Box<[Input]>,
}

/// A figure as it was when it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    pub figure: Figure,
    pub value: Option<Decimal>,
    /// Line of the fund's file; 0 where the file does not mention it.
    pub line: u32,
}

/// Why an indicator got its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The band of this index holds.
    Band {
        index: usize,
        level: Decimal,
    },
    BelowAllBands,
    /// The exception of this index holds; without a level it counts as missing.
    Exception {
        index: usize,
        level: Option<Decimal>,
    },
    /// The divisor is zero; without a level it counts as missing.
    DividedByZero {
        level: Option<Decimal>,
    },
    /// These inputs are unknown.
    Missing {
        unknown: Box<[Figure]>,
    },
    /// The figures are beyond any arithmetic; counts as missing.
    TooLarge,
    /// One for each item of the checklist.
    Checklist(Box<[ItemResult]>),
    /// Judges give the points.
    Panel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemResult {
    /// The option that holds.
    pub option: Option<usize>,
    pub points: Decimal,
    /// No option is known to hold, and at least one cannot be known.
    pub missing: bool,
}

impl Reason {
    /// The level that it stands for, where levels are what an indicator is measured in.
    pub fn level(&self) -> Option<Decimal> {
        match self {
            Reason::Band { level, .. } => Some(*level),
            Reason::BelowAllBands => Some(Decimal::ZERO),
            Reason::Exception { level, .. } | Reason::DividedByZero { level } => *level,
            _ => None,
        }
    }
}

impl IndicatorScore {
    /// Whether there was nothing to judge by, so that zero points mean "not known" and not "bad".
    pub fn is_missing(&self) -> bool {
        match &self.reason {
            Reason::Missing { .. } | Reason::TooLarge => true,
            Reason::Exception { level, .. } | Reason::DividedByZero { level } => level.is_none(),
            Reason::Checklist(_) => {
                !self.inputs.is_empty() && self.inputs.iter().all(|input| input.value.is_none())
            }
            Reason::Band { .. } | Reason::BelowAllBands | Reason::Panel => false,
        }
    }

    pub fn is_panel(&self) -> bool {
        self.reason == Reason::Panel
    }

    /// The level it reached, where levels are what it is measured in.
    pub fn level(&self) -> Option<Decimal> {
        self.reason.level()
    }

    /// The inputs that are not known.
    pub fn unknown(&self) -> impl Iterator<Item = Figure> {
        self.inputs.iter().filter(|input| input.value.is_none()).map(|input| input.figure)
    }
}

impl Scorecard {
    pub fn get(&self, dimension: usize, indicator: usize) -> Option<&IndicatorScore> {
        self.dimensions.get(dimension)?.indicators.get(indicator)
    }

    /// Every indicator with its dimension and its position there.
    pub fn indicators(&self) -> impl Iterator<Item = (usize, usize, &IndicatorScore)> {
        self.dimensions.iter().enumerate().flat_map(|(d, dimension)| {
            dimension.indicators.iter().enumerate().map(move |(i, score)| (d, i, score))
        })
    }
}
