//! Levels and ids of headings.
//!
//! The page has its own first-level heading, so an author's levels begin at 2; none is skipped
//! downwards, so that a reader who moves by headings never wonders what is missing. Ids come from
//! the structure (`s1`, `s1-2`), not from the words, because Thai in anchors breaks in mail.

use std::collections::BTreeSet;

use crate::id::is_id;

#[derive(Default)]
pub(super) struct Headings {
    /// The open headings, outermost first: the level as written.
    open: Vec<u8>,
    /// How many headings there were at each depth, within the one above.
    counts: Vec<u32>,
    /// The ids that authors gave; numbers keep clear of them.
    written: BTreeSet<String>,
    used: BTreeSet<String>,
}

impl Headings {
    pub fn new(written: impl Iterator<Item = String>) -> Self {
        Headings { written: written.collect(), ..Headings::default() }
    }

    /// The level and the id of the next heading.
    pub fn place(&mut self, written_level: u8, written_id: Option<String>) -> (u8, String) {
        let written_level = written_level.clamp(2, 6);
        while self.open.last().is_some_and(|&open| open >= written_level) {
            self.open.pop();
        }
        self.open.push(written_level);
        self.counts.resize(self.open.len(), 0);
        if let Some(count) = self.counts.last_mut() {
            *count += 1;
        }
        let level = u8::try_from(self.open.len() + 1).unwrap_or(6);
        let id = match written_id {
            Some(id) if is_id(&id) && !self.used.contains(&id) => id,
            _ => self.numbered(),
        };
        self.used.insert(id.clone());
        (level, id)
    }

    fn numbered(&self) -> String {
        let counts: Vec<String> = self.counts.iter().map(u32::to_string).collect();
        let mut id = format!("s{}", counts.join("-"));
        while self.written.contains(&id) || self.used.contains(&id) {
            id.push('x');
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_follow_the_structure() {
        let mut headings = Headings::new(["s4".to_string()].into_iter());
        for (written, id, expected) in [
            (3, None, (2, "s1")),
            (2, None, (2, "s2")),
            (4, None, (3, "s2-1")),
            (4, Some("own"), (3, "own")),
            (6, None, (4, "s2-2-1")),
            (3, Some("own"), (3, "s2-3")),
            (1, Some("ไทย"), (2, "s3")),
            (2, None, (2, "s4x")),
            (2, Some("s4"), (2, "s4")),
        ] {
            let (level, found) = headings.place(written, id.map(str::to_string));
            assert_eq!((level, found.as_str()), expected, "{written} {id:?}");
        }
    }
}
