//! Three accounting years of one invented fund, carried forward year by year so that everything
//! adds up: movements explain balances, openings are last year's closings, the balance sheet
//! balances to the satang. Amounts are satang.
//!
//! The scheme. A year's surplus is allocated at the next meeting: reserves grow by their share,
//! dividend, refund, remuneration and public benefit leave the fund, the rest is retained. Welfare
//! is paid out of the welfare fund. Whatever is not lent lies on account 1, which therefore closes
//! the balance; lending is held below what savings and equity allow, so that it never falls below
//! zero. Arrears carry forward too: last year's, and what was missed this year, less what was
//! recovered; so the rate of repayment and the arrears of a fund tell one story.

use super::days::days;
use super::profile::{Profile, Special};
use super::random::Random;

pub const BAHT: i64 = 100;

#[derive(Clone, Debug, Default)]
pub struct Year {
    pub fiscal_year: i64,
    pub start: i64,
    pub end: i64,
    pub members: Members,
    pub committee: (i64, i64),
    pub meetings: (i64, i64),
    pub trained: i64,
    pub agm: (i64, i64),
    pub assets: Assets,
    pub savings_liability: i64,
    pub accrued: i64,
    pub equity: Equity,
    pub income: [i64; 5],
    pub expenses: [i64; 5],
    pub surplus: i64,
    pub allocation: [i64; 8],
    pub loans: Loans,
    pub savings: [i64; 4],
    pub welfare: (i64, i64, i64),
    pub informal: (i64, i64),
    /// Days after the end of the year; none for what has not been done.
    pub closed: Option<i64>,
    pub audited: Option<i64>,
    pub held: Option<i64>,
    pub reported: Option<i64>,
    pub presented: bool,
    pub posted: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Members {
    pub opening: i64,
    pub joined: i64,
    pub left: i64,
    pub closing: i64,
    pub female: i64,
    pub households: i64,
    pub households_member: i64,
}

#[derive(Clone, Debug, Default)]
pub struct Assets {
    pub cash: i64,
    pub account_1: i64,
    pub account_2: i64,
    pub allowance: i64,
    pub receivable: i64,
    pub fixed: i64,
    pub total: i64,
}

#[derive(Clone, Debug, Default)]
pub struct Equity {
    pub government: i64,
    pub shares: i64,
    pub capital: i64,
    pub risk: i64,
    pub welfare: i64,
    pub retained: i64,
    pub total: i64,
}

#[derive(Clone, Debug, Default)]
pub struct Loans {
    pub opening: i64,
    pub disbursed: i64,
    pub collected: i64,
    pub closing: i64,
    pub due: i64,
    pub collected_of_due: i64,
    pub overdue: i64,
    pub par30: i64,
    pub par90: i64,
    pub borrowers: i64,
    pub overdue_borrowers: i64,
    pub max_loan: i64,
    pub rate: i64,
}

/// A share of an amount, in thousandths, in whole baht.
fn share(amount: i64, thousandths: i64) -> i64 {
    whole(amount * thousandths / 1000)
}

fn whole(amount: i64) -> i64 {
    amount / BAHT * BAHT
}

/// Households with a member, of members: some households have two.
const MEMBER_HOUSEHOLDS: i64 = 850;

/// The largest loan allowed: a usual ceiling, well above the average loan, and never above what
/// the regulation is believed to allow.
fn loan_ceiling(loans: i64, members: i64, random: &mut Random) -> i64 {
    let average = loans / (members * 600 / 1000).max(1);
    let enough = average * 3 / 2;
    let usual = [30_000, 50_000, 75_000].map(|ceiling| ceiling * BAHT);
    let first = usual.iter().position(|ceiling| *ceiling >= enough).unwrap_or(usual.len() - 1);
    usual[(first + random.between(0, 1) as usize).min(usual.len() - 1)]
}

struct Fund<'f> {
    profile: &'f Profile,
    random: &'f mut Random,
    members: i64,
    female: i64,
    households: i64,
    committee: (i64, i64),
    loans: i64,
    overdue: i64,
    savings: i64,
    equity: Equity,
    allowance: i64,
    allocation: [i64; 8],
    rate: i64,
    max_loan: i64,
}

pub fn years(profile: &Profile, random: &mut Random) -> Vec<Year> {
    let members = profile.members;
    let government =
        [100_000_000, 110_000_000, 120_000_000, 200_000_000][random.between(0, 3) as usize];
    let shares = members * random.between(800, 2_500) * BAHT;
    let savings = members * random.between(3_000, 7_500) * BAHT;
    let equity = Equity {
        government,
        shares,
        capital: random.between(60_000, 220_000) * BAHT,
        risk: random.between(30_000, 130_000) * BAHT,
        welfare: random.between(30_000, 90_000) * BAHT,
        retained: random.between(4_000, 30_000) * BAHT,
        total: 0,
    };
    let base = savings + government + shares + equity.capital + equity.risk;
    let loans = whole(base * random.between(820, 900) / 1000);
    let households = members * MEMBER_HOUSEHOLDS / profile.coverage.max(1) + random.between(0, 6);
    let female = members * random.between(480, 640) / 1000;
    let size = random.between(9, 15);
    let committee = (size, size * random.between(30, 60) / 100);
    let overdue = share(loans, (profile.overdue - profile.overdue_step).max(0));
    let rate = random.between(5, 8);
    let max_loan = loan_ceiling(loans, members, random);
    let mut fund = Fund {
        profile,
        members,
        female,
        households,
        committee,
        loans,
        overdue,
        savings,
        equity,
        allowance: random.between(5_000, 26_000) * BAHT,
        allocation: [0; 8],
        rate,
        max_loan,
        random,
    };
    (2566..=2568).map(|year| fund.year(year)).collect()
}

impl Fund<'_> {
    fn year(&mut self, fiscal_year: i64) -> Year {
        let nth = fiscal_year - 2566;
        let ce = fiscal_year - 543;
        let (start, end) = match self.profile.special {
            Special::JuneYear => (days(ce - 1, 7, 1), days(ce, 6, 30)),
            _ => (days(ce, 1, 1), days(ce, 12, 31)),
        };
        let mut year = Year { fiscal_year, start, end, ..Year::default() };
        self.people(&mut year);
        self.allocate_last_year();
        self.savings(&mut year);
        self.result(&mut year, nth);
        self.lend(&mut year, nth);
        self.balance(&mut year);
        self.report(&mut year);
        year
    }

    fn people(&mut self, year: &mut Year) {
        let random = &mut *self.random;
        let (joined, left) = (random.between(0, 7), random.between(0, 4));
        let closing = self.members + joined - left;
        let women_joined = random.between(joined / 3, joined);
        let women_left = random.between(0, left).min(self.female);
        self.female = (self.female + women_joined - women_left).min(closing);
        let of_members = MEMBER_HOUSEHOLDS + random.between(-12, 12);
        year.members = Members {
            opening: self.members,
            joined,
            left,
            closing,
            female: self.female,
            households: self.households,
            households_member: (closing * of_members / 1000).min(self.households),
        };
        self.members = closing;
        year.committee = self.committee;
        let held = (self.profile.meetings + random.between(0, 1)).min(12);
        year.meetings = (held, self.profile.meetings.min(held));
        year.trained = random.between(0, self.committee.0);
        let attended = closing * (self.profile.attended + random.between(-15, 15)) / 1000;
        year.agm = (closing, attended.min(closing));
    }

    /// What the meeting decided about last year's surplus takes effect.
    fn allocate_last_year(&mut self) {
        let [capital, risk, _, _, _, welfare, _, forward] = self.allocation;
        self.equity.capital += capital;
        self.equity.risk += risk;
        self.equity.welfare += welfare;
        self.equity.retained += forward;
    }

    fn savings(&mut self, year: &mut Year) {
        let growth = share(self.savings, self.profile.savings_growth + self.random.between(-4, 4));
        let withdrawals = share(self.savings, self.random.between(40, 90));
        let deposits = growth + withdrawals;
        let opening = self.savings;
        self.savings = opening + deposits - withdrawals;
        year.savings = [opening, deposits, withdrawals, self.savings];
        year.savings_liability = self.savings;
        let each = self.profile.shares * self.random.between(70, 130) / 100;
        self.equity.shares += year.members.closing * each * BAHT;
    }

    fn result(&mut self, year: &mut Year, nth: i64) {
        let random = &mut *self.random;
        let loss = self.profile.costs > 60 && nth == 2;
        let interest = self.loans * self.rate / 100 * random.between(940, 1_000) / 1000;
        year.income = [
            interest,
            random.between(300, 1_800) * BAHT + random.between(0, 99),
            random.between(5, 40) * 100 * BAHT,
            random.between(0, 35) * 100 * BAHT,
            random.between(0, 12) * 100 * BAHT,
        ];
        let costs = if loss { self.profile.costs } else { self.profile.costs.min(18) };
        year.expenses = [
            self.savings * random.between(10, 20) / 1000,
            0,
            share(self.loans, costs),
            share(self.loans, random.between(1, 4)),
            random.between(5, 60) * 100 * BAHT,
        ];
        let income: i64 = year.income.iter().sum();
        let expenses: i64 = year.expenses.iter().sum();
        year.surplus = income - expenses;
        self.allowance += year.expenses[3];
        self.decide(year);
    }

    /// How the surplus will be used, and what welfare was paid.
    fn decide(&mut self, year: &mut Year) {
        let welfare_total = share(year.surplus.max(0), self.profile.welfare);
        let paid = (welfare_total / 2 / BAHT * BAHT).min(self.equity.welfare);
        let public = welfare_total - paid;
        self.equity.welfare -= paid;
        let helped =
            if paid == 0 { 0 } else { (paid / (1_000 * BAHT)).clamp(1, year.members.closing / 3) };
        year.welfare = (helped, paid, public);
        if year.surplus > 0 {
            let part = |thousandths: i64| share(year.surplus, thousandths);
            let mut allocation = [
                part(self.random.between(80, 140)),
                part(self.random.between(100, 200)),
                part(self.random.between(180, 260)),
                part(self.random.between(60, 110)),
                part(self.random.between(100, 150)),
                part(self.random.between(60, 100)),
                public,
                0,
            ];
            allocation[7] = year.surplus - allocation.iter().sum::<i64>();
            if allocation[7] < 0 {
                allocation[2] = (allocation[2] + allocation[7]).max(0);
                allocation[7] = year.surplus - allocation[..7].iter().sum::<i64>();
            }
            year.allocation = allocation;
        }
        self.allocation = year.allocation;
        // A loss is carried as it is.
        if year.surplus <= 0 {
            self.allocation = [0, 0, 0, 0, 0, 0, 0, year.surplus];
        }
    }

    fn lend(&mut self, year: &mut Year, nth: i64) {
        let equity = self.equity_without_surplus() + year.surplus;
        let target = whole((self.savings + equity) * self.random.between(800, 880) / 1000);
        let not_overdue = self.loans - self.overdue;
        let due = share(not_overdue, self.random.between(880, 960));
        let repaid = (self.profile.repaid + self.random.between(-3, 3)).clamp(0, 1000);
        let overdue_share = (self.profile.overdue + nth * self.profile.overdue_step).max(0);
        // What is due and not paid is overdue; nothing else becomes overdue.
        let wanted = share(target, overdue_share);
        let missed = share(due, 1000 - repaid).min(wanted);
        let overdue = wanted.min(self.overdue + missed);
        let recovered = self.overdue + missed - overdue;
        let of_due = due - missed;
        let early = share(not_overdue - due, self.random.between(0, 500));
        let collected = of_due + recovered + early;
        let disbursed = (target + collected - self.loans).max(0);
        let closing = self.loans + disbursed - collected;
        let usual = year.members.closing * self.random.between(600, 820) / 1000;
        let enough = closing * 10 / (self.max_loan * 8) + 1;
        let borrowers = usual.max(enough).min(year.members.closing);
        let average = (closing / borrowers.max(1)).max(1);
        let overdue_borrowers =
            if overdue == 0 { 0 } else { (overdue * 12 / 10 / average + 1).min(borrowers) };
        let par30 = share(overdue, self.random.between(1_050, 1_400)).min(closing).max(overdue);
        year.loans = Loans {
            opening: self.loans,
            disbursed,
            collected,
            closing,
            due,
            collected_of_due: of_due,
            overdue,
            par30,
            par90: share(par30, self.random.between(350, 800)),
            borrowers,
            overdue_borrowers,
            max_loan: self.max_loan,
            rate: self.rate,
        };
        let informal = year.members.closing * self.random.between(60, 260) / 1000;
        let cleared = borrowers * self.profile.cleared / 1000;
        year.informal = (informal.max(cleared), cleared);
        self.loans = closing;
        self.overdue = overdue;
    }

    fn equity_without_surplus(&self) -> i64 {
        let equity = &self.equity;
        equity.government
            + equity.shares
            + equity.capital
            + equity.risk
            + equity.welfare
            + equity.retained
    }

    fn balance(&mut self, year: &mut Year) {
        let mut equity = self.equity.clone();
        equity.total = self.equity_without_surplus() + year.surplus;
        year.equity = equity;
        year.accrued = self.random.between(0, 90) * 100 * BAHT;
        let total = self.savings + year.accrued + year.equity.total;
        let cash = self.random.between(5, 90) * 100 * BAHT + self.random.between(0, 99);
        let account_2 = share(self.savings, self.random.between(30, 60));
        let receivable = share(self.loans, self.random.between(2, 9));
        let fixed = self.random.between(0, 40) * 1_000 * BAHT;
        let account_1 = total - cash - account_2 - self.loans + self.allowance - receivable - fixed;
        year.assets = Assets {
            cash,
            account_1,
            account_2,
            allowance: self.allowance,
            receivable,
            fixed,
            total,
        };
    }

    fn report(&mut self, year: &mut Year) {
        // Nothing may lie behind the cut-off of the contest.
        let last = days(2026, 5, 31);
        let done = |day: i64| (day <= last).then_some(day);
        let closed = year.end + self.profile.close_days + self.random.between(0, 3);
        year.closed = done(closed);
        let audited = closed + self.random.between(10, 25);
        year.audited = done(audited).filter(|_| self.profile.audited);
        let held = closed + self.random.between(12, 30);
        year.held = done(held);
        year.presented = self.profile.presented && year.held.is_some();
        year.posted = self.profile.posted;
        let reported = held + self.random.between(5, 20);
        year.reported = done(reported).filter(|_| self.profile.reported);
    }
}
