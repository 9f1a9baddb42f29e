//! The English of what is wrong with corrections of decided results.

use crate::diag::facts::CorrectionFault;
use crate::diag::{Words, say};

fn value(text: &str) -> &str {
    if text.is_empty() { "blank (not known)" } else { text }
}

pub fn fault(fault: &CorrectionFault) -> Words {
    match fault {
        CorrectionFault::NotDecided { contest, stage } => {
            let of = match stage.as_str() {
                "" => contest.clone(),
                stage => format!("{contest}, round {stage}"),
            };
            say(
                format!("There is no decided result of {of} to correct"),
                "not decided yet",
                "Corrections are for decided results; an open one follows the data anyway",
                "Change the figure in the fund's file, or check the contest and the round",
            )
        }
        CorrectionFault::NotAmong { fund } => say(
            format!("Fund {fund} is not part of the decided result"),
            "not part of it",
            "Only figures that the result was decided by can be put right in it",
            "Check the fund's code and the round",
        ),
        CorrectionFault::NoYear { fund, year } => say(
            format!("Fund {fund} has no year {year} in the decided result"),
            "no such year",
            "Only figures that were there on the day of the decision can be put right",
            "Check the accounting year",
        ),
        CorrectionFault::OldDiffers { written, kept } => say(
            format!(
                "The old figure ({}) is not that of the decided result ({})",
                value(written),
                value(kept)
            ),
            format!("the decided result has {}", value(kept)),
            "The old figure proves that this is the right figure, year and fund",
            "Check fund, year and field, and write the old figure as it was decided",
        ),
        CorrectionFault::NoChange => say(
            "The old figure and the new one are the same",
            "nothing changes",
            "This entry corrects nothing",
            "Check the new figure, or remove the entry",
        ),
        CorrectionFault::Twice { first_line } => say(
            "This figure has a correction already",
            format!("see line {first_line}"),
            "With two corrections nobody knows which is right",
            "Keep one of them",
        ),
        CorrectionFault::Person => say(
            "A person is named where an office belongs",
            "name an office or a duty",
            "The page of the result says which office corrected it, and never who",
            "Write an office or a duty, such as the amphoe's community development office",
        ),
        CorrectionFault::TooEarly { decided } => say(
            format!("It is older than the decision ({decided})"),
            format!("not before {decided}"),
            "What was put right before the decision should be in the result",
            "Check the day; if it is right, find out why the result still has the old figure",
        ),
        CorrectionFault::Uneditable { file } => say(
            format!(
                "The figure cannot be changed in the copy {file}: it is written in an unknown way"
            ),
            "",
            "Only that figure must change and nothing else, or the corrected result means nothing",
            "Tell the developers, with this file",
        ),
    }
}
