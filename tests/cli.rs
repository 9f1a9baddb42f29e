//! Each command as people run it: what it says, in which language, what it leaves on the disk and
//! how it ends (0 done, 1 problems in the site, 2 wrong use, 3 the machine said no).

mod support;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use support::program::{Ran, finish, has_thai, program, run, run_to};
use support::small_site::files_below;
use tempfile::TempDir;

const COMMANDS: [&str; 14] = [
    "build", "check", "fix", "serve", "new", "init", "export", "import", "theme", "diff", "freeze",
    "verify", "explain", "schema",
];
const TITLE: &str = "กองทุนตัวอย่าง";

/// A folder with a site in `site`, as `init` makes it.
fn started() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    run_to(0, folder.path(), "init site");
    folder
}

fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files_below(folder)
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect()
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Misspells a key of `data/site.yaml`; gives its line.
fn spoil(folder: &Path) -> usize {
    let path = folder.join("site/data/site.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let spoilt = text.replacen("\ntitle:", "\ntitel:", 1);
    assert_ne!(text, spoilt);
    std::fs::write(&path, &spoilt).unwrap();
    spoilt.lines().position(|line| line.starts_with("titel:")).unwrap() + 1
}

/// Says all of `words`, in Thai, on standard error.
fn complains(ran: &Ran, words: &[&str]) {
    assert!(has_thai(&ran.err), "in Thai: {ran:?}");
    assert_eq!(ran.out, "", "complaints are not results");
    for word in words {
        assert!(ran.err.contains(word), "“{word}” in\n{}", ran.err);
    }
}

#[test]
fn help_is_thai_unless_english_is_asked_for() {
    let here = tempfile::tempdir().unwrap();
    let lines = COMMANDS.iter().map(|command| format!("{command} --help"));
    for line in lines.chain(["--help".to_string(), "-h".to_string()]) {
        let thai = run_to(0, here.path(), &line).out;
        assert!(thai.contains("การใช้งาน"), "{thai}");
        for english in ["Usage", "usage", "Options", "OPTIONS", "Commands", "Arguments", "help for"]
        {
            assert!(!thai.contains(english), "“{english}” in the help of {line}:\n{thai}");
        }
        let english = run_to(0, here.path(), &format!("{line} --lang en")).out;
        assert!(english.contains("Usage") && !has_thai(&english), "{english}");
    }
    let all = run_to(0, here.path(), "--help").out;
    for command in COMMANDS {
        assert!(all.contains(&format!("  {command} ")), "{all}");
    }
}

#[test]
fn the_language_comes_from_the_option_and_then_from_the_environment() {
    let here = tempfile::tempdir().unwrap();
    let said = |language: &str, line: &str| {
        let mut command = program();
        command.current_dir(here.path()).env("KONGTHUN_LANG", language);
        finish(command.args(line.split(' '))).said()
    };
    assert!(!has_thai(&said("en", "--help")));
    assert!(!has_thai(&said("en", "build --root nowhere")));
    assert!(!has_thai(&said("en", "biuld")));
    assert!(has_thai(&said("en", "--help --lang th")), "the option is stronger");
    assert!(has_thai(&said("fr", "--help")), "Thai where the language is not known");
    assert!(!has_thai(&said("th", "biuld --lang=en")));
}

#[test]
fn wrong_use_is_answered_in_thai_with_what_was_meant() {
    let here = tempfile::tempdir().unwrap();
    let cases: [(&str, &[&str]); 15] = [
        ("", &["ยังไม่ได้ระบุคำสั่ง", "kongthun --help"]),
        ("biuld", &["ไม่รู้จักคำสั่ง “biuld”", "น่าจะหมายถึง build"]),
        ("chek", &["ไม่รู้จักคำสั่ง “chek”", "น่าจะหมายถึง check"]),
        ("build --ouput x", &["ไม่รู้จักตัวเลือก “--ouput”", "น่าจะหมายถึง --output"]),
        ("serve --prot 80", &["ไม่รู้จักตัวเลือก “--prot”", "น่าจะหมายถึง --port"]),
        ("check --format xml", &["“xml”", "--format", "human, json"]),
        ("serve --port abc", &["“abc”", "--port"]),
        ("serve --port 99999", &["“99999”", "--port"]),
        ("build --root", &["ต้องระบุค่าให้ --root"]),
        ("build --lang fr", &["“fr”", "--lang", "th, en"]),
        ("new nte x", &["“nte”", "น่าจะหมายถึง note"]),
        ("new note", &["ยังไม่ได้ระบุ", "NAME"]),
        ("check site", &["ไม่เข้าใจ “site”"]),
        ("schema fnud", &["“fnud”", "น่าจะหมายถึง fund"]),
        ("schema --dir", &["ต้องระบุค่าให้ --dir"]),
    ];
    for (line, words) in cases {
        complains(&run_to(2, here.path(), line), words);
        let english = run_to(2, here.path(), &format!("{line} --lang=en"));
        // `fr` is refused in Thai, as the first language that is named counts.
        assert!(line.contains("--lang") || !has_thai(&english.err), "{}", english.err);
        assert!(!english.err.lines().any(|line| line.trim_end().ends_with(':')), "{}", english.err);
    }
    assert_eq!(files_below(here.path()), Vec::<PathBuf>::new(), "nothing is written");
}

#[test]
fn a_root_that_does_not_exist_is_wrong_use() {
    let here = tempfile::tempdir().unwrap();
    for command in ["build", "check", "serve --port 0", "new note x"] {
        let ran = run_to(2, here.path(), &format!("{command} --root nowhere"));
        complains(&ran, &["nowhere", "kongthun init nowhere"]);
    }
    assert!(!here.path().join("nowhere").exists(), "nor is it made");
}

#[test]
fn a_started_site_is_free_of_problems_and_builds() {
    let folder = started();
    assert!(!run_to(0, folder.path(), "check --root site").said().contains("D0"));
    let built = run_to(0, folder.path(), "build --root site");
    assert!(built.out.contains("index.html") && built.err.is_empty(), "{built:?}");
    let home = std::fs::read_to_string(folder.path().join("site/output/index.html")).unwrap();
    assert!(home.contains(TITLE));
    // The folder one is in is the site where none is named; a second build finds its own output.
    run_to(0, &folder.path().join("site"), "build");
    run_to(0, folder.path(), "build --root site --output elsewhere/pages");
    assert!(folder.path().join("elsewhere/pages/index.html").is_file());
}

#[test]
fn init_leaves_a_folder_with_files_alone() {
    let here = tempfile::tempdir().unwrap();
    write(&here.path().join("letters/mine.txt"), "จดหมาย");
    write(&here.path().join("file"), "แฟ้ม");
    let before = content(here.path());
    complains(&run_to(2, here.path(), "init letters"), &["letters", "ไม่เขียนทับ"]);
    complains(&run_to(2, here.path(), "init file"), &["file", "ไม่เขียนทับ"]);
    assert_eq!(content(here.path()), before);
    std::fs::create_dir(here.path().join("empty")).unwrap();
    run_to(0, here.path(), "init empty");
    run_to(2, here.path(), "init empty");
}

#[test]
fn new_makes_files_that_cause_no_problem_and_never_overwrites() {
    let folder = started();
    let cases = [
        ("note x", "content/notes/x.md"),
        ("regulation y", "content/regulations/y.md"),
        ("story z", "content/stories/z.md"),
        ("network net-x", "content/networks/net-x.md"),
        ("plan plan-x", "data/plans/plan-x.yaml"),
        ("pathway way-x", "data/pathways/way-x.yaml"),
        ("glossary glossary", "data/glossary.yaml"),
        ("fund 50230299", "data/funds/502302/50230299.yaml"),
        ("fund ๕๐๒๓๐๒๙๘", "data/funds/502302/50230298.yaml"),
    ];
    for (words, path) in cases {
        let line = format!("new {words} --root site");
        let made = run_to(0, folder.path(), &line);
        assert!(made.out.contains(path), "the file is named: {}", made.out);
        let file = folder.path().join("site").join(path);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(has_thai(&text), "the template explains itself");
        run_to(0, folder.path(), "check --root site");
        write(&file, "ของฉัน");
        complains(&run_to(2, folder.path(), &line), &[path, "ไม่เขียนทับ"]);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "ของฉัน");
        write(&file, &text);
    }
    run_to(0, folder.path(), "build --root site");
}

#[test]
fn names_that_cannot_be_part_of_an_address_are_refused() {
    let folder = started();
    let before = content(folder.path());
    let cases = [
        ("note ../x", "../x"),
        ("note a/b", "a/b"),
        ("note บันทึก", "บันทึก"),
        ("note .md", ".md"),
        ("regulation a_b!", "a_b!"),
        ("fund 5023020", "5023020"),
        ("fund 502302999", "502302999"),
        ("fund 5023029x", "5023029x"),
        ("fund ../../../x", "../../../x"),
    ];
    for (words, name) in cases {
        complains(&run_to(2, folder.path(), &format!("new {words} --root site")), &[name]);
    }
    assert_eq!(content(folder.path()), before);
}

#[test]
fn json_names_code_file_line_and_column() {
    let folder = started();
    let clean = run_to(0, folder.path(), "check --root site --format json").out;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&clean).unwrap(), serde_json::json!([]));

    let line = spoil(folder.path());
    let ran = run_to(1, folder.path(), "check --root site --format json");
    assert_eq!(ran.err, "", "nothing but JSON");
    let list: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let list = list.as_array().unwrap();
    let problem = list
        .iter()
        .find(|problem| problem["line"] == line && problem["severity"] == "error")
        .unwrap_or_else(|| panic!("an error in line {line}: {list:#?}"));
    assert_eq!(problem["file"], "data/site.yaml");
    assert_eq!(problem["column"], 1);
    assert!(problem["code"].as_str().unwrap().starts_with('D'), "{problem}");
    assert!(has_thai(problem["what"].as_str().unwrap()));
    let english = run_to(1, folder.path(), "check --root site --format json --lang en").out;
    let english: serde_json::Value = serde_json::from_str(&english).unwrap();
    assert_eq!(english[0]["code"], list[0]["code"]);
}

#[test]
fn a_site_with_errors_is_not_published_and_the_old_one_stays() {
    let folder = started();
    run_to(0, folder.path(), "build --root site");
    let before = content(&folder.path().join("site/output"));
    let line = spoil(folder.path());
    let ran = run_to(1, folder.path(), "build --root site");
    complains(&ran, &[&format!("data/site.yaml:{line}:1"), "titel", "title", "ของเดิมอยู่ครบ"]);
    complains(&run_to(1, folder.path(), "build --root site --output new"), &["titel"]);
    assert!(!folder.path().join("new").exists());
    assert!(content(&folder.path().join("site/output")) == before, "byte for byte the same");
    let ran = run_to(1, folder.path(), "check --root site");
    assert!(ran.err.contains("titel") && has_thai(&ran.out), "{ran:?}");
}

#[test]
fn folders_with_files_of_others_are_not_replaced() {
    let folder = started();
    write(&folder.path().join("letters/mine.txt"), "จดหมาย");
    let before = content(&folder.path().join("letters"));
    let ran = run_to(2, folder.path(), "build --root site --output letters");
    complains(&ran, &["letters", "mine.txt", "ไม่เขียนทับ"]);
    assert_eq!(content(&folder.path().join("letters")), before);
}

#[test]
fn an_output_that_cannot_be_written_is_the_machines_no() {
    let folder = started();
    write(&folder.path().join("file"), "แฟ้ม");
    for output in ["file/pages", "file"] {
        let ran = run_to(3, folder.path(), &format!("build --root site --output {output}"));
        complains(&ran, &["ทำต่อไม่ได้", "file", "โฟลเดอร์"]);
        assert!(!ran.err.contains("os error"), "the reason is said in Thai: {}", ran.err);
        let english =
            run_to(3, folder.path(), &format!("build --root site --output {output} --lang en"));
        assert!(!has_thai(&english.err), "{}", english.err);
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("file")).unwrap(), "แฟ้ม");
}

/// The superuser may write anywhere, so that only others can see this refusal.
#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_the_machines_no() {
    use std::os::unix::fs::PermissionsExt;
    let folder = started();
    let locked = folder.path().join("locked");
    std::fs::create_dir(&locked).unwrap();
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o555)).unwrap();
    if std::fs::write(locked.join("probe"), "").is_ok() {
        return;
    }
    let ran = run_to(3, folder.path(), "build --root site --output locked/pages");
    complains(&ran, &["locked", "ไม่มีสิทธิ์"]);
}

#[test]
fn explain_shows_the_page_of_a_code_however_it_is_written() {
    let here = tempfile::tempdir().unwrap();
    let page = run_to(0, here.path(), "explain D007").out;
    for word in ["D007", "เพราะอะไร", "ตัวอย่างที่ผิด", "แก้เป็น"]
    {
        assert!(page.contains(word), "{page}");
    }
    assert_eq!(run_to(0, here.path(), "explain d007").out, page);
    assert_eq!(run_to(0, here.path(), "explain D๐๐๗").out, page);
    let english = run_to(0, here.path(), "explain D007 --lang en").out;
    assert!(english.contains("Why") && english.contains("Right"), "{english}");
    let all = run_to(0, here.path(), "explain").out;
    assert!(all.lines().any(|line| line.starts_with("D007 ")), "{all}");
    for code in all.lines().filter_map(|line| line.split(' ').next()) {
        assert!(run_to(0, here.path(), &format!("explain {code}")).out.starts_with(code));
    }
}

#[test]
fn a_code_that_does_not_exist_is_wrong_use() {
    let here = tempfile::tempdir().unwrap();
    for code in ["Q999", "D", "๙"] {
        complains(&run_to(2, here.path(), &format!("explain {code}")), &[code, "kongthun explain"]);
    }
}

#[test]
fn schemas_are_listed_printed_and_written() {
    let here = tempfile::tempdir().unwrap();
    let list = run_to(0, here.path(), "schema").out;
    assert!(list.contains("fund") && list.contains("data/funds/**/*.yaml"), "{list}");
    let written = run_to(0, here.path(), "schema --dir a/b");
    let kinds: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    let counted = format!("{} ไฟล์", kinds.len());
    assert!(kinds.len() > 10 && written.out.contains(&counted), "{written:?}");
    assert!(written.err.is_empty(), "{written:?}");
    assert_eq!(files_below(here.path()).len(), kinds.len());
    for kind in kinds {
        let printed = run_to(0, here.path(), &format!("schema {kind}")).out;
        let file = here.path().join(format!("a/b/{kind}.schema.json"));
        assert_eq!(printed, std::fs::read_to_string(file).unwrap());
        assert!(has_thai(&printed));
    }
    run_to(0, here.path(), "schema page --dir one");
    assert_eq!(files_below(&here.path().join("one")).len(), 1);
    write(&here.path().join("file"), "แฟ้ม");
    complains(&run_to(3, here.path(), "schema --dir file/x"), &["ทำต่อไม่ได้", "file"]);
}

#[test]
fn a_reader_who_leaves_early_causes_no_panic() {
    let folder = started();
    spoil(folder.path());
    for line in
        ["--help", "check --root site --format json", "check --root site", "explain", "schema fund"]
    {
        let mut child = program()
            .current_dir(folder.path())
            .args(line.split(' '))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut complaint = String::new();
        child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        let status = child.wait().unwrap();
        assert!(!complaint.contains("panicked"), "{line}: {complaint}");
        assert!(matches!(status.code(), Some(0 | 1)), "{line}: {status}");
    }
    // Nor one who does not listen to complaints.
    let mut child =
        program().arg("biuld").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

#[test]
fn the_version_is_told() {
    let here = tempfile::tempdir().unwrap();
    let ran = run(here.path(), "--version");
    assert_eq!((ran.code, ran.out.trim()), (0, concat!("kongthun ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn fix_shows_what_is_certain_and_writes_only_when_told() {
    let folder = started();
    let path = folder.path().join("site/data/funds/502302/50230201.yaml");
    let good = std::fs::read_to_string(&path).unwrap();
    let spoilt = good
        .replace("fund_code: \"50230201\"", "fund_code: ๕๐๒๓๐๒๐๑")
        .replace("cash: 6000", "cahs: ๖,๐๐๐")
        .replace("account_1: 190000", "account_1：190,000.00 บาท")
        .replace("{member_savings: 700000,", "{member_savings: 700,000,")
        .replace("ประจำปี", "ประจําปี");
    assert_ne!(good, spoilt);
    std::fs::write(&path, &spoilt).unwrap();
    let shown = run_to(0, folder.path(), "fix --root site").out;
    assert!(shown.contains("--write") && shown.contains("+ fund_code: \"50230201\""), "{shown}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), spoilt, "nothing is written yet");
    run_to(0, folder.path(), "fix --root site --write");
    let mended = std::fs::read_to_string(&path).unwrap();
    assert_eq!(mended.replace("account_1: 190000.00", "account_1: 190000"), good);
    run_to(0, folder.path(), "check --root site");
    let again = run_to(0, folder.path(), "fix --root site").out;
    assert!(again.contains("ไม่มีสิ่งที่แก้ให้ได้แน่นอน"), "{again}");
}

#[test]
fn fix_mends_what_nobody_sees() {
    let folder = started();
    let path = folder.path().join("site/data/funds/502302/50230201.yaml");
    let good = std::fs::read_to_string(&path).unwrap();
    let spoilt = [
        format!("\u{feff}{good}"),
        good.replace('\n', "\r"),
        good.replace("cash: 6000", "cash:\u{a0}6000").replace(", joined: 6", ",\u{a0}joined: 6"),
        good.replace("cash: 6000", "ca\u{200b}sh: 60\u{2060}00"),
    ];
    for text in spoilt {
        assert_ne!(good, text);
        std::fs::write(&path, &text).unwrap();
        assert!(run_to(0, folder.path(), "fix --root site").out.contains("--write"));
        run_to(0, folder.path(), "fix --root site --write");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), good);
    }
}

#[test]
fn check_speaks_to_a_workflow_of_github() {
    let folder = started();
    let line = spoil(folder.path());
    let ran = run_to(1, folder.path(), "check --root site --format github");
    let command = format!("::error file=data/site.yaml,line={line},col=1,title=D");
    assert!(ran.out.lines().any(|line| line.starts_with(&command)), "{}", ran.out);
    assert!(ran.out.lines().all(|line| line.starts_with("::")), "{}", ran.out);
}

#[test]
fn a_site_is_packed_into_one_file_that_is_the_same_each_time() {
    let folder = started();
    let said = run_to(0, folder.path(), "build --root site --zip one.zip").out;
    assert!(has_thai(&said) && said.contains("one.zip") && said.contains("เริ่มที่นี่.html"), "{said}");
    run_to(0, folder.path(), "build --root site --zip two.zip");
    let bytes = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert!(bytes("one.zip") == bytes("two.zip"), "same site, same bytes");
    assert!(!folder.path().join("site/output/index.html").exists(), "in place of the folder");
    run_to(0, folder.path(), "build --root site");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes("one.zip"))).unwrap();
    let output = folder.path().join("site/output");
    let mut checked = 0;
    for path in files_below(&output) {
        let within = path.strip_prefix(&output).unwrap().to_string_lossy().into_owned();
        let Ok(mut entry) = zip.by_name(&format!("kongthun/site/{within}")) else {
            // What only a server's copy needs.
            let is_servers = within.starts_with("offline/") || within == "sw.js";
            assert!(is_servers || within == "kongthun.json", "{within} is not in the file");
            continue;
        };
        let mut packed = Vec::new();
        entry.read_to_end(&mut packed).unwrap();
        assert!(packed == std::fs::read(&path).unwrap(), "{within}");
        checked += 1;
    }
    assert!(checked > 50, "{checked}");
    let mut start = String::new();
    zip.by_name("kongthun/เริ่มที่นี่.html").unwrap().read_to_string(&mut start).unwrap();
    for link in start.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let file = link.split('#').next().unwrap();
        let known = file.is_empty() || zip.by_name(&format!("kongthun/{file}")).is_ok();
        assert!(known, "the first page leads to {link}");
    }
    let refused = run_to(2, folder.path(), "build --root site --zip site/data/site.yaml");
    complains(&refused, &[".zip"]);
}

#[test]
fn a_theme_is_copied_once_and_checked() {
    let folder = started();
    run_to(0, folder.path(), "theme eject mine templates/fund.html --root site");
    let template = folder.path().join("site/themes/mine/templates/fund.html");
    let text = std::fs::read_to_string(&template).unwrap();
    run_to(0, folder.path(), "theme check mine --root site");
    // Neither this file nor any other is overwritten.
    std::fs::write(&template, text.replacen("view.badges", "view.bagdes", 1)).unwrap();
    let before = content(folder.path());
    complains(&run_to(2, folder.path(), "theme eject mine --root site"), &["fund.html"]);
    assert_eq!(content(folder.path()), before);
    let wrong = run_to(1, folder.path(), "theme check mine --root site");
    for word in ["T003", "themes/mine/templates/fund.html:7", "bagdes", "badges"] {
        assert!(wrong.err.contains(word), "“{word}” in\n{}", wrong.err);
    }
    // What a theme leaves out is told of, and is no problem.
    let bare =
        "{% extends \"base.html\" %}{% block content %}<h1>{{ frame.title }}</h1>{% endblock %}";
    std::fs::write(&template, bare).unwrap();
    let told = run_to(0, folder.path(), "theme check mine --root site").out;
    assert!(told.contains("view.score") && told.contains("view.badges"), "{told}");
    complains(&run_to(2, folder.path(), "theme check nine --root site"), &["mine", "large"]);
    complains(&run_to(2, folder.path(), "theme check --root site"), &["theme check"]);
    complains(&run_to(2, folder.path(), "theme eject ../x --root site"), &["../x"]);
    let contract = run_to(0, folder.path(), "theme contract fund.html").out;
    assert!(contract.contains("view.score") && contract.contains("ScoreView"), "{contract}");
}
