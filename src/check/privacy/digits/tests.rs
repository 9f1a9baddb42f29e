//! What is found in which dress, and what passes.

use super::scan::{Part, Stretches, breaks_number, may_end_digit, part_at, quick_look};
use super::*;

fn found(text: &str) -> Vec<Number> {
    let mut hits = Vec::new();
    find(text, Care::Writing, &mut hits);
    hits.into_iter().map(|hit| hit.number).collect()
}

#[test]
fn ids_are_found_in_any_digits_and_separators() {
    for text in [
        "1101700230708",
        "เลขบัตร 1-1017-00230-70-8 ครับ",
        "๑ ๑๐๑๗ ๐๐๒๓๐ ๗๐ ๘",
        "๑๑๐๑๗๐๐๒๓๐๗๐๘",
        "1.1017.00230.70.8",
        "1/1017/00230/70/8",
        "1–1017–00230–70–8",
        "1\u{200b}101700230708",
        "１１０１７００２３０７０８",
        "id: \"1101700230708\"",
        "ปี 2568 1-1017-00230-70-8",
        "บัตรประชาชน 1101 7002 3070 8 ปี 2568",
        "**1**101700230708",
        "[1][1017][00230][70][8]",
        "1:1017:00230:70:8",
        "๑:๑๐๑๗:๐๐๒๓๐:๗๐:๘",
        "ลำดับ 1: 1101 7002 3070 8",
        "1\t1017\t00230\t70\t8",
        "1&nbsp;1017&nbsp;00230&nbsp;70&nbsp;8",
        "ลำดับ 1,1101700230708,กรรมการ",
        "ID1101700230708.jpg",
    ] {
        assert_eq!(found(text), [Number::NationalId], "{text}");
    }
}

#[test]
fn phones_are_found_however_they_are_written() {
    for text in [
        "081-234-5678",
        "โทร0812345678",
        "โทร ๐๘๑ ๒๓๔ ๕๖๗๘",
        "08 1234 5678",
        "081.234.5678",
        "053-112233",
        "053112233",
        "(053) 112-233",
        "02-123-4567",
        "+66 81 234 5678",
        "+66812345678",
        "+66-53-112233",
        "+66 (0) 81 234 5678",
        "tel:0812345678",
        "0-5311-2233",
        "โทร. 0 5311 2233",
        "0812-345678",
        "0066812345678",
        "https://wa.me/66812345678",
        "โทร 66812345678",
    ] {
        assert_eq!(found(text), [Number::Phone], "{text}");
    }
}

#[test]
fn cells_of_a_published_table_are_looked_at_one_by_one() {
    let page = |text: &str| {
        let mut hits = Vec::new();
        find(text, Care::Page, &mut hits);
        hits.into_iter().map(|hit| hit.number).collect::<Vec<_>>()
    };
    assert_eq!(page("50230203,1101700230708,x"), [Number::NationalId]);
    assert_eq!(page("ชื่อ,0812345678,๑๒"), [Number::Phone]);
    assert_eq!(page("1,234,567.89,12,345,678"), []);
    assert_eq!(page("081,234,5678"), []);
}

#[test]
fn accounts_are_found_near_their_words() {
    assert_eq!(found("เลขที่บัญชี 123-4-56789-0"), [Number::BankAccount]);
    assert_eq!(found("ธ.ก.ส. 201234567890"), [Number::BankAccount]);
    assert_eq!(found("123-4-56789-0"), []);
}

#[test]
fn every_letter_of_the_plane_is_what_its_bytes_say() {
    for letter in '\u{0}'..='\u{ffff}' {
        let part = match (digit(letter), gap_of(letter)) {
            (Some(_), _) => Part::Digit,
            (None, Some(_)) => Part::Gap,
            (None, None) => Part::Other,
        };
        // A colon is a gap between digits only.
        let text = format!("1{letter}1");
        assert!(part_at(text.as_bytes(), 1).0 == part, "{letter:?}");
    }
}

/// The quick look may stop at a number that is none, but may not pass one.
#[test]
fn the_quick_look_knows_every_digit_and_breaks_no_number() {
    for letter in '\u{0}'..='\u{ffff}' {
        let text = format!("<{letter}");
        let bytes = text.as_bytes();
        let last = bytes.len() - 1;
        if digit(letter).is_some() {
            assert!(may_end_digit(bytes[last]), "{letter:?}");
        }
        if digit(letter).is_some() || gap_of(letter).is_some() {
            assert!(bytes[1..].iter().all(|byte| !breaks_number(*byte)), "{letter:?}");
        }
    }
}

#[test]
fn look_alikes_pass() {
    for text in [
        "1101700230709",
        "0994000165129",
        "50230203",
        "2025-12-31 2026-01-01",
        "1,101,700,230,705.00",
        "amount: 1234567890.12",
        "1101700230708.00",
        "0.98516949152542372881",
        "เล่ม ๑๓๒ ตอนที่ ๑๖ ก หน้า ๑ ๑๒ ๒๕๕๘",
        "08.30-16.30 น.",
        "a0812345678",
        "รหัสงบประมาณ 0812345678",
        "ใบเสร็จเลขที่ 053112233",
        "12.034 567 890",
        "ปีบัญชี 2568 123456 บาท",
        "08:30-16:30 น. ถึง 09:15:00",
        "sha256: 4a1101700230708b9f86d081884c7d65",
        "0.1101700230708",
        "12,101,700,230,708",
        "รหัสบัญชีแยกประเภท 1102050101",
        "บัญชี 1101 1102 1103 2101",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

use proptest::prelude::*;

/// An ID card's number with a right check digit.
fn id() -> impl Strategy<Value = Vec<u8>> {
    (1u8..=8, proptest::collection::vec(0u8..=9, 11)).prop_map(|(first, rest)| {
        let mut digits = vec![first];
        digits.extend(rest);
        let sum: u32 = digits.iter().zip((2..=13).rev()).map(|(d, w)| u32::from(*d) * w).sum();
        digits.push(u8::try_from((11 - sum % 11) % 10).unwrap());
        digits
    })
}

proptest! {
    #[test]
    fn an_id_is_found_whatever_its_dress(
        id in id(),
        kinds in proptest::collection::vec(0usize..3, 13),
        gap in prop_oneof![Just(""), Just("-"), Just(" "), Just("."), Just("–"), Just(" - "), Just("\u{200b}"), Just("/")],
        before in "[ก-ฮ a-z:]{0,30}",
        after in "[ก-ฮ :]{0,30}",
    ) {
        let zeros = ['0', '๐', '０'].map(u32::from);
        let mut text = format!("{before} ");
        for (place, digit) in id.iter().enumerate() {
            if matches!(place, 1 | 5 | 10 | 12) {
                text.push_str(gap);
            }
            text.push(char::from_u32(zeros[kinds[place]] + u32::from(*digit)).unwrap());
        }
        text.push_str(&format!(" {after}"));
        let mut hits = Vec::new();
        find(&text, Care::Writing, &mut hits);
        prop_assert!(hits.iter().any(|hit| hit.digits == id), "{}", text);
    }

    /// What the quick look takes for an amount is nobody's number to the careful one either.
    #[test]
    fn amounts_are_nobodys(
        text in "[0-9๐-๙]{1,4}([,.][0-9๐-๙]{1,4}){1,6}",
        before in "(โทร |เลขที่บัญชี |บัตรประชาชน |)",
        page in any::<bool>(),
    ) {
        let care = if page { Care::Page } else { Care::Writing };
        let text = format!("{before}{text}");
        if quick_look(text.as_bytes(), before.len()).is_amount {
            let mut run = Run { care, digits: Vec::new(), groups: Vec::new() };
            let mut hits = Vec::new();
            run.look(&text, before.len(), &mut hits);
            prop_assert_eq!(hits, []);
        }
    }

    /// A text is looked at in words of 64 bytes; what is found does not depend on where they begin.
    #[test]
    fn no_number_hides_between_two_looks(
        text in "([0-9]{1,5}|[๐-๙]{1,4}|[ .,/()-]{1,3}|\u{200b}|–|−|ก|<td>|０|<th>รายการที่มีชื่อยาวกว่ารายการอื่น<td>){0,40}",
        shift in 1usize..150,
        page in any::<bool>(),
    ) {
        let care = if page { Care::Page } else { Care::Writing };
        let (mut here, mut there) = (Vec::new(), Vec::new());
        find(&text, care, &mut here);
        find(&format!("{}{text}", "<".repeat(shift)), care, &mut there);
        for hit in &mut there {
            hit.range = hit.range.start - shift..hit.range.end - shift;
        }
        prop_assert_eq!(here, there);
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,200}|[0-9๐-๙０-９ .,/()*_\u{200b}–-]{0,80}") {
        let mut hits = Vec::new();
        find(&text, Care::Writing, &mut hits);
        for hit in hits {
            prop_assert!(text.get(hit.range).is_some());
        }
    }
}

/// Wherever nine digits go together, letter by letter, a stretch leads there, whatever stands around
/// them and wherever in its word of 64 bytes it begins.
#[test]
fn no_number_lies_outside_of_the_stretches() {
    let letters: Vec<char> = "0123456789๐๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙12７ -.,:/()[]_*\tกน็เ<a>\u{a0}\u{2013}\u{200b}\u{feff}－é€😀".chars().collect();
    let mut random: u64 = 20_691_127;
    let mut numbers = 0;
    for _ in 0..3_000 {
        let mut text = String::new();
        while text.len() < 300 {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from(random >> 33).unwrap();
            // Mostly digits, so that long numbers come about.
            let among = if pick.is_multiple_of(8) { letters.len() } else { 32 };
            text.push(letters[(pick / 8) % among]);
        }
        let bytes = text.as_bytes();
        let stretches: Vec<(usize, usize)> = Stretches::of(bytes).collect();
        let mut at = 0;
        while at < bytes.len() {
            let (part, length) = part_at(bytes, at);
            if part != Part::Digit {
                at += length.max(1);
                continue;
            }
            let quick = quick_look(bytes, at);
            if quick.digits >= FEWEST {
                numbers += 1;
                let covers =
                    |(start, stop): &(usize, usize)| *start <= at + 2 && quick.end <= *stop + 2;
                assert!(stretches.iter().any(covers), "{text:?} at {at}");
            }
            at = quick.end;
        }
    }
    assert!(numbers > 5_000, "{numbers}");
}
