//! What else is found: plans with their calendars, areas of which nobody has written, and laws as
//! they were.

use super::Rest;
use crate::id::AreaCode;
use crate::model::Law;
use crate::model::law::Wording;
use crate::model::network::{Owner, Plan};
use crate::plan::amendments::last_days;
use crate::plan::networks::home_of;
use crate::plan::{Here, Model};
use crate::search::{Body, Facets};
use crate::thai::Date;

/// Where there are more plans than this, only those of networks are found by themselves: a nation's
/// funds say much the same 79,610 times, and are found by their places.
const MOST_PLANS: usize = 3_000;

/// Positions of the plans that pages show, and that are found by themselves.
pub fn plans(model: Model) -> Vec<usize> {
    let site = model.site;
    let few = site.plans.len() <= MOST_PLANS;
    let is_shown = |plan: &Plan| {
        // Pages show the plans of the newest year.
        let network = home_of(site, plan).and_then(|home| model.index.networks.get(&home));
        let newest = network.and_then(|network| network.plans.first());
        newest.is_some_and(|first| site.plans[*first].budget_year == plan.budget_year)
    };
    let plans = site.plans.iter().enumerate();
    let plans = plans.filter(|(_, plan)| few || matches!(plan.owner, Owner::Area(_)));
    plans.filter(|(_, plan)| is_shown(plan)).map(|(position, _)| position).collect()
}

/// Areas whose network has a page and no note of its own.
pub fn unwritten(model: Model) -> Vec<AreaCode> {
    if model.site.plans.len() > MOST_PLANS {
        return Vec::new();
    }
    let networks = model.index.networks.iter();
    networks.filter(|(_, network)| network.note.is_none()).map(|(code, _)| code.clone()).collect()
}

/// Activities with who sees to them and what came of it, then the calendar.
pub fn plan_rest(here: &Here, plan: &Plan) -> Rest {
    let mut body = Body::default();
    for activity in &plan.activities {
        let said = [&activity.title, &activity.owner_role, &activity.result];
        body.block(&joined(&said.map(String::as_str)));
    }
    for event in &plan.events {
        let when = here.words.date(event.on);
        body.block(&joined(&[&event.title, &when, &event.place, &event.who]));
    }
    let answered = plan.activities.iter().flat_map(|activity| &activity.problems);
    let facets = Facets {
        place: home_of(here.model.site, plan).map(|home| home.to_string()),
        year: Some(plan.budget_year),
        problems: here.problems(answered.map(|id| &id.value)),
        ..Facets::default()
    };
    Rest { body, facets, ..Rest::default() }
}

/// The rules that said something else on the last day of a stretch of time, each under its title.
pub fn past_rest(law: &Law, last_day: Date) -> Rest {
    let mut body = Body::default();
    for rule in &law.rules {
        if let Some(wording) = rule.on(last_day).filter(|then| !std::ptr::eq(*then, &rule.text)) {
            body.heading(rule.id.as_str(), &rule.title);
            wording_blocks(wording, &mut body);
        }
    }
    Rest { body, ..Rest::default() }
}

/// The last day of each stretch of time for which a law has a page of its own.
pub fn last_day(law: &Law, number: usize) -> Option<Date> {
    last_days(law).nth(number)
}

/// What a rule says: in short, word for word, and by its items.
pub fn wording_blocks(wording: &Wording, body: &mut Body) {
    wording.summary.words.split("\n\n").for_each(|part| _ = body.block(part));
    for passages in [&wording.quote, &wording.parts] {
        for (_, range) in &passages.places {
            body.block(&passages.prose.words[range.clone()]);
        }
    }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}
