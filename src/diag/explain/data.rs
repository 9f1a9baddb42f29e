//! D001–D023: reading data files.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "D001",
        name: "unreadable-yaml",
        th: Said {
            title: "อ่านไฟล์ YAML ไม่ได้",
            why: "YAML ใช้การย่อหน้าบอกว่าช่องใดอยู่ในกลุ่มใด ถ้าย่อหน้าไม่ตรงกัน เครื่องหมายคำพูดหรือวงเล็บไม่ครบคู่ ก็ไม่มีทางรู้ว่าข้อมูลที่เหลือคืออะไร",
        },
        en: Said {
            title: "The YAML file cannot be read",
            why: "Indentation tells which field belongs to which group. Where it does not agree, or a quote or bracket is not paired, nobody can tell what the rest of the file says.",
        },
        wrong: "members:\n  opening: 65\n   joined: 6",
        right: "members:\n  opening: 65\n  joined: 6",
    },
    Page {
        code: "D002",
        name: "several-documents",
        th: Said {
            title: "มีหลายเอกสารในไฟล์เดียว",
            why: "บรรทัด --- กลางไฟล์แบ่งไฟล์ออกเป็นหลายเอกสาร แต่หนึ่งไฟล์มีข้อมูลได้ชุดเดียว",
        },
        en: Said {
            title: "Several documents in one file",
            why: "A line --- in the middle cuts the file into several documents, but a file holds one set of data.",
        },
        wrong: "name: กองทุนหมู่บ้าน หมู่ที่ ๑\n---\nkind: village",
        right: "name: กองทุนหมู่บ้าน หมู่ที่ ๑\nkind: village",
    },
    Page {
        code: "D003",
        name: "unknown-key",
        th: Said {
            title: "ไม่รู้จักชื่อช่อง",
            why: "ช่องที่สะกดผิดจะถูกมองข้าม กองทุนก็จะเสียคะแนนโดยไม่มีใครรู้ จึงรับเฉพาะชื่อช่องที่กำหนดไว้",
        },
        en: Said {
            title: "Unknown field",
            why: "A misspelled field would be passed over, and the fund would lose points without anybody noticing. Only known names are accepted.",
        },
        wrong: "loans:\n  principle_due: 1665199",
        right: "loans:\n  principal_due: 1665199",
    },
    Page {
        code: "D004",
        name: "duplicate-key",
        th: Said {
            title: "มีช่องเดียวกันสองครั้ง",
            why: "เมื่อช่องหนึ่งมีสองค่า โปรแกรมไม่ทราบว่าควรใช้ค่าใด และไม่เลือกแทนผู้กรอก",
        },
        en: Said {
            title: "A field written twice",
            why: "Where a field has two values, the program cannot tell which is meant, and does not choose for you.",
        },
        wrong: "savings:\n  closing: 510722\n  closing: 510272",
        right: "savings:\n  closing: 510722",
    },
    Page {
        code: "D005",
        name: "missing-key",
        th: Said {
            title: "ยังไม่ได้กรอกช่องที่จำเป็น",
            why: "บางช่อง เช่น รหัสและชื่อกองทุน ใช้สร้างหน้าเว็บ จึงเว้นว่างไม่ได้ ส่วนช่องตัวเลขที่ยังไม่ทราบเว้นว่างได้",
        },
        en: Said {
            title: "A needed field is not filled in",
            why: "Some fields, such as the code and name of a fund, make its page and cannot be blank. Figures that are not known yet may be left blank.",
        },
        wrong: "fund_code: \"50230101\"\nname:",
        right: "fund_code: \"50230101\"\nname: กองทุนหมู่บ้าน หมู่ที่ ๑ ตำบลออนเหนือ",
    },
    Page {
        code: "D006",
        name: "wrong-shape",
        th: Said {
            title: "รูปแบบของช่องไม่ตรงกับที่กำหนด",
            why: "ช่องหนึ่งเป็นได้อย่างเดียว คือค่าเดียว กลุ่มช่องย่อย หรือรายการที่ขึ้นต้นด้วยขีด",
        },
        en: Said {
            title: "A field of the wrong form",
            why: "A field is one thing only: a single value, a group of fields, or a list whose lines begin with a dash.",
        },
        wrong: "years:\n  fiscal_year: 2568",
        right: "years:\n  - fiscal_year: 2568",
    },
    Page {
        code: "D007",
        name: "not-a-number",
        th: Said {
            title: "ช่องนี้ต้องเป็นตัวเลข",
            why: "ตัวเลขใช้ตรวจบัญชีและคำนวณคะแนน จึงต้องอ่านได้เพียงแบบเดียว ใช้เลขไทยหรือจุลภาคคั่นทุกสามหลักได้ ถ้ายังไม่ทราบให้เว้นว่าง เพราะว่างหมายถึงไม่ทราบ ไม่ใช่ศูนย์",
        },
        en: Said {
            title: "Not a number",
            why: "The accounts are checked and points computed with it, so it must read in one way only. Thai digits and commas in threes are welcome. Leave it blank if it is not known: blank means not known, not zero.",
        },
        wrong: "members:\n  closing: เจ็ดสิบเอ็ดคน",
        right: "members:\n  closing: 71",
    },
    Page {
        code: "D008",
        name: "not-a-date",
        th: Said {
            title: "ช่องนี้ต้องเป็นวันที่",
            why: "วันที่ใช้ตัดสินว่าปิดบัญชี ตรวจสอบ และรายงานทันกำหนดหรือไม่ ปีสองหลักอ่านได้หลายแบบ จึงต้องพิมพ์ปีให้ครบสี่หลัก",
        },
        en: Said {
            title: "Not a date",
            why: "Dates decide whether books were closed, audited and reported in time. A year of two digits can be read in several ways, so four are needed.",
        },
        wrong: "reporting:\n  books_closed_on: 2 ก.พ. 69",
        right: "reporting:\n  books_closed_on: 2569-02-02",
    },
    Page {
        code: "D009",
        name: "not-a-year",
        th: Said {
            title: "ช่องนี้ต้องเป็นปี",
            why: "ปีบอกว่าข้อมูลชุดนี้เป็นของปีบัญชีหรือปีงบประมาณใด ถ้าอ่านปีไม่ได้ก็จัดข้อมูลเข้าปีไม่ได้",
        },
        en: Said {
            title: "Not a year",
            why: "The year tells to which accounting or budget year the figures belong.",
        },
        wrong: "fiscal_year: 68",
        right: "fiscal_year: 2568",
    },
    Page {
        code: "D010",
        name: "not-a-choice",
        th: Said {
            title: "ไม่มีตัวเลือกนี้",
            why: "ช่องนี้รับเฉพาะคำที่กำหนดไว้ เพื่อให้ทุกกองทุนตอบตรงกันและนำมาเทียบกันได้",
        },
        en: Said {
            title: "No such choice",
            why: "Only certain words are accepted here, so that all funds answer alike and can be compared.",
        },
        wrong: "kind: vilage",
        right: "kind: village",
    },
    Page {
        code: "D011",
        name: "not-yes-or-no",
        th: Said {
            title: "ช่องนี้ต้องตอบว่าใช่หรือไม่",
            why: "คำตอบมีได้สองอย่าง คือ true (ใช่) หรือ false (ไม่ใช่) ถ้าไม่ทราบให้เว้นว่าง",
        },
        en: Said {
            title: "Neither yes nor no",
            why: "There are two answers, true (yes) and false (no). Leave it blank if it is not known.",
        },
        wrong: "agm:\n  quorum_met: ครบบ้างไม่ครบบ้าง",
        right: "agm:\n  quorum_met: true",
    },
    Page {
        code: "D012",
        name: "not-a-code",
        th: Said {
            title: "รหัสไม่ครบหลัก",
            why: "รหัสใช้จับคู่กองทุนกับพื้นที่ เลขศูนย์ข้างหน้าเป็นส่วนหนึ่งของรหัส จึงพิมพ์รหัสในเครื่องหมายคำพูดและให้ครบทุกหลัก",
        },
        en: Said {
            title: "Not a full code",
            why: "Codes match funds with areas, and a zero in front is part of the code. Write all digits, in quotes.",
        },
        wrong: "fund_code: 5023101",
        right: "fund_code: \"50230101\"",
    },
    Page {
        code: "D013",
        name: "not-an-id",
        th: Said {
            title: "ชื่ออ้างอิงใช้เป็นที่อยู่เว็บไม่ได้",
            why: "ชื่ออ้างอิงเป็นส่วนหนึ่งของที่อยู่เว็บ จึงใช้เฉพาะ a–z, 0–9 และขีด ซึ่งพิมพ์ได้ในทุกเครื่อง",
        },
        en: Said {
            title: "Not fit for a web address",
            why: "The name is part of a web address. Letters a–z, digits and hyphens can be typed on every machine.",
        },
        wrong: "id: บันทึกประชุมใหญ่",
        right: "id: note-2569-agm",
    },
    Page {
        code: "D014",
        name: "file-name-differs",
        th: Said {
            title: "ชื่อไฟล์ไม่ตรงกับรหัสในไฟล์",
            why: "ผู้ที่ค้นหาไฟล์จากรหัสจะหาไม่พบ เว็บไซต์ยังสร้างได้ตามรหัสในไฟล์",
        },
        en: Said {
            title: "The file is not named after its code",
            why: "Whoever looks for the file by its code will not find it. The website is still made, by the code inside.",
        },
        wrong: "# data/funds/502301/moo-1.yaml\nfund_code: \"50230101\"",
        right: "# data/funds/502301/50230101.yaml\nfund_code: \"50230101\"",
    },
    Page {
        code: "D015",
        name: "duplicate-id",
        th: Said {
            title: "รหัสหรือชื่ออ้างอิงซ้ำกัน",
            why: "แต่ละรหัสเป็นที่อยู่ของหน้าเดียว ถ้าซ้ำกัน ข้อมูลของกองทุนหนึ่งอาจไปปรากฏในชื่อของอีกกองทุน",
        },
        en: Said {
            title: "The same code twice",
            why: "A code is the address of one page. Otherwise the figures of one fund could appear under the name of another.",
        },
        wrong: "# data/funds/502301/50230102.yaml\nfund_code: \"50230101\"",
        right: "# data/funds/502301/50230102.yaml\nfund_code: \"50230102\"",
    },
    Page {
        code: "D016",
        name: "unknown-area",
        th: Said {
            title: "ไม่พบพื้นที่รหัสนี้",
            why: "รายชื่อพื้นที่อยู่ใน data/areas.yaml กองทุนที่ไม่ทราบตำบลจะไม่ปรากฏในรายชื่อและอันดับของพื้นที่",
        },
        en: Said {
            title: "Unknown area",
            why: "Areas are listed in data/areas.yaml. A fund of no known tambon appears in no list and no ranking of its area.",
        },
        wrong: "location: {moo: 1, tambon: \"502310\"}",
        right: "location: {moo: 1, tambon: \"502301\"}",
    },
    Page {
        code: "D017",
        name: "area-not-nested",
        th: Said {
            title: "รหัสพื้นที่ไม่ต่อกัน",
            why: "รหัสตำบลต้องขึ้นต้นด้วยรหัสอำเภอ และรหัสอำเภอต้องขึ้นต้นด้วยรหัสจังหวัด มิฉะนั้นกองทุนจะไปอยู่ผิดพื้นที่",
        },
        en: Said {
            title: "Area codes do not fit together",
            why: "A tambon's code begins with its amphoe's, and an amphoe's with its province's. Otherwise a fund lands in the wrong area.",
        },
        wrong: "location: {tambon: \"502301\", amphoe: \"5024\", province: \"50\"}",
        right: "location: {tambon: \"502301\", amphoe: \"5023\", province: \"50\"}",
    },
    Page {
        code: "D018",
        name: "duplicate-year",
        th: Said {
            title: "มีปีบัญชีเดียวกันสองชุด",
            why: "หนึ่งปีบัญชีมีงบได้ชุดเดียว มักเกิดจากคัดลอกปีก่อนมาแล้วลืมแก้ปี",
        },
        en: Said {
            title: "The same accounting year twice",
            why: "A year has one set of accounts. Mostly last year's set was copied and its year not changed.",
        },
        wrong: "years:\n  - fiscal_year: 2567\n  - fiscal_year: 2567",
        right: "years:\n  - fiscal_year: 2567\n  - fiscal_year: 2568",
    },
    Page {
        code: "D019",
        name: "anchors-refused",
        th: Said {
            title: "ไม่รับเครื่องหมาย & * ! ของ YAML",
            why: "เครื่องหมายเหล่านี้ทำให้ค่าหนึ่งไปปรากฏในที่อื่น แต่ตัวเลขทุกตัวในเว็บไซต์ต้องตรวจย้อนกลับไปยังบรรทัดที่พิมพ์ไว้ได้",
        },
        en: Said {
            title: "The signs & * ! of YAML are refused",
            why: "They make a value appear elsewhere, but every figure of the website must lead back to the line on which it was written.",
        },
        wrong: "savings:\n  opening: &ยอด 467267\n  closing: *ยอด",
        right: "savings:\n  opening: 467267\n  closing: 467267",
    },
    Page {
        code: "D020",
        name: "not-utf8",
        th: Said {
            title: "ไฟล์ไม่ได้บันทึกเป็น UTF-8",
            why: "ไฟล์จากโปรแกรมเก่ามักบันทึกเป็น Windows-874 อักษรไทยจะอ่านผิดทั้งไฟล์ ให้เปิดไฟล์แล้วเลือก บันทึกเป็น… การเข้ารหัส UTF-8",
        },
        en: Said {
            title: "The file is not UTF-8",
            why: "Older programs save as Windows-874, and all Thai letters would be misread. Open the file and choose Save as…, encoding UTF-8.",
        },
        wrong: "name: ¡Í§·Ø¹ËÁÙèºéÒ¹",
        right: "name: กองทุนหมู่บ้าน",
    },
    Page {
        code: "D021",
        name: "missing-file",
        th: Said {
            title: "ไม่พบไฟล์ที่เว็บไซต์ต้องใช้",
            why: "ทุกเว็บไซต์ต้องมี data/site.yaml (ข้อมูลทั่วไป) และ data/areas.yaml (พื้นที่) ดูตัวอย่างได้ด้วยคำสั่ง kongthun init โฟลเดอร์ใหม่",
        },
        en: Said {
            title: "A needed file is missing",
            why: "Every website has data/site.yaml (about itself) and data/areas.yaml (its areas). For an example: kongthun init new-folder",
        },
        wrong: "data/\n  areas.yaml\n  funds/",
        right: "data/\n  site.yaml\n  areas.yaml\n  funds/",
    },
    Page {
        code: "D023",
        name: "synthetic-on-real-site",
        th: Said {
            title: "ข้อมูลสมมติอยู่ในเว็บไซต์จริง",
            why: "กองทุนที่ระบุ synthetic: true เป็นข้อมูลแต่งขึ้นเพื่อสาธิต จึงไม่นำมาจัดอันดับรวมกับข้อมูลจริง เว้นแต่เว็บไซต์ระบุว่าเป็นเว็บตัวอย่าง",
        },
        en: Said {
            title: "Invented figures on a real website",
            why: "A fund with synthetic: true is invented to show how things work. It is not ranked together with real funds, unless the website says that it is a sample.",
        },
        wrong: "# data/funds/502301/50230101.yaml\nsynthetic: true",
        right: "# data/site.yaml\nsample: true",
    },
    Page {
        code: "D024",
        name: "silent-trap",
        th: Said {
            title: "ไฟล์มีสิ่งที่มองไม่เห็นหรือดูเหมือนอย่างอื่น",
            why: "ช่องว่างพิเศษ อักขระที่ไม่มีความกว้าง และเครื่องหมาย ： มักติดมากับการคัดลอกจาก Word เว็บ หรือ LINE ส่วน # ที่ตามหลังช่องว่างทำให้ข้อความที่เหลือกลายเป็นคำอธิบาย",
        },
        en: Said {
            title: "Something in the file is not what it looks like",
            why: "Special spaces, characters without a width and full-width colons come along with copying from Word, the web or LINE. A # after a space makes a comment of the rest.",
        },
        wrong: "name: กองทุนหมู่บ้าน #1 ออนกลาง",
        right: "name: \"กองทุนหมู่บ้าน #1 ออนกลาง\"",
    },
    Page {
        code: "D025",
        name: "short-year",
        th: Said {
            title: "ปีมีสองหลัก",
            why: "วันที่ที่มีปีสองหลักอ่านเป็น พ.ศ. 25xx แล้วเตือนให้ตรวจ ถ้าไม่แน่ว่าตัวเลขใดเป็นปี เช่น 54-12-14 โปรแกรมจะไม่รับ",
        },
        en: Said {
            title: "A year of two digits",
            why: "A date with a year of two digits is read as B.E. 25xx, and you are asked to check. Where it is not clear which number is the year, as in 54-12-14, it is refused.",
        },
        wrong: "established: 19 เม.ย. 66",
        right: "established: 19 เม.ย. 2566",
    },
    Page {
        code: "D026",
        name: "comma-splits-number",
        th: Said {
            title: "จุลภาคในวงเล็บปีกกาตัดตัวเลข",
            why: "ภายใน { } จุลภาคใช้คั่นระหว่างช่อง จึงพิมพ์จุลภาคคั่นหลักพันไม่ได้ ถ้าต้องการคั่นหลักพันให้ใส่เครื่องหมายคำพูด หรือพิมพ์ช่องละบรรทัด",
        },
        en: Said {
            title: "A comma within brackets cuts a number",
            why: "Within { } a comma stands between keys, so it cannot group digits. Put quotes around the number, or write each key on a line of its own.",
        },
        wrong: "assets: {cash: 5,200, account_1: 148600}",
        right: "assets: {cash: 5200, account_1: 148600}",
    },
];
