//! From figures to places: gates, indicators, points, ties, ranks and the reason for each.
//!
//! Pure arithmetic over the model. It knows nothing of text, addresses, files or language, so that
//! it could be handed to an auditor alone. Three promises:
//! - unknown is never zero: an indicator whose inputs are unknown gets no points and says so;
//! - ranked as printed: points are rounded once, half up, and every total is the exact sum of the
//!   printed points, so a pocket calculator comes to the same list;
//! - order of input decides nothing: what is equal in total and tie chain shares a place.

mod card;
mod evaluate;
mod gates;
mod grades;
mod indicator;
mod members;
mod order;
pub mod panel;
mod rank;
mod ranking;
mod restore;
mod robust;
mod stage;
pub mod swap;
mod trace;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod worked_tests;
#[cfg(test)]
mod contest_tests;
#[cfg(test)]
mod member_tests;
#[cfg(test)]
mod panel_tests;
#[cfg(test)]
mod property_tests;

pub use card::{DimensionScore, IndicatorScore, Input, ItemResult, Reason, Scorecard};
pub use evaluate::{Outcome, Years, evaluate};
pub use gates::Blocked;
pub use grades::{grade, open_points, possible_grades};
pub use indicator::{exact_points, score, score_indicator, score_judged};
pub use members::{MemberStanding, members};
pub use order::{decided_between, tie_value};
pub use panel::Panel;
pub use rank::rank;
pub use ranking::{Gated, Places, Ranking, Seat, Standing};
pub use robust::{
    Firmness, MOST_PAIRED, Move, OpenIndicator, Range, Robustness, Scenario, Seen, open_indicators,
};
pub use stage::{Fate, Group, Round, oversized, round, rounds, rounds_after};
pub use trace::{Traced, trace};
