//! ปฏิทินการทำงาน: month by month on the page of a network, and as a file that the calendars of phones
//! take (RFC 5545). Pages count years in พ.ศ., the file in C.E. as its readers must.
//!
//! No event is made twice by two files: what an event is called (`UID`) is made of its plan and its
//! id. The same site makes the same bytes on any day, so the stamp of an event is no clock's but the
//! day of which its plan speaks.

use std::fmt::Write;

use super::view::{CalendarMonth, CalendarRow, Link};
use super::{Here, url};
use crate::id::AreaCode;
use crate::model::PageRef;
use crate::model::network::{Clock, Plan, PlanEvent};
use crate::thai::{Date, YearMonth};

/// An event of any owner.
struct Entry {
    on: Date,
    until: Option<Date>,
    time: Option<(Clock, Option<Clock>)>,
    title: String,
    place: String,
    who: String,
    owner: Link,
    /// What makes it the same event in every file.
    uid: String,
    stamp: Date,
}

impl<'m> Here<'m> {
    /// The months of the newest year's plans, and the file of them.
    pub(super) fn calendar_of(
        &self,
        area: &AreaCode,
        plans: &[(usize, &'m Plan)],
    ) -> (Vec<CalendarMonth>, Option<Link>) {
        let entries = self.entries(area, plans);
        let mut months: Vec<(YearMonth, CalendarMonth)> = Vec::new();
        for entry in &entries {
            let month = entry.on.year_month();
            if months.last().is_none_or(|(last, _)| *last != month) {
                let title = month.long(self.words.digits);
                months.push((month, CalendarMonth { title, events: Vec::new() }));
            }
            if let Some((_, last)) = months.last_mut() {
                last.events.push(self.calendar_row(entry));
            }
        }
        let link = (!months.is_empty()).then(|| Link {
            title: "เพิ่มลงปฏิทินโทรศัพท์ (.ics)".to_string(),
            href: self.to_file(&url::calendar(area, None)),
        });
        (months.into_iter().map(|(_, month)| month).collect(), link)
    }

    fn calendar_row(&self, entry: &Entry) -> CalendarRow {
        let time = entry.time.map_or_else(String::new, |(from, until)| {
            let clock = |at: Clock| format!("{:02}.{:02}", at.hour, at.minute);
            let until = until.map_or_else(String::new, |until| format!("–{}", clock(until)));
            self.words.text(&format!("{}{until} น.", clock(from)))
        });
        let says = [time, self.words.text(&entry.place), self.words.text(&entry.who)];
        let says: Vec<String> = says.into_iter().filter(|said| !said.is_empty()).collect();
        CalendarRow {
            when: self.days(Some(entry.on), entry.until),
            title: self.words.text(&entry.title),
            says: says.join(" · "),
            owner: entry.owner.clone(),
        }
    }

    pub fn has_calendar(&self, area: &AreaCode) -> bool {
        !self.entries(area, &self.current_plans(area)).is_empty()
    }

    /// The calendar of one plan; none without events.
    pub(super) fn plan_calendar(&self, position: usize) -> Option<Link> {
        let plan = &self.model.site.plans[position];
        let area = super::networks::home_of(self.model.site, plan)?;
        (!plan.events.is_empty()).then(|| Link {
            title: "ปฏิทินของแผนนี้ (.ics)".to_string(),
            href: self.to_file(&url::calendar(&area, Some(&plan.id))),
        })
    }

    /// In order of time: events of plans, and of contests that the area takes part in.
    fn entries(&self, area: &AreaCode, plans: &[(usize, &'m Plan)]) -> Vec<Entry> {
        let mut entries: Vec<Entry> =
            plans.iter().flat_map(|(_, plan)| self.entries_of(plan)).collect();
        let year = plans.first().map(|(_, plan)| plan.budget_year);
        for contest in self.model.site.contests.iter().filter(|contest| contest.covers(area)) {
            let here = contest.calendar.iter().enumerate();
            for (n, event) in here.filter(|(_, e)| Some(e.from.budget_year()) == year) {
                entries.push(Entry {
                    on: event.from,
                    until: event.until,
                    time: None,
                    title: event.title.clone(),
                    place: String::new(),
                    who: String::new(),
                    owner: self.link(contest.title.clone(), &PageRef::Contest(contest.id.clone())),
                    uid: format!("{}.{}", contest.id, n + 1),
                    stamp: event.from,
                });
            }
        }
        entries.sort_by(|a, b| {
            let time = |entry: &Entry| entry.time.map(|(from, _)| from);
            a.on.cmp(&b.on).then_with(|| time(a).cmp(&time(b))).then_with(|| a.uid.cmp(&b.uid))
        });
        entries
    }

    fn entries_of(&self, plan: &'m Plan) -> impl Iterator<Item = Entry> {
        let owner = self.owner_link(plan);
        plan.events.iter().map(move |event: &PlanEvent| Entry {
            on: event.on,
            until: event.until,
            time: event.time,
            title: event.title.clone(),
            place: event.place.clone(),
            who: event.who.clone(),
            owner: owner.clone(),
            uid: format!("{}.{}", plan.id, event.id.value),
            stamp: plan.as_of.unwrap_or(event.on),
        })
    }

    /// `networks/AREA/calendar.ics`
    pub fn area_ics(&self, area: &AreaCode) -> String {
        let entries = self.entries(area, &self.current_plans(area));
        self.ics(&format!("ปฏิทิน{}", self.network_title(area)), &entries)
    }

    /// `networks/AREA/PLAN.ics`
    pub fn plan_ics(&self, position: usize) -> String {
        let plan = &self.model.site.plans[position];
        let mut entries: Vec<Entry> = self.entries_of(plan).collect();
        entries.sort_by(|a, b| a.on.cmp(&b.on).then_with(|| a.uid.cmp(&b.uid)));
        self.ics(&format!("ปฏิทิน{}", self.owner_link(plan).title), &entries)
    }

    fn ics(&self, name: &str, entries: &[Entry]) -> String {
        let host = &self.model.site.settings.base_url;
        let host = host.split_once("://").map_or(host.as_str(), |(_, rest)| rest);
        let host: Vec<&str> = host.split('/').filter(|part| !part.is_empty()).collect();
        let mut file = File::default();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//kongthun//work calendar//TH");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line(&format!("X-WR-CALNAME:{}", escape(name)));
        file.line("X-WR-TIMEZONE:Asia/Bangkok");
        for entry in entries {
            file.line("BEGIN:VEVENT");
            file.line(&format!("UID:{}.{}", entry.uid, host.join(".")));
            file.line(&format!("DTSTAMP:{}T000000Z", compact(entry.stamp)));
            let (start, end) = times(entry);
            file.line(&format!("DTSTART{start}"));
            file.line(&format!("DTEND{end}"));
            file.line(&format!("SUMMARY:{}", escape(&entry.title)));
            if !entry.place.is_empty() {
                file.line(&format!("LOCATION:{}", escape(&entry.place)));
            }
            let mut said = entry.owner.title.clone();
            if !entry.who.is_empty() {
                said = format!("{said}\n{}", entry.who);
            }
            file.line(&format!("DESCRIPTION:{}", escape(&said)));
            file.line("TRANSP:TRANSPARENT");
            file.line("END:VEVENT");
        }
        file.line("END:VCALENDAR");
        file.text
    }
}

/// `20261203`
fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year_ce(), date.month(), date.day())
}

/// What stands behind `DTSTART` and `DTEND`. Days end where the next begins; times of day are told in
/// UTC, seven hours behind Thailand all year.
fn times(entry: &Entry) -> (String, String) {
    let last = entry.until.unwrap_or(entry.on);
    let Some((from, until)) = entry.time else {
        let next = Date::from_days(last.to_days() + 1).unwrap_or(last);
        let day = |date| format!(";VALUE=DATE:{}", compact(date));
        return (day(entry.on), day(next));
    };
    // Without an end an hour is kept free.
    let end = until.unwrap_or(Clock { hour: (from.hour + 1).min(23), minute: from.minute });
    (format!(":{}", utc(entry.on, from)), format!(":{}", utc(last, end.max(from))))
}

fn utc(date: Date, at: Clock) -> String {
    const AHEAD: u8 = 7;
    let (date, hour) = match at.hour.checked_sub(AHEAD) {
        Some(hour) => (date, hour),
        None => (Date::from_days(date.to_days() - 1).unwrap_or(date), at.hour + 24 - AHEAD),
    };
    format!("{}T{hour:02}{:02}00Z", compact(date), at.minute)
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Lines of at most 75 bytes, which go on after a space, and no letter is cut.
#[derive(Default)]
struct File {
    text: String,
}

impl File {
    fn line(&mut self, line: &str) {
        const MOST: usize = 75;
        let mut width = 0;
        for letter in line.chars() {
            if width + letter.len_utf8() > MOST {
                self.text.push_str("\r\n ");
                width = 1;
            }
            let _ = self.text.write_char(letter);
            width += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(time: Option<(Clock, Option<Clock>)>, until: Option<Date>) -> Entry {
        Entry {
            on: Date::new(2026, 12, 31).unwrap(),
            until,
            time,
            title: String::new(),
            place: String::new(),
            who: String::new(),
            owner: Link::default(),
            uid: String::new(),
            stamp: Date::new(2026, 12, 1).unwrap(),
        }
    }

    #[test]
    fn times_are_those_of_the_world() {
        let at = |hour, minute| Clock { hour, minute };
        let of = |time, until| {
            let (start, end) = times(&entry(time, until));
            format!("{start} {end}")
        };
        let next = Date::new(2027, 1, 2);
        assert_eq!(of(None, None), ";VALUE=DATE:20261231 ;VALUE=DATE:20270101");
        assert_eq!(of(None, next), ";VALUE=DATE:20261231 ;VALUE=DATE:20270103");
        assert_eq!(of(Some((at(9, 0), None)), None), ":20261231T020000Z :20261231T030000Z");
        assert_eq!(
            of(Some((at(6, 30), Some(at(8, 0)))), None),
            ":20261230T233000Z :20261231T010000Z"
        );
    }

    #[test]
    fn long_lines_go_on_and_letters_stay_whole() {
        let mut file = File::default();
        file.line(&format!(
            "SUMMARY:{}",
            escape("ประชุมใหญ่สามัญประจำปี, ปิดบัญชี; และเลือกกรรมการ\nครบวาระ")
        ));
        assert!(file.text.ends_with("\r\n"));
        assert!(file.text.split("\r\n").all(|line| line.len() <= 75));
        let whole = file.text.replace("\r\n ", "");
        assert_eq!(whole, "SUMMARY:ประชุมใหญ่สามัญประจำปี\\, ปิดบัญชี\\; และเลือกกรรมการ\\nครบวาระ\r\n");
    }
}
