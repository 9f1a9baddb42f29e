//! All files of a site into one folder, in one step or not at all.
//!
//! Everything is written beside the target first, in `.NAME.kongthun/site`, and then changes place
//! with it. On Linux and macOS the exchange is one system call, so that a reader, or whoever kills
//! the program at any moment, finds the old site or the new one whole. Elsewhere two renames are
//! needed; a program killed between them is put right by the next build.
//!
//! What people keep in the folder under a name with a dot (`.gitignore`, `.nojekyll`, `.git`)
//! stays. A folder that holds other people's files is never replaced.

mod behind;
mod folder;
pub mod offline;
pub mod packed;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use rayon::prelude::*;

use crate::diag::Problem;
use crate::source::with_threads;
use behind::Behind;
use folder::{Staging, exchange};

/// The file by which the program knows its own output again.
pub const MARKER: &str = "kongthun.json";

/// From so many files on, one thread more than there are cores writes them: now and then each waits
/// for the disk, and another works meanwhile.
const MANY: usize = 20_000;

/// Whether publishing adds the file of its own: the marker, and packed copies of all others.
pub fn is_added(path: &str) -> bool {
    path == MARKER || path == "sw.js" || path.starts_with("offline/")
}

/// One file to be written: its path below the output folder, and what makes its bytes.
pub trait Source: Sync {
    fn count(&self) -> usize;
    fn path(&self, index: usize) -> &str;
    fn bytes(&self, index: usize) -> Result<Vec<u8>, Box<Problem>>;

    /// The same part by part, for what is too long to be held at once.
    fn each_part<E: From<Box<Problem>>>(
        &self,
        index: usize,
        mut give: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        give(&self.bytes(index)?)
    }

    /// What a device keeps of it for when there is no network: shelves of paths, the most needed
    /// first. None where nothing is kept.
    fn shelves(&self) -> Option<Vec<Vec<&str>>> {
        None
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    pub files: usize,
    pub bytes: u64,
}

#[derive(Debug)]
pub enum PublishError {
    /// The disk said no.
    Disk { path: PathBuf, cause: io::Error },
    /// The folder holds files that this program did not write.
    NotOurs { path: PathBuf, example: String },
    /// Another build is writing to the same folder.
    Busy { path: PathBuf },
    /// A page could not be made; nothing was published.
    Page(Box<Problem>),
}

impl From<Box<Problem>> for PublishError {
    fn from(problem: Box<Problem>) -> Self {
        PublishError::Page(problem)
    }
}

fn disk<T>(path: &Path, result: io::Result<T>) -> Result<T, PublishError> {
    result.map_err(|cause| PublishError::Disk { path: path.to_path_buf(), cause })
}

/// Writes all files and puts them in the place of `output`.
pub fn publish(output: &Path, source: &impl Source) -> Result<Published, PublishError> {
    let staging = Staging::open(output)?;
    let published = fill(&staging, source);
    // Whatever happened, nothing stays beside the output; what went wrong is what is told.
    let closed = staging.close();
    let published = published?;
    closed?;
    Ok(published)
}

fn fill(staging: &Staging, source: &impl Source) -> Result<Published, PublishError> {
    folder::refuse_foreign(&staging.output)?;
    let published = write_all(&staging.site, source)?;
    folder::keep_dot_files(&staging.output, &staging.site)?;
    exchange(staging)?;
    Ok(published)
}

fn write_all(site: &Path, source: &impl Source) -> Result<Published, PublishError> {
    let bytes = write_each(site, source)?;
    let (more, kept) = match source.shelves() {
        Some(shelves) => offline::keep(site, &shelves)?,
        None => (0, 0),
    };
    let files = source.count() + more;
    let generator = concat!("kongthun ", env!("CARGO_PKG_VERSION"));
    let marker = format!("{{\"generator\": \"{generator}\", \"files\": {files}}}\n");
    write(&site.join(MARKER), marker.as_bytes())?;
    Ok(Published { files: files + 1, bytes: bytes + kept + marker.len() as u64 })
}

/// Makes and writes each file of the source; all their bytes.
fn write_each(site: &Path, source: &impl Source) -> Result<u64, PublishError> {
    let bytes = AtomicU64::new(0);
    let behind = Behind::new();
    let path = |index: usize| site.join(source.path(index));
    // Small pieces, so that no thread is left alone with the last of them.
    let all = (0..source.count()).into_par_iter().with_min_len(16).with_max_len(64);
    let each = || {
        all.try_for_each_init(PathBuf::new, |made, index| {
            let path = path(index);
            let (mut file, mut length) = (None, 0);
            source.each_part(index, |part| {
                let file = match &mut file {
                    Some(file) => file,
                    none => none.insert(create_after(made, &path)?),
                };
                length += part.len();
                disk(&path, file.write_all(part))
            })?;
            drop(file);
            bytes.fetch_add(length as u64, Ordering::Relaxed);
            behind.wrote(index, length);
            Ok::<(), PublishError>(())
        })
    };
    thread::scope(|scope| {
        let _over = behind.until_dropped();
        scope.spawn(|| behind.let_go(site, path));
        match source.count() < MANY {
            true => each(),
            false => with_threads(rayon::current_num_threads() + 1, each),
        }
    })?;
    Ok(bytes.into_inner())
}

fn write(path: &Path, content: &[u8]) -> Result<(), PublishError> {
    let mut file = create_after(&mut PathBuf::new(), path)?;
    disk(path, file.write_all(content))
}

/// Nearly every folder holds a fund's two pages alone, so it is made before anything is asked of the
/// disk: a question for each of a nation's pages is a second's work. `made` is the folder of the file
/// before.
fn create_after(made: &mut PathBuf, path: &Path) -> Result<File, PublishError> {
    if let Some(folder) = path.parent().filter(|folder| folder.as_os_str() != made.as_os_str()) {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                disk(folder, fs::create_dir_all(folder))?;
            }
            done => disk(folder, done)?,
        }
        made.clear();
        made.push(folder);
    }
    disk(path, File::create(path))
}
