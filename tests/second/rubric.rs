//! The rubric as its file says it, and what a fund gets by it.

use std::collections::BTreeMap;

use crate::formula::{Formula, Value};
use crate::fraction::{Fraction, ZERO};
use crate::funds::Fund;
use crate::yaml::{Node, read};

pub struct Rubric {
    /// Formulas with a name.
    values: Vec<(String, Formula)>,
    pub precision: u32,
    pub max_level: Fraction,
    pub dimensions: Vec<Dimension>,
    pub ties: Vec<Tie>,
    /// Name and rule.
    pub gates: Vec<(String, String)>,
    /// Whether five judges or more lose the highest and the lowest.
    pub trims: bool,
}

pub struct Dimension {
    pub id: String,
    pub indicators: Vec<Indicator>,
}

pub struct Indicator {
    pub id: String,
    pub weight: Fraction,
    rule: Rule,
}

enum Rule {
    Bands {
        formula: Formula,
        /// Level, kind of bound, bound; best first.
        bands: Vec<Band>,
        /// Condition, and the level; without one it counts as missing.
        exceptions: Vec<(Formula, Option<Fraction>)>,
        /// Whether levels rise on a straight line between the bounds.
        linear: bool,
        /// The level where the divisor is zero; without one it counts as missing.
        on_zero: Option<Fraction>,
    },
    /// For each item the conditions with their points; the first that holds counts.
    Checklist(Vec<Vec<(Formula, Fraction)>>),
    /// Items with what they are worth.
    Panel(Vec<(String, Fraction)>),
}

pub struct Tie {
    pub by: By,
    pub higher_is_better: bool,
}

pub enum By {
    Dimension(String),
    Points(String),
    Raw(String),
    Figure(String),
}

/// What a fund gets.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// By indicator; none while no judge has said anything.
    pub points: BTreeMap<String, Option<Fraction>>,
    pub raw: BTreeMap<String, Fraction>,
    pub dimensions: BTreeMap<String, Fraction>,
}

fn number(text: &str) -> Fraction {
    Fraction::read(text).unwrap_or_else(|| panic!("{text} is no number"))
}

impl Rubric {
    pub fn read(source: &str) -> Rubric {
        let node = read(source);
        let tie = |node: &Node| {
            let named = |key| node.maybe(key).map(str::to_string);
            let by = if let Some(dimension) = named("dimension") {
                By::Dimension(dimension)
            } else if let Some(figure) = named("field") {
                By::Figure(figure)
            } else if node.maybe("value") == Some("raw") {
                By::Raw(node.text("indicator").to_string())
            } else {
                By::Points(node.text("indicator").to_string())
            };
            Tie { by, higher_is_better: node.maybe("better") != Some("lower") }
        };
        let gate = |node: &Node| (node.text("id").to_string(), node.text("rule").to_string());
        let dimension = |node: &Node| Dimension {
            id: node.text("id").to_string(),
            indicators: node.list("indicators").iter().map(Indicator::read).collect(),
        };
        let value =
            |node: &Node| (node.text("id").to_string(), Formula::read(node.text("formula")));
        let judging = node.get("judging").expect("a rule for judges");
        Rubric {
            values: node.list("values").iter().map(value).collect(),
            precision: node.text("precision").parse().expect("a number of places"),
            max_level: number(node.text("max_level")),
            dimensions: node.list("dimensions").iter().map(dimension).collect(),
            ties: node.list("ties").iter().map(tie).collect(),
            gates: node.list("gates").iter().map(gate).collect(),
            trims: judging.text("average") == "trimmed_mean",
        }
    }

    /// A figure, or a value that has a name.
    fn look_up(&self, fund: &Fund, fiscal_year: i128, path: &str) -> Value {
        let (year, path) = match path.strip_prefix("prior.") {
            Some(path) => (fiscal_year - 1, path),
            None => (fiscal_year, path),
        };
        match self.values.iter().find(|(name, _)| name == path) {
            Some((_, formula)) => formula.of(&|path| self.look_up(fund, year, path)),
            None => fund.year(year).map_or(Value::Unknown, |year| year.get(path)),
        }
    }

    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.dimensions.iter().flat_map(|dimension| &dimension.indicators)
    }

    /// `judges` gives the mean of the judges for an indicator of theirs.
    pub fn score(
        &self,
        fund: &Fund,
        fiscal_year: i128,
        judges: &dyn Fn(&str) -> Option<Fraction>,
    ) -> Marks {
        let figures = |path: &str| self.look_up(fund, fiscal_year, path);
        let mut marks = Marks::default();
        for dimension in &self.dimensions {
            let mut sum = ZERO;
            for indicator in &dimension.indicators {
                let (raw, points) = match &indicator.rule {
                    Rule::Bands { .. } => {
                        let (raw, level) = indicator.level(&figures);
                        let level = level.unwrap_or(ZERO);
                        (raw, Some(indicator.weight.times(level).over(self.max_level)))
                    }
                    Rule::Checklist(items) => {
                        let worth = |options: &Vec<(Formula, Fraction)>| {
                            options
                                .iter()
                                .find(|(when, _)| when.holds(&figures))
                                .map_or(ZERO, |o| o.1)
                        };
                        let sum = items.iter().map(worth).fold(ZERO, Fraction::plus);
                        (None, Some(sum.min(indicator.weight)))
                    }
                    Rule::Panel(_) => (None, judges(&indicator.id)),
                };
                let points = points.map(|points| points.rounded(self.precision));
                sum = sum.plus(points.unwrap_or(ZERO));
                marks.points.insert(indicator.id.clone(), points);
                marks.raw.extend(raw.map(|raw| (indicator.id.clone(), raw)));
            }
            marks.dimensions.insert(dimension.id.clone(), sum);
        }
        marks
    }
}

impl Indicator {
    fn read(node: &Node) -> Indicator {
        let weight = number(node.text("weight"));
        let rule = if let Some(panel) = node.get("panel") {
            let items = panel.list("items");
            let equal = weight.over(Fraction::whole(items.len() as i128));
            let worth = |item: &Node| item.maybe("points").map_or(equal, number);
            Rule::Panel(
                items.iter().map(|item| (item.text("id").to_string(), worth(item))).collect(),
            )
        } else if node.list("checklist").is_empty() {
            Rule::bands(node)
        } else {
            let option =
                |node: &Node| (Formula::read(node.text("when")), number(node.text("points")));
            let item = |node: &Node| node.list("one_of").iter().map(option).collect();
            Rule::Checklist(node.list("checklist").iter().map(item).collect())
        };
        Indicator { id: node.text("id").to_string(), weight, rule }
    }

    /// What the items are worth that a judge has found to be met.
    pub fn worth(&self, met: &[&str]) -> Fraction {
        let Rule::Panel(items) = &self.rule else { panic!("{} is not for judges", self.id) };
        let items = items.iter().filter(|(id, _)| met.contains(&id.as_str()));
        items.fold(ZERO, |sum, (_, worth)| sum.plus(*worth)).min(self.weight)
    }

    /// The value and the level, where there are any.
    fn level(&self, figures: &dyn Fn(&str) -> Value) -> (Option<Fraction>, Option<Fraction>) {
        let Rule::Bands { formula, bands, exceptions, on_zero, linear } = &self.rule else {
            return (None, None);
        };
        let value = formula.of(figures);
        let raw = match &value {
            Value::Number(number) => Some(*number),
            _ => None,
        };
        if let Some((_, level)) = exceptions.iter().find(|(when, _)| when.holds(figures)) {
            return (raw.filter(|_| level.is_some()), *level);
        }
        let holds = |kind: &str, bound: Fraction, value: Fraction| match kind {
            "at_least" => value >= bound,
            "above" => value > bound,
            "at_most" => value <= bound,
            _ => value < bound,
        };
        let level = match value {
            Value::Number(value) => {
                let reached = bands.iter().position(|(_, kind, bound)| holds(kind, *bound, value));
                reached.map(|at| match at.checked_sub(1).filter(|_| *linear) {
                    Some(better) => between(&bands[at], &bands[better], value),
                    None => bands[at].0,
                })
            }
            Value::NoQuotient => *on_zero,
            _ => None,
        };
        (raw, level)
    }
}

type Band = (Fraction, String, Fraction);

/// As far between the levels as the value is between the bounds.
fn between(worse: &Band, better: &Band, value: Fraction) -> Fraction {
    let way = value.minus(worse.2).over(better.2.minus(worse.2));
    worse.0.plus(better.0.minus(worse.0).times(way))
}

impl Rule {
    fn bands(node: &Node) -> Rule {
        // The bound on the worse side; where the other is told, it is where the band before begins.
        let kinds = match node.maybe("better") {
            Some("lower") => ["at_most", "below"],
            _ => ["at_least", "above"],
        };
        let band = |node: &Node| {
            let kind = kinds.into_iter().find(|kind| node.maybe(kind).is_some()).expect("a bound");
            (number(node.text("level")), kind.to_string(), number(node.text(kind)))
        };
        let exception =
            |node: &Node| (Formula::read(node.text("when")), node.maybe("level").map(number));
        let on_zero = node.maybe("division_by_zero").filter(|text| *text != "missing");
        Rule::Bands {
            formula: Formula::read(node.text("formula")),
            bands: node.list("bands").iter().map(band).collect(),
            exceptions: node.list("exceptions").iter().map(exception).collect(),
            on_zero: on_zero.map(number),
            linear: node.maybe("between") == Some("linear"),
        }
    }
}
