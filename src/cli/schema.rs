//! `schema [KIND] [--dir DIR]`: what a kind of file may hold, for text editors.

use std::fs;
use std::path::{Path, PathBuf};

use super::say::{Exit, Tongue, machine_no, say};
use super::{complain, print};
use crate::schema::Kind;

pub fn schema(kind: Option<Kind>, folder: Option<&Path>, tongue: Tongue) -> Exit {
    let Some(folder) = folder else {
        match kind {
            Some(kind) => print(&kind.json()),
            None => print(&list()),
        }
        return Exit::Done;
    };
    let kinds = kind.as_ref().map_or(Kind::ALL, std::slice::from_ref);
    match write(kinds, folder) {
        Ok(()) => {
            let (count, folder) = (kinds.len(), folder.display());
            print(&say!(
                tongue,
                "เขียนผังข้อมูล {count} ไฟล์ลงใน {folder} แล้ว",
                "Wrote {count} schemas into {folder}"
            ));
            Exit::Done
        }
        Err((path, cause)) => {
            complain(&machine_no(tongue, &path, &cause));
            Exit::Machine
        }
    }
}

/// Every kind and the files that it describes.
fn list() -> String {
    let line = |kind: &Kind| format!("{:<10}  {}", kind.id(), kind.files());
    Kind::ALL.iter().map(line).collect::<Vec<_>>().join("\n")
}

pub(super) type Failure = (PathBuf, std::io::Error);

pub(super) fn write(kinds: &[Kind], folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|cause| (folder.to_path_buf(), cause))?;
    for kind in kinds {
        let path = folder.join(kind.file_name());
        fs::write(&path, kind.json()).map_err(|cause| (path.clone(), cause))?;
    }
    Ok(())
}
