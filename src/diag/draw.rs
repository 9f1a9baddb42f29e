//! Problems on a terminal.

use super::{Lang, Problem};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub color: bool,
    pub width: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub errors: usize,
    pub blocks: usize,
    pub warnings: usize,
}

impl Summary {
    pub fn of(problems: &[Problem]) -> Self {
        let mut summary = Summary::default();
        for problem in problems {
            match problem.severity() {
                super::Severity::Error => summary.errors += 1,
                super::Severity::Blocks => summary.blocks += 1,
                super::Severity::Warning => summary.warnings += 1,
            }
        }
        summary
    }
}

/// All problems drawn for people, in the given language.
pub fn terminal<'a>(
    problems: &[Problem],
    lang: Lang,
    style: Style,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let _ = (style, text_of);
    problems
        .iter()
        .map(|problem| format!("{} {}\n", problem.code(), problem.words(lang).what))
        .collect()
}
