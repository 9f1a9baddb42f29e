//! On the page of a fund: its statements.

use std::fmt::Write;

use crate::plan::view::StatementGroup;
use crate::text::escape_into;

/// All statements, each to be opened on a phone.
pub(super) fn statements(groups: &[StatementGroup], years: &[String]) -> String {
    let rows: usize = groups.iter().map(|group| group.rows.len()).sum();
    let mut out = String::with_capacity(groups.len() * 700 + rows * (160 + years.len() * 32));
    for group in groups {
        let _ = write!(out, "<details class=\"statement-group\" id=\"{}\"><summary><h3>", group.id);
        escape_into(&mut out, group.title);
        out.push_str("</h3></summary>");
        statement(&mut out, group, years);
        out.push_str("</details>\n");
    }
    out
}

/// Years side by side. More than three scroll within themselves.
fn statement(out: &mut String, group: &StatementGroup, years: &[String]) {
    let many = years.len() > 3;
    if many {
        out.push_str("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape_into(out, group.title);
        out.push_str("\">");
    }
    let width = if many { "many" } else { "few" };
    // Three years are the usual number, which the stylesheet takes for granted.
    let _ = match years.len() {
        3 => write!(out, "<table class=\"statement {width}\">"),
        years => write!(out, "<table class=\"statement {width} years-{years}\">"),
    };
    out.push_str("<caption>");
    escape_into(out, group.title);
    out.push_str("</caption>\n<thead><tr><th scope=col>รายการ");
    if !group.unit.is_empty() {
        let _ = write!(out, " <span class=\"unit\">({})</span>", group.unit);
    }
    for year in years {
        out.push_str("<th scope=col>");
        escape_into(out, year);
    }
    out.push_str("<tbody>");
    for row in &group.rows {
        out.push_str(if row.total { "<tr class=\"sum\">" } else { "<tr>" });
        out.push_str("<th scope=row>");
        escape_into(out, &row.label);
        if !row.unit.is_empty() && row.unit != group.unit {
            let _ = write!(out, " <span class=\"unit\">{}</span>", row.unit);
        }
        for (index, cell) in row.cells.iter().enumerate() {
            match row.states.get(index) {
                Some(state) if *state != "known" => {
                    let _ = write!(out, "<td class=\"{state}\">");
                }
                _ => out.push_str("<td>"),
            }
            escape_into(out, cell);
        }
        out.push('\n');
    }
    if group.lines.iter().any(|lines| !lines.is_empty()) {
        out.push_str("<tfoot><tr><th scope=row>บรรทัดในไฟล์");
        for lines in &group.lines {
            out.push_str("<td>");
            escape_into(out, lines);
        }
    }
    out.push_str("</table>");
    if many {
        out.push_str("</div>");
    }
    if !group.zeros.is_empty() {
        out.push_str("<p class=\"meta\">เป็นศูนย์ทุกปี: ");
        escape_into(out, &group.zeros);
        out.push_str("</p>");
    }
}
