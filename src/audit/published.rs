//! A pack against the published site: the seal, and every place, total and point of its data files.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::unit::{List, Row, Unit};
use super::verify::Found;
use crate::num;

/// The data file of a list below the folder of a site.
pub fn file(unit: &Unit, list: &List) -> String {
    let contest = &unit.contest().id;
    match list.round {
        Some(_) => format!("api/contests/{contest}/stages/{}/ranking.json", list.name),
        None => format!("api/contests/{contest}/ranking.json"),
    }
}

/// What a published data file says otherwise than the pack.
pub fn compare(unit: &Unit, list: &List, bytes: &[u8]) -> Vec<Found> {
    let file = file(unit, list);
    let Ok(published) = serde_json::from_slice::<Json>(bytes) else {
        return vec![Found::Published { file, fund: String::new(), what: "JSON".into() }];
    };
    let mut found = Vec::new();
    let mut tell = |fund: &str, what: String| {
        found.push(Found::Published { file: file.clone(), fund: fund.to_string(), what });
    };
    let seal = published["seal"].as_str().unwrap_or_default();
    if seal != unit.seal.as_str() {
        tell("", format!("seal {seal} ≠ {}", unit.seal));
    }
    let rows: BTreeMap<&str, &Json> = published["funds"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| Some((row["fund_code"].as_str()?, row)))
        .collect();
    let mut here = 0;
    for row in list.rows() {
        here += 1;
        let code = unit.site.funds[row.fund()].code.as_str();
        let Some(shown) = rows.get(code) else {
            tell(code, "–".to_string());
            continue;
        };
        for (what, shown, right) in values(list, row, shown) {
            if shown != right {
                tell(code, format!("{what}: {shown} ≠ {right}"));
            }
        }
    }
    if rows.len() != here {
        tell("", format!("funds: {} ≠ {here}", rows.len()));
    }
    found
}

/// What is compared, as published and as computed.
fn values(list: &List, row: Row, shown: &Json) -> Vec<(String, String, String)> {
    let text = |json: &Json| match json {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let exact = |points: rust_decimal::Decimal| num::exact(points, list.rubric.precision);
    let place = match row {
        Row::Ranked(standing) => standing.place().to_string(),
        Row::Gated(_) => String::new(),
    };
    let total = row.card().map(|card| exact(card.total)).unwrap_or_default();
    let mut values = vec![
        ("place".to_string(), text(&shown["place"]), place),
        ("total".to_string(), text(&shown["total"]), total),
    ];
    for (d, i, score) in row.card().into_iter().flat_map(|card| card.indicators()) {
        let id = list.rubric.dimensions[d].indicators[i].id.to_string();
        let right = score.points.map(exact).unwrap_or_default();
        values.push((id.clone(), text(&shown["indicators"][&id]["points"]), right));
    }
    values
}
