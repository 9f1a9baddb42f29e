//! The paper of a card: palette colours, and for every pair of ink and ground that meet a ramp of
//! eight shades, so that the file needs one byte for a pixel and no colour is ever approximated.
//! The only door to tiny-skia.

use tiny_skia::{FillRule, Mask, Path, PathBuilder, Rect, Transform};

use super::face::{self, OutlinePen, Weight};
use super::{HEIGHT, WIDTH};

/// Colours of the default theme in the light: a card is a picture, and knows no night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Paper,
    Band,
    BandInk,
    BandSoft,
    Ink,
    Soft,
    Value,
    Tint,
    Gold,
}

impl Tone {
    fn rgb(self) -> [u8; 3] {
        match self {
            Tone::Paper => [0xff, 0xfe, 0xfb],
            Tone::Band => [0x0f, 0x5a, 0x52],
            Tone::BandInk => [0xff, 0xff, 0xff],
            Tone::BandSoft => [0xcf, 0xe5, 0xdf],
            Tone::Ink => [0x1c, 0x2a, 0x28],
            Tone::Soft => [0x54, 0x62, 0x5e],
            Tone::Value => [0x0b, 0x5f, 0x56],
            Tone::Tint => [0xe6, 0xf0, 0xec],
            Tone::Gold => [0xf3, 0xc5, 0x67],
        }
    }
}

/// Which inks are laid on which grounds; each pair has a ramp in the palette, in this order.
const PAIRS: [(Tone, Tone); 12] = [
    (Tone::Ink, Tone::Paper),
    (Tone::Soft, Tone::Paper),
    (Tone::Tint, Tone::Paper),
    (Tone::Band, Tone::Paper),
    (Tone::Gold, Tone::Paper),
    (Tone::BandInk, Tone::Band),
    (Tone::BandSoft, Tone::Band),
    (Tone::Gold, Tone::Band),
    (Tone::Ink, Tone::Tint),
    (Tone::Soft, Tone::Tint),
    (Tone::Value, Tone::Tint),
    (Tone::Ink, Tone::Gold),
];
const SHADES: u8 = 7;

/// Three bytes for each colour.
pub fn palette() -> Vec<u8> {
    let mut palette = Vec::new();
    for (ink, ground) in PAIRS {
        for shade in 0..=u32::from(SHADES) {
            for (ink, ground) in ink.rgb().into_iter().zip(ground.rgb()) {
                let most = u32::from(SHADES);
                let mixed = u32::from(ink) * shade + u32::from(ground) * (most - shade);
                palette.push(u8::try_from((mixed + most / 2) / most).unwrap_or(u8::MAX));
            }
        }
    }
    palette
}

/// The first colour of a pair's ramp: its bare ground.
fn ramp(ink: Tone, ground: Tone) -> u8 {
    let place = PAIRS.into_iter().position(|pair| pair == (ink, ground)).unwrap_or(0);
    u8::try_from(place).unwrap_or(0) * (SHADES + 1)
}

/// The colour of a whole area: the full shade of any pair with that ink, or its bare ground.
fn flat(tone: Tone) -> u8 {
    let inked = PAIRS.into_iter().find(|(ink, _)| *ink == tone);
    match inked {
        Some((ink, ground)) => ramp(ink, ground) + SHADES,
        None => ramp(Tone::Ink, Tone::Paper),
    }
}

pub struct Canvas {
    /// A byte for each pixel, row by row.
    pub pixels: Vec<u8>,
}

type Box4 = (f32, f32, f32, f32);

impl Canvas {
    pub fn new() -> Canvas {
        Canvas { pixels: vec![flat(Tone::Paper); (WIDTH * HEIGHT) as usize] }
    }

    /// Left, top, width, height, on whole pixels.
    pub fn rect(&mut self, (left, top, width, height): Box4, tone: Tone) {
        let colour = flat(tone);
        let (from, to) = (left.max(0.0) as usize, (left + width).min(WIDTH as f32) as usize);
        for row in top.max(0.0) as usize..(top + height).min(HEIGHT as f32) as usize {
            let start = row * WIDTH as usize;
            self.pixels[start + from..start + to].fill(colour);
        }
    }

    /// A box with round corners on the paper.
    pub fn rounded(&mut self, (left, top, width, height): Box4, radius: f32, tone: Tone) {
        let (right, bottom) = (left + width, top + height);
        // A quarter of a circle in one curve.
        let k = radius * 0.447_715;
        let mut path = PathBuilder::new();
        path.move_to(left + radius, top);
        path.line_to(right - radius, top);
        path.cubic_to(right - k, top, right, top + k, right, top + radius);
        path.line_to(right, bottom - radius);
        path.cubic_to(right, bottom - k, right - k, bottom, right - radius, bottom);
        path.line_to(left + radius, bottom);
        path.cubic_to(left + k, bottom, left, bottom - k, left, bottom - radius);
        path.line_to(left, top + radius);
        path.cubic_to(left, top + k, left + k, top, left + radius, top);
        path.close();
        self.fill(path.finish(), tone, Tone::Paper);
    }

    /// The sign of the site, as `icon.svg` draws it, on the band.
    pub fn sign(&mut self, (left, top): (f32, f32), side: f32) {
        let scale = side / 64.0;
        let mut shape = |corners: &[(f32, f32)], tone: Tone| {
            let mut path = PathBuilder::new();
            for (index, (x, y)) in corners.iter().enumerate() {
                let (x, y) = (left + x * scale, top + y * scale);
                if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
            }
            path.close();
            self.fill(path.finish(), tone, Tone::Band);
        };
        let roof = [(32.0, 11.0), (8.0, 31.0), (12.0, 35.0), (32.0, 18.5), (52.0, 35.0), (56.0, 31.0)];
        shape(&roof, Tone::Gold);
        for (x, y) in [(17.0, 38.0), (28.0, 31.0), (39.0, 24.5)] {
            shape(&[(x, y), (x + 8.0, y), (x + 8.0, 50.0), (x, 50.0)], Tone::BandInk);
        }
        shape(&[(12.0, 52.0), (52.0, 52.0), (52.0, 55.0), (12.0, 55.0)], Tone::Gold);
    }

    /// A line of text whose baseline begins at `(x, y)`.
    pub fn text(
        &mut self,
        text: &str,
        at: (f32, f32),
        (size, weight): (f32, Weight),
        ink: Tone,
        ground: Tone,
    ) {
        let mut pen = Pen(PathBuilder::new());
        face::outline(text, at, size, weight, &mut pen);
        self.fill(pen.0.finish(), ink, ground);
    }

    /// Lays ink over ground in eight shades, within the bounds of the shape only.
    fn fill(&mut self, path: Option<Path>, ink: Tone, ground: Tone) {
        let Some(path) = path else { return };
        let paper = Rect::from_xywh(0.0, 0.0, WIDTH as f32, HEIGHT as f32);
        let Some(bounds) = paper.and_then(|paper| paper.intersect(&path.bounds())) else { return };
        let (left, top) = (bounds.left().floor() as u32, bounds.top().floor() as u32);
        let width = (bounds.right().ceil() as u32).min(WIDTH) - left;
        let height = (bounds.bottom().ceil() as u32).min(HEIGHT) - top;
        let Some(mut mask) = Mask::new(width, height) else { return };
        let moved = Transform::from_translate(-(left as f32), -(top as f32));
        mask.fill_path(&path, FillRule::Winding, true, moved);
        let first = ramp(ink, ground);
        for (row, covered) in mask.data().chunks_exact(width as usize).enumerate() {
            let start = (top as usize + row) * WIDTH as usize + left as usize;
            let pixels = &mut self.pixels[start..start + width as usize];
            for (pixel, cover) in pixels.iter_mut().zip(covered) {
                let shade = (u32::from(*cover) * u32::from(SHADES) + 127) / 255;
                if shade > 0 {
                    *pixel = first + u8::try_from(shade).unwrap_or(SHADES);
                }
            }
        }
    }
}

struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
