//! No kind of page breaks a rule of axe-core, on a phone and on a laptop, in the light, in the dark and
//! on paper; nothing is lost at 320 px, which is also what 400 % leaves of a laptop, and nothing moves for
//! whoever asked for less motion. `bash tests/run` installs axe-core below `target/`.

#[path = "support/kinds.rs"]
mod kinds;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::collections::BTreeSet;

use serde_json::json;

use webdriver::Browser;

fn axe() -> String {
    let usual = shipped::root().join("target/axe/node_modules/axe-core/axe.min.js");
    let path = std::env::var_os("AXE").map_or(usual, std::path::PathBuf::from);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run bash tests/run", path.display()))
}

fn kinds() -> Vec<String> {
    kinds::kinds(shipped::shipped("axe").ending(".html"))
}

/// What axe-core finds on the page that is open.
fn faults_of(browser: &Browser, axe: &str, rules: &str) -> Vec<String> {
    let script = format!(
        "if (!window.axe) {{ {axe} }} return window.axe.run(document, {{resultTypes: ['violations'] {rules}}}) \
           .then((found) => found.violations.map((v) => v.id + ': ' + v.help + ' | ' + \
             v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' ; ')))"
    );
    let found = browser.run(&script);
    found.as_array().expect("a list").iter().map(ToString::to_string).collect()
}

const ALL_RULES: &str = "";
/// In the dark a page differs by its colours and by nothing else.
const OF_COLOURS: &str = ", runOnly: ['color-contrast', 'link-in-text-block']";

/// Width and height of the window, medium, colour scheme, and the rules that can be broken there.
/// Paper is as wide as A4, and knows no dark.
type Look = (u32, u32, &'static str, &'static str, &'static str);
const LOOKS: [Look; 5] = [
    (360, 800, "screen", "light", ALL_RULES),
    (360, 800, "screen", "dark", OF_COLOURS),
    (1280, 900, "screen", "light", ALL_RULES),
    (1280, 900, "screen", "dark", OF_COLOURS),
    (794, 1123, "print", "light", ALL_RULES),
];

/// A booklet is the dossiers of many funds, made for paper. A dossier is looked at in every way; of
/// the booklet, which takes axe-core ten times as long as any other page, a phone and paper do.
fn looks_at(url: &str) -> impl Iterator<Item = &'static Look> {
    let many = url.ends_with("/booklet.html");
    LOOKS.iter().filter(move |look| !many || (look.0 < 1280 && look.3 == "light"))
}

/// Faults of a page in every look.
fn faults_everywhere(browser: &Browser, axe: &str, url: &str) -> Vec<String> {
    browser.devtools("Emulation.setEmulatedMedia", json!({"media": "screen"}));
    browser.go_through(url);
    let mut faults = Vec::new();
    for &(width, height, media, scheme, rules) in looks_at(url) {
        browser.screen(width, height);
        browser.devtools(
            "Emulation.setEmulatedMedia",
            json!({"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]}),
        );
        let found = faults_of(browser, axe, rules).into_iter();
        faults.extend(found.map(|what| format!("{width} {media} {scheme}: {what}")));
    }
    faults
}

/// Two tests of every second page, so that two cores are at work.
#[test]
fn no_page_breaks_a_rule_of_axe() {
    every_second_page_from(0);
}

#[test]
fn no_other_page_breaks_a_rule_of_axe() {
    every_second_page_from(1);
}

fn every_second_page_from(first: usize) {
    let axe = axe();
    let browser = Browser::open();
    let base = format!("file://{}/", shipped::shipped("axe").folder.display());
    let kinds = kinds();
    assert!(kinds.len() > 20, "only {kinds:?}");
    let mut faults = Vec::new();
    for path in kinds.iter().skip(first).step_by(2) {
        for what in faults_everywhere(&browser, &axe, &format!("{base}{path}")) {
            faults.push(format!("{path} {what}"));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// The page beside a copy of the site for a stick is no page of the site.
#[test]
fn the_start_page_of_a_stick_breaks_no_rule_of_axe() {
    let axe = axe();
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("เริ่มที่นี่.html");
    std::fs::write(&page, shipped::ready().start_page().expect("a start page")).expect("written");
    let site = &shipped::shipped("axe").folder;
    std::os::unix::fs::symlink(site, folder.path().join("site")).expect("a link to the site");
    let browser = Browser::open();
    let url = format!("file://{}", page.display());
    let faults = faults_everywhere(&browser, &axe, &url);
    let title = browser.run("return document.querySelector('h1').textContent");
    assert!(title.as_str().is_some_and(|title| !title.is_empty()));
    assert!(faults.is_empty(), "{faults:?}");
}

/// What stands out of the window to the right, and does not scroll within something of its own.
fn sticks_out(browser: &Browser, width: u32) -> Vec<String> {
    let wide = browser.run(&format!(
        "const seen = (e) => {{ for (let up = e; up; up = up.parentElement) {{ \
             if (getComputedStyle(up).overflowX !== 'visible' && up !== document.body \
                 && up !== document.documentElement) return true; }} return false; }}; \
         const out = [...document.body.querySelectorAll('*')].filter((e) => \
             e.checkVisibility() && e.getBoundingClientRect().right > {width} + 1 && !seen(e) \
             && !e.closest('.visually-hidden')); \
         return document.documentElement.scrollWidth > {width} \
             ? out.slice(0, 3).map((e) => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30)) \
             : []"
    ));
    wide.as_array().expect("a list").iter().map(ToString::to_string).collect()
}

fn moves(browser: &Browser) -> Vec<String> {
    let moving = browser.run(
        "return [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e); \
           return s.scrollBehavior === 'smooth' || s.animationName !== 'none' \
             || s.transitionDuration.split(', ').some((d) => parseFloat(d) > 0); }) \
           .slice(0, 3).map((e) => e.tagName + '.' + e.className)",
    );
    moving.as_array().expect("a list").iter().map(ToString::to_string).collect()
}

#[test]
fn nothing_is_lost_at_320_px_or_twice_the_size_and_nothing_moves_unasked() {
    let browser = Browser::open();
    let base = format!("file://{}/", shipped::shipped("axe").folder.display());
    browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}),
    );
    let mut faults = BTreeSet::new();
    for path in kinds() {
        browser.screen(320, 640);
        browser.go_through(&format!("{base}{path}"));
        for what in sticks_out(&browser, 320) {
            faults.insert(format!("{path} sticks out at 320 px: {what}"));
        }
        for what in moves(&browser) {
            faults.insert(format!("{path} moves: {what}"));
        }
        // A laptop's window at 200 %.
        browser.screen(640, 450);
        for what in sticks_out(&browser, 640) {
            faults.insert(format!("{path} sticks out at 200 %: {what}"));
        }
        // Letters alone twice as large, on a phone and on a laptop.
        browser.run("document.documentElement.style.fontSize = '200%'");
        for (width, height) in [(360, 800), (1280, 900)] {
            browser.screen(width, height);
            for what in sticks_out(&browser, width) {
                faults.insert(format!("{path} sticks out of {width} px in large letters: {what}"));
            }
        }
    }
    let shown: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}
