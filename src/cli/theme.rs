//! `theme check NAME`, `theme eject NAME [FILE]`, `theme contract [TEMPLATE]`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::args::{Action, Themes};
use super::build::{read_lean, show};
use super::say::{Exit, Tongue, machine_no, say};
use super::store::{self, Change, StoreError};
use super::{complain, print};
use crate::diag::{Severity, Summary, sort, summary_line};
use crate::render::templates::Templates;
use crate::text::Span;
use crate::thai::closest;
use crate::theme::contract::Contract;
use crate::theme::{self, lint};

pub fn theme(asked: &Themes, tongue: Tongue) -> Exit {
    match (asked.action, asked.name.as_deref()) {
        (Action::Contract, name) => contract(name, tongue),
        (Action::Check, Some(name)) => check(&asked.root, name, tongue),
        (Action::Eject, Some(name)) => eject(&asked.root, name, asked.file.as_deref(), tongue),
        (_, None) => {
            complain(&say!(
                tongue,
                "ยังไม่ได้ระบุชื่อธีม\nตัวอย่าง: kongthun theme check my-theme",
                "No theme given\nFor example: kongthun theme check my-theme"
            ));
            Exit::WrongUse
        }
    }
}

fn contract(template: Option<&str>, tongue: Tongue) -> Exit {
    let contract = Contract::new();
    if let Some(name) = template.filter(|name| !contract.pages.contains_key(*name)) {
        let known: Vec<&str> = contract.pages.keys().map(String::as_str).collect();
        let meant = closest(name, known.iter().copied());
        let list = meant.map_or_else(|| known.join(", "), str::to_string);
        complain(&say!(
            tongue,
            "ไม่มีแม่แบบของหน้าชื่อ {name}\nน่าจะหมายถึง: {list}",
            "No page has a template {name}\nPerhaps: {list}"
        ));
        return Exit::WrongUse;
    }
    print(&contract.written(template));
    Exit::Done
}

/// Everything that is wrong with a theme, whether or not the site uses it, and what it leaves out.
fn check(root: &Path, name: &str, tongue: Tongue) -> Exit {
    let Some(tree) = read_lean(root, tongue) else { return Exit::Machine };
    let files: Vec<(Arc<str>, &[u8])> =
        tree.below("themes").map(|(path, content)| (path.clone(), content.bytes())).collect();
    let known = theme::known_themes(&files);
    if !known.iter().any(|theme| theme == name) {
        let known = known.join(", ");
        complain(&say!(
            tongue,
            "ไม่พบธีม “{name}” ในโฟลเดอร์ themes\nมี: {known}",
            "There is no theme “{name}” in the folder themes\nThere are: {known}"
        ));
        return Exit::WrongUse;
    }
    let loaded = theme::load(name, &files, (&Arc::from("themes"), Span::default()));
    let mut problems = loaded.problems;
    problems.extend(Templates::new(&loaded.value).problems);
    let mut left_out = BTreeMap::new();
    if problems.is_empty() {
        let held = lint::hold(&loaded.value);
        problems = held.problems;
        left_out = held.left_out;
    }
    sort(&mut problems);
    show(&problems, &tree, tongue);
    for (template, values) in &left_out {
        let values = values.join(", ");
        print(&say!(
            tongue,
            "{template} ไม่แสดงข้อมูลที่ธีมตั้งต้นแสดง: {values}",
            "{template} does not show what the default theme shows: {values}"
        ));
    }
    print(&summary_line(Summary::of(&problems), tongue.lang));
    match problems.iter().any(|problem| problem.severity() == Severity::Error) {
        true => Exit::Problems,
        false => Exit::Done,
    }
}

/// Copies the default theme, or one file of it, to `themes/NAME/`. Nothing is ever overwritten.
fn eject(root: &Path, name: &str, file: Option<&str>, tongue: Tongue) -> Exit {
    let is_sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(is_sound) {
        complain(&say!(
            tongue,
            "ชื่อธีม “{name}” ใช้ไม่ได้ ใช้ได้เฉพาะ a–z 0–9 และ -",
            "A theme cannot be called “{name}”: use a–z, 0–9 and - only"
        ));
        return Exit::WrongUse;
    }
    let mut files = theme::default_files();
    if let Some(wanted) = file {
        let known: Vec<String> = files.iter().map(|(path, _)| path.clone()).collect();
        files.retain(|(path, _)| path == wanted);
        if files.is_empty() {
            let meant =
                closest(wanted, known.iter().map(String::as_str)).unwrap_or("templates/fund.html");
            complain(&say!(
                tongue,
                "ธีมตั้งต้นไม่มีไฟล์ {wanted}\nตัวอย่าง: {meant}",
                "The default theme has no file {wanted}\nFor example: {meant}"
            ));
            return Exit::WrongUse;
        }
    }
    let folder = root.join("themes").join(name);
    let changes: Vec<Change> = files
        .iter()
        .map(|(path, bytes)| Change {
            path: folder.join(path),
            before: None,
            after: bytes.to_vec(),
        })
        .collect();
    match store::all(&changes) {
        Ok(()) => {
            let (count, folder) = (changes.len(), folder.display());
            print(&say!(
                tongue,
                "คัดลอก {count} ไฟล์ของธีมตั้งต้นไว้ใน {folder} แล้ว\nลบไฟล์ที่ไม่ได้แก้ออกได้ โปรแกรมจะใช้ของธีมตั้งต้นแทน\nเลือกใช้ธีมนี้: theme: {name} ใน data/site.yaml\nตรวจ: kongthun theme check {name}",
                "Copied {count} files of the default theme to {folder}\nDelete those that you do not change: the default theme's take their place\nChoose the theme: theme: {name} in data/site.yaml\nCheck it: kongthun theme check {name}"
            ));
            Exit::Done
        }
        Err(StoreError::Changed { path }) => {
            let path = path.display();
            complain(&say!(
                tongue,
                "มีไฟล์ {path} อยู่แล้ว จึงไม่เขียนทับและไม่ได้คัดลอกไฟล์ใด\nเลือกชื่อธีมใหม่ หรือระบุเฉพาะไฟล์ที่ยังไม่มี",
                "{path} is there already, so it was left alone and nothing was copied\nChoose another name, or name one file that is not there yet"
            ));
            Exit::WrongUse
        }
        Err(StoreError::Disk { path, cause } | StoreError::Half { path, cause }) => {
            complain(&machine_no(tongue, &path, &cause));
            Exit::Machine
        }
    }
}
