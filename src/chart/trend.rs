//! Lines over the years, told apart by colour, dash and marker.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Area, Canvas, Ink, Plane, TEXT, WIDTH, plane, put, put_on, width};
use super::{Series, Trend, pixels};

const HEIGHT: i32 = 230;
const SMALL: u32 = 13;

pub fn draw(chart: &Trend) -> String {
    let (canvas, area) = Canvas::new(&chart.key, HEIGHT.unsigned_abs());
    let widest = |labels: &mut dyn Iterator<Item = &String>| {
        labels.map(|label| width(label, SMALL)).max().unwrap_or(0).min(110) as i32
    };
    let left = widest(&mut chart.ticks.iter().map(|(_, label)| label)) + 8;
    let right = WIDTH as i32
        - widest(&mut chart.series.iter().filter_map(|series| series.labels.last()))
        - 14;
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
    for (index, year) in chart.years.iter().enumerate() {
        let (x, _) = field.map_coordinate(&(index as f64, 0.0));
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

/// The last value of each line at its end, pushed apart where they would overlap.
fn end_labels(area: &Area, field: &Plane, chart: &Trend, right: i32) {
    let mut labels: Vec<(i32, String)> = Vec::new();
    for series in &chart.series {
        let last = series.values.iter().zip(&series.labels).enumerate().next_back();
        if let Some((year, (Some(value), label))) = last {
            let (_, y) = field.map_coordinate(&(year as f64, pixels(*value)));
            labels.push((y, label.clone()));
        }
    }
    labels.sort();
    let room = SMALL as i32 + 3;
    for index in 1..labels.len() {
        labels[index].0 = labels[index].0.max(labels[index - 1].0 + room);
    }
    let overflow = labels.last().map_or(0, |(y, _)| (y - (HEIGHT - 34)).max(0));
    for (y, label) in labels {
        let style = Ink::Value.text(SMALL, HPos::Left, VPos::Center);
        put(area, Text::new(label, (right + 6, (y - overflow).max(8)), style));
    }
}
