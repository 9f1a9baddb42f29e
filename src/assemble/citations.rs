//! Citations in running text become links: in notes, pages and the texts of rules. Where it cannot
//! be told which law is meant, or the law is known not to have what is cited, the author is told
//! where; words are never changed.
//!
//! Which law a number is of: the law named right before it or right after it; on a law's own page
//! that law; in a note the only law of its `regulations` that counts in this unit. Nothing else is
//! guessed: `ข้อ ๒` in a note is mostly a number of a list.

mod laws;
mod places;

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Mistake, Problem};
use crate::model::doc::{Block, Doc, Inline, Target, plain};
use crate::model::law::{Passages, Wording};
use crate::model::prose::Prose;
use crate::model::{PageRef, Site};
use crate::parse::citations::mentions;
use crate::source::Tree;
use crate::text::Span;
use laws::{Context, Laws, Led};
use places::Places;

pub fn resolve(site: &mut Site, tree: &Tree, problems: &mut Vec<Problem>) {
    let laws = Laws::of(&site.laws);
    for note in &mut site.notes {
        let named = note.regulations.iter().map(|reference| &reference.law);
        let context = Context::note(laws.positions(named));
        text(&laws, &context, (&note.file, tree), &mut note.doc, problems);
    }
    for page in &mut site.pages {
        text(&laws, &Context::default(), (&page.file, tree), &mut page.doc, problems);
    }
    for (position, law) in site.laws.iter_mut().enumerate() {
        text(&laws, &Context::law(position), (&law.file, tree), &mut law.doc, problems);
        for rule in &mut law.rules {
            let own = PageRef::Regulation(law.id.clone(), Some(rule.id.clone()));
            let earlier = rule.earlier.iter_mut().map(|earlier| &mut earlier.text);
            for Wording { summary, parts, quote, .. } in earlier.chain([&mut rule.text]) {
                let Passages { prose: parts, .. } = parts;
                let Passages { prose: quote, .. } = quote;
                for prose in [summary, parts, quote] {
                    let context = Context::law(position);
                    prose_of(&laws, &context, (&law.file, tree), prose, &own, problems);
                }
            }
        }
    }
}

/// A citation that was met, in the order of the text.
struct Seen {
    words: String,
    mistake: Option<Mistake>,
}

type Source<'t> = (&'t Arc<str>, &'t Tree);

fn text(
    laws: &Laws,
    context: &Context,
    (file, tree): Source,
    doc: &mut Doc,
    problems: &mut Vec<Problem>,
) {
    let mut reader = Reader { laws, context, before: String::new(), seen: Vec::new() };
    reader.blocks(&mut doc.blocks);
    let of_text = reader.seen.len();
    for footnote in &mut doc.footnotes {
        reader.blocks(footnote);
    }
    if reader.seen.iter().all(|seen| seen.mistake.is_none()) {
        return;
    }
    let mut places = Places::of(tree.text(file).unwrap_or_default());
    for (position, seen) in reader.seen.into_iter().enumerate() {
        if position == of_text {
            places.go_to_footnotes();
        }
        let span = places.next(&seen.words);
        if let Some(mistake) = seen.mistake {
            problems.push(at(file, span, mistake));
        }
    }
}

fn at(file: &Arc<str>, span: Option<Span>, mistake: Mistake) -> Problem {
    match span {
        Some(span) => Problem::new(file, span, mistake),
        None => Problem::of_file(file, mistake),
    }
}

/// `own` is where the text itself stands: it does not lead to itself.
fn prose_of(
    laws: &Laws,
    context: &Context,
    (file, tree): Source,
    prose: &mut Prose,
    own: &PageRef,
    problems: &mut Vec<Problem>,
) {
    let found = scan(laws, context, "", &prose.words);
    if found.iter().any(|cited| cited.mistake.is_some()) {
        let mut places = Places::within(tree.text(file).unwrap_or_default(), prose.span);
        for cited in &found {
            let span = places.next(&prose.words[cited.range.clone()]).unwrap_or(prose.span);
            if let Some(mistake) = cited.mistake.clone() {
                problems.push(Problem::new(file, span, mistake));
            }
        }
    }
    prose.links = found
        .into_iter()
        .filter_map(|cited| Some((cited.range, cited.page?)))
        .filter(|(_, page)| page != own)
        .collect();
}

struct Cited {
    range: Range<usize>,
    page: Option<PageRef>,
    mistake: Option<Mistake>,
}

/// The citations of a text that follows `before`.
fn scan(laws: &Laws, context: &Context, before: &str, text: &str) -> Vec<Cited> {
    let found = mentions(text);
    let mut cited = Vec::with_capacity(found.len());
    let mut law = None;
    for (position, mention) in found.iter().enumerate() {
        if !mention.further {
            // The law may be named after the last of several numbers.
            let more = found[position + 1..].iter().take_while(|next| next.further);
            let end = more.last().map_or(mention.range.end, |last| last.range.end);
            let lead = format!("{before}{}", &text[..mention.range.start]);
            law = Some(laws.law_of(&lead, &text[end..], mention, context));
        }
        let led = law.as_ref().map_or(Led::Nowhere, |law| laws.lead(law, mention));
        let (page, mistake) = match led {
            Led::To(page) => (Some(page), None),
            Led::Nowhere => (None, None),
            Led::Wrong(mistake) => (None, (!mention.further).then_some(mistake)),
        };
        cited.push(Cited { range: mention.range.clone(), page, mistake });
    }
    cited
}

struct Reader<'l> {
    laws: &'l Laws,
    context: &'l Context,
    /// The words of the block before what is being read: a law may be named in bold.
    before: String,
    seen: Vec<Seen>,
}

impl Reader<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            self.before.clear();
            match block {
                Block::Paragraph(content) => self.inlines(content),
                // Headings are names of places themselves.
                Block::Heading { content, .. } => self.pass(&plain(content)),
                Block::List { items, .. } => {
                    items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                }
                Block::Quote(blocks) | Block::Callout { blocks, .. } => self.blocks(blocks),
                Block::Table { head, rows, .. } => {
                    for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                        self.before.clear();
                        self.inlines(cell);
                    }
                }
                Block::Code(code) => self.pass(&code.clone()),
                Block::Rule | Block::Chart { .. } => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &mut Vec<Inline>) {
        for inline in std::mem::take(inlines) {
            match inline {
                Inline::Text(text) => self.text(&text, inlines),
                Inline::Strong(mut content) => {
                    self.inlines(&mut content);
                    inlines.push(Inline::Strong(content));
                }
                Inline::Emphasis(mut content) => {
                    self.inlines(&mut content);
                    inlines.push(Inline::Emphasis(content));
                }
                // What is struck out, leads somewhere already, or is code stays as it is.
                other => {
                    if !matches!(&other, Inline::Link { content, .. } if content.is_empty()) {
                        self.pass(&plain(std::slice::from_ref(&other)));
                    }
                    inlines.push(other);
                }
            }
        }
    }

    /// Words in which nothing becomes a link; their citations are counted, to know the places of
    /// the others.
    fn pass(&mut self, words: &str) {
        let seen = mentions(words)
            .into_iter()
            .map(|mention| Seen { words: words[mention.range].to_string(), mistake: None });
        self.seen.extend(seen);
        self.before.push_str(words);
    }

    fn text(&mut self, text: &str, into: &mut Vec<Inline>) {
        let mut at = 0;
        for cited in scan(self.laws, self.context, &self.before, text) {
            let words = &text[cited.range.clone()];
            self.seen.push(Seen { words: words.to_string(), mistake: cited.mistake });
            let Some(page) = cited.page else { continue };
            if at < cited.range.start {
                into.push(Inline::Text(text[at..cited.range.start].to_string()));
            }
            at = cited.range.end;
            into.push(Inline::Link {
                target: Target::Inside { page, title: String::new() },
                content: vec![Inline::Text(words.to_string())],
                span: Span::default(),
            });
        }
        if at < text.len() {
            into.push(Inline::Text(text[at..].to_string()));
        }
        self.before.push_str(text);
    }
}

#[cfg(test)]
#[path = "citations_tests.rs"]
mod tests;
