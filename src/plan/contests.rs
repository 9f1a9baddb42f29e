//! The ranking of a contest: overall, of an area, of a size class; and the list of contests.

use std::sync::Arc;

use super::charts::split;
use super::frame::{About, Part};
use super::view::*;
use super::{Current, Here, Page, standing, url};
use crate::id::AreaCode;
use crate::model::contest::Level;
use crate::model::rubric::GateRule;
use crate::model::{Field, PageRef};
use crate::score::{Gated, Seat, Standing};

/// Rows of one page of a ranking; a nation's list goes on over numbered pages.
pub const ROWS: usize = 500;

/// Which part of a ranking a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    Area(AreaCode),
    Class(usize),
}

impl Scope {
    pub fn file(&self, contest: &crate::model::Contest) -> String {
        match self {
            Scope::All => url::file(&PageRef::Contest(contest.id.clone())),
            Scope::Area(area) => url::contest_area(&contest.id, area),
            Scope::Class(class) => {
                url::contest_class(&contest.id, &contest.size_classes[*class].id)
            }
        }
    }
}

impl<'m> Here<'m> {
    pub fn contest(&self, position: usize) -> Option<Current<'m>> {
        let model = self.model;
        let contest = &model.site.contests[position];
        let ranking = model.rankings[position].as_ref()?;
        Some(Current { contest, ranking, rubric: model.site.rubric(&contest.rubric)? })
    }

    /// Standings of a scope, best first.
    pub fn standings(&self, current: Current<'m>, scope: &Scope) -> Vec<&'m Standing> {
        let ranking = current.ranking;
        match scope {
            Scope::All => ranking.standings.iter().collect(),
            Scope::Area(area) => ranking.in_area(area).collect(),
            Scope::Class(class) => ranking.in_class(*class).collect(),
        }
    }

    pub fn contests_page(&self) -> Page<'m> {
        let cards = (0..self.model.site.contests.len()).filter_map(|position| {
            let current = self.contest(position)?;
            let contest = current.contest;
            let winners = current.ranking.standings.iter().take_while(|s| s.place() <= 3).take(5);
            Some(ContestCard {
                title: contest.title.clone(),
                href: self.href(&PageRef::Contest(contest.id.clone())),
                facts: self.contest_facts(current),
                winners: winners
                    .map(|standing| {
                        let fund = &self.model.site.funds[standing.fund];
                        let place = self.words.number(standing.place() as usize);
                        let title = format!("อันดับ {place} {}", fund.name);
                        self.link(title, &PageRef::Fund(fund.code.clone()))
                    })
                    .collect(),
            })
        });
        let view = ContestsView { awards: self.awards_link(), contests: cards.collect() };
        let frame = self.frame(About {
            title: standing::CONTESTS.title,
            description: standing::CONTESTS.description,
            part: Part::Ranking,
            crumbs: Vec::new(),
            figures: true,
        });
        Page { template: "contests.html", frame, view: View::Contests(view), fragments: Vec::new() }
    }

    pub(super) fn contest_facts(&self, current: Current<'m>) -> Vec<Fact> {
        let contest = current.contest;
        let fact = |label: &str, value: String| Fact { label: label.to_string(), value };
        let mut facts = vec![
            fact("ปีงบประมาณ", self.words.year(contest.budget_year)),
            fact("ใช้ข้อมูลปีบัญชี", self.words.year(contest.fiscal_year)),
            fact("ระดับ", level_words(contest.level).to_string()),
        ];
        // Sums are kept for the year that the site shows.
        let sums = match &contest.area {
            Some(area) => self.index.sums.get(area),
            None => Some(&self.index.total),
        };
        let sums = sums.filter(|_| self.index.year == Some(contest.fiscal_year));
        if let Some(day) = sums.and_then(|sums| self.as_of(sums)) {
            facts.push(fact("ตัวเลข", day));
        }
        if let Some(date) = contest.cut_off {
            facts.push(fact("วันตัดยอดข้อมูล", self.words.date(date)));
        }
        facts.push(fact(
            "เกณฑ์",
            format!(
                "{} ฉบับที่ {}",
                current.rubric.title,
                self.words.text(&current.rubric.version.to_string())
            ),
        ));
        facts.push(fact(
            "จัดอันดับ",
            format!(
                "{} กองทุน (ไม่เข้าจัดอันดับ {} กองทุน)",
                self.words.number(current.ranking.standings.len()),
                self.words.number(current.ranking.gated.len())
            ),
        ));
        facts
    }

    fn sealed_facts(&self, current: Current<'m>) -> Vec<Fact> {
        let mut facts = self.contest_facts(current);
        facts.extend(self.open_seal_fact(current.contest));
        facts
    }

    pub fn contest_page(&self, position: usize, scope: &Scope, number: usize) -> Option<Page<'m>> {
        let current = self.contest(position)?;
        let standings = self.standings(current, scope);
        let first = (number.saturating_sub(1)) * ROWS;
        let shown = &standings[first.min(standings.len())..(first + ROWS).min(standings.len())];
        let rows = shown.iter().map(|standing| self.contest_row(current, standing, scope));
        let mut drawn = Vec::new();
        if number == 1 {
            drawn.extend(self.ranked_bars("bars", current, &standings, None));
            if *scope == Scope::All {
                drawn.extend(self.ranges_chart("ranges", current, &standings));
                let funds: Vec<usize> = standings.iter().map(|standing| standing.fund).collect();
                drawn.extend(self.scatter("scatter", &funds, current.contest.fiscal_year));
            }
        }
        let (charts, fragments) = split(drawn);
        let is_first = number == 1 && *scope == Scope::All;
        let view = ContestView {
            contest_title: current.contest.title.clone(),
            scope: self.scope_words(current, scope),
            desk: self.desk_links(current, scope),
            facts: match is_first {
                true => self.sealed_facts(current),
                false => self.contest_facts(current),
            },
            decided: match is_first {
                true => self.decided_view(),
                false => self
                    .unit
                    .map(|_| DecidedView { says: self.decided_says(), ..DecidedView::default() }),
            },
            preliminary: match self.unit {
                Some(_) => String::new(),
                None => preliminary(current),
            },
            panel: self.panel_view(current).filter(|_| is_first),
            rubric_note: if current.rubric.official {
                String::new()
            } else if current.rubric.note.is_empty() {
                "เกณฑ์ตั้งต้นของเว็บไซต์ ไม่ใช่เกณฑ์ทางการ".to_string()
            } else {
                current.rubric.note.clone()
            },
            method: self.link("วิธีคิดคะแนน".to_string(), &PageRef::Rubric(current.rubric.id.clone())),
            stages: if is_first { self.stage_cards(&current.contest.id) } else { Vec::new() },
            categories: if is_first { self.categories(current) } else { Vec::new() },
            calendar: if is_first { self.calendar(current.contest) } else { Vec::new() },
            tabs: self.tabs(current, scope),
            dimensions: self.dimension_heads(current),
            out_of: self.words.weight(current.ranking.out_of(current.rubric)),
            rows: rows.collect(),
            ties: self.tie_sentences(current, shown),
            gated: if number == 1 { self.gated_rows(current, scope) } else { Vec::new() },
            charts,
            pages: self.pager(current, scope, number, standings.len()),
            downloads: self.downloads(position, current),
            correction: self.correction(),
        };
        let scope_title = self.scope_words(current, scope);
        let year = self.words.year(current.contest.budget_year);
        let mut title = format!("ผลการจัดอันดับ ปีงบประมาณ {year} {scope_title}");
        if number > 1 {
            title.push_str(&format!(" (หน้า {})", self.words.number(number)));
        }
        let mut crumbs = vec![self.link("การประกวด", &PageRef::Ranking)];
        if *scope != Scope::All {
            let page = PageRef::Contest(current.contest.id.clone());
            crumbs.push(self.link(current.contest.title.clone(), &page));
        }
        let frame = self.frame(About {
            title: &title,
            description: &format!("{} {scope_title}", current.contest.title),
            part: Part::Ranking,
            crumbs,
            figures: true,
        });
        Some(Page {
            template: "contest.html",
            frame,
            view: View::Contest(Box::new(view)),
            fragments,
        })
    }

    fn desk_links(&self, current: Current<'m>, scope: &Scope) -> DeskLinks {
        let (area, class) = match scope {
            Scope::All => (String::new(), String::new()),
            Scope::Area(area) => (area.to_string(), String::new()),
            Scope::Class(class) => {
                (String::new(), current.contest.size_classes[*class].id.to_string())
            }
        };
        let contest_id = current.contest.id.to_string();
        DeskLinks { contest_id, area, class, tools: self.desk_tabs(current, None) }
    }

    pub fn scope_words(&self, current: Current<'m>, scope: &Scope) -> String {
        match scope {
            Scope::All => match &current.contest.area {
                Some(area) => self.area_name(area),
                None => "ทั้งประเทศ".to_string(),
            },
            Scope::Area(area) => self.area_name(area),
            Scope::Class(class) => format!("กลุ่ม{}", self.class_words(current.contest, *class)),
        }
    }

    /// “ขนาดกลาง (๘๐–๑๔๙ คน)”
    pub fn class_words(&self, contest: &crate::model::Contest, class: usize) -> String {
        let class = &contest.size_classes[class];
        let unit = contest.size_by.unit().thai();
        let words = self.words;
        let below = class.below.map(|below| words.weight(below - rust_decimal::Decimal::ONE));
        let range = match (class.from.map(|from| words.weight(from)), below, class.below) {
            (Some(from), Some(last), _) => format!("{from}–{last} {unit}"),
            (Some(from), None, _) => format!("{from} {unit}ขึ้นไป"),
            (None, _, Some(below)) => format!("ต่ำกว่า {} {unit}", words.weight(below)),
            (None, _, None) => return words.text(&class.title),
        };
        format!("{} ({range})", words.text(&class.title))
    }

    fn correction(&self) -> String {
        let settings = &self.live.site.settings;
        format!("พบข้อมูลไม่ถูกต้อง แจ้งแก้ไขได้ที่{} {}", settings.contact_office, settings.contact_channel)
    }

    fn downloads(&self, position: usize, current: Current<'m>) -> Vec<Link> {
        let folder = format!("api/contests/{}", current.contest.id);
        let mut downloads = vec![
            Link {
                title: "ตารางคะแนน (CSV เปิดด้วย Excel)".to_string(),
                href: self.to_file(&format!("{folder}/ranking.csv")),
            },
            Link {
                title: "ข้อมูลผลทั้งหมด (JSON)".to_string(),
                href: self.to_file(&format!("{folder}/ranking.json")),
            },
        ];
        // Those of a round stand with the round.
        downloads.extend(self.sheets_link(position, None));
        downloads.extend(self.booklet_link(current));
        downloads
    }

    pub fn dimension_heads(&self, current: Current<'m>) -> Vec<DimensionHead> {
        let heads =
            current.rubric.dimensions.iter().enumerate().map(|(index, dimension)| DimensionHead {
                id: self.words.id(dimension.id.as_str()),
                title: dimension.title.clone(),
                weight: self.words.weight(dimension.weight),
                class: format!("c-part-{index}"),
            });
        heads.collect()
    }

    /// The place of a standing within a scope.
    pub(super) fn place_in(&self, standing: &Standing, scope: &Scope) -> Seat {
        match scope {
            Scope::All => standing.places.overall,
            Scope::Class(_) => standing.places.class.unwrap_or(standing.places.overall),
            Scope::Area(area) => match super::index::level_of(area) {
                Level::Tambon => standing.places.tambon,
                Level::Amphoe => standing.places.amphoe,
                _ => standing.places.province,
            },
        }
    }

    pub fn contest_row(
        &self,
        current: Current<'m>,
        standing: &Standing,
        scope: &Scope,
    ) -> ContestRow {
        let fund = &self.model.site.funds[standing.fund];
        let place = self.place_in(standing, scope);
        let kept = self.index.rows.get(standing.fund).filter(|_| self.is_shown(current));
        let said = || Arc::new(self.row_said(current, standing));
        ContestRow {
            place: self.words.number(place.place as usize),
            shared: place.shared,
            href: self.href(&PageRef::Fund(fund.code.clone())),
            why_href: self.why_href(current, fund),
            medal: if place.place <= 3 { place.place } else { 0 },
            said: kept.map_or_else(said, |kept| kept.get_or_init(said).clone()),
        }
    }

    fn row_said(&self, current: Current<'m>, standing: &Standing) -> RowSaid {
        let fund = &self.model.site.funds[standing.fund];
        let precision = current.rubric.precision;
        RowSaid {
            name: fund.name.clone(),
            area: self.area_name(&fund.tambon),
            class: standing.class.map_or_else(String::new, |class| {
                self.words.text(&current.contest.size_classes[class].title)
            }),
            total: self.words.points(standing.card.total, precision),
            grade: self.grade_words(current, &standing.card),
            points: standing
                .card
                .dimensions
                .iter()
                .map(|dimension| self.words.points(dimension.points, precision))
                .collect(),
            note: self.row_note(current, standing),
            quality: self.quality_mark(standing.fund),
        }
    }

    fn row_note(&self, current: Current<'m>, standing: &Standing) -> String {
        let mut notes = Vec::new();
        let missing = standing
            .card
            .dimensions
            .iter()
            .flat_map(|dimension| &dimension.indicators)
            .filter(|score| score.is_missing())
            .count();
        if missing > 0 {
            notes.push(format!("ไม่มีข้อมูล {} ตัวชี้วัด", self.words.number(missing)));
        }
        let fund = &self.model.site.funds[standing.fund];
        let end =
            fund.year(current.contest.fiscal_year).and_then(|year| year.date(Field::PeriodEnd));
        if let Some(end) = end
            && (end.month(), end.day()) != (12, 31)
        {
            notes.push(format!("ปีบัญชีสิ้นสุด {}", end.short(self.words.digits)));
        }
        notes.join(" · ")
    }

    fn tabs(&self, current: Current<'m>, scope: &Scope) -> Vec<TabGroup> {
        let contest = current.contest;
        let tab = |title: String, target: Scope| Tab {
            title,
            href: self.to_file(&target.file(contest)),
            current: *scope == target,
        };
        let mut groups = vec![TabGroup {
            title: "ทั้งหมด".to_string(),
            tabs: vec![tab(self.scope_words(current, &Scope::All), Scope::All)],
        }];
        let mut areas: Vec<Tab> = self
            .ranked_areas(current, scope)
            .into_iter()
            .map(|area| tab(self.area_name(&area), Scope::Area(area)))
            .collect();
        if let Scope::Area(area) = scope
            && let Some(parent) = area.parent()
            && contest.area.as_ref().is_none_or(|own| *own != parent && own.contains(&parent))
        {
            areas.insert(0, tab(format!("↑ {}", self.area_name(&parent)), Scope::Area(parent)));
        }
        if !areas.is_empty() {
            groups.push(TabGroup {
                title: "ตามพื้นที่".to_string(), tabs: areas
            });
        }
        let classes: Vec<Tab> = (0..contest.size_classes.len())
            .map(|class| tab(self.class_words(contest, class), Scope::Class(class)))
            .collect();
        if !classes.is_empty() {
            groups.push(TabGroup { title: "ตามขนาด".to_string(), tabs: classes });
        }
        groups
    }

    /// The areas to choose from next: children of the shown one, or its siblings for a tambon.
    fn ranked_areas(&self, current: Current<'m>, scope: &Scope) -> Vec<AreaCode> {
        let shown = match scope {
            Scope::Area(area) if super::index::level_of(area) == Level::Tambon => area.parent(),
            Scope::Area(area) => Some(area.clone()),
            _ => current.contest.area.clone(),
        };
        let areas = self.index.children(self.model.site, shown.as_ref());
        areas.into_iter().map(|area| area.code.clone()).collect()
    }

    fn pager(
        &self,
        current: Current<'m>,
        scope: &Scope,
        number: usize,
        rows: usize,
    ) -> Option<Pager> {
        let pages = rows.div_ceil(ROWS);
        if pages <= 1 {
            return None;
        }
        let first = scope.file(current.contest);
        let link = |title: &str, number: usize| Link {
            title: title.to_string(),
            href: self.to_file(&url::numbered(&first, number)),
        };
        Some(Pager {
            text: format!("หน้า {} จาก {}", self.words.number(number), self.words.number(pages)),
            previous: (number > 1).then(|| link("หน้าก่อน", number - 1)),
            next: (number < pages).then(|| link("หน้าถัดไป", number + 1)),
        })
    }

    pub(super) fn gated_rows(&self, current: Current<'m>, scope: &Scope) -> Vec<GatedRow> {
        let site = self.model.site;
        let all = &current.ranking.gated;
        let gated: Vec<&Gated> = match scope {
            Scope::All => all.iter().take(ROWS).collect(),
            Scope::Area(area) => current.ranking.gated_among(&self.index.funds_in(area)),
            Scope::Class(class) => all.iter().filter(|gated| gated.class == Some(*class)).collect(),
        };
        let rows = gated.into_iter().take(ROWS).map(|gated| {
            let fund = &site.funds[gated.fund];
            GatedRow {
                name: fund.name.clone(),
                code: fund.code.to_string(),
                href: self.href(&PageRef::Fund(fund.code.clone())),
                area: self.area_name(&fund.tambon),
                total: gated.card.as_ref().map_or_else(String::new, |card| {
                    self.words.points(card.total, current.rubric.precision)
                }),
                reasons: gated
                    .failed
                    .iter()
                    .map(|gate| self.gate_reason(current, gated.fund, *gate))
                    .collect(),
            }
        });
        rows.collect()
    }

    /// What is said of a fund that does not pass a gate. Why the organisers left a fund out is
    /// between them and the judges.
    pub(super) fn gate_reason(&self, current: Current<'m>, fund: usize, gate: usize) -> String {
        let gate = &current.rubric.gates[gate];
        let code = &self.model.site.funds[fund].code;
        let excluded = current.contest.exclusions.iter().find(|excluded| excluded.fund == *code);
        match excluded.filter(|_| gate.rule == GateRule::NotExcluded) {
            Some(excluded) if self.model.edition.names_judges() => {
                format!("{}: {}", gate.reason, excluded.reason)
            }
            _ => gate.reason.clone(),
        }
    }
}

pub(super) fn level_words(level: Level) -> &'static str {
    match level {
        Level::Tambon => "ตำบล",
        Level::Amphoe => "อำเภอ",
        Level::Province => "จังหวัด",
        Level::Region => "เขต",
        Level::Nation => "ประเทศ",
    }
}

pub(super) fn preliminary(current: Current) -> String {
    let judges = match current.ranking.panel.has_points() {
        true => "รวมคะแนนเฉลี่ยของกรรมการที่ให้แล้ว",
        false => "ยังไม่รวมคะแนนที่คณะกรรมการตัดสินให้",
    };
    format!("ผลคะแนนเบื้องต้นจากข้อมูลที่กองทุนรายงาน {judges} และอาจเปลี่ยนแปลงเมื่อมีการแก้ไขข้อมูล")
}
