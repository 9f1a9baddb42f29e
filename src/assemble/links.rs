//! Resolves what texts and front matter refer to: other pages, rules, indicators, problems, funds.
//! A reference that leads nowhere is an error with "did you mean": a reader would fall off the
//! site there.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{Mistake, Problem, Unpublished};
use crate::id::*;
use crate::model::doc::{Block, Doc, Target};
use crate::model::law::Cite;
use crate::model::note::RuleRef;
use crate::model::{PageRef, Site};
use crate::text::{Located, Span};
use crate::thai;

/// Names that stand for whole sections of the site.
const SECTIONS: [(&str, PageRef, &str); 13] = [
    ("home", PageRef::Home, "หน้าแรก"),
    ("notes", PageRef::Notes, "คลังบันทึกองค์ความรู้"),
    ("knowledge", PageRef::Knowledge, "แก่นความรู้จากทุกบันทึก"),
    ("best-practices", PageRef::BestPractices, "แนวปฏิบัติที่ดี"),
    ("stories", PageRef::Stories, "เรื่องเล่าของสมาชิก"),
    ("problems", PageRef::Problems, "ปัญหาที่พบบ่อย"),
    ("regulations", PageRef::Regulations, "ระเบียบและกฎหมาย"),
    ("funds", PageRef::Funds, "รายชื่อกองทุน"),
    ("ranking", PageRef::Ranking, "ผลการจัดอันดับ"),
    ("contests", PageRef::Ranking, "ผลการจัดอันดับ"),
    ("completeness", PageRef::Completeness, "ความครบถ้วนของข้อมูล"),
    ("codes", PageRef::Codes, "รหัสปัญหาของข้อมูลและวิธีแก้"),
    ("design", PageRef::Design, "ระบบออกแบบของเว็บไซต์"),
];

/// Notes that are not published, by id.
pub type Held = BTreeMap<String, Unpublished>;

/// Everything that a link may name.
struct Names<'h> {
    held: &'h Held,
    pages: BTreeMap<String, Named>,
    /// Codes are looked up apart: there may be 80,000 of them.
    funds: BTreeMap<FundCode, String>,
    indicators: BTreeMap<String, (RubricId, String)>,
    /// What people call things: titles, `P4`, `ข้อ ๑๗`; folded, with what each may mean.
    called: BTreeMap<String, Vec<String>>,
}

struct Named {
    page: PageRef,
    title: String,
    /// Anchors of the page with their titles: rules of a law, headings of a text.
    anchors: Vec<(String, String)>,
    /// Addresses of a law beside the ids of its rules, with the rule that each belongs to and
    /// whether it is the rule as a whole.
    addresses: BTreeMap<String, (RuleId, bool)>,
}

pub fn resolve(site: &mut Site, held: &Held, problems: &mut Vec<Problem>) {
    let names = Names::of(site, held);
    for note in &mut site.notes {
        names.doc(&note.file, &mut note.doc, problems);
        names.rules(&note.file, &mut note.regulations, problems);
        names.indicators(&note.file, &note.indicators, problems);
        names.ids(&note.file, &note.problems, problems);
        for fund in &note.funds {
            if !names.funds.contains_key(&fund.value) {
                names.broken(&note.file, fund.span, fund.value.as_str(), problems);
            }
        }
    }
    for law in &mut site.laws {
        names.doc(&law.file, &mut law.doc, problems);
        for rule in law.authority.iter_mut().filter_map(|authority| authority.rule.as_mut()) {
            names.rules(&law.file, std::slice::from_mut(rule), problems);
        }
        let amendments = law.amendments.iter().map(|amendment| amendment.id.as_str());
        let known: Vec<&str> = amendments.collect();
        let ended_by = law.rules.iter().flat_map(|rule| &rule.earlier);
        for id in ended_by.filter_map(|earlier| earlier.ended_by.as_ref()) {
            if !known.contains(&id.value.as_str()) {
                let suggestion = closest(&id.value, known.iter().copied());
                let mistake = Mistake::BrokenLink { target: id.value.clone(), suggestion };
                problems.push(Problem::new(&law.file, id.span, mistake));
            }
        }
        for rule in &mut law.rules {
            names.rules(&law.file, &mut rule.related, problems);
            names.indicators(&law.file, &rule.indicators, problems);
            names.ids(&law.file, &rule.problems, problems);
            names.ids(&law.file, &rule.notes, problems);
        }
    }
    for story in &mut site.stories {
        names.doc(&story.file, &mut story.doc, problems);
        names.ids(&story.file, &story.problems, problems);
    }
    for network in &mut site.networks {
        names.doc(&network.file, &mut network.doc, problems);
    }
    for plan in &site.plans {
        for activity in &plan.activities {
            names.ids(&plan.file, &activity.problems, problems);
        }
    }
    for page in &mut site.pages {
        names.doc(&page.file, &mut page.doc, problems);
    }
    for leaflet in &mut site.leaflets {
        for step in &mut leaflet.steps {
            names.rules(&leaflet.file, &mut step.rules, problems);
        }
        names.ids(&leaflet.file, &leaflet.notes, problems);
    }
    for card in &mut site.problems {
        names.rules(&card.file, &mut card.rules, problems);
        names.indicators(&card.file, &card.indicators, problems);
    }
}

impl<'h> Names<'h> {
    fn of(site: &Site, held: &'h Held) -> Self {
        let mut pages = BTreeMap::new();
        let mut add = |name: &str, page: PageRef, title: &str, anchors: Vec<(String, String)>| {
            let (title, addresses) = (title.to_string(), BTreeMap::new());
            pages.insert(name.to_string(), Named { page, title, anchors, addresses });
        };
        for (name, page, title) in SECTIONS {
            add(name, page, title, Vec::new());
        }
        // The method is the rubric of the newest contest, as in the menu.
        let shown = site.contests.first().and_then(|contest| site.rubric(&contest.rubric));
        if let Some(rubric) = shown.or_else(|| site.rubrics.first()) {
            add("method", PageRef::Rubric(rubric.id.clone()), "วิธีคิดคะแนน", Vec::new());
        }
        for page in &site.pages {
            let anchors = headings(&page.doc);
            add(page.id.as_str(), PageRef::Page(page.id.clone()), &page.title, anchors);
        }
        for card in &site.problems {
            let page = PageRef::Problem(card.id.clone());
            add(card.id.as_str(), page, &card.title, Vec::new());
        }
        if !site.leaflets.is_empty() {
            add("leaflets", PageRef::Leaflets, "ใบสรุปหน้าเดียวสำหรับกรรมการ", Vec::new());
        }
        for leaflet in &site.leaflets {
            let page = PageRef::Leaflet(leaflet.id.clone());
            add(leaflet.id.as_str(), page, &leaflet.title, Vec::new());
        }
        for note in &site.notes {
            let anchors = headings(&note.doc);
            add(note.id.as_str(), PageRef::Note(note.id.clone()), &note.title, anchors);
        }
        for story in &site.stories {
            let anchors = headings(&story.doc);
            add(story.id.as_str(), PageRef::Story(story.id.clone()), &story.title, anchors);
        }
        for network in &site.networks {
            let anchors = headings(&network.doc);
            let page = PageRef::Network(network.area.value.clone());
            add(network.id.as_str(), page, &network.title, anchors);
        }
        for pathway in &site.pathways {
            let page = PageRef::Pathway(pathway.id.clone());
            add(pathway.id.as_str(), page, &pathway.title, Vec::new());
        }
        // These have a page only where there is anything on it.
        if !site.networks.is_empty() || !site.plans.is_empty() {
            add("networks", PageRef::Networks, "เครือข่ายกองทุน", Vec::new());
        }
        if !site.pathways.is_empty() {
            add("pathways", PageRef::Pathways, "เส้นทางพัฒนากองทุน", Vec::new());
        }
        if !site.terms.is_empty() {
            let anchors =
                site.terms.iter().map(|term| (format!("t-{}", term.id), term.name.clone()));
            add("glossary", PageRef::Glossary, "อภิธานศัพท์", anchors.collect());
        }
        for law in &site.laws {
            let mut anchors = headings(&law.doc);
            let titles = law.rules.iter().map(|r| (r.id.to_string(), r.title.clone()));
            anchors.extend(titles);
            for (address, position) in law.addresses() {
                let rule = &law.rules[position];
                if address != rule.id.as_str() {
                    anchors.push((address, rule.title.clone()));
                }
            }
            add(law.id.as_str(), PageRef::Regulation(law.id.clone(), None), &law.short, anchors);
        }
        for law in &site.laws {
            let Some(named) = pages.get_mut(law.id.as_str()) else { continue };
            for (address, position) in law.addresses() {
                let rule = &law.rules[position];
                let whole =
                    address == rule.id.as_str() || rule.address().as_ref() == Some(&address);
                named.addresses.insert(address, (rule.id.clone(), whole));
            }
        }
        let funds = site.funds.iter().map(|fund| (fund.code.clone(), fund.name.clone())).collect();
        let indicators = site.rubrics.iter().rev().flat_map(|rubric| {
            rubric.indicators().map(|(_, _, indicator)| {
                (indicator.id.to_string(), (rubric.id.clone(), indicator.title.clone()))
            })
        });
        Names { held, called: called(site), pages, funds, indicators: indicators.collect() }
    }

    fn doc(&self, file: &Arc<str>, doc: &mut Doc, problems: &mut Vec<Problem>) {
        let own = headings(doc);
        doc.visit_links(&mut |target, span| match target {
            Target::Written { name, anchor } => {
                match self.find(name, anchor.as_deref()) {
                    Ok((page, title)) => *target = Target::Inside { page, title },
                    Err(mistake) => {
                        problems.push(Problem::new(file, span, mistake));
                        *target = Target::Broken;
                    }
                };
            }
            Target::Here(anchor) => {
                // Footnotes and headings are the only anchors of a text.
                if !own.iter().any(|(id, _)| id == anchor) {
                    let suggestion = closest(anchor, own.iter().map(|(id, _)| id.as_str()));
                    let mistake = Mistake::BrokenAnchor {
                        target: String::new(),
                        anchor: anchor.clone(),
                        suggestion,
                    };
                    problems.push(Problem::new(file, span, mistake));
                    *target = Target::Broken;
                }
            }
            Target::Outside(_) | Target::Inside { .. } | Target::Broken => {}
        });
    }

    /// The page of a name such as `reg-2551`, `fund:50230203` or `indicator:2.1`.
    fn find(&self, name: &str, anchor: Option<&str>) -> Result<(PageRef, String), Mistake> {
        let missing = |suggestion| Mistake::BrokenLink { target: name.to_string(), suggestion };
        if let Some(code) = name.strip_prefix("fund:") {
            let code = FundCode::new(&thai::to_arabic(code));
            return match self.funds.get(&code) {
                Some(title) => Ok((PageRef::Fund(code), title.clone())),
                None => Err(missing(None)),
            };
        }
        if let Some(id) = name.strip_prefix("indicator:") {
            let id = thai::to_arabic(id);
            return match self.indicators.get(&*id) {
                Some((rubric, title)) => {
                    let page = PageRef::Indicator(rubric.clone(), IndicatorId::new(&id));
                    Ok((page, title.clone()))
                }
                None => {
                    let known = self.indicators.keys().map(String::as_str);
                    Err(missing(closest(&id, known).map(|found| format!("indicator:{found}"))))
                }
            };
        }
        let Some(named) = self.pages.get(name) else {
            let code = FundCode::new(&thai::to_arabic(name));
            if let Some(title) = self.funds.get(&code) {
                return Ok((PageRef::Fund(code), title.clone()));
            }
            match self.called.get(&as_called(name)).map(Vec::as_slice) {
                Some([one]) => return self.find_again(one, anchor),
                Some(several) => {
                    let (target, choices) = (name.to_string(), several.to_vec());
                    return Err(Mistake::AmbiguousLink { target, choices });
                }
                None => {}
            }
            if let Some(state) = self.held.get(name) {
                let target = name.to_string();
                return Err(Mistake::LinkToUnpublished { target, state: *state });
            }
            return Err(missing(self.meant(name, anchor)));
        };
        let Some(anchor) = anchor else { return Ok((named.page.clone(), named.title.clone())) };
        let Some((_, title)) = named.anchors.iter().find(|(id, _)| id == anchor) else {
            return Err(Mistake::BrokenAnchor {
                target: name.to_string(),
                anchor: anchor.to_string(),
                suggestion: closest(anchor, named.anchors.iter().map(|(id, _)| id.as_str())),
            });
        };
        let page = match &named.page {
            PageRef::Regulation(law, _) => match named.addresses.get(anchor) {
                Some((rule, true)) => PageRef::Regulation(law.clone(), Some(rule.clone())),
                _ => PageRef::Section(Box::new(named.page.clone()), anchor.into()),
            },
            PageRef::Note(id) => {
                PageRef::Section(Box::new(PageRef::Note(id.clone())), anchor.into())
            }
            PageRef::Story(id) => {
                PageRef::Section(Box::new(PageRef::Story(id.clone())), anchor.into())
            }
            PageRef::Page(id) => {
                PageRef::Section(Box::new(PageRef::Page(id.clone())), anchor.into())
            }
            PageRef::Network(area) => {
                PageRef::Section(Box::new(PageRef::Network(area.clone())), anchor.into())
            }
            PageRef::Glossary => PageRef::Section(Box::new(PageRef::Glossary), anchor.into()),
            other => other.clone(),
        };
        Ok((page, title.clone()))
    }

    /// By an id that is known; an anchor of the author's goes on from there.
    fn find_again(&self, id: &str, anchor: Option<&str>) -> Result<(PageRef, String), Mistake> {
        match id.split_once('#') {
            Some((law, rule)) => self.find(law, Some(rule)),
            None => self.find(id, anchor),
        }
    }

    /// The page that a name was meant for, by its id or by its title, with the anchor if it has it.
    fn meant(&self, name: &str, anchor: Option<&str>) -> Option<String> {
        let by_title = || {
            let titles = self.pages.values().map(|named| named.title.as_str());
            let title = closest(name, titles)?;
            let found = self.pages.iter().find(|(_, named)| named.title == title);
            found.map(|(id, _)| id.clone())
        };
        let id = closest(name, self.pages.keys().map(String::as_str)).or_else(by_title)?;
        let has = |anchor: &&str| self.pages[&id].anchors.iter().any(|(known, _)| known == anchor);
        Some(match anchor.filter(has) {
            Some(anchor) => format!("{id}#{anchor}"),
            None => id,
        })
    }

    /// A rule may be named by its id or by its address, `civil-code#m686`.
    fn rules(&self, file: &Arc<str>, rules: &mut [RuleRef], problems: &mut Vec<Problem>) {
        for rule in rules {
            let anchor = rule.rule.as_ref().map(RuleId::as_str);
            if let Err(mistake) = self.find(rule.law.as_str(), anchor) {
                problems.push(Problem::new(file, rule.span, mistake));
            } else if let Some(named) = self.pages.get(rule.law.as_str())
                && let Some((id, _)) = anchor.and_then(|anchor| named.addresses.get(anchor))
            {
                rule.rule = Some(id.clone());
            }
        }
    }

    fn indicators(
        &self,
        file: &Arc<str>,
        indicators: &[Located<IndicatorId>],
        problems: &mut Vec<Problem>,
    ) {
        for indicator in indicators {
            let id = indicator.value.as_str();
            if !self.indicators.contains_key(id) {
                let suggestion = closest(id, self.indicators.keys().map(String::as_str));
                let mistake = Mistake::BrokenLink { target: id.to_string(), suggestion };
                problems.push(Problem::new(file, indicator.span, mistake));
            }
        }
    }

    /// Ids of problems and notes, which are pages by their own name.
    fn ids<T: AsRef<str>>(&self, file: &Arc<str>, ids: &[Located<T>], problems: &mut Vec<Problem>) {
        for id in ids {
            let name = id.value.as_ref();
            if let Some(state) = self.held.get(name) {
                let mistake =
                    Mistake::LinkToUnpublished { target: name.to_string(), state: *state };
                problems.push(Problem::new(file, id.span, mistake));
            } else if !self.pages.contains_key(name) {
                self.broken(file, id.span, id.value.as_ref(), problems);
            }
        }
    }

    fn broken(&self, file: &Arc<str>, span: Span, target: &str, problems: &mut Vec<Problem>) {
        let suggestion = closest(target, self.pages.keys().map(String::as_str));
        let mistake = Mistake::BrokenLink { target: target.to_string(), suggestion };
        problems.push(Problem::new(file, span, mistake));
    }
}

/// The ids that things go by, under the names that people call them: the title of a text, the short
/// name of a law, the number of a problem, the clause of the only law that has it.
fn called(site: &Site) -> BTreeMap<String, Vec<String>> {
    let mut called: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |name: &str, id: String| {
        let known = called.entry(as_called(name)).or_default();
        if !known.contains(&id) {
            known.push(id);
        }
    };
    for note in &site.notes {
        add(&note.title, note.id.to_string());
    }
    for page in &site.pages {
        add(&page.title, page.id.to_string());
    }
    for card in &site.problems {
        add(&card.title, card.id.to_string());
        if let Some((number, _)) = card.id.as_str().split_once('-') {
            add(number, card.id.to_string());
        }
    }
    for law in &site.laws {
        for name in [&law.title, &law.short].into_iter().chain(&law.aliases) {
            add(name, law.id.to_string());
        }
        for rule in &law.rules {
            let Some(Cite::Unit(cite)) = &rule.cite else { continue };
            // Part of a clause is named by its law and its id.
            if cite.within.is_whole() {
                let called = format!("{}{}", cite.unit.thai(), cite.number);
                add(&called, format!("{}#{}", law.id, rule.id));
            }
        }
    }
    called
}

/// Spaces and the kind of digits make no difference.
fn as_called(name: &str) -> String {
    thai::fold(name).chars().filter(|c| !c.is_whitespace()).collect()
}

fn closest<'t>(word: &str, known: impl IntoIterator<Item = &'t str>) -> Option<String> {
    thai::closest(word, known).map(str::to_string)
}

fn headings(doc: &Doc) -> Vec<(String, String)> {
    doc.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { id, content, .. } => {
                Some((id.clone(), crate::model::doc::plain(content)))
            }
            _ => None,
        })
        .collect()
}
