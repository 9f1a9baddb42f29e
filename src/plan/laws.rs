//! Laws and regulations, and the problems that they answer.

use super::frame::{About, Part};
use super::view::{
    Fact, IndicatorCard, LawCard, LawView, LawsView, Link, ProblemRow, ProblemView, ProblemsView,
    RuleCard, TopicGroup, View,
};
use super::words::{law_badge, law_kind, law_status};
use super::{Fragment, Here, Page, standing};
use crate::model::law::Gazette;
use crate::model::topic::Topic;
use crate::model::{Law, PageRef, ProblemCard};

const INVENTED: &str = "ข้อมูลสมมติ: ฉบับนี้แต่งขึ้นเป็นตัวอย่าง ไม่ใช่ข้อบังคับของกองทุนใด";

pub(super) const DISCLAIMER: &str = "เนื้อหาเป็นข้อมูลสรุปด้วยถ้อยคำของเว็บไซต์ ไม่ใช่ตัวบทและไม่ใช่คำปรึกษากฎหมาย ข้อที่ขึ้นว่า “ยังไม่ตรวจสอบ” ต้องเทียบกับราชกิจจานุเบกษาก่อนนำไปใช้";

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
            leaflets: self.leaflet_cards(),
            laws: laws.iter().map(|law| self.law_card(law)).collect(),
            topics: topics.collect(),
            disclaimer: DISCLAIMER.to_string(),
        };
        let frame = self.frame(About {
            title: standing::REGULATIONS.title,
            description: standing::REGULATIONS.description,
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
            badge: law_badge(law, law.verified.state),
            count: format!("{} ข้อสรุป", self.words.number(law.rules.len())),
        }
    }

    pub fn law_page(&self, position: usize) -> Page<'m> {
        let law = &self.model.site.laws[position];
        let view = LawView {
            facts: self.law_facts(law),
            reason: law.reason.clone(),
            authority: self.authority(law),
            timeline: self.timeline(law),
            periods: self.periods(law, None),
            rules: self.rule_views(position, None),
            ..self.law_head(law)
        };
        let lead = law.doc.lead();
        let frame = self.frame(About {
            title: &law.title,
            description: if lead.is_empty() { &law.title } else { &lead },
            part: Part::Laws,
            crumbs: vec![self.link("ระเบียบและกฎหมาย", &PageRef::Regulations)],
            figures: false,
        });
        let fragments = vec![("body".to_string(), Fragment::Text(self.text_of(&law.doc)))];
        Page { template: "regulation.html", frame, view: View::Law(view), fragments }
    }

    fn law_head(&self, law: &Law) -> LawView {
        LawView {
            short: law.short.clone(),
            badge: law_badge(law, law.verified.state),
            verified: self.verified_line(&law.verified),
            disclaimer: DISCLAIMER.to_string(),
            invented: self.invented_law(law),
            aliases: law.aliases.clone(),
            ..LawView::default()
        }
    }

    pub fn invented_law(&self, law: &Law) -> String {
        if law.synthetic { INVENTED.to_string() } else { String::new() }
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
        add("ให้ไว้ ณ วันที่", law.given.map(|date| self.words.date(date)));
        add("ราชกิจจานุเบกษา", law.gazette.as_ref().map(|gazette| self.gazette(gazette)));
        add("ใช้บังคับตั้งแต่", law.in_force.from.map(|date| self.words.date(date)));
        add("ใช้บังคับถึง", law.in_force.until.map(|date| self.words.date(date)));
        add("ผู้รักษาการ", Some(law.keeper.clone()));
        add("แก้ไขเพิ่มเติมฉบับ", Some(law.amends.join(" · ")));
        add("ยกเลิกฉบับ", Some(law.repeals.join(" · ")));
        let unit = law.unit.thai();
        let last = law.last.as_ref();
        add(&format!("จำนวน{unit}"), last.map(|last| self.words.text(&format!("ถึง{unit} {last}"))));
        facts
    }

    pub fn gazette(&self, gazette: &Gazette) -> String {
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
        parts.join(" ")
    }

    /// “อาศัยอำนาจตามความใน…”
    fn authority(&self, law: &Law) -> Vec<Link> {
        let link = |authority: &crate::model::law::Authority| match &authority.rule {
            Some(rule) => {
                let card = self.rule_card_of(rule)?;
                let title = match authority.cite.is_empty() {
                    true => format!("{} {}", card.cite, card.title),
                    false => authority.cite.clone(),
                };
                Some(Link { title, href: card.href })
            }
            None => Some(Link { title: authority.cite.clone(), href: String::new() }),
        };
        law.authority.iter().filter_map(link).filter(|link| !link.title.is_empty()).collect()
    }

    /// How the page of all problems is headed.
    pub(super) fn problems_title(&self) -> String {
        let count = self.words.number(self.model.site.problems.len());
        format!("ปัญหา {count} ข้อที่กองทุนพบบ่อย และทางแก้")
    }

    pub fn problems_page(&self) -> Page<'m> {
        let site = self.model.site;
        let rows = site.problems.iter().enumerate().map(|(position, card)| ProblemRow {
            number: self.words.number(position + 1),
            id: card.id.to_string(),
            title: card.title.clone(),
            summary: card.summary.clone(),
            href: self.href(&PageRef::Problem(card.id.clone())),
            rules: self.rules_on(position),
            indicators: card
                .indicators
                .iter()
                .filter_map(|i| self.indicator_link(&i.value))
                .collect(),
            notes: self.notes_on(card).into_iter().map(|note| self.note_link(note)).collect(),
        });
        let view = ProblemsView { problems: rows.collect() };
        let title = self.problems_title();
        let frame = self.frame(About {
            title: &title,
            description: standing::PROBLEMS.description,
            part: Part::Problems,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "problems.html", frame, view: View::Problems(view), fragments: Vec::new() }
    }

    pub fn notes_on(&self, card: &ProblemCard) -> Vec<usize> {
        self.index.notes_of_problem.get(&card.id).cloned().unwrap_or_default()
    }

    /// The rules that answer a problem: those that it names, then those that name it.
    pub fn rules_on(&self, problem: usize) -> Vec<RuleCard> {
        let card = &self.model.site.problems[problem];
        let whole_laws = card.rules.iter().filter(|reference| reference.rule.is_none());
        let spots = self.index.relations.of_problem.get(&problem).into_iter().flatten();
        whole_laws
            .filter_map(|reference| self.rule_card_of(reference))
            .chain(spots.map(|spot| self.card_of_spot(*spot)))
            .collect()
    }

    pub fn problem_page(&self, position: usize) -> Page<'m> {
        let site = self.model.site;
        let card = &site.problems[position];
        let neighbour = |position: Option<usize>| {
            let card = site.problems.get(position?)?;
            Some(self.link(card.title.clone(), &PageRef::Problem(card.id.clone())))
        };
        let view = ProblemView {
            gathered: self.gathered_on(&card.id),
            number: self.words.number(position + 1),
            summary: card.summary.clone(),
            topics: card.topics.iter().map(|topic| topic.thai().to_string()).collect(),
            actions: card.actions.clone(),
            rules: self.rules_on(position),
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
            rule_of_signs: match self.current() {
                Some(_) => super::practices::RULE_OF_SIGNS,
                None => "",
            },
            practices: self.practices_on(card),
            best: self.best_at_problem(card),
            plans: self.plans_on(&card.id),
            best_practices: self
                .current()
                .map(|_| self.link("แนวปฏิบัติที่ดีในทุกด้าน", &PageRef::BestPractices)),
            stories: self.story_cards(self.index.stories_of_problem.get(&card.id)),
            previous: neighbour(position.checked_sub(1)),
            next: neighbour(Some(position + 1)),
        };
        let shows_figures = view.best.is_some()
            || view
                .indicators
                .iter()
                .any(|card| !card.middle.is_empty() || !card.shown_by.is_empty());
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
            shown_by: self.shown_by(id),
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
