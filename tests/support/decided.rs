//! The shipped site with results that are decided, in memory.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::Path;

use kongthun::freeze::{Pieces, digests, sums};
use kongthun::pipeline::freezing::Decision;
use kongthun::pipeline::{Ready, prepare};
use kongthun::publish::Source;
use kongthun::source::{Tree, disk};
use kongthun::thai::Date;

/// A site in memory, by path.
#[derive(Clone)]
pub struct Folder {
    pub files: BTreeMap<String, Vec<u8>>,
}

pub const CONTEST: &str = "maeon-2569";
pub const SALT: &str = "0123456789abcdef";

/// The shipped site.
pub fn live() -> Folder {
    let tree = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let files = tree.paths().map(|path| (path.to_string(), tree.bytes(path).unwrap().to_vec()));
    Folder { files: files.filter(|(path, _)| !path.starts_with("data/frozen/")).collect() }
}

/// The same with the first round decided, and where that is kept.
pub fn with_tambon() -> (Folder, String) {
    let mut folder = live();
    let kept = folder.decide(CONTEST, Some("tambon"), day(1));
    (folder, kept)
}

pub fn day(day: u32) -> Date {
    Date::new(2026, 6, day).unwrap()
}

impl Folder {
    pub fn tree(&self) -> Tree {
        Tree::of(self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone()))).on(day(30))
    }

    pub fn ready(&self) -> Ready {
        let checked = prepare(&self.tree());
        let problems = checked.problems;
        checked.value.unwrap_or_else(|| panic!("{problems:?}"))
    }

    /// What is wrong with it: code and file.
    pub fn problems(&self) -> Vec<(String, String)> {
        let of = |p: kongthun::diag::Problem| (p.code().0.to_string(), p.place.file.to_string());
        prepare(&self.tree()).problems.into_iter().map(of).collect()
    }

    /// Codes of S2nn: what is wrong with kept results.
    pub fn frozen_problems(&self) -> Vec<(String, String)> {
        self.problems().into_iter().filter(|(code, _)| code.starts_with("S2")).collect()
    }

    pub fn decision(&self, contest: &str, stage: Option<&str>, on: Date) -> Decision {
        let tree = self.tree();
        let ready = self.ready();
        ready
            .decide(&tree, contest, stage, on, SALT)
            .unwrap_or_else(|refusal| panic!("{refusal:?}"))
    }

    /// Decides a result, keeps it, and says where.
    pub fn decide(&mut self, contest: &str, stage: Option<&str>, on: Date) -> String {
        let decision = self.decision(contest, stage, on);
        let tree = self.tree();
        self.keep(&decision.folder, &decision.pieces, &tree);
        decision.folder
    }

    pub fn keep(&mut self, folder: &str, pieces: &Pieces, tree: &Tree) {
        for (path, piece) in pieces {
            self.files.insert(format!("{folder}/{path}"), piece.bytes(tree).into_owned());
        }
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).unwrap()
    }

    pub fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "“{from}” stands in {path}");
        self.files.insert(path.to_string(), text.replacen(from, to, 1).into_bytes());
    }

    /// Writes the digests of a kept result anew, as a forger would.
    pub fn digest_again(&mut self, kept: &str) {
        let list = sums(&digests(&self.tree().within(kept)));
        self.files.insert(format!("{kept}/SHA256SUMS"), list.into_bytes());
    }

    pub fn write_to(&self, root: &Path) {
        for (path, bytes) in &self.files {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}

/// The files of a site whose path satisfies a condition.
pub fn pages(ready: &Ready, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, Vec<u8>> {
    (0..ready.count())
        .filter(|index| wanted(ready.path(*index)))
        .map(|index| {
            let path = ready.path(index).to_string();
            let bytes = ready.bytes(index).unwrap_or_else(|problem| panic!("{path}: {problem:?}"));
            (path, bytes)
        })
        .collect()
}

pub fn json(ready: &Ready, path: &str) -> serde_json::Value {
    let index = ready.find(path).unwrap_or_else(|| panic!("there is no {path}"));
    serde_json::from_slice(&ready.bytes(index).unwrap()).unwrap()
}

/// Fund → value of a key of its row.
pub fn by_fund(json: &serde_json::Value, key: &str) -> BTreeMap<String, serde_json::Value> {
    let rows = json["funds"].as_array().unwrap();
    rows.iter()
        .map(|row| (row["fund_code"].as_str().unwrap().to_string(), row[key].clone()))
        .collect()
}
