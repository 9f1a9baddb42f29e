//! What somebody sees who edits our files in a text editor with YAML support: no complaint about
//! good files, complaints on the right lines of broken ones, keys and words offered with their Thai
//! meaning. The real language server is asked.

mod support;

#[path = "support/language_server.rs"]
mod language_server;

use std::path::{Path, PathBuf};

use language_server::LanguageServer;
use support::program::{has_thai, run_to};
use support::small_site::files_below;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let is_yaml = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "yaml");
    files_below(&folder.join("data")).into_iter().filter(is_yaml).collect()
}

fn complaints(server: &mut LanguageServer, folder: &Path) -> (usize, Vec<String>) {
    let files = yaml_files(folder);
    let mut found = Vec::new();
    for path in &files {
        server.show(path, &std::fs::read_to_string(path).unwrap());
    }
    for path in &files {
        for (line, message) in server.complaints(path) {
            found.push(format!("{}:{line}: {message}", path.display()));
        }
    }
    (files.len(), found)
}

#[test]
fn good_files_are_opened_without_a_complaint() {
    let mut server = LanguageServer::start(root());
    let (count, found) = complaints(&mut server, root());
    assert!(count >= 50);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_started_site_brings_its_schemas_along() {
    let here = tempfile::tempdir().unwrap();
    run_to(0, here.path(), "init site");
    run_to(0, here.path(), "new fund 50230299 --root site");
    let site = here.path().join("site");
    let mut server = LanguageServer::start(&site);
    let (count, found) = complaints(&mut server, &site);
    assert_eq!((count, found), (8, Vec::new()));
    let made = site.join("data/funds/502302/50230299.yaml");
    let text = std::fs::read_to_string(&made).unwrap();
    let (line, column) = place_of(&text, "par30_balance");
    assert!(server.hover(&made, line, column).contains("ยอดหนี้ที่ค้างเกิน 30 วัน"));
    // The schema is really found by the file's first line: a misspelled key is told of.
    let spoilt = text.replacen("    loans:", "    laons:", 1);
    let (line, _) = place_of(&spoilt, "laons:");
    let found = server.open(&site.join("data/funds/502302/50230298.yaml"), &spoilt);
    assert!(
        found.iter().any(|(at, what)| *at == line as u64 && what.contains("“งบของหนึ่งปี”")),
        "{found:?}"
    );
}

/// Line and column of a word, counted from 1.
fn place_of(text: &str, word: &str) -> (usize, usize) {
    let (number, line) = text.lines().enumerate().find(|(_, line)| line.contains(word)).unwrap();
    let before = &line[..line.find(word).unwrap()];
    (number + 1, before.encode_utf16().count() + 1)
}

#[test]
fn broken_files_are_underlined_where_they_are_broken() {
    let mut server = LanguageServer::start(root());
    let cases = [
        (
            "data/funds/502302/50230203.yaml",
            "    members: {",
            "    membres: {",
            "“งบของหนึ่งปี” ใช้ได้เฉพาะ",
        ),
        (
            "data/funds/502302/50230203.yaml",
            "state: audited",
            "state: audit",
            "ใช้ได้เฉพาะ draft, closed, audited",
        ),
        ("data/funds/502302/50230203.yaml", "cash: ", "cash: ราว ", "ต้องเป็นจำนวนเงิน"),
        (
            "data/funds/502302/50230203.yaml",
            "tambon: \"502302\"",
            "tambon: \"50230\"",
            "ตัวเลข 6 หลัก",
        ),
        ("data/site.yaml", "digits: thai", "digits: roman", "arabic"),
        ("data/site.yaml", "  office:", "  ofice:", "ต้องมี office"),
        ("data/areas.yaml", "name: แม่ออน", "nam: แม่ออน", "ต้องมี code, name"),
        ("data/areas.yaml", "villages: 10", "villages: สิบ", "ต้องเป็นจำนวนเต็ม"),
        ("data/contests/maeon-2569.yaml", "level: amphoe", "level: อำเภอ", "amphoe"),
        ("data/problems.yaml", "topics: [committee,", "topics: [comittee,", "คำนี้ใช้ไม่ได้"),
        ("data/rubrics/vf-outstanding-default.yaml", "better: higher", "better: more", "higher"),
    ];
    for (number, (path, right, wrong, said)) in cases.into_iter().enumerate() {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        let spoilt = text.replacen(right, wrong, 1);
        assert_ne!(text, spoilt, "{right}");
        let (line, _) = place_of(&spoilt, wrong);
        // Beside the real file, so that its first line leads to the schema.
        let beside = root().join(path).with_file_name(format!("spoilt-{number}.yaml"));
        let found = server.open(&beside, &spoilt);
        let lines: Vec<u64> = found.iter().map(|(line, _)| *line).collect();
        assert!(lines.contains(&(line as u64)), "{path} {wrong} in line {line}: {found:?}");
        assert!(found.iter().any(|(_, what)| what.contains(said)), "{wrong}: {found:?}");
        assert!(found.iter().all(|(_, what)| has_thai(what)), "in Thai: {found:?}");
        assert!(lines.iter().all(|other| other.abs_diff(line as u64) <= 1), "no more: {found:?}");
    }
}

#[test]
fn keys_and_words_are_offered_with_their_thai_meaning() {
    let mut server = LanguageServer::start(root());
    let path = root().join("data/funds/502302/new.yaml");
    let head = "# yaml-language-server: $schema=../../../docs/schemas/fund.schema.json\nschema: 1\nyears:\n  - fiscal_year: 2568\n    ";
    server.open(&path, head);
    let offered = server.offers(&path, 5, 5);
    let of = |offered: &[(String, String)], word: &str| {
        let found = offered.iter().find(|(label, _)| label == word);
        found.unwrap_or_else(|| panic!("{word} is not among {offered:?}")).1.clone()
    };
    for (key, thai) in [
        ("members", "สมาชิกและครัวเรือน"),
        ("loans", "เงินกู้และลูกหนี้"),
        ("balance_sheet", "งบดุล"),
        ("net_surplus", "กำไรสุทธิ (บาท)"),
        ("state", "ปิดบัญชีแล้ว"),
    ] {
        assert!(of(&offered, key).contains(thai), "{key}: {}", of(&offered, key));
    }
    assert!(offered.iter().all(|(_, meaning)| has_thai(meaning)), "{offered:?}");
    assert!(offered.iter().all(|(label, _)| label != "fiscal_year"), "it is written already");

    let text = format!("{head}state: \n    loans:\n      \n    committee:\n      in_term: \n");
    let path = root().join("data/funds/502302/newer.yaml");
    server.open(&path, &text);
    assert_eq!(of(&server.offers(&path, 5, 12), "audited"), "ตรวจสอบแล้ว");
    assert!(of(&server.offers(&path, 7, 7), "par30_balance").contains("บาท"));
    of(&server.offers(&path, 9, 16), "true");
}

#[test]
fn a_key_under_the_pointer_is_explained_in_thai() {
    let mut server = LanguageServer::start(root());
    let cases = [
        ("data/funds/502302/50230203.yaml", "households_member", ["ครัวเรือนที่เป็นสมาชิก", "ไม่ใช่ศูนย์"]),
        ("data/funds/502302/50230203.yaml", "overdue_borrowers", ["ผู้กู้ที่ค้างชำระ", "น้อยกว่า 3 ราย"]),
        ("data/site.yaml", "base_url", ["ที่อยู่จริงของเว็บไซต์", "https://"]),
        ("data/contests/maeon-2569.yaml", "cut_off", ["วันตัดยอดข้อมูล", "กุมภาพันธ์"]),
        (
            "data/rubrics/vf-outstanding-default.yaml",
            "division_by_zero",
            ["ตัวหารเป็นศูนย์", "missing"],
        ),
    ];
    for (path, key, said) in cases {
        let path = root().join(path);
        let text = std::fs::read_to_string(&path).unwrap();
        server.open(&path, &text);
        let (line, column) = place_of(&text, key);
        let shown = server.hover(&path, line, column);
        for words in said {
            assert!(shown.contains(words), "{key}: {shown}");
        }
    }
}
