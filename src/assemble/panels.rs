//! Judges' sheets: each belongs to a contest that exists, speaks of its funds and of indicators
//! that the rubric leaves to judges, once each and within their weight. A mark that is wrong is
//! dropped after it was reported, so that no ranking counts it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::homes;
use crate::diag::{JudgingFault, Mistake, Problem};
use crate::id::AreaCode;
use crate::model::panel::{Mark, PanelSheet};
use crate::model::rubric::{Indicator, ScoringRule};
use crate::model::{Area, Contest, Fund, Rubric};
use crate::parse;
use crate::parse::panel::{Given, PanelFile};
use crate::source::Tree;
use crate::text::Span;
use crate::thai;

pub fn read(
    tree: &Tree,
    contests: &[Contest],
    rubrics: &[Rubric],
    funds: &[Fund],
    areas: &BTreeMap<AreaCode, Area>,
    problems: &mut Vec<Problem>,
) -> Vec<PanelSheet> {
    let files = homes::PANELS.texts(tree, problems);
    let files = super::parse_all(&files, parse::panel::panel, problems);
    let mut sheets: Vec<PanelSheet> = Vec::new();
    for file in files {
        let mut looking = Looking { contests, rubrics, funds, areas, problems };
        let Some(sheet) = looking.at(file) else { continue };
        let known = |other: &&PanelSheet| key(other) == key(&sheet);
        match sheets.iter().find(known) {
            Some(first) => {
                let (judge, first) = (sheet.judge.to_string(), first.file.to_string());
                let fault = JudgingFault::SecondSheet { judge, first };
                let mistake = Mistake::Judging { fault };
                problems.push(Problem::new(&sheet.file, sheet.judge_span, mistake));
            }
            None => sheets.push(sheet),
        }
    }
    sheets.sort_by(|a, b| key(a).cmp(&key(b)));
    sheets
}

/// What a sheet is known by: one judge has one in each round.
fn key(sheet: &PanelSheet) -> (&str, Option<&str>, &str) {
    let stage = sheet.stage.as_ref().map(|stage| stage.value.as_str());
    (sheet.contest.value.as_str(), stage, sheet.judge.as_str())
}

struct Looking<'s> {
    contests: &'s [Contest],
    rubrics: &'s [Rubric],
    funds: &'s [Fund],
    areas: &'s BTreeMap<AreaCode, Area>,
    problems: &'s mut Vec<Problem>,
}

impl<'s> Looking<'s> {
    /// The sheet with what is right in it; nothing where its contest or round is unknown.
    fn at(&mut self, file: PanelFile) -> Option<PanelSheet> {
        let PanelFile { mut sheet, given } = file;
        super::unique::file_name(
            sheet.judge.as_str(),
            "judge",
            &sheet.file,
            sheet.judge_span,
            self.problems,
        );
        let contest = self.contest(&sheet)?;
        let rubric_id = match &sheet.stage {
            None => contest.last_stage().map_or(&contest.rubric, |last| contest.rubric_of(last)),
            Some(stage) => match contest.stages.iter().find(|known| known.id == stage.value) {
                Some(known) => contest.rubric_of(known),
                None => {
                    let names = contest.stages.iter().map(|known| known.id.as_str());
                    self.unknown(&sheet, stage.value.as_str(), stage.span, names);
                    return None;
                }
            },
        };
        if let Some(tambon) = &sheet.tambon
            && !self.areas.contains_key(&tambon.value)
        {
            let mistake = super::unknown_area(tambon.value.as_str(), self.areas);
            self.add(&sheet, tambon.span, mistake);
        }
        // A contest without a rubric was reported.
        let rubric = self.rubrics.iter().find(|rubric| rubric.id == *rubric_id)?;
        let recusals: Vec<bool> =
            sheet.recusals.iter().map(|r| self.is_here(&sheet, contest, &r.fund)).collect();
        let mut kept = recusals.into_iter();
        sheet.recusals.retain(|_| kept.next().unwrap_or(false));
        let mut marks: Vec<Mark> = Vec::new();
        for (mark, given) in std::mem::take(&mut sheet.marks).into_iter().zip(given) {
            if let Some(mark) = self.mark(&sheet, contest, rubric, mark, given) {
                match marks.iter().find(|other| same(other, &mark)) {
                    Some(first) => {
                        let fault = JudgingFault::Twice {
                            fund: mark.fund.value.to_string(),
                            indicator: mark.indicator.value.to_string(),
                            first_line: first.fund.span.line,
                        };
                        self.add(&sheet, mark.fund.span, Mistake::Judging { fault });
                    }
                    None => marks.push(mark),
                }
            }
        }
        sheet.marks = marks;
        Some(sheet)
    }

    fn contest(&mut self, sheet: &PanelSheet) -> Option<&'s Contest> {
        let id = &sheet.contest;
        let contests = self.contests;
        let found = contests.iter().find(|contest| contest.id == id.value);
        if found.is_none() {
            let names = contests.iter().map(|contest| contest.id.as_str());
            self.unknown(sheet, id.value.as_str(), id.span, names);
        }
        found
    }

    fn mark(
        &mut self,
        sheet: &PanelSheet,
        contest: &Contest,
        rubric: &Rubric,
        mut mark: Mark,
        given: Given,
    ) -> Option<Mark> {
        let is_here = self.is_here(sheet, contest, &mark.fund);
        let indicator = self.indicator(sheet, rubric, &mark)?;
        mark.points = match given {
            Given::Abstains => None,
            Given::Points(points, span) => {
                if points < Decimal::ZERO || points > indicator.weight {
                    let (weight, indicator) = (indicator.weight, indicator.id.to_string());
                    let fault = JudgingFault::OutOfRange { points, weight, indicator };
                    self.add(sheet, span, Mistake::Judging { fault });
                    return None;
                }
                Some(points)
            }
            Given::Items(items) => Some(self.worth(sheet, rubric, indicator, &items)?),
        };
        is_here.then_some(mark)
    }

    fn indicator<'r>(
        &mut self,
        sheet: &PanelSheet,
        rubric: &'r Rubric,
        mark: &Mark,
    ) -> Option<&'r Indicator> {
        let id = &mark.indicator;
        match rubric.find(id.value.as_str()) {
            Some((.., indicator)) if matches!(indicator.rule, ScoringRule::Panel { .. }) => {
                Some(indicator)
            }
            Some((.., indicator)) => {
                let indicator = indicator.id.to_string();
                let fault = JudgingFault::NotForJudges { indicator };
                self.add(sheet, id.span, Mistake::Judging { fault });
                None
            }
            None => {
                let names = rubric.indicators().map(|(.., indicator)| indicator.id.as_str());
                self.unknown(sheet, id.value.as_str(), id.span, names);
                None
            }
        }
    }

    fn worth(
        &mut self,
        sheet: &PanelSheet,
        rubric: &Rubric,
        indicator: &Indicator,
        met: &[crate::text::Located<String>],
    ) -> Option<Decimal> {
        let ScoringRule::Panel { items, .. } = &indicator.rule else { return None };
        let mut is_right = true;
        for item in met.iter().filter(|item| !items.iter().any(|known| known.id == item.value)) {
            let mistake = Mistake::NotAChoice {
                key: "items".to_string(),
                text: item.value.clone(),
                choices: items.iter().map(|known| known.id.clone()).collect(),
                suggestion: thai::closest(&item.value, items.iter().map(|known| known.id.as_str()))
                    .map(str::to_string),
            };
            self.add(sheet, item.span, mistake);
            is_right = false;
        }
        let mut met: Vec<&str> = met.iter().map(|item| item.value.as_str()).collect();
        met.sort_unstable();
        met.dedup();
        if is_right { rubric.worth(indicator, &met) } else { None }
    }

    /// Whether a fund exists and competes in the contest.
    fn is_here(
        &mut self,
        sheet: &PanelSheet,
        contest: &Contest,
        fund: &crate::text::Located<crate::id::FundCode>,
    ) -> bool {
        let code = &fund.value;
        let mistake = match self.funds.binary_search_by(|known| known.code.cmp(code)) {
            Ok(found) if contest.covers(&self.funds[found].tambon) => return true,
            Ok(_) => {
                Mistake::Judging { fault: JudgingFault::OutsideArea { fund: code.to_string() } }
            }
            // A code of the wrong length was reported.
            Err(_) if code.as_str().len() != 8 => return false,
            // No code is proposed: it might give the points to somebody else.
            Err(_) => Mistake::BrokenLink { target: code.to_string(), suggestion: None },
        };
        self.add(sheet, fund.span, mistake);
        false
    }

    fn unknown<'n>(
        &mut self,
        sheet: &PanelSheet,
        target: &str,
        span: Span,
        names: impl Iterator<Item = &'n str>,
    ) {
        let suggestion = thai::closest(target, names).map(str::to_string);
        let mistake = Mistake::BrokenLink { target: target.to_string(), suggestion };
        self.add(sheet, span, mistake);
    }

    fn add(&mut self, sheet: &PanelSheet, span: Span, mistake: Mistake) {
        self.problems.push(Problem::new(&sheet.file, span, mistake));
    }
}

fn same(a: &Mark, b: &Mark) -> bool {
    a.fund.value == b.fund.value && a.indicator.value == b.indicator.value
}
