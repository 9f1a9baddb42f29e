//! Places that move, and why: which indicator gives other points, from which figure; or who passed
//! whom.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::rows::{File, Row, read, result_of};
use super::{FigureChange, Side};

/// A result in which something moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultChange {
    pub contest: String,
    pub stage: Option<String>,
    pub title: String,
    /// The rules are others: rubric, version or what can be had at most.
    pub rules: Option<(String, String)>,
    /// In the order of the newer list; who left it stands last.
    pub moved: Vec<Moved>,
    /// Funds of the list that stay where they are, with other points.
    pub other_points: usize,
}

/// A fund whose place is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub fund: String,
    pub name: String,
    pub old: Option<Standing>,
    pub new: Option<Standing>,
    pub because: Vec<Because>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In its group, where there are groups; none while a gate holds it back.
    pub place: Option<u32>,
    pub total: Option<String>,
    /// Whether it goes on to the next round.
    pub goes_on: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// Other points for an indicator, and the figures of it that differ.
    Points {
        indicator: String,
        title: String,
        old: Option<String>,
        new: Option<String>,
        /// Positions in the list of changed figures.
        figures: Vec<usize>,
        /// Judges give the points.
        panel: bool,
    },
    /// A gate holds it back now, or did.
    HeldBack {
        reasons: Vec<String>,
    },
    LetIn {
        reasons: Vec<String>,
    },
    /// Its own total is the same: these went past it, or fell behind it.
    Passed {
        by: Vec<String>,
        past: Vec<String>,
    },
    /// Totals are the same all around: the tie chain decides otherwise.
    Tie,
}

pub fn changes(old: &dyn Side, new: &dyn Side, figures: &[FigureChange]) -> Vec<ResultChange> {
    let paths: BTreeSet<String> = old.paths().into_iter().chain(new.paths()).collect();
    let mut by_fund: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, figure) in figures.iter().enumerate() {
        by_fund.entry(figure.fund.as_str()).or_default().push(at);
    }
    let mut found = Vec::new();
    for path in &paths {
        let Some((contest, stage)) = result_of(path) else { continue };
        let (before, after) = (read(old, path), read(new, path));
        let (Some(before), Some(after)) = (&before, &after) else { continue };
        let result = Result { before, after, figures, by_fund: &by_fund };
        if let Some(mut change) = result.change() {
            change.contest = contest.to_string();
            change.stage = stage.map(str::to_string);
            found.push(change);
        }
    }
    found
}

struct Result<'r> {
    before: &'r File,
    after: &'r File,
    figures: &'r [FigureChange],
    by_fund: &'r BTreeMap<&'r str, Vec<usize>>,
}

impl Result<'_> {
    fn change(&self) -> Option<ResultChange> {
        let rows = |file: &'_ File| -> BTreeMap<String, Row> {
            file.funds.iter().map(|row| (row.fund_code.clone(), row.clone())).collect()
        };
        let (then, now) = (rows(self.before), rows(self.after));
        let after = self.after.funds.iter().map(|row| row.fund_code.as_str());
        let left = self.before.funds.iter().map(|row| row.fund_code.as_str());
        let left = left.filter(|fund| !now.contains_key(*fund));
        let mut moved = Vec::new();
        let mut other_points = 0;
        for fund in after.chain(left) {
            let (old, new) = (then.get(fund), now.get(fund));
            let stands = |row: Option<&Row>| row.map(standing);
            let (was, is) = (stands(old), stands(new));
            let place = |standing: &Option<Standing>| {
                standing.as_ref().map(|standing| (standing.place, standing.goes_on))
            };
            if place(&was) == place(&is) {
                let total = |standing: &Option<Standing>| {
                    standing.as_ref().and_then(|standing| standing.total.clone())
                };
                other_points += usize::from(total(&was) != total(&is));
                continue;
            }
            let name = new.or(old).map_or_else(String::new, |row| row.name.clone());
            let because = self.because(fund, old, new, &then, &now);
            moved.push(Moved { fund: fund.to_string(), name, old: was, new: is, because });
        }
        let rules =
            |file: &File| format!("{} {} ({})", file.rubric, file.rubric_version, file.out_of);
        let rules = (rules(self.before), rules(self.after));
        let rules = (rules.0 != rules.1).then_some(rules);
        let is_same = moved.is_empty() && other_points == 0 && rules.is_none();
        let title = match self.after.stage_title.as_str() {
            "" => self.after.title.clone(),
            stage => format!("{} {stage}", self.after.title),
        };
        (!is_same).then(|| ResultChange {
            contest: String::new(),
            stage: None,
            title,
            rules,
            moved,
            other_points,
        })
    }

    fn because(
        &self,
        fund: &str,
        old: Option<&Row>,
        new: Option<&Row>,
        then: &BTreeMap<String, Row>,
        now: &BTreeMap<String, Row>,
    ) -> Vec<Because> {
        let (Some(old), Some(new)) = (old, new) else { return Vec::new() };
        let mut because = Vec::new();
        let (was, is) = (old.held_back(), new.held_back());
        match (old.place, new.place) {
            (Some(_), None) => because.push(Because::HeldBack { reasons: is }),
            (None, Some(_)) => because.push(Because::LetIn { reasons: was }),
            _ => {}
        }
        because.extend(self.points(fund, old, new));
        if because.is_empty() {
            because.push(passed(old, new, then, now));
        }
        because
    }

    fn points(&self, fund: &str, old: &Row, new: &Row) -> Vec<Because> {
        let ids: BTreeSet<&String> = old.indicators.keys().chain(new.indicators.keys()).collect();
        let mut found: Vec<(Decimal, Because)> = Vec::new();
        for id in ids {
            let points = |row: &Row| row.indicators.get(id).and_then(|one| one.points.clone());
            let (was, is) = (points(old), points(new));
            if was == is {
                continue;
            }
            let number = |text: &Option<String>| {
                let text = text.as_deref().unwrap_or("0");
                Decimal::from_str_exact(text).unwrap_or_default()
            };
            let size = number(&is).saturating_sub(number(&was)).abs();
            let because = Because::Points {
                indicator: id.clone(),
                title: self.after.indicator_titles.get(id).cloned().unwrap_or_default(),
                old: was,
                new: is,
                figures: self.figures_of(fund, id),
                panel: new.indicators.get(id).is_some_and(|one| one.panel),
            };
            found.push((size, because));
        }
        // What moved it most stands first.
        found.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
        found.into_iter().map(|(_, because)| because).collect()
    }

    /// The changed figures that an indicator reads.
    fn figures_of(&self, fund: &str, indicator: &str) -> Vec<usize> {
        let reads = self.after.reads.get(indicator).or(self.before.reads.get(indicator));
        let (Some(reads), Some(changed)) = (reads, self.by_fund.get(fund)) else {
            return Vec::new();
        };
        let is_read = |at: &&usize| {
            let figure = &self.figures[**at];
            let path = figure.field.path();
            let year = self.after.fiscal_year;
            (figure.year == year && reads.iter().any(|read| read == path))
                || (figure.year == year - 1
                    && reads.iter().any(|read| read.strip_prefix("prior.") == Some(path)))
        };
        changed.iter().filter(is_read).copied().collect()
    }
}

fn standing(row: &Row) -> Standing {
    Standing {
        place: row.shown_place(),
        total: row.total.clone(),
        goes_on: matches!(row.fate.as_deref(), Some("by_place" | "wild_card")),
    }
}

/// Names of those who went past a fund, or fell behind it, while it stood still.
fn passed(
    old: &Row,
    new: &Row,
    then: &BTreeMap<String, Row>,
    now: &BTreeMap<String, Row>,
) -> Because {
    const MOST: usize = 5;
    let (mut by, mut past) = (Vec::new(), Vec::new());
    let place = |row: Option<&Row>| row.and_then(|row| row.place).unwrap_or(u32::MAX);
    let codes: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    for code in codes.into_iter().filter(|code| **code != new.fund_code) {
        let (was, is) = (then.get(code), now.get(code));
        let name = is.or(was).map_or_else(String::new, |row| row.name.clone());
        let (ahead_then, ahead_now) = (place(was) < place(Some(old)), place(is) < place(Some(new)));
        match (ahead_then, ahead_now) {
            (false, true) => by.push(name),
            (true, false) => past.push(name),
            _ => {}
        }
    }
    by.truncate(MOST);
    past.truncate(MOST);
    match by.is_empty() && past.is_empty() {
        true => Because::Tie,
        false => Because::Passed { by, past },
    }
}
