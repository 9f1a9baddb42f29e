//! Digests of a folder's files in the form that `sha256sum -c SHA256SUMS` reads, so that anybody
//! can check a kept result without this program, in ten years as well; and the seal, one number
//! that stands for them all and is printed on the page.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::source::{Tree, is_hidden};

/// The file of digests. It lists every file of its folder but itself.
pub const SUMS: &str = "SHA256SUMS";

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of a `SHA256SUMS`. Among the files it lists is one with a random number
/// (`seal.txt`): without that, whoever knows all published figures could try which withheld ones
/// lead to the printed seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal(String);

impl Seal {
    pub fn of(sums: &str) -> Self {
        Seal(sha256(sums.as_bytes()))
    }

    /// A seal as it was written down.
    pub fn written(text: &str) -> Self {
        Seal(text.to_string())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `3f9a-11c2-…`: what people compare by eye.
    pub fn short(&self) -> String {
        let groups: Vec<&str> = (0..4).filter_map(|at| self.0.get(at * 4..at * 4 + 4)).collect();
        groups.join("-")
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text of a `SHA256SUMS`.
pub fn sums(digests: &BTreeMap<String, String>) -> String {
    digests.iter().map(|(path, digest)| format!("{digest}  {path}\n")).collect()
}

/// Path → digest; none where a line is not one of ours.
pub fn read(text: &str) -> Option<BTreeMap<String, String>> {
    let line = |line: &str| {
        let (digest, path) = line.split_once("  ")?;
        let is_digest = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit());
        (is_digest && !path.is_empty()).then(|| (path.to_string(), digest.to_string()))
    };
    text.lines().map(line).collect()
}

/// Digests of every file of a tree but hidden ones and `SHA256SUMS` itself.
pub fn digests(tree: &Tree) -> BTreeMap<String, String> {
    let paths: Vec<&Arc<str>> =
        tree.paths().filter(|path| &***path != SUMS && !is_hidden(path)).collect();
    let digest = |path: &&Arc<str>| {
        let bytes = tree.read(path).unwrap_or_default();
        (path.to_string(), sha256(&bytes))
    };
    paths.par_iter().map(digest).collect()
}

/// How a folder differs from its `SHA256SUMS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    Changed {
        path: String,
        /// Only the ends of its lines are others, as Git and Notepad on Windows make them.
        line_ends: bool,
    },
    Missing {
        path: String,
    },
    Extra {
        path: String,
    },
}

/// In order of path.
pub fn damages(tree: &Tree, wanted: &BTreeMap<String, String>) -> Vec<Damage> {
    let found = digests(tree);
    let mut damages = Vec::new();
    for (path, digest) in wanted {
        match found.get(path) {
            None => damages.push(Damage::Missing { path: path.clone() }),
            Some(found) if found != digest => {
                let line_ends = tree.read(path).is_some_and(|bytes| {
                    let unix = bytes.to_vec();
                    let unix = String::from_utf8(unix).unwrap_or_default().replace("\r\n", "\n");
                    sha256(unix.as_bytes()) == *digest
                });
                damages.push(Damage::Changed { path: path.clone(), line_ends });
            }
            // A byte order mark is dropped before anybody reads the file.
            Some(_) if tree.is_marked(path) => {
                damages.push(Damage::Changed { path: path.clone(), line_ends: false });
            }
            Some(_) => {}
        }
    }
    let extra = found.into_keys().filter(|path| !wanted.contains_key(path));
    damages.extend(extra.map(|path| Damage::Extra { path }));
    damages.sort_by(|a, b| a.path().cmp(b.path()));
    damages
}

impl Damage {
    pub fn path(&self) -> &str {
        match self {
            Damage::Changed { path, .. } | Damage::Missing { path } | Damage::Extra { path } => {
                path
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(tree: &Tree) -> BTreeMap<String, String> {
        read(&sums(&digests(tree))).unwrap()
    }

    #[test]
    fn what_is_written_is_what_sha256sum_reads() {
        let tree = Tree::of([("b/c.txt", "c"), ("a.txt", "")]);
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert!(sums(&digests(&tree)).starts_with(&format!("{empty}  a.txt\n")));
        assert_eq!(damages(&tree, &wanted(&tree)), []);
    }

    #[test]
    fn every_kind_of_damage_is_named() {
        let before = Tree::of([("a", "1"), ("b", "2"), ("d", "x\ny\n")]);
        let after = Tree::of([("a", "1"), ("b", "3"), ("c", "4"), ("d", "x\r\ny\r\n"), (".e", "")]);
        let changed = |path: &str, line_ends| Damage::Changed { path: path.into(), line_ends };
        let extra = Damage::Extra { path: "c".into() };
        let expected = [changed("b", false), extra, changed("d", true)];
        assert_eq!(damages(&after, &wanted(&before)), expected);
        let fewer = Tree::of([("b", "2"), ("d", "x\ny\n")]);
        assert_eq!(damages(&fewer, &wanted(&before)), [Damage::Missing { path: "a".into() }]);
    }

    #[test]
    fn a_seal_is_short_enough_to_be_read_aloud() {
        let seal = Seal::of("");
        assert_eq!(seal.short(), "e3b0-c442-98fc-1c14");
    }

    #[test]
    fn what_is_no_list_of_digests_is_none() {
        assert_eq!(read("hello"), None);
        assert_eq!(read(&format!("{}  ", "a".repeat(64))), None);
    }
}
