//! A histogram with one bin marked.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::Distribution;
use super::canvas::{Canvas, Ink, TEXT, WIDTH, plane, put, put_on};

const HEIGHT: i32 = 190;

pub fn draw(chart: &Distribution) -> String {
    let (canvas, area) = Canvas::new(&chart.key, HEIGHT.unsigned_abs());
    let (top, bottom) = (48, HEIGHT - 44);
    let bins = chart.bins.len().max(1) as f64;
    let highest = chart.bins.iter().map(|bin| bin.count).max().unwrap_or(0).max(1) as f64;
    let field = plane(&area, 0.0..bins, 0.0..highest, (6..WIDTH as i32 - 6, top..bottom));
    let text = if chart.bins.len() > 10 { 12 } else { TEXT };
    for (index, bin) in chart.bins.iter().enumerate() {
        let (from, to) = (index as f64 + 0.12, index as f64 + 0.88);
        let marked = chart.marked == Some(index);
        let ink = if marked { Ink::Mark } else { Ink::Part(3) };
        if bin.count > 0 {
            let bar = [(from, bin.count as f64), (to, 0.0)];
            put_on(&field, Rectangle::new(bar, ink.filled()));
        }
        let (x, y) = field.map_coordinate(&(index as f64 + 0.5, bin.count as f64));
        let count = Ink::Value.text(text, HPos::Center, VPos::Bottom);
        put(&area, Text::new(bin.count_label.clone(), (x, y - 2), count));
        let label = Ink::Label.text(text, HPos::Center, VPos::Top);
        put(&area, Text::new(bin.label.clone(), (x, bottom + 6), label));
        if marked {
            let pointer = vec![(x, y - 17), (x - 6, y - 26), (x + 6, y - 26)];
            put(&area, Polygon::new(pointer, Ink::Mark.filled()));
            // The words stand above every bar; near an edge they lean inwards.
            let (x, side) = match x {
                x if x < 60 => (x - 6, HPos::Left),
                x if x > WIDTH as i32 - 60 => (x + 6, HPos::Right),
                x => (x, HPos::Center),
            };
            let style = Ink::Value.text(TEXT, side, VPos::Top);
            put(&area, Text::new(chart.mark_label.clone(), (x, 2), style));
        }
    }
    put_on(&field, PathElement::new([(0.0, 0.0), (bins, 0.0)], Ink::Axis.stroke()));
    let style = Ink::Label.text(13, HPos::Center, VPos::Top);
    put(&area, Text::new(chart.axis.clone(), (WIDTH as i32 / 2, HEIGHT - 18), style));
    canvas.finish(area)
}
