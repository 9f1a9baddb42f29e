//! A second opinion: the rubric, the funds, the judges and the contest read and computed by other
//! means, from the text of the files and with fractions of whole numbers instead of decimals. Both
//! must agree on every total, place, tie, gate and round of ten thousand random districts.
//!
//! Nothing here uses the program's reading, arithmetic or order. Whoever changes what a file means
//! changes it in two places, and these tests say when they differ.

mod contest;
mod district;
mod formula;
mod fraction;
mod funds;
mod program;
mod rubric;
mod told;
mod yaml;

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use contest::Site;
use told::Told;

/// Sites of twenty districts each.
const SITES: u64 = 500;
const DISTRICTS: u64 = 20;

fn shipped_rubric() -> String {
    let path = "data/rubrics/vf-outstanding-default.yaml";
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The shipped rubric, variations of what it says of rounding and judges, and one with everything
/// else that a rubric can say.
fn rubrics() -> Vec<String> {
    let shipped = shipped_rubric();
    let changed = |from: &str, to: &str| {
        assert_eq!(shipped.matches(from).count(), 1, "{from}");
        shipped.replace(from, to)
    };
    vec![
        shipped.clone(),
        changed("average: trimmed_mean", "average: mean"),
        changed("precision: 2", "precision: 0"),
        changed("precision: 2", "precision: 1"),
        changed("max_level: 5", "max_level: 7"),
        include_str!("wide.yaml").to_string(),
        include_str!("wide.yaml").replace("precision: 1", "precision: 3"),
    ]
}

/// How often something happened, lest the ten thousand be about nothing.
type Seen = BTreeMap<String, usize>;

const HAPPENS: [&str; 16] = [
    "ranked",
    "shared place",
    "tie step 0",
    "tie step 1",
    "tie step 2",
    "tie step 3",
    "tie step 4",
    "with all judges' points",
    "gate year",
    "gate prior-year",
    "gate integrity",
    "gate closed",
    "gate real",
    "gate eligible",
    "Place",
    "WildCard",
];

fn seen(told: &Told) -> Seen {
    let mut seen = Seen::new();
    let mut count = |what: String| *seen.entry(what).or_default() += 1;
    for row in &told.rows {
        count("ranked".to_string());
        if row.shared {
            count("shared place".to_string());
        }
        if let Some(step) = row.decided_by {
            count(format!("tie step {step}"));
        }
        if row.points.iter().all(Option::is_some) {
            count("with all judges' points".to_string());
        }
    }
    told.held.iter().flat_map(|held| &held.gates).for_each(|gate| count(format!("gate {gate}")));
    told.rounds.iter().flatten().for_each(|(_, _, fate)| count(format!("{fate:?}")));
    seen
}

fn together(mut all: Seen, more: Seen) -> Seen {
    more.into_iter().for_each(|(what, times)| *all.entry(what).or_default() += times);
    all
}

#[test]
fn ten_thousand_districts_are_judged_alike() {
    let rubrics = rubrics();
    let judged = |seed: u64| -> Result<Seen, String> {
        let files = district::site(seed, DISTRICTS, &rubrics[seed as usize % rubrics.len()]);
        let (program, own) = (program::told(&files), Site::read(&files).told());
        assert_eq!((program.len(), own.len()), (DISTRICTS as usize, DISTRICTS as usize));
        for (program, own) in program.iter().zip(&own) {
            if program != own {
                return Err(format!("site {seed}:\nthe program: {program:#?}\nwe: {own:#?}"));
            }
        }
        Ok(own.iter().map(seen).fold(Seen::new(), together))
    };
    let all = (0..SITES)
        .into_par_iter()
        .map(judged)
        .try_reduce(Seen::new, |a, b| Ok(together(a, b)))
        .unwrap_or_else(|difference| panic!("{difference}"));
    let seldom = HAPPENS.iter().find(|what| all.get(**what).is_none_or(|times| *times < 20));
    assert_eq!(seldom, None, "too little to agree upon: {all:#?}");
}

/// Funds in folders that turn their order round, sheets in another folder with their lines turned
/// round, years from the latest to the first: the same contest.
#[test]
fn where_files_lie_and_in_which_order_they_tell_changes_nothing() {
    for seed in 0..20 {
        let files = district::site(seed, 3, &shipped_rubric());
        let moved = |(number, (path, text)): (usize, (&String, &String))| {
            let name = path.rsplit('/').next().unwrap();
            let backwards = 9_999 - number;
            match path.split('/').nth(1) {
                Some("funds") => {
                    (format!("data/funds/{backwards}/{name}"), turned(text, "  - fiscal"))
                }
                Some("panels") => {
                    (format!("data/panels/{backwards}/{name}"), turned(text, "  - {fund"))
                }
                _ => (path.clone(), text.clone()),
            }
        };
        let elsewhere: BTreeMap<String, String> = files.iter().enumerate().map(moved).collect();
        assert!(elsewhere != files && elsewhere.len() == files.len());
        assert_eq!(program::told(&files), program::told(&elsewhere), "site {seed}");
    }
}

/// The pieces of a text that begin with so beginning a line, from the last to the first.
fn turned(text: &str, piece: &str) -> String {
    let mut starts: Vec<usize> = text.match_indices(piece).map(|(at, _)| at).collect();
    let Some(first) = starts.first().copied() else { return text.to_string() };
    starts.push(text.len());
    let pieces: Vec<&str> = starts.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect();
    text[..first].to_string() + &pieces.into_iter().rev().collect::<String>()
}
