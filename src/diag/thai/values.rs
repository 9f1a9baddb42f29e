//! The Thai of a value that cannot be read: YAML itself, shapes, numbers, dates.

use crate::diag::facts::{Shape, Trap, YamlFault};
use crate::diag::mistake::{is_word_for_nothing, wants_month};
use crate::diag::{Words, say};
use crate::num::NumError;
use crate::thai::DateError;
use crate::thai::calendar::month_name;

pub fn yaml(fault: YamlFault) -> Words {
    let (what, fix) = match fault {
        YamlFault::Tab => ("มีการย่อหน้าด้วยปุ่ม Tab", "ใช้ช่องว่าง (space) ย่อหน้าแทน Tab"),
        YamlFault::Indentation => {
            ("การย่อหน้าไม่ตรงกัน", "ให้ช่องในกลุ่มเดียวกันย่อหน้าเท่ากัน และช่องย่อยย่อเข้าไปสองช่อง")
        }
        YamlFault::Quote => ("เครื่องหมายคำพูดเปิดแล้วไม่ปิด", "เติมเครื่องหมายคำพูดปิดให้ครบคู่"),
        YamlFault::Bracket => {
            ("วงเล็บเปิดปิดไม่ครบคู่", "ตรวจวงเล็บ { } และ [ ] และเครื่องหมายจุลภาคระหว่างช่อง")
        }
        YamlFault::Colon => (
            "เครื่องหมาย : ผิดที่",
            "หลังชื่อช่องต้องเป็น : แล้วเว้นวรรค ถ้า : เป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดรอบข้อความ",
        ),
        YamlFault::Character => {
            ("มีอักขระที่ใช้ขึ้นต้นค่าไม่ได้", "ใส่เครื่องหมายคำพูดรอบข้อความที่ขึ้นต้นด้วย @ ` % หรือเครื่องหมายพิเศษ")
        }
        YamlFault::SeveralDocuments => {
            ("มีหลายเอกสารในไฟล์เดียว", "ลบบรรทัด --- ที่อยู่กลางไฟล์ ให้เหลือข้อมูลชุดเดียว")
        }
        YamlFault::LoneDash => (
            "ช่องนี้มีแต่ขีด (-) ไม่มีตัวเลขหรือข้อความ",
            "ขีดมีความหมายได้สามอย่าง ถ้าเป็นศูนย์ให้พิมพ์ 0 ถ้ายังไม่ทราบให้เว้นว่าง ถ้าไม่เกี่ยวข้องกับกองทุนให้พิมพ์ n/a",
        ),
        YamlFault::Other => {
            ("รูปแบบ YAML ไม่ถูกต้อง", "ตรวจการย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูดรอบบรรทัดนี้")
        }
    };
    let label = match fault {
        YamlFault::Quote | YamlFault::Bracket => "เปิดตรงนี้",
        YamlFault::LoneDash => "มีแต่ขีด",
        _ => "โปรแกรมอ่านได้ถึงตรงนี้",
    };
    say(what, label, "อ่านไฟล์ต่อไม่ได้ จึงยังไม่ทราบว่าข้อมูลที่เหลือคืออะไร", fix)
}

pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "ข้อความหรือตัวเลข",
        Shape::Map => "กลุ่มช่องย่อย (ชื่อช่อง: ค่า)",
        Shape::List => "รายการที่ขึ้นต้นด้วยขีด (-)",
        Shape::Blank => "ค่าว่าง",
    }
}

pub fn not_a_number(key: &str, text: &str, why: NumError, corrected: &Option<String>) -> Words {
    let fix = match (corrected, why) {
        (Some(number), _) => format!("แก้เป็น {number}"),
        (None, NumError::NotWhole) => {
            "จำนวนคน ครัวเรือน และครั้งไม่มีเศษ ตรวจกับทะเบียนแล้วพิมพ์ใหม่".to_string()
        }
        (None, NumError::TooManyDecimals { .. }) => "ปัดเศษตามเอกสารของกองทุน แล้วพิมพ์ใหม่".to_string(),
        (None, _) if is_word_for_nothing(text) => {
            "ถ้าเป็นศูนย์ให้พิมพ์ 0 ถ้ายังไม่ทราบให้เว้นว่าง ถ้าไม่เกี่ยวข้องกับกองทุนให้พิมพ์ n/a".to_string()
        }
        (None, NumError::LoneMinus | NumError::Empty) => {
            "ถ้ายังไม่ทราบตัวเลข ให้เว้นว่างไว้ (ว่าง = ไม่ทราบ ไม่ใช่ศูนย์)".to_string()
        }
        (None, _) => format!("พิมพ์ “{text}” เป็นตัวเลข เช่น 1234.50 หรือเว้นว่างไว้ถ้าไม่ทราบ"),
    };
    say(
        format!("ช่อง “{key}” ต้องเป็น{}", kind_of_number(why)),
        number(why),
        "ตัวเลขนี้ใช้ตรวจบัญชีและคำนวณคะแนน จึงต้องอ่านได้แน่นอนเพียงแบบเดียว",
        fix,
    )
}

pub fn not_a_date(key: &str, text: &str, why: &DateError) -> Words {
    let month = wants_month(key, why);
    let kind = if month { "เดือนและปี" } else { "วันที่" };
    let what = match why {
        DateError::NoSuchDay { .. } => format!("ช่อง “{key}”: ไม่มีวันที่ “{text}” ในปฏิทิน"),
        DateError::TwoDigitYear => format!("ช่อง “{key}” ต้องพิมพ์ปีให้ครบสี่หลัก"),
        _ => format!("ช่อง “{key}” ต้องเป็น{kind}"),
    };
    let (matter, fix) = if month {
        ("ช่วงเวลาใช้เรียงบันทึกตามลำดับเหตุการณ์", "พิมพ์เป็น ปี-เดือน เช่น 2568-12 (พ.ศ.) หรือ 2025-12 (ค.ศ.)")
    } else {
        (
            "วันที่ใช้ตัดสินว่าปิดบัญชี ตรวจสอบ และรายงานทันกำหนดหรือไม่",
            "พิมพ์เป็น ปี-เดือน-วัน เช่น 2568-12-31 (พ.ศ.) หรือ 2025-12-31 (ค.ศ.)",
        )
    };
    say(what, date(why, text, kind), matter, fix)
}

fn kind_of_number(why: NumError) -> &'static str {
    match why {
        NumError::NotWhole => "จำนวนเต็ม",
        NumError::TooManyDecimals { .. } => "ตัวเลขที่มีทศนิยมไม่เกินกำหนด",
        _ => "ตัวเลข",
    }
}

fn number(why: NumError) -> String {
    match why {
        NumError::Empty => "ไม่มีตัวเลข".into(),
        NumError::NotANumber => "ตรงนี้เป็นข้อความ".into(),
        NumError::Underscore => "ไม่ใช้ขีดล่างคั่นหลัก".into(),
        NumError::Exponent => "ไม่ใช้ตัวเลขแบบ e (ยกกำลัง)".into(),
        NumError::LeadingZero => "ตัวเลขขึ้นต้นด้วยศูนย์".into(),
        NumError::MisplacedComma => "จุลภาคไม่ได้คั่นทุกสามหลัก".into(),
        NumError::EuropeanDecimal => "จุดและจุลภาคสลับที่กัน".into(),
        NumError::PlusSign => "ไม่ต้องใส่เครื่องหมายบวก".into(),
        NumError::BarePoint => "จุดทศนิยมต้องมีตัวเลขทั้งสองข้าง".into(),
        NumError::TooManyDecimals { max } => format!("มีทศนิยมเกิน {max} ตำแหน่ง"),
        NumError::Negative => "จำนวนนี้ติดลบไม่ได้".into(),
        NumError::NotWhole => "ตรงนี้มีทศนิยม".into(),
        NumError::LoneMinus => "มีแต่ขีด ไม่มีตัวเลข".into(),
        NumError::FullWidth => "เป็นตัวเลขแบบเต็มความกว้าง".into(),
        NumError::TooLarge => "ตัวเลขใหญ่เกินกว่าที่เก็บได้".into(),
    }
}

fn date(why: &DateError, text: &str, kind: &str) -> String {
    match why {
        DateError::Empty => format!("ไม่มี{kind}"),
        DateError::NotADate => format!("“{text}” ไม่ใช่{kind}"),
        DateError::TwoDigitYear => "ปีมีสองหลัก ไม่ทราบว่าเป็น พ.ศ. หรือ ค.ศ. ใด".into(),
        DateError::DayMissing => "ไม่มีวันของเดือน".into(),
        DateError::DayNotWanted => "ช่องนี้ไม่ต้องมีวัน".into(),
        DateError::NoSuchMonth { month } => format!("ไม่มีเดือนที่ {month}"),
        DateError::NoSuchDay { year_be, month, last_day, .. } => {
            format!("{} {year_be} มีถึงวันที่ {last_day}", month_name(*month))
        }
        DateError::EraContradictsYear { year } => {
            format!("ปี {year} ไม่ตรงกับ พ.ศ. หรือ ค.ศ. ที่พิมพ์ไว้")
        }
        DateError::YearOutOfRange { year } => format!("ปี {year} ไม่น่าจะถูกต้อง"),
    }
}

pub fn trap(trap: Trap) -> Words {
    let (what, label, why, fix) = match trap {
        Trap::OddSpace => (
            "ย่อหน้าด้วยช่องว่างพิเศษ",
            "ไม่ใช่ช่องว่างธรรมดา",
            "ช่องว่างที่คัดลอกมาจาก Word หรือเว็บดูเหมือนช่องว่าง แต่โปรแกรมอ่านเป็นตัวอักษร",
            "ลบช่องว่างหน้าบรรทัดนี้ แล้วเคาะช่องว่าง (space) ใหม่",
        ),
        Trap::WideColon => (
            "ใช้เครื่องหมาย ： แบบเต็มความกว้าง",
            "ต้องเป็น : ตามด้วยเว้นวรรค",
            "เครื่องหมายนี้ดูเหมือน : แต่โปรแกรมอ่านเป็นส่วนหนึ่งของชื่อช่อง",
            "พิมพ์ : ใหม่จากแป้นพิมพ์ แล้วเว้นวรรคหนึ่งครั้ง",
        ),
        Trap::Unseen => (
            "มีอักขระที่มองไม่เห็นในชื่อช่อง ตัวเลข หรือรหัส",
            "อยู่ตรงนี้",
            "อักขระที่ติดมากับการคัดลอกทำให้ชื่อช่อง ตัวเลข หรือรหัสกลายเป็นอย่างอื่น",
            "ลบคำนี้ทั้งคำแล้วพิมพ์ใหม่",
        ),
        Trap::Swallowed => (
            "ข้อความตั้งแต่เครื่องหมาย # หายไป",
            "ส่วนนี้ถูกอ่านเป็นคำอธิบาย",
            "ใน YAML เครื่องหมาย # ที่ตามหลังช่องว่างคือจุดเริ่มคำอธิบาย ข้อความต่อจากนั้นไม่แสดงบนเว็บ",
            "ใส่เครื่องหมายคำพูดรอบข้อความทั้งหมด หรือเว้นวรรคหลัง # ถ้าตั้งใจเขียนคำอธิบาย",
        ),
        Trap::OddGap => (
            "มีช่องว่างพิเศษแทนช่องว่างธรรมดา",
            "ไม่ใช่ช่องว่างธรรมดา",
            "ช่องว่างที่คัดลอกมาจาก Word หรือเว็บดูเหมือนช่องว่าง แต่โปรแกรมอ่านเป็นตัวอักษร",
            "ลบช่องว่างนี้แล้วเคาะช่องว่าง (space) ใหม่ หรือให้ kongthun fix แก้ให้",
        ),
        Trap::ByteOrderMark => (
            "ไฟล์นี้ขึ้นต้นด้วยเครื่องหมาย BOM ที่มองไม่เห็น",
            "",
            "Notepad เติมเครื่องหมายนี้เมื่อบันทึกเป็น UTF-8 with BOM โปรแกรมนี้อ่านข้ามไป แต่โปรแกรมอื่นอาจอ่านช่องแรกของไฟล์ผิด",
            "บันทึกใหม่เป็น UTF-8 (ไม่มี BOM) หรือให้ kongthun fix แก้ให้",
        ),
        Trap::OldLineEnds => (
            "ไฟล์นี้ไม่มีการขึ้นบรรทัดใหม่ที่โปรแกรมอ่านได้",
            "ทั้งไฟล์กลายเป็นบรรทัดเดียว",
            "ไฟล์จากเครื่องแมครุ่นเก่าขึ้นบรรทัดด้วยเครื่องหมาย CR อย่างเดียว ปัจจุบันใช้ LF หรือ CRLF",
            "เปิดไฟล์ในโปรแกรมแก้ไขข้อความ แล้วบันทึกใหม่โดยเลือกการขึ้นบรรทัดแบบ CRLF (Windows) หรือให้ kongthun fix แก้ให้",
        ),
    };
    say(what, label, why, fix)
}

pub fn short_year(text: &str, read_as: &str) -> Words {
    say(
        format!("วันที่ “{text}” มีปีสองหลัก"),
        format!("อ่านเป็น {read_as}"),
        "ปีสองหลักเดาได้ว่าเป็น พ.ศ. แต่ไม่แน่นอน",
        "พิมพ์ปีให้ครบสี่หลัก",
    )
}

pub fn comma_splits(key: &str, number: &str) -> Words {
    say(
        format!("ช่อง “{key}”: จุลภาคในวงเล็บปีกกาตัดตัวเลขออกเป็นสองช่อง"),
        format!("คงหมายถึง {number}"),
        "ภายใน { } จุลภาคใช้คั่นระหว่างช่อง ตัวเลขจึงขาดตรงจุลภาค",
        format!("แก้เป็น {number} โดยไม่มีจุลภาค"),
    )
}
