//! The Thai of what is wrong with rules of law and with their citations.

use crate::diag::facts::{CitationFault, Unsaid};
use crate::diag::{Words, say};
use crate::thai::Digits;

fn thai(text: &str) -> String {
    Digits::Thai.write(text)
}

pub fn not_a_citation(key: &str, text: &str) -> Words {
    let (what, example) = match key {
        "item" => ("ไม่ใช่เครื่องหมายของอนุมาตราหรืออนุข้อ", "(๑) หรือ (๑) (ก)"),
        "judgment" => ("ไม่ใช่เลขคำพิพากษา", "227/2567"),
        _ => ("ไม่ใช่เลขมาตราหรือเลขข้อ", "686, 193/33 หรือ 10 ทวิ"),
    };
    say(
        format!("{key}: “{text}” {what}"),
        "",
        "เลขนี้ใช้เรียงลำดับ ทำที่อยู่ของข้อ และจับคู่กับการอ้างถึงในข้อความ",
        format!("เขียนอย่าง {example} ถ้ายังไม่ทราบเลขให้เว้น {key} ไว้"),
    )
}

pub fn same_place(first: &str) -> Words {
    say(
        format!("ข้อนี้อ้างตำแหน่งเดียวกับ {first}"),
        "อ้างซ้ำ",
        "ผู้อ่านที่เปิดจากการอ้างถึงจะไปถึงข้อแรกเท่านั้น",
        "แก้เลขให้ถูก ระบุวรรคหรืออนุมาตรา หรือรวมเป็นข้อเดียว",
    )
}

pub fn citation_unclear(cite: &str, meant: &[String]) -> Words {
    let meant: Vec<String> = meant.iter().map(|cite| format!("“{}”", thai(cite))).collect();
    say(
        format!("“{}” ไม่บอกว่าเป็นของกฎหมายฉบับใด", thai(cite)),
        "ฉบับใด",
        "แต่ละฉบับมีเลขมาตราและเลขข้อซ้ำกัน ผู้อ่านอาจเปิดผิดฉบับ และโปรแกรมไม่เดาแทน",
        match meant.as_slice() {
            [] => "เขียนชื่อย่อของกฎหมายไว้หน้าเลข เช่น “ป.พ.พ. มาตรา ๖๘๖”".to_string(),
            meant => format!("เขียนชื่อกฎหมายไว้หน้าเลข เช่น {}", meant.join(" หรือ ")),
        },
    )
}

pub fn citation_broken(cite: &str, law: &str, fault: &CitationFault) -> Words {
    let cite = thai(cite);
    let what = match fault {
        CitationFault::BeyondEnd { last } => {
            format!("{law} มีถึง {} เท่านั้น ไม่มี “{cite}”", thai(last))
        }
        CitationFault::NoSuchUnit { .. } => format!("{law} ไม่มี “{cite}”"),
        CitationFault::NoSuchPart => format!("{law} ไม่มีวรรคหรืออนุมาตราที่อ้างใน “{cite}”"),
        CitationFault::OtherUnit { right } => {
            format!("{law} เรียกหน่วยของตนว่า “{right}” จึงไม่มี “{cite}”")
        }
    };
    let fix = match fault {
        CitationFault::NoSuchUnit { suggestion: Some(meant) } => format!("แก้เป็น “{}”", thai(meant)),
        CitationFault::OtherUnit { right } => format!("แก้คำหน้าเลขเป็น “{right}” หรือแก้ชื่อกฎหมาย"),
        _ => "ตรวจเลขกับตัวบท แล้วแก้เลขหรือชื่อกฎหมาย".to_string(),
    };
    say(what, "", "ผู้อ่านที่เปิดตัวบทตามจะหาไม่พบ และอาจนำไปอ้างต่อผิด ๆ", fix)
}

pub fn unsaid(what: Unsaid) -> Words {
    match what {
        Unsaid::Source => say(
            "บอกว่าตรวจสอบแล้ว แต่ไม่บอกวันที่หรือแหล่งที่ตรวจ",
            "",
            "ป้าย “ตรวจสอบแล้ว” มีค่าเมื่อผู้อ่านรู้ว่าตรวจกับอะไร เมื่อใด",
            "เพิ่ม on และ source ใน verified หรือเปลี่ยนเป็น state: partial",
        ),
        Unsaid::QuoteUnchecked => say(
            "คัดข้อความตามตัวบท ทั้งที่ยังไม่ได้ตรวจกับตัวบท",
            "",
            "ข้อความที่คัดมาดูเหมือนตัวบทจริง ผู้อ่านจะนำไปอ้างต่อ",
            "ตรวจกับราชกิจจานุเบกษาแล้วแก้ verified หรือย้ายไปเขียนด้วยถ้อยคำของเราใน parts",
        ),
        Unsaid::Date => say(
            "ข้อนี้ไม่บอกว่าเป็นเนื้อหา ณ วันใด",
            "",
            "กฎหมายแก้ไขได้ ข้อสรุปที่ไม่บอกวันที่จะเก่าไปโดยไม่มีใครรู้",
            "เพิ่ม as_of เป็นวันที่ของเนื้อหากฎหมายที่อ่าน",
        ),
    }
}
