//! How a page introduces itself elsewhere: Open Graph for whoever shares it, schema.org for search
//! engines. Not on the pages of single funds: a nation has 160,000 of them, and every byte counts.

use serde_json::{Value, json};

use super::cards::CardOf;
use super::contests::Scope;
use super::list::Kind;
use super::{Fragment, Here, Page, url};
use crate::model::{Contest, Note, PageRef};
use crate::thai::Date;

impl Here<'_> {
    pub(super) fn introduce(&self, page: &mut Page, kind: &Kind) {
        page.frame.card = self.picture_of(kind);
        page.frame.share = match kind {
            Kind::Fund(_) | Kind::Why(_) | Kind::WhyIn(..) | Kind::WhyInRound(..) => return,
            Kind::NotFound | Kind::Offline | Kind::Start => return,
            Kind::Dossier(..) | Kind::Booklet(..) => return,
            Kind::Note(_) => "article",
            _ => "website",
        };
        let mut said: Vec<Value> = Vec::new();
        match kind {
            Kind::Note(position) => said.extend(
                self.site.notes.get(*position).map(|note| self.article(note, &page.frame.title)),
            ),
            Kind::Contest { contest, scope: Scope::All, number: 1 } => said.extend(
                self.site.contests.get(*contest).map(|contest| self.dataset(contest, page)),
            ),
            _ => {}
        }
        if !page.frame.crumbs.is_empty() {
            said.push(self.trail(page));
        }
        if !said.is_empty() {
            let said = match said.len() {
                1 => said.remove(0),
                _ => Value::Array(said),
            };
            // Inside of a page nothing may look like the end of a script.
            let text = said.to_string().replace('<', "\\u003c");
            page.fragments.push(("data".to_string(), Fragment::Data(text)));
        }
    }

    /// The address of the picture that is shown beside a link to a page. Reasons of single funds
    /// name one only where they have one of their own.
    fn picture_of(&self, kind: &Kind) -> String {
        let of = match kind {
            Kind::NotFound | Kind::Start => return String::new(),
            Kind::WhyIn(..) | Kind::WhyInRound(..) | Kind::KeptWhy(..) => return String::new(),
            Kind::Why(fund) if self.live.card_file(CardOf::Fund(*fund)).is_none() => {
                return String::new();
            }
            Kind::Fund(fund) | Kind::Why(fund) => CardOf::Fund(*fund),
            Kind::Note(note) => CardOf::Note(*note),
            Kind::Contest { contest, .. } | Kind::Desk(contest, _) | Kind::Stage(contest, ..) => {
                CardOf::Contest(*contest)
            }
            _ => CardOf::Site,
        };
        self.card_address(of)
    }

    pub(super) fn absolute(&self, file: &str) -> String {
        url::canonical(&self.live.site.settings.base_url, file)
    }

    fn trail(&self, page: &Page) -> Value {
        let crumbs = page.frame.crumbs.iter().map(|crumb| {
            (crumb.title.as_str(), self.absolute(&url::target(&self.file, &crumb.href)))
        });
        let last = (page.frame.title.as_str(), page.frame.canonical.clone());
        let items: Vec<Value> = crumbs
            .chain([last])
            .enumerate()
            .map(|(index, (name, item))| {
                json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": item })
            })
            .collect();
        json!({
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": items,
        })
    }

    fn article(&self, note: &Note, title: &str) -> Value {
        let mut said = json!({
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": title,
            "inLanguage": "th",
            "mainEntityOfPage": self.absolute(&self.file),
            "publisher": self.publisher(),
        });
        let mut add = |key: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                said[key] = Value::String(value);
            }
        };
        add("description", Some(note.summary.clone()));
        add("datePublished", note.published.map(Date::iso));
        add("dateModified", note.updated.or(note.published).map(Date::iso));
        said
    }

    fn dataset(&self, contest: &Contest, page: &Page) -> Value {
        let folder = format!("api/contests/{}", contest.id);
        let file = |ending: &str, kind: &str| {
            json!({
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": self.absolute(&format!("{folder}/ranking.{ending}")),
            })
        };
        let invented = if self.invented() {
            " ข้อมูลสมมติ แต่งขึ้นเพื่อสาธิต"
        } else {
            ""
        };
        json!({
            "@context": "https://schema.org",
            "@type": "Dataset",
            "name": page.frame.title,
            "description": format!("{}{invented}", page.frame.description),
            "url": self.absolute(&url::file(&PageRef::Contest(contest.id.clone()))),
            "inLanguage": "th",
            "isAccessibleForFree": true,
            "creator": self.publisher(),
            "distribution": [file("csv", "text/csv"), file("json", "application/json")],
        })
    }

    fn publisher(&self) -> Value {
        let settings = &self.site.settings;
        let office = [&settings.contact_office, &settings.title];
        let name = office.into_iter().find(|name| !name.is_empty());
        json!({ "@type": "Organization", "name": name, "url": settings.base_url })
    }
}
