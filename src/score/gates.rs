//! Who competes. A fund that fails a gate is shown with the reason, never dropped in silence.

use crate::model::contest::Contest;
use crate::model::field::Field;
use crate::model::fund::Fund;
use crate::model::rubric::{GateRule, Rubric};
use crate::model::site::Site;

/// Whether the accounts of a fund (by its index in the site) have a blocking problem in a year.
pub type Blocked<'a> = dyn Fn(usize, i32) -> bool + Sync + 'a;

/// What the gates of a rubric say of a fund, as indexes of gates. Those in neither list it passes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    pub failed: Vec<usize>,
    /// They ask about a year that the fund does not have, and another gate says that already.
    pub unjudged: Vec<usize>,
}

enum Verdict {
    Passes,
    Fails,
    Unjudged,
}

pub fn judge(
    site: &Site,
    contest: &Contest,
    rubric: &Rubric,
    fund: usize,
    blocked: &Blocked,
) -> Judged {
    let asks_for_year = rubric.gates.iter().any(|gate| gate.rule == GateRule::HasYear);
    let mut judged = Judged::default();
    for (index, gate) in rubric.gates.iter().enumerate() {
        match verdict(gate.rule, asks_for_year, site, contest, fund, blocked) {
            Verdict::Passes => {}
            Verdict::Fails => judged.failed.push(index),
            Verdict::Unjudged => judged.unjudged.push(index),
        }
    }
    judged
}

fn verdict(
    rule: GateRule,
    asks_for_year: bool,
    site: &Site,
    contest: &Contest,
    index: usize,
    blocked: &Blocked,
) -> Verdict {
    let fund: &Fund = &site.funds[index];
    let year = fund.year(contest.fiscal_year);
    let prior = contest.fiscal_year.saturating_sub(1);
    let passes = match rule {
        GateRule::HasYear => year.is_some(),
        GateRule::HasPriorYear => fund.year(prior).is_some(),
        // The year before is scored as well, where growth and trends are measured against it.
        GateRule::NoIntegrityErrors if blocked(index, prior) => false,
        GateRule::NoIntegrityErrors | GateRule::BooksClosed if year.is_none() && asks_for_year => {
            return Verdict::Unjudged;
        }
        GateRule::NoIntegrityErrors => !blocked(index, contest.fiscal_year),
        GateRule::BooksClosed => year.is_some_and(|year| year.get(Field::BooksClosedOn).is_some()),
        GateRule::RealData => !fund.synthetic || site.settings.sample,
        GateRule::NotExcluded => contest.exclusions.iter().all(|out| out.fund != fund.code),
    };
    if passes { Verdict::Passes } else { Verdict::Fails }
}
