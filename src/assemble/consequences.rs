//! What follows only from a file that could not be read is not a mistake of anybody else: a link to
//! a note whose head is broken leads somewhere again as soon as the head is mended. Such problems
//! are taken out, so that nobody "mends" what is right.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::{Mistake, Problem, Severity, Shape};

pub fn drop_consequences(problems: &mut Vec<Problem>) {
    let files_with = |wrong: &dyn Fn(&Problem) -> bool| -> BTreeSet<Arc<str>> {
        problems.iter().filter(|p| wrong(p)).map(|p| p.place.file.clone()).collect()
    };
    let unread = files_with(&|problem| makes_unreadable(&problem.mistake));
    let faulty = files_with(&|problem| {
        problem.severity() == Severity::Error
            && !matches!(problem.mistake, Mistake::BrokenLink { .. })
    });
    if !faulty.is_empty() {
        problems.retain(|problem| !follows_from(&problem.mistake, &unread, &faulty));
    }
}

/// What the parsers call a file as a whole, when it is empty or holds something else.
const WHOLES: [&str; 16] = [
    "site",
    "areas",
    "problems",
    "rubric",
    "contest",
    "leaflets",
    "corrections",
    "fund",
    "note",
    "page",
    "regulation",
    "story",
    "network",
    "plan",
    "pathway",
    "glossary",
];

fn makes_unreadable(mistake: &Mistake) -> bool {
    if let Mistake::WrongShape { key, expected: Shape::Map, .. } = mistake {
        return WHOLES.contains(&key.as_str());
    }
    if let Mistake::SilentTrap { trap } = mistake {
        return trap.is_fatal();
    }
    matches!(
        mistake,
        Mistake::Yaml { .. }
            | Mistake::AnchorsRefused
            | Mistake::NotUtf8 { .. }
            | Mistake::MissingFile
            | Mistake::FrontMatterMissing
            | Mistake::FrontMatterUnclosed
    )
}

/// `faulty` files have errors of their own: whatever they are the only home of may be missing.
fn follows_from(
    mistake: &Mistake,
    unread: &BTreeSet<Arc<str>>,
    faulty: &BTreeSet<Arc<str>>,
) -> bool {
    let named = |name: &str| faulty.iter().any(|file| stem(file) == name);
    match mistake {
        Mistake::UnknownArea { .. } => named("areas"),
        Mistake::UnknownRubric { rubric, .. } => named(rubric),
        Mistake::BrokenLink { target, .. } => {
            let name = target.strip_prefix("fund:").unwrap_or(target);
            named(name) || named_within(name, unread)
        }
        _ => false,
    }
}

/// Problem cards, indicators and the page of the method have no file of their own: they are named
/// within one.
fn named_within(name: &str, unread: &BTreeSet<Arc<str>>) -> bool {
    let digits = name.trim_start_matches("indicator:");
    let indicator = name != digits
        || name == "method"
        || digits.split('.').all(is_number) && digits.contains('.');
    unread.iter().any(|file| match indicator {
        true => file.starts_with("data/rubrics/"),
        false => matches!(&**file, "data/problems.yaml" | "data/leaflets.yaml") && !is_number(name),
    })
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
