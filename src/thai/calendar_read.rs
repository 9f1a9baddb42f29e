//! Dates as people type them: ISO, slashes, Thai month names, either era, either digits.
//!
//! Hardly ever guess: a year from 2400 on is B.E., one below is C.E., and an era that contradicts
//! its year is refused. A two-digit year is taken for B.E. 25nn where it surely is the year
//! (`19 เม.ย. 66`), and whoever reads it is told to warn (`has_short_year`); in `54-12-14` it might
//! be the day, so that is refused. Whether a day exists is asked of the C.E. year.

use super::calendar::{BUDDHIST_ERA, Date, YearMonth, last_day};
use super::calendar_words::{Era, Label, Number, Token, tokens};
use super::fold;

/// Why a text is not a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateError {
    Empty,
    NotADate,
    /// `54-12-14`: which of them is the year, is anybody's guess.
    TwoDigitYear,
    /// Only a year, or a month and a year, where a day was wanted.
    DayMissing,
    /// A full date where a month was wanted.
    DayNotWanted,
    NoSuchMonth {
        month: u32,
    },
    NoSuchDay {
        year_be: i32,
        month: u32,
        day: u32,
        last_day: u32,
    },
    /// `พ.ศ. 2011` or `ค.ศ. 2554`.
    EraContradictsYear {
        year: i32,
    },
    /// A C.E. year before 1900: a slip of the finger.
    YearOutOfRange {
        year: i32,
    },
}

/// The first year that is read as B.E.
const FIRST_BE: i32 = 2400;
const FIRST_CE: i32 = 1900;

pub fn read_date(text: &str) -> Result<Date, DateError> {
    if let Some(date) = iso(text) {
        return Ok(date);
    }
    match Written::read(text)? {
        Written::Day { year, month, day } => {
            let year_ce = year.to_ce()?;
            let month = month.checked()?;
            Date::new(year_ce, month, day).ok_or(DateError::NoSuchDay {
                year_be: year_ce + BUDDHIST_ERA,
                month,
                day,
                last_day: last_day(year_ce, month),
            })
        }
        Written::Month { .. } | Written::Year(_) => Err(DateError::DayMissing),
    }
}

/// `2025-12-31` and `2568-12-31`, as nearly every date is written; anything else goes the long way.
fn iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0u32, |sum, byte| {
            byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'))
        })
    };
    let year = i32::try_from(number(&bytes[..4])?).ok()?;
    let year = if year >= FIRST_BE { year - BUDDHIST_ERA } else { year };
    Date::new(year, number(&bytes[5..7])?, number(&bytes[8..])?).filter(|_| year >= FIRST_CE)
}

pub fn read_year_month(text: &str) -> Result<YearMonth, DateError> {
    match Written::read(text)? {
        Written::Month { year, month } => {
            let year_ce = year.to_ce()?;
            YearMonth::new(year_ce, month.checked()?).ok_or(DateError::NotADate)
        }
        Written::Day { .. } => Err(DateError::DayNotWanted),
        Written::Year(_) => Err(DateError::NotADate),
    }
}

/// Whether a date that was read has its year in two digits, so that its century was a guess.
pub fn has_short_year(text: &str) -> bool {
    match Written::read(text) {
        Ok(Written::Day { year, .. } | Written::Month { year, .. }) => year.is_short(),
        _ => false,
    }
}

/// A year of either era, as its B.E. year.
pub fn read_year(text: &str) -> Option<i32> {
    match Written::read(text).ok()? {
        Written::Year(year) => Some(year.to_ce().ok()? + BUDDHIST_ERA),
        _ => None,
    }
}

/// What a text says, before anybody asked whether such a day exists.
enum Written {
    Day { year: Year, month: Month, day: u32 },
    Month { year: Year, month: Month },
    Year(Year),
}

#[derive(Clone, Copy)]
struct Month(u32);

impl Month {
    fn checked(self) -> Result<u32, DateError> {
        let month = self.0;
        if (1..=12).contains(&month) { Ok(month) } else { Err(DateError::NoSuchMonth { month }) }
    }
}

#[derive(Clone, Copy)]
struct Year {
    number: Number,
    era: Option<Era>,
    /// Where it stands, it cannot be the day.
    sure: bool,
}

impl Year {
    fn is_short(self) -> bool {
        self.number.len == 2
    }

    fn to_ce(self) -> Result<i32, DateError> {
        let year = i32::try_from(self.number.value).map_err(|_| DateError::NotADate)?;
        if self.is_short() {
            return match self.era {
                _ if !self.sure => Err(DateError::TwoDigitYear),
                Some(Era::Common) => Ok(2000 + year),
                _ => Ok(2500 + year - BUDDHIST_ERA),
            };
        }
        if self.number.len != 4 {
            return Err(DateError::NotADate);
        }
        let era = if year >= FIRST_BE { Era::Buddhist } else { Era::Common };
        if self.era.is_some_and(|said| said != era) {
            return Err(DateError::EraContradictsYear { year });
        }
        match era {
            Era::Buddhist => Ok(year - BUDDHIST_ERA),
            Era::Common if year >= FIRST_CE => Ok(year),
            Era::Common => Err(DateError::YearOutOfRange { year }),
        }
    }
}

impl Written {
    fn read(text: &str) -> Result<Written, DateError> {
        let text = fold(text);
        if text.is_empty() {
            return Err(DateError::Empty);
        }
        tokens(&text)
            .and_then(|tokens| without_labels(&tokens))
            .and_then(|tokens| with_era(&tokens))
            .ok_or(DateError::NotADate)
    }
}

/// Takes the era away from before the year, which is always last when an era is given.
fn with_era(tokens: &[Token]) -> Option<Written> {
    match tokens {
        [first @ .., Token::Era(era), year @ Token::Number(_)] => {
            let mut tokens = first.to_vec();
            tokens.push(*year);
            arranged(&tokens, Some(*era))
        }
        _ => arranged(tokens, None),
    }
}

/// The orders in which a day, a month and a year are written.
fn arranged(tokens: &[Token], era: Option<Era>) -> Option<Written> {
    use Token::{Month as Name, Number as N, Sign};
    let year = |number| Year { number, era, sure: false };
    let sure = |number| Year { number, era, sure: true };
    match *tokens {
        [N(y), Sign(a @ ('-' | '/')), N(m), Sign(b), N(d)]
            if a == b && y.is_year() && m.is_short() && d.is_short() && era.is_none() =>
        {
            Some(Written::Day { year: year(y), month: Month(m.value), day: d.value })
        }
        [N(d), Sign(a @ ('-' | '/' | '.')), N(m), Sign(b), N(y)]
            if a == b && d.is_short() && m.is_short() =>
        {
            let year = if a == '-' { year(y) } else { sure(y) };
            Some(Written::Day { year, month: Month(m.value), day: d.value })
        }
        [N(d), Name(month), N(y)]
        | [Name(month), N(d), N(y)]
        | [Name(month), N(d), Sign(','), N(y)]
            if d.is_short() =>
        {
            Some(Written::Day { year: sure(y), month: Month(month), day: d.value })
        }
        [N(y), Sign('-' | '/'), N(m)] if y.is_year() && m.is_short() && era.is_none() => {
            Some(Written::Month { year: year(y), month: Month(m.value) })
        }
        [N(m), Sign('/'), N(y)] if m.is_short() && y.is_year() => {
            Some(Written::Month { year: year(y), month: Month(m.value) })
        }
        [Name(month), N(y)] => Some(Written::Month { year: sure(y), month: Month(month) }),
        [N(y)] if y.is_year() => Some(Written::Year(year(y))),
        _ => None,
    }
}

/// Drops วันที่ at the start and เดือน, ปี before what they announce; elsewhere they are refused.
fn without_labels(tokens: &[Token]) -> Option<Vec<Token>> {
    let mut kept = Vec::with_capacity(tokens.len());
    for (i, token) in tokens.iter().enumerate() {
        let fits = match (token, tokens.get(i + 1)) {
            (Token::Label(Label::Day), Some(Token::Number(_))) => i == 0,
            (Token::Label(Label::Month), Some(Token::Month(_))) => true,
            (Token::Label(Label::Year), Some(Token::Number(_) | Token::Era(_))) => true,
            (Token::Label(_), _) => false,
            _ => {
                kept.push(*token);
                true
            }
        };
        if !fits {
            return None;
        }
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thai::calendar::{month_abbr, month_name};

    #[test]
    fn reads_dates_as_people_type_them() {
        for text in [
            "2011-12-14",
            "2554-12-14",
            "๒๕๕๔-๑๒-๑๔",
            "2011/12/14",
            "14/12/2554",
            "14-12-2011",
            "14.12.2554",
            "๑๔ ธันวาคม ๒๕๕๔",
            "14 ธ.ค. 2554",
            "14 ธค 2554",
            "14ธ.ค.2554",
            "ธันวาคม 14, 2011",
            "เดือนธันวาคม 14, 2011",
            "เดือน ธันวาคม 14,2011",
            "วันที่ ๑๔ เดือน ธันวาคม พ.ศ. ๒๕๕๔",
            "วันที่14ธันวาคมพ.ศ.2554",
            "14 ธันวาคม ปี พ.ศ. 2554",
            "14 ธันวาคม ค.ศ. 2011",
            "  14\u{a0}ธันวาคม\u{200b} 255๔  ",
        ] {
            assert_eq!(read_date(text).map(Date::iso).as_deref(), Ok("2011-12-14"), "{text}");
        }
        assert_eq!(read_date("19 เม.ย. 2566").map(Date::iso).as_deref(), Ok("2023-04-19"));
    }

    #[test]
    fn every_month_is_read_by_both_names() {
        for month in 1..=12 {
            for name in [month_name(month), month_abbr(month)] {
                let read = read_date(&format!("5 {name} 2554")).map(Date::month);
                assert_eq!(read, Ok(month), "{name}");
            }
        }
    }

    #[test]
    fn refuses_what_is_no_date_by_name() {
        let no_such_day =
            |year_be, month, day, last_day| DateError::NoSuchDay { year_be, month, day, last_day };
        for (text, error) in [
            ("", DateError::Empty),
            (" \u{200b}", DateError::Empty),
            ("เมื่อวาน", DateError::NotADate),
            ("14", DateError::NotADate),
            ("14 12 2554", DateError::NotADate),
            ("14-12/2554", DateError::NotADate),
            ("2554-12-14T00:00", DateError::NotADate),
            ("14 ธันวาคม 254", DateError::NotADate),
            ("พ.ศ. 14 ธันวาคม 2554", DateError::NotADate),
            ("14 วันที่ ธันวาคม 2554", DateError::NotADate),
            ("14-12-54", DateError::TwoDigitYear),
            ("29/02/54", no_such_day(2554, 2, 29, 28)),
            ("54-12-14", DateError::TwoDigitYear),
            ("29 กุมภาพันธ์ 2554", no_such_day(2554, 2, 29, 28)),
            ("2011-02-29", no_such_day(2554, 2, 29, 28)),
            ("31/04/2554", no_such_day(2554, 4, 31, 30)),
            ("2554-01-00", no_such_day(2554, 1, 0, 31)),
            ("12/14/2011", DateError::NoSuchMonth { month: 14 }),
            ("2554-00-01", DateError::NoSuchMonth { month: 0 }),
            ("ธันวาคม 2554", DateError::DayMissing),
            ("2554-12", DateError::DayMissing),
            ("2554", DateError::DayMissing),
            ("14 ธันวาคม พ.ศ. 2011", DateError::EraContradictsYear { year: 2011 }),
            ("14 ธันวาคม ค.ศ. 2554", DateError::EraContradictsYear { year: 2554 }),
            ("14/12/0011", DateError::YearOutOfRange { year: 11 }),
            ("99999999999999-01-01", DateError::NotADate),
        ] {
            assert_eq!(read_date(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_short_year_is_read_where_it_must_be_the_year() {
        for (text, date) in [
            ("19 เม.ย. 66", "2023-04-19"),
            ("๑๔/๑๒/๕๔", "2011-12-14"),
            ("14.12.54", "2011-12-14"),
            ("14 ธ.ค. พ.ศ. 54", "2011-12-14"),
            ("14 ธ.ค. ค.ศ. 11", "2011-12-14"),
        ] {
            assert_eq!(read_date(text).map(Date::iso).as_deref(), Ok(date), "{text}");
            assert!(has_short_year(text), "{text}");
        }
        for text in ["14/12/2554", "2554-12-14", "54-12-14", "เมื่อวาน"] {
            assert_eq!(has_short_year(text), text == "54-12-14", "{text}");
        }
    }

    /// 2555 is no leap year by its own number, but 2012 is.
    #[test]
    fn the_leap_day_is_asked_of_the_common_era() {
        assert_eq!(read_date("29 ก.พ. 2555").map(Date::iso).as_deref(), Ok("2012-02-29"));
        assert!(read_date("29 ก.พ. 2556").is_err());
    }

    #[test]
    fn reads_months() {
        for (text, month) in [
            ("2554-01", Ok("2011-01")),
            ("2011-01", Ok("2011-01")),
            ("01/2554", Ok("2011-01")),
            ("ธันวาคม 2551", Ok("2008-12")),
            ("เดือน ธ.ค. พ.ศ. ๒๕๕๑", Ok("2008-12")),
            ("14 ธันวาคม 2551", Err(DateError::DayNotWanted)),
            ("2551-12-14", Err(DateError::DayNotWanted)),
            ("ธันวาคม 51", Ok("2008-12")),
            ("2554-13", Err(DateError::NoSuchMonth { month: 13 })),
            ("2554", Err(DateError::NotADate)),
            ("", Err(DateError::Empty)),
        ] {
            let read = read_year_month(text).map(YearMonth::iso);
            assert_eq!(read, month.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn reads_years_of_either_era() {
        for (text, year) in [
            ("2554", Some(2554)),
            ("๒๕๕๔", Some(2554)),
            ("พ.ศ. 2554", Some(2554)),
            ("ปี พ.ศ. ๒๕๕๔", Some(2554)),
            ("2011", Some(2554)),
            ("ค.ศ. 2011", Some(2554)),
            ("1900", Some(2443)),
            ("2400", Some(2400)),
            ("2399", Some(2942)),
            ("1899", None),
            ("54", None),
            ("25540", None),
            ("พ.ศ. 2011", None),
            ("2554-01", None),
            ("ธันวาคม 2554", None),
            ("", None),
        ] {
            assert_eq!(read_year(text), year, "{text}");
        }
    }
}
