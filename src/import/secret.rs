//! What belongs to a person does not get into a draft: the privacy gate looks, and what it finds is
//! covered.

use std::sync::Arc;

use super::doubt::{Doubt, Secret, What};
use crate::check::{Allow, privacy_of_text};
use crate::diag::Mistake;

/// What stands in the place of a text that was taken out.
pub const MASK: &str = "▒▒▒";

/// The text without secrets, and what they were. `line` is that of the source.
pub fn covered(text: &str, line: u32, doubts: &mut Vec<Doubt>) -> String {
    let place: Arc<str> = Arc::from("content/notes/draft.md");
    let mut covered = text.to_string();
    // What is found is covered until nothing is: covering one may bring another to light.
    for _ in 0..4 {
        let mut found = Vec::new();
        for problem in privacy_of_text(&place, &covered, &Allow::default()) {
            if let (Some(kind), Some(span)) = (kind(&problem.mistake), problem.place.span) {
                found.push((span.range(), kind));
            }
        }
        if found.is_empty() {
            break;
        }
        found.sort_by_key(|(range, _)| range.start);
        let mut end = usize::MAX;
        for (range, kind) in found.into_iter().rev() {
            // Two findings of one text are covered once.
            if range.end > end {
                continue;
            }
            end = range.start;
            covered.replace_range(range, MASK);
            doubts.push(Doubt::new(line, What::Secret { kind }));
        }
    }
    covered
}

fn kind(mistake: &Mistake) -> Option<Secret> {
    Some(match mistake {
        Mistake::NationalId { .. } => Secret::NationalId,
        Mistake::PhoneNumber { .. } => Secret::Phone,
        Mistake::EmailAddress { .. } => Secret::Email,
        Mistake::BankAccount { .. } => Secret::Account,
        Mistake::LineId { .. } => Secret::LineId,
        Mistake::NamedDebtor { .. } | Mistake::PersonalDetail { .. } => Secret::Person,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_covered() {
        let mut doubts = Vec::new();
        let text = "โทร 081-234-5678 หรือ somchai.k@example.org นายสมชาย ใจดี ค้างชำระ";
        let covered = covered(text, 7, &mut doubts);
        assert!(!covered.contains("081") && !covered.contains("somchai"), "{covered}");
        assert!(!covered.contains("สมชาย") && covered.contains("ค้างชำระ"), "{covered}");
        assert_eq!(doubts.len(), 3, "{doubts:?}");
        assert!(doubts.iter().all(|doubt| doubt.line == 7));
    }
}
