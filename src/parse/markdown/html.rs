//! HTML that an author wrote: comments are notes to oneself and vanish, anything else is reported
//! and left out.

/// The first thing in a stretch of HTML that may not stand there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Offence {
    /// Its name as shown to the author: `<div>`.
    pub tag: String,
    pub start: usize,
    pub length: usize,
}

/// Ends of tags are not offences of their own: their beginnings were reported already.
pub(super) fn offence(html: &str) -> Option<Offence> {
    let mut rest = html.trim_start();
    while !rest.is_empty() {
        let (opening, closing) = match rest {
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ if rest.starts_with("</") => ("</", ">"),
            _ => return Some(at(html, rest)),
        };
        match rest[opening.len()..].find(closing) {
            Some(end) => rest = rest[opening.len() + end + closing.len()..].trim_start(),
            None => return Some(at(html, rest)),
        }
    }
    None
}

fn at(html: &str, rest: &str) -> Offence {
    let line = rest.lines().next().unwrap_or_default();
    let length = line.find('>').map_or(line.trim_end().len(), |end| end + 1);
    // Text that a comment or an end of a tag took along is shown by what took it.
    let shown = if rest.starts_with('<') { rest } else { html.trim_start() };
    Offence { tag: name(shown), start: html.len() - rest.len(), length }
}

fn name(html: &str) -> String {
    if html.starts_with("<!--") {
        return "<!--".to_string();
    }
    let end = html.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(html.len());
    format!("{}>", &html[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_and_ends_pass() {
        for (html, expected) in [
            ("<!-- จด -->\n", None),
            ("<!-- จด --> <!-- อีก -->", None),
            ("</div>\n", None),
            ("<div class=\"x\">\nก\n</div>", Some(("<div>", 0, 15))),
            ("<!-- จด --><b>", Some(("<b>", 15, 3))),
            ("<br/>", Some(("<br/>", 0, 5))),
            ("<!-- ไม่ปิด\nก", Some(("<!--", 0, 23))),
            ("<!-- จด --> ก\n", Some(("<!--", 16, 3))),
            ("", None),
        ] {
            let found = offence(html);
            let found = found.as_ref().map(|o| (o.tag.as_str(), o.start, o.length));
            assert_eq!(found, expected, "{html:?}");
        }
    }
}
