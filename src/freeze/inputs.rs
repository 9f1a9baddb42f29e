//! What a result is made of, as files: everything that decides anything, copied as it was read, and
//! nothing else. A folder of inputs is a small site of its own, which the same parsers read.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Scope;
use crate::assemble::assemble;
use crate::check::{Finding, Findings, findings};
use crate::diag::{EvidenceFault, Mistake, Problem};
use crate::id::{FundCode, RubricId};
use crate::model::contest::CategoryKind;
use crate::model::{Contest, Law, PanelSheet, Site};
use crate::score::panel::sheets;
use crate::source::Tree;
use crate::thai::Digits;

/// The folder of inputs within a kept result.
pub const INPUTS: &str = "inputs";
/// What decided and cannot be copied.
pub const FACTS: &str = "facts.json";

/// A file to be written: made by us, or a file of the site as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Made(Vec<u8>),
    Copied(Arc<str>),
}

/// Pieces by their paths.
pub type Pieces = BTreeMap<String, Piece>;

impl Piece {
    pub fn bytes<'t>(&'t self, tree: &'t Tree) -> Cow<'t, [u8]> {
        match self {
            Piece::Made(bytes) => Cow::Borrowed(bytes),
            Piece::Copied(path) => tree.read(path).unwrap_or_default(),
        }
    }
}

/// The inputs of rounds of a contest, by their path below the root of a site.
///
/// `who` are the funds that take part; all of the contest's area where nobody was chosen before.
pub fn inputs(site: &Site, contest: usize, scope: &Scope, who: Option<&BTreeSet<usize>>) -> Pieces {
    let contest = &site.contests[contest];
    let mut pieces = Pieces::new();
    let mut copy = |path: &Arc<str>| {
        pieces.insert(path.to_string(), Piece::Copied(path.clone()));
    };
    copy(&Arc::from("data/areas.yaml"));
    copy(&contest.file);
    let wanted = |id: &RubricId| {
        *id == contest.rubric || contest.stages.iter().any(|stage| contest.rubric_of(stage) == id)
    };
    site.rubrics.iter().filter(|rubric| wanted(&rubric.id)).for_each(|rubric| copy(&rubric.file));
    for law in site.laws.iter().filter(|law| governs(law)) {
        copy(&law.file);
    }
    let sheets = sheets_of(site, contest, scope);
    for sheet in &sheets {
        copy(&sheet.file);
    }
    // Judges are compared on all funds that they scored, whoever of those competes.
    let marks = sheets.iter().flat_map(|sheet| &sheet.marks);
    let marked: BTreeSet<&FundCode> = marks.map(|mark| &mark.fund.value).collect();
    let takes_part = |index: usize, code: &FundCode| {
        who.is_none_or(|who| who.contains(&index) || marked.contains(code))
    };
    for (index, fund) in site.funds.iter().enumerate() {
        if contest.covers(&fund.tambon) && takes_part(index, &fund.code) {
            copy(&fund.file);
        }
    }
    if contest.categories.iter().any(|category| category.kind == CategoryKind::Member) {
        let copied: BTreeSet<FundCode> = site
            .funds
            .iter()
            .filter(|fund| pieces.contains_key(&*fund.file))
            .map(|fund| fund.code.clone())
            .collect();
        for story in site.stories.iter().filter(|story| copied.contains(&story.fund.value)) {
            pieces.insert(story.file.to_string(), Piece::Copied(story.file.clone()));
        }
    }
    pieces.insert("data/site.yaml".to_string(), Piece::Made(settings(site).into_bytes()));
    pieces
}

fn governs(law: &Law) -> bool {
    law.rules
        .iter()
        .flat_map(|rule| &rule.text.parameters)
        .any(|parameter| parameter.governs.is_some())
}

/// The sheets of those rounds; of the last round for the contest as a whole.
fn sheets_of<'s>(site: &'s Site, contest: &'s Contest, scope: &Scope) -> Vec<&'s PanelSheet> {
    let mut stages: Vec<_> = scope.stages.iter().map(|at| contest.stages.get(*at)).collect();
    if scope.whole {
        stages.push(contest.last_stage());
    }
    let of_stage = |stage| sheets(site, contest, stage).map(|(_, sheet)| sheet);
    stages.into_iter().flat_map(of_stage).collect()
}

/// The settings that decide something, and those without which nothing is a site. The rest stays
/// at home: numbers of offices, and the secret of the blind edition.
fn settings(site: &Site) -> String {
    let settings = &site.settings;
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let digits = match settings.digits {
        Digits::Thai => "thai",
        Digits::Arabic => "arabic",
    };
    format!(
        "# เขียนโดย kongthun: เฉพาะค่าของเว็บไซต์ที่มีผลต่อผลการตัดสิน / written by kongthun: the settings that decide something\nschema: 1\ntitle: {}\nbase_url: {}\ndigits: {digits}\nsample: {}\n",
        quoted(&settings.title),
        quoted(&settings.base_url),
        settings.sample,
    )
}

/// What decided and is not copied, because it is not text: files of evidence that are no longer
/// what they were, for which a fund is held back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    pub evidence_changed: Vec<EvidenceChanged>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceChanged {
    pub fund: String,
    pub evidence: String,
    pub file: String,
}

impl Facts {
    pub fn of(site: &Site, findings: &Findings, copied: &Pieces) -> Facts {
        let mut facts = Facts::default();
        for (index, fund) in site.funds.iter().enumerate() {
            if !copied.contains_key(&*fund.file) {
                continue;
            }
            for finding in findings.of(index) {
                let Mistake::Evidence { id, fault: EvidenceFault::Changed { file } } =
                    &finding.problem.mistake
                else {
                    continue;
                };
                facts.evidence_changed.push(EvidenceChanged {
                    fund: fund.code.to_string(),
                    evidence: id.clone(),
                    file: file.clone(),
                });
            }
        }
        facts
    }

    pub fn json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    fn tell(&self, site: &Site, findings: &mut Findings) {
        for fact in &self.evidence_changed {
            let Some((index, fund)) = site.fund(&FundCode::new(&fact.fund)) else {
                continue;
            };
            let fault = EvidenceFault::Changed { file: fact.file.clone() };
            let mistake = Mistake::Evidence { id: fact.evidence.clone(), fault };
            let problem = Problem::new(&fund.file, fund.code_span, mistake);
            findings.add(index, Finding { year: None, problem });
        }
    }
}

/// A tree of pieces, for reading them back. Whatever is far in the site's tree stays far.
pub fn tree_of(pieces: &Pieces, tree: &Tree) -> Tree {
    let copied = pieces.iter().filter_map(|(path, piece)| match piece {
        Piece::Copied(from) => Some((path.clone(), from.clone())),
        Piece::Made(_) => None,
    });
    let mut inner = tree.picked(copied);
    for (path, piece) in pieces {
        if let Piece::Made(bytes) = piece {
            inner.insert(path, bytes.clone());
        }
    }
    inner
}

/// The site of a folder of inputs, with what its accounts show. Links to what was not copied are
/// nobody's mistake, so problems are not told; a file that cannot be read leaves its fund out, and
/// the kept result then does not fit.
pub fn site_of(inputs: &Tree, facts: &Facts) -> Option<(Site, Findings)> {
    let site = assemble(inputs, &|_, _| Vec::new()).value?.site;
    // Only the one contest: nothing else was asked for.
    if site.contests.len() != 1 {
        return None;
    }
    let mut findings = findings(&site, inputs).value.without_evidence();
    facts.tell(&site, &mut findings);
    Some((site, findings))
}
