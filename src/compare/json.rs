//! The changes for other programs.

use serde_json::{Value as Json, json};

use super::{Because, Changes, FigureChange, FundChange, Moved, ResultChange, Shown, Standing};

pub fn json(changes: &Changes) -> String {
    let Changes { pages, funds, figures, results } = changes;
    let document = json!({
        "pages": {"added": pages.added, "removed": pages.removed, "changed": pages.changed},
        "funds": funds.iter().map(fund).collect::<Vec<_>>(),
        "figures": figures.iter().map(figure).collect::<Vec<_>>(),
        "results": results.iter().map(|change| result(change, figures)).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn fund(change: &FundChange) -> Json {
    match change {
        FundChange::Added { fund, name } => json!({"fund": fund, "name": name, "is": "added"}),
        FundChange::Removed { fund, name } => json!({"fund": fund, "name": name, "is": "removed"}),
        FundChange::Renamed { fund, old, new } => {
            json!({"fund": fund, "name": new, "is": "renamed", "old_name": old})
        }
        FundChange::YearAdded { fund, name, year } => {
            json!({"fund": fund, "name": name, "is": "year added", "year": year})
        }
        FundChange::YearRemoved { fund, name, year } => {
            json!({"fund": fund, "name": name, "is": "year removed", "year": year})
        }
    }
}

fn figure(change: &FigureChange) -> Json {
    let place = change.place.as_ref();
    json!({
        "fund": change.fund,
        "name": change.name,
        "year": change.year,
        "field": change.field.path(),
        "old": shown(&change.old),
        "new": shown(&change.new),
        "file": place.map(|(file, _)| &**file),
        "line": place.map(|(_, line)| line),
    })
}

fn shown(shown: &Shown) -> Json {
    match shown {
        Shown::Unknown => Json::Null,
        Shown::NotApplicable => json!("n/a"),
        Shown::Withheld => json!("withheld"),
        Shown::Known(value) => json!(value),
    }
}

fn result(change: &ResultChange, figures: &[FigureChange]) -> Json {
    json!({
        "contest": change.contest,
        "stage": change.stage,
        "title": change.title,
        "rules": change.rules.as_ref().map(|(old, new)| json!({"old": old, "new": new})),
        "moved": change.moved.iter().map(|one| moved(one, figures)).collect::<Vec<_>>(),
        "same_place_other_points": change.other_points,
    })
}

fn moved(moved: &Moved, figures: &[FigureChange]) -> Json {
    json!({
        "fund": moved.fund,
        "name": moved.name,
        "old": moved.old.as_ref().map(standing),
        "new": moved.new.as_ref().map(standing),
        "because": moved.because.iter().map(|one| because(one, figures)).collect::<Vec<_>>(),
    })
}

fn standing(standing: &Standing) -> Json {
    json!({"place": standing.place, "total": standing.total, "goes_on": standing.goes_on})
}

fn because(because: &Because, figures: &[FigureChange]) -> Json {
    match because {
        Because::Points { indicator, old, new, figures: from, panel, .. } => json!({
            "indicator": indicator,
            "old": old,
            "new": new,
            "panel": panel,
            "figures": from.iter().filter_map(|at| figures.get(*at)).map(figure).collect::<Vec<_>>(),
        }),
        Because::HeldBack { reasons } => json!({"held_back": reasons}),
        Because::LetIn { reasons } => json!({"let_in": reasons}),
        Because::Passed { by, past } => json!({"passed_by": by, "went_past": past}),
        Because::Tie => json!({"tie": true}),
    }
}
