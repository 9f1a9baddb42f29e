//! Text tables → a grid: whichever letters and whichever separator a spreadsheet saved them with.
//! The only door to csv and encoding_rs.

use encoding_rs::{Encoding, UTF_8, WINDOWS_874};

use super::Part;
use super::columns;
use super::grid::{Cell, Grid};
use super::problem::{Fault, Notice, Spot, Trouble};
use crate::thai::fold;

const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The likeliest reading of a text table.
pub fn grid(bytes: &[u8], part: &mut Part) -> Option<Grid> {
    let text = decoded(bytes, part)?;
    let mut best: Option<(usize, Grid)> = None;
    let mut refused = None;
    for separator in SEPARATORS {
        let grid = match split(&text, separator) {
            Ok(grid) => grid,
            Err(trouble) => {
                refused = refused.or(Some(trouble));
                continue;
            }
        };
        // The separator is the one with which the headings are words that we know.
        let known = columns::known_headings(&grid);
        if best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, grid));
        }
    }
    // With a wrong separator quotes may seem to be in order; it knows no headings then.
    match (best, refused) {
        (Some((known, grid)), Some(_)) if known > 1 => Some(grid),
        (_, Some(trouble)) => {
            part.troubles.push(trouble);
            None
        }
        (best, None) => best.map(|(_, grid)| grid),
    }
}

/// The text: a byte order mark decides; then UTF-8 if it is valid; then windows-874, in which
/// Thai Excel saves “CSV” to this day.
fn decoded(bytes: &[u8], part: &mut Part) -> Option<String> {
    let Some((text, encoding)) = read(bytes) else {
        part.troubles.push(Trouble::of_file(Fault::UnknownLetters));
        return None;
    };
    if encoding == WINDOWS_874 {
        part.notices.push(Notice::Windows874);
    }
    Some(text)
}

/// The text of a file in any of those encodings.
pub fn decode(bytes: &[u8]) -> Option<String> {
    read(bytes).map(|(text, _)| text)
}

fn read(bytes: &[u8]) -> Option<(String, &'static Encoding)> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((marked, _)) => marked,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_874,
    };
    let (text, _, broken) = encoding.decode(bytes);
    (!broken && !text.contains('\0')).then(|| (text.into_owned(), encoding))
}

fn split(text: &str, separator: u8) -> Result<Grid, Trouble> {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    // Excel's own hint about the separator is not a cell, but its line is a row.
    if text.starts_with("sep=") {
        let end = text.find('\n').unwrap_or(text.len());
        text.replace_range(..end, "");
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut grid = Grid::default();
    // The row is counted in line ends, for blank lines are no records; those within quoted cells
    // do not count.
    let (mut counted, mut ends, mut within) = (0, 0, 0);
    let line_ends = |words: &str| words.bytes().filter(|byte| *byte == b'\n').count();
    for record in reader.records() {
        // Neither uneven rows nor any text is an error to the reader.
        let Ok(record) = record else { break };
        let start = record.position().map_or(0, csv::Position::byte);
        let mut start = usize::try_from(start).unwrap_or(counted).max(counted);
        while text.as_bytes().get(start) == Some(&b'\n') {
            start += 1;
        }
        ends += line_ends(text.get(counted..start).unwrap_or_default());
        counted = start;
        let row = u32::try_from(ends.saturating_sub(within)).unwrap_or(u32::MAX);
        for (column, words) in (0u32..).zip(&record) {
            within += line_ends(words);
            if swallows_rows(words) {
                return Err(Trouble::new(Spot::new(row, Some(column)), Fault::UnclosedQuote));
            }
            if !fold(words).is_empty() {
                grid.set(row, column, Cell::Text(words.trim().to_string()));
            }
        }
    }
    Ok(grid)
}

/// A quote that is never closed takes the rows below it into one cell: lines with a fund code in
/// a cell are rows.
fn swallows_rows(words: &str) -> bool {
    let has_code =
        |line: &str| line.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 8);
    words.lines().skip(1).any(has_code)
}

/// Rows as a text table with a byte order mark, so that Excel shows Thai.
pub fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(&mut bytes);
    for row in rows {
        // A cell that begins like a formula would be run by a spreadsheet.
        let guarded = row.iter().map(|cell| {
            if cell.starts_with(['=', '@', '+']) { format!("'{cell}") } else { cell.clone() }
        });
        // Writing into memory cannot fail.
        let _ = writer.write_record(guarded);
    }
    let _ = writer.flush();
    drop(writer);
    bytes
}

/// The rows of a text table that this program wrote.
pub fn read_own(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows = reader.records().map_while(Result::ok);
    rows.map(|record| record.iter().map(str::to_string).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Grid, Vec<Notice>) {
        let mut part = Part::default();
        let grid = grid(bytes, &mut part).unwrap();
        assert_eq!(part.troubles, []);
        (grid, part.notices)
    }

    fn text(grid: &Grid, row: u32, column: u32) -> String {
        grid.cell(row, column).unwrap().words().into_owned()
    }

    #[test]
    fn each_separator_is_found() {
        for (separator, cash) in [(",", "\"1,234.50\""), (";", "1,234.50"), ("\t", "1,234.50")] {
            let table = format!("รหัสกองทุน{separator}เงินสด\r\n50230107{separator}{cash}\r\n");
            let (grid, _) = read(table.as_bytes());
            assert_eq!(text(&grid, 0, 1), "เงินสด", "{separator:?}");
            assert_eq!(text(&grid, 1, 1), "1,234.50", "{separator:?}");
        }
    }

    #[test]
    fn each_way_to_save_thai_is_read() {
        let table = "รหัสกองทุน,เงินสด\n50230107,๕๐๐\n";
        let (old, _, _) = WINDOWS_874.encode(table);
        let (grid, notices) = read(&old);
        assert_eq!(text(&grid, 0, 1), "เงินสด");
        assert_eq!(notices, [Notice::Windows874]);
        let marked = format!("\u{feff}{table}");
        assert_eq!(text(&read(marked.as_bytes()).0, 0, 0), "รหัสกองทุน");
        let wide: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(table.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(text(&read(&wide).0, 1, 1), "๕๐๐");
    }

    #[test]
    fn a_quote_that_is_never_closed_is_no_long_cell() {
        let table = "รหัสกองทุน,ชื่อกองทุน,เงินสด\n50230107,\"ก,5\n50230108,ข,6\n";
        let mut part = Part::default();
        assert_eq!(grid(table.as_bytes(), &mut part), None);
        let at = Spot::new(1, Some(1));
        assert_eq!(part.troubles, [Trouble::new(at, Fault::UnclosedQuote)]);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let (grid, _) = read("sep=,\nชื่อรายงาน\n\n\"รหัส\nกองทุน\",เงินสด\n50230107,5\n".as_bytes());
        assert_eq!(text(&grid, 4, 1), "5");
        assert_eq!(text(&grid, 3, 1), "เงินสด");
    }

    #[test]
    fn what_is_written_is_read_back() {
        let rows = vec![vec!["ก, ข".to_string(), "=1+1".to_string()], vec!["\"".to_string()]];
        let text = String::from_utf8(written(&rows)).unwrap();
        let back = read_own(&text);
        assert_eq!(back[0], ["ก, ข", "'=1+1"]);
        assert_eq!(back[1], ["\""]);
    }
}
