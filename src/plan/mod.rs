//! Decides every address and what each page shows.

pub mod view;
