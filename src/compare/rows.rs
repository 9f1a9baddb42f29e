//! Published results as they can be compared: of each fund its place, its total, its points.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Side;

/// `api/contests/ID/ranking.json`, or that of a round.
#[derive(Debug, Deserialize)]
pub struct File {
    pub title: String,
    #[serde(default)]
    pub stage_title: String,
    pub fiscal_year: i32,
    pub rubric: String,
    pub rubric_version: i64,
    pub out_of: String,
    /// Which figures each indicator reads.
    #[serde(default)]
    pub reads: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub indicator_titles: BTreeMap<String, String>,
    pub funds: Vec<Row>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    pub fund_code: String,
    pub name: String,
    pub place: Option<u32>,
    pub total: Option<String>,
    #[serde(default)]
    pub indicators: BTreeMap<String, Points>,
    #[serde(default)]
    pub gates: Vec<Gate>,
    pub group_place: Option<u32>,
    pub fate: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Points {
    pub points: Option<String>,
    #[serde(default)]
    pub panel: bool,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Gate {
    pub passed: bool,
    pub reason: Option<String>,
}

impl Row {
    /// Why it is not ranked; empty where it is.
    pub fn held_back(&self) -> Vec<String> {
        let failed = self.gates.iter().filter(|gate| !gate.passed);
        failed.filter_map(|gate| gate.reason.clone()).collect()
    }

    /// The place that its list shows: in its group where there are groups.
    pub fn shown_place(&self) -> Option<u32> {
        self.group_place.or(self.place)
    }
}

/// The contest and the round of a data file; none for other files.
pub fn result_of(path: &str) -> Option<(&str, Option<&str>)> {
    let inner = path.strip_prefix("api/contests/")?.strip_suffix("/ranking.json")?;
    match inner.split_once("/stages/") {
        Some((contest, stage)) => Some((contest, Some(stage))),
        None => Some((inner, None)),
    }
}

pub fn read(side: &dyn Side, path: &str) -> Option<File> {
    serde_json::from_slice(&side.bytes(path)?).ok()
}
