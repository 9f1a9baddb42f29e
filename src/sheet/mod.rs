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

use intake::Entered;

/// A sheet as it was understood: its rows, what is wrong with it, what was passed over.
#[derive(Debug, Default)]
pub struct Taken {
    /// The name of the sheet within its workbook; a CSV file has none.
    pub sheet: Option<String>,
    pub rows: Vec<Entered>,
    pub troubles: Vec<Trouble>,
    pub notices: Vec<Notice>,
}

/// Reads a file of either kind. `year` is for rows that do not name theirs; when it is given, rows
/// of other years are passed over.
pub fn take(bytes: &[u8], year: Option<i32>) -> Taken {
    let mut taken = Taken::default();
    let grid = match read::kind(bytes) {
        read::Kind::Workbook => match read::workbook(bytes) {
            Ok(grids) => columns::likeliest(grids),
            Err(why) => {
                taken.troubles.push(Trouble::of_file(Fault::Unreadable { why }));
                return taken;
            }
        },
        read::Kind::Refused(why) => {
            taken.troubles.push(Trouble::of_file(Fault::Unreadable { why }));
            return taken;
        }
        read::Kind::Text => csv::grid(bytes, &mut taken.troubles, &mut taken.notices),
    };
    let Some(grid) = grid else {
        taken.troubles.push(Trouble::of_file(Fault::NoHeader { near: None }));
        return taken;
    };
    taken.sheet.clone_from(&grid.sheet);
    if let Some(layout) = columns::layout(&grid, &mut taken) {
        intake::rows(&grid, &layout, year, &mut taken);
    }
    taken.troubles.sort_by_key(|trouble| trouble.at.map(|at| (at.row, at.column)));
    taken
}
