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
