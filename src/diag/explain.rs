//! The page behind each code: what it is, why it matters, an example, the mend.

use super::{Code, Lang};

pub struct Explanation {
    pub code: Code,
    /// Stable English name, such as `unknown-key`.
    pub name: &'static str,
    pub title: &'static str,
    pub why: &'static str,
    /// A short piece of a file with the mistake in it.
    pub wrong: &'static str,
    pub right: &'static str,
}

pub fn explain(code: &str, lang: Lang) -> Option<Explanation> {
    let _ = (code, lang);
    None
}

pub fn all_codes() -> Vec<Code> {
    Vec::new()
}
