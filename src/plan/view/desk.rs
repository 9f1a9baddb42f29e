//! The judges' desk: what its pages say before a script fills them.

use serde::Serialize;

use super::{Link, Tab};

/// `desk.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeskView {
    /// `compare`, `weights` or `shortlist`.
    pub tool: &'static str,
    pub contest_id: String,
    pub contest: Link,
    pub lead: String,
    /// Empty where the page shows official points only.
    pub unofficial: &'static str,
    pub tools: Vec<Tab>,
    /// What to read where no script runs.
    pub without: Vec<Link>,
}
