//! A formula of a rubric as a tree. `parse::formula` makes it and `score::evaluate` computes it.

use rust_decimal::Decimal;

use super::field::Field;
use crate::text::Span;

#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    pub root: Expr,
    /// As typed in the rubric.
    pub written: String,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// The number, and whether it was typed with a percent sign.
    Number {
        value: Decimal,
        percent: bool,
    },
    Figure(Figure),
    Negate(Box<Expr>),
    Binary(Operator, Box<Expr>, Box<Expr>),
    Compare(Comparison, Box<Expr>, Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    Not(Box<Expr>),
    Min(Vec<Expr>),
    Max(Vec<Expr>),
    Abs(Box<Expr>),
    Known(Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
}

/// A field of the scored year, or of the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure {
    pub field: Field,
    pub prior: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

impl Formula {
    /// The figures it reads, in the order of first mention, without repetition.
    pub fn figures(&self) -> Vec<Figure> {
        let mut found = Vec::new();
        collect(&self.root, &mut found);
        found
    }
}

fn collect(expr: &Expr, into: &mut Vec<Figure>) {
    match expr {
        Expr::Number { .. } => {}
        Expr::Figure(figure) => {
            if !into.contains(figure) {
                into.push(*figure);
            }
        }
        Expr::Negate(a) | Expr::Not(a) | Expr::Abs(a) | Expr::Known(a) => collect(a, into),
        Expr::Binary(_, a, b) | Expr::Compare(_, a, b) | Expr::And(a, b) | Expr::Or(a, b) => {
            collect(a, into);
            collect(b, into);
        }
        Expr::Min(list) | Expr::Max(list) => list.iter().for_each(|a| collect(a, into)),
        Expr::If(condition, a, b) => {
            collect(condition, into);
            collect(a, into);
            collect(b, into);
        }
    }
}
