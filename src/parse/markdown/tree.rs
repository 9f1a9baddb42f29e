//! Events to blocks, by recursive descent. Whatever stands where it should not is passed over, so
//! that no sequence of events can stop or break the reader.

use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd};
use std::sync::Arc;

use super::footnotes::Footnotes;
use super::headings::Headings;
use super::source::{Source, prose_lines};
use super::{Found, callouts, html};
use crate::diag::{Checked, Mistake, Problem};
use crate::model::doc::{Align, Block, Doc, Inline, Item, Numbering};
use crate::thai::letters::is_thai;

pub(super) struct Reader<'a> {
    file: &'a Arc<str>,
    pub(super) source: &'a Source<'a>,
    events: Vec<Found<'a>>,
    at: usize,
    headings: Headings,
    pub(super) footnotes: Footnotes,
    /// The box of the list item being read, once it was seen.
    pub(super) task: Option<bool>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub fn new(file: &'a Arc<str>, source: &'a Source<'a>, events: Vec<Found<'a>>) -> Self {
        let written = events.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => Some(id.to_string()),
            _ => None,
        });
        Reader {
            file,
            source,
            headings: Headings::new(written),
            events,
            at: 0,
            footnotes: Footnotes::default(),
            task: None,
            problems: Vec::new(),
        }
    }

    pub fn read(mut self) -> Checked<Doc> {
        self.check_line_starts();
        let mut blocks = self.blocks(None).blocks;
        let footnotes = self.footnotes.number(&mut blocks);
        Checked { value: Doc { blocks, footnotes }, problems: self.problems }
    }

    pub(super) fn problem(&mut self, start: usize, end: usize, mistake: Mistake) {
        self.problems.push(Problem::new(self.file, self.source.span(start, end), mistake));
    }

    pub(super) fn peek(&self) -> Option<Found<'a>> {
        self.events.get(self.at).cloned()
    }

    pub(super) fn step(&mut self) {
        self.at += 1;
    }

    /// Steps over all events that end by a place of the text, and over their part of the next.
    pub(super) fn resume(&mut self, place: usize) {
        while self.events.get(self.at).is_some_and(|(_, range)| range.end <= place) {
            self.step();
        }
        let source = self.source;
        if let Some((event @ Event::Text(_), range)) = self.events.get_mut(self.at)
            && range.start < place
        {
            range.start = place;
            *event = Event::Text(source.text()[range.clone()].into());
        }
    }

    /// Steps over the end of what was just read.
    pub(super) fn close(&mut self, end: TagEnd) {
        if matches!(self.events.get(self.at), Some((Event::End(found), _)) if *found == end) {
            self.step();
        }
    }

    /// `#หัวข้อ` is no heading, but was meant as one.
    fn check_line_starts(&mut self) {
        let text = self.source.text();
        for start in prose_lines(&self.events) {
            let line = text[start..].lines().next().unwrap_or_default().trim_end();
            let title = line.trim_start_matches('#');
            let hashes = line.len() - title.len();
            let is_word = |c: char| is_thai(c) || c.is_alphanumeric();
            if (1..=6).contains(&hashes)
                && title.starts_with(is_word)
                && !text[..start].ends_with('\\')
            {
                self.problem(start, start + line.len(), Mistake::HeadingNeedsSpace);
            }
        }
    }

    /// Blocks up to and including the given end; all that are left without one.
    fn blocks(&mut self, end: Option<TagEnd>) -> Blocks {
        let mut read = Blocks::default();
        while let Some((event, range)) = self.peek() {
            if is_inline(&event) {
                read.paragraph(self.inlines());
                continue;
            }
            self.step();
            match event {
                Event::End(found) if Some(found) == end => break,
                Event::Start(Tag::Paragraph) => {
                    read.loose = true;
                    read.paragraph(self.inlines());
                }
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let id = id.as_deref().map(str::to_string);
                    match self.rule_under(range.start, range.end) {
                        Some((start, end)) => {
                            self.problem(start, end, Mistake::RuleUnderText);
                            read.paragraph(self.inlines());
                            self.close(TagEnd::Heading(level));
                            read.blocks.push(Block::Rule);
                        }
                        None => {
                            read.blocks.push(self.heading(level, id, range.start, range.end));
                        }
                    }
                }
                Event::Start(Tag::BlockQuote(kind)) => {
                    let block = self.quote(TagEnd::BlockQuote(kind));
                    read.blocks.push(block);
                }
                Event::Start(Tag::CodeBlock(_)) => read.blocks.push(Block::Code(self.code())),
                Event::Start(Tag::HtmlBlock) => self.html_block(),
                Event::Start(Tag::List(start)) => read.blocks.push(self.list(start)),
                Event::Start(Tag::Table(align)) => read.blocks.push(self.table(&align)),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let blocks = self.blocks(Some(TagEnd::FootnoteDefinition)).blocks;
                    self.footnotes.define(&label, blocks);
                }
                Event::Rule => read.blocks.push(Block::Rule),
                _ => {}
            }
        }
        read
    }

    /// The line of dashes that makes a heading of the text above it, where people draw a rule.
    fn rule_under(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let written = self.source.text().get(start..end)?;
        let text = written.trim_end();
        let line = text.rfind('\n').map(|at| at + 1)?;
        let marks = text[line..].trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let is_rule = !marks.is_empty() && marks.bytes().all(|byte| byte == b'-');
        is_rule.then(|| (start + text.len() - marks.len(), start + text.len()))
    }

    fn heading(
        &mut self,
        written_level: HeadingLevel,
        written_id: Option<String>,
        start: usize,
        end: usize,
    ) -> Block {
        let content = self.inlines();
        self.close(TagEnd::Heading(written_level));
        let (level, id) = self.headings.place(written_level as u8, written_id);
        let written = self.source.text().get(start..end).unwrap_or_default();
        let span = self.source.span(start, start + written.trim_end().len());
        Block::Heading { level, id, content, span }
    }

    fn quote(&mut self, end: TagEnd) -> Block {
        let Some((kind, marker_end)) = self.callout() else {
            return Block::Quote(self.blocks(Some(end)).blocks);
        };
        let mut read = Blocks::default();
        self.step();
        while self.peek().is_some_and(|(_, range)| range.end <= marker_end) {
            self.step();
        }
        if matches!(self.peek(), Some((Event::SoftBreak | Event::HardBreak, _))) {
            self.step();
        }
        read.paragraph(self.inlines());
        self.close(TagEnd::Paragraph);
        read.blocks.extend(self.blocks(Some(end)).blocks);
        Block::Callout { kind, blocks: read.blocks }
    }

    fn callout(&self) -> Option<(crate::model::doc::CalloutKind, usize)> {
        match self.peek() {
            Some((Event::Start(Tag::Paragraph), range)) => {
                let (kind, length) = callouts::opening(self.source.text().get(range.clone())?)?;
                Some((kind, range.start + length))
            }
            _ => None,
        }
    }

    fn code(&mut self) -> String {
        let mut code = String::new();
        while let Some((Event::Text(text), _)) = self.peek() {
            code.push_str(&text);
            self.step();
        }
        self.close(TagEnd::CodeBlock);
        code
    }

    fn html_block(&mut self) {
        let mut lines = Vec::new();
        while let Some((Event::Html(text) | Event::Text(text), range)) = self.peek() {
            lines.push((text.to_string(), range.start));
            self.step();
        }
        self.close(TagEnd::HtmlBlock);
        self.check_html(&lines);
    }

    /// Reports HTML that is more than comments and ends of tags.
    pub(super) fn check_html(&mut self, lines: &[(String, usize)]) {
        let whole: String = lines.iter().map(|(line, _)| line.as_str()).collect();
        let Some(html::Offence { tag, mut start, length }) = html::offence(&whole) else {
            return;
        };
        for (line, line_start) in lines {
            if start < line.len() {
                let place = line_start + start;
                return self.problem(place, place + length, Mistake::RawHtml { tag });
            }
            start -= line.len();
        }
    }

    fn list(&mut self, start: Option<u64>) -> Block {
        let end = TagEnd::List(start.is_some());
        let mut items = Vec::new();
        let mut tight = true;
        let mut thai = false;
        while let Some((event, range)) = self.peek() {
            match event {
                Event::End(_) => {
                    self.close(end);
                    break;
                }
                Event::Start(Tag::Item) => {
                    self.step();
                    thai |= items.is_empty() && self.source.is_thai_item(range.start);
                    let (item, loose) = self.item(TagEnd::Item);
                    items.push(item);
                    tight &= !loose;
                }
                // Items nested too deeply were flattened.
                _ => {
                    items.push(self.item(end).0);
                    break;
                }
            }
        }
        let numbering = start.map(|start| Numbering { start, thai });
        Block::List { numbering, items, tight }
    }

    fn item(&mut self, end: TagEnd) -> (Item, bool) {
        let around = self.task.take();
        let read = self.blocks(Some(end));
        let task = std::mem::replace(&mut self.task, around);
        (Item { id: None, task, blocks: read.blocks }, read.loose)
    }

    fn table(&mut self, align: &[Alignment]) -> Block {
        let mut head = Vec::new();
        let mut rows = Vec::new();
        while let Some((event, _)) = self.peek() {
            self.step();
            match event {
                Event::Start(Tag::TableHead) => head = self.cells(),
                Event::Start(Tag::TableRow) => rows.push(self.cells()),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { align: align.iter().map(aligned).collect(), head, rows }
    }

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.peek() {
            self.step();
            match event {
                Event::Start(Tag::TableCell) => {
                    cells.push(self.inlines());
                    self.close(TagEnd::TableCell);
                }
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }
}

#[derive(Default)]
struct Blocks {
    blocks: Vec<Block>,
    /// Whether there was a paragraph of its own, and not only the text of a tight list item.
    loose: bool,
}

impl Blocks {
    fn paragraph(&mut self, content: Vec<Inline>) {
        if !content.is_empty() {
            self.blocks.push(Block::Paragraph(content));
        }
    }
}

fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(_) | Event::Rule => false,
        _ => true,
    }
}

fn aligned(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None => Align::None,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
