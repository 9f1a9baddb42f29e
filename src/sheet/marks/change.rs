//! What the rows of a judge's sheet would change in the judge's file.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::intake::{Entered, Said};
use super::{Bench, JudgeFile, MarkFault, Out, Seat, Wanted, edit, judged, known};
use crate::model::Fund;
use crate::parse;
use crate::parse::panel::PanelFile;
use crate::sheet::problem::{Fault, Spot, Trouble};
use crate::thai::fold;

/// Everything that changes in one judge's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgeChange {
    pub judge: String,
    pub file: Arc<str>,
    pub is_new: bool,
    /// In order of fund and indicator.
    pub lines: Vec<Line>,
    /// The file as it will be.
    pub text: String,
}

/// One change: of a mark, or a declared interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub fund: String,
    pub name: String,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Mark {
        indicator: String,
        old: Option<(Wanted, String)>,
        new: (Wanted, String),
    },
    Interest {
        reason: String,
        /// Marks that were there and go.
        marks: usize,
    },
}

/// Where a judge's file is to be, and what it begins with.
pub struct NewFile {
    pub path: Arc<str>,
    pub text: String,
}

/// Compares rows with the judge's file and makes its new text. Nothing where nothing changes or
/// anything is wrong.
pub fn change(
    rows: &[Entered],
    bench: &Bench,
    judge: &str,
    file: Option<&JudgeFile>,
    new_file: &dyn Fn() -> NewFile,
    troubles: &mut Vec<Trouble>,
) -> Option<JudgeChange> {
    let marks = file.map(|file| known(&file.parsed)).unwrap_or_default();
    let before = troubles.len();
    let mut lines = Vec::new();
    for row in rows {
        let comparing = Comparing { bench, file, marks: &marks, row };
        comparing.lines(&mut lines, troubles);
    }
    if troubles.len() > before || lines.is_empty() {
        return None;
    }
    let (path, start) = match file {
        Some(file) => (file.path.clone(), file.text.clone()),
        None => {
            let NewFile { path, text } = new_file();
            (path, text)
        }
    };
    let text = written(&start, &lines).filter(|text| says(text, &path, &start, &lines));
    let Some(text) = text else {
        let (code, file) = (judge.to_string(), path.to_string());
        troubles.push(Trouble::of_file(Fault::Uneditable { code, file }));
        return None;
    };
    let judge = judge.to_string();
    Some(JudgeChange { judge, file: path, is_new: file.is_none(), lines, text })
}

struct Comparing<'c> {
    bench: &'c Bench<'c>,
    file: Option<&'c JudgeFile>,
    marks: &'c BTreeMap<(String, String), (Wanted, String)>,
    row: &'c Entered,
}

impl Comparing<'_> {
    fn add(&self, column: Option<u32>, fault: Fault, troubles: &mut Vec<Trouble>) {
        troubles.push(Trouble::new(Spot::new(self.row.row, column), fault));
    }

    fn lines(&self, lines: &mut Vec<Line>, troubles: &mut Vec<Trouble>) {
        let Entered { code, out, marks, .. } = self.row;
        let is_neighbour = matches!(out, Some((Out::Neighbour, ..)));
        if marks.is_empty() && (out.is_none() || is_neighbour) {
            return;
        }
        let Some(fund) = self.fund(troubles) else { return };
        let scored = marks.values().find(|said| said.wanted.is_some()).map(|said| said.column);
        if let Some(column) = scored
            && let Some(declared) = self.is_out(fund)
        {
            let fault = MarkFault::Recused { code: code.clone(), declared };
            return self.add(Some(column), Fault::Mark(fault), troubles);
        }
        let line = |what: What| Line { fund: code.clone(), name: fund.name.clone(), what };
        match out {
            Some((Out::Interest, reason, column)) => {
                if scored.is_some() {
                    let fault = MarkFault::OutButScored { what: code.clone() };
                    return self.add(Some(*column), Fault::Mark(fault), troubles);
                }
                let declared = self.file.map(|file| recusals(&file.parsed)).unwrap_or_default();
                if !declared.contains(&(code.clone(), reason.clone())) {
                    let own = self.marks.keys().filter(|(known, _)| known == code).count();
                    let reason = reason.clone();
                    lines.push(line(What::Interest { reason, marks: own }));
                }
            }
            Some((Out::Abstains, reason, column)) => {
                if scored.is_some() {
                    let fault = MarkFault::OutButScored { what: code.clone() };
                    return self.add(Some(*column), Fault::Mark(fault), troubles);
                }
                for indicator in judged(self.bench.rubric) {
                    let id = indicator.id.to_string();
                    let wanted = (Wanted::Abstains, reason.clone());
                    lines.extend(self.mark(&id, wanted).map(&line));
                }
            }
            Some((Out::Neighbour, ..)) | None => {
                for (at, said) in marks {
                    lines.extend(self.said(*at, said, troubles).map(&line));
                }
            }
        }
    }

    /// The fund of the row, if it may be given points.
    fn fund(&self, troubles: &mut Vec<Trouble>) -> Option<&Fund> {
        let Entered { code, name, .. } = self.row;
        let found = self.bench.funds.binary_search_by(|fund| fund.code.as_str().cmp(code));
        let fault = match found.map(|at| (self.bench.seat)(at)) {
            Err(_) => MarkFault::UnknownFund { code: code.clone() },
            Ok(Seat::Gated(reason)) => MarkFault::Gated { code: code.clone(), reason },
            Ok(Seat::Elsewhere) => {
                MarkFault::NotHere { code: code.clone(), is_outside_area: false }
            }
            Ok(Seat::OutsideArea) => {
                MarkFault::NotHere { code: code.clone(), is_outside_area: true }
            }
            Ok(Seat::Competes) => {
                let fund = &self.bench.funds[found.ok()?];
                let plain = |name: &str| fold(name).replace(' ', "");
                match name {
                    Some((here, column)) if plain(here) != plain(&fund.name) => {
                        let (code, here) = (code.clone(), here.clone());
                        let fault = Fault::OtherName { code, here, known: fund.name.clone() };
                        self.add(Some(*column), fault, troubles);
                        return None;
                    }
                    _ => return Some(fund),
                }
            }
        };
        self.add(None, Fault::Mark(fault), troubles);
        None
    }

    /// Whether the judge must leave the fund to the others, and whether that was declared.
    fn is_out(&self, fund: &Fund) -> Option<bool> {
        let sheet = &self.file?.parsed.sheet;
        if sheet.recusals.iter().any(|out| out.fund.value == fund.code) {
            return Some(true);
        }
        let lives_there = sheet.tambon.as_ref().is_some_and(|own| own.value == fund.tambon);
        (self.bench.neighbours_are_out && lives_there).then_some(false)
    }

    fn said(&self, at: usize, said: &Said, troubles: &mut Vec<Trouble>) -> Option<What> {
        let id = judged(self.bench.rubric)[at].id.to_string();
        let old = self.marks.get(&(self.row.code.clone(), id.clone()));
        let Some(wanted) = said.wanted.clone().or_else(|| old.map(|(wanted, _)| wanted.clone()))
        else {
            let fault = MarkFault::ReasonAlone { indicator: id };
            self.add(Some(said.column), Fault::Mark(fault), troubles);
            return None;
        };
        // A blank reason leaves the reason as it is.
        let kept = || old.map_or_else(String::new, |(_, reason)| reason.clone());
        let reason = said.reason.clone().unwrap_or_else(kept);
        self.mark(&id, (wanted, reason))
    }

    fn mark(&self, indicator: &str, new: (Wanted, String)) -> Option<What> {
        let old = self.marks.get(&(self.row.code.clone(), indicator.to_string())).cloned();
        let is_same = old.as_ref() == Some(&new);
        (!is_same).then(|| What::Mark { indicator: indicator.to_string(), old, new })
    }
}

fn written(start: &str, lines: &[Line]) -> Option<String> {
    let mut text = start.to_string();
    for Line { fund, what, .. } in lines {
        text = match what {
            What::Mark { indicator, new: (wanted, reason), .. } => {
                let item = edit::mark(fund, indicator, wanted, reason);
                edit::set(&text, fund, indicator, &item)?
            }
            What::Interest { reason, .. } => {
                let without = edit::without_marks(&text, fund)?;
                edit::set_recusal(&without, fund, &edit::recusal(fund, reason))?
            }
        };
    }
    Some(text)
}

/// Whether a text says what was wanted and nothing else.
fn says(text: &str, path: &Arc<str>, start: &str, lines: &[Line]) -> bool {
    let (Some(before), Some(after)) = (read(path, start), read(path, text)) else { return false };
    let mut wanted = known(&before);
    let mut out: Vec<(String, String)> = recusals(&before);
    for Line { fund, what, .. } in lines {
        match what {
            What::Mark { indicator, new, .. } => {
                wanted.insert((fund.clone(), indicator.clone()), new.clone());
            }
            What::Interest { reason, .. } => {
                wanted.retain(|(known, _), _| known != fund);
                match out.iter_mut().find(|(known, _)| known == fund) {
                    Some((_, known)) => known.clone_from(reason),
                    None => out.push((fund.clone(), reason.clone())),
                }
            }
        }
    }
    let (old, new) = (&before.sheet, &after.sheet);
    known(&after) == wanted
        && recusals(&after) == out
        && (&old.contest.value, &old.judge, &old.name, &old.role)
            == (&new.contest.value, &new.judge, &new.name, &new.role)
        && old.tambon.as_ref().map(|at| &at.value) == new.tambon.as_ref().map(|at| &at.value)
        && old.stage.as_ref().map(|at| &at.value) == new.stage.as_ref().map(|at| &at.value)
}

fn recusals(file: &PanelFile) -> Vec<(String, String)> {
    let recusals = file.sheet.recusals.iter();
    recusals.map(|out| (out.fund.value.to_string(), out.reason.clone())).collect()
}

fn read(path: &Arc<str>, text: &str) -> Option<PanelFile> {
    let read = parse::panel::panel(path, text);
    read.value.filter(|_| !crate::diag::any_error(&read.problems))
}
