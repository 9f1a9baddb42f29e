//! Abbreviations as they are read aloud: where one first stands in a page's main part, `<abbr>` gives
//! its full form, for screen readers and for whoever points at it.

use aho_corasick::{AhoCorasick, MatchKind};

/// Elements whose text is no running text of the page.
const CLOSED: [&str; 7] = ["abbr", "code", "option", "pre", "script", "style", "svg"];

pub struct Spoken {
    finder: Option<AhoCorasick>,
    /// Abbreviation and full form.
    pairs: Vec<(String, String)>,
}

impl Spoken {
    /// Of pairs of an abbreviation and its full form.
    pub fn of(pairs: Vec<(String, String)>) -> Spoken {
        let names = pairs.iter().map(|(short, _)| short);
        let finder = match pairs.is_empty() {
            true => None,
            false => {
                AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok()
            }
        };
        Spoken { finder, pairs }
    }

    /// The page with its abbreviations marked.
    pub fn mark(&self, page: Vec<u8>) -> Vec<u8> {
        let Some(finder) = &self.finder else { return page };
        let Ok(text) = simdutf8::basic::from_utf8(&page) else { return Vec::new() };
        let Some(main) = text.find("<main") else { return page };
        let mut out = String::with_capacity(text.len() + 400);
        out.push_str(&text[..main]);
        let mut told = vec![false; self.pairs.len()];
        let mut closed: Option<&str> = None;
        let mut rest = &text[main..];
        // A tag and the text behind it at a time.
        while !rest.is_empty() {
            let tag = rest.find('>').map_or(rest.len(), |end| end + 1);
            let (tag, after) = rest.split_at(tag);
            closed = match closed {
                Some(name) if is_tag(tag, "</", name) => None,
                Some(name) => Some(name),
                None => CLOSED.into_iter().find(|name| is_tag(tag, "<", name)),
            };
            out.push_str(tag);
            let (words, next) = after.split_at(after.find('<').unwrap_or(after.len()));
            match closed {
                None => self.mark_text(finder, words, &mut told, &mut out),
                Some(_) => out.push_str(words),
            }
            rest = next;
        }
        out.into_bytes()
    }

    fn mark_text(&self, finder: &AhoCorasick, text: &str, told: &mut [bool], out: &mut String) {
        let mut copied = 0;
        for found in finder.find_iter(text) {
            let which = found.pattern().as_usize();
            // ป.ป.อ. is not ป.อ.
            if told[which] || text[..found.start()].ends_with('.') {
                continue;
            }
            told[which] = true;
            let (short, full) = &self.pairs[which];
            out.push_str(&text[copied..found.start()]);
            out.push_str("<abbr title=\"");
            escape_into(full, out);
            out.push_str("\">");
            out.push_str(short);
            out.push_str("</abbr>");
            copied = found.end();
        }
        out.push_str(&text[copied..]);
    }
}

fn is_tag(tag: &str, opening: &str, name: &str) -> bool {
    tag.strip_prefix(opening)
        .and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| rest.starts_with([' ', '>', '\n']))
}

fn escape_into(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(page: &str) -> String {
        let pair = |short: &str, full: &str| (short.to_string(), full.to_string());
        let pairs = vec![
            pair("กทบ.", "กองทุน \"เมือง\""),
            pair("ป.อ.", "อาญา"),
            pair("ศอช.", "ก"),
            pair("ศอช.ต.", "ข"),
        ];
        String::from_utf8(Spoken::of(pairs).mark(page.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn the_first_of_each_in_running_text_is_marked() {
        assert_eq!(
            marked(
                "<title>กทบ.</title><main><svg><text>กทบ.</text></svg><a title=\"กทบ.\">ของกทบ.</a> กทบ. ศอช.ต.</main>"
            ),
            "<title>กทบ.</title><main><svg><text>กทบ.</text></svg><a title=\"กทบ.\">ของ<abbr title=\"กองทุน &quot;เมือง&quot;\">กทบ.</abbr></a> กทบ. <abbr title=\"ข\">ศอช.ต.</abbr></main>"
        );
        assert_eq!(
            marked("<main><p>ป.ป.อ. <b>ป.อ.</b>"),
            "<main><p>ป.ป.อ. <b><abbr title=\"อาญา\">ป.อ.</abbr></b>"
        );
        assert_eq!(marked("<p>กทบ."), "<p>กทบ.", "only in the main part");
        assert_eq!(
            marked("<main><abbr title=\"x\">กทบ.</abbr> กทบ."),
            "<main><abbr title=\"x\">กทบ.</abbr> <abbr title=\"กองทุน &quot;เมือง&quot;\">กทบ.</abbr>"
        );
    }
}
