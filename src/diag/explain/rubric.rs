//! S011–S021: values and bands of a rubric, and indicators that tell nobody apart.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "S011",
        name: "formula-circle",
        th: Said {
            title: "สูตรอ้างถึงกันเป็นวง",
            why: "ค่าที่ตั้งชื่อไว้ใน values ใช้ในสูตรของค่าอื่นได้ แต่ต้องไม่วนกลับมาหาตัวเอง เพราะจะคำนวณค่าหนึ่งได้ต้องรู้อีกค่าก่อน",
        },
        en: Said {
            title: "Formulas in a circle",
            why: "Values may use each other, but must not lead back to themselves: each could be computed only once the other is known.",
        },
        wrong: "values:\n  - {id: good, formula: 1 - bad}\n  - {id: bad, formula: 1 - good}",
        right: "values:\n  - {id: good, formula: 1 - bad}\n  - {id: bad, formula: loans.overdue_principal / loans.closing}",
    },
    Page {
        code: "S012",
        name: "value-unused",
        th: Said {
            title: "ตั้งชื่อค่าไว้แต่ไม่มีสูตรใดใช้",
            why: "อาจพิมพ์ชื่อผิดในสูตรที่ควรใช้ค่านี้ หรือเหลือค้างจากเกณฑ์ฉบับก่อน",
        },
        en: Said {
            title: "A value that no formula uses",
            why: "Its name may be misspelled where it should be used, or it is left over from an earlier version.",
        },
        wrong: "values:\n  - {id: overdue_rate, formula: loans.overdue_principal / loans.closing}\n# …\nformula: loans.par30_balance / loans.closing",
        right: "values:\n  - {id: overdue_rate, formula: loans.overdue_principal / loans.closing}\n# …\nformula: overdue_rate - prior.overdue_rate",
    },
    Page {
        code: "S013",
        name: "two-years-back",
        th: Said {
            title: "สูตรต้องใช้ข้อมูลย้อนหลังสองปี",
            why: "การคิดคะแนนใช้ปีที่ประกวดกับปีก่อนหน้าเท่านั้น ค่าที่ดูปีก่อนอยู่แล้วจึงใส่ prior. ซ้ำอีกไม่ได้",
        },
        en: Said {
            title: "A formula that looks two years back",
            why: "Points come from the scored year and the one before. A value that already looks back cannot be asked for the year before.",
        },
        wrong: "values:\n  - {id: growth, formula: savings.closing - prior.savings.closing}\n# …\nformula: growth - prior.growth",
        right: "formula: savings.closing - prior.savings.closing",
    },
    Page {
        code: "S014",
        name: "bands-against-direction",
        th: Said {
            title: "ช่วงคะแนนสวนทางกับทิศทางที่ดี",
            why: "ตัวชี้วัดที่ยิ่งสูงยิ่งดี (better: higher) ต้องใช้ at_least หรือ above ส่วนที่ยิ่งต่ำยิ่งดี (better: lower) ต้องใช้ at_most หรือ below มิฉะนั้นกองทุนที่ทำได้แย่กว่าจะได้คะแนนมากกว่า",
        },
        en: Said {
            title: "Bands against the direction",
            why: "Where higher is better, bands use at_least or above; where lower is better, at_most or below. Otherwise worse funds get more points.",
        },
        wrong: "better: lower\nbands:\n  - {level: 5, at_least: 10%}",
        right: "better: lower\nbands:\n  - {level: 5, at_most: 10%}",
    },
    Page {
        code: "S015",
        name: "bands-gap",
        th: Said {
            title: "ช่วงคะแนนมีช่องว่าง",
            why: "เมื่อเขียนช่วงสองปลาย ปลายของช่วงหนึ่งต้องต่อกับอีกช่วงพอดี และช่วงที่ดีที่สุดต้องไม่มีเพดาน มิฉะนั้นค่าที่ตกอยู่ในช่องว่างจะได้ศูนย์ทั้งที่ดีกว่า",
        },
        en: Said {
            title: "A gap between bands",
            why: "Bands with two bounds must meet, and the best one has no limit on its better side. Otherwise values in the gap get nothing though they are better.",
        },
        wrong: "bands:\n  - {level: 5, at_least: 80%}\n  - {level: 4, at_least: 70%, at_most: 79%}",
        right: "bands:\n  - {level: 5, at_least: 80%}\n  - {level: 4, at_least: 70%, below: 80%}",
    },
    Page {
        code: "S016",
        name: "bands-overlap",
        th: Said {
            title: "ช่วงคะแนนทับกัน",
            why: "ค่าหนึ่งต้องได้ระดับเดียว เมื่อเขียนช่วงสองปลาย ปลายของช่วงหนึ่งต้องต่อกับอีกช่วงพอดี",
        },
        en: Said {
            title: "Bands overlap",
            why: "A value has one level. Bands with two bounds must meet without sharing a value.",
        },
        wrong: "bands:\n  - {level: 5, at_least: 80%}\n  - {level: 4, at_least: 70%, at_most: 85%}",
        right: "bands:\n  - {level: 5, at_least: 80%}\n  - {level: 4, at_least: 70%, below: 80%}",
    },
    Page {
        code: "S017",
        name: "value-name",
        th: Said {
            title: "ชื่อค่าในสูตรใช้ไม่ได้หรือซ้ำ",
            why: "ชื่อต้องเป็นคำเดียวจากตัวอักษร (ไทยหรืออังกฤษ) ตัวเลข และขีดล่าง ไม่ขึ้นต้นด้วยตัวเลข ไม่ซ้ำกัน และไม่ซ้ำกับชื่อช่องหรือคำที่สูตรใช้ เช่น min หรือ loans",
        },
        en: Said {
            title: "The name of a value",
            why: "A name is one word of letters (Thai or English), digits and underscores, no digit first, given once, and not a field or a word of formulas such as min or loans.",
        },
        wrong: "values:\n  - {id: overdue-rate, formula: loans.overdue_principal / loans.closing}",
        right: "values:\n  - {id: overdue_rate, formula: loans.overdue_principal / loans.closing}",
    },
    Page {
        code: "S018",
        name: "nobody-gets-points",
        th: Said {
            title: "ไม่มีกองทุนใดได้คะแนนจากตัวชี้วัดนี้",
            why: "ตัวชี้วัดที่ทุกกองทุนได้ศูนย์ไม่ช่วยแยกกองทุนที่ดีกว่า แต่กินน้ำหนักของเกณฑ์ไป มักมาจากหน่วยผิด เช่นพิมพ์ 80 แทน 80% นับเฉพาะกองทุนที่มีข้อมูล ตั้งแต่ห้ากองทุนขึ้นไป",
        },
        en: Said {
            title: "No fund gets points for this",
            why: "Where all get nothing, an indicator tells no fund from another and only takes up weight. Often a unit is wrong: 80 for 80%. Told from five funds with figures on.",
        },
        wrong: "formula: agm.attended / agm.members_at\nbands:\n  - {level: 5, at_least: 80}",
        right: "formula: agm.attended / agm.members_at\nbands:\n  - {level: 5, at_least: 80%}",
    },
    Page {
        code: "S019",
        name: "everybody-gets-all",
        th: Said {
            title: "ทุกกองทุนได้คะแนนเต็มจากตัวชี้วัดนี้",
            why: "ตัวชี้วัดที่ทุกกองทุนได้เต็มไม่ช่วยแยกกองทุนที่ดีกว่า แต่กินน้ำหนักของเกณฑ์ไป ควรปรับเกณฑ์ให้ท้าทายขึ้น นับเฉพาะกองทุนที่มีข้อมูล ตั้งแต่ห้ากองทุนขึ้นไป",
        },
        en: Said {
            title: "Every fund gets all there is",
            why: "Where all get everything, an indicator tells no fund from another and only takes up weight: ask for more. Told from five funds with figures on.",
        },
        wrong: "formula: committee.meetings_with_quorum / 12\nbands:\n  - {level: 5, at_least: 10%}",
        right: "formula: committee.meetings_with_quorum / 12\nbands:\n  - {level: 5, at_least: 100%}\n  - {level: 3, at_least: 75%}",
    },
    Page {
        code: "S020",
        name: "line-tells",
        th: Said {
            title: "คะแนนที่ไล่เป็นเส้นตรงบอกตัวเลขที่ปิดไว้",
            why: "จำนวนคนที่มีเพียงหนึ่งหรือสองคน และจำนวนเงินของคนเหล่านั้น เว็บไซต์ไม่แสดง แต่คะแนนที่ไล่เป็นเส้นตรง (between: linear) คำนวณกลับเป็นตัวเลขนั้นได้ จึงใช้ได้เฉพาะกับช่องที่ไม่ต้องปิด",
        },
        en: Said {
            title: "A line that tells what is withheld",
            why: "Counts of one or two people and their amounts are not shown, but points on a line (between: linear) can be computed back to them. Lines are for fields that are never withheld.",
        },
        wrong: "formula: debt_clearing.cleared_verified / loans.borrowers\nbetween: linear",
        right: "formula: debt_clearing.cleared_verified / loans.borrowers\nbetween: steps",
    },
    Page {
        code: "S021",
        name: "formula-result",
        th: Said {
            title: "ผลของสูตรไม่ใช่สิ่งที่นำไปใช้",
            why: "สูตรใน when ต้องตอบว่าใช่หรือไม่ใช่ ส่วนสูตรของตัวชี้วัดต้องได้ค่าตาม unit เช่น percent ต้องได้สัดส่วน จะเป็นจำนวนบาทไม่ได้ มิฉะนั้นช่วงคะแนนจะเทียบกับค่าที่ผิดหน่วย",
        },
        en: Said {
            title: "A formula that comes to something else",
            why: "A formula under when is yes or no; that of an indicator has the unit that it says: percent needs a ratio and not baht. Otherwise bands are compared with another unit.",
        },
        wrong: "unit: percent\nformula: loans.overdue_principal",
        right: "unit: percent\nformula: loans.overdue_principal / loans.closing",
    },
];
