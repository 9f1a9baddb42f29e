//! Thai text, digits, dates and order. Pure: text in, text or values out; no files, no clock, and
//! no module of ours below it. It never changes an author's text in place: what it normalises is
//! a copy for matching, what it formats is text the site itself generates.

pub mod digits;
pub mod letters;
pub mod fold;
pub mod forms;
pub mod words;
pub mod calendar;
mod calendar_words;
mod calendar_read;
pub mod order;
pub mod suggest;

pub use calendar::{
    Date, DateError, YearMonth, ends_with_month, has_short_year, read_date, read_year,
    read_year_month,
};
pub use digits::{Digits, to_arabic};
pub use fold::fold;
pub use letters::{columns, truncate};
pub use order::ThaiOrder;
pub use suggest::closest;
pub use words::ThaiWords;
