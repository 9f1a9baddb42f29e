//! Figures that a text takes from the site's data when its page is made: `{{ … }}`.

use super::Field;
use crate::id::{AreaCode, FundCode};
use crate::text::Span;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    pub what: LiveKind,
    /// As it stands between the braces.
    pub written: String,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LiveKind {
    /// `fund("50230203").par30`, `fund("50230203", 2568).members.closing`
    Figure { fund: FundCode, year: Option<i32>, of: Measure },
    /// `chart("50230203").loans.closing`: one figure over the years.
    Chart { fund: FundCode, field: Field },
    /// `ranking(5)`, `ranking("502302", 5)`: the first of the shown contest.
    Ranking { area: Option<AreaCode>, count: usize },
}

/// What is told of a fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Field(Field),
    /// Loans at risk for more than 30 days, as a share of all loans.
    Par30,
    Par90,
    Name,
    Points,
    Place,
}

impl Measure {
    /// Those that are no figure of a file, as texts call them.
    pub const NAMED: [(&'static str, Measure); 5] = [
        ("par30", Measure::Par30),
        ("par90", Measure::Par90),
        ("name", Measure::Name),
        ("points", Measure::Points),
        ("place", Measure::Place),
    ];

    pub fn by_name(name: &str) -> Option<Measure> {
        let named = Measure::NAMED.iter().find(|(known, _)| *known == name);
        named.map(|(_, measure)| *measure).or_else(|| Field::by_path(name).map(Measure::Field))
    }
}

impl LiveKind {
    /// The fund that it speaks of.
    pub fn fund(&self) -> Option<&FundCode> {
        match self {
            LiveKind::Figure { fund, .. } | LiveKind::Chart { fund, .. } => Some(fund),
            LiveKind::Ranking { .. } => None,
        }
    }

    /// Whether it is a block of its own and no word of a sentence.
    pub fn is_block(&self) -> bool {
        !matches!(self, LiveKind::Figure { .. })
    }
}
