//! The limits that laws set, read from the regulation files: a parameter of a rule says what it
//! governs (`governs: committee-min`). Nothing of a law is a constant of the program.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diag::{LawRule, LawSource};
use crate::model::law::{Law, LawStatus, VerifiedState};

#[derive(Clone, Debug, Default)]
pub struct Limits(BTreeMap<LawRule, LawLimit>);

#[derive(Clone, Debug)]
pub struct LawLimit {
    pub value: Decimal,
    pub source: Box<LawSource>,
}

impl Limits {
    /// Of several rules that govern the same, the best verified one counts, and among those the
    /// first in the order of laws. What is no longer in force governs nothing.
    pub fn of(laws: &[Law]) -> Self {
        let mut limits = BTreeMap::new();
        let mut standing: BTreeMap<LawRule, u8> = BTreeMap::new();
        for law in laws {
            if matches!(law.status, LawStatus::Superseded | LawStatus::Repealed) {
                continue;
            }
            // Nor what a rule no longer says.
            for rule in law.rules.iter().filter(|rule| rule.text.in_force.until.is_none()) {
                for parameter in &rule.text.parameters {
                    let Some(governs) = parameter.governs else { continue };
                    let state = rank(rule.text.verified.state);
                    if standing.get(&governs).is_some_and(|known| *known >= state) {
                        continue;
                    }
                    standing.insert(governs, state);
                    let source = Box::new(LawSource {
                        name: format!("{} {}", law.short, rule.title),
                        reference: format!("{}#{}", law.id, rule.id),
                        verified: rule.text.verified.state == VerifiedState::Verified,
                    });
                    limits.insert(governs, LawLimit { value: parameter.value, source });
                }
            }
        }
        Limits(limits)
    }

    pub fn get(&self, rule: LawRule) -> Option<&LawLimit> {
        self.0.get(&rule)
    }
}

fn rank(state: VerifiedState) -> u8 {
    match state {
        VerifiedState::Unverified => 0,
        VerifiedState::Partial => 1,
        VerifiedState::Verified => 2,
    }
}
