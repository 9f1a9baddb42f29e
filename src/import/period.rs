//! When it happened, as authors write it: `เดือนมกราคม ถึง พฤศจิกายน ๒๕๕๔`, `ธันวาคม 2551`.

use crate::thai::{YearMonth, read_date, read_year, read_year_month};

/// The first and the last month.
pub fn read(text: &str) -> Option<(YearMonth, YearMonth)> {
    let text = text.trim().trim_end_matches(['.', ' ']);
    if let Some(month) = one(text) {
        return Some((month, month));
    }
    if let Some(year) = read_year(text) {
        let month = |month| YearMonth::new(year - 543, month);
        return Some((month(1)?, month(12)?));
    }
    let (from, to) = split(text)?;
    let to = one(to)?;
    // `มกราคม ถึง พฤศจิกายน ๒๕๕๔`: the year stands once.
    let from = one(from).or_else(|| one(&format!("{from} {}", to.year_be())))?;
    (from <= to).then_some((from, to))
}

fn one(text: &str) -> Option<YearMonth> {
    let text = text.trim();
    let text = text.strip_prefix("ช่วง").unwrap_or(text).trim();
    let short = text.strip_prefix("เดือน").unwrap_or(text).trim();
    [text, short].iter().find_map(|text| {
        read_year_month(text).ok().or_else(|| Some(read_date(text).ok()?.year_month()))
    })
}

fn split(text: &str) -> Option<(&str, &str)> {
    ["ถึง", "–", "—", "-"].iter().find_map(|sign| {
        let (from, to) = text.split_once(sign)?;
        Some((from.trim(), to.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        for (text, expected) in [
            ("เดือนมกราคม ถึง พฤศจิกายน ๒๕๕๔", Some(("2011-01", "2011-11"))),
            ("ธันวาคม 2551", Some(("2008-12", "2008-12"))),
            ("ต.ค. 2553 – มี.ค. 2554", Some(("2010-10", "2011-03"))),
            ("เดือนตุลาคม 2553 - เดือนมีนาคม 2554", Some(("2010-10", "2011-03"))),
            ("๑๔ ธันวาคม ๒๕๕๔", Some(("2011-12", "2011-12"))),
            ("ปี 2554", Some(("2011-01", "2011-12"))),
            ("พฤศจิกายน ถึง มกราคม ๒๕๕๔", None),
            ("เมื่อปีกลาย", None),
        ] {
            let found = read(text).map(|(from, to)| (from.iso(), to.iso()));
            let expected = expected.map(|(from, to)| (from.to_string(), to.to_string()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
