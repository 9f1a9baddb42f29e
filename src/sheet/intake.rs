//! The rows below the headings → whose figures, of which year, and what they say.

use rust_decimal::Decimal;

use super::Part;
use super::columns::{Layout, Target, recognised};
use super::grid::{Cell, Grid};
use super::number::{Doubt, doubt};
use super::problem::{Fault, Notice, Spot, Trouble};
use super::read::day_of_serial;
use crate::diag::Mistake;
use crate::model::Field;
use crate::model::fund::Entry;
use crate::num::{self, NumError, Unit};
use crate::thai::{DateError, closest, fold, read_date, read_year, to_arabic};

/// One row that names a fund and a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The position of its sheet within the workbook.
    pub sheet: usize,
    pub row: u32,
    pub code: String,
    pub year: i32,
    /// As written in the sheet, for finding rows that have slipped; for a new fund, its own.
    pub name: Option<String>,
    pub name_column: Option<u32>,
    pub moo: Option<u32>,
    /// Only the cells that are filled in.
    pub figures: Vec<(Field, Entry)>,
}

/// Words for “this does not concern the fund”, and for “nobody knows”, which empties a figure.
const NOT_APPLICABLE: [&str; 3] = ["ไม่เกี่ยวข้อง", "n/a", "na"];
const UNKNOWN: [&str; 3] = ["ไม่ทราบ", "ไม่มีข้อมูล", "unknown"];

pub fn rows(grid: &Grid, layout: &Layout, year: Option<i32>, part: &mut Part) {
    let mut other_years = 0;
    for row in grid.rows.range(layout.first..).map(|(row, _)| *row) {
        let Some(entered) = one_row(grid, layout, row, year, part) else { continue };
        if year.is_some_and(|wanted| wanted != entered.year) {
            other_years += 1;
            continue;
        }
        part.rows.push(entered);
    }
    if other_years > 0 {
        part.notices.push(Notice::OtherYears { rows: other_years });
    }
}

fn one_row(
    grid: &Grid,
    layout: &Layout,
    row: u32,
    given_year: Option<i32>,
    part: &mut Part,
) -> Option<Entered> {
    let cells = grid.rows.get(&row)?;
    let code_column = layout.column(Target::Code)?;
    let code_cell = cells.get(&code_column);
    if code_cell.is_none_or(is_total) && cells.values().any(is_total) {
        part.notices.push(Notice::TotalPassed { row });
        return None;
    }
    // The head of a group of rows (`ตำบลออนเหนือ`), or a line below the table.
    let is_remark = cells.len() == 1 && code_cell.is_some_and(is_words);
    let Some(code_cell) = code_cell.filter(|_| !is_remark) else {
        let figures = cells.iter().any(|(at, cell)| match layout.columns.get(at) {
            Some(Target::Figure(field)) => !is_words(cell) || entry(cell, *field).is_ok(),
            _ => false,
        });
        if figures {
            let at = Spot::new(row, Some(code_column));
            part.troubles.push(Trouble::new(at, Fault::NoCode));
        } else {
            part.notices.push(Notice::RowPassed { row });
        }
        return None;
    };
    // Headings that are repeated on every printed page.
    if recognised(&code_cell.words()) == Some(Target::Code) {
        return None;
    }
    let code = code(code_cell, Spot::new(row, Some(code_column)), part);
    let year = year(cells, layout, row, given_year, part);
    let name_column = layout.column(Target::Name);
    let cell = |target| layout.column(target).and_then(|column| cells.get(&column));
    let name = cell(Target::Name).map(|cell| cell.words().into_owned());
    let moo = cell(Target::Moo).and_then(|cell| to_arabic(&cell.words()).parse().ok());
    let mut figures = Vec::new();
    for (column, target) in &layout.columns {
        let (Target::Figure(field), Some(cell)) = (*target, cells.get(column)) else { continue };
        match entry(cell, field) {
            Ok(entry) => figures.push((field, entry)),
            Err(fault) => {
                let at = Spot::new(row, Some(*column));
                part.troubles.push(Trouble::new(at, fault));
            }
        }
    }
    Some(Entered { sheet: 0, row, code: code?, year: year?, name, name_column, moo, figures })
}

/// Whether a cell holds words without a number: `ตำบลออนเหนือ`, `ผู้จัดทำ ........`. Something that
/// might be half a code is none of them.
fn is_words(cell: &Cell) -> bool {
    let Cell::Text(words) = cell else { return false };
    let words = to_arabic(words);
    let starts_with_digit = words.starts_with(|c: char| c.is_ascii_digit());
    words.chars().any(char::is_alphabetic) && !starts_with_digit
}

/// `รวม`, `รวมทั้งสิ้น`, `ยอดรวม 7 กองทุน` at the beginning of a cell; but not `รวมใจ`, a name.
fn is_total(cell: &Cell) -> bool {
    let Cell::Text(words) = cell else { return false };
    let words = fold(words);
    let totals = ["รวม", "ยอดรวม", "ผลรวม", "เฉลี่ย", "ค่าเฉลี่ย", "total", "sum", "average"];
    totals.iter().filter_map(|total| words.strip_prefix(total)).any(|rest| {
        let goes_on = ["ทั้ง", "ตำบล", "อำเภอ", "จังหวัด"].iter().any(|next| rest.starts_with(next));
        rest.is_empty() || goes_on || rest.starts_with(|c: char| !c.is_alphabetic() && c.is_ascii())
    })
}

fn code(cell: &Cell, at: Spot, part: &mut Part) -> Option<String> {
    let words = to_arabic(&cell.words()).into_owned();
    if words.len() == 8 && words.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(words);
    }
    part.troubles.push(Trouble::new(at, Fault::BadCode { text: cell.words().into_owned() }));
    None
}

fn year(
    cells: &std::collections::BTreeMap<u32, Cell>,
    layout: &Layout,
    row: u32,
    given: Option<i32>,
    part: &mut Part,
) -> Option<i32> {
    let column = layout.column(Target::Year);
    let Some(cell) = column.and_then(|column| cells.get(&column)) else {
        if given.is_none() {
            part.troubles.push(Trouble::new(Spot::new(row, column), Fault::NoYear));
        }
        return given;
    };
    let words = cell.words();
    let found = read_year(&words);
    if found.is_none() {
        let fault = Fault::BadYear { text: words.into_owned() };
        part.troubles.push(Trouble::new(Spot::new(row, column), fault));
    }
    found
}

/// What a cell says about a figure.
fn entry(cell: &Cell, field: Field) -> Result<Entry, Fault> {
    match cell {
        Cell::Failed(text) => return Err(Fault::Failed { text: text.clone() }),
        Cell::NoResult => return Err(Fault::NoResult),
        _ => {}
    }
    let words = cell.words();
    let folded = fold(&words);
    if NOT_APPLICABLE.contains(&folded.as_str()) {
        return Ok(Entry::NotApplicable);
    }
    if UNKNOWN.contains(&folded.as_str()) {
        return Ok(Entry::Unknown);
    }
    if matches!(folded.as_str(), "-" | "−" | "–" | "—" | "--") {
        return Err(Fault::LoneDash { field });
    }
    let value = match field.unit() {
        Unit::Baht => number(cell, field, num::amount)?,
        Unit::Persons | Unit::Households | Unit::Times => number(cell, field, num::whole)?,
        Unit::Percent => number(cell, field, num::percentage)?,
        Unit::Date => date(cell, field)?,
        Unit::YesNo => yes(cell, &folded, field)?,
        Unit::Choice => choice(&words, &folded, field)?,
        Unit::Kinds => return Ok(Entry::Unknown),
    };
    Ok(Entry::Known(value))
}

fn number(
    cell: &Cell,
    field: Field,
    read: fn(&str) -> Result<Decimal, NumError>,
) -> Result<Decimal, Fault> {
    let words = cell.words();
    if let Cell::Date(_) | Cell::YesNo(_) = cell {
        return Err(Fault::WrongKind { field, text: words.into_owned() });
    }
    if let Cell::Number(text) = cell {
        match doubt(text) {
            Some(Doubt::Artefact { probably }) => {
                return Err(Fault::Artefact { field, text: text.clone(), probably });
            }
            Some(Doubt::TooLarge) => return Err(Fault::TooLarge { field, text: text.clone() }),
            None => {}
        }
    }
    read(&words).map_err(|why| {
        let (text, corrected) = (words.to_string(), num::corrected(&words));
        let mistake = Mistake::NotANumber { key: String::new(), text, why, corrected };
        Fault::Value { field, mistake: Box::new(mistake) }
    })
}

fn date(cell: &Cell, field: Field) -> Result<Decimal, Fault> {
    let words = cell.words();
    if let Cell::Number(text) = cell
        && let Some(day) = day_of_serial(text)
    {
        return Err(Fault::DateSerial { field, text: text.clone(), day });
    }
    if let Cell::YesNo(_) = cell {
        return Err(Fault::WrongKind { field, text: words.into_owned() });
    }
    let refused = |why| {
        let mistake = Mistake::NotADate { key: String::new(), text: words.to_string(), why };
        Fault::Value { field, mistake: Box::new(mistake) }
    };
    let date = read_date(&words).map_err(refused)?;
    // A small number that is formatted as a date becomes a day of the year 1900.
    if matches!(cell, Cell::Date(_)) && date.year_ce() < 1980 {
        return Err(refused(DateError::YearOutOfRange { year: date.year_ce() }));
    }
    Ok(Decimal::from(date.to_days()))
}

fn yes(cell: &Cell, folded: &str, field: Field) -> Result<Decimal, Fault> {
    let yes = match (cell, folded) {
        (Cell::YesNo(yes), _) => Some(*yes),
        (_, "ใช่" | "มี" | "true" | "yes") => Some(true),
        (_, "ไม่ใช่" | "ไม่" | "ไม่มี" | "false" | "no") => Some(false),
        _ => None,
    };
    let text = cell.words().into_owned();
    yes.map(|yes| Decimal::from(u8::from(yes))).ok_or(Fault::NotYesNo { field, text })
}

fn choice(words: &str, folded: &str, field: Field) -> Result<Decimal, Fault> {
    let choices = field.def().choices;
    let found = choices.iter().position(|(name, shown)| *name == folded || fold(shown) == folded);
    found.map(Decimal::from).ok_or_else(|| {
        let shown: Vec<&'static str> = choices.iter().map(|(_, shown)| *shown).collect();
        let mistake = Mistake::NotAChoice {
            key: String::new(),
            text: words.to_string(),
            suggestion: closest(words, shown.iter().copied()).map(str::to_string),
            choices: shown.iter().map(ToString::to_string).collect(),
        };
        Fault::Value { field, mistake: Box::new(mistake) }
    })
}

#[cfg(test)]
#[path = "intake_tests.rs"]
mod tests;
