//! Numbers that belong to a person: national IDs, telephones, bank accounts. Found in any digits
//! (123, ๑๒๓, １２３) with any separators between their groups.
//!
//! Only stretches with digits enough are looked at letter by letter (see `scan`). That keeps a
//! nation's figures and pages a matter of seconds.

mod scan;

use std::ops::Range;

use scan::{Part, Stretches, part_at, quick_look};

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    NationalId,
    Phone,
    BankAccount,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub range: Range<usize>,
    pub number: Number,
    pub digits: Vec<u8>,
}

/// Digits without anything between them, and what stands before them.
#[derive(Clone, Copy, Debug)]
struct Group {
    start: usize,
    end: usize,
    /// Index of its first digit among those of the run.
    first: usize,
    len: usize,
    gap: Gap,
}

/// What separates a group from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// The beginning of the run.
    None,
    /// Only letters that nobody sees.
    Unseen,
    Dash,
    Space,
    Point,
    Comma,
    Slash,
    /// Between digits only, for the times of a day end with it as well.
    Colon,
    /// Brackets, or several kinds at once.
    Mixed,
}

/// Fewer digits than this are nobody's number.
const FEWEST: usize = 9;
const MOST: usize = 13;
/// Some kinds of gap are wider than one letter, such as ` - `; more is another number.
const WIDEST_GAP: usize = 3;
/// A space that nothing breaks, as HTML writes it, and as many bytes that say the same.
const WRITTEN_SPACE: (&str, &str) = ("&nbsp;", "\u{a0}\u{a0}\u{a0}");

/// Where people write, any number that looks like one is told of. In a finished page, whose every
/// text was looked at so, only what cannot be anything else is: coordinates of a chart are digits
/// and spaces as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    Writing,
    Page,
}

pub fn find(text: &str, care: Care, found: &mut Vec<Found>) {
    let may_hold_it = || memchr::memchr(b'&', text.as_bytes()).is_some();
    if care == Care::Writing && may_hold_it() && text.contains(WRITTEN_SPACE.0) {
        return look(&text.replace(WRITTEN_SPACE.0, WRITTEN_SPACE.1), care, found);
    }
    look(text, care, found);
}

fn look(text: &str, care: Care, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut run = Run { care, digits: Vec::new(), groups: Vec::new() };
    for (start, stop) in Stretches::of(bytes) {
        let mut at = scan::first_byte(bytes, start);
        while at < stop {
            match part_at(bytes, at) {
                (Part::Digit, _) => {
                    let quick = quick_look(bytes, at);
                    let is_spared = quick.digits < FEWEST || quick.is_amount;
                    at = if is_spared { quick.end } else { run.look(text, at, found) };
                }
                (_, length) => at += length.max(1),
            }
        }
    }
}

fn digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '๐'..='๙' => u32::from(c) - u32::from('๐'),
        '０'..='９' => u32::from(c) - u32::from('０'),
        _ => return None,
    };
    u8::try_from(value).ok()
}

fn gap_of(c: char) -> Option<Gap> {
    Some(match c {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' => Gap::Dash,
        ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => Gap::Space,
        '.' | '．' => Gap::Point,
        ',' => Gap::Comma,
        '/' => Gap::Slash,
        ':' => Gap::Colon,
        '(' | ')' | '[' | ']' | '_' | '*' => Gap::Mixed,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Gap::Unseen,
        _ => return None,
    })
}

/// Whether a colon belongs to a number: `1:2345` and not `ที่ 1: 2345`.
fn stands_between_digits(bytes: &[u8], at: usize) -> bool {
    let ends_digit = match bytes[..at] {
        [.., 0xe0, 0xb9, 0x90..=0x99] | [.., 0xef, 0xbc, 0x90..=0x99] => true,
        [.., last] => last.is_ascii_digit(),
        [] => false,
    };
    ends_digit && matches!(scan::part_at(bytes, at + 1), (scan::Part::Digit, _))
}

/// The letter that begins at a place; most are ASCII.
fn letter_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte @ 0..=0x7f => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    }
}

struct Run {
    care: Care,
    digits: Vec<u8>,
    groups: Vec<Group>,
}

impl Run {
    /// Reads digits and gaps from here on, and gives the place where they end.
    fn read(&mut self, text: &str, start: usize) -> usize {
        self.digits.clear();
        self.groups.clear();
        let mut gap = Gap::None;
        let mut width = 0;
        let mut end = start;
        let mut here = start;
        while let Some(letter) = letter_at(text, here) {
            end = here + letter.len_utf8();
            if let Some(value) = digit(letter) {
                match self.groups.last_mut().filter(|_| width == 0) {
                    Some(group) => {
                        group.end = end;
                        group.len += 1;
                    }
                    None => {
                        let first = self.digits.len();
                        let gap = if self.groups.is_empty() { Gap::None } else { gap };
                        self.groups.push(Group { start: here, end, first, len: 1, gap });
                    }
                }
                self.digits.push(value);
                (gap, width) = (Gap::None, 0);
            } else if let Some(kind) = gap_of(letter).filter(|_| width < WIDEST_GAP) {
                if kind == Gap::Colon && !stands_between_digits(text.as_bytes(), here) {
                    return here;
                }
                width += 1;
                gap = match (gap, kind) {
                    (Gap::None | Gap::Unseen, kind) => kind,
                    (gap, Gap::Unseen) => gap,
                    // A dash or a bracket with spaces around it.
                    (Gap::Space, Gap::Dash) | (Gap::Dash, Gap::Space | Gap::Dash) => Gap::Dash,
                    (gap, kind) if gap == kind => gap,
                    _ => Gap::Mixed,
                };
            } else {
                return here;
            }
            here = end;
        }
        end
    }

    /// Looks at the run that begins here, and gives the place where it ends.
    fn look(&mut self, text: &str, start: usize, found: &mut Vec<Found>) -> usize {
        let end = self.read(text, start);
        self.judge(text, found);
        end
    }

    /// Tries every stretch of groups; what is found is not looked at again.
    fn judge(&self, text: &str, found: &mut Vec<Found>) {
        let mut from = 0;
        while from < self.groups.len() {
            // The number of a juristic person, or of nobody, holds no other number.
            if are_like_a_card(self.groups[from..].iter().take(CARD.len()))
                && self.number(text, from, from + CARD.len()).is_none()
            {
                from += CARD.len();
                continue;
            }
            // No number has more groups than an ID has digits.
            let furthest = self.groups.len().min(from + MOST);
            let hit = (from + 1..=furthest).rev().find_map(|to| self.number(text, from, to));
            match hit {
                Some((number, to)) => {
                    let (first, last) = (self.groups[from], self.groups[to - 1]);
                    let digits = self.digits[first.first..last.first + last.len].to_vec();
                    found.push(Found { range: first.start..last.end, number, digits });
                    from = to;
                }
                None => from += 1,
            }
        }
    }

    fn number(&self, text: &str, from: usize, to: usize) -> Option<(Number, usize)> {
        let groups = &self.groups[from..to];
        let (first, last) = (groups[0], groups[groups.len() - 1]);
        let digits = &self.digits[first.first..last.first + last.len];
        if !(FEWEST..=MOST).contains(&digits.len()) || self.is_part_of_amount(from, to) {
            return None;
        }
        let shape = Shape::of(groups);
        let is_id = is_national_id(digits);
        if is_glued(text, first.start, last.end) {
            let in_word = is_id && self.care == Care::Writing && is_short_word(text, first, last);
            return in_word.then_some((Number::NationalId, to));
        }
        let number = if is_id && self.is_id_shape(text, &shape, from, to) {
            Number::NationalId
        } else if is_phone(text, first.start, digits, &shape) {
            Number::Phone
        } else if is_account(text, first.start, digits, &shape)
            && (shape.gap != Gap::Space || self.is_alone(from, to))
        {
            Number::BankAccount
        } else {
            return None;
        };
        Some((number, to))
    }

    /// 1-4-5-2-1 is the shape of an ID card, with anything between. Any other shape needs gaps that
    /// are alike, and where they are spaces nothing else may stand beside the number, or the word
    /// for it must.
    fn is_id_shape(&self, text: &str, shape: &Shape, from: usize, to: usize) -> bool {
        if shape.lens() == [13] {
            return true;
        }
        if self.care == Care::Page {
            return shape.lens() == CARD
                && matches!(shape.gap, Gap::Dash | Gap::Space | Gap::Unseen);
        }
        if shape.lens() == CARD {
            return shape.gap != Gap::Comma;
        }
        match shape.gap {
            Gap::Dash | Gap::Unseen => true,
            Gap::Space | Gap::Point | Gap::Mixed | Gap::Slash | Gap::Colon => {
                self.is_alone(from, to)
                    || said_before(text, self.groups[from].start, &["บัตร", "ประชาชน", "ปชช"])
            }
            Gap::None | Gap::Comma => false,
        }
    }

    fn is_alone(&self, from: usize, to: usize) -> bool {
        from == 0 && to == self.groups.len()
    }

    /// `1,234,567.89` and the decimals of any number; `1,1101700230708,` is a line of a table.
    fn is_part_of_amount(&self, from: usize, to: usize) -> bool {
        let Group { gap: before, len: first, .. } = self.groups[from];
        let last = self.groups[to - 1].len;
        let after = self.groups.get(to);
        let card = are_like_a_card(self.groups[from..to].iter());
        let decimals = after.is_some_and(|next| {
            (next.gap == Gap::Point && next.len <= 2 && to - from == 1)
                || (next.gap == Gap::Comma && next.len == 3 && last <= 3)
        });
        let commas = self.groups[from + 1..to].iter().any(|group| group.gap == Gap::Comma);
        let goes_on = before == Gap::Point || (before == Gap::Comma && first == 3);
        !card && (goes_on || decimals || commas)
    }
}

/// How the digits of an ID card are grouped.
const CARD: [usize; 5] = [1, 4, 5, 2, 1];

fn are_like_a_card<'g>(groups: impl Iterator<Item = &'g Group>) -> bool {
    groups.map(|group| group.len).eq(CARD)
}

/// How the digits of a number are grouped; no number has more groups than an ID has digits.
struct Shape {
    lens: [usize; MOST],
    count: usize,
    /// What stands between its groups; `Mixed` where that differs, though a colon is always told.
    gap: Gap,
}

impl Shape {
    fn of(groups: &[Group]) -> Self {
        let mut lens = [0; MOST];
        lens.iter_mut().zip(groups).for_each(|(len, group)| *len = group.len);
        let mut gaps = groups.iter().skip(1).map(|group| group.gap);
        let first = gaps.next().unwrap_or(Gap::None);
        let colon = groups.iter().skip(1).any(|group| group.gap == Gap::Colon);
        let gap = match first {
            _ if colon => Gap::Colon,
            first if gaps.all(|gap| gap == first) => first,
            _ => Gap::Mixed,
        };
        Shape { lens, count: groups.len().min(MOST), gap }
    }

    fn lens(&self) -> &[usize] {
        &self.lens[..self.count]
    }
}

/// Part of a word, a hash, an address or a formula.
fn is_glued(text: &str, start: usize, end: usize) -> bool {
    let glue = |c: Option<char>| {
        c.is_some_and(|c| {
            c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '#' | '=' | '&' | '%')
        })
    };
    let before = text[..start].chars().next_back();
    // `tel:0812345678`, `0812345678_` and `**0812345678**` are still numbers.
    glue(before.filter(|c| !matches!(c, '_' | '/' | '=')))
        || glue(text[end..].chars().next().filter(|c| !matches!(c, '_' | '/' | '&')))
}

/// `ID1101700230708`, `x1101700230708.jpg`: a word of few letters and these digits. A digest of a
/// file is longer.
fn is_short_word(text: &str, first: Group, last: Group) -> bool {
    let is_letter = |c: &char| c.is_ascii_alphabetic();
    let before = text[..first.start].chars().rev().take_while(is_letter).count();
    let after = text[last.end..].chars().take_while(is_letter).count();
    let outer = text[..first.start].chars().rev().nth(before);
    let beyond = text[last.end..].chars().nth(after);
    let is_digit = |c: Option<char>| c.is_some_and(|c| digit(c).is_some());
    first.start == last.start && before + after <= 8 && !is_digit(outer) && !is_digit(beyond)
}

/// The check digit of a Thai national ID; 0 begins the number of a juristic person.
fn is_national_id(digits: &[u8]) -> bool {
    if digits.len() != 13 || !(1..=8).contains(&digits[0]) {
        return false;
    }
    let weights = (2..=13).rev();
    let sum: u32 =
        digits[..12].iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum();
    (11 - sum % 11) % 10 == u32::from(digits[12])
}

/// A mobile number has ten digits, any other nine; abroad both begin with +66.
fn is_phone(text: &str, start: usize, digits: &[u8], shape: &Shape) -> bool {
    let before = text[..start].chars().next_back();
    let abroad = digits.strip_prefix(&[0, 0, 6, 6]).or_else(|| {
        let said = before == Some('+')
            || text[..start].ends_with("+ ")
            || text[..start].ends_with("wa.me/")
            || said_just_before(text, start, PHONE_WORDS);
        digits.strip_prefix(&[6, 6]).filter(|_| said)
    });
    if let Some(rest) = abroad {
        let rest = rest.strip_prefix(&[0]).unwrap_or(rest);
        return match rest {
            [6 | 8 | 9, ..] => rest.len() == 9,
            [2..=5 | 7, ..] => rest.len() == 8,
            _ => false,
        };
    }
    let right_length = match digits {
        [0, 6 | 8 | 9, ..] => digits.len() == 10,
        [0, 2..=5 | 7, ..] => digits.len() == 9,
        _ => false,
    };
    if !right_length {
        return false;
    }
    if said_before(text, start, PHONE_WORDS) {
        return true;
    }
    let first = shape.lens[0];
    let grouped = match shape.gap {
        Gap::None => !said_just_before(text, start, REGISTER_WORDS),
        Gap::Dash | Gap::Space | Gap::Unseen | Gap::Point => true,
        // (053) 123-456
        Gap::Mixed => true,
        Gap::Comma | Gap::Slash | Gap::Colon => false,
    };
    grouped
        && (shape.lens().len() == 1
            || (2..=3).contains(&first)
            || matches!(shape.lens(), [1, 4, 4] | [1, 4, 5] | [4, 3, 3])
            || (shape.gap == Gap::Dash && matches!(shape.lens(), [4, 6] | [5, 5] | [6, 4])))
        && shape.lens().len() <= 4
}

/// Ten or twelve digits near the words for an account.
fn is_account(text: &str, start: usize, digits: &[u8], shape: &Shape) -> bool {
    matches!(digits.len(), 10 | 12)
        && (matches!(shape.gap, Gap::None | Gap::Dash | Gap::Unseen)
            || matches!(shape.lens(), [3, 1, 5, 1] | [3, 1, 6, 2] | [3, 7] | [4, 4, 4]))
        && said_before(text, start, ACCOUNT_WORDS)
        && !said_before(text, start, BOOKKEEPING_WORDS)
        && !said_just_before(text, start, REGISTER_WORDS)
}

const PHONE_WORDS: &[&str] = &["โทร", "มือถือ", "เบอร์", "tel", "Tel", "TEL", "phone", "Phone"];
const ACCOUNT_WORDS: &[&str] = &[
    "เลขที่บัญชี",
    "เลขบัญชี",
    "บัญชี",
    "บ/ช",
    "ธ.ก.ส.",
    "ธกส",
    "ออมสิน",
    "กรุงไทย",
    "กสิกร",
    "ไทยพาณิชย์",
    "กรุงเทพ",
    "กรุงศรี",
    "พร้อมเพย์",
    "โอนเงิน",
];
/// What is numbered here are accounts of a ledger.
const BOOKKEEPING_WORDS: &[&str] = &["รหัสบัญชี", "ผังบัญชี", "บัญชีแยกประเภท"];
/// What comes before numbers of papers and not of people.
const REGISTER_WORDS: &[&str] = &[
    "เลขที่ใบเสร็จ",
    "ใบเสร็จ",
    "เลขรับ",
    "เลขที่หนังสือ",
    "หนังสือที่",
    "รหัส",
    "งบประมาณ",
    "เลขครุภัณฑ์",
    "ครุภัณฑ์",
    "ISBN",
    "เลขที่โครงการ",
    "ทะเบียนนิติบุคคล",
    "เลขที่เอกสาร",
    "เล่มที่",
    "ฎีกา",
    "เลขที่สัญญา",
];

/// How far back a word may stand, in bytes of Thai (three a letter).
const NEAR: usize = 120;
const JUST: usize = 60;

fn said_before(text: &str, at: usize, words: &[&str]) -> bool {
    let near = tail(text, at, NEAR);
    words.iter().any(|word| near.contains(word))
}

/// As the last thing said.
fn said_just_before(text: &str, at: usize, words: &[&str]) -> bool {
    let near = tail(text, at, JUST);
    let near = near.trim_end_matches([' ', ':', '：', '.', '"', '\'']);
    let named = near.strip_suffix("เลขที่").unwrap_or(near);
    words.iter().any(|word| near.ends_with(word) || named.ends_with(word))
}

/// What stands before, on the same line.
fn tail(text: &str, at: usize, length: usize) -> &str {
    let mut from = at.saturating_sub(length);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let near = &text[from..at];
    near.rsplit('\n').next().unwrap_or(near)
}

#[cfg(test)]
mod tests;
