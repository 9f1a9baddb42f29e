//! What happened to a law, and how it read on a day of the past.

use super::frame::{About, Part};
use super::view::{Badge, Fact, LawEvent, LawView, Link, Period, View};
use super::words::law_badge;
use super::{Here, Page, url};
use crate::model::{Law, PageRef};
use crate::thai::Date;

/// An entry and the time by which it is sorted.
type Dated = ((Option<i32>, Option<Date>), LawEvent);

impl<'m> Here<'m> {
    /// Oldest first; what is known by its year only stands before the days of that year.
    pub fn timeline(&self, law: &Law) -> Vec<LawEvent> {
        let mut events: Vec<Dated> = Vec::new();
        let mut add = |date: Option<Date>, title: &str, text: String| {
            let Some(date) = date else { return };
            let when = self.words.date(date);
            let event = LawEvent { when, title: title.to_string(), text, ..LawEvent::default() };
            events.push(((Some(date.year_be()), Some(date)), event));
        };
        add(law.given, "ให้ไว้", String::new());
        let gazette = law.gazette.as_ref();
        add(
            gazette.and_then(|gazette| gazette.date),
            "ประกาศในราชกิจจานุเบกษา",
            gazette.map_or_else(String::new, |gazette| self.gazette(gazette)),
        );
        add(law.in_force.from, "เริ่มใช้บังคับ", String::new());
        let after = |day: Date| Date::from_days(day.to_days() + 1);
        add(law.in_force.until.and_then(after), "สิ้นสุดการใช้บังคับ", String::new());
        events.extend(self.amendments(law));
        events.extend(self.changes_without_amendment(law));
        if law.gazette.is_none() && law.given.is_none() && law.in_force.from.is_none() {
            events.extend(law.year_be.map(|year| {
                let title = "ออกใช้".to_string();
                (
                    (Some(year), None),
                    LawEvent {
                        when: self.words.text(&format!("พ.ศ. {year}")),
                        title,
                        ..LawEvent::default()
                    },
                )
            }));
        }
        events.sort_by_key(|(time, _)| *time);
        let unknown = law.amended_by.iter().map(|title| LawEvent {
            title: format!("แก้ไขเพิ่มเติม {title}"),
            when: "ยังไม่ยืนยันวันที่".to_string(),
            ..LawEvent::default()
        });
        events.into_iter().map(|(_, event)| event).chain(unknown).collect()
    }

    fn amendments(&self, law: &Law) -> Vec<Dated> {
        let dated = |amendment: &crate::model::law::Amendment| {
            let year = amendment.from.map(Date::year_be).or(amendment.year_be);
            let when = match (amendment.from, year) {
                (Some(from), _) => format!("ตั้งแต่ {}", self.words.date(from)),
                (None, Some(year)) => self.words.text(&format!("พ.ศ. {year}")),
                (None, None) => "ยังไม่ยืนยันวันที่".to_string(),
            };
            let ended = |rule: &&crate::model::Rule| {
                let by = |earlier: &crate::model::law::Earlier| {
                    earlier.ended_by.as_ref().is_some_and(|id| id.value == amendment.id)
                };
                let since =
                    rule.text.in_force.from.is_some() && rule.text.in_force.from == amendment.from;
                rule.earlier.iter().any(by) || since
            };
            let gazette = amendment.gazette.as_ref().map(|gazette| self.gazette(gazette));
            let text =
                [Some(amendment.summary.clone()), gazette.map(|g| format!("ราชกิจจานุเบกษา {g}"))];
            let text: Vec<String> = text.into_iter().flatten().filter(|t| !t.is_empty()).collect();
            let event = LawEvent {
                when,
                title: format!("แก้ไขเพิ่มเติม {}", amendment.title),
                text: text.join(" · "),
                badge: law_badge(law, amendment.verified.state),
                rules: law
                    .rules
                    .iter()
                    .filter(ended)
                    .map(|rule| self.rule_link(law, rule))
                    .collect(),
            };
            ((year, amendment.from), event)
        };
        law.amendments.iter().map(dated).collect()
    }

    /// Changes of rules on days on which no amendment is recorded.
    fn changes_without_amendment(&self, law: &Law) -> Vec<Dated> {
        let days = law
            .turns()
            .into_iter()
            .filter(|day| law.amendments.iter().all(|amendment| amendment.from != Some(*day)));
        days.map(|day| {
            let changed = law.rules.iter().filter(|rule| {
                rule.wordings().any(|text| {
                    let ends = text.in_force.until.and_then(|d| Date::from_days(d.to_days() + 1));
                    text.in_force.from == Some(day) || ends == Some(day)
                })
            });
            let event = LawEvent {
                when: format!("ตั้งแต่ {}", self.words.date(day)),
                title: "ข้อความเปลี่ยน".to_string(),
                text: String::new(),
                badge: Badge::default(),
                rules: changed.map(|rule| self.rule_link(law, rule)).collect(),
            };
            ((Some(day.year_be()), Some(day)), event)
        })
        .collect()
    }

    fn rule_link(&self, law: &Law, rule: &crate::model::Rule) -> Link {
        let page = PageRef::Regulation(law.id.clone(), Some(rule.id.clone()));
        let cite = rule.cite.as_ref().and_then(|cite| self.words.cite(cite));
        let title = match cite {
            Some(cite) => format!("{cite} {}", rule.title),
            None => rule.title.clone(),
        };
        self.link(title, &page)
    }

    /// The stretches of time between changes, as links; none for a law of which no change is known.
    /// `shown` is the last day of the stretch whose page this is; none for today's.
    pub fn periods(&self, law: &Law, shown: Option<Date>) -> Vec<Period> {
        let turns = law.turns();
        let Some(last) = turns.last() else { return Vec::new() };
        let mut from: Option<Date> = law.in_force.from;
        let mut periods = Vec::new();
        for turn in &turns {
            let Some(eve) = Date::from_days(turn.to_days() - 1) else { continue };
            let title = match from {
                Some(from) => format!("{} ถึง {}", self.words.date(from), self.words.date(eve)),
                None => format!("ถึง {}", self.words.date(eve)),
            };
            let href = self.to_file(&url::law_until(&law.id, eve));
            periods.push(Period { title, href, current: shown == Some(eve) });
            from = Some(*turn);
        }
        periods.push(Period {
            title: format!("ตั้งแต่ {} (ปัจจุบัน)", self.words.date(*last)),
            href: self.href(&PageRef::Regulation(law.id.clone(), None)),
            current: shown.is_none(),
        });
        periods
    }

    /// How the page of a law as it was is headed.
    pub(super) fn past_title(&self, law: &Law, last_day: Date) -> String {
        format!("{} – ข้อความที่ใช้ถึง {}", law.short, self.words.date(last_day))
    }

    /// A law as it was until a day.
    pub fn law_page_until(&self, position: usize, last_day: Date) -> Page<'m> {
        let law = &self.model.site.laws[position];
        let until = self.words.date(last_day);
        let absent = law.rules.iter().filter(|rule| rule.on(last_day).is_none());
        let absent = absent.map(|rule| Fact {
            label: self.rule_link(law, rule).title,
            value: match rule.text.in_force.from {
                Some(from) if from > last_day => {
                    format!("ยังไม่มีในเวลานั้น เริ่มใช้ {}", self.words.date(from))
                }
                _ => "ไม่ใช้บังคับในเวลานั้น".to_string(),
            },
        });
        let page = PageRef::Regulation(law.id.clone(), None);
        let view = LawView {
            short: law.short.clone(),
            badge: law_badge(law, law.verified.state),
            disclaimer: super::laws::DISCLAIMER.to_string(),
            invented: self.invented_law(law),
            past: format!("ข้อความตามที่ใช้ถึงวันที่ {until} มีข้อความใหม่ใช้แทนแล้ว"),
            today: Some(self.link("ดูข้อความที่ใช้อยู่ปัจจุบัน", &page)),
            periods: self.periods(law, Some(last_day)),
            absent: absent.collect(),
            rules: self.rule_views(position, Some(last_day)),
            ..LawView::default()
        };
        let title = self.past_title(law, last_day);
        let frame = self.frame(About {
            title: &title,
            description: &format!("{} ตามข้อความที่ใช้ถึงวันที่ {until}", law.title),
            part: Part::Laws,
            crumbs: vec![
                self.link("ระเบียบและกฎหมาย", &PageRef::Regulations),
                self.link(law.short.clone(), &page),
            ],
            figures: false,
        });
        Page { template: "regulation.html", frame, view: View::Law(view), fragments: Vec::new() }
    }
}

/// The last days of the texts of a law that are law no more.
pub fn last_days(law: &Law) -> impl Iterator<Item = Date> {
    law.turns().into_iter().filter_map(|turn| Date::from_days(turn.to_days() - 1))
}
