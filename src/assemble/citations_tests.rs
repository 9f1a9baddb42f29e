use super::*;
use crate::assemble::assemble;
use crate::diag::Lang;

const CIVIL: &str = "---
type: regulation
id: civil
kind: code
title: ประมวลกฎหมายแพ่งและพาณิชย์ (บางส่วน)
short: ป.พ.พ.
rules:
  - {id: s224, cite: {number: \"224\", paragraph: 2}, topic: loans, summary: ดูมาตรา ๖๘๖ และมาตรา ๗, as_of: 2026-11-01}
  - {id: s686, cite: {number: \"686\"}, topic: loans, summary: แจ้ง มาตรา ๖๘๖ นี้, as_of: 2026-11-01}
  - id: s193-33
    cite: {number: \"193/33\"}
    topic: loans
    summary: ห้าปี
    as_of: 2026-11-01
    parts: |
      (๑) ดอกเบี้ยค้าง
      (๒) เงินผ่อนเป็นงวด
  - {id: j, cite: {judgment: 227/2567}, topic: loans, summary: เงินกองทุน, as_of: 2026-11-01}
---
";

const BYLAW: &str = "---
type: regulation
id: bylaw
kind: bylaw
title: ข้อบังคับตัวอย่าง
short: ข้อบังคับตัวอย่าง
unit: clause
complete: true
last: \"4\"
rules:
  - {id: c1, cite: {number: \"1\"}, topic: general, summary: ชื่อ, as_of: 2026-11-01}
  - id: c4
    cite: {number: \"4\"}
    topic: general
    summary: หน้าที่
    as_of: 2026-11-01
    verified: {state: verified, on: 2026-11-01, source: ตัวอย่าง}
    quote: |
      ให้มีหน้าที่
      (๑) พิจารณาเงินกู้
      ในกรณีจำเป็น
---
";

fn note(regulations: &str, body: &str) -> String {
    format!(
        "---\ntype: note\nid: n\ntitle: ก\nform: free\nregulations: [{regulations}]\n---\n\n{body}\n"
    )
}

/// The note with its links as `[words](address)`, and what was found wrong.
fn read(regulations: &str, body: &str) -> (String, Vec<String>) {
    let note = note(regulations, body);
    let tree = Tree::of([
        ("data/site.yaml", "title: ก\nbase_url: https://example.org/\n"),
        ("data/areas.yaml", "schema: 1\nareas: []\n"),
        ("content/regulations/civil.md", CIVIL),
        ("content/regulations/bylaw.md", BYLAW),
        ("content/notes/n.md", &note),
    ]);
    let assembled = assemble(&tree, &|_, _| Vec::new());
    let of_note = |problem: &&Problem| &*problem.place.file == "content/notes/n.md";
    let told = assembled.problems.iter().filter(of_note).map(|problem| {
        let words = problem.words(Lang::Th);
        let place = problem.place.span.map(|span| note[span.range()].to_string());
        format!("{} «{}» {}", problem.code(), place.unwrap_or_default(), words.fix)
    });
    let told = told.collect();
    let site = assembled.value.unwrap().site;
    let Some(Block::Paragraph(content)) = site.notes[0].doc.blocks.first() else {
        panic!("{note}")
    };
    (content.iter().map(shown).collect(), told)
}

fn shown(inline: &Inline) -> String {
    match inline {
        Inline::Link { target: Target::Inside { page, .. }, content, .. } => {
            let address = match page {
                PageRef::Regulation(_, Some(rule)) => rule.to_string(),
                PageRef::Section(_, anchor) => anchor.to_string(),
                other => format!("{other:?}"),
            };
            format!("[{}]({address})", plain(content))
        }
        other => plain(std::slice::from_ref(other)),
    }
}

#[test]
fn citations_lead_to_the_law_they_name() {
    for (body, expected) in [
        ("ตาม ป.พ.พ. มาตรา ๖๘๖ ต้องแจ้ง", "ตาม ป.พ.พ. [มาตรา ๖๘๖](s686) ต้องแจ้ง"),
        ("มาตรา 686 แห่งประมวลกฎหมายแพ่ง\nและพาณิชย์", "[มาตรา 686](s686) แห่งประมวลกฎหมายแพ่งและพาณิชย์"),
        ("**ป.พ.พ.** มาตรา ๒๒๔ วรรคสอง", "ป.พ.พ. [มาตรา ๒๒๔ วรรคสอง](s224)"),
        ("ป.พ.พ. ม. ๑๙๓/๓๓ (๒)", "ป.พ.พ. [ม. ๑๙๓/๓๓ (๒)](m193-33-p1-i2)"),
        ("มาตรา ๖๘๖ หรือ ๑๙๓/๓๓ ป.พ.พ.", "[มาตรา ๖๘๖](s686) หรือ [๑๙๓/๓๓](s193-33) ป.พ.พ."),
        ("ดู ฎ. ๒๒๗/๒๕๖๗", "ดู [ฎ. ๒๒๗/๒๕๖๗](j)"),
        ("ข้อบังคับตัวอย่าง ข้อ ๔ วรรคสอง", "ข้อบังคับตัวอย่าง [ข้อ ๔ วรรคสอง](k4-p2)"),
        ("ป.พ.พ. มาตรา ๗๑ ยังไม่มีสรุป", "ป.พ.พ. มาตรา ๗๑ ยังไม่มีสรุป"),
    ] {
        assert_eq!(read("", body), (expected.to_string(), Vec::new()), "{body}");
    }
}

#[test]
fn laws_that_are_not_ours_are_left_alone() {
    for body in [
        "ประมวลกฎหมายวิธีพิจารณาความแพ่ง มาตรา ๖๘๖",
        "ป.วิ.พ. มาตรา ๖๘๖",
        "มาตรา ๖๘๖ แห่งพระราชบัญญัติล้มละลาย",
        "พระราชบัญญัติอื่น พ.ศ. ๒๕๓๙ มาตรา ๖๘๖",
        "ทำตามข้อ ๑ ของรายการนี้",
        "`มาตรา ๖๘๖`",
    ] {
        assert_eq!(read("", body), (body.trim_matches('`').to_string(), Vec::new()), "{body}");
    }
}

#[test]
fn a_note_may_name_its_law_in_its_head() {
    let (text, told) = read("civil", "ตามมาตรา ๖๘๖");
    assert_eq!((text.as_str(), told.len()), ("ตาม[มาตรา ๖๘๖](s686)", 0));
    let (text, told) = read("bylaw", "ตามข้อ ๔");
    assert_eq!((text.as_str(), told.len()), ("ตาม[ข้อ ๔](c4)", 0));
}

#[test]
fn what_is_unclear_or_not_there_is_told_where_it_stands() {
    for (body, expected) in [
        (
            "ดู`มาตรา ๖๘๖` และมาตรา\n๖๘๖ ด้วย",
            "L012 «มาตรา\n๖๘๖» เขียนชื่อกฎหมายไว้หน้าเลข เช่น “ป.พ.พ. มาตรา ๖๘๖”",
        ),
        ("ป.พ.พ. ข้อ ๖๘๖", "L013 «ข้อ ๖๘๖» แก้คำหน้าเลขเป็น “มาตรา” หรือแก้ชื่อกฎหมาย"),
        ("ข้อบังคับตัวอย่าง ข้อ ๕", "L013 «ข้อ ๕» ตรวจเลขกับตัวบท แล้วแก้เลขหรือชื่อกฎหมาย"),
        ("ข้อบังคับตัวอย่าง ข้อ ๒", "L013 «ข้อ ๒» "),
        ("ข้อบังคับตัวอย่าง ข้อ ๔ (๗)", "L013 «ข้อ ๔ (๗)» ตรวจเลขกับตัวบท แล้วแก้เลขหรือชื่อกฎหมาย"),
    ] {
        let (_, told) = read("", body);
        assert_eq!(told.len(), 1, "{body}: {told:?}");
        assert!(told[0].starts_with(expected), "{told:?}");
    }
}

#[test]
fn rules_cite_their_own_law_and_not_themselves() {
    let tree = Tree::of([
        ("data/site.yaml", "title: ก\nbase_url: https://example.org/\n"),
        ("data/areas.yaml", "schema: 1\nareas: []\n"),
        ("content/regulations/civil.md", CIVIL),
    ]);
    let site = assemble(&tree, &|_, _| Vec::new()).value.unwrap().site;
    let links: Vec<usize> = site.laws[0].rules.iter().map(|r| r.text.summary.links.len()).collect();
    // In the order of the law: 193/33, 224, 686, the judgment.
    assert_eq!(links, [0, 1, 0, 0]);
}
