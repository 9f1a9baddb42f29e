//! Grades: what a total is called, and what it may still be called when the panel has judged.

use rust_decimal::Decimal;

use super::card::Scorecard;
use crate::model::rubric::{Grade, Rubric};

/// The grade of a total; none only where the rubric has no grades. A total below every grade has
/// the last one.
pub fn grade(rubric: &Rubric, total: Decimal) -> Option<&Grade> {
    rubric.grades.iter().find(|grade| total >= grade.at_least).or(rubric.grades.last())
}

/// What the panel may still add to the total.
pub fn open_points(rubric: &Rubric, card: &Scorecard) -> Decimal {
    let dimensions = rubric.dimensions.iter().zip(&card.dimensions);
    dimensions
        .flat_map(|(dimension, scored)| dimension.indicators.iter().zip(&scored.indicators))
        .filter(|(_, score)| score.points.is_none())
        .fold(Decimal::ZERO, |sum, (indicator, _)| sum.saturating_add(indicator.weight))
}

/// The grade as it stands, and the one it would be if the panel gave everything it can.
pub fn possible_grades<'r>(rubric: &'r Rubric, card: &Scorecard) -> Option<(&'r Grade, &'r Grade)> {
    let highest = card.total.saturating_add(open_points(rubric, card));
    Some((grade(rubric, card.total)?, grade(rubric, highest)?))
}
