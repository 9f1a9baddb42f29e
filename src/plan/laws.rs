//! Laws and regulations, and the problems that they answer.

use super::frame::{About, Part};
use super::view::{
    Fact, IndicatorCard, LawCard, LawView, LawsView, Link, ProblemRow, ProblemView, ProblemsView,
    RuleCard, RuleView, TopicGroup, View,
};
use super::words::{audience, law_kind, law_status, parameter, verified_badge};
use super::{Fragment, Here, Page};
use crate::model::law::Verified;
use crate::model::topic::Topic;
use crate::model::{Law, PageRef, ProblemCard, Rule};
use crate::num;

const DISCLAIMER: &str = "เนื้อหาเป็นข้อมูลสรุปด้วยถ้อยคำของเว็บไซต์ ไม่ใช่ตัวบทและไม่ใช่คำปรึกษากฎหมาย ข้อที่ขึ้นว่า “ยังไม่ตรวจสอบ” ต้องเทียบกับราชกิจจานุเบกษาก่อนนำไปใช้";

impl<'m> Here<'m> {
    pub fn laws_page(&self) -> Page<'m> {
        let laws = &self.model.site.laws;
        let topics = Topic::ALL.iter().filter_map(|topic| {
            let rules: Vec<RuleCard> = laws
                .iter()
                .flat_map(|law| law.rules.iter().map(move |rule| (law, rule)))
                .filter(|(_, rule)| rule.topic == *topic)
                .map(|(law, rule)| self.rule_card(law, rule))
                .collect();
            (!rules.is_empty()).then(|| TopicGroup {
                id: topic.id().to_string(),
                title: topic.thai().to_string(),
                rules,
            })
        });
        let view = LawsView {
            laws: laws.iter().map(|law| self.law_card(law)).collect(),
            topics: topics.collect(),
            disclaimer: DISCLAIMER.to_string(),
        };
        let frame = self.frame(About {
            title: "ระเบียบและกฎหมายที่กองทุนต้องรู้",
            description: "สรุประเบียบและกฎหมายของกองทุนหมู่บ้านตามหัวข้อ พร้อมที่มาและสถานะการตรวจสอบ",
            part: Part::Laws,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "regulations.html", frame, view: View::Laws(view), fragments: Vec::new() }
    }

    fn law_card(&self, law: &Law) -> LawCard {
        LawCard {
            title: law.title.clone(),
            short: law.short.clone(),
            href: self.href(&PageRef::Regulation(law.id.clone(), None)),
            kind: law_kind(law.kind).to_string(),
            badge: verified_badge(law.verified.state),
            count: format!("{} ข้อสรุป", self.words.number(law.rules.len())),
        }
    }

    pub fn rule_card(&self, law: &Law, rule: &Rule) -> RuleCard {
        RuleCard {
            title: rule.title.clone(),
            href: self.href(&PageRef::Regulation(law.id.clone(), Some(rule.id.clone()))),
            cite: self.words.full_cite(law, rule.cite.as_ref()),
            badge: verified_badge(rule.verified.state),
        }
    }

    pub fn law_page(&self, position: usize) -> Page<'m> {
        let law = &self.model.site.laws[position];
        let view = LawView {
            short: law.short.clone(),
            facts: self.law_facts(law),
            badge: verified_badge(law.verified.state),
            disclaimer: DISCLAIMER.to_string(),
            aliases: law.aliases.clone(),
            rules: law.rules.iter().map(|rule| self.rule_view(law, rule)).collect(),
        };
        let lead = law.doc.lead();
        let frame = self.frame(About {
            title: &law.title,
            description: if lead.is_empty() { &law.title } else { &lead },
            part: Part::Laws,
            crumbs: vec![self.link("ระเบียบและกฎหมาย", &PageRef::Regulations)],
            figures: false,
        });
        let fragments = vec![("body".to_string(), Fragment::Text(&law.doc))];
        Page { template: "regulation.html", frame, view: View::Law(view), fragments }
    }

    fn law_facts(&self, law: &Law) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut add = |label: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                facts.push(Fact { label: label.to_string(), value });
            }
        };
        add("ชนิด", Some(law_kind(law.kind).to_string()));
        add("ผู้ออก", Some(law.issuer.clone()));
        add("สถานะ", Some(law_status(law.status).to_string()));
        if let Some(gazette) = &law.gazette {
            let mut parts = Vec::new();
            let mut part = |name: &str, value: &Option<String>| {
                if let Some(value) = value {
                    parts.push(format!("{name} {}", self.words.text(value)));
                }
            };
            part("เล่ม", &gazette.volume);
            part("ตอนที่", &gazette.part);
            part("หน้า", &gazette.page);
            if let Some(date) = gazette.date {
                parts.push(self.words.date(date));
            }
            add("ราชกิจจานุเบกษา", Some(parts.join(" ")));
        }
        add("ใช้บังคับตั้งแต่", law.in_force_from.map(|date| self.words.date(date)));
        add("ใช้บังคับถึง", law.in_force_until.map(|date| self.words.date(date)));
        add("แก้ไขเพิ่มเติมโดย", Some(law.amended_by.join(" · ")));
        add("ยกเลิกฉบับ", Some(law.repeals.join(" · ")));
        add("บันทึกสถานะเมื่อ", law.verified.on.map(|date| self.words.date(date)));
        facts
    }

    fn rule_view(&self, law: &Law, rule: &Rule) -> RuleView {
        let site = self.model.site;
        let key = (law.id.clone(), Some(rule.id.clone()));
        let problems = site.problems.iter().filter(|card| {
            rule.problems.iter().any(|id| id.value == card.id)
                || card.rules.iter().any(|r| r.law == law.id && r.rule.as_ref() == Some(&rule.id))
        });
        RuleView {
            id: rule.id.to_string(),
            title: rule.title.clone(),
            cite: self.words.full_cite(law, rule.cite.as_ref()),
            topic: rule.topic.thai().to_string(),
            audience: rule.audience.iter().map(|who| audience(*who).to_string()).collect(),
            summary: rule.summary.split("\n\n").map(|part| part.trim().to_string()).collect(),
            quote: rule.quote.clone().unwrap_or_default(),
            parameters: rule
                .parameters
                .iter()
                .map(|found| Fact {
                    label: parameter(&found.name).to_string(),
                    value: self.parameter_value(found),
                })
                .collect(),
            as_of: rule.as_of.map_or_else(String::new, |date| self.words.date(date)),
            badge: verified_badge(rule.verified.state),
            verified: self.verified_line(&rule.verified),
            problems: problems
                .map(|card| self.link(card.title.clone(), &PageRef::Problem(card.id.clone())))
                .collect(),
            indicators: rule
                .indicators
                .iter()
                .filter_map(|i| self.indicator_link(&i.value))
                .collect(),
            notes: self
                .index
                .notes_of_rule
                .get(&key)
                .map(|notes| unique(notes).into_iter().map(|note| self.note_link(note)).collect())
                .unwrap_or_default(),
            related: rule
                .related
                .iter()
                .filter_map(|reference| self.rule_card_of(reference))
                .map(|card| Link {
                    title: format!("{} {}", card.cite, card.title),
                    href: card.href,
                })
                .collect(),
        }
    }

    pub(super) fn parameter_value(&self, found: &crate::model::law::Parameter) -> String {
        let number = num::money(found.value, self.words.digits);
        match found.unit.as_str() {
            unit if unit.starts_with("ร้อยละ") => {
                let rest = unit.trim_start_matches("ร้อยละ");
                format!("ร้อยละ {number}{}{rest}", if rest.is_empty() { "" } else { " " })
            }
            unit => format!("{number} {unit}"),
        }
    }

    fn verified_line(&self, verified: &Verified) -> String {
        let mut parts = Vec::new();
        if let Some(source) = &verified.source {
            parts.push(format!("ที่มา: {source}"));
        }
        if let Some(on) = verified.on {
            parts.push(format!("บันทึกสถานะเมื่อ {}", self.words.date(on)));
        }
        parts.join(" · ")
    }

    pub fn problems_page(&self) -> Page<'m> {
        let site = self.model.site;
        let rows = site.problems.iter().enumerate().map(|(position, card)| ProblemRow {
            number: self.words.number(position + 1),
            id: card.id.to_string(),
            title: card.title.clone(),
            summary: card.summary.clone(),
            href: self.href(&PageRef::Problem(card.id.clone())),
            rules: card.rules.iter().filter_map(|rule| self.rule_card_of(rule)).collect(),
            indicators: card
                .indicators
                .iter()
                .filter_map(|i| self.indicator_link(&i.value))
                .collect(),
            notes: self.notes_on(card).into_iter().map(|note| self.note_link(note)).collect(),
        });
        let view = ProblemsView { problems: rows.collect() };
        let title =
            format!("ปัญหา {} ข้อที่กองทุนพบบ่อย และทางแก้", self.words.number(site.problems.len()));
        let frame = self.frame(About {
            title: &title,
            description: "จากปัญหาที่พบบ่อย ไปยังระเบียบที่เกี่ยวข้อง ตัวชี้วัดที่วัดได้ และบทเรียนที่นำไปใช้ได้",
            part: Part::Problems,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "problems.html", frame, view: View::Problems(view), fragments: Vec::new() }
    }

    pub fn notes_on(&self, card: &ProblemCard) -> Vec<usize> {
        self.index.notes_of_problem.get(&card.id).cloned().unwrap_or_default()
    }

    pub fn problem_page(&self, position: usize) -> Page<'m> {
        let site = self.model.site;
        let card = &site.problems[position];
        let neighbour = |position: Option<usize>| {
            let card = site.problems.get(position?)?;
            Some(self.link(card.title.clone(), &PageRef::Problem(card.id.clone())))
        };
        let view = ProblemView {
            number: self.words.number(position + 1),
            summary: card.summary.clone(),
            topics: card.topics.iter().map(|topic| topic.thai().to_string()).collect(),
            actions: card.actions.clone(),
            rules: card.rules.iter().filter_map(|rule| self.rule_card_of(rule)).collect(),
            indicators: card
                .indicators
                .iter()
                .filter_map(|i| self.indicator_card(&i.value))
                .collect(),
            notes: self
                .notes_on(card)
                .iter()
                .map(|note| self.note_card(&site.notes[*note]))
                .collect(),
            previous: neighbour(position.checked_sub(1)),
            next: neighbour(Some(position + 1)),
        };
        let shows_figures = view.indicators.iter().any(|card| !card.middle.is_empty());
        let frame = self.frame(About {
            title: &card.title,
            description: &card.summary,
            part: Part::Problems,
            crumbs: vec![self.link("ปัญหาและทางแก้", &PageRef::Problems)],
            figures: shows_figures,
        });
        Page { template: "problem.html", frame, view: View::Problem(view), fragments: Vec::new() }
    }

    fn indicator_card(&self, id: &crate::id::IndicatorId) -> Option<IndicatorCard> {
        let link = self.indicator_link(id)?;
        let rubric = self
            .current()
            .map(|current| current.rubric)
            .or_else(|| self.model.site.rubrics.first())?;
        let (_, _, indicator) = rubric.find(id.as_str())?;
        Some(IndicatorCard {
            id: self.words.id(id.as_str()),
            title: indicator.title.clone(),
            href: link.href,
            weight: format!("น้ำหนัก {} คะแนน", self.words.weight(indicator.weight)),
            middle: self.middle(id),
        })
    }

    /// The middle value of an indicator among the ranked funds, in words; empty without figures.
    fn middle(&self, id: &crate::id::IndicatorId) -> String {
        let Some(current) = self.current() else { return String::new() };
        let Some((dimension, position, indicator)) = current.rubric.find(id.as_str()) else {
            return String::new();
        };
        let crate::model::rubric::ScoringRule::Banded(banded) = &indicator.rule else {
            return String::new();
        };
        let told = |standing: &crate::score::Standing| {
            let fund = &self.model.site.funds[standing.fund];
            let score = standing.card.get(dimension, position)?;
            self.told(current, fund, indicator, score)?.value()
        };
        let mut values: Vec<_> = current.ranking.standings.iter().filter_map(told).collect();
        // The middle of few would be somebody's own figure.
        if values.len() < super::peers::FEWEST {
            return String::new();
        }
        values.sort();
        match super::areas::median(&values) {
            Some(middle) => {
                format!("ค่ากลางของกองทุนที่จัดอันดับ {}", self.words.raw(middle, banded.shown_as))
            }
            None => String::new(),
        }
    }
}

fn unique(list: &[usize]) -> Vec<usize> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list.dedup();
    list
}
