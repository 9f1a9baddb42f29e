//! Networks' notes, plans with their calendars, pathways and the glossary.

use super::build::Schema;
use super::content::{file_id, verified};
use super::pieces::*;

pub fn network() -> Schema {
    let states = [
        ("draft", "ร่าง ยังไม่เผยแพร่"),
        ("review", "รอตรวจ ยังไม่เผยแพร่"),
        ("published", "เผยแพร่"),
        ("withdrawn", "ถอนออกแล้ว"),
    ];
    Schema::group()
        .titled("บันทึกนำเสนอเครือข่าย")
        .about("ส่วนหัวของไฟล์ใน content/networks")
        .key("type", file_type("network", "บันทึกนำเสนอเครือข่าย"))
        .needed("id", file_id("net-502302"))
        .needed("area", area())
        .needed("title", text().titled("ชื่อเครือข่าย").example("เครือข่ายกองทุนตำบลออนกลาง"))
        .key("published", date().titled("วันที่เผยแพร่"))
        .key("synthetic", yes().titled("ข้อมูลสมมติ"))
        .key("summary", text().titled("สรุป").about("เว้นไว้จะใช้ย่อหน้าแรก"))
        .key("status", Schema::words(states).titled("สถานะ").about("เว้นไว้หมายถึงร่าง"))
}

fn area() -> Schema {
    code(&[2, 4, 6])
        .titled("รหัสพื้นที่ของเครือข่าย")
        .about("จังหวัด 2 หลัก อำเภอ 4 หลัก ตำบล 6 หลัก")
        .example("502302")
}

pub fn plan() -> Schema {
    Schema::group()
        .titled("แผนปฏิบัติการและปฏิทิน")
        .about("ของกองทุนหรือเครือข่ายหนึ่ง ในปีงบประมาณหนึ่ง แผนของกองทุนถูกรวมขึ้นไปตำบลและอำเภอ")
        .key("schema", schema_version())
        .needed("id", id().titled("รหัสแผน").about("ต้องตรงกับชื่อไฟล์").example("plan-2570-ton"))
        .key("fund", code(&[8]).titled("รหัสกองทุนเจ้าของแผน").example("50230203"))
        .key("area", area().about("เมื่อเจ้าของแผนเป็นเครือข่าย"))
        .exactly_one(&["fund", "area"])
        .needed("budget_year", year().titled("ปีงบประมาณ").example(2570))
        .key("as_of", date().titled("สถานะ ณ วันที่"))
        .key("synthetic", yes().titled("ข้อมูลสมมติ"))
        .key("activities", Schema::list(activity()).titled("กิจกรรม"))
        .key("calendar", Schema::list(event()).titled("ปฏิทินการทำงาน"))
}

fn activity() -> Schema {
    let states = [
        ("planned", "ยังไม่เริ่ม"),
        ("doing", "กำลังทำ"),
        ("done", "ทำเสร็จแล้ว"),
        ("postponed", "เลื่อน"),
        ("dropped", "ยกเลิก"),
    ];
    Schema::group()
        .titled("กิจกรรมหนึ่ง")
        .needed("id", id().titled("รหัสกิจกรรม").example("debt-review"))
        .needed("title", text().titled("ชื่อกิจกรรม"))
        .key("problems", problems().about("ปัญหาที่กิจกรรมนี้ตอบ"))
        .needed(
            "owner_role",
            text().titled("ผู้รับผิดชอบ").about("ใส่ตำแหน่ง ไม่ใส่ชื่อบุคคล").example("เหรัญญิก"),
        )
        .key("from", date().titled("ตั้งแต่วันที่"))
        .key("until", date().titled("ถึงวันที่"))
        .key(
            "budget",
            amount().titled("งบประมาณ").about("บาท ไม่ทราบให้เว้นว่าง ไม่ใช้เงินใส่ 0").example(3_000),
        )
        .key("state", Schema::words(states).titled("สถานะ").about("เว้นไว้หมายถึงยังไม่เริ่ม"))
        .key("result", text().titled("ผลที่เกิดขึ้น"))
}

fn event() -> Schema {
    Schema::group()
        .titled("กำหนดการหนึ่ง")
        .needed(
            "id",
            id().titled("รหัสกำหนดการ").about("ตั้งแล้วไม่ควรเปลี่ยน โทรศัพท์ใช้จำนัด").example("agm"),
        )
        .needed("title", text().titled("เรื่อง"))
        .needed("on", date().titled("วันที่"))
        .key("until", date().titled("ถึงวันที่"))
        .key("time", text().titled("เวลา").about("เว้นไว้หมายถึงทั้งวัน").example("09:00-12:00"))
        .key("place", text().titled("สถานที่"))
        .key("who", text().titled("ผู้เข้าร่วม").about("ใส่ตำแหน่งหรือกลุ่ม ไม่ใส่ชื่อบุคคล"))
}

pub fn pathway() -> Schema {
    let kinds = [
        ("cd-standard", "มาตรฐานการพัฒนาชุมชน แสดงผลจาก cd_standard ของกองทุนด้วย"),
        ("cfi", "สถาบันการเงินชุมชน แสดงสถานะจาก cfi ของกองทุนด้วย"),
        ("other", "เส้นทางอื่น"),
    ];
    let step = Schema::group()
        .titled("ขั้นหนึ่ง")
        .needed("id", id().titled("รหัสขั้น").about("กองทุนใช้อ้างใน pathways").example("juristic"))
        .needed("title", text().titled("ต้องทำอะไร"))
        .key("about", text().titled("คำอธิบาย"))
        .needed("source", text().titled("ที่มา").about("ใครกำหนดไว้ หรือบอกว่ายังไม่พบเอกสาร"))
        .key("verified", verified())
        .key("evidence", text().titled("หลักฐานที่ใช้"));
    Schema::group()
        .titled("เส้นทางพัฒนากองทุน")
        .key("schema", schema_version())
        .needed("id", id().titled("รหัสเส้นทาง").about("ต้องตรงกับชื่อไฟล์").example("cd-standard"))
        .needed("title", text().titled("ชื่อเส้นทาง"))
        .needed("summary", text().titled("สรุป"))
        .key("kind", Schema::words(kinds).titled("ชนิด"))
        .key("order", count().titled("ลำดับ").about("น้อยมาก่อน").example(1))
        .key("verified", verified())
        .key("steps", Schema::list(step).titled("ขั้นทั้งหมด"))
}

pub fn glossary() -> Schema {
    let term = Schema::group()
        .titled("คำหนึ่ง")
        .needed("id", id().titled("รหัสคำ").example("par30"))
        .needed("term", text().titled("คำ"))
        .key("also", texts("ชื่ออื่น").titled("เรียกอีกอย่างว่า"))
        .key("everyday", texts("คำที่คนทั่วไปใช้แทน ใช้ในการค้นหา ไม่ขีดเส้นใต้ในเนื้อหา").titled("คำชาวบ้าน"))
        .key("english", text().titled("ภาษาอังกฤษ"))
        .needed("meaning", text().titled("ความหมาย").about("หนึ่งถึงสามประโยคที่ชาวบ้านเข้าใจ"))
        .key("source", text().titled("ที่มา"))
        .key(
            "except",
            texts("คำที่ไม่ใช่")
                .titled("ไม่ใช่คำนี้")
                .about("คำที่สะกดซ้อนกันแต่ความหมายต่าง เช่น หุ้นส่วน ของคำว่า หุ้น"),
        )
        .key("see", texts("รหัสคำ").titled("ดูเพิ่ม"))
        .key("in_texts", yes().titled("อธิบายในเนื้อหา").about("เว้นไว้หมายถึงใช่"));
    Schema::group()
        .titled("อภิธานศัพท์")
        .key("schema", schema_version())
        .key("terms", Schema::list(term).titled("คำทั้งหมด"))
}
