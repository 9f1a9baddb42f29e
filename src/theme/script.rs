//! Our own scripts without comments, white space and long names: a page on a weak signal waits for
//! every byte. A reader of tokens, not of the language: it relies on how those scripts are written
//! (ES5, a semicolon after each statement, no variable called like something of the browser's).
//! Scripts of other themes are left as they are.
//!
//! Invariant: every occurrence of a name gets the same new name, so that scopes stay what they were.

use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, PartialEq, Eq)]
struct Token<'t> {
    kind: Kind,
    text: &'t str,
    /// Whether white space stood before it.
    spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A name, a keyword or a number.
    Word,
    /// A string or a regular expression.
    Text,
    Sign,
}

/// The script in as few bytes as its sense allows.
pub fn compact(script: &str) -> String {
    let tokens = tokens(script);
    let names = new_names(&tokens);
    let mut out = String::with_capacity(script.len() / 2);
    for (index, token) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &tokens[before]);
        let parted = before.is_some_and(|before| match (before.kind, token.kind) {
            (Kind::Word, Kind::Word) => true,
            (Kind::Sign, Kind::Sign) => token.spaced && before.text == token.text,
            _ => false,
        });
        if parted {
            out.push(' ');
        }
        match names.get(token.text) {
            Some(name) if token.kind == Kind::Word && !is_property(&tokens, index) => {
                out.push_str(name);
            }
            _ => out.push_str(token.text),
        }
    }
    out.push('\n');
    out
}

fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = script;
    let mut spaced = false;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
        let (kind, length) = if first.is_whitespace() {
            (None, first.len_utf8())
        } else if rest.starts_with("//") {
            (None, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (None, rest.find("*/").map_or(rest.len(), |end| end + 2))
        } else if is_word(first) {
            (Some(Kind::Word), rest.find(|c| !is_word(c)).unwrap_or(rest.len()))
        } else if matches!(first, '\'' | '"') || first == '/' && begins_expression(tokens.last()) {
            (Some(Kind::Text), literal(rest, first))
        } else {
            (Some(Kind::Sign), first.len_utf8())
        };
        let (text, after) = rest.split_at(length);
        rest = after;
        match kind {
            None => spaced = true,
            Some(kind) => {
                tokens.push(Token { kind, text, spaced });
                spaced = false;
            }
        }
    }
    tokens
}

/// The length of a string or regular expression, flags aside: those are letters of their own.
fn literal(text: &str, quote: char) -> usize {
    let (mut escaped, mut in_class) = (false, false);
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' if quote == '/' => in_class = true,
            ']' => in_class = false,
            c if c == quote && !in_class => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Whether a slash after this token begins a regular expression.
fn begins_expression(before: Option<&Token>) -> bool {
    match before {
        None => true,
        Some(Token { kind: Kind::Sign, text, .. }) => !matches!(*text, ")" | "]" | "}"),
        Some(Token { kind: Kind::Word, text, .. }) => matches!(*text, "return" | "typeof" | "case"),
        Some(_) => false,
    }
}

/// `a.name` and `{ name: … }`; what stands after `?` is a value.
fn is_property(tokens: &[Token], index: usize) -> bool {
    let sign = |index: Option<usize>| index.and_then(|index| tokens.get(index)).map(|t| t.text);
    let before = sign(index.checked_sub(1));
    before == Some(".") || sign(Some(index + 1)) == Some(":") && matches!(before, Some("{" | ","))
}

/// For each name that the script declares, a short one; the most frequent get the shortest.
fn new_names(tokens: &[Token]) -> BTreeMap<String, String> {
    let declared = declared(tokens);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut others: BTreeSet<&str> = BTreeSet::new();
    for (index, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Word || is_property(tokens, index) {
            continue;
        }
        match declared.contains(token.text) {
            true => *counts.entry(token.text).or_default() += 1,
            false => _ = others.insert(token.text),
        }
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let free = (0..).map(short).filter(|name| {
        !others.contains(name.as_str()) && !matches!(name.as_str(), "do" | "if" | "in")
    });
    names.into_iter().map(|(name, _)| name.to_string()).zip(free).collect()
}

/// a, b, … z, A, … Z, aa, ab, …
fn short(mut number: usize) -> String {
    let letter = |place: usize| {
        char::from(if place < 26 { b'a' + place as u8 } else { b'A' + (place - 26) as u8 })
    };
    let mut name = String::new();
    loop {
        name.insert(0, letter(number % 52));
        if number < 52 {
            return name;
        }
        number = number / 52 - 1;
    }
}

fn declared<'t>(tokens: &[Token<'t>]) -> BTreeSet<&'t str> {
    let mut declared = BTreeSet::new();
    for (index, token) in tokens.iter().enumerate() {
        let rest = &tokens[index + 1..];
        match token.text {
            _ if token.kind != Kind::Word || is_property(tokens, index) => {}
            "function" | "catch" => {
                let end = rest.iter().position(|token| token.text == ")").unwrap_or(0);
                let names = rest[..end].iter().filter(|token| token.kind == Kind::Word);
                declared.extend(names.map(|token| token.text));
            }
            "var" => declared.extend(variables(rest)),
            _ => {}
        }
    }
    declared
}

/// The names of a `var` statement, whatever they begin with.
fn variables<'t>(tokens: &[Token<'t>]) -> Vec<&'t str> {
    let mut names = Vec::new();
    let (mut depth, mut is_next) = (0, true);
    for token in tokens {
        match (token.kind, token.text) {
            (Kind::Word, name) if is_next => {
                names.push(name);
                is_next = false;
            }
            (Kind::Sign, "(" | "[" | "{") => depth += 1,
            (Kind::Sign, ")" | "]" | "}") if depth > 0 => depth -= 1,
            (Kind::Sign, ")" | "}" | ";") if depth == 0 => break,
            (Kind::Word, "in") if depth == 0 => break,
            (Kind::Sign, ",") if depth == 0 => is_next = true,
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_white_space_go() {
        for (script, compacted) in [
            ("// ก\nrun( 1 ,  2 ); /* ข */ stop();", "run(1,2);stop();\n"),
            ("return  'a // b' + \"c\\\" /* d\";", "return'a // b'+\"c\\\" /* d\";\n"),
            ("x = y / 2 / z;", "x=y/2/z;\n"),
            ("test(/[/'\"]+ \\/ x/g, ' ');", "test(/[/'\"]+ \\/ x/g,' ');\n"),
            ("return /a b/;", "return/a b/;\n"),
            ("a + +b - -c; d++ + e;", "a+ +b- -c;d++ +e;\n"),
            ("typeof x == 'y' ? new Z : 0;", "typeof x=='y'?new Z:0;\n"),
        ] {
            assert_eq!(compact(script), compacted, "{script}");
        }
    }

    #[test]
    fn own_names_are_short_wherever_they_stand() {
        let script = "function count(list, each) { var total = 0, other = { total: list.total }; \
                      for (var n in list) total += each(list[n]); return n ? total : other; }";
        assert_eq!(
            compact(script),
            "function f(a,d){var c=0,e={total:a.total};for(var b in a)c+=d(a[b]);return b?c:e;}\n"
        );
        assert_eq!(
            compact("a = document.body; try { x(); } catch (refused) { }"),
            "a=document.body;try{x();}catch(b){}\n"
        );
    }

    #[test]
    fn names_never_run_out() {
        assert_eq!([0, 25, 26, 51, 52, 53, 104].map(short), ["a", "z", "A", "Z", "aa", "ab", "ba"]);
    }
}
