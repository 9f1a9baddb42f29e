//! `data/corrections/*.yaml`.

use super::build::Schema;
use super::pieces::*;

pub fn corrections() -> Schema {
    let correction = Schema::group()
        .titled("การแก้ไขหนึ่งตัวเลข")
        .key(
            "stage",
            id().titled("รหัสรอบ").about("เว้นไว้หมายถึงทุกรอบที่ปิดผลแล้วและมีกองทุนนี้").example("tambon"),
        )
        .needed("fund", code(&[8]).titled("รหัสกองทุน").about("ตัวเลข 8 หลัก").example("50230203"))
        .needed("year", year().titled("ปีบัญชี"))
        .needed(
            "field",
            field()
                .titled("ตัวเลขที่แก้")
                .about("ชื่อช่องเดียวกับในไฟล์กองทุน")
                .example("loans.par30_balance"),
        )
        .key("old", text().titled("ค่าเดิม").about("ต้องตรงกับผลที่ปิดไว้ ว่าง = ไม่มีข้อมูล").example("2749"))
        .key(
            "new",
            text().titled("ค่าที่ถูกต้อง").about("เขียนเหมือนในไฟล์กองทุน ว่าง = ไม่มีข้อมูล").example("27490"),
        )
        .needed(
            "office",
            text()
                .titled("หน่วยงานหรือตำแหน่งที่แก้")
                .about("ไม่ใช่ชื่อบุคคล")
                .example("สำนักงานพัฒนาชุมชนอำเภอแม่ออน"),
        )
        .needed("on", date().titled("วันที่แก้"))
        .needed("why", text().titled("เหตุผล").about("แสดงบนหน้าผลการตัดสิน"));
    Schema::group()
        .titled("การแก้ไขตัวเลขของผลที่ปิดแล้ว")
        .about("ผลที่ปิดไว้ยังไม่เปลี่ยน จนกว่าจะสั่ง kongthun freeze อีกครั้ง")
        .key("schema", schema_version())
        .needed("contest", id().titled("รหัสการประกวด").about("ต้องตรงกับชื่อไฟล์").example("maeon-2569"))
        .key("corrections", Schema::list(correction).titled("รายการแก้ไข"))
}
