//! What will change, in words.

use super::change::{FundChange, Intent, YearChange};
use super::problem_thai::typed_day;
use crate::diag::Lang;
use crate::model::Field;
use crate::model::fund::Entry;
use crate::num::{self, Unit};
use crate::thai::{Date, Digits};

/// A fund's changes, year by year and figure by figure.
pub fn fund(change: &FundChange, lang: Lang) -> String {
    let FundChange { code, name, file, .. } = change;
    let new = match (change.is_new, lang) {
        (false, _) => "",
        (true, Lang::Th) => " ไฟล์ใหม่",
        (true, Lang::En) => " (new file)",
    };
    let mut lines = vec![format!("{code} {name}"), format!("  {file}{new}")];
    for year in &change.years {
        lines.push(head_of(year, lang));
        lines.extend(year.intents.iter().map(|intent| one(intent, lang)));
    }
    lines.join("\n")
}

fn head_of(year: &YearChange, lang: Lang) -> String {
    let number = year.year;
    match (lang, year.is_new) {
        (Lang::Th, false) => format!("  ปี {number}"),
        (Lang::Th, true) => format!("  ปี {number} (ปีใหม่ในไฟล์)"),
        (Lang::En, false) => format!("  {number}"),
        (Lang::En, true) => format!("  {number} (new in the file)"),
    }
}

fn one(intent: &Intent, lang: Lang) -> String {
    let Intent { field, old, new } = *intent;
    let name = match lang {
        Lang::Th => field.thai(),
        Lang::En => field.def().english,
    };
    let unit = match (lang, field.unit()) {
        (_, Unit::YesNo | Unit::Date | Unit::Choice | Unit::Kinds) => String::new(),
        (Lang::Th, unit) => format!(" ({})", unit.thai()),
        (Lang::En, unit) => format!(" ({})", unit.english()),
    };
    format!("    {name}{unit}: {} → {}", entry(field, old, lang), entry(field, new, lang))
}

fn entry(field: Field, entry: Entry, lang: Lang) -> String {
    let value = match (entry, lang) {
        (Entry::Unknown, Lang::Th) => return "ไม่มีข้อมูล".to_string(),
        (Entry::Unknown, Lang::En) => return "unknown".to_string(),
        (Entry::NotApplicable, Lang::Th) => return "ไม่เกี่ยวข้อง".to_string(),
        (Entry::NotApplicable, Lang::En) => return "not applicable".to_string(),
        (Entry::Known(value), _) => value,
    };
    let date = || i64::try_from(value).ok().and_then(Date::from_days);
    match (field.unit(), lang) {
        (Unit::YesNo, Lang::Th) => if value.is_zero() { "ไม่ใช่" } else { "ใช่" }.to_string(),
        (Unit::YesNo, Lang::En) => if value.is_zero() { "no" } else { "yes" }.to_string(),
        (Unit::Date, Lang::Th) => date().map_or_else(String::new, typed_day),
        (Unit::Date, Lang::En) => date().map_or_else(String::new, Date::iso),
        (Unit::Choice, _) => usize::try_from(value)
            .ok()
            .and_then(|index| field.def().choices.get(index))
            .map_or_else(String::new, |(name, shown)| {
                if lang == Lang::Th { *shown } else { *name }.to_string()
            }),
        (Unit::Percent, _) => num::plain(value),
        (_, _) => num::grouped(value, value.scale(), Digits::Arabic),
    }
}
