//! The only place where the stages meet.
//!
//! ```text
//! Tree → assemble → check → score → index → plan → (make → render) for each file → publish
//! ```
//!
//! `prepare` runs everything up to the plan and collects every problem; nothing is written while
//! there is an error. Files are then made one by one, by any number of threads and in any order,
//! each from the same `Ready`: the preview and the build differ in who asks.

pub mod auditing;
mod blind;
mod decided;
pub mod freezing;
mod judging;
mod orphans;
mod papers;
mod searching;
mod telling;

pub use orphans::orphans;
pub use papers::Paper;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use rust_decimal::Decimal;

use crate::assemble::{Assembled, allowed, assemble, consented, pictures_of};
use crate::chart::card;
use crate::check::{Allow, Findings, check, evidence_lacking, privacy_of_page, privacy_of_text};
use crate::diag::{Checked, Mistake, Problem, any_error, sort};
use crate::freeze::{self, Frozen};
use crate::model::{Contest, Fund, Site};
use crate::picture;
use crate::plan::{self, Artifact, Edition, Index, Kept, Kind, Made, Model};
use crate::publish;
use crate::render::Renderer;
use crate::schema;
use crate::score::{Ranking, Robustness, Round, rank, rounds_after, score};
use crate::search;
use crate::source::Tree;
use crate::theme::{self, Theme};
use decided::Firm;
pub use searching::Found;
use searching::Searching;

/// A site that has been read, checked and scored: every page of it can be made.
pub struct Ready {
    site: Site,
    allow: Allow,
    findings: Findings,
    rankings: Vec<Option<Ranking>>,
    robustness: Vec<Option<Robustness>>,
    rounds: Vec<Vec<Round>>,
    kept: Vec<Kept>,
    seals: Vec<String>,
    index: Index,
    edition: Edition,
    artifacts: Vec<Artifact>,
    by_path: HashMap<String, usize>,
    /// Pictures of the content folder and published evidence, by their address.
    files: HashMap<String, Vec<u8>>,
    renderer: Renderer,
    searching: Searching,
}

/// All stages before rendering. The value is absent when anything is wrong that stops publication;
/// the problems are sorted and complete either way.
pub fn prepare(tree: &Tree) -> Checked<Option<Ready>> {
    prepare_for(tree, Edition::Public)
}

/// The same for an edition.
pub fn prepare_for(tree: &Tree, edition: Edition) -> Checked<Option<Ready>> {
    let mut problems = Vec::new();
    let judged = judge(tree, true, &mut problems);
    let judged = match edition {
        Edition::Blind => judged.and_then(|judged| judged.blinded(tree, &mut problems)),
        _ => judged,
    };
    let ready = judged.map(|judged| judged.planned(tree, edition));
    hush(&mut problems);
    schema::suggest(&mut problems);
    sort(&mut problems);
    let value = ready.filter(|_| !any_error(&problems));
    Checked { value, problems }
}

/// The same problems, without getting pages ready.
pub fn problems(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    judge(tree, false, &mut problems);
    hush(&mut problems);
    schema::suggest(&mut problems);
    sort(&mut problems);
    problems
}

/// What is wrong with a text that must not be shown is not told of: its message would quote it.
/// Once the text is gone, so is that problem, or it is told of then. The same goes for a word with
/// a letter in it that nobody sees.
fn hush(problems: &mut Vec<Problem>) {
    let mut secrets: BTreeMap<Arc<str>, Vec<Range<usize>>> = BTreeMap::new();
    for problem in problems.iter().filter(|problem| problem.mistake.explains_others()) {
        if let Some(span) = problem.place.span {
            secrets.entry(problem.place.file.clone()).or_default().push(span.range());
        }
    }
    problems.retain(|problem| {
        let Some(span) = problem.place.span.filter(|_| !problem.mistake.explains_others()) else {
            return true;
        };
        let hidden = secrets.get(&problem.place.file).map_or(&[][..], Vec::as_slice);
        let range = span.range();
        !hidden.iter().any(|secret| secret.start < range.end && range.start < secret.end)
    });
}

/// What judges' sheets need to know: who competes in which round, whatever the sheets themselves
/// may have wrong.
pub struct Rounds {
    pub site: Site,
    pub rankings: Vec<Option<Ranking>>,
    pub rounds: Vec<Vec<Round>>,
}

/// Reads, checks and ranks, without pages. The value is absent where anything but a judge's sheet
/// has errors; the problems are then those errors.
pub fn rounds_of(tree: &Tree) -> Checked<Option<Rounds>> {
    let assembled = assemble(tree, &|_, _| Vec::new());
    let in_the_way = |problem: &Problem| {
        problem.severity() == crate::diag::Severity::Error
            && problem.place.file.starts_with("data/")
            && !problem.place.file.starts_with("data/panels/")
    };
    let mut problems: Vec<Problem> = assembled.problems;
    problems.retain(in_the_way);
    let Some(Assembled { site, .. }) = assembled.value.filter(|_| problems.is_empty()) else {
        return Checked { value: None, problems };
    };
    let findings = check(&site, tree, &Allow::default()).value;
    let blocked = |fund: usize, year: i32| findings.blocks(fund, year);
    let contests = 0..site.contests.len();
    let rankings = contests.clone().map(|contest| rank(&site, contest, &blocked)).collect();
    // Judges score those whom a decided round let through.
    let frozen = freeze::read(tree).value;
    let rounds_of = |contest| decided::rounds(&site, contest, &frozen, &blocked);
    let rounds = contests.map(rounds_of).collect();
    Checked { value: Some(Rounds { site, rankings, rounds }), problems }
}

/// A site that has been read, checked and scored.
struct Judged {
    site: Site,
    allow: Allow,
    findings: Findings,
    rankings: Vec<Option<Ranking>>,
    firm: Vec<Firm>,
    rounds: Vec<Vec<Round>>,
    frozen: Vec<Frozen>,
    renderer: Renderer,
}

/// Reads, checks and scores. Where pages are not wanted, only what problems depend on is scored.
fn judge(tree: &Tree, pages: bool, problems: &mut Vec<Problem>) -> Option<Judged> {
    let (file, allowed) = allowed(tree);
    let allow = Allow::of(&file, &allowed).with_consent(consented(tree));
    let inspect = |path: &Arc<str>, text: &str| privacy_of_text(path, text, &allow);
    let Assembled { mut site, theme_place } = assemble(tree, &inspect).gather(problems)?;
    let mut frozen = freeze::read(tree).gather(problems);
    freeze::correct(tree, &site.corrections, &mut frozen, problems);
    let findings = check(&site, tree, &allow).gather(problems);
    let before = problems.len();
    let theme = load_theme(&site, tree, &theme_place, problems);
    let renderer = Renderer::new(theme, site.settings.digits).gather(problems);
    let renderer = renderer.with_abbreviations(plan::abbreviations(&site));
    // A theme that cannot be read would be told the same things twice.
    if problems.len() == before && theme::lint::has_own_templates(renderer.theme()) {
        problems.extend(theme::lint::hold(renderer.theme()).problems);
    }
    if any_error(problems) {
        return None;
    }
    problems.extend(lacking_evidence(&site));
    problems.extend(telling::problems(&site));
    decided::graft(&mut site, &frozen);
    problems.extend(decided::gone(&site, &frozen));
    let blocked = |fund: usize, year: i32| findings.blocks(fund, year);
    let has_judges = !site.panels.is_empty();
    let contests = if pages || has_judges { site.contests.len() } else { 0 };
    let ranking = |contest| decided::ranking(&site, contest, &frozen, &blocked);
    let rankings: Vec<_> = (0..contests).map(ranking).collect();
    let firm = |contest: usize| decided::firm(&site, contest, rankings[contest].as_ref(), &frozen);
    let firm = (0..contests).map(firm).collect();
    let rounds_of = |contest| decided::rounds(&site, contest, &frozen, &blocked);
    let rounds: Vec<_> = (0..site.contests.len()).map(rounds_of).collect();
    problems.extend(judging::problems(&site, &rankings, &rounds, &frozen));
    Some(Judged { site, allow, findings, rankings, firm, rounds, frozen, renderer })
}

impl Judged {
    /// The same behind pseudonyms: everything that depends on the order of funds is done again, but
    /// what is decided, whose places only change their names. No page is made of a kept result:
    /// that knows everybody's name.
    fn blinded(self, tree: &Tree, problems: &mut Vec<Problem>) -> Option<Judged> {
        let Judged { site, allow, renderer, frozen, rankings: named, firm, rounds: told, .. } =
            self;
        let Some(key) = site.settings.blind_key.clone() else {
            let mistake = Mistake::MissingKey { key: "blind_key".to_string() };
            problems.push(Problem::of_file(&site.settings.file, mistake));
            return None;
        };
        let is_whole: Vec<bool> = decided::wholes(&site, &frozen);
        let is_round: Vec<Vec<bool>> = decided::stages(&site, &frozen);
        let (site, places) = blind::blind(site, &key);
        let to = |fund: usize| places.get(fund).copied().flatten();
        // What is wrong was told of by its real name.
        let findings = check(&site, tree, &allow).value;
        let blocked = |fund: usize, year: i32| findings.blocks(fund, year);
        let contests = 0..site.contests.len();
        let rankings = contests.clone().map(|contest| match &named[contest] {
            Some(ranking) if is_whole[contest] => Some(ranking.moved(&site, contest, &to)),
            _ => rank(&site, contest, &blocked),
        });
        let rankings: Vec<Option<Ranking>> = rankings.collect();
        let rounds = contests.map(|contest| {
            rounds_after(&site, contest, &blocked, &|stage| {
                let kept = told[contest].iter().find(|round| round.stage == stage)?;
                is_round[contest][stage].then(|| kept.moved(&site, contest, stage, &to))
            })
        });
        let (rounds, frozen) = (rounds.collect(), Vec::new());
        let firm = firm.into_iter().enumerate().map(|(contest, firm)| {
            match (&named[contest], &rankings[contest]) {
                (Some(named), Some(moved)) if is_whole[contest] => {
                    decided::firm_moved(firm, named, moved, &to)
                }
                _ => Firm::Open,
            }
        });
        let firm = firm.collect();
        Some(Judged { site, allow, findings, rankings, firm, rounds, frozen, renderer })
    }

    /// Decides every page and file.
    fn planned(self, tree: &Tree, edition: Edition) -> Ready {
        let Judged { site, allow, findings, rankings, firm, rounds, frozen, renderer } = self;
        let kept: Vec<Kept> = frozen.into_iter().map(Kept::of).collect();
        let robustness = || {
            let robustness = firm.into_iter().zip(&rankings).map(|(firm, ranking)| match firm {
                Firm::Kept(robustness) => robustness,
                Firm::Open => firmness(&site, ranking.as_ref()?),
            });
            robustness.collect()
        };
        let (mut index, robustness): (Index, Vec<Option<Robustness>>) =
            rayon::join(|| Index::of(&site, &rankings), robustness);
        let files = match edition {
            Edition::Blind => HashMap::new(),
            _ => published_files(&site, tree),
        };
        let parts = Parts {
            site: &site,
            findings: &findings,
            rankings: &rankings,
            robustness: &robustness,
            rounds: &rounds,
            edition,
            kept: &kept,
            seals: &[],
        };
        let seals = match edition {
            Edition::Blind => Vec::new(),
            _ => auditing::seals(parts.model(&index), tree),
        };
        index.letters = plan::letters(parts.model(&index));
        let model = parts.model(&index);
        let (searching, mut artifacts) =
            rayon::join(|| Searching::of(model), || plan::artifacts(model));
        artifacts.extend(searching.artifacts());
        let extra =
            |kind: Kind| move |path: &String| Artifact { path: path.clone(), kind: kind.clone() };
        artifacts.extend(renderer.theme().assets.keys().map(extra(Kind::Asset)));
        let mut paths: Vec<&String> = files.keys().collect();
        paths.sort();
        // Evidence is published byte for byte, for its digest is.
        let is_evidence = |path: &String| path.starts_with("funds/");
        let (evidence, pictures): (Vec<_>, Vec<_>) =
            paths.into_iter().partition(|p| is_evidence(p));
        artifacts.extend(evidence.into_iter().map(extra(Kind::File)));
        artifacts.extend(pictures.into_iter().map(extra(Kind::Picture)));
        let by_path =
            artifacts.iter().enumerate().map(|(index, file)| (file.path.clone(), index)).collect();
        Ready {
            site,
            allow,
            findings,
            rankings,
            robustness,
            rounds,
            kept,
            seals,
            index,
            edition,
            artifacts,
            by_path,
            files,
            renderer,
            searching,
        }
    }
}

/// What a model is made of, before its index is whole.
#[derive(Clone, Copy)]
struct Parts<'m> {
    site: &'m Site,
    findings: &'m Findings,
    rankings: &'m [Option<Ranking>],
    robustness: &'m [Option<Robustness>],
    rounds: &'m [Vec<Round>],
    edition: Edition,
    kept: &'m [Kept],
    seals: &'m [String],
}

impl<'m> Parts<'m> {
    fn model(self, index: &'m Index) -> Model<'m> {
        let Parts { site, findings, rankings, robustness, rounds, edition, kept, seals } = self;
        Model { site, findings, rankings, robustness, rounds, index, edition, kept, seals }
    }
}

fn firmness(site: &Site, ranking: &Ranking) -> Option<Robustness> {
    let contest = &site.contests[ranking.contest];
    Robustness::of(site, ranking, site.rubric(&contest.rubric)?)
}

/// From this level on, an indicator should have evidence (R26).
const HIGH: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// Funds that attach evidence and lack it where a contest gives them high points.
fn lacking_evidence(site: &Site) -> Vec<Problem> {
    let mut found = Vec::new();
    for contest in &site.contests {
        let Some(rubric) = site.rubric(&contest.rubric) else { continue };
        let lacks = |fund: &Fund| {
            if fund.evidence.is_empty() || !contest.covers(&fund.tambon) {
                return None;
            }
            fund.year(contest.fiscal_year)?;
            let card = score(rubric, fund, contest.fiscal_year);
            let high: Vec<String> = card
                .indicators()
                .filter(|(.., score)| score.level().is_some_and(|level| level >= HIGH))
                .map(|(d, i, _)| rubric.dimensions[d].indicators[i].id.to_string())
                .collect();
            evidence_lacking(fund, &high)
        };
        found.extend(site.funds.par_iter().filter_map(lacks).collect::<Vec<Problem>>());
    }
    found
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

/// Files that are published as they are: pictures that texts may show, which keep their path below
/// `content/`, and evidence that is `public: true`.
fn published_files(site: &Site, tree: &Tree) -> HashMap<String, Vec<u8>> {
    let pictures = pictures_of(tree).into_iter().map(|path| {
        let source = format!("content/{path}");
        (path, source)
    });
    let evidence = site.funds.iter().flat_map(plan::published_evidence);
    pictures
        .chain(evidence)
        .filter_map(|(address, source)| Some((address, tree.bytes(&source)?.to_vec())))
        .collect()
}

impl Ready {
    fn model(&self) -> Model<'_> {
        Model {
            site: &self.site,
            findings: &self.findings,
            rankings: &self.rankings,
            robustness: &self.robustness,
            rounds: &self.rounds,
            index: &self.index,
            edition: self.edition,
            kept: &self.kept,
            seals: &self.seals,
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

    /// What a query finds, as on the page.
    pub fn search(&self, query: &str, filter: &search::Filter, most: usize) -> Found {
        self.searching.search(self.model(), query, filter, most)
    }

    /// The lasting name of a document that was found.
    pub fn id_of_find(&self, document: usize) -> String {
        self.searching.id(self.model(), document)
    }

    /// The position of a file such as `funds/50230203/index.html`.
    pub fn find(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    /// The page to open first in a copy of the site on a stick.
    pub fn start_page(&self) -> Result<Vec<u8>, Box<Problem>> {
        self.make(&plan::start())
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
                let bytes = self.files.get(&artifact.path).map_or(&[][..], Vec::as_slice);
                return Ok(picture::published(bytes).into_owned());
            }
            Kind::File => {
                return Ok(self.files.get(&artifact.path).cloned().unwrap_or_default());
            }
            _ => {}
        }
        if let Kind::SearchFile(shelf) = artifact.kind {
            let text = self.searching.file(self.model(), shelf);
            return self.looked_at(artifact, text.into_bytes());
        }
        let bytes = match plan::make(self.model(), artifact, &self.artifacts) {
            Some(Made::Page(page)) => self.renderer.page(*page, &artifact.path)?,
            Some(Made::Text(text)) => text.into_bytes(),
            Some(Made::Card(card)) => {
                // The gate reads no pictures: it reads what they will say.
                self.looked_at(artifact, card.words().into_bytes())?;
                return Ok(card::png(&card));
            }
            Some(Made::Kept) | None => Vec::new(),
        };
        self.looked_at(artifact, bytes)
    }

    /// The gate, a last time.
    fn looked_at(&self, artifact: &Artifact, bytes: Vec<u8>) -> Result<Vec<u8>, Box<Problem>> {
        match privacy_of_page(&artifact.path, &bytes, &self.allow) {
            None => Ok(bytes),
            Some(problem) => Err(problem),
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

    fn each_part<E: From<Box<Problem>>>(
        &self,
        index: usize,
        mut give: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let artifact = &self.artifacts[index];
        let Some(parts) = plan::parts(self.model(), artifact) else {
            return give(&self.make(artifact)?);
        };
        for part in parts {
            give(&self.looked_at(artifact, part.into_bytes())?)?;
        }
        Ok(())
    }

    fn shelves(&self) -> Option<Vec<Vec<&str>>> {
        Some(plan::shelves(&self.artifacts))
    }
}
