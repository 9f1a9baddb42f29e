//! The English of what is wrong with notes, regulation summaries, pages and their links.

use super::did_you_mean;
use crate::diag::{Damage, LiveFault, Unpublished, Words, say};
use crate::thai::Date;

pub fn front_matter_missing() -> Words {
    say(
        "This file has no head",
        "the first line must be ---",
        "The head tells the title, the date and the kind of text",
        "begin with a template: kongthun new note name",
    )
}

pub fn front_matter_unclosed() -> Words {
    say(
        "The head of this file is not closed",
        "it begins here",
        "The program cannot tell where the text begins",
        "put a line --- after the head",
    )
}

pub fn raw_html(tag: &str) -> Words {
    say(
        format!("HTML is not accepted ({tag})"),
        "use the signs of Markdown instead",
        "Code in a text can break a page or harm its readers",
        "remove the tag, or put ` around it if readers should see it",
    )
}

pub fn heading_needs_space() -> Words {
    say(
        "A space must follow the sign #",
        "this line will not be a heading",
        "Without a space, Markdown takes it for plain text",
        "put a space after #",
    )
}

pub fn unsafe_link(scheme: &str) -> Words {
    say(
        format!("Links of the kind “{scheme}:” are not accepted"),
        "",
        "Only links that readers can open safely are accepted",
        "use https://… or [[name of a page of this site]]",
    )
}

pub fn duplicate_heading(heading: &str) -> Words {
    say(
        format!("The heading “{heading}” is there twice"),
        "there is already a heading of this meaning",
        "Readers cannot tell which part is the main one",
        "bring the text together under one heading",
    )
}

pub fn note_without_core() -> Words {
    say(
        "This note has no story, no knowledge assets and no core knowledge",
        "",
        "A note needs at least one of them to be of use to its readers",
        "add a heading ## เนื้อเรื่อง (story) or ## บันทึกขุมความรู้ (knowledge assets)",
    )
}

pub fn budget_year_differs(written: i32, expected: i32) -> Words {
    say(
        format!("The budget year {written} does not match the date of publication"),
        format!("by that date it should be {expected}"),
        "A budget year begins on 1 October and bears the number of the year in which it ends",
        format!("change it to budget_year: {expected}"),
    )
}

pub fn period_reversed() -> Words {
    say(
        "The period ends before it begins",
        "",
        "A reversed period puts the note in the wrong place in time",
        "exchange the first day and the last",
    )
}

pub fn not_yet_due(date: Date) -> Words {
    let date = date.iso();
    say(
        format!("This note is to be published on {date}"),
        "that day is still to come",
        "Until then the site is built without this note",
        "nothing, if that is meant: build the site again on that day; otherwise correct publish_on",
    )
}

pub fn author_without_consent() -> Words {
    say(
        "There is an author's name, but no number of a consent",
        "this name will not be shown",
        "A person's name is personal data; it is published only with recorded consent",
        "give the number of the consent in author.consent_ref, or keep to position and office",
    )
}

pub fn link_to_unpublished(target: &str, state: Unpublished) -> Words {
    let state = match state {
        Unpublished::Draft => "is still a draft",
        Unpublished::Review => "is still to be reviewed",
        Unpublished::Withdrawn => "has been withdrawn",
        Unpublished::NotYetDue => "is to be published later",
    };
    say(
        format!("The note “{target}” {state}"),
        "",
        "That note is not on the site; readers who follow this link get nowhere",
        "publish that note first, or remove the link",
    )
}

pub fn ambiguous_link(target: &str, choices: &[String]) -> Words {
    say(
        format!("“{target}” is the name of more than one thing"),
        "it is not certain which is meant",
        "Readers might be led to a clause of another law",
        format!("use the id, such as {}", choices.join(" or ")),
    )
}

pub fn rule_under_text() -> Words {
    say(
        "A line --- stands right below a text",
        "shown as a rule, not as a heading",
        "Elsewhere Markdown makes a heading of the text above such a line; here it is the rule that it looks like",
        "leave an empty line before it; for a heading write ## before the text and remove the line",
    )
}

pub fn empty_text(key: &Option<String>) -> Words {
    match key {
        Some(key) => say(
            format!("The field “{key}” has no text"),
            "this is empty",
            "An empty field counts as not filled in; readers will not see this part",
            "write a few words, or remove the field",
        ),
        None => say(
            "This file has a head and no text",
            "nothing is written below this line",
            "Readers who open the page will see it empty",
            "write the text below the line --- that closes the head, or delete the file",
        ),
    }
}

pub fn missing_image(path: &str) -> Words {
    say(
        format!("There is no picture {path}"),
        "",
        "Readers will see an empty frame",
        "put the picture into the folder content/ under the name that is used here",
    )
}

pub fn broken_link(target: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("There is no “{target}” to refer to"),
        did_you_mean(suggestion),
        "Readers who follow this link get nowhere",
        match suggestion {
            Some(found) => format!("change it to {found}"),
            None => "check the name or code, or remove it".to_string(),
        },
    )
}

pub fn orphan() -> Words {
    say(
        "No page leads to this one",
        "",
        "Whoever starts on the first page and follows links never finds it",
        "link to it, such as [[name]] in a note, or set nav: true in a free page",
    )
}

pub fn broken_anchor(target: &str, anchor: &str, suggestion: &Option<String>) -> Words {
    say(
        if target.is_empty() {
            format!("This page has no heading “{anchor}”")
        } else {
            format!("The page “{target}” has no rule or heading “{anchor}”")
        },
        did_you_mean(suggestion),
        "Readers who follow this link do not reach the rule it names",
        match suggestion {
            Some(found) => format!("change it to {target}#{found}"),
            None => "check the name, or remove what follows #".to_string(),
        },
    )
}

pub fn live(written: &str, fault: &LiveFault) -> Words {
    const FORM: &str = "a figure is {{ fund(\"50230203\").par30 }}, a chart {{ chart(\"50230203\").loans.closing }}, a ranking {{ ranking(5) }}";
    let (what, label, fix) = match fault {
        LiveFault::Syntax => {
            (format!("“{{{{ {written} }}}}” is not understood"), String::new(), FORM.to_string())
        }
        LiveFault::Within => (
            format!("“{{{{ {written} }}}}” cannot stand within a sentence"),
            "charts and rankings are paragraphs of their own".to_string(),
            "put it on a line of its own, with empty lines around it".to_string(),
        ),
        LiveFault::Fund { code } => (
            format!("There is no fund “{code}”"),
            String::new(),
            "compare the eight digits with the files in data/funds".to_string(),
        ),
        LiveFault::Area { code } => (
            format!("There is no area “{code}”"),
            String::new(),
            "compare the code with data/areas.yaml".to_string(),
        ),
        LiveFault::Field { name, suggestion } => (
            format!("There is no figure “{name}”"),
            did_you_mean(suggestion),
            match suggestion {
                Some(found) => format!("change it to {found}"),
                None => {
                    "use a field of the fund's file, such as loans.closing, or par30".to_string()
                }
            },
        ),
        LiveFault::Year { year, code } => (
            format!("The fund {code} has no figures of {year}"),
            String::new(),
            "correct the year, or leave it out for the latest".to_string(),
        ),
    };
    say(what, label, "Readers would see a gap where the figure belongs", fix)
}

pub fn misspelt(written: &str, meant: &str) -> Words {
    say(
        format!("“{written}” is probably meant to be “{meant}”"),
        "",
        "A misspelt word is not found by search, and makes readers doubt the rest",
        format!("change it to “{meant}”"),
    )
}

pub fn damaged_thai(damage: Damage) -> Words {
    let (what, fix) = match damage {
        Damage::DoubleE => {
            ("Two signs for e stand where one for ae belongs", "type the vowel ae as one sign")
        }
        Damage::SplitAm => ("The vowel am is in two pieces", "type the vowel am as one sign"),
        Damage::LoneMark => (
            "A vowel or tone has lost its letter",
            "remove the space and compare the word with its source",
        ),
        Damage::MarkTwice => ("A vowel or tone stands twice", "remove one of them"),
        Damage::OldFont => ("There is a sign of an old Thai font", "type this word again"),
    };
    say(
        what,
        "",
        "Text out of a PDF is often damaged like this: search misses it, and it is read aloud wrongly",
        fix,
    )
}

pub fn mixed_digits(written: &str) -> Words {
    say(
        format!("“{written}” is in other digits than the rest of the text"),
        "there are Thai and Arabic digits",
        "Mixed digits are hard to read, and look as if they had been overlooked",
        "use one kind of digits in the whole text",
    )
}

pub fn unsearched_word(written: &str) -> Words {
    say(
        format!("Nothing is searched for by “{written}”"),
        "too short, or Thai letters mixed with digits or Latin ones",
        "Search takes words of two letters and more in one run, so that this one helps to find nothing",
        "write one Thai word, or remove it",
    )
}

pub fn mixed_eras(written: &str) -> Words {
    say(
        format!("“{written}” is of another era than the rest, or than its sign says"),
        "",
        "The eras are 543 years apart; readers may take one for the other",
        "use the Buddhist era in the whole text",
    )
}
