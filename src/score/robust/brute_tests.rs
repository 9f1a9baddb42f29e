//! Robustness against an implementation that was written from its description and not from its
//! code: plain fractions, every fund against every other, nothing sorted and nothing kept.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::property_tests::{contest, figures, funds};
use super::super::sample::{YEAR, dec, fund_with, known, rubric, rubric_of, site};
use super::super::{Standing, rank, tie_value};
use super::*;
use crate::id::{IndicatorId, JudgeId};
use crate::model::PanelSheet;
use crate::model::field::Field;
use crate::model::fund::Entry;
use crate::model::panel::Mark;
use crate::model::rubric::{Better, TieBy};
use crate::text::{Located, Span};

/// A fraction in lowest terms, with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(top: i128, bottom: i128) -> Self {
        let divisor = gcd(top.abs(), bottom.abs()).max(1) * bottom.signum();
        Fraction(top / divisor, bottom / divisor)
    }

    fn of(value: Decimal) -> Self {
        Fraction::new(value.mantissa(), 10_i128.pow(value.scale()))
    }

    fn plus(self, other: Self) -> Self {
        Fraction::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn minus(self, other: Self) -> Self {
        self.plus(Fraction(-other.0, other.1))
    }

    fn times(self, other: Self) -> Self {
        Fraction::new(self.0 * other.0, self.1 * other.1)
    }

    fn over(self, other: Self) -> Self {
        Fraction::new(self.0 * other.1, self.1 * other.0)
    }

    /// Whole parts first, then what is left over the other way up: no product grows too large.
    fn is_above(self, other: Self) -> bool {
        let (a, b) = (self.0.div_euclid(self.1), other.0.div_euclid(other.1));
        let (rest_a, rest_b) = (self.0.rem_euclid(self.1), other.0.rem_euclid(other.1));
        match (a.cmp(&b), rest_a, rest_b) {
            (order, ..) if order.is_ne() => order.is_gt(),
            (_, 0, _) | (_, _, 0) => rest_a > 0,
            _ => Fraction(other.1, rest_b).is_above(Fraction(self.1, rest_a)),
        }
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

const NOTHING: Fraction = Fraction(0, 1);

/// A district, and weights by dimension and indicator.
struct Naive<'a> {
    site: &'a Site,
    ranking: &'a Ranking,
    rubric: &'a Rubric,
    weights: Vec<Vec<Fraction>>,
}

impl<'a> Naive<'a> {
    fn of(site: &'a Site, ranking: &'a Ranking) -> Self {
        let rubric = &site.rubrics[0];
        let judged = ranking.panel.has_points();
        let weights = rubric.dimensions.iter().map(|dimension| {
            let weight = |indicator: &crate::model::Indicator| match &indicator.rule {
                crate::model::ScoringRule::Panel { .. } if !judged => NOTHING,
                _ => Fraction::of(indicator.weight),
            };
            dimension.indicators.iter().map(weight).collect()
        });
        Naive { site, ranking, rubric, weights: weights.collect() }
    }

    fn sum(&self) -> Fraction {
        self.weights.iter().flatten().fold(NOTHING, |sum, weight| sum.plus(*weight))
    }

    /// The share of its full points that a fund got, times the new weight.
    fn points(
        &self,
        standing: &Standing,
        weights: &[Vec<Fraction>],
        d: usize,
        i: usize,
    ) -> Fraction {
        let points = standing.card.get(d, i).unwrap().points.unwrap_or_default();
        match self.weights[d][i] {
            NOTHING => NOTHING,
            weight => Fraction::of(points).over(weight).times(weights[d][i]),
        }
    }

    fn of_dimension(&self, standing: &Standing, weights: &[Vec<Fraction>], d: usize) -> Fraction {
        (0..weights[d].len())
            .map(|i| self.points(standing, weights, d, i))
            .fold(NOTHING, Fraction::plus)
    }

    fn total(&self, standing: &Standing, weights: &[Vec<Fraction>]) -> Fraction {
        (0..weights.len())
            .map(|d| self.of_dimension(standing, weights, d))
            .fold(NOTHING, Fraction::plus)
    }

    fn is_before(
        &self,
        a: &Standing,
        b: &Standing,
        weights: &[Vec<Fraction>],
        gone: Option<(usize, usize)>,
    ) -> bool {
        let (total_a, total_b) = (self.total(a, weights), self.total(b, weights));
        if total_a != total_b {
            return total_a.is_above(total_b);
        }
        for tie in &self.rubric.ties {
            let value = |standing: &Standing| match tie.by {
                TieBy::Dimension(d) => Some(self.of_dimension(standing, weights, d)),
                TieBy::IndicatorPoints(d, i) | TieBy::IndicatorRaw(d, i)
                    if gone == Some((d, i)) =>
                {
                    Some(NOTHING)
                }
                TieBy::IndicatorPoints(d, i) => Some(self.points(standing, weights, d, i)),
                _ => tie_value(tie, &standing.card, &self.site.funds[standing.fund], YEAR)
                    .map(Fraction::of),
            };
            match (value(a), value(b)) {
                (Some(a), Some(b)) if a != b => {
                    return (tie.better == Better::Higher) == a.is_above(b);
                }
                (Some(_), None) => return true,
                (None, Some(_)) => return false,
                _ => {}
            }
        }
        false
    }

    fn places(&self, weights: &[Vec<Fraction>], gone: Option<(usize, usize)>) -> Vec<u32> {
        let standings = &self.ranking.standings;
        let place = |own: &Standing| {
            1 + standings.iter().filter(|other| self.is_before(other, own, weights, gone)).count()
        };
        standings.iter().map(|own| place(own) as u32).collect()
    }

    /// All weights but those chosen take up what the chosen ones gained or lost.
    fn one_moved(&self, chosen: &dyn Fn(usize, usize) -> bool, by: Fraction) -> Vec<Vec<Fraction>> {
        let mut own = NOTHING;
        for (d, list) in self.weights.iter().enumerate() {
            for (_, weight) in list.iter().enumerate().filter(|(i, _)| chosen(d, *i)) {
                own = own.plus(*weight);
            }
        }
        let rest = self.sum().minus(own);
        let factor = self.sum().minus(own.times(by)).over(rest);
        let moved = |(d, list): (usize, &Vec<Fraction>)| {
            let weight = |(i, weight): (usize, &Fraction)| {
                weight.times(if chosen(d, i) { by } else { factor })
            };
            list.iter().enumerate().map(weight).collect::<Vec<_>>()
        };
        let weights: Vec<Vec<Fraction>> = self.weights.iter().enumerate().map(moved).collect();
        let sum = weights.iter().flatten().fold(NOTHING, |sum, weight| sum.plus(*weight));
        assert_eq!(sum, self.sum(), "the sum stays");
        weights
    }

    fn multiplied(&self, by: &[Fraction]) -> Vec<Vec<Fraction>> {
        let lists = self.weights.iter().zip(by);
        lists.map(|(list, by)| list.iter().map(|weight| weight.times(*by)).collect()).collect()
    }

    /// Every set of weights that is named.
    fn named(&self) -> Vec<Vec<Vec<Fraction>>> {
        let fifth = [Fraction(6, 5), Fraction(4, 5)];
        let mut sets = Vec::new();
        for (d, list) in self.weights.iter().enumerate() {
            for by in fifth.into_iter().filter(|_| list.iter().any(|weight| *weight != NOTHING)) {
                sets.push(self.one_moved(&|dimension, _| dimension == d, by));
            }
        }
        for (d, list) in self.weights.iter().enumerate() {
            for (i, _) in list.iter().enumerate().filter(|(_, weight)| **weight != NOTHING) {
                for by in fifth {
                    sets.push(self.one_moved(&|dimension, at| (dimension, at) == (d, i), by));
                }
            }
        }
        sets.extend(self.grid(&fifth));
        sets
    }

    /// Each dimension multiplied by each of these, in all combinations.
    fn grid(&self, by: &[Fraction]) -> Vec<Vec<Vec<Fraction>>> {
        let mut all: Vec<Vec<Fraction>> = vec![Vec::new()];
        for _ in &self.weights {
            let longer = all.iter().flat_map(|start| {
                by.iter().map(move |by| start.iter().copied().chain([*by]).collect())
            });
            all = longer.collect();
        }
        all.iter().map(|by| self.multiplied(by)).collect()
    }
}

fn extremes(start: &[u32], lists: impl Iterator<Item = Vec<u32>>) -> Vec<Range> {
    let mut ranges: Vec<Range> = start.iter().map(|place| Range::of(*place)).collect();
    for places in lists {
        ranges
            .iter_mut()
            .zip(places)
            .for_each(|(range, place)| *range = range.and(Range::of(place)));
    }
    ranges
}

fn ranked(site: &Site) -> (Ranking, Robustness) {
    let ranking = rank(site, 0, &|_, _| false).unwrap();
    let robustness = Robustness::of(site, &ranking, &site.rubrics[0]).unwrap();
    (ranking, robustness)
}

fn places(ranking: &Ranking) -> Vec<u32> {
    ranking.standings.iter().map(Standing::place).collect()
}

/// Three dimensions of unlike weights, so that all of the frame can be walked through.
fn small_rubric() -> Rubric {
    rubric_of(
        "schema: 1
id: small
version: 1
title: เล็ก
precision: 1
max_level: 4
total: 100
missing: zero
dimensions:
  - {id: A, title: ก, weight: 60, indicators: [
      {id: \"1.1\", title: ก, weight: 45, better: higher, unit: percent, formula: committee.meetings_with_quorum / 12,
       bands: [{level: 4, at_least: 100%}, {level: 3, at_least: 75%}, {level: 2, at_least: 50%}, {level: 1, at_least: 25%}]},
      {id: \"1.2\", title: ข, weight: 15, better: higher, unit: percent, formula: agm.attended / agm.members_at,
       bands: [{level: 4, at_least: 80%}, {level: 2, at_least: 40%}]}]}
  - {id: B, title: ข, weight: 27.5, indicators: [
      {id: \"2.1\", title: ค, weight: 27.5, better: lower, unit: percent, formula: loans.par30_balance / balance_sheet.assets.loans_outstanding,
       bands: [{level: 4, at_most: 2%}, {level: 3, at_most: 6%}, {level: 1, at_most: 12%}]}]}
  - {id: C, title: ค, weight: 12.5, indicators: [
      {id: \"3.1\", title: ง, weight: 12.5, better: higher, unit: percent, formula: members.households_member / members.households_total,
       bands: [{level: 4, at_least: 70%}, {level: 2, at_least: 40%}]}]}
grades: [{name: ก, at_least: 0}]
ties:
  - {dimension: A, better: higher}
  - {indicator: \"2.1\", value: raw, better: lower}
gates: []
",
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn ranges_are_those_of_every_named_set_of_weights(funds in funds()) {
        let site = contest(rubric(), &funds);
        let (ranking, robustness) = ranked(&site);
        let naive = Naive::of(&site, &ranking);
        let start = places(&ranking);
        prop_assert_eq!(naive.places(&naive.weights, None), start.clone());
        let expected = extremes(&start, naive.named().iter().map(|w| naive.places(w, None)));
        let found: Vec<Range> = robustness.firmness.iter().map(|f| f.tried.range).collect();
        prop_assert_eq!(found, expected);
        prop_assert!(robustness.has_corners && robustness.is_certain);
    }

    /// Also which scenario is named: the first of those that lead as far.
    #[test]
    fn the_number_of_threads_changes_nothing(funds in funds()) {
        let site = contest(rubric(), &funds);
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| ranked(&site).1)
        };
        let alone = with(1);
        for threads in [2, 3, 7] {
            prop_assert_eq!(&with(threads), &alone);
        }
    }

    #[test]
    fn leaving_out_is_scoring_without(funds in funds()) {
        let site = contest(rubric(), &funds);
        let (ranking, robustness) = ranked(&site);
        let naive = Naive::of(&site, &ranking);
        let start = places(&ranking);
        let lists = robustness.left_out.iter().map(|(d, i)| {
            let mut weights = naive.weights.clone();
            weights[*d][*i] = NOTHING;
            naive.places(&weights, Some((*d, *i)))
        });
        let lists: Vec<Vec<u32>> = lists.collect();
        let expected = extremes(&start, lists.iter().cloned());
        let found: Vec<Range> = robustness.firmness.iter().map(|f| f.without.range).collect();
        prop_assert_eq!(found, expected);
        for (at, firmness) in robustness.firmness.iter().enumerate() {
            match firmness.without.farthest(start[at]) {
                Some((index, place)) => prop_assert_eq!(lists[index][at], place),
                None => prop_assert!(lists.iter().all(|list| list[at] == start[at])),
            }
        }
    }

    /// “Whatever the weights” is held against weights from all over the frame, and among two funds
    /// it says no more than what does occur.
    #[test]
    fn no_weights_within_the_frame_lead_out_of_the_range(
        funds in prop::collection::vec(figures(), 2..7),
    ) {
        let site = contest(small_rubric(), &funds);
        let (ranking, robustness) = ranked(&site);
        let naive = Naive::of(&site, &ranking);
        let steps: Vec<Fraction> = (8..=12).map(|tenths| Fraction::new(tenths, 10)).collect();
        let seen = extremes(
            &places(&ranking),
            naive.grid(&steps).iter().chain(&naive.named()).map(|w| naive.places(w, None)),
        );
        for (firmness, seen) in robustness.firmness.iter().zip(&seen) {
            prop_assert_eq!(firmness.weights.and(*seen), firmness.weights);
            if funds.len() == 2 {
                prop_assert_eq!(firmness.weights, *seen);
            }
        }
    }

    /// Missing figures are made up in every way of a coarse grid: no place falls out of its range.
    #[test]
    fn no_figure_that_turns_up_leads_out_of_the_range(
        steps in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.6, 0..=4i64), 8), 2..4),
    ) {
        let site = contest(small_rubric(), &steps);
        let (ranking, robustness) = ranked(&site);
        let gaps: Vec<(usize, usize)> = steps
            .iter()
            .enumerate()
            .flat_map(|(fund, steps)| (0..steps.len()).filter(|at| steps[*at].is_none()).map(move |at| (fund, at)))
            // Of these eight figures the small rubric reads four.
            .filter(|(_, at)| [0, 1, 3, 5].contains(at))
            .collect();
        prop_assume!(gaps.len() <= 4);
        for number in 0..6_i64.pow(gaps.len() as u32) {
            let mut filled = steps.clone();
            let mut rest = number;
            for (fund, at) in &gaps {
                filled[*fund][*at] = Some(rest % 6).filter(|step| *step < 5);
                rest /= 6;
            }
            let site = contest(small_rubric(), &filled);
            let after = rank(&site, 0, &|_, _| false).unwrap();
            for (standing, firmness) in ranking.standings.iter().zip(&robustness.firmness) {
                let place = after.standing_of(standing.fund).unwrap().place();
                prop_assert_eq!(firmness.missing.and(Range::of(place)), firmness.missing);
            }
        }
    }
}

fn at<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}

/// With judges' points a panel's indicator weighs like any other.
#[test]
fn what_judges_gave_is_weighed_too() {
    let meets = |code, meetings| fund_with(code, &[(Field::MeetingsWithQuorum, known(meetings))]);
    let mut site = site(rubric(), vec![meets("50230101", 9), meets("50230201", 12)]);
    let scenarios = |site: &Site| {
        let (_, robustness) = ranked(site);
        (robustness.tried.len(), robustness.left_out.len())
    };
    // Twelve computed indicators, six dimensions; two of the 64 corners move all weights alike.
    assert_eq!(scenarios(&site), (12 + 24 + 62, 12));
    let judged = Mark {
        fund: at(site.funds[0].code.clone()),
        indicator: at(IndicatorId::new("1.2")),
        points: Some(dec("8")),
        reason: String::new(),
    };
    site.panels.push(PanelSheet {
        file: "j1.yaml".into(),
        contest: at(site.contests[0].id.clone()),
        stage: None,
        judge: JudgeId::new("j1"),
        judge_span: Span::default(),
        name: String::new(),
        role: String::new(),
        tambon: None,
        recusals: Vec::new(),
        marks: vec![judged],
    });
    assert_eq!(scenarios(&site), (12 + 28 + 62, 14));
}

/// Followed by head: one fund is better by 3.6 in D1, the other by 2 in D2.
#[test]
fn a_place_that_hangs_on_one_dimension() {
    let first = fund_with("50230101", &[(Field::MeetingsWithQuorum, known(12))]);
    let second = fund_with(
        "50230102",
        &[(Field::MeetingsWithQuorum, known(6)), (Field::Par30Balance, known(0))],
    );
    let site = site(rubric(), vec![first, second]);
    let (ranking, robustness) = ranked(&site);
    let totals: Vec<Decimal> = ranking.standings.iter().map(|s| s.card.total).collect();
    assert_eq!(totals[0] - totals[1], dec("1.60"));
    // 3.6 × 0.8 = 2.88 is still more than 2 × 1.2 = 2.4.
    let firm = robustness.firmness[0];
    assert_eq!((firm.weights, firm.tried.range), (Range::of(1), Range::of(1)));
    // Without meetings only the second one's advantage is left.
    assert_eq!(firm.without.range, Range { best: 1, worst: 2 });
    assert_eq!(
        firm.without.farthest(1).map(|(at, place)| (robustness.left_out[at], place)),
        Some(((0, 0), 2))
    );
}

/// 6 points of D1 against 4 of D2: where D1 counts a fifth less and D2 a fifth more both have 4.8,
/// and the tie chain begins with D2.
#[test]
fn a_tie_at_the_edge_of_the_frame_is_decided_by_the_chain() {
    let fund = |code, meetings, par30| {
        let reserve = (Field::RiskReserve, known(1_000_000));
        let figures =
            [(Field::MeetingsWithQuorum, known(meetings)), (Field::Par30Balance, known(par30))];
        fund_with(code, &[figures[0], figures[1], reserve])
    };
    let site = site(rubric(), vec![fund("50230101", 12, 300_000), fund("50230102", 0, 92_400)]);
    let ranking = rank(&site, 0, &|_, _| false).unwrap();
    let points = |at: usize| -> Vec<Decimal> {
        ranking.standings[at].card.dimensions.iter().map(|d| d.points.normalize()).collect()
    };
    let leads = points(0).iter().zip(points(1)).map(|(a, b)| *a - b).collect::<Vec<_>>();
    assert_eq!(leads, ["6", "-4", "0", "0", "0", "0"].map(dec));
    let board = Board::of(&site, YEAR, &ranking, &site.rubrics[0]).unwrap();
    let whole = Range { best: 1, worst: 2 };
    assert_eq!(super::bounds::of(&board), Some(vec![whole, whole]));
}

/// Half of all weight lies on one of two indicators of a dimension. Where it counts a fifth less,
/// all others count 1.5 times as much beside it: 3 points of it are worth 2 of the other, the
/// totals are equal and so is the dimension, which is all that the chain looks at.
#[test]
fn the_chain_moves_with_the_weights_within_a_dimension() {
    let rubric = rubric_of(
        "schema: 1
id: small
version: 1
title: เล็ก
precision: 0
max_level: 5
total: 10
missing: zero
dimensions:
  - {id: A, title: ก, weight: 7, indicators: [
      {id: \"1.1\", title: ก, weight: 5, better: higher, unit: number, formula: committee.meetings_with_quorum,
       bands: [{level: 3, at_least: 1}]},
      {id: \"1.2\", title: ข, weight: 2, better: higher, unit: number, formula: committee.meetings_held,
       bands: [{level: 5, at_least: 1}]}]}
  - {id: B, title: ข, weight: 3, indicators: [
      {id: \"2.1\", title: ค, weight: 3, better: higher, unit: number, formula: agm.attended,
       bands: [{level: 5, at_least: 1}]}]}
grades: [{name: ก, at_least: 0}]
ties: [{dimension: A, better: higher}]
gates: []
",
    );
    let fund = |code, quorum, held| {
        fund_with(
            code,
            &[(Field::MeetingsWithQuorum, known(quorum)), (Field::MeetingsHeld, known(held))],
        )
    };
    let site = site(rubric, vec![fund("50230101", 1, 0), fund("50230102", 0, 1)]);
    let (ranking, robustness) = ranked(&site);
    assert_eq!(places(&ranking), [1, 2]);
    let second = robustness.firmness[1].tried;
    assert_eq!(second.range, Range { best: 1, worst: 2 });
    let by = robustness.tried[usize::from(second.best_by.unwrap())];
    assert_eq!(by, Scenario::Indicator(0, 0, Move::Lowered));
    let naive = Naive::of(&site, &ranking);
    let lowered = naive.one_moved(&|d, i| (d, i) == (0, 0), Fraction(4, 5));
    assert_eq!(naive.places(&lowered, None), [1, 1]);
}

/// One indicator, with an exception that asks for another figure.
fn with_exception(exception: &str, ties: &str) -> Rubric {
    rubric_of(&format!(
        "schema: 1
id: small
version: 1
title: เล็ก
precision: 0
max_level: 5
total: 5
missing: zero
dimensions:
  - {{id: A, title: ก, weight: 5, indicators: [
      {{id: \"1.1\", title: ก, weight: 5, better: higher, unit: number, formula: committee.meetings_with_quorum,
       exceptions: [{{when: agm.attended < 10, {exception}, reason: น้อย}}],
       bands: [{{level: 4, at_least: 6}}, {{level: 2, at_least: 1}}]}}]}}
grades: [{{name: ก, at_least: 0}}]
ties: [{ties}]
gates: []
"
    ))
}

fn missing_with(rubric: Rubric, meetings: [i64; 2]) -> (Vec<u32>, [Range; 2]) {
    let fund = |code, meetings, attended| {
        let figures =
            [(Field::MeetingsWithQuorum, known(meetings)), (Field::AgmAttended, attended)];
        fund_with(code, &figures)
    };
    let first = fund("50230101", meetings[0], Entry::Unknown);
    let site = site(rubric, vec![first, fund("50230102", meetings[1], known(50))]);
    let (ranking, robustness) = ranked(&site);
    (places(&ranking), [robustness.firmness[0].missing, robustness.firmness[1].missing])
}

/// Points that a missing figure can take away are counted too.
#[test]
fn an_exception_that_may_hold_can_cost_points() {
    let whole = Range { best: 1, worst: 2 };
    let found = missing_with(with_exception("level: 1", ""), [6, 3]);
    assert_eq!(found, (vec![1, 2], [whole, whole]));
}

/// Nothing is worth as much as no points, but the chain prefers a value to none.
#[test]
fn a_value_that_may_be_lost_can_lose_a_tie() {
    let raw = "{indicator: \"1.1\", value: raw, better: higher}";
    let (places, ranges) = missing_with(with_exception("missing: true", raw), [0, 0]);
    assert_eq!(places, [1, 1]);
    assert_eq!(ranges[0], Range { best: 1, worst: 2 });
    let (_, ranges) = missing_with(with_exception("missing: true", ""), [0, 0]);
    assert_eq!(ranges[0], Range::of(1));
}

#[test]
fn too_many_combinations_are_not_tried() {
    let few = super::scenarios::Weights { of: vec![vec![10]; 10], sum: 100 };
    assert_eq!(few.corners(), Some(1024));
    let many = super::scenarios::Weights { of: vec![vec![10]; 11], sum: 110 };
    assert_eq!(many.corners(), None);
    assert_eq!(super::scenarios::of_weights(&many, true).len(), 44);
    // A single weight has nothing to be held against, and one that is nearly all cannot grow.
    let alone = super::scenarios::Weights { of: vec![vec![10]], sum: 10 };
    assert_eq!(super::scenarios::of_weights(&alone, true), []);
    assert_eq!(super::scenarios::left_out(&alone), []);
    let nearly_all = super::scenarios::Weights { of: vec![vec![90], vec![10]], sum: 100 };
    let first = super::scenarios::of_weights(&nearly_all, false)[0];
    assert_eq!(first, Scenario::Dimension(0, Move::Lowered));
}

/// What is certain without a missing figure stays as it is.
#[test]
fn only_what_a_missing_figure_decides_is_open() {
    let rubric = rubric();
    let open = |figures: &[(Field, Entry)]| {
        let fund = fund_with("50230101", figures);
        let card = super::super::score(&rubric, &fund, YEAR);
        let years = super::super::Years::of(&fund, YEAR);
        let open = open_indicators(&rubric, &card, years);
        let named = open.iter().map(|o| {
            let id = rubric.dimensions[o.dimension].indicators[o.indicator].id.to_string();
            (id, o.low.normalize().to_string(), o.high.normalize().to_string())
        });
        named.collect::<Vec<_>>()
    };
    let text =
        |id: &str, low: &str, high: &str| (id.to_string(), low.to_string(), high.to_string());
    assert_eq!(open(&[]), []);
    assert_eq!(open(&[(Field::AgmAttended, Entry::Unknown)]), [text("1.3", "0", "6")]);
    // Audited or not is four points of fifteen; the rest is known.
    assert_eq!(open(&[(Field::AuditedOn, Entry::Unknown)]), [text("3.1", "11", "15")]);
    // Presented is worth two already, posted as well is worth four.
    assert_eq!(open(&[(Field::Posted, Entry::Unknown)]), [text("3.1", "13", "15")]);
    // Without an auditor it decides nothing when the audit was.
    assert_eq!(open(&[(Field::Auditor, known(4)), (Field::AuditedOn, Entry::Unknown)]), []);
    // A year without a surplus has nothing to compare welfare with, whatever was paid.
    assert_eq!(open(&[(Field::NetSurplus, known(-5)), (Field::WelfarePaid, Entry::Unknown)]), []);
}
