//! Puts marks into a judge's YAML text and touches nothing else, one mark at a time, on a fresh
//! reading of the text. Whoever calls reads the result again and compares (`change.rs`); here it is
//! enough to return nothing when a file is written in a way that we do not know how to edit.

use super::Wanted;
use crate::num;
use crate::parse::yaml::{Key, Node, Value};
use crate::sheet::edit::{
    column, dash_before, end_of, insert, insert_line, is_flow, line_after, line_end, line_start,
    quoted, read,
};
use crate::thai::to_arabic;

/// `{fund: "50230101", indicator: "1.2", points: 6.5, reason: …}`
pub fn mark(fund: &str, indicator: &str, wanted: &Wanted, reason: &str) -> String {
    let given = match wanted {
        Wanted::Points(points) => format!("points: {}", num::plain(*points)),
        Wanted::Items(met) => {
            let met: Vec<String> = met.iter().map(|item| text(item)).collect();
            format!("items: [{}]", met.join(", "))
        }
        Wanted::Abstains => "abstain: true".to_string(),
    };
    let reason = match reason {
        "" => String::new(),
        reason => format!(", reason: {}", quoted(reason)),
    };
    format!("{{fund: \"{fund}\", indicator: \"{indicator}\", {given}{reason}}}")
}

pub fn recusal(fund: &str, reason: &str) -> String {
    format!("{{fund: \"{fund}\", reason: {}}}", quoted(reason))
}

/// A text between quotes, whatever it looks like.
fn text(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}

/// The text with this mark in place of the one for the same fund and indicator, or behind the last.
pub fn set(text: &str, fund: &str, indicator: &str, item: &str) -> Option<String> {
    let is_it = |node: &Node| is_of(node, fund) && scalar(node, "indicator") == Some(indicator);
    replace(text, "scores", &is_it, item)
}

/// The text with this declaration in place of the one for the same fund, or behind the last.
pub fn set_recusal(text: &str, fund: &str, item: &str) -> Option<String> {
    replace(text, "recusals", &|node| is_of(node, fund), item)
}

fn is_of(node: &Node, fund: &str) -> bool {
    scalar(node, "fund").is_some_and(|code| to_arabic(code) == fund)
}

fn replace(
    text: &str,
    key: &'static str,
    is_it: &dyn Fn(&Node) -> bool,
    item: &str,
) -> Option<String> {
    let top = read(text)?;
    let Some((_, list)) = entry(&top, key) else { return add(text, key, item) };
    match items(list)?.iter().find(|node| is_it(node)) {
        Some(node) => {
            let (start, end) = (node.span.start as usize, end_of_item(text, node));
            Some(format!("{}{item}{}", &text[..start], &text[end..]))
        }
        None => add(text, key, item),
    }
}

/// The text without any mark for a fund.
pub fn without_marks(text: &str, fund: &str) -> Option<String> {
    let mut text = text.to_string();
    loop {
        let top = read(&text)?;
        let Some((_, list)) = entry(&top, "scores") else { return Some(text) };
        let found = items(list)?.iter().find(|node| is_of(node, fund));
        let Some(node) = found else { return Some(text) };
        let start = node.span.start as usize;
        let dash = dash_before(&text, start)?;
        let (from, to) = (line_start(&text, dash), line_after(&text, end_of_item(&text, node)));
        text.replace_range(from..to, "");
    }
}

/// The text with another item at the end of a list, which need not be there yet.
pub fn add(text: &str, key: &'static str, item: &str) -> Option<String> {
    let top = read(text)?;
    let Value::Map(entries) = &top.value else { return None };
    let Some((found, list)) = entry(&top, key) else {
        // Before the scores, which are long; those themselves go to the end.
        let line = line_end(text);
        let lines = format!("{key}:{line}  - {item}");
        let at = match entries.iter().find(|(known, _)| known.text == "scores") {
            Some((scores, _)) if key != "scores" => line_start(text, scores.span.start as usize),
            _ => text.len(),
        };
        return Some(insert_line(text, at, &lines));
    };
    let items = items(list)?;
    let start = list.span.start as usize;
    if text.as_bytes().get(start) == Some(&b'[') {
        return Some(match items.last() {
            Some(last) => insert(text, end_of_item(text, last), &format!(", {item}")),
            None => insert(text, start + 1, item),
        });
    }
    let Some(last) = items.last() else {
        let after = line_after(text, found.span.end as usize);
        return Some(insert_line(text, after, &format!("  - {item}")));
    };
    let dash = dash_before(text, last.span.start as usize)?;
    let indent = " ".repeat(column(text, dash));
    let at = line_after(text, end_of_item(text, last));
    Some(insert_line(text, at, &format!("{indent}- {item}")))
}

/// Where an item ends: a group in braces with its brace.
fn end_of_item(text: &str, node: &Node) -> usize {
    if is_flow(text, node) { node.span.end as usize } else { end_of(node) }
}

fn entry<'n, 't>(top: &'n Node<'t>, key: &str) -> Option<&'n (Key<'t>, Node<'t>)> {
    let Value::Map(entries) = &top.value else { return None };
    entries.iter().find(|(known, _)| known.text == key)
}

fn items<'n, 't>(list: &'n Node<'t>) -> Option<&'n [Node<'t>]> {
    match &list.value {
        Value::List(items) => Some(items),
        Value::Blank => Some(&[]),
        _ => None,
    }
}

fn scalar<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    let Value::Map(entries) = &node.value else { return None };
    let (_, value) = entries.iter().find(|(known, _)| known.text == key)?;
    match &value.value {
        Value::Scalar(words) => Some(words.trim()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    const FILE: &str = "# หมายเหตุ\nschema: 1\ncontest: c\njudge: j1\nscores:\n  - {fund: \"50230101\", indicator: \"1.2\", items: [\"1\"], reason: ดี}   # ตรวจแล้ว\n  - fund: \"50230102\"\n    indicator: \"1.2\"\n    points: 5\n";

    #[test]
    fn a_mark_takes_the_place_of_its_own_and_nothing_else_changes() {
        let wanted = Wanted::Points(Decimal::new(65, 1));
        let item = mark("50230101", "1.2", &wanted, "ครบ: ทุกข้อ");
        let text = set(FILE, "50230101", "1.2", &item).unwrap();
        let expected =
            FILE.replace("items: [\"1\"], reason: ดี}", "points: 6.5, reason: \"ครบ: ทุกข้อ\"}");
        assert_eq!(text, expected);
        let item = mark("50230102", "1.2", &Wanted::Abstains, "");
        let text = set(FILE, "50230102", "1.2", &item).unwrap();
        let expected = FILE.replace(
            "fund: \"50230102\"\n    indicator: \"1.2\"\n    points: 5",
            "{fund: \"50230102\", indicator: \"1.2\", abstain: true}",
        );
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_new_stands_at_the_end_and_lists_are_made_where_there_are_none() {
        let item = mark("50230103", "6.2", &Wanted::Items(vec!["2".into(), "5".into()]), "");
        let text = set(FILE, "50230103", "6.2", &item).unwrap();
        assert_eq!(text, format!("{FILE}  - {item}\n"));
        let text = add(FILE, "recusals", &recusal("50230104", "ญาติ")).unwrap();
        let list = "recusals:\n  - {fund: \"50230104\", reason: ญาติ}\n";
        assert_eq!(text, FILE.replace("scores:", &format!("{list}scores:")));
        let empty = "schema: 1\ncontest: c\njudge: j1\nscores:\n";
        assert_eq!(set(empty, "50230103", "6.2", &item).unwrap(), format!("{empty}  - {item}\n"));
        let none = "schema: 1\ncontest: c\njudge: j1\nscores: []\n";
        let text = set(none, "50230103", "6.2", &item).unwrap();
        assert_eq!(text, none.replace("[]", &format!("[{item}]")));
    }

    #[test]
    fn marks_of_a_fund_can_be_taken_out() {
        let text = without_marks(FILE, "50230102").unwrap();
        assert_eq!(text, FILE.split("  - fund").next().unwrap());
        assert_eq!(without_marks(FILE, "50230109").unwrap(), FILE);
    }
}
