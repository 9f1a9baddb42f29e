//! A fund on paper: what stands on its page and on the page that explains its points, put together for
//! judges who read, tick and sign on A4. It is made of the same views and computes nothing again.

use super::charts::{Drawn, split};
use super::frame::{About, Part};
use super::view::*;
use super::{Current, Fragment, Here, Model, Page, Seat, url};
use crate::chart::Spec;
use crate::diag::Severity;
use crate::id::FundCode;
use crate::model::PageRef;
use crate::score::Standing;

/// With more funds than this, dossiers are not pages of the site: each weighs as much as the two
/// pages that it is made of. `export pdf` makes them of any number.
pub(super) const MOST: usize = 600;

/// So many years stand side by side on a sheet of A4.
const YEARS: usize = 3;

/// What of its anchor a fund's pieces carry at the end of their keys.
pub(crate) fn anchor(code: &FundCode) -> String {
    format!("f-{code}")
}

/// Whether the site has a page of every fund's dossier.
pub(super) fn are_pages(model: Model) -> bool {
    model.site.funds.len() <= MOST
        && model.index.contest.is_some_and(|c| model.rankings[c].is_some())
}

impl<'m> Here<'m> {
    /// Where the dossier of a fund stands in the site; empty where there is none.
    pub(super) fn dossier_href(&self, code: &FundCode) -> String {
        let live = self.live;
        let of_its_day = live
            .index
            .contest
            .and_then(|contest| live.decided(&live.site.contests[contest].id))
            .map_or(live.site, |unit| &unit.frozen.site);
        match are_pages(live) && of_its_day.fund(code).is_some() {
            true => self.to_file(&url::dossier(code)),
            false => String::new(),
        }
    }

    /// The same beside a page of some contest: dossiers of the site are of its newest contest.
    pub(super) fn dossier_in(&self, current: Current<'m>, round: &str, code: &FundCode) -> String {
        let newest = self.live.index.contest.map(|at| &self.live.site.contests[at].id);
        match newest == Some(&current.contest.id) && round.is_empty() {
            true => self.dossier_href(code),
            false => String::new(),
        }
    }

    pub fn dossier_page(&self, contest: usize, code: &FundCode) -> Option<Page<'m>> {
        let (view, fragments) = self.dossier(contest, code)?;
        let fund = self.model.site.fund(code)?.1;
        let title = format!("เอกสารประกอบการพิจารณา {}", fund.name);
        let mut crumbs = self.area_crumbs(&fund.tambon);
        crumbs.push(self.link(fund.name.clone(), &PageRef::Fund(code.clone())));
        let mut frame = self.frame(About {
            title: &title,
            description: &format!("ข้อมูล คะแนน เหตุผล และหลักฐานของ{} สำหรับพิมพ์", fund.name),
            part: Part::Funds,
            crumbs,
            figures: fund.synthetic,
        });
        // It says nothing that the fund's own page does not say.
        frame.canonical.clone_from(&view.address);
        let view = View::from(view);
        Some(Page { template: "dossier.html", frame, view, fragments })
    }

    /// The view, and its charts.
    pub(super) fn dossier(
        &self,
        contest: usize,
        code: &FundCode,
    ) -> Option<(DossierView, Vec<(String, Fragment<'m>)>)> {
        let current = self.contest(contest)?;
        let (position, fund) = self.model.site.fund(code)?;
        let seat = current.seat(position);
        let why = match self.why_page_in(contest, position).map(|page| page.view) {
            Some(View::Why(why)) => why,
            _ => WhyView::default(),
        };
        let standing = match seat {
            Some(Seat::Ranked(standing)) => Some(standing),
            _ => None,
        };
        let mut drawn: Vec<Drawn> = self.trend(fund).into_iter().collect();
        drawn.extend(standing.and_then(|standing| self.heaviest_indicator(current, standing)));
        let anchor = anchor(code);
        let drawn = drawn.into_iter().map(|chart| told_apart(chart, &anchor));
        let (charts, fragments) = split(drawn);
        let gated = match seat {
            Some(Seat::Gated(gated)) => {
                let reasons = gated.failed.iter();
                reasons.map(|gate| self.gate_reason(current, position, *gate)).collect()
            }
            Some(Seat::Ranked(_)) => Vec::new(),
            None => vec!["ไม่ได้อยู่ในการประกวดนี้ หรือไม่มีข้อมูลของปีบัญชีที่ใช้".to_string()],
        };
        let problems = self.findings.of(position).iter().map(|finding| {
            let effect = match finding.problem.severity() {
                Severity::Warning => "เตือน ไม่กระทบการจัดอันดับ",
                _ => "ยังไม่จัดอันดับจนกว่าจะแก้",
            };
            format!("{} ({effect})", self.finding_words(fund, finding))
        });
        let decided = match self.unit {
            Some(unit) => {
                format!("{} รหัสยืนยันผล {}", self.decided_says(), unit.frozen.seal.short())
            }
            None => String::new(),
        };
        let source = self.source(fund);
        let years = fund.years.iter().map(|year| self.words.year(year.fiscal_year));
        let mut view = DossierView {
            anchor,
            code: self.words.text(code.as_str()),
            name: fund.name.clone(),
            kind: super::funds::kind_words(fund.kind).to_string(),
            page: self.link(fund.name.clone(), &PageRef::Fund(code.clone())),
            address: url::canonical(
                &self.live.site.settings.base_url,
                &url::file(&PageRef::Fund(code.clone())),
            ),
            contest: self
                .link(current.contest.title.clone(), &PageRef::Contest(current.contest.id.clone())),
            method: self
                .link(current.rubric.title.clone(), &PageRef::Rubric(current.rubric.id.clone())),
            version: self.words.text(&current.rubric.version.to_string()),
            fiscal_year: self.words.year(current.contest.fiscal_year),
            invented: fund.synthetic,
            edition: self.model.edition.banner(),
            decided,
            badges: super::funds::fund_badges(fund),
            identity: self.identity(fund),
            places: standing.map(|s| self.paper_places(current, s)).unwrap_or_default(),
            score: standing.map(|standing| self.score_view(current, standing)),
            gated,
            total: match why.total.is_empty() {
                true => String::new(),
                false => format!("{} จาก {} คะแนน", why.total, why.out_of),
            },
            sum: why.sum,
            gates_passed: why.gates_passed,
            gates: why.gates,
            ties: why.ties,
            firm: why.firm.map(|firm| firm.facts).unwrap_or_default(),
            indicators: why.indicators,
            charts,
            years: years.collect(),
            years_left: String::new(),
            statements: self.statements(fund),
            ratios: self.ratios(fund),
            quality: self.quality_view(position),
            gaps: self.gaps(fund),
            problems: problems.collect(),
            evidence_note: self.evidence_list(fund).1,
            file: source.file,
            source_years: source.years,
        };
        self.newest_years(&mut view);
        Some((view, fragments))
    }

    /// Only so many years stand side by side on A4; earlier ones can be read on the fund's page.
    fn newest_years(&self, view: &mut DossierView) {
        let all = view.years.len();
        let Some(left) = all.checked_sub(YEARS).filter(|left| *left > 0) else { return };
        view.years_left =
            format!("แสดง {} ปีล่าสุด จาก {} ปี", self.words.number(YEARS), self.words.number(all));
        view.years.drain(..left);
        view.source_years.drain(..left);
        for group in view.statements.iter_mut().flat_map(|sheet| &mut sheet.groups) {
            group.leave_out_oldest(left, all);
        }
        // Before the years stands what they are about.
        view.ratios.columns.drain(1..=left);
        view.ratios.rows.iter_mut().for_each(|row| _ = row.drain(1..=left));
    }

    /// The places of a fund. How firm they are is tested for the contest as a whole.
    fn paper_places(&self, current: Current<'m>, standing: &Standing) -> Vec<DossierPlace> {
        let firm = self.firmness(current, standing).map(|(_, firmness)| firmness.weights);
        let places = self.score_view(current, standing).places;
        let rows = places.into_iter().enumerate().map(|(at, place)| DossierPlace {
            scope: place.scope,
            place: place.place,
            of: place.of,
            range: match (at, firm) {
                (0, Some(range)) => self.range(range),
                _ => "–".to_string(),
            },
        });
        rows.collect()
    }
}

/// Several funds stand in one booklet.
fn told_apart<'m>(mut chart: Drawn<'m>, anchor: &str) -> Drawn<'m> {
    let key = format!("{}-{anchor}", chart.view.key);
    if let Fragment::Repeated(repeated) = &chart.fragment.1 {
        chart.fragment.1 = Fragment::Chart(repeated.spec.clone());
    }
    if let Fragment::Chart(spec) = &mut chart.fragment.1 {
        let own = match spec {
            Spec::RankedBars(chart) => &mut chart.key,
            Spec::Trend(chart) => &mut chart.key,
            Spec::Distribution(chart) => &mut chart.key,
            Spec::Scatter(chart) => &mut chart.key,
            Spec::Completeness(chart) => &mut chart.key,
            Spec::Ranges(chart) => &mut chart.key,
            Spec::Panels(chart) => &mut chart.key,
        };
        own.clone_from(&key);
    }
    chart.fragment.0.clone_from(&key);
    chart.view.key = key;
    chart
}
