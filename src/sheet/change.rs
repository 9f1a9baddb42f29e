//! What the rows of a sheet would change in the funds' files.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::edit;
use super::intake::Entered;
use super::problem::{Fault, Notice, Spot, Trouble};
use crate::diag::any_error;
use crate::model::fund::Entry;
use crate::model::{Field, Fund, FundYear};
use crate::parse;
use crate::thai::fold;

/// One figure: as it is, as it is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intent {
    pub field: Field,
    pub old: Entry,
    pub new: Entry,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearChange {
    pub year: i32,
    pub is_new: bool,
    pub intents: Vec<Intent>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundChange {
    pub code: String,
    pub name: String,
    /// The fund's file, as the site's folder knows it.
    pub file: Arc<str>,
    pub is_new: bool,
    /// Oldest first.
    pub years: Vec<YearChange>,
    /// The file as it will be.
    pub text: String,
}

#[derive(Debug, Default)]
pub struct Changes {
    /// In order of code.
    pub funds: Vec<FundChange>,
    pub troubles: Vec<Trouble>,
    /// Each with the position of its sheet.
    pub notices: Vec<(usize, Notice)>,
}

/// What is needed of the site around the sheet.
pub struct Around<'a> {
    /// In order of code.
    pub funds: &'a [Fund],
    /// The text of a file of the site.
    pub text_of: &'a dyn Fn(&str) -> Option<&'a str>,
    /// Whether a file has errors of its own.
    pub is_broken: &'a dyn Fn(&str) -> bool,
    /// A fund's file that is still to be filled in: code, first year.
    pub starter: &'a dyn Fn(&str, i32) -> String,
}

/// Compares rows with the funds' files and makes the new text of every file that changes. Each
/// new text is read again, and must say what was wanted and nothing else.
pub fn changes(rows: &[Entered], around: &Around) -> Changes {
    let mut changes = Changes::default();
    let mut by_code: BTreeMap<&str, Vec<&Entered>> = BTreeMap::new();
    for row in rows {
        by_code.entry(&row.code).or_default().push(row);
    }
    for (code, mut rows) in by_code {
        rows.sort_by_key(|row| row.year);
        let first = Spot { sheet: rows[0].sheet, row: rows[0].row, column: None };
        match of_fund(code, &rows, around, &mut changes) {
            Ok(change) => changes.funds.extend(change),
            Err(fault) => {
                changes.troubles.push(Trouble::new(first, fault));
            }
        }
    }
    changes.troubles.sort_by_key(|trouble| trouble.at);
    changes
}

fn of_fund(
    code: &str,
    rows: &[&Entered],
    around: &Around,
    changes: &mut Changes,
) -> Result<Option<FundChange>, Fault> {
    let position = around.funds.binary_search_by(|fund| fund.code.as_str().cmp(code));
    let known = position.ok().map(|position| &around.funds[position]);
    let file: Arc<str> = match known {
        Some(fund) => fund.file.clone(),
        None => Arc::from(format!("data/funds/{}/{code}.yaml", &code[..6])),
    };
    let broken = || Fault::BrokenFile { code: code.to_string(), file: file.to_string() };
    if (around.is_broken)(&file) {
        return Err(broken());
    }
    let before = match known {
        Some(fund) => {
            names_agree(fund, rows, changes);
            (around.text_of)(&file).ok_or_else(broken)?.to_string()
        }
        None => {
            // A file that is there but gave no fund is in nobody's list of funds.
            if (around.text_of)(&file).is_some() {
                return Err(broken());
            }
            let Some(row) = rows.iter().find(|row| !row.figures.is_empty()) else {
                let Entered { sheet, row, .. } = *rows[0];
                let code = code.to_string();
                changes.notices.push((sheet, Notice::NewWithoutFigures { row, code }));
                return Ok(None);
            };
            let starter = (around.starter)(code, row.year);
            edit::name_and_moo(&starter, row.name.as_deref(), row.moo)
        }
    };
    let uneditable = || Fault::Uneditable { code: code.to_string(), file: file.to_string() };
    let current = read(&file, &before).ok_or_else(uneditable)?;
    let years = intents(&current, rows);
    if years.is_empty() {
        return Ok(None);
    }
    let mut text = before;
    for year in &years {
        if year.is_new {
            text = edit::add_year(&text, year.year).ok_or_else(uneditable)?;
        }
        for intent in &year.intents {
            let value = edit::yaml_value(intent.field, intent.new);
            text = edit::set(&text, year.year, intent.field, &value).ok_or_else(uneditable)?;
        }
    }
    let after = read(&file, &text).ok_or_else(uneditable)?;
    if !says_what_was_wanted(&current, &after, &years) {
        return Err(uneditable());
    }
    Ok(Some(FundChange {
        code: code.to_string(),
        name: current.name.clone(),
        file,
        is_new: known.is_none(),
        years,
        text,
    }))
}

/// Names guard against rows whose columns were sorted apart.
fn names_agree(fund: &Fund, rows: &[&Entered], changes: &mut Changes) {
    let plain = |name: &str| fold(name).replace(' ', "");
    for row in rows {
        let Some(here) = &row.name else { continue };
        if plain(here) != plain(&fund.name) {
            let fault = Fault::OtherName {
                code: row.code.clone(),
                here: here.clone(),
                known: fund.name.clone(),
            };
            let at = Spot { sheet: row.sheet, row: row.row, column: row.name_column };
            changes.troubles.push(Trouble::new(at, fault));
        }
    }
}

fn read(file: &Arc<str>, text: &str) -> Option<Fund> {
    let read = parse::fund::fund(file, text);
    read.value.filter(|_| !any_error(&read.problems))
}

fn intents(current: &Fund, rows: &[&Entered]) -> Vec<YearChange> {
    let mut years = Vec::new();
    for row in rows {
        let year = current.year(row.year);
        let mut intents: Vec<Intent> = row
            .figures
            .iter()
            .map(|(field, new)| {
                let old = year.map_or(Entry::Unknown, |year| year.figures.entry(*field));
                Intent { field: *field, old, new: *new }
            })
            .filter(|intent| intent.old != intent.new)
            .collect();
        intents.sort_by_key(|intent| intent.field);
        if !intents.is_empty() {
            years.push(YearChange { year: row.year, is_new: year.is_none(), intents });
        }
    }
    years
}

/// The new file differs from the old one in the wanted figures only.
fn says_what_was_wanted(before: &Fund, after: &Fund, years: &[YearChange]) -> bool {
    let same_fund = (&before.code, &before.name, before.moo, &before.tambon, before.synthetic)
        == (&after.code, &after.name, after.moo, &after.tambon, after.synthetic)
        && before.networks == after.networks
        && before.official_grades == after.official_grades
        && before.cd_standards == after.cd_standards
        && before.cfi == after.cfi
        && before.evidence.len() == after.evidence.len();
    let added = years.iter().filter(|year| year.is_new).count();
    let same_years = after.years.len() == before.years.len() + added;
    same_fund && same_years && after.years.iter().all(|year| agrees(year, before, years))
}

fn agrees(year: &FundYear, before: &Fund, years: &[YearChange]) -> bool {
    let old = before.year(year.fiscal_year);
    let change = years.iter().find(|change| change.year == year.fiscal_year);
    Field::ALL.iter().all(|field| {
        let wanted = change
            .and_then(|change| change.intents.iter().find(|intent| intent.field == *field))
            .map(|intent| intent.new);
        let kept = old.map_or(Entry::Unknown, |old| old.figures.entry(*field));
        year.figures.entry(*field) == wanted.unwrap_or(kept)
    })
}
