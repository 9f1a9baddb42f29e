//! The form that an office fills in: a row for each fund and year, and a sheet that says how.

use rust_decimal::Decimal;

use super::book::{Book, Column, Kind, Prose, Sheet, Table, Value};
use super::columns::Target;
use super::problem_thai::{how_to_fill, typed_day};
use crate::model::fund::{Entry, FundYear};
use crate::model::{Field, Fund, Site};
use crate::num::{self, Unit};
use crate::thai::Date;

pub const DATA: &str = "ข้อมูล";
pub const HOW: &str = "วิธีกรอก";
const INTERNAL: &str = "ใช้ภายในสำนักงาน ไม่ใช่เอกสารเผยแพร่: มีตัวเลขจริงครบทุกช่อง รวมถึงช่องที่เว็บไซต์ปกปิด";
pub const SAMPLE: &str = "ข้อมูลสมมติ: ตัวเลขแต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด";

/// The form for some funds: all the years they have, or one year, whether they have it or not.
pub fn form(site: &Site, funds: &[&Fund], year: Option<i32>, of: &str) -> Book {
    let title = match year {
        Some(year) => format!("แบบกรอกข้อมูลกองทุน {of} ปีบัญชี พ.ศ. {year}"),
        None => format!("แบบกรอกข้อมูลกองทุน {of}"),
    };
    let mut above = vec![title.clone(), INTERNAL.to_string()];
    if site.settings.sample || funds.iter().any(|fund| fund.synthetic) {
        above.push(SAMPLE.to_string());
    }
    let mut rows = Vec::new();
    for fund in funds {
        match year {
            Some(year) => rows.push(row(site, fund, year, fund.year(year))),
            None => rows.extend(
                fund.years.iter().map(|known| row(site, fund, known.fiscal_year, Some(known))),
            ),
        }
    }
    let table = Table {
        name: DATA.to_string(),
        above,
        columns: Target::all().map(column).collect(),
        rows,
        frozen: 2,
        spare: 100,
        fits_page: false,
    };
    Book { title, sheets: vec![Sheet::Table(table), Sheet::Prose(how())] }
}

fn column(target: Target) -> Column {
    let (width, kind) = match target {
        Target::Code => (12, Kind::Text),
        Target::Name => (48, Kind::Text),
        Target::Moo | Target::Year => (9, Kind::Number),
        Target::Tambon => (18, Kind::Text),
        Target::Figure(field) => match field.unit() {
            Unit::Baht => (16, Kind::Money),
            Unit::Persons | Unit::Households | Unit::Times => (12, Kind::Count),
            Unit::Percent => (12, Kind::Number),
            _ => (15, Kind::Text),
        },
    };
    let choices = match target {
        Target::Figure(field) => choices(field),
        _ => Vec::new(),
    };
    Column {
        heading: target.heading(),
        key: Some(target.key().into()),
        note: Some(how_to_fill(target)),
        width,
        kind,
        choices,
        range: None,
    }
}

fn choices(field: Field) -> Vec<String> {
    let shown: Vec<&str> = match field.unit() {
        Unit::YesNo => vec!["ใช่", "ไม่ใช่"],
        Unit::Choice => field.def().choices.iter().map(|(_, shown)| *shown).collect(),
        _ => return Vec::new(),
    };
    shown.into_iter().chain(["ไม่เกี่ยวข้อง"]).map(str::to_string).collect()
}

fn row(site: &Site, fund: &Fund, year: i32, known: Option<&FundYear>) -> Vec<Value> {
    let number = |number: Decimal| Value::Number(number, num::plain(number));
    Target::all()
        .map(|target| match target {
            Target::Code => Value::Text(fund.code.to_string()),
            Target::Name => Value::Text(fund.name.clone()),
            Target::Moo => fund.moo.map_or(Value::Blank, |moo| number(Decimal::from(moo))),
            Target::Tambon => Value::Text(
                site.area(&fund.tambon)
                    .map_or_else(|| fund.tambon.to_string(), |area| area.full_name()),
            ),
            Target::Year => number(Decimal::from(year)),
            Target::Figure(field) => {
                known.map_or(Value::Blank, |year| figure(field, year.figures.entry(field)))
            }
        })
        .collect()
}

/// A figure as the form takes it back.
pub fn figure(field: Field, entry: Entry) -> Value {
    let value = match entry {
        Entry::Unknown => return Value::Blank,
        Entry::NotApplicable => return Value::Text("ไม่เกี่ยวข้อง".to_string()),
        Entry::Known(value) => value,
    };
    let words = match field.unit() {
        Unit::YesNo => Some(if value.is_zero() { "ไม่ใช่" } else { "ใช่" }.to_string()),
        Unit::Date => i64::try_from(value).ok().and_then(Date::from_days).map(typed_day),
        Unit::Choice => usize::try_from(value)
            .ok()
            .and_then(|index| field.def().choices.get(index))
            .map(|(_, shown)| (*shown).to_string()),
        _ => return Value::Number(value, num::plain(value)),
    };
    words.map_or(Value::Blank, Value::Text)
}

fn how() -> Prose {
    let lines = [
        ("เอกสารนี้", INTERNAL),
        (
            "หนึ่งแถว",
            "คือหนึ่งกองทุนในหนึ่งปีบัญชี รหัสกองทุนและปีบัญชีต้องมีครบทุกแถว หากต้องการเพิ่มปี ให้เพิ่มแถวใหม่โดยใช้รหัสเดิม",
        ),
        ("เว้นว่าง", "หมายถึงยังไม่ทราบ เมื่อนำเข้า ช่องว่างจะไม่เปลี่ยนค่าเดิมที่มีอยู่ในไฟล์ของกองทุน"),
        ("0", "หมายถึงทราบแล้วว่าเป็นศูนย์ จึงต่างจากการเว้นว่าง"),
        ("ไม่เกี่ยวข้อง", "ใช้เมื่อกองทุนไม่มีเรื่องนั้น เช่น ไม่มีบัญชี 3 หรือไม่รับเงินฝาก"),
        ("ไม่ทราบ", "ใช้เมื่อต้องการลบค่าเดิมที่เคยกรอกไว้ ให้กลับเป็นไม่ทราบ"),
        ("ขีด (-)", "โปรดอย่าใช้ เพราะอาจหมายถึงศูนย์ ไม่ทราบ หรือไม่เกี่ยวข้อง"),
        (
            "จำนวนเงิน",
            "เป็นบาท ทศนิยมไม่เกิน 2 ตำแหน่ง มีจุลภาคคั่นหลักพันได้ ใช้เลขไทยหรือเลขอารบิกก็ได้ หากใช้สูตร ให้ครอบด้วย ROUND(สูตร,2)",
        ),
        ("จำนวนคน ครัวเรือน ครั้ง", "เป็นจำนวนเต็ม ไม่มีทศนิยม"),
        (
            "วันที่",
            "พิมพ์เป็น วัน/เดือน/ปี ใช้ปี พ.ศ. หรือ ค.ศ. สี่หลักก็ได้ เช่น 31/12/2568 หรือ 31/12/2025 หรือ 31 ธันวาคม 2568",
        ),
        ("ช่องที่มีรายการให้เลือก", "เลือกคำตอบจากรายการที่ปรากฏเมื่อคลิกช่องนั้น"),
        (
            "คอลัมน์",
            "ย้าย ซ่อน หรือลบคอลัมน์ที่ไม่ใช้ได้ โปรดอย่าลบแถวชื่อภาษาอังกฤษสีเทาใต้หัวตาราง เพราะโปรแกรมใช้จับคู่คอลัมน์",
        ),
        ("เซลล์", "โปรดอย่าผสานเซลล์ในส่วนข้อมูล และเมื่อเรียงลำดับให้เลือกทั้งตาราง มิฉะนั้นตัวเลขจะสลับกองทุน"),
        ("แถวยอดรวม", "มีได้ โดยขึ้นต้นแถวด้วยคำว่า รวม โปรแกรมจะข้ามแถวนั้น"),
        (
            "เมื่อกรอกเสร็จ",
            "บันทึกเป็น .xlsx แล้วสั่ง kongthun import ชื่อไฟล์.xlsx เพื่อดูรายการที่จะเปลี่ยน เมื่อถูกต้องแล้วจึงสั่งอีกครั้งโดยเพิ่ม --write",
        ),
    ];
    Prose {
        name: HOW.to_string(),
        title: "วิธีกรอกแบบข้อมูลกองทุน".to_string(),
        lines: lines.into_iter().map(|(head, body)| (head.to_string(), body.to_string())).collect(),
    }
}
