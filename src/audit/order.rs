//! Who stands before whom: each neighbour pair of a list with the totals, and where those are equal
//! every step of the tie chain that was looked at, with both values; who goes on, and why.

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::unit::{List, Unit};
use crate::freeze::keep::fate_word;
use crate::model::rubric::{Better, TieBy, TieRule};
use crate::num;
use crate::score::{Standing, tie_value};

pub fn json(unit: &Unit, list: &List) -> String {
    let standings = &list.ranking.standings;
    let pairs: Vec<Json> =
        standings.windows(2).map(|pair| of_pair(unit, list, &pair[0], &pair[1])).collect();
    let code = |standing: &Standing| unit.site.funds[standing.fund].code.to_string();
    let rows: Vec<Json> = standings
        .iter()
        .enumerate()
        .map(|(position, standing)| {
            let fate = list.round.map(|round| fate_word(round.fates[position]));
            let group = list.round.map(|round| {
                let level = unit.contest().stages[round.stage].level;
                round.place(level, standing).place
            });
            json!({
                "fund": code(standing),
                "place": standing.place(),
                "shared": standing.is_shared(),
                "total": num::exact(standing.card.total, list.rubric.precision),
                "group_place": group,
                "fate": fate,
            })
        })
        .collect();
    let held: Vec<Json> = list
        .ranking
        .gated
        .iter()
        .map(|gated| {
            let gates = gated.failed.iter().map(|gate| list.rubric.gates[*gate].id.clone());
            let fund = unit.site.funds[gated.fund].code.to_string();
            json!({"fund": fund, "fails": gates.collect::<Vec<_>>()})
        })
        .collect();
    let chain: Vec<String> = list.rubric.ties.iter().map(|rule| rule_word(list, rule)).collect();
    let order = json!({
        "list": list.name,
        "rubric": list.rubric.id.as_str(),
        "tie_chain": chain,
        "places": rows,
        "neighbours": pairs,
        "held_back": held,
    });
    format!("{order:#}\n")
}

/// The steps that tell two of equal total apart, down to the one that decides.
pub struct Step<'r> {
    pub rule: &'r TieRule,
    pub above: Option<Decimal>,
    pub below: Option<Decimal>,
    pub decides: bool,
}

pub fn steps<'u>(
    unit: &Unit,
    list: &List<'u>,
    above: &Standing,
    below: &Standing,
) -> Vec<Step<'u>> {
    if above.card.total != below.card.total {
        return Vec::new();
    }
    let year = unit.contest().fiscal_year;
    let value = |rule: &TieRule, standing: &Standing| {
        tie_value(rule, &standing.card, &unit.site.funds[standing.fund], year)
    };
    let looked_at = below.decided_by.map_or(list.rubric.ties.len(), |step| step + 1);
    let rules = list.rubric.ties.iter().take(looked_at).enumerate();
    rules
        .map(|(at, rule)| Step {
            rule,
            above: value(rule, above),
            below: value(rule, below),
            decides: below.decided_by == Some(at),
        })
        .collect()
}

fn of_pair(unit: &Unit, list: &List, above: &Standing, below: &Standing) -> Json {
    let code = |standing: &Standing| unit.site.funds[standing.fund].code.to_string();
    let total = |standing: &Standing| num::exact(standing.card.total, list.rubric.precision);
    let steps: Vec<Json> = steps(unit, list, above, below)
        .iter()
        .map(|step| {
            json!({
                "rule": rule_word(list, step.rule),
                "above": step.above.map(num::plain),
                "below": step.below.map(num::plain),
                "decides": step.decides,
            })
        })
        .collect();
    json!({
        "above": code(above),
        "below": code(below),
        "totals": [total(above), total(below)],
        "tie": steps,
    })
}

/// `dimension D2: higher is better`
pub fn rule_word(list: &List, rule: &TieRule) -> String {
    let id = |d: usize, i: usize| list.rubric.dimensions[d].indicators[i].id.to_string();
    let what = match &rule.by {
        TieBy::Dimension(d) => format!("points of dimension {}", list.rubric.dimensions[*d].id),
        TieBy::IndicatorPoints(d, i) => format!("points of indicator {}", id(*d, *i)),
        TieBy::IndicatorRaw(d, i) => format!("value of indicator {}", id(*d, *i)),
        TieBy::Field(field) => field.path().to_string(),
    };
    let better = match rule.better {
        Better::Higher => "higher is better",
        Better::Lower => "lower is better",
    };
    format!("{what}: {better}")
}
