//! What the tests of whole sites share.

#![allow(dead_code)]

pub mod decided;
pub mod expected;
pub mod program;
pub mod small_site;
