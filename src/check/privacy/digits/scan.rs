//! Quick looks at the bytes of a text: where digits stand, and how many go together. Letters are not
//! decoded; nearly every number of a page is short, and only a long one is worth a careful look.

use wide::u8x16;

use super::{FEWEST, WIDEST_GAP, stands_between_digits};

/// The stretches of a text that may hold a number: digits enough, and between them nothing that
/// ends a number for sure.
///
/// A nation's pages are thousands of millions of bytes, most of them short numbers between markup.
/// So bytes are told apart, 64 at a time, into two masks: what may end a digit, and what
/// breaks a number. Nine digits without a break between them are told by counting bits; whatever
/// so few bytes cannot tell is left to the careful look.
pub(super) struct Stretches<'t> {
    bytes: &'t [u8],
    /// Where the word of 64 bytes begins that is looked at, and what is left of its masks.
    word: usize,
    digits: u64,
    breaks: u64,
    /// A stretch that goes on from words before: where it began and its digits so far.
    open: Option<(usize, u32)>,
}

const WORD: usize = 64;

impl<'t> Stretches<'t> {
    pub fn of(bytes: &'t [u8]) -> Self {
        let (digits, breaks) = masks(bytes, 0);
        Stretches { bytes, word: 0, digits, breaks, open: None }
    }

    /// Ends what went on from words before, and gives it when it has digits enough.
    fn close(&mut self, end: usize, more: u32) -> Option<(usize, usize)> {
        let (start, digits) = self.open.take()?;
        (digits + more >= FEWEST_BITS).then_some((start, end))
    }
}

impl Iterator for Stretches<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        loop {
            if self.open.is_some() {
                // Bits below the first break go on from the word before.
                let until = self.breaks.trailing_zeros();
                let below = below(until);
                let more = (self.digits & below).count_ones();
                self.digits &= !below;
                if until == u64::BITS {
                    if let Some((_, digits)) = &mut self.open {
                        *digits += more;
                    }
                } else if let Some(found) = self.close(self.word + until as usize, more) {
                    return Some(found);
                }
            }
            while self.digits != 0 {
                let first = self.digits.trailing_zeros();
                let until = (self.breaks & !below(first)).trailing_zeros();
                let within = self.digits & below(until);
                self.digits &= !below(until);
                let start = self.word + first as usize;
                if until == u64::BITS {
                    self.open = Some((start, within.count_ones()));
                } else if within.count_ones() >= FEWEST_BITS {
                    return Some((start, self.word + until as usize));
                }
            }
            self.word += WORD;
            if self.word >= self.bytes.len() {
                self.word = self.bytes.len();
                return self.close(self.bytes.len(), 0);
            }
            (self.digits, self.breaks) = masks(self.bytes, self.word);
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "nine")]
const FEWEST_BITS: u32 = FEWEST as u32;

/// All bits that are lower than this one; all there are for 64.
fn below(bit: u32) -> u64 {
    1_u64.checked_shl(bit).map_or(u64::MAX, |bit| bit - 1)
}

/// Which of the 64 bytes from here on may end a digit, and which break a number. What is before and
/// behind the text breaks.
fn masks(bytes: &[u8], from: usize) -> (u64, u64) {
    let before = from.checked_sub(1).and_then(|before| bytes[before..].first_chunk());
    if let (Some(before), Some(word)) = (before, bytes[from..].first_chunk()) {
        return masks_of(before, word);
    }
    let (mut before, mut word) = ([b'<'; WORD], [b'<'; WORD]);
    let rest = &bytes[from..bytes.len().min(from + WORD)];
    word[..rest.len()].copy_from_slice(rest);
    before[1..].copy_from_slice(&word[..WORD - 1]);
    if let Some(last) = bytes[..from].last() {
        before[0] = *last;
    }
    masks_of(&before, &word)
}

/// Comparisons of each byte, and of the one before it, sixteen at once; a compiler left alone makes
/// many at once too, but not the masks. What it says of one byte is `may_end_digit` and
/// `breaks_number`.
fn masks_of(before: &[u8; WORD], word: &[u8; WORD]) -> (u64, u64) {
    let within = |bytes: u8x16, first: u8, last: u8| {
        let offset = bytes - u8x16::splat(first);
        offset.min(u8x16::splat(last - first)).simd_eq(offset)
    };
    let is = |bytes: u8x16, byte: u8| bytes.simd_eq(u8x16::splat(byte));
    let (mut digits, mut breaks) = (0, 0);
    let sixteens = before.as_chunks().0.iter().zip(word.as_chunks().0);
    for (index, (before, bytes)) in sixteens.enumerate() {
        let (before, bytes) = (u8x16::new(*before), u8x16::new(*bytes));
        let last = within(bytes, 0x90, 0x99) & (is(before, 0xb9) | is(before, 0xbc));
        let digit = within(bytes, b'0', b'9') | last;
        let letter = within(bytes, b';', b'Z') | within(bytes, b'`', 0x7f) | is(bytes, 0xb8);
        let broken = letter | is(bytes, b'\n') | is(bytes, b'"');
        digits |= u64::from(digit.to_bitmask()) << (16 * index);
        breaks |= u64::from(broken.to_bitmask()) << (16 * index);
    }
    (digits, breaks)
}

/// 1 for ASCII digits, and for the last byte of Thai and full-width ones with the byte before it.
#[cfg(test)]
pub(super) const fn may_end_digit(before: u8, byte: u8) -> u8 {
    let ascii = (byte.wrapping_sub(b'0') < 10) as u8;
    let last = (byte.wrapping_sub(0x90) < 10) as u8;
    ascii | (last & ((before == 0xb9) as u8 | (before == 0xbc) as u8))
}

/// 1 for bytes that are part of no digit and of no gap: letters and tags, and the middle byte of
/// Thai consonants. Not all such bytes, for few comparisons are quicker than all; a stretch that
/// goes on for too long is looked at carefully anyway.
#[cfg(test)]
pub(super) const fn breaks_number(byte: u8) -> u8 {
    (byte.wrapping_sub(b';') <= b'Z' - b';') as u8
        | (byte.wrapping_sub(b'`') <= 0x7f - b'`') as u8
        | (byte == 0xb8) as u8
        | (byte == b'\n') as u8
        | (byte == b'"') as u8
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

/// Where the letter begins that this byte is part of.
pub(super) fn first_byte(bytes: &[u8], mut at: usize) -> usize {
    while at > 0 && bytes[at] & 0xc0 == 0x80 {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two bytes side by side in every way say the same, wherever they stand.
    #[test]
    fn sixteen_at_once_see_what_one_at_a_time_does() {
        for first in 0..=255 {
            for second in 0..=255 {
                let place = usize::from(first ^ second) % (WORD - 1);
                let (mut before, mut word) = ([b'<'; WORD], [b'x'; WORD]);
                (word[place], word[place + 1]) = (first, second);
                before[1..].copy_from_slice(&word[..WORD - 1]);
                let bits = |tells: &dyn Fn(usize) -> u8| {
                    (0..WORD).fold(0, |mask, at| mask | u64::from(tells(at)) << at)
                };
                let digits = bits(&|at| may_end_digit(before[at], word[at]));
                let breaks = bits(&|at| breaks_number(word[at]));
                assert_eq!(
                    masks_of(&before, &word),
                    (digits, breaks),
                    "{first:x} {second:x} at {place}"
                );
            }
        }
    }
}
