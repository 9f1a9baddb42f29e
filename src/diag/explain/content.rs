//! C001–C028 and L001–L004: notes, regulation summaries, pages and the links between them.

use super::{Page, Said};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: "C001",
        name: "front-matter-missing",
        th: Said {
            title: "ไฟล์ไม่มีส่วนหัวข้อมูล",
            why: "ส่วนหัวระหว่างบรรทัด --- สองบรรทัดบอกชื่อเรื่อง วันที่ และชนิดของเอกสาร ซึ่งใช้จัดหน้าและจัดหมวด",
        },
        en: Said {
            title: "The file has no head",
            why: "The head between two lines --- tells the title, the date and the kind of text; pages and lists are made from it.",
        },
        wrong: "# ประชุมใหญ่ที่สมาชิกอยากมา",
        right: "---\ntype: note\nid: note-2569-agm\ntitle: ประชุมใหญ่ที่สมาชิกอยากมา\n---",
    },
    Page {
        code: "C002",
        name: "front-matter-unclosed",
        th: Said {
            title: "ส่วนหัวข้อมูลไม่มีบรรทัดปิด",
            why: "ถ้าไม่มีบรรทัด --- ปิดท้าย โปรแกรมไม่ทราบว่าส่วนหัวจบและเนื้อเรื่องเริ่มที่ใด",
        },
        en: Said {
            title: "The head is not closed",
            why: "Without a closing line --- nobody can tell where the head ends and the text begins.",
        },
        wrong: "---\ntype: page\ntitle: เกี่ยวกับเว็บไซต์นี้\n\nเว็บไซต์นี้…",
        right: "---\ntype: page\ntitle: เกี่ยวกับเว็บไซต์นี้\n---\n\nเว็บไซต์นี้…",
    },
    Page {
        code: "C003",
        name: "raw-html",
        th: Said {
            title: "ไม่รับโค้ด HTML ในเนื้อหา",
            why: "โค้ดในเนื้อหาอาจทำให้หน้าเว็บแสดงผลผิดบนโทรศัพท์ หรือเป็นอันตรายต่อผู้อ่าน ใช้เครื่องหมายของ Markdown แทนได้",
        },
        en: Said {
            title: "HTML in a text is refused",
            why: "Code can break a page on a telephone or harm its readers. The signs of Markdown do the same safely.",
        },
        wrong: "<b>ครบกำหนด</b> ทุกวันที่ ๕",
        right: "**ครบกำหนด** ทุกวันที่ ๕",
    },
    Page {
        code: "C004",
        name: "heading-needs-space",
        th: Said {
            title: "หลังเครื่องหมาย # ต้องเว้นวรรค",
            why: "ถ้าไม่เว้นวรรค Markdown ถือว่าเป็นข้อความธรรมดา หัวข้อจะหายไปจากสารบัญ",
        },
        en: Said {
            title: "A space must follow #",
            why: "Without a space Markdown takes it for plain text, and the heading is missing from the contents.",
        },
        wrong: "##แก่นความรู้",
        right: "## แก่นความรู้",
    },
    Page {
        code: "C005",
        name: "unsafe-link",
        th: Said {
            title: "ไม่รับลิงก์ชนิดนี้",
            why: "รับเฉพาะลิงก์ที่ผู้อ่านเปิดได้อย่างปลอดภัย คือ https:// และหน้าในเว็บไซต์นี้ ลิงก์ที่สั่งให้เครื่องทำงานอื่นไม่รับ",
        },
        en: Said {
            title: "This kind of link is refused",
            why: "Readers must be able to open a link safely: https:// or a page of this website. Links that make a machine do other things are refused.",
        },
        wrong: "[แบบฟอร์ม](javascript:open())",
        right: "[แบบฟอร์ม](https://www.example.go.th/form)",
    },
    Page {
        code: "C006",
        name: "duplicate-heading",
        th: Said {
            title: "หัวข้อซ้ำกัน",
            why: "หัวข้อที่เขียนต่างกันแต่ความหมายเดียวกัน เช่น ขุมความรู้ กับ บันทึกขุมความรู้ นับเป็นหัวข้อเดียว ผู้อ่านจะสับสนว่าส่วนใดเป็นเนื้อหาหลัก",
        },
        en: Said {
            title: "Two headings of the same meaning",
            why: "Headings that differ in wording only, such as ขุมความรู้ and บันทึกขุมความรู้, count as one. Readers cannot tell which part is the main one.",
        },
        wrong: "## ขุมความรู้\n- ประชุมทุกเดือน\n\n## บันทึกขุมความรู้\n- เยี่ยมลูกหนี้",
        right: "## บันทึกขุมความรู้\n- ประชุมทุกเดือน\n- เยี่ยมลูกหนี้",
    },
    Page {
        code: "C007",
        name: "note-without-core",
        th: Said {
            title: "บันทึกไม่มีเนื้อหาหลัก",
            why: "แบบบันทึกองค์ความรู้ต้องมีเนื้อเรื่อง ขุมความรู้ หรือแก่นความรู้ อย่างน้อยหนึ่งส่วน จึงจะเป็นประโยชน์แก่ผู้อ่าน",
        },
        en: Said {
            title: "A note without its core",
            why: "A knowledge note has a story, knowledge assets or core knowledge; at least one of them is what readers come for.",
        },
        wrong: "## กฎระเบียบที่เกี่ยวข้อง\nระเบียบ กทบ. ๒๕๕๑",
        right: "## เนื้อเรื่อง\nข้าพเจ้าได้ประชุมคณะกรรมการกองทุน…\n\n## กฎระเบียบที่เกี่ยวข้อง\nระเบียบ กทบ. ๒๕๕๑",
    },
    Page {
        code: "C008",
        name: "budget-year-differs",
        th: Said {
            title: "ปีงบประมาณไม่ตรงกับวันที่เผยแพร่",
            why: "ปีงบประมาณเริ่ม ๑ ตุลาคม และเรียกตามปีที่สิ้นสุด บันทึกที่เผยแพร่ ๔ พฤศจิกายน ๒๕๖๙ จึงอยู่ในปีงบประมาณ ๒๕๗๐",
        },
        en: Said {
            title: "The budget year does not match the date",
            why: "A budget year begins on 1 October and bears the number of the year in which it ends: a note of 4 November 2569 belongs to budget year 2570.",
        },
        wrong: "published: 2569-11-04\nbudget_year: 2569",
        right: "published: 2569-11-04\nbudget_year: 2570",
    },
    Page {
        code: "C009",
        name: "period-reversed",
        th: Said {
            title: "เดือนเริ่มต้นอยู่หลังเดือนสิ้นสุด",
            why: "ช่วงเวลาของเหตุการณ์ใช้เรียงบันทึกตามลำดับเวลา ถ้าสลับกันบันทึกจะเรียงผิดที่",
        },
        en: Said {
            title: "The first month stands after the last",
            why: "The period puts notes in the order of what happened; a reversed one puts the note in the wrong place.",
        },
        wrong: "period: {from: 2554-11, to: 2554-01}",
        right: "period: {from: 2554-01, to: 2554-11}",
    },
    Page {
        code: "C010",
        name: "empty-text",
        th: Said {
            title: "ไม่มีข้อความ",
            why: "ไฟล์ที่มีแต่ส่วนหัวจะกลายเป็นหน้าว่าง และช่องที่ว่างถือว่าไม่ได้กรอก เขียนสั้น ๆ ก็เพียงพอ ถ้ายังไม่ใช้ให้ลบไฟล์หรือช่องนั้นออก สรุประเบียบที่มีรายการข้อ (rules) ไม่ต้องมีคำนำก็ได้",
        },
        en: Said {
            title: "An empty text",
            why: "A file with a head and nothing else becomes an empty page, and an empty field counts as not filled in. A few words are enough; remove the file or field if it is not used. A regulation with rules needs no introduction.",
        },
        wrong: "---\ntype: page\nid: about\ntitle: เกี่ยวกับเว็บไซต์นี้\nsummary: \"\"\n---",
        right: "---\ntype: page\nid: about\ntitle: เกี่ยวกับเว็บไซต์นี้\n---\n\nเว็บไซต์นี้รวบรวมบันทึกการจัดการความรู้…",
    },
    Page {
        code: "C011",
        name: "missing-image",
        th: Said {
            title: "ไม่พบไฟล์รูปภาพ",
            why: "ผู้อ่านจะเห็นกรอบรูปเปล่า ให้วางไฟล์รูปไว้ในโฟลเดอร์ content/ และใช้ชื่อให้ตรงกันทั้งตัวพิมพ์เล็กและใหญ่",
        },
        en: Said {
            title: "A picture is missing",
            why: "Readers will see an empty frame. Put the picture into the folder content/ under exactly this name, capitals included.",
        },
        wrong: "![ประชุมใหญ่](images/AGM.JPG)",
        right: "![ประชุมใหญ่](images/agm.jpg)",
    },
    Page {
        code: "L001",
        name: "broken-link",
        th: Said {
            title: "ไม่พบสิ่งที่อ้างถึง",
            why: "ผู้อ่านที่เปิดลิงก์นี้จะไปไม่ถึงเนื้อหา ให้อ้างด้วยชื่ออ้างอิงของหน้า บันทึก ระเบียบ ปัญหา ตัวชี้วัด หรือรหัสกองทุน",
        },
        en: Said {
            title: "What is referred to does not exist",
            why: "Readers who follow the link get nowhere. Refer to a page, note, regulation, problem, indicator or fund by its id or code.",
        },
        wrong: "ดู [[note-2569-amg-participation]]",
        right: "ดู [[note-2569-agm-participation]]",
    },
    Page {
        code: "C020",
        name: "not-yet-due",
        th: Said {
            title: "ยังไม่ถึงวันเผยแพร่",
            why: "บันทึกที่มี publish_on เป็นวันข้างหน้าจะไม่อยู่ในเว็บไซต์ที่สร้างก่อนวันนั้น คำเตือนนี้บอกไว้เพื่อไม่ให้เข้าใจว่าบันทึกหายไป",
        },
        en: Said {
            title: "The day of publication is still to come",
            why: "A note with a publish_on in the future is not part of a site that is built before that day. This warning tells of it, so that nobody thinks the note was lost.",
        },
        wrong: "publish_on: 2659-12-01",
        right: "publish_on: 2569-12-01",
    },
    Page {
        code: "C021",
        name: "author-without-consent",
        th: Said {
            title: "ชื่อเจ้าของความรู้ไม่มีใบยินยอม",
            why: "ชื่อบุคคลเป็นข้อมูลส่วนบุคคล เว็บไซต์จะแสดงชื่อเมื่อมีเลขที่ใบยินยอมเท่านั้น ตำแหน่งและสังกัดแสดงได้เสมอ",
        },
        en: Said {
            title: "An author's name without consent",
            why: "A person's name is personal data. It is shown only where the number of a consent is given; position and office always are.",
        },
        wrong: "author: {name: สมใจ ใจงาม, position: พัฒนากร}",
        right: "author: {name: สมใจ ใจงาม, position: พัฒนากร, consent_ref: ย-2569-014}",
    },
    Page {
        code: "C022",
        name: "rule-under-text",
        th: Said {
            title: "เส้นคั่นติดอยู่ใต้ข้อความ",
            why: "ใน Markdown ทั่วไป ข้อความที่มีเส้น --- อยู่ใต้บรรทัดจะกลายเป็นหัวข้อโดยผู้เขียนไม่รู้ตัว เว็บไซต์นี้จึงแสดงเป็นเส้นคั่น และเตือนให้เขียนให้ชัด",
        },
        en: Said {
            title: "A rule right below a text",
            why: "Elsewhere in Markdown a text with a line --- below becomes a heading, which authors seldom mean. Here it is a rule, and this warning asks to make it clear.",
        },
        wrong: "ปิดประชุมเวลา ๑๒.๐๐ น.\n---",
        right: "ปิดประชุมเวลา ๑๒.๐๐ น.\n\n---",
    },
    Page {
        code: "C023",
        name: "live-syntax",
        th: Said {
            title: "ตัวเลขจากข้อมูลเขียนไม่ถูกแบบ",
            why: "บันทึกแทรกตัวเลขของกองทุนได้ด้วย {{ … }} และเว็บไซต์จะใส่ค่าล่าสุดพร้อมวันที่ให้ กราฟและตารางอันดับต้องอยู่ในย่อหน้าของตัวเอง",
        },
        en: Said {
            title: "A figure that is not understood",
            why: "A text may take figures from the data with {{ … }}; the page shows the value with its date. Charts and rankings are paragraphs of their own.",
        },
        wrong: "หนี้เสี่ยงของกองทุนคือ {{ 50230203 par30 }}",
        right: "หนี้เสี่ยงของกองทุนคือ {{ fund(\"50230203\").par30 }}",
    },
    Page {
        code: "C024",
        name: "live-unknown",
        th: Said {
            title: "ไม่มีกองทุนหรือตัวเลขที่อ้างถึง",
            why: "รหัสกองทุน รหัสพื้นที่ ปีบัญชี หรือชื่อช่องไม่มีในข้อมูล เว็บไซต์ไม่เดาแทน",
        },
        en: Said {
            title: "No such fund or figure",
            why: "The fund, area, year or field is not in the data, and nothing is guessed.",
        },
        wrong: "{{ fund(\"50230299\").par30 }}",
        right: "{{ fund(\"50230203\").par30 }}",
    },
    Page {
        code: "C025",
        name: "misspelt",
        th: Said {
            title: "คำของงานสะกดผิด",
            why: "คำที่ใช้บ่อยในงานกองทุนมักพิมพ์ผิดซ้ำ ๆ โปรแกรมเตือนเท่านั้น ไม่แก้ข้อความให้เอง",
        },
        en: Said {
            title: "A word of the field is misspelt",
            why: "Words of the field are often mistyped in the same way. The program warns, and never changes a text by itself.",
        },
        wrong: "พัฒนากรต้องรู้ผลลัพท์",
        right: "พัฒนากรต้องรู้ผลลัพธ์",
    },
    Page {
        code: "C026",
        name: "damaged-thai",
        th: Said {
            title: "อักษรไทยเพี้ยน",
            why: "ข้อความที่คัดจาก PDF หรือพิมพ์ด้วยวิธีเก่า มักมีสระแยก สระซ้ำ หรือวรรณยุกต์หลุด ตาเห็นเหมือนถูกแต่ค้นไม่พบ",
        },
        en: Said {
            title: "Damaged Thai",
            why: "Text out of a PDF often has split or doubled vowels and lost tones. It looks right and is not found.",
        },
        wrong: "เเก้ไขการทํางาน",
        right: "แก้ไขการทำงาน",
    },
    Page {
        code: "C027",
        name: "mixed-digits",
        th: Said {
            title: "เลขไทยปนเลขอารบิก", why: "ใช้ตัวเลขชนิดเดียวทั้งบันทึก รหัสกองทุนและที่อยู่เว็บไม่นับ"
        },
        en: Said {
            title: "Mixed digits",
            why: "Use one kind of digits in a text. Codes and addresses do not count.",
        },
        wrong: "ทั้ง 49 หมู่บ้าน ๖ ตำบล",
        right: "ทั้ง ๔๙ หมู่บ้าน ๖ ตำบล",
    },
    Page {
        code: "C028",
        name: "mixed-eras",
        th: Said {
            title: "พ.ศ. ปน ค.ศ.",
            why: "ปีพุทธศักราชกับคริสต์ศักราชต่างกัน ๕๔๓ ปี ถ้าปนกันผู้อ่านอาจเข้าใจปีผิด",
        },
        en: Said {
            title: "Mixed eras",
            why: "The Buddhist and the Christian era are 543 years apart; where they are mixed, readers may take one for the other.",
        },
        wrong: "พ.ศ. 2011",
        right: "พ.ศ. 2554",
    },
    Page {
        code: "C029",
        name: "unsearched-word",
        th: Said {
            title: "คำที่ใช้ค้นไม่ได้",
            why: "ช่อง everyday ของอภิธานศัพท์บอกคำที่คนทั่วไปใช้แทน เพื่อให้ค้นพบ คำที่มีอักษรตัวเดียว หรือมีอักษรไทยปนตัวเลขหรืออักษรอังกฤษ ใช้ค้นไม่ได้",
        },
        en: Said {
            title: "A word that search cannot use",
            why: "The key everyday of the glossary tells what people say instead, so that search finds it. A word of one letter, or of Thai letters mixed with digits or Latin ones, finds nothing.",
        },
        wrong: "everyday: [ก, เงิน 1 ล้าน]",
        right: "everyday: [เงินล้าน]",
    },
    Page {
        code: "L004",
        name: "ambiguous-link",
        th: Said {
            title: "ลิงก์ไม่ชัดว่าหมายถึงแห่งใด",
            why: "ชื่อหรือเลขข้อเดียวกันมีได้ในหลายระเบียบ เว็บไซต์ไม่เดาแทนผู้เขียน ให้ระบุรหัสของระเบียบนำหน้า",
        },
        en: Said {
            title: "A link that may mean several things",
            why: "A title or the number of a clause may be found in several laws. Nothing is guessed: name the law by its id.",
        },
        wrong: "ดู [[ข้อ ๑๗]]",
        right: "ดู [[reg-2551#quorum]]",
    },
    Page {
        code: "L003",
        name: "link-to-unpublished",
        th: Said {
            title: "ลิงก์ไปยังบันทึกที่ยังไม่เผยแพร่",
            why: "บันทึกที่เป็นร่าง รอตรวจ ถูกถอน หรือยังไม่ถึงวันเผยแพร่ ไม่อยู่บนเว็บไซต์ ลิงก์จึงไม่มีปลายทาง",
        },
        en: Said {
            title: "A link to a note that is not published",
            why: "Drafts, notes in review, withdrawn notes and notes whose day is still to come are not on the site, so that a link to them leads nowhere.",
        },
        wrong: "ดู [[note-2570-draft]]",
        right: "ดู [[note-2569-handover]]",
    },
    Page {
        code: "L101",
        name: "orphan-page",
        th: Said {
            title: "หน้าที่ไม่มีลิงก์นำไปถึง",
            why: "ตรวจเมื่อสั่ง kongthun check --orphans โปรแกรมเริ่มจากหน้าแรกแล้วเดินตามลิงก์ทุกหน้าเหมือนผู้อ่าน หน้าที่ไม่มีทางไปถึงเท่ากับไม่ได้เผยแพร่",
        },
        en: Said {
            title: "A page that nothing leads to",
            why: "Asked for with kongthun check --orphans: from the first page every link is followed as a reader would; what is never reached might as well not be published.",
        },
        wrong: "type: page\nid: handbook\nnav: false   # และไม่มีหน้าใดลิงก์มา",
        right: "type: page\nid: handbook\nnav: true",
    },
    Page {
        code: "L002",
        name: "broken-anchor",
        th: Said {
            title: "ไม่พบข้อหรือหัวข้อที่อ้างถึง",
            why: "หน้าปลายทางมีอยู่ แต่ไม่มีข้อหรือหัวข้อที่ชื่อต่อจากเครื่องหมาย # ผู้อ่านจะไปไม่ถึงข้อที่อ้าง",
        },
        en: Said {
            title: "No such rule or heading on that page",
            why: "The page exists, but has no rule or heading of the name that follows #. Readers do not reach what is meant.",
        },
        wrong: "ดู [[reg-2551#quorums]]",
        right: "ดู [[reg-2551#quorum]]",
    },
];
