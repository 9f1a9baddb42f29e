//! What stands in many files: texts, codes, dates, amounts, yes or no, topics and references.
//! Patterns are as forgiving as our reader is (`parse/fields.rs`, `num/read.rs`, `thai/`); a test
//! holds that a schema never refuses what the reader takes.

use super::build::Schema;
use crate::model::Field;
use crate::model::topic::Topic;

/// A digit, Arabic or Thai.
const D: &str = "[0-9๐-๙]";
/// The words of a figure that this fund does not have.
const NOT_APPLICABLE: &str = "n/a|N/A|ไม่เกี่ยวข้อง";
const YES_NO: &str = "true|True|TRUE|yes|Yes|YES|ใช่|มี|false|False|FALSE|no|No|NO|ไม่ใช่|ไม่|ไม่มี";

const COUNT: &str = "ต้องเป็นจำนวนเต็มที่ไม่ติดลบ เช่น 12 หากไม่ทราบให้เว้นว่าง";
const DATE: &str = "ต้องเป็นวันที่ เช่น 2569-02-19 หรือ 19 ก.พ. 2569 หากไม่ทราบให้เว้นว่าง";
const YES: &str = "ต้องเป็น true (ใช่) หรือ false (ไม่ใช่) หากไม่ทราบให้เว้นว่าง";

/// Any text. Numbers count as the text that was typed; true and false are left out, or editors
/// would offer them for every title.
pub fn text() -> Schema {
    Schema::of(&["string", "number"]).not_empty().fault("ต้องเป็นข้อความที่ไม่ว่างเปล่า")
}

pub fn texts(title: &str) -> Schema {
    // A single text need not be put in brackets.
    Schema::list(text().titled(title))
        .not_empty()
        .or_text()
        .fault("ต้องเป็นรายการข้อความ เช่น [ข้อความที่หนึ่ง, ข้อความที่สอง]")
}

/// A list of words that are chosen from a fixed set, or one of them.
pub fn choices(words: Schema) -> Schema {
    Schema::either(vec![words.clone(), Schema::list(words)])
}

pub fn id() -> Schema {
    Schema::of(&["string", "number"])
        .pattern("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
        .least(0)
        .fault("ใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข ขีดกลาง และจุด เช่น note-2570-agm")
}

/// A code of so many digits.
pub fn code(lengths: &[u32]) -> Schema {
    let pattern: Vec<String> = lengths.iter().map(|length| format!("{D}{{{length}}}")).collect();
    let least = lengths.iter().min().map_or(0, |least| 10_i64.pow(least.saturating_sub(1)));
    let most = lengths.iter().max().map_or(0, |most| 10_i64.pow(*most) - 1);
    let digits: Vec<String> = lengths.iter().map(u32::to_string).collect();
    Schema::of(&["string", "integer"])
        .pattern(&pattern.join("|"))
        .range(least, most)
        .fault(&format!("ต้องเป็นตัวเลข {} หลัก ในเครื่องหมายคำพูด", digits.join(" หรือ ")))
}

fn whole_pattern() -> String {
    format!("[1-9๑-๙]{D}*|[1-9๑-๙]{D}{{0,2}}(?:,{D}{{3}})+|[0๐]")
}

/// A number with at most so many decimals, or with any.
fn number_pattern(places: Option<u32>) -> String {
    let whole = whole_pattern();
    let places = places.map_or("+".to_string(), |most| format!("{{1,{most}}}"));
    format!("[-−]?(?:{whole})(?:\\.{D}{places})?")
}

fn amount_pattern() -> String {
    format!("{}\\s*(?:บาท)?", number_pattern(Some(2)))
}

fn count_pattern() -> String {
    format!("(?:{}|[-−][0๐])\\s*(?:ครัวเรือน|ครั้ง|ราย|คน)?", whole_pattern())
}

pub fn decimal() -> Schema {
    Schema::of(&["number", "string"])
        .pattern(&number_pattern(None))
        .fault("ต้องเป็นตัวเลข เช่น 12 หรือ 12.5")
}

/// With the sign or the word for hundredths, or without.
fn hundredths_pattern() -> String {
    let number = number_pattern(None);
    format!("{number}\\s*%?|ร้อยละ\\s*{number}")
}

/// `0.8` or `80%`.
pub fn ratio() -> Schema {
    Schema::of(&["number", "string"])
        .pattern(&hundredths_pattern())
        .fault("ต้องเป็นสัดส่วน เช่น 80% หรือ 0.8")
        .example("80%")
        .example(0.8)
}

/// Baht, where it is known.
pub fn amount() -> Schema {
    Schema::of(&["number", "string"])
        .pattern(&amount_pattern())
        .fault("ต้องเป็นจำนวนเงิน ทศนิยมไม่เกิน 2 ตำแหน่ง เช่น 1,234.50 หากไม่ทราบให้เว้นว่าง")
}

pub fn count() -> Schema {
    Schema::of(&["integer", "string"]).pattern(&count_pattern()).least(0).fault(COUNT)
}

/// A whole number in digits alone, such as a version.
pub fn version() -> Schema {
    Schema::of(&["integer", "string"])
        .pattern(&format!("[-+]?{D}+"))
        .fault("ต้องเป็นจำนวนเต็ม เช่น 1")
        .example(1)
}

fn era() -> &'static str {
    "(?:ปี\\s*)?(?:[พค]\\.?ศ\\.?\\s*)?"
}

/// A year of either era.
pub fn year() -> Schema {
    Schema::of(&["integer", "string"])
        .pattern(&format!("{}{D}{{4}}", era()))
        .range(1900, 9999)
        .fault("ต้องเป็นปี 4 หลัก เช่น 2568 หรือ 2025")
        .example(2568)
}

fn date_pattern() -> String {
    let (era, word) = (era(), "[^0-9๐-๙]*[ก-ฮ][^0-9๐-๙]*");
    let (day, year) = (format!("{D}{{1,2}}"), format!("{D}{{4}}"));
    let gap = "[^0-9๐-๙]+";
    [
        format!("{year}\\s*[-/]\\s*{day}\\s*[-/]\\s*{day}"),
        format!("{day}\\s*[-/.]\\s*{day}\\s*[-/.]\\s*{era}{year}"),
        format!("[^0-9๐-๙]*{day}{word}{year}"),
        format!("{word}{day}{gap}{year}"),
    ]
    .join("|")
}

/// A day, as people write it.
pub fn date() -> Schema {
    Schema::of(&["string"])
        .pattern(&date_pattern())
        .fault(DATE)
        .example("2026-02-19")
        .example("2569-02-19")
        .example("๑๙ กุมภาพันธ์ ๒๕๖๙")
}

/// A month of a year.
pub fn month() -> Schema {
    let (era, day, year) = (era(), format!("{D}{{1,2}}"), format!("{D}{{4}}"));
    let pattern = [
        format!("{year}\\s*[-/]\\s*{day}"),
        format!("{day}\\s*/\\s*{era}{year}"),
        format!("[^0-9๐-๙]*[ก-ฮ][^0-9๐-๙]*{year}"),
    ];
    Schema::of(&["string"])
        .pattern(&pattern.join("|"))
        .fault("ต้องเป็นเดือนและปี เช่น 2569-01 หรือ มกราคม 2569")
        .example("2569-01")
        .example("มกราคม ๒๕๖๙")
}

pub fn yes() -> Schema {
    Schema::of(&["boolean", "string"]).pattern(YES_NO).fault(YES).example(true).example("ใช่")
}

/// A figure: like its unit, or not applicable, or blank.
fn figure_text(pattern: &str) -> String {
    format!("{NOT_APPLICABLE}|{pattern}|")
}

pub fn amount_figure() -> Schema {
    Schema::of(&["number", "string"])
        .pattern(&figure_text(&amount_pattern()))
        .fault("ต้องเป็นจำนวนเงิน ทศนิยมไม่เกิน 2 ตำแหน่ง เช่น 1,234.50 หากไม่ทราบให้เว้นว่าง")
        .example(1234.5)
        .example("1,234.50")
}

pub fn count_figure() -> Schema {
    Schema::of(&["integer", "string"])
        .pattern(&figure_text(&count_pattern()))
        .least(0)
        .fault(COUNT)
        .example(12)
}

pub fn percent_figure() -> Schema {
    Schema::of(&["number", "string"])
        .pattern(&figure_text(&hundredths_pattern()))
        .fault("ต้องเป็นตัวเลขของร้อยละ เช่น 6 หรือ 6.5 หากไม่ทราบให้เว้นว่าง")
        .example(6)
        .example("6.5")
}

pub fn yes_figure() -> Schema {
    Schema::of(&["boolean", "string"])
        .pattern(&figure_text(YES_NO))
        .fault(YES)
        .example(true)
        .example("ใช่")
}

pub fn date_figure() -> Schema {
    Schema::of(&["string"])
        .pattern(&figure_text(&date_pattern()))
        .fault(DATE)
        .example("2025-12-31")
        .example("2568-12-31")
        .example("๓๑ ธันวาคม ๒๕๖๘")
}

pub fn choice_figure(words: Schema) -> Schema {
    Schema::either(vec![words, Schema::of(&["string"]).pattern(&format!("{NOT_APPLICABLE}|"))])
}

/// The path of a figure, as formulas write it.
pub fn field() -> Schema {
    Schema::words(Field::ALL.iter().map(|field| (field.path(), field.thai())))
}

/// The subjects of a note or a problem.
pub fn topic() -> Schema {
    Schema::words(Topic::ALL.iter().map(|topic| (topic.id(), topic.thai())))
}

pub fn topics() -> Schema {
    choices(topic()).titled("หมวดเรื่อง").about("เลือกได้หลายหมวด เช่น [loans, debt-collection]")
}

/// The version of the file's form, first in every YAML file.
pub fn schema_version() -> Schema {
    Schema::of(&["integer", "string"])
        .pattern("1")
        .range(1, 1)
        .fault("ปัจจุบันใช้ได้เฉพาะ 1")
        .titled("รุ่นของรูปแบบไฟล์")
        .about("ปัจจุบันใช้ 1")
        .example(1)
}

/// What a Markdown file is; its folder says the same.
pub fn file_type(kind: &'static str, meaning: &'static str) -> Schema {
    Schema::words([(kind, meaning)]).titled("ชนิดของไฟล์").about("ต้องตรงกับโฟลเดอร์ที่ไฟล์อยู่ เว้นได้")
}

pub fn problems() -> Schema {
    texts("รหัสปัญหา")
        .titled("ปัญหาที่เกี่ยวข้อง")
        .about("รหัสปัญหาใน data/problems.yaml")
        .example(serde_json::json!(["P4-debt-tracking"]))
}

pub fn indicators() -> Schema {
    texts("รหัสตัวชี้วัด")
        .titled("ตัวชี้วัดที่เกี่ยวข้อง")
        .about("รหัสตัวชี้วัดในเกณฑ์ ใส่เครื่องหมายคำพูดเพื่อไม่ให้อ่านเป็นทศนิยม")
        .example(serde_json::json!(["2.1"]))
}

/// Rules that are referred to: `LAW#RULE`, or a group with words of our own.
pub fn rule_refs() -> Schema {
    let reference =
        || text().titled("ระเบียบและข้อ").about("รหัสระเบียบ#รหัสข้อ").example("civil-code#s686");
    let item = Schema::group()
        .or_text()
        .not_empty()
        .titled("ระเบียบที่อ้าง")
        .about("เขียนสั้น ๆ เป็น รหัสระเบียบ#รหัสข้อ หรือเขียนเป็น {ref: …, text: …} เมื่อต้องการข้อความของตนเอง")
        .needed("ref", reference())
        .key("text", text().titled("ข้อความที่แสดง"))
        .key("cite", text().titled("เลขข้อหรือมาตรา").about("จดไว้เพื่อตรวจทาน ไม่แสดงบนเว็บไซต์"))
        .example("civil-code#s686");
    // A single reference may stand without brackets.
    Schema::list(item)
        .or_text()
        .not_empty()
        .titled("ระเบียบที่เกี่ยวข้อง")
        .about("รหัสระเบียบ#รหัสข้อ เช่น [civil-code#s686]")
}

/// In force from one day to another.
pub fn effective() -> Schema {
    Schema::group()
        .titled("ช่วงเวลาที่ใช้บังคับ")
        .key("from", date().titled("ตั้งแต่วันที่"))
        .key("to", date().titled("ถึงวันที่"))
}
