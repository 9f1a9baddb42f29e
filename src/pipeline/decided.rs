//! Results that are decided, beside the live data: the contest is that of its day, its places are
//! those that were kept, and who goes on from a decided round is who was let through.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{FrozenFault, Mistake, Problem};
use crate::freeze::{Frozen, decided, find};
use crate::model::contest::Stage;
use crate::model::{Contest, Site};
use crate::score::{Blocked, Ranking, Robustness, Round, rank, rounds_after};

/// A contest that is decided as a whole takes the place of the live one, with the rubrics of its
/// day under names of their own: places, points and rules then belong together on every page.
pub fn graft(site: &mut Site, frozen: &[Frozen]) {
    for kept in frozen.iter().filter(|kept| kept.ranking().is_some()) {
        let mut contest = kept.own_contest().clone();
        for rubric in &kept.site.rubrics {
            let mut rubric = rubric.clone();
            rubric.id = kept.kept_rubric(&rubric.id);
            site.rubrics.push(rubric);
        }
        for stage in &mut contest.stages {
            stage.rubric = stage.rubric.as_ref().map(|rubric| kept.kept_rubric(rubric));
        }
        contest.rubric = kept.kept_rubric(&contest.rubric);
        site.contests.retain(|live| live.id != contest.id);
        site.contests.push(contest);
    }
    site.contests.sort_by(|a, b| b.budget_year.cmp(&a.budget_year).then_with(|| a.id.cmp(&b.id)));
}

/// The ranking of a contest: as it was decided, or as it stands.
pub fn ranking(
    site: &Site,
    contest: usize,
    frozen: &[Frozen],
    blocked: &Blocked,
) -> Option<Ranking> {
    let kept = decided(frozen, &site.contests[contest].id);
    match kept.and_then(|kept| Some((kept, kept.ranking()?))) {
        Some((kept, ranking)) => Some(ranking.moved(site, contest, &here(site, kept))),
        None => rank(site, contest, blocked),
    }
}

/// How firm the places of a contest are.
pub enum Firm {
    /// It is decided: as it was kept.
    Kept(Option<Robustness>),
    /// To be found out.
    Open,
}

pub fn firm(site: &Site, contest: usize, ranking: Option<&Ranking>, frozen: &[Frozen]) -> Firm {
    let Some(kept) = decided(frozen, &site.contests[contest].id) else { return Firm::Open };
    let before = |fund: usize| {
        let (position, _) = kept.site.fund(&site.funds[fund].code)?;
        kept.ranking()?.position_of(position)
    };
    let picked = kept.robustness().zip(ranking).and_then(|(robustness, ranking)| {
        let positions = ranking.standings.iter().map(|standing| before(standing.fund));
        robustness.picked(&positions.collect::<Option<Vec<usize>>>()?)
    });
    Firm::Kept(picked)
}

/// The same behind pseudonyms: `moved` are the standings of `named` in the order of other codes.
pub fn firm_moved(
    firm: Firm,
    named: &Ranking,
    moved: &Ranking,
    to: &dyn Fn(usize) -> Option<usize>,
) -> Firm {
    let Firm::Kept(Some(robustness)) = firm else { return firm };
    let before: BTreeMap<usize, usize> = (named.standings.iter().enumerate())
        .filter_map(|(position, standing)| Some((to(standing.fund)?, position)))
        .collect();
    let positions = moved.standings.iter().map(|standing| before.get(&standing.fund).copied());
    let positions: Option<Vec<usize>> = positions.collect();
    Firm::Kept(positions.and_then(|positions| robustness.picked(&positions)))
}

/// The rounds of a contest, decided ones as they were decided.
pub fn rounds(site: &Site, contest: usize, frozen: &[Frozen], blocked: &Blocked) -> Vec<Round> {
    let own = &site.contests[contest];
    rounds_after(site, contest, blocked, &|stage| {
        let kept = find(frozen, &own.id, Some(&own.stages[stage].id))?;
        Some(kept.round()?.moved(site, contest, stage, &here(site, kept)))
    })
}

/// From a position in a kept site to the live one.
fn here<'s>(site: &'s Site, kept: &'s Frozen) -> impl Fn(usize) -> Option<usize> + 's {
    |fund| Some(site.fund(&kept.site.funds[fund].code)?.0)
}

/// For each contest, whether it is decided as a whole.
pub fn wholes(site: &Site, frozen: &[Frozen]) -> Vec<bool> {
    site.contests.iter().map(|contest| decided(frozen, &contest.id).is_some()).collect()
}

/// For each contest and round, whether it is decided.
pub fn stages(site: &Site, frozen: &[Frozen]) -> Vec<Vec<bool>> {
    let of = |contest: &Contest| {
        let kept = |stage: &Stage| find(frozen, &contest.id, Some(&stage.id)).is_some();
        contest.stages.iter().map(kept).collect()
    };
    site.contests.iter().map(of).collect()
}

/// Funds that were let through and have no file any more.
pub fn gone(site: &Site, frozen: &[Frozen]) -> Vec<Problem> {
    let mut found = Vec::new();
    for kept in frozen {
        let Some(round) = kept.round() else { continue };
        let going_on: BTreeSet<usize> = round.going_on().collect();
        let stage = &kept.own_contest().stages[round.stage];
        let has_next = site.contests.iter().any(|contest| {
            let last = contest.last_stage().map(|last| &last.id);
            contest.id == kept.contest && last != Some(&stage.id)
        });
        if !has_next {
            continue;
        }
        for fund in going_on {
            let fund = &kept.site.funds[fund];
            if site.fund(&fund.code).is_none() {
                let (fund, stage) = (fund.code.to_string(), stage.title.clone());
                let file: Arc<str> = Arc::from(format!("{}/result.json", kept.folder));
                let fault = FrozenFault::Gone { fund, stage };
                found.push(Problem::of_file(&file, Mistake::Frozen { fault }));
            }
        }
    }
    found
}
