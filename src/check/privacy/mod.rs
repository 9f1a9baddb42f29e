//! The privacy gate: nothing that belongs to a person is published by accident. It looks at every
//! text of the three folders, at the names of files, at what pictures carry along, and again at
//! every page before it is written (`in_page`).
//!
//! A hit stops the build. Its value is masked in the message and in the line that is drawn, so that
//! no log holds it either. The office's own numbers are allowed in `data/site.yaml`, with a reason.

mod allow;
mod digits;
mod pictures;
mod words;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

pub use allow::Allow;
use digits::{Care, Found, Number};
pub use pictures::document_secret;
use words::Said;
pub use words::names_person;

use crate::diag::{Mistake, Problem};
use crate::source::{Content, Tree};
use crate::text::Span;

/// A stretch of a text that belongs to a person.
struct Hit {
    range: Range<usize>,
    mistake: Mistake,
}

pub fn check(tree: &Tree, allow: &Allow) -> Vec<Problem> {
    let mut files: Vec<(&Arc<str>, &Content)> =
        ["content", "data", "themes"].into_iter().flat_map(|folder| tree.below(folder)).collect();
    // Kept results are copies of what passed this gate on the day they were kept, and cannot be
    // mended; the pages that are made of them go through it again.
    files.retain(|(path, _)| !path.starts_with("data/frozen/"));
    let mut problems: Vec<Problem> =
        files.par_iter().flat_map_iter(|(path, content)| file(path, content, allow)).collect();
    problems.extend(allow.unused());
    problems
}

fn file(path: &Arc<str>, content: &Content, allow: &Allow) -> Vec<Problem> {
    let mut problems = named(path, allow);
    match content {
        Content::Text(text) => problems.extend(in_text(path, text, allow)),
        Content::Bytes(bytes) => {
            let secrets = pictures::secrets(bytes).into_iter();
            problems.extend(
                secrets.map(|what| Problem::of_file(path, Mistake::PictureMetadata { what })),
            );
        }
        // Looked at when it is read.
        Content::Far => {}
    }
    problems
}

/// What the text of a file gives away.
pub fn in_text(path: &Arc<str>, text: &str, allow: &Allow) -> Vec<Problem> {
    let is_entry = |hit: &Hit| {
        !matches!(hit.mistake, Mistake::NationalId { .. }) && allow.is_entry(path, &hit.range)
    };
    let mut hits = all_hits(text, !path.starts_with("themes/"));
    hits.retain(|hit| {
        let said = &text[hit.range.clone()];
        !is_entry(hit)
            && !allow.is_agreed(path, said, &hit.mistake)
            && !allow.allows(said, &hit.mistake)
    });
    let problems = hits.into_iter().map(|hit| {
        let span = Span::of(text, hit.range.start, hit.range.end);
        Problem::new(path, span, hit.mistake)
    });
    problems.collect()
}

/// The name of a file, which becomes an address; it is masked where it is told of.
fn named(path: &Arc<str>, allow: &Allow) -> Vec<Problem> {
    let hits = hits(path, true, allow);
    let mut shown = path.to_string();
    for hit in hits.iter().rev() {
        shown.replace_range(hit.range.clone(), "…");
    }
    let shown: Arc<str> = Arc::from(shown);
    hits.into_iter().map(|hit| Problem::of_file(&shown, hit.mistake)).collect()
}

/// What a page or a data file that is about to be written gives away. Words are not looked at:
/// pages put together what was looked at one by one.
pub fn in_page(path: &str, bytes: &[u8], allow: &Allow) -> Option<Box<Problem>> {
    let text = simdutf8::basic::from_utf8(bytes).ok()?;
    let hit = hits(text, false, allow).into_iter().next()?;
    let place: Arc<str> = Arc::from(format!("output/{path}"));
    Some(Box::new(Problem::of_file(&place, hit.mistake)))
}

fn hits(text: &str, with_words: bool, allow: &Allow) -> Vec<Hit> {
    let mut hits = all_hits(text, with_words);
    hits.retain(|hit| !allow.allows(&text[hit.range.clone()], &hit.mistake));
    hits
}

fn all_hits(text: &str, with_words: bool) -> Vec<Hit> {
    let mut numbers = Vec::new();
    let care = if with_words { Care::Writing } else { Care::Page };
    digits::find(text, care, &mut numbers);
    let mut said = Vec::new();
    words::emails(text, &mut said);
    if with_words {
        words::find(text, &mut said);
    }
    let numbers = numbers.into_iter().map(|found| {
        let mistake = number(&found);
        Hit { range: found.range, mistake }
    });
    let said = said.into_iter().map(|(range, said)| {
        let mistake = told(said, &text[range.clone()]);
        Hit { range, mistake }
    });
    let mut hits: Vec<Hit> = numbers.chain(said).collect();
    hits.sort_by_key(|hit| hit.range.start);
    hits
}

fn number(found: &Found) -> Mistake {
    let masked = mask(&found.digits);
    match found.number {
        Number::NationalId => Mistake::NationalId { masked },
        Number::Phone => Mistake::PhoneNumber { masked },
        Number::BankAccount => Mistake::BankAccount { masked },
    }
}

fn told(said: Said, text: &str) -> Mistake {
    let first: String = text.chars().take(1).collect();
    match said {
        Said::Email => Mistake::EmailAddress { masked: format!("{first}…@…") },
        Said::LineId => {
            let first: String = text.trim_start_matches('@').chars().take(1).collect();
            Mistake::LineId { masked: format!("{first}…") }
        }
        Said::Debtor => Mistake::NamedDebtor { masked: masked_name(text) },
        Said::Personal => Mistake::PersonalDetail { masked: masked_name(text) },
    }
}

/// The title and one letter: enough to find the place, too little to know the person.
fn masked_name(name: &str) -> String {
    let letters: String = name.chars().take(3).collect();
    format!("{letters}…")
}

fn mask(digits: &[u8]) -> String {
    let shown: String = digits.iter().take(2).map(|digit| char::from(b'0' + digit)).collect();
    format!("{shown}{}", "x".repeat(digits.len() - 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(path: &str, text: &str) -> Vec<Problem> {
        check(&Tree::of([(path, text)]), &Allow::default())
    }

    fn codes(text: &str) -> Vec<&'static str> {
        problems("content/notes/a.md", text).iter().map(|problem| problem.code().0).collect()
    }

    #[test]
    fn each_kind_has_its_code() {
        assert_eq!(codes("1-1017-00230-70-8"), ["P001"]);
        assert_eq!(codes("โทร 081-234-5678"), ["P002"]);
        assert_eq!(codes("somchai.k@example.org"), ["P003"]);
        assert_eq!(codes("ไลน์ @somchai"), ["P006"]);
        assert_eq!(codes("เลขที่บัญชี 123-4-56789-0"), ["P007"]);
        assert_eq!(codes("นายสมชาย ใจดี ค้างชำระ"), ["P008"]);
        assert_eq!(codes("นายสมชาย ใจดี บ้านเลขที่ 9"), ["P010"]);
    }

    #[test]
    fn no_message_holds_the_value() {
        for (text, secret) in [
            ("081-234-5678", "2345678"),
            ("1101700230708", "01700230"),
            ("นายสมชาย ใจดี ค้างชำระ", "สมชาย"),
            ("somchai.k@example.org", "somchai"),
        ] {
            let said = format!(
                "{:?}",
                problems("content/notes/a.md", text)[0].words(crate::diag::Lang::Th)
            );
            assert!(!said.contains(secret), "{said}");
        }
    }

    #[test]
    fn a_file_name_is_looked_at_and_not_repeated() {
        let found = problems("content/images/โทร0812345678.md", "");
        assert_eq!(found.len(), 1);
        assert_eq!(&*found[0].place.file, "content/images/โทร….md");
    }

    /// In the file of the story alone, and not beside a house number.
    #[test]
    fn a_name_may_stand_in_the_story_whose_owner_agreed() {
        let file: Arc<str> = Arc::from("content/stories/a.md");
        let agreed = vec![(file.clone(), "นายสมชาย ใจดี".to_string())];
        let allow = Allow::default().with_consent(agreed);
        let codes = |path: &str, text: &str| -> Vec<&'static str> {
            let found = check(&Tree::of([(path, text)]), &allow);
            found.iter().map(|problem| problem.code().0).collect()
        };
        assert_eq!(codes(&file, "นายสมชาย ใจดี เคยเป็นหนี้นอกระบบ นายสมชาย ปลดหนี้นอกระบบแล้ว"), [""; 0]);
        assert_eq!(codes(&file, "นายสมศักดิ์ ใจดี เคยเป็นหนี้นอกระบบ"), ["P008"]);
        assert_eq!(codes(&file, "นายสมชาย ใจดี บ้านเลขที่ 9"), ["P010"]);
        assert_eq!(codes("content/notes/a.md", "นายสมชาย ใจดี เคยเป็นหนี้นอกระบบ"), ["P008"]);
    }

    #[test]
    fn pages_are_looked_at_before_they_are_written() {
        let page = |text: &str| in_page("a/index.html", text.as_bytes(), &Allow::default());
        assert_eq!(page("<p>1-1017-00230-70-8</p>").map(|p| p.code().0), Some("P001"));
        assert_eq!(page("<td>1101<td>700230708"), None);
        assert_eq!(page("<path d=\"M12.034 567.8 90 1\"/>"), None);
        // Digits and spaces whose sum happens to be right: coordinates, not a card.
        assert_eq!(page("<path d=\"M110 170 023 0708\"/>"), None);
    }
}
