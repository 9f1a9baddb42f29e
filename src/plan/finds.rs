//! What a reader may search for: every note, rule, law, problem, indicator, page, contest and
//! code of the site as plain text with its address. Texts are made when they are asked for, one
//! by one, as pages are; what no page shows stands in none of them.

mod further;

use std::sync::OnceLock;

use further::wording_blocks;

use super::amendments::last_days;
use super::desk::Tool;
use super::plain_text::blocks;
use super::standing;
use super::url;
use super::{Edition, Here, Model};
use crate::diag::{self, Explanation, Lang};
use crate::id::ProblemId;
use crate::model::cite::CiteUnit;
use crate::model::doc::Doc;
use crate::model::law::Cite;
use crate::model::rubric::ScoringRule;
use crate::model::topic::Topic;
use crate::model::{Contest, Indicator, Law, Leaflet, Note, PageRef, ProblemCard, Rubric, Rule};
use crate::search::{Body, Document, Facets, Kind};
use crate::sheet;

/// A thing to be found. Positions are those of the site's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Find {
    Note(usize),
    Law(usize),
    Rule(usize, usize),
    Problem(usize),
    /// Rubric, dimension, indicator.
    Indicator(usize, usize, usize),
    Page(usize),
    Leaflet(usize),
    /// One of the pages that every site has.
    Standing(usize),
    /// How a rubric scores.
    Method(usize),
    Contest(usize),
    /// Contest, round.
    Stage(usize, usize),
    /// A contest on paper.
    Booklet(usize),
    /// Contest, a tool of its desk.
    Desk(usize, Tool),
    Code(usize),
    Story(usize),
    Network(usize),
    /// One of the areas whose network has a page and no note.
    Unwritten(usize),
    Plan(usize),
    /// Law, stretch of time: as it was.
    Past(usize, usize),
    Pathway(usize),
    Term(usize),
}

/// Everything that can be found, in a fixed order.
pub fn finds(model: Model) -> Vec<Find> {
    let site = model.site;
    let mut finds: Vec<Find> = (0..site.notes.len()).map(Find::Note).collect();
    for (position, law) in site.laws.iter().enumerate() {
        finds.push(Find::Law(position));
        finds.extend((0..law.rules.len()).map(|rule| Find::Rule(position, rule)));
        finds.extend((0..last_days(law).count()).map(|number| Find::Past(position, number)));
    }
    finds.extend((0..site.problems.len()).map(Find::Problem));
    let here = Here::new(model, url::SEARCH);
    let shown = here.current().map(|current| &current.rubric.id);
    let rubric = match shown {
        Some(shown) => site.rubrics.iter().position(|rubric| rubric.id == *shown),
        None => (!site.rubrics.is_empty()).then_some(0),
    };
    if let Some(rubric) = rubric {
        let indicators =
            site.rubrics[rubric].dimensions.iter().enumerate().flat_map(|(d, dimension)| {
                (0..dimension.indicators.len()).map(move |i| Find::Indicator(rubric, d, i))
            });
        finds.extend(indicators);
    }
    finds.extend((0..site.pages.len()).map(Find::Page));
    finds.extend((0..site.stories.len()).map(Find::Story));
    finds.extend((0..site.networks.len()).map(Find::Network));
    finds.extend((0..further::unwritten(model).len()).map(Find::Unwritten));
    finds.extend(further::plans(model).into_iter().map(Find::Plan));
    finds.extend((0..site.pathways.len()).map(Find::Pathway));
    finds.extend((0..site.terms.len()).map(Find::Term));
    finds.extend((0..site.leaflets.len()).map(Find::Leaflet));
    finds.extend((0..standing::all(model).len()).map(Find::Standing));
    finds.extend((0..site.rubrics.len()).map(Find::Method));
    let has_ranking = |contest: &usize| model.rankings[*contest].is_some();
    for contest in (0..site.contests.len()).filter(has_ranking) {
        finds.push(Find::Contest(contest));
        finds.extend(Tool::ALL.map(|tool| Find::Desk(contest, tool)));
        if super::dossier::are_pages(model) {
            finds.push(Find::Booklet(contest));
        }
        finds.extend((0..model.rounds[contest].len()).map(|round| Find::Stage(contest, round)));
    }
    // The explanations of codes give examples, and examples name places.
    if model.edition != Edition::Blind {
        finds.extend((0..codes().len()).map(Find::Code));
    }
    finds
}

/// What is told of it in a list.
pub struct Head {
    pub kind: Kind,
    pub title: String,
    /// A second line: the citation of a rule, place and year of a note.
    pub sub: String,
    /// The file below the site's root, with its anchor.
    pub url: String,
}

pub fn head(model: Model, find: Find) -> Option<Head> {
    let here = Here::new(model, url::SEARCH);
    let site = model.site;
    let of = |kind: Kind, title: &str, sub: String, page: &PageRef| {
        Some(Head { kind, title: title.to_string(), sub, url: url::file(page) })
    };
    match find {
        Find::Note(position) => {
            let note = site.notes.get(position)?;
            let page = PageRef::Note(note.id.clone());
            of(Kind::Note, &note.title, here.place_and_year(note), &page)
        }
        Find::Law(position) => {
            let law = site.laws.get(position)?;
            let sub = format!("{} · {}", law.short, super::words::law_kind(law.kind));
            of(Kind::Law, &law.title, sub, &PageRef::Regulation(law.id.clone(), None))
        }
        Find::Rule(law, rule) => {
            let law = site.laws.get(law)?;
            let rule = law.rules.get(rule)?;
            let page = PageRef::Regulation(law.id.clone(), Some(rule.id.clone()));
            of(Kind::Rule, &rule.title, here.words.full_cite(law, rule.cite.as_ref()), &page)
        }
        Find::Problem(position) => {
            let card = site.problems.get(position)?;
            let sub = format!("ปัญหาข้อ {}", here.words.number(position + 1));
            of(Kind::Problem, &card.title, sub, &PageRef::Problem(card.id.clone()))
        }
        Find::Indicator(rubric, dimension, position) => {
            let rubric = site.rubrics.get(rubric)?;
            let found = rubric.dimensions.get(dimension)?.indicators.get(position)?;
            let id = here.words.id(found.id.as_str());
            let sub = format!("ตัวชี้วัด {id} · {} คะแนน", here.words.weight(found.weight));
            let page = PageRef::Indicator(rubric.id.clone(), found.id.clone());
            of(Kind::Indicator, &found.title, sub, &page)
        }
        Find::Page(position) => {
            let page = site.pages.get(position)?;
            of(Kind::Page, &page.title, String::new(), &PageRef::Page(page.id.clone()))
        }
        Find::Leaflet(position) => {
            let leaflet = site.leaflets.get(position)?;
            of(Kind::Leaflet, &leaflet.title, String::new(), &PageRef::Leaflet(leaflet.id.clone()))
        }
        Find::Standing(position) => {
            let (page, url) = standing::all(model).into_iter().nth(position)?;
            // The heading of that page says how many there are.
            let title = match url == url::file(&PageRef::Problems) {
                true => here.problems_title(),
                false => page.title.to_string(),
            };
            Some(Head { kind: Kind::Overview, title, sub: String::new(), url })
        }
        Find::Method(position) => {
            let rubric = site.rubrics.get(position)?;
            let title = standing::method_title(rubric);
            of(Kind::Page, &title, String::new(), &PageRef::Rubric(rubric.id.clone()))
        }
        Find::Stage(contest, round) => {
            let stage = model.rounds.get(contest)?.get(round)?.stage;
            let contest = site.contests.get(contest)?;
            let stage = contest.stages.get(stage)?;
            let year = here.words.year(contest.budget_year);
            Some(Head {
                kind: Kind::Contest,
                title: format!("{} ปีงบประมาณ {year}", stage.title),
                sub: contest.title.clone(),
                url: url::stage(&contest.id, &stage.id),
            })
        }
        Find::Booklet(contest) => {
            let contest = site.contests.get(contest)?;
            Some(Head {
                kind: Kind::Contest,
                title: super::booklet::title(contest),
                sub: "สำหรับพิมพ์".to_string(),
                url: url::booklet(&contest.id),
            })
        }
        Find::Desk(contest, tool) => {
            let contest = site.contests.get(contest)?;
            Some(Head {
                kind: Kind::Contest,
                title: tool.title().to_string(),
                sub: contest.title.clone(),
                url: url::desk(&contest.id, tool.id()),
            })
        }
        Find::Contest(position) => {
            let contest = site.contests.get(position)?;
            let area = contest.area.as_ref().map(|area| here.area_name(area));
            let sub = joined([Some("ผลการจัดอันดับกองทุน".to_string()), area]);
            of(Kind::Contest, &contest.title, sub, &PageRef::Contest(contest.id.clone()))
        }
        Find::Code(position) => {
            let text = codes().get(position)?;
            let page = PageRef::Section(Box::new(PageRef::Codes), text.code.as_str().into());
            of(Kind::Code, &text.title, text.code.clone(), &page)
        }
        Find::Story(position) => {
            let story = site.stories.get(position)?;
            let sub = story.occupation.clone();
            of(Kind::Story, &story.title, sub, &PageRef::Story(story.id.clone()))
        }
        Find::Network(position) => {
            let network = site.networks.get(position)?;
            let sub = "เครือข่ายกองทุน".to_string();
            of(Kind::Network, &network.title, sub, &PageRef::Network(network.area.value.clone()))
        }
        Find::Unwritten(position) => {
            let area = further::unwritten(model).into_iter().nth(position)?;
            let sub = "เครือข่ายกองทุน".to_string();
            of(Kind::Network, &here.network_title(&area), sub, &PageRef::Network(area))
        }
        Find::Plan(position) => {
            let plan = site.plans.get(position)?;
            let year = here.words.year(plan.budget_year);
            let title = format!("แผนปฏิบัติการ ปีงบประมาณ {year}");
            let home = super::networks::home_of(site, plan)?;
            let sub = here.owner_link(plan).title;
            of(Kind::Network, &title, sub, &PageRef::Plan(home, plan.id.clone()))
        }
        Find::Past(law, number) => {
            let law = site.laws.get(law)?;
            let last_day = further::last_day(law, number)?;
            Some(Head {
                kind: Kind::Law,
                title: here.past_title(law, last_day),
                sub: "มีข้อความใหม่ใช้แทนแล้ว".to_string(),
                url: url::law_until(&law.id, last_day),
            })
        }
        Find::Pathway(position) => {
            let pathway = site.pathways.get(position)?;
            let sub = "เส้นทางพัฒนากองทุน".to_string();
            of(Kind::Page, &pathway.title, sub, &PageRef::Pathway(pathway.id.clone()))
        }
        Find::Term(position) => {
            let term = site.terms.get(position)?;
            of(Kind::Term, &term.name, String::new(), &PageRef::Term(term.id.clone()))
        }
    }
}

/// Its lasting name: its address without the file's.
pub fn find_id(model: Model, find: Find) -> String {
    let url = head(model, find).map_or_else(String::new, |head| head.url);
    url.replacen("/index.html", "", 1)
}

/// The whole text of it.
pub fn document(model: Model, find: Find) -> Option<Document> {
    let Head { kind, title, sub, url } = head(model, find)?;
    let here = Here::new(model, url::SEARCH);
    let site = model.site;
    let Rest { body, names, facets } = match find {
        Find::Note(position) => here.note_rest(site.notes.get(position)?),
        Find::Law(position) => law_rest(site.laws.get(position)?),
        Find::Rule(law, rule) => {
            let law = site.laws.get(law)?;
            here.rule_rest(law, law.rules.get(rule)?)
        }
        Find::Problem(position) => problem_rest(position, site.problems.get(position)?),
        Find::Indicator(rubric, dimension, position) => {
            let rubric = site.rubrics.get(rubric)?;
            here.indicator_rest(rubric.dimensions.get(dimension)?.indicators.get(position)?)
        }
        Find::Page(position) => page_rest(site.pages.get(position)?),
        Find::Leaflet(position) => leaflet_rest(site.leaflets.get(position)?),
        Find::Standing(position) => {
            let (page, _) = standing::all(model).into_iter().nth(position)?;
            text_rest(&[page.description])
        }
        Find::Method(position) => method_rest(site.rubrics.get(position)?),
        Find::Contest(position) => contest_rest(site.contests.get(position)?),
        Find::Stage(contest, _) => {
            let contest = site.contests.get(contest)?;
            Rest { body: Body::default(), ..contest_rest(contest) }
        }
        Find::Booklet(contest) => {
            let Rest { facets, .. } = contest_rest(site.contests.get(contest)?);
            Rest { facets, ..Rest::default() }
        }
        Find::Desk(contest, tool) => {
            let Rest { facets, .. } = contest_rest(site.contests.get(contest)?);
            Rest { facets, ..text_rest(&[tool.lead()]) }
        }
        Find::Code(position) => code_rest(codes().get(position)?),
        Find::Story(position) => {
            let story = site.stories.get(position)?;
            let mut rest = told_rest(&[&story.summary, &story.occupation], Some(&story.doc));
            rest.facets.topics = topics(&story.topics);
            rest.facets.problems = here.problems(story.problems.iter().map(|id| &id.value));
            rest
        }
        Find::Network(position) => {
            let network = site.networks.get(position)?;
            let mut rest = told_rest(&[&network.summary], Some(&network.doc));
            rest.facets.place = Some(network.area.value.to_string());
            rest
        }
        Find::Unwritten(position) => {
            let area = further::unwritten(model).into_iter().nth(position)?;
            let facets = Facets { place: Some(area.to_string()), ..Facets::default() };
            Rest { facets, ..Rest::default() }
        }
        Find::Plan(position) => further::plan_rest(&here, site.plans.get(position)?),
        Find::Past(law, number) => {
            let law = site.laws.get(law)?;
            further::past_rest(law, further::last_day(law, number)?)
        }
        Find::Pathway(position) => {
            let pathway = site.pathways.get(position)?;
            let steps = pathway.steps.iter().flat_map(|step| [&step.title, &step.about]);
            let said: Vec<&str> = steps.map(String::as_str).collect();
            told_rest(&[&[pathway.summary.as_str()][..], &said[..]].concat(), None)
        }
        Find::Term(position) => {
            let term = site.terms.get(position)?;
            let said = [term.also.join(" · "), term.everyday.join(" · ")];
            told_rest(&[&term.meaning, &said[0], &said[1], &term.english], None)
        }
    };
    Some(Document { kind, title, sub, url, body, names, facets })
}

/// What a text holds below its head.
#[derive(Default)]
struct Rest {
    body: Body,
    names: Vec<String>,
    facets: Facets,
}

impl Here<'_> {
    fn place_and_year(&self, note: &Note) -> String {
        let place = note.place.as_ref().map(|place| place.text.clone());
        let year = budget_year(note).map(|year| format!("ปีงบประมาณ {}", self.words.year(year)));
        joined([place, year])
    }

    fn note_rest(&self, note: &Note) -> Rest {
        let mut body = Body::default();
        body.block(&note.summary);
        body.block(&note.problem_about);
        blocks(&note.doc, &mut body);
        if let Some(author) = &note.author {
            let parts = [&author.name, &author.position, &author.office];
            let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
            body.block(&parts.join(" "));
        }
        let code = note.place.as_ref().and_then(|place| place.code.as_ref());
        let facets = Facets {
            place: code.map(|code| code.value.to_string()),
            year: budget_year(note),
            topics: topics(&note.topics),
            problems: self.problems(note.problems.iter().map(|id| &id.value)),
        };
        Rest { body, facets, ..Rest::default() }
    }

    fn rule_rest(&self, law: &Law, rule: &Rule) -> Rest {
        let mut body = Body::default();
        wording_blocks(&rule.text, &mut body);
        for parameter in &rule.text.parameters {
            let label = super::words::parameter(&parameter.name);
            body.block(&format!("{label} {}", self.parameter_value(parameter)));
        }
        body.block(&law.title);
        let cards = self.model.site.problems.iter().filter(|card| {
            card.rules.iter().any(|r| r.law == law.id && r.rule.as_ref() == Some(&rule.id))
        });
        let own = rule.problems.iter().map(|id| &id.value);
        let facets = Facets {
            topics: topics(&[rule.topic]),
            problems: self.problems(own.chain(cards.map(|card| &card.id))),
            ..Facets::default()
        };
        Rest { body, names: rule.cite.as_ref().and_then(name_of).into_iter().collect(), facets }
    }

    fn indicator_rest(&self, indicator: &Indicator) -> Rest {
        let mut body = Body::default();
        body.block(&indicator.why);
        match &indicator.rule {
            ScoringRule::Banded(banded) => {
                let names = super::reading::ByName;
                body.block(&self.words.formula(&banded.formula.root, &names));
            }
            ScoringRule::Checklist(items) => {
                items.iter().for_each(|item| _ = body.block(&item.title));
            }
            ScoringRule::Panel { items, note } => {
                items.iter().for_each(|item| _ = body.block(&item.title));
                body.block(note);
            }
        }
        body.block(&indicator.evidence.join(" · "));
        let measured = self.index.problems_of_indicator.get(&indicator.id).cloned();
        let facets = Facets { problems: measured.unwrap_or_default(), ..Facets::default() };
        Rest { body, names: vec![indicator.id.to_string().to_ascii_lowercase()], facets }
    }

    fn problems<'i>(&self, ids: impl Iterator<Item = &'i ProblemId>) -> Vec<usize> {
        let cards = &self.model.site.problems;
        let position = |id: &ProblemId| cards.iter().position(|card| card.id == *id);
        let mut problems: Vec<usize> = ids.filter_map(position).collect();
        problems.sort_unstable();
        problems.dedup();
        problems
    }
}

fn budget_year(note: &Note) -> Option<i32> {
    note.budget_year.or_else(|| note.published.map(|date| date.budget_year()))
}

fn told_rest(said: &[&str], doc: Option<&Doc>) -> Rest {
    let mut body = Body::default();
    said.iter().for_each(|said| _ = body.block(said));
    doc.into_iter().for_each(|doc| blocks(doc, &mut body));
    Rest { body, ..Rest::default() }
}

fn law_rest(law: &Law) -> Rest {
    let mut body = Body::default();
    body.block(&law.aliases.join(" · "));
    blocks(&law.doc, &mut body);
    Rest { body, ..Rest::default() }
}

fn problem_rest(position: usize, card: &ProblemCard) -> Rest {
    let mut body = Body::default();
    body.block(&card.summary);
    card.actions.iter().for_each(|action| _ = body.block(action));
    let topics = topics(&card.topics);
    let facets = Facets { topics, problems: vec![position], ..Facets::default() };
    Rest { body, facets, ..Rest::default() }
}

fn page_rest(page: &crate::model::Page) -> Rest {
    let mut body = Body::default();
    body.block(&page.summary);
    blocks(&page.doc, &mut body);
    Rest { body, ..Rest::default() }
}

fn text_rest(blocks: &[&str]) -> Rest {
    let mut body = Body::default();
    blocks.iter().for_each(|block| _ = body.block(block));
    Rest { body, ..Rest::default() }
}

fn method_rest(rubric: &Rubric) -> Rest {
    let mut blocks = vec![rubric.note.as_str()];
    blocks.extend(rubric.dimensions.iter().map(|dimension| dimension.title.as_str()));
    text_rest(&blocks)
}

fn contest_rest(contest: &Contest) -> Rest {
    let mut body = Body::default();
    contest.stages.iter().for_each(|stage| _ = body.block(&stage.title));
    contest.categories.iter().for_each(|category| _ = body.block(&category.title));
    let place = contest.area.as_ref().map(ToString::to_string);
    let facets = Facets { place, year: Some(contest.budget_year), ..Facets::default() };
    Rest { body, facets, ..Rest::default() }
}

/// What a code means. Its examples are left out: they show what is wrong, and people search for
/// what is right.
struct CodeText {
    code: String,
    title: String,
    why: String,
}

fn codes() -> &'static [CodeText] {
    static CODES: OnceLock<Vec<CodeText>> = OnceLock::new();
    CODES.get_or_init(all_codes)
}

fn all_codes() -> Vec<CodeText> {
    let explained =
        diag::all_codes().into_iter().filter_map(|code| diag::explain(code.0, Lang::Th));
    let explained = explained.map(|Explanation { code, title, why, .. }| CodeText {
        code: code.to_string(),
        title: title.to_string(),
        why: why.to_string(),
    });
    let of_sheets = sheet::problem::samples().into_iter().map(|trouble| {
        let words = trouble.words(Lang::Th);
        CodeText { code: trouble.code().to_string(), title: words.what, why: words.why }
    });
    explained.chain(of_sheets).collect()
}

fn code_rest(text: &CodeText) -> Rest {
    let mut body = Body::default();
    body.block(&text.why);
    Rest { body, names: vec![text.code.to_ascii_lowercase()], ..Rest::default() }
}

/// `ม193/33`, `ข17`: as `search` reads what people type.
fn name_of(cite: &Cite) -> Option<String> {
    let Cite::Unit(cite) = cite else { return None };
    let number = cite.number.to_string().replace(' ', "");
    Some(match cite.unit {
        CiteUnit::Section => format!("ม{number}"),
        CiteUnit::Clause => format!("ข{number}"),
    })
}

fn leaflet_rest(leaflet: &Leaflet) -> Rest {
    let mut body = Body::default();
    body.block(&leaflet.when);
    for words in leaflet.steps.iter().map(|step| &step.text).chain(&leaflet.avoid) {
        body.block(words);
    }
    Rest { body, ..Rest::default() }
}

fn topics(topics: &[Topic]) -> Vec<usize> {
    let place = |topic| Topic::ALL.iter().position(|known| known == topic);
    topics.iter().filter_map(place).collect()
}

fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
