//! สมาชิกต้นแบบ: members of the funds of a contest by what their verified stories tell. Who cleared
//! more of the debts stands higher, then whose income grew more, then who took fewer months; the
//! shares are rounded once, half up, and places follow what is printed. Judges decide; this is the
//! order in which they find the stories.

use rust_decimal::Decimal;

use crate::model::{Contest, Site, Story};
use crate::num::half_up;

/// Shares are told to a hundredth of a percent.
const PLACES: u32 = 4;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberStanding {
    /// Index of the story in the site.
    pub story: usize,
    pub place: u32,
    pub shared: bool,
    /// Part of all debts that was cleared, from 0 to 1.
    pub cleared: Decimal,
    /// By what part of itself the monthly income grew.
    pub grown: Decimal,
    pub months: u32,
}

/// Best first; inside a shared place in order of id.
pub fn members(site: &Site, contest: &Contest) -> Vec<MemberStanding> {
    let mut standings: Vec<MemberStanding> = site
        .stories
        .iter()
        .enumerate()
        .filter(|(_, story)| competes(site, contest, story))
        .filter_map(|(index, story)| standing(index, story))
        .collect();
    let key = |one: &MemberStanding| (-one.cleared, -one.grown, one.months);
    standings.sort_by(|a, b| {
        let ids = || site.stories[a.story].id.cmp(&site.stories[b.story].id);
        key(a).cmp(&key(b)).then_with(ids)
    });
    for index in 0..standings.len() {
        let same =
            |other: usize| standings.get(other).is_some_and(|o| key(o) == key(&standings[index]));
        let before = index.checked_sub(1).filter(|before| same(*before));
        let place = before.map_or(index + 1, |before| standings[before].place as usize);
        let shared = before.is_some() || same(index + 1);
        standings[index].place = u32::try_from(place).unwrap_or(u32::MAX);
        standings[index].shared = shared;
    }
    standings
}

/// Verified by the cut-off, of a fund and year of the contest; invented ones in a sample only.
fn competes(site: &Site, contest: &Contest, story: &Story) -> bool {
    let in_time = |on| contest.cut_off.is_none_or(|cut_off| on <= cut_off);
    let verified = story.verified.as_ref().is_some_and(|witness| in_time(witness.on));
    let fund = site.fund(&story.fund.value).is_some_and(|(_, fund)| contest.covers(&fund.tambon));
    let excluded = contest.exclusions.iter().any(|exclusion| exclusion.fund == story.fund.value);
    verified
        && fund
        && !excluded
        && story.fiscal_year.value == contest.fiscal_year
        && (!story.synthetic || site.settings.sample)
}

fn standing(story: usize, found: &Story) -> Option<MemberStanding> {
    let share = |from: Decimal, to: Decimal| {
        let share = to.checked_sub(from)?.checked_div(from)?;
        Some(half_up(share, PLACES))
    };
    let cleared = -share(found.before.debts()?, found.after.debts()?)?;
    let grown = share(found.before.income_per_month?, found.after.income_per_month?)?;
    let months = found.months?;
    let stands = cleared > Decimal::ZERO;
    stands.then_some(MemberStanding { story, place: 0, shared: false, cleared, grown, months })
}
