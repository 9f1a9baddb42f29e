//! What stands around every page: title, menu, crumbs, banner, footer.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::view::{Frame, Link, MenuItem, Shell};
use super::{Here, url};
use crate::model::PageRef;

/// Which entry of the menu a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Home,
    Notes,
    Problems,
    Laws,
    Funds,
    Ranking,
    Method,
    Pages,
}

/// What stands around pages, as far as it has been put together: a nation has 160,000 pages and
/// some hundred of these.
#[derive(Default)]
pub struct Shells {
    /// Those of the pages that every page leads to.
    folders: OnceLock<Vec<String>>,
    known: Mutex<BTreeMap<(Part, String), Arc<Shell>>>,
}

/// The longest way into the site that a file has in common with any of the folders.
fn shared_with<'f>(file: &'f str, folders: &[String]) -> &'f str {
    let mut ways = file.rmatch_indices('/').map(|(slash, _)| &file[..=slash]);
    ways.find(|way| folders.iter().any(|folder| folder.starts_with(way))).unwrap_or_default()
}

pub struct About<'t> {
    pub title: &'t str,
    pub description: &'t str,
    pub part: Part,
    pub crumbs: Vec<Link>,
    /// Whether invented figures are on the page.
    pub figures: bool,
}

impl Here<'_> {
    pub fn frame(&self, about: About) -> Frame {
        let settings = &self.live.site.settings;
        let mut crumbs = about.crumbs;
        if self.file != "index.html" {
            crumbs.insert(0, self.link("หน้าแรก", &PageRef::Home));
        }
        Frame {
            shell: self.shell(about.part),
            site_title: settings.title.clone(),
            tagline: settings.tagline.clone(),
            title: about.title.to_string(),
            description: about.description.to_string(),
            canonical: url::canonical(&settings.base_url, &self.file),
            root: self.root.clone(),
            crumbs,
            invented: about.figures && self.invented(),
            feed: match about.part {
                Part::Home | Part::Notes => self.to_file("feed.xml"),
                _ => String::new(),
            },
            digits: match self.words.digits {
                crate::thai::Digits::Thai => "thai",
                crate::thai::Digits::Arabic => "arabic",
            },
            inline_style: false,
            share: "",
            card: String::new(),
            terms: Vec::new(),
        }
    }

    /// What stands above and below the content: put together by the first page that has it, for
    /// all that have the same.
    fn shell(&self, part: Part) -> Arc<Shell> {
        // What stands around a page of a kept result is the site as it is today.
        let around = || Here { root: self.root.clone(), ..Here::new(self.live, &self.file) };
        let shells = &self.live.index.shells;
        let folders = shells.folders.get_or_init(|| around().folders_around());
        // Links of two pages differ only where these do.
        let key = (part, [&*self.root, " ", shared_with(&self.file, folders)].concat());
        let known = || shells.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shell) = known().get(&key) {
            return shell.clone();
        }
        let shell = Arc::new(around().shell_of_its_own(part));
        known().entry(key).or_insert(shell).clone()
    }

    fn shell_of_its_own(&self, part: Part) -> Shell {
        let settings = &self.site.settings;
        Shell {
            site_title: settings.title.clone(),
            tagline: settings.tagline.clone(),
            contact_office: settings.contact_office.clone(),
            contact_channel: settings.contact_channel.clone(),
            root: self.root.clone(),
            menu: self.menu(part),
            footer: self.footer(),
            feed: self.to_file("feed.xml"),
            edition: self.edition.banner(),
            inline_style: false,
        }
    }

    /// The folders of all pages that menu and footer lead to.
    fn folders_around(&self) -> Vec<String> {
        let menu = self.menu_pages().into_iter().map(|(.., page)| page);
        let footer = self.footer_pages().into_iter().map(|(_, page)| page);
        let folder = |page: PageRef| {
            let mut file = url::file(&page);
            file.truncate(file.rfind('/').map_or(0, |slash| slash + 1));
            file
        };
        menu.chain(footer).map(folder).collect()
    }

    fn menu(&self, current: Part) -> Vec<MenuItem> {
        let item = |(part, title, page): (Part, &str, PageRef)| MenuItem {
            title: title.to_string(),
            href: self.href(&page),
            current: part == current,
        };
        self.menu_pages().into_iter().map(item).collect()
    }

    fn menu_pages(&self) -> Vec<(Part, &'static str, PageRef)> {
        let ranking = self
            .current()
            .map_or(PageRef::Ranking, |current| PageRef::Contest(current.contest.id.clone()));
        let mut items = vec![
            (Part::Home, "หน้าแรก", PageRef::Home),
            (Part::Notes, "คลังความรู้", PageRef::Notes),
            (Part::Problems, "ปัญหาและทางแก้", PageRef::Problems),
            (Part::Laws, "ระเบียบและกฎหมาย", PageRef::Regulations),
            (Part::Funds, "กองทุน", PageRef::Funds),
            (Part::Ranking, "ผลการจัดอันดับ", ranking),
        ];
        if let Some(rubric) = self.site.rubrics.first() {
            let rubric = self.current().map_or(rubric, |current| current.rubric);
            items.push((Part::Method, "วิธีคิดคะแนน", PageRef::Rubric(rubric.id.clone())));
        }
        items
    }

    fn footer(&self) -> Vec<Link> {
        self.footer_pages().into_iter().map(|(title, page)| self.link(title, &page)).collect()
    }

    fn footer_pages(&self) -> Vec<(&str, PageRef)> {
        let pages = self.site.pages.iter().filter(|page| page.in_menu);
        let mut pages: Vec<(&str, PageRef)> =
            pages.map(|page| (page.title.as_str(), PageRef::Page(page.id.clone()))).collect();
        if !self.site.terms.is_empty() {
            pages.push(("อภิธานศัพท์", PageRef::Glossary));
        }
        pages.push(("ความครบถ้วนของข้อมูล", PageRef::Completeness));
        pages.push(("รหัสปัญหาของข้อมูล", PageRef::Codes));
        pages
    }

    pub fn area_crumbs(&self, code: &crate::id::AreaCode) -> Vec<Link> {
        let mut crumbs = Vec::new();
        let mut next = Some(code.clone());
        while let Some(area) = next {
            crumbs.push(self.link(self.area_name(&area), &PageRef::Area(area.clone())));
            next = area.parent();
        }
        crumbs.push(self.link("กองทุน", &PageRef::Funds));
        crumbs.reverse();
        crumbs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_share_what_stands_around_them_where_their_links_are_the_same() {
        let folders = ["", "funds/", "contests/a-2569/"].map(String::from);
        let shared = |file| shared_with(file, &folders);
        assert_eq!(shared("index.html"), "");
        assert_eq!(shared("funds/50230101/index.html"), "funds/");
        assert_eq!(shared("funds/50230102/why.html"), "funds/");
        assert_eq!(shared("areas/50/index.html"), "");
        assert_eq!(shared("contests/index.html"), "contests/");
        assert_eq!(shared("contests/a-2569/areas/50/index.html"), "contests/a-2569/");
        assert_eq!(shared("contests/a-2568/index.html"), "contests/");
    }
}
