//! A formula of the rubric as a function of a fund's figures.
//!
//! An unknown figure makes everything unknown that depends on it; `and` and `or` are certain where
//! one side settles them; `known(x)` asks.

use crate::fraction::{Fraction, ZERO};

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Number(Fraction),
    /// A choice, such as `network`.
    Word(String),
    Unknown,
    /// Something was to be divided by zero.
    NoQuotient,
}

use Value::{NoQuotient, Number, Unknown, Word};

/// The value of a figure by its path, such as `prior.loans.closing`.
pub type Figures<'f> = dyn Fn(&str) -> Value + 'f;

pub struct Formula(Box<dyn Fn(&Figures) -> Value + Send + Sync>);

impl Formula {
    pub fn read(text: &str) -> Formula {
        let mut reader = Reader { tokens: tokens(text), at: 0 };
        let formula = reader.either();
        assert_eq!(reader.at, reader.tokens.len(), "{text} is not read to its end");
        formula
    }

    pub fn of(&self, figures: &Figures) -> Value {
        (self.0)(figures)
    }

    pub fn holds(&self, figures: &Figures) -> bool {
        is_true(&self.of(figures))
    }
}

fn is_true(value: &Value) -> bool {
    matches!(value, Number(number) if !number.is_zero())
}

fn is_false(value: &Value) -> bool {
    matches!(value, Number(number) if number.is_zero())
}

fn truth(holds: bool) -> Value {
    Number(if holds { Fraction::whole(1) } else { ZERO })
}

/// What is unknown has to be found out before anybody can say that a divisor is zero.
fn both(a: Value, b: Value, join: impl Fn(Fraction, Fraction) -> Value) -> Value {
    match (a, b) {
        (Number(a), Number(b)) => join(a, b),
        (Unknown, _) | (_, Unknown) => Unknown,
        _ => NoQuotient,
    }
}

fn tokens(text: &str) -> Vec<String> {
    const SIGNS: [(&str, &str); 7] =
        [("×", "*"), ("÷", "/"), ("−", "-"), ("≤", "<="), ("≥", ">="), ("≠", "!="), ("==", "=")];
    let text = SIGNS.iter().fold(text.to_string(), |text, (sign, plain)| text.replace(sign, plain));
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
        let length = if is_word(first) {
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            end + usize::from(rest[end..].starts_with('%'))
        } else if first == '"' {
            rest[1..].find('"').expect("a closing quote") + 2
        } else if ["<=", ">=", "!="].iter().any(|sign| rest.starts_with(sign)) {
            2
        } else {
            1
        };
        found.push(rest[..length].to_string());
        rest = rest[length..].trim_start();
    }
    found
}

struct Reader {
    tokens: Vec<String>,
    at: usize,
}

impl Reader {
    fn take(&mut self, token: &str) -> bool {
        let is_there = self.tokens.get(self.at).is_some_and(|next| next == token);
        self.at += usize::from(is_there);
        is_there
    }

    fn one_of(&mut self, tokens: &[&'static str]) -> Option<&'static str> {
        tokens.iter().copied().find(|token| self.take(token))
    }

    fn need(&mut self, token: &str) {
        assert!(self.take(token), "no {token} at {} of {:?}", self.at, self.tokens);
    }

    fn either(&mut self) -> Formula {
        let mut left = self.also();
        while self.take("or") {
            let right = self.also();
            left = Formula(Box::new(move |figures| match (left.of(figures), right.of(figures)) {
                (a, b) if is_true(&a) || is_true(&b) => truth(true),
                (a, b) => both(a, b, |_, _| truth(false)),
            }));
        }
        left
    }

    fn also(&mut self) -> Formula {
        let mut left = self.comparison();
        while self.take("and") {
            let right = self.comparison();
            left = Formula(Box::new(move |figures| match (left.of(figures), right.of(figures)) {
                (a, b) if is_false(&a) || is_false(&b) => truth(false),
                (a, b) => both(a, b, |_, _| truth(true)),
            }));
        }
        left
    }

    fn comparison(&mut self) -> Formula {
        if self.take("not") {
            let inner = self.comparison();
            return Formula(Box::new(move |figures| match inner.of(figures) {
                Number(number) => truth(number.is_zero()),
                other => other,
            }));
        }
        let left = self.sum();
        let Some(sign) = self.one_of(&["<=", ">=", "!=", "<", ">", "="]) else { return left };
        let right = self.sum();
        Formula(Box::new(move |figures| match (left.of(figures), right.of(figures)) {
            (Word(a), Word(b)) => truth((a == b) == (sign == "=")),
            (a, b) => both(a, b, |a, b| {
                truth(match sign {
                    "<=" => a <= b,
                    ">=" => a >= b,
                    "<" => a < b,
                    ">" => a > b,
                    "=" => a == b,
                    _ => a != b,
                })
            }),
        }))
    }

    fn sum(&mut self) -> Formula {
        let mut left = self.product();
        while let Some(sign) = self.one_of(&["+", "-"]) {
            let right = self.product();
            left = Formula(Box::new(move |figures| {
                both(left.of(figures), right.of(figures), |a, b| {
                    Number(if sign == "+" { a.plus(b) } else { a.minus(b) })
                })
            }));
        }
        left
    }

    fn product(&mut self) -> Formula {
        let mut left = self.single();
        while let Some(sign) = self.one_of(&["*", "/"]) {
            let right = self.single();
            left = Formula(Box::new(move |figures| {
                both(left.of(figures), right.of(figures), |a, b| match sign {
                    "*" => Number(a.times(b)),
                    _ if b.is_zero() => NoQuotient,
                    _ => Number(a.over(b)),
                })
            }));
        }
        left
    }

    fn single(&mut self) -> Formula {
        if self.take("-") {
            let inner = self.single();
            return Formula(Box::new(move |figures| {
                both(Number(ZERO), inner.of(figures), |a, b| Number(a.minus(b)))
            }));
        }
        if self.take("(") {
            let inner = self.either();
            self.need(")");
            return inner;
        }
        let word = self.tokens[self.at].clone();
        self.at += 1;
        if word == "if" && self.tokens[self.at] != "(" {
            let condition = self.either();
            self.need("then");
            let yes = self.either();
            self.need("else");
            let no = self.either();
            return choose(condition, yes, no);
        }
        if self.take("(") {
            return self.call(&word);
        }
        if let Some(number) = Fraction::read(&word) {
            return Formula(Box::new(move |_| Number(number)));
        }
        if let Some(inside) = word.strip_prefix('"') {
            let inside = inside.trim_end_matches('"').to_string();
            return Formula(Box::new(move |_| Word(inside.clone())));
        }
        Formula(Box::new(move |figures| figures(&word)))
    }

    fn call(&mut self, name: &str) -> Formula {
        let mut parts = vec![self.either()];
        while self.take(",") {
            parts.push(self.either());
        }
        self.need(")");
        if name == "if" {
            let mut parts = parts.into_iter();
            let mut next = || parts.next().expect("three values");
            return choose(next(), next(), next());
        }
        let name = name.to_string();
        Formula(Box::new(move |figures| {
            let mut values = parts.iter().map(|part| part.of(figures));
            let first = values.next().expect("something in brackets");
            match name.as_str() {
                "known" => truth(matches!(first, Number(_) | Word(_))),
                "abs" => both(first, Number(ZERO), |a, _| Number(a.size())),
                "min" => values.fold(first, |a, b| both(a, b, |a, b| Number(a.min(b)))),
                "max" => values.fold(first, |a, b| both(a, b, |a, b| Number(a.max(b)))),
                other => panic!("what is {other}?"),
            }
        }))
    }
}

fn choose(condition: Formula, yes: Formula, no: Formula) -> Formula {
    Formula(Box::new(move |figures| match condition.of(figures) {
        holds if is_true(&holds) => yes.of(figures),
        fails if is_false(&fails) => no.of(figures),
        other => other,
    }))
}

#[test]
fn formulas_are_read_as_people_read_them() {
    let figures = |path: &str| match path {
        "a" => Number(Fraction::whole(6)),
        "prior.a" => Number(Fraction::whole(4)),
        "none" => Number(ZERO),
        "who" => Word("network".to_string()),
        _ => Unknown,
    };
    for (text, expected) in [
        ("1 + 2 × 3 - 8 / 4", Number(Fraction::whole(5))),
        ("-(a − prior.a) ÷ 4", Number(Fraction::new(-1, 2))),
        ("a / none", NoQuotient),
        ("b / none", Unknown),
        ("abs(prior.a - a) <= 2 and not a < 5", truth(true)),
        ("b > 1 and a < 5", truth(false)),
        ("b > 1 or a > 5", truth(true)),
        ("b > 1 and a > 5", Unknown),
        ("who != \"none\"", truth(true)),
        ("known(who) and known(a / none)", truth(false)),
        ("min(a, prior.a, 5)", Number(Fraction::whole(4))),
        ("if(known(b), b, max(a, 10%))", Number(Fraction::whole(6))),
        ("if known(b) then b else a - 1", Number(Fraction::whole(5))),
    ] {
        assert_eq!(Formula::read(text).of(&figures), expected, "{text}");
    }
}
