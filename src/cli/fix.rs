//! `fix`: shows what is certain to be mended, and mends it when told to.

use std::path::{Path, PathBuf};

use super::say::{Exit, Tongue, machine_no, say};
use super::{complain, print};
use crate::fix::{self, Mended};
use crate::pipeline::prepare;
use crate::source::disk;

pub fn fix(root: PathBuf, write: bool, tongue: Tongue) -> Exit {
    let tree = match disk::read(&root) {
        Ok(tree) => tree,
        Err(error) => {
            complain(&machine_no(tongue, &error.path, &error.cause));
            return Exit::Machine;
        }
    };
    let mended = fix::mend(&tree, |tree| prepare(tree).problems);
    if mended.is_empty() {
        print(&say!(
            tongue,
            "ไม่มีสิ่งที่แก้ให้ได้แน่นอน\nดูสิ่งที่ควรแก้เอง: kongthun check",
            "Nothing can be mended for certain\nSee what to mend yourself: kongthun check"
        ));
        return Exit::Done;
    }
    for file in &mended {
        let old = tree.text(&file.path).unwrap_or_default();
        print(&shown(file, old, tree.marked(&file.path).is_some(), tongue));
    }
    let (files, edits) = (mended.len(), mended.iter().map(|file| file.edits).sum::<usize>());
    if !write {
        print(&say!(
            tongue,
            "แก้ได้แน่นอน {edits} แห่งใน {files} ไฟล์ ยังไม่ได้เขียนลงไฟล์\nถ้าเห็นด้วยให้สั่ง kongthun fix --write",
            "{edits} certain mends in {files} files; nothing was written yet\nTo apply them: kongthun fix --write"
        ));
        return Exit::Done;
    }
    match write_all(&root, &mended) {
        Ok(()) => {
            print(&say!(
                tongue,
                "แก้แล้ว {edits} แห่งใน {files} ไฟล์\nตรวจอีกครั้งด้วย kongthun check",
                "Mended {edits} places in {files} files\nCheck again with kongthun check"
            ));
            Exit::Done
        }
        Err((path, cause)) => {
            complain(&machine_no(tongue, &path, &cause));
            Exit::Machine
        }
    }
}

fn shown(file: &Mended, old: &str, marked: bool, tongue: Tongue) -> String {
    let mut out = format!("{}\n", file.path);
    if marked {
        out.push_str(&say!(
            tongue,
            "     1 - (เครื่องหมาย BOM ที่มองไม่เห็นหน้าบรรทัดแรก)\n",
            "     1 - (an invisible byte order mark before the first line)\n"
        ));
    }
    if !old.contains('\n') && old.contains('\r') {
        out.push_str(&say!(
            tongue,
            "     1 + (ขึ้นบรรทัดใหม่ให้โปรแกรมอ่านได้ทุกบรรทัด)\n",
            "     1 + (ends of lines that can be read)\n"
        ));
        return out;
    }
    for change in fix::changed_lines(old, &file.text) {
        let number = change.line;
        out.push_str(&format!("{number:>6} - {}\n{number:>6} + {}\n", change.old, change.new));
    }
    out
}

/// All files are written beside the old ones first; only then do they take their places.
fn write_all(root: &Path, mended: &[Mended]) -> Result<(), (PathBuf, std::io::Error)> {
    let place = |file: &Mended| root.join(&*file.path);
    let beside = |file: &Mended| {
        let path = place(file);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        path.with_file_name(format!(".{}.new", name.unwrap_or_default()))
    };
    for file in mended {
        let path = beside(file);
        std::fs::write(&path, &file.text).map_err(|cause| {
            for file in mended {
                let _ = std::fs::remove_file(beside(file));
            }
            (path, cause)
        })?;
    }
    for file in mended {
        std::fs::rename(beside(file), place(file)).map_err(|cause| (place(file), cause))?;
    }
    Ok(())
}
