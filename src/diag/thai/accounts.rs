//! The Thai of what does not agree in the accounts of a fund: identities, limits, continuity.

use rust_decimal::Decimal;

use crate::diag::facts::{FieldName, Identity, Limit, Term};
use crate::diag::figures::{
    amount, difference, figure, lines, name, of_unit, side, spelled, total,
};
use crate::diag::{Lang, Words, say};

const NOT_RANKED: &str = "ระหว่างนี้กองทุนยังไม่ได้รับการจัดอันดับ";

/// Why, the figures of a side too long for the headline, and where they stand.
fn because(why: &str, sides: &[&[Term]]) -> String {
    let mut parts = vec![why.to_string()];
    parts.extend(
        sides
            .iter()
            .filter_map(|terms| spelled(terms, Lang::Th))
            .map(|sum| format!("รายการคือ {sum}")),
    );
    let terms: Vec<&Term> = sides.iter().flat_map(|terms| terms.iter()).collect();
    parts.extend(lines(&terms, Lang::Th));
    parts.join(" · ")
}

pub fn unbalanced(rule: Identity, left: &[Term], right: &[Term], year: i32) -> Words {
    let unit = left.first().map_or(crate::num::Unit::Baht, |term| term.unit);
    let off = of_unit(difference(total(left), total(right)), unit);
    say(
        format!("ปี {year}: {} ≠ {} ต่างกัน {off}", side(left, Lang::Th), side(right, Lang::Th)),
        format!("ควรเป็น {} ถ้าตัวเลขอื่นถูก", of_unit(total(right), unit)),
        because(identity(rule), &[left, right]),
        format!("ตรวจกับงบที่ลงนามแล้วแก้ช่องที่พิมพ์ผิด {NOT_RANKED}"),
    )
}

pub fn exceeds(rule: Limit, value: &Term, limit: &[Term], year: i32) -> Words {
    let over = difference(value.value, total(limit));
    let mend = match rule {
        Limit::BorrowersInMembers => "ตรวจทะเบียนสมาชิกกับทะเบียนลูกหนี้ ถ้าผู้กู้บางคนลาออกแล้วให้บันทึกเหตุผลไว้",
        Limit::WelfarePaid => "ตรวจยอดจ่ายสวัสดิการกับบัญชี และระบุที่มาของเงินส่วนที่เกิน",
        _ => "ตรวจตัวเลขทุกช่องกับทะเบียน แล้วแก้ช่องที่พิมพ์ผิด",
    };
    say(
        format!(
            "ปี {year}: {} มากกว่า {}",
            side(std::slice::from_ref(value), Lang::Th),
            side(limit, Lang::Th)
        ),
        format!("เกิน {}", of_unit(over, value.unit)),
        because(limit_why(rule), &[std::slice::from_ref(value), limit]),
        mend,
    )
}

pub fn negative(field: FieldName, value: Decimal, year: i32) -> Words {
    say(
        format!("ปี {year}: {}ติดลบ ({})", field.thai, amount(value)),
        "ช่องนี้ต้องไม่ต่ำกว่าศูนย์",
        "ยอดติดลบมักเกิดจากเครื่องหมายลบที่เกินมา หรือกรอกสลับช่อง",
        format!("ตรวจกับงบแล้วแก้ตัวเลข {NOT_RANKED}"),
    )
}

pub fn broken_continuity(opening: &Term, closing: &[Term], large: bool, year: i32) -> Words {
    let off = difference(opening.value, total(closing));
    let consequence = if large {
        NOT_RANKED
    } else {
        "ต่างกันไม่เกินร้อยละ 1 จึงยังจัดอันดับให้"
    };
    say(
        format!(
            "ปี {year}: {} ≠ {}",
            side(std::slice::from_ref(opening), Lang::Th),
            side(closing, Lang::Th)
        ),
        format!("ต่างกัน {}", of_unit(off, opening.unit)),
        because("ยอดยกมาต้องต่อจากยอดยกไปของปีก่อน", &[std::slice::from_ref(opening), closing]),
        format!("ตรวจยอดยกมากับงบปีก่อน ถ้ามีการปรับปรุงให้บันทึกเหตุผลไว้ {consequence}"),
    )
}

pub fn overdue_without_par30(overdue: &Term, year: i32) -> Words {
    say(
        format!(
            "ปี {year}: {} {} แต่ไม่มียอดหนี้ที่ค้างเกิน 30 วันเลย",
            name(overdue, Lang::Th),
            amount(overdue.value)
        ),
        "ค้างไม่ถึง 31 วันทั้งหมดหรือไม่",
        "เป็นไปได้เฉพาะเมื่อทุกรายค้างไม่เกิน 30 วัน ซึ่งพบไม่บ่อย",
        "ตรวจอายุหนี้ในทะเบียนลูกหนี้ แล้วกรอก par30_balance ให้ตรง หรือปล่อยไว้ถ้าถูกต้องแล้ว",
    )
}

pub fn overdue_one_sided(principal: &Term, persons: &Term, year: i32) -> Words {
    say(
        format!(
            "ปี {year}: {} {} แต่{} {} คน",
            name(principal, Lang::Th),
            amount(principal.value),
            name(persons, Lang::Th),
            figure(persons.value)
        ),
        "เงินกับคนต้องเป็นศูนย์พร้อมกัน",
        "มีเงินค้างต้องมีผู้ค้าง และมีผู้ค้างต้องมีเงินค้าง",
        "ตรวจทะเบียนลูกหนี้ แล้วกรอกทั้งสองช่องให้ตรงกัน",
    )
}

/// Why an identity must hold.
fn identity(rule: Identity) -> &'static str {
    const TOTAL: &str = "ยอดรวมต้องเท่ากับผลรวมของรายการ";
    match rule {
        Identity::AssetLines => "ยอดรวมต้องเท่ากับผลรวมของรายการ โดยค่าเผื่อหนี้สงสัยจะสูญเป็นรายการหัก",
        Identity::LiabilityLines
        | Identity::EquityLines
        | Identity::IncomeLines
        | Identity::ExpenseLines => TOTAL,
        Identity::BalanceSheet => "งบดุลต้องเท่ากันทั้งสองข้าง",
        Identity::Surplus => "กำไรสุทธิคือรายได้รวมหักด้วยค่าใช้จ่ายรวม",
        Identity::SurplusInEquity => "กำไรสุทธิสองที่ต้องเป็นตัวเลขเดียวกัน",
        Identity::Allocation => "กำไรต้องจัดสรรครบทุกบาท และจัดสรรเกินกว่าที่มีไม่ได้",
        Identity::LoanMovement => "ยอดลูกหนี้ปลายปีต้องมาจากยอดยกมาและรายการระหว่างปี",
        Identity::LoansInBalance => "ลูกหนี้สองที่ต้องเป็นตัวเลขเดียวกัน",
        Identity::SavingsMovement => "ยอดเงินออมปลายปีต้องมาจากยอดยกมาและรายการระหว่างปี",
        Identity::SavingsInBalance => "เงินออมสองที่ต้องเป็นตัวเลขเดียวกัน",
        Identity::MemberMovement => "จำนวนสมาชิกปลายปีต้องมาจากยอดยกมาและการเข้าออกระหว่างปี",
    }
}

fn limit_why(rule: Limit) -> &'static str {
    match rule {
        Limit::CollectedOfDue | Limit::CollectedOfDueInCollected => {
            "เงินที่รับชำระตามกำหนดเป็นส่วนหนึ่งของยอดที่ถึงกำหนดและของยอดที่รับคืนทั้งปี"
        }
        Limit::BorrowersInMembers | Limit::BorrowersInAllMembers => "ผู้กู้ต้องเป็นสมาชิกของกองทุน",
        Limit::WelfarePaid => "สวัสดิการจ่ายได้ไม่เกินกองทุนสวัสดิการยกมารวมกับที่จัดสรรเพิ่ม",
        _ => "ส่วนย่อยมากกว่าส่วนรวมไม่ได้",
    }
}
