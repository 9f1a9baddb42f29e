//! Sheets for judges to print and fill in by hand.

use serde::Serialize;

use super::{Fact, Link};

/// `sheets.html`: a summary and a page for each fund, for one judge of one round.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SheetsView {
    pub contest: Link,
    /// “รอบอำเภอ”; empty where there are no rounds.
    pub stage: String,
    /// “กรรมการ j1: พัฒนาการอำเภอ”; empty on sheets for anybody.
    pub judge: String,
    pub facts: Vec<Fact>,
    /// How to fill them in, in sentences.
    pub rules: Vec<String>,
    /// The sheets of the others, and those for anybody.
    pub others: Vec<Link>,
    pub indicators: Vec<SheetIndicator>,
    pub funds: Vec<SheetFund>,
    /// Funds that this judge leaves to the others, and why.
    pub out: Vec<Fact>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// What judges give points for.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SheetIndicator {
    pub id: String,
    pub title: String,
    pub weight: String,
    pub note: String,
    pub items: Vec<SheetItem>,
    pub evidence: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SheetItem {
    pub id: String,
    pub title: String,
    /// “๐.๘๐ คะแนน”
    pub points: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SheetFund {
    pub number: String,
    pub name: String,
    pub code: String,
    /// “ตำบลออนกลาง · ขนาดกลาง”
    pub about: String,
    pub anchor: String,
}
