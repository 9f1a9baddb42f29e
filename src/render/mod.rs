//! Pages to bytes: views through the theme's templates, texts to HTML, charts to SVG.

pub mod doc;
pub mod policy;
mod doc_inline;
mod faults;
mod spoken;
pub mod tables;
pub mod templates;

use crate::chart;
use crate::diag::{Checked, Problem};
use crate::plan::{Fragment, Page, url};
use crate::thai::Digits;
use crate::theme::Theme;
use spoken::Spoken;
use templates::Templates;

pub struct Renderer {
    theme: Theme,
    templates: Templates,
    digits: Digits,
    spoken: Spoken,
}

impl Renderer {
    pub fn new(theme: Theme, digits: Digits) -> Checked<Renderer> {
        let checked = Templates::new(&theme);
        let spoken = Spoken::of(Vec::new());
        let renderer = Renderer { theme, templates: checked.value, digits, spoken };
        Checked { value: renderer, problems: checked.problems }
    }

    /// Gives abbreviations their full forms.
    pub fn with_abbreviations(self, pairs: Vec<(String, String)>) -> Renderer {
        Renderer { spoken: Spoken::of(pairs), ..self }
    }

    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// A page, whose file decides how its links are written.
    pub fn page(&self, page: Page, file: &str) -> Result<Vec<u8>, Box<Problem>> {
        let root = url::root_of(file);
        let links = |target: &crate::model::PageRef| url::relative(&root, file, &url::file(target));
        let pieces = page.fragments.into_iter().map(|(key, fragment)| {
            let html = match fragment {
                Fragment::Text(text) => {
                    let charts: Vec<String> = text.charts.iter().map(chart::draw).collect();
                    doc::html_with(&text.doc, &links, self.digits, &key, &charts)
                }
                Fragment::Chart(spec) => chart::draw(&spec),
                Fragment::Repeated(chart) => {
                    chart.drawn.get_or_init(|| chart::draw(&chart.spec)).clone()
                }
                Fragment::Style => self.theme.inline_style(),
                Fragment::Data(json) => json,
            };
            (key, html)
        });
        let mut html: Vec<(String, String)> = pieces.collect();
        html.extend(tables::of(&page.view));
        if let Some((_, style)) = html.iter().find(|(key, _)| key == "style") {
            html.push(("style_hash".to_string(), policy::hash(style)));
        }
        let made = self.templates.render(page.template, &page.frame, &page.view, html)?;
        // Pages of single funds abbreviate nothing, and a nation has 160,000 of them.
        Ok(match page.template {
            "fund.html" | "why.html" => made,
            _ => self.spoken.mark(made),
        })
    }
}
