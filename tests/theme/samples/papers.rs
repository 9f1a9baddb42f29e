//! What judges hold in their hands.

use super::*;

pub fn dossier() -> DossierView {
    let why = why();
    let fund = fund();
    DossierView {
        anchor: s("f-50230101"),
        code: s("๕๐๒๓๐๑๐๑"),
        name: s(FUNDS[0]),
        kind: s("กองทุนหมู่บ้าน"),
        page: link(FUNDS[0]),
        address: s("https://kongthun.example/funds/50230101/"),
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        method: link("เกณฑ์กองทุนดีเด่น"),
        version: s("๑"),
        fiscal_year: s("๒๕๖๘"),
        invented: true,
        edition: "ฉบับกรรมการตัดสิน ห้ามเผยแพร่",
        decided: s("ปิดผลแล้วเมื่อ ๓๐ มิถุนายน ๒๕๖๙ รหัสยืนยันผล 9c25-bfb6"),
        badges: fund.badges,
        identity: fund.identity,
        score: fund.score,
        places: vec![
            DossierPlace {
                scope: s("อำเภอแม่ออน"),
                place: s("๓ (ร่วม)"),
                of: s("จาก ๔๕ กองทุน"),
                range: s("๒–๕"),
            },
            DossierPlace {
                scope: s("ตำบลออนกลาง"),
                place: s("๑"),
                of: s("จาก ๙ กองทุน"),
                range: s("–"),
            },
        ],
        gated: all(&["ยังไม่ปิดบัญชี"]),
        total: s("๖๒.๖๐ จาก ๘๕ คะแนน"),
        sum: why.sum,
        gates_passed: String::new(),
        gates: why.gates,
        ties: why.ties,
        firm: why.firm.map(|firm| firm.facts).unwrap_or_default(),
        indicators: why.indicators,
        charts: fund.charts,
        years: fund.years,
        years_left: s("แสดง ๓ ปีล่าสุด จาก ๕ ปี"),
        statements: fund.statements,
        ratios: fund.ratios,
        quality: fund.quality,
        gaps: fund.gaps,
        problems: all(&["เงินสดติดลบ (เตือน ไม่กระทบการจัดอันดับ)"]),
        evidence_note: s("มีหลักฐาน ๓ รายการ เก็บไว้ที่กองทุน"),
        file: s("data/funds/502301/50230101.yaml"),
        source_years: fund.source.years,
    }
}

pub fn booklet() -> BookletView {
    let contest = contest();
    let entry = |anchor: &str, title: &str, says: &str, page: &str| BookletEntry {
        anchor: s(anchor),
        title: s(title),
        says: s(says),
        page: s(page),
    };
    BookletView {
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        address: s("https://kongthun.example/contests/maeon-2569/"),
        office: s("สำนักงานพัฒนาชุมชนอำเภอแม่ออน จังหวัดเชียงใหม่"),
        edition: "ฉบับคณะกรรมการกองทุน",
        invented: true,
        decided: s("ปิดผลแล้วเมื่อ ๓๐ มิถุนายน ๒๕๖๙"),
        preliminary: contest.preliminary,
        rubric_note: contest.rubric_note,
        facts: contest.facts,
        chosen: s("เอกสารของ ๑ กองทุนที่เลือก จาก ๔๘ กองทุนที่เข้าจัดอันดับ"),
        contents: vec![
            entry("points", "คะแนนมาจากไหน", "", "๓"),
            entry("ranking", "ผลการจัดอันดับ", "", "๔"),
            entry("gated", "กองทุนที่ไม่เข้าจัดอันดับ", "", "๘"),
            entry("f-50230101", FUNDS[0], "อันดับ ๑ · ๙๐.๒๐ คะแนน", "๙"),
        ],
        dimensions: facts(&[("D1 การบริหารจัดการ", "๒๐ คะแนน"), ("D2 คุณภาพสินเชื่อ", "๒๕ คะแนน")]),
        rules: all(&["คะแนนรวมคือผลบวกของคะแนนที่แสดง"]),
        gates: facts(&[("มีงบของปีที่ประกวด", "ถ้าไม่ผ่าน: ยังไม่มีข้อมูล")]),
        tie_rules: all(&["คะแนนมิติ D2 สูงกว่า"]),
        method: link("เกณฑ์กองทุนดีเด่น"),
        heads: contest.dimensions,
        out_of: contest.out_of,
        rows: contest.rows,
        rows_left: s("แสดง ๕๐๐ จาก ๒,๕๐๐ กองทุน ดูทั้งหมดได้ที่หน้าผลการจัดอันดับ"),
        ties: contest.ties,
        gated: contest.gated,
        gated_left: s("แสดง ๑๐๐ จาก ๑๒๐ กองทุน ดูทั้งหมดได้ที่หน้าผลการจัดอันดับ"),
        dossiers: vec![dossier()],
    }
}
