//! C101–C103, D201–D203: members' stories, and what funds count of them.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "C101",
        name: "named-without-consent",
        th: Said {
            title: "ใช้ชื่อจริงโดยไม่มีความยินยอม",
            why: "เรื่องเล่าของสมาชิกมีเรื่องหนี้และรายได้ จึงใช้นามสมมติเป็นปกติ จะใช้ชื่อจริงได้เมื่อเจ้าของเรื่องยินยอมเป็นหนังสือ และบันทึกวันที่กับเลขที่ใบยินยอมไว้ในไฟล์ เลขที่ใบยินยอมไม่แสดงบนเว็บไซต์",
        },
        en: Said {
            title: "A real name without consent",
            why: "Stories tell of debts and income, so they use a pseudonym. A real name needs a written consent, whose date and form are recorded in the file and not shown on the site.",
        },
        wrong: "name: ชื่อจริงของเจ้าของเรื่อง",
        right: "pseudonym: ป้าคำ\n# หรือ\nname: ชื่อจริงของเจ้าของเรื่อง\nconsent: {given: true, date: 2026-02-01, form_ref: ยินยอม 1/2569}",
    },
    Page {
        code: "C102",
        name: "story-unverified",
        th: Said {
            title: "เรื่องเล่าที่เผยแพร่ยังไม่มีผู้รับรอง",
            why: "ผู้รับรองเขียนเป็นตำแหน่ง เช่น คณะกรรมการกองทุนและพัฒนากรประจำตำบล เรื่องที่ยังไม่รับรองไม่นับในตัวชี้วัดการปลดหนี้และไม่เข้าประกวด",
        },
        en: Said {
            title: "A published story is not verified",
            why: "The witness is named by role. A story without one counts for no indicator and stands in no contest.",
        },
        wrong: "status: published",
        right: "status: published\nverified: {by_role: คณะกรรมการกองทุนและพัฒนากรประจำตำบล, on: 2026-02-10}",
    },
    Page {
        code: "C103",
        name: "story-debt-grew",
        th: Said {
            title: "หนี้นอกระบบเพิ่มขึ้นในเรื่องเล่าปลดหนี้",
            why: "before คือก่อนกู้ไปสร้างอาชีพ after คือเมื่อจบเรื่อง หากตัวเลขสลับกันผู้อ่านจะเข้าใจผิด",
        },
        en: Said {
            title: "Informal debt grew in a story of clearing debts",
            why: "before is the time before the loan, after is the end of the story. Swapped figures mislead readers.",
        },
        wrong: "before: {informal_debt: 0}\nafter: {informal_debt: 45,000}",
        right: "before: {informal_debt: \"45,000\"}\nafter: {informal_debt: 0}",
    },
    Page {
        code: "D201",
        name: "more-stories-than-counted",
        th: Said {
            title: "เรื่องเล่าที่รับรองแล้วมากกว่าจำนวนผู้ปลดหนี้ในงบ",
            why: "ตัวชี้วัดสมาชิกปลดหนี้คิดจาก debt_clearing.cleared_verified ในงบของกองทุน เรื่องเล่าเป็นหลักฐานประกอบและไม่เปลี่ยนคะแนน ถ้าเรื่องเล่าที่รับรองแล้วมีมากกว่า แสดงว่าตัวเลขในงบหรือปีของเรื่องเล่าไม่ตรง",
        },
        en: Said {
            title: "More verified stories than the accounts count",
            why: "Points come from debt_clearing.cleared_verified in the accounts; stories are evidence and change no points. If there are more stories, either figure or the story's year is wrong.",
        },
        wrong: "debt_clearing: {cleared_verified: 1}   # มีเรื่องเล่าที่รับรองแล้ว 2 เรื่อง",
        right: "debt_clearing: {cleared_verified: 2}",
    },
    Page {
        code: "D202",
        name: "counted-story-does-not-count",
        th: Said {
            title: "กองทุนอ้างเรื่องเล่าที่ยังนับไม่ได้",
            why: "เรื่องเล่าใน debt_clearing.stories ต้องเผยแพร่แล้ว มีผู้รับรอง และหนี้นอกระบบหมด จึงใช้ยืนยันจำนวนผู้ปลดหนี้ได้",
        },
        en: Said {
            title: "A fund counts a story that does not count",
            why: "A story in debt_clearing.stories is published and verified, and its informal debt is gone.",
        },
        wrong: "debt_clearing: {cleared_verified: 1, stories: [story-2568-mushroom]}   # ยังเป็นร่าง",
        right: "debt_clearing: {cleared_verified: 1, stories: []}",
    },
    Page {
        code: "D203",
        name: "story-of-another-fund",
        th: Said {
            title: "กองทุนอ้างเรื่องเล่าของกองทุนอื่นหรือปีอื่น",
            why: "เรื่องเล่าหนึ่งเรื่องบอกกองทุนและปีบัญชีของตน จึงนับได้ที่เดียว",
        },
        en: Said {
            title: "A fund counts a story of another fund or year",
            why: "A story names its fund and accounting year, and counts there alone.",
        },
        wrong: "# ในไฟล์ของกองทุน 50230202\ndebt_clearing: {stories: [story-2568-mushroom]}   # เรื่องของ 50230203",
        right: "# ในไฟล์ของกองทุน 50230203\ndebt_clearing: {stories: [story-2568-mushroom]}",
    },
];
