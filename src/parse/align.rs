//! Walks a YAML source beside the shape that serde_yaml found in it, and gives every key and value
//! its place and its text as typed. Linear in the length of the text; no YAML is interpreted here
//! that serde_yaml has not already understood.
//!
//! Anchors, aliases and tags are refused: a figure must stand where it counts.

use std::borrow::Cow;

use super::yaml::{Key, Node, Shape, Value};
use crate::text::{Span, line_of};

/// The nodes of a document, or the offset of an anchor, alias or tag.
pub(super) fn align<'t>(
    text: &'t str,
    start: usize,
    end: usize,
    shape: Shape,
) -> Result<Node<'t>, usize> {
    let mut walker = Walker { text, at: start, end, line: line_of(text, start), flow: 0 };
    walker.skip_prologue();
    walker.node(shape)
}

struct Walker<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    line: u32,
    /// How many brackets are open.
    flow: usize,
}

impl<'t> Walker<'t> {
    fn peek(&self) -> Option<u8> {
        (self.at < self.end).then(|| self.text.as_bytes()[self.at])
    }

    fn peek_after(&self) -> Option<u8> {
        (self.at + 1 < self.end).then(|| self.text.as_bytes()[self.at + 1])
    }

    /// Moves to `to`, counting the lines passed.
    fn go(&mut self, to: usize) {
        let passed = &self.text.as_bytes()[self.at..to];
        let lines = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line += u32::try_from(lines).unwrap_or(0);
        self.at = to;
    }

    fn here(&self, length: usize) -> Span {
        Span::new(self.at, self.at + length, self.line)
    }

    fn skip_prologue(&mut self) {
        loop {
            self.skip_space();
            let rest = &self.text[self.at..self.end];
            if rest.starts_with("---") {
                self.at += 3;
                return;
            }
            if !rest.starts_with('%') {
                return;
            }
            self.skip_line();
        }
    }

    fn skip_line(&mut self) {
        while self.peek().is_some_and(|byte| byte != b'\n') {
            self.at += 1;
        }
    }

    /// White space, line ends and comments.
    fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.at += 1;
                }
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'#' if self.at == 0 || self.text.as_bytes()[self.at - 1].is_ascii_whitespace() => {
                    self.skip_line();
                }
                _ => return,
            }
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    fn node(&mut self, shape: Shape) -> Result<Node<'t>, usize> {
        match shape {
            Shape::Blank => self.blank(),
            Shape::Plain => self.scalar(None),
            Shape::Text(content) => self.scalar(Some(content)),
            Shape::List(items) => self.list(items),
            Shape::Map(entries) => self.map(entries),
        }
    }

    fn refuse_marks(&self) -> Result<(), usize> {
        match self.peek() {
            Some(b'&' | b'*' | b'!') => Err(self.at),
            _ => Ok(()),
        }
    }

    fn blank(&mut self) -> Result<Node<'t>, usize> {
        let (at, line) = (self.at, self.line);
        self.skip_space();
        self.refuse_marks()?;
        let rest = &self.text[self.at..self.end];
        let word = ["~", "null", "Null", "NULL"].into_iter().find(|word| {
            rest.starts_with(word)
                && rest[word.len()..].bytes().next().is_none_or(|byte| {
                    byte.is_ascii_whitespace() || matches!(byte, b',' | b'}' | b']')
                })
        });
        if let Some(word) = word {
            let span = self.here(word.len());
            self.at += word.len();
            return Ok(Node { span, value: Value::Blank });
        }
        (self.at, self.line) = (at, line);
        Ok(Node { span: self.here(0), value: Value::Blank })
    }

    fn scalar(&mut self, content: Option<String>) -> Result<Node<'t>, usize> {
        let (span, text) = self.token(content)?;
        Ok(Node { span, value: Value::Scalar(text) })
    }

    /// One scalar, plain, quoted or in a block; `content` is what serde_yaml made of it.
    fn token(&mut self, content: Option<String>) -> Result<(Span, Cow<'t, str>), usize> {
        self.skip_space();
        self.refuse_marks()?;
        let (start, line) = (self.at, self.line);
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => {
                self.skip_quoted(quote);
                let inner = &self.text[start + 1..(self.at - 1).max(start + 1)];
                let text = match content {
                    Some(content) if content != inner => Cow::Owned(content),
                    _ => Cow::Borrowed(inner),
                };
                Ok((Span::new(start, self.at, line), text))
            }
            Some(b'|' | b'>') if self.flow == 0 => {
                self.skip_block();
                let end = start + self.text[start..self.at].trim_end().len();
                Ok((Span::new(start, end, line), Cow::Owned(content.unwrap_or_default())))
            }
            _ => Ok(self.plain(content)),
        }
    }

    fn plain(&mut self, content: Option<String>) -> (Span, Cow<'t, str>) {
        let (start, line) = (self.at, self.line);
        let end = match &content {
            None => self.plain_end(),
            Some(words) if self.text[start..self.end].starts_with(words.as_str()) => {
                start + words.len()
            }
            Some(words) => self.folded_end(words),
        };
        self.go(end);
        let span = Span::new(start, end, line);
        let typed = &self.text[start..end];
        match content {
            Some(words) if words != typed => (span, Cow::Owned(words)),
            _ => (span, Cow::Borrowed(typed)),
        }
    }

    /// The end of a plain number or yes/no, which cannot hold spaces.
    fn plain_end(&self) -> usize {
        let rest = &self.text.as_bytes()[self.at..self.end];
        let length = rest
            .iter()
            .position(|byte| {
                byte.is_ascii_whitespace() || (self.flow > 0 && matches!(byte, b',' | b'}' | b']'))
            })
            .unwrap_or(rest.len());
        // A number used as a key ends before its colon.
        let token = &rest[..length];
        self.at + token.strip_suffix(b":").map_or(length, <[u8]>::len)
    }

    /// The end of a plain text that was folded over several lines: any white space in the source
    /// stands for a space or line break in the content.
    fn folded_end(&self, words: &str) -> usize {
        let mut at = self.at;
        for word in words.split_whitespace() {
            while at < self.end && self.text.as_bytes()[at].is_ascii_whitespace() {
                at += 1;
            }
            if !self.text[at..self.end].starts_with(word) {
                break;
            }
            at += word.len();
        }
        at
    }

    fn skip_quoted(&mut self, quote: u8) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => self.line += 1,
                b'\\' if quote == b'"' => self.at += 1,
                _ if byte == quote => {
                    if quote == b'\'' && self.peek_after() == Some(b'\'') {
                        self.at += 1;
                    } else {
                        self.at += 1;
                        return;
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.end);
    }

    /// A `|` or `>` block: the lines after its header that are blank or indented deeper than the
    /// line that opened it.
    fn skip_block(&mut self) {
        let line_start = self.text[..self.at].rfind('\n').map_or(0, |found| found + 1);
        let opening = &self.text[line_start..self.at];
        let outer = opening.len() - opening.trim_start_matches([' ', '-']).len();
        let outer =
            if opening.trim_start().starts_with('-') { outer.saturating_sub(2) } else { outer };
        self.skip_line();
        loop {
            let rest = &self.text[self.at..self.end];
            let Some(rest) = rest.strip_prefix('\n') else { return };
            let line = rest.split('\n').next().unwrap_or("");
            let indent = line.len() - line.trim_start_matches(' ').len();
            if !line.trim().is_empty() && indent <= outer {
                return;
            }
            let to = self.at + 1 + line.len();
            self.go(to);
            if self.at >= self.end {
                return;
            }
        }
    }

    fn list(&mut self, items: Vec<Shape>) -> Result<Node<'t>, usize> {
        self.skip_space();
        self.refuse_marks()?;
        let (start, line) = (self.at, self.line);
        let mut nodes = Vec::with_capacity(items.len());
        if self.take(b'[') {
            self.flow += 1;
            for item in items {
                self.skip_separators();
                nodes.push(self.node(item)?);
            }
            self.skip_separators();
            self.take(b']');
            self.flow -= 1;
        } else {
            for item in items {
                self.skip_space();
                self.take(b'-');
                nodes.push(self.node(item)?);
            }
        }
        Ok(Node { span: Span::new(start, self.at, line), value: Value::List(nodes) })
    }

    fn map(&mut self, entries: Vec<(Shape, Shape)>) -> Result<Node<'t>, usize> {
        self.skip_space();
        self.refuse_marks()?;
        let (start, line) = (self.at, self.line);
        let mut nodes = Vec::with_capacity(entries.len());
        let braces = self.take(b'{');
        if braces {
            self.flow += 1;
        }
        for (key, value) in entries {
            if braces {
                self.skip_separators();
            } else {
                self.skip_space();
            }
            let key = self.key(key)?;
            self.skip_space();
            let node = if self.take(b':') {
                self.node(value)?
            } else {
                Node { span: self.here(0), value: Value::Blank }
            };
            nodes.push((key, node));
        }
        if braces {
            self.skip_separators();
            self.take(b'}');
            self.flow -= 1;
        }
        let end = if braces { self.at } else { start };
        Ok(Node { span: Span::new(start, end.max(start), line), value: Value::Map(nodes) })
    }

    fn key(&mut self, shape: Shape) -> Result<Key<'t>, usize> {
        if self.peek() == Some(b'?') && self.peek_after().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
        let content = match shape {
            Shape::Text(content) => Some(content),
            Shape::Plain => None,
            // A list or map as a key: nobody means it; its brackets become an unknown key.
            other => {
                let node = self.node(other)?;
                return Ok(Key { span: node.span, text: Cow::Borrowed("[ ]") });
            }
        };
        let (span, text) = self.token(content)?;
        Ok(Key { span, text })
    }

    fn skip_separators(&mut self) {
        loop {
            self.skip_space();
            if !self.take(b',') {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::yaml::{Node, Value, yaml};

    fn read(text: &str) -> Node<'_> {
        let checked = yaml(&Arc::from("x.yaml"), text, 0, text.len());
        assert_eq!(checked.problems, []);
        checked.value.unwrap()
    }

    /// Every scalar as `line:text-as-typed=content`.
    fn places(text: &str) -> Vec<String> {
        fn visit(node: &Node, text: &str, into: &mut Vec<String>) {
            let typed = &text[node.span.range()];
            match &node.value {
                Value::Blank => into.push(format!("{}:{typed}=∅", node.span.line)),
                Value::Scalar(content) => {
                    into.push(format!("{}:{typed}={content}", node.span.line));
                }
                Value::List(items) => items.iter().for_each(|item| visit(item, text, into)),
                Value::Map(entries) => {
                    for (key, node) in entries {
                        let typed = &text[key.span.range()];
                        into.push(format!("{}:{typed}:", key.span.line));
                        visit(node, text, into);
                    }
                }
            }
        }
        let node = read(text);
        let mut found = Vec::new();
        visit(&node, text, &mut found);
        found
    }

    #[test]
    fn numbers_keep_the_text_that_was_typed() {
        assert_eq!(
            places("a: 1234567.10\nb: 12345678901234567890.12\nc: 017\nd: 1_000 # พัน\n"),
            [
                "1:a:",
                "1:1234567.10=1234567.10",
                "2:b:",
                "2:12345678901234567890.12=12345678901234567890.12",
                "3:c:",
                "3:017=017",
                "4:d:",
                "4:1_000=1_000",
            ]
        );
    }

    #[test]
    fn flow_and_block_styles_and_blanks() {
        assert_eq!(
            places("# หัว\nx: {a: 1, b: , c: [ก, 'ข', null]}\ny:\n- z: \"q\\n\"\n  w:\nlast: ~\n"),
            [
                "2:x:",
                "2:a:",
                "2:1=1",
                "2:b:",
                "2:=∅",
                "2:c:",
                "2:ก=ก",
                "2:'ข'=ข",
                "2:null=∅",
                "3:y:",
                "4:z:",
                "4:\"q\\n\"=q\n",
                "5:w:",
                "5:=∅",
                "6:last:",
                "6:~=∅",
            ]
        );
    }

    #[test]
    fn folded_and_block_texts_do_not_lose_the_line_count() {
        assert_eq!(
            places("a: หนึ่ง\n  สอง\nb: |\n  x\n\n  y\nc: >-\n  p\n  q\nd: 5\n"),
            [
                "1:a:",
                "1:หนึ่ง\n  สอง=หนึ่ง สอง",
                "3:b:",
                "3:|\n  x\n\n  y=x\n\ny\n",
                "7:c:",
                "7:>-\n  p\n  q=p q",
                "10:d:",
                "10:5=5",
            ]
        );
    }

    #[test]
    fn windows_line_ends_and_long_lists() {
        assert_eq!(
            places("a:\r\n  - 1\r\n  - b: 2\r\n    c: ค\r\n"),
            ["1:a:", "2:1=1", "3:b:", "3:2=2", "4:c:", "4:ค=ค"]
        );
    }

    #[test]
    fn anchors_and_tags_are_refused_where_they_stand() {
        for text in ["a: &x 1\nb: *x\n", "a: !t 1\n"] {
            let checked = yaml(&Arc::from("x.yaml"), text, 0, text.len());
            assert_eq!(checked.problems[0].code().0, "D019", "{text}");
            assert_eq!(checked.problems[0].place.span.unwrap().start, 3, "{text}");
        }
    }

    #[test]
    fn broken_texts_say_what_kind_of_trouble_it_is() {
        use crate::diag::{Mistake, YamlFault::*};
        for (text, fault, line) in [
            ("a: 1\n\tb: 2\n", Tab, 2),
            ("a: \"x\nb: 2\n", Quote, 1),
            ("a: {x: 1\nb: 2\n", Bracket, 1),
            ("a: b: c\n", Colon, 1),
            ("a: @x\n", Character, 1),
            ("a: 1\n---\nb: 2\n", SeveralDocuments, 2),
        ] {
            let checked = yaml(&Arc::from("x.yaml"), text, 0, text.len());
            let problem = &checked.problems[0];
            assert_eq!(problem.mistake, Mistake::Yaml { fault }, "{text}");
            assert_eq!(problem.place.span.unwrap().line, line, "{text}");
        }
    }

    proptest::proptest! {
        /// No text makes the walk panic, and every place lies within the text.
        #[test]
        fn any_text_is_survived(text in "[a-c\u{e01}\u{e49}:{}\\[\\], \n'\"#&|>0-9-]{0,60}") {
            let checked = yaml(&Arc::from("x.yaml"), &text, 0, text.len());
            if let Some(node) = checked.value {
                proptest::prop_assert!(text.get(node.span.range()).is_some());
            }
        }
    }
}
