use std::sync::Arc;

use super::*;
use crate::parse::formula::formula;
use crate::text::{Located, Span};
use crate::thai::Digits;

fn aloud(written: &str) -> String {
    let written = Located::new(written.to_string(), Span::default());
    let read = formula(&Arc::from("rubric.yaml"), &written);
    assert_eq!(read.problems, []);
    Words { digits: Digits::Thai }.formula(&read.value.unwrap().root, &ByName)
}

#[test]
fn formulas_are_read_as_people_say_them() {
    for (written, said) in [
        ("committee.meetings_with_quorum / 12", "ประชุมกรรมการครบองค์ประชุม ÷ ๑๒"),
        ("loans.par30_balance / loans.closing", "ยอดหนี้ที่ค้างเกิน ๓๐ วัน ÷ ลูกหนี้เงินกู้ปลายปี"),
        (
            "loans.overdue_principal / loans.closing - prior.loans.overdue_principal / prior.loans.closing",
            "(เงินต้นค้างชำระ ÷ ลูกหนี้เงินกู้ปลายปี) − (เงินต้นค้างชำระ (ปีก่อน) ÷ ลูกหนี้เงินกู้ปลายปี (ปีก่อน))",
        ),
        (
            "(balance_sheet.equity.risk_reserve + balance_sheet.assets.loan_loss_allowance) / loans.par30_balance",
            "(เงินประกันความเสี่ยง + ค่าเผื่อหนี้สงสัยจะสูญ) ÷ ยอดหนี้ที่ค้างเกิน ๓๐ วัน",
        ),
        ("net_surplus <= 0", "กำไรสุทธิไม่เกิน ๐ บาท"),
        ("0 < net_surplus", "กำไรสุทธิมากกว่า ๐ บาท"),
        ("members.closing >= 50", "สมาชิกปลายปีตั้งแต่ ๕๐ คนขึ้นไป"),
        (
            "max(loans.overdue_principal / loans.closing, prior.loans.overdue_principal / prior.loans.closing) <= 1%",
            "ค่าที่มากกว่าระหว่าง (เงินต้นค้างชำระ ÷ ลูกหนี้เงินกู้ปลายปี) กับ (เงินต้นค้างชำระ (ปีก่อน) ÷ ลูกหนี้เงินกู้ปลายปี (ปีก่อน)) ไม่เกินร้อยละ ๑",
        ),
        ("reporting.books_closed_on - period.end <= 60", "จำนวนวันจากวันสิ้นปีบัญชีถึงวันปิดบัญชีไม่เกิน ๖๐ วัน"),
        (
            "known(reporting.audited_on) and reporting.auditor != \"none\"",
            "มีข้อมูลวันตรวจสอบบัญชี และผู้ตรวจสอบบัญชีไม่ใช่ “ไม่มี”",
        ),
        ("reporting.presented_at_agm and reporting.posted", "เสนองบต่อที่ประชุมใหญ่ และปิดประกาศงบ"),
        ("not known(reporting.audited_on)", "ไม่มีข้อมูลวันตรวจสอบบัญชี"),
        ("if known(net_surplus) then net_surplus else 0", "ถ้ามีข้อมูลกำไรสุทธิ ให้ใช้กำไรสุทธิ มิฉะนั้นใช้ ๐"),
        ("min(members.closing, 10, members.female)", "ค่าที่น้อยที่สุดใน (สมาชิกปลายปี, ๑๐, สมาชิกหญิง)"),
        ("abs(savings.closing - savings.opening)", "ค่าสัมบูรณ์ของ (เงินออมปลายปี − เงินออมต้นปี)"),
    ] {
        assert_eq!(aloud(written), said, "{written}");
    }
}
