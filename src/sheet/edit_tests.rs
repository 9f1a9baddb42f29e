use super::*;
use rust_decimal::Decimal;

const FLOW: &str = "\
# หมายเหตุ
schema: 1
fund_code: \"50230107\"
name: กองทุน
location: {moo: 7, tambon: \"502301\"}
years:
  - fiscal_year: 2566   # ปีแรก
    state: audited
    members: {opening: 103, closing: 100}   # จากทะเบียน
    balance_sheet:
      assets: {cash: 4400.98, total: 5}
    reporting: {books_closed_on: , audited_on: ~, posted: true}

  # ปีล่าสุด
  - fiscal_year: 2568
    net_surplus:        # กำไร
    state: draft
";

fn edited(text: &str, year: i32, path: &str, value: &str) -> String {
    set(text, year, Field::by_path(path).unwrap(), value).unwrap()
}

/// What differs, line by line.
fn diff(before: &str, after: &str) -> Vec<String> {
    let old: Vec<&str> = before.split('\n').collect();
    let new: Vec<&str> = after.split('\n').collect();
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail =
        old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    new[head..new.len() - tail].iter().map(ToString::to_string).collect()
}

#[test]
fn only_the_value_changes() {
    for (path, value, line) in [
        ("members.opening", "104", "    members: {opening: 104, closing: 100}   # จากทะเบียน"),
        ("state", "closed", "    state: closed"),
        ("balance_sheet.assets.cash", "4401", "      assets: {cash: 4401, total: 5}"),
        (
            "reporting.audited_on",
            "2024-02-12",
            "    reporting: {books_closed_on: , audited_on: 2024-02-12, posted: true}",
        ),
        (
            "reporting.books_closed_on",
            "2024-01-28",
            "    reporting: {books_closed_on: 2024-01-28, audited_on: ~, posted: true}",
        ),
    ] {
        assert_eq!(diff(FLOW, &edited(FLOW, 2566, path, value)), [line], "{path}");
    }
    let blank = edited(FLOW, 2568, "net_surplus", "5.50");
    assert_eq!(diff(FLOW, &blank), ["    net_surplus: 5.50   # กำไร"]);
}

#[test]
fn missing_figures_and_groups_come_in_the_shape_of_the_file() {
    for (path, line) in [
        ("members.joined", "    members: {opening: 103, joined: 1, closing: 100}   # จากทะเบียน"),
        ("members.female", "    members: {opening: 103, closing: 100, female: 1}   # จากทะเบียน"),
        ("agm.attended", "    agm: {attended: 1}"),
        ("balance_sheet.equity.total", "      equity: {total: 1}"),
        ("period.start", "    period: {start: 1}"),
    ] {
        assert_eq!(diff(FLOW, &edited(FLOW, 2566, path, "1")), [line], "{path}");
    }
    let nested = edited(FLOW, 2568, "balance_sheet.assets.cash", "1");
    assert_eq!(diff(FLOW, &nested), ["    balance_sheet:", "      assets: {cash: 1}"]);
}

#[test]
fn a_year_is_added_among_its_neighbours() {
    assert_eq!(diff(FLOW, &add_year(FLOW, 2569).unwrap()), ["  - fiscal_year: 2569"]);
    let between = add_year(FLOW, 2567).unwrap();
    assert!(between.contains("posted: true}\n  - fiscal_year: 2567\n\n  # ปีล่าสุด"), "{between}");
    let first = add_year(FLOW, 2565).unwrap();
    assert!(first.contains("years:\n  - fiscal_year: 2565\n  - fiscal_year: 2566   #"), "{first}");
    let text = edited(&between, 2567, "members.opening", "9");
    assert!(text.contains("  - fiscal_year: 2567\n    members: {opening: 9}\n"), "{text}");
}

#[test]
fn blocks_stay_blocks() {
    let text = "years:\r\n- fiscal_year: 2566\r\n  members:\r\n    opening: 1 # ก\r\n    left: 2\r\n  income:\r\n    fees:\r\n";
    let with = edited(text, 2566, "members.joined", "3");
    assert!(with.contains("opening: 1 # ก\r\n    joined: 3\r\n    left: 2\r\n"), "{with}");
    let with = edited(text, 2566, "committee.size", "9");
    assert!(with.contains("left: 2\r\n  committee:\r\n    size: 9\r\n  income"), "{with}");
    let with = edited(text, 2566, "income.fees", "5");
    assert!(with.ends_with("    fees: 5\r\n"), "{with}");
    let with = add_year(text, 2567).unwrap();
    assert!(with.ends_with("    fees:\r\n- fiscal_year: 2567\r\n"), "{with}");
}

#[test]
fn a_file_without_years_gets_them() {
    for text in [
        "name: ก\nyears:\n",
        "name: ก\n",
        "name: ก\nyears: []\n",
        "name: ก\nyears: # ว่าง\nnetworks: []\n",
    ] {
        let with = add_year(text, 2568).unwrap();
        let with = edited(&with, 2568, "members.opening", "9");
        assert!(with.contains("fiscal_year: 2568"), "{with}");
        assert!(read(&with).is_some(), "{with}");
    }
}

#[test]
fn a_file_without_a_last_line_end_keeps_that() {
    let text = "years:\n  - fiscal_year: 2566\n    state: draft";
    let with = edited(text, 2566, "net_surplus", "1");
    assert_eq!(with, "years:\n  - fiscal_year: 2566\n    state: draft\n    net_surplus: 1");
}

#[test]
fn quoted_and_thai_numbers_are_replaced_whole() {
    let text = "years:\n  - {fiscal_year: ๒๕๖๖, net_surplus: \"๑,๒๓๔\", state: 'draft'}\n";
    let with = edited(text, 2566, "net_surplus", "5");
    assert_eq!(with, "years:\n  - {fiscal_year: ๒๕๖๖, net_surplus: 5, state: 'draft'}\n");
    let with = edited(text, 2566, "members.opening", "5");
    assert!(with.contains("state: 'draft', members: {opening: 5}}"), "{with}");
}

#[test]
fn values_are_written_as_files_write_them() {
    let known = |field: &str, value: i64| {
        yaml_value(Field::by_path(field).unwrap(), Entry::Known(Decimal::from(value)))
    };
    assert_eq!(known("committee.in_term", 1), "true");
    assert_eq!(known("state", 2), "audited");
    assert_eq!(known("agm.held_on", 0), "1970-01-01");
    assert_eq!(known("net_surplus", -5), "-5");
    assert_eq!(yaml_value(Field::Cash, Entry::NotApplicable), "n/a");
    assert_eq!(yaml_value(Field::Cash, Entry::Unknown), "");
}

#[test]
fn names_are_quoted_where_they_must_be() {
    assert_eq!(quoted("กองทุนหมู่บ้าน หมู่ที่ ๗"), "กองทุนหมู่บ้าน หมู่ที่ ๗");
    assert_eq!(quoted("ก: ข # ค"), "\"ก: ข # ค\"");
    assert_eq!(quoted("5"), "\"5\"");
}
