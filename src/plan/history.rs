//! Several years: the places of a fund from contest to contest and which indicators moved it, and
//! the roll of those who won.

use rust_decimal::Decimal;

use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, Seat, standing, url};
use crate::model::PageRef;
use crate::score::Standing;

/// So many indicators are named where a place has changed.
const MOST_REASONS: usize = 3;

impl<'m> Here<'m> {
    /// Nothing for a fund that fewer than two contests know.
    pub fn history(&self, fund: usize) -> Option<HistoryView> {
        let known: Vec<(Current, Seat)> = (0..self.model.site.contests.len())
            .filter_map(|contest| self.contest(contest))
            .filter_map(|current| Some((current, current.seat(fund)?)))
            .collect();
        if known.len() < 2 {
            return None;
        }
        let rows = known.iter().map(|(current, seat)| self.history_row(*current, *seat)).collect();
        let ranked: Vec<(Current, &Standing)> = known
            .iter()
            .filter_map(|(current, seat)| match seat {
                Seat::Ranked(standing) => Some((*current, *standing)),
                Seat::Gated(_) => None,
            })
            .collect();
        let change = match ranked.as_slice() {
            [newest, before, ..] => self.change(*newest, *before),
            _ => String::new(),
        };
        Some(HistoryView { rows, change })
    }

    fn history_row(&self, current: Current<'m>, seat: Seat<'m>) -> HistoryRow {
        let contest = current.contest;
        let (place, total) = match seat {
            Seat::Ranked(standing) => (
                format!(
                    "{}{} จาก {}",
                    self.words.number(standing.place() as usize),
                    if standing.places.overall.shared { " (ร่วม)" } else { "" },
                    self.words.number(current.ranking.standings.len())
                ),
                format!(
                    "{} จาก {}",
                    self.words.points(standing.card.total, current.rubric.precision),
                    self.words.weight(current.ranking.out_of(current.rubric))
                ),
            ),
            Seat::Gated(_) => ("ไม่เข้าจัดอันดับ".to_string(), "–".to_string()),
        };
        HistoryRow {
            year: self.words.year(contest.budget_year),
            contest: self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
            place,
            total,
        }
    }

    /// “อันดับดีขึ้นจาก 12 เป็น 5 คะแนนที่เปลี่ยนมากที่สุด: 2.2 หนี้ที่ค้างเกิน 30 วัน +4.00”
    fn change(&self, newest: (Current<'m>, &Standing), before: (Current<'m>, &Standing)) -> String {
        let ((current, now), (earlier, then)) = (newest, before);
        let place = |standing: &Standing| self.words.number(standing.place() as usize);
        let mut said = match now.place().cmp(&then.place()) {
            std::cmp::Ordering::Less => format!("อันดับดีขึ้นจาก {} เป็น {}", place(then), place(now)),
            std::cmp::Ordering::Equal => format!("อยู่อันดับ {} เท่าเดิม", place(now)),
            std::cmp::Ordering::Greater => {
                format!("อันดับลดลงจาก {} เป็น {}", place(then), place(now))
            }
        };
        let same_rubric = current.rubric.id == earlier.rubric.id
            && current.rubric.version == earlier.rubric.version;
        if !same_rubric {
            said.push_str(" แต่ใช้เกณฑ์คนละฉบับ จึงเทียบคะแนนรายตัวชี้วัดไม่ได้");
            return said;
        }
        let mut moved: Vec<(Decimal, String)> = now
            .card
            .indicators()
            .filter_map(|(d, i, score)| {
                let other = then.card.get(d, i)?;
                let indicator = &current.rubric.dimensions[d].indicators[i];
                let name = format!("{} {}", self.words.id(indicator.id.as_str()), indicator.title);
                match (score.points, other.points) {
                    (Some(now), Some(then)) => Some((now.saturating_sub(then), name)),
                    // Judges have given points in one of the two only.
                    _ => None,
                }
            })
            .filter(|(difference, _)| !difference.is_zero())
            .collect();
        moved.sort_by(|a, b| b.0.abs().cmp(&a.0.abs()).then_with(|| a.1.cmp(&b.1)));
        let judged_once = current.ranking.panel.has_points() != earlier.ranking.panel.has_points();
        if moved.is_empty() {
            said.push_str(" คะแนนที่คำนวณได้เท่าเดิมทุกตัวชี้วัด อันดับเปลี่ยนเพราะกองทุนอื่น");
        } else {
            let reasons: Vec<String> = moved
                .iter()
                .take(MOST_REASONS)
                .map(|(difference, name)| format!("{name} {}", self.signed(current, *difference)))
                .collect();
            said.push_str(&format!(" คะแนนที่เปลี่ยนมากที่สุด: {}", reasons.join(", ")));
        }
        if judged_once {
            said.push_str(" (มีคะแนนของกรรมการเพียงปีเดียว จึงไม่นำมาเทียบ)");
        }
        said
    }

    fn signed(&self, current: Current<'m>, difference: Decimal) -> String {
        let sign = if difference.is_sign_negative() { "−" } else { "+" };
        format!("{sign}{}", self.words.points(difference.abs(), current.rubric.precision))
    }

    /// ทำเนียบรางวัล: who stands in front, contest by contest.
    pub fn awards_page(&self) -> Page<'m> {
        let contests = (0..self.model.site.contests.len())
            .filter_map(|contest| self.contest(contest))
            .map(|current| AwardsOfContest {
                contest: self.link(
                    current.contest.title.clone(),
                    &PageRef::Contest(current.contest.id.clone()),
                ),
                year: self.words.year(current.contest.budget_year),
                categories: self.awards_of(current),
            })
            .filter(|found| !found.categories.is_empty());
        let view = AwardsView {
            intro: "ผู้ที่อยู่อันดับต้นของการประกวดแต่ละครั้ง แยกตามประเภทรางวัล เป็นผลจากข้อมูลในเว็บไซต์นี้ ผลที่ประกาศเป็นทางการให้ดูประกาศของคณะกรรมการ".to_string(),
            contests: contests.collect(),
        };
        let frame = self.frame(About {
            title: standing::AWARDS.title,
            description: standing::AWARDS.description,
            part: Part::Ranking,
            crumbs: vec![self.link("การประกวด", &PageRef::Ranking)],
            figures: true,
        });
        Page { template: "awards.html", frame, view: View::Awards(view), fragments: Vec::new() }
    }

    fn awards_of(&self, current: Current<'m>) -> Vec<CategoryView> {
        let categories = self.categories(current);
        categories.into_iter().filter(|category| !category.rows.is_empty()).collect()
    }

    pub(super) fn awards_link(&self) -> Link {
        Link { title: standing::AWARDS.title.to_string(), href: self.to_file(url::AWARDS) }
    }
}
