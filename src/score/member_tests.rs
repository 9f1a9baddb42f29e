//! Members by their stories: the order that the category declares, shared places, and who competes.

use std::sync::Arc;

use super::members;
use super::sample::{YEAR, fund_with, rubric, site};
use crate::model::site::Site;
use crate::model::{Fund, Story};
use crate::parse;

/// Debts before and after, income before and after, months.
fn story(id: &str, fund: &str, figures: [i64; 5], more: &str) -> Story {
    let [owed, owes, earned, earns, months] = figures;
    let text = format!(
        "---\nid: {id}\ntitle: ก\npseudonym: ข\nfund: \"{fund}\"\nfiscal_year: {YEAR}\noccupation: ค
before: {{income_per_month: {earned}, informal_debt: {owed}, other_debt: 0}}
after: {{income_per_month: {earns}, informal_debt: {owes}, other_debt: 0}}
months: {months}\nstatus: published\n{more}\n---\n\nเรื่อง\n"
    );
    let read = parse::story::story(&Arc::from("a.md"), &text);
    read.value.expect("a story")
}

const VERIFIED: &str = "verified: {by_role: พัฒนากร, on: 2025-01-15}";

fn with(stories: Vec<Story>) -> Site {
    let funds: Vec<Fund> = vec![fund_with("50230101", &[]), fund_with("60010101", &[])];
    let mut site = site(rubric(), funds);
    site.stories = stories;
    site
}

fn places(site: &Site) -> Vec<(&str, u32, bool)> {
    let standings = members(site, &site.contests[0]);
    let row = |s: &super::MemberStanding| (site.stories[s.story].id.as_str(), s.place, s.shared);
    standings.iter().map(row).collect()
}

#[test]
fn more_cleared_then_more_earned_then_fewer_months() {
    let fund = "50230101";
    let site = with(vec![
        story("all-slow", fund, [40_000, 0, 5_000, 10_000, 24], VERIFIED),
        story("half", fund, [40_000, 20_000, 5_000, 20_000, 6], VERIFIED),
        story("all-quick", fund, [30_000, 0, 6_000, 12_000, 12], VERIFIED),
        story("all-poor", fund, [30_000, 0, 6_000, 9_000, 6], VERIFIED),
        story("all-twin", fund, [10_000, 0, 4_000, 8_000, 12], VERIFIED),
    ]);
    assert_eq!(
        places(&site),
        [
            ("all-quick", 1, true),
            ("all-twin", 1, true),
            ("all-slow", 3, false),
            ("all-poor", 4, false),
            ("half", 5, false),
        ]
    );
}

#[test]
fn who_is_not_verified_in_time_or_not_of_the_contest_does_not_compete() {
    let cleared = [40_000, 0, 5_000, 10_000, 24];
    let fund = "50230101";
    let mut site = with(vec![
        story("yes", fund, cleared, VERIFIED),
        story("unverified", fund, cleared, ""),
        story("late", fund, cleared, "verified: {by_role: พัฒนากร, on: 2025-09-01}"),
        story("elsewhere", "60010101", cleared, VERIFIED),
        story("deeper", fund, [10_000, 20_000, 5_000, 5_000, 3], VERIFIED),
        story("debt-free", fund, [0, 0, 5_000, 9_000, 3], VERIFIED),
        story("invented", fund, cleared, &format!("{VERIFIED}\nsynthetic: true")),
    ]);
    site.contests[0].cut_off = crate::thai::Date::new(2025, 5, 31);
    assert_eq!(places(&site), [("invented", 1, true), ("yes", 1, true)]);
    site.settings.sample = false;
    assert_eq!(places(&site), [("yes", 1, false)]);
    site.stories[0].fiscal_year.value = YEAR - 1;
    assert_eq!(places(&site), []);
}
