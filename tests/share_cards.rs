//! Share cards of the shipped site: who has one, whom the others borrow it from, and that an edition
//! which is not for everybody has none.

use std::collections::BTreeMap;
use std::path::Path;

use kongthun::pipeline::{Ready, prepare_for};
use kongthun::plan::Edition;
use kongthun::publish::Source;
use kongthun::source::{Tree, disk};

fn ready(edition: Edition, share_cards: Option<usize>) -> Ready {
    let tree = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let folders = ["content", "data", "themes"].into_iter();
    let files = folders.flat_map(|folder| tree.below(folder)).map(|(path, content)| {
        let mut bytes = content.bytes().to_vec();
        if let Some(most) = share_cards.filter(|_| &**path == "data/site.yaml") {
            bytes.extend_from_slice(format!("\nshare_cards: {most}\n").as_bytes());
        }
        (path.to_string(), bytes)
    });
    let files: Vec<(String, Vec<u8>)> = files.collect();
    let today = kongthun::thai::Date::new(2026, 11, 24).unwrap();
    prepare_for(&Tree::of(files).on(today), edition).value.unwrap()
}

fn cards(ready: &Ready) -> Vec<&str> {
    let paths = (0..ready.count()).map(|index| ready.path(index));
    paths.filter(|path| path.starts_with("share/")).collect()
}

/// The card that a page names, below the site's address.
fn named(ready: &Ready, page: &str) -> Option<String> {
    let bytes = ready.bytes(ready.find(page).unwrap()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (_, rest) = text.split_once("<meta property=og:image content=\"")?;
    let address = rest.split('"').next()?;
    let base = &ready.site().settings.base_url;
    Some(address.strip_prefix(base.as_str()).expect("an absolute address").to_string())
}

const FUND: &str = "funds/50230203/index.html";
const WHY: &str = "funds/50230203/why.html";
const NOTE: &str = "notes/note-2569-handover/index.html";

#[test]
fn funds_notes_contests_and_the_site_have_a_card_and_their_pages_name_it() {
    let ready = ready(Edition::Public, None);
    let site = ready.site();
    let wanted = 1 + site.funds.len() + site.notes.len() + site.contests.len();
    assert_eq!(cards(&ready).len(), wanted);
    let names: BTreeMap<&str, &str> = [
        (FUND, "share/funds/50230203.png"),
        (WHY, "share/funds/50230203.png"),
        (NOTE, "share/notes/note-2569-handover.png"),
        ("contests/maeon-2569/index.html", "share/contests/maeon-2569.png"),
        ("index.html", "share/site.png"),
        ("areas/5023/index.html", "share/site.png"),
    ]
    .into();
    for (page, card) in names {
        assert_eq!(named(&ready, page).as_deref(), Some(card), "{page}");
    }
    for card in cards(&ready) {
        let bytes = ready.bytes(ready.find(card).unwrap()).unwrap();
        assert!(bytes.starts_with(b"\x89PNG"), "{card}");
        assert!(bytes.len() < 40_000, "{card} weighs {} bytes", bytes.len());
    }
}

#[test]
fn a_site_of_many_funds_makes_no_card_for_each() {
    // The bound holds for funds and for notes by themselves.
    let ready = ready(Edition::Public, Some(20));
    assert!(ready.site().funds.len() > 20 && ready.site().notes.len() <= 20);
    assert!(cards(&ready).iter().all(|card| !card.starts_with("share/funds/")));
    let contest = &ready.contest().unwrap().id;
    let of_contest = format!("share/contests/{contest}.png");
    assert_eq!(named(&ready, FUND).as_deref(), Some(of_contest.as_str()));
    assert_eq!(named(&ready, WHY), None, "every byte counts twice 79,610 times");
    assert!(named(&ready, NOTE).unwrap().starts_with("share/notes/"));
}

#[test]
fn only_what_everybody_may_see_is_passed_on() {
    for edition in [Edition::Committee, Edition::Judges, Edition::Blind] {
        let ready = ready(edition, None);
        assert_eq!(cards(&ready), Vec::<&str>::new(), "{edition:?}");
        for page in (0..ready.count()).filter(|index| ready.path(*index).ends_with(".html")) {
            let path = ready.path(page);
            if path.starts_with("contests/") || path == "index.html" {
                assert_eq!(named(&ready, path), None, "{edition:?}: {path}");
            }
        }
    }
}
