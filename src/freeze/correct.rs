//! Corrections of decided results: what they would change if the result were decided anew, worked
//! out on the copies of its day; and deciding it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::compute::{compute, positions};
use super::inputs::{FACTS, Facts, INPUTS, Piece, Pieces, site_of};
use super::make::{MakeError, digested, salt};
use super::read::{HOME, record_of};
use super::readme::readme;
use super::record::{CorrectionRecord, Corrects, Head, Record};
use super::{Frozen, Scope, Seal};
use crate::check::names_person;
use crate::diag::{CorrectionFault, Mistake, Problem};
use crate::model::fund::Entry;
use crate::model::{Correction, Field, FundYear};
use crate::parse;
use crate::sheet::edit::{set, yaml_value};
use crate::source::Tree;
use crate::text::Span;
use crate::thai::Date;

/// A decided result whose figures were put right: in it, or since.
#[derive(Clone, Debug)]
pub struct Corrected {
    /// Part of the result.
    pub applied: Vec<CorrectionRecord>,
    /// Since; the result still is what it was.
    pub pending: Vec<CorrectionRecord>,
    /// As it was decided first.
    pub before: Record,
    /// With everything put right.
    pub after: Record,
}

/// Looks at every correction, and tells each decided result which are its own.
pub fn correct(
    tree: &Tree,
    corrections: &[Correction],
    frozen: &mut [Frozen],
    problems: &mut Vec<Problem>,
) {
    alone(corrections, problems);
    let mut of_unit: Vec<Vec<&Correction>> = vec![Vec::new(); frozen.len()];
    for correction in corrections {
        let mut about = false;
        let mut takes_part = false;
        for (unit, kept) in frozen.iter().enumerate() {
            let own_stage = correction.stage.as_ref().map(|stage| &stage.value);
            let is_about = kept.contest == correction.contest
                && own_stage.is_none_or(|stage| kept.stage.as_ref() == Some(stage));
            about |= is_about;
            if is_about && kept.site.fund(&correction.fund.value).is_some() {
                takes_part = true;
                of_unit[unit].push(correction);
            }
        }
        let (contest, fund) = (&correction.contest, &correction.fund);
        let stage = correction.stage.as_ref();
        let span = stage.map_or(correction.span, |stage| stage.span);
        let stage = stage.map_or_else(String::new, |stage| stage.value.to_string());
        if !about {
            let contest = contest.to_string();
            tell(correction, span, CorrectionFault::NotDecided { contest, stage }, problems);
        } else if !takes_part {
            let fault = CorrectionFault::NotAmong { fund: fund.value.to_string() };
            tell(correction, fund.span, fault, problems);
        }
    }
    for (kept, own) in frozen.iter_mut().zip(of_unit) {
        let before = problems.len();
        let pending = pending(kept, &own, problems);
        let applied = applied(kept).to_vec();
        if problems.len() == before && !(pending.is_empty() && applied.is_empty()) {
            kept.corrected = corrected(tree, kept, applied, &pending, problems).map(Box::new);
        }
    }
}

fn tell(correction: &Correction, span: Span, fault: CorrectionFault, problems: &mut Vec<Problem>) {
    problems.push(Problem::new(&correction.file, span, Mistake::Correction { fault }));
}

/// What is wrong with corrections whatever they are about.
fn alone(corrections: &[Correction], problems: &mut Vec<Problem>) {
    type Key<'c> = (&'c str, Option<&'c str>, &'c str, i32, Field);
    let mut seen: BTreeMap<Key, u32> = BTreeMap::new();
    for correction in corrections {
        if correction.old.value == correction.new {
            tell(correction, correction.old.span, CorrectionFault::NoChange, problems);
        }
        if names_person(&correction.office.value) {
            tell(correction, correction.office.span, CorrectionFault::Person, problems);
        }
        let stage = correction.stage.as_ref().map(|stage| stage.value.as_str());
        let fund = correction.fund.value.as_str();
        let key =
            (correction.contest.as_str(), stage, fund, correction.year.value, correction.field);
        // A figure may be put right again after the result was decided anew; then it goes on from
        // where the first correction ended.
        let line = correction.span.line;
        match seen.insert(key, line) {
            Some(first_line) if !goes_on(corrections, correction, first_line) => {
                let fault = CorrectionFault::Twice { first_line };
                tell(correction, correction.fund.span, fault, problems);
            }
            _ => {}
        }
    }
}

fn goes_on(corrections: &[Correction], second: &Correction, first_line: u32) -> bool {
    let first =
        corrections.iter().find(|first| first.file == second.file && first.span.line == first_line);
    first.is_some_and(|first| first.new == second.old.value)
}

fn applied(kept: &Frozen) -> &[CorrectionRecord] {
    kept.head.corrects.as_ref().map_or(&[], |corrects| &corrects.corrections)
}

pub fn record_of_correction(correction: &Correction) -> CorrectionRecord {
    CorrectionRecord {
        fund: correction.fund.value.to_string(),
        year: correction.year.value,
        field: correction.field.path().to_string(),
        old: yaml_value(correction.field, correction.old.value),
        new: yaml_value(correction.field, correction.new),
        office: correction.office.value.clone(),
        on: correction.on.iso(),
        why: correction.why.clone(),
    }
}

/// Those that are not part of the result yet, after each was held against it.
fn pending<'c>(
    kept: &Frozen,
    own: &[&'c Correction],
    problems: &mut Vec<Problem>,
) -> Vec<&'c Correction> {
    let mut pending: Vec<&Correction> = Vec::new();
    for correction in own {
        let record = record_of_correction(correction);
        if applied(kept).iter().any(|known| is_same_change(known, &record)) {
            continue;
        }
        let Some((_, fund)) = kept.site.fund(&correction.fund.value) else { continue };
        let Some(year) = fund.year(correction.year.value) else {
            let (fund, year) = (fund.code.to_string(), correction.year.value);
            let fault = CorrectionFault::NoYear { fund, year };
            tell(correction, correction.year.span, fault, problems);
            continue;
        };
        // Of two that follow each other the second finds what the first leaves.
        let first = pending.iter().rfind(|first| is_same_figure(first, correction));
        let found = first.map_or_else(|| entry(year, correction.field), |first| first.new);
        // Where it does not, it was told of as a second one.
        if found != correction.old.value && first.is_none() {
            let value = |entry| yaml_value(correction.field, entry);
            let (written, kept) = (value(correction.old.value), value(found));
            let fault = CorrectionFault::OldDiffers { written, kept };
            tell(correction, correction.old.span, fault, problems);
        }
        if correction.on < kept.on {
            let fault = CorrectionFault::TooEarly { decided: kept.on.iso() };
            tell(correction, correction.on_span, fault, problems);
        }
        pending.push(correction);
    }
    pending
}

/// The words around a correction may be mended later; what it changed may not.
fn is_same_change(a: &CorrectionRecord, b: &CorrectionRecord) -> bool {
    (&a.fund, a.year, &a.field, &a.old, &a.new) == (&b.fund, b.year, &b.field, &b.old, &b.new)
}

fn is_same_figure(a: &Correction, b: &Correction) -> bool {
    (&a.fund.value, a.year.value, a.field) == (&b.fund.value, b.year.value, b.field)
}

fn entry(year: &FundYear, field: Field) -> Entry {
    year.figures.entry(field)
}

fn corrected(
    tree: &Tree,
    kept: &Frozen,
    applied: Vec<CorrectionRecord>,
    pending: &[&Correction],
    problems: &mut Vec<Problem>,
) -> Option<Corrected> {
    let own = record_of(tree, &kept.folder).ok()?;
    let before = match &kept.head.corrects {
        Some(corrects) => record_of(tree, &format!("{HOME}/{}", corrects.folder)).ok()?,
        None => own.clone(),
    };
    let after = match pending.is_empty() {
        true => own,
        false => {
            let edited = edited(tree, kept, pending);
            let edited = match edited {
                Ok(edited) => edited,
                Err((file, correction)) => {
                    let fault = CorrectionFault::Uneditable { file };
                    tell(correction, correction.span, fault, problems);
                    return None;
                }
            };
            let facts = facts(tree, kept)?;
            again(&inputs_of(tree, kept, &edited), &facts, kept, own.head)?
        }
    };
    let pending = pending.iter().map(|correction| record_of_correction(correction)).collect();
    Some(Corrected { applied, pending, before, after })
}

/// The texts of the copied files of funds with the corrections in them, by path below the inputs.
fn edited<'c>(
    tree: &Tree,
    kept: &Frozen,
    pending: &[&'c Correction],
) -> Result<BTreeMap<String, String>, (String, &'c Correction)> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for correction in pending {
        let Some((_, fund)) = kept.site.fund(&correction.fund.value) else { continue };
        let file = fund.file.to_string();
        let refused = || (file.clone(), *correction);
        let text = match texts.get(&file) {
            Some(text) => text.clone(),
            None => {
                let bytes = tree.read(&format!("{}/{INPUTS}/{file}", kept.folder));
                let bytes = bytes.ok_or_else(refused)?.into_owned();
                String::from_utf8(bytes).map_err(|_| refused())?
            }
        };
        let (year, field) = (correction.year.value, correction.field);
        let value = yaml_value(field, correction.new);
        let changed = set(&text, year, field, &value).ok_or_else(refused)?;
        let read = parse::fund::fund(&fund.file, &changed).value.ok_or_else(refused)?;
        let says = read.year(year).map(|year| entry(year, field));
        if says != Some(correction.new) {
            return Err(refused());
        }
        texts.insert(file, changed);
    }
    Ok(texts)
}

fn facts(tree: &Tree, kept: &Frozen) -> Option<Facts> {
    serde_json::from_slice(&tree.read(&format!("{}/{FACTS}", kept.folder))?).ok()
}

fn inputs_of(tree: &Tree, kept: &Frozen, edited: &BTreeMap<String, String>) -> Tree {
    let mut inputs = tree.within(&format!("{}/{INPUTS}", kept.folder));
    for (path, text) in edited {
        inputs.insert(path, text.clone().into_bytes());
    }
    inputs
}

/// What the inputs come to, in the scope of the kept result.
fn again(inputs: &Tree, facts: &Facts, kept: &Frozen, head: Head) -> Option<Record> {
    let (site, findings) = site_of(inputs, facts)?;
    let contest = &site.contests[0];
    let stage = contest.stages.iter().position(|stage| Some(&stage.id) == kept.stage.as_ref());
    let scope = Scope::of(contest, stage);
    let entrants = head.entrants.as_ref().map(|entrants| positions(&site, &entrants.funds));
    let computed = compute(&site, &findings, 0, &scope, entrants.as_ref());
    computed.record(&site, 0, head)
}

/// The files of a result that is decided anew, with everything put right that was found since.
pub fn make_corrected(
    tree: &Tree,
    kept: &Frozen,
    corrections: &[Correction],
    on: Date,
    digits: &str,
) -> Result<(Pieces, Seal, Record), MakeError> {
    let own_stage = |correction: &&Correction| {
        let stage = correction.stage.as_ref().map(|stage| &stage.value);
        correction.contest == kept.contest
            && stage.is_none_or(|stage| kept.stage.as_ref() == Some(stage))
            && kept.site.fund(&correction.fund.value).is_some()
    };
    let own: Vec<&Correction> = corrections.iter().filter(own_stage).collect();
    let pending = pending(kept, &own, &mut Vec::new());
    let edited = edited(tree, kept, &pending).map_err(|_| MakeError::Unreadable)?;
    let facts = facts(tree, kept).ok_or(MakeError::Unreadable)?;
    let mut list = applied(kept).to_vec();
    list.extend(pending.iter().map(|correction| record_of_correction(correction)));
    let corrects = match &kept.head.corrects {
        Some(first) => Corrects { corrections: list, ..first.clone() },
        None => Corrects {
            folder: kept.folder.trim_start_matches(&format!("{HOME}/")).to_string(),
            seal: kept.seal.to_string(),
            corrections: list,
        },
    };
    let head = Head {
        program: format!("kongthun {}", env!("CARGO_PKG_VERSION")),
        date: on.iso(),
        corrects: Some(corrects),
        ..kept.head.clone()
    };
    let inputs = inputs_of(tree, kept, &edited);
    let record = again(&inputs, &facts, kept, head).ok_or(MakeError::Unreadable)?;
    let json = |error: serde_json::Error| MakeError::Json(error.to_string());
    let mut pieces = Pieces::new();
    let folder = format!("{}/{INPUTS}", kept.folder);
    let copied: BTreeSet<&Arc<str>> = tree.below(&folder).map(|(path, _)| path).collect();
    for path in copied {
        let inner = &path[folder.len() + 1..];
        let piece = match edited.get(inner) {
            Some(text) => Piece::Made(text.clone().into_bytes()),
            None => Piece::Copied(path.clone()),
        };
        pieces.insert(format!("{INPUTS}/{inner}"), piece);
    }
    let mut made = |path: &str, text: String| {
        pieces.insert(path.to_string(), Piece::Made(text.into_bytes()));
    };
    made("README.md", readme(&record.head));
    made("result.json", record.json().map_err(json)?);
    made(FACTS, facts.json().map_err(json)?);
    made("seal.txt", salt(digits));
    let (pieces, seal) = digested(pieces, tree);
    Ok((pieces, seal, record))
}
