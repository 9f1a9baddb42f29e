//! `freeze CONTEST [STAGE]`: decides a result and keeps it with everything that it was made of.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use super::args::Freeze;
use super::say::{Exit, Tongue, machine_no, say};
use super::{build, complain, print};
use crate::diag::Lang;
use crate::freeze::{HOME, MakeError, Piece, Pieces};
use crate::pipeline::freezing::{Decision, Refusal};
use crate::source::{Tree, disk};
use crate::thai::{Date, Digits, read_date};

pub fn freeze(asked: &Freeze, tongue: Tongue) -> Exit {
    let on = match asked.date.as_deref().map(|text| read_date(text).map_err(|_| text)) {
        None => disk::today(),
        Some(Ok(on)) => on,
        Some(Err(text)) => {
            complain(&say!(
                tongue,
                "“{text}” ไม่ใช่วันที่\nเขียนเช่น 2569-05-01 หรือ 2026-05-01",
                "“{text}” is not a date\nWrite it as 2026-05-01"
            ));
            return Exit::WrongUse;
        }
    };
    let nothing = say!(tongue, "ยังไม่ได้ปิดผล", "Nothing was decided.");
    let (tree, ready) = match build::ready(&asked.root, &nothing, tongue) {
        Ok(ready) => ready,
        Err(exit) => return exit,
    };
    let stage = asked.stage.as_deref();
    let decision = match ready.decide(&tree, &asked.contest, stage, on, &random()) {
        Ok(decision) => decision,
        Err(refusal) => {
            complain(&refused(&refusal, asked, tongue));
            return match refusal {
                Refusal::Make(_) => Exit::Problems,
                _ => Exit::WrongUse,
            };
        }
    };
    let folder = asked.root.join(&decision.folder);
    if let Err((path, cause)) = write(&asked.root, &folder, &decision.pieces, &tree) {
        complain(&machine_no(tongue, &path, &cause));
        return Exit::Machine;
    }
    print(&done(&decision, tongue));
    Exit::Done
}

fn done(decision: &Decision, tongue: Tongue) -> String {
    let Decision { title, folder, ranked, gated, .. } = decision;
    let (seal, files) = (decision.seal.short(), decision.pieces.len());
    let mut said = say!(
        tongue,
        "ปิดผลแล้ว: {title}\nจัดอันดับ {ranked} กองทุน ไม่เข้าจัดอันดับ {gated} กองทุน",
        "Decided: {title}\nRanked {ranked} funds, held back {gated}"
    );
    if let Some(through) = decision.going_on {
        said.push_str(&say!(tongue, " ได้ไปต่อ {through} กองทุน", ", {through} go on"));
    }
    said.push_str(&say!(
        tongue,
        "\nเก็บไว้ที่ {folder} ({files} ไฟล์)\nรหัสยืนยันผล {seal}",
        "\nKept in {folder} ({files} files)\nSeal {seal}"
    ));
    if decision.corrections > 0 {
        let count = decision.corrections;
        said.push_str(&say!(
            tongue,
            "\nแก้ตัวเลขตาม data/corrections/ {count} รายการ ผลเดิมยังเก็บไว้ และหน้าผลแสดงอันดับก่อนและหลังแก้",
            "\nPut right as data/corrections/ says: {count} figures. The old result is still kept, and the page shows both"
        ));
    }
    if let Some(cut_off) = decision.before_cut_off {
        let day = day(cut_off, tongue);
        said.push_str(&say!(
            tongue,
            "\nควรทราบ: ยังไม่ถึงวันตัดยอดข้อมูล {day} ตัวเลขที่ส่งมาหลังจากนี้จะไม่มีผล",
            "\nNote: the cut-off of {day} is still to come; figures that come in later do not count"
        ));
    }
    if decision.without_judges {
        said.push_str(&say!(
            tongue,
            "\nควรทราบ: ยังไม่มีคะแนนของกรรมการ ผลนี้จึงมาจากตัวเลขอย่างเดียว",
            "\nNote: no judge has given points; this result comes of figures alone"
        ));
    }
    said.push_str(&say!(
        tongue,
        "\nต่อไปนี้หน้าผลจะแสดงตามที่ปิดไว้ แม้แก้ข้อมูลภายหลัง อย่าแก้หรือย้ายไฟล์ในโฟลเดอร์นี้ และสำรองไว้อีกที่หนึ่ง\nโฟลเดอร์นี้มีตัวเลขจริงทุกช่อง ใช้ภายในสำนักงาน ไม่ใช่เอกสารเผยแพร่\nสร้างเว็บไซต์: kongthun build   ตรวจซ้ำ: kongthun verify {folder}",
        "\nFrom now on its pages show what was decided, whatever changes. Leave that folder alone, and keep a copy elsewhere.\nIt holds all figures as they are: for the office, not for publication\nBuild the site: kongthun build   Check it: kongthun verify {folder}"
    ));
    said
}

fn day(date: Date, tongue: Tongue) -> String {
    match tongue.lang {
        Lang::Th => date.long(Digits::Arabic),
        Lang::En => date.iso(),
    }
}

fn refused(refusal: &Refusal, asked: &Freeze, tongue: Tongue) -> String {
    let contest = &asked.contest;
    let near = |suggestion: &Option<String>| {
        suggestion.as_ref().map_or_else(String::new, |found| {
            say!(tongue, "\nน่าจะหมายถึง {found}", "\nDid you mean {found}")
        })
    };
    match refusal {
        Refusal::UnknownContest { suggestion, known } => {
            let (near, known) = (near(suggestion), known.join(", "));
            say!(
                tongue,
                "ไม่มีการประกวดรหัส “{contest}”{near}\nที่มีอยู่: {known}",
                "There is no contest “{contest}”{near}\nThere are: {known}"
            )
        }
        Refusal::UnknownStage { known, .. } if known.is_empty() => say!(
            tongue,
            "การประกวด {contest} ตัดสินรอบเดียว ไม่ต้องระบุรอบ\nสั่ง kongthun freeze {contest}",
            "Contest {contest} has no rounds\nUse kongthun freeze {contest}"
        ),
        Refusal::UnknownStage { suggestion, known } => {
            let (near, known) = (near(suggestion), known.join(", "));
            match &asked.stage {
                Some(stage) => say!(
                    tongue,
                    "การประกวด {contest} ไม่มีรอบ “{stage}”{near}\nรอบที่มี: {known}",
                    "Contest {contest} has no round “{stage}”{near}\nIts rounds: {known}"
                ),
                None => say!(
                    tongue,
                    "การประกวด {contest} มีหลายรอบ ระบุรอบที่จะปิดผลด้วย\nรอบที่มี: {known}",
                    "Contest {contest} has rounds: say which\nIts rounds: {known}"
                ),
            }
        }
        Refusal::EarlierOpen { stage } => say!(
            tongue,
            "ต้องปิดผลรอบก่อนหน้าก่อน เพราะรอบนี้แข่งขันเฉพาะกองทุนที่ได้ไปต่อ\nสั่ง kongthun freeze {contest} {stage}",
            "The round before has to be decided first: it says who enters this one\nUse kongthun freeze {contest} {stage}"
        ),
        Refusal::Decided { on, folder } => {
            let day = day(*on, tongue);
            say!(
                tongue,
                "ปิดผลนี้ไว้แล้วเมื่อ {day} ({folder}) จึงไม่ปิดซ้ำ\nถ้าตัวเลขผิด ให้บันทึกการแก้ไขใน data/corrections/{contest}.yaml แล้วสั่งใหม่",
                "This was decided on {day} ({folder}) and is not decided again\nIf a figure is wrong, write a correction in data/corrections/{contest}.yaml and run this again"
            )
        }
        Refusal::NotRanked => say!(
            tongue,
            "ยังจัดอันดับไม่ได้ จึงปิดผลไม่ได้ สั่ง kongthun check เพื่อดูสาเหตุ",
            "It cannot be ranked yet, so it cannot be decided. kongthun check tells why"
        ),
        Refusal::Make(MakeError::Unreadable) => say!(
            tongue,
            "ไม่ได้ปิดผล: อ่านสำเนาของข้อมูลกลับมาไม่ได้ครบ นี่เป็นข้อบกพร่องของโปรแกรม โปรดแจ้งผู้พัฒนา",
            "Nothing was decided: the copied inputs cannot be read back. This is a defect of the program"
        ),
        Refusal::Make(MakeError::Differs { fund }) => say!(
            tongue,
            "ไม่ได้ปิดผล: คำนวณจากสำเนาแล้วได้ผลไม่ตรงกับข้อมูลจริง (กองทุน {fund}) นี่เป็นข้อบกพร่องของโปรแกรม โปรดแจ้งผู้พัฒนา",
            "Nothing was decided: the copied inputs lead to another result (fund {fund}). This is a defect of the program"
        ),
        Refusal::Make(MakeError::Json(error)) => {
            say!(tongue, "เขียนผลไม่ได้: {error}", "The result could not be written: {error}")
        }
    }
}

/// Digits that nobody can guess: the keys of the standard library's hash maps come from the
/// system's own source of chance.
pub fn random() -> String {
    (0..4).map(|_| format!("{:016x}", RandomState::new().build_hasher().finish())).collect()
}

/// Everything is written beside the folder's place, under a name that nobody reads, and then moved
/// there: a program killed in between has decided nothing.
fn write(
    root: &Path,
    folder: &Path,
    pieces: &Pieces,
    tree: &Tree,
) -> Result<(), (PathBuf, io::Error)> {
    let at = |path: &Path| {
        let path = path.to_path_buf();
        move |cause| (path, cause)
    };
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let beside = folder.with_file_name(format!(".{}.kongthun", name.unwrap_or_default()));
    if beside.exists() {
        fs::remove_dir_all(&beside).map_err(at(&beside))?;
    }
    for (path, piece) in pieces {
        let file = beside.join(path);
        let parent = file.parent().unwrap_or(&beside);
        fs::create_dir_all(parent).map_err(at(parent))?;
        let written = match piece {
            Piece::Made(bytes) => fs::write(&file, bytes),
            Piece::Copied(_) => fs::write(&file, piece.bytes(tree)),
        };
        written.map_err(at(&file))?;
    }
    // Git on Windows would change the ends of lines, and with them every digest.
    let attributes = root.join(HOME).join(".gitattributes");
    if !attributes.exists() {
        fs::write(&attributes, "* -text\n").map_err(at(&attributes))?;
    }
    fs::rename(&beside, folder).map_err(at(folder))
}
