//! Arguments of the commands about results that are decided.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command as Clap};

use super::pick;
use crate::diag::Lang;

/// `freeze`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freeze {
    pub root: PathBuf,
    pub contest: String,
    pub stage: Option<String>,
    pub date: Option<String>,
}

pub fn freeze(
    command: Clap,
    root: Arg,
    options: &'static str,
    values: &'static str,
    lang: Lang,
) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    command
        .arg(
            Arg::new("contest")
                .value_name("CONTEST")
                .required(true)
                .help_heading(values)
                .help(t("รหัสการประกวด เช่น maeon-2569", "the contest, such as maeon-2569")),
        )
        .arg(Arg::new("stage").value_name("STAGE").help_heading(values).help(t(
            "รหัสรอบ เช่น tambon (การประกวดที่ไม่มีรอบไม่ต้องระบุ)",
            "the round, such as tambon (none for a contest without rounds)",
        )))
        .arg(root)
        .arg(Arg::new("date").long("date").value_name("DATE").help_heading(options).help(t(
            "วันที่ปิดผล เช่น 2569-05-01 (ไม่ระบุ = วันนี้)",
            "the day of the decision, such as 2026-05-01 (default: today)",
        )))
}

pub fn frozen(given: &ArgMatches, root: PathBuf) -> Freeze {
    let text = |key: &str| given.get_one::<String>(key).cloned();
    Freeze {
        root,
        contest: text("contest").unwrap_or_default(),
        stage: text("stage"),
        date: text("date"),
    }
}

/// `verify`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verify {
    pub path: PathBuf,
    pub site: Option<PathBuf>,
}

pub fn verify(command: Clap, options: &'static str, values: &'static str, lang: Lang) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    let path = clap::value_parser!(PathBuf);
    command
        .arg(
            Arg::new("path")
                .value_name("PATH")
                .required(true)
                .value_parser(path.clone())
                .help_heading(values)
                .help(t(
                    "ชุดตรวจสอบ (.zip) หรือโฟลเดอร์ของผลที่ปิดแล้ว",
                    "an audit pack (.zip), or the folder of a decided result",
                )),
        )
        .arg(
            Arg::new("site")
                .long("site")
                .value_name("DIR")
                .value_parser(path)
                .help_heading(options)
                .help(t(
                    "เทียบกับเว็บไซต์ที่เผยแพร่ในโฟลเดอร์นี้ด้วย เช่น output",
                    "compare with the published site in this folder too, such as output",
                )),
        )
}

pub fn verified(given: &ArgMatches) -> Verify {
    let path = |key: &str| given.get_one::<PathBuf>(key).cloned();
    Verify { path: path("path").unwrap_or_default(), site: path("site") }
}

/// `diff`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    pub root: PathBuf,
    pub old: Option<PathBuf>,
    pub new: Option<PathBuf>,
    pub json: bool,
}

pub fn diff(
    command: Clap,
    root: Arg,
    options: &'static str,
    values: &'static str,
    lang: Lang,
) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    let path = clap::value_parser!(PathBuf);
    command
        .arg(
            Arg::new("old").value_name("OLD").value_parser(path.clone()).help_heading(values).help(
                t(
                    "ของเดิม: โฟลเดอร์เว็บไซต์ที่มี data หรือผลลัพธ์ที่เผยแพร่แล้ว (ไม่ระบุ = output)",
                    "before: a site's folder, or a published output (default: output)",
                ),
            ),
        )
        .arg(
            Arg::new("new")
                .value_name("NEW")
                .value_parser(path)
                .help_heading(values)
                .help(t("ของใหม่ (ไม่ระบุ = ข้อมูลปัจจุบัน)", "after (default: the data as it is)")),
        )
        .arg(root)
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(["human", "json"])
                .default_value("human")
                .hide_default_value(true)
                .hide_possible_values(true)
                .help_heading(options)
                .help(t("รูปแบบรายงาน: human (อ่านเอง) หรือ json (ให้โปรแกรมอื่นอ่าน)", "human or json")),
        )
}

pub fn differing(given: &ArgMatches, root: PathBuf) -> Diff {
    let path = |key: &str| given.get_one::<PathBuf>(key).cloned();
    let json = given.get_one::<String>("format").is_some_and(|format| format == "json");
    Diff { root, old: path("old"), new: path("new"), json }
}
