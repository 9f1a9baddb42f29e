//! Ranked bars stacked by part.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::canvas::{Canvas, Ink, TEXT, WIDTH, fit, plane, put, put_on, width};
use super::{RankedBars, pixels};

const ROW: i32 = 44;
const BAR: i32 = 15;
const EDGE: i32 = 2;

pub fn draw(chart: &RankedBars) -> String {
    let rows = i32::try_from(chart.rows.len()).unwrap_or(0);
    let height = (rows * ROW + 6).max(20);
    let (canvas, area) = Canvas::new(&chart.key, height.unsigned_abs());
    let right = WIDTH as i32 - EDGE;
    let full = pixels(chart.max).max(1.0);
    for (index, row) in chart.rows.iter().enumerate() {
        let top = index as i32 * ROW + 2;
        let href = row.href.as_deref();
        canvas.open(href, &format!("{} {}", row.label, row.note));
        let note_room = width(&row.note, TEXT) + 10;
        let room = WIDTH.saturating_sub(note_room + 2 * EDGE.unsigned_abs());
        let label = fit(&row.label, TEXT, room);
        let ink = if row.emphasis { Ink::Mark } else { Ink::Value };
        put(&area, Text::new(label, (EDGE, top + 16), ink.text(TEXT, HPos::Left, VPos::Bottom)));
        let note = row.note.clone();
        put(
            &area,
            Text::new(note, (right, top + 16), Ink::Value.text(TEXT, HPos::Right, VPos::Bottom)),
        );
        let bar = plane(&area, 0.0..full, 0.0..1.0, (EDGE..right, top + 20..top + 20 + BAR));
        let frame = [(0.0, 0.0), (full, 0.0)];
        put_on(&bar, PathElement::new(frame, Ink::Grid.stroke()));
        let mut from = 0.0;
        for (part, points) in row.parts.iter().enumerate() {
            let to = (from + pixels(*points)).clamp(0.0, full);
            if to > from {
                let ink = Ink::Part((part % 8) as u8);
                put_on(&bar, Rectangle::new([(from, 1.0), (to, 0.0)], ink.filled()));
            }
            from = to;
        }
        canvas.close(href);
    }
    canvas.finish(area)
}
