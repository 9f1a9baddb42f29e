//! Numbers as people read them. Rounding happens here and nowhere else in the text of the site:
//! half away from zero (ปัดเศษห้าขึ้น). Data for machines is written by `plain`, exactly.

use crate::thai::Digits;
use rust_decimal::{Decimal, RoundingStrategy};

/// U+2212, which does not break from its number and is as wide as a digit.
const MINUS: char = '−';

/// Rounded to so many places, half away from zero.
pub fn half_up(d: Decimal, places: u32) -> Decimal {
    d.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// Exactly as it is, with the zeros its scale says: for JSON and CSV.
pub fn plain(d: Decimal) -> String {
    unsigned_zero(d).to_string()
}

/// With a fixed number of places, ASCII minus, no grouping.
pub fn exact(d: Decimal, places: u32) -> String {
    let mut text = plain(half_up(d, places));
    let written = text.find('.').map_or(0, |point| text.len() - point - 1);
    let wanted = usize::try_from(places).unwrap_or(written);
    if written == 0 && wanted > 0 {
        text.push('.');
    }
    text.extend(std::iter::repeat_n('0', wanted.saturating_sub(written)));
    text
}

/// `1,234,567.89`
pub fn grouped(d: Decimal, places: u32, digits: Digits) -> String {
    digits.write(&with_commas(&exact(d, places)))
}

/// An amount of baht without its unit: satang only if there are any.
pub fn money(d: Decimal, digits: Digits) -> String {
    let places = if half_up(d, 2).fract().is_zero() { 0 } else { 2 };
    grouped(d, places, digits)
}

/// A number of people, households, times.
pub fn count(d: Decimal, digits: Digits) -> String {
    grouped(d, 0, digits)
}

/// `0.97488` → `97.49%`
pub fn percent(ratio: Decimal, places: u32, digits: Digits) -> String {
    let written = with_commas(&hundredfold(ratio, places));
    digits.write(&format!("{written}%"))
}

/// The difference of two ratios in percentage points: `0.012` → `+1.20 จุด`.
pub fn percentage_points(diff: Decimal, places: u32, digits: Digits) -> String {
    let written = hundredfold(diff, places);
    let is_positive = !written.starts_with('-') && written.contains(|c| matches!(c, '1'..='9'));
    let sign = if is_positive { "+" } else { "" };
    digits.write(&format!("{sign}{} จุด", with_commas(&written)))
}

/// Points of a score, with the places its rubric asks for.
pub fn points(d: Decimal, precision: u32, digits: Digits) -> String {
    grouped(d, precision, digits)
}

/// A hundred times the number, with a fixed number of places.
fn hundredfold(d: Decimal, places: u32) -> String {
    match d.checked_mul(Decimal::ONE_HUNDRED) {
        Some(hundredfold) => exact(hundredfold, places),
        // Too large for a decimal, so it has no places worth rounding: two zeros are appended.
        None => {
            let point = if places > 0 { "." } else { "" };
            let zeros = "0".repeat(usize::try_from(places).unwrap_or(0));
            format!("{}{point}{zeros}", exact(d, 2).replace('.', ""))
        }
    }
}

/// Commas in threes, and the minus that readers see.
fn with_commas(plain: &str) -> String {
    let (is_negative, plain) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, plain),
    };
    let whole = plain.find('.').unwrap_or(plain.len());
    let mut text = String::with_capacity(plain.len() + whole / 3 + MINUS.len_utf8());
    if is_negative {
        text.push(MINUS);
    }
    for (i, c) in plain.char_indices() {
        if i > 0 && i < whole && (whole - i) % 3 == 0 {
            text.push(',');
        }
        text.push(c);
    }
    text
}

/// A decimal keeps the sign of a rounded-away negative: `-0.00` is nobody's idea of zero.
fn unsigned_zero(d: Decimal) -> Decimal {
    if d.is_zero() { d.abs() } else { d }
}
