//! The English of what is wrong with notes, regulation summaries, pages and their links.

use super::did_you_mean;
use crate::diag::{Words, say};

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
