//! Our own templates in fewer bytes: values without the quotes that they can do without, no end tag
//! that HTML lets one leave out. A nation has 160,000 pages, and each stands on a weak signal's way.
//! Templates of other themes are left as they are.
//!
//! A reader of tags, not of HTML: what is within `{{ }}`, `{% %}` and `{# #}` is not looked at, and
//! what is not sure to mean the same afterwards stays. Lines stay lines, so that whatever is said of
//! a template names the right one.

/// End tags that whatever may follow implies.
const IMPLIED: [&str; 8] =
    ["</li>", "</tr>", "</td>", "</th>", "</dt>", "</dd>", "</option>", "</caption>"];
/// What ends a paragraph by itself: the beginning of such an element, or the end of such a one.
const BLOCKS: [&str; 30] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
    "li",
];

/// The template in fewer bytes, with the same meaning.
pub fn compact(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while !rest.is_empty() {
        let length = rest.find(['<', '{']).unwrap_or(rest.len());
        let (text, after) = rest.split_at(length);
        out.push_str(text);
        rest = after;
        if let Some(length) = tera_tag(rest).or_else(|| comment(rest)) {
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        } else if let Some(length) = implied(rest) {
            rest = &rest[length..];
        } else if rest.starts_with('<') {
            let length = tag_length(rest);
            tag(&mut out, &rest[..length]);
            rest = &rest[length..];
        } else if let Some(first) = rest.chars().next() {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// The length of the template's own tag that the text begins with.
fn tera_tag(text: &str) -> Option<usize> {
    let end = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => "#}",
        _ => return None,
    };
    Some(text.find(end).map_or(text.len(), |at| at + end.len()))
}

fn comment(text: &str) -> Option<usize> {
    text.starts_with("<!--").then(|| text.find("-->").map_or(text.len(), |at| at + 3))
}

/// The length of an end tag that may be left out here.
fn implied(text: &str) -> Option<usize> {
    if let Some(tag) = IMPLIED.iter().find(|tag| text.starts_with(**tag)) {
        return Some(tag.len());
    }
    let may = |tag: &str, follows: &dyn Fn(&str) -> bool| {
        text.strip_prefix(tag).filter(|rest| follows(rest.trim_start())).map(|_| tag.len())
    };
    // Without it, rows that no <tbody> announces would be rows of the head.
    may("</thead>", &|rest| rest.starts_with("<tbody"))
        .or_else(|| may("</tbody>", &|rest| rest.starts_with("</table>")))
        .or_else(|| may("</p>", &ends_paragraph))
}

fn ends_paragraph(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('<') else { return false };
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let length = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    BLOCKS.contains(&&inner[..length])
}

/// To the `>` of a tag, past quoted values and the template's own tags.
fn tag_length(text: &str) -> usize {
    let mut at = 1;
    let mut quote = None;
    while let Some(c) = text[at..].chars().next() {
        if let Some(length) = tera_tag(&text[at..]) {
            at += length;
            continue;
        }
        at += c.len_utf8();
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// A tag with bare values where a space or its end follows them.
fn tag(out: &mut String, tag: &str) {
    let mut rest = tag;
    while let Some(at) = rest.find("=\"") {
        // A template's own tag may hold the like; whoever looks within one finds no plain value.
        let (before, value) = (&rest[..at + 1], &rest[at + 2..]);
        out.push_str(before);
        rest = &rest[at + 1..];
        let Some(length) = value.find('"') else { break };
        let (value, after) = (&value[..length], &value[length + 1..]);
        let follows = after.starts_with(|c: char| c == '>' || c.is_whitespace());
        let goes_bare = is_bare(value) && follows && !within_tera(&tag[..tag.len() - rest.len()]);
        let quoted = &rest[..rest.len() - after.len()];
        out.push_str(if goes_bare { value } else { quoted });
        rest = after;
    }
    out.push_str(rest);
}

fn is_bare(value: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-_.:#,;%/".contains(&b);
    !value.is_empty() && value.bytes().all(plain) && !value.ends_with('/')
}

/// Whether the text ends within a template's own tag.
fn within_tera(before: &str) -> bool {
    let last = |marks: [&str; 2]| marks.iter().filter_map(|mark| before.rfind(mark)).max();
    last(["{{", "{%"]) > last(["}}", "%}"])
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[track_caller]
    fn holds(template: &str, lean: &str) {
        assert_eq!(compact(template), lean);
    }

    #[test]
    fn values_go_bare_where_they_can() {
        holds(r#"<a class="card" href="x.html">"#, "<a class=card href=x.html>");
        holds(r#"<p class="card wide" title="" id="a">"#, r#"<p class="card wide" title="" id=a>"#);
        holds(r#"<a href="{{ one.href }}" id="a">"#, r#"<a href="{{ one.href }}" id=a>"#);
        holds(r#"<rect class="bar" rx="2"/>"#, r#"<rect class=bar rx="2"/>"#);
        holds(r#"<a href="../">ก</a>"#, r#"<a href="../">ก</a>"#);
    }

    #[test]
    fn what_the_template_says_is_left_alone() {
        for own in [
            r#"{{ <tile text="ก" kind="b" /> }}"#,
            r#"{% if view.kind == "ก" %}x{% endif %}"#,
            r#"{# <li class="a">ก</li> #}"#,
            r#"<!-- <li class="a">ก</li> -->"#,
            r#"<li class="{{ "yes" if gate.passed else "no" }}">"#,
            r#"<li class="a"{% if x %} id="b"{% endif %}>"#,
            r#"{% include "a.html" %}"#,
            "a < b { c",
        ] {
            holds(own, own);
        }
        holds(
            r#"<li{% if x == "a" %} class="b" {% endif %}>"#,
            r#"<li{% if x == "a" %} class=b {% endif %}>"#,
        );
    }

    #[test]
    fn ends_that_follow_by_themselves_go() {
        holds("<ul><li>ก</li>\n<li>ข</li></ul>", "<ul><li>ก\n<li>ข</ul>");
        holds(
            "<table><caption>ก</caption><thead><tr><th>ข</th></tr></thead><tbody><tr><td>ค</td></tr></tbody></table>",
            "<table><caption>ก<thead><tr><th>ข<tbody><tr><td>ค</table>",
        );
        holds("<thead></thead>{% for r in x %}<tr>", "<thead></thead>{% for r in x %}<tr>");
    }

    #[test]
    fn a_paragraph_ends_where_a_block_says_so() {
        holds("<div><p>ก</p><p>ข</p></div>", "<div><p>ก<p>ข</div>");
        holds("<p>ก</p><a>ข</a>", "<p>ก</p><a>ข</a>");
        holds("<p>ก</p>{% if x %}<p>", "<p>ก</p>{% if x %}<p>");
        holds("<p>ก</p> ข", "<p>ก</p> ข");
    }
}
