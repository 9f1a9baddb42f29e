//! Tokens into a tree, by recursive descent; one function for each line of the grammar.

use rust_decimal::Decimal;

use super::Fault;
use super::names::Function;
use super::token::{Kind, Token};
use super::units::{self, Sort};
use crate::diag::{Expected, Mistake};
use crate::model::field::Field;
use crate::model::formula::{Comparison, Expr, Operator};
use crate::thai;

/// How deep brackets, signs and `not` may be nested.
const MOST_DEPTH: usize = 40;

/// The tree, and what its value is.
pub(super) fn tree(text: &str, tokens: &[Token], faults: &mut Vec<Fault>) -> Option<(Expr, Sort)> {
    let mut parser = Parser { text, tokens, at: 0, depth: 0, faults };
    let part = parser.either()?;
    if parser.at < tokens.len() {
        return parser.expected(Expected::Continuation);
    }
    parser.value(part).map(|part| (part.expr, part.sort))
}

struct Parser<'t> {
    text: &'t str,
    tokens: &'t [Token],
    at: usize,
    depth: usize,
    faults: &'t mut Vec<Fault>,
}

/// A part of the tree: what its value is, and where it is written.
struct Part {
    expr: Expr,
    sort: Sort,
    start: usize,
    end: usize,
}

/// `None` from any of these: the form is wrong, it has been said, and there is no going on.
impl Parser<'_> {
    fn either(&mut self) -> Option<Part> {
        let mut left = self.both()?;
        while self.take(&Kind::Or) {
            let right = self.both()?;
            left = self.connect(left, right, Expr::Or);
        }
        Some(left)
    }

    fn both(&mut self) -> Option<Part> {
        let mut left = self.negation()?;
        while self.take(&Kind::And) {
            let right = self.negation()?;
            left = self.connect(left, right, Expr::And);
        }
        Some(left)
    }

    fn negation(&mut self) -> Option<Part> {
        let start = self.here().0;
        if !self.take(&Kind::Not) {
            return self.comparison();
        }
        let part = self.deeper(Self::negation)?;
        self.condition(&part);
        Some(Part { expr: Expr::Not(Box::new(part.expr)), sort: Sort::Truth, start, ..part })
    }

    fn comparison(&mut self) -> Option<Part> {
        let left = self.sum()?;
        let Some(Kind::Compare(comparison)) = self.peek().cloned() else { return Some(left) };
        let sign = self.here();
        self.at += 1;
        let right = self.sum()?;
        if matches!(self.peek(), Some(Kind::Compare(_))) {
            return self.expected(Expected::AndBeforeComparing);
        }
        Some(self.compare(left, comparison, sign, right))
    }

    fn sum(&mut self) -> Option<Part> {
        let mut left = self.product()?;
        loop {
            let (operator, sort): (_, fn(&Sort, &Sort) -> Option<Sort>) = match self.peek() {
                Some(Kind::Plus) => (Operator::Add, units::added),
                Some(Kind::Minus) => (Operator::Subtract, units::subtracted),
                _ => return Some(left),
            };
            self.at += 1;
            let right = self.product()?;
            left = self.join(left, right, sort, |a, b| Expr::Binary(operator, a, b));
        }
    }

    fn product(&mut self) -> Option<Part> {
        let mut left = self.signed()?;
        loop {
            let (operator, sort): (_, fn(&Sort, &Sort) -> Option<Sort>) = match self.peek() {
                Some(Kind::Times) => (Operator::Multiply, units::multiplied),
                Some(Kind::Divide) => (Operator::Divide, units::divided),
                _ => return Some(left),
            };
            self.at += 1;
            let right = self.signed()?;
            left = self.join(left, right, sort, |a, b| Expr::Binary(operator, a, b));
        }
    }

    fn signed(&mut self) -> Option<Part> {
        let start = self.here().0;
        if !self.take(&Kind::Minus) {
            return self.atom();
        }
        let part = self.deeper(Self::signed)?;
        let sort = self.number(&part);
        Some(Part { expr: Expr::Negate(Box::new(part.expr)), sort, start, ..part })
    }

    fn atom(&mut self) -> Option<Part> {
        let (start, end) = self.here();
        let (expr, sort) = match self.peek().cloned() {
            Some(Kind::Number { value, percent }) => {
                let sort = if percent { Sort::Percentage } else { Sort::Number };
                (Expr::Number { value, percent }, sort)
            }
            Some(Kind::Figure(figure)) => (Expr::Figure(figure), Sort::of(figure.field)),
            Some(Kind::Value(expr, sort)) => (expr, sort),
            Some(Kind::Text(text)) => (nothing(), Sort::Text(text)),
            Some(Kind::UnknownName) => (nothing(), Sort::Any),
            Some(Kind::Open) => return self.bracket(),
            Some(Kind::Function(Function::If)) if !self.is_called_with_commas() => {
                return self.if_then_else();
            }
            Some(Kind::Function(function)) => return self.call(Some(function)),
            Some(Kind::UnknownFunction) => return self.call(None),
            _ => return self.expected(Expected::Operand),
        };
        self.at += 1;
        Some(Part { expr, sort, start, end })
    }

    fn bracket(&mut self) -> Option<Part> {
        let start = self.here().0;
        self.at += 1;
        let part = self.deeper(Self::either)?;
        let end = self.here().1;
        if !self.take(&Kind::Close) {
            return self.expected(Expected::CloseBracket);
        }
        Some(Part { start, end, ..part })
    }

    /// Whether `if` is written like the other functions: `if(a, b, c)`. What follows in brackets may
    /// as well be the beginning of a condition: `if (a or b) and c then …`. Of something unfinished
    /// it is taken for a function.
    fn is_called_with_commas(&self) -> bool {
        let mut depth = 0_usize;
        let rest = self.tokens.get(self.at + 1..).unwrap_or_default();
        for (position, token) in rest.iter().enumerate() {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth = depth.saturating_sub(1),
                Kind::Comma if depth == 1 => return true,
                _ => {}
            }
            if depth == 0 {
                let after = rest.get(position + 1).map(|token| &token.kind);
                return position > 0 && matches!(after, None | Some(Kind::Comma | Kind::Close));
            }
        }
        true
    }

    /// `if` condition `then` value `else` value; the last one reaches as far as it can.
    fn if_then_else(&mut self) -> Option<Part> {
        let start = self.here().0;
        self.at += 1;
        let mut values = Vec::new();
        for next in [Some(Kind::Then), Some(Kind::Else), None] {
            let value = self.deeper(Self::either)?;
            values.push(self.value(value)?);
            match next {
                Some(Kind::Then) if !self.take(&Kind::Then) => {
                    return self.expected(Expected::Then);
                }
                Some(Kind::Else) if !self.take(&Kind::Else) => {
                    return self.expected(Expected::Else);
                }
                _ => {}
            }
        }
        let end = values.last().map_or(start, |value| value.end);
        let (expr, sort) = self.apply(Function::If, values)?;
        Some(Part { expr, sort, start, end })
    }

    /// A function, known or not; the values of an unknown one are read for their mistakes.
    fn call(&mut self, function: Option<Function>) -> Option<Part> {
        let start = self.here().0;
        self.at += 1;
        if !self.take(&Kind::Open) {
            return self.expected(Expected::OpenBracket);
        }
        let (least, most) = function.map_or((0, usize::MAX), Function::takes);
        let mut values = Vec::new();
        while values.len() < most && (self.peek() != Some(&Kind::Close) || values.len() < least) {
            if !values.is_empty() && !self.take(&Kind::Comma) {
                let close = Expected::CloseBracket;
                return self.expected(if values.len() < least { Expected::Comma } else { close });
            }
            let value = self.deeper(Self::either)?;
            values.push(self.value(value)?);
        }
        let end = self.here().1;
        if !self.take(&Kind::Close) {
            return self.expected(Expected::CloseBracket);
        }
        let (expr, sort) = match function {
            Some(function) => self.apply(function, values)?,
            None => (nothing(), Sort::Any),
        };
        Some(Part { expr, sort, start, end })
    }

    fn apply(&mut self, function: Function, values: Vec<Part>) -> Option<(Expr, Sort)> {
        let sort = match function {
            Function::Min | Function::Max => self.all_alike(&values),
            Function::Abs => self.number(values.first()?),
            Function::Known => Sort::Truth,
            Function::If => {
                self.condition(values.first()?);
                self.all_alike(values.get(1..)?)
            }
        };
        let mut list = values.into_iter().map(|part| part.expr);
        let mut next = || list.next().map(Box::new);
        let expr = match function {
            Function::Abs => Expr::Abs(next()?),
            Function::Known => Expr::Known(next()?),
            Function::If => Expr::If(next()?, next()?, next()?),
            Function::Min => Expr::Min(list.collect()),
            Function::Max => Expr::Max(list.collect()),
        };
        Some((expr, sort))
    }
}

/// What the values are, and whether they go together.
impl Parser<'_> {
    fn connect(&mut self, left: Part, right: Part, make: fn(Box<Expr>, Box<Expr>) -> Expr) -> Part {
        self.condition(&left);
        self.condition(&right);
        let expr = make(Box::new(left.expr), Box::new(right.expr));
        Part { expr, sort: Sort::Truth, start: left.start, end: right.end }
    }

    fn join(
        &mut self,
        left: Part,
        right: Part,
        sort: fn(&Sort, &Sort) -> Option<Sort>,
        make: impl FnOnce(Box<Expr>, Box<Expr>) -> Expr,
    ) -> Part {
        let (start, end) = (left.start, right.end);
        let sort = match sort(&left.sort, &right.sort) {
            Some(sort) => sort,
            None => self.differ(start, end, &left.sort, &right.sort),
        };
        Part { expr: make(Box::new(left.expr), Box::new(right.expr)), sort, start, end }
    }

    fn compare(
        &mut self,
        mut left: Part,
        comparison: Comparison,
        sign: (usize, usize),
        mut right: Part,
    ) -> Part {
        let choice = matches!(left.sort, Sort::Choice(_)) || matches!(right.sort, Sort::Choice(_));
        if choice && !matches!(comparison, Comparison::Equal | Comparison::NotEqual) {
            let found = &self.text[sign.0..sign.1];
            self.faults.push(Fault::syntax(sign.0, sign.1, found, Expected::EqualOrNot));
        }
        match (&left.sort, &right.sort) {
            (Sort::Choice(field), Sort::Text(_)) => self.choose(*field, &mut right),
            (Sort::Text(_), Sort::Choice(field)) => self.choose(*field, &mut left),
            _ => {}
        }
        let compared = self.join(left, right, units::alike, |a, b| Expr::Compare(comparison, a, b));
        Part { sort: Sort::Truth, ..compared }
    }

    /// Turns a text into the position of that choice.
    fn choose(&mut self, field: Field, part: &mut Part) {
        let Sort::Text(text) = &part.sort else { return };
        let choices = field.def().choices;
        match choices.iter().position(|(choice, _)| choice == text) {
            Some(position) => {
                part.expr = Expr::Number { value: Decimal::from(position), percent: false };
            }
            None => {
                let names = || choices.iter().map(|(choice, _)| *choice);
                let mistake = Mistake::NotAChoice {
                    key: field.path().to_string(),
                    text: text.clone(),
                    choices: names().map(str::to_string).collect(),
                    suggestion: thai::closest(text, names()).map(str::to_string),
                };
                self.faults.push(Fault { start: part.start, end: part.end, mistake });
            }
        }
        part.sort = Sort::Choice(field);
    }

    fn all_alike(&mut self, parts: &[Part]) -> Sort {
        let Some((first, rest)) = parts.split_first() else { return Sort::Any };
        let mut sort = first.sort.clone();
        for part in rest {
            sort = match units::alike(&sort, &part.sort) {
                Some(sort) => sort,
                None => self.differ(part.start, part.end, &sort, &part.sort),
            };
        }
        sort
    }

    fn number(&mut self, part: &Part) -> Sort {
        let sort = units::signed(&part.sort);
        sort.unwrap_or_else(|| self.differ(part.start, part.end, &Sort::Number, &part.sort))
    }

    fn condition(&mut self, part: &Part) {
        if !units::is_condition(&part.sort) {
            self.differ(part.start, part.end, &Sort::Truth, &part.sort);
        }
    }

    fn differ(&mut self, start: usize, end: usize, left: &Sort, right: &Sort) -> Sort {
        let mistake = Mistake::UnitsDiffer { left: left.quantity(), right: right.quantity() };
        self.faults.push(Fault { start, end, mistake });
        Sort::Any
    }

    /// A text means something beside a choice only.
    fn value(&mut self, part: Part) -> Option<Part> {
        if !matches!(part.sort, Sort::Text(_)) {
            return Some(part);
        }
        let found = &self.text[part.start..part.end];
        self.faults.push(Fault::syntax(part.start, part.end, found, Expected::FieldOrNumber));
        None
    }
}

/// Walking along the tokens.
impl Parser<'_> {
    fn peek(&self) -> Option<&Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn take(&mut self, kind: &Kind) -> bool {
        let is_there = self.peek() == Some(kind);
        self.at += usize::from(is_there);
        is_there
    }

    /// Where the next token stands, or the last one at the end.
    fn here(&self) -> (usize, usize) {
        let token = self.tokens.get(self.at).or(self.tokens.last());
        token.map_or((0, self.text.len()), |token| (token.start, token.end))
    }

    fn deeper(&mut self, read: fn(&mut Self) -> Option<Part>) -> Option<Part> {
        if self.depth >= MOST_DEPTH {
            return self.expected(Expected::LessNesting);
        }
        self.depth += 1;
        let part = read(self);
        self.depth -= 1;
        part
    }

    /// Says what should stand here. At a name that is wrong as such, its own mistake says enough.
    fn expected<T>(&mut self, expected: Expected) -> Option<T> {
        if !matches!(self.peek(), Some(Kind::UnknownName | Kind::UnknownFunction)) {
            let (start, end) = self.here();
            let found = if self.at < self.tokens.len() { &self.text[start..end] } else { "" };
            self.faults.push(Fault::syntax(start, end, found, expected));
        }
        None
    }
}

fn nothing() -> Expr {
    Expr::Number { value: Decimal::ZERO, percent: false }
}
