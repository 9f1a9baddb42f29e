//! One rule of a law: what it says, what it said, and everything that concerns it.

use std::collections::BTreeSet;

use super::Here;
use super::relations::Spot;
use super::view::{Fact, Link, PassageView, RuleCard, RuleView, RunView, WordingView};
use super::words::{audience, law_badge, parameter, sanction};
use crate::model::law::{Cite, InForce, Parameter, Passages, Verified, Wording};
use crate::model::prose::Run;
use crate::model::{Law, PageRef, Rule};
use crate::num;
use crate::thai::{Date, Digits};

impl<'m> Here<'m> {
    fn rule_of(&self, (law, rule): Spot) -> (&'m Law, &'m Rule) {
        let law = &self.model.site.laws[law];
        (law, &law.rules[rule])
    }

    pub fn card_of_spot(&self, spot: Spot) -> RuleCard {
        let (law, rule) = self.rule_of(spot);
        self.rule_card(law, rule)
    }

    pub fn rule_card(&self, law: &Law, rule: &Rule) -> RuleCard {
        RuleCard {
            title: rule.title.clone(),
            href: self.href(&PageRef::Regulation(law.id.clone(), Some(rule.id.clone()))),
            cite: self.words.full_cite(law, rule.cite.as_ref()),
            badge: law_badge(law, rule.text.verified.state),
        }
    }

    fn link_to_spot(&self, spot: Spot) -> Link {
        let card = self.card_of_spot(spot);
        Link { title: format!("{} {}", card.cite, card.title), href: card.href }
    }

    /// The rules of a law as it is, or as it was on a day. Rules that were not law then are left
    /// out.
    pub fn rule_views(&self, law: usize, day: Option<Date>) -> Vec<RuleView> {
        let found = &self.model.site.laws[law];
        let addresses = found.addresses();
        let mut division = String::new();
        let mut views = Vec::new();
        for (position, rule) in found.rules.iter().enumerate() {
            let text = match day {
                Some(day) => rule.on(day),
                None => Some(&rule.text),
            };
            let Some(text) = text else { continue };
            let mut free: BTreeSet<&str> = addresses
                .iter()
                .filter(|(address, of)| **of == position && address.as_str() != rule.id.as_str())
                .map(|(address, _)| address.as_str())
                .collect();
            let mut view = self.rule_view((law, position), text, &mut free);
            let of_rule = self.division(found, rule);
            if of_rule != division {
                view.division.clone_from(&of_rule);
                division = of_rule;
            }
            if day.is_none() {
                view.earlier = rule
                    .earlier
                    .iter()
                    .map(|earlier| {
                        let by =
                            earlier.ended_by.as_ref().and_then(|id| found.amendment(&id.value));
                        WordingView {
                            ended_by: by.map_or_else(String::new, |by| by.title.clone()),
                            ..self.wording_view((found, rule), &earlier.text, &mut BTreeSet::new())
                        }
                    })
                    .collect();
            }
            views.push(view);
        }
        views
    }

    /// “บรรพ ๑ หลักทั่วไป › ลักษณะ ๖ อายุความ”
    fn division(&self, law: &Law, rule: &Rule) -> String {
        if let Some(Cite::Judgment(_)) = rule.cite {
            return "คำพิพากษา".to_string();
        }
        let divisions = law.divisions_of(rule);
        if let (true, Some(chapter)) = (divisions.is_empty(), &rule.chapter) {
            return Digits::Thai.write(&format!("หมวด {chapter}"));
        }
        let names: Vec<String> = divisions
            .iter()
            .map(|division| {
                let mut name = super::words::division(division.kind).to_string();
                for word in [&division.number, &division.title] {
                    if !word.is_empty() {
                        name.push(' ');
                        name.push_str(word);
                    }
                }
                Digits::Thai.write(&name)
            })
            .collect();
        names.join(" › ")
    }

    /// `free` are the addresses of the rule that no element of the page has yet.
    fn rule_view(&self, spot: Spot, text: &Wording, free: &mut BTreeSet<&str>) -> RuleView {
        let (law, rule) = self.rule_of(spot);
        let relations = &self.index.relations;
        let site = self.model.site;
        let list = |spots: Option<&Vec<Spot>>| {
            spots.into_iter().flatten().map(|spot| self.link_to_spot(*spot)).collect::<Vec<_>>()
        };
        let positions = |list: Option<&Vec<usize>>| list.cloned().unwrap_or_default();
        let text = self.wording_view((law, rule), text, free);
        RuleView {
            id: rule.id.to_string(),
            permalink: rule.address().unwrap_or_else(|| rule.id.to_string()),
            addresses: free.iter().map(|address| (*address).to_string()).collect(),
            title: rule.title.clone(),
            cite: self.words.full_cite(law, rule.cite.as_ref()),
            topic: rule.topic.thai().to_string(),
            audience: rule.audience.iter().map(|who| audience(*who).to_string()).collect(),
            sanctions: rule.sanctions.iter().map(|what| sanction(*what).to_string()).collect(),
            text,
            problems: positions(relations.problems.get(&spot))
                .into_iter()
                .map(|position| {
                    let card = &site.problems[position];
                    self.link(card.title.clone(), &PageRef::Problem(card.id.clone()))
                })
                .collect(),
            indicators: rule
                .indicators
                .iter()
                .filter_map(|i| self.indicator_link(&i.value))
                .collect(),
            checks: self.checks_of(rule),
            notes: positions(relations.notes.get(&spot))
                .into_iter()
                .map(|note| self.note_link(note))
                .collect(),
            pages: positions(relations.pages.get(&spot))
                .into_iter()
                .map(|position| {
                    let page = &site.pages[position];
                    self.link(page.title.clone(), &PageRef::Page(page.id.clone()))
                })
                .collect(),
            leaflets: positions(relations.leaflets.get(&spot))
                .into_iter()
                .map(|position| {
                    let leaflet = &site.leaflets[position];
                    self.link(leaflet.title.clone(), &PageRef::Leaflet(leaflet.id.clone()))
                })
                .collect(),
            related: list(relations.related.get(&spot)),
            cited_by: list(relations.cited_by.get(&spot)),
            ..RuleView::default()
        }
    }

    /// The checks of accounts that read a rule's numbers, by the page that explains each.
    fn checks_of(&self, rule: &Rule) -> Vec<Link> {
        let checks = rule.text.parameters.iter().filter_map(|found| Some((found.governs?, found)));
        checks
            .map(|(check, found)| Link {
                title: format!(
                    "{} {}: {}",
                    check.code(),
                    super::words::check(check),
                    self.parameter_value(found)
                ),
                href: self.code_href(check.code()),
            })
            .collect()
    }

    fn wording_view(
        &self,
        (law, rule): (&Law, &Rule),
        text: &Wording,
        free: &mut BTreeSet<&str>,
    ) -> WordingView {
        WordingView {
            when: self.in_force(text.in_force),
            ended_by: String::new(),
            summary: text.summary.paragraphs().iter().map(|runs| self.runs(runs)).collect(),
            quote: self.passages(rule, &text.quote, free),
            parts: self.passages(rule, &text.parts, free),
            parameters: self.parameters(&text.parameters),
            as_of: text.as_of.map_or_else(String::new, |date| self.words.date(date)),
            badge: law_badge(law, text.verified.state),
            verified: self.verified_line(&text.verified),
            source_href: text.verified.url.clone().unwrap_or_default(),
        }
    }

    pub fn parameters(&self, parameters: &[Parameter]) -> Vec<Fact> {
        let fact = |found: &Parameter| Fact {
            label: parameter(&found.name).to_string(),
            value: self.parameter_value(found),
        };
        parameters.iter().map(fact).collect()
    }

    /// “ใช้บังคับตั้งแต่ … ถึง …”; empty where neither day is known.
    pub fn in_force(&self, range: InForce) -> String {
        match (range.from, range.until) {
            (None, None) => String::new(),
            (Some(from), None) => format!("ใช้บังคับตั้งแต่ {}", self.words.date(from)),
            (None, Some(until)) => format!("ใช้บังคับถึง {}", self.words.date(until)),
            (Some(from), Some(until)) => {
                format!("ใช้บังคับตั้งแต่ {} ถึง {}", self.words.date(from), self.words.date(until))
            }
        }
    }

    fn runs(&self, runs: &[Run]) -> Vec<RunView> {
        let run = |(words, page): &Run| RunView {
            text: (*words).to_string(),
            href: page.map_or_else(String::new, |page| self.href(page)),
        };
        runs.iter().map(run).collect()
    }

    fn passages(
        &self,
        rule: &Rule,
        passages: &Passages,
        free: &mut BTreeSet<&str>,
    ) -> Vec<PassageView> {
        let base = rule.unit().map_or(0, |unit| unit.within.items.len());
        let counts = passages.places.iter().filter(|(within, _)| within.items.len() == base);
        let several = counts.count() > 1;
        let view = |(within, range): &(crate::model::cite::Within, std::ops::Range<usize>)| {
            let mut take = |address: Option<String>| address.filter(|found| free.remove(&**found));
            let own = take(rule.address_within(within));
            let short = take(rule.short_address(within));
            let depth = within.items.len().saturating_sub(base);
            let label = match within.paragraph {
                Some(paragraph) if depth == 0 && several => Digits::Thai.write(&paragraph.thai()),
                _ => String::new(),
            };
            PassageView {
                id: own.unwrap_or_default(),
                addresses: short.into_iter().collect(),
                depth: depth.min(2),
                label,
                runs: self.runs(&passages.prose.runs(range.clone())),
            }
        };
        passages.places.iter().map(view).collect()
    }

    pub fn parameter_value(&self, found: &Parameter) -> String {
        let number = num::money(found.value, self.words.digits);
        match found.unit.as_str() {
            unit if unit.starts_with("ร้อยละ") => {
                let rest = unit.trim_start_matches("ร้อยละ");
                format!("ร้อยละ {number}{}{rest}", if rest.is_empty() { "" } else { " " })
            }
            unit => format!("{number} {unit}"),
        }
    }

    pub fn verified_line(&self, verified: &Verified) -> String {
        let mut parts = Vec::new();
        if let Some(source) = verified.source.as_ref().or(verified.url.as_ref()) {
            parts.push(format!("ที่มา: {source}"));
        }
        if let Some(role) = &verified.by_role {
            parts.push(format!("ผู้ตรวจ: {role}"));
        }
        if let Some(on) = verified.on {
            parts.push(format!("บันทึกสถานะเมื่อ {}", self.words.date(on)));
        }
        parts.join(" · ")
    }
}
