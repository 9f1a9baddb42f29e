//! Waits for changes of the three folders. The only door to notify.
//!
//! Correctness never depends on what kind of event it is: whoever is told takes a new snapshot.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use notify::RecursiveMode;
use notify_debouncer_full::new_debouncer;

use super::Event;
use crate::source::disk::FOLDERS;

/// How patiently changes are gathered.
#[derive(Clone, Copy, Debug)]
pub struct Watcher {
    /// Editors save in several steps; they are waited for.
    pub quiet: Duration,
    /// Between two looks where the system cannot watch.
    pub poll: Duration,
}

impl Default for Watcher {
    fn default() -> Self {
        Watcher { quiet: Duration::from_millis(200), poll: Duration::from_secs(2) }
    }
}

impl Watcher {
    /// Calls `then` after each burst of changes; never returns.
    pub fn each_change<T: Fn(Event)>(self, root: &Path, tell: &T, mut then: impl FnMut(&T)) {
        let (sender, changes) = mpsc::channel();
        let debouncer = new_debouncer(self.quiet, None, sender).and_then(|mut debouncer| {
            // The folders and not the files: editors save by renaming. The root itself tells when
            // one of the folders appears.
            debouncer.watch(root, RecursiveMode::NonRecursive)?;
            for folder in FOLDERS {
                let folder = root.join(folder);
                if folder.is_dir() {
                    debouncer.watch(&folder, RecursiveMode::Recursive)?;
                }
            }
            Ok(debouncer)
        });
        match debouncer {
            Ok(_watching) => {
                // What changed before the watch stood has no event.
                then(tell);
                while changes.recv().is_ok() {
                    // What has come in the meantime is answered by the same look.
                    while changes.try_recv().is_ok() {}
                    then(tell);
                }
            }
            Err(error) => {
                tell(Event::Unwatched { reason: error.to_string() });
                loop {
                    std::thread::sleep(self.poll);
                    then(tell);
                }
            }
        }
    }
}
