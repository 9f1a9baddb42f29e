//! The Thai of what is wrong with members' stories, and between them and what funds count.

use crate::diag::facts::{NotCounted, StoryFault};
use crate::diag::figures::figure;
use crate::diag::{Words, say};

pub fn fault(fault: &StoryFault) -> Words {
    match fault {
        StoryFault::NamedWithoutConsent => say(
            "เรื่องเล่านี้ใช้ชื่อจริงโดยไม่มีความยินยอมที่บันทึกไว้",
            "ต้องมีความยินยอมก่อน",
            "เรื่องหนี้และรายได้เป็นข้อมูลส่วนบุคคล เผยแพร่คู่กับชื่อจริงได้เมื่อเจ้าของเรื่องยินยอมเป็นหนังสือเท่านั้น",
            "ใช้ pseudonym แทน name หรือเติม consent: {given: true, date: วันที่, form_ref: เลขที่ใบยินยอม}",
        ),
        StoryFault::Unverified => say(
            "เรื่องเล่าที่เผยแพร่ยังไม่มีผู้รับรอง",
            "ยังไม่มี verified",
            "เรื่องที่ไม่มีผู้รับรองจะแสดงว่ายังไม่รับรอง ไม่นับเป็นผลงานปลดหนี้ และไม่เข้าประกวดสมาชิกต้นแบบ",
            "เติม verified: {by_role: ตำแหน่งผู้รับรอง, on: วันที่รับรอง} หรือเปลี่ยน status เป็น review",
        ),
        StoryFault::DebtGrew => say(
            "หนี้นอกระบบหลังสร้างอาชีพมากกว่าก่อน",
            "มากกว่าใน before",
            "เรื่องเล่าของการปลดหนี้ควรมีหนี้ลดลง ตัวเลขอาจสลับช่องกัน",
            "ตรวจ informal_debt ใน before และ after",
        ),
        StoryFault::MoreThanCounted { fund, year, stories, counted } => {
            let counts = match counted {
                Some(counted) => format!("แต่กองทุนรายงานไว้ {} ราย", figure(*counted)),
                None => "แต่กองทุนยังไม่รายงานจำนวน".to_string(),
            };
            say(
                format!("กองทุน {fund} มีเรื่องเล่าที่รับรองแล้วของปี {year} จำนวน {stories} เรื่อง {counts}"),
                format!("ปี {year}: {stories} เรื่อง"),
                "เรื่องเล่าที่มีผู้รับรองต้องไม่มากกว่าจำนวนสมาชิกที่ปลดหนี้ได้ในงบ คะแนนคิดจากตัวเลขในงบเสมอ เรื่องเล่าไม่เปลี่ยนคะแนน",
                "แก้ debt_clearing.cleared_verified ของกองทุน หรือแก้ fund และ fiscal_year ของเรื่องเล่า",
            )
        }
        StoryFault::NotCounted { story, why } => {
            let (label, fix) = match why {
                NotCounted::NotPublished => {
                    ("ยังไม่เผยแพร่", "เปลี่ยน status ของเรื่องเล่าเป็น published เมื่อพร้อม หรือลบออกจากรายการ")
                }
                NotCounted::NotVerified => {
                    ("ยังไม่มีผู้รับรอง", "เติม verified ในเรื่องเล่า หรือลบออกจากรายการ")
                }
                NotCounted::DebtLeft => (
                    "หนี้นอกระบบยังไม่หมด หรือไม่ทราบ",
                    "ตรวจ informal_debt ใน before และ after ของเรื่องเล่า หรือลบออกจากรายการ",
                ),
            };
            say(
                format!("เรื่องเล่า {story} ที่กองทุนอ้างยังนับเป็นการปลดหนี้ไม่ได้"),
                label,
                "เรื่องเล่าที่ใช้ยืนยันจำนวนผู้ปลดหนี้ต้องเผยแพร่แล้ว มีผู้รับรอง และหนี้นอกระบบหมดจริง",
                fix,
            )
        }
        StoryFault::Elsewhere { story, fund, year } => say(
            format!("เรื่องเล่า {story} เป็นของกองทุน {fund} ปี {year} ไม่ใช่ของรายการนี้"),
            format!("ในเรื่องเล่าเขียนว่า {fund} ปี {year}"),
            "เรื่องเล่าหนึ่งเรื่องนับให้กองทุนเดียวและปีเดียว มิฉะนั้นผลงานจะถูกนับซ้ำ",
            "ลบออกจากรายการนี้ หรือแก้ fund และ fiscal_year ในเรื่องเล่า",
        ),
    }
}
