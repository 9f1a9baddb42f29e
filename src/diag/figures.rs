//! Figures inside messages, alike in every language: Arabic digits, commas in threes.

use rust_decimal::Decimal;

use crate::num;
use crate::thai::Digits;

/// Baht, always with satang.
pub fn amount(value: Decimal) -> String {
    num::grouped(value, 2, Digits::Arabic)
}

/// Figures that may be counts or baht: decimals only where there are any.
pub fn figure(value: Decimal) -> String {
    num::money(value, Digits::Arabic)
}

pub fn difference(left: Decimal, right: Decimal) -> Decimal {
    left.checked_sub(right).unwrap_or(left).abs()
}
