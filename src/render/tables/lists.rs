//! Lists of funds: the ranking of a contest, and the funds of a place.

use std::fmt::Write;

use crate::plan::view::{ContestRow, DimensionHead, FundRow};
use crate::text::escape_into;

/// The ranked funds. On a phone the columns of dimensions shrink to letters, which the list above
/// the table explains.
pub(super) fn ranking(
    rows: &[ContestRow],
    dimensions: &[DimensionHead],
    caption: &str,
    out_of: &str,
) -> String {
    let mut out = String::with_capacity(4096 + rows.len() * 1100);
    if !dimensions.is_empty() {
        out.push_str("<ol class=\"dim-key\" aria-hidden=\"true\">");
        for dimension in dimensions {
            out.push_str("<li>");
            dimension_name(&mut out, dimension);
            out.push_str(" <span class=\"meta\">");
            escape_into(&mut out, &dimension.weight);
            out.push_str("</span></li>");
        }
        out.push_str("</ol>\n");
    }
    out.push_str("<table class=\"stack ranking\"><caption class=\"visually-hidden\">");
    escape_into(&mut out, caption);
    out.push_str(
        "</caption>\n<thead><tr><th scope=\"col\">อันดับ<th scope=\"col\">กองทุน\
         <th scope=\"col\" class=\"num\">คะแนนรวม",
    );
    full_marks(&mut out, out_of);
    for dimension in dimensions {
        out.push_str("<th scope=\"col\" class=\"num dim\">");
        dimension_name(&mut out, dimension);
        full_marks(&mut out, &dimension.weight);
    }
    out.push_str("</thead>\n<tbody>");
    for row in rows {
        ranked(&mut out, row, dimensions.len());
    }
    out.push_str("</tbody></table>");
    out
}

fn full_marks(out: &mut String, points: &str) {
    if !points.is_empty() {
        out.push_str(" <span class=\"th-note\">เต็ม ");
        escape_into(out, points);
        out.push_str("</span>");
    }
}

/// The name of a dimension with its colour.
fn dimension_name(out: &mut String, dimension: &DimensionHead) {
    let _ = write!(
        out,
        "<svg class=\"swatch\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">\
         <rect class=\"{}\" width=\"12\" height=\"12\" rx=\"2\"/></svg>",
        dimension.class
    );
    escape_into(out, &dimension.title);
}

/// The first page shows no dimensions, though its rows know their points.
fn ranked(out: &mut String, row: &ContestRow, dimensions: usize) {
    let said = &*row.said;
    let _ = write!(
        out,
        "<tr><td class=place><span class=\"place-mark medal-{}\">\
         <span class=visually-hidden>อันดับ </span>{}</span>",
        row.medal, row.place
    );
    if row.shared {
        out.push_str(" <span class=\"shared\">ร่วม</span>");
    }
    out.push_str("<th scope=row>");
    linked(out, &row.href, &said.name);
    out.push_str("<span class=meta>");
    name(out, &said.area);
    if !said.class.is_empty() {
        out.push_str(" · ");
        escape_into(out, &said.class);
    }
    if !said.quality.is_empty() {
        out.push_str(" · ");
        name(out, &format!("คุณภาพข้อมูล {}", said.quality));
    }
    out.push_str("</span>");
    if !said.note.is_empty() {
        out.push_str("<span class=\"row-note\">");
        escape_into(out, &said.note);
        out.push_str("</span>");
    }
    out.push_str("<td class=\"num total\"><a href=\"");
    escape_into(out, &row.why_href);
    out.push_str("\"><span class=total-number>");
    escape_into(out, &said.total);
    out.push_str("</span> <span class=visually-hidden>คะแนน ดูที่มาของคะแนน</span></a>");
    if !said.grade.is_empty() {
        out.push_str("<span class=grade>");
        escape_into(out, &said.grade);
        out.push_str("</span>");
    }
    for points in said.points.iter().take(dimensions) {
        out.push_str("<td class=\"num dim\">");
        escape_into(out, points);
    }
    out.push('\n');
}

/// The funds of a place: a table on a wide screen, a card each on a phone, where the stylesheet
/// names the cells.
pub(super) fn funds(rows: &[FundRow], caption: &str) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity(1024 + rows.len() * 500);
    out.push_str("<table class=\"stack fund-table\"><caption class=\"visually-hidden\">");
    escape_into(&mut out, caption);
    out.push_str("</caption>\n<thead><tr><th scope=\"col\">กองทุน");
    let titles = [
        ("สมาชิก", " (คน)"),
        ("ลูกหนี้เงินกู้", " (บาท)"),
        ("เงินออม", " (บาท)"),
        ("คะแนน", ""),
        ("อันดับ", ""),
    ];
    for (title, unit) in titles {
        let _ = write!(out, "<th scope=\"col\" class=\"num\">{title}{unit}");
    }
    out.push_str("</thead>\n<tbody>");
    for row in rows {
        out.push_str("<tr><th scope=row>");
        linked(&mut out, &row.href, &row.name);
        for badge in &row.badges {
            let _ =
                write!(out, " <span class=\"badge badge-{}\">{}</span>", badge.kind, badge.text);
        }
        let cells = [&row.members, &row.loans, &row.savings, &row.points, &row.place];
        for (index, cell) in cells.into_iter().enumerate() {
            let is_points = index == 3;
            out.push_str(if is_points { "<td class=\"num strong\">" } else { "<td class=num>" });
            // The course of savings before their figure.
            if index == 2 && !row.course.is_empty() {
                let _ = write!(
                    out,
                    "<svg class=\"spark\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 40 14\">\
                     <path d=\"{}\"/></svg>",
                    row.course_says, row.course
                );
            }
            escape_into(&mut out, cell);
        }
        out.push('\n');
    }
    out.push_str("</tbody></table>");
    out
}

fn linked(out: &mut String, href: &str, title: &str) {
    out.push_str("<a href=\"");
    escape_into(out, href);
    out.push_str("\">");
    name(out, title);
    out.push_str("</a>");
}

/// A name of a place or a fund: kept on one line wherever it fits.
fn name(out: &mut String, text: &str) {
    out.push_str("<span class=name>");
    escape_into(out, text);
    out.push_str("</span>");
}
