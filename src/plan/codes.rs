//! รหัสปัญหาของข้อมูลและวิธีแก้: what `kongthun explain` says, published, so that a code on a
//! fund's page or in a mail can be looked up by anybody.

use super::frame::{About, Part};
use super::view::{CodeCard, CodeGroup, CodesView, View};
use super::{Here, Page, standing};
use crate::diag::{self, Explanation, Lang};
use crate::model::PageRef;
use crate::sheet::{self, problem::Trouble};

/// By the beginning of a code.
const GROUPS: [(&str, &str); 9] = [
    ("D0", "การกรอกแฟ้มข้อมูล"),
    ("D1", "ตัวเลขในบัญชีของกองทุน"),
    ("D2", "ตัวเลขกับเรื่องเล่าของสมาชิก"),
    ("C", "บันทึก ระเบียบ และหน้าเว็บ"),
    ("L", "ลิงก์และการอ้างอิง"),
    ("S", "เกณฑ์และการให้คะแนน"),
    ("T", "ชุดรูปแบบหน้าเว็บ"),
    ("P", "ข้อมูลส่วนบุคคลและการเผยแพร่"),
    ("X", "ตารางคำนวณ (Excel)"),
];

impl<'m> Here<'m> {
    pub fn codes_page(&self) -> Page<'m> {
        let pages: Vec<Explanation> = diag::all_codes()
            .into_iter()
            .filter_map(|code| diag::explain(code.0, Lang::Th))
            .collect();
        let of_sheets: Vec<CodeCard> = sheet::problem::samples().iter().map(sheet_card).collect();
        let has_examples = self.model.edition.shows_examples();
        let of_sheets = if has_examples { of_sheets } else { Vec::new() };
        let groups = GROUPS
            .into_iter()
            .map(|(start, title)| CodeGroup {
                title: title.to_string(),
                codes: pages
                    .iter()
                    .filter(|page| page.code.0.starts_with(start))
                    .map(|page| self.code_card(page, has_examples))
                    .chain(of_sheets.iter().filter(|card| card.code.starts_with(start)).cloned())
                    .collect(),
            })
            .filter(|group| !group.codes.is_empty())
            .collect();
        let view = CodesView {
            intro: vec![
                "เมื่อโปรแกรมพบสิ่งที่ควรแก้ จะบอกรหัส ชื่อไฟล์ บรรทัด และวิธีแก้ หน้านี้อธิบายทุกรหัสพร้อมตัวอย่าง"
                    .to_string(),
                "ข้อผิดพลาดหยุดการเผยแพร่ ปัญหาในบัญชีทำให้กองทุนยังไม่ได้รับการจัดอันดับ คำเตือนไม่กระทบสิ่งใด"
                    .to_string(),
            ],
            groups,
            more: vec![self.link("การออกแบบของเว็บไซต์: ตัวอักษร สี และส่วนประกอบ", &PageRef::Design)],
        };
        let frame = self.frame(About {
            title: standing::CODES.title,
            description: standing::CODES.description,
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "codes.html", frame, view: View::Codes(view), fragments: Vec::new() }
    }

    /// Examples name places of the district; an edition that may not is told without them.
    fn code_card(&self, page: &Explanation, has_examples: bool) -> CodeCard {
        let example = |text: &str| if has_examples { text.to_string() } else { String::new() };
        let checks = self.index.relations.of_check.iter();
        let spots = checks.filter(|(check, _)| check.code() == page.code).flat_map(|(_, s)| s);
        let mut rules: Vec<_> = spots.copied().collect();
        rules.sort_unstable();
        rules.dedup();
        CodeCard {
            code: page.code.to_string(),
            title: page.title.to_string(),
            why: page.why.to_string(),
            wrong: example(page.wrong),
            right: example(page.right),
            rules: rules.into_iter().map(|spot| self.card_of_spot(spot)).collect(),
        }
    }

    /// The address of a code's explanation.
    pub fn code_href(&self, code: diag::Code) -> String {
        self.href(&PageRef::Section(Box::new(PageRef::Codes), code.0.into()))
    }
}

/// What only a spreadsheet can have wrong is told by an example.
fn sheet_card(trouble: &Trouble) -> CodeCard {
    let words = trouble.words(Lang::Th);
    CodeCard {
        code: trouble.code().to_string(),
        title: words.what,
        why: words.why,
        wrong: words.label,
        right: words.fix,
        rules: Vec::new(),
    }
}
