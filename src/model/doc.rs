//! Our small tree of a Markdown text: what a page may contain and nothing else.
//!
//! It is made by `parse::markdown`, its links are resolved by `assemble`, and `render` turns it
//! into HTML. It is the only part of the model that `render` reads directly.

use super::live::Live;
use super::place::PageRef;
use crate::id::TermId;
use crate::text::Span;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    pub blocks: Vec<Block>,
    /// Footnotes in the order in which the text first refers to them.
    pub footnotes: Vec<Vec<Block>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `id` is ASCII (`s1`, `s2-1`, or the author's own `{#id}`).
    Heading {
        level: u8,
        id: String,
        content: Vec<Inline>,
        span: Span,
    },
    Paragraph(Vec<Inline>),
    List {
        numbering: Option<Numbering>,
        items: Vec<Item>,
        /// Whether items stand close together (no paragraph spacing).
        tight: bool,
    },
    Quote(Vec<Block>),
    Callout {
        kind: CalloutKind,
        blocks: Vec<Block>,
    },
    Code(String),
    Table {
        align: Vec<Align>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Rule,
    /// A chart that was made for the text, by its position among them.
    Chart {
        position: usize,
        title: String,
    },
}

/// How the author numbered a list; the style is kept as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbering {
    pub start: u64,
    pub thai: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Where others can point to it; only points of gathered parts have one.
    pub id: Option<String>,
    /// `Some(done)` for a check-list item.
    pub task: Option<bool>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalloutKind {
    Note,
    Warning,
    Caution,
    Lesson,
    Tip,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    None,
    Left,
    Center,
    Right,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Strike(Vec<Inline>),
    Code(String),
    Link {
        target: Target,
        /// Empty for a wikilink without text: the title of its target is shown.
        content: Vec<Inline>,
        span: Span,
    },
    Image {
        source: String,
        /// For who cannot see it.
        alt: String,
        /// What stands below it; may be empty.
        caption: String,
        /// Width and height in pixels as it is shown, once it was found.
        size: Option<(u32, u32)>,
        span: Span,
    },
    /// A figure of the site's data; pages show what it stands for.
    Live(Box<Live>),
    /// The first place of a word of the glossary.
    Term {
        id: TermId,
        words: String,
    },
    /// Index into `Doc::footnotes`.
    Footnote(usize),
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `https://…`, `mailto:…`: left as written.
    Outside(String),
    /// As the author wrote it; `assemble` looks it up.
    Written { name: String, anchor: Option<String> },
    /// An anchor on the same page.
    Here(String),
    /// Found: a page of this site, its title for links without text.
    Inside { page: PageRef, title: String },
    /// Looked up and not found; reported.
    Broken,
}

impl Doc {
    /// Every inline of the text, outer ones first.
    pub fn visit(&mut self, visit: &mut dyn FnMut(&mut Inline)) {
        visit_blocks(&mut self.blocks, visit);
        for footnote in &mut self.footnotes {
            visit_blocks(footnote, visit);
        }
    }

    /// Every link target with its place, for resolving and checking.
    pub fn visit_links(&mut self, visit: &mut dyn FnMut(&mut Target, Span)) {
        self.visit(&mut |inline| {
            if let Inline::Link { target, span, .. } = inline {
                visit(target, *span);
            }
        });
    }

    /// Puts other inlines in the place of each figure.
    pub fn replace_lives(&mut self, words: &mut dyn FnMut(&Live) -> Vec<Inline>) {
        replace_in_blocks(&mut self.blocks, words);
        for footnote in &mut self.footnotes {
            replace_in_blocks(footnote, words);
        }
    }

    /// Every figure that the text takes from the data.
    pub fn lives(&self) -> Vec<Live> {
        let mut lives = Vec::new();
        self.clone().visit(&mut |inline| {
            if let Inline::Live(live) = inline {
                lives.push((**live).clone());
            }
        });
        lives
    }

    /// The pages that the text links to.
    pub fn linked_pages(&self) -> Vec<PageRef> {
        // The visitor wants to change what it visits; a copy keeps one walk for both uses.
        let mut pages = Vec::new();
        self.clone().visit_links(&mut |target, _| {
            if let Target::Inside { page, .. } = target {
                pages.push(page.clone());
            }
        });
        pages.extend(self.lives().iter().filter_map(|l| l.what.fund().cloned().map(PageRef::Fund)));
        pages
    }

    /// The words of the text, piece by piece, footnotes too.
    pub fn texts(&self) -> Vec<String> {
        let mut found = Vec::new();
        for blocks in std::iter::once(&self.blocks).chain(&self.footnotes) {
            texts(blocks, &mut found);
        }
        found
    }

    /// The words of the glossary that are marked in the text, in order of their first places.
    pub fn terms(&self) -> Vec<TermId> {
        let mut terms = Vec::new();
        let mut collect = |inline: &Inline| {
            if let Inline::Term { id, .. } = inline {
                terms.push(id.clone());
            }
        };
        see_blocks(&self.blocks, &mut collect);
        terms
    }

    /// The text of the first paragraph, for lists and feeds.
    pub fn lead(&self) -> String {
        self.blocks
            .iter()
            .find_map(|block| match block {
                Block::Paragraph(content) => Some(plain(content)),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// The words of some blocks, piece by piece.
pub fn texts(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                found.push(plain(content));
            }
            Block::List { items, .. } => {
                for item in items {
                    texts(&item.blocks, found);
                }
            }
            Block::Quote(blocks) | Block::Callout { blocks, .. } => texts(blocks, found),
            Block::Table { head, rows, .. } => {
                found.extend(head.iter().chain(rows.iter().flatten()).map(|cell| plain(cell)));
            }
            Block::Code(_) | Block::Rule | Block::Chart { .. } => {}
        }
    }
}

fn visit_blocks(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Inline)) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                visit_inlines(content, visit);
            }
            Block::List { items, .. } => {
                for item in items {
                    visit_blocks(&mut item.blocks, visit);
                }
            }
            Block::Quote(blocks) | Block::Callout { blocks, .. } => visit_blocks(blocks, visit),
            Block::Table { head, rows, .. } => {
                for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                    visit_inlines(cell, visit);
                }
            }
            Block::Code(_) | Block::Rule | Block::Chart { .. } => {}
        }
    }
}

type Words<'w> = dyn FnMut(&Live) -> Vec<Inline> + 'w;

fn replace_in_blocks(blocks: &mut [Block], words: &mut Words) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                replace_in(content, words);
            }
            Block::List { items, .. } => {
                for item in items {
                    replace_in_blocks(&mut item.blocks, words);
                }
            }
            Block::Quote(blocks) | Block::Callout { blocks, .. } => {
                replace_in_blocks(blocks, words);
            }
            Block::Table { head, rows, .. } => {
                for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                    replace_in(cell, words);
                }
            }
            Block::Code(_) | Block::Rule | Block::Chart { .. } => {}
        }
    }
}

fn replace_in(inlines: &mut Vec<Inline>, words: &mut Words) {
    for inline in std::mem::take(inlines) {
        match inline {
            Inline::Live(live) => inlines.extend(words(&live)),
            mut inline => {
                if let Inline::Link { content, .. }
                | Inline::Strong(content)
                | Inline::Emphasis(content)
                | Inline::Strike(content) = &mut inline
                {
                    replace_in(content, words);
                }
                inlines.push(inline);
            }
        }
    }
}

fn see_blocks(blocks: &[Block], see: &mut dyn FnMut(&Inline)) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => see_inlines(content, see),
            Block::List { items, .. } => {
                items.iter().for_each(|item| see_blocks(&item.blocks, see));
            }
            Block::Quote(blocks) | Block::Callout { blocks, .. } => see_blocks(blocks, see),
            Block::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    see_inlines(cell, see);
                }
            }
            Block::Code(_) | Block::Rule | Block::Chart { .. } => {}
        }
    }
}

fn see_inlines(inlines: &[Inline], see: &mut dyn FnMut(&Inline)) {
    for inline in inlines {
        see(inline);
        if let Inline::Strong(content) | Inline::Emphasis(content) | Inline::Strike(content) =
            inline
        {
            see_inlines(content, see);
        }
    }
}

fn visit_inlines(inlines: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Link { content, .. }
            | Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Strike(content) => visit_inlines(content, visit),
            Inline::Text(_)
            | Inline::Code(_)
            | Inline::Term { .. }
            | Inline::Image { .. }
            | Inline::Live(_)
            | Inline::Footnote(_)
            | Inline::Break => {}
        }
    }
}

/// The words of some inlines without their markup.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) | Inline::Term { words, .. } => {
                text.push_str(words)
            }
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Strike(content) => {
                text.push_str(&plain(content));
            }
            Inline::Link { content, target, .. } => match target {
                Target::Inside { title, .. } if content.is_empty() => text.push_str(title),
                _ => text.push_str(&plain(content)),
            },
            Inline::Image { alt, .. } => text.push_str(alt),
            Inline::Break => text.push(' '),
            // Where only words are wanted, a figure would soon be out of date.
            Inline::Live(_) => text.push('…'),
            Inline::Footnote(_) => {}
        }
    }
    text
}
