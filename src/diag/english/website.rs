//! The English of what is wrong with the theme, and of what must not be published.

use super::did_you_mean;
use crate::diag::facts::{NameTrouble, PictureSecret};
use crate::diag::{Words, say};
use crate::thai::closest;

pub fn unknown_theme(theme: &str, known: &[String]) -> Words {
    let meant = closest(theme, known.iter().map(String::as_str)).map(str::to_string);
    say(
        format!("There is no theme “{theme}”"),
        did_you_mean(&meant),
        "The theme decides how all pages look",
        format!("create the folder themes/{theme}/, or choose one of: {}", known.join(", ")),
    )
}

pub fn template_missing(template: &str) -> Words {
    say(
        format!("The theme uses the file {template}, which does not exist"),
        "",
        "Pages cannot be made",
        "put the file into the folder templates of the theme, or correct the name",
    )
}

pub fn asset_missing(path: &str) -> Words {
    say(
        format!("The theme refers to the file {path}, which does not exist"),
        "",
        "Pages would lack a picture, a font or their style",
        "put the file into the folder static of the theme, or correct the name",
    )
}

pub fn national_id(masked: &str) -> Words {
    say(
        format!("A national identity number stands here: {masked}"),
        "must not be published",
        "The law on personal data forbids it, and others could pose as this person",
        "remove the number from the file",
    )
}

pub fn phone_number(masked: &str) -> Words {
    say(
        format!("A telephone number stands here: {masked}"),
        "private numbers must not be published",
        "It is personal data; the old form has a field for it, but it must not reach the web",
        "remove the number, and let readers turn to the office; the office's own number goes into privacy.allow of data/site.yaml, with a reason",
    )
}

pub fn email_address(masked: &str) -> Words {
    say(
        format!("An e-mail address stands here: {masked}"),
        "private addresses must not be published",
        "It is personal data, and gets collected for spam",
        "remove the address, and let readers turn to the office",
    )
}

pub fn awkward_file_name(name: &str, trouble: &NameTrouble) -> Words {
    match trouble {
        NameTrouble::Address => say(
            format!("Some machines may not open the file name “{name}”"),
            "",
            "Names of files and folders are part of web addresses; machines differ on spaces, \
             Thai letters and special signs",
            "use only a–z, 0–9, dots and hyphens, and mend the places that refer to it",
        ),
        NameTrouble::Windows => say(
            format!("Windows does not accept the file name “{name}”"),
            "",
            "Windows refuses < > : \" | ? * \\ , names that end with a dot or space, \
             and reserved names such as con, nul and com1",
            "give the file or folder a name of a–z, 0–9, dots and hyphens",
        ),
        NameTrouble::Clash { other } => say(
            format!("The file name “{name}” differs from {other} by capitals only"),
            "",
            "On Windows and Mac both are the same file, and only one of them would be left",
            "delete one of them, or give them names that differ clearly",
        ),
    }
}

pub fn unread_file(meant: &Option<String>, folders: &[String]) -> Words {
    say(
        "Nothing reads this file, so what it says is not published",
        "",
        "Only files in certain folders and with certain endings are read",
        match meant {
            Some(path) => format!("to publish it, move or rename it to {path}"),
            None => format!(
                "to publish it, move it to the folder that fits: {}; \
                 if it is not used, move it out of content and data",
                folders.join(", ")
            ),
        },
    )
}

pub fn bank_account(masked: &str) -> Words {
    say(
        format!("A bank account stands here: {masked}"),
        "account numbers must not be published",
        "The number of a person's or a fund's account can be used for fraud",
        "remove it; who needs it asks the committee",
    )
}

pub fn line_id(masked: &str) -> Words {
    say(
        format!("A LINE id stands here: {masked}"),
        "private ids must not be published",
        "It is personal data, by which people are found and deceived",
        "remove it, and let readers turn to the office; the office's own goes into privacy.allow of data/site.yaml with a reason",
    )
}

pub fn named_debtor() -> Words {
    say(
        "A person is named near words of debt",
        "nobody's debts are told",
        "The debt collection act forbids telling others about somebody's debt, and the data protection act publishing it without consent",
        "remove the name, or write of a member without naming them",
    )
}

pub fn personal_detail() -> Words {
    say(
        "A person is named near a house number, a date of birth, health or poverty",
        "better left out",
        "Such details tell who it is and where they live",
        "remove the name or the detail; if it must be there, get written consent first",
    )
}

pub fn picture_metadata(secret: PictureSecret) -> Words {
    let (what, label) = match secret {
        PictureSecret::Place => ("This picture says where it was taken", "GPS position"),
        PictureSecret::Author => ("This picture says who took it", "name of the photographer"),
        PictureSecret::Writer => ("This document says who wrote it", "name of the author"),
    };
    if secret == PictureSecret::Writer {
        return say(
            what,
            label,
            "Whoever saves the document sees the name in its properties",
            "in Word: File, Info, Check for Issues, Inspect Document; then save it as PDF again",
        );
    }
    say(
        what,
        label,
        "Whoever saves the picture knows at whose house it was taken, or by whom",
        "on Windows: right-click, Properties, Details, Remove Properties and Personal Information; use the copy",
    )
}

pub fn allowed_for_nothing() -> Words {
    say(
        "This allowed value is nowhere on the website",
        "it allows nothing",
        "It may be mistyped, or what it allowed has gone",
        "correct it, or remove this entry",
    )
}
