//! The Thai of what is wrong with the values and bands of a rubric, or odd about its indicators.

use super::scoring::quantity;
use crate::diag::facts::{Quantity, RubricFault, Stretch};
use crate::diag::{Words, say};
use crate::num::Unit;

pub fn fault(fault: &RubricFault) -> Words {
    match fault {
        RubricFault::Circle { chain } => say(
            format!("สูตรอ้างถึงกันเป็นวง: {}", circle(chain)),
            "อ้างกลับมาที่เดิม",
            "จะคำนวณค่าหนึ่งได้ต้องรู้อีกค่าก่อน จึงคำนวณไม่ได้สักค่า",
            "เขียนสูตรของค่าใดค่าหนึ่งในวงนี้จากช่องตัวเลขของกองทุนโดยตรง",
        ),
        RubricFault::TwoYearsBack { name } => say(
            format!("“{name}” ต้องใช้ข้อมูลย้อนหลังสองปี"),
            "ค่านี้ดูปีก่อนอยู่แล้ว",
            "การคิดคะแนนใช้ข้อมูลปีที่ประกวดกับปีก่อนหน้าเพียงปีเดียว",
            "ตัด prior. ออก หรือแยกเป็นค่าที่ไม่ดูปีก่อน",
        ),
        RubricFault::ValueUnused { name } => say(
            format!("ไม่มีสูตรใดใช้ค่า “{name}”"),
            "ไม่ได้ใช้",
            "ค่าที่ไม่มีใครใช้อาจมาจากการพิมพ์ชื่อผิดในสูตรที่ควรใช้",
            "ใช้ชื่อนี้ในสูตร หรือลบออก",
        ),
        RubricFault::ValueName { name } => say(
            format!("“{name}” ใช้เป็นชื่อค่าในสูตรไม่ได้"),
            "",
            "ชื่อต้องเป็นคำเดียวจากตัวอักษร ตัวเลข และขีดล่าง ไม่ขึ้นต้นด้วยตัวเลข และไม่ซ้ำกับชื่อช่องหรือคำที่สูตรใช้อยู่",
            "ตั้งชื่อใหม่ เช่น overdue_rate หรือ สัดส่วนหนี้ค้าง",
        ),
        RubricFault::ValueTwice { name } => say(
            format!("มีค่าชื่อ “{name}” อยู่แล้ว"),
            "ชื่อซ้ำ",
            "ชื่อเดียวต้องหมายถึงสูตรเดียว",
            "เปลี่ยนชื่อ หรือลบรายการที่ซ้ำ",
        ),
        RubricFault::AgainstDirection { indicator, higher_is_better } => {
            let (direction, wrong, right) = match higher_is_better {
                true => ("ยิ่งสูงยิ่งดี", "at_most หรือ below", "at_least หรือ above"),
                false => ("ยิ่งต่ำยิ่งดี", "at_least หรือ above", "at_most หรือ below"),
            };
            say(
                format!("ช่วงคะแนนของตัวชี้วัด {indicator} สวนทางกับทิศทางที่ดี"),
                format!("ตัวชี้วัดนี้{direction}"),
                format!("ตัวชี้วัดที่{direction}ต้องใช้ {right} มิฉะนั้นกองทุนที่ทำได้แย่กว่าจะได้คะแนนมากกว่า"),
                format!("ใช้ {right} แทน {wrong} หรือแก้ better ของตัวชี้วัด"),
            )
        }
        RubricFault::Gap { indicator, between } => say(
            format!("ช่วงคะแนนของตัวชี้วัด {indicator} มีช่องว่าง: {}", gap(between)),
            "ไม่ต่อกัน",
            "กองทุนที่ได้ค่าในช่องว่างจะได้ศูนย์ ทั้งที่ทำได้ดีกว่าหรือเท่ากับกองทุนที่ได้คะแนน",
            "ให้ปลายของช่วงหนึ่งตรงกับต้นของอีกช่วง เช่น at_least: 70% คู่กับ below: 70% หรือใช้ปลายเดียวก็พอ",
        ),
        RubricFault::Overlap { indicator, between } => say(
            format!("ช่วงคะแนนของตัวชี้วัด {indicator} ทับกัน: {}", overlap(between)),
            "ทับกับช่วงก่อนหน้า",
            "ค่าหนึ่งต้องได้ระดับเดียว มิฉะนั้นกรรมการแต่ละคนจะอ่านไม่เหมือนกัน",
            "ให้ปลายของช่วงหนึ่งตรงกับต้นของอีกช่วง เช่น at_least: 70% คู่กับ below: 70% หรือใช้ปลายเดียวก็พอ",
        ),
        RubricFault::Result { wanted: Quantity::Of(Unit::YesNo), found } => say(
            format!("เงื่อนไขต้องตอบว่าใช่หรือไม่ใช่ แต่ผลของสูตรนี้คือ “{}”", quantity(*found)),
            "ไม่ใช่เงื่อนไข",
            "ข้อที่ไม่มีคำตอบว่าใช่หรือไม่ใช่ตัดสินไม่ได้ว่ากองทุนผ่านหรือไม่",
            "เทียบกับจำนวนหนึ่ง เช่น agm.attended >= 50 หรืออ้างช่องที่ตอบว่าใช่หรือไม่ใช่",
        ),
        RubricFault::Result { wanted, found } => say(
            format!("ผลของสูตรนี้คือ “{}” แต่ unit ระบุเป็น “{}”", quantity(*found), unit(*wanted)),
            "ผลของสูตรไม่ตรงกับ unit",
            "ช่วงคะแนนเขียนตาม unit ถ้าสูตรได้ค่าหน่วยอื่น ทุกกองทุนจะได้คะแนนผิดไปพร้อมกัน",
            "หารให้เป็นสัดส่วน หรือแก้ unit ให้ตรงกับผลของสูตร",
        ),
        RubricFault::LineTells { indicator, field } => say(
            format!("ตัวชี้วัด {indicator} ไล่ระดับเป็นเส้นตรงไม่ได้ เพราะใช้ “{}”", field.thai),
            "คะแนนจะบอกตัวเลขที่ปิดไว้",
            "เมื่อมีคนเกี่ยวข้องเพียงหนึ่งหรือสองคน เว็บไซต์ไม่แสดงตัวเลขนี้ แต่คะแนนที่ไล่ตามเส้นตรงคำนวณกลับเป็นตัวเลขนั้นได้",
            "ใช้ between: steps แล้วเพิ่มช่วงคะแนนให้ถี่ขึ้นแทน",
        ),
        RubricFault::NobodyGets { indicator, funds, contest } => say(
            format!("ตัวชี้วัด {indicator}: ทั้ง {funds} กองทุนที่มีข้อมูลใน {contest} ไม่ได้คะแนนเลย"),
            "ไม่มีกองทุนใดถึงเกณฑ์",
            "ตัวชี้วัดที่ทุกกองทุนได้ศูนย์ไม่ช่วยแยกกองทุนที่ดีกว่า แต่กินน้ำหนักของเกณฑ์ไป",
            "ตรวจหน่วยและทิศทางของช่วงคะแนน หรือปรับเกณฑ์ให้เหมาะกับข้อมูลจริง",
        ),
        RubricFault::EverybodyGets { indicator, funds, contest } => say(
            format!("ตัวชี้วัด {indicator}: ทั้ง {funds} กองทุนที่มีข้อมูลใน {contest} ได้คะแนนเต็ม"),
            "ไม่มีกองทุนใดพลาด",
            "ตัวชี้วัดที่ทุกกองทุนได้เต็มไม่ช่วยแยกกองทุนที่ดีกว่า แต่กินน้ำหนักของเกณฑ์ไป",
            "ตรวจหน่วยและทิศทางของช่วงคะแนน หรือปรับเกณฑ์ให้เหมาะกับข้อมูลจริง",
        ),
    }
}

fn unit(wanted: Quantity) -> &'static str {
    if wanted == Quantity::Percentage {
        "สัดส่วนหรือร้อยละ"
    } else {
        quantity(wanted)
    }
}

fn gap(stretch: &Stretch) -> String {
    match stretch {
        Stretch::At { bound } => format!("ค่า {bound} พอดีไม่อยู่ในช่วงใด"),
        Stretch::Between { low, high } => format!("ค่าระหว่าง {low} กับ {high} ไม่อยู่ในช่วงใด"),
        Stretch::Beyond { bound } => format!("ค่าที่ดีกว่า {bound} ไม่อยู่ในช่วงใด"),
    }
}

fn overlap(stretch: &Stretch) -> String {
    match stretch {
        Stretch::At { bound } | Stretch::Beyond { bound } => format!("ค่า {bound} พอดีอยู่ในสองช่วง"),
        Stretch::Between { low, high } => format!("ค่าระหว่าง {low} กับ {high} อยู่ในสองช่วง"),
    }
}

fn circle(chain: &[String]) -> String {
    chain.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(" → ")
}
