//! `data/funds/**/CODE.yaml`. The figures come from the one list of figures.

use super::build::Schema;
use super::pieces::*;
use crate::model::Field;
use crate::num::Unit;

pub fn fund() -> Schema {
    Schema::group()
        .titled("ข้อมูลของกองทุน")
        .about("หนึ่งไฟล์ต่อหนึ่งกองทุน ช่องที่ว่างหมายถึงไม่ทราบ ไม่ใช่ศูนย์")
        .key("schema", schema_version())
        .needed(
            "fund_code",
            code(&[8])
                .titled("รหัสกองทุน")
                .about("ตัวเลข 8 หลัก ใส่เครื่องหมายคำพูด และต้องตรงกับชื่อไฟล์")
                .example("50230203"),
        )
        .key("village_code", code(&[8]).titled("รหัสหมู่บ้าน").about("ตัวเลข 8 หลัก").example("50230203"))
        .key(
            "kind",
            Schema::words([("village", "กองทุนหมู่บ้าน"), ("urban", "กองทุนชุมชนเมือง")])
                .titled("ประเภทกองทุน")
                .about("เว้นไว้หมายถึงกองทุนหมู่บ้าน"),
        )
        .needed("name", text().titled("ชื่อกองทุน").example("กองทุนหมู่บ้าน หมู่ที่ ๓"))
        .needed("location", location())
        .key("established", date().titled("วันก่อตั้ง"))
        .key(
            "registration",
            Schema::group()
                .titled("การจดทะเบียน")
                .key("juristic", yes().titled("จดทะเบียนนิติบุคคลแล้ว"))
                .key("registered_on", date().titled("วันจดทะเบียน"))
                .key("certificate_no", text().titled("เลขที่ใบสำคัญ").about("ไม่แสดงบนเว็บไซต์")),
        )
        .key(
            "synthetic",
            yes().titled("ข้อมูลสมมติ").about("true = ตัวเลขแต่งขึ้นเพื่อสาธิต เว็บไซต์จะแสดงป้ายข้อมูลสมมติ"),
        )
        .key("official_grade", official_grades())
        .key("cd_standard", cd_standards())
        .key("cfi", cfi())
        .key("pathways", pathways())
        .key(
            "networks",
            texts("รหัสเครือข่าย").titled("เครือข่ายที่สังกัด").example(serde_json::json!(["net-502302"])),
        )
        .key(
            "years",
            Schema::list(year_of_figures())
                .titled("งบแต่ละปี")
                .about("หนึ่งรายการต่อหนึ่งปีบัญชี เพิ่มปีใหม่ต่อท้าย ไม่ลบปีเก่า เพราะตัวชี้วัดแนวโน้มต้องใช้สองปี"),
        )
        .key("self_assessment", self_assessment())
        .key("evidence", evidence())
}

fn location() -> Schema {
    Schema::group()
        .titled("ที่ตั้ง")
        .key("moo", count().titled("หมู่ที่").example(3))
        .needed(
            "tambon",
            code(&[6])
                .titled("รหัสตำบล")
                .about("ตัวเลข 6 หลัก ต้องมีใน data/areas.yaml")
                .example("502302"),
        )
        .key("amphoe", code(&[4]).titled("รหัสอำเภอ").about("ตัวเลข 4 หลัก").example("5023"))
        .key("province", code(&[2]).titled("รหัสจังหวัด").about("ตัวเลข 2 หลัก").example("50"))
}

fn official_grades() -> Schema {
    Schema::list(
        Schema::group()
            .titled("ผลประเมินของทางราชการ")
            .needed("scheme", text().titled("ชื่อการประเมิน"))
            .needed("value", text().titled("ผลที่ได้"))
            .key("year", year().titled("ปีที่ประเมิน"))
            .key("source", text().titled("แหล่งที่มา")),
    )
    .titled("ผลประเมินของทางราชการ")
}

fn cd_standards() -> Schema {
    Schema::list(
        Schema::group()
            .titled("มาตรฐานการพัฒนาชุมชน")
            .key("year", year().titled("ปี"))
            .needed("target", text().titled("เป้าหมาย"))
            .needed("result", text().titled("ผลที่ได้")),
    )
    .titled("มาตรฐานการพัฒนาชุมชน (มชช.)")
}

fn cfi() -> Schema {
    let words =
        [("none", "ยังไม่ได้เตรียมการ"), ("preparing", "กำลังเตรียมการ"), ("established", "จัดตั้งแล้ว")];
    Schema::group()
        .titled("สถาบันการเงินชุมชน")
        .key("status", Schema::words(words).titled("สถานะ"))
        .key("since", year().titled("ตั้งแต่ปี"))
}

fn pathways() -> Schema {
    let progress = Schema::group()
        .titled("ความก้าวหน้าในเส้นทางหนึ่ง")
        .needed("pathway", id().titled("รหัสเส้นทาง").about("รหัสใน data/pathways").example("cfi"))
        .key("done", texts("รหัสขั้น").titled("ขั้นที่ผ่านแล้ว").about("รหัสขั้นของเส้นทางนั้น"))
        .key("on", date().titled("ณ วันที่"))
        .key(
            "verified_by",
            text().titled("ผู้ตรวจ").about("ใส่ตำแหน่ง ไม่ใส่ชื่อบุคคล เว้นไว้หมายถึงกองทุนรายงานเอง"),
        );
    Schema::list(progress).titled("เส้นทางพัฒนากองทุน")
}

fn self_assessment() -> Schema {
    Schema::group()
        .titled("การประเมินตนเองของกองทุน")
        .about("เก็บไว้อ้างอิง ไม่นำมาคิดคะแนน")
        .key("year", year().titled("ปีที่ประเมิน"))
        .key(
            "checklist_1_2",
            Schema::either(vec![yes(), Schema::list(yes())])
                .titled("รายการตรวจของตัวชี้วัด 1.2")
                .about("คำตอบใช่หรือไม่ใช่ เรียงตามข้อ"),
        )
        .key("comment", text().titled("ความเห็น"))
}

fn evidence() -> Schema {
    let item = Schema::group()
        .titled("หลักฐาน")
        .needed("id", id().titled("รหัสหลักฐาน").example("ev-1-1"))
        .key("year", year().titled("ปีบัญชีของหลักฐาน").about("เว้นไว้หมายถึงปีล่าสุดในไฟล์"))
        .needed("indicator", text().titled("รหัสตัวชี้วัด").example("1.1"))
        .key("kind", text().titled("ประเภทหลักฐาน"))
        .key("title", text().titled("ชื่อหลักฐาน"))
        .key("date", date().titled("วันที่ของหลักฐาน"))
        .key("file", text().titled("ไฟล์ที่เก็บไว้").about("ที่อยู่ของไฟล์ นับจากโฟลเดอร์ data เช่น evidence/50230203/agm.pdf"))
        .key(
            "public",
            yes().titled("เปิดเผยได้").about(
                "true ให้เผยแพร่ไฟล์นี้บนหน้ากองทุน ต้องเป็น PDF หรือภาพใน data/evidence และไม่มีข้อมูลส่วนบุคคล ไม่ระบุหรือ false ไม่คัดลอกไปเผยแพร่",
            ),
        )
        .key("sha256", text().titled("ค่าตรวจสอบไฟล์ (SHA-256)"));
    Schema::list(item).titled("รายการหลักฐาน")
}

/// The groups of a year and what they hold.
const GROUPS: &[(&str, &str)] = &[
    ("period", "รอบปีบัญชี"),
    ("members", "สมาชิกและครัวเรือน"),
    ("committee", "คณะกรรมการกองทุน"),
    ("agm", "การประชุมใหญ่สามัญประจำปี"),
    ("balance_sheet", "งบแสดงฐานะการเงิน (งบดุล)"),
    ("balance_sheet.assets", "สินทรัพย์"),
    ("balance_sheet.liabilities", "หนี้สิน"),
    ("balance_sheet.equity", "ทุน"),
    ("income", "รายได้"),
    ("expenses", "ค่าใช้จ่าย"),
    ("allocation", "การจัดสรรกำไร"),
    ("loans", "เงินกู้และลูกหนี้"),
    ("savings", "เงินสัจจะและเงินออม"),
    ("welfare", "สวัสดิการ"),
    ("debt_clearing", "การปลดหนี้"),
    ("reporting", "การปิดบัญชี ตรวจสอบ และรายงาน"),
];

fn year_of_figures() -> Schema {
    let mut year = Schema::group().titled("งบของหนึ่งปี").needed(
        "fiscal_year",
        year().titled("ปีบัญชี").about("ปี พ.ศ. ของวันสิ้นปีบัญชีใน period เขียนเป็น ค.ศ. ก็ได้"),
    );
    for field in Field::ALL {
        place(&mut year, field.path(), "", figure(*field));
    }
    let kinds = Schema::list(text().titled("ประเภทสวัสดิการ"))
        .titled("ประเภทสวัสดิการที่จัด")
        .example(serde_json::json!(["เกิด", "เจ็บป่วย", "เสียชีวิต"]));
    let stories = Schema::list(text().titled("รหัสเรื่องเล่า"))
        .titled("เรื่องเล่าการปลดหนี้")
        .about("รหัสเรื่องเล่าใน content/stories ที่เป็นของกองทุนและปีนี้")
        .example(serde_json::json!(["story-2568-mushroom"]));
    place(&mut year, "welfare.kinds", "", kinds);
    place(&mut year, "debt_clearing.stories", "", stories);
    year
}

/// Puts a figure where its path says.
fn place(group: &mut Schema, path: &'static str, before: &str, schema: Schema) {
    let Some((name, rest)) = path.split_once('.') else {
        *group = std::mem::take(group).key(path, schema);
        return;
    };
    let full = if before.is_empty() { name.to_string() } else { format!("{before}.{name}") };
    let title = GROUPS.iter().find(|(group, _)| *group == full).map_or(name, |(_, thai)| *thai);
    let inner = group.group_at(name, || Schema::group().titled(title));
    place(inner, rest, &full, schema);
}

const BLANK: &str = "เว้นว่างเมื่อไม่ทราบ (ว่าง = ไม่ทราบ ไม่ใช่ศูนย์) หรือเขียน “ไม่เกี่ยวข้อง” เมื่อกองทุนไม่มีรายการนี้";

fn figure(field: Field) -> Schema {
    let thai = field.thai();
    let unit = field.unit().thai();
    let counted = format!("{thai} ({unit})");
    let (schema, title, how) = match field.unit() {
        Unit::Baht => (
            amount_figure(),
            counted,
            "จำนวนเงินเป็นบาท ทศนิยมไม่เกิน 2 ตำแหน่ง มีจุลภาคคั่นหลักพันและใช้เลขไทยได้".to_string(),
        ),
        Unit::Persons | Unit::Households | Unit::Times => {
            (count_figure(), counted, format!("จำนวนเต็ม หน่วยเป็น{unit}"))
        }
        Unit::Percent => {
            (percent_figure(), counted, "ร้อยละ เขียนเฉพาะตัวเลขก็ได้ เช่น 6 หมายถึงร้อยละ 6".to_string())
        }
        Unit::YesNo => (yes_figure(), thai.to_string(), "true หรือ ใช่, false หรือ ไม่ใช่".to_string()),
        Unit::Date => (
            date_figure(),
            thai.to_string(),
            "วันที่แบบ ปี-เดือน-วัน ใช้ พ.ศ. หรือ ค.ศ. หรือเขียนเป็นคำก็ได้".to_string(),
        ),
        Unit::Choice => {
            let words = Schema::words(field.def().choices.iter().copied());
            (choice_figure(words), thai.to_string(), "เลือกหนึ่งคำ".to_string())
        }
        Unit::Kinds => (text(), thai.to_string(), String::new()),
    };
    let mut about = format!("{how}\n\n{BLANK}");
    if field.is_delicate_count() {
        about.push_str("\n\nหากมีเพียง 1–2 ราย เว็บไซต์จะแสดงว่า “น้อยกว่า 3 ราย” เพื่อรักษาความเป็นส่วนตัว");
    }
    schema.titled(&title).about(&about)
}
