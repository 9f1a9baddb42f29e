//! A fund's points: each indicator by its rule, rounded once; dimensions and total as exact sums.

use rust_decimal::Decimal;

use super::card::{DimensionScore, IndicatorScore, Input, ItemResult, Reason, Scorecard};
use super::evaluate::{Outcome, Years, evaluate};
use crate::model::formula::Formula;
use crate::model::fund::Fund;
use crate::model::rubric::{Banded, CheckItem, Dimension, Indicator, OnZero, Rubric, ScoringRule};
use crate::num::half_up;

/// What judges give a fund for an indicator of a dimension, rounded.
pub type JudgesSay<'a> = dyn Fn(usize, usize) -> Option<Decimal> + 'a;

/// Scores a fund's year by its figures alone. A year that the fund does not have is a year of
/// unknown figures.
pub fn score(rubric: &Rubric, fund: &Fund, fiscal_year: i32) -> Scorecard {
    score_judged(rubric, fund, fiscal_year, &|_, _| None)
}

/// The same, with what judges give.
pub fn score_judged(
    rubric: &Rubric,
    fund: &Fund,
    fiscal_year: i32,
    judges: &JudgesSay,
) -> Scorecard {
    let years = Years::of(fund, fiscal_year);
    let dimensions: Box<[DimensionScore]> = rubric
        .dimensions
        .iter()
        .enumerate()
        .map(|(d, dimension)| of_dimension(rubric, dimension, years, &|i| judges(d, i)))
        .collect();
    Scorecard { total: sum(dimensions.iter().map(|dimension| dimension.points)), dimensions }
}

/// An indicator of a fund's year by the figures alone.
pub fn score_indicator(
    rubric: &Rubric,
    indicator: &Indicator,
    fund: &Fund,
    fiscal_year: i32,
) -> IndicatorScore {
    of_indicator(rubric, indicator, Years::of(fund, fiscal_year), None)
}

fn of_dimension(
    rubric: &Rubric,
    dimension: &Dimension,
    years: Years,
    judges: &dyn Fn(usize) -> Option<Decimal>,
) -> DimensionScore {
    let indicators: Box<[IndicatorScore]> = dimension
        .indicators
        .iter()
        .enumerate()
        .map(|(i, indicator)| of_indicator(rubric, indicator, years, judges(i)))
        .collect();
    let points = sum(indicators.iter().filter_map(|score| score.points));
    DimensionScore { points, indicators }
}

fn of_indicator(
    rubric: &Rubric,
    indicator: &Indicator,
    years: Years,
    judged: Option<Decimal>,
) -> IndicatorScore {
    let inputs = inputs(indicator, years);
    match &indicator.rule {
        ScoringRule::Banded(banded) => {
            let (raw, reason) = of_bands(banded, years);
            let points = points_of_level(rubric, indicator.weight, level_of(&reason));
            IndicatorScore { raw, points: Some(points), reason, inputs }
        }
        ScoringRule::Checklist(items) => {
            let items: Box<[ItemResult]> = items.iter().map(|item| of_item(item, years)).collect();
            let points = points_of_items(rubric, indicator, items.iter().copied());
            let mut score = IndicatorScore {
                raw: None,
                points: Some(points),
                reason: Reason::Checklist(items),
                inputs,
            };
            score.raw = (!score.is_missing()).then_some(points);
            score
        }
        ScoringRule::Panel { .. } => {
            IndicatorScore { raw: judged, points: judged, reason: Reason::Panel, inputs }
        }
    }
}

/// The value of the formula, and what becomes of it: exceptions first, then the bands.
fn of_bands(banded: &Banded, years: Years) -> (Option<Decimal>, Reason) {
    let outcome = evaluate(&banded.formula, years);
    let raw = outcome.known();
    let holds = |when: &Formula| evaluate(when, years).holds();
    let exception = banded.exceptions.iter().position(|exception| holds(&exception.when));
    if let Some(index) = exception {
        let level = level(banded.exceptions[index].then);
        // Where the exception calls it missing, the value of the formula means nothing.
        return (raw.filter(|_| level.is_some()), Reason::Exception { index, level });
    }
    let reason = match outcome {
        Outcome::Known(value) => band(banded, value),
        Outcome::DividedByZero => Reason::DividedByZero { level: level(banded.division_by_zero) },
        Outcome::Unknown(unknown) => Reason::Missing { unknown: unknown.into() },
        Outcome::TooLarge => Reason::TooLarge,
    };
    (raw, reason)
}

fn band(banded: &Banded, value: Decimal) -> Reason {
    match banded.bands.iter().position(|band| band.bound.holds(value)) {
        Some(index) => Reason::Band { index, level: banded.level_at(index, value) },
        None => Reason::BelowAllBands,
    }
}

fn level(then: OnZero) -> Option<Decimal> {
    match then {
        OnZero::Level(level) => Some(level),
        OnZero::Missing => None,
    }
}

fn level_of(reason: &Reason) -> Decimal {
    reason.level().unwrap_or_default()
}

/// What the items of a checklist come to: at most the weight, rounded once.
fn points_of_items(
    rubric: &Rubric,
    indicator: &Indicator,
    items: impl Iterator<Item = ItemResult>,
) -> Decimal {
    half_up(sum(items.map(|item| item.points)).min(indicator.weight), rubric.precision)
}

/// Value and points of an indicator as its formulas say, without the account that a card keeps of
/// them; nothing of one that judges score.
pub(super) fn measure(
    rubric: &Rubric,
    indicator: &Indicator,
    years: Years,
) -> Option<(Option<Decimal>, Decimal)> {
    match &indicator.rule {
        ScoringRule::Banded(banded) => {
            let (raw, reason) = of_bands(banded, years);
            Some((raw, points_of_level(rubric, indicator.weight, level_of(&reason))))
        }
        ScoringRule::Checklist(items) => {
            let results = items.iter().map(|item| of_item(item, years));
            let points = points_of_items(rubric, indicator, results);
            Some((Some(points), points))
        }
        ScoringRule::Panel { .. } => None,
    }
}

/// Points are taken to this many places before they are rounded: a level on a line may be a third
/// short of the half that it stands for.
const EXACT_PLACES: u32 = 15;

/// Weight × level ÷ highest level, before it is rounded.
pub fn exact_points(rubric: &Rubric, weight: Decimal, level: Decimal) -> Decimal {
    let exact = weight.checked_mul(level).and_then(|product| product.checked_div(rubric.max_level));
    half_up(exact.unwrap_or_default(), EXACT_PLACES)
}

/// The same, rounded once.
pub(super) fn points_of_level(rubric: &Rubric, weight: Decimal, level: Decimal) -> Decimal {
    half_up(exact_points(rubric, weight, level), rubric.precision)
}

fn of_item(item: &CheckItem, years: Years) -> ItemResult {
    let mut missing = false;
    for (index, option) in item.one_of.iter().enumerate() {
        let outcome = evaluate(&option.when, years);
        if outcome.holds() {
            return ItemResult { option: Some(index), points: option.points, missing: false };
        }
        missing |= outcome.known().is_none();
    }
    ItemResult { option: None, points: Decimal::ZERO, missing }
}

fn inputs(indicator: &Indicator, years: Years) -> Box<[Input]> {
    let input = |figure| Input { figure, value: years.get(figure), line: years.line(figure) };
    indicator.figures().into_iter().map(input).collect()
}

fn sum(numbers: impl Iterator<Item = Decimal>) -> Decimal {
    numbers.fold(Decimal::ZERO, Decimal::saturating_add)
}
