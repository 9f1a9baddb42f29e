//! Numbers, dates and citations as this site writes them.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::view::Badge;
use crate::diag::LawRule;
use crate::model::fund::{CfiStatus, Entry, is_few};
use crate::model::law::{
    Audience, Cite, DivisionKind, Law, LawKind, LawStatus, Sanction, VerifiedState,
};
use crate::model::rubric::ShownAs;
use crate::model::{Field, FundYear};
use crate::num::{self, Unit};
use crate::thai::{Date, Digits};

/// Writes in the digits that the site has chosen.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    pub digits: Digits,
}

pub const UNKNOWN: &str = "ไม่มีข้อมูล";
pub const NOT_APPLICABLE: &str = "ไม่เกี่ยวข้อง";
pub const WITHHELD: &str = "ไม่แสดง";

impl Words {
    pub fn text(self, text: &str) -> String {
        self.digits.write(text)
    }

    /// The name of a figure.
    pub fn label(self, field: Field) -> Cow<'static, str> {
        self.digits.write_known(field.thai())
    }

    pub fn number(self, number: usize) -> String {
        let mut text = String::with_capacity(24);
        num::push_count(&mut text, number as u64, self.digits);
        text
    }

    /// An id as people read it: `2.1` in the site's digits, `D2` as it is.
    pub fn id(self, id: &str) -> String {
        if id.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            id.to_string()
        } else {
            self.text(id)
        }
    }

    pub fn year(self, year_be: i32) -> String {
        let mut text = String::with_capacity(12);
        self.digits.push_year(&mut text, year_be);
        text
    }

    pub fn date(self, date: Date) -> String {
        date.long(self.digits)
    }

    pub fn money(self, amount: Decimal) -> String {
        num::money(amount, self.digits)
    }

    pub fn points(self, points: Decimal, precision: u32) -> String {
        num::points(points, precision, self.digits)
    }

    /// A weight or level: decimals only where there are any.
    pub fn weight(self, weight: Decimal) -> String {
        num::shortest(weight, self.digits)
    }

    /// A raw value of an indicator as the rubric wants it shown.
    pub fn raw(self, value: Decimal, shown: ShownAs) -> String {
        self.raw_to(value, shown, 2)
    }

    /// The same with so many places, where it has a number of places.
    pub fn raw_to(self, value: Decimal, shown: ShownAs, places: u32) -> String {
        match shown {
            ShownAs::Percent => num::percent(value, places, self.digits),
            ShownAs::PercentagePoints => num::percentage_points(value, places, self.digits),
            ShownAs::Points => format!("{} คะแนน", self.weight(value)),
            ShownAs::Number => num::grouped(value, places, self.digits),
            ShownAs::Baht if places > 2 => num::grouped(value, places, self.digits) + " บาท",
            ShownAs::Baht => format!("{} บาท", self.money(value)),
        }
    }

    /// A figure without its unit.
    pub fn figure(self, field: Field, value: Decimal) -> String {
        let mut text = String::with_capacity(48);
        self.push_figure(&mut text, field, value);
        text
    }

    /// The same, at the end of what is being written.
    fn push_figure(self, out: &mut String, field: Field, value: Decimal) {
        match field.unit() {
            Unit::Baht => num::push_money(out, value, self.digits),
            Unit::Persons | Unit::Households | Unit::Times => {
                num::push_grouped(out, value, 0, self.digits);
            }
            Unit::Percent => {
                out.push_str(&self.weight(value));
                out.push('%');
            }
            Unit::YesNo => {
                out.push_str(if value.is_zero() { "ไม่ใช่" } else { "ใช่" })
            }
            Unit::Date => {
                let date = i64::try_from(value).ok().and_then(Date::from_days);
                out.push_str(&date.map_or_else(String::new, |date| date.short(self.digits)));
            }
            Unit::Choice => {
                let choice = usize::try_from(value).ok();
                let choice = choice.and_then(|index| field.def().choices.get(index));
                out.push_str(choice.map_or("", |(_, shown)| shown));
            }
            Unit::Kinds => {}
        }
    }

    /// A figure of a year as it may be published: unknown, not applicable and withheld are words,
    /// so that none of them is taken for zero.
    pub fn cell(self, year: &FundYear, field: Field) -> (String, &'static str) {
        self.entry(year, field, year.figures.entry(field))
    }

    /// The same, at the end of what is being written.
    pub fn push_cell(self, out: &mut String, year: &FundYear, field: Field) -> &'static str {
        self.push_entry(out, year, field, year.figures.entry(field))
    }

    /// The same of a figure that the year had, or should have.
    pub fn entry(self, year: &FundYear, field: Field, entry: Entry) -> (String, &'static str) {
        let mut text = String::with_capacity(48);
        let state = self.push_entry(&mut text, year, field, entry);
        (text, state)
    }

    fn push_entry(
        self,
        out: &mut String,
        year: &FundYear,
        field: Field,
        entry: Entry,
    ) -> &'static str {
        let (words, state) = match entry {
            Entry::Unknown => (UNKNOWN, "unknown"),
            Entry::NotApplicable => (NOT_APPLICABLE, "na"),
            Entry::Known(value) => match shield(year, field, value) {
                Shield::Open => {
                    self.push_figure(out, field, value);
                    return "known";
                }
                Shield::FewPeople => {
                    out.push_str(&self.text("น้อยกว่า 3 ราย"));
                    return "hidden";
                }
                Shield::Withheld => (WITHHELD, "hidden"),
            },
        };
        out.push_str(words);
        state
    }

    /// “มาตรา ๑๙๓/๓๓ วรรคสอง (๑)”. Citations of Thai law are written in Thai digits, whatever the
    /// site's own choice.
    pub fn cite(self, cite: &Cite) -> Option<String> {
        match cite {
            Cite::Unknown => None,
            Cite::Unit(unit) => Some(Digits::Thai.write(&unit.to_string())),
            Cite::Judgment(number) => Some(Digits::Thai.write(&number.to_string())),
        }
    }

    /// “ป.พ.พ. มาตรา ๖๘๖”, or the law's short name while the number is not confirmed.
    pub fn full_cite(self, law: &Law, cite: Option<&Cite>) -> String {
        match cite.and_then(|cite| self.cite(cite)) {
            // A decision is known by its own name, wherever it is summarised.
            Some(judgment) if matches!(cite, Some(Cite::Judgment(_))) => judgment,
            Some(cite) => format!("{} {cite}", law.short),
            None => law.short.clone(),
        }
    }
}

/// Whether a figure may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shield {
    Open,
    /// One or two people: the count is not told.
    FewPeople,
    /// An amount that belongs to one or two people.
    Withheld,
}

/// One or two people are recognised in a village, and what they owe with them.
pub fn shield(year: &FundYear, field: Field, value: Decimal) -> Shield {
    if field.is_delicate_count() {
        return if is_few(value) { Shield::FewPeople } else { Shield::Open };
    }
    if year.guards_welfare && matches!(field, Field::WelfareFund | Field::ShareCapital) {
        return Shield::Withheld;
    }
    match field.guarded_by().and_then(|guard| year.get(guard)) {
        Some(count) if is_few(count) && !value.is_zero() => Shield::Withheld,
        _ => Shield::Open,
    }
}

pub fn verified_badge(state: VerifiedState) -> Badge {
    let (kind, text) = match state {
        VerifiedState::Verified => ("good", "ตรวจสอบแล้ว"),
        VerifiedState::Partial => ("warn", "ตรวจสอบบางส่วน"),
        VerifiedState::Unverified => ("bad", "ยังไม่ตรวจสอบ"),
    };
    Badge { kind, text: text.to_string() }
}

/// An invented law was never checked against anything.
pub fn law_badge(law: &Law, state: VerifiedState) -> Badge {
    match law.synthetic {
        true => Badge { kind: "info", text: "ข้อมูลสมมติ".to_string() },
        false => verified_badge(state),
    }
}

pub fn law_kind(kind: LawKind) -> &'static str {
    match kind {
        LawKind::Act => "พระราชบัญญัติ",
        LawKind::Code => "ประมวลกฎหมาย",
        LawKind::Regulation => "ระเบียบ",
        LawKind::Announcement => "ประกาศ",
        LawKind::Order => "คำสั่ง",
        LawKind::Bylaw => "ข้อบังคับกองทุน",
        LawKind::Judgment => "คำพิพากษา",
    }
}

pub fn law_status(status: LawStatus) -> &'static str {
    match status {
        LawStatus::InForce => "ใช้บังคับอยู่",
        LawStatus::Amended => "ใช้บังคับอยู่ มีการแก้ไขเพิ่มเติม",
        LawStatus::Superseded => "มีฉบับใหม่ใช้แทน",
        LawStatus::Repealed => "ยกเลิกแล้ว",
        LawStatus::Unknown => "ยังไม่ยืนยันสถานะ",
    }
}

pub fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Committee => "คณะกรรมการ",
        Audience::Member => "สมาชิก",
        Audience::Staff => "เจ้าหน้าที่",
        Audience::Judge => "กรรมการตัดสิน",
    }
}

pub fn sanction(sanction: Sanction) -> &'static str {
    match sanction {
        Sanction::Civil => "ผลทางแพ่ง",
        Sanction::Criminal => "โทษทางอาญา",
        Sanction::Administrative => "ผลทางปกครอง",
    }
}

pub fn division(kind: DivisionKind) -> &'static str {
    match kind {
        DivisionKind::Part => "ภาค",
        DivisionKind::Book => "บรรพ",
        DivisionKind::Title => "ลักษณะ",
        DivisionKind::Chapter => "หมวด",
        DivisionKind::Section => "ส่วนที่",
        DivisionKind::Penalties => "บทกำหนดโทษ",
        DivisionKind::Transitory => "บทเฉพาะกาล",
    }
}

/// What a check of accounts compares with a number of a law.
pub fn check(rule: LawRule) -> &'static str {
    match rule {
        LawRule::CommitteeMin => "จำนวนกรรมการขั้นต่ำ",
        LawRule::CommitteeMax => "จำนวนกรรมการสูงสุด",
        LawRule::LoanCeiling => "วงเงินกู้สูงสุดต่อราย",
        LawRule::InterestCeiling => "อัตราดอกเบี้ยสูงสุด",
        LawRule::AgmQuorumPercent => "องค์ประชุมใหญ่",
    }
}

pub fn cfi_status(status: CfiStatus) -> &'static str {
    match status {
        CfiStatus::None => "ยังไม่ได้เตรียมการ",
        CfiStatus::Preparing => "กำลังเตรียมการ",
        CfiStatus::Established => "จัดตั้งแล้ว",
    }
}

/// The Thai of a rule's parameter; an unknown name is shown as it was written.
pub fn parameter(name: &str) -> &str {
    match name {
        "min" => "จำนวนต่ำสุด",
        "max" => "จำนวนสูงสุด",
        "years" => "ระยะเวลา",
        "max_years" => "ระยะเวลาสูงสุด",
        "notice_days" => "แจ้งภายใน",
        "max_rate" => "อัตราสูงสุด",
        "written_above" => "ต้องทำหลักฐานเมื่อเกิน",
        "general_rate" => "อัตราทั่วไป",
        "default_rate" => "อัตราผิดนัด",
        "complaint_months" => "ร้องทุกข์ภายใน",
        "max_ordinary_loan" => "วงเงินกู้สามัญสูงสุด",
        "max_with_meeting" => "วงเงินสูงสุดเมื่อที่ประชุมสมาชิกเห็นชอบ",
        "min_percent" => "สัดส่วนต่ำสุด",
        "min_guarantors" => "ผู้ค้ำประกันอย่างน้อย",
        other => other,
    }
}
