//! A contest on paper: a cover, how points are given, the ranking, how ties were decided, who is left
//! out, and the dossiers of the funds that were chosen.

use super::contests::Scope;
use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, url};
use crate::id::FundCode;
use crate::model::PageRef;

/// So many rows of a ranking are printed, and so many funds that are not ranked.
const MOST_ROWS: usize = 500;
const MOST_GATED: usize = 100;

/// Dossiers in the booklet that is a page of the site: judges look at the first, and with ten a weak
/// phone stood still for a third of a second.
const ON_THE_SITE: usize = 3;

/// Which funds a booklet holds, and the page on which each of its parts begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// None for the first ten, as on the site.
    pub funds: Option<Vec<FundCode>>,
    /// By the anchors of the contents; empty while they are not known.
    pub pages: Vec<(String, usize)>,
}

impl Chosen {
    pub fn page_of(&self, anchor: &str) -> Option<usize> {
        self.pages.iter().find(|(own, _)| own == anchor).map(|(_, page)| *page)
    }
}

/// How it is headed.
pub(super) fn title(contest: &crate::model::Contest) -> String {
    format!("เล่มประกอบการพิจารณา {}", contest.title)
}

impl<'m> Here<'m> {
    pub fn booklet_page(&self, contest: usize, chosen: &Chosen) -> Option<Page<'m>> {
        let current = self.contest(contest)?;
        let ranking = current.ranking;
        let settings = &self.live.site.settings;
        let standings = self.standings(current, &Scope::All);
        let shown = &standings[..standings.len().min(MOST_ROWS)];
        let first = standings.iter().take(ON_THE_SITE);
        let codes = match &chosen.funds {
            Some(codes) => codes.clone(),
            None => first.map(|s| self.model.site.funds[s.fund].code.clone()).collect(),
        };
        let mut fragments = Vec::new();
        let mut dossiers = Vec::new();
        for code in &codes {
            if let Some((dossier, drawn)) = self.dossier(contest, code) {
                dossiers.push(dossier);
                fragments.extend(drawn);
            }
        }
        let mut gated = self.gated_rows(current, &Scope::All);
        gated.truncate(MOST_GATED);
        let left = |all: usize, shown: usize| match all > shown {
            true => format!(
                "แสดง {} จาก {} กองทุน ดูทั้งหมดได้ที่หน้าผลการจัดอันดับ",
                self.words.number(shown),
                self.words.number(all)
            ),
            false => String::new(),
        };
        let rubric = current.rubric;
        let fact = |label: &str, value: String| Fact { label: label.to_string(), value };
        let view = BookletView {
            contest: self
                .link(current.contest.title.clone(), &PageRef::Contest(current.contest.id.clone())),
            address: url::canonical(
                &settings.base_url,
                &url::file(&PageRef::Contest(current.contest.id.clone())),
            ),
            office: settings.contact_office.clone(),
            edition: self.model.edition.banner(),
            invented: self.invented(),
            decided: self.decided_says(),
            preliminary: match self.unit {
                Some(_) => String::new(),
                None => super::contests::preliminary(current),
            },
            rubric_note: rubric.note.clone(),
            facts: self.contest_facts(current),
            chosen: self.chosen_words(current, chosen, dossiers.len()),
            contents: self.contents(current, chosen, &dossiers),
            dimensions: rubric
                .dimensions
                .iter()
                .map(|d| {
                    let id = self.words.id(d.id.as_str());
                    fact(
                        &format!("{id} {}", d.title),
                        format!("{} คะแนน", self.words.weight(d.weight)),
                    )
                })
                .collect(),
            rules: self.rounding_rules(rubric),
            gates: rubric
                .gates
                .iter()
                .map(|gate| fact(&gate.title, format!("ถ้าไม่ผ่าน: {}", gate.reason)))
                .collect(),
            tie_rules: rubric.ties.iter().map(|rule| self.words.tie_rule(rubric, rule)).collect(),
            method: self.link(rubric.title.clone(), &PageRef::Rubric(rubric.id.clone())),
            heads: self.dimension_heads(current),
            out_of: self.words.weight(ranking.out_of(rubric)),
            rows: shown.iter().map(|s| self.contest_row(current, s, &Scope::All)).collect(),
            rows_left: left(standings.len(), shown.len()),
            ties: self.tie_sentences(current, shown),
            gated_left: left(ranking.gated.len(), gated.len()),
            gated,
            dossiers,
        };
        let title = title(current.contest);
        let frame = self.frame(About {
            title: &title,
            description: "วิธีให้คะแนน ผลการจัดอันดับ และเอกสารของแต่ละกองทุน สำหรับพิมพ์เป็นเล่ม",
            part: Part::Ranking,
            crumbs: vec![
                self.link("การประกวด", &PageRef::Ranking),
                self.link(
                    current.contest.title.clone(),
                    &PageRef::Contest(current.contest.id.clone()),
                ),
            ],
            figures: true,
        });
        Some(Page { template: "booklet.html", frame, view: View::from(view), fragments })
    }

    fn chosen_words(&self, current: Current<'m>, chosen: &Chosen, shown: usize) -> String {
        let all = current.ranking.standings.len();
        let (count, total) = (self.words.number(shown), self.words.number(all));
        match &chosen.funds {
            None if shown < all => {
                format!("เอกสารของ {count} อันดับแรก จาก {total} กองทุนที่เข้าจัดอันดับ")
            }
            Some(_) if shown != all => {
                format!("เอกสารของ {count} กองทุนที่เลือก จาก {total} กองทุนที่เข้าจัดอันดับ")
            }
            _ => format!("เอกสารของทุกกองทุนที่เข้าจัดอันดับ {total} กองทุน"),
        }
    }

    /// The parts of the booklet in order.
    fn contents(
        &self,
        current: Current<'m>,
        chosen: &Chosen,
        dossiers: &[DossierView],
    ) -> Vec<BookletEntry> {
        let page = |anchor: &str| {
            chosen.page_of(anchor).map_or_else(String::new, |page| self.words.number(page))
        };
        let entry = |anchor: &str, title: &str, says: String| BookletEntry {
            anchor: anchor.to_string(),
            title: title.to_string(),
            says,
            page: page(anchor),
        };
        let mut entries = vec![
            entry("points", "คะแนนมาจากไหน", String::new()),
            entry("ranking", "ผลการจัดอันดับ", String::new()),
        ];
        if !current.ranking.gated.is_empty() {
            entries.push(entry("gated", "กองทุนที่ไม่เข้าจัดอันดับ", String::new()));
        }
        entries.extend(dossiers.iter().map(|dossier| {
            let says = match (&dossier.score, dossier.places.first()) {
                (Some(score), Some(place)) => {
                    format!("อันดับ {} · {} คะแนน", place.place, score.total)
                }
                _ => "ไม่เข้าจัดอันดับ".to_string(),
            };
            entry(&dossier.anchor, &dossier.name, says)
        }));
        entries
    }

    /// The booklet of a contest, as a page of the site.
    pub(super) fn booklet_link(&self, current: Current<'m>) -> Option<Link> {
        super::dossier::are_pages(self.live).then(|| Link {
            title: "เล่มประกอบการพิจารณา สำหรับพิมพ์".to_string(),
            href: self.to_file(&url::booklet(&current.contest.id)),
        })
    }
}
