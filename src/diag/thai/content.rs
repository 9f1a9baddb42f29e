//! The Thai of what is wrong with notes, regulation summaries, pages and their links.

use super::did_you_mean;
use crate::diag::{Unpublished, Words, say};
use crate::thai::{Date, Digits};

pub fn front_matter_missing() -> Words {
    say(
        "ไฟล์นี้ไม่มีส่วนหัวข้อมูล",
        "บรรทัดแรกต้องเป็น ---",
        "ส่วนหัวบอกชื่อเรื่อง วันที่ และหมวดของเอกสาร",
        "เริ่มจากแม่แบบ: kongthun new note ชื่อ",
    )
}

pub fn front_matter_unclosed() -> Words {
    say("ส่วนหัวข้อมูลไม่มีบรรทัดปิด", "เริ่มตรงนี้", "โปรแกรมไม่ทราบว่าเนื้อเรื่องเริ่มที่ใด", "ใส่บรรทัด --- ปิดท้ายส่วนหัว")
}

pub fn raw_html(tag: &str) -> Words {
    say(
        format!("ไม่รับโค้ด HTML ({tag})"),
        "ใช้เครื่องหมายของ Markdown แทน",
        "โค้ดในเนื้อหาอาจทำให้หน้าเว็บแสดงผลผิด หรือเป็นอันตรายต่อผู้อ่าน",
        "ลบแท็กออก หรือใส่เครื่องหมาย ` ครอบถ้าต้องการแสดงให้เห็น",
    )
}

pub fn heading_needs_space() -> Words {
    say(
        "หลังเครื่องหมาย # ต้องเว้นวรรค",
        "บรรทัดนี้จะไม่เป็นหัวข้อ",
        "Markdown ถือว่าเป็นข้อความธรรมดาถ้าไม่มีช่องว่าง",
        "เติมช่องว่างหลัง #",
    )
}

pub fn unsafe_link(scheme: &str) -> Words {
    say(
        format!("ไม่รับลิงก์ชนิด “{scheme}:”"),
        "",
        "รับเฉพาะลิงก์ที่ผู้อ่านเปิดได้อย่างปลอดภัย",
        "ใช้ https://… หรือ [[ชื่อหน้าในเว็บนี้]]",
    )
}

pub fn duplicate_heading(heading: &str) -> Words {
    say(
        format!("หัวข้อ “{heading}” ซ้ำ"),
        "มีหัวข้อที่มีความหมายเดียวกันอยู่แล้ว",
        "ผู้อ่านจะสับสนว่าส่วนใดเป็นเนื้อหาหลัก",
        "รวมเนื้อหาไว้ใต้หัวข้อเดียว",
    )
}

pub fn note_without_core() -> Words {
    say(
        "บันทึกนี้ไม่มีทั้งเนื้อเรื่อง ขุมความรู้ และแก่นความรู้",
        "",
        "แบบบันทึกองค์ความรู้ต้องมีอย่างน้อยหนึ่งส่วนจึงจะเป็นประโยชน์แก่ผู้อ่าน",
        "เพิ่มหัวข้อ ## เนื้อเรื่อง หรือ ## บันทึกขุมความรู้",
    )
}

pub fn budget_year_differs(written: i32, expected: i32) -> Words {
    say(
        format!("ปีงบประมาณ {written} ไม่ตรงกับวันที่เผยแพร่"),
        format!("ตามวันที่เผยแพร่ควรเป็น {expected}"),
        "ปีงบประมาณเริ่ม ๑ ตุลาคม และเรียกตามปีที่สิ้นสุด",
        format!("แก้เป็น budget_year: {expected}"),
    )
}

pub fn period_reversed() -> Words {
    say("ช่วงเวลาเริ่มต้นหลังวันสิ้นสุด", "", "ช่วงเวลาที่สลับกันทำให้บันทึกเรียงตามลำดับเวลาผิด", "สลับวันเริ่มต้นกับวันสิ้นสุด")
}

pub fn not_yet_due(date: Date) -> Words {
    let date = date.long(Digits::Arabic);
    say(
        format!("บันทึกนี้จะเผยแพร่ตั้งแต่ {date}"),
        "วันนี้ยังไม่ถึงวันเผยแพร่",
        "ก่อนถึงวันนั้น เว็บไซต์ที่สร้างจะไม่มีบันทึกนี้",
        "ไม่ต้องแก้ถ้าตั้งใจ เมื่อถึงวันให้สร้างเว็บไซต์ใหม่ ถ้าพิมพ์วันผิดให้แก้ publish_on",
    )
}

pub fn author_without_consent() -> Words {
    say(
        "มีชื่อเจ้าของความรู้ แต่ไม่มีเลขที่ใบยินยอม",
        "ชื่อนี้จะไม่แสดงบนเว็บไซต์",
        "ชื่อบุคคลเป็นข้อมูลส่วนบุคคล เผยแพร่ได้เมื่อเจ้าของชื่อยินยอมเป็นหลักฐาน",
        "ใส่เลขที่ใบยินยอมใน author.consent_ref หรือใส่เฉพาะตำแหน่งและสังกัด",
    )
}

pub fn link_to_unpublished(target: &str, state: Unpublished) -> Words {
    let state = match state {
        Unpublished::Draft => "ยังเป็นร่าง",
        Unpublished::Review => "ยังรอตรวจ",
        Unpublished::Withdrawn => "ถูกถอนออกแล้ว",
        Unpublished::NotYetDue => "ยังไม่ถึงวันเผยแพร่",
    };
    say(
        format!("บันทึก “{target}” ที่อ้างถึง{state}"),
        "",
        "บันทึกนั้นไม่อยู่บนเว็บไซต์ ผู้อ่านที่เปิดลิงก์นี้จะไปไม่ถึงเนื้อหา",
        "เผยแพร่บันทึกนั้นก่อน หรือลบลิงก์ออก",
    )
}

pub fn ambiguous_link(target: &str, choices: &[String]) -> Words {
    say(
        format!("“{target}” มีมากกว่าหนึ่งแห่ง"),
        "ไม่แน่ชัดว่าหมายถึงแห่งใด",
        "ผู้อ่านอาจถูกพาไปยังข้อของระเบียบอื่น",
        format!("ระบุรหัสให้ชัด เช่น {}", choices.join(" หรือ ")),
    )
}

pub fn rule_under_text() -> Words {
    say(
        "มีเส้น --- พิมพ์ติดอยู่ใต้ข้อความ",
        "แสดงเป็นเส้นคั่น ไม่ใช่หัวข้อ",
        "Markdown ทั่วไปถือว่าข้อความเหนือเส้นเป็นหัวข้อ เว็บไซต์นี้แสดงเป็นเส้นคั่นตามที่เห็น",
        "เว้นบรรทัดว่างก่อนเส้น หรือถ้าต้องการหัวข้อให้พิมพ์ ## หน้าข้อความและลบเส้นออก",
    )
}

pub fn empty_text(key: &Option<String>) -> Words {
    match key {
        Some(key) => say(
            format!("ช่อง “{key}” ไม่มีข้อความ"),
            "ตรงนี้ว่างเปล่า",
            "ช่องที่ว่างถือว่าไม่ได้กรอก ผู้อ่านจะไม่เห็นข้อความส่วนนี้",
            "เขียนข้อความสั้น ๆ หรือลบช่องนี้ออก",
        ),
        None => say(
            "ไฟล์นี้มีแต่ส่วนหัว ไม่มีเนื้อหา",
            "ใต้บรรทัดนี้ไม่มีข้อความ",
            "ผู้อ่านที่เปิดหน้านี้จะเห็นหน้าว่าง",
            "เขียนเนื้อหาใต้บรรทัด --- ที่ปิดส่วนหัว หรือลบไฟล์นี้ถ้ายังไม่ใช้",
        ),
    }
}

pub fn missing_image(path: &str) -> Words {
    say(
        format!("ไม่พบรูปภาพ {path}"),
        "",
        "ผู้อ่านจะเห็นกรอบรูปเปล่า",
        "วางไฟล์รูปไว้ในโฟลเดอร์ content/ ให้ตรงกับที่อ้างถึง",
    )
}

pub fn broken_link(target: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("ไม่พบ “{target}” ที่อ้างถึง"),
        did_you_mean(suggestion),
        "ผู้อ่านที่เปิดลิงก์นี้จะไปไม่ถึงเนื้อหา",
        match suggestion {
            Some(found) => format!("แก้เป็น {found}"),
            None => "ตรวจชื่อหรือรหัสที่อ้างถึง หรือลบออก".to_string(),
        },
    )
}

pub fn broken_anchor(target: &str, anchor: &str, suggestion: &Option<String>) -> Words {
    say(
        if target.is_empty() {
            format!("หน้านี้ไม่มีหัวข้อที่ชื่อ “{anchor}”")
        } else {
            format!("หน้า “{target}” ไม่มีข้อหรือหัวข้อที่ชื่อ “{anchor}”")
        },
        did_you_mean(suggestion),
        "ผู้อ่านที่เปิดลิงก์นี้จะไปไม่ถึงข้อที่อ้าง",
        match suggestion {
            Some(found) => format!("แก้เป็น {target}#{found}"),
            None => "ตรวจชื่อข้อหรือหัวข้อ หรือตัดส่วนที่ต่อจาก # ออก".to_string(),
        },
    )
}
