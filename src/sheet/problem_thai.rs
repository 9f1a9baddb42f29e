//! The Thai of what is wrong with a sheet: polite, plain, with the mend.

use super::columns::Target;
use super::grid::letters;
use super::problem::{Fault, Notice};
use super::read::Unreadable;
use crate::diag::Words;
use crate::thai::{Date, Digits, read_date};

fn say(
    what: impl Into<String>,
    label: impl Into<String>,
    why: impl Into<String>,
    fix: impl Into<String>,
) -> Words {
    Words { what: what.into(), label: label.into(), why: why.into(), fix: fix.into() }
}

pub fn words(fault: &Fault) -> Words {
    match fault {
        Fault::Unreadable { why } => unreadable(*why),
        Fault::UnknownLetters => say(
            "อ่านตัวอักษรในไฟล์นี้ไม่ได้",
            "",
            "ไฟล์ข้อความต้องบันทึกเป็น UTF-8 หรือ Windows-874 (ภาษาไทย) จึงจะอ่านได้ครบถ้วน",
            "เปิดไฟล์ใน Excel แล้วบันทึกเป็น “สมุดงาน Excel (.xlsx)” หรือ “CSV UTF-8”",
        ),
        Fault::NoHeader { near } => say(
            "ไม่พบแถวหัวตารางที่มีคอลัมน์ “รหัสกองทุน”",
            near.as_ref()
                .map_or_else(String::new, |near| format!("“{near}” น่าจะหมายถึง “รหัสกองทุน”")),
            "โปรแกรมจับคู่ตัวเลขกับกองทุนด้วยรหัส จึงต้องทราบว่ารหัสอยู่คอลัมน์ใด",
            "ใช้แบบกรอกจากคำสั่ง kongthun export template หรือเพิ่มหัวตาราง “รหัสกองทุน” และ “ปีบัญชี”",
        ),
        Fault::UnknownHeading { heading, suggestion } => say(
            format!("ไม่รู้จักหัวตาราง “{heading}”"),
            format!("น่าจะหมายถึง “{suggestion}”"),
            "โปรแกรมไม่เดาชื่อคอลัมน์ เพราะตัวเลขอาจไปลงผิดช่องโดยไม่มีใครทราบ",
            format!("แก้หัวตารางเป็น “{suggestion}” หากไม่ต้องการนำเข้าคอลัมน์นี้ ให้ลบทั้งคอลัมน์"),
        ),
        Fault::ColumnTwice { target, first } => say(
            format!("มีคอลัมน์ “{}” สองคอลัมน์", target.thai()),
            format!("พบครั้งแรกที่คอลัมน์ {}", letters(*first)),
            "โปรแกรมไม่ทราบว่าต้องใช้ตัวเลขจากคอลัมน์ใด",
            "เหลือคอลัมน์ที่ถูกต้องไว้เพียงคอลัมน์เดียว",
        ),
        Fault::NoCode => say(
            "แถวนี้มีตัวเลข แต่ไม่มีรหัสกองทุน",
            "",
            "ไม่ทราบว่าเป็นตัวเลขของกองทุนใด มักเกิดจากการผสานเซลล์รหัสกองทุนหลายแถวเข้าด้วยกัน",
            "ยกเลิกการผสานเซลล์ แล้วพิมพ์รหัสกองทุน 8 หลักให้ครบทุกแถว หากเป็นแถวยอดรวม ให้พิมพ์คำว่า “รวม” ไว้หน้าแถว",
        ),
        Fault::BadCode { text } => say(
            format!("“{text}” ไม่ใช่รหัสกองทุน"),
            "",
            "รหัสกองทุนเป็นตัวเลข 8 หลัก ใช้จับคู่กับไฟล์ของกองทุน",
            "ตรวจกับทะเบียน แล้วพิมพ์รหัสให้ครบ 8 หลัก เช่น 50230107",
        ),
        Fault::NoYear => say(
            "แถวนี้ไม่ระบุปีบัญชี",
            "",
            "ตัวเลขแต่ละชุดเป็นของปีบัญชีปีเดียว จึงต้องทราบว่าเป็นปีใด",
            "พิมพ์ปีบัญชี เช่น 2568 หรือสั่งโดยเพิ่ม --year 2568 เมื่อทั้งไฟล์เป็นปีเดียวกัน",
        ),
        Fault::BadYear { text } => say(
            format!("“{text}” ไม่ใช่ปีบัญชี"),
            "",
            "ปีบัญชีต้องเป็นปีเดียวที่อ่านได้แน่นอน",
            "พิมพ์ปีให้ครบสี่หลัก เช่น 2568 (พ.ศ.) หรือ 2025 (ค.ศ.)",
        ),
        Fault::RowTwice { code, year, first, sheet } => say(
            format!("กองทุน {code} ปี {year} มีสองแถว"),
            {
                let sheet =
                    sheet.as_ref().map_or_else(String::new, |name| format!("แผ่นงาน “{name}” "));
                format!("พบครั้งแรกที่{sheet}แถว {}", first.saturating_add(1))
            },
            "โปรแกรมไม่ทราบว่าต้องใช้แถวใด",
            "รวมข้อมูลให้เหลือแถวเดียวต่อกองทุนต่อปี",
        ),
        Fault::OtherName { code, here, known } => say(
            format!("ชื่อในแถวนี้ไม่ใช่ชื่อของกองทุน {code}"),
            format!("ในตาราง: “{here}” แต่ในไฟล์ของกองทุน: “{known}”"),
            "มักเกิดจากการเรียงลำดับเพียงบางคอลัมน์ ตัวเลขจึงอาจเลื่อนไปอยู่ผิดกองทุน",
            "ตรวจรหัสและตัวเลขของแถวนี้ ถ้าเปลี่ยนชื่อกองทุนจริง ให้แก้ชื่อในไฟล์ของกองทุนก่อน หรือเว้นช่องชื่อให้ว่าง",
        ),
        Fault::Artefact { field, text, probably } => say(
            format!("“{}” เก็บเป็น {text}", field.thai()),
            format!("น่าจะหมายถึง {probably}"),
            "Excel เก็บผลคำนวณเป็นเลขฐานสอง จึงมีเศษที่มองไม่เห็นติดมา โปรแกรมไม่ปัดเศษให้เองโดยไม่บอก",
            format!("พิมพ์ {probably} ลงในช่องนี้โดยตรง หรือครอบสูตรด้วย ROUND(สูตร,2)"),
        ),
        Fault::TooLarge { field, text } => say(
            format!("“{}” มีหลักมากเกินกว่าที่ Excel เก็บได้ครบ", field.thai()),
            format!("ในช่อง: {text}"),
            "Excel เก็บตัวเลขได้ 15 หลัก หลักที่เกินอาจเปลี่ยนไปโดยไม่มีใครทราบ",
            "ตั้งรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์ตัวเลขใหม่ให้ครบทุกหลัก",
        ),
        Fault::LoneDash { field } => say(
            format!("“{}” มีเพียงขีด (-)", field.thai()),
            "",
            "ขีดอาจหมายถึงศูนย์ ไม่ทราบ หรือไม่เกี่ยวข้อง ซึ่งให้ผลต่างกัน",
            "พิมพ์ 0 ถ้าเป็นศูนย์ เว้นว่างถ้ายังไม่ทราบ หรือพิมพ์ “ไม่เกี่ยวข้อง”",
        ),
        Fault::Failed { text } => say(
            format!("สูตรในช่องนี้ให้ผลเป็น {text}"),
            "",
            "สูตรคำนวณไม่ได้ จึงไม่มีตัวเลขให้นำเข้า",
            "แก้สูตร หรือพิมพ์ตัวเลขลงในช่องนี้โดยตรง",
        ),
        Fault::NoResult => say(
            "ช่องนี้มีสูตร แต่ไฟล์ไม่ได้เก็บผลคำนวณไว้",
            "",
            "โปรแกรมอ่านค่าที่คำนวณแล้ว ไม่ได้คำนวณสูตรเอง",
            "เปิดไฟล์ใน Excel แล้วบันทึกอีกครั้ง หรือพิมพ์ตัวเลขแทนสูตร",
        ),
        Fault::WrongKind { field, text } => say(
            format!("“{}” เป็นข้อมูลคนละชนิด", field.thai()),
            format!("ในช่อง: {text}"),
            "Excel อาจแปลงสิ่งที่พิมพ์เป็นวันที่หรือค่าจริงเท็จเอง ตัวเลขเดิมจึงไม่เหลืออยู่",
            "ตั้งรูปแบบเซลล์ให้ตรงกับหัวตาราง แล้วพิมพ์ค่าใหม่",
        ),
        Fault::DateSerial { field, text, day } => say(
            format!("“{}” เป็นตัวเลข {text} ไม่ใช่วันที่", field.thai()),
            format!("น่าจะหมายถึงวันที่ {}", shown_day(day)),
            "Excel เก็บวันที่เป็นลำดับวัน เมื่อช่องไม่ได้ตั้งรูปแบบวันที่จึงเห็นเป็นตัวเลข",
            format!("พิมพ์วันที่ใหม่ เช่น {}", shown_day(day)),
        ),
        Fault::NotYesNo { field, text } => say(
            format!("“{}” ต้องตอบว่าใช่หรือไม่ใช่", field.thai()),
            format!("ในช่อง: “{text}”"),
            "ช่องนี้มีคำตอบได้สองอย่าง หรือเว้นว่างถ้าไม่ทราบ",
            "พิมพ์ ใช่ หรือ ไม่ใช่",
        ),
        Fault::BrokenFile { code, file } => say(
            format!("ไฟล์ของกองทุน {code} มีข้อผิดพลาดอยู่ก่อน"),
            file.clone(),
            "นำตัวเลขใส่ลงในไฟล์ที่อ่านไม่ครบไม่ได้ เพราะอาจทับข้อมูลเดิม",
            "สั่ง kongthun check แล้วแก้ไฟล์นั้นก่อน จากนั้นจึงนำเข้าใหม่",
        ),
        Fault::Uneditable { code, file } => say(
            format!("แก้ไฟล์ของกองทุน {code} ให้โดยไม่กระทบส่วนอื่นไม่ได้"),
            file.clone(),
            "รูปแบบการเขียนในไฟล์นี้ต่างจากปกติ โปรแกรมจึงไม่เสี่ยงแก้",
            "เปิดไฟล์นั้นแล้วพิมพ์ตัวเลขเอง หรือจัดรูปแบบให้เหมือนไฟล์ของกองทุนอื่น",
        ),
        Fault::UnclosedQuote => say(
            "เครื่องหมายคำพูดเปิดแล้วไม่ปิด",
            "แถวถัดไปถูกรวมเข้ามาในช่องนี้",
            "แถวเหล่านั้นจะหายไปโดยไม่มีใครทราบ",
            "ลบเครื่องหมาย \" ที่เกินในช่องนี้ หรือเปิดใน Excel แล้วบันทึกเป็น .xlsx",
        ),
        Fault::NoRows => say(
            "ไม่มีแถวข้อมูลให้นำเข้า",
            "",
            "พบหัวตาราง แต่ไม่มีแถวของกองทุนอยู่ข้างใต้ หรือทุกแถวเป็นปีบัญชีอื่น",
            "ตรวจว่าเลือกไฟล์ถูก และปีที่ระบุใน --year ตรงกับในตาราง",
        ),
        // Values speak through `diag`.
        Fault::Value { .. } | Fault::Mark(_) => Words::default(),
    }
}

fn unreadable(why: Unreadable) -> Words {
    let (what, fix) = match why {
        Unreadable::OldOrLocked => (
            "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) หรือตั้งรหัสผ่านไว้",
            "เปิดใน Excel เอารหัสผ่านออก แล้วบันทึกเป็น “สมุดงาน Excel (.xlsx)”",
        ),
        Unreadable::OpenDocument => {
            ("ไฟล์นี้เป็น OpenDocument (.ods)", "เปิดใน LibreOffice แล้วบันทึกเป็น “Excel 2007-365 (.xlsx)”")
        }
        Unreadable::Pdf => ("ไฟล์นี้เป็น PDF", "ขอไฟล์ Excel ต้นฉบับจากผู้ส่ง"),
        Unreadable::Damaged => (
            "ไฟล์นี้ไม่ใช่ Excel หรือเสียหาย",
            "เปิดใน Excel ดูว่าใช้ได้หรือไม่ แล้วบันทึกเป็น .xlsx ใหม่ หรือขอไฟล์จากผู้ส่งอีกครั้ง",
        ),
        Unreadable::Empty => ("ไฟล์นี้ว่างเปล่า", "ตรวจว่าเลือกไฟล์ถูก หรือขอไฟล์จากผู้ส่งอีกครั้ง"),
    };
    say(what, "", "นำเข้าได้เฉพาะไฟล์ .xlsx และ .csv", fix)
}

/// `28/01/2567`, in the form that can be typed back.
fn shown_day(iso: &str) -> String {
    read_date(iso).map_or_else(|_| iso.to_string(), typed_day)
}

/// A day as an office types it.
pub fn typed_day(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year_be())
}

pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Windows874 => "ไฟล์นี้บันทึกด้วยรหัสอักษร Windows-874 อ่านเป็นภาษาไทยแล้ว".to_string(),
        Notice::SheetPassed => "ไม่ได้อ่านแผ่นงานนี้ เพราะไม่มีคอลัมน์รหัสกองทุน".to_string(),
        Notice::TotalPassed { row } => format!("ข้ามแถว {} ซึ่งเป็นแถวยอดรวม", row.saturating_add(1)),
        Notice::RowPassed { row } => {
            format!("ข้ามแถว {} ซึ่งไม่มีรหัสกองทุนและไม่มีตัวเลข", row.saturating_add(1))
        }
        Notice::ColumnPassed { column, heading } if heading.is_empty() => {
            format!("ไม่ได้อ่านคอลัมน์ {} ซึ่งไม่มีหัวตาราง", letters(*column))
        }
        Notice::ColumnPassed { column, heading } => {
            format!("ไม่ได้อ่านคอลัมน์ {} “{heading}” ซึ่งไม่มีในแบบกรอก", letters(*column))
        }
        Notice::OtherYears { rows } => format!("ข้าม {rows} แถวซึ่งเป็นปีบัญชีอื่น"),
        Notice::NewWithoutFigures { row, code } => {
            format!("ข้ามแถว {}: กองทุน {code} ยังไม่มีไฟล์ และแถวนี้ยังไม่มีตัวเลข", row.saturating_add(1))
        }
    }
}

/// What a column expects, for the note at its heading.
pub fn how_to_fill(target: Target) -> String {
    use crate::num::Unit;
    let how = match target {
        Target::Code => "รหัส 8 หลัก ใช้จับคู่แถวกับไฟล์ของกองทุน ห้ามเว้นว่าง ห้ามผสานเซลล์".to_string(),
        Target::Name => "ใช้ตรวจว่าแถวไม่เลื่อน หากเปลี่ยนชื่อกองทุน ให้แก้ในไฟล์ของกองทุนก่อน".to_string(),
        Target::Moo | Target::Tambon => "มีไว้ให้ค้นหาแถวได้สะดวก ไม่ต้องแก้".to_string(),
        Target::Year => "ปี พ.ศ. ของวันสิ้นปีบัญชี หนึ่งแถวต่อหนึ่งปี".to_string(),
        Target::Figure(field) => {
            let how = match field.unit() {
                Unit::Baht => "จำนวนเงินเป็นบาท ทศนิยมไม่เกิน 2 ตำแหน่ง".to_string(),
                Unit::Persons | Unit::Households | Unit::Times => {
                    format!("จำนวนเต็ม หน่วยเป็น{}", field.unit().thai())
                }
                Unit::Percent => "ร้อยละต่อปี พิมพ์เฉพาะตัวเลข เช่น 6 หรือ 6.5".to_string(),
                Unit::YesNo => "เลือก ใช่ หรือ ไม่ใช่".to_string(),
                Unit::Date => "วัน/เดือน/ปี เช่น 31/12/2568 (พ.ศ.) หรือ 31/12/2025 (ค.ศ.)".to_string(),
                Unit::Choice => {
                    let shown: Vec<&str> =
                        field.def().choices.iter().map(|(_, shown)| *shown).collect();
                    format!("เลือกหนึ่งใน: {}", shown.join(", "))
                }
                Unit::Kinds => String::new(),
            };
            let delicate = field.is_delicate_count() || field.guarded_by().is_some();
            let guard = if delicate {
                "\nตัวเลขจริงใช้ภายในเท่านั้น เว็บไซต์จะปกปิดเมื่อมีเพียง 1–2 ราย"
            } else {
                ""
            };
            format!("{how}\nเว้นว่าง = ไม่ทราบ · 0 = ศูนย์ · ไม่เกี่ยวข้อง = ไม่ต้องมี{guard}")
        }
    };
    Digits::Arabic.write(&format!("{}\n{how}\nชื่อในไฟล์: {}", target.heading(), target.key()))
}
