//! Judges' sheets as workbooks: what goes out, and what comes back from openpyxl and LibreOffice
//! (`fixtures/excel/make_judges.py`). Nothing is ever half written.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use kongthun::sheet::{Cell, Grid, read};
use support::program::run_to;
use support::small_site::{files_below, fixtures};
use tempfile::TempDir;

fn fixture(name: &str) -> String {
    fixtures().join("excel").join(name).display().to_string()
}

/// The shipped site in a folder of its own.
fn shipped() -> TempDir {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    for path in ["content", "data"].iter().flat_map(|part| files_below(&repository.join(part))) {
        let place = folder.path().join(path.strip_prefix(repository).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(path, place).unwrap();
    }
    folder
}

fn panels(folder: &Path) -> BTreeMap<PathBuf, String> {
    let files = files_below(&folder.join("data/panels")).into_iter();
    files.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn panel(folder: &Path, judge: &str) -> String {
    fs::read_to_string(folder.join(format!("data/panels/maeon-2569/{judge}.yaml"))).unwrap()
}

/// Lines that are in one text and not in the other.
fn differences(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let lines = |text: &str, other: &str| -> Vec<String> {
        let other: Vec<&str> = other.lines().collect();
        let own = text.lines().filter(|line| !other.contains(line));
        own.map(|line| line.trim().to_string()).collect()
    };
    (lines(before, after), lines(after, before))
}

fn workbook(folder: &Path, name: &str) -> Vec<Grid> {
    read::workbook(&fs::read(folder.join(name)).unwrap()).unwrap()
}

fn row_of<'g>(grid: &'g Grid, code: &str) -> Vec<Option<&'g Cell>> {
    let is_it = |row: &&BTreeMap<u32, Cell>| row.get(&0).is_some_and(|cell| cell.words() == code);
    let row = grid.rows.values().find(is_it).unwrap_or_else(|| panic!("no row {code}"));
    (0..11).map(|column| row.get(&column)).collect()
}

#[test]
fn sheets_come_back_without_a_change() {
    let folder = shipped();
    let before = panels(folder.path());
    let made = run_to(0, folder.path(), "export sheets maeon-2569 -o sheets.xlsx");
    assert!(made.out.contains("ไม่ใช่เอกสารเผยแพร่"), "{made:?}");
    for line in ["import sheets.xlsx", "import sheets.xlsx --write", "import sheets.xlsx --lang en"]
    {
        let ran = run_to(0, folder.path(), line);
        assert!(ran.out.contains("ไม่มีการเปลี่ยนแปลง") || ran.out.contains("No change"), "{ran:?}");
    }
    assert_eq!(panels(folder.path()), before, "byte for byte");
    let again = run_to(2, folder.path(), "export sheets maeon-2569 -o sheets.xlsx");
    assert!(again.err.contains("อยู่แล้ว"), "a sheet may have been filled in: {again:?}");
    run_to(0, folder.path(), "export sheets --contest maeon-2569 --stage amphoe -o same.xlsx");
    let bytes = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(bytes("sheets.xlsx"), bytes("same.xlsx"), "the last round is the default");
}

#[test]
fn a_sheet_says_whose_it_is_and_what_the_judge_must_leave_to_others() {
    let folder = shipped();
    run_to(0, folder.path(), "export sheets maeon-2569 -o sheets.xlsx");
    let grids = workbook(folder.path(), "sheets.xlsx");
    let names: Vec<_> = grids.iter().map(|grid| grid.sheet.clone().unwrap()).collect();
    assert_eq!(names, ["j1", "j2", "j3", "j4", "j5", "วิธีกรอก"]);
    let text: String =
        grids[3].rows.values().flat_map(|row| row.values()).map(Cell::words).collect();
    assert!(text.contains("contest=maeon-2569 stage=amphoe judge=j4") && text.contains("ข้อมูลสมมติ"));
    assert!(text.contains("1.2 คะแนน (เต็ม 8)") && text.contains("6.2 คะแนน (เต็ม 7)"));
    // The judge lives in tambon 502302.
    let neighbour = row_of(&grids[3], "50230203");
    assert_eq!(neighbour[3].map(Cell::words).as_deref(), Some("อยู่ตำบลเดียวกัน"));
    assert!(neighbour[5..].iter().all(Option::is_none), "{neighbour:?}");
    let declared = row_of(&grids[1], "50230504");
    assert_eq!(declared[3].map(Cell::words).as_deref(), Some("มีส่วนได้เสีย"));
    // Items and points as they were given; gated funds are not there.
    let own = row_of(&grids[0], "50230101");
    assert_eq!(own[5].map(Cell::words).as_deref(), Some("1, 2, 3, 5, 6, 8, 9, 10"));
    assert_eq!((own[6], own[9]), (None, Some(&Cell::Number("5".to_string()))));
    assert!(!text.contains("50230205"), "a fund that is not ranked");
}

#[test]
fn a_judge_without_a_file_gets_one() {
    let folder = shipped();
    let file = fixture("judges-filled.xlsx");
    let shown = run_to(0, folder.path(), &format!("import {file}"));
    assert!(shown.out.contains("ยังไม่ได้เขียนไฟล์ใด") && shown.out.contains("j6.yaml ไฟล์ใหม่"));
    assert!(!folder.path().join("data/panels/maeon-2569/j6.yaml").exists());
    run_to(0, folder.path(), &format!("import {file} --write"));
    let expected = "\
# ใบให้คะแนนของกรรมการหนึ่งคน ให้คะแนนเฉพาะตัวชี้วัดที่เกณฑ์ระบุว่าเป็นของกรรมการ
schema: 1
contest: maeon-2569
stage: amphoe
judge: j6
recusals:
  - {fund: \"50230208\", reason: เป็นญาติของประธาน}
scores:
  - {fund: \"50230101\", indicator: \"1.2\", items: [\"1\", \"3\", \"10\"], reason: \"เอกสารครบ: ตรวจแล้ว\"}
  - {fund: \"50230101\", indicator: \"6.2\", points: 6.25, reason: แลกเปลี่ยนสม่ำเสมอ}
  - {fund: \"50230102\", indicator: \"1.2\", points: 7.5}
  - {fund: \"50230102\", indicator: \"6.2\", abstain: true, reason: ยังไม่เห็นหลักฐาน}
  - {fund: \"50230203\", indicator: \"1.2\", abstain: true, reason: ไม่ได้ลงพื้นที่}
  - {fund: \"50230203\", indicator: \"6.2\", abstain: true, reason: ไม่ได้ลงพื้นที่}
  - {fund: \"50230301\", indicator: \"1.2\", items: []}
";
    assert_eq!(panel(folder.path(), "j6"), expected);
    let checked = run_to(0, folder.path(), "check");
    assert!(!checked.said().contains("j6.yaml"), "{}", checked.said());
    let again = run_to(0, folder.path(), &format!("import {file}"));
    assert!(again.out.contains("ไม่มีการเปลี่ยนแปลง"), "{again:?}");
    // A sheet for another round of the same judge has a place of its own.
    run_to(0, folder.path(), "export sheets maeon-2569 --stage tambon --judge j6 -o blank.xlsx");
    let grids = workbook(folder.path(), "blank.xlsx");
    assert!(row_of(&grids[0], "50230103")[5..].iter().all(Option::is_none));
}

#[test]
fn changes_made_in_another_program_change_their_marks_and_nothing_else() {
    let folder = shipped();
    let (j1, j2) = (panel(folder.path(), "j1"), panel(folder.path(), "j2"));
    let others = ["j3", "j4", "j5"].map(|judge| panel(folder.path(), judge));
    run_to(0, folder.path(), &format!("import {} --write", fixture("judges-calc.xlsx")));
    let (gone, come) = differences(&j1, &panel(folder.path(), "j1"));
    assert_eq!(gone.len(), 3, "{gone:?}");
    assert_eq!(
        come,
        [
            "- {fund: \"50230101\", indicator: \"6.2\", points: 6.5, reason: แลกเปลี่ยนเรียนรู้กับกองทุนอื่นสม่ำเสมอ}",
            "- {fund: \"50230102\", indicator: \"1.2\", items: [\"1\", \"2\", \"3\"], reason: เอกสารครบ แต่บางฉบับยังไม่ลงนาม}",
            "- {fund: \"50230102\", indicator: \"6.2\", points: 3, reason: \"พบหลักฐานเพิ่ม: สองครั้ง\"}",
        ]
    );
    let (gone, come) = differences(&j2, &panel(folder.path(), "j2"));
    assert!(gone.len() == 2 && gone.iter().all(|line| line.contains("50230403")), "{gone:?}");
    assert_eq!(come, ["- {fund: \"50230403\", reason: เคยทำบัญชีให้กองทุนนี้}"]);
    assert_eq!(["j3", "j4", "j5"].map(|judge| panel(folder.path(), judge)), others);
    run_to(0, folder.path(), "check");
}

/// Every mistake in one run, each at its cell; nothing is written.
#[test]
fn every_mistake_names_its_cell_and_nothing_is_written() {
    let folder = shipped();
    let before = panels(folder.path());
    let ran =
        run_to(1, folder.path(), &format!("import {} --write", fixture("judges-problems.xlsx")));
    assert_eq!(panels(folder.path()), before);
    let mut told = Vec::new();
    let mut lines = ran.err.lines();
    while let Some(line) = lines.next() {
        if let Some(code) = line.strip_prefix("ผิด[").and_then(|rest| rest.get(..4)) {
            let place = lines.next().unwrap();
            told.push(format!("{code}{}", place.split("problems.xlsx").nth(1).unwrap()));
        }
    }
    let expected = [
        "X027 แผ่นงาน “j4” แถว 5",
        "X032 แผ่นงาน “j4” แถว 6 คอลัมน์ F",
        "X029 แผ่นงาน “j4” แถว 7 คอลัมน์ A",
        "X031 แผ่นงาน “j4” แถว 8 คอลัมน์ F",
        "X030 แผ่นงาน “j4” แถว 9",
        "X028 แผ่นงาน “j4” แถว 10",
        "X034 แผ่นงาน “j4” แถว 11 คอลัมน์ E",
        "X035 แผ่นงาน “j4” แถว 12 คอลัมน์ F",
        "X036 แผ่นงาน “j4” แถว 13 คอลัมน์ C",
        "X037 แผ่นงาน “j4” แถว 14 คอลัมน์ C",
        "X038 แผ่นงาน “j4” แถว 15 คอลัมน์ C",
        "X033 แผ่นงาน “j4” แถว 16 คอลัมน์ F",
        "X033 แผ่นงาน “j4” แถว 17 คอลัมน์ F",
        "X011 แผ่นงาน “j4” แถว 18 คอลัมน์ B",
        "X007 แผ่นงาน “j4” แถว 19 คอลัมน์ A",
        "X006 แผ่นงาน “j4” แถว 20 คอลัมน์ A",
        "X026 แผ่นงาน “j4 อีกใบ” แถว 1",
        "X039 แผ่นงาน “j9” แถว 5 คอลัมน์ G",
        "X024 แผ่นงาน “ปีหน้า” แถว 1",
        "X025 แผ่นงาน “ชื่อ” แถว 1",
    ];
    assert_eq!(told, expected, "{}", ran.err);
    assert!(ran.err.contains("น่าจะหมายถึง 0.3") && ran.err.contains("ไม่ได้เขียนไฟล์ใด"));
    let english =
        run_to(1, folder.path(), &format!("import {} --lang en", fixture("judges-problems.xlsx")));
    assert!(english.err.contains("There is no fund 50230999"), "{}", english.err);
}

#[test]
fn what_cannot_be_made_is_said() {
    let folder = shipped();
    for (line, said) in [
        ("export sheets maeon-2570", "ที่มีอยู่: maeon-2569 tambon, maeon-2569 amphoe, maeon-2568"),
        ("export sheets maeon-2569 --stage zone", "maeon-2569 zone"),
        ("export sheets maeon-2568", "--judge"),
        ("export sheets maeon-2569 --judge กรรมการ", "รหัสกรรมการไม่ได้"),
        ("export ranking --judge j1", "--judge"),
        ("export funds --stage amphoe", "--stage"),
    ] {
        let ran = run_to(2, folder.path(), line);
        assert!(ran.err.contains(said), "{line}: {}", ran.err);
    }
}
