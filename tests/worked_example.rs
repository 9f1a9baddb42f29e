//! The rubric that the site ships with, on a fund whose points were computed by hand.

use std::path::Path;
use std::sync::Arc;

use kongthun::model::{Fund, Rubric};
use kongthun::parse;
use kongthun::score::{IndicatorScore, score};
use rust_decimal::Decimal;

const YEAR: i32 = 2567;

fn read(path: &str) -> (Arc<str>, String) {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    (Arc::from(path), std::fs::read_to_string(full).unwrap())
}

fn shipped_rubric() -> Rubric {
    let (file, text) = read("data/rubrics/vf-outstanding-default.yaml");
    let parsed = parse::rubric::rubric(&file, &text);
    assert_eq!(parsed.problems, []);
    parsed.value.unwrap().rubric
}

fn example_fund() -> Fund {
    let (file, text) = read("tests/fixtures/worked-example/50230299.yaml");
    let parsed = parse::fund::fund(&file, &text);
    assert_eq!(parsed.problems, []);
    parsed.value.unwrap()
}

#[test]
fn every_indicator_has_the_points_computed_by_hand() {
    let rubric = shipped_rubric();
    let card = score(&rubric, &example_fund(), YEAR);
    let shown = |score: &IndicatorScore| match (score.points, score.is_missing()) {
        _ if score.is_panel() => "panel".to_string(),
        (Some(points), true) => format!("missing {points}"),
        (Some(points), false) => format!("{points:.2}"),
        (None, _) => "nothing".to_string(),
    };
    let ids = rubric.indicators().map(|(_, _, indicator)| indicator.id.to_string());
    let found: Vec<String> = ids
        .zip(card.indicators())
        .map(|(id, (_, _, score))| format!("{id} {}", shown(score)))
        .collect();
    let expected = [
        "1.1 4.80",
        "1.2 panel",
        "1.3 6.00",
        "2.1 8.00",
        "2.2 8.00",
        "2.3 missing 0",
        "3.1 15.00",
        "4.1 4.80",
        "4.2 missing 0",
        "4.3 4.00",
        "5.1 2.40",
        "5.2 4.80",
        "6.1 4.80",
        "6.2 panel",
    ];
    assert_eq!(found, expected);
    assert_eq!(card.total, Decimal::new(6260, 2));
    assert_eq!(rubric.computed_total(), Decimal::from(85));
}

#[test]
fn without_a_year_before_the_example_does_not_compete() {
    use kongthun::pipeline::prepare;
    use kongthun::publish::Source;
    use kongthun::source::{Tree, disk};

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = disk::read(root).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = shipped
        .below("data")
        .filter(|(path, _)| {
            !path.starts_with("data/funds/")
                && !path.starts_with("data/panels/")
                && !path.starts_with("data/plans/")
                && !path.ends_with("leaflets.yaml")
                && !path.ends_with("problems.yaml")
        })
        .map(|(path, content)| (path.to_string(), content.bytes().to_vec()))
        .collect();
    let (_, fund) = read("tests/fixtures/worked-example/50230299.yaml");
    files.push(("data/funds/502302/50230299.yaml".to_string(), fund.into_bytes()));
    for (path, bytes) in &mut files {
        if path.starts_with("data/contests/") {
            let text = String::from_utf8(bytes.clone()).unwrap();
            *bytes = text.replace("fiscal_year: 2568", "fiscal_year: 2567").into_bytes();
        }
    }
    let ready = prepare(&Tree::of(files));
    assert_eq!(ready.problems, []);
    let ready = ready.value.unwrap();
    let read = |path: &str| {
        let index = ready.find(path).unwrap_or_else(|| panic!("no file {path}"));
        String::from_utf8(ready.bytes(index).unwrap()).unwrap()
    };
    let ranking: serde_json::Value =
        serde_json::from_str(&read("api/contests/maeon-2569/ranking.json")).unwrap();
    let fund = &ranking["funds"][0];
    let gate = fund["gates"].as_array().unwrap().iter().find(|gate| gate["id"] == "prior-year");
    assert_eq!(gate.unwrap()["passed"], false);
    assert_eq!(fund["place"], serde_json::Value::Null);
    let page = read("funds/50230299/why.html");
    let gates = &shipped_rubric().gates;
    let prior = gates.iter().find(|gate| gate.id == "prior-year").unwrap();
    assert!(page.contains(&prior.reason), "the page does not say: {}", prior.reason);
    assert!(page.contains("๖๒.๖๐") || page.contains("62.60"), "the points are not shown");
}
