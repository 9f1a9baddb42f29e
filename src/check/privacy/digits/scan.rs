//! Quick looks at the bytes of a text: where digits may stand, and how many go together. Letters are
//! not decoded; nearly every number of a page is short, and only a long one is worth a careful look.

use super::{FEWEST, WIDEST_GAP, stands_between_digits};

/// Which stretches of a text have digits enough for a number.
///
/// Nine digits of three bytes with the widest gaps between them, of three such letters each, take 99
/// bytes: they stand in one block or in two neighbours. A block that has too few digits even with
/// either neighbour is passed over. Counting is branchless, so that the machine counts many bytes at
/// once; half of a page is words.
pub(super) struct Blocks {
    digits: Vec<u8>,
    length: usize,
}

const BLOCK: usize = 128;

impl Blocks {
    pub fn of(bytes: &[u8]) -> Self {
        let starts = (0..bytes.len()).step_by(BLOCK);
        let digits = starts.map(|start| {
            let block = &bytes[start..bytes.len().min(start + BLOCK)];
            match start {
                0 => digits_in(&block[1..], block) + u8::from(block[0].is_ascii_digit()),
                _ => digits_in(block, &bytes[start - 1..]),
            }
        });
        Blocks { digits: digits.collect(), length: bytes.len() }
    }

    /// The next place from here on that is worth a look.
    pub fn next(&self, at: usize) -> Option<usize> {
        let mut block = at / BLOCK;
        if at < self.length && self.is_lively(block) {
            return Some(at);
        }
        loop {
            block += 1;
            if block >= self.digits.len() {
                return None;
            }
            if self.is_lively(block) {
                return Some(block * BLOCK);
            }
        }
    }

    fn is_lively(&self, block: usize) -> bool {
        let digits = |block: usize| self.digits.get(block).map_or(0, |digits| usize::from(*digits));
        let here = digits(block);
        here + digits(block + 1) >= FEWEST
            || block.checked_sub(1).is_some_and(|before| digits(before) + here >= FEWEST)
    }
}

/// How many bytes end a digit, given the bytes that stand before each.
fn digits_in(bytes: &[u8], before: &[u8]) -> u8 {
    let mut digits = 0;
    for (byte, before) in bytes.iter().zip(before) {
        let plain = byte.wrapping_sub(b'0') < 10;
        let long = (byte.wrapping_sub(0x90) < 10) & ((*before == 0xb9) | (*before == 0xbc));
        digits += u8::from(plain) + u8::from(long);
    }
    digits
}

/// What a letter is to a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Digit,
    Gap,
    Other,
}

/// What the letter that begins at a place is to a number, and its length; 0 at the end of a text.
/// The same as `digit` and `gap_of` say, without decoding letters.
pub(super) fn part_at(bytes: &[u8], at: usize) -> (Part, usize) {
    let Some(first) = bytes.get(at) else { return (Part::Other, 0) };
    if first.is_ascii_digit() {
        return (Part::Digit, 1);
    }
    if *first == b':' {
        let part = if stands_between_digits(bytes, at) { Part::Gap } else { Part::Other };
        return (part, 1);
    }
    if first.is_ascii() {
        let part = if IN_NUMBERS[usize::from(*first)] { Part::Gap } else { Part::Other };
        return (part, 1);
    }
    match bytes[at..] {
        [0xe0, 0xb9, 0x90..=0x99, ..] | [0xef, 0xbc, 0x90..=0x99, ..] => (Part::Digit, 3),
        [0xc2, 0xa0 | 0xad, ..] => (Part::Gap, 2),
        [0xe2, 0x80, 0x80..=0x95 | 0xaf, ..]
        | [0xe2, 0x81, 0xa0, ..]
        | [0xe2, 0x88, 0x92, ..]
        | [0xef, 0xbb, 0xbf, ..]
        | [0xef, 0xbc, 0x8d | 0x8e, ..] => (Part::Gap, 3),
        _ => (Part::Other, 1),
    }
}

/// How many digits the run that begins here has, and where it ends: a quick look that spares
/// nearly every number of a table a careful one.
pub(super) fn digits_from(bytes: &[u8], start: usize) -> (usize, usize) {
    let (mut at, mut digits, mut width) = (start, 0, 0);
    loop {
        let (part, length) = part_at(bytes, at);
        match part {
            Part::Digit => (digits, width) = (digits + 1, 0),
            Part::Gap if width < WIDEST_GAP => width += 1,
            _ => return (digits, at),
        }
        at += length;
    }
}

/// Whether a number can go on through the letter that this byte is part of. The bytes are those of
/// a text, so that a letter's other bytes are where its first one says.
///
/// Straight-line code and no loop: a nation's pages are a thousand million looks, most of them at
/// Thai letters and at the spaces of markup.
pub(super) fn may_belong(bytes: &[u8], at: usize) -> bool {
    let byte = bytes[at];
    if byte.is_ascii_digit() {
        return true;
    }
    if byte < 0x80 {
        return IN_NUMBERS[usize::from(byte)] && !digits_are_far(&bytes[at + 1..]);
    }
    let other = |offset: usize| bytes.get(at + offset).copied().unwrap_or(0);
    let before = if at == 0 { 0 } else { bytes[at - 1] };
    match byte {
        0xe0 => other(1) == 0xb9 && is_last_of_digit(other(2)),
        0xc0.. => letter_may_belong(byte, other(1), other(2)),
        _ if before >= 0xc0 => letter_may_belong(before, byte, other(1)),
        _ => at >= 2 && letter_may_belong(bytes[at - 2], before, byte),
    }
}

/// A letter of two or three bytes that is a digit or stands between digits.
fn letter_may_belong(first: u8, second: u8, third: u8) -> bool {
    match first {
        0xe0 => second == 0xb9 && is_last_of_digit(third),
        0xc2 => matches!(second, 0xa0 | 0xad),
        0xe2 => matches!(second, 0x80 | 0x81 | 0x88),
        0xef => matches!(second, 0xbb | 0xbc),
        _ => false,
    }
}

fn is_last_of_digit(byte: u8) -> bool {
    (0x90..=0x99).contains(&byte)
}

/// Whether no digit follows within the widest gap, so that what stands here ends a number.
fn digits_are_far(after: &[u8]) -> bool {
    after.len() >= WIDEST_GAP
        && after[..WIDEST_GAP].iter().all(|byte| byte.is_ascii() && !byte.is_ascii_digit())
}

/// ASCII letters that can stand in a number.
const IN_NUMBERS: [bool; 128] = {
    let mut table = [false; 128];
    let letters = b"0123456789- \t.,/:()[]_*";
    let mut index = 0;
    while index < letters.len() {
        table[letters[index] as usize] = true;
        index += 1;
    }
    table
};

/// The first digit of the run that goes on here, no further back than `floor`.
pub(super) fn start_of_run(bytes: &[u8], at: usize, floor: usize) -> usize {
    let mut here = first_byte(bytes, at);
    let mut start = here;
    let mut width = 0;
    while here > floor {
        here = first_byte(bytes, here - 1);
        match part_at(bytes, here).0 {
            Part::Digit => (start, width) = (here, 0),
            Part::Gap if width < WIDEST_GAP => width += 1,
            _ => break,
        }
    }
    start
}

/// Where the letter begins that this byte is part of.
fn first_byte(bytes: &[u8], mut at: usize) -> usize {
    while at > 0 && bytes[at] & 0xc0 == 0x80 {
        at -= 1;
    }
    at
}
