//! Papers for judges: dossiers and booklets as `export pdf` prints them through a real Chromium, read
//! again with pdftotext; and what is said where nothing can be printed.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use support::program::{Ran, finish, program};
use tempfile::TempDir;

const CONTEST: &str = "maeon-2569";

fn root() -> &'static str {
    env!("CARGO_MANIFEST_DIR")
}

fn chromium() -> String {
    std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_string())
}

/// `export pdf` of the shipped site.
fn export(code: i32, folder: &Path, arguments: &[&str], browser: &str) -> Ran {
    let mut command = program();
    command.current_dir(folder).env("CHROMIUM", browser).env("TMPDIR", folder);
    let ran = finish(command.args(["export", "pdf", "--root", root()]).args(arguments));
    assert_eq!(ran.code, code, "export pdf {arguments:?}\n{}", ran.said());
    ran
}

/// The text of each sheet.
fn sheets(pdf: &Path) -> Vec<String> {
    let output = Command::new("pdftotext")
        .args(["-layout".as_ref(), pdf.as_os_str(), "-".as_ref()])
        .output()
        .unwrap_or_else(|error| panic!("pdftotext: {error}; run bash tests/run"));
    let text = String::from_utf8(output.stdout).unwrap();
    let mut sheets: Vec<String> = text.split('\u{c}').map(str::to_string).collect();
    assert_eq!(sheets.pop().as_deref(), Some(""), "{}", pdf.display());
    sheets
}

fn thai(text: &str) -> String {
    let digit = |c: char| match c.to_digit(10) {
        Some(digit) => char::from_u32(0x0e50 + digit).unwrap(),
        None => c,
    };
    text.chars().map(digit).collect()
}

/// Code, name and total of every ranked fund, best first, as `ranking.csv` tells them.
fn ranking() -> Vec<(String, String, String)> {
    let ran = finish(program().args(["export", "ranking", "--format", "csv", "--root", root()]));
    assert_eq!(ran.code, 0, "{}", ran.said());
    let mut rows = ran.out.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = rows.next().unwrap();
    let column = |name: &str| {
        head.iter()
            .position(|own| own.trim_start_matches('\u{feff}').trim_matches('"') == name)
            .unwrap_or_else(|| panic!("{name} in {head:?}"))
    };
    let (code, name, total) = (column("รหัสกองทุน"), column("ชื่อกองทุน"), column("คะแนนรวม"));
    let clean = |text: &str| text.trim_matches(['"', '=']).replace(['"', '='], "");
    // Funds that are not ranked follow without a place.
    let ranked = rows.filter(|row| !clean(row[0]).is_empty());
    ranked.map(|row| (clean(row[code]), clean(row[name]), clean(row[total]))).collect()
}

fn left_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Processes that still name a folder of this test.
fn running(folder: &Path) -> Vec<PathBuf> {
    let name = folder.display().to_string();
    let of_it = |process: &PathBuf| {
        let line = fs::read(process.join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(&name)
    };
    let all = fs::read_dir("/proc").unwrap().map(|entry| entry.unwrap().path());
    all.filter(of_it).collect()
}

fn gone_soon(folder: &Path) {
    let start = Instant::now();
    while !running(folder).is_empty() {
        assert!(start.elapsed() < Duration::from_secs(20), "left: {:?}", running(folder));
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_dossier_is_a_few_sheets_that_say_what_the_ranking_says() {
    let folder = TempDir::with_prefix("งาน พิมพ์ ").unwrap();
    let ranking = ranking();
    let (first, last) = (&ranking[0], ranking.last().unwrap());
    // Not ranked: its accounts do not add up.
    let gated = "50230304";
    let list = format!("{},{},{gated}", first.0, last.0);
    let ran = export(0, folder.path(), &["--fund", &list, "-o", "เอกสาร ชุดที่ ๑"], &chromium());
    assert!(ran.out.contains("PDF 3 ไฟล์"), "{}", ran.said());
    let place = folder.path().join("เอกสาร ชุดที่ ๑");
    assert_eq!(left_in(folder.path()), ["เอกสาร ชุดที่ ๑"], "nothing else is left");
    for (code, name, total) in [first, last] {
        let sheets = sheets(&place.join(format!("dossier-{code}.pdf")));
        assert!((2..=4).contains(&sheets.len()), "{code}: {} sheets", sheets.len());
        for (index, sheet) in sheets.iter().enumerate() {
            let number = thai(&format!("หน้า {} จาก {}", index + 1, sheets.len()));
            assert!(sheet.contains(&number), "{code}: {number} in\n{sheet}");
            assert!(sheet.contains("ข้อมูลสมมติ"), "{code}, sheet {}", index + 1);
            assert!(sheet.contains(&format!("{code}.yaml")), "{code}: source on each sheet");
            assert!(sheet.contains("ฉบับที่ ๑"), "{code}: the rubric's version on each sheet");
        }
        let all = sheets.join("\n");
        assert!(all.contains(name), "{name} is whole");
        assert!(sheets[0].contains(&thai(total)), "{code}: {total} in\n{}", sheets[0]);
        for part in ["คะแนนรายตัวชี้วัด", "ตัวเลขของแต่ละปี", "หลักฐาน", "บันทึกของกรรมการ", "ลงชื่อกรรมการ"]
        {
            assert!(all.contains(part), "{code}: {part}");
        }
    }
    let all = sheets(&place.join(format!("dossier-{gated}.pdf"))).join("\n");
    assert!(all.contains("ไม่เข้าจัดอันดับ") && !all.contains("ช่วงของอันดับ"), "{all}");
}

#[test]
fn a_booklet_tells_the_sheets_of_its_parts_and_is_the_same_each_time() {
    let folder = TempDir::new().unwrap();
    let ranking = ranking();
    let make = |place: &str| {
        export(0, folder.path(), &[CONTEST, "--booklet", "--top", "3", "-o", place], &chromium());
        folder.path().join(place).join(format!("booklet-{CONTEST}.pdf"))
    };
    let (one, other) = (make("a"), make("b"));
    assert!(fs::read(&one).unwrap() == fs::read(other).unwrap(), "the same paper, the same bytes");
    let sheets = sheets(&one);
    assert!(sheets.iter().all(|sheet| sheet.contains("ข้อมูลสมมติ")));
    let contents = sheets.iter().find(|sheet| sheet.contains("สารบัญ")).expect("contents");
    let arabic = |text: &str| {
        let digits = text.chars().filter_map(|c| match c {
            '๐'..='๙' => char::from_digit(c as u32 - 0x0e50, 10),
            _ => None,
        });
        digits.collect::<String>().parse::<usize>().unwrap()
    };
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for line in contents.lines() {
        let words = line.trim();
        if let Some(page) = words.split_whitespace().last().filter(|_| words.contains("  ")) {
            let title = words.split("  ").next().unwrap();
            told.insert(
                title,
                if page.chars().all(|c| ('๐'..='๙').contains(&c)) { arabic(page) } else { 0 },
            );
        }
    }
    let on = |words: &str| {
        let (_, page) = told
            .iter()
            .find(|(title, _)| title.contains(words))
            .unwrap_or_else(|| panic!("{words} in the contents\n{contents}"));
        &sheets[page.checked_sub(1).unwrap_or_else(|| panic!("a number for {words}\n{contents}"))]
    };
    assert!(on("คะแนนมาจากไหน").contains("ลำดับตัดสินเมื่อคะแนนเท่ากัน"));
    assert!(on("ผลการจัดอันดับ").contains("คะแนนรวม"));
    assert!(on("ไม่เข้าจัดอันดับ").contains("50230304") || on("ไม่เข้าจัดอันดับ").contains("รหัส"));
    for (_, name, total) in &ranking[..3] {
        let sheet = on(name);
        assert!(sheet.contains("ข้อมูลกองทุน") && sheet.contains(&thai(total)), "{name}\n{sheet}");
    }
}

#[test]
fn without_a_browser_it_says_what_to_do_and_leaves_nothing() {
    let folder = TempDir::new().unwrap();
    let named = export(3, folder.path(), &["--top", "1"], "/nowhere/chrome");
    assert!(
        named.err.contains("/nowhere/chrome") && named.err.contains("CHROMIUM"),
        "{}",
        named.err
    );
    assert!(named.err.contains("สั่งพิมพ์ ได้เอกสารเดียวกัน"), "{}", named.err);
    let mut nowhere = program();
    nowhere.current_dir(folder.path()).env_remove("CHROMIUM").env("PATH", "/nowhere");
    let nowhere = finish(nowhere.args(["export", "pdf", "--lang", "en", "--root", root()]));
    assert_eq!(nowhere.code, 3, "{}", nowhere.said());
    assert!(
        nowhere.err.contains("no Google Chrome, Microsoft Edge or Chromium"),
        "{}",
        nowhere.err
    );
    let broken = export(3, folder.path(), &["--top", "1"], "/bin/false");
    assert!(broken.err.contains("เปิด /bin/false ไม่ได้"), "{}", broken.err);
    assert_eq!(left_in(folder.path()), [""; 0]);
}

#[test]
fn mistakes_are_told_before_anything_is_started() {
    let folder = TempDir::new().unwrap();
    let say = |arguments: &[&str], expected: &[&str]| {
        // A browser that is not there: nothing may ask for it.
        let ran = export(2, folder.path(), arguments, "/nowhere/chrome");
        for words in expected {
            assert!(ran.err.contains(words), "{arguments:?}: {words} in\n{}", ran.err);
        }
    };
    say(&["--contest", "maeon-2596"], &["maeon-2596", "maeon-2569"]);
    say(&["--fund", "50230102", "50230991"], &["50230991", "น่าจะหมายถึง"]);
    say(&["--fund", "๕๐๒๓๐๙๙๑"], &["๕๐๒๓๐๙๙๑", "น่าจะหมายถึง"]);
    say(&["--top", "0"], &["--top"]);
    say(&["--top", "2", "--fund", "50230102"], &["--"]);
    say(&["--format", "csv"], &["--format"]);
    let other = finish(program().args(["export", "ranking", "--booklet", "--root", root()]));
    assert_eq!(other.code, 2, "{}", other.said());
    assert_eq!(left_in(folder.path()), [""; 0]);
}

#[test]
fn where_nothing_can_be_written_nothing_is_lost() {
    let folder = TempDir::new().unwrap();
    let taken = folder.path().join("taken");
    fs::write(&taken, "ของเดิม").unwrap();
    let ran = export(3, folder.path(), &["--top", "1", "-o", "taken"], &chromium());
    assert!(ran.err.contains("taken"), "{}", ran.err);
    assert_eq!(fs::read_to_string(taken).unwrap(), "ของเดิม");
}

/// Killed at any moment, the program leaves no browser and no half paper.
#[cfg(target_os = "linux")]
#[test]
fn a_killed_program_leaves_no_browser() {
    let folder = TempDir::new().unwrap();
    let mut command = program();
    command.current_dir(folder.path()).env("CHROMIUM", chromium()).env("TMPDIR", folder.path());
    command.args(["export", "pdf", "--root", root(), "-o", "out"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let start = Instant::now();
    let is_printing = |name: &String| name.starts_with("kongthun-print-");
    while !left_in(folder.path()).iter().any(is_printing) || running(folder.path()).len() < 3 {
        assert!(start.elapsed() < Duration::from_secs(120), "it never started to print");
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    gone_soon(folder.path());
    let left = left_in(folder.path());
    assert!(!left.iter().any(is_printing), "{left:?}");
    let papers = left_in(&folder.path().join("out"));
    assert!(papers.iter().all(|name| !name.ends_with(".pdf")), "{papers:?}");
}
