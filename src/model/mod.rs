//! What the project is about, in the field's own words: no file format, no I/O, no HTML.

pub mod field;
pub mod panel;
pub mod place;
pub mod section;
pub mod topic;
pub mod prose;
pub mod cite;
pub mod doc;
pub mod fund;
pub mod formula;
pub mod rubric;
pub mod contest;
pub mod correction;
pub mod area;
pub mod note;
pub mod law;
pub mod leaflet;
pub mod site;

pub use area::Area;
pub use contest::{Contest, Level};
pub use correction::Correction;
pub use field::Field;
pub use fund::{Entry, Fund, FundYear};
pub use law::{Law, Rule};
pub use leaflet::Leaflet;
pub use note::{Note, Page, ProblemCard};
pub use panel::PanelSheet;
pub use place::PageRef;
pub use rubric::{Indicator, Rubric, ScoringRule};
pub use site::{Settings, Site};
