//! What a page costs whoever opens it on a weak phone: for one page of each kind of the shipped
//! site its bytes and requests, Lighthouse's scores (a phone on a slow line, simulated), and how
//! soon text stands there on a line and a processor that really are slow.
//!
//! ```text
//! cargo bench --bench pages                # every kind of page, some ten minutes
//! cargo bench --bench pages -- funds/ notes/    # those whose address begins so
//! ```
//!
//! Lighthouse comes from npm, into `target/lighthouse`; Node 20 and Chromium must be installed. Text
//! is drawn in the system's Thai letters until the site's own font has come: a machine without any
//! shows boxes, and moves its lines as no phone does. `THAI_FONTS=folder` lends it some.

#[path = "../tests/support/kinds.rs"]
mod kinds;

use std::path::Path;
use std::process::Command;

use kongthun::pipeline::prepare;
use kongthun::publish::{Source, publish};
use kongthun::source::disk;

const LIGHTHOUSE: &str = "lighthouse@13.5.0";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = root.join("target/lighthouse");
    if !target.join("node_modules/lighthouse").exists() {
        let wanted = ["install", "--silent", "--no-save", "--no-package-lock", "--no-audit"];
        let installed = Command::new("npm")
            .args(wanted)
            .args(["--no-fund", "--prefix"])
            .arg(&target)
            .arg(LIGHTHOUSE)
            .status();
        assert!(installed.is_ok_and(|status| status.success()), "npm cannot install {LIGHTHOUSE}");
    }
    let site = target.join("site");
    let tree = disk::read(root).unwrap();
    let ready = prepare(&tree).value.expect("the shipped site has no errors");
    publish(&site, &ready).unwrap();
    let mut pages: Vec<&str> =
        (0..ready.count()).map(|n| ready.path(n)).filter(|p| p.ends_with(".html")).collect();
    pages.sort_unstable();
    let chosen: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let is_chosen = |page: &String| chosen.is_empty() || chosen.iter().any(|c| page.starts_with(c));
    let pages = kinds::kinds(pages.into_iter());
    let measured = Command::new("node")
        .arg(root.join("benches/lighthouse/measure.mjs"))
        .arg(&target)
        .arg(&site)
        .args(pages.iter().filter(|page| is_chosen(page)))
        .status();
    assert!(measured.is_ok_and(|status| status.success()), "the measurement broke off");
}
