//! The English of what contradicts a law, a calendar or common sense in the accounts of a fund.
//! Names of laws stay in Thai: they are quoted from the regulation files.

use rust_decimal::Decimal;

use crate::diag::facts::{DateRule, EvidenceFault, LawRule, LawSource, Term, Unlikely};
use crate::diag::figures::{figure, name, of_unit};
use crate::diag::{Lang, Words, say};

const NOT_RANKED: &str = "the fund is not ranked until then";

pub fn village_code(written: &str, expected: &str) -> Words {
    say(
        format!("Village code {written} does not fit the tambon and village number: {expected}"),
        format!("should be \"{expected}\""),
        "A village code is the tambon's six digits and the village number in two; a wrong one puts the data into another place",
        format!("correct village_code, or the location; {NOT_RANKED}"),
    )
}

/// A law that nobody has compared with its text is told of as such.
fn standing(verified: bool) -> &'static str {
    if verified {
        NOT_RANKED
    } else {
        "this rule has not been compared with the text of the law, so it only warns"
    }
}

pub fn outside_law(
    rule: LawRule,
    value: &Term,
    limit: Decimal,
    source: &LawSource,
    year: i32,
) -> Words {
    let (what, written) = (name(value, Lang::En), of_unit(value.value, value.unit));
    let bound = of_unit(limit, value.unit);
    let (sense, consequence) = match rule {
        LawRule::CommitteeMin => ("below the least allowed", standing(source.verified)),
        LawRule::CommitteeMax => ("above the most allowed", standing(source.verified)),
        _ if source.verified => {
            ("above the most allowed", "this warning does not touch the ranking")
        }
        _ => ("above the most allowed", standing(false)),
    };
    say(
        format!("{year}: {what} {written} is {sense}, {bound}"),
        format!("by {}", source.reference),
        format!("The limit is read from the regulation files: {}", source.reference),
        format!(
            "compare with the records; if it is right, ask the officer about the rule; {consequence}"
        ),
    )
}

pub fn quorum_contradicts(
    said: bool,
    attended: &Term,
    members: &Term,
    percent: Decimal,
    source: &LawSource,
    year: i32,
) -> Words {
    let (attended, members) = (figure(attended.value), figure(members.value));
    let claim = if said { "a quorum" } else { "no quorum" };
    say(
        format!(
            "{year}: the general meeting is said to have had {claim}, with {attended} of {members} members"
        ),
        format!("a quorum is {} percent or more", figure(percent)),
        format!("The quorum is read from the regulation files: {}", source.reference),
        format!(
            "look at the minutes and correct the numbers or quorum_met; {}",
            standing(source.verified)
        ),
    )
}

pub fn dates_disagree(rule: DateRule, date: &str, other: &str, year: i32) -> Words {
    let (what, why) = match rule {
        DateRule::StartBeforeEnd => (
            format!("the period starts on {date}, not before its end on {other}"),
            "A period starts before it ends",
        ),
        DateRule::WholeYear => (
            format!("the period from {date} to {other} is not a year"),
            "A period has 360 to 371 days; a shorter or longer one cannot be compared as it stands",
        ),
        DateRule::NoOverlap => (
            format!("the period starts on {date}, before the one before ends on {other}"),
            "Two periods cannot overlap",
        ),
        DateRule::ClosedAfterEnd => (
            format!("the books were closed on {date}, before the period ended on {other}"),
            "Books are closed when the period is over",
        ),
        DateRule::AuditedAfterClosed => (
            format!("the audit was on {date}, before the books were closed on {other}"),
            "Books are audited when they are closed",
        ),
        DateRule::AgmAfterEnd => (
            format!("the general meeting was on {date}, before the period ended on {other}"),
            "The general meeting of a year is the one that hears its accounts",
        ),
        DateRule::NotInTheFuture => (
            format!("{date} is still to come (today is {other})"),
            "What has not happened cannot be recorded as a fact",
        ),
    };
    let consequence = match rule {
        DateRule::WholeYear => "leave it if it is right",
        DateRule::NotInTheFuture => "leave it blank if it has not happened yet",
        _ => NOT_RANKED,
    };
    say(
        format!("{year}: {what}"),
        "look at this date again",
        why,
        format!("correct the date from the document, the year above all; {consequence}"),
    )
}

pub fn fiscal_year(year: i32, end: &str) -> Words {
    say(
        format!("The accounting year {year} does not match the end of its period, {end}"),
        "the accounting year is the B.E. year of the period's last day",
        "Figures might be compared with those of another year",
        format!("correct the accounting year, or the start and end of the period; {NOT_RANKED}"),
    )
}

pub fn interest_unlikely(earned: Decimal, rate: Decimal, year: i32) -> Words {
    say(
        format!(
            "{year}: interest earned is {} percent of average loans, but the rate is {} percent",
            figure(earned),
            figure(rate)
        ),
        format!("the rate is {} percent", figure(rate)),
        "Interest earned should be between half and twice the rate; if not, the rate may be a month's, or interest is left out",
        "compare the yearly rate, the interest earned and the loans, or leave it if it is right",
    )
}

pub fn unlikely(what: Unlikely, value: &Term, compared: &[Decimal], year: i32) -> Words {
    let figure = of_unit(value.value, value.unit);
    let compared: Vec<String> = compared.iter().map(|one| of_unit(*one, value.unit)).collect();
    let compared = compared.join(" to ");
    let name = name(value, Lang::En);
    let (sentence, why) = match what {
        Unlikely::GovernmentCapital => (
            format!("{name} {figure} is outside what is common, {compared}"),
            "Village funds got government money in rounds of like size; a digit may be missing or too many",
        ),
        Unlikely::TotalAssets => (
            format!("{name} {figure} is very high (over {compared})"),
            "Village funds have assets of some million baht; there may be a digit too many",
        ),
        Unlikely::Leap => (
            format!("{name} went from {compared} to {figure}, by more than half in a year"),
            "So large a change is rare; a digit may be wrong, or years exchanged",
        ),
    };
    say(
        format!("{year}: {sentence}"),
        "look at this figure again",
        why,
        "compare with the signed accounts; leave it if it is right: this warning does not touch the ranking",
    )
}

pub fn repaid_yet_at_risk(par30: Decimal, year: i32) -> Words {
    say(
        format!(
            "{year}: all that was due was repaid, yet {} percent of loans are overdue over 30 days",
            figure(par30)
        ),
        "was old debt paid with new loans?",
        "Where old loans are repaid by new ones, the repayment rate looks good while the debt remains",
        "look for contracts made on the day of a repayment, or leave it if it is right",
    )
}

pub fn evidence(id: &str, fault: &EvidenceFault) -> Words {
    match fault {
        EvidenceFault::Lacking { indicators } => say(
            format!("No evidence for indicators at level 3 or higher: {}", indicators.join(", ")),
            "",
            "Judges check high levels against evidence",
            "add entries to evidence, each with its indicator",
        ),
        EvidenceFault::FileMissing { file, public } => say(
            format!("The evidence file “{file}” of {id} is not there"),
            "counted from the data folder",
            if *public {
                "It is to be published, so a link would lead nowhere"
            } else {
                "Evidence that cannot be opened confirms nothing"
            },
            "put the file there, or remove the key file if it is kept on paper",
        ),
        EvidenceFault::NotPublishable { file } => say(
            format!("The evidence file “{file}” of {id} cannot be published"),
            "it must be a PDF or a picture in the folder data/evidence",
            "Only what everybody can open is published, and what can be searched for personal data",
            "save it as .pdf, .jpg, .png or .webp in data/evidence, or write public: false",
        ),
        EvidenceFault::NothingToPublish => say(
            format!("The evidence {id} is to be published, but has no file"),
            "",
            "The page names it without a link",
            "add the key file, or remove public",
        ),
        EvidenceFault::Changed { file } => say(
            format!("The evidence file “{file}” is not the one recorded for {id}"),
            "sha256 differs from the file",
            "The file was changed or exchanged after somebody looked at it",
            format!(
                "use the file that was checked, or have the new one checked and correct sha256; {NOT_RANKED}"
            ),
        ),
    }
}
