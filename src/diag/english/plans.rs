//! The English of what is wrong with networks' notes, plans and calendars.

use crate::diag::facts::PlanFault;
use crate::diag::{Words, say};

pub fn fault(fault: &PlanFault) -> Words {
    match fault {
        PlanFault::EndsBeforeStart => say(
            "This ends before it starts",
            "before the first day",
            "No calendar can show such a time",
            "swap the days, or mend the year",
        ),
        PlanFault::OutsideYear { year, of } => say(
            format!("A day of budget year {of} in a plan of budget year {year}"),
            "outside the plan's year",
            "A budget year begins on 1 October; plans are merged by year",
            "mend the day, or move it to the plan of that year",
        ),
        PlanFault::NotATime { text } => say(
            format!("“{text}” is no time of day"),
            "no time",
            "Calendars of phones are made of it",
            "write 09:00 or 09:00-12:00; leave it blank for the whole day",
        ),
        PlanFault::NamedOwner => say(
            "A person is named where a role belongs",
            "name the role",
            "Plans tell the public how work goes, so they name roles and no people",
            "name the role, such as the treasurer",
        ),
        PlanFault::Second { first } => say(
            "Another file has the same owner and year",
            "a second one",
            format!("The first is {first}; kept together, work and budgets would be counted twice"),
            "merge the two, or mend the owner or the year",
        ),
    }
}
