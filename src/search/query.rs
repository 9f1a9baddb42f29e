//! What somebody has typed, as terms to look for and names to look up.

use crate::thai::forms::{self, Forms};
use crate::thai::letters::is_thai_letter_or_mark;

/// Whoever pastes a page wants to find its beginning.
const LONGEST: usize = 300;
const MOST_TERMS: usize = 10;
/// What `#` names of two letters to a dozen may be: `d012`, `2.1`.
const LONGEST_NAME: usize = 12;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub terms: Vec<Term>,
    /// The loose form of all of it, for terms that stand next to each other.
    pub whole: Vec<char>,
    /// Loose letters of all terms.
    pub letters: usize,
    /// A section, clause or code: `ม686`, `ข17`, `d012`.
    pub name: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    pub flat: Vec<char>,
    pub loose: Vec<char>,
}

impl Term {
    pub fn is_thai(&self) -> bool {
        !self.loose.first().is_some_and(char::is_ascii)
    }

    /// A Thai word so short that it hides in many others.
    pub fn is_short(&self) -> bool {
        self.is_thai() && self.loose.len() <= 4
    }
}

impl Query {
    pub fn of(text: &str) -> Query {
        let text = beginning(text);
        let mut query = Query { whole: Forms::of(text).loose, ..Query::default() };
        for Forms { flat, loose, .. } in forms::terms(text) {
            let term = Term { flat, loose };
            // ต. อ. จ. ม. say nothing by themselves.
            let says = term.loose.len() > usize::from(term.is_thai());
            let known = query.terms.iter().any(|known| known.loose == term.loose);
            if says && !known && query.terms.len() < MOST_TERMS {
                query.letters += term.loose.len();
                query.terms.push(term);
            }
        }
        if query.letters < 2 {
            return Query::default();
        }
        query.name = name(forms::normal_text(text).trim());
        query
    }
}

/// The first `LONGEST` units of a text.
pub fn beginning(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// “ป.พ.พ. ม. 193/33” → `ม193/33`, “ข้อ 17” → `ข17`, “d012” → `d012`.
fn name(folded: &str) -> Option<String> {
    let mut before = None;
    for (at, c) in folded.char_indices() {
        let starts_word = !before.is_some_and(is_thai_letter_or_mark);
        before = Some(c);
        let rest = &folded[at..];
        let marks = [("มาตรา", 'ม'), ("ม.", 'ม'), ("ม", 'ม'), ("ข้อ", 'ข')];
        let cited = marks
            .iter()
            .find_map(|(mark, unit)| Some((unit, section(rest.strip_prefix(mark)?.trim_start())?)));
        if let (true, Some((unit, section))) = (starts_word, cited) {
            return Some(format!("{unit}{section}"));
        }
    }
    let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let fits = (2..=LONGEST_NAME).contains(&folded.len()) && folded.chars().all(is_code);
    fits.then(|| folded.to_string())
}

/// `193/33` at the beginning of a text.
fn section(text: &str) -> Option<&str> {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let whole = digits(text);
    if whole == 0 {
        return None;
    }
    let more = text[whole..].strip_prefix('/').map_or(0, digits);
    Some(&text[..whole + if more > 0 { more + 1 } else { 0 }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_however_they_are_typed() {
        for (text, name) in [
            ("ข้อ 17", Some("ข17")),
            ("ม. 686", Some("ม686")),
            ("ม.686", Some("ม686")),
            ("ม686", Some("ม686")),
            ("มาตรา ๖๘๖", Some("ม686")),
            ("ป.พ.พ. มาตรา ๑๙๓/๓๓ (๑)", Some("ม193/33")),
            ("ป.พ.พ.ม.686", Some("ม686")),
            ("ประชุม 12", None),
            ("ข้อ ก", None),
            ("D012", Some("d012")),
            ("๒.๑", Some("2.1")),
            ("2551 x", None),
        ] {
            assert_eq!(Query::of(text).name.as_deref(), name, "{text}");
        }
    }

    #[test]
    fn terms_are_few_and_say_something() {
        let terms = |text: &str| Query::of(text).terms.len();
        assert_eq!(terms("ต.ออนกลาง อ.แม่ออน ต.ออนกลาง"), 2);
        assert_eq!(terms("ก"), 0);
        assert_eq!(terms("7"), 0);
        assert_eq!(terms("ข้อ 7"), 2);
        assert_eq!(terms(&"คำใหม่ ".repeat(5_000)), 1);
        let many: Vec<String> = (100..200).map(|number| number.to_string()).collect();
        assert_eq!(terms(&many.join(" ")), 10);
        assert_eq!(terms("\u{e48} \u{200b} 😀"), 0);
    }
}
