//! Problems: what is wrong in somebody's file, where, why it matters and how to mend it.
//!
//! A `Mistake` holds typed facts only; its sentences are written in `thai.rs` and `english.rs`,
//! whose exhaustive matches make the compiler insist on both. Stages never fail: they return
//! `Checked<T>`, a value with all its problems.

mod code;
mod draw;
mod english;
mod explain;
mod facts;
mod figures;
mod github;
mod json;
mod mistake;
mod thai;

use std::sync::Arc;

pub use code::{Code, Severity};
pub use draw::{Style, Summary, summary_line, terminal};
pub use explain::{Explanation, all_codes, explain, name};
pub use facts::{
    CitationFault, CorrectionFault, Damage, DateRule, Encoding, EvidenceFault, Expected, FieldName,
    FrozenFault, Identity, JudgingFault, LawRule, LawSource, Limit, LiveFault, NameTrouble,
    NotCounted, PictureSecret, PlanFault, Quantity, RubricFault, Shape, StoryFault, Stretch,
    TemplateFault, TemplateName, Term, Trap, Unlikely, Unpublished, Unsaid, YamlFault,
};
pub use github::github;
pub use json::json;
pub use mistake::Mistake;

use crate::text::Span;

/// The language in which the program itself speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Th,
    En,
}

/// A file and, where the problem stems from a stretch of it, that stretch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: Arc<str>,
    pub span: Option<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub place: Place,
    pub mistake: Mistake,
}

/// The four slots of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What is wrong, in one short sentence.
    pub what: String,
    /// The label under the text.
    pub label: String,
    /// Why it matters.
    pub why: String,
    /// What to do; the corrected line where it can be computed.
    pub fix: String,
}

fn say(
    what: impl Into<String>,
    label: impl Into<String>,
    why: impl Into<String>,
    fix: impl Into<String>,
) -> Words {
    Words { what: what.into(), label: label.into(), why: why.into(), fix: fix.into() }
}

impl Problem {
    pub fn new(file: &Arc<str>, span: Span, mistake: Mistake) -> Self {
        Problem { place: Place { file: file.clone(), span: Some(span) }, mistake }
    }

    /// A problem of a file as a whole: missing, unreadable, wrongly named.
    pub fn of_file(file: &Arc<str>, mistake: Mistake) -> Self {
        Problem { place: Place { file: file.clone(), span: None }, mistake }
    }

    pub fn code(&self) -> Code {
        self.mistake.code()
    }

    pub fn severity(&self) -> Severity {
        self.mistake.severity()
    }

    pub fn words(&self, lang: Lang) -> Words {
        match lang {
            Lang::Th => thai::words(&self.mistake),
            Lang::En => english::words(&self.mistake),
        }
    }
}

/// A value and everything that was found wrong while making it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<T> {
    pub value: T,
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    pub fn fine(value: T) -> Self {
        Checked { value, problems: Vec::new() }
    }

    /// Hands the problems to a collector and keeps the value.
    pub fn gather(self, into: &mut Vec<Problem>) -> T {
        into.extend(self.problems);
        self.value
    }
}

/// Whether anything among these stops publication.
pub fn any_error(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity() == Severity::Error)
}

/// Puts problems into the order in which people meet them: by file, by place, by code. Exact
/// repetitions are dropped.
pub fn sort(problems: &mut Vec<Problem>) {
    problems.sort_by(|a, b| (&a.place, a.code()).cmp(&(&b.place, b.code())));
    problems.dedup();
}

#[cfg(test)]
mod tests;
