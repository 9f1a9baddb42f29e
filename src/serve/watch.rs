//! Waits for changes of the three folders. The only door to notify.
//!
//! Correctness never depends on what kind of event it is: whoever is told takes a new snapshot.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

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
        let (sender, bursts) = mpsc::channel();
        let gave_up = match Watch::open(root, self.quiet, sender) {
            Err(error) => error,
            Ok(mut watch) => loop {
                let Ok(burst) = bursts.recv() else { return };
                // What has come in the meantime is answered by the same look.
                let paths = bursts.try_iter().flat_map(paths).chain(paths(burst)).collect();
                if let Err(error) = watch.follow(paths) {
                    break error;
                }
                then(tell);
            },
        };
        tell(Event::Unwatched { reason: gave_up.to_string() });
        loop {
            then(tell);
            std::thread::sleep(self.poll);
        }
    }
}

fn paths(burst: DebounceEventResult) -> Vec<PathBuf> {
    let events = burst.unwrap_or_default();
    events.into_iter().flat_map(|event| event.event.paths).collect()
}

/// The folders that are watched, as they come and go.
struct Watch {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    folders: Vec<Folder>,
}

struct Folder {
    path: PathBuf,
    is_watched: bool,
}

impl Watch {
    fn open(
        root: &Path,
        quiet: Duration,
        sender: Sender<DebounceEventResult>,
    ) -> notify::Result<Watch> {
        // Events name absolute paths on some systems.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
        let mut debouncer = new_debouncer(quiet, None, sender)?;
        // The folders and not the files: editors save by renaming. The root itself tells when one
        // of the folders appears.
        debouncer.watch(&root, RecursiveMode::NonRecursive)?;
        let folders = FOLDERS
            .iter()
            .map(|name| Folder { path: root.join(name), is_watched: false })
            .collect();
        let mut watch = Watch { debouncer, folders };
        watch.follow(Vec::new())?;
        Ok(watch)
    }

    /// Watches the folders that have appeared, and anew those that were taken away and put back.
    fn follow(&mut self, changed: Vec<PathBuf>) -> notify::Result<()> {
        for folder in &mut self.folders {
            if folder.is_watched && changed.contains(&folder.path) {
                // Of a folder that is gone the system has forgotten the watch already.
                let _ = self.debouncer.unwatch(&folder.path);
                folder.is_watched = false;
            }
            if !folder.is_watched && folder.path.is_dir() {
                self.debouncer.watch(&folder.path, RecursiveMode::Recursive)?;
                folder.is_watched = true;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn folders_that_appear_or_come_back_are_followed() {
        let root = tempfile::tempdir().unwrap();
        let (told, changes) = mpsc::channel();
        let folder = root.path().to_path_buf();
        let (ready, opened) = mpsc::channel();
        std::thread::spawn(move || {
            let watcher = Watcher { quiet: Duration::from_millis(40), ..Watcher::default() };
            let silent = |_: Event| {};
            ready.send(()).unwrap();
            watcher.each_change(&folder, &silent, |_| {
                let _ = told.send(());
            });
        });
        opened.recv().unwrap();
        std::thread::sleep(Duration::from_millis(300));
        let expect = |what: &str, act: &dyn Fn()| {
            act();
            changes.recv_timeout(Duration::from_secs(10)).expect(what);
            std::thread::sleep(Duration::from_millis(300));
            while changes.try_recv().is_ok() {}
        };
        let data = root.path().join("data");
        let file = data.join("site.yaml");
        expect("a folder appears", &|| fs::create_dir(&data).unwrap());
        expect("a file in it", &|| fs::write(&file, "a").unwrap());
        expect("the folder goes", &|| fs::remove_dir_all(&data).unwrap());
        expect("and comes back", &|| fs::create_dir(&data).unwrap());
        expect("a file in the new one", &|| fs::write(&file, "b").unwrap());
        expect("and a change of it", &|| fs::write(&file, "c").unwrap());
    }
}
