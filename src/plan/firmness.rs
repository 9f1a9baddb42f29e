//! How firm a place is, in words: the range it stays in, what would swap it with its neighbours,
//! and what figures that are missing may still change.

use super::charts::{Drawn, Said, column, drawn, names};
use super::view::*;
use super::words::{Shield, shield};
use super::{Current, Here};
use crate::chart::{self, Spec};
use crate::check;
use crate::model::formula::Figure;
use crate::model::rubric::{Dimension, ScoringRule};
use crate::model::{Field, Fund, Indicator, PageRef, Rubric};
use crate::num::Unit;
use crate::score::swap::{self, Neighbour, Swap};
use crate::score::{Firmness, Move, Range, Robustness, Scenario, Standing, Years, open_indicators};

/// So many rows one chart of ranges holds.
const MOST_ROWS: usize = 20;

/// So many indicators with missing figures are named.
const MOST_NAMED: usize = 3;

/// Where the tests are explained, on the page of the rubric.
const ANCHOR: &str = "robustness";

impl<'m> Here<'m> {
    pub(super) fn robustness(&self, current: Current<'m>) -> Option<&'m Robustness> {
        let contest = current.ranking.contest;
        let whole = self.model.rankings.get(contest)?.as_ref()?;
        // Of its rounds nothing is known.
        let is_whole = std::ptr::eq(whole, current.ranking);
        self.model.robustness.get(contest)?.as_ref().filter(|_| is_whole)
    }

    pub(super) fn firmness(
        &self,
        current: Current<'m>,
        standing: &Standing,
    ) -> Option<(&'m Robustness, &'m Firmness)> {
        let robustness = self.robustness(current)?;
        let position = current.ranking.position_of(standing.fund)?;
        Some((robustness, robustness.firmness.get(position)?))
    }

    /// “อันดับ ๓; อยู่ระหว่าง ๒–๕ ไม่ว่าจะปรับน้ำหนักอย่างไรในกรอบ ±๒๐%”
    pub(super) fn firm_sentence(&self, current: Current<'m>, standing: &Standing) -> String {
        let Some((robustness, firmness)) = self.firmness(current, standing) else {
            return String::new();
        };
        let place = self.words.number(standing.place() as usize);
        let frame = self.frame_words(robustness);
        match firmness.weights.is_fixed() {
            true => ["อันดับ ", &place, " ไม่เปลี่ยน ", &frame].concat(),
            false => {
                let range = self.range(firmness.weights);
                ["อันดับ ", &place, "; อยู่ระหว่าง ", &range, " ", &frame].concat()
            }
        }
    }

    /// Said of all weights where that is certain, else of those that were tried.
    fn frame_words(&self, robustness: &Robustness) -> String {
        self.words.text(match robustness.is_certain {
            true => "ไม่ว่าจะปรับน้ำหนักอย่างไรในกรอบ ±20%",
            false => "ในทุกแบบที่ลองปรับน้ำหนักในกรอบ ±20%",
        })
    }

    pub(super) fn range(&self, range: Range) -> String {
        let place = |place: u32| self.words.number(place as usize);
        match range.is_fixed() {
            true => place(range.best),
            false => [&*place(range.best), "–", &*place(range.worst)].concat(),
        }
    }

    /// The section of the page that explains a fund's points.
    pub(super) fn firm_view(&self, current: Current<'m>, standing: &Standing) -> Option<FirmView> {
        let (robustness, firmness) = self.firmness(current, standing)?;
        let place = standing.place();
        let mut facts = vec![
            fact("เมื่อน้ำหนักเปลี่ยน", self.weights_words(current, standing, robustness, firmness)),
            fact("เมื่อตัดตัวชี้วัดออกทีละข้อ", self.without_words(current, place, robustness, firmness)),
        ];
        let position = current.ranking.position_of(standing.fund)?;
        let labels = ["ห่างจากอันดับเหนือขึ้นไป", "ห่างจากอันดับถัดลงมา"];
        // What would swap two funds is found by scoring again: of a decided result by its own
        // inputs, as long as these lead to what was kept.
        let said = match self.unit {
            Some(unit) if !unit.frozen.agrees => {
                let (above, below) = swap::beside(current.ranking, standing);
                let gap = |other: usize| {
                    self.gap_words(current, standing, &current.ranking.standings[other])
                };
                [above.map(gap), below.map(gap)]
            }
            _ => {
                let (above, below) = self.neighbours(current, position);
                [above, below]
                    .map(|found| found.map(|n| self.neighbour_words(current, standing, &n)))
            }
        };
        let said = labels.into_iter().zip(said);
        facts.extend(said.filter_map(|(label, said)| Some(fact(label, said?))));
        let label = if self.unit.is_some() {
            "ข้อมูลที่ขาดเมื่อปิดผล"
        } else {
            "ข้อมูลที่ยังขาด"
        };
        facts.push(fact(label, self.missing_words(current, standing, firmness)));
        let mut method =
            self.link("วิธีทดสอบความมั่นคงของอันดับ", &PageRef::Rubric(current.rubric.id.clone()));
        method.href.extend(["#", ANCHOR]);
        Some(FirmView { facts, method })
    }

    fn weights_words(
        &self,
        current: Current<'m>,
        standing: &Standing,
        robustness: &Robustness,
        firmness: &Firmness,
    ) -> String {
        let mut said = self.firm_sentence(current, standing);
        let tried = firmness.tried;
        if firmness.weights.is_fixed() {
            return said;
        }
        said.extend([" · ลองจริง ", &self.words.number(robustness.tried.len()), " แบบ"]);
        if tried.range != firmness.weights {
            said.extend([" ได้อันดับ ", &self.range(tried.range)]);
        }
        let sides =
            [(tried.range.best, tried.best_by), (tried.range.worst, tried.worst_by)].into_iter();
        for (place, by) in sides {
            if let Some(scenario) = by.and_then(|by| robustness.tried.get(usize::from(by))) {
                let when = self.scenario_words(current, *scenario);
                let place = self.words.number(place as usize);
                said.extend([" · อันดับ ", &place, " เช่นเมื่อ", &when]);
            }
        }
        said
    }

    /// “เพิ่มน้ำหนักมิติ D2 คุณภาพสินเชื่อ”, “เพิ่มน้ำหนักมิติ D1, D3 และลดมิติอื่น”
    fn scenario_words(&self, current: Current<'m>, scenario: Scenario) -> String {
        let rubric = current.rubric;
        let verb = |direction: Move| match direction {
            Move::Raised => "เพิ่มน้ำหนัก",
            Move::Lowered => "ลดน้ำหนัก",
        };
        match scenario {
            Scenario::Dimension(d, direction) => {
                let dimension = &rubric.dimensions[d];
                let id = self.words.id(dimension.id.as_str());
                format!("{}มิติ {id} {}", verb(direction), dimension.title)
            }
            Scenario::Indicator(d, i, direction) => {
                format!("{}ตัวชี้วัด {}", verb(direction), self.indicator_words(rubric, d, i))
            }
            Scenario::Corner(raised) => {
                let judged = current.ranking.panel.has_points();
                let counts = |dimension: &Dimension| {
                    let is_panel = |i: &Indicator| matches!(i.rule, ScoringRule::Panel { .. });
                    judged || !dimension.indicators.iter().all(is_panel)
                };
                let all = rubric.dimensions.iter().enumerate().filter(|(_, d)| counts(d));
                let (up, down): (Vec<_>, Vec<_>) = all.partition(|(d, _)| raised >> d & 1 == 1);
                let names = |list: &[(usize, &Dimension)]| {
                    let names = list.iter().map(|(_, d)| self.words.id(d.id.as_str()));
                    names.collect::<Vec<_>>().join(", ")
                };
                match up.len() <= down.len() {
                    true => ["เพิ่มน้ำหนักมิติ ", &names(&up), " และลดมิติอื่น"].concat(),
                    false => ["ลดน้ำหนักมิติ ", &names(&down), " และเพิ่มมิติอื่น"].concat(),
                }
            }
        }
    }

    /// “2.2 หนี้ที่ค้างเกิน ๓๐ วัน (PAR30)”
    fn indicator_words(&self, rubric: &Rubric, d: usize, i: usize) -> String {
        let indicator = &rubric.dimensions[d].indicators[i];
        [&*self.words.id(indicator.id.as_str()), " ", &indicator.title].concat()
    }

    fn without_words(
        &self,
        current: Current<'m>,
        place: u32,
        robustness: &Robustness,
        firmness: &Firmness,
    ) -> String {
        let moved = firmness.without.farthest(place).and_then(|(index, to)| {
            let (d, i) = robustness.left_out.get(index)?;
            Some((self.indicator_words(current.rubric, *d, *i), to))
        });
        match moved {
            None => format!("อันดับ {} ไม่เปลี่ยน ไม่ว่าตัดข้อใดออก", self.words.number(place as usize)),
            Some((indicator, to)) => {
                let range = self.range(firmness.without.range);
                let to = self.words.number(to as usize);
                let (most, which) = (" เปลี่ยนมากที่สุดเมื่อตัด ", " (เป็นอันดับ ");
                ["อยู่ระหว่าง ", &range, most, &indicator, which, &to, ")"].concat()
            }
        }
    }

    fn neighbours(
        &self,
        current: Current<'m>,
        position: usize,
    ) -> (Option<Neighbour>, Option<Neighbour>) {
        let site = self.model.site;
        let fiscal_year = current.contest.fiscal_year;
        let year = |fund: usize, figure: Figure| {
            site.funds[fund].year(fiscal_year - i32::from(figure.prior))
        };
        let is_hidden = |fund: usize, figure: Figure| {
            year(fund, figure).is_some_and(|year| is_hidden(year, figure.field))
        };
        let range = |fund: usize, figure: Figure| match year(fund, figure) {
            Some(year) => check::reach(year, figure.field, &|field| !self::is_hidden(year, field)),
            None => (None, None),
        };
        let bounds = swap::Bounds { is_hidden: &is_hidden, range: &range };
        swap::neighbours(site, current.ranking, current.rubric, position, &bounds)
    }

    fn gap_words(&self, current: Current<'m>, standing: &Standing, other: &Standing) -> String {
        let place = self.words.number(other.place() as usize);
        let of = self.short_name(&self.model.site.funds[other.fund]);
        let name = ["อันดับ ", &place, " (", &of, ")"].concat();
        let gap = standing.card.total.saturating_sub(other.card.total).abs();
        let points = self.words.points(gap, current.rubric.precision);
        match (gap.is_zero(), other.place() < standing.place()) {
            (true, _) => ["คะแนนเท่ากับ", &name, " แยกกันด้วยลำดับตัดสิน"].concat(),
            (_, true) => ["น้อยกว่า", &name, " ", &points, " คะแนน"].concat(),
            (_, false) => ["มากกว่า", &name, " ", &points, " คะแนน"].concat(),
        }
    }

    fn neighbour_words(
        &self,
        current: Current<'m>,
        standing: &Standing,
        neighbour: &Neighbour,
    ) -> String {
        let other = &current.ranking.standings[neighbour.position];
        let apart = self.gap_words(current, standing, other);
        let (said, swap) = match &neighbour.swap {
            Some(swap) => ("จะสลับกันถ้าเปลี่ยนเพียงรายการเดียว คือ ", self.swap_words(swap)),
            None if neighbour.is_partial => {
                ("ไม่มีตัวเลขที่แสดงได้รายการใดเพียงรายการเดียวที่ทำให้สลับกัน", String::new())
            }
            None => ("ไม่มีตัวเลขใดเพียงรายการเดียวที่ทำให้สลับกัน", String::new()),
        };
        [&*apart, " · ", said, &swap].concat()
    }

    /// “ผู้เข้าประชุมใหญ่เพิ่มขึ้น 3 คน (จาก 95 เป็น 98)”
    fn swap_words(&self, swap: &Swap) -> String {
        let field = swap.figure.field;
        let mut name = self.words.label(field).to_string();
        if swap.figure.prior {
            name.push_str(" (ปีก่อน) ");
        }
        let value = |value| self.words.figure(field, value);
        let change = swap.to.saturating_sub(swap.from);
        let more = change.is_sign_positive();
        let moved = match field.unit() {
            Unit::YesNo | Unit::Choice | Unit::Kinds => {
                return format!("{name}จาก “{}” เป็น “{}”", value(swap.from), value(swap.to));
            }
            Unit::Date => {
                let days = self.words.text(&change.abs().normalize().to_string());
                format!("{} {days} วัน", if more { "ช้าลง" } else { "เร็วขึ้น" })
            }
            unit => {
                let amount = self.words.figure(field, change.abs());
                let amount = if unit == Unit::Percent { amount } else { unit.with(&amount) };
                [if more { "เพิ่มขึ้น " } else { "ลดลง " }, &amount].concat()
            }
        };
        let (from, to) = (value(swap.from), value(swap.to));
        [&*name, &moved, " (จาก ", &from, " เป็น ", &to, ")"].concat()
    }

    fn missing_words(
        &self,
        current: Current<'m>,
        standing: &Standing,
        firmness: &Firmness,
    ) -> String {
        let rubric = current.rubric;
        let fund: &Fund = &self.model.site.funds[standing.fund];
        let years = Years::of(fund, current.contest.fiscal_year);
        let open = open_indicators(rubric, &standing.card, years);
        let range = self.range(firmness.missing);
        if open.is_empty() {
            return match firmness.missing.is_fixed() {
                true => "ข้อมูลครบ และข้อมูลที่กองทุนอื่นยังขาดไม่เปลี่ยนอันดับนี้".to_string(),
                false => ["ข้อมูลครบ แต่เมื่อกองทุนอื่นส่งข้อมูลที่ขาด อันดับอาจอยู่ระหว่าง ", &range].concat(),
            };
        }
        let mut named: Vec<String> = open
            .iter()
            .take(MOST_NAMED)
            .map(|open| self.indicator_words(rubric, open.dimension, open.indicator))
            .collect();
        if open.len() > MOST_NAMED {
            named.push(format!("และอีก {} ข้อ", self.words.number(open.len() - MOST_NAMED)));
        }
        let (low, high) =
            open.iter().fold((standing.card.total, standing.card.total), |(low, high), open| {
                let score = standing.card.get(open.dimension, open.indicator);
                let points = score.and_then(|score| score.points).unwrap_or_default();
                (
                    low.saturating_add(open.low).saturating_sub(points),
                    high.saturating_add(open.high).saturating_sub(points),
                )
            });
        let points = |points| self.words.points(points, rubric.precision);
        let place = match firmness.missing.is_fixed() {
            true => format!("อันดับยังคงเป็น {range}"),
            false => format!("อันดับอาจอยู่ระหว่าง {range}"),
        };
        format!(
            "ขาดข้อมูลของ {} เมื่อข้อมูลครบ คะแนนรวมอาจเป็น {} ถึง {} และเมื่อทุกกองทุนส่งข้อมูลที่ขาด {place}",
            named.join(", "),
            points(low),
            points(high)
        )
    }

    /// The chart of ranges on the page of a contest.
    pub(super) fn ranges_chart(
        &self,
        key: &str,
        current: Current<'m>,
        standings: &[&Standing],
    ) -> Option<Drawn<'m>> {
        let robustness = self.robustness(current)?;
        let shown: Vec<(&Standing, &Firmness)> = standings
            .iter()
            .take(MOST_ROWS)
            .filter_map(|standing| Some((*standing, self.firmness(current, standing)?.1)))
            .collect();
        if shown.len() < 2 {
            return None;
        }
        let name = |standing: &Standing| self.short_name(&self.model.site.funds[standing.fund]);
        let title = self.words.text("ช่วงของอันดับเมื่อปรับน้ำหนัก ±20%");
        let sentence = self.ranges_sentence(robustness, &shown, standings.len());
        let rows = shown.iter().map(|(standing, firmness)| chart::RangeRow {
            label: name(standing),
            note: self.range(firmness.weights),
            place: standing.place(),
            best: firmness.weights.best,
            worst: firmness.weights.worst,
            href: Some(self.why_href(current, &self.model.site.funds[standing.fund])),
        });
        let last = shown.iter().map(|(_, firmness)| firmness.weights.worst).max().unwrap_or(1);
        let table = TableView {
            columns: vec![
                names("กองทุน"),
                column("อันดับ", true),
                column("เมื่อปรับน้ำหนัก", true),
                column("เมื่อตัดตัวชี้วัดหนึ่งข้อ", true),
                column("เมื่อข้อมูลที่ขาดมาครบ", true),
            ],
            rows: shown
                .iter()
                .map(|(standing, firmness)| {
                    vec![
                        name(standing),
                        self.words.number(standing.place() as usize),
                        self.range(firmness.weights),
                        self.range(firmness.without.range),
                        self.range(firmness.missing),
                    ]
                })
                .collect(),
        };
        let spec = Spec::Ranges(chart::Ranges {
            key: key.to_string(),
            rows: rows.collect(),
            last,
            ticks: self.place_ticks(last),
        });
        let legend = [("c-mark", "อันดับ"), ("c-part-3", "ช่วงของอันดับ")];
        let legend = legend
            .map(|(class, name)| LegendItem { class: class.to_string(), name: name.to_string() });
        Some(drawn(key, &title, sentence, legend.to_vec(), table, spec))
    }

    fn ranges_sentence(
        &self,
        robustness: &Robustness,
        shown: &[(&Standing, &Firmness)],
        all: usize,
    ) -> Said {
        let firm = shown.iter().filter(|(_, firmness)| firmness.weights.is_fixed()).count();
        let mut said = Said::from(format!(
            "{} จาก {} กองทุนที่แสดงไม่เปลี่ยนอันดับ {}",
            self.words.number(firm),
            self.words.number(shown.len()),
            self.frame_words(robustness)
        ));
        let width = |(_, firmness): &&(&Standing, &Firmness)| {
            (
                firmness.weights.worst - firmness.weights.best,
                std::cmp::Reverse(firmness.weights.best),
            )
        };
        if let Some((standing, firmness)) = shown.iter().max_by_key(width)
            && !firmness.weights.is_fixed()
        {
            said.more(format!(
                "ช่วงกว้างที่สุดคือ{} อันดับ {}",
                self.short_name(&self.model.site.funds[standing.fund]),
                self.range(firmness.weights)
            ));
        }
        if shown.len() < all {
            said.more(format!("แสดง {} อันดับแรก", self.words.number(shown.len())));
        }
        said
    }

    /// The first place, and round ones up to the last.
    fn place_ticks(&self, last: u32) -> Vec<(u32, String)> {
        let steps =
            (0..).map(|n| 10_u32.saturating_pow(n)).flat_map(|ten| [1, 2, 5].map(|n| n * ten));
        let step = steps.take(24).find(|step| last / step <= 5).unwrap_or(last).max(1);
        let round = (1..).map(|n| n * step).take_while(|place| *place <= last);
        std::iter::once(1)
            .chain(round.filter(|place| *place > 1))
            .map(|place| (place, self.words.number(place as usize)))
            .collect()
    }
}

fn fact(label: &str, value: String) -> Fact {
    Fact { label: label.to_string(), value }
}

fn is_hidden(year: &crate::model::FundYear, field: Field) -> bool {
    year.get(field).is_some_and(|value| shield(year, field, value) != Shield::Open)
}
