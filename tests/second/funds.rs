//! A fund's file as figures, and the integrity rules that keep a fund out of the ranking.

use std::collections::HashMap;

use crate::formula::Value;
use crate::fraction::{Fraction, ZERO};
use crate::yaml::{Node, read};

pub struct Fund {
    pub code: String,
    pub tambon: String,
    pub synthetic: bool,
    pub years: Vec<Year>,
}

pub struct Year {
    pub fiscal_year: i128,
    figures: HashMap<String, Value>,
}

/// Days since the year 0 of a calendar in which March is the first month.
fn days(year: i128, month: i128, day: i128) -> i128 {
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year / 4 - year / 100 + year / 400;
    365 * year + leap_days + (153 * month + 2) / 5 + day
}

fn figure(text: &str) -> Value {
    match text {
        "n/a" => return Value::Unknown,
        "true" => return Value::Number(Fraction::whole(1)),
        "false" => return Value::Number(ZERO),
        _ => {}
    }
    let parts: Vec<Option<i128>> = text.split('-').map(|part| part.parse().ok()).collect();
    if let [Some(year), Some(month), Some(day)] = parts[..] {
        return Value::Number(Fraction::whole(days(year, month, day)));
    }
    let arabic: String = text
        .chars()
        .map(|c| match c {
            '๐'..='๙' => char::from(b'0' + (c as u32 - '๐' as u32) as u8),
            c => c,
        })
        .collect();
    Fraction::read(&arabic).map_or_else(|| Value::Word(text.to_string()), Value::Number)
}

fn collect(path: &str, node: &Node, into: &mut HashMap<String, Value>) {
    match node {
        Node::Group(entries) => {
            for (key, node) in entries {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                collect(&path, node, into);
            }
        }
        Node::Text(text) => {
            into.insert(path.to_string(), figure(text));
        }
        Node::Nothing | Node::List(_) => {}
    }
}

impl Fund {
    pub fn read(source: &str) -> Fund {
        let node = read(source);
        let year = |node: &Node| {
            let mut figures = HashMap::new();
            collect("", node, &mut figures);
            Year { fiscal_year: node.text("fiscal_year").parse().expect("a year"), figures }
        };
        Fund {
            code: node.text("fund_code").to_string(),
            tambon: node.get("location").expect("a place").text("tambon").to_string(),
            synthetic: node.maybe("synthetic") == Some("true"),
            years: node.list("years").iter().map(year).collect(),
        }
    }

    pub fn year(&self, fiscal_year: i128) -> Option<&Year> {
        self.years.iter().find(|year| year.fiscal_year == fiscal_year)
    }

    /// Whether the accounts of a year are too wrong to be ranked by.
    pub fn is_blocked(&self, fiscal_year: i128) -> bool {
        let Some(year) = self.year(fiscal_year) else { return false };
        year.is_wrong()
            || self.year(fiscal_year - 1).is_some_and(|before| year.does_not_go_on_from(before))
    }
}

/// R11, R09, R10, R13, R15, R18: part and whole.
const PARTS: [(&str, &str); 10] = [
    ("loans.collected_of_due", "loans.principal_due"),
    ("loans.collected_of_due", "loans.collected"),
    ("loans.overdue_principal", "loans.closing"),
    ("loans.par90_balance", "loans.par30_balance"),
    ("loans.par30_balance", "loans.closing"),
    ("loans.overdue_borrowers", "loans.borrowers"),
    ("members.female", "members.closing"),
    ("members.households_member", "members.households_total"),
    ("agm.attended", "agm.members_at"),
    ("period.start", "period.end"),
];

/// R19: what cannot come before what.
const LATER: [(&str, &str); 3] = [
    ("reporting.books_closed_on", "period.end"),
    ("reporting.audited_on", "reporting.books_closed_on"),
    ("agm.held_on", "period.end"),
];

/// R23: amounts that are never below zero.
const AMOUNTS: [&str; 8] = [
    "balance_sheet.assets.loan_loss_allowance",
    "balance_sheet.equity.risk_reserve",
    "new_government_capital",
    "loans.closing",
    "loans.par30_balance",
    "savings.closing",
    "welfare.paid",
    "welfare.public_benefit_paid",
];

impl Year {
    pub fn get(&self, path: &str) -> Value {
        self.figures.get(path).cloned().unwrap_or(Value::Unknown)
    }

    pub fn number(&self, path: &str) -> Option<Fraction> {
        match self.get(path) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether both are known and the first is greater.
    fn exceeds(&self, part: &str, whole: &str) -> bool {
        matches!((self.number(part), self.number(whole)), (Some(part), Some(whole)) if part > whole)
    }

    fn sum(&self, plus: &[&str], minus: &[&str]) -> Option<Fraction> {
        let sum = plus.iter().try_fold(ZERO, |sum, path| Some(sum.plus(self.number(path)?)))?;
        minus.iter().try_fold(sum, |sum, path| Some(sum.minus(self.number(path)?)))
    }

    fn differs(&self, total: &str, plus: &[&str], minus: &[&str]) -> bool {
        matches!((self.number(total), self.sum(plus, minus)), (Some(a), Some(b)) if a != b)
    }

    fn is_wrong(&self) -> bool {
        let borrowers = ["members.closing", "members.left"];
        PARTS.iter().any(|(part, whole)| self.exceeds(part, whole))
            || LATER.iter().any(|(later, earlier)| self.exceeds(earlier, later))
            || AMOUNTS.iter().any(|path| self.number(path).is_some_and(|amount| amount < ZERO))
            || matches!((self.number("loans.borrowers"), self.sum(&borrowers, &[])),
                (Some(part), Some(whole)) if part > whole)
            || self.differs(
                "loans.closing",
                &["loans.opening", "loans.disbursed"],
                &["loans.collected", "loans.written_off"],
            )
            || self.differs(
                "savings.closing",
                &["savings.opening", "savings.deposits"],
                &["savings.withdrawals"],
            )
            || self.differs(
                "members.closing",
                &["members.opening", "members.joined"],
                &["members.left"],
            )
            || self.is_named_wrong()
    }

    /// R20: the year is that of the last day.
    fn is_named_wrong(&self) -> bool {
        let Some(end) = self.number("period.end") else { return false };
        let first = Fraction::whole(days(self.fiscal_year - 543, 1, 1));
        let last = Fraction::whole(days(self.fiscal_year - 543, 12, 31));
        end < first || end > last
    }

    /// R16: what is carried over may be off by one in a hundred. R19: periods do not overlap.
    fn does_not_go_on_from(&self, before: &Year) -> bool {
        let carried = ["loans", "savings", "members"].iter().any(|kind| {
            let opening = self.number(&format!("{kind}.opening"));
            let closing = before.number(&format!("{kind}.closing"));
            matches!((opening, closing), (Some(opening), Some(closing))
                if opening.minus(closing).size() > closing.over(Fraction::whole(100)).size())
        });
        let overlaps = matches!((self.number("period.start"), before.number("period.end")),
            (Some(start), Some(end)) if start <= end);
        carried || overlaps
    }
}

#[test]
fn days_are_counted_over_leap_years_and_ends_of_years() {
    assert_eq!(days(2024, 3, 1) - days(2024, 2, 28), 2);
    assert_eq!(days(2025, 3, 1) - days(2025, 2, 28), 1);
    assert_eq!(days(2026, 1, 1) - days(2025, 1, 1), 365);
    assert_eq!(days(2025, 1, 1) - days(2024, 12, 31), 1);
    assert_eq!(days(2025, 1, 1) - days(2024, 1, 1), 366);
}
