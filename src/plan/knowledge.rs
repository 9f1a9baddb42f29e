//! แก่นความรู้ ขุมความรู้ ปัจจัยความสำเร็จ and ข้อเสนอแนะ of all notes, gathered by problem and by
//! topic; each point leads back to its place in its note.

use super::frame::{About, Part};
use super::view::{GatheredView, Link, MenuItem, PointGroup, PointView, View};
use super::{Here, Page, standing, url};
use crate::id::ProblemId;
use crate::model::PageRef;
use crate::model::section::{Gathered, Point};
use crate::model::topic::Topic;

impl<'m> Here<'m> {
    pub fn gathered_page(&self, part: Gathered, by_topic: bool) -> Page<'m> {
        let all: Vec<usize> = (0..self.site.notes.len()).collect();
        let count = self.points_of(&all, part).len();
        let way = if by_topic { "ตามหมวด" } else { "ตามปัญหา" };
        let lead = match count {
            0 => String::new(),
            count => format!(
                "{} {} ข้อ จากทุกบันทึก จัดกลุ่ม{way} แต่ละข้อนำกลับไปยังที่มาในบันทึก",
                standing::gathered(part).description,
                self.words.number(count)
            ),
        };
        let item = |title: &str, file: String, current| MenuItem {
            title: title.to_string(),
            href: self.to_file(&file),
            current,
        };
        let view = GatheredView {
            lead,
            parts: Gathered::ALL
                .iter()
                .map(|one| item(one.thai(), url::gathered(*one, by_topic), *one == part))
                .collect(),
            ways: vec![
                item("ตามปัญหา", url::gathered(part, false), !by_topic),
                item("ตามหมวด", url::gathered(part, true), by_topic),
            ],
            groups: if by_topic {
                self.points_by_topic(part)
            } else {
                self.points_by_problem(part)
            },
        };
        let which = if by_topic { " ตามหมวด" } else { "" };
        let title = format!("{}{which}", standing::gathered(part).title);
        let frame = self.frame(About {
            title: &title,
            description: standing::gathered(part).description,
            part: Part::Notes,
            crumbs: vec![self.link("คลังความรู้", &PageRef::Notes)],
            figures: false,
        });
        Page { template: "gathered.html", frame, view: View::Gathered(view), fragments: Vec::new() }
    }

    fn points_of(&self, notes: &[usize], part: Gathered) -> Vec<(usize, &'m Point)> {
        let index = self.model.index;
        let of_note = |note: &usize| {
            let points = index.points.get(*note).map_or(&[][..], Vec::as_slice);
            let note = *note;
            points.iter().filter(move |point| point.of == part).map(move |point| (note, point))
        };
        notes.iter().flat_map(of_note).collect()
    }

    fn point_group(
        &self,
        id: String,
        title: &str,
        href: String,
        notes: &[usize],
        part: Gathered,
    ) -> Option<PointGroup> {
        let points = self.points_of(notes, part);
        let view = |(note, point): &(usize, &Point)| {
            let note = &self.site.notes[*note];
            let page = Box::new(PageRef::Note(note.id.clone()));
            let place = PageRef::Section(page, point.anchor.as_str().into());
            PointView { text: point.text.clone(), note: self.link(note.title.clone(), &place) }
        };
        (!points.is_empty()).then(|| PointGroup {
            id,
            title: title.to_string(),
            href,
            count: format!("{} ข้อ", self.words.number(points.len())),
            points: points.iter().map(view).collect(),
        })
    }

    fn points_by_problem(&self, part: Gathered) -> Vec<PointGroup> {
        let site = self.model.site;
        let known = site.problems.iter().filter_map(|card| {
            let notes = self.index.notes_of_problem.get(&card.id)?;
            let href = self.href(&PageRef::Problem(card.id.clone()));
            self.point_group(format!("problem-{}", card.id), &card.title, href, notes, part)
        });
        let rest = self.notes_where(|note| note.problems.is_empty());
        let rest = self.point_group("other".into(), "เรื่องอื่น ๆ", String::new(), &rest, part);
        known.chain(rest).collect()
    }

    fn points_by_topic(&self, part: Gathered) -> Vec<PointGroup> {
        let known = Topic::ALL.iter().filter_map(|topic| {
            let notes = self.notes_where(|note| note.topics.contains(topic));
            let id = format!("topic-{}", topic.id());
            self.point_group(id, topic.thai(), String::new(), &notes, part)
        });
        let rest = self.notes_where(|note| note.topics.is_empty());
        let rest = self.point_group("other".into(), "เรื่องอื่น ๆ", String::new(), &rest, part);
        known.chain(rest).collect()
    }

    fn notes_where(&self, wanted: impl Fn(&crate::model::Note) -> bool) -> Vec<usize> {
        let notes = self.site.notes.iter().enumerate();
        notes.filter(|(_, note)| wanted(note)).map(|(position, _)| position).collect()
    }

    /// The pages of parts that any note has.
    pub fn gathered_links(&self) -> Vec<Link> {
        let all: Vec<usize> = (0..self.site.notes.len()).collect();
        self.links_of(&all, "")
    }

    /// The points on one problem, part by part.
    pub fn gathered_on(&self, problem: &ProblemId) -> Vec<Link> {
        match self.index.notes_of_problem.get(problem) {
            Some(notes) => self.links_of(notes, &format!("#problem-{problem}")),
            None => Vec::new(),
        }
    }

    fn links_of(&self, notes: &[usize], anchor: &str) -> Vec<Link> {
        let links = Gathered::ALL.iter().filter_map(|part| {
            let count = self.points_of(notes, *part).len();
            (count > 0).then(|| Link {
                title: format!("{} {} ข้อ", part.thai(), self.words.number(count)),
                href: format!("{}{anchor}", self.to_file(&url::gathered(*part, false))),
            })
        });
        links.collect()
    }

    /// `api/knowledge.json`: every point with its note, its problems and its topics.
    pub fn knowledge_json(&self) -> String {
        let notes = self.site.notes.iter().zip(&self.index.points);
        let points: Vec<serde_json::Value> = notes
            .flat_map(|(note, points)| {
                points.iter().map(|point| {
                    let file = url::file(&PageRef::Note(note.id.clone()));
                    serde_json::json!({
                        "part": point.of.id(),
                        "text": point.text,
                        "note": note.id.as_str(),
                        "title": note.title,
                        "published": note.published.map(|date| date.iso()),
                        "problems": note.problems.iter().map(|p| p.value.as_str()).collect::<Vec<_>>(),
                        "topics": note.topics.iter().map(|topic| topic.id()).collect::<Vec<_>>(),
                        "place": format!("{file}#{}", point.anchor),
                    })
                })
            })
            .collect();
        let parts: serde_json::Map<String, serde_json::Value> = Gathered::ALL
            .iter()
            .map(|part| (part.id().to_string(), serde_json::Value::from(part.thai())))
            .collect();
        let mut whole = serde_json::json!({ "parts": parts, "points": points });
        if self.invented() {
            // Notes of a site with invented figures may quote them.
            whole["notice"] = super::data::SAMPLE_NOTICE.into();
        }
        format!("{whole:#}\n")
    }
}
