//! What the small site looks like, kept under `tests/golden`: some pages without their frame and
//! without the strokes of their charts (what a chart says stays), and the data files. A change of any of it is seen in review; `UPDATE_EXPECTED=1` rewrites it.

mod support;

use std::path::Path;

use kongthun::pipeline::{Ready, prepare};
use kongthun::publish::Source;
use support::expected;
use support::small_site::site;

const PAGES: [(&str, &str); 6] = [
    ("funds/50230201/index.html", "fund.html"),
    ("funds/50230201/why.html", "why.html"),
    ("contests/maeon-2569/index.html", "contest.html"),
    ("regulations/sample-law/index.html", "law.html"),
    ("regulations/sample-law/until-2021-04-10.html", "law-until.html"),
    ("leaflets/before-lending/index.html", "leaflet.html"),
];

const DATA: [(&str, &str); 3] = [
    ("api/funds.json", "funds.json"),
    ("api/contests/maeon-2569/ranking.json", "ranking.json"),
    ("api/contests/maeon-2569/ranking.csv", "ranking.csv"),
];

fn file(ready: &Ready, path: &str) -> String {
    let index = ready.find(path).unwrap_or_else(|| panic!("no file {path}"));
    String::from_utf8(ready.bytes(index).unwrap()).unwrap()
}

/// The inside of `<main>`, one element a line, so that a difference is a line.
fn main_of(page: &str) -> String {
    let start = page.find("<main").expect("a page has a main part");
    let end = page.find("</main>").expect("its main part ends");
    let text = page[start..end].replace("><", ">\n<").replace("<tr", "\n<tr");
    let mut lines = String::new();
    let mut in_chart = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        in_chart |= line.starts_with("<svg class=chart ");
        let said = ["<svg", "</svg", "<title", "<desc"].iter().any(|tag| line.starts_with(tag));
        if !in_chart || said {
            lines.push_str(line);
            lines.push('\n');
        }
        in_chart &= !line.starts_with("</svg");
    }
    lines
}

#[test]
fn the_small_site_looks_as_it_did() {
    let ready = prepare(&site().tree()).value.unwrap();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let pages = PAGES.map(|(path, name)| (name, main_of(&file(&ready, path))));
    let data = DATA.map(|(path, name)| (name, file(&ready, path)));
    let wrong: Vec<String> = pages
        .iter()
        .chain(&data)
        .filter_map(|(name, text)| expected::compare(&golden.join(name), text).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same with everything that may be left out: `tests/fixtures/world` lies over it.
const WORLD: [(&str, &str); 14] = [
    ("best-practices/index.html", "best-practices.html"),
    ("problems/P4-debt-tracking/index.html", "problem.html"),
    ("networks/index.html", "networks.html"),
    ("networks/502302/index.html", "network.html"),
    ("networks/5023/index.html", "network-amphoe.html"),
    ("networks/502302/calendar.ics", "calendar.ics"),
    ("networks/502302/plan-fund.ics", "plan.ics"),
    ("pathways/index.html", "pathways.html"),
    ("pathways/cfi/index.html", "pathway.html"),
    ("glossary/index.html", "glossary.html"),
    ("notes/note-2569-reminder/index.html", "note.html"),
    ("stories/index.html", "stories.html"),
    ("stories/story-2568-weaving/index.html", "story.html"),
    ("awards/index.html", "awards.html"),
];

#[test]
fn the_small_site_with_everything_looks_as_it_did() {
    let tree = site().changed_by(&support::small_site::fixtures().join("world")).tree();
    let found = prepare(&tree);
    let told: Vec<String> = found.problems.iter().map(|one| format!("{one:?}")).collect();
    assert_eq!(told, Vec::<String>::new());
    let ready = found.value.unwrap();
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let wrong: Vec<String> = WORLD
        .iter()
        .map(|(path, name)| {
            let text = file(&ready, path);
            let text = if path.ends_with(".html") { main_of(&text) } else { text };
            expected::compare(&golden.join(name), &text)
        })
        .filter_map(Result::err)
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The twins say the same as the pages, place by place.
#[test]
fn the_table_the_json_and_the_page_agree() {
    let ready = prepare(&site().tree()).value.unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&file(&ready, "api/contests/maeon-2569/ranking.json")).unwrap();
    assert!(json.is_object());
    let csv = file(&ready, "api/contests/maeon-2569/ranking.csv");
    let page = main_of(&file(&ready, "contests/maeon-2569/index.html"));
    for code in ["50230201", "50230202"] {
        assert_eq!(csv.lines().filter(|line| line.contains(code)).count(), 1, "{code} in the CSV");
        assert!(page.contains(&format!("funds/{code}/")), "{code} on the page");
        assert!(json.to_string().contains(code), "{code} in the JSON");
    }
}

/// A fund without the contest's year hears of that once; the JSON still lists every gate, and says
/// of those that could not be judged what they wait for.
#[test]
fn a_missing_year_is_one_reason() {
    let closed = "  - {id: closed, rule: books_closed, title: ปิดบัญชีแล้ว, reason: ยังไม่ปิดบัญชี}";
    let rubric = "data/rubrics/small.yaml";
    let site = site().edit(rubric, "gates:\n", &format!("gates:\n{closed}\n")).edit(
        "data/contests/maeon-2569.yaml",
        "fiscal_year: 2568",
        "fiscal_year: 2569",
    );
    let ready = prepare(&site.tree()).value.unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&file(&ready, "api/contests/maeon-2569/ranking.json")).unwrap();
    let gates: Vec<String> = json["funds"][0]["gates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|gate| format!("{} {} {}", gate["id"], gate["passed"], gate["reason"]))
        .collect();
    let waits = "\"ยังไม่ได้พิจารณา เพราะยังไม่มีงบของปีที่ประกวด\"";
    assert_eq!(
        gates,
        [
            format!("\"closed\" false {waits}"),
            "\"year\" false \"ยังไม่มีงบของปีที่ประกวด\"".to_string(),
            "\"prior-year\" true null".to_string(),
            format!("\"accounts\" false {waits}"),
        ]
    );
    let csv = file(&ready, "api/contests/maeon-2569/ranking.csv");
    let page = main_of(&file(&ready, "contests/maeon-2569/index.html"));
    for shown in [csv, page] {
        assert!(shown.contains("ยังไม่มีงบของปีที่ประกวด"), "{shown}");
        assert!(!shown.contains("ยังไม่ปิดบัญชี"), "{shown}");
    }
}
