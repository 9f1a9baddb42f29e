//! Writes files so that each is the old one or the new one and never a half: beside its place
//! first, then moved there. Several files change together: none is moved before all are written,
//! and when a move fails, those before it are undone.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file to write: what must be there now, and what shall be.
pub struct Change {
    pub path: PathBuf,
    /// None where no file may be yet.
    pub before: Option<Vec<u8>>,
    pub after: Vec<u8>,
}

/// Why nothing was written, and about which file.
#[derive(Debug)]
pub enum StoreError {
    Disk {
        path: PathBuf,
        cause: io::Error,
    },
    /// Somebody wrote to the file since we read it.
    Changed {
        path: PathBuf,
    },
    /// A move failed, and so did undoing those before it.
    Half {
        path: PathBuf,
        cause: io::Error,
    },
}

/// Writes one file, whatever was there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let beside = beside(path);
    let moved = write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    moved.map_err(|cause| {
        let _ = fs::remove_file(&beside);
        StoreError::Disk { path: path.to_path_buf(), cause }
    })
}

/// Writes all of them or none.
pub fn all(changes: &[Change]) -> Result<(), StoreError> {
    let mut ready: Vec<(PathBuf, PathBuf)> = Vec::new();
    let prepared = changes.iter().try_for_each(|change| {
        ready.push(prepare(change)?);
        Ok(())
    });
    if let Err(error) = prepared {
        forget(&ready);
        return Err(error);
    }
    for (done, (beside, place)) in ready.iter().enumerate() {
        if let Err(cause) = fs::rename(beside, place) {
            forget(&ready[done..]);
            let path = place.clone();
            return Err(match undo(&changes[..done], &ready[..done]) {
                Ok(()) => StoreError::Disk { path, cause },
                Err(cause) => StoreError::Half { path, cause },
            });
        }
    }
    Ok(())
}

/// Writes the new file beside its place, once the old one is as we read it.
fn prepare(change: &Change) -> Result<(PathBuf, PathBuf), StoreError> {
    let disk = |cause| StoreError::Disk { path: change.path.clone(), cause };
    let changed = || StoreError::Changed { path: change.path.clone() };
    let place = match &change.before {
        Some(before) => {
            // A link keeps being a link: what it leads to is what changes.
            let place = fs::canonicalize(&change.path).map_err(disk)?;
            if fs::read(&place).map_err(disk)? != *before {
                return Err(changed());
            }
            place
        }
        None if change.path.exists() => return Err(changed()),
        None => {
            if let Some(folder) = change.path.parent() {
                fs::create_dir_all(folder).map_err(disk)?;
            }
            change.path.clone()
        }
    };
    let beside = beside(&place);
    let written = write(&beside, &change.after).and_then(|()| match fs::metadata(&place) {
        Ok(old) => fs::set_permissions(&beside, old.permissions()),
        Err(_) => Ok(()),
    });
    written.map_err(|cause| {
        let _ = fs::remove_file(&beside);
        disk(cause)
    })?;
    Ok((beside, place))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn beside(path: &Path) -> PathBuf {
    let name =
        path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    path.with_file_name(format!(".{name}.kongthun"))
}

fn forget(ready: &[(PathBuf, PathBuf)]) {
    for (beside, _) in ready {
        let _ = fs::remove_file(beside);
    }
}

fn undo(changes: &[Change], ready: &[(PathBuf, PathBuf)]) -> io::Result<()> {
    let mut result = Ok(());
    for (change, (beside, place)) in changes.iter().zip(ready) {
        let undone = match &change.before {
            Some(before) => write(beside, before).and_then(|()| fs::rename(beside, place)),
            None => fs::remove_file(place),
        };
        result = result.and(undone);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(path: &Path, before: Option<&str>, after: &str) -> Change {
        Change {
            path: path.to_path_buf(),
            before: before.map(|text| text.as_bytes().to_vec()),
            after: after.as_bytes().to_vec(),
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn all_files_change_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a"), "1").unwrap();
        fs::write(at("b"), "2").unwrap();
        let wrong = [change(&at("a"), Some("1"), "x"), change(&at("b"), Some("?"), "y")];
        assert!(matches!(all(&wrong), Err(StoreError::Changed { .. })));
        assert_eq!(fs::read_to_string(at("a")).unwrap(), "1");
        let taken = [change(&at("a"), Some("1"), "x"), change(&at("b"), None, "y")];
        assert!(matches!(all(&taken), Err(StoreError::Changed { .. })));
        assert_eq!(names(folder.path()), ["a", "b"], "nothing is left behind");
        let right = [change(&at("a"), Some("1"), "x"), change(&at("c/d"), None, "z")];
        all(&right).unwrap();
        assert_eq!(fs::read_to_string(at("a")).unwrap(), "x");
        assert_eq!(fs::read_to_string(at("c/d")).unwrap(), "z");
    }

    #[test]
    fn a_move_that_fails_undoes_those_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a"), "1").unwrap();
        let ready = [(beside(&at("a")), at("a"))];
        fs::write(at("a"), "x").unwrap();
        undo(&[change(&at("a"), Some("1"), "x")], &ready).unwrap();
        assert_eq!(fs::read_to_string(at("a")).unwrap(), "1");
        assert_eq!(names(folder.path()), ["a"]);
    }
}
