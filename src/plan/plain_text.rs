//! Texts as search reads them.

use crate::model::doc::{Block, Doc, Inline, plain};
use crate::search::Body;

/// A text without its markup, one block to a line.
pub fn blocks(doc: &Doc, body: &mut Body) {
    each(&doc.blocks, body);
    doc.footnotes.iter().for_each(|note| each(note, body));
}

fn each(blocks: &[Block], body: &mut Body) {
    let cells =
        |cells: &[Vec<Inline>]| cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(" ");
    for block in blocks {
        match block {
            Block::Heading { id, content, .. } => body.heading(id, &plain(content)),
            Block::Paragraph(content) => _ = body.block(&plain(content)),
            Block::List { items, .. } => items.iter().for_each(|item| each(&item.blocks, body)),
            Block::Quote(inner) | Block::Callout { blocks: inner, .. } => each(inner, body),
            Block::Code(text) => _ = body.block(text),
            Block::Table { head, rows, .. } => {
                body.block(&cells(head));
                rows.iter().for_each(|row| _ = body.block(&cells(row)));
            }
            Block::Rule | Block::Chart { .. } => {}
        }
    }
}
