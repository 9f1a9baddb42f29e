//! A histogram with one bin marked.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Canvas, Ink, TEXT, WIDTH, fit, plane, put, put_on, width};
use super::{Bin, Distribution};

const HEIGHT: i32 = 190;
/// What stands on a bar: its count, and above that the pointer of the marked one.
const COUNT: i32 = 18;
const POINTER: i32 = 27;

pub fn draw(chart: &Distribution) -> String {
    let (canvas, area) = Canvas::new(&chart.key, HEIGHT.unsigned_abs());
    let (top, bottom) = (48, HEIGHT - 44);
    let bins = chart.bins.len().max(1) as f64;
    let highest = chart.bins.iter().map(|bin| bin.count).max().unwrap_or(0).max(1) as f64;
    let field = plane(&area, 0.0..bins, 0.0..highest, (6..WIDTH as i32 - 6, top..bottom));
    let text = if chart.bins.len() > 10 { 12 } else { TEXT };
    let step = (WIDTH - 12) / (chart.bins.len().max(1) as u32);
    let widest = |of: fn(&Bin) -> &String| {
        chart.bins.iter().map(|bin| width(of(bin), text)).max().unwrap_or(0)
    };
    let every = (widest(|bin| &bin.label) + 5).div_ceil(step.max(1)).max(1) as usize;
    let counts_fit = widest(|bin| &bin.count_label) + 2 <= step;
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
        // Counts that would run into each other stand in the table alone.
        if counts_fit && bin.count > 0 {
            put(&area, Text::new(bin.count_label.clone(), (x, y - 2), count));
        }
        if index % every == 0 {
            let label = Ink::Label.text(text, HPos::Center, VPos::Top);
            put(
                &area,
                Text::new(bin.label.clone(), (inside(x, &bin.label, text), bottom + 6), label),
            );
        }
        if marked {
            let pointer = vec![(x, y - 17), (x - 6, y - 26), (x + 6, y - 26)];
            put(&area, Polygon::new(pointer, Ink::Mark.filled()));
            let words = fit(&chart.mark_label, TEXT, WIDTH - 4);
            let middle = inside(x, &words, TEXT);
            // Half of the words and half of a bin: a bar whose middle is nearer stands below them.
            let reach = width(&words, TEXT).div_ceil(2) as i32 + step as i32 / 2;
            let bars = chart.bins.iter().enumerate();
            let tops = bars.filter_map(|(at, bin)| {
                let (x, y) = field.map_coordinate(&(at as f64 + 0.5, bin.count as f64));
                ((x - middle).abs() < reach).then_some(y - COUNT)
            });
            // Right above the pointer, or above whatever bar beside it is higher.
            let above = tops.chain([y - POINTER]).min().unwrap_or(y) - TEXT as i32 - 4;
            let style = Ink::Value.text(TEXT, HPos::Center, VPos::Top);
            put(&area, Text::new(words, (middle, above.max(2)), style));
        }
    }
    put_on(&field, PathElement::new([(0.0, 0.0), (bins, 0.0)], Ink::Axis.stroke()));
    let style = Ink::Label.text(13, HPos::Center, VPos::Top);
    let axis = fit(&chart.axis, 13, WIDTH - 4);
    put(&area, Text::new(axis, (WIDTH as i32 / 2, HEIGHT - 18), style));
    canvas.finish(area)
}

/// The middle of a text that is centred as near to `x` as the paper allows.
fn inside(x: i32, words: &str, size: u32) -> i32 {
    let half = (width(words, size) as i32).div_euclid(2) + 1;
    x.clamp(half, (WIDTH as i32 - half).max(half))
}
