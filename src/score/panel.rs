//! What the judges give together: the mean of those who may judge a fund and did.
//!
//! The mean and not the sum, so that whoever abstains or is out takes nothing from anybody. Where
//! judges lie far apart they are asked to talk, and where a judge is harsher than the others on the
//! same funds, that is told; neither changes a point.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::id::{FundCode, StageId};
use crate::model::contest::{Contest, Level, Stage};
use crate::model::fund::Fund;
use crate::model::panel::{Mark, PanelSheet};
use crate::model::rubric::{Average, ENOUGH_TO_TRIM, Indicator, Judging, Rubric, ScoringRule};
use crate::model::site::Site;
use crate::num::half_up;

/// All that judges said in one round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// By fund (index in the site), dimension and indicator.
    pub verdicts: BTreeMap<(usize, usize, usize), Verdict>,
    /// How each judge compares with the others, in the order of the sheets.
    pub bearings: Vec<Bearing>,
}

/// What becomes of the judges' points for one fund and indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// In the order of the sheets.
    pub votes: Vec<Vote>,
    /// The mean before rounding; none where nobody's points count.
    pub mean: Option<Decimal>,
    /// Rounded at the rubric's precision.
    pub points: Option<Decimal>,
    /// From the lowest to the highest of those who judged.
    pub spread: Decimal,
    /// They lie further apart than the rubric puts up with.
    pub should_talk: bool,
}

/// One judge on one fund and indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Index of the sheet in the site.
    pub sheet: usize,
    /// Index of the mark in the sheet; a judge who is out may have none.
    pub mark: Option<usize>,
    pub points: Option<Decimal>,
    pub standing: VoteStanding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteStanding {
    Counts,
    /// Highest or lowest of five or more, left out of a trimmed mean.
    Trimmed,
    Abstains,
    /// Out by declaration, or by living in the fund's tambon.
    Recused {
        declared: bool,
    },
}

/// A judge's points against those of the others on the same funds, as parts of the weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearing {
    pub sheet: usize,
    /// How many points were compared.
    pub compared: usize,
    pub own: Decimal,
    pub others: Decimal,
}

/// The sheets of a round; without rounds, all of the contest. A sheet that names no round belongs
/// to the last.
pub fn sheets<'s>(
    site: &'s Site,
    contest: &'s Contest,
    stage: Option<&'s Stage>,
) -> impl Iterator<Item = (usize, &'s PanelSheet)> {
    let wanted: Option<&StageId> = stage.map(|stage| &stage.id);
    let last: Option<&StageId> = contest.last_stage().map(|stage| &stage.id);
    site.panels.iter().enumerate().filter(move |(_, sheet)| {
        let own = sheet.stage.as_ref().map(|stage| &stage.value).or(last);
        sheet.contest.value == contest.id && own == wanted.or(last)
    })
}

/// Why a judge does not judge a fund: declared, or living in its tambon where the district judges.
pub fn recusal(level: Level, sheet: &PanelSheet, fund: &Fund) -> Option<VoteStanding> {
    if sheet.recusals.iter().any(|recusal| recusal.fund.value == fund.code) {
        return Some(VoteStanding::Recused { declared: true });
    }
    let lives_there = sheet.tambon.as_ref().is_some_and(|own| own.value == fund.tambon);
    (level == Level::Amphoe && lives_there).then_some(VoteStanding::Recused { declared: false })
}

impl Panel {
    pub fn of(site: &Site, contest: &Contest, stage: Option<&Stage>, rubric: &Rubric) -> Self {
        let level = stage.map_or(contest.level, |stage| stage.level);
        let sheets: Vec<(usize, &PanelSheet)> = sheets(site, contest, stage).collect();
        if sheets.is_empty() {
            return Panel::default();
        }
        let marks: Vec<_> = sheets.iter().map(|(_, sheet)| marks_of(sheet)).collect();
        let judged: Vec<(usize, usize, &Indicator)> = rubric
            .indicators()
            .filter(|(.., indicator)| matches!(indicator.rule, ScoringRule::Panel { .. }))
            .collect();
        let mut panel = Panel::default();
        for (index, fund) in site.funds.iter().enumerate() {
            if !contest.covers(&fund.tambon) {
                continue;
            }
            for (d, i, indicator) in &judged {
                let votes: Vec<Vote> = sheets
                    .iter()
                    .zip(&marks)
                    .filter_map(|((sheet_index, sheet), marks)| {
                        let found = marks.get(&(&fund.code, indicator.id.as_str()));
                        vote(*sheet_index, recusal(level, sheet, fund), found.copied())
                    })
                    .collect();
                if !votes.is_empty() {
                    let verdict = verdict(votes, indicator.weight, rubric);
                    panel.verdicts.insert((index, *d, *i), verdict);
                }
            }
        }
        panel.bearings = bearings(&panel.verdicts, &sheets, rubric);
        panel
    }

    /// Whether any judge's points count.
    pub fn has_points(&self) -> bool {
        self.verdicts.values().any(|verdict| verdict.points.is_some())
    }

    pub fn points(&self, fund: usize, dimension: usize, indicator: usize) -> Option<Decimal> {
        self.verdict(fund, dimension, indicator)?.points
    }

    pub fn verdict(&self, fund: usize, dimension: usize, indicator: usize) -> Option<&Verdict> {
        self.verdicts.get(&(fund, dimension, indicator))
    }
}

/// The marks of a sheet by fund and indicator.
fn marks_of(sheet: &PanelSheet) -> BTreeMap<(&FundCode, &str), (usize, &Mark)> {
    let marks = sheet.marks.iter().enumerate();
    marks
        .map(|(at, mark)| ((&mark.fund.value, mark.indicator.value.as_str()), (at, mark)))
        .collect()
}

fn vote(sheet: usize, out: Option<VoteStanding>, mark: Option<(usize, &Mark)>) -> Option<Vote> {
    let (index, points) = (mark.map(|(at, _)| at), mark.and_then(|(_, mark)| mark.points));
    let standing = match (out, mark) {
        (Some(out), _) => out,
        (None, Some(_)) if points.is_some() => VoteStanding::Counts,
        (None, Some(_)) => VoteStanding::Abstains,
        (None, None) => return None,
    };
    Some(Vote { sheet, mark: index, points, standing })
}

fn verdict(mut votes: Vec<Vote>, weight: Decimal, rubric: &Rubric) -> Verdict {
    let Judging { average, talk_above } = rubric.judging;
    let counted = |votes: &[Vote]| -> Vec<(usize, Decimal)> {
        let counting = votes.iter().enumerate().filter(|(_, v)| v.standing == VoteStanding::Counts);
        counting.filter_map(|(at, vote)| Some((at, vote.points?))).collect()
    };
    let mut points = counted(&votes);
    points.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
    let spread = match (points.first(), points.last()) {
        (Some((_, lowest)), Some((_, highest))) => highest.saturating_sub(*lowest),
        _ => Decimal::ZERO,
    };
    if average == Average::TrimmedMean && points.len() >= ENOUGH_TO_TRIM {
        for (at, _) in [points[0], points[points.len() - 1]] {
            votes[at].standing = VoteStanding::Trimmed;
        }
    }
    let counting = counted(&votes);
    let sum = counting.iter().fold(Decimal::ZERO, |sum, (_, points)| sum.saturating_add(*points));
    let mean = sum.checked_div(Decimal::from(counting.len()));
    Verdict {
        votes,
        mean,
        points: mean.map(|mean| half_up(mean, rubric.precision)),
        spread,
        should_talk: spread > weight.saturating_mul(talk_above),
    }
}

fn bearings(
    verdicts: &BTreeMap<(usize, usize, usize), Verdict>,
    sheets: &[(usize, &PanelSheet)],
    rubric: &Rubric,
) -> Vec<Bearing> {
    let bearing = |(sheet, _): &(usize, &PanelSheet)| {
        let (mut own, mut others, mut compared) = (Decimal::ZERO, Decimal::ZERO, 0);
        for ((_, d, i), verdict) in verdicts {
            let weight = rubric.dimensions[*d].indicators[*i].weight;
            let Some((mine, theirs)) = against_others(verdict, *sheet) else { continue };
            let (Some(mine), Some(theirs)) = (mine.checked_div(weight), theirs.checked_div(weight))
            else {
                continue;
            };
            own = own.saturating_add(mine);
            others = others.saturating_add(theirs);
            compared += 1;
        }
        let mean = |sum: Decimal| sum.checked_div(Decimal::from(compared));
        let (own, others) = (mean(own)?, mean(others)?);
        Some(Bearing { sheet: *sheet, compared, own, others })
    };
    sheets.iter().filter_map(bearing).collect()
}

/// A judge's points and the mean of the others', where both are there. What a trimmed mean leaves
/// out was judged all the same.
fn against_others(verdict: &Verdict, sheet: usize) -> Option<(Decimal, Decimal)> {
    let judged =
        |vote: &&Vote| matches!(vote.standing, VoteStanding::Counts | VoteStanding::Trimmed);
    let own = verdict.votes.iter().filter(judged).find(|vote| vote.sheet == sheet)?.points?;
    let others: Vec<Decimal> = verdict
        .votes
        .iter()
        .filter(judged)
        .filter(|vote| vote.sheet != sheet)
        .filter_map(|vote| vote.points)
        .collect();
    let sum = others.iter().fold(Decimal::ZERO, |sum, points| sum.saturating_add(*points));
    Some((own, sum.checked_div(Decimal::from(others.len()))?))
}
