//! The reader and the schema, key by key: the reader is asked what it knows by spoiling documents
//! that have every key of a schema.

use std::collections::BTreeSet;
use std::sync::Arc;

use jsonschema::Validator;
use kongthun::diag::{Mistake, Problem};
use kongthun::parse;
use kongthun::schema::Kind;
use serde_json::{Value, json};

use crate::support::program::has_thai;
use crate::{document, validator};

/// Reads a value as a file of its kind.
fn read(kind: Kind, value: &Value) -> Vec<Problem> {
    let text = format!("{value:#}\n");
    let file = |path: &str| Arc::from(path);
    let markdown = || format!("---\n{text}---\n\nเนื้อความ\n");
    match kind {
        Kind::Site => parse::settings::settings(&file("data/site.yaml"), &text).problems,
        Kind::Areas => parse::settings::areas(&file("data/areas.yaml"), &text).problems,
        Kind::Fund => parse::fund::fund(&file("data/funds/x.yaml"), &text).problems,
        Kind::Rubric => parse::rubric::rubric(&file("data/rubrics/x.yaml"), &text).problems,
        Kind::Contest => parse::contest::contest(&file("data/contests/x.yaml"), &text).problems,
        Kind::Panel => parse::panel::panel(&file("data/panels/x.yaml"), &text).problems,
        Kind::Correction => {
            let file = file("data/corrections/x.yaml");
            parse::correction::corrections(&file, &text).problems
        }
        Kind::Problems => parse::problems::problems(&file("data/problems.yaml"), &text).problems,
        Kind::Leaflets => parse::leaflets::leaflets(&file("data/leaflets.yaml"), &text).problems,
        Kind::Note => parse::note::note(&file("content/notes/x.md"), &markdown()).problems,
        Kind::Story => parse::story::story(&file("content/stories/x.md"), &markdown()).problems,
        Kind::Network => {
            parse::network::network(&file("content/networks/x.md"), &markdown()).problems
        }
        Kind::Plan => parse::network::plan(&file("data/plans/x.yaml"), &text).problems,
        Kind::Pathway => parse::pathway::pathway(&file("data/pathways/x.yaml"), &text).problems,
        Kind::Glossary => parse::glossary::glossary(&file("data/glossary.yaml"), &text).problems,
        Kind::Page => parse::note::page(&file("content/pages/x.md"), &markdown()).problems,
        Kind::Regulation => {
            parse::law::law(&file("content/regulations/x.md"), &markdown()).problems
        }
    }
}

fn types(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The fullest form of a schema with alternatives.
fn fullest(schema: &Value) -> &Value {
    match schema["anyOf"].as_array() {
        Some(forms) if schema["properties"].is_null() => {
            let holds = |form: &&Value| !form["properties"].is_null() || !form["items"].is_null();
            fullest(forms.iter().find(holds).unwrap_or(&forms[0]))
        }
        _ => schema,
    }
}

/// A document with every key of the schema.
fn full(schema: &Value) -> Value {
    let schema = fullest(schema);
    if let Some(keys) = schema["properties"].as_object() {
        return Value::Object(keys.iter().map(|(key, of)| (key.clone(), full(of))).collect());
    }
    if types(schema).contains(&"array") {
        return json!([full(&schema["items"])]);
    }
    let example = schema["examples"].get(0).or_else(|| schema["enum"].get(0));
    example.cloned().unwrap_or_else(|| match types(schema).first() {
        Some(&"number" | &"integer") => json!(1),
        Some(&"boolean") => json!(true),
        _ => json!("ข้อความ"),
    })
}

/// Every place of a full document with what the schema says of it, from the top down.
fn places<'s>(schema: &'s Value, at: &str, into: &mut Vec<(String, &'s Value)>) {
    into.push((at.to_string(), schema));
    let schema = fullest(schema);
    if let Some(keys) = schema["properties"].as_object() {
        for (key, of) in keys {
            places(of, &format!("{at}/{key}"), into);
        }
    } else if types(schema).contains(&"array") {
        places(&schema["items"], &format!("{at}/0"), into);
    }
}

/// For each kind: its full document and its places.
fn each(mut look: impl FnMut(Kind, &Value, &[(String, &Value)])) {
    for kind in Kind::ALL {
        let schema = document(*kind);
        let mut found = Vec::new();
        places(&schema, "", &mut found);
        look(*kind, &full(&schema), &found);
    }
}

fn with(document: &Value, at: &str, value: Value) -> Value {
    let mut changed = document.clone();
    *changed.pointer_mut(at).unwrap() = value;
    changed
}

fn without(document: &Value, at: &str, key: &str) -> Value {
    let mut changed = document.clone();
    changed.pointer_mut(at).unwrap().as_object_mut().unwrap().remove(key);
    changed
}

/// The reader says which keys it would have known: exactly those of the schema, in every group.
#[test]
fn the_keys_are_those_that_the_reader_asks_for() {
    let mut groups = 0;
    each(|kind, full, places| {
        for (at, schema) in places {
            let Some(keys) = fullest(schema)["properties"].as_object() else { continue };
            groups += 1;
            let mut spoilt = full.clone();
            let group = spoilt.pointer_mut(at).unwrap().as_object_mut().unwrap();
            group.insert("zz-unknown".to_string(), json!(1));
            let known = read(kind, &spoilt).into_iter().find_map(|problem| match problem.mistake {
                Mistake::UnknownKey { key, known, .. } if key == "zz-unknown" => Some(known),
                _ => None,
            });
            let known: BTreeSet<String> = known
                .unwrap_or_else(|| panic!("{kind:?} {at}: nothing is said of an unknown key"))
                .into_iter()
                .collect();
            let ours: BTreeSet<String> = keys.keys().cloned().collect();
            assert_eq!(known, ours, "{kind:?} {at}: the reader's keys and the schema's");
            assert!(schema_refuses(kind, &spoilt), "{kind:?} {at}");
        }
    });
    assert!(groups > 60, "only {groups} groups were found");
}

thread_local! {
    static VALIDATORS: Vec<Validator> = Kind::ALL.iter().map(|kind| validator(*kind)).collect();
}

fn schema_refuses(kind: Kind, value: &Value) -> bool {
    let at = Kind::ALL.iter().position(|other| *other == kind).unwrap();
    VALIDATORS.with(|all| !all[at].is_valid(value))
}

#[test]
fn what_the_schema_demands_the_reader_demands() {
    each(|kind, full, places| {
        let missing = |value: &Value, wanted: &str| {
            let problems = read(kind, value);
            let of_key =
                |p: &&Problem| matches!(&p.mistake, Mistake::MissingKey { key } if key == wanted);
            problems.iter().filter(of_key).count()
        };
        for (at, schema) in places {
            let schema = fullest(schema);
            let Some(keys) = schema["properties"].as_object() else { continue };
            for key in keys.keys() {
                let demanded =
                    schema["required"].as_array().is_some_and(|all| all.contains(&json!(key)));
                let changed = without(full, at, key);
                let missed = missing(&changed, key) > missing(full, key);
                assert_eq!(demanded, missed, "{kind:?} {at}/{key} is demanded");
                let blank = with(full, &format!("{at}/{key}"), Value::Null);
                let missed = missing(&blank, key) > missing(full, key);
                assert_eq!(demanded, missed, "{kind:?} {at}/{key} may be blank");
            }
        }
    });
}

/// The words that may be chosen, as the reader lists them to somebody who wrote another.
#[test]
fn the_words_are_those_that_the_reader_knows() {
    let mut choices = 0;
    each(|kind, full, places| {
        for (at, schema) in places {
            let forms =
                schema["anyOf"].as_array().map_or(std::slice::from_ref(*schema), Vec::as_slice);
            let Some(words) = forms.iter().find_map(|form| form["enum"].as_array()) else {
                continue;
            };
            let ours: BTreeSet<&str> = words.iter().filter_map(Value::as_str).collect();
            let mut full = full.clone();
            fitted(places[0].1, &mut full, at);
            let spoilt = with(&full, at, json!("zz-unknown"));
            let theirs =
                read(kind, &spoilt).into_iter().find_map(|problem| match problem.mistake {
                    Mistake::NotAChoice { text, choices, .. } if text == "zz-unknown" => {
                        Some(choices)
                    }
                    // A figure is looked up in the list from which the words are made.
                    Mistake::UnknownField { name, .. } if name == "zz-unknown" => {
                        Some(ours.iter().map(|word| (*word).to_string()).collect())
                    }
                    _ => None,
                });
            let theirs = theirs.unwrap_or_else(|| panic!("{kind:?} {at}: any word is taken"));
            if at.ends_with("/division_by_zero") {
                assert_eq!(theirs, ["missing", "0–5"], "a word or a level");
            } else {
                assert_eq!(ours, theirs.iter().map(String::as_str).collect(), "{kind:?} {at}");
            }
            assert!(schema_refuses(kind, &spoilt), "{kind:?} {at}");
            choices += 1;
        }
    });
    assert!(choices > 30, "only {choices} choices were found");
}

/// What people may type in the wrong place and in the right one.
fn attempts() -> Vec<Value> {
    let texts = [
        "ผิด!",
        "",
        "  ",
        "12",
        "๑๒",
        "๑,๒๓๔.๕๐",
        "1,234.50",
        "-5",
        "−๕.๒๕ บาท",
        "500บาท",
        "12 คน",
        "1,23",
        "1.234",
        "1_000",
        "1e3",
        "+5",
        ".5",
        "5.",
        "017",
        "n/a",
        "N/A",
        "ไม่เกี่ยวข้อง",
        "80%",
        "ร้อยละ ๘๐",
        "true",
        "ใช่",
        "ไม่มี",
        "บางที",
        "2568",
        "๒๕๖๘",
        "พ.ศ. 2568",
        "ปี 2568",
        "68",
        "2568-01",
        "ม.ค. ๒๕๖๙",
        "1/2569",
        "2568-12-31",
        "๒๕๖๘-๑๒-๓๑",
        "31/12/2568",
        "31.12.2568",
        "14 ธ.ค. 2554",
        "14ธค2554",
        "ธันวาคม 14, 2011",
        "เดือน ธันวาคม 14,2011",
        "วันที่ ๑๔ เดือน ธันวาคม พ.ศ. ๒๕๕๔",
        "19 เม.ย. 66",
        "วันศุกร์",
        "50230203",
        "๕๐๒๓๐๒๐๓",
        "502302",
        "5023",
        "50",
        "5023020",
        "P4-debt-tracking",
        "รหัส",
        "a b",
        "audited",
        "village",
    ];
    let mut all: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
    all.extend([
        json!(0),
        json!(5),
        json!(-5),
        json!(12.5),
        json!(2568),
        json!(50230203),
        json!(502302),
        json!(true),
        json!(null),
        json!([]),
        json!(["ข้อความ"]),
        json!([null]),
        json!({}),
        json!({"zz": 1}),
    ]);
    all
}

/// Where the schema is stricter on purpose: a text that reads as yes or no to an editor, and
/// answers that the reader passes over without a word.
fn is_stricter(at: &str, value: &Value) -> bool {
    let passed_over = at.ends_with("/welfare/kinds") || at.ends_with("/debt_clearing/stories");
    *value == json!(true) || passed_over
}

/// Where the schema is more lenient than the reader: a blank where one of several keys is wanted,
/// digits that depend on another key, and a year that stands where a month should.
fn is_laxer(at: &str, value: &Value) -> bool {
    let one_of = ["/bands/0/", "/exceptions/0/", "/ties/0/"];
    let either = ["/pseudonym", "/name", "/fund"].contains(&at);
    (*value == json!(null) && (either || one_of.iter().any(|group| at.contains(group))))
        || (*value == json!("ไม่มี") && at.ends_with("/exceptions/0/missing"))
        || at == "/area"
        || (at.starts_with("/period/")
            && value.as_str().is_some_and(|text| text.ends_with(" 2568")))
}

/// Mistakes that a schema can see: in one value, by its form.
fn is_formal(mistake: &Mistake) -> bool {
    matches!(
        mistake,
        Mistake::WrongShape { .. }
            | Mistake::MissingKey { .. }
            | Mistake::EmptyText { .. }
            | Mistake::NotANumber { .. }
            | Mistake::NotADate { .. }
            | Mistake::NotAYear { .. }
            | Mistake::NotYesNo { .. }
            | Mistake::NotACode { .. }
            | Mistake::NotAnId { .. }
            | Mistake::NotAChoice { .. }
    )
}

/// Nothing that the reader takes is underlined; what it refuses for its form is, but for what a
/// pattern cannot say.
#[test]
fn the_schema_refuses_what_the_reader_refuses_and_no_more() {
    let (mut stricter, mut blind) = (Vec::new(), Vec::new());
    let mut tried = 0;
    each(|kind, full, places| {
        for (at, _) in places.iter().filter(|(at, _)| !at.is_empty()) {
            let mut full = full.clone();
            fitted(places[0].1, &mut full, at);
            assert!(!schema_refuses(kind, &full), "{kind:?} {at}\n{full:#}");
            let before = read(kind, &full);
            for value in attempts() {
                tried += 1;
                let changed = with(&full, at, value.clone());
                let mut problems = read(kind, &changed);
                problems.retain(|new| before.iter().all(|old| old.mistake != new.mistake));
                let refused = schema_refuses(kind, &changed);
                if refused && problems.is_empty() && !is_stricter(at, &value) {
                    stricter.push(format!("{kind:?} {at}: {value}"));
                }
                let formal = problems.iter().any(|problem| is_formal(&problem.mistake));
                if formal && !refused && !is_laxer(at, &value) {
                    blind.push(format!("{kind:?} {at}: {value}"));
                }
            }
        }
    });
    assert!(tried > 10_000, "only {tried} values were tried");
    assert!(stricter.is_empty(), "refused though the reader takes it:\n{}", stricter.join("\n"));
    assert!(blind.is_empty(), "taken though the reader refuses it:\n{}", blind.join("\n"));
}

/// A full document has more keys than may stand together; of those that exclude each other this
/// leaves the one on the way to `at`, or the first.
fn fitted(schema: &Value, value: &mut Value, at: &str) {
    let schema = fullest(schema);
    let at = at.trim_start_matches('/');
    let (first, rest) = at.split_once('/').unwrap_or((at, ""));
    match value {
        Value::Object(map) => {
            let rivals: Vec<&str> = [&schema["oneOf"], &schema["anyOf"]]
                .into_iter()
                .find_map(Value::as_array)
                .map(|all| all.iter().filter_map(|one| one["required"][0].as_str()).collect())
                .unwrap_or_default();
            let kept = rivals.iter().find(|rival| **rival == first).or(rivals.first()).copied();
            map.retain(|key, _| !rivals.contains(&key.as_str()) || kept == Some(key));
            for (key, inner) in map {
                fitted(&schema["properties"][key], inner, if key == first { rest } else { "" });
            }
        }
        Value::Array(items) => {
            for inner in items {
                fitted(&schema["items"], inner, rest);
            }
        }
        _ => {}
    }
}

/// Every key has a Thai name of its own, and every figure the name and unit of the one list.
#[test]
fn every_key_is_named_in_thai() {
    let mut names = 0;
    each(|kind, _, places| {
        for (at, schema) in places.iter().filter(|(at, _)| !at.ends_with("/0")) {
            let title = schema["title"].as_str().unwrap_or_default();
            assert!(has_thai(title), "{kind:?} {at}: {title}");
            names += 1;
            // Groups and lists are complained about in the editor's own words.
            let types = types(fullest(schema));
            let is_leaf = !types.contains(&"object") && !types.contains(&"array");
            let said = fullest(schema)["errorMessage"].as_str().unwrap_or_default();
            assert!(!is_leaf || has_thai(said), "{kind:?} {at}: {said}");
        }
    });
    assert!(names > 250, "only {names} keys were found");
    let schema = document(Kind::Fund);
    for field in kongthun::model::Field::ALL {
        let at = format!("/{}", field.path().replace('.', "/properties/"));
        let of = schema["properties"]["years"]["items"]["properties"].pointer(&at).unwrap();
        assert!(of["title"].as_str().unwrap().starts_with(field.thai()), "{at}");
        assert!(of["description"].as_str().unwrap().contains(field.thai()), "{at}");
    }
}
