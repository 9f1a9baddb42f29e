//! Footnotes, put in the order in which a reader meets them.
//!
//! Invariant: after `number`, every `Inline::Footnote` is an index into the returned list.

use std::collections::BTreeMap;

use crate::model::doc::{Block, Inline};

#[derive(Default)]
pub(super) struct Footnotes {
    /// Labels in the order of the source; until `number`, references are indexes into these.
    labels: Vec<String>,
    written: BTreeMap<usize, Vec<Block>>,
}

impl Footnotes {
    pub fn index(&mut self, label: &str) -> usize {
        let label = label.to_lowercase();
        self.labels.iter().position(|known| *known == label).unwrap_or_else(|| {
            self.labels.push(label);
            self.labels.len() - 1
        })
    }

    /// Of two footnotes of one label the first stands.
    pub fn define(&mut self, label: &str, blocks: Vec<Block>) {
        let index = self.index(label);
        self.written.entry(index).or_insert(blocks);
    }

    /// Renumbers the references in `blocks`; gives the footnotes in that order. A footnote may
    /// refer to another, which then follows.
    pub fn number(self, blocks: &mut [Block]) -> Vec<Vec<Block>> {
        let mut order = Order { footnotes: &self, order: Vec::new() };
        order.visit_blocks(blocks);
        let mut numbered = Vec::new();
        while let Some(index) = order.order.get(numbered.len()) {
            let mut footnote = self.written.get(index).cloned().unwrap_or_default();
            order.visit_blocks(&mut footnote);
            numbered.push(footnote);
        }
        numbered
    }
}

struct Order<'a> {
    footnotes: &'a Footnotes,
    order: Vec<usize>,
}

impl Order<'_> {
    fn visit_blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading { content, .. } | Block::Paragraph(content) => {
                    self.visit_inlines(content);
                }
                Block::List { items, .. } => {
                    for item in items {
                        self.visit_blocks(&mut item.blocks);
                    }
                }
                Block::Quote(blocks) | Block::Callout { blocks, .. } => self.visit_blocks(blocks),
                Block::Table { head, rows, .. } => {
                    for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                        self.visit_inlines(cell);
                    }
                }
                Block::Code(_) | Block::Rule | Block::Chart { .. } => {}
            }
        }
    }

    fn visit_inlines(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Footnote(index) => *inline = self.reference(*index),
                Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Strike(content)
                | Inline::Link { content, .. } => self.visit_inlines(content),
                Inline::Text(_)
                | Inline::Code(_)
                | Inline::Image { .. }
                | Inline::Live(_)
                | Inline::Term { .. }
                | Inline::Break => {}
            }
        }
    }

    /// The numbered reference; the text as written if there is no such footnote.
    fn reference(&mut self, index: usize) -> Inline {
        if !self.footnotes.written.contains_key(&index) {
            let label = self.footnotes.labels.get(index).cloned().unwrap_or_default();
            return Inline::Text(format!("[^{label}]"));
        }
        let number = self.order.iter().position(|known| *known == index).unwrap_or_else(|| {
            self.order.push(index);
            self.order.len() - 1
        });
        Inline::Footnote(number)
    }
}
