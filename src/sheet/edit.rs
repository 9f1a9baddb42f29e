//! Puts figures into a fund's YAML text and touches nothing else: comments, order, spaces and line
//! ends stay as they are. What is missing is added in the shape of its neighbours.
//!
//! One figure at a time, on a fresh reading of the text: places never go stale. Whoever calls
//! reads the result again and compares (`change.rs`); here it is enough to return nothing when a
//! file is written in a way that we do not know how to edit.

use std::sync::Arc;

use crate::model::Field;
use crate::model::fund::Entry;
use crate::num::{self, Unit};
use crate::parse::yaml::{Key, Node, Value, yaml};
use crate::thai::{Date, read_year};

/// A value as a fund's file writes it; blank is unknown.
pub fn yaml_value(field: Field, entry: Entry) -> String {
    let value = match entry {
        Entry::Unknown => return String::new(),
        Entry::NotApplicable => return "n/a".to_string(),
        Entry::Known(value) => value,
    };
    match field.unit() {
        Unit::YesNo => if value.is_zero() { "false" } else { "true" }.to_string(),
        Unit::Date => {
            i64::try_from(value).ok().and_then(Date::from_days).map_or_else(String::new, Date::iso)
        }
        Unit::Choice => usize::try_from(value)
            .ok()
            .and_then(|index| field.def().choices.get(index))
            .map_or_else(String::new, |(name, _)| (*name).to_string()),
        _ => num::plain(value),
    }
}

/// The text with this figure of this year; the year must be there.
pub fn set(text: &str, year: i32, field: Field, value: &str) -> Option<String> {
    let top = read(text)?;
    let years = years(&top)?;
    let node = years.iter().find(|node| year_of(node) == Some(year))?;
    let is_flow = years.iter().any(|node| has_flow_group(text, node));
    into_map(text, node, field.path(), "", value, is_flow)
}

/// The text with another year, which has nothing yet but its number.
pub fn add_year(text: &str, year: i32) -> Option<String> {
    let top = read(text)?;
    let Value::Map(entries) = &top.value else { return None };
    let line = line_end(text);
    let Some((key, node)) = entries.iter().find(|(key, _)| key.text == "years") else {
        let gap = if text.ends_with('\n') { "" } else { line };
        return Some(format!("{text}{gap}years:{line}  - fiscal_year: {year}{line}"));
    };
    let items = match &node.value {
        Value::List(items) => items.as_slice(),
        Value::Blank => &[],
        _ => return None,
    };
    // The item after which the new one belongs: the last that is older.
    let older = items
        .iter()
        .filter(|item| year_of(item).is_some_and(|known| known < year))
        .max_by_key(|item| item.span.start);
    let start = node.span.start as usize;
    if text.as_bytes().get(start) == Some(&b'[') {
        let item = format!("{{fiscal_year: {year}}}");
        return Some(match (older, items.first()) {
            (Some(older), _) => insert(text, end_of(older), &format!(", {item}")),
            (None, Some(first)) => insert(text, first.span.start as usize, &format!("{item}, ")),
            (None, None) => insert(text, start + 1, &item),
        });
    }
    let Some(first) = items.first() else {
        let after = line_after(text, key.span.end as usize);
        return (node.span.start == node.span.end)
            .then(|| insert_line(text, after, &format!("  - fiscal_year: {year}")));
    };
    let dash = dash_before(text, first.span.start as usize)?;
    let indent = column(text, dash);
    // The gap between the dash and its first key is the neighbours' own.
    let gap = first.span.start as usize - dash - 1;
    let item = format!("{}-{}fiscal_year: {year}", " ".repeat(indent), " ".repeat(gap.max(1)));
    let at = match older {
        Some(older) => line_after(text, end_of(older)),
        None => line_start(text, dash),
    };
    Some(insert_line(text, at, &item))
}

/// A new fund's file with the name and the village number that the sheet gives.
pub fn name_and_moo(text: &str, name: Option<&str>, moo: Option<u32>) -> String {
    let mut text = text.to_string();
    if let Some(name) = name
        && let Some(changed) = replace_top(&text, &["name"], &quoted(name))
    {
        text = changed;
    }
    if let Some(moo) = moo
        && let Some(changed) = replace_top(&text, &["location", "moo"], &moo.to_string())
    {
        text = changed;
    }
    text
}

fn replace_top(text: &str, path: &[&str], value: &str) -> Option<String> {
    let top = read(text)?;
    let mut node = &top;
    for part in path {
        let Value::Map(entries) = &node.value else { return None };
        node = &entries.iter().find(|(key, _)| key.text == *part)?.1;
    }
    Some(replace(text, node, value))
}

/// A text as a YAML scalar: bare where it is surely itself.
pub(super) fn quoted(words: &str) -> String {
    let is_bare = words.starts_with(crate::thai::letters::is_thai)
        && words.chars().all(|c| {
            crate::thai::letters::is_thai(c) || c.is_ascii_alphanumeric() || " ()./".contains(c)
        });
    if is_bare { words.to_string() } else { serde_json::Value::from(words).to_string() }
}

pub(super) fn read(text: &str) -> Option<Node<'_>> {
    let file: Arc<str> = Arc::from("");
    let read = yaml(&file, text, 0, text.len());
    read.value.filter(|_| read.problems.is_empty())
}

fn years<'n, 't>(top: &'n Node<'t>) -> Option<&'n [Node<'t>]> {
    let Value::Map(entries) = &top.value else { return None };
    match &entries.iter().find(|(key, _)| key.text == "years")?.1.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

fn year_of(node: &Node) -> Option<i32> {
    let Value::Map(entries) = &node.value else { return None };
    let (_, year) = entries.iter().find(|(key, _)| key.text == "fiscal_year")?;
    let Value::Scalar(words) = &year.value else { return None };
    read_year(words)
}

/// Whether any group of a year is written `{…}` on one line.
fn has_flow_group(text: &str, node: &Node) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    entries.iter().any(|(_, value)| {
        matches!(value.value, Value::Map(_))
            && (is_flow(text, value) || has_flow_group(text, value))
    })
}

pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    text.as_bytes().get(node.span.start as usize) == Some(&b'{')
}

/// Sets the figure at `path` below a map whose own path is `above`.
fn into_map(
    text: &str,
    node: &Node,
    path: &str,
    above: &str,
    value: &str,
    prefers_flow: bool,
) -> Option<String> {
    let Value::Map(entries) = &node.value else { return None };
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some((_, found)) = entries.iter().find(|(key, _)| key.text == name) else {
        return add(text, node, entries, path, above, value, prefers_flow);
    };
    let Some(rest) = rest else { return Some(replace(text, found, value)) };
    match &found.value {
        Value::Map(_) => {
            into_map(text, found, rest, &format!("{above}{name}."), value, prefers_flow)
        }
        Value::Blank => Some(replace(text, found, &flow(rest, value))),
        _ => None,
    }
}

/// `{assets: {cash: 5}}` for `assets.cash`.
fn flow(path: &str, value: &str) -> String {
    match path.split_once('.') {
        Some((name, rest)) => format!("{{{name}: {}}}", flow(rest, value)),
        None => format!("{{{path}: {value}}}"),
    }
}

/// Adds what a map does not have yet, in the order of the form.
fn add(
    text: &str,
    node: &Node,
    entries: &[(Key, Node)],
    path: &str,
    above: &str,
    value: &str,
    prefers_flow: bool,
) -> Option<String> {
    let name = path.split('.').next()?;
    let own = place(above, name)?;
    // The entry after which it belongs: the last of those that come before it in the form.
    let before = entries
        .iter()
        .filter(|(key, _)| place(above, &key.text).is_some_and(|place| place < own))
        .max_by_key(|(key, _)| key.span.start);
    if is_flow(text, node) {
        let entry = match path.split_once('.') {
            Some((name, rest)) => format!("{name}: {}", flow(rest, value)),
            None => format!("{path}: {value}"),
        };
        return Some(match (before, entries.first()) {
            (Some((key, node)), _) => insert(text, end_of_entry(key, node), &format!(", {entry}")),
            (None, Some((key, _))) => insert(text, key.span.start as usize, &format!("{entry}, ")),
            (None, None) => insert(text, node.span.start as usize + 1, &entry),
        });
    }
    let (first, _) = entries.first()?;
    let indent = column(text, first.span.start as usize);
    // Nothing may stand before the first key of a list's item: there is the dash.
    let (key, last) = before.or(entries.first())?;
    let at = line_after(text, end_of_entry(key, last));
    Some(insert_line(text, at, &block(path, value, indent, prefers_flow, line_end(text))))
}

/// A missing figure with its missing groups as lines: the innermost group in one line where the
/// file writes its groups so.
fn block(path: &str, value: &str, indent: usize, prefers_flow: bool, line: &str) -> String {
    let margin = " ".repeat(indent);
    match path.split_once('.') {
        None => format!("{margin}{path}: {value}"),
        Some((name, rest)) if prefers_flow && !rest.contains('.') => {
            format!("{margin}{name}: {}", flow(rest, value))
        }
        Some((name, rest)) => {
            let below = block(rest, value, indent + 2, prefers_flow, line);
            format!("{margin}{name}:{line}{below}")
        }
    }
}

/// Where a key stands in the form: the place of the first figure at or below it.
fn place(above: &str, name: &str) -> Option<usize> {
    if above.is_empty() && name == "fiscal_year" {
        return Some(0);
    }
    let path = format!("{above}{name}");
    let below = format!("{path}.");
    let is_it = |field: &Field| field.path() == path || field.path().starts_with(&below);
    Field::ALL.iter().position(is_it).map(|position| position + 1)
}

/// Puts a value in the place of another; in a blank place, with a space after the colon. A comment
/// behind a blank keeps its column where there is room.
fn replace(text: &str, node: &Node, value: &str) -> String {
    let range = node.span.range();
    if range.is_empty() {
        if value.is_empty() {
            return text.to_string();
        }
        let at = range.start;
        let has_space = text[..at].ends_with([' ', '\n']);
        let spaces = text[at..].len() - text[at..].trim_start_matches(' ').len();
        let next = text[at + spaces..].bytes().next();
        let added = if has_space { value.to_string() } else { format!(" {value}") };
        let kept = match next {
            Some(b'#') => spaces.saturating_sub(crate::thai::columns(&added)).max(1),
            // The space before a comma or the line's end was the blank's own.
            _ => 0,
        };
        return format!("{}{added}{}{}", &text[..at], " ".repeat(kept), &text[at + spaces..]);
    }
    format!("{}{value}{}", &text[..range.start], &text[range.end..])
}

pub(super) fn insert(text: &str, at: usize, words: &str) -> String {
    format!("{}{words}{}", &text[..at], &text[at..])
}

/// Adds whole lines at the start of a line or at the end of the file.
pub(super) fn insert_line(text: &str, at: usize, lines: &str) -> String {
    let line = line_end(text);
    let is_open = at > 0 && !text[..at].ends_with('\n');
    let before = if is_open { line } else { "" };
    // A file without a line end at its end stays one.
    let after = if is_open { "" } else { line };
    insert(text, at, &format!("{before}{lines}{after}"))
}

pub(super) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |found| found + 1)
}

/// The start of the line below the one in which `at` stands.
pub(super) fn line_after(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |found| at + found + 1)
}

/// Columns in bytes: what stands before a key is spaces and dashes.
pub(super) fn column(text: &str, at: usize) -> usize {
    at - line_start(text, at)
}

pub(super) fn dash_before(text: &str, at: usize) -> Option<usize> {
    let before = text[line_start(text, at)..at].trim_end_matches(' ');
    before.ends_with('-').then(|| line_start(text, at) + before.len() - 1)
}

/// The end of the last thing written in a node; a block's own span does not tell it.
pub(super) fn end_of(node: &Node) -> usize {
    let own = node.span.end as usize;
    match &node.value {
        Value::Map(entries) => {
            entries.iter().map(|(key, node)| end_of_entry(key, node)).fold(own, usize::max)
        }
        Value::List(items) => items.iter().map(end_of).fold(own, usize::max),
        Value::Blank | Value::Scalar(_) => own,
    }
}

fn end_of_entry(key: &Key, node: &Node) -> usize {
    // The colon belongs to the key.
    let own = key.span.end as usize + 1;
    match node.value {
        Value::Blank => {
            own.max(if node.span.start == node.span.end { 0 } else { node.span.end as usize })
        }
        _ => own.max(end_of(node)),
    }
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
