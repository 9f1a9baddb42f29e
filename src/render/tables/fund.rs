//! On the page of a fund: its statements.

use std::fmt::Write;

use crate::plan::view::{StatementGroup, StatementRow, StatementSheet};
use crate::text::escape_into;

/// All sheets, each to be opened on a phone.
pub(super) fn statements(sheets: &[StatementSheet], years: &[String]) -> String {
    let rows: usize = sheets.iter().flat_map(|sheet| &sheet.groups).map(|g| g.rows.len()).sum();
    let mut out = String::with_capacity(sheets.len() * 1_200 + rows * (160 + years.len() * 32));
    for sheet in sheets {
        let _ = write!(out, "<details class=statement-group id={}><summary><h3>", sheet.id);
        escape_into(&mut out, sheet.title);
        out.push_str("</h3></summary>");
        table(&mut out, sheet, years);
        out.push_str("</details>");
    }
    out
}

/// A sheet on paper, where nothing scrolls. Its anchors carry the fund's own, for a booklet holds
/// several.
pub(super) fn paper(out: &mut String, sheet: &StatementSheet, years: &[String], anchor: &str) {
    let _ = write!(out, "<table class=\"statement few years-{}\">", years.len());
    head(out, sheet, years);
    for statement in &sheet.groups {
        let title = if sheet.groups.len() > 1 { statement.title } else { "" };
        let _ = write!(out, "<tbody id={}-{anchor}>", statement.id);
        group(out, statement, title, "บรรทัด", years.len());
    }
    out.push_str("</table>");
}

/// Years side by side. More than three scroll within themselves.
fn table(out: &mut String, sheet: &StatementSheet, years: &[String]) {
    let many = years.len() > 3;
    if many {
        out.push_str("<div class=table-scroll role=region tabindex=0 aria-label=\"");
        escape_into(out, sheet.title);
        out.push_str("\">");
    }
    let width = if many { "many" } else { "few" };
    // Three years are the usual number, which the stylesheet takes for granted.
    let _ = match years.len() {
        3 => write!(out, "<table class=\"statement {width}\">"),
        years => write!(out, "<table class=\"statement {width} years-{years}\">"),
    };
    head(out, sheet, years);
    for (index, statement) in sheet.groups.iter().enumerate() {
        let title = if sheet.groups.len() > 1 { statement.title } else { "" };
        let of_file =
            if index == 0 { "บรรทัดในไฟล์" } else { "บรรทัด" };
        let _ = write!(out, "<tbody id={}>", statement.id);
        group(out, statement, title, of_file, years.len());
    }
    out.push_str("</table>");
    if many {
        out.push_str("</div>");
    }
}

fn head(out: &mut String, sheet: &StatementSheet, years: &[String]) {
    out.push_str("<caption>");
    escape_into(out, sheet.title);
    out.push_str("<thead><tr><th scope=col>รายการ");
    for year in years {
        out.push_str("<th scope=col>");
        escape_into(out, year);
    }
}

/// A statement below its own head, which says the unit of most rows and the lines of the file that
/// its figures stand on.
fn group(out: &mut String, group: &StatementGroup, title: &str, of_file: &str, years: usize) {
    out.push_str("<tr class=part><th scope=rowgroup>");
    escape_into(out, title);
    let has_lines = group.lines.iter().any(|lines| !lines.is_empty());
    let (unit, of_file) = (group.unit, if has_lines { of_file } else { "" });
    if !(unit.is_empty() && of_file.is_empty()) {
        out.push_str(if title.is_empty() { "<small>" } else { " <small>" });
        if !unit.is_empty() {
            let gap = if of_file.is_empty() { "" } else { " " };
            ["(", unit, ")", gap].into_iter().for_each(|piece| out.push_str(piece));
        }
        out.push_str(of_file);
        out.push_str("</small>");
    }
    if has_lines {
        for lines in &group.lines {
            out.push_str("<td>");
            escape_into(out, lines);
        }
    }
    let mut cells = group.cells.iter();
    for (line, first) in group.rows.iter().zip((0..).step_by(years.max(1))) {
        row(out, line, group.unit);
        // Empty where all is known, which is nearly always.
        match group.states.get(first..first + years) {
            None => cells.by_ref().take(years).for_each(|said| cell(out, said, "known", 1)),
            Some(states) => {
                let said: Vec<&str> = cells.by_ref().take(years).collect();
                unlike_others(out, &said, states);
            }
        }
    }
    if !group.zeros.is_empty() {
        let _ = write!(out, "<tr class=zeros><td colspan={}>เป็นศูนย์ทุกปี: ", years + 1);
        escape_into(out, &group.zeros);
    }
}

/// A row of which something is not shown or not known; what is the same every year is said once.
fn unlike_others(out: &mut String, said: &[&str], states: &[&str]) {
    match (said, states) {
        ([first, rest @ ..], [state, others @ ..])
            if *state != "known"
                && rest.iter().all(|other| other == first)
                && others.iter().all(|other| other == state) =>
        {
            cell(out, first, state, said.len());
        }
        _ => said.iter().zip(states).for_each(|(said, state)| cell(out, said, state, 1)),
    }
}

/// Its words are the program's own, of digits and known words.
fn cell(out: &mut String, said: &str, state: &str, years: usize) {
    out.push_str("<td");
    if state != "known" {
        out.push_str(" class=");
        out.push_str(state);
    }
    if years > 1 {
        let _ = write!(out, " colspan={years}");
    }
    out.push('>');
    out.push_str(said);
}

fn row(out: &mut String, row: &StatementRow, usual_unit: &str) {
    out.push_str(if row.total { "<tr class=sum><th scope=row>" } else { "<tr><th scope=row>" });
    escape_into(out, &row.label);
    if !row.unit.is_empty() && row.unit != usual_unit {
        out.push_str(" <small>");
        out.push_str(row.unit);
        out.push_str("</small>");
    }
}
