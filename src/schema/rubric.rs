//! `data/rubrics/*.yaml`.

use super::build::Schema;
use super::pieces::*;

pub fn rubric() -> Schema {
    Schema::group()
        .titled("เกณฑ์ให้คะแนน")
        .about("คะแนนของตัวชี้วัด = น้ำหนัก × ระดับที่ได้ ÷ max_level")
        .key("schema", schema_version())
        .needed(
            "id",
            id().titled("รหัสเกณฑ์").about("ต้องตรงกับชื่อไฟล์").example("vf-outstanding-default"),
        )
        .key("version", decimal().titled("รุ่นของเกณฑ์").example(1))
        .needed("title", text().titled("ชื่อเกณฑ์"))
        .key("official", yes().titled("เป็นเกณฑ์ทางการ"))
        .key("note", text().titled("หมายเหตุ").about("แสดงในหน้าวิธีคิดคะแนน"))
        .key("precision", count().titled("จำนวนทศนิยมของคะแนน").example(2))
        .key("max_level", decimal().titled("ระดับสูงสุด").about("เว้นไว้หมายถึง 5").example(5))
        .key(
            "total",
            decimal()
                .titled("คะแนนเต็ม")
                .about("น้ำหนักทุกด้านรวมกันต้องเท่านี้ เว้นไว้หมายถึง 100")
                .example(100),
        )
        .key("missing", Schema::words([("zero", "ไม่มีข้อมูลได้ศูนย์คะแนน")]).titled("เมื่อไม่มีข้อมูล"))
        .key("values", values())
        .needed("dimensions", dimensions())
        .key("grades", grades())
        .key("ties", ties())
        .key("gates", gates())
        .key("judging", judging())
}

fn values() -> Schema {
    let value = Schema::group()
        .titled("ค่าหนึ่งค่า")
        .needed(
            "id",
            text()
                .titled("ชื่อที่ใช้ในสูตร")
                .about("คำเดียวจากตัวอักษร ตัวเลข และขีดล่าง ไทยหรืออังกฤษ")
                .example("overdue_rate"),
        )
        .key("title", text().titled("คำอธิบายสั้น ๆ").example("สัดส่วนหนี้ค้าง"))
        .needed(
            "formula",
            formula().titled("สูตร").example("loans.overdue_principal / loans.closing"),
        );
    Schema::list(value)
        .titled("ค่าที่ใช้ในหลายสูตร")
        .about("ตั้งชื่อสูตรไว้ครั้งเดียวแล้วใช้ชื่อแทน เติม prior. ข้างหน้าเมื่อหมายถึงปีก่อน ห้ามอ้างถึงกันเป็นวง")
}

fn dimensions() -> Schema {
    let dimension = Schema::group()
        .titled("ด้านหนึ่งด้าน")
        .needed("id", id().titled("รหัสด้าน").example("D1"))
        .needed("title", text().titled("ชื่อด้าน"))
        .needed(
            "weight",
            decimal()
                .titled("น้ำหนักของด้าน (คะแนน)")
                .about("เท่ากับน้ำหนักของตัวชี้วัดในด้านรวมกัน")
                .example(20),
        )
        .key("indicators", Schema::list(indicator()).titled("ตัวชี้วัดในด้าน"));
    Schema::list(dimension).titled("ด้านที่ให้คะแนน")
}

fn better() -> Schema {
    Schema::words([("higher", "ยิ่งมากยิ่งดี"), ("lower", "ยิ่งน้อยยิ่งดี")]).titled("ทิศทางที่ดี")
}

fn formula() -> Schema {
    Schema::of(&["string", "number"]).not_empty().fault("ต้องเป็นสูตรหรือเงื่อนไข")
}

fn condition() -> Schema {
    formula()
        .titled("เงื่อนไข")
        .about("สูตรที่ตอบว่าจริงหรือไม่จริง")
        .example("reporting.presented_at_agm and reporting.posted")
}

fn indicator() -> Schema {
    let units = [
        ("percent", "ร้อยละ"),
        ("percentage_points", "จุดร้อยละ"),
        ("points", "คะแนน"),
        ("number", "จำนวน"),
        ("baht", "บาท"),
    ];
    Schema::group()
        .titled("ตัวชี้วัดหนึ่งตัว")
        .about("มีวิธีให้คะแนนอย่างใดอย่างหนึ่ง: formula (สูตรและช่วงคะแนน) checklist (รายการตรวจ) หรือ panel (คณะกรรมการตัดสิน)")
        .needed("id", id().titled("รหัสตัวชี้วัด").about("ใส่เครื่องหมายคำพูด").example("2.1"))
        .needed("title", text().titled("ชื่อตัวชี้วัด"))
        .needed("weight", decimal().titled("น้ำหนัก (คะแนนเต็มของตัวชี้วัด)").example(10))
        .key("evidence", texts("หลักฐาน").titled("หลักฐานที่ใช้ตรวจ"))
        .key("why", text().titled("เหตุผลที่วัดเรื่องนี้"))
        .key("better", better())
        .key("unit", Schema::words(units).titled("หน่วยที่แสดง"))
        .key(
            "formula",
            formula()
                .titled("สูตร")
                .about("ใช้ชื่อช่องตัวเลขของกองทุนหรือชื่อใน values เติม prior. ข้างหน้าเมื่อหมายถึงปีก่อน เครื่องหมาย + - * / ( ) min max abs และ if … then … else …")
                .example("loans.collected_of_due / loans.principal_due"),
        )
        .key("bands", bands())
        .key(
            "between",
            Schema::words([
                ("steps", "ได้ระดับของช่วงที่ถึง"),
                ("linear", "ไล่ระดับเป็นเส้นตรงระหว่างปลายของสองช่วง"),
            ])
            .titled("ค่าที่อยู่ระหว่างช่วง")
            .about("เว้นไว้หมายถึง steps"),
        )
        .key(
            "division_by_zero",
            Schema::either(vec![
                Schema::words([("missing", "ถือว่าไม่มีข้อมูล")]),
                decimal().titled("ระดับ").example(5),
            ])
            .titled("เมื่อตัวหารเป็นศูนย์")
            .about("missing หรือระดับที่ให้ ตั้งแต่ 0 ถึง max_level"),
        )
        .key("exceptions", exceptions())
        .key("checklist", checklist())
        .key("panel", panel())
        .exactly_one(&["formula", "checklist", "panel"])
}

fn judging() -> Schema {
    let averages = [
        ("mean", "ค่าเฉลี่ยของกรรมการทุกคนที่ให้คะแนน"),
        ("trimmed_mean", "กรรมการตั้งแต่ 5 คนขึ้นไป ตัดคะแนนสูงสุดและต่ำสุดออกก่อนเฉลี่ย"),
    ];
    Schema::group()
        .titled("วิธีรวมคะแนนของกรรมการ")
        .key("average", Schema::words(averages).titled("วิธีเฉลี่ย"))
        .key(
            "talk_above",
            ratio()
                .titled("ควรหารือเมื่อต่างกันเกิน")
                .about("ส่วนของน้ำหนักตัวชี้วัด เว้นไว้หมายถึง 30%")
                .example("30%"),
        )
}

fn level() -> Schema {
    decimal().titled("ระดับ").about("ตั้งแต่ 0 ถึง max_level").example(5)
}

fn bands() -> Schema {
    let band = Schema::group()
        .titled("ช่วงคะแนนหนึ่งช่วง")
        .needed("level", level())
        .key("at_least", ratio().titled("ตั้งแต่ค่านี้ขึ้นไป"))
        .key("above", ratio().titled("มากกว่าค่านี้"))
        .key("at_most", ratio().titled("ไม่เกินค่านี้"))
        .key("below", ratio().titled("น้อยกว่าค่านี้"))
        .at_least_one(&["at_least", "above", "at_most", "below"]);
    Schema::list(band)
        .titled("ช่วงคะแนน")
        .about("เรียงจากระดับสูงสุดลงมา ยิ่งสูงยิ่งดีใช้ at_least หรือ above ยิ่งต่ำยิ่งดีใช้ at_most หรือ below จะบอกปลายอีกข้างด้วยก็ได้ แต่ต้องต่อกับช่วงก่อนหน้าพอดี")
}

fn exceptions() -> Schema {
    let exception = Schema::group()
        .titled("ข้อยกเว้น")
        .needed("when", condition())
        .key("missing", yes().titled("ถือว่าไม่มีข้อมูล"))
        .key("level", level())
        .key("reason", text().titled("เหตุผลที่แสดง"))
        .at_least_one(&["level", "missing"]);
    Schema::list(exception)
        .titled("ข้อยกเว้นของสูตร")
        .about("เมื่อเงื่อนไขเป็นจริง ให้ระดับที่กำหนด หรือถือว่าไม่มีข้อมูล")
}

fn checklist() -> Schema {
    let option = Schema::group()
        .titled("คำตอบหนึ่งข้อ")
        .needed("when", condition())
        .needed("points", decimal().titled("คะแนน").example(4))
        .key("label", text().titled("ข้อความที่แสดง"));
    let item = Schema::group()
        .titled("รายการตรวจหนึ่งข้อ")
        .needed("id", id().titled("รหัสข้อ").example("closed"))
        .needed("title", text().titled("ชื่อข้อ"))
        .needed("one_of", Schema::list(option).titled("คำตอบ").about("ใช้ข้อแรกที่เงื่อนไขเป็นจริง"));
    Schema::list(item).titled("รายการตรวจ").about("คะแนนสูงสุดของทุกข้อรวมกันต้องเท่ากับน้ำหนักของตัวชี้วัด")
}

fn panel() -> Schema {
    let item = Schema::group()
        .titled("ข้อที่คณะกรรมการตรวจ")
        .needed("id", text().titled("รหัสข้อ").example("1"))
        .needed("title", text().titled("ชื่อข้อ"))
        .key("points", decimal().titled("คะแนน").example(1));
    Schema::group()
        .titled("คณะกรรมการตัดสินให้คะแนน")
        .key("items", Schema::list(item).titled("รายการที่ตรวจ"))
        .key("note", text().titled("คำชี้แจง"))
}

fn grades() -> Schema {
    let grade = Schema::group()
        .titled("ระดับผล")
        .needed("name", text().titled("ชื่อระดับ"))
        .needed("at_least", decimal().titled("ตั้งแต่คะแนน").example(80));
    Schema::list(grade).titled("ระดับผลตามคะแนนรวม")
}

fn ties() -> Schema {
    let words = [("raw", "ค่าที่คำนวณได้"), ("points", "คะแนนที่ได้")];
    let rule = Schema::group()
        .titled("กติกาตัดสินหนึ่งข้อ")
        .about("ระบุ dimension indicator หรือ field อย่างใดอย่างหนึ่ง")
        .key("dimension", text().titled("รหัสด้าน").example("D1"))
        .key("indicator", text().titled("รหัสตัวชี้วัด").example("2.1"))
        .key("field", field().titled("ช่องตัวเลขของกองทุน"))
        .key("value", Schema::words(words).titled("ค่าที่ใช้เทียบ").about("ใช้กับ indicator"))
        .key("better", better())
        .exactly_one(&["dimension", "indicator", "field"]);
    Schema::list(rule).titled("กติกาเมื่อคะแนนเท่ากัน").about("ใช้ทีละข้อตามลำดับ")
}

fn gates() -> Schema {
    let rules = [
        ("has_year", "มีงบของปีที่ประกวด"),
        ("has_prior_year", "มีงบของปีก่อนหน้า"),
        ("no_integrity_errors", "งบลงตัว ไม่มีข้อผิดพลาดทางบัญชี"),
        ("books_closed", "ปิดบัญชีแล้ว"),
        ("real_data", "เป็นข้อมูลจริง"),
        ("not_excluded", "ไม่อยู่ในรายการที่ขอเว้น"),
    ];
    let gate = Schema::group()
        .titled("คุณสมบัติหนึ่งข้อ")
        .needed("id", id().titled("รหัสข้อ").example("has-year"))
        .needed("rule", Schema::words(rules).titled("คุณสมบัติ"))
        .needed("title", text().titled("ชื่อข้อ"))
        .key("reason", text().titled("ข้อความเมื่อไม่ผ่าน").about("เว้นไว้หมายถึงใช้ชื่อข้อ"));
    Schema::list(gate).titled("คุณสมบัติของกองทุนที่เข้าอันดับ")
}
