//! Templates cut into text, tags and the words of their expressions, with places. As forgiving as
//! it can be: the template engine has read the file before and found nothing wrong.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// `{{ … }}`
    Print(Vec<Token>),
    /// `{% … %}`
    Tag(Vec<Token>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Name,
    /// The text is what stands between the quotes.
    Text,
    Number,
    Sign,
}

impl Token {
    pub fn is(&self, sign: &str) -> bool {
        self.kind != Kind::Text && self.text == sign
    }
}

pub fn pieces(template: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = template[at..].find('{').map(|step| at + step) {
        let rest = &template[start..];
        if rest.starts_with("{#") {
            at = rest.find("#}").map_or(template.len(), |end| start + end + 2);
        } else if rest.starts_with("{{") || rest.starts_with("{%") {
            let close = if rest.starts_with("{{") { "}}" } else { "%}" };
            let (tokens, end) = tokens(template, start + 2, close);
            at = end;
            let is_print = close == "}}";
            if !is_print && tokens.iter().any(|token| token.is("raw")) {
                at = template[end..].find("endraw").map_or(template.len(), |step| end + step);
            }
            found.push(if is_print { Piece::Print(tokens) } else { Piece::Tag(tokens) });
        } else {
            at = start + 1;
        }
    }
    found
}

/// The words up to the closing sign, and where to go on. `}` closes only outside of brackets: the
/// arguments of components stand in braces.
fn tokens(template: &str, from: usize, close: &str) -> (Vec<Token>, usize) {
    let mut tokens = Vec::new();
    let mut at = from;
    let mut depth = 0_usize;
    while let Some(first) = template[at..].chars().next() {
        let rest = &template[at..];
        if depth == 0 && rest.starts_with(close) {
            return (tokens, at + 2);
        }
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let (kind, length) = if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        } else if matches!(first, '"' | '\'' | '`') {
            let length = rest[1..].find(first).map_or(rest.len(), |end| end + 2);
            (Kind::Text, length)
        } else if first.is_ascii_digit() {
            (Kind::Number, rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()))
        } else if is_word(first) {
            (Kind::Name, rest.find(|c| !is_word(c)).unwrap_or(rest.len()))
        } else {
            match first {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            let double = ["==", "!=", "<=", ">=", "/>"].iter().any(|sign| rest.starts_with(sign));
            (Kind::Sign, if double { 2 } else { first.len_utf8() })
        };
        let end = at + length;
        let text = match kind {
            Kind::Text => template.get(at + 1..end - 1).unwrap_or_default(),
            _ => &template[at..end],
        };
        tokens.push(Token { kind, text: text.to_string(), range: at..end });
        at = end;
    }
    (tokens, template.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_in_braces_do_not_close_a_print() {
        let text = "ก{# {{ no }} #}{{ <name text={view.title} /> }}{% if a.b == \"}}\" -%}";
        let found = pieces(text);
        let words = |piece: &Piece| match piece {
            Piece::Print(tokens) | Piece::Tag(tokens) => {
                tokens.iter().map(|token| token.text.clone()).collect::<Vec<_>>().join(" ")
            }
        };
        assert_eq!(
            found.iter().map(words).collect::<Vec<_>>(),
            ["< name text = { view . title } />", "if a . b == }} -"]
        );
        for piece in &found {
            let (Piece::Print(tokens) | Piece::Tag(tokens)) = piece;
            for token in tokens {
                assert!(text[token.range.clone()].contains(&token.text));
            }
        }
    }
}
