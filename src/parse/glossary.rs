//! `data/glossary.yaml`: the words of the field.

use std::sync::Arc;

use super::fields::{Group, Report};
use super::note::{list_of_maps, located};
use super::yaml::yaml;
use crate::diag::{Checked, Mistake};
use crate::id::TermId;
use crate::model::Term;
use crate::thai::forms::Forms;

pub fn glossary(file: &Arc<str>, source: &str) -> Checked<Vec<Term>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let mut terms: Vec<Term> = Vec::new();
    if let Some(node) = &parsed.value
        && let Some(mut top) = Group::open(node, "glossary", &mut report)
    {
        super::schema_version(&mut top, &mut report);
        for node in list_of_maps(&mut top, "terms", &mut report) {
            let Some(mut group) = Group::open(node, "terms", &mut report) else { continue };
            let term = term(&mut group, &mut report);
            group.close(&mut report);
            // A word that has two meanings would be explained by either.
            let same = terms.iter().find(|known| {
                known.id == term.id
                    || known.names().any(|name| term.names().any(|other| other == name))
            });
            if let Some(first) = same {
                let id = if first.id == term.id { term.id.to_string() } else { term.name.clone() };
                let first = format!("{file}:{}", first.id_span.line);
                report.add(term.id_span, Mistake::DuplicateId { what: "term", id, first });
            } else {
                terms.push(term);
            }
        }
        top.close(&mut report);
    }
    Checked { value: terms, problems: report.problems }
}

fn term(group: &mut Group, report: &mut Report) -> Term {
    let words = |group: &mut Group, key, report: &mut Report| {
        group.text(key, report).map_or_else(String::new, |found| found.value)
    };
    let list = |group: &mut Group, key, report: &mut Report| -> Vec<String> {
        group.texts(key, report).into_iter().map(|found| found.value).collect()
    };
    let id = group.needed_id("id", report);
    Term {
        id: TermId::new(&id.value),
        file: report.file.clone(),
        id_span: id.span,
        name: group.needed_text("term", report).value,
        also: list(group, "also", report),
        everyday: everyday(group, report),
        english: words(group, "english", report),
        meaning: group.needed_text("meaning", report).value,
        source: words(group, "source", report),
        except: list(group, "except", report),
        see: located(group.texts("see", report), TermId::new),
        in_texts: group.yes("in_texts", report).unwrap_or(true),
    }
}

/// Search knows words of two letters and more, in one run.
fn everyday(group: &mut Group, report: &mut Report) -> Vec<String> {
    let words = group.texts("everyday", report);
    for word in &words {
        let loose = Forms::of(&word.value).loose;
        if loose.len() < 2 || loose.contains(&' ') {
            report.add(word.span, Mistake::UnsearchedWord { written: word.value.clone() });
        }
    }
    words.into_iter().map(|word| word.value).collect()
}
