//! Members' stories, best practices, networks, pathways and the glossary.

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

pub fn practice_groups() -> Vec<PracticeGroup> {
    vec![
        PracticeGroup {
            note: link(NOTE),
            items: all(&["ทำทะเบียนอายุหนี้และดูพร้อมกันทุกเดือน", "แจ้งผู้ค้ำประกันเป็นหนังสือภายใน ๖๐ วัน"]),
            more: true,
        },
        PracticeGroup {
            note: link("ปฏิทินงานหนึ่งหน้า"), items: all(&["ติดปฏิทินไว้ที่ทำการ"]), more: false
        },
    ]
}

pub fn best_list() -> BestList {
    let row = |place: &str, shared, practices| BestRow {
        place: s(place),
        shared,
        fund: link(FUND),
        why: link("๒๔.๕๐ จาก ๒๕ คะแนน"),
        practices,
    };
    BestList {
        rule: s("เรียงตามคะแนนที่ได้จริงจากข้อมูลที่กองทุนรายงาน"),
        rows: vec![row("๑", false, practice_groups()), row("๒", true, Vec::new())],
        more: s("และอีก ๔ กองทุนที่ครองอันดับร่วมกัน"),
        left_out: s("ไม่รวมตัวชี้วัดที่กรรมการตัดสินยังให้คะแนนไม่ครบทุกกองทุน"),
    }
}

pub fn best() -> BestView {
    let group = |id: &str, title: &str, link| BestGroup {
        id: s(id),
        title: s(title),
        link,
        list: best_list(),
    };
    BestView {
        intro: all(&["ตัวเลขชี้ว่าใครทำได้ดี ส่วนทำอย่างไรนั้นอ่านได้จากบันทึก", "คะแนนเท่ากันครองอันดับร่วม"]),
        contest: Some(link("การคัดเลือกกองทุนดีเด่น")),
        dimensions: vec![
            group("d-D1", "คณะกรรมการและธรรมาภิบาล", None),
            group("d-D2", "คุณภาพสินเชื่อ", None),
        ],
        problems: vec![group("p-P4", PROBLEM, Some(link("ระเบียบ บทเรียน และทางแก้")))],
    }
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

fn network_card(title: &str) -> NetworkCard {
    NetworkCard {
        title: s(title),
        href: s("network.html"),
        summary: s("กองทุน ๑๑ แห่งในตำบลตกลงดูแลหนี้ค้างและการปิดบัญชีร่วมกัน"),
        says: s("๑๑ กองทุน · ๙ กิจกรรมในแผน · ๖ กำหนดการ"),
    }
}

pub fn networks() -> NetworksView {
    NetworksView {
        intro: all(&["เครือข่ายรวมข้อมูล แผน และปฏิทินของกองทุนในพื้นที่", "แผนของกองทุนรวมขึ้นเป็นแผนของตำบล"]),
        groups: vec![NetworkGroup {
            title: s("เครือข่ายระดับตำบล"),
            networks: vec![
                network_card("เครือข่ายกองทุน ตำบลออนกลาง"),
                network_card("เครือข่ายกองทุน ตำบลแม่ทา"),
            ],
        }],
    }
}

pub fn network() -> NetworkView {
    let activity = |title: &str, state: Badge, result: &str| ActivityRow {
        title: s(title),
        owner_role: s("คณะทำงานติดตามหนี้"),
        when: s("๑ ต.ค. ๒๕๖๙ ถึง ๓๐ ก.ย. ๒๕๗๐"),
        budget: s("๓,๐๐๐ บาท"),
        state,
        result: s(result),
        problems: vec![link(PROBLEM), link("กรรมการไม่ทำตามบทบาทหน้าที่")],
    };
    let event = |when: &str, title: &str, says: &str| CalendarRow {
        when: s(when),
        title: s(title),
        says: s(says),
        owner: link(FUND),
    };
    NetworkView {
        kind: "เครือข่ายระดับตำบล",
        summary: s("กองทุน ๑๑ แห่งในตำบลตกลงดูแลหนี้ค้างและการปิดบัญชีร่วมกัน"),
        badges: vec![badge("warn", "ข้อมูลสมมติ")],
        tiles: tiles(),
        source: s("ยอดรวมมาจากไฟล์ข้อมูลของ ๑๑ กองทุน"),
        links: vec![link("ตัวเลขและกองทุนทั้งหมดในตำบลออนกลาง")],
        within: vec![network_card("เครือข่ายกองทุน ตำบลแม่ทา")],
        has_note: true,
        plan_title: s("แผนปฏิบัติการ ปีงบประมาณ ๒๕๗๐"),
        plan_tiles: tiles(),
        plan_note: s("สถานะของกิจกรรม ณ วันที่ ๑๘ พฤศจิกายน ๒๕๖๙"),
        by_area: table(),
        by_problem: vec![AnsweredProblem {
            problem: link(PROBLEM),
            says: s("๔ กิจกรรม จาก ๓ แผน งบประมาณ ๑๒,๐๐๐ บาท"),
        }],
        plans: vec![
            PlanGroup {
                id: s("plan-a"),
                owner: s(FUND),
                owner_href: s("fund.html"),
                badges: vec![badge("warn", "ข้อมูลสมมติ")],
                activities: vec![
                    activity("ดูทะเบียนอายุหนี้พร้อมกันทุกเดือน", badge("info", "กำลังทำ"), ""),
                    activity("ติดปฏิทินงานหนึ่งหน้า", badge("good", "ทำเสร็จแล้ว"), "ติดแล้วที่ทำการ"),
                ],
                calendar: Some(link("ปฏิทินของแผนนี้ (.ics)")),
            },
            PlanGroup {
                id: s("plan-b"),
                owner: s(FUND),
                owner_href: s("fund.html"),
                ..PlanGroup::default()
            },
        ],
        plans_elsewhere: s("รายละเอียดอยู่ที่หน้าของเครือข่ายภายใน"),
        calendar_title: s("ปฏิทินการทำงาน ปีงบประมาณ ๒๕๗๐"),
        months: vec![CalendarMonth {
            title: s("ธันวาคม ๒๕๖๙"),
            events: vec![
                event("๓ ธ.ค. ๒๕๖๙", "ประชุมเครือข่ายตำบล", "๑๓.๓๐–๑๖.๐๐ น. · ศาลาอเนกประสงค์"),
                event("๕ ธ.ค. ๒๕๖๙ ถึง ๗ ธ.ค. ๒๕๖๙", "อบรมบัญชี", ""),
            ],
        }],
        calendar: Some(link("เพิ่มลงปฏิทินโทรศัพท์ (.ics)")),
    }
}

pub fn pathways() -> PathwaysView {
    PathwaysView {
        intro: s("เส้นทางพัฒนากองทุนเป็นรายการตรวจทีละขั้น ทุกขั้นบอกที่มาและสถานะการตรวจสอบ"),
        pathways: vec![PathwayCard {
            title: s("มาตรฐานการพัฒนาชุมชน (มชช.)"),
            href: s("pathway.html"),
            summary: s("ระบบพัฒนาตนเองโดยสมัครใจ"),
            badge: badge("warn", "ตรวจสอบบางส่วน"),
            says: s("๖ ขั้น · ๒ กองทุนบันทึกความก้าวหน้าแล้ว"),
        }],
    }
}

pub fn pathway() -> PathwayView {
    let step = |anchor: &str, title: &str| StepView {
        anchor: s(anchor),
        title: s(title),
        about: s("กองทุนที่จดทะเบียนแล้วมีใบสำคัญแสดงการจดทะเบียน"),
        source: s("ความรู้ทั่วไปของผู้ปฏิบัติงาน ยังไม่พบเอกสารยืนยัน"),
        evidence: s("ใบสำคัญแสดงการจดทะเบียน"),
        badge: badge("bad", "ยังไม่ตรวจสอบ"),
        verified: s("บันทึกสถานะเมื่อ ๒๗ พฤศจิกายน ๒๕๖๙"),
        says: s("ผ่านแล้ว ๒ จาก ๓ กองทุนที่บันทึกไว้"),
    };
    PathwayView {
        summary: s("รายการนี้ใช้เตรียมตัว"),
        badge: badge("bad", "ยังไม่ตรวจสอบ"),
        verified: s("บันทึกสถานะเมื่อ ๒๗ พฤศจิกายน ๒๕๖๙"),
        caution: s("รายการนี้ยังไม่ได้ตรวจสอบกับเอกสารของหน่วยงานครบทุกขั้น"),
        steps: vec![step("s-juristic", "เป็นนิติบุคคลแล้ว"), step("s-audited", "มีผู้ตรวจสอบต่อเนื่อง")],
        standing: s("บันทึกไว้แล้ว ๒ กองทุน ยังไม่มีข้อมูล ๔๗ กองทุน"),
        areas: vec![PathwayArea {
            title: s("ตำบลออนกลาง"),
            href: s("area.html"),
            says: s("๑ กองทุน"),
            funds: vec![PathwayFund {
                fund: link(FUND),
                done: s("๑ จาก ๒ ขั้น"),
                left: vec![Link {
                    title: s("มีผู้ตรวจสอบต่อเนื่อง"), href: s("#s-audited")
                }],
                says: s("สถานะ: กำลังเตรียมการ · ณ วันที่ ๓๑ มีนาคม ๒๕๖๙"),
                badge: badge("good", "ตรวจโดยคณะกรรมการเครือข่ายตำบล"),
            }],
        }],
    }
}

pub fn glossary() -> GlossaryView {
    let term = |anchor: &str, name: &str, see: Vec<Link>| GlossaryTerm {
        anchor: s(anchor),
        name: s(name),
        also: s("PAR30"),
        english: s("portfolio at risk over 30 days"),
        meaning: s("ยอดเงินต้นคงเหลือของรายที่ค้างเกิน ๓๐ วัน หารด้วยลูกหนี้เงินกู้ทั้งหมด"),
        source: s("นิยามร่วมของ CGAP และ SEEP"),
        see,
    };
    GlossaryView {
        intro: s("คำที่ใช้ในงานกองทุนหมู่บ้าน"),
        letters: vec![GlossaryLetter {
            anchor: s("l-1"),
            letter: s("พ"),
            terms: vec![
                term(
                    "t-par30",
                    "พอร์ตเสี่ยง",
                    vec![Link { title: s("พัฒนากร"), href: s("#t-officer") }],
                ),
                term("t-officer", "พัฒนากร", Vec::new()),
            ],
        }],
    }
}

pub fn term_notes() -> Vec<TermNote> {
    vec![TermNote {
        anchor: s("body-t-par30"),
        name: s("พอร์ตเสี่ยง"),
        meaning: s("ยอดเงินต้นคงเหลือของรายที่ค้างเกิน ๓๐ วัน"),
        back: s("#body-w-par30"),
        more: s("glossary.html#t-par30"),
    }]
}
