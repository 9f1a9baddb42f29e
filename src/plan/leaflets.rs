//! ใบสรุปหน้าเดียว: what to do on one occasion, on one page of A4, with the numbers that the rules
//! behind it give. The steps are data; numbers, citations and badges come from the rules.

use super::frame::{About, Part};
use super::laws::DISCLAIMER;
use super::view::{
    LeafletCard, LeafletNumber, LeafletStep, LeafletView, LeafletsView, RuleCard, View,
};
use super::words::parameter;
use super::{Here, Page, standing};
use crate::model::note::RuleRef;
use crate::model::{Law, Leaflet, PageRef, Rule};

impl<'m> Here<'m> {
    pub fn leaflet_cards(&self) -> Vec<LeafletCard> {
        let card = |leaflet: &Leaflet| LeafletCard {
            title: leaflet.title.clone(),
            when: leaflet.when.clone(),
            href: self.href(&PageRef::Leaflet(leaflet.id.clone())),
        };
        self.model.site.leaflets.iter().map(card).collect()
    }

    pub fn leaflets_page(&self) -> Page<'m> {
        let view = LeafletsView {
            intro: standing::LEAFLETS.description.to_string(),
            leaflets: self.leaflet_cards(),
            disclaimer: DISCLAIMER.to_string(),
        };
        let frame = self.frame(About {
            title: standing::LEAFLETS.title,
            description: standing::LEAFLETS.description,
            part: Part::Laws,
            crumbs: vec![self.link("ระเบียบและกฎหมาย", &PageRef::Regulations)],
            figures: false,
        });
        Page { template: "leaflets.html", frame, view: View::Leaflets(view), fragments: Vec::new() }
    }

    pub fn leaflet_page(&self, position: usize) -> Page<'m> {
        let site = self.model.site;
        let leaflet = &site.leaflets[position];
        let neighbour = |position: Option<usize>| {
            let leaflet = site.leaflets.get(position?)?;
            Some(self.link(leaflet.title.clone(), &PageRef::Leaflet(leaflet.id.clone())))
        };
        let notes = leaflet.notes.iter().filter_map(|id| {
            let note = site.notes.iter().position(|note| note.id == id.value)?;
            Some(self.note_link(note))
        });
        let steps = leaflet.steps.iter().map(|step| LeafletStep {
            text: step.text.clone(),
            rules: step.rules.iter().filter_map(|rule| self.rule_card_of(rule)).collect(),
        });
        let view = LeafletView {
            when: leaflet.when.clone(),
            steps: steps.collect(),
            numbers: self.numbers_of(leaflet),
            avoid: leaflet.avoid.clone(),
            notes: notes.collect(),
            disclaimer: DISCLAIMER.to_string(),
            previous: neighbour(position.checked_sub(1)),
            next: neighbour(Some(position + 1)),
        };
        let frame = self.frame(About {
            title: &leaflet.title,
            description: &leaflet.when,
            part: Part::Laws,
            crumbs: vec![
                self.link("ระเบียบและกฎหมาย", &PageRef::Regulations),
                self.link("ใบสรุปหน้าเดียว", &PageRef::Leaflets),
            ],
            figures: false,
        });
        Page { template: "leaflet.html", frame, view: View::Leaflet(view), fragments: Vec::new() }
    }

    /// The numbers of the rules behind the steps, each rule once and in the order of the steps.
    fn numbers_of(&self, leaflet: &Leaflet) -> Vec<LeafletNumber> {
        let mut rules: Vec<(&Law, &Rule)> = Vec::new();
        for reference in leaflet.steps.iter().flat_map(|step| &step.rules) {
            if let Some((law, rule)) = self.rule_of_ref(reference)
                && !rules.iter().any(|(l, r)| l.id == law.id && r.id == rule.id)
            {
                rules.push((law, rule));
            }
        }
        let numbers = rules.into_iter().flat_map(|(law, rule)| {
            rule.text.parameters.iter().map(move |found| LeafletNumber {
                label: format!("{} – {}", rule.title, parameter(&found.name)),
                value: self.parameter_value(found),
                rule: RuleCard { title: String::new(), ..self.rule_card(law, rule) },
            })
        });
        numbers.collect()
    }

    fn rule_of_ref(&self, reference: &RuleRef) -> Option<(&'m Law, &'m Rule)> {
        let law = self.model.site.laws.iter().find(|law| law.id == reference.law)?;
        let rule = law.rules.iter().find(|rule| Some(&rule.id) == reference.rule.as_ref())?;
        Some((law, rule))
    }
}
