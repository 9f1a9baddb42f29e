//! Formulas, bands, tie chains and gates read aloud in Thai, generated from the rubric so that the
//! explanation can never differ from the rule.

use rust_decimal::Decimal;

use super::view::{BandView, Scale};
use super::words::Words;
use crate::model::formula::{Comparison, Expr, Figure, Operator};
use crate::model::rubric::*;
use crate::num::{self, Unit};

/// Formulas read with the names of their figures, or with the figures' values.
pub(crate) trait Names {
    fn figure(&self, figure: Figure) -> String;
}

/// “เงินต้นค้างชำระ”, “เงินต้นค้างชำระ (ปีก่อน)”
pub(crate) struct ByName;

impl Names for ByName {
    fn figure(&self, figure: Figure) -> String {
        let name = figure.field.thai();
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
            Expr::Figure(figure) => (9, names.figure(*figure)),
            Expr::Negate(a) => (7, format!("−{}", inner(a, 7))),
            Expr::Binary(operator, a, b) => {
                let (level, sign) = match operator {
                    Operator::Add => (5, "+"),
                    Operator::Subtract => (5, "−"),
                    Operator::Multiply => (6, "×"),
                    Operator::Divide => (6, "÷"),
                };
                (level, format!("{} {sign} {}", inner(a, level), inner(b, level + 1)))
            }
            Expr::Compare(comparison, a, b) => {
                let b_text = match (&**a, &**b) {
                    (Expr::Figure(figure), Expr::Number { value, .. })
                        if figure.field.unit() == Unit::Choice =>
                    {
                        self.figure(figure.field, *value)
                    }
                    (a, Expr::Number { value, percent: false }) if is_days(a) => {
                        format!("{} วัน", self.literal(*value, false))
                    }
                    _ => inner(b, 5),
                };
                (4, format!("{} {} {b_text}", inner(a, 5), comparison_words(*comparison)))
            }
            Expr::Not(a) => (3, format!("ไม่ใช่ว่า {}", inner(a, 4))),
            Expr::And(a, b) => (2, format!("{} และ {}", inner(a, 2), inner(b, 2))),
            Expr::Or(a, b) => (1, format!("{} หรือ {}", inner(a, 1), inner(b, 1))),
            Expr::Min(list) => (9, self.call("ค่าต่ำสุดของ", list, names)),
            Expr::Max(list) => (9, self.call("ค่าสูงสุดของ", list, names)),
            Expr::Abs(a) => (9, format!("|{}|", inner(a, 0))),
            Expr::Known(a) => (4, format!("มีข้อมูล{}", inner(a, 9))),
            Expr::If(condition, a, b) => (
                9,
                format!("(ถ้า {} ใช้ {} มิฉะนั้นใช้ {})", inner(condition, 0), inner(a, 0), inner(b, 0)),
            ),
        };
        if level < outer { format!("({text})") } else { text }
    }

    fn call(self, name: &str, list: &[Expr], names: &dyn Names) -> String {
        let parts: Vec<_> = list.iter().map(|part| self.expr(part, names, 0)).collect();
        format!("{name} ({})", parts.join(", "))
    }

    fn literal(self, value: Decimal, percent: bool) -> String {
        if percent {
            let hundred = value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value);
            return format!("ร้อยละ {}", self.weight(hundred));
        }
        num::money(value, self.digits)
    }

    /// “ตั้งแต่ร้อยละ ๙๗ ขึ้นไป”
    pub(crate) fn bound(self, bound: Bound, shown: ShownAs) -> String {
        let value = |value: Decimal| match shown {
            ShownAs::Percent => self.literal(value, true),
            ShownAs::PercentagePoints => {
                let hundred = value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value);
                let sign = if hundred > Decimal::ZERO { "+" } else { "" };
                let written = self.weight(hundred).replace('-', "−");
                format!("{sign}{written} จุด")
            }
            ShownAs::Points | ShownAs::Number => self.weight(value),
            ShownAs::Baht => format!("{} บาท", self.money(value)),
        };
        // “ร้อยละ” is a word and joins; a number stands apart.
        let gap = if shown == ShownAs::Percent { "" } else { " " };
        match bound {
            Bound::AtLeast(bound) => format!("ตั้งแต่{gap}{} ขึ้นไป", value(bound)),
            Bound::Above(bound) => format!("มากกว่า{gap}{}", value(bound)),
            Bound::AtMost(bound) => format!("ไม่เกิน{gap}{}", value(bound)),
            Bound::Below(bound) => format!("น้อยกว่า{gap}{}", value(bound)),
        }
    }

    /// What most bounds of a scale begin with, and a bound without that: “ตั้งแต่ร้อยละ” and “๙๗”.
    fn short_bound(self, bound: Bound, usual: Bound, shown: ShownAs) -> String {
        let text = self.bound(bound, shown);
        let prefix = self.usual_prefix(usual, shown);
        match text.strip_prefix(&prefix) {
            Some(rest) => {
                let rest = rest.trim();
                let rest = rest.strip_suffix("ขึ้นไป").unwrap_or(rest);
                rest.trim_end_matches("จุด").trim_end_matches("บาท").trim().to_string()
            }
            None => text.replace("ร้อยละ", "").replace("  ", " "),
        }
    }

    fn usual_prefix(self, usual: Bound, shown: ShownAs) -> String {
        let word = match usual {
            Bound::AtLeast(_) => "ตั้งแต่",
            Bound::Above(_) => "มากกว่า",
            Bound::AtMost(_) => "ไม่เกิน",
            Bound::Below(_) => "น้อยกว่า",
        };
        let unit = if shown == ShownAs::Percent { "ร้อยละ" } else { "" };
        format!("{word}{unit}")
    }

    /// The formula and the bands of an indicator, with level 0 for whoever reaches none of them.
    pub(super) fn scale(self, rubric: &Rubric, indicator: &Indicator, banded: &Banded) -> Scale {
        let usual = banded.bands.first().map_or(Bound::AtLeast(Decimal::ZERO), |band| band.bound);
        let unit = match banded.shown_as {
            ShownAs::PercentagePoints => " (จุด)",
            ShownAs::Baht => " (บาท)",
            _ => "",
        };
        Scale {
            formula: self.text(&self.formula(&banded.formula.root, &ByName)),
            caption: format!("{}{unit}", self.usual_prefix(usual, banded.shown_as)),
            bands: self.bands(rubric, indicator, banded, usual),
        }
    }

    fn bands(
        self,
        rubric: &Rubric,
        indicator: &Indicator,
        banded: &Banded,
        usual: Bound,
    ) -> Vec<BandView> {
        let share = |level: Decimal| {
            let share = indicator
                .weight
                .checked_mul(level)
                .and_then(|product| product.checked_div(rubric.max_level))
                .unwrap_or_default();
            num::half_up(share, rubric.precision)
        };
        let points = |level: Decimal| self.points(share(level), rubric.precision);
        let mut bands: Vec<BandView> = banded
            .bands
            .iter()
            .map(|band| BandView {
                level: self.weight(band.level),
                text: self.bound(band.bound, banded.shown_as),
                short: self.short_bound(band.bound, usual, banded.shown_as),
                points: points(band.level),
                short_points: self.weight(share(band.level)),
            })
            .collect();
        bands.push(BandView {
            level: self.text("0"),
            text: "ไม่ถึงเกณฑ์ข้างต้น หรือไม่มีข้อมูล".to_string(),
            short: "ไม่ถึง".to_string(),
            points: points(Decimal::ZERO),
            short_points: self.text("0"),
        });
        bands
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

    /// Exceptions and division by zero, in sentences.
    pub(super) fn remarks(self, banded: &Banded) -> Vec<String> {
        let mut remarks: Vec<String> = banded
            .exceptions
            .iter()
            .map(|exception| {
                let when = self.formula(&exception.when.root, &ByName);
                format!("ถ้า {when} {} ({})", self.on_zero(exception.then), exception.reason)
            })
            .collect();
        if divides(&banded.formula.root) {
            remarks.push(format!("ถ้าตัวหารเป็นศูนย์ {}", self.on_zero(banded.division_by_zero)));
        }
        remarks
    }
}

fn comparison_words(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "น้อยกว่า",
        Comparison::LessOrEqual => "ไม่เกิน",
        Comparison::Greater => "มากกว่า",
        Comparison::GreaterOrEqual => "ตั้งแต่",
        Comparison::Equal => "เท่ากับ",
        Comparison::NotEqual => "ไม่เท่ากับ",
    }
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
