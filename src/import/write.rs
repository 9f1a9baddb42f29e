//! A draft as a file: the head that a note needs, its doubts as comments, and the text.

use std::fmt::Write;

use super::Origin;
use super::doubt::Doubt;
use super::form::Part;
use super::piece::{Body, Piece};
use crate::diag::Lang;
use crate::model::note::Form;
use crate::model::topic::Topic;
use crate::thai::{Date, YearMonth};

/// Stands for the path of a note's pictures until its id is known.
pub const PICTURE: &str = "\u{fffc}";

pub struct Head {
    pub id: String,
    pub title: String,
    pub form: Form,
    pub published: Option<Date>,
    pub period: Option<(YearMonth, YearMonth)>,
    pub place: String,
    pub place_code: Option<String>,
    pub position: String,
    pub office: String,
    pub problem_about: String,
    pub topics: Vec<Topic>,
    pub address: Option<String>,
}

impl Default for Head {
    fn default() -> Self {
        Head {
            id: String::new(),
            title: String::new(),
            form: Form::Free,
            published: None,
            period: None,
            place: String::new(),
            place_code: None,
            position: String::new(),
            office: String::new(),
            problem_about: String::new(),
            topics: Vec::new(),
            address: None,
        }
    }
}

pub fn file(head: &Head, origin: &Origin, body: &str, doubts: &[Doubt]) -> String {
    let mut yaml = String::from("---\n");
    if !doubts.is_empty() {
        yaml.push_str("# ร่างที่นำเข้ามา โปรดตรวจ แล้วลบบรรทัดเหล่านี้:\n");
        for doubt in doubts {
            let told = doubt.told(Lang::Th).replace(['\n', '\r'], " ");
            let _ = writeln!(yaml, "# - {told}");
        }
    }
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(yaml, "{key}: {value}");
    };
    line("type", "note");
    line("id", &head.id);
    line("title", &quoted(&unescaped(&head.title)));
    line("form", head.form.id());
    if let Some(date) = head.published {
        line("published", &date.iso());
        line("budget_year", &date.budget_year().to_string());
    }
    if let Some((from, to)) = head.period {
        line("period", &format!("{{from: {}, to: {}}}", be(from), be(to)));
    }
    if !head.place.is_empty() {
        let code =
            head.place_code.as_ref().map_or_else(String::new, |code| format!("code: \"{code}\", "));
        line("place", &format!("{{{code}text: {}}}", quoted(&unescaped(&head.place))));
    }
    let author = [("position", &head.position), ("office", &head.office)];
    let known: Vec<String> = author
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| format!("{key}: {}", quoted(&unescaped(value))))
        .collect();
    if !known.is_empty() {
        line("author", &format!("{{{}}}", known.join(", ")));
    }
    if !head.problem_about.is_empty() {
        line("problem_about", &quoted(&unescaped(&head.problem_about)));
    }
    line("problems", "[]");
    let topics: Vec<&str> = head.topics.iter().map(|topic| topic.id()).collect();
    line("topics", &format!("[{}]", topics.join(", ")));
    line("regulations", "[]");
    yaml.push_str("source:\n  kind: import\n");
    let _ = writeln!(yaml, "  file: {}", quoted(&origin.file));
    if let Some(address) = &head.address {
        let _ = writeln!(yaml, "  url: {}", quoted(address));
    }
    let _ = writeln!(yaml, "  retrieved: {}", origin.retrieved.iso());
    let _ = writeln!(yaml, "  sha256: {}", quoted(&origin.sha256));
    yaml.push_str("status: draft\n---\n\n");
    yaml.push_str(body);
    yaml
}

fn be(month: YearMonth) -> String {
    format!("{}-{:02}", month.year_be(), month.month())
}

/// Always in double quotes: whatever stands in a title means itself.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.trim().chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Words of Markdown as they are read.
fn unescaped(text: &str) -> String {
    let doc = crate::parse::markdown::markdown(&std::sync::Arc::from("draft"), text, 0).value;
    let words: Vec<String> = doc
        .blocks
        .iter()
        .filter_map(|block| match block {
            crate::model::doc::Block::Paragraph(content) => Some(crate::model::doc::plain(content)),
            _ => None,
        })
        .collect();
    if words.is_empty() { text.to_string() } else { words.join(" ") }
}

pub fn body(before: &[Piece], parts: &[Part]) -> String {
    let mut text = String::new();
    pieces(before, &mut text);
    for part in parts {
        let _ = write!(
            text,
            "{} {}\n\n",
            "#".repeat(usize::from(part.level.clamp(2, 6))),
            part.heading
        );
        pieces(&part.pieces, &mut text);
    }
    format!("{}\n", text.trim_end())
}

fn pieces(list: &[Piece], text: &mut String) {
    for (at, piece) in list.iter().enumerate() {
        let goes_on = match (&piece.body, list.get(at + 1).map(|next| &next.body)) {
            (
                Body::Item { mark, depth, .. },
                Some(Body::Item { mark: next, depth: deeper, .. }),
            ) => is_bullet(mark) == is_bullet(next) || depth != deeper,
            _ => false,
        };
        one(&piece.body, text);
        text.push_str(if goes_on { "\n" } else { "\n\n" });
    }
}

fn is_bullet(mark: &str) -> bool {
    !mark.chars().any(char::is_numeric)
}

fn one(body: &Body, text: &mut String) {
    match body {
        Body::Heading { level, text: words } => {
            let _ = write!(text, "{} {words}", "#".repeat(usize::from((*level).clamp(2, 6))));
        }
        Body::Words(words) => text.push_str(words),
        Body::Item { depth, mark, text: words } => {
            let indent = "    ".repeat(*depth);
            let mark = if is_bullet(mark) { "-" } else { mark };
            let _ = write!(text, "{indent}{mark} {words}");
        }
        Body::Table(rows) => table(rows, text),
    }
}

fn table(rows: &[Vec<String>], text: &mut String) {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for (at, row) in rows.iter().enumerate() {
        let cells = (0..width).map(|column| {
            let cell = row.get(column).map_or("", String::as_str);
            cell.replace('|', "\\|").replace('\n', " ")
        });
        let _ = writeln!(text, "| {} |", cells.collect::<Vec<_>>().join(" | "));
        if at == 0 {
            let _ = writeln!(text, "|{}", "---|".repeat(width));
        }
    }
    text.truncate(text.trim_end().len());
}
