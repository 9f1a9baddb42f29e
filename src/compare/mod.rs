//! What would change if this were published: pages, figures, and places that move with the reason
//! why. Two sites are compared, each a root (data that can be built) or an output (a site as it was
//! published).
//!
//! What an output withholds is compared as withheld. Two roots are the officer's own files, and are
//! compared figure by figure as they are.

mod figures;
mod json;
mod pages;
mod places;
mod rows;

pub use figures::{FigureChange, FundChange, Shown};
pub use json::json;
pub use pages::PageChanges;
pub use places::{Because, Moved, ResultChange, Standing};

use crate::pipeline::Ready;

/// A site to be compared: its files by path, and the data behind them where that is at hand.
pub trait Side: Sync {
    /// In order.
    fn paths(&self) -> Vec<String>;
    fn bytes(&self, path: &str) -> Option<Vec<u8>>;
    fn ready(&self) -> Option<&Ready>;
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub pages: PageChanges,
    pub funds: Vec<FundChange>,
    /// In order of fund, year and form.
    pub figures: Vec<FigureChange>,
    /// Results in which something moves, in order of contest and round.
    pub results: Vec<ResultChange>,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        *self == Changes::default()
    }
}

pub fn compare(old: &dyn Side, new: &dyn Side) -> Changes {
    let (funds, figures) = figures::changes(old, new);
    let results = places::changes(old, new, &figures);
    Changes { pages: pages::changes(old, new), funds, figures, results }
}
