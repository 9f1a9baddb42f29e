//! One page of each kind of a built site, by the folders and depth of its address.

use std::collections::BTreeSet;

/// From paths in order: the first page of each kind, sorted.
pub fn kinds<'p>(pages: impl Iterator<Item = &'p str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut kinds: Vec<String> = pages
        .filter(|path| {
            let parts: Vec<&str> = path.split('/').collect();
            let middle = parts.iter().skip(2).step_by(2).copied().collect::<Vec<_>>().join("/");
            seen.insert(format!("{} {} {middle}", parts[0], parts.len()))
        })
        .map(str::to_string)
        .collect();
    kinds.sort();
    kinds
}
