//! On the page that explains a fund's points: what stands below the heading of each indicator.

use std::fmt::Write;
use std::sync::Arc;

use crate::plan::view::{BandView, CheckView, InputView, PeersView, VoteView, WhyIndicator};
use crate::text::escape_into;

/// The sentence, the formula in words and with the figures put in, the figures, the bands, the
/// checklist, what the panel looks at, and the evidence; whichever there are.
pub(super) fn indicator(indicator: &WhyIndicator) -> String {
    let (rows, levels) = (indicator.inputs.len(), indicator.bands.len());
    let mut out = String::with_capacity(1200 + rows * 320 + levels * 220);
    around(&mut out, "<p class=\"indicator-says\">", &indicator.sentence, "</p>");
    if !indicator.formula.is_empty() {
        out.push_str("<div class=\"formula\">");
        let open = "<p><span class=\"about-word\">สูตร</span> ";
        around(&mut out, open, &indicator.formula, "</p>");
        let open = "<p><span class=\"about-word\">แทนค่า</span> <span class=\"worked\">";
        around(&mut out, open, &indicator.worked, "</span></p>");
        out.push_str("</div>");
    }
    if rows > 0 {
        inputs(&mut out, &indicator.inputs);
    }
    bands(&mut out, &indicator.bands, indicator.hit);
    around(&mut out, "<p class=\"meta compare\">", &indicator.compare, "</p>");
    if !indicator.checklist.is_empty() {
        out.push_str("<p class=\"list-title\">รายการตรวจ</p><ul class=\"checks\">");
        for item in &indicator.checklist {
            check(&mut out, item);
        }
        out.push_str("</ul>");
    }
    votes(&mut out, &indicator.votes);
    around(&mut out, "<p class=\"meta\">หลักฐาน: ", &indicator.evidence.join(", "), "</p>");
    // What a panel looks at is the same for every fund and stands with the method.
    let more = match indicator.state {
        "panel" => "\">รายการที่คณะกรรมการพิจารณา</a></p>",
        _ => "\">ทำไมจึงวัดข้อนี้</a></p>",
    };
    around(&mut out, "<p class=\"more\"><a href=\"", &indicator.method_href, more);
    out
}

/// A text between its tags, or nothing for an empty text.
fn around(out: &mut String, open: &str, text: &str, close: &str) {
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
    out.push_str("<table class=\"stack inputs\"><caption>ตัวเลขที่ใช้</caption><tbody>");
    for input in inputs {
        out.push_str("<tr><th scope=\"row\">");
        escape_into(out, &input.label);
        out.push_str("<td>ปี ");
        escape_into(out, &input.year);
        out.push_str("<td>");
        escape_into(out, &input.value);
        out.push_str("<td><code>");
        escape_into(out, input.path);
        out.push_str("</code>");
        if !input.line.is_empty() {
            out.push_str(" <span class=\"meta\">");
            escape_into(out, &input.line);
            out.push_str("</span>");
        }
        out.push('\n');
    }
    out.push_str("</tbody></table>");
}

/// The bands of an indicator, with a mark at the one that the fund falls in.
pub(super) fn bands(out: &mut String, bands: &Arc<[BandView]>, hit: Option<usize>) {
    if bands.is_empty() {
        return;
    }
    out.push_str("<table class=\"bands\"><caption>เกณฑ์การให้ระดับ</caption><tbody>");
    for (index, band) in bands.iter().enumerate() {
        let is_hit = hit == Some(index);
        out.push_str(if is_hit { "<tr class=\"hit\">" } else { "<tr>" });
        out.push_str("<th scope=\"row\">");
        escape_into(out, &band.level);
        out.push_str("<td>");
        escape_into(out, &band.text);
        if is_hit {
            out.push_str(" <strong class=\"hit-mark\">◀ กองทุนนี้</strong>");
        }
        out.push_str("<td>");
        escape_into(out, &band.points);
        out.push('\n');
    }
    out.push_str("</tbody></table>");
}
