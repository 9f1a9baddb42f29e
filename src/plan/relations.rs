//! What concerns each rule of law, seen from both ends: notes, pages, problems, indicators, checks
//! of accounts, leaflets and other rules. A relation that is written at one end only is shown at
//! both.

use std::collections::BTreeMap;

use crate::diag::LawRule;
use crate::id::{IndicatorId, LawId, RuleId};
use crate::model::{PageRef, Rule, Site};

/// The positions of a law and of a rule within it.
pub type Spot = (usize, usize);

#[derive(Default)]
pub struct Relations {
    /// Every rule by its law and any of its addresses.
    spots: BTreeMap<LawId, (usize, BTreeMap<String, usize>)>,
    pub notes: BTreeMap<Spot, Vec<usize>>,
    pub pages: BTreeMap<Spot, Vec<usize>>,
    pub problems: BTreeMap<Spot, Vec<usize>>,
    pub leaflets: BTreeMap<Spot, Vec<usize>>,
    /// Rules that a rule names or cites, and the way back.
    pub related: BTreeMap<Spot, Vec<Spot>>,
    pub cited_by: BTreeMap<Spot, Vec<Spot>>,
    /// By position of note and of problem.
    pub of_note: BTreeMap<usize, Vec<Spot>>,
    pub of_problem: BTreeMap<usize, Vec<Spot>>,
    pub of_indicator: BTreeMap<IndicatorId, Vec<Spot>>,
    /// Rules whose numbers a check of accounts may go by.
    pub of_check: BTreeMap<LawRule, Vec<Spot>>,
}

impl Relations {
    pub fn of(site: &Site) -> Self {
        let spots = site.laws.iter().enumerate();
        let spots = spots.map(|(law, found)| (found.id.clone(), (law, found.addresses())));
        let mut relations = Relations { spots: spots.collect(), ..Relations::default() };
        relations.of_texts(site);
        relations.of_rules(site);
        relations
    }

    fn spot(&self, law: &LawId, rule: Option<&RuleId>) -> Option<Spot> {
        let (law, addresses) = self.spots.get(law)?;
        Some((*law, *addresses.get(rule?.as_str())?))
    }

    /// The rule that a link leads to.
    fn spot_of(&self, page: &PageRef) -> Option<Spot> {
        match page {
            PageRef::Regulation(law, rule) => self.spot(law, rule.as_ref()),
            PageRef::Section(page, anchor) => match &**page {
                PageRef::Regulation(law, _) => self.spot(law, Some(&RuleId::new(anchor))),
                _ => None,
            },
            _ => None,
        }
    }

    fn of_texts(&mut self, site: &Site) {
        for (position, note) in site.notes.iter().enumerate() {
            let declared = note.regulations.iter();
            let declared = declared.filter_map(|found| self.spot(&found.law, found.rule.as_ref()));
            let declared: Vec<Spot> = declared.collect();
            let cited = note.doc.linked_pages();
            let cited: Vec<Spot> = cited.iter().filter_map(|page| self.spot_of(page)).collect();
            for spot in declared.into_iter().chain(cited) {
                push(&mut self.notes, spot, position);
                push(&mut self.of_note, position, spot);
            }
        }
        for (position, page) in site.pages.iter().enumerate() {
            for page in page.doc.linked_pages() {
                if let Some(spot) = self.spot_of(&page) {
                    push(&mut self.pages, spot, position);
                }
            }
        }
        for (position, card) in site.problems.iter().enumerate() {
            for found in &card.rules {
                if let Some(spot) = self.spot(&found.law, found.rule.as_ref()) {
                    push(&mut self.problems, spot, position);
                    push(&mut self.of_problem, position, spot);
                }
            }
        }
        for (position, leaflet) in site.leaflets.iter().enumerate() {
            for found in leaflet.steps.iter().flat_map(|step| &step.rules) {
                if let Some(spot) = self.spot(&found.law, found.rule.as_ref()) {
                    push(&mut self.leaflets, spot, position);
                }
            }
        }
    }

    fn of_rules(&mut self, site: &Site) {
        let notes: BTreeMap<&str, usize> =
            site.notes.iter().enumerate().map(|(i, note)| (note.id.as_str(), i)).collect();
        let problems: BTreeMap<&str, usize> =
            site.problems.iter().enumerate().map(|(i, card)| (card.id.as_str(), i)).collect();
        for (law, found) in site.laws.iter().enumerate() {
            for (position, rule) in found.rules.iter().enumerate() {
                let spot = (law, position);
                for note in rule.notes.iter().filter_map(|note| notes.get(note.value.as_str())) {
                    push(&mut self.notes, spot, *note);
                    push(&mut self.of_note, *note, spot);
                }
                for id in &rule.problems {
                    if let Some(problem) = problems.get(id.value.as_str()) {
                        push(&mut self.problems, spot, *problem);
                        push(&mut self.of_problem, *problem, spot);
                    }
                }
                for indicator in &rule.indicators {
                    push(&mut self.of_indicator, indicator.value.clone(), spot);
                }
                for check in rule.text.parameters.iter().filter_map(|found| found.governs) {
                    push(&mut self.of_check, check, spot);
                }
                for other in self.named_by(rule) {
                    if other != spot {
                        push(&mut self.related, spot, other);
                        push(&mut self.cited_by, other, spot);
                    }
                }
            }
        }
        // What stands on both lists is told once.
        for (spot, citing) in &mut self.cited_by {
            let related = self.related.get(spot);
            citing.retain(|other| !related.is_some_and(|list| list.contains(other)));
        }
        for list in self.notes.values_mut().chain(self.problems.values_mut()) {
            list.sort_unstable();
        }
    }

    /// Rules that a rule declares as related, then those that its text cites.
    fn named_by(&self, rule: &Rule) -> Vec<Spot> {
        let declared = rule.related.iter();
        let declared = declared.filter_map(|found| self.spot(&found.law, found.rule.as_ref()));
        let text = &rule.text;
        let cited = [&text.summary, &text.parts.prose, &text.quote.prose].into_iter();
        let cited = cited.flat_map(|prose| &prose.links);
        declared.chain(cited.filter_map(|(_, page)| self.spot_of(page))).collect()
    }
}

fn push<K: Ord, V: PartialEq>(map: &mut BTreeMap<K, Vec<V>>, key: K, value: V) {
    let list = map.entry(key).or_default();
    if !list.contains(&value) {
        list.push(value);
    }
}
