//! `result.json`: what was decided, as data. Places, totals, points, gates and reasons stand in it
//! whole, so that no later program has to agree in order to show them. Numbers are text.
//!
//! The shape is part of the promise that a kept result can be opened in ten years: it only ever
//! grows, under a higher `format_version`, and `README.md` beside it says what each part means.

use serde::{Deserialize, Serialize};

pub const FORMAT: &str = "kongthun-result";
pub const FORMAT_VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub head: Head,
    /// The whole contest in one list; only where the contest is decided.
    pub ranking: Option<List>,
    pub rounds: Vec<RoundRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub format: String,
    pub format_version: u32,
    /// Which program computed it.
    pub program: String,
    /// The day it was kept, ค.ศ. `YYYY-MM-DD`.
    pub date: String,
    pub contest: String,
    pub title: String,
    pub budget_year: i32,
    pub fiscal_year: i32,
    /// Invented figures.
    pub sample: bool,
    /// Who entered the first of `rounds`, where a round before chose them.
    pub entrants: Option<Entrants>,
    /// The result that this one puts right.
    pub corrects: Option<Corrects>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entrants {
    /// The round that chose them, and the result of it that counted.
    pub stage: String,
    pub date: String,
    pub seal: String,
    pub funds: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrects {
    pub folder: String,
    pub seal: String,
    pub corrections: Vec<CorrectionRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionRecord {
    pub fund: String,
    pub year: i32,
    pub field: String,
    /// As the fund's file writes it; empty where it was not known.
    pub old: String,
    pub new: String,
    pub office: String,
    pub on: String,
    pub why: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundRecord {
    pub stage: String,
    pub title: String,
    pub level: String,
    pub result: List,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    pub rubric: String,
    pub rubric_version: i64,
    /// The most that could be had.
    pub out_of: String,
    /// Best first.
    pub ranked: Vec<Ranked>,
    /// Those whom a gate holds back, in order of code.
    pub gated: Vec<Out>,
    /// What judges gave.
    pub panel: Vec<VerdictRecord>,
    pub bearings: Vec<BearingRecord>,
    /// How firm the places are; only of a contest as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub firmness: Option<FirmnessRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirmnessRecord {
    /// Whether all combinations of raised and lowered dimensions were tried.
    pub corners: bool,
    /// Whether `weights` holds for all weights within the frame.
    pub certain: bool,
    /// The weights that were tried.
    pub tried: Vec<Tried>,
    /// Indicators that were left out, one at a time.
    pub left_out: Vec<String>,
    /// In the order of `ranked`.
    pub funds: Vec<FirmRecord>,
}

/// What became of weights: a fifth more or less.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Tried {
    RaisedDimension(String),
    LoweredDimension(String),
    RaisedIndicator(String),
    LoweredIndicator(String),
    /// These dimensions raised, all others lowered.
    RaisedTogether(Vec<String>),
}

/// Between which places a fund stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirmRecord {
    pub fund: String,
    /// Whatever the weights within the frame.
    pub weights: RangeRecord,
    /// In what was tried; `best_by` and `worst_by` are positions in `tried`, from 0.
    pub tried: SeenRecord,
    /// With one indicator less; positions in `left_out`.
    pub without: SeenRecord,
    /// When missing figures turn up.
    pub missing: RangeRecord,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RangeRecord {
    pub best: u32,
    pub worst: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenRecord {
    pub best: u32,
    pub worst: u32,
    pub best_by: Option<u16>,
    pub worst_by: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    pub fund: String,
    pub name: String,
    pub places: PlacesRecord,
    /// The step of the tie chain, from 1, that put it below the one above of equal total.
    pub tie_step: Option<usize>,
    /// `by_place`, `wild_card`, `out`, `decided`; only in a round.
    pub fate: Option<String>,
    pub size_class: Option<String>,
    pub total: String,
    pub dimensions: Vec<DimensionRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacesRecord {
    pub overall: SeatRecord,
    pub province: SeatRecord,
    pub amphoe: SeatRecord,
    pub tambon: SeatRecord,
    pub size_class: Option<SeatRecord>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatRecord {
    pub place: u32,
    pub of: u32,
    pub shared: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Out {
    pub fund: String,
    pub name: String,
    pub failed: Vec<GateRecord>,
    /// Gates about a year that another gate finds missing.
    pub unjudged: Vec<GateRecord>,
    pub size_class: Option<String>,
    /// Absent where there is no year to compute from.
    pub total: Option<String>,
    pub dimensions: Vec<DimensionRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateRecord {
    pub gate: String,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionRecord {
    pub id: String,
    pub points: String,
    pub indicators: Vec<IndicatorRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorRecord {
    pub id: String,
    /// The value of the formula; absent where it is not known.
    pub raw: Option<String>,
    /// Absent while judges have given none.
    pub points: Option<String>,
    pub because: Because,
    pub inputs: Vec<InputRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputRecord {
    /// `loans.closing`, or `prior.loans.closing` of the year before.
    pub figure: String,
    /// Absent where it is not known.
    pub value: Option<String>,
    /// Line of the fund's file; 0 where it is not written.
    pub line: u32,
}

/// Why an indicator got its points. Positions count from 0, in the order of the rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Because {
    Band { position: usize, level: String },
    BelowAllBands,
    Exception { position: usize, level: Option<String> },
    DividedByZero { level: Option<String> },
    Missing { unknown: Vec<String> },
    TooLarge,
    Checklist(Vec<ItemRecord>),
    Panel,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRecord {
    pub option: Option<usize>,
    pub points: String,
    pub missing: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictRecord {
    pub fund: String,
    pub indicator: String,
    pub votes: Vec<VoteRecord>,
    /// Before rounding.
    pub mean: Option<String>,
    pub points: Option<String>,
    pub spread: String,
    pub should_talk: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteRecord {
    pub judge: String,
    pub points: Option<String>,
    /// `counts`, `trimmed`, `abstains`, `recused_by_declaration`, `recused_by_tambon`.
    pub standing: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BearingRecord {
    pub judge: String,
    pub compared: usize,
    pub own: String,
    pub others: String,
}

impl Record {
    /// The text of `result.json`: each fund on a line of its own, so that two results can be
    /// compared with any tool.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        let mut json = format!("{{\n\"head\": {},\n", serde_json::to_string_pretty(&self.head)?);
        json.push_str("\"ranking\": ");
        match &self.ranking {
            Some(list) => list.push(&mut json)?,
            None => json.push_str("null"),
        }
        json.push_str(",\n\"rounds\": [");
        for (at, round) in self.rounds.iter().enumerate() {
            let (stage, title) = (text(&round.stage)?, text(&round.title)?);
            let (gap, level) = (if at > 0 { "," } else { "" }, text(&round.level)?);
            json.push_str(&format!(
                "{gap}\n{{\"stage\": {stage}, \"title\": {title}, \"level\": {level}, \"result\": "
            ));
            round.result.push(&mut json)?;
            json.push('}');
        }
        json.push_str("\n]}\n");
        Ok(json)
    }

    pub fn read(json: &[u8]) -> Result<Record, serde_json::Error> {
        serde_json::from_slice(json)
    }

    /// The list of a round, or of the whole contest.
    pub fn list(&self, stage: Option<&str>) -> Option<&List> {
        match stage {
            None => self.ranking.as_ref(),
            Some(stage) => {
                let found = self.rounds.iter().find(|round| round.stage == stage);
                found.map(|round| &round.result)
            }
        }
    }
}

impl List {
    fn push(&self, json: &mut String) -> Result<(), serde_json::Error> {
        let (rubric, out_of) = (text(&self.rubric)?, text(&self.out_of)?);
        let version = self.rubric_version;
        json.push_str(&format!(
            "{{\"rubric\": {rubric}, \"rubric_version\": {version}, \"out_of\": {out_of},\n"
        ));
        push_rows(json, "ranked", &self.ranked)?;
        json.push_str(",\n");
        push_rows(json, "gated", &self.gated)?;
        json.push_str(",\n");
        push_rows(json, "panel", &self.panel)?;
        json.push_str(",\n");
        push_rows(json, "bearings", &self.bearings)?;
        if let Some(firmness) = &self.firmness {
            firmness.push(json)?;
        }
        json.push('}');
        Ok(())
    }
}

impl FirmnessRecord {
    fn push(&self, json: &mut String) -> Result<(), serde_json::Error> {
        let FirmnessRecord { corners, certain, left_out, .. } = self;
        let left_out = serde_json::to_string(left_out)?;
        json.push_str(&format!(
            ",\n\"firmness\": {{\"corners\": {corners}, \"certain\": {certain}, \"left_out\": {left_out},\n"
        ));
        push_rows(json, "tried", &self.tried)?;
        json.push_str(",\n");
        push_rows(json, "funds", &self.funds)?;
        json.push('}');
        Ok(())
    }
}

fn text(words: &str) -> Result<String, serde_json::Error> {
    serde_json::to_string(words)
}

fn push_rows<T: Serialize>(
    json: &mut String,
    name: &str,
    rows: &[T],
) -> Result<(), serde_json::Error> {
    json.push_str(&format!("\"{name}\": ["));
    for (at, row) in rows.iter().enumerate() {
        json.push_str(if at > 0 { ",\n" } else { "\n" });
        json.push_str(&serde_json::to_string(row)?);
    }
    json.push(']');
    Ok(())
}
