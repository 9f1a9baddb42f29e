//! What a person meets: the shipped site in a real Chromium, from the disk and from a server, on a
//! phone and on a laptop, by mouse and by keyboard, in the dark, on paper and without JavaScript.
//! Without a browser these tests fail; `bash tests/run` installs one and runs everything.
//!
//! `SHOTS=folder` keeps a picture of every page that is looked at.

#[path = "support/server.rs"]
mod server;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use shipped::{Shipped, arabic};
use webdriver::{Browser, ENTER, TAB};

const LOOK: &str = include_str!("support/look.js");
const PHONE: (u32, u32) = (360, 800);
const LAPTOP: (u32, u32) = (1280, 900);

fn site() -> &'static Shipped {
    shipped::shipped("browser")
}

fn from_disk() -> String {
    format!("file://{}/", site().folder.display())
}

/// The site on a server, below the path that its canonical addresses name.
fn from_server() -> String {
    let sitemap = site().text("sitemap.xml");
    let base = sitemap.split("<loc>").nth(1).and_then(|rest| rest.split_once("</loc>"));
    let base = base.expect("the sitemap begins with the first page").0;
    let after = base.split_once("://").map_or(base, |(_, rest)| rest);
    let path = after.find('/').map_or("/", |at| &after[at..]);
    server::serve(site().folder.clone(), path.to_string())
}

/// One page of every kind, by a short name.
fn kinds() -> Vec<(&'static str, String)> {
    let site = site();
    let contest = site.one("contests/", "/index.html");
    let folder = contest.strip_suffix("index.html").expect("a folder");
    let fund = site.one("funds/", "/index.html");
    let own = |path: &str| path.to_string();
    vec![
        ("home", own("index.html")),
        ("notes", own("notes/index.html")),
        ("note", own(site.one("notes/", "/index.html"))),
        ("problems", own("problems/index.html")),
        ("problem", own(site.one("problems/", "/index.html"))),
        ("regulations", own("regulations/index.html")),
        ("regulation", own(site.one("regulations/", "/index.html"))),
        ("funds", own("funds/index.html")),
        ("fund", own(fund)),
        ("why", fund.replace("/index.html", "/why.html")),
        ("area", own("areas/5023/index.html")),
        ("tambon", own("areas/502301/index.html")),
        ("contests", own("contests/index.html")),
        ("contest", own(contest)),
        ("contest-area", own(site.one(&format!("{folder}areas/"), "/index.html"))),
        ("contest-size", own(site.one(&format!("{folder}sizes/"), "/index.html"))),
        ("compare", format!("{folder}compare.html")),
        ("weights", format!("{folder}weights.html")),
        ("shortlist", format!("{folder}shortlist.html")),
        ("method", own(site.one("method/", "/index.html"))),
        ("completeness", own("completeness/index.html")),
        ("design", own("design/index.html")),
        ("search", own("search/index.html")),
        ("page", own(site.one("pages/", "/index.html"))),
        ("not-found", own("404.html")),
    ]
}

fn none(faults: &BTreeSet<String>) {
    let shown: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

/// Everything that is wrong with the page on the screen, as sentences.
fn look(browser: &Browser, width: u32, fonts: bool) -> Vec<String> {
    let script =
        format!("return (async () => {{ const WIDTH = {width}, FONTS = {fonts};\n{LOOK} }})()");
    let found = browser.run(&script);
    let list = found.as_array().expect("a list of sentences");
    list.iter().filter_map(Value::as_str).map(String::from).collect()
}

fn keep_picture(browser: &Browser, name: &str) {
    if let Ok(folder) = std::env::var("SHOTS") {
        let path = Path::new(&folder).join(format!("{name}.png"));
        std::fs::write(&path, browser.picture()).expect("the folder of SHOTS can be written");
    }
}

#[test]
fn every_kind_of_page_is_readable_on_every_screen() {
    let browser = Browser::open();
    let mut faults = BTreeSet::new();
    for (how, base) in [("disk", from_disk()), ("server", from_server())] {
        for (screen, (width, height)) in [("phone", PHONE), ("laptop", LAPTOP)] {
            browser.screen(width, height);
            browser.requests();
            browser.complaints();
            for (name, path) in kinds() {
                let mut fault = |what: String| {
                    faults.insert(format!("{name} on a {screen} from the {how}: {what}"))
                };
                browser.go(&format!("{base}{path}"));
                // The page for lost visitors asks for no file, so that it works at any depth.
                let fonts = name != "not-found";
                look(&browser, width, fonts).into_iter().for_each(|what| {
                    fault(what);
                });
                for complaint in browser.complaints() {
                    fault(format!("the browser complains: {complaint}"));
                }
                for asked in browser.requests() {
                    let own = asked.starts_with(&base) || asked.starts_with("data:");
                    if !own && !asked.ends_with("/favicon.ico") {
                        fault(format!("asks for {asked}"));
                    }
                }
                if how == "disk" {
                    keep_picture(&browser, &format!("{name}-{width}"));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn invented_figures_are_marked_on_the_screen_and_the_menu_is_made_for_thumbs() {
    let browser = Browser::open();
    let base = from_disk();
    browser.screen(PHONE.0, PHONE.1);
    let mut faults = BTreeSet::new();
    let figures =
        ["home", "funds", "fund", "why", "area", "contest", "contest-area", "completeness"];
    for (name, path) in kinds() {
        browser.go(&format!("{base}{path}"));
        let banner = browser.run(
            "const e = document.querySelector('.invented'); \
             return !!e && e.checkVisibility() && e.innerText.includes('ข้อมูลสมมติ') \
               && e.getBoundingClientRect().top < innerHeight",
        );
        if figures.contains(&name) && banner != true {
            faults.insert(format!("{name}: the banner ข้อมูลสมมติ is not on the first screen"));
        }
    }
    browser.go(&format!("{base}index.html"));
    browser.click(".menu-open");
    let low = browser.run(
        "return [...document.querySelectorAll('.menu-open, .menu a')] \
           .map((e) => [e.innerText.trim(), e.getBoundingClientRect()]) \
           .filter(([, box]) => box.height < 40 || box.width < 40) \
           .map(([text, box]) => `${text}: ${box.width} × ${box.height}`)",
    );
    for target in low.as_array().expect("a list") {
        faults.insert(format!("too small for a thumb: {target}"));
    }
    let shown = browser.run("return [...document.querySelectorAll('.menu a')].filter((e) => e.checkVisibility()).length");
    assert!(shown.as_u64() >= Some(6), "the opened menu shows {shown} links");
    keep_picture(&browser, "menu-360");
    none(&faults);
}

#[test]
fn a_reader_goes_from_the_first_page_to_the_line_behind_a_score() {
    let browser = Browser::open();
    let base = from_server();
    browser.screen(LAPTOP.0, LAPTOP.1);
    let path = || browser.text("return location.pathname");

    browser.go(&base);
    browser.click(".menu a[href^='contests/']");
    assert!(path().contains("/contests/"), "the menu led to {}", path());
    browser.click("table.ranking tbody th a");
    assert!(path().contains("/funds/"), "the first fund of the ranking led to {}", path());
    browser.click("a.button[href$='why.html']");
    assert!(path().ends_with("/why.html"), "“ทำไมได้คะแนนนี้” led to {}", path());

    // Every figure names its file and line, and the line holds that figure.
    let file = browser.text("return document.querySelector('.page-head code').innerText");
    let written = std::fs::read_to_string(shipped::root().join(&file))
        .unwrap_or_else(|error| panic!("the page names {file}: {error}"));
    let lines: Vec<&str> = written.lines().collect();
    let inputs = browser.run(
        "return [...document.querySelectorAll('table.inputs tbody tr')] \
           .map((row) => [row.querySelector('td'), row.querySelector('td:last-child code'), \
               row.querySelector('td:last-child').lastChild] \
             .map((part) => part.textContent.trim())) \
           .filter((row) => row[2])",
    );
    let inputs = inputs.as_array().expect("a list");
    assert!(inputs.len() > 5, "only {} figures name their line", inputs.len());
    let mut numbers = 0;
    for input in inputs {
        let part = |index: usize| input[index].as_str().unwrap_or("").to_string();
        let line: usize =
            arabic(&part(2)).trim_start_matches("บรรทัด").trim().parse().expect("a line");
        let text = lines.get(line - 1).unwrap_or_else(|| panic!("{file} has no line {line}"));
        let field = part(1);
        let key = field.rsplit('.').next().expect("a key");
        assert!(text.contains(key), "{file}:{line} does not mention {key}: {text}");
        let value = arabic(&part(0));
        let value = value.split_whitespace().next().unwrap_or("");
        if value.parse::<rust_decimal::Decimal>().is_ok() {
            let plain = |text: &str| arabic(text).replace('_', "");
            let short = value.trim_end_matches(".00");
            assert!(plain(text).contains(short), "{file}:{line} does not hold {value}: {text}");
            numbers += 1;
        }
    }
    assert!(numbers > 5, "only {numbers} numbers could be compared with their lines");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_keyboard_reaches_everything() {
    let browser = Browser::open();
    let fund = site().one("funds/", "/index.html");
    browser.screen(LAPTOP.0, LAPTOP.1);
    browser.go(&format!("{}{fund}", from_disk()));

    browser.press(&[TAB]);
    assert_eq!(browser.text("return document.activeElement.className"), "skip");
    let seen = browser.run(
        "const box = document.activeElement.getBoundingClientRect(); \
         return box.top >= 0 && box.height > 20",
    );
    assert_eq!(seen, true, "the skip link is not seen when it has the focus");
    browser.press(&[ENTER]);
    assert_eq!(browser.text("return document.activeElement.id"), "main");

    let on_a_table = "return document.activeElement.matches('.figure-table > summary')";
    let reached = (0..200).any(|_| {
        browser.press(&[TAB]);
        browser.run(on_a_table) == true
    });
    assert!(reached, "Tab does not reach the table of a chart");
    let outlined = browser.text("return getComputedStyle(document.activeElement).outlineStyle");
    assert_ne!(outlined, "none", "the focus is not to be seen");
    let shown = "const table = document.activeElement.closest('details').querySelector('table'); \
                 return table.checkVisibility() && table.getBoundingClientRect().height > 20";
    assert_eq!(browser.run(shown), false, "the table should begin closed");
    browser.press(&[ENTER]);
    assert_eq!(browser.run(shown), true, "Enter does not open the table of a chart");
}

#[test]
fn without_javascript_nothing_is_missing() {
    let plain = Browser::without_javascript();
    plain.screen(PHONE.0, PHONE.1);
    let blocked = "data:text/html,<title>off</title><script>document.title='on'</script>";
    plain.go(blocked);
    assert_eq!(plain.text("return document.title"), "off", "JavaScript is not switched off");

    let full = Browser::open();
    full.screen(PHONE.0, PHONE.1);
    let base = from_disk();
    // Pages that are a tool and nothing else say so, and where the same can be read.
    let tools = ["compare", "weights", "shortlist"];
    for (name, path) in kinds().into_iter().filter(|(name, _)| !tools.contains(name)) {
        let seen = |browser: &Browser| {
            browser.go(&format!("{base}{path}"));
            // What is far below counts as well. The reader's choices are a tool too, and so is what
            // charts can be taken away by.
            browser.text(
                "document.body.setAttribute('data-whole', ''); \
                 document.querySelectorAll('#reader, .figure-save').forEach(box => box.remove()); \
                 return document.body.innerText.trim()",
            )
        };
        let (with, without) = (seen(&full), seen(&plain));
        assert!(without.chars().count() > 100, "{name} is nearly empty without JavaScript");
        // A ranking gets controls beside what it shows.
        if name.starts_with("contest") && name != "contests" {
            let with = with.replace(['↕', '↑', '↓'], " ");
            let mut rest = with.split_whitespace();
            let lost = without.split_whitespace().find(|word| !rest.any(|other| other == *word));
            assert_eq!(lost, None, "{name} shows less with JavaScript");
            continue;
        }
        assert_eq!(without, with, "{name} shows something else without JavaScript");
    }
}

/// Styles are shared out among files, so that a page waits for no rule that it has no use for. Each
/// still gets all that fit it.
#[test]
fn a_page_has_every_rule_that_fits_it() {
    let browser = Browser::open();
    let base = from_server();
    for (name, path) in kinds() {
        browser.go(&format!("{base}{path}"));
        let missed = browser.run(&format!(
            "return (async () => {{ const missed = []; let seen = 0; \
               const there = [...document.styleSheets].map(sheet => sheet.href); \
               for (const name of ['figures', 'reading', 'search']) {{ \
                 const address = '{base}static/' + name + '.css'; \
                 if (there.includes(address)) continue; \
                 const text = await (await fetch(address)).text(), sheet = new CSSStyleSheet(); \
                 sheet.replaceSync(text); \
                 const walk = rules => {{ for (const rule of rules) {{ \
                   if (!rule.selectorText) {{ walk(rule.cssRules || []); continue; }} \
                   seen++; \
                   const bare = rule.selectorText.replace(/::[-a-z]+/g, ''); \
                   if (document.querySelector(bare)) missed.push(name + ': ' + rule.selectorText); }} }}; \
                 walk(sheet.cssRules); }} \
               return [seen, missed]; }})()"
        ));
        assert!(name == "design" || missed[0].as_u64() > Some(10), "{name}: {missed}");
        assert_eq!(missed[1], json!([]), "{name} misses rules");
    }
}

#[test]
fn the_dark_is_readable_and_paper_takes_a_fund() {
    let browser = Browser::open();
    let base = from_disk();
    browser.screen(LAPTOP.0, LAPTOP.1);
    browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
    );
    let mut faults = BTreeSet::new();
    for (name, path) in kinds() {
        browser.go(&format!("{base}{path}"));
        for what in look(&browser, LAPTOP.0, name != "not-found") {
            faults.insert(format!("{name} in the dark: {what}"));
        }
        keep_picture(&browser, &format!("{name}-dark"));
    }
    none(&faults);

    browser.devtools("Emulation.setEmulatedMedia", json!({"features": []}));
    for name in ["fund", "why", "contest", "note"] {
        let path = kinds().into_iter().find(|(kind, _)| *kind == name).expect("a kind").1;
        browser.go(&format!("{base}{path}"));
        let paper = browser.print();
        assert!(paper.starts_with(b"%PDF-"), "{name} does not print");
        let pages = pages_of(&paper);
        assert!((1..40).contains(&pages), "{name} takes {pages} sheets");
        if let Ok(folder) = std::env::var("SHOTS") {
            std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), paper).expect("a PDF");
        }
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn pages_of(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
        .count()
}
