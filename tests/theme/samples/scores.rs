//! Contests, the method, completeness, and why a fund has its points.

use std::sync::Arc;

use super::*;

pub fn contest_rows() -> Vec<ContestRow> {
    let totals = ["๘๗.๔๐", "๘๕.๒๐", "๘๕.๒๐", "๗๙.๖๐", "๗๑.๐๐", "๖๔.๘๐", "๔๙.๙๐"];
    let places = ["๑", "๒", "๒", "๔", "๕", "๖", "๗"];
    let points = ["๑๗.๒๐", "๒๒.๐๐", "๑๕.๐๐", "๑๒.๔๐", "๘.๐๐", "๑๒.๘๐"];
    (0..7)
        .map(|n| ContestRow {
            place: s(places[n]),
            shared: n == 1 || n == 2,
            href: s("fund.html"),
            why_href: s("why.html"),
            medal: [1, 2, 2, 0, 0, 0, 0][n],
            said: Arc::new(RowSaid {
                name: s(FUNDS[n]),
                area: s(["ตำบลออนกลาง", "ตำบลทาเหนือ", "ตำบลบ้านสหกรณ์"][n % 3]),
                class: s(["ขนาดกลาง", "ขนาดเล็ก"][n % 2]),
                total: s(totals[n]),
                grade: s(["ดีเด่น", "ดีเด่น", "ดีเด่น", "ดีมาก", "ดี", "ปานกลาง", "ต้องพัฒนา"][n]),
                points: all(&points),
                note: s(["", "", "สิ้นปีบัญชี ๓๐ มิถุนายน ๒๕๖๘", "ไม่มีข้อมูล ๒ ตัวชี้วัด", "", "", ""][n]),
                quality: s("๔/๕"),
            }),
        })
        .collect()
}

pub fn score() -> ScoreView {
    let place = |scope: &str, place: &str, of: &str| PlaceView {
        scope: s(scope),
        place: s(place),
        of: s(of),
        href: s("contest.html"),
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
        firm: s("อันดับ ๓; อยู่ระหว่าง ๒–๕ ไม่ว่าจะปรับน้ำหนักอย่างไรในกรอบ ±๒๐%"),
        tied: true,
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
                href: s("why.html#i-2-1"),
            })
            .collect(),
    }
}

pub fn bands() -> Vec<BandView> {
    let band = |level: &str, text: &str, short: &str, points: &str| BandView {
        level: s(level),
        text: s(text),
        short: s(short),
        points: s(points),
        short_points: s(points),
    };
    vec![
        band("๕", "ตั้งแต่ร้อยละ ๙๙ ขึ้นไป", "๙๙", "๑๐.๐๐"),
        band("๔", "ตั้งแต่ร้อยละ ๙๗ แต่ไม่ถึง ๙๙", "๙๗", "๘.๐๐"),
        band("๓", "ตั้งแต่ร้อยละ ๙๕ แต่ไม่ถึง ๙๗", "๙๕", "๖.๐๐"),
        band("๐", "ต่ำกว่าร้อยละ ๙๕", "ไม่ถึง", "๐.๐๐"),
    ]
}

pub fn why() -> WhyView {
    let input = |label: &str, value: &str, path: &'static str| InputView {
        label: s(label).into(),
        value: s(value),
        path,
        line: s("บรรทัด ๑๐๒"),
    };
    let said = |anchor: &str, id: &str, title: &str, weight: &str| IndicatorSaid {
        anchor: s(anchor),
        id: s(id),
        title: s(title),
        weight: s(weight),
        ..IndicatorSaid::default()
    };
    let banded = WhyIndicator {
        said: Arc::new(IndicatorSaid {
            evidence: s("ทะเบียนคุมลูกหนี้ (ดูหน้างาน)"),
            scale: Some(Scale {
                formula: s("เงินต้นที่ชำระตามกำหนด ÷ เงินต้นที่ถึงกำหนดชำระ"),
                caption: s("ตั้งแต่ร้อยละ"),
                bands: bands(),
                ..Scale::default()
            }),
            ..said("i-2-1", "๒.๑", "อัตราการชำระคืนตามกำหนด", "๑๐")
        }),
        dimension: s("คุณภาพสินเชื่อ"),
        points: s("๘.๐๐"),
        state: "scored",
        sentence: s("ได้ ๘.๐๐ จาก ๑๐ คะแนน เพราะชำระคืนตามกำหนดร้อยละ ๙๗.๔๙ ซึ่งอยู่ในระดับ ๔"),
        worked: s("2,096,000 ÷ 2,150,000 = 97.49%"),
        inputs: vec![
            input("เงินต้นที่ชำระตามกำหนด", "2,096,000.00 บาท", "loans.principal_collected_of_due"),
            input("เงินต้นที่ถึงกำหนดชำระ", "2,150,000.00 บาท", "loans.principal_due"),
        ],
        hit: Some(1),
        proofs: vec![link("ทะเบียนการรับชำระหนี้ (PDF ๑๒๐ KB)")],
        compare: "กองทุนนี้ได้ ๘.๐๐ คะแนน สูงกว่า ๓๐ จาก ๔๕ กองทุนที่จัดอันดับ".into(),
        ..WhyIndicator::default()
    };
    let item = |title: &str| CheckItemSaid {
        title: s(title),
        options: s("ภายใน ๖๐ วัน ๔ คะแนน · ภายใน ๑๒๐ วัน ๒ คะแนน"),
    };
    let check = |got: &str, met, missing| CheckView { got: s(got), met, missing };
    let checklist = WhyIndicator {
        said: Arc::new(IndicatorSaid {
            items: vec![item("ปิดบัญชีหลังสิ้นปี"), item("มีผู้ตรวจสอบบัญชี"), item("รายงาน สทบ.")],
            ..said("i-3-1", "๓.๑", "ปิดบัญชี ตรวจสอบ เปิดเผย และรายงาน", "๑๕")
        }),
        dimension: s("บัญชีและความโปร่งใส"),
        points: s("๘.๐๐"),
        state: "scored",
        sentence: s("ได้ ๘.๐๐ จาก ๑๕ คะแนน จากรายการที่ทำได้ ๒ ใน ๓ ข้อ"),
        checks: vec![
            check("๔ คะแนน", true, false),
            check("๐ คะแนน", false, false),
            check("๐ คะแนน", false, true),
        ],
        ..WhyIndicator::default()
    };
    let panel = WhyIndicator {
        said: said("i-1-2", "๑.๒", "ปฏิบัติตามระเบียบ", "๘").into(),
        dimension: s("การบริหารจัดการและธรรมาภิบาล"),
        points: s("–"),
        state: "panel",
        sentence: s("รอคะแนนจากคณะกรรมการตัดสิน"),
        ..WhyIndicator::default()
    };
    WhyView {
        decided: s("ปิดผลแล้วเมื่อ ๑ พฤษภาคม ๒๕๖๙"),
        seal: s("3f9a-11c2-77e0-90ab"),
        firm: Some(FirmView {
            facts: facts(&[
                ("เมื่อน้ำหนักเปลี่ยน", "อันดับ ๓; อยู่ระหว่าง ๒–๕ ไม่ว่าจะปรับน้ำหนักอย่างไรในกรอบ ±๒๐%"),
                ("ห่างจากอันดับถัดลงมา", "มากกว่าอันดับ ๔ (หมู่ที่ ๒ ต.ออนเหนือ) ๐.๔๖ คะแนน"),
            ]),
            method: link("วิธีทดสอบความมั่นคงของอันดับ"),
        }),
        has_peers: true,
        peers: Some(PeersView {
            rows: vec![(s("คะแนนรวม"), s("๖๒.๖๐"))],
            columns: vec![PeerColumn {
                title: s("ขนาดกลาง"),
                of: s("๒๑ กองทุน"),
                medians: vec![s("๖๑.๒๐")],
            }],
            note: s("ค่ากลางของกองทุนที่เข้าจัดอันดับ"),
        }),
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
        dossier_href: s("dossier.html"),
        version: s("๑"),
        fiscal_year: s("๒๕๖๘"),
        gates_passed: String::new(),
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
        awards: link("ทำเนียบรางวัล"),
        contests: vec![
            card("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
            card("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๗"),
        ],
    }
}

fn panel() -> PanelView {
    PanelView {
        says: s("กรรมการ ๕ คนให้คะแนนแล้ว"),
        talk: vec![TalkView {
            fund: link(FUNDS[1]),
            says: s("1.2 ปฏิบัติตามระเบียบ: คะแนนต่างกัน ๔.๐๐"),
        }],
        bearings: vec![BearingView {
            judge: s("กรรมการ j1"),
            compared: s("๙๐"),
            own: s("๗๒.๔"),
            others: s("๗๐.๑"),
            difference: s("ให้มากกว่า ๒.๓"),
        }],
        stood_back: facts(&[("กรรมการ j2", "หมู่ที่ ๔ ต.แม่ทา (เคยเป็นที่ปรึกษาของกองทุน)")]),
    }
}

pub fn stage() -> StageView {
    let row = |place: &str, name: &str, goes_on| StageRow {
        place: s(place),
        shared: false,
        fund: link(name),
        why_href: s("why.html"),
        total: s("๗๕.๘๐"),
        goes_on,
        fate: s(if goes_on {
            "ได้ไปต่อ: อันดับ ๑"
        } else {
            "ไม่ได้ไปต่อ"
        }),
    };
    StageView {
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        method: link("วิธีคิดคะแนน"),
        facts: facts(&[("ระดับ", "ตำบล"), ("คะแนนเต็ม", "๘๕")]),
        decided: Some(DecidedView {
            says: s("ปิดผลแล้วเมื่อ ๑ พฤษภาคม ๒๕๖๙ หน้านี้แสดงตามข้อมูลและเกณฑ์ที่เก็บไว้ในวันนั้น"),
            facts: facts(&[("รหัสยืนยันผล", "3f9a-11c2-77e0-90ab")]),
            downloads: vec![link("ข้อมูลผลทั้งหมด (JSON)")],
            corrections: vec![CorrectionView {
                fund: link(FUNDS[0]),
                figure: s("ยอดหนี้ที่ค้างเกิน ๓๐ วัน ปี ๒๕๖๘"),
                old: s("๒,๗๔๙ บาท"),
                new: s("๒๗,๔๙๐ บาท"),
                by: s("สำนักงานพัฒนาชุมชนอำเภอ ๑๐ มิ.ย. ๒๕๖๙: พิมพ์ตกหนึ่งหลัก"),
            }],
            effect: s("อันดับเปลี่ยน ๑ กองทุน"),
            moved: vec![MovedView {
                fund: link(FUNDS[0]),
                place_before: s("๑"),
                place_after: s("๒"),
                total_before: s("๗๕.๘๐"),
                total_after: s("๗๓.๘๐"),
                fate: s(""),
            }],
        }),
        rule: s("กองทุนที่ได้อันดับ ๑ ถึง ๒ ของแต่ละตำบลได้ไปต่อ"),
        points: s("คะแนนของรอบนี้คิดจากตัวเลขของกองทุนเท่านั้น"),
        groups: vec![StageGroup {
            title: s("ตำบลออนกลาง"),
            anchor: s("a-502302"),
            rows: vec![row("๑", FUNDS[0], true), row("๒", FUNDS[1], false)],
            ties: all(&["ทั้งสองกองทุนได้ ๗๕.๐๐ คะแนนเท่ากัน ตัดสินตามลำดับ: (๑) คะแนนมิติ D2 เท่ากัน"]),
        }],
        gated: vec![StageOut {
            fund: link(FUNDS[2]),
            reasons: all(&["ยังไม่ปิดบัญชี"]),
            why: s("why/50230304.html"),
        }],
        sheets: Some(link("ใบให้คะแนนสำหรับพิมพ์")),
        pages: None,
        previous: None,
        next: Some(link("รอบอำเภอ")),
    }
}

pub fn sheets() -> SheetsView {
    let item =
        |id: &str, title: &str| SheetItem {
            id: s(id), title: s(title), points: s("๔ คะแนน")
        };
    let fund = |number: &str, n: usize| SheetFund {
        number: s(number),
        name: s(FUNDS[n]),
        code: format!("5023010{n}"),
        about: s("ตำบลออนกลาง · ขนาดกลาง"),
        anchor: format!("f-5023010{n}"),
    };
    SheetsView {
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        stage: s("รอบอำเภอ"),
        judge: s("กรรมการ j1: พัฒนาการอำเภอ"),
        facts: facts(&[("ระดับ", "อำเภอ"), ("กองทุนที่เข้าแข่งขัน", "๒")]),
        rules: all(&["ให้คะแนนจากหลักฐานที่เห็นจริง และเขียนเหตุผลทุกครั้ง"]),
        others: vec![link("ไม่ระบุชื่อกรรมการ"), link("กรรมการ j2")],
        indicators: vec![SheetIndicator {
            id: s("๑.๒"),
            title: s("ปฏิบัติตามระเบียบ"),
            weight: s("๘"),
            note: s("ตรวจ ณ ที่ทำการกองทุน"),
            items: vec![item("๑", "มีข้อบังคับฉบับปัจจุบัน"), item("๒", "ทำตามข้อบังคับจริง")],
            evidence: s("ข้อบังคับกองทุน"),
        }],
        funds: vec![fund("๑", 0), fund("๒", 1)],
        out: facts(&[(FUNDS[2], "อยู่ตำบลเดียวกับกองทุน จึงงดให้คะแนนตามกติกา")]),
        previous: None,
        next: Some(link("ชุดถัดไป")),
    }
}

pub fn desk() -> DeskView {
    let tab = |title: &str, current| Tab { title: s(title), href: s("contest.html"), current };
    DeskView {
        tool: "weights",
        contest_id: s("maeon-2569"),
        contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
        lead: s("ปรับน้ำหนักแล้วดูว่าอันดับจะเปลี่ยนอย่างไร"),
        unofficial: "ผลในหน้านี้ไม่ใช่ผลทางการ",
        tools: vec![tab("ผลการจัดอันดับ", false), tab("ทดลองปรับน้ำหนัก", true)],
        without: vec![link("ผลการจัดอันดับ")],
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
        desk: DeskLinks {
            contest_id: s("maeon-2569"),
            area: String::new(),
            class: String::new(),
            tools: vec![tab("ผลการจัดอันดับ", true), tab("เปรียบเทียบกองทุน", false)],
        },
        decided: None,
        preliminary: s("ผลคะแนนเบื้องต้นจากข้อมูลที่กองทุนรายงาน ยังไม่รวมคะแนนจากคณะกรรมการอีก ๑๕ คะแนน"),
        rubric_note: s("เกณฑ์ตั้งต้นของเว็บไซต์ ไม่ใช่เกณฑ์ทางการ"),
        method: link("วิธีคิดคะแนน"),
        panel: Some(panel()),
        stages: vec![StageCard {
            link: link("รอบตำบล"),
            says: s("แข่งขัน ๔๕ กองทุน ได้ไปต่อ ๑๕ กองทุน"),
        }],
        categories: vec![CategoryView {
            title: s("กองทุนหมู่บ้านดีเด่น"),
            says: s("ตามผลการจัดอันดับในหน้านี้"),
            rows: vec![CategoryRow {
                place: s("๑"), link: link(FUNDS[0]), says: s("๙๐.๒๐ คะแนน")
            }],
        }],
        calendar: facts(&[("๑๕ มิถุนายน ๒๕๖๙", "ประกาศผลระดับอำเภอ")]),
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
        rules: vec![rule("ต้องแจ้งผู้ค้ำประกันภายใน ๖๐ วัน", "ป.พ.พ. มาตรา ๖๘๖", true)],
        chart: (kind == "banded").then(|| chart(3, "การกระจายของผลในอำเภอ")),
    };
    MethodView {
        note: s("เกณฑ์ตั้งต้นของเว็บไซต์ ไม่ใช่เกณฑ์ทางการ ต้องตกลงร่วมกันก่อนใช้ตัดสิน"),
        official: false,
        facts: facts(&[("ฉบับ", "๑"), ("คะแนนเต็ม", "๑๐๐"), ("คำนวณจากข้อมูล", "๘๕")]),
        values: vec![MethodValue {
            title: s("สัดส่วนหนี้ค้าง"),
            formula: s("เงินต้นค้างชำระ ÷ ลูกหนี้เงินกู้ปลายปี"),
            written: s("overdue_rate = loans.overdue_principal / loans.closing"),
        }],
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
        tests: facts(&[("ทีละมิติ", "เพิ่มหรือลดน้ำหนักของมิติหนึ่งร้อยละ ๒๐ แล้วปรับมิติอื่นตามส่วน")]),
        tried: table(),
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

pub fn codes() -> CodesView {
    let card = |code: &str| CodeCard {
        code: s(code),
        title: s("งบดุลสองข้างไม่เท่ากัน"),
        why: s("สินทรัพย์ต้องเท่ากับหนี้สินรวมกับทุน"),
        wrong: s("assets: {total: 2193000}"),
        right: s("assets: {total: 2193001}"),
        rules: vec![rule("อัตราดอกเบี้ยสูงสุด", "ป.พ.พ. มาตรา ๖๕๔", true)],
    };
    let codes = vec![card("D105"), card("D106")];
    CodesView {
        intro: all(&["หน้านี้อธิบายทุกรหัสพร้อมตัวอย่าง"]),
        groups: vec![CodeGroup {
            title: s("ตัวเลขในบัญชีของกองทุน"), codes
        }],
        more: vec![link("การออกแบบของเว็บไซต์")],
    }
}

pub fn search() -> SearchView {
    let entry = |title: &str, kind: &str| SearchEntry {
        title: s(title),
        href: s("note.html"),
        kind: s(kind),
    };
    let letter = |id: &str, letter: &str, entries: Vec<SearchEntry>| SearchLetter {
        id: s(id),
        letter: s(letter),
        entries,
    };
    SearchView {
        jumps: vec![link("ก"), link("A–Z")],
        letters: vec![
            letter("k-01", "ก", vec![entry("การพ้นจากตำแหน่งกรรมการ", "ระเบียบ กทบ. ๒๕๕๑")]),
            letter("k-az", "A–Z", vec![entry("หนี้ที่ค้างเกิน ๓๐ วัน", "D110")]),
        ],
        funds: vec![link("กองทุนทั้งหมด แยกตามพื้นที่")],
        has_box: true,
    }
}

pub fn awards() -> AwardsView {
    AwardsView {
        intro: s("ผู้ที่อยู่อันดับต้นของการประกวดแต่ละครั้ง"),
        contests: vec![AwardsOfContest {
            contest: link("กองทุนหมู่บ้านดีเด่น อำเภอแม่ออน ๒๕๖๘"),
            year: s("๒๕๖๙"),
            categories: contest().categories,
        }],
    }
}
