//! S211–S217: corrections of decided results.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "S211",
        name: "correction-of-nothing",
        th: Said {
            title: "ไม่มีผลที่ปิดแล้วให้แก้ไข",
            why: "data/corrections/ ใช้แก้ตัวเลขของผลที่ปิดแล้ว (kongthun freeze) เท่านั้น ผลที่ยังไม่ปิดเปลี่ยนตามไฟล์ของกองทุน จึงแก้ที่ไฟล์ของกองทุนได้เลย",
        },
        en: Said {
            title: "There is no decided result to correct",
            why: "data/corrections/ puts figures of decided results right (kongthun freeze). An open result follows the funds' files, so those are the place to change.",
        },
        wrong: "contest: maeon-2569\ncorrections:\n  - {stage: amphoe, …}   # รอบอำเภอยังไม่ปิดผล",
        right: "contest: maeon-2569\ncorrections:\n  - {stage: tambon, …}   # รอบที่ปิดผลแล้ว",
    },
    Page {
        code: "S212",
        name: "correction-old-figure-differs",
        th: Said {
            title: "ค่าเดิมไม่ตรงกับผลที่ปิดไว้",
            why: "ค่าเดิมเป็นหลักฐานว่าแก้ถูกกองทุน ถูกปี และถูกช่อง จึงต้องตรงกับตัวเลขในผลที่ปิดไว้ทุกหลัก",
        },
        en: Said {
            title: "The old figure is not that of the decided result",
            why: "The old figure proves that the right fund, year and field are meant, so it must be what the decided result has.",
        },
        wrong: "- {fund: \"50230203\", year: 2568, field: loans.par30_balance, old: 2479, new: 27490, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-20, why: พิมพ์ตกหนึ่งหลัก}",
        right: "- {fund: \"50230203\", year: 2568, field: loans.par30_balance, old: 2749, new: 27490, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-20, why: พิมพ์ตกหนึ่งหลัก}",
    },
    Page {
        code: "S213",
        name: "correction-not-in-result",
        th: Said {
            title: "กองทุนหรือปีนี้ไม่อยู่ในผลที่ปิดไว้", why: "แก้ได้เฉพาะตัวเลขที่ใช้ตัดสินผลนั้น"
        },
        en: Said {
            title: "The fund or the year is not part of the decided result",
            why: "Only figures by which the result was decided can be put right in it.",
        },
        wrong: "- {fund: \"50230203\", year: 2560, field: loans.par30_balance, old: 2749, new: 27490, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-20, why: พิมพ์ตกหนึ่งหลัก}",
        right: "- {fund: \"50230203\", year: 2568, field: loans.par30_balance, old: 2749, new: 27490, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-20, why: พิมพ์ตกหนึ่งหลัก}",
    },
    Page {
        code: "S214",
        name: "correction-of-nothing-new",
        th: Said {
            title: "รายการแก้ไขซ้ำ หรือไม่แก้อะไร",
            why: "ตัวเลขหนึ่งมีรายการแก้ไขได้รายการเดียว และค่าใหม่ต้องต่างจากค่าเดิม",
        },
        en: Said {
            title: "A correction twice, or without a change",
            why: "A figure has one correction, whose new figure differs from the old one.",
        },
        wrong: "- {fund: \"50230203\", year: 2568, field: loans.par30_balance, old: 2749, new: 2749, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-20, why: พิมพ์ตกหนึ่งหลัก}",
        right: "- {fund: \"50230203\", year: 2568, field: loans.par30_balance, old: 2749, new: 27490, office: สำนักงานพัฒนาชุมชนอำเภอ, on: 2569-06-20, why: พิมพ์ตกหนึ่งหลัก}",
    },
    Page {
        code: "S215",
        name: "correction-names-a-person",
        th: Said {
            title: "ช่องหน่วยงานมีชื่อบุคคล",
            why: "หน้าผลการตัดสินแสดงว่าหน่วยงานใดแก้และเพราะอะไร ไม่แสดงชื่อบุคคล",
        },
        en: Said {
            title: "A person is named where an office belongs",
            why: "The page of the result shows which office corrected it and why, and never who.",
        },
        wrong: "office: นายสมชาย ใจดี",
        right: "office: สำนักงานพัฒนาชุมชนอำเภอแม่ออน",
    },
    Page {
        code: "S216",
        name: "correction-too-early",
        th: Said {
            title: "วันที่แก้มาก่อนวันปิดผล",
            why: "การแก้ไขเกิดหลังปิดผลเสมอ สิ่งที่แก้ก่อนหน้านั้นต้องอยู่ในผลแล้ว",
        },
        en: Said {
            title: "A correction older than the decision",
            why: "Corrections come after the decision; what was put right before is part of it.",
        },
        wrong: "on: 2569-04-20   # ปิดผลเมื่อ 2569-05-01",
        right: "on: 2569-06-20",
    },
    Page {
        code: "S217",
        name: "correction-cannot-be-applied",
        th: Said {
            title: "แก้สำเนาของไฟล์กองทุนไม่ได้",
            why: "โปรแกรมแก้เฉพาะตัวเลขที่ระบุในสำเนาของวันปิดผล โดยไม่แตะส่วนอื่น แล้วคำนวณใหม่ ไฟล์ที่เขียนในรูปแบบแปลกอาจแก้ไม่ได้",
        },
        en: Said {
            title: "A copied file cannot be changed",
            why: "Only the named figure is changed in the copy of the day of the decision, and the result computed anew. A file that is written in an unusual way may resist.",
        },
        wrong: "years: [{fiscal_year: 2568, loans: {<<: *base}}]",
        right: "years:\n  - fiscal_year: 2568\n    loans: {par30_balance: 2749}",
    },
];
