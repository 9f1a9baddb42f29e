//! What a text takes from the site's data: a figure in a sentence, a small chart, the first of a
//! ranking. Each says of what day it is and leads to where it comes from; what is withheld on the
//! fund's own page is withheld here.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::contests::Scope;
use super::words::{Shield, UNKNOWN, shield};
use super::{Here, Text};
use crate::chart;
use crate::id::{AreaCode, FundCode};
use crate::model::doc::{Align, Block, Doc, Inline, Target};
use crate::model::live::{Live, LiveKind, Measure};
use crate::model::rubric::ShownAs;
use crate::model::{Field, Fund, FundYear, PageRef};
use crate::num;

impl<'m> Here<'m> {
    /// A text with the figures that it asks for.
    pub(super) fn text_of(&self, doc: &'m Doc) -> Text<'m> {
        if doc.lives().is_empty() {
            return Text { doc: Cow::Borrowed(doc), charts: Vec::new() };
        }
        let mut charts = Vec::new();
        let mut living = doc.clone();
        let blocks = std::mem::take(&mut living.blocks);
        for block in blocks {
            match alone(&block).cloned() {
                Some(live) => living.blocks.extend(self.block(&live, &mut charts)),
                None => living.blocks.push(block),
            }
        }
        living.replace_lives(&mut |live| self.words_of(live));
        Text { doc: Cow::Owned(living), charts }
    }

    fn block(&self, live: &Live, charts: &mut Vec<chart::Spec>) -> Vec<Block> {
        match &live.what {
            LiveKind::Figure { .. } => vec![Block::Paragraph(self.words_of(live))],
            LiveKind::Chart { fund, field } => self.small_chart(fund, *field, charts),
            LiveKind::Ranking { area, count } => self.extract(area.as_ref(), *count),
        }
    }

    /// “๘.๓๓% (กองทุน ๕๐๒๓๐๒๐๓ ณ ๓๑ ธันวาคม ๒๕๖๘)”: the figure leads to the page that it stands on.
    fn words_of(&self, live: &Live) -> Vec<Inline> {
        let LiveKind::Figure { fund: code, year, of } = &live.what else { return Vec::new() };
        let Some((position, fund)) = self.model.site.fund(code) else {
            return vec![said(UNKNOWN)];
        };
        let page = PageRef::Fund(fund.code.clone());
        let link = |page: PageRef, words: String| Inline::Link {
            target: Target::Inside { page, title: fund.name.clone() },
            content: vec![said(words)],
            span: live.span,
        };
        let shown_year = year.or(self.index.year);
        let found = shown_year.and_then(|year| fund.year(year)).or_else(|| match year {
            Some(_) => None,
            None => fund.latest(),
        });
        let of_year = |words: String, found: &FundYear| {
            vec![
                link(page.clone(), words),
                said(format!(
                    " (กองทุน {} {})",
                    self.words.text(fund.code.as_str()),
                    self.day_of(fund, found)
                )),
            ]
        };
        match of {
            Measure::Name => vec![link(page, fund.name.clone())],
            Measure::Points | Measure::Place => self.result(position, *of, fund, &link),
            Measure::Field(field) => match found {
                Some(found) => of_year(self.with_unit(found, *field), found),
                None => vec![said(UNKNOWN)],
            },
            Measure::Par30 | Measure::Par90 => match found {
                Some(found) => {
                    let field = if *of == Measure::Par30 {
                        Field::Par30Balance
                    } else {
                        Field::Par90Balance
                    };
                    of_year(self.share_of_loans(found, field), found)
                }
                None => vec![said(UNKNOWN)],
            },
        }
    }

    /// “ณ ๓๑ ธันวาคม ๒๕๖๘”, and whether the figures are invented.
    fn day_of(&self, fund: &Fund, year: &FundYear) -> String {
        let invented = if fund.synthetic { ", ข้อมูลสมมติ" } else { "" };
        match year.date(Field::PeriodEnd) {
            Some(end) => format!("ณ {}{invented}", self.words.date(end)),
            None => format!("ปีบัญชี {}{invented}", self.words.year(year.fiscal_year)),
        }
    }

    fn with_unit(&self, year: &FundYear, field: Field) -> String {
        let (words, state) = self.words.cell(year, field);
        let unit = field.unit().thai();
        match state {
            "known" if !unit.is_empty() && unit != "%" => format!("{words} {unit}"),
            _ => words,
        }
    }

    /// As everywhere on the site: over what is withheld, a share of loans is told to a tenth of a
    /// percent.
    fn share_of_loans(&self, year: &FundYear, field: Field) -> String {
        let (Some(part), Some(loans)) = (year.get(field), year.get(Field::LoansClosing)) else {
            return UNKNOWN.to_string();
        };
        let Some(share) = part.checked_div(loans) else { return UNKNOWN.to_string() };
        let share = match shield(year, field, part) {
            Shield::Open => share,
            _ => num::half_up(share, 3),
        };
        self.words.raw(share, ShownAs::Percent)
    }

    /// Points and place in the shown contest; a fund that is not ranked has neither.
    fn result(
        &self,
        position: usize,
        of: Measure,
        fund: &Fund,
        link: &dyn Fn(PageRef, String) -> Inline,
    ) -> Vec<Inline> {
        let Some(current) = self.current() else { return vec![said(UNKNOWN)] };
        let Some(standing) = current.ranking.standing_of(position) else {
            return vec![said("ไม่เข้าอันดับ")];
        };
        let words = match of {
            Measure::Points => {
                let points = self.words.points(standing.card.total, current.rubric.precision);
                format!("{points} คะแนน")
            }
            _ => {
                let place = usize::try_from(standing.place()).unwrap_or_default();
                format!("อันดับ {}", self.words.number(place))
            }
        };
        let invented = if fund.synthetic { ", ข้อมูลสมมติ" } else { "" };
        let code = self.words.text(fund.code.as_str());
        vec![
            link(PageRef::Why(fund.code.clone()), words),
            said(format!(" (กองทุน {code} {}{invented})", current.contest.title)),
        ]
    }

    /// One figure over the years: a chart, the same in a table, and where it comes from.
    fn small_chart(
        &self,
        code: &FundCode,
        field: Field,
        charts: &mut Vec<chart::Spec>,
    ) -> Vec<Block> {
        let Some((_, fund)) = self.model.site.fund(code) else { return Vec::new() };
        let is_open =
            |year: &FundYear, value: &Decimal| shield(year, field, *value) == Shield::Open;
        let values: Vec<Option<Decimal>> = fund
            .years
            .iter()
            .map(|year| year.get(field).filter(|value| is_open(year, value)))
            .collect();
        let title = format!("{} {}", field.thai(), fund.name);
        let mut blocks = Vec::new();
        match values.iter().flatten().max().filter(|_| values.len() > 1) {
            None => blocks.push(paragraph(vec![Inline::Strong(vec![said(title)])])),
            Some(highest) => {
                let labels = fund.years.iter().map(|year| self.words.cell(year, field).0).collect();
                let years = fund.years.iter().map(|year| self.words.year(year.fiscal_year));
                let series = chart::Series {
                    name: field.thai().to_string(),
                    values: values.clone(),
                    labels,
                };
                blocks.push(Block::Chart { position: charts.len(), title });
                charts.push(chart::Spec::Trend(chart::Trend {
                    key: format!("live-{}", charts.len() + 1),
                    years: years.collect(),
                    series: vec![series],
                    ticks: self.ticks(*highest),
                }));
            }
        }
        let row = |year: &FundYear| {
            let year_words = self.words.year(year.fiscal_year);
            vec![vec![said(year_words)], vec![said(self.with_unit(year, field))]]
        };
        blocks.push(Block::Table {
            align: vec![Align::Left, Align::Right],
            head: vec![vec![said("ปีบัญชี")], vec![said(field.thai())]],
            rows: fund.years.iter().map(row).collect(),
        });
        if let Some(last) = fund.latest() {
            let after = format!(" {}", self.day_of(fund, last));
            let page = PageRef::Fund(fund.code.clone());
            blocks.push(self.led_from(fund.name.clone(), page, after));
        }
        blocks
    }

    fn led_from(&self, title: String, page: PageRef, after: String) -> Block {
        let link = Inline::Link {
            target: Target::Inside { page, title },
            content: Vec::new(),
            span: crate::text::Span::default(),
        };
        paragraph(vec![said("ที่มา: "), link, said(after)])
    }

    /// The first of the shown contest, everywhere or in an area.
    fn extract(&self, area: Option<&AreaCode>, count: usize) -> Vec<Block> {
        let Some(current) = self.current() else { return vec![paragraph(vec![said(UNKNOWN)])] };
        let scope = area.map_or(Scope::All, |code| Scope::Area(code.clone()));
        let all: Vec<&crate::score::Standing> = match area {
            None => current.ranking.standings.iter().collect(),
            Some(code) => current.ranking.in_area(code).collect(),
        };
        let row = |standing: &&crate::score::Standing| {
            let fund = &self.model.site.funds[standing.fund];
            let seat = self.place_in(standing, &scope);
            let place = self.words.number(usize::try_from(seat.place).unwrap_or_default());
            let page = PageRef::Why(fund.code.clone());
            let name = Inline::Link {
                target: Target::Inside { page, title: fund.name.clone() },
                content: Vec::new(),
                span: crate::text::Span::default(),
            };
            let points = self.words.points(standing.card.total, current.rubric.precision);
            vec![vec![said(place)], vec![name], vec![said(points)]]
        };
        let rows: Vec<_> = all.iter().take(count).map(row).collect();
        if rows.is_empty() {
            return vec![paragraph(vec![said("ยังไม่มีกองทุนที่เข้าอันดับ")])];
        }
        let whom = match area {
            None => String::new(),
            Some(code) => format!(" {}", self.area_name(code)),
        };
        let title = format!(
            "{}{whom} {} อันดับแรก จาก {} กองทุน",
            current.contest.title,
            self.words.number(rows.len()),
            self.words.number(all.len())
        );
        let invented = if self.invented() { ", ข้อมูลสมมติ" } else { "" };
        let after = format!(" ปีบัญชี {}{invented}", self.words.year(current.contest.fiscal_year));
        let page = PageRef::Contest(current.contest.id.clone());
        vec![
            paragraph(vec![Inline::Strong(vec![said(title)])]),
            Block::Table {
                align: vec![Align::Left, Align::Left, Align::Right],
                head: vec![vec![said("อันดับ")], vec![said("กองทุน")], vec![said("คะแนน")]],
                rows,
            },
            self.led_from(current.contest.title.clone(), page, after),
        ]
    }
}

fn said(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(content)
}

/// What a paragraph consists of, if that is a block of its own.
fn alone(block: &Block) -> Option<&Live> {
    match block {
        Block::Paragraph(content) => match &content[..] {
            [Inline::Live(live)] if live.what.is_block() => Some(live),
            _ => None,
        },
        _ => None,
    }
}
