//! วิธีคิดคะแนน: the rubric, read aloud.

use super::charts::split;
use super::frame::{About, Part};
use super::reading::ByName;
use super::view::*;
use super::{Here, Page, standing, url};
use crate::model::rubric::{Average, Better, ENOUGH_TO_TRIM, NamedValue, PanelItem, ScoringRule};
use crate::model::{Indicator, PageRef, Rubric};
use crate::num;
use rust_decimal::Decimal;

impl<'m> Here<'m> {
    pub fn method_page(&self, position: usize) -> Page<'m> {
        let rubric = &self.model.site.rubrics[position];
        let current = self.current().filter(|current| current.rubric.id == rubric.id);
        let mut drawn = Vec::new();
        let mut number = 0;
        let mut dimensions = Vec::new();
        for (index, dimension) in rubric.dimensions.iter().enumerate() {
            let mut indicators = Vec::new();
            for indicator in &dimension.indicators {
                let mut view = self.method_indicator(rubric, indicator);
                if let Some(current) = current {
                    let key = format!("spread-{}", view.anchor);
                    if let Some(chart) = self.distribution(&key, current, number, None) {
                        view.chart = Some(chart.view.clone());
                        drawn.push(chart);
                    }
                }
                number += 1;
                indicators.push(view);
            }
            dimensions.push(MethodDimension {
                id: self.words.id(dimension.id.as_str()),
                title: dimension.title.clone(),
                weight: self.words.weight(dimension.weight),
                class: format!("c-part-{index}"),
                indicators,
            });
        }
        let (_, fragments) = split(drawn);
        let fact = |label: &str, value: String| Fact { label: label.to_string(), value };
        let view = MethodView {
            note: rubric.note.clone(),
            official: rubric.official,
            facts: vec![
                fact("ชื่อเกณฑ์", rubric.title.clone()),
                fact("ฉบับที่", self.words.text(&rubric.version.to_string())),
                fact("คะแนนเต็ม", self.words.weight(rubric.total)),
                fact(
                    "คำนวณจากข้อมูล",
                    format!("{} คะแนน", self.words.weight(rubric.computed_total())),
                ),
                fact(
                    "ทศนิยมของคะแนน",
                    format!("{} ตำแหน่ง", self.words.number(rubric.precision as usize)),
                ),
            ],
            values: rubric.values.iter().map(|value| self.method_value(value)).collect(),
            dimensions,
            ties: rubric.ties.iter().map(|rule| self.words.tie_rule(rubric, rule)).collect(),
            gates: rubric
                .gates
                .iter()
                .map(|gate| fact(&gate.title, format!("ถ้าไม่ผ่าน: {}", gate.reason)))
                .collect(),
            grades: rubric
                .grades
                .iter()
                .map(|grade| {
                    fact(&grade.name, format!("ตั้งแต่ {} คะแนน", self.words.weight(grade.at_least)))
                })
                .collect(),
            rules: self.rounding_rules(rubric),
            tests: self.firm_rules(current),
            tried: self.words.weights_tried(rubric),
            file: rubric.file.to_string(),
        };
        let mut title = standing::method_title(rubric);
        if let Some(unit) = self.unit {
            let contest = unit.frozen.own_contest();
            let stage = unit.frozen.round().map(|round| &contest.stages[round.stage].title);
            let year = self.words.year(contest.budget_year);
            let stage = stage.map_or_else(String::new, |stage| format!(" {stage}"));
            title.push_str(&format!(" (ที่ใช้ตัดสิน{stage} ปีงบประมาณ {year})"));
        }
        let frame = self.frame(About {
            title: &title,
            description: "มิติ ตัวชี้วัด สูตร ช่วงคะแนน ลำดับตัดสินเมื่อคะแนนเท่ากัน และเงื่อนไขการเข้าจัดอันดับ สร้างจากไฟล์เกณฑ์โดยตรง",
            part: Part::Method,
            crumbs: Vec::new(),
            figures: current.is_some(),
        });
        Page { template: "method.html", frame, view: View::Method(view), fragments }
    }

    fn method_value(&self, value: &NamedValue) -> MethodValue {
        let title = if value.title.is_empty() { &value.name } else { &value.title };
        MethodValue {
            title: title.clone(),
            formula: self.words.formula(&value.formula.root, &ByName),
            written: format!("{} = {}", value.name, value.formula.written),
        }
    }

    /// What each item that judges look at is worth.
    fn panel_item(&self, indicator: &Indicator, item: &PanelItem, of: usize) -> String {
        let equal = || indicator.weight.checked_div(Decimal::from(of));
        match item.points.or_else(equal) {
            Some(points) => {
                let points = self.words.weight(num::half_up(points, 2));
                format!("{} ({points} คะแนน)", item.title)
            }
            None => item.title.clone(),
        }
    }

    pub(super) fn rounding_rules(&self, rubric: &Rubric) -> Vec<String> {
        let places = self.words.number(rubric.precision as usize);
        let level = self.words.weight(rubric.max_level);
        let mut rules = vec![
            format!("คะแนนของตัวชี้วัด = น้ำหนัก × ระดับที่ได้ ÷ {level}"),
            format!("ปัดเศษครั้งเดียวต่อตัวชี้วัด ทศนิยม {places} ตำแหน่ง ตั้งแต่ครึ่งขึ้นไปปัดขึ้น"),
            "คะแนนรวมคือผลบวกของคะแนนที่แสดง ใช้เครื่องคิดเลขตรวจได้ และอันดับเรียงตามคะแนนรวมนั้น".to_string(),
            format!("ไม่มีข้อมูลได้ {} คะแนน และแสดงว่า “ไม่มีข้อมูล” ให้เห็น", self.words.text("0")),
            "คะแนนเท่ากันให้ดูลำดับตัดสินทีละข้อ ถ้ายังเท่ากันทุกข้อ ครองอันดับร่วมกัน (เช่น 1, 2, 2, 4)"
                .chars()
                .map(|c| self.words.text(&c.to_string()))
                .collect(),
        ];
        if rubric.computed_total() < rubric.total {
            rules.push(self.judging_rule(rubric));
        }
        rules
    }

    fn judging_rule(&self, rubric: &Rubric) -> String {
        let how = match rubric.judging.average {
            Average::Mean => "ค่าเฉลี่ยของกรรมการที่ให้คะแนนกองทุนนั้น".to_string(),
            Average::TrimmedMean => format!(
                "ค่าเฉลี่ยของกรรมการที่ให้คะแนนกองทุนนั้น ถ้ามีตั้งแต่ {} คนขึ้นไป ตัดคะแนนสูงสุดและต่ำสุดออกก่อน",
                self.words.number(ENOUGH_TO_TRIM)
            ),
        };
        let talk = self.words.literal(rubric.judging.talk_above, true);
        format!(
            "คะแนนจากกรรมการคือ{how} ไม่ใช่ผลรวม ผู้ไม่ออกเสียงจึงไม่ทำให้กองทุนใดเสียคะแนน ถ้าคะแนนของกรรมการต่างกันเกิน{talk} ของน้ำหนัก ให้หารือกันก่อนประกาศผล"
        )
    }

    fn method_indicator(&self, rubric: &Rubric, indicator: &Indicator) -> MethodIndicator {
        let mut view = MethodIndicator {
            anchor: url::indicator_anchor(indicator.id.as_str()),
            id: self.words.id(indicator.id.as_str()),
            title: indicator.title.clone(),
            weight: self.words.weight(indicator.weight),
            why: indicator.why.clone(),
            evidence: indicator.evidence.clone(),
            problems: self.problems_measured_by(indicator),
            rules: self.rules_about(indicator),
            ..MethodIndicator::default()
        };
        match &indicator.rule {
            ScoringRule::Banded(banded) => {
                view.kind = "banded";
                view.formula = self.words.formula(&banded.formula.root, &ByName);
                view.written = banded.formula.written.clone();
                view.better = match banded.better {
                    Better::Higher => "ยิ่งสูงยิ่งดี",
                    Better::Lower => "ยิ่งต่ำยิ่งดี",
                }
                .to_string();
                view.bands = self.words.scale(rubric, indicator, banded).bands;
                view.remarks = self.words.remarks(banded);
            }
            ScoringRule::Checklist(items) => {
                view.kind = "checklist";
                view.checklist = items
                    .iter()
                    .map(|item| Fact {
                        label: item.title.clone(),
                        value: item
                            .one_of
                            .iter()
                            .map(|option| {
                                format!(
                                    "{} ได้ {} คะแนน",
                                    self.words.formula(&option.when.root, &ByName),
                                    self.words.weight(option.points)
                                )
                            })
                            .collect::<Vec<_>>()
                            .join(" · "),
                    })
                    .collect();
            }
            ScoringRule::Panel { items, note } => {
                view.kind = "panel";
                let item = |item| self.panel_item(indicator, item, items.len());
                view.panel = items.iter().map(item).collect();
                view.panel_note = note.clone();
            }
        }
        view
    }

    fn rules_about(&self, indicator: &Indicator) -> Vec<RuleCard> {
        let spots = self.index.relations.of_indicator.get(&indicator.id).into_iter().flatten();
        spots.map(|spot| self.card_of_spot(*spot)).collect()
    }

    fn problems_measured_by(&self, indicator: &Indicator) -> Vec<Link> {
        let Some(problems) = self.index.problems_of_indicator.get(&indicator.id) else {
            return Vec::new();
        };
        problems
            .iter()
            .map(|problem| {
                let card = &self.model.site.problems[*problem];
                self.link(card.title.clone(), &PageRef::Problem(card.id.clone()))
            })
            .collect()
    }
}
