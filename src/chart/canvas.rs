//! A plotters backend that writes our SVG: classes instead of colours, text left to the page's own
//! font, whole pixels, so that the same data give the same bytes on every machine. It stands within
//! HTML, where values need no quotes; the last one of an element that closes itself has them, since
//! the slash would belong to it.
//!
//! plotters has no notion of a class; a colour with a red part of `kind` and a green part of
//! `number` stands for one (`Ink`).

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write;
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontTransform,
};

use super::face;
use crate::{text, thai};

/// Every chart is so many units wide, which is about what a phone shows.
pub const WIDTH: u32 = 320;
/// Size of ordinary text; a unit is a little less than a pixel on a phone.
pub const TEXT: u32 = 14;

/// What a shape or text is, which the theme colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Part(u8),
    Line(u8),
    Axis,
    Grid,
    Label,
    Value,
    Mark,
    Dot,
    Full,
    Half,
    None,
}

impl Ink {
    pub fn color(self) -> RGBColor {
        match self {
            Ink::Part(n) => RGBColor(0, n, 0),
            Ink::Line(n) => RGBColor(1, n, 0),
            Ink::Axis => RGBColor(2, 0, 0),
            Ink::Grid => RGBColor(3, 0, 0),
            Ink::Label => RGBColor(4, 0, 0),
            Ink::Value => RGBColor(5, 0, 0),
            Ink::Mark => RGBColor(6, 0, 0),
            Ink::Dot => RGBColor(7, 0, 0),
            Ink::Full => RGBColor(8, 0, 0),
            Ink::Half => RGBColor(9, 0, 0),
            Ink::None => RGBColor(10, 0, 0),
        }
    }

    pub fn filled(self) -> ShapeStyle {
        self.color().filled()
    }

    pub fn stroke(self) -> ShapeStyle {
        ShapeStyle { color: self.color().into(), filled: false, stroke_width: 1 }
    }

    pub fn text(self, size: u32, h: HPos, v: VPos) -> TextStyle<'static> {
        let color = self.color();
        TextStyle {
            color: BackendColor { alpha: 1.0, rgb: (color.0, color.1, color.2) },
            ..TextStyle::from(("sans-serif", size).into_font())
        }
        .pos(Pos::new(h, v))
    }
}

/// Those that a theme colours, from the first one again where there are more.
const PARTS: [&str; 8] = [
    "c-part-0", "c-part-1", "c-part-2", "c-part-3", "c-part-4", "c-part-5", "c-part-6", "c-part-7",
];
const LINES: [&str; 6] = ["c-line-0", "c-line-1", "c-line-2", "c-line-3", "c-line-4", "c-line-5"];

fn class_of(color: BackendColor) -> &'static str {
    let (kind, number, _) = color.rgb;
    match kind {
        0 => PARTS[usize::from(number) % PARTS.len()],
        1 => LINES[usize::from(number) % LINES.len()],
        2 => "c-axis",
        3 => "c-grid",
        4 => "c-label",
        5 => "c-value",
        6 => "c-mark",
        7 => "c-dot",
        8 => "c-full",
        9 => "c-part",
        _ => "c-none",
    }
}

/// The drawing while it is being made. Drawing cannot fail: it only writes into a string.
#[derive(Clone)]
pub struct Canvas {
    out: Rc<RefCell<String>>,
}

pub type Area = DrawingArea<Backend, Shift>;
pub type Plane = DrawingArea<Backend, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

impl Canvas {
    pub fn new(key: &str, height: u32) -> (Canvas, Area) {
        Canvas::of(key, height, TEXT)
    }

    /// With the size that most of its words have, which is then said once.
    pub fn of(key: &str, height: u32, usual: u32) -> (Canvas, Area) {
        let mut out = String::with_capacity(4096);
        let _ = write!(
            out,
            "<svg class=chart role=img aria-labelledby=say-{key} viewBox=\"0 0 {WIDTH} {height}\" font-size={usual} text-anchor=middle>",
        );
        let out = Rc::new(RefCell::new(out));
        let backend = Backend { out: out.clone(), size: (WIDTH, height), usual };
        (Canvas { out }, backend.into_drawing_area())
    }

    /// Opens a link or a group around what is drawn next, with words for pointing and reading.
    pub fn open(&self, href: Option<&str>, label: &str) {
        let mut out = self.out.borrow_mut();
        match href {
            Some(href) => {
                let _ = write!(out, "<a href=\"{}\" tabindex=\"-1\">", escape(href));
            }
            None => out.push_str("<g>"),
        }
        if !label.is_empty() {
            let _ = write!(out, "<title>{}</title>", escape(label));
        }
    }

    pub fn close(&self, href: Option<&str>) {
        self.out.borrow_mut().push_str(if href.is_some() { "</a>" } else { "</g>" });
    }

    pub fn finish(self, area: Area) -> String {
        drop(area);
        let mut svg = self.out.take();
        svg.push_str("</svg>");
        // What is within an image is hidden from those who do not see it: links would be lost.
        if svg.contains("<a href=") {
            svg = svg.replacen("role=img", "role=group", 1);
        }
        svg
    }
}

/// A rectangle of the paper with axes of its own.
pub fn plane(area: &Area, x: Range<f64>, y: Range<f64>, pixels: (Range<i32>, Range<i32>)) -> Plane {
    let (px, py) = pixels;
    let coord = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(x, y, (px, py.end..py.start));
    area.apply_coord_spec(coord)
}

/// Draws, and ignores the error that cannot happen.
pub fn put<'e, E>(area: &Area, element: E)
where
    for<'b> &'b E: plotters::element::PointCollection<'b, (i32, i32)>,
    E: plotters::element::Drawable<Backend> + 'e,
{
    let _ = area.draw(&element);
}

/// The same on a plane with axes.
pub fn put_on<'e, E>(plane: &Plane, element: E)
where
    for<'b> &'b E: plotters::element::PointCollection<'b, (f64, f64)>,
    E: plotters::element::Drawable<Backend> + 'e,
{
    let _ = plane.draw(&element);
}

/// The width of a text in the theme's font.
pub fn width(text: &str, size: u32) -> u32 {
    face::measured(text, size)
}

/// A text that fits, cut between clusters with … where it must be.
pub fn fit(text: &str, size: u32, room: u32) -> String {
    if width(text, size) <= room {
        return text.to_string();
    }
    let (mut low, mut high) = (0, thai::columns(text));
    while low < high {
        let tried = (low + high).div_ceil(2);
        if width(&thai::truncate(text, tried), size) <= room {
            low = tried;
        } else {
            high = tried - 1;
        }
    }
    thai::truncate(text, low).into_owned()
}

/// A drawing holds no control characters; names might.
fn escape(words: &str) -> String {
    match words.contains(char::is_control) {
        true => text::escape(&words.replace(char::is_control, " ")),
        false => text::escape(words),
    }
}

pub struct Backend {
    out: Rc<RefCell<String>>,
    size: (u32, u32),
    /// The size of text that needs not be said.
    usual: u32,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Backend {
    fn push(&self, pieces: &[Piece]) -> Drawn {
        let mut out = self.out.borrow_mut();
        pieces.iter().for_each(|piece| piece.put(&mut out));
        Ok(())
    }

    fn push_path(
        &self,
        class: &str,
        points: impl IntoIterator<Item = BackendCoord>,
        end: &str,
    ) -> Drawn {
        self.push(&[W("<path class="), W(class), W(dash(class)), W(" d=\"")])?;
        let mut last = None;
        for (x, y) in points {
            // Level and upright steps are said by the one number that changes.
            match last {
                None => self.push(&[W("M"), N(x), W(" "), N(y)])?,
                Some((_, before)) if before == y => self.push(&[W("H"), N(x)])?,
                Some((before, _)) if before == x => self.push(&[W("V"), N(y)])?,
                Some(_) => self.push(&[W("L"), N(x), W(" "), N(y)])?,
            }
            last = Some((x, y));
        }
        self.push(&[W(end), W("\"/>")])
    }
}

/// Words or a whole number. A nation's pages hold millions of shapes, too many for `format!`.
enum Piece<'w> {
    W(&'w str),
    N(i32),
}

use Piece::{N, W};

impl Piece<'_> {
    fn put(&self, out: &mut String) {
        match self {
            W(words) => out.push_str(words),
            N(number) => {
                if *number < 0 {
                    out.push('-');
                }
                thai::Digits::Arabic.push_number(out, number.unsigned_abs());
            }
        }
    }
}

/// Lines of one chart differ by their dashes too.
fn dash(class: &str) -> &'static str {
    match class {
        "c-line-1" => " stroke-dasharray=\"7 4\"",
        "c-line-2" => " stroke-dasharray=\"2 4\"",
        "c-line-3" => " stroke-dasharray=\"9 3 2 3\"",
        _ => "",
    }
}

impl DrawingBackend for Backend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.push_path(class_of(style.color()), [from, to], "")
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (x, y) = (upper_left.0.min(bottom_right.0), upper_left.1.min(bottom_right.1));
        let (w, h) = ((bottom_right.0 - upper_left.0).abs(), (bottom_right.1 - upper_left.1).abs());
        let class = class_of(style.color());
        self.push(&[W("<rect class="), W(class), W(" x="), N(x), W(" y="), N(y)])?;
        self.push(&[W(" width="), N(w), W(" height=\""), N(h), W("\"/>")])
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.push_path(class_of(style.color()), points, "")
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (class, radius) = (class_of(style.color()), radius as i32);
        self.push(&[W("<circle class="), W(class), W(" cx="), N(x), W(" cy="), N(y)])?;
        self.push(&[W(" r=\""), N(radius), W("\"/>")])
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.push_path(class_of(style.color()), corners, "Z")
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let size = style.size();
        let turned = matches!(style.transform(), FontTransform::Rotate270);
        // Most words are centred and of the usual size, which the whole drawing says once.
        let anchor = match style.anchor().h_pos {
            HPos::Left => " text-anchor=start",
            HPos::Center => "",
            HPos::Right => " text-anchor=end",
        };
        // Baselines are set by hand: browsers disagree about dominant-baseline with Thai marks.
        let shift = match style.anchor().v_pos {
            VPos::Top => size * 0.8,
            VPos::Center => size * 0.32,
            VPos::Bottom => -size * 0.2,
        };
        let class = class_of(style.color());
        let (size, shift) = (size.round() as i32, shift.round() as i32);
        let (x, y) = if turned { (x + shift, y) } else { (x, y + shift) };
        self.push(&[W("<text class="), W(class), W(" x="), N(x), W(" y="), N(y)])?;
        if turned {
            self.push(&[W(" transform=\"rotate(-90 "), N(x), W(" "), N(y), W(")\"")])?;
        }
        if size != self.usual as i32 {
            self.push(&[W(" font-size="), N(size)])?;
        }
        self.push(&[W(anchor), W(">"), W(&escape(text)), W("</text>")])
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size().round() as u32;
        Ok((width(text, size), size))
    }
}
