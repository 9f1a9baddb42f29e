//! The library of notes, one note, and free pages.

use std::collections::BTreeMap;

use super::frame::{About, Part};
use super::view::{
    Badge, Facet, FacetGroup, Fact, Heading, Link, NoteCard, NoteView, NotesView, PageView,
    RuleCard, View,
};
use super::{Fragment, Here, Page, standing};
use crate::model::doc::{Block, Doc, plain};
use crate::model::note::{Form, RuleRef};
use crate::model::topic::Topic;
use crate::model::{Note, PageRef};

impl<'m> Here<'m> {
    pub fn notes_page(&self) -> Page<'m> {
        let notes = &self.model.site.notes;
        let view = NotesView {
            count: format!("{} เรื่อง", self.words.number(notes.len())),
            notes: notes.iter().map(|note| self.note_card(note)).collect(),
            gathered: self.gathered_links(),
            more: self.more_to_read(),
            facets: vec![self.by_problem(), self.by_place(), self.by_year(), self.by_topic()],
        };
        let frame = self.frame(About {
            title: standing::NOTES.title,
            description: standing::NOTES.description,
            part: Part::Notes,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "notes.html", frame, view: View::Notes(view), fragments: Vec::new() }
    }

    fn more_to_read(&self) -> Vec<Link> {
        let stories = format!(
            "เรื่องเล่าของสมาชิก กู้ สร้างอาชีพ ปลดหนี้ ({} เรื่อง)",
            self.words.number(self.model.site.stories.len())
        );
        vec![
            self.link("แนวปฏิบัติที่ดีจากกองทุนที่ทำได้ดี", &PageRef::BestPractices),
            self.link(stories, &PageRef::Stories),
        ]
    }

    pub fn note_card(&self, note: &Note) -> NoteCard {
        NoteCard {
            title: note.title.clone(),
            href: self.href(&PageRef::Note(note.id.clone())),
            summary: note.summary.clone(),
            date: note.published.map_or_else(String::new, |date| self.words.date(date)),
            place: note.place.as_ref().map_or_else(String::new, |place| place.text.clone()),
            topics: note.topics.iter().map(|topic| topic.thai().to_string()).collect(),
        }
    }

    pub fn note_link(&self, position: usize) -> Link {
        let note = &self.model.site.notes[position];
        self.link(note.title.clone(), &PageRef::Note(note.id.clone()))
    }

    fn group(&self, id: String, title: String, notes: &[usize]) -> FacetGroup {
        FacetGroup {
            id,
            title,
            count: self.words.number(notes.len()),
            notes: notes.iter().map(|note| self.note_link(*note)).collect(),
        }
    }

    fn by_problem(&self) -> Facet {
        let groups = self.model.site.problems.iter().filter_map(|card| {
            let notes = self.index.notes_of_problem.get(&card.id)?;
            Some(self.group(format!("problem-{}", card.id), card.title.clone(), notes))
        });
        Facet {
            id: "by-problem".into(), title: "ตามปัญหา".into(), groups: groups.collect()
        }
    }

    fn by_place(&self) -> Facet {
        let mut places: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for (position, note) in self.model.site.notes.iter().enumerate() {
            let key = match note.place.as_ref() {
                Some(place) => match &place.code {
                    Some(code) => (code.value.to_string(), self.area_name(&code.value)),
                    None => ("z".to_string(), place.text.clone()),
                },
                None => ("zz".to_string(), "ใช้ได้ทุกพื้นที่".to_string()),
            };
            places.entry(key).or_default().push(position);
        }
        let groups = places
            .into_iter()
            .enumerate()
            .map(|(n, ((_, title), notes))| self.group(format!("place-{}", n + 1), title, &notes));
        Facet {
            id: "by-place".into(), title: "ตามพื้นที่".into(), groups: groups.collect()
        }
    }

    fn by_year(&self) -> Facet {
        let mut years: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
        for (position, note) in self.model.site.notes.iter().enumerate() {
            let year = note.budget_year.or_else(|| note.published.map(|d| d.budget_year()));
            years.entry(year.unwrap_or_default()).or_default().push(position);
        }
        let groups = years.into_iter().rev().map(|(year, notes)| {
            let title = match year {
                0 => "ไม่ระบุปี".to_string(),
                year => format!("ปีงบประมาณ {}", self.words.year(year)),
            };
            self.group(format!("year-{year}"), title, &notes)
        });
        let title = "ตามปีงบประมาณ".into();
        Facet { id: "by-year".into(), title, groups: groups.collect() }
    }

    fn by_topic(&self) -> Facet {
        let groups = Topic::ALL.iter().filter_map(|topic| {
            let notes: Vec<usize> = self
                .model
                .site
                .notes
                .iter()
                .enumerate()
                .filter(|(_, note)| note.topics.contains(topic))
                .map(|(position, _)| position)
                .collect();
            let id = format!("topic-{}", topic.id());
            (!notes.is_empty()).then(|| self.group(id, topic.thai().to_string(), &notes))
        });
        Facet {
            id: "by-topic".into(), title: "ตามหมวด".into(), groups: groups.collect()
        }
    }

    pub fn note_page(&self, position: usize) -> Page<'m> {
        let site = self.model.site;
        let note = &site.notes[position];
        let view = NoteView {
            summary: note.summary.clone(),
            problem_about: note.problem_about.clone(),
            facts: self.note_facts(position, note),
            badges: note_badges(note),
            topics: note
                .topics
                .iter()
                .map(|topic| Link {
                    title: topic.thai().to_string(),
                    href: format!("{}#topic-{}", self.href(&PageRef::Notes), topic.id()),
                })
                .collect(),
            problems: note
                .problems
                .iter()
                .filter_map(|id| site.problems.iter().find(|card| card.id == id.value))
                .map(|card| self.link(card.title.clone(), &PageRef::Problem(card.id.clone())))
                .collect(),
            rules: self.rules_of_note(position),
            indicators: note
                .indicators
                .iter()
                .filter_map(|i| self.indicator_link(&i.value))
                .collect(),
            funds: note
                .funds
                .iter()
                .filter_map(|code| site.fund(&code.value))
                .map(|(_, fund)| self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())))
                .collect(),
            toc: toc(&note.doc),
            related: self.related(position),
            previous: position.checked_sub(1).map(|before| self.note_link(before)),
            next: (position + 1 < site.notes.len()).then(|| self.note_link(position + 1)),
        };
        let frame = self.frame(About {
            title: &note.title,
            description: &note.summary,
            part: Part::Notes,
            crumbs: vec![self.link("คลังความรู้", &PageRef::Notes)],
            figures: super::cards::shows_figures(note),
        });
        let fragments = vec![("body".to_string(), Fragment::Text(self.text_of(&note.doc)))];
        Page { template: "note.html", frame, view: View::Note(view), fragments }
    }

    /// The rules that the note names or cites, and those that name the note.
    fn rules_of_note(&self, position: usize) -> Vec<RuleCard> {
        let note = &self.model.site.notes[position];
        let whole_laws = note.regulations.iter().filter(|reference| reference.rule.is_none());
        let spots = self.index.relations.of_note.get(&position).into_iter().flatten();
        whole_laws
            .filter_map(|reference| self.rule_card_of(reference))
            .chain(spots.map(|spot| self.card_of_spot(*spot)))
            .collect()
    }

    fn note_facts(&self, position: usize, note: &Note) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut add = |label: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                facts.push(Fact { label: label.to_string(), value });
            }
        };
        if let Some(author) = &note.author {
            add("เจ้าของความรู้", author.name.clone());
            add("ตำแหน่ง", author.position.clone());
            add("สังกัด", author.office.clone());
        }
        add("เผยแพร่", note.published.map(|date| self.words.date(date)));
        add("ปรับปรุง", note.updated.map(|date| self.words.date(date)));
        add("ปีงบประมาณ", note.budget_year.map(|year| self.words.year(year)));
        let month = |month: crate::thai::YearMonth| month.long(self.words.digits);
        let period = note.period.map(|(from, to)| match (from, to) {
            (Some(from), Some(to)) if from == to => month(from),
            (Some(from), Some(to)) => format!("{} ถึง {}", month(from), month(to)),
            (Some(only), None) | (None, Some(only)) => month(only),
            (None, None) => String::new(),
        });
        add("เหตุการณ์เกิดขึ้นเมื่อ", period);
        add("สถานที่", note.place.as_ref().map(|place| place.text.clone()));
        add("เวลาอ่าน", self.reading_time(position));
        add("ผู้ตรวจทาน", note.reviewed.clone());
        facts
    }

    fn related(&self, position: usize) -> Vec<NoteCard> {
        const MOST: usize = 3;
        let found = self.index.related_notes.get(position).map_or(&[][..], Vec::as_slice);
        found.iter().take(MOST).map(|other| self.note_card(&self.site.notes[*other])).collect()
    }

    /// “ราว ๔ นาที (๗๓๐ คำ)”
    fn reading_time(&self, position: usize) -> Option<String> {
        /// Words that a reader who is not in a hurry reads in a minute.
        const A_MINUTE: usize = 200;
        let words = *self.index.words_of_note.get(position).filter(|words| **words > 0)?;
        let minutes = self.words.number(words.div_ceil(A_MINUTE));
        Some(format!("ราว {minutes} นาที ({} คำ)", self.words.number(words)))
    }

    pub fn rule_card_of(&self, reference: &RuleRef) -> Option<RuleCard> {
        let law = self.model.site.laws.iter().find(|law| law.id == reference.law)?;
        match &reference.rule {
            Some(id) => {
                let rule = law.rules.iter().find(|rule| rule.id == *id)?;
                Some(self.rule_card(law, rule))
            }
            None => Some(RuleCard {
                title: law.title.clone(),
                href: self.href(&PageRef::Regulation(law.id.clone(), None)),
                cite: law.short.clone(),
                badge: super::words::law_badge(law, law.verified.state),
            }),
        }
    }

    pub fn indicator_link(&self, id: &crate::id::IndicatorId) -> Option<Link> {
        let rubric = self
            .current()
            .map(|current| current.rubric)
            .or_else(|| self.model.site.rubrics.first())?;
        let (_, _, indicator) = rubric.find(id.as_str())?;
        let title = format!("{} {}", self.words.id(id.as_str()), indicator.title);
        Some(self.link(title, &PageRef::Indicator(rubric.id.clone(), id.clone())))
    }

    pub fn free_page(&self, position: usize) -> Page<'m> {
        let page = &self.model.site.pages[position];
        let view =
            PageView { summary: page.summary.clone(), toc: toc(&page.doc), badges: Vec::new() };
        let frame = self.frame(About {
            title: &page.title,
            description: &page.summary,
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        let fragments = vec![("body".to_string(), Fragment::Text(self.text_of(&page.doc)))];
        Page { template: "page.html", frame, view: View::Page(view), fragments }
    }
}

fn note_badges(note: &Note) -> Vec<Badge> {
    let form = match note.form {
        Form::Story2554 => "แบบบันทึกองค์ความรู้ ๒๕๕๔",
        Form::Owner2557 => "แบบเจ้าของความรู้ ๒๕๕๗",
        Form::Set2561 => "แบบชุดความรู้ ๒๕๖๑",
        Form::Individual2563 => "แบบรายบุคคล ๒๕๖๓",
        Form::Unit2563 => "แบบหน่วยงาน ๒๕๖๓",
        Form::Free => "แนวปฏิบัติ",
    };
    let mut badges = vec![Badge { kind: "plain", text: form.to_string() }];
    if note.imported {
        badges.push(Badge {
            kind: "info", text: "เรียบเรียงใหม่จากบันทึกเดิม".to_string()
        });
    }
    badges
}

pub(super) fn toc(doc: &Doc) -> Vec<Heading> {
    doc.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, id, content, .. } if *level <= 3 => {
                Some(Heading { id: id.clone(), title: plain(content), level: *level })
            }
            _ => None,
        })
        .collect()
}
