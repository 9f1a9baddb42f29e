//! R26: evidence is what it was when somebody looked at it. Only its presence and its SHA-256 are
//! asked for here; which indicators want evidence is known when there are scores
//! (`lacking`). Files of evidence are never copied to the site, public or not.

use sha2::{Digest, Sha256};

use super::Finding;
use crate::diag::{EvidenceFault, Mistake, Problem};
use crate::model::Fund;
use crate::source::Tree;

pub fn check(fund: &Fund, tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for evidence in &fund.evidence {
        let Some(file) = &evidence.file else { continue };
        let name = file.value.clone();
        let (span, fault) = match tree.bytes(&format!("data/{name}")) {
            None => (file.span, EvidenceFault::FileMissing { file: name }),
            Some(bytes) => match &evidence.sha256 {
                Some(written) if !is_hash_of(&written.value, bytes) => {
                    (written.span, EvidenceFault::Changed { file: name })
                }
                _ => continue,
            },
        };
        let mistake = Mistake::Evidence { id: evidence.id.clone(), fault };
        found.push(Finding { year: None, problem: Problem::new(&fund.file, span, mistake) });
    }
    found
}

fn is_hash_of(written: &str, bytes: &[u8]) -> bool {
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    written.eq_ignore_ascii_case(&hash)
}

/// Indicators at a high level without evidence, for a fund that has given any at all: where there
/// is none, its data-quality level says so in one word.
pub fn lacking(fund: &Fund, high: &[String]) -> Option<Problem> {
    let first = fund.evidence.first()?;
    let has = |indicator: &String| fund.evidence.iter().any(|one| one.indicator == *indicator);
    let indicators: Vec<String> = high.iter().filter(|one| !has(one)).cloned().collect();
    let fault = EvidenceFault::Lacking { indicators: indicators.clone() };
    let mistake = Mistake::Evidence { id: first.id.clone(), fault };
    (!indicators.is_empty()).then(|| Problem::new(&fund.file, first.span, mistake))
}
