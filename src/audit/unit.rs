//! A result with its inputs, computed again: what steps and pages are made of.

use crate::check::Findings;
use crate::freeze::record::Record;
use crate::freeze::{FACTS, Facts, INPUTS, SUMS, Scope, Seal, Unfit, compute, positions, site_of};
use crate::model::{Rubric, Site};
use crate::score::{Gated, Ranking, Round, Scorecard, Standing};
use crate::source::Tree;

/// The name of a result that is not decided.
pub const OPEN: &str = "open";

pub struct Unit {
    /// `tambon-2026-05-01`, or `open`.
    pub name: String,
    /// In the form of a kept result.
    pub folder: Tree,
    pub seal: Seal,
    /// As it is written there.
    pub record: Record,
    /// What this program reads and computes.
    pub site: Site,
    pub findings: Findings,
    pub facts: Facts,
    pub ranking: Option<Ranking>,
    pub rounds: Vec<Round>,
    /// What is computed, in the form in which it is kept.
    pub again: Record,
}

/// A list of a unit: a round, or the contest as a whole.
#[derive(Clone, Copy)]
pub struct List<'u> {
    /// `tambon`, or `contest`.
    pub name: &'u str,
    pub title: &'u str,
    pub ranking: &'u Ranking,
    pub round: Option<&'u Round>,
    pub rubric: &'u Rubric,
}

/// A place in a list.
#[derive(Clone, Copy)]
pub enum Row<'u> {
    Ranked(&'u Standing),
    Gated(&'u Gated),
}

impl Unit {
    /// Reads a folder in the form of a kept result, and computes it.
    pub fn open(name: &str, folder: Tree) -> Result<Unit, Unfit> {
        let unfit = |what: &str| Unfit(what.to_string());
        let sums = folder.read(SUMS).ok_or_else(|| unfit(SUMS))?;
        let seal = Seal::of(&String::from_utf8_lossy(&sums));
        drop(sums);
        let result = folder.read("result.json").ok_or_else(|| unfit("result.json"))?;
        let record = Record::read(&result).map_err(|e| Unfit(format!("result.json: {e}")))?;
        drop(result);
        let facts = folder.read(FACTS).ok_or_else(|| unfit(FACTS))?;
        let facts: Facts =
            serde_json::from_slice(&facts).map_err(|e| Unfit(format!("{FACTS}: {e}")))?;
        let read = site_of(&folder.within(INPUTS), &facts);
        let (site, findings) = read.ok_or_else(|| unfit(INPUTS))?;
        let contest = &site.contests[0];
        let stages = record.rounds.iter().map(|round| {
            let found = contest.stages.iter().position(|own| own.id.as_str() == round.stage);
            found.ok_or_else(|| Unfit(format!("result.json: stage “{}”", round.stage)))
        });
        let stages = stages.collect::<Result<_, _>>()?;
        let scope = Scope { stages, whole: record.ranking.is_some() };
        let entrants = record.head.entrants.as_ref();
        let entrants = entrants.map(|entrants| positions(&site, &entrants.funds));
        let computed = compute(&site, &findings, 0, &scope, entrants.as_ref());
        let mut head = record.head.clone();
        head.contest = contest.id.to_string();
        head.title.clone_from(&contest.title);
        head.budget_year = contest.budget_year;
        head.fiscal_year = contest.fiscal_year;
        head.sample = site.settings.sample;
        let again = computed.record(&site, 0, head).ok_or_else(|| unfit("rubric"))?;
        let (ranking, rounds) = (computed.ranking, computed.rounds);
        let name = name.to_string();
        Ok(Unit { name, folder, seal, record, site, findings, facts, ranking, rounds, again })
    }

    pub fn contest(&self) -> &crate::model::Contest {
        &self.site.contests[0]
    }

    /// “การคัดเลือก… รอบตำบล”
    pub fn title(&self) -> String {
        let rounds: Vec<&str> = self.rounds.iter().map(|round| self.stage_title(round)).collect();
        let mut title = format!("{} {}", self.contest().title, rounds.join(", "));
        title.truncate(title.trim_end().len());
        title
    }

    fn stage_title(&self, round: &Round) -> &str {
        &self.contest().stages[round.stage].title
    }

    /// Rounds first, then the contest as a whole.
    pub fn lists(&self) -> Vec<List<'_>> {
        let contest = self.contest();
        let mut lists = Vec::new();
        for round in &self.rounds {
            let stage = &contest.stages[round.stage];
            let Some(rubric) = self.site.rubric(contest.rubric_of(stage)) else { continue };
            lists.push(List {
                name: stage.id.as_str(),
                title: &stage.title,
                ranking: &round.ranking,
                round: Some(round),
                rubric,
            });
        }
        if let Some((ranking, rubric)) =
            self.ranking.as_ref().zip(self.site.rubric(&contest.rubric))
        {
            let (name, title) = (crate::freeze::WHOLE, "ทั้งการประกวด");
            lists.push(List { name, title, ranking, round: None, rubric });
        }
        lists
    }
}

impl<'u> List<'u> {
    /// The ranked, best first, then those held back.
    pub fn rows(self) -> impl Iterator<Item = Row<'u>> {
        let ranked = self.ranking.standings.iter().map(Row::Ranked);
        ranked.chain(self.ranking.gated.iter().map(Row::Gated))
    }

    /// Their positions in the site.
    pub fn funds(self) -> impl Iterator<Item = usize> + 'u {
        self.rows().map(Row::fund)
    }
}

impl<'u> Row<'u> {
    pub fn fund(self) -> usize {
        match self {
            Row::Ranked(standing) => standing.fund,
            Row::Gated(gated) => gated.fund,
        }
    }

    pub fn card(self) -> Option<&'u Scorecard> {
        match self {
            Row::Ranked(standing) => Some(&standing.card),
            Row::Gated(gated) => gated.card.as_ref(),
        }
    }
}
