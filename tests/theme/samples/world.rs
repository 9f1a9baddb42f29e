//! Members' stories.

use super::*;

pub const STORY: &str = "โรงเห็ดหลังบ้านกับหนี้ที่หมดไป";

pub fn story_card(title: &str) -> StoryCard {
    StoryCard {
        title: s(title),
        href: s("story.html"),
        summary: s("แม่ค้าผักรายวันเปลี่ยนเงินกู้ก้อนเดียวเป็นโรงเห็ดสองโรง ผ่อนเป็นรายเดือนตามรอบเก็บเห็ด"),
        occupation: s("เพาะเห็ดนางฟ้าขายตลาดนัด"),
        told_as: s("ป้าคำ (นามสมมติ)"),
        place: s("ตำบลออนกลาง"),
        says: s("หนี้ลดลง ๕๓,๐๐๐ บาท · รายได้เพิ่มขึ้น ๕,๓๐๐ บาทต่อเดือน · ๑๘ เดือน"),
        badges: vec![badge("warn", "ข้อมูลสมมติ"), badge("good", "รับรองแล้วว่าปลดหนี้นอกระบบหมด")],
    }
}

pub fn story_cards() -> Vec<StoryCard> {
    vec![story_card(STORY), story_card("ผักอินทรีย์สามแปลงกับลูกค้าประจำยี่สิบบ้าน")]
}

pub fn stories() -> StoriesView {
    StoriesView {
        intro: all(&[
            "สมาชิกที่กู้เงินกองทุนไปสร้างอาชีพจนปลดหนี้นอกระบบได้",
            "คะแนนของกองทุนคิดจากจำนวนที่รายงานในงบเท่านั้น",
        ]),
        stories: story_cards(),
        links: vec![link("๖.๑ สมาชิกกู้ สร้างอาชีพ ปลดหนี้ได้")],
    }
}

pub fn story() -> StoryView {
    StoryView {
        summary: s("แม่ค้าผักรายวันเปลี่ยนเงินกู้ก้อนเดียวเป็นโรงเห็ดสองโรง"),
        badges: vec![badge("good", "รับรองแล้วว่าปลดหนี้นอกระบบหมด")],
        tiles: tiles(),
        facts: facts(&[("เจ้าของเรื่อง", "ป้าคำ (นามสมมติ)"), ("อาชีพที่สร้าง", "เพาะเห็ดนางฟ้า")]),
        figures: table(),
        place: Some(link(FUND)),
        problems: vec![link("สมาชิกเป็นหนี้นอกระบบ")],
        indicators: vec![link("๖.๑ สมาชิกกู้ สร้างอาชีพ ปลดหนี้ได้")],
        contests: vec![link("การคัดเลือกกองทุนดีเด่น: อันดับ ๑ จาก ๓ เรื่อง")],
        caution: s("เรื่องนี้ยังไม่มีผู้รับรอง"),
        previous: None,
        next: Some(link("ผักอินทรีย์สามแปลง")),
    }
}
