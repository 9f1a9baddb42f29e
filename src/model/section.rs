//! The parts of a lessons-learned note, as the Community Development Department's forms of
//! 2553–2564 name them. Headings are recognised by alias; unknown ones are kept in their place.

use std::ops::Range;

/// What a section of a note is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKey {
    AuthorName,
    AuthorPosition,
    AuthorOffice,
    /// A telephone number or address: asked for by the forms, never published.
    Contact,
    Title,
    KmCategory,
    Background,
    ProblemAbout,
    Period,
    Place,
    Story,
    KnowledgeAssets,
    CoreKnowledge,
    Strategies,
    Methods,
    Techniques,
    Regulations,
    Concepts,
    Theories,
    Results,
    SuccessFactors,
    Problems,
    Cautions,
    Recommendations,
}

impl SectionKey {
    /// Whether this part tells who wrote the note.
    pub fn is_author(self) -> bool {
        matches!(
            self,
            SectionKey::AuthorName | SectionKey::AuthorPosition | SectionKey::AuthorOffice
        )
    }
}

/// The parts whose points are gathered from all notes, each on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gathered {
    CoreKnowledge,
    KnowledgeAssets,
    SuccessFactors,
    Recommendations,
}

impl Gathered {
    pub const ALL: [Gathered; 4] = [
        Gathered::CoreKnowledge,
        Gathered::KnowledgeAssets,
        Gathered::SuccessFactors,
        Gathered::Recommendations,
    ];

    pub fn of(key: SectionKey) -> Option<Gathered> {
        Some(match key {
            SectionKey::CoreKnowledge => Gathered::CoreKnowledge,
            SectionKey::KnowledgeAssets => Gathered::KnowledgeAssets,
            SectionKey::SuccessFactors => Gathered::SuccessFactors,
            SectionKey::Recommendations => Gathered::Recommendations,
            _ => return None,
        })
    }

    /// As addresses have it.
    pub fn id(self) -> &'static str {
        match self {
            Gathered::CoreKnowledge => "core-knowledge",
            Gathered::KnowledgeAssets => "knowledge-assets",
            Gathered::SuccessFactors => "success-factors",
            Gathered::Recommendations => "recommendations",
        }
    }

    pub fn thai(self) -> &'static str {
        match self {
            Gathered::CoreKnowledge => "แก่นความรู้",
            Gathered::KnowledgeAssets => "ขุมความรู้",
            Gathered::SuccessFactors => "ปัจจัยความสำเร็จ",
            Gathered::Recommendations => "ข้อเสนอแนะ",
        }
    }
}

/// One point of a gathered part, and where it stands in its note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub of: Gathered,
    pub anchor: String,
    pub text: String,
}

/// A heading of a note with the meaning it was recognised by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub key: Option<SectionKey>,
    pub heading: String,
    pub heading_id: String,
    /// The blocks below the heading, up to the next one of its level.
    pub blocks: Range<usize>,
}
