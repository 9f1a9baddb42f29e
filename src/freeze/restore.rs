//! From what was kept to a ranking: nothing is computed, and what does not fit the inputs beside it
//! is said by the path at which it stands in `result.json`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::keep::{fate_of, standing_of};
use super::record::*;
use crate::id::{FundCode, IndicatorId};
use crate::model::formula::Figure;
use crate::model::rubric::Gate;
use crate::model::{Contest, Field, Rubric, Site};
use crate::score::panel::{Bearing, Panel, Verdict, Vote};
use crate::score::{
    DimensionScore, Fate, Gated, IndicatorScore, Input, ItemResult, Places, Ranking, Reason,
    Scorecard, Seat, Standing,
};

/// Where and what does not fit: `ranked 50230203: 2.1: level “x”`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit(pub String);

fn unfit<T>(what: impl Into<String>) -> Result<T, Unfit> {
    Err(Unfit(what.into()))
}

impl Unfit {
    fn within(self, place: &str) -> Unfit {
        Unfit(format!("{place}: {}", self.0))
    }
}

/// A list over the site of its inputs, whose only contest it belongs to.
pub fn list(list: &List, site: &Site, rubric: &Rubric) -> Result<(Ranking, Vec<Fate>), Unfit> {
    let contest = &site.contests[0];
    let reader = Reader { site, contest, rubric };
    if (list.rubric.as_str(), list.rubric_version) != (rubric.id.as_str(), rubric.version) {
        return unfit(format!("rubric {} version {}", list.rubric, list.rubric_version));
    }
    let mut standings = Vec::with_capacity(list.ranked.len());
    let mut fates = Vec::new();
    for row in &list.ranked {
        standings.push(reader.standing(row).map_err(|unfit| unfit.within(&row.fund))?);
        if let Some(word) = &row.fate {
            match fate_of(word) {
                Some(fate) => fates.push(fate),
                None => return unfit(format!("{}: fate “{word}”", row.fund)),
            }
        }
    }
    let gated = list.gated.iter().map(|row| reader.gated(row).map_err(|u| u.within(&row.fund)));
    let gated = gated.collect::<Result<Vec<_>, _>>()?;
    let panel = reader.panel(list).map_err(|unfit| unfit.within("panel"))?;
    Ok((Ranking::restored(site, 0, standings, gated, panel), fates))
}

struct Reader<'r> {
    site: &'r Site,
    contest: &'r Contest,
    rubric: &'r Rubric,
}

impl Reader<'_> {
    fn fund(&self, code: &str) -> Result<usize, Unfit> {
        match self.site.fund(&FundCode::new(code)) {
            Some((position, _)) => Ok(position),
            None => unfit(format!("there is no fund {code} among the inputs")),
        }
    }

    fn standing(&self, row: &Ranked) -> Result<Standing, Unfit> {
        let places = &row.places;
        Ok(Standing {
            fund: self.fund(&row.fund)?,
            card: self.card(&row.total, &row.dimensions)?,
            class: self.class(row.size_class.as_deref())?,
            places: Places {
                overall: seat(places.overall),
                tambon: seat(places.tambon),
                amphoe: seat(places.amphoe),
                province: seat(places.province),
                class: places.size_class.map(seat),
            },
            decided_by: match row.tie_step {
                None => None,
                Some(step) if (1..=self.rubric.ties.len()).contains(&step) => Some(step - 1),
                Some(step) => return unfit(format!("tie_step {step}")),
            },
        })
    }

    fn gated(&self, row: &Out) -> Result<Gated, Unfit> {
        let card = match &row.total {
            Some(total) => Some(self.card(total, &row.dimensions)?),
            None => None,
        };
        let gates = |list: &[GateRecord]| {
            let position = |record: &GateRecord| {
                let same = |gate: &Gate| gate.id == record.gate;
                let found = self.rubric.gates.iter().position(same);
                found.ok_or_else(|| Unfit(format!("gate “{}”", record.gate)))
            };
            list.iter().map(position).collect::<Result<Vec<usize>, Unfit>>()
        };
        Ok(Gated {
            fund: self.fund(&row.fund)?,
            card,
            failed: gates(&row.failed)?,
            unjudged: gates(&row.unjudged)?,
            class: self.class(row.size_class.as_deref())?,
        })
    }

    fn class(&self, id: Option<&str>) -> Result<Option<usize>, Unfit> {
        let Some(id) = id else { return Ok(None) };
        let mut classes = self.contest.size_classes.iter();
        match classes.position(|class| class.id.as_str() == id) {
            Some(class) => Ok(Some(class)),
            None => unfit(format!("size_class “{id}”")),
        }
    }

    fn card(&self, total: &str, records: &[DimensionRecord]) -> Result<Scorecard, Unfit> {
        let known = &self.rubric.dimensions;
        let same = records.len() == known.len()
            && records.iter().zip(known).all(|(record, own)| record.id == own.id.as_str());
        if !same {
            return unfit("dimensions");
        }
        let dimension = |(record, own): (&DimensionRecord, &crate::model::rubric::Dimension)| {
            let same = record.indicators.len() == own.indicators.len()
                && record
                    .indicators
                    .iter()
                    .zip(&own.indicators)
                    .all(|(r, o)| r.id == o.id.as_str());
            if !same {
                return unfit(format!("indicators of {}", record.id));
            }
            let indicators = record.indicators.iter().map(|indicator| {
                self.indicator(indicator).map_err(|unfit| unfit.within(&indicator.id))
            });
            let points = number(&record.points)?;
            Ok(DimensionScore { points, indicators: indicators.collect::<Result<_, _>>()? })
        };
        let dimensions = records.iter().zip(known).map(dimension);
        Ok(Scorecard {
            total: number(total)?,
            dimensions: dimensions.collect::<Result<_, Unfit>>()?,
        })
    }

    fn indicator(&self, record: &IndicatorRecord) -> Result<IndicatorScore, Unfit> {
        let inputs = record.inputs.iter().map(|input| {
            let figure = figure(&input.figure)?;
            Ok(Input { figure, value: optional(input.value.as_deref())?, line: input.line })
        });
        Ok(IndicatorScore {
            raw: optional(record.raw.as_deref())?,
            points: optional(record.points.as_deref())?,
            reason: self.reason(&record.id, &record.because)?,
            inputs: inputs.collect::<Result<_, Unfit>>()?,
        })
    }

    /// Positions must lie within what the rubric has: pages look there.
    fn reason(&self, id: &str, because: &Because) -> Result<Reason, Unfit> {
        use crate::model::ScoringRule;
        let Some((.., indicator)) = self.rubric.find(id) else { return unfit("unknown indicator") };
        let (bands, exceptions, items) = match &indicator.rule {
            ScoringRule::Banded(banded) => (banded.bands.len(), banded.exceptions.len(), 0),
            ScoringRule::Checklist(items) => (0, 0, items.len()),
            ScoringRule::Panel { .. } => (0, 0, 0),
        };
        let is_banded = matches!(indicator.rule, ScoringRule::Banded(_));
        let is_panel = matches!(indicator.rule, ScoringRule::Panel { .. });
        Ok(match because {
            Because::Band { position, level } if *position < bands => {
                Reason::Band { index: *position, level: number(level)? }
            }
            Because::BelowAllBands if is_banded => Reason::BelowAllBands,
            Because::Exception { position, level } if *position < exceptions => {
                Reason::Exception { index: *position, level: optional(level.as_deref())? }
            }
            Because::DividedByZero { level } if is_banded => {
                Reason::DividedByZero { level: optional(level.as_deref())? }
            }
            Because::Missing { unknown } if is_banded => {
                let unknown = unknown.iter().map(|word| figure(word));
                Reason::Missing { unknown: unknown.collect::<Result<_, _>>()? }
            }
            Because::TooLarge if is_banded => Reason::TooLarge,
            Because::Checklist(records) if !is_banded && !is_panel && records.len() == items => {
                let item = |record: &ItemRecord| {
                    Ok(ItemResult {
                        option: record.option,
                        points: number(&record.points)?,
                        missing: record.missing,
                    })
                };
                Reason::Checklist(records.iter().map(item).collect::<Result<_, Unfit>>()?)
            }
            Because::Panel if is_panel => Reason::Panel,
            _ => return unfit("because"),
        })
    }

    fn panel(&self, list: &List) -> Result<Panel, Unfit> {
        let mut verdicts = BTreeMap::new();
        for record in &list.panel {
            let fund = self.fund(&record.fund)?;
            let Some((d, i, indicator)) = self.rubric.find(&record.indicator) else {
                return unfit(format!("indicator {}", record.indicator));
            };
            let votes = record.votes.iter().map(|vote| self.vote(fund, &indicator.id, vote));
            let verdict = Verdict {
                votes: votes.collect::<Result<_, _>>()?,
                mean: optional(record.mean.as_deref())?,
                points: optional(record.points.as_deref())?,
                spread: number(&record.spread)?,
                should_talk: record.should_talk,
            };
            verdicts.insert((fund, d, i), verdict);
        }
        let bearing = |record: &BearingRecord| {
            Ok(Bearing {
                sheet: self.sheet(&record.judge)?,
                compared: record.compared,
                own: number(&record.own)?,
                others: number(&record.others)?,
            })
        };
        let bearings = list.bearings.iter().map(bearing).collect::<Result<_, Unfit>>()?;
        Ok(Panel { verdicts, bearings })
    }

    /// Each judge has one sheet among the inputs: only those of the kept round are there.
    fn sheet(&self, judge: &str) -> Result<usize, Unfit> {
        let found = self.site.panels.iter().position(|sheet| sheet.judge.as_str() == judge);
        found.ok_or_else(|| Unfit(format!("there is no sheet of judge {judge} among the inputs")))
    }

    fn vote(&self, fund: usize, of: &IndicatorId, record: &VoteRecord) -> Result<Vote, Unfit> {
        let sheet = self.sheet(&record.judge)?;
        let code = &self.site.funds[fund].code;
        let marks = &self.site.panels[sheet].marks;
        let mark =
            marks.iter().position(|mark| mark.fund.value == *code && mark.indicator.value == *of);
        let Some(standing) = standing_of(&record.standing) else {
            return unfit(format!("standing “{}”", record.standing));
        };
        Ok(Vote { sheet, mark, points: optional(record.points.as_deref())?, standing })
    }
}

fn seat(record: SeatRecord) -> Seat {
    Seat { place: record.place, of: record.of, shared: record.shared }
}

fn number(text: &str) -> Result<Decimal, Unfit> {
    Decimal::from_str_exact(text).or_else(|_| unfit(format!("“{text}” is not a number")))
}

fn optional(text: Option<&str>) -> Result<Option<Decimal>, Unfit> {
    text.map(number).transpose()
}

pub fn figure(word: &str) -> Result<Figure, Unfit> {
    let (prior, path) = match word.strip_prefix("prior.") {
        Some(path) => (true, path),
        None => (false, word),
    };
    match Field::by_path(path) {
        Some(field) => Ok(Figure { field, prior }),
        None => unfit(format!("figure “{word}”")),
    }
}
