//! The Thai of what is wrong with a template of the theme.

use super::did_you_mean;
use crate::diag::facts::{TemplateFault, TemplateName};
use crate::diag::{Words, say};

/// `said` is the engine's own English sentence, set apart from ours.
pub fn broken(fault: &TemplateFault, said: &Option<String>) -> Words {
    let why = match said {
        Some(said) => {
            format!("หน้าเว็บที่ใช้แม่แบบนี้จะสร้างไม่ได้ (ข้อความจากโปรแกรมแม่แบบ: {said})")
        }
        None => "หน้าเว็บที่ใช้แม่แบบนี้จะสร้างไม่ได้".to_string(),
    };
    say(what(fault), label(fault), why, format!("{} หรือลบไฟล์นี้เพื่อกลับไปใช้ของธีมตั้งต้น", fix(fault)))
}

fn what(fault: &TemplateFault) -> String {
    use TemplateFault::*;
    match fault {
        Unknown { kind: TemplateName::Value, name, .. } => {
            format!("แม่แบบใช้ข้อมูลชื่อ “{name}” ซึ่งหน้านี้ไม่มี")
        }
        Unknown { kind: TemplateName::Block, name, .. } => {
            format!("แม่แบบมีช่วง (block) ชื่อ “{name}” ซึ่งแม่แบบหลักไม่มี")
        }
        Unknown { kind, name, .. } => {
            format!("แม่แบบเรียกใช้{}ชื่อ “{name}” ซึ่งไม่มี", kind_of_name(*kind))
        }
        Twice { kind, name } => format!("{}ชื่อ “{name}” มีซ้ำกัน", kind_of_name(*kind)),
        Tag => "คำสั่งในแม่แบบไม่มีอยู่จริง หรือไม่เข้าคู่กับคำสั่งที่เปิดไว้".to_string(),
        EndsEarly => "ไฟล์แม่แบบจบก่อนที่คำสั่งจะครบ".to_string(),
        Unclosed => "แม่แบบมีเครื่องหมายหรือชิ้นส่วนที่เปิดแล้วไม่ปิด".to_string(),
        Extends => "แม่แบบที่ต่อจากแม่แบบอื่น (extends) เขียนไม่ถูกลำดับ".to_string(),
        Misplaced => "คำสั่งในแม่แบบอยู่ผิดที่".to_string(),
        Circle { templates } => format!("แม่แบบเรียกกันวนไม่รู้จบ: {}", templates.join(" → ")),
        NoValue => "แม่แบบใช้ค่าที่หน้านี้ไม่มี".to_string(),
        WrongValue => "แม่แบบนำค่าไปใช้ผิดชนิด".to_string(),
        Unreadable => "แม่แบบเขียนไม่ถูกรูปแบบ".to_string(),
        Unfillable => "แม่แบบนี้สร้างเป็นหน้าเว็บไม่สำเร็จ".to_string(),
    }
}

fn label(fault: &TemplateFault) -> String {
    use TemplateFault::*;
    match fault {
        Unknown { suggestion: suggestion @ Some(_), .. } => did_you_mean(suggestion),
        Unknown { .. } => "ไม่มีชื่อนี้".to_string(),
        EndsEarly | Unclosed => "เปิดไว้ก่อนหรือตรงนี้".to_string(),
        // Of a file as a whole there is no place to point at.
        Circle { .. } => String::new(),
        _ => "ตรงนี้".to_string(),
    }
}

fn fix(fault: &TemplateFault) -> &'static str {
    use TemplateFault::*;
    match fault {
        Unknown { .. } => "ตรวจตัวสะกดกับแม่แบบของธีมตั้งต้น",
        Twice { .. } => "เปลี่ยนชื่อหรือลบออกให้เหลือแห่งเดียว",
        Tag => "ตรวจตัวสะกดของคำสั่ง และให้ if, for, block ปิดด้วย endif, endfor, endblock ตามลำดับที่เปิด",
        EndsEarly => "เติมคำสั่งปิด เช่น {% endif %}, {% endfor %} หรือ {% endblock %} ให้ครบคู่",
        Unclosed => "เติมเครื่องหมายหรือคำสั่งปิดให้ครบคู่",
        Extends => "ให้ {% extends %} เป็นคำสั่งแรกและมีครั้งเดียว ส่วนเนื้อหาให้อยู่ใน {% block %}",
        Misplaced => "ย้ายคำสั่งนี้ออกจากคำสั่งที่ล้อมอยู่",
        Circle { .. } => "ตัดคำสั่ง extends หรือ include ออกหนึ่งแห่งไม่ให้วนกลับมา",
        NoValue => "ครอบด้วย {% if … %} หรือกำหนดค่าแทนด้วยตัวกรอง default",
        WrongValue => "ตรวจชนิดของค่า: คำนวณได้เฉพาะตัวเลข และวนซ้ำ (for) ได้เฉพาะรายการ",
        Unreadable => "เทียบกับแม่แบบของธีมตั้งต้นแล้วแก้ตรงที่ชี้",
        Unfillable => "เทียบกับแม่แบบของธีมตั้งต้นแล้วแก้ไข",
    }
}

fn kind_of_name(kind: TemplateName) -> &'static str {
    match kind {
        TemplateName::Filter => "ตัวกรอง (filter) ",
        TemplateName::Test => "การทดสอบ (test) ",
        TemplateName::Function => "ฟังก์ชัน",
        TemplateName::Component => "ชิ้นส่วน (component) ",
        TemplateName::Block => "ช่วง (block) ",
        TemplateName::Value => "ข้อมูล",
    }
}
