//! “ทำไมได้คะแนนนี้”: the scorecard of a fund in words, from each point down to formula, figure,
//! file and line. It reads the computation that was kept, and computes nothing again.

use rust_decimal::Decimal;

use super::frame::{About, Part};
use super::funds::{state_of, unit_words};
use super::reading::{ByName, ByValue};
use super::view::*;
use super::words::{UNKNOWN, Words};
use super::{Current, Here, Page, Seat, url};
use crate::model::formula::Figure;
use crate::model::rubric::{Banded, CheckItem, GateRule, OnZero, ScoringRule};
use crate::model::{Fund, Indicator, PageRef, Rubric};
use crate::score::panel::Verdict;
use crate::score::{IndicatorScore, Reason, Scorecard};

impl<'m> Here<'m> {
    /// The page exists for every fund that has a scorecard, ranked or not.
    pub fn why_page(&self, position: usize) -> Option<Page<'m>> {
        self.why_page_of(self.current()?, "", position)
    }

    /// The same for any contest.
    pub fn why_page_in(&self, contest: usize, position: usize) -> Option<Page<'m>> {
        self.why_page_of(self.contest(contest)?, "", position)
    }

    /// The same for a round that is scored in a way of its own, or that is decided.
    pub fn why_page_in_round(
        &self,
        contest: usize,
        round: usize,
        position: usize,
    ) -> Option<Page<'m>> {
        let (current, _, stage) = self.round(contest, round)?;
        self.why_page_of(current, &stage.title, position)
    }

    fn why_page_of(&self, current: Current<'m>, round: &str, position: usize) -> Option<Page<'m>> {
        let is_shown = self.is_shown(current);
        let fund = &self.model.site.funds[position];
        let seat = current.seat(position)?;
        let (card, failed): (&Scorecard, &[usize]) = match seat {
            Seat::Ranked(standing) => (&standing.card, &[]),
            Seat::Gated(gated) => (gated.card.as_ref()?, &gated.failed),
        };
        let rubric = current.rubric;
        let precision = rubric.precision;
        let mut indicators = Vec::new();
        for (number, (d, i, score)) in card.indicators().enumerate() {
            let dimension = &rubric.dimensions[d];
            let indicator = &dimension.indicators[i];
            let verdict = current.ranking.panel.verdict(position, d, i);
            let mut view = self.why_indicator(current, fund, indicator, score, verdict);
            if i == 0 {
                view.dimension.clone_from(&dimension.title);
            }
            if is_shown && matches!(seat, Seat::Ranked(_)) {
                view.compare = self.compared(number, score.points);
            }
            indicators.push(view);
        }
        let sum: Vec<String> = card
            .dimensions
            .iter()
            .map(|dimension| self.words.points(dimension.points, precision))
            .collect();
        let total = self.words.points(card.total, precision);
        let gates: Vec<GateView> = rubric
            .gates
            .iter()
            .enumerate()
            .map(|(index, gate)| {
                let passed = !failed.contains(&index);
                let reason = match passed {
                    true => String::new(),
                    false => self.gate_reason(current, position, index),
                };
                let title = if gate.rule == GateRule::RealData && fund.synthetic && passed {
                    "ข้อมูลสมมติ (จัดอันดับได้เฉพาะในเว็บตัวอย่างนี้)".to_string()
                } else {
                    gate.title.clone()
                };
                GateView { title, passed, reason }
            })
            .collect();
        let ties = match seat {
            Seat::Ranked(standing) => self.ties_around(current, standing),
            Seat::Gated(_) => Vec::new(),
        };
        let peers = match seat {
            Seat::Ranked(standing) if is_shown => self.peers(current, standing),
            _ => None,
        };
        let firm = match seat {
            Seat::Ranked(standing) => self.firm_view(current, standing),
            Seat::Gated(_) => None,
        };
        let view = WhyView {
            firm,
            has_peers: peers.is_some(),
            peers,
            fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
            contest: self
                .link(current.contest.title.clone(), &PageRef::Contest(current.contest.id.clone())),
            method: self.link(rubric.title.clone(), &PageRef::Rubric(rubric.id.clone())),
            total: total.clone(),
            out_of: self.words.weight(current.ranking.out_of(rubric)),
            awaiting: self.awaiting(current, card),
            grade: self.grade_words(current, card),
            sum: format!("{} = {total}", sum.join(" + ")),
            gates_passed: self.all_passed(&gates),
            gates,
            ties,
            indicators,
            file: fund.file.to_string(),
            dossier_href: self.dossier_in(current, round, &fund.code),
            decided: self.decided_says(),
            seal: self.unit.map_or_else(String::new, |unit| unit.frozen.seal.short()),
            version: self.words.text(&rubric.version.to_string()),
            fiscal_year: self.words.year(current.contest.fiscal_year),
        };
        let mut title = ["ทำไมได้คะแนนนี้: ", &fund.name].concat();
        if !is_shown || self.unit.is_some() {
            let year = self.words.year(current.contest.budget_year);
            let gap = if round.is_empty() { "" } else { " " };
            title.push_str(&format!("{gap}{round} ปีงบประมาณ {year}"));
        }
        let description = ["สูตร ตัวเลข และบรรทัดที่มาของคะแนนทุกข้อของ", &fund.name].concat();
        let mut crumbs = self.area_crumbs(&fund.tambon);
        crumbs.push(self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())));
        let frame = self.frame(About {
            title: &title,
            description: &description,
            part: Part::Funds,
            crumbs,
            figures: fund.synthetic,
        });
        Some(Page { template: "why.html", frame, view: View::Why(view), fragments: Vec::new() })
    }

    fn all_passed(&self, gates: &[GateView]) -> String {
        if gates.is_empty() || gates.iter().any(|gate| !gate.passed) {
            return String::new();
        }
        let titles: Vec<&str> = gates.iter().map(|gate| gate.title.as_str()).collect();
        ["ผ่านครบ ", &self.words.number(titles.len()), " ข้อ: ", &titles.join(" · ")].concat()
    }

    fn why_indicator(
        &self,
        current: Current<'m>,
        fund: &Fund,
        indicator: &Indicator,
        score: &IndicatorScore,
        verdict: Option<&Verdict>,
    ) -> WhyIndicator {
        let precision = current.rubric.precision;
        let points =
            score.points.map_or_else(|| "–".to_string(), |p| self.words.points(p, precision));
        let known = self.index.indicators.get(&indicator.id).filter(|_| self.is_shown(current));
        let said = known.cloned();
        let said = said.unwrap_or_else(|| self.words.said(current.rubric, indicator).into());
        let mut view = WhyIndicator {
            points,
            state: state_of(score),
            proofs: self.evidence_of(fund, indicator.id.as_str(), current.contest.fiscal_year),
            inputs: self.inputs(current, fund, score),
            said,
            ..WhyIndicator::default()
        };
        let because = match &indicator.rule {
            ScoringRule::Banded(banded) => {
                self.explain_bands(current, fund, indicator, banded, score, &mut view)
            }
            ScoringRule::Checklist(items) => self.explain_checklist(items, score, &mut view),
            ScoringRule::Panel { note, .. } => {
                if let Some(verdict) = verdict {
                    view.votes = self.votes(current, fund, verdict);
                    self.verdict_sentence(current, indicator, verdict)
                } else if note.is_empty() {
                    "คณะกรรมการตัดสินเป็นผู้ให้คะแนน".to_string()
                } else {
                    note.clone()
                }
            }
        };
        view.sentence = match score.points {
            Some(_) => {
                let (points, weight) = (view.points.as_str(), view.said.weight.as_str());
                ["ได้ ", points, " จาก ", weight, " คะแนน เพราะ", because.as_str()].concat()
            }
            None => format!("ยังไม่มีคะแนน (เต็ม {}): {because}", view.said.weight),
        };
        view.because = because;
        view
    }

    fn inputs(&self, current: Current<'m>, fund: &Fund, score: &IndicatorScore) -> Vec<InputView> {
        let inputs = score.inputs.iter().map(|input| {
            let year = current.contest.fiscal_year - i32::from(input.figure.prior);
            let field = input.figure.field;
            let value = match fund.year(year).map(|year| self.words.cell(year, field)) {
                Some((mut value, "known")) if !unit_words(field).is_empty() => {
                    value.push(' ');
                    value.push_str(unit_words(field));
                    value
                }
                Some((value, _)) => value,
                None => UNKNOWN.to_string(),
            };
            let label = self.words.label(field);
            InputView {
                label: match input.figure.prior {
                    true => [&*label, " ปี ", &self.words.year(year)].concat().into(),
                    false => label,
                },
                value,
                path: field.path(),
                line: match input.line {
                    0 => String::new(),
                    line => ["บรรทัด ", &self.words.number(line as usize)].concat(),
                },
            }
        });
        inputs.collect()
    }

    fn explain_bands(
        &self,
        current: Current<'m>,
        fund: &Fund,
        indicator: &Indicator,
        banded: &Banded,
        score: &IndicatorScore,
        view: &mut WhyIndicator,
    ) -> String {
        let said = view.said.clone();
        let bands = said.scale.as_ref().map_or(&[][..], |scale| &scale.bands);
        let last = bands.len().saturating_sub(1);
        let raw = self.raw_words(fund, current, indicator, score);
        if score.raw.is_some() {
            view.worked = self.worked(current, fund, banded, &raw);
        }
        let hit = match &score.reason {
            Reason::Band { index, .. } => Some(*index),
            Reason::BelowAllBands | Reason::Missing { .. } => Some(last),
            _ => None,
        };
        view.hit = hit;
        match &score.reason {
            Reason::Band { index, .. } => {
                let on_line = score.raw.and_then(|raw| self.words.on_line(banded, *index, raw));
                if let Some(on_line) = on_line {
                    return ["ค่าที่ได้ ", &raw, " ", &on_line].concat();
                }
                let (text, level) =
                    bands.get(*index).map_or(("", ""), |band| (&band.text, &band.level));
                ["ค่าที่ได้ ", &raw, " อยู่ในเกณฑ์ “", text, "” ระดับ ", level].concat()
            }
            Reason::BelowAllBands => ["ค่าที่ได้ ", &raw, " ไม่อยู่ในเกณฑ์ที่ได้คะแนน"].concat(),
            Reason::Exception { index, .. } => {
                let exception = &banded.exceptions[*index];
                let then = self.words.on_zero(exception.then);
                match exception.then {
                    OnZero::Missing => format!("{} จึง{then}", exception.reason),
                    OnZero::Level(_) => format!("เข้าข้อยกเว้น: {} {then}", exception.reason),
                }
            }
            Reason::DividedByZero { .. } => {
                format!("ตัวหารเป็นศูนย์ เกณฑ์กำหนดให้{}", self.words.on_zero(banded.division_by_zero))
            }
            Reason::Missing { unknown } => {
                let names: Vec<String> = unknown
                    .iter()
                    .map(|figure| self.words.text(&super::reading::Names::figure(&ByName, *figure)))
                    .collect();
                format!("ไม่มีข้อมูล: {}", names.join(", "))
            }
            Reason::TooLarge => "ตัวเลขใหญ่เกินกว่าจะคำนวณได้".to_string(),
            Reason::Checklist(_) | Reason::Panel => String::new(),
        }
    }

    /// The formula with the figures put in: “2,096,000 ÷ 2,150,000 = 97.49%”.
    fn worked(&self, current: Current<'m>, fund: &Fund, banded: &Banded, raw: &str) -> String {
        let value = |figure: Figure| {
            let year = current.contest.fiscal_year - i32::from(figure.prior);
            fund.year(year)
                .map_or_else(|| UNKNOWN.to_string(), |year| self.words.cell(year, figure.field).0)
        };
        let mut worked = self.words.formula(&banded.formula.root, &ByValue { value: &value });
        worked.push_str(" = ");
        worked.push_str(raw);
        worked
    }

    fn explain_checklist(
        &self,
        items: &[CheckItem],
        score: &IndicatorScore,
        view: &mut WhyIndicator,
    ) -> String {
        let Reason::Checklist(results) = &score.reason else {
            return "ไม่มีข้อมูลที่ใช้ตรวจทุกข้อ".to_string();
        };
        let checks = results.iter().map(|result| CheckView {
            got: self.words.weight(result.points),
            met: result.points > Decimal::ZERO,
            missing: result.missing,
        });
        view.checks = checks.collect();
        let met: Vec<&str> = items
            .iter()
            .zip(results)
            .filter(|(_, result)| result.points > Decimal::ZERO)
            .map(|(item, _)| item.title.as_str())
            .collect();
        if met.is_empty() {
            "ไม่มีข้อใดผ่านเกณฑ์".to_string()
        } else {
            ["ผ่าน ", &self.words.number(met.len()), " ข้อ: ", &met.join(", ")].concat()
        }
    }
}

impl Words {
    /// What the pages of all funds say of an indicator.
    pub(super) fn said(self, rubric: &Rubric, indicator: &Indicator) -> IndicatorSaid {
        let (scale, items) = match &indicator.rule {
            ScoringRule::Banded(banded) => {
                (Some(self.scale(rubric, indicator, banded)), Vec::new())
            }
            ScoringRule::Checklist(items) => {
                (None, items.iter().map(|item| self.item_said(item)).collect())
            }
            ScoringRule::Panel { .. } => (None, Vec::new()),
        };
        IndicatorSaid {
            anchor: url::indicator_anchor(indicator.id.as_str()),
            id: self.id(indicator.id.as_str()),
            title: indicator.title.clone(),
            weight: self.weight(indicator.weight),
            evidence: indicator.evidence.join(", "),
            scale,
            items,
            ..IndicatorSaid::default()
        }
    }

    fn item_said(self, item: &CheckItem) -> CheckItemSaid {
        let options = item.one_of.iter().map(|option| {
            let label = if option.label.is_empty() {
                self.formula(&option.when.root, &ByName)
            } else {
                option.label.clone()
            };
            format!("{label}: {} คะแนน", self.weight(option.points))
        });
        let options: Vec<String> = options.collect();
        CheckItemSaid { title: item.title.clone(), options: options.join(" · ") }
    }
}
