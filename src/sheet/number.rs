//! How far a number of a spreadsheet can be trusted. Excel keeps 15 significant digits in binary;
//! a decimal within them survives the way there and back, one beyond them may not.

use rust_decimal::Decimal;

/// Significant digits that a spreadsheet keeps.
const DIGITS: usize = 15;
/// Below this, satang are within those digits.
const LIMIT: &str = "10000000000000";

/// What is wrong with the number of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// `0.30000000000000004`: the trace of a sum, and what it was before.
    Artefact { probably: String },
    /// So large that its satang may have been dropped.
    TooLarge,
}

/// Whether the text of a number cell says what was typed.
pub fn doubt(text: &str) -> Option<Doubt> {
    let unsigned = text.trim_start_matches('-');
    let (whole, places) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.len() > LIMIT.len() || (whole.len() == LIMIT.len() && whole >= LIMIT) {
        return Some(Doubt::TooLarge);
    }
    if significant(whole, places) <= DIGITS {
        return None;
    }
    let probably = fifteen(text).filter(|near| near != text);
    Some(probably.map_or(Doubt::TooLarge, |probably| Doubt::Artefact { probably }))
}

/// Whether a decimal may stand in a number cell and come back as it was.
pub fn is_safe(value: Decimal) -> bool {
    let text = value.abs().normalize().to_string();
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    (whole.len() < LIMIT.len()) && significant(whole, places) <= DIGITS
}

fn significant(whole: &str, places: &str) -> usize {
    let digits = format!("{whole}{places}");
    digits.trim_start_matches('0').len()
}

/// The number at 15 significant digits, without the zeros at its end.
fn fifteen(text: &str) -> Option<String> {
    let value = Decimal::from_str_exact(text).ok().or_else(|| shortened(text))?;
    let digits = u32::try_from(DIGITS).ok()?;
    let near = value.round_sf(digits)?.normalize();
    Some(near.to_string())
}

/// A number of more places than a decimal holds: those places are the trace itself.
fn shortened(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text.get(..text.len().min(28))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_of_binary_sums_are_seen() {
        let artefact = |text: &str| Some(Doubt::Artefact { probably: text.to_string() });
        assert_eq!(doubt("0.30000000000000004"), artefact("0.3"));
        assert_eq!(doubt("-1234567.1000000001"), artefact("-1234567.1"));
        assert_eq!(doubt("33333.333333333336"), artefact("33333.3333333333"));
        assert_eq!(doubt("0.1"), None);
        assert_eq!(doubt("1234567890123.45"), None);
        assert_eq!(doubt("10000000000000"), Some(Doubt::TooLarge));
        assert_eq!(doubt("9007199254740993"), Some(Doubt::TooLarge));
        assert_eq!(doubt("0"), None);
    }

    #[test]
    fn only_what_comes_back_may_be_a_number_cell() {
        let safe = |text: &str| is_safe(Decimal::from_str_exact(text).unwrap());
        assert!(safe("1234567890123.45") && safe("0") && safe("-5.50") && safe("100000"));
        assert!(!safe("12345678901234.56") && !safe("0.1234567890123456"));
        assert!(!safe("12345678901234567890.12"));
    }
}
