//! From a folder of inputs to a result, as this program computes it.

use std::collections::BTreeSet;

use super::record::{Head, Record};
use super::{Scope, firm, keep};
use crate::check::Findings;
use crate::id::FundCode;
use crate::model::Site;
use crate::score::{Ranking, Robustness, Round, rank, round};

/// What inputs come to.
#[derive(Clone, Debug)]
pub struct Computed {
    pub ranking: Option<Ranking>,
    pub rounds: Vec<Round>,
}

/// Computes rounds of a contest one after the other, and the contest as a whole where that is
/// wanted. `entrants` enter the first of the rounds; all, where nobody was chosen before.
pub fn compute(
    site: &Site,
    findings: &Findings,
    contest: usize,
    scope: &Scope,
    entrants: Option<&BTreeSet<usize>>,
) -> Computed {
    let blocked = |fund: usize, year: i32| findings.blocks(fund, year);
    let ranking = scope.whole.then(|| rank(site, contest, &blocked)).flatten();
    let mut entrants = entrants.cloned();
    let mut rounds: Vec<Round> = Vec::new();
    for at in &scope.stages {
        let Some(stage) = site.contests[contest].stages.get(*at) else { break };
        let Some(round) = round(site, contest, *at, stage, entrants.as_ref(), &blocked) else {
            break;
        };
        entrants = Some(round.going_on().collect());
        rounds.push(round);
    }
    Computed { ranking, rounds }
}

/// The positions of funds by their codes.
pub fn positions(site: &Site, codes: &[String]) -> BTreeSet<usize> {
    let position = |code: &String| Some(site.fund(&FundCode::new(code))?.0);
    codes.iter().filter_map(position).collect()
}

impl Computed {
    /// What was computed, as it is kept.
    pub fn record(&self, site: &Site, contest: usize, head: Head) -> Option<Record> {
        let rubric = site.rubric(&site.contests[contest].rubric);
        let ranking = self.ranking.as_ref();
        let firm = ranking.zip(rubric).and_then(|(r, rubric)| Robustness::of(site, r, rubric));
        record(site, contest, ranking.map(|r| (r, firm.as_ref())), &self.rounds(), head)
    }

    /// The same without how firm the places are, which is most of the work.
    pub fn places(&self, site: &Site, contest: usize, head: Head) -> Option<Record> {
        let ranking = self.ranking.as_ref().map(|ranking| (ranking, None));
        record(site, contest, ranking, &self.rounds(), head)
    }

    fn rounds(&self) -> Vec<&Round> {
        self.rounds.iter().collect()
    }
}

/// Results of a contest, as they are kept.
pub fn record(
    site: &Site,
    contest: usize,
    ranking: Option<(&Ranking, Option<&Robustness>)>,
    rounds: &[&Round],
    head: Head,
) -> Option<Record> {
    let own = &site.contests[contest];
    let ranking = match ranking {
        Some((ranking, robustness)) => {
            let rubric = site.rubric(&own.rubric)?;
            let mut list = keep::list(site, rubric, ranking, None);
            list.firmness = robustness.map(|found| firm::record(site, rubric, ranking, found));
            Some(list)
        }
        None => None,
    };
    let rounds = rounds.iter().map(|round| {
        let rubric = site.rubric(own.rubric_of(&own.stages[round.stage]))?;
        Some(keep::round(site, rubric, round))
    });
    Some(Record { head, ranking, rounds: rounds.collect::<Option<_>>()? })
}
