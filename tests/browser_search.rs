//! Search as a person meets it: in a real Chromium and a real Firefox, from the disk and from a
//! server that allows nothing but the site's own files, by keyboard, on a phone, and when a part of
//! the index does not come. `bash tests/run` installs both browsers.
//!
//! `SHOTS=folder` keeps pictures.

#[path = "support/marionette.rs"]
mod marionette;
#[path = "support/server.rs"]
mod server;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::path::Path;
use std::time::{Duration, Instant};

use kongthun::search::Filter;
use serde_json::{Value, json};

use marionette::Firefox;
use webdriver::{Browser, DOWN, ENTER, ESCAPE, UP};

const LOOK: &str = include_str!("support/look.js");

/// Of every kind: words, places, codes, misspelling, a question, bad input.
const QUERIES: [&str; 20] = [
    "ค้างชำระ",
    "ประชุมใหญ่สามัญประจำปี",
    "ม. 686",
    "D012",
    "ออนเหนือ หมู่ 3",
    "อำเภอแม่ออน จ.เชียงใหม่",
    "50230205",
    "กทบ.",
    "PAR30",
    "๒๕๕๑",
    "กู้",
    "น้ำ",
    "ค\u{e4d}\u{e49}\u{e32}ประกัน",
    "ประชุมไหญ่",
    "ทำอย่างไรเมื่อลูกหนี้ไม่จ่ายเงินกู้",
    "ผู้ค้ำประกันเสียชีวิต",
    "หนี้นอกระบบ ครัวเรือน",
    "<img src=x onerror=document.title='broken'>",
    "่่ \u{200b} 😀",
    "ไม่มีคำนี้แน่นอนฮฮฮ",
];

/// Asks for all queries and gives what tells answers apart.
fn asking() -> String {
    format!(
        "return (async () => {{ const all = []; \
           for (const query of {}) {{ const a = await Kongthun.search(query); \
             const brief = (list) => list.map((hit) => [hit.url, hit.score, hit.part, hit.snippet]); \
             all.push([brief(a.hits), brief(a.within), brief(a.near), a.places.map((p) => p.code), \
               a.funds.map((f) => f.code), a.total, a.failed]); }} \
           return all; }})()",
        json!(QUERIES)
    )
}

fn site() -> &'static shipped::Shipped {
    shipped::shipped("browser-search")
}

fn from_disk() -> String {
    format!("file://{}/", site().folder.display())
}

fn from_server() -> String {
    server::serve_with(site().folder.clone(), "/k/".to_string(), server::STRICT)
}

/// Waits for something to become true in the page.
fn until(browser: &Browser, condition: &str) {
    let start = Instant::now();
    while browser.run(&format!("return !!({condition})")) != true {
        assert!(start.elapsed() < Duration::from_secs(20), "never: {condition}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn keep_picture(browser: &Browser, name: &str) {
    if let Ok(folder) = std::env::var("SHOTS") {
        let path = Path::new(&folder).join(format!("{name}.png"));
        std::fs::write(&path, browser.picture()).expect("the folder of SHOTS can be written");
    }
}

fn results(base: &str, query: &str) -> String {
    let coded: String = query.bytes().map(|byte| format!("%{byte:02x}")).collect();
    format!("{base}search/index.html?q={coded}")
}

#[test]
fn every_browser_gives_the_same_answers_from_disk_and_server() {
    let ready = shipped::ready();
    let expected: Vec<Value> = QUERIES
        .iter()
        .map(|query| {
            let found = ready.search(query, &Filter::default(), 10);
            let brief = |hits: &[kongthun::search::Hit]| -> Value {
                hits.iter()
                    .map(|hit| json!([hit.url, hit.score, hit.part, hit.snippet.0]))
                    .collect()
            };
            let places: Vec<&str> =
                found.whereabouts.places.iter().map(|place| place.code.as_str()).collect();
            let funds: Vec<&str> =
                found.whereabouts.funds.iter().map(|fund| fund.code.as_str()).collect();
            let texts = &found.texts;
            json!([
                brief(&texts.hits),
                brief(&texts.within),
                brief(&texts.near),
                places,
                funds,
                texts.total,
                false
            ])
        })
        .collect();
    let expected = Value::from(expected);
    let chromium = Browser::open();
    let mut firefox = Firefox::open();
    for (how, base) in [("disk", from_disk()), ("server", from_server())] {
        let page = format!("{base}search/index.html");
        chromium.go(&page);
        assert_eq!(chromium.run(&asking()), expected, "Chromium from the {how}");
        assert_eq!(chromium.complaints(), Vec::<String>::new(), "Chromium from the {how}");
        firefox.go(&page);
        assert_eq!(firefox.run(&asking()), expected, "Firefox from the {how}");
        // Firefox's rules for files are those of everybody; the server's policy forbids the same.
        let fetched = firefox.run("return fetch('m.js').then(() => true, () => false)");
        assert_eq!(fetched, json!(false), "Firefox from the {how} lets pages fetch");
    }
}

#[test]
fn the_box_of_every_page_is_worked_by_the_keyboard() {
    let browser = Browser::open();
    for base in [from_disk(), from_server()] {
        browser.screen(1280, 900);
        browser.go(&format!("{base}notes/index.html"));
        browser.complaints();
        browser.press(&["/"]);
        assert_eq!(
            browser.text("return document.activeElement.name"),
            "q",
            "/ does not lead there"
        );
        browser.write(".find input", "ค้างชำระ");
        until(&browser, "document.querySelectorAll('.find-list li').length > 3");
        assert_eq!(
            browser
                .text("return document.querySelector('.find input').getAttribute('aria-expanded')"),
            "true"
        );
        browser.press(&[DOWN, DOWN, UP]);
        let active = "document.getElementById(document.querySelector('.find input').getAttribute('aria-activedescendant'))";
        assert_eq!(
            browser.run(&format!("return {active} === document.querySelector('.find-list li')")),
            true
        );
        keep_picture(&browser, "box-1280");
        browser.press(&[ESCAPE]);
        assert_eq!(browser.run("return document.querySelector('.find-list').hidden"), true);
        // Enter without a choice shows all results.
        browser.press(&[ENTER]);
        until(
            &browser,
            "location.pathname.endsWith('/search/index.html') && document.querySelector('.result')",
        );
        assert!(
            browser.text("return location.search").contains("%"),
            "the query is not in the address"
        );

        // Enter on a choice opens it; a citation needs no choice.
        browser.go(&format!("{base}funds/index.html"));
        browser.press(&["/"]);
        browser.write(".find input", "ออนกลาง");
        until(&browser, "document.querySelectorAll('.find-list li').length > 3");
        browser.press(&[DOWN, ENTER]);
        until(&browser, "location.pathname.endsWith('/areas/502302/index.html')");
        browser.write(".find input", "ม. 686");
        until(&browser, "document.querySelectorAll('.find-list li').length > 0");
        browser.press(&[ENTER]);
        until(&browser, "location.href.endsWith('/regulations/civil-code/index.html#s686')");
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}

#[test]
fn the_page_of_results_filters_remembers_and_helps() {
    let browser = Browser::open();
    let base = from_disk();
    browser.screen(1280, 900);
    browser.go(&format!("{base}search/index.html"));
    assert_eq!(browser.text("return document.activeElement.id"), "q");
    browser.write("#q", "เงินกู้");
    until(&browser, "document.querySelector('.result mark')");
    let shown = "[...document.querySelectorAll('.result .badge')].map((e) => e.innerText)";
    let kinds = browser.run(&format!("return new Set({shown}).size"));
    assert!(kinds.as_u64() > Some(1), "only {kinds} kinds");

    // One kind only; the address keeps it, and a fresh look shows the same.
    browser.run("[...document.querySelectorAll('.found-filters button')].find((b) => b.innerText.startsWith('บันทึก')).click()");
    until(&browser, &format!("{shown}.every((kind) => kind == 'บันทึก') && {shown}.length"));
    assert!(browser.text("return location.search").contains("kind=note"));
    let before = browser.run("return document.getElementById('found').innerText");
    let address = browser.text("return location.href");
    browser.go("about:blank");
    browser.go(&address);
    until(&browser, "document.querySelector('.result')");
    assert_eq!(browser.run("return document.getElementById('found').innerText"), before);

    // A further filter by problem, with its count in the list.
    browser.click(".found-more summary");
    let select = "document.querySelector('select[aria-label=ปัญหา]')";
    let count = browser.run(&format!("const o = {select}.options[1]; {select}.value = o.value; {select}.onchange(); return +/\\((.*)\\)/.exec(o.text)[1].replace(/[๐-๙]/g, (d) => '๐๑๒๓๔๕๖๗๘๙'.indexOf(d))"));
    until(
        &browser,
        "/problem=/.test(location.search) && !document.getElementById('found').hasAttribute('aria-busy')",
    );
    let left = browser.run("return document.querySelectorAll('.result').length");
    assert!(left.as_u64() >= Some(1) && left.as_u64() <= count.as_u64(), "{left} of {count}");

    // Arrows go through the results and back; Esc leads to the box.
    browser.run("document.getElementById('q').focus()");
    browser.press(&[DOWN]);
    assert_eq!(
        browser.run("return document.activeElement === document.querySelector('.result h3 a')"),
        true
    );
    browser.press(&[ESCAPE]);
    assert_eq!(browser.text("return document.activeElement.id"), "q");

    // Enter keeps the query on this device; an empty box offers it; it can be forgotten.
    browser.press(&[ENTER]);
    browser.go(&format!("{base}search/index.html"));
    until(&browser, "document.querySelector('#found button')");
    assert!(browser.text("return document.getElementById('found').innerText").contains("เงินกู้"));
    browser.run("[...document.querySelectorAll('#found button')].pop().click()");
    until(&browser, "!document.querySelector('#found button')");

    // Abbreviations are explained, what comes close is called so, nothing is met with help.
    browser.go(&results(&base, "กทบ."));
    until(&browser, "document.querySelector('.result')");
    let text = browser.text("return document.getElementById('found').innerText");
    assert!(text.contains("ย่อมาจาก") && text.contains("กองทุนหมู่บ้านและชุมชนเมือง"), "{text}");
    browser.go(&results(&base, "ทำอย่างไรเมื่อลูกหนี้ไม่จ่ายเงินกู้"));
    until(&browser, "document.querySelector('.result')");
    assert!(browser.text("return document.getElementById('found').innerText").contains("ใกล้เคียง"));
    browser.go(&results(&base, "ฮฮฮฮฮฮฮฮ"));
    until(&browser, "document.querySelector('.sentences')");
    keep_picture(&browser, "search-nothing-1280");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn what_is_typed_is_never_html() {
    let browser = Browser::open();
    let base = from_server();
    for query in [
        "<img src=x onerror=\"document.title='broken'\">",
        "<script>document.title='broken'</script>",
        "\"><b>กองทุน</b>",
        "กองทุน <u>หมู่บ้าน</u>",
    ] {
        browser.go(&results(&base, query));
        until(&browser, "document.querySelector('#found:not([aria-busy]) .found-status')");
        let found = browser.run("return document.querySelectorAll('#found img, #found script, #found u, #found b').length");
        assert_eq!(found, 0, "{query}");
        assert_ne!(browser.text("return document.title"), "broken");
    }
    browser.go(&results(&base, &"กองทุน".repeat(2_000)));
    until(&browser, "document.querySelector('#found:not([aria-busy]) .found-status')");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// On a weak line the first texts are shown while others come; nothing of them is taken back.
#[test]
fn the_first_results_are_shown_before_the_last() {
    let browser = Browser::open();
    browser.go(&format!("{}search/index.html", from_disk()));
    let early = browser.run(
        "return (async () => { let seen = 0; const bad = []; \
           for (const query of ['หนี้', 'กู้', 'เงิน', 'ประชุมใหญ่', 'คณะกรรมการกองทุน', 'ตรวจสอบบัญชี', 'สัญญา', 'ค้ำประกัน']) { \
             let first; \
             const answer = await Kongthun.search(query, {}, 20, (early) => { first = early; }); \
             if (!first) continue; \
             seen++; \
             const all = answer.hits.map((hit) => hit.url), shown = first.hits.map((hit) => hit.url); \
             const kept = all.filter((url) => shown.includes(url)); \
             if (!shown.length || !first.more || answer.more || kept.join() != shown.slice(0, kept.length).join() \
               || all.length < 20 && kept.length < shown.length) bad.push([query, shown, all]); } \
           return [seen, bad]; })()",
    );
    assert!(early[0].as_u64() > Some(2), "only {} queries took more than one look", early[0]);
    assert_eq!(early[1], json!([]));
}

#[test]
fn marks_never_split_a_cluster() {
    let browser = Browser::open();
    browser.go(&format!("{}search/index.html", from_disk()));
    let split = browser.run(
        "return (async () => { const bad = []; let seen = 0; \
           for (const query of ['หมู', 'กู้', 'หนี้', 'ประชุม', 'ค้ำ', 'เงิน', 'เบี้ย', 'สิทธิ', 'น้ำ', 'ผู้', 'ชำระหนี', 'คาประกัน', '๖๐']) { \
             const answer = await Kongthun.search(query, {}, 30); \
             for (const hit of answer.hits.concat(answer.near, answer.within)) { let before = ''; \
               for (const [piece] of hit.snippet) { seen++; \
                 if (/^[ะาำๅ\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]/.test(piece) || before && /[เ-ไ]$/.test(before)) bad.push(query + ': ' + before + '|' + piece); \
                 before = piece; } } } \
           return [seen, bad]; })()",
    );
    assert!(split[0].as_u64() > Some(200), "only {} pieces", split[0]);
    assert_eq!(split[1], json!([]));
}

#[test]
fn a_part_that_does_not_come_is_said_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    copy(&site().folder, folder.path());
    let browser = Browser::open();
    let base = format!("file://{}/", folder.path().display());
    let count = |browser: &Browser| {
        browser.go(&results(&base, "ประชุม"));
        until(browser, "document.querySelector('#found:not([aria-busy]) .found-status')");
        browser.run("return document.querySelectorAll('.result').length").as_u64().unwrap_or(0)
    };
    assert!(count(&browser) > 5);
    std::fs::remove_file(folder.path().join("search/t/0.js")).unwrap();
    assert!(count(&browser) > 3);
    let text = browser.text("return document.getElementById('found').innerText");
    assert!(text.contains("โหลดไม่สำเร็จ") && text.contains("ลองอีกครั้ง"), "{text}");
    std::fs::remove_dir_all(folder.path().join("search/g")).unwrap();
    browser.go(&results(&base, "ประชุม"));
    until(&browser, "document.querySelector('#found:not([aria-busy]) .found-status')");
    assert!(
        browser.text("return document.getElementById('found').innerText").contains("โหลดไม่สำเร็จ")
    );
    std::fs::remove_file(folder.path().join("search/m.js")).unwrap();
    browser.go(&results(&base, "ประชุม"));
    until(&browser, "document.querySelector('#found:not([aria-busy]) .found-status')");
    assert!(
        browser
            .text("return document.getElementById('found').innerText")
            .contains("โหลดดัชนีค้นหาไม่สำเร็จ")
    );
    // The index from ก to ฮ is still there.
    assert!(
        browser.run("return document.querySelectorAll('.entries a').length").as_u64() > Some(100)
    );
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to.join(entry.file_name())),
            false => _ = std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap(),
        }
    }
}

#[test]
fn results_are_readable_on_every_screen() {
    let browser = Browser::open();
    let base = from_disk();
    let mut faults = Vec::new();
    for (screen, (width, height)) in [("phone", (360, 800)), ("laptop", (1280, 900))] {
        browser.screen(width, height);
        for (scheme, dark) in [("light", false), ("dark", true)] {
            let value = if dark { "dark" } else { "light" };
            browser.devtools(
                "Emulation.setEmulatedMedia",
                json!({"features": [{"name": "prefers-color-scheme", "value": value}]}),
            );
            for (name, query) in [
                ("empty", ""),
                ("texts", "ค้างชำระ"),
                ("places", "ออนเหนือ"),
                ("near", "ลูกหนี้ย้ายไปทำงานต่างจังหวัดทำอย่างไร"),
            ] {
                browser.go(&results(&base, query));
                if !query.is_empty() {
                    until(&browser, "document.querySelector('.result')");
                }
                let script = format!(
                    "return (async () => {{ const WIDTH = {width}, FONTS = true;\n{LOOK} }})()"
                );
                let found = browser.run(&script);
                for what in found.as_array().unwrap().iter().filter_map(Value::as_str) {
                    faults.push(format!("{name} on a {screen} ({scheme}): {what}"));
                }
                let small = browser.run(
                    "return [...document.querySelectorAll('#found button, #found select, .seek input, .seek button, .find button')] \
                       .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 40).map((e) => e.innerText)",
                );
                if small != json!([]) {
                    faults.push(format!("{name} on a {screen}: too small for a thumb: {small}"));
                }
                keep_picture(&browser, &format!("search-{name}-{width}-{scheme}"));
            }
        }
        browser.go(&format!("{base}index.html"));
        browser.write(".find input", "ประชุม");
        until(&browser, "document.querySelectorAll('.find-list li').length > 3");
        keep_picture(&browser, &format!("box-{width}"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The box above the list of funds opens a fund or a place; without a choice it shows all funds
/// that fit.
#[test]
fn the_list_of_funds_has_a_box() {
    let browser = Browser::open();
    browser.screen(360, 760);
    let page = format!("{}funds/index.html", from_disk());
    browser.go(&page);
    browser.write("#fund-box", "ออนเหนือ หมู่ 3");
    until(&browser, "document.querySelectorAll('main .find-list li').length == 1");
    keep_picture(&browser, "fund-box-360");
    browser.press(&[ENTER]);
    until(&browser, "location.pathname.endsWith('/funds/50230103/index.html')");
    browser.go(&page);
    browser.write("#fund-box", "ค้างชำระ");
    browser.press(&[ENTER]);
    until(&browser, "location.pathname.endsWith('/search/index.html')");
    assert!(browser.text("return location.search").ends_with("&kind=fund"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// A box of another page that asks for a fund.
#[test]
fn other_pages_can_have_a_box_for_funds() {
    let browser = Browser::open();
    browser.screen(1280, 900);
    browser.go(&format!("{}contests/index.html", from_disk()));
    browser.run(
        "const input = document.createElement('input'); input.id = 'fund'; \
         document.querySelector('main').prepend(input); \
         Kongthun.box(input, { only: ['fund'], pick: (item) => { window.picked = item; } }); input.focus();",
    );
    browser.write("#fund", "ออนเหนือ หมู่ 3");
    until(&browser, "document.querySelectorAll('main .find-list li').length == 1");
    browser.press(&[DOWN, ENTER]);
    assert_eq!(browser.text("return window.picked.code"), "50230103");
    assert_eq!(browser.text("return window.picked.url"), "funds/50230103/index.html");
    assert!(browser.text("return document.getElementById('fund').value").contains("หมู่ที่ ๓"));
    assert!(browser.text("return location.pathname").ends_with("/contests/index.html"));
}
