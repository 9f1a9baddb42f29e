//! Plain words as Markdown that says just those words.

/// Escapes what would be a sign in the middle of a line.
pub fn inline(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        let is_word = |c: char| c.is_alphanumeric() || crate::thai::letters::is_thai(c);
        let means_something = match c {
            '\\' | '*' | '`' | '[' | ']' | '~' => true,
            '_' => !(is_word(before) && is_word(after)),
            '<' => after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?'),
            '&' => after.is_ascii_alphabetic() || after == '#',
            '{' => after == '{',
            _ => false,
        };
        if means_something {
            safe.push('\\');
        }
        safe.push(c);
        before = c;
    }
    safe
}

/// Escapes what would be a sign at the start of a paragraph.
pub fn start(text: String) -> String {
    let first = text.trim_start();
    let is_sign = first.starts_with(['#', '>', '|', '+', '='])
        || first.starts_with("---")
        || crate::parse::markdown::item(first).is_some();
    if !is_sign {
        return text;
    }
    // Backslashes are for signs of ASCII only.
    for (sign, name) in [("–", "&ndash;"), ("•", "&bull;")] {
        if let Some(rest) = first.strip_prefix(sign) {
            return format!("{name}{rest}");
        }
    }
    // A number is escaped at its sign: `1\. ก`.
    let digits = first.find(|c: char| !c.is_numeric()).unwrap_or(0);
    if digits > 0 && !first.starts_with('(') {
        return format!("{}\\{}", &first[..digits], &first[digits..]);
    }
    format!("\\{first}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::doc::{Block, plain};
    use proptest::prelude::*;
    use std::sync::Arc;

    /// What a paragraph of these words says.
    fn said(words: &str) -> Option<String> {
        let text = start(inline(words));
        let doc = crate::parse::markdown::markdown(&Arc::from("a.md"), &text, 0);
        assert_eq!(doc.problems, [], "{text}");
        match &doc.value.blocks[..] {
            [Block::Paragraph(content)] => Some(plain(content)),
            _ => None,
        }
    }

    #[test]
    fn signs_are_words() {
        for words in [
            "ตาม*ระเบียบ* และ **ข้อ** _ก_ a_b",
            "<b>ก</b> 2 < 3 & AT&T &amp; &#42;",
            "[[ก]] [ข](ค) ![ง](จ) `ฉ` ~~ช~~",
            "{{ fund(\"50230203\").par30 }}",
            "# ก",
            "> ก",
            "๑. ก",
            "1) ก",
            "- ก",
            "-ก",
            "– ก",
            "+ ก",
            "(๑) ก",
            "--- ก",
            "| ก | ข |",
            "\\ก",
        ] {
            assert_eq!(said(words).as_deref(), Some(words), "{}", start(inline(words)));
        }
    }

    proptest! {
        #[test]
        fn any_words_stay(words in "[ก-ฮa-z*_<>&;#`\\[\\](){}!~|+.0-9๑-๙“”-][ก-ฮa-z *_<>&;#`\\[\\](){}!~|+.0-9๑-๙“”-]{0,30}[ก-ฮa-z]") {
            prop_assume!(!words.contains("  "));
            prop_assert_eq!(said(&words), Some(words.clone()), "{}", start(inline(&words)));
        }
    }
}
