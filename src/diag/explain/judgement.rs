//! D102–D129: figures that contradict a place, a law, a calendar or common sense. D1nn stands for
//! integrity rule nn.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "D102",
        name: "village-code",
        th: Said {
            title: "รหัสหมู่บ้านไม่ตรงกับตำบลและหมู่ที่",
            why: "รหัสหมู่บ้าน 8 หลักคือรหัสตำบล 6 หลักต่อด้วยหมู่ที่ 2 หลัก เช่น หมู่ที่ 3 ลงท้ายด้วย 03 กองทุนชุมชนเมืองไม่ใช้กฎนี้",
        },
        en: Said {
            title: "The village code does not fit the place",
            why: "A village code is the tambon's six digits and the village number in two: tambon 502302, village 3 is 50230203. Urban funds are not held to it.",
        },
        wrong: "village_code: \"50230204\"\nkind: village\nlocation: {moo: 3, tambon: \"502302\"}",
        right: "village_code: \"50230203\"\nkind: village\nlocation: {moo: 3, tambon: \"502302\"}",
    },
    Page {
        code: "D112",
        name: "overdue-one-sided",
        th: Said {
            title: "มีเงินค้างแต่ไม่มีคนค้าง หรือมีคนค้างแต่ไม่มีเงินค้าง",
            why: "เงินต้นค้างชำระกับจำนวนผู้กู้ที่ค้างต้องเป็นศูนย์พร้อมกัน คำเตือนนี้ไม่กระทบการจัดอันดับ",
        },
        en: Said {
            title: "Money in arrears without people, or people without money",
            why: "Overdue principal and borrowers in arrears are both zero, or neither is. This warning does not touch the ranking.",
        },
        wrong: "loans: {overdue_principal: 57310, overdue_borrowers: 0}",
        right: "loans: {overdue_principal: 57310, overdue_borrowers: 2}",
    },
    Page {
        code: "D119",
        name: "dates-disagree",
        th: Said {
            title: "วันที่ของปีบัญชีขัดกัน",
            why: "งวดบัญชีเริ่มก่อนสิ้นสุด ยาวราวหนึ่งปี ไม่ซ้อนกับปีก่อน ปิดบัญชีหลังสิ้นงวด ตรวจสอบหลังปิดบัญชี ประชุมใหญ่หลังสิ้นงวด และไม่มีวันใดอยู่ในอนาคต วันในอนาคตและความยาวงวดทำได้เพียงเตือน ข้ออื่นทำให้ยังไม่ได้รับการจัดอันดับ",
        },
        en: Said {
            title: "The dates of a year disagree",
            why: "A period starts before it ends, lasts about a year and does not overlap the one before; books are closed after it ends, audited after they are closed, and heard by the general meeting after it ends; nothing lies in the future. A date to come and an unusual length only warn, all else keeps the fund out of the ranking.",
        },
        wrong: "period: {start: 2025-01-01, end: 2025-12-31}\nreporting: {books_closed_on: 2025-02-18}",
        right: "period: {start: 2025-01-01, end: 2025-12-31}\nreporting: {books_closed_on: 2026-02-18}",
    },
    Page {
        code: "D120",
        name: "year-differs-from-period",
        th: Said {
            title: "ปีบัญชีไม่ตรงกับวันสิ้นงวด",
            why: "ปีบัญชีคือปี พ.ศ. ของวันสิ้นงวด ถ้าไม่ตรงกัน ตัวเลขอาจถูกนำไปเทียบผิดปี",
        },
        en: Said {
            title: "The accounting year does not match its period",
            why: "The accounting year is the B.E. year of the period's last day. Otherwise figures might be compared with those of another year.",
        },
        wrong: "fiscal_year: 2567\nperiod: {start: 2568-01-01, end: 2568-12-31}",
        right: "fiscal_year: 2568\nperiod: {start: 2568-01-01, end: 2568-12-31}",
    },
    Page {
        code: "D121",
        name: "interest-rate",
        th: Said {
            title: "อัตราดอกเบี้ยไม่สมเหตุผล",
            why: "อัตราต่อปีต้องไม่เกินเพดานในแฟ้มระเบียบ (governs: interest-ceiling) และดอกเบี้ยรับต่อลูกหนี้เฉลี่ยควรอยู่ระหว่างครึ่งหนึ่งถึงสองเท่าของอัตรานั้น คำเตือนนี้ไม่กระทบการจัดอันดับ",
        },
        en: Said {
            title: "The interest rate does not fit",
            why: "The yearly rate keeps to the ceiling in the regulation files (governs: interest-ceiling), and interest earned on average loans is between half and twice that rate. This warning does not touch the ranking.",
        },
        wrong: "loans: {interest_rate_pct: 0.5}    # ต่อเดือน",
        right: "loans: {interest_rate_pct: 6}      # ต่อปี",
    },
    Page {
        code: "D122",
        name: "loan-ceiling",
        th: Said {
            title: "วงเงินกู้ต่อรายเกินเพดาน",
            why: "เพดานอ่านจากแฟ้มระเบียบ (governs: loan-ceiling) คำเตือนนี้ไม่กระทบการจัดอันดับ แต่คณะกรรมการควรตรวจว่ามีมติที่ประชุมรองรับหรือไม่",
        },
        en: Said {
            title: "A loan above the ceiling",
            why: "The ceiling is read from the regulation files (governs: loan-ceiling). This warning does not touch the ranking, but the committee should see whether a resolution allows it.",
        },
        wrong: "loans: {max_loan: 750000}",
        right: "loans: {max_loan: 75000}",
    },
    Page {
        code: "D124",
        name: "unlikely-figure",
        th: Said {
            title: "ตัวเลขผิดปกติ ควรตรวจอีกครั้ง",
            why: "เงินจากรัฐของกองทุนหมู่บ้านมักอยู่ระหว่าง 0.9 ถึง 3 ล้านบาท สินทรัพย์ไม่ถึง 100 ล้านบาท และยอดหลักไม่ค่อยเปลี่ยนเกินครึ่งหนึ่งในปีเดียว ตัวเลขนอกช่วงนี้อาจถูกต้อง จึงเตือนเท่านั้น",
        },
        en: Said {
            title: "An unlikely figure",
            why: "Government capital of village funds is mostly between 0.9 and 3 million baht, assets are below 100 million, and main figures seldom change by more than half in a year. Others may be right, so this only warns.",
        },
        wrong: "equity: {government_capital: 110000}",
        right: "equity: {government_capital: 1100000}",
    },
    Page {
        code: "D125",
        name: "repaid-yet-at-risk",
        th: Said {
            title: "ชำระคืนครบ แต่หนี้เสี่ยงสูง",
            why: "ถ้าอัตราชำระคืนเป็นร้อยละ 100 แต่หนี้ค้างเกิน 30 วันเกินร้อยละ 5 ควรตรวจว่ามีการให้คืนเงินเก่าด้วยการกู้ใหม่หรือไม่ คำเตือนนี้ไม่กระทบการจัดอันดับ",
        },
        en: Said {
            title: "All repaid, yet much at risk",
            why: "Where the repayment rate is 100 % but more than 5 % of loans are overdue over 30 days, see whether old loans were repaid by new ones. This warning does not touch the ranking.",
        },
        wrong: "loans: {closing: 1910354, principal_due: 1488127, collected_of_due: 1488127, par30_balance: 191000}",
        right: "loans: {closing: 1910354, principal_due: 1488127, collected_of_due: 1470269, par30_balance: 67396}",
    },
    Page {
        code: "D126",
        name: "evidence",
        th: Said {
            title: "หลักฐานไม่ครบหรือไม่ตรง",
            why: "ตัวชี้วัดที่ได้ระดับ 3 ขึ้นไปควรมีหลักฐาน ไฟล์หลักฐานต้องเป็นไฟล์เดิมที่บันทึก sha256 ไว้ ไฟล์ที่เปลี่ยนไปทำให้กองทุนยังไม่ได้รับการจัดอันดับ ข้ออื่นเตือนเท่านั้น กองทุนที่ยังไม่มีรายการ evidence เลยจะเห็นที่ระดับคุณภาพข้อมูลแทน ไฟล์หลักฐานเผยแพร่เฉพาะรายการที่ระบุ public: true ซึ่งต้องเป็น PDF หรือภาพในโฟลเดอร์ data/evidence",
        },
        en: Said {
            title: "Evidence is lacking or was changed",
            why: "An indicator at level 3 or higher should have evidence, and a file must be the one whose sha256 was recorded: a changed one keeps the fund out of the ranking, the rest only warns. A fund without any evidence sees it in its data-quality level instead. A file is published only where its evidence says public: true, and must then be a PDF or a picture in data/evidence.",
        },
        wrong: "evidence: [{id: ev-1, indicator: \"1.1\", file: evidence/50230203/minutes.pdf, sha256: 0000}]",
        right: "evidence: [{id: ev-1, indicator: \"1.1\", file: evidence/50230203/minutes.pdf}]",
    },
    Page {
        code: "D129",
        name: "welfare-paid",
        th: Said {
            title: "จ่ายสวัสดิการเกินเงินที่มี",
            why: "สวัสดิการจ่ายจากกองทุนสวัสดิการยกมารวมกับที่จัดสรรจากกำไรปีก่อน ถ้าเกินต้องมีที่มาอื่น คำเตือนนี้ไม่กระทบการจัดอันดับ",
        },
        en: Said {
            title: "More welfare paid than there was",
            why: "Welfare is paid from the welfare fund brought forward and what last year's surplus added; more must have come from elsewhere. This warning does not touch the ranking.",
        },
        wrong: "welfare: {paid: 95000}    # กองทุนสวัสดิการยกมา 76717 จัดสรรเพิ่ม 3158",
        right: "welfare: {paid: 9500}",
    },
];
