//! Machine twins: the figures and results of the pages for other programs, every number as the
//! exact text of a decimal. What a page withholds to protect a person is withheld here as well.
//!
//! The JSON is written straight into a string: a nation's figures are some 25 million numbers, and
//! a tree of values for them would outweigh everything else.

use std::fmt::Write;

use rayon::prelude::*;
use rust_decimal::Decimal;

use super::told::Told;
use super::words::{Shield, shield};
use super::{Current, Here, Seat};
use crate::check::Step;
use crate::freeze::keep::{fate_word, figure_word, level_word};
use crate::id::AreaCode;
use crate::model::contest::Level;
use crate::model::fund::Entry;
use crate::model::rubric::{Gate, GateRule};
use crate::model::{Field, Fund, FundYear};
use crate::num::{self, Unit};
use crate::score::{Firmness, Gated, Scorecard};
use crate::thai::{Date, Digits};

/// With more funds than this, the figures are kept in one file for each province.
pub const MOST_IN_ONE_FILE: usize = 3_000;

/// What a fund and each of its years usually take in JSON, rounded up.
const BYTES_OF_A_FUND: usize = 600;
const BYTES_OF_A_YEAR: usize = 3_500;
const BYTES_OF_A_RESULT: usize = 3_000;

pub(super) const SAMPLE_NOTICE: &str = "ข้อมูลสมมติ: ตัวเลขแต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด";

/// A text as a JSON string.
fn text(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// The same, at the end of what is being written. Nearly every text is as it is between its quotes.
fn push_text(json: &mut String, words: &str) {
    if words.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        return json.push_str(&text(words));
    }
    json.push('"');
    json.push_str(words);
    json.push('"');
}

/// Points as the pages print them: `83.00` and not `83`, so that both can be compared as text.
fn push_points(json: &mut String, points: Option<Decimal>, current: Current) {
    let precision = current.rubric.precision;
    push_quoted(json, points, |json, points| num::push_exact(json, points, precision));
}

/// What there is in quotes, or `null`.
fn push_quoted<T>(json: &mut String, value: Option<T>, write: impl FnOnce(&mut String, T)) {
    let Some(value) = value else { return json.push_str("null") };
    json.push('"');
    write(json, value);
    json.push('"');
}

fn push_place(json: &mut String, place: Option<u32>) {
    match place {
        Some(place) => Digits::Arabic.push_number(json, place),
        None => json.push_str("null"),
    }
}

fn push_bool(json: &mut String, value: bool) {
    json.push_str(if value { "true" } else { "false" });
}

impl Here<'_> {
    fn head(&self) -> String {
        let settings = &self.site.settings;
        let mut head = format!("\"site\":{},\"sample\":{}", text(&settings.title), settings.sample);
        if self.invented() {
            head.push_str(&format!(",\"notice\":{}", text(SAMPLE_NOTICE)));
        }
        head
    }

    pub fn is_split(&self) -> bool {
        self.site.funds.len() > MOST_IN_ONE_FILE
    }

    /// `api/funds.json`
    pub fn funds_json(&self) -> String {
        let mut json = format!("{{{}", self.head());
        if self.is_split() {
            let parts: Vec<String> = self
                .site
                .areas
                .keys()
                .filter(|code| code.as_str().len() == 2)
                .map(|code| text(&format!("api/funds/{code}.json")))
                .collect();
            json.push_str(&format!(",\"parts\":[{}]", parts.join(",")));
        }
        let years = !self.is_split();
        self.push_funds(&mut json, (0..self.site.funds.len()).collect(), years);
        json
    }

    /// `api/funds/50.json`
    pub fn province_json(&self, province: &AreaCode) -> String {
        let mut funds = self.index.funds_in(province);
        funds.sort_unstable();
        let mut json = format!("{{{}", self.head());
        self.push_funds(&mut json, funds, true);
        json
    }

    /// The list of funds, and the end of the document.
    fn push_funds(&self, json: &mut String, funds: Vec<usize>, years: bool) {
        json.push_str(",\"funds\":[\n");
        // A province is some 30 MB; growing to that by doubling costs more than writing it.
        let of_years =
            if years { funds.iter().map(|f| self.site.funds[*f].years.len()).sum() } else { 0 };
        json.reserve(funds.len() * BYTES_OF_A_FUND + of_years * BYTES_OF_A_YEAR);
        for (index, position) in funds.into_iter().enumerate() {
            if index > 0 {
                json.push_str(",\n");
            }
            push_fund(json, &self.site.funds[position], years);
        }
        json.push_str("\n]}\n");
    }

    /// `api/contests/ID/ranking.json`
    pub fn ranking_json(&self, current: Current) -> String {
        let mut json = format!("{{{}", self.ranking_head(current));
        self.push_results(&mut json, current, &|_| String::new());
        json
    }

    /// `api/contests/ID/stages/STAGE/ranking.json`: the same of a round, with who goes on.
    pub fn round_json(&self, contest: usize, round: usize) -> Option<String> {
        let (current, round, stage) = self.round(contest, round)?;
        let mut json = format!("{{{}", self.ranking_head(current));
        json.push_str(&format!(
            ",\"stage\":{},\"stage_title\":{},\"level\":\"{}\"",
            text(stage.id.as_str()),
            text(&stage.title),
            level_word(stage.level),
        ));
        self.push_results(&mut json, current, &|fund| {
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
        });
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

    /// The list of funds, each with something of its own, and the end of the document.
    fn push_results(
        &self,
        json: &mut String,
        current: Current,
        more: &(dyn Fn(usize) -> String + Sync),
    ) {
        let standings = current.ranking.standings.iter().map(|standing| standing.fund);
        let gated = current.ranking.gated.iter().map(|gated| gated.fund);
        let seats: Vec<usize> = standings.chain(gated).collect();
        json.push_str(",\"funds\":[\n");
        push_in_parts(json, &seats, ",\n", |fund| self.result_json(current, fund, &more(fund)));
        json.push_str("\n]}\n");
    }

    fn result_json(&self, current: Current, position: usize, more: &str) -> Option<String> {
        let fund = &self.site.funds[position];
        let seat = current.seat(position)?;
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
        let mut json = String::with_capacity(BYTES_OF_A_RESULT);
        let out = &mut json;
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
        Some(json)
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

    /// `api/contests/ID/stages/STAGE/ranking.csv`
    pub fn round_csv(&self, contest: usize, round: usize) -> Option<String> {
        self.round(contest, round).map(|(current, ..)| self.ranking_csv(current))
    }

    /// `api/contests/ID/ranking.csv`, with a byte order mark so that Excel shows Thai.
    pub fn ranking_csv(&self, current: Current) -> String {
        let rubric = current.rubric;
        let mut csv = String::from("\u{feff}");
        let mut head: Vec<String> = ["อันดับ", "รหัสกองทุน", "ชื่อกองทุน", "ตำบล", "กลุ่มขนาด", "คะแนนรวม"]
            .iter()
            .map(|title| (*title).to_string())
            .collect();
        head.extend(rubric.dimensions.iter().map(|d| format!("{} {}", d.id, d.title)));
        for (_, _, indicator) in rubric.indicators() {
            head.push(format!("{} คะแนน", indicator.id));
            head.push(format!("{} ค่า", indicator.id));
        }
        head.extend(
            ["อันดับตำบล", "อันดับกลุ่มขนาด", "เหตุที่ไม่เข้าจัดอันดับ", "ระดับคุณภาพข้อมูล", "ข้อมูลสมมติ"]
                .map(String::from),
        );
        head.extend(
            [
                "อันดับดีที่สุดเมื่อปรับน้ำหนัก ±20%",
                "อันดับต่ำสุดเมื่อปรับน้ำหนัก ±20%",
                "อันดับดีที่สุดเมื่อตัดตัวชี้วัดหนึ่งข้อ",
                "อันดับต่ำสุดเมื่อตัดตัวชี้วัดหนึ่งข้อ",
                "อันดับดีที่สุดเมื่อข้อมูลที่ขาดมาครบ",
                "อันดับต่ำสุดเมื่อข้อมูลที่ขาดมาครบ",
            ]
            .map(String::from),
        );
        push_row(&mut csv, &head);
        let seats = current
            .ranking
            .standings
            .iter()
            .map(|standing| standing.fund)
            .chain(current.ranking.gated.iter().map(|gated| gated.fund));
        let seats: Vec<usize> = seats.collect();
        push_in_parts(&mut csv, &seats, "", |fund| {
            let mut row = String::new();
            push_row(&mut row, &self.csv_row(current, fund));
            Some(row)
        });
        csv
    }

    fn csv_row(&self, current: Current, position: usize) -> Vec<String> {
        let fund = &self.site.funds[position];
        let (standing, gated) =
            (current.ranking.standing_of(position), current.ranking.gated_of(position));
        let card = current.ranking.card_of(position);
        let class = standing.map_or_else(|| gated.and_then(|g| g.class), |standing| standing.class);
        let plain = |value: Option<Decimal>| value.map_or_else(String::new, num::plain);
        let points = |points: Option<Decimal>| {
            points.map_or_else(String::new, |p| num::exact(p, current.rubric.precision))
        };
        let mut row = vec![
            standing.map_or_else(String::new, |standing| standing.place().to_string()),
            fund.code.to_string(),
            fund.name.clone(),
            self.area_name(&fund.tambon),
            class.map_or_else(String::new, |c| current.contest.size_classes[c].title.clone()),
            points(card.map(|card| card.total)),
        ];
        let dimensions = 0..current.rubric.dimensions.len();
        row.extend(dimensions.map(|d| points(card.map(|card| card.dimensions[d].points))));
        for (dimension, position, indicator) in current.rubric.indicators() {
            let score = card.and_then(|card| card.get(dimension, position));
            row.push(points(score.and_then(|score| score.points)));
            let told = score.and_then(|score| self.told(current, fund, indicator, score));
            row.push(plain(told.and_then(Told::value)));
        }
        let place = |place: Option<crate::score::Seat>| {
            place.map_or_else(String::new, |place| place.place.to_string())
        };
        row.push(place(standing.map(|standing| standing.places.tambon)));
        row.push(place(standing.and_then(|standing| standing.places.class)));
        let reasons = gated.map_or_else(Vec::new, |gated| {
            gated.failed.iter().map(|gate| current.rubric.gates[*gate].reason.clone()).collect()
        });
        row.push(reasons.join("; "));
        let quality = self.quality(position);
        row.push(quality.map_or_else(String::new, |(_, quality)| quality.level().to_string()));
        row.push(if fund.synthetic { "ใช่" } else { "ไม่ใช่" }.to_string());
        let firmness = standing.and_then(|standing| self.firmness(current, standing));
        let ranges = |of: &Firmness| [of.weights, of.without.range, of.missing];
        match firmness {
            Some((_, firmness)) => row.extend(
                ranges(firmness).iter().flat_map(|r| [r.best.to_string(), r.worst.to_string()]),
            ),
            None => row.resize(row.len() + 6, String::new()),
        }
        row
    }
}

/// Rows made by all cores, some thousands at a time: a nation's ranking is 200 MB, and memory that is
/// touched for the first time costs as much as what is written into it.
fn push_in_parts(
    out: &mut String,
    funds: &[usize],
    between: &str,
    row: impl Fn(usize) -> Option<String> + Sync,
) {
    const PART: usize = 2_000;
    let start = out.len();
    for (index, part) in funds.chunks(PART).enumerate() {
        let rows: Vec<String> = part.par_iter().filter_map(|fund| row(*fund)).collect();
        for row in rows {
            if out.len() > start {
                out.push_str(between);
            }
            out.push_str(&row);
        }
        // The first part tells how much there will be; a little more is never written to.
        if index == 0 {
            let parts = funds.len().div_ceil(PART).saturating_sub(1);
            out.reserve((out.len() - start) * parts / 8 * 9);
        }
    }
}

fn push_row(csv: &mut String, cells: &[String]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            csv.push(',');
        }
        // A cell that begins like a formula would be run by a spreadsheet.
        let guard = if cell.starts_with(['=', '@', '+']) { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r']) || !guard.is_empty() {
            csv.push('"');
            csv.push_str(guard);
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(cell);
        }
    }
    csv.push_str("\r\n");
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

fn push_fund(json: &mut String, fund: &Fund, years: bool) {
    json.push_str("{\"fund_code\":\"");
    json.push_str(fund.code.as_str());
    json.push_str("\",\"name\":");
    push_text(json, &fund.name);
    json.push_str(",\"kind\":\"");
    json.push_str(match fund.kind {
        crate::model::fund::FundKind::Village => "village",
        crate::model::fund::FundKind::Urban => "urban",
    });
    json.push_str("\",\"moo\":");
    push_place(json, fund.moo);
    json.push_str(",\"tambon\":\"");
    json.push_str(fund.tambon.as_str());
    json.push_str("\",\"synthetic\":");
    push_bool(json, fund.synthetic);
    json.push_str(",\"source\":");
    push_text(json, &fund.file);
    if years {
        json.push_str(",\"years\":[");
        for (index, year) in fund.years.iter().enumerate() {
            if index > 0 {
                json.push(',');
            }
            push_year(json, year);
        }
        json.push(']');
    }
    json.push('}');
}

/// Known figures in the groups of a fund's file; what is unknown is absent, what is withheld is
/// named by its path.
fn push_year(json: &mut String, year: &FundYear) {
    let _ = write!(json, "{{\"fiscal_year\":{},\"figures\":", year.fiscal_year);
    let mut withheld = Vec::new();
    let mut not_applicable = Vec::new();
    let mut groups = Groups::begin(json);
    for field in Field::ALL {
        match year.figures.entry(*field) {
            Entry::Unknown => {}
            Entry::NotApplicable => not_applicable.push(field.path()),
            Entry::Known(value) => match shield(year, *field, value) {
                Shield::Open => {
                    groups.name(json, field.path());
                    push_value(json, *field, value);
                }
                Shield::FewPeople | Shield::Withheld => withheld.push(field.path()),
            },
        }
    }
    groups.end(json);
    for (open, paths) in [(",\"withheld\":[", withheld), (",\"not_applicable\":[", not_applicable)]
    {
        json.push_str(open);
        for (index, path) in paths.into_iter().enumerate() {
            json.push_str(if index > 0 { ",\"" } else { "\"" });
            json.push_str(path);
            json.push('"');
        }
        json.push(']');
    }
    json.push('}');
}

/// Objects within objects, one for each group of a path such as `balance_sheet.assets.cash`. Fields
/// of one group stand together, so that none is opened twice.
struct Groups {
    /// The path of the group that is open, its last point included.
    group: &'static str,
    /// Whether nothing has been written yet.
    empty: bool,
}

impl Groups {
    fn begin(json: &mut String) -> Self {
        json.push('{');
        Groups { group: "", empty: true }
    }

    /// Leads to the group of a path and writes its last name.
    fn name(&mut self, json: &mut String, path: &'static str) {
        let within = path.strip_prefix(self.group).filter(|name| !name.as_bytes().contains(&b'.'));
        if let Some(name) = within.filter(|_| !self.empty) {
            json.push_str(", \"");
            json.push_str(name);
            return json.push_str("\":");
        }
        let (group, name) = path.split_at(path.rfind('.').map_or(0, |point| point + 1));
        let parts = self.group.split_inclusive('.').zip(group.split_inclusive('.'));
        let shared = parts.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum();
        Self::close(json, &self.group[shared..]);
        if !self.empty {
            json.push(',');
        }
        for part in group[shared..].split_inclusive('.') {
            let _ = write!(json, "\"{}\":{{", part.trim_end_matches('.'));
        }
        let _ = write!(json, "\"{name}\":");
        (self.group, self.empty) = (group, false);
    }

    fn close(json: &mut String, groups: &str) {
        for _ in groups.split_inclusive('.') {
            json.push('}');
        }
    }

    fn end(self, json: &mut String) {
        Self::close(json, self.group);
        json.push('}');
    }
}

fn push_value(json: &mut String, field: Field, value: Decimal) {
    match field.unit() {
        Unit::YesNo => json.push_str(if value.is_zero() { "false" } else { "true" }),
        Unit::Date => {
            let date = i64::try_from(value).ok().and_then(Date::from_days);
            push_quoted(json, date, |json, date| date.push_iso(json));
        }
        Unit::Choice => {
            let index = usize::try_from(value).ok();
            let choice = index.and_then(|index| field.def().choices.get(index));
            push_quoted(json, choice, |json, (name, _)| json.push_str(name));
        }
        _ => push_quoted(json, Some(value), num::push_plain),
    }
}

/// The levels at which a contest has lists of its own.
pub(super) fn list_levels(contest: &crate::model::Contest) -> &'static [Level] {
    match contest.level {
        Level::Tambon => &[],
        Level::Amphoe => &[Level::Tambon],
        Level::Province => &[Level::Amphoe, Level::Tambon],
        Level::Region | Level::Nation => &[Level::Province, Level::Amphoe, Level::Tambon],
    }
}
