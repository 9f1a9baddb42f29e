//! The English of what is wrong with rubrics, formulas and contests.

use rust_decimal::Decimal;

use super::did_you_mean;
use crate::diag::facts::{Expected, Quantity};
use crate::diag::figures::{difference, figure};
use crate::diag::{Words, say};

pub fn formula_syntax(found: &str, wanted: Expected) -> Words {
    let wanted = expected(wanted);
    say(
        "This formula cannot be read",
        if found.is_empty() {
            format!("{wanted} must follow here")
        } else {
            format!("“{found}” stands where {wanted} must be")
        },
        "Points must come from a formula that can be read in one way only",
        "example: loans.collected_of_due / loans.principal_due",
    )
}

/// What should stand there.
fn expected(wanted: Expected) -> String {
    match wanted {
        Expected::Operand => "a field, a number or a bracket".into(),
        Expected::Token => "a field, a number or an arithmetic sign".into(),
        Expected::Continuation => "an arithmetic sign, and, or or".into(),
        Expected::AndBeforeComparing => "and before another comparison (of two values each)".into(),
        Expected::OpenBracket => "an opening bracket (".into(),
        Expected::CloseBracket => "a closing bracket )".into(),
        Expected::Comma => "a comma ,".into(),
        Expected::Number => "a number such as 12, 0.5 or 80%".into(),
        Expected::ClosedText { closing } => format!("a text that ends with {closing}"),
        Expected::EqualOrNot => "= or != (choices are not more or less than each other)".into(),
        Expected::FieldOrNumber => {
            "a field or a number (a text may only be compared with a field of choices)".into()
        }
        Expected::LessNesting => "a formula with fewer levels of brackets".into(),
        Expected::Shorter => "a shorter formula".into(),
        Expected::Then => "then and the value for when it holds".into(),
        Expected::Else => "else and the value for when it does not".into(),
    }
}

pub fn unknown_field(name: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("There is no “{name}” that a formula or rubric could refer to"),
        did_you_mean(suggestion),
        "Otherwise no fund would get points or a place from it",
        match suggestion {
            Some(found) => format!("change it to {found}"),
            None => "all fields are in the template of a fund (kongthun new fund)".to_string(),
        },
    )
}

pub fn units_differ(left: Quantity, right: Quantity) -> Words {
    say(
        format!("The formula adds or compares {} and {}", quantity(left), quantity(right)),
        "the units differ",
        "The result would mean nothing",
        "divide first, so that both are ratios; or check that the right fields are named",
    )
}

pub(super) fn quantity(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Plain => "a number without a unit",
        Quantity::Percentage => "a number with % (80% is 0.8)",
        Quantity::Of(unit) => unit.english(),
        Quantity::Text => "a text",
    }
}

pub fn weights_do_not_add_up(what: &str, sum: Decimal, total: Decimal) -> Words {
    say(
        format!("{} add up to {}, not {}", parts_of(what), figure(sum), figure(total)),
        format!("differs by {}", figure(difference(sum, total))),
        "The weights must add up to full marks, or funds lose points for no reason",
        "change the figures so that they add up to what is set",
    )
}

pub fn bands_out_of_order(indicator: &str) -> Words {
    say(
        format!("The bands of indicator {indicator} are out of order"),
        "no fund can ever get this band",
        "Bands go from the highest level to the lowest, each asking for less than the one before",
        "check the figures, and the direction (better) of this indicator",
    )
}

pub fn level_out_of_range(level: Decimal, max: Decimal) -> Words {
    say(
        format!("The level {} is not between 0 and {}", figure(level), figure(max)),
        "",
        "Points would exceed the weight of the indicator",
        "change it to a level in that range",
    )
}

pub fn indicator_without_rule(indicator: &str) -> Words {
    say(
        format!("Indicator {indicator} has no way to be scored, or more than one"),
        "",
        "It needs exactly one of: formula with bands, checklist, panel",
        "add a formula with bands, or write panel: where judges give the points",
    )
}

pub fn unknown_rubric(rubric: &str, suggestion: &Option<String>) -> Words {
    say(
        format!("There is no rubric “{rubric}” in data/rubrics"),
        did_you_mean(suggestion),
        "A contest must name a rubric that exists",
        match suggestion {
            Some(found) => format!("change it to rubric: {found}"),
            None => "create the rubric's file, or correct the name".to_string(),
        },
    )
}

pub fn rubric_version_differs(wanted: i64, found: i64) -> Words {
    say(
        format!("The contest names version {wanted} of its rubric; the file is version {found}"),
        "",
        "Results must come from the version that was announced",
        format!("set rubric_version to {found} once the committee agrees"),
    )
}

pub fn classes_overlap(class: &str) -> Words {
    say(
        format!("The size class “{class}” overlaps the one before"),
        "",
        "A fund belongs to one class only",
        "let from of this class equal below of the class before",
    )
}

fn parts_of(what: &str) -> String {
    match what {
        "" => "The weights of all dimensions".to_string(),
        id => format!("The weights or points of the parts of {id}"),
    }
}
