//! A judge's sheet as it was read → what the judge says of each fund.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Bench, Column, MarkFault, Out, Wanted, columns, items, judged};
use crate::model::Indicator;
use crate::num;
use crate::sheet::grid::{Cell, Grid};
use crate::sheet::number::{Doubt, doubt};
use crate::sheet::problem::{Fault, Spot, Trouble};
use crate::thai::{fold, to_arabic};

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    pub row: u32,
    pub code: String,
    /// As written in the sheet, for finding rows that have slipped.
    pub name: Option<(String, u32)>,
    pub out: Option<(Out, String, u32)>,
    /// By position of the indicator; a reason alone changes a reason.
    pub marks: BTreeMap<usize, Said>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub wanted: Option<Wanted>,
    pub reason: Option<String>,
    /// Where it stands.
    pub column: u32,
}

/// Rows with a fund code, below the headings.
pub fn rows(grid: &Grid, bench: &Bench, troubles: &mut Vec<Trouble>) -> Vec<Entered> {
    let Some((first, places)) = layout(grid, bench) else {
        troubles.push(Trouble::of_file(Fault::NoHeader { near: None }));
        return Vec::new();
    };
    let mut rows = Vec::new();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for (row, cells) in grid.rows.range(first..) {
        let reading = Reading { row: *row, cells, places: &places, bench };
        let Some(entered) = reading.row(troubles) else { continue };
        match seen.get(&entered.code) {
            Some(first) => {
                let (code, first) = (entered.code, *first);
                let fault = MarkFault::FundTwice { code, first };
                let column = reading.column(&Column::Code);
                troubles.push(Trouble::new(Spot::new(*row, column), Fault::Mark(fault)));
            }
            None => {
                seen.insert(entered.code.clone(), *row);
                rows.push(entered);
            }
        }
    }
    rows
}

/// The first row below the headings, and where each column is. The row of names for the program
/// is the surest; where it is gone, the headings will do.
fn layout(grid: &Grid, bench: &Bench) -> Option<(u32, BTreeMap<u32, Column>)> {
    let known = columns(bench.rubric);
    let plain = |words: &str| fold(words).replace(' ', "");
    let by_key =
        |words: &str| known.iter().find(|column| column.key(bench.rubric) == words.trim()).cloned();
    let by_heading = |words: &str| {
        let words = plain(words);
        known.iter().find(|column| plain(&column.heading(bench.rubric)) == words).cloned()
    };
    let found = |find: &dyn Fn(&str) -> Option<Column>| {
        grid.rows.iter().take(30).find_map(|(row, cells)| {
            let columns: BTreeMap<u32, Column> =
                cells.iter().filter_map(|(at, cell)| Some((*at, find(&cell.words())?))).collect();
            let is_head = columns.values().any(|column| *column == Column::Code)
                && columns.values().any(|column| matches!(column, Column::Points(_)));
            is_head.then_some((row + 1, columns))
        })
    };
    found(&by_key).or_else(|| found(&by_heading))
}

struct Reading<'r> {
    row: u32,
    cells: &'r BTreeMap<u32, Cell>,
    places: &'r BTreeMap<u32, Column>,
    bench: &'r Bench<'r>,
}

impl Reading<'_> {
    fn column(&self, wanted: &Column) -> Option<u32> {
        self.places.iter().find(|(_, column)| *column == wanted).map(|(at, _)| *at)
    }

    fn cell(&self, wanted: &Column) -> Option<(&Cell, u32)> {
        let at = self.column(wanted)?;
        self.cells.get(&at).map(|cell| (cell, at))
    }

    fn words(&self, wanted: &Column) -> Option<(String, u32)> {
        let (cell, at) = self.cell(wanted)?;
        Some((cell.words().into_owned(), at))
    }

    fn spot(&self, column: u32) -> Spot {
        Spot::new(self.row, Some(column))
    }

    fn row(&self, troubles: &mut Vec<Trouble>) -> Option<Entered> {
        let Some((code, at)) = self.words(&Column::Code) else {
            let has_marks = self.places.iter().any(|(at, column)| {
                matches!(column, Column::Points(_) | Column::Items(_))
                    && self.cells.contains_key(at)
            });
            if has_marks {
                troubles.push(Trouble::new(
                    Spot::new(self.row, self.column(&Column::Code)),
                    Fault::NoCode,
                ));
            }
            return None;
        };
        let code = to_arabic(&code).into_owned();
        if code.len() != 8 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            // Headings that are repeated on every printed page.
            if !code.bytes().any(|byte| byte.is_ascii_digit()) {
                return None;
            }
            troubles.push(Trouble::new(self.spot(at), Fault::BadCode { text: code }));
            return None;
        }
        let out = self.out(troubles);
        let mut marks = BTreeMap::new();
        for (at, indicator) in judged(self.bench.rubric).into_iter().enumerate() {
            if let Some(said) = self.mark(at, indicator, troubles) {
                marks.insert(at, said);
            }
        }
        Some(Entered { row: self.row, code, name: self.words(&Column::Name), out, marks })
    }

    fn out(&self, troubles: &mut Vec<Trouble>) -> Option<(Out, String, u32)> {
        let (words, at) = self.words(&Column::Out)?;
        let reason = self.words(&Column::OutReason).map_or_else(String::new, |(words, _)| words);
        let Some(out) = Out::read(&words) else {
            let fault = MarkFault::OutUnknown { text: words };
            troubles.push(Trouble::new(self.spot(at), Fault::Mark(fault)));
            return None;
        };
        if out == Out::Interest && reason.is_empty() {
            troubles.push(Trouble::new(self.spot(at), Fault::Mark(MarkFault::OutWithoutReason)));
            return None;
        }
        Some((out, reason, at))
    }

    fn mark(&self, at: usize, indicator: &Indicator, troubles: &mut Vec<Trouble>) -> Option<Said> {
        let mut add = |column: u32, fault: Fault| {
            troubles.push(Trouble::new(self.spot(column), fault));
            None
        };
        let reason = self.words(&Column::Reason(at));
        let points = match self.cell(&Column::Points(at)) {
            Some((cell, column)) => match points(cell, indicator) {
                Ok(wanted) => Some((wanted, column)),
                Err(fault) => return add(column, fault),
            },
            None => None,
        };
        let met = match self.cell(&Column::Items(at)) {
            Some((cell, column)) => match met(cell, indicator) {
                Ok(met) => Some((met, column)),
                Err(fault) => return add(column, fault),
            },
            None => None,
        };
        let (wanted, column) = match (points, met) {
            (Some((Wanted::Points(points), column)), Some((met, _))) => {
                let worth = worth(self.bench, indicator, &met);
                if worth != Some(points) {
                    let (indicator, worth) = (indicator.id.to_string(), worth.unwrap_or_default());
                    let fault = MarkFault::ItemsDiffer { indicator, worth, points };
                    return add(column, Fault::Mark(fault));
                }
                (Some(Wanted::Items(met)), column)
            }
            (Some((Wanted::Abstains, column)), Some(_)) => {
                let fault = MarkFault::OutButScored { what: indicator.id.to_string() };
                return add(column, Fault::Mark(fault));
            }
            (Some((wanted, column)), _) => (Some(wanted), column),
            (None, Some((met, column))) => (Some(Wanted::Items(met)), column),
            (None, None) => (None, reason.as_ref()?.1),
        };
        Some(Said { wanted, reason: reason.map(|(words, _)| words), column })
    }
}

fn worth(bench: &Bench, indicator: &Indicator, met: &[String]) -> Option<Decimal> {
    let met: Vec<&str> = met.iter().map(String::as_str).collect();
    bench.rubric.worth(indicator, &met)
}

/// Points from nothing to the weight, or the word for abstaining.
fn points(cell: &Cell, indicator: &Indicator) -> Result<Wanted, Fault> {
    match cell {
        Cell::Failed(text) => return Err(Fault::Failed { text: text.clone() }),
        Cell::NoResult => return Err(Fault::NoResult),
        _ => {}
    }
    let words = cell.words().into_owned();
    if Out::read(&words) == Some(Out::Abstains) {
        return Ok(Wanted::Abstains);
    }
    let id = indicator.id.to_string();
    let bad = |probably: Option<String>| {
        let (indicator, text) = (id.clone(), words.clone());
        Fault::Mark(MarkFault::BadPoints { indicator, text, probably })
    };
    if let Cell::Number(text) = cell {
        match doubt(text) {
            Some(Doubt::Artefact { probably }) => return Err(bad(Some(probably))),
            Some(Doubt::TooLarge) => return Err(bad(None)),
            None => {}
        }
    }
    let points = num::decimal(&words).map_err(|_| bad(None))?;
    if points < Decimal::ZERO || points > indicator.weight {
        let (indicator, weight) = (id, indicator.weight);
        return Err(Fault::Mark(MarkFault::OutOfRange { indicator, points, weight }));
    }
    Ok(Wanted::Points(points))
}

/// `1, 2, 5`; or a word for none.
fn met(cell: &Cell, indicator: &Indicator) -> Result<Vec<String>, Fault> {
    let words = to_arabic(&cell.words()).into_owned();
    let known = items(indicator);
    if ["ไม่ผ่าน", "ไม่มี", "0"].contains(&fold(&words).as_str()) && !is_item(known, &words)
    {
        return Ok(Vec::new());
    }
    let named: Vec<&str> = words
        .split(|c: char| c == ',' || c == ';' || c == '、' || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    for word in &named {
        if !is_item(known, word) {
            let known = known.iter().map(|item| item.id.clone()).collect();
            let (indicator, item) = (indicator.id.to_string(), (*word).to_string());
            return Err(Fault::Mark(MarkFault::UnknownItem { indicator, item, known }));
        }
    }
    // In the order of the rubric, each once.
    let met = known.iter().filter(|item| named.contains(&item.id.as_str()));
    Ok(met.map(|item| item.id.clone()).collect())
}

fn is_item(known: &[crate::model::rubric::PanelItem], word: &str) -> bool {
    known.iter().any(|item| item.id == word)
}
