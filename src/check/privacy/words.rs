//! What words give away: e-mail addresses, LINE ids, people named near words of debt, house numbers
//! and dates of birth. Looked for in what people write; pages are made of that, so what they write
//! together (a committee's names above a table of loans) is nobody's secret.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::packed::Searcher;

/// What the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Email,
    LineId,
    /// A named person near words of debt.
    Debtor,
    /// A named person with a house number or a date of birth.
    Personal,
}

pub fn emails(text: &str, found: &mut Vec<(Range<usize>, Said)>) {
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        found.extend(email_around(text, at).map(|range| (range, Said::Email)));
    }
}

fn email_around(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let start = (0..at).rev().take_while(|i| part(bytes[*i])).last()?;
    let end = (at + 1..bytes.len()).take_while(|i| part(bytes[*i])).last()? + 1;
    let domain = text[at + 1..end].trim_end_matches('.');
    let ends_well = domain.rsplit('.').next().is_some_and(|top| {
        (2..=12).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    (domain.contains('.') && !domain.starts_with('.') && ends_well).then_some(start..end)
}

/// Everything else that words say.
pub fn find(text: &str, found: &mut Vec<(Range<usize>, Said)>) {
    // One quick look tells nearly every file of figures that there is nothing to find.
    if STEMS.as_ref().is_some_and(|stems| stems.find(text).is_none()) {
        return;
    }
    lines_ids(text, found);
    people(text, found);
}

/// Every title of a person and every way of writing LINE begins with one of these.
static STEMS: LazyLock<Option<Searcher>> =
    LazyLock::new(|| Searcher::new(LINE_WORDS.iter().chain(&HONORIFICS)));
static TITLES: LazyLock<Option<Searcher>> = LazyLock::new(|| Searcher::new(HONORIFICS.iter()));

const LINE_WORDS: [&str; 5] = ["line", "Line", "LINE", "ไลน์", "ไลน"];

/// `LINE ID: somchai_99`, `ไลน์ @somchai`
fn lines_ids(text: &str, found: &mut Vec<(Range<usize>, Said)>) {
    for (at, word) in LINE_WORDS.iter().flat_map(|word| text.match_indices(word)) {
        let is_latin = word.is_ascii();
        let before = text[..at].chars().next_back();
        if is_latin && before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
            continue;
        }
        let rest = &text[at + word.len()..];
        if let Some(range) = line_address(text, at, rest) {
            found.push((range, Said::LineId));
            continue;
        }
        let bare = rest.trim_start_matches(['์', ' ', '\u{a0}', '_', '-']);
        let named =
            ["ไอดี", "ID", "Id", "id", "แอด", "แอท"].iter().find_map(|id| bare.strip_prefix(id));
        let after = named.unwrap_or(bare);
        let value = after.trim_start_matches([' ', '\u{a0}', ':', '：', '=', '"', '\'', '.']);
        let colon = after[..after.len() - value.len()].contains([':', '：', '=']);
        let id: String = value
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@'))
            .collect();
        let id = id.trim_end_matches(['.', '-']);
        let body = id.trim_start_matches('@');
        let is_id = (3..=30).contains(&body.len())
            && body.bytes().any(|byte| byte.is_ascii_alphabetic())
            && !matches!(body, "true" | "false" | "null" | "group" | "app" | "official" | "chart");
        let has_mark = id.starts_with('@') || body.bytes().any(|b| b.is_ascii_digit() || b == b'_');
        let sure = named.is_some()
            || id.starts_with('@')
            || (!is_latin && (colon || has_mark))
            || (is_latin && colon && has_mark);
        let start = text.len() - value.len();
        let hit = (start..start + id.len(), Said::LineId);
        if is_id && sure && !found.contains(&hit) {
            found.push(hit);
        }
    }
}

/// `line.me/ti/p/~somchai`: whoever follows it adds that person, or joins that group.
fn line_address(text: &str, at: usize, rest: &str) -> Option<Range<usize>> {
    let path = rest.strip_prefix(".me/")?;
    let path = path.strip_prefix("R/").unwrap_or(path).strip_prefix("ti/")?;
    let (_, id) = path.split_once('/')?;
    let length = id.find(|c: char| !c.is_ascii_graphic() || "\"'<>()[]".contains(c));
    let end = text.len() - id.len() + length.unwrap_or(id.len());
    (end > text.len() - id.len()).then_some(at..end)
}

/// Longest first: นางสาว is no นาง.
const HONORIFICS: [&str; 22] = [
    "นางสาว",
    "น.ส.",
    "นาย",
    "นาง",
    "เด็กชาย",
    "เด็กหญิง",
    "ด.ช.",
    "ด.ญ.",
    "คุณ",
    "พ่ออุ๊ย",
    "แม่อุ๊ย",
    "ว่าที่ร้อยตรี",
    "ว่าที่ ร.ต.",
    "พ.ต.ท.",
    "พ.ต.ต.",
    "ร.ต.อ.",
    "ร.ต.ท.",
    "ร.ต.ต.",
    "จ.ส.อ.",
    "จ.ส.ต.",
    "ด.ต.",
    "ส.อ.",
];

/// What goes on to be another word: นายอำเภอ, นายทะเบียน, นายทุนนอกระบบ.
const OTHER_WORDS: [&str; 47] = [
    "อำเภอ",
    "ทะเบียน",
    "จ้าง",
    "ทุน",
    "หน้า",
    "ประกัน",
    "แพทย์",
    "ช่าง",
    "ตรวจ",
    "ด่าน",
    "ท้าย",
    "เรือ",
    "ทหาร",
    "สิบ",
    "ไปรษณีย์",
    "สถานี",
    "ธนาคาร",
    "พยาบาล",
    "กวัก",
    "สนม",
    "กองค์",
    "กรัฐมนตรี",
    "กเทศ",
    "กอบต",
    "กอบจ",
    "กสมาคม",
    "กฯ",
    "สงกรานต์",
    "นพมาศ",
    "สาวไทย",
    "ภาพ",
    "สมบัติ",
    "ธรรม",
    "ค่า",
    "ประโยชน์",
    "ลักษณะ",
    "วุฒิ",
    "ูปการ",
    "ากร",
    "ความดี",
    "พระ",
    "หมอ",
    "ครู",
    "พ่อ",
    "แม่",
    "ผู้",
    "ของ",
];

/// The same where nothing follows; นายเอกชัย is somebody's name.
const WHOLE_WORDS: [&str; 12] =
    ["ก", "ข", "ค", "ง", "พล", "ฟ้า", "งาม", "แบบ", "เอก", "รำ", "ใน", "รอง"];

const DEBT_WORDS: [&str; 12] = [
    "ลูกหนี้",
    "ผู้กู้",
    "ค้างชำระ",
    "ผิดนัด",
    "ผู้ค้ำ",
    "ค้ำประกัน",
    "ฟ้อง",
    "หนี้นอกระบบ",
    "เป็นหนี้",
    "ติดหนี้",
    "ค้างหนี้",
    "ยึดทรัพย์",
];

const PERSONAL_WORDS: [&str; 5] = ["บ้านเลขที่", "เกิดวันที่", "วันเกิด", "ผู้ป่วย", "ผู้มีรายได้น้อย"];

/// How far apart a name and a word of debt may stand, in bytes of Thai (three a letter).
const NEAR: usize = 240;

fn people(text: &str, found: &mut Vec<(Range<usize>, Said)>) {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let (debt, personal) = (has(&DEBT_WORDS), has(&PERSONAL_WORDS));
    if !debt && !personal {
        return;
    }
    for name in names(text) {
        let near = around(text, &name);
        if DEBT_WORDS.iter().any(|word| near.contains(word)) {
            found.push((name, Said::Debtor));
        } else if PERSONAL_WORDS.iter().any(|word| near.contains(word)) {
            found.push((name, Said::Personal));
        }
    }
}

/// Whether a text names a person: a title and what follows it.
pub fn names_person(text: &str) -> bool {
    !names(text).is_empty()
}

/// The names of people: a title and what follows it.
fn names(text: &str) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let Some(titles) = TITLES.as_ref() else { return names };
    for title in titles.find_iter(text) {
        if names.last().is_some_and(|name| title.start() < name.end) {
            continue;
        }
        names.extend(
            name_after(text, title.start(), &text[title.range()]).map(|end| title.start()..end),
        );
    }
    names
}

fn name_after(text: &str, start: usize, title: &str) -> Option<usize> {
    // เจ้านาย, ขุนนาง, หัวหน้านาย; ปักษานาง: a title begins a word, but Thai has no spaces to tell.
    let before = &text[..start];
    if ["เจ้า", "ขุน", "มูล", "ใส่", "ขอบ", "พระ", "บุญ", "ทรง"]
        .iter()
        .any(|word| before.ends_with(word))
    {
        return None;
    }
    let is_name = |c: char| matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}');
    let rest = text[start + title.len()..].trim_start_matches([' ', '\u{a0}']);
    let from = text.len() - rest.len();
    let given: &str = &rest[..rest.find(|c: char| !is_name(c)).unwrap_or(rest.len())];
    let consonants = given.chars().filter(|c| matches!(c, '\u{e01}'..='\u{e2e}')).count();
    let other =
        WHOLE_WORDS.contains(&given) || OTHER_WORDS.iter().any(|word| given.starts_with(word));
    if consonants < 2 || other {
        return None;
    }
    // The surname, if one follows at once and is no word of debt itself.
    let end = from + given.len();
    let after = text[end..].strip_prefix(' ').unwrap_or_default();
    let surname: &str = &after[..after.find(|c: char| !is_name(c)).unwrap_or(after.len())];
    let is_word = DEBT_WORDS.iter().chain(&PERSONAL_WORDS).any(|word| surname.contains(word));
    Some(if surname.is_empty() || is_word { end } else { end + 1 + surname.len() })
}

/// The paragraph around a name, as far as it is near.
fn around<'t>(text: &'t str, name: &Range<usize>) -> &'t str {
    let mut from = name.start.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (name.end + NEAR).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let from = text[from..name.start].rfind("\n\n").map_or(from, |at| from + at);
    let to = text[name.end..to].find("\n\n").map_or(to, |at| name.end + at);
    &text[from..to]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(&str, Said)> {
        let mut found = Vec::new();
        emails(text, &mut found);
        find(text, &mut found);
        found.into_iter().map(|(range, said)| (&text[range], said)).collect()
    }

    #[test]
    fn people_are_named_near_debts() {
        for (text, name) in [
            ("นายสมชาย ใจดี เป็นลูกหนี้ค้างชำระ ๒ งวด", "นายสมชาย ใจดี"),
            ("ผู้กู้คือนางสาวสมศรี รักดี", "นางสาวสมศรี รักดี"),
            ("น.ส. มาลี ค้างชำระ", "น.ส. มาลี"),
            ("ผู้ค้ำประกัน: นาง บุญมี ทองคำ", "นาง บุญมี ทองคำ"),
            ("คุณประนอม ปัญญา ยังค้างชำระ", "คุณประนอม ปัญญา"),
            ("มีมติฟ้อง ด.ต.สมศักดิ์ ใจกล้า ต่อศาล", "ด.ต.สมศักดิ์ ใจกล้า"),
        ] {
            assert_eq!(said(text), [(name, Said::Debtor)], "{text}");
        }
        let home = "นายสมชาย ใจดี บ้านเลขที่ 12";
        assert_eq!(said(home), [("นายสมชาย ใจดี", Said::Personal)]);
    }

    #[test]
    fn offices_and_examples_are_nobody() {
        for text in [
            "นายอำเภอแม่ออนติดตามลูกหนี้",
            "นายทะเบียนรับจดทะเบียน ลูกหนี้ค้างชำระ",
            "นาย ก. เป็นลูกหนี้ นาย ข เป็นผู้ค้ำประกัน",
            "เจ้านายกับลูกหนี้",
            "นายจ้างหักเงินผู้กู้",
            "นายสมชาย ใจดี ประธานกองทุน",
            "ลูกหนี้ค้างชำระ",
            "พยานและลูกหนี้",
            "คุณสมบัติของผู้กู้ คุณภาพของลูกหนี้ และคุณธรรม",
            "ขอบคุณผู้กู้ทุกคน ผู้มีพระคุณของลูกหนี้",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }

    #[test]
    fn line_ids_and_mail() {
        for (text, value) in [
            ("LINE ID: somchai_99", "somchai_99"),
            ("ไลน์ @somchai", "@somchai"),
            ("ไอดีไลน์ somchai99", "somchai99"),
            ("Line id somchai.k", "somchai.k"),
            ("line: @kong99", "@kong99"),
            ("https://line.me/ti/p/~somchai.k)", "line.me/ti/p/~somchai.k"),
        ] {
            assert_eq!(said(text), [(value, Said::LineId)], "{text}");
        }
        assert_eq!(said("somchai.k@example.org"), [("somchai.k@example.org", Said::Email)]);
        for text in [
            "กลุ่มไลน์ของหมู่บ้าน",
            "แจ้งทางไลน์กลุ่ม ทุกวันที่ ๕",
            "line-height: 1.5",
            "online: shop",
            "line: 12",
            "a@b",
            "user@host",
        ] {
            assert_eq!(said(text), [], "{text}");
        }
    }
}
