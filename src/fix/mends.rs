//! The certain mend of a problem, where it has one.

use super::Edit;
use crate::diag::{Mistake, Problem, Trap};

pub fn of(problem: &Problem, text: &str) -> Vec<Edit> {
    let Some(span) = problem.place.span else { return Vec::new() };
    let range = span.range();
    let Some(there) = text.get(range.clone()) else { return Vec::new() };
    let with = |with: String| vec![Edit { range: range.clone(), with }];
    match &problem.mistake {
        Mistake::SilentTrap { trap } => match trap {
            Trap::OddSpace | Trap::OddGap => with(" ".repeat(there.chars().count())),
            Trap::WideColon => {
                let spaced = text[range.end..].starts_with([' ', '\n', '\r']);
                with(if spaced { ":" } else { ": " }.to_string())
            }
            Trap::Unseen => with(String::new()),
            Trap::OldLineEnds => line_ends(text),
            // The mark is no part of the text: writing it anew is enough.
            Trap::Swallowed | Trap::ByteOrderMark => Vec::new(),
        },
        Mistake::NotANumber { corrected: Some(number), .. } => with(number.clone()),
        Mistake::CommaSplitsNumber { .. } => with(there.replace(',', "")),
        // A key in another language than its neighbour was hardly a slip of the finger.
        Mistake::UnknownKey { key, suggestion: Some(meant), .. }
            if key.is_ascii() == meant.is_ascii() || key.chars().any(is_unseen) =>
        {
            with(meant.clone())
        }
        _ => Vec::new(),
    }
}

/// Every CR that stands alone becomes LF.
fn line_ends(text: &str) -> Vec<Edit> {
    let alone = text.match_indices('\r').filter(|(at, _)| !text[at + 1..].starts_with('\n'));
    alone.map(|(at, _)| Edit { range: at..at + 1, with: "\n".to_string() }).collect()
}

fn is_unseen(letter: char) -> bool {
    crate::thai::letters::is_zero_width(letter)
}
