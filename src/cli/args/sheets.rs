//! The arguments of `export` and `import`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Clap};

use super::pick;
use crate::diag::Lang;
use crate::plan::Edition;

/// What `export` was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub root: PathBuf,
    pub what: What,
    pub tambon: Option<String>,
    pub amphoe: Option<String>,
    pub year: Option<String>,
    /// By `--contest`, or after the word `audit`.
    pub contest: Option<String>,
    pub edition: Option<Edition>,
    pub stage: Option<String>,
    pub judge: Option<String>,
    /// Codes of funds, as typed.
    pub funds: Vec<String>,
    /// Only so many of the first.
    pub top: Option<usize>,
    pub booklet: bool,
    /// None where none was named.
    pub format: Option<Format>,
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Template,
    Ranking,
    Funds,
    Audit,
    Sheets,
    Pdf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Csv,
    Json,
}

pub fn export(
    command: Clap,
    root: Arg,
    options: &'static str,
    values: &'static str,
    lang: Lang,
) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    let option = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help_heading(options).help(help)
    };
    command
        .arg(
            Arg::new("what")
                .value_name("WHAT")
                .required(true)
                .value_parser(["template", "ranking", "funds", "sheets", "audit", "pdf"])
                .hide_possible_values(true)
                .help_heading(values)
                .help(t(
                    "template (แบบกรอกข้อมูล Excel) ranking (ผลการจัดอันดับ) funds (ข้อมูลกองทุนที่เผยแพร่) sheets (ใบให้คะแนนของกรรมการ) audit (ชุดตรวจสอบผล) หรือ pdf (เอกสารประกอบการพิจารณา)",
                    "template (an Excel form), ranking (results), funds (published figures), sheets (for judges), audit (everything a result follows from) or pdf (dossiers on paper)",
                )),
        )
        .arg(
            Arg::new("of").value_name("CONTEST").help_heading(values).help(t(
                "รหัสการประกวด (ranking, sheets, audit, pdf) เหมือน --contest",
                "the contest (ranking, sheets, audit, pdf), as --contest",
            )),
        )
        .arg(root)
        .arg(
            option("tambon", "CODE", t("เฉพาะกองทุนในตำบลนี้ รหัส 6 หลัก (template)", "funds of this tambon only, 6 digits (template)"))
                .conflicts_with("amphoe"),
        )
        .arg(option("amphoe", "CODE", t("เฉพาะกองทุนในอำเภอนี้ รหัส 4 หลัก (template)", "funds of this amphoe only, 4 digits (template)")))
        .arg(option("year", "YEAR", t(
            "เฉพาะปีบัญชีนี้ เช่น 2568 กองทุนที่ยังไม่มีปีนี้จะมีแถวว่างให้กรอก (template)",
            "this year only, such as 2568; funds that lack it get a blank row (template)",
        )))
        .arg(option("contest", "ID", t(
            "รหัสการประกวด (ranking, sheets, audit, pdf, ไม่ระบุ = การประกวดปัจจุบัน)",
            "the contest (ranking, sheets, audit, pdf; default: the current one)",
        )).conflicts_with("of"))
        .arg(option("stage", "ID", t(
            "รอบของใบให้คะแนน (sheets, ไม่ระบุ = รอบสุดท้าย)",
            "the round of the sheets (sheets; default: the last)",
        )))
        .arg(option("judge", "ID", t(
            "เฉพาะกรรมการคนนี้ คนที่ยังไม่มีแฟ้มจะได้ใบว่าง (sheets, ไม่ระบุ = กรรมการทุกคนของรอบ)",
            "this judge only; one without a file gets a blank sheet (sheets; default: all of the round)",
        )))
        .arg(
            option("edition", "WORD", t(
                "ฉบับ: ชุดตรวจสอบมีเฉพาะ judges ส่วน pdf เลือกได้ public, committee, judges หรือ blind (audit, pdf)",
                "the edition: judges only for a pack; public, committee, judges or blind for pdf (audit, pdf)",
            ))
            .value_parser(Edition::ALL.map(|(word, _)| word))
            .hide_possible_values(true),
        )
        .arg(
            option("fund", "CODE", t(
                "เฉพาะกองทุนรหัสนี้ ระบุได้หลายรหัส (pdf, ไม่ระบุ = ทุกกองทุนในการประกวด)",
                "these funds only, one or several codes (pdf; default: all of the contest)",
            ))
            .action(ArgAction::Append)
            .num_args(1..)
            .value_delimiter(','),
        )
        .arg(
            option("top", "N", t("เฉพาะ N อันดับแรก (pdf)", "the first N places only (pdf)"))
                .value_parser(clap::value_parser!(u32).range(1..))
                .conflicts_with("fund"),
        )
        .arg(
            Arg::new("booklet").long("booklet").action(ArgAction::SetTrue).help_heading(options).help(t(
                "รวมเป็นเล่มเดียว มีปก สารบัญ วิธีให้คะแนน และผลการจัดอันดับ (pdf)",
                "one booklet with a cover, contents, how points are given and the ranking (pdf)",
            )),
        )
        .arg(
            option("format", "FORMAT", t(
                "xlsx (ไม่ระบุ = xlsx) csv หรือ json ซึ่งตรงกับไฟล์ api ของเว็บไซต์ (ranking, funds)",
                "xlsx (default), csv or json, the same as the site's api files (ranking, funds)",
            ))
            .value_parser(["xlsx", "csv", "json"])
            .hide_possible_values(true),
        )
        .arg(
            option("output", "FILE", t(
                "ไฟล์ที่จะสร้าง (csv และ json ไม่ระบุ = แสดงออกทางหน้าจอ) หรือโฟลเดอร์ของ pdf",
                "the file to make (csv and json without it: standard output), or the folder for pdf",
            ))
            .short('o')
            .value_parser(clap::value_parser!(PathBuf)),
        )
}

pub fn import(
    command: Clap,
    root: Arg,
    options: &'static str,
    values: &'static str,
    lang: Lang,
) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    command
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_parser(clap::value_parser!(PathBuf))
                .help_heading(values)
                .help(t(
                    "ตัวเลข: .xlsx หรือ .csv ที่มีคอลัมน์รหัสกองทุน หรือใบให้คะแนนของกรรมการ ช่องที่เว้นว่างจะไม่เปลี่ยนค่าเดิม\nบันทึกเก่า: .txt ที่คัดจากบล็อก, ไฟล์ส่งออกของ WordPress (.xml), .html หรือ .docx จะเขียนเป็นร่างใน content/notes ไม่ทับไฟล์เดิม",
                    "figures: an .xlsx or .csv file with a column of fund codes, or judges' sheets; blank cells leave things as they are\nold notes: a .txt pasted from a blog, a WordPress export (.xml), .html or .docx become drafts in content/notes; nothing is overwritten",
                )),
        )
        .arg(root)
        .arg(Arg::new("year").long("year").value_name("YEAR").help_heading(options).help(t(
            "ปีบัญชีของแถวที่ไม่ระบุปี และข้ามแถวของปีอื่น",
            "the year of rows that name none; rows of other years are passed over",
        )))
        .arg(Arg::new("write").long("write").action(ArgAction::SetTrue).help_heading(options).help(
            t(
                "เขียนลงไฟล์ของกองทุนหรือของกรรมการ หรือเขียนร่างบันทึก (ไม่ระบุ = แสดงสิ่งที่จะเขียนเท่านั้น)",
                "write the files of funds or judges, or the drafts (without it: show what would be written)",
            ),
        ))
}

pub fn exported(given: &ArgMatches, root: PathBuf) -> Export {
    let text = |key: &str| given.get_one::<String>(key).cloned();
    Export {
        root,
        what: match text("what").as_deref() {
            Some("ranking") => What::Ranking,
            Some("funds") => What::Funds,
            Some("audit") => What::Audit,
            Some("pdf") => What::Pdf,
            Some("sheets") => What::Sheets,
            _ => What::Template,
        },
        tambon: text("tambon"),
        amphoe: text("amphoe"),
        year: text("year"),
        contest: text("contest").or_else(|| text("of")),
        edition: text("edition").map(|word| super::edition(&word)),
        stage: text("stage"),
        judge: text("judge"),
        funds: given
            .get_many::<String>("fund")
            .map(|codes| codes.cloned().collect())
            .unwrap_or_default(),
        top: given.get_one::<u32>("top").map(|top| *top as usize),
        booklet: given.get_flag("booklet"),
        format: text("format").map(|format| match format.as_str() {
            "csv" => Format::Csv,
            "json" => Format::Json,
            _ => Format::Xlsx,
        }),
        output: given.get_one::<PathBuf>("output").cloned(),
    }
}
