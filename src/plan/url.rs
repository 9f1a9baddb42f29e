//! The address of every page. Addresses are made of ids and codes only, in ASCII, so that they
//! never change when a title does.

use crate::id::{AreaCode, ClassId, ContestId, FundCode, JudgeId, LawId, PlanId, StageId};
use crate::model::PageRef;
use crate::model::section::Gathered;
use crate::thai::Date;

/// The file of a page below the output folder, with its anchor: `regulations/civil-code/index.html#s686`.
pub fn file(page: &PageRef) -> String {
    match page {
        PageRef::Home => "index.html".into(),
        PageRef::Notes => "notes/index.html".into(),
        PageRef::Note(id) => ["notes/", id.as_str(), "/index.html"].concat(),
        PageRef::Knowledge => gathered(Gathered::CoreKnowledge, false),
        PageRef::BestPractices => "best-practices/index.html".into(),
        PageRef::Stories => "stories/index.html".into(),
        PageRef::Story(id) => format!("stories/{id}/index.html"),
        PageRef::Networks => "networks/index.html".into(),
        PageRef::Network(area) => format!("networks/{area}/index.html"),
        PageRef::Plan(area, plan) => format!("networks/{area}/index.html#plan-{plan}"),
        PageRef::Pathways => "pathways/index.html".into(),
        PageRef::Pathway(id) => format!("pathways/{id}/index.html"),
        PageRef::Glossary => "glossary/index.html".into(),
        PageRef::Term(id) => format!("glossary/index.html#t-{id}"),
        PageRef::Problems => "problems/index.html".into(),
        PageRef::Problem(id) => format!("problems/{id}/index.html"),
        PageRef::Regulations => "regulations/index.html".into(),
        PageRef::Regulation(law, None) => format!("regulations/{law}/index.html"),
        PageRef::Regulation(law, Some(rule)) => format!("regulations/{law}/index.html#{rule}"),
        PageRef::Leaflets => "leaflets/index.html".into(),
        PageRef::Leaflet(id) => format!("leaflets/{id}/index.html"),
        PageRef::Funds => "funds/index.html".into(),
        // Every page of a nation leads to these: joined, not formatted.
        PageRef::Fund(code) => ["funds/", code.as_str(), "/index.html"].concat(),
        PageRef::Why(code) => ["funds/", code.as_str(), "/why.html"].concat(),
        PageRef::Area(code) => ["areas/", code.as_str(), "/index.html"].concat(),
        PageRef::Ranking => "contests/index.html".into(),
        PageRef::Contest(id) => ["contests/", id.as_str(), "/index.html"].concat(),
        PageRef::Rubric(id) => ["method/", id.as_str(), "/index.html"].concat(),
        PageRef::Indicator(rubric, id) => {
            format!("method/{rubric}/index.html#{}", indicator_anchor(id.as_str()))
        }
        PageRef::Codes => "codes/index.html".into(),
        PageRef::Design => "design/index.html".into(),
        PageRef::Completeness => "completeness/index.html".into(),
        PageRef::Page(id) => ["pages/", id.as_str(), "/index.html"].concat(),
        PageRef::Picture(path) => path.to_string(),
        PageRef::Section(page, anchor) => format!("{}#{anchor}", file(page)),
    }
}

pub fn contest_area(contest: &ContestId, area: &AreaCode) -> String {
    ["contests/", contest.as_str(), "/areas/", area.as_str(), "/index.html"].concat()
}

/// A file that shows how a fund came by a figure: `funds/50230203/evidence/ev-1.pdf`.
pub fn evidence(fund: &FundCode, id: &str, ending: &str) -> String {
    format!("funds/{fund}/evidence/{id}.{ending}")
}

/// The points of one part of all notes, by problem or by topic.
pub fn gathered(part: Gathered, by_topic: bool) -> String {
    let way = if by_topic { "topics/" } else { "" };
    format!("knowledge/{}/{way}index.html", part.id())
}

/// ปฏิทินการทำงาน of a network, for the calendars of phones: of all of it, or of one plan.
pub fn calendar(area: &AreaCode, plan: Option<&PlanId>) -> String {
    let name = plan.map_or("calendar", PlanId::as_str);
    format!("networks/{area}/{name}.ics")
}

/// A law as it was until a day: `regulations/civil-code/until-2021-04-10.html`. The address tells
/// the last day, so that it still holds when an earlier change becomes known.
pub fn law_until(law: &LawId, last_day: Date) -> String {
    format!("regulations/{law}/until-{}.html", last_day.iso())
}

/// A fund on paper. Like `why.html` it stands beside the fund's own page.
pub fn dossier(fund: &FundCode) -> String {
    format!("funds/{fund}/dossier.html")
}

/// A contest on paper.
pub fn booklet(contest: &ContestId) -> String {
    format!("contests/{contest}/booklet.html")
}

/// ทำเนียบรางวัล
pub const AWARDS: &str = "awards/index.html";

/// What a device shows in place of a page that it did not keep.
pub const OFFLINE: &str = "offline.html";
pub const MANIFEST: &str = "site.webmanifest";

/// In a copy for a stick: the folder of the site, and the page that leads into it.
pub const COPY: &str = "site/";
pub const START: &str = "เริ่มที่นี่.html";

/// A page of the judges' desk: `contests/ID/compare.html`. Like `why.html` it belongs to what it
/// stands beside.
pub fn desk(contest: &ContestId, tool: &str) -> String {
    format!("contests/{contest}/{tool}.html")
}

/// A file of what the desk works with.
pub fn desk_data(contest: &ContestId, name: &str) -> String {
    format!("contests/{contest}/desk/{name}.js")
}

/// The picture that is shown beside a link to a page: `share/funds/50230203.png`. All stand in one
/// folder, so that whoever copies a site for reading can leave them behind.
pub fn card(name: &str) -> String {
    format!("share/{name}.png")
}

/// ค้นหา
pub const SEARCH: &str = "search/index.html";

/// The index of everything under one letter, by the place of the letter among those there are.
pub fn search_letter(number: usize) -> String {
    format!("search/letters/{}/index.html", number + 1)
}

/// Why a fund got its points in a contest that is not the newest. Like `why.html` beside a fund's
/// own page it has no folder to itself: a nation has 80,000 of them.
pub fn why_in(contest: &ContestId, fund: &FundCode) -> String {
    format!("contests/{contest}/why/{fund}.html")
}

/// Why a fund got its points in a round that is scored in a way of its own.
pub fn why_in_round(contest: &ContestId, stage: &StageId, fund: &FundCode) -> String {
    format!("contests/{contest}/stages/{stage}/why/{fund}.html")
}

/// Sheets for judges to print: those of a judge, or those without a name.
pub fn sheets(contest: &ContestId, stage: Option<&StageId>, judge: Option<&JudgeId>) -> String {
    let stage = stage.map_or_else(String::new, |stage| format!("{stage}/"));
    let judge = judge.map_or_else(String::new, |judge| format!("judges/{judge}/"));
    format!("contests/{contest}/sheets/{stage}{judge}index.html")
}

pub fn stage(contest: &ContestId, stage: &StageId) -> String {
    format!("contests/{contest}/stages/{stage}/index.html")
}

/// What machines read of a round: `ranking.json`, `ranking.csv`.
pub fn stage_data(contest: &ContestId, stage: &StageId, ending: &str) -> String {
    format!("api/contests/{contest}/stages/{stage}/ranking.{ending}")
}

pub fn contest_class(contest: &ContestId, class: &ClassId) -> String {
    ["contests/", contest.as_str(), "/sizes/", class.as_str(), "/index.html"].concat()
}

/// A further page of a long list: `…/page-2/index.html`; the first page is the list's own.
pub fn numbered(first: &str, number: usize) -> String {
    if number <= 1 {
        return first.to_string();
    }
    first
        .strip_suffix("index.html")
        .map_or_else(|| first.to_string(), |folder| format!("{folder}page-{number}/index.html"))
}

/// `2.1` → `i-2-1`: an anchor that needs no escaping anywhere.
pub fn indicator_anchor(id: &str) -> String {
    ["i-", &id.replace('.', "-")].concat()
}

/// The pretty form that stands in sitemaps and canonical links: without `index.html`.
pub fn canonical(base_url: &str, file: &str) -> String {
    let pretty = match file.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => file,
    };
    [base_url, pretty].concat()
}

/// The file that a relative link on a page leads to, without its anchor.
pub fn target(from: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or_default();
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => _ = parts.pop(),
            "." | "" => {}
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// The path of the site on its host: `/kongthun/` of `https://example.org/kongthun/`.
pub fn path_of(base_url: &str) -> String {
    let after_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    after_scheme.find('/').map_or_else(|| "/".to_string(), |at| after_scheme[at..].to_string())
}

/// The way back to the site's root from a file: `../../` from `funds/50230203/index.html`.
pub fn root_of(file: &str) -> String {
    "../".repeat(file.matches('/').count())
}

/// The way to a file from another whose way to the root is given: the shortest that there is, for
/// links are a good part of a page on a weak signal.
pub fn relative(root: &str, from: &str, to: &str) -> String {
    let shared = shared_folders(from, to);
    let up = match root.strip_prefix("../") {
        // An absolute address, or a page at the root.
        None => return [root, to].concat(),
        Some(_) => root.get(3 * from[..shared].matches('/').count()..).unwrap_or(root),
    };
    [up, &to[shared..]].concat()
}

/// The length of the folders that two files share: `funds/5/` of `funds/5/index.html` and
/// `funds/5/why.html`.
fn shared_folders(one: &str, other: &str) -> usize {
    let bytes = one.bytes().zip(other.bytes());
    let same = bytes.take_while(|(a, b)| a == b).count();
    one.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FundCode, LawId, RuleId};

    #[test]
    fn links_are_as_short_as_they_can_be() {
        let from = "funds/50230203/index.html";
        let to = |to| relative(&root_of(from), from, to);
        assert_eq!(to("funds/50230203/why.html#i-1-1"), "why.html#i-1-1");
        assert_eq!(to("funds/50230204/index.html"), "../50230204/index.html");
        assert_eq!(to("funds/index.html"), "../index.html");
        assert_eq!(to("areas/502302/index.html"), "../../areas/502302/index.html");
        assert_eq!(to("static/icon.svg"), "../../static/icon.svg");
        assert_eq!(to(from), "index.html");
        assert_eq!(relative("", "index.html", "feed.xml"), "feed.xml");
        assert_eq!(
            relative("/kongthun/", "404.html", "funds/index.html"),
            "/kongthun/funds/index.html"
        );
    }

    #[test]
    fn links_lead_to_files() {
        assert_eq!(target("funds/50230203/index.html", "../../index.html"), "index.html");
        assert_eq!(target("a/b/index.html", "why.html#i-1"), "a/b/why.html");
        assert_eq!(target("index.html", "feed.xml"), "feed.xml");
    }

    #[test]
    fn addresses_are_made_of_ids() {
        let fund = PageRef::Fund(FundCode::new("50230203"));
        assert_eq!(file(&fund), "funds/50230203/index.html");
        assert_eq!(root_of(&file(&fund)), "../../");
        assert_eq!(
            canonical("https://x.example/k/", &file(&fund)),
            "https://x.example/k/funds/50230203/"
        );
        let rule = PageRef::Regulation(LawId::new("civil-code"), Some(RuleId::new("s686")));
        assert_eq!(file(&rule), "regulations/civil-code/index.html#s686");
        assert_eq!(numbered("contests/a/index.html", 2), "contests/a/page-2/index.html");
    }
}
