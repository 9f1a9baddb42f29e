//! What a Thai name in place of a key or a word was meant to be. People see our files under their
//! Thai titles (in the form for Excel, on the site, in their editor), and type those: `เงินสด` for
//! `cash`, `ตรวจสอบแล้ว` for `audited`. The schemas hold every title, so they know.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Kind, build::Schema};
use crate::diag::{Mistake, Problem};
use crate::model::Field;
use crate::thai::{closest, fold};

/// Adds “did you mean” to problems with a Thai name that the parser, which knows no titles, could
/// not place.
pub fn suggest(problems: &mut Vec<Problem>) {
    let mut misspelled = Vec::new();
    for problem in problems.iter_mut() {
        match &mut problem.mistake {
            Mistake::UnknownKey { key, suggestion: found @ None, known } if !key.is_ascii() => {
                *found = meant(key, known, &TITLES.keys);
                let key = found.iter().cloned();
                misspelled.extend(key.map(|key| (problem.place.file.clone(), key)));
            }
            Mistake::NotAChoice { text, suggestion: found @ None, choices, .. }
                if !text.is_ascii() =>
            {
                *found = meant(text, choices, &TITLES.words);
            }
            Mistake::UnknownField { name, suggestion: found @ None } if !name.is_ascii() => {
                let titles = Field::ALL.iter().map(|field| (field.def().thai, field.path()));
                *found = nearest(name, titles);
            }
            _ => {}
        }
    }
    // A key that is missing because it stands there in Thai is told of once.
    for (file, meant) in misspelled {
        let is_it = |problem: &Problem| {
            problem.place.file == file
                && matches!(&problem.mistake, Mistake::MissingKey { key } if *key == meant)
        };
        if let Some(at) = problems.iter().position(is_it) {
            problems.remove(at);
        }
    }
}

type Titles = BTreeMap<String, Vec<String>>;

/// The Thai of every key and word, by its name; some names have several.
struct AllTitles {
    keys: Titles,
    words: Titles,
}

static TITLES: LazyLock<AllTitles> = LazyLock::new(|| {
    let mut all = AllTitles { keys: Titles::new(), words: Titles::new() };
    for kind in Kind::ALL {
        collect(&kind.schema(), &mut all);
    }
    all
});

fn collect(schema: &Schema, all: &mut AllTitles) {
    for (name, below) in schema.keys() {
        all.keys.entry(name.to_string()).or_default().push(without_unit(below.title()));
        collect(below, all);
    }
    for (word, meaning) in schema.meanings() {
        all.words.entry(word.to_string()).or_default().push(without_unit(meaning));
    }
    for below in schema.parts() {
        collect(below, all);
    }
}

/// `เงินสด (บาท)` without its unit.
fn without_unit(title: &str) -> String {
    title.split(" (").next().unwrap_or(title).to_string()
}

fn meant(typed: &str, known: &[String], titles: &Titles) -> Option<String> {
    let pairs = known.iter().filter_map(|name| Some((name, titles.get(name)?)));
    nearest(
        typed,
        pairs.flat_map(|(name, titles)| {
            titles.iter().map(move |title| (title.as_str(), name.as_str()))
        }),
    )
}

/// The name whose title is nearest to what was typed: the same, one that differs by slips, or the
/// only one that it is a part of (`ชื่อ` of `ชื่อกองทุน`).
fn nearest<'a>(typed: &str, titles: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let titles: Vec<(&str, &str)> = titles.collect();
    let named = |title: &str| titles.iter().find(|(this, _)| *this == title).map(|(_, name)| *name);
    if let Some(title) = closest(typed, titles.iter().map(|(title, _)| *title)) {
        return named(title).map(str::to_string);
    }
    let typed = fold(typed);
    if typed.chars().count() < 3 {
        return None;
    }
    let mut holding: Vec<&str> = titles
        .iter()
        .filter(|(title, _)| {
            let title = fold(title);
            !title.is_empty() && (title.contains(&typed) || typed.contains(&title))
        })
        .map(|(_, name)| *name)
        .collect();
    holding.dedup();
    match holding[..] {
        [only] => Some(only.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn suggested(mistake: Mistake) -> Option<String> {
        let file = std::sync::Arc::from("data/a.yaml");
        let mut problems = vec![Problem::new(&file, Span::of("a", 0, 1), mistake)];
        suggest(&mut problems);
        match &problems[0].mistake {
            Mistake::UnknownKey { suggestion, .. }
            | Mistake::NotAChoice { suggestion, .. }
            | Mistake::UnknownField { suggestion, .. } => suggestion.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn thai_titles_lead_to_their_keys() {
        let known = ["account_1", "cash", "fixed_assets", "loans_outstanding", "total", "name"];
        for (typed, meant) in [
            ("เงินสด", Some("cash")),
            ("เงินสค", Some("cash")),
            ("ชื่อกองทุน", Some("name")),
            ("ชื่อ", Some("name")),
            ("แมว", None),
            ("เงิน", None),
        ] {
            let known = known.iter().map(|name| name.to_string()).collect();
            let mistake = Mistake::UnknownKey { key: typed.to_string(), suggestion: None, known };
            assert_eq!(suggested(mistake).as_deref(), meant, "{typed}");
        }
    }

    #[test]
    fn thai_meanings_lead_to_their_words() {
        let choices: Vec<String> = ["draft", "closed", "audited", "restated"]
            .iter()
            .map(|word| word.to_string())
            .collect();
        for (typed, meant) in
            [("ตรวจสอบแล้ว", "audited"), ("ตรวจสอบแลัว", "audited"), ("ปิดบัญชี", "closed")]
        {
            let (key, text) = ("state".to_string(), typed.to_string());
            let choices = choices.clone();
            let mistake = Mistake::NotAChoice { key, text, choices, suggestion: None };
            assert_eq!(suggested(mistake).as_deref(), Some(meant), "{typed}");
        }
        let mistake = Mistake::UnknownField {
            name: "สมาชิกปลายปี".to_string(), suggestion: None
        };
        assert_eq!(suggested(mistake).as_deref(), Some("members.closing"));
    }
}
