//! S201–S205: results that are decided and kept.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "S201",
        name: "frozen-result-changed",
        th: Said {
            title: "ไฟล์ของผลที่ปิดแล้วไม่เหมือนวันที่ปิด",
            why: "เมื่อสั่ง kongthun freeze โปรแกรมบันทึกค่า SHA-256 ของทุกไฟล์ไว้ใน SHA256SUMS ไฟล์ที่ถูกแก้ หาย หรือเพิ่มมา แม้ตัวอักษรเดียว ทำให้ยืนยันผลไม่ได้ จึงไม่เผยแพร่จนกว่าจะนำไฟล์เดิมกลับมา ถ้าตัวเลขผิดจริงให้บันทึกการแก้ไขใน data/corrections/",
        },
        en: Said {
            title: "A decided result is not what it was",
            why: "kongthun freeze writes the SHA-256 of every file into SHA256SUMS. A file that was changed, lost or added since, be it by a letter, leaves the result without proof, and nothing is published until the file is back. Figures that were wrong are put right in data/corrections/.",
        },
        wrong: "data/frozen/maeon-2569/tambon/2026-05-01/inputs/data/funds/502302/50230203.yaml   # แก้ตัวเลขหลังปิดผล",
        right: "data/corrections/maeon-2569.yaml   # บันทึกการแก้ไขไว้ที่นี่",
    },
    Page {
        code: "S202",
        name: "frozen-result-unreadable",
        th: Said {
            title: "อ่านผลที่ปิดแล้วไม่ได้",
            why: "ไฟล์ยังเหมือนวันที่ปิดผล แต่โปรแกรมรุ่นนี้ไม่เข้าใจรูปแบบ มักเกิดเมื่อใช้โปรแกรมเก่ากว่ารุ่นที่ปิดผล",
        },
        en: Said {
            title: "A decided result cannot be read",
            why: "Its files are what they were, but this program does not understand them; most often it is older than the one that kept them.",
        },
        wrong: "\"format_version\": 2   # โปรแกรมนี้รู้จักถึงรุ่น 1",
        right: "# ใช้โปรแกรมรุ่นที่ระบุไว้ใน README.md ของโฟลเดอร์นั้น หรือใหม่กว่า",
    },
    Page {
        code: "S203",
        name: "frozen-file-misplaced",
        th: Said {
            title: "ไฟล์อยู่นอกโฟลเดอร์ของผลที่ปิดแล้ว",
            why: "ใน data/frozen/ โปรแกรมอ่านเฉพาะโฟลเดอร์ที่ชื่อเป็น การประกวด/รอบ/วันที่ (ปี ค.ศ.-เดือน-วัน) ไฟล์ที่อยู่ที่อื่นจะไม่มีผลใด ทั้งที่ผู้บันทึกคิดว่ามี",
        },
        en: Said {
            title: "A file lies outside the folders of decided results",
            why: "Below data/frozen/ only CONTEST/ROUND/DATE (YYYY-MM-DD) is read. A file elsewhere does nothing, while somebody believes it kept.",
        },
        wrong: "data/frozen/maeon-2569/1-5-69/result.json",
        right: "data/frozen/maeon-2569/tambon/2026-05-01/result.json",
    },
    Page {
        code: "S204",
        name: "frozen-result-disagrees",
        th: Said {
            title: "โปรแกรมรุ่นนี้คำนวณได้ต่างจากผลที่ปิดแล้ว",
            why: "ผลที่ปิดแล้วเก็บเป็นข้อมูล จึงไม่เปลี่ยนตามโปรแกรม ทุกครั้งที่สร้างเว็บไซต์โปรแกรมคำนวณซ้ำเพื่อตรวจ ถ้าได้ต่างกันจะเตือน หน้าเว็บยังแสดงผลที่ปิดไว้",
        },
        en: Said {
            title: "This program comes to another result than the decided one",
            why: "A decided result is kept as data and does not change with the program. Every build computes it again as a check and warns where it differs; pages show what was decided.",
        },
        wrong: "kongthun 2.0   # คำนวณกองทุน 50230203 ได้ 81.50 แต่ผลที่ปิดไว้คือ 82.00",
        right: "kongthun verify data/frozen/maeon-2569/tambon/2026-05-01   # ดูว่าต่างกันที่ใด",
    },
    Page {
        code: "S205",
        name: "frozen-fund-gone",
        th: Said {
            title: "กองทุนที่ได้ไปต่อไม่มีไฟล์แล้ว",
            why: "ผลที่ปิดแล้วบอกว่ากองทุนนี้ได้ไปต่อ แต่ไม่มีไฟล์ของกองทุนใน data/funds/ รอบต่อไปจึงไม่มีกองทุนนี้",
        },
        en: Said {
            title: "A fund that goes on has no file any more",
            why: "A decided round lets this fund through, and there is no file of it in data/funds/, so that the next round is without it.",
        },
        wrong: "data/funds/502302/50230203.yaml   # ถูกลบ",
        right: "data/funds/502302/50230203.yaml   # นำกลับมา",
    },
];
