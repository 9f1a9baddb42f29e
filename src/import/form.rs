//! Pieces → a draft: fields of a form go into the head, its parts become sections, everything else
//! stays where it was.

use super::doubt::{Doubt, What};
use super::draft::{Draft, Picture};
use super::piece::{Body, Piece, Post, opened};
use super::write::{self, Head};
use super::{Around, Origin, period, secret};
use crate::model::note::Form;
use crate::model::section::SectionKey;
use crate::model::topic::Topic;
use crate::thai::fold;

/// A heading with what stands below it.
pub struct Part {
    pub key: Option<SectionKey>,
    pub level: u8,
    pub heading: String,
    pub line: u32,
    pub pieces: Vec<Piece>,
}

pub fn draft(
    mut post: Post,
    origin: &Origin,
    around: &Around,
    is_taken: &dyn Fn(&str) -> bool,
) -> Draft {
    let pieces = std::mem::take(&mut post.pieces);
    let (before, mut parts) = divide(pieces);
    let mut head = Head {
        title: post.title,
        published: post.published,
        address: post.address,
        form: form(&parts),
        ..Head::default()
    };
    let mut doubts = post.doubts;
    parts.retain(|part| !goes_to_head(part, &mut head, around, &mut doubts));
    if head.title.is_empty() {
        head.title = first_words(&before, &parts);
    }
    if head.published.is_none() {
        doubts.push(Doubt::new(0, What::NoDate));
    }
    twice(&parts, &mut doubts);
    for subject in post.subjects {
        match topic(&subject) {
            Some(topic) if !head.topics.contains(&topic) => head.topics.push(topic),
            Some(_) => {}
            None => doubts.push(Doubt::new(0, What::Subject { text: subject })),
        }
    }
    head.title = secret::covered(&head.title, 0, &mut doubts);
    cover(&mut parts, &mut doubts);
    let before = before.into_iter().map(|piece| covered(piece, &mut doubts)).collect::<Vec<_>>();
    head.id = id(&head, is_taken);
    let body = write::body(&before, &parts);
    let pictures: Vec<Picture> = post.pictures;
    let body = body.replace(write::PICTURE, &format!("../images/{}", head.id));
    let mut found = Vec::new();
    let body = secret::covered(&body, 0, &mut found);
    doubts.extend(found);
    for quote in doubts.iter_mut().flat_map(Doubt::quotes) {
        // What is told of is not told in full.
        *quote = secret::covered(quote, 0, &mut Vec::new());
    }
    doubts.sort_by_key(|doubt| doubt.line);
    let text = write::file(&head, origin, &body, &doubts);
    let outline = parts.iter().map(|part| (part.heading.clone(), items(&part.pieces))).collect();
    Draft { id: head.id, title: head.title, text, pictures, outline, doubts }
}

/// What stands before the first heading, and the parts. Paragraphs that begin a part of a form are
/// its heading, whatever their source made of them.
fn divide(pieces: Vec<Piece>) -> (Vec<Piece>, Vec<Part>) {
    let mut before = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    for piece in pieces {
        let line = piece.line;
        let (part, rest) = match &piece.body {
            Body::Heading { level, text } => {
                let found = opened(text, false, true);
                let heading = text.clone();
                let key = found.as_ref().map(|found| found.key);
                let rest = found.map(|found| found.rest).filter(|rest| !rest.is_empty());
                // Parts of a form stand side by side, whatever their source made of them.
                let level = if key.is_some() { 2 } else { *level };
                // A heading that holds its text is a line that was made bold.
                let heading = match &rest {
                    Some(rest) => heading[..heading.len() - rest.len().min(heading.len())]
                        .trim_end_matches([' ', ':', '–', '-'])
                        .to_string(),
                    None => heading,
                };
                (Some((key, level, heading)), rest)
            }
            Body::Words(text) => match opened(text, false, false) {
                Some(found) => {
                    let rest = (!found.rest.is_empty()).then(|| found.rest.clone());
                    (Some((Some(found.key), 2, found.heading)), rest)
                }
                None => (None, None),
            },
            // `๑. ชื่อองค์ความรู้ …`: forms number their fields.
            Body::Item { depth: 0, mark, text } if mark.contains(char::is_numeric) => {
                match opened(&format!("{mark} {text}"), true, false) {
                    Some(found) => {
                        let rest = (!found.rest.is_empty()).then(|| found.rest.clone());
                        (Some((Some(found.key), 2, found.heading)), rest)
                    }
                    None => (None, None),
                }
            }
            _ => (None, None),
        };
        match part {
            Some((key, level, heading)) => {
                let pieces = rest.map(|rest| Piece { line, body: Body::Words(rest) });
                let pieces = pieces.into_iter().collect();
                parts.push(Part { key, level, heading, line, pieces });
            }
            None => match parts.last_mut() {
                Some(part) => part.pieces.push(piece),
                None => before.push(piece),
            },
        }
    }
    (before, parts)
}

/// Whether a part is a field of the form, which the head of a note has a place for.
fn goes_to_head(part: &Part, head: &mut Head, around: &Around, doubts: &mut Vec<Doubt>) -> bool {
    let Some(key) = part.key else { return false };
    let text = text_of(&part.pieces);
    let heading = part.heading.clone();
    let kept = |doubts: &mut Vec<Doubt>| {
        let what = What::FieldKept { heading: heading.clone(), text: text.clone() };
        doubts.push(Doubt::new(part.line, what));
        false
    };
    match key {
        SectionKey::Title => {
            let text = text.trim_matches(['“', '”', '"', ' ']).to_string();
            if head.title.is_empty() || fold(&head.title).contains(&fold(&text)) {
                head.title = if head.title.is_empty() { text } else { head.title.clone() };
                true
            } else {
                head.title = text;
                true
            }
        }
        SectionKey::ProblemAbout if !text.is_empty() => {
            head.problem_about = text;
            true
        }
        SectionKey::Period => match period::read(&text) {
            Some(period) => {
                head.period = Some(period);
                true
            }
            None => kept(doubts),
        },
        SectionKey::Place if !text.is_empty() => {
            head.place_code = area(&text, around);
            head.place = text;
            true
        }
        SectionKey::AuthorName => {
            // An office may be named; a person only with consent.
            if ["สำนักงาน", "กลุ่มงาน", "ศูนย์", "กรม"].iter().any(|office| text.starts_with(office))
            {
                head.office = text;
            } else {
                doubts.push(Doubt::new(part.line, What::NameLeftOut { heading }));
            }
            true
        }
        SectionKey::AuthorPosition => {
            head.position = text;
            true
        }
        SectionKey::AuthorOffice => {
            head.office = text;
            true
        }
        SectionKey::Contact => {
            doubts.push(Doubt::new(part.line, What::ContactLeftOut));
            true
        }
        _ => false,
    }
}

/// The smallest area whose name stands in the text.
fn area(text: &str, around: &Around) -> Option<String> {
    let text = fold(text);
    around
        .areas
        .values()
        .filter(|area| text.contains(&fold(&area.full_name())))
        .max_by_key(|area| (area.code.as_str().len(), std::cmp::Reverse(area.code.as_str())))
        .map(|area| area.code.to_string())
}

fn topic(subject: &str) -> Option<Topic> {
    let subject = fold(subject);
    Topic::ALL
        .iter()
        .copied()
        .find(|topic| fold(topic.thai()) == subject || fold(topic.id()) == subject)
}

/// The form of the department that the parts belong to.
fn form(parts: &[Part]) -> Form {
    let has = |key| parts.iter().any(|part| part.key == Some(key));
    let named = |name: &str| parts.iter().any(|part| fold(&part.heading).contains(&fold(name)));
    if has(SectionKey::ProblemAbout) || has(SectionKey::Period) || has(SectionKey::KnowledgeAssets)
    {
        Form::Story2554
    } else if named("ชื่อชุดความรู้") {
        Form::Set2561
    } else if named("ชื่อองค์ความรู้") && named("ส่วนราชการ")
    {
        Form::Unit2563
    } else if named("ชื่อองค์ความรู้") || named("องค์ความรู้ เรื่อง")
    {
        Form::Individual2563
    } else if named("เจ้าของความรู้") {
        Form::Owner2557
    } else {
        Form::Free
    }
}

fn twice(parts: &[Part], doubts: &mut Vec<Doubt>) {
    for (at, part) in parts.iter().enumerate() {
        if part.key.is_some() && parts[..at].iter().any(|before| before.key == part.key) {
            let heading = part.heading.clone();
            doubts.push(Doubt::new(part.line, What::PartTwice { heading }));
        }
    }
}

fn text_of(pieces: &[Piece]) -> String {
    let texts = pieces.iter().filter_map(|piece| match &piece.body {
        Body::Words(text) | Body::Item { text, .. } => Some(text.trim()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

fn first_words(before: &[Piece], parts: &[Part]) -> String {
    let first = text_of(&before[..before.len().min(1)]);
    let first = if first.is_empty() {
        parts.first().map_or_else(String::new, |part| part.heading.clone())
    } else {
        first
    };
    crate::thai::truncate(&first, 80).into_owned()
}

fn cover(parts: &mut [Part], doubts: &mut Vec<Doubt>) {
    for part in parts {
        let pieces = std::mem::take(&mut part.pieces);
        part.pieces = pieces.into_iter().map(|piece| covered(piece, doubts)).collect();
    }
}

fn covered(mut piece: Piece, doubts: &mut Vec<Doubt>) -> Piece {
    match &mut piece.body {
        Body::Words(text) | Body::Heading { text, .. } | Body::Item { text, .. } => {
            *text = secret::covered(text, piece.line, doubts);
        }
        Body::Table(rows) => {
            for cell in rows.iter_mut().flatten() {
                *cell = secret::covered(cell, piece.line, doubts);
            }
        }
    }
    piece
}

fn items(pieces: &[Piece]) -> usize {
    pieces.iter().filter(|piece| matches!(piece.body, Body::Item { depth: 0, .. })).count()
}

/// `note-2554-12-14`, or one that is free.
fn id(head: &Head, is_taken: &dyn Fn(&str) -> bool) -> String {
    let stem = match head.published {
        Some(date) => format!("note-{}-{:02}-{:02}", date.year_be(), date.month(), date.day()),
        None => "note-imported".to_string(),
    };
    if !is_taken(&stem) {
        return stem;
    }
    (2_u32..).map(|number| format!("{stem}-{number}")).find(|id| !is_taken(id)).unwrap_or(stem)
}
