//! No kind of page breaks a rule of axe-core, on a phone and on a laptop, in the light, in the dark and
//! on paper; nothing is lost at 320 px, which is also what 400 % leaves of a laptop, and nothing moves for
//! whoever asked for less motion. `bash tests/run` installs axe-core below `target/`.

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

/// One page for each template, by the folder and depth of its address.
fn kinds() -> Vec<String> {
    let site = shipped::shipped("axe");
    let mut seen = BTreeSet::new();
    let mut kinds: Vec<String> = site
        .ending(".html")
        .filter(|path| {
            let parts: Vec<&str> = path.split('/').collect();
            let middle = parts.iter().skip(2).step_by(2).copied().collect::<Vec<_>>().join("/");
            seen.insert(format!("{} {} {middle}", parts[0], parts.len()))
        })
        .map(str::to_string)
        .collect();
    kinds.sort();
    kinds
}

/// What axe-core finds on the page that is open.
fn faults_of(browser: &Browser, axe: &str) -> Vec<String> {
    let script = format!(
        "{axe}; return axe.run(document, {{resultTypes: ['violations']}}).then((found) => \
           found.violations.map((v) => v.id + ': ' + v.help + ' | ' + \
             v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' ; ')))"
    );
    let found = browser.run(&script);
    found.as_array().expect("a list").iter().map(ToString::to_string).collect()
}

/// Light and dark screens, and paper, which knows no dark.
const LOOKS: [(&str, &str); 3] = [("screen", "light"), ("screen", "dark"), ("print", "light")];

fn look(browser: &Browser, (media, scheme): (&str, &str)) {
    browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]}),
    );
}

#[test]
fn no_page_breaks_a_rule_of_axe() {
    let axe = axe();
    let browser = Browser::open();
    let base = format!("file://{}/", shipped::shipped("axe").folder.display());
    let kinds = kinds();
    assert!(kinds.len() > 20, "only {kinds:?}");
    let mut faults = BTreeSet::new();
    for (width, height) in [(360, 800), (1280, 900)] {
        browser.screen(width, height);
        for (media, scheme) in LOOKS {
            look(&browser, (media, scheme));
            for path in &kinds {
                browser.go(&format!("{base}{path}"));
                for what in faults_of(&browser, &axe) {
                    faults.insert(format!("{path} {width} {media} {scheme}: {what}"));
                }
            }
        }
    }
    let shown: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
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
    let mut faults = BTreeSet::new();
    for (width, height) in [(360, 800), (1280, 900)] {
        browser.screen(width, height);
        for (media, scheme) in LOOKS {
            look(&browser, (media, scheme));
            browser.go(&format!("file://{}", page.display()));
            let title = browser.run("return document.querySelector('h1').textContent");
            assert!(title.as_str().is_some_and(|title| !title.is_empty()));
            for what in faults_of(&browser, &axe) {
                faults.insert(format!("{width} {media} {scheme}: {what}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn nothing_is_lost_at_320_px_and_nothing_moves_unasked() {
    let browser = Browser::open();
    let base = format!("file://{}/", shipped::shipped("axe").folder.display());
    browser.devtools(
        "Emulation.setEmulatedMedia",
        json!({"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}),
    );
    browser.screen(320, 640);
    let mut faults = BTreeSet::new();
    for path in kinds() {
        browser.go(&format!("{base}{path}"));
        let wide = browser.run(
            "const seen = (e) => { for (let up = e; up; up = up.parentElement) { \
                 if (getComputedStyle(up).overflowX !== 'visible' && up !== document.body \
                     && up !== document.documentElement) return true; } return false; }; \
             const out = [...document.body.querySelectorAll('*')].filter((e) => \
                 e.checkVisibility() && e.getBoundingClientRect().right > 321 && !seen(e) \
                 && !e.closest('.visually-hidden')); \
             return document.documentElement.scrollWidth > 320 \
                 ? out.slice(0, 3).map((e) => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30)) \
                 : []",
        );
        for what in wide.as_array().expect("a list") {
            faults.insert(format!("{path} sticks out at 320 px: {what}"));
        }
        let moving = browser.run(
            "return [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e); \
               return s.scrollBehavior === 'smooth' || s.animationName !== 'none' \
                 || s.transitionDuration.split(', ').some((d) => parseFloat(d) > 0); }) \
               .slice(0, 3).map((e) => e.tagName + '.' + e.className)",
        );
        for what in moving.as_array().expect("a list") {
            faults.insert(format!("{path} moves: {what}"));
        }
    }
    let shown: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), shown.join("\n"));
}
