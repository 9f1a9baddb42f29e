//! Spreadsheets as offices use them: the form that goes out, the workbooks that come back (made by
//! openpyxl and saved by LibreOffice, see `fixtures/excel/make.py`), and the published tables.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kongthun::model::fund::Entry;
use kongthun::model::{Field, Fund};
use kongthun::num::{Decimal, Unit};
use kongthun::parse;
use kongthun::sheet::change::{Around, changes};
use kongthun::sheet::intake::Entered;
use kongthun::sheet::{self, Cell, grid::letters, read};
use support::program::{Ran, finish, has_thai, program, run_to};
use support::small_site::{files_below, fixtures};
use tempfile::TempDir;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixture(name: &str) -> String {
    fixtures().join("excel").join(name).display().to_string()
}

/// The shipped site in a folder of its own.
fn shipped() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let folders = ["content", "data"].map(|folder| files_below(&repository().join(folder)));
    for path in folders.into_iter().flatten() {
        let place = folder.path().join(path.strip_prefix(repository()).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(path, place).unwrap();
    }
    folder
}

fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let data = folder.join("data");
    files_below(&data).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn kongthun(code: i32, folder: &Path, arguments: &[&str]) -> Ran {
    let ran = finish(program().current_dir(folder).args(arguments));
    assert_eq!(ran.code, code, "kongthun {arguments:?}\n{}", ran.said());
    ran
}

/// Lines that differ, as `path: old → new`.
fn differences(before: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path) -> Vec<(String, String)> {
    let after = contents(folder);
    assert!(before.keys().all(|path| after.contains_key(path)), "no file is lost");
    let mut found = Vec::new();
    // Evidence is no text, and never changes.
    for (path, bytes) in after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes)) {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let (old, new) = (before.get(path).map_or_else(String::new, |old| text(old)), text(bytes));
        assert_eq!(old.lines().count(), new.lines().count(), "{}", path.display());
        let lines = old.lines().zip(new.lines()).filter(|(old, new)| old != new);
        found.extend(lines.map(|(old, new)| (old.to_string(), new.to_string())));
    }
    found
}

#[test]
fn the_form_of_every_fund_comes_back_without_a_change() {
    let folder = shipped();
    let before = contents(folder.path());
    let made = run_to(0, folder.path(), "export template -o form.xlsx");
    assert!(made.out.contains("49 กองทุน") && made.out.contains("ไม่ใช่เอกสารเผยแพร่"), "{made:?}");
    for line in ["import form.xlsx", "import form.xlsx --write", "import form.xlsx --lang en"] {
        let ran = run_to(0, folder.path(), line);
        assert!(ran.out.contains("ไม่มีการเปลี่ยนแปลง") || ran.out.contains("No change"), "{ran:?}");
        assert_eq!(ran.err, "");
    }
    assert_eq!(contents(folder.path()), before, "byte for byte");
    let again = run_to(2, folder.path(), "export template -o form.xlsx");
    assert!(again.err.contains("อยู่แล้ว"), "a form may have been filled in: {again:?}");
    run_to(0, folder.path(), "export template -o same.xlsx");
    let bytes = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(bytes("form.xlsx"), bytes("same.xlsx"), "the same data give the same bytes");
}

#[test]
fn the_form_is_for_one_area_and_one_year_where_that_is_asked_for() {
    let folder = shipped();
    let lines = "export template --tambon 502301 --year 2569 -o form.xlsx";
    run_to(0, folder.path(), lines);
    let bytes = fs::read(folder.path().join("form.xlsx")).unwrap();
    let sheets = read::workbook(&bytes).unwrap();
    let names: Vec<_> = sheets.iter().map(|grid| grid.sheet.clone().unwrap()).collect();
    assert_eq!(names, ["ข้อมูล", "วิธีกรอก"]);
    let text = |row, column| sheets[0].cell(row, column).map(|cell| cell.words().into_owned());
    assert!(text(0, 0).unwrap().contains("ตำบลออนเหนือ ปีบัญชี พ.ศ. 2569"));
    assert!(text(1, 0).unwrap().contains("ใช้ภายในสำนักงาน ไม่ใช่เอกสารเผยแพร่"));
    assert!(text(2, 0).unwrap().contains("ข้อมูลสมมติ"));
    assert_eq!(text(3, 0).as_deref(), Some("รหัสกองทุน"));
    assert_eq!(text(4, 0).as_deref(), Some("fund_code"));
    assert_eq!(sheets[0].cell(5, 0), Some(&Cell::Text("50230101".to_string())), "as text");
    assert_eq!(text(5, 4).as_deref(), Some("2569"), "the year, though no fund has it");
    assert_eq!(text(5, 5), None, "and its figures blank");
    let how: String =
        sheets[1].rows.values().flat_map(|row| row.values()).map(Cell::words).collect();
    for words in ["ยังไม่ทราบ", "ศูนย์", "ไม่เกี่ยวข้อง", "พ.ศ.", "ผสานเซลล์"]
    {
        assert!(how.contains(words), "{words}");
    }
    let ran = run_to(0, folder.path(), "import form.xlsx");
    assert!(ran.out.contains("ไม่มีการเปลี่ยนแปลง"), "blank rows add no year: {ran:?}");
    for (line, words) in [
        ("export template --tambon 502399", "502399"),
        ("export template --amphoe 5023 --tambon 502301", "--"),
        ("export template --year 69", "69"),
        ("export ranking --year 2568", "--year"),
        ("export template --format csv", "--format"),
        ("export ranking --contest none", "maeon-2569"),
        ("export tempalte", "template"),
        ("import nowhere.xlsx", "nowhere.xlsx"),
        ("import form.xlsx --year สองพัน", "สองพัน"),
    ] {
        let ran = run_to(2, folder.path(), line);
        assert!(ran.err.contains(words) && has_thai(&ran.err), "{line}\n{}", ran.err);
    }
}

#[test]
fn libreoffice_may_save_the_form_in_between() {
    let folder = shipped();
    let before = contents(folder.path());
    for name in ["calc.xlsx", "calc.csv"] {
        let ran = kongthun(0, folder.path(), &["import", &fixture(name), "--write"]);
        assert!(ran.out.contains("ไม่มีการเปลี่ยนแปลง"), "{name}: {ran:?}");
    }
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_report_with_titles_totals_and_moved_columns_is_understood() {
    let folder = shipped();
    let before = contents(folder.path());
    let shown = kongthun(0, folder.path(), &["import", &fixture("moved.xlsx")]);
    for words in [
        "เงินสด (บาท): 4,300.81 → 4,300.82",
        "วันปิดบัญชี: ไม่มีข้อมูล → 28/01/2569",
        "วันตรวจสอบบัญชี: ไม่มีข้อมูล → 12/02/2569",
        "ผู้ตรวจสอบบัญชี: ไม่มี → ผู้ตรวจสอบของเครือข่าย",
        "อัตราดอกเบี้ยเงินกู้ต่อปี (ร้อยละ): 8 → 7",
        "1 กองทุน 5 ช่อง ยังไม่ได้เขียนไฟล์ใด",
        "--write",
    ] {
        assert!(shown.out.contains(words), "{words}\n{}", shown.said());
    }
    assert!(shown.err.contains("ข้ามแถว 10 ซึ่งเป็นแถวยอดรวม"), "{}", shown.err);
    assert_eq!(contents(folder.path()), before, "nothing is written without --write");
    kongthun(0, folder.path(), &["import", &fixture("moved.xlsx"), "--write"]);
    let lines = differences(&before, folder.path());
    assert_eq!(lines.len(), 3, "{lines:#?}");
    let pieces = [
        ("cash: 4300.81,", "cash: 4300.82,"),
        ("interest_rate_pct: 8}", "interest_rate_pct: 7}"),
        (
            "{books_closed_on: , audited_on: , auditor: none,",
            "{books_closed_on: 2026-01-28, audited_on: 2026-02-12, auditor: network,",
        ),
    ];
    for ((old, new), (from, to)) in lines.iter().zip(pieces) {
        assert_eq!(old.replacen(from, to, 1), *new, "nothing else of the line changes");
    }
    let again = kongthun(0, folder.path(), &["import", &fixture("moved.xlsx"), "--write"]);
    assert!(again.out.contains("ไม่มีการเปลี่ยนแปลง"), "{again:?}");
    let left: Vec<_> = files_below(folder.path())
        .into_iter()
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with('.'))
        .collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "no half files are left");
}

#[test]
fn a_workbook_with_a_sheet_for_each_tambon_is_read_whole() {
    let folder = shipped();
    let ran = kongthun(0, folder.path(), &["import", &fixture("sheets.xlsx")]);
    for words in ["50230107", "50230203", "จะเปลี่ยน 2 กองทุน 2 ช่อง"]
    {
        assert!(ran.out.contains(words), "{words}\n{}", ran.said());
    }
    assert!(ran.err.contains("“ปก”: ไม่ได้อ่านแผ่นงานนี้"), "{}", ran.err);
    let ran = kongthun(1, folder.path(), &["import", &fixture("twice.xlsx")]);
    assert!(ran.err.contains("แผ่นงาน “ออนกลาง” แถว 2"), "{}", ran.err);
    assert!(ran.err.contains("พบครั้งแรกที่แผ่นงาน “ออนเหนือ” แถว 2"), "{}", ran.err);
}

#[test]
fn what_a_number_cell_cannot_hold_goes_out_and_comes_back_as_text() {
    let folder = shipped();
    let path = folder.path().join("data/funds/502301/50230107.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let changes = [
        ("cash: 4300.81", "cash: 12345678901234567890.12"),
        ("account_2: 37757", "account_2: \"๓๗,๗๕๗.๐๐\""),
        (
            "account_3: 0, other_bank: 0, loans_outstanding: 2313874",
            "account_3: n/a, other_bank: ไม่เกี่ยวข้อง, loans_outstanding: ~",
        ),
        (
            "interest_rate_pct: 8}\n    savings: {opening: 586202",
            "interest_rate_pct: 7.1234567890123456}\n    savings: {opening: -0.10",
        ),
    ];
    let odd = changes.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    fs::write(&path, &odd).unwrap();
    run_to(0, folder.path(), "export template --tambon 502301 -o form.xlsx");
    let bytes = fs::read(folder.path().join("form.xlsx")).unwrap();
    let cells: Vec<Cell> = read::workbook(&bytes).unwrap()[0]
        .rows
        .values()
        .flat_map(|row| row.values().cloned())
        .collect();
    for words in ["12345678901234567890.12", "7.1234567890123456", "ไม่เกี่ยวข้อง"]
    {
        assert!(cells.contains(&Cell::Text(words.to_string())), "{words}");
    }
    let ran = run_to(0, folder.path(), "import form.xlsx --write");
    assert!(ran.out.contains("ไม่มีการเปลี่ยนแปลง"), "{ran:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), odd);
}

#[test]
fn text_tables_are_read_however_they_were_saved() {
    for (name, told) in [("windows874.csv", "Windows-874"), ("bom-tab.csv", "")] {
        let folder = shipped();
        let before = contents(folder.path());
        let ran = kongthun(0, folder.path(), &["import", &fixture(name), "--write"]);
        assert!(ran.err.contains(told), "{ran:?}");
        assert_eq!(differences(&before, folder.path()).len(), 1, "{name}");
    }
}

#[test]
fn every_problem_is_told_with_its_cell_and_nothing_is_written() {
    let folder = shipped();
    let before = contents(folder.path());
    let bytes = fs::read(fixture("problems.xlsx")).unwrap();
    let taken = sheet::take(&bytes, None);
    let told: Vec<String> = taken
        .troubles
        .iter()
        .map(|trouble| {
            let at = trouble.at.unwrap();
            let column = at.column.map_or_else(String::new, letters);
            format!("{} {column}{}", trouble.code(), at.row + 1)
        })
        .collect();
    let expected = "X004 E1, X005 I1, X012 D2, X014 D3, D007 F3, X018 G3, X019 H3, X007 A4, X006 A5, \
                    X009 C6, X016 D6, D007 F6, X008 C7, X013 D7, D007 D8, D008 G8, X010 9, X015 D10, \
                    D007 F11";
    assert_eq!(told.join(", "), expected);
    let ran = kongthun(1, folder.path(), &["import", &fixture("problems.xlsx"), "--write"]);
    for words in [
        "แผ่นงาน “ข้อมูล” แถว 2 คอลัมน์ D",
        "0.30000000000000004",
        "น่าจะหมายถึง 0.3",
        "น่าจะหมายถึง “รายได้รวม”",
        "ชื่อในแถวนี้ไม่ใช่ชื่อของกองทุน 50230106",
        "พบข้อผิดพลาด 20 แห่ง",
        "ไม่ได้เขียนไฟล์ใด",
    ] {
        assert!(ran.err.contains(words), "{words}\n{}", ran.err);
    }
    let english =
        kongthun(1, folder.path(), &["import", &fixture("problems.xlsx"), "--lang", "en"]);
    assert!(english.err.contains(", row 2, column D") && english.err.contains("error[X012]"));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn files_that_are_no_sheets_are_refused_with_a_cure() {
    let folder = shipped();
    let cases: [(&[u8], &str); 7] = [
        (b"", "X001"),
        (b"%PDF-1.7", "X001"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "X001"),
        (b"PK\x03\x04 nothing more", "X001"),
        (b"\x81\xDB\xFF\x00", "X002"),
        (b"a,b\n1,2\n", "X003"),
        (b"fund_code,fiscal_year\n", "X023"),
    ];
    for (bytes, code) in cases {
        fs::write(folder.path().join("x.xlsx"), bytes).unwrap();
        let ran = run_to(1, folder.path(), "import x.xlsx");
        assert!(ran.err.contains(code) && ran.err.contains("แก้:"), "{bytes:?}\n{}", ran.err);
    }
}

#[test]
fn a_new_year_and_a_new_fund_come_in_the_shape_of_the_files() {
    let folder = shipped();
    let table = "รหัสกองทุน,ชื่อกองทุน,หมู่ที่,ปีบัญชี,เงินสด,สมาชิกต้นปี\n\
                 50230107,,,2569,77.50,\n\
                 50230199,กองทุนหมู่บ้าน หมู่ที่ ๙๙,99,2567,5,40\n\
                 50230199,กองทุนหมู่บ้าน หมู่ที่ ๙๙,99,2568,6,\n\
                 50230198,ยังไม่มีตัวเลข,98,2568,,\n";
    fs::write(folder.path().join("new.csv"), table).unwrap();
    let ran = run_to(0, folder.path(), "import new.csv --write");
    assert!(ran.out.contains("ไฟล์ใหม่") && ran.out.contains("ปี 2569 (ปีใหม่ในไฟล์)"), "{ran:?}");
    assert!(ran.err.contains("50230198"), "{ran:?}");
    let text = |code: &str| {
        fs::read_to_string(folder.path().join(format!("data/funds/502301/{code}.yaml"))).unwrap()
    };
    let year = "  - fiscal_year: 2569\n    balance_sheet:\n      assets: {cash: 77.50}\n";
    assert!(text("50230107").ends_with(year));
    let new = text("50230199");
    assert!(
        new.contains("name: กองทุนหมู่บ้าน หมู่ที่ ๙๙\nlocation: {moo: 99, tambon: \"502301\"}"),
        "{new}"
    );
    assert!(new.contains("cash: 5 ") && new.contains("# เงินสด (บาท)"), "{new}");
    assert!(
        new.ends_with(
            "  - fiscal_year: 2568\n    balance_sheet:\n      assets:\n        cash: 6\n"
        ),
        "{new}"
    );
    let check = support::program::run(folder.path(), "check").said();
    assert!(!check.contains("ผิด["), "{check}");

    fs::write(folder.path().join("nowhere.csv"), table.replace("502301", "999901")).unwrap();
    let before = contents(folder.path());
    let ran = run_to(1, folder.path(), "import nowhere.csv --write");
    assert!(ran.err.contains("999901") && ran.err.contains("ไม่ได้เขียนไฟล์ใด"), "{ran:?}");
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_stay() {
    let folder = shipped();
    let path = folder.path().join("data/funds/502301/50230107.yaml");
    let text = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    kongthun(0, folder.path(), &["import", &fixture("bom-tab.csv"), "--write"]);
    let after = fs::read_to_string(&path).unwrap();
    assert_eq!(after, format!("\u{feff}{}", text.replacen("cash: 4300.81", "cash: 4300.82", 1)));
}

#[test]
fn a_fund_whose_file_is_broken_is_not_touched() {
    let folder = shipped();
    let path = folder.path().join("data/funds/502301/50230107.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("cash: 4300.81", "cash: สี่พัน", 1)).unwrap();
    let before = contents(folder.path());
    let ran = kongthun(1, folder.path(), &["import", &fixture("bom-tab.csv"), "--write"]);
    assert!(ran.err.contains("X020") && ran.err.contains("kongthun check"), "{ran:?}");
    assert_eq!(contents(folder.path()), before);
}

/// Another value of the same kind.
fn other(field: Field, old: Entry) -> Entry {
    let old = match old {
        Entry::Known(value) => value,
        _ => Decimal::ZERO,
    };
    Entry::Known(match field.unit() {
        Unit::YesNo => Decimal::ONE - old,
        Unit::Choice if old.is_zero() => Decimal::ONE,
        Unit::Choice => Decimal::ZERO,
        Unit::Date => old + Decimal::from(20_000),
        _ => old + Decimal::ONE,
    })
}

#[test]
fn any_figure_of_any_fund_can_be_changed_emptied_or_excluded() {
    let files = files_below(&repository().join("data/funds"));
    assert_eq!(files.len(), 49);
    // Each file in one of three ways: all of them in all ways would take minutes.
    for (kind, path) in [0, 1, 2].into_iter().cycle().zip(files) {
        let text = fs::read_to_string(&path).unwrap();
        let name: Arc<str> = Arc::from(path.display().to_string());
        let fund: Fund = parse::fund::fund(&name, &text).value.unwrap();
        let rows: Vec<Entered> = fund
            .years
            .iter()
            .map(|year| Entered {
                sheet: 0,
                row: 0,
                code: fund.code.to_string(),
                year: year.fiscal_year,
                name: None,
                name_column: None,
                moo: None,
                figures: Field::ALL
                    .iter()
                    .map(|field| {
                        let new = match kind {
                            0 => other(*field, year.figures.entry(*field)),
                            1 => Entry::Unknown,
                            _ => Entry::NotApplicable,
                        };
                        (*field, new)
                    })
                    .collect(),
            })
            .collect();
        let around = Around {
            funds: std::slice::from_ref(&fund),
            text_of: &|_| Some(text.as_str()),
            is_broken: &|_| false,
            starter: &|_, _| String::new(),
        };
        // That the new text says what was wanted and nothing else is held by `changes`.
        let changes = changes(&rows, &around);
        assert_eq!(changes.troubles, [], "{name}");
        let after = &changes.funds[0].text;
        let comments = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(comments(after), comments(&text));
        assert!(after.lines().count() >= text.lines().count(), "{name}");
    }
}

#[test]
fn published_tables_are_the_published_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let root = repository().display().to_string();
    let export = |what: &str, format: &str| {
        let name = format!("{what}.{format}");
        let words = ["export", what, "--format", format, "-o", &name, "--root", &root];
        kongthun(0, folder.path(), &words);
        fs::read(folder.path().join(name)).unwrap()
    };
    let tree = kongthun::source::disk::read(repository()).unwrap();
    let ready = kongthun::pipeline::prepare(&tree).value.unwrap();
    let api = |path: &str| {
        use kongthun::publish::Source;
        ready.bytes(ready.find(path).unwrap()).unwrap()
    };
    let csv = api("api/contests/maeon-2569/ranking.csv");
    assert!(export("ranking", "csv") == csv);
    assert!(export("ranking", "json") == api("api/contests/maeon-2569/ranking.json"));
    assert!(export("funds", "json") == api("api/funds.json"));

    // The workbook says the same, cell by cell: numbers by value, all else by letter.
    let sheets = read::workbook(&export("ranking", "xlsx")).unwrap();
    let rows = sheet::csv::read_own(std::str::from_utf8(&csv).unwrap());
    let first = sheets[0].rows.iter().find(|(_, row)| row.len() > 5).map(|(row, _)| *row).unwrap();
    let above: String =
        (0..first).filter_map(|row| sheets[0].cell(row, 0)).map(Cell::words).collect();
    assert!(above.contains("ข้อมูลสมมติ"), "{above}");
    let mut inexact = 0;
    for (row, cells) in (first..).zip(&rows) {
        for (column, published) in (0u32..).zip(cells) {
            match sheets[0].cell(row, column) {
                None => assert_eq!(published, ""),
                Some(Cell::Number(number)) => {
                    let value = |text: &str| Decimal::from_str_exact(text).unwrap();
                    assert_eq!(value(number), value(published));
                }
                Some(cell) => {
                    inexact += usize::from(Decimal::from_str_exact(published).is_ok());
                    assert_eq!(cell.words(), published.as_str());
                }
            }
        }
    }
    assert!(inexact > rows.len(), "codes, and ratios of many digits, are texts");
    assert!(sheets[0].cell(first + u32::try_from(rows.len()).unwrap(), 0).is_none());
}

#[test]
fn what_the_site_withholds_is_withheld_in_every_table() {
    let folder = tempfile::tempdir().unwrap();
    let root = repository().display().to_string();
    kongthun(0, folder.path(), &["export", "funds", "--root", &root]);
    let ran = kongthun(0, folder.path(), &["export", "funds", "--format", "csv", "--root", &root]);
    let rows = sheet::csv::read_own(&ran.out);
    let at = |path: &str| {
        let field = Field::by_path(path).unwrap();
        let wanted = sheet::columns::Target::Figure(field).heading();
        rows[0].iter().position(|heading| *heading == wanted).unwrap()
    };
    let (count, amount) = (at("loans.overdue_borrowers"), at("loans.par30_balance"));
    let few: Vec<_> = rows.iter().filter(|row| row[count] == "น้อยกว่า 3 ราย").collect();
    assert!(!few.is_empty());
    assert!(few.iter().all(|row| ["ไม่แสดง", "0", ""].contains(&row[amount].as_str())));
    assert!(rows.iter().all(|row| row[count] != "1" && row[count] != "2"));
    let sheets = read::workbook(&fs::read(folder.path().join("funds.xlsx")).unwrap()).unwrap();
    let first = sheets[0].rows.iter().find(|(_, row)| row.len() > 5).map(|(row, _)| *row).unwrap();
    for (row, cells) in (first + 1..).zip(&rows[1..]) {
        let shown = sheets[0].cell(row, u32::try_from(count).unwrap());
        let shown = shown.map_or_else(String::new, |cell| cell.words().into_owned());
        assert_eq!(shown, cells[count]);
    }
    // Nobody can bring a published table back by mistake.
    let home = shipped();
    fs::write(home.path().join("funds.csv"), &ran.out).unwrap();
    let refused = run_to(1, home.path(), "import funds.csv");
    assert!(refused.err.contains("น้อยกว่า 3 ราย") || refused.err.contains("ไม่แสดง"));
}
