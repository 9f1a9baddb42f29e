//! Problems on a terminal: the line, an underline that fits under Thai text, why, and the mend.
//! The only door to annotate-snippets.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Code, Lang, Problem, Severity, Words};
use crate::text;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub color: bool,
    /// Columns of the terminal.
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
                Severity::Error => summary.errors += 1,
                Severity::Blocks => summary.blocks += 1,
                Severity::Warning => summary.warnings += 1,
            }
        }
        summary
    }
}

/// “พบข้อผิดพลาด 3 แห่ง · คำเตือน 5 แห่ง”
pub fn summary_line(summary: Summary, lang: Lang) -> String {
    let words = match lang {
        Lang::Th => ["ข้อผิดพลาด", "ต้องแก้ก่อนจัดอันดับ", "คำเตือน"],
        Lang::En => ["errors", "blocking ranking", "warnings"],
    };
    let counts = [summary.errors, summary.blocks, summary.warnings];
    let parts: Vec<String> = counts
        .iter()
        .zip(words)
        .filter(|(count, _)| **count > 0)
        .map(|(count, word)| match lang {
            Lang::Th => format!("{word} {count} แห่ง"),
            Lang::En => format!("{count} {word}"),
        })
        .collect();
    match (parts.is_empty(), lang) {
        (true, Lang::Th) => "ไม่พบปัญหา".to_string(),
        (true, Lang::En) => "No problems found".to_string(),
        (false, Lang::Th) => format!("พบ{}", parts.join(" · ")),
        (false, Lang::En) => parts.join(" · "),
    }
}

/// Of one code, so many are drawn in full when there are more than `FEW`.
const DRAWN: usize = 3;
const FEW: usize = 5;
/// Of the others, the places of so many are named.
const NAMED: usize = 10;

/// All problems, in their order; many of one kind are folded.
pub fn terminal<'a>(
    problems: &[Problem],
    lang: Lang,
    style: Style,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() }
        .decor_style(DecorStyle::Unicode)
        .term_width(style.width.clamp(60, 200));
    let mut totals: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in problems {
        *totals.entry(problem.code()).or_default() += 1;
    }
    let mut out = String::new();
    let mut drawn: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in problems {
        let count = drawn.entry(problem.code()).or_default();
        *count += 1;
        let total = totals[&problem.code()];
        if total <= FEW || *count <= DRAWN {
            out.push_str(&one(problem, lang, &renderer, text_of));
            out.push('\n');
        }
        if total > FEW && *count == total {
            out.push_str(&folded(problems, problem.code(), total, lang, text_of));
        }
    }
    out
}

fn one<'a>(
    problem: &Problem,
    lang: Lang,
    renderer: &Renderer,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let Words { what, label, why, fix } = problem.words(lang);
    let (kind, name) = level(problem.severity(), lang);
    let title = kind.with_name(name).primary_title(clean(&what)).id(problem.code().0);
    let mut group = Group::with_title(title);
    let source = text_of(&problem.place.file);
    match (problem.place.span, source) {
        (Some(span), Some(source)) => {
            let range = visible(source, span.range());
            let (start, piece) = around(source, range.clone());
            let mut annotation =
                AnnotationKind::Primary.span(range.start - start..range.end - start);
            if !label.is_empty() {
                annotation = annotation.label(clean(&label));
            }
            let first_line = text::line_of(source, start) as usize;
            group = group.element(
                Snippet::source(piece)
                    .line_start(first_line)
                    .path(problem.place.file.to_string())
                    .annotation(annotation),
            );
        }
        _ => group = group.element(Origin::path(problem.place.file.to_string())),
    }
    let (because, mend) = match lang {
        Lang::Th => ("เพราะ", "แก้"),
        Lang::En => ("why", "fix"),
    };
    if !why.is_empty() {
        group = group.element(Level::NOTE.with_name(because).message(clean(&why)));
    }
    if !fix.is_empty() {
        group = group.element(Level::HELP.with_name(mend).message(clean(&fix)));
    }
    let mut drawing = renderer.render(&[group]);
    drawing.push('\n');
    drawing
}

fn level(severity: Severity, lang: Lang) -> (Level<'static>, &'static str) {
    match (severity, lang) {
        (Severity::Error, Lang::Th) => (Level::ERROR, "ผิด"),
        (Severity::Error, Lang::En) => (Level::ERROR, "error"),
        (Severity::Blocks, Lang::Th) => (Level::WARNING, "ยังจัดอันดับไม่ได้"),
        (Severity::Blocks, Lang::En) => (Level::WARNING, "blocks ranking"),
        (Severity::Warning, Lang::Th) => (Level::WARNING, "เตือน"),
        (Severity::Warning, Lang::En) => (Level::WARNING, "warning"),
    }
}

/// What comes from files may hold control characters; a terminal must not obey them.
fn clean(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The stretch to underline: on one line, at least one character where there is one.
fn visible(source: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let floor = |mut at: usize| {
        while !source.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(range.start.min(source.len()));
    let line_end = source[start..].find(['\n', '\r']).map_or(source.len(), |at| start + at);
    let end = floor(range.end.min(line_end)).max(start);
    let next = source[start..line_end].chars().next().map_or(start, |c| start + c.len_utf8());
    start..end.max(next)
}

/// The line of a range, so that drawing does not walk a file of a megabyte.
fn around(source: &str, range: std::ops::Range<usize>) -> (usize, &str) {
    let start = source[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = source[range.end..].find(['\n', '\r']).map_or(source.len(), |at| range.end + at);
    (start, &source[start..end])
}

fn folded<'a>(
    problems: &[Problem],
    code: Code,
    total: usize,
    lang: Lang,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let rest = total - DRAWN;
    let mut out = match lang {
        Lang::Th => format!("{code}: และอีก {rest} แห่ง\n"),
        Lang::En => format!("{code}: and {rest} more\n"),
    };
    let others = problems.iter().filter(|problem| problem.code() == code).skip(DRAWN);
    for problem in others.take(NAMED) {
        out.push_str(&format!("  {}\n", place(problem, text_of)));
    }
    if rest > NAMED {
        out.push_str("  …\n");
    }
    out.push('\n');
    out
}

/// `data/funds/502302/50230203.yaml:27:12`
fn place<'a>(problem: &Problem, text_of: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let file = &problem.place.file;
    match (problem.place.span, text_of(file)) {
        (Some(span), Some(source)) => {
            let column = text::column_of(source, span.start as usize);
            format!("{file}:{}:{column}", span.line)
        }
        (Some(span), None) => format!("{file}:{}", span.line),
        (None, _) => file.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::Mistake;
    use crate::text::Span;

    const PLAIN: Style = Style { color: false, width: 100 };

    fn unknown_key(source: &str, key: &str) -> Problem {
        let at = source.find(key).unwrap();
        let mistake = Mistake::UnknownKey {
            key: key.to_string(),
            suggestion: Some("members".to_string()),
            known: Vec::new(),
        };
        Problem::new(&Arc::from("data/a.yaml"), Span::of(source, at, at + key.len()), mistake)
    }

    fn drawn(source: &str, problems: &[Problem]) -> String {
        terminal(problems, Lang::Th, PLAIN, &|_| Some(source))
    }

    #[test]
    fn the_line_the_underline_the_reason_and_the_mend() {
        let source = "name: น้ำใจ ที่นี่\nmember: 3\n";
        assert_eq!(
            drawn(source, &[unknown_key(source, "member")]),
            "\
ผิด[D003]: ไม่รู้จักช่อง “member”
  ╭▸ data/a.yaml:2:1
  │
2 │ member: 3
  │ ━━━━━━ น่าจะหมายถึง “members”
  │
  ├ เพราะ: ช่องที่สะกดผิดจะถูกมองข้ามโดยไม่มีใครรู้ จึงไม่รับไว้
  ╰ แก้: แก้เป็น members:

"
        );
    }

    #[test]
    fn the_underline_stands_under_the_word_behind_thai_marks() {
        let source = "name: {น้ำที่กู้: member}\n";
        let drawing = drawn(source, &[unknown_key(source, "member")]);
        let lines: Vec<&str> = drawing.lines().collect();
        let text_line = lines.iter().find(|line| line.contains("name:")).unwrap();
        let mark_line = lines.iter().find(|line| line.contains('━')).unwrap();
        // Columns as a terminal counts them: marks above and below take none, sara am takes one.
        let member = &text_line[..text_line.rfind("member").unwrap()];
        let before = &mark_line[..mark_line.find('━').unwrap()];
        assert_eq!(crate::thai::columns(member), crate::thai::columns(before), "\n{drawing}");
    }

    #[test]
    fn a_long_line_is_trimmed_and_nothing_is_escaped() {
        let source = format!("name: {} member {}", "ที่น้ำ".repeat(200), "กองทุน".repeat(100));
        let drawing = drawn(&source, &[unknown_key(&source, "member")]);
        assert!(drawing.lines().all(|line| line.chars().count() < 250), "{drawing}");
        assert!(drawing.contains("member") && !drawing.contains("\\u{"), "{drawing}");
    }

    #[test]
    fn many_of_a_kind_are_folded() {
        let source = "member: 1\n".repeat(30);
        let one = unknown_key(&source, "member");
        let problems: Vec<Problem> = (0..30)
            .map(|n| {
                let mut problem = one.clone();
                problem.place.span = Some(Span::of(&source, n * 10, n * 10 + 6));
                problem
            })
            .collect();
        let drawing = drawn(&source, &problems);
        assert_eq!(drawing.matches("ผิด[D003]").count(), 3);
        assert!(drawing.contains("D003: และอีก 27 แห่ง\n  data/a.yaml:4:1\n"), "{drawing}");
        assert!(drawing.contains("\n  …\n"));
    }

    #[test]
    fn a_file_as_a_whole_has_no_snippet() {
        let problem = Problem::of_file(&Arc::from("data/site.yaml"), Mistake::MissingFile);
        let drawing = terminal(&[problem], Lang::Th, PLAIN, &|_| None);
        assert!(drawing.contains("data/site.yaml") && drawing.contains("ผิด[D021]"), "{drawing}");
    }

    #[test]
    fn the_summary_counts_what_there_is() {
        let summary = Summary { errors: 3, blocks: 0, warnings: 5 };
        assert_eq!(summary_line(summary, Lang::Th), "พบข้อผิดพลาด 3 แห่ง · คำเตือน 5 แห่ง");
        assert_eq!(summary_line(Summary::default(), Lang::En), "No problems found");
    }
}
