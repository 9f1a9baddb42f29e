//! The arguments of `search`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Clap};

use super::pick;
use crate::diag::Lang;
use crate::search;

/// What `search` was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    pub root: PathBuf,
    pub query: String,
    pub kind: Option<search::Kind>,
    pub most: usize,
    pub json: bool,
}

/// How many results there are where nobody says.
const USUAL: usize = 10;

pub fn search(
    command: Clap,
    root: Arg,
    options: &'static str,
    values: &'static str,
    lang: Lang,
) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    command
        .arg(
            Arg::new("query")
                .value_name("QUERY")
                .required(true)
                .num_args(1..)
                .help_heading(values)
                .help(t("คำที่ต้องการค้น เช่น ค้างชำระ มาตรา 686 ออนกลาง หมู่ 3", "what to look for")),
        )
        .arg(root)
        .arg(
            Arg::new("kind")
                .long("kind")
                .value_name("KIND")
                .value_parser(search::Kind::ALL.map(search::Kind::id))
                .hide_possible_values(true)
                .help_heading(options)
                .help(t(
                    "เฉพาะชนิดนี้: note rule law problem indicator page contest code",
                    "only of this kind: note, rule, law, problem, indicator, page, contest, code",
                )),
        )
        .arg(
            Arg::new("most")
                .long("most")
                .value_name("N")
                .value_parser(clap::value_parser!(u16).range(1..=1000))
                .help_heading(options)
                .help(t("จำนวนผลมากที่สุด (ไม่ระบุ = 10)", "how many results (default 10)")),
        )
        .arg(
            Arg::new("json")
                .long("json")
                .action(ArgAction::SetTrue)
                .help_heading(options)
                .help(t("แสดงเป็น JSON ให้โปรแกรมอื่นอ่าน", "print JSON for other programs")),
        )
}

pub fn asked(given: &ArgMatches, root: PathBuf) -> Search {
    let words: Vec<&String> = given.get_many("query").map(Iterator::collect).unwrap_or_default();
    let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
    let kind = given.get_one::<String>("kind");
    Search {
        root,
        query: words.join(" "),
        kind: kind.and_then(|id| search::Kind::ALL.into_iter().find(|kind| kind.id() == id)),
        most: given.get_one::<u16>("most").map_or(USUAL, |most| usize::from(*most)),
        json: given.get_flag("json"),
    }
}
