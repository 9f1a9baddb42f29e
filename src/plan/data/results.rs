//! `ranking.json`: what came of a contest or a round, fund by fund.

use std::fmt::Write;
use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    CLOSE, OPEN, Parts, in_parts, listed, push_bool, push_place, push_quoted, push_text, text,
};
use crate::check::Step;
use crate::freeze::keep::{fate_word, figure_word, level_word};
use crate::model::Fund;
use crate::model::rubric::{Gate, GateRule};
use crate::num;
use crate::plan::told::Told;
use crate::plan::{Current, Here, Seat};
use crate::score::{Firmness, Gated, Scorecard};
use crate::thai::Digits;

/// What a fund usually takes, rounded up.
const BYTES_OF_A_RESULT: usize = 2_400;

/// Points as the pages print them: `83.00` and not `83`, so that both can be compared as text.
fn push_points(json: &mut String, points: Option<Decimal>, current: Current) {
    let precision = current.rubric.precision;
    push_quoted(json, points, |json, points| num::push_exact(json, points, precision));
}

/// The funds of a ranking: those with a place, best first, and those without.
pub(super) fn seats(current: Current) -> Vec<usize> {
    let ranked = current.ranking.standings.iter().map(|standing| standing.fund);
    ranked.chain(current.ranking.gated.iter().map(|gated| gated.fund)).collect()
}

impl<'m> Here<'m> {
    /// `api/contests/ID/ranking.json`
    pub fn ranking_json(self, current: Current<'m>) -> Parts<'m> {
        let head = ["{", &self.ranking_head(current), OPEN].concat();
        let seats = seats(current);
        let count = seats.len();
        let part = move |range| self.results(current, &seats, range, &|_| String::new());
        in_parts(head, count, part, CLOSE)
    }

    /// `api/contests/ID/stages/STAGE/ranking.json`: the same of a round, with who goes on.
    pub fn round_json(&self, contest: usize, round: usize) -> Option<String> {
        let (current, round, stage) = self.round(contest, round)?;
        let mut json = format!(
            "{{{},\"stage\":{},\"stage_title\":{},\"level\":\"{}\"{OPEN}",
            self.ranking_head(current),
            text(stage.id.as_str()),
            text(&stage.title),
            level_word(stage.level),
        );
        let more = |fund: usize| {
            let position = round.ranking.position_of(fund);
            position.map_or_else(String::new, |position| {
                let standing = &round.ranking.standings[position];
                let place = round.place(stage.level, standing);
                let fate = fate_word(round.fates[position]);
                format!(
                    ",\"group_place\":{},\"group_shared\":{},\"fate\":\"{fate}\"",
                    place.place, place.shared
                )
            })
        };
        let seats = seats(current);
        json.push_str(&self.results(current, &seats, 0..seats.len(), &more));
        json.push_str(CLOSE);
        Some(json)
    }

    fn ranking_head(&self, current: Current) -> String {
        let contest = current.contest;
        let rubric = current.rubric;
        let mut head = self.head();
        head.push_str(&format!(
            ",\"contest\":{},\"title\":{},\"budget_year\":{},\"fiscal_year\":{},\"rubric\":{},\"rubric_version\":{},\"official\":{},\"computed_total\":\"{}\",\"total\":\"{}\",\"out_of\":\"{}\",\"cut_off\":{}",
            text(contest.id.as_str()),
            text(&contest.title),
            contest.budget_year,
            contest.fiscal_year,
            text(rubric.id.as_str()),
            rubric.version,
            rubric.official,
            num::plain(rubric.computed_total()),
            num::plain(rubric.total),
            num::plain(current.ranking.out_of(rubric)),
            contest.cut_off.map_or_else(|| "null".to_string(), |date| text(&date.iso())),
        ));
        if let Some(robustness) = self.robustness(current) {
            head.push_str(&format!(
                ",\"robustness\":{{\"change\":\"0.2\",\"sets_of_weights\":{},\"left_out\":{},\"corners\":{},\"certain\":{}}}",
                robustness.tried.len(),
                robustness.left_out.len(),
                robustness.has_corners,
                robustness.is_certain,
            ));
        }
        let indicators = rubric.indicators().map(|(.., indicator)| {
            format!("{}:{}", text(indicator.id.as_str()), text(&indicator.title))
        });
        let indicators: Vec<String> = indicators.collect();
        let reads = rubric.indicators().map(|(.., indicator)| {
            let figures: Vec<String> =
                indicator.figures().into_iter().map(|f| text(&figure_word(f))).collect();
            format!("{}:[{}]", text(indicator.id.as_str()), figures.join(","))
        });
        let reads: Vec<String> = reads.collect();
        head.push_str(&format!(
            ",\"indicator_titles\":{{{}}},\"reads\":{{{}}}",
            indicators.join(","),
            reads.join(",")
        ));
        if let Some(seal) = self.open_seal(contest) {
            head.push_str(&format!(",\"decided_on\":null,\"seal\":\"{seal}\""));
        }
        if let Some(unit) = self.unit {
            let (on, seal) = (unit.frozen.on.iso(), &unit.frozen.seal);
            head.push_str(&format!(",\"decided_on\":\"{on}\",\"seal\":\"{seal}\""));
        }
        head
    }

    /// Some of the seats, each with something of its own.
    fn results(
        &self,
        current: Current,
        seats: &[usize],
        range: Range<usize>,
        more: &dyn Fn(usize) -> String,
    ) -> String {
        let bytes = range.len() * BYTES_OF_A_RESULT;
        listed(seats, range, bytes, |json, fund| self.push_result(json, current, fund, &more(fund)))
    }

    fn push_result(&self, out: &mut String, current: Current, position: usize, more: &str) {
        let fund = &self.site.funds[position];
        let Some(seat) = current.seat(position) else { return };
        let (card, class) = match seat {
            Seat::Ranked(standing) => (Some(&standing.card), standing.class),
            Seat::Gated(gated) => (gated.card.as_ref(), gated.class),
        };
        let (standing, gated) = match seat {
            Seat::Ranked(standing) => (Some(standing), None),
            Seat::Gated(gated) => (None, Some(gated)),
        };
        let places = standing.map(|standing| standing.places);
        let class_id = class.map(|class| current.contest.size_classes[class].id.as_str());
        out.push_str("{\"place\":");
        push_place(out, places.map(|places| places.overall.place));
        out.push_str(",\"fund_code\":\"");
        out.push_str(fund.code.as_str());
        out.push_str("\",\"name\":");
        push_text(out, &fund.name);
        out.push_str(",\"tambon\":\"");
        out.push_str(fund.tambon.as_str());
        out.push_str("\",\"synthetic\":");
        push_bool(out, fund.synthetic);
        out.push_str(",\"total\":");
        push_points(out, card.map(|card| card.total), current);
        out.push_str(",\"dimensions\":{");
        if let Some(card) = card {
            push_dimensions(out, current, card);
        }
        out.push_str("},\"indicators\":{");
        if let Some(card) = card {
            self.push_indicators(out, current, fund, card);
        }
        out.push_str("},\"gates\":[");
        push_gates(out, &current.rubric.gates, gated);
        out.push_str("],\"size_class\":");
        match class_id {
            Some(id) => push_text(out, id),
            None => out.push_str("null"),
        }
        out.push_str(",\"places\":{\"overall\":");
        push_place(out, places.map(|places| places.overall.place));
        out.push_str(",\"tambon\":");
        push_place(out, places.map(|places| places.tambon.place));
        out.push_str(",\"size_class\":");
        push_place(out, places.and_then(|places| places.class).map(|class| class.place));
        out.push_str("},\"shared\":");
        push_bool(out, standing.is_some_and(|standing| standing.is_shared()));
        out.push_str(",\"robustness\":");
        match standing.and_then(|standing| self.firmness(current, standing)) {
            Some((_, firmness)) => push_firmness(out, firmness),
            None => out.push_str("null"),
        }
        out.push_str(",\"data_quality\":");
        self.push_quality(out, position);
        out.push_str(more);
        out.push('}');
    }

    /// `{"level":4,"reported":true,…}`; null for a fund without any year.
    fn push_quality(&self, json: &mut String, position: usize) {
        let Some((year, quality)) = self.quality(position) else { return json.push_str("null") };
        let _ =
            write!(json, "{{\"fiscal_year\":{},\"level\":{}", year.fiscal_year, quality.level());
        for step in Step::ALL {
            json.push_str(",\"");
            json.push_str(step.id());
            json.push_str("\":");
            push_bool(json, quality.has(step));
        }
        json.push('}');
    }

    fn push_indicators(&self, json: &mut String, current: Current, fund: &Fund, card: &Scorecard) {
        let mut gap = "\"";
        for (dimension, position, indicator) in current.rubric.indicators() {
            let Some(score) = card.get(dimension, position) else { continue };
            let raw = self.told(current, fund, indicator, score).and_then(Told::value);
            json.push_str(gap);
            gap = ",\"";
            json.push_str(indicator.id.as_str());
            json.push_str("\":{\"raw\":");
            push_quoted(json, raw, num::push_plain);
            json.push_str(",\"points\":");
            push_points(json, score.points, current);
            json.push_str(",\"missing\":");
            push_bool(json, score.is_missing());
            json.push_str(",\"panel\":");
            push_bool(json, score.is_panel());
            json.push('}');
        }
    }
}

/// The ranges of places: whatever the weights (`weights`), under the sets of weights that were
/// tried, with one indicator less, and when missing figures turn up.
fn push_firmness(json: &mut String, firmness: &Firmness) {
    let ranges = [
        ("{\"weights", firmness.weights),
        ("weights_tried", firmness.tried.range),
        ("leave_one_out", firmness.without.range),
        ("missing", firmness.missing),
    ];
    for (index, (name, range)) in ranges.into_iter().enumerate() {
        let open = if index > 0 { ",\"" } else { "" };
        json.push_str(open);
        json.push_str(name);
        json.push_str("\":{\"best\":");
        Digits::Arabic.push_number(json, range.best);
        json.push_str(",\"worst\":");
        Digits::Arabic.push_number(json, range.worst);
        json.push('}');
    }
    json.push('}');
}

fn push_dimensions(json: &mut String, current: Current, card: &Scorecard) {
    let mut gap = "\"";
    for (dimension, score) in current.rubric.dimensions.iter().zip(&card.dimensions) {
        json.push_str(gap);
        gap = ",\"";
        json.push_str(dimension.id.as_str());
        json.push_str("\":\"");
        num::push_exact(json, score.points, current.rubric.precision);
        json.push('"');
    }
}

fn push_gates(json: &mut String, gates: &[Gate], gated: Option<&Gated>) {
    for (index, gate) in gates.iter().enumerate() {
        let reason = gated.and_then(|gated| held_back(gates, gated, index));
        json.push_str(if index > 0 { ",{\"id\":" } else { "{\"id\":" });
        push_text(json, &gate.id);
        json.push_str(",\"passed\":");
        push_bool(json, reason.is_none());
        json.push_str(",\"reason\":");
        match reason {
            Some(reason) => push_text(json, &reason),
            None => json.push_str("null"),
        }
        json.push('}');
    }
}

/// Why a fund does not pass a gate. A gate that could not be judged is not passed either, and says
/// what it waits for.
fn held_back(gates: &[Gate], gated: &Gated, index: usize) -> Option<String> {
    if gated.failed.contains(&index) {
        return Some(gates[index].reason.clone());
    }
    gated.unjudged.contains(&index).then(|| {
        let missing = gates.iter().find(|gate| gate.rule == GateRule::HasYear);
        let missing = missing.map_or("ไม่มีข้อมูลของปีนั้น", |gate| gate.reason.as_str());
        format!("ยังไม่ได้พิจารณา เพราะ{missing}")
    })
}
