//! อภิธานศัพท์, and the words of a text at the end of its page. A word in a text is a link to its
//! explanation there, which the stylesheet lifts into view; so it works by tap and by keyboard, with
//! no script, and is on paper.

use super::frame::{About, Part};
use super::view::*;
use super::{Fragment, Here, Page, standing};
use crate::id::TermId;
use crate::model::{PageRef, Term};

impl<'m> Here<'m> {
    pub fn glossary_page(&self) -> Page<'m> {
        let mut letters: Vec<GlossaryLetter> = Vec::new();
        for term in &self.model.site.terms {
            let letter = initial(&term.name);
            if letters.last().is_none_or(|last| last.letter != letter) {
                let anchor = format!("l-{}", letters.len() + 1);
                letters.push(GlossaryLetter { anchor, letter, terms: Vec::new() });
            }
            if let Some(last) = letters.last_mut() {
                last.terms.push(self.glossary_term(term));
            }
        }
        let view = GlossaryView {
            intro: "คำที่ใช้ในงานกองทุนหมู่บ้าน ในบันทึกและคู่มือ คำที่มีเส้นประใต้คำแตะเพื่ออ่านความหมายได้ และความหมายอยู่ท้ายหน้าเมื่อพิมพ์".to_string(),
            letters,
        };
        let frame = self.frame(About {
            title: standing::GLOSSARY.title,
            description: standing::GLOSSARY.description,
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "glossary.html", frame, view: View::Glossary(view), fragments: Vec::new() }
    }

    fn glossary_term(&self, term: &Term) -> GlossaryTerm {
        let see = term.see.iter().filter_map(|id| {
            let found = self.term(&id.value)?;
            Some(Link { title: found.name.clone(), href: format!("#t-{}", found.id) })
        });
        GlossaryTerm {
            anchor: format!("t-{}", term.id),
            name: self.words.text(&term.name),
            also: self.words.text(&[&term.also[..], &term.everyday].concat().join(", ")),
            english: term.english.clone(),
            meaning: self.words.text(&term.meaning),
            source: self.words.text(&term.source),
            see: see.collect(),
        }
    }

    fn term(&self, id: &TermId) -> Option<&'m Term> {
        self.model.site.terms.iter().find(|term| term.id == *id)
    }

    /// The words that the texts of a page mark.
    pub(super) fn term_notes(&self, fragments: &[(String, Fragment)]) -> Vec<TermNote> {
        let mut notes = Vec::new();
        for (key, fragment) in fragments {
            let Fragment::Text(text) = fragment else { continue };
            for id in text.doc.terms() {
                let Some(term) = self.term(&id) else { continue };
                notes.push(TermNote {
                    anchor: format!("{key}-t-{id}"),
                    name: self.words.text(&term.name),
                    meaning: self.words.text(&term.meaning),
                    back: format!("#{key}-w-{id}"),
                    more: self.href(&PageRef::Term(id)),
                });
            }
        }
        notes
    }
}

/// The letter under which a word is looked up: vowels that are written first are spoken later.
fn initial(name: &str) -> String {
    let written_first = |letter: &char| ('\u{E40}'..='\u{E44}').contains(letter);
    let letter = name.chars().find(|letter| !written_first(letter));
    letter.map_or_else(String::new, |letter| letter.to_uppercase().to_string())
}
