//! Papers that are made when somebody asks for them, also where the site has no page of them.

use super::Ready;
use crate::diag::Problem;
use crate::id::FundCode;
use crate::plan::{self, Artifact, Chosen};

impl Ready {
    /// The funds of a contest as its papers know them: best first, then those that are not ranked.
    /// None where there is nothing to rank by.
    pub fn contenders(&self, contest: usize) -> Option<(Vec<FundCode>, Vec<FundCode>)> {
        let model = self.model();
        let (model, at) = match model.decided(&self.site.contests[contest].id) {
            Some(kept) => (kept.model(model), 0),
            None => (model, contest),
        };
        let ranking = model.rankings[at].as_ref()?;
        let code = |fund: usize| model.site.funds[fund].code.clone();
        let ranked = ranking.standings.iter().map(|standing| code(standing.fund)).collect();
        let gated = ranking.gated.iter().map(|gated| code(gated.fund)).collect();
        Some((ranked, gated))
    }

    /// A fund on paper: its address and its page.
    pub fn dossier(&self, contest: usize, fund: &FundCode) -> Result<Paper, Box<Problem>> {
        self.paper(plan::dossier(contest, fund))
    }

    /// A contest on paper, with the dossiers of these funds.
    pub fn booklet(&self, contest: usize, chosen: Chosen) -> Result<Paper, Box<Problem>> {
        self.paper(plan::booklet(self.model(), contest, chosen))
    }

    fn paper(&self, artifact: Artifact) -> Result<Paper, Box<Problem>> {
        Ok(Paper { html: self.make(&artifact)?, path: artifact.path })
    }
}

/// A page that is to be printed.
pub struct Paper {
    /// Where it would stand in the site, which decides how its links are written.
    pub path: String,
    pub html: Vec<u8>,
}
