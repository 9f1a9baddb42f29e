//! The only door to serde_yaml: YAML text → a tree of nodes that keep the text as it was typed and
//! the place where it stands.
//!
//! Why two steps. serde_yaml tells the *structure*, but resolves `1234567.10` to a float and says
//! nothing of places. So we take from it only the shape of the document and the contents of
//! texts, and then walk the source beside that shape (`align.rs`) to find where each value
//! stands and how it was typed. Numbers never pass through YAML's idea of a number.
//!
//! Most files need neither: what is written in the plain style is read in one pass (`plain.rs`),
//! with the same result.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::traps::{Traps, traps};
use super::{align, plain, yaml_fault};
use crate::diag::{Checked, Mistake, Problem, YamlFault};
use crate::text::Span;

#[derive(Clone, Debug, PartialEq)]
pub struct Node<'t> {
    pub span: Span,
    pub value: Value<'t>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value<'t> {
    /// Nothing, `~` or `null`.
    Blank,
    Scalar(Cow<'t, str>),
    List(Vec<Node<'t>>),
    /// In the order written; a repeated key stands twice.
    Map(Vec<(Key<'t>, Node<'t>)>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Key<'t> {
    pub span: Span,
    pub text: Cow<'t, str>,
}

/// How plain texts are read as well, for the tests that hold both ways together.
#[cfg(test)]
pub(super) fn carefully_only(text: &str) -> Checked<Option<Node<'_>>> {
    carefully(&Arc::from("x.yaml"), text, 0, text.len())
}

/// Reads one YAML document that stands in `text[start..end]` of a file.
pub fn yaml<'t>(
    file: &Arc<str>,
    text: &'t str,
    start: usize,
    end: usize,
) -> Checked<Option<Node<'t>>> {
    let Traps { mut problems, unreadable } = traps(file, text, start, end);
    if unreadable {
        return Checked { value: None, problems };
    }
    let value = match plain::plain(text, start, end) {
        Some(node) => Some(node),
        None => carefully(file, text, start, end).gather(&mut problems),
    };
    Checked { value, problems }
}

/// The way that understands all of YAML, and says what is wrong.
fn carefully<'t>(
    file: &Arc<str>,
    text: &'t str,
    start: usize,
    end: usize,
) -> Checked<Option<Node<'t>>> {
    let piece = &text[start..end];
    let shape = match serde_yaml::from_str::<Shape>(piece) {
        Ok(shape) => shape,
        Err(error) => {
            let problems = syntax_problems(file, text, start, piece, &error);
            return Checked { value: None, problems };
        }
    };
    match align::align(text, start, end, shape) {
        Ok(node) => Checked::fine(Some(node)),
        Err(offset) => {
            let span = Span::of(text, offset, next_boundary(text, offset));
            let problem = Problem::new(file, span, Mistake::AnchorsRefused);
            Checked { value: None, problems: vec![problem] }
        }
    }
}

/// A document without its places.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Blank,
    /// A number or a yes/no: what it looks like is read from the source.
    Plain,
    Text(String),
    List(Vec<Shape>),
    Map(Vec<(Shape, Shape)>),
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ShapeVisitor)
    }
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("YAML")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<Shape, E> {
        Ok(Shape::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Shape, E> {
        Ok(Shape::Text(text))
    }

    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape::Blank)
    }

    fn visit_none<E>(self) -> Result<Shape, E> {
        Ok(Shape::Blank)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Shape, D::Error> {
        Shape::deserialize(inner)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Shape, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Shape::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Shape, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Shape::Map(map))
    }

    /// A tag (`!name`). The walk beside the source meets the tag and refuses it.
    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, tagged: A) -> Result<Shape, A::Error> {
        let (_, content) = tagged.variant::<Shape>()?;
        content.newtype_variant::<Shape>()
    }
}

/// Every dash where a value belongs, or else what serde_yaml stumbled over.
fn syntax_problems(
    file: &Arc<str>,
    text: &str,
    start: usize,
    piece: &str,
    error: &serde_yaml::Error,
) -> Vec<Problem> {
    let fault = YamlFault::LoneDash;
    let dashes = yaml_fault::lone_dashes(piece).into_iter().map(|at| {
        let span = Span::of(text, start + at, start + at + 1);
        Problem::new(file, span, Mistake::Yaml { fault })
    });
    let mut problems: Vec<Problem> = dashes.collect();
    let other = syntax_problem(file, text, start, piece, error);
    let line = |problem: &Problem| problem.place.span.map(|span| span.line);
    // It may have stumbled over a dash itself, or over what comes after.
    if problems.iter().all(|dash| line(dash) > line(&other)) {
        problems.push(other);
    }
    problems
}

/// serde_yaml's sentence is for programmers and escapes Thai marks; we keep its place and what
/// kind of trouble it met.
fn syntax_problem(
    file: &Arc<str>,
    text: &str,
    start: usize,
    piece: &str,
    error: &serde_yaml::Error,
) -> Problem {
    let message = error.to_string();
    if message.contains("more than one document") {
        let offset = second_document(piece);
        let span = Span::of(text, start + offset, (start + offset + 3).min(text.len()));
        return Problem::new(file, span, Mistake::Yaml { fault: YamlFault::SeveralDocuments });
    }
    let mut offset = error.location().map_or(0, |place| place.index().min(piece.len()));
    while !piece.is_char_boundary(offset) {
        offset -= 1;
    }
    if let Some(tab) = tab_indentation(piece, offset) {
        let span = Span::of(text, start + tab, start + tab + 1);
        return Problem::new(file, span, Mistake::Yaml { fault: YamlFault::Tab });
    }
    // What names an anchor, or repeats it beyond measure.
    let is_anchor = message.contains("anchor") || message.contains("repetition limit");
    if let Some(at) = yaml_fault::anchor(piece).filter(|_| is_anchor) {
        let span = Span::of(text, start + at, start + at + 1);
        return Problem::new(file, span, Mistake::AnchorsRefused);
    }
    let fault = yaml_fault::classify(&message);
    if let Some((at, fault)) = yaml_fault::origin(piece, offset, fault) {
        let span = Span::of(text, start + at, next_boundary(text, start + at));
        return Problem::new(file, span, Mistake::Yaml { fault });
    }
    // At the end of a line or file, point at the last thing written before.
    let visible = piece[..offset].trim_end().len();
    let at = if piece[offset..].trim_start_matches(' ').starts_with(['\n', '\r'])
        || offset == piece.len()
    {
        piece[..visible].char_indices().next_back().map_or(0, |(index, _)| index)
    } else {
        offset
    };
    let span = Span::of(text, start + at, next_boundary(text, start + at));
    Problem::new(file, span, Mistake::Yaml { fault })
}

/// A tab that indents the line of an error or the line before it.
fn tab_indentation(piece: &str, offset: usize) -> Option<usize> {
    let line_end = piece[offset..].find('\n').map_or(piece.len(), |found| offset + found);
    let mut line_start = 0;
    let mut found = None;
    for line in piece[..line_end].split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t') {
            found = Some(line_start + tab);
        } else if !line.trim().is_empty() {
            found = None;
        }
        line_start += line.len();
    }
    found
}

fn second_document(piece: &str) -> usize {
    let mut offset = 0;
    let mut content = false;
    for line in piece.split_inclusive('\n') {
        let marker = line.trim_end() == "---" || line.starts_with("--- ");
        if marker && content {
            return offset;
        }
        content |= !marker && !line.trim().is_empty() && !line.starts_with('#');
        offset += line.len();
    }
    0
}

fn next_boundary(text: &str, offset: usize) -> usize {
    text.get(offset..)
        .and_then(|rest| rest.chars().next())
        .map_or(offset, |c| offset + c.len_utf8())
}
