//! What is withheld to protect one or two people stays withheld: nobody finds it in another file,
//! in other digits, or by subtracting what is shown.

mod support;
#[path = "support/shipped.rs"]
mod shipped;

use kongthun::model::{Field, Fund, FundYear};
use kongthun::num::{self, Decimal};
use kongthun::parse;
use kongthun::thai::Digits;
use serde_json::Value;

fn site() -> &'static shipped::Shipped {
    shipped::shipped("leaks")
}

fn funds() -> Vec<Fund> {
    let mut files = support::small_site::files_below(&shipped::root().join("data/funds"));
    files.sort();
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        parse::fund::fund(&path.display().to_string().as_str().into(), &text).value.unwrap()
    };
    files.into_iter().map(read).collect()
}

fn json(path: &str) -> Value {
    serde_json::from_str(site().text(path)).unwrap()
}

fn entry<'v>(list: &'v Value, fund: &Fund) -> &'v Value {
    let funds = list["funds"].as_array().unwrap();
    funds.iter().find(|entry| entry["fund_code"] == fund.code.as_str()).unwrap()
}

/// The fields of a year that the data file names as withheld.
fn withheld(entry: &Value, year: &FundYear) -> Vec<Field> {
    let years = entry["years"].as_array().unwrap();
    let of = years.iter().find(|one| one["fiscal_year"] == year.fiscal_year).unwrap();
    let paths = of["withheld"].as_array().unwrap().iter();
    paths.map(|path| Field::by_path(path.as_str().unwrap()).unwrap()).collect()
}

#[test]
fn no_file_of_a_fund_holds_what_is_withheld() {
    let figures = json("api/funds.json");
    let mut tried = 0;
    for fund in funds() {
        let entry = entry(&figures, &fund);
        let folder = format!("funds/{}/", fund.code);
        let mut pages: Vec<String> = site()
            .ending(".html")
            .filter(|path| path.starts_with(&folder))
            .map(|path| site().text(path).to_string())
            .collect();
        pages.push(entry.to_string());
        let hidden: Vec<(&FundYear, Field)> = fund
            .years
            .iter()
            .flat_map(|year| withheld(entry, year).into_iter().map(move |field| (year, field)))
            .collect();
        for (year, field) in &hidden {
            let value = year.get(*field).unwrap();
            let shown_elsewhere = fund.years.iter().any(|other| {
                Field::ALL.iter().any(|open| {
                    other.get(*open).map(|known| known.abs()) == Some(value.abs())
                        && !hidden
                            .iter()
                            .any(|(y, f)| f == open && y.fiscal_year == other.fiscal_year)
                })
            });
            // A count of one or two is a digit that stands everywhere.
            if value < Decimal::from(10) || shown_elsewhere {
                continue;
            }
            tried += 1;
            let written = [
                num::plain(value),
                num::money(value, Digits::Arabic),
                num::money(value, Digits::Thai),
                num::grouped(value, 2, Digits::Arabic),
                num::grouped(value, 2, Digits::Thai),
            ];
            for (page, written) in
                pages.iter().flat_map(|page| written.iter().map(move |w| (page, w)))
            {
                let found = page.match_indices(written.as_str()).find(|(at, _)| {
                    let alone = |c: Option<char>| !c.is_some_and(|c| c.is_numeric() || c == ',');
                    alone(page[..*at].chars().next_back())
                        && alone(page[at + written.len()..].chars().next())
                });
                assert_eq!(found, None, "{} {} {}", fund.code, year.fiscal_year, field.path());
            }
        }
    }
    assert!(tried > 50, "only {tried} figures are withheld");
}

/// Sums in which a single hidden line would follow from the others.
const SUMS: [&[Field]; 2] = [
    &[
        Field::GovernmentCapital,
        Field::ShareCapital,
        Field::CapitalReserve,
        Field::RiskReserve,
        Field::WelfareFund,
        Field::RetainedEarnings,
        Field::EquitySurplus,
        Field::TotalEquity,
    ],
    &[Field::AllocationWelfare, Field::AllocationPublic, Field::NetSurplus],
];

#[test]
fn nothing_follows_by_subtraction() {
    let figures = json("api/funds.json");
    let mut guarded = 0;
    for fund in funds() {
        let entry = entry(&figures, &fund);
        for (index, year) in fund.years.iter().enumerate() {
            let hidden = withheld(entry, year);
            for sum in SUMS {
                let gone = sum.iter().filter(|field| hidden.contains(field)).count();
                assert_ne!(gone, 1, "{} {}", fund.code, year.fiscal_year);
            }
            // Welfare paid = fund of the year before + what was allocated to it − fund of this year.
            if hidden.contains(&Field::WelfarePaid) {
                guarded += 1;
                assert!(hidden.contains(&Field::WelfareFund), "{}", fund.code);
                if let Some(before) = index.checked_sub(1).map(|before| &fund.years[before]) {
                    assert!(withheld(entry, before).contains(&Field::WelfareFund), "{}", fund.code);
                }
            }
        }
    }
    assert!(guarded > 0);
}

#[test]
fn ratios_over_withheld_figures_are_told_to_a_tenth_of_a_percent() {
    let (figures, ranking) = (json("api/funds.json"), json("api/contests/maeon-2569/ranking.json"));
    let mut tried = 0;
    for fund in funds() {
        let Some(year) = fund.year(2568) else { continue };
        let hidden = withheld(entry(&figures, &fund), year);
        if !hidden.contains(&Field::Par30Balance) {
            continue;
        }
        let raw = &entry(&ranking, &fund)["indicators"]["2.2"]["raw"];
        let raw: Decimal = raw.as_str().unwrap().parse().unwrap();
        assert!(raw.scale() <= 3, "{}: {raw}", fund.code);
        let share = year.get(Field::Par30Balance).unwrap() / year.get(Field::LoansClosing).unwrap();
        assert!((share - raw).abs() <= Decimal::new(5, 4), "{}: {raw} is not its ratio", fund.code);
        tried += 1;
    }
    assert!(tried > 0);
}
