use super::*;
use crate::sheet::take;

fn table(rows: &[&str]) -> crate::sheet::Taken {
    let text = format!("{}\n", rows.join("\n"));
    take(text.as_bytes(), None)
}

fn cell(words: &str, field: Field) -> Result<Entry, Fault> {
    entry(&Cell::Text(words.to_string()), field)
}

fn known(text: &str) -> Result<Entry, Fault> {
    Ok(Entry::Known(Decimal::from_str_exact(text).unwrap()))
}

#[test]
fn a_cell_says_one_of_four_things() {
    assert_eq!(cell("๑,๒๓๔.๕๐ บาท", Field::Cash), known("1234.50"));
    assert_eq!(cell("0", Field::Cash), known("0"));
    assert_eq!(cell("6.5%", Field::InterestRate), known("6.5"));
    assert_eq!(cell("ร้อยละ ๖", Field::InterestRate), known("6"));
    assert!(cell("6%", Field::Cash).is_err());
    assert_eq!(cell("ไม่เกี่ยวข้อง", Field::Cash), Ok(Entry::NotApplicable));
    assert_eq!(cell("N/A", Field::AgmHeldOn), Ok(Entry::NotApplicable));
    assert_eq!(cell("ไม่ทราบ", Field::Cash), Ok(Entry::Unknown));
    assert_eq!(cell("-", Field::Cash), Err(Fault::LoneDash { field: Field::Cash }));
    assert_eq!(cell("–", Field::Posted), Err(Fault::LoneDash { field: Field::Posted }));
}

#[test]
fn each_kind_of_cell_is_read_or_refused() {
    let number = |text: &str, field| entry(&Cell::Number(text.to_string()), field);
    assert_eq!(number("1234567.1", Field::Cash), known("1234567.1"));
    assert!(matches!(
        number("0.30000000000000004", Field::Cash),
        Err(Fault::Artefact { probably, .. }) if probably == "0.3"
    ));
    assert!(matches!(number("0.125", Field::Cash), Err(Fault::Value { .. })));
    assert!(matches!(number("45319", Field::AgmHeldOn), Err(Fault::DateSerial { .. })));
    let date = |text: &str, field| entry(&Cell::Date(text.to_string()), field);
    let day = read_date("2024-01-28").unwrap().to_days();
    assert_eq!(date("2024-01-28", Field::AgmHeldOn), known(&day.to_string()));
    // Buddhist years typed into a cell that Excel took for a date of the common era.
    assert_eq!(date("2567-01-28", Field::AgmHeldOn), known(&day.to_string()));
    assert!(matches!(date("1900-01-05", Field::AgmHeldOn), Err(Fault::Value { .. })));
    assert!(matches!(date("2024-01-28", Field::Cash), Err(Fault::WrongKind { .. })));
    assert_eq!(cell("28 ม.ค. 2567", Field::AgmHeldOn), known(&day.to_string()));
    assert_eq!(entry(&Cell::YesNo(true), Field::Posted), known("1"));
    assert_eq!(cell("ไม่ใช่", Field::Posted), known("0"));
    assert!(matches!(cell("1", Field::Posted), Err(Fault::NotYesNo { .. })));
    assert_eq!(cell("ตรวจสอบแล้ว", Field::State), known("2"));
    assert_eq!(cell("audited", Field::State), known("2"));
    assert!(matches!(cell("ตรวจสอบแลว", Field::State), Err(Fault::Value { .. })));
    assert!(matches!(entry(&Cell::NoResult, Field::Cash), Err(Fault::NoResult)));
}

#[test]
fn totals_blank_rows_and_repeated_headings_are_passed_over() {
    let taken = table(&[
        "รายงานสรุป,,,",
        "",
        "รหัสกองทุน,ชื่อกองทุน,ปีบัญชี (พ.ศ.),เงินสด (บาท)",
        "50230107,ก,2568,5",
        "",
        "รหัสกองทุน,ชื่อกองทุน,ปีบัญชี (พ.ศ.),เงินสด (บาท)",
        "50230108,รวมใจ,2568,6",
        "รวมทั้งสิ้น,,,11",
        ",รวม 2 กองทุน,,11",
        ",ลงชื่อ,,",
    ]);
    assert_eq!(taken.troubles, []);
    let rows: Vec<_> = taken.rows.iter().map(|row| (row.row, row.code.as_str())).collect();
    assert_eq!(rows, [(3, "50230107"), (6, "50230108")]);
    let passed = [
        Notice::TotalPassed { row: 7 },
        Notice::TotalPassed { row: 8 },
        Notice::RowPassed { row: 9 },
    ];
    assert_eq!(taken.notices, passed.map(|notice| (0, notice)));
}

#[test]
fn every_problem_is_told_in_one_run_at_its_cell() {
    let taken = table(&[
        "รหัสกองทุน,ปีบัญชี,เงินสด,ปิดประกาศงบ",
        "5023010,2568,-,ใช่",
        ",2568,5,",
        "50230107,68,5,อาจจะ",
        "50230108,,5,",
        "50230109,2568,5,",
        "50230109,๒๕๖๘,6,",
    ]);
    let told: Vec<_> = taken
        .troubles
        .iter()
        .map(|trouble| {
            let at = trouble.at.unwrap();
            (trouble.code(), at.row + 1, at.column.map(crate::sheet::grid::letters))
        })
        .collect();
    let at = |column: &str| Some(column.to_string());
    assert_eq!(
        told,
        [
            ("X007", 2, at("A")),
            ("X014", 2, at("C")),
            ("X006", 3, at("A")),
            ("X009", 4, at("B")),
            ("X019", 4, at("D")),
            ("X008", 5, at("B")),
            ("X010", 7, None),
        ]
    );
    for trouble in &taken.troubles {
        let thai = trouble.told("แบบ.csv", None, crate::diag::Lang::Th);
        assert!(thai.contains("แบบ.csv แถว") && thai.contains("แก้:"), "{thai}");
    }
}

#[test]
fn heads_of_groups_and_lines_below_the_table_are_passed_over_and_told_of() {
    let taken = table(&[
        "รหัสกองทุน,ชื่อกองทุน,ปีบัญชี (พ.ศ.),เงินสด (บาท)",
        "ตำบลออนเหนือ,,,",
        "50230107,ก,2568,5",
        ",,,ผู้จัดทำ ........",
        "หมายเหตุ ข้อมูลยังไม่ครบ,,,",
    ]);
    assert_eq!((taken.rows.len(), taken.troubles.len()), (1, 0));
    assert_eq!(taken.notices.len(), 3);
    // Half a code, and a word that says something of a figure, are none of these.
    let taken =
        table(&["รหัสกองทุน,ชื่อกองทุน,ปีบัญชี (พ.ศ.),เงินสด (บาท)", "5023010,,,", ",,2568,ไม่เกี่ยวข้อง"]);
    assert_eq!((taken.rows.len(), taken.troubles.len() >= 2), (0, true));
}
