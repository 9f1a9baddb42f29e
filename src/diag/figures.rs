//! Figures inside messages, alike in every language: Arabic digits, commas in threes. And both
//! sides of an equation, with the lines that their figures come from.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Lang, Term};
use crate::num::{self, Unit};
use crate::thai::Digits;

/// Baht, always with satang.
pub fn amount(value: Decimal) -> String {
    num::grouped(value, 2, Digits::Arabic)
}

/// Figures that may be counts or baht: decimals only where there are any.
pub fn figure(value: Decimal) -> String {
    num::money(value, Digits::Arabic)
}

/// A figure as its unit is written.
pub fn of_unit(value: Decimal, unit: Unit) -> String {
    if unit == Unit::Baht { amount(value) } else { figure(value) }
}

pub fn difference(left: Decimal, right: Decimal) -> Decimal {
    left.checked_sub(right).unwrap_or(left).abs()
}

/// What a side comes to.
pub fn total(terms: &[Term]) -> Decimal {
    terms.iter().fold(Decimal::ZERO, |sum, term| {
        let next =
            if term.minus { sum.checked_sub(term.value) } else { sum.checked_add(term.value) };
        next.unwrap_or(sum)
    })
}

/// A side of so many figures is written out; a longer one is named as a sum.
const WRITTEN_OUT: usize = 4;

/// “หนี้สินรวม 648,000.00 + ทุนรวม 1,919,000.00”
pub fn side(terms: &[Term], lang: Lang) -> String {
    let unit = terms.first().map_or(Unit::Baht, |term| term.unit);
    let told = told(terms);
    if told.len() > WRITTEN_OUT {
        let sum = of_unit(total(terms), unit);
        return match lang {
            Lang::Th => format!("ผลรวม {} รายการ {sum}", terms.len()),
            Lang::En => format!("the sum of {} lines {sum}", terms.len()),
        };
    }
    written_out(&told, lang)
}

/// The same with every figure, for a side that is too long for a headline.
pub fn spelled(terms: &[Term], lang: Lang) -> Option<String> {
    let told = told(terms);
    (told.len() > WRITTEN_OUT).then(|| written_out(&told, lang))
}

/// Zeros say nothing in a sum, unless there is nothing else.
fn told(terms: &[Term]) -> Vec<&Term> {
    let told: Vec<_> = terms.iter().filter(|term| !term.value.is_zero()).collect();
    if told.is_empty() { terms.iter().take(1).collect() } else { told }
}

fn written_out(terms: &[&Term], lang: Lang) -> String {
    let mut out = String::new();
    for (position, term) in terms.iter().enumerate() {
        match (position, term.minus) {
            (0, false) => {}
            (0, true) => out.push('−'),
            (_, false) => out.push_str(" + "),
            (_, true) => out.push_str(" − "),
        }
        out.push_str(&name(term, lang));
        out.push(' ');
        out.push_str(&of_unit(term.value, term.unit));
    }
    out
}

/// The name of a figure, with its year where it is another one.
pub fn name(term: &Term, lang: Lang) -> String {
    match (lang, term.year) {
        (Lang::Th, None) => term.name.thai.to_string(),
        (Lang::En, None) => term.name.english.to_string(),
        (Lang::Th, Some(year)) => format!("{} (ปี {year})", term.name.thai),
        (Lang::En, Some(year)) => format!("{} of {year}", term.name.english),
    }
}

/// “ตัวเลขมาจากบรรทัด 55, 57, 60”, where there is more than one.
pub fn lines(terms: &[&Term], lang: Lang) -> Option<String> {
    let lines: BTreeSet<u32> =
        terms.iter().map(|term| term.line).filter(|line| *line > 0).collect();
    let list: Vec<String> = lines.iter().map(u32::to_string).collect();
    (list.len() > 1).then(|| match lang {
        Lang::Th => format!("ตัวเลขมาจากบรรทัด {}", list.join(", ")),
        Lang::En => format!("The figures stand in lines {}", list.join(", ")),
    })
}
