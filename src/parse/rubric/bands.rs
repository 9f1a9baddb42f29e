//! The bands of an indicator, from the best down.
//!
//! A band has a bound on its worse side, and may say where it ends on its better side. That must be
//! where the band before begins, so it is looked at and then let go: what is kept are the bounds on
//! the worse side, of which the first that holds counts.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::diag::{Mistake, Problem, RubricFault, Stretch};
use crate::model::rubric::{Band, Better, Bound, OnZero};
use crate::num;
use crate::parse::fields::{Group, Report, words};
use crate::parse::note::list_of_maps;
use crate::text::Span;

pub(super) fn level(group: &mut Group, max_level: Decimal, report: &mut Report) -> Decimal {
    let span = group.node("level").map_or(group.span, |node| node.span);
    let level = group.decimal("level", report).unwrap_or_default();
    if level < Decimal::ZERO || level > max_level {
        report.add(span, Mistake::LevelOutOfRange { level, max: max_level });
    }
    level
}

pub(super) fn on_zero(
    group: &mut Group,
    key: &'static str,
    max_level: Decimal,
    report: &mut Report,
) -> Option<OnZero> {
    let found = group.text(key, report)?;
    if found.value == "missing" {
        return Some(OnZero::Missing);
    }
    match num::decimal(&found.value) {
        Ok(level) if level >= Decimal::ZERO && level <= max_level => Some(OnZero::Level(level)),
        Ok(level) => {
            report.add(found.span, Mistake::LevelOutOfRange { level, max: max_level });
            None
        }
        Err(_) => {
            let mistake = Mistake::NotAChoice {
                key: key.to_string(),
                text: found.value,
                choices: vec!["missing".to_string(), "0–5".to_string()],
                suggestion: None,
            };
            report.add(found.span, mistake);
            None
        }
    }
}

/// A bound as it is written.
struct Written {
    bound: Bound,
    text: String,
    span: Span,
}

/// A band as it is written.
struct Draft {
    level: Decimal,
    /// On the worse side: what the band asks for.
    asks: Option<Written>,
    /// On the better side: where the band before begins.
    ends: Option<Written>,
    span: Span,
}

/// Bands stand best first: levels fall, and each bound must be easier than the one before, or it
/// could never be reached.
pub(super) fn bands(
    group: &mut Group,
    id: &str,
    better: Better,
    max_level: Decimal,
    report: &mut Report,
) -> Vec<Band> {
    let mut drafts = Vec::new();
    for node in list_of_maps(group, "bands", report) {
        let Some(mut inner) = Group::open(node, "bands", report) else { continue };
        inner.needed("level", report);
        let level = level(&mut inner, max_level, report);
        let mut of = |key, bound: fn(Decimal) -> Bound| written(&mut inner, key, bound, report);
        let low = (of("at_least", Bound::AtLeast), of("above", Bound::Above));
        let high = (of("at_most", Bound::AtMost), of("below", Bound::Below));
        inner.close(report);
        let span = node.span;
        let (asks, ends) = match better {
            Better::Higher => (low, high),
            Better::Lower => (high, low),
        };
        let twice = asks.0.is_some() && asks.1.is_some() || ends.0.is_some() && ends.1.is_some();
        let (asks, ends) = (asks.0.or(asks.1), ends.0.or(ends.1));
        if twice || asks.is_none() && ends.is_none() {
            report.add(span, Mistake::MissingKey { key: "at_least / at_most".to_string() });
            continue;
        }
        drafts.push(Draft { level, asks, ends, span });
    }
    if let Some(draft) = drafts.iter().find(|draft| draft.asks.is_none()) {
        let higher_is_better = better == Better::Higher;
        let fault = RubricFault::AgainstDirection { indicator: id.to_string(), higher_is_better };
        let span = draft.ends.as_ref().map_or(draft.span, |ends| ends.span);
        report.add(span, Mistake::Rubric { fault });
    }
    let mut kept: Vec<(Band, Written)> = Vec::new();
    for Draft { level, asks, ends, span } in drafts {
        let Some(asks) = asks else { continue };
        let band = Band { level, bound: asks.bound };
        let before = kept.last();
        let is_empty = ends.as_ref().is_some_and(|ends| {
            compare(ends.bound.value(), asks.bound.value(), better) == Ordering::Less
        });
        if is_empty || before.is_some_and(|(before, _)| !follows(before, &band)) {
            report.add(span, Mistake::BandsOutOfOrder { indicator: id.to_string() });
        } else if let Some(ends) = ends {
            let before = before.map(|(_, written)| written);
            let fault = meets(&ends, before, better, id);
            report.problems.extend(
                fault.map(|fault| Problem::new(&report.file, ends.span, Mistake::Rubric { fault })),
            );
        }
        kept.push((band, asks));
    }
    kept.into_iter().map(|(band, _)| band).collect()
}

fn written(
    group: &mut Group,
    key: &'static str,
    bound: fn(Decimal) -> Bound,
    report: &mut Report,
) -> Option<Written> {
    let node = group.node(key)?;
    let text = words(node, key, report)?.trim().to_string();
    let value = group.ratio(key, report)?;
    Some(Written { bound: bound(value), text, span: node.span })
}

/// Whether the first value is worse than, equal to, or better than the second.
fn compare(a: Decimal, b: Decimal, better: Better) -> Ordering {
    match better {
        Better::Higher => a.cmp(&b),
        Better::Lower => b.cmp(&a),
    }
}

/// The end of a band and the beginning of the one before: between them lies nothing, and nothing
/// lies in both.
fn meets(
    ends: &Written,
    before: Option<&Written>,
    better: Better,
    id: &str,
) -> Option<RubricFault> {
    let indicator = id.to_string();
    let Some(before) = before else {
        return Some(RubricFault::Gap {
            indicator,
            between: Stretch::Beyond { bound: ends.text.clone() },
        });
    };
    let between = || {
        let (low, high) = (ends.text.clone(), before.text.clone());
        match ends.bound.value() < before.bound.value() {
            true => Stretch::Between { low, high },
            false => Stretch::Between { low: high, high: low },
        }
    };
    let at = || Stretch::At { bound: ends.text.clone() };
    match compare(ends.bound.value(), before.bound.value(), better) {
        Ordering::Less => Some(RubricFault::Gap { indicator, between: between() }),
        Ordering::Greater => Some(RubricFault::Overlap { indicator, between: between() }),
        Ordering::Equal => match (ends.bound.is_inclusive(), before.bound.is_inclusive()) {
            (true, true) => Some(RubricFault::Overlap { indicator, between: at() }),
            (false, false) => Some(RubricFault::Gap { indicator, between: at() }),
            _ => None,
        },
    }
}

fn follows(before: &Band, band: &Band) -> bool {
    use Bound::{Above, AtLeast, AtMost, Below};
    let easier = match (before.bound, band.bound) {
        (AtLeast(a) | Above(a), AtLeast(b)) => b < a || matches!(before.bound, Above(_)) && b == a,
        (AtLeast(a) | Above(a), Above(b)) => b < a,
        (AtMost(a) | Below(a), AtMost(b)) => b > a || matches!(before.bound, Below(_)) && b == a,
        (AtMost(a) | Below(a), Below(b)) => b > a,
        _ => false,
    };
    easier && band.level < before.level
}
