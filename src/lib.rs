//! kongthun (กองทุน): three folders of notes, rules and figures become one Thai website that
//! ranks village funds. The modules stand in pipeline order, and each imports only what stands
//! before it (`docs/architecture.md`; `tests/architecture.rs` holds us to it).

pub mod text;
pub mod thai;
pub mod num;
pub mod id;
pub mod diag;
pub mod source;
pub mod picture;
pub mod model;
pub mod parse;
pub mod schema;
pub mod assemble;
pub mod sheet;
pub mod check;
pub mod import;
pub mod score;
pub mod freeze;
pub mod chart;
pub mod search;
pub mod plan;
pub mod audit;
pub mod theme;
pub mod render;
pub mod publish;
pub mod pipeline;
pub mod compare;
pub mod fix;
pub mod serve;
pub mod cli;
