//! Values of a rubric: formulas that have a name, so that others can use them. Where one is named
//! its formula is put in; `prior.` before it means the same of the year before.
//!
//! Values may name each other, in any order. Those that lead back to themselves are reported once
//! for each circle, at the name that closes it, and nothing is computed from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::names::{self, PRIOR};
use super::token::{is_digit, is_word, words};
use super::units::Sort;
use super::{Fault, Read, place, problems, read};
use crate::diag::{Checked, Mistake, Problem, RubricFault};
use crate::model::formula::{Expr, Figure, Formula};
use crate::text::Located;

/// What the values of a rubric are called, and what they are.
#[derive(Clone, Debug, Default)]
pub struct Values {
    known: BTreeMap<String, Option<Value>>,
}

#[derive(Clone, Debug)]
struct Value {
    expr: Expr,
    sort: Sort,
    size: usize,
}

/// What is found under a name.
pub(super) enum Named {
    Value {
        expr: Expr,
        sort: Sort,
        size: usize,
    },
    /// Its own formula is wrong.
    Wrong,
    /// The year before of a value that looks at the year before.
    TooFarBack,
}

impl Values {
    pub(super) fn find(&self, word: &str) -> Option<Named> {
        let (name, prior) = match word.strip_prefix(PRIOR) {
            Some(name) => (name, true),
            None => (word, false),
        };
        let Some(Value { expr, sort, size }) = self.known.get(name)? else {
            return Some(Named::Wrong);
        };
        let (sort, size) = (sort.clone(), *size);
        if !prior {
            return Some(Named::Value { expr: expr.clone(), sort, size });
        }
        match year_before(expr) {
            Some(expr) => Some(Named::Value { expr, sort, size }),
            None => Some(Named::TooFarBack),
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.known.keys().map(String::as_str)
    }

    /// Those of the values that a formula names.
    pub fn named_in<'t>(&self, formula: &'t str) -> impl Iterator<Item = &'t str> {
        let found = words(formula).map(|(word, _)| word.strip_prefix(PRIOR).unwrap_or(word));
        found.filter(|word| self.known.contains_key(*word))
    }
}

/// A value as it is written.
pub struct Defined {
    pub name: Located<String>,
    pub formula: Located<String>,
}

/// Reads all values of a rubric. The formulas come in the order in which they are written; those
/// that are wrong are missing.
pub fn values(file: &Arc<str>, defined: &[Defined]) -> (Values, Checked<Vec<Option<Formula>>>) {
    let mut reading = Reading {
        file,
        defined,
        values: Values::default(),
        formulas: vec![None; defined.len()],
        problems: Vec::new(),
    };
    let mut waiting: Vec<usize> = reading.names();
    while !waiting.is_empty() {
        let (ready, blocked): (Vec<usize>, Vec<usize>) =
            waiting.iter().partition(|at| reading.awaits(**at, &waiting).is_none());
        if ready.is_empty() {
            reading.circles(&waiting);
            break;
        }
        ready.into_iter().for_each(|at| reading.read(at));
        waiting = blocked;
    }
    let Reading { values, formulas, problems, .. } = reading;
    (values, Checked { value: formulas, problems })
}

struct Reading<'r> {
    file: &'r Arc<str>,
    defined: &'r [Defined],
    values: Values,
    formulas: Vec<Option<Formula>>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    /// The values whose names will do.
    fn names(&mut self) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for (at, Defined { name, .. }) in self.defined.iter().enumerate() {
            let name_of = |at: &usize| self.defined[*at].name.value == name.value;
            let fault = if !is_name(&name.value) || names::is_taken(&name.value) {
                RubricFault::ValueName { name: name.value.clone() }
            } else if found.iter().any(name_of) {
                RubricFault::ValueTwice { name: name.value.clone() }
            } else {
                found.push(at);
                continue;
            };
            // What could not be read at all was reported.
            if !name.value.is_empty() {
                self.problems.push(Problem::new(self.file, name.span, Mistake::Rubric { fault }));
            }
        }
        found
    }

    /// The first value that one waits for, and where it is named.
    fn awaits(&self, at: usize, waiting: &[usize]) -> Option<(usize, usize, usize)> {
        words(&self.defined[at].formula.value).find_map(|(word, start)| {
            let name = word.strip_prefix(PRIOR).unwrap_or(word);
            let other = waiting.iter().find(|other| self.defined[**other].name.value == name)?;
            Some((*other, start, start + word.len()))
        })
    }

    fn read(&mut self, at: usize) {
        let Defined { name, formula } = &self.defined[at];
        if formula.value.is_empty() {
            // That it is missing was reported.
            self.values.known.insert(name.value.clone(), None);
            return;
        }
        let mut faults: Vec<Fault> = Vec::new();
        let read = read(&formula.value, &self.values, &mut faults);
        self.problems.extend(problems(self.file, formula, faults));
        let value = read.map(|Read { root, sort, size }| {
            let written = formula.value.clone();
            self.formulas[at] = Some(Formula { root: root.clone(), written, span: formula.span });
            Value { expr: root, sort, size }
        });
        self.values.known.insert(name.value.clone(), value);
    }

    /// All of these wait for each other, or for one that waits for itself.
    fn circles(&mut self, waiting: &[usize]) {
        let mut told: Vec<usize> = Vec::new();
        for start in waiting {
            let mut path: Vec<usize> = Vec::new();
            let mut at = *start;
            while !path.contains(&at) && !told.contains(&at) {
                path.push(at);
                let Some((next, ..)) = self.awaits(at, waiting) else { break };
                at = next;
            }
            let circle = path.iter().position(|known| *known == at);
            if let Some(circle) = circle.map(|begin| &path[begin..]) {
                self.circle(circle, waiting);
            }
            told.extend(path);
        }
        for at in waiting {
            self.values.known.insert(self.defined[*at].name.value.clone(), None);
        }
    }

    /// Each of the circle names the next, and the last the first.
    fn circle(&mut self, circle: &[usize], waiting: &[usize]) {
        let Some(last) = circle.last() else { return };
        let Some((_, start, end)) = self.awaits(*last, waiting) else { return };
        let name = |at: &usize| self.defined[*at].name.value.clone();
        let chain = circle.iter().chain(circle.first()).map(name).collect();
        let span = place(&self.defined[*last].formula, start, end);
        let mistake = Mistake::Rubric { fault: RubricFault::Circle { chain } };
        self.problems.push(Problem::new(self.file, span, mistake));
    }
}

/// Letters of any kind, digits and `_`, and no digit first: what a formula takes for one word.
fn is_name(name: &str) -> bool {
    let first = name.chars().next();
    first.is_some_and(|first| is_word(first) && first != '_')
        && name.chars().all(|c| is_word(c) || is_digit(c))
}

/// The same of the year before; none where it already looks there.
fn year_before(expr: &Expr) -> Option<Expr> {
    let one = |expr: &Expr| year_before(expr).map(Box::new);
    let all = |list: &[Expr]| list.iter().map(year_before).collect::<Option<Vec<Expr>>>();
    Some(match expr {
        Expr::Number { .. } => expr.clone(),
        Expr::Figure(Figure { prior: true, .. }) => return None,
        Expr::Figure(figure) => Expr::Figure(Figure { prior: true, ..*figure }),
        Expr::Negate(a) => Expr::Negate(one(a)?),
        Expr::Abs(a) => Expr::Abs(one(a)?),
        Expr::Not(a) => Expr::Not(one(a)?),
        Expr::Known(a) => Expr::Known(one(a)?),
        Expr::Binary(operator, a, b) => Expr::Binary(*operator, one(a)?, one(b)?),
        Expr::Compare(comparison, a, b) => Expr::Compare(*comparison, one(a)?, one(b)?),
        Expr::And(a, b) => Expr::And(one(a)?, one(b)?),
        Expr::Or(a, b) => Expr::Or(one(a)?, one(b)?),
        Expr::Min(list) => Expr::Min(all(list)?),
        Expr::Max(list) => Expr::Max(all(list)?),
        Expr::If(condition, a, b) => Expr::If(one(condition)?, one(a)?, one(b)?),
    })
}

#[cfg(test)]
mod tests;
