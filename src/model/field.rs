//! Every figure that a fund's year may hold: its path in the YAML file, its unit and its Thai
//! name. Reading, checking, scoring, tables and explanations all go through this one list, so that
//! a figure added here is read, named and available to formulas at once.
//!
//! All values are kept as exact decimals: counts and baht as they are, yes/no as 1/0, a date as
//! days since 1970-01-01, a choice as its position in the list of choices.

use crate::num::Unit;

/// A choice as people type it, and how it is shown.
pub type Choice = (&'static str, &'static str);

pub struct FieldDef {
    /// As in the YAML file and in formulas: `loans.par30_balance`.
    pub path: &'static str,
    pub unit: Unit,
    pub thai: &'static str,
    pub choices: &'static [Choice],
}

macro_rules! fields {
    ($($name:ident $path:literal $unit:ident $thai:literal $([$($choice:literal $shown:literal),+])?;)+) => {
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
            choices: &[$($(($choice, $shown)),+)?],
        }),+];
    };
}

fields! {
    PeriodStart "period.start" Date "วันเริ่มปีบัญชี";
    PeriodEnd "period.end" Date "วันสิ้นปีบัญชี";
    State "state" Choice "สถานะของงบ" ["draft" "ร่าง", "closed" "ปิดบัญชีแล้ว", "audited" "ตรวจสอบแล้ว", "restated" "ปรับปรุงใหม่"];

    MembersOpening "members.opening" Persons "สมาชิกต้นปี";
    MembersJoined "members.joined" Persons "สมาชิกเข้าใหม่";
    MembersLeft "members.left" Persons "สมาชิกที่ออก";
    MembersClosing "members.closing" Persons "สมาชิกปลายปี";
    MembersFemale "members.female" Persons "สมาชิกหญิง";
    HouseholdsTotal "members.households_total" Households "ครัวเรือนทั้งหมด";
    HouseholdsMember "members.households_member" Households "ครัวเรือนที่เป็นสมาชิก";

    CommitteeSize "committee.size" Persons "จำนวนกรรมการ";
    CommitteeFemale "committee.female" Persons "กรรมการหญิง";
    CommitteeInTerm "committee.in_term" YesNo "กรรมการอยู่ในวาระ";
    MeetingsHeld "committee.meetings_held" Times "ประชุมกรรมการ";
    MeetingsWithQuorum "committee.meetings_with_quorum" Times "ประชุมกรรมการครบองค์ประชุม";
    CommitteeTrained "committee.trained" Persons "กรรมการที่ผ่านการอบรม";

    AgmHeldOn "agm.held_on" Date "วันประชุมใหญ่สามัญประจำปี";
    AgmMembersAt "agm.members_at" Persons "สมาชิก ณ วันประชุมใหญ่";
    AgmAttended "agm.attended" Persons "ผู้เข้าประชุมใหญ่";
    AgmQuorumMet "agm.quorum_met" YesNo "ประชุมใหญ่ครบองค์ประชุม";

    Cash "balance_sheet.assets.cash" Baht "เงินสด";
    Account1 "balance_sheet.assets.account_1" Baht "เงินฝากธนาคาร บัญชี 1";
    Account2 "balance_sheet.assets.account_2" Baht "เงินฝากธนาคาร บัญชี 2";
    Account3 "balance_sheet.assets.account_3" Baht "เงินฝากธนาคาร บัญชี 3";
    OtherBank "balance_sheet.assets.other_bank" Baht "เงินฝากธนาคารอื่น";
    LoansOutstanding "balance_sheet.assets.loans_outstanding" Baht "ลูกหนี้เงินกู้ในงบดุล";
    LoanLossAllowance "balance_sheet.assets.loan_loss_allowance" Baht "ค่าเผื่อหนี้สงสัยจะสูญ (หัก)";
    InterestReceivable "balance_sheet.assets.interest_receivable" Baht "ดอกเบี้ยค้างรับ";
    FixedAssets "balance_sheet.assets.fixed_assets" Baht "วัสดุและอุปกรณ์";
    OtherAssets "balance_sheet.assets.other" Baht "สินทรัพย์อื่น";
    TotalAssets "balance_sheet.assets.total" Baht "สินทรัพย์รวม";

    MemberSavings "balance_sheet.liabilities.member_savings" Baht "เงินสัจจะและเงินออมในงบดุล";
    MemberDeposits "balance_sheet.liabilities.member_deposits" Baht "เงินรับฝากสมาชิก";
    BankBorrowings "balance_sheet.liabilities.bank_borrowings" Baht "เงินกู้ธนาคาร";
    Accrued "balance_sheet.liabilities.accrued" Baht "ค่าใช้จ่ายค้างจ่าย";
    OtherLiabilities "balance_sheet.liabilities.other" Baht "หนี้สินอื่น";
    TotalLiabilities "balance_sheet.liabilities.total" Baht "หนี้สินรวม";

    GovernmentCapital "balance_sheet.equity.government_capital" Baht "เงินจัดสรรจากรัฐ";
    ShareCapital "balance_sheet.equity.share_capital" Baht "เงินค่าหุ้น";
    CapitalReserve "balance_sheet.equity.capital_reserve" Baht "เงินสมทบกองทุน";
    RiskReserve "balance_sheet.equity.risk_reserve" Baht "เงินประกันความเสี่ยง";
    WelfareFund "balance_sheet.equity.welfare_fund" Baht "กองทุนสวัสดิการ";
    RetainedEarnings "balance_sheet.equity.retained_earnings" Baht "กำไรสะสม";
    EquitySurplus "balance_sheet.equity.net_surplus" Baht "กำไรสุทธิในส่วนของทุน";
    TotalEquity "balance_sheet.equity.total" Baht "ทุนรวม";

    InterestLoans "income.interest_loans" Baht "ดอกเบี้ยเงินกู้";
    InterestBank "income.interest_bank" Baht "ดอกเบี้ยเงินฝากธนาคาร";
    Fees "income.fees" Baht "ค่าธรรมเนียม";
    Penalties "income.penalties" Baht "ค่าปรับ";
    OtherIncome "income.other" Baht "รายได้อื่น";
    TotalIncome "income.total" Baht "รายได้รวม";

    InterestSavings "expenses.interest_savings" Baht "ดอกเบี้ยจ่ายเงินออม";
    InterestBorrowings "expenses.interest_borrowings" Baht "ดอกเบี้ยจ่ายเงินกู้";
    Operating "expenses.operating" Baht "ค่าใช้จ่ายดำเนินงาน";
    LoanLoss "expenses.loan_loss" Baht "หนี้สงสัยจะสูญ";
    OtherExpenses "expenses.other" Baht "ค่าใช้จ่ายอื่น";
    TotalExpenses "expenses.total" Baht "ค่าใช้จ่ายรวม";

    NetSurplus "net_surplus" Baht "กำไรสุทธิ";

    AllocationCapital "allocation.capital_reserve" Baht "จัดสรรเป็นเงินสมทบกองทุน";
    AllocationRisk "allocation.risk_reserve" Baht "จัดสรรเป็นเงินประกันความเสี่ยง";
    AllocationDividend "allocation.dividend" Baht "จัดสรรเป็นเงินปันผล";
    AllocationRefund "allocation.patronage_refund" Baht "จัดสรรเป็นเงินเฉลี่ยคืน";
    AllocationRemuneration "allocation.committee_remuneration" Baht "จัดสรรเป็นค่าตอบแทนกรรมการ";
    AllocationWelfare "allocation.welfare" Baht "จัดสรรเป็นสวัสดิการ";
    AllocationPublic "allocation.public_benefit" Baht "จัดสรรเพื่อสาธารณประโยชน์";
    AllocationForward "allocation.carried_forward" Baht "กำไรยกไปปีหน้า";

    NewGovernmentCapital "new_government_capital" Baht "เงินรัฐที่ได้รับเพิ่มระหว่างปี";

    LoansOpening "loans.opening" Baht "ลูกหนี้ต้นปี";
    LoansDisbursed "loans.disbursed" Baht "จ่ายเงินกู้ระหว่างปี";
    LoansCollected "loans.collected" Baht "รับชำระเงินต้นระหว่างปี";
    LoansWrittenOff "loans.written_off" Baht "ตัดหนี้สูญ";
    LoansClosing "loans.closing" Baht "ลูกหนี้เงินกู้ปลายปี";
    PrincipalDue "loans.principal_due" Baht "เงินต้นถึงกำหนดชำระ";
    CollectedOfDue "loans.collected_of_due" Baht "รับชำระตามกำหนด";
    OverduePrincipal "loans.overdue_principal" Baht "เงินต้นค้างชำระ";
    Par30Balance "loans.par30_balance" Baht "ยอดหนี้ที่ค้างเกิน 30 วัน";
    Par90Balance "loans.par90_balance" Baht "ยอดหนี้ที่ค้างเกิน 90 วัน";
    Rescheduled "loans.rescheduled" Baht "หนี้ที่ปรับโครงสร้าง";
    Borrowers "loans.borrowers" Persons "ผู้กู้";
    OverdueBorrowers "loans.overdue_borrowers" Persons "ผู้กู้ที่ค้างชำระ";
    MaxLoan "loans.max_loan" Baht "วงเงินกู้สูงสุดต่อราย";
    InterestRate "loans.interest_rate_pct" Percent "อัตราดอกเบี้ยเงินกู้ต่อปี";

    SavingsOpening "savings.opening" Baht "เงินออมต้นปี";
    SavingsDeposits "savings.deposits" Baht "ฝากเงินออมระหว่างปี";
    SavingsWithdrawals "savings.withdrawals" Baht "ถอนเงินออมระหว่างปี";
    SavingsClosing "savings.closing" Baht "เงินออมปลายปี";

    WelfareBeneficiaries "welfare.beneficiaries" Persons "ผู้ได้รับสวัสดิการ";
    WelfarePaid "welfare.paid" Baht "จ่ายสวัสดิการ";
    PublicBenefitPaid "welfare.public_benefit_paid" Baht "จ่ายเพื่อสาธารณประโยชน์";

    InformalDebtMembers "debt_clearing.members_with_informal_debt" Persons "สมาชิกที่มีหนี้นอกระบบ";
    DebtCleared "debt_clearing.cleared_verified" Persons "สมาชิกที่ปลดหนี้ได้และมีผู้รับรอง";

    BooksClosedOn "reporting.books_closed_on" Date "วันปิดบัญชี";
    AuditedOn "reporting.audited_on" Date "วันตรวจสอบบัญชี";
    Auditor "reporting.auditor" Choice "ผู้ตรวจสอบบัญชี" ["licensed" "ผู้สอบบัญชีรับอนุญาต", "network" "ผู้ตรวจสอบของเครือข่าย", "government" "เจ้าหน้าที่ของรัฐ", "internal" "ผู้ตรวจสอบภายใน", "none" "ไม่มี"];
    PresentedAtAgm "reporting.presented_at_agm" YesNo "เสนองบต่อที่ประชุมใหญ่";
    Posted "reporting.posted" YesNo "ปิดประกาศงบ";
    ReportedToVfoOn "reporting.reported_to_vfo_on" Date "วันรายงานต่อ สทบ.";
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

    /// The delicate count whose smallness also hides this amount: the arrears of two borrowers
    /// tell what each of them owes.
    pub fn guarded_by(self) -> Option<Field> {
        match self {
            Field::OverduePrincipal | Field::Par30Balance | Field::Par90Balance => {
                Some(Field::OverdueBorrowers)
            }
            Field::WelfarePaid => Some(Field::WelfareBeneficiaries),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
