//! `data/site.yaml` and `data/areas.yaml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fields::{Group, Report, code};
use super::yaml::yaml;
use crate::diag::{Checked, Mistake};
use crate::id::AreaCode;
use crate::model::site::Allowed;
use crate::model::{Area, Level, Settings};
use crate::text::{Located, Span};
use crate::thai::Digits;

/// The settings, and where the theme is named (a theme that does not exist is reported there).
pub struct SettingsFile {
    pub settings: Settings,
    pub theme_span: Span,
}

/// Share cards of single funds are made where there are no more funds than this, or than the site
/// says.
const SHARE_CARDS: usize = 500;

pub fn settings(file: &Arc<str>, source: &str) -> Checked<Option<SettingsFile>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let value = parsed.value.and_then(|node| {
        let mut top = Group::open(&node, "site", &mut report)?;
        super::schema_version(&mut top, &mut report);
        let title = top.needed_text("title", &mut report).value;
        let tagline = top.text("tagline", &mut report).map_or_else(String::new, |t| t.value);
        let base_url = base_url(&mut top, &mut report);
        let digits = top
            .choice("digits", &[("thai", Digits::Thai), ("arabic", Digits::Arabic)], &mut report)
            .unwrap_or_default();
        let sample = top.yes("sample", &mut report).unwrap_or(false);
        let theme = top
            .text("theme", &mut report)
            .unwrap_or_else(|| Located::new("default".to_string(), top.span));
        let share_cards = top.whole("share_cards", &mut report);
        let (contact_office, contact_channel) = contact(&mut top, &mut report);
        let allowed = allowed(&mut top, &mut report);
        let blind_key = top.text("blind_key", &mut report).map(|found| found.value);
        top.close(&mut report);
        Some(SettingsFile {
            settings: Settings {
                title,
                tagline,
                base_url,
                digits,
                sample,
                theme: theme.value,
                share_cards: share_cards
                    .map_or(SHARE_CARDS, |most| usize::try_from(most).unwrap_or(usize::MAX)),
                contact_office,
                contact_channel,
                allowed,
                blind_key,
                file: file.clone(),
            },
            theme_span: theme.span,
        })
    });
    Checked { value, problems: report.problems }
}

fn base_url(top: &mut Group, report: &mut Report) -> String {
    let mut found = top.needed_text("base_url", report);
    let right = ["https://", "http://"].iter().any(|scheme| {
        found.value.strip_prefix(scheme).is_some_and(|rest| {
            !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "<>\"'".contains(c))
        })
    });
    if !right && !found.value.is_empty() {
        report.add(
            found.span,
            Mistake::NotAChoice {
                key: "base_url".to_string(),
                text: found.value.clone(),
                choices: vec!["https://…/".to_string()],
                suggestion: None,
            },
        );
    }
    if !found.value.ends_with('/') {
        found.value.push('/');
    }
    found.value
}

fn contact(top: &mut Group, report: &mut Report) -> (String, String) {
    let Some(mut group) = top.group("contact", report) else { return Default::default() };
    let office = group.needed_text("office", report).value;
    let channel = group.text("channel", report).map_or_else(String::new, |found| found.value);
    group.close(report);
    (office, channel)
}

/// `privacy: {allow: [{value: "053-…", reason: …}]}`
fn allowed(top: &mut Group, report: &mut Report) -> Vec<Allowed> {
    let Some(mut group) = top.group("privacy", report) else { return Vec::new() };
    let mut allowed = Vec::new();
    for node in group.list("allow", report) {
        let Some(mut entry) = Group::open(node, "allow", report) else { continue };
        let value = entry.needed_text("value", report);
        let reason = entry.needed_text("reason", report).value;
        entry.close(report);
        if !value.value.is_empty() && !reason.is_empty() {
            allowed.push(Allowed { value, reason });
        }
    }
    group.close(report);
    allowed
}

pub fn areas(file: &Arc<str>, source: &str) -> Checked<BTreeMap<AreaCode, Area>> {
    let parsed = yaml(file, source, 0, source.len());
    let mut report = Report::new(file);
    report.problems.extend(parsed.problems);
    let mut reader = AreaReader { report: &mut report, areas: BTreeMap::new() };
    if let Some(node) = &parsed.value
        && let Some(mut top) = Group::open(node, "areas", reader.report)
    {
        super::schema_version(&mut top, reader.report);
        reader.level(&mut top, Level::Province, None);
        top.close(reader.report);
    }
    let areas = reader.areas;
    Checked { value: areas, problems: report.problems }
}

struct AreaReader<'r> {
    report: &'r mut Report,
    areas: BTreeMap<AreaCode, Area>,
}

impl AreaReader<'_> {
    /// Reads the list of areas of one level within its parent, and what lies in each of them.
    fn level(&mut self, group: &mut Group, level: Level, parent: Option<&str>) {
        let (key, digits) = match level {
            Level::Province => ("provinces", 2),
            Level::Amphoe => ("amphoes", 4),
            _ => ("tambons", 6),
        };
        for node in group.list(key, self.report) {
            let Some(mut entry) = Group::open(node, key, self.report) else { continue };
            let found = entry.needed_text("code", self.report);
            let found = code(found, "code", digits, self.report);
            let name = entry.needed_text("name", self.report).value;
            let villages =
                entry.whole("villages", self.report).and_then(|count| u32::try_from(count).ok());
            let confirmed = entry
                .choice("status", &[("confirmed", true), ("unconfirmed", false)], self.report)
                .unwrap_or(true);
            self.nested(&found, parent);
            match level {
                Level::Province => self.level(&mut entry, Level::Amphoe, Some(&found.value)),
                Level::Amphoe => self.level(&mut entry, Level::Tambon, Some(&found.value)),
                _ => {}
            }
            entry.close(self.report);
            let area_code = AreaCode::new(&found.value);
            let area = Area { code: area_code.clone(), name, level, villages, confirmed };
            if self.areas.insert(area_code, area).is_some() {
                let first = self.report.file.to_string();
                self.report
                    .add(found.span, Mistake::DuplicateId { what: "area", id: found.value, first });
            }
        }
    }

    fn nested(&mut self, found: &Located<String>, parent: Option<&str>) {
        if let Some(parent) = parent
            && !found.value.starts_with(parent)
        {
            self.report.add(
                found.span,
                Mistake::AreaNotNested { code: found.value.clone(), parent: parent.to_string() },
            );
        }
    }
}
