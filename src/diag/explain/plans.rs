//! C111–C115: networks' notes, plans and calendars.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "C111",
        name: "ends-before-start",
        th: Said {
            title: "วันสิ้นสุดอยู่ก่อนวันเริ่ม",
            why: "มักเกิดจากสลับช่อง หรือเขียนปี พ.ศ. กับ ค.ศ. ปนกันจนได้คนละปี",
        },
        en: Said {
            title: "An end before its start",
            why: "Mostly swapped keys, or a year that was mistyped.",
        },
        wrong: "from: 2570-03-10\nuntil: 2570-03-01",
        right: "from: 2570-03-01\nuntil: 2570-03-10",
    },
    Page {
        code: "C112",
        name: "outside-budget-year",
        th: Said {
            title: "วันที่อยู่นอกปีงบประมาณของแผน",
            why: "ปีงบประมาณ 2570 เริ่ม 1 ตุลาคม 2569 ถึง 30 กันยายน 2570 งานของปีอื่นควรอยู่ในแผนของปีนั้น เพราะแผนถูกรวมจากกองทุนขึ้นไปตำบลและอำเภอเป็นรายปี",
        },
        en: Said {
            title: "A day outside the plan's budget year",
            why: "Budget year 2570 runs from 1 October 2569 to 30 September 2570; plans are merged upwards year by year.",
        },
        wrong: "budget_year: 2570\nactivities:\n  - {id: agm, title: ประชุมใหญ่, owner_role: ประธาน, from: 2570-12-01}",
        right: "budget_year: 2570\nactivities:\n  - {id: agm, title: ประชุมใหญ่, owner_role: ประธาน, from: 2569-12-01}",
    },
    Page {
        code: "C113",
        name: "not-a-time",
        th: Said {
            title: "อ่านเวลาไม่ออก",
            why: "เวลาเขียนเป็นชั่วโมงและนาที ใช้จุดหรือทวิภาคคั่น เลขไทยก็ได้ ช่วงเวลาใช้ขีดคั่น และเวลาเลิกต้องหลังเวลาเริ่ม",
        },
        en: Said {
            title: "Not a time of day",
            why: "Hours and minutes with a dot or a colon between them; a dash between two times, the later one last.",
        },
        wrong: "time: เช้า",
        right: "time: 09:00-12:00",
    },
    Page {
        code: "C114",
        name: "owner-named",
        th: Said {
            title: "ผู้รับผิดชอบเป็นชื่อบุคคล",
            why: "แผนปฏิบัติการบอกว่างานใดเสร็จและงานใดค้าง การผูกกับชื่อบุคคลอาจทำให้เขาเสียหาย จึงใช้ตำแหน่ง",
        },
        en: Said {
            title: "An owner by name",
            why: "Plans tell which work is done and which is not; that is told of roles, not of people.",
        },
        wrong: "owner_role: นายสมชาย ใจดี",
        right: "owner_role: เหรัญญิก",
    },
    Page {
        code: "C115",
        name: "second-plan",
        th: Said {
            title: "เจ้าของและปีเดียวกันมีสองไฟล์",
            why: "กองทุนหรือเครือข่ายหนึ่งมีแผนได้หนึ่งไฟล์ต่อปีงบประมาณ และมีบันทึกนำเสนอเครือข่ายได้หนึ่งไฟล์ต่อพื้นที่ มิฉะนั้นงานและงบประมาณจะถูกนับซ้ำเมื่อรวมขึ้นไป",
        },
        en: Said {
            title: "Two files of one owner and year",
            why: "A fund or network has one plan for a budget year, and an area one note of its network, or work and budgets are counted twice.",
        },
        wrong: "# plan-502302-2570.yaml และ plan-502302-2570b.yaml\narea: \"502302\"\nbudget_year: 2570",
        right: "# plan-502302-2570.yaml เพียงไฟล์เดียว\narea: \"502302\"\nbudget_year: 2570",
    },
];
