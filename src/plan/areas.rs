//! The overview of a tambon, an amphoe or a province, and the completeness of what was reported.

use rust_decimal::Decimal;

use super::charts::{Drawn, column, names, or_unknown, split};
use super::frame::{About, Part};
use super::index::AreaSums;
use super::view::{AreaView, CompletenessView, Held, Link, TableView, Tile, View};
use super::{Here, Page, standing, url};
use crate::chart::{self, Cell, Spec};
use crate::id::AreaCode;
use crate::model::{Area, Entry, Field, Fund, FundYear, Level, PageRef};
use crate::num;
use crate::score::Standing;

/// The middle value of a sorted list; the mean of the two middle ones where it is even.
pub(super) fn median(sorted: &[Decimal]) -> Option<Decimal> {
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(sorted[half]),
        _ => sorted[half - 1].checked_add(sorted[half])?.checked_div(Decimal::TWO),
    }
}

/// How much of a group of figures a year holds: in full, in part, not at all; known and asked for.
fn reported(year: Option<&FundYear>, prefix: &str) -> (Cell, usize, usize) {
    let (mut known, mut asked) = (0, 0);
    for field in Field::ALL.iter().filter(|field| field.path().starts_with(prefix)) {
        asked += 1;
        known += usize::from(
            year.is_some_and(|year| !matches!(year.figures.entry(*field), Entry::Unknown)),
        );
    }
    let cell = match known {
        0 => Cell::None,
        known if known == asked => Cell::Full,
        _ => Cell::Part,
    };
    (cell, known, asked)
}

impl<'m> Here<'m> {
    pub fn area_page(&self, code: &AreaCode) -> Option<Page<'m>> {
        let site = self.model.site;
        let area = site.area(code)?;
        let sums = self.index.sums.get(code).cloned().unwrap_or_default();
        let funds = self.index.funds_in(code);
        let is_tambon = area.level == Level::Tambon;
        let mut drawn = Vec::new();
        if let Some(current) = self.current() {
            let standings: Vec<&Standing> = current.ranking.in_area(code).collect();
            if is_tambon || standings.len() <= 60 {
                drawn.extend(self.ranked_bars("bars", current, &standings, None));
            }
            if !is_tambon {
                drawn.extend(self.spread_by_area("spread", current, area));
                drawn.extend(self.scatter("scatter", &funds, current.contest.fiscal_year));
            }
        }
        let (charts, fragments) = split(drawn);
        let children = self.index.children(site, Some(&area.code));
        let view = AreaView {
            kind: match area.level {
                Level::Tambon => "ตำบล",
                Level::Amphoe => "อำเภอ",
                _ => "จังหวัด",
            }
            .to_string(),
            tiles: self.sum_tiles(&sums),
            source: self.sums_source(&sums),
            areas: self.area_links(area),
            funds: if is_tambon {
                funds.iter().map(|fund| self.fund_row(*fund)).collect()
            } else {
                Vec::new()
            },
            charts,
            summary: self.area_summary(if is_tambon { vec![area] } else { children }),
            ranking: self.area_ranking(code),
            network: self.network_link(code),
            notes: self.notes_of_area(code),
            stories: self.story_links(self.index.stories_of_area.get(code)),
            year: self
                .index
                .year
                .map_or_else(String::new, |year| format!("ปีบัญชี {}", self.words.year(year))),
            remark: self.village_remark(area, &sums),
        };
        let title = area.full_name();
        let description = format!("ภาพรวมกองทุนหมู่บ้านและชุมชนเมืองใน{title}");
        let crumbs = match code.parent() {
            Some(parent) => self.area_crumbs(&parent),
            None => vec![self.link("กองทุน", &PageRef::Funds)],
        };
        let frame = self.frame(About {
            title: &title,
            description: &description,
            part: Part::Funds,
            crumbs,
            figures: true,
        });
        Some(Page { template: "area.html", frame, view: View::Area(view), fragments })
    }

    fn village_remark(&self, area: &Area, sums: &AreaSums) -> String {
        let Some(villages) = area.villages else { return String::new() };
        let villages = villages as usize;
        let mut remark = format!("ตำบลนี้มี {} หมู่บ้าน", self.words.number(villages));
        if !area.confirmed {
            remark.push_str(" (จำนวนนี้ยังไม่ได้ยืนยันจากเอกสารราชการ)");
        }
        if villages > sums.funds {
            remark.push_str(&format!(
                " ยังไม่มีไฟล์ข้อมูลอีก {} กองทุน",
                self.words.number(villages - sums.funds)
            ));
        }
        remark
    }

    fn area_ranking(&self, code: &AreaCode) -> Option<Link> {
        let current = self.current()?;
        let contest = current.contest;
        let title = format!("ผลการจัดอันดับ{}", self.area_name(code));
        match &contest.area {
            Some(own) if own == code => {
                Some(self.link(title, &PageRef::Contest(contest.id.clone())))
            }
            Some(own) if !own.contains(code) => None,
            _ => {
                let href = self.to_file(&url::contest_area(&contest.id, code));
                Some(Link { title, href })
            }
        }
    }

    fn notes_of_area(&self, code: &AreaCode) -> Vec<Link> {
        let notes = self.model.site.notes.iter().enumerate().filter(|(_, note)| {
            let place = note.place.as_ref().and_then(|place| place.code.as_ref());
            place.is_some_and(|place| place.value == *code)
        });
        notes.map(|(position, _)| self.note_link(position)).collect()
    }

    /// Sums and ratios, area by area.
    fn area_summary(&self, areas: Vec<&Area>) -> TableView {
        let columns = vec![
            names("พื้นที่"),
            column("กองทุน", true),
            column("รายงานแล้ว", true),
            column("สมาชิก (คน)", true),
            column("ลูกหนี้เงินกู้ (บาท)", true),
            column("เงินออม (บาท)", true),
            column("หนี้ค้างต่อลูกหนี้", true),
        ];
        let rows = areas.into_iter().map(|area| {
            let sums = self.index.sums.get(&area.code).cloned().unwrap_or_default();
            let money = |value: Decimal| num::grouped(value, 2, self.words.digits);
            let overdue = sums
                .overdue
                .checked_div(sums.loans_with_overdue)
                .map(|share| num::percent(share, 1, self.words.digits));
            vec![
                area.full_name(),
                self.words.number(sums.funds),
                self.words.number(sums.reported),
                num::count(sums.members, self.words.digits),
                money(sums.loans),
                money(sums.savings),
                or_unknown(overdue),
            ]
        });
        TableView { columns, rows: rows.collect() }
    }

    /// Groups of figures whose completeness is shown.
    const GROUPS: [(&'static str, &'static str); 8] = [
        ("สมาชิก", "members."),
        ("กรรมการ", "committee."),
        ("ประชุมใหญ่", "agm."),
        ("งบดุล", "balance_sheet."),
        ("รายได้–จ่าย", "income."),
        ("เงินกู้", "loans."),
        ("เงินออม", "savings."),
        ("รายงาน", "reporting."),
    ];

    pub fn completeness_page(&self) -> Page<'m> {
        let site = self.model.site;
        let total = &self.index.total;
        let year = self.index.year.map_or_else(String::new, |year| self.words.year(year));
        let (charts, fragments) = split(self.completeness_chart());
        let known = Decimal::from(total.figures.0);
        let share = known.checked_div(Decimal::from(total.figures.1));
        let not_reported = total.funds - total.reported;
        let tile = |value: String, unit: &str, label: &str| Tile {
            value,
            unit: unit.to_string(),
            label: label.to_string(),
            ..Tile::default()
        };
        let view = CompletenessView {
            intro: vec![
                format!(
                    "หน้านี้บอกว่ากองทุนรายงานตัวเลขใดแล้วบ้างในปีบัญชี {year} ช่องที่ว่างหมายถึงไม่มีข้อมูล ไม่ได้หมายถึงศูนย์"
                ),
                "ความครบถ้วนไม่ได้นำไปรวมกับคะแนน แต่ตัวชี้วัดที่ไม่มีข้อมูลจะได้ ๐ คะแนนตามเกณฑ์"
                    .replace('๐', &self.words.text("0")),
            ],
            tiles: vec![
                tile(
                    or_unknown(share.map(|share| num::percent(share, 1, self.words.digits))),
                    "",
                    "ตัวเลขที่มีข้อมูลแล้ว",
                ),
                tile(self.words.number(total.reported), "กองทุน", "ส่งข้อมูลปีนี้แล้ว"),
                tile(self.words.number(not_reported), "กองทุน", "ยังไม่มีข้อมูลปีนี้"),
            ],
            charts,
            gaps: self.gap_table(),
            downloads: vec![Link {
                title: "ข้อมูลกองทุนทั้งหมด (JSON)".to_string(),
                href: self.to_file("api/funds.json"),
            }],
        };
        let frame = self.frame(About {
            title: standing::COMPLETENESS.title,
            description: standing::COMPLETENESS.description,
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: !site.funds.is_empty(),
        });
        Page { template: "completeness.html", frame, view: View::Completeness(view), fragments }
    }

    /// A strip of groups for each fund; for each area where funds are too many.
    fn completeness_chart(&self) -> Option<Drawn<'m>> {
        let year = self.index.year?;
        let site = self.model.site;
        if site.funds.is_empty() || site.funds.len() > 120 {
            return None;
        }
        let mut rows = Vec::new();
        let mut table = Vec::new();
        let mut full = 0;
        for fund in self.index.funds_of.values().flatten() {
            let fund = &site.funds[*fund];
            let cells: Vec<(Cell, String)> = Self::GROUPS
                .iter()
                .map(|(_, prefix)| {
                    let (cell, known, asked) = reported(fund.year(year), prefix);
                    let words =
                        format!("{}/{}", self.words.number(known), self.words.number(asked));
                    (cell, words)
                })
                .collect();
            full += usize::from(cells.iter().all(|(cell, _)| *cell == Cell::Full));
            let name = self.short_name(fund);
            let mut row = vec![name.clone()];
            row.extend(cells.iter().map(|(_, words)| words.clone()));
            table.push(row);
            rows.push((name, cells.into_iter().map(|(cell, _)| cell).collect()));
        }
        let sentence = format!(
            "{} จาก {} กองทุนมีข้อมูลครบทุกหมวดในปีบัญชี {}",
            self.words.number(full),
            self.words.number(rows.len()),
            self.words.year(year)
        );
        let title = "ความครบถ้วนรายกองทุน";
        let columns: Vec<String> =
            Self::GROUPS.iter().map(|(name, _)| (*name).to_string()).collect();
        let mut table_columns = vec![names("กองทุน")];
        table_columns.extend(columns.iter().map(|name| column(name.clone(), true)));
        let spec = Spec::Completeness(chart::Completeness {
            key: "completeness".to_string(),
            rows,
            columns,
        });
        let view = super::view::ChartView {
            key: "completeness".to_string(),
            title: title.to_string(),
            sentence,
            note: String::new(),
            legend: [("c-full", "ครบ"), ("c-part", "บางส่วน"), ("c-none", "ไม่มีข้อมูล")]
                .map(|(class, name)| super::view::LegendItem {
                    class: class.to_string(),
                    name: name.to_string(),
                })
                .to_vec(),
            table: TableView { columns: table_columns, rows: table }.into(),
            repeated: None,
        };
        let fragment = ("completeness".to_string(), super::Fragment::Chart(spec));
        Some(Drawn { view, fragment })
    }

    /// What the newest year of a fund holds of each group.
    pub(super) fn held(&self, fund: &Fund) -> Vec<Held> {
        let Some(year) = fund.latest() else { return Vec::new() };
        let groups = Self::GROUPS.iter().map(|(title, prefix)| {
            let (cell, known, asked) = reported(Some(year), prefix);
            let class = match cell {
                Cell::Full => "",
                Cell::Part => "is-some",
                Cell::None => "is-none",
            };
            let count = format!("{}/{}", self.words.number(known), self.words.number(asked));
            Held { title, count, class }
        });
        groups.collect()
    }

    /// The figures that are missing most often.
    fn gap_table(&self) -> TableView {
        let columns = vec![column("ตัวเลข", false), column("กองทุนที่ไม่มีข้อมูล", true)];
        let Some(year) = self.index.year else { return TableView { columns, rows: Vec::new() } };
        let mut missing: Vec<(usize, Field)> = Field::ALL
            .iter()
            .map(|field| {
                let count = self
                    .model
                    .site
                    .funds
                    .iter()
                    .filter_map(|fund| fund.year(year))
                    .filter(|year| {
                        matches!(year.figures.entry(*field), crate::model::Entry::Unknown)
                    })
                    .count();
                (count, *field)
            })
            .filter(|(count, _)| *count > 0)
            .collect();
        missing.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        missing.truncate(20);
        let rows = missing
            .into_iter()
            .map(|(count, field)| vec![self.words.text(field.thai()), self.words.number(count)])
            .collect();
        TableView { columns, rows }
    }
}
