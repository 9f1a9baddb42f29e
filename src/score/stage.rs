//! The rounds of a contest: who enters, who stands where among the funds of the own area, who goes
//! on, and why.

use std::collections::BTreeSet;

use super::gates::Blocked;
use super::panel::Panel;
use super::rank::rank_among;
use super::ranking::{Ranking, Standing};
use crate::id::AreaCode;
use crate::model::contest::{Advance, Contest, Level, Stage};
use crate::model::site::Site;

/// The result of one round.
#[derive(Clone, Debug)]
pub struct Round {
    /// Index of the stage in the contest.
    pub stage: usize,
    pub ranking: Ranking,
    /// In order of area code; one group where all funds compete together.
    pub groups: Vec<Group>,
    /// One for each standing of the ranking.
    pub fates: Vec<Fate>,
}

/// The funds that compete with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub area: Option<AreaCode>,
    /// Positions in the standings, best first.
    pub standings: Vec<usize>,
}

/// What a round means for a fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its place in its group is within the quota.
    ThroughByPlace,
    /// The best of those whom the quota of their group left out.
    WildCard,
    Out,
    /// Nobody goes on: the round decides the contest.
    Decided,
}

impl Fate {
    pub fn goes_on(self) -> bool {
        matches!(self, Fate::ThroughByPlace | Fate::WildCard)
    }
}

impl Round {
    /// The place of a fund within its group.
    pub fn place(&self, level: Level, standing: &Standing) -> super::ranking::Seat {
        match level {
            Level::Tambon => standing.places.tambon,
            Level::Amphoe => standing.places.amphoe,
            Level::Province => standing.places.province,
            Level::Region | Level::Nation => standing.places.overall,
        }
    }

    pub fn going_on(&self) -> impl Iterator<Item = usize> {
        let pairs = self.ranking.standings.iter().zip(&self.fates);
        pairs.filter(|(_, fate)| fate.goes_on()).map(|(standing, _)| standing.fund)
    }
}

/// A round that was decided before, by its position; none where it is still open.
pub type Decided<'a> = dyn Fn(usize) -> Option<Round> + 'a;

/// All rounds, each with those whom the one before let through. A round whose rubric is absent ends
/// the list.
pub fn rounds(site: &Site, contest: usize, blocked: &Blocked) -> Vec<Round> {
    rounds_after(site, contest, blocked, &|_| None)
}

/// The same, where some rounds are decided: who goes on from those is what was decided then.
pub fn rounds_after(
    site: &Site,
    contest: usize,
    blocked: &Blocked,
    decided: &Decided,
) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    let mut entrants: Option<BTreeSet<usize>> = None;
    for (index, stage) in site.contests[contest].stages.iter().enumerate() {
        let open = || round(site, contest, index, stage, entrants.as_ref(), blocked);
        let Some(round) = decided(index).or_else(open) else {
            break;
        };
        entrants = Some(round.going_on().collect());
        rounds.push(round);
    }
    rounds
}

/// One round among those who enter it; all of the contest's area where nobody was chosen before.
pub fn round(
    site: &Site,
    position: usize,
    index: usize,
    stage: &Stage,
    entrants: Option<&BTreeSet<usize>>,
    blocked: &Blocked,
) -> Option<Round> {
    let contest = &site.contests[position];
    let rubric = site.rubric(contest.rubric_of(stage))?;
    let panel = Panel::of(site, contest, Some(stage), rubric);
    let ranking = rank_among(site, position, rubric, panel, entrants, blocked);
    let groups = groups(&ranking, stage.level);
    let mut round = Round {
        stage: index,
        fates: vec![Fate::Decided; ranking.standings.len()],
        ranking,
        groups,
    };
    if let Some(advance) = &stage.advance {
        round.fates = fates(&round, stage.level, *advance);
    }
    Some(round)
}

pub(super) fn groups(ranking: &Ranking, level: Level) -> Vec<Group> {
    let Some(digits) = level.digits() else {
        return vec![Group { area: None, standings: (0..ranking.standings.len()).collect() }];
    };
    let of_level = ranking.by_area.iter().filter(|(area, _)| area.as_str().len() == digits);
    let group = |(area, standings): (&AreaCode, &Vec<usize>)| Group {
        area: Some(area.clone()),
        standings: standings.clone(),
    };
    of_level.map(group).collect()
}

/// Whoever shares the last place of a quota goes on with the others: no rule tells them apart.
fn fates(round: &Round, level: Level, advance: Advance) -> Vec<Fate> {
    let standings = &round.ranking.standings;
    let mut fates: Vec<Fate> = standings
        .iter()
        .map(|standing| match round.place(level, standing).place <= advance.top {
            true => Fate::ThroughByPlace,
            false => Fate::Out,
        })
        .collect();
    let mut last = None;
    let mut taken = 0;
    for (position, standing) in standings.iter().enumerate() {
        if fates[position] != Fate::Out {
            continue;
        }
        let ties_with_last = last == Some(standing.place());
        if taken >= advance.wild_cards && !ties_with_last {
            break;
        }
        fates[position] = Fate::WildCard;
        last = Some(standing.place());
        taken += 1;
    }
    fates
}

/// More go on than compete: in every group, or by wild cards.
pub fn oversized(round: &Round, contest: &Contest) -> Option<(u32, u32)> {
    let advance = contest.stages[round.stage].advance?;
    let field = round.ranking.standings.len() as u32;
    let widest = round.groups.iter().map(|group| group.standings.len()).max()? as u32;
    let left = field.saturating_sub(
        round.fates.iter().filter(|fate| **fate == Fate::ThroughByPlace).count() as u32,
    );
    if advance.top > widest {
        Some((advance.top, widest))
    } else if advance.wild_cards > left {
        Some((advance.wild_cards, left))
    } else {
        None
    }
}
