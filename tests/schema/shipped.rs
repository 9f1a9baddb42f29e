//! Files and schemas as they are shipped: each file fits, names its schema, and broken ones do not
//! fit.

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use kongthun::schema::Kind;
use serde_json::Value;

use crate::support::expected;
use crate::support::program::run_to;
use crate::support::small_site::files_below;
use crate::{document, validator};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
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
        () if path.ends_with("data/leaflets.yaml") => Kind::Leaflets,
        () if has("data/funds/") => Kind::Fund,
        () if has("data/rubrics/") => Kind::Rubric,
        () if has("data/contests/") => Kind::Contest,
        () if has("data/panels/") => Kind::Panel,
        () if has("data/corrections/") => Kind::Correction,
        () if has("content/notes/") => Kind::Note,
        () if has("content/regulations/") => Kind::Regulation,
        () if has("content/stories/") => Kind::Story,
        () if has("content/pages/") => Kind::Page,
        () if has("content/networks/") => Kind::Network,
        () if has("data/plans/") => Kind::Plan,
        () if has("data/pathways/") => Kind::Pathway,
        () if path.ends_with("data/glossary.yaml") => Kind::Glossary,
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
    for made in ["note x", "regulation y", "story z", "fund 50230299"] {
        run_to(0, here.path(), &format!("new {made} --root site"));
    }
    assert!(validated(&here.path().join("site")) >= 14);
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
    assert!(expected::updating() || pointed(root()) == 69);
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
