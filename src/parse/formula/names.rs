//! The words that a formula may use, and the word that was probably meant by another.

use super::token::Kind;
use super::values::Values;
use crate::model::field::Field;
use crate::model::formula::Figure;
use crate::thai;

/// Before the name of a figure or a value of the year before.
pub(super) const PRIOR: &str = "prior.";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Min,
    Max,
    Abs,
    Known,
    If,
}

const FUNCTIONS: [(&str, Function); 5] = [
    ("min", Function::Min),
    ("max", Function::Max),
    ("abs", Function::Abs),
    ("known", Function::Known),
    ("if", Function::If),
];
const CONNECTIVES: [(&str, Kind); 5] = [
    ("and", Kind::And),
    ("or", Kind::Or),
    ("not", Kind::Not),
    ("then", Kind::Then),
    ("else", Kind::Else),
];

pub(super) fn connective(word: &str) -> Option<Kind> {
    CONNECTIVES.iter().find(|(name, _)| *name == word).map(|(_, kind)| kind.clone())
}

/// Whether a word means something in every formula.
pub(super) fn is_taken(word: &str) -> bool {
    connective(word).is_some()
        || Function::by_name(word).is_some()
        || figure(word).is_some()
        || word == PRIOR.trim_end_matches('.')
        // A group of figures, such as `loans`: a value of that name would be taken for them.
        || Field::ALL.iter().any(|field| field.path().split('.').next() == Some(word))
}

impl Function {
    pub(super) fn by_name(word: &str) -> Option<Self> {
        FUNCTIONS.iter().find(|(name, _)| *name == word).map(|(_, function)| *function)
    }

    /// How many values it takes: at least, at most.
    pub(super) fn takes(self) -> (usize, usize) {
        match self {
            Function::Min | Function::Max => (1, usize::MAX),
            Function::Abs | Function::Known => (1, 1),
            Function::If => (3, 3),
        }
    }
}

pub(super) fn figure(word: &str) -> Option<Figure> {
    if let Some(field) = Field::by_path(word) {
        return Some(Figure { field, prior: false });
    }
    let field = Field::by_path(word.strip_prefix(PRIOR)?)?;
    Some(Figure { field, prior: true })
}

/// The field, function or connective that was probably meant.
pub(super) fn suggestion(word: &str, is_called: bool, values: &Values) -> Option<String> {
    let functions = FUNCTIONS.iter().map(|(name, _)| *name);
    if is_called {
        return thai::closest(word, functions).map(str::to_string);
    }
    let (prefix, path) = match word.strip_prefix(PRIOR) {
        Some(path) => (PRIOR, path),
        None => ("", word),
    };
    let paths = || Field::ALL.iter().map(|field| field.path());
    let found = the_only(paths().filter(|known| is_tail(path, known)))
        .or_else(|| {
            let connectives = CONNECTIVES.iter().map(|(name, _)| *name);
            let known = paths().chain(values.names()).chain(functions).chain(connectives);
            thai::closest(path, known)
        })
        .or_else(|| the_only(paths().filter(|known| path.len() >= 4 && known.contains(path))))?;
    Some(format!("{prefix}{found}"))
}

/// `par30_balance` of `loans.par30_balance`.
fn is_tail(word: &str, path: &str) -> bool {
    path.strip_suffix(word).is_some_and(|group| group.ends_with('.'))
}

fn the_only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
