//! `data/frozen/` → the results that count: digests are compared, the kept result is put together
//! again over its own inputs, and this program computes it once more to see whether it agrees.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::compute::{compute, positions};
use super::inputs::{FACTS, Facts, INPUTS, site_of};
use super::make::differing;
use super::manifest::{Damage, SUMS, damages, read as read_sums};
use super::record::{FORMAT, FORMAT_VERSION, List, Record};
use super::restore::{Unfit, list};
use super::{Frozen, Scope, Seal, firm};
use crate::diag::{Checked, FrozenFault, Mistake, Problem};
use crate::id::{ContestId, StageId};
use crate::model::Site;
use crate::score::{Fate, Ranking, Robustness, Round};
use crate::source::{Tree, is_hidden};
use crate::thai::{Date, read_date};

/// Where kept results lie.
pub const HOME: &str = "data/frozen";
/// The folder of a contest without rounds, in the place of a round's.
pub const WHOLE: &str = "contest";

/// A folder of `data/frozen/`, by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folder {
    pub contest: String,
    pub stage: String,
    pub on: Date,
    /// The second of a day is 2.
    pub number: u32,
}

impl Folder {
    /// `CONTEST/STAGE/2026-05-01`, or `…/2026-05-01.2`.
    pub fn named(path: &str) -> Option<Folder> {
        let mut parts = path.split('/');
        let (contest, stage, day) = (parts.next()?, parts.next()?, parts.next()?);
        let (day, number) = match day.split_once('.') {
            Some((day, number)) => (day, number.parse().ok().filter(|number| *number > 1)?),
            None => (day, 1),
        };
        let on = read_date(day).ok().filter(|on| on.iso() == day)?;
        let (contest, stage) = (contest.to_string(), stage.to_string());
        parts.next().is_none().then_some(Folder { contest, stage, on, number })
    }

    pub fn path(&self) -> String {
        let Folder { contest, stage, on, number } = self;
        let day = on.iso();
        match number {
            0 | 1 => format!("{HOME}/{contest}/{stage}/{day}"),
            _ => format!("{HOME}/{contest}/{stage}/{day}.{number}"),
        }
    }

    /// `tambon-2026-05-01`
    pub fn name(&self) -> String {
        let path = self.path();
        let day = path.rsplit('/').next().unwrap_or_default();
        format!("{}-{day}", self.stage)
    }

    pub fn stage_id(&self) -> Option<StageId> {
        (self.stage != WHOLE).then(|| StageId::new(&self.stage))
    }
}

/// Every kept result that counts: of each round the newest.
pub fn read(tree: &Tree) -> Checked<Vec<Frozen>> {
    let mut problems = Vec::new();
    let mut newest: BTreeMap<(String, String), Folder> = BTreeMap::new();
    let mut seals: BTreeMap<String, Seal> = BTreeMap::new();
    for folder in folders(tree, &mut problems) {
        let path = folder.path();
        if let Some(seal) = sealed(&tree.within(&path), &path, &mut problems) {
            seals.insert(path, seal);
            let key = (folder.contest.clone(), folder.stage.clone());
            newest.insert(key, folder);
        }
    }
    let mut frozen = Vec::new();
    for folder in newest.into_values() {
        let path = folder.path();
        let Some(seal) = seals.get(&path) else { continue };
        match kept(tree, &folder, seal.clone(), &mut problems) {
            Ok(kept) => frozen.push(kept),
            Err(Unfit(what)) => {
                let file: Arc<str> = Arc::from(format!("{path}/result.json"));
                problems.push(of_file(&file, FrozenFault::Unreadable { what }));
            }
        }
    }
    Checked { value: frozen, problems }
}

fn of_file(file: &Arc<str>, fault: FrozenFault) -> Problem {
    Problem::of_file(file, Mistake::Frozen { fault })
}

/// The folders in order of contest, round and day. What lies elsewhere is told of: somebody
/// believes it kept.
pub fn folders(tree: &Tree, problems: &mut Vec<Problem>) -> Vec<Folder> {
    let mut folders: Vec<Folder> = Vec::new();
    let mut strange = "";
    for (path, _) in tree.below(HOME).filter(|(path, _)| !is_hidden(path)) {
        let inner = &path[HOME.len() + 1..];
        let day = inner.match_indices('/').nth(2).map(|(at, _)| &inner[..at]);
        match day.map(Folder::named) {
            Some(Some(folder)) if folders.last() != Some(&folder) => folders.push(folder),
            Some(Some(_)) => {}
            // One complaint for each strange folder.
            Some(None) if day == Some(strange) => {}
            found => {
                if found.is_some() {
                    strange = day.unwrap_or_default();
                }
                problems.push(of_file(path, FrozenFault::Misplaced));
            }
        }
    }
    folders.sort();
    folders.dedup();
    folders
}

/// The seal of a folder whose files are what they were.
fn sealed(folder: &Tree, path: &str, problems: &mut Vec<Problem>) -> Option<Seal> {
    let file = |name: &str| -> Arc<str> { Arc::from(format!("{path}/{name}")) };
    let Some(text) = folder.text(SUMS) else {
        problems.push(of_file(&file(SUMS), FrozenFault::Missing));
        return None;
    };
    let Some(wanted) = read_sums(text) else {
        let what = SUMS.to_string();
        problems.push(of_file(&file(SUMS), FrozenFault::Unreadable { what }));
        return None;
    };
    let damages = damages(folder, &wanted);
    let is_whole = damages.is_empty();
    problems.extend(damages.into_iter().map(|damage| {
        let path = file(damage.path());
        let fault = match damage {
            Damage::Changed { line_ends, .. } => FrozenFault::Changed { line_ends },
            Damage::Missing { .. } => FrozenFault::Missing,
            Damage::Extra { .. } => FrozenFault::Extra,
        };
        of_file(&path, fault)
    }));
    is_whole.then(|| Seal::of(text))
}

pub fn record_of(tree: &Tree, folder: &str) -> Result<Record, Unfit> {
    let path = format!("{folder}/result.json");
    let bytes = tree.read(&path).ok_or_else(|| Unfit("result.json".to_string()))?;
    let record = Record::read(&bytes).map_err(|error| Unfit(error.to_string()))?;
    let head = &record.head;
    if head.format != FORMAT || head.format_version > FORMAT_VERSION {
        return Err(Unfit(format!("format {} {}", head.format, head.format_version)));
    }
    Ok(record)
}

fn kept(
    tree: &Tree,
    folder: &Folder,
    seal: Seal,
    problems: &mut Vec<Problem>,
) -> Result<Frozen, Unfit> {
    let path = folder.path();
    let record = record_of(tree, &path)?;
    let inner = tree.within(&path);
    let opened = open(&inner, &record)?;
    let Opened { site, findings, ranking, robustness, round } = opened;
    let stage = folder.stage_id();
    let own = record.rounds.first().map(|round| round.stage.as_str());
    if record.head.contest != folder.contest || own != stage.as_ref().map(StageId::as_str) {
        return Err(Unfit(format!("contest {} {own:?}", record.head.contest)));
    }
    let again = computed_again(&site, &findings, &record);
    let is_ranked = again.is_some();
    let others = again.map_or_else(Default::default, |again| differing(&record, &again));
    let agrees = is_ranked && others.is_empty();
    if let Some(first) = others.first() {
        let file: Arc<str> = Arc::from(format!("{path}/result.json"));
        let (funds, first) = (others.len(), first.clone());
        problems.push(of_file(&file, FrozenFault::Disagrees { funds, first }));
    }
    Ok(Frozen {
        folder: Arc::from(path),
        contest: ContestId::new(&folder.contest),
        stage,
        on: folder.on,
        seal,
        head: record.head,
        site,
        findings,
        rankings: vec![ranking],
        robustness: vec![robustness],
        rounds: vec![round.into_iter().collect()],
        agrees,
        corrected: None,
    })
}

/// A kept result over its own inputs.
pub struct Opened {
    pub site: Site,
    pub findings: crate::check::Findings,
    pub ranking: Option<Ranking>,
    pub robustness: Option<Robustness>,
    pub round: Option<Round>,
}

/// `folder` holds the kept result at its top.
pub fn open(folder: &Tree, record: &Record) -> Result<Opened, Unfit> {
    let facts = folder.read(FACTS).unwrap_or_default();
    let facts: Facts =
        serde_json::from_slice(&facts).map_err(|error| Unfit(format!("{FACTS}: {error}")))?;
    let read = site_of(&folder.within(INPUTS), &facts);
    let (site, findings) = read.ok_or_else(|| Unfit(INPUTS.to_string()))?;
    let contest = &site.contests[0];
    let put = |kept: &List, rubric| -> Result<(Ranking, Vec<Fate>), Unfit> {
        let rubric = site.rubric(rubric).ok_or_else(|| Unfit(format!("rubric {rubric}")))?;
        list(kept, &site, rubric)
    };
    let ranking = match &record.ranking {
        Some(kept) => Some(put(kept, &contest.rubric)?.0),
        None => None,
    };
    let firmness = record.ranking.as_ref().and_then(|kept| Some((kept, kept.firmness.as_ref()?)));
    let robustness = match firmness.zip(site.rubric(&contest.rubric)) {
        Some(((kept, firmness), rubric)) => Some(firm::restored(firmness, rubric, &kept.ranked)?),
        None => None,
    };
    let round = match record.rounds.first() {
        Some(kept) => {
            let stages = &contest.stages;
            let found = stages.iter().position(|stage| stage.id.as_str() == kept.stage);
            let at = found.ok_or_else(|| Unfit(format!("stage {}", kept.stage)))?;
            let (ranking, fates) = put(&kept.result, contest.rubric_of(&stages[at]))?;
            if fates.len() != ranking.standings.len() {
                return Err(Unfit("fate".to_string()));
            }
            Some(Round::restored(&site, at, ranking, fates))
        }
        None => None,
    };
    if ranking.is_none() && round.is_none() {
        return Err(Unfit("ranking, rounds".to_string()));
    }
    Ok(Opened { site, findings, ranking, robustness, round })
}

/// What this program makes of the inputs of a kept result.
fn computed_again(
    site: &Site,
    findings: &crate::check::Findings,
    record_kept: &Record,
) -> Option<Record> {
    let contest = &site.contests[0];
    let position = |stage: &str| contest.stages.iter().position(|own| own.id.as_str() == stage);
    let stages = record_kept.rounds.iter().map(|round| position(&round.stage));
    let scope =
        Scope { stages: stages.collect::<Option<_>>()?, whole: record_kept.ranking.is_some() };
    let entrants = record_kept.head.entrants.as_ref();
    let entrants = entrants.map(|entrants| positions(site, &entrants.funds));
    let computed = compute(site, findings, 0, &scope, entrants.as_ref());
    computed.places(site, 0, record_kept.head.clone())
}
