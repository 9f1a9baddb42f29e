//! The home page, and the pages that stand in for others: no such address, no network, a stick.

use std::sync::Arc;

use serde_json::json;

use super::charts::split;
use super::contests::Scope;
use super::frame::{About, Part};
use super::view::*;
use super::{Fragment, Here, Page};
use crate::model::PageRef;
use crate::score::Standing;

/// Under the icon on a phone, where there is room for a dozen letters.
const SHORT_NAME: &str = "กองทุน";
/// How many places the home page shows.
const TOP: usize = 10;

impl<'m> Here<'m> {
    pub fn home_page(&self) -> Page<'m> {
        let site = self.model.site;
        let (contest, fragments) = self.home_contest();
        let problems = site.problems.iter().enumerate().map(|(position, card)| ProblemTile {
            number: self.words.number(position + 1),
            title: card.title.clone(),
            summary: card.summary.clone(),
            href: self.href(&PageRef::Problem(card.id.clone())),
            counts: format!(
                "{} บทเรียน · {} ระเบียบ",
                self.words.number(self.notes_on(card).len()),
                self.words.number(card.rules.len())
            ),
        });
        let view = HomeView {
            tiles: self.home_tiles(),
            doors: self.doors(),
            contest,
            problems: problems.collect(),
            notes: site.notes.iter().take(3).map(|note| self.note_card(note)).collect(),
            notes_href: self.href(&PageRef::Notes),
            problems_href: self.href(&PageRef::Problems),
        };
        let frame = self.frame(About {
            title: &site.settings.title,
            description: &site.settings.tagline,
            part: Part::Home,
            crumbs: Vec::new(),
            figures: true,
        });
        Page { template: "home.html", frame, view: View::Home(view), fragments }
    }

    fn home_tiles(&self) -> Vec<Tile> {
        let site = self.model.site;
        let tambons = site.areas.keys().filter(|code| code.as_str().len() == 6).count();
        let rules: usize = site.laws.iter().map(|law| law.rules.len()).sum();
        let tile = |value: usize, unit: &str, label: &str, note: String, page: PageRef| Tile {
            value: self.words.number(value),
            unit: unit.to_string(),
            label: label.to_string(),
            note,
            href: self.href(&page),
        };
        let none = String::new;
        let within = format!("ใน {} ตำบล", self.words.number(tambons));
        let codes = format!("จาก {} ฉบับ", self.words.number(site.laws.len()));
        vec![
            tile(site.funds.len(), "กองทุน", "กองทุน", within, PageRef::Funds),
            tile(site.notes.len(), "เรื่อง", "บันทึกองค์ความรู้", none(), PageRef::Notes),
            tile(rules, "ข้อ", "สรุประเบียบและกฎหมาย", codes, PageRef::Regulations),
            tile(site.problems.len(), "ข้อ", "ปัญหาและทางแก้", none(), PageRef::Problems),
        ]
    }

    fn doors(&self) -> Vec<Door> {
        let site = self.model.site;
        let page = |id: &str| {
            let page = site.pages.iter().find(|page| page.id.as_str() == id)?;
            Some(self.link(page.title.clone(), &PageRef::Page(page.id.clone())))
        };
        let method = site.rubrics.first().map(|rubric| {
            let rubric = self.current().map_or(rubric, |current| current.rubric);
            self.link("วิธีคิดคะแนน", &PageRef::Rubric(rubric.id.clone()))
        });
        let ranking = self
            .current()
            .map(|current| self.link("ผลการจัดอันดับ", &PageRef::Contest(current.contest.id.clone())));
        vec![
            Door {
                title: "คณะกรรมการกองทุน".to_string(),
                text: "อ่านแนวปฏิบัติที่ดี ระเบียบที่ต้องรู้ และดูข้อมูลกองทุนของเรา".to_string(),
                links: [
                    self.link("ปัญหาและทางแก้", &PageRef::Problems),
                    self.link("แนวปฏิบัติที่ดี", &PageRef::BestPractices),
                    self.link("ระเบียบและกฎหมาย", &PageRef::Regulations),
                    self.link("กองทุนของเรา", &PageRef::Funds),
                ]
                .into_iter()
                .chain(page("manual-committee"))
                .collect(),
            },
            Door {
                title: "กรรมการตัดสิน".to_string(),
                text: "เทียบกองทุน ดูอันดับ และย้อนดูที่มาของทุกคะแนนถึงบรรทัดในไฟล์".to_string(),
                links: ranking
                    .into_iter()
                    .chain(method)
                    .chain([self.link("ความครบถ้วนของข้อมูล", &PageRef::Completeness)])
                    .chain(page("manual-judge"))
                    .collect(),
            },
            Door {
                title: "พัฒนากรและเจ้าหน้าที่".to_string(),
                text: "ค้นบทเรียน เขียนบันทึกใหม่ และดูว่ากองทุนใดยังขาดข้อมูล".to_string(),
                links: [self.link("คลังบันทึกองค์ความรู้", &PageRef::Notes)]
                    .into_iter()
                    .chain(page("manual"))
                    .chain(page("about-data"))
                    .collect(),
            },
        ]
    }

    fn home_contest(&self) -> (Option<HomeContest>, Vec<(String, Fragment<'m>)>) {
        let Some(current) = self.current() else { return (None, Vec::new()) };
        let standings: Vec<&Standing> = current.ranking.standings.iter().take(TOP).collect();
        let mut drawn = self.ranked_bars("top", current, &standings, None);
        if let Some(chart) = &mut drawn {
            chart.view.title = format!("{} อันดับแรก แยกตามมิติ", self.words.number(standings.len()));
        }
        let (mut charts, fragments) = split(drawn);
        let contest = HomeContest {
            title: current.contest.title.clone(),
            href: self.href(&PageRef::Contest(current.contest.id.clone())),
            rows: standings
                .iter()
                .map(|standing| self.contest_row(current, standing, &Scope::All))
                .collect(),
            chart: charts.pop(),
            note: format!(
                "คะแนนเต็ม {} จากข้อมูลปีบัญชี {} ที่กองทุนรายงาน {}",
                self.words.weight(current.ranking.out_of(current.rubric)),
                self.words.year(current.contest.fiscal_year),
                self.awaited(current)
            ),
        };
        (Some(contest), fragments)
    }

    /// The first page of a copy on a stick, which stands beside the folder of the site.
    pub fn start_page(&self) -> Page<'m> {
        let mut frame = self.frame(About {
            title: &self.site.settings.title,
            description: "เปิดเว็บไซต์ชุดนี้โดยไม่ต้องใช้อินเทอร์เน็ต",
            part: Part::Home,
            crumbs: Vec::new(),
            figures: false,
        });
        // It has no address of its own on any server.
        frame.canonical = String::new();
        for item in &mut Arc::make_mut(&mut frame.shell).menu {
            item.current = false;
        }
        let view = StartView { home: self.href(&PageRef::Home), links: frame.shell.menu.clone() };
        Page { template: "start.html", frame, view: View::Start(view), fragments: Vec::new() }
    }

    /// What a device without a network shows in place of a page that it did not keep.
    pub fn offline_page(&self) -> Page<'m> {
        let mut frame = self.frame(About {
            title: "ต้องใช้สัญญาณจึงจะเปิดหน้านี้ได้",
            description: "หน้านี้ไม่ได้เก็บไว้ในเครื่อง",
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        frame.canonical = String::new();
        let view = OfflineView { links: frame.shell.menu.clone() };
        Page { template: "offline.html", frame, view: View::Offline(view), fragments: Vec::new() }
    }

    /// The web app manifest; its addresses are relative, so the site may lie anywhere.
    pub fn manifest(&self) -> String {
        let settings = &self.site.settings;
        let icon = |size: &str, file: &str, kind: &str, purpose: &str| json!({"src": format!("static/{file}"), "sizes": size, "type": kind, "purpose": purpose});
        let manifest = json!({
            "name": settings.title,
            "short_name": SHORT_NAME,
            "description": settings.tagline,
            "lang": "th",
            "dir": "ltr",
            "id": "index.html",
            "start_url": "index.html",
            "scope": "./",
            "display": "standalone",
            "background_color": "#0f5a52",
            "theme_color": "#0f5a52",
            "icons": [
                icon("192x192", "icon-192.png", "image/png", "any"),
                icon("512x512", "icon-512.png", "image/png", "any maskable"),
                icon("any", "icon.svg", "image/svg+xml", "any"),
            ],
        });
        format!("{manifest:#}\n")
    }

    /// Served from any depth, so its links are absolute and its style stands in it.
    pub fn not_found_page(&self) -> Page<'m> {
        let mut frame = self.frame(About {
            title: "ไม่พบหน้านี้",
            description: "ที่อยู่นี้ไม่มีในเว็บไซต์ หรือถูกย้ายแล้ว",
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        frame.inline_style = true;
        Arc::make_mut(&mut frame.shell).inline_style = true;
        let view = NotFoundView { links: frame.shell.menu.clone() };
        let fragments = vec![("style".to_string(), Fragment::Style)];
        Page { template: "404.html", frame, view: View::NotFound(view), fragments }
    }
}
