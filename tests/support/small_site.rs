//! The smallest complete site (`tests/fixtures/good`), all of it invented, and ways to spoil it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kongthun::source::{Far, Tree, disk};

/// A site in memory: paths such as `data/site.yaml` and their bytes.
#[derive(Clone)]
pub struct SmallSite {
    pub files: BTreeMap<String, Vec<u8>>,
}

pub const FUND_1: &str = "data/funds/502302/50230201.yaml";
pub const FUND_2: &str = "data/funds/502302/50230202.yaml";

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

pub fn site() -> SmallSite {
    let mut site = SmallSite { files: BTreeMap::new() };
    site.overlay(&fixtures().join("good"));
    assert!(site.files.contains_key("data/site.yaml"), "the good site is not where it should be");
    site
}

impl SmallSite {
    /// Lays the files of a folder over the site.
    pub fn overlay(&mut self, folder: &Path) {
        for top in disk::FOLDERS {
            for path in files_below(&folder.join(top)) {
                let name = path.strip_prefix(folder).unwrap();
                let name: Vec<_> =
                    name.components().map(|c| c.as_os_str().to_string_lossy()).collect();
                self.files.insert(name.join("/"), std::fs::read(&path).unwrap());
            }
        }
    }

    /// Adds or replaces a file.
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_string(), content.into());
        self
    }

    pub fn without(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "{path} is not part of the site");
        self
    }

    /// Replaces a piece of a file that stands in it exactly once.
    pub fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert_eq!(text.matches(from).count(), 1, "“{from}” must stand once in {path}");
        let changed = text.replacen(from, to, 1);
        self.with(path, changed)
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).unwrap()
    }

    pub fn tree(&self) -> Tree {
        Tree::of(self.files.iter().map(|(path, bytes)| (path.clone(), bytes.clone())))
    }

    /// The same, with the files of funds left where they are.
    pub fn far_tree(&self) -> Tree {
        let is_far = |path: &str| path.starts_with("data/funds/") && path.ends_with(".yaml");
        let (far, near): (Vec<_>, Vec<_>) =
            self.files.clone().into_iter().partition(|(path, _)| is_far(path));
        let far: BTreeMap<String, Vec<u8>> = far.into_iter().collect();
        let mut tree = Tree::of(near);
        let paths: Vec<String> = far.keys().cloned().collect();
        tree.leave(paths, Far(Arc::new(move |path| far.get(path).cloned())));
        tree
    }

    /// Lays a folder over the site: its files, and its `edits.txt` (`@ file`, then lines `-` that give
    /// way to lines `+`).
    pub fn changed_by(mut self, folder: &Path) -> Self {
        self.overlay(folder);
        let edits = std::fs::read_to_string(folder.join("edits.txt")).unwrap_or_default();
        edits.split("\n\n").filter(|edit| !edit.is_empty()).fold(self, Self::apply)
    }

    fn apply(self, edit: &str) -> Self {
        let (head, body) = edit.split_once('\n').unwrap();
        let marked = |mark: &str| {
            let lines: Vec<_> = body.lines().filter_map(|line| line.strip_prefix(mark)).collect();
            lines.join("\n")
        };
        self.edit(head.strip_prefix("@ ").unwrap(), &marked("- "), &marked("+ "))
    }

    /// Writes the site into a folder, for tests that run the program.
    pub fn write_to(&self, root: &Path) {
        for (path, bytes) in &self.files {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

/// Every file below a folder, in order.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    if !folder.exists() {
        return found;
    }
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
