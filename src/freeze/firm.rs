//! How firm places are, as it is kept: ranges, and the names of what was tried.

use super::record::{FirmRecord, FirmnessRecord, RangeRecord, Ranked, SeenRecord, Tried};
use super::restore::Unfit;
use crate::model::{Rubric, Site};
use crate::score::{Firmness, Move, Range, Ranking, Robustness, Scenario, Seen};

pub fn record(
    site: &Site,
    rubric: &Rubric,
    ranking: &Ranking,
    found: &Robustness,
) -> FirmnessRecord {
    let indicator = |d: usize, i: usize| rubric.dimensions[d].indicators[i].id.to_string();
    let dimension = |d: usize| rubric.dimensions[d].id.to_string();
    let tried = found.tried.iter().map(|scenario| match *scenario {
        Scenario::Dimension(d, Move::Raised) => Tried::RaisedDimension(dimension(d)),
        Scenario::Dimension(d, Move::Lowered) => Tried::LoweredDimension(dimension(d)),
        Scenario::Indicator(d, i, Move::Raised) => Tried::RaisedIndicator(indicator(d, i)),
        Scenario::Indicator(d, i, Move::Lowered) => Tried::LoweredIndicator(indicator(d, i)),
        Scenario::Corner(raised) => {
            let raised = (0..rubric.dimensions.len()).filter(|d| raised >> d & 1 == 1);
            Tried::RaisedTogether(raised.map(dimension).collect())
        }
    });
    let funds = ranking.standings.iter().zip(&found.firmness).map(|(standing, of)| FirmRecord {
        fund: site.funds[standing.fund].code.to_string(),
        weights: range(of.weights),
        tried: seen(of.tried),
        without: seen(of.without),
        missing: range(of.missing),
    });
    FirmnessRecord {
        corners: found.has_corners,
        certain: found.is_certain,
        tried: tried.collect(),
        left_out: found.left_out.iter().map(|(d, i)| indicator(*d, *i)).collect(),
        funds: funds.collect(),
    }
}

fn range(range: Range) -> RangeRecord {
    RangeRecord { best: range.best, worst: range.worst }
}

fn seen(seen: Seen) -> SeenRecord {
    let Seen { range, best_by, worst_by } = seen;
    SeenRecord { best: range.best, worst: range.worst, best_by, worst_by }
}

/// The other way: `ranked` are the rows of the same list.
pub fn restored(
    record: &FirmnessRecord,
    rubric: &Rubric,
    ranked: &[Ranked],
) -> Result<Robustness, Unfit> {
    let unfit = |what: &str| Unfit(format!("firmness: {what}"));
    let dimension = |id: &String| {
        let found = rubric.dimensions.iter().position(|own| own.id.as_str() == id);
        found.ok_or_else(|| unfit(id))
    };
    let indicator = |id: &String| rubric.find(id).map(|(d, i, _)| (d, i)).ok_or_else(|| unfit(id));
    let scenario = |tried: &Tried| {
        Ok(match tried {
            Tried::RaisedDimension(id) => Scenario::Dimension(dimension(id)?, Move::Raised),
            Tried::LoweredDimension(id) => Scenario::Dimension(dimension(id)?, Move::Lowered),
            Tried::RaisedIndicator(id) => {
                let (d, i) = indicator(id)?;
                Scenario::Indicator(d, i, Move::Raised)
            }
            Tried::LoweredIndicator(id) => {
                let (d, i) = indicator(id)?;
                Scenario::Indicator(d, i, Move::Lowered)
            }
            Tried::RaisedTogether(ids) => {
                let mut raised = 0;
                for id in ids {
                    let bit = u32::try_from(dimension(id)?).ok();
                    raised |=
                        bit.and_then(|bit| 1_u32.checked_shl(bit)).ok_or_else(|| unfit(id))?;
                }
                Scenario::Corner(raised)
            }
        })
    };
    let tried = record.tried.iter().map(scenario).collect::<Result<Vec<_>, Unfit>>()?;
    let left_out = record.left_out.iter().map(indicator).collect::<Result<Vec<_>, Unfit>>()?;
    let same = record.funds.len() == ranked.len()
        && record.funds.iter().zip(ranked).all(|(own, row)| own.fund == row.fund);
    if !same {
        return Err(unfit("funds"));
    }
    let firmness = record.funds.iter().zip(ranked).map(|(of, row)| {
        let place = row.places.overall.place;
        let firm = Firmness {
            weights: Range { best: of.weights.best, worst: of.weights.worst },
            tried: unseen(of.tried),
            without: unseen(of.without),
            missing: Range { best: of.missing.best, worst: of.missing.worst },
        };
        let ranges = [firm.weights, firm.tried.range, firm.without.range, firm.missing];
        match ranges.iter().all(|range| (range.best..=range.worst).contains(&place)) {
            true => Ok(firm),
            false => Err(unfit(&of.fund)),
        }
    });
    Ok(Robustness {
        firmness: firmness.collect::<Result<_, Unfit>>()?,
        tried,
        left_out,
        has_corners: record.corners,
        is_certain: record.certain,
    })
}

fn unseen(record: SeenRecord) -> Seen {
    let SeenRecord { best, worst, best_by, worst_by } = record;
    Seen { range: Range { best, worst }, best_by, worst_by }
}
