//! Where the files of a site live: one list for those who read them and for whoever looks for
//! files that nobody reads.

use crate::diag::Problem;
use crate::source::{TextFile, Tree};

pub const SITE: &str = "data/site.yaml";
pub const AREAS: &str = "data/areas.yaml";
pub const PROBLEMS: &str = "data/problems.yaml";
pub const GLOSSARY: &str = "data/glossary.yaml";
pub const LEAFLETS: &str = "data/leaflets.yaml";

/// The files that are there once.
pub const SINGLES: [&str; 5] = [SITE, AREAS, PROBLEMS, GLOSSARY, LEAFLETS];

/// A folder of files of one kind, at any depth.
#[derive(Debug, PartialEq, Eq)]
pub struct Home {
    pub folder: &'static str,
    pub endings: &'static [&'static str],
}

const MARKDOWN: &[&str] = &[".md"];
const YAML: &[&str] = &[".yaml", ".yml"];

pub const NOTES: Home = Home { folder: "content/notes", endings: MARKDOWN };
pub const REGULATIONS: Home = Home { folder: "content/regulations", endings: MARKDOWN };
pub const STORIES: Home = Home { folder: "content/stories", endings: MARKDOWN };
pub const PAGES: Home = Home { folder: "content/pages", endings: MARKDOWN };
pub const FUNDS: Home = Home { folder: "data/funds", endings: YAML };
pub const RUBRICS: Home = Home { folder: "data/rubrics", endings: YAML };
pub const CONTESTS: Home = Home { folder: "data/contests", endings: YAML };

pub const PANELS: Home = Home { folder: "data/panels", endings: YAML };

pub const NETWORKS: Home = Home { folder: "content/networks", endings: MARKDOWN };
pub const PLANS: Home = Home { folder: "data/plans", endings: YAML };
pub const PATHWAYS: Home = Home { folder: "data/pathways", endings: YAML };

pub const CORRECTIONS: Home = Home { folder: "data/corrections", endings: YAML };

pub const HOMES: [Home; 12] = [
    NOTES,
    REGULATIONS,
    PAGES,
    STORIES,
    NETWORKS,
    FUNDS,
    RUBRICS,
    CONTESTS,
    PANELS,
    PLANS,
    PATHWAYS,
    CORRECTIONS,
];

impl Home {
    pub fn texts<'t>(&self, tree: &'t Tree, problems: &mut Vec<Problem>) -> Vec<TextFile<'t>> {
        tree.texts(self.folder, self.endings, problems)
    }

    pub fn holds(&self, path: &str) -> bool {
        let below = path.strip_prefix(self.folder).is_some_and(|rest| rest.starts_with('/'));
        below && self.takes(path)
    }

    /// Whether a file of this name could be one of these, wherever it is.
    pub fn takes(&self, name: &str) -> bool {
        self.endings.iter().any(|ending| name.ends_with(ending))
    }

    /// `notes` of `content/notes`.
    pub fn name(&self) -> &'static str {
        self.folder.rsplit('/').next().unwrap_or(self.folder)
    }
}
