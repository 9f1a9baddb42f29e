//! The audit pack: everything that a result follows from and every step on the way, so that
//! somebody who trusts nobody can repeat it — by hand from the printed page, or with this program
//! from the pack alone (`verify`).
//!
//! ```text
//! README.md            what this is, and who may see it
//! audit.html           the printable page (of very many funds: an overview, and one for each tambon)
//! units/NAME/          results with their inputs, in the form of kept ones (`freeze`)
//! steps/NAME/LIST/     every step of every formula, each rounding, each tie, as JSON
//! SHA256SUMS           digests of all of these
//! ```
//!
//! Everything but `units/` is a function of `units/`, and in there `result.json` follows from
//! `inputs/`. To verify is to make it all again and to compare: a changed digit is found where it
//! stands even if somebody wrote all digests anew. What cannot be found that way, since nothing
//! follows from it, the printed seal finds.

mod font;
mod formula;
mod leaves;
mod order;
mod page;
mod published;
mod steps;
mod unit;
mod verify;
pub mod zip;

pub use unit::{OPEN, Unit};
pub use verify::{Found, Report, verify};

use std::collections::BTreeMap;

use crate::freeze::SUMS;

/// Funds whose steps still stand on one printable page.
const ONE_PAGE: usize = 300;

/// A file that follows from the units, made when it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Readme,
    /// The printable page, or the overview.
    Page,
    /// The steps of the funds of a tambon: unit, list, tambon.
    TambonPage(usize, usize, String),
    /// Unit, list, and position in it: the ranked, then those held back.
    Steps(usize, usize, usize),
    /// Who stands before whom and why: unit, list.
    Order(usize, usize),
    /// A file of a unit.
    Own(usize, String),
}

/// All files of a pack but its digests, by path.
pub fn parts(units: &[Unit]) -> BTreeMap<String, Part> {
    let mut parts = BTreeMap::new();
    parts.insert("README.md".to_string(), Part::Readme);
    parts.insert("audit.html".to_string(), Part::Page);
    for (at, unit) in units.iter().enumerate() {
        for path in unit.folder.paths() {
            let part = Part::Own(at, path.to_string());
            parts.insert(format!("units/{}/{path}", unit.name), part);
        }
        for (number, list) in unit.lists().iter().enumerate() {
            let folder = format!("steps/{}/{}", unit.name, list.name);
            parts.insert(format!("{folder}/order.json"), Part::Order(at, number));
            for (position, fund) in list.funds().enumerate() {
                let code = &unit.site.funds[fund].code;
                let part = Part::Steps(at, number, position);
                parts.insert(format!("{folder}/funds/{code}.json"), part);
            }
            if is_large(units) {
                for tambon in page::tambons(unit, list) {
                    let path = page::tambon_file(unit, list, &tambon);
                    parts.insert(path, Part::TambonPage(at, number, tambon));
                }
            }
        }
    }
    parts
}

/// Rounds as they follow each other.
pub fn in_order(units: &mut [Unit]) {
    let stage = |unit: &Unit| unit.rounds.first().map_or(usize::MAX, |round| round.stage);
    units.sort_by(|a, b| stage(a).cmp(&stage(b)).then_with(|| a.name.cmp(&b.name)));
}

fn is_large(units: &[Unit]) -> bool {
    let lists = units.iter().flat_map(Unit::lists);
    lists.map(|list| list.funds().count()).sum::<usize>() > ONE_PAGE
}

/// The bytes of a file of the pack.
pub fn bytes(units: &[Unit], part: &Part) -> Vec<u8> {
    match part {
        Part::Readme => readme(units).into_bytes(),
        Part::Page => page::page(units, !is_large(units)).into_bytes(),
        Part::TambonPage(unit, list, tambon) => {
            let unit = &units[*unit];
            page::tambon_page(unit, &unit.lists()[*list], tambon).into_bytes()
        }
        Part::Steps(unit, list, position) => {
            let unit = &units[*unit];
            steps::json(unit, &unit.lists()[*list], *position).into_bytes()
        }
        Part::Order(unit, list) => {
            let unit = &units[*unit];
            order::json(unit, &unit.lists()[*list]).into_bytes()
        }
        Part::Own(unit, path) => {
            units[*unit].folder.read(path).map_or_else(Vec::new, |bytes| bytes.into_owned())
        }
    }
}

fn readme(units: &[Unit]) -> String {
    let titles: Vec<String> = units
        .iter()
        .map(|unit| {
            format!("- `units/{}` {} (seal {})", unit.name, unit.title(), unit.seal.short())
        })
        .collect();
    let invented = match units.iter().any(|unit| unit.record.head.sample) {
        true => "\n**ข้อมูลสมมติ**: ตัวเลขทั้งหมดแต่งขึ้นเพื่อสาธิต (invented figures, for demonstration)\n",
        false => "",
    };
    format!(
        "# ชุดตรวจสอบผลการตัดสิน / Audit pack
{invented}
> ## ลับ: เฉพาะคณะกรรมการตัดสินและสำนักงาน ห้ามเผยแพร่
>
> ชุดนี้มีตัวเลขจริงทุกช่อง รวมถึงจำนวนคนน้อยรายและยอดเงินที่หน้าเว็บไม่แสดงเพื่อคุ้มครองบุคคล และใบคะแนนของกรรมการพร้อมชื่อถ้ามี ไม่มีฉบับสำหรับประชาชน เพราะการตรวจซ้ำต้องใช้ตัวเลขจริงเหล่านี้
>
> **Confidential: for the judges and the office, not for publication.** All figures are here as they are, also those that the site withholds to protect people, and the judges' sheets. There is no pack for the public, since nobody can repeat a computation without its figures.

{}

## ตรวจอย่างไร

1. `kongthun verify ชุดนี้.zip` คำนวณใหม่ทั้งหมดจากไฟล์ในชุดนี้ แล้วบอกว่าผลเป็นไปตามข้อมูลหรือไม่
2. `kongthun verify ชุดนี้.zip --site โฟลเดอร์เว็บไซต์` เทียบกับผลที่เผยแพร่ด้วย
3. ตรวจด้วยมือ: เปิด `audit.html` พิมพ์ลงกระดาษ A4 แล้วกดเครื่องคิดเลขตามทีละขั้น
4. เทียบรหัสยืนยันผล (16 หลัก) กับที่พิมพ์อยู่บนหน้าผลของเว็บไซต์ รหัสนี้คือค่า SHA-256 ของไฟล์ `units/…/SHA256SUMS`

`units/` คือผลและข้อมูลที่ใช้ (อ่าน `README.md` ในนั้น) `steps/` คือทุกขั้นของการคำนวณเป็น JSON ตัวเลขทุกตัวเขียนเป็นข้อความ

## How to check it

1. `kongthun verify THIS.zip` computes everything again from the files in here and says whether the result follows
2. `kongthun verify THIS.zip --site FOLDER` compares with the published site as well
3. By hand: print `audit.html` on A4 and follow it with a pocket calculator
4. Compare the seal (16 digits) with the one on the site's page: it is the SHA-256 of `units/…/{SUMS}`

`units/` are results and their inputs (see `README.md` there); `steps/` is every step of the computation as JSON, every number as text.
",
        titles.join("\n"),
    )
}
