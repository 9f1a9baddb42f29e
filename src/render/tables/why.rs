//! On the page that explains a fund's points: what stands below the heading of each indicator.

use crate::plan::view::{
    BandView, CheckItemSaid, CheckView, IndicatorSaid, InputView, Link, PeersView, Scale, VoteView,
    WhyIndicator,
};
use crate::text::escape_into;

/// All indicators, under the names of their dimensions; `method` is the page that explains them.
pub(super) fn indicators(indicators: &[WhyIndicator], method: &str) -> String {
    let mut out = String::with_capacity(indicators.len() * 2600);
    for indicator in indicators {
        let said = &*indicator.said;
        around(&mut out, "<h3 class=dimension-title>", &indicator.dimension, "</h3>\n");
        out.push_str("<article class=\"card indicator");
        if indicator.state != "scored" {
            out.push_str(" is-");
            out.push_str(indicator.state);
        }
        out.push_str("\" id=");
        out.push_str(&said.anchor);
        out.push_str(">\n<header class=indicator-head><h4>");
        open_method(&mut out, indicator, method);
        out.push_str(said.heading.get_or_init(|| heading(said)));
        around(&mut out, "<p><strong>", &indicator.points, "</strong> / ");
        around(&mut out, "", &said.weight, "</header>\n");
        body(&mut out, indicator, method);
        out.push_str("</article>\n");
    }
    out
}

/// Number and title, and the end of the link and the heading that they stand in.
fn heading(said: &IndicatorSaid) -> String {
    let mut out = String::new();
    around(&mut out, "<b>", &said.id, "</b> ");
    around(&mut out, "", &said.title, "</a></h4>");
    out
}

/// The beginning of a link to where the method explains the indicator.
fn open_method(out: &mut String, indicator: &WhyIndicator, method: &str) {
    around(out, "<a href=\"", method, "#");
    out.push_str(&indicator.said.anchor);
    out.push_str("\">");
}

/// The sentence, the formula in words and with the figures put in, the figures, the levels, the
/// checklist, what the panel looks at, and the evidence; whichever there are.
fn body(out: &mut String, indicator: &WhyIndicator, method: &str) {
    let said = &*indicator.said;
    around(out, "<p>", &indicator.sentence, "");
    if let Some(scale) = &said.scale {
        out.push_str("<div class=formula>");
        around(out, "<p><b>สูตร</b> ", &scale.formula, "");
        around(out, "<p><b>แทนค่า</b> ", &indicator.worked, "");
        out.push_str("</div>");
    }
    if !indicator.inputs.is_empty() {
        inputs(out, &indicator.inputs);
    }
    if let Some(scale) = &said.scale {
        let hit = indicator.hit.filter(|hit| *hit < scale.bands.len());
        out.push_str(&scale.drawn.get_or_init(|| ladders(scale))[hit.map_or(0, |hit| hit + 1)]);
    }
    if !indicator.checks.is_empty() {
        out.push_str("<p class=list-title>รายการตรวจ<ul class=checks>");
        for (item, came) in said.items.iter().zip(&indicator.checks) {
            check(out, item, came);
        }
        out.push_str("</ul>");
    }
    votes(out, &indicator.votes);
    if !(indicator.compare.is_empty() && said.evidence.is_empty()) {
        let gap = if indicator.compare.is_empty() {
            "หลักฐาน: "
        } else {
            " · หลักฐาน: "
        };
        out.push_str("<p class=meta>");
        escape_into(out, &indicator.compare);
        around(out, gap, &said.evidence, "");
    }
    proofs(out, &indicator.proofs);
    if indicator.state == "panel" {
        // What a panel looks at is the same for every fund and stands with the method.
        out.push_str("<p class=more>");
        open_method(out, indicator, method);
        out.push_str("รายการที่คณะกรรมการพิจารณา</a>");
    }
}

/// The fund's own evidence.
fn proofs(out: &mut String, proofs: &[Link]) {
    for (index, proof) in proofs.iter().enumerate() {
        out.push_str(if index == 0 {
            "<p class=meta>กองทุนนี้มี: "
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
}

/// A text between its tags, or nothing for an empty text.
pub(super) fn around(out: &mut String, open: &str, text: &str, close: &str) {
    if !text.is_empty() {
        out.push_str(open);
        escape_into(out, text);
        out.push_str(close);
    }
}

fn check(out: &mut String, item: &CheckItemSaid, came: &CheckView) {
    out.push_str(match (came.missing, came.met) {
        (true, _) => "<li class=unknown><span class=check-word>ไม่มีข้อมูล</span> <span>",
        (false, true) => "<li class=yes><span class=check-word>ได้</span> <span>",
        (false, false) => "<li class=no><span class=check-word>ไม่ได้</span> <span>",
    });
    escape_into(out, &item.title);
    around(out, " <strong class=check-got>", &came.got, "</strong>");
    around(out, "<span class=check-reason>", &item.options, "</span>");
    out.push_str("</span>");
}

/// The fund against the medians of its equals.
pub(super) fn peers(peers: &PeersView) -> String {
    let mut out = String::from(
        "<div class=table-scroll role=region tabindex=0 aria-label=\"เทียบกับกองทุนกลุ่มเดียวกัน\"><table class=\"peers nums\"><caption>เทียบกับกองทุนกลุ่มเดียวกัน<thead><tr><th scope=col>คะแนน<th scope=col>กองทุนนี้",
    );
    for column in &peers.columns {
        around(&mut out, "<th scope=col>", &column.title, "");
        around(&mut out, "<span class=th-note>", &column.of, "</span>");
    }
    out.push_str("<tbody>");
    for (row, (title, own)) in peers.rows.iter().enumerate() {
        around(&mut out, "<tr><th scope=row>", title, "");
        around(&mut out, "<td>", own, "");
        for column in &peers.columns {
            around(&mut out, "<td>", &column.medians[row], "");
        }
        out.push('\n');
    }
    out.push_str("</table></div>");
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
    out.push_str("<table class=\"stack inputs\"><caption>ตัวเลขที่ใช้");
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

/// The table of levels with none marked, and with each: a nation shows each of them 80,000 times.
fn ladders(scale: &Scale) -> Vec<String> {
    let hits = std::iter::once(None).chain((0..scale.bands.len()).map(Some));
    hits.map(|hit| ladder(scale, hit)).collect()
}

/// Levels side by side, with the fund's own one marked. Bounds say only what the caption does not.
fn ladder(scale: &Scale, hit: Option<usize>) -> String {
    let mut out = String::new();
    around(&mut out, "<table class=ladder><caption>ระดับตามค่าที่ได้: ", &scale.caption, "");
    let mut row = |title: &str, of: &dyn Fn(&BandView) -> &String| {
        out.push_str("<tr><th scope=row>");
        out.push_str(title);
        for (index, band) in scale.bands.iter().enumerate() {
            out.push_str(if hit == Some(index) { "<td class=hit>" } else { "<td>" });
            escape_into(&mut out, of(band));
        }
    };
    row("ค่า", &|band| &band.short);
    row("คะแนน", &|band| &band.short_points);
    out.push_str("</table>");
    out
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
