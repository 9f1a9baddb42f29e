//! Old notes: a text pasted from a blog, a WordPress export, a Word document → drafts, with all
//! that was not sure. Bytes in, drafts out; nothing here knows a disk.
//!
//! ```text
//! text ─ post ─┐
//! WXR ─ wxr, html ─┼─▶ Pieces ─ form ─▶ Draft ─ write ─▶ head and Markdown
//! docx ─ docx ─┘
//! ```
//!
//! Two rules hold throughout. *Nothing is lost unseen*: what is dropped, joined or guessed is a
//! `Doubt` that its author reads. *Nothing is corrected*: words stay as they were written.

mod archive;
mod docx;
pub mod doubt;
pub mod draft;
mod escape;
mod form;
mod html;
mod numbering;
mod period;
mod piece;
mod post;
mod secret;
mod write;
mod wxr;
mod xml;

pub use doubt::Doubt;
pub use draft::{Draft, Picture};

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::id::AreaCode;
use crate::model::Area;
use crate::thai::Date;

/// What a file is made of, as far as bringing notes in goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    Post,
    WordPress,
    Html,
    Word,
}

/// What a file is. A text table is a matter of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Note(Kind),
    Sheet,
    Refused(Refusal),
}

/// Looks at what a file holds, then at the ending of its name.
pub fn file(name: &str, bytes: &[u8]) -> File {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    let start = head.trim_start_matches('\u{feff}').trim_start();
    let is_office = bytes.starts_with(b"PK\x03\x04");
    let refused = |wanted: &[&str], refusal| wanted.contains(&ending.as_str()).then_some(refusal);
    let is_sheet = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv"].contains(&ending.as_str());
    if is_sheet {
        // Whatever it holds, it was meant as a table, and is refused as one.
        File::Sheet
    } else if is_office && docx::is(bytes) {
        File::Note(Kind::Word)
    } else if start.starts_with("<?xml") || start.starts_with("<rss") {
        File::Note(Kind::WordPress)
    } else if start.starts_with("<!doctype html") || start.starts_with("<html") {
        File::Note(Kind::Html)
    } else if bytes.starts_with(b"%PDF") {
        File::Refused(Refusal::Pdf)
    } else if let Some(refusal) = refused(&["doc", "rtf"], Refusal::OldWord)
        .or_else(|| refused(&["odt", "docx"], Refusal::NotWord))
    {
        File::Refused(refusal)
    } else {
        match ending.as_str() {
            "html" | "htm" => File::Note(Kind::Html),
            "txt" | "md" | "text" if !crate::sheet::is_table(bytes) => File::Note(Kind::Post),
            _ => File::Sheet,
        }
    }
}

/// What drafts are made with besides the file itself.
pub struct Around<'a> {
    /// The name of the file.
    pub name: &'a str,
    pub today: Date,
    pub areas: &'a BTreeMap<AreaCode, Area>,
    /// Whether there is a note of this id already.
    pub is_taken: &'a dyn Fn(&str) -> bool,
}

/// Why a file holds no note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing but white space, or an export without posts.
    Empty,
    /// Neither UTF-8 nor the encoding of old Thai texts.
    Encoding,
    /// XML, but no export of WordPress.
    NotWordPress,
    /// Damaged, or a document of another program.
    NotWord,
    /// Word before 2007, or rich text.
    OldWord,
    Pdf,
}

/// The drafts of a file, in its order.
pub fn take(bytes: &[u8], kind: Kind, around: &Around) -> Result<Vec<Draft>, Refusal> {
    let origin =
        Origin { file: around.name.to_string(), retrieved: around.today, sha256: digest(bytes) };
    let posts = match kind {
        Kind::Post => post::read(&text(bytes)?).into_iter().collect(),
        Kind::WordPress => wxr::read(&text(bytes)?).ok_or(Refusal::NotWordPress)?,
        Kind::Html => vec![page(&text(bytes)?)],
        Kind::Word => vec![docx::read(bytes).ok_or(Refusal::NotWord)?],
    };
    let posts = posts.into_iter().filter(|post| !post.title.is_empty() || !post.pieces.is_empty());
    let mut taken: Vec<String> = Vec::new();
    let mut drafts = Vec::new();
    for post in posts {
        let is_taken = |id: &str| taken.iter().any(|known| known == id) || (around.is_taken)(id);
        let draft = form::draft(post, &origin, around, &is_taken);
        taken.push(draft.id.clone());
        drafts.push(draft);
    }
    if drafts.is_empty() { Err(Refusal::Empty) } else { Ok(drafts) }
}

/// A page of a website, saved from a browser.
fn page(text: &str) -> piece::Post {
    let mut post = piece::Post::default();
    let title = text.find("<title>").and_then(|at| {
        let rest = &text[at + "<title>".len()..];
        Some(rest[..rest.find("</title>")?].trim().to_string())
    });
    post.title = escape::inline(&title.unwrap_or_default());
    let start = text.find("<body").unwrap_or(0);
    post.pieces = html::read(&text[start..], false, &mut post.doubts);
    post
}

/// Where a draft came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub file: String,
    pub retrieved: Date,
    pub sha256: String,
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The text of a file, without its byte order mark.
fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let text = crate::sheet::csv::decode(bytes).ok_or(Refusal::Encoding)?;
    if text.trim().is_empty() { Err(Refusal::Empty) } else { Ok(text) }
}
