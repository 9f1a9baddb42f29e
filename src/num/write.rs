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
    let mut text = String::with_capacity(20);
    push_plain(&mut text, d);
    text
}

/// The same, at the end of what is being written.
pub fn push_plain(out: &mut String, d: Decimal) {
    match small(d, d.scale()) {
        Some(small) => small.push(out, '-', false, Digits::Arabic),
        None => out.push_str(&unsigned_zero(d).to_string()),
    }
}

/// With a fixed number of places (at most the 28 a decimal has), ASCII minus, no grouping.
pub fn exact(d: Decimal, places: u32) -> String {
    let mut text = String::with_capacity(20);
    push_exact(&mut text, d, places);
    text
}

/// The same, at the end of what is being written.
pub fn push_exact(out: &mut String, d: Decimal, places: u32) {
    match small(d, places) {
        Some(small) => small.push(out, '-', false, Digits::Arabic),
        None => out.push_str(&exact_of_any(d, places)),
    }
}

/// `1,234,567.89`
pub fn grouped(d: Decimal, places: u32, digits: Digits) -> String {
    let mut text = String::with_capacity(48);
    push_grouped(&mut text, d, places, digits);
    text
}

/// The same, at the end of what is being written.
pub fn push_grouped(out: &mut String, d: Decimal, places: u32, digits: Digits) {
    match small(d, places) {
        Some(small) => small.push(out, MINUS, true, digits),
        None => out.push_str(&digits.write(&with_commas(&exact_of_any(d, places)))),
    }
}

/// A number that fits a machine word at the wanted number of places, as nearly all amounts do. A
/// nation's pages show some 40 million numbers, so these are written digit by digit, without the
/// general way's four texts in between; both ways are held together by a test.
struct Small {
    is_negative: bool,
    /// In units of the last place.
    units: u64,
    places: usize,
}

fn small(d: Decimal, places: u32) -> Option<Small> {
    let places = places.min(Decimal::MAX_SCALE);
    let missing = places.checked_sub(d.scale()).filter(|missing| *missing <= 9)?;
    let units = u64::try_from(d.mantissa().unsigned_abs()).ok()?;
    let units = units.checked_mul(10_u64.pow(missing))?;
    let is_negative = d.is_sign_negative() && units > 0;
    Some(Small { is_negative, units, places: usize::try_from(places).ok()? })
}

impl Small {
    fn text(&self, minus: char, grouped: bool, digits: Digits) -> String {
        let mut text = String::with_capacity(48);
        self.push(&mut text, minus, grouped, digits);
        text
    }

    /// Three digits at once: most of what is written has groups of three anyway.
    fn push(&self, text: &mut String, minus: char, grouped: bool, digits: Digits) {
        let (whole, part) = match self.places {
            0 => (self.units, 0),
            // Satang and percentages: a division by what is known is a multiplication.
            2 => (self.units / 100, self.units % 100),
            // A word has at most 20 digits: with more places, all before the point is zero.
            places => match u32::try_from(places).ok().and_then(|p| 10_u64.checked_pow(p)) {
                Some(power) => (self.units / power, self.units % power),
                None => (0, self.units),
            },
        };
        if self.is_negative {
            text.push(minus);
        }
        digits.push_threes(text, whole, if grouped { "," } else { "" });
        if self.places > 0 {
            text.push('.');
            push_part(text, part, self.places, digits);
        }
    }
}

/// What stands behind the point, so many digits of it; two as a rule.
fn push_part(text: &mut String, part: u64, places: usize, digits: Digits) {
    if let (Ok(part), 1..=3) = (u16::try_from(part), places) {
        return text.push_str(digits.last_of_three(part, places));
    }
    text.push_str(&digits.write(&format!("{part:0places$}")));
}

fn exact_of_any(d: Decimal, places: u32) -> String {
    let places = places.min(Decimal::MAX_SCALE);
    let mut text = plain(half_up(d, places));
    let written = text.find('.').map_or(0, |point| text.len() - point - 1);
    let wanted = usize::try_from(places).unwrap_or(written);
    if written == 0 && wanted > 0 {
        text.push('.');
    }
    text.extend(std::iter::repeat_n('0', wanted.saturating_sub(written)));
    text
}

/// An amount of baht without its unit: satang only if there are any.
pub fn money(d: Decimal, digits: Digits) -> String {
    let mut text = String::with_capacity(48);
    push_money(&mut text, d, digits);
    text
}

/// The same, at the end of what is being written.
pub fn push_money(out: &mut String, d: Decimal, digits: Digits) {
    let is_whole = d.scale() == 0 || half_up(d, 2).fract().is_zero();
    // What is whole only after rounding, or written with zeros for satang, loses them here.
    let d = if is_whole && d.scale() > 0 { half_up(d, 0) } else { d };
    push_grouped(out, d, if is_whole { 0 } else { 2 }, digits);
}

/// A number of people, households, times.
pub fn count(d: Decimal, digits: Digits) -> String {
    grouped(d, 0, digits)
}

/// The same where it is known to be whole.
pub fn push_count(out: &mut String, count: u64, digits: Digits) {
    digits.push_threes(out, count, ",");
}

/// With as many places as are not zero, ASCII minus, no grouping: `2.50` → `2.5`.
pub fn shortest(d: Decimal, digits: Digits) -> String {
    let Some(mut small) = small(d, d.scale()) else {
        return digits.write(&d.normalize().to_string());
    };
    while small.places > 0 && small.units.is_multiple_of(10) {
        small.units /= 10;
        small.places -= 1;
    }
    small.text('-', false, digits)
}

/// `0.97488` → `97.49%`
pub fn percent(ratio: Decimal, places: u32, digits: Digits) -> String {
    let mut written = match hundred_small(ratio, places) {
        Some(small) => small.text(MINUS, true, digits),
        None => digits.write(&with_commas(&hundredfold(ratio, places))),
    };
    written.push('%');
    written
}

/// A hundred times the number, rounded, where it fits a machine word.
fn hundred_small(ratio: Decimal, places: u32) -> Option<Small> {
    let hundredfold = ratio.checked_mul(Decimal::ONE_HUNDRED)?;
    small(half_up(hundredfold, places.min(Decimal::MAX_SCALE)), places)
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
    let places = places.min(Decimal::MAX_SCALE);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dec(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("a decimal")
    }

    #[test]
    fn plain_keeps_every_digit() {
        for text in ["0", "0.50", "1234567.10", "12345678901234567890.12", "-1.00"] {
            assert_eq!(plain(dec(text)), text);
        }
        assert_eq!(plain(-Decimal::ZERO), "0");
    }

    #[test]
    fn rounds_half_away_from_zero() {
        for (text, places, written) in [
            ("0.125", 2, "0.13"),
            ("-0.125", 2, "-0.13"),
            ("2.5", 0, "3"),
            ("-2.5", 0, "-3"),
            ("2.4999", 0, "2"),
            ("-0.001", 2, "0.00"),
            ("1", 2, "1.00"),
            ("1.5", 3, "1.500"),
            ("1.50", 0, "2"),
            ("7", u32::MAX, "7.0000000000000000000000000000"),
            ("79228162514264337593543950335", 2, "79228162514264337593543950335.00"),
        ] {
            assert_eq!(exact(dec(text), places), written, "{text}");
        }
        assert_eq!(half_up(dec("2.345"), 2), dec("2.35"));
    }

    #[test]
    fn groups_in_threes() {
        for (text, places, arabic, thai) in [
            ("1234567.89", 2, "1,234,567.89", "๑,๒๓๔,๕๖๗.๘๙"),
            ("999", 0, "999", "๙๙๙"),
            ("1000", 0, "1,000", "๑,๐๐๐"),
            ("-1000", 2, "−1,000.00", "−๑,๐๐๐.๐๐"),
            ("-100", 0, "−100", "−๑๐๐"),
            ("0.1234567", 7, "0.1234567", "๐.๑๒๓๔๕๖๗"),
            ("999.995", 2, "1,000.00", "๑,๐๐๐.๐๐"),
        ] {
            assert_eq!(grouped(dec(text), places, Digits::Arabic), arabic);
            assert_eq!(grouped(dec(text), places, Digits::Thai), thai);
        }
    }

    #[test]
    fn money_shows_satang_only_if_there_are_any() {
        for (text, written) in [
            ("1234", "1,234"),
            ("1234.00", "1,234"),
            ("1234.5", "1,234.50"),
            ("-0.25", "−0.25"),
            ("0", "0"),
            ("1.999", "2"),
            ("12345678901234567890.12", "12,345,678,901,234,567,890.12"),
        ] {
            assert_eq!(money(dec(text), Digits::Arabic), written);
        }
        assert_eq!(count(dec("1234"), Digits::Thai), "๑,๒๓๔");
        assert_eq!(points(dec("87.125"), 2, Digits::Arabic), "87.13");
    }

    #[test]
    fn percentages_are_rounded_after_the_hundredfold() {
        for (ratio, places, written) in [
            ("0.974883", 2, "97.49%"),
            ("0.97485", 2, "97.49%"),
            ("0.04", 2, "4.00%"),
            ("1", 0, "100%"),
            ("12.5", 1, "1,250.0%"),
            ("-0.5", 0, "−50%"),
        ] {
            assert_eq!(percent(dec(ratio), places, Digits::Arabic), written);
        }
        assert_eq!(percent(dec("0.9749"), 2, Digits::Thai), "๙๗.๔๙%");
        assert_eq!(
            percent(Decimal::MAX, 1, Digits::Arabic),
            "7,922,816,251,426,433,759,354,395,033,500.0%"
        );
    }

    #[test]
    fn percentage_points_carry_their_sign() {
        for (diff, written) in [
            ("0.012", "+1.20 จุด"),
            ("-0.012", "−1.20 จุด"),
            ("0", "0.00 จุด"),
            ("0.00004", "0.00 จุด"),
            ("-0.00004", "0.00 จุด"),
        ] {
            assert_eq!(percentage_points(dec(diff), 2, Digits::Arabic), written);
        }
        assert_eq!(percentage_points(Decimal::MIN, 0, Digits::Thai).chars().next(), Some('−'));
    }

    proptest! {
        #[test]
        fn both_ways_write_the_same(
            mantissa in prop_oneof![any::<i64>(), -2_000_000_i64..2_000_000],
            scale in 0u32..=28,
            places in 0u32..=30,
        ) {
            let d = Decimal::from_i128_with_scale(i128::from(mantissa), scale);
            prop_assert_eq!(exact(d, places), exact_of_any(d, places));
            prop_assert_eq!(plain(d), unsigned_zero(d).to_string());
            prop_assert_eq!(shortest(d, Digits::Arabic), unsigned_zero(d).normalize().to_string());
            prop_assert_eq!(
                grouped(d, places, Digits::Thai),
                Digits::Thai.write(&with_commas(&exact_of_any(d, places)))
            );
            prop_assert_eq!(
                percent(d, places, Digits::Thai),
                Digits::Thai.write(&format!("{}%", with_commas(&hundredfold(d, places))))
            );
        }

        #[test]
        fn no_number_makes_it_panic(mantissa: i64, scale in 0u32..=28, places in 0u32..=40) {
            let d = Decimal::from_i128_with_scale(i128::from(mantissa), scale);
            let written = exact(d, places);
            let after = written.split_once('.').map_or(0, |(_, after)| after.len());
            prop_assert_eq!(after as u32, places.min(28));
            let _ = (percent(d, places, Digits::Thai), money(d, Digits::Arabic));
        }
    }
}
