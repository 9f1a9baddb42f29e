//! The files of an index. Each is one call of a function, `KT("g",17,"version",[…]);`: a script is
//! what a page may load from a disk as well as over HTTP. Numbers in lists are letters (`vlq`).
//!
//! | file | holds |
//! |---|---|
//! | `m.js` | how many of everything, what results can be narrowed down to |
//! | `g/N.js` | keys and postings of documents |
//! | `t/N.js` | texts of documents |
//! | `s.js` | words that mend queries which nothing holds |
//! | `p.js` | places, and how many funds lie in each tambon |
//! | `f/N.js` | funds: code, name, หมู่ที่ |
//! | `w/N.js` | keys and postings of funds' names, where there are many |

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::document::{Document, Kind};
use super::index::Index;
use super::places::Places;
use super::vlq;

/// Which file of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    Meta,
    Keys(usize),
    Texts(usize),
    Words,
    Places,
    Funds(usize),
    Names(usize),
}

/// Words for what results can be narrowed down to, and what people shorten.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    pub topics: Vec<String>,
    pub problems: Vec<String>,
    /// Each with what it stands for.
    pub shortened: Vec<(String, String)>,
}

impl Shelf {
    /// The file below the site's root.
    pub fn path(self) -> String {
        let (letter, number) = self.parts();
        match self {
            Shelf::Meta | Shelf::Words | Shelf::Places => format!("search/{letter}.js"),
            _ => format!("search/{letter}/{number}.js"),
        }
    }

    fn parts(self) -> (char, usize) {
        match self {
            Shelf::Meta => ('m', 0),
            Shelf::Keys(number) => ('g', number),
            Shelf::Texts(number) => ('t', number),
            Shelf::Words => ('s', 0),
            Shelf::Places => ('p', 0),
            Shelf::Funds(number) => ('f', number),
            Shelf::Names(number) => ('w', number),
        }
    }

    /// Every file of an index.
    pub fn all(index: &Index, places: &Places) -> Vec<Shelf> {
        let mut all = vec![Shelf::Meta, Shelf::Words, Shelf::Places];
        all.extend((0..index.shards.len()).map(Shelf::Keys));
        all.extend((0..index.texts.len()).map(Shelf::Texts));
        all.extend((0..places.funds.len().div_ceil(places.block())).map(Shelf::Funds));
        all.extend((0..places.names.shards.len()).map(Shelf::Names));
        all
    }

    /// The text of the file. `data` is what it holds.
    pub fn js(self, version: &str, data: &Value) -> String {
        let (letter, number) = self.parts();
        format!("KT(\"{letter}\",{number},\"{version}\",{data});\n")
    }
}

/// Every word that is known, words of one meaning, words that only make a question.
pub fn words(index: &Index) -> Value {
    let (known, meanings, silent) = index.words.lists();
    json!([known.join(" "), meanings, silent.join(" ")])
}

/// Keys of a shard, and the postings of each in the same order. Bars part the keys: digits with
/// gaps between them would look like somebody's telephone number.
pub fn keys(index: &Index, number: usize) -> Value {
    let shard = index.shards.get(number).into_iter().flatten();
    let (keys, postings): (Vec<&str>, Vec<&str>) =
        shard.map(|(key, postings)| (key.as_str(), postings.as_str())).unzip();
    json!([keys.join("|"), postings.join(" ")])
}

/// Title, second line, address, body, parts.
pub fn text(document: &Document) -> Value {
    let parts = &document.body.parts;
    let parts: Vec<Value> =
        parts.iter().flat_map(|part| [json!(part.start), json!(part.anchor)]).collect();
    json!([document.title, document.sub, document.url, document.body.text, parts])
}

pub fn meta(index: &Index, places: &Places, labels: &Labels) -> Value {
    let columns = &index.columns;
    let list = |write: &dyn Fn(usize) -> Vec<u32>| vlq::write((0..columns.len()).flat_map(write));
    let number = |number: usize| u32::try_from(number).unwrap_or(0);
    let of_kind = |kind: Kind| Kind::ALL.iter().position(|known| *known == kind).unwrap_or(0);
    let several = |numbers: &[usize]| {
        std::iter::once(number(numbers.len())).chain(numbers.iter().map(|n| number(*n))).collect()
    };
    let codes = facet_places(index);
    let place_of = |code: &Option<String>| {
        let code = code.as_ref()?;
        codes.iter().position(|known| known == code)
    };
    let names: Vec<Value> = codes
        .iter()
        .map(|code| {
            let name = places.find(code).map_or(code.as_str(), |n| &places.places[n].full_name);
            json!([code, name])
        })
        .collect();
    let sizes = (0..index.texts.len()).map(|file| number(index.documents_of(file).len()));
    let mut meta = Map::new();
    let mut put = |key: &str, value: Value| _ = meta.insert(key.to_string(), value);
    put("n", json!(columns.len()));
    put("s", json!(index.shards.len()));
    put("l", json!(index.length));
    put("t", json!(vlq::write(sizes)));
    put("k", json!(list(&|n| vec![number(of_kind(columns[n].kind))])));
    put("y", json!(list(&|n| vec![columns[n].facets.year.map_or(0, |year| year.unsigned_abs())])));
    put(
        "p",
        json!(list(&|n| vec![place_of(&columns[n].facets.place).map_or(0, |p| number(p + 1))])),
    );
    put("o", json!(list(&|n| several(&columns[n].facets.topics))));
    put("r", json!(list(&|n| several(&columns[n].facets.problems))));
    put("K", Kind::ALL.iter().map(|kind| json!([kind.id(), kind.thai(), kind.share()])).collect());
    put("P", Value::Array(names));
    put("O", json!(labels.topics));
    put("R", json!(labels.problems));
    put("a", labels.shortened.iter().map(|(short, long)| json!([short, long])).collect());
    put("f", json!(places.funds.len()));
    put("b", json!(places.block()));
    put("w", json!(places.names.shards.len()));
    Value::Object(meta)
}

/// Places of documents and what they lie in, in order of code.
fn facet_places(index: &Index) -> Vec<String> {
    let mut codes: BTreeSet<String> = BTreeSet::new();
    for code in index.columns.iter().filter_map(|column| column.facets.place.as_ref()) {
        codes.extend(
            [2, 4, 6].into_iter().filter_map(|length| Some(code.get(..length)?.to_string())),
        );
        codes.insert(code.clone());
    }
    codes.into_iter().collect()
}

/// “50 เชียงใหม่;23 แม่ออน,01 ออนเหนือ,02 ออนกลาง”, a province to a line; and how many funds lie
/// in each tambon.
pub fn places(places: &Places) -> Value {
    let mut text = String::new();
    let mut counts = Vec::new();
    for place in &places.places {
        let level = place.code.len().min(6);
        let suffix = place.code.get(level.saturating_sub(2)..).unwrap_or(&place.code);
        let before = match level {
            2 if text.is_empty() => "",
            2 => "\n",
            4 => ";",
            _ => ",",
        };
        let name: String =
            place.name.chars().map(|c| if ",;\n\r".contains(c) { ' ' } else { c }).collect();
        text.push_str(&format!("{before}{suffix} {name}"));
        if level > 4 {
            counts.push(u32::try_from(place.funds.len()).unwrap_or(0));
        }
    }
    json!([text, vlq::write(counts)])
}

/// Codes (without that of the tambon), names and numbers of villages.
pub fn funds(places: &Places, number: usize) -> Value {
    let block = places.funds.iter().skip(number * places.block()).take(places.block());
    let (mut codes, mut names, mut moos) = (Vec::new(), Vec::new(), Vec::new());
    for fund in block {
        let short = fund.code.as_str().strip_prefix(fund.tambon.as_str());
        let short = short.filter(|short| short.len() == 2);
        codes.push(short.unwrap_or(fund.code.as_str()));
        names.push(fund.name.as_str());
        moos.push(fund.moo);
    }
    json!([codes, names, vlq::write(moos)])
}

#[cfg(test)]
mod tests {
    use super::super::places::FundName;
    use super::*;

    #[test]
    fn places_are_nested_by_signs() {
        let place = |code: &str, name: &str| [code, name, name].map(String::from);
        let fund = FundName {
            code: crate::id::FundCode::new("50230101"),
            tambon: crate::id::AreaCode::new("502301"),
            name: "ก".into(),
            moo: 1,
        };
        let all = Places::new(
            [
                place("50", "เชียงใหม่"),
                place("5023", "แม่ออน"),
                place("502301", "ออนเหนือ"),
                place("51", "ลำพูน"),
            ],
            vec![fund],
        );
        assert_eq!(places(&all), json!(["50 เชียงใหม่;23 แม่ออน,01 ออนเหนือ\n51 ลำพูน", "B"]));
        assert_eq!(funds(&all, 0), json!([["01"], ["ก"], "B"]));
    }

    #[test]
    fn a_file_is_one_call() {
        assert_eq!(Shelf::Keys(17).path(), "search/g/17.js");
        assert_eq!(
            Shelf::Keys(17).js("v", &json!(["กขค", "AB"])),
            "KT(\"g\",17,\"v\",[\"กขค\",\"AB\"]);\n"
        );
        assert_eq!(Shelf::Meta.path(), "search/m.js");
    }
}
