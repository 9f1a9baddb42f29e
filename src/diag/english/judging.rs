//! The English of what is wrong with judges' sheets and with the rounds of a contest.

use crate::diag::facts::JudgingFault;
use crate::diag::figures::figure;
use crate::diag::{Words, say};

pub fn fault(fault: &JudgingFault) -> Words {
    match fault {
        JudgingFault::Twice { fund, indicator, first_line } => say(
            format!("This judge has scored fund {fund} for indicator {indicator} already"),
            format!("first on line {first_line}"),
            "A judge scores a fund once for each indicator; otherwise judges do not weigh the same",
            "keep one of the two",
        ),
        JudgingFault::SecondSheet { judge, first } => say(
            format!("Judge {judge} has a sheet for this round already"),
            format!("the first is {first}"),
            "A judge has one sheet in each round",
            "make one file of them, or mend the judge's id",
        ),
        JudgingFault::OutOfRange { points, weight, indicator } => say(
            format!("{} points are out of the range of indicator {indicator}", figure(*points)),
            format!("from 0 to {}", figure(*weight)),
            "A judge's points may not exceed the weight that the rubric gives",
            "mend the points",
        ),
        JudgingFault::NotForJudges { indicator } => say(
            format!("Indicator {indicator} is computed from figures; judges do not score it"),
            "not an indicator for judges",
            "Points of a formula come from figures alone, so that they can be traced",
            "remove this entry, or mend the indicator's id",
        ),
        JudgingFault::OutsideArea { fund } => say(
            format!("Fund {fund} does not belong to the area of this contest"),
            "outside the area",
            "These points would be used nowhere",
            "check the fund's code, and which contest this file is for",
        ),
        JudgingFault::Gated { fund, reason: _ } => say(
            format!("Fund {fund} is not ranked, so these points are not used"),
            "does not pass a gate",
            "Funds that fail a gate are listed apart with the reason and compared with nobody",
            "mend the fund's data first, or remove these points",
        ),
        JudgingFault::Recused { fund, declared: true } => say(
            format!("The judge has declared to leave out fund {fund}; these points do not count"),
            "not counted",
            "A judge with an interest in a fund does not score it",
            "remove the points, or mend the declaration under recusals",
        ),
        JudgingFault::Recused { fund, declared: false } => say(
            format!("The judge lives in the tambon of fund {fund}; these points do not count"),
            "not counted",
            "At district level a judge does not score the funds of the own tambon",
            "remove the points, or check the judge's tambon",
        ),
        JudgingFault::CutOffTooEarly { cut_off, year_end } => say(
            format!("The cut-off {cut_off} comes before the end of the accounts ({year_end})"),
            format!("must be after {year_end}"),
            "On that day the accounting year is not over, and there is nothing to judge",
            "mend cut_off or fiscal_year",
        ),
        JudgingFault::QuotaTooLarge { quota, field } => say(
            format!("{quota} funds may go on, and there are only {field}"),
            "more than there are",
            "Every fund would go on without competing",
            "lower the number in advance, or see why so few funds are ranked",
        ),
        JudgingFault::ProvinceTwice { province } => say(
            format!("Province {province} is in more than one region"),
            "a second time",
            "A fund competes in one region only",
            "remove the code that is there twice",
        ),
        JudgingFault::OutsideRegions { provinces } => say(
            format!("There is a round for regions, but {} are in none", provinces.join(", ")),
            "not all provinces",
            "Their funds would have nobody to compete with in this round",
            "add the provinces to regions of the contest",
        ),
        JudgingFault::StagesOutOfOrder => say(
            "The rounds are not in order",
            "must be wider than the one before, and no wider than the contest",
            "Selection goes from small areas to large ones, and no two rounds share an id",
            "order stages from small to large; the last one is of the contest's level",
        ),
    }
}
