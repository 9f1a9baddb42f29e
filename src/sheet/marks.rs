//! Judges' sheets as spreadsheets: a table for each judge, with a row for each fund and columns for
//! what judges give points for; and such a table back into the judge's file.
//!
//! ```text
//! out:  judges' files ─ form ─▶ Book
//! in:   Grid ─ intake ─▶ Entered ─ change ─▶ JudgeChange ─ edit ─▶ YAML text
//! ```
//!
//! A blank cell says nothing, as in the form for figures. Whose sheet it is stands in a line of its
//! own (`Whose`), so that a sheet that was copied into another workbook still knows.

pub mod change;
mod edit;
pub mod fault;
pub mod form;
pub mod intake;
mod show;

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

pub use fault::MarkFault;
pub use show::told;

use super::grid::Grid;
use crate::model::rubric::{PanelItem, ScoringRule};
use crate::model::{Contest, Fund, Indicator, Rubric};
use crate::parse::panel::{Given, PanelFile};
use crate::thai::fold;

/// A round and what has to be known of it.
pub struct Bench<'a> {
    pub contest: &'a Contest,
    /// The id and the title of the round; none where the contest has no rounds.
    pub stage: Option<(&'a str, &'a str)>,
    pub rubric: &'a Rubric,
    pub funds: &'a [Fund],
    /// By position of the fund.
    pub seat: &'a dyn Fn(usize) -> Seat,
    /// Whether a judge of this tambon may not judge a fund of the same.
    pub neighbours_are_out: bool,
    pub area_name: &'a dyn Fn(&Fund) -> String,
    /// Whether the figures are invented.
    pub sample: bool,
}

/// What a fund has to do with a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    Competes,
    /// It does not pass a gate, for this reason.
    Gated(String),
    /// Another round, or another contest, is its place.
    Elsewhere,
    OutsideArea,
}

/// Whose sheet it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    pub contest: String,
    pub stage: Option<String>,
    pub judge: String,
}

/// Before the line that says whose sheet it is.
const WHOSE: &str = "kongthun:";

impl Whose {
    /// `kongthun: contest=maeon-2569 stage=amphoe judge=j1`
    pub fn line(&self) -> String {
        let stage = self.stage.as_ref().map_or_else(String::new, |stage| format!(" stage={stage}"));
        format!("{WHOSE} contest={}{stage} judge={}", self.contest, self.judge)
    }

    fn read(line: &str) -> Option<Whose> {
        let rest = line.trim().strip_prefix(WHOSE)?;
        let value = |key: &str| {
            let words = rest.split_whitespace().map(|word| word.split_once('='));
            words.flatten().find(|(known, _)| *known == key).map(|(_, value)| value.to_string())
        };
        Some(Whose { contest: value("contest")?, stage: value("stage"), judge: value("judge")? })
    }

    /// The line stands above the headings.
    pub fn of(grid: &Grid) -> Option<Whose> {
        let cells = grid.rows.values().take(12).flat_map(BTreeMap::values);
        cells.map(|cell| cell.words()).find_map(|words| Whose::read(&words))
    }
}

/// A column of a judge's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    Code,
    Name,
    Area,
    Out,
    OutReason,
    /// Position among the indicators that judges give points for.
    Items(usize),
    Points(usize),
    Reason(usize),
}

/// The indicators that judges give points for.
pub fn judged(rubric: &Rubric) -> Vec<&Indicator> {
    let indicators = rubric.indicators().map(|(.., indicator)| indicator);
    indicators.filter(|indicator| matches!(indicator.rule, ScoringRule::Panel { .. })).collect()
}

fn items(indicator: &Indicator) -> &[PanelItem] {
    match &indicator.rule {
        ScoringRule::Panel { items, .. } => items,
        _ => &[],
    }
}

/// The columns of a rubric's sheet, in their order.
fn columns(rubric: &Rubric) -> Vec<Column> {
    let mut columns =
        vec![Column::Code, Column::Name, Column::Area, Column::Out, Column::OutReason];
    for (at, indicator) in judged(rubric).into_iter().enumerate() {
        if !items(indicator).is_empty() {
            columns.push(Column::Items(at));
        }
        columns.extend([Column::Points(at), Column::Reason(at)]);
    }
    columns
}

impl Column {
    /// For the program.
    fn key(&self, rubric: &Rubric) -> String {
        let of = |at: usize, what: &str| format!("{}:{what}", judged(rubric)[at].id);
        match *self {
            Column::Code => "fund_code".to_string(),
            Column::Name => "name".to_string(),
            Column::Area => "area".to_string(),
            Column::Out => "out".to_string(),
            Column::OutReason => "out_reason".to_string(),
            Column::Items(at) => of(at, "items"),
            Column::Points(at) => of(at, "points"),
            Column::Reason(at) => of(at, "reason"),
        }
    }

    fn heading(&self, rubric: &Rubric) -> String {
        let indicator = |at: usize| judged(rubric)[at];
        match *self {
            Column::Code => "รหัสกองทุน".to_string(),
            Column::Name => "กองทุน".to_string(),
            Column::Area => "ตำบล".to_string(),
            Column::Out => "งดหรือไม่ออกเสียง".to_string(),
            Column::OutReason => "เหตุผลที่งดหรือไม่ออกเสียง".to_string(),
            Column::Items(at) => format!("{} ข้อที่ผ่าน", indicator(at).id),
            Column::Points(at) => {
                format!("{} คะแนน (เต็ม {})", indicator(at).id, indicator(at).weight.normalize())
            }
            Column::Reason(at) => format!("{} เหตุผล", indicator(at).id),
        }
    }
}

/// How a judge stands back from a fund, as the sheet says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    /// A declared interest.
    Interest,
    Abstains,
    /// By rule: the judge lives there.
    Neighbour,
}

const OUTS: [(&str, Out); 3] =
    [("ไม่ออกเสียง", Out::Abstains), ("มีส่วนได้เสีย", Out::Interest), ("อยู่ตำบลเดียวกัน", Out::Neighbour)];

impl Out {
    fn words(self) -> &'static str {
        OUTS.iter().find(|(_, out)| *out == self).map_or("", |(words, _)| words)
    }

    fn read(words: &str) -> Option<Out> {
        let folded = fold(words);
        OUTS.iter().find(|(known, _)| fold(known) == folded).map(|(_, out)| *out)
    }
}

/// What a judge gives a fund for an indicator, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    Points(Decimal),
    Items(Vec<String>),
    Abstains,
}

impl Wanted {
    fn of(given: &Given) -> Wanted {
        match given {
            Given::Points(points, _) => Wanted::Points(*points),
            Given::Items(items) => {
                Wanted::Items(items.iter().map(|item| item.value.clone()).collect())
            }
            Given::Abstains => Wanted::Abstains,
        }
    }
}

/// A judge's file, if there is one.
pub struct JudgeFile {
    pub path: Arc<str>,
    pub text: String,
    pub parsed: PanelFile,
}

/// What a judge has written so far: by fund and indicator.
fn known(file: &PanelFile) -> BTreeMap<(String, String), (Wanted, String)> {
    let pairs = file.sheet.marks.iter().zip(&file.given);
    let entry = |(mark, given): (&crate::model::panel::Mark, &Given)| {
        let key = (mark.fund.value.to_string(), mark.indicator.value.to_string());
        (key, (Wanted::of(given), mark.reason.clone()))
    };
    pairs.map(entry).collect()
}
