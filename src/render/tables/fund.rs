//! On the page of a fund: its statements, and the indicators of each dimension.

use std::fmt::Write;

use crate::plan::view::{DimensionView, StatementGroup};
use crate::text::escape_into;

/// The indicators of a dimension, each with what the fund reached and its points.
pub(super) fn points(dimension: &DimensionView) -> String {
    let mut out = String::with_capacity(200 + dimension.indicators.len() * 380);
    out.push_str("<table class=\"indicators\"><caption>");
    escape_into(&mut out, &dimension.title);
    out.push_str("</caption><tbody>");
    for row in &dimension.indicators {
        match row.state {
            "scored" => out.push_str("<tr>"),
            state => {
                let _ = write!(out, "<tr class=\"is-{state}\">");
            }
        }
        out.push_str("<th scope=\"row\"><a href=\"");
        escape_into(&mut out, &row.href);
        out.push_str("\"><b>");
        escape_into(&mut out, &row.id);
        out.push_str("</b> ");
        escape_into(&mut out, &row.title);
        out.push_str("</a><td>");
        escape_into(&mut out, &row.raw);
        out.push_str("<td><strong>");
        escape_into(&mut out, &row.points);
        out.push_str("</strong> / ");
        escape_into(&mut out, &row.weight);
        out.push('\n');
    }
    out.push_str("</tbody></table>");
    out
}

/// Years side by side. More than three scroll within themselves.
pub(super) fn statement(group: &StatementGroup, years: &[String]) -> String {
    let many = years.len() > 3;
    let mut out = String::with_capacity(512 + group.rows.len() * (160 + years.len() * 32));
    if many {
        out.push_str("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape_into(&mut out, group.title);
        out.push_str("\">");
    }
    let width = if many { "many" } else { "few" };
    // Three years are the usual number, which the stylesheet takes for granted.
    let _ = match years.len() {
        3 => write!(out, "<table class=\"statement {width}\">"),
        years => write!(out, "<table class=\"statement {width} years-{years}\">"),
    };
    out.push_str("<caption>");
    escape_into(&mut out, group.title);
    out.push_str("</caption>\n<thead><tr><th scope=\"col\">รายการ");
    if !group.unit.is_empty() {
        let _ = write!(out, " <span class=\"unit\">({})</span>", group.unit);
    }
    for year in years {
        out.push_str("<th scope=\"col\">");
        escape_into(&mut out, year);
    }
    out.push_str("</thead>\n<tbody>");
    for row in &group.rows {
        out.push_str(if row.total { "<tr class=\"sum\">" } else { "<tr>" });
        out.push_str("<th scope=\"row\">");
        escape_into(&mut out, &row.label);
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
            escape_into(&mut out, cell);
        }
        out.push('\n');
    }
    out.push_str("</tbody></table>");
    if many {
        out.push_str("</div>");
    }
    if !group.zeros.is_empty() {
        out.push_str("<p class=\"meta\">เป็นศูนย์ทุกปี: ");
        escape_into(&mut out, &group.zeros);
        out.push_str("</p>");
    }
    out
}
