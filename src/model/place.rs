//! What a link may lead to: the pages of the site, named by what they are about.
//!
//! The model says *which* page; `plan::url` decides its address.

use crate::id::*;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageRef {
    Home,
    Notes,
    Note(NoteId),
    /// What notes say at their core, gathered.
    Knowledge,
    /// Who does best, and what their notes say.
    BestPractices,
    /// Members' stories.
    Stories,
    Story(StoryId),
    Problems,
    Networks,
    /// The network of an area.
    Network(AreaCode),
    /// The plan of an owner, on the page of a network.
    Plan(AreaCode, PlanId),
    Pathways,
    Pathway(PathwayId),
    Glossary,
    Term(TermId),
    Problem(ProblemId),
    Regulations,
    Regulation(LawId, Option<RuleId>),
    /// ใบสรุปหน้าเดียว
    Leaflets,
    Leaflet(LeafletId),
    Funds,
    Fund(FundCode),
    Why(FundCode),
    Area(AreaCode),
    Ranking,
    Contest(ContestId),
    Rubric(RubricId),
    Indicator(RubricId, IndicatorId),
    Completeness,
    /// What each code of a problem means.
    Codes,
    /// The design of the site itself.
    Design,
    Page(PageId),
    /// A picture, by its path below `content/`.
    Picture(std::sync::Arc<str>),
    /// A heading of a text.
    Section(Box<PageRef>, std::sync::Arc<str>),
}
