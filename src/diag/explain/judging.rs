//! S101–S110: sheets of judges, and rounds of a contest.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "S101",
        name: "judged-twice",
        th: Said {
            title: "กรรมการคนเดียวกันให้คะแนนซ้ำ",
            why: "กรรมการหนึ่งคนให้คะแนนกองทุนหนึ่งได้ครั้งเดียวต่อหนึ่งตัวชี้วัด และมีใบคะแนนใบเดียวต่อหนึ่งรอบ คะแนนซ้ำทำให้เสียงของกรรมการไม่เท่ากัน",
        },
        en: Said {
            title: "The same judge scored twice",
            why: "A judge scores a fund once for each indicator and has one sheet for each round. Scoring twice would make one judge weigh more than another.",
        },
        wrong: "scores:\n  - {fund: \"50230203\", indicator: \"1.2\", points: 7}\n  - {fund: \"50230203\", indicator: \"1.2\", points: 8}",
        right: "scores:\n  - {fund: \"50230203\", indicator: \"1.2\", points: 7}",
    },
    Page {
        code: "S102",
        name: "points-out-of-range",
        th: Said {
            title: "คะแนนของกรรมการอยู่นอกช่วง",
            why: "คะแนนต้องไม่ต่ำกว่าศูนย์และไม่เกินน้ำหนักของตัวชี้วัดตามเกณฑ์",
        },
        en: Said {
            title: "A judge's points are out of range",
            why: "Points are not below zero and not above the weight that the rubric gives the indicator.",
        },
        wrong: "- {fund: \"50230203\", indicator: \"1.2\", points: 80}",
        right: "- {fund: \"50230203\", indicator: \"1.2\", points: 8}",
    },
    Page {
        code: "S103",
        name: "not-for-judges",
        th: Said {
            title: "ตัวชี้วัดนี้กรรมการไม่ต้องให้คะแนน",
            why: "ตัวชี้วัดที่มีสูตรหรือรายการตรวจคำนวณจากตัวเลขของกองทุน กรรมการให้คะแนนเฉพาะตัวชี้วัดที่เกณฑ์ระบุว่าเป็นของกรรมการ (panel)",
        },
        en: Said {
            title: "Judges do not score this indicator",
            why: "Indicators with a formula or a checklist are computed from the fund's figures. Judges score only those that the rubric leaves to the panel.",
        },
        wrong: "- {fund: \"50230203\", indicator: \"2.2\", points: 10}",
        right: "- {fund: \"50230203\", indicator: \"1.2\", points: 8}",
    },
    Page {
        code: "S104",
        name: "fund-outside-contest",
        th: Said {
            title: "กองทุนอยู่นอกพื้นที่ประกวด",
            why: "ใบคะแนนเป็นของการประกวดหนึ่งครั้งในพื้นที่หนึ่ง กองทุนนอกพื้นที่ไม่มีอันดับในการประกวดนั้น",
        },
        en: Said {
            title: "The fund is outside the contest's area",
            why: "A sheet belongs to one contest in one area; a fund from elsewhere has no place in it.",
        },
        wrong: "contest: maeon-2569   # อำเภอ 5023\nscores:\n  - {fund: \"50010101\", indicator: \"1.2\", points: 8}",
        right: "contest: maeon-2569   # อำเภอ 5023\nscores:\n  - {fund: \"50230203\", indicator: \"1.2\", points: 8}",
    },
    Page {
        code: "S105",
        name: "scored-a-gated-fund",
        th: Said {
            title: "ให้คะแนนกองทุนที่ไม่เข้าจัดอันดับ",
            why: "กองทุนที่ไม่ผ่านเงื่อนไข เช่น บัญชีไม่ตรงกัน จะแสดงแยกไว้พร้อมเหตุผล คะแนนของกรรมการจึงยังไม่ถูกนำไปใช้ เมื่อกองทุนผ่านเงื่อนไขแล้วคะแนนจะนับเอง",
        },
        en: Said {
            title: "A fund that is not ranked was scored",
            why: "A fund that fails a gate is listed apart with the reason, and judges' points are not used. They count as soon as the fund passes.",
        },
        wrong: "- {fund: \"50230209\", indicator: \"1.2\", points: 8}   # ยังไม่ปิดบัญชี",
        right: "# ปิดบัญชีของกองทุนก่อน หรือยังไม่ให้คะแนน",
    },
    Page {
        code: "S106",
        name: "recused-judge-scored",
        th: Said {
            title: "กรรมการที่ต้องงดให้คะแนนได้ให้คะแนนไว้",
            why: "กรรมการที่อยู่ตำบลเดียวกับกองทุน (ในระดับอำเภอ) หรือแจ้งว่ามีส่วนได้เสีย ต้องไม่ให้คะแนนกองทุนนั้น คะแนนที่มีอยู่จะไม่นับ",
        },
        en: Said {
            title: "A judge who is out has scored",
            why: "A judge of the same tambon (at district level) or with a declared interest does not score the fund. The points are not counted.",
        },
        wrong: "recusals:\n  - {fund: \"50230203\", reason: เป็นญาติกับประธานกองทุน}\nscores:\n  - {fund: \"50230203\", indicator: \"1.2\", points: 8}",
        right: "recusals:\n  - {fund: \"50230203\", reason: เป็นญาติกับประธานกองทุน}\nscores: []",
    },
    Page {
        code: "S107",
        name: "cut-off-too-early",
        th: Said {
            title: "วันตัดยอดมาก่อนวันสิ้นปีบัญชี",
            why: "วันตัดยอดข้อมูลของการประกวดหรือของรอบต้องอยู่หลังวันสิ้นปีบัญชีที่นำมาคิดคะแนน มิฉะนั้นบัญชียังไม่เสร็จในวันนั้น",
        },
        en: Said {
            title: "The cut-off comes before the accounts end",
            why: "A contest's or round's cut-off lies after the end of the accounting year that it scores; before that day the accounts are not there.",
        },
        wrong: "fiscal_year: 2568\ncut_off: 2025-05-31",
        right: "fiscal_year: 2568\ncut_off: 2026-05-31",
    },
    Page {
        code: "S108",
        name: "quota-too-large",
        th: Said {
            title: "โควตามากกว่าจำนวนกองทุน",
            why: "ถ้าจำนวนที่ให้ไปต่อมากกว่ากองทุนที่เข้าจัดอันดับ ทุกกองทุนจะผ่านโดยไม่ต้องแข่งขัน",
        },
        en: Said {
            title: "The quota is larger than the field",
            why: "Where more may go on than are ranked, everybody goes on without competing.",
        },
        wrong: "stages:\n  - {id: tambon, level: tambon, advance: {top: 20}}   # ตำบลละ 8 กองทุน",
        right: "stages:\n  - {id: tambon, level: tambon, advance: {top: 2}}",
    },
    Page {
        code: "S109",
        name: "stages-out-of-order",
        th: Said {
            title: "ลำดับรอบการคัดเลือกไม่ถูกต้อง",
            why: "รอบการคัดเลือกเรียงจากพื้นที่เล็กไปใหญ่ (ตำบล อำเภอ จังหวัด ภาค ประเทศ) รอบสุดท้ายอยู่ระดับเดียวกับการประกวด และรหัสรอบต้องไม่ซ้ำกัน",
        },
        en: Said {
            title: "The rounds are not in order",
            why: "Rounds go from small areas to large ones (tambon, amphoe, province, region, nation); the last is of the contest's level, and no two share an id.",
        },
        wrong: "level: amphoe\nstages:\n  - {id: amphoe, level: amphoe}\n  - {id: tambon, level: tambon}",
        right: "level: amphoe\nstages:\n  - {id: tambon, level: tambon, advance: {top: 2}}\n  - {id: amphoe, level: amphoe}",
    },
    Page {
        code: "S110",
        name: "regions-incomplete",
        th: Said {
            title: "จังหวัดไม่อยู่ในภาคหรือเขตเดียว",
            why: "เมื่อมีรอบระดับภาค ทุกจังหวัดที่มีกองทุนเข้าแข่งขันต้องอยู่ในภาคหรือเขตหนึ่งแห่งเท่านั้น มิฉะนั้นกองทุนจะไม่มีกลุ่มให้แข่งขัน หรือแข่งขันสองกลุ่ม",
        },
        en: Said {
            title: "A province without a region, or in two",
            why: "Where a round goes by regions, every province with funds is in exactly one. Otherwise funds would compete with nobody, or twice.",
        },
        wrong: "regions:\n  - {id: north, title: ภาคเหนือ, provinces: [\"50\"]}\n  - {id: upper, title: ภาคเหนือตอนบน, provinces: [\"50\", \"51\"]}",
        right: "regions:\n  - {id: north, title: ภาคเหนือ, provinces: [\"50\", \"51\"]}",
    },
];
