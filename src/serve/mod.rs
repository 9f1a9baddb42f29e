//! The preview: the same pipeline as a build, asked for one page at a time.
//!
//! A thread watches the three folders; after any event a new snapshot is taken and, if a byte of it
//! differs, prepared. While there are errors the last good site stays, with the list of problems on
//! top of every page. Nothing is written to disk, and what is injected here (the script that
//! refreshes, the list of problems) never reaches a published file.

mod http;
mod watch;

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, RwLock};

use tokio::sync::watch as channel;

pub use watch::Watcher;

use crate::diag::{Lang, Problem, any_error};
use crate::pipeline::{Ready, prepare};
use crate::source::Tree;
use crate::source::disk::{self, ReadError};

/// What the preview has to say while it runs.
pub enum Event<'e> {
    Listening {
        address: SocketAddr,
    },
    Built {
        problems: &'e [Problem],
        tree: &'e Tree,
        showing: Showing,
    },
    /// The system cannot watch; the folders are looked at every other second.
    Unwatched {
        reason: String,
    },
}

/// What the browser gets to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    Newest,
    /// The site as it was before the errors.
    LastGood,
    /// There has been no site without errors yet.
    Nothing,
}

#[derive(Debug)]
pub enum ServeError {
    Read(ReadError),
    Port { port: u16, cause: io::Error },
}

/// What requests are answered from.
pub(crate) struct Stage {
    /// The last site without errors.
    pub ready: Option<Arc<Ready>>,
    /// Errors of the newest snapshot, as HTML.
    pub trouble: Option<String>,
}

pub(crate) type Shared = Arc<RwLock<Stage>>;

/// Serves until the process ends.
pub fn run(
    root: &Path,
    port: u16,
    lang: Lang,
    watcher: Watcher,
    tell: impl Fn(Event) + Send + Sync + 'static,
) -> Result<(), ServeError> {
    // The port first: nobody is told that all is ready before a refusal.
    let no_port = |cause| ServeError::Port { port, cause };
    let listener = std::net::TcpListener::bind(("127.0.0.1", port)).map_err(no_port)?;
    listener.set_nonblocking(true).map_err(no_port)?;
    let address = listener.local_addr().map_err(no_port)?;
    let tree = disk::read(root).map_err(ServeError::Read)?;
    let stage: Shared = Arc::new(RwLock::new(Stage { ready: None, trouble: None }));
    rebuild(&tree, &stage, lang, &tell);
    tell(Event::Listening { address });

    let (changed, version) = channel::channel(0u64);
    let folder = root.to_path_buf();
    let shared = stage.clone();
    std::thread::spawn(move || {
        let mut last = tree;
        watcher.each_change(&folder, &tell, |tell| {
            // A folder that is being replaced may be unreadable for a moment; the next event
            // comes when it is whole again.
            let Ok(tree) = disk::read(&folder) else { return };
            if !same(&tree, &last) {
                rebuild(&tree, &shared, lang, tell);
                last = tree;
                changed.send_modify(|version| *version += 1);
            }
        });
    });

    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(no_port)?;
    runtime.block_on(http::serve(listener, stage, version)).map_err(no_port)
}

fn same(a: &Tree, b: &Tree) -> bool {
    a.len() == b.len()
        && a.below("content").eq_by_bytes(b.below("content"))
        && a.below("data").eq_by_bytes(b.below("data"))
        && a.below("themes").eq_by_bytes(b.below("themes"))
}

/// Comparing two listings of files, path by path and byte by byte.
trait EqByBytes {
    fn eq_by_bytes(self, other: Self) -> bool;
}

impl<'t, I> EqByBytes for I
where
    I: Iterator<Item = (&'t Arc<str>, &'t crate::source::Content)>,
{
    fn eq_by_bytes(self, other: Self) -> bool {
        self.map(|(path, content)| (path, content.bytes()))
            .eq(other.map(|(path, content)| (path, content.bytes())))
    }
}

fn rebuild(tree: &Tree, stage: &Shared, lang: Lang, tell: &impl Fn(Event)) {
    let prepared = prepare(tree);
    let has_site = stage.read().is_ok_and(|stage| stage.ready.is_some());
    let showing = match (&prepared.value, has_site) {
        (Some(_), _) => Showing::Newest,
        (None, true) => Showing::LastGood,
        (None, false) => Showing::Nothing,
    };
    tell(Event::Built { problems: &prepared.problems, tree, showing });
    let Ok(mut stage) = stage.write() else { return };
    stage.trouble = any_error(&prepared.problems)
        .then(|| http::trouble(&prepared.problems, showing, lang, &|path| tree.text(path)));
    if let Some(ready) = prepared.value {
        stage.ready = Some(Arc::new(ready));
    }
}
