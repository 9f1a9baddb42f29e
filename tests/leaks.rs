//! What is withheld to protect one or two people stays withheld: nobody finds it in another file,
//! in other digits, or by subtracting what is shown.

mod support;
#[path = "support/shipped.rs"]
mod shipped;

use std::collections::{BTreeMap, BTreeSet};

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

/// Every number that stands in a text, in whatever digits, and with its commas or as a cell of a
/// table that commas separate.
fn numbers(text: &str) -> BTreeSet<Decimal> {
    let digits: String = text
        .chars()
        .map(|letter| match letter {
            '๐'..='๙' => char::from(b'0' + u8::try_from(letter as u32 - '๐' as u32).unwrap()),
            other => other,
        })
        .collect();
    let pieces = digits.split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')));
    pieces
        .flat_map(|piece| piece.split(',').map(str::to_string).chain([piece.replace(',', "")]))
        .filter_map(|piece| piece.trim_matches('.').parse::<Decimal>().ok())
        .map(|number| number.normalize())
        .collect()
}

#[test]
fn no_file_at_all_holds_what_is_withheld() {
    let figures = json("api/funds.json");
    let (mut open, mut hidden) = (BTreeSet::new(), BTreeMap::new());
    for fund in funds() {
        let entry = entry(&figures, &fund);
        for year in &fund.years {
            let gone = withheld(entry, year);
            for field in Field::ALL {
                let Some(value) = year.get(*field).map(|value| value.abs().normalize()) else {
                    continue;
                };
                if gone.contains(field) {
                    hidden.insert(value, (fund.code.to_string(), year.fiscal_year, *field));
                } else {
                    open.insert(value);
                }
            }
        }
    }
    // What somebody else shows proves nothing, nor do small numbers and round ones.
    hidden.retain(|value, _| !open.contains(value) && *value > Decimal::from(3_000));
    assert!(hidden.len() > 100, "only {} figures are withheld", hidden.len());
    for ending in [".html", ".json", ".csv", ".xml", ".txt"] {
        for path in site().ending(ending) {
            let found = numbers(site().text(path));
            for (value, of) in &hidden {
                assert!(!found.contains(value), "{path} tells {value} of {of:?}");
            }
        }
    }
}

/// Sums in which a single hidden line would follow from the others.
const SUMS: [&[Field]; 3] = [
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
    // What was due and did not come is overdue.
    &[Field::PrincipalDue, Field::CollectedOfDue, Field::OverduePrincipal],
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
                let gone: Vec<_> = sum.iter().filter(|field| hidden.contains(field)).collect();
                // Nothing is overdue: then nothing follows that is not said.
                let nothing = year.get(Field::OverduePrincipal) == Some(Decimal::ZERO)
                    && gone == [&Field::CollectedOfDue];
                assert!(gone.len() != 1 || nothing, "{} {}", fund.code, year.fiscal_year);
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

/// Each indicator of the rubric that is a ratio, with the figures of its formula.
const RATIOS: [(&str, &[Field]); 6] = [
    ("2.1", &[Field::CollectedOfDue, Field::PrincipalDue]),
    ("2.2", &[Field::Par30Balance, Field::LoansClosing]),
    ("2.3", &[Field::OverduePrincipal, Field::LoansClosing]),
    ("4.3", &[Field::RiskReserve, Field::LoanLossAllowance, Field::Par30Balance]),
    ("5.2", &[Field::WelfarePaid, Field::PublicBenefitPaid, Field::NetSurplus]),
    ("6.1", &[Field::DebtCleared, Field::Borrowers]),
];

/// Whoever knows a formula and all of its figures but one solves it for that one. What is told of a
/// value leaves at least a twentieth of a percent of the fund's loans open, or nothing is told.
#[test]
fn nothing_follows_from_a_ratio() {
    let figures = json("api/funds.json");
    let (mut rough, mut silent) = (0, 0);
    for (contest, fiscal_year) in [("maeon-2569", 2568), ("maeon-2568", 2567)] {
        let ranking = json(&format!("api/contests/{contest}/ranking.json"));
        for fund in funds() {
            let Some(year) = fund.year(fiscal_year) else { continue };
            let hidden = withheld(entry(&figures, &fund), year);
            for (id, fields) in RATIOS {
                let indicators = &entry(&ranking, &fund)["indicators"];
                let gone = fields.iter().any(|field| hidden.contains(field));
                if !gone || indicators[id].is_null() || indicators[id]["missing"] == true {
                    continue;
                }
                let raw = indicators[id]["raw"].as_str();
                match id {
                    "2.1" | "2.2" | "2.3" => {
                        let raw: Decimal = raw.unwrap().parse().unwrap();
                        assert!(raw.scale() <= 3, "{} {id}: {raw}", fund.code);
                        rough += 1;
                    }
                    _ => {
                        assert_eq!(raw, None, "{} {id}", fund.code);
                        silent += 1;
                    }
                }
            }
        }
    }
    assert!(rough > 5 && silent > 5, "{rough} told roughly, {silent} not at all");
}

#[test]
fn pages_say_that_a_value_is_withheld() {
    let figures = json("api/funds.json");
    let mut tried = 0;
    for fund in funds() {
        let Some(year) = fund.year(2568) else { continue };
        if !withheld(entry(&figures, &fund), year).contains(&Field::DebtCleared) {
            continue;
        }
        let page = site().text(&format!("funds/{}/why.html", fund.code));
        let start = page.find("id=i-6-1").unwrap();
        let section = &page[start..page[start..].find("id=i-6-2").unwrap() + start];
        assert!(section.contains("ไม่แสดง"), "{}: {section}", fund.code);
        tried += 1;
    }
    assert!(tried > 0);
}

/// A problem that tells a share of what is withheld is told without it.
#[test]
fn problems_of_accounts_do_not_tell_it_either() {
    let page = |overdue: &str| {
        let site = support::small_site::site()
            .edit(
                support::small_site::FUND_1,
                "      collected_of_due: 2325000\n",
                "      collected_of_due: 2360000\n",
            )
            .edit(support::small_site::FUND_1, "collected: 2340000", "collected: 2360000")
            .edit(support::small_site::FUND_1, "disbursed: 2400000", "disbursed: 2420000")
            .edit(support::small_site::FUND_1, "par30_balance: 47400", "par30_balance: 147400")
            .edit(
                support::small_site::FUND_1,
                "overdue_borrowers: 4",
                &format!("overdue_borrowers: {overdue}"),
            );
        let found = kongthun::pipeline::prepare(&site.tree());
        let ready = found.value.unwrap();
        let text = |path: &str| {
            let bytes = kongthun::publish::Source::bytes(&ready, ready.find(path).unwrap());
            shipped::arabic(&String::from_utf8(bytes.unwrap()).unwrap())
        };
        text("funds/50230201/index.html") + &text("funds/50230201/why.html")
    };
    let (many, few) = (page("4"), page("2"));
    assert!(many.contains("หนี้ค้างเกิน 30 วันมีถึงร้อยละ 6.2"), "it is told of four");
    assert!(!few.contains("มีถึงร้อยละ") && few.contains("ไม่แสดงจำนวนเพราะมีน้อยราย"));
    assert!(many.contains("147400"), "of four it is told");
    assert!(!few.contains("147400"), "of two it is not");
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

/// “ความมั่นคงของอันดับ” of a fund's page, without tags.
fn firm_section(page: &str) -> String {
    let section = page.split("id=firm").nth(1).expect("a section on firmness");
    let section = section.split("</section>").next().unwrap();
    let mut inside = false;
    let text = |letter: &char| {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ => return !inside,
        }
        false
    };
    section.chars().filter(text).collect()
}

/// The figures of the scored year that an indicator of the shipped rubric reads together.
const READ_TOGETHER: [&[Field]; 5] = [
    &[Field::Par30Balance, Field::LoansClosing],
    &[Field::OverduePrincipal, Field::LoansClosing],
    &[Field::RiskReserve, Field::LoanLossAllowance, Field::Par30Balance],
    &[Field::WelfarePaid, Field::PublicBenefitPaid, Field::NetSurplus],
    &[Field::DebtCleared, Field::Borrowers],
];

#[test]
fn what_would_swap_two_funds_is_no_figure_beside_a_withheld_one() {
    let (figures, ranking) = (json("api/funds.json"), json("api/contests/maeon-2569/ranking.json"));
    let (mut tried, mut told) = (0, 0);
    for fund in funds() {
        let Some(year) = fund.year(2568) else { continue };
        if entry(&ranking, &fund)["place"].is_null() {
            continue;
        }
        let section = firm_section(site().text(&format!("funds/{}/why.html", fund.code)));
        told += section.matches("จะสลับกัน").count();
        let hidden = withheld(entry(&figures, &fund), year);
        let beside = READ_TOGETHER.iter().filter(|read| read.iter().any(|f| hidden.contains(f)));
        for field in beside.flat_map(|read| read.iter()) {
            tried += 1;
            let label = Digits::Thai.write(field.thai());
            let named = section.split("คือ ").skip(1).any(|rest| {
                // The same figure of the year before is another figure.
                rest.strip_prefix(&label).is_some_and(|rest| !rest.starts_with(" (ปีก่อน)"))
            });
            assert!(!named, "{} {}: {section}", fund.code, field.path());
        }
    }
    assert!(tried > 20 && told > 40, "{tried} {told}");
}

/// A withheld amount that is another one, without a point or a place that changes: nothing that is
/// said of firmness changes, on any page and in any file.
#[test]
fn what_is_said_of_firmness_does_not_depend_on_what_is_withheld() {
    use kongthun::pipeline::{Ready, prepare};
    use kongthun::publish::Source;
    use kongthun::source::{Tree, disk};

    let figures = json("api/funds.json");
    let tree = disk::read(shipped::root()).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = ["content", "data", "themes"]
        .into_iter()
        .flat_map(|folder| tree.below(folder))
        .map(|(path, content)| (path.to_string(), content.bytes().to_vec()))
        .collect();
    let ready = |files: &[(String, Vec<u8>)]| {
        let today = kongthun::thai::Date::new(2026, 11, 24).unwrap();
        prepare(&Tree::of(files.to_vec()).on(today)).value.unwrap()
    };
    let before = ready(&files);
    let mut changed = Vec::new();
    for fund in funds() {
        let Some(year) = fund.year(2568) else { continue };
        let hidden = withheld(entry(&figures, &fund), year);
        let Some(value) = year.get(Field::Par30Balance) else { continue };
        if !hidden.contains(&Field::Par30Balance) || value.is_zero() {
            continue;
        }
        let name = format!("/{}.yaml", fund.code);
        let (_, bytes) = files.iter_mut().find(|(path, _)| path.ends_with(&name)).unwrap();
        let span = year.figures.span(Field::Par30Balance);
        let other = num::plain(value + Decimal::new(25, 2));
        bytes.splice(span.range(), other.into_bytes());
        changed.push(fund.code.clone());
    }
    assert!(changed.len() > 3, "{changed:?}");
    let after = ready(&files);
    let ranking = |ready: &Ready| -> Vec<String> {
        let bytes = ready.bytes(ready.find("api/contests/maeon-2569/ranking.json").unwrap());
        let json: Value = serde_json::from_slice(&bytes.unwrap()).unwrap();
        let funds = json["funds"].as_array().unwrap().iter();
        funds.map(|f| format!("{} {} {}", f["place"], f["total"], f["robustness"])).collect()
    };
    assert_eq!(ranking(&before), ranking(&after));
    let mut sections = 0;
    for fund in funds() {
        let path = format!("funds/{}/why.html", fund.code);
        let of = |ready: &Ready| {
            let page = String::from_utf8(ready.bytes(ready.find(&path)?).unwrap()).unwrap();
            page.contains("id=firm").then(|| firm_section(&page))
        };
        assert_eq!(of(&before), of(&after), "{}", fund.code);
        sections += usize::from(of(&before).is_some());
    }
    assert!(sections > 40);
}
