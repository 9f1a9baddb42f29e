//! The schemas for editors against the reader of files: the same keys, the same words, the same
//! demands; nothing refused that the reader takes; and every file that we ship is free of faults.

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jsonschema::Validator;
use kongthun::diag::{Mistake, Problem};
use kongthun::parse;
use kongthun::schema::Kind;
use serde_json::{Value, json};
use support::expected;
use support::program::run_to;
use support::small_site::files_below;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn document(kind: Kind) -> Value {
    serde_json::from_str(&kind.json()).unwrap()
}

fn validator(kind: Kind) -> Validator {
    jsonschema::draft7::new(&document(kind)).unwrap()
}

/// YAML as an editor understands it.
fn value_of(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"))
}

/// The YAML of a file: all of it, or the head of Markdown.
fn yaml_of(path: &Path, text: &str) -> String {
    if path.extension().is_some_and(|ending| ending == "md") {
        let head = text.strip_prefix("---\n").unwrap();
        return head.split("\n---").next().unwrap().to_string();
    }
    text.to_string()
}

fn kind_of(path: &Path) -> Kind {
    let path = path.to_string_lossy().replace('\\', "/");
    let has = |part: &str| path.contains(part);
    match () {
        () if path.ends_with("data/site.yaml") => Kind::Site,
        () if path.ends_with("data/areas.yaml") => Kind::Areas,
        () if path.ends_with("data/problems.yaml") => Kind::Problems,
        () if has("data/funds/") => Kind::Fund,
        () if has("data/rubrics/") => Kind::Rubric,
        () if has("data/contests/") => Kind::Contest,
        () if has("content/notes/") => Kind::Note,
        () if has("content/regulations/") => Kind::Regulation,
        () if has("content/pages/") => Kind::Page,
        () => panic!("{path} has no schema"),
    }
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Every file below these folders that has a schema.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = ["data", "content"]
        .into_iter()
        .flat_map(|part| files_below(&folder.join(part)))
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "md"))
        .collect();
    found.sort();
    found
}

fn validated(folder: &Path) -> usize {
    let mut wrong = Vec::new();
    let files = files(folder);
    for path in &files {
        let text = std::fs::read_to_string(path).unwrap();
        let found = faults(&validator(kind_of(path)), &value_of(&yaml_of(path, &text)));
        wrong.extend(found.into_iter().map(|fault| format!("{}: {fault}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    files.len()
}

#[test]
fn every_shipped_file_fits_its_schema() {
    assert!(validated(root()) >= 75);
    assert!(validated(&root().join("tests/fixtures/good")) >= 9);
}

#[test]
fn a_started_site_and_new_files_fit_their_schemas() {
    let here = tempfile::tempdir().unwrap();
    run_to(0, here.path(), "init site");
    for made in ["note x", "regulation y", "fund 50230299"] {
        run_to(0, here.path(), &format!("new {made} --root site"));
    }
    assert!(validated(&here.path().join("site")) >= 13);
    assert_eq!(pointed(&here.path().join("site")), 8);
}

/// Follows the first line of every YAML file to its schema; gives how many there are.
fn pointed(folder: &Path) -> usize {
    let yaml = files(folder).into_iter().filter(|path| path.extension().unwrap() == "yaml");
    let yaml: Vec<_> = yaml.collect();
    for path in &yaml {
        let text = std::fs::read_to_string(path).unwrap();
        let line = text.lines().next().unwrap();
        let target = line.strip_prefix("# yaml-language-server: $schema=");
        let target = target.unwrap_or_else(|| panic!("{}: {line}", path.display()));
        let schema = path.parent().unwrap().join(target);
        assert_eq!(schema.file_name().unwrap().to_string_lossy(), kind_of(path).file_name());
        let read = std::fs::read_to_string(&schema);
        assert_eq!(read.unwrap(), kind_of(path).json(), "{}", path.display());
    }
    yaml.len()
}

#[test]
fn every_shipped_data_file_names_its_schema() {
    assert!(expected::updating() || pointed(root()) == 54);
}

#[test]
fn new_names_the_schema_only_where_there_is_one() {
    let here = tempfile::tempdir().unwrap();
    let first = |place: &str| {
        let made = here.path().join(place).join("data/funds/502302/50230299.yaml");
        run_to(0, here.path(), &format!("new fund 50230299 --root {place}"));
        std::fs::read_to_string(made).unwrap().lines().next().unwrap().to_string()
    };
    for (place, folder) in [("a", Some("schemas")), ("b", Some("docs/schemas")), ("c", None)] {
        std::fs::create_dir(here.path().join(place)).unwrap();
        let Some(folder) = folder else {
            assert!(first(place).starts_with("# ข้อมูลของกองทุน"));
            continue;
        };
        run_to(0, here.path(), &format!("schema --dir {place}/{folder}"));
        let path = format!("../../../{folder}/fund.schema.json");
        assert_eq!(first(place), format!("# yaml-language-server: $schema={path}"));
    }
}

#[test]
fn the_shipped_schemas_are_what_the_program_writes() {
    let folder = root().join("docs/schemas");
    let wrong: Vec<String> = Kind::ALL
        .iter()
        .filter_map(|kind| expected::compare(&folder.join(kind.file_name()), &kind.json()).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(files_below(&folder).len(), Kind::ALL.len(), "and nothing else is there");
}

#[test]
fn each_schema_is_a_schema() {
    for kind in Kind::ALL {
        jsonschema::draft7::meta::validate(&document(*kind)).unwrap();
    }
}

// ---- The reader and the schema, key by key -------------------------------------------------

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
        Kind::Problems => parse::problems::problems(&file("data/problems.yaml"), &text).problems,
        Kind::Note => parse::note::note(&file("content/notes/x.md"), &markdown()).problems,
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
    (*value == json!(null) && one_of.iter().any(|group| at.contains(group)))
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

#[test]
fn broken_documents_are_refused_at_their_place() {
    let fund = std::fs::read_to_string(root().join("data/funds/502302/50230203.yaml")).unwrap();
    let site = std::fs::read_to_string(root().join("data/site.yaml")).unwrap();
    let note = std::fs::read_to_string(root().join("content/notes/note-2569-handover.md")).unwrap();
    let note = yaml_of(Path::new("x.md"), &note);
    let cases = [
        (Kind::Fund, &fund, "    members: {", "    membres: {", "/years/0"),
        (Kind::Fund, &fund, "state: audited", "state: audit", "/years/0/state"),
        (Kind::Fund, &fund, "fund_code:", "# fund_code:", ""),
        (Kind::Fund, &fund, "cash: ", "cash: ประมาณ ", "/years/0/balance_sheet/assets/cash"),
        (Kind::Fund, &fund, "tambon: \"502302\"", "tambon: \"50230\"", "/location/tambon"),
        (Kind::Fund, &fund, "in_term: true", "in_term: บางคน", "/years/0/committee/in_term"),
        (Kind::Site, &site, "digits: thai", "digits: roman", "/digits"),
        (Kind::Site, &site, "  office:", "  offices:", "/contact"),
        (Kind::Note, &note, "status: published", "status: public", "/status"),
    ];
    for (kind, text, right, wrong, at) in cases {
        assert!(faults(&validator(kind), &value_of(text)).is_empty());
        let spoilt = text.replacen(right, wrong, 1);
        assert_ne!(*text, spoilt, "{right}");
        let validator = validator(kind);
        let value = value_of(&spoilt);
        let found: Vec<String> =
            validator.iter_errors(&value).map(|error| error.instance_path().to_string()).collect();
        assert!(found.iter().any(|place| place == at), "{wrong}: {found:?}");
    }
}

/// Every key has a Thai name of its own, and every figure the name and unit of the one list.
#[test]
fn every_key_is_named_in_thai() {
    use support::program::has_thai;
    let mut names = 0;
    each(|kind, _, places| {
        for (at, schema) in places.iter().filter(|(at, _)| !at.ends_with("/0")) {
            let title = schema["title"].as_str().unwrap_or_default();
            assert!(has_thai(title), "{kind:?} {at}: {title}");
            names += 1;
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
