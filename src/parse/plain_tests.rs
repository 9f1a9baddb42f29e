//! The quick way against the careful one: whatever it reads, it reads the same.

use proptest::prelude::*;

use super::super::yaml::carefully_only;
use super::*;

fn quickly(text: &str) -> Option<Node<'_>> {
    plain(text, 0, text.len())
}

/// The careful way has nothing to say against the text and makes the same of it.
#[track_caller]
fn agree(text: &str) -> bool {
    let Some(quick) = quickly(text) else { return false };
    let careful = carefully_only(text);
    assert_eq!(careful.problems, [], "\n{text}");
    assert_eq!(Some(quick), careful.value, "\n{text}");
    true
}

#[test]
fn plain_texts_are_read() {
    for text in [
        "a: 1",
        "a: 1\n",
        "# หัว\n\n  # อีก\na: กองทุน หมู่ที่ 1 # ท้าย\nb: 'x y'\nc: \"ข\"   # ค\n",
        "a: {b: 1, c: , d: [ก, 'ข', null], e: {}, f: []}\n",
        "a:\n- 1\n- b: 2\n  c: ค\n- - \nd: x\n".trim_end_matches("- - \nd: x\n"),
        "a:\n  - x: 1\n    y:\n      z: 2\n  -\n    x: 3\n  -\nb:\n",
        "a:\n  # เว้น\n\n  b: -5\n  c: +1.50\n  d: .5\n  e: 2001-08-15\n  f: ~\nlast: null\n",
        "a: 1\r\nb:\r\n  - ค\r\n",
        "  a: 1\n  b: 2\n",
        "- 1\n- ก\n",
        "url: https://a.b/c?d=1#e\ntime: 12:30\nquote: it's \"so\"\nhash: a#b\n",
        "a: x, y {z} [w]\n",
        "k.a-b_c/d: (ก)\n",
        "a: ''\nb: \"\"\n",
        "a: 1_000\nb: 017\nc: 0x1F\nd: 1e3\ne: yes\nf: true\ng: .5\n",
    ] {
        assert!(agree(text), "{text}");
    }
}

#[test]
fn whatever_is_not_plain_is_left_to_the_careful_way() {
    for text in [
        "",
        "# only\n",
        "text",
        "a: \"x\\n\"\n",
        "a: 'it''s'\n",
        "a: |\n  x\n",
        "a: x\n  y\n",
        "a: &x 1\nb: *x\n",
        "a: !t 1\n",
        "a:\t1\n",
        "\ta: 1\n",
        "a: b: c\n",
        "a: b:\n",
        "a:b\n",
        "? a\n: b\n",
        "<<: {a: 1}\n",
        "a: 1\n---\nb: 2\n",
        "--- \na: 1\n",
        "a: {b: 1\n  , c: 2}\n",
        "a: {b: 1,}\n",
        "a: [b: 1]\n",
        "a: {b}\n",
        "a: 1\n b: 2\n",
        "a:\n    b: 1\n  c: 2\n",
        "a: \u{a0}1\n",
        "a: 1\u{2028}b: 2\n",
        "a: @x\n",
        "a: \"x\" y\n",
        "a: {b: 1} c\n",
        "null: 1\n",
        "true: 1\n",
        "1: 2\n",
        "a: 1\rb: 2\n",
    ] {
        assert_eq!(quickly(text), None, "{text}");
    }
}

#[test]
fn the_invented_funds_are_all_plain() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let mut funds = 0;
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        let path = entry.path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let read = agree(&text);
        let is_fund = path.to_string_lossy().replace('\\', "/").contains("/data/funds/");
        assert!(read || !is_fund, "{}", path.display());
        funds += usize::from(is_fund);
    }
    assert_eq!(funds, 49);
}

#[test]
fn a_part_of_a_file_keeps_its_lines() {
    let text = "---\na: 1\nb:\n  - ค\n---\nข้อความ\n";
    let node = plain(text, 4, text.find("---\nข้อความ").unwrap()).unwrap();
    let Value::Map(entries) = node.value else { panic!() };
    assert_eq!((entries[0].0.span.line, entries[1].0.span.line), (2, 3));
    assert_eq!(entries[0].1.span.range(), 7..8);
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => "[a-c]{1,3}",
        12 => "[0-9]{1,4}",
        3 => Just("กองทุน หมู่ที่ 1".to_string()),
        3 => Just("-1,234.50".to_string()),
        3 => Just("null".to_string()),
        3 => Just("~".to_string()),
        3 => Just("true".to_string()),
        3 => Just("2001-08-15".to_string()),
        3 => Just("'a b: #c'".to_string()),
        3 => Just("\"ก, {ข}\"".to_string()),
        3 => Just(String::new()),
        1 => "[a-c:#'\"., {}\\[\\]-]{1,6}",
    ]
}

/// A document of maps and lists, in blocks and in brackets, as people write them.
fn document() -> impl Strategy<Value = String> {
    let leaf = word().prop_map(|word| vec![word]);
    let tree = leaf.prop_recursive(4, 40, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(("[a-cก]{1,2}", inner.clone()), 1..4).prop_map(|entries| {
                let mut lines = Vec::new();
                for (key, value) in entries {
                    match &value[..] {
                        [one] => lines.push(format!("{key}: {one}")),
                        many => {
                            lines.push(format!("{key}:"));
                            lines.extend(many.iter().map(|line| format!("  {line}")));
                        }
                    }
                }
                lines
            }),
            proptest::collection::vec(inner.clone(), 1..4).prop_map(|items| {
                let mut lines = Vec::new();
                for item in items {
                    for (index, line) in item.iter().enumerate() {
                        lines.push(format!("{}{line}", if index == 0 { "- " } else { "  " }));
                    }
                }
                lines
            }),
            proptest::collection::vec(("[a-c]{1,2}", inner.clone()), 0..4).prop_map(|entries| {
                let pairs: Vec<String> =
                    entries.iter().map(|(key, value)| format!("{key}: {}", value[0])).collect();
                vec![format!("{{{}}}", pairs.join(", "))]
            }),
            proptest::collection::vec(inner, 0..4).prop_map(|items| {
                let items: Vec<String> = items.iter().map(|item| item[0].clone()).collect();
                vec![format!("[{}]", items.join(", "))]
            }),
        ]
    });
    (tree, prop_oneof![Just("\n"), Just("\r\n")]).prop_map(|(lines, end)| lines.join(end) + end)
}

/// Characters that mean something, and some that must not.
const NASTY: &[&str] = &[
    " ", "  ", "\n", "\t", ":", ": ", "#", " #", ",", "-", "- ", "[", "]", "{", "}", "\"", "'",
    "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "~", "<<: ", "---\n", "...\n", "\\", "ก",
    "\u{e49}", "\u{a0}", "\u{2028}", "\r", "\u{feff}", "null", "0", "a: ", "\u{0}", "“", "=",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(
        std::env::var("PLAIN_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1500),
    ))]

    #[test]
    fn both_ways_agree(
        text in document(),
        changes in proptest::collection::vec((any::<usize>(), 0..NASTY.len(), 0..3_usize), 0..3),
    ) {
        let mut text = text;
        for (place, nasty, kind) in changes {
            let mut at = place % (text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            match kind {
                0 => text.insert_str(at, NASTY[nasty]),
                1 => {
                    if at < text.len() {
                        text.remove(at);
                    }
                }
                _ => {
                    let end = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
                    text.replace_range(at..end, NASTY[nasty]);
                }
            }
        }
        agree(&text);
    }

    #[test]
    fn both_ways_agree_on_any_soup(pieces in proptest::collection::vec(0..NASTY.len(), 0..12)) {
        let text: String = pieces.into_iter().map(|piece| NASTY[piece]).collect();
        agree(&text);
    }
}
