//! `new note|regulation|story|network|plan|pathway|glossary|fund|correction NAME`: a template to fill
//! in. What it writes passes `check` as it is,
//! and publishes nothing that is half done.

mod world;

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::args::Kind;
use super::say::{Exit, Tongue, machine_no, say};
use super::{complain, print};
use crate::id::is_id;
use crate::model::Field;
use crate::num::Unit;
use crate::schema;
use crate::source::disk;
use crate::thai::{Date, Digits, to_arabic};

pub fn new(root: PathBuf, kind: Kind, name: &str, tongue: Tongue) -> Exit {
    let made = match kind {
        Kind::Note => {
            plain(name).map(|id| (format!("content/notes/{id}.md"), note(&id, disk::today())))
        }
        Kind::Regulation => plain(name)
            .map(|id| (format!("content/regulations/{id}.md"), regulation(&id, disk::today()))),
        Kind::Story => plain(name)
            .map(|id| (format!("content/stories/{id}.md"), world::story(&id, disk::today()))),
        Kind::Network => plain(name)
            .map(|id| (format!("content/networks/{id}.md"), world::network(&id, disk::today()))),
        Kind::Plan => yaml_name(name).map(|id| {
            let line = editor_line(&root, schema::Kind::Plan, "../..");
            (format!("data/plans/{id}.yaml"), line + &world::plan(&id, disk::today()))
        }),
        Kind::Pathway => yaml_name(name).map(|id| {
            let line = editor_line(&root, schema::Kind::Pathway, "../..");
            (format!("data/pathways/{id}.yaml"), line + &world::pathway(&id, disk::today()))
        }),
        // There is one glossary, whatever it is called.
        Kind::Glossary => yaml_name(name).map(|_| {
            let line = editor_line(&root, schema::Kind::Glossary, "..");
            ("data/glossary.yaml".to_string(), line + &world::glossary())
        }),
        Kind::Correction => plain(name.trim_end_matches(".yaml")).map(|id| {
            let line = editor_line(&root, schema::Kind::Correction, "../..");
            (format!("data/corrections/{id}.yaml"), line + &correction(&id, disk::today()))
        }),
        Kind::Fund => fund_code(name).map(|code| {
            let tambon = &code[..6];
            let line = editor_line(&root, schema::Kind::Fund, "../../..");
            // The last year that has surely ended.
            let year = disk::today().year_be() - 1;
            (format!("data/funds/{tambon}/{code}.yaml"), line + &fund(&code, year))
        }),
    };
    let Some((path, text)) = made else {
        complain(&match kind {
            Kind::Fund => say!(
                tongue,
                "“{name}” ไม่ใช่รหัสกองทุน\nรหัสกองทุนเป็นตัวเลข 8 หลัก เช่น 50230203",
                "“{name}” is not a fund code\nA fund code has 8 digits, such as 50230203"
            ),
            _ => say!(
                tongue,
                "ใช้ “{name}” เป็นชื่อไฟล์ไม่ได้\nใช้เฉพาะ a–z 0–9 และขีด (-) เช่น note-2570-agm เพราะชื่อไฟล์เป็นส่วนหนึ่งของที่อยู่เว็บ",
                "“{name}” cannot be a file name\nUse a–z, 0–9 and hyphens, such as note-2570-agm: the name becomes part of the address"
            ),
        });
        return Exit::WrongUse;
    };
    let file = root.join(&path);
    let shown = file.display();
    match create(&file, &text) {
        Ok(()) => {
            print(&say!(
                tongue,
                "สร้างแม่แบบแล้ว: {shown}\nเปิดแก้ด้วยโปรแกรมแก้ไขข้อความ แล้วตรวจด้วย kongthun check",
                "Made {shown}\nFill it in, then run kongthun check"
            ));
            Exit::Done
        }
        Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => {
            complain(&say!(
                tongue,
                "มีไฟล์ {shown} อยู่แล้ว จึงไม่เขียนทับ",
                "{shown} exists already and was left alone"
            ));
            Exit::WrongUse
        }
        Err(cause) => {
            complain(&machine_no(tongue, &file, &cause));
            Exit::Machine
        }
    }
}

fn create(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}

/// The line by which editors find the schema: in the site's own folder of schemas, or where this
/// program's repository has them, or none. `up` leads from the file to the root.
pub(super) fn editor_line(root: &Path, kind: schema::Kind, up: &str) -> String {
    ["schemas", "docs/schemas"]
        .into_iter()
        .find(|folder| root.join(folder).join(kind.file_name()).is_file())
        .map_or_else(String::new, |folder| kind.editor_line(&format!("{up}/{folder}")))
}

fn plain(name: &str) -> Option<String> {
    let name = name.trim_end_matches(".md").to_ascii_lowercase();
    is_id(&name).then_some(name)
}

fn yaml_name(name: &str) -> Option<String> {
    plain(name.trim_end_matches(".yaml"))
}

fn fund_code(name: &str) -> Option<String> {
    let code = to_arabic(name.trim_end_matches(".yaml")).into_owned();
    (code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

fn note(id: &str, today: Date) -> String {
    let (date, year) = (today.iso(), today.budget_year());
    format!(
        "---
# แม่แบบบันทึกองค์ความรู้ บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบาย ไม่แสดงบนเว็บ
type: note
id: {id}                 # ต้องตรงกับชื่อไฟล์ เป็นส่วนหนึ่งของที่อยู่เว็บ อย่าเปลี่ยนภายหลัง
title: ชื่อเรื่องของบันทึก
form: cdd-story-2554     # แบบบันทึก: cdd-story-2554 | cdd-owner-2557 | cdd-set-2561 | cdd-individual-2563 | cdd-unit-2563 | free
published: {date}    # วันที่เผยแพร่ ใช้ พ.ศ. หรือ ค.ศ. ก็ได้
budget_year: {year}        # ปีงบประมาณของวันที่เผยแพร่ (เริ่ม 1 ตุลาคม)
# period: {{from: 2569-01, to: 2569-06}}      # เหตุการณ์เกิดขึ้นเมื่อ (ปี-เดือน)
# place: {{level: amphoe, code: \"5023\", text: อำเภอแม่ออน จังหวัดเชียงใหม่}}
author: null             # หรือ {{name: …, position: …, office: …}} เมื่อเจ้าของความรู้ยินยอม
problem_about: เป็นการแก้ไขปัญหาเกี่ยวกับเรื่องใด
problems: []             # รหัสปัญหา เช่น [P4-debt-tracking]
topics: []               # หมวด เช่น [loans, debt-collection]
regulations: []          # ระเบียบที่อ้าง เช่น [civil-code#s686]
indicators: []           # ตัวชี้วัดที่เกี่ยวข้อง เช่น [\"2.1\"]
funds: []                # รหัสกองทุนที่กล่าวถึง เช่น [\"50230203\"]
summary: สรุปหนึ่งหรือสองประโยคสำหรับหน้ารวมบันทึก
source: {{kind: original}}
status: draft            # draft = ยังไม่เผยแพร่, published = เผยแพร่
---

## เนื้อเรื่อง

เล่าว่าเกิดอะไรขึ้น ทำอะไรไปบ้าง และผลเป็นอย่างไร ไม่ใส่เบอร์โทรศัพท์ เลขบัตร หรือชื่อลูกหนี้

## บันทึกขุมความรู้

๑. สิ่งที่ทำแล้วได้ผล เริ่มด้วยคำกริยา

## แก่นความรู้

๑. หัวใจสำคัญที่คนอื่นนำไปใช้ได้

## กลยุทธ์ในการทำงาน

- นำแก่นความรู้ไปใช้อย่างไร
"
    )
}

fn regulation(id: &str, today: Date) -> String {
    let date = today.iso();
    format!(
        "---
# แม่แบบสรุประเบียบหรือกฎหมาย ทุกข้อต้องบอกที่มา วันที่ของข้อมูล และสถานะการตรวจสอบ
type: regulation
id: {id}                 # ต้องตรงกับชื่อไฟล์
kind: regulation         # act | code | regulation | announcement | order | bylaw | judgment
title: ชื่อเต็มของระเบียบ
short: ชื่อย่อ
issuer: ผู้ออก
year_be: {year}
unit: clause             # clause = ข้อ, section = มาตรา
status: unknown          # in_force | amended | superseded | repealed | unknown
verified: {{state: unverified, on: {date}}}
rules:
  - id: first-rule       # ชื่ออ้างอิงของข้อนี้ ใช้เป็นที่อยู่เว็บ
    title: หัวข้อสั้นๆ
    cite: {{unit: clause}}         # เติม number: \"๑๒\" เมื่อตรวจเลขข้อแล้ว
    topic: general       # หมวด เช่น committee loans guarantee meetings finance
    audience: [committee]          # committee | member | staff | judge
    summary: สรุปด้วยถ้อยคำของเราเอง บอกว่าคณะกรรมการต้องทำอะไร
    parameters: []       # ตัวเลขในข้อนี้ เช่น {{name: max, value: 15, unit: คน}}
    as_of: {date}
    verified: {{state: unverified, on: {date}}}
    related: {{problems: [], indicators: [], notes: [], rules: []}}
---

คำนำสั้นๆ ว่าระเบียบนี้เกี่ยวกับอะไร
",
        year = today.year_be(),
    )
}

fn correction(contest: &str, today: Date) -> String {
    let date = today.iso();
    format!(
        "# การแก้ไขตัวเลขของผลที่ปิดแล้ว (kongthun freeze) ผลที่ปิดไว้ยังไม่เปลี่ยน หน้าผลจะแสดงว่าถ้าแก้แล้วอันดับใดเปลี่ยน
# เมื่อคณะกรรมการเห็นชอบให้ใช้ผลหลังแก้ ให้สั่ง kongthun freeze อีกครั้ง แก้ข้อมูลปัจจุบันใน data/funds ด้วยถ้ายังผิดอยู่
schema: 1
contest: {contest}
corrections: []
# คัดลอกบรรทัดข้างล่างไปแทน [] แล้วเอา # ออก
#  - stage: tambon                # รหัสรอบ เว้นไว้หมายถึงทุกรอบที่ปิดผลแล้วและมีกองทุนนี้
#    fund: \"50230203\"
#    year: 2568                   # ปีบัญชี
#    field: loans.par30_balance   # ชื่อช่องเดียวกับในไฟล์กองทุน
#    old: 2749                    # ต้องตรงกับผลที่ปิดไว้
#    new: 27490
#    office: สำนักงานพัฒนาชุมชนอำเภอ   # หน่วยงานหรือตำแหน่ง ไม่ใช่ชื่อบุคคล
#    on: {date}
#    why: พิมพ์ตกหนึ่งหลัก          # แสดงบนหน้าผลการตัดสิน
"
    )
}

/// Every figure with its Thai name and unit, all of them blank: blank is unknown. Made from the
/// list of fields, so that it cannot go stale.
pub fn fund(code: &str, year: i32) -> String {
    let ce = year - 543;
    let moo = code[6..].parse::<u32>().unwrap_or(0);
    let tambon = &code[..6];
    let mut yaml = format!(
        "# ข้อมูลของกองทุน หนึ่งไฟล์ต่อหนึ่งกองทุน ช่องที่ว่างหมายถึงไม่ทราบ ไม่ใช่ศูนย์
# จำนวนเงินเป็นบาท ทศนิยมไม่เกิน 2 ตำแหน่ง มีจุลภาคคั่นหลักพันได้ วันที่ใช้ พ.ศ. หรือ ค.ศ. ก็ได้
schema: 1
fund_code: \"{code}\"
village_code: \"{code}\"
kind: village                # village = หมู่บ้าน, urban = ชุมชนเมือง
name: กองทุนหมู่บ้าน หมู่ที่ {moo_thai}
location: {{moo: {moo}, tambon: \"{tambon}\"}}
established:                 # วันก่อตั้ง
registration: {{juristic: }}   # true = จดทะเบียนนิติบุคคลแล้ว
years:
  - fiscal_year: {year}
",
        moo_thai = Digits::Thai.write(&moo.to_string()),
    );
    let mut open: Vec<&str> = Vec::new();
    for field in Field::ALL {
        let mut parts: Vec<&str> = field.path().split('.').collect();
        let name = parts.pop().unwrap_or_default();
        let same = open.iter().zip(&parts).take_while(|(a, b)| a == b).count();
        for (depth, group) in parts.iter().enumerate().skip(same) {
            yaml.push_str(&format!("{}{group}:\n", "  ".repeat(depth + 2)));
        }
        open.clone_from(&parts);
        let value = match field {
            Field::PeriodStart => format!(" {ce}-01-01"),
            Field::PeriodEnd => format!(" {ce}-12-31"),
            Field::State => " draft".to_string(),
            _ => String::new(),
        };
        let line = format!("{}{name}:{value}", "  ".repeat(parts.len() + 2));
        yaml.push_str(&format!("{line:<44} # {}{}\n", field.thai(), unit(*field)));
    }
    yaml
}

fn unit(field: Field) -> String {
    match field.unit() {
        Unit::Choice => {
            let choices: Vec<String> =
                field.def().choices.iter().map(|(name, thai)| format!("{name} = {thai}")).collect();
            format!(" ({})", choices.join(", "))
        }
        Unit::YesNo => " (true = ใช่, false = ไม่ใช่)".to_string(),
        Unit::Date => " (ปี-เดือน-วัน)".to_string(),
        other => format!(" ({})", other.thai()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date() -> Date {
        Date::new(2026, 11, 23).unwrap()
    }

    #[test]
    fn names_become_files() {
        assert_eq!(plain("Note-2570-AGM.md").as_deref(), Some("note-2570-agm"));
        assert_eq!(plain("บันทึก"), None);
        assert_eq!(plain("../x"), None);
        assert_eq!(fund_code("๕๐๒๓๐๒๐๓").as_deref(), Some("50230203"));
        assert_eq!(fund_code("5023020"), None);
    }

    #[test]
    fn templates_are_read_without_a_complaint() {
        let file = |path: &str| std::sync::Arc::from(path);
        let text = note("note-x", date());
        let read = crate::parse::note::note(&file("content/notes/note-x.md"), &text);
        assert_eq!(read.problems, []);
        let text = regulation("reg-x", date());
        let read = crate::parse::law::law(&file("content/regulations/reg-x.md"), &text);
        assert_eq!(read.problems, []);
        let text = world::story("story-x", date());
        let read = crate::parse::story::story(&file("content/stories/story-x.md"), &text);
        assert_eq!(read.problems, []);
        let text = world::network("net-x", date());
        let read = crate::parse::network::network(&file("content/networks/net-x.md"), &text);
        assert_eq!(read.problems, []);
        let text = world::plan("plan-x", date());
        let read = crate::parse::network::plan(&file("data/plans/plan-x.yaml"), &text);
        assert_eq!(read.problems, []);
        let text = world::pathway("way-x", date());
        let read = crate::parse::pathway::pathway(&file("data/pathways/way-x.yaml"), &text);
        assert_eq!(read.problems, []);
        let read =
            crate::parse::glossary::glossary(&file("data/glossary.yaml"), &world::glossary());
        assert_eq!(read.problems, []);
        let text = correction("maeon-2569", date());
        let file_name = file("data/corrections/maeon-2569.yaml");
        let read = crate::parse::correction::corrections(&file_name, &text);
        assert_eq!(read.problems, []);
        // And with the example in place of the empty list.
        let text = text.replace("corrections: []", "corrections:").replace("\n#  -", "\n  -");
        let text = text.replace("\n#    ", "\n    ");
        let read = crate::parse::correction::corrections(&file_name, &text);
        assert_eq!((read.problems, read.value.unwrap().corrections.len()), (Vec::new(), 1));
        let text = fund("50230203", 2568);
        let read = crate::parse::fund::fund(&file("data/funds/502302/50230203.yaml"), &text);
        assert_eq!(read.problems, []);
        let fund = read.value.unwrap();
        assert_eq!(fund.years[0].fiscal_year, 2568);
        assert_eq!(fund.years[0].figures.known(), 3, "all else is unknown");
    }

    #[test]
    fn every_figure_is_in_the_fund_template() {
        let text = fund("50230203", 2568);
        for field in Field::ALL {
            let name = field.path().rsplit('.').next().unwrap();
            assert!(text.contains(&format!("{name}:")), "{}", field.path());
        }
    }
}
