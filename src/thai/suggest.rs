//! "Did you mean …": the known word nearest to one that is not known. It only proposes; whoever
//! asks shows the proposal and never acts on it.

use super::fold;

/// The candidate that was probably meant; of equally near ones the first.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = Word::new(word);
    let mut best: Option<(usize, &'a str)> = None;
    for candidate in candidates {
        let Some(distance) = word.distance(&Word::new(candidate)) else { continue };
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// A folded word, with and without its separators.
struct Word {
    letters: Vec<char>,
    joined: Vec<char>,
}

impl Word {
    fn new(text: &str) -> Self {
        let letters: Vec<char> = fold(text).chars().collect();
        let joined = letters.iter().copied().filter(|c| !matches!(c, '-' | '_' | ' ')).collect();
        Self { letters, joined }
    }

    /// How far the other word is, if it is near enough to have been meant.
    fn distance(&self, other: &Word) -> Option<usize> {
        if self.letters.is_empty() || other.letters.is_empty() {
            return None;
        }
        if self.joined == other.joined && !self.joined.is_empty() {
            return Some(0);
        }
        let limit = self.tolerance();
        if self.letters.len().abs_diff(other.letters.len()) > limit {
            return None;
        }
        Some(edits(&self.letters, &other.letters)).filter(|&distance| distance <= limit)
    }

    /// How many typing errors a word of this length may have: never all of its letters.
    fn tolerance(&self) -> usize {
        match self.letters.len() {
            0 | 1 => 0,
            2..=4 => 1,
            5..=8 => 2,
            long => long / 3,
        }
    }
}

/// Letters inserted, dropped, replaced, or swapped with their neighbour (Damerau–Levenshtein, no
/// letter touched twice).
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before_last = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: &[&str] = &["name", "loans", "savings", "member_savings", "par30_balance", "moo"];

    #[test]
    fn finds_what_was_meant() {
        for (typed, meant) in [
            ("nmae", Some("name")),
            ("Loans", Some("loans")),
            ("loan", Some("loans")),
            ("savnigs", Some("savings")),
            ("member-savings", Some("member_savings")),
            ("membersavings", Some("member_savings")),
            ("Member Saving", Some("member_savings")),
            ("par30balanse", Some("par30_balance")),
            ("mo", Some("moo")),
            ("x", None),
            ("", None),
            ("   ", None),
            ("---", None),
            ("welfare", None),
            ("lones", Some("loans")),
        ] {
            assert_eq!(closest(typed, KEYS.iter().copied()), meant, "{typed}");
        }
    }

    #[test]
    fn finds_thai_words() {
        let headings = ["ขุมความรู้", "แก่นความรู้", "ปัจจัยความสำเร็จ"];
        assert_eq!(closest("เเก่นความรู", headings), Some("แก่นความรู้"));
        assert_eq!(closest("ปัจจัยความสําเร็จ", headings), Some("ปัจจัยความสำเร็จ"));
        assert_eq!(closest("ข้อเสนอแนะ", headings), None);
    }

    #[test]
    fn nearest_wins_and_ties_go_to_the_first() {
        assert_eq!(closest("cast", ["cart", "cash"]), Some("cart"));
        assert_eq!(closest("cash", ["cast", "cash"]), Some("cash"));
    }

    #[test]
    fn counts_edits() {
        for (a, b, count) in [
            ("", "", 0),
            ("ab", "ba", 1),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("ca", "abc", 3),
        ] {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(edits(&letters(a), &letters(b)), count, "{a} {b}");
        }
    }
}
