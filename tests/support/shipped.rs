//! The site that this repository ships, built through the library into a folder of its own, once
//! for each test program that asks. It reads and publishes; it judges nothing.

// Every test program uses its own part of this.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use kongthun::diag::{Lang, Severity};
use kongthun::pipeline::{Ready, prepare};
use kongthun::publish::{self, Source};
use kongthun::source::disk;

pub struct Shipped {
    /// Where the site stands on the disk.
    pub folder: PathBuf,
    /// Every file of it by its path below the folder, in order of paths.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Shipped {
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("{path} was not built"));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"))
    }

    pub fn ending(&self, ending: &str) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str).filter(move |path| path.ends_with(ending))
    }

    /// The first file, in order of paths, that lies `below/…/ending` with one folder between.
    pub fn one(&self, below: &str, ending: &str) -> &str {
        self.files
            .keys()
            .find(|path| {
                path.strip_prefix(below)
                    .and_then(|rest| rest.strip_suffix(ending))
                    .is_some_and(|name| !name.is_empty() && !name.contains('/'))
            })
            .unwrap_or_else(|| panic!("the shipped site has no {below}*{ending}"))
    }
}

/// The repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The shipped content, read, checked and scored; problems that stop it are printed as sentences.
pub fn ready() -> Ready {
    let tree = disk::read(root()).expect("the repository's folders can be read");
    let checked = prepare(&tree);
    let errors: Vec<String> = checked
        .problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Error)
        .map(|problem| {
            format!("{}: {}: {}", problem.code(), problem.place.file, problem.words(Lang::Th).what)
        })
        .collect();
    checked.value.unwrap_or_else(|| panic!("the shipped site has errors:\n{}", errors.join("\n")))
}

/// Every file of a site, made in memory.
pub fn files(ready: &Ready) -> BTreeMap<String, Vec<u8>> {
    (0..ready.count())
        .map(|index| {
            let path = ready.path(index).to_string();
            let bytes = ready.bytes(index).unwrap_or_else(|problem| panic!("{path}: {problem:?}"));
            (path, bytes)
        })
        .collect()
}

/// The shipped site. `name` tells test programs that run at the same time apart.
pub fn shipped(name: &str) -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shipped-{name}"));
        let ready = ready();
        publish::publish(&folder, &ready).expect("the shipped site can be published");
        Shipped { files: read_all(&folder), folder }
    })
}

fn read_all(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("a published folder can be read") {
            let path = entry.expect("a published file can be listed").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(folder).expect("below the folder");
            let name = below.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(&path).expect("a published file can be read"));
        }
    }
    files
}

/// `๑,๒๓๔.๕๐` → `1234.50`: a number as a page writes it, as a program reads it.
pub fn arabic(text: &str) -> String {
    text.chars()
        .filter(|letter| *letter != ',')
        .map(|letter| match letter {
            '๐'..='๙' => char::from(b'0' + (letter as u32 - '๐' as u32) as u8),
            other => other,
        })
        .collect()
}
