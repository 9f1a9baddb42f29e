//! A chart on a page: its picture, the sentence that says what it shows, and its table.

use std::sync::{Arc, OnceLock};

use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct ChartView {
    /// The SVG is `html[key]`.
    pub key: String,
    /// What it is of.
    pub title: String,
    /// Made from the data: what there is to see, the headline of the chart.
    pub sentence: String,
    /// What else is to be known of it; may be empty.
    pub note: String,
    pub legend: Vec<LegendItem>,
    #[serde(skip)]
    pub table: Arc<TableView>,
    /// For a chart that many pages show: its table as `render::tables` has drawn it.
    #[serde(skip)]
    pub repeated: Option<Arc<OnceLock<String>>>,
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
    /// Whether its cells are names of funds or places, which are not broken within the place.
    pub names: bool,
}
