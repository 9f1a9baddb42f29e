//! Pictures of texts: an author names one from where the text stands (`../images/a.png`) or from
//! the content folder (`images/a.png`); the site keeps it under its path below `content/`.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::{Mistake, Problem};
use crate::model::Site;
use crate::model::doc::{Doc, Inline};
use crate::picture;
use crate::source::Tree;

const ENDINGS: [&str; 6] = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"];

/// Paths below `content/` of everything that a text may show.
pub fn of(tree: &Tree) -> BTreeSet<String> {
    tree.below("content")
        .filter_map(|(path, _)| path.strip_prefix("content/"))
        .filter(|path| {
            let lower = path.to_ascii_lowercase();
            ENDINGS.iter().any(|ending| lower.ends_with(ending))
        })
        .map(str::to_string)
        .collect()
}

/// `known` are the pictures that there are.
pub fn resolve(
    site: &mut Site,
    tree: &Tree,
    known: &BTreeSet<String>,
    problems: &mut Vec<Problem>,
) {
    let notes = site.notes.iter_mut().map(|note| (&note.file, &mut note.doc));
    let laws = site.laws.iter_mut().map(|law| (&law.file, &mut law.doc));
    let pages = site.pages.iter_mut().map(|page| (&page.file, &mut page.doc));
    let stories = site.stories.iter_mut().map(|story| (&story.file, &mut story.doc));
    for (file, doc) in notes.chain(laws).chain(pages).chain(stories) {
        in_doc(file, doc, tree, known, problems);
    }
}

fn in_doc(
    file: &Arc<str>,
    doc: &mut Doc,
    tree: &Tree,
    known: &BTreeSet<String>,
    problems: &mut Vec<Problem>,
) {
    doc.visit(&mut |inline| {
        let Inline::Image { source, size, span, .. } = inline else { return };
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let from_text = below_content(&format!("{folder}/{source}"));
        let from_content = below_content(&format!("content/{source}"));
        match [from_text, from_content].into_iter().flatten().find(|path| known.contains(path)) {
            Some(path) => {
                *size = tree.bytes(&format!("content/{path}")).and_then(picture::size);
                *source = path;
            }
            None => {
                let mistake = Mistake::MissingImage { path: source.clone() };
                problems.push(Problem::new(file, *span, mistake));
            }
        }
    });
}

/// `content/notes/../images/a.png` → `images/a.png`; nothing outside `content/` has a place.
fn below_content(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (parts.len() > 1 && parts[0] == "content").then(|| parts[1..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_within_content() {
        assert_eq!(below_content("content/notes/../images/a.png").as_deref(), Some("images/a.png"));
        assert_eq!(below_content("content/a.png").as_deref(), Some("a.png"));
        assert_eq!(below_content("content/notes/../../data/a.png"), None);
        assert_eq!(below_content("../a.png"), None);
    }
}
