//! The glossary, and the first place of each of its words in every text, where the word becomes a
//! link to its explanation.
//!
//! Thai has no spaces between words, so a name may stand by chance within a longer one. The longest
//! name at a place wins; a name does not end in the middle of a cluster; and what a term itself
//! says it is not (`except`) is passed over.

use std::collections::BTreeSet;

use super::homes;
use crate::diag::{Mistake, Problem};
use crate::id::TermId;
use crate::model::doc::{Block, Doc, Inline};
use crate::model::{Site, Term};
use crate::parse;
use crate::source::Tree;
use crate::thai::{self, ThaiOrder};

/// In Thai order of the names.
pub fn read(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Term> {
    if tree.bytes(homes::GLOSSARY).is_none() {
        return Vec::new();
    }
    let Some((file, text)) = super::one_file(tree, homes::GLOSSARY, problems) else {
        return Vec::new();
    };
    let mut terms = parse::glossary::glossary(&file, text).gather(problems);
    for term in &terms {
        for see in &term.see {
            if !terms.iter().any(|known| known.id == see.value) {
                let known = terms.iter().map(|term| term.id.as_str());
                let target = see.value.to_string();
                let suggestion = thai::closest(&target, known).map(str::to_string);
                let mistake = Mistake::BrokenLink { target, suggestion };
                problems.push(Problem::new(&term.file, see.span, mistake));
            }
        }
    }
    let order = ThaiOrder::new();
    terms.sort_by(|a, b| order.compare(&a.name, &b.name));
    terms
}

/// Marks the first place of each word in the texts of a site.
pub fn mark(site: &mut Site) {
    let names = Names::of(&site.terms);
    if names.known.is_empty() {
        return;
    }
    let docs = site.notes.iter_mut().map(|note| &mut note.doc);
    let docs = docs.chain(site.stories.iter_mut().map(|story| &mut story.doc));
    let docs = docs.chain(site.laws.iter_mut().map(|law| &mut law.doc));
    let docs = docs.chain(site.pages.iter_mut().map(|page| &mut page.doc));
    for doc in docs.chain(site.networks.iter_mut().map(|network| &mut network.doc)) {
        names.mark(doc);
    }
}

struct Names<'t> {
    /// Longest first; none of a name that is only to be passed over.
    known: Vec<(&'t str, Option<&'t TermId>)>,
}

impl<'t> Names<'t> {
    fn of(terms: &'t [Term]) -> Self {
        let mut known: Vec<(&str, Option<&TermId>)> = Vec::new();
        for term in terms.iter().filter(|term| term.in_texts) {
            known.extend(term.names().map(|name| (name, Some(&term.id))));
            known.extend(term.except.iter().map(|name| (name.as_str(), None)));
        }
        known.retain(|(name, _)| !name.is_empty());
        known.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(b.0)));
        Names { known }
    }

    fn mark(&self, doc: &mut Doc) {
        let mut seen = BTreeSet::new();
        self.blocks(&mut doc.blocks, &mut seen);
    }

    /// Headings, code and what is a link already stay as they are.
    fn blocks(&self, blocks: &mut [Block], seen: &mut BTreeSet<TermId>) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => self.inlines(content, seen),
                Block::List { items, .. } => {
                    for item in items {
                        self.blocks(&mut item.blocks, seen);
                    }
                }
                Block::Quote(blocks) | Block::Callout { blocks, .. } => self.blocks(blocks, seen),
                Block::Table { rows, .. } => {
                    for cell in rows.iter_mut().flatten() {
                        self.inlines(cell, seen);
                    }
                }
                Block::Heading { .. } | Block::Code(_) | Block::Rule | Block::Chart { .. } => {}
            }
        }
    }

    fn inlines(&self, inlines: &mut Vec<Inline>, seen: &mut BTreeSet<TermId>) {
        let mut marked = Vec::with_capacity(inlines.len());
        for mut inline in std::mem::take(inlines) {
            match &mut inline {
                Inline::Text(text) => {
                    self.text(text, &mut marked, seen);
                    continue;
                }
                Inline::Strong(content) | Inline::Emphasis(content) => self.inlines(content, seen),
                _ => {}
            }
            marked.push(inline);
        }
        *inlines = marked;
    }

    fn text(&self, text: &str, into: &mut Vec<Inline>, seen: &mut BTreeSet<TermId>) {
        let (mut plain, mut at) = (0, 0);
        while at < text.len() {
            let Some((name, id)) = self.at(text, at) else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            if let Some(id) = id.filter(|id| seen.insert((*id).clone())) {
                if plain < at {
                    into.push(Inline::Text(text[plain..at].to_string()));
                }
                into.push(Inline::Term { id: id.clone(), words: name.to_string() });
                plain = at + name.len();
            }
            at += name.len();
        }
        if plain < text.len() {
            into.push(Inline::Text(text[plain..].to_string()));
        }
    }

    fn at(&self, text: &str, at: usize) -> Option<(&'t str, Option<&'t TermId>)> {
        let rest = &text[at..];
        let found = self.known.iter().find(|(name, _)| rest.starts_with(name))?;
        let whole = |name: &str| {
            let after = rest[name.len()..].chars().next();
            let before = text[..at].chars().next_back();
            let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let is_latin = name.bytes().all(|byte| byte.is_ascii());
            !after.is_some_and(is_mark) && !(is_latin && (latin(before) || latin(after)))
        };
        whole(found.0).then_some(*found)
    }
}

/// Vowels and tones that stand above, below or behind the letter before them.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{E30}'..='\u{E3A}' | '\u{E45}' | '\u{E47}'..='\u{E4E}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::model::doc::plain;
    use crate::text::Span;

    fn term(id: &str, name: &str, also: &[&str], except: &[&str]) -> Term {
        let all = |names: &[&str]| names.iter().map(|name| (*name).to_string()).collect();
        Term {
            id: TermId::new(id),
            file: Arc::from("data/glossary.yaml"),
            id_span: Span::default(),
            name: name.to_string(),
            also: all(also),
            everyday: Vec::new(),
            english: String::new(),
            meaning: "ความหมาย".to_string(),
            source: String::new(),
            except: all(except),
            see: Vec::new(),
            in_texts: true,
        }
    }

    /// Marked words in brackets.
    fn marked(terms: &[Term], text: &str) -> String {
        let mut doc = Doc {
            blocks: vec![Block::Paragraph(vec![Inline::Text(text.to_string())])],
            ..Doc::default()
        };
        Names::of(terms).mark(&mut doc);
        let Block::Paragraph(content) = &doc.blocks[0] else { panic!() };
        assert_eq!(plain(content), text, "no letter is lost");
        let shown = |inline: &Inline| match inline {
            Inline::Term { id, words } => format!("[{words}={id}]"),
            other => plain(std::slice::from_ref(other)),
        };
        content.iter().map(shown).collect()
    }

    #[test]
    fn the_first_place_of_a_word_is_marked() {
        let terms = [
            term("share", "หุ้น", &["ค่าหุ้น"], &["หุ้นส่วน"]),
            term("debtor", "ลูกหนี้", &[], &[]),
            term("loans", "ลูกหนี้เงินกู้", &[], &[]),
            term("par30", "PAR30", &[], &[]),
            term("term", "วาระ", &[], &[]),
        ];
        for (text, expected) in [
            ("สมาชิกถือหุ้นคนละหนึ่งหุ้น", "สมาชิกถือ[หุ้น=share]คนละหนึ่งหุ้น"),
            ("ห้างหุ้นส่วนมีหุ้น", "ห้างหุ้นส่วนมี[หุ้น=share]"),
            ("เงินค่าหุ้น", "เงิน[ค่าหุ้น=share]"),
            ("ยอดลูกหนี้เงินกู้และลูกหนี้อื่น", "ยอด[ลูกหนี้เงินกู้=loans]และ[ลูกหนี้=debtor]อื่น"),
            ("ค่า PAR30 สูง", "ค่า [PAR30=par30] สูง"),
            ("PAR300", "PAR300"),
            ("วาระ", "[วาระ=term]"),
            ("วาระ์", "วาระ์"),
        ] {
            assert_eq!(marked(&terms, text), expected, "{text}");
        }
    }
}
