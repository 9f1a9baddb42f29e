//! Spreadsheets: what offices fill in, and what they take away. Bytes in, changes and bytes out;
//! nothing here knows a disk.
//!
//! ```text
//! in:   bytes ─ read, csv ─▶ Grid ─ columns ─▶ Layout ─ intake ─▶ Entered ─ change ─▶ Change ─ edit ─▶ YAML text
//! out:  funds ─ form ─▶ Book ─ write ─▶ bytes      published CSV and JSON ─ published ─▶ Book
//! ```
//!
//! Two rules hold throughout. *No figure is ever rounded or guessed*: what a spreadsheet has
//! distorted is a problem that says what was probably meant. *A blank cell says nothing*: it leaves
//! the file as it is.

pub mod book;
pub mod change;
pub mod columns;
pub mod csv;
pub mod edit;
pub mod form;
pub mod grid;
pub mod intake;
pub mod marks;
pub mod number;
pub mod problem;
mod problem_english;
mod problem_thai;
pub mod published;
pub mod read;
pub mod show;
pub mod write;

pub use book::Book;
pub use change::{Changes, FundChange, Intent};
pub use grid::{Cell, Grid};
pub use problem::{Fault, Notice, Spot, Trouble};

use std::collections::BTreeMap;

use intake::Entered;

/// A file as it was understood: its rows, what is wrong with it, what was passed over.
#[derive(Debug, Default)]
pub struct Taken {
    /// The names of its sheets; a text table has none.
    pub sheets: Vec<Option<String>>,
    pub rows: Vec<Entered>,
    pub troubles: Vec<Trouble>,
    /// Each with the position of its sheet.
    pub notices: Vec<(usize, Notice)>,
}

/// The same of one sheet.
#[derive(Debug, Default)]
pub struct Part {
    pub rows: Vec<Entered>,
    pub troubles: Vec<Trouble>,
    pub notices: Vec<Notice>,
}

/// Reads a file of either kind. `year` is for rows that do not name theirs; when it is given, rows
/// of other years are passed over.
pub fn take(bytes: &[u8], year: Option<i32>) -> Taken {
    let mut taken = Taken::default();
    let grids = match read::kind(bytes) {
        read::Kind::Workbook => read::workbook(bytes),
        read::Kind::Refused(why) => Err(why),
        read::Kind::Text => {
            let mut part = Part::default();
            let grid = csv::grid(bytes, &mut part);
            let is_read = part.troubles.is_empty();
            taken.add(0, part);
            if !is_read {
                return taken;
            }
            Ok(grid.into_iter().collect())
        }
    };
    match grids {
        Ok(grids) => sheets(&grids, year, &mut taken),
        Err(why) => taken.troubles.push(Trouble::of_file(Fault::Unreadable { why })),
    }
    taken.troubles.sort_by_key(|trouble| trouble.at);
    taken
}

/// Whether a text has a table of funds in it.
pub fn is_table(bytes: &[u8]) -> bool {
    let mut part = Part::default();
    csv::grid(bytes, &mut part).is_some_and(|grid| {
        columns::layout(&grid, &mut part).is_some() || columns::near_code(&grid).is_some()
    })
}

/// Every sheet with a table of funds: some offices keep one for each tambon.
fn sheets(grids: &[Grid], year: Option<i32>, taken: &mut Taken) {
    taken.sheets = grids.iter().map(|grid| grid.sheet.clone()).collect();
    let mut is_found = false;
    for (sheet, grid) in grids.iter().enumerate() {
        let mut part = Part::default();
        if let Some(layout) = columns::layout(grid, &mut part) {
            is_found = true;
            intake::rows(grid, &layout, year, &mut part);
            taken.add(sheet, part);
        }
    }
    if !is_found {
        let near = grids.iter().find_map(columns::near_code);
        taken.troubles.push(Trouble::of_file(Fault::NoHeader { near }));
        return;
    }
    for (sheet, grid) in grids.iter().enumerate() {
        // Our own page of instructions needs no mention.
        let is_ours = grid.sheet.as_deref() == Some(form::HOW);
        if !is_ours
            && !grid.rows.is_empty()
            && columns::layout(grid, &mut Part::default()).is_none()
        {
            taken.notices.push((sheet, Notice::SheetPassed));
        }
    }
    refuse_repetitions(taken);
    if taken.rows.is_empty() && taken.troubles.is_empty() {
        taken.troubles.push(Trouble::of_file(Fault::NoRows));
    }
}

impl Taken {
    fn add(&mut self, sheet: usize, part: Part) {
        let stamped = |mut trouble: Trouble| {
            if let Some(at) = &mut trouble.at {
                at.sheet = sheet;
            }
            trouble
        };
        self.troubles.extend(part.troubles.into_iter().map(stamped));
        self.notices.extend(part.notices.into_iter().map(|notice| (sheet, notice)));
        self.rows.extend(part.rows.into_iter().map(|row| Entered { sheet, ..row }));
    }

    /// The name of a sheet, where there is more than one to tell apart.
    pub fn sheet(&self, position: usize) -> Option<&str> {
        self.sheets.get(position)?.as_deref()
    }
}

/// One row for each fund and year, in all sheets together.
fn refuse_repetitions(taken: &mut Taken) {
    let mut first: BTreeMap<(String, i32), (usize, u32)> = BTreeMap::new();
    let mut kept = Vec::with_capacity(taken.rows.len());
    for row in std::mem::take(&mut taken.rows) {
        let key = (row.code.clone(), row.year);
        let Some((sheet, known)) = first.get(&key) else {
            first.insert(key, (row.sheet, row.row));
            kept.push(row);
            continue;
        };
        let fault = Fault::RowTwice {
            code: row.code,
            year: row.year,
            first: *known,
            sheet: taken.sheets[*sheet].clone().filter(|_| *sheet != row.sheet),
        };
        let at = Spot { sheet: row.sheet, row: row.row, column: None };
        taken.troubles.push(Trouble::new(at, fault));
    }
    taken.rows = kept;
}
