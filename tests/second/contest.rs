//! A contest: who may compete, what judges give, who stands where, and who goes on.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::fraction::{Fraction, ZERO};
use crate::funds::Fund;
use crate::rubric::{By, Marks, Rubric};
use crate::told::{Fate, Held, Row, Told};
use crate::yaml::{Node, read};

/// The files of a site, read.
pub struct Site {
    rubric: Rubric,
    contests: Vec<Node>,
    funds: Vec<Fund>,
    sheets: Vec<Node>,
    shows_invented: bool,
}

/// A contest among the funds of its area.
struct Contest<'s> {
    site: &'s Site,
    rubric: &'s Rubric,
    contest: &'s Node,
    sheets: Vec<&'s Node>,
}

/// A fund that competes.
struct Entrant<'s> {
    fund: &'s Fund,
    marks: Marks,
    total: Fraction,
    /// One for each step of the tie chain.
    ties: Vec<Option<Fraction>>,
}

impl Site {
    pub fn read(files: &BTreeMap<String, String>) -> Site {
        let below = |folder: &str| {
            let folder = folder.to_string();
            files.iter().filter(move |(path, _)| path.starts_with(&folder)).map(|(_, text)| text)
        };
        let mut funds: Vec<Fund> = below("data/funds/").map(|text| Fund::read(text)).collect();
        funds.sort_by(|a, b| a.code.cmp(&b.code));
        Site {
            rubric: Rubric::read(below("data/rubrics/").next().expect("a rubric")),
            contests: below("data/contests/").map(|text| read(text)).collect(),
            funds,
            sheets: below("data/panels/").map(|text| read(text)).collect(),
            shows_invented: read(&files["data/site.yaml"]).maybe("sample") == Some("true"),
        }
    }

    /// What is told of each contest, in order of name.
    pub fn told(&self) -> Vec<Told> {
        let contest = |contest| {
            let own = |sheet: &&Node| sheet.text("contest") == Node::text(contest, "id");
            let sheets = self.sheets.iter().filter(own).collect();
            Contest { site: self, rubric: &self.rubric, contest, sheets }
        };
        self.contests.iter().map(|node| contest(node).told()).collect()
    }
}

impl Contest<'_> {
    fn fiscal_year(&self) -> i128 {
        self.contest.text("fiscal_year").parse().expect("a year")
    }

    fn told(&self) -> Told {
        let stages = self.contest.list("stages");
        let last = stages.last().map(|stage| stage.text("id"));
        let level = self.contest.text("level");
        let everybody: Vec<&Fund> = self.here().collect();
        let (rows, held) = self.rank(&everybody, last, level);
        let mut rounds = Vec::new();
        let mut field = everybody;
        for stage in stages {
            let level = stage.text("level");
            let (rows, _) = self.rank(&field, Some(stage.text("id")), level);
            let fates = fates(&rows, stage, level);
            field.retain(|fund| {
                fates.iter().any(|(code, _, fate)| {
                    *code == fund.code && matches!(fate, Fate::Place | Fate::WildCard)
                })
            });
            rounds.push(fates);
        }
        Told { rows, held, rounds }
    }

    /// The funds of the contest's area.
    fn here(&self) -> impl Iterator<Item = &Fund> {
        let area = self.contest.text("area");
        self.site.funds.iter().filter(move |fund| fund.tambon.starts_with(area))
    }

    fn rank(&self, field: &[&Fund], stage: Option<&str>, level: &str) -> (Vec<Row>, Vec<Held>) {
        let mut entrants = Vec::new();
        let mut held = Vec::new();
        for fund in field {
            let failed = self.failed_gates(fund);
            if !failed.is_empty() {
                held.push(Held { code: fund.code.clone(), gates: failed });
                continue;
            }
            let year = self.fiscal_year();
            let judges = |indicator: &str| self.judges(fund, indicator, stage, level);
            let marks = self.rubric.score(fund, year, &judges);
            let total = marks.dimensions.values().copied().fold(ZERO, Fraction::plus);
            let ties = self.rubric.ties.iter().map(|tie| match &tie.by {
                By::Dimension(id) => marks.dimensions.get(id).copied(),
                By::Points(id) => marks.points[id],
                By::Raw(id) => marks.raw.get(id).copied(),
                By::Figure(path) => fund.year(year).and_then(|year| year.number(path)),
            });
            let ties = ties.collect();
            entrants.push(Entrant { fund, total, ties, marks });
        }
        let rows = entrants.iter().map(|entrant| self.row(entrant, &entrants)).collect();
        (sorted(rows), held)
    }

    /// A place is one more than the number of those who are better.
    fn row(&self, entrant: &Entrant, all: &[Entrant]) -> Row {
        let place = |among: &dyn Fn(&Entrant) -> bool| {
            let better = |other: &&Entrant| among(other) && self.beats(other, entrant).is_some();
            1 + all.iter().filter(better).count() as u32
        };
        let class = self.size_class(entrant.fund);
        let shared = all.iter().any(|other| {
            other.fund.code != entrant.fund.code
                && self.beats(other, entrant).is_none()
                && self.beats(entrant, other).is_none()
        });
        Row {
            code: entrant.fund.code.clone(),
            total: entrant.total,
            points: entrant.marks.points.values().copied().collect(),
            overall: place(&|_| true),
            tambon: place(&|other| other.fund.tambon == entrant.fund.tambon),
            class: class.map(|class| place(&|other| self.size_class(other.fund) == Some(class))),
            shared,
            decided_by: self.decided_by(entrant, all),
        }
    }

    /// The step that put it below the one right above it, where their totals are equal.
    fn decided_by(&self, entrant: &Entrant, all: &[Entrant]) -> Option<usize> {
        let above = all.iter().filter(|other| self.beats(other, entrant).is_some());
        let nearest = above.reduce(|a, b| if self.beats(a, b).is_some() { b } else { a })?;
        // Somebody equal stands right above, in order of code.
        let equal_above = all.iter().any(|other| {
            other.fund.code < entrant.fund.code
                && self.beats(other, entrant).is_none()
                && self.beats(entrant, other).is_none()
        });
        if equal_above { None } else { self.beats(nearest, entrant)? }
    }

    /// Whether the first stands above the second, and by which step of the chain if not by total.
    fn beats(&self, a: &Entrant, b: &Entrant) -> Option<Option<usize>> {
        match a.total.cmp(&b.total) {
            Ordering::Greater => return Some(None),
            Ordering::Less => return None,
            Ordering::Equal => {}
        }
        for (step, tie) in self.rubric.ties.iter().enumerate() {
            let better = match (a.ties[step], b.ties[step]) {
                (Some(a), Some(b)) if a == b => continue,
                (Some(a), Some(b)) => (a > b) == tie.higher_is_better,
                (None, None) => continue,
                // What is not known loses.
                (a, _) => a.is_some(),
            };
            return better.then_some(Some(step));
        }
        None
    }

    fn size_class(&self, fund: &Fund) -> Option<usize> {
        let size = fund.year(self.fiscal_year())?.number(self.contest.text("size_by"))?;
        let bound = |class: &Node, key| class.maybe(key).and_then(Fraction::read);
        self.contest.list("size_classes").iter().position(|class| {
            bound(class, "from").is_none_or(|from| size >= from)
                && bound(class, "below").is_none_or(|below| size < below)
        })
    }

    /// What asks about a year that is not there is not judged, for another gate says that.
    fn failed_gates(&self, fund: &Fund) -> Vec<String> {
        let year = self.fiscal_year();
        let is_there = fund.year(year).is_some();
        let is_out =
            || self.contest.list("exclusions").iter().any(|out| out.text("fund") == fund.code);
        let fails = |rule: &str| match rule {
            "has_year" => !is_there,
            "has_prior_year" => fund.year(year - 1).is_none(),
            "no_integrity_errors" => fund.is_blocked(year) || fund.is_blocked(year - 1),
            "books_closed" => fund
                .year(year)
                .is_some_and(|year| year.number("reporting.books_closed_on").is_none()),
            "real_data" => fund.synthetic && !self.site.shows_invented,
            "not_excluded" => is_out(),
            other => panic!("a gate {other}"),
        };
        let failed = self.rubric.gates.iter().filter(|(_, rule)| fails(rule));
        failed.map(|(id, _)| id.clone()).collect()
    }

    /// The mean of those who may judge the fund and gave points.
    fn judges(
        &self,
        fund: &Fund,
        indicator: &str,
        stage: Option<&str>,
        level: &str,
    ) -> Option<Fraction> {
        let stages = self.contest.list("stages");
        let last = stages.last().map(|stage| stage.text("id"));
        let mut points = Vec::new();
        for sheet in self.sheets.iter().filter(|sheet| sheet.maybe("stage").or(last) == stage) {
            let lives_there =
                level == "amphoe" && sheet.maybe("tambon") == Some(fund.tambon.as_str());
            let declared =
                sheet.list("recusals").iter().any(|recusal| recusal.text("fund") == fund.code);
            let mut marks = sheet.list("scores").iter();
            let mark = marks
                .find(|mark| mark.text("fund") == fund.code && mark.text("indicator") == indicator);
            let Some(mark) = mark.filter(|_| !lives_there && !declared) else { continue };
            if let Some(given) = mark.maybe("points") {
                points.push(Fraction::read(given).expect("points"));
            } else if mark.get("items").is_some() {
                let found = self.rubric.indicators().find(|known| known.id == indicator);
                points.push(found.expect("an indicator").worth(&mark.texts("items")));
            }
        }
        points.sort();
        if self.rubric.trims && points.len() >= 5 {
            points.remove(0);
            points.pop();
        }
        let sum = points.iter().copied().fold(ZERO, Fraction::plus);
        (!points.is_empty()).then(|| sum.over(Fraction::whole(points.len() as i128)))
    }
}

fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by(|a, b| (a.overall, &a.code).cmp(&(b.overall, &b.code)));
    rows
}

/// The first of each area go on, then the best of the others; whoever shares the last place of
/// these goes on as well.
fn fates(rows: &[Row], stage: &Node, level: &str) -> Vec<(String, u32, Fate)> {
    let place = |row: &Row| if level == "tambon" { row.tambon } else { row.overall };
    let quota = |key: &str| -> Option<u32> {
        Some(stage.get("advance")?.maybe(key).map_or(0, |text| text.parse().expect("a number")))
    };
    let Some((top, wild_cards)) = quota("top").zip(quota("wild_cards")) else {
        return rows.iter().map(|row| (row.code.clone(), place(row), Fate::Decided)).collect();
    };
    let mut others: Vec<u32> =
        rows.iter().filter(|row| place(row) > top).map(|row| row.overall).collect();
    others.sort();
    let last = wild_cards.checked_sub(1).and_then(|at| others.get(at as usize).or(others.last()));
    let fate = |row: &Row| match last {
        _ if place(row) <= top => Fate::Place,
        Some(last) if row.overall <= *last => Fate::WildCard,
        _ => Fate::Out,
    };
    rows.iter().map(|row| (row.code.clone(), place(row), fate(row))).collect()
}
