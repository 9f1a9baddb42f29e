//! Judges together, and rounds, on small examples that can be followed by head.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::panel::{Panel, VoteStanding};
use super::sample::{self, at, dec};
use super::{Fate, rank, rounds};
use crate::id::{AreaCode, FundCode, StageId};
use crate::model::contest::{Advance, Level, Region, Stage};
use crate::model::panel::{PanelSheet, Recusal};
use crate::model::rubric::Average;
use crate::model::site::Site;
use crate::text::Span;

const FUNDS: [&str; 3] = ["50230101", "50230201", "50230202"];

/// A sheet with points for indicator 1.2 of the sample funds, in their order; none to abstain.
fn sheet(judge: &str, points: &[Option<&str>]) -> PanelSheet {
    let funds = FUNDS.iter().map(|fund| FundCode::new(fund));
    sample::sheet(judge, "1.2", funds.zip(points.iter().map(|points| points.map(dec))))
}

fn site(panels: Vec<PanelSheet>) -> Site {
    let funds = FUNDS.iter().map(|code| sample::fund_with(code, &[])).collect();
    let mut site = sample::site(sample::rubric(), funds);
    site.panels = panels;
    site
}

fn panel(site: &Site) -> Panel {
    Panel::of(site, &site.contests[0], None, &site.rubrics[0])
}

/// What a fund gets for indicator 1.2.
fn points(site: &Site, fund: usize) -> Option<Decimal> {
    let (d, i, _) = site.rubrics[0].find("1.2").unwrap();
    panel(site).points(fund, d, i)
}

#[test]
fn it_is_the_mean_so_abstaining_takes_nothing_away() {
    let both = site(vec![sheet("j1", &[Some("6")]), sheet("j2", &[Some("8")])]);
    assert_eq!(points(&both, 0), Some(dec("7.00")));
    let one = site(vec![sheet("j1", &[Some("6")]), sheet("j2", &[None])]);
    assert_eq!(points(&one, 0), Some(dec("6.00")));
    let none = site(vec![sheet("j1", &[None])]);
    assert_eq!(points(&none, 0), None);
    let thirds = site(["6", "6", "7"].map(|p| sheet(p, &[Some(p)])).to_vec());
    assert_eq!(points(&thirds, 0), Some(dec("6.33")), "rounded once");
}

#[test]
fn five_judges_lose_the_highest_and_the_lowest() {
    let five = |average| {
        let sheets = ["2", "6", "6", "7", "8"].iter().enumerate();
        let mut site = site(sheets.map(|(n, p)| sheet(&format!("j{n}"), &[Some(p)])).collect());
        site.rubrics[0].judging.average = average;
        site
    };
    assert_eq!(points(&five(Average::Mean), 0), Some(dec("5.80")));
    assert_eq!(points(&five(Average::TrimmedMean), 0), Some(dec("6.33")));
    let mut four = five(Average::TrimmedMean);
    four.panels.pop();
    assert_eq!(points(&four, 0), Some(dec("5.25")), "four are too few to trim");
}

#[test]
fn those_who_are_out_do_not_count() {
    let mut site = site(vec![
        sheet("j1", &[Some("8"), Some("8"), Some("8")]),
        sheet("j2", &[Some("2"), Some("2"), Some("2")]),
    ]);
    site.panels[1].tambon = Some(at(AreaCode::new("502302")));
    site.panels[1].recusals =
        vec![Recusal { fund: at(FundCode::new(FUNDS[0])), reason: "ญาติ".to_string() }];
    assert_eq!([0, 1, 2].map(|fund| points(&site, fund)), [Some(dec("8.00")); 3]);
    let (d, i, _) = site.rubrics[0].find("1.2").unwrap();
    let found = panel(&site);
    let standing = |fund: usize| found.verdict(fund, d, i).unwrap().votes[1].standing;
    assert_eq!(standing(0), VoteStanding::Recused { declared: true });
    assert_eq!(standing(1), VoteStanding::Recused { declared: false });
    // Only the district has the rule of the tambon.
    site.contests[0].level = Level::Province;
    assert_eq!([0, 1].map(|fund| points(&site, fund)), [Some(dec("8.00")), Some(dec("5.00"))]);
}

#[test]
fn far_apart_means_talk_and_harshness_is_told() {
    let site = site(vec![
        sheet("j1", &[Some("8"), Some("6")]),
        sheet("j2", &[Some("5.6"), Some("4")]),
        sheet("j3", &[None, Some("8")]),
    ]);
    let (d, i, _) = site.rubrics[0].find("1.2").unwrap();
    let found = panel(&site);
    let talk = |fund: usize| found.verdict(fund, d, i).unwrap().should_talk;
    assert!(!talk(0), "2.4 is 30 percent of 8, not above");
    assert!(talk(1));
    let bearing = &found.bearings[1];
    // Shares of 8 points: own (0.7 + 0.5) / 2; others (1 + 7/8) / 2.
    assert_eq!((bearing.compared, bearing.own), (2, dec("0.6")));
    assert_eq!(bearing.others, dec("0.9375"));
}

#[test]
fn totals_hold_what_judges_give() {
    let without = rank(&site(Vec::new()), 0, &|_, _| false).unwrap();
    let with = site(vec![sheet("j1", &[Some("6"), Some("8"), Some("7")])]);
    let with = rank(&with, 0, &|_, _| false).unwrap();
    let total = without.standings[0].card.total;
    let totals: Vec<(usize, Decimal)> =
        with.standings.iter().map(|standing| (standing.fund, standing.card.total)).collect();
    assert_eq!(totals, [(1, total + dec("8")), (2, total + dec("7")), (0, total + dec("6"))]);
    let rubric = sample::rubric();
    assert_eq!(without.out_of(&rubric), rubric.computed_total());
    assert_eq!(with.out_of(&rubric), rubric.total);
}

fn stage(id: &str, level: Level, advance: Option<(u32, u32)>) -> Stage {
    Stage {
        id: StageId::new(id),
        title: id.to_string(),
        level,
        rubric: None,
        cut_off: None,
        advance: advance.map(|(top, wild_cards)| Advance {
            top,
            wild_cards,
            top_span: Span::default(),
            wild_cards_span: Span::default(),
        }),
        span: Span::default(),
    }
}

/// A tambon of one fund and one of two, whose points are 6, 8 and 7.
fn staged(advance: (u32, u32)) -> Site {
    let mut site = site(vec![sheet("j1", &[Some("6"), Some("8"), Some("7")])]);
    site.contests[0].stages =
        vec![stage("tambon", Level::Tambon, Some(advance)), stage("amphoe", Level::Amphoe, None)];
    site.panels[0].stage = Some(at(StageId::new("tambon")));
    site
}

#[test]
fn the_best_of_each_area_go_on_and_the_best_of_the_rest() {
    let fates = |site: &Site| {
        let rounds = rounds(site, 0, &|_, _| false);
        let by_fund = rounds[0].ranking.standings.iter().zip(&rounds[0].fates);
        let mut fates: Vec<(usize, Fate)> = by_fund.map(|(s, fate)| (s.fund, *fate)).collect();
        fates.sort_by_key(|(fund, _)| *fund);
        (fates, rounds[1].ranking.standings.iter().map(|s| s.fund).collect::<Vec<_>>())
    };
    use Fate::{Out, ThroughByPlace, WildCard};
    let (first, second) = fates(&staged((1, 0)));
    assert_eq!(first, [(0, ThroughByPlace), (1, ThroughByPlace), (2, Out)]);
    assert_eq!(second.len(), 2);
    let (first, second) = fates(&staged((1, 1)));
    assert_eq!(first, [(0, ThroughByPlace), (1, ThroughByPlace), (2, WildCard)]);
    assert_eq!(second.len(), 3);
    let (first, second) = fates(&staged((0, 1)));
    assert_eq!(first, [(0, Out), (1, WildCard), (2, Out)]);
    assert_eq!(second, [1]);
    // Equal in everything: both share the last place that goes on.
    let mut tied = staged((0, 1));
    tied.panels.clear();
    assert_eq!(fates(&tied).1.len(), 3);
}

/// Two provinces are one region and the third another: the best of each goes on.
#[test]
fn a_round_may_go_by_regions() {
    let mut site = site(vec![sheet("j1", &[Some("6"), Some("8"), Some("7")])]);
    for (fund, tambon) in site.funds.iter_mut().zip(["500101", "510101", "520101"]) {
        fund.tambon = AreaCode::new(tambon);
    }
    let region = |id: &str, provinces: &[&str]| Region {
        id: id.to_string(),
        title: id.to_string(),
        provinces: provinces.iter().map(|code| AreaCode::new(code)).collect(),
    };
    let contest = &mut site.contests[0];
    contest.area = None;
    contest.level = Level::Nation;
    contest.regions = vec![region("a", &["50", "51"]), region("b", &["52"])];
    contest.stages =
        vec![stage("region", Level::Region, Some((1, 0))), stage("nation", Level::Nation, None)];
    site.panels[0].stage = Some(at(StageId::new("region")));
    let rounds = rounds(&site, 0, &|_, _| false);
    let first = &rounds[0];
    let told: Vec<(usize, u32, u32, Fate)> = first
        .ranking
        .standings
        .iter()
        .zip(&first.fates)
        .map(|(standing, fate)| {
            let seat = first.place(Level::Region, standing);
            (standing.fund, seat.place, seat.of, *fate)
        })
        .collect();
    use Fate::{Out, ThroughByPlace};
    assert_eq!(told, [(1, 1, 2, ThroughByPlace), (2, 1, 1, ThroughByPlace), (0, 2, 2, Out)]);
    let groups: Vec<(Option<usize>, usize)> =
        first.groups.iter().map(|group| (group.region, group.standings.len())).collect();
    assert_eq!(groups, [(Some(0), 2), (Some(1), 1)]);
    assert_eq!(rounds[1].ranking.standings.len(), 2);
}

#[test]
fn a_sheet_counts_in_its_own_round_only() {
    let site = staged((1, 0));
    let rounds = rounds(&site, 0, &|_, _| false);
    assert!(rounds[0].ranking.panel.has_points());
    assert!(!rounds[1].ranking.panel.has_points());
    let mut last = staged((1, 0));
    last.panels[0].stage = None;
    assert!(rank(&last, 0, &|_, _| false).unwrap().panel.has_points(), "no round: the last");
}

proptest! {
    /// Five who agree are one; the order of sheets is nobody's business.
    #[test]
    fn identical_judges_are_one_and_order_decides_nothing(
        marks in prop::collection::vec(prop::option::of(0u32..=80), 3),
        others in prop::collection::vec(prop::collection::vec(prop::option::of(0u32..=80), 3), 0..6),
    ) {
        let texts = |marks: &[Option<u32>]| -> Vec<Option<String>> {
            marks.iter().map(|m| m.map(|m| Decimal::new(i64::from(m), 1).to_string())).collect()
        };
        let make = |judge: &str, marks: &[Option<u32>]| {
            let texts = texts(marks);
            sheet(judge, &texts.iter().map(Option::as_deref).collect::<Vec<_>>())
        };
        let all = |site: &Site| [0, 1, 2].map(|fund| points(site, fund));
        let one = all(&site(vec![make("j0", &marks)]));
        let five = all(&site((0..5).map(|n| make(&format!("j{n}"), &marks)).collect()));
        prop_assert_eq!(one, five);
        let mut panel: Vec<PanelSheet> =
            others.iter().enumerate().map(|(n, m)| make(&format!("j{n}"), m)).collect();
        let forward = all(&site(panel.clone()));
        panel.reverse();
        prop_assert_eq!(forward, all(&site(panel)));
    }
}
