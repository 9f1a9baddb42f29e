//! Formulas, tie chains and exceptions read aloud in Thai, generated from the rubric so that the
//! explanation can never differ from the rule.
//!
//! Thai sets no spaces between words, but a number or a bracket stands apart; `glued` sees to that.

use rust_decimal::Decimal;

use super::words::Words;
use crate::model::formula::{Comparison, Expr, Figure, Operator};
use crate::model::rubric::*;
use crate::num::{self, Unit};

/// Formulas read with the names of their figures, or with the figures' values.
pub(crate) trait Names {
    fn figure(&self, figure: Figure) -> String;

    /// In the digits of the site.
    fn written(&self, words: Words, figure: Figure) -> String {
        words.text(&self.figure(figure))
    }
}

/// “เงินต้นค้างชำระ”, “เงินต้นค้างชำระ (ปีก่อน)”
pub(crate) struct ByName;

impl Names for ByName {
    fn figure(&self, figure: Figure) -> String {
        // In a balance sheet it is said that an item is deducted; in a formula the signs say that.
        let name = figure.field.thai().trim_end_matches(" (หัก)");
        if figure.prior { format!("{name} (ปีก่อน)") } else { name.to_string() }
    }
}

/// The values put in: “2,096,000”.
pub(crate) struct ByValue<'v> {
    pub value: &'v dyn Fn(Figure) -> String,
}

impl Names for ByValue<'_> {
    fn figure(&self, figure: Figure) -> String {
        (self.value)(figure)
    }

    fn written(&self, _: Words, figure: Figure) -> String {
        self.figure(figure)
    }
}

/// Pieces of a sentence, with a space where one of them begins or ends with what is no Thai word.
fn glued<const N: usize>(pieces: [&str; N]) -> String {
    let is_apart = |c: char| c.is_numeric() || "()−%+×÷".contains(c);
    let mut text = String::new();
    for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
        let ends = text.chars().next_back().is_some_and(|c| is_apart(c) && c != '(');
        let begins = piece.chars().next().is_some_and(|c| is_apart(c) && c != ')');
        if !text.is_empty() && (ends || begins) {
            text.push(' ');
        }
        text.push_str(piece);
    }
    text
}

impl Words {
    pub(crate) fn formula(self, expr: &Expr, names: &dyn Names) -> String {
        self.expr(expr, names, 0)
    }

    /// `outer` is how tightly the surroundings bind: brackets are written where they are needed.
    fn expr(self, expr: &Expr, names: &dyn Names, outer: u8) -> String {
        let inner = |expr: &Expr, level: u8| self.expr(expr, names, level);
        let (level, text) = match expr {
            Expr::Number { value, percent } => (9, self.literal(*value, *percent)),
            Expr::Figure(figure) => (9, names.written(self, *figure)),
            Expr::Negate(a) => (7, format!("−{}", inner(a, 7))),
            Expr::Binary(Operator::Subtract, a, b) if is_days(expr) => {
                let (later, earlier) = (inner(a, 0), inner(b, 0));
                (9, glued(["จำนวนวันจาก", &earlier, "ถึง", &later]))
            }
            Expr::Binary(operator, a, b) => {
                let (level, sign) = match operator {
                    Operator::Add => (5, "+"),
                    Operator::Subtract => (5, "−"),
                    Operator::Multiply => (6, "×"),
                    Operator::Divide => (6, "÷"),
                };
                // Not everybody knows that quotients come before sums.
                let side = |expr: &Expr, least: u8| match level == 5 && is_product(expr) {
                    true => inner(expr, 9),
                    false => inner(expr, least),
                };
                let (left, right) = (side(a, level), side(b, level + 1));
                (level, [&left, " ", sign, " ", &right].concat())
            }
            Expr::Compare(comparison, a, b) => (4, self.comparison(*comparison, a, b, names)),
            Expr::Not(a) => match &**a {
                Expr::Known(a) => (4, glued(["ไม่มีข้อมูล", &inner(a, 9)])),
                a => (3, glued(["ไม่เป็นจริงว่า", &inner(a, 4)])),
            },
            Expr::And(a, b) => (2, format!("{} {}", inner(a, 2), glued(["และ", &inner(b, 2)]))),
            Expr::Or(a, b) => (1, format!("{} {}", inner(a, 1), glued(["หรือ", &inner(b, 1)]))),
            Expr::Min(list) => (8, self.pick(list, "ค่าที่น้อยกว่า", "ค่าที่น้อยที่สุด", names)),
            Expr::Max(list) => (8, self.pick(list, "ค่าที่มากกว่า", "ค่าที่มากที่สุด", names)),
            Expr::Abs(a) => (8, glued(["ค่าสัมบูรณ์ของ", &inner(a, 9)])),
            Expr::Known(a) => (4, glued(["มีข้อมูล", &inner(a, 9)])),
            Expr::If(condition, a, b) => {
                let holds = glued(["ถ้า", &inner(condition, 0)]);
                let then = glued(["ให้ใช้", &inner(a, 5)]);
                (1, format!("{holds} {then} {}", glued(["มิฉะนั้นใช้", &inner(b, 5)])))
            }
        };
        if level < outer { ["(", &text, ")"].concat() } else { text }
    }

    /// “ระหว่าง ก กับ ข”, “ใน (ก, ข, ค)”
    fn pick(self, list: &[Expr], of_two: &str, of_many: &str, names: &dyn Names) -> String {
        match list {
            [one] => self.expr(one, names, 0),
            [a, b] => {
                let (a, b) = (self.expr(a, names, 9), self.expr(b, names, 9));
                glued([of_two, "ระหว่าง", &a, "กับ", &b])
            }
            _ => {
                let parts: Vec<_> = list.iter().map(|part| self.expr(part, names, 0)).collect();
                format!("{of_many}ใน ({})", parts.join(", "))
            }
        }
    }

    /// “กำไรสุทธิไม่เกิน ๐ บาท”, “ผู้ตรวจสอบบัญชีไม่ใช่ “ไม่มี””
    fn comparison(self, comparison: Comparison, a: &Expr, b: &Expr, names: &dyn Names) -> String {
        // A number may stand on either side; it is read behind what it is compared with.
        if is_number(a) && !is_number(b) {
            return self.comparison(turned(comparison), b, a, names);
        }
        let left = self.expr(a, names, 5);
        if let (Expr::Figure(figure), Expr::Number { value, .. }) = (a, b)
            && figure.field.unit() == Unit::Choice
        {
            let word = if comparison == Comparison::NotEqual {
                "ไม่ใช่"
            } else {
                "เป็น"
            };
            return format!("{} “{}”", glued([&left, word]), self.figure(figure.field, *value));
        }
        let right = match (a, b) {
            (Expr::Figure(figure), Expr::Number { value, percent: false }) => {
                figure.field.unit().with(&self.literal(*value, false))
            }
            (a, Expr::Number { value, percent: false }) if is_days(a) => {
                format!("{} วัน", self.literal(*value, false))
            }
            _ => self.expr(b, names, 5),
        };
        match comparison {
            Comparison::GreaterOrEqual => glued([&left, "ตั้งแต่", &right, "ขึ้นไป"]),
            Comparison::Less => glued([&left, "น้อยกว่า", &right]),
            Comparison::LessOrEqual => glued([&left, "ไม่เกิน", &right]),
            Comparison::Greater => glued([&left, "มากกว่า", &right]),
            Comparison::Equal => glued([&left, "เท่ากับ", &right]),
            Comparison::NotEqual => glued([&left, "ไม่เท่ากับ", &right]),
        }
    }

    pub(super) fn literal(self, value: Decimal, percent: bool) -> String {
        if percent {
            let hundred = value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value);
            return format!("ร้อยละ {}", self.weight(hundred));
        }
        num::money(value, self.digits)
    }

    pub(crate) fn tie_rule(self, rubric: &Rubric, rule: &TieRule) -> String {
        let side = self.tie_side(rule);
        match rule.by {
            TieBy::Field(_) => format!("{}{side}", self.tie_subject(rubric, rule)),
            _ => format!("{} {side}", self.tie_subject(rubric, rule)),
        }
    }

    pub(crate) fn on_zero(self, on_zero: OnZero) -> String {
        match on_zero {
            OnZero::Missing => "ถือว่าไม่มีข้อมูล".to_string(),
            OnZero::Level(level) => format!("ได้ระดับ {}", self.weight(level)),
        }
    }

    /// Exceptions, division by zero, and what lies between bands, in sentences.
    pub(super) fn remarks(self, banded: &Banded) -> Vec<String> {
        let mut remarks: Vec<String> = banded
            .exceptions
            .iter()
            .map(|exception| {
                let when = glued(["ถ้า", &self.formula(&exception.when.root, &ByName)]);
                format!("{when} ให้{} ({})", self.on_zero(exception.then), exception.reason)
            })
            .collect();
        if divides(&banded.formula.root) {
            remarks.push(format!("ถ้าตัวหารเป็นศูนย์ ให้{}", self.on_zero(banded.division_by_zero)));
        }
        if banded.between == Between::Linear && banded.bands.len() > 1 {
            remarks.push("ค่าที่อยู่ระหว่างสองเกณฑ์ได้ระดับตามสัดส่วน: ระดับของเกณฑ์ที่ถึงแล้ว + ผลต่างของสองระดับ × ระยะที่เกินเกณฑ์ที่ถึงแล้ว ÷ ระยะระหว่างสองเกณฑ์".to_string());
        }
        remarks
    }
}

/// The same said from the other side.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        Comparison::Equal | Comparison::NotEqual => comparison,
    }
}

fn is_number(expr: &Expr) -> bool {
    matches!(expr, Expr::Number { .. })
}

fn is_product(expr: &Expr) -> bool {
    matches!(expr, Expr::Binary(Operator::Multiply | Operator::Divide, ..))
}

/// Whether an expression is the difference of two dates.
fn is_days(expr: &Expr) -> bool {
    let is_date = |expr: &Expr| matches!(expr, Expr::Figure(f) if f.field.unit() == Unit::Date);
    matches!(expr, Expr::Binary(Operator::Subtract, a, b) if is_date(a) && is_date(b))
}

fn divides(expr: &Expr) -> bool {
    match expr {
        Expr::Binary(Operator::Divide, a, b) => !matches!(**b, Expr::Number { .. }) || divides(a),
        Expr::Binary(_, a, b) | Expr::Compare(_, a, b) | Expr::And(a, b) | Expr::Or(a, b) => {
            divides(a) || divides(b)
        }
        Expr::Negate(a) | Expr::Not(a) | Expr::Abs(a) | Expr::Known(a) => divides(a),
        Expr::Min(list) | Expr::Max(list) => list.iter().any(divides),
        Expr::If(c, a, b) => divides(c) || divides(a) || divides(b),
        Expr::Number { .. } | Expr::Figure(_) => false,
    }
}

#[cfg(test)]
mod tests;
