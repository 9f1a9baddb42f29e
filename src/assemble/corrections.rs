//! Corrections of decided results: of a contest that exists, in a file of its name, with figures
//! that the field can have. Whether they fit a decided result is seen where those are read.

use std::sync::Arc;

use super::homes;
use crate::diag::{Mistake, Problem};
use crate::model::fund::Entry;
use crate::model::{Contest, Correction};
use crate::parse;
use crate::parse::correction::{CorrectionFile, Written};
use crate::source::Tree;
use crate::text::Located;
use crate::thai::closest;

/// In order of file and place.
pub fn read(tree: &Tree, contests: &[Contest], problems: &mut Vec<Problem>) -> Vec<Correction> {
    let files = homes::CORRECTIONS.texts(tree, problems);
    let files = super::parse_all(&files, parse::correction::corrections, problems);
    let mut corrections = Vec::new();
    for CorrectionFile { file, contest, corrections: written } in files {
        let id = contest.value.as_str();
        super::unique::file_name(id, "contest", &file, contest.span, problems);
        if contests.iter().all(|known| known.id != contest.value) {
            let names = contests.iter().map(|known| known.id.as_str());
            let suggestion = closest(id, names).map(str::to_string);
            let mistake = Mistake::BrokenLink { target: id.to_string(), suggestion };
            problems.push(Problem::new(&file, contest.span, mistake));
            continue;
        }
        for written in written {
            let contest = contest.value.clone();
            corrections.extend(one(&file, contest, written, problems));
        }
    }
    corrections
}

/// Nothing where a figure cannot be read, which was told of.
fn one(
    file: &Arc<str>,
    contest: crate::id::ContestId,
    written: Written,
    problems: &mut Vec<Problem>,
) -> Option<Correction> {
    let before = problems.len();
    let mut entry = |words: &Option<Located<String>>| match words {
        None => Located::new(Entry::Unknown, written.span),
        Some(words) => {
            let read = parse::figures::entry_of(file, words, written.field);
            Located::new(read.gather(problems), words.span)
        }
    };
    let (old, new) = (entry(&written.old), entry(&written.new));
    if problems.len() > before {
        return None;
    }
    let Written { stage, fund, year, field, office, on, on_span, why, span, .. } = written;
    let (file, new) = (file.clone(), new.value);
    Some(Correction {
        file,
        contest,
        stage,
        fund,
        year,
        field,
        old,
        new,
        office,
        on,
        on_span,
        why,
        span,
    })
}
