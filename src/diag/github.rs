//! Problems as annotations of a GitHub workflow: one command a line, which puts each problem beside
//! its line in a change under review.

use super::{Lang, Problem, Severity};
use crate::text;

/// `text_of` gives the text of a file, from which columns are counted.
pub fn github<'a>(
    problems: &[Problem],
    lang: Lang,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let mut out = String::new();
    for problem in problems {
        let words = problem.words(lang);
        let kind = match problem.severity() {
            Severity::Error | Severity::Blocks => "error",
            Severity::Warning => "warning",
        };
        let file = property(&problem.place.file);
        out.push_str(&format!("::{kind} file={file}"));
        if let Some(span) = problem.place.span {
            out.push_str(&format!(",line={}", span.line));
            if let Some(text) = text_of(&problem.place.file) {
                let column = text::column_of(text, span.start as usize);
                out.push_str(&format!(",col={column}"));
            }
        }
        let title = property(&format!("{} {}", problem.code(), words.what));
        let label =
            if words.label.is_empty() { String::new() } else { format!("{}\n", words.label) };
        let message = data(&format!("{label}{}\n{}", words.why, words.fix));
        out.push_str(&format!(",title={title}::{message}\n"));
    }
    out
}

/// What a message may not hold as it is.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What a property may not hold as it is.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::Mistake;
    use crate::text::Span;

    #[test]
    fn a_problem_is_one_command() {
        let source = "a: 1\nname: x\n";
        let mistake = Mistake::MissingKey { key: "x, 100%".into() };
        let problem = Problem::new(&Arc::from("data/a,b.yaml"), Span::of(source, 11, 12), mistake);
        let written = github(&[problem], Lang::En, &|_| Some(source));
        let expected = "::error file=data/a%2Cb.yaml,line=2,col=7,title=D005 ";
        assert!(written.starts_with(expected), "{written}");
        assert!(written.contains("x%2C 100%25") && written.lines().count() == 1, "{written}");
    }
}
