//! Search that understands Thai, for sites from a USB stick to the nation.
//!
//! A document is found by any three letters of its loose form (`thai::forms`), so that neither
//! spelling, digits, missing spaces nor the way somebody's browser cuts Thai words decide. The
//! index says which documents may hold a query; their texts say which do, and how well:
//!
//! ```text
//! documents → keys (three letters, short words, citations) → postings → shards  g/N.js
//!           → texts, two or three to a file                                     t/N.js
//!           → words, with those of one meaning                                  s.js
//! places and funds, numbered so that every place is a range of funds            p.js f/N.js w/N.js
//! query → terms → postings → candidates → texts → score → what is shown
//! ```
//!
//! The same files are read by `themes/default/static/search.js` in the browser, over HTTP and from
//! a disk, and by the engine here; `tests/search.rs` holds that both give the same answers. Every
//! number of the ranking is whole, so that they can.
//!
//! What it finds and costs: `docs/search.md`.
//!
//! It knows neither model nor pages: `plan` makes documents, the pipeline brings both together.

pub mod vlq;
mod document;
mod keys;
mod index;
pub mod file;
mod query;
mod candidates;
mod verify;
mod snippet;
mod words;
mod near;
mod engine;
mod places;
mod whereabouts;

pub use document::{Body, Document, Facets, Kind, Part};
pub use engine::{Answer, FIRST, Filter, Hit, search};
pub use file::{Labels, Shelf};
pub use index::{Builder, Column, Index};
pub use places::{FundName, Place, Places};
pub use snippet::Snippet;
pub use whereabouts::{Whereabouts, whereabouts};
