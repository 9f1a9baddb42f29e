//! Markdown and YAML files that nobody reads: in a folder of another name, or with another ending.
//! Their authors believe them published, so they are told. Hidden files and a README are nobody's
//! content.

use super::homes::{
    CONTESTS, FUNDS, HOMES, Home, NETWORKS, NOTES, PAGES, PATHWAYS, PLANS, REGULATIONS, RUBRICS,
    SINGLES, STORIES,
};
use crate::diag::{Mistake, Problem};
use crate::source::{Content, Tree, is_hidden};
use crate::thai::closest;

pub fn report(tree: &Tree, problems: &mut Vec<Problem>) {
    for (path, content) in ["content", "data"].into_iter().flat_map(|top| tree.below(top)) {
        let Some(right_name) = as_text_of_ours(path).filter(|_| !is_hidden(path)) else { continue };
        // Results that are kept are read by `freeze`, which knows every file of theirs.
        if is_read(path) || is_readme(path) || path.starts_with("data/frozen/") {
            continue;
        }
        let text = match content {
            Content::Text(text) => text,
            Content::Bytes(_) | Content::Far => "",
        };
        let meant = meant(&right_name, text).filter(|meant| tree.bytes(meant).is_none());
        let fits = HOMES.iter().filter(|home| home.takes(&right_name));
        let folders = fits.map(|home| home.folder.to_string()).collect();
        problems.push(Problem::of_file(path, Mistake::UnreadFile { meant, folders }));
    }
}

fn is_read(path: &str) -> bool {
    SINGLES.contains(&path) || HOMES.iter().any(|home| home.holds(path))
}

fn is_readme(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("readme"))
}

/// The path with the ending that it should have, if it looks like Markdown or YAML at all.
/// Notepad likes to save `a.md` as `a.md.txt`.
fn as_text_of_ours(path: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 4] =
        [(".md", ".md"), (".markdown", ".md"), (".yaml", ".yaml"), (".yml", ".yml")];
    let lower = path.to_ascii_lowercase();
    let lower = lower.strip_suffix(".txt").unwrap_or(&lower);
    ENDINGS.iter().find_map(|(ending, right)| {
        let length = lower.strip_suffix(ending)?.len();
        Some(format!("{}{right}", path.get(..length)?))
    })
}

/// Where the file probably belongs: what its text says comes before what its folder looks like.
fn meant(path: &str, text: &str) -> Option<String> {
    if is_read(path) {
        return Some(path.to_string());
    }
    let (_, within) = path.split_once('/')?;
    let (folder, rest) = match within.split_once('/') {
        Some((folder, rest)) => (Some(folder), rest),
        None => (None, within),
    };
    if folder.is_none() && path.starts_with("data/") {
        let stem = rest.rsplit_once('.').map_or(rest, |(stem, _)| stem);
        if let Some(single) = closest(stem, SINGLES.map(stem_of)) {
            return Some(format!("data/{single}.yaml"));
        }
    }
    let fits = || HOMES.iter().filter(|home| home.takes(path));
    let by_folder = || {
        let name = closest(folder?, fits().map(Home::name))?;
        fits().find(|home| home.name() == name)
    };
    let said = says(text);
    let home = fits().find(|home| said.as_ref() == Some(*home)).or_else(by_folder)?;
    Some(format!("{}/{rest}", home.folder))
}

fn stem_of(path: &'static str) -> &'static str {
    path.trim_start_matches("data/").trim_end_matches(".yaml")
}

/// What a file says of itself in a line of its head that only files of its kind have.
fn says(text: &str) -> Option<Home> {
    const HEAD: usize = 60;
    text.lines().take(HEAD).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        let value = value.split('#').next().unwrap_or_default().trim();
        match (key, value) {
            ("type", "note") => Some(NOTES),
            ("type", "regulation") => Some(REGULATIONS),
            ("type", "page") => Some(PAGES),
            ("type", "story") => Some(STORIES),
            ("type", "network") => Some(NETWORKS),
            ("activities" | "calendar", _) => Some(PLANS),
            ("steps", _) => Some(PATHWAYS),
            ("fund_code", _) => Some(FUNDS),
            ("dimensions", _) => Some(RUBRICS),
            ("rubric", _) => Some(CONTESTS),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let mut problems = Vec::new();
        report(&Tree::of(files.iter().copied()), &mut problems);
        let told = |problem: Problem| match problem.mistake {
            Mistake::UnreadFile { meant, .. } => (problem.place.file.to_string(), meant),
            other => panic!("{other:?}"),
        };
        problems.into_iter().map(told).collect()
    }

    #[test]
    fn strays_are_sent_where_they_belong() {
        for (path, text, meant) in [
            ("content/note/a.md", "", Some("content/notes/a.md")),
            ("content/Notes/a.md", "", Some("content/notes/a.md")),
            ("content/a.md", "---\ntype: page   # หน้า\n", Some("content/pages/a.md")),
            ("content/a.md", "", None),
            ("content/drafts/a.md", "", None),
            ("content/notes/a.MD", "", Some("content/notes/a.md")),
            ("content/notes/a.md.txt", "", Some("content/notes/a.md")),
            ("content/pages/a.markdown", "", Some("content/pages/a.md")),
            ("content/notes/a.yaml", "fund_code: \"50230203\"\n", Some("data/funds/a.yaml")),
            ("data/fund/502302/a.yaml", "", Some("data/funds/502302/a.yaml")),
            ("data/a.yaml", "fund_code: \"50230203\"\n", Some("data/funds/a.yaml")),
            ("data/area.yaml", "", Some("data/areas.yaml")),
            ("data/areas.yml", "", Some("data/areas.yaml")),
            ("data/other.yaml", "", None),
            ("data/notes/a.md", "", Some("content/notes/a.md")),
            ("content/a.md", "---\ntype: story\n", Some("content/stories/a.md")),
        ] {
            let expected = (path.to_string(), meant.map(str::to_string));
            assert_eq!(found(&[(path, text)]), [expected], "{path}");
        }
    }

    #[test]
    fn no_file_is_sent_onto_another() {
        let files = [("data/areas.yaml", ""), ("data/areas.yml", "")];
        assert_eq!(found(&files), [("data/areas.yml".to_string(), None)]);
    }

    #[test]
    fn what_is_read_or_nobodys_content_is_left_alone() {
        let fine = [
            "content/notes/2569/a.md",
            "content/images/a.jpg",
            "content/README.md",
            "content/notes/.draft.md",
            "content/notes/~$a.md",
            "content/.git/a.md",
            "data/site.yaml",
            "data/funds/502302/50230203.yml",
            "data/funds/list.csv",
            "themes/x/about.md",
        ];
        assert_eq!(found(&fine.map(|path| (path, ""))), []);
    }
}
