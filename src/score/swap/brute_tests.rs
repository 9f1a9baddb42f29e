//! Swaps against trying every figure that can be typed, one after the other, with the contest
//! ranked anew each time; and what is withheld changes nothing of what is told.

use proptest::prelude::*;

use super::super::sample::{YEAR, dec, fund_with, known, rubric, rubric_of, site};
use super::super::{Ranking, rank};
use super::*;
use crate::model::field::Field;
use crate::model::fund::{Entry, FundYear};
use crate::model::rubric::{Between, ScoringRule};
use crate::text::Span;

/// Few and small figures, two of them read by two indicators, a condition, and a chain that looks
/// at a value and a date.
fn small_rubric() -> Rubric {
    rubric_of(
        "schema: 1
id: small
version: 1
title: เล็ก
precision: 2
max_level: 4
total: 10
missing: zero
dimensions:
  - {id: A, title: ก, weight: 4, indicators: [
      {id: \"1.1\", title: ก, weight: 2, better: higher, unit: percent, formula: committee.meetings_with_quorum / committee.meetings_held,
       bands: [{level: 4, at_least: 90%}, {level: 3, at_least: 70%}, {level: 1, at_least: 40%}]},
      {id: \"1.2\", title: ข, weight: 2, better: higher, unit: points, checklist: [
        {id: a, title: ก, one_of: [
          {when: reporting.books_closed_on - period.end <= 10, points: 1.5, label: ก},
          {when: reporting.books_closed_on - period.end <= 20, points: 0.5, label: ข}]},
        {id: b, title: ข, one_of: [{when: reporting.posted, points: 0.5, label: ค}]}]}]}
  - {id: B, title: ข, weight: 6, indicators: [
      {id: \"2.1\", title: ค, weight: 3, better: lower, unit: percent, formula: loans.par30_balance / loans.closing, division_by_zero: missing,
       bands: [{level: 4, at_most: 2%}, {level: 3, at_most: 6%}, {level: 2, below: 12%}]},
      {id: \"2.2\", title: ง, weight: 3, better: lower, unit: percentage_points, formula: loans.overdue_principal / loans.closing - prior.loans.overdue_principal / prior.loans.closing, division_by_zero: missing,
       exceptions: [{when: \"max(loans.overdue_principal / loans.closing, prior.loans.overdue_principal / prior.loans.closing) <= 1%\", level: 4, reason: น้อย}],
       bands: [{level: 4, at_most: -5%}, {level: 2, at_most: 0%}, {level: 1, at_most: 10%}]}]}
grades: [{name: ก, at_least: 0}]
ties:
  - {dimension: B, better: higher}
  - {indicator: \"2.1\", value: raw, better: lower}
  - {field: reporting.books_closed_on, better: lower}
gates: []
",
    )
}

/// What lies between two bands gets its share of their levels.
fn put_on_lines(rubric: &mut Rubric) {
    let indicators = rubric.dimensions.iter_mut().flat_map(|dimension| &mut dimension.indicators);
    for indicator in indicators {
        if let ScoringRule::Banded(banded) = &mut indicator.rule {
            banded.between = Between::Linear;
        }
    }
}

const READ: [(Field, bool); 10] = [
    (Field::MeetingsWithQuorum, false),
    (Field::MeetingsHeld, false),
    (Field::BooksClosedOn, false),
    (Field::PeriodEnd, false),
    (Field::Posted, false),
    (Field::Par30Balance, false),
    (Field::LoansClosing, false),
    (Field::OverduePrincipal, false),
    (Field::OverduePrincipal, true),
    (Field::LoansClosing, true),
];

/// 20088 is 31 December 2024.
const YEAR_END: i64 = 20_088;

/// Amounts in satang, so that all of them can be walked through.
fn small_fund() -> impl Strategy<Value = Vec<Decimal>> {
    let whole = |range: std::ops::RangeInclusive<i64>| range.prop_map(Decimal::from);
    let baht = |range: std::ops::RangeInclusive<i64>| range.prop_map(|n| Decimal::new(n, 2));
    (
        (whole(0..=6), whole(4..=6), whole(YEAR_END + 5..=YEAR_END + 25), whole(0..=1)),
        (baht(0..=40), baht(180..=260), baht(0..=40), baht(0..=40), baht(200..=240)),
    )
        .prop_map(|((met, held, closed, posted), (par30, loans, late, was_late, had))| {
            vec![
                met,
                held,
                closed,
                Decimal::from(YEAR_END),
                posted,
                par30,
                loans,
                late,
                was_late,
                had,
            ]
        })
}

fn district(rubric: Rubric, funds: &[Vec<Decimal>]) -> Site {
    let funds = funds.iter().enumerate().map(|(number, figures)| {
        let mut fund = fund_with(&format!("502301{number:02}"), &[]);
        for ((field, prior), value) in READ.iter().zip(figures) {
            let year: &mut FundYear = &mut fund.years[usize::from(!prior)];
            year.figures.set(*field, Entry::Known(*value), Span::default());
        }
        fund
    });
    site(rubric, funds.collect())
}

fn ranked(site: &Site) -> Ranking {
    rank(site, 0, &|_, _| false).unwrap()
}

fn above_zero(_: usize, _: Figure) -> (Option<Decimal>, Option<Decimal>) {
    (Some(Decimal::ZERO), None)
}

fn told(
    site: &Site,
    ranking: &Ranking,
    position: usize,
    is_hidden: &dyn Fn(usize, Figure) -> bool,
) -> [Option<Neighbour>; 2] {
    let bounds = Bounds { is_hidden, range: &above_zero };
    let (above, below) = neighbours(site, ranking, &site.rubrics[0], position, &bounds);
    [above, below]
}

/// Whether the order of two funds turns when one has another figure: 1 the first is before, -1
/// behind, 0 beside the second.
fn order_with(site: &Site, own: usize, rival: usize, change: (Figure, Decimal)) -> i32 {
    let mut site = site.clone();
    let year = &mut site.funds[own].years[usize::from(!change.0.prior)];
    year.figures.set(change.0.field, Entry::Known(change.1), Span::default());
    let ranking = ranked(&site);
    let place = |fund| ranking.standing_of(fund).unwrap().place();
    (place(rival) as i32 - place(own) as i32).signum()
}

/// By the same measure as the program: in proportion to the figure, days to a year.
fn effort_of(figure: Figure, from: Decimal, to: Decimal) -> Decimal {
    match figure.field {
        Field::Posted => Decimal::ONE,
        Field::BooksClosedOn | Field::PeriodEnd => (to - from).abs() / Decimal::from(365),
        _ => (to - from).abs() / from.max(Decimal::ONE),
    }
}

fn every_value(field: Field, from: Decimal) -> Vec<Decimal> {
    match field {
        Field::Posted => vec![Decimal::ONE - from],
        Field::BooksClosedOn | Field::PeriodEnd => {
            (-60..=60).map(|days| from + Decimal::from(days)).collect()
        }
        Field::MeetingsHeld | Field::MeetingsWithQuorum => (0..=20).map(Decimal::from).collect(),
        _ => (0..=600).map(|satang| Decimal::new(satang, 2)).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_change_swaps_them_and_nothing_less_does(
        funds in prop::collection::vec(small_fund(), 2..4),
        on_lines in any::<bool>(),
    ) {
        let mut rubric = small_rubric();
        if on_lines {
            put_on_lines(&mut rubric);
        }
        let site = district(rubric, &funds);
        let ranking = ranked(&site);
        for (position, standing) in ranking.standings.iter().enumerate() {
            let own = standing.fund;
            let sides = told(&site, &ranking, position, &|_, _| false);
            for (neighbour, wanted) in sides.into_iter().zip([1, -1]) {
                let Some(neighbour) = neighbour else { continue };
                let rival = ranking.standings[neighbour.position].fund;
                if let Some(swap) = neighbour.swap {
                    prop_assert_eq!(
                        order_with(&site, own, rival, (swap.figure, swap.to)), wanted, "{:?}", swap
                    );
                }
                let told = neighbour.swap.map(|swap| effort_of(swap.figure, swap.from, swap.to));
                for ((field, prior), from) in READ.iter().zip(&funds[own]) {
                    let figure = Figure { field: *field, prior: *prior };
                    for to in every_value(*field, *from).into_iter().filter(|to| to != from) {
                        let effort = effort_of(figure, *from, to);
                        if told.is_none_or(|told| effort < told) {
                            let order = order_with(&site, own, rival, (figure, to));
                            prop_assert_ne!(order, wanted, "{:?} {} → {}, told {:?}", figure, from, to, neighbour.swap);
                        }
                    }
                }
            }
        }
    }

    /// Two districts that differ in nothing but figures which are withheld, and in no points and
    /// no place, are told of in the same words.
    #[test]
    fn what_is_withheld_changes_nothing_that_is_told(
        funds in prop::collection::vec(small_fund(), 2..5),
        others in prop::collection::vec(0..=40i64, 4),
        hidden in prop::collection::vec(any::<bool>(), 4),
    ) {
        let is_hidden =
            |fund: usize, figure: Figure| hidden[fund] && figure.field == Field::Par30Balance;
        let mut changed = funds.clone();
        for (fund, figures) in changed.iter_mut().enumerate().filter(|(fund, _)| hidden[*fund]) {
            figures[5] = Decimal::new(others[fund], 2);
        }
        let (first, second) = (district(small_rubric(), &funds), district(small_rubric(), &changed));
        let rankings = [ranked(&first), ranked(&second)];
        let seen = |ranking: &Ranking| {
            let rows = ranking.standings.iter().map(|s| (s.fund, s.place(), s.card.total));
            rows.collect::<Vec<_>>()
        };
        prop_assume!(seen(&rankings[0]) == seen(&rankings[1]));
        for position in 0..funds.len() {
            prop_assert_eq!(
                told(&first, &rankings[0], position, &is_hidden),
                told(&second, &rankings[1], position, &is_hidden)
            );
            let own = rankings[0].standings[position].fund;
            for neighbour in told(&first, &rankings[0], position, &is_hidden).into_iter().flatten() {
                prop_assert_eq!(neighbour.is_partial, hidden[own]);
                let figure = neighbour.swap.map(|swap| swap.figure).filter(|figure| !figure.prior);
                // What stands in one formula with it would tell it.
                if let Some(figure) = figure.filter(|_| hidden[own]) {
                    prop_assert!(![Field::Par30Balance, Field::LoansClosing].contains(&figure.field));
                }
            }
        }
    }
}

/// What one formula reads together with a withheld figure is not on the list, wherever else it is
/// read.
#[test]
fn figures_beside_a_withheld_one_are_left_out_whole() {
    let funds = vec![whole_fund(&[]), whole_fund(&[])];
    let site = district(small_rubric(), &funds);
    let ranking = ranked(&site);
    let listed = |is_hidden: &dyn Fn(usize, Figure) -> bool| {
        let own = Contender { site: &site, year: YEAR, standing: &ranking.standings[0] };
        let bounds = Bounds { is_hidden, range: &above_zero };
        let shown = Shown::of(&site.rubrics[0], own, &bounds);
        shown.figures.iter().map(|input| input.figure).collect::<Vec<_>>()
    };
    let this = |field| Figure { field, prior: false };
    let all = listed(&|_, _| false);
    assert_eq!(all.len(), READ.len());
    let rest = listed(&|_, figure| figure == this(Field::Par30Balance));
    let gone: Vec<&Figure> = all.iter().filter(|figure| !rest.contains(figure)).collect();
    assert_eq!(gone, [&this(Field::Par30Balance), &this(Field::LoansClosing)]);
    let rest = listed(&|_, figure| figure == this(Field::OverduePrincipal));
    assert_eq!(rest.len(), READ.len() - 4);
}

/// A fund of middling figures, of which some are others.
fn whole_fund(figures: &[(Field, Decimal)]) -> Vec<Decimal> {
    let usual = ["4", "5", "20095", "20088", "1", "0.10", "2.00", "0.10", "0.10", "2.00"];
    let value = |((field, prior), usual): (&(Field, bool), &str)| {
        let other = figures.iter().find(|(other, _)| other == field && !prior);
        other.map_or(dec(usual), |(_, value)| *value)
    };
    READ.iter().zip(usual).map(value).collect()
}

/// Equal in all but the day on which books were closed: one satang less at risk, and the order
/// turns.
#[test]
fn a_satang_decides_where_all_else_is_equal() {
    let day = |number: i64| (Field::BooksClosedOn, Decimal::from(YEAR_END + number));
    let funds = vec![whole_fund(&[day(6)]), whole_fund(&[day(8)])];
    let site = district(small_rubric(), &funds);
    let ranking = ranked(&site);
    let [above, _] = told(&site, &ranking, 1, &|_, _| false);
    let above = above.unwrap();
    assert_eq!(above.gap, Decimal::ZERO);
    // One satang more of two baht lent lowers the share at risk, and is less of a change than one
    // satang of ten less at risk, or books closed three days of a year earlier.
    let lent = Figure { field: Field::LoansClosing, prior: false };
    let swap = Swap { figure: lent, from: dec("2.00"), to: dec("2.01") };
    assert_eq!(above.swap, Some(swap));
    // If nothing but the amount at risk can be another, it is one satang less of that.
    let at_risk = Figure { field: Field::Par30Balance, prior: false };
    let only = |fund: usize, figure: Figure| {
        let value = Years::of(&site.funds[fund], YEAR).get(figure).filter(|_| figure != at_risk);
        (value, value)
    };
    let bounds = Bounds { is_hidden: &|_, _| false, range: &only };
    let (above, _) = neighbours(&site, &ranking, &site.rubrics[0], 1, &bounds);
    let swap = Swap { figure: at_risk, from: dec("0.10"), to: dec("0.09") };
    assert_eq!(above.unwrap().swap, Some(swap));
    // Where shares may not be told, the chain is not gone into: only points turn the order.
    let hidden = |_: usize, figure: Figure| figure == lent;
    let [above, _] = told(&site, &ranking, 1, &hidden);
    let held = Figure { field: Field::MeetingsHeld, prior: false };
    let swap = Swap { figure: held, from: Decimal::from(5), to: Decimal::from(4) };
    assert_eq!(above.unwrap().swap, Some(swap));
}

/// Followed by head: 9 of 12 meetings are level 3 (3.60 points), 12 are level 5 (6.00).
#[test]
fn three_more_meetings_or_what_is_less() {
    let meets = |code, meetings| fund_with(code, &[(Field::MeetingsWithQuorum, known(meetings))]);
    let site = site(rubric(), vec![meets("50230101", 9), meets("50230102", 12)]);
    let ranking = ranked(&site);
    let [above, below] = told(&site, &ranking, 1, &|_, _| false);
    assert_eq!(below, None);
    let above = above.unwrap();
    assert_eq!((above.position, above.gap), (0, dec("2.40")));
    let swap = above.swap.unwrap();
    assert_eq!(order_with(&site, 0, 1, (swap.figure, swap.to)), 1, "{swap:?}");
    let [above, below] = told(&site, &ranking, 0, &|_, _| false);
    assert_eq!(above, None);
    let swap = below.unwrap().swap.unwrap();
    assert_eq!(order_with(&site, 1, 0, (swap.figure, swap.to)), -1, "{swap:?}");
}

/// A figure that a whole holds is not told of beyond that whole.
#[test]
fn no_change_goes_beyond_what_a_figure_can_be() {
    let meets = |code, meetings| fund_with(code, &[(Field::MeetingsWithQuorum, known(meetings))]);
    let site = site(rubric(), vec![meets("50230101", 9), meets("50230102", 12)]);
    let ranking = ranked(&site);
    let none = |_: usize, figure: Figure| {
        let value = Years::of(&site.funds[0], YEAR).get(figure);
        (value, value)
    };
    let bounds = Bounds { is_hidden: &|_, _| false, range: &none };
    let (above, _) = neighbours(&site, &ranking, &site.rubrics[0], 1, &bounds);
    assert_eq!(above.unwrap().swap, None);
}
