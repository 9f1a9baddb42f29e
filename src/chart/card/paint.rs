//! The paper of a card: palette colours, and for every pair of ink and ground that meet a ramp of
//! eight shades, so that the file needs one byte for a pixel and no colour is ever approximated.
//! The only door to ab_glyph_rasterizer.

use ab_glyph_rasterizer::{Point, Rasterizer, point};

use super::{HEIGHT, WIDTH};
use crate::chart::face::{self, OutlinePen, Weight};

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
        let mut path = Shape::default();
        path.move_to(left + radius, top);
        path.line_to(right - radius, top);
        path.curve_to(right - k, top, right, top + k, right, top + radius);
        path.line_to(right, bottom - radius);
        path.curve_to(right, bottom - k, right - k, bottom, right - radius, bottom);
        path.line_to(left + radius, bottom);
        path.curve_to(left + k, bottom, left, bottom - k, left, bottom - radius);
        path.line_to(left, top + radius);
        path.curve_to(left, top + k, left + k, top, left + radius, top);
        path.close();
        self.fill(&path, tone, Tone::Paper);
    }

    /// The sign of the site, as `icon.svg` draws it, on the band.
    pub fn sign(&mut self, (left, top): (f32, f32), side: f32) {
        let scale = side / 64.0;
        let mut shape = |corners: &[(f32, f32)], tone: Tone| {
            let mut path = Shape::default();
            for (index, (x, y)) in corners.iter().enumerate() {
                let (x, y) = (left + x * scale, top + y * scale);
                if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
            }
            path.close();
            self.fill(&path, tone, Tone::Band);
        };
        let roof =
            [(32.0, 11.0), (8.0, 31.0), (12.0, 35.0), (32.0, 18.5), (52.0, 35.0), (56.0, 31.0)];
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
        let mut fill = |shape: Shape| self.fill(&shape, ink, ground);
        face::outline(text, at, size, weight, &mut fill);
    }

    /// Lays ink over ground in eight shades, within the bounds of the shape only.
    fn fill(&mut self, shape: &Shape, ink: Tone, ground: Tone) {
        let Some((low, high)) = shape.bounds else { return };
        // A pixel more on every side: a curve may leave its corners by a rounding.
        let (left, top) = (low.x.floor() - 1.0, low.y.floor() - 1.0);
        let (width, height) = (high.x.ceil() + 1.0 - left, high.y.ceil() + 1.0 - top);
        if !(width > 0.0 && height > 0.0 && width < 8_192.0 && height < 8_192.0) {
            return;
        }
        let (width, height) = (width as usize, height as usize);
        let mut raster = Rasterizer::new(width, height);
        let at = |p: Point| point(p.x - left, p.y - top);
        for segment in &shape.segments {
            match *segment {
                Segment::Line(a, b) => raster.draw_line(at(a), at(b)),
                Segment::Quad(a, b, c) => raster.draw_quad(at(a), at(b), at(c)),
                Segment::Cubic(a, b, c, d) => raster.draw_cubic(at(a), at(b), at(c), at(d)),
            }
        }
        let first = ramp(ink, ground);
        let (left, top) = (left as i32, top as i32);
        raster.for_each_pixel_2d(|x, y, cover| {
            let shade = (cover * f32::from(SHADES) + 0.5) as u8;
            let (x, y) = (left + x as i32, top + y as i32);
            let inside = (0..WIDTH as i32).contains(&x) && (0..HEIGHT as i32).contains(&y);
            if shade == 0 || !inside {
                return;
            }
            let colour = first + shade.min(SHADES);
            if let Some(pixel) = self.pixels.get_mut((y * WIDTH as i32 + x) as usize) {
                // Two marks that touch: the darker shade stays.
                let has = (first..=first + SHADES).contains(pixel);
                *pixel = if has { colour.max(*pixel) } else { colour };
            }
        });
    }
}

/// What closed outlines consist of.
#[derive(Default)]
struct Shape {
    segments: Vec<Segment>,
    bounds: Option<(Point, Point)>,
    start: Point,
    pen: Point,
}

enum Segment {
    Line(Point, Point),
    Quad(Point, Point, Point),
    Cubic(Point, Point, Point, Point),
}

impl Shape {
    fn reach(&mut self, p: Point) -> Point {
        let (low, high) = self.bounds.unwrap_or((p, p));
        let low = point(low.x.min(p.x), low.y.min(p.y));
        self.bounds = Some((low, point(high.x.max(p.x), high.y.max(p.y))));
        p
    }
}

impl OutlinePen for Shape {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.reach(point(x, y));
        self.pen = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.reach(point(x, y));
        self.segments.push(Segment::Line(self.pen, to));
        self.pen = to;
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (by, to) = (self.reach(point(cx, cy)), self.reach(point(x, y)));
        self.segments.push(Segment::Quad(self.pen, by, to));
        self.pen = to;
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b) = (self.reach(point(ax, ay)), self.reach(point(bx, by)));
        let to = self.reach(point(x, y));
        self.segments.push(Segment::Cubic(self.pen, a, b, to));
        self.pen = to;
    }

    fn close(&mut self) {
        self.segments.push(Segment::Line(self.pen, self.start));
        self.pen = self.start;
    }
}
