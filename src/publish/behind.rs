//! Memory for a site of gigabytes. What a program writes the system keeps in memory until it is on
//! the disk, and after that in case somebody reads it. A nation's site is 9 GB: kept whole, it takes
//! the place of the data files that the next build reads, and each page of memory has to be found
//! first. On a virtual machine, whose host takes back what is not used, that was a quarter of the
//! time of a build.
//!
//! So beside the threads that write, one has what they wrote put on the disk, half a gigabyte at
//! a time, and lets it go; the next files are written into the same memory. It is advice
//! and no more: where the system takes none, or a file is gone, only memory is different. A site
//! that is small enough never begins with it.

use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// So many bytes are put on the disk at a time: two provinces. A quarter of it leaves the system more
/// to do, and twice as much makes no difference that could be told from the disk's mood.
const STEP: u64 = 512_000_000;

pub(super) struct Behind {
    step: u64,
    written: Mutex<Written>,
    changed: Condvar,
}

#[derive(Default)]
struct Written {
    /// Files that may still be in memory.
    files: Vec<usize>,
    /// Their bytes.
    waiting: u64,
    /// Whether nothing more will be let go.
    is_over: bool,
}

impl Behind {
    pub fn new() -> Behind {
        Behind { step: STEP, written: Mutex::default(), changed: Condvar::new() }
    }

    /// The file at `index` has been written.
    pub fn wrote(&self, index: usize, bytes: usize) {
        let mut written = self.written();
        written.files.push(index);
        written.waiting += bytes as u64;
        if self.is_due(&written) {
            self.changed.notify_one();
        }
    }

    /// Ends `let_go` once this is dropped, come what may.
    pub fn until_dropped(&self) -> impl Drop + '_ {
        Until(self)
    }

    /// Lets files go as they are written, until that is over; `path` tells where a file is.
    pub fn let_go<P: AsRef<Path>>(&self, site: &Path, path: impl Fn(usize) -> P) {
        while let Some(files) = self.next() {
            if !put_on_disk(site) {
                return;
            }
            for index in files {
                if self.written().is_over {
                    return;
                }
                forget(path(index).as_ref());
            }
        }
    }

    /// Waits for files that are due. None once it is over.
    fn next(&self) -> Option<Vec<usize>> {
        let waits = |written: &mut Written| !written.is_over && !self.is_due(written);
        let written = self.changed.wait_while(self.written(), waits);
        let mut written = written.unwrap_or_else(PoisonError::into_inner);
        if written.is_over {
            return None;
        }
        written.waiting = 0;
        Some(std::mem::take(&mut written.files))
    }

    fn is_due(&self, written: &Written) -> bool {
        written.waiting >= self.step
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Until<'b>(&'b Behind);

impl Drop for Until<'_> {
    fn drop(&mut self) {
        self.0.written().is_over = true;
        self.0.changed.notify_one();
    }
}

/// Whether the system has put on the disk what was written to that of `site`.
#[cfg(target_os = "linux")]
fn put_on_disk(site: &Path) -> bool {
    std::fs::File::open(site).is_ok_and(|folder| rustix::fs::syncfs(&folder).is_ok())
}

/// Tells the system that nobody is about to read a file.
#[cfg(target_os = "linux")]
fn forget(path: &Path) {
    use rustix::fs::{Advice, fadvise};
    if let Ok(file) = std::fs::File::open(path) {
        // Advice that is not taken costs nothing but memory.
        let _ = fadvise(&file, 0, None, Advice::DontNeed);
    }
}

#[cfg(not(target_os = "linux"))]
fn put_on_disk(_: &Path) -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn forget(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn small() -> Behind {
        Behind { step: 10, ..Behind::new() }
    }

    #[test]
    fn files_go_step_by_step() {
        let behind = small();
        behind.wrote(4, 9);
        assert!(!behind.is_due(&behind.written()), "as much stays in memory");
        behind.wrote(2, 1);
        assert_eq!(behind.next(), Some(vec![4, 2]));
        behind.wrote(7, 9);
        assert!(!behind.is_due(&behind.written()), "what is gone counts no more");
        behind.wrote(1, 20);
        assert_eq!(behind.next(), Some(vec![7, 1]));
        behind.wrote(3, 100);
        drop(behind.until_dropped());
        assert_eq!(behind.next(), None, "what is written by then stays in memory");
    }

    #[test]
    fn what_is_let_go_is_on_the_disk_as_it_was_written() {
        let root = tempfile::tempdir().unwrap();
        let (behind, told) = (small(), AtomicUsize::new(0));
        let file = |index: usize| root.path().join(format!("{index}.html"));
        let telling = |index: usize| {
            told.fetch_add(1, Ordering::Relaxed);
            file(index)
        };
        std::thread::scope(|scope| {
            let _over = behind.until_dropped();
            scope.spawn(|| behind.let_go(root.path(), telling));
            for index in 0..40 {
                // Each third is gone, which somebody may have removed.
                if index % 3 > 0 {
                    std::fs::write(file(index), format!("หน้า {index}")).unwrap();
                }
                behind.wrote(index, 10);
            }
            // Elsewhere nothing is let go, and nothing is waited for.
            while cfg!(target_os = "linux") && told.load(Ordering::Relaxed) < 40 {
                std::thread::yield_now();
            }
        });
        for index in (0..40).filter(|index| index % 3 > 0) {
            assert_eq!(std::fs::read_to_string(file(index)).unwrap(), format!("หน้า {index}"));
        }
    }
}
