//! The English of what is wrong with members' stories, and between them and what funds count.

use crate::diag::facts::{NotCounted, StoryFault};
use crate::diag::figures::figure;
use crate::diag::{Words, say};

pub fn fault(fault: &StoryFault) -> Words {
    match fault {
        StoryFault::NamedWithoutConsent => say(
            "This story bears a real name without a recorded consent",
            "consent comes first",
            "Debts and income are personal data; with a real name they are published only after a written consent",
            "use pseudonym instead of name, or add consent: {given: true, date: …, form_ref: …}",
        ),
        StoryFault::Unverified => say(
            "A published story that nobody has verified",
            "no verified yet",
            "Such a story says so on its page, counts for no cleared debt and stands in no contest",
            "add verified: {by_role: …, on: …}, or set status to review",
        ),
        StoryFault::DebtGrew => say(
            "There is more informal debt after than before",
            "more than in before",
            "A story of clearing debts should have less debt at its end; the figures may be swapped",
            "check informal_debt in before and after",
        ),
        StoryFault::MoreThanCounted { fund, year, stories, counted } => {
            let counts = match counted {
                Some(counted) => format!("but the fund reports {}", figure(*counted)),
                None => "but the fund reports no number".to_string(),
            };
            say(
                format!("Fund {fund} has {stories} verified stories of {year}, {counts}"),
                format!("{year}: {stories} stories"),
                "There cannot be more verified stories than members whose debt was cleared; points are computed from the accounts alone and stories change none",
                "mend debt_clearing.cleared_verified of the fund, or fund and fiscal_year of the story",
            )
        }
        StoryFault::NotCounted { story, why } => {
            let (label, fix) = match why {
                NotCounted::NotPublished => (
                    "not published",
                    "set the story's status to published when it is ready, or take it off the list",
                ),
                NotCounted::NotVerified => {
                    ("not verified", "add verified to the story, or take it off the list")
                }
                NotCounted::DebtLeft => (
                    "informal debt is left, or unknown",
                    "check informal_debt in before and after of the story, or take it off the list",
                ),
            };
            say(
                format!("Story {story}, which the fund counts, does not count as a cleared debt"),
                label,
                "A story that stands for a cleared debt is published and verified, and its informal debt is gone",
                fix,
            )
        }
        StoryFault::Elsewhere { story, fund, year } => say(
            format!("Story {story} is of fund {fund} in {year}, not of this entry"),
            format!("the story says {fund}, {year}"),
            "A story counts for one fund and one year; otherwise it would count twice",
            "take it off this list, or mend fund and fiscal_year in the story",
        ),
    }
}
