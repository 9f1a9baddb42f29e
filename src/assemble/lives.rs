//! Figures that texts ask for: their fund, year and area must be there, and a chart or a ranking
//! must have a paragraph of its own.

use std::sync::Arc;

use crate::diag::{LiveFault, Mistake, Problem};
use crate::id::FundCode;
use crate::model::Site;
use crate::model::doc::{Block, Doc, Inline};
use crate::model::live::{Live, LiveKind};

pub fn check(site: &Site, problems: &mut Vec<Problem>) {
    let notes = site.notes.iter().map(|note| (&note.file, &note.doc));
    let pages = site.pages.iter().map(|page| (&page.file, &page.doc));
    let laws = site.laws.iter().map(|law| (&law.file, &law.doc));
    for (file, doc) in notes.chain(pages).chain(laws) {
        in_doc(site, file, doc, problems);
    }
}

fn in_doc(site: &Site, file: &Arc<str>, doc: &Doc, problems: &mut Vec<Problem>) {
    let alone: Vec<&Live> = doc.blocks.iter().filter_map(alone).collect();
    for live in doc.lives() {
        let is_alone = alone.iter().any(|other| other.span == live.span);
        if let Some(fault) = fault(site, &live.what, is_alone) {
            let mistake = Mistake::Live { written: live.written, fault };
            problems.push(Problem::new(file, live.span, mistake));
        }
    }
}

/// What a paragraph consists of.
fn alone(block: &Block) -> Option<&Live> {
    match block {
        Block::Paragraph(content) => match &content[..] {
            [Inline::Live(live)] => Some(live),
            _ => None,
        },
        _ => None,
    }
}

fn fault(site: &Site, what: &LiveKind, is_alone: bool) -> Option<LiveFault> {
    if what.is_block() && !is_alone {
        return Some(LiveFault::Within);
    }
    let no_fund = |code: &FundCode| LiveFault::Fund { code: code.to_string() };
    match what {
        LiveKind::Figure { fund: code, year, .. } => match site.fund(code) {
            None => Some(no_fund(code)),
            Some((_, fund)) => year
                .filter(|year| fund.year(*year).is_none())
                .map(|year| LiveFault::Year { year, code: code.to_string() }),
        },
        LiveKind::Chart { fund: code, .. } => site.fund(code).is_none().then(|| no_fund(code)),
        LiveKind::Ranking { area, .. } => area
            .as_ref()
            .filter(|code| site.area(code).is_none())
            .map(|code| LiveFault::Area { code: code.to_string() }),
    }
}
