//! The invariants of `docs/architecture.md`, read off our own source. When one breaks, the message
//! says why the rule stands and where the code should go.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in pipeline order: each imports only what stands before it.
const ORDER: &[&str] = &[
    "text", "thai", "num", "id", "diag", "source", "picture", "model", "parse", "schema",
    "assemble", "sheet", "check", "import", "score", "freeze", "chart", "search", "plan", "audit",
    "theme", "render", "publish", "pipeline", "compare", "fix", "serve", "cli",
];

struct Source {
    /// `plan/funds.rs`
    path: String,
    /// Without comments and without the tests at the end of the file.
    code: String,
}

impl Source {
    fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or("");
        first.strip_suffix(".rs").unwrap_or(first)
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 40, "the source folder was not read");
    found
}

fn collect(root: &Path, folder: &Path, into: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            if name == "score/sample.rs" || name == "score/laws.rs" || name.ends_with("tests.rs") {
                continue;
            }
            into.push(Source { path: name, code: code_of(&fs::read_to_string(&path).unwrap()) });
        }
    }
}

/// The program part of a file: no comments, no strings' contents worth looking at, no tests.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.split(" // ").next().unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

fn check(rule: &str, why: &str, wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{rule}\nwhy: {why}\nbut:\n  {}\n", wrong.join("\n  "));
}

/// Files in which any of the needles stands, apart from those allowed.
fn uses(needles: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources() {
        if allowed.iter().any(|allowed| source.path.starts_with(allowed)) {
            continue;
        }
        for (number, line) in source.code.lines().enumerate() {
            if let Some(needle) = needles.iter().find(|needle| line.contains(*needle)) {
                wrong.push(format!("{} uses {needle} (code line {})", source.path, number + 1));
            }
        }
    }
    wrong
}

#[test]
fn a_module_imports_only_what_stands_before_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(own) = ORDER.iter().position(|module| *module == source.module()) else {
            continue;
        };
        for (later, module) in ORDER.iter().enumerate().skip(own + 1) {
            if source.code.contains(&format!("crate::{module}::"))
                || source.code.contains(&format!("crate::{module};"))
                || source.code.contains(&format!("crate::{module} "))
            {
                wrong.push(format!("{} ({}) imports {module} ({later})", source.path, own));
            }
        }
    }
    check(
        "A module imports only what stands before it in lib.rs.",
        "a reader can then take the modules one by one, and a stage can be tested without the next",
        wrong,
    );
}

#[test]
fn the_module_list_is_in_pipeline_order() {
    let lib = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs")).unwrap();
    let listed: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod "))
        .map(|rest| rest.trim_end_matches(';'))
        .collect();
    assert_eq!(listed, ORDER, "the order of `mod` lines is the direction of imports");
}

#[test]
fn the_outside_world_is_met_at_the_edge_only() {
    let needles = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "SystemTime",
        "Instant::now",
        "println!",
        "eprintln!",
        "print!(",
    ];
    let edge = ["source/disk.rs", "publish/", "serve/", "cli/", "main.rs"];
    check(
        "Disk, network, clock, environment and terminal appear at the edge only.",
        "the same input must give the same bytes, and tests must need no disk; pass it in as a value",
        uses(&needles, &edge),
    );
}

#[test]
fn each_named_package_has_one_door() {
    let doors: &[(&[&str], &[&str])] = &[
        (&["serde_yaml::"], &["parse/yaml.rs"]),
        (&["pulldown_cmark"], &["parse/markdown"]),
        (&["tera::", "use tera"], &["render/templates.rs"]),
        (&["plotters"], &["chart/"]),
        (&["harfrust"], &["chart/face.rs"]),
        (&["skrifa"], &["chart/face.rs"]),
        (&["ab_glyph_rasterizer"], &["chart/card/paint.rs"]),
        (&["png::"], &["chart/card/file.rs"]),
        (&["notify::", "notify_debouncer_full"], &["serve/watch.rs"]),
        (&["icu_"], &["thai/order.rs", "thai/words.rs"]),
        (&["annotate_snippets"], &["diag/draw"]),
        (&["walkdir"], &["source/disk.rs"]),
        // A pack that can be computed again, a site for a stick, and a reader of Word's files.
        (
            &["use zip::", "ZipArchive", "ZipWriter"],
            &["audit/zip.rs", "publish/packed.rs", "import/archive.rs"],
        ),
        (&["calamine"], &["sheet/read.rs"]),
        (&["quick_xml"], &["import/xml.rs"]),
        (&["image::"], &["picture.rs"]),
        (&["html5ever"], &["import/html.rs"]),
        (&["rust_xlsxwriter"], &["sheet/write.rs"]),
        (&["encoding_rs", "csv::ReaderBuilder", "csv::WriterBuilder"], &["sheet/csv.rs"]),
        (&["clap::", "use clap"], &["cli/"]),
        (&["axum", "tokio"], &["serve/"]),
        (&["tungstenite", "data_encoding"], &["cli/pdf/devtools.rs"]),
    ];
    for (needles, allowed) in doors {
        check(
            &format!("{needles:?} is used in {allowed:?} only."),
            "replacing a package must touch one place",
            uses(needles, allowed),
        );
    }
}

#[test]
fn no_floating_point_outside_charts() {
    let mut wrong = Vec::new();
    for source in sources() {
        // yaml.rs names f64 only to say that it drops it. A workbook has no other numbers: read.rs
        // turns them into text at once, write.rs makes them of decimals that come back unchanged.
        let doors = ["parse/yaml.rs", "sheet/read.rs", "sheet/write.rs"];
        if source.path.starts_with("chart/") || doors.contains(&source.path.as_str()) {
            continue;
        }
        for line in source.code.lines() {
            let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            if words.into_iter().any(|word| word == "f64" || word == "f32") {
                wrong.push(format!("{}: {}", source.path, line.trim()));
            }
        }
    }
    check(
        "No f32 or f64 outside chart/ and the doors to workbooks.",
        "money, ratios and scores are exact from the file to the page; f64 is for pixels",
        wrong,
    );
}

#[test]
fn the_model_knows_no_file_format_and_no_stage_knows_the_theme() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.path.starts_with("model/")) {
        for needle in ["serde", "Deserialize", "std::path"] {
            if source.code.contains(needle) {
                wrong.push(format!("{} mentions {needle}", source.path));
            }
        }
    }
    check("model/ knows no file format.", "parsers map files to model types", wrong);
}

#[test]
fn scoring_could_be_handed_to_an_auditor_alone() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.path.starts_with("score/")) {
        for needle in
            ["crate::thai", "crate::diag", "crate::source", "crate::parse", "crate::check"]
        {
            if source.code.contains(needle) {
                wrong.push(format!("{} imports {needle}", source.path));
            }
        }
    }
    check(
        "score/ knows nothing of language, problems, files or parsing.",
        "the computation must be readable and testable by itself",
        wrong,
    );
}

#[test]
fn stages_do_not_panic_on_input() {
    // `expect` and `unwrap` of Option and Result; doc examples and tests are not read.
    let needles =
        [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];
    check(
        "No unwrap, expect or panic outside tests.",
        "a mistake of a user is a problem with a place, never a crash",
        uses(&needles, &[]),
    );
}

#[test]
fn no_output_depends_on_hash_order() {
    let mut wrong = Vec::new();
    for source in sources() {
        if ["pipeline.rs", "serve/", "cli/", "chart/"].iter().any(|p| source.path.starts_with(p)) {
            // Looked up by key there, never walked.
            continue;
        }
        for needle in ["HashMap", "HashSet"] {
            if source.code.contains(needle) {
                wrong.push(format!("{} uses {needle}", source.path));
            }
        }
    }
    check("No HashMap where output is made.", "order is data: use BTreeMap or Vec", wrong);
}

#[test]
fn templates_see_finished_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        for needle in ["| safe", "|safe", "<script src=\"http", "style=\"", "onclick="] {
            if text.contains(needle) {
                wrong.push(format!("{} contains {needle}", path.display()));
            }
        }
    }
    assert!(seen > 15, "the templates were not read");
    check(
        "Templates mark nothing safe, fetch nothing and carry no inline style or handler.",
        "what is HTML comes through `html`, everything else is escaped",
        wrong,
    );
}
