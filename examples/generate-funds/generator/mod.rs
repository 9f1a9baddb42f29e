//! Invented funds, for the shipped demonstration and for benchmarks of any size. Seeded: the same
//! seed gives the same bytes on every machine. Used by the example beside it and by
//! `benches/scale.rs`.

mod days;
mod places;
mod profile;
mod random;
mod simulate;
mod write;

use profile::{KINDS, Profile};
use random::Random;

pub const SEED: u64 = 2568;

/// The 49 funds of the shipped site: path below the root, and text.
pub fn shipped() -> impl Iterator<Item = (String, String)> {
    places::mae_on().into_iter().map(|identity| {
        let (profile, chance) = places::shipped_profile(&identity.code, SEED);
        let mut random = Random::new(SEED ^ chance.parse::<u64>().unwrap_or(0));
        let years = simulate::years(&profile, &mut random);
        (path(&identity), write::fund(&identity, &profile, &years))
    })
}

/// The funds of an invented land, one after the other.
pub fn funds(count: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    places::invented(count).enumerate().map(move |(n, identity)| {
        let mut random = Random::new(seed ^ (n as u64).wrapping_mul(0x9e37_79b9));
        let kind = random.between(0, KINDS - 1);
        let profile = Profile::of_kind(kind, &mut random);
        let years = simulate::years(&profile, &mut random);
        (path(&identity), write::fund(&identity, &profile, &years))
    })
}

/// A complete root of an invented land: its funds, and everything else but a theme.
pub fn root(count: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    funds(count, seed).chain(rest_of_root(count))
}

fn rest_of_root(count: usize) -> Vec<(String, String)> {
    let file = |path: &str, text: &str| (path.to_string(), text.to_string());
    vec![
        file("data/site.yaml", SITE),
        ("data/areas.yaml".to_string(), places::areas(count)),
        file(
            "data/rubrics/vf-outstanding-default.yaml",
            include_str!("../../../data/rubrics/vf-outstanding-default.yaml"),
        ),
        file("data/contests/nation-2569.yaml", CONTEST),
    ]
}

fn path(identity: &places::Identity) -> String {
    format!("data/funds/{}/{}.yaml", identity.tambon, identity.code)
}

const SITE: &str = "schema: 1
title: กองทุนหมู่บ้านและชุมชนเมือง (ข้อมูลสมมติ)
tagline: ข้อมูลสมมติสำหรับวัดความเร็ว
base_url: https://kongthun.example/
digits: thai
sample: true
theme: default
contact: {office: สำนักงานตัวอย่าง}
";

const CONTEST: &str = "schema: 1
id: nation-2569
title: การคัดเลือกกองทุนดีเด่นระดับประเทศ ปีงบประมาณ ๒๕๖๙
budget_year: 2569
fiscal_year: 2568
level: nation
rubric: vf-outstanding-default
rubric_version: 1
cut_off: 2026-05-31
size_by: members.closing
size_classes:
  - {id: small, title: ขนาดเล็ก, below: 80}
  - {id: medium, title: ขนาดกลาง, from: 80, below: 150}
  - {id: large, title: ขนาดใหญ่, from: 150}
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_add_up_for_a_thousand_funds() {
        for n in 0..1_000u64 {
            let mut random = Random::new(n);
            let profile = Profile::of_kind((n % 10) as i64, &mut random);
            let mut before: Option<simulate::Year> = None;
            for year in simulate::years(&profile, &mut random) {
                let (assets, equity, loans) = (&year.assets, &year.equity, &year.loans);
                let lines = assets.cash + assets.account_1 + assets.account_2 + loans.closing
                    - assets.allowance
                    + assets.receivable
                    + assets.fixed;
                assert_eq!(lines, assets.total);
                assert_eq!(assets.total, year.savings_liability + year.accrued + equity.total);
                assert!(assets.account_1 >= 0, "fund {n}: {year:?}");
                let surplus: i64 =
                    year.income.iter().sum::<i64>() - year.expenses.iter().sum::<i64>();
                assert_eq!(surplus, year.surplus);
                if surplus > 0 {
                    assert_eq!(year.allocation.iter().sum::<i64>(), surplus);
                    assert!(year.allocation.iter().all(|part| *part >= 0), "fund {n}: {year:?}");
                }
                assert_eq!(loans.opening + loans.disbursed - loans.collected, loans.closing);
                assert!(
                    loans.collected_of_due <= loans.due
                        && loans.collected_of_due <= loans.collected
                );
                assert!(loans.overdue <= loans.par30 && loans.par90 <= loans.par30);
                assert!(loans.par30 <= loans.closing);
                assert_eq!(loans.overdue == 0, loans.overdue_borrowers == 0);
                assert!(loans.overdue_borrowers <= loans.borrowers);
                let [opening, deposits, withdrawals, closing] = year.savings;
                assert_eq!(opening + deposits - withdrawals, closing);
                let members = &year.members;
                assert_eq!(members.opening + members.joined - members.left, members.closing);
                assert!(members.households_member <= members.households);
                assert!(year.agm.1 <= year.agm.0 && year.meetings.1 <= year.meetings.0);
                if let Some(before) = before {
                    assert_eq!(before.loans.closing, loans.opening);
                    assert_eq!(before.savings[3], opening);
                    assert_eq!(before.members.closing, members.opening);
                }
                before = Some(year);
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let once: Vec<_> = funds(50, 7).collect();
        assert_eq!(once, funds(50, 7).collect::<Vec<_>>());
        assert_ne!(once, funds(50, 8).collect::<Vec<_>>());
    }

    #[test]
    fn the_shipped_funds_are_what_the_generator_writes() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut count = 0;
        for (path, text) in shipped() {
            let shipped = std::fs::read_to_string(root.join(&path)).unwrap();
            assert!(
                shipped == text,
                "{path} differs: run cargo run --example generate-funds -- --root ."
            );
            count += 1;
        }
        assert_eq!(count, 49);
    }
}
