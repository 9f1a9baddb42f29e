//! The English of what is wrong with keys, ids, codes and years of the data files.

use super::{did_you_mean, values};
use crate::diag::facts::{Encoding, Shape};
use crate::diag::{Words, say};

pub fn not_utf8(encoding: Encoding) -> Words {
    let what = match encoding {
        Encoding::Windows874 => "This file is saved as Windows-874 (ANSI), not as UTF-8",
        Encoding::Utf16 => "This file is saved as UTF-16 (Unicode), not as UTF-8",
        Encoding::Other => "This file is not saved as UTF-8",
    };
    say(
        what,
        "",
        "All Thai letters in the file would be misread",
        "Open the file in Notepad, choose Save as… and set Encoding to UTF-8",
    )
}

pub fn missing_file() -> Words {
    say(
        "A file that the website needs is missing",
        "",
        "Every build of the website reads this file",
        "Create the file, or look at an example: kongthun init new-folder",
    )
}

pub fn unknown_key(key: &str, suggestion: &Option<String>, known: &[String]) -> Words {
    say(
        format!("There is no field “{key}”"),
        did_you_mean(suggestion),
        "A misspelled field would be passed over without anybody noticing, so it is refused",
        match suggestion {
            Some(found) => format!("change it to {found}:"),
            None => format!("use one of: {}", known.join(", ")),
        },
    )
}

pub fn duplicate_key(key: &str, first_line: u32) -> Words {
    say(
        format!("The field “{key}” is written twice"),
        format!("it is already on line {first_line}"),
        "The program cannot tell which value is meant",
        "remove the line that is not meant, so that one is left",
    )
}

pub fn missing_key(key: &str) -> Words {
    say(
        format!("The field “{key}” is not filled in"),
        "this group must have the field, and it must not be blank",
        "Pages cannot be made without it",
        format!("add or fill in the line {key}: …"),
    )
}

pub fn wrong_shape(key: &str, expected: Shape, found: Shape) -> Words {
    if (expected, found) == (Shape::Map, Shape::Blank) {
        return say(
            format!("There is nothing in “{key}”"),
            "this is empty",
            "Pages cannot be made without it",
            "fill it in, or copy it from a template (kongthun new)",
        );
    }
    say(
        format!("The field “{key}” must be {}", values::shape(expected)),
        format!("this is {}", values::shape(found)),
        "The field is not written in the form that is expected",
        "see the right form in a template (kongthun new)",
    )
}

pub fn not_a_year(key: &str, text: &str) -> Words {
    say(
        format!("The field “{key}” must be a year"),
        format!("“{text}” is no year, B.E. or C.E."),
        "Figures would be filed under the wrong year",
        "write a year of four digits, such as 2568",
    )
}

pub fn not_a_choice(
    key: &str,
    text: &str,
    choices: &[String],
    suggestion: &Option<String>,
) -> Words {
    say(
        format!("The field “{key}” has no choice “{text}”"),
        did_you_mean(suggestion),
        "Only certain words are accepted here",
        match suggestion {
            Some(found) => format!("change it to {found} (choices: {})", choices.join(", ")),
            None => format!("choose one of: {}", choices.join(", ")),
        },
    )
}

pub fn not_yes_no(key: &str, text: &str) -> Words {
    say(
        format!("The field “{key}” must say yes or no"),
        format!("“{text}” is not an answer that the program knows"),
        "There are two answers, or blank where it is not known",
        "write true (yes) or false (no)",
    )
}

pub fn not_a_code(key: &str, text: &str, digits: u32) -> Words {
    say(
        format!("The field “{key}” must be a code of {digits} digits"),
        format!("“{text}” is not {digits} digits"),
        "Codes match funds with areas; a zero in front is part of the code",
        "check it with the certificate of registration and write it in quotes: \"50230203\"",
    )
}

pub fn not_an_id(key: &str, text: &str) -> Words {
    say(
        format!("The field “{key}” must be a name in Latin letters"),
        format!("“{text}” cannot stand in a web address"),
        "The name is part of a web address and must be typable on every machine",
        "use only a–z, 0–9 and hyphens, such as note-2569-agm",
    )
}

pub fn file_name_differs(key: &str, value: &str, file_name: &str) -> Words {
    say(
        format!("The name of the file differs from its {key}"),
        format!("{key} is {value}, but the file is {file_name}"),
        "Whoever looks for the file by its code will not find it",
        format!("rename the file to {value}{}", ending(file_name)),
    )
}

pub fn duplicate_id(what: &str, id: &str, first: &str) -> Words {
    say(
        format!("The {} “{id}” exists twice", kind_of_thing(what)),
        format!("already used in {first}"),
        "A code or name is the address of one thing only",
        "find out which one is right; change the other's code or remove it",
    )
}

pub fn unknown_area(code: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("There is no area {code} in data/areas.yaml"),
        did_you_mean(suggestion),
        "A fund of no known tambon appears in no list and no ranking of its area",
        match suggestion {
            Some(found) => format!("change it to \"{found}\""),
            None => "add the area to data/areas.yaml, or correct the code".to_string(),
        },
    )
}

pub fn area_not_nested(code: &str, parent: &str) -> Words {
    say(
        format!("The code {code} does not begin with {parent}"),
        "",
        "A tambon's code begins with its amphoe's, and an amphoe's with its province's",
        "compare the two codes and correct one of them",
    )
}

pub fn duplicate_year(year: i32, first_line: u32) -> Words {
    say(
        format!("The accounting year {year} is there twice"),
        format!("this year is already on line {first_line}"),
        "A year has one set of accounts",
        "correct the year, or remove the set that is not meant",
    )
}

pub fn anchors_refused() -> Words {
    say(
        "The signs & * ! of YAML are not accepted",
        "this sign makes a value appear elsewhere",
        "Every figure must lead back to the line on which it was written",
        "write the value itself, or put quotes around the text",
    )
}

pub fn synthetic_on_real_site() -> Words {
    say(
        "This fund is invented, but the website is not a sample",
        "",
        "Invented figures are never ranked together with real ones",
        "remove the sample file, or write real figures and remove the line synthetic",
    )
}

/// `.yaml` of `50230203.yaml`.
fn ending(file_name: &str) -> &str {
    file_name.rfind('.').map_or("", |dot| &file_name[dot..])
}

fn kind_of_thing(what: &str) -> &str {
    match what {
        "fund" => "fund code",
        "area" => "area code",
        other => other,
    }
}
