//! Figures that differ, one by one, with the line on which the newer one stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value as Json;

use super::Side;
use crate::model::fund::Entry;
use crate::model::{Field, Site};
use crate::sheet::edit::yaml_value;

/// A figure as it can be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    #[default]
    Unknown,
    NotApplicable,
    /// A published site does not tell it.
    Withheld,
    /// As a fund's file writes it.
    Known(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChange {
    pub fund: String,
    pub name: String,
    pub year: i32,
    pub field: Field,
    pub old: Shown,
    pub new: Shown,
    /// Where the newer one is written, or else the older one: file and line.
    pub place: Option<(Arc<str>, u32)>,
}

/// A fund that came or went, or whose year did, or that is called otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FundChange {
    Added { fund: String, name: String },
    Removed { fund: String, name: String },
    Renamed { fund: String, old: String, new: String },
    YearAdded { fund: String, name: String, year: i32 },
    YearRemoved { fund: String, name: String, year: i32 },
}

/// The figures of a fund, by year and field.
#[derive(Debug, Default)]
struct Figures {
    name: String,
    years: BTreeMap<i32, BTreeMap<Field, Shown>>,
}

/// Funds by code.
type Funds = BTreeMap<String, Figures>;

pub fn changes(old: &dyn Side, new: &dyn Side) -> (Vec<FundChange>, Vec<FigureChange>) {
    let (mut funds, mut figures) = (Vec::new(), Vec::new());
    let mut one = |before: &Funds, after: &Funds| {
        compare(before, after, &mut funds, &mut figures);
    };
    match (old.ready(), new.ready()) {
        (Some(before), Some(after)) => one(&exact(before.site()), &exact(after.site())),
        _ => {
            // A province at a time, where there are so many.
            let mut parts: Vec<String> = old.paths().into_iter().chain(new.paths()).collect();
            parts.retain(|path| path.starts_with("api/funds/") && path.ends_with(".json"));
            parts.push("api/funds.json".to_string());
            parts.sort();
            parts.dedup();
            for part in parts {
                one(&published(old.bytes(&part)), &published(new.bytes(&part)));
            }
        }
    }
    for change in &mut figures {
        change.place = place(new, change).or_else(|| place(old, change));
    }
    (settled(funds), figures)
}

/// A fund that leaves one part for another, because its site grew, neither came nor went.
fn settled(mut funds: Vec<FundChange>) -> Vec<FundChange> {
    let codes = |funds: &[FundChange], added: bool| -> Vec<String> {
        let code = |change: &FundChange| match change {
            FundChange::Added { fund, .. } if added => Some(fund.clone()),
            FundChange::Removed { fund, .. } if !added => Some(fund.clone()),
            _ => None,
        };
        funds.iter().filter_map(code).collect()
    };
    let (added, removed) = (codes(&funds, true), codes(&funds, false));
    funds.retain(|change| match change {
        FundChange::Added { fund, .. } => !removed.contains(fund),
        FundChange::Removed { fund, .. } => !added.contains(fund),
        _ => true,
    });
    funds
}

fn exact(site: &Site) -> Funds {
    let fund = |fund: &crate::model::Fund| {
        let years = fund.years.iter().map(|year| {
            let figures = Field::ALL.iter().filter_map(|field| {
                let shown = match year.figures.entry(*field) {
                    Entry::Unknown => return None,
                    Entry::NotApplicable => Shown::NotApplicable,
                    known => Shown::Known(yaml_value(*field, known)),
                };
                Some((*field, shown))
            });
            (year.fiscal_year, figures.collect())
        });
        let figures = Figures { name: fund.name.clone(), years: years.collect() };
        (fund.code.to_string(), figures)
    };
    site.funds.iter().map(fund).collect()
}

#[derive(Deserialize)]
struct File {
    funds: Vec<FileFund>,
}

#[derive(Deserialize)]
struct FileFund {
    fund_code: String,
    name: String,
    #[serde(default)]
    years: Vec<FileYear>,
}

#[derive(Deserialize)]
struct FileYear {
    fiscal_year: i32,
    figures: BTreeMap<String, Json>,
    #[serde(default)]
    withheld: Vec<String>,
    #[serde(default)]
    not_applicable: Vec<String>,
}

/// The figures of `api/funds.json`, or of a part of it.
fn published(bytes: Option<Vec<u8>>) -> Funds {
    let file: Option<File> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let year = |year: FileYear| {
        let mut figures: BTreeMap<Field, Shown> = BTreeMap::new();
        let mut known = Vec::new();
        for (name, value) in year.figures {
            gather(name, value, &mut known);
        }
        let known = known
            .into_iter()
            .filter_map(|(path, text)| Some((Field::by_path(&path)?, Shown::Known(text))));
        figures.extend(known);
        for (paths, shown) in
            [(&year.withheld, Shown::Withheld), (&year.not_applicable, Shown::NotApplicable)]
        {
            let fields = paths.iter().filter_map(|path| Field::by_path(path));
            figures.extend(fields.map(|field| (field, shown.clone())));
        }
        (year.fiscal_year, figures)
    };
    let fund = |fund: FileFund| {
        let years = fund.years.into_iter().map(year).collect();
        (fund.fund_code, Figures { name: fund.name, years })
    };
    file.into_iter().flat_map(|file| file.funds).map(fund).collect()
}

/// Figures below a group, by their paths. Sites of earlier programs name each by its whole path.
fn gather(path: String, value: Json, known: &mut Vec<(String, String)>) {
    match value {
        Json::Object(group) => {
            for (name, value) in group {
                gather(format!("{path}.{name}"), value, known);
            }
        }
        Json::String(text) => known.push((path, text)),
        other => known.push((path, other.to_string())),
    }
}

fn compare(
    before: &Funds,
    after: &Funds,
    funds: &mut Vec<FundChange>,
    changes: &mut Vec<FigureChange>,
) {
    for (fund, old) in before.iter().filter(|(fund, _)| !after.contains_key(*fund)) {
        funds.push(FundChange::Removed { fund: fund.clone(), name: old.name.clone() });
    }
    for (fund, new) in after {
        let Some(old) = before.get(fund) else {
            funds.push(FundChange::Added { fund: fund.clone(), name: new.name.clone() });
            continue;
        };
        if old.name != new.name {
            let (old, new) = (old.name.clone(), new.name.clone());
            funds.push(FundChange::Renamed { fund: fund.clone(), old, new });
        }
        let name = || new.name.clone();
        for year in old.years.keys().filter(|year| !new.years.contains_key(*year)) {
            let (fund, year) = (fund.clone(), *year);
            funds.push(FundChange::YearRemoved { fund, name: name(), year });
        }
        for (year, now) in &new.years {
            let Some(then) = old.years.get(year) else {
                let (fund, year) = (fund.clone(), *year);
                funds.push(FundChange::YearAdded { fund, name: name(), year });
                continue;
            };
            for field in Field::ALL {
                let shown = |figures: &BTreeMap<Field, Shown>| {
                    figures.get(field).cloned().unwrap_or_default()
                };
                let (old, new) = (shown(then), shown(now));
                if !same(&old, &new) {
                    changes.push(FigureChange {
                        fund: fund.clone(),
                        name: name(),
                        year: *year,
                        field: *field,
                        old,
                        new,
                        place: None,
                    });
                }
            }
        }
    }
}

/// `2749` and `2749.00` are one amount.
fn same(old: &Shown, new: &Shown) -> bool {
    match (old, new) {
        (Shown::Known(old), Shown::Known(new)) => {
            let number = |text: &str| rust_decimal::Decimal::from_str_exact(text).ok();
            old == new || number(old).is_some_and(|old| number(new) == Some(old))
        }
        _ => old == new,
    }
}

fn place(side: &dyn Side, change: &FigureChange) -> Option<(Arc<str>, u32)> {
    let site = side.ready()?.site();
    let (_, fund) = site.fund(&crate::id::FundCode::new(&change.fund))?;
    let line = fund.year(change.year)?.figures.span(change.field).line;
    (line > 0).then(|| (fund.file.clone(), line))
}
