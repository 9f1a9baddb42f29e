//! Holds templates to the contract without filling them in: every path of names is followed through
//! the types of the views, through loops, `set`, includes and components, so that a misspelt name is
//! told with its line wherever it stands, also on pages and in branches that this site does not have.
//!
//! It says only what is certain: of a value whose type is not known nothing is said.

mod tokens;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::contract::{Contract, DUTIES, SHELL};
use super::{TemplateText, Theme, is_own, references};
use crate::diag::{Mistake, Problem, TemplateFault, TemplateName};
use crate::text::Span;
use crate::thai::closest;
use references::Reference;
use walk::{Walk, Wrong};

/// A record and its field.
pub type Value = (String, String);

/// What holding a theme to the contract comes to.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub problems: Vec<Problem>,
    /// For each template of the theme's own, values that the default theme shows and it does not.
    pub left_out: BTreeMap<String, Vec<String>>,
}

/// Whether any template is not the default theme's.
pub fn has_own_templates(theme: &Theme) -> bool {
    theme.templates.iter().any(|(name, template)| is_own(name, template))
}

pub fn hold(theme: &Theme) -> Held {
    let contract = Contract::new();
    let mut held = Held::default();
    let ours = used(&contract, theme);
    let mut seen = BTreeSet::new();
    let mut duties = BTreeSet::new();
    for (page, used) in &ours {
        for wrong in &used.wrong {
            if seen.insert((wrong.template.clone(), wrong.range.start, wrong.name.clone())) {
                held.problems.extend(misspelt(theme, wrong));
            }
        }
        // The edition may stand at the top or at the foot.
        let shown_in: Vec<&Used> = match SHELL.contains(&page.as_str()) {
            true => SHELL.iter().filter_map(|page| ours.get(*page)).collect(),
            false => vec![used],
        };
        for (record, field) in DUTIES {
            let concerned = (record == "Shell") == SHELL.contains(&page.as_str());
            let value = (record.to_string(), field.to_string());
            if concerned && !shown_in.iter().any(|used| used.values.contains(&value)) {
                duties.insert((used.root.clone(), field));
            }
        }
    }
    for (template, field) in duties {
        let Some(text) = theme.templates.get(&template) else { continue };
        let mistake = Mistake::DutyLeftOut { value: format!("frame.{field}") };
        held.problems.push(Problem::of_file(&text.file, mistake));
    }
    held.problems.extend(unused(&contract, theme));
    held.left_out = left_out(&contract, theme, &ours);
    held
}

/// What a page's templates ask for.
struct Used {
    values: BTreeSet<Value>,
    wrong: Vec<Wrong>,
    /// The template that the page is built on in the end.
    root: String,
}

fn used(contract: &Contract, theme: &Theme) -> BTreeMap<String, Used> {
    let pages = contract.pages.iter().map(|(page, view)| (page.as_str(), Some(view.as_str())));
    pages
        .chain(SHELL.map(|page| (page, None)))
        .map(|(page, view)| {
            let mut walk = Walk::new(contract, &theme.templates, page, view);
            let root = walk.page();
            (page.to_string(), Used { values: walk.values, wrong: walk.wrong, root })
        })
        .collect()
}

fn misspelt(theme: &Theme, wrong: &Wrong) -> Option<Problem> {
    let template = theme.templates.get(&wrong.template)?;
    let fault = TemplateFault::Unknown {
        kind: TemplateName::Value,
        name: wrong.name.clone(),
        suggestion: wrong.suggestion.clone(),
    };
    let span = Span::of(&template.text, wrong.range.start, wrong.range.end);
    Some(Problem::new(&template.file, span, Mistake::TemplateBroken { fault, said: None }))
}

/// Templates that no page is made with: often a slip in the file's name.
fn unused(contract: &Contract, theme: &Theme) -> Vec<Problem> {
    let called: BTreeSet<String> = theme
        .templates
        .values()
        .flat_map(|template| references::of_template(&template.text))
        .filter_map(|(reference, _)| match reference {
            Reference::Template(name) => Some(name),
            Reference::Asset(_) => None,
        })
        .collect();
    let is_known = |name: &str| contract.names().any(|known| known == name);
    let has_components = |template: &TemplateText| template.text.contains("{% component ");
    let unused = theme.templates.iter().filter(|(name, template)| {
        !is_known(name) && !called.contains(*name) && !has_components(template)
    });
    unused
        .map(|(name, template)| {
            let suggestion = closest(name, contract.names()).map(str::to_string);
            let mistake = Mistake::TemplateUnused { template: name.clone(), suggestion };
            Problem::of_file(&template.file, mistake)
        })
        .collect()
}

fn left_out(
    contract: &Contract,
    theme: &Theme,
    ours: &BTreeMap<String, Used>,
) -> BTreeMap<String, Vec<String>> {
    let default = default_theme();
    let theirs = used(contract, &default);
    let own = |page: &str| theme.templates.get(page).is_some_and(|text| is_own(page, text));
    let mut found = BTreeMap::new();
    for (page, used) in ours.iter().filter(|(page, _)| own(page)) {
        let Some(view) = contract.pages.get(page) else { continue };
        let Some(usual) = theirs.get(page) else { continue };
        let values: Vec<String> = usual
            .values
            .iter()
            .filter(|value| !used.values.contains(value))
            .filter(|(record, _)| record != "Frame" && record != "Shell")
            .map(|(record, field)| match record == view {
                true => format!("view.{field}"),
                false => format!("{record}.{field}"),
            })
            .collect();
        if !values.is_empty() {
            found.insert(page.clone(), values);
        }
    }
    found
}

fn default_theme() -> Theme {
    super::load(super::DEFAULT_NAME, &[], (&Arc::from(""), Span::default())).value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(files: &[(&str, &str)]) -> Theme {
        let mut theme = default_theme();
        for (name, text) in files {
            let file = Arc::from(format!("themes/x/templates/{name}"));
            theme
                .templates
                .insert((*name).to_string(), TemplateText { text: (*text).to_string(), file });
        }
        theme
    }

    /// “file:line pointed-at suggestion”
    fn shown(theme: &Theme, problem: &Problem) -> String {
        let file = problem.place.file.rsplit('/').next().unwrap_or_default();
        let span = problem.place.span.unwrap_or_default();
        let under = &theme.templates[file].text[span.range()];
        match &problem.mistake {
            Mistake::TemplateBroken {
                fault: TemplateFault::Unknown { name, suggestion, .. },
                ..
            } => {
                format!(
                    "{file}:{} {under} {name} {}",
                    span.line,
                    suggestion.as_deref().unwrap_or("-")
                )
            }
            other => format!("{file} {other:?}"),
        }
    }

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let theme = with(files);
        hold(&theme).problems.iter().map(|problem| shown(&theme, problem)).collect()
    }

    const TOP: &str = "{% extends \"base.html\" %}{% block content %}";

    #[test]
    fn the_default_theme_keeps_its_own_contract() {
        assert_eq!(found(&[]), Vec::<String>::new());
        assert!(hold(&with(&[])).left_out.is_empty());
        assert!(!has_own_templates(&with(&[])));
    }

    #[test]
    fn fewer_bytes_say_the_same_to_the_engine() {
        let words = |template: &str| -> Vec<String> {
            let of = |piece| match piece {
                tokens::Piece::Print(tokens) | tokens::Piece::Tag(tokens) => tokens,
            };
            let tokens = tokens::pieces(template).into_iter().flat_map(of);
            tokens.map(|token| token.text).collect()
        };
        for (name, template) in &with(&[]).templates {
            let lean = crate::theme::in_use(name, template);
            assert_eq!(words(&template.text), words(&lean), "{name}");
            assert_eq!(template.text.lines().count(), lean.lines().count(), "{name}");
        }
    }

    #[test]
    fn misspelt_names_are_found_wherever_they_stand() {
        for (body, expected) in [
            ("{{ view.bagdes }}", "bagdes badges"),
            ("{% if view.score.totl %}{% endif %}", "totl total"),
            ("{% for b in view.badges %}{{ b.txt }}{% endfor %}", "txt text"),
            ("{% set s = view.score %}{{ s.out_off }}", "out_off out_of"),
            ("{% for t in view.tiles %}{{ t.value }}{% endfor %}{{ tt }}", "tt -"),
            ("{{ html.statments }}", "statments statements"),
            ("{{ frame.titel }}", "titel title"),
            ("{{ \"a\" if view.score.totals else \"b\" }}", "totals total"),
            ("{{ <facts list={view.identiy} /> }}", "identiy identity"),
        ] {
            let text = format!("{TOP}\n{body}{{% endblock %}}");
            let problems = found(&[("fund.html", &text)]);
            let (name, _) = expected.split_once(' ').unwrap();
            assert_eq!(problems, [format!("fund.html:2 {name} {expected}")], "{body}");
        }
    }

    #[test]
    fn what_is_right_or_not_known_is_let_be() {
        for body in [
            "{% for b in view.badges %}{{ loop.index }}{{ b.text | upper }}{% endfor %}",
            "{% set a = view.badges | first %}{{ a.whatever }}",
            "{{ html[\"table-\" ~ view.kind] }}{{ html[view.kind] }}",
            "{% if view.score and not view.gated or view.kind == \"x.y\" %}{% endif %}",
            "{{ <prev_next previous={view.previous} next={view.next} text={\"\"} /> }}",
            "{% for c in view.charts %}{{ c.legend | length }}{% endfor %}",
        ] {
            let text = format!("{TOP}{body}{{% endblock %}}");
            assert_eq!(found(&[("fund.html", &text)]), Vec::<String>::new(), "{body}");
        }
    }

    #[test]
    fn components_are_followed_with_what_they_are_handed() {
        let text = "{% component mine(list) %}{% for x in list %}{{ x.labl }}{% endfor %}\
                    {% endcomponent mine %}";
        let page = format!("{TOP}{{{{ <mine list={{view.identity}} /> }}}}{{% endblock %}}");
        let problems = found(&[("parts.html", text), ("fund.html", &page)]);
        assert_eq!(problems, ["parts.html:1 labl labl label"]);
    }

    #[test]
    fn a_template_of_a_wrong_name_and_a_missing_duty_are_told() {
        let problems = found(&[
            ("funs.html", "x"),
            (
                "base.html",
                "<h1>{{ frame.title }}</h1>{% block content %}{% endblock %}{% block scripts %}{% endblock %}",
            ),
        ]);
        assert_eq!(
            problems,
            [
                "base.html DutyLeftOut { value: \"frame.invented\" }",
                "funs.html TemplateUnused { template: \"funs.html\", suggestion: Some(\"fund.html\") }",
            ]
        );
    }

    #[test]
    fn what_a_theme_does_not_show_is_listed() {
        let theme = with(&[(
            "page.html",
            "{% extends \"base.html\" %}{% block content %}{{ frame.title }}{% endblock %}",
        )]);
        let held = hold(&theme);
        assert_eq!(held.problems, []);
        let left: Vec<&String> = held.left_out.keys().collect();
        let view_is_empty = Contract::new().records["PageView"].fields.is_empty();
        assert_eq!(left.is_empty(), view_is_empty, "{left:?}");
    }
}
