//! What was dropped, joined, guessed or left out while a note was brought in, told to its author in
//! both languages.

use crate::diag::Lang;
use crate::thai::{Date, Digits};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The line of the source; 0 where there is none.
    pub line: u32,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A line of the website around the note, such as “theme by …”.
    FrameDropped { text: String },
    /// Who the website says has published it.
    Byline { text: String, date: Option<Date> },
    /// No date was found, or none that can be read.
    NoDate,
    /// Lines that were broken by hand and are one item or paragraph again.
    Joined { lines: usize, text: String },
    /// A line that no form knows was taken for a heading.
    HeadingGuessed { text: String },
    /// A part that is there twice.
    PartTwice { heading: String },
    /// The text of a field could not be read as what it should be; it stays in the text.
    FieldKept { heading: String, text: String },
    /// The name of a person or of who published it is not put into the draft.
    NameLeftOut { heading: String },
    /// How to reach a person is never put into a draft.
    ContactLeftOut,
    /// Something that belongs to a person was taken out.
    Secret { kind: Secret },
    /// Characters that nobody sees were dropped.
    Unseen { count: usize },
    /// A picture that was not brought along, by its address.
    PictureFar { address: String },
    /// A picture of a kind that is not shown.
    PictureRefused { name: String },
    /// Something of its source that a note cannot hold.
    Unknown { what: String },
    /// A subject of its source that is none of ours.
    Subject { text: String },
    /// A table whose rows are of different lengths.
    Uneven,
    /// Another entry of an export, which is no post.
    Passed { title: String, kind: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    NationalId,
    Phone,
    Email,
    Account,
    LineId,
    Person,
}

impl Secret {
    pub fn thai(self) -> &'static str {
        match self {
            Secret::NationalId => "เลขประจำตัวประชาชน",
            Secret::Phone => "หมายเลขโทรศัพท์",
            Secret::Email => "ที่อยู่อีเมล",
            Secret::Account => "เลขบัญชีธนาคาร",
            Secret::LineId => "ไอดีไลน์",
            Secret::Person => "ชื่อบุคคล",
        }
    }

    fn english(self) -> &'static str {
        match self {
            Secret::NationalId => "an ID number",
            Secret::Phone => "a telephone number",
            Secret::Email => "an e-mail address",
            Secret::Account => "a bank account",
            Secret::LineId => "a LINE id",
            Secret::Person => "the name of a person",
        }
    }
}

impl Doubt {
    pub fn new(line: u32, what: What) -> Self {
        Doubt { line, what }
    }

    /// Words of the source that it quotes.
    pub fn quotes(&mut self) -> Vec<&mut String> {
        match &mut self.what {
            What::FrameDropped { text }
            | What::Byline { text, .. }
            | What::Joined { text, .. }
            | What::HeadingGuessed { text }
            | What::Subject { text } => vec![text],
            What::PartTwice { heading } | What::NameLeftOut { heading } => vec![heading],
            What::FieldKept { heading, text } => vec![heading, text],
            What::PictureFar { address } => vec![address],
            What::PictureRefused { name } => vec![name],
            What::Unknown { what } => vec![what],
            What::Passed { title, .. } => vec![title],
            What::NoDate
            | What::ContactLeftOut
            | What::Secret { .. }
            | What::Unseen { .. }
            | What::Uneven => Vec::new(),
        }
    }

    /// One sentence with its place.
    pub fn told(&self, lang: Lang) -> String {
        let place = match (self.line, lang) {
            (0, _) => String::new(),
            (line, Lang::Th) => format!("บรรทัด {line}: "),
            (line, Lang::En) => format!("line {line}: "),
        };
        format!("{place}{}", self.what.told(lang))
    }
}

impl What {
    fn told(&self, lang: Lang) -> String {
        match lang {
            Lang::Th => self.thai(),
            Lang::En => self.english(),
        }
    }

    fn thai(&self) -> String {
        match self {
            What::FrameDropped { text } => format!("ตัดข้อความของเว็บเดิมออก “{text}”"),
            What::Byline { text, date: Some(date) } => {
                format!("อ่าน “{text}” เป็นวันที่เผยแพร่ {} ไม่ได้ใส่ชื่อผู้เผยแพร่", date.long(Digits::Thai))
            }
            What::Byline { text, date: None } => format!("ไม่ได้ใส่ “{text}” และอ่านวันที่ไม่ได้"),
            What::NoDate => "ไม่พบวันที่เผยแพร่ ให้เติมในช่อง published".to_string(),
            What::Joined { lines, text } => format!("ต่อ {lines} บรรทัดเป็นข้อความเดียว “{text}”"),
            What::HeadingGuessed { text } => {
                format!("ถือว่า “{text}” เป็นหัวข้อ ถ้าไม่ใช่ให้ลบเครื่องหมาย ## ออก")
            }
            What::PartTwice { heading } => format!("มีหัวข้อ “{heading}” มากกว่าหนึ่งแห่ง"),
            What::FieldKept { heading, text } => {
                format!("อ่าน “{heading}” ที่เขียนว่า “{text}” ไม่ได้ จึงคงไว้ในเนื้อหา")
            }
            What::NameLeftOut { heading } => format!(
                "ไม่ได้ใส่ชื่อบุคคลจากช่อง “{heading}” ใส่ในช่อง author ได้เมื่อเจ้าของยินยอม พร้อมเลขที่ใบยินยอม"
            ),
            What::ContactLeftOut => "ไม่ได้ใส่ข้อมูลติดต่อของเจ้าของความรู้ เพราะเว็บไซต์ไม่เผยแพร่".to_string(),
            What::Secret { kind } => {
                format!("พบ{} จึงแทนด้วยเครื่องหมาย {} ในร่าง", kind.thai(), super::secret::MASK)
            }
            What::Unseen { count } => format!("ตัดอักขระที่มองไม่เห็นออก {count} ตัว"),
            What::PictureFar { address } => {
                format!("รูปภาพยังอยู่ที่เว็บเดิม {address} ให้บันทึกลง content/images แล้วใส่ในเนื้อหา")
            }
            What::PictureRefused { name } => {
                format!("ไม่ได้นำรูป {name} มา เพราะเป็นชนิดที่แสดงบนเว็บไม่ได้ ให้บันทึกเป็น JPEG หรือ PNG")
            }
            What::Unknown { what } => format!("มี{what} ซึ่งนำมาไม่ได้ ให้ตรวจกับต้นฉบับ"),
            What::Subject { text } => {
                format!("หมวด “{text}” ของเว็บเดิมไม่ตรงกับหมวดใด ให้เลือกในช่อง topics")
            }
            What::Uneven => "ตารางมีจำนวนช่องไม่เท่ากันทุกแถว ให้ตรวจกับต้นฉบับ".to_string(),
            What::Passed { title, kind } => format!("ไม่ได้นำ “{title}” มา เพราะเป็นชนิด {kind}"),
        }
    }

    fn english(&self) -> String {
        match self {
            What::FrameDropped { text } => {
                format!("a line of the old website was dropped: “{text}”")
            }
            What::Byline { text, date: Some(date) } => format!(
                "“{text}” was read as published on {}; who published it was left out",
                date.iso()
            ),
            What::Byline { text, date: None } => {
                format!("“{text}” was left out, and no date could be read in it")
            }
            What::NoDate => "no date of publication was found; fill in published".to_string(),
            What::Joined { lines, text } => format!("{lines} lines are one text again: “{text}”"),
            What::HeadingGuessed { text } => {
                format!("“{text}” was taken for a heading; if it is none, remove the ##")
            }
            What::PartTwice { heading } => {
                format!("the heading “{heading}” is there more than once")
            }
            What::FieldKept { heading, text } => {
                format!("“{heading}” with “{text}” could not be read and stays in the text")
            }
            What::NameLeftOut { heading } => format!(
                "the name in “{heading}” was left out; put it into author once its owner has agreed, with the number of the consent"
            ),
            What::ContactLeftOut => {
                "how to reach a person was left out: it is not published".to_string()
            }
            What::Secret { kind } => format!(
                "{} was found, and stands as {} in the draft",
                kind.english(),
                super::secret::MASK
            ),
            What::Unseen { count } => format!("{count} characters that nobody sees were dropped"),
            What::PictureFar { address } => format!(
                "a picture is still on the old website, {address}; save it into content/images and put it into the text"
            ),
            What::PictureRefused { name } => {
                format!(
                    "the picture {name} is of a kind that pages do not show; save it as JPEG or PNG"
                )
            }
            What::Unknown { what } => {
                format!("“{what}” could not be brought along; compare with the original")
            }
            What::Subject { text } => {
                format!("the subject “{text}” of the old website is none of ours; choose in topics")
            }
            What::Uneven => {
                "a table has rows of different lengths; compare with the original".to_string()
            }
            What::Passed { title, kind } => format!("“{title}” was passed over: it is a {kind}"),
        }
    }
}
