//! A chart on a page: its picture, the sentence that says what it shows, and its table.

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct ChartView {
    /// The SVG is `html[key]`.
    pub key: String,
    pub title: String,
    /// Made from the data: what there is to see.
    pub sentence: String,
    pub legend: Vec<LegendItem>,
    #[serde(skip)]
    pub table: TableView,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct LegendItem {
    /// The class of the part in the SVG, such as `c-part-0`.
    pub class: String,
    pub name: String,
}

#[derive(Clone, Debug, Default)]
pub struct TableView {
    pub columns: Vec<Column>,
    /// The first cell of each row is its heading.
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug, Default)]
pub struct Column {
    pub title: String,
    /// Whether its cells are numbers, to stand at the right.
    pub numeric: bool,
}
