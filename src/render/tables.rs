//! The tables of pages, drawn here and not by templates: they are nine tenths of what a fund's two
//! pages show, and a nation has 160,000 of those pages. A theme says where they stand (`html[…]`)
//! and, in its stylesheet, how they look.
//!
//! End tags that HTML lets one leave out are left out: each table stands on a weak signal's way.

mod dossier;
mod fund;
mod lists;
mod why;

use crate::plan::view::{ChartView, Column, TableView, View};
use crate::text::escape_into;

/// The tables of a view, by the keys that its template asks for. A key is there even when its
/// table is empty.
///
/// | page | keys |
/// |---|---|
/// | every chart | `table-` and the chart's key |
/// | fund | `statements`, `table-ratios`, `table-sources` |
/// | why | `peers`, `indicators` |
/// | method | `bands-i-2-1`…, `table-tried` |
/// | contest, home, booklet | `ranking` |
/// | funds | `funds-` and the group's id |
/// | area | `funds`, `table-summary` |
/// | dossier, booklet | `points-`, `figures-`, `table-ratios-`, `proofs-` and the fund's anchor |
/// | story | `table-figures` |
/// | network | `table-areas` |
/// | completeness | `table-gaps` |
pub fn of(view: &View) -> Vec<(String, String)> {
    let mut tables = Vec::new();
    let mut add = |key: String, html: String| tables.push((key, html));
    for chart in charts(view) {
        let draw = || table(&chart.table, &chart.title);
        let html = chart.repeated.as_ref().map(|drawn| drawn.get_or_init(draw).clone());
        add(["table-", &chart.key].concat(), html.unwrap_or_else(draw));
    }
    match view {
        View::Fund(view) => {
            add("statements".to_string(), fund::statements(&view.statements, &view.years));
            add("table-sources".to_string(), table(&view.source.lines, "บรรทัดที่มาของตัวเลข"));
            add("table-ratios".to_string(), table(&view.ratios, "อัตราส่วนทางการเงินของกองทุน"));
        }
        View::Why(view) => {
            add("peers".to_string(), view.peers.as_ref().map_or_else(String::new, why::peers));
            add("indicators".to_string(), why::indicators(&view.indicators, &view.method.href));
        }
        View::Method(view) => {
            for indicator in view.dimensions.iter().flat_map(|dimension| &dimension.indicators) {
                let mut html = String::new();
                why::bands(&mut html, &indicator.bands);
                add(format!("bands-{}", indicator.anchor), html);
            }
            add("table-tried".to_string(), table(&view.tried, "น้ำหนักที่ลองทีละรายการ"));
        }
        View::Contest(view) => {
            let caption = format!("{} {}", view.contest_title, view.scope);
            let html = lists::ranking(&view.rows, &view.dimensions, &caption, &view.out_of);
            add("ranking".to_string(), if view.rows.is_empty() { String::new() } else { html });
        }
        View::Dossier(view) => dossier::of(view).into_iter().for_each(|(key, html)| add(key, html)),
        View::Booklet(view) => {
            let html = lists::ranking(&view.rows, &view.heads, &view.contest.title, &view.out_of);
            add("ranking".to_string(), if view.rows.is_empty() { String::new() } else { html });
            for one in &view.dossiers {
                dossier::of(one).into_iter().for_each(|(key, html)| add(key, html));
            }
        }
        View::Home(view) => {
            if let Some(contest) = view.contest.as_ref().filter(|contest| !contest.rows.is_empty())
            {
                let html = lists::ranking(&contest.rows, &[], &contest.title, "");
                add("ranking".to_string(), html);
            }
        }
        View::Funds(view) => {
            for group in &view.groups {
                let html = lists::funds(&group.funds, &format!("กองทุนใน{}", group.title));
                add(format!("funds-{}", group.id), html);
            }
        }
        View::Area(view) => {
            add("funds".to_string(), lists::funds(&view.funds, "กองทุนในพื้นที่นี้"));
            add("table-summary".to_string(), table(&view.summary, "ตัวเลขรวมของพื้นที่นี้"));
        }
        View::Story(view) => {
            add("table-figures".to_string(), table(&view.figures, "รายได้และหนี้ก่อนและหลัง"));
        }
        View::Network(view) => {
            add("table-areas".to_string(), table(&view.by_area, "แผนปฏิบัติการรวมจากพื้นที่ภายใน"));
        }
        View::Completeness(view) => {
            add("table-gaps".to_string(), table(&view.gaps, "ข้อมูลที่ยังขาด แยกตามรายการ"));
        }
        _ => {}
    }
    tables
}

fn charts(view: &View) -> Vec<&ChartView> {
    match view {
        View::Area(view) => view.charts.iter().collect(),
        View::Completeness(view) => view.charts.iter().collect(),
        View::Booklet(view) => view.dossiers.iter().flat_map(|one| &one.charts).collect(),
        View::Contest(view) => view.charts.iter().collect(),
        View::Dossier(view) => view.charts.iter().collect(),
        View::Fund(view) => view.charts.iter().collect(),
        View::Home(view) => view.contest.iter().filter_map(|c| c.chart.as_ref()).collect(),
        View::Method(view) => {
            let indicators = view.dimensions.iter().flat_map(|dimension| &dimension.indicators);
            indicators.filter_map(|indicator| indicator.chart.as_ref()).collect()
        }
        _ => Vec::new(),
    }
}

/// Tables of so few columns fit on a phone as they are.
const NARROW: usize = 2;

/// A table whose first cell of each row is its heading; a wide one scrolls within itself, as a
/// landmark of the page.
fn table(table: &TableView, caption: &str) -> String {
    table_as("region", table, caption)
}

/// The same, where the frame that scrolls is something else than a landmark.
fn table_as(role: &str, table: &TableView, caption: &str) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let cells = table.rows.len() * table.columns.len();
    let mut out = String::with_capacity(512 + caption.len() * 2 + cells * 48);
    let wide = table.columns.len() > NARROW;
    if wide {
        out.push_str("<div class=table-scroll role=");
        out.push_str(role);
        out.push_str(" tabindex=0 aria-label=\"");
        escape_into(&mut out, caption);
        out.push_str("\">");
    }
    // Said once of a whole table, which most are.
    let figures = table.columns.iter().skip(1).all(|column| column.numeric);
    let marked = |column: &Column| column.numeric && !figures;
    out.push_str(match (wide, figures) {
        (true, true) => "<table class=nums><caption>",
        (true, false) => "<table><caption>",
        (false, true) => "<table class=\"narrow nums\"><caption>",
        (false, false) => "<table class=narrow><caption>",
    });
    escape_into(&mut out, caption);
    out.push_str("<thead><tr>");
    for column in &table.columns {
        let open = "<th scope=col";
        out.push_str(open);
        out.push_str(if marked(column) { " class=num>" } else { ">" });
        escape_into(&mut out, &column.title);
    }
    out.push_str("<tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (index, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            out.push_str(match (index, marked(column)) {
                (0, _) => "<th scope=row>",
                (_, true) => "<td class=num>",
                (_, false) => "<td>",
            });
            match column.names {
                true => short_name(&mut out, cell),
                false => escape_into(&mut out, cell),
            }
        }
    }
    out.push_str(if wide { "</table></div>" } else { "</table>" });
    out
}

/// “หมู่ที่ ๓ ต.ออนกลาง”, the place in one piece: few villages stand in a browser's dictionary, which
/// would break the others anywhere.
fn short_name(out: &mut String, name: &str) {
    let place = name.rfind(' ').map_or(0, |space| space + 1);
    escape_into(out, &name[..place]);
    why::around(out, "<span class=name>", &name[place..], "</span>");
}
