//! The heads of Markdown files: `content/notes`, `content/pages`, `content/regulations`.

use super::build::Schema;
use super::pieces::*;

pub(super) fn file_id(example: &str) -> Schema {
    id().titled("รหัส").about("ต้องตรงกับชื่อไฟล์ เป็นส่วนหนึ่งของที่อยู่เว็บ ตั้งแล้วไม่ควรเปลี่ยน").example(example)
}

pub fn note() -> Schema {
    let forms = [
        ("cdd-story-2554", "แบบเรื่องเล่า ๒๕๕๔"),
        ("cdd-owner-2557", "แบบเจ้าขององค์ความรู้ ๒๕๕๗"),
        ("cdd-set-2561", "แบบชุดความรู้ ๒๕๖๑"),
        ("cdd-individual-2563", "แบบรายบุคคล ๒๕๖๓"),
        ("cdd-unit-2563", "แบบหน่วยงาน ๒๕๖๓"),
        ("free", "ไม่ใช้แบบ"),
    ];
    let states = [
        ("draft", "ร่าง ยังไม่เผยแพร่"),
        ("review", "รอตรวจ ยังไม่เผยแพร่"),
        ("published", "เผยแพร่"),
        ("withdrawn", "ถอนออกแล้ว"),
    ];
    Schema::group()
        .titled("บันทึกองค์ความรู้")
        .about("ส่วนหัวของไฟล์ใน content/notes")
        .key("type", file_type("note", "บันทึกองค์ความรู้"))
        .needed("id", file_id("note-2570-agm"))
        .needed("title", text().titled("ชื่อเรื่อง"))
        .key("form", Schema::words(forms).titled("แบบบันทึก"))
        .key("published", date().titled("วันที่เผยแพร่"))
        .key(
            "publish_on",
            date()
                .titled("เผยแพร่ตั้งแต่วันที่")
                .about("ก่อนวันนี้บันทึกจะยังไม่ปรากฏบนเว็บไซต์ แม้สถานะเป็น published"),
        )
        .key("updated", date().titled("วันที่ปรับปรุง"))
        .key(
            "period",
            Schema::group()
                .titled("เหตุการณ์นี้เกิดขึ้นเมื่อ")
                .key("from", month().titled("ตั้งแต่เดือน"))
                .key("to", month().titled("ถึงเดือน")),
        )
        .key("place", place())
        .key("author", author())
        .key(
            "budget_year",
            year()
                .titled("ปีงบประมาณ")
                .about("ปีงบประมาณของวันที่เผยแพร่ เริ่มนับปีใหม่วันที่ 1 ตุลาคม")
                .example(2570),
        )
        .key("problem_about", text().titled("เป็นการแก้ไขปัญหาเกี่ยวกับ"))
        .key("problems", problems())
        .key("km_category", text().titled("หมวดองค์ความรู้").example("3"))
        .key("topics", topics())
        .key("regulations", rule_refs())
        .key("indicators", indicators())
        .key(
            "funds",
            texts("รหัสกองทุน")
                .titled("กองทุนที่กล่าวถึง")
                .about("รหัสกองทุน 8 หลัก ใส่เครื่องหมายคำพูด")
                .example(serde_json::json!(["50230203"])),
        )
        .key("summary", text().titled("สรุป").about("หนึ่งหรือสองประโยคสำหรับหน้ารวม เว้นไว้จะใช้ย่อหน้าแรก"))
        .key("source", source())
        .key("status", Schema::words(states).titled("สถานะ"))
        .key(
            "reviewed",
            Schema::group()
                .titled("การตรวจทาน")
                .key("by_role", text().titled("ตำแหน่งผู้ตรวจ").about("ใส่ตำแหน่ง ไม่ใส่ชื่อบุคคล"))
                .key("on", date().titled("วันที่ตรวจ")),
        )
}

fn place() -> Schema {
    Schema::group()
        .titled("สถานที่เกิดเหตุการณ์")
        .key("level", text().titled("ระดับพื้นที่").example("amphoe"))
        .key(
            "code",
            code(&[2, 4, 6, 8])
                .titled("รหัสพื้นที่")
                .about("จังหวัด 2 หลัก อำเภอ 4 หลัก ตำบล 6 หลัก หมู่บ้าน 8 หลัก")
                .example("5023"),
        )
        .key("text", text().titled("ชื่อสถานที่").example("อำเภอแม่ออน จังหวัดเชียงใหม่"))
}

fn author() -> Schema {
    Schema::group()
        .or_text()
        .titled("เจ้าของความรู้")
        .about("ใส่ชื่อบุคคลได้เมื่อเจ้าของความรู้ยินยอม พร้อมเลขที่ใบยินยอมใน consent_ref หากไม่มีให้เว้นว่าง")
        .key("name", text().titled("ชื่อ–นามสกุล"))
        .key("position", text().titled("ตำแหน่ง"))
        .key("office", text().titled("สังกัด"))
        .key("consent_ref", text().titled("เลขที่ใบยินยอม").about("ไม่แสดงบนเว็บไซต์"))
}

fn source() -> Schema {
    Schema::group()
        .titled("ที่มาของบันทึก")
        .key(
            "kind",
            Schema::words([("import", "นำมาจากแหล่งอื่น"), ("original", "เขียนขึ้นใหม่")]).titled("ลักษณะ"),
        )
        .key("file", text().titled("ชื่อไฟล์ต้นฉบับ"))
        .key("url", text().titled("ที่อยู่เว็บของต้นฉบับ"))
        .key("retrieved", text().titled("วันที่เรียกดู"))
        .key("sha256", text().titled("ค่าตรวจสอบไฟล์ (SHA-256)"))
}

pub fn story() -> Schema {
    let household = |title: &str| {
        Schema::group()
            .titled(title)
            .about("จำนวนเงินเป็นบาท ช่องที่ไม่ทราบให้เว้นว่าง")
            .key("income_per_month", amount().titled("รายได้ต่อเดือน").example(6_500))
            .key("informal_debt", amount().titled("หนี้นอกระบบ").example(45_000))
            .key("other_debt", amount().titled("หนี้อื่น").about("หนี้ธนาคาร สหกรณ์ และกองทุน"))
    };
    let states = [
        ("draft", "ร่าง ยังไม่เผยแพร่"),
        ("review", "รอตรวจ ยังไม่เผยแพร่"),
        ("published", "เผยแพร่"),
        ("withdrawn", "ถอนออกแล้ว"),
    ];
    Schema::group()
        .titled("เรื่องเล่าของสมาชิก")
        .about("กู้ สร้างอาชีพ ปลดหนี้ ส่วนหัวของไฟล์ใน content/stories")
        .key("type", file_type("story", "เรื่องเล่าของสมาชิก"))
        .needed("id", file_id("story-2568-mushroom"))
        .needed("title", text().titled("ชื่อเรื่อง"))
        .key("pseudonym", text().titled("นามสมมติ").about("ใช้แทนชื่อจริง").example("ป้าคำ"))
        .key("name", text().titled("ชื่อจริง").about("ใช้ได้เมื่อบันทึกความยินยอมไว้ใน consent แล้วเท่านั้น"))
        .at_least_one(&["pseudonym", "name"])
        .key(
            "consent",
            Schema::group()
                .titled("ความยินยอมของเจ้าของเรื่อง")
                .about("ครบทั้งสามช่องจึงถือว่ายินยอม หน้าเว็บจึงบอกชื่อกองทุนได้ หากไม่ครบจะบอกเพียงตำบล")
                .key("given", yes().titled("ยินยอมเป็นหนังสือแล้ว"))
                .key("date", date().titled("วันที่ยินยอม"))
                .key("form_ref", text().titled("เลขที่ใบยินยอม").about("ไม่แสดงบนเว็บไซต์")),
        )
        .needed("fund", code(&[8]).titled("รหัสกองทุน").about("ตัวเลข 8 หลัก").example("50230203"))
        .needed(
            "fiscal_year",
            year().titled("ปีบัญชีที่ปลดหนี้ได้").about("ปีที่กองทุนนับเรื่องนี้ใน cleared_verified"),
        )
        .key("published", date().titled("วันที่เผยแพร่"))
        .key("synthetic", yes().titled("ข้อมูลสมมติ"))
        .needed("occupation", text().titled("อาชีพที่สร้าง").example("เพาะเห็ดนางฟ้า"))
        .key("loan", amount().titled("เงินกู้จากกองทุน").example(30_000))
        .key("before", household("ก่อนกู้"))
        .key("after", household("เมื่อจบเรื่อง"))
        .key("months", count().titled("ใช้เวลากี่เดือน").example(18))
        .key(
            "verified",
            Schema::group()
                .titled("ผู้รับรอง")
                .needed("by_role", text().titled("ตำแหน่งผู้รับรอง").about("ใส่ตำแหน่ง ไม่ใส่ชื่อบุคคล"))
                .needed("on", date().titled("วันที่รับรอง")),
        )
        .key("problems", problems())
        .key("topics", topics())
        .key("summary", text().titled("สรุป").about("เว้นไว้จะใช้ย่อหน้าแรก"))
        .key("status", Schema::words(states).titled("สถานะ").about("เว้นไว้หมายถึงร่าง"))
}

pub fn page() -> Schema {
    Schema::group()
        .titled("หน้าทั่วไป")
        .about("ส่วนหัวของไฟล์ใน content/pages")
        .key("type", file_type("page", "หน้าทั่วไป"))
        .needed("id", file_id("about"))
        .needed("title", text().titled("ชื่อหน้า"))
        .key("summary", text().titled("สรุป").about("เว้นไว้จะใช้ย่อหน้าแรก"))
        .key("order", count().titled("ลำดับในเมนู").about("น้อยมาก่อน").example(10))
        .key("nav", yes().titled("แสดงในเมนู"))
}

pub fn regulation() -> Schema {
    let kinds = [
        ("act", "พระราชบัญญัติ"),
        ("code", "ประมวลกฎหมาย"),
        ("regulation", "ระเบียบ"),
        ("announcement", "ประกาศ"),
        ("order", "คำสั่ง"),
        ("bylaw", "ข้อบังคับกองทุน"),
        ("judgment", "คำพิพากษา"),
    ];
    let states = [
        ("in_force", "ใช้บังคับอยู่"),
        ("amended", "ใช้บังคับอยู่ มีการแก้ไขเพิ่มเติม"),
        ("superseded", "มีฉบับใหม่ใช้แทน"),
        ("repealed", "ยกเลิกแล้ว"),
        ("unknown", "ยังไม่ยืนยันสถานะ"),
    ];
    let authority = Schema::group()
        .titled("บทอาศัยอำนาจ")
        .key("ref", text().titled("ระเบียบและข้อ").about("รหัสระเบียบ#รหัสข้อ"))
        .key("cite", text().titled("เลขข้อหรือมาตรา"));
    Schema::group()
        .titled("สรุปกฎระเบียบ")
        .about("ส่วนหัวของไฟล์ใน content/regulations")
        .key("type", file_type("regulation", "กฎระเบียบ"))
        .needed("id", file_id("reg-2551"))
        .key("kind", Schema::words(kinds).titled("ประเภทกฎหมาย"))
        .needed("title", text().titled("ชื่อเต็ม"))
        .key("short", text().titled("ชื่อย่อ").about("เว้นไว้จะใช้ชื่อเต็ม"))
        .key("aliases", texts("ชื่ออื่น").titled("ชื่ออื่นที่เรียกกัน"))
        .key("issuer", text().titled("ผู้ออก"))
        .key("year_be", year().titled("ปีที่ออก").example(2551))
        .key("unit", cite_unit().about("หน่วยที่ใช้อ้างทั้งฉบับ เว้นไว้หมายถึงมาตรา"))
        .key("status", Schema::words(states).titled("สถานะการใช้บังคับ"))
        .key("gazette", gazette())
        .key("given", date().titled("ให้ไว้ ณ วันที่"))
        .key("effective", effective())
        .key("authority", Schema::list(authority).titled("บทอาศัยอำนาจ"))
        .key("keeper", text().titled("ผู้รักษาการ"))
        .key("reason", text().titled("เหตุผลในการประกาศใช้").about("หมายเหตุท้ายฉบับ"))
        .key("amends", texts("ฉบับที่ถูกแก้").titled("แก้ไขเพิ่มเติมฉบับใด"))
        .key(
            "amended_by",
            texts("ฉบับที่แก้")
                .titled("ถูกแก้ไขเพิ่มเติมโดย")
                .about("ชื่อฉบับแก้ไขที่ยังไม่รู้รายละเอียด ฉบับที่รู้ให้เขียนใน amendments"),
        )
        .key("amendments", Schema::list(amendment()).titled("ฉบับแก้ไขเพิ่มเติม"))
        .key("repeals", texts("ฉบับที่ยกเลิก").titled("ยกเลิกฉบับใด"))
        .key("divisions", Schema::list(division()).titled("การแบ่งหมวด"))
        .key(
            "last",
            unit_number("เลขสุดท้าย")
                .about("เลขมาตราหรือเลขข้อสุดท้ายของฉบับ ใช้ตรวจการอ้างที่เกินไป")
                .example("47"),
        )
        .key(
            "complete",
            yes()
                .titled("มีครบทุกข้อ")
                .about("ใส่ true เมื่อ rules มีครบทุกข้อหรือทุกมาตรา การอ้างข้ออื่นจะถูกเตือน"),
        )
        .key("synthetic", yes().titled("ข้อมูลสมมติ").about("ฉบับที่แต่งขึ้นเป็นตัวอย่าง"))
        .key("verified", verified())
        .key("rules", Schema::list(rule()).titled("ข้อหรือมาตราที่สรุป"))
}

fn amendment() -> Schema {
    Schema::group()
        .titled("ฉบับแก้ไขเพิ่มเติม")
        .needed(
            "id",
            id().titled("รหัสฉบับแก้ไข").about("ใช้อ้างจาก ended_by ของข้อความเดิม").example("n2"),
        )
        .needed("title", text().titled("ชื่อฉบับ").example("(ฉบับที่ ๒) พ.ศ. ๒๕๕๒"))
        .key("year_be", year().titled("ปีที่ออก").example(2552))
        .key("from", date().titled("ใช้บังคับตั้งแต่").about("เว้นไว้หากไม่ทราบ"))
        .key("gazette", gazette())
        .key("summary", text().titled("แก้เรื่องใด"))
        .key("verified", verified())
}

fn gazette() -> Schema {
    Schema::group()
        .titled("ราชกิจจานุเบกษา")
        .key("volume", text().titled("เล่ม"))
        .key("part", text().titled("ตอนที่"))
        .key("page", text().titled("หน้า"))
        .key("date", date().titled("วันที่ประกาศ"))
}

fn division() -> Schema {
    let kinds = [
        ("part", "ภาค"),
        ("book", "บรรพ"),
        ("title", "ลักษณะ"),
        ("chapter", "หมวด"),
        ("section", "ส่วน"),
        ("penalties", "บทกำหนดโทษ"),
        ("transitory", "บทเฉพาะกาล"),
    ];
    Schema::group()
        .titled("หมวดหนึ่ง")
        .about("ตั้งแต่ข้อใดถึงข้อใด หมวดที่ใหญ่กว่าครอบหมวดย่อยได้")
        .needed("kind", Schema::words(kinds).titled("ชนิด"))
        .key("number", text().titled("เลขหมวด").example("๑"))
        .key("title", text().titled("ชื่อหมวด"))
        .needed("from", unit_number("ตั้งแต่เลข"))
        .key("to", unit_number("ถึงเลข").about("เว้นไว้หมายถึงข้อเดียว"))
}

fn unit_number(title: &str) -> Schema {
    text().titled(title).about("เช่น 686, 193/33 หรือ 10 ทวิ").example("193/33")
}

fn cite_unit() -> Schema {
    Schema::words([("section", "มาตรา"), ("clause", "ข้อ")]).titled("หน่วยที่อ้าง")
}

pub(super) fn verified() -> Schema {
    let states = || {
        Schema::words([
            ("unverified", "ยังไม่ได้ตรวจกับตัวบท"),
            ("partial", "ตรวจแล้วบางส่วน"),
            ("verified", "ตรวจกับตัวบทแล้ว"),
        ])
    };
    let full = Schema::group()
        .titled("สถานะการตรวจสอบ")
        .key("state", states().titled("สถานะ"))
        .key("on", date().titled("วันที่ตรวจ"))
        .key("source", text().titled("ตรวจกับแหล่งใด"))
        .key("source_url", text().titled("ที่อยู่เว็บของแหล่ง"))
        .key("by_role", text().titled("ตำแหน่งผู้ตรวจ").about("ใส่ตำแหน่ง ไม่ใส่ชื่อบุคคล"));
    Schema::either(vec![states(), full])
        .titled("สถานะการตรวจสอบ")
        .about("บอกตามจริง เว้นไว้หมายถึงยังไม่ได้ตรวจ เขียนคำเดียว หรือเขียนเป็น {state: …, on: …, source: …}")
}

fn rule() -> Schema {
    let audiences = [
        ("committee", "คณะกรรมการ"),
        ("member", "สมาชิก"),
        ("staff", "เจ้าหน้าที่"),
        ("judge", "กรรมการตัดสิน"),
    ];
    let sanctions =
        [("civil", "ผลทางแพ่ง"), ("criminal", "โทษทางอาญา"), ("administrative", "ผลทางปกครอง")];
    let earlier = wording(Schema::group().titled("ข้อความที่ใช้ก่อนหน้า")).key(
        "ended_by",
        text()
            .titled("แก้ไขโดยฉบับ")
            .about("รหัสใน amendments ถ้าฉบับนั้นรู้วันใช้บังคับ ไม่ต้องเขียน effective.to"),
    );
    let rule = Schema::group()
        .titled("ข้อหรือมาตราหนึ่ง")
        .needed(
            "id",
            id().titled("รหัสข้อ").about("ชื่ออ้างอิงที่ไฟล์อื่นใช้ลิงก์มาหา ตั้งแล้วไม่ควรเปลี่ยน").example("s686"),
        )
        .key("title", text().titled("หัวข้อสั้น ๆ"))
        .key("cite", cite())
        .needed("topic", topic().titled("หมวดเรื่อง"))
        .key("audience", choices(Schema::words(audiences)).titled("ผู้ที่ควรรู้"))
        .key("sanctions", choices(Schema::words(sanctions)).titled("ผลเมื่อฝ่าฝืน"))
        .key(
            "earlier",
            Schema::list(earlier).titled("ข้อความที่ใช้ก่อนหน้า").about("ใช้สร้างหน้าข้อความ ณ วันในอดีต"),
        )
        .key("related", related());
    wording(rule)
}

/// What a rule says now, and what it said before.
fn wording(group: Schema) -> Schema {
    group
        .needed(
            "summary",
            text()
                .titled("สรุป")
                .about("เขียนด้วยถ้อยคำของเราเอง สองถึงห้าประโยค จบด้วยสิ่งที่คณะกรรมการต้องทำ"),
        )
        .key(
            "parts",
            text().titled("สรุปรายวรรคและอนุมาตรา").about(
                "ถ้อยคำของเราเอง บรรทัดละวรรค อนุมาตราขึ้นต้นด้วย (๑) หรือ (ก) ระบุวรรคเองได้ เช่น วรรคสาม …",
            ),
        )
        .key(
            "quote",
            text()
                .titled("ข้อความตามตัวบท")
                .about("คัดเฉพาะที่เทียบกับตัวบทแล้ว บรรทัดละวรรค อนุมาตราขึ้นต้นด้วย (๑) หรือ (ก)"),
        )
        .key("parameters", parameters())
        .key("effective", effective())
        .key("as_of", date().titled("เนื้อหา ณ วันที่").about("วันที่ของเนื้อหากฎหมายที่อ่าน"))
        .key("verified", verified())
}

fn cite() -> Schema {
    Schema::group()
        .titled("ตำแหน่งในตัวบท")
        .about("หากไม่ทราบเลขข้อหรือเลขมาตราให้เว้นไว้")
        .key("unit", cite_unit())
        .key("chapter", text().titled("หมวด"))
        .key("number", unit_number("เลขข้อหรือเลขมาตรา"))
        .key("paragraph", count().titled("วรรค").example(1))
        .key("item", text().titled("อนุข้อหรืออนุมาตรา").about("เช่น (1) หรือ (1) (ก)").example("(1)"))
        .key(
            "judgment",
            text().titled("เลขคำพิพากษาศาลฎีกา").about("เลขคดี/ปี พ.ศ.").example("227/2567"),
        )
}

fn parameters() -> Schema {
    let governs = [
        ("committee-min", "จำนวนกรรมการขั้นต่ำ"),
        ("committee-max", "จำนวนกรรมการสูงสุด"),
        ("loan-ceiling", "วงเงินกู้สูงสุดต่อราย"),
        ("interest-ceiling", "อัตราดอกเบี้ยสูงสุด"),
        ("agm-quorum-percent", "ร้อยละขององค์ประชุมใหญ่"),
    ];
    let parameter = Schema::group()
        .titled("ตัวเลขในข้อนี้")
        .needed("name", text().titled("ชื่อ").example("max"))
        .needed("value", decimal().titled("ค่า").example(15))
        .key("unit", text().titled("หน่วย").example("คน"))
        .key(
            "governs",
            Schema::words(governs).titled("ใช้ตรวจเรื่อง").about("ให้โปรแกรมเทียบตัวเลขของกองทุนกับค่านี้"),
        );
    Schema::list(parameter)
        .titled("ตัวเลขในข้อนี้")
        .about("เช่น {name: max, value: 15, unit: คน} ตัวเลขที่มี governs โปรแกรมจะนำไปตรวจงบของกองทุน")
}

fn related() -> Schema {
    Schema::group()
        .titled("เรื่องที่เกี่ยวข้อง")
        .key("problems", problems())
        .key("indicators", indicators())
        .key(
            "notes",
            texts("รหัสบันทึก")
                .titled("บันทึกที่เกี่ยวข้อง")
                .example(serde_json::json!(["note-2569-handover"])),
        )
        .key("rules", rule_refs())
        .key("judgments", rule_refs().titled("คำพิพากษาที่เกี่ยวข้อง"))
}
