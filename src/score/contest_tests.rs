//! Whole contests: gates, shared places, tie chain, and places among neighbours and equals.

use super::sample::{YEAR, fund_with, known, rubric, site};
use super::*;
use crate::id::{AreaCode, FundCode, RubricId};
use crate::model::contest::Exclusion;
use crate::model::field::Field;
use crate::model::fund::{Entry, Fund};
use crate::model::site::Site;

fn ranked(site: &Site) -> Ranking {
    rank(site, 0, &|_, _| false).expect("a ranking")
}

/// Code, place, and the step of the tie chain that decided, best first.
fn list(site: &Site, ranking: &Ranking) -> Vec<(String, u32, Option<usize>)> {
    let row = |standing: &Standing| {
        (site.funds[standing.fund].code.to_string(), standing.place(), standing.decided_by)
    };
    ranking.standings.iter().map(row).collect()
}

fn rows(rows: &[(&str, u32, Option<usize>)]) -> Vec<(String, u32, Option<usize>)> {
    rows.iter().map(|(code, place, decided)| (code.to_string(), *place, *decided)).collect()
}

/// More meetings, a better fund: 12, 11 and 9 are levels 5, 4 and 3 of indicator 1.1.
fn meets(code: &str, meetings: i64) -> Fund {
    fund_with(code, &[(Field::MeetingsWithQuorum, known(meetings))])
}

#[test]
fn equals_share_a_place_and_the_next_counts_them_all() {
    let site = site(
        rubric(),
        vec![
            meets("50230101", 9),
            meets("50230102", 11),
            meets("50230201", 12),
            meets("50230202", 11),
        ],
    );
    let ranking = ranked(&site);
    assert_eq!(
        list(&site, &ranking),
        rows(&[
            ("50230201", 1, None),
            ("50230102", 2, None),
            ("50230202", 2, None),
            ("50230101", 4, None),
        ])
    );
    let shared: Vec<bool> = ranking.standings.iter().map(Standing::is_shared).collect();
    assert_eq!(shared, [false, true, true, false]);
}

#[test]
fn places_among_neighbours_are_counted_anew() {
    let mut small = meets("50230103", 11);
    small.years[1].figures.set(Field::MembersClosing, known(79), Default::default());
    let site = site(
        rubric(),
        vec![meets("50230101", 9), meets("50230102", 11), small, meets("50230201", 12)],
    );
    let ranking = ranked(&site);
    let seat = |place, of, shared| Seat { place, of, shared };
    let places = |fund: usize| ranking.standing_of(fund).unwrap().places;
    let last = places(0);
    assert_eq!((last.overall, last.amphoe), (seat(4, 4, false), seat(4, 4, false)));
    assert_eq!((last.tambon, last.class), (seat(3, 3, false), Some(seat(3, 3, false))));
    let shared = places(1);
    assert_eq!((shared.overall, shared.tambon), (seat(2, 4, true), seat(1, 3, true)));
    assert_eq!(shared.class, Some(seat(2, 3, false)), "its equal is in another class");
    assert_eq!(places(2).class, Some(seat(1, 1, false)));
    let tambon: Vec<usize> =
        ranking.in_area(&AreaCode::new("502301")).map(|standing| standing.fund).collect();
    assert_eq!(tambon, [1, 2, 0]);
    let medium: Vec<usize> = ranking.in_class(1).map(|standing| standing.fund).collect();
    assert_eq!(medium, [3, 1, 0]);
}

#[test]
fn equal_totals_go_down_the_tie_chain() {
    let par30 =
        |code: &str, balance: i64| fund_with(code, &[(Field::Par30Balance, known(balance))]);
    let mut early = par30("50230105", 92_400);
    let on = early.years[1].get(Field::BooksClosedOn).unwrap() - rust_decimal::Decimal::ONE;
    early.years[1].figures.set(Field::BooksClosedOn, Entry::Known(on), Default::default());
    let site = site(
        rubric(),
        vec![
            par30("50230101", 92_400),
            par30("50230102", 92_399),
            par30("50230103", 92_400),
            par30("50230104", 92_401),
            early,
        ],
    );
    assert_eq!(
        list(&site, &ranked(&site)),
        rows(&[
            ("50230102", 1, None),
            ("50230105", 2, Some(1)),
            ("50230101", 3, Some(4)),
            ("50230103", 3, None),
            ("50230104", 5, Some(1)),
        ])
    );
}

#[test]
fn what_is_not_known_loses_a_tie() {
    let mut rubric = rubric();
    rubric.gates.clear();
    rubric.ties.retain(|tie| tie.by == crate::model::rubric::TieBy::Field(Field::BooksClosedOn));
    let late = Entry::Known(rust_decimal::Decimal::from(1_000_000));
    let site = site(
        rubric,
        vec![
            fund_with("50230101", &[(Field::BooksClosedOn, Entry::Unknown)]),
            fund_with("50230102", &[(Field::BooksClosedOn, late)]),
        ],
    );
    assert_eq!(
        list(&site, &ranked(&site)),
        rows(&[("50230102", 1, None), ("50230101", 2, Some(0))])
    );
}

#[test]
fn each_gate_holds_back_whom_it_should_and_says_so() {
    let whole = || meets("50230101", 11);
    let gates = |fund: Fund, sample: bool, excluded: bool, blocked_year: i32| {
        let mut site = site(rubric(), vec![fund]);
        site.settings.sample = sample;
        if excluded {
            let fund = FundCode::new("50230101");
            site.contests[0].exclusions.push(Exclusion { fund, reason: String::new() });
        }
        let ranking = rank(&site, 0, &|_, year| year == blocked_year).unwrap();
        assert_eq!(ranking.standings.len() + ranking.gated.len(), 1);
        ranking.gated.first().map(|gated| {
            let name = |gate: &usize| site.rubrics[0].gates[*gate].id.clone();
            (gated.failed.iter().map(name).collect::<Vec<_>>(), gated.card.is_some())
        })
    };
    let held = |gates: &[&str], has_card| {
        Some((gates.iter().map(|gate| gate.to_string()).collect::<Vec<_>>(), has_card))
    };
    let without = |year: i32| {
        let mut fund = whole();
        fund.years.retain(|found| found.fiscal_year != year);
        fund
    };
    let real = || {
        let mut fund = whole();
        fund.synthetic = false;
        fund
    };
    let open = fund_with("50230101", &[(Field::BooksClosedOn, Entry::Unknown)]);
    assert_eq!(gates(whole(), true, false, 0), None);
    assert_eq!(gates(real(), false, false, 0), None);
    assert_eq!(gates(whole(), false, false, 0), held(&["real"], true));
    assert_eq!(gates(whole(), true, true, 0), held(&["in"], true));
    assert_eq!(gates(whole(), true, false, YEAR), held(&["sound"], true));
    assert_eq!(gates(whole(), true, false, YEAR - 1), held(&["sound"], true));
    assert_eq!(gates(whole(), true, false, YEAR - 2), None);
    assert_eq!(gates(open, true, false, 0), held(&["closed"], true));
    assert_eq!(gates(without(YEAR - 1), true, false, 0), held(&["prior-year"], true));
    assert_eq!(gates(without(YEAR), true, false, 0), held(&["year"], false));
}

/// A year that is not there is neither closed nor free of mistakes: it is not judged, as long as a
/// gate says that it is missing.
#[test]
fn a_missing_year_is_told_once() {
    let mut fund = meets("50230101", 11);
    fund.years.retain(|found| found.fiscal_year != YEAR);
    let mut site = site(rubric(), vec![fund]);
    let outcome = |site: &crate::model::Site, blocked_year: i32| {
        let ranking = rank(site, 0, &|_, year| year == blocked_year).unwrap();
        let gated = ranking.gated.first().unwrap();
        let names = |gates: &[usize]| -> Vec<String> {
            gates.iter().map(|gate| site.rubrics[0].gates[*gate].id.clone()).collect()
        };
        (names(&gated.failed).join(" "), names(&gated.unjudged).join(" "))
    };
    let both = |failed: &str, unjudged: &str| (failed.to_string(), unjudged.to_string());
    assert_eq!(outcome(&site, 0), both("year", "sound closed"));
    assert_eq!(outcome(&site, YEAR - 1), both("year sound", "closed"));
    site.rubrics[0].gates.retain(|gate| gate.id != "year");
    assert_eq!(outcome(&site, 0), both("closed", ""));
}

#[test]
fn only_the_funds_of_the_area_take_part() {
    let mut site = site(rubric(), vec![meets("50230101", 9), meets("50240101", 12)]);
    let ranking = ranked(&site);
    assert_eq!(list(&site, &ranking), rows(&[("50230101", 1, None)]));
    assert_eq!((ranking.standing_of(1), ranking.gated_of(1)), (None, None));
    site.contests[0].area = None;
    assert_eq!(ranked(&site).standings.len(), 2);
}

#[test]
fn nothing_is_ranked_without_contest_rubric_or_funds() {
    let mut site = site(rubric(), Vec::new());
    assert!(ranked(&site).standings.is_empty());
    assert!(rank(&site, 1, &|_, _| false).is_none());
    site.contests[0].rubric = RubricId::new("another");
    assert!(rank(&site, 0, &|_, _| false).is_none());
}
