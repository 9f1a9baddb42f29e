//! A member's story (กู้–สร้างอาชีพ–ปลดหนี้): somebody borrowed, built an occupation and cleared
//! debts. It is told under a pseudonym, or under the member's own name with a recorded consent.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::doc::Doc;
use super::note::Status;
use super::topic::Topic;
use crate::id::{FundCode, ProblemId, StoryId};
use crate::text::{Located, Span};
use crate::thai::Date;

#[derive(Clone, Debug)]
pub struct Story {
    pub id: StoryId,
    pub file: Arc<str>,
    pub id_span: Span,
    pub title: String,
    pub teller: Teller,
    /// Consent was given, dated and filed. Without it the story names a tambon and no fund: in a
    /// village a pseudonym hides nobody.
    pub consented: bool,
    pub fund: Located<FundCode>,
    /// ปีบัญชี in which the debt was cleared.
    pub fiscal_year: Located<i32>,
    pub published: Option<Date>,
    pub synthetic: bool,
    pub occupation: String,
    /// Baht borrowed from the fund.
    pub loan: Option<Decimal>,
    pub before: Household,
    pub after: Household,
    /// From the loan to the state called `after`.
    pub months: Option<u32>,
    pub verified: Option<Witness>,
    pub problems: Vec<Located<ProblemId>>,
    pub topics: Vec<Topic>,
    pub summary: String,
    pub status: Status,
    pub doc: Doc,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Teller {
    Pseudonym(String),
    /// The member's own name, as written.
    Named(Located<String>),
}

/// A household at one time, in baht; what is not known is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Household {
    pub income_per_month: Option<Decimal>,
    /// หนี้นอกระบบ
    pub informal_debt: Option<Decimal>,
    /// Debts to banks, co-operatives and funds.
    pub other_debt: Option<Decimal>,
}

/// Who verified a story, by role, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    pub by_role: String,
    pub on: Date,
}

impl Household {
    /// All debts; unknown where either kind is.
    pub fn debts(&self) -> Option<Decimal> {
        self.informal_debt?.checked_add(self.other_debt?)
    }
}

impl Story {
    /// Under what name the member appears.
    pub fn told_as(&self) -> &str {
        match &self.teller {
            Teller::Pseudonym(name) => name,
            Teller::Named(name) => &name.value,
        }
    }

    /// Whether informal debt was there, is gone, and somebody has verified it: what
    /// `debt_clearing.cleared_verified` counts.
    pub fn is_cleared(&self) -> bool {
        let had = self.before.informal_debt.is_some_and(|debt| debt > Decimal::ZERO);
        had && self.after.informal_debt.is_some_and(|debt| debt.is_zero())
            && self.verified.is_some()
    }
}
