//! The data-quality level of a year, and where each of its figures comes from.

use super::Here;
use super::charts::column;
use super::view::{QualityStep, QualityView, SourceView, SourceYear, TableView};
use super::words::{Shield, shield};
use crate::check::{Finding, Quality, Step};
use crate::diag::{FieldName, Lang, Mistake, explain};
use crate::model::{Field, Fund, FundYear};

impl<'m> Here<'m> {
    /// The quality of a fund's year of the shown contest, or of its latest.
    pub fn quality(&self, position: usize) -> Option<(&'m FundYear, Quality)> {
        let fund = &self.model.site.funds[position];
        let year = self.index.year.and_then(|year| fund.year(year)).or_else(|| fund.latest())?;
        Some((year, Quality::of(fund, year, self.model.findings.of(position))))
    }

    pub fn quality_view(&self, position: usize) -> Option<QualityView> {
        let (year, quality) = self.quality(position)?;
        let steps = Step::ALL
            .into_iter()
            .map(|step| QualityStep { title: step_words(step), taken: quality.has(step) });
        Some(QualityView {
            level: self.words.number(quality.level()),
            out_of: self.words.number(Step::ALL.len()),
            year: self.words.year(year.fiscal_year),
            steps: steps.collect(),
        })
    }

    /// “๔/๕”
    pub fn quality_mark(&self, position: usize) -> String {
        self.quality(position).map_or_else(String::new, |(_, quality)| {
            let (level, all) = (quality.level(), Step::ALL.len());
            format!("{}/{}", self.words.number(level), self.words.number(all))
        })
    }

    /// Each figure's unit, day and line. Figures of a group that stand on one line are one row.
    pub fn source(&self, fund: &Fund) -> SourceView {
        let years = fund.years.iter().map(|year| {
            let digits = self.words.digits;
            SourceYear {
                title: self.words.year(year.fiscal_year),
                as_of: year
                    .date(Field::PeriodEnd)
                    .map_or_else(String::new, |end| end.short(digits)),
                period: match (year.date(Field::PeriodStart), year.date(Field::PeriodEnd)) {
                    (Some(start), Some(end)) => {
                        format!("{} ถึง {}", start.short(digits), end.short(digits))
                    }
                    _ => String::new(),
                },
                state: year.choice(Field::State).map_or("ไม่ระบุสถานะ", |(_, shown)| shown),
                line: self.words.number(year.span.line as usize),
            }
        });
        let mut columns = vec![column("รายการ", false), column("หน่วย", false)];
        columns.extend(
            fund.years
                .iter()
                .map(|year| column(format!("บรรทัด ปี {}", self.words.year(year.fiscal_year)), true)),
        );
        let mut rows = Vec::new();
        for (_, title, fields) in super::funds::STATEMENTS.iter() {
            self.source_rows(fund, title, fields, &mut rows);
        }
        let lines = TableView { columns, rows };
        SourceView { file: fund.file.to_string(), years: years.collect(), lines }
    }

    fn source_rows(&self, fund: &Fund, title: &str, fields: &[Field], rows: &mut Vec<Vec<String>>) {
        let written: Vec<Field> = fields
            .iter()
            .copied()
            .filter(|field| fund.years.iter().any(|year| year.figures.span(*field).line > 0))
            .collect();
        let lines_of = |year: &FundYear| {
            let lines = written.iter().map(|field| year.figures.span(*field).line);
            let lines: std::collections::BTreeSet<u32> = lines.filter(|line| *line > 0).collect();
            lines
        };
        // Some groups go over two or three lines in the short style; each of those is told whole.
        const ONE_PLACE: usize = 3;
        if fund.years.iter().all(|year| lines_of(year).len() <= ONE_PLACE) {
            if written.is_empty() {
                return;
            }
            let count = self.words.number(written.len());
            let mut row = vec![format!("{title} ({count} รายการ)"), units(&written)];
            row.extend(fund.years.iter().map(|year| {
                let lines: Vec<String> = lines_of(year)
                    .into_iter()
                    .map(|line| self.words.number(line as usize))
                    .collect();
                lines.join(", ")
            }));
            rows.push(row);
            return;
        }
        for field in written {
            let label = format!("{title}: {}", self.words.label(field));
            let mut row = vec![label, super::funds::unit_words(field).to_string()];
            row.extend(fund.years.iter().map(|year| match year.figures.span(field).line {
                0 => String::new(),
                line => self.words.number(line as usize),
            }));
            rows.push(row);
        }
    }

    /// What a finding says, on a page. Figures of one or two people are not told there either.
    pub fn finding_words(&self, fund: &Fund, finding: &Finding) -> String {
        let problem = &finding.problem;
        let withheld = spoken_of(&problem.mistake).into_iter().any(|(field, year)| {
            let year = year.or(finding.year).and_then(|year| fund.year(year));
            let value = year.and_then(|year| Some((year, year.get(field)?)));
            value.is_some_and(|(year, value)| shield(year, field, value) != Shield::Open)
        });
        if !withheld {
            return self.words.text(&problem.words(Lang::Th).what);
        }
        let title = explain(problem.code().0, Lang::Th).map_or("", |page| page.title);
        match finding.year {
            Some(year) => format!("ปี {}: {title} (ไม่แสดงจำนวนเพราะมีน้อยราย)", self.words.year(year)),
            None => title.to_string(),
        }
    }
}

/// The figures that a mistake tells or lets guess, and their year where it is another one.
fn spoken_of(mistake: &Mistake) -> Vec<(Field, Option<i32>)> {
    let named = |name: FieldName| Field::ALL.iter().copied().find(|field| field.name() == name);
    match mistake {
        Mistake::RepaidYetAtRisk { .. } => {
            vec![(Field::Par30Balance, None), (Field::CollectedOfDue, None)]
        }
        Mistake::NegativeAmount { field, .. } => {
            named(*field).into_iter().map(|field| (field, None)).collect()
        }
        other => {
            let terms = other.terms().into_iter();
            terms.filter_map(|term| Some((named(term.name)?, term.year))).collect()
        }
    }
}

fn step_words(step: Step) -> &'static str {
    match step {
        Step::Reported => "รายงานตัวเลขหลักครบและลงตัว",
        Step::Closed => "ปิดบัญชีแล้ว",
        Step::Audited => "มีผู้ตรวจสอบบัญชีแล้ว",
        Step::Disclosed => "เสนอที่ประชุมใหญ่และปิดประกาศแล้ว",
        Step::Evidenced => "มีหลักฐานประกอบให้ตรวจ",
    }
}

/// The units of a group, each once.
fn units(fields: &[Field]) -> String {
    let mut units: Vec<&str> = Vec::new();
    for unit in fields.iter().map(|field| super::funds::unit_words(*field)) {
        if !unit.is_empty() && !units.contains(&unit) {
            units.push(unit);
        }
    }
    units.join(" ")
}
