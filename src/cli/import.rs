//! `import`: figures of a sheet into the funds' files, or old notes into drafts (`notes`). Everything
//! is first read, compared and validated; then, with `--write` only, all files change together.

mod notes;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::say::{Exit, Tongue, machine_no, say};
use super::store::{self, StoreError};
use super::{build, complain, judges, new, print};
use crate::assemble::assemble;
use crate::diag::{Problem, Severity};
use crate::import;
use crate::sheet::change::{Around, changes};
use crate::sheet::{self, FundChange, Taken, show};
use crate::source::Tree;
use crate::thai::read_year;

pub fn import(root: &Path, file: &Path, year: Option<&str>, write: bool, tongue: Tongue) -> Exit {
    let year = match year.map(|text| read_year(text).ok_or(text)) {
        None => None,
        Some(Ok(year)) => Some(year),
        Some(Err(text)) => {
            complain(&not_a_year(text, tongue));
            return Exit::WrongUse;
        }
    };
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(cause) => {
            complain(&machine_no(tongue, file, &cause));
            let missing = cause.kind() == std::io::ErrorKind::NotFound;
            return if missing { Exit::WrongUse } else { Exit::Machine };
        }
    };
    let name =
        file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    match import::file(&name, &bytes) {
        import::File::Sheet => sheet(root, file, &bytes, year, write, tongue),
        import::File::Note(kind) => notes::bring(root, (&name, &bytes), kind, write, tongue),
        import::File::Refused(refusal) => {
            complain(&notes::refused(&name, refusal, tongue));
            Exit::Problems
        }
    }
}

fn sheet(
    root: &Path,
    file: &Path,
    bytes: &[u8],
    year: Option<i32>,
    write: bool,
    tongue: Tongue,
) -> Exit {
    let Some(tree) = build::read(root, tongue) else { return Exit::Machine };
    if let Some(grids) = judges::sheets(bytes) {
        return judges::import(root, file, &tree, &grids, write, tongue);
    }
    let assembled = assemble(&tree, &|_, _| Vec::new());
    let Some(site) = assembled.value.as_ref().map(|assembled| &assembled.site) else {
        build::show(&assembled.problems, &tree, tongue);
        return Exit::Problems;
    };
    let broken = errors_by_file(&assembled.problems);
    let mut taken = sheet::take(bytes, year);
    let changes = changes(
        &taken.rows,
        &Around {
            funds: &site.funds,
            text_of: &|path| tree.text(path),
            is_broken: &|path| broken.iter().any(|problem| &*problem.place.file == path),
            starter: &new::fund,
        },
    );
    taken.troubles.extend(changes.troubles);
    taken.troubles.sort_by_key(|trouble| trouble.at);
    taken.notices.extend(changes.notices);
    for (sheet, notice) in &taken.notices {
        let sheet = taken.sheet(*sheet).filter(|_| taken.sheets.len() > 1);
        let sheet = sheet.map_or_else(String::new, |name| format!("“{name}”: "));
        complain(&format!("{sheet}{}", notice.told(tongue.lang)));
    }
    if !taken.troubles.is_empty() {
        refuse(&taken, &file.display().to_string(), tongue);
        return Exit::Problems;
    }
    let after = with(&tree, &changes.funds);
    let new_errors = new_errors(&broken, &after);
    if !new_errors.is_empty() {
        build::show(&new_errors, &after, tongue);
        complain(&nothing_written(tongue));
        return Exit::Problems;
    }
    if changes.funds.is_empty() {
        let rows = taken.rows.len();
        print(&say!(
            tongue,
            "ไม่มีการเปลี่ยนแปลง: ตัวเลขทั้ง {rows} แถวตรงกับไฟล์ของกองทุนแล้ว",
            "No change: the figures of all {rows} rows are in the funds' files already"
        ));
        return Exit::Done;
    }
    for change in &changes.funds {
        print(&show::fund(change, tongue.lang));
    }
    let (funds, figures) = (changes.funds.len(), figures(&changes.funds));
    if !write {
        print(&say!(
            tongue,
            "\nจะเปลี่ยน {funds} กองทุน {figures} ช่อง ยังไม่ได้เขียนไฟล์ใด\nเมื่อตรวจแล้วถูกต้อง ให้สั่งอีกครั้งโดยเพิ่ม --write",
            "\n{figures} figures of {funds} funds would change; nothing was written\nIf this is right, run it again with --write"
        ));
        return Exit::Done;
    }
    match store::all(&stored(root, &tree, &changes.funds)) {
        Ok(()) => {
            print(&say!(
                tongue,
                "\nเขียนแล้ว {funds} กองทุน {figures} ช่อง\nตรวจความสอดคล้องของบัญชีด้วย kongthun check",
                "\nWrote {figures} figures of {funds} funds\nCheck the accounts with kongthun check"
            ));
            Exit::Done
        }
        Err(error) => {
            complain(&not_stored(&error, tongue));
            Exit::Machine
        }
    }
}

pub fn not_a_year(text: &str, tongue: Tongue) -> String {
    say!(
        tongue,
        "“{text}” ไม่ใช่ปีบัญชี\nพิมพ์ปีสี่หลัก เช่น --year 2568",
        "“{text}” is not an accounting year\nWrite four digits, such as --year 2568"
    )
}

fn errors_by_file(problems: &[Problem]) -> Vec<Problem> {
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    errors.filter(|problem| problem.place.file.starts_with("data/funds/")).cloned().collect()
}

fn refuse(taken: &Taken, file: &str, tongue: Tongue) {
    for trouble in &taken.troubles {
        let sheet = trouble.at.and_then(|at| taken.sheet(at.sheet));
        complain(&format!("{}\n", trouble.told(file, sheet, tongue.lang)));
        complain("");
    }
    let count = taken.troubles.len();
    complain(&say!(tongue, "พบข้อผิดพลาด {count} แห่ง", "{count} errors"));
    complain(&nothing_written(tongue));
}

pub(super) fn nothing_written(tongue: Tongue) -> String {
    say!(
        tongue,
        "ไม่ได้เขียนไฟล์ใด แก้ตามที่แจ้งแล้วนำเข้าใหม่ทั้งไฟล์",
        "Nothing was written. Mend these and import the whole file again."
    )
}

/// The site as it will be.
fn with(tree: &Tree, changes: &[FundChange]) -> Tree {
    let mut after = tree.clone();
    for change in changes {
        after.insert(&change.file, change.text.clone().into_bytes());
    }
    after
}

/// Errors in the funds' files that were not there before: an unknown tambon of a new fund.
fn new_errors(before: &[Problem], after: &Tree) -> Vec<Problem> {
    let known: BTreeSet<_> =
        before.iter().map(|problem| (&problem.place.file, problem.code())).collect();
    let mut errors = errors_by_file(&assemble(after, &|_, _| Vec::new()).problems);
    errors.retain(|problem| !known.contains(&(&problem.place.file, problem.code())));
    errors
}

fn figures(changes: &[FundChange]) -> usize {
    changes.iter().flat_map(|change| &change.years).map(|year| year.intents.len()).sum()
}

/// The bytes before and after. A byte order mark is not part of the text that was edited, and stays.
fn stored(root: &Path, tree: &Tree, changes: &[FundChange]) -> Vec<store::Change> {
    let one = |change: &FundChange| {
        let path = root.join(&*change.file);
        let mut after = change.text.clone().into_bytes();
        let before = tree.bytes(&change.file).map(|known| {
            let mark = "\u{feff}".as_bytes();
            let marked = fs::read(&path).is_ok_and(|bytes| bytes.starts_with(mark));
            if marked {
                after.splice(0..0, mark.iter().copied());
            }
            if marked { [mark, known].concat() } else { known.to_vec() }
        });
        store::Change { path, before, after }
    };
    changes.iter().map(one).collect()
}

pub fn not_stored(error: &StoreError, tongue: Tongue) -> String {
    match error {
        StoreError::Disk { path, cause } => machine_no(tongue, path, cause),
        StoreError::Changed { path } => {
            let path = path.display();
            say!(
                tongue,
                "มีผู้อื่นแก้ไฟล์ {path} ระหว่างนำเข้า จึงไม่ได้เขียนไฟล์ใด\nสั่งใหม่อีกครั้ง",
                "Somebody changed {path} in the meantime; nothing was written\nRun it again"
            )
        }
        StoreError::Half { path, cause } => {
            let (path, cause) = (path.display(), cause.to_string());
            say!(
                tongue,
                "เขียน {path} ไม่สำเร็จ และคืนไฟล์ก่อนหน้าไม่ครบ: {cause}\nตรวจไฟล์ใน data/funds กับสำเนาสำรองก่อนทำต่อ",
                "{path} could not be written and the files before it not all restored: {cause}\nCompare data/funds with a backup before going on"
            )
        }
    }
}
