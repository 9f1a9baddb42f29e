//! Every figure that a fund's year may hold: its path in the YAML file, its unit and its
//! names. Reading, checking, scoring, tables and explanations all go through this one list, so that
//! a figure added here is read, named and available to formulas at once.
//!
//! All values are kept as exact decimals: counts and baht as they are, yes/no as 1/0, a date as
//! days since 1970-01-01, a choice as its position in the list of choices.

use crate::diag::FieldName;
use crate::num::Unit;

/// A choice as people type it, and how it is shown.
pub type Choice = (&'static str, &'static str);

pub struct FieldDef {
    /// As in the YAML file and in formulas: `loans.par30_balance`.
    pub path: &'static str,
    pub unit: Unit,
    pub thai: &'static str,
    /// As our English messages call it.
    pub english: &'static str,
    pub choices: &'static [Choice],
}

macro_rules! fields {
    ($($name:ident $path:literal $unit:ident $thai:literal $english:literal $([$($choice:literal $shown:literal),+])?;)+) => {
        /// One figure of a fund's year.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Field { $($name),+ }

        impl Field {
            pub const ALL: &'static [Field] = &[$(Field::$name),+];
        }

        static DEFS: &[FieldDef] = &[$(FieldDef {
            path: $path,
            unit: Unit::$unit,
            thai: $thai,
            english: $english,
            choices: &[$($(($choice, $shown)),+)?],
        }),+];
    };
}

fields! {
    PeriodStart "period.start" Date "วันเริ่มปีบัญชี" "start of the accounting period";
    PeriodEnd "period.end" Date "วันสิ้นปีบัญชี" "end of the accounting period";
    State "state" Choice "สถานะของงบ" "state of the accounts" ["draft" "ร่าง", "closed" "ปิดบัญชีแล้ว", "audited" "ตรวจสอบแล้ว", "restated" "ปรับปรุงใหม่"];

    MembersOpening "members.opening" Persons "สมาชิกต้นปี" "members at the start of the year";
    MembersJoined "members.joined" Persons "สมาชิกเข้าใหม่" "members who joined";
    MembersLeft "members.left" Persons "สมาชิกที่ออก" "members who left";
    MembersClosing "members.closing" Persons "สมาชิกปลายปี" "members at the end of the year";
    MembersFemale "members.female" Persons "สมาชิกหญิง" "women among members";
    HouseholdsTotal "members.households_total" Households "ครัวเรือนทั้งหมด" "all households";
    HouseholdsMember "members.households_member" Households "ครัวเรือนที่เป็นสมาชิก" "member households";

    CommitteeSize "committee.size" Persons "จำนวนกรรมการ" "committee members";
    CommitteeFemale "committee.female" Persons "กรรมการหญิง" "women on the committee";
    CommitteeInTerm "committee.in_term" YesNo "กรรมการอยู่ในวาระ" "committee within its term";
    MeetingsHeld "committee.meetings_held" Times "ประชุมกรรมการ" "committee meetings";
    MeetingsWithQuorum "committee.meetings_with_quorum" Times "ประชุมกรรมการครบองค์ประชุม" "committee meetings with a quorum";
    CommitteeTrained "committee.trained" Persons "กรรมการที่ผ่านการอบรม" "trained committee members";

    AgmHeldOn "agm.held_on" Date "วันประชุมใหญ่สามัญประจำปี" "date of the annual general meeting";
    AgmMembersAt "agm.members_at" Persons "สมาชิก ณ วันประชุมใหญ่" "members on the day of the general meeting";
    AgmAttended "agm.attended" Persons "ผู้เข้าประชุมใหญ่" "attendance of the general meeting";
    AgmQuorumMet "agm.quorum_met" YesNo "ประชุมใหญ่ครบองค์ประชุม" "general meeting with a quorum";

    Cash "balance_sheet.assets.cash" Baht "เงินสด" "cash";
    Account1 "balance_sheet.assets.account_1" Baht "เงินฝากธนาคาร บัญชี 1" "bank deposits, account 1";
    Account2 "balance_sheet.assets.account_2" Baht "เงินฝากธนาคาร บัญชี 2" "bank deposits, account 2";
    Account3 "balance_sheet.assets.account_3" Baht "เงินฝากธนาคาร บัญชี 3" "bank deposits, account 3";
    OtherBank "balance_sheet.assets.other_bank" Baht "เงินฝากธนาคารอื่น" "other bank deposits";
    LoansOutstanding "balance_sheet.assets.loans_outstanding" Baht "ลูกหนี้เงินกู้ในงบดุล" "loans in the balance sheet";
    LoanLossAllowance "balance_sheet.assets.loan_loss_allowance" Baht "ค่าเผื่อหนี้สงสัยจะสูญ (หัก)" "loan-loss allowance (deducted)";
    InterestReceivable "balance_sheet.assets.interest_receivable" Baht "ดอกเบี้ยค้างรับ" "interest receivable";
    FixedAssets "balance_sheet.assets.fixed_assets" Baht "วัสดุและอุปกรณ์" "materials and equipment";
    OtherAssets "balance_sheet.assets.other" Baht "สินทรัพย์อื่น" "other assets";
    TotalAssets "balance_sheet.assets.total" Baht "สินทรัพย์รวม" "total assets";

    MemberSavings "balance_sheet.liabilities.member_savings" Baht "เงินสัจจะและเงินออมในงบดุล" "member savings in the balance sheet";
    MemberDeposits "balance_sheet.liabilities.member_deposits" Baht "เงินรับฝากสมาชิก" "member deposits";
    BankBorrowings "balance_sheet.liabilities.bank_borrowings" Baht "เงินกู้ธนาคาร" "borrowings from banks";
    Accrued "balance_sheet.liabilities.accrued" Baht "ค่าใช้จ่ายค้างจ่าย" "accrued expenses";
    OtherLiabilities "balance_sheet.liabilities.other" Baht "หนี้สินอื่น" "other liabilities";
    TotalLiabilities "balance_sheet.liabilities.total" Baht "หนี้สินรวม" "total liabilities";

    GovernmentCapital "balance_sheet.equity.government_capital" Baht "เงินจัดสรรจากรัฐ" "government capital";
    ShareCapital "balance_sheet.equity.share_capital" Baht "เงินค่าหุ้น" "share capital";
    CapitalReserve "balance_sheet.equity.capital_reserve" Baht "เงินสมทบกองทุน" "capital reserve";
    RiskReserve "balance_sheet.equity.risk_reserve" Baht "เงินประกันความเสี่ยง" "risk reserve";
    WelfareFund "balance_sheet.equity.welfare_fund" Baht "กองทุนสวัสดิการ" "welfare fund";
    RetainedEarnings "balance_sheet.equity.retained_earnings" Baht "กำไรสะสม" "retained earnings";
    EquitySurplus "balance_sheet.equity.net_surplus" Baht "กำไรสุทธิในส่วนของทุน" "net surplus within equity";
    TotalEquity "balance_sheet.equity.total" Baht "ทุนรวม" "total equity";

    InterestLoans "income.interest_loans" Baht "ดอกเบี้ยเงินกู้" "interest on loans";
    InterestBank "income.interest_bank" Baht "ดอกเบี้ยเงินฝากธนาคาร" "interest on bank deposits";
    Fees "income.fees" Baht "ค่าธรรมเนียม" "fees";
    Penalties "income.penalties" Baht "ค่าปรับ" "penalties";
    OtherIncome "income.other" Baht "รายได้อื่น" "other income";
    TotalIncome "income.total" Baht "รายได้รวม" "total income";

    InterestSavings "expenses.interest_savings" Baht "ดอกเบี้ยจ่ายเงินออม" "interest paid on savings";
    InterestBorrowings "expenses.interest_borrowings" Baht "ดอกเบี้ยจ่ายเงินกู้" "interest paid on borrowings";
    Operating "expenses.operating" Baht "ค่าใช้จ่ายดำเนินงาน" "operating expenses";
    LoanLoss "expenses.loan_loss" Baht "หนี้สงสัยจะสูญ" "loan losses";
    OtherExpenses "expenses.other" Baht "ค่าใช้จ่ายอื่น" "other expenses";
    TotalExpenses "expenses.total" Baht "ค่าใช้จ่ายรวม" "total expenses";

    NetSurplus "net_surplus" Baht "กำไรสุทธิ" "net surplus";

    AllocationCapital "allocation.capital_reserve" Baht "จัดสรรเป็นเงินสมทบกองทุน" "allocation to the capital reserve";
    AllocationRisk "allocation.risk_reserve" Baht "จัดสรรเป็นเงินประกันความเสี่ยง" "allocation to the risk reserve";
    AllocationDividend "allocation.dividend" Baht "จัดสรรเป็นเงินปันผล" "allocation to dividends";
    AllocationRefund "allocation.patronage_refund" Baht "จัดสรรเป็นเงินเฉลี่ยคืน" "allocation to patronage refunds";
    AllocationRemuneration "allocation.committee_remuneration" Baht "จัดสรรเป็นค่าตอบแทนกรรมการ" "allocation to committee remuneration";
    AllocationWelfare "allocation.welfare" Baht "จัดสรรเป็นสวัสดิการ" "allocation to welfare";
    AllocationPublic "allocation.public_benefit" Baht "จัดสรรเพื่อสาธารณประโยชน์" "allocation to public benefit";
    AllocationForward "allocation.carried_forward" Baht "กำไรยกไปปีหน้า" "surplus carried forward";

    NewGovernmentCapital "new_government_capital" Baht "เงินรัฐที่ได้รับเพิ่มระหว่างปี" "government capital received in the year";

    LoansOpening "loans.opening" Baht "ลูกหนี้ต้นปี" "loans at the start of the year";
    LoansDisbursed "loans.disbursed" Baht "จ่ายเงินกู้ระหว่างปี" "loans disbursed in the year";
    LoansCollected "loans.collected" Baht "รับชำระเงินต้นระหว่างปี" "principal collected in the year";
    LoansWrittenOff "loans.written_off" Baht "ตัดหนี้สูญ" "loans written off";
    LoansClosing "loans.closing" Baht "ลูกหนี้เงินกู้ปลายปี" "loans at the end of the year";
    PrincipalDue "loans.principal_due" Baht "เงินต้นถึงกำหนดชำระ" "principal due";
    CollectedOfDue "loans.collected_of_due" Baht "รับชำระตามกำหนด" "collected of principal due";
    OverduePrincipal "loans.overdue_principal" Baht "เงินต้นค้างชำระ" "overdue principal";
    Par30Balance "loans.par30_balance" Baht "ยอดหนี้ที่ค้างเกิน 30 วัน" "loans overdue over 30 days";
    Par90Balance "loans.par90_balance" Baht "ยอดหนี้ที่ค้างเกิน 90 วัน" "loans overdue over 90 days";
    Rescheduled "loans.rescheduled" Baht "หนี้ที่ปรับโครงสร้าง" "rescheduled loans";
    Borrowers "loans.borrowers" Persons "ผู้กู้" "borrowers";
    OverdueBorrowers "loans.overdue_borrowers" Persons "ผู้กู้ที่ค้างชำระ" "borrowers in arrears";
    MaxLoan "loans.max_loan" Baht "วงเงินกู้สูงสุดต่อราย" "largest loan to one person";
    InterestRate "loans.interest_rate_pct" Percent "อัตราดอกเบี้ยเงินกู้ต่อปี" "interest rate on loans per year";

    SavingsOpening "savings.opening" Baht "เงินออมต้นปี" "savings at the start of the year";
    SavingsDeposits "savings.deposits" Baht "ฝากเงินออมระหว่างปี" "savings deposited in the year";
    SavingsWithdrawals "savings.withdrawals" Baht "ถอนเงินออมระหว่างปี" "savings withdrawn in the year";
    SavingsClosing "savings.closing" Baht "เงินออมปลายปี" "savings at the end of the year";

    WelfareBeneficiaries "welfare.beneficiaries" Persons "ผู้ได้รับสวัสดิการ" "persons who received welfare";
    WelfarePaid "welfare.paid" Baht "จ่ายสวัสดิการ" "welfare paid";
    PublicBenefitPaid "welfare.public_benefit_paid" Baht "จ่ายเพื่อสาธารณประโยชน์" "paid for public benefit";

    InformalDebtMembers "debt_clearing.members_with_informal_debt" Persons "สมาชิกที่มีหนี้นอกระบบ" "members with informal debt";
    DebtCleared "debt_clearing.cleared_verified" Persons "สมาชิกที่ปลดหนี้ได้และมีผู้รับรอง" "members whose debt was cleared and verified";

    BooksClosedOn "reporting.books_closed_on" Date "วันปิดบัญชี" "date on which the books were closed";
    AuditedOn "reporting.audited_on" Date "วันตรวจสอบบัญชี" "date of the audit";
    Auditor "reporting.auditor" Choice "ผู้ตรวจสอบบัญชี" "auditor" ["licensed" "ผู้สอบบัญชีรับอนุญาต", "network" "ผู้ตรวจสอบของเครือข่าย", "government" "เจ้าหน้าที่ของรัฐ", "internal" "ผู้ตรวจสอบภายใน", "none" "ไม่มี"];
    PresentedAtAgm "reporting.presented_at_agm" YesNo "เสนองบต่อที่ประชุมใหญ่" "accounts presented at the general meeting";
    Posted "reporting.posted" YesNo "ปิดประกาศงบ" "accounts posted in public";
    ReportedToVfoOn "reporting.reported_to_vfo_on" Date "วันรายงานต่อ สทบ." "date of the report to the Village Fund Office";
}

impl Field {
    pub fn def(self) -> &'static FieldDef {
        &DEFS[self as usize]
    }

    pub fn path(self) -> &'static str {
        self.def().path
    }

    pub fn unit(self) -> Unit {
        self.def().unit
    }

    pub fn thai(self) -> &'static str {
        self.def().thai
    }

    /// Its names, for a problem that tells of it.
    pub fn name(self) -> FieldName {
        let FieldDef { thai, english, .. } = *self.def();
        FieldName { thai, english }
    }

    pub fn by_path(path: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.path() == path)
    }

    /// Headcounts of people in a delicate position: one or two of them would be recognised in a
    /// village, so the count is printed as "fewer than three".
    pub fn is_delicate_count(self) -> bool {
        matches!(
            self,
            Field::OverdueBorrowers
                | Field::InformalDebtMembers
                | Field::DebtCleared
                | Field::WelfareBeneficiaries
        )
    }

    /// Whether it is withheld where it is about one or two people.
    pub fn may_be_withheld(self) -> bool {
        self.is_delicate_count()
            || self.guarded_by().is_some()
            || matches!(self, Field::WelfareFund | Field::ShareCapital)
    }

    /// The delicate count whose smallness also hides this amount: the arrears of two borrowers
    /// tell what each of them owes.
    pub fn guarded_by(self) -> Option<Field> {
        match self {
            // What was due less what came of it is overdue, unless older debts are as well.
            Field::OverduePrincipal
            | Field::Par30Balance
            | Field::Par90Balance
            | Field::CollectedOfDue => Some(Field::OverdueBorrowers),
            Field::WelfarePaid => Some(Field::WelfareBeneficiaries),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thai::letters::is_thai;

    #[test]
    fn every_field_is_found_by_its_own_path() {
        for field in Field::ALL {
            assert_eq!(Field::by_path(field.path()), Some(*field));
        }
    }

    #[test]
    fn only_choices_have_choices() {
        for field in Field::ALL {
            assert_eq!(field.unit() == Unit::Choice, !field.def().choices.is_empty());
        }
    }

    #[test]
    fn every_field_has_a_name_of_its_own_in_each_language() {
        let mut names = std::collections::BTreeSet::new();
        for field in Field::ALL {
            let FieldName { thai, english } = field.name();
            assert!(thai.chars().any(is_thai) && !english.chars().any(is_thai), "{field:?}");
            assert!(names.insert(thai) && names.insert(english), "{field:?}");
        }
    }
}
