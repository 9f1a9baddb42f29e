//! On the page that explains a fund's points: what stands below the heading of each indicator.

use std::fmt::Write;

use crate::plan::view::{
    BandView, CheckView, InputView, Link, PeersView, Scale, VoteView, WhyIndicator,
};
use crate::text::escape_into;

/// All indicators, under the names of their dimensions.
pub(super) fn indicators(indicators: &[WhyIndicator]) -> String {
    let mut out = String::with_capacity(indicators.len() * 2600);
    for indicator in indicators {
        around(&mut out, "<h3 class=\"dimension-title\">", &indicator.dimension, "</h3>\n");
        out.push_str("<article class=\"card indicator");
        if indicator.state != "scored" {
            let _ = write!(out, " is-{}", indicator.state);
        }
        let _ =
            write!(out, "\" id=\"{}\">\n<header class=\"indicator-head\"><h4>", indicator.anchor);
        around(&mut out, "<a href=\"", &indicator.method_href, "\">");
        around(&mut out, "<b>", &indicator.id, "</b> ");
        around(&mut out, "", &indicator.title, "</a></h4>");
        around(&mut out, "<p><strong>", &indicator.points, "</strong> / ");
        around(&mut out, "", &indicator.weight, "</p></header>\n");
        body(&mut out, indicator);
        out.push_str("\n</article>\n");
    }
    out
}

/// The sentence, the formula in words and with the figures put in, the figures, the levels, the
/// checklist, what the panel looks at, and the evidence; whichever there are.
fn body(out: &mut String, indicator: &WhyIndicator) {
    around(out, "<p>", &indicator.sentence, "</p>");
    if let Some(scale) = &indicator.scale {
        out.push_str("<div class=\"formula\">");
        let open = "<p><b>สูตร</b> ";
        around(out, open, &scale.formula, "</p>");
        let open = "<p><b>แทนค่า</b> ";
        around(out, open, &indicator.worked, "</p>");
        out.push_str("</div>");
    }
    if !indicator.inputs.is_empty() {
        inputs(out, &indicator.inputs);
    }
    if let Some(scale) = &indicator.scale {
        ladder(out, scale, indicator.hit);
    }
    if !indicator.checklist.is_empty() {
        out.push_str("<p class=\"list-title\">รายการตรวจ</p><ul class=\"checks\">");
        for item in &indicator.checklist {
            check(out, item);
        }
        out.push_str("</ul>");
    }
    votes(out, &indicator.votes);
    let evidence = match indicator.evidence.join(", ") {
        list if list.is_empty() => list,
        list => format!("หลักฐาน: {list}"),
    };
    let gap = if indicator.compare.is_empty() || evidence.is_empty() { "" } else { " · " };
    let remark = format!("{}{gap}{evidence}", indicator.compare);
    around(out, "<p class=\"meta\">", &remark, "</p>");
    proofs(out, &indicator.proofs);
    if indicator.state == "panel" {
        // What a panel looks at is the same for every fund and stands with the method.
        let more = "\">รายการที่คณะกรรมการพิจารณา</a></p>";
        around(out, "<p class=\"more\"><a href=\"", &indicator.method_href, more);
    }
}

/// The fund's own evidence.
fn proofs(out: &mut String, proofs: &[Link]) {
    for (index, proof) in proofs.iter().enumerate() {
        out.push_str(if index == 0 {
            "<p class=\"meta\">กองทุนนี้มี: "
        } else {
            ", "
        });
        if proof.href.is_empty() {
            escape_into(out, &proof.title);
        } else {
            around(out, "<a href=\"", &proof.href, "\">");
            around(out, "", &proof.title, "</a>");
        }
    }
    if !proofs.is_empty() {
        out.push_str("</p>");
    }
}

/// A text between its tags, or nothing for an empty text.
pub(super) fn around(out: &mut String, open: &str, text: &str, close: &str) {
    if !text.is_empty() {
        out.push_str(open);
        escape_into(out, text);
        out.push_str(close);
    }
}

fn check(out: &mut String, item: &CheckView) {
    let (class, word) = match (item.missing, item.met) {
        (true, _) => ("unknown", "ไม่มีข้อมูล"),
        (false, true) => ("yes", "ได้"),
        (false, false) => ("no", "ไม่ได้"),
    };
    let _ = write!(out, "<li class=\"{class}\"><span class=\"check-word\">{word}</span> <span>");
    escape_into(out, &item.title);
    around(out, " <strong class=\"check-got\">", &item.got, "</strong>");
    around(out, "<span class=\"check-reason\">", &item.options.join(" · "), "</span>");
    out.push_str("</span></li>");
}

/// The fund against the medians of its equals.
pub(super) fn peers(peers: &PeersView) -> String {
    let mut out = String::from(
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"เทียบกับกองทุนกลุ่มเดียวกัน\"><table class=\"peers\"><caption>เทียบกับกองทุนกลุ่มเดียวกัน</caption><thead><tr><th scope=\"col\">คะแนน<th scope=\"col\">กองทุนนี้",
    );
    for column in &peers.columns {
        around(&mut out, "<th scope=\"col\">", &column.title, "");
        around(&mut out, "<span class=\"th-note\">", &column.of, "</span>");
    }
    out.push_str("</thead><tbody>");
    for (row, (title, own)) in peers.rows.iter().enumerate() {
        around(&mut out, "<tr><th scope=\"row\">", title, "");
        around(&mut out, "<td class=\"num\">", own, "");
        for column in &peers.columns {
            around(&mut out, "<td class=\"num\">", &column.medians[row], "");
        }
        out.push('\n');
    }
    out.push_str("</tbody></table></div>");
    around(&mut out, "<p class=\"meta\">", &peers.note, "</p>");
    out
}

/// What each judge gave, in the editions that show it.
fn votes(out: &mut String, votes: &[VoteView]) {
    if votes.is_empty() {
        return;
    }
    out.push_str("<table class=\"stack votes\"><caption>คะแนนของกรรมการแต่ละคน</caption><tbody>");
    for vote in votes {
        out.push_str("<tr><th scope=\"row\">");
        escape_into(out, &vote.judge);
        out.push_str("<td>");
        escape_into(out, &vote.points);
        around(out, " <span class=\"meta\">", vote.standing, "</span>");
        out.push_str("<td>");
        escape_into(out, &vote.reason);
        out.push('\n');
    }
    out.push_str("</tbody></table>");
}

/// The figures that a formula took, and the line of the file that each comes from. On a phone the
/// stylesheet names the cells, for there the head of the table is not shown.
fn inputs(out: &mut String, inputs: &[InputView]) {
    out.push_str("<table class=\"stack inputs\"><caption>ตัวเลขที่ใช้</caption>");
    for input in inputs {
        out.push_str("<tr><th scope=row>");
        escape_into(out, &input.label);
        out.push_str("<td>");
        escape_into(out, &input.value);
        out.push_str("<td><code>");
        escape_into(out, input.path);
        out.push_str("</code> ");
        escape_into(out, &input.line);
        out.push('\n');
    }
    out.push_str("</table>");
}

/// Levels side by side, with the fund's own one marked. Bounds say only what the caption does not.
fn ladder(out: &mut String, scale: &Scale, hit: Option<usize>) {
    around(out, "<table class=\"ladder\"><caption>ระดับตามค่าที่ได้: ", &scale.caption, "</caption>");
    let mut row = |title: &str, of: &dyn Fn(&BandView) -> &String| {
        out.push_str("<tr><th scope=row>");
        out.push_str(title);
        for (index, band) in scale.bands.iter().enumerate() {
            out.push_str(if hit == Some(index) { "<td class=\"hit\">" } else { "<td>" });
            escape_into(out, of(band));
        }
    };
    row("ค่า", &|band| &band.short);
    row("คะแนน", &|band| &band.short_points);
    out.push_str("</table>");
}

/// The bands of an indicator in full words.
pub(super) fn bands(out: &mut String, bands: &[BandView]) {
    if bands.is_empty() {
        return;
    }
    out.push_str("<table class=\"bands\"><caption>เกณฑ์การให้ระดับ</caption><tbody>");
    for band in bands {
        out.push_str("<tr><th scope=\"row\">");
        escape_into(out, &band.level);
        out.push_str("<td>");
        escape_into(out, &band.text);
        out.push_str("<td>");
        escape_into(out, &band.points);
        out.push('\n');
    }
    out.push_str("</tbody></table>");
}
