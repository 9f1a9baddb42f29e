//! Browsers do not end with the program that started them. This program therefore starts itself once
//! more as a guard, which starts the browser, and ends it and clears up after it as soon as the
//! program is gone: finished, interrupted or killed.

use std::ffi::OsString;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The first argument of a guard.
pub const WORD: &str = "--guard-browser";

/// Starts a guard over a browser with its own folder. The guard lives until its standard input is
/// closed or the browser ends by itself.
pub fn start(folder: &Path, browser: &Path, arguments: &[OsString]) -> std::io::Result<Child> {
    let mut guard = Command::new(std::env::current_exe()?);
    guard.arg(WORD).arg(folder).arg(browser).args(arguments);
    guard.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    apart(&mut guard);
    guard.spawn()
}

/// What interrupts the program must not end the guard before it has done its work.
#[cfg(unix)]
fn apart(guard: &mut Command) {
    together(guard);
}

#[cfg(windows)]
fn apart(guard: &mut Command) {
    use std::os::windows::process::CommandExt;
    const DETACHED_PROCESS: u32 = 0x0000_0008;
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x0000_0200;
    guard.creation_flags(DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP);
}

#[cfg(not(any(unix, windows)))]
fn apart(_: &mut Command) {}

/// The life of a guard, with the arguments behind `WORD`.
pub fn watch(arguments: &[OsString]) -> bool {
    let [folder, browser, arguments @ ..] = arguments else { return false };
    let folder = Path::new(folder);
    let mut command = Command::new(browser);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    together(&mut command);
    let Ok(mut browser) = command.spawn() else {
        clear(folder);
        return false;
    };
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        let _ = tell.send(());
    });
    while let Ok(None) = browser.try_wait() {
        if told.recv_timeout(Duration::from_millis(50)).is_ok() {
            break;
        }
    }
    end(&mut browser);
    end_helpers(&browser);
    clear(folder);
    true
}

/// Asked politely, a browser finishes what it writes; after a while it is not asked.
fn end(browser: &mut Child) {
    ask(browser);
    for _ in 0..60 {
        if !matches!(browser.try_wait(), Ok(None)) {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let _ = browser.kill();
    let _ = browser.wait();
}

/// The browser and its helpers in a group of their own.
#[cfg(unix)]
fn together(browser: &mut Command) {
    use std::os::unix::process::CommandExt;
    browser.process_group(0);
}

#[cfg(not(unix))]
fn together(_: &mut Command) {}

/// A helper that outlives its browser for a moment makes the folder anew that was just taken away,
/// above all where the browser was still starting.
#[cfg(unix)]
fn end_helpers(browser: &Child) {
    let _ = rustix::process::kill_process_group(
        rustix::process::Pid::from_child(browser),
        rustix::process::Signal::KILL,
    );
}

#[cfg(not(unix))]
fn end_helpers(_: &Child) {}

#[cfg(unix)]
fn ask(browser: &mut Child) {
    let _ = rustix::process::kill_process(
        rustix::process::Pid::from_child(browser),
        rustix::process::Signal::TERM,
    );
}

#[cfg(not(unix))]
fn ask(browser: &mut Child) {
    let _ = browser.kill();
}

/// The browser's helpers may still write for a moment. Its socket lies in a folder of its own among
/// temporary ones, to which a link leads, and a browser without a window leaves it there.
fn clear(folder: &Path) {
    const SOCKET: &str = "SingletonSocket";
    let socket = fs::read_link(folder.join(SOCKET)).ok();
    if let Some(own) = socket.as_deref().and_then(Path::parent).filter(|own| own.is_absolute()) {
        let _ = fs::remove_file(own.join(SOCKET));
        let _ = fs::remove_file(own.join("SingletonCookie"));
        // Goes only where nothing else is in it.
        let _ = fs::remove_dir(own);
    }
    for _ in 0..40 {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                thread::sleep(Duration::from_millis(50));
            }
            _ => return,
        }
    }
}
