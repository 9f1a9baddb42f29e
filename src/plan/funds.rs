//! The list of funds and the page of one fund.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::charts::{KeptChart, column, or_unknown, split};
use super::frame::{About, Part};
use super::index::AreaSums;
use super::told::Told;
use super::view::*;
use super::words::{Shield, cfi_status, shield};
use super::{Current, Here, Page, Seat, standing};
use crate::chart;
use crate::diag::Severity;
use crate::model::fund::FundKind;
use crate::model::rubric::ScoringRule;
use crate::model::{Area, Field, Fund, FundYear, Indicator, PageRef};
use crate::num;
use crate::score::{IndicatorScore, Standing};

/// More funds than this are listed by their tambon's page only.
const MOST_ON_ONE_PAGE: usize = 600;

impl<'m> Here<'m> {
    pub fn funds_page(&self) -> Page<'m> {
        let site = self.model.site;
        let few = site.funds.len() <= MOST_ON_ONE_PAGE;
        let groups = if few { self.groups_of_funds() } else { self.groups_of_areas() };
        let intro = if few {
            "เรียงตามตำบลและหมู่ที่ แตะชื่อกองทุนเพื่อดูข้อมูล คะแนน และที่มาของทุกตัวเลข"
        } else {
            "เลือกจังหวัดและอำเภอ แล้วเลือกตำบลเพื่อดูรายชื่อกองทุน"
        };
        let view = FundsView {
            intro: intro.to_string(),
            tiles: self.sum_tiles(&self.index.total),
            source: self.sums_source(&self.index.total),
            more: self.beyond_funds(),
            groups,
        };
        let frame = self.frame(About {
            title: standing::FUNDS.title,
            description: standing::FUNDS.description,
            part: Part::Funds,
            crumbs: Vec::new(),
            figures: true,
        });
        Page { template: "funds.html", frame, view: View::Funds(view), fragments: Vec::new() }
    }

    fn beyond_funds(&self) -> Vec<Link> {
        let networks = (!self.index.networks.is_empty())
            .then(|| self.link("เครือข่ายกองทุน แผน และปฏิทิน", &PageRef::Networks));
        let pathways = (!self.model.site.pathways.is_empty())
            .then(|| self.link("เส้นทางพัฒนากองทุน", &PageRef::Pathways));
        networks.into_iter().chain(pathways).collect()
    }

    fn groups_of_funds(&self) -> Vec<FundGroup> {
        let groups = self.index.funds_of.iter().map(|(code, funds)| FundGroup {
            id: format!("area-{code}"),
            title: self.area_name(code),
            href: self.href(&PageRef::Area(code.clone())),
            count: format!("{} กองทุน", self.words.number(funds.len())),
            funds: funds.iter().map(|fund| self.fund_row(*fund)).collect(),
            areas: Vec::new(),
        });
        groups.collect()
    }

    fn groups_of_areas(&self) -> Vec<FundGroup> {
        let groups =
            self.index.children(self.model.site, None).into_iter().map(|province| FundGroup {
                id: format!("area-{}", province.code),
                title: province.full_name(),
                href: self.href(&PageRef::Area(province.code.clone())),
                count: self.fund_count(province),
                funds: Vec::new(),
                areas: self.area_links(province),
            });
        groups.collect()
    }

    pub fn area_links(&self, parent: &'m Area) -> Vec<AreaLink> {
        self.index
            .children(self.model.site, Some(&parent.code))
            .into_iter()
            .map(|area| AreaLink {
                title: area.full_name(),
                href: self.href(&PageRef::Area(area.code.clone())),
                count: self.fund_count(area),
            })
            .collect()
    }

    /// Of what day the sums are, and where each figure comes from.
    pub(super) fn sums_source(&self, sums: &AreaSums) -> String {
        let Some(day) = self.as_of(sums) else { return String::new() };
        format!(
            "ยอดรวมมาจากไฟล์ข้อมูลของ {} กองทุนที่รายงานแล้ว {day} หน้าของแต่ละกองทุนบอกไฟล์และบรรทัดของทุกตัวเลข",
            self.words.number(sums.reported)
        )
    }

    /// The accounting years of funds do not all end on the same day.
    pub(super) fn as_of(&self, sums: &AreaSums) -> Option<String> {
        let (first, last) = sums.ends?;
        Some(match first == last {
            true => format!("ณ วันที่ {}", self.words.date(last)),
            false => format!(
                "ณ วันสิ้นปีบัญชีของแต่ละกองทุน ตั้งแต่ {} ถึง {}",
                self.words.date(first),
                self.words.date(last)
            ),
        })
    }

    fn fund_count(&self, area: &Area) -> String {
        let funds = self.index.sums.get(&area.code).map_or(0, |sums| sums.funds);
        format!("{} กองทุน", self.words.number(funds))
    }

    pub fn sum_tiles(&self, sums: &AreaSums) -> Vec<Tile> {
        let year = self
            .index
            .year
            .map_or_else(String::new, |year| format!("ปีบัญชี {}", self.words.year(year)));
        let reported = format!("รายงานแล้ว {} กองทุน", self.words.number(sums.reported));
        let tile = |value: String, unit: &str, label: &str, note: &str| Tile {
            value,
            unit: unit.to_string(),
            label: label.to_string(),
            note: note.to_string(),
            href: String::new(),
        };
        let count = |value: Decimal| num::count(value, self.words.digits);
        vec![
            tile(self.words.number(sums.funds), "กองทุน", "กองทุนทั้งหมด", &reported),
            tile(count(sums.members), "คน", "สมาชิก", &year),
            tile(count(num::half_up(sums.loans, 0)), "บาท", "ลูกหนี้เงินกู้คงเหลือ", &year),
            tile(count(num::half_up(sums.savings, 0)), "บาท", "เงินออมของสมาชิก", &year),
        ]
    }

    pub fn fund_row(&self, position: usize) -> FundRow {
        let fund = &self.model.site.funds[position];
        let year = self.index.year.and_then(|year| fund.year(year));
        let figure = |field: Field| or_unknown(year.map(|year| self.words.cell(year, field).0));
        let (points, place) = match self.current().map(|c| (c, c.seat(position))) {
            Some((current, Some(Seat::Ranked(standing)))) => (
                self.words.points(standing.card.total, current.rubric.precision),
                self.words.number(standing.place() as usize),
            ),
            Some((_, Some(Seat::Gated(_)))) => ("–".to_string(), "ไม่เข้าจัดอันดับ".to_string()),
            _ => (String::new(), String::new()),
        };
        let (course, course_says) = course(fund, Field::SavingsClosing);
        FundRow {
            code: fund.code.to_string(),
            name: fund.name.clone(),
            href: self.href(&PageRef::Fund(fund.code.clone())),
            members: figure(Field::MembersClosing),
            loans: figure(Field::LoansClosing),
            savings: figure(Field::SavingsClosing),
            course,
            course_says,
            points,
            place,
            badges: if fund.name.contains("ข้อมูลสมมติ") {
                Vec::new()
            } else {
                fund_badges(fund)
            },
        }
    }

    pub fn fund_page(&self, position: usize) -> Page<'m> {
        let site = self.model.site;
        let fund = &site.funds[position];
        let (score, gated) = self.score_of(position);
        let mut drawn = Vec::new();
        drawn.extend(self.trend(fund));
        if let Some(current) = self.current()
            && let Some(Seat::Ranked(standing)) = current.seat(position)
        {
            drawn.extend(self.heaviest_indicator(current, standing));
        }
        let (charts, fragments) = split(drawn);
        let neighbour = |index: Option<usize>| {
            let fund = &site.funds[index?];
            Some(self.link(self.short_name(fund), &PageRef::Fund(fund.code.clone())))
        };
        let (previous, next) = self.index.neighbours[position];
        // A fund without accounts of the year has no points, and so no page that explains them.
        let why_href = self
            .current()
            .filter(|current| current.ranking.card_of(position).is_some())
            .map_or_else(String::new, |_| self.href(&PageRef::Why(fund.code.clone())));
        let (evidence, evidence_note) = self.evidence_list(fund);
        let view = FundView {
            history: self.history(position),
            code: fund.code.to_string(),
            kind: kind_words(fund.kind).to_string(),
            badges: fund_badges(fund),
            identity: self.identity(fund),
            tiles: fund.latest().map(|year| self.year_tiles(fund, year)).unwrap_or_default(),
            score,
            gated,
            charts,
            years: fund.years.iter().map(|year| self.words.year(year.fiscal_year)).collect(),
            statements: self.statements(fund),
            ratios: self.ratios(fund),
            held: self.held(fund),
            gaps: self.gaps(fund),
            problems: self
                .findings
                .of(position)
                .iter()
                .map(|finding| {
                    let span = finding.problem.place.span;
                    let code = finding.problem.code();
                    FundProblem {
                        text: self.finding_words(fund, finding),
                        line: span.map_or_else(String::new, |s| self.words.number(s.line as usize)),
                        code: Link { title: code.to_string(), href: self.code_href(code) },
                        blocks: finding.problem.severity() != Severity::Warning,
                    }
                })
                .collect(),
            quality: self.quality_view(position),
            source: self.source(fund),
            notes: self
                .index
                .notes_of_fund
                .get(&fund.code)
                .map(|notes| notes.iter().map(|note| self.note_link(*note)).collect())
                .unwrap_or_default(),
            stories: self.story_links(self.index.stories_of_fund.get(&fund.code)),
            plan: self.plan_of_fund(fund),
            evidence,
            evidence_note,
            why_href,
            dossier_href: self.dossier_href(&fund.code),
            previous: neighbour(previous),
            next: neighbour(next),
        };
        let code = fund.code.as_str();
        let description = ["งบ คะแนน และที่มาของตัวเลขของ", &fund.name, " รหัส ", code].concat();
        let frame = self.frame(About {
            title: &fund.name,
            description: &description,
            part: Part::Funds,
            crumbs: self.area_crumbs(&fund.tambon),
            figures: fund.synthetic,
        });
        Page { template: "fund.html", frame, view: View::Fund(Box::new(view)), fragments }
    }

    /// Where the fund stands in the computed indicator that weighs most.
    pub(super) fn heaviest_indicator(
        &self,
        current: Current<'m>,
        standing: &Standing,
    ) -> Option<super::charts::Drawn<'m>> {
        let (position, (dimension, index, _)) = current
            .rubric
            .indicators()
            .enumerate()
            .filter(|(_, (_, _, indicator))| matches!(indicator.rule, ScoringRule::Banded(_)))
            .min_by_key(|(position, (_, _, indicator))| {
                (std::cmp::Reverse(indicator.weight), *position)
            })?;
        let points = standing.card.get(dimension, index)?.points;
        let draw = || self.distribution("spread", current, position, points);
        // Most funds stand with thousands of others in one of a few bins.
        let histogram = self.index.distributions.get(position)?.as_ref()?;
        let bin = histogram.bins.iter().position(|(bin, _)| points == Some(*bin));
        match bin.and_then(|bin| self.index.spreads.get(bin)).filter(|_| self.is_shown(current)) {
            None => draw(),
            Some(kept) => {
                kept.get_or_init(|| KeptChart::of(draw()?)).as_ref().map(KeptChart::shown)
            }
        }
    }

    fn area_chain(&self, fund: &Fund) -> Vec<Link> {
        let mut links = Vec::new();
        let mut next = Some(fund.tambon.clone());
        while let Some(code) = next {
            links.push(self.link(self.area_name(&code), &PageRef::Area(code.clone())));
            next = code.parent();
        }
        links
    }

    pub(super) fn identity(&self, fund: &Fund) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut add = |label: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                facts.push(Fact { label: label.to_string(), value });
            }
        };
        add("รหัสกองทุน", Some(self.words.text(fund.code.as_str())));
        let village_code = fund.village_code.as_ref().map(|code| &*code.value);
        if village_code.is_some_and(|code| code != fund.code.as_str()) {
            add("รหัสหมู่บ้าน", village_code.map(|code| self.words.text(code)));
        }
        add("ชนิด", Some(kind_words(fund.kind).to_string()));
        let chain: Vec<_> = self.area_chain(fund).into_iter().map(|link| link.title).collect();
        let moo = fund.moo.map_or_else(String::new, |moo| {
            ["หมู่ที่ ", &self.words.number(moo as usize), " "].concat()
        });
        add("ที่ตั้ง", Some(moo + &chain.join(" ")));
        add("ก่อตั้ง", fund.established.map(|date| self.words.date(date)));
        add(
            "นิติบุคคล",
            fund.juristic.map(|yes| {
                if yes {
                    "จดทะเบียนแล้ว"
                } else {
                    "ยังไม่จดทะเบียน"
                }
                .to_string()
            }),
        );
        for grade in &fund.official_grades {
            let year =
                grade.year.map_or_else(String::new, |y| format!(" ปี {}", self.words.year(y)));
            let label = format!("ระดับโดย {}", grade.scheme);
            add(&label, Some(format!("{}{year} (ไม่เกี่ยวกับคะแนนของเว็บไซต์นี้)", grade.value)));
        }
        for standard in &fund.cd_standards {
            let year =
                standard.year.map_or_else(String::new, |y| format!(" ปี {}", self.words.year(y)));
            let result = match standard.result.as_str() {
                "passed" => "ผ่าน",
                "failed" => "ไม่ผ่าน",
                other => other,
            };
            add("มาตรฐานการพัฒนาชุมชน (มชช.)", Some(format!("{result}{year}")));
        }
        add("สถาบันการเงินชุมชน", fund.cfi.as_ref().map(|cfi| cfi_status(cfi.status).to_string()));
        facts
    }

    fn year_tiles(&self, fund: &Fund, year: &FundYear) -> Vec<Tile> {
        let prior = fund.year(year.fiscal_year - 1);
        let fields = [
            (Field::MembersClosing, "สมาชิก", "คน"),
            (Field::LoansClosing, "ลูกหนี้เงินกู้", "บาท"),
            (Field::SavingsClosing, "เงินออม", "บาท"),
            (Field::NetSurplus, "กำไรสุทธิ", "บาท"),
        ];
        let tiles = fields.into_iter().map(|(field, label, unit)| {
            let (value, state) = self.words.cell(year, field);
            let change = year
                .get(field)
                .zip(prior.and_then(|prior| prior.get(field)))
                .and_then(|(now, before)| now.checked_sub(before));
            let note = match change {
                Some(change) if change.is_zero() => "เท่ากับปีก่อน".to_string(),
                Some(change) => {
                    let side = if change > Decimal::ZERO {
                        "เพิ่มขึ้น"
                    } else {
                        "ลดลง"
                    };
                    [side, " ", &self.words.figure(field, change.abs()), " จากปีก่อน"].concat()
                }
                None => ["ปีบัญชี ", &self.words.year(year.fiscal_year)].concat(),
            };
            let unit = if state == "known" { unit } else { "" };
            Tile {
                value,
                unit: unit.to_string(),
                label: label.to_string(),
                note,
                href: String::new(),
            }
        });
        tiles.collect()
    }

    /// All reported figures, years side by side.
    pub(super) fn statements(&self, fund: &Fund) -> Vec<StatementSheet> {
        let sheets = SHEETS.iter().map(|(id, title, groups)| StatementSheet {
            id,
            title,
            groups: self.statement_groups(fund, groups),
        });
        sheets.collect()
    }

    fn statement_groups(&self, fund: &Fund, ids: &[&str]) -> Vec<StatementGroup> {
        let wanted = STATEMENTS.iter().filter(|(id, ..)| ids.contains(id));
        wanted.map(|(id, title, all)| self.statement_group(fund, id, title, all)).collect()
    }

    fn statement_group(
        &self,
        fund: &Fund,
        id: &'static str,
        title: &'static str,
        all: &[Field],
    ) -> StatementGroup {
        let (zeros, fields): (Vec<Field>, Vec<Field>) =
            all.iter().partition(|field| is_zero_throughout(fund, **field));
        let zeros: Vec<_> = zeros.into_iter().map(|field| self.words.label(field)).collect();
        let mut cells = Texts::with_capacity(fields.len() * fund.years.len());
        let mut states = Vec::with_capacity(fields.len() * fund.years.len());
        let mut all_known = true;
        for field in &fields {
            for year in &fund.years {
                let state = cells.push(|out| self.words.push_cell(out, year, *field));
                all_known &= state == "known";
                states.push(state);
            }
        }
        let rows = fields.iter().map(|field| StatementRow {
            label: self.words.label(*field),
            unit: unit_words(*field),
            total: field.path().ends_with(".total")
                || field.path().ends_with(".closing")
                || *field == Field::NetSurplus,
        });
        StatementGroup {
            id,
            title,
            unit: usual_unit(&fields),
            rows: rows.collect(),
            cells,
            states: if all_known { Vec::new() } else { states },
            zeros: zeros.join(", "),
            lines: self.lines_of(fund, all),
        }
    }

    /// Ratios that are shown but not scored: rewarding them would reward charging members more.
    pub(super) fn ratios(&self, fund: &Fund) -> TableView {
        let mut columns = vec![column("อัตราส่วน (แสดงให้ทราบ ไม่คิดคะแนน)", false)];
        columns
            .extend(fund.years.iter().map(|year| column(self.words.year(year.fiscal_year), true)));
        let ratio = |top: Option<Decimal>, bottom: Option<Decimal>| top?.checked_div(bottom?);
        type Ratio<'r> = (&'r str, Box<dyn Fn(usize) -> Option<Decimal> + 'r>);
        let year = |index: usize| &fund.years[index];
        let rows: Vec<Ratio> = vec![
            (
                "ความพอเพียงในการดำเนินงาน (รายได้ ÷ ค่าใช้จ่าย)",
                Box::new(move |i| {
                    ratio(year(i).get(Field::TotalIncome), year(i).get(Field::TotalExpenses))
                }),
            ),
            (
                "ผลตอบแทนต่อสินทรัพย์เฉลี่ย",
                Box::new(move |i| {
                    let now = year(i).get(Field::TotalAssets)?;
                    let before = fund.year(year(i).fiscal_year - 1)?.get(Field::TotalAssets)?;
                    let average = now.checked_add(before)?.checked_div(Decimal::TWO)?;
                    ratio(year(i).get(Field::NetSurplus), Some(average))
                }),
            ),
            (
                "สัดส่วนสมาชิกหญิง",
                Box::new(move |i| {
                    ratio(year(i).get(Field::MembersFemale), year(i).get(Field::MembersClosing))
                }),
            ),
        ];
        let mut table: Vec<Vec<String>> = rows
            .iter()
            .map(|(label, value)| {
                let mut row = vec![(*label).to_string()];
                row.extend((0..fund.years.len()).map(|index| {
                    or_unknown(value(index).map(|r| num::percent(r, 2, self.words.digits)))
                }));
                row
            })
            .collect();
        let mut rate = vec!["อัตราดอกเบี้ยเงินกู้ต่อปี".to_string()];
        rate.extend(fund.years.iter().map(|year| self.words.cell(year, Field::InterestRate).0));
        table.push(rate);
        TableView { columns, rows: table }
    }

    /// What is missing, year by year.
    pub(super) fn gaps(&self, fund: &Fund) -> Vec<String> {
        let mut gaps = Vec::new();
        if let Some(wanted) = self.index.year
            && fund.year(wanted).is_none()
        {
            gaps.push(format!("ยังไม่มีข้อมูลปีบัญชี {}", self.words.year(wanted)));
        }
        for year in fund.years.iter().rev() {
            let missing: Vec<_> = Field::ALL
                .iter()
                .filter(|field| matches!(year.figures.entry(**field), crate::model::Entry::Unknown))
                .map(|field| self.words.text(field.thai()))
                .collect();
            if !missing.is_empty() {
                let shown = missing.iter().take(6).cloned().collect::<Vec<_>>().join(", ");
                let more = missing.len().saturating_sub(6);
                let more = match more {
                    0 => String::new(),
                    more => format!(" และอีก {} รายการ", self.words.number(more)),
                };
                gaps.push(format!(
                    "ปี {} ไม่มีข้อมูล {} รายการ: {shown}{more}",
                    self.words.year(year.fiscal_year),
                    self.words.number(missing.len())
                ));
            }
        }
        gaps
    }

    /// The score of a fund in the shown contest, or why it has none.
    pub(super) fn score_of(&self, position: usize) -> (Option<ScoreView>, Vec<String>) {
        let Some(current) = self.current() else { return (None, Vec::new()) };
        match current.seat(position) {
            Some(Seat::Ranked(standing)) => (Some(self.score_view(current, standing)), Vec::new()),
            Some(Seat::Gated(gated)) => {
                let reasons =
                    gated.failed.iter().map(|gate| current.rubric.gates[*gate].reason.clone());
                (None, reasons.collect())
            }
            None => (None, Vec::new()),
        }
    }

    pub(super) fn score_view(&self, current: Current<'m>, standing: &Standing) -> ScoreView {
        let rubric = current.rubric;
        let precision = rubric.precision;
        let fund = &self.model.site.funds[standing.fund];
        let why = self.why_href(current, fund);
        let dimensions = rubric.dimensions.iter().zip(&standing.card.dimensions).enumerate().map(
            |(index, (dimension, score))| DimensionView {
                id: self.words.id(dimension.id.as_str()),
                title: dimension.title.clone(),
                points: self.words.points(score.points, precision),
                weight: self.words.weight(dimension.weight),
                filled: whole_percent(score.points, dimension.weight),
                class: ["c-part-", &index.to_string()].concat(),
                href: match dimension.indicators.first() {
                    Some(first) => {
                        [&*why, "#", &super::url::indicator_anchor(first.id.as_str())].concat()
                    }
                    None => why.clone(),
                },
            },
        );
        ScoreView {
            contest: self
                .link(current.contest.title.clone(), &PageRef::Contest(current.contest.id.clone())),
            method: self.link(rubric.title.clone(), &PageRef::Rubric(rubric.id.clone())),
            total: self.words.points(standing.card.total, precision),
            out_of: self.words.weight(current.ranking.out_of(rubric)),
            awaiting: self.awaiting(current, &standing.card),
            grade: self.grade_words(current, &standing.card),
            places: self.places(current, standing),
            firm: self.firm_sentence(current, standing),
            tied: is_tied(current, standing),
            dimensions: dimensions.collect(),
        }
    }

    /// A raw value in words, as exactly as it may be told.
    pub(super) fn raw_words(
        &self,
        fund: &Fund,
        current: Current<'m>,
        indicator: &Indicator,
        score: &IndicatorScore,
    ) -> String {
        if score.is_missing() {
            return super::words::UNKNOWN.to_string();
        }
        let value = match self.told(current, fund, indicator, score) {
            Some(Told::Value(value)) => value,
            Some(Told::Withheld) => return super::words::WITHHELD.to_string(),
            None if score.points.is_none() => return "รอกรรมการให้คะแนน".to_string(),
            None => return String::new(),
        };
        let shown = indicator.rule.shown_as();
        shown.map_or_else(String::new, |shown| self.words.raw(value, shown))
    }

    /// What all funds still wait for, while no judge has given points.
    pub(super) fn awaited(&self, current: Current<'m>) -> String {
        let rubric = current.rubric;
        let open = rubric.total.saturating_sub(current.ranking.out_of(rubric));
        if open.is_zero() {
            return String::new();
        }
        format!("อีก {} คะแนนรอคณะกรรมการตัดสิน", self.words.weight(open))
    }

    /// What the judges have yet to give a fund.
    pub(super) fn awaiting(&self, current: Current<'m>, card: &crate::score::Scorecard) -> String {
        let open = crate::score::open_points(current.rubric, card);
        if open.is_zero() {
            return String::new();
        }
        format!("อีก {} คะแนนรอคณะกรรมการตัดสิน", self.words.weight(open))
    }

    pub(super) fn grade_words(
        &self,
        current: Current<'m>,
        card: &crate::score::Scorecard,
    ) -> String {
        match crate::score::possible_grades(current.rubric, card) {
            Some((low, high)) if low.name == high.name => low.name.clone(),
            Some((low, high)) => [&*low.name, " ถึง ", &high.name].concat(),
            None => String::new(),
        }
    }

    fn places(&self, current: Current<'m>, standing: &Standing) -> Vec<PlaceView> {
        let contest = current.contest;
        let fund = &self.model.site.funds[standing.fund];
        let places = &standing.places;
        let mut views = Vec::new();
        let mut add = |scope: String, place: crate::score::Seat, href: String| {
            let shared = if place.shared { " (ร่วม)" } else { "" };
            views.push(PlaceView {
                scope,
                place: [&*self.words.number(place.place as usize), shared].concat(),
                of: ["จาก ", &self.words.number(place.of as usize), " กองทุน"].concat(),
                href,
            });
        };
        let scope = contest.area.as_ref().map_or("ทั้งประเทศ".to_string(), |a| self.area_name(a));
        add(scope, places.overall, self.href(&PageRef::Contest(contest.id.clone())));
        let tambon = &fund.tambon;
        let levels = [
            (Some(tambon.clone()), places.tambon),
            (tambon.parent(), places.amphoe),
            (tambon.parent().and_then(|amphoe| amphoe.parent()), places.province),
        ];
        for (area, place) in levels {
            let Some(area) = area.filter(|area| {
                contest.area.as_ref().is_none_or(|own| own != area && own.contains(area))
            }) else {
                continue;
            };
            let href = self.to_file(&super::url::contest_area(&contest.id, &area));
            add(self.area_name(&area), place, href);
        }
        if let (Some(class), Some(place)) = (standing.class, places.class) {
            let class = &contest.size_classes[class];
            let href = self.to_file(&super::url::contest_class(&contest.id, &class.id));
            add(self.words.text(&class.title), place, href);
        }
        views
    }
}

/// What is read together: a sheet's id and title, and its statements.
const SHEETS: [(&str, &str, &[&str]); 6] = [
    ("sheet-people", "สมาชิก กรรมการ และการประชุม", &["members", "committee", "agm"]),
    ("sheet-loans", "เงินกู้และหนี้ค้าง", &["loans"]),
    ("sheet-savings", "เงินออม สวัสดิการ และการปลดหนี้", &["savings", "welfare"]),
    ("sheet-balance", "งบดุล", &["assets", "liabilities", "equity"]),
    ("sheet-income", "รายได้ ค่าใช้จ่าย และการจัดสรรกำไร", &["income", "expenses", "allocation"]),
    ("sheet-reporting", "การปิดบัญชี ตรวจสอบ และรายงาน", &["reporting"]),
];

/// Id, title and figures of each statement.
pub(super) static STATEMENTS: LazyLock<Vec<(&str, &str, Vec<Field>)>> = LazyLock::new(|| {
    let groups: [(&str, &str, &[&str]); 13] = [
        ("members", "สมาชิกและครัวเรือน", &["members."]),
        ("committee", "คณะกรรมการ", &["committee."]),
        ("agm", "ประชุมใหญ่สามัญประจำปี", &["agm."]),
        ("loans", "เงินกู้และหนี้ค้าง", &["loans."]),
        ("savings", "เงินออม", &["savings."]),
        ("assets", "งบดุล: สินทรัพย์", &["balance_sheet.assets."]),
        ("liabilities", "งบดุล: หนี้สิน", &["balance_sheet.liabilities."]),
        ("equity", "งบดุล: ทุน", &["balance_sheet.equity.", "new_government_capital"]),
        ("income", "รายได้", &["income."]),
        ("expenses", "ค่าใช้จ่าย", &["expenses."]),
        ("allocation", "กำไรสุทธิและการจัดสรร", &["allocation.", "net_surplus"]),
        ("welfare", "สวัสดิการ สาธารณประโยชน์ และการปลดหนี้", &["welfare.", "debt_clearing."]),
        ("reporting", "การปิดบัญชี ตรวจสอบ และรายงาน", &["reporting.", "period.", "state"]),
    ];
    let of = |starts: &[&str]| {
        let belongs = |field: &&Field| starts.iter().any(|start| field.path().starts_with(start));
        Field::ALL.iter().filter(belongs).copied().collect()
    };
    groups.into_iter().map(|(id, title, starts)| (id, title, of(starts))).collect()
});

pub(super) fn unit_words(field: Field) -> &'static str {
    use crate::num::Unit;
    match field.unit() {
        Unit::Baht => "บาท",
        Unit::Persons => "คน",
        Unit::Households => "ครัวเรือน",
        Unit::Times => "ครั้ง",
        Unit::Percent => "ต่อปี",
        Unit::YesNo | Unit::Date | Unit::Choice | Unit::Kinds => "",
    }
}

/// The unit that more than half of a group's rows share, of those that have one: it is said once,
/// and the others say their own. Dates and answers have none and read as such.
fn usual_unit(fields: &[Field]) -> &'static str {
    let units = || fields.iter().map(|field| unit_words(*field)).filter(|unit| !unit.is_empty());
    let share = |unit: &str| units().filter(|other| *other == unit).count() * 2;
    units().find(|unit| share(unit) > units().count()).unwrap_or_default()
}

/// Known to be zero in every year; such amounts are named in a line instead of filling rows.
fn is_zero_throughout(fund: &Fund, field: Field) -> bool {
    field.unit() == num::Unit::Baht
        && !fund.years.is_empty()
        && fund.years.iter().all(|year| {
            year.get(field).is_some_and(|value| {
                use super::words::{Shield, shield};
                value.is_zero() && shield(year, field, value) == Shield::Open
            })
        })
}

pub(super) fn state_of(score: &IndicatorScore) -> &'static str {
    if score.is_missing() {
        "missing"
    } else if score.points.is_none() {
        "panel"
    } else {
        "scored"
    }
}

pub(super) fn kind_words(kind: FundKind) -> &'static str {
    match kind {
        FundKind::Village => "กองทุนหมู่บ้าน",
        FundKind::Urban => "กองทุนชุมชนเมือง",
    }
}

pub(super) fn fund_badges(fund: &Fund) -> Vec<Badge> {
    let mut badges = Vec::new();
    if fund.synthetic {
        badges.push(Badge { kind: "warn", text: "ข้อมูลสมมติ".to_string() });
    }
    badges
}

/// Whether a neighbour has the same total, so that the tie chain had to decide.
/// The course of a figure over a fund's years; what may not be shown is a gap.
fn course(fund: &Fund, field: Field) -> (String, &'static str) {
    let open = |year: &FundYear| {
        year.get(field).filter(|value| shield(year, field, *value) == Shield::Open)
    };
    let values: Vec<Option<Decimal>> = fund.years.iter().map(open).collect();
    let mut known = values.iter().flatten();
    let says = match (known.next(), known.next_back()) {
        (Some(first), Some(last)) if last > first => "เพิ่มขึ้น",
        (Some(first), Some(last)) if last < first => "ลดลง",
        _ => "เท่าเดิม",
    };
    (chart::course(&values), says)
}

fn is_tied(current: Current, standing: &Standing) -> bool {
    let all = &current.ranking.standings;
    let neighbours = current.ranking.position_of(standing.fund).map(|at| {
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|other| all.get(other))
    });
    neighbours.into_iter().flatten().any(|other| other.card.total == standing.card.total)
}

/// A share in whole percent, for the length of a bar.
fn whole_percent(part: Decimal, whole: Decimal) -> u32 {
    part.checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|hundred| hundred.checked_div(whole))
        .and_then(|percent| u32::try_from(num::half_up(percent, 0)).ok())
        .unwrap_or(0)
        .min(100)
}
