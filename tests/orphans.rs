//! Nothing is orphaned: from the first page a reader gets everywhere. And what nothing leads to is
//! told of.

mod support;

use std::path::Path;

use kongthun::diag::Lang;
use kongthun::pipeline::{orphans, prepare};
use kongthun::source::disk;
use support::small_site::{fixtures, site};

#[test]
fn every_page_of_the_shipped_site_is_led_to() {
    let tree = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let ready = prepare(&tree).value.unwrap();
    let lost: Vec<String> = told(&orphans(&ready).unwrap());
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn every_page_of_the_small_site_with_everything_is_led_to() {
    let ready = prepare(&site().changed_by(&fixtures().join("world")).tree()).value.unwrap();
    assert_eq!(told(&orphans(&ready).unwrap()), Vec::<String>::new());
}

/// A free page that is not in the menu, and that no text links to.
#[test]
fn a_page_that_nothing_leads_to_is_told_of() {
    let page = "---\ntype: page\nid: hidden\ntitle: หน้าที่ถูกลืม\nnav: false\n---\n\nเนื้อความ\n";
    let alone = site().with("content/pages/hidden.md", page);
    let found = orphans(&prepare(&alone.clone().tree()).value.unwrap()).unwrap();
    assert_eq!(told(&found), ["L101 output/pages/hidden/index.html"]);
    assert!(found[0].words(Lang::Th).fix.contains("ลิงก์"));
    let about = alone.text("content/pages/about.md") + "\nดู [[hidden]]\n";
    let linked = alone.with("content/pages/about.md", about);
    assert_eq!(told(&orphans(&prepare(&linked.tree()).value.unwrap()).unwrap()), [""; 0]);
}

fn told(problems: &[kongthun::diag::Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", problem.code(), problem.place.file)).collect()
}
