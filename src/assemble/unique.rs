//! Ids that must be unique, and files that should be named after them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Mistake, Problem};
use crate::text::Span;

/// What makes a thing known: its id, its file, and where the id stands.
type Known<'t> = (&'t str, &'t Arc<str>, Span);

/// Keeps the first of each id, in order of id; the others are reported.
pub fn first_of_each<T>(
    what: &'static str,
    things: Vec<T>,
    known: impl for<'t> Fn(&'t T) -> Known<'t>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    // Files are named after their ids, so that they nearly always come in order.
    if things.is_sorted_by(|one, next| known(one).0 < known(next).0) {
        return things;
    }
    let mut kept: BTreeMap<String, T> = BTreeMap::new();
    for thing in things {
        let (id, file, span) = known(&thing);
        if let Some(first) = kept.get(id) {
            let (_, first_file, first_span) = known(first);
            let first = format!("{first_file}:{}", first_span.line);
            let mistake = Mistake::DuplicateId { what, id: id.to_string(), first };
            problems.push(Problem::new(file, span, mistake));
        } else {
            kept.insert(id.to_string(), thing);
        }
    }
    kept.into_values().collect()
}

/// The same, for files that should bear the id as their name.
pub fn named_after_files<T>(
    what: &'static str,
    things: Vec<T>,
    known: impl for<'t> Fn(&'t T) -> Known<'t>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    for thing in &things {
        let (id, file, span) = known(thing);
        file_name(id, "id", file, span, problems);
    }
    first_of_each(what, things, known, problems)
}

pub fn file_name(id: &str, key: &str, file: &Arc<str>, span: Span, problems: &mut Vec<Problem>) {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if stem != id && !id.is_empty() {
        let mistake = Mistake::FileNameDiffers {
            key: key.to_string(),
            value: id.to_string(),
            file_name: name.to_string(),
        };
        problems.push(Problem::new(file, span, mistake));
    }
}
