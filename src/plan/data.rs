//! Machine twins: the figures and results of the pages for other programs, every number as the
//! exact text of a decimal. What a page withholds to protect a person is withheld here as well.
//!
//! The JSON is written straight into texts: a nation's figures are some 25 million numbers, and a
//! tree of values for them would outweigh everything else. And it comes part by part: a nation's
//! ranking is 170 MB, and memory that is touched for the first time costs more than what is written
//! into it.

mod csv;
mod results;

use std::fmt::Write;
use std::iter::once;
use std::ops::Range;

use rust_decimal::Decimal;

use super::Here;
use super::words::{Shield, shield};
use crate::id::AreaCode;
use crate::model::contest::Level;
use crate::model::fund::Entry;
use crate::model::{Field, Fund, FundYear};
use crate::num::{self, Unit};
use crate::thai::{Date, Digits};

/// With more funds than this, the figures are kept in one file for each province.
pub const MOST_IN_ONE_FILE: usize = 3_000;

/// A text too long to be held at once, in parts: where one ends, a line ends.
pub type Parts<'m> = Box<dyn Iterator<Item = String> + 'm>;

/// Funds of one part.
const PART: usize = 500;

/// What a fund and each of its years usually take in JSON, rounded up.
const BYTES_OF_A_FUND: usize = 400;
const BYTES_OF_A_YEAR: usize = 2_700;

pub(super) const SAMPLE_NOTICE: &str = "ข้อมูลสมมติ: ตัวเลขแต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด";

/// What stands before so many funds, the funds by their numbers, and the end of the document.
fn in_parts<'m>(
    head: String,
    count: usize,
    funds: impl Fn(Range<usize>) -> String + 'm,
    end: &str,
) -> Parts<'m> {
    let ranges = (0..count).step_by(PART).map(move |start| start..count.min(start + PART));
    Box::new(once(head).chain(ranges.map(funds)).chain(once(end.to_string())))
}

/// Some of all funds in JSON, each as `push` writes it.
fn listed(
    all: &[usize],
    range: Range<usize>,
    bytes: usize,
    push: impl Fn(&mut String, usize),
) -> String {
    let is_last = range.end == all.len();
    let mut json = String::with_capacity(bytes);
    for fund in &all[range] {
        push(&mut json, *fund);
        json.push_str(BETWEEN);
    }
    if is_last {
        json.truncate(json.len().saturating_sub(BETWEEN.len()));
    }
    json
}

/// Before a list of funds, between two of them, and behind all.
const OPEN: &str = ",\"funds\":[\n";
const BETWEEN: &str = ",\n";
const CLOSE: &str = "\n]}\n";

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

impl<'m> Here<'m> {
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
    pub fn funds_json(self) -> Parts<'m> {
        let mut head = self.head();
        if self.is_split() {
            let provinces = self.site.areas.keys().filter(|code| code.as_str().len() == 2);
            let parts = provinces.map(|code| text(&format!("api/funds/{code}.json")));
            let parts: Vec<String> = parts.collect();
            head.push_str(&format!(",\"parts\":[{}]", parts.join(",")));
        }
        let years = !self.is_split();
        let funds = (0..self.site.funds.len()).collect();
        self.figures(&head, funds, years)
    }

    /// `api/funds/50.json`
    pub fn province_json(self, province: &AreaCode) -> Parts<'m> {
        let mut funds = self.index.funds_in(province);
        funds.sort_unstable();
        let head = self.head();
        self.figures(&head, funds, true)
    }

    fn figures(self, head: &str, funds: Vec<usize>, years: bool) -> Parts<'m> {
        let head = ["{", head, OPEN].concat();
        let count = funds.len();
        let part = move |range: Range<usize>| {
            let all = &self.site.funds;
            let shown = funds[range.clone()]
                .iter()
                .map(|fund| if years { all[*fund].years.len() } else { 0 });
            let bytes = range.len() * BYTES_OF_A_FUND + shown.sum::<usize>() * BYTES_OF_A_YEAR;
            listed(&funds, range, bytes, |json, fund| push_fund(json, &all[fund], years))
        };
        in_parts(head, count, part, CLOSE)
    }
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
            json.push_str(",\"");
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
