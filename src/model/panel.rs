//! What a judge says: points for what cannot be computed, in one file for each judge.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::id::{AreaCode, ContestId, FundCode, IndicatorId, JudgeId, StageId};
use crate::text::{Located, Span};

/// The sheet of one judge for one contest, or for one stage of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelSheet {
    pub file: Arc<str>,
    pub contest: Located<ContestId>,
    /// Without one it belongs to the last stage.
    pub stage: Option<Located<StageId>>,
    /// Says nothing of the person; everybody but the judges themselves knows them by it.
    pub judge: JudgeId,
    pub judge_span: Span,
    /// Shown in the judges' edition only, and there only if it was typed.
    pub name: String,
    /// The office that sent the judge; shown with the name.
    pub role: String,
    /// Where the judge lives; at district level the funds of this tambon are for others to judge.
    pub tambon: Option<Located<AreaCode>>,
    pub recusals: Vec<Recusal>,
    pub marks: Vec<Mark>,
}

/// A fund that a judge leaves to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recusal {
    pub fund: Located<FundCode>,
    /// For the organisers; shown in the judges' edition only.
    pub reason: String,
}

/// What a judge gives one fund for one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub fund: Located<FundCode>,
    pub indicator: Located<IndicatorId>,
    /// None where the judge abstains.
    pub points: Option<Decimal>,
    pub reason: String,
}
