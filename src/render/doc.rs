//! `Doc` to HTML. It writes the author's words and nothing of its own but the few labels that
//! readers need; it decides no address (`links` does) and loads nothing.
//!
//! Invariant: every text and every attribute goes through `escape`; tags come only from here.

use std::fmt::Write;

use super::doc_inline::Inlines;
use crate::model::doc::{Align, Block, CalloutKind, Doc, Inline, Item, Numbering, plain};
use crate::model::place::PageRef;
use crate::text::escape;
use crate::thai::Digits;

/// The HTML of a text. `links` gives the address of a page, relative to the page being written;
/// `key` sets its footnotes apart from those of other texts on that page.
pub fn html(doc: &Doc, links: &dyn Fn(&PageRef) -> String, digits: Digits, key: &str) -> String {
    html_with(doc, links, digits, key, &[])
}

/// The same, with the charts that stand in the text.
pub fn html_with(
    doc: &Doc,
    links: &dyn Fn(&PageRef) -> String,
    digits: Digits,
    key: &str,
    charts: &[String],
) -> String {
    let inlines = Inlines::new(links, digits, key);
    let mut writer = Writer { out: String::new(), inlines, tables: 0, charts };
    writer.blocks(&doc.blocks);
    writer.footnotes(&doc.footnotes);
    writer.out
}

/// Id, text and level of every heading, for a table of contents.
pub fn outline(doc: &Doc) -> Vec<(String, String, u8)> {
    doc.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, id, content, .. } => Some((id.clone(), plain(content), *level)),
            _ => None,
        })
        .collect()
}

struct Writer<'a> {
    out: String,
    inlines: Inlines<'a>,
    /// Tables so far: those after the first are numbered, so that no two regions sound alike.
    tables: usize,
    charts: &'a [String],
}

impl Writer<'_> {
    fn line(&mut self, html: &str) {
        self.out.push_str(html);
        self.out.push('\n');
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, content, .. } => {
                let content = self.inlines.html(content);
                self.line(&format!("<h{level} id=\"{}\">{content}</h{level}>", escape(id)));
            }
            Block::Paragraph(content) => match &content[..] {
                [Inline::Image { caption, .. }] if !caption.is_empty() => {
                    let picture = self.inlines.html(content);
                    let caption = escape(caption);
                    self.line(&format!(
                        "<figure>{picture}<figcaption>{caption}</figcaption></figure>"
                    ));
                }
                _ => {
                    let content = self.inlines.html(content);
                    self.line(&format!("<p>{content}</p>"));
                }
            },
            Block::List { numbering, items, tight } => self.list(*numbering, items, *tight),
            Block::Quote(blocks) => self.around("<blockquote>", blocks, "</blockquote>"),
            Block::Callout { kind, blocks } => {
                let (class, title) = callout(*kind);
                let open = format!(
                    "<aside class=\"callout callout-{class}\"><p class=\"callout-title\">{title}</p>"
                );
                self.around(&open, blocks, "</aside>");
            }
            Block::Code(code) => {
                let code = escape(code);
                self.line(&format!("<pre><code>{code}</code></pre>"));
            }
            Block::Table { align, head, rows } => {
                self.tables += 1;
                let number = match self.tables {
                    1 => String::new(),
                    number => format!(" {}", self.inlines.digits().write(&number.to_string())),
                };
                self.line(&format!(
                    "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" \
                     aria-label=\"ตาราง{number}\"><table>",
                ));
                self.out.push_str("<thead>");
                self.row("th scope=\"col\"", "th", align, head);
                self.line("</thead>");
                self.line("<tbody>");
                for row in rows {
                    self.row("td", "td", align, row);
                    self.out.push('\n');
                }
                self.line("</tbody></table></div>");
            }
            Block::Rule => self.line("<hr>"),
            Block::Chart { position, title } => {
                let chart = self.charts.get(*position).cloned().unwrap_or_default();
                // The drawing is named by the words above it.
                let (id, title) = (position + 1, escape(title));
                self.line(&format!(
                    "<figure><figcaption id=\"say-live-{id}\"><strong>{title}</strong></figcaption>\
                     <div class=\"figure-picture\">{chart}</div></figure>"
                ));
            }
        }
    }

    fn around(&mut self, open: &str, blocks: &[Block], close: &str) {
        self.line(open);
        self.blocks(blocks);
        self.line(close);
    }

    fn row(&mut self, open: &str, close: &str, align: &[Align], cells: &[Vec<Inline>]) {
        self.out.push_str("<tr>");
        for (index, cell) in cells.iter().enumerate() {
            let class = match align.get(index) {
                Some(Align::Right) => " class=\"num\"",
                Some(Align::Center) => " class=\"center\"",
                Some(Align::Left | Align::None) | None => "",
            };
            let content = self.inlines.html(cell);
            let _ = write!(self.out, "<{open}{class}>{content}</{close}>");
        }
        self.out.push_str("</tr>");
    }

    fn list(&mut self, numbering: Option<Numbering>, items: &[Item], tight: bool) {
        let tasks = items.iter().any(|item| item.task.is_some());
        let (open, close) = match numbering {
            None if tasks => ("<ul class=\"tasks\">".to_string(), "</ul>"),
            None => ("<ul>".to_string(), "</ul>"),
            Some(numbering) => (ordered(numbering), "</ol>"),
        };
        self.line(&open);
        for item in items {
            match &item.id {
                Some(id) => {
                    let _ = write!(self.out, "<li id=\"{}\">", escape(id));
                }
                None => self.out.push_str("<li>"),
            }
            self.out.push_str(task(item.task));
            self.item(&item.blocks, tight);
            self.line("</li>");
        }
        self.line(close);
    }

    /// The paragraph of a tight item is written without `<p>`.
    fn item(&mut self, blocks: &[Block], tight: bool) {
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(content) if tight => {
                    let content = self.inlines.html(content);
                    self.out.push_str(&content);
                }
                block => {
                    if index > 0 && !self.out.ends_with('\n') {
                        self.out.push('\n');
                    }
                    self.block(block);
                }
            }
        }
    }

    fn footnotes(&mut self, footnotes: &[Vec<Block>]) {
        if footnotes.is_empty() {
            return;
        }
        self.line("<section class=\"footnotes\" aria-label=\"เชิงอรรถ\">");
        let thai = self.inlines.digits() == Digits::Thai;
        self.line(&ordered(Numbering { start: 1, thai }));
        for (index, blocks) in footnotes.iter().enumerate() {
            let id = self.inlines.footnote_id(index);
            let _ = writeln!(self.out, "<li id=\"{id}\">");
            self.footnote(blocks, index);
            self.line("</li>");
        }
        self.line("</ol>");
        self.line("</section>");
    }

    /// The way back stands at the end of the last paragraph, or in one of its own.
    fn footnote(&mut self, blocks: &[Block], index: usize) {
        let (last, before) = match blocks.split_last() {
            Some((Block::Paragraph(content), before)) => (self.inlines.html(content) + " ", before),
            _ => (String::new(), blocks),
        };
        self.blocks(before);
        let back = self.inlines.footnote_back(index);
        self.line(&format!("<p>{last}{back}</p>"));
    }
}

fn callout(kind: CalloutKind) -> (&'static str, &'static str) {
    match kind {
        CalloutKind::Note => ("note", "หมายเหตุ"),
        CalloutKind::Warning => ("warning", "คำเตือน"),
        CalloutKind::Caution => ("caution", "ข้อควรระวัง"),
        CalloutKind::Lesson => ("lesson", "บทเรียน"),
        CalloutKind::Tip => ("tip", "เคล็ดลับ"),
    }
}

fn ordered(numbering: Numbering) -> String {
    let class = if numbering.thai { " class=\"thai\"" } else { "" };
    match numbering.start {
        1 => format!("<ol{class}>"),
        start => format!("<ol{class} start=\"{start}\">"),
    }
}

/// A box to look at, not to click, and its state for those who cannot see it.
fn task(done: Option<bool>) -> &'static str {
    match done {
        None => "",
        Some(true) => {
            "<span class=\"box done\" aria-hidden=\"true\"></span>\
             <span class=\"visually-hidden\">เสร็จแล้ว</span> "
        }
        Some(false) => {
            "<span class=\"box\" aria-hidden=\"true\"></span>\
             <span class=\"visually-hidden\">ยังไม่เสร็จ</span> "
        }
    }
}

#[cfg(test)]
#[path = "doc_tests.rs"]
mod tests;
