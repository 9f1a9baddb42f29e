//! Results that are decided: a round of a contest, kept in a folder of its own with everything that
//! it was made of, and from then on shown from there whatever happens to the live data.
//!
//! ```text
//! data/frozen/CONTEST/STAGE/DATE/
//!   README.md       what is here and how to read it without this program
//!   result.json     places, totals, points, reasons: the result itself, as data
//!   inputs/         the files that decided, as they were read; a small site of its own
//!   facts.json      what decided and cannot be copied
//!   seal.txt        a random number, so that the seal tells nothing of what is withheld
//!   SHA256SUMS      digests of all of these; its own digest is the seal on the page
//! ```
//!
//! Invariant: what is shown comes from `result.json`, never from computing again. Computing again is
//! a check, and where this program comes to another result it says so and shows the kept one.

mod compute;
mod correct;
mod firm;
mod inputs;
pub mod keep;
mod make;
mod manifest;
mod read;
mod readme;
pub mod record;
mod restore;

pub use compute::{Computed, compute, positions, record};
pub use correct::{Corrected, correct, make_corrected};
pub use inputs::{FACTS, Facts, INPUTS, Piece, Pieces, inputs, site_of, tree_of};
pub use make::{MakeError, Order, differing, digested, head, make, seal_of};
pub use manifest::{Damage, SUMS, Seal, damages, digests, read as read_sums, sha256, sums};
pub use read::{Folder, HOME, WHOLE, folders, read};
pub use readme::readme;
pub use restore::{Unfit, list as restored};

use std::sync::Arc;

use crate::check::Findings;
use crate::id::{ContestId, RubricId, StageId};
use crate::model::{Contest, Level, Rubric, Site};
use crate::score::{Ranking, Robustness, Round};
use crate::thai::Date;
use record::Head;

/// Which results of a contest: some of its rounds, in their order, and the contest as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Positions of rounds.
    pub stages: Vec<usize>,
    pub whole: bool,
}

impl Scope {
    /// What is decided with a round: the round, and with the last one the contest. A contest
    /// without rounds is decided at once.
    pub fn of(contest: &Contest, stage: Option<usize>) -> Scope {
        let last = contest.stages.len().checked_sub(1);
        Scope { stages: stage.into_iter().collect(), whole: stage == last }
    }
}

/// A kept result: the one of its round that counts.
#[derive(Clone, Debug)]
pub struct Frozen {
    /// `data/frozen/maeon-2569/tambon/2026-05-01`
    pub folder: Arc<str>,
    pub contest: ContestId,
    /// None for a contest without rounds.
    pub stage: Option<StageId>,
    pub on: Date,
    pub seal: Seal,
    pub head: Head,
    /// The site of its inputs: one contest, its rubrics, the funds that took part.
    pub site: Site,
    pub findings: Findings,
    /// One for the one contest: the whole of it, where this result decides that.
    pub rankings: Vec<Option<Ranking>>,
    /// How firm its places are.
    pub robustness: Vec<Option<Robustness>>,
    /// One list for the one contest; empty for a contest without rounds.
    pub rounds: Vec<Vec<Round>>,
    /// Whether this program comes to the same result from its inputs.
    pub agrees: bool,
    /// Figures that were put right, in it or since.
    pub corrected: Option<Box<Corrected>>,
}

impl Frozen {
    pub fn own_contest(&self) -> &Contest {
        &self.site.contests[0]
    }

    pub fn ranking(&self) -> Option<&Ranking> {
        self.rankings.first()?.as_ref()
    }

    pub fn robustness(&self) -> Option<&Robustness> {
        self.robustness.first()?.as_ref()
    }

    pub fn round(&self) -> Option<&Round> {
        self.rounds.first()?.first()
    }

    /// The rubric of its round, or of the contest where it has none.
    pub fn rubric(&self) -> Option<&Rubric> {
        let contest = self.own_contest();
        match self.round() {
            Some(round) => self.site.rubric(contest.rubric_of(&contest.stages[round.stage])),
            None => self.site.rubric(&contest.rubric),
        }
    }

    /// How its rubric is called beside those that are in use: it has a page of its own.
    pub fn kept_rubric(&self, id: &RubricId) -> RubricId {
        let stage = self.stage.as_ref().map_or(WHOLE, StageId::as_str);
        RubricId::new(&format!("{id}.{}.{stage}", self.contest))
    }

    /// Of the groups that compete with each other.
    pub fn level(&self) -> Level {
        let contest = self.own_contest();
        let stage = self.round().map(|round| &contest.stages[round.stage]);
        stage.map_or(contest.level, |stage| stage.level)
    }
}

/// The kept result of a round, or of the contest as a whole.
pub fn find<'f>(
    frozen: &'f [Frozen],
    contest: &ContestId,
    stage: Option<&StageId>,
) -> Option<&'f Frozen> {
    frozen.iter().find(|kept| kept.contest == *contest && kept.stage.as_ref() == stage)
}

/// The kept result that decided a contest as a whole.
pub fn decided<'f>(frozen: &'f [Frozen], contest: &ContestId) -> Option<&'f Frozen> {
    frozen.iter().find(|kept| kept.contest == *contest && kept.ranking().is_some())
}
