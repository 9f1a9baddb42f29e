//! The arguments of `theme`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command as Clap};

use super::pick;
use crate::diag::Lang;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Themes {
    pub root: PathBuf,
    pub action: Action,
    /// A theme; for the contract a template.
    pub name: Option<String>,
    /// Of `eject`: this file only.
    pub file: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Check,
    Eject,
    Contract,
}

pub(super) fn theme(command: Clap, root: Arg, values: &'static str, lang: Lang) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    let value = |name: &'static str, shown: &'static str| {
        Arg::new(name).value_name(shown).help_heading(values)
    };
    command
        .arg(
            value("action", "ACTION")
                .required(true)
                .value_parser(["check", "eject", "contract"])
                .hide_possible_values(true)
                .help(t(
                    "check (ตรวจธีม) eject (คัดลอกธีมตั้งต้นมาแก้) หรือ contract (ข้อมูลที่แม่แบบใช้ได้)",
                    "check, eject (copy the default theme) or contract (what templates may ask for)",
                )),
        )
        .arg(value("name", "NAME").help(t(
            "ชื่อธีม (กับ contract: ชื่อแม่แบบ เช่น fund.html)",
            "the theme (with contract: a template such as fund.html)",
        )))
        .arg(value("file", "FILE").help(t(
            "กับ eject: คัดลอกเฉพาะไฟล์นี้ เช่น templates/fund.html",
            "with eject: copy this file only, such as templates/fund.html",
        )))
        .arg(root)
}

pub(super) fn asked(given: &ArgMatches, root: PathBuf) -> Themes {
    let text = |key: &str| given.get_one::<String>(key).cloned();
    let action = match text("action").as_deref() {
        Some("check") => Action::Check,
        Some("eject") => Action::Eject,
        _ => Action::Contract,
    };
    Themes { root, action, name: text("name"), file: text("file") }
}
