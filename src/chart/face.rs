//! Sarabun (OFL, `font/`): Thai and Latin letters, measured for charts, which the browser draws in
//! the same font, and shaped for cards so that marks stand where they belong.
//! The only door to harfrust and skrifa.

use std::sync::LazyLock;

use harfrust::{Buffer, Font, ShapeOptions, ShaperFont};
use skrifa::instance::{LocationRef, Size};
pub use skrifa::outline::OutlinePen;
use skrifa::outline::{DrawSettings, OutlineGlyphCollection};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::thai;

static REGULAR: &[u8] = include_bytes!("font/Sarabun-Regular.ttf");
static BOLD: &[u8] = include_bytes!("font/Sarabun-Bold.ttf");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

struct Face {
    font: Font,
    outlines: OutlineGlyphCollection<'static>,
    charmap: skrifa::charmap::Charmap<'static>,
    units: f32,
}

impl Face {
    fn of(bytes: &'static [u8]) -> Option<Face> {
        let font = Font::new(bytes, 0)?;
        let read = FontRef::new(bytes).ok()?;
        let units = f32::from(font.units_per_em()).max(1.0);
        Some(Face { font, outlines: read.outline_glyphs(), charmap: read.charmap(), units })
    }
}

static FACES: LazyLock<Option<[Face; 2]>> =
    LazyLock::new(|| Some([Face::of(REGULAR)?, Face::of(BOLD)?]));

fn face(weight: Weight) -> Option<&'static Face> {
    let faces = FACES.as_ref()?;
    Some(match weight {
        Weight::Regular => &faces[0],
        Weight::Bold => &faces[1],
    })
}

/// How far each character of Latin, Thai and general signs moves the pen, in units of the font.
static ADVANCES: LazyLock<Vec<u16>> = LazyLock::new(|| {
    let read = FontRef::new(REGULAR).ok();
    let metrics = read.as_ref().map(|f| f.glyph_metrics(Size::unscaled(), LocationRef::default()));
    let advance = |c: char| {
        if thai::columns(c.encode_utf8(&mut [0; 4])) == 0 {
            return 0;
        }
        let glyph = read.as_ref().and_then(|font| font.charmap().map(c));
        let width = glyph.and_then(|glyph| metrics.as_ref()?.advance_width(glyph));
        width.map_or(UNKNOWN_ADVANCE, |width| width as u16)
    };
    (0..0x2300).map(|code| char::from_u32(code).map_or(0, advance)).collect()
});
/// Of what the font does not have: somebody else's font will draw it.
const UNKNOWN_ADVANCE: u16 = 800;
const UNITS: u64 = 1_000;

/// How wide a text of a chart is, in whole pixels upwards. Kerning aside it is exact, and a hundred
/// times as fast as shaping: a nation's pages have ten million labels.
pub fn measured(text: &str, size: u32) -> u32 {
    let advance = |c: char| ADVANCES.get(c as usize).copied().unwrap_or(UNKNOWN_ADVANCE);
    let units: u64 = text.chars().map(|c| u64::from(advance(c))).sum();
    u32::try_from((units * u64::from(size)).div_ceil(UNITS)).unwrap_or(u32::MAX / 4)
}

/// A glyph and where it stands, in units of the font, to the right of where the text begins.
struct Set {
    glyph: GlyphId,
    x: i32,
    y: i32,
}

/// What the font can show: pictures and letters of other scripts are left out, white space is a
/// space.
fn shown(face: &Face, text: &str) -> String {
    let known = |c: char| match c {
        c if c.is_whitespace() || c.is_control() => Some(' '),
        c => face.charmap.map(c).map(|_| c),
    };
    text.chars().filter_map(known).collect()
}

/// Shapes a text; its glyphs and its width in units of the font.
fn shaped(face: &Face, text: &str) -> (Vec<Set>, i32) {
    let mut buffer = Buffer::new();
    buffer.push_str(&shown(face, text));
    buffer.guess_segment_properties();
    if harfrust::shape(&ShaperFont::new(&face.font), &mut buffer, ShapeOptions::new()).is_err() {
        return (Vec::new(), 0);
    }
    let mut sets = Vec::with_capacity(buffer.len());
    let mut pen = 0;
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let glyph = GlyphId::new(info.glyph_id);
        sets.push(Set { glyph, x: pen + position.x_offset, y: position.y_offset });
        pen += position.x_advance;
    }
    (sets, pen)
}

/// How wide a text is.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let Some(face) = face(weight).filter(|_| !text.is_empty()) else { return 0.0 };
    shaped(face, text).1 as f32 * size / face.units
}

/// Draws a text glyph by glyph, its baseline beginning at `(x, y)`, each with a pen of its own whose
/// `y` goes down.
pub fn outline<P: OutlinePen + Default>(
    text: &str,
    (x, y): (f32, f32),
    size: f32,
    weight: Weight,
    drawn: &mut impl FnMut(P),
) {
    let Some(face) = face(weight) else { return };
    let scale = size / face.units;
    for set in shaped(face, text).0 {
        let Some(glyph) = face.outlines.get(set.glyph) else { continue };
        let (dx, dy) = (x + set.x as f32 * scale, y - set.y as f32 * scale);
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        let mut pen = P::default();
        let _ = glyph.draw(settings, &mut Moved { pen: &mut pen, dx, dy });
        drawn(pen);
    }
}

/// A pen that is moved, and whose `y` goes down.
struct Moved<'p, P> {
    pen: &'p mut P,
    dx: f32,
    dy: f32,
}

impl<P: OutlinePen> OutlinePen for Moved<'_, P> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen.move_to(self.dx + x, self.dy - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.pen.line_to(self.dx + x, self.dy - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.pen.quad_to(self.dx + cx, self.dy - cy, self.dx + x, self.dy - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (dx, dy) = (self.dx, self.dy);
        self.pen.curve_to(dx + ax, dy - ay, dx + bx, dy - by, dx + x, dy - y);
    }

    fn close(&mut self) {
        self.pen.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the glyphs of a text stand, without the glyphs that take width.
    fn marks(text: &str) -> Vec<(i32, i32)> {
        let face = face(Weight::Regular).unwrap();
        shaped(face, text).0.iter().map(|set| (set.x, set.y)).collect()
    }

    #[test]
    fn a_tone_over_a_vowel_stands_higher_than_over_a_consonant() {
        // In many fonts by an offset, in some by a glyph of its own: either is right, the same
        // glyph at the same place is not.
        let face = face(Weight::Regular).unwrap();
        let tone = |text: &str| {
            let sets = shaped(face, text).0;
            let last = sets.last().unwrap();
            (last.glyph, last.y)
        };
        assert_ne!(tone("ก่"), tone("กี่"));
        assert_ne!(tone("ป่"), tone("ปี่"), "and moves away from the tail of ป");
    }

    #[test]
    fn a_tail_makes_room_for_the_vowel_below() {
        let face = face(Weight::Regular).unwrap();
        let first = |text: &str| shaped(face, text).0[0].glyph;
        assert_ne!(first("ญู"), first("ญา"), "ญ loses its foot over ู");
    }

    #[test]
    fn marks_take_no_width() {
        for (with, without) in [("ปี่", "ป"), ("ที่", "ท"), ("กตัญญู", "กตญญ"), ("น้ำ", "นำ")]
        {
            let width = |text| width(text, 100.0, Weight::Bold);
            assert!((width(with) - width(without)).abs() < 0.5, "{with}");
        }
        assert_eq!(marks("ก").len(), 1);
    }

    #[test]
    fn a_chart_measures_as_a_card_does() {
        assert_eq!(face(Weight::Regular).unwrap().units, UNITS as f32);
        for text in ["หมู่ที่ ๓ ต.ออนกลาง", "๒.๕๒ ล้าน", "−๕%", "ปี่น้ำที่กตัญญู", "PAR30 1,234.50"]
        {
            let (counted, shaped) = (measured(text, 100), width(text, 100.0, Weight::Regular));
            // Kerning may take a little; it never adds.
            assert!(
                (-2.0..0.02 * shaped).contains(&(counted as f32 - shaped)),
                "{text}: {counted} {shaped}"
            );
        }
    }

    #[test]
    fn what_the_font_lacks_is_left_out() {
        let face = face(Weight::Regular).unwrap();
        assert_eq!(shown(face, "ออม💰เงิน\n中 ๑"), "ออมเงิน  ๑");
        assert_eq!(width("💰", 40.0, Weight::Bold), 0.0);
    }
}
