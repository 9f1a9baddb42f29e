//! Which column holds what: by the row of machine names where it is left, by the headings where it
//! is not. Columns may stand in any order; titles may stand above.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Part;
use super::grid::{Cell, Grid};
use super::problem::{Fault, Notice, Spot, Trouble};
use crate::model::Field;
use crate::num::Unit;
use crate::thai::{closest, fold};

/// Rows in which a heading is looked for.
const HEAD: usize = 60;

/// What a column may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Code,
    Name,
    Moo,
    Tambon,
    Year,
    Figure(Field),
}

/// The columns that say whose figures a row holds, in the order of the form.
pub const IDENTITY: [Target; 5] =
    [Target::Code, Target::Name, Target::Moo, Target::Tambon, Target::Year];

impl Target {
    pub fn all() -> impl Iterator<Item = Target> {
        IDENTITY.into_iter().chain(Field::ALL.iter().map(|field| Target::Figure(*field)))
    }

    /// Its name in the row for the program: the path in the fund's file.
    pub fn key(self) -> &'static str {
        match self {
            Target::Code => "fund_code",
            Target::Name => "name",
            Target::Moo => "location.moo",
            Target::Tambon => "location.tambon",
            Target::Year => "fiscal_year",
            Target::Figure(field) => field.path(),
        }
    }

    pub fn thai(self) -> &'static str {
        match self {
            Target::Code => "รหัสกองทุน",
            Target::Name => "ชื่อกองทุน",
            Target::Moo => "หมู่ที่",
            Target::Tambon => "ตำบล",
            Target::Year => "ปีบัญชี",
            Target::Figure(field) => field.thai(),
        }
    }

    pub fn english(self) -> &'static str {
        match self {
            Target::Code => "fund code",
            Target::Name => "name of the fund",
            Target::Moo => "village number",
            Target::Tambon => "tambon",
            Target::Year => "accounting year",
            Target::Figure(field) => field.def().english,
        }
    }

    /// Its heading, with the unit.
    pub fn heading(self) -> String {
        match self {
            Target::Year => format!("{} (พ.ศ.)", self.thai()),
            Target::Figure(field) => match field.unit() {
                Unit::Choice => format!("{} (เลือก)", field.thai()),
                unit => format!("{} ({})", field.thai(), unit.thai()),
            },
            _ => self.thai().to_string(),
        }
    }

    /// Other headings that offices use for it.
    fn also(self) -> &'static [&'static str] {
        match self {
            Target::Code => &["รหัส", "รหัสกองทุนหมู่บ้าน"],
            Target::Name => &["กองทุน", "ชื่อ", "ชื่อกองทุนหมู่บ้าน"],
            Target::Moo => &["หมู่", "ม.", "หมู่บ้านที่"],
            Target::Tambon => &["ตำบล/เทศบาล", "ชื่อตำบล", "ต."],
            Target::Year => &["ปี", "ปี พ.ศ.", "พ.ศ.", "ปีบัญชี พ.ศ.", "รอบปีบัญชี"],
            Target::Figure(_) => &[],
        }
    }
}

static HEADINGS: LazyLock<BTreeMap<String, Target>> = LazyLock::new(|| {
    let mut headings = BTreeMap::new();
    for target in Target::all() {
        let own = [target.key(), target.thai(), &target.heading()].map(squashed);
        let also = target.also().iter().map(|words| squashed(words));
        for words in own.into_iter().chain(also) {
            headings.entry(words).or_insert(target);
        }
    }
    headings
});

/// Columns that people add for themselves.
static OWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    ["ลำดับ", "ลำดับที่", "ที่", "หมายเหตุ", "อำเภอ", "จังหวัด"].map(squashed).into_iter().collect()
});

/// As headings are compared: no white space, digits of one kind.
fn squashed(words: &str) -> String {
    fold(words).replace(' ', "")
}

/// What stands before a bracket at the end: the heading without its unit.
fn without_unit(words: &str) -> &str {
    let words = words.trim();
    match (words.ends_with(')'), words.rfind('(')) {
        (true, Some(open)) if open > 0 => words[..open].trim_end(),
        _ => words,
    }
}

pub fn recognised(words: &str) -> Option<Target> {
    let find = |words: &str| HEADINGS.get(&squashed(words)).copied();
    find(words).or_else(|| find(without_unit(words)))
}

fn machine_name(cell: &Cell) -> Option<Target> {
    let words = cell.words();
    Target::all().find(|target| target.key() == words)
}

/// How many headings of the likeliest row are known.
pub fn known_headings(grid: &Grid) -> usize {
    grid.rows.values().take(HEAD).map(known_in).max().unwrap_or(0)
}

fn known_in(row: &BTreeMap<u32, Cell>) -> usize {
    row.values().filter(|cell| recognised(&cell.words()).is_some()).count()
}

/// Where everything stands.
#[derive(Debug)]
pub struct Layout {
    /// The first row below the headings.
    pub first: u32,
    pub columns: BTreeMap<u32, Target>,
}

impl Layout {
    pub fn column(&self, wanted: Target) -> Option<u32> {
        self.columns.iter().find(|(_, target)| **target == wanted).map(|(column, _)| *column)
    }
}

/// Finds the headings. Without a column of fund codes there is nothing to go by.
pub fn layout(grid: &Grid, part: &mut Part) -> Option<Layout> {
    let head = || grid.rows.iter().take(HEAD);
    let names_funds = |row: &BTreeMap<u32, Cell>, known: &dyn Fn(&Cell) -> Option<Target>| {
        row.values().any(|cell| known(cell) == Some(Target::Code))
    };
    let by_heading = |cell: &Cell| recognised(&cell.words());
    let machine = head()
        .find(|(_, row)| {
            names_funds(row, &machine_name)
                && row.values().filter(|cell| machine_name(cell).is_some()).count() > 1
        })
        .map(|(row, _)| *row);
    let heading = head()
        .filter(|(row, _)| Some(**row) != machine)
        .filter(|(_, row)| names_funds(row, &by_heading) && known_in(row) > 1)
        // Of equally good rows the first: a heading repeated on the next page is not a better one.
        .fold(None, |best: Option<(u32, usize)>, (row, cells)| {
            let known = known_in(cells);
            if best.is_none_or(|(_, most)| known > most) { Some((*row, known)) } else { best }
        })
        .map(|(row, _)| row);
    let last = machine.max(heading)?;
    let mut layout = Layout { first: last + 1, columns: BTreeMap::new() };
    let used: BTreeSet<u32> = grid
        .rows
        .range(machine.or(heading).min(heading.or(machine)).unwrap_or(0)..)
        .flat_map(|(_, row)| row.keys().copied())
        .collect();
    for column in used {
        let named = machine.and_then(|row| grid.cell(row, column)).and_then(machine_name);
        let words = heading.and_then(|row| grid.cell(row, column)).map(Cell::words);
        let target = named.or_else(|| recognised(words.as_ref()?));
        let at = Spot::new(heading.unwrap_or(last), Some(column));
        match target {
            Some(target) => match layout.column(target) {
                Some(first) => {
                    part.troubles.push(Trouble::new(at, Fault::ColumnTwice { target, first }));
                }
                None => {
                    layout.columns.insert(column, target);
                }
            },
            None => unknown(grid, &layout, at, words.as_deref().unwrap_or(""), part),
        }
    }
    Some(layout)
}

/// A column that we do not know: nobody's business when it is empty or people's own; a problem when
/// its heading is nearly one of ours, for its figures would be lost without a word.
fn unknown(grid: &Grid, layout: &Layout, at: Spot, words: &str, part: &mut Part) {
    let column = at.column.unwrap_or(0);
    let filled = grid.rows.range(layout.first..).any(|(_, row)| row.contains_key(&column));
    if !filled || OWN.contains(&squashed(words)) {
        return;
    }
    let bare = without_unit(words);
    match closest(bare, Target::all().map(Target::thai)) {
        Some(suggestion) if !bare.is_empty() => {
            let heading = words.to_string();
            part.troubles.push(Trouble::new(at, Fault::UnknownHeading { heading, suggestion }));
        }
        _ => part.notices.push(Notice::ColumnPassed { column, heading: words.to_string() }),
    }
}

/// A cell that is nearly the heading of the fund codes.
pub fn near_code(grid: &Grid) -> Option<String> {
    let cells = grid.rows.values().take(HEAD).flat_map(BTreeMap::values);
    let mut words = cells.map(|cell| cell.words().into_owned());
    words.find(|words| closest(without_unit(words), [Target::Code.thai()]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::default();
        for (row, cells) in (0u32..).zip(rows) {
            for (column, words) in (0u32..).zip(*cells) {
                if !words.is_empty() {
                    grid.set(row, column, Cell::Text((*words).to_string()));
                }
            }
        }
        grid
    }

    #[test]
    fn every_heading_leads_back_to_its_column() {
        for target in Target::all() {
            for words in [target.heading().as_str(), target.thai(), target.key()] {
                assert_eq!(recognised(words), Some(target), "{words}");
            }
        }
        assert_eq!(recognised("เงินฝากธนาคาร บัญชี ๑ (บาท)"), Some(Target::Figure(Field::Account1)));
        assert_eq!(recognised("รหัส\nกองทุน"), Some(Target::Code));
    }

    #[test]
    fn titles_stand_above_and_columns_anywhere() {
        let mut part = Part::default();
        let grid = grid(&[
            &["สรุปกองทุนอำเภอแม่ออน"],
            &[],
            &["ลำดับ", "เงินสด", "ปี", "รหัสกองทุน", "ผู้ประสานงาน"],
            &["1", "5", "2568", "50230107", "ก"],
        ]);
        let layout = layout(&grid, &mut part).unwrap();
        assert_eq!(layout.first, 3);
        assert_eq!(layout.column(Target::Code), Some(3));
        assert_eq!(layout.column(Target::Figure(Field::Cash)), Some(1));
        assert_eq!(part.troubles, []);
        let heading = "ผู้ประสานงาน".to_string();
        assert_eq!(part.notices, [Notice::ColumnPassed { column: 4, heading }]);
    }

    #[test]
    fn machine_names_are_stronger_than_headings() {
        let mut part = Part::default();
        let grid = grid(&[
            &["รหัสกองทุน", "เงินในลิ้นชัก", "เงินสด"],
            &["fund_code", "balance_sheet.assets.cash", "income.fees"],
            &["50230107", "1", "2"],
        ]);
        let layout = layout(&grid, &mut part).unwrap();
        assert_eq!(layout.columns[&1], Target::Figure(Field::Cash));
        assert_eq!(layout.columns[&2], Target::Figure(Field::Fees));
        assert_eq!(part.troubles, []);
    }

    #[test]
    fn a_heading_that_is_nearly_right_is_asked_about() {
        let mut part = Part::default();
        let grid = grid(&[&["รหัสกองทุน", "ปี", "รายได้รวน (บาท)"], &["50230107", "2568", "1"]]);
        layout(&grid, &mut part).unwrap();
        let fault = Fault::UnknownHeading {
            heading: "รายได้รวน (บาท)".to_string(),
            suggestion: "รายได้รวม",
        };
        assert_eq!(part.troubles, [Trouble::new(Spot::new(0, Some(2)), fault)]);
    }
}
