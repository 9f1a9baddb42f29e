//! `diff [OLD] [NEW]`: what would change if this were published: pages, figures, and places that
//! move with the reason why.

use std::fs;
use std::path::{Path, PathBuf};

use walk::files_below;

use super::args::Diff;
use super::say::{Exit, Tongue, say};
use super::{build, complain, print};
use crate::compare::{
    Because, Changes, FigureChange, FundChange, Moved, ResultChange, Shown, Side, Standing,
    compare, json,
};
use crate::diag::Lang;
use crate::model::Field;
use crate::pipeline::{Ready, prepare};
use crate::publish::{MARKER, Source};

/// So many of each kind are printed; the number of all is told.
const MOST_SHOWN: usize = 40;
const MOST_PAGES: usize = 12;

pub fn diff(asked: &Diff, tongue: Tongue) -> Exit {
    let old = asked.old.clone().unwrap_or_else(|| asked.root.join("output"));
    let new = asked.new.clone().unwrap_or_else(|| asked.root.clone());
    let (old, new) = match (open(&old, tongue), open(&new, tongue)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(exit), _) | (_, Err(exit)) => return exit,
    };
    let changes = compare(&*old, &*new);
    if asked.json {
        print(&json(&changes));
    } else {
        print(&told(&changes, tongue));
    }
    Exit::Done
}

/// A site as it was published.
struct Output {
    folder: PathBuf,
    paths: Vec<String>,
}

impl Side for Output {
    fn paths(&self) -> Vec<String> {
        self.paths.clone()
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(path)).ok()
    }

    fn ready(&self) -> Option<&Ready> {
        None
    }
}

/// Data that can be built.
struct Root(Ready);

impl Side for Root {
    fn paths(&self) -> Vec<String> {
        (0..self.0.count()).map(|index| self.0.path(index).to_string()).collect()
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.0.bytes(self.0.find(path)?).ok()
    }

    fn ready(&self) -> Option<&Ready> {
        Some(&self.0)
    }
}

fn open(folder: &Path, tongue: Tongue) -> Result<Box<dyn Side>, Exit> {
    if folder.join(MARKER).is_file() {
        let paths = files_below(folder);
        return Ok(Box::new(Output { folder: folder.to_path_buf(), paths }));
    }
    let shown = folder.display();
    if !folder.join("data").is_dir() {
        complain(&say!(
            tongue,
            "{shown} ไม่ใช่เว็บไซต์ที่เผยแพร่แล้ว (ไม่มี {MARKER}) และไม่ใช่โฟลเดอร์เว็บไซต์ (ไม่มี data)\nถ้ายังไม่เคยสร้าง สั่ง kongthun build ก่อน",
            "{shown} is no published site (no {MARKER}) and no site's folder (no data)\nIf nothing was built yet, run kongthun build first"
        ));
        return Err(Exit::WrongUse);
    }
    let tree = build::read(folder, tongue).ok_or(Exit::Machine)?;
    let prepared = prepare(&tree);
    prepared.value.map(|ready| Box::new(Root(ready)) as Box<dyn Side>).ok_or_else(|| {
        build::show(&prepared.problems, &tree, tongue);
        complain(&say!(
            tongue,
            "เทียบไม่ได้จนกว่าจะแก้ข้อผิดพลาดข้างต้น",
            "Nothing can be compared until the errors above are mended"
        ));
        Exit::Problems
    })
}

mod walk {
    use std::fs;
    use std::path::Path;

    /// Paths below a folder, without what has a dot before its name.
    pub fn files_below(folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        collect(folder, "", &mut found);
        found.sort();
        found
    }

    fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => {
                    collect(&entry.path(), &format!("{path}/"), found);
                }
                Ok(_) => found.push(path),
                Err(_) => {}
            }
        }
    }
}

fn told(changes: &Changes, tongue: Tongue) -> String {
    if changes.is_empty() {
        return say!(tongue, "ไม่มีอะไรเปลี่ยน", "Nothing changes");
    }
    let mut parts = Vec::new();
    // Places first: they are what somebody will be asked about.
    parts.extend(changes.results.iter().map(|result| result_words(result, changes, tongue)));
    if changes.results.is_empty() {
        parts.push(say!(tongue, "อันดับและคะแนน: ไม่เปลี่ยน", "Places and points: as before"));
    }
    parts.extend(funds_words(&changes.funds, tongue));
    parts.extend(figures_words(&changes.figures, tongue));
    parts.push(pages_words(changes, tongue));
    parts.join("\n\n")
}

fn more(count: usize, shown: usize, tongue: Tongue) -> String {
    let more = count.saturating_sub(shown);
    match more {
        0 => String::new(),
        _ => say!(tongue, "\n  และอีก {more} รายการ", "\n  and {more} more"),
    }
}

fn result_words(result: &ResultChange, changes: &Changes, tongue: Tongue) -> String {
    let (title, moved) = (&result.title, result.moved.len());
    let mut said =
        say!(tongue, "{title}: อันดับหรือผลเปลี่ยน {moved} กองทุน", "{title}: {moved} funds move");
    if result.other_points > 0 {
        let count = result.other_points;
        said.push_str(&say!(
            tongue,
            " (อีก {count} กองทุนคะแนนเปลี่ยนแต่อันดับเท่าเดิม)",
            " ({count} more have other points and the same place)"
        ));
    }
    if let Some((old, new)) = &result.rules {
        said.push_str(&say!(
            tongue,
            "\n  เกณฑ์เปลี่ยนจาก {old} เป็น {new}",
            "\n  the rules change from {old} to {new}"
        ));
    }
    for moved in result.moved.iter().take(MOST_SHOWN) {
        said.push_str(&moved_words(moved, changes, tongue));
    }
    said + &more(result.moved.len(), MOST_SHOWN, tongue)
}

fn moved_words(moved: &Moved, changes: &Changes, tongue: Tongue) -> String {
    let name = match tongue.lang {
        Lang::Th => format!("{} ({})", moved.name, moved.fund),
        Lang::En => moved.fund.clone(),
    };
    let place = |standing: &Option<Standing>| match standing {
        None => say!(tongue, "ไม่อยู่ในรายการ", "not listed"),
        Some(Standing { place: None, .. }) => say!(tongue, "ไม่เข้าจัดอันดับ", "not ranked"),
        Some(Standing { place: Some(place), total, .. }) => {
            let total = total.as_deref().unwrap_or("–");
            say!(tongue, "อันดับ {place} ({total})", "{place} ({total})")
        }
    };
    let (old, new) = (place(&moved.old), place(&moved.new));
    let mut said = format!("\n  {name}: {old} → {new}");
    let goes_on = |standing: &Option<Standing>| standing.as_ref().is_some_and(|s| s.goes_on);
    match (goes_on(&moved.old), goes_on(&moved.new)) {
        (false, true) => said.push_str(&say!(tongue, " ได้ไปต่อ", ", goes on now")),
        (true, false) => said.push_str(&say!(tongue, " ไม่ได้ไปต่อแล้ว", ", no longer goes on")),
        _ => {}
    }
    for because in &moved.because {
        said.push_str("\n      ");
        said.push_str(&because_words(because, changes, tongue));
    }
    said
}

fn because_words(because: &Because, changes: &Changes, tongue: Tongue) -> String {
    match because {
        Because::Points { indicator, title, old, new, figures, panel } => {
            let points =
                |points: &Option<String>| points.clone().unwrap_or_else(|| "–".to_string());
            let (old, new) = (points(old), points(new));
            let mut said = match tongue.lang {
                Lang::Th => format!("เพราะตัวชี้วัด {indicator} {title} {old} → {new}"),
                Lang::En => format!("because of indicator {indicator}: {old} → {new}"),
            };
            let from: Vec<String> = figures
                .iter()
                .filter_map(|at| changes.figures.get(*at))
                .map(|figure| figure_words(figure, tongue))
                .collect();
            if !from.is_empty() {
                let from = from.join("; ");
                said.push_str(&say!(tongue, " จาก{from}", ", from {from}"));
            } else if *panel {
                said.push_str(&say!(tongue, " จากคะแนนของกรรมการ", ", from the judges' points"));
            } else {
                said.push_str(&say!(
                    tongue,
                    " โดยไม่มีตัวเลขที่เปิดเผยเปลี่ยน (เกณฑ์ หรือตัวเลขที่ไม่แสดง)",
                    ", with no published figure changed (the rules, or a withheld figure)"
                ));
            }
            said
        }
        Because::HeldBack { reasons } => {
            let reasons = told_reasons(reasons, tongue);
            say!(tongue, "เพราะไม่ผ่านเงื่อนไข{reasons}", "because a gate holds it back{reasons}")
        }
        Because::LetIn { reasons } => {
            let reasons = told_reasons(reasons, tongue);
            say!(
                tongue,
                "เพราะผ่านเงื่อนไขแล้ว เดิม{reasons}",
                "because a gate lets it in that did not before{reasons}"
            )
        }
        Because::Passed { by, past } => {
            let names = |names: &[String]| match tongue.lang {
                Lang::Th => names.join(", "),
                Lang::En => names.len().to_string(),
            };
            let mut said = Vec::new();
            if !by.is_empty() {
                let names = names(by);
                said.push(say!(tongue, "ถูกแซงโดย {names}", "passed by {names}"));
            }
            if !past.is_empty() {
                let names = names(past);
                said.push(say!(tongue, "แซง {names}", "went past {names}"));
            }
            let said = said.join(" ");
            say!(tongue, "คะแนนของตนเท่าเดิม {said}", "its own points are the same: {said}")
        }
        Because::Tie => say!(
            tongue,
            "คะแนนเท่าเดิม แต่ลำดับตัดสินเมื่อคะแนนเท่ากันเปลี่ยน หรือกลุ่มที่แข่งขันเปลี่ยน",
            "totals are the same: the tie chain, or the group, decides otherwise"
        ),
    }
}

/// Reasons are written by people, in Thai.
fn told_reasons(reasons: &[String], tongue: Tongue) -> String {
    match tongue.lang {
        Lang::Th => format!(": {}", reasons.join(", ")),
        Lang::En => String::new(),
    }
}

fn funds_words(funds: &[FundChange], tongue: Tongue) -> Option<String> {
    if funds.is_empty() {
        return None;
    }
    let count = funds.len();
    let mut said = say!(tongue, "กองทุน: {count} รายการ", "Funds: {count} changes");
    for change in funds.iter().take(MOST_SHOWN) {
        let named = |fund: &String, name: &String| match tongue.lang {
            Lang::Th => format!("{name} ({fund})"),
            Lang::En => fund.clone(),
        };
        said.push_str("\n  ");
        said.push_str(&match change {
            FundChange::Added { fund, name } => {
                let fund = named(fund, name);
                say!(tongue, "เพิ่ม {fund}", "added {fund}")
            }
            FundChange::Removed { fund, name } => {
                let fund = named(fund, name);
                say!(tongue, "ออก {fund}", "removed {fund}")
            }
            FundChange::Renamed { fund, old, new } => match tongue.lang {
                Lang::Th => format!("เปลี่ยนชื่อ {fund}: {old} → {new}"),
                Lang::En => format!("renamed {fund}"),
            },
            FundChange::YearAdded { fund, name, year } => {
                let fund = named(fund, name);
                say!(tongue, "เพิ่มปี {year} ของ {fund}", "year {year} added to {fund}")
            }
            FundChange::YearRemoved { fund, name, year } => {
                let fund = named(fund, name);
                say!(tongue, "ปี {year} ของ {fund} หายไป", "year {year} of {fund} is gone")
            }
        });
    }
    Some(said + &more(count, MOST_SHOWN, tongue))
}

fn figures_words(figures: &[FigureChange], tongue: Tongue) -> Option<String> {
    if figures.is_empty() {
        return None;
    }
    let count = figures.len();
    let mut said = say!(tongue, "ตัวเลข: {count} ช่อง", "Figures: {count}");
    for change in figures.iter().take(MOST_SHOWN) {
        let fund = &change.fund;
        let words = figure_words(change, tongue);
        said.push_str(&format!("\n  {fund} {words}"));
    }
    Some(said + &more(count, MOST_SHOWN, tongue))
}

/// “เงินสด ปี 2568: 5200 → 5300 (data/funds/…:24)”
fn figure_words(change: &FigureChange, tongue: Tongue) -> String {
    let names = change.field.name();
    let (old, new) =
        (shown(change.field, &change.old, tongue), shown(change.field, &change.new, tongue));
    let year = change.year;
    let place =
        change.place.as_ref().map_or_else(String::new, |(file, line)| format!(" ({file}:{line})"));
    match tongue.lang {
        Lang::Th => format!("{} ปี {year}: {old} → {new}{place}", names.thai),
        Lang::En => format!("{}, {year}: {old} → {new}{place}", names.english),
    }
}

fn shown(field: Field, shown: &Shown, tongue: Tongue) -> String {
    match shown {
        Shown::Unknown => say!(tongue, "ไม่มีข้อมูล", "unknown"),
        Shown::NotApplicable => say!(tongue, "ไม่เกี่ยวข้อง", "not applicable"),
        Shown::Withheld => say!(tongue, "ไม่แสดง", "withheld"),
        Shown::Known(value) => match (field.def().choices, tongue.lang) {
            (choices, Lang::Th) if !choices.is_empty() => {
                let found = choices.iter().find(|(word, _)| word == value);
                found.map_or_else(|| value.clone(), |(_, thai)| (*thai).to_string())
            }
            _ => value.clone(),
        },
    }
}

fn pages_words(changes: &Changes, tongue: Tongue) -> String {
    let pages = &changes.pages;
    let (added, removed, changed) = (pages.added.len(), pages.removed.len(), pages.changed.len());
    let mut said = say!(
        tongue,
        "หน้าและไฟล์: เพิ่ม {added} ลบ {removed} เปลี่ยน {changed}",
        "Pages and files: {added} added, {removed} removed, {changed} changed"
    );
    for (mark, list) in [("+", &pages.added), ("-", &pages.removed), ("~", &pages.changed)] {
        for path in list.iter().take(MOST_PAGES) {
            said.push_str(&format!("\n  {mark} {path}"));
        }
        said.push_str(&more(list.len(), MOST_PAGES, tongue));
    }
    said
}
