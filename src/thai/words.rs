//! Where words begin and end, the only door to ICU's segmenter. Its dictionary cuts the same text
//! in the same way wherever it stands (its neural model does not), which is what an index needs.
//!
//! Browsers cut differently from each other, so nothing may depend on a reader's browser cutting as
//! this does: words are hints for ranking, and the way to words too short for three letters.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

/// Cuts texts into words by dictionary.
pub struct ThaiWords {
    segmenter: WordSegmenterBorrowed<'static>,
}

impl ThaiWords {
    pub fn new() -> Self {
        Self { segmenter: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()) }
    }

    /// Every piece of the text between two boundaries, spaces and punctuation included.
    pub fn pieces<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let mut before = 0;
        let mut ends = self.segmenter.segment_str(text);
        std::iter::from_fn(move || {
            loop {
                let end = ends.next()?;
                let piece = text.get(before..end)?;
                before = end;
                if !piece.is_empty() {
                    return Some(piece);
                }
            }
        })
    }
}

impl Default for ThaiWords {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_by_dictionary() {
        let words = ThaiWords::new();
        let cut = |text: &'static str| words.pieces(text).collect::<Vec<_>>().join("|");
        assert_eq!(cut("กองทุนหมู่บ้านและชุมชนเมือง"), "กองทุน|หมู่บ้าน|และ|ชุมชน|เมือง");
        assert_eq!(cut("กู้ไม่เกิน 2 ราย"), "กู้|ไม่|เกิน| |2| |ราย");
        assert_eq!(cut(""), "");
    }

    #[test]
    fn can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<ThaiWords>();
    }
}
