//! Pictures of every kind of page, for people to look at: on a phone and on a laptop, in the light
//! and in the dark, and on paper. Not a test; it runs when asked for and writes into
//! `target/pictures`, with `index.html` to look through them.
//!
//! ```text
//! cargo test --test pictures -- --ignored
//! ONLY=funds/ cargo test --test pictures -- --ignored    # addresses that begin so
//! ```

#[path = "support/kinds.rs"]
mod kinds;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::fmt::Write;
use std::fs;

use serde_json::json;
use webdriver::Browser;

const SCREENS: [(u32, u32); 2] = [(360, 800), (1280, 900)];

#[test]
#[ignore = "makes pictures for people to look at"]
fn pictures_of_every_kind_of_page() {
    let site = shipped::shipped("pictures");
    let folder = shipped::root().join("target/pictures");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("target/ can be written");
    let only = std::env::var("ONLY").unwrap_or_default();
    let browser = Browser::open();
    let mut sheet = String::from(
        "<!DOCTYPE html><meta charset=\"utf-8\"><title>pictures</title><style>\
         body{font:16px sans-serif} img{vertical-align:top;border:1px solid #999;margin:4px}\
         img[src*=\"-360-\"]{width:240px} img[src*=\"-1280-\"]{width:520px}</style>\n",
    );
    for path in kinds::kinds(site.ending(".html")).iter().filter(|path| path.starts_with(&only)) {
        let name = path.trim_end_matches(".html").replace('/', "_");
        let _ = write!(sheet, "<h2><a href=\"{name}.pdf\">{path}</a></h2>");
        browser.go_through(&format!("file://{}/{path}", site.folder.display()));
        for (width, height) in SCREENS {
            browser.screen(width, height);
            for scheme in ["light", "dark"] {
                browser.devtools(
                    "Emulation.setEmulatedMedia",
                    json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]}),
                );
                browser.run("return document.fonts.ready.then(() => true)");
                let picture = format!("{name}-{width}-{scheme}.png");
                fs::write(folder.join(&picture), browser.picture()).expect("a picture is kept");
                let _ = write!(
                    sheet,
                    "<a href=\"{picture}\"><img src=\"{picture}\" loading=\"lazy\"></a>"
                );
            }
        }
        browser.devtools("Emulation.setEmulatedMedia", json!({"features": []}));
        browser.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
        fs::write(folder.join(format!("{name}.pdf")), browser.print()).expect("paper is kept");
    }
    fs::write(folder.join("index.html"), sheet).expect("the list is kept");
    println!("{}", folder.join("index.html").display());
}
