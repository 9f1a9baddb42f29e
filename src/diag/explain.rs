//! The page behind each code: what it is, why it matters, an example, the mend. The texts stand in
//! tables below this module, one per kind of file; the examples serve both languages.
//!
//! Invariant: every code that a mistake can have is explained, and nothing else is (tested).

mod accounts;
mod content;
mod corrections;
mod data;
mod frozen;
mod judgement;
mod judging;
mod laws;
mod rubric;
mod scoring;
mod plans;
mod stories;
mod website;

use super::{Code, Lang};
use crate::thai::to_arabic;

pub struct Explanation {
    pub code: Code,
    /// Stable English name, such as `unknown-key`.
    pub name: &'static str,
    pub title: &'static str,
    pub why: &'static str,
    /// A short piece of a file with the mistake in it.
    pub wrong: &'static str,
    pub right: &'static str,
}

/// One code in both languages.
struct Page {
    code: &'static str,
    name: &'static str,
    th: Said,
    en: Said,
    wrong: &'static str,
    right: &'static str,
}

struct Said {
    title: &'static str,
    why: &'static str,
}

/// The tables, in the order in which their letters are listed.
const TABLES: [&[Page]; 13] = [
    data::PAGES,
    accounts::PAGES,
    judgement::PAGES,
    content::PAGES,
    stories::PAGES,
    plans::PAGES,
    laws::PAGES,
    scoring::PAGES,
    rubric::PAGES,
    judging::PAGES,
    frozen::PAGES,
    corrections::PAGES,
    website::PAGES,
];

/// The page of a code as people type it: `D003`, `d003`, `D๐๐๓`.
pub fn explain(code: &str, lang: Lang) -> Option<Explanation> {
    let code = to_arabic(code.trim()).to_ascii_uppercase();
    let page = pages().find(|page| page.code == code)?;
    let said = match lang {
        Lang::Th => &page.th,
        Lang::En => &page.en,
    };
    Some(Explanation {
        code: Code(page.code),
        name: page.name,
        title: said.title,
        why: said.why,
        wrong: page.wrong,
        right: page.right,
    })
}

/// The stable English name of a code, such as `unknown-key`; empty for what is no code of ours.
pub fn name(code: Code) -> &'static str {
    pages().find(|page| page.code == code.0).map_or("", |page| page.name)
}

/// Data before content, links, scoring, themes and privacy; ascending within each.
pub fn all_codes() -> Vec<Code> {
    let mut codes: Vec<_> = pages().map(|page| Code(page.code)).collect();
    codes.sort_by_key(|code| ("DCLSTPX".find(&code.0[..1]), *code));
    codes
}

fn pages() -> impl Iterator<Item = &'static Page> {
    TABLES.into_iter().flatten()
}
