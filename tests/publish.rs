//! A site changes in one step or not at all, whatever happens to the program, and is the same
//! bytes however it was made.

mod support;
#[path = "../examples/generate-funds/generator/mod.rs"]
mod generator;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use kongthun::diag::Problem;
use kongthun::pipeline::{Ready, prepare};
use kongthun::publish::{PublishError, Source, publish};
use kongthun::source::{Tree, disk};
use support::small_site::{FUND_1, SmallSite, files_below, site};

/// The content of every file below a folder, by its path.
type Content = BTreeMap<String, u64>;

fn content(folder: &Path) -> Content {
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    files_below(folder).iter().map(|p| (name(p), digest(&std::fs::read(p).unwrap()))).collect()
}

fn digest(bytes: &[u8]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

fn ready(tree: &Tree) -> Ready {
    prepare(tree).value.expect("the site can be published")
}

fn made(ready: &Ready) -> BTreeMap<String, Vec<u8>> {
    (0..ready.count())
        .map(|index| (ready.path(index).to_string(), ready.bytes(index).unwrap()))
        .collect()
}

/// Ninety funds: enough for a build to be interrupted in the midst of it.
fn larger_site(title: &str) -> SmallSite {
    let mut larger = site().edit("data/site.yaml", "กองทุนตัวอย่าง อำเภอแม่ออน", title);
    let text = larger.text(FUND_1);
    for number in 10..100 {
        let code = format!("502302{number}");
        let fund =
            text.replace("50230201", &code).replace("{moo: 1,", &format!("{{moo: {number},"));
        larger = larger.with(&format!("data/funds/502302/{code}.yaml"), fund);
    }
    larger
}

const GIT_IGNORE: &str = "*\n!.gitignore\n";

/// A folder with a site and the output folder as it stands in the repository.
fn project(site: &SmallSite) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    site.write_to(root.path());
    std::fs::create_dir_all(root.path().join("output")).unwrap();
    std::fs::write(root.path().join("output/.gitignore"), GIT_IGNORE).unwrap();
    root
}

#[test]
fn a_page_that_cannot_be_made_leaves_the_old_site() {
    struct Spoilt<'r>(&'r Ready, usize);
    impl Source for Spoilt<'_> {
        fn count(&self) -> usize {
            self.0.count()
        }
        fn path(&self, index: usize) -> &str {
            self.0.path(index)
        }
        fn bytes(&self, index: usize) -> Result<Vec<u8>, Box<Problem>> {
            if index == self.1 {
                let mistake = kongthun::diag::Mistake::MissingFile;
                return Err(Box::new(Problem::of_file(&std::sync::Arc::from("x"), mistake)));
            }
            self.0.bytes(index)
        }
    }
    let root = project(&site());
    let output = root.path().join("output");
    publish(&output, &ready(&site().tree())).unwrap();
    let before = content(&output);
    let other = ready(&larger_site("อีกเว็บหนึ่ง").tree());
    for index in [0, other.count() / 2, other.count() - 1] {
        let failed = publish(&output, &Spoilt(&other, index));
        assert!(matches!(failed, Err(PublishError::Page(_))));
        assert_eq!(content(&output), before);
    }
    publish(&output, &other).unwrap();
    assert_ne!(content(&output), before);
}

#[test]
fn threads_and_the_order_of_files_do_not_show() {
    let site = larger_site("เว็บเดียวกัน");
    let expected = made(&ready(&site.tree()));
    let mut whole = None;
    for threads in [1, 4] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let tree = site.tree();
        let output = tempfile::tempdir().unwrap();
        let folder = output.path().join("output");
        pool.install(|| publish(&folder, &ready(&tree))).unwrap();
        for (path, bytes) in &expected {
            let written = std::fs::read(folder.join(path)).unwrap();
            assert!(written == *bytes, "{path} differs with {threads} threads");
        }
        let mut all = content(&folder);
        assert_eq!(*whole.get_or_insert_with(|| all.clone()), all, "{threads} threads show");
        all.retain(|path, _| !path.starts_with("offline/") && path != "sw.js");
        assert_eq!(all.len(), expected.len() + 1, "only the marker is added");
    }
    let mut files: Vec<_> = site.files.iter().collect();
    for step in [1_usize, 7, 31] {
        files.sort_by_key(|(path, _)| digest(path.as_bytes()).wrapping_mul(step as u64 * 2 + 1));
        let shuffled = Tree::of(files.iter().map(|(path, bytes)| (path.as_str(), bytes.to_vec())));
        assert!(made(&ready(&shuffled)) == expected, "the order of files shows");
    }
}

#[test]
fn long_lists_are_written_part_by_part() {
    const FUNDS: usize = 1_100;
    let files = generator::funds(FUNDS, 7).chain(generator::rest_of_root(FUNDS));
    let ready = ready(&Tree::of(files));
    let contest = &ready.contest().unwrap().id;
    let ranking = format!("api/contests/{contest}/ranking");
    for path in [&format!("{ranking}.json"), &format!("{ranking}.csv"), "api/funds.json"] {
        let index = ready.find(path).unwrap();
        let mut parts: Vec<Vec<u8>> = Vec::new();
        let each = ready.each_part::<Box<Problem>>(index, |part| {
            parts.push(part.to_vec());
            Ok(())
        });
        assert_eq!(each, Ok(()));
        assert!(parts.len() > 3, "{path}: {} parts", parts.len());
        // The gate looks at each part by itself, so no line may go on in the next one.
        let goes_on = |pair: &[Vec<u8>]| !pair[0].ends_with(b"\n") && !pair[1].starts_with(b"\n");
        parts.retain(|part| !part.is_empty());
        assert!(!parts.windows(2).any(goes_on), "{path}");
        let whole = parts.concat();
        assert!(whole == ready.bytes(index).unwrap(), "{path} differs");
        let text = String::from_utf8(whole).unwrap();
        let codes: std::collections::BTreeSet<String> = match path.ends_with(".csv") {
            true => text.lines().skip(1).map(|row| row.split(',').nth(1).unwrap().into()).collect(),
            false => {
                let json: serde_json::Value = serde_json::from_str(&text).unwrap();
                let funds = json["funds"].as_array().unwrap();
                assert_eq!(funds.len(), FUNDS);
                funds.iter().map(|fund| fund["fund_code"].as_str().unwrap().into()).collect()
            }
        };
        assert_eq!(codes.len(), FUNDS, "{path}");
    }
}

/// The build as another process of this test program: reads a folder, publishes, or ends with 1.
#[test]
fn child() {
    let Some(root) = std::env::var_os("KONGTHUN_TEST_BUILD") else { return };
    let root = Path::new(&root);
    let tree = disk::read(root).unwrap();
    let Some(ready) = prepare(&tree).value else { std::process::exit(1) };
    publish(&root.join("output"), &ready).unwrap();
    std::process::exit(0);
}

/// Runs a build of a folder in another process.
type Build = fn(&Path) -> Command;

fn library(root: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child"]).env("KONGTHUN_TEST_BUILD", root);
    quiet(command)
}

fn program(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kongthun"));
    command.arg("build").current_dir(root);
    quiet(command)
}

fn quiet(mut command: Command) -> Command {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The exit code of a build that nobody disturbs.
fn run(build: Build, root: &Path) -> Option<i32> {
    build(root).status().unwrap().code()
}

fn an_error_leaves_the_old_site(build: Build) {
    let root = project(&site());
    let output = root.path().join("output");
    assert_eq!(run(build, root.path()), Some(0));
    let before = content(&output);
    assert!(before.len() > 20, "the first build wrote a site");
    let broken = site().edit("data/contests/maeon-2569.yaml", "rubric: small", "rubric: smal");
    broken.write_to(root.path());
    assert_eq!(run(build, root.path()), Some(1));
    assert_eq!(content(&output), before);
    let names: Vec<_> = std::fs::read_dir(root.path()).unwrap().collect();
    assert_eq!(names.len(), 3, "content, data and output, and nothing left over");
}

fn warnings_are_published(build: Build) {
    let warned = site().edit(
        "content/notes/note-2569-reminder.md",
        "budget_year: 2569",
        "budget_year: 2568",
    );
    let blocked = warned.edit(FUND_1, "        total: 2688000", "        total: 2689000");
    let root = project(&blocked);
    assert_eq!(run(build, root.path()), Some(0));
    let ranking = root.path().join("output/api/contests/maeon-2569/ranking.json");
    let ranking: serde_json::Value =
        serde_json::from_slice(&std::fs::read(ranking).unwrap()).unwrap();
    let place = |code: &str| {
        let funds = ranking["funds"].as_array().unwrap();
        funds.iter().find(|fund| fund["fund_code"] == code).unwrap()["place"].clone()
    };
    assert_eq!(place("50230201"), serde_json::Value::Null, "accounts that do not balance");
    assert_eq!(place("50230202"), 1);
}

fn a_killed_build_leaves_one_whole_site(build: Build) {
    let sites = [larger_site("เว็บเก่า"), larger_site("เว็บใหม่")];
    let root = project(&sites[0]);
    let output = root.path().join("output");
    assert_eq!(run(build, root.path()), Some(0));
    let first = content(&output);
    sites[1].write_to(root.path());
    let started = Instant::now();
    assert_eq!(run(build, root.path()), Some(0));
    let duration = started.elapsed();
    let whole = [first, content(&output)];
    assert_ne!(whole[0], whole[1]);

    let mut standing = 1;
    let mut interrupted = 0;
    const ROUNDS: u32 = 15;
    for round in 0..ROUNDS {
        sites[1 - standing].write_to(root.path());
        let mut child = build(root.path()).spawn().unwrap();
        // From the very start to a little after the end, so that the exchange is among them.
        std::thread::sleep(duration * (round * 2 + 1) / (ROUNDS * 2 - 4));
        let _ = child.kill();
        interrupted += u32::from(child.wait().unwrap().code().is_none());
        let found = content(&output);
        let which = whole.iter().position(|site| *site == found);
        let which = which.unwrap_or_else(|| {
            panic!("round {round}: neither the old site nor the new one, {} files", found.len())
        });
        let ignore = std::fs::read_to_string(output.join(".gitignore")).unwrap();
        assert_eq!(ignore, GIT_IGNORE);
        standing = which;
    }
    assert!(interrupted >= 3, "only {interrupted} builds were interrupted");
    std::thread::sleep(Duration::from_millis(50));
    sites[1 - standing].write_to(root.path());
    assert_eq!(run(build, root.path()), Some(0), "the next build works");
    assert_eq!(content(&output), whole[1 - standing]);
    assert!(!root.path().join(".output.kongthun").exists(), "nothing is left over");
}

#[test]
fn an_error_leaves_the_old_site_in_the_library() {
    an_error_leaves_the_old_site(library);
}

#[test]
fn warnings_are_published_by_the_library() {
    warnings_are_published(library);
}

#[test]
fn a_killed_build_of_the_library_leaves_one_whole_site() {
    a_killed_build_leaves_one_whole_site(library);
}

#[test]
fn an_error_leaves_the_old_site_in_the_program() {
    an_error_leaves_the_old_site(program);
}

#[test]
fn warnings_are_published_by_the_program() {
    warnings_are_published(program);
}

#[test]
fn a_killed_build_of_the_program_leaves_one_whole_site() {
    a_killed_build_leaves_one_whole_site(program);
}
