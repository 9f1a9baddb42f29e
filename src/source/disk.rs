//! Reads the three folders of a site into a `Tree`. The only place of the pipeline that reads.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Far, Tree, with_threads_that_wait};
use crate::thai::Date;

/// The folders that make up a site.
pub const FOLDERS: [&str; 3] = ["content", "data", "themes"];

/// Why the disk said no, and about which file.
#[derive(Debug)]
pub struct ReadError {
    pub path: PathBuf,
    pub cause: io::Error,
}

/// Reads everything below `content`, `data` and `themes`. Links are not followed. A folder that
/// does not exist is an empty one: what is missing in it is reported by whoever needs it.
pub fn read(root: &Path) -> Result<Tree, ReadError> {
    read_but(root, usize::MAX)
}

/// With more files of funds than this, their texts are not kept.
const MANY: usize = 4_000;

/// Fewer files than this are a district's.
const FEW: usize = 500;

/// The same, leaving very many files of funds where they are (`Tree::leave`).
pub fn read_lean(root: &Path) -> Result<Tree, ReadError> {
    read_but(root, MANY)
}

/// Reads one folder as it is, byte for byte.
pub fn read_folder(folder: &Path) -> Result<Tree, ReadError> {
    let mut tree = Tree::default();
    for entry in WalkDir::new(folder).follow_links(false).sort_by_file_name() {
        let entry = entry.map_err(|error| ReadError {
            path: error.path().unwrap_or(folder).to_path_buf(),
            cause: error.into(),
        })?;
        if entry.file_type().is_file() {
            let path = entry.into_path();
            let bytes =
                std::fs::read(&path).map_err(|cause| ReadError { path: path.clone(), cause })?;
            tree.insert_exactly(&name_of(folder, &path), bytes);
        }
    }
    Ok(tree)
}

fn read_but(root: &Path, many: usize) -> Result<Tree, ReadError> {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        let top = root.join(folder);
        if !top.exists() {
            continue;
        }
        for entry in WalkDir::new(&top).follow_links(false).sort_by_file_name() {
            let entry = entry.map_err(|error| ReadError {
                path: error.path().unwrap_or(&top).to_path_buf(),
                cause: error.into(),
            })?;
            if entry.file_type().is_file() {
                paths.push(entry.into_path());
            }
        }
    }
    let funds = root.join("data/funds");
    let frozen = root.join("data/frozen");
    let is_yaml = |path: &Path| path.extension().is_some_and(|end| end == "yaml" || end == "yml");
    // Results that are kept bring the funds' files of their day.
    let of_fund = |path: &Path| {
        let kept = path.strip_prefix(&frozen).ok().map(Path::to_string_lossy);
        path.starts_with(&funds) || kept.is_some_and(|kept| kept.contains("data/funds"))
    };
    let (mut far, mut near): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.into_iter().partition(|path| is_yaml(path) && of_fund(path));
    if far.len() <= many {
        near.append(&mut far);
    }
    let one = |path: &PathBuf| {
        let bytes = std::fs::read(path).map_err(|cause| ReadError { path: path.clone(), cause })?;
        Ok((name_of(root, path), bytes))
    };
    let all = || near.par_iter().map(one).collect::<Result<Vec<_>, ReadError>>();
    // Threads cost more to begin than a few files to wait for.
    let files = if near.len() < FEW { all() } else { with_threads_that_wait(all) }?;
    let mut tree = Tree::of(files).on(today());
    if !far.is_empty() {
        let top = root.to_path_buf();
        let read = move |path: &str| std::fs::read(top.join(path)).ok();
        tree.leave(far.iter().map(|path| name_of(root, path)), Far(Arc::new(read)));
    }
    Ok(tree)
}

/// The path below the root with `/` between its parts, as it is shown everywhere.
fn name_of(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    // As it is nearly everywhere, and a nation has 80,000 of them.
    if let Some(name) = relative.to_str().filter(|_| std::path::MAIN_SEPARATOR == '/') {
        return name.to_string();
    }
    let parts: Vec<_> =
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Today in Thailand, by the machine's clock.
pub fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds).unwrap_or(0).saturating_add(7 * 3600) / 86_400;
    Date::from_days(days).unwrap_or(Date::EPOCH)
}
