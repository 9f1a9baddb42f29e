//! The cure for a number that was refused: what its writer surely meant.
//!
//! Invariants: only a text that `decimal` refuses has a correction, and the correction is one
//! that it accepts. Where two numbers could have been meant (`1,5`, `12,34`) there is none: a
//! wrong proposal in somebody's accounts is worse than no proposal.

use super::read::{
    COUNT_UNITS, decimal, is_european, is_full_width, is_grouped, is_made_of, without_unit,
};
use super::write::plain;
use crate::thai::letters::is_zero_width;
use crate::thai::to_arabic;
use rust_decimal::Decimal;

/// Digits from which a leading zero means a telephone number or a code, not a typing error.
const CODE_LENGTH: usize = 8;

/// The number that was surely meant, in ASCII digits without grouping; `None` when in doubt.
pub fn corrected(text: &str) -> Option<String> {
    let bare = without_unit(text.trim(), &["บาท"]);
    let bare = without_unit(bare, &COUNT_UNITS);
    if decimal(bare).is_ok() {
        return None;
    }
    let visible: String = bare.chars().filter(|&c| !is_zero_width(c)).map(half_width).collect();
    let ascii = to_arabic(&visible);
    let amount = ascii.trim_start_matches('฿').trim_end_matches(".-").trim_end_matches(",-");
    let (is_negative, unsigned) = without_sign(amount.trim());
    let number = reshaped(unsigned)?;
    let sign = if is_negative { "-" } else { "" };
    let value = decimal(&format!("{sign}{number}")).ok()?;
    Some(plain(value))
}

/// `１` → `1`
fn half_width(c: char) -> char {
    let narrow = u32::from(c).checked_sub(0xFEE0).filter(|_| is_full_width(c));
    narrow.and_then(char::from_u32).unwrap_or(c)
}

/// Takes off any sign; brackets around an amount are the accountant's minus.
fn without_sign(text: &str) -> (bool, &str) {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (true, inner.trim());
    }
    if let Some(rest) = text.strip_prefix(['-', '−', '–']) {
        return (true, rest.trim_start());
    }
    (false, text.strip_prefix('+').unwrap_or(text))
}

fn reshaped(text: &str) -> Option<String> {
    if let Some(whole) = from_scientific(text) {
        return Some(whole);
    }
    let text = without_gaps(text)?;
    if !is_made_of(&text, ".,") {
        return None;
    }
    if let Some(plain) = from_european(&text) {
        return Some(plain);
    }
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    if places.contains([',', '.']) {
        return None;
    }
    let whole = without_zeros(&without_commas(whole, !places.is_empty())?)?;
    Some(if places.is_empty() { whole } else { format!("{whole}.{places}") })
}

fn from_scientific(text: &str) -> Option<String> {
    text.contains(['e', 'E'])
        .then(|| Decimal::from_scientific(text).ok())
        .flatten()
        .map(|value| plain(value.normalize()))
}

/// Underscores and spaces that stand where commas belong.
fn without_gaps(text: &str) -> Option<String> {
    let text = text.replace('_', "").replace(", ", ",");
    let text = text.replace(char::is_whitespace, " ");
    if !text.contains(' ') {
        return Some(text);
    }
    let whole = text.split('.').next().unwrap_or(&text);
    is_grouped(whole, ' ').then(|| text.replace(' ', ""))
}

/// `1.234,50` and `1.234.567`, but not `1.234`, which is a number as it stands.
fn from_european(text: &str) -> Option<String> {
    let places = text.split_once(',').map(|(_, places)| places.len());
    if is_european(text) && text.contains('.') && places.is_some_and(|places| places <= 2) {
        return Some(text.replace('.', "").replace(',', "."));
    }
    let is_points_only = is_grouped(text, '.') && text.matches('.').count() >= 2;
    is_points_only.then(|| text.replace('.', ""))
}

/// Drops commas if they can only have been meant as grouping: there are places after a point, or
/// there are several commas and the last stands before three digits.
fn without_commas(whole: &str, has_places: bool) -> Option<String> {
    let last_group = whole.rsplit(',').next().map_or(0, str::len);
    let is_grouping = is_grouped(whole, ',')
        || (has_places || (whole.matches(',').count() >= 2 && last_group == 3))
            && !whole.starts_with([',', '0']);
    (!whole.contains(',') || is_grouping).then(|| whole.replace(',', ""))
}

fn without_zeros(whole: &str) -> Option<String> {
    let number = whole.trim_start_matches('0');
    match number {
        "" => Some("0".to_owned()),
        _ if number.len() < whole.len() && whole.len() >= CODE_LENGTH => None,
        _ => Some(number.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn proposes_what_was_surely_meant() {
        for (typed, meant) in [
            ("1_000", "1000"),
            ("1_000 บาท", "1000"),
            ("017", "17"),
            ("๐๑๗", "17"),
            ("00", "0"),
            ("１２３", "123"),
            ("１，２３４．５０", "1234.50"),
            ("1,23,456", "123456"),
            ("12,34.50", "1234.50"),
            ("1.234,50", "1234.50"),
            ("1.234.567", "1234567"),
            ("1 234 567", "1234567"),
            ("1\u{a0}234.50", "1234.50"),
            ("1, 234, 567", "1234567"),
            ("1\u{200b}000", "1000"),
            ("1e3", "1000"),
            ("1.50E+2", "150"),
            ("+5", "5"),
            ("1.", "1"),
            (".5", "0.5"),
            ("(1,234.00)", "-1234.00"),
            ("–5", "-5"),
            ("- 5", "-5"),
            ("฿1,000", "1000"),
            ("1,000.-", "1000"),
        ] {
            assert_eq!(corrected(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn proposes_nothing_in_doubt() {
        for typed in [
            "",
            "-",
            "1,5",
            "12,34",
            "1234,567",
            "0,5",
            "1.234,567",
            "1 23",
            "1.2.3",
            "12 คน",
            "500 บาท",
            "80%",
            "ไม่มี",
            "0812345678",
            "1e99",
            "5",
            "1,234.50",
            "1.234",
            "0x10",
            ",",
            "(",
            "()",
            "+",
            ".",
            "_",
            "1-2",
            "0,5.0",
            ",123.45",
        ] {
            assert_eq!(corrected(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_correction_is_accepted_and_needed(text in "[-+_.,eE0-9๐-๙ １−()฿]{0,24}") {
            if let Some(number) = corrected(&text) {
                prop_assert!(decimal(&number).is_ok(), "{} -> {}", text, number);
                prop_assert!(decimal(&text).is_err(), "{}", text);
                prop_assert_eq!(corrected(&number), None);
            }
        }
    }
}
