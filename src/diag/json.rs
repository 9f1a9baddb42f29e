//! Problems for other programs: one JSON array, in the same order as on the screen.

use std::collections::BTreeSet;

use super::{Lang, Problem, Severity, name};
use crate::text;

/// `text_of` gives the text of a file, from which columns are counted.
pub fn json<'a>(
    problems: &[Problem],
    lang: Lang,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> serde_json::Value {
    let list = problems.iter().map(|problem| {
        let words = problem.words(lang);
        let column = problem.place.span.and_then(|span| {
            text_of(&problem.place.file).map(|text| text::column_of(text, span.start as usize))
        });
        serde_json::json!({
            "code": problem.code().0,
            "severity": match problem.severity() {
                Severity::Error => "error",
                Severity::Blocks => "blocks-ranking",
                Severity::Warning => "warning",
            },
            "file": &*problem.place.file,
            "line": problem.place.span.map(|span| span.line),
            "name": name(problem.code()),
            "lines": lines(problem),
            "column": column,
            "what": words.what,
            "label": words.label,
            "why": words.why,
            "fix": words.fix,
        })
    });
    serde_json::Value::Array(list.collect())
}

/// Every line whose figures the problem speaks of.
fn lines(problem: &Problem) -> BTreeSet<u32> {
    let terms = problem.mistake.terms();
    terms.iter().map(|term| term.line).filter(|line| *line > 0).collect()
}
