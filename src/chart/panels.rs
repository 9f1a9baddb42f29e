//! Small multiples: a histogram for each area, two beside each other, all on the same scales.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::Panels;
use super::canvas::{Canvas, Ink, WIDTH, fit, plane, put, put_on};

const WIDE: i32 = 150;
const HIGH: i32 = 118;
const GAP: i32 = WIDTH as i32 - 2 * WIDE;
const TOP: i32 = 50;
const FOOT: i32 = 20;
const SMALL: u32 = 13;

pub fn draw(chart: &Panels) -> String {
    let rows = i32::try_from(chart.panels.len().div_ceil(2)).unwrap_or(0);
    let height = (rows * (HIGH + 8)).max(20);
    let (canvas, area) = Canvas::new(&chart.key, height.unsigned_abs());
    let counts = chart.panels.iter().flat_map(|panel| panel.counts.iter());
    let highest = counts.copied().max().unwrap_or(0).max(1) as f64;
    for (index, panel) in chart.panels.iter().enumerate() {
        let left = (index as i32 % 2) * (WIDE + GAP);
        let top = (index as i32 / 2) * (HIGH + 8);
        let (right, bottom) = (left + WIDE, top + HIGH - FOOT);
        let href = panel.href.as_deref();
        canvas.open(href, &format!("{} {}", panel.title, panel.note));
        let room = WIDE.unsigned_abs() - 2;
        let style = Ink::Value.text(SMALL, HPos::Left, VPos::Bottom);
        put(&area, Text::new(fit(&panel.title, SMALL, room), (left + 1, top + 17), style));
        let style = Ink::Label.text(SMALL, HPos::Left, VPos::Bottom);
        put(&area, Text::new(fit(&panel.note, SMALL, room), (left + 1, top + 35), style));
        let bins = panel.counts.len().max(1) as f64;
        let field = plane(&area, 0.0..bins, 0.0..highest, (left..right, top + TOP..bottom));
        for (bin, count) in panel.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let bar = [(bin as f64 + 0.08, *count as f64), (bin as f64 + 0.92, 0.0)];
            let ink = if panel.middle == Some(bin) { Ink::Mark } else { Ink::Part(3) };
            put_on(&field, Rectangle::new(bar, ink.filled()));
            // Not by colour alone.
            if panel.middle == Some(bin) {
                let (x, y) = field.map_coordinate(&(bin as f64 + 0.5, *count as f64));
                let pointer = vec![(x, y - 2), (x - 4, y - 9), (x + 4, y - 9)];
                put(&area, Polygon::new(pointer, Ink::Mark.filled()));
            }
        }
        put_on(&field, PathElement::new([(0.0, 0.0), (bins, 0.0)], Ink::Axis.stroke()));
        let half = room / 2 - 2;
        let style = Ink::Label.text(SMALL, HPos::Left, VPos::Top);
        put(&area, Text::new(fit(&chart.ends.0, SMALL, half), (left + 1, bottom + 4), style));
        let style = Ink::Label.text(SMALL, HPos::Right, VPos::Top);
        put(&area, Text::new(fit(&chart.ends.1, SMALL, half), (right - 1, bottom + 4), style));
        canvas.close(href);
    }
    canvas.finish(area)
}
