//! Every page of the shipped site, parsed as a browser would parse it: its structure, its words,
//! its links, and whether what it says agrees with the files that the site offers to machines.
//! What a person meets in a real browser is in `browser.rs`.

#[path = "support/links.rs"]
mod links;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/xml.rs"]
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use scraper::{ElementRef, Html, Selector};

use links::Target;
use shipped::{Shipped, arabic};

const INVENTED: &str = "ข้อมูลสมมติ";

fn site() -> &'static Shipped {
    shipped::shipped("pages")
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of these tests")
}

fn words(element: ElementRef) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asks one question of every page, and fails with everything that any of them has to answer for.
fn every_page(rule: impl Fn(&str, &Html, &mut Vec<String>) + Sync) {
    let pages: Vec<&str> = site().ending(".html").collect();
    assert!(pages.len() > 20, "only {} pages were built", pages.len());
    let faults: Vec<String> = pages
        .par_iter()
        .flat_map_iter(|path| {
            let page = Html::parse_document(site().text(path));
            let mut faults = Vec::new();
            rule(path, &page, &mut faults);
            faults.into_iter().map(move |fault| format!("{path}: {fault}"))
        })
        .collect();
    none(faults);
}

fn none(faults: Vec<String>) {
    let shown: Vec<&str> = faults.iter().take(40).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

// ── structure ───────────────────────────────────────────────────────────────────────────────────

#[test]
fn the_head_of_every_page_says_what_it_is() {
    let base = base_url();
    every_page(|path, page, faults| {
        if page.root_element().attr("lang") != Some("th") {
            faults.push("its language is not Thai".into());
        }
        let one = |selector: &str| page.select(&select(selector)).next();
        if one("head > title").is_none_or(|title| words(title).is_empty()) {
            faults.push("no title".into());
        }
        let content = |selector: &str| one(selector).and_then(|meta| meta.attr("content"));
        if content("meta[name=description]").is_none_or(|text| text.trim().is_empty()) {
            faults.push("no description".into());
        }
        if content("meta[name=viewport]") != Some("width=device-width, initial-scale=1") {
            faults.push("no viewport: phones would shrink it".into());
        }
        // A dossier says nothing that the fund's own page does not say, and points there.
        let endings = ["index.html", "dossier.html"];
        let own = endings.into_iter().find_map(|ending| path.strip_suffix(ending));
        let pretty = format!("{base}{}", own.unwrap_or(path));
        let canonical = one("link[rel=canonical]").and_then(|link| link.attr("href"));
        // Pages that stand in for others have no address of their own.
        let stands_in = matches!(path, "404.html" | "offline.html");
        if !stands_in && canonical != Some(&pretty) {
            faults.push(format!("canonical is {canonical:?}, not {pretty}"));
        }
    });
}

#[test]
fn titles_tell_pages_apart() {
    let mut pages: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for path in site().ending(".html") {
        let page = Html::parse_document(site().text(path));
        let title = page.select(&select("head > title")).next().map(words).unwrap_or_default();
        pages.entry(title).or_default().push(path);
    }
    none(
        pages
            .into_iter()
            .filter(|(_, paths)| paths.len() > 1)
            .map(|(title, paths)| format!("“{title}” is the title of {}", paths.join(" and ")))
            .collect(),
    );
}

#[test]
fn headings_form_an_outline() {
    every_page(|_, page, faults| {
        let mut before = 0;
        let mut tops = 0;
        for heading in page.select(&select("h1, h2, h3, h4, h5, h6")) {
            let level = i32::from(heading.value().name().as_bytes()[1] - b'0');
            let title = words(heading);
            if title.is_empty() {
                faults.push(format!("an empty h{level}"));
            }
            if level > before + 1 {
                faults.push(format!("h{level} “{title}” follows h{before}"));
            }
            tops += i32::from(level == 1);
            before = level;
        }
        if tops != 1 {
            faults.push(format!("{tops} headings of the first level"));
        }
    });
}

/// Pieces of a page are put in their places by name: a chart once had the name of the page's top.
#[test]
fn every_figure_shows_a_chart_and_every_page_one_header() {
    every_page(|_, page, faults| {
        for figure in page.select(&select(".figure-picture")) {
            let charts = figure.select(&select("svg.chart")).count();
            if charts != 1 {
                faults.push(format!("{charts} charts in “{}”", words(figure)));
            }
        }
        let headers = page.select(&select("header.top")).count();
        if headers != 1 {
            faults.push(format!("{headers} headers"));
        }
    });
}

#[test]
fn ids_are_unique_and_references_to_them_hold() {
    every_page(|_, page, faults| {
        let mut ids = BTreeSet::new();
        for element in page.select(&select("[id]")) {
            let id = element.attr("id").unwrap_or("");
            if id.is_empty() || id.contains(char::is_whitespace) {
                faults.push(format!("an id “{id}”"));
            }
            if !ids.insert(id) {
                faults.push(format!("the id “{id}” twice"));
            }
        }
        for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for element in page.select(&select(&format!("[{name}]"))) {
                for id in element.attr(name).unwrap_or("").split_whitespace() {
                    if !ids.contains(id) {
                        faults.push(format!("{name}=“{id}” leads nowhere"));
                    }
                }
            }
        }
    });
}

#[test]
fn everything_has_a_name_for_those_who_cannot_see_it() {
    every_page(|_, page, faults| {
        for image in page.select(&select("img:not([alt])")) {
            faults.push(format!("a picture without alt: {}", image.html()));
        }
        for table in page.select(&select("table")) {
            let caption = table.select(&select("caption")).next().map(words).unwrap_or_default();
            if table.select(&select("th[scope]")).next().is_none() {
                faults.push(format!("a table without heading cells: “{caption}”"));
            }
            if table.select(&select("th:not([scope])")).next().is_some() {
                faults.push(format!("a heading cell without scope in “{caption}”"));
            }
            uneven_rows(table, &caption, faults);
        }
        let labelled: BTreeSet<&str> =
            page.select(&select("label[for]")).filter_map(|label| label.attr("for")).collect();
        for control in page.select(&select("input:not([type=hidden]), select, textarea")) {
            let named = control.attr("aria-label").is_some()
                || control.attr("aria-labelledby").is_some()
                || control.attr("id").is_some_and(|id| labelled.contains(id))
                || control
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .any(|above| above.value().name() == "label");
            if !named {
                faults.push(format!("a control without a label: {}", control.html()));
            }
        }
        for press in page.select(&select("a[href], button, summary")) {
            let picture = press.select(&select("img[alt], svg[aria-label]")).next().is_some();
            if words(press).is_empty() && press.attr("aria-label").is_none() && !picture {
                faults.push(format!("nothing to read in {}", press.html()));
            }
        }
        for picture in page.select(&select("svg")) {
            let hidden = |e: ElementRef| e.attr("aria-hidden") == Some("true");
            let named = hidden(picture)
                || picture.ancestors().filter_map(ElementRef::wrap).any(hidden)
                || picture.attr("aria-label").is_some()
                || picture.select(&select("title")).next().is_some()
                || picture.attr("aria-labelledby").is_some();
            if !named {
                let start: String = picture.html().chars().take(120).collect();
                faults.push(format!("a drawing without a name: {start}"));
            }
        }
    });
}

/// Cells that are missing or too many put figures under the wrong heading.
fn uneven_rows(table: ElementRef, caption: &str, faults: &mut Vec<String>) {
    let wide = |row: ElementRef| -> usize {
        row.select(&select("th, td"))
            .map(|cell| cell.attr("colspan").and_then(|n| n.parse().ok()).unwrap_or(1))
            .sum()
    };
    if table.select(&select("[rowspan]")).next().is_some() {
        return;
    }
    let widths: BTreeSet<usize> = table.select(&select("tr")).map(wide).collect();
    if widths.len() > 1 {
        faults.push(format!("rows of {widths:?} cells in “{caption}”"));
    }
}

// ── words ───────────────────────────────────────────────────────────────────────────────────────

#[test]
fn invented_figures_are_marked_wherever_they_stand() {
    let shows_figures = |path: &str| {
        let parts = ["funds/", "areas/", "contests/", "method/", "completeness/"];
        path == "index.html" || parts.iter().any(|part| path.starts_with(part))
    };
    every_page(|path, page, faults| {
        let banner = page.select(&select("body > .invented")).next().map(words).unwrap_or_default();
        if shows_figures(path) && !banner.contains(INVENTED) {
            faults.push(format!("shows invented figures without the banner {INVENTED}"));
        }
    });
    for path in site().ending(".json").filter(|path| path.starts_with("api/")) {
        assert!(site().text(path).contains(INVENTED), "{path} does not say {INVENTED}");
    }
    for path in site().ending(".csv") {
        assert!(site().text(path).contains(INVENTED), "{path} does not say {INVENTED}");
    }
}

#[test]
fn nothing_unfinished_and_no_english_where_thai_belongs() {
    const ENGLISH: [&str; 24] = [
        "Home",
        "Search",
        "Next",
        "Previous",
        "Menu",
        "Skip",
        "Read",
        "More",
        "Back",
        "Page",
        "Total",
        "Rank",
        "Score",
        "Funds",
        "Notes",
        "undefined",
        "null",
        "None",
        "NaN",
        "Some",
        "TODO",
        "true",
        "false",
        "Error",
    ];
    every_page(|path, page, faults| {
        // This one shows pieces of files and templates, with their words.
        if path == "codes/index.html" {
            return;
        }
        // The manual shows in code how to ask for a figure.
        let source = without_code(site().text(path));
        for leftover in ["{{", "{%", "{#", "}}", "%}", "\u{fffd}"] {
            if source.contains(leftover) {
                faults.push(format!("“{leftover}” is left in the page"));
            }
        }
        let mut texts = Vec::new();
        collect_text(page.root_element(), &mut texts);
        for name in ["alt", "title", "aria-label", "placeholder", "content"] {
            let selector = select(&format!("[{name}]:not([name=robots])"));
            texts.extend(page.select(&selector).filter_map(|e| e.attr(name)).map(String::from));
        }
        for text in &texts {
            let found = text
                .split(|letter: char| !letter.is_ascii_alphabetic())
                .find(|word| ENGLISH.contains(word));
            if let Some(word) = found {
                faults.push(format!("“{word}” in “{}”", text.trim()));
            }
        }
    });
}

fn without_code(html: &str) -> String {
    let mut pieces = html.split("<code>");
    let first = pieces.next().unwrap_or_default().to_string();
    let rest = pieces.map(|piece| piece.split_once("</code>").map_or(piece, |(_, after)| after));
    first + &rest.collect::<String>()
}

/// What people read; not code, which is quoted from files.
fn collect_text(element: ElementRef, into: &mut Vec<String>) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            into.push(text.to_string());
        } else if let Some(inner) = ElementRef::wrap(child)
            && !matches!(inner.value().name(), "code" | "pre" | "style" | "script")
        {
            collect_text(inner, into);
        }
    }
}

// ── links ───────────────────────────────────────────────────────────────────────────────────────

#[test]
fn every_link_arrives() {
    let ids = anchors();
    every_page(|path, page, faults| {
        for (what, address) in links::of_page(page) {
            match links::target(path, &address, &base_path()) {
                Target::Outside => {}
                Target::Wrong(why) => faults.push(format!("{what} “{address}”: {why}")),
                Target::File { file, anchor } => match ids.get(file.as_str()) {
                    Some(ids) => {
                        if anchor.as_ref().is_some_and(|anchor| !ids.contains(anchor)) {
                            faults.push(format!("{what} “{address}”: no such place in {file}"));
                        }
                    }
                    None if site().files.contains_key(&file) && anchor.is_none() => {}
                    None => faults.push(format!("{what} “{address}”: there is no {file}")),
                },
            }
        }
    });
}

fn anchors() -> BTreeMap<&'static str, BTreeSet<String>> {
    site()
        .ending(".html")
        .map(|path| {
            let page = Html::parse_document(site().text(path));
            let selector = select("[id]");
            let ids = page.select(&selector).filter_map(|e| e.attr("id")).map(String::from);
            (path, ids.collect())
        })
        .collect()
}

#[test]
fn links_work_without_a_server() {
    every_page(|path, page, faults| {
        for (what, address) in links::of_page(page) {
            // The page for lost visitors is served from any depth, so its links begin at the host.
            if links::is_outside(&address) || path == "404.html" {
                continue;
            }
            if address.starts_with('/') {
                faults.push(format!("{what} “{address}” needs a server"));
            }
            let file = address.split(['#', '?']).next().unwrap_or("");
            let names_a_file = file.rsplit('/').next().is_some_and(|name| name.contains('.'));
            if !file.is_empty() && (!names_a_file || file.ends_with("..")) {
                faults.push(format!("{what} “{address}” names no file"));
            }
        }
    });
}

#[test]
fn no_page_asks_anybody_else_for_anything() {
    every_page(|_, page, faults| {
        for (what, address) in links::fetched_by_page(page) {
            if links::is_outside(&address) && !address.starts_with("data:") {
                faults.push(format!("{what} fetches {address}"));
            }
        }
        for active in page.select(&select("iframe, object, embed, script[src^=http], base")) {
            faults.push(format!("holds {}", active.value().name()));
        }
    });
    let mut faults = Vec::new();
    for path in site().ending(".css") {
        for address in links::of_css(site().text(path)) {
            match links::target(path, &address, &base_path()) {
                Target::File { file, .. } if site().files.contains_key(&file) => {}
                Target::Outside if address.starts_with("data:") => {}
                other => faults.push(format!("{path}: url({address}): {other:?}")),
            }
        }
    }
    none(faults);
}

#[test]
fn every_page_can_be_reached_from_the_first() {
    let mut reached = BTreeSet::from(["index.html".to_string()]);
    let mut next = vec!["index.html".to_string()];
    while let Some(path) = next.pop() {
        let page = Html::parse_document(site().text(&path));
        for (_, address) in links::of_page(&page) {
            if let Target::File { file, .. } = links::target(&path, &address, &base_path())
                && file.ends_with(".html")
                && site().files.contains_key(&file)
                && reached.insert(file.clone())
            {
                next.push(file);
            }
        }
    }
    none(
        site()
            .ending(".html")
            .filter(|path| {
                !matches!(*path, "404.html" | "offline.html") && !reached.contains(*path)
            })
            .map(|path| format!("no way leads from the first page to {path}"))
            .collect(),
    );
}

// ── files for machines ──────────────────────────────────────────────────────────────────────────

/// The address of the site, as its own sitemap writes it.
fn base_url() -> String {
    addresses().first().expect("the sitemap begins with the first page").clone()
}

fn base_path() -> String {
    let base = base_url();
    let after = base.split_once("://").map_or(base.as_str(), |(_, rest)| rest);
    after.find('/').map_or_else(|| "/".to_string(), |at| after[at..].to_string())
}

fn addresses() -> Vec<String> {
    xml::texts_of(site().text("sitemap.xml"), "loc")
}

#[test]
fn the_sitemap_lists_every_page_and_nothing_else() {
    let base = base_url();
    let listed: BTreeSet<String> = addresses()
        .iter()
        .map(|address| {
            let path =
                address.strip_prefix(&base).unwrap_or_else(|| panic!("{address} is outside"));
            if path.is_empty() || path.ends_with('/') {
                format!("{path}index.html")
            } else {
                path.into()
            }
        })
        .collect();
    let built: BTreeSet<String> = site().ending("index.html").map(String::from).collect();
    assert_eq!(listed, built);
}

#[test]
fn xml_is_well_formed() {
    let files: Vec<&str> = site().ending(".xml").chain(site().ending(".svg")).collect();
    assert!(files.contains(&"sitemap.xml") && files.contains(&"feed.xml"));
    for path in files {
        if let Err(why) = xml::check(site().text(path)) {
            panic!("{path}: {why}");
        }
    }
    let feed = site().text("feed.xml");
    let ids = xml::texts_of(feed, "id");
    assert!(ids.len() > 1, "the feed has no entries");
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "ids of the feed repeat");
    assert_eq!(xml::texts_of(feed, "updated").len(), ids.len());
    let known = addresses();
    assert!(ids.iter().all(|id| known.contains(id)), "the feed names a page that is not there");
}

#[test]
fn the_same_input_gives_the_same_bytes_on_any_number_of_threads() {
    let built = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| shipped::files(&shipped::ready()))
    };
    let published = &site().files;
    for threads in [1, 4] {
        let again = built(threads);
        // What publishing adds of its own: the marker, and packed copies of the same files.
        let is_added = |path: &str| {
            path == kongthun::publish::MARKER || path == "sw.js" || path.starts_with("offline/")
        };
        let published: Vec<_> = published.iter().filter(|(path, _)| !is_added(path)).collect();
        assert_eq!(again.len(), published.len());
        for (path, bytes) in published {
            assert!(again.get(path) == Some(bytes), "{path} differs with {threads} threads");
        }
    }
}

/// What a page, a JSON file and a CSV file say of one fund in a contest.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outcome {
    total: String,
    place: String,
}

#[test]
fn pages_and_files_agree_on_every_total_and_place() {
    for contest in contests() {
        let json = from_json(&contest);
        let csv = from_csv(&contest);
        assert!(!json.is_empty(), "{contest}: nobody takes part");
        assert_eq!(json, csv, "{contest}: JSON and CSV differ");
        let ranked: BTreeMap<String, Outcome> = json
            .iter()
            .filter(|(_, r)| !r.place.is_empty())
            .map(|(c, r)| (c.clone(), r.clone()))
            .collect();
        assert_eq!(ranked, from_lists(&contest), "{contest}: JSON and the list differ");
    }
    // The page of a fund shows the newest contest, which is the one that the menu leads to.
    let contest = shown_contest();
    for (code, result) in from_json(&contest) {
        let page = Html::parse_document(site().text(&format!("funds/{code}/index.html")));
        let number = page.select(&select(".score .score-number strong")).next().map(words);
        let place = page.select(&select(".score .places strong")).next().map(words);
        if !result.place.is_empty() {
            assert_eq!(arabic(&number.expect("a total")), result.total, "page of {code}");
            let place = place.map(|place| arabic(&place)).unwrap_or_default();
            let place = place.split_whitespace().next().unwrap_or("").to_string();
            assert_eq!(place, result.place, "page of {code}");
        }
        if !result.total.is_empty() {
            let why = Html::parse_document(site().text(&format!("funds/{code}/why.html")));
            let number = why.select(&select(".score-number strong")).next().map(words);
            assert_eq!(arabic(&number.expect("a total")), result.total, "why page of {code}");
        }
    }
}

/// Rounds have lists for each area; their places and totals are those of JSON and CSV.
#[test]
fn rounds_agree_with_their_files() {
    let rounds = rankings().into_iter().filter(|ranking| ranking.contains("/stages/"));
    let rounds: Vec<String> = rounds.collect();
    assert!(!rounds.is_empty(), "the shipped site has no round");
    for round in rounds {
        let json = from_json(&round);
        assert_eq!(json, from_csv(&round), "{round}: JSON and CSV differ");
        let path = format!("contests/{round}/index.html");
        let page = Html::parse_document(site().text(&path));
        let mut shown = BTreeMap::new();
        for row in page.select(&select("table.stages tbody tr")) {
            let cells: Vec<String> =
                row.select(&select("td")).map(words).map(|w| arabic(&w)).collect();
            let href = row.select(&select("th a")).next().and_then(|link| link.attr("href"));
            let code = href.and_then(|href| href.rsplit('/').nth(1)).expect("a link to the fund");
            let place = cells[0].split_whitespace().next().unwrap_or("").to_string();
            shown.insert(code.to_string(), (place, cells[1].clone()));
        }
        let listed: BTreeMap<String, (String, String)> = rows(&ranking_json(&round))
            .iter()
            .filter(|row| row["place"].is_u64())
            .map(|row| {
                let text = |key: &str| row[key].as_str().expect("a text").to_string();
                (text("fund_code"), (row["group_place"].to_string(), text("total")))
            })
            .collect();
        assert_eq!(shown, listed, "{round}: JSON and the page differ");
    }
}

/// Contests, and rounds as `CONTEST/stages/ROUND`.
fn rankings() -> Vec<String> {
    let found: Vec<String> = site()
        .ending("/ranking.json")
        .filter_map(|path| path.strip_prefix("api/contests/")?.strip_suffix("/ranking.json"))
        .map(String::from)
        .collect();
    found
}

fn contests() -> Vec<String> {
    let found: Vec<String> = rankings().into_iter().filter(|name| !name.contains('/')).collect();
    assert!(!found.is_empty(), "the shipped site has no contest");
    found
}

/// The contest to which the menu of the first page leads.
fn shown_contest() -> String {
    let page = Html::parse_document(site().text("index.html"));
    page.select(&select(".menu a"))
        .filter_map(|link| {
            link.attr("href")?.strip_prefix("contests/")?.strip_suffix("/index.html")
        })
        .map(String::from)
        .next()
        .expect("the menu leads to a contest")
}

fn ranking_json(contest: &str) -> serde_json::Value {
    let path = format!("api/contests/{contest}/ranking.json");
    serde_json::from_str(site().text(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rows(ranking: &serde_json::Value) -> &Vec<serde_json::Value> {
    ranking["funds"].as_array().expect("a list of funds")
}

fn from_json(contest: &str) -> BTreeMap<String, Outcome> {
    rows(&ranking_json(contest))
        .iter()
        .map(|row| {
            let result = Outcome {
                total: row["total"].as_str().unwrap_or("").to_string(),
                place: row["place"].as_u64().map_or_else(String::new, |place| place.to_string()),
            };
            (row["fund_code"].as_str().expect("a code").to_string(), result)
        })
        .collect()
}

fn from_csv(contest: &str) -> BTreeMap<String, Outcome> {
    let text = site().text(&format!("api/contests/{contest}/ranking.csv"));
    let text = text.strip_prefix('\u{feff}').expect("Excel needs a byte order mark");
    let mut rows = csv_rows(text).into_iter();
    let head = rows.next().expect("a row of titles");
    let column = |title: &str| head.iter().position(|cell| cell == title).expect("a column");
    let (place, code, total) = (column("อันดับ"), column("รหัสกองทุน"), column("คะแนนรวม"));
    rows.map(|row| {
        assert_eq!(row.len(), head.len(), "a row of the CSV of {contest} has lost its columns");
        (row[code].clone(), Outcome { total: row[total].clone(), place: row[place].clone() })
    })
    .collect()
}

/// RFC 4180, by the letter.
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the CSV breaks off");
    rows
}

/// The list of a contest as its pages show it, over all the pages it is cut into.
fn from_lists(contest: &str) -> BTreeMap<String, Outcome> {
    let folder = format!("contests/{contest}/");
    let mut found = BTreeMap::new();
    for path in site().ending("index.html") {
        let Some(rest) = path.strip_prefix(&folder) else { continue };
        if rest != "index.html" && !rest.starts_with("page-") {
            continue;
        }
        let page = Html::parse_document(site().text(path));
        for row in page.select(&select("table.ranking tbody tr")) {
            let text = |selector: &str| row.select(&select(selector)).next().map(words);
            let place = arabic(&text(".place-mark").unwrap_or_default());
            let result = Outcome {
                total: arabic(&text(".total-number").unwrap_or_default()),
                place: place.trim_start_matches("อันดับ").trim().to_string(),
            };
            let href = row.select(&select("th a")).next().and_then(|link| link.attr("href"));
            let code = href.and_then(|href| href.rsplit('/').nth(1)).expect("a link to the fund");
            found.insert(code.to_string(), result);
        }
    }
    found
}
