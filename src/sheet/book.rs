//! A workbook as plain data, before any library knows of it.

use std::borrow::Cow;

use rust_decimal::Decimal;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    pub title: String,
    pub sheets: Vec<Sheet>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    Table(Table),
    Prose(Prose),
}

/// Lines above, one row of headings, perhaps a row of machine names, then data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// Lines above the headings: title first, warnings after it.
    pub above: Vec<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Value>>,
    /// Columns that stay in sight.
    pub frozen: u16,
    /// Rows below the data that are ready to be filled in.
    pub spare: u32,
    /// Whether it is printed no wider than a page.
    pub fits_page: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub heading: String,
    /// The name for the program; a table without any has no such row.
    pub key: Option<Cow<'static, str>>,
    pub note: Option<String>,
    pub width: u16,
    pub kind: Kind,
    /// What its drop-down offers.
    pub choices: Vec<String>,
    /// The least and the most that its numbers may be.
    pub range: Option<(Decimal, Decimal)>,
}

/// How a column's cells are formatted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Money,
    Count,
    Number,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Blank,
    Text(String),
    /// A number cell where that keeps it exactly, otherwise this text.
    Number(Decimal, String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    pub name: String,
    pub title: String,
    /// A heading and what it says.
    pub lines: Vec<(String, String)>,
}
