//! Reading a group of keys: each key is asked for once, every mistake is collected, and what was
//! never asked for is an unknown key with "did you mean". All parsers of YAML go through this.

use std::borrow::Cow;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::yaml::{Key, Node, Value};
use crate::diag::{Mistake, Problem, Shape};
use crate::id::is_id;
use crate::num::{self, NumError};
use crate::text::{Located, Span};
use crate::thai::{self, Date};

/// The file being read and what was found wrong in it so far.
pub struct Report {
    pub file: Arc<str>,
    pub problems: Vec<Problem>,
}

impl Report {
    pub fn new(file: &Arc<str>) -> Self {
        Report { file: file.clone(), problems: Vec::new() }
    }

    pub fn add(&mut self, span: Span, mistake: Mistake) {
        self.problems.push(Problem::new(&self.file, span, mistake));
    }
}

/// One map of a YAML file while it is being read.
pub struct Group<'n, 't> {
    /// Where to point when something is missing: the first key.
    pub span: Span,
    entries: &'n [(Key<'t>, Node<'t>)],
    asked: Vec<&'static str>,
}

pub fn shape_of(node: &Node) -> Shape {
    match node.value {
        Value::Blank => Shape::Blank,
        Value::Scalar(_) => Shape::Text,
        Value::List(_) => Shape::List,
        Value::Map(_) => Shape::Map,
    }
}

pub fn wrong_shape(report: &mut Report, name: &str, node: &Node, expected: Shape) {
    let mut span = node.span;
    span.end = span.end.max(span.start);
    report
        .add(span, Mistake::WrongShape { key: name.to_string(), expected, found: shape_of(node) });
}

impl<'n, 't> Group<'n, 't> {
    /// Opens a map; anything else is reported.
    pub fn open(node: &'n Node<'t>, name: &str, report: &mut Report) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => {
                let span = entries.first().map_or(node.span, |(key, _)| key.span);
                Some(Group { span, entries, asked: Vec::with_capacity(16) })
            }
            _ => {
                wrong_shape(report, name, node, Shape::Map);
                None
            }
        }
    }

    /// The value of a key; blank counts as absent.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node<'t>> {
        self.asked.push(key);
        let (_, node) = self.entries.iter().find(|(found, _)| found.text == key)?;
        (node.value != Value::Blank).then_some(node)
    }

    pub fn needed(&mut self, key: &'static str, report: &mut Report) -> Option<&'n Node<'t>> {
        let found = self.node(key);
        if found.is_none() {
            let span = self
                .entries
                .iter()
                .find(|(written, _)| written.text == key)
                .map_or(self.span, |(written, _)| written.span);
            report.add(span, Mistake::MissingKey { key: key.to_string() });
        }
        found
    }

    /// Whether a key is written at all, even blank.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(found, _)| found.text == key)
    }

    pub fn text(&mut self, key: &'static str, report: &mut Report) -> Option<Located<String>> {
        let node = self.node(key)?;
        text(node, key, report)
    }

    pub fn needed_text(&mut self, key: &'static str, report: &mut Report) -> Located<String> {
        let Some(node) = self.needed(key, report) else {
            return Located::new(String::new(), self.span);
        };
        if is_empty(node) {
            report.add(node.span, Mistake::MissingKey { key: key.to_string() });
            return Located::new(String::new(), node.span);
        }
        text(node, key, report).unwrap_or_else(|| Located::new(String::new(), node.span))
    }

    /// An ASCII id.
    pub fn needed_id(&mut self, key: &'static str, report: &mut Report) -> Located<String> {
        let found = self.needed_text(key, report);
        if !found.value.is_empty() && !is_id(&found.value) {
            report.add(
                found.span,
                Mistake::NotAnId { key: key.to_string(), text: found.value.clone() },
            );
        }
        found
    }

    pub fn texts(&mut self, key: &'static str, report: &mut Report) -> Vec<Located<String>> {
        self.list(key, report).iter().filter_map(|node| text(node, key, report)).collect()
    }

    /// The items of a list; a single value where a list belongs counts as a list of one.
    pub fn list(&mut self, key: &'static str, report: &mut Report) -> &'n [Node<'t>] {
        match self.node(key) {
            None => &[],
            Some(node) => match &node.value {
                Value::List(items) => items,
                Value::Scalar(_) => std::slice::from_ref(node),
                _ => {
                    wrong_shape(report, key, node, Shape::List);
                    &[]
                }
            },
        }
    }

    pub fn group(&mut self, key: &'static str, report: &mut Report) -> Option<Group<'n, 't>> {
        let node = self.node(key)?;
        Group::open(node, key, report)
    }

    pub fn date(&mut self, key: &'static str, report: &mut Report) -> Option<Date> {
        let node = self.node(key)?;
        date(node, key, report)
    }

    /// A year as พ.ศ.
    pub fn year(&mut self, key: &'static str, report: &mut Report) -> Option<i32> {
        let found = self.text(key, report)?;
        let year = thai::read_year(&found.value);
        if year.is_none() {
            report.add(found.span, Mistake::NotAYear { key: key.to_string(), text: found.value });
        }
        year
    }

    pub fn yes(&mut self, key: &'static str, report: &mut Report) -> Option<bool> {
        let node = self.node(key)?;
        yes(node, key, report)
    }

    pub fn decimal(&mut self, key: &'static str, report: &mut Report) -> Option<Decimal> {
        let node = self.node(key)?;
        number(node, key, num::decimal, report)
    }

    /// Baht.
    pub fn amount(&mut self, key: &'static str, report: &mut Report) -> Option<Decimal> {
        let node = self.node(key)?;
        number(node, key, num::amount, report)
    }

    pub fn ratio(&mut self, key: &'static str, report: &mut Report) -> Option<Decimal> {
        let node = self.node(key)?;
        number(node, key, num::ratio, report)
    }

    pub fn whole(&mut self, key: &'static str, report: &mut Report) -> Option<Decimal> {
        let node = self.node(key)?;
        number(node, key, num::whole, report)
    }

    /// One of a fixed set of words.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&str, T)],
        report: &mut Report,
    ) -> Option<T> {
        let node = self.node(key)?;
        choice(node, key, choices, report)
    }

    /// Reports what was never asked for, and what stands twice.
    pub fn close(self, report: &mut Report) {
        for (index, (key, _)) in self.entries.iter().enumerate() {
            if let Some((first, _)) = self.entries[..index].iter().find(|(k, _)| k.text == key.text)
            {
                report.add(
                    key.span,
                    Mistake::DuplicateKey {
                        key: key.text.to_string(),
                        first_line: first.span.line,
                    },
                );
            } else if !self.asked.contains(&&*key.text) {
                let mistake = unknown_key(&key.text, &self.asked);
                self.found_misspelled(&mistake, report);
                report.add(key.span, mistake);
            }
        }
    }
}

impl Group<'_, '_> {
    /// A key that is missing because it is misspelled is told of once.
    fn found_misspelled(&self, mistake: &Mistake, report: &mut Report) {
        let Mistake::UnknownKey { suggestion: Some(meant), .. } = mistake else { return };
        report.problems.retain(|problem| {
            let missing = matches!(&problem.mistake, Mistake::MissingKey { key } if key == meant);
            !missing || problem.place.span != Some(self.span)
        });
    }
}

pub fn unknown_key(key: &str, known: &[&'static str]) -> Mistake {
    let mut names: Vec<&'static str> = known.to_vec();
    names.sort_unstable();
    names.dedup();
    Mistake::UnknownKey {
        key: key.to_string(),
        suggestion: thai::closest(key, names.iter().copied()).map(str::to_string),
        known: names.iter().map(|name| (*name).to_string()).collect(),
    }
}

/// A text that is written but says nothing: `""`.
fn is_empty(node: &Node) -> bool {
    matches!(&node.value, Value::Scalar(words) if words.trim().is_empty())
}

/// The words of a scalar. An empty one counts as absent, and is reported.
pub fn text(node: &Node, key: &str, report: &mut Report) -> Option<Located<String>> {
    match &node.value {
        Value::Scalar(_) if is_empty(node) => {
            report.add(node.span, Mistake::EmptyText { key: Some(key.to_string()) });
            None
        }
        Value::Scalar(words) => Some(Located::new(words.trim().to_string(), node.span)),
        Value::Blank => None,
        _ => {
            wrong_shape(report, key, node, Shape::Text);
            None
        }
    }
}

/// The words of a scalar without copying them.
pub fn words<'n>(node: &'n Node, key: &str, report: &mut Report) -> Option<&'n Cow<'n, str>> {
    match &node.value {
        Value::Scalar(words) => Some(words),
        Value::Blank => None,
        _ => {
            wrong_shape(report, key, node, Shape::Text);
            None
        }
    }
}

pub fn date(node: &Node, key: &str, report: &mut Report) -> Option<Date> {
    let words = words(node, key, report)?;
    match thai::read_date(words) {
        Ok(date) => {
            warn_of_short_year(words, || date.iso(), node.span, report);
            Some(date)
        }
        Err(why) => {
            let mistake = Mistake::NotADate { key: key.to_string(), text: words.to_string(), why };
            report.add(node.span, mistake);
            None
        }
    }
}

/// What was read of a date or a month whose year has two digits was a guess.
pub fn warn_of_short_year(
    text: &str,
    read_as: impl Fn() -> String,
    span: Span,
    report: &mut Report,
) {
    let is_iso = text.as_bytes().get(4) == Some(&b'-');
    if !is_iso && thai::has_short_year(text) {
        let (text, read_as) = (text.to_string(), read_as());
        report.add(span, Mistake::ShortYear { text, read_as });
    }
}

pub fn yes(node: &Node, key: &str, report: &mut Report) -> Option<bool> {
    let words = words(node, key, report)?;
    match words.trim() {
        "true" | "True" | "TRUE" | "yes" | "Yes" | "YES" | "ใช่" | "มี" => Some(true),
        "false" | "False" | "FALSE" | "no" | "No" | "NO" | "ไม่ใช่" | "ไม่" | "ไม่มี" => {
            Some(false)
        }
        other => {
            let text = other.to_string();
            report.add(node.span, Mistake::NotYesNo { key: key.to_string(), text });
            None
        }
    }
}

pub fn number(
    node: &Node,
    key: &str,
    read: fn(&str) -> Result<Decimal, NumError>,
    report: &mut Report,
) -> Option<Decimal> {
    let words = words(node, key, report)?;
    match read(words) {
        Ok(value) => Some(value),
        Err(why) => {
            let mistake = Mistake::NotANumber {
                key: key.to_string(),
                text: words.to_string(),
                why,
                corrected: num::corrected(words),
            };
            report.add(node.span, mistake);
            None
        }
    }
}

pub fn choice<T: Copy>(
    node: &Node,
    key: &str,
    choices: &[(&str, T)],
    report: &mut Report,
) -> Option<T> {
    let words = words(node, key, report)?;
    let found = choices.iter().find(|(name, _)| *name == words.trim());
    if found.is_none() {
        let names = choices.iter().map(|(name, _)| *name);
        let mistake = Mistake::NotAChoice {
            key: key.to_string(),
            text: words.to_string(),
            suggestion: thai::closest(words, names.clone()).map(str::to_string),
            choices: names.map(str::to_string).collect(),
        };
        report.add(node.span, mistake);
    }
    found.map(|(_, value)| *value)
}

/// A code of a fixed number of digits; Thai digits are taken for Arabic ones.
pub fn code(
    found: Located<String>,
    key: &str,
    digits: u32,
    report: &mut Report,
) -> Located<String> {
    let arabic = thai::to_arabic(&found.value).into_owned();
    let right = arabic.len() == digits as usize && arabic.bytes().all(|b| b.is_ascii_digit());
    if !right && !found.value.is_empty() {
        let mistake = Mistake::NotACode { key: key.to_string(), text: found.value, digits };
        report.add(found.span, mistake);
    }
    Located::new(arabic, found.span)
}
