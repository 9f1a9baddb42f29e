//! `init DIR`: a small site that builds as it is, with invented funds to be replaced.

use std::fs;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

use super::say::{Exit, Tongue, machine_no, say};
use super::schema::{self, Failure};
use super::{complain, print};
use crate::schema::Kind;

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");
const RUBRIC: &str = include_str!("../../data/rubrics/vf-outstanding-default.yaml");

pub fn init(folder: &Path, tongue: Tongue) -> Exit {
    let name = folder.display();
    let occupied = folder.exists()
        && fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_some());
    if occupied {
        complain(&say!(
            tongue,
            "โฟลเดอร์ {name} มีไฟล์อยู่แล้ว จึงไม่เขียนทับ\nเลือกชื่อโฟลเดอร์ใหม่",
            "{name} is not empty, so it was left alone\nChoose a new folder"
        ));
        return Exit::WrongUse;
    }
    if let Err((path, cause)) = unpack(folder) {
        complain(&machine_no(tongue, &path, &cause));
        return Exit::Machine;
    }
    print(&say!(
        tongue,
        "สร้างเว็บไซต์ตั้งต้นใน {name} แล้ว\nขั้นต่อไป:\n  1. แก้ {name}/data/site.yaml ให้เป็นชื่อและสำนักงานของท่าน\n  2. ดูตัวอย่าง: kongthun serve --root {name} --open\n  3. สร้างเว็บไซต์: kongthun build --root {name}",
        "A starter site is in {name}\nNext:\n  1. put your title and office into {name}/data/site.yaml\n  2. look at it: kongthun serve --root {name} --open\n  3. build it: kongthun build --root {name}"
    ));
    Exit::Done
}

fn unpack(folder: &Path) -> Result<(), Failure> {
    write_all(&STARTER, folder)?;
    // This repository keeps its schemas among its documents, a site at its top.
    let rubric = RUBRIC.replacen("/docs/schemas/", "/schemas/", 1);
    write(&folder.join("data/rubrics/vf-outstanding-default.yaml"), rubric.as_bytes())?;
    schema::write(Kind::ALL, &folder.join("schemas"))?;
    for empty in ["themes", "output"] {
        let path = folder.join(empty);
        fs::create_dir_all(&path).map_err(|cause| (path.clone(), cause))?;
    }
    Ok(())
}

fn write_all(dir: &Dir, folder: &Path) -> Result<(), Failure> {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(inner) => write_all(inner, folder)?,
            DirEntry::File(file) => write(&folder.join(file.path()), file.contents())?,
        }
    }
    Ok(())
}

fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|cause| (parent.to_path_buf(), cause))?;
    }
    fs::write(path, content).map_err(|cause| (path.to_path_buf(), cause))
}
