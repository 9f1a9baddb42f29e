//! The library of notes, and one note.

use serde::Serialize;

use super::{Badge, Fact, Heading, Link, MenuItem, RuleCard};

/// `notes.html`: all notes, and the same notes by problem, place, budget year and topic.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotesView {
    pub count: String,
    pub notes: Vec<NoteCard>,
    /// The points of all notes, part by part.
    pub gathered: Vec<Link>,
    pub facets: Vec<Facet>,
    /// What else of people's experience there is to read.
    pub more: Vec<Link>,
}

/// `gathered.html`: the points of one part of all notes.
#[derive(Clone, Debug, Default, Serialize)]
pub struct GatheredView {
    pub lead: String,
    /// The four parts, and the two ways to order each.
    pub parts: Vec<MenuItem>,
    pub ways: Vec<MenuItem>,
    pub groups: Vec<PointGroup>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct PointGroup {
    pub id: String,
    pub title: String,
    /// The page of the problem; may be empty.
    pub href: String,
    pub count: String,
    pub points: Vec<PointView>,
}

/// A point and its place in its note.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PointView {
    pub text: String,
    pub note: Link,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Facet {
    /// ASCII, for the anchor: `by-problem`.
    pub id: String,
    pub title: String,
    pub groups: Vec<FacetGroup>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct FacetGroup {
    pub id: String,
    pub title: String,
    pub count: String,
    pub notes: Vec<Link>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct NoteCard {
    pub title: String,
    pub href: String,
    pub summary: String,
    pub date: String,
    pub place: String,
    pub topics: Vec<String>,
}

/// `note.html`; its text is `html["body"]`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NoteView {
    pub summary: String,
    pub problem_about: String,
    pub facts: Vec<Fact>,
    pub badges: Vec<Badge>,
    pub topics: Vec<Link>,
    pub problems: Vec<Link>,
    pub rules: Vec<RuleCard>,
    pub indicators: Vec<Link>,
    pub funds: Vec<Link>,
    pub toc: Vec<Heading>,
    pub related: Vec<NoteCard>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}
