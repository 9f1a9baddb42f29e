//! `search`: what the search page of the site would find, in the terminal.

use serde_json::{Value, json};

use super::args::Search;
use super::say::{Exit, Tongue, say};
use super::{build, complain, print};
use crate::diag::Severity;
use crate::pipeline::{Found, Ready, prepare};
use crate::search::{Filter, FundName, Hit, Place, Whereabouts};

pub fn search(asked: &Search, tongue: Tongue) -> Exit {
    let Some(tree) = build::read_lean(&asked.root, tongue) else { return Exit::Machine };
    let prepared = prepare(&tree);
    let Some(ready) = prepared.value else {
        let errors = prepared.problems.iter().filter(|p| p.severity() == Severity::Error).count();
        complain(&say!(
            tongue,
            "ยังค้นไม่ได้ เพราะข้อมูลมีข้อผิดพลาด {errors} แห่ง\nดูรายการ: kongthun check",
            "Cannot search yet: there are {errors} errors\nList them: kongthun check"
        ));
        return Exit::Problems;
    };
    let filter = Filter { kind: asked.kind, ..Filter::default() };
    let mut found = ready.search(&asked.query, &filter, asked.most);
    if asked.kind.is_some() {
        // Places and funds are of no kind of text.
        found.whereabouts = Whereabouts::default();
    }
    if asked.json {
        print(&written_json(&asked.query, &found, &ready));
    } else {
        print(&written(&asked.query, &found, tongue));
    }
    Exit::Done
}

fn written_json(query: &str, found: &Found, ready: &Ready) -> String {
    let texts = &found.texts;
    let list = |hits: &[Hit]| Value::Array(hits.iter().map(|hit| of_hit(hit, ready)).collect());
    let places = found.whereabouts.places.iter().map(
        |place| json!({"code": place.code, "title": place.full_name, "url": url_of_place(place)}),
    );
    let funds = found.whereabouts.funds.iter().map(
        |fund| json!({"code": fund.code.as_str(), "title": fund.name, "url": url_of_fund(fund)}),
    );
    let all = json!({
        "query": query,
        "total": texts.total,
        "about": texts.is_estimate,
        "hits": list(&texts.hits),
        "within": list(&texts.within),
        "near": list(&texts.near),
        "close": found.whereabouts.is_close,
        "places": places.collect::<Vec<_>>(),
        "funds": funds.collect::<Vec<_>>(),
        "fundTotal": found.whereabouts.total,
    });
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

fn of_hit(hit: &Hit, ready: &Ready) -> Value {
    let snippet = hit.snippet.0.iter().map(|(piece, marked)| json!([piece, marked]));
    json!({
        "id": ready.id_of_find(hit.document),
        "kind": hit.kind.id(),
        "score": hit.score,
        "title": hit.title,
        "sub": hit.sub,
        "url": hit.url,
        "part": hit.part,
        "snippet": snippet.collect::<Vec<_>>(),
    })
}

fn url_of_place(place: &Place) -> String {
    format!("areas/{}/index.html", place.code)
}

fn url_of_fund(fund: &FundName) -> String {
    format!("funds/{}/index.html", fund.code)
}

fn written(query: &str, found: &Found, tongue: Tongue) -> String {
    let texts = &found.texts;
    let mut parts: Vec<String> = Vec::new();
    let whereabouts = whereabouts(found, tongue);
    if found.whereabouts.is_close {
        parts.extend(whereabouts.clone());
    }
    if !texts.hits.is_empty() {
        let (total, about) = (texts.total, texts.is_estimate);
        let about = if about { say!(tongue, "ราว ", "about ") } else { String::new() };
        let head = say!(tongue, "พบ {about}{total} รายการ", "Found {about}{total}");
        parts.push(format!("{head}\n{}", hits(&texts.hits, tongue)));
    }
    if !found.whereabouts.is_close {
        parts.extend(whereabouts);
    }
    if !texts.near.is_empty() {
        let head = say!(tongue, "ใกล้เคียง", "Close to it");
        parts.push(format!("{head}\n{}", hits(&texts.near, tongue)));
    }
    if !texts.within.is_empty() {
        let head = say!(tongue, "อยู่ในคำอื่นด้วย", "Within other words");
        parts.push(format!("{head}\n{}", hits(&texts.within, tongue)));
    }
    if parts.is_empty() {
        return say!(
            tongue,
            "ไม่พบ “{query}”\nลองพิมพ์ให้สั้นลง หรือใช้คำอื่นที่ความหมายใกล้กัน",
            "Nothing found for “{query}”\nTry fewer or other words"
        );
    }
    parts.join("\n\n")
}

fn hits(hits: &[Hit], tongue: Tongue) -> String {
    let each = hits.iter().map(|hit| {
        let kind = match tongue.lang {
            crate::diag::Lang::Th => hit.kind.thai(),
            crate::diag::Lang::En => hit.kind.id(),
        };
        let mut lines = vec![format!("  {}  [{kind}] {}", hit.title, hit.sub)];
        if !hit.part.is_empty() {
            lines.push(format!("    {} {}", say!(tongue, "ในหัวข้อ", "under"), hit.part));
        }
        lines.push(format!("    {}", hit.snippet.text()));
        lines.push(format!("    {}", hit.url));
        lines.join("\n")
    });
    each.collect::<Vec<_>>().join("\n")
}

fn whereabouts(found: &Found, tongue: Tongue) -> Option<String> {
    let where_ = &found.whereabouts;
    if where_.places.is_empty() && where_.funds.is_empty() {
        return None;
    }
    let total = where_.total;
    let mut lines =
        vec![say!(tongue, "พื้นที่และกองทุน (กองทุนที่ตรง {total})", "Places and funds ({total} funds)")];
    let places = where_.places.iter().map(|place| (&place.full_name, url_of_place(place)));
    let funds = where_.funds.iter().map(|fund| (&fund.name, url_of_fund(fund)));
    lines.extend(places.chain(funds).map(|(name, url)| format!("  {name}\n    {url}")));
    Some(lines.join("\n"))
}
