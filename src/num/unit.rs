//! What a figure is counted in.

/// The unit of a figure; the last four are not numbers but kinds of answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Unit {
    Baht,
    Persons,
    Households,
    Times,
    Percent,
    YesNo,
    Date,
    Choice,
    Kinds,
}

impl Unit {
    pub fn thai(self) -> &'static str {
        match self {
            Unit::Baht => "บาท",
            Unit::Persons => "คน",
            Unit::Households => "ครัวเรือน",
            Unit::Times => "ครั้ง",
            Unit::Percent => "ร้อยละ",
            Unit::YesNo => "ใช่/ไม่ใช่",
            Unit::Date => "วันที่",
            Unit::Choice => "ตัวเลือก",
            Unit::Kinds => "ประเภท",
        }
    }

    pub fn english(self) -> &'static str {
        match self {
            Unit::Baht => "baht",
            Unit::Persons => "persons",
            Unit::Households => "households",
            Unit::Times => "times",
            Unit::Percent => "per cent",
            Unit::YesNo => "yes/no",
            Unit::Date => "dates",
            Unit::Choice => "choices",
            Unit::Kinds => "kinds",
        }
    }

    /// A written number with its unit where Thai puts it: `๑๒ คน`, but `ร้อยละ ๑๒`. Answers that
    /// are not numbers stand alone.
    pub fn with(self, value: &str) -> String {
        match self {
            Unit::Percent => format!("{} {value}", self.thai()),
            Unit::YesNo | Unit::Date | Unit::Choice => value.to_owned(),
            _ => format!("{value} {}", self.thai()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_stand_where_thai_puts_them() {
        assert_eq!(Unit::Baht.with("๑,๐๐๐"), "๑,๐๐๐ บาท");
        assert_eq!(Unit::Percent.with("97.49"), "ร้อยละ 97.49");
        assert_eq!(Unit::Kinds.with("4"), "4 ประเภท");
        assert_eq!(Unit::YesNo.with("ใช่"), "ใช่");
    }
}
