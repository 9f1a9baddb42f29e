//! The English of what is wrong with a sheet.

use super::grid::letters;
use super::problem::{Fault, Notice};
use super::read::Unreadable;
use crate::diag::Words;

fn say(
    what: impl Into<String>,
    label: impl Into<String>,
    why: impl Into<String>,
    fix: impl Into<String>,
) -> Words {
    Words { what: what.into(), label: label.into(), why: why.into(), fix: fix.into() }
}

pub fn words(fault: &Fault) -> Words {
    match fault {
        Fault::Unreadable { why } => unreadable(*why),
        Fault::UnknownLetters => say(
            "The letters of this file cannot be read",
            "",
            "a text table must be UTF-8 or windows-874 to be read whole",
            "open it in Excel and save it as an .xlsx workbook or as “CSV UTF-8”",
        ),
        Fault::NoHeader { near } => say(
            "No row of headings with a column of fund codes",
            near.as_ref().map_or_else(String::new, |near| format!("“{near}” is nearly it")),
            "figures are matched to funds by code",
            "use the form that kongthun export template makes, or add the headings “รหัสกองทุน” and “ปีบัญชี”",
        ),
        Fault::UnknownHeading { heading, suggestion } => say(
            format!("Unknown heading “{heading}”"),
            format!("did you mean “{suggestion}”"),
            "headings are not guessed: figures could land in the wrong place unseen",
            format!("write “{suggestion}”, or delete the column if it is not to be imported"),
        ),
        Fault::ColumnTwice { target, first } => say(
            format!("Two columns for the {}", target.english()),
            format!("the first is column {}", letters(*first)),
            "it is not known which of the two counts",
            "keep the right one only",
        ),
        Fault::NoCode => say(
            "This row has figures but no fund code",
            "",
            "it is not known whose they are; merged cells often cause this",
            "unmerge the cells and write the 8-digit code in every row; begin a row of totals with “รวม”",
        ),
        Fault::BadCode { text } => say(
            format!("“{text}” is not a fund code"),
            "",
            "a fund code has 8 digits and leads to the fund's file",
            "write all 8 digits, such as 50230107",
        ),
        Fault::NoYear => say(
            "This row names no accounting year",
            "",
            "figures belong to one year",
            "write the year, such as 2568, or add --year 2568 when the whole file is of one year",
        ),
        Fault::BadYear { text } => say(
            format!("“{text}” is not an accounting year"),
            "",
            "a year must be read in one way only",
            "write four digits, such as 2568 (B.E.) or 2025 (C.E.)",
        ),
        Fault::RowTwice { code, year, first, sheet } => say(
            format!("Fund {code} has two rows for {year}"),
            {
                let sheet =
                    sheet.as_ref().map_or_else(String::new, |name| format!("sheet “{name}”, "));
                format!("the first is {sheet}row {}", first.saturating_add(1))
            },
            "it is not known which of the two counts",
            "keep one row for each fund and year",
        ),
        Fault::OtherName { code, here, known } => say(
            format!("This row's name is not that of fund {code}"),
            format!("in the sheet “{here}”, in the fund's file “{known}”"),
            "columns that were sorted apart put figures beside the wrong fund",
            "check the row; if the fund was renamed, mend its file first, or leave the name blank",
        ),
        Fault::Artefact { field, text, probably } => say(
            format!("“{}” is kept as {text}", field.def().english),
            format!("probably {probably} was meant"),
            "Excel keeps results in binary, which leaves such traces; nothing is rounded unseen",
            format!("type {probably} into the cell, or wrap the formula in ROUND(…,2)"),
        ),
        Fault::TooLarge { field, text } => say(
            format!("“{}” has more digits than Excel keeps", field.def().english),
            format!("in the cell: {text}"),
            "Excel keeps 15 digits; those beyond may have changed unseen",
            "format the cell as text and type the number again",
        ),
        Fault::LoneDash { field } => say(
            format!("“{}” holds a dash only", field.def().english),
            "",
            "a dash may mean zero, unknown or not applicable, which are three things",
            "type 0 for zero, leave it blank if unknown, or type “ไม่เกี่ยวข้อง” (not applicable)",
        ),
        Fault::Failed { text } => say(
            format!("The formula of this cell gives {text}"),
            "",
            "there is no figure to import",
            "mend the formula or type the figure",
        ),
        Fault::NoResult => say(
            "This cell has a formula whose result was not saved",
            "",
            "results are read, formulas are not computed here",
            "open the file in Excel and save it again, or type the figure",
        ),
        Fault::WrongKind { field, text } => say(
            format!("“{}” holds a value of another kind", field.def().english),
            format!("in the cell: {text}"),
            "Excel turns some input into dates or yes/no, and what was typed is gone",
            "format the cell for its column and type the value again",
        ),
        Fault::DateSerial { field, text, day } => say(
            format!("“{}” is the number {text}, not a date", field.def().english),
            format!("probably {day} was meant"),
            "Excel keeps dates as counts of days, which show when the cell is not formatted as a date",
            format!("type the date again, such as {day}"),
        ),
        Fault::NotYesNo { field, text } => say(
            format!("“{}” wants yes or no", field.def().english),
            format!("in the cell: “{text}”"),
            "there are two answers, or blank for unknown",
            "type ใช่ (yes) or ไม่ใช่ (no)",
        ),
        Fault::BrokenFile { code, file } => say(
            format!("The file of fund {code} already has errors"),
            file.clone(),
            "figures cannot be put into a file that is not read whole",
            "run kongthun check, mend that file, then import again",
        ),
        Fault::Uneditable { code, file } => say(
            format!("The file of fund {code} cannot be edited without harm to the rest"),
            file.clone(),
            "it is written in an unusual way, and is not put at risk",
            "type the figures into that file, or write it as the other funds' files are",
        ),
        Fault::UnclosedQuote => say(
            "A quote opens and never closes",
            "the rows below became part of this cell",
            "those rows would be lost unseen",
            "delete the stray \" of this cell, or open the file in Excel and save it as .xlsx",
        ),
        Fault::NoRows => say(
            "There are no rows to import",
            "",
            "there are headings, but no funds below them, or all rows are of other years",
            "check that it is the right file, and the year given with --year",
        ),
        // Values speak through `diag`.
        Fault::Value { .. } | Fault::Mark(_) => Words::default(),
    }
}

fn unreadable(why: Unreadable) -> Words {
    let (what, fix) = match why {
        Unreadable::OldOrLocked => (
            "This is an old Excel file (.xls), or one with a password",
            "open it in Excel, take the password off, and save it as .xlsx",
        ),
        Unreadable::OpenDocument => {
            ("This is an OpenDocument file (.ods)", "save it as .xlsx in LibreOffice")
        }
        Unreadable::Pdf => ("This is a PDF", "ask for the Excel file it was made from"),
        Unreadable::Damaged => (
            "This is no Excel file, or a damaged one",
            "save it as .xlsx again, or ask for it again",
        ),
        Unreadable::Empty => ("This file is empty", "check that it is the right one"),
    };
    say(what, "", "only .xlsx and .csv can be imported", fix)
}

pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Windows874 => "The file is in windows-874 and was read as Thai".to_string(),
        Notice::SheetPassed => {
            "This sheet was not read: it has no column of fund codes".to_string()
        }
        Notice::TotalPassed { row } => {
            format!("Row {} was passed over: totals", row.saturating_add(1))
        }
        Notice::RowPassed { row } => {
            format!("Row {} was passed over: no fund code and no figures", row.saturating_add(1))
        }
        Notice::ColumnPassed { column, heading } if heading.is_empty() => {
            format!("Column {} was not read: it has no heading", letters(*column))
        }
        Notice::ColumnPassed { column, heading } => {
            format!("Column {} “{heading}” was not read: it is not of the form", letters(*column))
        }
        Notice::OtherYears { rows } => format!("{rows} rows of other years were passed over"),
        Notice::NewWithoutFigures { row, code } => format!(
            "Row {} was passed over: fund {code} has no file yet and the row no figures",
            row.saturating_add(1)
        ),
    }
}
