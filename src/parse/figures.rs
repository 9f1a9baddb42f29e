//! The figures of one accounting year: nested groups of the YAML file → `Figures`, driven by the
//! list of fields, so that no figure is named twice in the program.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use rust_decimal::Decimal;

use super::fields::{Report, choice, date, number, unknown_key, words, wrong_shape, yes};
use super::yaml::{Key, Node, Value};
use crate::diag::{Checked, Mistake, Shape};
use crate::model::Field;
use crate::model::fund::{Entry, Figures};
use crate::num::{self, Unit};
use crate::text::{Located, Span};
use crate::thai::to_arabic;

/// Keys of a year that are not figures; `parse::fund` reads them.
const OTHER_KEYS: [&str; 3] = ["fiscal_year", "welfare.kinds", "debt_clearing.stories"];

/// The groups of a year, as a tree of keys.
struct Level {
    children: Vec<(&'static str, Child)>,
}

enum Child {
    Figure(Field),
    Group(Level),
    Other,
}

static YEAR: LazyLock<Level> = LazyLock::new(|| {
    let mut year = Level { children: Vec::new() };
    for field in Field::ALL {
        year.add(field.path(), Child::Figure(*field));
    }
    for key in OTHER_KEYS {
        year.add(key, Child::Other);
    }
    year
});

impl Level {
    fn add(&mut self, path: &'static str, child: Child) {
        let Some((group, rest)) = path.split_once('.') else {
            self.children.push((path, child));
            return;
        };
        let index =
            self.children.iter().position(|(name, _)| *name == group).unwrap_or_else(|| {
                self.children.push((group, Child::Group(Level { children: Vec::new() })));
                self.children.len() - 1
            });
        if let Child::Group(level) = &mut self.children[index].1 {
            level.add(rest, child);
        }
    }
}

/// Reads every figure of a year. Unknown and repeated keys are reported here for all its groups.
pub fn figures(node: &Node, report: &mut Report) -> Figures {
    let mut figures = Figures::default();
    level(node, &YEAR, "years", &mut figures, report);
    figures
}

fn level(node: &Node, level_def: &Level, name: &str, into: &mut Figures, report: &mut Report) {
    let entries = match &node.value {
        Value::Map(entries) => entries,
        Value::Blank => return,
        _ => return wrong_shape(report, name, node, Shape::Map),
    };
    let mut seen: u64 = 0;
    let mut first_lines = [0u32; 64];
    for (position, (key, value)) in entries.iter().enumerate() {
        // People keep the template's order, so the first guess is nearly always right.
        let guess = level_def.children.get(position).filter(|(name, _)| *name == key.text);
        let found = guess
            .map(|_| position)
            .or_else(|| level_def.children.iter().position(|(name, _)| *name == key.text));
        let Some(index) = found else {
            if let Some((mistake, span)) = split_number(entries, position) {
                // Of 1,234,567 only the whole is told of.
                if split_number(entries, position + 1).is_none() {
                    report.add(span, mistake);
                }
                continue;
            }
            let known: Vec<_> = level_def.children.iter().map(|(name, _)| *name).collect();
            report.add(key.span, unknown_key(&key.text, &known));
            continue;
        };
        if seen & (1 << index) != 0 {
            let first_line = first_lines[index];
            report.add(key.span, Mistake::DuplicateKey { key: key.text.to_string(), first_line });
            continue;
        }
        seen |= 1 << index;
        first_lines[index] = key.span.line;
        match &level_def.children[index].1 {
            Child::Figure(field) => into.set(*field, entry(value, *field, report), value.span),
            Child::Group(inner) => level(value, inner, &key.text, into, report),
            Child::Other => {}
        }
    }
}

/// `{cash: 5,200 บาท}` as well.
fn without_baht(text: &str) -> &str {
    text.strip_suffix("บาท").unwrap_or(text).trim_end()
}

/// `{cash: 5,200}` is read as `cash: 5` and a key `200` without a value.
fn split_number(entries: &[(Key, Node)], position: usize) -> Option<(Mistake, Span)> {
    let (tail, value) = entries.get(position)?;
    let bare = without_baht(&tail.text);
    let (whole, places) = bare.split_once('.').unwrap_or((bare, ""));
    let is_tail = whole.chars().count() == 3
        && to_arabic(bare).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && !places.contains('.');
    if !is_tail || value.value != Value::Blank {
        return None;
    }
    // The first part may be more than one key away: 1,234,567.
    let mut first = position.checked_sub(1)?;
    while entries[first].1.value == Value::Blank {
        first = first.checked_sub(1)?;
    }
    let (key, start) = &entries[first];
    let Value::Scalar(head) = &start.value else { return None };
    let tails = entries[first + 1..=position].iter().map(|(key, _)| &*key.text);
    let number: String = std::iter::once(&**head).chain(tails).collect();
    let number = to_arabic(without_baht(&number)).into_owned();
    num::decimal(&number).ok()?;
    let span = Span { end: tail.span.end, ..start.span };
    Some((Mistake::CommaSplitsNumber { key: key.text.to_string(), number }, span))
}

/// A figure that stands somewhere else than in its fund's file.
pub fn entry_of(file: &Arc<str>, words: &Located<String>, field: Field) -> Checked<Entry> {
    let value = Value::Scalar(Cow::Borrowed(&words.value));
    let mut report = Report::new(file);
    let entry = entry(&Node { span: words.span, value }, field, &mut report);
    Checked { value: entry, problems: report.problems }
}

fn entry(node: &Node, field: Field, report: &mut Report) -> Entry {
    let key = field.path();
    if node.value == Value::Blank {
        return Entry::Unknown;
    }
    // Nearly every value begins with a digit.
    if let Value::Scalar(words) = &node.value
        && !words.starts_with(|first: char| first.is_ascii_digit())
    {
        match words.trim() {
            "n/a" | "N/A" | "ไม่เกี่ยวข้อง" => {
                return Entry::NotApplicable;
            }
            "" => return Entry::Unknown,
            _ => {}
        }
    }
    let value = match field.unit() {
        Unit::Baht => number(node, key, num::amount, report),
        Unit::Persons | Unit::Households | Unit::Times => number(node, key, num::whole, report),
        Unit::Percent => number(node, key, num::percentage, report),
        Unit::YesNo => yes(node, key, report).map(|yes| Decimal::from(u8::from(yes))),
        Unit::Date => date(node, key, report).map(|date| Decimal::from(date.to_days())),
        Unit::Choice => {
            let choices: Vec<(&str, usize)> = field
                .def()
                .choices
                .iter()
                .enumerate()
                .map(|(index, (name, _))| (*name, index))
                .collect();
            choice(node, key, &choices, report).map(Decimal::from)
        }
        Unit::Kinds => words(node, key, report).and(None),
    };
    value.map_or(Entry::Unknown, Entry::Known)
}
