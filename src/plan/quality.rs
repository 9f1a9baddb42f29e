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

    /// The day of each year's figures, and the lines of those that have one to themselves; figures
    /// that share a line are told of below their statement.
    pub fn source(&self, fund: &Fund) -> SourceView {
        let years = fund.years.iter().map(|year| {
            let digits = self.words.digits;
            SourceYear {
                title: self.words.year(year.fiscal_year),
                as_of: year
                    .date(Field::PeriodEnd)
                    .map_or_else(String::new, |end| end.short(digits)),
                state: year.choice(Field::State).map_or("ไม่ระบุสถานะ", |(_, shown)| shown),
                line: self.words.number(year.span.line as usize),
            }
        });
        let mut columns = vec![column("รายการ", false)];
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

    /// The lines of a group's figures, for each year; empty where they are told one by one.
    pub(super) fn lines_of(&self, fund: &Fund, fields: &[Field]) -> Vec<String> {
        let lines: Vec<Vec<u32>> =
            fund.years.iter().map(|year| written_lines(year, fields)).collect();
        if lines.iter().all(Vec::is_empty) || !are_few(&lines) {
            return Vec::new();
        }
        let words = |lines: &Vec<u32>| {
            let lines: Vec<String> =
                lines.iter().map(|line| self.words.number(*line as usize)).collect();
            lines.join(", ")
        };
        lines.iter().map(words).collect()
    }

    /// Figures that have a line of the file to themselves.
    fn source_rows(&self, fund: &Fund, title: &str, fields: &[Field], rows: &mut Vec<Vec<String>>) {
        let lines: Vec<Vec<u32>> =
            fund.years.iter().map(|year| written_lines(year, fields)).collect();
        if are_few(&lines) {
            return;
        }
        let line = |year: &FundYear, field: Field| year.figures.span(field).line;
        for field in fields.iter().copied() {
            if fund.years.iter().all(|year| line(year, field) == 0) {
                continue;
            }
            let mut row = vec![format!("{title}: {}", self.words.label(field))];
            row.extend(fund.years.iter().map(|year| match line(year, field) {
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

/// Some groups go over two or three lines in the short style; each of those is told whole.
fn are_few(years: &[Vec<u32>]) -> bool {
    const ONE_PLACE: usize = 3;
    years.iter().all(|lines| lines.len() <= ONE_PLACE)
}

/// In order, each once.
fn written_lines(year: &FundYear, fields: &[Field]) -> Vec<u32> {
    let mut lines: Vec<u32> = Vec::new();
    for line in fields.iter().map(|field| year.figures.span(*field).line) {
        if line > 0 && lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    lines.sort_unstable();
    lines.dedup();
    lines
}
