//! A decided result stays what it was: whatever becomes of the live data, of the rubric and of the
//! program, its pages are those of its day; and whoever touches it is found.

mod support;
#[path = "support/links.rs"]
#[allow(dead_code)]
mod links;

use std::collections::{BTreeMap, BTreeSet};

use kongthun::freeze::record::Record;
use kongthun::pipeline::freezing::Refusal;
use kongthun::pipeline::prepare_for;
use kongthun::plan::Edition;
use kongthun::publish::Source;
use scraper::{Html, Selector};
use support::decided::{CONTEST, SALT, by_fund, day, json, live, pages, with_tambon};

const FUND: &str = "data/funds/502302/50230203.yaml";
const RUBRIC: &str = "data/rubrics/vf-outstanding-default.yaml";
const ROUND_JSON: &str = "api/contests/maeon-2569/stages/tambon/ranking.json";

fn of_tambon(path: &str) -> bool {
    path.contains("/maeon-2569/stages/tambon/") || path.contains(".maeon-2569.tambon/")
}

#[test]
fn a_decided_round_keeps_its_bytes() {
    let (mut folder, _) = with_tambon();
    let before = pages(&folder.ready(), of_tambon);
    // The round, the reasons of each fund that has any, the method, JSON and CSV.
    assert!(before.len() > 48, "{}", before.len());
    folder.edit(FUND, "par30_balance: 2749", "par30_balance: 1502749");
    folder.edit(FUND, "name: กองทุนหมู่บ้าน หมู่ที่ ๓", "name: กองทุนหมู่บ้านชื่อใหม่ หมู่ที่ ๓");
    folder.edit(RUBRIC, "precision: 2", "precision: 1");
    folder.edit(RUBRIC, "version: 1", "version: 2");
    for contest in ["data/contests/maeon-2568.yaml", "data/contests/maeon-2569.yaml"] {
        folder.edit(contest, "rubric_version: 1", "rubric_version: 2");
    }
    folder.edit("data/areas.yaml", "ออนกลาง", "ออนกลางใหม่");
    folder.edit(
        "data/contests/maeon-2569.yaml",
        "advance: {top: 2, wild_cards: 3}",
        "advance: {top: 1}",
    );
    let after = pages(&folder.ready(), of_tambon);
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{path} changed");
    }
    assert_eq!(after.len(), before.len());
    // Nothing of it is out of reach.
    assert_eq!(kongthun::pipeline::orphans(&folder.ready()).unwrap(), []);
    // And live pages do show what is new.
    let ready = folder.ready();
    let fund = pages(&ready, |path| path == "funds/50230203/index.html");
    assert!(String::from_utf8_lossy(&fund["funds/50230203/index.html"]).contains("ชื่อใหม่"));
}

/// Examples among members are decided with the contest: their stories are kept with it.
#[test]
fn places_of_members_stay_when_their_stories_change_or_go() {
    let mut folder = live();
    let contest = "data/contests/maeon-2568.yaml";
    folder.edit(contest, "fiscal_year: 2567", "fiscal_year: 2568");
    folder.edit(contest, "cut_off: 2025-05-31", "cut_off: 2026-05-31");
    let category = "  - {id: member, kind: member, title: สมาชิกต้นแบบ, awards: 3}";
    folder.edit(contest, "categories:", &format!("categories:\n{category}"));
    folder.decide("maeon-2568", None, day(2));
    let first = |path: &str| path == "contests/maeon-2568/index.html";
    let page = |folder: &support::decided::Folder| {
        let page = pages(&folder.ready(), first).into_values().next().unwrap();
        String::from_utf8(page).unwrap()
    };
    let before = page(&folder);
    assert!(before.contains("โรงเห็ดหลังบ้านกับหนี้ที่หมดไป"), "{before}");
    let story = "content/stories/story-2568-mushroom.md";
    folder.edit(story, "income_per_month: 11800", "income_per_month: 6600");
    assert_eq!(page(&folder), before);
    // A story that was taken back is not named any more; its place stays.
    let named = |folder: &support::decided::Folder| {
        page(folder).replace("โรงเห็ดหลังบ้านกับหนี้ที่หมดไป", "เรื่องที่ถอนออกจากเว็บไซต์แล้ว")
    };
    let without = named(&folder).replace("../../stories/story-2568-mushroom/", "../../stories/");
    folder.edit(story, "status: published", "status: withdrawn");
    assert_eq!(page(&folder), without);
}

#[test]
fn whoever_was_let_through_goes_on() {
    let (mut folder, _) = with_tambon();
    let ready = folder.ready();
    let fates = by_fund(&json(&ready, ROUND_JSON), "fate");
    let through: Vec<&String> = fates
        .iter()
        .filter(|(_, fate)| matches!(fate.as_str(), Some("by_place" | "wild_card")))
        .map(|(fund, _)| fund)
        .collect();
    assert_eq!(through.len(), 15);
    let entered = |folder: &support::decided::Folder| -> Vec<String> {
        let json = json(&folder.ready(), "api/contests/maeon-2569/stages/amphoe/ranking.json");
        by_fund(&json, "place").into_keys().collect()
    };
    let before = entered(&folder);
    assert_eq!(before.iter().collect::<Vec<_>>(), through);
    // The best fund falls behind in the live data: decided is decided.
    folder.edit(FUND, "par30_balance: 2749", "par30_balance: 1502749");
    folder.edit(FUND, "collected_of_due: 2039265", "collected_of_due: 39265");
    assert_eq!(entered(&folder), before);
    let mut open = live();
    open.edit(FUND, "par30_balance: 2749", "par30_balance: 1502749");
    open.edit(FUND, "collected_of_due: 2039265", "collected_of_due: 39265");
    assert_ne!(entered(&open), before, "an open round follows the data");
}

#[test]
fn a_fund_that_is_gone_stays_in_the_result_and_is_told_of() {
    let (mut folder, kept) = with_tambon();
    let before = by_fund(&json(&folder.ready(), ROUND_JSON), "place");
    folder.files.remove(FUND);
    // With all that speaks of it; manuals and kept results may.
    let speaks = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("50230203");
    folder.files.retain(|path, bytes| {
        let may = path.starts_with("content/pages/") || path.starts_with("data/frozen/");
        may || !path.starts_with("data/panels/") && !speaks(bytes)
    });
    let file = format!("{kept}/result.json");
    assert_eq!(folder.frozen_problems(), [("S205".to_string(), file)]);
    let ready = folder.ready();
    assert_eq!(by_fund(&json(&ready, ROUND_JSON), "place"), before);
    // No link of the round leads nowhere.
    let page = pages(&ready, |path| path == "contests/maeon-2569/stages/tambon/index.html");
    let page = String::from_utf8_lossy(page.values().next().unwrap()).into_owned();
    assert!(page.contains("href=\"why/50230203.html\""));
    assert!(!page.contains("funds/50230203/"), "the live site has no page of it");
}

#[test]
fn every_changed_lost_or_added_file_is_found() {
    let (folder, kept) = with_tambon();
    assert_eq!(folder.frozen_problems(), []);
    let files: Vec<String> =
        folder.files.keys().filter(|path| path.starts_with(&kept)).cloned().collect();
    assert!(files.len() > 55);
    // One of each kind and of each folder; `every_leaf` of the audit tests looks at all of them.
    let some = ["README.md", "facts.json", "result.json", "seal.txt", "inputs/data/site.yaml"];
    let some = some.map(|name| format!("{kept}/{name}"));
    let funds = files.iter().filter(|path| path.ends_with("50230203.yaml")).cloned();
    for path in some.into_iter().chain(funds) {
        let mut changed = folder.clone();
        let bytes = changed.files.get_mut(&path).unwrap();
        let last = bytes.len() - 2;
        bytes[last] ^= 1;
        assert_eq!(changed.frozen_problems(), [("S201".to_string(), path.clone())]);
        assert!(
            kongthun::pipeline::prepare(&changed.tree()).value.is_none(),
            "nothing is published"
        );
        let mut lost = folder.clone();
        lost.files.remove(&path);
        assert_eq!(lost.frozen_problems(), [("S201".to_string(), path.clone())]);
    }
    let mut added = folder.clone();
    let extra = format!("{kept}/inputs/data/funds/502302/50230299.yaml");
    added.files.insert(extra.clone(), b"x".to_vec());
    assert_eq!(added.frozen_problems(), [("S201".to_string(), extra)]);
    let mut elsewhere = folder.clone();
    elsewhere.files.insert("data/frozen/maeon-2569/notes.yaml".into(), b"x".to_vec());
    let expected = ("S203".to_string(), "data/frozen/maeon-2569/notes.yaml".to_string());
    assert_eq!(elsewhere.frozen_problems(), [expected]);
}

#[test]
fn ends_of_lines_changed_by_git_are_told_of_as_such() {
    use kongthun::diag::{FrozenFault, Mistake};
    let (mut folder, kept) = with_tambon();
    let path = format!("{kept}/inputs/data/areas.yaml");
    let windows = folder.text(&path).replace('\n', "\r\n");
    folder.files.insert(path, windows.into_bytes());
    let problems = kongthun::pipeline::prepare(&folder.tree()).problems;
    let fault = FrozenFault::Changed { line_ends: true };
    assert!(problems.iter().any(|p| p.mistake == Mistake::Frozen { fault: fault.clone() }));
}

/// A program that computes otherwise shows the kept result and warns. The other program is played
/// by a kept result whose points this one would not give.
#[test]
fn what_was_decided_is_shown_and_not_what_would_be_computed() {
    let (mut folder, kept) = with_tambon();
    let path = format!("{kept}/result.json");
    folder.edit(&path, "\"total\":\"79.80\"", "\"total\":\"79.90\"");
    folder.digest_again(&kept);
    assert_eq!(folder.frozen_problems(), [("S204".to_string(), path)]);
    let ready = folder.ready();
    let totals = by_fund(&json(&ready, ROUND_JSON), "total");
    assert_eq!(totals["50230203"], "79.90");
    let why = "contests/maeon-2569/stages/tambon/why/50230203.html";
    let page = pages(&ready, |path| path == why);
    assert!(String::from_utf8_lossy(&page[why]).contains("๗๙.๙๐"));
}

#[test]
fn a_result_that_does_not_fit_its_inputs_is_refused_and_never_a_crash() {
    let (folder, kept) = with_tambon();
    let path = format!("{kept}/result.json");
    for (from, to) in [
        ("\"fund\":\"50230203\"", "\"fund\":\"50230299\""),
        ("\"position\":0", "\"position\":9"),
        ("\"total\":\"79.80\"", "\"total\":\"many\""),
        ("\"id\":\"D1\"", "\"id\":\"D9\""),
        ("\"size_class\":\"medium\"", "\"size_class\":\"huge\""),
        ("\"fate\":\"by_place\"", "\"fate\":\"by_luck\""),
        ("\"tie_step\":null", "\"tie_step\":99"),
        ("\"figure\":\"loans.closing\"", "\"figure\":\"loans.clsing\""),
        ("\"format_version\": 1", "\"format_version\": 9"),
        ("\"rubric_version\": 1", "\"rubric_version\": 9"),
        ("\"stage\": \"tambon\"", "\"stage\": \"amphoe\""),
        ("\"because\":\"panel\"", "\"because\":\"below_all_bands\""),
        ("{", "{{"),
    ] {
        let mut changed = folder.clone();
        changed.edit(&path, from, to);
        changed.digest_again(&kept);
        assert_eq!(changed.frozen_problems(), [("S202".to_string(), path.clone())], "{to}");
    }
}

#[test]
fn a_contest_without_rounds_is_decided_at_once() {
    let mut folder = live();
    let kept = folder.decide("maeon-2568", None, day(1));
    assert_eq!(kept, "data/frozen/maeon-2568/contest/2026-06-01");
    assert_eq!(folder.frozen_problems(), []);
    let of_contest =
        |path: &str| path.contains("contests/maeon-2568/") || path.contains(".maeon-2568.");
    let before = pages(&folder.ready(), of_contest);
    // Lists, reasons of each fund that has any, the method, JSON and CSV.
    assert!(before.len() > 55, "{}", before.len());
    folder.edit("data/funds/502302/50230203.yaml", "par30_balance: 5936", "par30_balance: 1502749");
    folder.edit(RUBRIC, "precision: 2", "precision: 0");
    let ready = folder.ready();
    let after = pages(&ready, of_contest);
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{path} changed");
    }
    // Pages of other things show the decided places as well.
    let ranking = json(&ready, "api/contests/maeon-2568/ranking.json");
    assert!(ranking["seal"].as_str().is_some_and(|seal| seal.len() == 64));
}

#[test]
fn the_last_round_decides_the_contest() {
    let (mut folder, _) = with_tambon();
    let kept = folder.decide(CONTEST, Some("amphoe"), day(15));
    assert_eq!(folder.frozen_problems(), []);
    let record = Record::read(&folder.files[&format!("{kept}/result.json")]).unwrap();
    assert_eq!(record.head.entrants.as_ref().map(|entrants| entrants.funds.len()), Some(15));
    assert_eq!(record.rounds[0].result.ranked.len(), 15);
    assert!(record.ranking.is_some_and(|list| list.ranked.len() == 45));
    let of_contest = |path: &str| path.contains("maeon-2569") && !path.contains("/tambon/");
    let before = pages(&folder.ready(), of_contest);
    let place = |folder: &support::decided::Folder| {
        let page = pages(&folder.ready(), |path| path == "funds/50230203/why.html");
        String::from_utf8_lossy(&page["funds/50230203/why.html"]).into_owned()
    };
    let why = place(&folder);
    folder.edit(FUND, "par30_balance: 2749", "par30_balance: 1502749");
    folder.edit("data/panels/maeon-2569/j1.yaml", "points: 5", "points: 1");
    let after = pages(&folder.ready(), of_contest);
    for (path, bytes) in &before {
        assert!(after.get(path) == Some(bytes), "{path} changed");
    }
    assert!(place(&folder) == why, "the reasons of the contest that pages show first");
}

/// How firm places are is kept with them: nothing of it follows from live data.
#[test]
fn how_firm_the_places_are_is_kept() {
    const RANKING: &str = "api/contests/maeon-2569/ranking.json";
    const WHY: &str = "funds/50230203/why.html";
    let why = |ready: &kongthun::pipeline::Ready| {
        String::from_utf8_lossy(&pages(ready, |path| path == WHY)[WHY]).into_owned()
    };
    let (mut folder, _) = with_tambon();
    let open = folder.ready();
    let kept = folder.decide(CONTEST, Some("amphoe"), day(15));
    let shown = by_fund(&json(&folder.ready(), RANKING), "robustness");
    assert!(shown.values().filter(|of| of.is_object()).count() == 45, "{shown:?}");
    assert_eq!(shown, by_fund(&json(&open, RANKING), "robustness"));
    folder.edit(RUBRIC, "at_least: 80%", "at_least: 85%");
    folder.edit(FUND, "par30_balance: 2749", "par30_balance: 1502749");
    let ready = folder.ready();
    assert_eq!(by_fund(&json(&ready, RANKING), "robustness"), shown);
    for said in ["ความมั่นคงของอันดับ", "สลับกัน", "ข้อมูลที่ขาดเมื่อปิดผล"]
    {
        assert!(why(&ready).contains(said), "{said}");
    }
    // A result that this program would not give: no figure is told that would swap funds.
    let path = format!("{kept}/result.json");
    let mut other = folder.clone();
    other.edit(&path, "\"total\":\"92.50\"", "\"total\":\"92.60\"");
    other.digest_again(&kept);
    let page = why(&other.ready());
    assert!(page.contains("ห่างจากอันดับ") && !page.contains("สลับกัน"), "{page}");
    // A result that was kept without it says nothing of it.
    let text = folder.text(&path);
    let (start, end) =
        (text.find(",\n\"firmness\"").unwrap(), text.find("},\n\"rounds\"").unwrap());
    let without = format!("{}{}", &text[..start], &text[end..]);
    folder.files.insert(path, without.into_bytes());
    folder.digest_again(&kept);
    assert_eq!(folder.frozen_problems(), []);
    let ready = folder.ready();
    assert!(!why(&ready).contains("ความมั่นคง"));
    assert!(by_fund(&json(&ready, RANKING), "robustness").values().all(|of| of.is_null()));
}

/// A round in between is kept with those who entered it, and with whom its judges scored.
#[test]
fn a_round_between_others_is_kept_by_itself() {
    let mut folder = live();
    let contest = "data/contests/maeon-2569.yaml";
    folder.edit(contest, "level: amphoe\narea: \"5023\"", "level: province\narea: \"50\"");
    let last = "    advance: {top: 1}                  # ส่งเข้าประกวดระดับจังหวัด\n";
    let more = "    advance: {top: 3}\n  - {id: province, title: รอบจังหวัด, level: province}\n";
    folder.edit(contest, last, more);
    folder.decide(CONTEST, Some("tambon"), day(1));
    let kept = folder.decide(CONTEST, Some("amphoe"), day(15));
    assert_eq!(folder.frozen_problems(), []);
    let record = Record::read(&folder.files[&format!("{kept}/result.json")]).unwrap();
    assert!(record.ranking.is_none(), "the contest goes on");
    let round = &record.rounds[0].result;
    assert_eq!((round.ranked.len(), round.bearings.len()), (15, 5));
    // Judges are compared on every fund that they scored, so those funds are there as well.
    let gated = format!("{kept}/inputs/data/funds/502303/50230304.yaml");
    assert!(!folder.files.contains_key(&gated), "it neither entered nor was scored");
}

#[test]
fn rounds_are_decided_in_order_and_once() {
    let decide = |folder: &support::decided::Folder, contest: &str, stage: Option<&str>| {
        let tree = folder.tree();
        folder.ready().decide(&tree, contest, stage, day(20), SALT).err()
    };
    let open = live();
    let earlier = Refusal::EarlierOpen { stage: "tambon".to_string() };
    assert_eq!(decide(&open, CONTEST, Some("amphoe")), Some(earlier));
    let unknown = |suggestion: Option<&str>| Refusal::UnknownStage {
        suggestion: suggestion.map(str::to_string),
        known: vec!["tambon".to_string(), "amphoe".to_string()],
    };
    assert_eq!(decide(&open, CONTEST, Some("amphor")), Some(unknown(Some("amphoe"))));
    assert_eq!(decide(&open, CONTEST, None), Some(unknown(None)));
    assert!(matches!(
        decide(&open, "maeon-256", None),
        Some(Refusal::UnknownContest { suggestion: Some(_), .. })
    ));
    let (folder, kept) = with_tambon();
    let decided = Refusal::Decided { on: day(1), folder: kept };
    assert_eq!(decide(&folder, CONTEST, Some("tambon")), Some(decided));
}

/// Kept results know everybody's name: no page of the blind edition is made of them, and places
/// stay what was decided.
#[test]
fn the_blind_edition_tells_no_name_of_a_kept_result() {
    let (mut folder, _) = with_tambon();
    folder.decide(CONTEST, Some("amphoe"), day(15));
    let real = folder.ready();
    let blind = prepare_for(&folder.tree(), Edition::Blind).value.unwrap();
    for index in 0..blind.count() {
        let path = blind.path(index);
        if path.starts_with("static/") {
            continue;
        }
        let text = String::from_utf8_lossy(&blind.bytes(index).unwrap()).into_owned();
        for secret in ["maeon", "แม่ออน", "50230203", "ออนกลาง"] {
            assert!(!path.contains(secret) && !text.contains(secret), "{path} tells {secret}");
        }
    }
    let totals = |json: &serde_json::Value| {
        let rows = json["funds"].as_array().unwrap().iter();
        let mut totals: Vec<(Option<u64>, String)> =
            rows.map(|row| (row["place"].as_u64(), row["total"].to_string())).collect();
        totals.sort();
        totals
    };
    let (shown, known) = (
        json(&blind, "api/contests/contest-1/ranking.json"),
        json(&real, "api/contests/maeon-2569/ranking.json"),
    );
    assert_eq!(totals(&shown), totals(&known));
    let firm = |json: &serde_json::Value| {
        let rows = json["funds"].as_array().unwrap().iter();
        let mut firm: Vec<_> = rows
            .map(|row| format!("{} {} {}", row["place"], row["total"], row["robustness"]))
            .collect();
        firm.sort();
        firm
    };
    assert_eq!(firm(&shown), firm(&known));
}

/// What lies in the folder is all that decided: no number of an office, no secret of the site.
#[test]
fn the_kept_settings_hold_no_secret() {
    let (folder, kept) = with_tambon();
    let settings = folder.text(&format!("{kept}/inputs/data/site.yaml"));
    assert!(settings.contains("sample: true"));
    for secret in ["blind_key", "contact", "privacy"] {
        assert!(!settings.contains(secret), "{settings}");
    }
    assert!(folder.text("data/site.yaml").contains("blind_key"), "or the test says nothing");
    // The judges of the next round have nothing to do with this one.
    assert!(!folder.files.keys().any(|path| path.starts_with(&kept) && path.contains("/panels/")));
}

/// Pages of decided results lie deeper than others and lead to each other: every link arrives, and
/// nothing outside `data/` is asked for.
#[test]
fn every_link_of_a_decided_result_arrives() {
    let (mut folder, _) = with_tambon();
    folder.decide(CONTEST, Some("amphoe"), day(15));
    folder.decide("maeon-2568", None, day(15));
    // A fund has left, and so has an area that nobody lives in.
    folder.files.remove("data/funds/502303/50230304.yaml");
    let ready = folder.ready();
    let pages = pages(&ready, |path| path.ends_with(".html"));
    let id = Selector::parse("[id]").unwrap();
    let parsed: BTreeMap<&String, Html> = pages
        .iter()
        .map(|(path, bytes)| (path, Html::parse_document(&String::from_utf8_lossy(bytes))))
        .collect();
    let ids: BTreeMap<&String, BTreeSet<&str>> = parsed
        .iter()
        .map(|(path, page)| (*path, page.select(&id).filter_map(|e| e.attr("id")).collect()))
        .collect();
    let mut looked_at = 0;
    let mut wrong = Vec::new();
    for (path, page) in &parsed {
        if !path.contains("contests/") && !path.contains("method/") {
            continue;
        }
        for (_, address) in links::of_page(page) {
            looked_at += 1;
            let links::Target::File { file, anchor } = links::target(path, &address, "/maeon/")
            else {
                continue;
            };
            match ids.get(&file) {
                Some(ids) if anchor.as_deref().is_none_or(|anchor| ids.contains(anchor)) => {}
                None if ready.find(&file).is_some() => {}
                _ => wrong.push(format!("{path}: {address}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(looked_at > 5_000, "{looked_at}");
}
