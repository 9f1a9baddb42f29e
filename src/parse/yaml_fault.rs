//! What is wrong in a text that is not YAML, and where it began. A reader of YAML stumbles only
//! where a forgotten quote or bracket meets a later line; people must be shown the line on which
//! they forgot it.
//!
//! It guesses, and only about texts that were refused already: it never decides what is YAML.

use crate::diag::YamlFault;

/// The kind of trouble behind serde_yaml's sentence.
pub fn classify(message: &str) -> YamlFault {
    let has = |part: &str| message.contains(part);
    if has("quoted scalar") {
        YamlFault::Quote
    } else if has("flow sequence") || has("flow mapping") || has("flow node") {
        YamlFault::Bracket
    } else if has("mapping values are not allowed") {
        YamlFault::Colon
    } else if has("cannot start any token") {
        YamlFault::Character
    } else if has("block mapping") || has("block collection") || has("simple key") || has("indent")
    {
        YamlFault::Indentation
    } else {
        YamlFault::Other
    }
}

/// Where the trouble at `offset` began, if it is one of those that people are prone to.
pub fn origin(text: &str, offset: usize, fault: YamlFault) -> Option<(usize, YamlFault)> {
    let line_end = text[offset..].find('\n').map_or(text.len(), |found| offset + found);
    if let Some(at) = unclosed_quote(text, line_end) {
        return Some((at, YamlFault::Quote));
    }
    let glued = || colon_without_space(&text[..line_end]).map(|at| (at, YamlFault::Colon));
    match fault {
        YamlFault::Bracket => unclosed_bracket(&text[..offset]).map(|at| (at, fault)),
        YamlFault::Colon => {
            glued().or_else(|| wrong_depth(text, offset).map(|at| (at, YamlFault::Indentation)))
        }
        YamlFault::Indentation | YamlFault::Other => glued(),
        _ => None,
    }
}

/// A quote before `until` that is never closed, or closes only in the middle of a later line,
/// where the next value begins.
fn unclosed_quote(text: &str, until: usize) -> Option<usize> {
    let mut from = 0;
    while let Some(open) = opening_quote(text, from).filter(|open| *open < until) {
        let Some(end) = closing_quote(text, open) else { return Some(open) };
        let rest = text[end..].lines().next().unwrap_or_default().trim_start();
        let ends_here = rest.is_empty() || rest.starts_with([',', '}', ']', '#', ':']);
        if text[open..end].contains('\n') && !ends_here {
            return Some(open);
        }
        from = end;
    }
    None
}

/// The next quote with which a value or key begins.
fn opening_quote(text: &str, from: usize) -> Option<usize> {
    text[from..]
        .match_indices(['"', '\''])
        .map(|(at, _)| from + at)
        .find(|at| begins_value(text, *at) && !line_of(text, *at).trim_start().starts_with('#'))
}

/// The end of the quoted text that opens at `open`.
fn closing_quote(text: &str, open: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = bytes[open];
    let mut at = open + 1;
    while at < bytes.len() {
        let doubled = quote == b'\'' && bytes[at] == quote && bytes.get(at + 1) == Some(&quote);
        let escaped = quote == b'"' && bytes[at] == b'\\';
        match bytes[at] {
            _ if doubled || escaped => at += 2,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// The innermost `[` or `{` that is still open at the end.
fn unclosed_bracket(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'"' | b'\'' if begins_value(text, at) => {
                at = closing_quote(text, at).unwrap_or(bytes.len());
                continue;
            }
            b'[' | b'{' if begins_value(text, at) => open.push(at),
            b']' | b'}' => drop(open.pop()),
            _ => {}
        }
        at += 1;
    }
    open.pop()
}

/// A key that stands where no key can stand: the first colon of the line is already too much, so
/// the line is too deep or the one before not deep enough.
fn wrong_depth(text: &str, offset: usize) -> Option<usize> {
    let line_start = text[..offset].rfind('\n').map_or(0, |found| found + 1);
    let before = &text[line_start..offset];
    let indent = before.len() - before.trim_start().len();
    (!before.contains(": ") && !before.trim_start().starts_with('-')).then_some(line_start + indent)
}

/// `digits:thai` on the last line or the one before it.
fn colon_without_space(text: &str) -> Option<usize> {
    let mut end = text.len();
    for line in text.lines().rev().filter(|line| !line.trim().is_empty()).take(2) {
        let start = text[..end].rfind(line)?;
        end = start;
        let key = line.trim_start_matches([' ', '-']);
        let length = key.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
        let after = &key[length..];
        let glued = after.strip_prefix(':').is_some_and(|rest| !rest.starts_with([' ', '/']));
        if length > 0 && glued && after.trim_end() != ":" {
            return Some(start + (line.len() - key.len()) + length);
        }
    }
    None
}

/// Whether a value may begin at `at`: at the start of a line, or after `:`, `-`, `,` or a bracket.
fn begins_value(text: &str, at: usize) -> bool {
    let line_start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let before = &text[line_start..at];
    let spaced = before.ends_with([' ', '\t']);
    match before.trim_end().chars().next_back() {
        None => true,
        Some('[' | '{' | ',') => true,
        Some(':' | '-') => spaced,
        Some(_) => false,
    }
}

/// Where a dash stands for a whole value: `cash: -`, or within brackets.
pub fn lone_dashes(text: &str) -> Vec<usize> {
    let after_key = |at: usize| text[..at].trim_end_matches(' ').ends_with(':');
    let ends = |at: usize| {
        let rest = text[at + 1..].trim_start_matches(' ');
        rest.is_empty() || rest.starts_with(['\n', '\r', ',', '}', '#'])
    };
    let dashes = text.match_indices('-').map(|(at, _)| at);
    dashes.filter(|at| text[..*at].ends_with(' ') && after_key(*at) && ends(*at)).collect()
}

/// The first `&name` or `*name`.
pub fn anchor(text: &str) -> Option<usize> {
    let marks = text.match_indices(['&', '*']).map(|(at, _)| at);
    let mut marks = marks.filter(|at| begins_value(text, *at));
    marks.find(|at| text[at + 1..].starts_with(|c: char| c.is_alphanumeric()))
}

fn line_of(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    text[start..].lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fault of a broken text, and what stands from its place to the end of the line.
    fn told(text: &str) -> (YamlFault, &str) {
        let error = serde_yaml::from_str::<serde_yaml::Value>(text).unwrap_err();
        let offset = error.location().unwrap().index().min(text.len());
        let fault = classify(&error.to_string());
        let (at, fault) = origin(text, offset, fault).unwrap_or((offset, fault));
        (fault, text[at..].lines().next().unwrap_or_default())
    }

    #[test]
    fn dashes_for_values_are_found() {
        let text = "a: -\nb: {c: -, d: - }\ne: -5\nf: a - b\n- g: 1\nh: - # ไม่ทราบ\n";
        assert_eq!(lone_dashes(text).len(), 4);
        assert_eq!(lone_dashes("a:\n  - b\n  - c: 1\n").len(), 0);
    }

    #[test]
    fn the_line_on_which_it_began_is_told() {
        use YamlFault::{Bracket, Colon, Indentation, Quote};
        for (text, fault, place) in [
            ("a: \"x\nb: \"y\"\n", Quote, "\"x"),
            ("a: 1\nb: 'x\nc: 2\n", Quote, "'x"),
            ("a: \"x\n  y\"\nb: \"z\nc: \"w\"\n", Quote, "\"z"),
            ("a: {b: 1, c: 2\nd: 3\n", Bracket, "{b: 1, c: 2"),
            ("a: [1, {b: 2}\nd: 3\n", Bracket, "[1, {b: 2}"),
            ("a: x: y\n", Colon, ": y"),
            ("a: 1\n  b: 2\n", Indentation, "b: 2"),
            ("a:1\nb: 2\n", Colon, ":1"),
        ] {
            assert_eq!(told(text), (fault, place), "{text}");
        }
    }
}
