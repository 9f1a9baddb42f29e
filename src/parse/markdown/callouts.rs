//! `> [!หมายเหตุ]`: the first line of a quote that makes it a callout.

use crate::model::doc::CalloutKind;
use crate::thai::fold;

/// Thai words first; the English are those of GitHub, for authors who know them.
const WORDS: [(&str, CalloutKind); 10] = [
    ("หมายเหตุ", CalloutKind::Note),
    ("คำเตือน", CalloutKind::Warning),
    ("ข้อควรระวัง", CalloutKind::Caution),
    ("บทเรียน", CalloutKind::Lesson),
    ("เคล็ดลับ", CalloutKind::Tip),
    ("note", CalloutKind::Note),
    ("important", CalloutKind::Note),
    ("warning", CalloutKind::Warning),
    ("caution", CalloutKind::Caution),
    ("tip", CalloutKind::Tip),
];

/// The kind of callout that a quoted paragraph opens, and the length of what opens it.
pub(super) fn opening(paragraph: &str) -> Option<(CalloutKind, usize)> {
    let inside = paragraph.strip_prefix("[!")?;
    let end = inside.find([']', '\n'])?;
    let after = inside[end..].strip_prefix(']')?;
    // `[!x](…)`, `[!x][…]` and `[!x]: …` are links.
    if after.starts_with(['(', '[', ':']) {
        return None;
    }
    let word = fold(&inside[..end]);
    let (_, kind) = WORDS.iter().find(|(known, _)| fold(known) == word)?;
    Some((*kind, "[!".len() + end + "]".len()))
}
