//! Problems for other programs: one JSON array, in the same order as on the screen.

use super::{Lang, Problem, Severity};
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
            "column": column,
            "what": words.what,
            "label": words.label,
            "why": words.why,
            "fix": words.fix,
        })
    });
    serde_json::Value::Array(list.collect())
}
