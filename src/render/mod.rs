//! Pages to bytes: the only door to tera, and `Doc` to HTML.

pub mod doc;
mod doc_inline;
