//! What machines read of the site as a whole: Atom feed, sitemap, robots.

use super::list::{Artifact, Kind};
use super::{Here, url};
use crate::model::PageRef;
use crate::text::escape;
use crate::thai::Date;

/// Dates are written as noon in Thailand, so that no reader's time zone moves the day.
fn moment(date: Date) -> String {
    format!("{}T12:00:00+07:00", date.iso())
}

impl Here<'_> {
    /// `feed.xml`: the newest notes. Its dates are the notes' own; no clock is read.
    pub fn feed(&self) -> String {
        let settings = &self.site.settings;
        let base = &settings.base_url;
        let newest = self
            .site
            .notes
            .iter()
            .filter_map(|note| note.updated.or(note.published))
            .max()
            .or_else(|| Date::new(2001, 1, 1));
        let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        feed.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"th\">\n");
        feed.push_str(&format!("<title>{}</title>\n", escape(&settings.title)));
        feed.push_str(&format!("<subtitle>{}</subtitle>\n", escape(&settings.tagline)));
        feed.push_str(&format!("<id>{}</id>\n", escape(base)));
        feed.push_str(&format!("<link href=\"{}\"/>\n", escape(base)));
        feed.push_str(&format!("<link rel=\"self\" href=\"{}feed.xml\"/>\n", escape(base)));
        let author = if settings.contact_office.is_empty() {
            &settings.title
        } else {
            &settings.contact_office
        };
        feed.push_str(&format!("<author><name>{}</name></author>\n", escape(author)));
        if let Some(newest) = newest {
            feed.push_str(&format!("<updated>{}</updated>\n", moment(newest)));
        }
        for note in self.site.notes.iter().take(30) {
            let Some(published) = note.published else { continue };
            let file = url::file(&PageRef::Note(note.id.clone()));
            let address = escape(&url::canonical(base, &file));
            feed.push_str(&format!(
                "<entry>\n<title>{}</title>\n<id>{address}</id>\n<link href=\"{address}\"/>\n<published>{}</published>\n<updated>{}</updated>\n<summary>{}</summary>\n</entry>\n",
                escape(&note.title),
                moment(published),
                moment(note.updated.unwrap_or(published)),
                escape(&note.summary),
            ));
        }
        feed.push_str("</feed>\n");
        feed
    }

    /// `sitemap.xml`, or one of its parts: the protocol allows 50,000 addresses in a file.
    pub fn sitemap(&self, artifacts: &[Artifact], part: Option<usize>) -> String {
        let base = &self.site.settings.base_url;
        let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
        let pages: Vec<&Artifact> = artifacts.iter().filter(|a| is_listed(a)).collect();
        let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
        match part {
            None if pages.len() > MOST_ADDRESSES => {
                let parts: String = (1..=pages.len().div_ceil(MOST_ADDRESSES))
                    .map(|n| {
                        format!("<sitemap><loc>{}sitemap-{n}.xml</loc></sitemap>\n", escape(base))
                    })
                    .collect();
                format!("{head}<sitemapindex {space}>\n{parts}</sitemapindex>\n")
            }
            part => {
                let first = part.map_or(0, |part| (part - 1) * MOST_ADDRESSES);
                let urls: String = pages
                    .iter()
                    .skip(first)
                    .take(MOST_ADDRESSES)
                    .map(|page| {
                        let address = escape(&url::canonical(base, &page.path));
                        format!("<url><loc>{address}</loc></url>\n")
                    })
                    .collect();
                format!("{head}<urlset {space}>\n{urls}</urlset>\n")
            }
        }
    }

    pub fn robots(&self) -> String {
        let rule = if self.site.settings.sample { "Disallow: /" } else { "Allow: /" };
        // A demonstration with invented figures should not be found in place of the real thing.
        format!("User-agent: *\n{rule}\nSitemap: {}sitemap.xml\n", self.site.settings.base_url)
    }
}

pub const MOST_ADDRESSES: usize = 50_000;

/// Pages for people; not the 404 page, data files and theme files.
pub fn is_listed(artifact: &Artifact) -> bool {
    artifact.path.ends_with("index.html") && !matches!(artifact.kind, Kind::NotFound)
}
