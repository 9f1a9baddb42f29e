//! Worked examples that a committee can follow with a pocket calculator. The rubric and the fund
//! are `sample/rubric.yaml` and `sample/fund.yaml`.

use super::sample::{YEAR, dec, formula, fund, fund_with, known, rubric, rubric_of, site};
use super::*;
use crate::model::field::Field;
use crate::model::formula::Figure;
use crate::model::fund::Entry;
use crate::model::rubric::{Band, Between, Bound, ScoringRule};
use rust_decimal::Decimal;

fn points(card: &Scorecard, rubric: &crate::model::Rubric) -> Vec<(String, Option<Decimal>)> {
    let ids = rubric.indicators().map(|(_, _, indicator)| indicator.id.to_string());
    ids.zip(card.indicators().map(|(_, _, score)| score.points)).collect()
}

#[test]
fn the_worked_example_comes_to_62_60_of_85() {
    let rubric = rubric();
    let card = score(&rubric, &fund(), YEAR);
    let expected = [
        ("1.1", Some("4.80")),
        ("1.2", None),
        ("1.3", Some("6.00")),
        ("2.1", Some("8.00")),
        ("2.2", Some("8.00")),
        ("2.3", Some("0")),
        ("3.1", Some("15.00")),
        ("4.1", Some("4.80")),
        ("4.2", Some("0")),
        ("4.3", Some("4.00")),
        ("5.1", Some("2.40")),
        ("5.2", Some("4.80")),
        ("6.1", Some("4.80")),
        ("6.2", None),
    ];
    let expected: Vec<(String, Option<Decimal>)> =
        expected.iter().map(|(id, points)| (id.to_string(), points.map(dec))).collect();
    assert_eq!(points(&card, &rubric), expected);
    assert_eq!(card.total, dec("62.60"));
    assert_eq!(rubric.computed_total(), dec("85"));
    assert_eq!(open_points(&rubric, &card), dec("15"));
}

#[test]
fn what_depends_on_the_year_before_is_missing_and_says_which_figures() {
    let rubric = rubric();
    let card = score(&rubric, &fund(), YEAR);
    let missing: Vec<&str> = rubric
        .indicators()
        .filter(|(d, i, _)| card.get(*d, *i).is_some_and(IndicatorScore::is_missing))
        .map(|(_, _, indicator)| indicator.id.as_str())
        .collect();
    assert_eq!(missing, ["2.3", "4.2"]);
    let trend = card.get(1, 2).unwrap();
    let prior = |field| Figure { field, prior: true };
    let unknown = [prior(Field::OverduePrincipal), prior(Field::LoansClosing)];
    assert_eq!(trend.reason, Reason::Missing { unknown: unknown.into() });
    assert_eq!(trend.unknown().collect::<Vec<_>>(), unknown);
}

#[test]
fn every_input_leads_to_its_line() {
    let card = score(&rubric(), &fund(), YEAR);
    let par30 = card.get(1, 1).unwrap();
    assert_eq!((par30.raw, par30.level()), (Some(dec("0.04")), Some(dec("4"))));
    let lines: Vec<(Option<Decimal>, u32)> =
        par30.inputs.iter().map(|input| (input.value, input.line)).collect();
    assert_eq!(lines, [(Some(dec("92400")), 26), (Some(dec("2310000")), 17)]);
}

#[test]
fn the_example_fails_the_gate_of_the_year_before_and_is_still_shown() {
    let site = site(rubric(), vec![fund()]);
    let ranking = rank(&site, 0, &|_, _| false).unwrap();
    assert_eq!(ranking.standings, []);
    let gated = ranking.gated_of(0).unwrap();
    let failed: Vec<&str> =
        gated.failed.iter().map(|gate| site.rubrics[0].gates[*gate].id.as_str()).collect();
    assert_eq!((failed, gated.class), (vec!["prior-year"], Some(1)));
    assert_eq!(ranking.card_of(0).unwrap().total, dec("62.60"));
}

#[test]
fn grades_as_they_stand_and_as_the_panel_may_make_them() {
    let rubric = rubric();
    let name = |total: &str| grade(&rubric, dec(total)).unwrap().name.clone();
    assert_eq!(
        [name("85"), name("84.99"), name("0"), name("-1")],
        ["ดีเด่น", "ดีมาก", "ต้องพัฒนา", "ต้องพัฒนา"]
    );
    let card = score(&rubric, &fund(), YEAR);
    let (lowest, highest) = possible_grades(&rubric, &card).unwrap();
    assert_eq!((lowest.name.as_str(), highest.name.as_str()), ("ปานกลาง", "ดีมาก"));
}

/// The points and the reason of one indicator of the sample rubric, when figures are changed.
fn changed(indicator: &str, figures: &[(Field, Entry)]) -> (Option<Decimal>, Reason) {
    let rubric = rubric();
    let card = score(&rubric, &fund_with("50230299", figures), YEAR);
    let (d, i, _) = rubric.find(indicator).unwrap();
    let score = card.get(d, i).unwrap();
    (score.points, score.reason.clone())
}

#[test]
fn dividing_by_zero_follows_the_rule_of_the_indicator() {
    let zero = [(Field::Par30Balance, known(0))];
    let five = Reason::DividedByZero { level: Some(dec("5")) };
    assert_eq!(changed("4.3", &zero), (Some(dec("4")), five));
    let nothing_due = [(Field::PrincipalDue, known(0))];
    let missing = Reason::DividedByZero { level: None };
    assert_eq!(changed("2.1", &nothing_due), (Some(dec("0")), missing));
}

#[test]
fn what_is_unknown_is_missing_even_over_zero() {
    let figures = [(Field::Par30Balance, known(0)), (Field::RiskReserve, Entry::Unknown)];
    let unknown = [Figure { field: Field::RiskReserve, prior: false }];
    assert_eq!(
        changed("4.3", &figures),
        (Some(dec("0")), Reason::Missing { unknown: unknown.into() })
    );
    let blank = [(Field::Par30Balance, Entry::NotApplicable)];
    assert!(matches!(changed("2.2", &blank).1, Reason::Missing { .. }));
}

#[test]
fn exceptions_come_before_bands() {
    let surplus = |value| changed("5.2", &[(Field::NetSurplus, known(value))]);
    let missing = Reason::Exception { index: 0, level: None };
    assert_eq!(surplus(-1), (Some(dec("0")), missing.clone()));
    assert_eq!(surplus(0), (Some(dec("0")), missing));
    assert_eq!(surplus(100_000), (Some(dec("4.80")), Reason::Band { index: 1, level: dec("4") }));
    assert_eq!(surplus(90_000_000).1, Reason::Band { index: 4, level: dec("1") });
    let card = score(&rubric(), &fund_with("50230299", &[(Field::NetSurplus, known(-1))]), YEAR);
    assert_eq!(card.get(4, 1).unwrap().raw, None);
    let nothing = [(Field::WelfarePaid, known(0)), (Field::PublicBenefitPaid, known(0))];
    assert_eq!(changed("5.2", &nothing), (Some(dec("0")), Reason::BelowAllBands));
}

#[test]
fn a_checklist_gives_the_first_option_that_holds() {
    let closed = |days: i64| {
        let end = fund().years[0].get(Field::PeriodEnd).unwrap();
        let on = Entry::Known(end + Decimal::from(days));
        let (points, reason) = changed("3.1", &[(Field::BooksClosedOn, on)]);
        let Reason::Checklist(items) = reason else { panic!("{reason:?}") };
        (points.unwrap(), items[0].option)
    };
    assert_eq!(closed(60), (dec("15"), Some(0)));
    assert_eq!(closed(61), (dec("13"), Some(1)));
    assert_eq!(closed(121), (dec("11"), None));
}

#[test]
fn a_checklist_of_which_nothing_is_known_is_missing() {
    let fields = [
        Field::PeriodEnd,
        Field::BooksClosedOn,
        Field::AuditedOn,
        Field::Auditor,
        Field::PresentedAtAgm,
        Field::Posted,
        Field::ReportedToVfoOn,
    ];
    let blank: Vec<(Field, Entry)> = fields.map(|field| (field, Entry::Unknown)).to_vec();
    let card = |figures: &[(Field, Entry)]| score(&rubric(), &fund_with("50230299", figures), YEAR);
    let nothing = card(&blank);
    let score = nothing.get(2, 0).unwrap();
    assert!(score.is_missing());
    assert_eq!((score.raw, score.points), (None, Some(dec("0"))));
    let Reason::Checklist(items) = &score.reason else { panic!("{:?}", score.reason) };
    let missing: Vec<bool> = items.iter().map(|item| item.missing).collect();
    assert_eq!(missing, [true, false, true, false], "known(…) is answered by a blank as well");
    assert!(!card(&blank[1..]).get(2, 0).unwrap().is_missing());
}

const ONE: &str = "
schema: 1
id: one
version: 1
title: หนึ่งตัวชี้วัด
precision: 2
max_level: 8
total: W
dimensions:
  - id: D1
    title: ด้าน
    weight: W
    indicators:
      - {id: '1.1', title: ตัวชี้วัด, weight: W, formula: F, bands: [{level: L, at_least: B}]}
";

fn one(weight: &str, level: &str, formula: &str, bound: &str) -> crate::model::Rubric {
    let yaml = ONE.replace("L,", &format!("{level},")).replace("F,", &format!("{formula},"));
    rubric_of(&yaml.replace("B}", &format!("{bound}}}")).replace(" W", &format!(" {weight}")))
}

/// From 40 to 80 percent the level rises from 1 to 5, two levels for twenty percent.
#[test]
fn between_bands_a_line_may_be_drawn() {
    let rubric = |between: &str| {
        let bands = format!(
            "bands: [{{level: 5, at_least: 80%}}, {{level: 3, at_least: 60%}}, \
             {{level: 1, at_least: 40%}}]\n        between: {between}"
        );
        let mut lines: Vec<String> =
            include_str!("sample/rubric.yaml").lines().map(str::to_string).collect();
        let at = lines.iter().position(|line| line.contains("agm.attended")).unwrap() + 1;
        lines[at] = format!("        {bands}");
        rubric_of(&lines.join("\n"))
    };
    let points = |between: &str, attended: i64| {
        let rubric = rubric(between);
        let (d, i, _) = rubric.find("1.3").unwrap();
        let figures = [(Field::AgmAttended, known(attended)), (Field::AgmMembersAt, known(200))];
        let card = score(&rubric, &fund_with("50230101", &figures), YEAR);
        let score = card.get(d, i).unwrap();
        (score.level().unwrap(), score.points.unwrap())
    };
    // Six points for five levels.
    assert_eq!(points("steps", 130), (dec("3"), dec("3.60")));
    assert_eq!(points("linear", 130), (dec("3.5"), dec("4.20")));
    assert_eq!(points("linear", 81), (dec("1.05"), dec("1.26")));
    assert_eq!(points("linear", 120), (dec("3"), dec("3.60")));
    assert_eq!(points("linear", 160), (dec("5"), dec("6.00")));
    assert_eq!(points("linear", 200), (dec("5"), dec("6.00")));
    assert_eq!(points("linear", 79), (dec("0"), dec("0")));
}

/// A third of 6.015 is 2.005, whose half goes up; a third alone has no end.
#[test]
fn a_third_of_a_line_does_not_lose_its_half() {
    let mut rubric = one("6.015", "8", "1 / 3", "100%");
    let ScoringRule::Banded(banded) = &mut rubric.dimensions[0].indicators[0].rule else {
        panic!("no bands")
    };
    banded.bands.push(Band { level: Decimal::ZERO, bound: Bound::AtLeast(Decimal::ZERO) });
    banded.between = Between::Linear;
    assert_eq!(score(&rubric, &fund(), YEAR).total, dec("2.01"));
}

#[test]
fn points_are_rounded_once_half_up() {
    for (weight, level, printed) in [
        ("33", "1", "4.13"),   // 4.125
        ("1", "1", "0.13"),    // 0.125
        ("0.2", "1", "0.03"),  // 0.025
        ("0.1", "1", "0.01"),  // 0.0125
        ("0.28", "1", "0.04"), // 0.035
        ("10", "8", "10.00"),
    ] {
        let card = score(&one(weight, level, "1", "0"), &fund(), YEAR);
        assert_eq!(card.total, dec(printed), "{weight} × {level} ÷ 8");
    }
}

#[test]
fn thirds_do_not_lose_a_band() {
    for (formula, bound) in [
        ("1 / 3 * 3", "1"),
        ("1 / 3 + 1 / 3 + 1 / 3", "1"),
        ("2 / 3 - 37 / 60", "5%"),
        ("1 / 7 * 700", "100"),
    ] {
        let card = score(&one("8", "8", formula, bound), &fund(), YEAR);
        assert_eq!(card.total, dec("8"), "{formula}");
    }
    let just_below = score(&one("8", "8", "99999999.99 / 100000000", "1"), &fund(), YEAR);
    assert_eq!(just_below.total, dec("0"));
}

#[test]
fn logic_goes_on_without_what_it_does_not_need() {
    let fund = fund();
    let years = Years::of(&fund, YEAR);
    let unknown = |field| Outcome::Unknown(vec![Figure { field, prior: true }]);
    let surplus = || unknown(Field::NetSurplus);
    let yes = || Outcome::Known(Decimal::ONE);
    let no = || Outcome::Known(Decimal::ZERO);
    for (text, outcome) in [
        ("prior.net_surplus > 0 and net_surplus < 0", no()),
        ("net_surplus < 0 and prior.net_surplus > 0", no()),
        ("prior.net_surplus > 0 or net_surplus > 0", yes()),
        ("prior.net_surplus > 0 and net_surplus > 0", surplus()),
        ("not prior.net_surplus > 0", surplus()),
        ("known(prior.net_surplus)", no()),
        ("known(net_surplus)", yes()),
        ("known(net_surplus / 0)", no()),
        ("known(prior.net_surplus) and prior.net_surplus > 0", no()),
        ("if(known(prior.net_surplus), prior.net_surplus, 1)", yes()),
        ("if(net_surplus > 0, 1, prior.net_surplus / net_surplus)", yes()),
        ("if(prior.net_surplus > 0, 1, 1)", surplus()),
        ("net_surplus / 0", Outcome::DividedByZero),
        ("prior.net_surplus / 0", surplus()),
        ("1 / (1 / 3 * 3 - 1)", Outcome::DividedByZero),
        ("max(1, prior.net_surplus)", surplus()),
        ("min(3, 2, abs(-1))", yes()),
        ("net_surplus * 1000000000000 * 1000000000000", Outcome::TooLarge),
        ("reporting.books_closed_on - period.end", Outcome::Known(dec("20"))),
        ("reporting.auditor = \"network\"", yes()),
        (
            "prior.savings.closing + prior.savings.opening - prior.savings.closing",
            Outcome::Unknown(vec![
                Figure { field: Field::SavingsClosing, prior: true },
                Figure { field: Field::SavingsOpening, prior: true },
            ]),
        ),
    ] {
        assert_eq!(evaluate(&formula(text), years), outcome, "{text}");
    }
}

#[test]
fn a_year_that_is_not_there_is_a_year_of_unknown_figures() {
    let rubric = rubric();
    let card = score(&rubric, &fund(), 2500);
    assert_eq!(card.total, Decimal::ZERO);
    for (d, i, score) in card.indicators() {
        let is_panel = matches!(rubric.dimensions[d].indicators[i].rule, ScoringRule::Panel { .. });
        assert_eq!(score.is_missing(), !is_panel);
    }
}
