//! Whoever changes one digit anywhere in an audit pack is found: by the digests; and where digests
//! are written anew, by computing again. What nothing follows from, the printed seal finds.

mod support;

use std::collections::BTreeMap;
use std::io::Cursor;

use kongthun::audit::zip::{Packer, read};
use kongthun::audit::{Found, Report, Unit, bytes, parts, verify};
use kongthun::freeze::{SUMS, digests, sums};
use kongthun::pipeline::Ready;
use kongthun::publish::Source;
use kongthun::source::Tree;
use serde_json::Value as Json;
use support::decided::{CONTEST, Folder, day, live, with_tambon};
use support::small_site;

type Files = BTreeMap<String, Vec<u8>>;

fn units(folder: &Folder, contest: &str) -> (Ready, Vec<Unit>) {
    let ready = folder.ready();
    let position = ready.site().contests.iter().position(|own| own.id.as_str() == contest).unwrap();
    let units = ready.audit(&folder.tree(), position, "salt").unwrap();
    (ready, units)
}

/// The files of a pack.
fn pack(units: &[Unit]) -> Files {
    let parts = parts(units);
    let mut files: Files =
        parts.iter().map(|(path, part)| (path.clone(), bytes(units, part))).collect();
    digest(&mut files);
    files
}

/// Writes all digests anew, as a forger would: of each unit, and of the pack.
fn digest(files: &mut Files) {
    let folders: Vec<String> = files
        .keys()
        .filter_map(|path| path.strip_suffix(&format!("/{SUMS}")))
        .map(str::to_string)
        .collect();
    for folder in folders {
        let list = sums(&digests(&tree(files).within(&folder)));
        files.insert(format!("{folder}/{SUMS}"), list.into_bytes());
    }
    files.remove(SUMS);
    let list = sums(&digests(&tree(files)));
    files.insert(SUMS.to_string(), list.into_bytes());
}

fn tree(files: &Files) -> Tree {
    let mut tree = Tree::default();
    for (path, bytes) in files {
        tree.insert_exactly(path, bytes.clone());
    }
    tree
}

fn verified(files: &Files) -> Report {
    verify(&tree(files), None)
}

/// The smallest site: a pack of two funds, so that every leaf of it can be tried.
fn small() -> Files {
    let small = small_site::site();
    let folder = Folder { files: small.files };
    pack(&units(&folder, "maeon-2569").1)
}

#[test]
fn a_pack_of_open_and_decided_rounds_follows_from_itself() {
    let (folder, _) = with_tambon();
    let (ready, units) = units(&folder, CONTEST);
    let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    assert_eq!(names, ["tambon-2026-06-01", "open"]);
    let files = pack(&units);
    let report = verified(&files);
    assert_eq!(report.found, []);
    assert_eq!(report.results.len(), 2);
    // The published site says the same, and bears the same seals.
    let published = |path: &str| ready.find(path).map(|index| ready.bytes(index).unwrap());
    let against = verify(&tree(&files), Some(&published));
    assert_eq!(against.found, []);
    let page = published("contests/maeon-2569/index.html").unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains(&units[1].seal.short()), "the seal stands on the page, as it is printed");
    let page = published("contests/maeon-2569/stages/tambon/index.html").unwrap();
    assert!(String::from_utf8(page).unwrap().contains(&units[0].seal.short()));
}

#[test]
fn a_decided_result_follows_from_itself_without_a_pack() {
    let (mut folder, kept) = with_tambon();
    let report = verify(&folder.tree().within(&kept), None);
    assert_eq!((report.found.as_slice(), report.results.len()), (&[][..], 1));
    let path = format!("{kept}/result.json");
    folder.edit(&path, "\"total\":\"79.80\"", "\"total\":\"79.90\"");
    folder.digest_again(&kept);
    let found = verify(&folder.tree().within(&kept), None).found;
    let value = Found::Value {
        file: "result.json".to_string(),
        path: "rounds[0].result.ranked[0].total".to_string(),
        written: "79.90".to_string(),
        right: "79.80".to_string(),
    };
    assert_eq!(found, [value]);
}

#[test]
fn who_stands_elsewhere_is_said_first() {
    let (mut folder, kept) = with_tambon();
    let path = format!("{kept}/result.json");
    // The first and the third change places, and somebody writes the digests anew.
    let text = folder.text(&path);
    let place =
        |place: u32| format!("\"overall\":{{\"place\":{place},\"of\":45,\"shared\":false}}");
    let changed = text.replacen(&place(3), "\"@\"", 1).replacen(&place(4), &place(3), 1);
    let changed = changed.replacen("\"@\"", &place(4), 1);
    folder.files.insert(path, changed.into_bytes());
    folder.digest_again(&kept);
    let found = verify(&folder.tree().within(&kept), None).found;
    let moved: Vec<_> = found.iter().filter(|f| matches!(f, Found::Place { .. })).collect();
    assert_eq!(moved.len(), 2, "{found:?}");
}

/// Every single byte class of every file: one changed byte, one lost, one more.
#[test]
fn every_file_is_guarded() {
    let files = small();
    assert_eq!(verified(&files).found, []);
    for path in files.keys() {
        let original = &files[path];
        // The first byte, the last, and one of each kind that the file has.
        let mut places = vec![0, original.len() - 1, original.len() / 2];
        for kind in [u8::is_ascii_digit, u8::is_ascii_alphabetic, u8::is_ascii_punctuation] {
            places.extend(original.iter().position(kind));
        }
        places.extend(original.iter().position(|byte| *byte == b' '));
        places.extend(original.iter().position(|byte| *byte == b'\n'));
        places.extend(original.iter().position(|byte| *byte >= 0x80));
        for place in places {
            let mut changed = files.clone();
            changed.get_mut(path).unwrap()[place] ^= 1;
            assert_ne!(verified(&changed).found, [], "{path}: byte {place}");
        }
        let mut longer = files.clone();
        longer.get_mut(path).unwrap().push(b'\n');
        assert_ne!(verified(&longer).found, [], "{path} is longer");
        let mut marked = files.clone();
        marked.get_mut(path).unwrap().splice(0..0, [0xef, 0xbb, 0xbf]);
        assert_ne!(verified(&marked).found, [], "{path} has a byte order mark");
        let mut lost = files.clone();
        lost.remove(path);
        assert_ne!(verified(&lost).found, [], "{path} is lost");
    }
    let mut more = files.clone();
    more.insert("units/open/inputs/data/funds/502302/50230299.yaml".into(), b"x".to_vec());
    assert_ne!(verified(&more).found, []);
}

/// Each leaf of each JSON file changed, with all digests written anew: computing again finds it.
#[test]
fn every_leaf_is_guarded_even_against_new_digests() {
    let files = small();
    // Nothing follows from these: which program it was, and (of an open result) no day at all.
    let free = |file: &str, path: &str| file.ends_with("/result.json") && path == "/head/program";
    let mut tried = 0;
    for (file, original) in files.iter().filter(|(file, _)| file.ends_with(".json")) {
        let json: Json = serde_json::from_slice(original).unwrap();
        let mut leaves = Vec::new();
        collect(&json, String::new(), &mut leaves);
        assert!(!leaves.is_empty(), "{file}");
        for leaf in leaves.into_iter().filter(|leaf| !free(file, leaf)) {
            let mut changed = json.clone();
            let place = changed.pointer_mut(&leaf).unwrap();
            *place = other(place);
            let mut forged = files.clone();
            forged.insert(file.clone(), format!("{changed:#}\n").into_bytes());
            digest(&mut forged);
            // That the text is laid out otherwise does not count.
            let layout = Found::Other { file: file.clone() };
            let mut found = verified(&forged).found;
            found.retain(|found| *found != layout);
            assert_ne!(found, [], "{file} {leaf}");
            tried += 1;
        }
    }
    assert!(tried > 400, "{tried}");
}

/// Paths of all leaves; an empty list or group is a leaf.
fn collect(json: &Json, path: String, leaves: &mut Vec<String>) {
    match json {
        Json::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                let key = key.replace('~', "~0").replace('/', "~1");
                collect(value, format!("{path}/{key}"), leaves);
            }
        }
        Json::Array(list) if !list.is_empty() => {
            for (at, value) in list.iter().enumerate() {
                collect(value, format!("{path}/{at}"), leaves);
            }
        }
        _ => leaves.push(path),
    }
}

/// Another value of the same kind: one digit more or less, yes for no.
fn other(json: &Json) -> Json {
    match json {
        Json::Null => Json::from("1"),
        Json::Bool(yes) => Json::from(!yes),
        Json::Number(number) => Json::from(number.as_i64().unwrap() + 1),
        Json::String(text) => {
            let digit = text.char_indices().find(|(_, letter)| letter.is_ascii_digit());
            Json::from(match digit {
                Some((at, digit)) => {
                    let next = char::from((digit as u8 - b'0' + 1) % 10 + b'0');
                    format!("{}{next}{}", &text[..at], &text[at + 1..])
                }
                None => format!("{text}x"),
            })
        }
        Json::Array(_) | Json::Object(_) => Json::from(1),
    }
}

/// Every figure of every fund that scores anything, changed in the source file with all digests
/// written anew: the points do not follow any more, or what is written on the line does not.
#[test]
fn every_figure_that_counts_is_guarded_in_its_source() {
    let files = small();
    let steps = |path: &&String| path.starts_with("steps/open/contest/funds/");
    let mut tried = 0;
    for steps in files.keys().filter(steps) {
        let json: Json = serde_json::from_slice(&files[steps]).unwrap();
        let source = json["file"].as_str().unwrap();
        for indicator in json["dimensions"].as_array().unwrap().iter().flat_map(|dimension| {
            dimension["indicators"].as_array().unwrap().iter().collect::<Vec<_>>()
        }) {
            for input in indicator["inputs"].as_array().unwrap() {
                let Some(written) = input["written"].as_str().filter(|w| !w.is_empty()) else {
                    continue;
                };
                let line = input["line"].as_u64().unwrap() as usize - 1;
                let text = String::from_utf8(files[source].clone()).unwrap();
                let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
                let changed = match written.bytes().position(|byte| byte.is_ascii_digit()) {
                    Some(_) => other(&Json::from(written)).as_str().unwrap().to_string(),
                    None if written == "none" => "internal".to_string(),
                    None => "none".to_string(),
                };
                let key = input["figure"].as_str().unwrap().rsplit('.').next().unwrap();
                let from = format!("{key}: {written}");
                assert!(lines[line].contains(&from), "{from} in {}", lines[line]);
                lines[line] = lines[line].replacen(&from, &format!("{key}: {changed}"), 1);
                let mut forged = files.clone();
                forged.insert(source.to_string(), (lines.join("\n") + "\n").into_bytes());
                digest(&mut forged);
                assert_ne!(verified(&forged).found, [], "{source} {from} → {changed}");
                tried += 1;
            }
        }
    }
    assert!(tried >= 8, "{tried}");
}

/// A figure that no formula reads changes nothing but the digests, and so the seal on the page.
#[test]
fn what_nothing_follows_from_breaks_the_seal() {
    let small = small_site::site();
    let mut folder = Folder { files: small.files };
    folder.edit("data/site.yaml", "schema: 1", "schema: 1\nblind_key: only-for-this-test");
    let (ready, units) = units(&folder, "maeon-2569");
    let mut files = pack(&units);
    let published = |path: &str| ready.find(path).map(|index| ready.bytes(index).unwrap());
    assert_eq!(verify(&tree(&files), Some(&published)).found, []);
    let source = "units/open/inputs/data/funds/502302/50230201.yaml";
    let text = String::from_utf8(files[source].clone()).unwrap();
    let changed = text.replacen("moo: 1", "moo: 11", 1);
    assert_ne!(changed, text);
    files.insert(source.to_string(), changed.into_bytes());
    digest(&mut files);
    let found = verify(&tree(&files), Some(&published)).found;
    let is_seal =
        |found: &Found| matches!(found, Found::Published { what, .. } if what.starts_with("seal "));
    assert!(found.iter().any(is_seal), "{found:?}");
}

/// Whatever stands in the published data files of places, totals and points is compared.
#[test]
fn a_site_that_says_otherwise_is_found() {
    let (folder, _) = with_tambon();
    let (ready, units) = units(&folder, CONTEST);
    let files = pack(&units);
    let path = "api/contests/maeon-2569/stages/tambon/ranking.json";
    for (from, to) in [
        ("\"place\":3", "\"place\":2"),
        ("\"total\":\"79.80\"", "\"total\":\"79.81\""),
        ("\"points\":\"4.80\"", "\"points\":\"4.81\""),
        ("\"fund_code\":\"50230203\"", "\"fund_code\":\"50230299\""),
        ("\"seal\":\"", "\"seal\":\"0"),
    ] {
        let published = |asked: &str| {
            let bytes = ready.bytes(ready.find(asked)?).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            let text = if asked == path { text.replacen(from, to, 1) } else { text };
            Some(text.into_bytes())
        };
        assert_ne!(verify(&tree(&files), Some(&published)).found, [], "{to}");
    }
    let nothing = |_: &str| None;
    assert_eq!(verify(&tree(&files), Some(&nothing)).found.len(), 3, "each list is missing");
}

/// Those who entered a round are those whom the decided round before let through.
#[test]
fn a_round_among_others_than_those_let_through_is_found() {
    let (mut folder, _) = with_tambon();
    let kept = folder.decide(CONTEST, Some("amphoe"), day(15));
    let files = pack(&units(&folder, CONTEST).1);
    assert_eq!(verified(&files).found, []);
    let result = format!(
        "units/{}/result.json",
        kept.rsplit('/').next().map(|d| format!("amphoe-{d}")).unwrap()
    );
    let mut record: Json = serde_json::from_slice(&files[&result]).unwrap();
    let funds = record["head"]["entrants"]["funds"].as_array_mut().unwrap();
    funds.remove(0);
    let mut forged = files.clone();
    forged.insert(result, format!("{record:#}\n").into_bytes());
    digest(&mut forged);
    let found = verified(&forged).found;
    assert!(found.iter().any(|found| matches!(found, Found::Entrants { .. })), "{found:?}");
}

/// A level on the line between two bands is told step by step, and follows.
#[test]
fn levels_on_lines_are_shown_and_followed() {
    let rubric = "data/rubrics/small.yaml";
    let small = small_site::site()
        .edit(rubric, "        bands:", "        between: linear\n        bands:")
        .edit(
            rubric,
            "loans.collected_of_due / loans.principal_due",
            "agm.attended / agm.members_at",
        )
        .edit(rubric, "at_least: 85%", "at_least: 10%");
    let folder = Folder { files: small.files };
    let files = pack(&units(&folder, "maeon-2569").1);
    assert_eq!(verified(&files).found, []);
    let steps = files.iter().filter(|(path, _)| path.starts_with("steps/open/contest/funds/"));
    let lines = steps.filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("\"line\": \""));
    assert!(lines.count() > 0, "no fund stands between two bands");
    assert!(String::from_utf8_lossy(&files["audit.html"]).contains("ระดับบนเส้นตรง"));
}

#[test]
fn the_same_result_is_the_same_zip() {
    let zip = || {
        let mut packer = Packer::new(Cursor::new(Vec::new()));
        for (path, bytes) in small() {
            packer.add(&path, &bytes).unwrap();
        }
        packer.finish().unwrap().into_inner()
    };
    let once = zip();
    assert_eq!(once, zip());
    assert_eq!(verify(&read(&once).unwrap(), None).found, []);
}

/// A pack says loudly whose eyes it is for, stands alone and asks for nothing from elsewhere.
#[test]
fn the_printable_page_stands_alone() {
    let files = pack(&units(&live(), CONTEST).1);
    let page = String::from_utf8(files["audit.html"].clone()).unwrap();
    let readme = String::from_utf8(files["README.md"].clone()).unwrap();
    for text in [&page, &readme] {
        assert!(text.contains("ห้ามเผยแพร่") && text.contains("ข้อมูลสมมติ"));
    }
    for outside in ["http://", "https://", "<script", "src=\"", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("@page { size: A4"));
    // Panel marks name the judge by a word, and the judges' sheets are there.
    assert!(page.contains("กรรมการ j1"));
    assert!(files.contains_key("units/open/inputs/data/panels/maeon-2569/j1.yaml"));
}
