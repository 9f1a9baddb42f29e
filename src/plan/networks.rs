//! Networks: what their funds add up to, their own note, and the plans of all that lies within,
//! merged upwards from fund to tambon to amphoe. The calendar is in `calendar.rs`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::charts::{column, names};
use super::frame::{About, Part};
use super::view::*;
use super::words::UNKNOWN;
use super::{Fragment, Here, Page, standing, url};
use crate::id::{AreaCode, ProblemId};
use crate::model::network::{Activity, ActivityState, Owner, Plan};
use crate::model::{Level, PageRef};
use crate::thai::Date;

/// Activities that the page of a wider area lists; where there are more, the plans within are told
/// of in sums.
const MOST_ACTIVITIES: usize = 200;

/// What is known of the network of an area.
#[derive(Clone, Debug, Default)]
pub struct NetworkIndex {
    pub note: Option<usize>,
    /// Positions of plans of all owners within, newest year first and in order of owner.
    pub plans: Vec<usize>,
}

/// Every area that has a network's note or a plan within.
pub(super) fn index(site: &crate::model::Site) -> BTreeMap<AreaCode, NetworkIndex> {
    let mut networks: BTreeMap<AreaCode, NetworkIndex> = BTreeMap::new();
    for (position, network) in site.networks.iter().enumerate() {
        networks.entry(network.area.value.clone()).or_default().note = Some(position);
        let mut around = network.area.value.parent();
        while let Some(area) = around {
            around = area.parent();
            networks.entry(area).or_default();
        }
    }
    for (position, plan) in site.plans.iter().enumerate() {
        let mut area = home_of(site, plan);
        while let Some(code) = area {
            area = code.parent();
            networks.entry(code).or_default().plans.push(position);
        }
    }
    networks.retain(|area, _| site.areas.contains_key(area));
    networks
}

/// The area whose page shows a plan in full.
pub(super) fn home_of(site: &crate::model::Site, plan: &Plan) -> Option<AreaCode> {
    match &plan.owner {
        Owner::Area(area) => Some(area.value.clone()),
        Owner::Fund(fund) => site.fund(&fund.value).map(|(_, fund)| fund.tambon.clone()),
    }
}

/// Activities of some plans, added up.
#[derive(Clone, Debug, Default)]
struct Sums {
    plans: usize,
    activities: usize,
    budget: Decimal,
    /// Activities whose budget is not known.
    without_budget: usize,
    done: usize,
}

impl Sums {
    fn add(&mut self, activity: &Activity) {
        self.activities += 1;
        match activity.budget {
            Some(budget) => self.budget = self.budget.saturating_add(budget),
            None => self.without_budget += 1,
        }
        self.done += usize::from(activity.state == ActivityState::Done);
    }
}

impl<'m> Here<'m> {
    pub fn network_title(&self, area: &AreaCode) -> String {
        format!("เครือข่ายกองทุน {}", self.area_name(area))
    }

    pub fn network_link(&self, area: &AreaCode) -> Option<Link> {
        self.index
            .networks
            .contains_key(area)
            .then(|| self.link(self.network_title(area), &PageRef::Network(area.clone())))
    }

    /// The plans of the newest year in an area.
    pub(super) fn current_plans(&self, area: &AreaCode) -> Vec<(usize, &'m Plan)> {
        let site = self.model.site;
        let Some(network) = self.index.networks.get(area) else { return Vec::new() };
        let newest = network.plans.first().map(|position| site.plans[*position].budget_year);
        let plans = network.plans.iter().map(|position| (*position, &site.plans[*position]));
        plans.take_while(|(_, plan)| Some(plan.budget_year) == newest).collect()
    }

    pub fn networks_page(&self) -> Page<'m> {
        let levels = [
            (Level::Province, "เครือข่ายระดับจังหวัด"),
            (Level::Amphoe, "เครือข่ายระดับอำเภอ"),
            (Level::Tambon, "เครือข่ายระดับตำบล"),
        ];
        let groups = levels.into_iter().filter_map(|(level, title)| {
            let areas = self.index.networks.keys();
            let networks: Vec<NetworkCard> = areas
                .filter(|area| super::index::level_of(area) == level)
                .map(|area| self.network_card(area))
                .collect();
            (!networks.is_empty()).then(|| NetworkGroup { title: title.to_string(), networks })
        });
        let view = NetworksView {
            intro: vec![
                "เครือข่ายรวมข้อมูล แผนปฏิบัติการ และปฏิทินการทำงานของกองทุนในพื้นที่ แผนของกองทุนรวมขึ้นเป็นแผนของตำบล และแผนของตำบลรวมขึ้นเป็นแผนของอำเภอ".to_string(),
                "เครือข่ายที่มีบันทึกนำเสนอหรือมีแผนของกองทุนในพื้นที่เท่านั้นที่มีหน้าของตนเอง".to_string(),
            ],
            groups: groups.collect(),
        };
        let frame = self.frame(About {
            title: standing::NETWORKS.title,
            description: standing::NETWORKS.description,
            part: Part::Funds,
            crumbs: vec![self.link("กองทุน", &PageRef::Funds)],
            figures: !view.groups.is_empty(),
        });
        Page { template: "networks.html", frame, view: View::Networks(view), fragments: Vec::new() }
    }

    fn network_card(&self, area: &AreaCode) -> NetworkCard {
        let site = self.model.site;
        let note = self.index.networks[area].note.map(|position| &site.networks[position]);
        let plans = self.current_plans(area);
        let count = |of: fn(&Plan) -> usize| plans.iter().map(|(_, plan)| of(plan)).sum();
        let activities: usize = count(|plan| plan.activities.len());
        let events: usize = count(|plan| plan.events.len());
        let mut says = vec![format!(
            "{} กองทุน",
            self.words.number(self.index.sums.get(area).map_or(0, |sums| sums.funds))
        )];
        if activities > 0 {
            says.push(format!("{} กิจกรรมในแผน", self.words.number(activities)));
        }
        if events > 0 {
            says.push(format!("{} กำหนดการ", self.words.number(events)));
        }
        NetworkCard {
            title: self.network_title(area),
            href: self.href(&PageRef::Network(area.clone())),
            summary: note.map_or_else(String::new, |note| note.summary.clone()),
            says: says.join(" · "),
        }
    }

    pub fn network_page(&self, code: &AreaCode) -> Option<Page<'m>> {
        let site = self.model.site;
        let area = site.area(code)?;
        let network = self.index.networks.get(code)?;
        let note = network.note.map(|position| &site.networks[position]);
        let plans = self.current_plans(code);
        let sums = self.index.sums.get(code).cloned().unwrap_or_default();
        let activities: usize = plans.iter().map(|(_, plan)| plan.activities.len()).sum();
        let is_own = |plan: &Plan| match &plan.owner {
            Owner::Area(owner) => owner.value == *code,
            Owner::Fund(_) => false,
        };
        // The plans of a tambon are shown nowhere else.
        let too_many = activities > MOST_ACTIVITIES && area.level != Level::Tambon;
        let listed = plans.iter().filter(|(_, plan)| !too_many || is_own(plan));
        let (months, calendar) = self.calendar_of(code, &plans);
        let children = self.index.children(site, Some(code));
        let within = children.iter().filter(|child| self.index.networks.contains_key(&child.code));
        let view = NetworkView {
            kind: match area.level {
                Level::Tambon => "เครือข่ายระดับตำบล",
                Level::Amphoe => "เครือข่ายระดับอำเภอ",
                _ => "เครือข่ายระดับจังหวัด",
            },
            summary: note.map_or_else(String::new, |note| note.summary.clone()),
            badges: match note {
                Some(note) if note.synthetic => vec![invented_badge()],
                _ => Vec::new(),
            },
            tiles: self.sum_tiles(&sums),
            source: self.sums_source(&sums),
            links: self.network_links(code),
            within: within.map(|child| self.network_card(&child.code)).collect(),
            has_note: note.is_some(),
            plan_title: self.year_title("แผนปฏิบัติการ", &plans),
            plan_tiles: self.plan_tiles(&plans),
            plan_note: self.plan_note(&plans),
            by_area: self.plans_by_area(code, &plans),
            by_problem: self.plans_by_problem(&plans),
            plans: listed.map(|(position, plan)| self.plan_group(*position, plan)).collect(),
            plans_elsewhere: match too_many {
                true => {
                    "กิจกรรมมีมากเกินกว่าจะแสดงในหน้าเดียว รายละเอียดอยู่ที่หน้าของเครือข่ายภายใน".to_string()
                }
                false => String::new(),
            },
            calendar_title: self.year_title("ปฏิทินการทำงาน", &plans),
            months,
            calendar,
        };
        let title = note.map_or_else(|| self.network_title(code), |note| note.title.clone());
        let mut crumbs = match code.parent() {
            Some(parent) => self.area_crumbs(&parent),
            None => vec![self.link("กองทุน", &PageRef::Funds)],
        };
        crumbs.insert(1, self.link("เครือข่ายกองทุน", &PageRef::Networks));
        crumbs.truncate(2);
        let frame = self.frame(About {
            title: &title,
            description: &format!(
                "ผลรวมของกองทุน แผนปฏิบัติการ และปฏิทินการทำงานของ{}",
                self.network_title(code)
            ),
            part: Part::Funds,
            crumbs,
            figures: true,
        });
        let body = note.map(|note| ("body".to_string(), Fragment::Text(self.text_of(&note.doc))));
        let fragments = body.into_iter().collect();
        Some(Page {
            template: "network.html",
            frame,
            view: View::Network(Box::new(view)),
            fragments,
        })
    }

    fn year_title(&self, what: &str, plans: &[(usize, &Plan)]) -> String {
        plans.first().map_or_else(String::new, |(_, plan)| {
            format!("{what} ปีงบประมาณ {}", self.words.year(plan.budget_year))
        })
    }

    fn network_links(&self, code: &AreaCode) -> Vec<Link> {
        let area = self.link(
            format!("ตัวเลขและกองทุนทั้งหมดใน{}", self.area_name(code)),
            &PageRef::Area(code.clone()),
        );
        let ranking =
            self.current().filter(|current| current.contest.covers(code)).map(|current| {
                let own = current.contest.area.as_ref() == Some(code);
                let href = match own {
                    true => self.href(&PageRef::Contest(current.contest.id.clone())),
                    false => self.to_file(&url::contest_area(&current.contest.id, code)),
                };
                Link {
                    title: format!("ผลการจัดอันดับ{}", self.area_name(code)), href
                }
            });
        let mut links = vec![area];
        links.extend(ranking);
        links.extend(code.parent().and_then(|parent| self.network_link(&parent)));
        links
    }

    fn plan_tiles(&self, plans: &[(usize, &Plan)]) -> Vec<Tile> {
        if plans.is_empty() {
            return Vec::new();
        }
        let sums = sums_of(plans.iter().map(|(_, plan)| *plan));
        let tile = |value: String, unit: &str, label: &str, note: String| Tile {
            value,
            unit: unit.to_string(),
            label: label.to_string(),
            note,
            href: String::new(),
        };
        let number = |number: usize| self.words.number(number);
        let unknown = match sums.without_budget {
            0 => String::new(),
            n => format!("ไม่รวม {} กิจกรรมที่ไม่ได้ระบุงบประมาณ", number(n)),
        };
        vec![
            tile(number(sums.plans), "แผน", "แผนที่รวมไว้", String::new()),
            tile(number(sums.activities), "กิจกรรม", "กิจกรรมทั้งหมด", String::new()),
            tile(number(sums.done), "กิจกรรม", "ทำเสร็จแล้ว", String::new()),
            tile(self.words.money(sums.budget), "บาท", "งบประมาณรวม", unknown),
        ]
    }

    /// Of what day the states are: days on which plans were last looked at.
    fn plan_note(&self, plans: &[(usize, &Plan)]) -> String {
        let days: Vec<Date> = plans.iter().filter_map(|(_, plan)| plan.as_of).collect();
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
            return String::new();
        };
        match first == last {
            true => format!("สถานะของกิจกรรม ณ วันที่ {}", self.words.date(*last)),
            false => format!(
                "สถานะของกิจกรรมตามที่แต่ละแผนรายงานไว้ ตั้งแต่ {} ถึง {}",
                self.words.date(*first),
                self.words.date(*last)
            ),
        }
    }

    /// What lies within, area by area; nothing for a tambon, whose plans are all listed.
    fn plans_by_area(&self, code: &AreaCode, plans: &[(usize, &Plan)]) -> TableView {
        let columns = vec![
            names("พื้นที่"),
            column("แผน", true),
            column("กิจกรรม", true),
            column("ทำเสร็จแล้ว", true),
            column("งบประมาณ (บาท)", true),
        ];
        let site = self.model.site;
        let child = |plan: &Plan| {
            let home = home_of(site, plan)?;
            let length = code.as_str().len() + 2;
            home.as_str().get(..length).map(AreaCode::new)
        };
        let mut by_area: BTreeMap<Option<AreaCode>, Vec<&Plan>> = BTreeMap::new();
        for (_, plan) in plans.iter().filter(|_| code.as_str().len() < 6) {
            by_area.entry(child(plan)).or_default().push(plan);
        }
        let rows = by_area.into_iter().map(|(area, plans)| {
            let sums = sums_of(plans.into_iter());
            vec![
                area.map_or_else(|| "แผนของเครือข่ายเอง".to_string(), |area| self.area_name(&area)),
                self.words.number(sums.plans),
                self.words.number(sums.activities),
                self.words.number(sums.done),
                self.words.money(sums.budget),
            ]
        });
        TableView { columns, rows: rows.collect() }
    }

    fn plans_by_problem(&self, plans: &[(usize, &Plan)]) -> Vec<AnsweredProblem> {
        let mut answers: BTreeMap<&ProblemId, Sums> = BTreeMap::new();
        for (_, plan) in plans {
            let mut here: Vec<&ProblemId> = Vec::new();
            for activity in &plan.activities {
                for problem in &activity.problems {
                    answers.entry(&problem.value).or_default().add(activity);
                    here.push(&problem.value);
                }
            }
            here.sort_unstable();
            here.dedup();
            for problem in here {
                answers.entry(problem).or_default().plans += 1;
            }
        }
        let cards = self.model.site.problems.iter();
        let answered = cards.filter_map(|card| Some((card, answers.get(&card.id)?)));
        answered
            .map(|(card, sums)| AnsweredProblem {
                problem: self.link(card.title.clone(), &PageRef::Problem(card.id.clone())),
                says: format!(
                    "{} กิจกรรม จาก {} แผน งบประมาณ {} บาท",
                    self.words.number(sums.activities),
                    self.words.number(sums.plans),
                    self.words.money(sums.budget)
                ),
            })
            .collect()
    }

    pub(super) fn owner_link(&self, plan: &Plan) -> Link {
        match &plan.owner {
            Owner::Area(area) => {
                self.link(self.network_title(&area.value), &PageRef::Network(area.value.clone()))
            }
            Owner::Fund(fund) => {
                let name = self.model.site.fund(&fund.value);
                let name =
                    name.map_or_else(|| fund.value.to_string(), |(_, fund)| fund.name.clone());
                self.link(name, &PageRef::Fund(fund.value.clone()))
            }
        }
    }

    fn plan_group(&self, position: usize, plan: &'m Plan) -> PlanGroup {
        let owner = self.owner_link(plan);
        PlanGroup {
            id: format!("plan-{}", plan.id),
            owner: owner.title,
            owner_href: owner.href,
            badges: if plan.synthetic { vec![invented_badge()] } else { Vec::new() },
            activities: plan.activities.iter().map(|found| self.activity_row(found)).collect(),
            calendar: self.plan_calendar(position),
        }
    }

    fn activity_row(&self, activity: &Activity) -> ActivityRow {
        let site = self.model.site;
        let cards = activity.problems.iter().filter_map(|id| {
            let card = site.problems.iter().find(|card| card.id == id.value)?;
            Some(self.link(card.title.clone(), &PageRef::Problem(card.id.clone())))
        });
        ActivityRow {
            title: self.words.text(&activity.title),
            owner_role: self.words.text(&activity.owner_role),
            when: self.days(activity.from, activity.until),
            budget: activity
                .budget
                .map_or_else(|| UNKNOWN.to_string(), |b| format!("{} บาท", self.words.money(b))),
            state: state_badge(activity.state),
            result: self.words.text(&activity.result),
            problems: cards.collect(),
        }
    }

    /// “3 ธ.ค. 2569 ถึง 5 ธ.ค. 2569”
    pub(super) fn days(&self, from: Option<Date>, until: Option<Date>) -> String {
        let short = |date: Date| date.short(self.words.digits);
        match (from, until) {
            (Some(from), Some(until)) if from != until => {
                format!("{} ถึง {}", short(from), short(until))
            }
            (Some(on), _) => short(on),
            (None, Some(until)) => format!("ภายใน {}", short(until)),
            (None, None) => "ไม่ได้กำหนด".to_string(),
        }
    }

    /// Where a fund's plan is shown: a line on the fund's page.
    pub fn plan_of_fund(&self, fund: &crate::model::Fund) -> Option<Link> {
        let plans = self.current_plans(&fund.tambon);
        let is_its = |plan: &Plan| matches!(&plan.owner, Owner::Fund(of) if of.value == fund.code);
        let (_, plan) = plans.into_iter().find(|(_, plan)| is_its(plan))?;
        let title = format!("แผนปฏิบัติการและปฏิทิน ปีงบประมาณ {}", self.words.year(plan.budget_year));
        Some(self.link(title, &PageRef::Plan(fund.tambon.clone(), plan.id.clone())))
    }

    /// Plans with an activity that answers a problem: how many, and the networks that show them.
    pub fn plans_on(&self, problem: &ProblemId) -> Vec<Link> {
        let site = self.model.site;
        let mut areas: BTreeMap<AreaCode, usize> = BTreeMap::new();
        for plan in &site.plans {
            let answers =
                |activity: &&Activity| activity.problems.iter().any(|id| id.value == *problem);
            let count = plan.activities.iter().filter(answers).count();
            if let Some(area) = home_of(site, plan).filter(|_| count > 0) {
                *areas.entry(area).or_default() += count;
            }
        }
        let link = |(area, count): (&AreaCode, &usize)| {
            let title =
                format!("{} ({} กิจกรรม)", self.network_title(area), self.words.number(*count));
            self.link(title, &PageRef::Network(area.clone()))
        };
        areas.iter().map(link).collect()
    }
}

fn sums_of<'p>(plans: impl Iterator<Item = &'p Plan>) -> Sums {
    let mut sums = Sums::default();
    for plan in plans {
        sums.plans += 1;
        plan.activities.iter().for_each(|activity| sums.add(activity));
    }
    sums
}

fn state_badge(state: ActivityState) -> Badge {
    let (kind, text) = match state {
        ActivityState::Planned => ("plain", "ยังไม่เริ่ม"),
        ActivityState::Doing => ("info", "กำลังทำ"),
        ActivityState::Done => ("good", "ทำเสร็จแล้ว"),
        ActivityState::Postponed => ("warn", "เลื่อน"),
        ActivityState::Dropped => ("bad", "ยกเลิก"),
    };
    Badge { kind, text: text.to_string() }
}

pub(super) fn invented_badge() -> Badge {
    Badge { kind: "warn", text: "ข้อมูลสมมติ".to_string() }
}
