//! The English of a value that cannot be read: YAML itself, shapes, numbers, dates.

use crate::diag::facts::{Shape, Trap, YamlFault};
use crate::diag::mistake::{is_word_for_nothing, wants_month};
use crate::diag::{Words, say};
use crate::num::NumError;
use crate::thai::DateError;

pub fn yaml(fault: YamlFault) -> Words {
    let (what, fix) = match fault {
        YamlFault::Tab => ("A line is indented with Tab", "indent with spaces instead of Tab"),
        YamlFault::Indentation => (
            "The indentation does not agree",
            "indent all fields of a group alike, and fields within a field by two more spaces",
        ),
        YamlFault::Quote => ("A quote is opened but not closed", "add the closing quote"),
        YamlFault::Bracket => (
            "A bracket is not paired",
            "check the brackets { } and [ ], and the commas between fields",
        ),
        YamlFault::Colon => (
            "A colon : is out of place",
            "a field's name is followed by : and a space; \
             put quotes around a text that contains a colon",
        ),
        YamlFault::Character => (
            "A value begins with a sign that it cannot begin with",
            "put quotes around a text that begins with @ ` % or another special sign",
        ),
        YamlFault::SeveralDocuments => (
            "There are several documents in one file",
            "remove the line --- in the middle, so that one set of data is left",
        ),
        YamlFault::LoneDash => (
            "There is only a dash (-) where a value belongs",
            "a dash can mean three things: write 0 for zero, leave it blank if nobody knows, \
             write n/a if it does not concern the fund",
        ),
        YamlFault::Other => (
            "This is not proper YAML",
            "check the indentation, the colons and the quotes around this line",
        ),
    };
    let label = match fault {
        YamlFault::Quote | YamlFault::Bracket => "opened here",
        YamlFault::LoneDash => "only a dash",
        _ => "it could be read up to here",
    };
    say(what, label, "The rest of the file cannot be read, so nobody knows what it says", fix)
}

pub fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "a text or number",
        Shape::Map => "a group of fields (name: value)",
        Shape::List => "a list (lines that begin with -)",
        Shape::Blank => "blank",
    }
}

pub fn not_a_number(key: &str, text: &str, why: NumError, corrected: &Option<String>) -> Words {
    let fix = match (corrected, why) {
        (Some(number), _) => format!("change it to {number}"),
        (None, NumError::NotWhole) => {
            "people, households and times are whole; check the register and write it again"
                .to_string()
        }
        (None, NumError::TooManyDecimals { .. }) => {
            "round it as the fund's documents do, and write it again".to_string()
        }
        (None, _) if is_word_for_nothing(text) => {
            "write 0 for zero, leave it blank if nobody knows, n/a if it does not concern the fund"
                .to_string()
        }
        (None, NumError::LoneMinus | NumError::Empty) => {
            "leave it blank if it is not known (blank = not known, not zero)".to_string()
        }
        (None, _) => {
            format!("write “{text}” as a number such as 1234.50, or leave it blank if not known")
        }
    };
    say(
        format!("The field “{key}” must be {}", kind_of_number(why)),
        number(why),
        "The accounts are checked and points computed with it, so it must read in one way only",
        fix,
    )
}

fn kind_of_number(why: NumError) -> &'static str {
    match why {
        NumError::NotWhole => "a whole number",
        NumError::TooManyDecimals { .. } => "a number with fewer decimals",
        _ => "a number",
    }
}

fn number(why: NumError) -> String {
    match why {
        NumError::Empty => "there is no number".into(),
        NumError::NotANumber => "this is text".into(),
        NumError::Underscore => "no underscores between digits".into(),
        NumError::Exponent => "no exponents (e)".into(),
        NumError::LeadingZero => "begins with a zero".into(),
        NumError::MisplacedComma => "commas must stand after every three digits".into(),
        NumError::EuropeanDecimal => "point and comma are exchanged".into(),
        NumError::PlusSign => "no plus sign is needed".into(),
        NumError::BarePoint => "the decimal point needs digits on both sides".into(),
        NumError::TooManyDecimals { max } => format!("more than {max} decimals"),
        NumError::Negative => "this cannot be negative".into(),
        NumError::NotWhole => "there are decimals".into(),
        NumError::LoneMinus => "a dash without a number".into(),
        NumError::FullWidth => "these are full-width digits".into(),
        NumError::TooLarge => "larger than can be stored".into(),
    }
}

pub fn not_a_date(key: &str, text: &str, why: &DateError) -> Words {
    let month = wants_month(key, why);
    let kind = if month { "a month and year" } else { "a date" };
    let what = match why {
        DateError::NoSuchDay { .. } => {
            format!("The field “{key}”: there is no day “{text}” in the calendar")
        }
        DateError::TwoDigitYear => format!("The field “{key}” needs a year of four digits"),
        _ => format!("The field “{key}” must be {kind}"),
    };
    let (matter, fix) = if month {
        (
            "The period puts notes in the order of what happened",
            "write year-month, such as 2568-12 (B.E.) or 2025-12 (C.E.)",
        )
    } else {
        (
            "Dates decide whether books were closed, audited and reported in time",
            "write year-month-day, such as 2568-12-31 (B.E.) or 2025-12-31 (C.E.)",
        )
    };
    say(what, date(why, text, kind), matter, fix)
}

fn date(why: &DateError, text: &str, kind: &str) -> String {
    match why {
        DateError::Empty => "nothing is written here".into(),
        DateError::NotADate => format!("“{text}” is not {kind}"),
        DateError::TwoDigitYear => "two digits tell neither the era nor the century".into(),
        DateError::DayMissing => "the day of the month is missing".into(),
        DateError::DayNotWanted => "no day is wanted here".into(),
        DateError::NoSuchMonth { month } => format!("there is no month {month}"),
        DateError::NoSuchDay { year_be, month, last_day, .. } => {
            format!("month {month} of {year_be} ends on day {last_day}")
        }
        DateError::EraContradictsYear { year } => {
            format!("the year {year} contradicts the era that is written")
        }
        DateError::YearOutOfRange { year } => format!("the year {year} can hardly be right"),
    }
}

pub fn trap(trap: Trap) -> Words {
    let (what, label, why, fix) = match trap {
        Trap::OddSpace => (
            "The indent is made of special spaces",
            "these are no ordinary spaces",
            "Spaces copied from Word or a website look like spaces, but are read as letters",
            "delete the spaces before this line and type them anew",
        ),
        Trap::WideColon => (
            "A full-width colon stands for a colon",
            "this should be a colon and a space",
            "It looks like a colon, but is read as part of the key",
            "type the colon anew, with a space after it",
        ),
        Trap::Unseen => (
            "An invisible character in a key, a number or a code",
            "it stands here",
            "A character that came along with copying makes another key, number or code of it",
            "delete the whole word and type it anew",
        ),
        Trap::Swallowed => (
            "The words from # on are lost",
            "this is read as a comment",
            "In YAML a # after a space begins a comment, which no page shows",
            "put quotes around all of the words, or a space after # if a comment was meant",
        ),
        Trap::OddGap => (
            "A special space stands for a space",
            "this is no ordinary space",
            "Spaces copied from Word or a website look like spaces, but are read as letters",
            "delete it and type a space, or let kongthun fix do it",
        ),
        Trap::ByteOrderMark => (
            "The file begins with an invisible byte order mark",
            "",
            "Notepad adds it to UTF-8 with BOM. It is passed over here, but other programs may \
             misread the first field of the file",
            "save as UTF-8 without BOM, or let kongthun fix do it",
        ),
        Trap::OldLineEnds => (
            "The lines of this file have no ends that can be read",
            "the whole file is one line",
            "Old Macintosh computers end lines with CR alone; today it is LF or CRLF",
            "save the file with line ends of Windows (CRLF) in a text editor, or let kongthun fix do it",
        ),
    };
    say(what, label, why, fix)
}

pub fn short_year(text: &str, read_as: &str) -> Words {
    let text = if text.is_ascii() { format!(" “{text}”") } else { String::new() };
    say(
        format!("The date{text} has a year of two digits"),
        format!("read as {read_as}"),
        "A year of two digits is taken for B.E., but that is a guess",
        "write the year with four digits",
    )
}

pub fn comma_splits(key: &str, number: &str) -> Words {
    say(
        format!("“{key}”: a comma within brackets cuts the number in two"),
        format!("{number} was surely meant"),
        "Within { } a comma stands between keys, so the number ends at it",
        format!("write {number}, without a comma"),
    )
}
