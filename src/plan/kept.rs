//! Pages of results that are decided: made by the same code as all others, from the inputs and the
//! result that were kept, within the site as it is today.

use super::{Index, Model, url};
use crate::freeze::Frozen;
use crate::id::{ContestId, FundCode, StageId};
use crate::model::PageRef;
use crate::score::Ranking;

/// A kept result, ready to make pages of.
pub struct Kept {
    pub frozen: Frozen,
    index: Index,
}

impl Kept {
    pub fn of(frozen: Frozen) -> Self {
        let index = Index::of(&frozen.site, &frozen.rankings);
        Kept { frozen, index }
    }

    /// The model of its pages.
    pub fn model<'m>(&'m self, live: Model<'m>) -> Model<'m> {
        let Frozen { site, findings, rankings, robustness, rounds, .. } = &self.frozen;
        Model { site, findings, rankings, robustness, rounds, index: &self.index, ..live }
    }

    /// The page that explains a fund's points: in its round, or in the contest as a whole.
    pub fn why(&self, ranking: &Ranking, fund: &FundCode) -> String {
        let Frozen { contest, stage, .. } = &self.frozen;
        let of_round = self.frozen.round().is_some_and(|r| std::ptr::eq(&r.ranking, ranking));
        match stage {
            Some(stage) if of_round => url::why_in_round(contest, stage, fund),
            _ => url::why_in(contest, fund),
        }
    }

    /// Where a page is, seen from this result. Rules and reasons are its own; what the live site no
    /// longer has gives way to what is nearest.
    pub fn file_of(&self, page: &PageRef, live: Model) -> String {
        let nearest = match page {
            PageRef::Rubric(id) => PageRef::Rubric(self.frozen.kept_rubric(id)),
            PageRef::Indicator(rubric, id) => {
                PageRef::Indicator(self.frozen.kept_rubric(rubric), id.clone())
            }
            PageRef::Why(code) => return self.own_why(code),
            PageRef::Fund(code) if live.site.fund(code).is_none() => return self.own_why(code),
            PageRef::Area(code) if live.site.area(code).is_none() => PageRef::Funds,
            PageRef::Contest(id) if live.site.contests.iter().all(|own| own.id != *id) => {
                PageRef::Ranking
            }
            other => other.clone(),
        };
        url::file(&nearest)
    }

    fn own_why(&self, code: &FundCode) -> String {
        let rankings = self.frozen.ranking().into_iter();
        let of_round = self.frozen.round().map(|round| &round.ranking);
        let position = self.frozen.site.fund(code).map(|(position, _)| position);
        let has_card =
            |ranking: &&Ranking| position.is_some_and(|fund| ranking.card_of(fund).is_some());
        match rankings.chain(of_round).find(has_card) {
            Some(ranking) => self.why(ranking, code),
            None => url::file(&PageRef::Funds),
        }
    }
}

impl<'m> Model<'m> {
    /// The kept result of a round.
    pub fn kept_round(self, contest: &ContestId, stage: &StageId) -> Option<&'m Kept> {
        let of = |kept: &&Kept| {
            kept.frozen.contest == *contest && kept.frozen.stage.as_ref() == Some(stage)
        };
        self.kept.iter().find(of)
    }

    /// The kept result that decided a contest as a whole.
    pub fn decided(self, contest: &ContestId) -> Option<&'m Kept> {
        let whole =
            |kept: &&Kept| kept.frozen.contest == *contest && kept.frozen.ranking().is_some();
        self.kept.iter().find(whole)
    }
}
