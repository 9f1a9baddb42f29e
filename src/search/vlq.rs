//! Numbers as letters, five bits to a letter, small numbers first. There is no digit among the
//! letters, so that a list of postings can never look like somebody's telephone number, and none
//! that a string of JavaScript would have to escape.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%*+:;=?^~";

/// Appends a number.
pub fn push(text: &mut Vec<u8>, mut number: u32) {
    loop {
        let five = (number & 31) as usize;
        number >>= 5;
        let more = if number > 0 { 32 } else { 0 };
        text.push(LETTERS[five | more]);
        if number == 0 {
            return;
        }
    }
}

/// A list of numbers.
pub fn write(numbers: impl IntoIterator<Item = u32>) -> String {
    let mut text = Vec::new();
    for number in numbers {
        push(&mut text, number);
    }
    text.into_iter().map(char::from).collect()
}

/// The numbers of a list; other letters are passed over.
pub fn read(text: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    let (mut number, mut shift) = (0_u32, 0);
    for value in text.bytes().filter_map(value) {
        number |= u32::from(value & 31).checked_shl(shift).unwrap_or(0);
        shift += 5;
        if value & 32 == 0 {
            numbers.push(number);
            (number, shift) = (0, 0);
        }
    }
    numbers
}

fn value(letter: u8) -> Option<u8> {
    let place = LETTERS.iter().position(|known| *known == letter)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_numbers_are_short() {
        assert_eq!(write([0, 1, 31]), "ABf");
        assert_eq!(write([32, 1023]), "gB~f");
        assert_eq!(read("gB~f"), [32, 1023]);
        assert!(read("").is_empty());
    }

    proptest! {
        #[test]
        fn numbers_come_back(numbers: Vec<u32>) {
            let text = write(numbers.iter().copied());
            prop_assert!(!text.bytes().any(|byte| byte.is_ascii_digit()));
            prop_assert_eq!(read(&text), numbers);
        }
    }
}
