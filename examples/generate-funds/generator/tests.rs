//! That the figures add up and tell one story, that the program finds nothing wrong with them, and
//! that the shipped funds show the cases that `places` promises.

use std::path::Path;

use kongthun::assemble::assemble;
use kongthun::check::{Allow, check};
use kongthun::model::Site;
use kongthun::pipeline::prepare;
use kongthun::score::{Ranking, rank};
use kongthun::source::{Tree, disk};

use super::simulate::{BAHT, Year, years};
use super::*;

fn each_year(test: impl Fn(&Year, Option<&Year>)) {
    for seed in 0..1_000 {
        let mut random = Random::new(seed);
        let profile = Profile::of_kind(seed as i64 % KINDS, &mut random);
        let years = years(&profile, &mut random);
        for (nth, year) in years.iter().enumerate() {
            test(year, nth.checked_sub(1).map(|before| &years[before]));
        }
    }
}

#[test]
fn statements_add_up() {
    each_year(|year, before| {
        let (assets, equity) = (&year.assets, &year.equity);
        let kept = assets.cash + assets.account_1 + assets.account_2 + assets.receivable;
        let lines = kept + year.loans.closing - assets.allowance + assets.fixed;
        assert_eq!(lines, assets.total);
        assert_eq!(year.savings_liability + year.accrued + equity.total, assets.total);
        assert!(assets.account_1 >= 0 && assets.cash >= 0 && equity.welfare >= 0, "{year:?}");
        let income: i64 = year.income.iter().sum();
        assert_eq!(income - year.expenses.iter().sum::<i64>(), year.surplus);
        if year.surplus > 0 {
            assert_eq!(year.allocation.iter().sum::<i64>(), year.surplus);
            assert!(year.allocation.iter().all(|part| *part >= 0), "{year:?}");
        }
        if let Some(before) = before {
            // Reserves grow by what the meeting gave them of last year's surplus.
            let [capital, risk, ..] = before.allocation;
            assert_eq!(before.equity.capital + capital, equity.capital);
            assert_eq!(before.equity.risk + risk, equity.risk);
        }
    });
}

#[test]
fn movements_explain_balances() {
    each_year(|year, before| {
        let (loans, members) = (&year.loans, &year.members);
        assert_eq!(loans.opening + loans.disbursed - loans.collected, loans.closing);
        let [opening, deposits, withdrawals, closing] = year.savings;
        assert_eq!(opening + deposits - withdrawals, closing);
        assert_eq!(closing, year.savings_liability);
        assert_eq!(members.opening + members.joined - members.left, members.closing);
        if let Some(before) = before {
            assert_eq!(before.loans.closing, loans.opening);
            assert_eq!(before.savings[3], opening);
            assert_eq!(before.members.closing, members.opening);
            assert_eq!(before.end + 1, year.start);
        }
    });
}

#[test]
fn arrears_carry_forward() {
    each_year(|year, before| {
        let loans = &year.loans;
        let missed = loans.due - loans.collected_of_due;
        assert!((0..=loans.overdue).contains(&missed), "{year:?}");
        assert!(loans.overdue <= loans.par30 && loans.par90 <= loans.par30, "{year:?}");
        assert!(loans.par30 <= loans.closing);
        assert_eq!(loans.overdue == 0, loans.overdue_borrowers == 0);
        assert!(loans.overdue_borrowers <= loans.borrowers);
        assert!(loans.closing <= loans.borrowers * loans.max_loan, "{year:?}");
        if let Some(before) = before {
            let recovered = before.loans.overdue + missed - loans.overdue;
            assert!(recovered >= 0, "{year:?}");
            assert!(loans.collected_of_due + recovered <= loans.collected, "{year:?}");
        }
    });
}

#[test]
fn people_are_counted_once() {
    each_year(|year, before| {
        let members = &year.members;
        assert!(members.closing >= 40 && members.female <= members.closing);
        assert!(members.households_member <= members.households.min(members.closing));
        assert!(year.loans.borrowers <= members.closing);
        assert!(year.informal.1 <= year.informal.0.min(year.loans.borrowers), "{year:?}");
        assert!((9..=15).contains(&year.committee.0) && year.committee.1 <= year.committee.0);
        assert!(year.trained <= year.committee.0);
        assert!(year.agm.1 <= year.agm.0 && year.meetings.1 <= year.meetings.0);
        assert!(year.meetings.0 <= 12);
        if let Some(before) = before {
            let least = before.members.female - members.left;
            let most = before.members.female + members.joined;
            assert!((least..=most).contains(&members.female), "{year:?}");
        }
    });
}

#[test]
fn dates_follow_each_other_and_the_cut_off() {
    let cut_off = days::days(2026, 5, 31);
    each_year(|year, _| {
        assert!((365..=366).contains(&(year.end - year.start + 1)));
        let done = [Some(year.end), year.closed, year.audited, year.held, year.reported];
        assert!(done.iter().flatten().all(|day| (year.end..=cut_off).contains(day)), "{year:?}");
        for later in [year.audited, year.held, year.reported].into_iter().flatten() {
            assert!(year.closed.is_some_and(|closed| closed < later), "{year:?}");
        }
        assert!(!year.presented || year.held.is_some());
    });
}

#[test]
fn amounts_are_written_to_the_satang() {
    for (amount, text) in [(0, "0"), (5, "0.05"), (-5, "-0.05"), (BAHT, "1"), (-250, "-2.50")] {
        assert_eq!(write::baht(amount), text);
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let once: Vec<_> = root(50, 7).collect();
    assert_eq!(once, root(50, 7).collect::<Vec<_>>());
    assert_ne!(once, root(50, 8).collect::<Vec<_>>());
}

#[test]
fn codes_of_invented_places_are_nested_and_unique() {
    let mut before = String::new();
    for place in places::invented(79_610) {
        assert_eq!(place.code.len(), 8);
        assert!(place.code.starts_with(&place.tambon));
        assert!(before < place.code, "{before} {}", place.code);
        before = place.code;
    }
}

fn shipped_root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_program_finds_nothing_wrong_with_an_invented_root() {
    let mut tree = Tree::of(root(300, 7));
    let shipped = disk::read(shipped_root()).unwrap();
    for (path, content) in shipped.below("themes") {
        tree.insert(path, content.bytes().to_vec());
    }
    let ready = prepare(&tree);
    assert!(ready.problems.is_empty(), "{:?}", ready.problems);
    assert!(ready.value.is_some());
}

#[test]
fn the_shipped_funds_are_what_the_generator_writes() {
    let mut count = 0;
    for (path, text) in shipped() {
        let shipped = std::fs::read_to_string(shipped_root().join(&path)).unwrap();
        let again = "run cargo run --example generate-funds -- --root .";
        assert!(shipped == text, "{path} differs: {again}");
        count += 1;
    }
    assert_eq!(count, 49);
}

/// The contest of the shipped site over the funds as they are generated.
fn shipped_contest() -> (Site, Ranking) {
    let mut tree = disk::read(shipped_root()).unwrap();
    for (path, text) in shipped() {
        tree.insert(&path, text.into_bytes());
    }
    let site = assemble(&tree, &|_, _| Vec::new()).value.unwrap().site;
    let findings = check(&site, &tree, &Allow::default()).value;
    let ranking = rank(&site, 0, &|fund, year| findings.blocks(fund, year)).unwrap();
    (site, ranking)
}

#[test]
fn gated_funds_fail_at_the_gate_they_are_made_for() {
    let (site, ranking) = shipped_contest();
    let gates = &site.rubrics[0].gates;
    let mut failed: Vec<_> = ranking
        .gated
        .iter()
        .map(|gated| {
            let gates: Vec<_> = gated.failed.iter().map(|gate| gates[*gate].id.as_str()).collect();
            (site.funds[gated.fund].code.as_str(), gates)
        })
        .collect();
    failed.sort();
    let expected = [
        ("50230107", vec!["closed"]),
        ("50230205", vec!["prior-year"]),
        ("50230304", vec!["integrity"]),
        // Of a year that is not there, nobody asks whether its books are closed.
        ("50230605", vec!["year"]),
    ];
    assert_eq!(failed, expected);
    assert_eq!(ranking.standings.len() + ranking.gated.len(), 49);
}

#[test]
fn twins_share_a_place_and_near_twins_do_not() {
    let (site, ranking) = shipped_contest();
    let standing = |code: &str| {
        let fund = site.funds.iter().position(|fund| fund.code.as_str() == code).unwrap();
        ranking.standing_of(fund).unwrap()
    };
    let (one, other) = (standing("50230203"), standing("50230502"));
    assert_eq!(one.card.total, other.card.total);
    assert!(one.is_shared() && one.place() == other.place());
    let (earlier, later) = (standing("50230102"), standing("50230403"));
    assert_eq!(earlier.card.total, later.card.total);
    assert_eq!(earlier.place() + 1, later.place());
    assert!(!earlier.is_shared() && !later.is_shared());
}

#[test]
fn totals_spread_over_the_scale() {
    let (_, ranking) = shipped_contest();
    let within = |from: i64, below: i64| {
        let range = from.into()..below.into();
        ranking.standings.iter().filter(|standing| range.contains(&standing.card.total)).count()
    };
    for (from, below) in [(0, 30), (30, 45), (45, 60), (60, 75), (75, 85)] {
        assert!(within(from, below) >= 3, "{from} to {below}: {}", within(from, below));
    }
}
