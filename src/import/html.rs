//! HTML of old websites → pieces. The only door to html5ever, of which only the tokenizer is used:
//! what people pasted into a blog is seldom well-formed, and only its words, lists, tables and
//! pictures matter.

use std::cell::RefCell;

use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states,
};

use super::doubt::{Doubt, What};
use super::escape;
use super::piece::{Body, Piece};
use crate::parse::markdown::item;

/// The pieces of a text. `breaks` says that the ends of its lines mean something: old blogs keep
/// text without paragraphs.
pub fn read(html: &str, breaks: bool, doubts: &mut Vec<Doubt>) -> Vec<Piece> {
    let sink = Sink { reader: RefCell::new(Reader { breaks, ..Reader::default() }) };
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    // The tokenizer stops at scripts, and is asked to go on.
    while !matches!(tokenizer.feed(&input), html5ever::tokenizer::TokenizerResult::Done) {}
    tokenizer.end();
    let mut reader = tokenizer.sink.reader.into_inner();
    reader.flush();
    reader.end_table();
    doubts.append(&mut reader.doubts);
    reader.pieces
}

struct Sink {
    reader: RefCell<Reader>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut reader = self.reader.borrow_mut();
        match token {
            Token::CharacterTokens(text) => reader.words(&text),
            Token::TagToken(tag) => {
                let raw = matches!(&*tag.name, "script" | "style");
                reader.tag(&tag);
                if raw && tag.kind == TagKind::StartTag {
                    return TokenSinkResult::RawData(states::RawKind::ScriptData);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Strong,
    Emphasis,
}

#[derive(Debug)]
struct List {
    /// The number of the next item, in an ordered list.
    next: Option<u64>,
}

#[derive(Default)]
struct Reader {
    breaks: bool,
    pieces: Vec<Piece>,
    doubts: Vec<Doubt>,
    /// The text of the block being read, as Markdown.
    text: String,
    marks: Vec<(Mark, usize)>,
    link: Option<(String, usize)>,
    lists: Vec<List>,
    /// The mark of the item whose text is being read.
    item: Option<(usize, String)>,
    heading: Option<u8>,
    quotes: usize,
    /// The rows of the table being read.
    table: Option<Vec<Vec<String>>>,
    in_cell: bool,
    /// Within what is not shown.
    hidden: usize,
}

impl Reader {
    fn words(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        for (at, line) in text.replace('\r', "").split('\n').enumerate() {
            if at > 0 {
                if self.breaks && self.table.is_none() { self.flush() } else { self.space() }
            }
            let mut words = line.split([' ', '\t', '\u{a0}']).peekable();
            while let Some(word) = words.next() {
                self.text.push_str(&escape::inline(word));
                if words.peek().is_some() {
                    self.space();
                }
            }
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let start = tag.kind == TagKind::StartTag;
        match &*tag.name {
            "script" | "style" | "noscript" | "head" => {
                self.hidden = if start { self.hidden + 1 } else { self.hidden.saturating_sub(1) };
            }
            "b" | "strong" => self.mark(Mark::Strong, start),
            "i" | "em" => self.mark(Mark::Emphasis, start),
            "a" if start => self.link = attribute(tag, "href").map(|to| (to, self.text.len())),
            "a" => self.end_link(),
            "img" => self.picture(tag),
            "br" => {
                if self.table.is_some() {
                    self.space()
                } else {
                    self.flush()
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                let level = tag.name.as_bytes().get(1).map_or(2, |digit| digit - b'0');
                self.heading = start.then_some(level.max(2));
            }
            "ul" | "ol" => {
                self.flush();
                if start {
                    let first = attribute(tag, "start").and_then(|start| start.parse().ok());
                    let next = (&*tag.name == "ol").then(|| first.unwrap_or(1));
                    self.lists.push(List { next });
                } else {
                    self.lists.pop();
                }
                self.item = None;
            }
            "li" => {
                self.flush();
                self.item = start.then(|| self.next_mark());
            }
            "blockquote" => {
                self.flush();
                self.quotes = if start { self.quotes + 1 } else { self.quotes.saturating_sub(1) };
            }
            "table" => {
                self.flush();
                if start {
                    self.table.get_or_insert_default();
                } else {
                    self.end_table()
                }
            }
            "tr" if start => {
                self.end_cell();
                if let Some(rows) = &mut self.table {
                    rows.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell();
                self.in_cell = start && self.table.is_some();
            }
            "iframe" | "object" | "embed" | "video" | "audio" if start => {
                let name = tag.name.to_string();
                let address = attribute(tag, "src").unwrap_or_default();
                let what = format!("สื่อ {name} {address}").trim_end().to_string();
                self.doubts.push(Doubt::new(0, What::Unknown { what }));
            }
            "p" | "div" | "section" | "article" | "figure" | "figcaption" | "pre" | "hr" | "dl"
            | "dt" | "dd" | "center" | "body" | "html" | "header" | "footer" | "address" => {
                if self.table.is_some() { self.space() } else { self.flush() }
            }
            _ => {}
        }
    }

    fn mark(&mut self, mark: Mark, start: bool) {
        if start {
            self.marks.push((mark, self.text.len()));
        } else if let Some(at) = self.marks.iter().rposition(|(open, _)| *open == mark) {
            let (_, from) = self.marks.remove(at);
            self.surround(mark, from);
        }
    }

    /// Puts the signs right around the words: Markdown wants no spaces within them.
    fn surround(&mut self, mark: Mark, from: usize) {
        let Some(inside) = self.text.get(from..) else { return };
        let words = inside.trim();
        if words.is_empty() {
            return;
        }
        let sign = if mark == Mark::Strong { "**" } else { "*" };
        let (before, after) = (inside.starts_with(' '), inside.ends_with(' '));
        let gap = |wanted: bool| if wanted { " " } else { "" };
        let marked = format!("{}{sign}{words}{sign}{}", gap(before), gap(after));
        self.text.replace_range(from.., &marked);
    }

    fn end_link(&mut self) {
        let Some((address, from)) = self.link.take() else { return };
        let Some(words) = self.text.get(from..).map(str::trim) else { return };
        let safe = address.starts_with("https://") || address.starts_with("http://");
        // A picture that leads to its own large copy.
        if safe && !words.is_empty() && !words.starts_with("[รูปภาพ") {
            let linked = format!("[{words}](<{}>)", address.replace(['<', '>', ' '], "%20"));
            self.text.replace_range(from.., &linked);
        }
    }

    /// A picture stays where it is, as a link that its author sees.
    fn picture(&mut self, tag: &Tag) {
        let Some(address) = attribute(tag, "src") else { return };
        let alt = attribute(tag, "alt").unwrap_or_default();
        let name = if alt.is_empty() {
            "รูปภาพ".to_string()
        } else {
            format!("รูปภาพ: {alt}")
        };
        self.doubts.push(Doubt::new(0, What::PictureFar { address: address.clone() }));
        let name = escape::inline(&name);
        if address.starts_with("http") {
            let address = address.replace(['<', '>', ' '], "%20");
            self.text.push_str(&format!("[{name}](<{address}>)"));
        } else {
            self.text.push_str(&format!("\\[{name}: {}\\]", escape::inline(&address)));
        }
    }

    fn next_mark(&mut self) -> (usize, String) {
        let depth = self.lists.len().saturating_sub(1);
        let mark = match self.lists.last_mut().and_then(|list| list.next.as_mut()) {
            Some(next) => {
                *next += 1;
                format!("{}.", *next - 1)
            }
            None => "-".to_string(),
        };
        (depth, mark)
    }

    /// Ends the block being read. Marks that are still open go on in the next.
    fn flush(&mut self) {
        if self.table.is_some() {
            return;
        }
        self.end_link();
        let open = std::mem::take(&mut self.marks);
        for (mark, from) in open.iter().rev() {
            self.surround(*mark, (*from).min(self.text.len()));
        }
        let text = std::mem::take(&mut self.text);
        self.marks = open.into_iter().map(|(mark, _)| (mark, 0)).collect();
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let body = self.body(text);
        self.pieces.push(Piece { line: 0, body });
    }

    fn body(&mut self, text: &str) -> Body {
        if let Some(level) = self.heading {
            return Body::Heading { level, text: text.trim_matches('*').to_string() };
        }
        // Authors number by hand, within lists and without.
        let plain = text.strip_prefix('\\').unwrap_or(text);
        if let Some((start, _)) = item(plain).filter(|_| self.quotes == 0) {
            let depth = self.item.take().map_or(0, |(depth, _)| depth);
            let mark = plain[..start].trim().to_string();
            return Body::Item { depth, mark, text: plain[start..].to_string() };
        }
        match self.item.take() {
            Some((depth, mark)) => Body::Item { depth, mark, text: text.to_string() },
            None if self.quotes > 0 => Body::Words(format!("> {text}")),
            None => Body::Words(escape::start(text.to_string())),
        }
    }

    fn end_cell(&mut self) {
        let Some(rows) = &mut self.table else { return };
        let text = std::mem::take(&mut self.text).trim().to_string();
        self.marks.clear();
        if !std::mem::take(&mut self.in_cell) {
            return;
        }
        match rows.last_mut() {
            Some(row) => row.push(text),
            None => rows.push(vec![text]),
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        let Some(mut rows) = self.table.take() else { return };
        rows.retain(|row| !row.is_empty());
        if rows.is_empty() {
            return;
        }
        if rows.iter().any(|row| row.len() != rows[0].len()) {
            self.doubts.push(Doubt::new(0, What::Uneven));
        }
        self.pieces.push(Piece { line: 0, body: Body::Table(rows) });
    }
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name)?;
    Some(found.value.trim().to_string()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(html: &str, breaks: bool) -> (Vec<Body>, usize) {
        let mut doubts = Vec::new();
        let pieces = read(html, breaks, &mut doubts);
        (pieces.into_iter().map(|piece| piece.body).collect(), doubts.len())
    }

    fn words(text: &str) -> Body {
        Body::Words(text.to_string())
    }

    fn item_of(depth: usize, mark: &str, text: &str) -> Body {
        Body::Item { depth, mark: mark.to_string(), text: text.to_string() }
    }

    #[test]
    fn words_keep_their_marks() {
        assert_eq!(
            pieces("<p>ตาม<b> ระเบียบ </b>และ<i>ข้อ</i> a &lt; b &amp; c*</p><p>ข", false).0,
            [words("ตาม **ระเบียบ** และ*ข้อ* a < b & c\\*"), words("ข")]
        );
        assert_eq!(
            pieces("<a href=\"https://a.b/c d\">ที่มา</a> <a href=\"javascript:x\">ก</a>", false).0,
            [words("[ที่มา](<https://a.b/c%20d>) ก")]
        );
    }

    #[test]
    fn lists_are_found_however_they_were_made() {
        assert_eq!(
            pieces("<ul><li>ก<ol start=3><li>ข</li><li>ค</ol></li><li>๑. ง</li></ul>", false).0,
            [
                item_of(0, "-", "ก"),
                item_of(1, "3.", "ข"),
                item_of(1, "4.", "ค"),
                item_of(0, "๑.", "ง")
            ]
        );
        assert_eq!(
            pieces("ผล<br>๑.ก<br />๒.ข", false).0,
            [words("ผล"), item_of(0, "๑.", "ก"), item_of(0, "๒.", "ข")]
        );
        assert_eq!(pieces("ก\nข\n\nค", true).0, [words("ก"), words("ข"), words("ค")]);
        assert_eq!(pieces("ก\nข", false).0, [words("ก ข")]);
    }

    #[test]
    fn tables_pictures_and_what_cannot_be_shown() {
        let rows = |rows: &[&[&str]]| {
            Body::Table(
                rows.iter().map(|row| row.iter().map(|c| c.to_string()).collect()).collect(),
            )
        };
        assert_eq!(
            pieces("<table><tr><th>ก<th>ข</tr><tr><td>1<br>2</td><td></td></tr></table>จบ", false)
                .0,
            [rows(&[&["ก", "ข"], &["1 2", ""]]), words("จบ")]
        );
        let (found, doubts) = pieces(
            "<img src=\"https://a.b/c.jpg\" alt=\"ประชุม\"><script>if (a < b) x()</script><iframe src=x></iframe>",
            false,
        );
        assert_eq!(found, [words("[รูปภาพ: ประชุม](<https://a.b/c.jpg>)")]);
        assert_eq!(doubts, 2);
    }
}
