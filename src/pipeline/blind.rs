//! The site behind pseudonyms: for judging by figures alone.
//!
//! Names, codes, places, texts and files of funds go; what is left is figures, points and places in
//! the ranking. A pseudonym is made of the real code and the site's secret (`blind_key`), so that
//! it stays the same from build to build and nobody without the secret can find it by trying all
//! codes. Where two would fall together the later in order of code moves on by one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::id::{AreaCode, ContestId, FundCode, RubricId};
use crate::model::panel::PanelSheet;
use crate::model::{Area, Contest, Fund, Level, Settings, Site};

/// The file of a fund that nobody may know.
const NO_FILE: &str = "(ปิดชื่อ)";

/// The blind site, and where each fund stands in it.
pub fn blind(mut site: Site, key: &str) -> (Site, Vec<Option<usize>>) {
    let names = Pseudonyms::of(&site, key);
    let codes: Vec<FundCode> = site.funds.iter().map(|fund| names.code(&fund.code)).collect();
    site.areas = site.areas.into_values().map(|area| names.area(area)).collect();
    for fund in &mut site.funds {
        names.hide_fund(fund);
    }
    site.funds.sort_by(|a, b| a.code.cmp(&b.code));
    for sheet in &mut site.panels {
        names.hide_sheet(sheet);
    }
    hide_rubrics(&mut site, &names);
    for contest in &mut site.contests {
        names.hide_contest(contest);
    }
    site.corrections.clear();
    site.problems.clear();
    site.laws.clear();
    site.leaflets.clear();
    site.notes.clear();
    site.stories.clear();
    site.networks.clear();
    site.plans.clear();
    site.pathways.clear();
    site.terms.clear();
    site.pages.clear();
    hide_settings(&mut site.settings);
    let place = |code: &FundCode| Some(site.fund(code)?.0);
    let places = codes.iter().map(place).collect();
    (site, places)
}

/// The rubric of a decided contest bears the contest's name in its own.
fn hide_rubrics(site: &mut Site, names: &Pseudonyms) {
    for (number, rubric) in site.rubrics.iter_mut().enumerate() {
        let tells = |contest: &ContestId| rubric.id.as_str().contains(contest.as_str());
        if !names.contests.keys().any(tells) {
            continue;
        }
        let told = std::mem::replace(&mut rubric.id, RubricId::new(&format!("rubric-{number}")));
        for contest in &mut site.contests {
            let stages = contest.stages.iter_mut().filter_map(|stage| stage.rubric.as_mut());
            let all = stages.chain([&mut contest.rubric]);
            all.filter(|id| **id == told).for_each(|id| id.clone_from(&rubric.id));
        }
    }
}

fn hide_settings(settings: &mut Settings) {
    settings.title = "กองทุนหมู่บ้านและชุมชนเมือง ฉบับปิดชื่อ".to_string();
    settings.tagline = "ตัดสินจากตัวเลข ไม่เห็นชื่อและพื้นที่".to_string();
    settings.base_url = "https://blind.invalid/".to_string();
    settings.contact_office = "คณะกรรมการจัดประกวด".to_string();
    settings.contact_channel.clear();
}

struct Pseudonyms {
    key: [u8; 32],
    areas: BTreeMap<AreaCode, AreaCode>,
    funds: BTreeMap<FundCode, FundCode>,
    contests: BTreeMap<ContestId, ContestId>,
}

impl Pseudonyms {
    fn of(site: &Site, key: &str) -> Self {
        let mut names = Pseudonyms {
            key: *blake3::hash(key.as_bytes()).as_bytes(),
            areas: BTreeMap::new(),
            funds: BTreeMap::new(),
            contests: BTreeMap::new(),
        };
        // In order of code an area stands before what lies in it.
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let tambons = site.funds.iter().map(|fund| &fund.tambon);
        let mut areas: BTreeSet<&AreaCode> = site.areas.keys().chain(tambons).collect();
        let parents: Vec<AreaCode> = areas.iter().filter_map(|area| area.parent()).collect();
        areas.extend(&parents);
        for area in areas {
            let around = area.parent().and_then(|parent| names.areas.get(&parent).cloned());
            let around = around.as_ref().map_or("", AreaCode::as_str);
            let code = names.free(around, area.as_str(), &mut taken);
            names.areas.insert(area.clone(), AreaCode::new(&code));
        }
        for fund in &site.funds {
            let around = names.areas.get(&fund.tambon).map_or("", AreaCode::as_str).to_string();
            let code = names.free(&around, fund.code.as_str(), &mut taken);
            names.funds.insert(fund.code.clone(), FundCode::new(&code));
        }
        for (index, contest) in site.contests.iter().enumerate() {
            let hidden = ContestId::new(&format!("contest-{}", index + 1));
            names.contests.insert(contest.id.clone(), hidden);
        }
        names
    }

    /// Two digits of the keyed digest behind those of what is around; the next free ones if taken.
    /// Below eleven stands nothing: 10 is Bangkok, whose areas are named otherwise.
    fn free(&self, around: &str, real: &str, taken: &mut BTreeSet<String>) -> String {
        let digest = blake3::keyed_hash(&self.key, real.as_bytes());
        let start = u32::from(digest.as_bytes()[0]) * 256 + u32::from(digest.as_bytes()[1]);
        let code = |step: u32| format!("{around}{:02}", 11 + (start + step) % 89);
        let found = (0..89).map(code).find(|code| !taken.contains(code));
        // More than 89 in one place do not exist; a longer code is still one of its own.
        let found = found.unwrap_or_else(|| format!("{around}{start:05}"));
        taken.insert(found.clone());
        found
    }

    fn area(&self, area: Area) -> (AreaCode, Area) {
        let code = self.areas.get(&area.code).cloned().unwrap_or_else(|| AreaCode::new("11"));
        let name = format!("ปิดชื่อ {code}");
        (code.clone(), Area { code, name, level: area.level, villages: None, confirmed: false })
    }

    fn code(&self, real: &FundCode) -> FundCode {
        self.funds.get(real).cloned().unwrap_or_else(|| FundCode::new("0"))
    }

    fn hide_fund(&self, fund: &mut Fund) {
        fund.code = self.code(&fund.code);
        if let Some(tambon) = self.areas.get(&fund.tambon) {
            fund.tambon = tambon.clone();
        }
        fund.name = format!("กองทุนปิดชื่อ {}", fund.code);
        fund.file = Arc::from(NO_FILE);
        fund.village_code = None;
        fund.moo = None;
        fund.established = None;
        fund.juristic = None;
        fund.official_grades.clear();
        fund.cd_standards.clear();
        fund.networks.clear();
        fund.evidence.clear();
        fund.stories.clear();
        fund.pathways.clear();
    }

    fn hide_sheet(&self, sheet: &mut PanelSheet) {
        if let Some(contest) = self.contests.get(&sheet.contest.value) {
            sheet.contest.value = contest.clone();
        }
        sheet.file = Arc::from(NO_FILE);
        sheet.name.clear();
        sheet.role.clear();
        if let Some(tambon) = &mut sheet.tambon {
            tambon.value =
                self.areas.get(&tambon.value).cloned().unwrap_or_else(|| AreaCode::new("0"));
        }
        for recusal in &mut sheet.recusals {
            recusal.fund.value = self.code(&recusal.fund.value);
            recusal.reason.clear();
        }
        for mark in &mut sheet.marks {
            mark.fund.value = self.code(&mark.fund.value);
            mark.reason.clear();
        }
    }

    fn hide_contest(&self, contest: &mut Contest) {
        if let Some(id) = self.contests.get(&contest.id) {
            contest.id = id.clone();
        }
        contest.title = match contest.level {
            Level::Nation => "การคัดเลือกกองทุนดีเด่นระดับประเทศ".to_string(),
            _ => format!("การคัดเลือกกองทุนดีเด่น ปีงบประมาณ {}", contest.budget_year),
        };
        contest.file = Arc::from(NO_FILE);
        contest.area = contest.area.as_ref().and_then(|area| self.areas.get(area).cloned());
        for (number, region) in contest.regions.iter_mut().enumerate() {
            region.id = format!("region-{}", number + 1);
            region.title = format!("เขตที่ {} (ปิดชื่อ)", number + 1);
            let hidden = |province: &AreaCode| self.areas.get(province).cloned();
            region.provinces = region.provinces.iter().filter_map(hidden).collect();
        }
        for exclusion in &mut contest.exclusions {
            exclusion.fund = self.code(&exclusion.fund);
            exclusion.reason.clear();
        }
    }
}
