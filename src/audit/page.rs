//! The printable page, A4, in Thai: what a judge lays before a losing fund. It stands alone: no
//! file, font or address from elsewhere.

use std::collections::BTreeSet;
use std::fmt::Write;

use rust_decimal::Decimal;

use super::font::faces;
use super::formula::{outcome_word, put_in};
use super::order::{Step, steps};
use super::steps::{Source, line};
use super::unit::{List, Row, Unit};
use crate::freeze::INPUTS;
use crate::freeze::{SUMS, read_sums};
use crate::model::Indicator;
use crate::model::formula::{Expr, Formula};
use crate::model::rubric::{Banded, Between, CheckItem, ScoringRule, TieBy};
use crate::num::{self, half_up};
use crate::plan::{ByName, UNKNOWN, Words};
use crate::score::panel::{Verdict, VoteStanding};
use crate::score::{Fate, IndicatorScore, Reason, Standing, evaluate, exact_points, trace};
use crate::text::escape;

const STYLE: &str = include_str!("page.css");

/// The page of all units; with the steps of every fund, or with where those are.
pub fn page(units: &[Unit], whole: bool) -> String {
    let title = units.first().map_or("", |unit| unit.contest().title.as_str());
    let sample = units.iter().any(|unit| unit.record.head.sample);
    let mut out = head(&format!("ชุดตรวจสอบผล: {title}"), sample);
    for unit in units {
        let writer = Writer::of(unit);
        writer.unit(&mut out);
        let lists = unit.lists();
        for (at, list) in lists.iter().enumerate() {
            writer.list(&mut out, list, units.len() > 1 || lists.len() > 1);
            if lists[..at].iter().all(|before| before.rubric.id != list.rubric.id) {
                writer.rubric(&mut out, list);
            }
            if !whole {
                writer.elsewhere(&mut out, list);
                continue;
            }
            for row in list.rows() {
                // The same points by the same steps are not told twice.
                if !lists[..at].iter().any(|before| has_same(before, list, row)) {
                    writer.fund(&mut out, list, row);
                }
            }
        }
        writer.digests(&mut out);
    }
    out.push_str("</main></body></html>\n");
    out
}

fn has_same(before: &List, list: &List, row: Row) -> bool {
    before.rubric.id == list.rubric.id
        && before.ranking.card_of(row.fund()).is_some_and(|card| Some(card) == row.card())
}

/// The steps of the funds of a tambon, where there are too many for one page.
pub fn tambon_page(unit: &Unit, list: &List, tambon: &str) -> String {
    let writer = Writer::of(unit);
    let area = unit.site.areas.get(tambon);
    let area = area.map_or_else(|| tambon.to_string(), |area| area.full_name());
    let mut out = head(&format!("{}: {area}", list.title), unit.record.head.sample);
    for row in list.rows() {
        if unit.site.funds[row.fund()].tambon.as_str() == tambon {
            writer.fund(&mut out, list, row);
        }
    }
    out.push_str("</main></body></html>\n");
    out
}

pub fn tambons(unit: &Unit, list: &List) -> BTreeSet<String> {
    list.funds().map(|fund| unit.site.funds[fund].tambon.to_string()).collect()
}

pub fn tambon_file(unit: &Unit, list: &List, tambon: &str) -> String {
    format!("audit/{}/{}/{tambon}.html", unit.name, list.name)
}

fn head(title: &str, sample: bool) -> String {
    let title = escape(title);
    let invented = match sample {
        true => {
            "<p class=\"invented\"><strong>ข้อมูลสมมติ</strong> ตัวเลขทั้งหมดแต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด</p>\n"
        }
        false => "",
    };
    format!(
        "<!DOCTYPE html>
<html lang=\"th\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{}{STYLE}</style></head>
<body><main><h1>{title}</h1>
<p class=\"secret\"><strong>ลับ: เฉพาะคณะกรรมการตัดสินและสำนักงาน ห้ามเผยแพร่</strong> เอกสารนี้มีตัวเลขจริงทุกช่อง รวมถึงจำนวนคนน้อยรายที่หน้าเว็บไม่แสดง</p>
{invented}",
        faces()
    )
}

struct Writer<'u> {
    unit: &'u Unit,
    words: Words,
}

impl<'u> Writer<'u> {
    fn of(unit: &'u Unit) -> Self {
        Writer { unit, words: Words { digits: unit.site.settings.digits } }
    }

    fn text(&self, text: &str) -> String {
        escape(&self.words.text(text))
    }

    /// A number as it is, in the digits of the site.
    fn exact(&self, value: Decimal) -> String {
        self.words.text(&num::plain(value))
    }

    fn unit(&self, out: &mut String) {
        let unit = self.unit;
        let head = &unit.record.head;
        let decided = match head.date.as_str() {
            "" => "ยังไม่ปิดผล (ข้อมูล ณ เวลาที่ส่งออก)".to_string(),
            date => {
                let date = crate::thai::read_date(date)
                    .map_or_else(|_| date.to_string(), |date| self.words.date(date));
                format!("ปิดผลเมื่อ {date}")
            }
        };
        let _ = write!(
            out,
            "<h2>{}</h2>\n<p>{} · ข้อมูลปีบัญชี {} · {}</p>\n<p>รหัสยืนยันผล <span class=\"seal\">{}</span></p>\n",
            escape(&unit.title()),
            escape(&decided),
            self.words.year(unit.contest().fiscal_year),
            escape(&head.program),
            unit.seal.short(),
        );
        if let Some(entrants) = &head.entrants {
            let stage = unit.contest().stages.iter().find(|own| own.id.as_str() == entrants.stage);
            let title = stage.map_or(entrants.stage.as_str(), |stage| stage.title.as_str());
            let _ = writeln!(
                out,
                "<p>ผู้เข้าแข่งขันคือ {} กองทุนที่ได้ไปต่อจาก{} ({})</p>",
                self.words.number(entrants.funds.len()),
                escape(title),
                escape(&entrants.date),
            );
        }
        if let Some(corrects) = &head.corrects {
            let _ = writeln!(
                out,
                "<p>ผลนี้แก้ไขผลที่เก็บไว้ใน <code>{}</code> จำนวน {} รายการ</p>",
                escape(&corrects.folder),
                self.words.number(corrects.corrections.len())
            );
        }
    }

    fn digests(&self, out: &mut String) {
        let unit = self.unit;
        let sums = unit.folder.read(SUMS).unwrap_or_default();
        let sums = read_sums(&String::from_utf8_lossy(&sums)).unwrap_or_default();
        let _ = writeln!(
            out,
            "<h3>ค่า SHA-256 ของไฟล์ต้นทาง: {}</h3>\n<p class=\"quiet\">รหัสยืนยันผล {} คือ 16 หลักแรกของค่า SHA-256 ของรายการนี้</p><ul class=\"digest\">",
            escape(&unit.title()),
            unit.seal.short()
        );
        for (path, digest) in &sums {
            let _ = write!(out, "<li>{digest} {}</li>", escape(path));
        }
        out.push_str("</ul>\n");
    }

    /// Who stands where, and how equals were told apart.
    fn list(&self, out: &mut String, list: &List, titled: bool) {
        let ranking = list.ranking;
        if titled {
            let _ = writeln!(out, "<h3>{}</h3>", escape(list.title));
        }
        let rubric = list.rubric;
        let _ = writeln!(
            out,
            "<p>เกณฑ์: {} ฉบับที่ {} คะแนนเต็ม {} ทศนิยม {} ตำแหน่ง</p>",
            escape(&rubric.title),
            self.text(&rubric.version.to_string()),
            self.words.weight(ranking.out_of(rubric)),
            self.words.number(rubric.precision as usize),
        );
        out.push_str("<table><thead><tr><th class=\"n\">อันดับ</th><th>กองทุน</th><th class=\"n\">คะแนนรวม</th>");
        if list.round.is_some() {
            out.push_str("<th class=\"n\">อันดับในกลุ่ม</th><th>ผลของรอบ</th>");
        }
        out.push_str("</tr></thead><tbody>\n");
        for (position, standing) in ranking.standings.iter().enumerate() {
            let fund = &self.unit.site.funds[standing.fund];
            let _ = write!(
                out,
                "<tr><td class=\"n\">{}{}</td><td>{} <span class=\"quiet\">{}</span></td><td class=\"n\">{}</td>",
                self.words.number(standing.place() as usize),
                if standing.is_shared() { " ร่วม" } else { "" },
                escape(&fund.name),
                fund.code,
                self.words.points(standing.card.total, rubric.precision),
            );
            if let Some(round) = list.round {
                let level = self.unit.contest().stages[round.stage].level;
                let seat = round.place(level, standing);
                let _ = write!(
                    out,
                    "<td class=\"n\">{}</td><td>{}</td>",
                    self.words.number(seat.place as usize),
                    fate_words(round.fates[position])
                );
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table>\n");
        self.ties(out, list);
        if !ranking.gated.is_empty() {
            out.push_str("<h4>ไม่เข้าจัดอันดับ</h4><ul>");
            for gated in &ranking.gated {
                let fund = &self.unit.site.funds[gated.fund];
                let gates = gated.failed.iter().chain(&gated.unjudged);
                let reasons: Vec<&str> =
                    gates.map(|gate| rubric.gates[*gate].reason.as_str()).collect();
                let _ = write!(
                    out,
                    "<li>{} <span class=\"quiet\">{}</span>: {}</li>",
                    escape(&fund.name),
                    fund.code,
                    escape(&reasons.join(", "))
                );
            }
            out.push_str("</ul>\n");
        }
    }

    fn ties(&self, out: &mut String, list: &List) {
        let pairs = list.ranking.standings.windows(2);
        let equal: Vec<&[Standing]> =
            pairs.filter(|pair| pair[0].card.total == pair[1].card.total).collect();
        if equal.is_empty() {
            return;
        }
        out.push_str("<h4>คะแนนรวมเท่ากัน ตัดสินตามลำดับ</h4>\n");
        for pair in equal {
            let name = |standing: &Standing| escape(&self.unit.site.funds[standing.fund].name);
            let _ = write!(
                out,
                "<div class=\"pair\"><p>{} กับ {}</p><ol>",
                name(&pair[0]),
                name(&pair[1])
            );
            for step in steps(self.unit, list, &pair[0], &pair[1]) {
                let _ = write!(out, "<li>{}</li>", self.tie_words(list, &step));
            }
            let end = match pair[1].decided_by {
                Some(_) => "กองทุนแรกจึงอยู่ก่อน",
                None => "เท่ากันทุกข้อ จึงครองอันดับร่วม",
            };
            let _ = writeln!(out, "</ol><p>{end}</p></div>");
        }
    }

    fn tie_words(&self, list: &List, step: &Step) -> String {
        let value = |value: Option<Decimal>| match (value, &step.rule.by) {
            (None, _) => UNKNOWN.to_string(),
            (Some(value), TieBy::Field(field)) => self.words.figure(*field, value),
            (Some(value), TieBy::IndicatorRaw(..)) => self.exact(value),
            (Some(value), _) => self.words.points(value, list.rubric.precision),
        };
        let (above, below) = (value(step.above), value(step.below));
        let side =
            if step.decides { self.words.tie_side(step.rule) } else { "เท่ากับ" };
        let subject = self.words.tie_subject(list.rubric, step.rule);
        escape(&format!("{subject}: {above} {side} {below}"))
    }

    fn elsewhere(&self, out: &mut String, list: &List) {
        out.push_str("<h4>รายละเอียดทุกขั้นของแต่ละกองทุน</h4><ul>");
        for tambon in tambons(self.unit, list) {
            let area = self.unit.site.areas.get(tambon.as_str());
            let title = area.map_or_else(|| tambon.clone(), |area| area.full_name());
            let file = tambon_file(self.unit, list, &tambon);
            let _ = write!(out, "<li><a href=\"{file}\">{}</a></li>", escape(&title));
        }
        out.push_str("</ul>\n");
    }

    fn fund(&self, out: &mut String, list: &List, row: Row) {
        let unit = self.unit;
        let fund = &unit.site.funds[row.fund()];
        let precision = list.rubric.precision;
        let place = match row {
            Row::Ranked(standing) => {
                format!("อันดับ {}", self.words.number(standing.place() as usize))
            }
            Row::Gated(_) => "ไม่เข้าจัดอันดับ".to_string(),
        };
        let total = row
            .card()
            .map_or_else(|| "–".to_string(), |card| self.words.points(card.total, precision));
        let _ = write!(
            out,
            "<section class=\"fund\" id=\"{}-{}-{}\"><h3>{} <span class=\"quiet\">{}</span></h3>\n<p>{} · {place} · คะแนนรวม <strong>{total}</strong></p>\n<p class=\"quiet\">ไฟล์ <code>units/{}/{INPUTS}/{}</code></p>\n",
            escape(&unit.name),
            escape(list.name),
            fund.code,
            escape(&fund.name),
            fund.code,
            escape(list.title),
            escape(&unit.name),
            escape(&fund.file),
        );
        self.gates(out, list, row);
        let Some(card) = row.card() else {
            out.push_str("<p>ไม่มีงบของปีที่นำมาคิดคะแนน จึงไม่มีคะแนน</p></section>\n");
            return;
        };
        let source = Source::of(unit, fund, list.ranking.contest);
        out.push_str("<table class=\"steps\"><thead><tr><th>ตัวชี้วัด</th><th>ตัวเลขที่ใช้ ตามที่เขียนในไฟล์ (บรรทัด)</th><th>คำนวณทีละขั้น</th><th class=\"n\">คะแนน</th></tr></thead><tbody>\n");
        for (d, i, score) in card.indicators() {
            let indicator = &list.rubric.dimensions[d].indicators[i];
            let verdict = list.ranking.panel.verdict(row.fund(), d, i);
            self.indicator(out, list, &source, indicator, score, verdict);
        }
        out.push_str("</tbody></table>\n<p class=\"step\">");
        let parts: Vec<String> = card
            .dimensions
            .iter()
            .zip(&list.rubric.dimensions)
            .map(|(score, dimension)| {
                let points: Vec<String> = score
                    .indicators
                    .iter()
                    .filter_map(|score| score.points)
                    .map(|points| self.words.points(points, precision))
                    .collect();
                let sum = self.words.points(score.points, precision);
                format!(
                    "{}: {} = {sum}",
                    escape(&self.words.id(dimension.id.as_str())),
                    points.join(" + ")
                )
            })
            .collect();
        let sums: Vec<String> = card
            .dimensions
            .iter()
            .map(|dimension| self.words.points(dimension.points, precision))
            .collect();
        let _ = writeln!(
            out,
            "{}<br>รวม {} = <strong>{total}</strong></p></section>",
            parts.join("<br>"),
            sums.join(" + ")
        );
    }

    fn gates(&self, out: &mut String, list: &List, row: Row) {
        let (failed, unjudged): (&[usize], &[usize]) = match row {
            Row::Ranked(_) => (&[], &[]),
            Row::Gated(gated) => (&gated.failed, &gated.unjudged),
        };
        let gates: Vec<String> = list
            .rubric
            .gates
            .iter()
            .enumerate()
            .map(|(at, gate)| {
                let verdict = match (failed.contains(&at), unjudged.contains(&at)) {
                    (true, _) => format!("ไม่ผ่าน ({})", gate.reason),
                    (_, true) => "ยังไม่ได้พิจารณา".to_string(),
                    _ => "ผ่าน".to_string(),
                };
                format!("{}: {verdict}", gate.title)
            })
            .collect();
        let _ = writeln!(out, "<p>เงื่อนไขก่อนจัดอันดับ {}</p>", escape(&gates.join(" · ")));
    }

    /// One row: what goes in, each operation, what comes out.
    fn indicator(
        &self,
        out: &mut String,
        list: &List,
        source: &Source,
        indicator: &Indicator,
        score: &IndicatorScore,
        verdict: Option<&Verdict>,
    ) {
        let _ = write!(
            out,
            "<tr><td>{} {}</td><td>",
            escape(&self.words.id(indicator.id.as_str())),
            escape(&indicator.title),
        );
        self.inputs(out, source, score);
        out.push_str("</td><td>");
        match &indicator.rule {
            ScoringRule::Banded(banded) => {
                self.bands(out, list, source, indicator, banded, score);
            }
            ScoringRule::Checklist(items) => {
                self.checklist(out, list, source, indicator, items, score);
            }
            ScoringRule::Panel { .. } => self.judged(out, list, verdict),
        }
        let points = score
            .points
            .map_or_else(|| "–".to_string(), |p| self.words.points(p, list.rubric.precision));
        let _ = writeln!(
            out,
            "</td><td class=\"n\"><strong>{points}</strong> / {}</td></tr>",
            self.words.weight(indicator.weight)
        );
    }

    fn inputs(&self, out: &mut String, source: &Source, score: &IndicatorScore) {
        for input in &score.inputs {
            let field = input.figure.field;
            let year = match input.figure.prior {
                true => format!(" (ปี {})", self.words.year(source.year_of(input.figure))),
                false => String::new(),
            };
            let written = match source.written(input.figure) {
                "" => UNKNOWN.to_string(),
                written => format!("<code>{}</code>", escape(written)),
            };
            let line = match input.line {
                0 => String::new(),
                line => {
                    format!(" <span class=\"quiet\">({})</span>", self.words.number(line as usize))
                }
            };
            let _ = write!(
                out,
                "<div>{}{year}: {written}{line}</div>",
                escape(&self.words.label(field)),
            );
        }
    }

    /// Each operation of a formula with the numbers put in.
    fn worked(&self, out: &mut String, formula: &Formula, source: &Source) {
        let steps = trace(formula, source.years);
        if steps.is_empty() {
            let value = outcome_word(&evaluate(formula, source.years));
            let _ = write!(out, "<div>= {}</div>", self.text(&value));
        }
        for step in &steps {
            let with = read_aloud(&put_in(step));
            let (with, gives) = (shortened(&with), shortened(&outcome_word(&step.gives)));
            let gives = match (is_truth(step.expr), gives.as_str()) {
                (true, "1") => "จริง".to_string(),
                (true, "0") => "ไม่จริง".to_string(),
                _ => self.words.text(&gives),
            };
            let _ = write!(out, "<div>{} = {}</div>", self.text(&with), escape(&gives));
        }
    }

    fn bands(
        &self,
        out: &mut String,
        list: &List,
        source: &Source,
        indicator: &Indicator,
        banded: &Banded,
        score: &IndicatorScore,
    ) {
        self.worked(out, &banded.formula, source);
        for (at, exception) in banded.exceptions.iter().enumerate() {
            let _ =
                write!(out, "<div class=\"quiet\">ข้อยกเว้น {}:</div>", self.words.number(at + 1));
            self.worked(out, &exception.when, source);
        }
        let level = score.level().unwrap_or_default();
        let exactly = exact_points(list.rubric, indicator.weight, level);
        let raw = evaluate(&banded.formula, source.years).known();
        if let (Reason::Band { index, .. }, Some(raw)) = (&score.reason, raw)
            && let Some((band, before)) = line(banded, *index)
        {
            let _ = write!(
                out,
                "<div>ระดับบนเส้นตรง {} + ({} − {}) × ({} − {}) ÷ ({} − {}) = {}</div>",
                self.exact(band.level),
                self.exact(raw),
                self.exact(band.bound.value()),
                self.exact(before.level),
                self.exact(band.level),
                self.exact(before.bound.value()),
                self.exact(band.bound.value()),
                self.exact(level),
            );
        }
        let hit = match &score.reason {
            Reason::Band { index, .. } => {
                format!(" ({})", self.words.bound(banded.bands[*index].bound, banded.shown_as))
            }
            _ => String::new(),
        };
        let _ = write!(
            out,
            "<div>{}{} ระดับ {}: {} × {} ÷ {} = {} → {}</div>",
            escape(&self.because(&score.reason)),
            escape(&hit),
            self.words.weight(level),
            self.exact(indicator.weight),
            self.exact(level),
            self.exact(list.rubric.max_level),
            self.exact(exactly),
            self.words.points(half_up(exactly, list.rubric.precision), list.rubric.precision),
        );
    }

    fn because(&self, reason: &Reason) -> String {
        match reason {
            Reason::Band { index, .. } => {
                format!("เข้าเกณฑ์ข้อ {}", self.words.number(index + 1))
            }
            Reason::BelowAllBands => "ไม่ถึงเกณฑ์ข้อใด".to_string(),
            Reason::Exception { index, .. } => {
                format!("เข้าข้อยกเว้น {}", self.words.number(index + 1))
            }
            Reason::DividedByZero { .. } => "ตัวหารเป็นศูนย์".to_string(),
            Reason::Missing { unknown } => {
                let names: Vec<String> =
                    unknown.iter().map(|f| self.words.label(f.field).into_owned()).collect();
                format!("ไม่มีข้อมูล ({})", names.join(", "))
            }
            Reason::TooLarge => "ตัวเลขใหญ่เกินกว่าจะคำนวณได้".to_string(),
            Reason::Checklist(_) | Reason::Panel => String::new(),
        }
    }

    fn checklist(
        &self,
        out: &mut String,
        list: &List,
        source: &Source,
        indicator: &Indicator,
        items: &[CheckItem],
        score: &IndicatorScore,
    ) {
        let Reason::Checklist(results) = &score.reason else { return };
        let mut sum = Decimal::ZERO;
        let mut parts: Vec<String> = Vec::new();
        for (item, result) in items.iter().zip(results) {
            sum = sum.saturating_add(result.points);
            parts.push(self.exact(result.points));
            let _ = write!(out, "<div class=\"item\">{}</div>", escape(&item.title));
            // What comes after the option that holds is not looked at.
            let looked_at = result.option.map_or(item.one_of.len(), |option| option + 1);
            for option in item.one_of.iter().take(looked_at) {
                self.worked(out, &option.when, source);
            }
            let _ = write!(out, "<div>ได้ {}</div>", self.exact(result.points));
        }
        let capped = sum.min(indicator.weight);
        let _ = write!(
            out,
            "<div>{} = {} (ไม่เกิน {}) → {}</div>",
            parts.join(" + "),
            self.exact(sum),
            self.exact(indicator.weight),
            self.words.points(half_up(capped, list.rubric.precision), list.rubric.precision),
        );
    }

    fn judged(&self, out: &mut String, list: &List, verdict: Option<&Verdict>) {
        let Some(verdict) = verdict else {
            out.push_str("<div>ยังไม่มีคะแนนของกรรมการ</div>");
            return;
        };
        for vote in &verdict.votes {
            let sheet = &self.unit.site.panels[vote.sheet];
            let name = match sheet.name.as_str() {
                "" => String::new(),
                name => format!(" {name}"),
            };
            let points = vote.points.map_or_else(|| "–".to_string(), |points| self.exact(points));
            let standing = match vote.standing {
                VoteStanding::Counts => "",
                VoteStanding::Trimmed => " ตัดออก (สูงสุดหรือต่ำสุด)",
                VoteStanding::Abstains => " ไม่ออกเสียง",
                VoteStanding::Recused { declared: true } => " งดให้คะแนน (แจ้งไว้)",
                VoteStanding::Recused { declared: false } => " งดให้คะแนน (อยู่ตำบลเดียวกัน)",
            };
            let _ = write!(
                out,
                "<div>กรรมการ {}{}: {points}{standing}</div>",
                escape(sheet.judge.as_str()),
                escape(&name),
            );
        }
        let counted: Vec<String> = verdict
            .votes
            .iter()
            .filter(|vote| vote.standing == VoteStanding::Counts)
            .filter_map(|vote| vote.points.map(|points| self.exact(points)))
            .collect();
        if let Some((mean, points)) = verdict.mean.zip(verdict.points) {
            let _ = write!(
                out,
                "<div>({}) ÷ {} = {} → {}</div>",
                counted.join(" + "),
                self.words.number(counted.len()),
                self.exact(mean),
                self.words.points(points, list.rubric.precision),
            );
        }
        if verdict.should_talk {
            let _ = write!(
                out,
                "<div>คะแนนห่างกัน {} เกินเกณฑ์ กรรมการควรหารือกัน</div>",
                self.exact(verdict.spread)
            );
        }
    }

    /// The rules once, so that the funds' steps can be short.
    fn rubric(&self, out: &mut String, list: &List) {
        let rubric = list.rubric;
        let _ = write!(
            out,
            "<h3>เกณฑ์: {} ฉบับที่ {}</h3>\n<p>คะแนนของตัวชี้วัด = น้ำหนัก × ระดับ ÷ {} ปัดเศษครั้งเดียว ตั้งแต่ครึ่งขึ้นไปปัดขึ้น ทศนิยม {} ตำแหน่ง คะแนนรวมคือผลบวกของคะแนนที่ปัดแล้ว ในเอกสารนี้ทศนิยมเกิน 10 ตำแหน่งย่อด้วย … ค่าครบทุกหลักอยู่ใน <code>steps/</code></p>\n",
            escape(&rubric.title),
            self.text(&rubric.version.to_string()),
            self.words.weight(rubric.max_level),
            self.words.number(rubric.precision as usize),
        );
        for (_, _, indicator) in rubric.indicators() {
            let _ = write!(
                out,
                "<div class=\"step\"><h4>{} {} <span class=\"points\">น้ำหนัก {}</span></h4>",
                escape(&self.words.id(indicator.id.as_str())),
                escape(&indicator.title),
                self.words.weight(indicator.weight)
            );
            match &indicator.rule {
                ScoringRule::Banded(banded) => self.rule_of_bands(out, banded),
                ScoringRule::Checklist(items) => {
                    for item in items {
                        let options: Vec<String> = item
                            .one_of
                            .iter()
                            .map(|option| {
                                format!(
                                    "{} <code>{}</code> ได้ {}",
                                    escape(&self.words.formula(&option.when.root, &ByName)),
                                    escape(&option.when.written),
                                    self.exact(option.points)
                                )
                            })
                            .collect();
                        let title = escape(&item.title);
                        let _ = write!(out, "<p>{title}: {}</p>", options.join(" หรือ "));
                    }
                }
                ScoringRule::Panel { note, .. } => {
                    let _ = write!(out, "<p>กรรมการให้คะแนน {}</p>", escape(note));
                }
            }
            out.push_str("</div>\n");
        }
        out.push_str("<h4>เมื่อคะแนนรวมเท่ากัน ดูตามลำดับ</h4><ol>");
        for rule in &rubric.ties {
            let _ = write!(out, "<li>{}</li>", escape(&self.words.tie_rule(rubric, rule)));
        }
        out.push_str("</ol>\n");
    }

    fn rule_of_bands(&self, out: &mut String, banded: &Banded) {
        let _ = write!(
            out,
            "<p>{} <code>{}</code></p><p>",
            escape(&self.words.formula(&banded.formula.root, &ByName)),
            escape(&banded.formula.written)
        );
        let bands: Vec<String> = banded
            .bands
            .iter()
            .map(|band| {
                let bound = self.words.bound(band.bound, banded.shown_as);
                format!("{} ระดับ {}", escape(&bound), self.words.weight(band.level))
            })
            .collect();
        let zero = self.words.on_zero(banded.division_by_zero);
        if banded.between == Between::Linear {
            out.push_str("ระหว่างเกณฑ์สองข้อคิดระดับตามเส้นตรง · ");
        }
        let _ = write!(out, "{} · ถ้าตัวหารเป็นศูนย์ {}</p>", bands.join(" · "), escape(&zero));
        for (at, exception) in banded.exceptions.iter().enumerate() {
            let _ = write!(
                out,
                "<p>ข้อยกเว้น {}: ถ้า {} <code>{}</code> {} ({})</p>",
                self.words.number(at + 1),
                escape(&self.words.formula(&exception.when.root, &ByName)),
                escape(&exception.when.written),
                escape(&self.words.on_zero(exception.then)),
                escape(&exception.reason)
            );
        }
    }
}

/// A step of a formula with signs and words that people read.
fn read_aloud(step: &str) -> String {
    let words = [
        (" / ", " ÷ "),
        (" * ", " × "),
        (" - ", " − "),
        (" <= ", " ≤ "),
        (" >= ", " ≥ "),
        (" != ", " ≠ "),
        (" and ", " และ "),
        (" or ", " หรือ "),
        ("not ", "ไม่ใช่ว่า "),
        ("known(", "มีข้อมูล ("),
        ("max(", "ค่าสูงสุดของ ("),
        ("min(", "ค่าต่ำสุดของ ("),
    ];
    words.iter().fold(step.to_string(), |text, (sign, word)| text.replace(sign, word))
}

/// Decimals beyond the tenth are left out on paper, and not rounded; `steps/` has all of them.
fn shortened(text: &str) -> String {
    const PLACES: usize = 10;
    let mut out = String::with_capacity(text.len());
    let mut places = None;
    for letter in text.chars() {
        places = match (letter, places) {
            ('.', _) => Some(0),
            (digit, Some(before)) if digit.is_ascii_digit() => Some(before + 1),
            _ => None,
        };
        match places {
            Some(place) if place == PLACES + 1 => out.push('…'),
            Some(place) if place > PLACES => {}
            _ => out.push(letter),
        }
    }
    out
}

fn is_truth(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Compare(..) | Expr::And(..) | Expr::Or(..) | Expr::Not(..) | Expr::Known(..)
    )
}

fn fate_words(fate: Fate) -> &'static str {
    match fate {
        Fate::ThroughByPlace => "ได้ไปต่อตามอันดับ",
        Fate::WildCard => "ได้ไปต่อ (คะแนนสูงสุดในบรรดาที่เหลือ)",
        Fate::Out => "ไม่ได้ไปต่อ",
        Fate::Decided => "",
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn long_decimals_are_cut_and_not_rounded() {
        assert_eq!(shortened("1 / 3 = 0.33333333333333"), "1 / 3 = 0.3333333333…");
        assert_eq!(shortened("0.99999999999 - 12345678901234"), "0.9999999999… - 12345678901234");
        assert_eq!(shortened("0.1234567890 x 2.5"), "0.1234567890 x 2.5");
    }
}
