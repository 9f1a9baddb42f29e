//! The figures of a fund that may be told of, each with the indicators that read it, solved for it.

use rust_decimal::Decimal;

use super::candidate::places;
use super::solve::{Root, Solved, equals};
use super::{Bounds, Contender};
use crate::model::formula::{Expr, Figure, Formula};
use crate::model::rubric::{Rubric, ScoringRule, TieBy};
use crate::num::Unit;
use crate::score::evaluate::Years;

pub(super) struct Shown {
    pub figures: Vec<Input>,
    /// Whether any were left out.
    pub is_partial: bool,
}

/// A figure, and all that reads it.
pub(super) struct Input {
    pub figure: Figure,
    pub value: Decimal,
    /// The least and the most that it can be.
    pub range: (Option<Decimal>, Option<Decimal>),
    /// Dimension and position of each indicator, with its formula where bands judge it.
    pub readers: Vec<((usize, usize), Solved)>,
    /// Where a condition of theirs turns, or a formula has a pole.
    pub turns: Vec<Root>,
}

impl Shown {
    pub fn of(rubric: &Rubric, own: Contender, bounds: &Bounds) -> Shown {
        let mut shown = Shown { figures: Vec::new(), is_partial: false };
        let mut hidden: Vec<Figure> = Vec::new();
        for (d, i, score) in own.card().indicators().filter(|(.., score)| !score.is_panel()) {
            if own.hides(bounds, score) {
                hidden.extend(score.inputs.iter().map(|input| input.figure));
                shown.is_partial = true;
                continue;
            }
            for input in &score.inputs {
                shown.add(input.figure, input.value, Some((d, i)));
            }
        }
        let years = own.years();
        for tie in &rubric.ties {
            if let TieBy::Field(field) = tie.by {
                let figure = Figure { field, prior: false };
                if !(bounds.is_hidden)(own.standing.fund, figure) {
                    shown.add(figure, years.get(figure), None);
                }
            }
        }
        shown.figures.retain(|input| !hidden.contains(&input.figure));
        for input in &mut shown.figures {
            input.range = (bounds.range)(own.standing.fund, input.figure);
            input.solve(rubric, years);
        }
        shown
    }

    fn add(&mut self, figure: Figure, value: Option<Decimal>, reader: Option<(usize, usize)>) {
        let Some(value) = value else { return };
        let reader = reader.map(|at| (at, Solved::default()));
        match self.figures.iter_mut().find(|input| input.figure == figure) {
            Some(input) => input.readers.extend(reader),
            None => {
                let readers = reader.into_iter().collect();
                let (range, turns) = ((None, None), Vec::new());
                self.figures.push(Input { figure, value, range, readers, turns });
            }
        }
    }
}

impl Input {
    /// Solves the formulas for the figure, where it is a number.
    fn solve(&mut self, rubric: &Rubric, years: Years) {
        if matches!(self.figure.field.unit(), Unit::YesNo | Unit::Choice | Unit::Kinds) {
            return;
        }
        let places = places(self.figure.field.unit());
        let Input { figure, readers, turns, .. } = self;
        for ((d, i), solved) in readers {
            match &rubric.dimensions[*d].indicators[*i].rule {
                ScoringRule::Banded(banded) => {
                    *solved = Solved::of(&banded.formula.root, *figure, years, places);
                    solved.poles(turns);
                    conditions(&banded.formula, *figure, years, places, turns);
                    for exception in &banded.exceptions {
                        conditions(&exception.when, *figure, years, places, turns);
                    }
                }
                ScoringRule::Checklist(items) => {
                    for option in items.iter().flat_map(|item| &item.one_of) {
                        conditions(&option.when, *figure, years, places, turns);
                    }
                }
                ScoringRule::Panel { .. } => {}
            }
        }
    }
}

/// Where the two sides of each comparison in a formula meet.
fn conditions(formula: &Formula, figure: Figure, years: Years, places: u32, roots: &mut Vec<Root>) {
    let mut compare = |a: &Expr, b: &Expr| equals((a, b), figure, years, places, roots);
    comparisons(&formula.root, &mut compare);
}

fn comparisons(expr: &Expr, found: &mut impl FnMut(&Expr, &Expr)) {
    match expr {
        Expr::Number { .. } | Expr::Figure(_) => {}
        Expr::Compare(_, a, b) => {
            found(a, b);
            comparisons(a, found);
            comparisons(b, found);
        }
        Expr::Negate(a) | Expr::Not(a) | Expr::Abs(a) | Expr::Known(a) => comparisons(a, found),
        Expr::Binary(_, a, b) | Expr::And(a, b) | Expr::Or(a, b) => {
            comparisons(a, found);
            comparisons(b, found);
        }
        Expr::Min(list) | Expr::Max(list) => list.iter().for_each(|a| comparisons(a, found)),
        Expr::If(condition, a, b) => {
            [condition, a, b].into_iter().for_each(|a| comparisons(a, found))
        }
    }
}
