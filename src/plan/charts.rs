//! Charts of pages: what each shows, the finding that is its headline, and its table.

use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

use super::histogram::Histogram;
use super::view::{ChartView, Column, LegendItem, TableView};
use super::words::{Shield, UNKNOWN, shield};
use super::{Current, Fragment, Here, Repeated};
use crate::chart::{self, Spec};
use crate::model::{Field, Fund, PageRef};
use crate::num::{self, half_up};
use crate::score::Standing;

/// A chart with its SVG yet to be drawn.
pub(super) struct Drawn<'m> {
    pub view: ChartView,
    pub fragment: (String, Fragment<'m>),
}

/// A chart that many pages show.
pub struct KeptChart {
    view: ChartView,
    chart: Arc<Repeated>,
}

impl KeptChart {
    /// None of what is no chart.
    pub(super) fn of(drawn: Drawn) -> Option<KeptChart> {
        let Fragment::Chart(spec) = drawn.fragment.1 else { return None };
        let view = ChartView { repeated: Some(Arc::default()), ..drawn.view };
        Some(KeptChart { view, chart: Arc::new(Repeated { spec, drawn: OnceLock::new() }) })
    }

    pub(super) fn shown<'m>(&self) -> Drawn<'m> {
        let fragment = (self.view.key.clone(), Fragment::Repeated(self.chart.clone()));
        Drawn { view: self.view.clone(), fragment }
    }
}

/// Splits charts into what the view holds and what is drawn.
pub(super) fn split<'m>(
    charts: impl IntoIterator<Item = Drawn<'m>>,
) -> (Vec<ChartView>, Vec<(String, Fragment<'m>)>) {
    charts.into_iter().map(|chart| (chart.view, chart.fragment)).unzip()
}

pub(super) fn drawn<'m>(
    key: &str,
    title: &str,
    said: impl Into<Said>,
    legend: Vec<LegendItem>,
    table: TableView,
    spec: Spec,
) -> Drawn<'m> {
    let Said { finding: sentence, note } = said.into();
    let (key, title) = (key.to_string(), title.to_string());
    let (table, repeated) = (table.into(), None);
    let view = ChartView { key: key.clone(), title, sentence, note, legend, table, repeated };
    Drawn { view, fragment: (key, Fragment::Chart(spec)) }
}

/// What a chart shows, as its headline, and what else is to be known of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub finding: String,
    pub note: String,
}

impl Said {
    /// One sentence more below the headline.
    pub fn more(&mut self, sentence: String) {
        if !self.note.is_empty() {
            self.note.push_str(" · ");
        }
        self.note.push_str(&sentence);
    }
}

impl From<String> for Said {
    fn from(finding: String) -> Said {
        Said { finding, note: String::new() }
    }
}

pub(super) fn column(title: impl Into<String>, numeric: bool) -> Column {
    Column { title: title.into(), numeric, names: false }
}

/// A first column of funds or places.
pub(super) fn names(title: &str) -> Column {
    Column { title: title.to_string(), numeric: false, names: true }
}

/// How many bars one chart holds before it stops being readable.
const MOST_BARS: usize = 20;

impl<'m> Here<'m> {
    /// Ranked bars stacked by dimension.
    pub(super) fn ranked_bars(
        &self,
        key: &str,
        current: Current<'m>,
        standings: &[&Standing],
        emphasis: Option<usize>,
    ) -> Option<Drawn<'m>> {
        if standings.is_empty() {
            return None;
        }
        let shown = &standings[..standings.len().min(MOST_BARS)];
        let rubric = current.rubric;
        let precision = rubric.precision;
        let parts: Vec<String> = rubric.dimensions.iter().map(|d| d.title.clone()).collect();
        let rows = shown.iter().map(|standing| {
            let fund = &self.model.site.funds[standing.fund];
            chart::BarRow {
                label: self.short_name(fund),
                note: self.words.points(standing.card.total, precision),
                parts: standing.card.dimensions.iter().map(|d| d.points).collect(),
                href: Some(self.href(&PageRef::Fund(fund.code.clone()))),
                emphasis: emphasis == Some(standing.fund),
            }
        });
        let best = shown.first()?;
        let best_fund = &self.model.site.funds[best.fund];
        let total = current.ranking.out_of(rubric);
        let mut sentence = Said::from(format!(
            "{} ได้คะแนนสูงสุด {} จาก {}",
            self.short_name(best_fund),
            self.words.points(best.card.total, precision),
            self.words.weight(total)
        ));
        let totals: Vec<Decimal> = standings.iter().rev().map(|s| s.card.total).collect();
        if let Some(middle) = super::areas::median(&totals).filter(|_| totals.len() > 2) {
            sentence.more(format!("ค่ากลางของกลุ่มคือ {}", self.words.points(middle, precision)));
        }
        if shown.len() < standings.len() {
            sentence.more(format!("แสดง {} อันดับแรก", self.words.number(shown.len())));
        }
        let title = "คะแนนรวมแยกตามมิติ";
        let mut columns = vec![names("กองทุน")];
        columns
            .extend(rubric.dimensions.iter().map(|d| column(self.words.id(d.id.as_str()), true)));
        columns.push(column("รวม", true));
        let table_rows = shown.iter().map(|standing| {
            let mut row = vec![self.short_name(&self.model.site.funds[standing.fund])];
            row.extend(
                standing.card.dimensions.iter().map(|d| self.words.points(d.points, precision)),
            );
            row.push(self.words.points(standing.card.total, precision));
            row
        });
        let spec = Spec::RankedBars(chart::RankedBars {
            key: key.to_string(),
            rows: rows.collect(),
            parts: parts.clone(),
            max: total,
        });
        let legend = chart::legend(&parts)
            .into_iter()
            .map(|(class, name)| LegendItem { class, name })
            .collect();
        let table = TableView { columns, rows: table_rows.collect() };
        Some(drawn(key, title, sentence, legend, table, spec))
    }

    /// “หมู่ที่ ๓ ต.ออนกลาง” for a village fund, its whole name otherwise.
    pub(super) fn short_name(&self, fund: &Fund) -> String {
        match (fund.kind, fund.moo) {
            (crate::model::fund::FundKind::Village, Some(moo)) => {
                let tambon =
                    self.model.site.area(&fund.tambon).map_or(fund.tambon.as_str(), |a| &a.name);
                ["หมู่ที่ ", &self.words.number(moo as usize), " ต.", tambon].concat()
            }
            _ => fund.name.clone(),
        }
    }

    /// Loans, savings and overdue over the years.
    pub(super) fn trend(&self, fund: &Fund) -> Option<Drawn<'m>> {
        if fund.years.is_empty() {
            return None;
        }
        let lines = [
            ("ลูกหนี้เงินกู้", Field::LoansClosing),
            ("เงินออม", Field::SavingsClosing),
            ("เงินต้นค้างชำระ", Field::OverduePrincipal),
        ];
        let value = |year: &crate::model::FundYear, field: Field| {
            let value = year.get(field)?;
            (shield(year, field, value) == Shield::Open).then_some(value)
        };
        let years: Vec<String> =
            fund.years.iter().map(|year| self.words.year(year.fiscal_year)).collect();
        let series = lines.iter().map(|(name, field)| {
            let values: Vec<Option<Decimal>> =
                fund.years.iter().map(|year| value(year, *field)).collect();
            let labels = values
                .iter()
                .map(|value| value.map_or_else(String::new, |value| self.rounded(value)))
                .collect();
            chart::Series { name: (*name).to_string(), values, labels }
        });
        let highest = fund
            .years
            .iter()
            .flat_map(|year| lines.iter().filter_map(|(_, field)| value(year, *field)))
            .max()
            .unwrap_or_default();
        let (first, last) = (fund.years.first()?, fund.years.last()?);
        let change = |field: Field| {
            let (from, to) = (value(first, field)?, value(last, field)?);
            to.checked_sub(from)
        };
        let mut sentence = String::new();
        if fund.years.len() > 1 {
            for (name, field) in &lines[..2] {
                if let Some(change) = change(*field) {
                    sentence.push_str(&format!("{name}{} ", self.changed(change)));
                }
            }
            sentence.push_str(&format!(
                "ระหว่างปี {} ถึง {}",
                self.words.year(first.fiscal_year),
                self.words.year(last.fiscal_year)
            ));
        } else {
            sentence.push_str("มีข้อมูลปีเดียว ยังไม่เห็นแนวโน้ม");
        }
        let title = "แนวโน้มเงินกู้ เงินออม และหนี้ค้าง";
        let mut columns = vec![column("รายการ (บาท)", false)];
        columns.extend(years.iter().map(|year| column(year.clone(), true)));
        let rows = lines.iter().map(|(name, field)| {
            let mut row = vec![(*name).to_string()];
            row.extend(fund.years.iter().map(|year| self.words.cell(year, *field).0));
            row
        });
        let table = TableView { columns, rows: rows.collect() };
        let series: Vec<_> = series.collect();
        let unseen: Vec<String> = series
            .iter()
            .filter(|line| line.values.iter().all(Option::is_none))
            .map(|line| line.name.clone())
            .collect();
        let spec = Spec::Trend(chart::Trend {
            key: "trend".to_string(),
            years,
            series,
            ticks: self.ticks(highest),
        });
        let mut said = Said::from(sentence);
        for series in unseen {
            said.more(format!("ไม่แสดงเส้น{series} เพราะไม่มีข้อมูลหรือคุ้มครองบุคคล"));
        }
        Some(drawn("trend", title, said, Vec::new(), table, spec))
    }

    fn changed(&self, change: Decimal) -> String {
        let amount = self.words.money(change.abs());
        match change.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => format!("เพิ่มขึ้น {amount} บาท"),
            std::cmp::Ordering::Less => format!("ลดลง {amount} บาท"),
            std::cmp::Ordering::Equal => "เท่าเดิม".to_string(),
        }
    }

    /// Short labels for a chart, as people say such amounts: “๒.๒๓ ล้าน”, “๗.๑๑ แสน”, “๓.๕ หมื่น”.
    fn rounded(&self, value: Decimal) -> String {
        let units = [(1_000_000, "ล้าน"), (100_000, "แสน"), (10_000, "หมื่น"), (1_000, "พัน")];
        for (unit, name) in units {
            let unit = Decimal::from(unit);
            if value >= unit {
                let share = value.checked_div(unit).unwrap_or(value);
                return [&*self.words.weight(half_up(share, 2)), " ", name].concat();
            }
        }
        self.words.money(value)
    }

    /// Round numbers from zero to above the highest value, four or five of them.
    pub(super) fn ticks(&self, highest: Decimal) -> Vec<(Decimal, String)> {
        let mut step = Decimal::ONE;
        let enough =
            |step: Decimal| step.checked_mul(Decimal::from(4)).is_none_or(|s| s >= highest);
        'search: while !enough(step) {
            for factor in [2, 5, 10] {
                let next = step.checked_mul(Decimal::from(factor)).unwrap_or(step);
                if enough(next) || factor == 10 {
                    step = next;
                    if enough(step) {
                        break 'search;
                    }
                }
            }
        }
        (0..=4)
            .filter_map(|n| step.checked_mul(Decimal::from(n)))
            .map(|tick| {
                (tick, if tick.is_zero() { self.words.text("0") } else { self.rounded(tick) })
            })
            .collect()
    }

    /// How the funds are spread over the points of an indicator, with one fund marked.
    pub(super) fn distribution(
        &self,
        key: &str,
        current: Current<'m>,
        position: usize,
        marked: Option<Decimal>,
    ) -> Option<Drawn<'m>> {
        let (_, _, indicator) = current.rubric.indicators().nth(position)?;
        let histogram = self.index.distributions.get(position)?.as_ref()?;
        if histogram.funds == 0 {
            return None;
        }
        let precision = current.rubric.precision;
        let written = |points: Decimal| self.words.points(points, precision);
        let bins = histogram.bins.iter().map(|(points, count)| chart::Bin {
            label: self.words.weight(*points),
            count: *count,
            count_label: self.count(*count),
        });
        let marked_bin = marked.and_then(|points| histogram.bin_of(points));
        let sentence = self.distribution_sentence(histogram, marked, precision);
        let title = format!(
            "การกระจายคะแนนตัวชี้วัด {} {}",
            self.words.id(indicator.id.as_str()),
            indicator.title
        );
        let table = TableView {
            columns: vec![column("คะแนนที่ได้", false), column("จำนวนกองทุน", true)],
            rows: histogram
                .bins
                .iter()
                .map(|(points, count)| vec![written(*points), self.count(*count)])
                .collect(),
        };
        let spec = Spec::Distribution(chart::Distribution {
            key: key.to_string(),
            bins: bins.collect(),
            marked: marked_bin,
            mark_label: "กองทุนนี้".to_string(),
            axis: "คะแนนที่ได้".to_string(),
        });
        Some(drawn(key, &title, sentence, Vec::new(), table, spec))
    }

    /// What a distribution says of a fund with so many points, in a few words.
    pub(super) fn compared(&self, position: usize, points: Option<Decimal>) -> Arc<str> {
        let said = || {
            let histogram = self.index.distributions.get(position)?.as_ref()?;
            let bin = histogram.bin_of(points?).unwrap_or_default();
            self.index.compared.get(position)?.get(bin).cloned()
        };
        said().unwrap_or_default()
    }

    fn count(&self, count: u64) -> String {
        num::count(Decimal::from(count), self.words.digits)
    }

    fn distribution_sentence(
        &self,
        histogram: &Histogram,
        marked: Option<Decimal>,
        precision: u32,
    ) -> Said {
        let funds = self.count(histogram.funds);
        let mut sentence = Said::from(match marked {
            Some(points) => format!(
                "กองทุนนี้ได้ {} คะแนน สูงกว่า {} จาก {funds} กองทุนที่จัดอันดับ",
                self.words.points(points, precision),
                self.count(histogram.below(points)),
            ),
            None => {
                let top = histogram.bins.last().copied().unwrap_or_default();
                format!(
                    "{} จาก {funds} กองทุนได้ {} คะแนน",
                    self.count(top.1),
                    self.words.points(top.0, precision)
                )
            }
        });
        if histogram.missing > 0 {
            sentence.more(format!("ไม่มีข้อมูล {} กองทุน", self.count(histogram.missing)));
        }
        sentence
    }

    /// PAR30 against savings growth, size by members. Funds whose arrears belong to one or two
    /// people are left out: their place would tell the amount.
    pub(super) fn scatter(&self, key: &str, funds: &[usize], year: i32) -> Option<Drawn<'m>> {
        let site = self.model.site;
        let mut points: Vec<(Decimal, Decimal, Decimal, &'m Fund)> = Vec::new();
        let mut left_out = 0;
        for index in funds {
            let fund = &site.funds[*index];
            match fund.year(year).and_then(par30_and_growth) {
                Some((par30, growth, members)) => points.push((par30, growth, members, fund)),
                None => left_out += 1,
            }
        }
        if points.len() < 3 {
            return None;
        }
        points.truncate(400);
        let ten_percent = Decimal::new(10, 2);
        let good = points
            .iter()
            .filter(|(par30, growth, ..)| *par30 <= ten_percent && *growth > Decimal::ZERO)
            .count();
        let mut sentence = Said::from(format!(
            "{} จาก {} กองทุนมีหนี้เสี่ยงไม่เกินร้อยละ {} และเงินออมเพิ่มขึ้น",
            self.words.number(good),
            self.words.number(points.len()),
            self.words.text("10")
        ));
        if left_out > 0 {
            sentence.more(format!(
                "อีก {} กองทุนข้อมูลไม่ครบ หรือไม่แสดงเพื่อคุ้มครองบุคคล",
                self.words.number(left_out)
            ));
        }
        let percent = |value: Decimal| num::percent(value, 1, self.words.digits);
        let dots = points.iter().map(|(par30, growth, members, fund)| chart::Dot {
            x: *par30,
            y: *growth,
            size: *members,
            label: format!(
                "{}: หนี้เสี่ยง {} เงินออมเปลี่ยนแปลง {}",
                self.short_name(fund),
                percent(*par30),
                percent(*growth)
            ),
            href: Some(self.href(&PageRef::Fund(fund.code.clone()))),
            emphasis: false,
            class: 0,
        });
        let rows = points.iter().map(|(par30, growth, members, fund)| {
            let members = num::count(*members, self.words.digits);
            vec![self.short_name(fund), percent(*par30), percent(*growth), members]
        });
        let title = "หนี้เสี่ยง (PAR30) เทียบกับการเติบโตของเงินออม";
        let spec = Spec::Scatter(chart::Scatter {
            key: key.to_string(),
            x_title: "หนี้ที่ค้างเกิน 30 วัน ต่อลูกหนี้ (ยิ่งน้อยยิ่งดี)".replace("30", &self.words.text("30")),
            y_title: "เงินออมเปลี่ยนแปลง".to_string(),
            x_ticks: self.percent_ticks(points.iter().map(|point| point.0)),
            y_ticks: self.percent_ticks(points.iter().map(|point| point.1)),
            points: dots.collect(),
        });
        let table = TableView {
            columns: vec![
                names("กองทุน"),
                column("PAR30", true),
                column("เงินออมเปลี่ยนแปลง", true),
                column("สมาชิก (คน)", true),
            ],
            rows: rows.collect(),
        };
        Some(drawn(key, title, sentence, Vec::new(), table, spec))
    }

    fn percent_ticks(
        &self,
        values: impl Iterator<Item = Decimal> + Clone,
    ) -> Vec<(Decimal, String)> {
        let low = values.clone().min().unwrap_or_default().min(Decimal::ZERO);
        let high = values.max().unwrap_or_default().max(Decimal::new(5, 2));
        let span = high.checked_sub(low).unwrap_or(high);
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
        let step = steps
            .iter()
            .map(|percent| Decimal::new(*percent, 2))
            .find(|step| step.checked_mul(Decimal::from(5)).is_some_and(|reach| reach >= span))
            .unwrap_or(Decimal::from(100));
        let first = low.checked_div(step).map_or(Decimal::ZERO, |n| n.floor());
        let last = high.checked_div(step).map_or(Decimal::ONE, |n| n.ceil());
        let mut ticks = Vec::new();
        let mut n = first;
        while n <= last && ticks.len() < 12 {
            if let Some(tick) = n.checked_mul(step) {
                ticks.push((tick, num::percent(tick, 0, self.words.digits)));
            }
            n += Decimal::ONE;
        }
        ticks
    }
}

/// The two ratios of the scatter and the members, where all are known and may be shown.
fn par30_and_growth(year: &crate::model::FundYear) -> Option<(Decimal, Decimal, Decimal)> {
    let par30_balance = year.get(Field::Par30Balance)?;
    if shield(year, Field::Par30Balance, par30_balance) != Shield::Open {
        return None;
    }
    let par30 = par30_balance.checked_div(year.get(Field::LoansClosing)?)?;
    let opening = year.get(Field::SavingsOpening)?;
    let growth = year.get(Field::SavingsClosing)?.checked_sub(opening)?.checked_div(opening)?;
    Some((par30, growth, year.get(Field::MembersClosing)?))
}

/// For tables of figures: what stands where nothing is known.
pub(super) fn or_unknown(value: Option<String>) -> String {
    value.unwrap_or_else(|| UNKNOWN.to_string())
}
