//! `data/panels/**/*.yaml`.

use super::build::Schema;
use super::pieces::*;

pub fn panel() -> Schema {
    Schema::group()
        .titled("ใบคะแนนของกรรมการหนึ่งคน")
        .about("ให้คะแนนเฉพาะตัวชี้วัดที่เกณฑ์ระบุว่าเป็นของกรรมการ")
        .key("schema", schema_version())
        .needed("contest", id().titled("รหัสการคัดเลือก").example("maeon-2569"))
        .key("stage", id().titled("รหัสรอบ").about("เว้นไว้หมายถึงรอบสุดท้าย").example("amphoe"))
        .needed(
            "judge",
            id().titled("รหัสกรรมการ")
                .about("ไม่บอกตัวตน และต้องตรงกับชื่อไฟล์ ผู้อื่นนอกจากกรรมการเห็นเพียงรหัสนี้")
                .example("j1"),
        )
        .key("name", text().titled("ชื่อกรรมการ").about("แสดงเฉพาะฉบับกรรมการตัดสิน เว้นไว้ก็ได้"))
        .key("role", text().titled("ตำแหน่งหรือหน่วยงาน").about("แสดงเฉพาะฉบับกรรมการตัดสิน"))
        .key(
            "tambon",
            code(&[6])
                .titled("ตำบลของกรรมการ")
                .about("ในระดับอำเภอ กรรมการไม่ให้คะแนนกองทุนในตำบลของตนเอง")
                .example("502302"),
        )
        .key("recusals", recusals())
        .key("scores", scores())
}

fn fund() -> Schema {
    code(&[8]).titled("รหัสกองทุน").about("ตัวเลข 8 หลัก").example("50230203")
}

fn recusals() -> Schema {
    let recusal = Schema::group()
        .titled("กองทุนที่งดให้คะแนน")
        .needed("fund", fund())
        .needed("reason", text().titled("เหตุผล").about("แสดงเฉพาะฉบับกรรมการตัดสิน"));
    Schema::list(recusal).titled("กองทุนที่กรรมการมีส่วนได้เสีย")
}

fn scores() -> Schema {
    let score = Schema::group()
        .titled("คะแนนหนึ่งรายการ")
        .about("ใส่ points items หรือ abstain อย่างใดอย่างหนึ่ง")
        .needed("fund", fund())
        .needed("indicator", id().titled("รหัสตัวชี้วัด").about("ใส่เครื่องหมายคำพูด").example("1.2"))
        .key("points", decimal().titled("คะแนน").about("ตั้งแต่ 0 ถึงน้ำหนักของตัวชี้วัด").example(6))
        .key("items", texts("รหัสข้อ").titled("ข้อที่ผ่าน").about("รหัสข้อตามเกณฑ์"))
        .key("abstain", yes().titled("ไม่ออกเสียง"))
        .key("reason", text().titled("เหตุผล"))
        .exactly_one(&["points", "items", "abstain"]);
    Schema::list(score).titled("คะแนน")
}
