//! A lessons-learned note (บันทึกองค์ความรู้) and a free page.

use std::sync::Arc;

use super::doc::{Block, Doc, plain, texts};
use super::section::{Gathered, Point, Section};
use super::topic::Topic;
use crate::id::{AreaCode, FundCode, IndicatorId, LawId, NoteId, PageId, ProblemId, RuleId};
use crate::text::{Located, Span};
use crate::thai::{Date, YearMonth};

#[derive(Clone, Debug)]
pub struct Note {
    pub id: NoteId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub title: String,
    pub form: Form,
    pub published: Option<Date>,
    /// Before this day it is not shown.
    pub publish_on: Option<Located<Date>>,
    pub updated: Option<Date>,
    pub period: Option<(Option<YearMonth>, Option<YearMonth>)>,
    pub place: Option<NotePlace>,
    pub author: Option<Author>,
    pub budget_year: Option<i32>,
    pub problem_about: String,
    pub problems: Vec<Located<ProblemId>>,
    pub topics: Vec<Topic>,
    pub regulations: Vec<RuleRef>,
    pub indicators: Vec<Located<IndicatorId>>,
    pub funds: Vec<Located<FundCode>>,
    pub summary: String,
    pub imported: bool,
    pub status: Status,
    pub reviewed: Option<String>,
    pub sections: Vec<Section>,
    pub doc: Doc,
}

impl Note {
    /// The points of the gathered parts, in their order: the items of a part's lists, or its
    /// paragraphs where it has none.
    pub fn points(&self) -> Vec<Point> {
        let mut points = Vec::new();
        for section in &self.sections {
            let Some(of) = section.key.and_then(Gathered::of) else { continue };
            let Some(blocks) = self.doc.blocks.get(section.blocks.clone()) else { continue };
            let before = points.len();
            for block in blocks {
                let Block::List { items, .. } = block else { continue };
                for item in items {
                    let mut found = Vec::new();
                    texts(&item.blocks, &mut found);
                    let anchor = item.id.as_ref().unwrap_or(&section.heading_id).clone();
                    points.push(Point { of, anchor, text: found.join(" · ") });
                }
            }
            if points.len() > before {
                continue;
            }
            for block in blocks {
                if let Block::Paragraph(content) = block {
                    let anchor = section.heading_id.clone();
                    points.push(Point { of, anchor, text: plain(content) });
                }
            }
        }
        points.retain(|point| !point.text.trim().is_empty());
        points
    }
}

/// The department's forms, by the year they came into use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Story2554,
    Owner2557,
    Set2561,
    Individual2563,
    Unit2563,
    Free,
}

impl Form {
    /// As it is written in the head of a note.
    pub fn id(self) -> &'static str {
        match self {
            Form::Story2554 => "cdd-story-2554",
            Form::Owner2557 => "cdd-owner-2557",
            Form::Set2561 => "cdd-set-2561",
            Form::Individual2563 => "cdd-individual-2563",
            Form::Unit2563 => "cdd-unit-2563",
            Form::Free => "free",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Draft,
    Review,
    Published,
    Withdrawn,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotePlace {
    pub code: Option<Located<AreaCode>>,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub name: Option<String>,
    pub position: Option<String>,
    pub office: Option<String>,
}

/// A reference to a rule: `civil-code#s686`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleRef {
    pub law: LawId,
    pub rule: Option<RuleId>,
    pub text: String,
    pub span: Span,
}

/// A free page of the site, such as the manual.
#[derive(Clone, Debug)]
pub struct Page {
    pub id: PageId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub title: String,
    pub summary: String,
    pub order: i64,
    pub in_menu: bool,
    pub doc: Doc,
}

/// One of the recurring problems of funds, and what answers it.
#[derive(Clone, Debug)]
pub struct ProblemCard {
    pub id: ProblemId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub title: String,
    pub summary: String,
    pub topics: Vec<Topic>,
    pub rules: Vec<RuleRef>,
    pub indicators: Vec<Located<IndicatorId>>,
    pub actions: Vec<String>,
}
