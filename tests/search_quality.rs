//! Search finds what is there: the evaluation set of `tests/search/` against the marks that the
//! project has set itself. `SHOW=1` lists, of the queries that may be looked at, those that fail.

#[path = "support/evaluation.rs"]
mod evaluation;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use evaluation::{Evaluation, measure};
use kongthun::search::{Labels, Places, Shelf, file};
use kongthun::text::Span;
use kongthun::theme;
use serde_json::{Value, json};

#[test]
fn the_set_is_large_and_sound() {
    let set = Evaluation::load();
    assert!(set.documents.len() >= 80 && set.queries.len() >= 200);
    for query in &set.queries {
        assert!(!query.right.is_empty(), "nothing is right for {:?}", query.text);
    }
    let held = set.queries.iter().filter(|query| query.held).count();
    assert!((100..=114).contains(&held), "{held}");
}

#[test]
fn what_is_there_is_found() {
    let set = Evaluation::load();
    if std::env::var("SHOW").is_ok() {
        let further = Evaluation::tuning().queries;
        for query in set.queries.iter().filter(|query| !query.held).chain(&further) {
            let found = set.found(&query.text);
            let one = measure(&found, query);
            if one.recall < 1_000 || one.precision < 1_000 || one.rank < 1_000 {
                let name = |list: &[usize]| {
                    list.iter().map(|n| set.ids[*n].as_str()).collect::<Vec<_>>().join(" ")
                };
                println!(
                    "{} “{}” {one:?}\n   right {}\n   found {}",
                    query.kind,
                    query.text,
                    name(&query.right),
                    name(&found)
                );
            }
        }
    }
    for (kind, m) in Evaluation::tuning().measure(|_| true) {
        println!(
            "tuning {kind:12} {:3} recall {:4} precision {:4} rank {:4}",
            m.queries, m.recall, m.precision, m.rank
        );
    }
    for (half, held) in [("seen", false), ("held", true)] {
        let measured = set.measure(|query| query.held == held);
        for (kind, m) in &measured {
            println!(
                "{half} {kind:12} {:3} recall {:4} precision {:4} rank {:4}",
                m.queries, m.recall, m.precision, m.rank
            );
            let least = if kind == "question" { 850 } else { 900 };
            assert!(m.recall >= least, "{half} {kind}: {m:?}");
        }
        let all = measured[""];
        assert!(all.recall >= 980, "{half}: {all:?}");
        assert!(all.precision >= 940, "{half}: {all:?}");
        assert!(all.rank >= 980, "{half}: {all:?}");
    }
}

/// The script of the page finds the same documents in the same order, seen, held and for tuning.
#[test]
fn the_script_finds_the_same() {
    let mut set = Evaluation::load();
    set.queries.extend(Evaluation::tuning().queries);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evaluation");
    written(&set, &folder);
    let asked: Vec<Value> = set.queries.iter().map(|query| json!({"q": query.text})).collect();
    let mut process = Command::new(std::env::var("NODE").unwrap_or_else(|_| "node".into()))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/node.js"))
        .arg(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts; run bash tests/run");
    process
        .stdin
        .take()
        .unwrap()
        .write_all(json!({"queries": asked}).to_string().as_bytes())
        .unwrap();
    let output = process.wait_with_output().unwrap();
    assert!(output.status.success());
    let answers: Value = serde_json::from_slice(&output.stdout).unwrap();
    for (query, answer) in set.queries.iter().zip(answers["answers"].as_array().unwrap()) {
        let all = ["hits", "near"].into_iter().flat_map(|list| answer[list].as_array().unwrap());
        let theirs: Vec<usize> =
            all.map(|hit| hit["id"].as_u64().unwrap() as usize).take(10).collect();
        assert!(set.found(&query.text) == theirs, "{:?}", query.kind);
    }
}

/// The index of the evaluation as files, with the scripts that read it.
fn written(set: &Evaluation, folder: &Path) {
    let (index, places) = (&set.index, &Places::default());
    let put = |path: &str, bytes: &[u8]| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    for shelf in Shelf::all(index, places) {
        let data = match shelf {
            Shelf::Meta => file::meta(index, places, &Labels::default()),
            Shelf::Words => file::words(index),
            Shelf::Keys(number) => file::keys(index, number),
            Shelf::Texts(number) => {
                set.documents[index.documents_of(number)].iter().map(file::text).collect()
            }
            Shelf::Places => file::places(places),
            Shelf::Funds(_) | Shelf::Names(_) => continue,
        };
        put(&shelf.path(), shelf.js(&index.version, &data).as_bytes());
    }
    let theme = theme::load("default", &[], (&Arc::from("data/site.yaml"), Span::default())).value;
    for (path, bytes) in theme.assets.iter().filter(|(path, _)| path.ends_with(".js")) {
        put(path, bytes);
    }
}
