//! The rounds of a contest: who entered, who stands where in the own area, who goes on and why. And
//! on the contest's page: rounds, categories and the calendar.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::contests::ROWS;
use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, url};
use crate::id::{AreaCode, ContestId};
use crate::model::contest::{Category, CategoryKind, Contest, Stage};
use crate::model::{Fund, Level, PageRef, Site, Story};
use crate::num;
use crate::score::{Fate, Group, MemberStanding, Round, Standing, members};

/// Whether the points of a round differ from the contest's in more than judges who have not yet
/// been: by its own rubric, or its own judges.
pub(super) fn has_points_of_its_own(contest: &Contest, round: &Round) -> bool {
    let stage = &contest.stages[round.stage];
    let is_last = round.stage + 1 == contest.stages.len();
    *contest.rubric_of(stage) != contest.rubric || !is_last && round.ranking.panel.has_points()
}

/// Groups, or parts of them, that stand on one page.
struct Piece<'r> {
    group: &'r Group,
    first: usize,
    rows: usize,
}

impl Piece<'_> {
    fn standings(&self) -> &[usize] {
        &self.group.standings[self.first..self.first + self.rows]
    }
}

/// The groups of a round over pages of so many rows; a nation's tambons fill hundreds.
fn pieces(round: &Round) -> Vec<Vec<Piece<'_>>> {
    let mut pages = vec![Vec::new()];
    let mut room = ROWS;
    for group in &round.groups {
        let mut first = 0;
        while first < group.standings.len() {
            if room == 0 {
                pages.push(Vec::new());
                room = ROWS;
            }
            let rows = (group.standings.len() - first).min(room);
            if let Some(page) = pages.last_mut() {
                page.push(Piece { group, first, rows });
            }
            first += rows;
            room -= rows;
        }
    }
    pages
}

/// Funds that are not ranked begin on the last page of those that are.
pub(super) fn pages_of(round: &Round) -> usize {
    let more = round.ranking.gated.len().div_ceil(ROWS).saturating_sub(1);
    pieces(round).len() + more
}

/// The last of those who went on by their points alone.
fn last_wild_card(round: &Round) -> Option<&Standing> {
    let pairs = round.ranking.standings.iter().zip(&round.fates);
    pairs.filter(|(_, fate)| **fate == Fate::WildCard).map(|(standing, _)| standing).next_back()
}

/// A tambon's network is told of only where at least this many of its funds are ranked.
const FEWEST_OF_NETWORK: usize = 3;

fn member_rule(standings: &[MemberStanding]) -> String {
    let mut rule = "จากเรื่องเล่าของสมาชิกที่เผยแพร่และมีผู้รับรองแล้ว เรียงตามส่วนของหนี้ที่ปลดได้ แล้วตามรายได้ที่เพิ่มขึ้น แล้วตามเวลาที่สั้นกว่า เป็นลำดับเบื้องต้นให้คณะกรรมการพิจารณา ไม่ใช่คำตัดสิน".to_string();
    if standings.is_empty() {
        rule.push_str(" ขณะนี้ยังไม่มีเรื่องเล่าที่เข้าเกณฑ์");
    }
    rule
}

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

    pub fn stage_page(&self, position: usize, index: usize, number: usize) -> Option<Page<'m>> {
        let (current, round, stage) = self.round(position, index)?;
        let (contest, rubric) = (current.contest, current.rubric);
        let pieces = pieces(round);
        let pages = pages_of(round);
        let after = number.checked_sub(pieces.len());
        let view = StageView {
            contest: self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
            method: self.link(rubric.title.clone(), &PageRef::Rubric(rubric.id.clone())),
            facts: self.stage_facts(current, stage),
            decided: self.decided_view(),
            rule: self.advance_rule(contest, stage),
            points: self.points_rule(position, current, round),
            groups: pieces
                .get(number - 1)
                .into_iter()
                .flatten()
                .map(|piece| self.stage_group(current, round, stage, piece))
                .collect(),
            gated: after
                .and_then(|after| round.ranking.gated.chunks(ROWS).nth(after))
                .into_iter()
                .flatten()
                .map(|gated| {
                    let fund = &self.model.site.funds[gated.fund];
                    let gates = gated.failed.iter().chain(&gated.unjudged);
                    StageOut {
                        fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
                        reasons: gates
                            .map(|gate| self.gate_reason(current, gated.fund, *gate))
                            .collect(),
                        why: self.why_kept(current, round, gated.fund),
                    }
                })
                .collect(),
            sheets: self.sheets_link(position, Some(index)),
            pages: self.stage_pager(current, stage, number, pages),
            previous: round.stage.checked_sub(1).and_then(|at| self.stage_link(contest, at)),
            next: self.stage_link(contest, round.stage + 1),
        };
        let crumbs = vec![
            self.link("การประกวด", &PageRef::Ranking),
            self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
        ];
        let mut title =
            format!("{} ปีงบประมาณ {}", stage.title, self.words.year(contest.budget_year));
        if number > 1 {
            title.push_str(&format!(" (หน้า {})", self.words.number(number)));
        }
        let frame = self.frame(About {
            title: &title,
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

    /// The reasons of a fund that a decided round left out, if it had points; nothing else leads
    /// there.
    fn why_kept(&self, current: Current<'m>, round: &Round, fund: usize) -> String {
        let has_page = self.unit.is_some() && round.ranking.card_of(fund).is_some();
        match has_page {
            true => self.why_in_round(current, round, &self.model.site.funds[fund]),
            false => String::new(),
        }
    }

    /// Where a round's points are explained: on a page of its own, or with the contest's.
    fn why_in_round(&self, current: Current<'m>, round: &Round, fund: &Fund) -> String {
        let Current { contest, .. } = current;
        if self.unit.is_some() {
            return self.why_href(current, fund);
        }
        if has_points_of_its_own(contest, round) {
            let stage = &contest.stages[round.stage].id;
            return self.to_file(&url::why_in_round(&contest.id, stage, &fund.code));
        }
        let whole = self.contest(round.ranking.contest);
        self.why_href(whole.unwrap_or(current), fund)
    }

    /// What the points of a round leave out, where the contest's count more.
    fn points_rule(&self, position: usize, current: Current<'m>, round: &Round) -> String {
        let counts_more =
            self.contest(position).is_some_and(|whole| whole.ranking.panel.has_points())
                && !round.ranking.panel.has_points()
                && !has_points_of_its_own(current.contest, round);
        match counts_more {
            true => "คะแนนของรอบนี้คิดจากตัวเลขของกองทุนเท่านั้น ยังไม่รวมคะแนนของกรรมการซึ่งใช้ในรอบตัดสิน"
                .to_string(),
            false => String::new(),
        }
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
    fn advance_rule(&self, contest: &Contest, stage: &Stage) -> String {
        let Some(advance) = stage.advance else {
            return "รอบนี้เป็นรอบตัดสิน".to_string();
        };
        let of = match stage.level {
            Level::Tambon => "ของแต่ละตำบล",
            Level::Amphoe => "ของแต่ละอำเภอ",
            Level::Province => "ของแต่ละจังหวัด",
            Level::Region if !contest.regions.is_empty() => "ของแต่ละภาคหรือเขต",
            Level::Region | Level::Nation => "",
        };
        let by_place = match advance.top {
            0 => String::new(),
            1 => format!("กองทุนที่ได้อันดับ 1 {of}ได้ไปต่อ"),
            top => format!("กองทุนที่ได้อันดับ 1 ถึง {top} {of}ได้ไปต่อ"),
        };
        let by_points = match (advance.top, advance.wild_cards) {
            (_, 0) => String::new(),
            (0, wild) => format!("กองทุนที่คะแนนสูงสุด {wild} กองทุนได้ไปต่อ"),
            (_, wild) => format!(" และกองทุนที่คะแนนสูงสุดในบรรดากองทุนที่เหลืออีก {wild} กองทุน"),
        };
        let mut rule = by_place + &by_points;
        rule.push_str(" ถ้าครองอันดับสุดท้ายร่วมกันให้ได้ไปต่อทุกกองทุน");
        self.words.text(&rule)
    }

    fn stage_pager(
        &self,
        current: Current<'m>,
        stage: &Stage,
        number: usize,
        pages: usize,
    ) -> Option<Pager> {
        let first = url::stage(&current.contest.id, &stage.id);
        let link = |title: &str, number: usize| Link {
            title: title.to_string(),
            href: self.to_file(&url::numbered(&first, number)),
        };
        (pages > 1).then(|| Pager {
            text: format!("หน้า {} จาก {}", self.words.number(number), self.words.number(pages)),
            previous: (number > 1).then(|| link("หน้าก่อน", number - 1)),
            next: (number < pages).then(|| link("หน้าถัดไป", number + 1)),
        })
    }

    fn stage_group(
        &self,
        current: Current<'m>,
        round: &Round,
        stage: &Stage,
        piece: &Piece,
    ) -> StageGroup {
        let Piece { group, first, .. } = *piece;
        let shown = piece.standings();
        let last = last_wild_card(round);
        let rows = shown.iter().map(|position| {
            let standing = &round.ranking.standings[*position];
            let fund = &self.model.site.funds[standing.fund];
            let seat = round.place(stage.level, standing);
            StageRow {
                place: self.words.number(seat.place as usize),
                shared: seat.shared,
                fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
                why_href: self.why_in_round(current, round, fund),
                total: self.words.points(standing.card.total, current.rubric.precision),
                goes_on: round.fates[*position].goes_on(),
                fate: self.fate_words(current, round, *position, seat, last),
            }
        });
        let standings: Vec<&Standing> =
            shown.iter().map(|at| &round.ranking.standings[*at]).collect();
        let title = match (&group.area, group.region) {
            (Some(area), _) => self.area_name(area),
            (None, Some(region)) => current.contest.regions[region].title.clone(),
            (None, None) => "ทุกกองทุน".to_string(),
        };
        StageGroup {
            ties: self.tie_sentences(current, &standings),
            title: if first > 0 { format!("{title} (ต่อ)") } else { title },
            anchor: match (&group.area, group.region) {
                (Some(area), _) => format!("a-{area}"),
                (None, Some(region)) => format!("r-{}", current.contest.regions[region].id),
                (None, None) => "all".to_string(),
            },
            rows: rows.collect(),
        }
    }

    fn fate_words(
        &self,
        current: Current<'m>,
        round: &Round,
        position: usize,
        seat: crate::score::Seat,
        last: Option<&Standing>,
    ) -> String {
        let place = self.words.number(seat.place as usize);
        match round.fates[position] {
            Fate::ThroughByPlace if seat.shared => format!("ได้ไปต่อ: อันดับ {place} ร่วม"),
            Fate::ThroughByPlace => format!("ได้ไปต่อ: อันดับ {place}"),
            Fate::WildCard => "ได้ไปต่อ: คะแนนสูงสุดในบรรดากองทุนที่เหลือ".to_string(),
            Fate::Out => {
                let standing = &round.ranking.standings[position];
                format!("ไม่ได้ไปต่อ{}", self.why_out(current, round, standing, &place, last))
            }
            Fate::Decided => String::new(),
        }
    }

    /// Beyond the quota of its area, and behind the last of those who went on by their points.
    fn why_out(
        &self,
        current: Current<'m>,
        round: &Round,
        standing: &Standing,
        place: &str,
        last: Option<&Standing>,
    ) -> String {
        let Some(advance) = current.contest.stages[round.stage].advance else {
            return String::new();
        };
        let mut reasons = Vec::new();
        if advance.top > 0 {
            let top = self.words.number(advance.top as usize);
            reasons.push(format!("อันดับ {place} เกิน {top} อันดับแรก"));
        }
        if let Some(last) = last {
            let least = self.words.points(last.card.total, current.rubric.precision);
            reasons.push(match last.card.total == standing.card.total {
                true => format!("ได้ {least} เท่ากับรายสุดท้ายที่ได้ไปต่อ แต่เป็นรองตามลำดับตัดสิน"),
                false => format!("คะแนนไม่ถึง {least} ของรายสุดท้ายที่ได้ไปต่อ"),
            });
        }
        match reasons.is_empty() {
            true => String::new(),
            false => format!(": {}", reasons.join(" และ")),
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
            CategoryKind::Fund => self.best_funds(current, category),
            CategoryKind::TambonNetwork => CategoryView {
                title,
                says: self.words.text(&format!(
                    "เรียงตามคะแนนเฉลี่ยของกองทุนที่เข้าจัดอันดับในตำบล เฉพาะตำบลที่มีกองทุนเข้าจัดอันดับตั้งแต่ {FEWEST_OF_NETWORK} กองทุนขึ้นไป คะแนนเฉลี่ยปัดเศษครั้งเดียวและอันดับเป็นไปตามคะแนนที่พิมพ์"
                )),
                rows: self.networks(current, category.awards),
            },
            CategoryKind::Member => {
                let standings = members(self.model.site, current.contest);
                CategoryView {
                    title,
                    says: member_rule(&standings),
                    rows: self.member_rows(&standings, category.awards),
                }
            }
        }
    }

    fn member_rows(&self, standings: &[MemberStanding], awards: u32) -> Vec<CategoryRow> {
        let row = |standing: &MemberStanding| {
            let shared = if standing.shared { " ร่วม" } else { "" };
            CategoryRow {
                place: format!("{}{shared}", self.words.number(standing.place as usize)),
                link: self.member_link(&self.model.site.stories[standing.story]),
                says: self.member_says(standing),
            }
        };
        standings.iter().take_while(|standing| standing.place <= awards).map(row).collect()
    }

    /// A decided place stays, but not the name of a story that its teller has taken back since.
    fn member_link(&self, story: &Story) -> Link {
        match self.live.site.stories.iter().any(|living| living.id == story.id) {
            true => self.story_link(story),
            false => self.link("เรื่องที่ถอนออกจากเว็บไซต์แล้ว", &PageRef::Stories),
        }
    }

    /// The first places of the round that decides, or of the contest where there are no rounds.
    fn best_funds(&self, current: Current<'m>, category: &Category) -> CategoryView {
        let contest = current.ranking.contest;
        let last = self.model.rounds[contest].len().checked_sub(1);
        let decided = last.and_then(|last| self.round(contest, last));
        let (current, says) = match decided {
            Some((round, _, stage)) => (round, format!("ตามผลของ{} ซึ่งเป็นรอบตัดสิน", stage.title)),
            None => (current, "ตามผลการจัดอันดับในหน้านี้".to_string()),
        };
        let first = current.ranking.standings.iter();
        let first = first.take_while(|standing| standing.place() <= category.awards);
        let row = |standing: &Standing| {
            let fund = &self.model.site.funds[standing.fund];
            let points = self.words.points(standing.card.total, current.rubric.precision);
            CategoryRow {
                place: self.words.number(standing.place() as usize),
                link: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
                says: format!("{points} คะแนน"),
            }
        };
        CategoryView { title: category.title.clone(), says, rows: first.map(row).collect() }
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
