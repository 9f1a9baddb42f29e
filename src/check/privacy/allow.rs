//! What `data/site.yaml` allows: the office's own numbers, each with a reason.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::diag::{Mistake, Problem};
use crate::model::site::Allowed;
use crate::text::Span;
use crate::thai::to_arabic;

#[derive(Debug, Default)]
pub struct Allow {
    entries: Vec<Entry>,
    /// Names that their owners have agreed to, each in one file.
    consented: Vec<(Arc<str>, String)>,
}

#[derive(Debug)]
struct Entry {
    normal: String,
    file: Arc<str>,
    span: Span,
    used: AtomicBool,
}

impl Allow {
    pub fn of(file: &Arc<str>, allowed: &[Allowed]) -> Self {
        let entries = allowed.iter().map(|entry| Entry {
            normal: normal(&entry.value.value),
            file: file.clone(),
            span: entry.value.span,
            used: AtomicBool::new(false),
        });
        Allow { entries: entries.collect(), consented: Vec::new() }
    }

    /// Names of members who have agreed that their story is told under them, by the story's file.
    pub fn with_consent(self, consented: Vec<(Arc<str>, String)>) -> Self {
        Allow { consented, ..self }
    }

    /// Whether a name stands in the file to whose story its owner has agreed.
    pub(super) fn is_agreed(&self, path: &str, text: &str, mistake: &Mistake) -> bool {
        matches!(mistake, Mistake::NamedDebtor { .. })
            && self.consented.iter().any(|(file, name)| &**file == path && name.starts_with(text))
    }

    /// Whether this stretch is where an entry itself is written.
    pub(super) fn is_entry(&self, path: &str, range: &Range<usize>) -> bool {
        let holds = |span: Span| span.range().start <= range.start && range.end <= span.range().end;
        self.entries.iter().any(|entry| &*entry.file == path && holds(entry.span))
    }

    /// A national ID is never an office's.
    pub(super) fn allows(&self, text: &str, mistake: &Mistake) -> bool {
        if self.entries.is_empty() || matches!(mistake, Mistake::NationalId { .. }) {
            return false;
        }
        let normal = normal(text);
        let entry = self.entries.iter().find(|entry| entry.normal == normal);
        entry.is_some_and(|entry| {
            entry.used.store(true, Ordering::Relaxed);
            true
        })
    }

    /// Entries that allow nothing: the number was mistyped, or has gone.
    pub(super) fn unused(&self) -> Vec<Problem> {
        let mut told = BTreeSet::new();
        self.entries
            .iter()
            .filter(|entry| !entry.used.load(Ordering::Relaxed) && told.insert(entry.span))
            .map(|entry| Problem::new(&entry.file, entry.span, Mistake::AllowedForNothing))
            .collect()
    }
}

/// Digits alone where there are enough of them; small letters otherwise.
fn normal(text: &str) -> String {
    let digits: String = to_arabic(text).chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 8 && !text.contains('@') { digits } else { text.trim().to_ascii_lowercase() }
}
