//! `data/site.yaml`, `data/areas.yaml` and `data/problems.yaml`.

use super::build::Schema;
use super::pieces::*;

pub fn site() -> Schema {
    Schema::group()
        .titled("ข้อมูลทั่วไปของเว็บไซต์")
        .key("schema", schema_version())
        .needed("title", text().titled("ชื่อเว็บไซต์"))
        .key("tagline", text().titled("คำโปรย").about("ข้อความสั้นใต้ชื่อเว็บไซต์"))
        .needed(
            "base_url",
            Schema::of(&["string"])
                .pattern("https?://[^\\s<>\"']+")
                .fault("ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// และไม่มีช่องว่าง")
                .titled("ที่อยู่จริงของเว็บไซต์")
                .about("ขึ้นต้นด้วย https:// ใช้ในแผนผังเว็บไซต์และฟีด")
                .example("https://example.org/kongthun/"),
        )
        .key(
            "digits",
            Schema::words([("thai", "เลขไทย ๑๒๓"), ("arabic", "เลขอารบิก 123")])
                .titled("ตัวเลขบนเว็บไซต์"),
        )
        .key("sample", yes().titled("เว็บไซต์ตัวอย่าง").about("true = ใช้ข้อมูลสมมติได้ และมีป้ายบอกทุกหน้า"))
        .key(
            "theme",
            text()
                .titled("รูปแบบหน้าเว็บ")
                .about("ชื่อโฟลเดอร์ใน themes เว้นไว้หมายถึง default")
                .example("default"),
        )
        .key(
            "share_cards",
            count()
                .titled("ภาพแชร์รายกองทุนไม่เกิน")
                .about("ถ้ากองทุน (หรือบันทึก) มีมากกว่าจำนวนนี้ จะใช้ภาพแชร์ของการประกวดหรือของเว็บไซต์แทน เว้นไว้หมายถึง 500 ใส่ 0 หมายถึงไม่ทำภาพแชร์รายกองทุนและรายบันทึก")
                .example(500),
        )
        .key(
            "contact",
            Schema::group()
                .titled("การติดต่อ")
                .needed("office", text().titled("ชื่อสำนักงาน"))
                .key("channel", text().titled("ช่องทางติดต่อ").about("ไม่ใส่หมายเลขโทรศัพท์ส่วนบุคคล")),
        )
        .key("privacy", privacy())
        .key(
            "blind_key",
            text()
                .titled("รหัสลับของฉบับปิดชื่อ")
                .about("ใช้สร้างชื่อแทนของกองทุนในฉบับปิดชื่อ และรหัสยืนยันผลที่ยังไม่ปิด ให้คงเดิมทุกครั้ง ห้ามเผยแพร่"),
        )
}

fn privacy() -> Schema {
    let entry = Schema::group()
        .titled("ข้อมูลที่เผยแพร่ได้")
        .needed(
            "value",
            text()
                .titled("หมายเลขหรือที่อยู่ของสำนักงาน")
                .about("เขียนให้ตรงกับที่ปรากฏในเนื้อหา ใส่เครื่องหมายคำพูด"),
        )
        .needed("reason", text().titled("เหตุผลที่เผยแพร่ได้"));
    Schema::group().titled("ความเป็นส่วนตัว").key(
        "allow",
        Schema::list(entry)
            .titled("รายการที่อนุญาต")
            .about("เฉพาะหมายเลขหรือที่อยู่ของสำนักงาน ไม่ใช่ของบุคคล เว้นไว้หมายถึงไม่มี"),
    )
}

pub fn areas() -> Schema {
    let tambons =
        Schema::list(area("ตำบล", 6, "502302")).titled("ตำบล").about("ตำบลหรือแขวงในอำเภอนี้");
    let amphoes = Schema::list(area("อำเภอ", 4, "5023").key("tambons", tambons))
        .titled("อำเภอ")
        .about("อำเภอหรือเขตในจังหวัดนี้");
    let provinces = Schema::list(area("จังหวัด", 2, "50").key("amphoes", amphoes)).titled("จังหวัด");
    Schema::group()
        .titled("พื้นที่ของเว็บไซต์")
        .about("จังหวัด อำเภอ ตำบล พร้อมรหัส รหัสเป็นข้อความจึงควรใส่เครื่องหมายคำพูด")
        .key("schema", schema_version())
        .key("provinces", provinces)
}

fn area(level: &str, digits: u32, example: &str) -> Schema {
    let status =
        [("confirmed", "จำนวนหมู่บ้านมีแหล่งยืนยัน"), ("unconfirmed", "ยังไม่ได้ยืนยันจากเอกสารราชการ")];
    Schema::group()
        .titled(level)
        .needed(
            "code",
            code(&[digits])
                .titled(&format!("รหัส{level}"))
                .about(&format!("ตัวเลข {digits} หลัก ขึ้นต้นด้วยรหัสของพื้นที่ที่สังกัด"))
                .example(example),
        )
        .needed("name", text().titled(&format!("ชื่อ{level}")))
        .key("villages", count().titled("จำนวนหมู่บ้าน").example(11))
        .key("status", Schema::words(status).titled("การยืนยันข้อมูล"))
}

pub fn problems_file() -> Schema {
    let card = Schema::group()
        .titled("ปัญหาหนึ่งข้อ")
        .needed(
            "id",
            id().titled("รหัสปัญหา")
                .about("เป็นส่วนหนึ่งของที่อยู่เว็บ ตั้งแล้วไม่ควรเปลี่ยน")
                .example("P4-debt-tracking"),
        )
        .needed("title", text().titled("ชื่อปัญหา"))
        .needed("summary", text().titled("สรุปปัญหา"))
        .key("topics", topics())
        .key("rules", rule_refs())
        .key("indicators", indicators())
        .key("actions", texts("สิ่งที่ทำได้").titled("สิ่งที่ทำได้ทันที"));
    Schema::group()
        .titled("ปัญหาที่กองทุนพบบ่อย")
        .key("schema", schema_version())
        .key("problems", Schema::list(card).titled("รายการปัญหา"))
}

pub fn leaflets_file() -> Schema {
    let step = Schema::group()
        .titled("ขั้นตอนหนึ่ง")
        .needed("text", text().titled("สิ่งที่ต้องทำ").about("หนึ่งประโยค ขึ้นต้นด้วยคำกริยา"))
        .key("rules", rule_refs());
    let leaflet = Schema::group()
        .titled("ใบสรุปหนึ่งเรื่อง")
        .needed(
            "id",
            id().titled("รหัสใบสรุป")
                .about("เป็นส่วนหนึ่งของที่อยู่เว็บ ตั้งแล้วไม่ควรเปลี่ยน")
                .example("before-lending"),
        )
        .needed("title", text().titled("ชื่อเรื่อง").example("ก่อนให้กู้"))
        .needed("when", text().titled("ใช้เมื่อใด"))
        .key("steps", Schema::list(step).titled("ขั้นตอน").about("ไม่ควรเกินสิบข้อ ให้พิมพ์ได้ในหน้าเดียว"))
        .key("avoid", texts("สิ่งที่ห้ามทำ").titled("สิ่งที่ห้ามทำ"))
        .key(
            "notes",
            texts("รหัสบันทึก")
                .titled("บทเรียนที่เกี่ยวข้อง")
                .example(serde_json::json!(["note-2569-handover"])),
        );
    Schema::group()
        .titled("ใบสรุปหน้าเดียวสำหรับกรรมการ")
        .key("schema", schema_version())
        .key("leaflets", Schema::list(leaflet).titled("รายการใบสรุป"))
}
