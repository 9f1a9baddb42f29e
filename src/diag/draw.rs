//! Problems on a terminal: the line, an underline that fits under Thai text, why, and the mend.
//! The only door to annotate-snippets.

mod window;

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Code, Lang, Problem, Severity, Words};
use crate::text;
use window::{Window, window};

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
    let parts: Vec<String> = [
        (summary.errors, "ข้อผิดพลาด", "error"),
        (summary.blocks, "ต้องแก้ก่อนจัดอันดับ", "ranking block"),
        (summary.warnings, "คำเตือน", "warning"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, thai, english)| match (lang, count) {
        (Lang::Th, _) => format!("{thai} {count} แห่ง"),
        (Lang::En, 1) => format!("1 {english}"),
        (Lang::En, _) => format!("{count} {english}s"),
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
    let mut totals: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in problems {
        *totals.entry(problem.code()).or_default() += 1;
    }
    let secrets = secrets(problems);
    let mut out = String::new();
    let mut drawn: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in problems {
        let count = drawn.entry(problem.code()).or_default();
        *count += 1;
        let total = totals[&problem.code()];
        if total <= FEW || *count <= DRAWN {
            let hidden = secrets.get(&*problem.place.file).map_or(&[][..], Vec::as_slice);
            out.push_str(&one(problem, lang, style, text_of, hidden));
            out.push('\n');
        }
        if total > FEW && *count == total {
            out.push_str(&folded(problems, problem.code(), total, lang, text_of));
        }
    }
    out
}

/// What may not be shown of each file, whichever problem of the line is drawn.
fn secrets(problems: &[Problem]) -> BTreeMap<&str, Vec<Range<usize>>> {
    let mut secrets: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
    for problem in problems.iter().filter(|problem| problem.mistake.is_secret()) {
        if let Some(span) = problem.place.span {
            secrets.entry(&problem.place.file).or_default().push(span.range());
        }
    }
    secrets
}

/// A line with its secrets covered, letter for letter and byte for byte, so that places stay.
fn covered(line: &str, start: usize, secrets: &[Range<usize>]) -> String {
    let letters = line.char_indices().map(|(at, letter)| {
        let hidden = secrets.iter().any(|secret| secret.contains(&(start + at)));
        match letter.len_utf8() {
            _ if !hidden || letter.is_whitespace() => letter,
            1 => '*',
            2 => '×',
            3 => '•',
            _ => '🞄',
        }
    });
    letters.collect()
}

fn one<'a>(
    problem: &Problem,
    lang: Lang,
    style: Style,
    text_of: &dyn Fn(&str) -> Option<&'a str>,
    secrets: &[Range<usize>],
) -> String {
    let Words { what, label, why, fix } = problem.words(lang);
    let (kind, name) = level(problem.severity(), lang);
    let title = kind.with_name(name).primary_title(clean(&what)).id(problem.code().0);
    let path = clean(&problem.place.file);
    let mut columns = None;
    let line;
    let group = match (problem.place.span, text_of(&problem.place.file)) {
        (Some(span), Some(source)) => {
            let mark = visible(source, span.range());
            let (start, text) = line_around(source, &mark);
            line = covered(text, start, secrets);
            let piece = Piece::of(source, mark, start, &line, style);
            columns = Some((piece.number, piece.column_shown(), piece.column));
            Group::with_title(title).element(piece.snippet(&label).path(path.clone()))
        }
        (Some(span), None) => {
            Group::with_title(title).element(Origin::path(path.clone()).line(span.line as usize))
        }
        (None, _) => Group::with_title(title).element(Origin::path(path.clone())),
    };
    let (because, mend) = match lang {
        Lang::Th => ("เพราะ", "แก้"),
        Lang::En => ("why", "fix"),
    };
    let group = group
        .element(Level::NOTE.with_name(because).message(clean(&why)))
        .element(Level::HELP.with_name(mend).message(clean(&fix)));
    let mut drawing = renderer(style).render(&[group]);
    drawing.push('\n');
    // The renderer counts the column in what it was given to show.
    if let Some((number, shown, column)) = columns.filter(|(_, shown, column)| shown != column) {
        let wrong = format!("{path}:{number}:{shown}");
        drawing = drawing.replacen(&wrong, &format!("{path}:{number}:{column}"), 1);
    }
    drawing
}

/// The line with the problem, as much of it as is shown.
struct Piece<'a> {
    number: usize,
    column: usize,
    shown: Window<'a>,
}

impl<'a> Piece<'a> {
    /// `line` starts at `start` of the source, and is drawn in place of what stands there.
    fn of(source: &str, mark: Range<usize>, start: usize, line: &'a str, style: Style) -> Self {
        let number = text::line_of(source, start) as usize;
        let gutter = number.to_string().len() + " │ ".chars().count();
        let room = style.width.clamp(60, 200) - gutter;
        Piece {
            number,
            column: text::column_of(source, mark.start) as usize,
            shown: window(line, mark.start - start..mark.end - start, room),
        }
    }

    fn column_shown(&self) -> usize {
        text::column_of(&self.shown.text, self.shown.mark.start) as usize
    }

    fn snippet(self, label: &str) -> Snippet<'a, Annotation<'a>> {
        let mut annotation = AnnotationKind::Primary.span(self.shown.mark);
        if !label.is_empty() {
            annotation = annotation.label(clean(label));
        }
        Snippet::source(self.shown.text).line_start(self.number).annotation(annotation)
    }
}

/// Lines come to it cut to size, so that it need not cut them again.
fn renderer(style: Style) -> Renderer {
    if style.color { Renderer::styled() } else { Renderer::plain() }
        .decor_style(DecorStyle::Unicode)
        .term_width(10_000)
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

/// What comes from files may hold characters that steer a terminal or turn the direction of
/// writing; they must not be obeyed.
fn clean(words: &str) -> String {
    let steers =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    words.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}

/// The stretch to underline: on one line, at least one character where there is one.
fn visible(source: &str, range: Range<usize>) -> Range<usize> {
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

/// The line of a range and where it starts, so that drawing does not walk a file of a megabyte.
fn line_around<'a>(source: &'a str, range: &Range<usize>) -> (usize, &'a str) {
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
        out.push_str(&format!("  {}\n", clean(&place(problem, text_of))));
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
mod tests;
