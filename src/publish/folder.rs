//! The folder beside the output in which a site is prepared, and the change of places.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{MARKER, PublishError, disk};

pub struct Staging {
    pub output: PathBuf,
    /// `.NAME.kongthun`, beside the output and so on the same disk.
    folder: PathBuf,
    /// Where the new site is written.
    pub site: PathBuf,
    /// Held until the end; a second build of the same output is turned away.
    lock: File,
}

impl Staging {
    pub fn open(output: &Path) -> Result<Self, PublishError> {
        let output = resolved(output)?;
        let name = output
            .file_name()
            .map_or_else(|| "output".to_string(), |name| name.to_string_lossy().into_owned());
        let parent = output.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        let folder = parent.join(format!(".{name}.kongthun"));
        disk(&folder, fs::create_dir_all(&folder))?;
        let lock_path = folder.join("lock");
        let lock = disk(&lock_path, File::create(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(PublishError::Busy { path: output }),
            Err(TryLockError::Error(cause)) => {
                return Err(PublishError::Disk { path: lock_path, cause });
            }
        }
        let staging = Staging { site: folder.join("site"), output, folder, lock };
        staging.recover()?;
        disk(&staging.site, fs::create_dir(&staging.site))?;
        Ok(staging)
    }

    /// Puts right what a killed build left behind.
    fn recover(&self) -> Result<(), PublishError> {
        let old = self.old();
        if old.exists() && !self.output.exists() {
            disk(&old, fs::rename(&old, &self.output))?;
        }
        for leftover in [&self.site, &old] {
            if leftover.exists() {
                rescue_dot_folders(leftover, &self.output)?;
                disk(leftover, remove(leftover, DEPTH))?;
            }
        }
        Ok(())
    }

    /// Where the old site waits for its removal.
    fn old(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Removes the old site and the staging folder.
    pub fn close(self) -> Result<(), PublishError> {
        rescue_dot_folders(&self.old(), &self.output)?;
        drop(self.lock);
        disk(&self.folder, remove(&self.folder, DEPTH + 1))
    }
}

/// So many folders deep every core takes its part: the old site, its sections, the funds of one.
const DEPTH: usize = 2;

/// Removes a folder and all within it. A nation's site is 270,000 files and folders, which a disk
/// forgets not much quicker than it learns them, so all cores do it.
fn remove(folder: &Path, depth: usize) -> io::Result<()> {
    if depth == 0 {
        return fs::remove_dir_all(folder);
    }
    let entries: Vec<fs::DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.into_par_iter().try_for_each(|entry| match entry.file_type()?.is_dir() {
        true => remove(&entry.path(), depth - 1),
        false => fs::remove_file(entry.path()),
    })?;
    fs::remove_dir(folder)
}

/// The output's real path: a link is followed, so that its target changes and not the link.
fn resolved(output: &Path) -> Result<PathBuf, PublishError> {
    if output.exists() {
        return disk(output, fs::canonicalize(output));
    }
    let parent = match output.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    disk(parent, fs::create_dir_all(parent))?;
    let parent = disk(parent, fs::canonicalize(parent))?;
    Ok(parent.join(output.file_name().unwrap_or_default()))
}

fn names(folder: &Path) -> Result<Vec<String>, PublishError> {
    let mut names = Vec::new();
    for entry in disk(folder, fs::read_dir(folder))? {
        names.push(disk(folder, entry)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// A folder is ours when it does not exist, is empty but for dot files, or bears our marker.
pub fn refuse_foreign(output: &Path) -> Result<(), PublishError> {
    if !output.exists() {
        return Ok(());
    }
    let names = names(output)?;
    if names.iter().any(|name| name == MARKER) {
        return Ok(());
    }
    match names.into_iter().find(|name| !name.starts_with('.')) {
        Some(example) => Err(PublishError::NotOurs { path: output.to_path_buf(), example }),
        None => Ok(()),
    }
}

/// Copies `.gitignore` and its like from the old site to the new one.
pub fn keep_dot_files(output: &Path, site: &Path) -> Result<(), PublishError> {
    if !output.exists() {
        return Ok(());
    }
    for name in names(output)?.iter().filter(|name| name.starts_with('.')) {
        let (from, to) = (output.join(name), site.join(name));
        if from.is_file() && !to.exists() {
            disk(&from, fs::copy(&from, &to))?;
        }
    }
    Ok(())
}

/// Folders such as `.git` move over to the new site.
fn rescue_dot_folders(from: &Path, to: &Path) -> Result<(), PublishError> {
    if !from.exists() || !to.exists() {
        return Ok(());
    }
    for name in names(from)?.iter().filter(|name| name.starts_with('.')) {
        let (source, target) = (from.join(name), to.join(name));
        if source.is_dir() && !target.exists() {
            disk(&source, fs::rename(&source, &target))?;
        }
    }
    Ok(())
}

/// The new site takes the place of the old one.
pub fn exchange(staging: &Staging) -> Result<(), PublishError> {
    let (site, output, old) = (&staging.site, &staging.output, staging.old());
    if !output.exists() {
        return disk(output, fs::rename(site, output));
    }
    if in_one_step(site, output).is_ok() {
        return disk(site, fs::rename(site, &old));
    }
    disk(output, fs::rename(output, &old))?;
    fs::rename(site, output).map_err(|cause| {
        // Put the old site back; if even that fails, the next build does it.
        let _ = fs::rename(&old, output);
        PublishError::Disk { path: output.clone(), cause }
    })
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn in_one_step(site: &Path, output: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, site, CWD, output, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn in_one_step(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

#[cfg(test)]
mod tests {
    use super::super::{Source, publish};
    use super::*;
    use crate::diag::Problem;

    struct Files(Vec<(&'static str, &'static str)>);

    impl Source for Files {
        fn count(&self) -> usize {
            self.0.len()
        }

        fn path(&self, index: usize) -> &str {
            self.0[index].0
        }

        fn bytes(&self, index: usize) -> Result<Vec<u8>, Box<Problem>> {
            Ok(self.0[index].1.as_bytes().to_vec())
        }
    }

    #[test]
    fn a_new_site_replaces_the_old_one_and_dot_files_stay() {
        let root = tempfile::tempdir().unwrap();
        let output = root.path().join("output");
        fs::create_dir_all(output.join(".git")).unwrap();
        fs::write(output.join(".gitignore"), "*").unwrap();
        publish(&output, &Files(vec![("a/index.html", "1"), ("b.txt", "2")])).unwrap();
        publish(&output, &Files(vec![("a/index.html", "3")])).unwrap();
        assert_eq!(fs::read_to_string(output.join("a/index.html")).unwrap(), "3");
        assert!(!output.join("b.txt").exists(), "a page no longer planned must go");
        assert_eq!(fs::read_to_string(output.join(".gitignore")).unwrap(), "*");
        assert!(output.join(".git").is_dir());
        assert_eq!(names(root.path()).unwrap(), ["output"], "no staging folder is left");
    }

    #[test]
    fn a_folder_with_somebody_elses_files_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("thesis.doc"), "x").unwrap();
        let refused = publish(root.path(), &Files(vec![("index.html", "1")]));
        assert!(matches!(refused, Err(PublishError::NotOurs { .. })));
        assert_eq!(fs::read_to_string(root.path().join("thesis.doc")).unwrap(), "x");
        let output = root.path().join("site");
        fs::create_dir(&output).unwrap();
        fs::write(output.join("thesis.doc"), "x").unwrap();
        assert!(publish(&output, &Files(vec![("index.html", "1")])).is_err());
        assert_eq!(names(root.path()).unwrap(), ["site", "thesis.doc"], "nothing is left behind");
    }

    #[test]
    fn what_a_killed_build_left_is_cleared_and_its_dot_folders_saved() {
        let root = tempfile::tempdir().unwrap();
        let output = root.path().join("output");
        fs::create_dir_all(&output).unwrap();
        fs::write(output.join(MARKER), "{}").unwrap();
        let old = root.path().join(".output.kongthun/old");
        fs::create_dir_all(old.join(".git")).unwrap();
        publish(&output, &Files(vec![("index.html", "1")])).unwrap();
        assert!(output.join(".git").is_dir());
        assert!(output.join("index.html").is_file());
    }

    #[test]
    fn two_builds_of_one_folder_do_not_meet() {
        let root = tempfile::tempdir().unwrap();
        let output = root.path().join("output");
        let first = Staging::open(&output).unwrap();
        assert!(matches!(Staging::open(&output), Err(PublishError::Busy { .. })));
        drop(first);
        assert!(Staging::open(&output).is_ok());
    }
}
