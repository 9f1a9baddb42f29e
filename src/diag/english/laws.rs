//! The English of what is wrong with rules of law and with their citations.

use crate::diag::facts::{CitationFault, Unsaid};
use crate::diag::{Words, say};

pub fn not_a_citation(key: &str, text: &str) -> Words {
    let (what, example) = match key {
        "item" => ("the mark of an item", "“(1)”"),
        "judgment" => ("the number of a judgment", "“227/2567”"),
        _ => ("the number of a section or clause", "“686” or “193/33”"),
    };
    say(
        format!("{key}: “{text}” is not {what}"),
        "",
        "It puts rules into order, makes their addresses and is matched with citations in texts",
        format!("write it like {example}; leave {key} out while it is not known"),
    )
}

pub fn same_place(first: &str) -> Words {
    say(
        format!("This rule is cited like {first}"),
        "the same place",
        "Readers who follow a citation reach only the first of the two",
        "correct the number, name a paragraph or item, or make one rule of both",
    )
}

pub fn citation_unclear(cite: &str, meant: &[String]) -> Words {
    let meant: Vec<String> = meant.iter().map(|cite| format!("“{cite}”")).collect();
    say(
        format!("“{cite}” does not say of which law"),
        "which law",
        "Laws share their numbers: readers may open the wrong one, and the program does not guess",
        match meant.as_slice() {
            [] => "put the short name of the law before it, such as “ป.พ.พ. มาตรา ๖๘๖”".to_string(),
            meant => format!("put the name of the law before it, such as {}", meant.join(" or ")),
        },
    )
}

pub fn citation_broken(cite: &str, law: &str, fault: &CitationFault) -> Words {
    let what = match fault {
        CitationFault::BeyondEnd { last } => format!("“{law}” ends with “{last}”: no “{cite}”"),
        CitationFault::NoSuchUnit { .. } => format!("“{law}” has no “{cite}”"),
        CitationFault::NoSuchPart => {
            format!("“{law}” has no such paragraph or item as in “{cite}”")
        }
        CitationFault::OtherUnit { right } => {
            format!("The units of “{law}” are called “{right}”: no “{cite}”")
        }
    };
    let fix = match fault {
        CitationFault::NoSuchUnit { suggestion: Some(meant) } => format!("change it to “{meant}”"),
        CitationFault::OtherUnit { right } => {
            format!("write “{right}” before the number, or correct the name of the law")
        }
        _ => "compare it with the law, and correct the number or the name of the law".to_string(),
    };
    say(what, "", "Readers who look it up will not find it, and may cite it on", fix)
}

pub fn unsaid(what: Unsaid) -> Words {
    match what {
        Unsaid::Source => say(
            "Verified, but not against what or when",
            "",
            "The badge is worth something when readers know what was compared, and when",
            "add on and source to verified, or change it to state: partial",
        ),
        Unsaid::QuoteUnchecked => say(
            "Quoted word for word, but never compared with the law",
            "",
            "A quotation looks like the law itself, and readers will cite it on",
            "compare it with the Gazette and change verified, or say it in our own words in parts",
        ),
        Unsaid::Date => say(
            "This rule does not say of which day it speaks",
            "",
            "Laws change: a summary without a date grows old without anybody noticing",
            "add as_of, the date of the text that was read",
        ),
    }
}
