//! The judges' desk as a judge meets it: in a real Chromium, from the disk and from a server that
//! allows nothing but the site's own files, by keyboard, on a phone, on paper and without a script;
//! and whether its points and places are the program's own, to the last digit.
//!
//! `SHOTS=folder` keeps pictures.

#[path = "support/marionette.rs"]
mod marionette;
#[path = "support/server.rs"]
mod server;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/small_site.rs"]
#[allow(dead_code)]
mod small_site;
#[path = "support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, Instant};

use kongthun::pipeline::prepare;
use kongthun::publish::Source;
use kongthun::thai::order::ThaiOrder;
use serde_json::{Value, json};

use marionette::Firefox;
use webdriver::{Browser, DOWN, ENTER};

const LOOK: &str = include_str!("support/look.js");
const CONTEST: &str = "contests/maeon-2569/";
const PHONE: (u32, u32) = (360, 800);
const LAPTOP: (u32, u32) = (1280, 900);
const PAGES: [&str; 4] = ["index.html", "compare.html", "weights.html", "shortlist.html"];

fn site() -> &'static shipped::Shipped {
    shipped::shipped("browser-desk")
}

fn from_disk() -> String {
    format!("file://{}/", site().folder.display())
}

fn from_server() -> String {
    server::serve_with(site().folder.clone(), "/k/".to_string(), server::STRICT)
}

fn until(browser: &Browser, condition: &str) {
    let start = Instant::now();
    while browser.run(&format!("return !!({condition})")) != true {
        assert!(start.elapsed() < Duration::from_secs(20), "never: {condition}");
        std::thread::sleep(Duration::from_millis(40));
    }
}

fn keep_picture(browser: &Browser, name: &str) {
    if let Ok(folder) = std::env::var("SHOTS") {
        let path = Path::new(&folder).join(format!("{name}.png"));
        std::fs::write(&path, browser.picture()).expect("the folder of SHOTS can be written");
    }
}

/// The results as other programs read them.
fn results(contest: &str) -> Value {
    let path = format!("api/contests/{contest}/ranking.json");
    serde_json::from_str(site().text(&path)).expect("JSON")
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().filter_map(Value::as_str).collect()
}

/// Ranked funds by place.
fn ranked(results: &Value) -> Vec<&Value> {
    let funds = results["funds"].as_array().expect("funds");
    funds.iter().filter(|fund| !fund["place"].is_null()).collect()
}

fn four() -> Vec<String> {
    let results = results("maeon-2569");
    let code = |n: usize| ranked(&results)[n]["fund_code"].as_str().expect("a code").to_string();
    vec![code(0), code(3), code(20), code(30)]
}

/// A page of the desk, once its script is done.
fn go(browser: &Browser, base: &str, page: &str) {
    browser.go("about:blank");
    browser.go(&format!("{base}{CONTEST}{page}"));
    until(
        browser,
        "document.querySelector('#desk .desk-button, #desk .desk-controls, #desk .desk-fields')",
    );
}

const ROWS: &str = "[...document.querySelectorAll('table.ranking tbody th > a')].map((a) => a.href.split('/').at(-2))";

#[test]
fn every_page_of_the_desk_is_readable_everywhere() {
    let browser = Browser::open();
    let mut faults = BTreeSet::new();
    let compare = format!("compare.html#f={}", four().join(","));
    let pages = [
        ("ranking", "index.html", "true"),
        ("filtered", "index.html#sort=D2&show=all", "document.querySelector('.desk-fields')"),
        ("compare-empty", "compare.html", "document.querySelector('.empty')"),
        ("compare", &compare, "document.querySelector('.desk-compare')"),
        ("weights", "weights.html", "document.querySelector('.desk-trial')"),
        ("weights-changed", "weights.html#d.D2=40", "document.querySelector('.desk-move.up')"),
        ("shortlist", "shortlist.html", "document.querySelector('.empty')"),
    ];
    for (how, base) in [("disk", from_disk()), ("server", from_server())] {
        for (screen, (width, height)) in [("phone", PHONE), ("laptop", LAPTOP)] {
            browser.screen(width, height);
            browser.requests();
            browser.complaints();
            for (name, path, ready) in pages {
                go(&browser, &base, path);
                until(&browser, ready);
                let script = format!(
                    "return (async () => {{ const WIDTH = {width}, FONTS = true;\n{LOOK} }})()"
                );
                let found = browser.run(&script);
                let said = found.as_array().expect("a list of sentences");
                let complaints = browser.complaints();
                let said = said
                    .iter()
                    .filter_map(Value::as_str)
                    .chain(complaints.iter().map(String::as_str));
                for what in said {
                    faults.insert(format!("{name} on a {screen} from the {how}: {what}"));
                }
                let low = browser.run(
                    "return [...document.querySelectorAll('#desk button, #desk select, .desk-actions button, #desk input:not(.visually-hidden):not([type=checkbox])')] \
                       .filter((e) => e.checkVisibility()).map((e) => [e.innerText || e.id, e.getBoundingClientRect().height]) \
                       .filter(([, height]) => height < 39).map(String)",
                );
                for target in low.as_array().expect("a list") {
                    faults.insert(format!("{name} on a {screen}: too small for a thumb: {target}"));
                }
                for asked in browser.requests() {
                    if !asked.starts_with(&base)
                        && !asked.starts_with("data:")
                        && !asked.starts_with("about:")
                        && !asked.ends_with("/favicon.ico")
                    {
                        faults.insert(format!("{name}: asks for {asked}"));
                    }
                }
                if how == "disk" {
                    keep_picture(&browser, &format!("desk-{name}-{width}"));
                }
            }
        }
    }
    let shown: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}

/// What the desk's own computation says under these weights, in the words of `ranking.json`.
fn computing(weights: &str) -> String {
    format!(
        "return (async () => {{ const desk = KongthunDesk; await desk.open(); const m = desk.meta; \
           const units = (value) => {{ const text = String(value).padStart(m.precision + 1, '0'); return text.slice(0, -m.precision) + '.' + text.slice(-m.precision); }}; \
           const change = {weights}; \
           const weights = m.I.map((one) => desk.exact(change[one[0]] || one[2])); \
           return desk.ranked(await desk.funds(''), weights).map((score) => ({{ code: score.fund.code, place: score.place, shared: score.shared, veiled: !!score.veiled, \
             total: units(score.total), parts: Object.fromEntries(m.D.map((d, n) => [d[0], units(score.parts[n])])), \
             points: Object.fromEntries(m.I.map((one, n) => [one[0], score.fund.basis[n] == '?' ? null : units(score.points[n])])) }})); }})()"
    )
}

fn computed(browser: &Browser, weights: &str) -> Value {
    browser.run(&computing(weights))
}

/// Where the rubric's chain asks for a withheld figure, the desk leaves a place shared (`veiled`) that
/// the program decides.
fn agree(found: &Value, results: &Value) {
    let found = found.as_array().expect("a list");
    let expected = ranked(results);
    assert_eq!(found.len(), expected.len());
    assert!(found.len() > 30);
    for (ours, theirs) in found.iter().zip(&expected) {
        let code = &theirs["fund_code"];
        let ours = found.iter().find(|ours| ours["code"] == *code).unwrap_or(ours);
        if ours["veiled"] == true {
            let first = ours["place"].as_u64();
            let alike =
                found.iter().filter(|other| other["place"].as_u64() == first).count() as u64;
            let last = first.map(|first| first + alike);
            assert!(theirs["place"].as_u64() >= first && theirs["place"].as_u64() < last, "{code}");
        } else {
            assert_eq!(ours["place"], theirs["place"], "{code}");
            assert_eq!(ours["shared"], theirs["shared"], "{code}");
        }
        assert_eq!(ours["total"], theirs["total"], "{code}");
        assert_eq!(ours["parts"], theirs["dimensions"], "{code}");
        for (id, points) in ours["points"].as_object().expect("points") {
            assert_eq!(points, &theirs["indicators"][id]["points"], "{code} {id}");
        }
    }
}

#[test]
fn official_weights_give_the_official_result_to_the_last_digit() {
    let browser = Browser::open();
    for base in [from_disk(), from_server()] {
        go(&browser, &base, "weights.html");
        agree(&computed(&browser, "{}"), &results("maeon-2569"));
        // And so says the page itself.
        until(&browser, "document.querySelector('.desk-trial tbody tr')");
        let rows = browser.run(
            "return [...document.querySelectorAll('.desk-trial tbody tr')].map((row) => [row.dataset.code, ...[...row.querySelectorAll('td')].map((c) => c.innerText)])",
        );
        let results = results("maeon-2569");
        for (row, fund) in rows.as_array().expect("rows").iter().zip(ranked(&results)) {
            assert_eq!(row[0], fund["fund_code"]);
            let cell = |n: usize| shipped::arabic(row[n].as_str().expect("a cell"));
            assert_eq!(cell(3), fund["total"].as_str().expect("a total"));
            assert_eq!(cell(3), cell(5), "trial and official points");
            assert_eq!(cell(2), "เท่าเดิม");
        }
        browser.go(&format!("{base}contests/maeon-2568/weights.html"));
        until(&browser, "document.querySelector('.desk-trial tbody tr')");
        agree(&computed(&browser, "{}"), &self::results("maeon-2568"));
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn another_browser_computes_and_keeps_the_same() {
    let mut firefox = Firefox::open();
    let four = four();
    for base in [from_disk(), from_server()] {
        let page = |name: &str| format!("{base}{CONTEST}{name}");
        firefox.go(&page("weights.html"));
        agree(&firefox.run(&computing("{}")), &results("maeon-2569"));
        firefox.go(&page(&format!("compare.html#f={}", four.join(","))));
        let soon = |firefox: &mut Firefox, condition: &str| {
            let start = Instant::now();
            while firefox.run(&format!("return !!({condition})")) != true {
                assert!(start.elapsed() < Duration::from_secs(20), "never: {condition}");
                std::thread::sleep(Duration::from_millis(40));
            }
        };
        soon(&mut firefox, "document.querySelector('.desk-compare.of-4')");
        firefox.run("document.querySelector('.desk-handles button').click()");
        // By the link of the page: from a disk this browser shows no page what another has kept.
        firefox.run("document.querySelector('.tabs a[href*=shortlist]').click()");
        let note = format!("document.getElementById('desk-note-{}')", four[0]);
        soon(&mut firefox, &note);
        let said = firefox
            .run("return document.querySelector('.desk-controls [role=status]').textContent");
        let said = said.as_str().expect("a text");
        assert_eq!(said.contains("แยกกัน"), base.starts_with("file:"), "{base}: {said}");
        firefox.run(&format!(
            "const e = {note}; e.value = 'ดูบัญชี'; e.dispatchEvent(new Event('input'))"
        ));
        firefox.go("about:blank");
        firefox.go(&page("shortlist.html"));
        soon(&mut firefox, &note);
        assert_eq!(firefox.run(&format!("return {note}.value")), "ดูบัญชี");
        let names = "['ก ๑๐ ข', 'ก ๑ ข', 'ก ๒ ข'].sort(KongthunDesk.order).join('|')";
        firefox.go(&page("index.html#sort=name"));
        soon(&mut firefox, "window.KongthunDesk && KongthunDesk.order");
        assert_eq!(firefox.run(&format!("return {names}")), "ก ๑ ข|ก ๒ ข|ก ๑๐ ข");
    }
}

/// Other weights give what the program itself gives when they stand in the rubric.
#[test]
fn other_weights_give_what_the_program_would() {
    let mut other = small_site::SmallSite { files: BTreeMap::new() };
    other.overlay(shipped::root());
    let rubric = "data/rubrics/vf-outstanding-default.yaml";
    let change =
        [("2.1", "10", "12.35"), ("2.2", "10", "7.65"), ("4.1", "6", "7.77"), ("4.2", "5", "3.23")];
    let mut text = other.text(rubric).to_string();
    for (id, from, to) in change {
        let at = text.find(&format!("id: \"{id}\"")).expect("the indicator");
        let weight = at + text[at..].find(&format!("weight: {from}\n")).expect("its weight");
        text.replace_range(
            weight..weight + format!("weight: {from}").len(),
            &format!("weight: {to}"),
        );
    }
    let ready = prepare(&other.with(rubric, text).tree());
    let ready = ready.value.expect("the site with other weights");
    let at = ready.find("api/contests/maeon-2569/ranking.json").expect("its results");
    let expected: Value = serde_json::from_slice(&ready.bytes(at).expect("bytes")).expect("JSON");

    let browser = Browser::open();
    go(&browser, &from_disk(), "weights.html");
    let weights: BTreeMap<&str, &str> = change.iter().map(|(id, _, to)| (*id, *to)).collect();
    let found = computed(&browser, &json!(weights).to_string());
    agree(&found, &expected);
    let official = results("maeon-2569");
    let places = |results: &Value| -> Vec<String> {
        ranked(results).iter().map(|fund| fund["fund_code"].to_string()).collect()
    };
    assert_ne!(places(&official), places(&expected), "these weights change nothing");
}

#[test]
fn halves_go_up_as_in_the_program() {
    let browser = Browser::open();
    go(&browser, &from_disk(), "weights.html");
    let found = browser.run(
        "const desk = KongthunDesk, b = BigInt; return [[b(5), b(1000), 2], [b(4), b(1000), 2], [b(-5), b(1000), 2], [b(1), b(3), 4], [b(2), b(3), 0], [b(0), b(7), 2]] \
           .map((one) => String(desk.halfUp(one[0], one[1], one[2])))",
    );
    assert_eq!(found, json!(["1", "0", "-1", "3333", "1", "0"]));
    // 10/3 of a weight that no float holds.
    let found = browser.run(
        "const desk = KongthunDesk; const m = desk.meta; \
         return String(desk.points(3, {n: BigInt('100000000000000000000000'), d: BigInt(3)}, 'L4'))",
    );
    assert_eq!(found, "2666666666666666666666667");
}

#[test]
fn the_ranking_sorts_and_filters_and_keeps_it_in_its_address() {
    let browser = Browser::open();
    let results = results("maeon-2569");
    let all = results["funds"].as_array().expect("funds");
    for base in [from_disk(), from_server()] {
        browser.screen(LAPTOP.0, LAPTOP.1);
        go(&browser, &base, "index.html");
        let before = browser.run(&format!("return {ROWS}"));
        let places: Vec<&str> =
            ranked(&results).iter().filter_map(|fund| fund["fund_code"].as_str()).collect();
        assert_eq!(codes(&before), places, "untouched");

        // By a heading, with the keyboard: the second dimension, best first, then the other way.
        browser.run("document.querySelectorAll('.desk-sort')[4].focus()");
        browser.press(&[ENTER]);
        until(
            &browser,
            "location.hash.includes('sort=D2') && document.querySelector('.desk-fields')",
        );
        until(
            &browser,
            "document.querySelectorAll('th')[4].getAttribute('aria-sort') == 'descending'",
        );
        let points = |code: &str| {
            let fund = all.iter().find(|fund| fund["fund_code"] == code).expect("a fund");
            let text = fund["dimensions"]["D2"].as_str().expect("points");
            text.parse::<rust_decimal::Decimal>().expect("a number")
        };
        let rows = browser.run(&format!("return {ROWS}"));
        let rows = codes(&rows);
        assert_eq!(rows.len(), places.len());
        assert!(rows.is_sorted_by(|a, b| points(a) >= points(b)), "{rows:?}");
        browser.press(&[ENTER]);
        until(&browser, "location.hash.includes('dir=down')");
        until(
            &browser,
            "document.querySelectorAll('th')[4].getAttribute('aria-sort') == 'ascending'",
        );
        let rows = browser.run(&format!("return {ROWS}"));
        assert!(codes(&rows).is_sorted_by(|a, b| points(a) <= points(b)));

        // The address brings it back.
        let address = browser.text("return location.href");
        browser.go("about:blank");
        browser.go(&address);
        until(&browser, "document.querySelector('.desk-status')?.textContent.includes('แสดง')");
        assert_eq!(browser.run(&format!("return {ROWS}")), rows);

        // In the order of a Thai dictionary, as the program sorts.
        go(&browser, &base, "index.html#sort=name&show=all");
        until(&browser, "document.querySelector('.desk-status')?.textContent.includes('แสดง')");
        let rows = browser.run(&format!("return {ROWS}"));
        let rows = codes(&rows);
        assert_eq!(rows.len(), all.len());
        let order = ThaiOrder::new();
        let name = |code: &str| {
            let fund = all.iter().find(|fund| fund["fund_code"] == code).expect("a fund");
            fund["name"].as_str().expect("a name").to_string()
        };
        let mut sorted = rows.clone();
        sorted.sort_by(|a, b| order.compare(&name(a), &name(b)));
        let names = |codes: &[&str]| codes.iter().map(|code| name(code)).collect::<Vec<_>>();
        assert_eq!(names(&rows), names(&sorted));

        // Filters, each by what the results say.
        for (hash, fits) in [
            (
                "area=502303",
                &(|f: &Value| f["tambon"] == "502303" && !f["place"].is_null())
                    as &dyn Fn(&Value) -> bool,
            ),
            ("show=gated", &|f: &Value| f["place"].is_null()),
            ("class=small", &|f: &Value| f["size_class"] == "small" && !f["place"].is_null()),
            ("quality=4", &|f: &Value| {
                f["data_quality"]["level"].as_u64() >= Some(4) && !f["place"].is_null()
            }),
            ("show=all&quality=5&area=502301", &|f: &Value| {
                f["data_quality"]["level"].as_u64() >= Some(5) && f["tambon"] == "502301"
            }),
        ] {
            go(&browser, &base, &format!("index.html#{hash}"));
            until(&browser, "document.querySelector('.desk-status')?.textContent");
            until(&browser, "!document.querySelector('.desk-status').textContent.includes('กำลัง')");
            let rows = browser.run(&format!("return {ROWS}"));
            let found: BTreeSet<&str> = codes(&rows).into_iter().collect();
            let expected: BTreeSet<&str> = all
                .iter()
                .filter(|fund| fits(fund))
                .filter_map(|fund| fund["fund_code"].as_str())
                .collect();
            assert_eq!(found, expected, "{hash}");
            assert!(!expected.is_empty() || hash.starts_with("class"), "{hash} finds nothing");
        }
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Names of places that a dictionary orders otherwise than code points do.
#[test]
fn browsers_and_the_program_sort_thai_alike() {
    let mut names: Vec<String> = [
        "เกาะ",
        "ขอนแก่น",
        "เขต",
        "โนน",
        "ไผ่",
        "ข่าว",
        "ขาว",
        "ข้าว",
        "ออนเหนือ",
        "ออนกลาง",
        "แม่ทา",
        "ทาปลาดุก",
        "ฤๅษี",
        "ใต้",
        "อำเภอ",
        "หมู่ที่ ๑๐",
        "หมู่ที่ ๒",
        "หมู่ที่ 3",
        "ABC",
        "กองทุน หมู่ที่ ๑๐ ตำบลออนเหนือ",
        "กองทุน หมู่ที่ ๑ ตำบลออนเหนือ",
        "กองทุน หมู่ที่ 1 ตำบลออนเหนือ",
        "กองทุน หมู่ที่ 10 ตำบลออนกลาง",
        "กองทุน หมู่ที่ ๒ (ก)",
    ]
    .map(String::from)
    .to_vec();
    let areas = kongthun::source::disk::read(shipped::root()).expect("the repository");
    let areas = areas.text("data/areas.yaml").expect("areas").to_string();
    names.extend(
        areas
            .split(['"', '\n', ':', ',', '{', '}'])
            .map(|name| name.trim().to_string())
            .filter(|name| !name.is_empty()),
    );
    names.sort();
    names.dedup();
    let browser = Browser::open();
    go(&browser, &from_disk(), "index.html");
    let found = browser.run(&format!("return {}.sort(KongthunDesk.order)", json!(names)));
    let order = ThaiOrder::new();
    names.sort_by(|a, b| order.compare(a, b));
    assert_eq!(found, json!(names));
}

#[test]
fn funds_are_compared_side_by_side() {
    let browser = Browser::open();
    let results = results("maeon-2569");
    let four = four();
    for base in [from_disk(), from_server()] {
        browser.screen(LAPTOP.0, LAPTOP.1);
        // From the ranking: two funds, and the tray leads here.
        go(&browser, &base, "index.html");
        until(&browser, "document.querySelector('.desk-actions')");
        browser.run("document.querySelectorAll('.desk-actions button:nth-child(2)')[0].click()");
        browser.run("document.querySelectorAll('.desk-actions button:nth-child(2)')[1].click()");
        browser.click(".desk-tray a.button");
        until(&browser, "document.querySelector('.desk-compare.of-2')");
        // A third by name, with the keyboard.
        browser.click("#desk-fund");
        browser.write("#desk-fund", "ออนเหนือ หมู่ 3");
        until(&browser, "!document.querySelector('.desk-find .find-list').hidden");
        browser.press(&[DOWN, ENTER]);
        until(&browser, "document.querySelector('.desk-compare.of-3')");
        assert!(browser.text("return location.hash").contains("50230103"));

        go(&browser, &base, &format!("compare.html#f={}", four.join(",")));
        until(&browser, "document.querySelector('.desk-compare.of-4')");
        let marked = browser.run(
            "return [...document.querySelectorAll('tr.differs > th')].map((th) => th.innerText.replace('ต่าง', '').trim().split(' ')[0])",
        );
        let marked: BTreeSet<String> = marked
            .as_array()
            .expect("rows")
            .iter()
            .filter_map(Value::as_str)
            .map(shipped::arabic)
            .collect();
        let fund = |code: &str| {
            let all = results["funds"].as_array().expect("funds");
            all.iter().find(|fund| fund["fund_code"] == code).expect("a fund")
        };
        let known = |code: &str, id: &str| {
            let one = &fund(code)["indicators"][id];
            if one["missing"] == true { Value::Null } else { one["points"].clone() }
        };
        let ids = fund(&four[0])["indicators"].as_object().expect("indicators").keys().cloned();
        let differ: BTreeSet<String> = ids
            .filter(|id| four.iter().any(|code| known(code, id) != known(&four[0], id)))
            .collect();
        assert_eq!(marked, differ);
        assert!(!differ.is_empty());
        let totals = browser.run(
            "return [...document.querySelectorAll('.desk-sum strong')].map((e) => e.innerText)",
        );
        for (n, code) in four.iter().enumerate() {
            assert_eq!(
                shipped::arabic(totals[n].as_str().expect("a total")),
                fund(code)["total"].as_str().expect("a total")
            );
        }
        // Only what differs, between the first and a fund that is alike in something.
        let alike = ranked(&results)
            .into_iter()
            .filter_map(|fund| fund["fund_code"].as_str())
            .find(|code| {
                *code != four[0] && differ.iter().any(|id| known(code, id) == known(&four[0], id))
            })
            .expect("a fund that is alike in something");
        go(&browser, &base, &format!("compare.html#f={},{alike}", four[0]));
        until(&browser, "document.querySelector('.desk-compare.of-2')");
        let rows = "return document.querySelectorAll('.desk-compare tbody tr').length";
        let full = browser.run(rows);
        browser.click("#desk-only");
        until(&browser, "location.hash.includes('only=1')");
        until(
            &browser,
            &format!("document.querySelectorAll('.desk-compare tbody tr').length != {full}"),
        );
        browser.click("#desk-only");
        until(
            &browser,
            &format!("document.querySelectorAll('.desk-compare tbody tr').length == {full}"),
        );
        // One sheet of paper.
        go(&browser, &base, &format!("compare.html#f={}", four.join(",")));
        until(&browser, "document.querySelector('.desk-compare.of-4')");
        let paper = browser.print();
        if let Ok(folder) = std::env::var("SHOTS") {
            std::fs::write(Path::new(&folder).join("desk-compare.pdf"), &paper).expect("a PDF");
        }
        assert_eq!(pages_of(&paper), 1, "four funds are compared on one page");
        // A fund that does not compete is named, and the others are shown.
        go(&browser, &base, &format!("compare.html#f={},99999999", four[0]));
        until(&browser, "document.querySelector('.desk-compare.of-1')");
        let said =
            browser.text("return document.querySelector('.desk-controls [role=status]').innerText");
        assert!(shipped::arabic(&said).contains("99999999"), "{said}");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn pages_of(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.match_indices("/Type /Page")
        .filter(|(at, found)| !text[at + found.len()..].starts_with('s'))
        .count()
}

#[test]
fn weights_are_tried_and_put_back_in_one_tap() {
    let browser = Browser::open();
    for base in [from_disk(), from_server()] {
        browser.screen(PHONE.0, PHONE.1);
        go(&browser, &base, "weights.html");
        until(&browser, "document.querySelector('.desk-trial tbody tr')");
        let first = browser.text("return document.querySelector('.desk-trial').innerText");
        assert!(
            browser
                .text("return document.querySelector('.page-head').innerText")
                .contains("ไม่ใช่ผลทางการ")
        );
        let off = "document.querySelector('.desk-sticky button').disabled";
        until(&browser, off);
        // A slider by the keyboard.
        browser.run("document.querySelectorAll('input[type=range]')[1].focus()");
        browser.press(&[webdriver::UP, webdriver::UP]);
        until(&browser, "location.hash == '#d.D2=26'");
        until(&browser, "document.querySelector('.desk-unofficial')");
        assert!(
            browser
                .text("return document.querySelector('.desk-sticky').innerText")
                .contains("ไม่เป็นทางการ")
        );
        until(
            &browser,
            &format!("document.querySelector('.desk-trial').innerText != {}", json!(first)),
        );
        // A weight of an indicator, and the address brings all of it back.
        browser.run("document.querySelectorAll('.desk-weight details')[3].open = true");
        browser.run("const e = document.getElementById('desk-i8'); e.value = '0.33'; e.dispatchEvent(new Event('input'))");
        until(&browser, "location.hash.includes('=0.33')");
        let trial =
            "return [...document.querySelectorAll('.desk-trial tbody tr')].map((r) => r.innerText)";
        std::thread::sleep(Duration::from_millis(200));
        let changed = browser.run(trial);
        let address = browser.text("return location.href");
        browser.go("about:blank");
        browser.go(&address);
        until(&browser, "document.querySelector('.desk-trial tbody tr')");
        assert_eq!(browser.run(trial), changed);
        // What is no weight is marked and not counted.
        browser.run("const e = document.getElementById('desk-d0'); e.value = '-3'; e.dispatchEvent(new Event('input'))");
        until(
            &browser,
            "document.getElementById('desk-d0').getAttribute('aria-invalid') == 'true'",
        );
        assert_eq!(browser.text("return location.href"), address);
        browser.click(".desk-sticky button");
        until(
            &browser,
            &format!("document.querySelector('.desk-trial').innerText == {}", json!(first)),
        );
        until(&browser, off);
        assert_eq!(browser.text("return location.hash"), "");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_shortlist_stays_on_the_device() {
    let browser = Browser::open();
    let four = four();
    for base in [from_disk(), from_server()] {
        browser.screen(PHONE.0, PHONE.1);
        go(&browser, &base, "index.html");
        until(&browser, "document.querySelector('.desk-actions')");
        browser.requests();
        browser.run("document.querySelectorAll('.desk-actions button:first-child')[0].click()");
        browser.run("document.querySelectorAll('.desk-actions button:first-child')[3].click()");
        go(&browser, &base, "shortlist.html");
        until(&browser, "document.querySelectorAll('.desk-kept > li').length == 2");
        let note = format!("desk-note-{}", four[0]);
        browser.write(&format!("#{note}"), "=1+1 ดู \"บัญชี\" อีกครั้ง,\nถามเรื่องเงินออม");
        let held = format!("document.getElementById('{note}').value");
        let written = browser.text(&format!("return {held}"));
        go(&browser, &base, "shortlist.html");
        until(&browser, &format!("document.getElementById('{note}')"));
        assert_eq!(browser.text(&format!("return {held}")), written, "a note outlives the page");
        keep_picture(&browser, "desk-kept-360");
        // To a file, away, and back from the file.
        browser.run(
            "window.kept = new Promise((done) => { const make = URL.createObjectURL; \
               URL.createObjectURL = (blob) => { blob.text().then(done); return make.call(URL, blob); }; })",
        );
        let button =
            |n: usize| format!("document.querySelectorAll('.desk-controls .desk-button')[{n}]");
        browser.run(&format!("{}.click()", button(1)));
        let file = browser.text("return window.kept");
        assert!(file.contains(&format!("\"{}\"", four[0])), "{file}");
        assert!(file.contains("\"'=1+1 ดู \"\"บัญชี\"\" อีกครั้ง,\nถามเรื่องเงินออม\""), "{file}");
        let away = button(3);
        browser.run(&format!("{away}.click()"));
        assert_eq!(
            browser.run("return document.querySelectorAll('.desk-kept > li').length"),
            2,
            "one tap alone deletes nothing"
        );
        browser.run(&format!("{away}.click()"));
        until(&browser, "document.querySelector('.empty')");
        browser.run(&format!(
            "const files = new DataTransfer(); files.items.add(new File([{}], 'notes.csv')); \
             const input = document.getElementById('desk-file'); input.files = files.files; input.dispatchEvent(new Event('change'))",
            json!(file)
        ));
        until(&browser, "document.querySelectorAll('.desk-kept > li').length == 2");
        assert_eq!(browser.text(&format!("return {held}")), written, "a note survives its file");
        // Notes are printed.
        browser.devtools("Emulation.setEmulatedMedia", json!({"media": "print"}));
        let seen = browser.text("return document.querySelector('.desk-kept').innerText");
        browser.devtools("Emulation.setEmulatedMedia", json!({"media": ""}));
        assert!(seen.contains("ถามเรื่องเงินออม"), "{seen}");
        // Nothing has left the device.
        for asked in browser.requests() {
            assert!(
                ["data:", "blob:", "about:", &base].iter().any(|start| asked.starts_with(start))
                    || asked.ends_with("/favicon.ico"),
                "{asked}"
            );
            assert!(!asked.contains("note") || asked.contains("/notes"), "{asked}");
        }
        browser.run(&format!("{away}.click(); {away}.click()"));
    }
    // A browser that keeps nothing says so.
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({"source": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"}),
    );
    go(&browser, &from_disk(), "shortlist.html");
    until(&browser, "document.querySelector('#desk [role=alert]')");
    assert!(
        browser
            .text("return document.querySelector('#desk [role=alert]').innerText")
            .contains("ไม่ให้เก็บข้อมูลในเครื่อง")
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn without_a_script_everything_can_be_read() {
    let browser = Browser::without_javascript();
    browser.screen(PHONE.0, PHONE.1);
    let base = from_disk();
    for page in PAGES {
        browser.go(&format!("{base}{CONTEST}{page}"));
        let text = browser.text("return document.querySelector('main').innerText");
        if page == "index.html" {
            let rows = browser.run(&format!("return {ROWS}"));
            assert_eq!(codes(&rows).len(), ranked(&results("maeon-2569")).len());
            continue;
        }
        assert!(text.contains("JavaScript"), "{page}: {text}");
        let links =
            browser.run("return [...document.querySelectorAll('#desk a')].map((a) => a.href)");
        for link in codes(&links) {
            let path = link.strip_prefix(&base).unwrap_or_else(|| panic!("{link} leads away"));
            assert!(site().files.contains_key(path), "{page}: {path} does not exist");
        }
        assert!(codes(&links).len() > 2);
    }
}

/// A part of the site, with some of its texts changed.
fn copied(change: &dyn Fn(&str) -> Option<(&'static str, &'static str)>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in &site().files {
        if !path.starts_with("static/") && !path.starts_with(CONTEST) {
            continue;
        }
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        let mut bytes = bytes.clone();
        if let Some((from, to)) = change(path) {
            let text = String::from_utf8(bytes).expect("text");
            assert!(text.contains(from), "{path} does not hold {from}");
            bytes = text.replace(from, to).into_bytes();
        }
        std::fs::write(file, bytes).expect("written");
    }
    folder
}

/// As with a nation: a province is chosen before anything is loaded.
#[test]
fn what_is_too_large_is_taken_by_province() {
    let few = ("\"most\":5000", "\"most\":10");
    let folder = copied(&|path| path.ends_with("desk/m.js").then_some(few));
    let base = format!("file://{}/", folder.path().display());
    let browser = Browser::open();
    browser.screen(LAPTOP.0, LAPTOP.1);
    go(&browser, &base, "index.html#sort=total");
    let status = "document.querySelector('.desk-status')?.textContent";
    until(&browser, &format!("{status}?.includes('เลือกจังหวัด')"));
    browser.run("const e = document.getElementById('desk-area'); e.value = '50'; e.dispatchEvent(new Event('change'))");
    until(&browser, &format!("{status}?.includes('แสดง')"));
    assert_eq!(browser.text("return location.hash"), "#sort=total&area=50");
    let rows = browser.run(&format!("return {ROWS}"));
    assert_eq!(codes(&rows).len(), ranked(&results("maeon-2569")).len());
    let options =
        browser.run("return [...document.getElementById('desk-area').options].map((o) => o.value)");
    assert!(codes(&options).contains(&"502303"), "{options}");
    // Within a class only places of the whole contest are known.
    let page = site().one(&format!("{CONTEST}sizes/"), "/index.html");
    browser.go(&format!("{base}{page}#area=50"));
    until(&browser, &format!("{status}?.includes('อันดับรวมของทั้งการประกวด')"));

    go(&browser, &base, "weights.html");
    until(&browser, "document.getElementById('desk-area')");
    assert_eq!(browser.run("return document.querySelector('.desk-trial')"), Value::Null);
    browser.run("const e = document.getElementById('desk-area'); e.value = '50'; e.dispatchEvent(new Event('change'))");
    until(&browser, "document.querySelector('.desk-trial tbody tr')");
    let first = browser.text("return document.querySelector('.desk-trial tbody tr').dataset.code");
    assert_eq!(first, ranked(&results("maeon-2569"))[0]["fund_code"].as_str().expect("a code"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_missing_file_is_told_of() {
    let folder = copied(&|_| None);
    let gone = folder.path().join(CONTEST).join("desk/0.js");
    std::fs::remove_file(gone).expect("it was there");
    let browser = Browser::open();
    let base = format!("file://{}/", folder.path().display());
    for page in ["index.html#sort=name", "weights.html", &format!("compare.html#f={}", four()[0])] {
        browser.go("about:blank");
        browser.go(&format!("{base}{CONTEST}{page}"));
        until(&browser, "document.querySelector('#desk [role=alert]')");
    }
    assert_eq!(browser.run(&format!("return {ROWS}")).as_array().map(Vec::len), Some(0));
}
