//! Files that are there on one side only, and files whose bytes differ.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Side;
use crate::publish::is_added;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageChanges {
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub changed: Vec<String>,
}

pub fn changes(old: &dyn Side, new: &dyn Side) -> PageChanges {
    let paths = |side: &dyn Side| -> BTreeSet<String> {
        side.paths().into_iter().filter(|path| !is_added(path)).collect()
    };
    let (before, after) = (paths(old), paths(new));
    let both: Vec<&String> = before.intersection(&after).collect();
    // Bytes are compared and let go: two nations' pages never stand in memory together.
    let differs = |path: &&&String| old.bytes(path) != new.bytes(path);
    let changed: Vec<&String> = both.par_iter().filter(differs).copied().collect();
    PageChanges {
        added: after.difference(&before).cloned().collect(),
        removed: before.difference(&after).cloned().collect(),
        changed: changed.into_iter().cloned().collect(),
    }
}
