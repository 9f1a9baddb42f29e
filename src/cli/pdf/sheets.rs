//! What a printed PDF says of itself: on which sheet each anchor of the page lies, and how many sheets
//! there are. A reader of what Chromium writes, whose dictionaries lie open; of any other PDF it says
//! nothing, and the contents of a booklet then go without numbers.

/// The sheets of a PDF.
pub fn count(pdf: &[u8]) -> usize {
    File::read(pdf).map_or(0, |file| file.pages.len())
}

/// The anchors that something on the page leads to, each with the number of its sheet, from 1.
pub fn anchors(pdf: &[u8]) -> Vec<(String, usize)> {
    let Some(file) = File::read(pdf) else { return Vec::new() };
    let Some(named) = file.catalog.and_then(|catalog| file.reference(catalog, "/Dests")) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    // `/ranking [12 0 R /XYZ 0 700 0]`
    for (name, rest) in named.split('/').filter_map(|entry| entry.split_once('[')) {
        let page = number(rest).and_then(|page| file.pages.iter().position(|own| *own == page));
        found.extend(page.map(|page| (name.trim().to_string(), page + 1)));
    }
    found
}

/// Takes out of a PDF what differs from one printing to the next: the time, and the names of a page's
/// elements, which go on counting from page to page. Not a byte moves, so that all offsets still hold.
pub fn same_each_time(pdf: &mut [u8]) {
    forget_time(pdf);
    count_anew(pdf);
}

/// `(node00014803)`: the structure for screen readers names elements so.
fn count_anew(pdf: &mut [u8]) {
    const OPEN: &[u8] = b"(node";
    const DIGITS: usize = 8;
    let at: Vec<usize> = memchr::memmem::find_iter(pdf, OPEN).map(|at| at + OPEN.len()).collect();
    let number = |at: usize| {
        let digits = text(pdf.get(at..at + DIGITS)?).parse::<usize>().ok()?;
        (pdf.get(at + DIGITS) == Some(&b')')).then_some((at, digits))
    };
    let found: Vec<(usize, usize)> = at.into_iter().filter_map(number).collect();
    let mut names: Vec<usize> = found.iter().map(|(_, name)| *name).collect();
    names.sort_unstable();
    names.dedup();
    for (at, name) in found {
        if let Ok(place) = names.binary_search(&name) {
            pdf[at..at + DIGITS].copy_from_slice(format!("{place:08}").as_bytes());
        }
    }
}

fn forget_time(pdf: &mut [u8]) {
    let head = find(pdf, b"stream").unwrap_or(pdf.len());
    for key in [&b"/CreationDate ("[..], b"/ModDate ("] {
        let Some(at) = find(&pdf[..head], key) else { continue };
        let Some(length) = pdf[at..head].iter().position(|byte| *byte == b')') else { continue };
        pdf[at..=at + length].fill(b' ');
    }
}

struct File<'f> {
    objects: Vec<&'f str>,
    catalog: Option<&'f str>,
    /// The numbers of the pages' objects, in order.
    pages: Vec<usize>,
}

impl<'f> File<'f> {
    fn read(pdf: &'f [u8]) -> Option<File<'f>> {
        let end = find_last(pdf, b"startxref")?;
        let table = number(text(&pdf[end + 9..]))?;
        let table = text(pdf.get(table..)?);
        let rows = table.strip_prefix("xref")?.trim_start();
        let (count, rows) = rows.strip_prefix("0 ")?.split_once('\n')?;
        let count: usize = count.trim().parse().ok()?;
        let offsets = rows.lines().take(count).map(|row| row.split(' ').next()?.parse().ok());
        let objects = offsets.map(|offset: Option<usize>| object(pdf, offset)).collect();
        let mut file = File { objects, catalog: None, pages: Vec::new() };
        let trailer = &table[table.find("trailer")?..];
        file.catalog = file.reference(trailer, "/Root");
        if let Some(top) = file.catalog.and_then(|catalog| after(catalog, "/Pages")) {
            file.walk(number(top)?, 0);
        }
        Some(file)
    }

    /// Collects the pages below a node of their tree.
    fn walk(&mut self, node: usize, depth: usize) {
        let Some(text) = self.objects.get(node).copied().filter(|_| depth < 32) else { return };
        match after(text, "/Kids").and_then(|kids| kids.split_once('[')) {
            None => self.pages.push(node),
            Some((_, kids)) => {
                let kids = kids.split(']').next().unwrap_or_default();
                // `3 0 R 4 0 R`
                for kid in kids.split('R').filter_map(number) {
                    self.walk(kid, depth + 1);
                }
            }
        }
    }

    /// The object that a key refers to.
    fn reference(&self, within: &str, key: &str) -> Option<&'f str> {
        self.objects.get(number(after(within, key)?)?).copied()
    }
}

/// What stands behind a key.
fn after<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    text.match_indices(key).map(|(at, _)| &text[at + key.len()..]).find(|rest| {
        // `/Page` is not `/Pages`.
        !rest.starts_with(|next: char| next.is_ascii_alphanumeric())
    })
}

/// The number at the beginning of a text.
fn number(text: &str) -> Option<usize> {
    let text = text.trim_start();
    let end = text.find(|next: char| !next.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok()
}

/// The dictionary of an object: up to its stream or its end.
fn object(pdf: &[u8], offset: Option<usize>) -> &str {
    let Some(rest) = offset.and_then(|offset| pdf.get(offset..)) else { return "" };
    let end = find(rest, b"endobj").unwrap_or(rest.len());
    let end = find(&rest[..end], b"stream").unwrap_or(end);
    text(&rest[..end])
}

/// As much of the bytes as is text.
fn text(bytes: &[u8]) -> &str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file as Chromium writes them, with two pages.
    fn written() -> Vec<u8> {
        let objects = [
            "<</Creator (x)\n/CreationDate (D:20261127083509+00'00')\n/ModDate (D:20261127083509+00'00')>>",
            "<</Type /Page\n/Parent 4 0 R>>",
            "<</Type /Page\n/Parent 4 0 R>>",
            "<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]>>",
            "<</ranking [3 0 R /XYZ 0 700 0]\n/f-50230101 [2 0 R /XYZ 0 1 0]>>",
            "<</Type /Catalog\n/Pages 4 0 R\n/Dests 5 0 R>>",
        ];
        let mut pdf = String::from("%PDF-1.4\n");
        let mut table = String::from("0000000000 65535 f \n");
        for (number, object) in objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
            pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
        }
        let at = pdf.len();
        pdf.push_str(&format!(
            "xref\n0 7\n{table}trailer\n<</Size 7\n/Root 6 0 R\n/Info 1 0 R>>\n"
        ));
        pdf.push_str(&format!("startxref\n{at}\n%%EOF\n"));
        pdf.into_bytes()
    }

    #[test]
    fn anchors_lie_on_sheets() {
        let pdf = written();
        assert_eq!(count(&pdf), 2);
        let expected = [("ranking".to_string(), 2), ("f-50230101".to_string(), 1)];
        assert_eq!(anchors(&pdf), expected);
    }

    #[test]
    fn of_other_files_nothing_is_said() {
        for other in [&b""[..], b"%PDF-1.7\n", b"startxref\n999999\n", b"startxref\n0\nxref\n0 x\n"]
        {
            assert_eq!((count(other), anchors(other)), (0, Vec::new()));
        }
    }

    #[test]
    fn what_differs_is_taken_out_and_nothing_moves() {
        let mut pdf = written();
        let before = pdf.len();
        same_each_time(&mut pdf);
        assert_eq!(pdf.len(), before);
        assert!(!String::from_utf8_lossy(&pdf).contains("2026"));
        assert_eq!(count(&pdf), 2);
        let mut names = b"[(node00014803) (node00014808)] (node00014803) (nodes)".to_vec();
        same_each_time(&mut names);
        assert_eq!(names, b"[(node00000000) (node00000001)] (node00000000) (nodes)");
    }
}
