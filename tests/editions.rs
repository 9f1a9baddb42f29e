//! What an edition may not show does not exist in its bytes: every file of each edition of the
//! shipped site is searched for everything it must not hold, and for what it must.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use kongthun::model::Site;
use kongthun::pipeline::{Ready, prepare_for};
use kongthun::plan::Edition;
use kongthun::publish::Source;
use kongthun::source::disk;

/// Names are added here: the shipped sheets have none.
const JUDGE: &str = "ประสิทธิ์ ตัวอย่าง";

fn ready(edition: Edition) -> Ready {
    let tree = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let sheet = "data/panels/maeon-2569/j1.yaml";
    let files: Vec<(String, Vec<u8>)> = ["content", "data", "themes"]
        .into_iter()
        .flat_map(|folder| tree.below(folder))
        .map(|(path, content)| {
            let mut bytes = content.bytes().to_vec();
            if &**path == sheet {
                let text = String::from_utf8(bytes).unwrap();
                bytes = text.replace("judge: j1\n", &format!("judge: j1\nname: {JUDGE}\n")).into();
            }
            (path.to_string(), bytes)
        })
        .collect();
    let today = kongthun::thai::Date::new(2026, 11, 24).unwrap();
    let tree = kongthun::source::Tree::of(files).on(today);
    prepare_for(&tree, edition).value.unwrap()
}

/// All texts of an edition, with their addresses.
fn texts(ready: &Ready) -> Vec<(String, String)> {
    let files = (0..ready.count()).map(|index| {
        let bytes = ready.bytes(index).unwrap();
        (ready.path(index).to_string(), String::from_utf8_lossy(&bytes).into_owned())
    });
    files.collect()
}

/// Where a text stands, in a file or in its address.
fn holds<'t>(texts: &'t [(String, String)], wanted: &str) -> Option<&'t str> {
    let found = texts.iter().find(|(path, text)| path.contains(wanted) || text.contains(wanted));
    found.map(|(path, _)| path.as_str())
}

fn reasons(site: &Site) -> BTreeSet<String> {
    let marks = site.panels.iter().flat_map(|sheet| &sheet.marks);
    marks.map(|mark| mark.reason.clone()).filter(|reason| !reason.is_empty()).collect()
}

fn roles(site: &Site) -> Vec<String> {
    site.panels.iter().map(|sheet| sheet.role.replace(" (ข้อมูลสมมติ)", "")).collect()
}

fn recusals(site: &Site) -> Vec<String> {
    let recusals = site.panels.iter().flat_map(|sheet| &sheet.recusals);
    recusals.map(|recusal| recusal.reason.clone()).collect()
}

/// Files that hold no page of figures: the manual may speak of whatever it likes.
fn of_contests(texts: Vec<(String, String)>) -> Vec<(String, String)> {
    let about = |path: &str| {
        ["contests/", "funds/", "api/", "areas/"].iter().any(|folder| path.starts_with(folder))
            || path == "index.html"
    };
    texts.into_iter().filter(|(path, _)| about(path)).collect()
}

#[test]
fn the_public_sees_averages_and_nobody_behind_them() {
    let ready = ready(Edition::Public);
    let texts = of_contests(texts(&ready));
    let site = ready.site();
    assert!(reasons(site).len() > 5 && roles(site).len() == 5 && !recusals(site).is_empty());
    for secret in reasons(site).into_iter().chain(roles(site)).chain(recusals(site)) {
        assert_eq!(holds(&texts, &secret), None, "{secret}");
    }
    assert_eq!(holds(&texts, JUDGE), None);
    assert_eq!(holds(&texts, "กรรมการ j1"), None);
    assert!(holds(&texts, "กรรมการ ๕ คนให้คะแนน").is_some());
}

#[test]
fn committees_see_reasons_without_names() {
    let ready = ready(Edition::Committee);
    let texts = of_contests(texts(&ready));
    let site = ready.site();
    for secret in roles(site).into_iter().chain(recusals(site)) {
        assert_eq!(holds(&texts, &secret), None, "{secret}");
    }
    assert_eq!(holds(&texts, JUDGE), None);
    for shown in reasons(site).iter().map(String::as_str).chain(["กรรมการ j1"]) {
        assert!(holds(&texts, shown).is_some(), "{shown}");
    }
}

#[test]
fn judges_see_who_they_are() {
    let ready = ready(Edition::Judges);
    let texts = of_contests(texts(&ready));
    let recusals = recusals(ready.site());
    let known = roles(ready.site());
    let known = known.iter().chain(&recusals).map(String::as_str);
    for shown in known.chain([JUDGE, "ห้ามเผยแพร่"]) {
        assert!(holds(&texts, shown).is_some(), "{shown}");
    }
    // On the page that explains the fund's points, though the judge has no mark for it.
    let (code, reason) = ready
        .site()
        .panels
        .iter()
        .flat_map(|sheet| &sheet.recusals)
        .map(|recusal| (recusal.fund.value.to_string(), recusal.reason.clone()))
        .next()
        .unwrap();
    let why = texts.iter().find(|(path, _)| *path == format!("funds/{code}/why.html"));
    assert!(why.unwrap().1.contains(&reason), "{code}: {reason}");
}

/// One for each judge and each fund that the judge may judge, for judges alone.
#[test]
fn sheets_to_print_are_for_judges_and_leave_out_what_they_must_not_judge() {
    for edition in [Edition::Public, Edition::Committee, Edition::Blind] {
        let ready = ready(edition);
        let found = (0..ready.count()).find(|index| ready.path(*index).contains("/sheets/"));
        assert_eq!(found, None, "{edition:?}");
    }
    let ready = ready(Edition::Judges);
    let read = |path: &str| {
        let index = ready.find(path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(ready.bytes(index).unwrap()).unwrap()
    };
    let folder = "contests/maeon-2569/sheets/amphoe";
    let anybody = read(&format!("{folder}/index.html"));
    let entrants = anybody.matches("<section class=sheet ").count();
    assert!(entrants > 10, "{entrants} sheets");
    for sheet in ready.site().panels.iter().filter(|sheet| sheet.tambon.is_some()) {
        let page = read(&format!("{folder}/judges/{}/index.html", sheet.judge));
        let own = sheet.tambon.as_ref().unwrap().value.as_str();
        let at_home = format!("id=\"f-{own}");
        assert!(anybody.contains(&at_home) && !page.contains(&at_home), "{}", sheet.judge);
        let sheets = page.matches("<section class=sheet ").count();
        let left_out = anybody.matches(&at_home).count();
        assert_eq!(sheets + left_out, entrants, "{}", sheet.judge);
        assert!(page.contains("อยู่ตำบลเดียวกับกองทุน"));
    }
}

#[test]
fn the_blind_edition_knows_no_name_and_no_place() {
    let real = ready(Edition::Public);
    let blind = ready(Edition::Blind);
    let texts = texts(&blind);
    let site = real.site();
    let mut secrets: BTreeSet<String> = roles(site).into_iter().collect();
    secrets.extend(reasons(site));
    secrets.extend(recusals(site));
    for fund in &site.funds {
        secrets.extend([fund.name.clone(), fund.code.to_string(), fund.file.to_string()]);
        let files = fund.evidence.iter().filter_map(|evidence| evidence.file.as_ref());
        secrets.extend(files.map(|file| file.path.value.clone()));
    }
    secrets.extend(site.areas.values().map(|area| area.name.clone()));
    secrets.extend([
        JUDGE.to_string(),
        site.settings.title.clone(),
        site.settings.contact_office.clone(),
        site.settings.base_url.clone(),
        "maeon".to_string(),
        "แม่ออน".to_string(),
    ]);
    secrets.extend(site.settings.blind_key.clone());
    let style = |path: &str| path.starts_with("static/");
    let texts: Vec<_> = texts.into_iter().filter(|(path, _)| !style(path)).collect();
    for secret in secrets.iter().filter(|secret| secret.chars().count() > 2) {
        assert_eq!(holds(&texts, secret), None, "{secret}");
    }
    assert_eq!(blind.site().funds.len(), site.funds.len());
    assert!(holds(&texts, "กองทุนปิดชื่อ ").is_some());
}

/// Behind pseudonyms stand the same totals and places, and the same pseudonyms every time.
#[test]
fn pseudonyms_change_no_result() {
    let totals = |ready: &Ready| {
        let path = if ready.site().contests[0].id.as_str() == "maeon-2569" {
            "api/contests/maeon-2569/ranking.json"
        } else {
            "api/contests/contest-1/ranking.json"
        };
        let bytes = ready.bytes(ready.find(path).unwrap()).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let mut found: Vec<(u64, String)> = json["funds"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|fund| Some((fund["place"].as_u64()?, fund["total"].as_str()?.to_string())))
            .collect();
        found.sort();
        found
    };
    let (real, blind, again) =
        (ready(Edition::Public), ready(Edition::Blind), ready(Edition::Blind));
    assert!(totals(&real).len() > 40);
    assert_eq!(totals(&real), totals(&blind));
    let codes = |ready: &Ready| -> Vec<String> {
        ready.site().funds.iter().map(|fund| fund.code.to_string()).collect()
    };
    assert_eq!(codes(&blind), codes(&again));
}
