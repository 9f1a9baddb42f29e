//! The lists of a Word document: which mark the next item of a list has.

use std::collections::BTreeMap;

use super::xml::Element;
use crate::thai::Digits;

#[derive(Default)]
pub struct Numbering {
    /// The levels of each list, by its id.
    lists: BTreeMap<String, Vec<Level>>,
    /// How far each list has counted at each level.
    counts: BTreeMap<(String, usize), u64>,
}

#[derive(Clone, Debug)]
struct Level {
    style: Style,
    start: u64,
    /// What follows the number: `.` or `)`.
    sign: char,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Bullet,
    Arabic,
    Thai,
}

/// Lists nest no deeper in Word.
const LEVELS: usize = 9;

impl Numbering {
    pub fn of(root: &Element) -> Self {
        let mut kinds: BTreeMap<&str, Vec<Level>> = BTreeMap::new();
        for kind in root.all("w:abstractNum") {
            let Some(id) = kind.attribute("w:abstractNumId") else { continue };
            kinds.insert(id, kind.all("w:lvl").take(LEVELS).map(level).collect());
        }
        let mut lists = BTreeMap::new();
        for list in root.all("w:num") {
            let id = list.attribute("w:numId");
            let kind = list.child("w:abstractNumId").and_then(|kind| kind.attribute("w:val"));
            if let (Some(id), Some(levels)) = (id, kind.and_then(|kind| kinds.get(kind))) {
                lists.insert(id.to_string(), levels.clone());
            }
        }
        Numbering { lists, counts: BTreeMap::new() }
    }

    /// The depth and the mark of the next item; none where a list was taken off a paragraph.
    pub fn next(&mut self, list: &str, level: &str) -> Option<(usize, String)> {
        if list == "0" {
            return None;
        }
        let depth: usize = level.parse().ok().filter(|depth| *depth < LEVELS)?;
        let bullet = (depth, "-".to_string());
        let Some(level) = self.lists.get(list).and_then(|levels| levels.get(depth)) else {
            return Some(bullet);
        };
        if level.style == Style::Bullet {
            return Some(bullet);
        }
        // An item ends the lists below it.
        for deeper in depth + 1..LEVELS {
            self.counts.remove(&(list.to_string(), deeper));
        }
        let count = self.counts.entry((list.to_string(), depth)).or_insert(level.start - 1);
        *count += 1;
        let digits = if level.style == Style::Thai { Digits::Thai } else { Digits::Arabic };
        Some((depth, format!("{}{}", digits.write(&count.to_string()), level.sign)))
    }
}

fn level(level: &Element) -> Level {
    let value = |name: &str| level.child(name).and_then(|e| e.attribute("w:val"));
    let style = match value("w:numFmt") {
        Some("bullet" | "none") | None => Style::Bullet,
        Some("thaiNumbers" | "thaiCounting" | "thaiLetters") => Style::Thai,
        Some(_) => Style::Arabic,
    };
    let start = value("w:start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let sign = if value("w:lvlText").is_some_and(|text| text.ends_with(')')) { ')' } else { '.' };
    Level { style, start: u64::max(start, 1), sign }
}
