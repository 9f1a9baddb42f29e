//! How equal totals were told apart, step by step: each rule of the chain in order, with both
//! values, down to the one in which they differ.

use rust_decimal::Decimal;

use super::words::{Shield, Words, shield};
use super::{Current, Here};
use crate::model::rubric::{Better, ShownAs, TieBy, TieRule};
use crate::num;
use crate::score::{Standing, decided_between, tie_value};

impl<'m> Here<'m> {
    pub(super) fn tie_sentences(
        &self,
        current: Current<'m>,
        standings: &[&Standing],
    ) -> Vec<String> {
        let equals = standings.windows(2).filter(|pair| pair[0].card.total == pair[1].card.total);
        equals.take(50).map(|pair| self.pair_sentence(current, pair[0], pair[1])).collect()
    }

    /// How this standing was told apart from its neighbours of the same total, the one above first.
    pub(super) fn ties_around(&self, current: Current<'m>, standing: &Standing) -> Vec<String> {
        let all = &current.ranking.standings;
        let Some(position) = current.ranking.position_of(standing.fund) else { return Vec::new() };
        let above = position.checked_sub(1).and_then(|above| all.get(above));
        let pairs = [(above, Some(standing)), (Some(standing), all.get(position + 1))];
        let equals = pairs.into_iter().filter_map(|(above, below)| {
            let (above, below) = above.zip(below)?;
            (above.card.total == below.card.total)
                .then(|| self.pair_sentence(current, above, below))
        });
        equals.collect()
    }

    fn pair_sentence(&self, current: Current<'m>, above: &Standing, below: &Standing) -> String {
        let site = self.model.site;
        let total = self.words.points(above.card.total, current.rubric.precision);
        let (first, second) =
            (self.short_name(&site.funds[above.fund]), self.short_name(&site.funds[below.fund]));
        let ties = &current.rubric.ties;
        // Among neighbours of a list others may stand between the two in the whole ranking.
        let decided = decided_between(
            current.rubric,
            (&above.card, &site.funds[above.fund]),
            (&below.card, &site.funds[below.fund]),
            current.contest.fiscal_year,
        );
        let looked_at = decided.map_or(ties.len(), |rule| rule + 1);
        let steps: Vec<String> = ties[..looked_at]
            .iter()
            .enumerate()
            .map(|(at, rule)| {
                let step = self.step(current, rule, above, below, decided == Some(at));
                ["(", &self.words.number(at + 1), ") ", &step].concat()
            })
            .collect();
        let (which, end) = match decided {
            Some(_) => (&*first, " จึงอยู่ก่อน"),
            None => ("", "เท่ากันทุกข้อของลำดับตัดสิน จึงครองอันดับร่วม"),
        };
        let (equal, steps) = (" คะแนนเท่ากัน ตัดสินตามลำดับ: ", steps.join(" "));
        [&*first, " และ ", &second, " ได้ ", &total, equal, &steps, " ", which, end].concat()
    }

    /// “คะแนนมิติ D2 คุณภาพสินเชื่อ ๑๘.๐๐ เท่ากัน”, “วันปิดบัญชี ๓ ม.ค. ๒๕๖๙ เร็วกว่า ๑๒ ม.ค. ๒๕๖๙”
    fn step(
        &self,
        current: Current<'m>,
        rule: &TieRule,
        above: &Standing,
        below: &Standing,
        decides: bool,
    ) -> String {
        let what = self.words.tie_subject(current.rubric, rule);
        match decides {
            true => [&what, " ", &self.apart(current, rule, above, below)].concat(),
            false => [&what, " ", &self.tie_words(current, rule, above), " เท่ากัน"].concat(),
        }
    }

    /// How two values differ: “๑๒.๓๐% ต่ำกว่า ๑๒.๓๕%”, with more places where two do not tell them
    /// apart. Where what may be told of them does not say it, only that they differ.
    fn apart(
        &self,
        current: Current<'m>,
        rule: &TieRule,
        above: &Standing,
        below: &Standing,
    ) -> String {
        let side = self.words.tie_side(rule);
        let told = [above, below].map(|standing| self.tie_told(current, rule, standing));
        let mut words = [above, below].map(|standing| self.tie_words(current, rule, standing));
        let says_so = match told {
            [Some(first), Some(second)] if rule.better == Better::Higher => first > second,
            [Some(first), Some(second)] => first < second,
            _ => words[0] != words[1],
        };
        if let ([Some(first), Some(second)], true) = (told, says_so && words[0] == words[1]) {
            words = self.words.told_apart(shown_as(current, rule), first, second);
        }
        match says_so {
            true => [&words[0], " ", side, " ", &words[1]].concat(),
            false => [side, "เมื่อเทียบค่าเต็ม ซึ่งไม่แสดงเพื่อคุ้มครองบุคคล"].concat(),
        }
    }

    /// What may be told of the value by which a fund is compared. None where it has none, or none
    /// that may be told.
    fn tie_told(
        &self,
        current: Current<'m>,
        rule: &TieRule,
        standing: &Standing,
    ) -> Option<Decimal> {
        let fund = &self.model.site.funds[standing.fund];
        let year = current.contest.fiscal_year;
        let known = tie_value(rule, &standing.card, fund, year)?;
        match rule.by {
            TieBy::Dimension(_) | TieBy::IndicatorPoints(..) => Some(known),
            TieBy::IndicatorRaw(d, i) => {
                let indicator = &current.rubric.dimensions[d].indicators[i];
                self.told(current, fund, indicator, standing.card.get(d, i)?)?.value()
            }
            TieBy::Field(field) => {
                (shield(fund.year(year)?, field, known) == Shield::Open).then_some(known)
            }
        }
    }

    fn tie_words(&self, current: Current<'m>, rule: &TieRule, standing: &Standing) -> String {
        let fund = &self.model.site.funds[standing.fund];
        let year = current.contest.fiscal_year;
        let known = tie_value(rule, &standing.card, fund, year);
        let Some(value) = known else { return super::words::UNKNOWN.to_string() };
        let points = |value: Decimal| self.words.points(value, current.rubric.precision);
        match rule.by {
            TieBy::Dimension(_) | TieBy::IndicatorPoints(..) => points(value),
            TieBy::IndicatorRaw(d, i) => {
                let indicator = &current.rubric.dimensions[d].indicators[i];
                match standing.card.get(d, i).filter(|score| !score.is_panel()) {
                    Some(score) => self.raw_words(fund, current, indicator, score),
                    None => points(value),
                }
            }
            TieBy::Field(field) => match fund.year(year) {
                Some(year) => self.words.cell(year, field).0,
                None => num::plain(value),
            },
        }
    }
}

/// As what the values of a rule are shown when they need more places.
fn shown_as(current: Current, rule: &TieRule) -> ShownAs {
    let shown = match rule.by {
        TieBy::IndicatorRaw(d, i) => current.rubric.dimensions[d].indicators[i].rule.shown_as(),
        _ => None,
    };
    shown.unwrap_or(ShownAs::Number)
}

impl Words {
    /// Two different values with as few places, from three on, as tell them apart.
    fn told_apart(self, shown: ShownAs, first: Decimal, second: Decimal) -> [String; 2] {
        let with = |places| [first, second].map(|value| self.raw_to(value, shown, places));
        let apart = (3..Decimal::MAX_SCALE).map(with).find(|words| words[0] != words[1]);
        apart.unwrap_or_else(|| with(Decimal::MAX_SCALE))
    }

    /// What a rule of the chain looks at: “คะแนนมิติ D2 คุณภาพสินเชื่อ”.
    pub(crate) fn tie_subject(self, rubric: &crate::model::Rubric, rule: &TieRule) -> String {
        match &rule.by {
            TieBy::Dimension(d) => {
                let dimension = &rubric.dimensions[*d];
                let id = self.id(dimension.id.as_str());
                ["คะแนนมิติ ", &id, " ", &dimension.title].concat()
            }
            TieBy::IndicatorPoints(d, i) | TieBy::IndicatorRaw(d, i) => {
                let indicator = &rubric.dimensions[*d].indicators[*i];
                let is_raw = matches!(rule.by, TieBy::IndicatorRaw(..));
                let what = if is_raw { "ค่า" } else { "คะแนน" };
                let id = self.id(indicator.id.as_str());
                [what, "ตัวชี้วัด ", &id, " ", &indicator.title].concat()
            }
            TieBy::Field(field) => field.thai().to_string(),
        }
    }

    /// How the better one compares.
    pub(crate) fn tie_side(self, rule: &TieRule) -> &'static str {
        let higher = rule.better == Better::Higher;
        match &rule.by {
            TieBy::Field(field) if field.unit() == num::Unit::Date => {
                if higher {
                    "ช้ากว่า"
                } else {
                    "เร็วกว่า"
                }
            }
            _ if higher => "สูงกว่า",
            _ => "ต่ำกว่า",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thai::Digits;

    fn apart(shown: ShownAs, first: &str, second: &str) -> [String; 2] {
        let words = Words { digits: Digits::Arabic };
        words.told_apart(shown, first.parse().unwrap(), second.parse().unwrap())
    }

    #[test]
    fn values_that_look_alike_get_as_many_places_as_tell_them_apart() {
        assert_eq!(apart(ShownAs::Percent, "0.00701", "0.00703"), ["0.701%", "0.703%"]);
        let (first, second) = ("0.7000000%", "0.7000004%");
        assert_eq!(apart(ShownAs::Percent, "0.007", "0.007000004"), [first, second]);
        let (first, second) = ("0.333 บาท", "0.334 บาท");
        assert_eq!(apart(ShownAs::Baht, "0.333", "0.334"), [first, second]);
        let (first, second) = ("0.7 คะแนน", "0.6999 คะแนน");
        assert_eq!(apart(ShownAs::Points, "0.7", "0.6999"), [first, second]);
        let near = "0.3333333333333333333333333333";
        let differ = |shown| apart(shown, near, "0.3333333333333333333333333334");
        for shown in [ShownAs::Percent, ShownAs::PercentagePoints, ShownAs::Number] {
            let [first, second] = differ(shown);
            assert_ne!(first, second);
        }
    }
}
