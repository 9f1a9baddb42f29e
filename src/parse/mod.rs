//! One file in, one value out. Parsers never fail: they report, and return what they could read.
//! They are the only part of the program that knows the file formats.

pub mod yaml;
mod align;
mod plain;
mod yaml_fault;
mod traps;
pub mod fields;
pub mod figures;
pub mod formula;
pub mod markdown;
pub mod sections;
mod front;
pub mod fund;
pub mod settings;
pub mod problems;
pub mod leaflets;
pub mod rubric;
pub mod contest;
pub mod correction;
pub mod panel;
mod lint;
pub mod note;
pub mod story;
pub mod citations;
mod passages;
pub mod law;
pub mod network;
pub mod pathway;
pub mod glossary;

use fields::{Group, Report};

use crate::diag::Mistake;

/// `schema: 1` stands at the head of every data file, so that a later program can read old files.
fn schema_version(top: &mut Group, report: &mut Report) {
    if let Some(found) = top.text("schema", report)
        && found.value != "1"
    {
        report.add(
            found.span,
            Mistake::NotAChoice {
                key: "schema".to_string(),
                text: found.value,
                choices: vec!["1".to_string()],
                suggestion: None,
            },
        );
    }
}
