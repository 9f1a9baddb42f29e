//! The parts of a lessons-learned note, as the Community Development Department's forms of
//! 2553–2564 name them. Headings are recognised by alias; unknown ones are kept in their place.

/// What a section of a note is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKey {
    AuthorName,
    Title,
    AuthorOffice,
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
    Regulations,
    Concepts,
    Theories,
    Results,
    SuccessFactors,
    Problems,
    Cautions,
    Recommendations,
}

/// A heading of a note with the meaning it was recognised by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub key: Option<SectionKey>,
    pub heading: String,
    pub heading_id: String,
}
