//! The result of a contest: who stands where, and who does not compete for which reason.

use std::collections::BTreeMap;

use super::card::Scorecard;
use super::panel::Panel;
use crate::id::AreaCode;
use crate::model::rubric::Rubric;
use rust_decimal::Decimal;

#[derive(Clone, Debug)]
pub struct Ranking {
    /// Index of the contest in the site.
    pub contest: usize,
    /// Best first; inside a shared place in order of fund code.
    pub standings: Vec<Standing>,
    /// Those who do not pass a gate, in order of fund code.
    pub gated: Vec<Gated>,
    /// For each size class of the contest, positions in `standings`, best first.
    pub by_class: Vec<Vec<usize>>,
    /// For each province, amphoe and tambon with a standing, positions in `standings`, best first.
    pub by_area: BTreeMap<AreaCode, Vec<usize>>,
    /// What the judges said.
    pub panel: Panel,
    /// For each fund of the site.
    pub(super) by_fund: Vec<Option<Position>>,
}

/// A fund that passes every gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Index of the fund in the site.
    pub fund: usize,
    pub card: Scorecard,
    /// Index of its size class in the contest.
    pub class: Option<usize>,
    pub places: Places,
    /// The step of the tie chain that put it below the one above, whose total is the same.
    pub decided_by: Option<usize>,
}

/// Its place among all, and among its neighbours and its equals in size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    pub overall: Seat,
    pub tambon: Seat,
    pub amphoe: Seat,
    pub province: Seat,
    pub class: Option<Seat>,
}

/// A place in a list by competition ranking: 1, 2, 2, 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    pub place: u32,
    /// How many stand in the list.
    pub of: u32,
    /// Whether somebody else has the same place.
    pub shared: bool,
}

/// A fund in the contest's area that is not ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gated {
    pub fund: usize,
    /// Its points, where there is a year to compute them from. They are not compared.
    pub card: Option<Scorecard>,
    /// Indexes of the rubric's gates that it fails.
    pub failed: Vec<usize>,
    /// Indexes of those that ask about a year which another gate finds missing.
    pub unjudged: Vec<usize>,
    pub class: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Position {
    Standing(u32),
    Gated(u32),
}

impl Standing {
    pub fn place(&self) -> u32 {
        self.places.overall.place
    }

    pub fn is_shared(&self) -> bool {
        self.places.overall.shared
    }
}

impl Ranking {
    /// The most that can be had: what judges give counts as soon as one of them has.
    pub fn out_of(&self, rubric: &Rubric) -> Decimal {
        if self.panel.has_points() { rubric.total } else { rubric.computed_total() }
    }

    /// The standing of a fund of the site, if it is ranked.
    pub fn standing_of(&self, fund: usize) -> Option<&Standing> {
        self.position_of(fund).map(|position| &self.standings[position])
    }

    /// The position of a fund of the site in `standings`, if it is ranked.
    pub fn position_of(&self, fund: usize) -> Option<usize> {
        match self.by_fund.get(fund)? {
            Some(Position::Standing(position)) => Some(*position as usize),
            _ => None,
        }
    }

    pub fn gated_of(&self, fund: usize) -> Option<&Gated> {
        match self.by_fund.get(fund)? {
            Some(Position::Gated(position)) => self.gated.get(*position as usize),
            _ => None,
        }
    }

    /// The gated among these funds, in the order in which they are listed.
    pub fn gated_among(&self, funds: &[usize]) -> Vec<&Gated> {
        let positions = funds.iter().filter_map(|fund| match self.by_fund.get(*fund)? {
            Some(Position::Gated(position)) => Some(*position as usize),
            _ => None,
        });
        let mut positions: Vec<usize> = positions.collect();
        positions.sort_unstable();
        positions.into_iter().filter_map(|position| self.gated.get(position)).collect()
    }

    /// The card of a fund, ranked or not.
    pub fn card_of(&self, fund: usize) -> Option<&Scorecard> {
        self.standing_of(fund)
            .map(|standing| &standing.card)
            .or_else(|| self.gated_of(fund)?.card.as_ref())
    }

    /// The standings of an area, best first.
    pub fn in_area(&self, area: &AreaCode) -> impl Iterator<Item = &Standing> {
        self.by_area.get(area).into_iter().flatten().map(|position| &self.standings[*position])
    }

    /// The standings of a size class, best first.
    pub fn in_class(&self, class: usize) -> impl Iterator<Item = &Standing> {
        self.by_class.get(class).into_iter().flatten().map(|position| &self.standings[*position])
    }
}
