//! An installed browser without a window, started once for all papers. It sees no file and no
//! network: whatever it asks for is answered out of memory.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use super::devtools::{DevTools, Fault};
use super::guard;

/// A slow laptop with a virus scanner needs its time.
const START: Duration = Duration::from_secs(30);

/// Nothing but printing: no first questions, no news, no look-ups.
const ARGUMENTS: [&str; 14] = [
    "--headless",
    "--remote-debugging-port=0",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--mute-audio",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",
];

pub struct Browser {
    guard: Child,
    pub tools: DevTools,
}

impl Browser {
    /// Where the system does not let a browser lock its own pages away (as root, in containers), it is
    /// started again without: it shows nothing but our pages.
    pub fn start(program: &Path) -> Result<Browser, Fault> {
        match Self::start_with(program, &[]) {
            Err(Fault::WouldNotStart) => Self::start_with(program, &["--no-sandbox"]),
            other => other,
        }
    }

    fn start_with(program: &Path, more: &[&str]) -> Result<Browser, Fault> {
        let folder = workplace(program).map_err(Fault::Disk)?;
        let mut arguments: Vec<OsString> =
            ARGUMENTS.iter().chain(more).map(|argument| OsString::from(*argument)).collect();
        let mut own = OsString::from("--user-data-dir=");
        own.push(&folder);
        arguments.push(own);
        arguments.push("about:blank".into());
        let mut guard = guard::start(&folder, program, &arguments).map_err(Fault::Disk)?;
        let found = address(&folder, &mut guard).and_then(|address| DevTools::connect(&address));
        match found {
            Ok(tools) => Ok(Browser { guard, tools }),
            Err(fault) => {
                end(&mut guard);
                Err(fault)
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        end(&mut self.guard);
    }
}

/// Closes the guard's input, by which it ends the browser, and waits for it.
fn end(guard: &mut Child) {
    drop(guard.stdin.take());
    let _ = guard.wait();
}

/// Where to talk to the browser: it writes so into its folder once it is ready.
fn address(folder: &Path, guard: &mut Child) -> Result<String, Fault> {
    let file = folder.join("DevToolsActivePort");
    let start = Instant::now();
    while start.elapsed() < START {
        let text = fs::read_to_string(&file).unwrap_or_default();
        if let Some((port, path)) = text.trim_end().split_once('\n') {
            return Ok(format!("ws://127.0.0.1:{port}{path}"));
        }
        if !matches!(guard.try_wait(), Ok(None)) {
            return Err(Fault::WouldNotStart);
        }
        thread::sleep(Duration::from_millis(20));
    }
    Err(Fault::TooSlow)
}

/// A new folder for the browser's own files.
fn workplace(program: &Path) -> std::io::Result<PathBuf> {
    let base = match std::env::var_os("HOME") {
        // A browser in a snap sees no temporary folder but its own.
        Some(home) if is_snap(program) => PathBuf::from(home).join("snap/chromium/common"),
        _ => std::env::temp_dir(),
    };
    let process = std::process::id();
    for number in 0.. {
        let folder = base.join(format!("kongthun-print-{process}-{number}"));
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| folder),
        }
    }
    Err(std::io::ErrorKind::AlreadyExists.into())
}

fn is_snap(program: &Path) -> bool {
    let real = fs::canonicalize(program).unwrap_or_else(|_| program.to_path_buf());
    real.starts_with("/snap") || real.ends_with("snap")
}
