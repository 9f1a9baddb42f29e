//! Places and the ranges they stay in: a dot on a bar, on a scale from the first place on.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::Ranges;
use super::canvas::{Canvas, Ink, TEXT, WIDTH, fit, plane, put, put_on, width};

const ROW: i32 = 44;
const BAR: i32 = 10;
/// Room for half a dot at either end.
const EDGE: i32 = 8;
const DOT: i32 = 6;
const FOOT: i32 = 24;
const SMALL: u32 = 13;

pub fn draw(chart: &Ranges) -> String {
    let rows = i32::try_from(chart.rows.len()).unwrap_or(0);
    let foot = rows * ROW + 4;
    let height = foot + FOOT;
    let (canvas, area) = Canvas::new(&chart.key, height.unsigned_abs());
    let right = WIDTH as i32 - EDGE;
    let last = f64::from(chart.last.max(2));
    let scale = plane(&area, 1.0..last, 0.0..1.0, (EDGE..right, 0..foot));
    let across = |place: u32| scale.map_coordinate(&(f64::from(place.max(1)).min(last), 0.0)).0;
    for (place, label) in &chart.ticks {
        let x = across(*place);
        put(&area, PathElement::new([(x, 2), (x, foot)], Ink::Grid.stroke()));
        let half = width(label, SMALL) as i32 / 2;
        let x = x.clamp(half + 1, (WIDTH as i32 - half - 1).max(half + 1));
        let style = Ink::Label.text(SMALL, HPos::Center, VPos::Top);
        put(&area, Text::new(label.clone(), (x, foot + 5), style));
    }
    for (index, row) in chart.rows.iter().enumerate() {
        let top = index as i32 * ROW + 2;
        let href = row.href.as_deref();
        canvas.open(href, &format!("{} {}", row.label, row.note));
        let room = WIDTH.saturating_sub(width(&row.note, TEXT) + 14);
        let label = fit(&row.label, TEXT, room);
        let style = Ink::Value.text(TEXT, HPos::Left, VPos::Bottom);
        put(&area, Text::new(label, (2, top + 16), style));
        let style = Ink::Value.text(TEXT, HPos::Right, VPos::Bottom);
        put(&area, Text::new(row.note.clone(), (WIDTH as i32 - 2, top + 16), style));
        let middle = top + 29;
        let track = plane(&area, 1.0..last, 0.0..1.0, (EDGE..right, middle - 1..middle));
        put_on(&track, PathElement::new([(1.0, 0.0), (last, 0.0)], Ink::Grid.stroke()));
        let (from, to) = (across(row.best), across(row.worst));
        if to > from {
            let bar = [(from, middle - BAR / 2), (to, middle + BAR / 2)];
            put(&area, Rectangle::new(bar, Ink::Part(3).filled()));
        }
        put(&area, Circle::new((across(row.place), middle), DOT, Ink::Mark.filled()));
        canvas.close(href);
    }
    canvas.finish(area)
}
