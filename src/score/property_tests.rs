//! What holds for any funds and judges: order of input, scale of the weights, and improvement.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::sample::{self, fund_with, known, rubric, site};
use super::*;
use crate::model::field::Field;
use crate::model::fund::{Entry, Fund};
use crate::model::panel::PanelSheet;
use crate::model::rubric::{Average, Rubric, ScoringRule};
use crate::model::site::Site;
use crate::num;

/// A figure that an indicator reads; how it may vary; whether more of it is better. The others
/// stay as they are, so that better figures mean a better value everywhere.
const FIGURES: [(Field, i64, i64, bool); 8] = [
    (Field::MeetingsWithQuorum, 0, 12, true),
    (Field::AgmAttended, 0, 122, true),
    (Field::CollectedOfDue, 1_600_000, 2_150_000, true),
    (Field::Par30Balance, 0, 500_000, false),
    (Field::OverduePrincipal, 0, 300_000, false),
    (Field::HouseholdsMember, 0, 165, true),
    (Field::DebtCleared, 0, 20, true),
    (Field::Posted, 0, 1, true),
];

/// Coarse, so that equal totals and equal figures are common; some unknown.
pub(super) fn figures() -> impl Strategy<Value = Vec<Option<i64>>> {
    prop::collection::vec(prop::option::weighted(0.9, 0..=4i64), FIGURES.len())
}

/// Up to a dozen funds, of which some are alike in every figure and so must share a place.
pub(super) fn funds() -> impl Strategy<Value = Vec<Vec<Option<i64>>>> {
    prop::collection::vec(figures(), 1..6)
        .prop_flat_map(|kinds| prop::collection::vec(prop::sample::select(kinds), 1..12))
}

fn fund_of(number: usize, steps: &[Option<i64>]) -> Fund {
    let entry = |((field, low, high, _), step): (&(Field, i64, i64, bool), &Option<i64>)| {
        (*field, step.map_or(Entry::Unknown, |step| known(low + (high - low) * step / 4)))
    };
    let figures: Vec<(Field, Entry)> = FIGURES.iter().zip(steps).map(entry).collect();
    fund_with(&format!("5023{:02}{:02}", 1 + number % 3, number), &figures)
}

/// Better in every figure, or as good; what was unknown becomes known.
fn better(steps: &[Option<i64>]) -> Vec<Option<i64>> {
    let improve = |((_, _, _, more), step): (&(Field, i64, i64, bool), &Option<i64>)| {
        let step = step.unwrap_or(if *more { 0 } else { 4 });
        Some((if *more { step + 1 } else { step - 1 }).clamp(0, 4))
    };
    FIGURES.iter().zip(steps).map(improve).collect()
}

pub(super) fn contest(rubric: Rubric, funds: &[Vec<Option<i64>>]) -> Site {
    site(rubric, funds.iter().enumerate().map(|(number, steps)| fund_of(number, steps)).collect())
}

/// Up to six judges, each with quarters of a point out of eight for up to twelve funds.
fn judges() -> impl Strategy<Value = Vec<Vec<Option<i64>>>> {
    let marks = prop::collection::vec(prop::option::weighted(0.8, 0..=32i64), 12);
    prop::collection::vec(marks, 0..=6)
}

/// The sheets of judges, in points; `factor` scales them with the weights.
fn sheets(site: &Site, judges: &[Vec<Option<i64>>], factor: Decimal) -> Vec<PanelSheet> {
    let codes = || site.funds.iter().map(|fund| fund.code.clone());
    let points = |mark: &Option<i64>| mark.map(|quarters| Decimal::new(quarters * 25, 2) * factor);
    let sheet = |(number, marks): (usize, &Vec<Option<i64>>)| {
        sample::sheet(&format!("j{number}"), "1.2", codes().zip(marks.iter().map(points)))
    };
    judges.iter().enumerate().map(sheet).collect()
}

/// Everything that a ranking says, with codes in place of positions.
fn told(site: &Site) -> Vec<(String, Places, Option<usize>, Scorecard)> {
    let ranking = rank(site, 0, &|fund, _| site.funds[fund].code.as_str().ends_with('7')).unwrap();
    let code = |fund: usize| site.funds[fund].code.to_string();
    let standings = ranking.standings.iter().map(|standing| {
        (code(standing.fund), standing.places, standing.decided_by, standing.card.clone())
    });
    let gated = ranking
        .gated
        .iter()
        .map(|out| (code(out.fund), Places::default(), None, out.card.clone().unwrap()));
    standings.chain(gated).collect()
}

fn order(site: &Site) -> Vec<(String, u32)> {
    told(site).into_iter().map(|(code, places, _, _)| (code, places.overall.place)).collect()
}

fn scaled(mut rubric: Rubric, factor: Decimal) -> Rubric {
    rubric.total *= factor;
    for dimension in &mut rubric.dimensions {
        dimension.weight *= factor;
        for indicator in &mut dimension.indicators {
            indicator.weight *= factor;
            if let ScoringRule::Checklist(items) = &mut indicator.rule {
                items
                    .iter_mut()
                    .flat_map(|item| &mut item.one_of)
                    .for_each(|option| option.points *= factor);
            }
        }
    }
    rubric
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_funds_and_judges_never_matters(
        funds in funds().prop_flat_map(|funds| {
            let numbers: Vec<usize> = (0..funds.len()).collect();
            (Just(funds), Just(numbers).prop_shuffle())
        }),
        judges in judges(),
        turn in 0usize..6,
    ) {
        let (funds, numbers) = funds;
        let mut straight = contest(rubric(), &funds);
        straight.rubrics[0].judging.average = Average::TrimmedMean;
        straight.panels = sheets(&straight, &judges, Decimal::ONE);
        let mut shuffled = straight.clone();
        shuffled.funds = numbers.iter().map(|number| straight.funds[*number].clone()).collect();
        let turn = turn.min(shuffled.panels.len());
        shuffled.panels.rotate_left(turn);
        shuffled.panels.iter_mut().for_each(|sheet| sheet.marks.reverse());
        prop_assert_eq!(told(&straight), told(&shuffled));
    }

    /// The mean of several judges is rounded, and what is rounded may differ three times as heavy;
    /// a single judge's points are not.
    #[test]
    fn scaling_all_weights_changes_no_order(
        funds in funds(),
        judges in judges(),
        factor in 1i64..40,
    ) {
        let factor = Decimal::from(factor);
        let mut plain = contest(rubric(), &funds);
        let mut heavy = contest(scaled(rubric(), factor), &funds);
        let judge = &judges[..judges.len().min(1)];
        plain.panels = sheets(&plain, judge, Decimal::ONE);
        heavy.panels = sheets(&heavy, judge, factor);
        prop_assert_eq!(order(&plain), order(&heavy));
    }

    /// One figure of one fund a step better, everything else as it was.
    #[test]
    fn improving_one_input_never_lowers_a_place(
        funds in funds(),
        judges in judges(),
        which in any::<prop::sample::Index>(),
        figure in 0..FIGURES.len(),
    ) {
        let which = which.index(funds.len());
        let place = |funds: &[Vec<Option<i64>>]| {
            let mut site = contest(rubric(), funds);
            site.panels = sheets(&site, &judges, Decimal::ONE);
            let ranking = rank(&site, 0, &|_, _| false).unwrap();
            let standing = ranking.standing_of(which).unwrap();
            (standing.place(), standing.card.total)
        };
        let mut improved = funds.clone();
        improved[which][figure] = better(&funds[which])[figure];
        let ((before, less), (after, more)) = (place(&funds), place(&improved));
        prop_assert!(after <= before && more >= less, "{before} → {after}, {less} → {more}");
    }

    #[test]
    fn a_better_mark_of_one_judge_never_lowers_a_place(
        funds in funds(),
        judges in judges(),
        which in any::<prop::sample::Index>(),
        judge in any::<prop::sample::Index>(),
        trimmed in any::<bool>(),
    ) {
        prop_assume!(!judges.is_empty());
        let (which, judge) = (which.index(funds.len()), judge.index(judges.len()));
        let place = |judges: &[Vec<Option<i64>>]| {
            let mut site = contest(rubric(), &funds);
            site.panels = sheets(&site, judges, Decimal::ONE);
            if trimmed {
                site.rubrics[0].judging.average = Average::TrimmedMean;
            }
            rank(&site, 0, &|_, _| false).unwrap().standing_of(which).unwrap().place()
        };
        let mut kinder = judges.clone();
        let mark = &mut kinder[judge][which];
        *mark = mark.map(|quarters| (quarters + 3).min(32));
        prop_assert!(place(&kinder) <= place(&judges));
    }

    #[test]
    fn better_everywhere_never_ranks_lower(
        funds in funds(),
        steps in figures(),
    ) {
        let mut funds = funds;
        funds.extend([better(&steps), steps]);
        let site = contest(rubric(), &funds);
        let ranking = rank(&site, 0, &|_, _| false).unwrap();
        let standing = |fund: usize| ranking.standing_of(fund).unwrap();
        let (best, worst) = (standing(funds.len() - 2), standing(funds.len() - 1));
        prop_assert!(best.card.total >= worst.card.total);
        prop_assert!(best.place() <= worst.place());
    }

    #[test]
    fn totals_are_the_sums_of_the_printed_points(steps in figures(), precision in 0u32..4) {
        let mut rubric = rubric();
        rubric.precision = precision;
        let card = score(&rubric, &fund_of(0, &steps), super::sample::YEAR);
        let mut sum = Decimal::ZERO;
        for (_, _, indicator) in card.indicators() {
            let Some(points) = indicator.points else { continue };
            let printed = num::exact(points, precision);
            prop_assert_eq!(Decimal::from_str_exact(&printed).unwrap(), points);
            sum += points;
        }
        prop_assert_eq!(card.total, sum);
        let by_dimension: Decimal = card.dimensions.iter().map(|d| d.points).sum();
        prop_assert_eq!(card.total, by_dimension);
        let limit = rubric.computed_total();
        prop_assert!(Decimal::ZERO <= card.total && card.total <= limit);
    }

    #[test]
    fn places_are_a_competition_ranking_in_every_list(
        funds in funds(),
    ) {
        let site = contest(rubric(), &funds);
        let ranking = rank(&site, 0, &|_, _| false).unwrap();
        for (area, list) in &ranking.by_area {
            let seats: Vec<Seat> = list.iter().map(|position| {
                let places = ranking.standings[*position].places;
                match area.as_str().len() {
                    2 => places.province,
                    4 => places.amphoe,
                    _ => places.tambon,
                }
            }).collect();
            for (index, seat) in seats.iter().enumerate() {
                let better = seats.iter().filter(|other| other.place < seat.place).count();
                let equal = seats.iter().filter(|other| other.place == seat.place).count();
                prop_assert_eq!(seat.place as usize, better + 1);
                prop_assert_eq!(seat.shared, equal > 1);
                prop_assert_eq!(seat.of as usize, seats.len());
                prop_assert!(index == 0 || seats[index - 1].place <= seat.place);
            }
        }
    }
}
