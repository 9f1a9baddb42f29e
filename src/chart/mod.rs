//! Charts: plain data in, one inline SVG out. The only door to plotters and the only home of
//! floating point; amounts arrive as exact decimals and become pixels here.
//!
//! Words are measured in the theme's own font (`face`), so that no label runs into another or off the
//! paper. Colours are the theme's business: everything carries a class, and shape, dash or fill tells
//! apart what colour alone would not.
//!
//! Classes: `chart`, `c-part-0…7` (stacked parts), `c-line-0…5`, `c-axis`, `c-grid`, `c-label`
//! (quiet text), `c-value` (figures), `c-mark` (the marked one), `c-dot`, `c-full`, `c-part`,
//! `c-none` (completeness).

mod bars;
mod canvas;
pub mod card;
mod face;
mod panels;
mod ranges;
mod scatter;
mod spark;
mod spread;
mod strip;
mod trend;

use rust_decimal::Decimal;

/// A chart to be drawn. Its words for those who do not see it are the caption that the page gives
/// it: the element whose id is `say-` and the `key`.
#[derive(Clone, Debug)]
pub enum Spec {
    RankedBars(RankedBars),
    Trend(Trend),
    Distribution(Distribution),
    Scatter(Scatter),
    Completeness(Completeness),
    Ranges(Ranges),
    Panels(Panels),
}

/// Horizontal bars stacked by part, best first. Each label has a line of its own above its bar, so
/// that long Thai names stay whole on a phone.
#[derive(Clone, Debug)]
pub struct RankedBars {
    pub key: String,
    pub rows: Vec<BarRow>,
    pub parts: Vec<String>,
    /// What a full bar stands for.
    pub max: Decimal,
}

#[derive(Clone, Debug)]
pub struct BarRow {
    pub label: String,
    /// The total as written.
    pub note: String,
    pub parts: Vec<Decimal>,
    pub href: Option<String>,
    pub emphasis: bool,
}

/// Lines over the years. An unknown value is a gap, never a zero.
#[derive(Clone, Debug)]
pub struct Trend {
    pub key: String,
    pub years: Vec<String>,
    pub series: Vec<Series>,
    /// Lowest first.
    pub ticks: Vec<(Decimal, String)>,
}

#[derive(Clone, Debug)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<Decimal>>,
    /// The values as written.
    pub labels: Vec<String>,
}

/// A histogram with one bin marked.
#[derive(Clone, Debug)]
pub struct Distribution {
    pub key: String,
    pub bins: Vec<Bin>,
    pub marked: Option<usize>,
    pub mark_label: String,
    pub axis: String,
}

#[derive(Clone, Debug)]
pub struct Bin {
    pub label: String,
    pub count: u64,
    pub count_label: String,
}

#[derive(Clone, Debug)]
pub struct Scatter {
    pub key: String,
    pub x_title: String,
    pub y_title: String,
    pub points: Vec<Dot>,
    pub x_ticks: Vec<(Decimal, String)>,
    pub y_ticks: Vec<(Decimal, String)>,
}

#[derive(Clone, Debug)]
pub struct Dot {
    pub x: Decimal,
    pub y: Decimal,
    /// The area of the dot is in proportion to it.
    pub size: Decimal,
    /// Shown when pointed at, and read aloud.
    pub label: String,
    pub href: Option<String>,
    pub emphasis: bool,
    pub class: u8,
}

/// Rows of marks: reported in full, in part, not at all.
#[derive(Clone, Debug)]
pub struct Completeness {
    pub key: String,
    pub rows: Vec<(String, Vec<Cell>)>,
    pub columns: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Full,
    Part,
    None,
}

/// Places, best first, each with the range that it stays in.
#[derive(Clone, Debug)]
pub struct Ranges {
    pub key: String,
    pub rows: Vec<RangeRow>,
    /// The last place on the scale, which begins with the first.
    pub last: u32,
    pub ticks: Vec<(u32, String)>,
}

#[derive(Clone, Debug)]
pub struct RangeRow {
    pub label: String,
    /// The range as written.
    pub note: String,
    pub place: u32,
    pub best: u32,
    pub worst: u32,
    pub href: Option<String>,
}

/// Small pictures of the same kind on the same scales, two beside each other: how the funds of each
/// area are spread.
#[derive(Clone, Debug)]
pub struct Panels {
    pub key: String,
    pub panels: Vec<Panel>,
    /// What the first and the last edge of the bins stand for.
    pub ends: (String, String),
}

#[derive(Clone, Debug)]
pub struct Panel {
    pub title: String,
    /// The middle as written.
    pub note: String,
    /// As many in every panel.
    pub counts: Vec<u64>,
    /// The bin in which the middle lies.
    pub middle: Option<usize>,
    pub href: Option<String>,
}

/// A line as high as a word, for a cell of a table: at least two known values.
#[derive(Clone, Debug, Default)]
pub struct Spark {
    pub values: Vec<Option<Decimal>>,
    /// For whoever does not see it: “เพิ่มขึ้น”.
    pub says: &'static str,
}

pub use spark::draw as draw_spark;

/// One `<svg>` element.
pub fn draw(spec: &Spec) -> String {
    match spec {
        Spec::RankedBars(chart) => bars::draw(chart),
        Spec::Trend(chart) => trend::draw(chart),
        Spec::Distribution(chart) => spread::draw(chart),
        Spec::Scatter(chart) => scatter::draw(chart),
        Spec::Completeness(chart) => strip::draw(chart),
        Spec::Ranges(chart) => ranges::draw(chart),
        Spec::Panels(chart) => panels::draw(chart),
    }
}

/// The class and the name of each part of stacked bars; the legend is written in HTML.
pub fn legend(parts: &[String]) -> Vec<(String, String)> {
    parts.iter().enumerate().map(|(n, name)| (format!("c-part-{}", n % 8), name.clone())).collect()
}

/// From an exact amount to a place on the paper.
fn pixels(value: Decimal) -> f64 {
    f64::try_from(value).unwrap_or(0.0)
}

#[cfg(test)]
mod tests;
