//! Fractions of whole numbers. Whatever does not fit stops the test.

use std::cmp::Ordering;
use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    above: i128,
    /// Greater than zero.
    below: i128,
}

pub const ZERO: Fraction = Fraction { above: 0, below: 1 };

fn common(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs().max(1)
}

fn times(a: i128, b: i128) -> i128 {
    a.checked_mul(b).expect("a number that does not fit")
}

impl Fraction {
    pub fn new(above: i128, below: i128) -> Fraction {
        assert!(below != 0);
        let divisor = common(above, below) * below.signum();
        Fraction { above: above / divisor, below: below / divisor }
    }

    pub fn whole(number: i128) -> Fraction {
        Fraction { above: number, below: 1 }
    }

    /// `1,234.50`, `-5`, `1.5%`.
    pub fn read(text: &str) -> Option<Fraction> {
        let (text, hundred) = match text.strip_suffix('%') {
            Some(text) => (text.trim_end(), 100),
            None => (text, 1),
        };
        let (negative, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let (before, after) = text.split_once('.').unwrap_or((text, ""));
        let digits: String = before.chars().filter(|c| *c != ',').chain(after.chars()).collect();
        if before.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: i128 = digits.parse().ok()?;
        let below = times(10_i128.pow(after.len() as u32), hundred);
        Some(Fraction::new(if negative { -number } else { number }, below))
    }

    pub fn is_zero(self) -> bool {
        self.above == 0
    }

    pub fn plus(self, other: Fraction) -> Fraction {
        let above = times(self.above, other.below) + times(other.above, self.below);
        Fraction::new(above, times(self.below, other.below))
    }

    pub fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction { above: -other.above, below: other.below })
    }

    pub fn times(self, other: Fraction) -> Fraction {
        Fraction::new(times(self.above, other.above), times(self.below, other.below))
    }

    pub fn over(self, other: Fraction) -> Fraction {
        Fraction::new(times(self.above, other.below), times(self.below, other.above))
    }

    pub fn size(self) -> Fraction {
        Fraction { above: self.above.abs(), below: self.below }
    }

    /// To so many places, a half going up. Points are never below zero.
    pub fn rounded(self, places: u32) -> Fraction {
        assert!(self.above >= 0);
        let ten = 10_i128.pow(places);
        let doubled = times(times(self.above, ten), 2) + self.below;
        Fraction::new(doubled / (2 * self.below), ten)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        times(self.above, other.below).cmp(&times(other.above, self.below))
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.below {
            1 => write!(f, "{}", self.above),
            below => write!(f, "{}/{below}", self.above),
        }
    }
}

#[test]
fn fractions_are_what_school_taught() {
    let read = |text| Fraction::read(text).unwrap();
    assert_eq!(read("1,234.50"), Fraction::new(2469, 2));
    assert_eq!(read("1.5%"), Fraction::new(3, 200));
    assert_eq!(read("-5%"), Fraction::new(-1, 20));
    assert_eq!(Fraction::read("2025-01-01"), None);
    assert_eq!(Fraction::read("none"), None);
    let third = Fraction::new(1, 3);
    assert_eq!(third.plus(third).plus(third), Fraction::whole(1));
    assert_eq!(third.minus(Fraction::new(1, 2)), Fraction::new(-1, 6));
    assert_eq!(third.over(Fraction::new(-2, 3)), Fraction::new(-1, 2));
    assert!(third < Fraction::new(1, 2) && Fraction::new(-1, 2) < third);
    assert_eq!(Fraction::new(1, 8).rounded(2), Fraction::new(13, 100), "0.125 → 0.13");
    assert_eq!(Fraction::new(2, 3).rounded(0), Fraction::whole(1));
    assert_eq!(third.rounded(2), Fraction::new(33, 100));
}
