//! Which part of a lessons-learned note each heading begins, by the names that the forms of
//! 2553–2564 gave them. A heading that no form knows keeps its place and has no key.

use crate::model::doc::{Block, Doc, plain};
use crate::model::section::{Section, SectionKey};
use crate::thai::fold;

/// Names as printed in the forms; `*` stands for any words after the stem, because authors put
/// names of places and groups there.
const NAMES: &[(SectionKey, &[&str])] = &[
    (
        SectionKey::AuthorName,
        &["ชื่อ–นามสกุล", "ชื่อ-สกุล", "เจ้าของความรู้", "ชื่อเจ้าของความรู้", "ชื่อเจ้าขององค์ความรู้"],
    ),
    (
        SectionKey::Title,
        &["ชื่อเรื่อง", "ชื่องาน", "ชื่อองค์ความรู้", "ชื่อชุดความรู้", "องค์ความรู้ เรื่อง*", "ชื่อ บล็อก"],
    ),
    (SectionKey::AuthorOffice, &["สังกัด", "ส่วนราชการ", "หน่วยงาน"]),
    (
        SectionKey::KmCategory,
        &["องค์ความรู้ที่บ่งชี้", "หมวดองค์ความรู้", "ขอบเขตและเป้าหมายการจัดการความรู้", "ขอบเขตและเป้าหมาย"],
    ),
    (SectionKey::Background, &["ที่มาและความสำคัญ*", "ที่มา ความสำคัญ*", "หลักการ", "หลักการและเหตุผล"]),
    (SectionKey::ProblemAbout, &["เป็นการแก้ไขปัญหาเกี่ยวกับ"]),
    (SectionKey::Period, &["เหตุการณ์นี้เกิดขึ้นเมื่อ"]),
    (SectionKey::Place, &["สถานที่เกิดเหตุการณ์"]),
    (SectionKey::Story, &["เนื้อเรื่อง", "เนื้อหา", "เรื่องเล่า", "เนื้อหา บล็อก"]),
    (SectionKey::KnowledgeAssets, &["บันทึกขุมความรู้", "ขุมความรู้"]),
    (SectionKey::CoreKnowledge, &["แก่นความรู้"]),
    (SectionKey::Strategies, &["กลยุทธ์ในการทำงาน*"]),
    (SectionKey::Methods, &["วิธีการ", "รูปแบบ กระบวนการ*", "ขั้นตอน*", "เทคนิค*"]),
    (SectionKey::Regulations, &["กฎระเบียบ*"]),
    (SectionKey::Concepts, &["แนวคิด*"]),
    (SectionKey::Theories, &["ทฤษฎีที่เกี่ยวข้อง*"]),
    (SectionKey::Results, &["ผลสำเร็จ*", "ผลลัพธ์*", "ประโยชน์*"]),
    (SectionKey::SuccessFactors, &["ปัจจัยความสำเร็จ*", "ปัจจัยแห่งความสำเร็จ*"]),
    (SectionKey::Problems, &["ปัญหา*"]),
    (SectionKey::Cautions, &["ข้อพึงระวัง*"]),
    (SectionKey::Recommendations, &["ข้อเสนอแนะ*"]),
];

/// The sections of a note, in order: its second-level headings.
pub fn sections(doc: &Doc) -> Vec<Section> {
    doc.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 2, id, content, .. } => {
                let heading = plain(content).trim().to_string();
                Some(Section { key: key(&heading), heading, heading_id: id.clone() })
            }
            _ => None,
        })
        .collect()
}

/// The sections whose part of the form was there already.
pub fn duplicates(sections: &[Section]) -> Vec<&Section> {
    let repeats = |index: usize, section: &Section| {
        section.key.is_some() && sections[..index].iter().any(|before| before.key == section.key)
    };
    sections.iter().enumerate().filter(|(index, s)| repeats(*index, s)).map(|(_, s)| s).collect()
}

fn key(heading: &str) -> Option<SectionKey> {
    let heading = letters(&without_brackets(heading));
    let matches = |name: &str| match name.strip_suffix('*') {
        Some(stem) => heading.starts_with(&letters(stem)),
        None => heading == letters(name),
    };
    NAMES.iter().find(|(_, names)| names.iter().any(|name| matches(name))).map(|(key, _)| *key)
}

/// The heading without what stands in brackets; an open bracket takes the rest along.
fn without_brackets(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(heading.len());
    for c in heading.chars() {
        match c {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// Only the letters and marks, without the number in front: spaces, dashes and slashes within
/// these names vary from form to form.
fn letters(text: &str) -> String {
    let folded = fold(text);
    let is_letter = |c: char| crate::thai::letters::is_thai(c) || c.is_alphabetic();
    let start = folded.find(is_letter).unwrap_or(folded.len());
    folded[start..].chars().filter(|&c| is_letter(c) || c.is_ascii_digit()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::markdown;
    use std::sync::Arc;

    fn read(text: &str) -> Vec<Section> {
        sections(&markdown(&Arc::from("note.md"), text, 0).value)
    }

    #[test]
    fn headings_are_known_by_the_names_of_the_forms() {
        use SectionKey::*;
        for (heading, expected) in [
            ("เนื้อเรื่อง", Some(Story)),
            ("๙. เนื้อเรื่อง :", Some(Story)),
            ("เนื้อเรื่อง –", Some(Story)),
            ("1) เนื้อหา บล็อก :", Some(Story)),
            ("ชื่อ–นามสกุล", Some(AuthorName)),
            ("ชื่อ - นามสกุล", Some(AuthorName)),
            ("2. ชื่อเจ้าขององค์ความรู้", Some(AuthorName)),
            ("ชื่องาน :", Some(Title)),
            ("องค์ความรู้ เรื่อง “การออม”", Some(Title)),
            ("องค์ความรู้ที่บ่งชี้ (เลือก 1 หมวด)", Some(KmCategory)),
            ("ที่มา ความสำคัญ และสภาพปัญหา", Some(Background)),
            ("3. ที่มาและความสำคัญของปัญหา", Some(Background)),
            ("เป็นการเเก้ไขปัญหาเกี่ยวกับ", Some(ProblemAbout)),
            ("บันทึกขุมความรู้ (Knowledge Assets)", Some(KnowledgeAssets)),
            ("แก่นความรู้ (Core Competency", Some(CoreKnowledge)),
            ("กลยุทธ์ในการทํางาน", Some(Strategies)),
            ("กลยุทธ์ในการทำงาน (นำแก่นความรู้มากำหนดเป็นกลยุทธ์ในการทำงาน)", Some(Strategies)),
            ("วิธีการ", Some(Methods)),
            ("วิธีการออมเงิน", None),
            ("รูปแบบ/กระบวนการ/ลำดับขั้นตอน", Some(Methods)),
            ("กฎระเบียบ – ระเบียบ กทบ.", Some(Regulations)),
            ("แนวคิด –", Some(Concepts)),
            ("ทฤษฎีที่เกี่ยวข้อง", Some(Theories)),
            ("ผลสำเร็จของ กทบ.หมู่บ้าน", Some(Results)),
            ("ปัจจัยความสำเร็จของศูนย์ประสานงาน ฯ", Some(SuccessFactors)),
            ("ปัจจัยแห่งความสำเร็จ", Some(SuccessFactors)),
            ("ปัญหาของการดำเนินงาน", Some(Problems)),
            ("ข้อพึงระวัง", Some(Cautions)),
            ("ข้อเสนอแนะในการดำเนินงาน กทบ./เครือข่าย กทบ ต่อไป", Some(Recommendations)),
            ("• ข้อเสนอแนะ", Some(Recommendations)),
            ("การปฏิบัติงานของพัฒนากรในพื้นที่", None),
            ("(เนื้อเรื่อง)", None),
            ("๑.", None),
        ] {
            let found = read(&format!("## {heading}\n"));
            assert_eq!(found.first().and_then(|section| section.key), expected, "{heading}");
        }
    }

    #[test]
    fn only_second_level_headings_are_sections() {
        let found = read("## ก\n\n### เนื้อเรื่อง\n\n## **เนื้อเรื่อง** {#story}\n");
        let found: Vec<_> =
            found.iter().map(|s| (s.heading.as_str(), s.heading_id.as_str())).collect();
        assert_eq!(found, [("ก", "s1"), ("เนื้อเรื่อง", "story")]);
    }

    #[test]
    fn the_second_of_a_kind_is_a_duplicate() {
        let found = read("## ปัญหา\n\n## ก\n\n## ก\n\n## ปัญหาที่พบ\n\n## แนวคิด\n");
        let second: Vec<_> = duplicates(&found).iter().map(|s| s.heading.as_str()).collect();
        assert_eq!(second, ["ปัญหาที่พบ"]);
    }
}
