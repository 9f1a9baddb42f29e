//! A rubric, a fund and a site to test with.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::id::{AreaCode, ClassId, ContestId, FundCode, IndicatorId, JudgeId};
use crate::model::contest::{Contest, Level, SizeClass};
use crate::model::field::Field;
use crate::model::formula::Formula;
use crate::model::fund::{Entry, Fund};
use crate::model::panel::{Mark, PanelSheet};
use crate::model::rubric::Rubric;
use crate::model::site::{Settings, Site};
use crate::parse;
use crate::text::{Located, Span};
use crate::thai::Digits;

pub const YEAR: i32 = 2567;

pub fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a decimal")
}

pub fn rubric() -> Rubric {
    rubric_of(include_str!("sample/rubric.yaml"))
}

pub fn rubric_of(yaml: &str) -> Rubric {
    let read = parse::rubric::rubric(&Arc::from("rubric.yaml"), yaml);
    assert_eq!(read.problems, []);
    read.value.expect("a rubric").rubric
}

/// The fund of the worked example.
pub fn fund() -> Fund {
    let read = parse::fund::fund(&Arc::from("50230299.yaml"), include_str!("sample/fund.yaml"));
    assert_eq!(read.problems, []);
    read.value.expect("a fund")
}

pub fn formula(text: &str) -> Formula {
    let written = Located::new(text.to_string(), Span::default());
    let read = parse::formula::formula(&Arc::from("rubric.yaml"), &written);
    assert_eq!(read.problems, []);
    read.value.expect("a formula")
}

/// A fund with these figures in the scored year and in the year before.
pub fn fund_with(code: &str, figures: &[(Field, Entry)]) -> Fund {
    let mut fund = fund();
    fund.code = FundCode::new(code);
    fund.tambon = AreaCode::new(&code[..6]);
    let mut prior = fund.years[0].clone();
    prior.fiscal_year = YEAR - 1;
    fund.years.insert(0, prior);
    for (field, entry) in figures {
        fund.years[1].figures.set(*field, *entry, Span::default());
    }
    fund
}

pub fn known(value: i64) -> Entry {
    Entry::Known(Decimal::from(value))
}

pub fn at<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}

/// A judge's sheet with points for an indicator of these funds; none to abstain.
pub fn sheet(
    judge: &str,
    indicator: &str,
    marks: impl IntoIterator<Item = (FundCode, Option<Decimal>)>,
) -> PanelSheet {
    let marks = marks.into_iter().map(|(fund, points)| Mark {
        fund: at(fund),
        indicator: at(IndicatorId::new(indicator)),
        points,
        reason: String::new(),
    });
    PanelSheet {
        file: Arc::from(judge),
        contest: at(ContestId::new("contest")),
        stage: None,
        judge: JudgeId::new(judge),
        judge_span: Span::default(),
        name: String::new(),
        role: String::new(),
        tambon: None,
        recusals: Vec::new(),
        marks: marks.collect(),
    }
}

/// A site whose only contest ranks these funds by this rubric.
pub fn site(rubric: Rubric, funds: Vec<Fund>) -> Site {
    let class = |id: &str, from: Option<i64>, below: Option<i64>| SizeClass {
        id: ClassId::new(id),
        title: id.to_string(),
        from: from.map(Decimal::from),
        below: below.map(Decimal::from),
    };
    let contest = Contest {
        id: ContestId::new("contest"),
        file: Arc::from("contest.yaml"),
        title: String::new(),
        budget_year: YEAR + 1,
        fiscal_year: YEAR,
        level: Level::Amphoe,
        area: Some(AreaCode::new("5023")),
        rubric: rubric.id.clone(),
        cut_off: None,
        size_by: Field::MembersClosing,
        size_classes: vec![
            class("small", None, Some(80)),
            class("medium", Some(80), Some(150)),
            class("large", Some(150), None),
        ],
        exclusions: Vec::new(),
        regions: Vec::new(),
        stages: Vec::new(),
        categories: Vec::new(),
        calendar: Vec::new(),
    };
    Site {
        settings: settings(),
        areas: Default::default(),
        funds,
        rubrics: vec![rubric],
        contests: vec![contest],
        panels: Vec::new(),
        corrections: Vec::new(),
        problems: Vec::new(),
        leaflets: Vec::new(),
        laws: Vec::new(),
        notes: Vec::new(),
        stories: Vec::new(),
        pages: Vec::new(),
        networks: Vec::new(),
        plans: Vec::new(),
        pathways: Vec::new(),
        terms: Vec::new(),
    }
}

fn settings() -> Settings {
    Settings {
        title: String::new(),
        tagline: String::new(),
        base_url: String::new(),
        digits: Digits::Thai,
        sample: true,
        theme: String::new(),
        share_cards: 0,
        contact_office: String::new(),
        contact_channel: String::new(),
        allowed: Vec::new(),
        blind_key: None,
        file: "data/site.yaml".into(),
    }
}
