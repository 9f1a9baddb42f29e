//! Members' stories: the list, and one with its figures before and after. Whoever has not agreed in
//! writing is told of by tambon only: in a village a pseudonym hides nobody.

use rust_decimal::Decimal;

use super::charts::column;
use super::frame::{About, Part};
use super::standing;
use super::view::{Badge, Fact, Link, StoriesView, StoryCard, StoryView, TableView, Tile, View};
use super::words::UNKNOWN;
use super::{Fragment, Here, Page};
use crate::id::AreaCode;
use crate::model::contest::CategoryKind;
use crate::model::rubric::ScoringRule;
use crate::model::story::{Household, Teller};
use crate::model::{Field, PageRef, Story};
use crate::num;
use crate::score::{MemberStanding, members};

impl<'m> Here<'m> {
    pub fn stories_page(&self) -> Page<'m> {
        let stories = &self.model.site.stories;
        let mut intro = vec![
            "สมาชิกที่กู้เงินกองทุนไปสร้างอาชีพจนปลดหนี้นอกระบบได้ เล่าด้วยนามสมมติ หรือด้วยชื่อจริงเมื่อเจ้าของเรื่องยินยอมเป็นหนังสือ".to_string(),
            "คะแนนของกองทุนคิดจากจำนวนผู้ปลดหนี้ที่รายงานในงบเท่านั้น เรื่องเล่าเป็นหลักฐานประกอบและไม่เปลี่ยนคะแนน".to_string(),
        ];
        if stories.is_empty() {
            intro.truncate(1);
        }
        let contests = self.model.site.contests.iter().filter(|contest| {
            contest.categories.iter().any(|category| category.kind == CategoryKind::Member)
        });
        let contests = contests
            .map(|contest| self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())));
        let view = StoriesView {
            intro,
            stories: stories.iter().map(|story| self.story_card(story)).collect(),
            links: self.cleared_indicators().into_iter().chain(contests).collect(),
        };
        let frame = self.frame(About {
            title: standing::STORIES.title,
            description: standing::STORIES.description,
            part: Part::Notes,
            crumbs: vec![self.link("คลังความรู้", &PageRef::Notes)],
            figures: stories.iter().any(|story| story.synthetic),
        });
        Page { template: "stories.html", frame, view: View::Stories(view), fragments: Vec::new() }
    }

    pub fn story_card(&self, story: &Story) -> StoryCard {
        StoryCard {
            title: story.title.clone(),
            href: self.href(&PageRef::Story(story.id.clone())),
            summary: story.summary.clone(),
            occupation: self.words.text(&story.occupation),
            told_as: told_as(story),
            place: self.story_tambon(story).map_or_else(String::new, |code| self.area_name(&code)),
            says: self.story_says(story),
            badges: story_badges(story),
        }
    }

    pub fn story_cards(&self, positions: Option<&Vec<usize>>) -> Vec<StoryCard> {
        let stories = &self.model.site.stories;
        positions.into_iter().flatten().map(|at| self.story_card(&stories[*at])).collect()
    }

    pub fn story_links(&self, positions: Option<&Vec<usize>>) -> Vec<Link> {
        let stories = &self.model.site.stories;
        positions.into_iter().flatten().map(|at| self.story_link(&stories[*at])).collect()
    }

    pub fn story_link(&self, story: &Story) -> Link {
        self.link(story.title.clone(), &PageRef::Story(story.id.clone()))
    }

    fn story_tambon(&self, story: &Story) -> Option<AreaCode> {
        let (_, fund) = self.model.site.fund(&story.fund.value)?;
        Some(fund.tambon.clone())
    }

    /// “หนี้ลดลง 45,000 บาท · รายได้เพิ่มขึ้น 5,300 บาทต่อเดือน · 18 เดือน”
    fn story_says(&self, story: &Story) -> String {
        let mut said = Vec::new();
        if let Some(change) = difference(story.before.debts(), story.after.debts()) {
            said.push(self.change_words("หนี้", change, "บาท"));
        }
        let earned = (story.before.income_per_month, story.after.income_per_month);
        if let Some(change) = difference(earned.0, earned.1) {
            said.push(self.change_words("รายได้", change, "บาทต่อเดือน"));
        }
        if let Some(months) = story.months {
            said.push(format!("{} เดือน", self.words.number(months as usize)));
        }
        said.join(" · ")
    }

    fn change_words(&self, what: &str, change: Decimal, unit: &str) -> String {
        if change.is_zero() {
            return format!("{what}เท่าเดิม");
        }
        let side =
            if change > Decimal::ZERO { "เพิ่มขึ้น" } else { "ลดลง" };
        format!("{what}{side} {} {unit}", self.words.money(change.abs()))
    }

    pub fn story_page(&self, position: usize) -> Page<'m> {
        let site = self.model.site;
        let story = &site.stories[position];
        let neighbour = |at: Option<usize>| Some(self.story_link(site.stories.get(at?)?));
        let problems = story.problems.iter().filter_map(|id| {
            let card = site.problems.iter().find(|card| card.id == id.value)?;
            Some(self.link(card.title.clone(), &PageRef::Problem(card.id.clone())))
        });
        let view = StoryView {
            summary: story.summary.clone(),
            badges: story_badges(story),
            tiles: self.story_tiles(story),
            facts: self.story_facts(story),
            figures: self.story_figures(story),
            place: self.story_place(story),
            problems: problems.collect(),
            indicators: self.cleared_indicators(),
            contests: self.story_contests(position),
            caution: caution(story).to_string(),
            previous: neighbour(position.checked_sub(1)),
            next: neighbour(position.checked_add(1)),
        };
        let frame = self.frame(About {
            title: &story.title,
            description: &story.summary,
            part: Part::Notes,
            crumbs: vec![
                self.link("คลังความรู้", &PageRef::Notes),
                self.link("เรื่องเล่าของสมาชิก", &PageRef::Stories),
            ],
            figures: story.synthetic,
        });
        let fragments = vec![("body".to_string(), Fragment::Text(self.text_of(&story.doc)))];
        Page { template: "story.html", frame, view: View::Story(view), fragments }
    }

    fn story_place(&self, story: &Story) -> Option<Link> {
        let (_, fund) = self.model.site.fund(&story.fund.value)?;
        Some(match story.consented {
            true => self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
            false => self.link(self.area_name(&fund.tambon), &PageRef::Area(fund.tambon.clone())),
        })
    }

    fn story_tiles(&self, story: &Story) -> Vec<Tile> {
        let baht = |value: Option<Decimal>| value.map(|value| self.words.money(value));
        let tile = |label: &str, value: Option<String>, unit: &str, note: &str| {
            let known = value.is_some();
            Tile {
                value: value.unwrap_or_else(|| UNKNOWN.to_string()),
                unit: if known { unit } else { "" }.to_string(),
                label: label.to_string(),
                note: note.to_string(),
                href: String::new(),
            }
        };
        let debts = difference(story.before.debts(), story.after.debts());
        let income = difference(story.before.income_per_month, story.after.income_per_month);
        let side = |change: Option<Decimal>, up: &'static str, down: &'static str| match change {
            Some(change) if change > Decimal::ZERO => up,
            _ => down,
        };
        vec![
            tile("เงินกู้จากกองทุน", baht(story.loan), "บาท", ""),
            tile(
                side(debts, "หนี้เพิ่มขึ้น", "หนี้ลดลง"),
                baht(debts.map(|d| d.abs())),
                "บาท",
                "รวมหนี้ทุกชนิด",
            ),
            tile(
                side(income, "รายได้เพิ่มขึ้น", "รายได้ลดลง"),
                baht(income.map(|d| d.abs())),
                "บาทต่อเดือน",
                "",
            ),
            tile(
                "ใช้เวลา",
                story.months.map(|months| self.words.number(months as usize)),
                "เดือน",
                "นับจากวันที่กู้",
            ),
        ]
    }

    fn story_facts(&self, story: &Story) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut add = |label: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                facts.push(Fact { label: label.to_string(), value });
            }
        };
        add("เจ้าของเรื่อง", Some(told_as(story)));
        add("อาชีพที่สร้าง", Some(self.words.text(&story.occupation)));
        add("ปีบัญชี", Some(self.words.year(story.fiscal_year.value)));
        add(
            "ผู้รับรอง",
            story
                .verified
                .as_ref()
                .map(|witness| format!("{} เมื่อ {}", witness.by_role, self.words.date(witness.on))),
        );
        add("เผยแพร่", story.published.map(|date| self.words.date(date)));
        facts
    }

    fn story_figures(&self, story: &Story) -> TableView {
        let columns = vec![
            column("รายการ (บาท)", false),
            column("ก่อนกู้", true),
            column("เมื่อจบเรื่อง", true),
            column("เปลี่ยนแปลง", true),
        ];
        type Of = fn(&Household) -> Option<Decimal>;
        let lines: [(&str, Of); 4] = [
            ("รายได้ต่อเดือน", |household| household.income_per_month),
            ("หนี้นอกระบบ", |household| household.informal_debt),
            ("หนี้อื่น", |household| household.other_debt),
            ("หนี้รวม", Household::debts),
        ];
        let money = |value: Option<Decimal>| {
            value.map_or_else(|| UNKNOWN.to_string(), |v| self.words.money(v))
        };
        let rows = lines.into_iter().map(|(label, of)| {
            let (before, after) = (of(&story.before), of(&story.after));
            let change = difference(before, after).map(|change| match change {
                change if change.is_zero() => "เท่าเดิม".to_string(),
                change if change > Decimal::ZERO => format!("+{}", self.words.money(change)),
                change => format!("−{}", self.words.money(change.abs())),
            });
            let change = change.unwrap_or_else(|| UNKNOWN.to_string());
            vec![label.to_string(), money(before), money(after), change]
        });
        TableView { columns, rows: rows.collect() }
    }

    /// The indicators of the shown rubric that count cleared debts.
    pub fn cleared_indicators(&self) -> Vec<Link> {
        let Some(current) = self.current() else { return Vec::new() };
        let counts = |rule: &ScoringRule| match rule {
            ScoringRule::Banded(banded) => {
                let figures = banded.formula.figures();
                figures.iter().any(|figure| figure.field == Field::DebtCleared)
            }
            _ => false,
        };
        let indicators = current.rubric.indicators();
        let counting = indicators.filter(|(.., indicator)| counts(&indicator.rule));
        counting.filter_map(|(.., indicator)| self.indicator_link(&indicator.id)).collect()
    }

    fn story_contests(&self, position: usize) -> Vec<Link> {
        let site = self.model.site;
        let with_members = site.contests.iter().filter(|contest| {
            contest.categories.iter().any(|category| category.kind == CategoryKind::Member)
        });
        with_members
            .filter_map(|contest| {
                let standings = members(site, contest);
                let standing = standings.iter().find(|standing| standing.story == position)?;
                let shared = if standing.shared { "ร่วม" } else { "" };
                let place = self.words.number(standing.place as usize);
                let of = self.words.number(standings.len());
                let title = format!("{}: อันดับ {place}{shared} จาก {of} เรื่อง", contest.title);
                Some(self.link(title, &PageRef::Contest(contest.id.clone())))
            })
            .collect()
    }

    /// “ปลดหนี้ร้อยละ 100 · รายได้เพิ่มขึ้นร้อยละ 80 · 18 เดือน”
    pub fn member_says(&self, standing: &MemberStanding) -> String {
        let percent = |share: Decimal| num::percent(share, 2, self.words.digits);
        let side = if standing.grown < Decimal::ZERO {
            "ลดลง"
        } else {
            "เพิ่มขึ้น"
        };
        format!(
            "ปลดหนี้ {} · รายได้{side} {} · {} เดือน",
            percent(standing.cleared),
            percent(standing.grown.abs()),
            self.words.number(standing.months as usize)
        )
    }
}

fn difference(before: Option<Decimal>, after: Option<Decimal>) -> Option<Decimal> {
    after?.checked_sub(before?)
}

fn told_as(story: &Story) -> String {
    match &story.teller {
        Teller::Pseudonym(name) if name.contains("นามสมมติ") => name.clone(),
        Teller::Pseudonym(name) => format!("{name} (นามสมมติ)"),
        Teller::Named(name) => format!("{} (เปิดเผยชื่อโดยเจ้าของเรื่องยินยอม)", name.value),
    }
}

fn story_badges(story: &Story) -> Vec<Badge> {
    let badge = |kind: &'static str, text: &str| Badge { kind, text: text.to_string() };
    let mut badges = Vec::new();
    if story.synthetic {
        badges.push(badge("warn", "ข้อมูลสมมติ"));
    }
    badges.push(match (story.verified.is_some(), story.is_cleared()) {
        (true, true) => badge("good", "รับรองแล้วว่าปลดหนี้นอกระบบหมด"),
        (true, false) => badge("info", "รับรองแล้ว"),
        (false, _) => badge("bad", "ยังไม่มีผู้รับรอง"),
    });
    badges
}

fn caution(story: &Story) -> &'static str {
    match (story.verified.is_some(), story.is_cleared()) {
        (false, _) => "เรื่องนี้ยังไม่มีผู้รับรอง จึงยังไม่นับเป็นผลงานปลดหนี้ของกองทุนและไม่เข้าประกวด",
        (true, false) => "หนี้นอกระบบยังไม่หมด จึงยังไม่นับเป็นผลงานปลดหนี้ของกองทุน",
        (true, true) => "",
    }
}
