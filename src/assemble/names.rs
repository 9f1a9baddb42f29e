//! Names of files that do not travel: pictures and files of the theme keep theirs in the address,
//! and every file may have to be opened on Windows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{Mistake, NameTrouble, Problem};
use crate::source::{Tree, is_hidden};

/// `pictures` are paths below `content/`.
pub fn report(tree: &Tree, pictures: &BTreeSet<String>, theme: &str, problems: &mut Vec<Problem>) {
    let assets = format!("themes/{theme}/static/");
    let own_theme = format!("themes/{theme}");
    let mut seen: BTreeMap<String, &Arc<str>> = BTreeMap::new();
    let folders = ["content", "data", &own_theme];
    for (path, _) in folders.into_iter().flat_map(|folder| tree.below(folder)) {
        if is_hidden(path) {
            continue;
        }
        let is_picture = path.strip_prefix("content/").is_some_and(|path| pictures.contains(path));
        // The name below the folder that the address leaves out.
        let in_address = if is_picture {
            path.strip_prefix("content/")
        } else {
            path.strip_prefix(assets.as_str())
        };
        let trouble = if let Some(other) = seen.insert(path.to_lowercase(), path) {
            Some(NameTrouble::Clash { other: other.to_string() })
        } else if path.split('/').any(is_refused_by_windows) {
            Some(NameTrouble::Windows)
        } else if in_address.is_some_and(|name| name.contains(is_awkward_in_address)) {
            Some(NameTrouble::Address)
        } else {
            None
        };
        if let Some(trouble) = trouble {
            let name = path.rsplit('/').next().unwrap_or(path).to_string();
            problems.push(Problem::of_file(path, Mistake::AwkwardFileName { name, trouble }));
        }
    }
}

/// Spaces, Thai letters, and signs that mean something in an address or in Markdown.
fn is_awkward_in_address(c: char) -> bool {
    !c.is_ascii_alphanumeric() && !"/._-@+~".contains(c)
}

/// Devices such as `con`, with any ending, and what no name may hold.
fn is_refused_by_windows(part: &str) -> bool {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = part.split('.').next().unwrap_or(part).trim_end().to_ascii_lowercase();
    let is_port = stem.len() == 4
        && (stem.starts_with("com") || stem.starts_with("lpt"))
        && stem.ends_with(|c: char| ('1'..='9').contains(&c));
    DEVICES.contains(&stem.as_str())
        || is_port
        || part.ends_with(['.', ' '])
        || part.contains(|c: char| c.is_control() || "<>:\"|?*\\".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn troubles(paths: &[&str]) -> Vec<(String, NameTrouble)> {
        let tree = Tree::of(paths.iter().map(|path| (*path, "")));
        let mut problems = Vec::new();
        report(&tree, &crate::assemble::pictures_of(&tree), "x", &mut problems);
        let told = |problem: Problem| match problem.mistake {
            Mistake::AwkwardFileName { trouble, .. } => (problem.place.file.to_string(), trouble),
            other => panic!("{other:?}"),
        };
        problems.into_iter().map(told).collect()
    }

    #[test]
    fn names_in_addresses_are_plain() {
        for (path, is_awkward) in [
            ("content/images/agm-2569.jpg", false),
            ("content/images/IMG_1234.JPG", false),
            ("content/images/logo@2x.png", false),
            ("content/images/agm (1).jpg", true),
            ("content/images/ประชุมใหญ่.jpg", true),
            ("content/ภาพ/agm.jpg", true),
            ("content/images/100%.png", true),
            ("themes/x/static/ลาย.svg", true),
            // Pages are named by their ids, and other themes are not published.
            ("content/notes/ประชุม ใหญ่.md", false),
            ("data/funds/ออนใต้/50230203.yaml", false),
            ("themes/y/static/ลาย.svg", false),
            ("content/images/.~ a.jpg", false),
        ] {
            let expected: &[_] = &[(path.to_string(), NameTrouble::Address)];
            assert_eq!(troubles(&[path]), &expected[..usize::from(is_awkward)], "{path}");
        }
    }

    #[test]
    fn every_name_can_be_opened_on_windows() {
        for (name, is_refused) in [
            ("con.md", true),
            ("LPT1.md", true),
            ("aux", true),
            ("a:b.md", true),
            ("a?.md", true),
            ("a.", true),
            ("contest.md", false),
            ("com10.md", false),
            ("nullable.md", false),
        ] {
            let path = format!("content/notes/{name}");
            let expected: &[_] = &[(path.clone(), NameTrouble::Windows)];
            assert_eq!(troubles(&[&path]), &expected[..usize::from(is_refused)], "{name}");
        }
    }

    #[test]
    fn names_differ_by_more_than_capitals() {
        let found = troubles(&["content/images/AGM.jpg", "content/images/agm.jpg"]);
        let other = "content/images/AGM.jpg".to_string();
        let expected = ("content/images/agm.jpg".to_string(), NameTrouble::Clash { other });
        assert_eq!(found, [expected]);
    }
}
