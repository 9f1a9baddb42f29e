//! R26: evidence is what it was when somebody looked at it. Its presence and its SHA-256 are asked for
//! here, and whether what is to be published may be; which indicators want evidence is known when
//! there are scores (`lacking`). A file that is not `public: true` is never copied to the site.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::{Finding, privacy};
use crate::diag::{EvidenceFault, Mistake, Problem};
use crate::model::Fund;
use crate::model::fund::Evidence;
use crate::source::Tree;

pub fn check(fund: &Fund, tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for evidence in &fund.evidence {
        let problems = faults(evidence, tree).into_iter().map(|(span, fault)| {
            let mistake = Mistake::Evidence { id: evidence.id.clone(), fault };
            Problem::new(&fund.file, span, mistake)
        });
        found.extend(problems.map(|problem| Finding { year: None, problem }));
    }
    found
}

fn faults(evidence: &Evidence, tree: &Tree) -> Vec<(crate::text::Span, EvidenceFault)> {
    let Some(file) = &evidence.file else {
        let nothing = evidence.public.then_some((evidence.span, EvidenceFault::NothingToPublish));
        return nothing.into_iter().collect();
    };
    let mut found = Vec::new();
    let name = || file.path.value.clone();
    if evidence.public && evidence.published_as().is_none() {
        found.push((file.path.span, EvidenceFault::NotPublishable { file: name() }));
    }
    match (tree.bytes(&path(&file.path.value)), &file.sha256) {
        (None, _) => {
            let public = evidence.published_as().is_some();
            found.push((file.path.span, EvidenceFault::FileMissing { file: name(), public }));
        }
        (Some(bytes), Some(written)) if !is_hash_of(&written.value, bytes) => {
            found.push((written.span, EvidenceFault::Changed { file: name() }));
        }
        (Some(_), _) => {}
    }
    found
}

fn path(file: &str) -> String {
    format!("data/{file}")
}

fn is_hash_of(written: &str, bytes: &[u8]) -> bool {
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    written.eq_ignore_ascii_case(&hash)
}

/// What the documents say that are to be published, besides what they show. Pictures are looked at
/// wherever they lie.
pub fn secrets(fund: &Fund, tree: &Tree) -> Vec<Problem> {
    let published = fund.evidence.iter().filter(|one| one.published_as() == Some("pdf"));
    let files = published.filter_map(|one| one.file.as_ref());
    files
        .filter_map(|file| {
            let path: Arc<str> = Arc::from(path(&file.path.value));
            let what = privacy::document_secret(tree.bytes(&path)?)?;
            Some(Problem::of_file(&path, Mistake::PictureMetadata { what }))
        })
        .collect()
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
