//! Indicators that tell no fund from another on the figures at hand: every fund gets all there is,
//! or every fund gets nothing. A unit or a direction may be wrong, or the rubric does not fit.
//!
//! An indicator is settled as soon as two funds differ in this, so that only those that are odd are
//! computed for every fund.

use crate::diag::{Mistake, Problem, RubricFault};
use crate::id::RubricId;
use crate::model::rubric::{Indicator, ScoringRule};
use crate::model::{Contest, Fund, Rubric, Site};
use crate::score::score_indicator;

/// Fewer funds than these may well be alike.
const ENOUGH: usize = 5;

pub fn problems(site: &Site) -> Vec<Problem> {
    let mut found: Vec<Problem> = Vec::new();
    for contest in &site.contests {
        for rubric in rubrics(contest).into_iter().filter_map(|id| site.rubric(id)) {
            for (.., indicator) in rubric.indicators() {
                let Some(fault) = of_indicator(site, contest, rubric, indicator) else { continue };
                let mistake = Mistake::Rubric { fault };
                found.push(Problem::new(&rubric.file, indicator.span, mistake));
            }
        }
    }
    found
}

/// Those of the contest and of its rounds.
fn rubrics(contest: &Contest) -> Vec<&RubricId> {
    let mut found = vec![&contest.rubric];
    for stage in &contest.stages {
        let id = contest.rubric_of(stage);
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn of_indicator(
    site: &Site,
    contest: &Contest,
    rubric: &Rubric,
    indicator: &Indicator,
) -> Option<RubricFault> {
    if matches!(indicator.rule, ScoringRule::Panel { .. }) || indicator.weight.is_zero() {
        return None;
    }
    let year = contest.fiscal_year;
    let competes = |fund: &&Fund| contest.covers(&fund.tambon) && fund.year(year).is_some();
    let (mut funds, mut none, mut all) = (0, 0, 0);
    for fund in site.funds.iter().filter(competes) {
        let score = score_indicator(rubric, indicator, fund, year);
        let Some(points) = score.points.filter(|_| !score.is_missing()) else { continue };
        funds += 1;
        none += usize::from(points.is_zero());
        all += usize::from(points == indicator.weight);
        if none < funds && all < funds {
            return None;
        }
    }
    if funds < ENOUGH {
        return None;
    }
    let (indicator, contest) = (indicator.id.to_string(), contest.id.to_string());
    Some(match none == funds {
        true => RubricFault::NobodyGets { indicator, funds, contest },
        false => RubricFault::EverybodyGets { indicator, funds, contest },
    })
}
