//! What is odd about judges' sheets and rounds, which can only be told once funds are ranked:
//! points for a fund that does not compete, points of a judge who is out, quotas that choose nobody.

use crate::diag::{JudgingFault, Mistake, Problem};
use crate::freeze::{Frozen, decided, find};
use crate::model::{Level, PanelSheet, Rubric, Site};
use crate::score::panel::{VoteStanding, recusal, sheets};
use crate::score::{Ranking, Round, oversized};

/// What is decided is not complained of any more.
pub fn problems(
    site: &Site,
    rankings: &[Option<Ranking>],
    rounds: &[Vec<Round>],
    frozen: &[Frozen],
) -> Vec<Problem> {
    let mut found = Vec::new();
    for (position, contest) in site.contests.iter().enumerate() {
        let rounds = &rounds[position];
        for round in rounds {
            let stage = &contest.stages[round.stage];
            if find(frozen, &contest.id, Some(&stage.id)).is_some() {
                continue;
            }
            if let Some((span, quota, field)) = oversized(round, contest) {
                let mistake =
                    Mistake::Judging { fault: JudgingFault::QuotaTooLarge { quota, field } };
                found.push(Problem::new(&contest.file, span, mistake));
            }
            let rubric = site.rubric(contest.rubric_of(stage));
            let is_last = round.stage + 1 == contest.stages.len();
            for (_, sheet) in sheets(site, contest, Some(stage)) {
                of_sheet(site, stage.level, sheet, &mut found);
                // Those of the last round are compared with the contest's ranking below.
                if let Some(rubric) = rubric.filter(|_| !is_last) {
                    of_gated(site, &round.ranking, rubric, sheet, &mut found);
                }
            }
        }
        if decided(frozen, &contest.id).is_some() {
            continue;
        }
        if contest.stages.is_empty() {
            for (_, sheet) in sheets(site, contest, None) {
                of_sheet(site, contest.level, sheet, &mut found);
            }
        }
        let rubric = site.rubric(&contest.rubric);
        if let Some((ranking, rubric)) = rankings.get(position).and_then(Option::as_ref).zip(rubric)
        {
            let last = contest.last_stage();
            for (_, sheet) in sheets(site, contest, last) {
                of_gated(site, ranking, rubric, sheet, &mut found);
            }
        }
    }
    found
}

fn of_sheet(site: &Site, level: Level, sheet: &PanelSheet, found: &mut Vec<Problem>) {
    for mark in sheet.marks.iter().filter(|mark| mark.points.is_some()) {
        let Some((_, fund)) = site.fund(&mark.fund.value) else { continue };
        if let Some(VoteStanding::Recused { declared }) = recusal(level, sheet, fund) {
            let fault = JudgingFault::Recused { fund: fund.code.to_string(), declared };
            let mistake = Mistake::Judging { fault };
            found.push(Problem::new(&sheet.file, mark.fund.span, mistake));
        }
    }
}

fn of_gated(
    site: &Site,
    ranking: &Ranking,
    rubric: &Rubric,
    sheet: &PanelSheet,
    found: &mut Vec<Problem>,
) {
    let mut told: Vec<usize> = Vec::new();
    for mark in sheet.marks.iter().filter(|mark| mark.points.is_some()) {
        let Some((index, fund)) = site.fund(&mark.fund.value) else { continue };
        let Some(gated) = ranking.gated_of(index).filter(|_| !told.contains(&index)) else {
            continue;
        };
        told.push(index);
        let gate = gated.failed.first().or(gated.unjudged.first());
        let reason = gate.map_or_else(String::new, |gate| rubric.gates[*gate].reason.clone());
        let fault = JudgingFault::Gated { fund: fund.code.to_string(), reason };
        let mistake = Mistake::Judging { fault };
        found.push(Problem::new(&sheet.file, mark.fund.span, mistake));
    }
}
