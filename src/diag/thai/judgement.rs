//! The Thai of what contradicts a law, a calendar or common sense in the accounts of a fund.

use rust_decimal::Decimal;

use crate::diag::facts::{DateRule, EvidenceFault, LawRule, LawSource, Term, Unlikely};
use crate::diag::figures::{figure, name, of_unit};
use crate::diag::{Lang, Words, say};

const NOT_RANKED: &str = "ระหว่างนี้กองทุนยังไม่ได้รับการจัดอันดับ";

pub fn village_code(written: &str, expected: &str) -> Words {
    say(
        format!("รหัสหมู่บ้าน {written} ไม่ตรงกับตำบลและหมู่ที่ ซึ่งควรเป็น {expected}"),
        format!("ควรเป็น \"{expected}\""),
        "รหัสหมู่บ้านคือรหัสตำบล 6 หลักต่อด้วยหมู่ที่ 2 หลัก ถ้าผิด ข้อมูลจะไปอยู่ผิดพื้นที่",
        format!("แก้ village_code หรือแก้ location ให้ตรงกัน {NOT_RANKED}"),
    )
}

/// A law that nobody has compared with its text is told of as such.
fn standing(verified: bool) -> &'static str {
    if verified {
        NOT_RANKED
    } else {
        "ข้อกำหนดนี้ยังไม่ได้เทียบกับตัวบท จึงเตือนเท่านั้น"
    }
}

pub fn outside_law(
    rule: LawRule,
    value: &Term,
    limit: Decimal,
    source: &LawSource,
    year: i32,
) -> Words {
    let (what, written) = (name(value, Lang::Th), of_unit(value.value, value.unit));
    let bound = of_unit(limit, value.unit);
    let (sense, consequence) = match rule {
        LawRule::CommitteeMin => ("น้อยกว่า", standing(source.verified)),
        LawRule::CommitteeMax => ("มากกว่า", standing(source.verified)),
        _ if source.verified => ("มากกว่า", "เป็นคำเตือน ไม่กระทบการจัดอันดับ"),
        _ => ("มากกว่า", standing(false)),
    };
    say(
        format!("ปี {year}: {what} {written} {sense}ที่กำหนดไว้ {bound}"),
        format!("ตาม{}", source.name),
        format!("ตัวเลขที่ใช้เทียบอ่านจากแฟ้มระเบียบ: {}", source.name),
        format!("ตรวจตัวเลขกับหลักฐาน ถ้าถูกต้องแล้วให้ปรึกษาพัฒนากรเรื่องข้อกำหนด {consequence}"),
    )
}

pub fn quorum_contradicts(
    said: bool,
    attended: &Term,
    members: &Term,
    percent: Decimal,
    source: &LawSource,
    year: i32,
) -> Words {
    let (attended, members) = (figure(attended.value), figure(members.value));
    let claim = if said {
        "ครบองค์ประชุม"
    } else {
        "ไม่ครบองค์ประชุม"
    };
    say(
        format!("ปี {year}: ระบุว่าประชุมใหญ่{claim} แต่มีผู้เข้าประชุม {attended} จากสมาชิก {members} คน"),
        format!("องค์ประชุมคือร้อยละ {} ขึ้นไป", figure(percent)),
        format!("องค์ประชุมอ่านจากแฟ้มระเบียบ: {}", source.name),
        format!("ตรวจรายงานการประชุมใหญ่ แล้วแก้จำนวนหรือแก้ quorum_met {}", standing(source.verified)),
    )
}

pub fn dates_disagree(rule: DateRule, date: &str, other: &str, year: i32) -> Words {
    let (what, why) = match rule {
        DateRule::StartBeforeEnd => {
            (format!("วันเริ่มงวด {date} ไม่ก่อนวันสิ้นงวด {other}"), "งวดบัญชีต้องเริ่มก่อนสิ้นสุด")
        }
        DateRule::WholeYear => (
            format!("งวดบัญชี {date} ถึง {other} ไม่ใช่หนึ่งปี"),
            "งวดบัญชีปกติยาว 360 ถึง 371 วัน ตัวเลขของงวดที่สั้นหรือยาวกว่าเทียบกับกองทุนอื่นไม่ได้ตรง ๆ",
        ),
        DateRule::NoOverlap => {
            (format!("งวดบัญชีเริ่ม {date} ก่อนงวดปีก่อนสิ้นสุด {other}"), "งวดบัญชีสองปีซ้อนกันไม่ได้")
        }
        DateRule::ClosedAfterEnd => {
            (format!("ปิดบัญชีวันที่ {date} ก่อนสิ้นงวด {other}"), "ปิดบัญชีได้เมื่อสิ้นงวดแล้ว")
        }
        DateRule::AuditedAfterClosed => {
            (format!("ตรวจสอบบัญชีวันที่ {date} ก่อนปิดบัญชี {other}"), "ตรวจสอบได้เมื่อปิดบัญชีแล้ว")
        }
        DateRule::AgmAfterEnd => {
            (format!("ประชุมใหญ่วันที่ {date} ก่อนสิ้นงวด {other}"), "ประชุมใหญ่ของปีบัญชีนี้คือครั้งที่เสนองบหลังสิ้นงวด")
        }
        DateRule::NotInTheFuture => {
            (format!("วันที่ {date} ยังมาไม่ถึง (วันนี้ {other})"), "เหตุการณ์ที่ยังไม่เกิดบันทึกเป็นข้อเท็จจริงไม่ได้")
        }
    };
    let consequence = match rule {
        DateRule::WholeYear => "ถ้าถูกต้องแล้วปล่อยไว้ได้",
        DateRule::NotInTheFuture => "ถ้ายังไม่เกิดขึ้นให้เว้นว่าง",
        _ => NOT_RANKED,
    };
    say(
        format!("ปี {year}: {what}"),
        "ตรวจวันที่นี้",
        why,
        format!("แก้วันที่ให้ตรงกับเอกสาร โดยดูว่าปี พ.ศ. หรือ ค.ศ. พิมพ์ผิดหรือไม่ {consequence}"),
    )
}

pub fn fiscal_year(year: i32, end: &str) -> Words {
    say(
        format!("ปีบัญชี {year} ไม่ตรงกับวันสิ้นงวด {end}"),
        "ปีบัญชีคือปี พ.ศ. ของวันสิ้นงวด",
        "ตัวเลขอาจถูกนำไปเทียบผิดปี",
        format!("แก้ปีบัญชีหรือวันเริ่มและวันสิ้นงวด {NOT_RANKED}"),
    )
}

pub fn interest_unlikely(earned: Decimal, rate: Decimal, year: i32) -> Words {
    say(
        format!(
            "ปี {year}: ดอกเบี้ยรับคิดเป็นร้อยละ {} ของลูกหนี้เฉลี่ย แต่อัตราที่กรอกคือร้อยละ {}",
            figure(earned),
            figure(rate)
        ),
        format!("อัตราที่กรอกคือร้อยละ {}", figure(rate)),
        "ดอกเบี้ยรับควรอยู่ระหว่างครึ่งหนึ่งถึงสองเท่าของอัตราที่ประกาศ ถ้าต่างมากอาจกรอกอัตราต่อเดือน หรือบันทึกดอกเบี้ยไม่ครบ",
        "ตรวจอัตราต่อปี ยอดดอกเบี้ยรับ และยอดลูกหนี้ หรือปล่อยไว้ถ้าถูกต้องแล้ว",
    )
}

pub fn unlikely(what: Unlikely, value: &Term, compared: &[Decimal], year: i32) -> Words {
    let figure = of_unit(value.value, value.unit);
    let compared: Vec<String> = compared.iter().map(|one| of_unit(*one, value.unit)).collect();
    let compared = compared.join(" ถึง ");
    let name = name(value, Lang::Th);
    let (sentence, why) = match what {
        Unlikely::GovernmentCapital => (
            format!("{name} {figure} อยู่นอกช่วงที่พบทั่วไป {compared}"),
            "กองทุนหมู่บ้านได้รับเงินจากรัฐเป็นก้อนตามรอบ จึงมักอยู่ในช่วงนี้ ยอดนอกช่วงอาจเกิดจากพิมพ์ตัวเลขขาดหรือเกินหนึ่งหลัก",
        ),
        Unlikely::TotalAssets => (
            format!("{name} {figure} สูงผิดปกติ (เกิน {compared})"),
            "กองทุนหมู่บ้านมีสินทรัพย์ระดับล้านบาท ยอดนี้อาจพิมพ์เกินหนึ่งหลัก",
        ),
        Unlikely::Leap => (
            format!("{name} เปลี่ยนจาก {compared} เป็น {figure} เกินครึ่งหนึ่งในปีเดียว"),
            "การเปลี่ยนแปลงมากขนาดนี้พบไม่บ่อย อาจพิมพ์ผิดหลักหรือกรอกสลับปี",
        ),
    };
    say(
        format!("ปี {year}: {sentence}"),
        "ตรวจตัวเลขนี้อีกครั้ง",
        why,
        "ตรวจกับงบที่ลงนาม ถ้าถูกต้องแล้วปล่อยไว้ได้ คำเตือนนี้ไม่กระทบการจัดอันดับ",
    )
}

pub fn repaid_yet_at_risk(par30: Decimal, year: i32) -> Words {
    say(
        format!(
            "ปี {year}: ชำระคืนตามกำหนดครบร้อยละ 100 แต่หนี้ค้างเกิน 30 วันมีถึงร้อยละ {} ของลูกหนี้",
            figure(par30)
        ),
        "ตรวจสอบการคืนแล้วกู้ใหม่",
        "ถ้าให้คืนเงินเก่าด้วยการกู้ใหม่ อัตราชำระคืนจะดูดีทั้งที่หนี้ยังอยู่",
        "ตรวจสัญญาที่ทำใหม่ในวันเดียวกับวันที่รับชำระ ถ้าถูกต้องแล้วปล่อยไว้ได้",
    )
}

pub fn evidence(id: &str, fault: &EvidenceFault) -> Words {
    match fault {
        EvidenceFault::Lacking { indicators } => say(
            format!("ยังไม่มีหลักฐานของตัวชี้วัดที่ได้ระดับ 3 ขึ้นไป: {}", indicators.join(", ")),
            "",
            "กรรมการตัดสินตรวจคะแนนระดับสูงจากหลักฐาน",
            "เพิ่มรายการใน evidence โดยระบุ indicator ของแต่ละข้อ",
        ),
        EvidenceFault::FileMissing { file, public } => say(
            format!("ไม่พบไฟล์หลักฐาน “{file}” ของรายการ {id}"),
            "นับจากโฟลเดอร์ data",
            if *public {
                "รายการนี้ระบุให้เผยแพร่ ลิงก์บนหน้าเว็บจะเปิดไม่ได้"
            } else {
                "หลักฐานที่เปิดดูไม่ได้ใช้ยืนยันคะแนนไม่ได้"
            },
            "วางไฟล์ไว้ที่นั้น หรือลบช่อง file ถ้าเก็บเป็นกระดาษ",
        ),
        EvidenceFault::NotPublishable { file } => say(
            format!("เผยแพร่ไฟล์หลักฐาน “{file}” ของรายการ {id} ไม่ได้"),
            "ต้องเป็น PDF หรือภาพ ในโฟลเดอร์ data/evidence",
            "เผยแพร่เฉพาะไฟล์ที่เปิดดูได้ทุกเครื่อง และโปรแกรมตรวจข้อมูลส่วนบุคคลที่ติดมาได้",
            "บันทึกเป็น .pdf .jpg .png หรือ .webp ไว้ใน data/evidence หรือแก้เป็น public: false ถ้าเก็บไว้ใช้ภายใน",
        ),
        EvidenceFault::NothingToPublish => say(
            format!("หลักฐาน {id} ระบุว่าเผยแพร่ แต่ไม่มีไฟล์"),
            "",
            "หน้าเว็บจะแสดงชื่อหลักฐานโดยไม่มีลิงก์ให้เปิดดู",
            "เพิ่มช่อง file หรือลบ public",
        ),
        EvidenceFault::Changed { file } => say(
            format!("ไฟล์หลักฐาน “{file}” ไม่ใช่ไฟล์เดิมที่บันทึกไว้ในรายการ {id}"),
            "sha256 ไม่ตรงกับไฟล์",
            "ไฟล์ถูกแก้หรือสลับหลังจากตรวจแล้ว",
            format!("ใช้ไฟล์เดิม หรือให้ผู้ตรวจดูไฟล์ใหม่แล้วแก้ sha256 {NOT_RANKED}"),
        ),
    }
}
