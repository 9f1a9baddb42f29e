//! The rounds of a contest: who entered, who stands where in the own area, who goes on and why. And
//! on the contest's page: rounds, categories and the calendar.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, url};
use crate::id::AreaCode;
use crate::model::contest::{Category, CategoryKind, Stage};
use crate::model::{Level, PageRef};
use crate::num;
use crate::score::{Fate, MemberStanding, Round, members};

/// A tambon's network is told of only where at least this many of its funds are ranked.
const FEWEST_OF_NETWORK: usize = 3;

impl<'m> Here<'m> {
    pub fn stage_page(&self, position: usize, index: usize) -> Option<Page<'m>> {
        let contest = &self.model.site.contests[position];
        let round = self.model.rounds[position].get(index)?;
        let stage = &contest.stages[round.stage];
        let rubric = self.model.site.rubric(contest.rubric_of(stage))?;
        let current = Current { contest, ranking: &round.ranking, rubric };
        let neighbour = |index: usize| {
            self.model.rounds[position].get(index).map(|round| {
                let stage = &contest.stages[round.stage];
                let href = self.to_file(&url::stage(&contest.id, &stage.id));
                Link { title: stage.title.clone(), href }
            })
        };
        let view = StageView {
            contest: self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
            method: self.link(rubric.title.clone(), &PageRef::Rubric(rubric.id.clone())),
            facts: self.stage_facts(current, stage),
            rule: self.advance_rule(stage),
            groups: round
                .groups
                .iter()
                .map(|group| self.stage_group(current, round, stage, group))
                .collect(),
            gated: round
                .ranking
                .gated
                .iter()
                .map(|gated| {
                    let fund = &self.model.site.funds[gated.fund];
                    let gates = gated.failed.iter().chain(&gated.unjudged);
                    StageOut {
                        fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
                        reasons: gates.map(|gate| rubric.gates[*gate].reason.clone()).collect(),
                    }
                })
                .collect(),
            previous: index.checked_sub(1).and_then(neighbour),
            next: neighbour(index + 1),
        };
        let crumbs = vec![
            self.link("การประกวด", &PageRef::Ranking),
            self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
        ];
        let frame = self.frame(About {
            title: &format!("{} ปีงบประมาณ {}", stage.title, self.words.year(contest.budget_year)),
            description: &format!(
                "ผล{} ของ{} พร้อมเหตุผลว่ากองทุนใดได้ไปต่อ",
                stage.title, contest.title
            ),
            part: Part::Ranking,
            crumbs,
            figures: true,
        });
        Some(Page { template: "stage.html", frame, view: View::Stage(view), fragments: Vec::new() })
    }

    fn stage_facts(&self, current: Current<'m>, stage: &Stage) -> Vec<Fact> {
        let fact = |label: &str, value: String| Fact { label: label.to_string(), value };
        let mut facts = vec![
            fact("ระดับ", super::contests::level_words(stage.level).to_string()),
            fact("กองทุนที่เข้าแข่งขัน", self.words.number(current.ranking.standings.len())),
        ];
        if let Some(date) = stage.cut_off.or(current.contest.cut_off) {
            facts.push(fact("วันตัดยอดข้อมูล", self.words.date(date)));
        }
        facts.push(fact("คะแนนเต็ม", self.words.weight(current.ranking.out_of(current.rubric))));
        let version = self.words.text(&current.rubric.version.to_string());
        facts.push(fact("เกณฑ์", format!("{} ฉบับที่ {version}", current.rubric.title)));
        facts
    }

    /// “สองอันดับแรกของแต่ละตำบลได้ไปต่อ …”
    fn advance_rule(&self, stage: &Stage) -> String {
        let Some(advance) = stage.advance else {
            return "รอบนี้เป็นรอบตัดสิน".to_string();
        };
        let of = match stage.level {
            Level::Tambon => "ของแต่ละตำบล",
            Level::Amphoe => "ของแต่ละอำเภอ",
            Level::Province => "ของแต่ละจังหวัด",
            Level::Region | Level::Nation => "",
        };
        let mut rule =
            format!("กองทุนที่ได้อันดับ 1 ถึง {} {of}ได้ไปต่อ", advance.top).replace("1 ถึง 1 ", "1 ");
        if advance.wild_cards > 0 {
            rule.push_str(&format!(
                " และกองทุนที่คะแนนสูงสุดในบรรดากองทุนที่เหลืออีก {} กองทุน",
                advance.wild_cards
            ));
        }
        rule.push_str(" ถ้าครองอันดับสุดท้ายร่วมกันให้ได้ไปต่อทุกกองทุน");
        self.words.text(&rule)
    }

    fn stage_group(
        &self,
        current: Current<'m>,
        round: &Round,
        stage: &Stage,
        group: &crate::score::Group,
    ) -> StageGroup {
        let rows = group.standings.iter().map(|position| {
            let standing = &round.ranking.standings[*position];
            let fund = &self.model.site.funds[standing.fund];
            let seat = round.place(stage.level, standing);
            StageRow {
                place: self.words.number(seat.place as usize),
                shared: seat.shared,
                fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
                why_href: self.why_href(current, fund),
                total: self.words.points(standing.card.total, current.rubric.precision),
                goes_on: round.fates[*position].goes_on(),
                fate: self.fate_words(round.fates[*position], seat),
            }
        });
        StageGroup {
            title: group
                .area
                .as_ref()
                .map_or("ทุกกองทุน".to_string(), |area| self.area_name(area)),
            anchor: group.area.as_ref().map_or("all".to_string(), |area| format!("a-{area}")),
            rows: rows.collect(),
        }
    }

    fn fate_words(&self, fate: Fate, seat: crate::score::Seat) -> String {
        let place = self.words.number(seat.place as usize);
        match fate {
            Fate::ThroughByPlace if seat.shared => format!("ได้ไปต่อ: อันดับ {place} ร่วม"),
            Fate::ThroughByPlace => format!("ได้ไปต่อ: อันดับ {place}"),
            Fate::WildCard => "ได้ไปต่อ: คะแนนสูงสุดในบรรดากองทุนที่เหลือ".to_string(),
            Fate::Out => "ไม่ได้ไปต่อ".to_string(),
            Fate::Decided => String::new(),
        }
    }

    /// The rounds of a contest, each in a line.
    pub fn stage_cards(&self, position: usize) -> Vec<StageCard> {
        let contest = &self.model.site.contests[position];
        let card = |round: &Round| {
            let stage = &contest.stages[round.stage];
            let entered = self.words.number(round.ranking.standings.len());
            let says = match stage.advance {
                Some(_) => {
                    let through = self.words.number(round.going_on().count());
                    format!("แข่งขัน {entered} กองทุน ได้ไปต่อ {through} กองทุน")
                }
                None => match round.ranking.standings.first() {
                    Some(best) if !best.places.overall.shared => {
                        let name = &self.model.site.funds[best.fund].name;
                        format!("แข่งขัน {entered} กองทุน อันดับ {} คือ{name}", self.words.number(1))
                    }
                    _ => format!("แข่งขัน {entered} กองทุน"),
                },
            };
            let href = self.to_file(&url::stage(&contest.id, &stage.id));
            StageCard { link: Link { title: stage.title.clone(), href }, says }
        };
        self.model.rounds[position].iter().map(card).collect()
    }

    pub fn categories(&self, current: Current<'m>) -> Vec<CategoryView> {
        let categories = current.contest.categories.iter();
        categories.map(|category| self.category(current, category)).collect()
    }

    fn category(&self, current: Current<'m>, category: &Category) -> CategoryView {
        let title = category.title.clone();
        match category.kind {
            CategoryKind::Fund => CategoryView {
                title,
                says: "ตามผลการจัดอันดับในหน้านี้".to_string(),
                rows: current
                    .ranking
                    .standings
                    .iter()
                    .take_while(|standing| standing.place() <= category.awards)
                    .map(|standing| {
                        let fund = &self.model.site.funds[standing.fund];
                        let points =
                            self.words.points(standing.card.total, current.rubric.precision);
                        CategoryRow {
                            place: self.words.number(standing.place() as usize),
                            link: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
                            says: format!("{points} คะแนน"),
                        }
                    })
                    .collect(),
            },
            CategoryKind::TambonNetwork => CategoryView {
                title,
                says: self.words.text(&format!(
                    "เรียงตามคะแนนเฉลี่ยของกองทุนที่เข้าจัดอันดับในตำบล เฉพาะตำบลที่มีกองทุนเข้าจัดอันดับตั้งแต่ {FEWEST_OF_NETWORK} กองทุนขึ้นไป คะแนนเฉลี่ยปัดเศษครั้งเดียวและอันดับเป็นไปตามคะแนนที่พิมพ์"
                )),
                rows: self.networks(current, category.awards),
            },
            CategoryKind::Member => CategoryView {
                title,
                says: self.member_rule(current),
                rows: self.member_rows(current, category.awards),
            },
        }
    }

    fn member_rule(&self, current: Current<'m>) -> String {
        let mut rule = "จากเรื่องเล่าของสมาชิกที่เผยแพร่และมีผู้รับรองแล้ว เรียงตามส่วนของหนี้ที่ปลดได้ แล้วตามรายได้ที่เพิ่มขึ้น แล้วตามเวลาที่สั้นกว่า เป็นลำดับเบื้องต้นให้คณะกรรมการพิจารณา ไม่ใช่คำตัดสิน".to_string();
        if members(self.model.site, current.contest).is_empty() {
            rule.push_str(" ขณะนี้ยังไม่มีเรื่องเล่าที่เข้าเกณฑ์");
        }
        rule
    }

    fn member_rows(&self, current: Current<'m>, awards: u32) -> Vec<CategoryRow> {
        let standings = members(self.model.site, current.contest);
        let row = |standing: &MemberStanding| {
            let shared = if standing.shared { " ร่วม" } else { "" };
            CategoryRow {
                place: format!("{}{shared}", self.words.number(standing.place as usize)),
                link: self.story_link(&self.model.site.stories[standing.story]),
                says: self.member_says(standing),
            }
        };
        standings.iter().take_while(|standing| standing.place <= awards).map(row).collect()
    }

    /// Tambons by the mean of their ranked funds' totals, rounded once; equal means share a place.
    fn networks(&self, current: Current<'m>, awards: u32) -> Vec<CategoryRow> {
        let mut totals: BTreeMap<&AreaCode, Vec<Decimal>> = BTreeMap::new();
        for standing in &current.ranking.standings {
            let tambon = &self.model.site.funds[standing.fund].tambon;
            totals.entry(tambon).or_default().push(standing.card.total);
        }
        let mut means: Vec<(Decimal, &AreaCode, usize)> = totals
            .iter()
            .filter(|(_, totals)| totals.len() >= FEWEST_OF_NETWORK)
            .filter_map(|(area, totals)| {
                let sum = totals.iter().fold(Decimal::ZERO, |sum, t| sum.saturating_add(*t));
                let mean = sum.checked_div(Decimal::from(totals.len()))?;
                Some((num::half_up(mean, current.rubric.precision), *area, totals.len()))
            })
            .collect();
        means.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let place = |mean: Decimal| 1 + means.iter().filter(|other| other.0 > mean).count();
        let row = |(mean, area, funds): &(Decimal, &AreaCode, usize)| CategoryRow {
            place: self.words.number(place(*mean)),
            link: Link {
                title: format!("เครือข่าย{}", self.area_name(area)),
                href: self.to_file(&url::contest_area(&current.contest.id, area)),
            },
            says: format!(
                "เฉลี่ย {} คะแนน จาก {} กองทุน",
                self.words.points(*mean, current.rubric.precision),
                self.words.number(*funds)
            ),
        };
        means.iter().filter(|found| place(found.0) <= awards as usize).map(row).collect()
    }

    /// “1 ก.พ. 2569 ถึง 31 พ.ค. 2569: รับสมัคร”
    pub fn calendar(&self, contest: &crate::model::Contest) -> Vec<Fact> {
        let event = |event: &crate::model::contest::Event| {
            let from = self.words.date(event.from);
            let label = match event.until.filter(|until| *until != event.from) {
                Some(until) => format!("{from} ถึง {}", self.words.date(until)),
                None => from,
            };
            Fact { label, value: self.words.text(&event.title) }
        };
        contest.calendar.iter().map(event).collect()
    }
}
