//! `verify PATH`: one line that says whether a result follows from its pack, and if not, where.

use std::fs;
use std::io;
use std::path::Path;

use super::args::Verify;
use super::say::{Exit, Tongue, machine_no, say};
use super::{complain, print};
use crate::audit::zip::{self, ZipError};
use crate::audit::{Found, Report, verify as verified};
use crate::freeze::Damage;
use crate::source::Tree;
use crate::source::disk;

/// So many differences are printed; the number of all is told.
const MOST_SHOWN: usize = 60;

pub fn verify(asked: &Verify, tongue: Tongue) -> Exit {
    let path = &asked.path;
    let pack = match read(path) {
        Ok(pack) => pack,
        Err(NotRead::Machine(cause)) => {
            complain(&machine_no(tongue, path, &cause));
            return Exit::Machine;
        }
        Err(NotRead::Zip(error)) => {
            complain(&not_a_pack(path, &error, tongue));
            return Exit::Problems;
        }
    };
    let site = asked.site.as_deref();
    if let Some(folder) = site.filter(|folder| !folder.is_dir()) {
        let folder = folder.display();
        complain(&say!(tongue, "ไม่พบโฟลเดอร์ {folder}", "There is no folder {folder}"));
        return Exit::WrongUse;
    }
    let published = |file: &str| fs::read(site?.join(file)).ok();
    let report = verified(&pack, site.map(|_| &published as &dyn Fn(&str) -> Option<Vec<u8>>));
    if report.found.is_empty() {
        print(&follows(&report, site, tongue));
        return Exit::Done;
    }
    print(&differs(&report, tongue));
    Exit::Problems
}

enum NotRead {
    Machine(io::Error),
    Zip(ZipError),
}

fn read(path: &Path) -> Result<Tree, NotRead> {
    if path.is_dir() {
        return disk::read_folder(path).map_err(|error| NotRead::Machine(error.cause));
    }
    let bytes = fs::read(path).map_err(NotRead::Machine)?;
    zip::read(&bytes).map_err(NotRead::Zip)
}

fn not_a_pack(path: &Path, error: &ZipError, tongue: Tongue) -> String {
    let path = path.display();
    match error {
        ZipError::Broken(why) => say!(
            tongue,
            "ไม่ผ่าน: {path} ไม่ใช่ชุดตรวจสอบ หรือไฟล์เสีย ({why})",
            "Does not follow: {path} is no audit pack, or is broken ({why})"
        ),
        ZipError::Name(name) => say!(
            tongue,
            "ไม่ผ่าน: ชื่อไฟล์ในชุดผิดปกติ “{name}”",
            "Does not follow: a strange name in the pack, “{name}”"
        ),
        ZipError::TooLarge => say!(
            tongue,
            "ไม่ผ่าน: ใหญ่เกินกว่าชุดตรวจสอบใดๆ",
            "Does not follow: larger than any audit pack"
        ),
    }
}

fn follows(report: &Report, site: Option<&Path>, tongue: Tongue) -> String {
    let (results, funds) = (report.results.len(), most_funds(report));
    let site = match site {
        None => String::new(),
        Some(_) => say!(tongue, " และตรงกับเว็บไซต์ที่เผยแพร่", ", and the published site says the same"),
    };
    let mut said = say!(
        tongue,
        "ผ่าน: ผลเป็นไปตามข้อมูลทุกประการ คำนวณใหม่ {results} ผล {funds} กองทุน{site}",
        "Follows: computed again, {results} results of {funds} funds come out as published{site}"
    );
    for (title, seal, _) in &report.results {
        let seal = seal.short();
        said.push_str(&say!(tongue, "\n{title} รหัสยืนยันผล {seal}", "\n{title} seal {seal}"));
    }
    said.push_str(&other_program(report, tongue));
    said
}

fn most_funds(report: &Report) -> usize {
    report.results.iter().map(|(_, _, funds)| *funds).max().unwrap_or_default()
}

fn other_program(report: &Report, tongue: Tongue) -> String {
    report.other_program.as_ref().map_or_else(String::new, |program| {
        say!(
            tongue,
            "\nชุดนี้สร้างด้วย {program} ซึ่งไม่ใช่รุ่นนี้ จึงเทียบตัวเลขทุกตัว แต่ไม่เทียบถ้อยคำในหน้าพิมพ์",
            "\nMade by {program}, another version: all numbers were compared, the words of the printable page were not"
        )
    })
}

fn differs(report: &Report, tongue: Tongue) -> String {
    let count = report.found.len();
    let mut said = say!(
        tongue,
        "ไม่ผ่าน: ผลไม่เป็นไปตามข้อมูลในชุดนี้ พบ {count} แห่ง",
        "Does not follow: {count} differences"
    );
    // Places first: that is what people ask.
    let is_place = |found: &&Found| matches!(found, Found::Place { .. });
    let (places, others): (Vec<&Found>, Vec<&Found>) = report.found.iter().partition(is_place);
    for found in places.into_iter().chain(others).take(MOST_SHOWN) {
        said.push('\n');
        said.push_str(&words(found, tongue));
    }
    if count > MOST_SHOWN {
        let more = count - MOST_SHOWN;
        said.push_str(&say!(tongue, "\nและอีก {more} แห่ง", "\nand {more} more"));
    }
    said.push_str(&other_program(report, tongue));
    said
}

fn words(found: &Found, tongue: Tongue) -> String {
    let none = say!(tongue, "ไม่มี", "none");
    let or_none = |text: &str| if text.is_empty() { none.clone() } else { text.to_string() };
    match found {
        Found::Unreadable { file, what } => {
            say!(tongue, "- อ่านไม่ได้ {file}: {what}", "- unreadable {file}: {what}")
        }
        Found::Damage { folder, damage } => {
            let path = format!("{folder}{}", damage.path());
            match damage {
                Damage::Changed { .. } => {
                    say!(tongue, "- ไฟล์ถูกแก้ไข: {path}", "- changed since it was packed: {path}")
                }
                Damage::Missing { .. } => say!(tongue, "- ไฟล์หายไป: {path}", "- missing: {path}"),
                Damage::Extra { .. } => {
                    say!(tongue, "- ไฟล์แปลกปลอม: {path}", "- not of this pack: {path}")
                }
            }
        }
        Found::Place { list, fund, written, right } => {
            let list = if list.is_empty() {
                say!(tongue, "ทั้งการประกวด", "the contest")
            } else {
                list.clone()
            };
            let (written, right) = (or_none(written), or_none(right));
            say!(
                tongue,
                "- อันดับของกองทุน {fund} ({list}): ในผลคือ {written} คำนวณใหม่ได้ {right}",
                "- place of fund {fund} ({list}): {written} in the result, {right} computed again"
            )
        }
        Found::Value { file, path, written, right } => {
            let (written, right) = (or_none(written), or_none(right));
            say!(
                tongue,
                "- {file} ที่ {path}: เขียนไว้ {written} คำนวณใหม่ได้ {right}",
                "- {file} at {path}: {written} is written, {right} computed again"
            )
        }
        Found::Other { file } => say!(
            tongue,
            "- ไฟล์ไม่ตรงกับที่สร้างใหม่จากข้อมูล: {file}",
            "- not what follows from the data: {file}"
        ),
        Found::Entrants { stage } => say!(
            tongue,
            "- ผู้เข้าแข่งขันไม่ตรงกับผู้ที่ได้ไปต่อจากรอบ {stage}",
            "- those who entered are not those whom round {stage} let through"
        ),
        Found::Published { file, fund, what } => {
            let what = or_none(what);
            say!(tongue, "- เว็บไซต์ {file} {fund} {what}", "- the site, {file} {fund} {what}")
        }
    }
}
