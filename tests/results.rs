//! The results that the shipped site offers to machines, recomputed with a pocket calculator:
//! totals are sums of what is printed, places follow from totals, and no amount is a float.

#[path = "../examples/generate-funds/generator/mod.rs"]
mod generator;
#[path = "support/shipped.rs"]
mod shipped;

use std::collections::BTreeMap;

use kongthun::pipeline::prepare;
use kongthun::publish::Source;
use kongthun::source::Tree;
use rust_decimal::Decimal;
use serde_json::Value;

use shipped::Shipped;

fn site() -> &'static Shipped {
    shipped::shipped("results")
}

fn read(path: &str) -> Value {
    serde_json::from_str(site().text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rankings() -> Vec<(&'static str, Value)> {
    let found: Vec<_> = site().ending("/ranking.json").map(|path| (path, read(path))).collect();
    assert!(!found.is_empty(), "the shipped site has no contest");
    found
}

fn funds(ranking: &Value) -> &Vec<Value> {
    ranking["funds"].as_array().expect("a list of funds")
}

fn decimal(value: &Value) -> Option<Decimal> {
    value.as_str().map(|text| text.parse().unwrap_or_else(|_| panic!("“{text}” is no decimal")))
}

#[test]
fn amounts_are_texts_and_only_counting_numbers_are_numbers() {
    const COUNTING: [&str; 16] = [
        "budget_year",
        "fiscal_year",
        "rubric_version",
        "place",
        "group_place",
        "moo",
        "overall",
        "tambon",
        "size_class",
        "level",
        "files",
        "schema",
        "best",
        "worst",
        "sets_of_weights",
        "left_out",
    ];
    fn walk(key: &str, value: &Value, path: &str, faults: &mut Vec<String>) {
        match value {
            Value::Number(number) if !COUNTING.contains(&key) || !(number.is_u64()) => {
                faults.push(format!("{path}: {key} is the number {number}"));
            }
            Value::Array(list) => list.iter().for_each(|item| walk(key, item, path, faults)),
            Value::Object(map) => map.iter().for_each(|(key, item)| walk(key, item, path, faults)),
            _ => {}
        }
    }
    let files: Vec<&str> = site().ending(".json").collect();
    assert!(files.contains(&"api/funds.json"));
    let mut faults = Vec::new();
    for path in files {
        walk("", &read(path), path, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn totals_are_exact_sums_of_what_is_printed() {
    for (path, ranking) in rankings() {
        let precision = 2;
        let mut summed = 0;
        for fund in funds(&ranking) {
            let code = &fund["fund_code"];
            let Some(total) = decimal(&fund["total"]) else { continue };
            let indicators = fund["indicators"].as_object().expect("indicators");
            let points: Vec<Decimal> =
                indicators.values().filter_map(|score| decimal(&score["points"])).collect();
            assert!(points.iter().all(|p| p.scale() <= precision), "{path}: {code}: {points:?}");
            assert_eq!(points.iter().sum::<Decimal>(), total, "{path}: {code}");
            let dimensions = fund["dimensions"].as_object().expect("dimensions");
            let of_dimensions: Decimal = dimensions.values().filter_map(decimal).sum();
            assert_eq!(of_dimensions, total, "{path}: {code}");
            summed += 1;
        }
        assert!(summed > 1, "{path}: no totals to add up");
    }
}

#[test]
fn whoever_is_ranked_passed_every_gate_and_whoever_failed_one_is_not() {
    for (path, ranking) in rankings() {
        for fund in funds(&ranking) {
            let gates = fund["gates"].as_array().expect("gates");
            let passed = gates.iter().all(|gate| gate["passed"] == true);
            assert_eq!(!fund["place"].is_null(), passed, "{path}: {}", fund["fund_code"]);
            for gate in gates.iter().filter(|gate| gate["passed"] == false) {
                assert!(gate["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
            }
        }
    }
}

/// Equal ranks share the place, and the next one counts them: 1, 2, 2, 4.
fn assert_places(list: &[(u64, Decimal)], what: &str) {
    for (index, pair) in list.iter().enumerate() {
        let counted = index as u64 + 1;
        let Some(before) = index.checked_sub(1).map(|before| list[before]) else {
            assert_eq!(pair.0, 1, "{what} does not begin with the first place");
            continue;
        };
        assert!(pair.1 <= before.1, "{what}: {} stands below {}", pair.1, before.1);
        let shares = pair.0 == before.0;
        assert!(shares || pair.0 == counted, "{what}: place {} at position {counted}", pair.0);
        assert!(!shares || pair.1 == before.1, "{what}: different totals share place {}", pair.0);
    }
}

#[test]
fn standings_are_in_order_and_shared_places_are_counted() {
    for (path, ranking) in rankings() {
        let ranked: Vec<&Value> =
            funds(&ranking).iter().filter(|fund| !fund["place"].is_null()).collect();
        assert!(ranked.len() > 1, "{path}: nothing is ranked");
        let first_gated = funds(&ranking).iter().position(|fund| fund["place"].is_null());
        assert!(first_gated.is_none_or(|at| at == ranked.len()), "{path}: gated among ranked");
        let total = |fund: &Value| decimal(&fund["total"]).expect("who is ranked has a total");
        let place = |fund: &Value, list: &str| fund["places"][list].as_u64().expect("a place");

        let overall: Vec<_> = ranked.iter().map(|f| (place(f, "overall"), total(f))).collect();
        assert_places(&overall, path);
        for fund in &ranked {
            assert_eq!(fund["place"], fund["places"]["overall"]);
            let mine = fund["place"].as_u64();
            let sharing = ranked.iter().filter(|other| other["place"].as_u64() == mine).count();
            assert_eq!(fund["shared"] == true, sharing > 1, "{path}: {}", fund["fund_code"]);
        }
        for (list, key) in [("tambon", "tambon"), ("size_class", "size_class")] {
            let mut groups: BTreeMap<&str, Vec<(u64, Decimal)>> = BTreeMap::new();
            for fund in ranked.iter().filter(|fund| !fund[key].is_null()) {
                let group = fund[key].as_str().expect("a group");
                groups.entry(group).or_default().push((place(fund, list), total(fund)));
            }
            for (group, places) in groups {
                assert_places(&places, &format!("{path}: {list} {group}"));
            }
        }
    }
}

#[test]
fn figures_come_from_the_files_that_are_named() {
    let all = read("api/funds.json");
    for fund in funds(&all) {
        let source = fund["source"].as_str().expect("the file of a fund");
        let file = std::fs::read_to_string(shipped::root().join(source))
            .unwrap_or_else(|error| panic!("{source}: {error}"));
        let code = fund["fund_code"].as_str().expect("a code");
        assert!(file.contains(code), "{source} is not the file of {code}");
        assert_eq!(fund["synthetic"], true, "{code}: the repository ships invented funds only");
    }
}

/// The least and the most that a place can be if equal totals are left undecided: the published
/// ranges follow from the printed points, scenario by scenario, up to what the tie chain decides.
#[test]
fn ranges_of_places_follow_from_the_printed_points() {
    let range = |fund: &Value, name: &str| -> (usize, usize) {
        let of = &fund["robustness"][name];
        let place = |key: &str| of[key].as_u64().expect("a place") as usize;
        (place("best"), place("worst"))
    };
    let mut moved = 0;
    for (path, ranking) in rankings() {
        let ranked: Vec<&Value> =
            funds(&ranking).iter().filter(|fund| !fund["place"].is_null()).collect();
        // Ranges are those of a contest as a whole, not of its rounds.
        let in_round = path.contains("/stages/");
        assert_eq!(ranking["robustness"].is_null(), in_round, "{path}");
        let unranked = |fund: &&Value| in_round || fund["place"].is_null();
        for fund in funds(&ranking).iter().filter(unranked) {
            assert!(fund["robustness"].is_null(), "{path}: {}", fund["fund_code"]);
        }
        if in_round {
            continue;
        }
        let parts = |fund: &Value, key: &str| -> Vec<Decimal> {
            let values = fund[key].as_object().expect("points").values();
            values.map(|v| decimal(v).or(decimal(&v["points"])).unwrap_or_default()).collect()
        };
        // For each fund the extremes over all scenarios, with ties won and with ties lost.
        let extremes = |totals: &dyn Fn(&Value, usize) -> Decimal, scenarios: usize| {
            let mut seen = vec![[usize::MAX, usize::MAX, 0, 0]; ranked.len()];
            for scenario in 0..scenarios {
                let all: Vec<Decimal> = ranked.iter().map(|f| totals(f, scenario)).collect();
                for (own, seen) in all.iter().zip(&mut seen) {
                    let won = 1 + all.iter().filter(|other| *other > own).count();
                    let lost = all.iter().filter(|other| *other >= own).count();
                    *seen =
                        [seen[0].min(won), seen[1].min(lost), seen[2].max(won), seen[3].max(lost)];
                }
            }
            seen
        };
        let indicators = parts(ranked[0], "indicators").len();
        let without = extremes(
            &|fund, gone| {
                let kept = parts(fund, "indicators").into_iter().enumerate();
                kept.filter(|(at, _)| at + 1 != gone).map(|(_, points)| points).sum()
            },
            indicators + 1,
        );
        let dimensions = parts(ranked[0], "dimensions").len();
        let corners = extremes(
            &|fund, bits| {
                let points = parts(fund, "dimensions").into_iter().enumerate();
                points
                    .map(|(at, p)| p * Decimal::from(if bits >> at & 1 == 1 { 6 } else { 4 }))
                    .sum()
            },
            1 << dimensions,
        );
        for ((fund, without), corners) in ranked.iter().zip(without).zip(corners) {
            let code = &fund["fund_code"];
            let (best, worst) = range(fund, "leave_one_out");
            assert!(
                (without[0]..=without[1]).contains(&best),
                "{path}: {code}: {best} {without:?}"
            );
            assert!(
                (without[2]..=without[3]).contains(&worst),
                "{path}: {code}: {worst} {without:?}"
            );
            let (best, worst) = range(fund, "weights_tried");
            assert!(best <= corners[1] && worst >= corners[2], "{path}: {code}: {corners:?}");
            let (surely_best, surely_worst) = range(fund, "weights");
            assert!(surely_best <= best && worst <= surely_worst, "{path}: {code}");
            let (missing_best, missing_worst) = range(fund, "missing");
            let place = fund["place"].as_u64().unwrap() as usize;
            assert!(missing_best <= place && place <= missing_worst, "{path}: {code}");
            assert!(best <= place && place <= worst, "{path}: {code}");
            moved += usize::from(best < worst);
        }
    }
    assert!(moved > 40, "only {moved} places move");
}

/// Whoever stands between two funds of the same total reads of each by itself.
#[test]
fn a_fund_s_points_tell_of_each_neighbour_with_the_same_total() {
    const FUNDS: usize = 300;
    let files = generator::funds(FUNDS, 7).chain(generator::rest_of_root(FUNDS));
    let ready = prepare(&Tree::of(files)).value.expect("a site without errors");
    let text = |path: &str| {
        let index = ready.find(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(ready.bytes(index).unwrap()).unwrap()
    };
    let contest = &ready.contest().unwrap().id;
    let ranking: Value =
        serde_json::from_str(&text(&format!("api/contests/{contest}/ranking.json"))).unwrap();
    let ranked: Vec<(&str, &str)> = funds(&ranking)
        .iter()
        .filter_map(|fund| Some((fund["fund_code"].as_str()?, fund["total"].as_str()?)))
        .collect();
    let (mut seen, mut hidden) = ([0; 3], 0);
    for (at, (code, total)) in ranked.iter().enumerate() {
        let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let equal = neighbours.filter(|other| ranked.get(*other).is_some_and(|o| o.1 == *total));
        let equal = equal.count();
        let page = text(&format!("funds/{code}/why.html"));
        let told: Vec<&str> = page.split("<li>หมู่ที่ ").skip(1).collect();
        assert_eq!(told.len(), equal, "{code}");
        for sentence in told {
            // “๐.๗๐% ต่ำกว่า ๐.๗๐%” would tell nothing.
            for side in [" ต่ำกว่า ", " สูงกว่า "] {
                let Some((left, right)) = sentence.split_once(side) else { continue };
                let (left, right) = (left.split(' ').next_back(), right.split(' ').next());
                assert_ne!(left, right, "{code}: {sentence}");
            }
            hidden += sentence.matches("ค่าเต็ม ซึ่งไม่แสดง").count();
        }
        seen[equal] += 1;
    }
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
    assert!(hidden > 0, "no two values that may not be told apart");
}
