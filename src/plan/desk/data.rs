//! What the scripts of the judges' desk work with: the points, levels and figures that the pages of
//! a contest show, in files that a page from a disk may load too. Each file is one call,
//! `KD("m", {…});` for the rubric and `KD(3, {…});` for the fourth block of funds.
//!
//! Nothing stands here that `ranking.json` or a fund's own page withholds. Whatever is counted on is
//! text, so that no browser makes a rounded number of it.

use std::fmt::Write;

use rust_decimal::Decimal;

use crate::id::AreaCode;
use crate::model::fund::Entry;
use crate::model::rubric::{Better, Between, ScoringRule, TieBy};
use crate::model::{Field, Fund, FundYear, Indicator};
use crate::num;
use crate::plan::told::Told;
use crate::plan::words::{Shield, Words, shield};
use crate::plan::{Current, Edition, Here, Seat};
use crate::score::{IndicatorScore, Scorecard};
use crate::thai::Digits;

/// Funds of one file: some 350 KB, which a phone reads at once.
pub const FUNDS: usize = 500;

/// With more funds than this, the desk works with one province at a time.
const MOST_AT_ONCE: usize = 5_000;

/// Years of a trend: the scored one and those before it.
const YEARS: usize = 4;

/// What trends show.
const TRENDS: [Field; 6] = [
    Field::MembersClosing,
    Field::LoansClosing,
    Field::OverduePrincipal,
    Field::SavingsClosing,
    Field::TotalEquity,
    Field::NetSurplus,
];

/// What is not told, in the files.
const WITHHELD: &str = "x";

/// The scripts write the reader's digits themselves.
const WORDS: Words = Words { digits: Digits::Arabic };

fn text(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// `["a","b"]` of what is JSON already.
fn list(parts: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", parts.into_iter().collect::<Vec<_>>().join(","))
}

/// How many files the funds of a contest fill.
pub fn blocks(current: Current) -> usize {
    (current.ranking.standings.len() + current.ranking.gated.len()).div_ceil(FUNDS)
}

impl<'m> Here<'m> {
    /// `contests/ID/desk/m.js`: the rubric, and where the funds are.
    pub fn desk_meta(&self, current: Current<'m>) -> String {
        let Current { contest, rubric, ranking } = current;
        let indicators = rubric.indicators().map(|(d, _, indicator)| {
            let kind = match &indicator.rule {
                ScoringRule::Banded(_) => 0,
                ScoringRule::Checklist(_) => 1,
                ScoringRule::Panel { .. } => 2,
            };
            let weight = num::plain(indicator.weight);
            let (id, title) = (text(indicator.id.as_str()), text(&indicator.title));
            format!("[{id},{title},\"{weight}\",{d},{kind}]")
        });
        let dimensions = rubric.dimensions.iter().map(|dimension| {
            let weight = num::plain(dimension.weight);
            format!("[{},{},\"{weight}\"]", text(dimension.id.as_str()), text(&dimension.title))
        });
        let grades = rubric
            .grades
            .iter()
            .map(|grade| format!("[{},\"{}\"]", text(&grade.name), num::plain(grade.at_least)));
        let number_of = |d: usize, i: usize| {
            rubric.dimensions[..d].iter().map(|d| d.indicators.len()).sum::<usize>() + i
        };
        let ties = rubric.ties.iter().map(|tie| {
            let higher = u8::from(tie.better == Better::Higher);
            match tie.by {
                TieBy::Dimension(d) => format!("[\"d\",{d},{higher}]"),
                TieBy::IndicatorPoints(d, i) => format!("[\"p\",{},{higher}]", number_of(d, i)),
                TieBy::IndicatorRaw(..) | TieBy::Field(_) => format!("[\"v\",0,{higher}]"),
            }
        });
        let classes = contest
            .size_classes
            .iter()
            .map(|class| format!("[{},{}]", text(class.id.as_str()), text(&class.title)));
        let trends =
            TRENDS.map(|field| format!("[{},{}]", text(field.thai()), text(field.unit().thai())));
        let edition = Edition::ALL.iter().find(|(_, edition)| *edition == self.model.edition);
        let store = format!(
            "{} {}",
            self.model.site.settings.base_url,
            edition.map_or("", |(name, _)| name)
        );
        let mut js = String::from("KD(\"m\",{");
        let mut put = |key: &str, value: String| {
            let comma = if js.ends_with('{') { "" } else { "," };
            let _ = write!(js, "{comma}\"{key}\":{value}");
        };
        put("id", text(contest.id.as_str()));
        put("title", text(&contest.title));
        put("store", text(&store));
        put("invented", self.invented().to_string());
        put("precision", rubric.precision.to_string());
        put("max", text(&num::plain(rubric.max_level)));
        put("judged", ranking.panel.has_points().to_string());
        put("year", contest.fiscal_year.to_string());
        put("why", self.is_shown(current).to_string());
        put("most", MOST_AT_ONCE.to_string());
        put("steps", crate::check::Step::ALL.len().to_string());
        put("D", list(dimensions));
        put("I", list(indicators));
        put("G", list(grades));
        put("T", list(ties));
        put("C", list(classes));
        put("Y", list(trends));
        put("P", self.desk_provinces(current));
        put("F", self.desk_shelf(current));
        js.push_str("});\n");
        js
    }

    /// Provinces with funds of the contest, by code.
    fn desk_provinces(&self, current: Current<'m>) -> String {
        let areas = self.model.site.areas.values().filter(|area| {
            area.code.as_str().len() == 2
                && current
                    .contest
                    .area
                    .as_ref()
                    .is_none_or(|own| area.code.contains(own) || own.contains(&area.code))
        });
        list(areas.map(|area| format!("[\"{}\",{}]", area.code, text(&area.full_name()))))
    }

    /// For each file its first code, how many funds it holds, and their provinces.
    fn desk_shelf(&self, current: Current<'m>) -> String {
        let mut blocks: Vec<(&str, usize, Vec<&str>)> = Vec::new();
        for (number, position) in self.desk_funds(current).iter().enumerate() {
            let fund = &self.model.site.funds[*position];
            if number % FUNDS == 0 {
                blocks.push((fund.code.as_str(), 0, Vec::new()));
            }
            let Some((_, count, provinces)) = blocks.last_mut() else { continue };
            *count += 1;
            let province = fund.tambon.as_str().get(..2).unwrap_or_default();
            if !provinces.contains(&province) {
                provinces.push(province);
            }
        }
        list(blocks.into_iter().map(|(code, count, provinces)| {
            format!("[\"{code}\",{count},\"{}\"]", provinces.join(" "))
        }))
    }

    /// Every fund of the contest, ranked or not, in order of the site's list, which is that of codes.
    fn desk_funds(&self, current: Current<'m>) -> &'m [usize] {
        self.model.index.seated.get(current.ranking.contest).map_or(&[], Vec::as_slice)
    }

    /// `contests/ID/desk/N.js`: places and funds.
    pub fn desk_block(&self, current: Current<'m>, number: usize) -> String {
        let all = self.desk_funds(current);
        let start = (number * FUNDS).min(all.len());
        let funds = &all[start..all.len().min(start + FUNDS)];
        let mut areas: Vec<AreaCode> = Vec::new();
        for position in funds {
            let mut next = Some(self.model.site.funds[*position].tambon.clone());
            while let Some(area) = next.filter(|area| !areas.contains(area)) {
                next = area.parent();
                areas.push(area);
            }
        }
        areas.sort();
        let mut js = format!("KD({number},{{\"A\":{{");
        for (at, code) in areas.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let _ = write!(js, "{comma}\"{code}\":{}", text(&self.area_name(code)));
        }
        js.push_str("},\"F\":[");
        js.reserve(funds.len() * 900);
        for (at, position) in funds.iter().enumerate() {
            js.push_str(if at == 0 { "\n" } else { ",\n" });
            self.push_desk_fund(&mut js, current, *position);
        }
        js.push_str("\n]});\n");
        js
    }

    /// Code, name, tambon, class, quality, place, whether it is shared, total, range of the place,
    /// reasons for not being ranked, points, values, values of the tie chain, years.
    fn push_desk_fund(&self, js: &mut String, current: Current<'m>, position: usize) {
        let fund = &self.model.site.funds[position];
        let Some(seat) = current.seat(position) else { return };
        let (card, class, standing, gated) = match seat {
            Seat::Ranked(standing) => (Some(&standing.card), standing.class, Some(standing), None),
            Seat::Gated(gated) => (gated.card.as_ref(), gated.class, None, Some(gated)),
        };
        let class = class.map_or_else(|| "-1".to_string(), |class| class.to_string());
        let quality = self.quality(position).map_or(0, |(_, quality)| quality.level());
        let place = standing.map_or(0, |standing| standing.place());
        let shared = u8::from(standing.is_some_and(|standing| standing.is_shared()));
        let precision = current.rubric.precision;
        let total = card.map_or_else(String::new, |card| num::exact(card.total, precision));
        let _ = write!(
            js,
            "[\"{}\",{},\"{}\",{class},{quality},{place},{shared},\"{total}\",",
            fund.code,
            text(&fund.name),
            fund.tambon
        );
        match standing.and_then(|standing| self.firmness(current, standing)) {
            Some((_, firm)) => {
                let _ = write!(js, "[{},{}],", firm.weights.best, firm.weights.worst);
            }
            None => js.push_str("0,"),
        }
        let reasons = gated.map_or_else(Vec::new, |gated| {
            let said = |gate: &usize| text(&self.gate_reason(current, position, *gate));
            gated.failed.iter().map(said).collect()
        });
        js.push_str(&list(reasons));
        match card {
            Some(card) => self.push_card(js, current, fund, card),
            None => js.push_str(",[],[],[]"),
        }
        js.push_str(",[");
        for (at, year) in years(current, fund).enumerate() {
            js.push_str(if at == 0 { "[" } else { ",[" });
            js.push_str(&year.fiscal_year.to_string());
            for (at, field) in TRENDS.into_iter().enumerate() {
                js.push_str(if at == 0 { ",[\"" } else { "\",\"" });
                push_figure(js, year, field);
            }
            js.push_str("\"]]");
        }
        js.push_str("]]");
    }

    fn push_card(&self, js: &mut String, current: Current<'m>, fund: &Fund, card: &Scorecard) {
        let rubric = current.rubric;
        js.push_str(",[");
        let mut values = String::with_capacity(256);
        for (d, i, indicator) in rubric.indicators() {
            let Some(score) = card.get(d, i) else { continue };
            let told = self.told(current, fund, indicator, score);
            let gap = if values.is_empty() { "\"" } else { "\",\"" };
            js.push_str(gap);
            push_basis(js, current, indicator, score, told);
            values.push_str(gap);
            values.push_str(&worded(indicator, told));
        }
        let end = if values.is_empty() { "]" } else { "\"]" };
        let chain = rubric.ties.iter().filter_map(|tie| match tie.by {
            TieBy::IndicatorRaw(d, i) => {
                let indicator = rubric.dimensions.get(d)?.indicators.get(i)?;
                let score = card.get(d, i)?;
                Some(match self.told(current, fund, indicator, score) {
                    None => String::new(),
                    Some(told) if told.value() == score.raw => {
                        told.value().map_or_else(String::new, num::plain)
                    }
                    // Rounded is not enough to tell two funds apart.
                    Some(_) => WITHHELD.to_string(),
                })
            }
            TieBy::Field(field) => {
                let year = fund.year(current.contest.fiscal_year);
                Some(year.map_or_else(String::new, |year| match year.get(field) {
                    None => String::new(),
                    Some(value) if shield(year, field, value) == Shield::Open => num::plain(value),
                    Some(_) => WITHHELD.to_string(),
                }))
            }
            TieBy::Dimension(_) | TieBy::IndicatorPoints(..) => None,
        });
        let chain = list(chain.map(|value| format!("\"{value}\"")));
        let _ = write!(js, "{end},[{values}{end},{chain}");
    }
}

/// What an indicator's points are computed from when its weight is another: `L4` is a level, `P6.00`
/// are points out of the weight, `-` is missing (and nought), `?` waits for the judges.
fn push_basis(
    js: &mut String,
    current: Current,
    indicator: &Indicator,
    score: &IndicatorScore,
    told: Option<Told>,
) {
    let Some(points) = score.points else { return js.push('?') };
    if score.is_missing() {
        return js.push('-');
    }
    let level = match &indicator.rule {
        // A level on a line gives away the value that it stands for.
        ScoringRule::Banded(banded)
            if banded.between == Between::Steps
                || told.is_some_and(|told| told.value() == score.raw) =>
        {
            score.level()
        }
        _ => None,
    };
    match level {
        Some(level) => {
            js.push('L');
            num::push_plain(js, level);
        }
        None => {
            js.push('P');
            num::push_exact(js, points, current.rubric.precision);
        }
    }
}

/// The value of an indicator as its fund's page shows it.
fn worded(indicator: &Indicator, told: Option<Told>) -> String {
    match (&indicator.rule, told) {
        (ScoringRule::Banded(_), Some(Told::Withheld)) => WITHHELD.to_string(),
        (ScoringRule::Banded(banded), Some(Told::Value(value))) => {
            WORDS.raw(value, banded.shown_as)
        }
        _ => String::new(),
    }
}

/// The scored year of a fund and some before it, oldest first.
fn years<'m>(current: Current<'m>, fund: &'m Fund) -> impl Iterator<Item = &'m FundYear> {
    let last = current.contest.fiscal_year;
    let known = fund.years.iter().filter(move |year| year.fiscal_year <= last).count();
    fund.years.iter().take(known).skip(known.saturating_sub(YEARS))
}

/// A figure as it is shown; empty where it is not known.
fn push_figure(js: &mut String, year: &FundYear, field: Field) {
    match year.figures.entry(field) {
        Entry::Unknown => {}
        Entry::NotApplicable => js.push('-'),
        Entry::Known(value) => match shield(year, field, value) {
            Shield::Open => num::push_plain(js, Decimal::normalize(&value)),
            Shield::FewPeople | Shield::Withheld => js.push_str(WITHHELD),
        },
    }
}
