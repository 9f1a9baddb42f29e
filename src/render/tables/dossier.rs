//! On paper: the points of a fund with their reasons, its figures, and its evidence. Narrower than on
//! the pages that they come from, and with every row whole on its sheet.

use std::fmt::Write;

use super::why::around;
use super::{fund, table_as};
use crate::plan::view::{CheckItemSaid, CheckView, DossierView, VoteView, WhyIndicator};
use crate::text::{escape, escape_into};

pub(super) fn of(view: &DossierView) -> [(String, String); 4] {
    let key = |name: &str| format!("{name}-{}", view.anchor);
    [
        (key("points"), points(&view.indicators)),
        (key("figures"), figures(view)),
        // A booklet holds it many times, and landmarks are told apart by their names.
        (key("table-ratios"), table_as("group", &view.ratios, "อัตราส่วนทางการเงินของกองทุน")),
        (key("proofs"), proofs(&view.indicators)),
    ]
}

/// Every indicator: how it was worked out, why it got its points, and how many.
fn points(indicators: &[WhyIndicator]) -> String {
    if indicators.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity(1024 + indicators.len() * 900);
    out.push_str(
        "<table class=\"paper-points\"><caption>คะแนนทุกตัวชี้วัดและเหตุผล</caption><thead><tr>\
         <th scope=\"col\">ตัวชี้วัด<th scope=\"col\">การคำนวณ<th scope=\"col\">เหตุผล\
         <th scope=\"col\" class=\"num\">ได้<th scope=\"col\" class=\"num\">เต็ม</thead>",
    );
    for indicator in indicators {
        if !indicator.dimension.is_empty() {
            let head = "<tbody><tr class=\"part\"><th scope=\"rowgroup\" colspan=\"5\">";
            around(&mut out, head, &indicator.dimension, "");
        }
        out.push_str("<tr><th scope=\"row\">");
        around(&mut out, "<b>", &indicator.said.id, "</b> ");
        escape_into(&mut out, &indicator.said.title);
        match worked(indicator) {
            // What judges gave has no formula.
            how if how.is_empty() => out.push_str("<td colspan=\"2\">"),
            how => {
                out.push_str("<td>");
                out.push_str(&how);
                out.push_str("<td>");
            }
        }
        escape_into(&mut out, &indicator.because);
        around(&mut out, "<td class=\"num\"><b>", &indicator.points, "</b>");
        around(&mut out, "<td class=\"num\">", &indicator.said.weight, "\n");
    }
    out.push_str("</table>");
    out
}

/// The formula with the figures put in; of a checklist its items; of a panel the judges' points.
fn worked(indicator: &WhyIndicator) -> String {
    let mut out = String::new();
    if let Some(scale) = &indicator.said.scale {
        around(&mut out, "<span class=\"paper-formula\">", &scale.formula, "</span>");
    }
    around(&mut out, "<span class=\"paper-worked\">", &indicator.worked, "</span>");
    if !indicator.checks.is_empty() {
        out.push_str("<ul class=\"paper-checks\">");
        let items = indicator.said.items.iter().zip(&indicator.checks);
        items.for_each(|(item, came)| check(&mut out, item, came));
        out.push_str("</ul>");
    }
    if !indicator.votes.is_empty() {
        out.push_str("<ul class=\"paper-checks\">");
        indicator.votes.iter().for_each(|vote| judge(&mut out, vote));
        out.push_str("</ul>");
    }
    out
}

fn check(out: &mut String, item: &CheckItemSaid, came: &CheckView) {
    let word = match (came.missing, came.met) {
        (true, _) => "ไม่มีข้อมูล",
        (false, true) => "ได้",
        (false, false) => "ไม่ได้",
    };
    let _ = write!(out, "<li><b>{word}</b> {} {}</li>", escape(&item.title), escape(&came.got));
}

fn judge(out: &mut String, vote: &VoteView) {
    let _ = write!(out, "<li>{} <b>{}</b>", escape(&vote.judge), escape(&vote.points));
    around(out, " ", vote.standing, "");
    around(out, ": ", &vote.reason, "");
    out.push_str("</li>");
}

/// All statements, years side by side.
fn figures(view: &DossierView) -> String {
    let mut out = String::new();
    for sheet in &view.statements {
        if sheet.groups.iter().any(|group| !group.rows.is_empty() || !group.zeros.is_empty()) {
            // Too wide for a phone, where it scrolls within itself.
            around(
                &mut out,
                "<div class=paper-sheet tabindex=0 role=group aria-label=\"",
                sheet.title,
                "\">",
            );
            fund::paper(&mut out, sheet, &view.years, &view.anchor);
            out.push_str("</div>");
        }
    }
    out
}

/// What to ask for, what the fund says that it has, and a box to tick.
fn proofs(indicators: &[WhyIndicator]) -> String {
    let wanted = |one: &&WhyIndicator| !one.said.evidence.is_empty() || !one.proofs.is_empty();
    if !indicators.iter().any(|one| wanted(&one)) {
        return String::new();
    }
    let mut out = String::from(
        "<table class=\"paper-proofs\"><caption>หลักฐานตามตัวชี้วัด</caption><thead><tr>\
         <th scope=\"col\">ตัวชี้วัด<th scope=\"col\">หลักฐานที่ขอดู<th scope=\"col\">ที่กองทุนแจ้งว่ามี\
         <th scope=\"col\">ตรวจแล้ว</thead><tbody>",
    );
    for indicator in indicators.iter().filter(wanted) {
        around(&mut out, "<tr><th scope=\"row\"><b>", &indicator.said.id, "</b> ");
        escape_into(&mut out, &indicator.said.title);
        out.push_str("<td>");
        escape_into(&mut out, &indicator.said.evidence);
        out.push_str("<td>");
        let own: Vec<String> = indicator.proofs.iter().map(proof).collect();
        out.push_str(if own.is_empty() { "ไม่ได้แจ้ง" } else { "" });
        out.push_str(&own.join(", "));
        out.push_str("<td><span class=\"tick\"></span> <span class=\"tick-word\">พบ</span>\n");
    }
    out.push_str("</table>");
    out
}

fn proof(link: &crate::plan::view::Link) -> String {
    match link.href.is_empty() {
        true => format!("{} (เก็บไว้ที่กองทุน)", escape(&link.title)),
        false => format!("<a href=\"{}\">{}</a>", escape(&link.href), escape(&link.title)),
    }
}
