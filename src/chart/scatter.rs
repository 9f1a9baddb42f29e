//! Dots over two axes; their area is in proportion to a third figure.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Canvas, Ink, WIDTH, fit, plane, put, put_on, width};
use super::{Scatter, pixels};

const HEIGHT: i32 = 330;
const SMALL: u32 = 13;

pub fn draw(chart: &Scatter) -> String {
    let (canvas, area) = Canvas::new(&chart.key, HEIGHT.unsigned_abs());
    let left = chart.y_ticks.iter().map(|(_, label)| width(label, SMALL)).max().unwrap_or(0).min(90)
        as i32
        + 12;
    let (right, top, bottom) = (WIDTH as i32 - 14, 34, HEIGHT - 48);
    let ends = |ticks: &[(rust_decimal::Decimal, String)]| {
        let low = ticks.first().map_or(0.0, |(tick, _)| pixels(*tick));
        let high = ticks.last().map_or(1.0, |(tick, _)| pixels(*tick));
        if high > low { low..high } else { low..low + 1.0 }
    };
    let (x, y) = (ends(&chart.x_ticks), ends(&chart.y_ticks));
    let field = plane(&area, x.clone(), y.clone(), (left..right, top..bottom));
    for (tick, label) in &chart.x_ticks {
        let value = pixels(*tick);
        put_on(&field, PathElement::new([(value, y.start), (value, y.end)], Ink::Grid.stroke()));
        let (px, _) = field.map_coordinate(&(value, y.start));
        let style = Ink::Label.text(SMALL, HPos::Center, VPos::Top);
        let half = width(label, SMALL) as i32 / 2 + 1;
        let px = px.clamp(half, (WIDTH as i32 - half).max(half));
        put(&area, Text::new(label.clone(), (px, bottom + 5), style));
    }
    for (tick, label) in &chart.y_ticks {
        let value = pixels(*tick);
        let ink = if value == 0.0 { Ink::Axis } else { Ink::Grid };
        put_on(&field, PathElement::new([(x.start, value), (x.end, value)], ink.stroke()));
        let (_, py) = field.map_coordinate(&(x.start, value));
        let style = Ink::Label.text(SMALL, HPos::Right, VPos::Center);
        put(&area, Text::new(label.clone(), (left - 6, py), style));
    }
    let title = |words: &str| fit(words, SMALL, WIDTH - 8);
    let style = Ink::Value.text(SMALL, HPos::Left, VPos::Top);
    put(&area, Text::new(title(&chart.y_title), (4, 4), style));
    let style = Ink::Value.text(SMALL, HPos::Right, VPos::Bottom);
    put(&area, Text::new(title(&chart.x_title), (WIDTH as i32 - 4, HEIGHT - 4), style));
    dots(chart, &canvas, &field);
    canvas.finish(area)
}

/// Large dots first, so that small ones stay on top of them.
fn dots(chart: &Scatter, canvas: &Canvas, field: &super::canvas::Plane) {
    let largest = chart.points.iter().map(|dot| pixels(dot.size)).fold(1.0, f64::max);
    let mut order: Vec<usize> = (0..chart.points.len()).collect();
    order.sort_by(|a, b| chart.points[*b].size.cmp(&chart.points[*a].size).then(a.cmp(b)));
    for index in order {
        let dot = &chart.points[index];
        let radius = 3.0 + 6.0 * (pixels(dot.size).max(0.0) / largest).sqrt();
        let ink = if dot.emphasis { Ink::Mark } else { Ink::Dot };
        let href = dot.href.as_deref();
        canvas.open(href, &dot.label);
        let place = (pixels(dot.x), pixels(dot.y));
        put_on(field, Circle::new(place, radius.round() as i32, ink.filled()));
        canvas.close(href);
    }
}
