//! The home page, notes, problems, laws and free pages.

use super::*;

pub fn note_card(title: &str) -> NoteCard {
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

pub fn note_cards() -> Vec<NoteCard> {
    vec![note_card(NOTE), note_card("เปิดสมุดบัญชีทุกวันที่ ๕ ของเดือน"), note_card("จากหนี้นอกระบบสู่กลุ่มอาชีพ")]
}

pub fn rule(title: &str, cite: &str, sure: bool) -> RuleCard {
    let badge = if sure {
        badge("good", "ตรวจสอบแล้ว")
    } else {
        badge("warn", "รอตรวจสอบ")
    };
    RuleCard { title: s(title), href: s("regulation.html#r1"), cite: s(cite), badge }
}

pub fn rules() -> Vec<RuleCard> {
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

pub fn notes() -> NotesView {
    let group = |id: &str, title: &str| FacetGroup {
        id: s(id),
        title: s(title),
        count: s("๓ บันทึก"),
        notes: vec![link(NOTE), link("เปิดสมุดบัญชีทุกวันที่ ๕ ของเดือน")],
    };
    NotesView {
        more: vec![link("เรื่องเล่าของสมาชิก")],
        count: s("บันทึก ๑๔ เรื่อง จาก ๖ ตำบล"),
        notes: note_cards(),
        gathered: vec![link("แก่นความรู้ ๑๒ ข้อ"), link("ข้อเสนอแนะ ๔ ข้อ")],
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

pub fn gathered() -> GatheredView {
    let tab =
        |title: &str, current| MenuItem { title: s(title), href: s("gathered.html"), current };
    let point = |text: &str| PointView { text: s(text), note: link(NOTE) };
    GatheredView {
        lead: s("สิ่งสำคัญที่สุดที่ผู้ปฏิบัติสรุปไว้ ๓ ข้อ จากทุกบันทึก"),
        parts: vec![tab("แก่นความรู้", true), tab("ขุมความรู้", false)],
        ways: vec![tab("ตามปัญหา", true), tab("ตามหมวด", false)],
        groups: vec![PointGroup {
            id: s("problem-p1"),
            title: s(PROBLEM),
            href: s("problem.html"),
            count: s("๒ ข้อ"),
            points: vec![
                point("รู้คน/รู้งาน/รู้สถานการณ์/รู้ข้อจำกัดของตนเอง-ศักยภาพคนในพื้นที่"),
                point("ติดตามทุกเดือน"),
            ],
        }],
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
        gathered: vec![link("แก่นความรู้ ๓ ข้อ"), link("ข้อเสนอแนะ ๒ ข้อ")],
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
            shown_by: s("พบใน ๗ จาก ๔๖ กองทุนที่มีคะแนน ไม่มีข้อมูล ๒ กองทุน"),
        }],
        rule_of_signs: "นับกองทุนที่เข้าจัดอันดับและได้คะแนนไม่ถึงครึ่งของตัวชี้วัดนั้น",
        notes: note_cards(),
        practices: practice_groups(),
        best: Some(best_list()),
        plans: vec![link("เครือข่ายกองทุนตำบลออนกลาง (๓ กิจกรรม)")],
        best_practices: Some(link("แนวปฏิบัติที่ดีในทุกด้าน")),
        stories: story_cards(),
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
        leaflets: leaflet_cards(),
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

fn wording(id: &str, quote: &str) -> WordingView {
    let run = |text: &str, href: &str| RunView { text: s(text), href: s(href) };
    let passage = |n: usize, depth, label: &str, text: &str| PassageView {
        id: if id.is_empty() { String::new() } else { format!("m-{id}-p{n}") },
        addresses: if id.is_empty() { Vec::new() } else { vec![format!("m-{id}-i{n}")] },
        depth,
        label: s(label),
        runs: vec![run(text, ""), run(" มาตรา ๖๘๖", "regulation.html#r1")],
    };
    WordingView {
        when: s("ใช้บังคับตั้งแต่ ๑๑ กุมภาพันธ์ ๒๕๕๘"),
        summary: vec![
            vec![run(
                "เมื่อลูกหนี้ผิดนัด กองทุนต้องมีหนังสือบอกกล่าวไปยังผู้ค้ำประกันภายในหกสิบวันนับแต่วันที่ลูกหนี้ผิดนัด",
                "",
            )],
            vec![run("ถ้าไม่แจ้งภายในกำหนด ผู้ค้ำประกันหลุดพ้นจากดอกเบี้ยและค่าเสียหายที่เกิดหลังพ้นกำหนดนั้น", "")],
        ],
        quote: if quote.is_empty() { Vec::new() } else { vec![passage(1, 0, "", quote)] },
        parts: vec![
            passage(2, 0, "วรรคหนึ่ง", "สิทธิเรียกร้องดังต่อไปนี้"),
            passage(3, 1, "", "(๑) ดอกเบี้ยค้างชำระ"),
            passage(4, 2, "", "(ก) ของเงินกู้"),
        ],
        parameters: facts(&[("ระยะเวลาแจ้งผู้ค้ำประกัน", "๖๐ วัน")]),
        as_of: s("๑ มิถุนายน ๒๕๖๔"),
        badge: badge("good", "ตรวจสอบแล้ว"),
        verified: s("ที่มา: ราชกิจจานุเบกษา · บันทึกสถานะเมื่อ ๑ พฤศจิกายน ๒๕๖๙"),
        source_href: s("regulation.html"),
        ended_by: String::new(),
    }
}

fn leaflet_cards() -> Vec<LeafletCard> {
    let card = |title: &str, when: &str| LeafletCard {
        title: s(title),
        when: s(when),
        href: s("leaflet.html"),
    };
    vec![
        card("ก่อนให้กู้", "ใช้ทุกครั้งที่คณะกรรมการพิจารณาคำขอกู้"),
        card("เมื่อค้างชำระ", "ใช้เมื่อลูกหนี้ไม่ชำระในวันครบกำหนด"),
    ]
}

pub fn leaflets() -> LeafletsView {
    LeafletsView {
        intro: s("หนึ่งเรื่องต่อหนึ่งหน้า"),
        leaflets: leaflet_cards(),
        disclaimer: laws().disclaimer,
    }
}

pub fn leaflet() -> LeafletView {
    let rule = || rule("ต้องแจ้งผู้ค้ำประกันภายใน ๖๐ วัน", "ป.พ.พ. มาตรา ๖๘๖", true);
    LeafletView {
        when: s("ใช้เมื่อลูกหนี้ไม่ชำระในวันครบกำหนด"),
        steps: vec![
            LeafletStep {
                text: s("จดวันครบกำหนดลงในทะเบียนลูกหนี้ทันที"), rules: vec![rule()]
            },
            LeafletStep {
                text: s("ไปพบลูกหนี้เป็นการส่วนตัว"), rules: Vec::new()
            },
        ],
        numbers: vec![LeafletNumber {
            label: s("แจ้งผู้ค้ำประกัน – แจ้งภายใน"),
            value: s("๖๐ วัน"),
            rule: rule(),
        }],
        avoid: all(&["ปิดประกาศรายชื่อผู้ค้างชำระ"]),
        notes: vec![link(NOTE)],
        disclaimer: laws().disclaimer,
        previous: Some(link("ก่อนให้กู้")),
        next: Some(link("ปิดบัญชี")),
    }
}

pub fn law() -> LawView {
    let rule = |id: &str, title: &str, quote: &str| RuleView {
        id: s(id),
        title: s(title),
        cite: s("ป.พ.พ. มาตรา ๖๘๖"),
        topic: s("ค้ำประกันและหลักประกัน"),
        addresses: vec![format!("m-{id}")],
        permalink: format!("m-{id}"),
        division: s("บรรพ ๓ เอกเทศสัญญา › ลักษณะ ๑๑ ค้ำประกัน"),
        audience: all(&["กรรมการกองทุน", "ผู้ค้ำประกัน"]),
        sanctions: all(&["ผลทางแพ่ง"]),
        text: wording(id, quote),
        earlier: vec![WordingView {
            when: s("ใช้บังคับถึง ๑๐ กุมภาพันธ์ ๒๕๕๘"),
            ended_by: s("(ฉบับที่ ๒๐) พ.ศ. ๒๕๕๗"),
            ..wording("", "")
        }],
        problems: vec![link(PROBLEM)],
        indicators: vec![link("๒.๑ อัตราการชำระคืนตามกำหนด")],
        checks: vec![link("D121 อัตราดอกเบี้ยสูงสุด: ร้อยละ ๑๕ ต่อปี")],
        notes: vec![link(NOTE)],
        pages: vec![link("คู่มือ")],
        leaflets: vec![link("เมื่อค้างชำระ")],
        related: vec![link("กู้เกิน ๒,๐๐๐ บาทต้องมีหลักฐานเป็นหนังสือ")],
        cited_by: vec![link("หลักประกันและผู้ค้ำประกัน")],
    };
    LawView {
        short: s("ป.พ.พ."),
        facts: facts(&[("ประเภท", "ประมวลกฎหมาย"), ("ผู้ออก", "รัฐสภา")]),
        badge: badge("good", "ตรวจสอบแล้ว"),
        disclaimer: laws().disclaimer,
        aliases: all(&["ประมวลแพ่ง"]),
        verified: s("ที่มา: ราชกิจจานุเบกษา · บันทึกสถานะเมื่อ ๑ พฤศจิกายน ๒๕๖๙"),
        invented: s("ข้อมูลสมมติ"),
        authority: vec![link("พ.ร.บ. กองทุนหมู่บ้าน มาตรา ๙ (๒)")],
        reason: s("เพื่อปรับปรุงกฎหมายให้ทันสมัย"),
        timeline: vec![LawEvent {
            when: s("ตั้งแต่ ๑๑ เมษายน ๒๕๖๔"),
            title: s("แก้ไขเพิ่มเติม พ.ศ. ๒๕๖๔"),
            text: s("เปลี่ยนอัตราดอกเบี้ย"),
            badge: badge("bad", "ยังไม่ตรวจสอบ"),
            rules: vec![link("มาตรา ๖๘๖ ต้องแจ้งผู้ค้ำประกันภายใน ๖๐ วัน")],
        }],
        periods: vec![
            Period {
                title: s("ถึง ๑๐ เมษายน ๒๕๖๔"), href: s("regulation.html"), current: false
            },
            Period {
                title: s("ปัจจุบัน"), href: s("regulation.html"), current: true
            },
        ],
        past: s("ข้อความตามที่ใช้ถึงวันที่ ๑๐ เมษายน ๒๕๖๔"),
        today: Some(link("ดูข้อความที่ใช้อยู่ปัจจุบัน")),
        absent: facts(&[("มาตรา ๗", "ยังไม่มีในเวลานั้น")]),
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

pub fn design() -> DesignView {
    DesignView {
        sizes: vec![TypeStep {
            title: s("เนื้อความ"),
            class: "design-4",
            size: s("๑"),
            leading: s("๑.๗"),
        }],
        contrasts: vec![ContrastRow {
            title: s("เนื้อความ"),
            ink: "ink",
            ground: "paper",
            level: "AAA",
            light: s("๑๓.๘"),
            dark: s("๑๓.๙"),
            print: s("๒๑.๐"),
        }],
        badges: note().badges,
        tiles: home().tiles,
        facts: facts(&[("สถานะ", "เผยแพร่แล้ว")]),
        links: vec![link("คลังบันทึก")],
        chart: None,
    }
}

pub fn start() -> StartView {
    StartView { home: s("home.html"), links: lost_frame().shell.menu.clone() }
}

pub fn page() -> PageView {
    PageView {
        summary: s("เราเปิดเผยอะไร ไม่เปิดเผยอะไร และขอแก้ไขได้อย่างไร"),
        toc: note().toc,
        badges: vec![badge("info", "ปรับปรุง ๑ พฤศจิกายน ๒๕๖๙")],
    }
}
