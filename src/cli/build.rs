//! `build` and `check`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::ReportFormat;
use super::say::{Exit, Tongue, machine_no, say};
use super::{complain, print};
use crate::diag::{self, Problem, Style, Summary, any_error};
use crate::pipeline::{self, Ready, prepare_for};
use crate::plan::Edition;
use crate::plan::url::{COPY, START};
use crate::publish::packed::{self, Parcel};
use crate::publish::{PublishError, Published, publish};
use crate::source::{Tree, disk};

/// What `build` is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub output: Option<PathBuf>,
    /// One file for a stick or a chat, in place of the folder.
    pub zip: Option<PathBuf>,
    pub edition: Edition,
}

pub fn build(root: PathBuf, wanted: Wanted, tongue: Tongue) -> Exit {
    let Wanted { output, zip, edition } = wanted;
    if let Some(file) = zip.as_deref().filter(|file| !is_zip(file)) {
        let file = file.display();
        complain(&say!(
            tongue,
            "ชื่อไฟล์ {file} ต้องลงท้ายด้วย .zip",
            "The name of the file {file} must end in .zip"
        ));
        return Exit::WrongUse;
    }
    let start = Instant::now();
    let Some(mut tree) = read_lean(&root, tongue) else { return Exit::Machine };
    let prepared = prepare_for(&tree, edition);
    fetch(&mut tree, &prepared.problems);
    show(&prepared.problems, &tree, tongue);
    let Some(ready) = prepared.value else {
        complain(&say!(
            tongue,
            "ยังไม่ได้สร้างเว็บไซต์ ของเดิมอยู่ครบ แก้ข้อผิดพลาดข้างต้นแล้วสั่งใหม่",
            "Nothing was published; what was there is untouched. Mend the errors above and try again."
        ));
        return Exit::Problems;
    };
    if let Some(file) = &zip {
        let packed = pack(file, &ready);
        return match packed {
            Ok(published) => {
                let (files, size) = (published.files, megabytes(published.bytes));
                let (place, start) = (file.display(), START);
                print(&say!(
                    tongue,
                    "รวมเว็บไซต์ {files} ไฟล์ไว้ใน {place} แล้ว ขนาด {size} MB\nผู้รับแตกไฟล์แล้วเปิด {start}",
                    "Packed {files} files into {place}, {size} MB\nWhoever gets it unpacks it and opens {start}"
                ));
                Exit::Done
            }
            Err(error) => refused(error, &tree, tongue),
        };
    }
    let output = output.unwrap_or_else(|| root.join("output"));
    match publish(&output, &ready) {
        Ok(published) => {
            let (files, size) = (published.files, megabytes(published.bytes));
            let seconds = start.elapsed();
            let seconds = format!("{}.{:02}", seconds.as_secs(), seconds.subsec_millis() / 10);
            let place = output.join("index.html");
            let place = place.display();
            print(&say!(
                tongue,
                "สร้างเว็บไซต์เสร็จ {files} ไฟล์ {size} MB ใน {seconds} วินาที\nเปิดดูที่ {place}",
                "Built {files} files, {size} MB, in {seconds} s\nOpen {place}"
            ));
            // The system takes a nation's gigabyte back at once; piece by piece takes half a second.
            std::mem::forget((ready, tree));
            Exit::Done
        }
        Err(error) => refused(error, &tree, tongue),
    }
}

fn is_zip(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

fn pack(file: &Path, ready: &pipeline::Ready) -> Result<Published, PublishError> {
    let start = ready.start_page().map_err(PublishError::Page)?;
    packed::pack(file, &Parcel { top: TOP, site: COPY, start: (START, start) }, ready)
}

/// The folder that a parcel unpacks into.
const TOP: &str = "kongthun";

fn megabytes(bytes: u64) -> String {
    let tenths = bytes * 10 / 1_000_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn refused(error: PublishError, tree: &Tree, tongue: Tongue) -> Exit {
    match error {
        PublishError::Disk { path, cause } => complain(&machine_no(tongue, &path, &cause)),
        PublishError::NotOurs { path, example } => {
            let path = path.display();
            complain(&say!(
                tongue,
                "โฟลเดอร์ {path} มีไฟล์ที่โปรแกรมไม่ได้สร้าง เช่น {example} จึงไม่เขียนทับ\nเลือกโฟลเดอร์ว่าง หรือย้ายไฟล์เหล่านั้นออกก่อน",
                "{path} holds files that this program did not make, such as {example}, so it was left alone\nChoose an empty folder, or move those files away"
            ));
            return Exit::WrongUse;
        }
        PublishError::Busy { path } => {
            let path = path.display();
            complain(&say!(
                tongue,
                "มีโปรแกรมอีกตัวกำลังสร้างเว็บไซต์ใน {path} อยู่ รอให้เสร็จแล้วสั่งใหม่",
                "Another build is writing to {path}; wait for it and try again"
            ));
        }
        PublishError::Page(problem) => {
            show(&[*problem], tree, tongue);
            return Exit::Problems;
        }
    }
    Exit::Machine
}

pub fn check(root: PathBuf, format: ReportFormat, orphans: bool, tongue: Tongue) -> Exit {
    let Some(mut tree) = read_lean(&root, tongue) else { return Exit::Machine };
    let problems = if orphans { all_problems(&tree) } else { pipeline::problems(&tree) };
    fetch(&mut tree, &problems);
    let text_of = |path: &str| tree.text(path);
    match format {
        ReportFormat::Json => print(&format!("{:#}", diag::json(&problems, tongue.lang, &text_of))),
        ReportFormat::Github => print(&diag::github(&problems, tongue.lang, &text_of)),
        ReportFormat::Human => {
            show(&problems, &tree, tongue);
            print(&diag::summary_line(Summary::of(&problems), tongue.lang));
        }
    }
    if any_error(&problems) { Exit::Problems } else { Exit::Done }
}

/// Pages that nothing leads to are found only where pages can be made.
fn all_problems(tree: &Tree) -> Vec<Problem> {
    let prepared = prepare_for(tree, Edition::Public);
    let mut problems = prepared.problems;
    if let Some(ready) = prepared.value {
        match pipeline::orphans(&ready) {
            Ok(found) => problems.extend(found),
            Err(problem) => problems.push(*problem),
        }
    }
    problems
}

/// A site as `build` and `check` see it: very many files of funds stay on the disk.
pub fn read_lean(root: &Path, tongue: Tongue) -> Option<Tree> {
    told(disk::read_lean(root), tongue)
}

/// A site whose every text is at hand.
pub fn read(root: &Path, tongue: Tongue) -> Option<Tree> {
    told(disk::read(root), tongue)
}

/// A site that is free of errors; or its problems are shown, with what was not done because of them.
pub fn ready(root: &Path, nothing: &str, tongue: Tongue) -> Result<(Tree, Ready), Exit> {
    ready_for(root, Edition::Public, nothing, tongue)
}

/// The same for an edition.
pub fn ready_for(
    root: &Path,
    edition: Edition,
    nothing: &str,
    tongue: Tongue,
) -> Result<(Tree, Ready), Exit> {
    let tree = read(root, tongue).ok_or(Exit::Machine)?;
    let prepared = prepare_for(&tree, edition);
    if let Some(ready) = prepared.value {
        return Ok((tree, ready));
    }
    show(&prepared.problems, &tree, tongue);
    complain(&say!(
        tongue,
        "{nothing} แก้ข้อผิดพลาดข้างต้นแล้วสั่งใหม่",
        "{nothing} Mend the errors above and try again."
    ));
    Err(Exit::Problems)
}

fn told(read: Result<Tree, disk::ReadError>, tongue: Tongue) -> Option<Tree> {
    match read {
        Ok(tree) => Some(tree),
        Err(error) => {
            complain(&machine_no(tongue, &error.path, &error.cause));
            None
        }
    }
}

/// The lines with problems are drawn, and their columns counted.
fn fetch(tree: &mut Tree, problems: &[Problem]) {
    tree.fetch(problems.iter().map(|problem| &*problem.place.file));
}

/// Draws problems on standard error, in colour on a terminal.
pub fn show(problems: &[Problem], tree: &Tree, tongue: Tongue) {
    if problems.is_empty() {
        return;
    }
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let width = std::env::var("COLUMNS").ok().and_then(|width| width.parse().ok()).unwrap_or(100);
    let style = Style { color, width };
    complain(&diag::terminal(problems, tongue.lang, style, &|path| tree.text(path)));
}
