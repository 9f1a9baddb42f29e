//! What a mend changes, line by line. Mends stay within their lines, so old and new go in pairs.

/// A line before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<'t> {
    pub line: usize,
    pub old: &'t str,
    pub new: &'t str,
}

pub fn changed_lines<'t>(old: &'t str, new: &'t str) -> Vec<Changed<'t>> {
    let pairs = old.lines().zip(new.lines()).enumerate();
    pairs
        .filter(|(_, (old, new))| old != new)
        .map(|(index, (old, new))| Changed { line: index + 1, old, new })
        .collect()
}
