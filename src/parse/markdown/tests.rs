//! What is reported where, what places links have, and that nothing makes the parser panic. What
//! the text turns into is shown in `render::doc`'s tests.

use proptest::prelude::*;
use std::sync::Arc;

use super::markdown;
use crate::diag::Checked;
use crate::model::doc::{Block, Doc, Target};
use crate::text::column_of;

fn read(text: &str, body_start: usize) -> Checked<Doc> {
    markdown(&Arc::from("notes/a.md"), text, body_start)
}

/// Each problem as `code line:column text`.
fn problems(text: &str) -> Vec<String> {
    let describe = |problem: &crate::diag::Problem| {
        let span = problem.place.span.unwrap_or_default();
        let column = column_of(text, span.start as usize);
        format!("{} {}:{column} {}", problem.code(), span.line, &text[span.range()])
    };
    read(text, 0).problems.iter().map(describe).collect()
}

#[test]
fn problems_have_their_place() {
    for (text, expected) in [
        ("ก <b>ข</b> ค", &["C003 1:3 <b>"] as &[&str]),
        ("ก\n\n<div class=x>\nข\n</div>\n", &["C003 3:1 <div class=x>"]),
        ("- ก\n\n  > <br>\n", &["C003 3:5 <br>"]),
        ("๑. ก\n๒. ข <i>ค</i>\n", &["C003 2:6 <i>"]),
        ("<!-- จด -->\n\nก <!-- จด --> ข\n", &[]),
        ("<!-- จด --> ก\n", &["C003 1:13 ก"]),
        ("ก\n\n<!-- ไม่ปิด\n", &["C003 3:1 <!-- ไม่ปิด"]),
        ("`<b>` และ \\<b>\n\n```\n<b>\n```\n\n    <b>\n", &[]),
        ("กด [ที่นี่](javascript:alert(1))", &["C005 1:4 [ที่นี่](javascript:alert(1))"]),
        ("โทร <tel:053000000>", &["C005 1:5 <tel:053000000>"]),
        ("[ก][x]\n\n[x]: data:text/html,x\n", &["C005 1:1 [ก][x]"]),
        ("![รูป](https://example.org/a.png)", &["C005 1:1 ![รูป](https://example.org/a.png)"]),
        ("[ก](https://example.org) <a@example.org> [ข](b.md) [ค](#s1)", &[]),
        ("#หัวข้อ\n", &["C004 1:1 #หัวข้อ"]),
        ("ก\n##หัวข้อ  \nข\n", &["C004 2:1 ##หัวข้อ"]),
        ("> #หัวข้อ\n", &["C004 1:3 #หัวข้อ"]),
        ("# หัวข้อ\n\n\\#หัวข้อ\n\nเรื่อง #หัวข้อ\n\n```\n#หัวข้อ\n```\n\n####### ก\n", &[]),
    ] {
        assert_eq!(problems(text), expected, "{text}");
    }
}

#[test]
fn places_are_those_of_the_whole_file() {
    let text =
        "---\ntitle: ก\n---\n\n## ข\n\n(๑)ดู[[civil-code#s686|มาตรา ๖๘๖]]\n(๒) ดู [[privacy]]\n";
    let body_start = text.find("\n\n##").unwrap_or_default() + 1;
    let mut doc = read(text, body_start).value;
    let Some(Block::Heading { span, .. }) = doc.blocks.first() else {
        panic!("no heading first: {doc:?}");
    };
    assert_eq!((span.line, &text[span.range()]), (5, "## ข"));
    let mut links = Vec::new();
    doc.visit_links(&mut |target, span| {
        links.push((target.clone(), span.line, &text[span.range()]))
    });
    let written = |name: &str, anchor: Option<&str>| Target::Written {
        name: name.to_string(),
        anchor: anchor.map(str::to_string),
    };
    assert_eq!(
        links,
        [
            (written("civil-code", Some("s686")), 7, "[[civil-code#s686|มาตรา ๖๘๖]]"),
            (written("privacy", None), 8, "[[privacy]]"),
        ]
    );
}

#[test]
fn a_start_outside_the_text_reads_nothing() {
    assert_eq!(read("ก", 1).value, Doc::default());
    assert_eq!(read("ก", 99).value, Doc::default());
}

#[test]
fn deep_nesting_is_flattened() {
    for text in [
        ">".repeat(5_000) + " ก",
        "- ".repeat(5_000) + "ก",
        "*a ".repeat(2_000) + &"b* ".repeat(2_000),
        "ก*“".repeat(2_000) + &"”*ก".repeat(2_000),
        "[".repeat(5_000) + "ก",
        (0..300).map(|depth| format!("{}๑. ก\n", " ".repeat(depth * 3))).collect(),
    ] {
        let doc = read(&text, 0).value;
        assert!(!doc.blocks.is_empty());
    }
}

/// Pieces that mean something in Markdown or in our rules, to be thrown together at random.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "    ",
        "\t",
        "๑. ",
        "๒)",
        "(๓) ",
        "1. ",
        "4.",
        "- ",
        "– ",
        "•",
        "-",
        "*",
        "**",
        "***",
        "_",
        "~~",
        "`",
        "```\n",
        "> ",
        "[!หมายเหตุ]",
        "[!NOTE] ",
        "# ",
        "#",
        "## ",
        "{#s1}",
        "[[",
        "]]",
        "|",
        "\\",
        "![",
        "[",
        "](",
        ")",
        "https://a.b",
        "a.md#x",
        "javascript:",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<div>\n",
        "[^1]",
        "\n[^1]: ",
        "[ ] ",
        "[x] ",
        "| ก | ข |\n|---|--:|\n",
        "\n---\n",
        "===\n",
        "ก",
        "น้ำ",
        "“",
        "”",
        "(",
        "&amp;",
        "&#42;",
        "\u{200B}",
        "\u{A0}",
        "\u{FEFF}",
        "\0",
        "๒๕๕๑",
        "a",
        "\u{1F600}",
        ":",
        "![[p.png]]",
        "ๆ",
        "ฯ",
    ]);
    prop_oneof![8 => known.prop_map(str::to_string), 1 => "\\PC{0,3}", 1 => "[ก-๛]{1,6}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_makes_it_panic(pieces in prop::collection::vec(piece(), 0..40), start in 0_usize..6) {
        let text = pieces.concat();
        let Checked { value: mut doc, problems } = read(&text, start);
        for problem in problems {
            let span = problem.place.span.unwrap_or_default();
            prop_assert!(text.get(span.range()).is_some(), "{:?} in {:?}", span, text);
        }
        let mut spans = Vec::new();
        doc.visit_links(&mut |_, span| spans.push(span));
        for span in spans {
            prop_assert!(text.get(span.range()).is_some(), "{:?} in {:?}", span, text);
        }
        let html = crate::render::doc::html(&doc, &|_| String::new(), crate::thai::Digits::Thai, "n");
        prop_assert!(!html.contains("<b>") && !html.contains("href=\"javascript"));
    }
}
