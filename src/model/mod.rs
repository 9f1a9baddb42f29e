//! What the project is about, in the field's own words: no file format, no I/O, no HTML.

pub mod doc;
pub mod place;
pub mod section;
