//! L010–L014: rules of law and their citations.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "L010",
        name: "not-a-citation",
        th: Said {
            title: "เลขมาตรา เลขข้อ หรือเลขคำพิพากษาอ่านไม่ได้",
            why: "เลขใน cite ใช้เรียงลำดับข้อ (๑๙๓/๓๓ อยู่หลัง ๑๙๓ และก่อน ๑๙๔) ทำที่อยู่ของข้อบนหน้าเว็บ และจับคู่กับการอ้างถึงในบันทึก ใช้เลขไทยหรืออารบิกก็ได้ ถ้ายังไม่ทราบเลขให้เว้นไว้ อย่าเดา",
        },
        en: Said {
            title: "The number of a unit, item or judgment cannot be read",
            why: "Numbers in cite put rules into order (193/33 after 193 and before 194), make their addresses, and are matched with citations in notes. Digits may be Thai or Arabic. Leave out what is not known.",
        },
        wrong: "cite: {number: \"193-33\", item: ก)}",
        right: "cite: {number: \"193/33\", item: \"(1)\"}",
    },
    Page {
        code: "L011",
        name: "same-place",
        th: Said {
            title: "สองข้ออ้างตำแหน่งเดียวกัน",
            why: "การอ้างถึงในข้อความจะพาไปยังข้อแรกเสมอ ข้อที่สองจึงไม่มีใครไปถึง ให้ระบุวรรคหรืออนุมาตราให้ต่างกัน หรือรวมเป็นข้อเดียว",
        },
        en: Said {
            title: "Two rules stand in the same place",
            why: "Citations lead to the first of them, so nobody reaches the second. Name different paragraphs or items, or make one rule of both.",
        },
        wrong: "- {id: a, cite: {number: \"224\"}}\n- {id: b, cite: {number: \"224\"}}",
        right: "- {id: a, cite: {number: \"224\", paragraph: 1}}\n- {id: b, cite: {number: \"224\", paragraph: 2}}",
    },
    Page {
        code: "L012",
        name: "citation-unclear",
        th: Said {
            title: "อ้างเลขมาตราโดยไม่บอกฉบับ",
            why: "กฎหมายแต่ละฉบับมีเลขมาตราซ้ำกัน ในหน้าของกฎหมายฉบับนั้นเองไม่ต้องบอกชื่อ แต่ในบันทึกและหน้าอื่นต้องบอก หรือระบุฉบับนั้นเพียงฉบับเดียวใน regulations ของบันทึก โปรแกรมจะทำลิงก์ให้เอง",
        },
        en: Said {
            title: "A citation that does not name its law",
            why: "Laws share their numbers. On a law's own page the name may be left out; in notes and other pages it may not, unless the note names only that law in regulations. The program makes the link itself.",
        },
        wrong: "กู้เกินสองพันบาทต้องมีหนังสือตามมาตรา ๖๕๓",
        right: "กู้เกินสองพันบาทต้องมีหนังสือตาม ป.พ.พ. มาตรา ๖๕๓",
    },
    Page {
        code: "L013",
        name: "citation-broken",
        th: Said {
            title: "อ้างมาตรา ข้อ วรรค หรืออนุมาตราที่ไม่มี",
            why: "โปรแกรมรู้ว่าไม่มีเมื่อแฟ้มกฎหมายบอกเลขสุดท้าย (last) บอกว่ามีครบทุกข้อ (complete: true) มีข้อความของข้อนั้นครบทุกวรรค (quote) หรือเมื่อใช้คำว่ามาตรากับฉบับที่ใช้คำว่าข้อ บันทึกเก่ายังเผยแพร่ได้ตามที่เขียน แต่ผู้ดูแลควรตรวจกับตัวบท",
        },
        en: Said {
            title: "A citation of what the law does not have",
            why: "The program knows where a file tells the last number (last), has every unit (complete: true), or quotes the unit in full, and where มาตรา is written for ข้อ. Old notes are published as written; somebody should compare them with the law.",
        },
        wrong: "พ.ร.บ. ทวงถามหนี้ ๒๕๕๘ มาตรา ๑๑๑",
        right: "พ.ร.บ. ทวงถามหนี้ ๒๕๕๘ มาตรา ๑๑",
    },
    Page {
        code: "L014",
        name: "law-unsaid",
        th: Said {
            title: "ข้อสรุปกฎหมายไม่บอกวันที่ ไม่บอกแหล่ง หรือคัดข้อความที่ยังไม่ได้ตรวจ",
            why: "ข้อสรุปทุกข้อต้องบอกว่าเป็นเนื้อหา ณ วันใด (as_of) ข้อที่ขึ้นว่าตรวจสอบแล้วต้องบอกวันที่และแหล่งที่ตรวจ และคัดข้อความตามตัวบท (quote) ได้เฉพาะเมื่อเทียบกับตัวบทแล้ว",
        },
        en: Said {
            title: "A rule without a date or source, or an unchecked quotation",
            why: "Every rule says of which day it speaks (as_of). A verified one says when and against what. Only what was compared with the law is quoted word for word.",
        },
        wrong: "verified: verified",
        right: "as_of: 2026-11-01\nverified: {state: verified, on: 2026-11-01, source: ราชกิจจานุเบกษา เล่ม ๑๓๒}",
    },
];
