//! Figures of decided results that are put right: what they would change is shown beside the result,
//! and the result changes only when it is decided anew.

mod support;

use kongthun::audit::{Unit, bytes, parts, verify};
use kongthun::freeze::record::Record;
use kongthun::freeze::{digests, sums};
use kongthun::pipeline::freezing::Refusal;
use kongthun::pipeline::prepare;
use kongthun::source::Tree;
use support::decided::{CONTEST, Folder, SALT, by_fund, day, json, live, pages, with_tambon};

const FILE: &str = "data/corrections/maeon-2569.yaml";
const FUND: &str = "data/funds/502303/50230305.yaml";
const ROUND: &str = "contests/maeon-2569/stages/tambon/index.html";
const ROUND_JSON: &str = "api/contests/maeon-2569/stages/tambon/ranking.json";

/// Fewer came to the general meeting of a fund that came second than it reported.
const WRONG: &str = "stage: tambon, fund: \"50230305\", year: 2568, field: agm.attended, old: 48, new: 20, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-10, why: ใส่ยอดผู้ลงทะเบียน";

const AS_REPORTED: &str = "held_on: 2026-02-05, members_at: 71, attended: 48";
const RIGHT: &str = "held_on: 2026-02-05, members_at: 71, attended: 20";

fn file(entries: &[&str]) -> Vec<u8> {
    let entries: String = entries.iter().map(|entry| format!("  - {{{entry}}}\n")).collect();
    format!("schema: 1\ncontest: maeon-2569\ncorrections:\n{entries}").into_bytes()
}

fn with(entries: &[&str]) -> (Folder, String) {
    let (mut folder, kept) = with_tambon();
    folder.files.insert(FILE.to_string(), file(entries));
    (folder, kept)
}

fn page(folder: &Folder, path: &str) -> String {
    let pages = pages(&folder.ready(), |own| own == path);
    String::from_utf8_lossy(&pages[path]).into_owned()
}

#[test]
fn the_page_shows_what_a_correction_would_change() {
    let (folder, _) = with(&[WRONG]);
    assert_eq!(folder.frozen_problems(), []);
    let (before, _) = with_tambon();
    // The result is still the one that was decided.
    let places = |folder: &Folder| by_fund(&json(&folder.ready(), ROUND_JSON), "group_place");
    assert_eq!(places(&folder), places(&before));
    let shown = page(&folder, ROUND);
    for said in [
        "การแก้ไขตัวเลขของผลที่ปิดแล้ว",
        "๒๐",
        "สำนักงานพัฒนาชุมชนอำเภอ",
        "ใส่ยอดผู้ลงทะเบียน",
        "ยังไม่รวมในผลนี้",
        "ผลที่แสดงในหน้านี้ยังเป็นผลเดิม",
    ] {
        assert!(shown.contains(said), "{said}");
    }
    assert!(!page(&before, ROUND).contains("การแก้ไขตัวเลขของผลที่ปิดแล้ว"));
    // What it would change is what deciding the right figure in the first place gives.
    let mut right = live();
    right.edit(FUND, AS_REPORTED, RIGHT);
    right.decide(CONTEST, Some("tambon"), day(1));
    let (old, new) = (places(&before), places(&right));
    let totals = |folder: &Folder| by_fund(&json(&folder.ready(), ROUND_JSON), "total");
    let (old_totals, new_totals) = (totals(&before), totals(&right));
    let table = shown.split("class=\"stack moved\"").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    let mut moved = 0;
    for (fund, place) in &old {
        let is_moved = new[fund] != *place || old_totals[fund] != new_totals[fund];
        let row = table.contains(&format!("funds/{fund}/index.html"));
        assert_eq!(row, is_moved, "{fund}");
        moved += usize::from(is_moved);
    }
    assert!(moved >= 2, "{moved}");
}

#[test]
fn deciding_anew_takes_the_corrections_in_and_keeps_what_was() {
    let (mut folder, first) = with(&[WRONG]);
    let kept = folder.decide(CONTEST, Some("tambon"), day(12));
    assert_eq!(kept, "data/frozen/maeon-2569/tambon/2026-06-12");
    assert_eq!(folder.frozen_problems(), []);
    // Only the one figure differs between the copies.
    let inner = |kept: &str, path: &str| folder.text(&format!("{kept}/inputs/{path}"));
    assert_ne!(inner(&kept, FUND), inner(&first, FUND));
    let back = inner(&kept, FUND).replace(RIGHT, AS_REPORTED);
    assert_eq!(back, inner(&first, FUND));
    let mut same = 0;
    for path in
        folder.files.keys().filter_map(|path| path.strip_prefix(&format!("{first}/inputs/")))
    {
        let is_same = inner(&kept, path) == inner(&first, path);
        assert!(is_same || path == FUND, "{path}");
        same += usize::from(is_same);
    }
    assert!(same > 50);
    let shown = page(&folder, ROUND);
    assert!(shown.contains("ผลที่แสดงในหน้านี้เป็นผลหลังแก้ไข") && !shown.contains("ยังไม่รวมในผลนี้"));
    assert!(shown.contains("๑๒ มิถุนายน ๒๕๖๙"), "the day of the new decision");
    // It is as if the right figure had been there from the start, but for the day.
    let mut right = live();
    right.edit(FUND, AS_REPORTED, RIGHT);
    right.decide(CONTEST, Some("tambon"), day(12));
    let rows = |folder: &Folder| by_fund(&json(&folder.ready(), ROUND_JSON), "total");
    assert_eq!(rows(&folder), rows(&right));
    let record = Record::read(&folder.files[&format!("{kept}/result.json")]).unwrap();
    let corrects = record.head.corrects.unwrap();
    assert_eq!(corrects.folder, "maeon-2569/tambon/2026-06-01");
    assert_eq!(corrects.corrections.len(), 1);
    // Once more only if there is more to put right.
    let again = |folder: &Folder| {
        folder.ready().decide(&folder.tree(), CONTEST, Some("tambon"), day(13), SALT).err()
    };
    assert_eq!(again(&folder), Some(Refusal::Decided { on: day(12), folder: kept.clone() }));
    let more = WRONG.replace("old: 48, new: 20", "old: 20, new: 10");
    let more = more.replace("2569-06-10", "2569-06-13");
    folder.files.insert(FILE.to_string(), file(&[WRONG, &more]));
    assert_eq!(folder.frozen_problems(), []);
    let third = folder.decide(CONTEST, Some("tambon"), day(14));
    let record = Record::read(&folder.files[&format!("{third}/result.json")]).unwrap();
    let corrects = record.head.corrects.unwrap();
    assert_eq!(corrects.folder, "maeon-2569/tambon/2026-06-01", "always against the first");
    assert_eq!(corrects.corrections.len(), 2);
    assert_eq!(folder.frozen_problems(), []);
}

#[test]
fn a_second_decision_of_a_day_has_a_folder_of_its_own() {
    let (mut folder, _) = with(&[&WRONG.replace("2569-06-10", "2569-06-01")]);
    let kept = folder.decide(CONTEST, Some("tambon"), day(1));
    assert_eq!(kept, "data/frozen/maeon-2569/tambon/2026-06-01.2");
    assert_eq!(folder.frozen_problems(), []);
    assert!(page(&folder, ROUND).contains("เป็นผลหลังแก้ไข"));
    let report = verify(&pack(&folder), None);
    assert_eq!(report.found, []);
}

fn pack(folder: &Folder) -> Tree {
    let ready = folder.ready();
    let contests = &ready.site().contests;
    let position = contests.iter().position(|own| own.id.as_str() == CONTEST).unwrap();
    let units: Vec<Unit> = ready.audit(&folder.tree(), position, SALT).unwrap();
    let mut tree = Tree::default();
    for (path, part) in parts(&units) {
        tree.insert_exactly(&path, bytes(&units, &part));
    }
    let list = sums(&digests(&tree));
    tree.insert_exactly("SHA256SUMS", list.into_bytes());
    tree
}

/// The next round was decided among those whom the first result let through; correcting that first
/// result later changes nothing of it, and the pack still holds together.
#[test]
fn a_round_goes_by_the_result_that_counted_then() {
    let (mut folder, _) = with_tambon();
    let amphoe = folder.decide(CONTEST, Some("amphoe"), day(5));
    folder.files.insert(FILE.to_string(), file(&[WRONG]));
    folder.decide(CONTEST, Some("tambon"), day(12));
    assert_eq!(folder.frozen_problems(), []);
    let record = Record::read(&folder.files[&format!("{amphoe}/result.json")]).unwrap();
    assert_eq!(record.head.entrants.as_ref().map(|e| e.date.as_str()), Some("2026-06-01"));
    assert_eq!(verify(&pack(&folder), None).found, []);
}

/// A correction without a round is about each decided one that has the fund.
#[test]
fn a_correction_without_a_round_is_about_all_of_them() {
    let (mut folder, _) = with_tambon();
    folder.decide(CONTEST, Some("amphoe"), day(5));
    folder.files.insert(FILE.to_string(), file(&[&WRONG.replace("stage: tambon, ", "")]));
    assert_eq!(folder.frozen_problems(), []);
    for path in
        [ROUND, "contests/maeon-2569/stages/amphoe/index.html", "contests/maeon-2569/index.html"]
    {
        assert!(page(&folder, path).contains("การแก้ไขตัวเลขของผลที่ปิดแล้ว"), "{path}");
    }
}

#[test]
fn each_mistake_is_told_where_it_stands() {
    let (mut undecided, _) = with(&[]);
    undecided.files.retain(|path, _| !path.starts_with("data/frozen/"));
    let cases = [
        (WRONG.replace("stage: tambon", "stage: amphoe"), "S211", "amphoe"),
        (WRONG.replace("old: 48,", "old: 2479,"), "S212", "2479"),
        (WRONG.replace("old: 48,", ""), "S212", ""),
        (WRONG.replace("50230305", "50230399"), "S213", "\"50230399\""),
        (WRONG.replace("year: 2568", "year: 2560"), "S213", "2560"),
        (WRONG.replace("new: 20", "new: 48"), "S214", "48"),
        (WRONG.replace("สำนักงานพัฒนาชุมชนอำเภอ", "นายสมชาย ใจดี"), "S215", "นายสมชาย ใจดี"),
        (WRONG.replace("2569-06-10", "2569-05-20"), "S216", "2569-05-20"),
        (WRONG.replace("agm.attended", "agm.atended"), "S002", "agm.atended"),
        (WRONG.replace("new: 20", "new: มาก"), "D007", "มาก"),
        (WRONG.replace("old: 48", "old: 2,749.123"), "D001", ""),
    ];
    for (entry, code, pointed) in cases {
        let (folder, _) = with(&[&entry]);
        let tree = folder.tree();
        let checked = prepare(&tree);
        let of_file = |p: &&kongthun::diag::Problem| &*p.place.file == FILE;
        let Some(problem) = checked.problems.iter().find(of_file) else {
            panic!("{entry}: nothing is said");
        };
        if code != "D001" {
            assert_eq!(problem.code().0, code, "{entry}");
        }
        let span = problem.place.span.unwrap();
        let text = tree.text(FILE).unwrap().get(span.range()).unwrap();
        assert!(pointed.is_empty() || text == pointed, "{entry}: {text}");
        assert!(checked.value.is_none(), "{entry}: published in spite of it");
    }
    let twice = [WRONG.to_string(), WRONG.replace("20", "10")];
    let (folder, _) = with(&[&twice[0], &twice[1]]);
    let codes: Vec<String> = folder.frozen_problems().into_iter().map(|(code, _)| code).collect();
    assert!(codes.contains(&"S214".to_string()), "{codes:?}");
    undecided.files.insert(FILE.to_string(), file(&[WRONG]));
    assert_eq!(undecided.frozen_problems(), [("S211".to_string(), FILE.to_string())]);
    // A contest that does not exist.
    let (mut folder, _) = with(&[WRONG]);
    let text = folder.text(FILE).replace("contest: maeon-2569", "contest: maeon-2596");
    folder.files.insert(FILE.to_string(), text.into_bytes());
    assert!(folder.problems().contains(&("L001".to_string(), FILE.to_string())));
}

/// One or two people stay nobody's business when their number was wrong.
#[test]
fn figures_of_few_people_are_not_told_in_a_correction() {
    let few = "data/funds/502302/50230203.yaml";
    let overdue = live().text(few);
    let line = overdue.lines().rev().find(|line| line.contains("overdue_borrowers:")).unwrap();
    let value = |key: &str| {
        let rest = line.split(&format!("{key}: ")).nth(1).unwrap();
        rest.split(',').next().unwrap().to_string()
    };
    assert!(["1", "2"].contains(&value("overdue_borrowers").as_str()), "{line}");
    let principal = value("overdue_principal");
    let entry = |field: &str, old: &str, new: &str| {
        WRONG
            .replace("agm.attended", field)
            .replace("50230305", "50230203")
            .replace("old: 48", &format!("old: {old}"))
            .replace("new: 20", &format!("new: {new}"))
    };
    let (folder, _) = with(&[
        &entry("loans.overdue_principal", &principal, "7777"),
        &entry("loans.overdue_borrowers", &value("overdue_borrowers"), "2")
            .replace("new: 2,", "new: 3,"),
    ]);
    assert_eq!(folder.frozen_problems(), []);
    let shown = page(&folder, ROUND);
    let table = shown.split("class=\"stack corrections\"").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    assert!(table.contains("ไม่แสดง") && table.contains("น้อยกว่า ๓ ราย"), "{table}");
    for secret in ["๗,๗๗๗", "๒,๕๑๘", "2518", "7777"] {
        assert!(!table.contains(secret), "{secret}: {table}");
    }
}
