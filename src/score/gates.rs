//! Who competes. A fund that fails a gate is shown with the reason, never dropped in silence.

use crate::model::contest::Contest;
use crate::model::field::Field;
use crate::model::fund::Fund;
use crate::model::rubric::{GateRule, Rubric};
use crate::model::site::Site;

/// Whether the accounts of a fund (by its index in the site) have a blocking problem in a year.
pub type Blocked<'a> = dyn Fn(usize, i32) -> bool + Sync + 'a;

/// The indexes of the rubric's gates that the fund fails.
pub fn failed(
    site: &Site,
    contest: &Contest,
    rubric: &Rubric,
    fund: usize,
    blocked: &Blocked,
) -> Vec<usize> {
    let passes = |rule| passes(rule, site, contest, fund, blocked);
    let gates = rubric.gates.iter().enumerate();
    gates.filter(|(_, gate)| !passes(gate.rule)).map(|(index, _)| index).collect()
}

fn passes(rule: GateRule, site: &Site, contest: &Contest, index: usize, blocked: &Blocked) -> bool {
    let fund: &Fund = &site.funds[index];
    let year = contest.fiscal_year;
    let prior = year.saturating_sub(1);
    match rule {
        GateRule::HasYear => fund.year(year).is_some(),
        GateRule::HasPriorYear => fund.year(prior).is_some(),
        // The year before is scored as well, where growth and trends are measured against it.
        GateRule::NoIntegrityErrors => !blocked(index, year) && !blocked(index, prior),
        GateRule::BooksClosed => {
            fund.year(year).is_some_and(|year| year.get(Field::BooksClosedOn).is_some())
        }
        GateRule::RealData => !fund.synthetic || site.settings.sample,
        GateRule::NotExcluded => contest.exclusions.iter().all(|out| out.fund != fund.code),
    }
}
