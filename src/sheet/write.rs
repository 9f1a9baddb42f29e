//! The only door to rust_xlsxwriter: a book → the bytes of a workbook. The same book gives the same
//! bytes: the date of making is fixed.
//!
//! Number cells are binary floats by the format's own rule. A float is made here, at the last
//! moment, and only of a decimal that comes back from it unchanged; all others become text cells.

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError,
};

use super::book::{Book, Column, Kind, Prose, Sheet, Table, Value};
use super::number::is_safe;
use crate::thai::columns as width_of;

/// Thai faces that Windows and LibreOffice have; each falls back to its own where it lacks it.
const FONT: &str = "TH Sarabun New";
const SIZE: u8 = 14;

pub fn bytes(book: &Book) -> Result<Vec<u8>, String> {
    made(book).map_err(|error| error.to_string())
}

fn made(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made_on = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&book.title)
            .set_author("kongthun")
            .set_creation_datetime(&made_on),
    );
    for sheet in &book.sheets {
        let worksheet = workbook.add_worksheet();
        match sheet {
            Sheet::Table(table) => write_table(worksheet, table)?,
            Sheet::Prose(prose) => write_prose(worksheet, prose)?,
        }
    }
    workbook.save_to_buffer()
}

fn base() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE).set_align(FormatAlign::VerticalCenter)
}

fn format_of(kind: Kind) -> Format {
    match kind {
        Kind::Text => base().set_num_format("@").set_align(FormatAlign::Left).set_indent(1),
        Kind::Money => base().set_num_format("#,##0.00"),
        Kind::Count => base().set_num_format("#,##0"),
        Kind::Number => base().set_num_format("General"),
    }
}

fn write_table(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    let title = base().set_bold().set_font_size(SIZE + 4);
    let warning = base().set_font_color(Color::RGB(0x9C_1C_1C));
    // Programs differ in whether rows grow with their letters.
    sheet.set_default_row_height(21);
    let mut row: u32 = 0;
    for (at, line) in table.above.iter().enumerate() {
        sheet.set_row_height(row, if at == 0 { 28 } else { 21 })?;
        sheet.write_string_with_format(row, 0, line, if at == 0 { &title } else { &warning })?;
        row += 1;
    }
    let heading = base()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE3_EE_E6))
        .set_border_bottom(FormatBorder::Thin);
    sheet.set_row_height(row, 66)?;
    for (at, column) in (0u16..).zip(&table.columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.set_column_format(at, &format_of(column.kind))?;
        sheet.write_string_with_format(row, at, &column.heading, &heading)?;
        if let Some(note) = &column.note {
            let lines = u32::try_from(note.lines().count()).unwrap_or(4);
            let note = Note::new(note)
                .add_author_prefix(false)
                .set_width(300)
                .set_height(40 + 22 * (lines + 2));
            sheet.insert_note(row, at, &note)?;
        }
    }
    row += 1;
    if table.columns.iter().any(|column| column.key.is_some()) {
        let machine = base().set_font_size(8).set_font_color(Color::RGB(0x8A_8A_8A));
        for (at, column) in (0u16..).zip(&table.columns) {
            let key = column.key.as_deref().unwrap_or_default();
            sheet.write_string_with_format(row, at, key, &machine)?;
        }
        sheet.set_row_height(row, 14)?;
        row += 1;
    }
    sheet.set_freeze_panes(row, table.frozen)?;
    sheet.set_repeat_rows(0, row - 1)?;
    sheet.set_landscape().set_paper_size(9);
    if table.fits_page {
        sheet.set_print_fit_to_pages(1, 0);
    }
    let first = row;
    for cells in &table.rows {
        for (at, (value, column)) in (0u16..).zip(cells.iter().zip(&table.columns)) {
            write_value(sheet, row, at, value, column)?;
        }
        row += 1;
    }
    let last = (row + table.spare).saturating_sub(1).max(first);
    for (at, column) in (0u16..).zip(&table.columns) {
        if !column.choices.is_empty() {
            sheet.add_data_validation(first, at, last, at, &drop_down(column)?)?;
        }
        if let Some((least, most)) = column.range
            && let Some((low, high)) = float(least).zip(float(most))
        {
            // Words may be typed there as well.
            let range = DataValidation::new()
                .allow_decimal_number(DataValidationRule::Between(low, high))
                .set_error_style(DataValidationErrorStyle::Warning)
                .set_error_title("ตรวจคะแนนอีกครั้ง")?
                .set_error_message(format!("พิมพ์ตัวเลขตั้งแต่ {least} ถึง {most}"))?;
            sheet.add_data_validation(first, at, last, at, &range)?;
        }
    }
    Ok(())
}

fn drop_down(column: &Column) -> Result<DataValidation, XlsxError> {
    // A warning and not a bar: what is refused without a word is typed somewhere else.
    DataValidation::new()
        .allow_list_strings(&column.choices)?
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title("ตรวจคำตอบอีกครั้ง")?
        .set_error_message("เลือกจากรายการ หรือเว้นว่างถ้าไม่ทราบ")
}

fn write_value(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    value: &Value,
    column: &Column,
) -> Result<(), XlsxError> {
    match value {
        Value::Blank => Ok(()),
        Value::Text(text) => {
            sheet.write_string_with_format(row, at, text, &format_of(Kind::Text)).map(|_| ())
        }
        Value::Number(number, text) => match float(*number) {
            Some(float) => {
                let format = match (column.kind, number.scale()) {
                    // `83.00` is not shown as `83`.
                    (Kind::Number, places @ 1..=15) => {
                        base().set_num_format(format!("0.{}", "0".repeat(places as usize)))
                    }
                    (kind, _) => format_of(kind),
                };
                sheet.write_number_with_format(row, at, float, &format).map(|_| ())
            }
            None => {
                let format = base().set_num_format("@").set_align(FormatAlign::Right);
                sheet.write_string_with_format(row, at, text, &format).map(|_| ())
            }
        },
    }
}

/// The float that stands for a decimal, if it comes back from there unchanged.
fn float(number: Decimal) -> Option<f64> {
    let float: f64 = number.to_string().parse().ok()?;
    let back = Decimal::from_str_exact(&format!("{float}")).ok()?;
    (is_safe(number) && back == number).then_some(float)
}

fn write_prose(sheet: &mut Worksheet, prose: &Prose) -> Result<(), XlsxError> {
    sheet.set_name(&prose.name)?;
    sheet.set_column_width(0, 28)?;
    sheet.set_column_width(1, 96)?;
    let title = base().set_bold().set_font_size(SIZE + 6);
    let head = base().set_bold().set_text_wrap();
    let body = base().set_text_wrap();
    sheet.write_string_with_format(0, 0, &prose.title, &title)?;
    for (row, (heading, words)) in (2u32..).zip(&prose.lines) {
        sheet.write_string_with_format(row, 0, heading, &head)?;
        sheet.write_string_with_format(row, 1, words, &body)?;
        // Rows grow with their text in Excel, but not in every program: set them ourselves.
        let lines: usize =
            words.lines().map(|line| width_of(line).div_ceil(88).max(1)).sum::<usize>().max(1);
        sheet.set_row_height(row, 22 * u16::try_from(lines).unwrap_or(1))?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_is_made_only_of_what_comes_back() {
        let dec = |text: &str| Decimal::from_str_exact(text).unwrap();
        assert_eq!(float(dec("1234567.10")), Some(1_234_567.1));
        assert_eq!(float(dec("-0.01")), Some(-0.01));
        assert_eq!(float(dec("12345678901234567890.12")), None);
        assert_eq!(float(dec("0.12345678901234567")), None);
    }

    #[test]
    fn the_same_book_gives_the_same_bytes() {
        let table = Table {
            name: "ข้อมูล".to_string(),
            columns: vec![Column { heading: "ก".to_string(), width: 9, ..Column::default() }],
            rows: vec![vec![Value::Text("ข".to_string())]],
            ..Table::default()
        };
        let book = Book { title: "ค".to_string(), sheets: vec![Sheet::Table(table)] };
        assert_eq!(bytes(&book), bytes(&book));
    }
}
