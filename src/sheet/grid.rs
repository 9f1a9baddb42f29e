//! A sheet as it was read: cells at their places, each with its exact text.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// One sheet. Rows and columns count from zero; blank cells are absent, so that one stray cell at
/// the end of a sheet costs nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    pub sheet: Option<String>,
    pub rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    /// The shortest text that stands for the number as the sheet keeps it.
    Number(String),
    /// A date cell, as year-month-day with the year as the sheet keeps it.
    Date(String),
    YesNo(bool),
    /// `#REF!`
    Failed(String),
    /// A formula whose result was never saved.
    NoResult,
}

impl Cell {
    /// As people see it, more or less.
    pub fn words(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) | Cell::Number(text) | Cell::Date(text) | Cell::Failed(text) => {
                Cow::Borrowed(text.trim())
            }
            Cell::YesNo(yes) => Cow::Borrowed(if *yes { "TRUE" } else { "FALSE" }),
            Cell::NoResult => Cow::Borrowed("="),
        }
    }
}

impl Grid {
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.rows.get(&row)?.get(&column)
    }

    pub fn set(&mut self, row: u32, column: u32, cell: Cell) {
        self.rows.entry(row).or_default().insert(column, cell);
    }
}

/// The name of a column: `A`, `Z`, `AA`.
pub fn letters(column: u32) -> String {
    let mut name = Vec::new();
    let mut rest = column;
    loop {
        name.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    name.iter().rev().map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_names_that_excel_gives_them() {
        let named =
            [(0, "A"), (7, "H"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")];
        for (column, name) in named.into_iter().chain([(702, "AAA"), (16_383, "XFD")]) {
            assert_eq!(letters(column), name);
        }
    }
}
