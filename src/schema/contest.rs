//! `data/contests/*.yaml`.

use super::build::Schema;
use super::pieces::*;

pub fn contest() -> Schema {
    Schema::group()
        .titled("การคัดเลือกกองทุนหนึ่งครั้ง")
        .about("ใช้ข้อมูลปีใด พื้นที่ใด และเกณฑ์ใด")
        .key("schema", schema_version())
        .needed(
            "id",
            id().titled("รหัสการคัดเลือก")
                .about("ต้องตรงกับชื่อไฟล์ และเป็นส่วนหนึ่งของที่อยู่เว็บ")
                .example("maeon-2569"),
        )
        .needed("title", text().titled("ชื่อการคัดเลือก"))
        .needed("budget_year", year().titled("ปีงบประมาณที่จัด").example(2569))
        .needed("fiscal_year", year().titled("ปีบัญชีที่นำมาคิดคะแนน"))
        .key("level", Schema::words(LEVELS).titled("ระดับ").about("เว้นไว้หมายถึงระดับอำเภอ"))
        .key(
            "area",
            code(&[2, 4, 6])
                .titled("รหัสพื้นที่")
                .about("ตำบล 6 หลัก อำเภอ 4 หลัก จังหวัด 2 หลัก ตาม level")
                .example("5023"),
        )
        .needed(
            "rubric",
            text()
                .titled("เกณฑ์ที่ใช้")
                .about("รหัสเกณฑ์ใน data/rubrics")
                .example("vf-outstanding-default"),
        )
        .key("rubric_version", version().titled("รุ่นของเกณฑ์"))
        .key("cut_off", date().titled("วันตัดยอดข้อมูล"))
        .key(
            "size_by",
            field()
                .titled("ตัวเลขที่ใช้แบ่งขนาด")
                .about("ชื่อช่องตัวเลขของกองทุน เช่น members.closing = สมาชิกปลายปี"),
        )
        .key("size_classes", size_classes())
        .key("exclusions", exclusions())
        .key("regions", regions())
        .key("stages", stages())
        .key("categories", categories())
        .key("calendar", calendar())
}

const LEVELS: [(&str, &str); 5] = [
    ("tambon", "ระดับตำบล"),
    ("amphoe", "ระดับอำเภอ"),
    ("province", "ระดับจังหวัด"),
    ("region", "ระดับภาค"),
    ("nation", "ระดับประเทศ"),
];

fn regions() -> Schema {
    let region = Schema::group()
        .titled("ภาคหรือเขตหนึ่งแห่ง")
        .needed("id", id().titled("รหัสภาคหรือเขต").example("region-15"))
        .needed("title", text().titled("ชื่อภาคหรือเขต").example("เขตตรวจราชการที่ 15"))
        .needed("provinces", choices(code(&[2]).example("50")).titled("รหัสจังหวัดในภาคหรือเขต"));
    Schema::list(region)
        .titled("ภาคหรือเขตที่แข่งขันด้วยกัน")
        .about("ใช้เมื่อมีรอบระดับภาค ทุกจังหวัดต้องอยู่ในภาคหรือเขตเดียว")
}

fn stages() -> Schema {
    let advance = Schema::group()
        .titled("ใครได้ไปต่อ")
        .key("top", count().titled("กี่อันดับแรกของแต่ละพื้นที่").example(2))
        .key("wild_cards", count().titled("อีกกี่กองทุนที่คะแนนสูงสุดในบรรดาที่เหลือ").example(3));
    let stage = Schema::group()
        .titled("รอบหนึ่งรอบ")
        .needed("id", id().titled("รหัสรอบ").example("tambon"))
        .needed("title", text().titled("ชื่อรอบ").example("รอบตำบล"))
        .needed("level", Schema::words(LEVELS).titled("ระดับของรอบ"))
        .key("rubric", text().titled("เกณฑ์ของรอบ").about("เว้นไว้หมายถึงเกณฑ์ของการคัดเลือก"))
        .key("rubric_version", version().titled("รุ่นของเกณฑ์"))
        .key("cut_off", date().titled("วันตัดยอดของรอบ"))
        .key("advance", advance);
    Schema::list(stage)
        .titled("รอบการคัดเลือก")
        .about("เรียงจากพื้นที่เล็กไปใหญ่ รอบสุดท้ายอยู่ระดับเดียวกับ level")
}

fn categories() -> Schema {
    let kinds = [
        ("fund", "กองทุนดีเด่น ตามผลการจัดอันดับ"),
        ("tambon_network", "เครือข่ายตำบลดีเด่น ตามคะแนนเฉลี่ยของกองทุนในตำบล"),
        ("member", "สมาชิกต้นแบบ จากเรื่องเล่าที่เผยแพร่"),
    ];
    let category = Schema::group()
        .titled("ประเภทรางวัล")
        .needed("id", id().titled("รหัสประเภท").example("fund"))
        .needed("title", text().titled("ชื่อประเภท"))
        .needed("kind", Schema::words(kinds).titled("ตัดสินจากอะไร"))
        .key("awards", count().titled("จำนวนรางวัล").example(3));
    Schema::list(category).titled("ประเภทรางวัล")
}

fn calendar() -> Schema {
    let event = Schema::group()
        .titled("กำหนดการหนึ่งรายการ")
        .needed("from", date().titled("วันที่เริ่ม"))
        .key("until", date().titled("ถึงวันที่"))
        .needed("title", text().titled("เรื่อง"));
    Schema::list(event).titled("ปฏิทินการประกวด")
}

fn size_classes() -> Schema {
    let class = Schema::group()
        .titled("ขนาดหนึ่งกลุ่ม")
        .needed("id", id().titled("รหัสกลุ่ม").example("small"))
        .needed("title", text().titled("ชื่อกลุ่ม").example("ขนาดเล็ก"))
        .key("from", decimal().titled("ตั้งแต่").example(80))
        .key("below", decimal().titled("น้อยกว่า").example(150));
    Schema::list(class).titled("กลุ่มตามขนาด").about("ช่วงของแต่ละกลุ่มต้องไม่ทับกัน")
}

fn exclusions() -> Schema {
    let fund = Schema::group()
        .titled("กองทุนที่ขอเว้น")
        .needed("fund", code(&[8]).titled("รหัสกองทุน").about("ตัวเลข 8 หลัก").example("50230203"))
        .needed("reason", text().titled("เหตุผล").about("ไม่เผยแพร่บนเว็บไซต์"));
    Schema::list(fund).titled("กองทุนที่คณะกรรมการจัดประกวดขอเว้น")
}
