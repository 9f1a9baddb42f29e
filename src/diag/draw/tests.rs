//! What a drawing looks like, letter by letter.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::*;
use crate::diag::{FieldName, Identity, Mistake, Term};
use crate::num::Unit;
use crate::text::Span;

const PLAIN: Style = Style { color: false, width: 100 };

fn unknown_key(source: &str, key: &str) -> Problem {
    let at = source.find(key).unwrap();
    let mistake = Mistake::UnknownKey {
        key: key.to_string(),
        suggestion: Some("members".to_string()),
        known: Vec::new(),
    };
    Problem::new(&Arc::from("data/a.yaml"), Span::of(source, at, at + key.len()), mistake)
}

fn drawn(source: &str, problems: &[Problem]) -> String {
    terminal(problems, Lang::Th, PLAIN, &|_| Some(source))
}

#[test]
fn the_line_the_underline_the_reason_and_the_mend() {
    let source = "name: น้ำใจ ที่นี่\nmember: 3\n";
    assert_eq!(
        drawn(source, &[unknown_key(source, "member")]),
        "\
ผิด[D003]: ไม่รู้จักช่อง “member”
  ╭▸ data/a.yaml:2:1
  │
2 │ member: 3
  │ ━━━━━━ น่าจะหมายถึง “members”
  │
  ├ เพราะ: ช่องที่สะกดผิดจะถูกมองข้ามโดยไม่มีใครรู้ จึงไม่รับไว้
  ╰ แก้: แก้เป็น members:

"
    );
}

#[test]
fn the_underline_stands_under_the_word_behind_thai_marks() {
    let source = "name: {น้ำที่กู้: member}\n";
    let drawing = drawn(source, &[unknown_key(source, "member")]);
    let lines: Vec<&str> = drawing.lines().collect();
    let text_line = lines.iter().find(|line| line.contains("name:")).unwrap();
    let mark_line = lines.iter().find(|line| line.contains('━')).unwrap();
    // Columns as a terminal counts them: marks above and below take none, sara am takes one.
    let member = &text_line[..text_line.rfind("member").unwrap()];
    let before = &mark_line[..mark_line.find('━').unwrap()];
    assert_eq!(crate::thai::columns(member), crate::thai::columns(before), "\n{drawing}");
}

/// Where a mark stands, in columns as a terminal counts them.
fn column(drawing: &str, line_with: &str, mark: &str) -> usize {
    let line = drawing.lines().find(|line| line.contains(line_with)).unwrap();
    crate::thai::columns(&line[..line.find(mark).unwrap()])
}

#[test]
fn a_long_line_is_trimmed_around_the_underline() {
    let source = format!("name: {} member {}", "ที่น้ำ".repeat(200), "กองทุน".repeat(100));
    let drawing = drawn(&source, &[unknown_key(&source, "member")]);
    assert_eq!(
        drawing,
        "\
ผิด[D003]: ไม่รู้จักช่อง “member”
  ╭▸ data/a.yaml:1:1208
  │
1 │ …ที่น้ำที่น้ำที่น้ำที่น้ำที่น้ำที่น้ำที่น้ำที่น้ำที่น้ำ member กองทุนกองทุนกองทุนกองทุนกองทุนกองทุนกองทุนกองทุนกองทุนกองทุนกองทุนกองทุ…
  │                              ━━━━━━ น่าจะหมายถึง “members”
  │
  ├ เพราะ: ช่องที่สะกดผิดจะถูกมองข้ามโดยไม่มีใครรู้ จึงไม่รับไว้
  ╰ แก้: แก้เป็น members:

"
    );
    assert_eq!(column(&drawing, "กองทุนกองทุน", "member"), column(&drawing, "━", "━"));
}

fn thirty() -> (String, Vec<Problem>) {
    let source = "member: 1\n".repeat(30);
    let problems = (0..30)
        .map(|n| {
            let mut problem = unknown_key(&source, "member");
            problem.place.span = Some(Span::of(&source, n * 10, n * 10 + 6));
            problem
        })
        .collect();
    (source, problems)
}

#[test]
fn many_of_a_kind_are_folded() {
    let (source, problems) = thirty();
    let drawing = drawn(&source, &problems);
    assert_eq!(drawing.matches("ผิด[D003]").count(), 3);
    let folded = drawing.rsplit_once("แก้: แก้เป็น members:\n").unwrap().1;
    assert_eq!(
        folded,
        "
D003: และอีก 27 แห่ง
  data/a.yaml:4:1
  data/a.yaml:5:1
  data/a.yaml:6:1
  data/a.yaml:7:1
  data/a.yaml:8:1
  data/a.yaml:9:1
  data/a.yaml:10:1
  data/a.yaml:11:1
  data/a.yaml:12:1
  data/a.yaml:13:1
  …

"
    );
}

#[test]
fn a_few_of_a_kind_are_not_folded() {
    let (source, problems) = thirty();
    assert_eq!(drawn(&source, &problems[..5]).matches("ผิด[D003]").count(), 5);
    let six = drawn(&source, &problems[..6]);
    assert!(six.ends_with(
        "D003: และอีก 3 แห่ง\n  data/a.yaml:4:1\n  data/a.yaml:5:1\n  data/a.yaml:6:1\n\n"
    ));
}

#[test]
fn a_file_as_a_whole_has_no_snippet() {
    let problem = Problem::of_file(&Arc::from("data/site.yaml"), Mistake::MissingFile);
    assert_eq!(
        terminal(&[problem], Lang::Th, PLAIN, &|_| None),
        "\
ผิด[D021]: ไม่พบไฟล์ที่เว็บไซต์ต้องใช้
 ╭▸ data/site.yaml
 ├ เพราะ: โปรแกรมใช้ไฟล์นี้ทุกครั้งที่สร้างเว็บไซต์
 ╰ แก้: สร้างไฟล์นี้ หรือดูตัวอย่างด้วยคำสั่ง kongthun init โฟลเดอร์ใหม่

"
    );
}

#[test]
fn english_with_the_column_counted_in_characters() {
    let source = "name: กองทุนหมู่บ้าน\nyears:\n  - note: ที่นี่ # member\n";
    let drawing = terminal(&[unknown_key(source, "member")], Lang::En, PLAIN, &|_| Some(source));
    assert_eq!(
        drawing,
        "\
error[D003]: There is no field “member”
  ╭▸ data/a.yaml:3:20
  │
3 │   - note: ที่นี่ # member
  │                ━━━━━━ probably “members”
  │
  ├ why: A misspelled field would be passed over without anybody noticing, so it is refused
  ╰ fix: change it to members:

"
    );
}

#[test]
fn what_blocks_ranking_says_so() {
    let source = "net_surplus: 105,000\n";
    let term = |minus, thai, value: i64, line| {
        let name = FieldName { thai, english: "" };
        let value = Decimal::from(value);
        Term { minus, name, unit: Unit::Baht, value, line, year: None }
    };
    let mistake = Mistake::Unbalanced {
        rule: Identity::Surplus,
        left: vec![term(false, "กำไรสุทธิ", 105_000, 1)],
        right: vec![term(false, "รายได้รวม", 140_000, 7), term(true, "ค่าใช้จ่ายรวม", 34_000, 8)],
        year: 2568,
    };
    let problem = Problem::new(&Arc::from("data/a.yaml"), Span::of(source, 13, 20), mistake);
    assert_eq!(
        drawn(source, &[problem]),
        "\
ยังจัดอันดับไม่ได้[D106]: ปี 2568: กำไรสุทธิ 105,000.00 ≠ รายได้รวม 140,000.00 − ค่าใช้จ่ายรวม 34,000.00 ต่างกัน 1,000.00
  ╭▸ data/a.yaml:1:14
  │
1 │ net_surplus: 105,000
  │              ━━━━━━━ ควรเป็น 106,000.00 ถ้าตัวเลขอื่นถูก
  │
  ├ เพราะ: กำไรสุทธิคือรายได้รวมหักด้วยค่าใช้จ่ายรวม · ตัวเลขมาจากบรรทัด 1, 7, 8
  ╰ แก้: ตรวจกับงบที่ลงนามแล้วแก้ช่องที่พิมพ์ผิด ระหว่างนี้กองทุนยังไม่ได้รับการจัดอันดับ

"
    );
}

#[test]
fn files_cannot_steer_the_terminal() {
    let source = "a\u{1b}[31m\u{202e}b: 1\n";
    let key = "a\u{1b}[31m\u{202e}b";
    let mistake =
        Mistake::UnknownKey { key: key.into(), suggestion: None, known: vec![key.into()] };
    let file = Arc::from("data/\u{1b}[2J.yaml");
    let problem = Problem::new(&file, Span::of(source, 0, key.len()), mistake.clone());
    let whole = Problem::of_file(&file, mistake);
    let many = vec![problem.clone(), problem.clone(), problem, whole.clone(), whole.clone(), whole];
    let drawing = drawn(source, &many);
    assert!(!drawing.contains(['\u{1b}', '\u{202e}']) && !drawing.contains("\\u{"), "{drawing}");
}

#[test]
fn colours_only_where_they_are_wanted() {
    let source = "member: 1\n";
    let problem = [unknown_key(source, "member")];
    let style = Style { color: true, width: 100 };
    let coloured = terminal(&problem, Lang::Th, style, &|_| Some(source));
    assert!(coloured.contains("\u{1b}[") && !drawn(source, &problem).contains('\u{1b}'));
}

#[test]
fn a_stale_span_is_drawn_as_well_as_can_be() {
    let file = Arc::from("data/a.yaml");
    for (source, start, end) in
        [("", 0, 0), ("ก", 1, 2), ("ก\n", 90, 95), ("a\nb", 0, 3), ("a\r\n", 1, 1)]
    {
        let problem = Problem::new(&file, Span::new(start, end, 1), Mistake::AnchorsRefused);
        assert!(drawn(source, &[problem]).starts_with("ผิด[D019]"), "{source:?}");
    }
}

#[test]
fn the_summary_counts_what_there_is() {
    let cases = [
        (
            (3, 2, 5),
            "พบข้อผิดพลาด 3 แห่ง · ต้องแก้ก่อนจัดอันดับ 2 แห่ง · คำเตือน 5 แห่ง",
            "3 errors · 2 ranking blocks · 5 warnings",
        ),
        ((1, 0, 1), "พบข้อผิดพลาด 1 แห่ง · คำเตือน 1 แห่ง", "1 error · 1 warning"),
        ((0, 0, 0), "ไม่พบปัญหา", "No problems found"),
    ];
    for ((errors, blocks, warnings), thai, english) in cases {
        let summary = Summary { errors, blocks, warnings };
        assert_eq!(summary_line(summary, Lang::Th), thai);
        assert_eq!(summary_line(summary, Lang::En), english);
    }
}

#[test]
fn what_belongs_to_a_person_is_covered_in_every_drawing_of_its_line() {
    let source = "nmae: x  # โทร ๐๘๑-๒๓๔-5678\n";
    let at = source.find('๐').unwrap();
    let phone = Mistake::PhoneNumber { masked: "08x".to_string() };
    let phone = Problem::new(
        &Arc::from("data/a.yaml"),
        Span::of(source, at, source.trim_end().len()),
        phone,
    );
    let drawing = drawn(source, &[unknown_key(source, "nmae"), phone]);
    assert!(drawing.contains("nmae: x  # โทร •••*•••*****"), "{drawing}");
    assert!(!drawing.contains("5678") && !drawing.contains("๒๓๔"), "{drawing}");
}
