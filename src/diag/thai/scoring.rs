//! The Thai of what is wrong with rubrics, formulas and contests.

use rust_decimal::Decimal;

use super::did_you_mean;
use crate::diag::facts::{Expected, Quantity};
use crate::diag::figures::{difference, figure};
use crate::diag::{Words, say};

pub fn formula_syntax(found: &str, wanted: Expected) -> Words {
    let wanted = expected(wanted);
    say(
        "สูตรนี้อ่านไม่ได้",
        if found.is_empty() {
            format!("ต้องมี{wanted} ต่อจากตรงนี้")
        } else {
            format!("พบ “{found}” แต่ต้องเป็น{wanted}")
        },
        "คะแนนต้องมาจากสูตรที่อ่านได้แบบเดียว",
        "ตัวอย่าง: loans.collected_of_due / loans.principal_due",
    )
}

/// What should stand there; with a space in front where Thai sets one.
fn expected(wanted: Expected) -> String {
    match wanted {
        Expected::Operand => "ช่อง จำนวน หรือวงเล็บ".into(),
        Expected::Token => "ช่อง จำนวน หรือเครื่องหมายคำนวณ".into(),
        Expected::Continuation => "เครื่องหมายคำนวณ and หรือ or".into(),
        Expected::AndBeforeComparing => " and แล้วเทียบใหม่ (เทียบได้ครั้งละสองค่า)".into(),
        Expected::OpenBracket => "วงเล็บเปิด (".into(),
        Expected::CloseBracket => "วงเล็บปิด )".into(),
        Expected::Comma => "จุลภาค ,".into(),
        Expected::Number => "จำนวน เช่น 12, 0.5 หรือ 80%".into(),
        Expected::ClosedText { closing } => format!("ข้อความที่ปิดด้วย {closing}"),
        Expected::EqualOrNot => " = หรือ != (ตัวเลือกไม่มีมากกว่าหรือน้อยกว่า)".into(),
        Expected::FieldOrNumber => "ช่องหรือจำนวน (ข้อความใช้เทียบกับช่องที่เป็นตัวเลือกเท่านั้น)".into(),
        Expected::LessNesting => "สูตรที่ซ้อนกันน้อยชั้นกว่านี้".into(),
        Expected::Shorter => "สูตรที่สั้นกว่านี้".into(),
        Expected::Then => " then ตามด้วยค่าที่ใช้เมื่อเงื่อนไขเป็นจริง".into(),
        Expected::Else => " else ตามด้วยค่าที่ใช้เมื่อเงื่อนไขไม่เป็นจริง".into(),
    }
}

pub fn unknown_field(name: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("ไม่มี “{name}” ให้อ้างถึงในสูตรหรือเกณฑ์นี้"),
        did_you_mean(suggestion),
        "ถ้าปล่อยไว้ ไม่มีกองทุนใดได้คะแนนหรืออันดับจากรายการนี้",
        match suggestion {
            Some(found) => format!("แก้เป็น {found}"),
            None => "ดูชื่อช่องทั้งหมดได้จากไฟล์แม่แบบกองทุน (kongthun new fund)".to_string(),
        },
    )
}

pub fn units_differ(left: Quantity, right: Quantity) -> Words {
    say(
        format!("สูตรนำหน่วย {} ไปรวมหรือเทียบกับ {}", quantity(left), quantity(right)),
        "หน่วยไม่ตรงกัน",
        "ผลลัพธ์จะไม่มีความหมาย",
        "หารให้เป็นสัดส่วนก่อน หรือตรวจว่าอ้างช่องถูกหรือไม่",
    )
}

pub(super) fn quantity(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Plain => "จำนวนที่ไม่มีหน่วย",
        Quantity::Percentage => "จำนวนที่มี % (80% คือ 0.8)",
        Quantity::Of(unit) => unit.thai(),
        Quantity::Text => "ข้อความ",
    }
}

pub fn weights_do_not_add_up(what: &str, sum: Decimal, total: Decimal) -> Words {
    say(
        format!("{}รวมกันได้ {} แต่ต้องเป็น {}", parts_of(what), figure(sum), figure(total)),
        format!("ต่างกัน {}", figure(difference(sum, total))),
        "คะแนนเต็มต้องเท่ากับผลรวมน้ำหนัก มิฉะนั้นกองทุนจะถูกตัดคะแนนโดยไม่มีเหตุ",
        "ปรับตัวเลขให้รวมกันแล้วเท่ากับที่กำหนด",
    )
}

pub fn bands_out_of_order(indicator: &str) -> Words {
    say(
        format!("ช่วงคะแนนของตัวชี้วัด {indicator} เรียงไม่ถูกต้อง"),
        "ไม่มีกองทุนใดได้คะแนนตามช่วงนี้",
        "ช่วงต้องเรียงจากระดับสูงไปต่ำ และเกณฑ์ต้องผ่อนลงตามลำดับ",
        "ตรวจตัวเลขและทิศทาง (better) ของตัวชี้วัดนี้",
    )
}

pub fn level_out_of_range(level: Decimal, max: Decimal) -> Words {
    say(
        format!("ระดับ {} อยู่นอกช่วง 0 ถึง {}", figure(level), figure(max)),
        "",
        "คะแนนจะเกินน้ำหนักของตัวชี้วัด",
        "แก้ระดับให้อยู่ในช่วง",
    )
}

pub fn indicator_without_rule(indicator: &str) -> Words {
    say(
        format!("ตัวชี้วัด {indicator} ไม่มีวิธีคิดคะแนน หรือมีมากกว่าหนึ่งวิธี"),
        "",
        "ต้องมีอย่างใดอย่างหนึ่ง: formula กับ bands, checklist หรือ panel",
        "เพิ่มสูตรกับช่วงคะแนน หรือระบุ panel: ถ้าให้กรรมการเป็นผู้ให้คะแนน",
    )
}

pub fn unknown_rubric(rubric: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("ไม่พบเกณฑ์ “{rubric}” ใน data/rubrics"),
        did_you_mean(suggestion),
        "การประกวดต้องอ้างเกณฑ์ที่มีอยู่",
        match suggestion {
            Some(found) => format!("แก้เป็น rubric: {found}"),
            None => "สร้างไฟล์เกณฑ์ หรือแก้ชื่อให้ถูกต้อง".to_string(),
        },
    )
}

pub fn rubric_version_differs(wanted: i64, found: i64) -> Words {
    say(
        format!("การประกวดอ้างเกณฑ์ฉบับที่ {wanted} แต่ไฟล์เป็นฉบับที่ {found}"),
        "",
        "ผลต้องมาจากเกณฑ์ฉบับที่ประกาศไว้",
        format!("แก้ rubric_version เป็น {found} เมื่อกรรมการเห็นชอบ"),
    )
}

pub fn classes_overlap(class: &str) -> Words {
    say(
        format!("กลุ่มขนาด “{class}” ทับกับกลุ่มก่อนหน้า"),
        "",
        "กองทุนหนึ่งต้องอยู่ในกลุ่มเดียว",
        "ให้ from ของกลุ่มนี้เท่ากับ below ของกลุ่มก่อนหน้า",
    )
}

fn parts_of(what: &str) -> String {
    match what {
        "" => "น้ำหนักของทุกมิติ".to_string(),
        id => format!("น้ำหนักหรือคะแนนของรายการย่อยใน {id} "),
    }
}
