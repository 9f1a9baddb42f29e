//! `ranking.csv`: the same results as a table, with a byte order mark so that Excel shows Thai.

use std::ops::Range;

use rust_decimal::Decimal;

use super::results::seats;
use super::{Parts, in_parts};
use crate::model::Rubric;
use crate::num;
use crate::plan::told::Told;
use crate::plan::{Current, Here};
use crate::score::Firmness;
use crate::thai::Digits;

/// What a row usually takes, rounded up.
const BYTES_OF_A_ROW: usize = 800;

impl<'m> Here<'m> {
    /// `api/contests/ID/ranking.csv`
    pub fn ranking_csv(self, current: Current<'m>) -> Parts<'m> {
        let seats = seats(current);
        let count = seats.len();
        let rows = move |range: Range<usize>| self.rows(current, &seats[range]);
        in_parts(head(current.rubric), count, rows, "")
    }

    /// `api/contests/ID/stages/STAGE/ranking.csv`
    pub fn round_csv(&self, contest: usize, round: usize) -> Option<String> {
        let (current, ..) = self.round(contest, round)?;
        Some(head(current.rubric) + &self.rows(current, &seats(current)))
    }

    fn rows(&self, current: Current, funds: &[usize]) -> String {
        let mut csv = String::with_capacity(funds.len() * BYTES_OF_A_ROW);
        for fund in funds {
            self.push_fund_row(&mut csv, current, *fund);
        }
        csv
    }

    fn push_fund_row(&self, csv: &mut String, current: Current, position: usize) {
        let fund = &self.site.funds[position];
        let (standing, gated) =
            (current.ranking.standing_of(position), current.ranking.gated_of(position));
        let card = current.ranking.card_of(position);
        let class = standing.map_or_else(|| gated.and_then(|g| g.class), |standing| standing.class);
        let mut row = Row::begin(csv);
        row.count(standing.map(|standing| standing.place()));
        row.cell(fund.code.as_str());
        row.cell(&fund.name);
        row.cell(&self.area_name(&fund.tambon));
        row.cell(class.map_or("", |class| &current.contest.size_classes[class].title));
        let precision = current.rubric.precision;
        row.points(card.map(|card| card.total), precision);
        for dimension in 0..current.rubric.dimensions.len() {
            row.points(card.map(|card| card.dimensions[dimension].points), precision);
        }
        for (dimension, position, indicator) in current.rubric.indicators() {
            let score = card.and_then(|card| card.get(dimension, position));
            row.points(score.and_then(|score| score.points), precision);
            let told = score.and_then(|score| self.told(current, fund, indicator, score));
            row.amount(told.and_then(Told::value));
        }
        row.count(standing.map(|standing| standing.places.tambon.place));
        row.count(standing.and_then(|standing| standing.places.class).map(|class| class.place));
        let reasons = gated.map_or_else(Vec::new, |gated| {
            gated.failed.iter().map(|gate| &*current.rubric.gates[*gate].reason).collect()
        });
        row.cell(&reasons.join("; "));
        let quality = self.quality(position).map(|(_, quality)| quality.level());
        row.count(quality.and_then(|level| u32::try_from(level).ok()));
        row.cell(if fund.synthetic { "ใช่" } else { "ไม่ใช่" });
        let firmness = standing.and_then(|standing| self.firmness(current, standing));
        let ranges = |of: &Firmness| [of.weights, of.without.range, of.missing].map(Some);
        for range in firmness.map_or([None; 3], |(_, firmness)| ranges(firmness)) {
            row.count(range.map(|range| range.best));
            row.count(range.map(|range| range.worst));
        }
        row.end();
    }
}

fn head(rubric: &Rubric) -> String {
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
    let mut csv = String::from("\u{feff}");
    let mut row = Row::begin(&mut csv);
    head.iter().for_each(|title| row.cell(title));
    row.end();
    csv
}

/// A line of a table that is being written.
struct Row<'c> {
    csv: &'c mut String,
    is_first: bool,
}

impl<'c> Row<'c> {
    fn begin(csv: &'c mut String) -> Self {
        Row { csv, is_first: true }
    }

    fn next(&mut self) -> &mut String {
        if !std::mem::take(&mut self.is_first) {
            self.csv.push(',');
        }
        self.csv
    }

    fn cell(&mut self, words: &str) {
        let csv = self.next();
        // A cell that begins like a formula would be run by a spreadsheet.
        let guard = if words.starts_with(['=', '@', '+']) { "'" } else { "" };
        if words.contains([',', '"', '\n', '\r']) || !guard.is_empty() {
            csv.push('"');
            csv.push_str(guard);
            csv.push_str(&words.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(words);
        }
    }

    fn points(&mut self, points: Option<Decimal>, precision: u32) {
        let csv = self.next();
        if let Some(points) = points {
            num::push_exact(csv, points, precision);
        }
    }

    fn amount(&mut self, amount: Option<Decimal>) {
        let csv = self.next();
        if let Some(amount) = amount {
            num::push_plain(csv, amount);
        }
    }

    fn count(&mut self, count: Option<u32>) {
        let csv = self.next();
        if let Some(count) = count {
            Digits::Arabic.push_number(csv, count);
        }
    }

    fn end(self) {
        self.csv.push_str("\r\n");
    }
}
