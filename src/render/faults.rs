//! What the template engine says, told apart: its English sentences become facts, and its own words
//! are kept only where the facts do not say it all.

use crate::diag::{Mistake, TemplateFault, TemplateName};
use crate::thai::closest;

/// When the engine spoke: an unknown sentence means another thing while reading than while filling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Reading,
    Filling,
}

/// The mistake behind a sentence of the engine.
pub fn mistake(said: &str, stage: Stage) -> Mistake {
    let sentence = said.lines().next().unwrap_or_default().trim();
    let fault = named(sentence).or_else(|| known(sentence)).unwrap_or(match stage {
        Stage::Reading => TemplateFault::Unreadable,
        Stage::Filling => TemplateFault::Unfillable,
    });
    let says_it_all = matches!(
        fault,
        TemplateFault::Unknown { .. }
            | TemplateFault::Twice { .. }
            | TemplateFault::Circle { .. }
            | TemplateFault::EndsEarly
    );
    let said = (!says_it_all && !sentence.is_empty()).then(|| sentence.to_string());
    Mistake::TemplateBroken { fault, said }
}

/// Sentences about a name, which stands between backticks.
fn named(sentence: &str) -> Option<TemplateFault> {
    use TemplateName::*;
    const UNKNOWN: [(&str, &str, TemplateName); 7] = [
        ("Unknown filter `", "", Filter),
        ("Unknown test `", "", Test),
        ("Unknown function `", "", Function),
        ("Unknown component `", "", Component),
        ("Block `", "` is not defined", Block),
        ("Variable `", "` is not defined", Value),
        ("Field `", "` is not defined", Value),
    ];
    const TWICE: [(&str, &str, TemplateName); 3] = [
        ("Component `", "` is defined in both", Component),
        ("Template already contains a component named `", "", Component),
        ("Template already contains a block named `", "", Block),
    ];
    let name = sentence.split('`').nth(1)?.to_string();
    let found = |list: &[(&str, &str, TemplateName)]| {
        let is_this = |(start, then, _): &&(&str, &str, TemplateName)| {
            sentence.starts_with(start) && sentence.contains(then)
        };
        list.iter().find(is_this).map(|(.., kind)| *kind)
    };
    if let Some(kind) = found(&UNKNOWN) {
        let suggestion = closest(&name, available(sentence)).map(str::to_string);
        return Some(TemplateFault::Unknown { kind, name, suggestion });
    }
    found(&TWICE).map(|kind| TemplateFault::Twice { kind, name })
}

/// `… Available fields: a, b`
fn available(sentence: &str) -> impl Iterator<Item = &str> {
    let list = sentence.split_once(" Available ").and_then(|(_, rest)| rest.split_once(": "));
    list.map_or("", |(_, names)| names).split(", ")
}

/// Sentences without a name of ours, by what only they say.
fn known(sentence: &str) -> Option<TemplateFault> {
    use TemplateFault::*;
    let lower = sentence.to_ascii_lowercase();
    let says = |pieces: &[&str]| pieces.iter().any(|piece| lower.contains(piece));
    let fault = if says(&["unexpected end of input"]) {
        EndsEarly
    } else if says(&[
        "unexpected end of",
        "is missing its closing",
        "closing comment tag",
        "unclosed component",
    ]) {
        Unclosed
    } else if says(&["extends` needs", "already extending", "extends` cannot", "would be ignored"])
    {
        Extends
    } else if says(&["unknown tag", "in the opening tag", "match opening tag", "was expecting `"]) {
        Tag
    } else if says(&[
        "cannot be written in",
        "cannot be used inside",
        "can only be used in a for loop",
        "super() ",
    ]) {
        Misplaced
    } else if says(&["undefined"]) {
        NoValue
    } else if says(&[
        "cannot compare",
        "math operations",
        "must be an integer",
        "iteration ",
        "requires a map",
        "requires an array",
        "requires both operands",
        "invalid type for the value",
        "missing keyword argument",
        "out of range",
        "divide by 0",
        "unable to perform",
    ]) {
        WrongValue
    } else {
        return None;
    };
    Some(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(said: &str, stage: Stage) -> TemplateFault {
        match mistake(said, stage) {
            Mistake::TemplateBroken { fault, .. } => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn names_are_taken_out_of_the_sentence() {
        let unknown = |kind, name: &str, suggestion: Option<&str>| TemplateFault::Unknown {
            kind,
            name: name.to_string(),
            suggestion: suggestion.map(str::to_string),
        };
        for (said, expected) in [
            ("Unknown filter `upcase`", unknown(TemplateName::Filter, "upcase", None)),
            (
                "Field `colour` is not defined. Available fields: name, color",
                unknown(TemplateName::Value, "colour", Some("color")),
            ),
            (
                "Block `x` is not defined in any parent template",
                unknown(TemplateName::Block, "x", None),
            ),
            ("Variable `x` exists but its value is undefined", TemplateFault::NoValue),
            (
                "Template already contains a block named `x`",
                TemplateFault::Twice { kind: TemplateName::Block, name: "x".to_string() },
            ),
        ] {
            assert_eq!(fault(said, Stage::Filling), expected, "{said}");
        }
    }

    #[test]
    fn what_we_do_not_know_is_still_told_in_our_words() {
        for (stage, expected) in [
            (Stage::Reading, TemplateFault::Unreadable),
            (Stage::Filling, TemplateFault::Unfillable),
        ] {
            let said = "Something quite new\nwith a drawing";
            let kept = Some("Something quite new".to_string());
            assert_eq!(
                mistake(said, stage),
                Mistake::TemplateBroken { fault: expected, said: kept }
            );
        }
    }
}
