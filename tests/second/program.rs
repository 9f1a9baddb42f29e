//! What the program says of the same files.

use std::collections::BTreeMap;

use kongthun::assemble::assemble;
use kongthun::check::{Allow, check};
use kongthun::diag::Severity;
use kongthun::model::Site;
use kongthun::model::contest::Level;
use kongthun::score::{self, Ranking, Round};
use kongthun::source::Tree;
use rust_decimal::Decimal;

use crate::fraction::Fraction;
use crate::told::{Fate, Held, Row, Told};

/// What is told of each contest, in order of name.
pub fn told(files: &BTreeMap<String, String>) -> Vec<Told> {
    let tree = Tree::of(files.iter().map(|(path, text)| (path, text.clone())));
    let assembled = assemble(&tree, &|_, _| Vec::new());
    let wrong = assembled.problems.iter().find(|problem| problem.severity() == Severity::Error);
    assert!(wrong.is_none(), "a district that cannot be read: {wrong:?}");
    let site = assembled.value.expect("a site").site;
    let findings = check(&site, &tree, &Allow::default()).value;
    let blocked = |fund: usize, year: i32| findings.blocks(fund, year);
    let told = |contest: usize| {
        let ranking = score::rank(&site, contest, &blocked).expect("a ranking");
        let rounds = score::rounds(&site, contest, &blocked);
        Told {
            rows: rows(&site, &ranking),
            held: held(&site, &ranking),
            rounds: rounds.iter().map(|round| fates(&site, contest, round)).collect(),
        }
    };
    (0..site.contests.len()).map(told).collect()
}

fn fraction(value: Decimal) -> Fraction {
    Fraction::new(value.mantissa(), 10_i128.pow(value.scale()))
}

fn code(site: &Site, fund: usize) -> String {
    site.funds[fund].code.to_string()
}

fn rows(site: &Site, ranking: &Ranking) -> Vec<Row> {
    let row = |standing: &score::Standing| Row {
        code: code(site, standing.fund),
        total: fraction(standing.card.total),
        points: standing.card.indicators().map(|(.., score)| score.points.map(fraction)).collect(),
        overall: standing.places.overall.place,
        tambon: standing.places.tambon.place,
        class: standing.places.class.map(|seat| seat.place),
        shared: standing.is_shared(),
        decided_by: standing.decided_by,
    };
    ranking.standings.iter().map(row).collect()
}

fn held(site: &Site, ranking: &Ranking) -> Vec<Held> {
    let gates = &site.rubrics[0].gates;
    let held = |out: &score::Gated| Held {
        code: code(site, out.fund),
        gates: out.failed.iter().map(|gate| gates[*gate].id.clone()).collect(),
    };
    ranking.gated.iter().map(held).collect()
}

fn fates(site: &Site, contest: usize, round: &Round) -> Vec<(String, u32, Fate)> {
    let level: Level = site.contests[contest].stages[round.stage].level;
    let standings = round.ranking.standings.iter().zip(&round.fates);
    let fate = |(standing, fate): (&score::Standing, &score::Fate)| {
        let fate = match fate {
            score::Fate::ThroughByPlace => Fate::Place,
            score::Fate::WildCard => Fate::WildCard,
            score::Fate::Out => Fate::Out,
            score::Fate::Decided => Fate::Decided,
        };
        (code(site, standing.fund), round.place(level, standing).place, fate)
    };
    standings.map(fate).collect()
}
