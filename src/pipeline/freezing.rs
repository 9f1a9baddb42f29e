//! Deciding a result: whether it may be decided now, and the files that keep it.

use super::Ready;
use crate::freeze::record::{Entrants, Ranked};
use crate::freeze::{
    Folder, Frozen, MakeError, Order, Pieces, Scope, Seal, WHOLE, keep, make, make_corrected,
};
use crate::id::{ContestId, StageId};
use crate::model::Contest;
use crate::plan::Model;
use crate::score::Fate;
use crate::source::Tree;
use crate::thai::{Date, closest};

/// A result about to be kept.
pub struct Decision {
    /// `data/frozen/maeon-2569/tambon/2026-05-01`
    pub folder: String,
    pub pieces: Pieces,
    pub seal: Seal,
    /// Contest and round as people call them.
    pub title: String,
    pub ranked: usize,
    pub gated: usize,
    /// How many go on; none where nobody does.
    pub going_on: Option<usize>,
    /// The day until which figures could still come in, if it is not over.
    pub before_cut_off: Option<Date>,
    /// Whether judges give points that none has given.
    pub without_judges: bool,
    /// Figures put right, where the result was decided before.
    pub corrections: usize,
}

/// Why nothing is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    UnknownContest {
        suggestion: Option<String>,
        known: Vec<String>,
    },
    /// Rounds to choose from; empty where the contest has none.
    UnknownStage {
        suggestion: Option<String>,
        known: Vec<String>,
    },
    /// An earlier round is still open.
    EarlierOpen {
        stage: String,
    },
    /// It is decided, on that day.
    Decided {
        on: Date,
        folder: String,
    },
    /// There is nothing to rank by.
    NotRanked,
    Make(MakeError),
}

impl Ready {
    /// Decides a round, or a contest that has none. `salt` is random.
    pub fn decide(
        &self,
        tree: &Tree,
        contest: &str,
        stage: Option<&str>,
        on: Date,
        salt: &str,
    ) -> Result<Decision, Refusal> {
        let contests = &self.site.contests;
        let Some(position) = contests.iter().position(|own| own.id.as_str() == contest) else {
            let known: Vec<&str> = contests.iter().map(|own| own.id.as_str()).collect();
            return Err(Refusal::UnknownContest {
                suggestion: closest(contest, known.iter().copied()).map(str::to_string),
                known: known.into_iter().map(str::to_string).collect(),
            });
        };
        let own = &contests[position];
        let at = stage_of(own, stage)?;
        let model = self.model();
        let stage = at.map(|at| &own.stages[at]);
        let kept = match stage {
            Some(stage) => model.kept_round(&own.id, &stage.id),
            None => model.decided(&own.id),
        };
        if let Some(kept) = kept {
            return self.decide_anew(tree, &kept.frozen, on, salt);
        }
        let earlier = &own.stages[..at.unwrap_or_default()];
        if let Some(open) = earlier.iter().find(|s| model.kept_round(&own.id, &s.id).is_none()) {
            return Err(Refusal::EarlierOpen { stage: open.id.to_string() });
        }
        let entrants = earlier.last().and_then(|before| model.entrants_after(&own.id, &before.id));
        let ranking = match at {
            Some(at) => {
                let rounds = &self.rounds[position];
                rounds.iter().find(|round| round.stage == at).map(|round| &round.ranking)
            }
            None => self.rankings[position].as_ref(),
        };
        let ranking = ranking.ok_or(Refusal::NotRanked)?;
        let round = self.rounds[position].iter().find(|round| Some(round.stage) == at);
        let order = Order {
            tree,
            site: &self.site,
            findings: &self.findings,
            contest: position,
            scope: Scope::of(own, at),
            entrants,
            corrects: None,
            on: Some(on),
            salt,
        };
        let (pieces, seal) = make(&order).map_err(Refusal::Make)?;
        let rubric = stage.map_or(&own.rubric, |stage| own.rubric_of(stage));
        let judges = self.site.rubric(rubric).is_some_and(|r| r.computed_total() < r.total);
        let cut_off = stage.and_then(|stage| stage.cut_off).or(own.cut_off);
        let title = stage.map_or_else(String::new, |stage| format!(" {}", stage.title));
        Ok(Decision {
            folder: self.new_folder(tree, own, stage.map(|stage| stage.id.as_str()), on),
            pieces,
            seal,
            title: format!("{}{title}", own.title),
            ranked: ranking.standings.len(),
            gated: ranking.gated.len(),
            going_on: round
                .filter(|round| own.stages[round.stage].advance.is_some())
                .map(|round| round.going_on().count()),
            before_cut_off: cut_off.filter(|cut_off| on < *cut_off),
            without_judges: judges && !ranking.panel.has_points(),
            corrections: 0,
        })
    }

    /// What is decided is decided again only to put figures right.
    fn decide_anew(
        &self,
        tree: &Tree,
        kept: &Frozen,
        on: Date,
        salt: &str,
    ) -> Result<Decision, Refusal> {
        let pending = kept.corrected.as_ref().map_or(0, |corrected| corrected.pending.len());
        if pending == 0 {
            let folder = kept.folder.to_string();
            return Err(Refusal::Decided { on: kept.on, folder });
        }
        let corrections = &self.site.corrections;
        let (pieces, seal, record) =
            make_corrected(tree, kept, corrections, on, salt).map_err(Refusal::Make)?;
        let round = record.rounds.first();
        let list = round.map(|round| &round.result).or(record.ranking.as_ref());
        let own = kept.own_contest();
        let stage = kept.round().map(|round| &own.stages[round.stage]);
        let goes_on =
            |row: &&Ranked| row.fate.as_deref().and_then(keep::fate_of).is_some_and(Fate::goes_on);
        let title = stage.map_or_else(String::new, |stage| format!(" {}", stage.title));
        Ok(Decision {
            folder: self.new_folder(tree, own, stage.map(|stage| stage.id.as_str()), on),
            pieces,
            seal,
            title: format!("{}{title}", own.title),
            ranked: list.map_or(0, |list| list.ranked.len()),
            gated: list.map_or(0, |list| list.gated.len()),
            going_on: stage
                .filter(|stage| stage.advance.is_some())
                .and_then(|_| Some(list?.ranked.iter().filter(goes_on).count())),
            before_cut_off: None,
            without_judges: false,
            corrections: pending,
        })
    }

    /// A folder of the day that is not there yet.
    fn new_folder(&self, tree: &Tree, own: &Contest, stage: Option<&str>, on: Date) -> String {
        let stage = stage.unwrap_or(WHOLE);
        let (contest, stage) = (own.id.to_string(), stage.to_string());
        let mut folder = Folder { contest, stage, on, number: 1 };
        while tree.below(&folder.path()).next().is_some() {
            folder.number += 1;
        }
        folder.path()
    }
}

impl Model<'_> {
    /// Those whom a decided round let through.
    pub(super) fn entrants_after(&self, contest: &ContestId, stage: &StageId) -> Option<Entrants> {
        let kept = self.kept_round(contest, stage)?;
        Some(Entrants {
            stage: stage.to_string(),
            date: kept.frozen.on.iso(),
            seal: kept.frozen.seal.to_string(),
            funds: keep::going_on(&kept.frozen.site, kept.frozen.round()?),
        })
    }
}

fn stage_of(own: &Contest, stage: Option<&str>) -> Result<Option<usize>, Refusal> {
    let known: Vec<&str> = own.stages.iter().map(|stage| stage.id.as_str()).collect();
    let found = stage.map(|stage| known.iter().position(|own| *own == stage));
    match found {
        Some(Some(at)) => Ok(Some(at)),
        None if known.is_empty() => Ok(None),
        _ => Err(Refusal::UnknownStage {
            suggestion: stage.and_then(|s| closest(s, known.iter().copied())).map(str::to_string),
            known: known.into_iter().map(str::to_string).collect(),
        }),
    }
}
