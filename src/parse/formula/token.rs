//! A formula cut into tokens. Names are looked up here, so that every wrong one is reported even
//! where the form of the formula is wrong as well.

use rust_decimal::Decimal;

use super::Fault;
use super::names::{self, Function};
use crate::diag::{Expected, Mistake};
use crate::model::formula::{Comparison, Figure};
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
    Text(String),
    Function(Function),
    /// A name that has been reported; anything may be meant by it.
    UnknownName,
    UnknownFunction,
    And,
    Or,
    Not,
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

/// The tokens, unless some of the text is no token.
pub(super) fn tokens(text: &str, faults: &mut Vec<Fault>) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut is_whole = true;
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (length, kind) = token(&text[at..], at, faults);
        let end = at + length;
        match kind {
            Some(kind) => tokens.push(Token { kind, start: at, end }),
            None => is_whole = false,
        }
        if tokens.len() > MOST_TOKENS {
            faults.push(Fault::syntax(at, end, &text[at..end], Expected::Shorter));
            return None;
        }
        at = end;
    }
    is_whole.then_some(tokens)
}

/// The token at the beginning of a text: how long it is, and what.
fn token(rest: &str, at: usize, faults: &mut Vec<Fault>) -> (usize, Option<Kind>) {
    let first = rest.chars().next().unwrap_or_default();
    if is_digit(first) || first == '.' {
        number(rest, at, faults)
    } else if is_word(first) {
        let length = length_while(rest, |c| is_word(c) || is_digit(c) || c == '.');
        let is_called = rest[length..].trim_start().starts_with('(');
        (length, Some(word(&rest[..length], is_called, at, faults)))
    } else if let Some(closing) = closing_quote(first) {
        quoted(rest, first, closing, at, faults)
    } else if let Some((length, kind)) = sign(rest) {
        (length, Some(kind))
    } else {
        let length = length_while(rest, is_strange).max(first.len_utf8());
        faults.push(Fault::syntax(at, at + length, &rest[..length], Expected::Token));
        (length, None)
    }
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

fn word(word: &str, is_called: bool, at: usize, faults: &mut Vec<Fault>) -> Kind {
    match word {
        "and" => return Kind::And,
        "or" => return Kind::Or,
        "not" => return Kind::Not,
        _ => {}
    }
    if let Some(function) = Function::by_name(word) {
        return Kind::Function(function);
    }
    if let Some(figure) = names::figure(word) {
        return Kind::Figure(figure);
    }
    let suggestion = names::suggestion(word, is_called);
    let mistake = Mistake::UnknownField { name: word.to_string(), suggestion };
    faults.push(Fault { start: at, end: at + word.len(), mistake });
    if is_called { Kind::UnknownFunction } else { Kind::UnknownName }
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

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

fn is_word(c: char) -> bool {
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
