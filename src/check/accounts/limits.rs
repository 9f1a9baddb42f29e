//! R09–R13, R15, R17, R18: a part is no more than its whole. R23: what cannot be negative.

use rust_decimal::Decimal;

use super::YearCheck;
use crate::diag::{Limit, Mistake};
use crate::model::Field::{self, *};
use crate::num::Unit;

pub(super) const LIMITS: &[(Limit, Field, &[Field])] = &[
    (Limit::CollectedOfDue, CollectedOfDue, &[PrincipalDue]),
    (Limit::CollectedOfDueInCollected, CollectedOfDue, &[LoansCollected]),
    (Limit::OverdueInLoans, OverduePrincipal, &[LoansClosing]),
    (Limit::Par90InPar30, Par90Balance, &[Par30Balance]),
    (Limit::Par30InLoans, Par30Balance, &[LoansClosing]),
    (Limit::OverdueBorrowers, OverdueBorrowers, &[Borrowers]),
    (Limit::FemaleMembers, MembersFemale, &[MembersClosing]),
    (Limit::MemberHouseholds, HouseholdsMember, &[HouseholdsTotal]),
    (Limit::FemaleCommittee, CommitteeFemale, &[CommitteeSize]),
    (Limit::MeetingsWithQuorum, MeetingsWithQuorum, &[MeetingsHeld]),
    (Limit::AgmAttended, AgmAttended, &[AgmMembersAt]),
];

/// Amounts that may be below zero.
pub(super) const MAY_BE_NEGATIVE: &[Field] =
    &[NetSurplus, EquitySurplus, RetainedEarnings, TotalEquity];

impl YearCheck<'_> {
    pub(super) fn limits(&mut self) {
        for (rule, part, whole) in LIMITS {
            self.limit(*rule, *part, whole);
        }
        self.borrowers();
        self.arrears();
        self.signs();
    }

    fn limit(&mut self, rule: Limit, part: Field, whole: &[Field]) -> bool {
        let exceeded = matches!((self.get(part), self.total(whole, &[])),
            (Some(part), Some(whole)) if part > whole);
        if exceeded && let (Some(value), Some(limit)) = (self.term(part), self.side(whole, &[])) {
            let year = self.year.fiscal_year;
            self.add(part, Mistake::Exceeds { rule, value, limit, year });
        }
        exceeded
    }

    /// R13. Who left in the year may still owe: that only warns.
    fn borrowers(&mut self) {
        let with_left = self.get(MembersLeft).is_some();
        let whole: &[Field] =
            if with_left { &[MembersClosing, MembersLeft] } else { &[MembersClosing] };
        if !with_left || !self.limit(Limit::BorrowersInAllMembers, Borrowers, whole) {
            self.limit(Limit::BorrowersInMembers, Borrowers, &[MembersClosing]);
        }
    }

    /// R10, R12. Money and people in arrears go together, and arrears are seldom all young.
    fn arrears(&mut self) {
        let year = self.year.fiscal_year;
        let Some(overdue) = self.get(OverduePrincipal) else { return };
        if overdue > Decimal::ZERO
            && self.get(Par30Balance).is_some_and(|balance| balance.is_zero())
            && let Some(overdue) = self.term(OverduePrincipal)
        {
            self.add(Par30Balance, Mistake::OverdueWithoutPar30 { overdue, year });
        }
        if self.get(OverdueBorrowers).is_some_and(|people| people.is_zero() != overdue.is_zero())
            && let (Some(principal), Some(persons)) =
                (self.term(OverduePrincipal), self.term(OverdueBorrowers))
        {
            self.add(OverdueBorrowers, Mistake::OverdueOneSided { principal, persons, year });
        }
    }

    fn signs(&mut self) {
        for field in Field::ALL {
            if field.unit() != Unit::Baht || MAY_BE_NEGATIVE.contains(field) {
                continue;
            }
            if let Some(value) = self.get(*field).filter(|value| *value < Decimal::ZERO) {
                let year = self.year.fiscal_year;
                let mistake = Mistake::NegativeAmount { field: field.name(), value, year };
                self.add(*field, mistake);
            }
        }
    }
}
