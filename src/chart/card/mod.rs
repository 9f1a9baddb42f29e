//! Share cards: the picture of 1,200 × 630 that LINE and Facebook show beside a link. Plain words
//! in, one PNG out; the same words give the same bytes.
//!
//! A picture must carry its own letters, so this is the one place where text is shaped and drawn by
//! us: `chart::face` shapes (harfrust) and outlines (skrifa), `paint` fills (ab_glyph_rasterizer)
//! with palette colours, `file` writes (png). A whole card costs a few milliseconds and weighs some 15 KB.

mod file;
mod lines;
mod paint;

use super::face::{self, Weight};
use lines::Measured;
use paint::{Canvas, Tone};

pub const WIDTH: u32 = 1_200;
pub const HEIGHT: u32 = 630;

/// What a card says. Empty words take no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The site.
    pub site: String,
    /// What kind of thing it is: “บันทึกองค์ความรู้”.
    pub kind: String,
    pub title: String,
    /// Where, or about what.
    pub under: String,
    pub figures: Vec<Figure>,
    /// The first places of a contest.
    pub places: Vec<Place>,
    /// “ข้อมูลสมมติ …”
    pub band: String,
    /// Names that stay whole where lines are broken, if they fit.
    pub whole: Vec<String>,
}

/// A figure with what it is and what it is out of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: String,
    pub note: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub place: String,
    pub name: String,
    pub points: String,
}

impl Card {
    /// All its words, for the gate that looks at what is published.
    pub fn words(&self) -> String {
        let mut words = vec![&self.site, &self.kind, &self.title, &self.under, &self.band];
        words.extend(self.figures.iter().flat_map(|f| [&f.label, &f.value, &f.note]));
        words.extend(self.places.iter().flat_map(|p| [&p.place, &p.name, &p.points]));
        let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
        words.join("\n")
    }
}

const EDGE: f32 = 64.0;
const ROOM: f32 = WIDTH as f32 - 2.0 * EDGE;
const TOP: f32 = 96.0;
const BAND: f32 = 66.0;
/// From line to line of a title: room for two marks above and one below.
const LEADING: f32 = 1.42;

/// The card as a PNG; empty only if it could not be written, which memory alone decides.
pub fn png(card: &Card) -> Vec<u8> {
    let mut canvas = Canvas::new();
    head(&mut canvas, card);
    let bottom = foot(&mut canvas, card);
    let below = if card.places.is_empty() { figures_height(card) } else { places_height(card) };
    let room = bottom - TOP - below - 48.0;
    let from = titles(&mut canvas, card, room);
    if card.places.is_empty() {
        figures(&mut canvas, card, bottom - below - 4.0);
    } else {
        places(&mut canvas, card, (bottom - below).min(from + 40.0));
    }
    file::write(&canvas).unwrap_or_default()
}

/// The site's name on its colour, with its sign.
fn head(canvas: &mut Canvas, card: &Card) {
    canvas.rect((0.0, 0.0, WIDTH as f32, TOP), Tone::Band);
    canvas.sign((EDGE, 20.0), 56.0);
    let kind_width = face::width(&card.kind, 30.0, Weight::Regular);
    let left = EDGE + 76.0;
    let room = WIDTH as f32 - EDGE - left - kind_width - 30.0;
    let name = lines::fitted(&card.site, (34.0, Weight::Bold), room);
    canvas.text(&name, (left, 60.0), (34.0, Weight::Bold), Tone::BandInk, Tone::Band);
    let at = (WIDTH as f32 - EDGE - kind_width, 59.0);
    canvas.text(&card.kind, at, (30.0, Weight::Regular), Tone::BandSoft, Tone::Band);
}

/// That figures are invented, across the foot; where what stands above it ends.
fn foot(canvas: &mut Canvas, card: &Card) -> f32 {
    let height = HEIGHT as f32;
    if card.band.is_empty() {
        canvas.rect((0.0, height - 14.0, WIDTH as f32, 14.0), Tone::Gold);
        return height - 46.0;
    }
    canvas.rect((0.0, height - BAND, WIDTH as f32, BAND), Tone::Gold);
    let words = lines::fitted(&card.band, (30.0, Weight::Bold), ROOM);
    let at = (EDGE, height - 22.0);
    canvas.text(&words, at, (30.0, Weight::Bold), Tone::Ink, Tone::Gold);
    height - BAND - 28.0
}

/// The title as large as it fits, and what stands under it; where they end. Without anything below
/// they stand in the middle.
fn titles(canvas: &mut Canvas, card: &Card, room: f32) -> f32 {
    let under_size = 34.0;
    let under = Measured::of(&card.under, Weight::Regular, &card.whole);
    let (under, _) = under.lines(under_size, ROOM, 2);
    let under_height = under.len() as f32 * under_size * 1.5;
    let measured = Measured::of(&card.title, Weight::Bold, &card.whole);
    let mut size = 42.0;
    let mut title = Vec::new();
    for tried in [80.0, 72.0, 64.0, 58.0, 52.0, 46.0, 42.0] {
        let most = ((room - under_height) / (tried * LEADING)).floor().clamp(1.0, 4.0) as usize;
        let (lines, is_whole) = measured.lines(tried, ROOM, most);
        (size, title) = (tried, lines);
        if is_whole {
            break;
        }
    }
    let height = title.len() as f32 * size * LEADING + under_height;
    let is_alone = card.figures.is_empty() && card.places.is_empty();
    let mut y = TOP + if is_alone { ((room - height) / 2.0).max(34.0) } else { 34.0 };
    for line in &title {
        y += size * LEADING;
        let at = (EDGE, y - size * 0.42);
        canvas.text(line, at, (size, Weight::Bold), Tone::Ink, Tone::Paper);
    }
    for line in &under {
        y += under_size * 1.5;
        let at = (EDGE, y - under_size * 0.42);
        canvas.text(line, at, (under_size, Weight::Regular), Tone::Soft, Tone::Paper);
    }
    y
}

const BOX: f32 = 172.0;

fn figures_height(card: &Card) -> f32 {
    if card.figures.is_empty() { 0.0 } else { BOX }
}

/// Figures side by side, each in its box.
fn figures(canvas: &mut Canvas, card: &Card, top: f32) {
    let count = card.figures.len().max(1) as f32;
    let gap = 24.0;
    let width = (ROOM - gap * (count - 1.0)) / count;
    for (index, figure) in card.figures.iter().enumerate() {
        let left = EDGE + index as f32 * (width + gap);
        canvas.rounded((left, top, width, BOX), 16.0, Tone::Tint);
        let (x, room) = (left + 28.0, width - 56.0);
        let label = lines::fitted(&figure.label, (28.0, Weight::Regular), room);
        canvas.text(&label, (x, top + 44.0), (28.0, Weight::Regular), Tone::Soft, Tone::Tint);
        let note_width = face::width(&figure.note, 30.0, Weight::Regular);
        let mut size = 84.0;
        while face::width(&figure.value, size, Weight::Bold) > room - note_width - 18.0
            && size > 40.0
        {
            size -= 4.0;
        }
        let baseline = top + BOX - 38.0;
        let value = lines::fitted(&figure.value, (size, Weight::Bold), room);
        canvas.text(&value, (x, baseline), (size, Weight::Bold), Tone::Value, Tone::Tint);
        let after = face::width(&value, size, Weight::Bold) + 18.0;
        let note = lines::fitted(&figure.note, (30.0, Weight::Regular), (room - after).max(0.0));
        let at = (x + after, baseline);
        canvas.text(&note, at, (30.0, Weight::Regular), Tone::Ink, Tone::Tint);
    }
}

const ROW: f32 = 68.0;

fn places_height(card: &Card) -> f32 {
    card.places.len() as f32 * ROW
}

/// The first places, one below the other.
fn places(canvas: &mut Canvas, card: &Card, top: f32) {
    let style = (36.0, Weight::Regular);
    let bold = (38.0, Weight::Bold);
    let widest = |of: fn(&Place) -> &String| {
        let widths = card.places.iter().map(|place| face::width(of(place), bold.0, Weight::Bold));
        widths.fold(0.0, f32::max)
    };
    let (first, last) = (widest(|place| &place.place), widest(|place| &place.points));
    for (index, place) in card.places.iter().enumerate() {
        let y = top + index as f32 * ROW;
        canvas.rounded((EDGE, y, ROOM, ROW - 10.0), 12.0, Tone::Tint);
        let baseline = y + 41.0;
        canvas.text(&place.place, (EDGE + 24.0, baseline), bold, Tone::Value, Tone::Tint);
        let name_at = EDGE + 24.0 + first + 28.0;
        let end = EDGE + ROOM - 24.0;
        let name = lines::fitted(&place.name, style, end - last - 24.0 - name_at);
        canvas.text(&name, (name_at, baseline), style, Tone::Ink, Tone::Tint);
        let at = (end - face::width(&place.points, bold.0, Weight::Bold), baseline);
        canvas.text(&place.points, at, bold, Tone::Ink, Tone::Tint);
    }
}

#[cfg(test)]
mod tests;
