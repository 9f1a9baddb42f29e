//! The Thai of every mistake: plain words, no blame, no jargon.

mod accounts;
mod values;

use super::figures::{difference, figure};
use super::mistake::{Mistake, Shape};
use super::{Words, say};

fn did_you_mean(suggestion: &Option<String>) -> String {
    suggestion.as_ref().map_or_else(String::new, |found| format!("น่าจะหมายถึง “{found}”"))
}

pub fn words(mistake: &Mistake) -> Words {
    use Mistake::*;
    match mistake {
        Yaml { fault } => values::yaml(*fault),
        NotUtf8 => say(
            "ไฟล์นี้ไม่ได้บันทึกเป็น UTF-8",
            "",
            "อักษรไทยจะอ่านผิดทั้งไฟล์",
            "เปิดไฟล์ในโปรแกรมแก้ไขข้อความ แล้วเลือก บันทึกเป็น… → การเข้ารหัส UTF-8",
        ),
        MissingFile => say(
            "ไม่พบไฟล์ที่เว็บไซต์ต้องใช้",
            "",
            "โปรแกรมใช้ไฟล์นี้ทุกครั้งที่สร้างเว็บไซต์",
            "สร้างไฟล์นี้ หรือดูตัวอย่างด้วยคำสั่ง kongthun init โฟลเดอร์ใหม่",
        ),
        UnknownKey { key, suggestion, known } => say(
            format!("ไม่รู้จักช่อง “{key}”"),
            did_you_mean(suggestion),
            "ช่องที่สะกดผิดจะถูกมองข้ามโดยไม่มีใครรู้ จึงไม่รับไว้",
            match suggestion {
                Some(found) => format!("แก้เป็น {found}:"),
                None => format!("ใช้ได้เฉพาะ: {}", known.join(", ")),
            },
        ),
        DuplicateKey { key, first_line } => say(
            format!("มีช่อง “{key}” ซ้ำสองครั้ง"),
            format!("มีอยู่แล้วในบรรทัด {first_line}"),
            "โปรแกรมไม่ทราบว่าควรใช้ค่าใด",
            "ลบบรรทัดที่ไม่ใช้ออก ให้เหลือช่องเดียว",
        ),
        MissingKey { key } => say(
            format!("ยังไม่ได้กรอกช่อง “{key}”"),
            "ควรมีช่องนี้ในกลุ่มนี้ และต้องไม่เว้นว่าง",
            "ข้อมูลส่วนนี้จำเป็นต่อการสร้างหน้าเว็บ",
            format!("เพิ่มหรือเติมบรรทัด {key}: …"),
        ),
        WrongShape { key, expected: Shape::Map, found: Shape::Blank } => say(
            format!("ไม่มีข้อมูลในส่วน “{key}”"),
            "ตรงนี้ว่างเปล่า",
            "ข้อมูลส่วนนี้จำเป็นต่อการสร้างหน้าเว็บ",
            "กรอกข้อมูล หรือคัดลอกจากไฟล์แม่แบบ (kongthun new)",
        ),
        WrongShape { key, expected, found } => say(
            format!("ช่อง “{key}” ต้องเป็น{}", values::shape(*expected)),
            format!("ตรงนี้เป็น{}", values::shape(*found)),
            "รูปแบบของช่องนี้ไม่ตรงกับที่กำหนด",
            "ดูรูปแบบที่ถูกต้องได้จากไฟล์แม่แบบ (kongthun new)",
        ),
        NotANumber { key, text, why, corrected } => {
            values::not_a_number(key, text, *why, corrected)
        }
        NotADate { key, text, why } => values::not_a_date(key, text, why),
        NotAYear { key, text } => say(
            format!("ช่อง “{key}” ต้องเป็นปี"),
            format!("“{text}” ไม่ใช่ปี พ.ศ. หรือ ค.ศ."),
            "ปีที่อ่านไม่ได้ทำให้จัดข้อมูลเข้าปีผิด",
            "พิมพ์ปีสี่หลัก เช่น 2568",
        ),
        NotAChoice { key, text, choices, suggestion } => say(
            format!("ช่อง “{key}” ไม่มีตัวเลือก “{text}”"),
            did_you_mean(suggestion),
            "ช่องนี้รับเฉพาะคำที่กำหนดไว้",
            match suggestion {
                Some(found) => format!("แก้เป็น {found} (เลือกได้: {})", choices.join(", ")),
                None => format!("เลือกหนึ่งใน: {}", choices.join(", ")),
            },
        ),
        NotYesNo { key, text } => say(
            format!("ช่อง “{key}” ต้องตอบว่าใช่หรือไม่"),
            format!("“{text}” ไม่ใช่คำตอบที่โปรแกรมเข้าใจ"),
            "ช่องนี้มีคำตอบได้สองอย่าง หรือเว้นว่างถ้าไม่ทราบ",
            "พิมพ์ true (ใช่) หรือ false (ไม่ใช่)",
        ),
        NotACode { key, text, digits } => say(
            format!("ช่อง “{key}” ต้องเป็นรหัสตัวเลข {digits} หลัก"),
            format!("“{text}” ไม่ใช่ตัวเลข {digits} หลัก"),
            "รหัสใช้จับคู่กองทุนกับพื้นที่ เลขศูนย์ข้างหน้าเป็นส่วนหนึ่งของรหัส",
            "ตรวจกับหนังสือจดทะเบียน แล้วพิมพ์ในเครื่องหมายคำพูด เช่น \"50230203\"",
        ),
        NotAnId { key, text } => say(
            format!("ช่อง “{key}” ต้องเป็นชื่ออ้างอิงอักษรอังกฤษ"),
            format!("“{text}” ใช้เป็นที่อยู่เว็บไม่ได้"),
            "ชื่ออ้างอิงเป็นส่วนหนึ่งของที่อยู่เว็บ จึงต้องพิมพ์ได้ในทุกเครื่อง",
            "ใช้เฉพาะ a–z, 0–9 และขีด (-) เช่น note-2569-agm",
        ),
        FileNameDiffers { key, value, file_name } => say(
            format!("ชื่อไฟล์ไม่ตรงกับ {key}"),
            format!("{key} คือ {value} แต่ไฟล์ชื่อ {file_name}"),
            "ผู้ที่ค้นหาไฟล์จากรหัสจะหาไม่พบ",
            format!("เปลี่ยนชื่อไฟล์เป็น {value}{}", ending(file_name)),
        ),
        DuplicateId { what, id, first } => say(
            format!("{what} “{id}” ซ้ำกัน", what = kind_of_thing(what)),
            format!("ใช้ไปแล้วใน {first}"),
            "แต่ละรหัสเป็นที่อยู่ของหน้าเดียว จึงซ้ำกันไม่ได้",
            "ตรวจว่ารายการใดถูกต้อง แล้วแก้รหัสหรือลบรายการที่ซ้ำ",
        ),
        UnknownArea { code, suggestion } => say(
            format!("ไม่พบพื้นที่รหัส {code} ใน data/areas.yaml"),
            did_you_mean(suggestion),
            "กองทุนที่ไม่ทราบตำบลจะไม่ปรากฏในรายชื่อและอันดับของพื้นที่",
            match suggestion {
                Some(found) => format!("แก้เป็น \"{found}\""),
                None => "เพิ่มพื้นที่นี้ใน data/areas.yaml หรือแก้รหัสให้ถูกต้อง".to_string(),
            },
        ),
        AreaNotNested { code, parent } => say(
            format!("รหัส {code} ไม่ได้ขึ้นต้นด้วยรหัส {parent}"),
            "",
            "รหัสตำบลต้องขึ้นต้นด้วยรหัสอำเภอ และรหัสอำเภอต้องขึ้นต้นด้วยรหัสจังหวัด",
            "ตรวจรหัสทั้งสองให้ตรงกัน",
        ),
        DuplicateYear { year, first_line } => say(
            format!("มีปีบัญชี {year} สองครั้ง"),
            format!("ปีนี้มีอยู่แล้วในบรรทัด {first_line}"),
            "หนึ่งปีบัญชีมีงบได้ชุดเดียว",
            "แก้ปีบัญชี หรือลบชุดที่ไม่ใช้",
        ),
        AnchorsRefused => say(
            "ไม่รับเครื่องหมาย & * ! ของ YAML",
            "เครื่องหมายนี้ทำให้ค่าหนึ่งไปปรากฏในที่อื่น",
            "ตัวเลขทุกตัวต้องตรวจย้อนกลับไปยังบรรทัดที่พิมพ์ไว้ได้",
            "พิมพ์ค่าตรง ๆ หรือใส่เครื่องหมายคำพูดรอบข้อความ",
        ),
        YearsOutOfOrder { year, end } => say(
            format!("ปีบัญชี {year} ไม่ตรงกับวันสิ้นงวด {end}"),
            "ปีบัญชีคือปี พ.ศ. ของวันสิ้นงวด",
            "ตัวเลขอาจถูกนำไปเทียบผิดปี",
            "แก้ปีบัญชีหรือวันเริ่มและวันสิ้นงวด",
        ),
        SyntheticOnRealSite => say(
            "กองทุนนี้ใช้ข้อมูลสมมติ แต่เว็บไซต์นี้ไม่ใช่เว็บตัวอย่าง",
            "",
            "ข้อมูลสมมติจะไม่ถูกนำมาจัดอันดับรวมกับข้อมูลจริง",
            "ลบไฟล์ตัวอย่าง หรือเปลี่ยนเป็นข้อมูลจริงแล้วลบบรรทัด synthetic",
        ),
        Unbalanced { rule, left, right, year } => accounts::unbalanced(*rule, *left, *right, *year),
        Exceeds { rule, value, limit, year } => accounts::exceeds(*rule, *value, *limit, *year),
        NegativeAmount { field, value, year } => accounts::negative(field, *value, *year),
        BrokenContinuity { field, opening, closing, year } => {
            accounts::broken_continuity(field, *opening, *closing, *year)
        }
        FrontMatterMissing => say(
            "ไฟล์นี้ไม่มีส่วนหัวข้อมูล",
            "บรรทัดแรกต้องเป็น ---",
            "ส่วนหัวบอกชื่อเรื่อง วันที่ และหมวดของเอกสาร",
            "เริ่มจากแม่แบบ: kongthun new note ชื่อ",
        ),
        FrontMatterUnclosed => say(
            "ส่วนหัวข้อมูลไม่มีบรรทัดปิด",
            "เริ่มตรงนี้",
            "โปรแกรมไม่ทราบว่าเนื้อเรื่องเริ่มที่ใด",
            "ใส่บรรทัด --- ปิดท้ายส่วนหัว",
        ),
        RawHtml { tag } => say(
            format!("ไม่รับโค้ด HTML ({tag})"),
            "ใช้เครื่องหมายของ Markdown แทน",
            "โค้ดในเนื้อหาอาจทำให้หน้าเว็บแสดงผลผิด หรือเป็นอันตรายต่อผู้อ่าน",
            "ลบแท็กออก หรือใส่เครื่องหมาย ` ครอบถ้าต้องการแสดงให้เห็น",
        ),
        HeadingNeedsSpace => say(
            "หลังเครื่องหมาย # ต้องเว้นวรรค",
            "บรรทัดนี้จะไม่เป็นหัวข้อ",
            "Markdown ถือว่าเป็นข้อความธรรมดาถ้าไม่มีช่องว่าง",
            "เติมช่องว่างหลัง #",
        ),
        UnsafeLink { scheme } => say(
            format!("ไม่รับลิงก์ชนิด “{scheme}:”"),
            "",
            "รับเฉพาะลิงก์ที่ผู้อ่านเปิดได้อย่างปลอดภัย",
            "ใช้ https://… หรือ [[ชื่อหน้าในเว็บนี้]]",
        ),
        DuplicateHeading { heading } => say(
            format!("หัวข้อ “{heading}” ซ้ำ"),
            "มีหัวข้อที่มีความหมายเดียวกันอยู่แล้ว",
            "ผู้อ่านจะสับสนว่าส่วนใดเป็นเนื้อหาหลัก",
            "รวมเนื้อหาไว้ใต้หัวข้อเดียว",
        ),
        NoteWithoutCore => say(
            "บันทึกนี้ไม่มีทั้งเนื้อเรื่อง ขุมความรู้ และแก่นความรู้",
            "",
            "แบบบันทึกองค์ความรู้ต้องมีอย่างน้อยหนึ่งส่วนจึงจะเป็นประโยชน์แก่ผู้อ่าน",
            "เพิ่มหัวข้อ ## เนื้อเรื่อง หรือ ## บันทึกขุมความรู้",
        ),
        BudgetYearDiffers { written, expected } => say(
            format!("ปีงบประมาณ {written} ไม่ตรงกับวันที่เผยแพร่"),
            format!("ตามวันที่เผยแพร่ควรเป็น {expected}"),
            "ปีงบประมาณเริ่ม ๑ ตุลาคม และเรียกตามปีที่สิ้นสุด",
            format!("แก้เป็น budget_year: {expected}"),
        ),
        PeriodReversed => say(
            "เดือนเริ่มต้นอยู่หลังเดือนสิ้นสุด",
            "",
            "ช่วงเวลาที่สลับกันทำให้บันทึกเรียงตามลำดับเวลาผิด",
            "สลับค่า from และ to",
        ),
        EmptyText { key } => {
            say(format!("ช่อง “{key}” ว่างอยู่"), "", "ผู้อ่านจะเห็นช่องว่างตรงนี้", "เติมข้อความสั้น ๆ")
        }
        MissingImage { path } => say(
            format!("ไม่พบรูปภาพ {path}"),
            "",
            "ผู้อ่านจะเห็นกรอบรูปเปล่า",
            "วางไฟล์รูปไว้ในโฟลเดอร์ content/ ให้ตรงกับที่อ้างถึง",
        ),
        BrokenLink { target, suggestion } => say(
            format!("ไม่พบ “{target}” ที่อ้างถึง"),
            did_you_mean(suggestion),
            "ผู้อ่านที่เปิดลิงก์นี้จะไปไม่ถึงเนื้อหา",
            match suggestion {
                Some(found) => format!("แก้เป็น {found}"),
                None => "ตรวจชื่อหรือรหัสที่อ้างถึง หรือลบออก".to_string(),
            },
        ),
        BrokenAnchor { target, anchor, suggestion } => say(
            if target.is_empty() {
                format!("หน้านี้ไม่มีหัวข้อที่ชื่อ “{anchor}”")
            } else {
                format!("หน้า “{target}” ไม่มีข้อหรือหัวข้อที่ชื่อ “{anchor}”")
            },
            did_you_mean(suggestion),
            "ผู้อ่านที่เปิดลิงก์นี้จะไปไม่ถึงข้อที่อ้าง",
            match suggestion {
                Some(found) => format!("แก้เป็น {target}#{found}"),
                None => "ตรวจชื่อข้อหรือหัวข้อ หรือตัดส่วนที่ต่อจาก # ออก".to_string(),
            },
        ),
        FormulaSyntax { found, expected } => say(
            "สูตรนี้อ่านไม่ได้",
            if found.is_empty() {
                format!("ต้องมี{expected} ต่อจากตรงนี้")
            } else {
                format!("พบ “{found}” แต่ต้องเป็น{expected}")
            },
            "คะแนนต้องมาจากสูตรที่อ่านได้แบบเดียว",
            "ตัวอย่าง: loans.collected_of_due / loans.principal_due",
        ),
        UnknownField { name, suggestion } => say(
            format!("ไม่มี “{name}” ให้อ้างถึงในสูตรหรือเกณฑ์นี้"),
            did_you_mean(suggestion),
            "ถ้าปล่อยไว้ ไม่มีกองทุนใดได้คะแนนหรืออันดับจากรายการนี้",
            match suggestion {
                Some(found) => format!("แก้เป็น {found}"),
                None => "ดูชื่อช่องทั้งหมดได้จากไฟล์แม่แบบกองทุน (kongthun new fund)".to_string(),
            },
        ),
        UnitsDiffer { left, right } => say(
            format!("สูตรนำหน่วย {left} ไปรวมหรือเทียบกับ {right}"),
            "หน่วยไม่ตรงกัน",
            "ผลลัพธ์จะไม่มีความหมาย",
            "หารให้เป็นสัดส่วนก่อน หรือตรวจว่าอ้างช่องถูกหรือไม่",
        ),
        WeightsDoNotAddUp { what, sum, total } => say(
            format!("{}รวมกันได้ {} แต่ต้องเป็น {}", parts_of(what), figure(*sum), figure(*total)),
            format!("ต่างกัน {}", figure(difference(*sum, *total))),
            "คะแนนเต็มต้องเท่ากับผลรวมน้ำหนัก มิฉะนั้นกองทุนจะถูกตัดคะแนนโดยไม่มีเหตุ",
            "ปรับตัวเลขให้รวมกันแล้วเท่ากับที่กำหนด",
        ),
        BandsOutOfOrder { indicator } => say(
            format!("ช่วงคะแนนของตัวชี้วัด {indicator} เรียงไม่ถูกต้อง"),
            "ไม่มีกองทุนใดได้คะแนนตามช่วงนี้",
            "ช่วงต้องเรียงจากระดับสูงไปต่ำ และเกณฑ์ต้องผ่อนลงตามลำดับ",
            "ตรวจตัวเลขและทิศทาง (better) ของตัวชี้วัดนี้",
        ),
        LevelOutOfRange { level, max } => say(
            format!("ระดับ {} อยู่นอกช่วง 0 ถึง {}", figure(*level), figure(*max)),
            "",
            "คะแนนจะเกินน้ำหนักของตัวชี้วัด",
            "แก้ระดับให้อยู่ในช่วง",
        ),
        IndicatorWithoutRule { indicator } => say(
            format!("ตัวชี้วัด {indicator} ไม่มีวิธีคิดคะแนน หรือมีมากกว่าหนึ่งวิธี"),
            "",
            "ต้องมีอย่างใดอย่างหนึ่ง: formula กับ bands, checklist หรือ panel",
            "เพิ่มสูตรกับช่วงคะแนน หรือระบุ panel: ถ้าให้กรรมการเป็นผู้ให้คะแนน",
        ),
        UnknownRubric { rubric, suggestion } => say(
            format!("ไม่พบเกณฑ์ “{rubric}” ใน data/rubrics"),
            did_you_mean(suggestion),
            "การประกวดต้องอ้างเกณฑ์ที่มีอยู่",
            match suggestion {
                Some(found) => format!("แก้เป็น rubric: {found}"),
                None => "สร้างไฟล์เกณฑ์ หรือแก้ชื่อให้ถูกต้อง".to_string(),
            },
        ),
        RubricVersionDiffers { wanted, found } => say(
            format!("การประกวดอ้างเกณฑ์ฉบับที่ {wanted} แต่ไฟล์เป็นฉบับที่ {found}"),
            "",
            "ผลต้องมาจากเกณฑ์ฉบับที่ประกาศไว้",
            format!("แก้ rubric_version เป็น {found} เมื่อกรรมการเห็นชอบ"),
        ),
        ClassesOverlap { class } => say(
            format!("กลุ่มขนาด “{class}” ทับกับกลุ่มก่อนหน้า"),
            "",
            "กองทุนหนึ่งต้องอยู่ในกลุ่มเดียว",
            "ให้ from ของกลุ่มนี้เท่ากับ below ของกลุ่มก่อนหน้า",
        ),
        UnknownTheme { theme, known } => say(
            format!("ไม่พบธีม “{theme}”"),
            "",
            "ธีมกำหนดหน้าตาของทุกหน้า",
            format!("สร้างโฟลเดอร์ themes/{theme}/ หรือเลือกจาก: {}", known.join(", ")),
        ),
        TemplateMissing { template } => say(
            format!("ธีมเรียกใช้ไฟล์ {template} ซึ่งไม่มี"),
            "",
            "หน้าเว็บจะสร้างไม่ได้",
            "วางไฟล์นี้ในโฟลเดอร์ templates ของธีม หรือแก้ชื่อที่เรียก",
        ),
        TemplateBroken { detail } => say(
            "ไฟล์แม่แบบของธีมอ่านไม่ได้",
            detail.clone(),
            "หน้าเว็บที่ใช้แม่แบบนี้จะสร้างไม่ได้",
            "แก้ตามตำแหน่งที่ชี้ หรือลบไฟล์นี้เพื่อกลับไปใช้ธีมตั้งต้น",
        ),
        AssetMissing { path } => say(
            format!("ธีมอ้างไฟล์ {path} ซึ่งไม่มี"),
            "",
            "หน้าเว็บจะขาดรูป แบบอักษร หรือสไตล์",
            "วางไฟล์นี้ในโฟลเดอร์ static ของธีม หรือแก้ชื่อที่อ้าง",
        ),
        NationalId { masked } => say(
            format!("พบเลขประจำตัวประชาชน {masked}"),
            "ต้องไม่เผยแพร่",
            "กฎหมายคุ้มครองข้อมูลส่วนบุคคลไม่ให้เปิดเผย และผู้อื่นอาจนำไปแอบอ้าง",
            "ลบเลขนี้ออกจากไฟล์",
        ),
        PhoneNumber { masked } => say(
            format!("พบหมายเลขโทรศัพท์ {masked}"),
            "ต้องไม่เผยแพร่หมายเลขส่วนบุคคล",
            "หมายเลขโทรศัพท์เป็นข้อมูลส่วนบุคคล แม้แบบบันทึกเดิมจะมีช่องให้กรอก ก็ห้ามนำขึ้นเว็บ",
            "ลบหมายเลขออก ให้ผู้อ่านติดต่อสำนักงานแทน",
        ),
        EmailAddress { masked } => say(
            format!("พบที่อยู่อีเมล {masked}"),
            "ต้องไม่เผยแพร่อีเมลส่วนบุคคล",
            "อีเมลเป็นข้อมูลส่วนบุคคล และมักถูกเก็บไปใช้ส่งจดหมายขยะ",
            "ลบอีเมลออก ให้ผู้อ่านติดต่อสำนักงานแทน",
        ),
        AwkwardFileName { name } => say(
            format!("ชื่อไฟล์ “{name}” อาจเปิดไม่ได้ในบางเครื่อง"),
            "",
            "ชื่อไฟล์เป็นส่วนหนึ่งของที่อยู่เว็บ",
            "ใช้เฉพาะ a–z, 0–9, จุด และขีด (-)",
        ),
    }
}

/// `.yaml` of `50230203.yaml`.
fn ending(file_name: &str) -> &str {
    file_name.rfind('.').map_or("", |dot| &file_name[dot..])
}

fn parts_of(what: &str) -> String {
    match what {
        "" => "น้ำหนักของทุกมิติ".to_string(),
        id => format!("น้ำหนักหรือคะแนนของรายการย่อยใน {id} "),
    }
}

fn kind_of_thing(what: &str) -> &'static str {
    match what {
        "fund" => "รหัสกองทุน",
        "note" => "บันทึก",
        "regulation" => "ระเบียบ",
        "rule" => "ข้อ",
        "problem" => "ปัญหา",
        "page" => "หน้า",
        "rubric" => "เกณฑ์",
        "contest" => "การประกวด",
        "area" => "รหัสพื้นที่",
        "indicator" => "ตัวชี้วัด",
        _ => "ชื่ออ้างอิง",
    }
}
