//! D103–D123: figures of a fund that do not agree. D1nn stands for integrity rule nn.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "D103",
        name: "asset-lines",
        th: Said {
            title: "สินทรัพย์รวมไม่เท่ากับผลรวมของรายการ",
            why: "ยอดรวมต้องเท่ากับผลรวมของทุกรายการ โดยค่าเผื่อหนี้สงสัยจะสูญเป็นรายการหัก กองทุนจะยังไม่ได้รับการจัดอันดับจนกว่าจะแก้",
        },
        en: Said {
            title: "Total assets differ from their lines",
            why: "A total must equal the sum of its lines, less the loan-loss allowance. The fund is not ranked until this is mended.",
        },
        wrong: "assets: {cash: 5000, account_1: 250000, loans_outstanding: 1900000, loan_loss_allowance: 25000, total: 2180000}",
        right: "assets: {cash: 5000, account_1: 250000, loans_outstanding: 1900000, loan_loss_allowance: 25000, total: 2130000}",
    },
    Page {
        code: "D104",
        name: "liability-or-equity-lines",
        th: Said {
            title: "หนี้สินรวมหรือทุนรวมไม่เท่ากับผลรวมของรายการ",
            why: "ยอดรวมต้องเท่ากับผลรวมของทุกรายการในงบที่ลงนามแล้ว",
        },
        en: Said {
            title: "Total liabilities or equity differ from their lines",
            why: "A total must equal the sum of its lines in the signed accounts.",
        },
        wrong: "liabilities: {member_savings: 425950, accrued: 4700, total: 435650}",
        right: "liabilities: {member_savings: 425950, accrued: 4700, total: 430650}",
    },
    Page {
        code: "D105",
        name: "balance-sheet",
        th: Said {
            title: "งบดุลสองข้างไม่เท่ากัน",
            why: "สินทรัพย์ต้องเท่ากับหนี้สินรวมกับทุน ถ้าไม่เท่ากันแปลว่ามีรายการตกหล่นหรือพิมพ์ผิด ตัวเลขอื่นจึงยังเชื่อถือไม่ได้",
        },
        en: Said {
            title: "The balance sheet does not balance",
            why: "Assets equal liabilities plus equity. If not, something is left out or mistyped, and no other figure can be relied on.",
        },
        wrong: "assets: {total: 2193000}\nliabilities: {total: 430650}\nequity: {total: 1762300}",
        right: "assets: {total: 2193000}\nliabilities: {total: 430650}\nequity: {total: 1762350}",
    },
    Page {
        code: "D106",
        name: "surplus",
        th: Said {
            title: "รายได้ ค่าใช้จ่าย และกำไรสุทธิไม่ตรงกัน",
            why: "ยอดรวมต้องเท่ากับผลรวมของรายการ กำไรสุทธิคือรายได้รวมหักด้วยค่าใช้จ่ายรวม และต้องตรงกับกำไรสุทธิในส่วนของทุน",
        },
        en: Said {
            title: "Income, expenses and surplus do not agree",
            why: "Totals equal the sum of their lines, the net surplus is income less expenses, and equity shows the same net surplus.",
        },
        wrong: "income: {total: 104296}\nexpenses: {total: 38590}\nnet_surplus: 65760",
        right: "income: {total: 104296}\nexpenses: {total: 38590}\nnet_surplus: 65706",
    },
    Page {
        code: "D107",
        name: "allocation",
        th: Said {
            title: "จัดสรรกำไรไม่เท่ากับกำไรที่มี",
            why: "กำไรสุทธิต้องจัดสรรครบทุกบาท ส่วนที่ยังไม่จัดสรรให้กรอกในช่อง carried_forward (ยกไป)",
        },
        en: Said {
            title: "What is allocated is not the surplus",
            why: "Every baht of the surplus is allocated; what is left goes into carried_forward.",
        },
        wrong: "net_surplus: 65706\nallocation: {capital_reserve: 5847, dividend: 71827}",
        right: "net_surplus: 65706\nallocation: {capital_reserve: 5847, dividend: 11827, carried_forward: 48032}",
    },
    Page {
        code: "D108",
        name: "loan-movement",
        th: Said {
            title: "ยอดลูกหนี้ไม่ตรงกัน",
            why: "ลูกหนี้ปลายปี = ยกมา + จ่ายกู้ − รับคืน − ตัดหนี้สูญ และต้องเท่ากับลูกหนี้ในงบดุล ตัวชี้วัดคุณภาพสินเชื่อทุกตัวคิดจากยอดนี้",
        },
        en: Said {
            title: "Loans do not agree",
            why: "Loans at the end = opening + disbursed − collected − written off, and the balance sheet shows the same. All indicators of loan quality rest on this figure.",
        },
        wrong: "loans: {opening: 1631719, disbursed: 1755430, collected: 1476795, written_off: 0, closing: 1910345}",
        right: "loans: {opening: 1631719, disbursed: 1755430, collected: 1476795, written_off: 0, closing: 1910354}",
    },
    Page {
        code: "D109",
        name: "collected-of-due",
        th: Said {
            title: "รับชำระตามกำหนดมากกว่าที่ควรเป็น",
            why: "เงินต้นที่รับชำระตามกำหนดต้องไม่เกินเงินต้นที่ถึงกำหนด และไม่เกินเงินต้นที่รับคืนทั้งปี เงินที่ชำระก่อนกำหนดไม่นับในช่องนี้",
        },
        en: Said {
            title: "More collected than was due",
            why: "Principal collected when due exceeds neither the principal due nor all that was collected in the year. Payments made early do not count here.",
        },
        wrong: "loans: {collected: 1476795, principal_due: 1458127, collected_of_due: 1470269}",
        right: "loans: {collected: 1476795, principal_due: 1488127, collected_of_due: 1470269}",
    },
    Page {
        code: "D110",
        name: "overdue-exceeds-loans",
        th: Said {
            title: "เงินต้นค้างชำระไม่สมเหตุผล",
            why: "เงินต้นที่ค้างชำระเป็นส่วนหนึ่งของลูกหนี้ปลายปี จึงมากกว่าไม่ได้ และถ้ามีเงินค้างแต่ไม่มีหนี้ค้างเกิน 30 วันเลย โปรแกรมจะถามให้ตรวจอายุหนี้อีกครั้ง",
        },
        en: Said {
            title: "Overdue principal does not fit",
            why: "Overdue principal is a part of the loans at the end of the year. Where something is overdue but nothing over 30 days, you are asked to look at the age of the debts.",
        },
        wrong: "loans: {closing: 191035, overdue_principal: 573100}",
        right: "loans: {closing: 1910354, overdue_principal: 57310}",
    },
    Page {
        code: "D111",
        name: "loans-at-risk",
        th: Said {
            title: "ยอดหนี้ค้างเกิน 30 วันหรือ 90 วันมากเกินไป",
            why: "หนี้ที่ค้างเกิน 90 วันรวมอยู่ในหนี้ที่ค้างเกิน 30 วัน และทั้งสองเป็นส่วนหนึ่งของลูกหนี้ปลายปี",
        },
        en: Said {
            title: "Loans overdue over 30 or 90 days are too many",
            why: "What is overdue over 90 days is also overdue over 30 days, and both are part of the loans at the end of the year.",
        },
        wrong: "loans: {closing: 1910354, par30_balance: 32754, par90_balance: 67396}",
        right: "loans: {closing: 1910354, par30_balance: 67396, par90_balance: 32754}",
    },
    Page {
        code: "D113",
        name: "overdue-borrowers",
        th: Said {
            title: "จำนวนผู้กู้ไม่สมเหตุผล",
            why: "ผู้กู้ที่ค้างชำระเป็นส่วนหนึ่งของผู้กู้ทั้งหมด และผู้กู้ต้องเป็นสมาชิก ให้นับเป็นคน ไม่ใช่จำนวนสัญญา ถ้าผู้กู้มากกว่าสมาชิกปลายปีเพราะมีผู้ลาออก โปรแกรมจะเตือนเท่านั้น",
        },
        en: Said {
            title: "The numbers of borrowers do not fit",
            why: "Borrowers in arrears are some of the borrowers, and borrowers are members. Count persons, not contracts. If there are more borrowers than members because some have left, this only warns.",
        },
        wrong: "loans: {borrowers: 43, overdue_borrowers: 52}",
        right: "loans: {borrowers: 43, overdue_borrowers: 2}",
    },
    Page {
        code: "D114",
        name: "savings-movement",
        th: Said {
            title: "ยอดเงินออมไม่ตรงกัน",
            why: "เงินออมปลายปี = ยกมา + ฝาก − ถอน และต้องเท่ากับเงินออมในงบดุล",
        },
        en: Said {
            title: "Savings do not agree",
            why: "Savings at the end = opening + deposits − withdrawals, and the balance sheet shows the same.",
        },
        wrong: "savings: {opening: 389708, deposits: 64300, withdrawals: 28058, closing: 429550}",
        right: "savings: {opening: 389708, deposits: 64300, withdrawals: 28058, closing: 425950}",
    },
    Page {
        code: "D115",
        name: "member-movement",
        th: Said {
            title: "จำนวนสมาชิกไม่ตรงกัน",
            why: "สมาชิกปลายปี = ยกมา + เข้าใหม่ − ออก สมาชิกหญิงและครัวเรือนสมาชิกเป็นส่วนหนึ่งของทั้งหมด จำนวนสมาชิกใช้จัดกลุ่มขนาดและคำนวณหลายตัวชี้วัด",
        },
        en: Said {
            title: "Members do not agree",
            why: "Members at the end = opening + joined − left. Women are some of the members, and member households some of the households. Size classes and several indicators rest on these numbers.",
        },
        wrong: "members: {opening: 64, joined: 4, left: 3, closing: 56}",
        right: "members: {opening: 64, joined: 4, left: 3, closing: 65}",
    },
    Page {
        code: "D116",
        name: "broken-continuity",
        th: Said {
            title: "ยอดยกมาไม่เท่ากับยอดยกไปของปีก่อน",
            why: "ยอดต้นปีต้องต่อจากยอดปลายปีก่อน ถ้าต่างกันไม่เกินร้อยละ 1 โปรแกรมจะเตือนเท่านั้น ถ้ามากกว่านั้นกองทุนจะยังไม่ได้รับการจัดอันดับ ถ้ามีการปรับปรุงรายการให้บันทึกเหตุผลไว้ให้สมาชิกดูได้",
        },
        en: Said {
            title: "The opening figure differs from last year's closing",
            why: "A year goes on from where the one before ended. A difference of 1 % or less only warns; a larger one keeps the fund out of the ranking. If there was an adjustment, write down why, for members to see.",
        },
        wrong: "- fiscal_year: 2567\n  loans: {closing: 1873115}\n- fiscal_year: 2568\n  loans: {opening: 1837115}",
        right: "- fiscal_year: 2567\n  loans: {closing: 1873115}\n- fiscal_year: 2568\n  loans: {opening: 1873115}",
    },
    Page {
        code: "D117",
        name: "committee-counts",
        th: Said {
            title: "จำนวนกรรมการหรือการประชุมไม่สมเหตุผล",
            why: "กรรมการหญิงเป็นส่วนหนึ่งของกรรมการทั้งหมด การประชุมที่ครบองค์ประชุมเป็นส่วนหนึ่งของการประชุมทั้งหมด และจำนวนกรรมการต้องอยู่ในช่วงที่ระเบียบกำหนด ซึ่งโปรแกรมอ่านจากแฟ้มระเบียบ (governs: committee-min, committee-max) ระเบียบที่ยังไม่ได้เทียบกับตัวบททำได้เพียงเตือน",
        },
        en: Said {
            title: "Committee or meeting counts do not fit",
            why: "Women on the committee are some of its members, meetings with a quorum are some of the meetings, and the size of the committee keeps to the regulation files (governs: committee-min, committee-max). A rule that nobody has compared with its text only warns.",
        },
        wrong: "committee: {size: 13, female: 7, meetings_held: 11, meetings_with_quorum: 12}",
        right: "committee: {size: 13, female: 7, meetings_held: 12, meetings_with_quorum: 11}",
    },
    Page {
        code: "D118",
        name: "agm-attendance",
        th: Said {
            title: "จำนวนผู้เข้าประชุมใหญ่ไม่สมเหตุผล",
            why: "ผู้เข้าประชุมให้นับเฉพาะสมาชิก จึงต้องไม่เกินจำนวนสมาชิก ณ วันประชุม และคำตอบว่าครบองค์ประชุมหรือไม่ต้องตรงกับจำนวนนั้น",
        },
        en: Said {
            title: "The attendance of the general meeting does not fit",
            why: "Only members are counted, so there cannot be more than there were members on that day; and whether there was a quorum must agree with the numbers.",
        },
        wrong: "agm: {members_at: 64, attended: 83}",
        right: "agm: {members_at: 64, attended: 43}",
    },
    Page {
        code: "D123",
        name: "negative-amount",
        th: Said {
            title: "จำนวนเงินติดลบ",
            why: "จำนวนเงินทุกช่องต้องไม่ต่ำกว่าศูนย์ เว้นแต่กำไรสุทธิ กำไรสะสม และทุนรวม ซึ่งติดลบได้เมื่อขาดทุน รายการหักให้กรอกเป็นจำนวนบวก",
        },
        en: Said {
            title: "Negative amount",
            why: "No amount is below zero, save net surplus, retained earnings and total equity after a loss. Deductions are written as positive amounts.",
        },
        wrong: "assets: {loan_loss_allowance: -25810}",
        right: "assets: {loan_loss_allowance: 25810}",
    },
];
