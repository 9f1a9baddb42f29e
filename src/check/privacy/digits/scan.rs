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
            // Most words have too few digits, but for what goes on in the next one.
            if self.digits.count_ones() < FEWEST_BITS {
                let behind_breaks = u64::BITS - self.breaks.leading_zeros();
                let tail = self.digits & !below(behind_breaks);
                if tail != 0 {
                    let start = self.word + tail.trailing_zeros() as usize;
                    self.open = Some((start, tail.count_ones()));
                }
                self.digits = 0;
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

/// Which of the 64 bytes from here on may end a digit, and which break a number. What is behind the
/// text breaks.
fn masks(bytes: &[u8], from: usize) -> (u64, u64) {
    if let Some(word) = bytes[from..].first_chunk() {
        return masks_of(word);
    }
    let mut word = [b'<'; WORD];
    let rest = &bytes[from..];
    word[..rest.len()].copy_from_slice(rest);
    masks_of(&word)
}

/// Comparisons of sixteen bytes at once; a compiler left alone makes many at once too, but not the
/// masks. What it says of one byte is `may_end_digit` and `breaks_number`.
fn masks_of(word: &[u8; WORD]) -> (u64, u64) {
    let within = |bytes: u8x16, first: u8, last: u8| {
        let offset = bytes - u8x16::splat(first);
        offset.min(u8x16::splat(last - first)).simd_eq(offset)
    };
    let (mut digits, mut breaks) = (0, 0);
    for (index, bytes) in word.as_chunks().0.iter().enumerate() {
        let bytes = u8x16::new(*bytes);
        let digit = within(bytes, b'0', b'9') | within(bytes, 0x90, 0x99);
        let letter = within(bytes, b';', b'Z') | within(bytes, b'`', 0x7f);
        let broken = letter | bytes.simd_eq(u8x16::splat(0xb8));
        digits |= u64::from(digit.to_bitmask()) << (16 * index);
        breaks |= u64::from(broken.to_bitmask()) << (16 * index);
    }
    (digits, breaks)
}

/// ASCII digits, and the last byte of Thai and full-width ones; also the last byte of some other
/// letters, which the careful look tells apart.
#[cfg(test)]
pub(super) const fn may_end_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | 0x90..=0x99)
}

/// Bytes that are part of no digit and of no gap: letters and tags, and the middle byte of Thai
/// consonants. Not all such bytes, for few comparisons are quicker than all; a stretch that
/// goes on for too long is looked at carefully anyway.
#[cfg(test)]
pub(super) const fn breaks_number(byte: u8) -> bool {
    matches!(byte, b';'..=b'Z' | b'`'..=0x7f | 0xb8)
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

/// What can be said of a run of digits and gaps without reading it.
pub(super) struct Quick {
    pub end: usize,
    pub digits: usize,
    /// `2,855,622.29`: groups of at most three with commas between them, but for one point. Nine
    /// of its digits are three groups at least, so a comma stands among them, and a number with
    /// commas is nobody's unless one of its groups is longer.
    pub is_amount: bool,
}

/// A quick look that spares nearly every number of a table a careful one.
pub(super) fn quick_look(bytes: &[u8], start: usize) -> Quick {
    let mut quick = Quick { end: start, digits: 0, is_amount: true };
    let (mut width, mut group, mut points, mut comma_or_point) = (0, 0, 0, true);
    loop {
        let (part, length) = part_at(bytes, quick.end);
        match part {
            Part::Digit => {
                if width > 0 {
                    quick.is_amount &= comma_or_point && points <= 1;
                    (width, group) = (0, 0);
                }
                group += 1;
                quick.is_amount &= group <= 3;
                quick.digits += 1;
            }
            Part::Gap if width < WIDEST_GAP => {
                let byte = bytes[quick.end];
                width += 1;
                points += usize::from(byte == b'.');
                comma_or_point = width == 1 && matches!(byte, b',' | b'.');
            }
            _ => return quick,
        }
        quick.end += length;
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

    #[test]
    fn sixteen_at_once_see_what_one_at_a_time_does() {
        for byte in 0..=255 {
            for place in 0..WORD {
                let mut word = [b'x'; WORD];
                word[place] = byte;
                let bits = |tells: &dyn Fn(u8) -> bool| {
                    (0..WORD).fold(0, |mask, at| mask | u64::from(tells(word[at])) << at)
                };
                let told = (bits(&|byte| may_end_digit(byte)), bits(&|byte| breaks_number(byte)));
                assert_eq!(masks_of(&word), told, "{byte:x} at {place}");
            }
        }
    }
}
