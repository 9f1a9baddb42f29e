//! Search finds what is there: the evaluation set of `tests/search/` against the marks that the
//! project has set itself. `SHOW=1` lists, of the queries that may be looked at, those that fail.

#[path = "support/evaluation.rs"]
mod evaluation;

use evaluation::{Evaluation, measure};

#[test]
fn the_set_is_large_and_sound() {
    let set = Evaluation::load();
    assert!(set.documents.len() >= 80 && set.queries.len() >= 200);
    for query in &set.queries {
        assert!(!query.right.is_empty(), "nothing is right for {:?}", query.text);
    }
    let held = set.queries.iter().filter(|query| query.held).count();
    assert!((100..=114).contains(&held), "{held}");
}

#[test]
fn what_is_there_is_found() {
    let set = Evaluation::load();
    if std::env::var("SHOW").is_ok() {
        for query in set.queries.iter().filter(|query| !query.held) {
            let found = set.found(&query.text);
            let one = measure(&found, query);
            if one.recall < 1_000 || one.precision < 1_000 || one.rank < 1_000 {
                let name = |list: &[usize]| {
                    list.iter().map(|n| set.ids[*n].as_str()).collect::<Vec<_>>().join(" ")
                };
                println!(
                    "{} “{}” {one:?}\n   right {}\n   found {}",
                    query.kind,
                    query.text,
                    name(&query.right),
                    name(&found)
                );
            }
        }
    }
    for (half, held) in [("seen", false), ("held", true)] {
        let measured = set.measure(|query| query.held == held);
        for (kind, m) in &measured {
            println!(
                "{half} {kind:12} {:3} recall {:4} precision {:4} rank {:4}",
                m.queries, m.recall, m.precision, m.rank
            );
            let least = if kind == "question" { 850 } else { 900 };
            assert!(m.recall >= least, "{half} {kind}: {m:?}");
        }
        let all = measured[""];
        assert!(all.recall >= 980, "{half}: {all:?}");
        assert!(all.precision >= 940, "{half}: {all:?}");
        // The goal is 980; questions in words hold it back.
        assert!(all.rank >= 965, "{half}: {all:?}");
    }
}
