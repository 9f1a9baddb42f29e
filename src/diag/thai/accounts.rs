//! The Thai of what does not agree in the accounts of a fund.

use rust_decimal::Decimal;

use crate::diag::facts::{FieldName, Identity, Limit, Stock};
use crate::diag::figures::{amount, difference, figure};
use crate::diag::{Words, say};

pub fn unbalanced(rule: Identity, left: Decimal, right: Decimal, year: i32) -> Words {
    let ((left_name, right_name), why) = identity(rule);
    say(
        format!("ปี {year}: {left_name} {} ≠ {right_name} {}", amount(left), amount(right)),
        format!("ต่างกัน {}", amount(difference(left, right))),
        why,
        "ตรวจกับงบที่ลงนามแล้วแก้ช่องที่พิมพ์ผิด ระหว่างนี้กองทุนยังไม่ได้รับการจัดอันดับ",
    )
}

pub fn exceeds(rule: Limit, value: Decimal, limit: Decimal, year: i32) -> Words {
    let (low, high) = limit_names(rule);
    say(
        format!("ปี {year}: {low} {} มากกว่า{high} {}", figure(value), figure(limit)),
        format!("เกิน {}", figure(difference(value, limit))),
        "ส่วนย่อยมากกว่าส่วนรวมไม่ได้",
        "ตรวจตัวเลขทั้งสองช่องกับทะเบียน แล้วแก้ช่องที่พิมพ์ผิด",
    )
}

pub fn negative(field: FieldName, value: Decimal, year: i32) -> Words {
    say(
        format!("ปี {year}: {}ติดลบ ({})", field.thai, amount(value)),
        "ช่องนี้ต้องไม่ต่ำกว่าศูนย์",
        "ยอดติดลบมักเกิดจากเครื่องหมายลบที่เกินมา หรือกรอกสลับช่อง",
        "ตรวจกับงบแล้วแก้ตัวเลข",
    )
}

pub fn broken_continuity(stock: Stock, opening: Decimal, closing: Decimal, year: i32) -> Words {
    let name = match stock {
        Stock::Loans => "ลูกหนี้",
        Stock::Savings => "เงินออม",
        Stock::Members => "สมาชิก",
    };
    say(
        format!("ปี {year}: {name}ต้นปี {} ไม่เท่ากับปลายปีก่อน {}", figure(opening), figure(closing)),
        format!("ต่างกัน {}", figure(difference(opening, closing))),
        "ยอดยกมาต้องเท่ากับยอดยกไปของปีก่อน",
        "ตรวจยอดยกมากับงบปีก่อน ถ้ามีการปรับปรุงให้บันทึกเหตุผลไว้",
    )
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
        Identity::BalanceSheet => (("สินทรัพย์", "หนี้สินรวมกับทุน"), "งบดุลต้องเท่ากันทั้งสองข้าง"),
        Identity::IncomeLines => (("รายได้รวม", "ผลรวมรายการรายได้"), "ยอดรวมต้องเท่ากับผลรวมของรายการ"),
        Identity::ExpenseLines => {
            (("ค่าใช้จ่ายรวม", "ผลรวมรายการค่าใช้จ่าย"), "ยอดรวมต้องเท่ากับผลรวมของรายการ")
        }
        Identity::Surplus => (("กำไรสุทธิ", "รายได้หักค่าใช้จ่าย"), "กำไรสุทธิคือรายได้รวมหักด้วยค่าใช้จ่ายรวม"),
        Identity::SurplusInEquity => {
            (("กำไรสุทธิ", "กำไรสุทธิในส่วนของทุน"), "กำไรสุทธิสองที่ต้องเป็นตัวเลขเดียวกัน")
        }
        Identity::Allocation => (("กำไรสุทธิ", "ผลรวมการจัดสรรกำไร"), "กำไรต้องจัดสรรครบทุกบาท"),
        Identity::LoanMovement => (
            ("ลูกหนี้ปลายปี", "ยกมา + จ่ายกู้ − รับคืน − ตัดหนี้สูญ"),
            "ยอดลูกหนี้ปลายปีต้องมาจากยอดยกมาและรายการระหว่างปี",
        ),
        Identity::LoansInBalance => (("ลูกหนี้ปลายปี", "ลูกหนี้ในงบดุล"), "ลูกหนี้สองที่ต้องเป็นตัวเลขเดียวกัน"),
        Identity::SavingsMovement => {
            (("เงินออมปลายปี", "ยกมา + ฝาก − ถอน"), "ยอดเงินออมปลายปีต้องมาจากยอดยกมาและรายการระหว่างปี")
        }
        Identity::SavingsInBalance => {
            (("เงินออมปลายปี", "เงินออมในงบดุล"), "เงินออมสองที่ต้องเป็นตัวเลขเดียวกัน")
        }
        Identity::MemberMovement => (
            ("สมาชิกปลายปี", "ยกมา + เข้าใหม่ − ออก"),
            "จำนวนสมาชิกปลายปีต้องมาจากยอดยกมาและการเข้าออกระหว่างปี",
        ),
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
