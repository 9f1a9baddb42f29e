//! The English of what is wrong with results that are kept.

use crate::diag::facts::FrozenFault;
use crate::diag::{Words, say};

const WHY: &str =
    "A decided result stays letter for letter what it was, or no judge can answer for it";
const BACK: &str = "Bring the file back from a copy. If a figure is wrong, write a correction in data/corrections/ and leave this file alone";

pub fn fault(fault: &FrozenFault) -> Words {
    match fault {
        FrozenFault::Changed { line_ends: false } => {
            say("A file of a decided result was changed afterwards", "", WHY, BACK)
        }
        FrozenFault::Changed { line_ends: true } => say(
            "The ends of lines of a decided result's file are others (all else is the same)",
            "",
            "Git and editors on Windows like to change the ends of lines by themselves",
            "Bring the file back, and put the line * -text into data/frozen/.gitattributes so that Git leaves it alone",
        ),
        FrozenFault::Missing => say("A file of a decided result is missing", "", WHY, BACK),
        FrozenFault::Extra => say(
            "A foreign file lies in the folder of a decided result",
            "",
            "This folder holds only what was kept on the day of the decision",
            "Move the file away",
        ),
        FrozenFault::Unreadable { what } => say(
            "A decided result cannot be read",
            "",
            format!("Its files are unchanged, but this program does not understand: {what}"),
            "Use a newer program, or the one that kept it (README.md in that folder names it)",
        ),
        FrozenFault::Misplaced => say(
            "This file lies in no folder of a decided result",
            "",
            "Decided results lie in data/frozen/CONTEST/ROUND/DATE; nothing else there is read",
            "Move it back to where it was, or remove it",
        ),
        FrozenFault::Disagrees { funds, first } => say(
            format!(
                "This program computes a decided result differently for {funds} funds, such as {first}"
            ),
            "",
            "Pages go on showing the result as it was decided; but somebody should know why it differs",
            "Look at it with kongthun verify, and read the changes of the program",
        ),
        FrozenFault::Gone { fund, stage } => say(
            format!("Fund {fund} goes on from round “{stage}” and has no file any more"),
            "",
            "The next round is without it, although the decided result lets it through",
            "Bring the fund's file back, or record the reason with the decision",
        ),
    }
}
