//! What is wrong with a judge's sheet, in both languages.

use rust_decimal::Decimal;

use crate::diag::{Lang, Words};
use crate::num;
use crate::thai::Digits;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkFault {
    /// The line that says whose sheet it is names a contest or a round that is not there.
    UnknownRound {
        named: String,
        known: Vec<String>,
    },
    /// Not a word that could be a judge's.
    BadJudge {
        text: String,
    },
    /// Two sheets of one judge in one workbook.
    JudgeTwice {
        judge: String,
        first: String,
    },
    UnknownFund {
        code: String,
    },
    /// The fund is in another area, or in another round.
    NotHere {
        code: String,
        is_outside_area: bool,
    },
    /// Two rows of one fund; the row of the first, from zero.
    FundTwice {
        code: String,
        first: u32,
    },
    Gated {
        code: String,
        reason: String,
    },
    /// Points for a fund that the judge must not judge.
    Recused {
        code: String,
        declared: bool,
    },
    OutOfRange {
        indicator: String,
        points: Decimal,
        weight: Decimal,
    },
    BadPoints {
        indicator: String,
        text: String,
        probably: Option<String>,
    },
    UnknownItem {
        indicator: String,
        item: String,
        known: Vec<String>,
    },
    ItemsDiffer {
        indicator: String,
        worth: Decimal,
        points: Decimal,
    },
    OutUnknown {
        text: String,
    },
    OutWithoutReason,
    /// Standing back and giving points, of a fund or of an indicator.
    OutButScored {
        what: String,
    },
    ReasonAlone {
        indicator: String,
    },
}

impl MarkFault {
    pub fn code(&self) -> &'static str {
        match self {
            MarkFault::UnknownRound { .. } => "X024",
            MarkFault::BadJudge { .. } => "X025",
            MarkFault::JudgeTwice { .. } => "X026",
            MarkFault::UnknownFund { .. } => "X027",
            MarkFault::NotHere { .. } => "X028",
            MarkFault::FundTwice { .. } => "X029",
            MarkFault::Gated { .. } => "X030",
            MarkFault::Recused { .. } => "X031",
            MarkFault::OutOfRange { .. } => "X032",
            MarkFault::BadPoints { .. } => "X033",
            MarkFault::UnknownItem { .. } => "X034",
            MarkFault::ItemsDiffer { .. } => "X035",
            MarkFault::OutUnknown { .. } => "X036",
            MarkFault::OutWithoutReason => "X037",
            MarkFault::OutButScored { .. } => "X038",
            MarkFault::ReasonAlone { .. } => "X039",
        }
    }

    pub fn words(&self, lang: Lang) -> Words {
        let (what, label, why, fix) = match lang {
            Lang::Th => self.thai(),
            Lang::En => self.english(),
        };
        Words { what, label, why: why.to_string(), fix }
    }

    fn thai(&self) -> (String, String, &'static str, String) {
        match self {
            MarkFault::UnknownRound { named, known } => (
                format!("ไม่มีการประกวดหรือรอบ “{named}”"),
                format!("ที่มีอยู่: {}", known.join(", ")),
                "ใบให้คะแนนต้องเป็นของการประกวดและรอบที่มีอยู่ จึงจะรู้ว่าคะแนนใดเป็นของรอบใด",
                "ส่งออกแบบใหม่ด้วย kongthun export sheets แล้วคัดลอกคะแนนไปวาง".to_string(),
            ),
            MarkFault::BadJudge { text } => (
                format!("“{text}” ใช้เป็นรหัสกรรมการไม่ได้"),
                String::new(),
                "รหัสกรรมการเป็นชื่อไฟล์ และใช้เรียกแทนชื่อในฉบับที่ไม่เปิดเผยชื่อ",
                "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีด เช่น j1".to_string(),
            ),
            MarkFault::JudgeTwice { judge, first } => (
                format!("มีใบของกรรมการ {judge} สองแผ่นงาน"),
                format!("แผ่นงานแรกคือ “{first}”"),
                "กรรมการหนึ่งคนมีใบเดียวในแต่ละรอบ มิฉะนั้นไม่รู้ว่าต้องใช้คะแนนใด",
                "เหลือไว้แผ่นงานเดียว".to_string(),
            ),
            MarkFault::UnknownFund { code } => (
                format!("ไม่มีกองทุนรหัส {code}"),
                String::new(),
                "คะแนนต้องเป็นของกองทุนที่มีอยู่ โปรแกรมไม่เดารหัส เพราะคะแนนอาจไปเป็นของกองทุนอื่น",
                "ตรวจรหัสกับทะเบียน หรือลบแถวนี้".to_string(),
            ),
            MarkFault::NotHere { code, is_outside_area } => (
                match is_outside_area {
                    true => format!("กองทุน {code} ไม่ได้อยู่ในพื้นที่ของการประกวดนี้"),
                    false => format!("กองทุน {code} ไม่ได้เข้าแข่งขันในรอบนี้"),
                },
                String::new(),
                "คะแนนนี้จะไม่ถูกนำไปใช้ที่ใด",
                "ตรวจรหัสกองทุนและรอบ หรือลบคะแนนของแถวนี้".to_string(),
            ),
            MarkFault::FundTwice { code, first } => (
                format!("ให้คะแนนกองทุน {code} สองแถว"),
                format!("พบครั้งแรกที่แถว {}", first.saturating_add(1)),
                "กรรมการหนึ่งคนให้คะแนนกองทุนหนึ่งได้ครั้งเดียว",
                "เหลือไว้แถวเดียว".to_string(),
            ),
            MarkFault::Gated { code, reason } => (
                format!("กองทุน {code} ไม่เข้าจัดอันดับ จึงรับคะแนนไม่ได้"),
                reason.clone(),
                "กองทุนที่ไม่ผ่านเงื่อนไขไม่ได้แข่งขันกับกองทุนอื่น คะแนนจึงไม่ถูกนำไปใช้",
                "แก้ข้อมูลของกองทุนให้ผ่านเงื่อนไขก่อน หรือลบคะแนนของแถวนี้".to_string(),
            ),
            MarkFault::Recused { code, declared } => (
                match declared {
                    true => format!("กรรมการแจ้งมีส่วนได้เสียกับกองทุน {code} จึงให้คะแนนไม่ได้"),
                    false => format!("กรรมการอยู่ตำบลเดียวกับกองทุน {code} จึงให้คะแนนไม่ได้"),
                },
                String::new(),
                "กรรมการที่มีส่วนได้เสียหรืออยู่ตำบลเดียวกันในระดับอำเภอ ต้องปล่อยให้กรรมการคนอื่นให้คะแนน",
                "ลบคะแนนของแถวนี้ ถ้าแจ้งไว้ผิดให้แก้ recusals หรือ tambon ในแฟ้มของกรรมการก่อน".to_string(),
            ),
            MarkFault::OutOfRange { indicator, points, weight } => (
                format!("คะแนน {} อยู่นอกช่วงของตัวชี้วัด {indicator}", figure(*points)),
                format!("ให้ได้ตั้งแต่ 0 ถึง {}", figure(*weight)),
                "คะแนนของกรรมการต้องไม่เกินน้ำหนักของตัวชี้วัดตามเกณฑ์",
                "แก้คะแนนให้อยู่ในช่วง".to_string(),
            ),
            MarkFault::BadPoints { indicator, text, probably } => (
                format!("“{text}” ไม่ใช่คะแนนของตัวชี้วัด {indicator}"),
                probably.as_ref().map_or_else(String::new, |near| format!("น่าจะหมายถึง {near}")),
                "ต้องเป็นตัวเลขที่อ่านได้แบบเดียว โปรแกรมไม่ปัดเศษให้เองโดยไม่บอก",
                match probably {
                    Some(near) => format!("พิมพ์ {near} ลงในช่องนี้"),
                    None => "พิมพ์ตัวเลข เช่น 6.5 หรือ ไม่ออกเสียง".to_string(),
                },
            ),
            MarkFault::UnknownItem { indicator, item, known } => (
                format!("ตัวชี้วัด {indicator} ไม่มีข้อ “{item}”"),
                format!("ข้อที่มี: {}", known.join(", ")),
                "คะแนนคิดจากข้อที่ผ่าน จึงต้องเป็นข้อที่อยู่ในเกณฑ์",
                "พิมพ์เลขข้อคั่นด้วยจุลภาค เช่น 1, 2, 5".to_string(),
            ),
            MarkFault::ItemsDiffer { indicator, worth, points } => (
                format!(
                    "ตัวชี้วัด {indicator}: ข้อที่ผ่านรวมได้ {} แต่พิมพ์คะแนน {}",
                    figure(*worth),
                    figure(*points)
                ),
                String::new(),
                "ไม่รู้ว่าต้องใช้อย่างใด",
                "ลบช่องคะแนนเพื่อให้โปรแกรมคิดจากข้อที่ผ่าน หรือลบช่องข้อที่ผ่าน".to_string(),
            ),
            MarkFault::OutUnknown { text } => (
                format!("“{text}” ไม่ใช่คำตอบของช่องงดหรือไม่ออกเสียง"),
                String::new(),
                "ช่องนี้มีคำตอบได้เฉพาะในรายการ",
                "เลือก ไม่ออกเสียง หรือ มีส่วนได้เสีย หรือเว้นว่าง".to_string(),
            ),
            MarkFault::OutWithoutReason => (
                "แจ้งมีส่วนได้เสียแต่ไม่บอกเหตุผล".to_string(),
                String::new(),
                "ผู้จัดต้องตรวจได้ว่าเหตุใดกรรมการจึงไม่ให้คะแนนกองทุนนี้",
                "พิมพ์เหตุผลในช่องถัดไป เช่น เป็นญาติของประธานกองทุน".to_string(),
            ),
            MarkFault::OutButScored { what } => (
                format!("{what}: งดหรือไม่ออกเสียง แต่มีคะแนนอยู่ด้วย"),
                String::new(),
                "ไม่รู้ว่าต้องใช้อย่างใด",
                "ลบคะแนน หรือลบคำตอบในช่องงดหรือไม่ออกเสียง".to_string(),
            ),
            MarkFault::ReasonAlone { indicator } => (
                format!("ตัวชี้วัด {indicator} มีเหตุผลแต่ไม่มีคะแนน"),
                String::new(),
                "เหตุผลต้องอยู่คู่กับคะแนน หรือกับการไม่ออกเสียง",
                "พิมพ์คะแนน หรือ ไม่ออกเสียง ในช่องคะแนน หรือลบเหตุผล".to_string(),
            ),
        }
    }

    fn english(&self) -> (String, String, &'static str, String) {
        match self {
            MarkFault::UnknownRound { named, known } => (
                format!("There is no contest or round “{named}”"),
                format!("there are: {}", known.join(", ")),
                "A judge's sheet belongs to a round that exists",
                "export sheets anew with kongthun export sheets, and copy the points".to_string(),
            ),
            MarkFault::BadJudge { text } => (
                format!("“{text}” cannot be the id of a judge"),
                String::new(),
                "The id is the file's name, and stands for the person where names are not told",
                "use a–z, digits and hyphens, such as j1".to_string(),
            ),
            MarkFault::JudgeTwice { judge, first } => (
                format!("Judge {judge} has two sheets"),
                format!("the first is “{first}”"),
                "A judge has one sheet for each round",
                "leave one of them".to_string(),
            ),
            MarkFault::UnknownFund { code } => (
                format!("There is no fund {code}"),
                String::new(),
                "No code is guessed: the points might become another fund's",
                "check the code, or remove the row".to_string(),
            ),
            MarkFault::NotHere { code, is_outside_area } => (
                match is_outside_area {
                    true => format!("Fund {code} is not in the area of this contest"),
                    false => format!("Fund {code} does not compete in this round"),
                },
                String::new(),
                "These points would count nowhere",
                "check code and round, or remove the points of this row".to_string(),
            ),
            MarkFault::FundTwice { code, first } => (
                format!("Fund {code} has two rows"),
                format!("the first is row {}", first.saturating_add(1)),
                "A judge scores a fund once",
                "leave one of them".to_string(),
            ),
            MarkFault::Gated { code, reason: _ } => (
                format!("Fund {code} is not ranked, and cannot be given points"),
                String::new(),
                "A fund that does not pass a gate competes with nobody, so its points would not count",
                "mend the fund's figures first, or remove the points of this row".to_string(),
            ),
            MarkFault::Recused { code, declared } => (
                match declared {
                    true => format!("The judge has declared an interest in fund {code}"),
                    false => format!("The judge lives in the tambon of fund {code}"),
                },
                String::new(),
                "Judges with an interest, or of the same tambon at district level, leave a fund to the others",
                "remove the points of this row; if it is wrong, mend recusals or tambon in the judge's file first".to_string(),
            ),
            MarkFault::OutOfRange { indicator, points, weight } => (
                format!("{} points are out of range for indicator {indicator}", figure(*points)),
                format!("from 0 to {}", figure(*weight)),
                "Judges give no more than the weight of the indicator",
                "change the points".to_string(),
            ),
            MarkFault::BadPoints { indicator, text, probably } => (
                format!("“{text}” is no number of points for indicator {indicator}"),
                probably.as_ref().map_or_else(String::new, |near| format!("probably {near}")),
                "It must be read in one way only; nothing is rounded without a word",
                match probably {
                    Some(near) => format!("type {near}"),
                    None => "type a number such as 6.5, or “ไม่ออกเสียง” to abstain".to_string(),
                },
            ),
            MarkFault::UnknownItem { indicator, item, known } => (
                format!("Indicator {indicator} has no item “{item}”"),
                format!("there are: {}", known.join(", ")),
                "Points follow from the items of the rubric that are met",
                "type their numbers with commas: 1, 2, 5".to_string(),
            ),
            MarkFault::ItemsDiffer { indicator, worth, points } => (
                format!(
                    "Indicator {indicator}: the items are worth {}, the points typed are {}",
                    figure(*worth),
                    figure(*points)
                ),
                String::new(),
                "Nobody knows which of them counts",
                "clear the points, or clear the items".to_string(),
            ),
            MarkFault::OutUnknown { text } => (
                format!("“{text}” is no answer of this column"),
                String::new(),
                "It has the answers of its list only",
                "choose from the list, or leave it blank".to_string(),
            ),
            MarkFault::OutWithoutReason => (
                "An interest is declared without a reason".to_string(),
                String::new(),
                "Organisers must be able to see why a judge leaves a fund to the others",
                "type the reason in the next column".to_string(),
            ),
            MarkFault::OutButScored { what } => (
                format!("{what}: standing back, and points as well"),
                String::new(),
                "Nobody knows which of them counts",
                "remove the points, or the answer".to_string(),
            ),
            MarkFault::ReasonAlone { indicator } => (
                format!("Indicator {indicator} has a reason but no points"),
                String::new(),
                "A reason belongs to points, or to abstaining",
                "type the points, or remove the reason".to_string(),
            ),
        }
    }
}

fn figure(value: Decimal) -> String {
    num::grouped(value, value.normalize().scale(), Digits::Arabic)
}

/// One of each, in order of codes: for `explain`.
pub fn samples() -> Vec<MarkFault> {
    let words = |words: &str| words.to_string();
    let (code, indicator) = (words("50230107"), words("1.2"));
    vec![
        MarkFault::UnknownRound { named: words("maeon-2570"), known: vec![words("maeon-2569")] },
        MarkFault::BadJudge { text: words("j 1") },
        MarkFault::JudgeTwice { judge: words("j1"), first: words("j1") },
        MarkFault::UnknownFund { code: code.clone() },
        MarkFault::NotHere { code: code.clone(), is_outside_area: true },
        MarkFault::FundTwice { code: code.clone(), first: 6 },
        MarkFault::Gated {
            code: code.clone(), reason: words("ยังไม่ปิดบัญชี")
        },
        MarkFault::Recused { code: code.clone(), declared: false },
        MarkFault::OutOfRange {
            indicator: indicator.clone(),
            points: Decimal::TEN,
            weight: Decimal::from(8),
        },
        MarkFault::BadPoints { indicator: indicator.clone(), text: words("8/10"), probably: None },
        MarkFault::UnknownItem {
            indicator: indicator.clone(),
            item: words("11"),
            known: vec![words("1"), words("2")],
        },
        MarkFault::ItemsDiffer {
            indicator: indicator.clone(),
            worth: Decimal::from(4),
            points: Decimal::from(5),
        },
        MarkFault::OutUnknown { text: words("maybe") },
        MarkFault::OutWithoutReason,
        MarkFault::OutButScored { what: code },
        MarkFault::ReasonAlone { indicator },
    ]
}
