//! What a reader chooses on a device, in a real Chromium: the digits, and a copy of the site for
//! when there is no network, which changes as a whole or not at all.
//!
//! `SHOTS=folder` keeps pictures.

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

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use kongthun::pipeline::prepare;
use kongthun::publish::{Source, offline, publish};
use small_site::{SmallSite, site};
use webdriver::{Browser, ENTER};

fn until(browser: &Browser, condition: &str) {
    let start = Instant::now();
    while browser.run(&format!("return !!({condition})")) != true {
        let foot = browser.text("return document.getElementById('reader').innerText");
        assert!(start.elapsed() < Duration::from_secs(20), "never: {condition}; it says {foot}");
        std::thread::sleep(Duration::from_millis(40));
    }
}

fn keep_picture(browser: &Browser, name: &str) {
    if let Ok(folder) = std::env::var("SHOTS") {
        let path = Path::new(&folder).join(format!("{name}.png"));
        std::fs::write(&path, browser.picture()).expect("the folder of SHOTS can be written");
    }
}

fn build(site: &SmallSite, folder: &Path) {
    let tree = site.tree();
    publish(folder, &prepare(&tree).value.expect("a site without errors")).expect("written");
}

/// Presses the button with these words.
fn press(browser: &Browser, words: &str) {
    let button = format!(
        "[...document.querySelectorAll('#reader button')].find(b => b.textContent.includes('{words}'))"
    );
    // The choices come when the foot of the page is near.
    browser.run("document.getElementById('reader').scrollIntoView()");
    until(browser, &button);
    browser.run(&format!("{button}.focus()"));
    browser.press(&[ENTER]);
}

fn said(browser: &Browser, words: &str) {
    until(
        browser,
        &format!("document.querySelector('#reader [role=status]').textContent.includes('{words}')"),
    );
}

fn in_arabic(text: &str) -> String {
    let digit = |c: char| u32::from(c).checked_sub(u32::from('๐')).filter(|value| *value < 10);
    text.chars().map(|c| digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c)).collect()
}

#[test]
fn digits_follow_the_reader_from_page_to_page_and_back() {
    let site = shipped::shipped("browser-reader");
    let address = server::serve_with(site.folder.clone(), "/k/".to_string(), server::STRICT);
    let fund = site.one("funds/", "/index.html").to_string();
    let browser = Browser::open();
    browser.screen(360, 800);
    let text = "return document.querySelector('main').innerText";
    for top in [address, format!("file://{}/", site.folder.display())] {
        browser.go_through(&format!("{top}{fund}"));
        let thai = browser.text(text);
        assert!(thai.contains('๑') && thai.contains(['0', '5']), "figures and codes");
        press(&browser, "ตัวเลขอารบิก");
        let arabic = browser.text(text);
        assert_eq!(arabic, in_arabic(&thai), "every Thai digit and nothing else");
        let left = browser.run(
            "return [...document.querySelectorAll('main [aria-label], main svg text, main svg title')]\
             .filter(e => /[๐-๙]/.test(e.getAttribute('aria-label') + (e.children.length ? '' : e.textContent))).length",
        );
        assert_eq!(left, 0, "charts and names for screen readers");
        browser.go_through(&format!("{top}index.html"));
        assert_eq!(
            browser.run("return /[๐-๙]/.test(document.body.innerText.replace('๑๒๓', ''))"),
            false
        );
        // What a script writes later.
        browser.write(".find input", "ม. 686");
        until(&browser, "document.querySelector('.find-list li')");
        assert_eq!(
            browser.run("return /[๐-๙]/.test(document.querySelector('.find-list').innerText)"),
            false
        );
        browser.go_through(&format!("{top}{fund}"));
        assert_eq!(browser.text(text), arabic, "the choice is remembered");
        press(&browser, "ตัวเลขไทย");
        assert_eq!(browser.text(text), thai, "as it was written");
        assert_eq!(browser.complaints(), [""; 0]);
    }
}

#[test]
fn where_the_site_writes_arabic_digits_codes_stay_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let site = site().edit("data/site.yaml", "digits: thai", "digits: arabic");
    build(&site, folder.path());
    let browser = Browser::open();
    browser.screen(360, 800);
    browser.go(&format!("file://{}/codes/index.html", folder.path().display()));
    browser.run(
        "const p = document.createElement('p'); p.id = 'mixed'; \
         p.innerHTML = 'PAR30 ร้อยละ 5.25 D012 <code>686</code> a1@b2.th มาตรา 686'; \
         document.querySelector('main').append(p)",
    );
    press(&browser, "ตัวเลขไทย");
    let mixed = "return document.getElementById('mixed').textContent";
    assert_eq!(browser.text(mixed), "PAR30 ร้อยละ ๕.๒๕ D012 686 a1@b2.th มาตรา ๖๘๖");
    press(&browser, "ตัวเลขอารบิก");
    assert_eq!(browser.text(mixed), "PAR30 ร้อยละ 5.25 D012 686 a1@b2.th มาตรา 686");
}

#[test]
fn a_kept_site_opens_without_a_network_and_changes_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    build(&site(), &output);
    let up = Arc::new(AtomicBool::new(true));
    let address = server::serve_while(up.clone(), output.clone(), "/a/b/".to_string(), "");
    let browser = Browser::open();
    browser.screen(360, 800);
    browser.go(&address);
    press(&browser, "เก็บไว้อ่าน");
    said(&browser, "ครบทุกหน้า");
    keep_picture(&browser, "offline-ask");
    press(&browser, "ดาวน์โหลดเก็บไว้");
    said(&browser, "เปิดอ่านได้แม้ไม่มีสัญญาณ");
    keep_picture(&browser, "offline-kept");

    // Every page, its style and its search, without a network.
    up.store(false, Ordering::Relaxed);
    let tree = site().tree();
    let ready = prepare(&tree).value.expect("a site without errors");
    let pages = (0..ready.count()).map(|n| ready.path(n).to_string());
    let pages: Vec<String> = pages.filter(|p| p.ends_with("/index.html")).collect();
    assert!(pages.len() > 20);
    for page in &pages {
        browser.go(&format!("{address}{}", page.trim_end_matches("index.html")));
        let seen = browser.text("return document.querySelector('h1').innerText");
        assert!(!seen.is_empty() && !seen.contains("ต้องใช้สัญญาณ"), "{page}: {seen}");
        let band = "return getComputedStyle(document.querySelector('.top')).backgroundColor";
        assert_ne!(browser.text(band), "rgba(0, 0, 0, 0)", "{page} has its style");
    }
    browser.go(&format!("{address}search/?q=สัญญา"));
    until(&browser, "document.querySelector('.found a, .find-list li, main ol a')");
    // An address without its slash, and one that is not there.
    browser.go(&format!("{address}notes"));
    assert!(browser.text("return location.pathname").ends_with("/notes/"));
    browser.go(&format!("{address}funds/99999999/"));
    assert!(browser.text("return document.querySelector('h1').innerText").contains("ต้องใช้สัญญาณ"));

    // A new build: the old copy stays whole until the reader takes the new one.
    let title = "กองทุนตัวอย่าง อำเภอแม่ออน";
    let renewed = site().edit("data/site.yaml", title, "ชื่อใหม่ของเว็บไซต์");
    build(&renewed, &output);
    let heading = "return document.querySelector('.brand-title').innerText";
    up.store(true, Ordering::Relaxed);
    browser.go(&address);
    said(&browser, "มีข้อมูลชุดใหม่แล้ว");
    browser.go(&format!("{address}notes/"));
    assert!(browser.text(heading).contains("กองทุนตัวอย่าง"), "one build at a time");
    press(&browser, "เปิดชุดใหม่");
    until(&browser, "document.querySelector('.brand-title').innerText.includes('ชื่อใหม่')");
    up.store(false, Ordering::Relaxed);
    for page in &pages {
        browser.go(&format!("{address}{page}"));
        assert!(browser.text(heading).contains("ชื่อใหม่"), "{page}");
    }
    assert_eq!(kept(&browser), parts(&output), "what the old build kept is gone");

    // And it goes when it is no longer wanted.
    press(&browser, "เลิกเก็บ");
    until(
        &browser,
        "[...document.querySelectorAll('#reader button')].some(b => b.textContent.includes('เก็บไว้อ่าน'))",
    );
    assert_eq!(kept(&browser), 0);
}

/// How many parts the device keeps.
fn kept(browser: &Browser) -> u64 {
    browser.run("return caches.keys().then(all => all.length)").as_u64().expect("a number")
}

fn parts(output: &Path) -> u64 {
    std::fs::read_dir(output.join("offline")).expect("packed parts").count() as u64
}

#[test]
fn a_copy_that_breaks_off_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("output");
    build(&site(), &output);
    let mut files: Vec<_> =
        std::fs::read_dir(output.join("offline")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 2);
    let broken = files.pop().unwrap();
    let whole = std::fs::read(&broken).unwrap();
    std::fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    let address = server::serve(output.clone(), "/".to_string());
    let browser = Browser::open();
    browser.go(&address);
    press(&browser, "เก็บไว้อ่าน");
    press(&browser, "ดาวน์โหลดเก็บไว้");
    said(&browser, "เก็บไม่สำเร็จ");
    keep_picture(&browser, "offline-broken");
    std::fs::write(&broken, &whole).unwrap();
    browser.requests();
    press(&browser, "ลองอีกครั้ง");
    said(&browser, "เปิดอ่านได้แม้ไม่มีสัญญาณ");
    assert_eq!(kept(&browser), parts(&output));
}

#[test]
fn a_district_is_kept_whole() {
    let site = shipped::shipped("browser-reader");
    let folder = tempfile::tempdir().unwrap();
    let ready = shipped::ready();
    let shelves = ready.shelves().expect("shelves");
    for (path, bytes) in &site.files {
        let file = folder.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    offline::keep(folder.path(), &shelves).expect("packed");
    let worker = std::fs::read_to_string(folder.path().join("sw.js")).unwrap();
    assert!(worker.contains(r#""whole":true"#), "{worker}");
}
