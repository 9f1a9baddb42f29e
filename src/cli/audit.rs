//! `export audit CONTEST`: everything that a result follows from, in one zip.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::args::Export;
use super::say::{Exit, Tongue, machine_no, say};
use super::{build, complain, export as exports, freeze, print};
use crate::audit::zip::Packer;
use crate::audit::{Part, Unit, bytes, parts};
use crate::freeze::{SUMS, sha256, sums};
use crate::pipeline::auditing::NoPack;
use crate::plan::Edition;

/// Files that are made at once before they are packed one after the other.
const AT_ONCE: usize = 256;

pub fn export(asked: &Export, tongue: Tongue) -> Exit {
    if let Some(edition) = asked.edition.filter(|edition| *edition != Edition::Judges) {
        complain(&no_such_edition(edition, tongue));
        return Exit::WrongUse;
    }
    let nothing = say!(tongue, "ยังไม่ได้ส่งออก", "Nothing was exported.");
    let (tree, ready) = match build::ready(&asked.root, &nothing, tongue) {
        Ok(ready) => ready,
        Err(exit) => return exit,
    };
    let Some(contest) = exports::contest(asked, &ready, tongue) else { return Exit::WrongUse };
    let contests = &ready.site().contests;
    let position = contests.iter().position(|own| own.id == contest.id).unwrap_or_default();
    let units = match ready.audit(&tree, position, &freeze::random()) {
        Ok(units) => units,
        Err(error) => {
            complain(&no_pack(&error, tongue));
            return Exit::Problems;
        }
    };
    let path =
        asked.output.clone().unwrap_or_else(|| PathBuf::from(format!("audit-{}.zip", contest.id)));
    match pack(&path, &units) {
        Ok(files) => {
            print(&done(&path, files, &units, tongue));
            Exit::Done
        }
        Err(cause) => {
            complain(&machine_no(tongue, &path, &cause));
            Exit::Machine
        }
    }
}

/// Written beside its place and then moved there, entry by entry: a nation's pack does not stand in
/// memory.
fn pack(path: &Path, units: &[Unit]) -> io::Result<usize> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let beside = path.with_file_name(format!(".{}.kongthun", name.unwrap_or_default()));
    let written = write(&beside, units).and_then(|files| {
        std::fs::rename(&beside, path)?;
        Ok(files)
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

fn write(path: &Path, units: &[Unit]) -> io::Result<usize> {
    let mut packer = Packer::new(BufWriter::new(File::create(path)?));
    let parts: Vec<(String, Part)> = parts(units).into_iter().collect();
    let mut digests = BTreeMap::new();
    for chunk in parts.chunks(AT_ONCE) {
        let made: Vec<Vec<u8>> = chunk.par_iter().map(|(_, part)| bytes(units, part)).collect();
        for ((path, _), content) in chunk.iter().zip(made) {
            packer.add(path, &content)?;
            digests.insert(path.clone(), sha256(&content));
        }
    }
    packer.add(SUMS, sums(&digests).as_bytes())?;
    packer.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(parts.len() + 1)
}

fn done(path: &Path, files: usize, units: &[Unit], tongue: Tongue) -> String {
    let shown = path.display();
    let mut said = say!(
        tongue,
        "*** ลับ: ชุดนี้มีตัวเลขจริงทุกช่องและใบคะแนนของกรรมการ ส่งให้เฉพาะคณะกรรมการตัดสินและสำนักงาน ห้ามเผยแพร่ ***\nสร้างชุดตรวจสอบแล้ว: {shown} ({files} ไฟล์)",
        "*** Confidential: this pack holds all figures as they are, and the judges' sheets. For the judges and the office only; not for publication ***\nMade an audit pack: {shown} ({files} files)"
    );
    for unit in units {
        let (title, seal) = (unit.title(), unit.seal.short());
        said.push_str(&say!(tongue, "\n{title} รหัสยืนยันผล {seal}", "\n{title} seal {seal}"));
    }
    said.push_str(&say!(
        tongue,
        "\nตรวจ: kongthun verify {shown}   พิมพ์: เปิด audit.html ในชุดนี้",
        "\nCheck: kongthun verify {shown}   Print: audit.html within"
    ));
    said
}

/// Points can only be repeated from the figures, and some figures are nobody's business.
fn no_such_edition(edition: Edition, tongue: Tongue) -> String {
    let asked = Edition::ALL.iter().find(|(_, own)| *own == edition).map_or("", |(word, _)| word);
    say!(
        tongue,
        "ไม่มีชุดตรวจสอบฉบับ {asked}\nการคำนวณซ้ำต้องใช้ตัวเลขจริงทุกช่อง แต่บางช่องไม่เปิดเผยเพื่อคุ้มครองบุคคล (เช่น ผู้ค้างชำระหนึ่งหรือสองราย) ถ้าตัดออกก็ตรวจไม่ได้ ถ้าใส่ไว้ก็เปิดเผย จึงมีเฉพาะฉบับ judges สำหรับคณะกรรมการตัดสินและสำนักงาน\nประชาชนตรวจได้จากหน้า “ทำไมได้คะแนนนี้” ของแต่ละกองทุน และเทียบรหัสยืนยันผลกับที่กรรมการถืออยู่",
        "There is no pack of the {asked} edition\nNobody can repeat a computation without its figures, and some are withheld to protect people (one or two borrowers in arrears). Without them nothing could be verified; with them they would be told. So there is the judges' edition only.\nThe public can follow the page “ทำไมได้คะแนนนี้” of each fund, and compare the seal with the one that the judges hold"
    )
}

fn no_pack(error: &NoPack, tongue: Tongue) -> String {
    match error {
        NoPack::NotRanked => say!(
            tongue,
            "ยังจัดอันดับไม่ได้ จึงไม่มีผลให้ตรวจสอบ สั่ง kongthun check เพื่อดูสาเหตุ",
            "It cannot be ranked yet, so there is no result to audit. kongthun check tells why"
        ),
        NoPack::Unfit { unit, what } => say!(
            tongue,
            "คำนวณผล {unit} จากข้อมูลที่เก็บไว้ไม่ได้: {what}",
            "Result {unit} cannot be computed from what was kept: {what}"
        ),
    }
}
