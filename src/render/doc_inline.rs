//! Inlines to HTML, and the ids by which footnotes and their references find each other.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::model::doc::{Inline, Target};
use crate::model::place::PageRef;
use crate::text::escape;
use crate::thai::Digits;

pub(super) struct Inlines<'a> {
    links: &'a dyn Fn(&PageRef) -> String,
    digits: Digits,
    /// What the ids of footnotes begin with; escaped.
    prefix: String,
    /// How often each footnote was referred to so far.
    references: BTreeMap<usize, u32>,
}

impl<'a> Inlines<'a> {
    pub fn new(links: &'a dyn Fn(&PageRef) -> String, digits: Digits, key: &str) -> Self {
        let prefix = if key.is_empty() { String::new() } else { format!("{}-", escape(key)) };
        Inlines { links, digits, prefix, references: BTreeMap::new() }
    }

    pub fn digits(&self) -> Digits {
        self.digits
    }

    pub fn html(&mut self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        for inline in inlines {
            self.write(&mut out, inline);
        }
        out
    }

    fn write(&mut self, out: &mut String, inline: &Inline) {
        match inline {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Strong(content) => self.around(out, "strong", content),
            Inline::Emphasis(content) => self.around(out, "em", content),
            Inline::Strike(content) => self.around(out, "del", content),
            Inline::Code(code) => {
                let _ = write!(out, "<code>{}</code>", escape(code));
            }
            Inline::Link { target, content, .. } => self.link(out, target, content),
            Inline::Image { source, alt, size, .. } => {
                let address = (self.links)(&PageRef::Picture(source.as_str().into()));
                let (source, alt) = (escape(&address), escape(alt));
                // Its place is kept free while it loads.
                let size = size.map_or_else(String::new, |(width, height)| {
                    format!(" width=\"{width}\" height=\"{height}\"")
                });
                let _ = write!(out, "<img src=\"{source}\" alt=\"{alt}\"{size} loading=\"lazy\">");
            }
            Inline::Term { id, words } => {
                let (prefix, words) = (&self.prefix, escape(words));
                let _ = write!(
                    out,
                    "<a class=\"term\" id=\"{prefix}w-{id}\" href=\"#{prefix}t-{id}\">{words}</a>"
                );
            }
            Inline::Footnote(index) => self.reference(out, *index),
            // Pages put in what it stands for before they are written.
            Inline::Live(_) => out.push('…'),
            Inline::Break => out.push_str("<br>\n"),
        }
    }

    fn around(&mut self, out: &mut String, tag: &str, content: &[Inline]) {
        let _ = write!(out, "<{tag}>{}</{tag}>", self.html(content));
    }

    fn link(&mut self, out: &mut String, target: &Target, content: &[Inline]) {
        let words = self.html(content);
        let (attributes, address, fallback) = match target {
            Target::Outside(address) => {
                (" class=\"outside\" rel=\"noopener noreferrer\"", address.clone(), address.clone())
            }
            Target::Here(anchor) => ("", format!("#{anchor}"), anchor.clone()),
            Target::Inside { page, title } => ("", (self.links)(page), title.clone()),
            // Without a page behind it the link is only its words.
            Target::Written { name, .. } if content.is_empty() => {
                return out.push_str(&escape(name));
            }
            Target::Written { .. } | Target::Broken => return out.push_str(&words),
        };
        let words = if content.is_empty() { escape(&fallback) } else { words };
        let _ = write!(out, "<a{attributes} href=\"{}\">{words}</a>", escape(&address));
    }

    fn reference(&mut self, out: &mut String, index: usize) {
        let count = self.references.entry(index).or_insert(0);
        *count += 1;
        let again = if *count > 1 { format!("-{count}") } else { String::new() };
        let number = index + 1;
        let shown = self.digits.write(&number.to_string());
        let prefix = &self.prefix;
        let _ = write!(
            out,
            "<sup><a class=\"footnote-ref\" id=\"{prefix}fnref{number}{again}\" \
             href=\"#{prefix}fn{number}\" aria-label=\"เชิงอรรถ {shown}\">{shown}</a></sup>"
        );
    }

    pub fn footnote_id(&self, index: usize) -> String {
        format!("{}fn{}", self.prefix, index + 1)
    }

    pub fn footnote_back(&self, index: usize) -> String {
        format!(
            "<a class=\"footnote-back\" href=\"#{}fnref{}\" aria-label=\"กลับไปที่ข้อความ\">↩</a>",
            self.prefix,
            index + 1
        )
    }
}
