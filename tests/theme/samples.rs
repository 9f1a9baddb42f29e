//! Views as `plan` would make them, with invented but lifelike figures.

use kongthun::plan::view::*;

pub const FUND: &str = "กองทุนหมู่บ้านออนกลาง หมู่ที่ ๑";
pub const NOTE: &str = "สร้างกฎเหล็กของกองทุนให้สมาชิกยอมรับร่วมกัน: การแก้หนี้ค้างชำระด้วยสัจจะและกลุ่มค้ำประกัน";
pub const LAW: &str = "ประมวลกฎหมายแพ่งและพาณิชย์ ว่าด้วยการกู้ยืมและค้ำประกัน";
pub const PROBLEM: &str = "สมาชิกผิดนัดชำระหนี้ และหนี้ค้างสะสมจนเป็นหนี้เสีย";

fn s(text: &str) -> String {
    text.to_owned()
}

fn all(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| s(text)).collect()
}

fn link(title: &str) -> Link {
    Link { title: s(title), href: s("fund.html") }
}

fn facts(pairs: &[(&str, &str)]) -> Vec<Fact> {
    pairs.iter().map(|(label, value)| Fact { label: s(label), value: s(value) }).collect()
}

fn badge(kind: &'static str, text: &str) -> Badge {
    Badge { kind, text: s(text) }
}

fn tile(value: &str, unit: &str, label: &str, note: &str) -> Tile {
    Tile { value: s(value), unit: s(unit), label: s(label), note: s(note), href: s("area.html") }
}

pub fn bare_frame(title: &str) -> Frame {
    Frame {
        site_title: s("กองทุนหมู่บ้านอำเภอแม่ออน"), title: s(title), ..Frame::default()
    }
}

pub fn frame(title: &str) -> Frame {
    let item = |title: &str, href: &str| MenuItem {
        title: s(title),
        href: s(href),
        current: href == "fund.html",
    };
    Frame {
        tagline: s("องค์ความรู้ ระเบียบ และผลการดำเนินงานที่ตรวจสอบได้"),
        contact_office: s("สำนักงานพัฒนาชุมชนอำเภอแม่ออน จังหวัดเชียงใหม่"),
        contact_channel: s("ติดต่อด้วยตนเองในวันและเวลาราชการ"),
        description: s("คะแนน ฐานะการเงิน และที่มาของตัวเลขทุกตัว"),
        canonical: s("https://kongthun.example/funds/50230101/index.html"),
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
        crumbs: vec![link("หน้าแรก"), link("อำเภอแม่ออน"), link("ตำบลออนกลาง")],
        invented: true,
        footer: vec![link("เกี่ยวกับข้อมูล"), link("ประกาศความเป็นส่วนตัว"), link("ความครบถ้วนของข้อมูล")],
        feed: s("feed.xml"),
        ..bare_frame(title)
    }
}

pub fn lost_frame() -> Frame {
    let root = s("https://kongthun.example/");
    Frame {
        root, inline_style: true, invented: false, crumbs: Vec::new(), ..frame("ไม่พบหน้านี้")
    }
}

pub fn html(style: &str) -> Vec<(String, String)> {
    let mut pieces = vec![(s("body"), s(BODY)), (s("style"), s(style))];
    pieces.extend((0..4).map(|n| (format!("chart-{n}"), picture(n))));
    pieces
}

const BODY: &str = include_str!("body.html");

/// A drawing with the classes of `chart`.
fn picture(n: usize) -> String {
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

fn chart(n: usize, title: &str) -> ChartView {
    ChartView {
        key: format!("chart-{n}"),
        title: s(title),
        sentence: s("กองทุนส่วนใหญ่ได้คะแนนด้านสินเชื่อสูงกว่าด้านสมาชิกและสวัสดิการ ค่ากลางอยู่ที่ ๗๒.๔๐ คะแนน"),
        legend: DIMENSIONS
            .iter()
            .enumerate()
            .map(|(n, (title, _))| LegendItem { class: format!("c-part-{n}"), name: s(title) })
            .collect(),
        table: table(),
    }
}

fn table() -> TableView {
    let column = |title: &str, numeric| Column { title: s(title), numeric };
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

const DIMENSIONS: [(&str, &str); 6] = [
    ("การบริหารจัดการและธรรมาภิบาล", "๒๐"),
    ("คุณภาพสินเชื่อ", "๒๕"),
    ("บัญชีและความโปร่งใส", "๑๕"),
    ("การออมและฐานทุน", "๑๕"),
    ("สมาชิกและสวัสดิการ", "๑๐"),
    ("สร้างรายได้ ปลดหนี้ เรียนรู้ เครือข่าย", "๑๕"),
];

const FUNDS: [&str; 7] = [
    "กองทุนหมู่บ้านออนกลาง หมู่ที่ ๑",
    "กองทุนหมู่บ้านแม่ตะไคร้ หมู่ที่ ๗",
    "กองทุนหมู่บ้านสหกรณ์ ๒ หมู่ที่ ๔",
    "กองทุนหมู่บ้านปางจำปี หมู่ที่ ๗",
    "กองทุนหมู่บ้านดอนทราย หมู่ที่ ๒",
    "กองทุนชุมชนเมืองสันกำแพงสายเก่าฝั่งตะวันออก",
    "กองทุนหมู่บ้านบ้านใหม่ หมู่ที่ ๑๑",
];

fn contest_rows() -> Vec<ContestRow> {
    let totals = ["๘๗.๔๐", "๘๕.๒๐", "๘๕.๒๐", "๗๙.๖๐", "๗๑.๐๐", "๖๔.๘๐", "๔๙.๙๐"];
    let places = ["๑", "๒", "๒", "๔", "๕", "๖", "๗"];
    let points = ["๑๗.๒๐", "๒๒.๐๐", "๑๕.๐๐", "๑๒.๔๐", "๘.๐๐", "๑๒.๘๐"];
    (0..7)
        .map(|n| ContestRow {
            place: s(places[n]),
            shared: n == 1 || n == 2,
            name: s(FUNDS[n]),
            code: format!("502301{n:02}"),
            href: s("fund.html"),
            why_href: s("why.html"),
            area: s(["ตำบลออนกลาง", "ตำบลทาเหนือ", "ตำบลบ้านสหกรณ์"][n % 3]),
            class: s(["ขนาดกลาง", "ขนาดเล็ก"][n % 2]),
            total: s(totals[n]),
            grade: s(["ดีเด่น", "ดีเด่น", "ดีเด่น", "ดีมาก", "ดี", "ปานกลาง", "ต้องพัฒนา"][n]),
            points: all(&points),
            note: s(["", "", "สิ้นปีบัญชี ๓๐ มิถุนายน ๒๕๖๘", "ไม่มีข้อมูล ๒ ตัวชี้วัด", "", "", ""][n]),
            medal: [1, 2, 2, 0, 0, 0, 0][n],
        })
        .collect()
}

fn note_card(title: &str) -> NoteCard {
    NoteCard {
        title: s(title),
        href: s("note.html"),
        summary: s(
            "กรรมการชุดใหม่พบหนี้ค้าง ๑๗ ราย จึงชวนสมาชิกตั้งกติการ่วมกันในเวทีประชาคม และติดตามเป็นรายเดือน",
        ),
        date: s("๑๔ ธันวาคม ๒๕๕๔"),
        place: s("ตำบลออนกลาง"),
        topics: all(&["การติดตามและทวงถามหนี้", "การกู้ยืม"]),
    }
}

fn note_cards() -> Vec<NoteCard> {
    vec![note_card(NOTE), note_card("เปิดสมุดบัญชีทุกวันที่ ๕ ของเดือน"), note_card("จากหนี้นอกระบบสู่กลุ่มอาชีพ")]
}

fn rule(title: &str, cite: &str, sure: bool) -> RuleCard {
    let badge = if sure {
        badge("good", "ตรวจสอบแล้ว")
    } else {
        badge("warn", "รอตรวจสอบ")
    };
    RuleCard { title: s(title), href: s("regulation.html#r1"), cite: s(cite), badge }
}

fn rules() -> Vec<RuleCard> {
    vec![
        rule("กู้เกิน ๒,๐๐๐ บาทต้องมีหลักฐานเป็นหนังสือ", "ป.พ.พ. มาตรา ๖๕๓", true),
        rule("ต้องแจ้งผู้ค้ำประกันภายใน ๖๐ วันนับแต่วันผิดนัด", "ป.พ.พ. มาตรา ๖๘๖", true),
        rule("กรรมการทบทวนสถานะลูกหนี้ทุกเดือน", "ระเบียบ สทบ. ๒๕๕๑", false),
    ]
}

pub fn home() -> HomeView {
    let door = |title: &str, text: &str, links: &[&str]| Door {
        title: s(title),
        text: s(text),
        links: links.iter().map(|title| link(title)).collect(),
    };
    let problem = |number: &str, title: &str| ProblemTile {
        number: s(number),
        title: s(title),
        summary: s("หนี้ค้างทำให้เงินหมุนเวียนไม่พอ สมาชิกรายอื่นเสียโอกาส"),
        href: s("problem.html"),
        counts: s("๓ บทเรียน · ๒ ระเบียบ"),
    };
    HomeView {
        tiles: tiles(),
        doors: vec![
            door(
                "เจ้าหน้าที่พัฒนาชุมชน",
                "ดูภาพรวมตำบล บันทึกองค์ความรู้ และข้อมูลที่ยังขาด",
                &["คลังบันทึกองค์ความรู้", "ความครบถ้วนของข้อมูล"],
            ),
            door(
                "คณะกรรมการกองทุน",
                "ดูกองทุนของเรา เทียบกับค่ากลาง และหาทางแก้ปัญหา",
                &["หากองทุนของเรา", "ปัญหาที่พบบ่อยและวิธีแก้"],
            ),
            door(
                "กรรมการตัดสิน",
                "ผลการจัดอันดับ ที่มาของคะแนน และแบบฟอร์มสำหรับพิมพ์",
                &["ผลการจัดอันดับ", "วิธีคิดคะแนน"],
            ),
        ],
        contest: Some(HomeContest {
            title: s("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
            href: s("contest.html"),
            rows: contest_rows(),
            chart: Some(chart(0, "คะแนนรวมแยกตามมิติ")),
            note: s("ผลคะแนนเบื้องต้นจากข้อมูลที่กองทุนรายงาน ยังไม่รวมคะแนนจากคณะกรรมการ"),
        }),
        problems: vec![
            problem("๑", PROBLEM),
            problem("๒", "คณะกรรมการขาดความรู้เรื่องระเบียบ"),
            problem("๓", "บัญชีไม่เป็นปัจจุบัน"),
            problem("๔", "สมาชิกไม่เข้าใจบทบาทของตน"),
        ],
        notes: note_cards(),
        notes_href: s("notes.html"),
        problems_href: s("problems.html"),
    }
}

fn tiles() -> Vec<Tile> {
    vec![
        tile("๑๒๒", "คน", "สมาชิก", "เพิ่มขึ้น ๔ คนจากปีก่อน"),
        tile("๒,๓๑๐,๐๐๐.๐๐", "บาท", "ลูกหนี้เงินกู้", "ผู้กู้ ๙๖ ราย"),
        tile("๑,๐๒๔,๕๐๐.๕๐", "บาท", "เงินออม", "เพิ่มขึ้นร้อยละ ๘.๔๗"),
        tile("ร้อยละ ๙๗.๔๙", "", "ชำระคืนตามกำหนด", ""),
    ]
}

pub fn notes() -> NotesView {
    let group = |id: &str, title: &str| FacetGroup {
        id: s(id),
        title: s(title),
        count: s("๓ บันทึก"),
        notes: vec![link(NOTE), link("เปิดสมุดบัญชีทุกวันที่ ๕ ของเดือน")],
    };
    NotesView {
        count: s("บันทึก ๑๔ เรื่อง จาก ๖ ตำบล"),
        notes: note_cards(),
        facets: vec![
            Facet {
                id: s("by-problem"),
                title: s("ตามปัญหา"),
                groups: vec![group("p-1", PROBLEM), group("p-2", "บัญชีไม่เป็นปัจจุบัน")],
            },
            Facet {
                id: s("by-place"),
                title: s("ตามพื้นที่"),
                groups: vec![group("a-502301", "ตำบลออนกลาง")],
            },
        ],
    }
}

pub fn note() -> NoteView {
    let heading = |id: &str, title: &str, level| Heading { id: s(id), title: s(title), level };
    NoteView {
        summary: s("กองทุนที่เคยมีหนี้ค้างหนึ่งในสามกลับมาชำระครบ ด้วยกติกาที่สมาชิกตั้งเองและการติดตามทุกเดือน"),
        problem_about: s("สมาชิกผิดนัดติดต่อกันหลายปีและกรรมการไม่กล้าทวง"),
        facts: facts(&[
            ("ผู้บันทึก", "พัฒนากรประจำตำบล"),
            ("วันที่บันทึก", "๑๔ ธันวาคม ๒๕๕๔ (ปีงบประมาณ ๒๕๕๕)"),
            ("พื้นที่", "ตำบลออนกลาง อำเภอแม่ออน จังหวัดเชียงใหม่"),
            ("หมวด", "การแก้ปัญหาหนี้ค้าง"),
        ]),
        badges: vec![
            badge("info", "บทเรียนจากพื้นที่"),
            badge("warn", "บางข้อมีมานานกว่าสิบปี โปรดตรวจระเบียบปัจจุบัน"),
        ],
        topics: vec![link("การกู้ยืม"), link("การติดตามและทวงถามหนี้")],
        problems: vec![link(PROBLEM)],
        rules: rules(),
        indicators: vec![link("๒.๑ อัตราการชำระคืนตามกำหนด")],
        funds: vec![link(FUND)],
        toc: vec![
            heading("s1", "เนื้อเรื่อง", 2),
            heading("s1-1", "ก่อนเริ่ม", 3),
            heading("s2", "ขุมความรู้", 2),
            heading("s3", "แก่นความรู้", 2),
        ],
        related: note_cards(),
        previous: Some(link("จากหนี้นอกระบบสู่กลุ่มอาชีพ")),
        next: Some(link("เปิดสมุดบัญชีทุกวันที่ ๕ ของเดือน")),
    }
}

pub fn problems() -> ProblemsView {
    let row = |number: &str, id: &str, title: &str| ProblemRow {
        number: s(number),
        id: s(id),
        title: s(title),
        summary: s("หนี้ค้างทำให้เงินหมุนเวียนไม่พอ สมาชิกรายอื่นเสียโอกาส และกรรมการหมดกำลังใจ"),
        href: s("problem.html"),
        rules: rules(),
        indicators: vec![link("๒.๑ อัตราการชำระคืนตามกำหนด"), link("๒.๒ พอร์ตเสี่ยงเกิน ๓๐ วัน")],
        notes: vec![link(NOTE)],
    };
    ProblemsView {
        problems: vec![row("๑", "p1", PROBLEM), row("๒", "p2", "บัญชีไม่เป็นปัจจุบัน")]
    }
}

pub fn problem() -> ProblemView {
    ProblemView {
        number: s("๑"),
        summary: s("หนี้ค้างทำให้เงินหมุนเวียนไม่พอ สมาชิกรายอื่นเสียโอกาส"),
        topics: all(&["การกู้ยืม", "การติดตามและทวงถามหนี้"]),
        actions: all(&[
            "ทบทวนทะเบียนลูกหนี้ทุกเดือน และแจ้งสมาชิกที่ใกล้ครบกำหนดล่วงหน้า ๓๐ วัน",
            "แจ้งผู้ค้ำประกันเป็นหนังสือภายใน ๖๐ วันนับแต่วันผิดนัด",
            "เปิดเวทีให้สมาชิกร่วมกันกำหนดกติกาและบทลงโทษ",
        ]),
        rules: rules(),
        indicators: vec![IndicatorCard {
            id: s("๒.๑"),
            title: s("อัตราการชำระคืนตามกำหนด"),
            href: s("method.html#i-2-1"),
            weight: s("น้ำหนัก ๑๐ คะแนน"),
            middle: s("ค่ากลางของอำเภอ ร้อยละ ๙๔.๓๐"),
        }],
        notes: note_cards(),
        previous: None,
        next: Some(link("คณะกรรมการขาดความรู้เรื่องระเบียบ")),
    }
}

pub fn laws() -> LawsView {
    let law = |title: &str, kind: &str, checked: Badge| LawCard {
        title: s(title),
        short: s("ป.พ.พ."),
        href: s("regulation.html"),
        kind: s(kind),
        badge: checked,
        count: s("๑๗ ข้อ"),
    };
    let topic = |id: &str, title: &str| TopicGroup { id: s(id), title: s(title), rules: rules() };
    LawsView {
        laws: vec![
            law(LAW, "กฎหมาย", badge("good", "ตรวจสอบแล้ว")),
            law(
                "ระเบียบคณะกรรมการกองทุนหมู่บ้านและชุมชนเมืองแห่งชาติ พ.ศ. ๒๕๕๑",
                "ระเบียบ",
                badge("warn", "รอตรวจสอบ"),
            ),
        ],
        topics: vec![topic("loans", "การกู้ยืม"), topic("guarantee", "ค้ำประกันและหลักประกัน")],
        disclaimer: s("สรุปเพื่อความเข้าใจ ไม่ใช่ตัวบทกฎหมาย โปรดตรวจกับต้นฉบับในราชกิจจานุเบกษาก่อนนำไปใช้"),
    }
}

pub fn law() -> LawView {
    let rule = |id: &str, title: &str, quote: &str| RuleView {
        id: s(id),
        title: s(title),
        cite: s("ป.พ.พ. มาตรา ๖๘๖"),
        topic: s("ค้ำประกันและหลักประกัน"),
        audience: all(&["กรรมการกองทุน", "ผู้ค้ำประกัน"]),
        summary: all(&[
            "เมื่อลูกหนี้ผิดนัด กองทุนต้องมีหนังสือบอกกล่าวไปยังผู้ค้ำประกันภายในหกสิบวันนับแต่วันที่ลูกหนี้ผิดนัด",
            "ถ้าไม่แจ้งภายในกำหนด ผู้ค้ำประกันหลุดพ้นจากดอกเบี้ยและค่าเสียหายที่เกิดหลังพ้นกำหนดนั้น",
        ]),
        quote: s(quote),
        parameters: facts(&[("ระยะเวลาแจ้งผู้ค้ำประกัน", "๖๐ วัน")]),
        as_of: s("ตามกฎหมายที่ใช้อยู่ ณ ปี ๒๕๖๘"),
        badge: badge("good", "ตรวจสอบแล้ว"),
        verified: s("ที่มา: ราชกิจจานุเบกษา, ตรวจเมื่อ ๑ พฤศจิกายน ๒๕๖๙"),
        problems: vec![link(PROBLEM)],
        indicators: vec![link("๒.๑ อัตราการชำระคืนตามกำหนด")],
        notes: vec![link(NOTE)],
        related: vec![link("กู้เกิน ๒,๐๐๐ บาทต้องมีหลักฐานเป็นหนังสือ")],
    };
    LawView {
        short: s("ป.พ.พ."),
        facts: facts(&[("ประเภท", "ประมวลกฎหมาย"), ("ผู้ออก", "รัฐสภา")]),
        badge: badge("good", "ตรวจสอบแล้ว"),
        disclaimer: laws().disclaimer,
        aliases: all(&["ประมวลแพ่ง"]),
        rules: vec![
            rule(
                "r1",
                "ต้องแจ้งผู้ค้ำประกันภายใน ๖๐ วัน",
                "เมื่อลูกหนี้ผิดนัด ให้เจ้าหนี้มีหนังสือบอกกล่าวไปยังผู้ค้ำประกันภายในหกสิบวัน",
            ),
            rule("r2", "ผู้ค้ำประกันไม่ต้องรับผิดเกินวงเงิน", ""),
        ],
    }
}

fn fund_rows() -> Vec<FundRow> {
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

fn area_links() -> Vec<AreaLink> {
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
        intro: s("กองทุนหมู่บ้านและชุมชนเมือง ๔๙ กองทุน ใน ๖ ตำบล"),
        tiles: tiles(),
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

fn cell(text: &str, state: &'static str, line: u32) -> CellView {
    CellView { text: s(text), state, line }
}

fn statement(id: &str, title: &str, labels: &[&str]) -> StatementGroup {
    let rows = labels.iter().enumerate().map(|(n, label)| StatementRow {
        label: s(label),
        unit: if n == 0 { "บาท" } else { "" },
        cells: vec![
            if n == 1 {
                cell("ไม่มีข้อมูล", "unknown", 0)
            } else {
                cell("๑,๙๘๔,๒๐๐.๐๐", "known", 40)
            },
            cell("๒,๑๕๐,๐๐๐.๐๐", "known", 66),
            if n == 2 {
                cell("ไม่เปิดเผยเพราะน้อยกว่า ๓ ราย", "hidden", 0)
            } else {
                cell("๑๒,๓๑๐,๐๐๐.๕๐", "known", 92)
            },
        ],
        total: n + 1 == labels.len(),
    });
    StatementGroup { id: s(id), title: s(title), rows: rows.collect() }
}

pub fn fund() -> FundView {
    FundView {
        code: s("50230101"),
        kind: s("กองทุนหมู่บ้าน"),
        areas: vec![link("ตำบลออนกลาง"), link("อำเภอแม่ออน"), link("จังหวัดเชียงใหม่")],
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
        statements: vec![
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
        ratios: table(),
        gaps: all(&["ไม่มีข้อมูลเงินฝากธนาคารของปี ๒๕๖๖", "ไม่มีจำนวนสมาชิกที่ปลดหนี้นอกระบบได้"]),
        problems: all(&["สินทรัพย์รวมปี ๒๕๖๗ ต่างจากผลรวมรายการ ๕๐๐.๐๐ บาท"]),
        source: SourceView {
            file: s("data/funds/50230101.yaml"),
            years: all(&[
                "ปีบัญชี ๒๕๖๘: บรรทัด ๘๐ สถานะ ตรวจสอบแล้ว",
                "ปีบัญชี ๒๕๖๗: บรรทัด ๔๔ สถานะ ตรวจสอบแล้ว",
            ]),
        },
        notes: vec![link(NOTE)],
        why_href: s("why.html"),
        previous: Some(link(FUNDS[6])),
        next: Some(link(FUNDS[1])),
    }
}

pub fn gated_fund() -> FundView {
    let gated = all(&["ไม่มีงบของปี ๒๕๖๗ จึงเทียบแนวโน้มไม่ได้", "ยังไม่ปิดบัญชีปี ๒๕๖๘"]);
    let years = all(&["๒๕๖๔", "๒๕๖๕", "๒๕๖๖", "๒๕๖๗", "๒๕๖๘"]);
    let mut statements = fund().statements;
    for row in statements.iter_mut().flat_map(|group| &mut group.rows) {
        row.cells = vec![cell("๒,๑๕๐,๐๐๐.๐๐", "known", 9); 5];
    }
    FundView { score: None, gated, years, statements, ..fund() }
}

fn score() -> ScoreView {
    let place = |scope: &str, place: &str, of: &str| PlaceView {
        scope: s(scope),
        place: s(place),
        of: s(of),
        href: s("contest.html"),
    };
    let indicator = |id: &str, title: &str, raw: &str, points: &str, state| IndicatorRow {
        id: s(id),
        title: s(title),
        raw: s(raw),
        points: s(points),
        weight: s("๑๐"),
        state,
        href: s("why.html#i-2-1"),
    };
    ScoreView {
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        method: link("วิธีคิดคะแนน"),
        total: s("๗๒.๔๐"),
        out_of: s("๘๕"),
        awaiting: s("รอคะแนนจากคณะกรรมการอีกไม่เกิน ๑๕ คะแนน"),
        grade: s("ดีมาก"),
        places: vec![
            place("ทั้งอำเภอ", "๓ (ร่วม)", "จาก ๔๙ กองทุน"),
            place("ตำบลออนกลาง", "๑", "จาก ๑๑ กองทุน"),
            place("ขนาดกลาง", "๒", "จาก ๒๐ กองทุน"),
        ],
        tie: s("คะแนนเท่ากับกองทุนหมู่บ้านสหกรณ์ ๒ และเท่ากันทุกข้อตัดสิน จึงได้อันดับร่วมกัน"),
        dimensions: DIMENSIONS
            .iter()
            .enumerate()
            .map(|(n, (title, weight))| DimensionView {
                id: format!("d{}", n + 1),
                title: s(title),
                points: s("๑๔.๔๐"),
                weight: s(weight),
                filled: [72, 88, 100, 62, 40, 0][n],
                class: format!("c-part-{n}"),
                indicators: vec![
                    indicator("๒.๑", "อัตราการชำระคืนตามกำหนด", "ร้อยละ ๙๗.๔๙", "๘.๐๐", "scored"),
                    indicator("๒.๓", "แนวโน้มหนี้ค้างเทียบปีก่อน", "ไม่มีข้อมูลปีก่อน", "๐.๐๐", "missing"),
                ],
            })
            .collect(),
    }
}

fn bands() -> Vec<BandView> {
    let band = |level: &str, text: &str, points: &str, hit| BandView {
        level: s(level),
        text: s(text),
        points: s(points),
        hit,
    };
    vec![
        band("๕", "ตั้งแต่ร้อยละ ๙๙ ขึ้นไป", "๑๐.๐๐", false),
        band("๔", "ตั้งแต่ร้อยละ ๙๗ แต่ไม่ถึง ๙๙", "๘.๐๐", true),
        band("๓", "ตั้งแต่ร้อยละ ๙๕ แต่ไม่ถึง ๙๗", "๖.๐๐", false),
        band("๐", "ต่ำกว่าร้อยละ ๙๕", "๐.๐๐", false),
    ]
}

pub fn why() -> WhyView {
    let input = |label: &str, value: &str, path: &str| InputView {
        label: s(label),
        year: s("๒๕๖๘"),
        value: s(value),
        path: s(path),
        line: s("บรรทัด ๑๐๒"),
    };
    let banded = WhyIndicator {
        anchor: s("i-2-1"),
        id: s("๒.๑"),
        title: s("อัตราการชำระคืนตามกำหนด"),
        dimension: s("คุณภาพสินเชื่อ"),
        points: s("๘.๐๐"),
        weight: s("๑๐"),
        state: "scored",
        sentence: s("ได้ ๘.๐๐ จาก ๑๐ คะแนน เพราะชำระคืนตามกำหนดร้อยละ ๙๗.๔๙ ซึ่งอยู่ในระดับ ๔"),
        formula: s("เงินต้นที่ชำระตามกำหนด ÷ เงินต้นที่ถึงกำหนดชำระ"),
        worked: s("2,096,000 ÷ 2,150,000 = 97.49%"),
        inputs: vec![
            input("เงินต้นที่ชำระตามกำหนด", "2,096,000.00 บาท", "loans.principal_collected_of_due"),
            input("เงินต้นที่ถึงกำหนดชำระ", "2,150,000.00 บาท", "loans.principal_due"),
        ],
        bands: bands(),
        evidence: all(&["ทะเบียนคุมลูกหนี้ (ดูหน้างาน)"]),
        method_href: s("method.html#i-2-1"),
        chart: Some(chart(2, "กองทุนนี้ท่ามกลางกองทุนทั้งหมด")),
        ..WhyIndicator::default()
    };
    let check = |title: &str, got: &str, met, missing| CheckView {
        title: s(title),
        options: all(&["ภายใน ๖๐ วัน ๔ คะแนน", "ภายใน ๑๒๐ วัน ๒ คะแนน"]),
        got: s(got),
        met,
        missing,
    };
    let checklist = WhyIndicator {
        anchor: s("i-3-1"),
        id: s("๓.๑"),
        title: s("ปิดบัญชี ตรวจสอบ เปิดเผย และรายงาน"),
        dimension: s("บัญชีและความโปร่งใส"),
        points: s("๘.๐๐"),
        weight: s("๑๕"),
        state: "scored",
        sentence: s("ได้ ๘.๐๐ จาก ๑๕ คะแนน จากรายการที่ทำได้ ๒ ใน ๓ ข้อ"),
        checklist: vec![
            check("ปิดบัญชีหลังสิ้นปี", "๔ คะแนน", true, false),
            check("มีผู้ตรวจสอบบัญชี", "๐ คะแนน", false, false),
            check("รายงาน สทบ.", "๐ คะแนน", false, true),
        ],
        method_href: s("method.html#i-3-1"),
        ..WhyIndicator::default()
    };
    let panel = WhyIndicator {
        anchor: s("i-1-2"),
        id: s("๑.๒"),
        title: s("ปฏิบัติตามระเบียบ"),
        dimension: s("การบริหารจัดการและธรรมาภิบาล"),
        points: s("–"),
        weight: s("๘"),
        state: "panel",
        sentence: s("รอคะแนนจากคณะกรรมการตัดสิน"),
        panel: all(&["ระเบียบเป็นปัจจุบันและสมาชิกรับรอง", "สัญญากู้ครบถ้วนพร้อมผู้ค้ำประกัน"]),
        method_href: s("method.html#i-1-2"),
        ..WhyIndicator::default()
    };
    WhyView {
        fund: link(FUND),
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        method: link("เกณฑ์กองทุนดีเด่น ฉบับที่ ๑"),
        total: s("๗๒.๔๐"),
        out_of: s("๘๕"),
        awaiting: s("รอคะแนนจากคณะกรรมการอีกไม่เกิน ๑๕ คะแนน"),
        grade: s("ดีมาก"),
        sum: s(
            "4.80 + 6.00 + 8.00 + 8.00 + 5.00 + 15.00 + 4.80 + 5.00 + 4.00 + 2.40 + 4.80 + 4.60 = 72.40",
        ),
        gates: vec![
            GateView {
                title: s("มีงบของปีที่ประกวดและปีก่อน"), passed: true, reason: String::new()
            },
            GateView {
                title: s("ปิดบัญชีแล้ว"), passed: false, reason: s("ยังไม่มีวันที่ปิดบัญชีในไฟล์")
            },
        ],
        ties: all(&[
            "คะแนนเท่ากับกองทุนหมู่บ้านสหกรณ์ ๒ จึงดูคะแนนด้านคุณภาพสินเชื่อก่อน ซึ่งเท่ากันอีก จึงได้อันดับร่วมกัน",
        ]),
        indicators: vec![banded, checklist, panel],
        file: s("data/funds/50230101.yaml"),
        notes: facts(&[("การปัดเศษ", "ปัดครั้งเดียวที่คะแนนของแต่ละตัวชี้วัด ทศนิยมสองตำแหน่ง")]),
    }
}

pub fn area() -> AreaView {
    AreaView {
        kind: s("ตำบล"),
        tiles: tiles(),
        areas: area_links(),
        funds: fund_rows(),
        charts: vec![chart(0, "คะแนนของกองทุนในตำบล")],
        summary: table(),
        ranking: Some(link("ผลการจัดอันดับของตำบลออนกลาง")),
        notes: vec![link(NOTE)],
        year: s("ปีบัญชี ๒๕๖๘"),
        remark: s("รายชื่อหมู่บ้านมาจากทะเบียนปี ๒๕๖๗ อาจมีหมู่บ้านตั้งใหม่ที่ยังไม่อยู่ในรายชื่อ"),
    }
}

pub fn contests() -> ContestsView {
    let card = |title: &str| ContestCard {
        title: s(title),
        href: s("contest.html"),
        facts: facts(&[
            ("ระดับ", "อำเภอ"),
            ("วันตัดยอดข้อมูล", "๓๑ มีนาคม ๒๕๖๙"),
            ("กองทุนที่เข้าจัดอันดับ", "๔๗ กองทุน"),
        ]),
        winners: FUNDS[..3].iter().map(|name| link(name)).collect(),
    };
    ContestsView {
        contests: vec![
            card("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
            card("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๗"),
        ],
    }
}

pub fn contest() -> ContestView {
    let tab = |title: &str, current| Tab { title: s(title), href: s("contest.html"), current };
    let gated = |name: &str| GatedRow {
        name: s(name),
        code: s("50230109"),
        href: s("fund.html"),
        area: s("ตำบลห้วยแก้ว"),
        total: s("๖๒.๖๐"),
        reasons: all(&["ไม่มีงบของปี ๒๕๖๗", "ยังไม่ปิดบัญชีปี ๒๕๖๘"]),
    };
    ContestView {
        contest_title: s("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        scope: s("ทั้งอำเภอแม่ออน"),
        facts: facts(&[
            ("วันตัดยอดข้อมูล", "๓๑ มีนาคม ๒๕๖๙"),
            ("เกณฑ์", "กองทุนดีเด่น ฉบับที่ ๑"),
            ("กองทุนที่เข้าจัดอันดับ", "๔๗ จาก ๔๙ กองทุน"),
        ]),
        preliminary: s("ผลคะแนนเบื้องต้นจากข้อมูลที่กองทุนรายงาน ยังไม่รวมคะแนนจากคณะกรรมการอีก ๑๕ คะแนน"),
        rubric_note: s("เกณฑ์ตั้งต้นของเว็บไซต์ ไม่ใช่เกณฑ์ทางการ"),
        method: link("วิธีคิดคะแนน"),
        tabs: vec![
            TabGroup {
                title: s("พื้นที่"),
                tabs: vec![
                    tab("ทั้งอำเภอ", true),
                    tab("ออนกลาง", false),
                    tab("ออนเหนือ", false),
                    tab("บ้านสหกรณ์", false),
                    tab("ห้วยแก้ว", false),
                    tab("แม่ทา", false),
                    tab("ทาเหนือ", false),
                ],
            },
            TabGroup {
                title: s("ขนาด"),
                tabs: vec![
                    tab("ทุกขนาด", true),
                    tab("ขนาดเล็ก", false),
                    tab("ขนาดกลาง", false),
                    tab("ขนาดใหญ่", false),
                ],
            },
        ],
        dimensions: DIMENSIONS
            .iter()
            .enumerate()
            .map(|(n, (title, weight))| DimensionHead {
                id: format!("d{}", n + 1),
                title: s(title),
                weight: s(weight),
                class: format!("c-part-{n}"),
            })
            .collect(),
        out_of: s("๘๕"),
        rows: contest_rows(),
        ties: all(&[
            "อันดับ ๒: กองทุนหมู่บ้านแม่ตะไคร้และกองทุนหมู่บ้านสหกรณ์ ๒ คะแนนเท่ากันและเท่ากันทุกข้อตัดสิน จึงได้อันดับร่วมกัน",
        ]),
        gated: vec![gated("กองทุนหมู่บ้านห้วยแก้ว หมู่ที่ ๑"), gated("กองทุนหมู่บ้านปางกอง หมู่ที่ ๘")],
        charts: vec![chart(0, "คะแนนรวมแยกตามมิติ"), chart(1, "การกระจายของคะแนน")],
        pages: Some(Pager {
            text: s("หน้า ๒ จาก ๑๖๐"),
            previous: Some(link("หน้า ๑")),
            next: Some(link("หน้า ๓")),
        }),
        downloads: vec![link("ตารางคะแนน (CSV)"), link("แบบฟอร์มให้คะแนนสำหรับพิมพ์")],
        correction: s("หากพบตัวเลขผิด โปรดแจ้งสำนักงานพัฒนาชุมชนอำเภอก่อนวันประกาศผล"),
    }
}

pub fn method() -> MethodView {
    let indicator = |n: usize, kind| MethodIndicator {
        anchor: format!("i-{n}"),
        id: s("๒.๑"),
        title: s("อัตราการชำระคืนตามกำหนด"),
        weight: s("๑๐"),
        why: s("เงินที่กลับมาตามกำหนดคือเงินที่สมาชิกคนต่อไปได้กู้ และเป็นสัญญาณแรกว่ากองทุนเข้มแข็ง"),
        kind,
        formula: s("เงินต้นที่ชำระตามกำหนด ÷ เงินต้นที่ถึงกำหนดชำระ"),
        written: s("loans.principal_collected_of_due / loans.principal_due"),
        better: s("ยิ่งสูงยิ่งดี"),
        bands: if kind == "banded" { bands() } else { Vec::new() },
        checklist: if kind == "checklist" {
            facts(&[("ปิดบัญชีหลังสิ้นปี", "ภายใน ๖๐ วัน ๔ คะแนน ภายใน ๑๒๐ วัน ๒ คะแนน")])
        } else {
            Vec::new()
        },
        panel: if kind == "panel" {
            all(&["ระเบียบเป็นปัจจุบันและสมาชิกรับรอง"])
        } else {
            Vec::new()
        },
        panel_note: if kind == "panel" {
            s("กรรมการอย่างน้อยสามคนให้คะแนน แล้วใช้ค่าเฉลี่ย")
        } else {
            String::new()
        },
        remarks: all(&["ถ้าไม่มีเงินต้นถึงกำหนด ถือว่าไม่มีข้อมูล"]),
        evidence: all(&["ทะเบียนคุมลูกหนี้"]),
        problems: vec![link(PROBLEM)],
        chart: (kind == "banded").then(|| chart(3, "การกระจายของผลในอำเภอ")),
    };
    MethodView {
        note: s("เกณฑ์ตั้งต้นของเว็บไซต์ ไม่ใช่เกณฑ์ทางการ ต้องตกลงร่วมกันก่อนใช้ตัดสิน"),
        official: false,
        facts: facts(&[("ฉบับ", "๑"), ("คะแนนเต็ม", "๑๐๐"), ("คำนวณจากข้อมูล", "๘๕")]),
        dimensions: DIMENSIONS
            .iter()
            .enumerate()
            .map(|(n, (title, weight))| MethodDimension {
                id: format!("d{}", n + 1),
                title: s(title),
                weight: s(weight),
                class: format!("c-part-{n}"),
                indicators: match n {
                    0 => vec![
                        indicator(1, "banded"),
                        indicator(2, "checklist"),
                        indicator(3, "panel"),
                    ],
                    _ => Vec::new(),
                },
            })
            .collect(),
        ties: all(&["คะแนนด้านคุณภาพสินเชื่อสูงกว่า", "พอร์ตเสี่ยงเกิน ๓๐ วันต่ำกว่า", "เท่ากันทุกข้อ ได้อันดับร่วมกัน"]),
        gates: facts(&[("มีงบครบสองปี", "ไม่ครบ ไม่เข้าจัดอันดับ แต่แสดงคะแนนเท่าที่คำนวณได้")]),
        grades: facts(&[("ดีเด่น", "ตั้งแต่ ๘๕ คะแนน"), ("ดีมาก", "ตั้งแต่ ๗๕ คะแนน")]),
        rules: all(&[
            "คะแนนของแต่ละตัวชี้วัดปัดเศษครั้งเดียว ทศนิยมสองตำแหน่ง",
            "ไม่มีข้อมูลไม่ใช่ศูนย์ แต่ได้ศูนย์คะแนนและบอกไว้ชัดเจน",
        ]),
        file: s("data/rubrics/vf-outstanding-default.yaml"),
    }
}

pub fn completeness() -> CompletenessView {
    CompletenessView {
        intro: all(&["หน้านี้บอกว่ากองทุนใดรายงานอะไรแล้ว และยังขาดอะไร เพื่อให้ช่วยกันเติมก่อนวันตัดยอดข้อมูล"]),
        tiles: tiles(),
        charts: vec![chart(0, "ความครบถ้วนรายกองทุน")],
        gaps: table(),
        downloads: vec![link("ข้อมูลที่ยังขาด (CSV)")],
    }
}

pub fn page() -> PageView {
    PageView {
        summary: s("เราเปิดเผยอะไร ไม่เปิดเผยอะไร และขอแก้ไขได้อย่างไร"),
        toc: note().toc,
        badges: vec![badge("info", "ปรับปรุง ๑ พฤศจิกายน ๒๕๖๙")],
    }
}
