//! Members' stories, and what funds count of them: a verified story that is told stands for one of
//! the fund's cleared debts. Stories never change a figure; where the two disagree, somebody is
//! asked to look.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::homes;
use crate::diag::{Mistake, NotCounted, Problem, StoryFault};
use crate::id::FundCode;
use crate::model::fund::CountedStory;
use crate::model::note::Status;
use crate::model::story::Teller;
use crate::model::{Field, Fund, Story};
use crate::parse;
use crate::source::Tree;
use crate::thai;

/// Published stories, newest first.
pub fn read(tree: &Tree, funds: &[Fund], problems: &mut Vec<Problem>) -> Vec<Story> {
    let files = homes::STORIES.texts(tree, problems);
    let stories = super::parse_all(&files, parse::story::story, problems);
    let mut stories = super::unique::named_after_files(
        "story",
        stories,
        |story| (story.id.as_str(), &story.file, story.id_span),
        problems,
    );
    for fund in funds.iter().filter(|fund| !fund.stories.is_empty()) {
        for counted in &fund.stories {
            check_counted(fund, counted, &stories, problems);
        }
    }
    stories.retain(|story| story.status == Status::Published);
    for story in &stories {
        let code = &story.fund.value;
        // A code of the wrong length was reported; no other is proposed, it might be somebody else.
        if code.as_str().len() == 8 && find(funds, code).is_none() {
            let mistake = Mistake::BrokenLink { target: code.to_string(), suggestion: None };
            problems.push(Problem::new(&story.file, story.fund.span, mistake));
        }
    }
    check_numbers(funds, &stories, problems);
    stories.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| a.id.cmp(&b.id)));
    stories
}

/// The names under which members have agreed to be known, by the files of their stories.
pub fn consented(tree: &Tree) -> Vec<(Arc<str>, String)> {
    let files = homes::STORIES.texts(tree, &mut Vec::new());
    let named = files.iter().filter_map(|file| {
        let story = parse::story::story(file.path, file.text).value?;
        match story.teller {
            Teller::Named(name) if story.consented => Some((story.file, name.value)),
            _ => None,
        }
    });
    named.collect()
}

fn find<'f>(funds: &'f [Fund], code: &FundCode) -> Option<&'f Fund> {
    let at = funds.binary_search_by(|fund| fund.code.cmp(code)).ok()?;
    Some(&funds[at])
}

fn check_counted(
    fund: &Fund,
    counted: &CountedStory,
    stories: &[Story],
    problems: &mut Vec<Problem>,
) {
    let CountedStory { fiscal_year, story: id } = counted;
    let found = stories.iter().find(|story| story.id == id.value);
    let told = id.value.to_string();
    let mistake = match found {
        None => {
            let names = stories.iter().map(|story| story.id.as_str());
            let suggestion = thai::closest(&told, names).map(str::to_string);
            Mistake::BrokenLink { target: told, suggestion }
        }
        Some(story) if story.fund.value != fund.code || story.fiscal_year.value != *fiscal_year => {
            let (of, year) = (story.fund.value.to_string(), story.fiscal_year.value);
            let fault = StoryFault::Elsewhere { story: told, fund: of, year };
            Mistake::Story { fault }
        }
        Some(story) => {
            let why = if story.status != Status::Published {
                NotCounted::NotPublished
            } else if story.verified.is_none() {
                NotCounted::NotVerified
            } else if !story.is_cleared() {
                NotCounted::DebtLeft
            } else {
                return;
            };
            Mistake::Story { fault: StoryFault::NotCounted { story: told, why } }
        }
    };
    problems.push(Problem::new(&fund.file, id.span, mistake));
}

/// No more stories of cleared debts are told of a fund and a year than the fund counts.
fn check_numbers(funds: &[Fund], stories: &[Story], problems: &mut Vec<Problem>) {
    let mut told: BTreeMap<(&FundCode, i32), Vec<&Story>> = BTreeMap::new();
    for story in stories.iter().filter(|story| story.is_cleared()) {
        told.entry((&story.fund.value, story.fiscal_year.value)).or_default().push(story);
    }
    for ((code, year), stories) in told {
        let Some(fund) = find(funds, code) else { continue };
        let figures = fund.year(year);
        let counted = figures.and_then(|figures| figures.get(Field::DebtCleared));
        if counted.is_some_and(|counted| counted >= Decimal::from(stories.len())) {
            continue;
        }
        let fault = StoryFault::MoreThanCounted {
            fund: code.to_string(),
            year,
            stories: u32::try_from(stories.len()).unwrap_or(u32::MAX),
            counted,
        };
        // What is pointed at is the figure; the story, where there is no figure.
        let (file, span) = match (counted, figures) {
            (Some(_), Some(figures)) => (&fund.file, figures.figures.span(Field::DebtCleared)),
            _ => (&stories[0].file, stories[0].fiscal_year.span),
        };
        problems.push(Problem::new(file, span, Mistake::Story { fault }));
    }
}
