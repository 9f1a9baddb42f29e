//! T001–T006 and P001–P005: the theme, what must not be published, names of files.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "T001",
        name: "unknown-theme",
        th: Said {
            title: "ไม่พบธีม",
            why: "ธีมกำหนดหน้าตาของทุกหน้า ชื่อธีมใน data/site.yaml ต้องตรงกับชื่อโฟลเดอร์ใน themes/ ส่วน default มีมากับโปรแกรม",
        },
        en: Said {
            title: "Unknown theme",
            why: "The theme decides how all pages look. Its name in data/site.yaml is that of a folder in themes/; default comes with the program.",
        },
        wrong: "theme: defualt",
        right: "theme: default",
    },
    Page {
        code: "T002",
        name: "template-missing",
        th: Said {
            title: "ธีมเรียกใช้แม่แบบที่ไม่มี",
            why: "แม่แบบที่ถูกเรียกต้องอยู่ในโฟลเดอร์ templates ของธีมหรือของธีมตั้งต้น มิฉะนั้นสร้างหน้าเว็บไม่ได้",
        },
        en: Said {
            title: "A template is missing",
            why: "A template that is called must be in the folder templates of the theme or of the default theme. Otherwise pages cannot be made.",
        },
        wrong: "{% extends \"bse.html\" %}",
        right: "{% extends \"base.html\" %}",
    },
    Page {
        code: "T003",
        name: "template-broken",
        th: Said {
            title: "แม่แบบของธีมอ่านไม่ได้",
            why: "แม่แบบที่เขียนไม่ครบคู่หรืออ้างข้อมูลที่ไม่มีจะสร้างหน้าเว็บไม่ได้ ถ้าลบไฟล์นี้ โปรแกรมจะกลับไปใช้ของธีมตั้งต้น",
        },
        en: Said {
            title: "A template cannot be read",
            why: "Pages cannot be made from a template whose parts are not paired or that asks for what does not exist. Delete the file to return to that of the default theme.",
        },
        wrong: "{% if view.score %}<p>{{ view.score.total }}</p>",
        right: "{% if view.score %}<p>{{ view.score.total }}</p>{% endif %}",
    },
    Page {
        code: "T004",
        name: "asset-missing",
        th: Said {
            title: "ธีมอ้างไฟล์ที่ไม่มี",
            why: "หน้าเว็บจะขาดรูป แบบอักษร หรือสไตล์ ให้วางไฟล์ไว้ในโฟลเดอร์ static ของธีม",
        },
        en: Said {
            title: "A file of the theme is missing",
            why: "Pages would lack a picture, a font or their style. Put the file into the folder static of the theme.",
        },
        wrong: "background: url(\"logo.svgg\")",
        right: "background: url(\"logo.svg\")",
    },
    Page {
        code: "T005",
        name: "template-unused",
        th: Said {
            title: "ไม่มีหน้าใดใช้แม่แบบนี้",
            why: "โปรแกรมหาแม่แบบจากชื่อไฟล์ ชื่อที่สะกดคลาดไปจึงไม่มีผลต่อเว็บไซต์ รายชื่อแม่แบบทั้งหมดดูได้จากคำสั่ง kongthun theme contract",
        },
        en: Said {
            title: "A template is not used",
            why: "A template is found by the name of its file; one that is misspelt changes nothing. `kongthun theme contract` lists all names.",
        },
        wrong: "themes/phum/templates/funs.html",
        right: "themes/phum/templates/fund.html",
    },
    Page {
        code: "T006",
        name: "duty-left-out",
        th: Said {
            title: "ธีมไม่แสดงสิ่งที่ทุกหน้าต้องแสดง",
            why: "ทุกหน้าต้องบอกชื่อหน้า บอกว่าเป็นข้อมูลสมมติเมื่อตัวเลขแต่งขึ้น และบอกชื่อฉบับที่ห้ามเผยแพร่ ไม่ว่าธีมจะออกแบบอย่างไร",
        },
        en: Said {
            title: "A theme leaves out what every page must show",
            why: "Every page must show its title, say so where its figures are invented, and name an edition that must not be published, whatever the design.",
        },
        wrong: "<main>{% block content %}{% endblock content %}</main>",
        right: "{% if frame.invented %}<p>ข้อมูลสมมติ</p>{% endif %}",
    },
    Page {
        code: "P001",
        name: "national-id",
        th: Said {
            title: "พบเลขประจำตัวประชาชน",
            why: "กฎหมายคุ้มครองข้อมูลส่วนบุคคลไม่ให้เปิดเผย และผู้อื่นอาจนำไปแอบอ้าง จึงไม่สร้างเว็บไซต์จนกว่าจะลบออก",
        },
        en: Said {
            title: "A national identity number",
            why: "The law on personal data forbids publishing it, and others could pose as this person. Nothing is published until it is removed.",
        },
        wrong: "ผู้กู้รายหนึ่ง เลขประจำตัว x-xxxx-xxxxx-xx-x (เลขจริง 13 หลัก)",
        right: "ผู้กู้รายหนึ่ง",
    },
    Page {
        code: "P002",
        name: "phone-number",
        th: Said {
            title: "พบหมายเลขโทรศัพท์",
            why: "หมายเลขโทรศัพท์เป็นข้อมูลส่วนบุคคล แม้แบบบันทึกเดิมจะมีช่องให้กรอก ก็ห้ามนำขึ้นเว็บ ให้ผู้อ่านติดต่อสำนักงานแทน",
        },
        en: Said {
            title: "A telephone number",
            why: "It is personal data. The old form has a field for it, but it must not reach the web; readers turn to the office.",
        },
        wrong: "ติดต่อคุณสมชาย โทร 08x-xxx-xxxx (หมายเลขจริง)",
        right: "ติดต่อสำนักงานพัฒนาชุมชนอำเภอ ในวันและเวลาราชการ",
    },
    Page {
        code: "P003",
        name: "email-address",
        th: Said {
            title: "พบที่อยู่อีเมล",
            why: "อีเมลเป็นข้อมูลส่วนบุคคล และมักถูกเก็บไปใช้ส่งจดหมายขยะ ให้ผู้อ่านติดต่อสำนักงานแทน",
        },
        en: Said {
            title: "An e-mail address",
            why: "It is personal data, and gets collected for spam; readers turn to the office.",
        },
        wrong: "ส่งรายงานที่ som…@…",
        right: "ส่งรายงานที่สำนักงานพัฒนาชุมชนอำเภอ",
    },
    Page {
        code: "P004",
        name: "awkward-file-name",
        th: Said {
            title: "ชื่อไฟล์อาจเปิดไม่ได้ในบางเครื่อง",
            why: "ชื่อของรูปภาพและไฟล์ของธีมเป็นส่วนหนึ่งของที่อยู่เว็บ เว้นวรรค อักษรไทย และเครื่องหมายพิเศษอ่านต่างกันในแต่ละเครื่อง นอกจากนี้ทุกไฟล์ต้องเปิดบน Windows ได้ และต้องไม่ต่างกันเพียงตัวพิมพ์เล็กและใหญ่",
        },
        en: Said {
            title: "A file name that some machines cannot open",
            why: "Names of pictures and of a theme's files are part of web addresses; machines differ on spaces, Thai letters and special signs. Besides, Windows must be able to open every file, and no two names may differ by capitals only.",
        },
        wrong: "content/images/ประชุมใหญ่ ๒๕๖๙.jpg",
        right: "content/images/agm-2569.jpg",
    },
    Page {
        code: "P005",
        name: "unread-file",
        th: Said {
            title: "มีไฟล์ที่โปรแกรมไม่ได้อ่าน",
            why: "โปรแกรมอ่าน Markdown (.md) ใน content/notes, content/regulations และ content/pages กับ YAML (.yaml, .yml) ใน data/funds, data/rubrics และ data/contests รวมทั้ง data/site.yaml, data/areas.yaml, data/problems.yaml และ data/leaflets.yaml ไฟล์ Markdown หรือ YAML ที่อยู่ที่อื่นไม่ขึ้นเว็บ จึงมีคำเตือนนี้ ส่วน README และไฟล์ที่ชื่อขึ้นต้นด้วยจุดไม่ขึ้นเว็บเช่นกัน แต่ไม่มีคำเตือน",
        },
        en: Said {
            title: "A file that nothing reads",
            why: "Markdown (.md) is read in content/notes, content/regulations and content/pages; YAML (.yaml, .yml) in data/funds, data/rubrics and data/contests, and the files data/site.yaml, data/areas.yaml, data/problems.yaml and data/leaflets.yaml. Markdown and YAML elsewhere are not published. Neither are README files and names that begin with a dot, but of those there is no warning.",
        },
        wrong: "content/note/note-2569-agm.md",
        right: "content/notes/note-2569-agm.md",
    },
    Page {
        code: "P006",
        name: "line-id",
        th: Said {
            title: "พบไอดีไลน์",
            why: "ไอดีไลน์เป็นข้อมูลส่วนบุคคล บัญชีของสำนักงานเผยแพร่ได้เมื่อเพิ่มใน privacy.allow ของ data/site.yaml พร้อมเหตุผล",
        },
        en: Said {
            title: "A LINE id",
            why: "It is personal data. An office's own may be published once it stands in privacy.allow of data/site.yaml with a reason.",
        },
        wrong: "ติดต่อไลน์ไอดี: som…",
        right: "ติดต่อสำนักงานพัฒนาชุมชนอำเภอ",
    },
    Page {
        code: "P007",
        name: "bank-account",
        th: Said {
            title: "พบเลขที่บัญชีธนาคาร",
            why: "เลขที่บัญชีของบุคคลหรือของกองทุนนำไปใช้หลอกโอนเงินได้ จึงไม่เผยแพร่",
        },
        en: Said {
            title: "A bank account",
            why: "The number of a person's or a fund's account can be used for fraud, so it is not published.",
        },
        wrong: "โอนเข้าบัญชี xxx-x-xxxxx-x",
        right: "โอนเข้าบัญชีกองทุนตามที่คณะกรรมการแจ้ง",
    },
    Page {
        code: "P008",
        name: "named-debtor",
        th: Said {
            title: "พบชื่อบุคคลใกล้คำที่เกี่ยวกับหนี้",
            why: "กฎหมายห้ามบอกหนี้ของผู้อื่นให้คนอื่นรู้ ให้เล่าเรื่องโดยไม่ระบุชื่อ",
        },
        en: Said {
            title: "A named person near words of debt",
            why: "The law forbids telling others about somebody's debt. Tell the story without the name.",
        },
        wrong: "นายส… ใ… ค้างชำระสองงวด",
        right: "สมาชิกรายหนึ่งค้างชำระสองงวด",
    },
    Page {
        code: "P009",
        name: "picture-metadata",
        th: Said {
            title: "ไฟล์มีพิกัด ชื่อผู้ถ่าย หรือชื่อผู้จัดทำติดมา",
            why: "ภาพจากโทรศัพท์มักมีพิกัดของที่ถ่ายติดมา ผู้ที่บันทึกภาพจากเว็บไซต์จะรู้ว่าถ่ายที่บ้านใคร ให้ลบข้อมูลนี้ก่อนนำมาใช้ใน Windows คลิกขวาที่ไฟล์ → คุณสมบัติ → รายละเอียด → ลบคุณสมบัติและข้อมูลส่วนบุคคล เอกสาร PDF ที่จะเผยแพร่เป็นหลักฐานต้องไม่มีชื่อผู้จัดทำติดมาเช่นกัน",
        },
        en: Said {
            title: "A file says where or by whom it was made",
            why: "Pictures from telephones carry the position where they were taken. On Windows: right-click, Properties, Details, Remove Properties and Personal Information. A PDF that is published as evidence must not carry its author's name either.",
        },
        wrong: "content/images/agm.jpg    # มีพิกัด GPS",
        right: "content/images/agm.jpg    # ลบพิกัดแล้ว",
    },
    Page {
        code: "P010",
        name: "personal-detail",
        th: Said {
            title: "พบชื่อบุคคลใกล้บ้านเลขที่ วันเกิด หรือเรื่องสุขภาพและฐานะ",
            why: "รายละเอียดเช่นนี้ทำให้รู้ว่าเป็นใครและอยู่ที่ใด โปรแกรมเตือนให้ตัดออก",
        },
        en: Said {
            title: "A named person with personal details",
            why: "Such details tell who it is and where they live. You are asked to leave them out.",
        },
        wrong: "นายส… ใ… บ้านเลขที่ x หมู่ที่ 3",
        right: "สมาชิกรายหนึ่งในหมู่ที่ 3",
    },
    Page {
        code: "P011",
        name: "allowed-for-nothing",
        th: Said {
            title: "รายการที่อนุญาตไม่มีที่ใช้",
            why: "รายการใน privacy.allow ที่ไม่ตรงกับข้อความใดอาจพิมพ์ผิด หรือเป็นของเก่าที่ควรลบ",
        },
        en: Said {
            title: "An allowed value is nowhere used",
            why: "An entry of privacy.allow that matches nothing may be mistyped, or old.",
        },
        wrong: "privacy: {allow: [{value: \"…\", reason: เบอร์เก่า}]}",
        right: "privacy: {allow: []}",
    },
];
