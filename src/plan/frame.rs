//! What stands around every page: title, menu, crumbs, banner, footer.

use super::view::{Frame, Link, MenuItem, Shell};
use super::{Here, url};
use crate::model::PageRef;

/// Which entry of the menu a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        // What stands around a page of a kept result is the site as it is today.
        let around = Here { root: self.root.clone(), ..Here::new(self.live, &self.file) };
        let mut crumbs = about.crumbs;
        if self.file != "index.html" {
            crumbs.insert(0, self.link("หน้าแรก", &PageRef::Home));
        }
        let shell = Shell {
            site_title: settings.title.clone(),
            tagline: settings.tagline.clone(),
            contact_office: settings.contact_office.clone(),
            contact_channel: settings.contact_channel.clone(),
            root: self.root.clone(),
            menu: around.menu(about.part),
            footer: around.footer(),
            feed: self.to_file("feed.xml"),
            edition: self.model.edition.banner(),
            inline_style: false,
        };
        Frame {
            shell,
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

    fn menu(&self, current: Part) -> Vec<MenuItem> {
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
            .into_iter()
            .map(|(part, title, page)| MenuItem {
                title: title.to_string(),
                href: self.href(&page),
                current: part == current,
            })
            .collect()
    }

    fn footer(&self) -> Vec<Link> {
        let mut links: Vec<Link> = self
            .site
            .pages
            .iter()
            .filter(|page| page.in_menu)
            .map(|page| self.link(page.title.clone(), &PageRef::Page(page.id.clone())))
            .collect();
        if !self.site.terms.is_empty() {
            links.push(self.link("อภิธานศัพท์", &PageRef::Glossary));
        }
        links.push(self.link("ความครบถ้วนของข้อมูล", &PageRef::Completeness));
        links.push(self.link("รหัสปัญหาของข้อมูล", &PageRef::Codes));
        links
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
