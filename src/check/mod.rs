//! Rules over the whole site: accounts that must agree with themselves, with the law and with the
//! calendar, evidence that must be what it was, and personal data that must not appear. A rule is a
//! function; what it finds is a problem with a code and a place.

mod accounts;
mod evidence;
mod law;
mod privacy;
mod quality;

pub use accounts::reach;
pub use evidence::lacking as evidence_lacking;
pub use privacy::{
    Allow, check as privacy_of, in_page as privacy_of_page, in_text as privacy_of_text,
    names_person,
};
pub use quality::{Quality, Step};

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Checked, DateRule, Mistake, Problem, Severity};
use crate::model::Site;
use crate::source::Tree;

/// What the accounts of each fund show, kept for its page and for the gates of a contest.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// By position of the fund; only funds with something to say are in it.
    funds: BTreeMap<usize, Vec<Finding>>,
}

/// A problem of one accounting year, or of the fund as a whole.
#[derive(Clone, Debug)]
pub struct Finding {
    pub year: Option<i32>,
    pub problem: Problem,
}

impl Findings {
    pub fn of(&self, fund: usize) -> &[Finding] {
        self.funds.get(&fund).map_or(&[], Vec::as_slice)
    }

    /// Something that was found before and cannot be looked at again.
    pub fn add(&mut self, fund: usize, finding: Finding) {
        self.funds.entry(fund).or_default().push(finding);
    }

    /// Forgets what was found of files that are not at hand.
    pub fn without_evidence(mut self) -> Self {
        for found in self.funds.values_mut() {
            found.retain(|finding| !matches!(finding.problem.mistake, Mistake::Evidence { .. }));
        }
        self
    }

    /// Whether the figures of a year are too wrong to be ranked by.
    pub fn blocks(&self, fund: usize, year: i32) -> bool {
        self.of(fund).iter().any(|finding| {
            finding.year.is_none_or(|of| of == year)
                && finding.problem.severity() != Severity::Warning
        })
    }
}

/// Checks a site. The problems come back both as a list to be shown and sorted by fund.
pub fn check(site: &Site, tree: &Tree, allow: &Allow) -> Checked<Findings> {
    let mut problems = privacy::check(tree, allow);
    for fund in site.funds.iter().filter(|fund| fund.synthetic && !site.settings.sample) {
        problems.push(Problem::new(&fund.file, fund.code_span, Mistake::SyntheticOnRealSite));
    }
    let findings = findings(site, tree).gather(&mut problems);
    Checked { value: findings, problems }
}

/// What the accounts and the evidence of each fund show; the gate of privacy stands apart.
pub fn findings(site: &Site, tree: &Tree) -> Checked<Findings> {
    let limits = law::Limits::of(&site.laws);
    let given = accounts::Given { limits: &limits, today: tree.taken_on() };
    let by_fund: Vec<Vec<Finding>> = site
        .funds
        .par_iter()
        .map(|fund| {
            let mut found = accounts::check(fund, &given);
            found.extend(evidence::check(fund, tree));
            found
        })
        .collect();
    let mut problems = Vec::new();
    let mut findings = Findings::default();
    for (fund, mut found) in by_fund.into_iter().enumerate() {
        problems.extend(found.iter().map(|finding| finding.problem.clone()));
        problems.extend(evidence::secrets(&site.funds[fund], tree));
        found.retain(|finding| !passes_with_time(&finding.problem.mistake));
        if !found.is_empty() {
            findings.funds.insert(fund, found);
        }
    }
    for story in site.stories.iter().filter(|story| story.synthetic && !site.settings.sample) {
        problems.push(Problem::new(&story.file, story.id_span, Mistake::SyntheticOnRealSite));
    }
    Checked { value: findings, problems }
}

/// What is told of, but shown on no page: the page would be another one tomorrow.
fn passes_with_time(mistake: &Mistake) -> bool {
    matches!(mistake, Mistake::DatesDisagree { rule: DateRule::NotInTheFuture, .. })
}
