//! Markdown to `Doc`: the only door to pulldown-cmark. It knows no other file and no page of the
//! site: links are kept as they were written, and `assemble` looks them up.
//!
//! Invariants: no input makes it panic; every span is in bytes of the whole file and lies on
//! character boundaries; no HTML and no dangerous address of the author's gets into the `Doc`.
//!
//! Three things differ from plain CommonMark, because Thai is written differently: Thai-numbered
//! lines are lists (`markers`, `source`), bold works next to Thai letters without spaces
//! (`emphasis`), and a line end within a Thai sentence leaves no gap (`inline`).

mod callouts;
mod emphasis;
mod footnotes;
mod headings;
mod html;
mod inline;
mod links;
mod live;
mod markers;
mod source;
mod tree;

#[cfg(test)]
mod tests;

pub use markers::item;

use pulldown_cmark::{Event, Options, Parser};
use std::ops::Range;
use std::sync::Arc;

use crate::diag::Checked;
use crate::model::doc::Doc;
use source::Source;

/// An event of pulldown-cmark and where it stands in the text that was given to it.
type Found<'a> = (Event<'a>, Range<usize>);

/// Reads `text[body_start..]` as the Markdown of `file`.
pub fn markdown(file: &Arc<str>, text: &str, body_start: usize) -> Checked<Doc> {
    let source = Source::new(text, body_start);
    tree::Reader::new(file, &source, events(source.text())).read()
}

/// Nesting beyond this is flattened: people do not write it, and a tree that deep could exhaust
/// the stack of whoever walks it.
const DEEPEST: usize = 60;

fn events(text: &str) -> Vec<Found<'_>> {
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Start(_) => {
                depth += 1;
                if depth > DEEPEST {
                    continue;
                }
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if depth >= DEEPEST {
                    continue;
                }
            }
            _ => {}
        }
        found.push((event, range));
    }
    found
}

/// Listed one by one: some bits of pulldown-cmark overlap, and smart punctuation would change
/// what the author wrote.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_WIKILINKS
}
