//! Pathways as checklists: what each step asks, who said so and whether anybody has checked it, and
//! how far funds say they are.

use std::collections::BTreeMap;

use super::frame::{About, Part};
use super::view::*;
use super::words::{cfi_status, verified_badge};
use super::{Here, Page, standing};
use crate::id::AreaCode;
use crate::model::law::{Verified, VerifiedState};
use crate::model::pathway::{Pathway, PathwayKind, Progress};
use crate::model::{Fund, PageRef};

/// Funds that a page lists; where there are more, areas are told of.
const MOST_FUNDS: usize = 300;

impl<'m> Here<'m> {
    pub fn pathways_page(&self) -> Page<'m> {
        let pathways = &self.model.site.pathways;
        let view = PathwaysView {
            intro: "เส้นทางพัฒนากองทุนเป็นรายการตรวจทีละขั้น ทุกขั้นบอกที่มาและสถานะการตรวจสอบ ขั้นที่ยังไม่ตรวจสอบใช้เตรียมงานได้ แต่ต้องเทียบกับประกาศของหน่วยงานก่อนยื่นเรื่อง".to_string(),
            pathways: pathways
                .iter()
                .map(|pathway| PathwayCard {
                    title: pathway.title.clone(),
                    href: self.href(&PageRef::Pathway(pathway.id.clone())),
                    summary: pathway.summary.clone(),
                    badge: verified_badge(whole_state(pathway)),
                    says: format!(
                        "{} ขั้น · {} กองทุนบันทึกความก้าวหน้าแล้ว",
                        self.words.number(pathway.steps.len()),
                        self.words.number(self.on_pathway(pathway).count())
                    ),
                })
                .collect(),
        };
        let frame = self.frame(About {
            title: standing::PATHWAYS.title,
            description: standing::PATHWAYS.description,
            part: Part::Funds,
            crumbs: vec![self.link("กองทุน", &PageRef::Funds)],
            figures: !pathways.is_empty(),
        });
        Page { template: "pathways.html", frame, view: View::Pathways(view), fragments: Vec::new() }
    }

    fn on_pathway(&self, pathway: &'m Pathway) -> impl Iterator<Item = (&'m Fund, &'m Progress)> {
        self.model.site.funds.iter().filter_map(move |fund| Some((fund, progress(fund, pathway)?)))
    }

    pub fn pathway_page(&self, position: usize) -> Page<'m> {
        let pathway = &self.model.site.pathways[position];
        let recorded: Vec<&Progress> =
            self.on_pathway(pathway).map(|(_, progress)| progress).collect();
        let said: Vec<&Fund> =
            self.model.site.funds.iter().filter(|fund| says_anything(fund, pathway)).collect();
        let silent = self.model.site.funds.len() - said.len();
        let view = PathwayView {
            summary: pathway.summary.clone(),
            badge: verified_badge(whole_state(pathway)),
            verified: self.checked_line(&pathway.verified),
            caution: match whole_state(pathway) {
                VerifiedState::Verified => String::new(),
                _ => "รายการนี้ยังไม่ได้ตรวจสอบกับเอกสารของหน่วยงานครบทุกขั้น ใช้เตรียมงานได้ แต่ไม่ใช่เกณฑ์ทางการ"
                    .to_string(),
            },
            steps: pathway
                .steps
                .iter()
                .map(|step| StepView {
                    anchor: format!("s-{}", step.id.value),
                    title: self.words.text(&step.title),
                    about: self.words.text(&step.about),
                    source: self.words.text(&step.source),
                    evidence: self.words.text(&step.evidence),
                    badge: verified_badge(step.verified.state),
                    verified: self.checked_line(&step.verified),
                    says: self.passed(&step.id.value, &recorded),
                })
                .collect(),
            standing: format!(
                "บันทึกไว้แล้ว {} กองทุน ยังไม่มีข้อมูล {} กองทุน ไม่มีข้อมูลไม่ได้แปลว่าไม่ผ่าน",
                self.words.number(said.len()),
                self.words.number(silent)
            ),
            areas: self.pathway_areas(pathway, &said),
        };
        let frame = self.frame(About {
            title: &pathway.title,
            description: &pathway.summary,
            part: Part::Funds,
            crumbs: vec![
                self.link("กองทุน", &PageRef::Funds),
                self.link("เส้นทางพัฒนากองทุน", &PageRef::Pathways),
            ],
            figures: said.iter().any(|fund| fund.synthetic),
        });
        Page { template: "pathway.html", frame, view: View::Pathway(view), fragments: Vec::new() }
    }

    fn passed(&self, step: &str, recorded: &[&Progress]) -> String {
        if recorded.is_empty() {
            return String::new();
        }
        let done = recorded.iter().filter(|p| p.done.iter().any(|id| id.value == step)).count();
        format!(
            "ผ่านแล้ว {} จาก {} กองทุนที่บันทึกไว้",
            self.words.number(done),
            self.words.number(recorded.len())
        )
    }

    fn checked_line(&self, verified: &Verified) -> String {
        let source = verified.source.as_ref().map(|source| format!("ตรวจกับ {source}"));
        let on = verified.on.map(|on| format!("บันทึกสถานะเมื่อ {}", self.words.date(on)));
        source.into_iter().chain(on).collect::<Vec<_>>().join(" · ")
    }

    fn pathway_areas(&self, pathway: &Pathway, said: &[&Fund]) -> Vec<PathwayArea> {
        let too_many = said.len() > MOST_FUNDS;
        let level = if too_many { 2 } else { 6 };
        let mut by_area: BTreeMap<AreaCode, Vec<&Fund>> = BTreeMap::new();
        for fund in said {
            let code = fund.tambon.as_str();
            let area = AreaCode::new(code.get(..level).unwrap_or(code));
            by_area.entry(area).or_default().push(fund);
        }
        let area = |(code, funds): (AreaCode, Vec<&Fund>)| PathwayArea {
            title: self.area_name(&code),
            says: format!("{} กองทุน", self.words.number(funds.len())),
            funds: match too_many {
                true => Vec::new(),
                false => funds.iter().map(|fund| self.pathway_fund(pathway, fund)).collect(),
            },
            href: self.href(&PageRef::Area(code)),
        };
        by_area.into_iter().map(area).collect()
    }

    fn pathway_fund(&self, pathway: &Pathway, fund: &Fund) -> PathwayFund {
        let progress = progress(fund, pathway);
        let is_done = |id: &str| {
            progress.is_some_and(|progress| progress.done.iter().any(|done| done.value == id))
        };
        let left =
            pathway.steps.iter().filter(|step| progress.is_some() && !is_done(&step.id.value));
        let left: Vec<Link> = left
            .map(|step| Link {
                title: self.words.text(&step.title),
                href: format!("#s-{}", step.id.value),
            })
            .collect();
        let mut says: Vec<String> = self.on_file(pathway.kind, fund).into_iter().collect();
        says.extend(progress.and_then(|p| p.on).map(|on| format!("ณ วันที่ {}", self.words.date(on))));
        let badge = match progress {
            None => Badge::default(),
            Some(progress) if progress.verified_by.is_empty() => Badge {
                kind: "bad",
                text: "กองทุนรายงานเอง ยังไม่มีผู้ตรวจ".to_string(),
            },
            Some(progress) => Badge {
                kind: "good",
                text: format!("ตรวจโดย{}", progress.verified_by),
            },
        };
        PathwayFund {
            fund: self.link(fund.name.clone(), &PageRef::Fund(fund.code.clone())),
            done: progress.map_or_else(String::new, |_| {
                format!(
                    "{} จาก {} ขั้น",
                    self.words.number(pathway.steps.len() - left.len()),
                    self.words.number(pathway.steps.len())
                )
            }),
            left,
            says: says.join(" · "),
            badge,
        }
    }

    /// What the fund's file says besides the checklist.
    fn on_file(&self, kind: PathwayKind, fund: &Fund) -> Option<String> {
        match kind {
            PathwayKind::Cfi => {
                fund.cfi.as_ref().map(|cfi| format!("สถานะ: {}", cfi_status(cfi.status)))
            }
            PathwayKind::CdStandard => fund.cd_standards.last().map(|standard| {
                let year = standard.year.map_or_else(String::new, |year| {
                    format!(" ปีงบประมาณ {}", self.words.year(year))
                });
                let result = match standard.result.as_str() {
                    "passed" => "ผ่าน",
                    "failed" => "ยังไม่ผ่าน",
                    "registered" => "ลงทะเบียนแล้ว",
                    other => other,
                };
                format!("มชช.{year}: {result}")
            }),
            PathwayKind::Other => None,
        }
    }
}

fn progress<'f>(fund: &'f Fund, pathway: &Pathway) -> Option<&'f Progress> {
    fund.pathways.iter().find(|progress| progress.pathway.value == pathway.id)
}

fn says_anything(fund: &Fund, pathway: &Pathway) -> bool {
    let on_file = match pathway.kind {
        PathwayKind::CdStandard => !fund.cd_standards.is_empty(),
        PathwayKind::Cfi => fund.cfi.is_some(),
        PathwayKind::Other => false,
    };
    on_file || progress(fund, pathway).is_some()
}

/// A checklist is as sure as its least sure step.
fn whole_state(pathway: &Pathway) -> VerifiedState {
    let steps: Vec<VerifiedState> = pathway.steps.iter().map(|step| step.verified.state).collect();
    let all = |state| steps.iter().all(|of| *of == state);
    match pathway.verified.state {
        VerifiedState::Verified if all(VerifiedState::Verified) => VerifiedState::Verified,
        VerifiedState::Unverified if all(VerifiedState::Unverified) => VerifiedState::Unverified,
        _ => VerifiedState::Partial,
    }
}
