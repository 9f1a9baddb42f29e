//! The Thai of every mistake: plain words, no blame, no jargon.

use super::Words;
use super::mistake::{Identity, Limit, Mistake, Shape, YamlFault};
use crate::num::{self, NumError};
use crate::thai::calendar::month_name;
use crate::thai::{DateError, Digits};
use rust_decimal::Decimal;

fn say(
    what: impl Into<String>,
    label: impl Into<String>,
    why: &str,
    fix: impl Into<String>,
) -> Words {
    Words { what: what.into(), label: label.into(), why: why.to_string(), fix: fix.into() }
}

fn amount(value: Decimal) -> String {
    num::grouped(value, 2, Digits::Arabic)
}

fn did_you_mean(suggestion: &Option<String>) -> String {
    suggestion.as_ref().map_or_else(String::new, |found| format!("น่าจะหมายถึง “{found}”"))
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "ข้อความหรือตัวเลข",
        Shape::Map => "กลุ่มช่องย่อย (ชื่อช่อง: ค่า)",
        Shape::List => "รายการที่ขึ้นต้นด้วยขีด (-)",
        Shape::Blank => "ค่าว่าง",
    }
}

pub fn words(mistake: &Mistake) -> Words {
    use Mistake::*;
    match mistake {
        Yaml { fault } => yaml(*fault),
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
            "โปรแกรมไม่รู้ว่าควรเชื่อค่าใด",
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
            format!("ช่อง “{key}” ต้องเป็น{}", shape(*expected)),
            format!("ตรงนี้เป็น{}", shape(*found)),
            "รูปแบบของช่องนี้ไม่ตรงกับที่กำหนด",
            "ดูรูปแบบที่ถูกต้องได้จากไฟล์แม่แบบ (kongthun new)",
        ),
        NotANumber { key, text, why, corrected } => say(
            format!("ช่อง “{key}” ต้องเป็น{}", kind_of_number(*why)),
            number(*why),
            "ตัวเลขนี้ใช้ตรวจบัญชีและคำนวณคะแนน จึงต้องอ่านได้แน่นอนเพียงแบบเดียว",
            match corrected {
                Some(number) => format!("แก้เป็น {number}"),
                None if *why == NumError::NotWhole => {
                    "จำนวนคน ครัวเรือน และครั้งไม่มีเศษ ตรวจกับทะเบียนแล้วพิมพ์ใหม่".to_string()
                }
                None if matches!(why, NumError::TooManyDecimals { .. }) => {
                    "ปัดเศษตามเอกสารของกองทุน แล้วพิมพ์ใหม่".to_string()
                }
                None if *why == NumError::LoneMinus || *why == NumError::Empty => {
                    "ถ้ายังไม่ทราบตัวเลข ให้เว้นว่างไว้ (ว่าง = ไม่ทราบ ไม่ใช่ศูนย์)".to_string()
                }
                None => format!("พิมพ์ “{text}” เป็นตัวเลข เช่น 1234.50 หรือเว้นว่างไว้ถ้าไม่ทราบ"),
            },
        ),
        NotADate { key, text, why } => say(
            match why {
                DateError::NoSuchDay { .. } => {
                    format!("ช่อง “{key}”: ไม่มีวันที่ “{text}” ในปฏิทิน")
                }
                DateError::TwoDigitYear => format!("ช่อง “{key}” ต้องพิมพ์ปีให้ครบสี่หลัก"),
                _ => format!("ช่อง “{key}” ต้องเป็นวันที่"),
            },
            date(why, text),
            "วันที่ใช้ตัดสินว่าปิดบัญชี ตรวจสอบ และรายงานทันกำหนดหรือไม่",
            "พิมพ์เป็น ปี-เดือน-วัน เช่น 2568-12-31 (พ.ศ.) หรือ 2025-12-31 (ค.ศ.)",
        ),
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
            "คนที่ค้นหาไฟล์จากรหัสจะหาไม่พบ",
            format!("เปลี่ยนชื่อไฟล์เป็น {value}{}", ending(file_name)),
        ),
        DuplicateId { what, id, first } => say(
            format!("{what} “{id}” มีสองไฟล์", what = kind_of_thing(what)),
            format!("ใช้ไปแล้วใน {first}"),
            "แต่ละรหัสเป็นที่อยู่ของหน้าเดียว จึงซ้ำกันไม่ได้",
            "ตรวจว่าไฟล์ใดถูกต้อง แล้วแก้รหัสหรือลบไฟล์ที่ซ้ำ",
        ),
        UnknownArea { code, suggestion } => say(
            format!("ไม่พบพื้นที่รหัส {code} ใน data/areas.yaml"),
            did_you_mean(suggestion),
            "กองทุนที่ไม่รู้ตำบลจะไม่ปรากฏในรายชื่อและอันดับของพื้นที่",
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
            "ตัวเลขทุกตัวต้องชี้กลับไปยังบรรทัดที่พิมพ์ไว้จริง",
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
        Unbalanced { rule, left, right, year } => {
            let (sides, why) = identity(*rule);
            say(
                format!("ปี {year}: {} {} ≠ {} {}", sides.0, amount(*left), sides.1, amount(*right)),
                format!("ต่างกัน {}", amount(difference(*left, *right))),
                why,
                "ตรวจกับงบที่ลงนามแล้วแก้ช่องที่พิมพ์ผิด ระหว่างนี้กองทุนยังไม่ได้รับการจัดอันดับ",
            )
        }
        Exceeds { rule, value, limit, year } => {
            let (low, high) = limit_names(*rule);
            say(
                format!("ปี {year}: {low} {} มากกว่า{high} {}", figure(*value), figure(*limit)),
                format!("เกิน {}", figure(difference(*value, *limit))),
                "ส่วนย่อยมากกว่าส่วนรวมไม่ได้",
                "ตรวจตัวเลขทั้งสองช่องกับทะเบียน แล้วแก้ช่องที่พิมพ์ผิด",
            )
        }
        NegativeAmount { field, value, year } => say(
            format!("ปี {year}: {field}ติดลบ ({})", amount(*value)),
            "ช่องนี้ต้องไม่ต่ำกว่าศูนย์",
            "ยอดติดลบมักเกิดจากการพิมพ์เครื่องหมายหรือสลับช่อง",
            "ตรวจกับงบแล้วแก้ตัวเลข",
        ),
        BrokenContinuity { field, opening, closing, year } => say(
            format!(
                "ปี {year}: {field}ต้นปี {} ไม่เท่ากับปลายปีก่อน {}",
                figure(*opening),
                figure(*closing)
            ),
            format!("ต่างกัน {}", figure(difference(*opening, *closing))),
            "ยอดยกมาต้องเท่ากับยอดยกไปของปีก่อน",
            "ตรวจยอดยกมากับงบปีก่อน ถ้ามีการปรับปรุงให้บันทึกเหตุผลไว้",
        ),
        FrontMatterMissing => say(
            "ไฟล์นี้ไม่มีส่วนหัวข้อมูล",
            "บรรทัดแรกต้องเป็น ---",
            "ส่วนหัวบอกชื่อเรื่อง วันที่ และหมวดของเอกสาร",
            "เริ่มจากแม่แบบ: kongthun new note ชื่อ",
        ),
        FrontMatterUnclosed => say(
            "ส่วนหัวข้อมูลไม่มีบรรทัดปิด",
            "เริ่มตรงนี้",
            "โปรแกรมไม่รู้ว่าเนื้อเรื่องเริ่มที่ใด",
            "ใส่บรรทัด --- ปิดท้ายส่วนหัว",
        ),
        RawHtml { tag } => say(
            format!("ไม่รับโค้ด HTML ({tag})"),
            "ใช้เครื่องหมายของ Markdown แทน",
            "โค้ดแปลกปลอมอาจทำให้หน้าเว็บเสียหรือเป็นอันตรายต่อผู้อ่าน",
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
            "รับเฉพาะลิงก์ที่ผู้อ่านเปิดได้โดยปลอดภัย",
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
        PeriodReversed => {
            say("ช่วงเวลาเริ่มหลังวันสิ้นสุด", "", "ช่วงเวลาที่กลับกันทำให้เรียงลำดับผิด", "สลับค่า from และ to")
        }
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
            "ผู้อ่านจะไม่ถึงข้อที่อ้าง",
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
            "ช่วงนี้ไม่มีทางถึง",
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
            "กฎหมายคุ้มครองข้อมูลส่วนบุคคลห้ามเปิดเผย และผู้อื่นนำไปแอบอ้างได้",
            "ลบเลขนี้ออกจากไฟล์",
        ),
        PhoneNumber { masked } => say(
            format!("พบหมายเลขโทรศัพท์ {masked}"),
            "ต้องไม่เผยแพร่หมายเลขส่วนบุคคล",
            "แบบบันทึกเดิมมีช่องเบอร์โทรศัพท์ แต่ห้ามนำขึ้นเว็บ",
            "ลบหมายเลขออก ให้ผู้อ่านติดต่อสำนักงานแทน",
        ),
        EmailAddress { masked } => say(
            format!("พบที่อยู่อีเมล {masked}"),
            "ต้องไม่เผยแพร่อีเมลส่วนบุคคล",
            "อีเมลเป็นข้อมูลส่วนบุคคล และจะถูกเก็บไปส่งจดหมายขยะ",
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

fn kind_of_number(why: NumError) -> &'static str {
    match why {
        NumError::NotWhole => "จำนวนเต็ม",
        NumError::TooManyDecimals { .. } => "ตัวเลขที่มีทศนิยมไม่เกินกำหนด",
        _ => "ตัวเลข",
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

fn difference(left: Decimal, right: Decimal) -> Decimal {
    left.checked_sub(right).unwrap_or(left).abs()
}

/// Figures that may be counts or baht: decimals only where there are any.
fn figure(value: Decimal) -> String {
    num::money(value, Digits::Arabic)
}

fn yaml(fault: YamlFault) -> Words {
    let (what, fix) = match fault {
        YamlFault::Tab => ("มีการย่อหน้าด้วยปุ่ม Tab", "ใช้ช่องว่าง (space) ย่อหน้าแทน Tab"),
        YamlFault::Indentation => {
            ("การย่อหน้าไม่ตรงกัน", "ให้ช่องในกลุ่มเดียวกันย่อหน้าเท่ากัน และช่องย่อยย่อเข้าไปสองช่อง")
        }
        YamlFault::Quote => ("เครื่องหมายคำพูดเปิดแล้วไม่ปิด", "เติมเครื่องหมายคำพูดปิดให้ครบคู่"),
        YamlFault::Bracket => {
            ("วงเล็บเปิดปิดไม่ครบคู่", "ตรวจวงเล็บ { } และ [ ] และเครื่องหมายจุลภาคระหว่างช่อง")
        }
        YamlFault::Colon => (
            "เครื่องหมาย : ผิดที่",
            "หลังชื่อช่องต้องเป็น : แล้วเว้นวรรค ถ้า : เป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายคำพูดรอบข้อความ",
        ),
        YamlFault::Character => {
            ("มีอักขระที่ใช้ขึ้นต้นค่าไม่ได้", "ใส่เครื่องหมายคำพูดรอบข้อความที่ขึ้นต้นด้วย @ ` % หรือเครื่องหมายพิเศษ")
        }
        YamlFault::SeveralDocuments => {
            ("มีหลายเอกสารในไฟล์เดียว", "ลบบรรทัด --- ที่อยู่กลางไฟล์ ให้เหลือข้อมูลชุดเดียว")
        }
        YamlFault::Other => {
            ("รูปแบบ YAML ไม่ถูกต้อง", "ตรวจการย่อหน้า เครื่องหมาย : และเครื่องหมายคำพูดรอบบรรทัดนี้")
        }
    };
    let label = match fault {
        YamlFault::Quote | YamlFault::Bracket => "เปิดตรงนี้",
        _ => "โปรแกรมอ่านได้ถึงตรงนี้",
    };
    say(what, label, "อ่านไฟล์ต่อไม่ได้ จึงยังไม่รู้ว่าข้อมูลที่เหลือคืออะไร", fix)
}

fn number(why: NumError) -> String {
    match why {
        NumError::Empty => "ไม่มีตัวเลข".into(),
        NumError::NotANumber => "ตรงนี้เป็นข้อความ".into(),
        NumError::Underscore => "ไม่ใช้ขีดล่างคั่นหลัก".into(),
        NumError::Exponent => "ไม่ใช้ตัวเลขแบบ e (ยกกำลัง)".into(),
        NumError::LeadingZero => "จำนวนเงินขึ้นต้นด้วยศูนย์".into(),
        NumError::MisplacedComma => "จุลภาคไม่ได้คั่นทุกสามหลัก".into(),
        NumError::EuropeanDecimal => "จุดและจุลภาคสลับที่กัน".into(),
        NumError::TooManyDecimals { max } => format!("มีทศนิยมเกิน {max} ตำแหน่ง"),
        NumError::Negative => "จำนวนนี้ติดลบไม่ได้".into(),
        NumError::NotWhole => "ตรงนี้มีทศนิยม".into(),
        NumError::LoneMinus => "มีแต่ขีด ไม่มีตัวเลข".into(),
        NumError::FullWidth => "เป็นตัวเลขแบบเต็มความกว้าง".into(),
        NumError::TooLarge => "ตัวเลขใหญ่เกินกว่าที่เก็บได้".into(),
        #[allow(unreachable_patterns)]
        _ => "ตรงนี้ไม่ใช่ตัวเลข".into(),
    }
}

fn date(why: &DateError, text: &str) -> String {
    match why {
        DateError::Empty => "ไม่มีวันที่".into(),
        DateError::TwoDigitYear => "ปีมีสองหลัก ไม่รู้ว่าเป็น พ.ศ. หรือ ค.ศ. ใด".into(),
        DateError::NoSuchDay { year_be, month, last_day, .. } => {
            format!("{} {year_be} มีถึงวันที่ {last_day}", month_name(*month))
        }
        _ => format!("“{text}” ไม่ใช่วันที่"),
    }
}

/// The names of both sides of an identity, and why it must hold.
fn identity(rule: Identity) -> ((&'static str, &'static str), &'static str) {
    match rule {
        Identity::AssetLines => (
            ("สินทรัพย์รวม", "ผลรวมรายการสินทรัพย์"),
            "ยอดรวมต้องเท่ากับผลรวมของรายการ (ค่าเผื่อหนี้สงสัยจะสูญเป็นรายการหัก)",
        ),
        Identity::LiabilityLines => {
            (("หนี้สินรวม", "ผลรวมรายการหนี้สิน"), "ยอดรวมต้องเท่ากับผลรวมของรายการ")
        }
        Identity::EquityLines => (("ทุนรวม", "ผลรวมรายการทุน"), "ยอดรวมต้องเท่ากับผลรวมของรายการ"),
        Identity::BalanceSheet => (("สินทรัพย์", "หนี้สินรวมกับทุน"), "งบดุลต้องเท่ากันสองข้าง"),
        Identity::IncomeLines => (("รายได้รวม", "ผลรวมรายการรายได้"), "ยอดรวมต้องเท่ากับผลรวมของรายการ"),
        Identity::ExpenseLines => {
            (("ค่าใช้จ่ายรวม", "ผลรวมรายการค่าใช้จ่าย"), "ยอดรวมต้องเท่ากับผลรวมของรายการ")
        }
        Identity::Surplus => (("กำไรสุทธิ", "รายได้หักค่าใช้จ่าย"), "กำไรสุทธิคือรายได้หักด้วยค่าใช้จ่าย"),
        Identity::SurplusInEquity => {
            (("กำไรสุทธิ", "กำไรสุทธิในส่วนของทุน"), "กำไรสุทธิสองที่ต้องเป็นตัวเลขเดียวกัน")
        }
        Identity::Allocation => (("กำไรสุทธิ", "ผลรวมการจัดสรรกำไร"), "กำไรต้องจัดสรรครบทุกบาท"),
        Identity::LoanMovement => {
            (("ลูกหนี้ปลายปี", "ยกมา + จ่ายกู้ − รับคืน − ตัดหนี้สูญ"), "การเคลื่อนไหวของลูกหนี้ต้องอธิบายยอดปลายปีได้")
        }
        Identity::LoansInBalance => (("ลูกหนี้ปลายปี", "ลูกหนี้ในงบดุล"), "ลูกหนี้สองที่ต้องเป็นตัวเลขเดียวกัน"),
        Identity::SavingsMovement => {
            (("เงินออมปลายปี", "ยกมา + ฝาก − ถอน"), "การเคลื่อนไหวของเงินออมต้องอธิบายยอดปลายปีได้")
        }
        Identity::SavingsInBalance => {
            (("เงินออมปลายปี", "เงินออมในงบดุล"), "เงินออมสองที่ต้องเป็นตัวเลขเดียวกัน")
        }
        Identity::MemberMovement => {
            (("สมาชิกปลายปี", "ยกมา + เข้าใหม่ − ออก"), "การเปลี่ยนแปลงสมาชิกต้องอธิบายยอดปลายปีได้")
        }
    }
}

fn limit_names(rule: Limit) -> (&'static str, &'static str) {
    match rule {
        Limit::CollectedOfDue => ("รับชำระตามกำหนด", "ยอดถึงกำหนดชำระ"),
        Limit::CollectedOfDueInCollected => ("รับชำระตามกำหนด", "รับชำระทั้งปี"),
        Limit::OverdueInLoans => ("เงินต้นค้างชำระ", "ลูกหนี้ปลายปี"),
        Limit::Par90InPar30 => ("ยอดหนี้ค้างเกิน 90 วัน", "ยอดหนี้ค้างเกิน 30 วัน"),
        Limit::Par30InLoans => ("ยอดหนี้ค้างเกิน 30 วัน", "ลูกหนี้ปลายปี"),
        Limit::OverdueBorrowers => ("ผู้กู้ค้างชำระ", "ผู้กู้ทั้งหมด"),
        Limit::FemaleMembers => ("สมาชิกหญิง", "สมาชิกทั้งหมด"),
        Limit::MemberHouseholds => ("ครัวเรือนสมาชิก", "ครัวเรือนทั้งหมด"),
        Limit::FemaleCommittee => ("กรรมการหญิง", "กรรมการทั้งหมด"),
        Limit::MeetingsWithQuorum => ("ประชุมครบองค์", "ประชุมทั้งหมด"),
        Limit::AgmAttended => ("ผู้เข้าประชุมใหญ่", "สมาชิก ณ วันประชุม"),
    }
}
