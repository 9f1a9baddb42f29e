//! The only place where the stages meet.
//!
//! ```text
//! Tree → assemble → check → score → index → plan → (make → render) for each file → publish
//! ```
//!
//! `prepare` runs everything up to the plan and collects every problem; nothing is written while
//! there is an error. Files are then made one by one, by any number of threads and in any order,
//! each from the same `Ready`: the preview and the build differ in who asks.

use std::collections::HashMap;
use std::sync::Arc;

use crate::assemble::{Assembled, assemble, pictures_of};
use crate::check::{Findings, check};
use crate::diag::{Checked, Problem, any_error, sort};
use crate::model::{Contest, Site};
use crate::plan::{self, Artifact, Index, Kind, Made, Model};
use crate::publish;
use crate::render::Renderer;
use crate::score::{Ranking, rank};
use crate::source::Tree;
use crate::theme::{self, Theme};

/// A site that has been read, checked and scored: every page of it can be made.
pub struct Ready {
    site: Site,
    findings: Findings,
    rankings: Vec<Option<Ranking>>,
    index: Index,
    artifacts: Vec<Artifact>,
    by_path: HashMap<String, usize>,
    /// Pictures of the content folder, by their address.
    pictures: HashMap<String, Vec<u8>>,
    renderer: Renderer,
}

/// All stages before rendering. The value is absent when anything is wrong that stops publication;
/// the problems are sorted and complete either way.
pub fn prepare(tree: &Tree) -> Checked<Option<Ready>> {
    let mut problems = Vec::new();
    let assembled = assemble(tree).gather(&mut problems);
    let value = assembled.and_then(|assembled| finish(assembled, tree, &mut problems));
    sort(&mut problems);
    let value = value.filter(|_| !any_error(&problems));
    Checked { value, problems }
}

fn finish(assembled: Assembled, tree: &Tree, problems: &mut Vec<Problem>) -> Option<Ready> {
    let Assembled { site, theme_place } = assembled;
    let findings = check(&site, tree).gather(problems);
    let theme = load_theme(&site, tree, &theme_place, problems);
    let renderer = Renderer::new(theme, site.settings.digits).gather(problems);
    if any_error(problems) {
        return None;
    }
    let blocked = |fund: usize, year: i32| findings.blocks(fund, year);
    let rankings: Vec<_> =
        (0..site.contests.len()).map(|contest| rank(&site, contest, &blocked)).collect();
    let index = Index::of(&site, &rankings);
    let pictures = pictures(tree);
    let model = Model { site: &site, findings: &findings, rankings: &rankings, index: &index };
    let mut artifacts = plan::artifacts(model);
    let extra =
        |kind: Kind| move |path: &String| Artifact { path: path.clone(), kind: kind.clone() };
    artifacts.extend(renderer.theme().assets.keys().map(extra(Kind::Asset)));
    let mut paths: Vec<&String> = pictures.keys().collect();
    paths.sort();
    artifacts.extend(paths.into_iter().map(extra(Kind::Picture)));
    let by_path =
        artifacts.iter().enumerate().map(|(index, file)| (file.path.clone(), index)).collect();
    Some(Ready { site, findings, rankings, index, artifacts, by_path, pictures, renderer })
}

fn load_theme(
    site: &Site,
    tree: &Tree,
    (file, span): &(Arc<str>, crate::text::Span),
    problems: &mut Vec<Problem>,
) -> Theme {
    let files: Vec<(Arc<str>, &[u8])> =
        tree.below("themes").map(|(path, content)| (path.clone(), content.bytes())).collect();
    theme::load(&site.settings.theme, &files, (file, *span)).gather(problems)
}

/// Files of `content/` that texts may show: they keep their path below `content/`.
fn pictures(tree: &Tree) -> HashMap<String, Vec<u8>> {
    pictures_of(tree)
        .into_iter()
        .filter_map(|path| {
            let bytes = tree.bytes(&format!("content/{path}"))?.to_vec();
            Some((path, bytes))
        })
        .collect()
}

impl Ready {
    fn model(&self) -> Model<'_> {
        Model {
            site: &self.site,
            findings: &self.findings,
            rankings: &self.rankings,
            index: &self.index,
        }
    }

    pub fn title(&self) -> &str {
        &self.site.settings.title
    }

    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The contest whose results the site shows first.
    pub fn contest(&self) -> Option<&Contest> {
        self.site.contests.get(self.index.contest?)
    }

    /// Whether any figure of this site is invented.
    pub fn invented(&self) -> bool {
        self.index.invented
    }

    /// The position of a file such as `funds/50230203/index.html`.
    pub fn find(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    fn make(&self, artifact: &Artifact) -> Result<Vec<u8>, Box<Problem>> {
        match &artifact.kind {
            Kind::Asset => {
                return Ok(self
                    .renderer
                    .theme()
                    .assets
                    .get(&artifact.path)
                    .cloned()
                    .unwrap_or_default());
            }
            Kind::Picture => {
                return Ok(self.pictures.get(&artifact.path).cloned().unwrap_or_default());
            }
            _ => {}
        }
        match plan::make(self.model(), artifact, &self.artifacts) {
            Some(Made::Page(page)) => self.renderer.page(*page, &artifact.path),
            Some(Made::Text(text)) => Ok(text.into_bytes()),
            Some(Made::Kept) | None => Ok(Vec::new()),
        }
    }
}

impl publish::Source for Ready {
    fn count(&self) -> usize {
        self.artifacts.len()
    }

    fn path(&self, index: usize) -> &str {
        &self.artifacts[index].path
    }

    fn bytes(&self, index: usize) -> Result<Vec<u8>, Box<Problem>> {
        self.make(&self.artifacts[index])
    }
}
