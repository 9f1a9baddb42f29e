//! A Word document → a post: headings by their styles, lists by their numbering, tables, links,
//! footnotes and pictures. Changes that were only proposed are taken as accepted.

use std::collections::BTreeMap;

use super::archive;
use super::doubt::{Doubt, What};
use super::draft::Picture;
use super::escape;
use super::numbering::Numbering;
use super::piece::{Body, Piece, Post};
use super::write::PICTURE;
use super::xml::{Element, Node, tree};
use crate::parse::markdown::item;
use crate::thai::columns;

/// Whether the bytes are a Word document.
pub fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && archive::files(bytes, &|name| name == MAIN).is_some_and(|files| files.contains_key(MAIN))
}

const MAIN: &str = "word/document.xml";

pub fn read(bytes: &[u8]) -> Option<Post> {
    let files =
        archive::files(bytes, &|name| name.starts_with("word/") || name == "docProps/core.xml")?;
    let part = |name: &str| tree(std::str::from_utf8(files.get(name)?).ok()?);
    let document = part(MAIN)?;
    let mut reader = Reader {
        levels: part("word/styles.xml").map_or_else(BTreeMap::new, |styles| levels(&styles)),
        numbering: part("word/numbering.xml")
            .map_or_else(Numbering::default, |n| Numbering::of(&n)),
        targets: part("word/_rels/document.xml.rels").map_or_else(BTreeMap::new, |r| targets(&r)),
        notes: part("word/footnotes.xml").map_or_else(BTreeMap::new, |notes| footnotes(&notes)),
        files: &files,
        post: Post::default(),
        paragraph: 0,
        shown_notes: Vec::new(),
    };
    reader.blocks(document.child("w:body")?);
    reader.end_notes();
    let Reader { mut post, .. } = reader;
    title(&mut post, part("docProps/core.xml"));
    Some(post)
}

struct Reader<'f> {
    /// Heading levels by id of style; 1 is the title.
    levels: BTreeMap<String, u8>,
    numbering: Numbering,
    /// Where links and pictures lead, by their ids.
    targets: BTreeMap<String, String>,
    notes: BTreeMap<String, String>,
    files: &'f BTreeMap<String, Vec<u8>>,
    post: Post,
    paragraph: u32,
    shown_notes: Vec<String>,
}

impl Reader<'_> {
    fn blocks(&mut self, parent: &Element) {
        for element in parent.elements() {
            match element.name.as_str() {
                "w:p" => self.paragraph(element),
                "w:tbl" => self.table(element),
                // Content controls hold paragraphs of their own.
                "w:sdt" | "w:sdtContent" | "w:ins" | "w:customXml" => self.blocks(element),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Element) {
        self.paragraph += 1;
        let properties = paragraph.child("w:pPr");
        let value =
            |name: &str| properties.and_then(|p| p.child(name)).and_then(|e| e.attribute("w:val"));
        let style = value("w:pStyle");
        let outline = value("w:outlineLvl").and_then(|level| level.parse::<u8>().ok());
        let level = style
            .and_then(|style| self.levels.get(style).copied())
            .or_else(|| outline.filter(|level| *level < 9).map(|level| level + 2));
        let mark = properties.and_then(|p| p.child("w:numPr")).and_then(|numbered| {
            let of = |name| numbered.child(name).and_then(|e| e.attribute("w:val"));
            self.numbering.next(of("w:numId")?, of("w:ilvl").unwrap_or("0"))
        });
        let texts = self.lines(paragraph);
        for (at, text) in texts.into_iter().enumerate() {
            let text = text.trim().to_string();
            if text.is_empty() {
                continue;
            }
            let body = match (level, &mark) {
                (Some(level), _) => {
                    Body::Heading { level: level.max(2), text: text.trim_matches('*').to_string() }
                }
                (None, Some((depth, mark))) if at == 0 => {
                    Body::Item { depth: *depth, mark: mark.clone(), text }
                }
                _ => by_hand(text),
            };
            if level == Some(1) && self.post.title.is_empty() {
                self.post.title = match body {
                    Body::Heading { text, .. } => text,
                    _ => String::new(),
                };
                continue;
            }
            self.post.pieces.push(Piece { line: self.paragraph, body });
        }
    }

    /// The text of a paragraph as Markdown, parted where its author broke the line.
    fn lines(&mut self, paragraph: &Element) -> Vec<String> {
        let mut line = Runs::default();
        self.runs(paragraph, &mut line);
        line.done()
    }

    fn runs(&mut self, parent: &Element, line: &mut Runs) {
        for element in parent.elements() {
            match element.name.as_str() {
                "w:r" => self.run(element, line),
                "w:hyperlink" => {
                    let target =
                        element.attribute("r:id").and_then(|id| self.targets.get(id)).cloned();
                    let mut inside = Runs::default();
                    self.runs(element, &mut inside);
                    let words = inside.done().join(" ");
                    match target.filter(|target| target.starts_with("http")) {
                        Some(target) => {
                            let target = target.replace(['<', '>', ' '], "%20");
                            line.ready(&format!("[{words}](<{target}>)"));
                        }
                        None => line.ready(&words),
                    }
                }
                "w:ins" | "w:smartTag" | "w:sdt" | "w:sdtContent" | "w:fldSimple"
                | "w:customXml" => {
                    self.runs(element, line);
                }
                _ => {}
            }
        }
    }

    fn run(&mut self, run: &Element, line: &mut Runs) {
        let is_on = |name: &str| {
            run.child("w:rPr")
                .and_then(|properties| properties.child(name))
                .is_some_and(|e| !matches!(e.attribute("w:val"), Some("0" | "false" | "off")))
        };
        // Thai letters have bold and italics of their own in Word.
        let strong = is_on("w:b") || is_on("w:bCs");
        let emphasis = is_on("w:i") || is_on("w:iCs");
        for node in &run.children {
            let Node::Element(element) = node else { continue };
            match element.name.as_str() {
                "w:t" => line.words(&element.text(), strong, emphasis),
                "w:tab" => line.words(" ", strong, emphasis),
                "w:noBreakHyphen" => line.words("-", strong, emphasis),
                "w:br" | "w:cr" => line.end(),
                "w:drawing" | "w:pict" => self.picture(element, line),
                "mc:AlternateContent" => self.alternative(element, line),
                "w:footnoteReference" => self.note(element, line),
                "w:object" => self
                    .doubt(What::Unknown { what: "วัตถุฝังตัว".to_string() }),
                _ => {}
            }
        }
    }

    fn doubt(&mut self, what: What) {
        self.post.doubts.push(Doubt::new(self.paragraph, what));
    }

    fn alternative(&mut self, element: &Element, line: &mut Runs) {
        let choice = element.child("mc:Choice").or_else(|| element.child("mc:Fallback"));
        let Some(choice) = choice else { return };
        if let Some(drawing) = choice.within("w:drawing").or_else(|| choice.within("w:pict")) {
            self.picture(drawing, line);
        }
    }

    /// A picture comes along; words in a box beside the text are put where the box was anchored.
    fn picture(&mut self, drawing: &Element, line: &mut Runs) {
        if let Some(content) = drawing.within("w:txbxContent") {
            self.doubt(What::Unknown {
                what: "กล่องข้อความ (นำข้อความมาไว้ตรงที่กล่องวางอยู่)".to_string(),
            });
            for paragraph in content.all("w:p") {
                let words = self.lines(paragraph).join(" ");
                line.end();
                line.ready(&words);
            }
            line.end();
            return;
        }
        let id = drawing
            .within("a:blip")
            .and_then(|blip| blip.attribute("r:embed"))
            .or_else(|| drawing.within("v:imagedata").and_then(|data| data.attribute("r:id")));
        let Some(target) = id.and_then(|id| self.targets.get(id)).cloned() else {
            let what = What::Unknown {
                what: "ภาพวาดหรือแผนภูมิ".to_string()
            };
            return self.doubt(what);
        };
        let name = target.rsplit('/').next().unwrap_or(&target).to_string();
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let bytes = self
            .files
            .get(&format!("word/{}", target.trim_start_matches('/').trim_start_matches("word/")));
        let shown = matches!(ending.as_str(), "png" | "jpg" | "jpeg" | "gif" | "webp");
        let Some(bytes) = bytes.filter(|_| shown) else {
            return self.doubt(What::PictureRefused { name });
        };
        let ending = format!("-{}.{ending}", self.post.pictures.len() + 1);
        let alt = drawing.within("wp:docPr").and_then(|p| p.attribute("descr")).unwrap_or_default();
        let alt = alt.replace(['\n', '\r'], " ");
        line.ready(&format!("![{}]({PICTURE}{ending})", escape::inline(&alt)));
        self.post.pictures.push(Picture { ending, bytes: bytes.clone() });
    }

    fn note(&mut self, reference: &Element, line: &mut Runs) {
        let Some(text) = reference.attribute("w:id").and_then(|id| self.notes.get(id)) else {
            return;
        };
        self.shown_notes.push(text.clone());
        line.ready(&format!("[^{}]", self.shown_notes.len()));
    }

    fn end_notes(&mut self) {
        let notes = std::mem::take(&mut self.shown_notes);
        for (number, text) in (1..).zip(notes) {
            let body = Body::Words(format!("[^{number}]: {text}"));
            self.post.pieces.push(Piece { line: 0, body });
        }
    }

    fn table(&mut self, table: &Element) {
        let mut rows = Vec::new();
        for row in table.all("w:tr") {
            let mut cells = Vec::new();
            for cell in row.all("w:tc") {
                let properties = cell.child("w:tcPr");
                let paragraphs: Vec<String> =
                    cell.all("w:p").flat_map(|paragraph| self.lines(paragraph)).collect();
                cells.push(paragraphs.join(" ").trim().to_string());
                let span = properties
                    .and_then(|p| p.child("w:gridSpan"))
                    .and_then(|span| span.attribute("w:val")?.parse::<usize>().ok());
                cells.extend((1..span.unwrap_or(1).min(50)).map(|_| String::new()));
            }
            rows.push(cells);
        }
        rows.retain(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()));
        let Some(first) = rows.first() else { return };
        // A table of one cell is a frame around text.
        if rows.len() == 1 && first.len() == 1 {
            let text = first[0].clone();
            return self.post.pieces.push(Piece { line: self.paragraph, body: by_hand(text) });
        }
        if rows.iter().any(|row| row.len() != first.len()) {
            self.doubt(What::Uneven);
        }
        self.post.pieces.push(Piece { line: self.paragraph, body: Body::Table(rows) });
    }
}

/// A paragraph, or an item that its author numbered by hand.
fn by_hand(text: String) -> Body {
    match item(&text) {
        Some((start, _)) => {
            let mark = text[..start].trim().to_string();
            Body::Item { depth: 0, mark, text: text[start..].to_string() }
        }
        None => Body::Words(escape::start(text)),
    }
}

/// Runs of a line: neighbours of one kind are joined before signs are put around them.
#[derive(Default)]
struct Runs {
    done: Vec<String>,
    text: String,
    open: String,
    strong: bool,
    emphasis: bool,
}

impl Runs {
    fn words(&mut self, text: &str, strong: bool, emphasis: bool) {
        if (strong, emphasis) != (self.strong, self.emphasis) {
            self.close();
            (self.strong, self.emphasis) = (strong, emphasis);
        }
        self.open.push_str(text);
    }

    /// What is Markdown already.
    fn ready(&mut self, text: &str) {
        self.close();
        self.text.push_str(text);
    }

    fn close(&mut self) {
        let open = std::mem::take(&mut self.open);
        let words = open.trim();
        if words.is_empty() {
            self.text.push_str(if open.is_empty() { "" } else { " " });
            return;
        }
        let sign = match (self.strong, self.emphasis) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        };
        let gap = |wanted: bool| if wanted { " " } else { "" };
        let (before, after) = (gap(open.starts_with(' ')), gap(open.ends_with(' ')));
        let words = escape::inline(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        self.text.push_str(&format!("{before}{sign}{words}{sign}{after}"));
    }

    fn end(&mut self) {
        self.close();
        self.done.push(std::mem::take(&mut self.text));
    }

    fn done(mut self) -> Vec<String> {
        self.end();
        self.done
    }
}

fn levels(styles: &Element) -> BTreeMap<String, u8> {
    let mut levels = BTreeMap::new();
    for style in styles.all("w:style") {
        let Some(id) = style.attribute("w:styleId") else { continue };
        let name =
            style.child("w:name").and_then(|name| name.attribute("w:val")).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        let outline = style
            .child("w:pPr")
            .and_then(|p| p.child("w:outlineLvl")?.attribute("w:val")?.parse::<u8>().ok());
        let level = match name.strip_prefix("heading ") {
            Some(number) => number.trim().parse::<u8>().ok().map(|level| level + 1),
            None if name == "title" => Some(1),
            None => outline.filter(|level| *level < 9).map(|level| level + 2),
        };
        if let Some(level) = level {
            levels.insert(id.to_string(), level);
        }
    }
    levels
}

fn targets(relations: &Element) -> BTreeMap<String, String> {
    let relation =
        |e: &Element| Some((e.attribute("Id")?.to_string(), e.attribute("Target")?.to_string()));
    relations.all("Relationship").filter_map(relation).collect()
}

fn footnotes(notes: &Element) -> BTreeMap<String, String> {
    let note = |e: &Element| {
        let is_rule = e.attribute("w:type").is_some_and(|kind| kind != "normal");
        let words = e.text().split_whitespace().collect::<Vec<_>>().join(" ");
        (!is_rule && !words.is_empty())
            .then(|| Some((e.attribute("w:id")?.to_string(), escape::inline(&words))))?
    };
    notes.all("w:footnote").filter_map(note).collect()
}

/// The title: a paragraph of that style, the document's own, or its first short line.
fn title(post: &mut Post, core: Option<Element>) {
    const LONGEST: usize = 100;
    if !post.title.is_empty() {
        return;
    }
    let said = core.and_then(|core| Some(core.child("dc:title")?.text())).unwrap_or_default();
    if !said.trim().is_empty() {
        post.title = escape::inline(said.trim());
        return;
    }
    if let Some(Piece { body: Body::Words(text), .. }) = post.pieces.first()
        && columns(text) <= LONGEST
        && super::piece::opened(text, false, false).is_none()
    {
        post.title = text.trim_matches('*').to_string();
        post.pieces.remove(0);
    }
}
