//! The Thai of what is wrong with keys, ids, codes and years of the data files.

use super::{did_you_mean, values};
use crate::diag::facts::{Encoding, Shape};
use crate::diag::{Words, say};

pub fn not_utf8(encoding: Encoding) -> Words {
    let what = match encoding {
        Encoding::Windows874 => "ไฟล์นี้บันทึกด้วยรหัสอักษร Windows-874 (ANSI) ไม่ใช่ UTF-8",
        Encoding::Utf16 => "ไฟล์นี้บันทึกด้วยรหัสอักษร UTF-16 (Unicode) ไม่ใช่ UTF-8",
        Encoding::Other => "ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8",
    };
    say(
        what,
        "",
        "อักษรไทยจะอ่านผิดทั้งไฟล์",
        "เปิดไฟล์ใน Notepad เลือก บันทึกเป็น… (Save as) แล้วเลือกการเข้ารหัส (Encoding) เป็น UTF-8",
    )
}

pub fn missing_file() -> Words {
    say(
        "ไม่พบไฟล์ที่เว็บไซต์ต้องใช้",
        "",
        "โปรแกรมใช้ไฟล์นี้ทุกครั้งที่สร้างเว็บไซต์",
        "สร้างไฟล์นี้ หรือดูตัวอย่างด้วยคำสั่ง kongthun init โฟลเดอร์ใหม่",
    )
}

pub fn unknown_key(key: &str, suggestion: &Option<String>, known: &[String]) -> Words {
    say(
        format!("ไม่รู้จักช่อง “{key}”"),
        did_you_mean(suggestion),
        "ช่องที่สะกดผิดจะถูกมองข้ามโดยไม่มีใครรู้ จึงไม่รับไว้",
        match suggestion {
            Some(found) => format!("แก้เป็น {found}:"),
            None => format!("ใช้ได้เฉพาะ: {}", known.join(", ")),
        },
    )
}

pub fn duplicate_key(key: &str, first_line: u32) -> Words {
    say(
        format!("มีช่อง “{key}” ซ้ำสองครั้ง"),
        format!("มีอยู่แล้วในบรรทัด {first_line}"),
        "โปรแกรมไม่ทราบว่าควรใช้ค่าใด",
        "ลบบรรทัดที่ไม่ใช้ออก ให้เหลือช่องเดียว",
    )
}

pub fn missing_key(key: &str) -> Words {
    say(
        format!("ยังไม่ได้กรอกช่อง “{key}”"),
        "ควรมีช่องนี้ในกลุ่มนี้ และต้องไม่เว้นว่าง",
        "ข้อมูลส่วนนี้จำเป็นต่อการสร้างหน้าเว็บ",
        format!("เพิ่มหรือเติมบรรทัด {key}: …"),
    )
}

pub fn wrong_shape(key: &str, expected: Shape, found: Shape) -> Words {
    if (expected, found) == (Shape::Map, Shape::Blank) {
        return say(
            format!("ไม่มีข้อมูลในส่วน “{key}”"),
            "ตรงนี้ว่างเปล่า",
            "ข้อมูลส่วนนี้จำเป็นต่อการสร้างหน้าเว็บ",
            "กรอกข้อมูล หรือคัดลอกจากไฟล์แม่แบบ (kongthun new)",
        );
    }
    say(
        format!("ช่อง “{key}” ต้องเป็น{}", values::shape(expected)),
        format!("ตรงนี้เป็น{}", values::shape(found)),
        "รูปแบบของช่องนี้ไม่ตรงกับที่กำหนด",
        "ดูรูปแบบที่ถูกต้องได้จากไฟล์แม่แบบ (kongthun new)",
    )
}

pub fn not_a_year(key: &str, text: &str) -> Words {
    say(
        format!("ช่อง “{key}” ต้องเป็นปี"),
        format!("“{text}” ไม่ใช่ปี พ.ศ. หรือ ค.ศ."),
        "ปีที่อ่านไม่ได้ทำให้จัดข้อมูลเข้าปีผิด",
        "พิมพ์ปีสี่หลัก เช่น 2568",
    )
}

pub fn not_a_choice(
    key: &str,
    text: &str,
    choices: &[String],
    suggestion: &Option<String>,
) -> Words {
    say(
        format!("ช่อง “{key}” ไม่มีตัวเลือก “{text}”"),
        did_you_mean(suggestion),
        "ช่องนี้รับเฉพาะคำที่กำหนดไว้",
        match suggestion {
            Some(found) => format!("แก้เป็น {found} (เลือกได้: {})", choices.join(", ")),
            None => format!("เลือกหนึ่งใน: {}", choices.join(", ")),
        },
    )
}

pub fn not_yes_no(key: &str, text: &str) -> Words {
    say(
        format!("ช่อง “{key}” ต้องตอบว่าใช่หรือไม่"),
        format!("“{text}” ไม่ใช่คำตอบที่โปรแกรมเข้าใจ"),
        "ช่องนี้มีคำตอบได้สองอย่าง หรือเว้นว่างถ้าไม่ทราบ",
        "พิมพ์ true (ใช่) หรือ false (ไม่ใช่)",
    )
}

pub fn not_a_code(key: &str, text: &str, digits: u32) -> Words {
    say(
        format!("ช่อง “{key}” ต้องเป็นรหัสตัวเลข {digits} หลัก"),
        format!("“{text}” ไม่ใช่ตัวเลข {digits} หลัก"),
        "รหัสใช้จับคู่กองทุนกับพื้นที่ เลขศูนย์ข้างหน้าเป็นส่วนหนึ่งของรหัส",
        "ตรวจกับหนังสือจดทะเบียน แล้วพิมพ์ในเครื่องหมายคำพูด เช่น \"50230203\"",
    )
}

pub fn not_an_id(key: &str, text: &str) -> Words {
    say(
        format!("ช่อง “{key}” ต้องเป็นชื่ออ้างอิงอักษรอังกฤษ"),
        format!("“{text}” ใช้เป็นที่อยู่เว็บไม่ได้"),
        "ชื่ออ้างอิงเป็นส่วนหนึ่งของที่อยู่เว็บ จึงต้องพิมพ์ได้ในทุกเครื่อง",
        "ใช้เฉพาะ a–z, 0–9 และขีด (-) เช่น note-2569-agm",
    )
}

pub fn file_name_differs(key: &str, value: &str, file_name: &str) -> Words {
    say(
        format!("ชื่อไฟล์ไม่ตรงกับ {key}"),
        format!("{key} คือ {value} แต่ไฟล์ชื่อ {file_name}"),
        "ผู้ที่ค้นหาไฟล์จากรหัสจะหาไม่พบ",
        format!("เปลี่ยนชื่อไฟล์เป็น {value}{}", ending(file_name)),
    )
}

pub fn duplicate_id(what: &str, id: &str, first: &str) -> Words {
    say(
        format!("{what} “{id}” ซ้ำกัน", what = kind_of_thing(what)),
        format!("ใช้ไปแล้วใน {first}"),
        "แต่ละรหัสเป็นที่อยู่ของหน้าเดียว จึงซ้ำกันไม่ได้",
        "ตรวจว่ารายการใดถูกต้อง แล้วแก้รหัสหรือลบรายการที่ซ้ำ",
    )
}

pub fn unknown_area(code: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("ไม่พบพื้นที่รหัส {code} ใน data/areas.yaml"),
        did_you_mean(suggestion),
        "กองทุนที่ไม่ทราบตำบลจะไม่ปรากฏในรายชื่อและอันดับของพื้นที่",
        match suggestion {
            Some(found) => format!("แก้เป็น \"{found}\""),
            None => "เพิ่มพื้นที่นี้ใน data/areas.yaml หรือแก้รหัสให้ถูกต้อง".to_string(),
        },
    )
}

pub fn area_not_nested(code: &str, parent: &str) -> Words {
    say(
        format!("รหัส {code} ไม่ได้ขึ้นต้นด้วยรหัส {parent}"),
        "",
        "รหัสตำบลต้องขึ้นต้นด้วยรหัสอำเภอ และรหัสอำเภอต้องขึ้นต้นด้วยรหัสจังหวัด",
        "ตรวจรหัสทั้งสองให้ตรงกัน",
    )
}

pub fn duplicate_year(year: i32, first_line: u32) -> Words {
    say(
        format!("มีปีบัญชี {year} สองครั้ง"),
        format!("ปีนี้มีอยู่แล้วในบรรทัด {first_line}"),
        "หนึ่งปีบัญชีมีงบได้ชุดเดียว",
        "แก้ปีบัญชี หรือลบชุดที่ไม่ใช้",
    )
}

pub fn anchors_refused() -> Words {
    say(
        "ไม่รับเครื่องหมาย & * ! ของ YAML",
        "เครื่องหมายนี้ทำให้ค่าหนึ่งไปปรากฏในที่อื่น",
        "ตัวเลขทุกตัวต้องตรวจย้อนกลับไปยังบรรทัดที่พิมพ์ไว้ได้",
        "พิมพ์ค่าตรง ๆ หรือใส่เครื่องหมายคำพูดรอบข้อความ",
    )
}

pub fn synthetic_on_real_site() -> Words {
    say(
        "กองทุนนี้ใช้ข้อมูลสมมติ แต่เว็บไซต์นี้ไม่ใช่เว็บตัวอย่าง",
        "",
        "ข้อมูลสมมติจะไม่ถูกนำมาจัดอันดับรวมกับข้อมูลจริง",
        "ลบไฟล์ตัวอย่าง หรือเปลี่ยนเป็นข้อมูลจริงแล้วลบบรรทัด synthetic",
    )
}

/// `.yaml` of `50230203.yaml`.
fn ending(file_name: &str) -> &str {
    file_name.rfind('.').map_or("", |dot| &file_name[dot..])
}

fn kind_of_thing(what: &str) -> &'static str {
    match what {
        "fund" => "รหัสกองทุน",
        "note" => "บันทึก",
        "regulation" => "ระเบียบ",
        "rule" => "ข้อ",
        "amendment" => "ฉบับแก้ไข",
        "leaflet" => "ใบสรุป",
        "problem" => "ปัญหา",
        "page" => "หน้า",
        "rubric" => "เกณฑ์",
        "contest" => "การประกวด",
        "area" => "รหัสพื้นที่",
        "indicator" => "ตัวชี้วัด",
        "story" => "เรื่องเล่า",
        "network" => "เครือข่าย",
        "plan" => "แผนปฏิบัติการ",
        "activity" => "กิจกรรม",
        "event" => "กำหนดการ",
        "pathway" => "เส้นทาง",
        "step" => "ขั้น",
        "term" => "คำศัพท์",
        "evidence" => "หลักฐาน",
        _ => "ชื่ออ้างอิง",
    }
}
