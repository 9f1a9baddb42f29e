//! Funds and areas.

use super::*;

pub fn fund_rows() -> Vec<FundRow> {
    (0..7)
        .map(|n| FundRow {
            code: format!("502301{n:02}"),
            name: s(FUNDS[n]),
            href: s("fund.html"),
            members: s("๑๒๒"),
            loans: s("๒,๓๑๐,๐๐๐.๐๐"),
            savings: s(if n == 5 {
                "ไม่มีข้อมูล"
            } else {
                "๑,๐๒๔,๕๐๐.๕๐"
            }),
            course: s("M1 9L20 13L39 1"),
            course_says: "เพิ่มขึ้น",
            points: s(if n == 4 {
                "ไม่เข้าจัดอันดับ"
            } else {
                "๘๗.๔๐"
            }),
            place: s(if n == 4 { "–" } else { "๑" }),
            badges: if n == 0 { vec![badge("good", "ดีเด่น")] } else { Vec::new() },
        })
        .collect()
}

pub fn area_links() -> Vec<AreaLink> {
    ["ตำบลออนกลาง", "ตำบลออนเหนือ", "ตำบลบ้านสหกรณ์", "ตำบลห้วยแก้ว", "ตำบลแม่ทา", "ตำบลทาเหนือ"]
        .iter()
        .map(|title| AreaLink {
            title: s(title), href: s("area.html"), count: s("๑๑ กองทุน")
        })
        .collect()
}

pub fn funds() -> FundsView {
    let group = |id: &str, title: &str| FundGroup {
        id: s(id),
        title: s(title),
        href: s("area.html"),
        count: s("๗ กองทุน"),
        funds: fund_rows(),
        areas: Vec::new(),
    };
    FundsView {
        source: s(
            "ยอดรวมมาจากไฟล์ข้อมูลของ ๔๘ กองทุนที่รายงานแล้ว ณ วันที่ ๓๑ ธันวาคม ๒๕๖๘ หน้าของแต่ละกองทุนบอกไฟล์และบรรทัดของทุกตัวเลข",
        ),
        intro: s("กองทุนหมู่บ้านและชุมชนเมือง ๔๙ กองทุน ใน ๖ ตำบล"),
        tiles: tiles(),
        more: vec![link("เครือข่ายกองทุน แผน และปฏิทิน")],
        groups: vec![
            group("t-502301", "ตำบลออนกลาง"),
            group("t-502302", "ตำบลออนเหนือ"),
            FundGroup {
                id: s("p-50"),
                title: s("จังหวัดเชียงใหม่"),
                href: s("area.html"),
                areas: area_links(),
                ..FundGroup::default()
            },
        ],
    }
}

fn texts<'t>(all: impl IntoIterator<Item = &'t str>) -> Texts {
    let mut texts = Texts::default();
    all.into_iter().for_each(|one| texts.push(|text| text.push_str(one)));
    texts
}

pub fn statement(id: &'static str, title: &'static str, labels: &[&str]) -> StatementGroup {
    let rows = labels.iter().enumerate().map(|(n, label)| StatementRow {
        label: s(label).into(),
        unit: if n == 0 { "บาท" } else { "" },
        total: n + 1 == labels.len(),
    });
    let cells = (0..labels.len()).flat_map(|n| match n {
        1 => ["ไม่มีข้อมูล", "๒,๑๕๐,๐๐๐.๐๐", "๑๒,๓๑๐,๐๐๐.๕๐"],
        2 => ["๑,๙๘๔,๒๐๐.๐๐", "๒,๑๕๐,๐๐๐.๐๐", "ไม่แสดง"],
        _ => ["๑,๙๘๔,๒๐๐.๐๐", "๒,๑๕๐,๐๐๐.๐๐", "๑๒,๓๑๐,๐๐๐.๕๐"],
    });
    let states = (0..labels.len()).flat_map(|n| match n {
        1 => ["unknown", "known", "known"],
        2 => ["known", "known", "hidden"],
        _ => ["known"; 3],
    });
    StatementGroup {
        id,
        title,
        unit: "บาท",
        rows: rows.collect(),
        cells: texts(cells),
        states: states.collect(),
        zeros: s("เงินกู้ธนาคาร, หนี้สินอื่น"),
        lines: all(&["๑๘", "๓๘, ๓๙", "๕๘"]),
    }
}

pub fn fund() -> FundView {
    FundView {
        history: Some(HistoryView {
            rows: vec![HistoryRow {
                year: s("๒๕๖๙"),
                contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
                place: s("๕ จาก ๔๕"),
                total: s("๘๑.๙๐ จาก ๑๐๐"),
            }],
            change: s("อันดับดีขึ้นจาก ๑๒ เป็น ๕"),
        }),
        code: s("50230101"),
        kind: s("กองทุนหมู่บ้าน"),
        badges: vec![
            badge("info", "ขนาดกลาง"),
            badge("good", "ตรวจสอบบัญชีแล้ว"),
            badge("plain", "สทบ. เกรด A (๒๕๖๗)"),
        ],
        identity: facts(&[
            ("รหัสกองทุน", "50230101"),
            ("จัดตั้งเมื่อ", "๒๐ สิงหาคม ๒๕๔๔"),
            ("จดทะเบียนนิติบุคคล", "๕ มีนาคม ๒๕๔๙"),
            ("วันสิ้นปีบัญชี", "๓๑ ธันวาคม"),
            ("คณะกรรมการ", "๑๕ คน (หญิง ๘ คน)"),
        ]),
        tiles: tiles(),
        score: Some(score()),
        gated: Vec::new(),
        charts: vec![chart(0, "เงินกู้ เงินออม และหนี้ค้าง ๓ ปี"), chart(1, "กองทุนนี้เทียบกับกองทุนอื่นในอำเภอ")],
        years: all(&["๒๕๖๖", "๒๕๖๗", "๒๕๖๘"]),
        statements: vec![StatementSheet {
            id: "sheet-balance",
            title: "งบ",
            groups: vec![
                statement(
                    "balance",
                    "งบแสดงฐานะการเงิน",
                    &["เงินสด", "เงินฝากธนาคาร", "ลูกหนี้เงินกู้", "หัก ค่าเผื่อหนี้สงสัยจะสูญ", "สินทรัพย์รวม"],
                ),
                statement(
                    "income",
                    "งบรายได้ค่าใช้จ่าย",
                    &["ดอกเบี้ยรับจากเงินกู้", "ค่าปรับและค่าธรรมเนียม", "ค่าตอบแทนกรรมการ", "กำไรสุทธิ"],
                ),
            ],
        }],
        ratios: table(),
        held: [("สมาชิก", "๕/๕", ""), ("งบดุล", "๙/๑๒", "is-some"), ("รายงาน", "๐/๓", "is-none")]
            .map(|(title, count, class)| Held { title, count: s(count), class })
            .to_vec(),
        gaps: all(&["ไม่มีข้อมูลเงินฝากธนาคารของปี ๒๕๖๖", "ไม่มีจำนวนสมาชิกที่ปลดหนี้นอกระบบได้"]),
        problems: vec![FundProblem {
            text: s("สินทรัพย์รวมปี ๒๕๖๗ ต่างจากผลรวมรายการ ๕๐๐.๐๐ บาท"),
            line: s("๖๑"),
            code: link("D103"),
            blocks: true,
        }],
        quality: Some(QualityView {
            level: s("๔"),
            out_of: s("๕"),
            year: s("๒๕๖๘"),
            steps: vec![
                QualityStep { title: "ปิดบัญชีแล้ว", taken: true },
                QualityStep {
                    title: "มีหลักฐานประกอบให้ตรวจ", taken: false
                },
            ],
        }),
        source: SourceView {
            file: s("data/funds/50230101.yaml"),
            years: vec![SourceYear {
                title: s("๒๕๖๘"),
                as_of: s("๓๑ ธ.ค. ๒๕๖๘"),
                state: "ตรวจสอบแล้ว",
                line: s("๘๐"),
            }],
            lines: table(),
        },
        stories: vec![link(STORY)],
        plan: Some(link("แผนปฏิบัติการและปฏิทิน ปีงบประมาณ ๒๕๗๐")),
        evidence: vec![link("รายงานการประชุมใหญ่ (PDF ๒๗ KB)")],
        evidence_note: s("มีหลักฐาน ๑๑ รายการ เปิดดูได้ ๑ รายการ อีก ๑๐ รายการเก็บไว้ที่กองทุน"),
        notes: vec![link(NOTE)],
        why_href: s("why.html"),
        dossier_href: s("dossier.html"),
        previous: Some(link(FUNDS[6])),
        next: Some(link(FUNDS[1])),
    }
}

pub fn gated_fund() -> FundView {
    let gated = all(&["ไม่มีงบของปี ๒๕๖๗ จึงเทียบแนวโน้มไม่ได้", "ยังไม่ปิดบัญชีปี ๒๕๖๘"]);
    let years = all(&["๒๕๖๔", "๒๕๖๕", "๒๕๖๖", "๒๕๖๗", "๒๕๖๘"]);
    let mut statements = fund().statements;
    for group in statements.iter_mut().flat_map(|sheet| &mut sheet.groups) {
        group.cells = texts(vec!["๒,๑๕๐,๐๐๐.๐๐"; 5 * group.rows.len()]);
        group.states.clear();
    }
    FundView { score: None, gated, years, statements, ..fund() }
}

pub fn area() -> AreaView {
    AreaView {
        source: s(
            "ยอดรวมมาจากไฟล์ข้อมูลของ ๑๑ กองทุนที่รายงานแล้ว ณ วันสิ้นปีบัญชีของแต่ละกองทุน ตั้งแต่ ๓๐ มิถุนายน ๒๕๖๘ ถึง ๓๑ ธันวาคม ๒๕๖๘",
        ),
        kind: s("ตำบล"),
        tiles: tiles(),
        areas: area_links(),
        funds: fund_rows(),
        charts: vec![chart(0, "คะแนนของกองทุนในตำบล")],
        summary: table(),
        ranking: Some(link("ผลการจัดอันดับของตำบลออนกลาง")),
        network: Some(link("เครือข่ายกองทุนตำบลออนกลาง")),
        stories: vec![link(STORY)],
        notes: vec![link(NOTE)],
        year: s("ปีบัญชี ๒๕๖๘"),
        remark: s("รายชื่อหมู่บ้านมาจากทะเบียนปี ๒๕๖๗ อาจมีหมู่บ้านตั้งใหม่ที่ยังไม่อยู่ในรายชื่อ"),
    }
}
