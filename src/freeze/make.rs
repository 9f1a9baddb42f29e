//! Keeping a result: the files of its folder. The result is computed from the copied inputs and not
//! from the live site, so that what is kept surely follows from what lies beside it; then it is
//! compared with the live one.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::compute::{compute, positions};
use super::inputs::{FACTS, Facts, INPUTS, Piece, Pieces, inputs, site_of, tree_of};
use super::manifest::{SUMS, sha256, sums};
use super::readme::readme;
use super::record::{Corrects, Entrants, FORMAT, FORMAT_VERSION, Head, Record};
use super::{Scope, Seal};
use crate::check::Findings;
use crate::model::Site;
use crate::source::Tree;
use crate::thai::Date;

/// What shall be kept.
pub struct Order<'o> {
    pub tree: &'o Tree,
    pub site: &'o Site,
    pub findings: &'o Findings,
    /// Position of the contest.
    pub contest: usize,
    pub scope: Scope,
    /// Those whom a decided round before let through.
    pub entrants: Option<Entrants>,
    pub corrects: Option<Corrects>,
    /// None while it is open.
    pub on: Option<Date>,
    /// Random digits.
    pub salt: &'o str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeError {
    /// The copied inputs cannot be read back.
    Unreadable,
    /// They are read, and lead to another result than the live site: something that decides was
    /// not copied. The fund by which it shows.
    Differs { fund: String },
    /// A text could not be written as JSON.
    Json(String),
}

/// The files of the folder, and its seal.
pub fn make(order: &Order) -> Result<(Pieces, Seal), MakeError> {
    let Order { site, findings, contest, .. } = order;
    let (copied, facts) = copied(order);
    let tree = tree_of(&copied, order.tree);
    let (own, own_findings) = site_of(&tree, &facts).ok_or(MakeError::Unreadable)?;
    let kept = result(&own, &own_findings, 0, order)?;
    let live = result(site, findings, *contest, order)?;
    if let Some(fund) = first_difference(&kept, &live) {
        return Err(MakeError::Differs { fund });
    }
    sealed(order, copied, &facts, &kept)
}

/// The seal that the folder would have, of a result that is known already: what `make` makes sure
/// of is taken for granted.
pub fn seal_of(order: &Order, known: &Record) -> Result<Seal, MakeError> {
    let (copied, facts) = copied(order);
    Ok(sealed(order, copied, &facts, known)?.1)
}

fn copied(order: &Order) -> (Pieces, Facts) {
    let Order { site, findings, scope, contest, .. } = order;
    // The contest as a whole ranks everybody, whoever entered its last round.
    let entrants = order.entrants.as_ref().filter(|_| !scope.whole);
    let who = entrants.map(|entrants| positions(site, &entrants.funds));
    let copied = inputs(site, *contest, scope, who.as_ref());
    let facts = Facts::of(site, findings, &copied);
    (copied, facts)
}

fn sealed(
    order: &Order,
    copied: Pieces,
    facts: &Facts,
    kept: &Record,
) -> Result<(Pieces, Seal), MakeError> {
    let json = |error: serde_json::Error| MakeError::Json(error.to_string());
    let mut pieces: Pieces =
        copied.into_iter().map(|(path, piece)| (format!("{INPUTS}/{path}"), piece)).collect();
    let mut made = |path: &str, text: String| {
        pieces.insert(path.to_string(), Piece::Made(text.into_bytes()));
    };
    made("README.md", readme(&kept.head));
    made("result.json", kept.json().map_err(json)?);
    made(FACTS, facts.json().map_err(json)?);
    made("seal.txt", salt(order.salt));
    Ok(digested(pieces, order.tree))
}

pub fn salt(digits: &str) -> String {
    format!("{digits}\n")
}

/// The same files with their `SHA256SUMS`, and the seal.
pub fn digested(mut pieces: Pieces, tree: &Tree) -> (Pieces, Seal) {
    let digests: BTreeMap<String, String> =
        pieces.par_iter().map(|(path, piece)| (path.clone(), sha256(&piece.bytes(tree)))).collect();
    let sums = sums(&digests);
    let seal = Seal::of(&sums);
    pieces.insert(SUMS.to_string(), Piece::Made(sums.into_bytes()));
    (pieces, seal)
}

fn result(
    site: &Site,
    findings: &Findings,
    contest: usize,
    order: &Order,
) -> Result<Record, MakeError> {
    let entrants: Option<BTreeSet<usize>> =
        order.entrants.as_ref().map(|entrants| positions(site, &entrants.funds));
    let computed = compute(site, findings, contest, &order.scope, entrants.as_ref());
    let record = computed.record(site, contest, head(order));
    record.ok_or(MakeError::Unreadable)
}

/// What the result is about. A result that is still open has no day.
pub fn head(order: &Order) -> Head {
    let own = &order.site.contests[order.contest];
    Head {
        format: FORMAT.to_string(),
        format_version: FORMAT_VERSION,
        program: format!("kongthun {}", env!("CARGO_PKG_VERSION")),
        date: order.on.map_or_else(String::new, Date::iso),
        contest: own.id.to_string(),
        title: own.title.clone(),
        budget_year: own.budget_year,
        fiscal_year: own.fiscal_year,
        sample: order.site.settings.sample,
        entrants: order.entrants.clone(),
        corrects: order.corrects.clone(),
    }
}

/// A fund whose result is another one; empty where only lists differ.
fn first_difference(kept: &Record, live: &Record) -> Option<String> {
    if kept == live {
        return None;
    }
    let differing = differing(kept, live);
    Some(differing.into_iter().next().unwrap_or_default())
}

/// The funds whose rows differ between two results of the same rounds, in order of code.
pub fn differing(one: &Record, other: &Record) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let lists = |record: &Record| {
        let rounds = record.rounds.iter().map(|round| (round.stage.clone(), round.result.clone()));
        let whole = record.ranking.clone().map(|list| (String::new(), list));
        whole.into_iter().chain(rounds).collect::<BTreeMap<_, _>>()
    };
    let (one, other) = (lists(one), lists(other));
    for (stage, a) in &one {
        let Some(b) = other.get(stage) else { continue };
        let rows = |list: &super::record::List| {
            let ranked = list.ranked.iter().map(|row| (row.fund.clone(), format!("{row:?}")));
            let gated = list.gated.iter().map(|row| (row.fund.clone(), format!("{row:?}")));
            ranked.chain(gated).collect::<BTreeMap<_, _>>()
        };
        let (a, b) = (rows(a), rows(b));
        let both = a.keys().chain(b.keys());
        found.extend(both.filter(|fund| a.get(*fund) != b.get(*fund)).cloned());
    }
    found
}
