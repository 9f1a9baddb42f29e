//! `kongthun fix`: mends what is certain, and nothing else. A number that can only have been meant
//! in one way, a misspelled key with one neighbour, a code without its quotes, letters typed as two
//! that are one. Pure: a snapshot in, new texts of files out; who asks writes them, or only shows
//! them.
//!
//! Whatever a mend would break is not mended: the snapshot is checked anew, and a file with more
//! problems than before stays as it was.

mod diff;
mod mends;
mod tidy;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

pub use diff::{Changed, changed_lines};

use crate::diag::{Code, Mistake, Problem, Trap};
use crate::source::{Content, Tree};

/// A stretch of a text and what takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub range: Range<usize>,
    pub with: String,
}

/// A file as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    pub path: Arc<str>,
    pub edits: usize,
    pub text: String,
}

/// What one mend uncovers may be mended in turn, but not for ever.
const ROUNDS: usize = 6;

/// Everything that is certain about the files of a snapshot. `problems_of` checks a snapshot.
pub fn mend(tree: &Tree, problems_of: impl Fn(&Tree) -> Vec<Problem>) -> Vec<Mended> {
    let mut all: BTreeMap<Arc<str>, Mended> = BTreeMap::new();
    let (mut now, mut before) = (tree.clone(), problems_of(tree));
    for _ in 0..ROUNDS {
        let mut mended = once(&now, &before);
        if mended.is_empty() {
            break;
        }
        let after = problems_of(&with(&now, &mended));
        let (old, new) = (counted(&before), counted(&after));
        let unreadable = unreadable(&before);
        mended.retain(|file| unreadable.contains(&file.path) || !is_worse(&file.path, &old, &new));
        if mended.is_empty() {
            break;
        }
        now = with(&now, &mended);
        before = problems_of(&now);
        for file in mended {
            let edits = all.get(&file.path).map_or(0, |earlier| earlier.edits) + file.edits;
            all.insert(file.path.clone(), Mended { edits, ..file });
        }
    }
    all.into_values().collect()
}

fn with(tree: &Tree, mended: &[Mended]) -> Tree {
    let mut tree = tree.clone();
    for file in mended {
        tree.insert(&file.path, file.text.clone().into_bytes());
    }
    tree
}

/// What is certain at first sight.
fn once(tree: &Tree, problems: &[Problem]) -> Vec<Mended> {
    let mut mended = Vec::new();
    for folder in ["content", "data"] {
        for (path, content) in tree.below(folder) {
            let Content::Text(text) = content else { continue };
            let of_file = problems.iter().filter(|problem| problem.place.file == *path);
            let mut edits: Vec<Edit> = of_file.flat_map(|one| mends::of(one, text)).collect();
            edits.extend(tidy::of(path, text));
            let edits = without_overlaps(edits);
            // A byte order mark is gone as soon as the text is written anew.
            let count = edits.len() + usize::from(tree.marked(path).is_some());
            if count > 0 {
                let text = applied(text, &edits);
                mended.push(Mended { path: path.clone(), edits: count, text });
            }
        }
    }
    mended
}

type Counts = BTreeMap<(Arc<str>, Code), usize>;

fn counted(problems: &[Problem]) -> Counts {
    let mut counts = Counts::new();
    for problem in problems {
        *counts.entry((problem.place.file.clone(), problem.code())).or_default() += 1;
    }
    counts
}

/// Files that could not be read may show new problems once they can.
fn unreadable(problems: &[Problem]) -> BTreeSet<Arc<str>> {
    let hides = |problem: &&Problem| match problem.mistake {
        Mistake::Yaml { .. } => true,
        Mistake::SilentTrap { trap } => trap.is_fatal() || trap == Trap::Unseen,
        _ => false,
    };
    problems.iter().filter(hides).map(|problem| problem.place.file.clone()).collect()
}

/// A file that could be read must not get any problem of a kind that it had fewer of.
fn is_worse(path: &Arc<str>, before: &Counts, after: &Counts) -> bool {
    after
        .iter()
        .filter(|((file, _), _)| file == path)
        .any(|(key, count)| *count > before.get(key).copied().unwrap_or(0))
}

/// In order; of two that touch the same letters the first stays.
fn without_overlaps(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut kept: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        if kept.last().is_none_or(|last| last.range.end <= edit.range.start && *last != edit) {
            kept.push(edit);
        }
    }
    kept
}

fn applied(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.range.start]);
        out.push_str(&edit.with);
        at = edit.range.end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_in_order_and_never_twice() {
        let edit = |range, with: &str| Edit { range, with: with.to_string() };
        let edits = vec![edit(4..5, "x"), edit(0..2, "A"), edit(1..3, "B"), edit(4..5, "x")];
        assert_eq!(applied("abcdef", &without_overlaps(edits)), "Acdxf");
    }
}
