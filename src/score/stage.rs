//! The rounds of a contest: who enters, who stands where among the funds of the own area, who goes
//! on, and why.

use std::collections::BTreeSet;

use super::gates::Blocked;
use super::panel::Panel;
use super::rank::rank_among;
use super::ranking::{Ranking, Seat, Standing};
use crate::id::AreaCode;
use crate::model::contest::{Advance, Contest, Level, Stage};
use crate::model::site::Site;
use crate::text::Span;

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
    /// One for each standing where the round goes by regions; empty otherwise.
    pub(super) regional: Vec<Seat>,
}

/// The funds that compete with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub area: Option<AreaCode>,
    /// Index in the contest's regions, where the round goes by them.
    pub region: Option<usize>,
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
    pub fn place(&self, level: Level, standing: &Standing) -> Seat {
        match level {
            Level::Tambon => standing.places.tambon,
            Level::Amphoe => standing.places.amphoe,
            Level::Province => standing.places.province,
            Level::Region => self.regional_seat(standing).unwrap_or(standing.places.overall),
            Level::Nation => standing.places.overall,
        }
    }

    fn regional_seat(&self, standing: &Standing) -> Option<Seat> {
        let position = self.ranking.position_of(standing.fund)?;
        self.regional.get(position).copied()
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
    let groups = groups(site, contest, &ranking, stage.level);
    let mut round = Round {
        stage: index,
        fates: vec![Fate::Decided; ranking.standings.len()],
        regional: regional(&ranking, &groups),
        ranking,
        groups,
    };
    if let Some(advance) = &stage.advance {
        round.fates = fates(&round, stage.level, *advance);
    }
    Some(round)
}

pub(super) fn groups(
    site: &Site,
    contest: &Contest,
    ranking: &Ranking,
    level: Level,
) -> Vec<Group> {
    if level == Level::Region && !contest.regions.is_empty() {
        return by_region(site, contest, ranking);
    }
    let Some(digits) = level.digits() else {
        let standings = (0..ranking.standings.len()).collect();
        return vec![Group { area: None, region: None, standings }];
    };
    let of_level = ranking.by_area.iter().filter(|(area, _)| area.as_str().len() == digits);
    let group = |(area, standings): (&AreaCode, &Vec<usize>)| Group {
        area: Some(area.clone()),
        region: None,
        standings: standings.clone(),
    };
    of_level.map(group).collect()
}

fn by_region(site: &Site, contest: &Contest, ranking: &Ranking) -> Vec<Group> {
    let empty = |region| Group { area: None, region: Some(region), standings: Vec::new() };
    let mut groups: Vec<Group> = (0..contest.regions.len()).map(empty).collect();
    for (position, standing) in ranking.standings.iter().enumerate() {
        if let Some(region) = contest.region_of(&site.funds[standing.fund].tambon) {
            groups[region].standings.push(position);
        }
    }
    groups.retain(|group| !group.standings.is_empty());
    groups
}

/// Places within regions, which a ranking does not know of.
pub(super) fn regional(ranking: &Ranking, groups: &[Group]) -> Vec<Seat> {
    if groups.iter().all(|group| group.region.is_none()) {
        return Vec::new();
    }
    let mut seats = vec![Seat::default(); ranking.standings.len()];
    let place = |position: &usize| ranking.standings[*position].place();
    for group in groups {
        let of = group.standings.len() as u32;
        let mut before = 0;
        for equals in group.standings.chunk_by(|a, b| place(a) == place(b)) {
            let seat = Seat { place: before + 1, of, shared: equals.len() > 1 };
            equals.iter().for_each(|position| seats[*position] = seat);
            before += equals.len() as u32;
        }
    }
    seats
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

/// More go on than compete, in every group or by wild cards: where that is written, how many should
/// go on, and how many there are.
pub fn oversized(round: &Round, contest: &Contest) -> Option<(Span, u32, u32)> {
    let advance = contest.stages[round.stage].advance?;
    let field = round.ranking.standings.len() as u32;
    let widest = round.groups.iter().map(|group| group.standings.len()).max()? as u32;
    let left = field.saturating_sub(
        round.fates.iter().filter(|fate| **fate == Fate::ThroughByPlace).count() as u32,
    );
    if advance.top > widest {
        Some((advance.top_span, advance.top, widest))
    } else if advance.wild_cards > left {
        Some((advance.wild_cards_span, advance.wild_cards, left))
    } else {
        None
    }
}
