//! Our own scripts without comments, white space and long names: a page on a weak signal waits for
//! every byte. A reader of tokens, not of the language: it relies on how those scripts are written
//! (ES5, a semicolon after each statement). Scripts of other themes are left as they are.
//!
//! Invariant: all occurrences of one variable get the same new name, and no name hides another that
//! is used where it would stand: scopes stay what they were.

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
        if ends_needlessly(&tokens, index) {
            continue;
        }
        out.push_str(names.get(&index).map_or(token.text, String::as_str));
    }
    out.push('\n');
    out
}

/// A semicolon before the end of a block, but for one that is a loop's whole body.
fn ends_needlessly(tokens: &[Token], index: usize) -> bool {
    let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.text == sign);
    if !is(index, ";") || !is(index + 1, "}") || index == 0 {
        return false;
    }
    if !is(index - 1, ")") {
        return true;
    }
    let mut depth = 0;
    for at in (0..index).rev() {
        match tokens[at].text {
            ")" => depth += 1,
            "(" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return !(at > 0 && matches!(tokens[at - 1].text, "for" | "while" | "if"));
        }
    }
    false
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

/// A function, or the script itself: what it declares, and which function it stands in.
#[derive(Default)]
struct Scope<'t> {
    outer: usize,
    declared: BTreeSet<&'t str>,
    /// What is named within it or in a function of its own, by the scope that declares it.
    named: BTreeSet<(usize, &'t str)>,
    /// Of what it declares, what is used, as it comes.
    order: Vec<&'t str>,
    given: BTreeMap<&'t str, String>,
}

/// A short name for each token that is one of the script's own, by its place. Functions that do not
/// see each other's names get the same ones: what is alike packs well.
fn new_names<'t>(tokens: &[Token<'t>]) -> BTreeMap<usize, String> {
    let (mut scopes, within) = scopes(tokens);
    let mut own: Vec<(usize, (usize, &str))> = Vec::new();
    let mut others: BTreeSet<&str> = BTreeSet::new();
    for (index, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Word || is_property(tokens, index) {
            continue;
        }
        let chain = std::iter::successors(Some(within[index]), |scope| {
            (*scope > 0).then(|| scopes[*scope].outer)
        });
        let chain: Vec<usize> = chain.collect();
        match chain.iter().position(|scope| scopes[*scope].declared.contains(token.text)) {
            Some(at) => {
                let name = (chain[at], token.text);
                own.push((index, name));
                for scope in &chain[..=at] {
                    let is_new = scopes[*scope].named.insert(name);
                    if is_new && *scope == chain[at] {
                        scopes[*scope].order.push(token.text);
                    }
                }
            }
            None => _ = others.insert(token.text),
        }
    }
    // Outer functions come first, so that inner ones know what they must not hide.
    for scope in 0..scopes.len() {
        let taken: BTreeSet<String> = scopes[scope]
            .named
            .iter()
            .filter_map(|(declares, name)| scopes[*declares].given.get(name).cloned())
            .collect();
        let free = (0..).map(short).filter(|name| {
            !others.contains(name.as_str())
                && !taken.contains(name)
                && !matches!(name.as_str(), "do" | "if" | "in")
        });
        scopes[scope].given = scopes[scope].order.iter().copied().zip(free).collect();
    }
    own.into_iter().map(|(at, (scope, name))| (at, scopes[scope].given[name].clone())).collect()
}

/// The functions of a script, the script itself being the first, and the one that each token stands
/// in: a function's own name in the outer one, what it takes in itself.
fn scopes<'t>(tokens: &[Token<'t>]) -> (Vec<Scope<'t>>, Vec<usize>) {
    let mut scopes = vec![Scope::default()];
    let mut within = Vec::with_capacity(tokens.len());
    // Open functions and how many braces were open where each began.
    let mut open: Vec<(usize, usize)> = vec![(0, 0)];
    let (mut depth, mut begins) = (0, false);
    for (index, token) in tokens.iter().enumerate() {
        let is_word = token.kind == Kind::Word && !is_property(tokens, index);
        let rest = &tokens[index + 1..];
        let mut scope = open.last().map_or(0, |(scope, _)| *scope);
        match token.text {
            "function" if is_word => {
                if let Some(name) = rest.first().filter(|next| next.kind == Kind::Word) {
                    scopes[scope].declared.insert(name.text);
                }
                begins = true;
            }
            "(" if begins => {
                begins = false;
                let own = Scope { outer: scope, declared: parameters(rest), ..Scope::default() };
                scopes.push(own);
                scope = scopes.len() - 1;
                open.push((scope, depth));
            }
            "catch" if is_word => scopes[scope].declared.extend(parameters(&rest[1..])),
            "var" if is_word => scopes[scope].declared.extend(variables(rest)),
            "{" if token.kind == Kind::Sign => depth += 1,
            "}" if token.kind == Kind::Sign => {
                depth = depth.saturating_sub(1);
                if open.len() > 1 && open.last().is_some_and(|(_, at)| *at == depth) {
                    open.pop();
                }
            }
            _ => {}
        }
        within.push(scope);
    }
    (scopes, within)
}

/// The names up to the closing bracket.
fn parameters<'t>(tokens: &[Token<'t>]) -> BTreeSet<&'t str> {
    let names = tokens.iter().take_while(|token| token.text != ")");
    names.filter(|token| token.kind == Kind::Word).map(|token| token.text).collect()
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
            ("function f() { while (next()); }", "function a(){while(next());}\n"),
            ("if (x) { run(); stop(); }", "if(x){run();stop()}\n"),
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
            "function a(a,b){var c=0,d={total:a.total};for(var e in a)c+=b(a[e]);return e?c:d}\n"
        );
        assert_eq!(
            compact("a = document.body; try { x(); } catch (refused) { }"),
            "a=document.body;try{x()}catch(b){}\n"
        );
    }

    #[test]
    fn a_name_hides_none_that_is_used_where_it_stands() {
        let script = "var first = 1, second = 2; function one(left) { return left + second; } \
                      function two(right) { var inner = function (deep) { return deep + right + first; }; \
                      return inner(one(right)); }";
        assert_eq!(
            compact(script),
            "var a=1,b=2;function c(a){return a+b}\
             function d(b){var d=function(c){return c+b+a};return d(c(b))}\n"
        );
    }

    #[test]
    fn what_a_function_declares_is_its_own() {
        let script = "(function (window) { function later() { return known; } var known = 1; \
                      list.map(function (known) { return known; }); window.later = later; })(this);";
        assert_eq!(
            compact(script),
            "(function(a){function b(){return c}var c=1;\
             list.map(function(a){return a});a.later=b})(this);\n"
        );
    }

    #[test]
    fn names_never_run_out() {
        assert_eq!([0, 25, 26, 51, 52, 53, 104].map(short), ["a", "z", "A", "Z", "aa", "ab", "ba"]);
    }
}
