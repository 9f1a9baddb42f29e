//! As much YAML as our files use: blocks by indentation, lists and groups on one line, quotes,
//! comments. Everything is text; blank is nothing.

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Nothing,
    Text(String),
    List(Vec<Node>),
    Group(Vec<(String, Node)>),
}

impl Node {
    pub fn get(&self, key: &str) -> Option<&Node> {
        let Node::Group(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, node)| node)
    }

    pub fn list(&self, key: &str) -> &[Node] {
        match self.get(key) {
            Some(Node::List(items)) => items,
            _ => &[],
        }
    }

    pub fn maybe(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Node::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn text(&self, key: &str) -> &str {
        self.maybe(key).unwrap_or_else(|| panic!("no {key} in {self:?}"))
    }

    pub fn texts(&self, key: &str) -> Vec<&str> {
        fn text(node: &Node) -> &str {
            match node {
                Node::Text(text) => text,
                other => panic!("{other:?} is no text"),
            }
        }
        self.list(key).iter().map(text).collect()
    }
}

struct Line<'t> {
    indent: usize,
    text: &'t str,
}

pub fn read(source: &str) -> Node {
    let lines = source.lines().map(without_comment);
    let lines = lines.map(|line| (line.len() - line.trim_start().len(), line.trim()));
    let mut lines: Vec<Line> = lines
        .filter(|(_, text)| !text.is_empty())
        .map(|(indent, text)| Line { indent, text })
        .collect();
    let mut at = 0;
    let indent = lines[0].indent;
    let node = block(&mut lines, &mut at, indent);
    assert_eq!(at, lines.len(), "not read to the end: {source}");
    node
}

fn without_comment(line: &str) -> &str {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '#' && before.is_whitespace() => return &line[..at],
            None => {}
        }
        before = c;
    }
    line
}

fn block(lines: &mut [Line], at: &mut usize, indent: usize) -> Node {
    let mut entries = Vec::new();
    while *at < lines.len() && lines[*at].indent == indent {
        let text = lines[*at].text;
        let (key, rest) = key_of(text).unwrap_or_else(|| panic!("no key in “{text}”"));
        *at += 1;
        let below = lines.get(*at).filter(|next| {
            next.indent > indent || next.indent == indent && next.text.starts_with("- ")
        });
        let node = match below.map(|next| next.indent) {
            Some(inner) if rest.is_empty() => list_or_group(lines, at, inner),
            _ => value(rest),
        };
        entries.push((key.to_string(), node));
    }
    Node::Group(entries)
}

/// A list at the indentation of its key ends where the next key begins.
fn list_or_group(lines: &mut [Line], at: &mut usize, indent: usize) -> Node {
    if !lines[*at].text.starts_with("- ") {
        return block(lines, at, indent);
    }
    let mut items = Vec::new();
    while *at < lines.len() && lines[*at].indent == indent && lines[*at].text.starts_with("- ") {
        let rest = &lines[*at].text[2..];
        if key_of(rest).is_some() {
            lines[*at] = Line { indent: indent + 2, text: rest };
            items.push(block(lines, at, indent + 2));
        } else {
            items.push(value(rest));
            *at += 1;
        }
    }
    Node::List(items)
}

/// `key: rest` and `key:`.
fn key_of(text: &str) -> Option<(&str, &str)> {
    if text.starts_with(['{', '[', '"', '\'']) {
        return None;
    }
    let at = text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1))?;
    Some((&text[..at], text[at + 1..].trim()))
}

fn value(text: &str) -> Node {
    let mut rest = text;
    let node = flow(&mut rest, "");
    assert!(rest.trim().is_empty(), "“{rest}” is left of “{text}”");
    node
}

/// A value; a plain one ends at any of `ends`.
fn flow(rest: &mut &str, ends: &str) -> Node {
    *rest = rest.trim_start();
    match rest.chars().next() {
        Some('{') => {
            let mut entries = Vec::new();
            *rest = &rest[1..];
            while !closes(rest, '}') {
                let at = rest.find(':').unwrap_or_else(|| panic!("no key in “{rest}”"));
                let key = rest[..at].trim().to_string();
                *rest = &rest[at + 1..];
                entries.push((key, flow(rest, ",}")));
            }
            Node::Group(entries)
        }
        Some('[') => {
            let mut items = Vec::new();
            *rest = &rest[1..];
            while !closes(rest, ']') {
                items.push(flow(rest, ",]"));
            }
            Node::List(items)
        }
        Some(quote @ ('"' | '\'')) => {
            let inside = &rest[1..];
            let end = inside.find(quote).unwrap_or_else(|| panic!("no end of {rest}"));
            *rest = &inside[end + 1..];
            Node::Text(inside[..end].to_string())
        }
        _ => {
            let end = rest.find(|c| ends.contains(c)).unwrap_or(rest.len());
            let text = rest[..end].trim();
            *rest = &rest[end..];
            match text {
                "" | "null" | "~" => Node::Nothing,
                text => Node::Text(text.to_string()),
            }
        }
    }
}

/// Passes a comma, and the closing bracket if it is next.
fn closes(rest: &mut &str, bracket: char) -> bool {
    *rest = rest.trim_start();
    *rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    let closing = rest.strip_prefix(bracket);
    *rest = closing.unwrap_or(rest);
    closing.is_some()
}

#[test]
fn blocks_lists_groups_quotes_and_comments() {
    let node = read(concat!(
        "# a comment\nid: a # another\nlist:\n  - {x: 1, y: \"2, #3\"}\n  - id: z\n    of: [p, q]\n",
        "none:\nsame:\n- one\n- two\nlast: f(a, b) <= 1%\n"
    ));
    assert_eq!(node.text("id"), "a");
    let list = node.list("list");
    assert_eq!((list[0].text("x"), list[0].text("y")), ("1", "2, #3"));
    assert_eq!((list[1].text("id"), list[1].texts("of")), ("z", vec!["p", "q"]));
    assert_eq!(node.get("none"), Some(&Node::Nothing));
    assert_eq!(node.texts("same"), ["one", "two"]);
    assert_eq!(node.text("last"), "f(a, b) <= 1%");
}
