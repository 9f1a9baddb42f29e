//! Rows of marks: a full square, a half one, an empty one. Shape tells what colour tells.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Area, Canvas, Ink, WIDTH, fit, put, width};
use super::{Cell, Completeness};

const ROW: i32 = 22;
const SIDE: i32 = 14;
const SMALL: u32 = 13;

pub fn draw(chart: &Completeness) -> String {
    let heading =
        chart.columns.iter().map(|name| width(name, SMALL)).max().unwrap_or(0) as i32 + 10;
    let rows = i32::try_from(chart.rows.len()).unwrap_or(0);
    let height = heading + rows * ROW + 6;
    let (canvas, area) = Canvas::new(&chart.key, height.unsigned_abs());
    let columns = i32::try_from(chart.columns.len()).unwrap_or(1).max(1);
    let step = (190 / columns).clamp(16, 26);
    let left = WIDTH as i32 - columns * step;
    for (index, name) in chart.columns.iter().enumerate() {
        let x = left + index as i32 * step + step / 2;
        let style =
            Ink::Label.text(SMALL, HPos::Left, VPos::Center).transform(FontTransform::Rotate270);
        put(&area, Text::new(name.clone(), (x, heading - 6), style));
    }
    for (index, (name, cells)) in chart.rows.iter().enumerate() {
        let y = heading + index as i32 * ROW;
        let label = fit(name, SMALL, (left - 6).unsigned_abs());
        let style = Ink::Value.text(SMALL, HPos::Left, VPos::Center);
        put(&area, Text::new(label, (2, y + ROW / 2), style));
        for (column, cell) in cells.iter().enumerate() {
            let x = left + column as i32 * step + (step - SIDE) / 2;
            mark(&area, (x, y + (ROW - SIDE) / 2), *cell);
        }
    }
    canvas.finish(area)
}

fn mark(area: &Area, (x, y): (i32, i32), cell: Cell) {
    let corners = [(x, y), (x + SIDE, y + SIDE)];
    match cell {
        Cell::Full => put(area, Rectangle::new(corners, Ink::Full.filled())),
        Cell::None => put(area, Rectangle::new(corners, Ink::None.filled())),
        Cell::Part => {
            put(area, Rectangle::new(corners, Ink::None.filled()));
            let half = vec![(x, y + SIDE), (x + SIDE, y), (x + SIDE, y + SIDE)];
            put(area, Polygon::new(half, Ink::Half.filled()));
        }
    }
}
