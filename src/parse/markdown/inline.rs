//! Events within a paragraph to inlines.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::emphasis::{self, Piece};
use super::tree::Reader;
use super::{links, live};
use crate::diag::Mistake;
use crate::model::doc::{Inline, Target, plain};
use crate::model::live::Live;
use crate::thai::letters::is_thai_letter_or_mark;

impl Reader<'_> {
    /// Inlines up to the first event that is none.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        finish(emphasis::settle(self.pieces(), self.source.text()))
    }

    fn pieces(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        while let Some((event, range)) = self.peek() {
            match event {
                Event::Text(text) => match self.braces(range.start, range.end) {
                    Some((start, end)) => {
                        self.live(start, end, range.start, &mut pieces);
                        continue;
                    }
                    None => pieces.push(self.text(&text, range.start, range.end)),
                },
                Event::Code(code) => pieces.push(Piece::Done(Inline::Code(code.to_string()))),
                Event::InlineHtml(html) | Event::Html(html) => {
                    self.check_html(&[(html.to_string(), range.start)]);
                }
                Event::InlineMath(text) | Event::DisplayMath(text) => {
                    pieces.push(Piece::Text(text.to_string()));
                }
                Event::FootnoteReference(label) => {
                    let index = self.footnotes.index(&label);
                    pieces.push(Piece::Done(Inline::Footnote(index)));
                }
                Event::SoftBreak => pieces.push(Piece::LineEnd),
                Event::HardBreak => pieces.push(Piece::Done(Inline::Break)),
                Event::TaskListMarker(done) => self.task = Some(done),
                Event::Start(tag) => match self.marked(tag, range.start, range.end) {
                    Some(piece) => {
                        pieces.push(piece);
                        continue;
                    }
                    None => break,
                },
                Event::End(_) | Event::Rule => break,
            }
            self.step();
        }
        pieces
    }

    /// Where `{{ … }}` begins in a stretch of text, and where it ends on the same line. Whatever
    /// CommonMark makes of what stands within, it is one thing.
    fn braces(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let text = self.source.text();
        let open = start + text.get(start..end)?.find("{{")?;
        if text[..open].ends_with('\\') {
            return None;
        }
        let line = text[open..].lines().next().unwrap_or_default();
        // Without an end it goes to the end of what is text here, and is told of.
        let length = line.find("}}").map_or(end - open, |close| close + 2);
        Some((open, open + length))
    }

    /// Reads `{{ … }}` and steps over all events within it.
    fn live(&mut self, start: usize, end: usize, from: usize, pieces: &mut Vec<Piece>) {
        let source = self.source;
        let text = source.text();
        if from < start {
            pieces.push(Piece::Text(text[from..start].to_string()));
        }
        let span = source.span(start, end);
        let written = &text[start..end];
        let within = written.trim_start_matches("{{").trim_end_matches("}}");
        match live::live(within) {
            Ok(what) => pieces.push(Piece::Done(Inline::Live(Box::new(Live {
                what,
                written: within.trim().to_string(),
                span,
            })))),
            Err(mistake) => {
                self.problem(start, end, mistake);
                pieces.push(Piece::Text(written.to_string()));
            }
        }
        self.resume(end);
    }

    /// A star that CommonMark left unpaired comes alone, as one byte of the source.
    fn text(&self, text: &str, start: usize, end: usize) -> Piece {
        let before = self.source.text().get(..start).unwrap_or_default();
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        if text == "*" && end == start + 1 && backslashes.is_multiple_of(2) {
            Piece::Star(start)
        } else {
            Piece::Text(text.to_string())
        }
    }

    /// A marked-up stretch with its end; none where a block begins instead.
    fn marked(&mut self, tag: Tag, start: usize, end: usize) -> Option<Piece> {
        let closing = tag.to_end();
        let piece = match tag {
            Tag::Strong | Tag::Emphasis if self.source.text()[start..].starts_with('*') => {
                let stars = if tag == Tag::Strong { 2 } else { 1 };
                self.step();
                let inside = self.pieces();
                self.close(closing);
                Piece::Starred { stars, first: start, last: end.saturating_sub(1), inside }
            }
            Tag::Strong => Piece::Done(Inline::Strong(self.inside(closing))),
            Tag::Emphasis => Piece::Done(Inline::Emphasis(self.inside(closing))),
            Tag::Strikethrough => Piece::Done(Inline::Strike(self.inside(closing))),
            Tag::Link { link_type, dest_url, .. } => {
                let content = self.inside(closing);
                Piece::Done(self.link(link_type, &dest_url, content, start, end))
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                let content = self.inside(closing);
                self.image(link_type, (&dest_url, &title), &content, start, end)
            }
            _ => return None,
        };
        Some(piece)
    }

    fn inside(&mut self, end: TagEnd) -> Vec<Inline> {
        self.step();
        let content = self.inlines();
        self.close(end);
        content
    }

    fn link(
        &mut self,
        link_type: LinkType,
        address: &str,
        content: Vec<Inline>,
        start: usize,
        end: usize,
    ) -> Inline {
        let target = links::target(link_type, address).unwrap_or_else(|scheme| {
            self.problem(start, end, Mistake::UnsafeLink { scheme });
            Target::Broken
        });
        let without_text = matches!(link_type, LinkType::WikiLink { has_pothole: false });
        let content = if without_text { Vec::new() } else { content };
        Inline::Link { target, content, span: self.source.span(start, end) }
    }

    /// Only pictures of this site are shown; of any other the words remain.
    fn image(
        &mut self,
        link_type: LinkType,
        (address, caption): (&str, &str),
        content: &[Inline],
        start: usize,
        end: usize,
    ) -> Piece {
        let without_text = matches!(link_type, LinkType::WikiLink { has_pothole: false });
        let alt = if without_text { String::new() } else { plain(content) };
        match links::picture(address) {
            Ok(source) => {
                let (caption, span) = (caption.trim().to_string(), self.source.span(start, end));
                Piece::Done(Inline::Image { source, alt, caption, size: None, span })
            }
            Err(scheme) => {
                self.problem(start, end, Mistake::UnsafeLink { scheme });
                Piece::Text(alt)
            }
        }
    }
}

/// Joins what stands side by side. A line end between two Thai letters leaves no gap: the
/// sentence goes on; anywhere else it is a space.
pub(super) fn finish(pieces: Vec<Piece>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => push_text(&mut inlines, &text),
            Piece::Star(_) => push_text(&mut inlines, "*"),
            // Settled before; its words stand for it.
            Piece::Starred { inside, .. } => inlines.extend(finish(inside)),
            Piece::Done(inline) => inlines.push(inline),
            Piece::LineEnd => {
                let before = inlines.last().and_then(|inline| outer(inline).chars().next_back());
                let after = pieces.peek().and_then(first_letter);
                let is_thai = |c: Option<char>| c.is_some_and(is_thai_letter_or_mark);
                let joined = is_thai(before) && is_thai(after);
                if !(joined || inlines.is_empty()) {
                    push_text(&mut inlines, " ");
                }
            }
        }
    }
    inlines
}

fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        // A paragraph does not begin with a space.
        None => match text.trim_start_matches(' ') {
            "" => {}
            text => inlines.push(Inline::Text(text.to_string())),
        },
        _ if text.is_empty() => {}
        _ => inlines.push(Inline::Text(text.to_string())),
    }
}

fn first_letter(piece: &Piece) -> Option<char> {
    match piece {
        Piece::Text(text) => text.chars().next(),
        Piece::Done(inline) => outer(inline).chars().next(),
        Piece::Star(_) | Piece::Starred { .. } | Piece::LineEnd => None,
    }
}

fn outer(inline: &Inline) -> String {
    plain(std::slice::from_ref(inline))
}
