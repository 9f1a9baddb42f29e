//! The English of what is wrong with the values and bands of a rubric, or odd about its indicators.

use super::scoring::quantity;
use crate::diag::facts::{Quantity, RubricFault, Stretch};
use crate::diag::{Words, say};
use crate::num::Unit;

pub fn fault(fault: &RubricFault) -> Words {
    match fault {
        RubricFault::Circle { chain } => say(
            format!("Formulas lead in a circle: {}", circle(chain)),
            "leads back to where it began",
            "Each can be computed only once the other is known, so that none ever is",
            "write the formula of one of them with fields of a fund alone",
        ),
        RubricFault::TwoYearsBack { name } => say(
            format!("“{name}” needs figures of two years ago"),
            "this value looks at the year before already",
            "Points come from the scored year and the one before, no further",
            "leave prior. out, or use a value that does not look back",
        ),
        RubricFault::ValueUnused { name } => say(
            format!("No formula uses the value “{name}”"),
            "not used",
            "Perhaps its name is misspelled in the formula that should use it",
            "use the name in a formula, or remove it",
        ),
        RubricFault::ValueName { name } => say(
            format!("“{name}” cannot be the name of a value"),
            "",
            "A name is one word of letters, digits and underscores, no digit first, and means nothing else in formulas",
            "choose another, such as overdue_rate",
        ),
        RubricFault::ValueTwice { name } => say(
            format!("There is a value named “{name}” already"),
            "a second one",
            "One name stands for one formula",
            "rename it, or remove one of the two",
        ),
        RubricFault::AgainstDirection { indicator, higher_is_better } => {
            let (direction, wrong, right) = match higher_is_better {
                true => ("higher is better", "at_most or below", "at_least or above"),
                false => ("lower is better", "at_least or above", "at_most or below"),
            };
            say(
                format!("The bands of indicator {indicator} go against its direction"),
                format!("here {direction}"),
                format!("Where {direction}, bands need {right}; otherwise worse funds get more"),
                format!("use {right} in place of {wrong}, or change better of the indicator"),
            )
        }
        RubricFault::Gap { indicator, between } => say(
            format!("There is a gap between the bands of indicator {indicator}: {}", gap(between)),
            "does not meet the other",
            "Funds in the gap get nothing, though they did no worse than others that get points",
            "let one band end where the next begins: at_least: 70% with below: 70%; one bound is enough",
        ),
        RubricFault::Overlap { indicator, between } => say(
            format!("Bands of indicator {indicator} overlap: {}", overlap(between)),
            "overlaps the band before",
            "A value has one level, or judges would read the rubric differently",
            "let one band end where the next begins: at_least: 70% with below: 70%; one bound is enough",
        ),
        RubricFault::Result { wanted: Quantity::Of(Unit::YesNo), found } => say(
            format!("A condition is yes or no, but this comes to {}", quantity(*found)),
            "no condition",
            "What is neither yes nor no cannot tell whether a fund meets it",
            "compare it with a number, such as agm.attended >= 50, or name a field that is yes or no",
        ),
        RubricFault::Result { wanted, found } => say(
            format!("This formula comes to {}, but unit says {}", quantity(*found), unit(*wanted)),
            "not what unit says",
            "Bands are written in the unit; where the formula has another, every fund is scored wrongly",
            "divide it into a ratio, or change unit",
        ),
        RubricFault::LineTells { indicator, field } => say(
            format!("Indicator {indicator} cannot rise on a line, for it uses “{}”", field.english),
            "points would tell what is withheld",
            "Where it is about one or two people this figure is not shown, but points on a line can be computed back to it",
            "use between: steps, with more bands",
        ),
        RubricFault::NobodyGets { indicator, funds, contest } => say(
            format!(
                "Indicator {indicator}: all {funds} funds with figures in {contest} get nothing"
            ),
            "no fund reaches any band",
            "Where all get nothing, the indicator tells no fund from another and only takes up weight",
            "check units and direction of the bands, or fit them to the figures",
        ),
        RubricFault::EverybodyGets { indicator, funds, contest } => say(
            format!(
                "Indicator {indicator}: all {funds} funds with figures in {contest} get everything"
            ),
            "no fund misses it",
            "Where all get everything, the indicator tells no fund from another and only takes up weight",
            "check units and direction of the bands, or fit them to the figures",
        ),
    }
}

fn unit(wanted: Quantity) -> &'static str {
    if wanted == Quantity::Percentage { "a ratio in percent" } else { quantity(wanted) }
}

fn gap(stretch: &Stretch) -> String {
    match stretch {
        Stretch::At { bound } => format!("exactly {bound} is in no band"),
        Stretch::Between { low, high } => format!("values between {low} and {high} are in no band"),
        Stretch::Beyond { bound } => format!("values better than {bound} are in no band"),
    }
}

fn overlap(stretch: &Stretch) -> String {
    match stretch {
        Stretch::At { bound } | Stretch::Beyond { bound } => format!("exactly {bound} is in two"),
        Stretch::Between { low, high } => format!("values between {low} and {high} are in two"),
    }
}

fn circle(chain: &[String]) -> String {
    chain.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(" → ")
}
