//! What judges gave, in words: on the page that explains a fund's points, and for the contest as a
//! whole. How much is told of each judge depends on the edition.

use rust_decimal::Decimal;

use super::view::*;
use super::{Current, Here};
use crate::model::panel::PanelSheet;
use crate::model::{Fund, Indicator};
use crate::num;
use crate::score::panel::{Bearing, Verdict, Vote, VoteStanding, recusal, sheets};

impl<'m> Here<'m> {
    /// “กรรมการ 5 คนให้คะแนน 6.00–7.50 เฉลี่ย 6.80”
    pub fn verdict_sentence(
        &self,
        current: Current<'m>,
        indicator: &Indicator,
        verdict: &Verdict,
    ) -> String {
        let precision = current.rubric.precision;
        let judged: Vec<Decimal> = verdict
            .votes
            .iter()
            .filter(|v| matches!(v.standing, VoteStanding::Counts | VoteStanding::Trimmed))
            .filter_map(|vote| vote.points)
            .collect();
        let (Some(lowest), Some(highest), Some(points)) =
            (judged.iter().min(), judged.iter().max(), verdict.points)
        else {
            return "ยังไม่มีกรรมการที่ให้คะแนนกองทุนนี้ได้".to_string();
        };
        let points_words = |points: Decimal| self.words.points(points, precision);
        let mut said = format!("กรรมการ {} คนให้คะแนน ", self.words.number(judged.len()));
        if judged.len() == 1 {
            return format!(
                "กรรมการ {} คนให้คะแนน {}{}",
                self.words.number(1),
                points_words(points),
                self.stood_back(verdict)
            );
        }
        if lowest == highest {
            said.push_str(&format!("{} เท่ากันทุกคน", points_words(*lowest)));
        } else {
            said.push_str(&format!("{} ถึง {}", points_words(*lowest), points_words(*highest)));
        }
        let trimmed = verdict.votes.iter().filter(|v| v.standing == VoteStanding::Trimmed).count();
        if trimmed > 0 {
            said.push_str(" ตัดคะแนนสูงสุดและต่ำสุดออก");
        }
        said.push_str(&format!(" เฉลี่ย {}", points_words(points)));
        said.push_str(&self.stood_back(verdict));
        if verdict.should_talk {
            let limit = indicator.weight.saturating_mul(current.rubric.judging.talk_above);
            said.push_str(&format!(
                " คะแนนต่างกันเกิน {} ควรหารือกันก่อนประกาศผล",
                points_words(num::half_up(limit, precision))
            ));
        }
        said
    }

    /// How many judges did not judge this fund, and in which way.
    fn stood_back(&self, verdict: &Verdict) -> String {
        let out = |standing: fn(&VoteStanding) -> bool| {
            verdict.votes.iter().filter(|vote| standing(&vote.standing)).count()
        };
        let recused = out(|standing| matches!(standing, VoteStanding::Recused { .. }));
        let abstained = out(|standing| *standing == VoteStanding::Abstains);
        let mut said = String::new();
        if recused > 0 {
            let number = self.words.number(recused);
            said.push_str(&format!(" (งดให้คะแนนเพราะมีส่วนได้เสียหรืออยู่ตำบลเดียวกัน {number} คน)"));
        }
        if abstained > 0 {
            said.push_str(&format!(" (ไม่ออกเสียง {} คน)", self.words.number(abstained)));
        }
        said
    }

    /// Each judge's points, where the edition shows them.
    pub fn votes(&self, current: Current<'m>, fund: &Fund, verdict: &Verdict) -> Vec<VoteView> {
        if !self.model.edition.shows_each_vote() {
            return Vec::new();
        }
        verdict.votes.iter().map(|vote| self.vote(current, fund, vote)).collect()
    }

    fn vote(&self, current: Current<'m>, fund: &Fund, vote: &Vote) -> VoteView {
        let sheet = &self.model.site.panels[vote.sheet];
        let names_judges = self.model.edition.names_judges();
        let mark = vote.mark.map(|mark| &sheet.marks[mark]);
        let mut reason = mark.map_or_else(String::new, |mark| mark.reason.clone());
        if names_judges
            && let VoteStanding::Recused { declared: true } = vote.standing
            && let Some(recusal) = sheet.recusals.iter().find(|out| out.fund.value == fund.code)
        {
            reason.clone_from(&recusal.reason);
        }
        VoteView {
            judge: self.judge_words(sheet),
            points: vote.points.map_or_else(
                || "–".to_string(),
                |points| self.words.points(points, current.rubric.precision),
            ),
            standing: match vote.standing {
                VoteStanding::Counts => "",
                VoteStanding::Trimmed => "ไม่นำมาเฉลี่ย (สูงสุดหรือต่ำสุด)",
                VoteStanding::Abstains => "ไม่ออกเสียง",
                VoteStanding::Recused { declared: true } => "งดให้คะแนน (แจ้งมีส่วนได้เสีย)",
                VoteStanding::Recused { declared: false } => "งดให้คะแนน (อยู่ตำบลเดียวกัน)",
            },
            reason,
        }
    }

    /// “กรรมการ j1”, and the name where the edition tells it.
    pub(super) fn judge_words(&self, sheet: &PanelSheet) -> String {
        let named = self.model.edition.names_judges();
        let known: Vec<&str> = [sheet.name.as_str(), sheet.role.as_str()]
            .into_iter()
            .filter(|text| named && !text.is_empty())
            .collect();
        match known.is_empty() {
            true => format!("กรรมการ {}", sheet.judge),
            false => format!("กรรมการ {}: {}", sheet.judge, known.join(" ")),
        }
    }

    /// How harsh each judge is against the others on the same funds.
    pub fn bearings(&self, current: Current<'m>) -> Vec<BearingView> {
        let panel = &current.ranking.panel;
        if !self.model.edition.shows_each_vote() {
            return Vec::new();
        }
        panel.bearings.iter().map(|bearing| self.bearing(bearing)).collect()
    }

    fn bearing(&self, bearing: &Bearing) -> BearingView {
        let difference = bearing.own.saturating_sub(bearing.others);
        let tenth = num::half_up(difference.saturating_mul(Decimal::ONE_HUNDRED), 1);
        let percent = |part: Decimal| {
            let tenth = num::half_up(part.saturating_mul(Decimal::ONE_HUNDRED), 1);
            self.words.points(tenth, 1)
        };
        BearingView {
            judge: self.judge_words(&self.model.site.panels[bearing.sheet]),
            compared: self.words.number(bearing.compared),
            own: percent(bearing.own),
            others: percent(bearing.others),
            difference: match tenth {
                tenth if tenth.is_zero() => "เท่ากัน".to_string(),
                tenth if tenth.is_sign_negative() => {
                    format!("ให้น้อยกว่า {}", self.words.points(tenth.abs(), 1))
                }
                tenth => format!("ให้มากกว่า {}", self.words.points(tenth, 1)),
            },
        }
    }

    /// What the contest page says of the panel: how many judged, and what they should talk about.
    pub fn panel_view(&self, current: Current<'m>) -> Option<PanelView> {
        let panel = &current.ranking.panel;
        if panel.verdicts.is_empty() {
            return None;
        }
        let mut judges: Vec<usize> = panel
            .verdicts
            .values()
            .flat_map(|verdict| verdict.votes.iter().filter(|vote| vote.mark.is_some()))
            .map(|vote| vote.sheet)
            .collect();
        judges.sort_unstable();
        judges.dedup();
        let talk = panel.verdicts.iter().filter(|(_, verdict)| verdict.should_talk);
        let talk: Vec<TalkView> = talk
            .map(|((fund, d, i), verdict)| {
                let indicator = &current.rubric.dimensions[*d].indicators[*i];
                let fund = &self.model.site.funds[*fund];
                let anchor = super::url::indicator_anchor(indicator.id.as_str());
                TalkView {
                    fund: Link {
                        title: fund.name.clone(),
                        href: format!("{}#{anchor}", self.why_href(current, fund)),
                    },
                    says: format!(
                        "{} {}: คะแนนต่างกัน {}",
                        self.words.id(indicator.id.as_str()),
                        indicator.title,
                        self.words.points(verdict.spread, current.rubric.precision)
                    ),
                }
            })
            .collect();
        Some(PanelView {
            says: format!(
                "กรรมการ {} คนให้คะแนนแล้ว คะแนนของตัวชี้วัดที่กรรมการตัดสินคือค่าเฉลี่ยของกรรมการที่ให้คะแนนกองทุนนั้นได้ การงดหรือไม่ออกเสียงจึงไม่ทำให้กองทุนใดเสียคะแนน",
                self.words.number(judges.len())
            ),
            talk,
            bearings: self.bearings(current),
            stood_back: self.stood_back_where(current),
        })
    }

    /// Which funds each judge leaves to the others, and why: between judges and organisers.
    fn stood_back_where(&self, current: Current<'m>) -> Vec<Fact> {
        if !self.model.edition.names_judges() {
            return Vec::new();
        }
        let Current { contest, .. } = current;
        let stage = contest.last_stage();
        let level = stage.map_or(contest.level, |stage| stage.level);
        let mut found = Vec::new();
        for (_, sheet) in sheets(self.model.site, contest, stage) {
            let declared = sheet.recusals.iter().map(|recusal| {
                let fund = self.model.site.fund(&recusal.fund.value);
                let name = fund.map_or_else(String::new, |(_, fund)| self.short_name(fund));
                format!("{name} ({})", recusal.reason)
            });
            let mut reasons: Vec<String> = declared.collect();
            let neighbours = current.ranking.standings.iter().filter(|standing| {
                let fund = &self.model.site.funds[standing.fund];
                recusal(level, sheet, fund) == Some(VoteStanding::Recused { declared: false })
            });
            let neighbours = neighbours.count();
            if let Some(tambon) = sheet.tambon.as_ref().filter(|_| neighbours > 0) {
                let (area, number) = (self.area_name(&tambon.value), self.words.number(neighbours));
                reasons.push(format!("กองทุนใน{area} {number} กองทุน (ตำบลที่กรรมการอยู่)"));
            }
            if !reasons.is_empty() {
                found.push(Fact { label: self.judge_words(sheet), value: reasons.join(" · ") });
            }
        }
        found
    }
}
