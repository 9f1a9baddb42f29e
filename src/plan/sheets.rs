//! Sheets for judges to print: for each round with indicators of theirs, and each judge, a summary
//! and a page of A4 for each fund that competes. In the judges' edition only.

use rust_decimal::Decimal;

use super::frame::{About, Part};
use super::list::Kind;
use super::view::*;
use super::{Current, Edition, Here, Model, Page, url};
use crate::id::StageId;
use crate::model::contest::Stage;
use crate::model::rubric::{PanelItem, ScoringRule};
use crate::model::{Contest, Fund, Indicator, PageRef, PanelSheet};
use crate::num;
use crate::score::panel::{VoteStanding, recusal, sheets};

/// Sheets on one page: a browser still prints them without complaint.
const ON_A_PAGE: usize = 100;

/// A round of more funds than these is not judged on paper.
const MOST: usize = 2_000;

/// The round that sheets are for, the judge, and the page; without rounds, the contest itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetsOf {
    pub contest: usize,
    pub round: Option<usize>,
    /// Position in the site; none for sheets without a name.
    pub sheet: Option<usize>,
    pub number: usize,
}

/// Every page of sheets, with its file.
pub(super) fn all(model: Model) -> Vec<(String, Kind)> {
    let mut found = Vec::new();
    if model.edition != Edition::Judges {
        return found;
    }
    let here = Here::new(model, "");
    for (contest, of) in model.site.contests.iter().enumerate() {
        let rounds = model.rounds[contest].len();
        let rounds: Vec<Option<usize>> = match rounds {
            0 if of.stages.is_empty() => vec![None],
            _ => (0..rounds).map(Some).collect(),
        };
        for round in rounds {
            let Some((current, stage)) = here.judged(contest, round) else { continue };
            if !are_printed(current) {
                continue;
            }
            let funds = current.ranking.standings.len();
            let judges = sheets(model.site, of, stage).map(|(position, _)| Some(position));
            for sheet in std::iter::once(None).chain(judges) {
                for number in 1..=funds.div_ceil(ON_A_PAGE) {
                    let of = SheetsOf { contest, round, sheet, number };
                    found.push((file(model, of), Kind::Sheets(of)));
                }
            }
        }
    }
    found
}

fn file(model: Model, of: SheetsOf) -> String {
    let contest = &model.site.contests[of.contest];
    let stage: Option<&StageId> = of.round.map(|round| {
        let round = &model.rounds[of.contest][round];
        &contest.stages[round.stage].id
    });
    let judge = of.sheet.map(|sheet| &model.site.panels[sheet].judge);
    url::numbered(&url::sheets(&contest.id, stage, judge), of.number)
}

/// Whether there is anything for judges to judge, and not too much for paper.
fn are_printed(current: Current) -> bool {
    (1..=MOST).contains(&current.ranking.standings.len())
        && judged_indicators(current).next().is_some()
}

fn judged_indicators<'m>(current: Current<'m>) -> impl Iterator<Item = &'m Indicator> {
    let indicators = current.rubric.indicators().map(|(.., indicator)| indicator);
    indicators.filter(|indicator| matches!(indicator.rule, ScoringRule::Panel { .. }))
}

impl<'m> Here<'m> {
    fn judged(
        &self,
        contest: usize,
        round: Option<usize>,
    ) -> Option<(Current<'m>, Option<&'m Stage>)> {
        match round {
            Some(round) => {
                self.round(contest, round).map(|(current, _, stage)| (current, Some(stage)))
            }
            None => self.contest(contest).map(|current| (current, None)),
        }
    }

    pub fn sheets_page(&self, of: SheetsOf) -> Option<Page<'m>> {
        let (current, stage) = self.judged(of.contest, of.round)?;
        let Current { contest, ranking, .. } = current;
        let sheet = of.sheet.map(|sheet| &self.model.site.panels[sheet]);
        let level = stage.map_or(contest.level, |stage| stage.level);
        let mut funds: Vec<&Fund> = ranking
            .standings
            .iter()
            .map(|standing| &self.model.site.funds[standing.fund])
            .collect();
        funds.sort_by(|a, b| a.code.cmp(&b.code));
        let pages = funds.len().div_ceil(ON_A_PAGE);
        let first = (of.number - 1) * ON_A_PAGE;
        let mut shown = Vec::new();
        let mut out = Vec::new();
        for (at, fund) in funds.iter().enumerate().skip(first).take(ON_A_PAGE) {
            match sheet.and_then(|sheet| recusal(level, sheet, fund).map(|out| (sheet, out))) {
                Some((sheet, standing)) => out.push(left_to_others(sheet, fund, standing)),
                None => shown.push(self.sheet_fund(current, at, fund)),
            }
        }
        let judge = sheet.map_or_else(String::new, |sheet| self.judge_words(sheet));
        let stage_title = stage.map_or_else(String::new, |stage| stage.title.clone());
        let turned = |number: usize, title: &str| Link {
            title: title.to_string(),
            href: self.to_file(&file(self.model, SheetsOf { number, ..of })),
        };
        let view = SheetsView {
            contest: self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
            stage: stage_title.clone(),
            judge: judge.clone(),
            facts: self.sheets_facts(contest, stage, funds.len()),
            rules: self.sheets_rules(current),
            others: self.other_sheets(of, contest, stage),
            indicators: judged_indicators(current).map(|i| self.sheet_indicator(i)).collect(),
            funds: shown,
            out,
            previous: (of.number > 1).then(|| turned(of.number - 1, "ชุดก่อน")),
            next: (of.number < pages).then(|| turned(of.number + 1, "ชุดถัดไป")),
        };
        let of_whom = if judge.is_empty() {
            "ไม่ระบุชื่อกรรมการ".to_string()
        } else {
            judge
        };
        let title = format!("ใบให้คะแนน {stage_title} {of_whom}").replace("  ", " ");
        let mut crumbs = vec![
            self.link("การประกวด", &PageRef::Ranking),
            self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
        ];
        crumbs.extend(stage.map(|stage| Link {
            title: stage.title.clone(),
            href: self.to_file(&url::stage(&contest.id, &stage.id)),
        }));
        let frame = self.frame(About {
            title: &title,
            description: "ใบให้คะแนนสำหรับพิมพ์ กองทุนละหนึ่งแผ่น",
            part: Part::Ranking,
            crumbs,
            // Names of funds and no figure of theirs.
            figures: false,
        });
        Some(Page {
            template: "sheets.html",
            frame,
            view: View::Sheets(view),
            fragments: Vec::new(),
        })
    }

    fn sheets_facts(&self, contest: &Contest, stage: Option<&Stage>, funds: usize) -> Vec<Fact> {
        let fact = |label: &str, value: String| Fact { label: label.to_string(), value };
        let level = stage.map_or(contest.level, |stage| stage.level);
        let mut facts = vec![
            fact("ปีงบประมาณ", self.words.year(contest.budget_year)),
            fact("ระดับ", super::contests::level_words(level).to_string()),
            fact("กองทุนที่เข้าแข่งขัน", self.words.number(funds)),
        ];
        if let Some(date) = stage.and_then(|stage| stage.cut_off).or(contest.cut_off) {
            facts.push(fact("วันตัดยอดข้อมูล", self.words.date(date)));
        }
        facts
    }

    fn sheets_rules(&self, current: Current<'m>) -> Vec<String> {
        let talk = self.words.literal(current.rubric.judging.talk_above, true);
        vec![
            "ให้คะแนนจากหลักฐานที่เห็นจริง และเขียนเหตุผลทุกครั้ง เพราะกองทุนมีสิทธิรู้ว่าได้คะแนนเพราะเหตุใด".to_string(),
            "ถ้ามีส่วนได้เสียกับกองทุนใด ให้งดให้คะแนนกองทุนนั้นและบอกเหตุ ถ้าไม่ได้ตรวจให้เลือกไม่ออกเสียง ทั้งสองกรณีไม่ทำให้กองทุนเสียคะแนน เพราะใช้ค่าเฉลี่ยของผู้ที่ให้คะแนน".to_string(),
            format!("คะแนนของกรรมการที่ต่างกันเกิน{talk} ของน้ำหนัก จะนำมาหารือก่อนประกาศผล"),
        ]
    }

    /// Sheets for anybody, and those of each judge.
    fn other_sheets(&self, of: SheetsOf, contest: &Contest, stage: Option<&Stage>) -> Vec<Link> {
        let judges = sheets(self.model.site, contest, stage);
        let mut all: Vec<(Option<usize>, String)> = vec![(None, "ไม่ระบุชื่อกรรมการ".to_string())];
        all.extend(judges.map(|(position, sheet)| (Some(position), self.judge_words(sheet))));
        let others = all.into_iter().filter(|(sheet, _)| *sheet != of.sheet);
        others
            .map(|(sheet, title)| Link {
                title,
                href: self.to_file(&file(self.model, SheetsOf { sheet, number: 1, ..of })),
            })
            .collect()
    }

    /// The sheets of a round, where the edition has any.
    pub(super) fn sheets_link(&self, contest: usize, round: Option<usize>) -> Option<Link> {
        let (current, _) = self.judged(contest, round)?;
        let has_rounds = !current.contest.stages.is_empty();
        let is_there = self.model.edition == Edition::Judges
            && has_rounds == round.is_some()
            && self.unit.is_none()
            && are_printed(current);
        let of = SheetsOf { contest, round, sheet: None, number: 1 };
        is_there.then(|| Link {
            title: "ใบให้คะแนนสำหรับพิมพ์".to_string(),
            href: self.to_file(&file(self.model, of)),
        })
    }

    fn sheet_indicator(&self, indicator: &Indicator) -> SheetIndicator {
        let ScoringRule::Panel { items, note } = &indicator.rule else {
            return SheetIndicator::default();
        };
        let equal = indicator.weight.checked_div(Decimal::from(items.len().max(1)));
        let item = |item: &PanelItem| SheetItem {
            id: self.words.id(&item.id),
            title: item.title.clone(),
            points: item.points.or(equal).map_or_else(String::new, |points| {
                format!("{} คะแนน", self.words.weight(num::half_up(points, 2)))
            }),
        };
        SheetIndicator {
            id: self.words.id(indicator.id.as_str()),
            title: indicator.title.clone(),
            weight: self.words.weight(indicator.weight),
            note: note.clone(),
            items: items.iter().map(item).collect(),
            evidence: indicator.evidence.join(", "),
        }
    }

    fn sheet_fund(&self, current: Current<'m>, at: usize, fund: &Fund) -> SheetFund {
        let size = fund
            .year(current.contest.fiscal_year)
            .and_then(|year| year.get(current.contest.size_by));
        let class = size
            .and_then(|size| current.contest.size_classes.iter().find(|class| class.holds(size)));
        let mut about = self.area_name(&fund.tambon);
        if let Some(class) = class {
            about.push_str(&format!(" · {}", class.title));
        }
        SheetFund {
            number: self.words.number(at + 1),
            name: fund.name.clone(),
            code: fund.code.to_string(),
            about,
            anchor: format!("f-{}", fund.code),
        }
    }
}

fn left_to_others(sheet: &PanelSheet, fund: &Fund, standing: VoteStanding) -> Fact {
    let value = match standing {
        VoteStanding::Recused { declared: true } => {
            let declared = sheet.recusals.iter().find(|recusal| recusal.fund.value == fund.code);
            let reason = declared.map_or("", |recusal| recusal.reason.as_str());
            format!("แจ้งมีส่วนได้เสีย: {reason}")
        }
        _ => "อยู่ตำบลเดียวกับกองทุน จึงงดให้คะแนนตามกติกา".to_string(),
    };
    Fact { label: fund.name.clone(), value }
}
