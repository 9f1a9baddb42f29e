//! S001–S010: rubrics and contests.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "S001",
        name: "formula-syntax",
        th: Said {
            title: "สูตรอ่านไม่ได้",
            why: "คะแนนต้องมาจากสูตรที่อ่านได้แบบเดียว สูตรประกอบด้วยชื่อช่อง จำนวน + - * / และวงเล็บที่ครบคู่",
        },
        en: Said {
            title: "A formula cannot be read",
            why: "Points come from a formula that reads in one way only: fields, numbers, + - * / and paired brackets.",
        },
        wrong: "formula: (loans.collected_of_due / loans.principal_due",
        right: "formula: loans.collected_of_due / loans.principal_due",
    },
    Page {
        code: "S002",
        name: "unknown-field",
        th: Said {
            title: "เกณฑ์อ้างชื่อที่ไม่มีอยู่",
            why: "สูตรและการจัดลำดับอ้างได้เฉพาะช่องในไฟล์กองทุน ตัวชี้วัด และมิติที่มีอยู่ ถ้าปล่อยไว้จะไม่มีกองทุนใดได้คะแนนจากรายการนี้",
        },
        en: Said {
            title: "The rubric names what does not exist",
            why: "Formulas and tie-breaks refer to fields of a fund's file, indicators and dimensions. Otherwise no fund would get points from it.",
        },
        wrong: "formula: agm.attendee / agm.members_at",
        right: "formula: agm.attended / agm.members_at",
    },
    Page {
        code: "S003",
        name: "units-differ",
        th: Said {
            title: "หน่วยในสูตรไม่ตรงกัน",
            why: "บาทบวกหรือเทียบกับคนไม่ได้ ผลลัพธ์จะไม่มีความหมาย ให้หารเป็นสัดส่วนก่อน",
        },
        en: Said {
            title: "Units in a formula differ",
            why: "Baht and persons cannot be added or compared; the result would mean nothing. Divide first, so that both are ratios.",
        },
        wrong: "formula: loans.overdue_principal + loans.overdue_borrowers",
        right: "formula: loans.overdue_principal / loans.closing",
    },
    Page {
        code: "S004",
        name: "weights-do-not-add-up",
        th: Said {
            title: "น้ำหนักรวมกันไม่เท่าที่กำหนด",
            why: "น้ำหนักของมิติรวมกันต้องเท่ากับคะแนนเต็ม และน้ำหนักของตัวชี้วัดรวมกันต้องเท่ากับน้ำหนักของมิติ มิฉะนั้นกองทุนจะถูกตัดคะแนนโดยไม่มีเหตุ",
        },
        en: Said {
            title: "Weights do not add up",
            why: "Dimensions add up to full marks, and indicators to the weight of their dimension. Otherwise funds lose points for no reason.",
        },
        wrong: "- id: D1\n  weight: 20\n  indicators:\n    - {id: \"1.1\", weight: 6}\n    - {id: \"1.2\", weight: 8}",
        right: "- id: D1\n  weight: 14\n  indicators:\n    - {id: \"1.1\", weight: 6}\n    - {id: \"1.2\", weight: 8}",
    },
    Page {
        code: "S005",
        name: "bands-out-of-order",
        th: Said {
            title: "ช่วงคะแนนเรียงไม่ถูกต้อง",
            why: "ช่วงต้องเรียงจากระดับสูงไปต่ำ และเกณฑ์ต้องผ่อนลงตามลำดับ มิฉะนั้นจะมีช่วงที่ไม่มีกองทุนใดได้เลย",
        },
        en: Said {
            title: "Bands are out of order",
            why: "Bands go from the highest level to the lowest, each asking for less than the one before. Otherwise there is a band that no fund can get.",
        },
        wrong: "bands:\n  - {level: 5, at_least: 95%}\n  - {level: 3, at_least: 97%}",
        right: "bands:\n  - {level: 5, at_least: 97%}\n  - {level: 3, at_least: 95%}",
    },
    Page {
        code: "S006",
        name: "level-out-of-range",
        th: Said {
            title: "ระดับอยู่นอกช่วงที่กำหนด",
            why: "ระดับต้องอยู่ระหว่าง 0 ถึง max_level ของเกณฑ์ มิฉะนั้นคะแนนจะเกินน้ำหนักของตัวชี้วัด",
        },
        en: Said {
            title: "A level out of range",
            why: "Levels lie between 0 and the rubric's max_level. Otherwise points would exceed the weight of the indicator.",
        },
        wrong: "max_level: 5\nbands:\n  - {level: 6, at_least: 99%}",
        right: "max_level: 5\nbands:\n  - {level: 5, at_least: 99%}",
    },
    Page {
        code: "S007",
        name: "indicator-without-rule",
        th: Said {
            title: "ตัวชี้วัดไม่มีวิธีคิดคะแนน หรือมีหลายวิธี",
            why: "ตัวชี้วัดหนึ่งคิดคะแนนได้วิธีเดียว คือสูตรกับช่วงคะแนน (formula กับ bands) รายการตรวจ (checklist) หรือกรรมการให้คะแนน (panel)",
        },
        en: Said {
            title: "No way to score, or more than one",
            why: "An indicator is scored in one way: a formula with bands, a checklist, or a panel of judges.",
        },
        wrong: "- id: \"1.2\"\n  title: ปฏิบัติตามระเบียบ\n  weight: 8",
        right: "- id: \"1.2\"\n  title: ปฏิบัติตามระเบียบ\n  weight: 8\n  panel:\n    note: คณะกรรมการตัดสินตรวจเอกสาร ณ ที่ทำการกองทุน\n    items:\n      - {id: \"1\", title: มีข้อบังคับกองทุนฉบับปัจจุบัน}",
    },
    Page {
        code: "S008",
        name: "unknown-rubric",
        th: Said {
            title: "ไม่พบเกณฑ์ที่การประกวดอ้างถึง",
            why: "การประกวดต้องอ้างเกณฑ์ที่มีอยู่ในโฟลเดอร์ data/rubrics ด้วยชื่ออ้างอิง (id) ของเกณฑ์",
        },
        en: Said {
            title: "Unknown rubric",
            why: "A contest names a rubric of the folder data/rubrics by its id.",
        },
        wrong: "rubric: vf-outstanding",
        right: "rubric: vf-outstanding-default",
    },
    Page {
        code: "S009",
        name: "rubric-version-differs",
        th: Said {
            title: "เกณฑ์ไม่ใช่ฉบับที่ประกาศ",
            why: "ผลต้องมาจากเกณฑ์ฉบับที่ประกาศไว้ ถ้าเกณฑ์ถูกแก้หลังประกาศ คณะกรรมการต้องเห็นชอบก่อนเปลี่ยนเลขฉบับ",
        },
        en: Said {
            title: "Not the version that was announced",
            why: "Results come from the version that was announced. Where the rubric was changed afterwards, the committee agrees before the number is changed.",
        },
        wrong: "# data/rubrics: version: 2\nrubric_version: 1",
        right: "# data/rubrics: version: 2\nrubric_version: 2",
    },
    Page {
        code: "S010",
        name: "classes-overlap",
        th: Said {
            title: "กลุ่มขนาดทับกัน",
            why: "กองทุนหนึ่งต้องอยู่ในกลุ่มเดียว ให้ from ของกลุ่มถัดไปเท่ากับ below ของกลุ่มก่อนหน้า",
        },
        en: Said {
            title: "Size classes overlap",
            why: "A fund belongs to one class only: let from of a class equal below of the class before.",
        },
        wrong: "size_classes:\n  - {id: small, title: ขนาดเล็ก, below: 80}\n  - {id: large, title: ขนาดใหญ่, from: 70}",
        right: "size_classes:\n  - {id: small, title: ขนาดเล็ก, below: 80}\n  - {id: large, title: ขนาดใหญ่, from: 80}",
    },
];
