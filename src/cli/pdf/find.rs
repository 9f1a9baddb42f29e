//! Which browser prints: the one that `CHROMIUM` names, else the first that is installed where such
//! browsers usually are. All of them are Chromium inside, and print the same.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// How to name a browser that is found nowhere.
pub const VARIABLE: &str = "CHROMIUM";

/// Names of programs that are looked for along `PATH`.
const NAMES: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "brave-browser",
    "chrome",
];

/// Where Windows keeps them, below each of its folders for programs.
const ON_WINDOWS: [&str; 4] = [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Chromium\\Application\\chrome.exe",
    "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
];
const FOLDERS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

/// Where macOS keeps them, for everybody or in the user's own folder.
const ON_MAC: [&str; 4] = [
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
];

#[derive(Debug, PartialEq, Eq)]
pub enum NotFound {
    /// The variable names a file that is not there.
    Named(PathBuf),
    Nowhere,
}

pub fn browser() -> Result<PathBuf, NotFound> {
    find(&|name| env::var_os(name).filter(|value| !value.is_empty()), &Path::is_file)
}

fn find(
    variable: &dyn Fn(&str) -> Option<OsString>,
    is_file: &dyn Fn(&Path) -> bool,
) -> Result<PathBuf, NotFound> {
    if let Some(named) = variable(VARIABLE).map(PathBuf::from) {
        return if is_file(&named) { Ok(named) } else { Err(NotFound::Named(named)) };
    }
    let folders = FOLDERS.iter().filter_map(|name| variable(name)).map(PathBuf::from);
    let windows = folders.flat_map(|folder| ON_WINDOWS.map(|browser| folder.join(browser)));
    let homes = [Some(PathBuf::from("/")), variable("HOME").map(PathBuf::from)];
    let mac = homes.into_iter().flatten().flat_map(|home| ON_MAC.map(|browser| home.join(browser)));
    let path = variable("PATH").unwrap_or_default();
    let along: Vec<PathBuf> = env::split_paths(&path).collect();
    let along = NAMES.iter().flat_map(|name| along.iter().map(move |folder| folder.join(name)));
    let mut all = windows.chain(mac).chain(along);
    all.find(|path| is_file(path)).ok_or(NotFound::Nowhere)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(variables: &[(&str, &str)], files: &[&str]) -> Result<PathBuf, NotFound> {
        let variable = |name: &str| {
            variables.iter().find(|(own, _)| *own == name).map(|(_, value)| OsString::from(value))
        };
        let is_file = |path: &Path| files.iter().any(|file| Path::new(file) == path);
        find(&variable, &is_file)
    }

    #[test]
    fn browsers_are_found_where_they_usually_are() {
        let path = [("PATH", "/usr/local/bin:/usr/bin")];
        assert_eq!(found(&path, &["/usr/bin/chromium"]), Ok("/usr/bin/chromium".into()));
        let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        assert_eq!(found(&path, &[mac, "/usr/bin/chromium"]), Ok(mac.into()));
        let own = "/Users/สมศรี/Applications/Chromium.app/Contents/MacOS/Chromium";
        assert_eq!(found(&[("HOME", "/Users/สมศรี")], &[own]), Ok(own.into()));
        assert_eq!(found(&path, &[]), Err(NotFound::Nowhere));
    }

    #[test]
    fn the_variable_wins_and_must_be_right() {
        let named = [("CHROMIUM", "/opt/my chrome"), ("PATH", "/usr/bin")];
        let both = ["/usr/bin/chromium", "/opt/my chrome"];
        assert_eq!(found(&named, &both), Ok("/opt/my chrome".into()));
        assert_eq!(found(&named, &both[..1]), Err(NotFound::Named("/opt/my chrome".into())));
    }
}
