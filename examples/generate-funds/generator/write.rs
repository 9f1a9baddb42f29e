//! An invented fund as YAML text, in the shape that people edit: a heading for each year, a line
//! for each group.

use std::fmt::Write;

use super::days::iso;
use super::places::Identity;
use super::profile::{Missing, Profile, Special};
use super::simulate::{BAHT, Year};

/// `1234`, `1234.50`; blank for what is not known.
pub fn baht(amount: i64) -> String {
    let sign = if amount < 0 { "-" } else { "" };
    let (whole, satang) = (amount.abs() / BAHT, amount.abs() % BAHT);
    if satang == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{satang:02}") }
}

pub fn fund(identity: &Identity, profile: &Profile, years: &[Year]) -> String {
    let mut yaml = String::with_capacity(9_000);
    let Identity { code, moo, tambon, name } = identity;
    let _ = write!(
        yaml,
        "# yaml-language-server: $schema=../../../docs/schemas/fund.schema.json
# ข้อมูลสมมติ: ตัวเลขทุกตัวในไฟล์นี้แต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด
# เพิ่มปีใหม่โดยคัดลอกชุดปีล่าสุดลงท้ายรายการ years ช่องที่ไม่ทราบให้เว้นว่าง (ว่าง = ไม่ทราบ ไม่ใช่ศูนย์)
schema: 1
fund_code: \"{code}\"
village_code: \"{code}\"
kind: village
name: {name}
location: {{moo: {moo}, tambon: \"{tambon}\", amphoe: \"{}\", province: \"{}\"}}
established: 2001-08-15
registration: {{juristic: true}}
synthetic: true
networks: [net-{tambon}, net-{}]
years:
",
        &tambon[..4],
        &tambon[..2],
        &tambon[..4],
    );
    for year in years {
        let skip = match profile.special {
            Special::NoPriorYear => year.fiscal_year < 2568,
            Special::NoLastYear => year.fiscal_year == 2568,
            _ => false,
        };
        if !skip {
            write_year(&mut yaml, profile, year);
        }
    }
    if EVIDENCED.contains(moo) {
        yaml.push_str("evidence:\n");
        for (indicator, kind, title) in EVIDENCE {
            let id = indicator.replace('.', "-");
            let _ = writeln!(
                yaml,
                "  - {{id: ev-{id}, year: 2568, indicator: \"{indicator}\", kind: {kind}, title: {title}}}"
            );
        }
    }
    yaml
}

/// The funds that give evidence, by the number of their village.
const EVIDENCED: [i64; 3] = [1, 3, 6];

const EVIDENCE: [(&str, &str, &str); 11] = [
    ("1.1", "minutes", "รายงานการประชุมคณะกรรมการ ๑๒ เดือน"),
    ("1.3", "attendance", "ใบลงชื่อผู้เข้าประชุมใหญ่"),
    ("2.1", "register", "ทะเบียนการรับชำระหนี้"),
    ("2.2", "register", "ทะเบียนลูกหนี้แยกตามอายุหนี้"),
    ("2.3", "register", "ทะเบียนลูกหนี้เทียบกับปีก่อน"),
    ("4.1", "register", "ทะเบียนเงินออมรายเดือน"),
    ("4.2", "register", "ทะเบียนสมาชิกและครัวเรือน"),
    ("4.3", "statement", "งบดุลที่ลงนามแล้ว"),
    ("5.1", "receipts", "หลักฐานการจ่ายสวัสดิการ"),
    ("5.2", "photo", "ภาพกิจกรรมสาธารณประโยชน์"),
    ("6.1", "report", "สรุปการปลดหนี้ที่มีผู้รับรอง"),
];

fn write_year(yaml: &mut String, profile: &Profile, year: &Year) {
    let last = year.fiscal_year == 2568;
    let no_arrears = last && matches!(profile.missing, Missing::Arrears | Missing::Both);
    let no_meeting = last && matches!(profile.missing, Missing::Meeting | Missing::Both);
    let open = last && profile.special == Special::BooksOpen;
    let state = match (open || year.closed.is_none(), year.audited.is_some()) {
        (true, _) => "draft",
        (false, true) => "audited",
        (false, false) => "closed",
    };
    let members = &year.members;
    let _ = write!(
        yaml,
        "  - fiscal_year: {}
    period: {{start: {}, end: {}}}
    state: {state}
    members: {{opening: {}, joined: {}, left: {}, closing: {}, female: {}, households_total: {}, households_member: {}}}
    committee: {{size: {}, female: {}, in_term: true, meetings_held: {}, meetings_with_quorum: {}, trained: {}}}
",
        year.fiscal_year, iso(year.start), iso(year.end),
        members.opening, members.joined, members.left, members.closing, members.female,
        members.households, members.households_member,
        year.committee.0, year.committee.1, year.meetings.0, year.meetings.1, year.trained,
    );
    match (no_meeting, year.held) {
        (true, _) => {
            yaml.push_str("    agm: {held_on: , members_at: , attended: , quorum_met: }\n")
        }
        (false, held) => {
            let _ = writeln!(
                yaml,
                "    agm: {{held_on: {}, members_at: {}, attended: {}, quorum_met: {}}}",
                held.map_or_else(String::new, iso),
                year.agm.0,
                year.agm.1,
                year.agm.1 * 2 >= year.agm.0
            );
        }
    }
    let off = if last && profile.special == Special::OffByThousand { 1_000 * BAHT } else { 0 };
    let (assets, equity, loans) = (&year.assets, &year.equity, &year.loans);
    let _ = write!(
        yaml,
        "    balance_sheet:
      assets: {{cash: {}, account_1: {}, account_2: {}, account_3: 0, other_bank: 0, loans_outstanding: {}, loan_loss_allowance: {}, interest_receivable: {}, fixed_assets: {}, other: 0, total: {}}}
      liabilities: {{member_savings: {}, member_deposits: 0, bank_borrowings: 0, accrued: {}, other: 0, total: {}}}
      equity: {{government_capital: {}, share_capital: {}, capital_reserve: {}, risk_reserve: {}, welfare_fund: {}, retained_earnings: {}, net_surplus: {}, total: {}}}
",
        baht(assets.cash), baht(assets.account_1), baht(assets.account_2), baht(loans.closing),
        baht(assets.allowance), baht(assets.receivable), baht(assets.fixed), baht(assets.total + off),
        baht(year.savings_liability), baht(year.accrued), baht(year.savings_liability + year.accrued),
        baht(equity.government), baht(equity.shares), baht(equity.capital), baht(equity.risk),
        baht(equity.welfare), baht(equity.retained), baht(year.surplus), baht(equity.total),
    );
    let [i0, i1, i2, i3, i4] = year.income.map(baht);
    let [e0, e1, e2, e3, e4] = year.expenses.map(baht);
    let _ = write!(
        yaml,
        "    income: {{interest_loans: {i0}, interest_bank: {i1}, fees: {i2}, penalties: {i3}, other: {i4}, total: {}}}
    expenses: {{interest_savings: {e0}, interest_borrowings: {e1}, operating: {e2}, loan_loss: {e3}, other: {e4}, total: {}}}
    net_surplus: {}
",
        baht(year.income.iter().sum()), baht(year.expenses.iter().sum()), baht(year.surplus),
    );
    if year.surplus > 0 {
        let [a0, a1, a2, a3, a4, a5, a6, a7] = year.allocation.map(baht);
        let _ = writeln!(
            yaml,
            "    allocation: {{capital_reserve: {a0}, risk_reserve: {a1}, dividend: {a2}, patronage_refund: {a3}, committee_remuneration: {a4}, welfare: {a5}, public_benefit: {a6}, carried_forward: {a7}}}"
        );
    }
    let arrears = |amount: i64| if no_arrears { String::new() } else { baht(amount) };
    let overdue_borrowers =
        if no_arrears { String::new() } else { loans.overdue_borrowers.to_string() };
    let [s0, s1, s2, s3] = year.savings.map(baht);
    let _ = write!(
        yaml,
        "    new_government_capital: 0
    loans: {{opening: {}, disbursed: {}, collected: {}, written_off: 0, closing: {}, principal_due: {}, collected_of_due: {}, overdue_principal: {}, par30_balance: {}, par90_balance: {}, rescheduled: 0, borrowers: {}, overdue_borrowers: {overdue_borrowers}, max_loan: {}, interest_rate_pct: {}}}
    savings: {{opening: {s0}, deposits: {s1}, withdrawals: {s2}, closing: {s3}}}
    welfare: {{kinds: [เกิด, เจ็บป่วย, เสียชีวิต, ทุนการศึกษา], beneficiaries: {}, paid: {}, public_benefit_paid: {}}}
    debt_clearing: {{members_with_informal_debt: {}, cleared_verified: {}}}
",
        baht(loans.opening), baht(loans.disbursed), baht(loans.collected), baht(loans.closing),
        baht(loans.due), baht(loans.collected_of_due), arrears(loans.overdue),
        arrears(loans.par30), arrears(loans.par90), loans.borrowers,
        baht(loans.max_loan), loans.rate,
        year.welfare.0, baht(year.welfare.1), baht(year.welfare.2),
        year.informal.0, year.informal.1,
    );
    let date = |day: Option<i64>| day.filter(|_| !open).map_or_else(String::new, iso);
    let _ = writeln!(
        yaml,
        "    reporting: {{books_closed_on: {}, audited_on: {}, auditor: {}, presented_at_agm: {}, posted: {}, reported_to_vfo_on: {}}}",
        date(year.closed),
        date(year.audited),
        if year.audited.is_some() && !open { "network" } else { "none" },
        year.presented && !open,
        year.posted && !open,
        date(year.reported),
    );
}
