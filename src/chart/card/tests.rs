use super::*;

fn fund() -> Card {
    Card {
        site: "กองทุนหมู่บ้านและชุมชนเมือง อำเภอแม่ออน".into(),
        kind: "กองทุน".into(),
        title: "กองทุนหมู่บ้านปี่น้ำที่กตัญญู".into(),
        under: "หมู่ที่ ๓ ตำบลออนกลาง อำเภอแม่ออน จังหวัดเชียงใหม่".into(),
        figures: vec![
            Figure {
                label: "อันดับ".into(), value: "๓".into(), note: "จาก ๔๙ กองทุน".into()
            },
            Figure {
                label: "คะแนนรวม".into(), value: "๗๘.๕๐".into(), note: "จาก ๑๐๐".into()
            },
        ],
        band: "ข้อมูลสมมติ แต่งขึ้นเพื่อสาธิต".into(),
        ..Card::default()
    }
}

fn decoded(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    (reader.info().width, reader.info().height, pixels)
}

#[test]
fn a_card_has_its_size_and_the_same_words_give_the_same_bytes() {
    let bytes = png(&fund());
    assert_eq!(bytes, png(&fund()));
    let (width, height, _) = decoded(&bytes);
    assert_eq!((width, height), (1_200, 630));
    assert!(bytes.len() < 40_000, "{} bytes", bytes.len());
}

#[test]
fn every_word_of_a_card_is_drawn_and_the_gate_sees_it() {
    let whole = fund();
    let bytes = png(&whole);
    let without: [fn(&mut Card); 7] = [
        |card| card.site.clear(),
        |card| card.kind.clear(),
        |card| card.title.clear(),
        |card| card.under.clear(),
        |card| card.band.clear(),
        |card| card.figures[0].value.clear(),
        |card| card.figures[1].note.clear(),
    ];
    for (number, take) in without.iter().enumerate() {
        let mut card = whole.clone();
        take(&mut card);
        assert_ne!(png(&card), bytes, "word {number}");
        assert_ne!(card.words(), whole.words(), "word {number}");
    }
}

#[test]
fn nothing_is_drawn_over_the_edge_however_long_the_words() {
    let long = "การบริหารจัดการกองทุนหมู่บ้านและชุมชนเมืองอย่างโปร่งใสตรวจสอบได้".repeat(12);
    let mut card = fund();
    (card.title, card.under, card.site) = (long.clone(), long.clone(), long.clone());
    card.figures[0].value = "๙๙๙,๙๙๙,๙๙๙.๐๐".into();
    card.figures[0].note = long.clone();
    let place = Place { place: "๑".into(), name: long, points: "๑๐๐.๐๐".into() };
    let mut contest = card.clone();
    contest.places = vec![place; 3];
    for card in [card, contest] {
        let (width, _, pixels) = decoded(&png(&card));
        let edge = |x: u32| pixels.chunks_exact(width as usize).map(move |row| row[x as usize]);
        // A quiet margin: the columns at both sides hold whole areas only.
        for x in [2, 40, 1_160, 1_197] {
            let mut colours: Vec<u8> = edge(x).collect();
            colours.dedup();
            assert!(colours.len() <= 3, "column {x}: {colours:?}");
        }
    }
}
