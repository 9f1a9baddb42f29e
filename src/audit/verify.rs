//! Whether a published result follows from its pack: everything that can be made again is made
//! again and compared, and every place that differs is named.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::leaves::differences;
use super::unit::{List, Unit};
use super::{Part, bytes, in_order, parts, published};
use crate::freeze::record::{List as Kept, Record};
use crate::freeze::{Damage, SUMS, Seal, damages, keep, read_sums, readme};
use crate::id::FundCode;
use crate::model::Field;
use crate::sheet::edit::yaml_value;
use crate::source::Tree;

/// Something that does not follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is no pack and no kept result, or its inputs lead to no result.
    Unreadable { file: String, what: String },
    /// A file is not what its digest says, is missing, or was added.
    Damage { folder: String, damage: Damage },
    /// A fund stands elsewhere than the result says; an empty place is none.
    Place { list: String, fund: String, written: String, right: String },
    /// A value is another one.
    Value { file: String, path: String, written: String, right: String },
    /// A file that follows from others is another one.
    Other { file: String },
    /// Those who entered are not those whom the round before let through.
    Entrants { stage: String },
    /// The published site says otherwise.
    Published { file: String, fund: String, what: String },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub found: Vec<Found>,
    /// Results that were looked at: title, seal, funds.
    pub results: Vec<(String, Seal, usize)>,
    /// The program that computed them, where it is not this one.
    pub other_program: Option<String>,
}

/// Reads a file of the published site, by its path below the folder.
pub type Site<'s> = dyn Fn(&str) -> Option<Vec<u8>> + 's;

/// Verifies a pack or a kept result; against a published site too, where one is given.
pub fn verify(pack: &Tree, site: Option<&Site>) -> Report {
    let mut report = Report::default();
    let is_pack = pack.below("units").next().is_some();
    report.found.extend(digests(pack, ""));
    let names = match is_pack {
        true => unit_names(pack),
        false => vec![String::new()],
    };
    let mut units = Vec::new();
    for name in &names {
        let folder = match name.as_str() {
            "" => pack.clone(),
            name => {
                let folder = pack.within(&format!("units/{name}"));
                let known: BTreeSet<String> = report.found.iter().filter_map(damaged).collect();
                let own = digests(&folder, &format!("units/{name}/")).into_iter();
                // A file that both lists of digests know is told of once.
                report.found.extend(own.filter(|f| damaged(f).is_none_or(|p| !known.contains(&p))));
                folder
            }
        };
        match Unit::open(name, folder) {
            Ok(unit) => units.push(unit),
            Err(unfit) => {
                let file = if name.is_empty() { String::new() } else { format!("units/{name}") };
                report.found.push(Found::Unreadable { file, what: unfit.0 });
            }
        }
    }
    in_order(&mut units);
    for unit in &units {
        report.found.extend(result(unit));
        report.found.extend(entrants(unit, &units));
        let funds = unit.lists().iter().map(|list| list.funds().count()).max().unwrap_or_default();
        report.results.push((unit.title(), unit.seal.clone(), funds));
        let program = format!("kongthun {}", env!("CARGO_PKG_VERSION"));
        if unit.record.head.program != program {
            report.other_program = Some(unit.record.head.program.clone());
        }
        if let Some(site) = site {
            report.found.extend(against(unit, site));
        }
    }
    if is_pack && units.len() == names.len() {
        let words_may_differ = report.other_program.is_some();
        report.found.extend(derived(pack, &units, words_may_differ));
    }
    report
}

/// The path in the pack of a file that is not what its digest says.
fn damaged(found: &Found) -> Option<String> {
    match found {
        Found::Damage { folder, damage } => Some(format!("{folder}{}", damage.path())),
        _ => None,
    }
}

fn unit_names(pack: &Tree) -> Vec<String> {
    let mut names: Vec<String> = pack
        .below("units")
        .filter_map(|(path, _)| Some(path.split('/').nth(1)?.to_string()))
        .collect();
    names.dedup();
    names
}

fn digests(folder: &Tree, place: &str) -> Vec<Found> {
    let sums = folder.read(SUMS).and_then(|bytes| read_sums(std::str::from_utf8(&bytes).ok()?));
    match sums {
        None => {
            let (file, what) = (format!("{place}{SUMS}"), "SHA-256".to_string());
            vec![Found::Unreadable { file, what }]
        }
        Some(sums) => damages(folder, &sums)
            .into_iter()
            .map(|damage| Found::Damage { folder: place.to_string(), damage })
            .collect(),
    }
}

/// `result.json` and the note of a unit against what its inputs come to.
fn result(unit: &Unit) -> Vec<Found> {
    let place = match unit.name.as_str() {
        "" => String::new(),
        name => format!("units/{name}/"),
    };
    let mut found = Vec::new();
    let lists = |record: &'_ Record| -> Vec<(String, Kept)> {
        let rounds = record.rounds.iter().map(|round| (round.stage.clone(), round.result.clone()));
        let whole = record.ranking.iter().map(|list| (String::new(), list.clone()));
        rounds.chain(whole).collect()
    };
    for ((name, written), (_, right)) in lists(&unit.record).iter().zip(&lists(&unit.again)) {
        found.extend(places(name, written, right));
    }
    let written = unit.folder.read("result.json").unwrap_or_default();
    let right = unit.again.json().unwrap_or_default();
    let file = format!("{place}result.json");
    found.extend(values(&file, &written, right.as_bytes()));
    let note = unit.folder.read("README.md").unwrap_or_default();
    let own_program = unit.record.head.program == format!("kongthun {}", env!("CARGO_PKG_VERSION"));
    if own_program && *note != *readme(&unit.record.head).as_bytes() {
        found.push(Found::Other { file: format!("{place}README.md") });
    }
    found.extend(corrections(unit, &file));
    let day = &unit.record.head.date;
    let names_day = unit.name.ends_with(day.as_str()) || unit.name.contains(&format!("{day}."));
    if !place.is_empty() && !day.is_empty() && !names_day {
        let (path, written) = ("head.date".to_string(), day.clone());
        found.push(Found::Value { file, path, written, right: unit.name.clone() });
    }
    found
}

/// What was put right must be right in the inputs.
fn corrections(unit: &Unit, file: &str) -> Vec<Found> {
    let list = unit.record.head.corrects.iter().flat_map(|corrects| &corrects.corrections);
    let wrong = list.enumerate().filter_map(|(at, correction)| {
        let fund = unit.site.fund(&FundCode::new(&correction.fund)).map(|(_, fund)| fund);
        let year = fund.and_then(|fund| fund.year(correction.year));
        let entry = Field::by_path(&correction.field)
            .and_then(|field| Some((field, year?.figures.entry(field))));
        let right = entry.map(|(field, entry)| yaml_value(field, entry)).unwrap_or_default();
        let path = format!("head.corrects.corrections[{at}].new");
        let (file, written) = (file.to_string(), correction.new.clone());
        (written != right).then_some(Found::Value { file, path, written, right })
    });
    wrong.collect()
}

/// Who stands elsewhere, which is what people ask first.
fn places(list: &str, written: &Kept, right: &Kept) -> Vec<Found> {
    let places = |list: &Kept| -> BTreeMap<String, u32> {
        list.ranked.iter().map(|row| (row.fund.clone(), row.places.overall.place)).collect()
    };
    let (mine, theirs) = (places(written), places(right));
    let mut names = keep::names(right);
    names.extend(keep::names(written));
    let word = |place: Option<&u32>| place.map(u32::to_string).unwrap_or_default();
    names
        .into_keys()
        .filter(|fund| mine.get(*fund) != theirs.get(*fund))
        .map(|fund| Found::Place {
            list: list.to_string(),
            fund: fund.to_string(),
            written: word(mine.get(fund)),
            right: word(theirs.get(fund)),
        })
        .collect()
}

fn values(file: &str, written: &[u8], right: &[u8]) -> Vec<Found> {
    if written == right {
        return Vec::new();
    }
    differences(written, right)
        .into_iter()
        .map(|leaf| match leaf.path.as_str() {
            "" => Found::Other { file: file.to_string() },
            _ => Found::Value {
                file: file.to_string(),
                path: leaf.path,
                written: leaf.written,
                right: leaf.right,
            },
        })
        .collect()
}

/// Those who entered a round, against those whom the round before let through. A round may have gone
/// by a result that was corrected afterwards, so that result is known by its seal.
fn entrants(unit: &Unit, units: &[Unit]) -> Option<Found> {
    let entrants = unit.record.head.entrants.as_ref()?;
    // A pack of open rounds alone has nothing to hold them against.
    if units.len() == 1 {
        return None;
    }
    let before = units.iter().find(|before| before.seal.as_str() == entrants.seal);
    let same = before.is_some_and(|before| {
        let of_stage = |round: &&crate::score::Round| {
            before.contest().stages[round.stage].id.as_str() == entrants.stage
        };
        let round = before.rounds.iter().find(of_stage);
        before.record.head.date == entrants.date
            && round.is_some_and(|round| keep::going_on(&before.site, round) == entrants.funds)
    });
    (!same).then(|| Found::Entrants { stage: entrants.stage.clone() })
}

/// Everything in the pack that follows from its units. Words may be put otherwise by another
/// program; numbers may not.
fn derived(pack: &Tree, units: &[Unit], words_may_differ: bool) -> Vec<Found> {
    let parts = parts(units);
    let known: Vec<(&String, &Part)> =
        parts.iter().filter(|(_, part)| !matches!(part, Part::Own(..))).collect();
    let mut found: Vec<Found> = known
        .par_iter()
        .flat_map_iter(|(path, part)| {
            let Some(written) = pack.read(path) else {
                return vec![Found::Other { file: (*path).clone() }];
            };
            let is_words = matches!(part, Part::Readme | Part::Page | Part::TambonPage(..));
            match is_words {
                true if words_may_differ => Vec::new(),
                true if *written == *bytes(units, part) => Vec::new(),
                true => vec![Found::Other { file: (*path).clone() }],
                false => values(path, &written, &bytes(units, part)),
            }
        })
        .collect();
    let strange = |path: &&Arc<str>| &***path != SUMS && !parts.contains_key(&***path);
    found.extend(pack.paths().filter(strange).map(|path| Found::Other { file: path.to_string() }));
    found
}

fn against(unit: &Unit, site: &Site) -> Vec<Found> {
    let compare = |list: &List| match site(&published::file(unit, list)) {
        Some(bytes) => published::compare(unit, list, &bytes),
        None => {
            let (file, fund) = (published::file(unit, list), String::new());
            vec![Found::Published { file, fund, what: String::new() }]
        }
    };
    unit.lists().iter().flat_map(compare).collect()
}
