//! What there is to audit of a contest: its decided results as they were kept, and what is still
//! open as it stands; and the seal by which a page can be compared with a pack.

use super::Ready;
use crate::audit::{OPEN, Unit, in_order};
use crate::freeze::{
    Folder, HOME, Order, SUMS, Scope, Seal, Unfit, folders, head, make, record, seal_of, tree_of,
};
use crate::plan::Model;
use crate::score::Round;
use crate::source::Tree;

/// Why there is no pack.
#[derive(Debug)]
pub enum NoPack {
    /// There is nothing to rank by.
    NotRanked,
    /// A result cannot be put together again.
    Unfit { unit: String, what: String },
}

/// With more funds than this, the seal of what is still open is not worked out for every build: all
/// their files would be read for it.
const MOST_SEALED: usize = 4_000;

impl Ready {
    /// The results of a contest. `random` salts what is still open where the site has no secret.
    pub fn audit(&self, tree: &Tree, contest: usize, random: &str) -> Result<Vec<Unit>, NoPack> {
        let own = &self.site.contests[contest];
        let mut units = Vec::new();
        let kept = self.kept.iter().filter(|kept| kept.frozen.contest == own.id);
        for kept in kept {
            let folder = &kept.frozen.folder;
            let inner = folder.strip_prefix(HOME).map(|inner| inner.trim_start_matches('/'));
            let name = inner.and_then(Folder::named).map_or_else(String::new, |f| f.name());
            units.push(open(&name, tree.within(folder))?);
        }
        let model = self.model();
        if let Some(order) = open_order(model, tree, contest, &salt(model, contest, random)) {
            let (pieces, _) = make(&order).map_err(|_| NoPack::NotRanked)?;
            units.push(open(OPEN, tree_of(&pieces, tree))?);
        }
        // A round may have gone by a result that was corrected afterwards: that one belongs here too.
        let seals: Vec<String> = units
            .iter()
            .filter_map(|unit| unit.record.head.entrants.as_ref())
            .map(|entrants| entrants.seal.clone())
            .collect();
        for seal in seals {
            if units.iter().all(|unit| unit.seal.as_str() != seal)
                && let Some((name, folder)) = sealed_by(tree, own.id.as_str(), &seal)
            {
                units.push(open(&name, tree.within(&folder))?);
            }
        }
        in_order(&mut units);
        match units.is_empty() {
            true => Err(NoPack::NotRanked),
            false => Ok(units),
        }
    }
}

/// The kept result of a contest that bears a seal: its name in a pack, and its folder.
fn sealed_by(tree: &Tree, contest: &str, seal: &str) -> Option<(String, String)> {
    let folders = folders(tree, &mut Vec::new()).into_iter();
    folders.filter(|folder| folder.contest == contest).find_map(|folder| {
        let path = folder.path();
        let sums = tree.read(&format!("{path}/{SUMS}"))?;
        let is_it = Seal::of(&String::from_utf8_lossy(&sums)).as_str() == seal;
        is_it.then(|| (folder.name(), path))
    })
}

fn open(name: &str, folder: Tree) -> Result<Unit, NoPack> {
    Unit::open(name, folder).map_err(|Unfit(what)| NoPack::Unfit { unit: name.to_string(), what })
}

/// For each contest the seal of what is still open; empty where that is nothing, where the site has
/// no secret to salt it with, and where it would be too much to read.
pub fn seals(model: Model, tree: &Tree) -> Vec<String> {
    let contests = 0..model.site.contests.len();
    contests.map(|contest| seal(model, tree, contest).unwrap_or_default()).collect()
}

fn seal(model: Model, tree: &Tree, contest: usize) -> Option<String> {
    let own = &model.site.contests[contest];
    let funds = model.site.funds.iter().filter(|fund| own.covers(&fund.tambon)).count();
    if funds > MOST_SEALED || model.site.settings.blind_key.is_none() {
        return None;
    }
    let salt = salt(model, contest, "");
    let order = open_order(model, tree, contest, &salt)?;
    let is_open = |round: &&Round| order.scope.stages.contains(&round.stage);
    let rounds: Vec<&Round> = model.rounds[contest].iter().filter(is_open).collect();
    let ranking = model.rankings[contest].as_ref().filter(|_| order.scope.whole);
    let ranking = ranking.map(|ranking| (ranking, model.robustness[contest].as_ref()));
    let known = record(model.site, contest, ranking, &rounds, head(&order))?;
    seal_of(&order, &known).ok().map(|seal| seal.to_string())
}

/// What is still open of a contest.
fn open_order<'o>(
    model: Model<'o>,
    tree: &'o Tree,
    contest: usize,
    salt: &'o str,
) -> Option<Order<'o>> {
    let own = &model.site.contests[contest];
    if model.decided(&own.id).is_some() || model.rankings[contest].is_none() {
        return None;
    }
    let is_open = |at: &usize| model.kept_round(&own.id, &own.stages[*at].id).is_none();
    let reached = |at: &usize| model.rounds[contest].iter().any(|round| round.stage == *at);
    let stages: Vec<usize> = (0..own.stages.len()).filter(is_open).filter(reached).collect();
    let before = stages.first().and_then(|first| first.checked_sub(1)).map(|at| &own.stages[at]);
    Some(Order {
        tree,
        site: model.site,
        findings: model.findings,
        contest,
        scope: Scope { stages, whole: true },
        entrants: before.and_then(|before| model.entrants_after(&own.id, &before.id)),
        corrects: None,
        on: None,
        salt,
    })
}

/// The site's own secret makes the same salt every time, so that a page and a pack made of the same
/// data bear the same seal.
fn salt(model: Model, contest: usize, random: &str) -> String {
    let id = &model.site.contests[contest].id;
    match &model.site.settings.blind_key {
        None => random.to_string(),
        Some(secret) => {
            let key = blake3::derive_key("kongthun seal of an open result", secret.as_bytes());
            blake3::keyed_hash(&key, id.as_str().as_bytes()).to_hex().to_string()
        }
    }
}
