//! One file in, one value out. Parsers never fail: they report, and return what they could read.

pub mod markdown;
pub mod sections;
