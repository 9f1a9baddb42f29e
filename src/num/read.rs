//! Numbers as people type them, read from the text itself so that no float ever touches them.
//!
//! Accepted: ASCII and Thai digits (even mixed), commas in threes, a point with digits on both
//! sides, a minus where one makes sense, and the unit. Everything else is refused by its own name,
//! because each has its own cure; `corrected` offers the cure where there is no doubt.
//! Characters that nobody sees are not skipped: a number that contains one is refused.

use crate::thai::to_arabic;
use rust_decimal::Decimal;

pub use super::correct::corrected;

/// Why a text is not the number that was wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumError {
    Empty,
    NotANumber,
    /// `1_000`
    Underscore,
    /// `1e3`
    Exponent,
    /// `017`
    LeadingZero,
    /// `1,23,456`
    MisplacedComma,
    /// `1.234,50`
    EuropeanDecimal,
    /// `+5`
    PlusSign,
    /// `1.` or `.5`
    BarePoint,
    TooManyDecimals {
        max: u32,
    },
    Negative,
    NotWhole,
    /// `-` alone: zero, or not known?
    LoneMinus,
    /// `１２３`
    FullWidth,
    TooLarge,
}

/// Places a decimal can hold.
const MAX_PLACES: u32 = Decimal::MAX_SCALE;
/// Places of a percentage, which loses two on its way to a ratio.
const MAX_PERCENT_PLACES: u32 = MAX_PLACES - 2;
pub(super) const COUNT_UNITS: [&str; 4] = ["ครัวเรือน", "ครั้ง", "ราย", "คน"];

/// The way of nearly every figure: ASCII digits, at most one point, no sign, nothing around them.
/// It reads the same as the long way (tested), or nothing.
fn short_way(text: &str, max_places: u32) -> Option<Decimal> {
    const MOST_DIGITS: usize = 18;
    let bytes = text.as_bytes();
    let point = memchr::memchr(b'.', bytes).unwrap_or(bytes.len());
    let (whole, places) = (&bytes[..point], bytes.get(point + 1..).unwrap_or_default());
    let starts_well = whole.first().is_some_and(|first| *first != b'0') || whole == b"0";
    let ends_well = point == bytes.len() || !places.is_empty();
    let scale = u32::try_from(places.len()).ok()?;
    if !starts_well || !ends_well || scale > max_places || bytes.len() > MOST_DIGITS {
        return None;
    }
    let digits = whole.iter().chain(places).try_fold(0i64, |sum, byte| {
        byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0'))
    })?;
    Some(Decimal::new(digits, scale))
}

/// An amount of baht: at most satang, possibly negative, `บาท` after it or not.
pub fn amount(text: &str) -> Result<Decimal, NumError> {
    if let Some(value) = short_way(text, 2) {
        return Ok(value);
    }
    number(without_unit(text.trim(), &["บาท"]), 2)
}

/// A count: whole, not negative, a counting word after it or not.
pub fn whole(text: &str) -> Result<Decimal, NumError> {
    if let Some(value) = short_way(text, 0) {
        return Ok(value);
    }
    let count = number(without_unit(text.trim(), &COUNT_UNITS), MAX_PLACES)?;
    match count {
        _ if count.scale() > 0 => Err(NumError::NotWhole),
        _ if count.is_sign_negative() => Err(NumError::Negative),
        _ => Ok(count),
    }
}

/// A ratio: `0.8`, or in hundredths `80%`, `ร้อยละ 80`.
pub fn ratio(text: &str) -> Result<Decimal, NumError> {
    let text = text.trim();
    let hundredths = text.strip_suffix('%').or_else(|| text.strip_prefix("ร้อยละ"));
    let Some(hundredths) = hundredths.map(str::trim) else {
        return decimal(text);
    };
    if hundredths.is_empty() {
        return Err(NumError::NotANumber);
    }
    let mut ratio = number(hundredths, MAX_PERCENT_PLACES)?;
    ratio.set_scale(ratio.scale() + 2).map_err(|_| NumError::TooLarge)?;
    Ok(ratio)
}

/// A percentage, kept as it is typed: `6.5`, `6.5%`, `ร้อยละ ๖`.
pub fn percentage(text: &str) -> Result<Decimal, NumError> {
    if let Some(value) = short_way(text, MAX_PLACES) {
        return Ok(value);
    }
    let text = text.trim();
    let bare = text.strip_suffix('%').or_else(|| text.strip_prefix("ร้อยละ")).unwrap_or(text);
    let value = number(bare.trim(), MAX_PLACES);
    if bare.trim().is_empty() && !text.is_empty() { Err(NumError::NotANumber) } else { value }
}

/// Any number, with as many decimals as it has.
pub fn decimal(text: &str) -> Result<Decimal, NumError> {
    if let Some(value) = short_way(text, MAX_PLACES) {
        return Ok(value);
    }
    number(text.trim(), MAX_PLACES)
}

pub(super) fn without_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let number = units.iter().find_map(|unit| text.strip_suffix(unit)).map(str::trim_end);
    // A unit alone is no number, but it is not nothing either.
    number.filter(|number| !number.is_empty()).unwrap_or(text)
}

fn number(text: &str, max_places: u32) -> Result<Decimal, NumError> {
    if text.is_empty() {
        return Err(NumError::Empty);
    }
    if matches!(text, "-" | "−" | "–" | "—") {
        return Err(NumError::LoneMinus);
    }
    if text.chars().any(is_full_width) {
        return Err(NumError::FullWidth);
    }
    let text = to_arabic(text);
    let (is_negative, unsigned) = signed(&text)?;
    let plain = plain_digits(unsigned)?;
    let places = plain.find('.').map_or(0, |point| plain.len() - point - 1);
    if u32::try_from(places).map_or(true, |places| places > max_places) {
        return Err(NumError::TooManyDecimals { max: max_places });
    }
    let mut value = Decimal::from_str_exact(&plain).map_err(|_| NumError::TooLarge)?;
    value.set_sign_negative(is_negative && !value.is_zero());
    Ok(value)
}

/// Takes the sign off; the minus that we write ourselves is read as well.
fn signed(text: &str) -> Result<(bool, &str), NumError> {
    if let Some(rest) = text.strip_prefix(['-', '−']) {
        return Ok((true, rest));
    }
    match text.strip_prefix('+') {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => Err(NumError::PlusSign),
        Some(_) => Err(NumError::NotANumber),
        None => Ok((false, text)),
    }
}

/// The number without its commas, once it is written as we accept it.
fn plain_digits(text: &str) -> Result<String, NumError> {
    if let Some(error) = foreign_notation(text) {
        return Err(error);
    }
    let (whole, places) = match text.split_once('.') {
        Some((whole, places)) => (whole, Some(places)),
        None => (text, None),
    };
    if whole.is_empty() || places == Some("") {
        return Err(NumError::BarePoint);
    }
    if whole.contains(',') && !is_grouped(whole, ',') {
        return Err(NumError::MisplacedComma);
    }
    let whole = whole.replace(',', "");
    if whole.len() > 1 && whole.starts_with('0') {
        return Err(NumError::LeadingZero);
    }
    Ok(places.map_or_else(|| whole.clone(), |places| format!("{whole}.{places}")))
}

/// What is written as machines or other countries write numbers, or is no number at all.
fn foreign_notation(text: &str) -> Option<NumError> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Some(NumError::NotANumber);
    }
    if text.contains('_') && is_made_of(&text.replace('_', ""), ".,") {
        return Some(NumError::Underscore);
    }
    if let Some((mantissa, power)) = text.split_once(['e', 'E']) {
        let power = power.strip_prefix(['+', '-']).unwrap_or(power);
        let is_exponent = is_made_of(mantissa, ".") && is_made_of(power, "");
        return Some(if is_exponent { NumError::Exponent } else { NumError::NotANumber });
    }
    if !is_made_of(text, ".,") {
        return Some(NumError::NotANumber);
    }
    let (before, after) = text.split_once('.')?;
    match (after.contains(','), after.contains('.')) {
        (false, false) => None,
        (true, _) if is_european(text) => Some(NumError::EuropeanDecimal),
        (false, true) if before.len() <= 3 && is_grouped(text, '.') => {
            Some(NumError::EuropeanDecimal)
        }
        (true, false) => Some(NumError::MisplacedComma),
        _ => Some(NumError::NotANumber),
    }
}

/// Digits and these signs, with at least one digit.
pub(super) fn is_made_of(text: &str, signs: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || signs.contains(c))
}

/// `1.234,50`: points in threes, then one comma.
pub(super) fn is_european(text: &str) -> bool {
    text.split_once(',').is_some_and(|(whole, places)| {
        is_grouped(whole, '.') && !places.is_empty() && is_made_of(places, "")
    })
}

/// Digits in threes, the first group with one to three.
pub(super) fn is_grouped(text: &str, separator: char) -> bool {
    let mut groups = text.split(separator);
    let is_digits = |group: &str| group.chars().all(|c| c.is_ascii_digit());
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_digits(first))
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

/// Full-width digits and signs, as a Chinese or Japanese keyboard types them.
pub(super) fn is_full_width(c: char) -> bool {
    matches!(c, '\u{FF01}'..='\u{FF5E}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::{grouped, plain};
    use crate::thai::Digits;
    use proptest::prelude::*;

    fn dec(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("a decimal")
    }

    #[test]
    fn amounts_are_read_exactly() {
        for (text, value) in [
            ("0", "0"),
            ("0.50", "0.50"),
            ("12345678901234567890.12", "12345678901234567890.12"),
            ("1234567.10", "1234567.10"),
            ("1,234,567.10", "1234567.10"),
            ("๑,๒๓๔.๕๐", "1234.50"),
            ("254๘", "2548"),
            (" 500 บาท ", "500"),
            ("๕๐๐บาท", "500"),
            ("-1,000", "-1000"),
            ("−๑,๐๐๐.๒๕", "-1000.25"),
            ("-0", "0"),
            ("\u{a0}7\u{a0}", "7"),
        ] {
            assert_eq!(amount(text).map(plain), Ok(value.to_owned()), "{text}");
        }
    }

    #[test]
    fn each_mistake_has_its_name() {
        for (text, error) in [
            ("", NumError::Empty),
            ("  \u{a0} ", NumError::Empty),
            ("-", NumError::LoneMinus),
            ("–", NumError::LoneMinus),
            ("- บาท", NumError::LoneMinus),
            ("1_000", NumError::Underscore),
            ("๑_๐๐๐ บาท", NumError::Underscore),
            ("1e3", NumError::Exponent),
            ("1.5E+6", NumError::Exponent),
            ("017", NumError::LeadingZero),
            ("๐๑๗", NumError::LeadingZero),
            ("0,123", NumError::LeadingZero),
            ("1,23,456", NumError::MisplacedComma),
            ("1234,567", NumError::MisplacedComma),
            (",123", NumError::MisplacedComma),
            ("0,5", NumError::MisplacedComma),
            ("1.5,000", NumError::MisplacedComma),
            ("1.234,50", NumError::EuropeanDecimal),
            ("1.234.567", NumError::EuropeanDecimal),
            ("+5", NumError::PlusSign),
            ("1.", NumError::BarePoint),
            (".5", NumError::BarePoint),
            ("1.234", NumError::TooManyDecimals { max: 2 }),
            ("１２３", NumError::FullWidth),
            ("1２3", NumError::FullWidth),
            ("99999999999999999999999999999", NumError::TooLarge),
            ("ไม่มี", NumError::NotANumber),
            ("บาท", NumError::NotANumber),
            ("12 คน", NumError::NotANumber),
            ("1 234", NumError::NotANumber),
            ("1\u{200b}000", NumError::NotANumber),
            ("--5", NumError::NotANumber),
            ("+", NumError::NotANumber),
            ("1.2.3", NumError::NotANumber),
            ("0x10", NumError::NotANumber),
            ("true", NumError::NotANumber),
            ("~", NumError::NotANumber),
            (".", NumError::NotANumber),
            ("_", NumError::NotANumber),
            ("(5)", NumError::NotANumber),
            ("e", NumError::NotANumber),
            ("NaN", NumError::NotANumber),
        ] {
            assert_eq!(amount(text), Err(error), "{text}");
        }
    }

    #[test]
    fn counts_are_whole_and_not_negative() {
        for (text, count) in [
            ("12", Ok("12")),
            ("๑,๒๓๔ คน", Ok("1234")),
            ("5 ครัวเรือน", Ok("5")),
            ("3ครั้ง", Ok("3")),
            ("0 ราย", Ok("0")),
            ("1.5", Err(NumError::NotWhole)),
            ("12.0", Err(NumError::NotWhole)),
            ("-3", Err(NumError::Negative)),
            ("-0", Ok("0")),
            ("คน", Err(NumError::NotANumber)),
            ("5 บาท", Err(NumError::NotANumber)),
        ] {
            assert_eq!(whole(text), count.map(dec), "{text}");
        }
    }

    #[test]
    fn ratios_come_from_hundredths_or_plain() {
        for (text, value) in [
            ("80%", Ok("0.80")),
            ("80 %", Ok("0.80")),
            ("ร้อยละ 80", Ok("0.80")),
            ("ร้อยละ๙๗.๔๙", Ok("0.9749")),
            ("0.8", Ok("0.8")),
            ("-1.5%", Ok("-0.015")),
            ("0%", Ok("0.00")),
            ("%", Err(NumError::NotANumber)),
            ("ร้อยละ", Err(NumError::NotANumber)),
            ("80%%", Err(NumError::NotANumber)),
            ("", Err(NumError::Empty)),
            ("1.", Err(NumError::BarePoint)),
            ("0.123456789012345678901234567%", Err(NumError::TooManyDecimals { max: 26 })),
        ] {
            assert_eq!(ratio(text).map(plain), value.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn decimals_keep_every_place_they_can() {
        assert_eq!(
            decimal("0.0000000000000000000000000001").map(plain).as_deref(),
            Ok("0.0000000000000000000000000001")
        );
        assert_eq!(
            decimal("0.00000000000000000000000000001"),
            Err(NumError::TooManyDecimals { max: 28 })
        );
        assert_eq!(decimal("1.500").map(plain).as_deref(), Ok("1.500"));
        assert_eq!(decimal("79228162514264337593543950335"), Ok(Decimal::MAX));
        assert_eq!(decimal("79228162514264337593543950336"), Err(NumError::TooLarge));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(satang in -(1i128 << 90)..(1i128 << 90)) {
            let value = Decimal::from_i128_with_scale(satang, 2);
            for digits in [Digits::Thai, Digits::Arabic] {
                prop_assert_eq!(amount(&grouped(value, 2, digits)), Ok(value));
            }
            prop_assert_eq!(amount(&plain(value)).map(plain), Ok(plain(value)));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[-+_.,eE0-9๐-๙ %บาทคน１−()฿\u{200b}]{0,40}") {
            let _ = (amount(&text), whole(&text), ratio(&text), decimal(&text));
        }
    }

    proptest! {
        #[test]
        fn both_ways_read_the_same(text in "0?[0-9]{0,20}(\\.[0-9]{0,4})?") {
            if let Some(value) = short_way(&text, 2) {
                let long = number(&text, 2).unwrap();
                prop_assert_eq!((value, value.scale()), (long, long.scale()));
            }
        }
    }
}
