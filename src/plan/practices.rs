//! แนวปฏิบัติที่ดี, found by data: who shows a problem now, who does best at it or in a dimension, and
//! what the notes of those who do best say that they do.
//!
//! A fund shows a problem by an indicator when it has less than half of its points. What nobody
//! knows and what the judges have not given yet is neither shown nor done well. Those who do best
//! are the funds with the most points of all indicators together; equal sums share a place.

use rust_decimal::Decimal;

use super::frame::{About, Part};
use super::standing;
use super::view::{BestGroup, BestList, BestRow, BestView, Link, PracticeGroup, View};
use super::words::Words;
use super::{Current, Here, Page, url};
use crate::id::IndicatorId;
use crate::model::doc::{Block, Doc, Item, plain};
use crate::model::section::SectionKey;
use crate::model::{Note, PageRef, ProblemCard};
use crate::score::{IndicatorScore, Standing};

/// One or two are not told apart, as with people.
const FEWEST: usize = 3;
/// Places that are shown, and funds that are shown where many share a place.
const PLACES: usize = 3;
const MOST_FUNDS: usize = 5;
/// What is quoted of a note.
const MOST_PRACTICES: usize = 5;

pub(super) const RULE_OF_SIGNS: &str =
    "นับกองทุนที่เข้าจัดอันดับและได้คะแนนไม่ถึงครึ่งของตัวชี้วัดนั้น กองทุนที่ไม่มีข้อมูลไม่นับว่าพบปัญหา";
const RULE_OF_BEST: &str = "เรียงตามคะแนนที่ได้จริงจากข้อมูลที่กองทุนรายงาน คะแนนเท่ากันครองอันดับร่วม และแสดงเฉพาะกองทุนที่ได้ตั้งแต่ครึ่งหนึ่งของคะแนนเต็ม";

/// Where an indicator stands in the rubric and what it is worth.
#[derive(Clone, Copy)]
struct Worth {
    dimension: usize,
    indicator: usize,
    weight: Decimal,
}

/// Points of a fund over some indicators.
struct Sum<'m> {
    standing: &'m Standing,
    points: Decimal,
}

fn known(score: &IndicatorScore) -> Option<Decimal> {
    score.points.filter(|_| !score.is_missing())
}

fn is_less_than_half(points: Decimal, of: Decimal) -> bool {
    points.checked_mul(Decimal::TWO).is_some_and(|double| double < of)
}

impl<'m> Here<'m> {
    fn worth(&self, current: Current<'m>, id: &IndicatorId) -> Option<Worth> {
        let (dimension, indicator, found) = current.rubric.find(id.as_str())?;
        Some(Worth { dimension, indicator, weight: found.weight })
    }

    /// “พบใน 7 จาก 46 กองทุน”; empty where nothing is known.
    pub fn shown_by(&self, id: &IndicatorId) -> String {
        let Some(current) = self.current() else { return String::new() };
        let Some(worth) = self.worth(current, id) else { return String::new() };
        let (mut low, mut told, mut missing) = (0, 0, 0);
        for standing in &current.ranking.standings {
            let Some(score) = standing.card.get(worth.dimension, worth.indicator) else { continue };
            match known(score) {
                Some(points) => {
                    told += 1;
                    low += usize::from(is_less_than_half(points, worth.weight));
                }
                None => missing += usize::from(score.is_missing()),
            }
        }
        signs(self.words, low, told, missing)
    }

    /// The funds with the most points of these indicators. What the judges have not given to all
    /// of them is left out for all of them.
    /// Of their notes, those count that are about the same thing.
    fn best_at(
        &self,
        current: Current<'m>,
        indicators: &[Worth],
        is_about: &dyn Fn(&Note) -> bool,
    ) -> Option<BestList> {
        let standings = &current.ranking.standings;
        let awaited = |worth: &&Worth| {
            let score = |s: &'m Standing| s.card.get(worth.dimension, worth.indicator);
            !standings.iter().filter_map(score).any(|s| s.points.is_none() && !s.is_missing())
        };
        let counted: Vec<Worth> = indicators.iter().filter(awaited).copied().collect();
        let out_of = counted.iter().fold(Decimal::ZERO, |sum, w| sum.saturating_add(w.weight));
        let sum = |standing: &'m Standing| {
            let points = counted.iter().try_fold(Decimal::ZERO, |sum, worth| {
                let score = standing.card.get(worth.dimension, worth.indicator)?;
                sum.checked_add(known(score)?)
            })?;
            (!is_less_than_half(points, out_of)).then_some(Sum { standing, points })
        };
        let mut sums: Vec<Sum> = standings.iter().filter_map(sum).collect();
        if counted.is_empty() || sums.is_empty() {
            return None;
        }
        // Standings come in the order of the ranking, which a stable sort keeps among equals.
        sums.sort_by_key(|sum| std::cmp::Reverse(sum.points));
        let place = |sum: &Sum| 1 + sums.partition_point(|other| other.points > sum.points);
        let placed = sums.partition_point(|sum| place(sum) <= PLACES);
        let rows = sums[..placed].iter().take(MOST_FUNDS).map(|sum| {
            let same = sums.iter().filter(|other| other.points == sum.points).take(2).count() > 1;
            self.best_row(current, sum, (place(sum), same), (&counted, out_of), is_about)
        });
        let rows: Vec<BestRow> = rows.collect();
        let more = match placed - rows.len() {
            0 => String::new(),
            more => format!(
                "และอีก {} กองทุนที่ครองอันดับร่วมกัน แสดงเพียงกองทุนที่อยู่หน้ากว่าในผลการจัดอันดับรวม",
                self.words.number(more)
            ),
        };
        let left_out = match indicators.len() - counted.len() {
            0 => String::new(),
            _ => "ไม่รวมตัวชี้วัดที่กรรมการตัดสินยังให้คะแนนไม่ครบทุกกองทุน".to_string(),
        };
        Some(BestList { rule: RULE_OF_BEST.to_string(), rows, more, left_out })
    }

    fn best_row(
        &self,
        current: Current<'m>,
        sum: &Sum<'m>,
        (place, shared): (usize, bool),
        (counted, out_of): (&[Worth], Decimal),
        is_about: &dyn Fn(&Note) -> bool,
    ) -> BestRow {
        let fund = &self.model.site.funds[sum.standing.fund];
        let anchor = counted.first().map_or_else(String::new, |worth| {
            let id = &current.rubric.dimensions[worth.dimension].indicators[worth.indicator].id;
            format!("#{}", url::indicator_anchor(id.as_str()))
        });
        let notes = self.index.notes_of_fund.get(&fund.code).into_iter().flatten();
        let notes = notes.filter(|note| is_about(&self.model.site.notes[**note]));
        BestRow {
            place: self.words.number(place),
            shared,
            fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
            why: Link {
                title: format!(
                    "{} จาก {} คะแนน",
                    self.words.points(sum.points, current.rubric.precision),
                    self.words.weight(out_of)
                ),
                href: format!("{}{anchor}", self.why_href(current, fund)),
            },
            practices: notes.map(|note| self.practices_of(*note)).collect(),
        }
    }

    /// The funds that do best at a problem.
    pub fn best_at_problem(&self, card: &ProblemCard) -> Option<BestList> {
        let current = self.current()?;
        let worths: Vec<Worth> =
            card.indicators.iter().filter_map(|id| self.worth(current, &id.value)).collect();
        let is_about = |note: &Note| note.problems.iter().any(|id| id.value == card.id);
        self.best_at(current, &worths, &is_about)
    }

    /// What a note says can be done: its ขุมความรู้, or the part that comes nearest to it, or the
    /// first list of a note without a form.
    pub fn practices_of(&self, position: usize) -> PracticeGroup {
        let note = &self.model.site.notes[position];
        let (anchor, mut items) = practices(note);
        let more = items.len() > MOST_PRACTICES;
        items.truncate(MOST_PRACTICES);
        let mut link = self.note_link(position);
        if let Some(anchor) = anchor {
            link.href.push_str(&format!("#{anchor}"));
        }
        PracticeGroup { note: link, items, more }
    }

    pub fn practices_on(&self, card: &ProblemCard) -> Vec<PracticeGroup> {
        let groups = self.notes_on(card).into_iter().map(|note| self.practices_of(note));
        groups.filter(|group| !group.items.is_empty()).collect()
    }

    pub fn best_practices_page(&self) -> Page<'m> {
        let view = self.best_view();
        let frame = self.frame(About {
            title: standing::BEST_PRACTICES.title,
            description: standing::BEST_PRACTICES.description,
            part: Part::Notes,
            crumbs: vec![self.link("คลังความรู้", &PageRef::Notes)],
            figures: !view.dimensions.is_empty(),
        });
        Page {
            template: "best-practices.html",
            frame,
            view: View::Best(view),
            fragments: Vec::new(),
        }
    }

    fn best_view(&self) -> BestView {
        let Some(current) = self.current() else { return BestView::default() };
        let contest = current.contest;
        let dimensions =
            current.rubric.dimensions.iter().enumerate().filter_map(|(d, dimension)| {
                let worths: Vec<Worth> = dimension
                    .indicators
                    .iter()
                    .enumerate()
                    .map(|(i, found)| Worth { dimension: d, indicator: i, weight: found.weight })
                    .collect();
                let is_about = |note: &Note| {
                    let within =
                        |id: &IndicatorId| dimension.indicators.iter().any(|i| i.id == *id);
                    note.indicators.iter().any(|id| within(&id.value))
                };
                let list = self.best_at(current, &worths, &is_about)?;
                Some(BestGroup {
                    id: format!("d-{}", dimension.id),
                    title: dimension.title.clone(),
                    link: None,
                    list,
                })
            });
        let problems = self.model.site.problems.iter().filter_map(|card| {
            let list = self.best_at_problem(card)?;
            let link =
                self.link("ระเบียบ บทเรียน และทางแก้ของปัญหานี้", &PageRef::Problem(card.id.clone()));
            Some(BestGroup {
                id: format!("p-{}", card.id),
                title: card.title.clone(),
                link: Some(link),
                list,
            })
        });
        BestView {
            intro: vec![
                format!(
                    "ค้นจากผลของ{} ปีบัญชี {} ตัวเลขชี้ว่าใครทำได้ดี ส่วนทำอย่างไรนั้นอ่านได้จากบันทึกของกองทุน กองทุนที่ยังไม่มีบันทึกคือที่ที่ควรไปถอดบทเรียน",
                    contest.title,
                    self.words.year(contest.fiscal_year)
                ),
                RULE_OF_BEST.to_string(),
            ],
            contest: Some(self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone()))),
            dimensions: dimensions.collect(),
            problems: problems.collect(),
        }
    }
}

/// How many of those who are known show it.
fn signs(words: Words, low: usize, told: usize, missing: usize) -> String {
    if told == 0 {
        return "ยังบอกไม่ได้ว่าพบในกองทุนใดบ้าง เพราะยังไม่มีคะแนนของข้อนี้".to_string();
    }
    let of = words.number(told);
    let mut said = match low {
        0 => format!("ไม่พบใน {of} กองทุนที่มีคะแนน"),
        low if low < FEWEST => {
            format!("พบในกองทุนน้อยกว่า {} แห่ง จาก {of} กองทุนที่มีคะแนน", words.number(FEWEST))
        }
        low => format!("พบใน {} จาก {of} กองทุนที่มีคะแนน", words.number(low)),
    };
    if missing > 0 {
        said.push_str(&format!(" ไม่มีข้อมูล {} กองทุน", words.number(missing)));
    }
    said
}

/// The anchor of the part, and its items.
fn practices(note: &Note) -> (Option<String>, Vec<String>) {
    use SectionKey::{CoreKnowledge, KnowledgeAssets, Methods, Strategies};
    for wanted in [KnowledgeAssets, Strategies, Methods, CoreKnowledge] {
        let Some(section) = note.sections.iter().find(|s| s.key == Some(wanted)) else { continue };
        let items = items_below(&note.doc, &section.heading_id);
        if !items.is_empty() {
            return (Some(section.heading_id.clone()), items);
        }
    }
    let mut heading = None;
    for block in &note.doc.blocks {
        match block {
            Block::Heading { id, .. } => heading = Some(id.clone()),
            Block::List { items, .. } if items.len() > 1 => return (heading, texts(items)),
            _ => {}
        }
    }
    (None, Vec::new())
}

fn items_below(doc: &Doc, heading: &str) -> Vec<String> {
    let is_it = |block: &Block| matches!(block, Block::Heading { id, .. } if id == heading);
    let after = doc.blocks.iter().skip_while(|block| !is_it(block)).skip(1);
    let within = after.take_while(|b| !matches!(b, Block::Heading { level, .. } if *level <= 2));
    within
        .flat_map(|block| match block {
            Block::List { items, .. } => texts(items),
            _ => Vec::new(),
        })
        .collect()
}

fn texts(items: &[Item]) -> Vec<String> {
    let first = |item: &Item| match item.blocks.first() {
        Some(Block::Paragraph(content)) => plain(content),
        _ => String::new(),
    };
    items.iter().map(first).filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thai::Digits;

    #[test]
    fn one_or_two_are_not_told_apart_and_unknown_is_not_shown() {
        let of = |low, told, missing| signs(Words { digits: Digits::Arabic }, low, told, missing);
        assert_eq!(of(0, 45, 0), "ไม่พบใน 45 กองทุนที่มีคะแนน");
        assert_eq!(of(1, 45, 0), of(2, 45, 0));
        assert!(of(2, 45, 0).contains("น้อยกว่า 3"));
        assert_eq!(of(3, 45, 2), "พบใน 3 จาก 45 กองทุนที่มีคะแนน ไม่มีข้อมูล 2 กองทุน");
        assert!(of(0, 0, 45).contains("ยังบอกไม่ได้"));
    }

    #[test]
    fn half_of_the_points_is_not_less_than_half() {
        let less = |points, of| is_less_than_half(Decimal::from(points), Decimal::from(of));
        assert!(less(4, 10));
        assert!(!less(5, 10));
    }
}
