//! From a ranking to what is kept of it. The other way is `restore.rs`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::record::*;
use crate::model::formula::Figure;
use crate::model::rubric::Gate;
use crate::model::{Contest, Level, Rubric, Site};
use crate::num;
use crate::score::panel::{Panel, Verdict, VoteStanding};
use crate::score::{Fate, IndicatorScore, Ranking, Reason, Round, Scorecard, Seat};

/// The whole contest in one list, or a round of it.
pub fn list(site: &Site, rubric: &Rubric, ranking: &Ranking, fates: Option<&[Fate]>) -> List {
    let contest = &site.contests[ranking.contest];
    let ranked = ranking.standings.iter().enumerate().map(|(position, standing)| {
        let fund = &site.funds[standing.fund];
        let places = &standing.places;
        Ranked {
            fund: fund.code.to_string(),
            name: fund.name.clone(),
            places: PlacesRecord {
                overall: seat(places.overall),
                province: seat(places.province),
                amphoe: seat(places.amphoe),
                tambon: seat(places.tambon),
                size_class: places.class.map(seat),
            },
            tie_step: standing.decided_by.map(|step| step + 1),
            fate: fates.and_then(|fates| fates.get(position)).map(|fate| fate_word(*fate).into()),
            size_class: class(contest, standing.class),
            total: num::exact(standing.card.total, rubric.precision),
            dimensions: dimensions(rubric, &standing.card),
        }
    });
    let gated = ranking.gated.iter().map(|gated| {
        let fund = &site.funds[gated.fund];
        let gates = |list: &[usize]| list.iter().map(|at| gate(&rubric.gates[*at])).collect();
        Out {
            fund: fund.code.to_string(),
            name: fund.name.clone(),
            failed: gates(&gated.failed),
            unjudged: gates(&gated.unjudged),
            size_class: class(contest, gated.class),
            total: gated.card.as_ref().map(|card| num::exact(card.total, rubric.precision)),
            dimensions: gated.card.as_ref().map_or_else(Vec::new, |card| dimensions(rubric, card)),
        }
    });
    List {
        rubric: rubric.id.to_string(),
        rubric_version: rubric.version,
        out_of: num::plain(ranking.out_of(rubric)),
        ranked: ranked.collect(),
        gated: gated.collect(),
        panel: verdicts(site, rubric, ranking),
        bearings: bearings(site, &ranking.panel),
        firmness: None,
    }
}

pub fn round(site: &Site, rubric: &Rubric, round: &Round) -> RoundRecord {
    let stage = &site.contests[round.ranking.contest].stages[round.stage];
    RoundRecord {
        stage: stage.id.to_string(),
        title: stage.title.clone(),
        level: level_word(stage.level).to_string(),
        result: list(site, rubric, &round.ranking, Some(&round.fates)),
    }
}

fn seat(seat: Seat) -> SeatRecord {
    SeatRecord { place: seat.place, of: seat.of, shared: seat.shared }
}

fn class(contest: &Contest, class: Option<usize>) -> Option<String> {
    Some(contest.size_classes.get(class?)?.id.to_string())
}

fn gate(gate: &Gate) -> GateRecord {
    GateRecord { gate: gate.id.clone(), reason: gate.reason.clone() }
}

fn dimensions(rubric: &Rubric, card: &Scorecard) -> Vec<DimensionRecord> {
    let points = |points: Decimal| num::exact(points, rubric.precision);
    let dimensions = rubric.dimensions.iter().zip(&card.dimensions);
    dimensions
        .map(|(dimension, score)| DimensionRecord {
            id: dimension.id.to_string(),
            points: points(score.points),
            indicators: dimension
                .indicators
                .iter()
                .zip(&score.indicators)
                .map(|(indicator, score)| IndicatorRecord {
                    id: indicator.id.to_string(),
                    raw: score.raw.map(num::plain),
                    points: score.points.map(points),
                    because: because(score),
                    inputs: inputs(score),
                })
                .collect(),
        })
        .collect()
}

fn inputs(score: &IndicatorScore) -> Vec<InputRecord> {
    let inputs = score.inputs.iter().map(|input| InputRecord {
        figure: figure_word(input.figure),
        value: input.value.map(num::plain),
        line: input.line,
    });
    inputs.collect()
}

fn because(score: &IndicatorScore) -> Because {
    match &score.reason {
        Reason::Band { index, level } => {
            Because::Band { position: *index, level: num::plain(*level) }
        }
        Reason::BelowAllBands => Because::BelowAllBands,
        Reason::Exception { index, level } => {
            Because::Exception { position: *index, level: level.map(num::plain) }
        }
        Reason::DividedByZero { level } => Because::DividedByZero { level: level.map(num::plain) },
        Reason::Missing { unknown } => {
            Because::Missing { unknown: unknown.iter().map(|f| figure_word(*f)).collect() }
        }
        Reason::TooLarge => Because::TooLarge,
        Reason::Checklist(items) => {
            let item = |item: &crate::score::ItemResult| ItemRecord {
                option: item.option,
                points: num::plain(item.points),
                missing: item.missing,
            };
            Because::Checklist(items.iter().map(item).collect())
        }
        Reason::Panel => Because::Panel,
    }
}

/// On those who compete or are held back; judges may have looked at others as well.
fn verdicts(site: &Site, rubric: &Rubric, ranking: &Ranking) -> Vec<VerdictRecord> {
    let is_here = |fund| ranking.position_of(fund).is_some() || ranking.gated_of(fund).is_some();
    let record = |((fund, d, i), verdict): (&(usize, usize, usize), &Verdict)| VerdictRecord {
        fund: site.funds[*fund].code.to_string(),
        indicator: rubric.dimensions[*d].indicators[*i].id.to_string(),
        votes: verdict
            .votes
            .iter()
            .map(|vote| VoteRecord {
                judge: site.panels[vote.sheet].judge.to_string(),
                points: vote.points.map(num::plain),
                standing: standing_word(vote.standing).to_string(),
            })
            .collect(),
        mean: verdict.mean.map(num::plain),
        points: verdict.points.map(|points| num::exact(points, rubric.precision)),
        spread: num::plain(verdict.spread),
        should_talk: verdict.should_talk,
    };
    let here = ranking.panel.verdicts.iter().filter(|((fund, ..), _)| is_here(*fund));
    here.map(record).collect()
}

fn bearings(site: &Site, panel: &Panel) -> Vec<BearingRecord> {
    let record = |bearing: &crate::score::panel::Bearing| BearingRecord {
        judge: site.panels[bearing.sheet].judge.to_string(),
        compared: bearing.compared,
        own: num::plain(bearing.own),
        others: num::plain(bearing.others),
    };
    panel.bearings.iter().map(record).collect()
}

/// `prior.loans.closing`
pub fn figure_word(figure: Figure) -> String {
    let path = figure.field.path();
    if figure.prior { format!("prior.{path}") } else { path.to_string() }
}

const FATES: [(Fate, &str); 4] = [
    (Fate::ThroughByPlace, "by_place"),
    (Fate::WildCard, "wild_card"),
    (Fate::Out, "out"),
    (Fate::Decided, "decided"),
];

pub fn fate_word(fate: Fate) -> &'static str {
    FATES.iter().find(|(known, _)| *known == fate).map_or("", |(_, word)| word)
}

pub fn fate_of(word: &str) -> Option<Fate> {
    FATES.iter().find(|(_, known)| *known == word).map(|(fate, _)| *fate)
}

const STANDINGS: [(VoteStanding, &str); 5] = [
    (VoteStanding::Counts, "counts"),
    (VoteStanding::Trimmed, "trimmed"),
    (VoteStanding::Abstains, "abstains"),
    (VoteStanding::Recused { declared: true }, "recused_by_declaration"),
    (VoteStanding::Recused { declared: false }, "recused_by_tambon"),
];

fn standing_word(standing: VoteStanding) -> &'static str {
    STANDINGS.iter().find(|(known, _)| *known == standing).map_or("", |(_, word)| word)
}

pub fn standing_of(word: &str) -> Option<VoteStanding> {
    STANDINGS.iter().find(|(_, known)| *known == word).map(|(standing, _)| *standing)
}

pub fn level_word(level: Level) -> &'static str {
    match level {
        Level::Tambon => "tambon",
        Level::Amphoe => "amphoe",
        Level::Province => "province",
        Level::Region => "region",
        Level::Nation => "nation",
    }
}

/// The codes of those who go on from a round.
pub fn going_on(site: &Site, round: &Round) -> Vec<String> {
    let mut codes: Vec<String> =
        round.going_on().map(|fund| site.funds[fund].code.to_string()).collect();
    codes.sort();
    codes
}

/// The names of a list's funds, by code.
pub fn names(list: &List) -> BTreeMap<&str, &str> {
    let ranked = list.ranked.iter().map(|row| (row.fund.as_str(), row.name.as_str()));
    let gated = list.gated.iter().map(|row| (row.fund.as_str(), row.name.as_str()));
    ranked.chain(gated).collect()
}
