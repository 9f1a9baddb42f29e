//! Judges' sheets: `export sheets`, and `import` of a workbook that holds such sheets. As with
//! figures, everything is read, compared and validated first; then all files change together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Export;
use super::export::{keep_book, left_alone, made};
use super::import::{not_stored, nothing_written};
use super::say::{Exit, Tongue, say};
use super::{build, complain, new, print, store};
use crate::id::is_id;
use crate::model::contest::{Level, Stage};
use crate::model::{Contest, Fund, Rubric, Site};
use crate::parse;
use crate::pipeline::{Rounds, rounds_of};
use crate::score::Ranking;
use crate::sheet::marks::change::{JudgeChange, NewFile, change};
use crate::sheet::marks::{Bench, JudgeFile, MarkFault, Seat, Whose, form, intake, told};
use crate::sheet::{Fault, Grid, Trouble, read};
use crate::source::Tree;

/// The sheets of a workbook, if any of them is a judge's.
pub fn sheets(bytes: &[u8]) -> Option<Vec<Grid>> {
    let grids = match read::kind(bytes) {
        read::Kind::Workbook => read::workbook(bytes).ok()?,
        _ => return None,
    };
    grids.iter().any(|grid| Whose::of(grid).is_some()).then_some(grids)
}

/// A round of a contest, or a contest without rounds.
struct Where<'r> {
    site: &'r Site,
    contest: &'r Contest,
    stage: Option<&'r Stage>,
    rubric: &'r Rubric,
    ranking: &'r Ranking,
    /// Of all funds of the area: a gated fund does not enter the rounds behind the first.
    whole: Option<&'r Ranking>,
}

impl<'r> Where<'r> {
    /// The round that is named, or the last; nothing where it is not there.
    fn find(all: &'r Rounds, contest: Option<&str>, stage: Option<&str>) -> Option<Where<'r>> {
        let site = &all.site;
        let position = match contest {
            Some(id) => site.contests.iter().position(|contest| contest.id.as_str() == id)?,
            // Newest first.
            None if site.contests.is_empty() => return None,
            None => 0,
        };
        let contest = &site.contests[position];
        if contest.stages.is_empty() {
            let ranking = all.rankings[position].as_ref().filter(|_| stage.is_none())?;
            let rubric = site.rubric(&contest.rubric)?;
            return Some(Where { site, contest, stage: None, rubric, ranking, whole: None });
        }
        let found = match stage {
            Some(id) => contest.stages.iter().find(|stage| stage.id.as_str() == id)?,
            None => contest.stages.last()?,
        };
        let round =
            all.rounds[position].iter().find(|round| contest.stages[round.stage].id == found.id)?;
        let rubric = site.rubric(contest.rubric_of(found))?;
        let (ranking, whole) = (&round.ranking, all.rankings[position].as_ref());
        Some(Where { site, contest, stage: Some(found), rubric, ranking, whole })
    }

    fn seat(&self, fund: usize) -> Seat {
        if self.ranking.standing_of(fund).is_some() {
            return Seat::Competes;
        }
        let gates = self.site.rubric(&self.contest.rubric).map(|rubric| &rubric.gates);
        let whole = self.whole.and_then(|whole| whole.gated_of(fund)).zip(gates);
        let own = self.ranking.gated_of(fund).map(|gated| (gated, &self.rubric.gates));
        if let Some((gated, gates)) = own.or(whole) {
            let gate = gated.failed.first().or(gated.unjudged.first());
            let reason = gate.map_or_else(String::new, |gate| gates[*gate].reason.clone());
            return Seat::Gated(reason);
        }
        match self.contest.covers(&self.site.funds[fund].tambon) {
            true => Seat::Elsewhere,
            false => Seat::OutsideArea,
        }
    }

    /// Hands the round to the sheets, which know nothing of rankings.
    fn bench<T>(&self, then: impl FnOnce(&Bench) -> T) -> T {
        let level = self.stage.map_or(self.contest.level, |stage| stage.level);
        let area_name = |fund: &Fund| {
            let area = self.site.area(&fund.tambon);
            area.map_or_else(|| fund.tambon.to_string(), |area| area.full_name())
        };
        then(&Bench {
            contest: self.contest,
            stage: self.stage.map(|stage| (stage.id.as_str(), stage.title.as_str())),
            rubric: self.rubric,
            funds: &self.site.funds,
            seat: &|fund| self.seat(fund),
            neighbours_are_out: level == Level::Amphoe,
            area_name: &area_name,
            sample: self.site.settings.sample || self.site.funds.iter().any(|fund| fund.synthetic),
        })
    }

    /// The files of this round's judges, by their ids.
    fn files(&self, tree: &Tree) -> BTreeMap<String, JudgeFile> {
        let last = self.contest.last_stage().map(|stage| stage.id.as_str());
        let wanted = self.stage.map(|stage| stage.id.as_str());
        let mut files = BTreeMap::new();
        for (path, content) in tree.below("data/panels") {
            let is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
            let text = std::str::from_utf8(content.bytes()).ok().filter(|_| is_yaml);
            let Some(text) = text else { continue };
            let Some(parsed) = parse::panel::panel(path, text).value else { continue };
            let stage = parsed.sheet.stage.as_ref().map(|stage| stage.value.as_str()).or(last);
            if parsed.sheet.contest.value == self.contest.id && stage == wanted {
                let judge = parsed.sheet.judge.to_string();
                let file = JudgeFile { path: path.clone(), text: text.to_string(), parsed };
                files.entry(judge).or_insert(file);
            }
        }
        files
    }

    /// Where a new judge's file is to be: beside the others, and in a folder of the round where
    /// there is one of that judge already.
    fn new_file(&self, root: &Path, tree: &Tree, judge: &str) -> NewFile {
        let contest = &self.contest.id;
        let plain = format!("data/panels/{contest}/{judge}.yaml");
        let stage = self.stage.map(|stage| stage.id.as_str());
        let path = match stage {
            Some(stage) if tree.bytes(&plain).is_some() => {
                format!("data/panels/{contest}/{stage}/{judge}.yaml")
            }
            _ => plain,
        };
        let up = "../".repeat(path.matches('/').count());
        let line = new::editor_line(root, crate::schema::Kind::Panel, up.trim_end_matches('/'));
        let stage = stage.map_or_else(String::new, |stage| format!("stage: {stage}\n"));
        let text = format!(
            "{line}# ใบให้คะแนนของกรรมการหนึ่งคน ให้คะแนนเฉพาะตัวชี้วัดที่เกณฑ์ระบุว่าเป็นของกรรมการ\n\
             schema: 1\ncontest: {contest}\n{stage}judge: {judge}\nscores:\n"
        );
        NewFile { path: Arc::from(path), text }
    }
}

pub fn export(asked: &Export, tongue: Tongue) -> Exit {
    let Some(tree) = build::read(&asked.root, tongue) else { return Exit::Machine };
    let read = rounds_of(&tree);
    let Some(all) = read.value else {
        build::show(&read.problems, &tree, tongue);
        complain(&say!(
            tongue,
            "ยังไม่ได้สร้างใบให้คะแนน แก้ข้อผิดพลาดข้างต้นแล้วสั่งใหม่",
            "No sheets were made. Mend the errors above and try again."
        ));
        return Exit::Problems;
    };
    let Some(found) = Where::find(&all, asked.contest.as_deref(), asked.stage.as_deref()) else {
        complain(&no_round(asked, &all.site, tongue));
        return Exit::WrongUse;
    };
    let mut files = found.files(&tree);
    let judges: Vec<(String, Option<JudgeFile>)> = match &asked.judge {
        Some(judge) if !is_id(judge) => {
            let words = MarkFault::BadJudge { text: judge.clone() }.words(tongue.lang);
            complain(&format!("{}\n{}", words.what, words.fix));
            return Exit::WrongUse;
        }
        Some(judge) => vec![(judge.clone(), files.remove(judge))],
        None => files.into_iter().map(|(judge, file)| (judge, Some(file))).collect(),
    };
    if judges.is_empty() {
        complain(&say!(
            tongue,
            "รอบนี้ยังไม่มีแฟ้มของกรรมการ\nสร้างใบว่างให้กรรมการหนึ่งคนด้วย --judge รหัส เช่น --judge j1",
            "This round has no judge's file yet\nMake a blank sheet for one judge with --judge, such as --judge j1"
        ));
        return Exit::WrongUse;
    }
    if crate::sheet::marks::judged(found.rubric).is_empty() {
        complain(&say!(
            tongue,
            "เกณฑ์ของรอบนี้ไม่มีตัวชี้วัดที่กรรมการให้คะแนน จึงไม่มีใบให้กรอก",
            "The rubric of this round has no indicator for judges, so there is nothing to fill in"
        ));
        return Exit::WrongUse;
    }
    let book = found.bench(|bench| form::book(bench, &judges));
    let stage = found.stage.map_or_else(String::new, |stage| format!("-{}", stage.id));
    let judge = asked.judge.as_ref().map_or_else(String::new, |judge| format!("-{judge}"));
    let name = format!("sheets-{}{stage}{judge}.xlsx", found.contest.id);
    let path = asked.output.clone().unwrap_or_else(|| PathBuf::from(name));
    if path.exists() {
        complain(&left_alone(&path, tongue));
        return Exit::WrongUse;
    }
    keep_book(&book, &path, tongue, || {
        let (made, shown) = (made(&path, tongue), path.display());
        say!(
            tongue,
            "{made}\nสำหรับกรรมการตัดสิน ไม่ใช่เอกสารเผยแพร่ กรอกเสร็จแล้วตรวจด้วย kongthun import {shown}",
            "{made}\nFor judges, not for publication. When filled in, check it with kongthun import {shown}"
        )
    })
}

fn no_round(asked: &Export, site: &Site, tongue: Tongue) -> String {
    let named = named(asked.contest.as_deref(), asked.stage.as_deref());
    let words = MarkFault::UnknownRound { named, known: known_rounds(site) }.words(tongue.lang);
    format!("{}\n{}", words.what, words.label)
}

fn named(contest: Option<&str>, stage: Option<&str>) -> String {
    [contest, stage].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn known_rounds(site: &Site) -> Vec<String> {
    let of_contest = |contest: &Contest| -> Vec<String> {
        match contest.stages.is_empty() {
            true => vec![contest.id.to_string()],
            false => contest.stages.iter().map(|s| format!("{} {}", contest.id, s.id)).collect(),
        }
    };
    site.contests.iter().flat_map(of_contest).collect()
}

pub fn import(
    root: &Path,
    file: &Path,
    tree: &Tree,
    grids: &[Grid],
    write: bool,
    tongue: Tongue,
) -> Exit {
    let read = rounds_of(tree);
    let Some(all) = read.value else {
        build::show(&read.problems, tree, tongue);
        complain(&nothing_written(tongue));
        return Exit::Problems;
    };
    let mut troubles: Vec<Trouble> = Vec::new();
    let mut changes: Vec<JudgeChange> = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (sheet, grid) in grids.iter().enumerate() {
        let Some(whose) = Whose::of(grid) else { continue };
        let mut own = Vec::new();
        match seen.get(&whose.line()) {
            Some(first) => {
                let first = grids[*first].sheet.clone().unwrap_or_default();
                let fault = MarkFault::JudgeTwice { judge: whose.judge.clone(), first };
                own.push(Trouble::of_file(Fault::Mark(fault)));
            }
            None => changes.extend(of_judge(root, tree, &all, grid, &whose, &mut own)),
        }
        seen.entry(whose.line()).or_insert(sheet);
        // What has no place of its own is about the sheet.
        troubles.extend(own.into_iter().map(|mut trouble| {
            let mut at = trouble.at.unwrap_or(crate::sheet::Spot { sheet, row: 0, column: None });
            at.sheet = sheet;
            trouble.at = Some(at);
            trouble
        }));
    }
    troubles.sort_by_key(|trouble| trouble.at);
    if !troubles.is_empty() {
        let shown = file.display().to_string();
        for trouble in &troubles {
            let sheet = trouble.at.and_then(|at| grids[at.sheet].sheet.as_deref());
            complain(&format!("{}\n", trouble.told(&shown, sheet, tongue.lang)));
            complain("");
        }
        let count = troubles.len();
        complain(&say!(tongue, "พบข้อผิดพลาด {count} แห่ง", "{count} errors"));
        complain(&nothing_written(tongue));
        return Exit::Problems;
    }
    if changes.is_empty() {
        print(&say!(
            tongue,
            "ไม่มีการเปลี่ยนแปลง: คะแนนในใบตรงกับแฟ้มของกรรมการแล้ว",
            "No change: the judges' files say the same already"
        ));
        return Exit::Done;
    }
    for change in &changes {
        print(&told(change, tongue.lang));
    }
    finish(root, tree, &changes, write, tongue)
}

fn finish(root: &Path, tree: &Tree, changes: &[JudgeChange], write: bool, tongue: Tongue) -> Exit {
    let (judges, lines) =
        (changes.len(), changes.iter().map(|change| change.lines.len()).sum::<usize>());
    if !write {
        print(&say!(
            tongue,
            "\nจะเปลี่ยน {lines} รายการของกรรมการ {judges} คน ยังไม่ได้เขียนไฟล์ใด\nเมื่อตรวจแล้วถูกต้อง ให้สั่งอีกครั้งโดยเพิ่ม --write",
            "\n{lines} entries of {judges} judges would change; nothing was written\nIf this is right, run it again with --write"
        ));
        return Exit::Done;
    }
    let stored: Vec<store::Change> = changes
        .iter()
        .map(|change| store::Change {
            path: root.join(&*change.file),
            before: tree.bytes(&change.file).map(<[u8]>::to_vec),
            after: change.text.clone().into_bytes(),
        })
        .collect();
    match store::all(&stored) {
        Ok(()) => {
            print(&say!(
                tongue,
                "\nเขียนแล้ว {lines} รายการของกรรมการ {judges} คน\nตรวจด้วย kongthun check",
                "\nWrote {lines} entries of {judges} judges\nCheck with kongthun check"
            ));
            Exit::Done
        }
        Err(error) => {
            complain(&not_stored(&error, tongue));
            Exit::Machine
        }
    }
}

/// What one sheet would change.
fn of_judge(
    root: &Path,
    tree: &Tree,
    all: &Rounds,
    grid: &Grid,
    whose: &Whose,
    troubles: &mut Vec<Trouble>,
) -> Option<JudgeChange> {
    let mut refuse = |fault: MarkFault| {
        troubles.push(Trouble::of_file(Fault::Mark(fault)));
        None
    };
    let (contest, stage) = (whose.contest.as_str(), whose.stage.as_deref());
    let Some(found) = Where::find(all, Some(contest), stage) else {
        let named = named(Some(contest), stage);
        return refuse(MarkFault::UnknownRound { named, known: known_rounds(&all.site) });
    };
    if !is_id(&whose.judge) {
        return refuse(MarkFault::BadJudge { text: whose.judge.clone() });
    }
    let files = found.files(tree);
    let file = files.get(&whose.judge);
    if let Some(file) = file
        && crate::diag::any_error(&parse::panel::panel(&file.path, &file.text).problems)
    {
        let (code, file) = (whose.judge.clone(), file.path.to_string());
        troubles.push(Trouble::of_file(Fault::BrokenFile { code, file }));
        return None;
    }
    let new_file = || found.new_file(root, tree, &whose.judge);
    found.bench(|bench| {
        let rows = intake::rows(grid, bench, troubles);
        change(&rows, bench, &whose.judge, file, &new_file, troubles)
    })
}
