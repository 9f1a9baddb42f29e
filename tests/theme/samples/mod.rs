//! Views as `plan` would make them, with invented but lifelike figures.

mod funds;
mod knowledge;
mod papers;
mod scores;
mod world;

pub use funds::*;
pub use knowledge::*;
pub use papers::*;
pub use scores::*;
pub use world::*;

pub use kongthun::plan::view::*;

pub const FUND: &str = "กองทุนหมู่บ้านออนกลาง หมู่ที่ ๑";
pub const NOTE: &str = "สร้างกฎเหล็กของกองทุนให้สมาชิกยอมรับร่วมกัน: การแก้หนี้ค้างชำระด้วยสัจจะและกลุ่มค้ำประกัน";
pub const LAW: &str = "ประมวลกฎหมายแพ่งและพาณิชย์ ว่าด้วยการกู้ยืมและค้ำประกัน";
pub const PROBLEM: &str = "สมาชิกผิดนัดชำระหนี้ และหนี้ค้างสะสมจนเป็นหนี้เสีย";

pub fn s(text: &str) -> String {
    text.to_owned()
}

pub fn all(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| s(text)).collect()
}

pub fn link(title: &str) -> Link {
    Link { title: s(title), href: s("fund.html") }
}

pub fn facts(pairs: &[(&str, &str)]) -> Vec<Fact> {
    pairs.iter().map(|(label, value)| Fact { label: s(label), value: s(value) }).collect()
}

pub fn badge(kind: &'static str, text: &str) -> Badge {
    Badge { kind, text: s(text) }
}

pub fn tile(value: &str, unit: &str, label: &str, note: &str) -> Tile {
    Tile { value: s(value), unit: s(unit), label: s(label), note: s(note), href: s("area.html") }
}

pub fn bare_frame(title: &str) -> Frame {
    let site_title = s("กองทุนหมู่บ้านอำเภอแม่ออน");
    Frame {
        shell: Shell { site_title: site_title.clone(), ..Shell::default() }.into(),
        site_title,
        title: s(title),
        ..Frame::default()
    }
}

fn shell() -> Shell {
    let item = |title: &str, href: &str| MenuItem {
        title: s(title),
        href: s(href),
        current: href == "fund.html",
    };
    Shell {
        site_title: s("กองทุนหมู่บ้านอำเภอแม่ออน"),
        tagline: s("องค์ความรู้ ระเบียบ และผลการดำเนินงานที่ตรวจสอบได้"),
        contact_office: s("สำนักงานพัฒนาชุมชนอำเภอแม่ออน จังหวัดเชียงใหม่"),
        contact_channel: s("ติดต่อด้วยตนเองในวันและเวลาราชการ"),
        menu: vec![
            item("หน้าแรก", "home.html"),
            item("ผลการจัดอันดับ", "contest.html"),
            item("กองทุน", "fund.html"),
            item("ปัญหา ๘ ข้อ", "problems.html"),
            item("บันทึกองค์ความรู้", "notes.html"),
            item("ระเบียบน่ารู้", "regulations.html"),
            item("วิธีคิดคะแนน", "method.html"),
            item("ค้นหา", "page.html"),
        ],
        footer: vec![link("เกี่ยวกับข้อมูล"), link("ประกาศความเป็นส่วนตัว"), link("ความครบถ้วนของข้อมูล")],
        feed: s("feed.xml"),
        ..Shell::default()
    }
}

pub fn frame(title: &str) -> Frame {
    Frame {
        shell: shell().into(),
        tagline: s("องค์ความรู้ ระเบียบ และผลการดำเนินงานที่ตรวจสอบได้"),
        description: s("คะแนน ฐานะการเงิน และที่มาของตัวเลขทุกตัว"),
        canonical: s("https://kongthun.example/funds/50230101/index.html"),
        crumbs: vec![link("หน้าแรก"), link("อำเภอแม่ออน"), link("ตำบลออนกลาง")],
        invented: true,
        feed: s("feed.xml"),
        ..bare_frame(title)
    }
}

pub fn lost_frame() -> Frame {
    let root = s("https://kongthun.example/");
    Frame {
        shell: Shell { root: root.clone(), inline_style: true, ..shell() }.into(),
        root,
        inline_style: true,
        invented: false,
        crumbs: Vec::new(),
        ..frame("ไม่พบหน้านี้")
    }
}

pub fn html(style: &str) -> Vec<(String, String)> {
    let mut pieces = vec![(s("body"), s(BODY)), (s("style"), s(style))];
    pieces.push((s("style_hash"), kongthun::render::policy::hash(style)));
    pieces.extend((0..4).map(|n| (format!("chart-{n}"), picture(n))));
    pieces
}

pub const BODY: &str = include_str!("../body.html");

/// A drawing with the classes of `chart`.
pub fn picture(n: usize) -> String {
    let mut svg = s(
        r#"<svg class="chart" viewBox="0 0 640 300" role="img" font-size="16"><title>แผนภูมิ</title>"#,
    );
    for row in 0..5 {
        let y = 20 + row * 50;
        svg += &format!(
            r#"<text class="c-label" x="150" y="{}" text-anchor="end">ออนกลาง หมู่ {row}</text>"#,
            y + 22
        );
        for part in 0..6 {
            let (x, width) = (160 + part * 68, 66 - (row * 9 + part * (n + 2)) % 20);
            svg += &format!(
                r#"<rect class="c-part-{part}" x="{x}" y="{y}" width="{width}" height="30"/>"#
            );
        }
        svg += &format!(r#"<text class="c-value" x="572" y="{}">๘๗.๔{row}</text>"#, y + 22);
    }
    svg + r#"<path class="c-grid" d="M160 10V270"/><path class="c-axis" d="M160 270H630"/></svg>"#
}

pub fn chart(n: usize, title: &str) -> ChartView {
    ChartView {
        key: format!("chart-{n}"),
        title: s(title),
        sentence: s("กองทุนส่วนใหญ่ได้คะแนนด้านสินเชื่อสูงกว่าด้านสมาชิกและสวัสดิการ ค่ากลางอยู่ที่ ๗๒.๔๐ คะแนน"),
        note: s("แสดง ๒๐ อันดับแรก"),
        legend: DIMENSIONS
            .iter()
            .enumerate()
            .map(|(n, (title, _))| LegendItem { class: format!("c-part-{n}"), name: s(title) })
            .collect(),
        table: table().into(),
        repeated: None,
    }
}

pub fn table() -> TableView {
    let column = |title: &str, numeric| Column { title: s(title), numeric, names: !numeric };
    TableView {
        columns: vec![
            column("รายการ", false),
            column("๒๕๖๖", true),
            column("๒๕๖๗", true),
            column("๒๕๖๘", true),
            column("ค่ากลางอำเภอ", true),
        ],
        rows: vec![
            all(&[
                "อัตราการชำระคืนตามกำหนด",
                "ร้อยละ ๙๖.๑๐",
                "ร้อยละ ๙๗.๐๒",
                "ร้อยละ ๙๗.๔๙",
                "ร้อยละ ๙๔.๓๐",
            ]),
            all(&["พอร์ตเสี่ยงเกิน ๓๐ วัน", "ร้อยละ ๕.๒๐", "ร้อยละ ๔.๗๐", "ร้อยละ ๔.๐๐", "ร้อยละ ๖.๑๕"]),
            all(&["ผลตอบแทนต่อสินทรัพย์", "ร้อยละ ๓.๑๐", "ไม่มีข้อมูล", "ร้อยละ ๓.๓๔", "ร้อยละ ๒.๙๐"]),
        ],
    }
}

pub const DIMENSIONS: [(&str, &str); 6] = [
    ("การบริหารจัดการและธรรมาภิบาล", "๒๐"),
    ("คุณภาพสินเชื่อ", "๒๕"),
    ("บัญชีและความโปร่งใส", "๑๕"),
    ("การออมและฐานทุน", "๑๕"),
    ("สมาชิกและสวัสดิการ", "๑๐"),
    ("สร้างรายได้ ปลดหนี้ เรียนรู้ เครือข่าย", "๑๕"),
];

pub const FUNDS: [&str; 7] = [
    "กองทุนหมู่บ้านออนกลาง หมู่ที่ ๑",
    "กองทุนหมู่บ้านแม่ตะไคร้ หมู่ที่ ๗",
    "กองทุนหมู่บ้านสหกรณ์ ๒ หมู่ที่ ๔",
    "กองทุนหมู่บ้านปางจำปี หมู่ที่ ๗",
    "กองทุนหมู่บ้านดอนทราย หมู่ที่ ๒",
    "กองทุนชุมชนเมืองสันกำแพงสายเก่าฝั่งตะวันออก",
    "กองทุนหมู่บ้านบ้านใหม่ หมู่ที่ ๑๑",
];

pub fn tiles() -> Vec<Tile> {
    vec![
        tile("๑๒๒", "คน", "สมาชิก", "เพิ่มขึ้น ๔ คนจากปีก่อน"),
        tile("๒,๓๑๐,๐๐๐.๐๐", "บาท", "ลูกหนี้เงินกู้", "ผู้กู้ ๙๖ ราย"),
        tile("๑,๐๒๔,๕๐๐.๕๐", "บาท", "เงินออม", "เพิ่มขึ้นร้อยละ ๘.๔๗"),
        tile("ร้อยละ ๙๗.๔๙", "", "ชำระคืนตามกำหนด", ""),
    ]
}
