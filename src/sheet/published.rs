//! The published results and figures as tables. Made of the site's own data files, so that what
//! they withhold is withheld here, and every number is the text that stands there.

use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::book::{Book, Column, Kind, Sheet, Table, Value};
use super::columns::Target;
use super::csv;
use super::form::SAMPLE;
use super::problem_thai::typed_day;
use crate::model::Field;
use crate::num::Unit;
use crate::thai::{columns as width_of, read_date};

/// A published table: headings, and cells as published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub title: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
}

/// `api/contests/ID/ranking.csv` as a table.
pub fn ranking(csv_text: &str, title: &str) -> Published {
    let mut rows = csv::read_own(csv_text).into_iter();
    let headings = rows.next().unwrap_or_default();
    let columns = headings
        .into_iter()
        .enumerate()
        .map(|(at, heading)| Column {
            width: match at {
                1 => 12,
                2 => 48,
                3 | 4 => 18,
                _ => 12,
            },
            // Codes and names are never numbers, whatever they look like.
            kind: if (1..=4).contains(&at) { Kind::Text } else { Kind::Number },
            heading,
            ..Column::default()
        })
        .collect();
    Published { title: title.to_string(), columns, rows: rows.collect() }
}

/// The funds of `api/funds.json`, or of its parts, as a table with a row for each fund and year.
pub fn funds(json_texts: &[String], title: &str) -> Result<Published, serde_json::Error> {
    let mut rows = Vec::new();
    for text in json_texts {
        let json: Json = serde_json::from_str(text)?;
        for fund in json["funds"].as_array().into_iter().flatten() {
            let years = fund["years"].as_array().into_iter().flatten();
            rows.extend(years.map(|year| fund_row(fund, year)));
        }
    }
    let mut columns: Vec<Column> = Target::all()
        .map(|target| {
            let kind = match target {
                Target::Code | Target::Name | Target::Tambon => Kind::Text,
                Target::Moo | Target::Year => Kind::Number,
                Target::Figure(field) => match field.unit() {
                    Unit::Baht => Kind::Money,
                    Unit::Persons | Unit::Households | Unit::Times => Kind::Count,
                    Unit::Percent => Kind::Number,
                    _ => Kind::Text,
                },
            };
            let heading = match target {
                Target::Tambon => "รหัสตำบล".to_string(),
                _ => target.heading(),
            };
            let width = if target == Target::Name { 48 } else { 15 };
            Column { heading, width, kind, ..Column::default() }
        })
        .collect();
    columns.push(Column {
        heading: "ข้อมูลสมมติ".to_string(), width: 12, ..Column::default()
    });
    Ok(Published { title: title.to_string(), columns, rows })
}

fn fund_row(fund: &Json, year: &Json) -> Vec<String> {
    let word = |json: &Json| match json {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        other => other.to_string(),
    };
    let mut row: Vec<String> = Target::all()
        .map(|target| match target {
            Target::Code => word(&fund["fund_code"]),
            Target::Name => word(&fund["name"]),
            Target::Moo => word(&fund["moo"]),
            Target::Tambon => word(&fund["tambon"]),
            Target::Year => word(&year["fiscal_year"]),
            Target::Figure(field) => figure(field, year),
        })
        .collect();
    row.push(if fund["synthetic"] == Json::Bool(true) { "ใช่" } else { "ไม่ใช่" }.to_string());
    row
}

/// A figure as people read it; unknown is blank, and what is withheld says so.
fn figure(field: Field, year: &Json) -> String {
    let path = field.path();
    let lists = |key: &str| year[key].as_array().is_some_and(|list| list.iter().any(|p| p == path));
    if lists("withheld") {
        let few = field.is_delicate_count();
        return if few { "น้อยกว่า 3 ราย" } else { "ไม่แสดง" }.to_string();
    }
    if lists("not_applicable") {
        return "ไม่เกี่ยวข้อง".to_string();
    }
    match path.split('.').fold(&year["figures"], |group, name| &group[name]) {
        Json::Bool(yes) => if *yes { "ใช่" } else { "ไม่ใช่" }.to_string(),
        Json::String(text) => match field.unit() {
            Unit::Date => read_date(text).map_or_else(|_| text.clone(), typed_day),
            Unit::Choice => {
                let shown = field.def().choices.iter().find(|(name, _)| name == text);
                shown.map_or_else(|| text.clone(), |(_, shown)| (*shown).to_string())
            }
            _ => text.clone(),
        },
        _ => String::new(),
    }
}

impl Published {
    /// As a CSV file.
    pub fn csv(&self) -> Vec<u8> {
        let headings = self.columns.iter().map(|column| column.heading.clone()).collect();
        let mut rows = vec![headings];
        rows.extend(self.rows.iter().cloned());
        csv::written(&rows)
    }

    /// As a workbook; invented figures say so above the table.
    pub fn book(&self, invented: bool) -> Book {
        let mut above = vec![self.title.clone()];
        if invented {
            above.push(SAMPLE.to_string());
        }
        let rows = self.rows.iter().map(|row| {
            row.iter().zip(&self.columns).map(|(cell, column)| value(cell, column.kind)).collect()
        });
        let table = Table {
            name: "ข้อมูล".to_string(),
            above,
            columns: self.columns.iter().map(readable).collect(),
            rows: rows.collect(),
            frozen: 3,
            spare: 0,
            fits_page: false,
        };
        Book { title: self.title.clone(), sheets: vec![Sheet::Table(table)] }
    }
}

/// Wide enough for its heading in three lines.
fn readable(column: &Column) -> Column {
    let least = u16::try_from(width_of(&column.heading).div_ceil(3)).unwrap_or(12);
    Column { width: column.width.max(least.min(30)), ..column.clone() }
}

fn value(cell: &str, kind: Kind) -> Value {
    if cell.is_empty() {
        return Value::Blank;
    }
    match Decimal::from_str_exact(cell) {
        Ok(number) if kind != Kind::Text => Value::Number(number, cell.to_string()),
        _ => Value::Text(cell.to_string()),
    }
}
