//! The rounds of a contest: who entered, who stands where in the own area, who goes on and why. And
//! on the contest's page: rounds, categories and the calendar.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, url};
use crate::id::{AreaCode, ContestId};
use crate::model::contest::{Category, CategoryKind, Stage};
use crate::model::{Contest, Level, PageRef, Site};
use crate::num;
use crate::score::{Fate, Round};

/// A tambon's network is told of only where at least this many of its funds are ranked.
const FEWEST_OF_NETWORK: usize = 3;

impl<'m> Here<'m> {
    /// A round of a contest with what it is scored by.
    pub fn round(
        &self,
        position: usize,
        index: usize,
    ) -> Option<(Current<'m>, &'m Round, &'m Stage)> {
        let contest = self.model.site.contests.get(position)?;
        let round = self.model.rounds[position].get(index)?;
        let stage = &contest.stages[round.stage];
        let rubric = self.model.site.rubric(contest.rubric_of(stage))?;
        Some((Current { contest, ranking: &round.ranking, rubric }, round, stage))
    }

    pub fn stage_page(&self, position: usize, index: usize) -> Option<Page<'m>> {
        let (current, round, stage) = self.round(position, index)?;
        let (contest, rubric) = (current.contest, current.rubric);
        let view = StageView {
            contest: self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
            method: self.link(rubric.title.clone(), &PageRef::Rubric(rubric.id.clone())),
            facts: self.stage_facts(current, stage),
            decided: self.decided_view(),
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
            previous: round.stage.checked_sub(1).and_then(|at| self.stage_link(contest, at)),
            next: self.stage_link(contest, round.stage + 1),
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

    /// The page of a round, if there is one.
    fn stage_link(&self, contest: &Contest, stage: usize) -> Option<Link> {
        let stage = contest.stages.get(stage)?;
        let live = &self.live.site.contests;
        let open = live.iter().zip(self.live.rounds).any(|(own, rounds)| {
            let is_there = |round: &Round| own.stages[round.stage].id == stage.id;
            own.id == contest.id && rounds.iter().any(is_there)
        });
        let is_there = open || self.live.kept_round(&contest.id, &stage.id).is_some();
        let href = self.to_file(&url::stage(&contest.id, &stage.id));
        is_there.then(|| Link { title: stage.title.clone(), href })
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

    /// The rounds of a contest, each in a line; decided ones as they were decided.
    pub fn stage_cards(&self, contest: &ContestId) -> Vec<StageCard> {
        let live = &self.live.site.contests;
        let Some(position) = live.iter().position(|own| own.id == *contest) else {
            return Vec::new();
        };
        let card = |round: &Round| {
            let stage = &live[position].stages[round.stage];
            let says = match self.live.kept_round(contest, &stage.id) {
                Some(kept) => {
                    let frozen = &kept.frozen;
                    let own = frozen.round().map(|round| self.stage_says(&frozen.site, round));
                    let on = self.words.date(frozen.on);
                    format!("{} ปิดผลเมื่อ {on}", own.unwrap_or_default())
                }
                None => self.stage_says(self.live.site, round),
            };
            let href = self.to_file(&url::stage(contest, &stage.id));
            StageCard { link: Link { title: stage.title.clone(), href }, says }
        };
        self.live.rounds[position].iter().map(card).collect()
    }

    fn stage_says(&self, site: &Site, round: &Round) -> String {
        let stage = &site.contests[round.ranking.contest].stages[round.stage];
        let entered = self.words.number(round.ranking.standings.len());
        match stage.advance {
            Some(_) => {
                let through = self.words.number(round.going_on().count());
                format!("แข่งขัน {entered} กองทุน ได้ไปต่อ {through} กองทุน")
            }
            None => match round.ranking.standings.first() {
                Some(best) if !best.places.overall.shared => {
                    let name = &site.funds[best.fund].name;
                    format!("แข่งขัน {entered} กองทุน อันดับ {} คือ{name}", self.words.number(1))
                }
                _ => format!("แข่งขัน {entered} กองทุน"),
            },
        }
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
                says: "คัดเลือกจากเรื่องเล่าของสมาชิกที่เผยแพร่แล้วและมีผู้รับรอง ขณะนี้ยังไม่มีเรื่องเล่าที่เผยแพร่".to_string(),
                rows: Vec::new(),
            },
        }
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
