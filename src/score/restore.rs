//! Results that were decided before, put together again. What can be looked up (lists of areas and
//! classes, groups) is looked up anew; what was decided (order, places, points, fates) stays as it
//! was kept, whatever this program would make of it today.

use super::panel::{Panel, Verdict};
use super::rank::{Lists, by_fund};
use super::ranking::{Gated, Ranking, Standing};
use super::stage::{Fate, Round, groups, regional};
use crate::model::site::Site;

impl Ranking {
    /// `standings` best first, `gated` in order of fund code; both with positions of `site`.
    pub fn restored(
        site: &Site,
        contest: usize,
        standings: Vec<Standing>,
        gated: Vec<Gated>,
        panel: Panel,
    ) -> Ranking {
        let ranked = standings.iter().map(|standing| (standing.fund, standing.class));
        let Lists { by_area, by_class, .. } = Lists::of(site, &site.contests[contest], ranked);
        let by_fund = by_fund(site.funds.len(), &standings, &gated);
        Ranking { contest, standings, gated, by_class, by_area, panel, by_fund }
    }

    /// The same result over another site, for pages that show it beside other things. Funds that
    /// the site does not have are left out, and everybody else keeps the place that was given. Of
    /// the judges only their means come along: their sheets are those of the other site.
    pub fn moved(&self, site: &Site, contest: usize, to: &dyn Fn(usize) -> Option<usize>) -> Self {
        self.moved_with(&vec![(); self.standings.len()], site, contest, to).0
    }

    /// With something for each standing, which goes along.
    fn moved_with<T: Copy>(
        &self,
        along: &[T],
        site: &Site,
        contest: usize,
        to: &dyn Fn(usize) -> Option<usize>,
    ) -> (Self, Vec<T>) {
        let classes = site.contests[contest].size_classes.len();
        let class = |class: Option<usize>| class.filter(|class| *class < classes);
        let code = |fund: usize| &site.funds[fund].code;
        let standings = self.standings.iter().zip(along).filter_map(|(standing, along)| {
            let (fund, class) = (to(standing.fund)?, class(standing.class));
            Some((Standing { fund, class, ..standing.clone() }, *along))
        });
        let mut standings: Vec<(Standing, T)> = standings.collect();
        // Funds may go by other codes there, and inside a shared place their order is that of codes.
        standings.sort_by(|(a, _), (b, _)| {
            a.place().cmp(&b.place()).then_with(|| code(a.fund).cmp(code(b.fund)))
        });
        let gated = self.gated.iter().filter_map(|gated| {
            let (fund, class) = (to(gated.fund)?, class(gated.class));
            Some(Gated { fund, class, ..gated.clone() })
        });
        let mut gated: Vec<Gated> = gated.collect();
        gated.sort_by(|a, b| code(a.fund).cmp(code(b.fund)));
        let verdicts = self.panel.verdicts.iter().filter_map(|((fund, d, i), verdict)| {
            let verdict = Verdict { votes: Vec::new(), ..verdict.clone() };
            Some(((to(*fund)?, *d, *i), verdict))
        });
        let panel = Panel { verdicts: verdicts.collect(), bearings: Vec::new() };
        let (standings, along) = standings.into_iter().unzip();
        (Ranking::restored(site, contest, standings, gated, panel), along)
    }
}

impl Round {
    /// `fates` has one for each standing of the ranking.
    pub fn restored(site: &Site, stage: usize, ranking: Ranking, fates: Vec<Fate>) -> Round {
        let contest = &site.contests[ranking.contest];
        let groups = groups(site, contest, &ranking, contest.stages[stage].level);
        let regional = regional(&ranking, &groups);
        Round { stage, ranking, groups, regional, fates }
    }

    /// The same round over another site; see `Ranking::moved`.
    pub fn moved(
        &self,
        site: &Site,
        contest: usize,
        stage: usize,
        to: &dyn Fn(usize) -> Option<usize>,
    ) -> Round {
        let (ranking, fates) = self.ranking.moved_with(&self.fates, site, contest, to);
        Round::restored(site, stage, ranking, fates)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{fund_with, known, rubric, site};
    use super::super::{Ranking, rank};
    use crate::model::field::Field;

    fn ranked() -> (crate::model::Site, Ranking) {
        let meets =
            |code, meetings| fund_with(code, &[(Field::MeetingsWithQuorum, known(meetings))]);
        let funds = vec![meets("50230101", 9), meets("50230102", 11), meets("50230201", 12)];
        let site = site(rubric(), funds);
        let ranking = rank(&site, 0, &|_, _| false).expect("a ranking");
        (site, ranking)
    }

    #[test]
    fn what_was_kept_is_the_ranking_it_was() {
        let (site, ranking) = ranked();
        let Ranking { standings, gated, panel, .. } = ranking.clone();
        let again = Ranking::restored(&site, 0, standings, gated, panel);
        assert_eq!(again.standings, ranking.standings);
        assert_eq!(again.by_area, ranking.by_area);
        assert_eq!(again.by_class, ranking.by_class);
        assert_eq!(again.position_of(2), Some(0));
    }

    #[test]
    fn who_has_left_takes_no_place_from_those_who_stay() {
        let (mut other, ranking) = ranked();
        other.funds.remove(2);
        let to = |fund: usize| (fund < 2).then_some(fund);
        let moved = ranking.moved(&other, 0, &to);
        let places: Vec<(usize, u32)> =
            moved.standings.iter().map(|standing| (standing.fund, standing.place())).collect();
        assert_eq!(places, [(1, 2), (0, 3)], "second and third, as it was decided");
        assert_eq!(moved.in_area(&crate::id::AreaCode::new("502301")).count(), 2);
    }
}
