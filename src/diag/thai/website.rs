//! The Thai of what is wrong with the theme, and of what must not be published.

use crate::diag::{Words, say};

pub fn unknown_theme(theme: &str, known: &[String]) -> Words {
    say(
        format!("ไม่พบธีม “{theme}”"),
        "",
        "ธีมกำหนดหน้าตาของทุกหน้า",
        format!("สร้างโฟลเดอร์ themes/{theme}/ หรือเลือกจาก: {}", known.join(", ")),
    )
}

pub fn template_missing(template: &str) -> Words {
    say(
        format!("ธีมเรียกใช้ไฟล์ {template} ซึ่งไม่มี"),
        "",
        "หน้าเว็บจะสร้างไม่ได้",
        "วางไฟล์นี้ในโฟลเดอร์ templates ของธีม หรือแก้ชื่อที่เรียก",
    )
}

pub fn template_broken(detail: &str) -> Words {
    say(
        "ไฟล์แม่แบบของธีมอ่านไม่ได้",
        detail,
        "หน้าเว็บที่ใช้แม่แบบนี้จะสร้างไม่ได้",
        "แก้ตามตำแหน่งที่ชี้ หรือลบไฟล์นี้เพื่อกลับไปใช้ธีมตั้งต้น",
    )
}

pub fn asset_missing(path: &str) -> Words {
    say(
        format!("ธีมอ้างไฟล์ {path} ซึ่งไม่มี"),
        "",
        "หน้าเว็บจะขาดรูป แบบอักษร หรือสไตล์",
        "วางไฟล์นี้ในโฟลเดอร์ static ของธีม หรือแก้ชื่อที่อ้าง",
    )
}

pub fn national_id(masked: &str) -> Words {
    say(
        format!("พบเลขประจำตัวประชาชน {masked}"),
        "ต้องไม่เผยแพร่",
        "กฎหมายคุ้มครองข้อมูลส่วนบุคคลไม่ให้เปิดเผย และผู้อื่นอาจนำไปแอบอ้าง",
        "ลบเลขนี้ออกจากไฟล์",
    )
}

pub fn phone_number(masked: &str) -> Words {
    say(
        format!("พบหมายเลขโทรศัพท์ {masked}"),
        "ต้องไม่เผยแพร่หมายเลขส่วนบุคคล",
        "หมายเลขโทรศัพท์เป็นข้อมูลส่วนบุคคล แม้แบบบันทึกเดิมจะมีช่องให้กรอก ก็ห้ามนำขึ้นเว็บ",
        "ลบหมายเลขออก ให้ผู้อ่านติดต่อสำนักงานแทน",
    )
}

pub fn email_address(masked: &str) -> Words {
    say(
        format!("พบที่อยู่อีเมล {masked}"),
        "ต้องไม่เผยแพร่อีเมลส่วนบุคคล",
        "อีเมลเป็นข้อมูลส่วนบุคคล และมักถูกเก็บไปใช้ส่งจดหมายขยะ",
        "ลบอีเมลออก ให้ผู้อ่านติดต่อสำนักงานแทน",
    )
}

pub fn awkward_file_name(name: &str) -> Words {
    say(
        format!("ชื่อไฟล์ “{name}” อาจเปิดไม่ได้ในบางเครื่อง"),
        "",
        "ชื่อไฟล์เป็นส่วนหนึ่งของที่อยู่เว็บ",
        "ใช้เฉพาะ a–z, 0–9, จุด และขีด (-)",
    )
}
