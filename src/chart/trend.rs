//! Lines over the years, told apart by colour, dash and marker, each named at its end.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Area, Canvas, Ink, Plane, TEXT, WIDTH, fit, plane, put, put_on, width};
use super::{Series, Trend, pixels};

const HEIGHT: i32 = 230;
const SMALL: u32 = 13;

pub fn draw(chart: &Trend) -> String {
    let (canvas, area) = Canvas::of(&chart.key, HEIGHT.unsigned_abs(), SMALL);
    let widest = |labels: &mut dyn Iterator<Item = &String>| {
        labels.map(|label| width(label, SMALL)).max().unwrap_or(0).min(104) as i32
    };
    let left = widest(&mut chart.ticks.iter().map(|(_, label)| label)) + 8;
    let names = chart.series.iter().filter(|series| series.values.iter().any(Option::is_some));
    let mut ends = names.flat_map(|series| series.labels.iter().chain([&series.name]));
    let right = WIDTH as i32 - widest(&mut ends) - MARKER - 10;
    let (top, bottom) = (12, HEIGHT - 30);
    let highest = chart.ticks.last().map_or(1.0, |(tick, _)| pixels(*tick)).max(1.0);
    let last = chart.years.len().saturating_sub(1).max(1) as f64;
    let field = plane(&area, -0.06 * last..1.04 * last, 0.0..highest, (left..right, top..bottom));
    grid(&area, &field, chart, last);
    for (index, series) in chart.series.iter().enumerate() {
        line(&field, series, index as u8);
    }
    end_labels(&area, &field, chart, right);
    canvas.finish(area)
}

fn grid(area: &Area, field: &Plane, chart: &Trend, last: f64) {
    for (tick, label) in &chart.ticks {
        let value = pixels(*tick);
        let ink = if value == 0.0 { Ink::Axis } else { Ink::Grid };
        let ends = [(-0.06 * last, value), (1.04 * last, value)];
        put_on(field, PathElement::new(ends, ink.stroke()));
        let (x, y) = field.map_coordinate(&(-0.06 * last, value));
        put(
            area,
            Text::new(label.clone(), (x - 6, y), Ink::Label.text(SMALL, HPos::Right, VPos::Center)),
        );
    }
    // Where years would run into each other, every second or third is named, and always the last.
    let x_of = |index: usize| field.map_coordinate(&(index as f64, 0.0)).0;
    let step = (x_of(1) - x_of(0)).max(1);
    let widest = chart.years.iter().map(|year| width(year, TEXT)).max().unwrap_or(0) as i32;
    let every = ((widest + 4 + step - 1) / step).max(1) as usize;
    let from_last = |index: usize| chart.years.len() - 1 - index;
    let named = |index: &usize| from_last(*index).is_multiple_of(every);
    for (index, year) in chart.years.iter().enumerate().filter(|(index, _)| named(index)) {
        let half = width(year, TEXT) as i32 / 2 + 1;
        let x = x_of(index).clamp(half, (WIDTH as i32 - half).max(half));
        let style = Ink::Label.text(TEXT, HPos::Center, VPos::Top);
        put(area, Text::new(year.clone(), (x, HEIGHT - 24), style));
    }
}

/// Unbroken runs of known values are joined; an unknown year is a gap.
fn line(field: &Plane, series: &Series, index: u8) {
    let mut run: Vec<(f64, f64)> = Vec::new();
    let known = series.values.iter().enumerate().map(|(year, value)| (year as f64, value));
    for (year, value) in known.chain([(f64::MAX, &None)]) {
        match value {
            Some(value) => run.push((year, pixels(*value))),
            None => {
                if run.len() > 1 {
                    put_on(field, PathElement::new(run.clone(), Ink::Line(index).stroke()));
                }
                for point in run.drain(..) {
                    marker(field, point, index);
                }
            }
        }
    }
}

fn marker(field: &Plane, point: (f64, f64), index: u8) {
    let style = Ink::Part(index).filled();
    match index % 3 {
        0 => put_on(field, Circle::new(point, 4, style)),
        1 => {
            let square = vec![(-4, -4), (4, -4), (4, 4), (-4, 4)];
            put_on(field, EmptyElement::at(point) + Polygon::new(square, style));
        }
        _ => {
            let triangle = vec![(0, -5), (5, 4), (-5, 4)];
            put_on(field, EmptyElement::at(point) + Polygon::new(triangle, style));
        }
    }
}

/// What stands at the end of a line: its marker, its name and, below, its last known value.
struct End {
    y: i32,
    index: u8,
    name: String,
    value: String,
}

const STEP: i32 = 15;

/// Each line is named at its own end; labels are pushed apart where they would overlap.
fn end_labels(area: &Area, field: &Plane, chart: &Trend, right: i32) {
    let left = right + 8;
    let room = (WIDTH as i32 - left - MARKER - 1).max(0).unsigned_abs();
    let mut ends: Vec<End> = Vec::new();
    for (index, series) in chart.series.iter().enumerate() {
        let known = series.values.iter().zip(&series.labels).enumerate();
        let mut known = known.filter_map(|(year, (value, label))| Some((year, (*value)?, label)));
        let last = known.next_back();
        if let Some((year, value, label)) = last {
            let (_, y) = field.map_coordinate(&(year as f64, pixels(value)));
            let name = fit(&series.name, SMALL, room);
            ends.push(End { y, index: index as u8, name, value: fit(label, SMALL, room) });
        }
    }
    ends.sort_by_key(|end| (end.y, end.index));
    let height = 2 * STEP + 4;
    let lowest = HEIGHT - 34 - STEP;
    let mut least = 10;
    let count = ends.len() as i32;
    for (place, end) in ends.iter_mut().enumerate() {
        // Room is left for those below.
        let most = (lowest - (count - 1 - place as i32) * height).max(least);
        end.y = (end.y - STEP / 2).clamp(least, most);
        least = end.y + height;
    }
    for end in ends {
        marker_at(area, (left + 5, end.y), end.index);
        let at = (left + MARKER, end.y);
        let style = Ink::Label.text(SMALL, HPos::Left, VPos::Center);
        put(area, Text::new(end.name, at, style));
        let style = Ink::Value.text(SMALL, HPos::Left, VPos::Center);
        put(area, Text::new(end.value, (at.0, at.1 + STEP), style));
    }
}

/// The marker of a line and the room after it.
const MARKER: i32 = 14;

fn marker_at(area: &Area, (x, y): (i32, i32), index: u8) {
    let style = Ink::Part(index).filled();
    match index % 3 {
        0 => put(area, Circle::new((x, y), 4, style)),
        1 => put(
            area,
            Polygon::new(
                vec![(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4)],
                style,
            ),
        ),
        _ => put(area, Polygon::new(vec![(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)], style)),
    }
}
