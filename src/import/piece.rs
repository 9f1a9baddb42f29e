//! What every kind of old note becomes first: paragraphs, items, tables and headings in their
//! order, each with the line it stood on.

use crate::model::section::SectionKey;
use crate::parse::sections;
use crate::thai::{Date, columns};

use super::Doubt;
use super::draft::Picture;

/// A note as its source tells it, before the parts of its form are known.
#[derive(Clone, Debug, Default)]
pub struct Post {
    pub title: String,
    pub published: Option<Date>,
    /// Where it was published.
    pub address: Option<String>,
    /// Categories and tags, as they were called.
    pub subjects: Vec<String>,
    pub pieces: Vec<Piece>,
    pub pictures: Vec<Picture>,
    pub doubts: Vec<Doubt>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The line of the source, or the number of the paragraph where there are no lines.
    pub line: u32,
    pub body: Body,
}

/// Texts are Markdown already: what is a sign in the source is escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A heading of the source itself.
    Heading {
        level: u8,
        text: String,
    },
    Words(String),
    Item {
        depth: usize,
        mark: String,
        text: String,
    },
    Table(Vec<Vec<String>>),
}

/// A line that begins a part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub key: SectionKey,
    pub heading: String,
    /// The text of the part that stands on the same line.
    pub rest: String,
}

/// A heading is not longer than this.
const LONGEST: usize = 80;

/// The part that a line begins. Of a numbered line only the name of a part and nothing more is
/// taken for one, or a field of a form with what was filled in, unless it is `alone`: no item of a
/// list.
pub fn opened(line: &str, numbered: bool, alone: bool) -> Option<Opened> {
    let bare = line.trim().trim_matches(['*', '_']).trim();
    if let Some((key, start)) = sections::opening(bare)
        && (!numbered || is_field(key))
    {
        let rest = bare[start..].trim();
        if !rest.is_empty() && !is_bracketed(rest) {
            let heading = bare[..start].trim_end_matches(is_sign).to_string();
            return Some(Opened { key, heading, rest: rest.to_string() });
        }
    }
    let key = sections::key(bare).filter(|_| columns(bare) <= LONGEST)?;
    if numbered && !alone && !sections::is_whole_name(bare) {
        return None;
    }
    let heading = bare.trim_end_matches(is_sign).to_string();
    Some(Opened { key, heading, rest: String::new() })
}

/// Fields whose names begin no ordinary sentence.
fn is_field(key: SectionKey) -> bool {
    matches!(
        key,
        SectionKey::Title
            | SectionKey::AuthorName
            | SectionKey::Contact
            | SectionKey::KmCategory
            | SectionKey::ProblemAbout
            | SectionKey::Period
            | SectionKey::Place
    )
}

fn is_sign(c: char) -> bool {
    c.is_whitespace() || matches!(c, ':' | '：' | '–' | '—' | '-' | '*' | '_')
}

fn is_bracketed(text: &str) -> bool {
    text.starts_with('(') && text.trim_end_matches(is_sign).ends_with(')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_a_part() {
        use SectionKey::*;
        for (line, numbered, expected) in [
            ("เนื้อเรื่อง การสนับสนุน", false, Some((Story, "เนื้อเรื่อง", "การสนับสนุน"))),
            ("แก่นความรู้", false, Some((CoreKnowledge, "แก่นความรู้", ""))),
            ("**แก่นความรู้** :", false, Some((CoreKnowledge, "แก่นความรู้", ""))),
            (
                "กลยุทธ์ในการทำงาน (นำแก่นความรู้มา)",
                false,
                Some((Strategies, "กลยุทธ์ในการทำงาน (นำแก่นความรู้มา)", "")),
            ),
            ("กฎระเบียบ – ระเบียบ", false, Some((Regulations, "กฎระเบียบ", "ระเบียบ"))),
            ("1. ชื่อองค์ความรู้", true, Some((Title, "1. ชื่อองค์ความรู้", ""))),
            ("๒. ชื่อองค์ความรู้ การออม", true, Some((Title, "๒. ชื่อองค์ความรู้", "การออม"))),
            ("๑. ปัญหาของกลุ่มคือขาดเงินทุน", true, None),
            ("พัฒนากรต้องรู้", false, None),
        ] {
            let found = opened(line, numbered, false);
            let found = found.as_ref().map(|o| (o.key, o.heading.as_str(), o.rest.as_str()));
            assert_eq!(found, expected, "{line}");
        }
        assert!(opened("4. ที่มาและความสำคัญของปัญหา", true, true).is_some());
    }
}
