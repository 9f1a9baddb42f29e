//! The English of every mistake: plain words, no blame, no jargon.

mod accounts;
mod values;

use super::figures::{difference, figure};
use super::mistake::{Mistake, Shape};
use super::{Words, say};

fn did_you_mean(suggestion: &Option<String>) -> String {
    suggestion.as_ref().map_or_else(String::new, |found| format!("probably “{found}”"))
}

pub fn words(mistake: &Mistake) -> Words {
    use Mistake::*;
    match mistake {
        Yaml { fault } => values::yaml(*fault),
        NotUtf8 => say(
            "This file is not saved as UTF-8",
            "",
            "All Thai letters in the file would be misread",
            "Open the file in a text editor and choose Save as… → encoding UTF-8",
        ),
        MissingFile => say(
            "A file that the website needs is missing",
            "",
            "Every build of the website reads this file",
            "Create the file, or look at an example: kongthun init new-folder",
        ),
        UnknownKey { key, suggestion, known } => say(
            format!("There is no field “{key}”"),
            did_you_mean(suggestion),
            "A misspelled field would be passed over without anybody noticing, so it is refused",
            match suggestion {
                Some(found) => format!("change it to {found}:"),
                None => format!("use one of: {}", known.join(", ")),
            },
        ),
        DuplicateKey { key, first_line } => say(
            format!("The field “{key}” is written twice"),
            format!("it is already on line {first_line}"),
            "The program cannot tell which value is meant",
            "remove the line that is not meant, so that one is left",
        ),
        MissingKey { key } => say(
            format!("The field “{key}” is not filled in"),
            "this group must have the field, and it must not be blank",
            "Pages cannot be made without it",
            format!("add or fill in the line {key}: …"),
        ),
        WrongShape { key, expected: Shape::Map, found: Shape::Blank } => say(
            format!("There is nothing in “{key}”"),
            "this is empty",
            "Pages cannot be made without it",
            "fill it in, or copy it from a template (kongthun new)",
        ),
        WrongShape { key, expected, found } => say(
            format!("The field “{key}” must be {}", values::shape(*expected)),
            format!("this is {}", values::shape(*found)),
            "The field is not written in the form that is expected",
            "see the right form in a template (kongthun new)",
        ),
        NotANumber { key, text, why, corrected } => {
            values::not_a_number(key, text, *why, corrected)
        }
        NotADate { key, text, why } => values::not_a_date(key, text, why),
        NotAYear { key, text } => say(
            format!("The field “{key}” must be a year"),
            format!("“{text}” is no year, B.E. or C.E."),
            "Figures would be filed under the wrong year",
            "write a year of four digits, such as 2568",
        ),
        NotAChoice { key, text, choices, suggestion } => say(
            format!("The field “{key}” has no choice “{text}”"),
            did_you_mean(suggestion),
            "Only certain words are accepted here",
            match suggestion {
                Some(found) => format!("change it to {found} (choices: {})", choices.join(", ")),
                None => format!("choose one of: {}", choices.join(", ")),
            },
        ),
        NotYesNo { key, text } => say(
            format!("The field “{key}” must say yes or no"),
            format!("“{text}” is not an answer that the program knows"),
            "There are two answers, or blank where it is not known",
            "write true (yes) or false (no)",
        ),
        NotACode { key, text, digits } => say(
            format!("The field “{key}” must be a code of {digits} digits"),
            format!("“{text}” is not {digits} digits"),
            "Codes match funds with areas; a zero in front is part of the code",
            "check it with the certificate of registration and write it in quotes: \"50230203\"",
        ),
        NotAnId { key, text } => say(
            format!("The field “{key}” must be a name in Latin letters"),
            format!("“{text}” cannot stand in a web address"),
            "The name is part of a web address and must be typable on every machine",
            "use only a–z, 0–9 and hyphens, such as note-2569-agm",
        ),
        FileNameDiffers { key, value, file_name } => say(
            format!("The name of the file differs from its {key}"),
            format!("{key} is {value}, but the file is {file_name}"),
            "Whoever looks for the file by its code will not find it",
            format!("rename the file to {value}{}", ending(file_name)),
        ),
        DuplicateId { what, id, first } => say(
            format!("The {} “{id}” exists twice", kind_of_thing(what)),
            format!("already used in {first}"),
            "A code or name is the address of one thing only",
            "find out which one is right; change the other's code or remove it",
        ),
        UnknownArea { code, suggestion } => say(
            format!("There is no area {code} in data/areas.yaml"),
            did_you_mean(suggestion),
            "A fund of no known tambon appears in no list and no ranking of its area",
            match suggestion {
                Some(found) => format!("change it to \"{found}\""),
                None => "add the area to data/areas.yaml, or correct the code".to_string(),
            },
        ),
        AreaNotNested { code, parent } => say(
            format!("The code {code} does not begin with {parent}"),
            "",
            "A tambon's code begins with its amphoe's, and an amphoe's with its province's",
            "compare the two codes and correct one of them",
        ),
        DuplicateYear { year, first_line } => say(
            format!("The accounting year {year} is there twice"),
            format!("this year is already on line {first_line}"),
            "A year has one set of accounts",
            "correct the year, or remove the set that is not meant",
        ),
        AnchorsRefused => say(
            "The signs & * ! of YAML are not accepted",
            "this sign makes a value appear elsewhere",
            "Every figure must lead back to the line on which it was written",
            "write the value itself, or put quotes around the text",
        ),
        YearsOutOfOrder { year, end } => say(
            format!("The accounting year {year} does not match the end of its period, {end}"),
            "the accounting year is the B.E. year of the period's last day",
            "Figures might be compared with those of another year",
            "correct the accounting year, or the start and end of the period",
        ),
        Unbalanced { rule, left, right, year } => accounts::unbalanced(*rule, *left, *right, *year),
        Exceeds { rule, value, limit, year } => accounts::exceeds(*rule, *value, *limit, *year),
        NegativeAmount { field, value, year } => accounts::negative(field, *value, *year),
        BrokenContinuity { field, opening, closing, year } => {
            accounts::broken_continuity(field, *opening, *closing, *year)
        }
        SyntheticOnRealSite => say(
            "This fund is invented, but the website is not a sample",
            "",
            "Invented figures are never ranked together with real ones",
            "remove the sample file, or write real figures and remove the line synthetic",
        ),
        FrontMatterMissing => say(
            "This file has no head",
            "the first line must be ---",
            "The head tells the title, the date and the kind of text",
            "begin with a template: kongthun new note name",
        ),
        FrontMatterUnclosed => say(
            "The head of this file is not closed",
            "it begins here",
            "The program cannot tell where the text begins",
            "put a line --- after the head",
        ),
        RawHtml { tag } => say(
            format!("HTML is not accepted ({tag})"),
            "use the signs of Markdown instead",
            "Code in a text can break a page or harm its readers",
            "remove the tag, or put ` around it if readers should see it",
        ),
        HeadingNeedsSpace => say(
            "A space must follow the sign #",
            "this line will not be a heading",
            "Without a space, Markdown takes it for plain text",
            "put a space after #",
        ),
        UnsafeLink { scheme } => say(
            format!("Links of the kind “{scheme}:” are not accepted"),
            "",
            "Only links that readers can open safely are accepted",
            "use https://… or [[name of a page of this site]]",
        ),
        DuplicateHeading { heading } => say(
            format!("The heading “{heading}” is there twice"),
            "there is already a heading of this meaning",
            "Readers cannot tell which part is the main one",
            "bring the text together under one heading",
        ),
        NoteWithoutCore => say(
            "This note has no story, no knowledge assets and no core knowledge",
            "",
            "A note needs at least one of them to be of use to its readers",
            "add a heading ## เนื้อเรื่อง (story) or ## บันทึกขุมความรู้ (knowledge assets)",
        ),
        BudgetYearDiffers { written, expected } => say(
            format!("The budget year {written} does not match the date of publication"),
            format!("by that date it should be {expected}"),
            "A budget year begins on 1 October and bears the number of the year in which it ends",
            format!("change it to budget_year: {expected}"),
        ),
        PeriodReversed => say(
            "The first month stands after the last",
            "",
            "A reversed period puts the note in the wrong place in time",
            "exchange the values of from and to",
        ),
        EmptyText { key } => say(
            format!("The field “{key}” is empty"),
            "",
            "Readers will see a gap here",
            "write a few words",
        ),
        MissingImage { path } => say(
            format!("There is no picture {path}"),
            "",
            "Readers will see an empty frame",
            "put the picture into the folder content/ under the name that is used here",
        ),
        BrokenLink { target, suggestion } => say(
            format!("There is no “{target}” to refer to"),
            did_you_mean(suggestion),
            "Readers who follow this link get nowhere",
            match suggestion {
                Some(found) => format!("change it to {found}"),
                None => "check the name or code, or remove it".to_string(),
            },
        ),
        BrokenAnchor { target, anchor, suggestion } => say(
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
        ),
        // What was expected instead is told in Thai by the parser; here the example must do.
        FormulaSyntax { found, expected: _ } => say(
            "This formula cannot be read",
            if found.is_empty() {
                "something is missing after this".to_string()
            } else {
                format!("“{found}” cannot stand here")
            },
            "Points must come from a formula that can be read in one way only",
            "example: loans.collected_of_due / loans.principal_due",
        ),
        UnknownField { name, suggestion } => say(
            format!("There is no “{name}” that a formula or rubric could refer to"),
            did_you_mean(suggestion),
            "Otherwise no fund would get points or a place from it",
            match suggestion {
                Some(found) => format!("change it to {found}"),
                None => "all fields are in the template of a fund (kongthun new fund)".to_string(),
            },
        ),
        UnitsDiffer { left, right } => say(
            format!("The formula adds or compares {} and {}", in_english(left), in_english(right)),
            "the units differ",
            "The result would mean nothing",
            "divide first, so that both are ratios; or check that the right fields are named",
        ),
        WeightsDoNotAddUp { what, sum, total } => say(
            format!("{} add up to {}, not {}", parts_of(what), figure(*sum), figure(*total)),
            format!("differs by {}", figure(difference(*sum, *total))),
            "The weights must add up to full marks, or funds lose points for no reason",
            "change the figures so that they add up to what is set",
        ),
        BandsOutOfOrder { indicator } => say(
            format!("The bands of indicator {indicator} are out of order"),
            "no fund can ever get this band",
            "Bands go from the highest level to the lowest, each asking for less than the one before",
            "check the figures, and the direction (better) of this indicator",
        ),
        LevelOutOfRange { level, max } => say(
            format!("The level {} is not between 0 and {}", figure(*level), figure(*max)),
            "",
            "Points would exceed the weight of the indicator",
            "change it to a level in that range",
        ),
        IndicatorWithoutRule { indicator } => say(
            format!("Indicator {indicator} has no way to be scored, or more than one"),
            "",
            "It needs exactly one of: formula with bands, checklist, panel",
            "add a formula with bands, or write panel: where judges give the points",
        ),
        UnknownRubric { rubric, suggestion } => say(
            format!("There is no rubric “{rubric}” in data/rubrics"),
            did_you_mean(suggestion),
            "A contest must name a rubric that exists",
            match suggestion {
                Some(found) => format!("change it to rubric: {found}"),
                None => "create the rubric's file, or correct the name".to_string(),
            },
        ),
        RubricVersionDiffers { wanted, found } => say(
            format!(
                "The contest names version {wanted} of its rubric; the file is version {found}"
            ),
            "",
            "Results must come from the version that was announced",
            format!("set rubric_version to {found} once the committee agrees"),
        ),
        ClassesOverlap { class } => say(
            format!("The size class “{class}” overlaps the one before"),
            "",
            "A fund belongs to one class only",
            "let from of this class equal below of the class before",
        ),
        UnknownTheme { theme, known } => say(
            format!("There is no theme “{theme}”"),
            "",
            "The theme decides how all pages look",
            format!("create the folder themes/{theme}/, or choose one of: {}", known.join(", ")),
        ),
        TemplateMissing { template } => say(
            format!("The theme uses the file {template}, which does not exist"),
            "",
            "Pages cannot be made",
            "put the file into the folder templates of the theme, or correct the name",
        ),
        TemplateBroken { detail } => say(
            "A template of the theme cannot be read",
            detail.clone(),
            "Pages that use this template cannot be made",
            "mend it at the place shown, or delete the file to return to the default theme",
        ),
        AssetMissing { path } => say(
            format!("The theme refers to the file {path}, which does not exist"),
            "",
            "Pages would lack a picture, a font or their style",
            "put the file into the folder static of the theme, or correct the name",
        ),
        NationalId { masked } => say(
            format!("A national identity number stands here: {masked}"),
            "must not be published",
            "The law on personal data forbids it, and others could pose as this person",
            "remove the number from the file",
        ),
        PhoneNumber { masked } => say(
            format!("A telephone number stands here: {masked}"),
            "private numbers must not be published",
            "It is personal data; the old form has a field for it, but it must not reach the web",
            "remove the number, and let readers turn to the office",
        ),
        EmailAddress { masked } => say(
            format!("An e-mail address stands here: {masked}"),
            "private addresses must not be published",
            "It is personal data, and gets collected for spam",
            "remove the address, and let readers turn to the office",
        ),
        AwkwardFileName { name } => say(
            format!("Some machines may not open the file name “{name}”"),
            "",
            "The name of the file is part of a web address",
            "use only a–z, 0–9, dots and hyphens",
        ),
    }
}

/// `.yaml` of `50230203.yaml`.
fn ending(file_name: &str) -> &str {
    file_name.rfind('.').map_or("", |dot| &file_name[dot..])
}

fn parts_of(what: &str) -> String {
    match what {
        "" => "The weights of all dimensions".to_string(),
        id => format!("The weights or points of the parts of {id}"),
    }
}

fn kind_of_thing(what: &str) -> &str {
    match what {
        "fund" => "fund code",
        "area" => "area code",
        other => other,
    }
}

/// Units and running figures, which stages name in Thai. What is not in this list (the name of a
/// line of the accounts) is better left as it is printed on the statement.
fn in_english(thai: &str) -> &str {
    match thai {
        "บาท" => "baht",
        "คน" => "persons",
        "ครัวเรือน" => "households",
        "ครั้ง" => "times",
        "ร้อยละ" => "per cent",
        "ใช่/ไม่ใช่" => "yes/no",
        "วันที่" => "dates",
        "ตัวเลือก" => "choices",
        "ประเภท" => "kinds",
        "ลูกหนี้" => "loans",
        "เงินออม" => "savings",
        "สมาชิก" => "members",
        other => other,
    }
}
