//! The judges' desk: pages that compare funds, try other weights and keep a shortlist. They are
//! the same for every reader; what a judge chooses stays on the judge's own device.

pub mod data;

use super::contests::Scope;
use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, url};
use crate::id::ContestId;
use crate::model::PageRef;

/// A page of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    Compare,
    Weights,
    Shortlist,
}

impl Tool {
    pub const ALL: [Tool; 3] = [Tool::Compare, Tool::Weights, Tool::Shortlist];

    /// The name of its file, of its script, and of its part of the style.
    pub fn id(self) -> &'static str {
        match self {
            Tool::Compare => "compare",
            Tool::Weights => "weights",
            Tool::Shortlist => "shortlist",
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Tool::Compare => "เปรียบเทียบกองทุน",
            Tool::Weights => "ทดลองปรับน้ำหนัก",
            Tool::Shortlist => "รายชื่อและบันทึกส่วนตัว",
        }
    }

    pub(super) fn lead(self) -> &'static str {
        match self {
            Tool::Compare => {
                "เลือก 2–4 กองทุน แล้วดูคะแนนทีละตัวชี้วัด ข้อที่ต่างกัน และแนวโน้มของแต่ละกองทุนเคียงกัน พิมพ์ได้ในหน้าเดียว"
            }
            Tool::Weights => "ปรับน้ำหนักของแต่ละมิติหรือแต่ละตัวชี้วัด แล้วดูว่าอันดับจะเปลี่ยนอย่างไร",
            Tool::Shortlist => {
                "กองทุนที่ท่านเก็บไว้ และบันทึกของท่านต่อกองทุน เก็บอยู่ในเครื่องนี้เท่านั้น ไม่มีการส่งออกไปที่ใด"
            }
        }
    }
}

impl<'m> Here<'m> {
    pub fn desk_page(&self, position: usize, tool: Tool) -> Option<Page<'m>> {
        let current = self.contest(position)?;
        let contest = current.contest;
        let page = PageRef::Contest(contest.id.clone());
        let unofficial = match tool {
            Tool::Weights => {
                "ผลในหน้านี้ไม่ใช่ผลทางการ เป็นการทดลองในเครื่องของท่านเท่านั้น ผลทางการใช้น้ำหนักตามเกณฑ์ และอยู่ในหน้าผลการจัดอันดับ"
            }
            _ => "",
        };
        let mut without = vec![self.link("ผลการจัดอันดับ", &page)];
        without.push(self.link("วิธีคิดคะแนน", &PageRef::Rubric(current.rubric.id.clone())));
        let table = format!("api/contests/{}/ranking.csv", contest.id);
        without.push(Link {
            title: "ตารางคะแนน (CSV เปิดด้วย Excel)".to_string(),
            href: self.to_file(&table),
        });
        let view = DeskView {
            tool: tool.id(),
            contest_id: contest.id.to_string(),
            contest: self.link(contest.title.clone(), &page),
            lead: self.words.text(tool.lead()),
            unofficial,
            tools: self.desk_tabs(current, Some(tool)),
            without,
        };
        // As the ranking itself is called, for each contest has these pages.
        let year = self.words.year(contest.budget_year);
        let scope = self.scope_words(current, &Scope::All);
        let title = format!("{} ปีงบประมาณ {year} {scope}", tool.title());
        let frame = self.frame(About {
            title: &title,
            description: &format!("{} {}", tool.title(), contest.title),
            part: Part::Ranking,
            crumbs: vec![
                self.link("การประกวด", &PageRef::Ranking),
                self.link(contest.title.clone(), &page),
            ],
            figures: true,
        });
        Some(Page { template: "desk.html", frame, view: View::Desk(view), fragments: Vec::new() })
    }

    /// Links between the ranking and the pages of the desk.
    pub fn desk_tabs(&self, current: Current<'m>, shown: Option<Tool>) -> Vec<Tab> {
        let id: &ContestId = &current.contest.id;
        let ranking = Tab {
            title: "ผลการจัดอันดับ".to_string(),
            href: self.href(&PageRef::Contest(id.clone())),
            current: shown.is_none(),
        };
        let tool = |tool: Tool| Tab {
            title: tool.title().to_string(),
            href: self.to_file(&url::desk(id, tool.id())),
            current: shown == Some(tool),
        };
        std::iter::once(ranking).chain(Tool::ALL.map(tool)).collect()
    }
}
