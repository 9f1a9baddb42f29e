//! A formula cut into tokens. Names are looked up here, so that every wrong one is reported even
//! where the form of the formula is wrong as well.

use rust_decimal::Decimal;

use super::Fault;
use super::names::{self, Function};
use super::units::Sort;
use super::values::{Named, Values};
use crate::diag::{Expected, Mistake, RubricFault};
use crate::model::formula::{Comparison, Expr, Figure};
use crate::num;
use crate::thai::to_arabic;

/// A tree is no deeper than its formula has tokens, so this bounds the stack that it takes.
const MOST_TOKENS: usize = 400;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Number {
        value: Decimal,
        percent: bool,
    },
    Figure(Figure),
    /// A value that the rubric has given a name.
    Value(Expr, Sort),
    Text(String),
    Function(Function),
    /// A name that has been reported; anything may be meant by it.
    UnknownName,
    UnknownFunction,
    And,
    Or,
    Not,
    Then,
    Else,
    Plus,
    Minus,
    Times,
    Divide,
    Compare(Comparison),
    Open,
    Close,
    Comma,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// The tokens of a formula.
pub(super) struct Tokens {
    pub list: Vec<Token>,
    /// A name is in it whose own formula is wrong: that has been said where it stands.
    pub is_spoilt: bool,
    /// How many there are once the formulas of named values are put in.
    pub size: usize,
}

/// The tokens, unless some of the text is no token.
pub(super) fn tokens(text: &str, values: &Values, faults: &mut Vec<Fault>) -> Option<Tokens> {
    let mut cutter = Cutter { values, faults, is_spoilt: false };
    let mut tokens = Vec::new();
    let mut is_whole = true;
    let (mut at, mut size) = (0, 0);
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let Cut { length, kind, size: cut } = cutter.token(&text[at..], at);
        let end = at + length;
        match kind {
            Some(kind) => tokens.push(Token { kind, start: at, end }),
            None => is_whole = false,
        }
        size += cut;
        if size > MOST_TOKENS {
            cutter.faults.push(Fault::syntax(at, end, &text[at..end], Expected::Shorter));
            return None;
        }
        at = end;
    }
    let is_spoilt = cutter.is_spoilt;
    is_whole.then_some(Tokens { list: tokens, is_spoilt, size })
}

/// A piece at the beginning of a text.
struct Cut {
    length: usize,
    kind: Option<Kind>,
    size: usize,
}

impl Cut {
    fn of(length: usize, kind: Option<Kind>) -> Self {
        Cut { length, kind, size: 1 }
    }
}

struct Cutter<'c> {
    values: &'c Values,
    faults: &'c mut Vec<Fault>,
    is_spoilt: bool,
}

impl Cutter<'_> {
    /// The token at the beginning of a text: how long it is, and what.
    fn token(&mut self, rest: &str, at: usize) -> Cut {
        let first = rest.chars().next().unwrap_or_default();
        if is_digit(first) || first == '.' {
            let (length, kind) = number(rest, at, self.faults);
            Cut::of(length, kind)
        } else if is_word(first) {
            let length = word_length(rest);
            let is_called = rest[length..].trim_start().starts_with('(');
            let (kind, size) = self.word(&rest[..length], is_called, at);
            Cut { length, kind: Some(kind), size }
        } else if let Some(closing) = closing_quote(first) {
            let (length, kind) = quoted(rest, first, closing, at, self.faults);
            Cut::of(length, kind)
        } else if let Some((length, kind)) = sign(rest) {
            Cut::of(length, Some(kind))
        } else {
            let length = length_while(rest, is_strange).max(first.len_utf8());
            self.faults.push(Fault::syntax(at, at + length, &rest[..length], Expected::Token));
            Cut::of(length, None)
        }
    }

    fn word(&mut self, word: &str, is_called: bool, at: usize) -> (Kind, usize) {
        if let Some(kind) = names::connective(word) {
            return (kind, 1);
        }
        if let Some(function) = Function::by_name(word) {
            return (Kind::Function(function), 1);
        }
        if let Some(figure) = names::figure(word) {
            return (Kind::Figure(figure), 1);
        }
        let fault = match self.values.find(word) {
            Some(Named::Value { expr, sort, size }) => return (Kind::Value(expr, sort), size),
            Some(Named::Wrong) => {
                self.is_spoilt = true;
                return (Kind::UnknownName, 1);
            }
            Some(Named::TooFarBack) => {
                Mistake::Rubric { fault: RubricFault::TwoYearsBack { name: word.to_string() } }
            }
            None => {
                let suggestion = names::suggestion(word, is_called, self.values);
                Mistake::UnknownField { name: word.to_string(), suggestion }
            }
        };
        self.faults.push(Fault { start: at, end: at + word.len(), mistake: fault });
        (if is_called { Kind::UnknownFunction } else { Kind::UnknownName }, 1)
    }
}

/// The words of a formula and where they stand, without what is quoted.
pub(super) fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            if is_word(first) {
                let (start, length) = (at, word_length(rest));
                at += length;
                return Some((&rest[..length], start));
            }
            let closing = closing_quote(first).and_then(|closing| {
                rest[first.len_utf8()..].find(closing).map(|end| (closing, end))
            });
            at += match closing {
                Some((closing, end)) => first.len_utf8() + end + closing.len_utf8(),
                None if is_digit(first) => {
                    length_while(rest, |c| is_digit(c) || is_word(c) || c == '.')
                }
                None => first.len_utf8(),
            };
        }
        None
    })
}

fn word_length(rest: &str) -> usize {
    length_while(rest, |c| is_word(c) || is_digit(c) || c == '.')
}

fn number(rest: &str, at: usize, faults: &mut Vec<Fault>) -> (usize, Option<Kind>) {
    let digits = length_while(rest, |c| is_digit(c) || is_word(c) || c == '.');
    let after = &rest[digits..];
    let space = after.len() - after.trim_start().len();
    let percent = after[space..].starts_with('%');
    let length = if percent { digits + space + 1 } else { digits };
    match num::ratio(&to_arabic(&rest[..length])) {
        Ok(value) => (length, Some(Kind::Number { value, percent })),
        Err(_) => {
            faults.push(Fault::syntax(at, at + length, &rest[..length], Expected::Number));
            (length, None)
        }
    }
}

fn quoted(
    rest: &str,
    opening: char,
    closing: char,
    at: usize,
    faults: &mut Vec<Fault>,
) -> (usize, Option<Kind>) {
    let inside = &rest[opening.len_utf8()..];
    match inside.find(closing) {
        Some(length) => {
            let whole = opening.len_utf8() + length + closing.len_utf8();
            (whole, Some(Kind::Text(inside[..length].to_string())))
        }
        None => {
            let expected = Expected::ClosedText { closing };
            faults.push(Fault::syntax(at, at + rest.len(), rest, expected));
            (rest.len(), None)
        }
    }
}

fn closing_quote(opening: char) -> Option<char> {
    match opening {
        '"' | '\'' => Some(opening),
        '“' => Some('”'),
        '‘' => Some('’'),
        _ => None,
    }
}

/// The longer signs stand first.
const SIGNS: [(&str, Kind); 21] = [
    ("<=", Kind::Compare(Comparison::LessOrEqual)),
    (">=", Kind::Compare(Comparison::GreaterOrEqual)),
    ("!=", Kind::Compare(Comparison::NotEqual)),
    ("<>", Kind::Compare(Comparison::NotEqual)),
    ("==", Kind::Compare(Comparison::Equal)),
    ("≤", Kind::Compare(Comparison::LessOrEqual)),
    ("≥", Kind::Compare(Comparison::GreaterOrEqual)),
    ("≠", Kind::Compare(Comparison::NotEqual)),
    ("<", Kind::Compare(Comparison::Less)),
    (">", Kind::Compare(Comparison::Greater)),
    ("=", Kind::Compare(Comparison::Equal)),
    ("+", Kind::Plus),
    ("-", Kind::Minus),
    ("−", Kind::Minus),
    ("*", Kind::Times),
    ("×", Kind::Times),
    ("/", Kind::Divide),
    ("÷", Kind::Divide),
    ("(", Kind::Open),
    (")", Kind::Close),
    (",", Kind::Comma),
];

fn sign(rest: &str) -> Option<(usize, Kind)> {
    let (written, kind) = SIGNS.iter().find(|(written, _)| rest.starts_with(written))?;
    Some((written.len(), kind.clone()))
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

pub(super) fn is_word(c: char) -> bool {
    c == '_' || c.is_ascii_alphabetic() || crate::thai::letters::is_thai_letter_or_mark(c)
}

fn is_strange(c: char) -> bool {
    let mut buffer = [0; 4];
    !(c.is_whitespace() || is_digit(c) || is_word(c) || c == '.')
        && closing_quote(c).is_none()
        && sign(c.encode_utf8(&mut buffer)).is_none()
}

fn length_while(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}
