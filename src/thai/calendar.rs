//! Civil dates and months, kept in the Common Era and shown in the Buddhist Era. No clock, no
//! time of day, no time zones.
//!
//! Invariants: a `Date` exists in the Gregorian calendar, its C.E. year within 1–9999, and
//! B.E. = C.E. + 543 throughout (before 2484 the Thai year began in April; no fund is that old).

use super::digits::Digits;

pub use super::calendar_read::{DateError, has_short_year, read_date, read_year, read_year_month};

/// Years between the two eras.
pub const BUDDHIST_ERA: i32 = 543;

const YEARS_CE: std::ops::RangeInclusive<i32> = 1..=9999;

/// Month names, with the short form used in tables.
const MONTHS: [(&str, &str); 12] = [
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
];

/// Whether the last word of a text is the name of a month.
pub fn ends_with_month(text: &str) -> bool {
    MONTHS.iter().any(|(long, short)| text.ends_with(long) || text.ends_with(short))
}

/// `12` → ธันวาคม; empty for a number that is no month.
pub fn month_name(month: u32) -> &'static str {
    month_names(month).map_or("", |(name, _)| name)
}

/// `12` → ธ.ค.; empty for a number that is no month.
pub fn month_abbr(month: u32) -> &'static str {
    month_names(month).map_or("", |(_, abbr)| abbr)
}

fn month_names(month: u32) -> Option<(&'static str, &'static str)> {
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(index).copied()
}

fn is_leap(year_ce: i32) -> bool {
    year_ce % 4 == 0 && (year_ce % 100 != 0 || year_ce % 400 == 0)
}

/// The number of days of a month; 0 for a number that is no month.
pub fn last_day(year_ce: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year_ce) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    // In this order, so that the derived order is that of time.
    year_ce: i32,
    month: u32,
    day: u32,
}

impl Date {
    /// The first day that is counted: 1 January 1970.
    pub const EPOCH: Date = Date { year_ce: 1970, month: 1, day: 1 };

    pub fn new(year_ce: i32, month: u32, day: u32) -> Option<Date> {
        let exists = YEARS_CE.contains(&year_ce) && (1..=last_day(year_ce, month)).contains(&day);
        exists.then_some(Date { year_ce, month, day })
    }

    pub fn year_ce(self) -> i32 {
        self.year_ce
    }

    pub fn year_be(self) -> i32 {
        self.year_ce + BUDDHIST_ERA
    }

    pub fn month(self) -> u32 {
        self.month
    }

    pub fn day(self) -> u32 {
        self.day
    }

    pub fn year_month(self) -> YearMonth {
        YearMonth { year_ce: self.year_ce, month: self.month }
    }

    /// Days since 1970-01-01.
    pub fn to_days(self) -> i64 {
        // The year is taken to begin in March, so that the leap day is its last.
        let year = i64::from(self.year_ce) - i64::from(self.month <= 2);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year * 365 + leap_days + day_of_year - DAYS_TO_1970
    }

    /// The date so many days after 1970-01-01, if its year has four digits.
    pub fn from_days(days: i64) -> Option<Date> {
        let days = days.checked_add(DAYS_TO_1970)?;
        let (era, day) = (days.div_euclid(DAYS_IN_400_YEARS), days.rem_euclid(DAYS_IN_400_YEARS));
        let year_of_era = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era.checked_mul(400)?.checked_add(year_of_era + i64::from(month <= 2))?;
        Date::new(i32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    }

    /// `2011-12-14`: for data and machines, always C.E. and ASCII.
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(10);
        self.push_iso(&mut text);
        text
    }

    /// The same, at the end of what is being written.
    pub fn push_iso(self, out: &mut String) {
        self.year_month().push_iso(out);
        out.push('-');
        out.push_str(two_digits(self.day));
    }

    /// ๑๔ ธันวาคม ๒๕๕๔
    pub fn long(self, digits: Digits) -> String {
        self.written(month_name(self.month), digits)
    }

    /// ๑๔ ธ.ค. ๒๕๕๔
    pub fn short(self, digits: Digits) -> String {
        self.written(month_abbr(self.month), digits)
    }

    fn written(self, month: &str, digits: Digits) -> String {
        let mut text = String::with_capacity(40);
        digits.push_number(&mut text, self.day);
        text.push(' ');
        text.push_str(month);
        text.push(' ');
        digits.push_year(&mut text, self.year_be());
        text
    }

    /// ปีงบประมาณ: October to September, named by the B.E. year in which it ends.
    pub fn budget_year(self) -> i32 {
        self.year_month().budget_year()
    }
}

fn two_digits(number: u32) -> &'static str {
    Digits::Arabic.last_of_three(u16::try_from(number % 100).unwrap_or_default(), 2)
}

/// Days from 1 March of the year 0 to 1970-01-01.
const DAYS_TO_1970: i64 = 719_468;
const DAYS_IN_400_YEARS: i64 = 146_097;

/// A month of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct YearMonth {
    year_ce: i32,
    month: u32,
}

impl YearMonth {
    pub fn new(year_ce: i32, month: u32) -> Option<YearMonth> {
        let exists = YEARS_CE.contains(&year_ce) && (1..=12).contains(&month);
        exists.then_some(YearMonth { year_ce, month })
    }

    pub fn year_ce(self) -> i32 {
        self.year_ce
    }

    pub fn year_be(self) -> i32 {
        self.year_ce + BUDDHIST_ERA
    }

    pub fn month(self) -> u32 {
        self.month
    }

    pub fn first_day(self) -> Date {
        Date { year_ce: self.year_ce, month: self.month, day: 1 }
    }

    pub fn last_day(self) -> Date {
        let day = last_day(self.year_ce, self.month);
        Date { year_ce: self.year_ce, month: self.month, day }
    }

    /// `2011-12`
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(7);
        self.push_iso(&mut text);
        text
    }

    fn push_iso(self, out: &mut String) {
        // A date's year has four digits.
        let year = u32::try_from(self.year_ce).unwrap_or_default();
        out.push_str(two_digits(year / 100));
        out.push_str(two_digits(year % 100));
        out.push('-');
        out.push_str(two_digits(self.month));
    }

    /// ธันวาคม ๒๕๕๔
    pub fn long(self, digits: Digits) -> String {
        digits.write(&format!("{} {}", month_name(self.month), self.year_be()))
    }

    /// ธ.ค. ๒๕๕๔
    pub fn short(self, digits: Digits) -> String {
        digits.write(&format!("{} {}", month_abbr(self.month), self.year_be()))
    }

    /// ปีงบประมาณ: October to September, named by the B.E. year in which it ends.
    pub fn budget_year(self) -> i32 {
        self.year_be() + i32::from(self.month >= 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(year_ce: i32, month: u32, day: u32) -> Date {
        Date::new(year_ce, month, day).expect("a date that exists")
    }

    #[test]
    fn only_dates_that_exist() {
        for (year, month, day, exists) in [
            (2012, 2, 29, true),
            (2011, 2, 29, false),
            (2000, 2, 29, true),
            (1900, 2, 29, false),
            (2011, 4, 31, false),
            (2011, 12, 31, true),
            (2011, 0, 1, false),
            (2011, 13, 1, false),
            (2011, 1, 0, false),
            (0, 1, 1, false),
            (10_000, 1, 1, false),
        ] {
            assert_eq!(Date::new(year, month, day).is_some(), exists, "{year}-{month}-{day}");
        }
        assert!(YearMonth::new(2011, 0).is_none() && YearMonth::new(2011, 13).is_none());
    }

    #[test]
    fn writes_thai_and_iso() {
        let day = date(2011, 12, 4);
        assert_eq!(day.long(Digits::Thai), "๔ ธันวาคม ๒๕๕๔");
        assert_eq!(day.short(Digits::Thai), "๔ ธ.ค. ๒๕๕๔");
        assert_eq!(day.long(Digits::Arabic), "4 ธันวาคม 2554");
        assert_eq!(day.iso(), "2011-12-04");
        assert_eq!(day.year_month().iso(), "2011-12");
        assert_eq!(day.year_month().long(Digits::Thai), "ธันวาคม ๒๕๕๔");
        assert_eq!(day.year_month().short(Digits::Arabic), "ธ.ค. 2554");
        assert_eq!((month_name(0), month_name(13), month_abbr(4)), ("", "", "เม.ย."));
    }

    #[test]
    fn budget_year_is_named_by_its_end() {
        for (day, year) in [
            (date(2011, 9, 30), 2554),
            (date(2011, 10, 1), 2555),
            (date(2011, 12, 31), 2555),
            (date(2012, 1, 1), 2555),
        ] {
            assert_eq!(day.budget_year(), year, "{}", day.iso());
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        for (day, days) in [
            (date(1970, 1, 1), 0),
            (date(1969, 12, 31), -1),
            (date(2000, 3, 1), 11_017),
            (date(2026, 11, 23), 20_780),
            (date(1, 1, 1), -719_162),
        ] {
            assert_eq!(day.to_days(), days, "{}", day.iso());
        }
        assert_eq!(Date::from_days(date(1, 1, 1).to_days() - 1), None);
        assert_eq!(Date::from_days(date(9999, 12, 31).to_days() + 1), None);
        assert_eq!((Date::from_days(i64::MAX), Date::from_days(i64::MIN)), (None, None));
    }

    #[test]
    fn months_have_their_last_day() {
        let last = |year, month| YearMonth::new(year, month).map(|month| month.last_day().iso());
        assert_eq!(last(2012, 2).as_deref(), Some("2012-02-29"));
        assert_eq!(last(2011, 2).as_deref(), Some("2011-02-28"));
        assert_eq!(last(2011, 12).as_deref(), Some("2011-12-31"));
        assert_eq!(date(2011, 12, 14).year_month().first_day(), date(2011, 12, 1));
    }

    proptest! {
        #[test]
        fn days_and_dates_round_trip(days in -719_162i64..=2_932_896) {
            let day = Date::from_days(days).expect("in range");
            prop_assert_eq!(day.to_days(), days);
            if let Some(next) = Date::from_days(days + 1) {
                prop_assert!(day < next);
            }
        }

        #[test]
        fn what_is_written_is_read_back(days in -25_000i64..=100_000) {
            let day = Date::from_days(days).expect("in range");
            for written in [
                day.iso(),
                day.long(Digits::Thai),
                day.short(Digits::Thai),
                day.long(Digits::Arabic),
                format!("{}/{}/{}", day.day(), day.month(), day.year_be()),
            ] {
                prop_assert_eq!(read_date(&written), Ok(day), "{}", written);
            }
            let month = day.year_month();
            for written in [month.iso(), month.long(Digits::Thai), month.short(Digits::Arabic)] {
                prop_assert_eq!(read_year_month(&written), Ok(month), "{}", written);
            }
        }
    }
}
