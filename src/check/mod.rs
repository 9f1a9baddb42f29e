//! Rules over the whole site: accounts that must balance, and personal data that must not appear.
//! A rule is a function; what it finds is a problem with a code and a place.

mod accounts;
mod privacy;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Checked, Mistake, Problem, Severity};
use crate::model::Site;
use crate::source::Tree;

/// What the accounts of each fund show, kept for its page and for the gates of a contest.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// By position of the fund; only funds with something to say are in it.
    funds: BTreeMap<usize, Vec<Finding>>,
}

/// A problem of one accounting year.
#[derive(Clone, Debug)]
pub struct Finding {
    pub year: i32,
    pub problem: Problem,
}

impl Findings {
    pub fn of(&self, fund: usize) -> &[Finding] {
        self.funds.get(&fund).map_or(&[], Vec::as_slice)
    }

    /// Whether the figures of a year are too wrong to be ranked by.
    pub fn blocks(&self, fund: usize, year: i32) -> bool {
        self.of(fund)
            .iter()
            .any(|finding| finding.year == year && finding.problem.severity() != Severity::Warning)
    }
}

/// Checks a site. The problems come back both as a list to be shown and sorted by fund.
pub fn check(site: &Site, tree: &Tree) -> Checked<Findings> {
    let by_fund: Vec<Vec<Finding>> = site.funds.par_iter().map(accounts::check).collect();
    let mut problems = privacy::check(tree);
    let mut findings = Findings::default();
    for (fund, found) in by_fund.into_iter().enumerate() {
        let real_site = !site.settings.sample;
        if site.funds[fund].synthetic && real_site {
            let (file, span) = (&site.funds[fund].file, site.funds[fund].code_span);
            problems.push(Problem::new(file, span, Mistake::SyntheticOnRealSite));
        }
        if !found.is_empty() {
            problems.extend(found.iter().map(|finding| finding.problem.clone()));
            findings.funds.insert(fund, found);
        }
    }
    Checked { value: findings, problems }
}
