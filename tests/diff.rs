//! What would change if this were published, and why: between two roots, two outputs, or one of
//! each.

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use kongthun::compare::{
    Because, Changes, FundChange, Moved, ResultChange, Shown, Side, compare, json,
};
use kongthun::model::Field;
use kongthun::pipeline::Ready;
use kongthun::publish::Source;
use support::decided::{Folder, live};
use support::program::{has_thai, run_to};

const FUND: &str = "data/funds/502303/50230301.yaml";
const FEW: &str = "data/funds/502302/50230203.yaml";

struct Root(Ready);

impl Root {
    fn paths_of(ready: &Ready) -> Vec<String> {
        (0..ready.count()).map(|index| ready.path(index).to_string()).collect()
    }
}

impl Side for Root {
    fn paths(&self) -> Vec<String> {
        Root::paths_of(&self.0)
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.0.bytes(self.0.find(path)?).ok()
    }

    fn ready(&self) -> Option<&Ready> {
        Some(&self.0)
    }
}

/// The same without its pages, where only results are asked for.
struct Data(Ready);

impl Side for Data {
    fn paths(&self) -> Vec<String> {
        Root::paths_of(&self.0).into_iter().filter(|path| path.starts_with("api/")).collect()
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.0.bytes(self.0.find(path)?).ok()
    }

    fn ready(&self) -> Option<&Ready> {
        Some(&self.0)
    }
}

/// What was published: files and nothing behind them.
struct Output(BTreeMap<String, Vec<u8>>);

impl Side for Output {
    fn paths(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        self.0.get(path).cloned()
    }

    fn ready(&self) -> Option<&Ready> {
        None
    }
}

fn root(folder: &Folder) -> Root {
    Root(folder.ready())
}

fn data(folder: &Folder) -> Data {
    Data(folder.ready())
}

fn output(folder: &Folder) -> Output {
    Output(support::decided::pages(&folder.ready(), |_| true))
}

/// Fewer came to the general meeting of a fund that stood third.
fn fewer(folder: &Folder) -> Folder {
    let mut changed = folder.clone();
    changed.edit(FUND, "members_at: 141, attended: 112", "members_at: 141, attended: 20");
    changed
}

fn of<'c>(changes: &'c Changes, stage: Option<&str>) -> &'c ResultChange {
    let wanted =
        |result: &&ResultChange| result.contest == "maeon-2569" && result.stage.as_deref() == stage;
    changes.results.iter().find(wanted).unwrap_or_else(|| panic!("{stage:?} does not change"))
}

fn moved<'c>(result: &'c ResultChange, fund: &str) -> &'c Moved {
    result.moved.iter().find(|moved| moved.fund == fund).unwrap_or_else(|| panic!("{fund} stays"))
}

fn places(moved: &Moved) -> (Option<u32>, Option<u32>) {
    (moved.old.as_ref().and_then(|s| s.place), moved.new.as_ref().and_then(|s| s.place))
}

#[test]
fn the_same_site_is_the_same() {
    let folder = live();
    for (old, new) in [
        (&root(&folder) as &dyn Side, &root(&folder) as &dyn Side),
        (&output(&folder), &root(&folder)),
        (&output(&folder), &output(&folder)),
    ] {
        assert!(compare(old, new).is_empty());
    }
}

#[test]
fn a_place_moves_for_a_figure_and_the_line_is_named() {
    let before = live();
    let after = fewer(&before);
    for (old, new) in [
        (&root(&before) as &dyn Side, &root(&after) as &dyn Side),
        (&output(&before), &root(&after)),
    ] {
        let changes = compare(old, new);
        assert_eq!(changes.figures.len(), 1);
        let figure = &changes.figures[0];
        assert_eq!(
            (figure.fund.as_str(), figure.year, figure.field),
            ("50230301", 2568, Field::AgmAttended)
        );
        let known = |text: &str| Shown::Known(text.to_string());
        assert_eq!((&figure.old, &figure.new), (&known("112"), &known("20")));
        let (file, line) = figure.place.clone().unwrap();
        assert_eq!(&*file, FUND);
        let text = after.text(FUND);
        assert!(text.lines().nth(line as usize - 1).unwrap().contains("attended: 20"));
        let whole = of(&changes, None);
        let fell = moved(whole, "50230301");
        assert_eq!(places(fell), (Some(3), Some(5)));
        let Because::Points { indicator, old, new, figures, panel, .. } = &fell.because[0] else {
            panic!("{:?}", fell.because)
        };
        assert_eq!((indicator.as_str(), figures.as_slice(), *panel), ("1.3", &[0][..], false));
        assert_eq!((old.as_deref(), new.as_deref()), (Some("4.80"), Some("0.00")));
        // Whoever went past it did nothing for it.
        let rose = moved(whole, "50230102");
        assert_eq!(places(rose), (Some(4), Some(3)));
        assert!(
            matches!(&rose.because[..], [Because::Passed { by, past }] if by.is_empty() && past.len() == 1),
            "{:?}",
            rose.because
        );
        // In its tambon it is still the first.
        assert_eq!(of(&changes, Some("tambon")).moved, []);
        assert!(of(&changes, Some("tambon")).other_points > 0);
        assert!(changes.pages.changed.contains(&"funds/50230301/index.html".to_string()));
        assert!(!changes.pages.changed.contains(&"funds/50230603/index.html".to_string()));
    }
}

/// Two outputs say what they publish: no line, but the reason all the same.
#[test]
fn two_outputs_are_compared_by_what_they_publish() {
    let before = live();
    let changes = compare(&output(&before), &output(&fewer(&before)));
    let fell = moved(of(&changes, None), "50230301");
    assert!(matches!(&fell.because[0], Because::Points { figures, .. } if figures == &[0]));
    assert_eq!(changes.figures[0].place, None);
}

/// What an output withholds is not told by comparing it; the officer's own files are.
#[test]
fn withheld_figures_are_not_told_from_outputs() {
    let before = live();
    let mut after = before.clone();
    after.edit(FEW, "par30_balance: 2749", "par30_balance: 152749");
    let published = compare(&output(&before), &root(&after));
    assert_eq!(published.figures, []);
    assert!(!json(&published).contains("152749") && !json(&published).contains("2749"));
    let fell = moved(of(&published, None), "50230203");
    assert!(matches!(&fell.because[0], Because::Points { figures, .. } if figures.is_empty()));
    let own = compare(&root(&before), &root(&after));
    assert_eq!(own.figures.len(), 1);
    assert!(json(&own).contains("152749"));
}

#[test]
fn gates_judges_rules_and_newcomers_are_reasons_of_their_own() {
    let before = live();
    // Books that do not balance.
    let mut gated = before.clone();
    let text = gated.text(FUND);
    let line = text.lines().rev().find(|line| line.contains("assets: {cash: ")).unwrap();
    let cash = line.split("cash: ").nth(1).unwrap().split(',').next().unwrap();
    gated.edit(FUND, line, &line.replacen(&format!("cash: {cash}"), "cash: 999999", 1));
    let changes = compare(&data(&before), &data(&gated));
    let out = moved(of(&changes, None), "50230301");
    assert_eq!(places(out), (Some(3), None));
    assert!(matches!(&out.because[0], Because::HeldBack { reasons } if !reasons.is_empty()));
    let back = compare(&data(&gated), &data(&before));
    let back = moved(of(&back, None), "50230301");
    assert!(matches!(&back.because[0], Because::LetIn { reasons } if !reasons.is_empty()));
    // A judge's points.
    let mut judged = before.clone();
    for judge in ["j1", "j2", "j3", "j4", "j5"] {
        let path = format!("data/panels/maeon-2569/{judge}.yaml");
        let text = judged.text(&path);
        let text: String = text
            .lines()
            .map(|line| match line.contains("\"50230301\"") && line.contains("\"6.2\"") {
                true => "  - {fund: \"50230301\", indicator: \"6.2\", points: 0}\n".to_string(),
                false => format!("{line}\n"),
            })
            .collect();
        judged.files.insert(path, text.into_bytes());
    }
    let changes = compare(&data(&before), &data(&judged));
    let fell = moved(of(&changes, None), "50230301");
    assert!(
        matches!(&fell.because[..], [Because::Points { indicator, panel: true, .. }] if indicator == "6.2"),
        "{:?}",
        fell.because
    );
    // Another version of the rules.
    let mut rules = before.clone();
    rules.edit("data/rubrics/vf-outstanding-default.yaml", "\nversion: 1", "\nversion: 2");
    for contest in ["data/contests/maeon-2568.yaml", "data/contests/maeon-2569.yaml"] {
        rules.edit(contest, "rubric_version: 1", "rubric_version: 2");
    }
    let changes = compare(&data(&before), &data(&rules));
    let (old, new) = of(&changes, None).rules.clone().unwrap();
    assert_ne!(old, new);
    // A fund that goes, and its pages.
    let mut gone = before.clone();
    gone.files.remove("data/funds/502306/50230604.yaml");
    gone.files.retain(|path, _| !path.starts_with("data/panels/"));
    let mut without_judges = before.clone();
    without_judges.files.retain(|path, _| !path.starts_with("data/panels/"));
    let changes = compare(&root(&without_judges), &root(&gone));
    assert!(
        matches!(&changes.funds[..], [FundChange::Removed { fund, .. }] if fund == "50230604"),
        "{:?}",
        changes.funds
    );
    assert!(changes.pages.removed.contains(&"funds/50230604/index.html".to_string()));
    let left = moved(of(&changes, None), "50230604");
    assert!(left.old.is_some() && left.new.is_none());
}

#[test]
fn the_program_tells_it_before_anybody_publishes() {
    let here = tempfile::tempdir().unwrap();
    let before = live();
    before.write_to(here.path());
    let root = here.path();
    let nothing_yet = run_to(2, root, "diff");
    assert!(nothing_yet.err.contains("kongthun build"), "{}", nothing_yet.err);
    run_to(0, root, "build");
    assert_eq!(run_to(0, root, "diff").out, "ไม่มีอะไรเปลี่ยน\n");
    fewer(&before).write_to(root);
    let told = run_to(0, root, "diff").out;
    for said in [
        "อันดับ 3 (84.86) → อันดับ 5 (80.06)",
        "เพราะตัวชี้วัด 1.3",
        "112 → 20 (data/funds/502303/50230301.yaml:62)",
        "คะแนนของตนเท่าเดิม แซง",
        "หน้าและไฟล์: เพิ่ม 0 ลบ 0 เปลี่ยน",
    ] {
        assert!(told.contains(said), "{said} in\n{told}");
    }
    let english = run_to(0, root, "diff --lang en").out;
    let titles = before.ready();
    let titles = titles.site().contests.iter().map(|contest| contest.title.clone());
    let english = titles.fold(english, |text, title| text.replace(&title, ""));
    let english = english.replace("รอบตำบล", "").replace("รอบอำเภอ", "");
    assert!(!has_thai(&english), "{english}");
    let machine = run_to(0, root, "diff output . --format json").out;
    let machine: serde_json::Value = serde_json::from_str(&machine).unwrap();
    assert_eq!(machine["figures"][0]["new"], "20");
    run_to(0, root, "build --output after");
    let outputs = run_to(0, root, "diff output after").out;
    assert!(outputs.contains("อันดับ 3 (84.86) → อันดับ 5 (80.06)"));
    // Nothing can be said of a site that cannot be built.
    let path = root.join("data/site.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("title:", "titel:", 1)).unwrap();
    let broken = run_to(1, root, "diff");
    assert!(broken.err.contains("D003") && broken.out.is_empty());
    assert!(Path::new(&root.join("output/index.html")).is_file());
}
