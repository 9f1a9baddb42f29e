//! A rubric: dimensions, indicators, bands, tie chain, gates and grades. All of it is data; no
//! threshold or weight of any rubric stands in the code.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::formula::{Figure, Formula};
use crate::id::{DimensionId, IndicatorId, RubricId};
use crate::model::field::Field;
use crate::text::Span;

#[derive(Clone, Debug)]
pub struct Rubric {
    pub id: RubricId,
    pub file: Arc<str>,
    pub version: i64,
    pub title: String,
    /// Whether an authority has laid it down; the default rubric is the site's own.
    pub official: bool,
    pub note: String,
    /// Decimal places of printed points.
    pub precision: u32,
    pub max_level: Decimal,
    pub total: Decimal,
    /// Formulas with a name, in the order in which they are written.
    pub values: Vec<NamedValue>,
    pub dimensions: Vec<Dimension>,
    /// Best first.
    pub grades: Vec<Grade>,
    pub ties: Vec<TieRule>,
    pub gates: Vec<Gate>,
    pub judging: Judging,
}

/// How the points of several judges become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judging {
    pub average: Average,
    /// Where the judges lie further apart than this part of the weight, they should talk.
    pub talk_above: Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Average {
    Mean,
    /// With five judges or more, without the highest and the lowest.
    TrimmedMean,
}

/// From this number of judges on, a trimmed mean leaves out the highest and the lowest.
pub const ENOUGH_TO_TRIM: usize = 5;

impl Default for Judging {
    fn default() -> Self {
        Judging { average: Average::Mean, talk_above: Decimal::from_parts(3, 0, 0, false, 1) }
    }
}

/// A formula that others may use by its name. Where they do, it is already put in: their trees hold
/// figures only.
#[derive(Clone, Debug)]
pub struct NamedValue {
    pub name: String,
    pub title: String,
    pub formula: Formula,
}

#[derive(Clone, Debug)]
pub struct Dimension {
    pub id: DimensionId,
    pub title: String,
    pub weight: Decimal,
    pub indicators: Vec<Indicator>,
}

#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: IndicatorId,
    pub title: String,
    pub weight: Decimal,
    pub rule: ScoringRule,
    pub evidence: Vec<String>,
    /// Why this indicator, in a sentence.
    pub why: String,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum ScoringRule {
    /// A formula whose value falls into a band; the band's level × weight ÷ highest level.
    Banded(Banded),
    /// Points for each condition that is met; the sum is capped by the weight.
    Checklist(Vec<CheckItem>),
    /// Scored by judges, not computed.
    Panel { items: Vec<PanelItem>, note: String },
}

impl ScoringRule {
    /// As what its values are shown: those of a checklist are points. Judges give no values.
    pub fn shown_as(&self) -> Option<ShownAs> {
        match self {
            ScoringRule::Banded(banded) => Some(banded.shown_as),
            ScoringRule::Checklist(_) => Some(ShownAs::Points),
            ScoringRule::Panel { .. } => None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Banded {
    pub formula: Formula,
    pub better: Better,
    pub shown_as: ShownAs,
    /// Best first; the first that holds counts. None holds: level 0.
    pub bands: Vec<Band>,
    pub between: Between,
    pub division_by_zero: OnZero,
    /// Tried before the bands.
    pub exceptions: Vec<Exception>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

/// How a raw value is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownAs {
    Percent,
    PercentagePoints,
    Points,
    Number,
    Baht,
}

/// What a value between the bounds of two bands gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Between {
    /// The level of the band that it has reached.
    #[default]
    Steps,
    /// A level on the straight line from the one bound to the other.
    Linear,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub level: Decimal,
    pub bound: Bound,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    AtLeast(Decimal),
    Above(Decimal),
    AtMost(Decimal),
    Below(Decimal),
}

impl Bound {
    pub fn value(self) -> Decimal {
        match self {
            Bound::AtLeast(bound)
            | Bound::Above(bound)
            | Bound::AtMost(bound)
            | Bound::Below(bound) => bound,
        }
    }

    pub fn holds(self, value: Decimal) -> bool {
        match self {
            Bound::AtLeast(bound) => value >= bound,
            Bound::Above(bound) => value > bound,
            Bound::AtMost(bound) => value <= bound,
            Bound::Below(bound) => value < bound,
        }
    }

    /// Whether a value at the bound holds.
    pub fn is_inclusive(self) -> bool {
        matches!(self, Bound::AtLeast(_) | Bound::AtMost(_))
    }
}

impl Banded {
    /// The level of a value that has reached the band of this index, and not the one before.
    pub fn level_at(&self, index: usize, value: Decimal) -> Decimal {
        let Some(band) = self.bands.get(index) else { return Decimal::ZERO };
        let before = index.checked_sub(1).and_then(|before| self.bands.get(before));
        match (self.between, before) {
            (Between::Linear, Some(before)) => on_line(band, before, value).unwrap_or(band.level),
            _ => band.level,
        }
    }
}

/// The level on the straight line from a band to the better one before it.
fn on_line(band: &Band, before: &Band, value: Decimal) -> Option<Decimal> {
    let (from, to) = (band.bound.value(), before.bound.value());
    let way = value.checked_sub(from)?.checked_mul(before.level.checked_sub(band.level)?)?;
    band.level.checked_add(way.checked_div(to.checked_sub(from)?)?)
}

/// What a division by zero means for this indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnZero {
    Missing,
    Level(Decimal),
}

#[derive(Clone, Debug)]
pub struct Exception {
    pub when: Formula,
    pub then: OnZero,
    pub reason: String,
}

#[derive(Clone, Debug)]
pub struct CheckItem {
    pub id: String,
    pub title: String,
    /// The first condition that holds gives its points.
    pub one_of: Vec<CheckOption>,
}

#[derive(Clone, Debug)]
pub struct CheckOption {
    pub when: Formula,
    pub points: Decimal,
    pub label: String,
}

#[derive(Clone, Debug)]
pub struct PanelItem {
    pub id: String,
    pub title: String,
    /// What meeting it is worth; where no item says, they are worth the same.
    pub points: Option<Decimal>,
}

#[derive(Clone, Debug)]
pub struct Grade {
    pub name: String,
    pub at_least: Decimal,
}

/// One step of the tie chain.
#[derive(Clone, Debug)]
pub struct TieRule {
    pub by: TieBy,
    pub better: Better,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBy {
    Dimension(usize),
    /// Dimension and position in it.
    IndicatorPoints(usize, usize),
    IndicatorRaw(usize, usize),
    Field(Field),
}

#[derive(Clone, Debug)]
pub struct Gate {
    pub id: String,
    pub rule: GateRule,
    pub title: String,
    /// What is said of a fund that does not pass.
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateRule {
    HasYear,
    HasPriorYear,
    NoIntegrityErrors,
    BooksClosed,
    RealData,
    NotExcluded,
}

impl Indicator {
    /// Its formulas: what is measured, exceptions, conditions of a checklist.
    pub fn formulas(&self) -> Vec<&Formula> {
        match &self.rule {
            ScoringRule::Banded(banded) => std::iter::once(&banded.formula)
                .chain(banded.exceptions.iter().map(|exception| &exception.when))
                .collect(),
            ScoringRule::Checklist(items) => {
                items.iter().flat_map(|item| &item.one_of).map(|option| &option.when).collect()
            }
            ScoringRule::Panel { .. } => Vec::new(),
        }
    }

    /// The figures that it reads, in the order of first mention, without repetition.
    pub fn figures(&self) -> Vec<Figure> {
        let mut figures: Vec<Figure> = Vec::new();
        for formula in self.formulas() {
            for figure in formula.figures() {
                if !figures.contains(&figure) {
                    figures.push(figure);
                }
            }
        }
        figures
    }
}

impl Rubric {
    pub fn indicators(&self) -> impl Iterator<Item = (usize, usize, &Indicator)> {
        self.dimensions.iter().enumerate().flat_map(|(d, dimension)| {
            dimension.indicators.iter().enumerate().map(move |(i, indicator)| (d, i, indicator))
        })
    }

    pub fn find(&self, id: &str) -> Option<(usize, usize, &Indicator)> {
        self.indicators().find(|(_, _, indicator)| indicator.id.as_str() == id)
    }

    /// What meeting these items of a panel's list is worth, at most the weight; none where an item
    /// is not on the list.
    pub fn worth(&self, indicator: &Indicator, met: &[&str]) -> Option<Decimal> {
        let ScoringRule::Panel { items, .. } = &indicator.rule else { return None };
        let all = Decimal::from(items.len());
        let mut sum = Decimal::ZERO;
        for id in met {
            let item = items.iter().find(|item| item.id == *id)?;
            let worth = match item.points {
                Some(points) => points,
                None => indicator.weight.checked_div(all)?,
            };
            sum = sum.checked_add(worth)?;
        }
        Some(sum.min(indicator.weight))
    }

    /// The part of the total that is computed from figures, without the judges' panel.
    pub fn computed_total(&self) -> Decimal {
        self.indicators()
            .filter(|(_, _, indicator)| !matches!(indicator.rule, ScoringRule::Panel { .. }))
            .fold(Decimal::ZERO, |sum, (_, _, indicator)| {
                sum.checked_add(indicator.weight).unwrap_or(sum)
            })
    }
}
