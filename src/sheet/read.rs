//! The only door to calamine: the bytes of a workbook → its sheets.
//!
//! calamine tells numbers as binary floats. The shortest text that stands for such a float is what
//! a spreadsheet shows and saves for up to 15 digits; `number.rs` finds those for which it is not.
//! No float leaves this file.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Style, Xlsx};
use rust_decimal::Decimal;

use super::grid::{Cell, Grid};
use crate::thai::fold;

/// What a file is by its first bytes: people rename endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Workbook,
    Text,
    Refused(Unreadable),
}

/// Why a file is no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Excel before 2007, or locked with a password: both are kept the same way.
    OldOrLocked,
    OpenDocument,
    Pdf,
    Damaged,
    Empty,
}

pub fn kind(bytes: &[u8]) -> Kind {
    match bytes {
        [] => Kind::Refused(Unreadable::Empty),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Kind::Refused(Unreadable::OldOrLocked),
        [b'%', b'P', b'D', b'F', ..] => Kind::Refused(Unreadable::Pdf),
        [b'P', b'K', 3, 4, ..] => {
            // An OpenDocument file begins with its type, unpacked.
            let head = &bytes[..bytes.len().min(120)];
            let needle = b"application/vnd.oasis.opendocument";
            if head.windows(needle.len()).any(|window| window == needle) {
                Kind::Refused(Unreadable::OpenDocument)
            } else {
                Kind::Workbook
            }
        }
        _ => Kind::Text,
    }
}

/// Every sheet of a workbook, in its order.
pub fn workbook(bytes: &[u8]) -> Result<Vec<Grid>, Unreadable> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid { sheet: Some(name.clone()), ..Grid::default() };
        // A sheet of another kind (a chart, a dialogue) has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let in_percent: Vec<bool> = cells.styles().iter().map(is_in_percent).collect();
        while let Some((found, style)) =
            cells.next_cell_with_style_id().map_err(|_| Unreadable::Damaged)?
        {
            let (row, column) = found.get_position();
            let in_percent = in_percent.get(style) == Some(&true);
            if let Some(cell) = cell(found.get_value(), in_percent) {
                grid.set(row, column, cell);
            }
        }
        drop(cells);
        let Ok(mut formulas) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(found) = formulas.next_formula().map_err(|_| Unreadable::Damaged)? {
            let (row, column) = found.get_position();
            // A program that writes formulas without computing them leaves no value behind, which
            // must not be taken for a blank cell.
            if !found.get_value().is_empty() && grid.cell(row, column).is_none() {
                grid.set(row, column, Cell::NoResult);
            }
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// Whether a cell shows its number a hundredfold: `6%` is kept as 0.06.
fn is_in_percent(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

fn cell(value: &DataRef, in_percent: bool) -> Option<Cell> {
    let text = |text: &str| (!fold(text).is_empty()).then(|| Cell::Text(text.trim().to_string()));
    match value {
        DataRef::Empty => None,
        DataRef::String(words) => text(words),
        DataRef::SharedString(words) => text(words),
        DataRef::Int(number) => Some(Cell::Number(number.to_string())),
        DataRef::Float(number) if in_percent => Some(Cell::Text(percent(*number))),
        DataRef::Float(number) => Some(Cell::Number(shortest(*number))),
        DataRef::Bool(yes) => Some(Cell::YesNo(*yes)),
        DataRef::DateTime(date) if date.is_duration() => {
            Some(Cell::Number(shortest(date.as_f64())))
        }
        DataRef::DateTime(date) => Some(Cell::Date(day(date))),
        DataRef::DateTimeIso(words) => {
            Some(Cell::Date(words.split('T').next().unwrap_or(words).to_string()))
        }
        DataRef::DurationIso(words) => text(words),
        DataRef::Error(error) => Some(Cell::Failed(error.to_string())),
    }
}

/// The shortest text that is read back as the same float.
fn shortest(number: f64) -> String {
    format!("{number}")
}

/// A number as its cell shows it, with the sign that says so; the hundredfold is exact.
fn percent(number: f64) -> String {
    let kept = shortest(number);
    let shown = Decimal::from_str_exact(&kept)
        .ok()
        .and_then(|kept| kept.checked_mul(Decimal::ONE_HUNDRED))
        .map(|shown| shown.normalize().to_string());
    // What a decimal cannot hold is told as it is kept, and refused by whoever reads it.
    format!("{}%", shown.unwrap_or(kept))
}

fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day that a number would be as a date: people unformat cells by mistake.
pub fn day_of_serial(text: &str) -> Option<String> {
    let serial: u32 = text.parse().ok().filter(|serial| (32_874..401_769).contains(serial))?;
    let kind = calamine::ExcelDateTimeType::DateTime;
    Some(day(&ExcelDateTime::new(f64::from(serial), kind, false)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        assert_eq!(kind(b""), Kind::Refused(Unreadable::Empty));
        assert_eq!(kind(b"%PDF-1.7"), Kind::Refused(Unreadable::Pdf));
        assert_eq!(kind(b"\xD0\xCF\x11\xE0\xA1\xB1"), Kind::Refused(Unreadable::OldOrLocked));
        assert_eq!(kind(b"PK\x03\x04"), Kind::Workbook);
        assert_eq!(kind("รหัสกองทุน,เงินสด".as_bytes()), Kind::Text);
        assert_eq!(workbook(b"PK\x03\x04 and nothing more"), Err(Unreadable::Damaged));
    }

    #[test]
    fn numbers_become_the_shortest_text() {
        assert_eq!(shortest(1_234_567.1), "1234567.1");
        assert_eq!(percent(0.07), "7%");
        assert_eq!(percent(0.065), "6.5%");
        assert_eq!(shortest(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(shortest(50_230_107.0), "50230107");
        assert_eq!(day_of_serial("45319").as_deref(), Some("2024-01-28"));
        assert_eq!(day_of_serial("12"), None);
    }
}
