//! Numbers as people type them (`read`) and as people read them (`write`). Exact decimals
//! throughout; nothing here knows what a number is about, and nothing panics on any input.

pub mod read;
mod correct;
pub mod write;
pub mod unit;

pub use read::{NumError, amount, corrected, decimal, percentage, ratio, whole};
pub use rust_decimal::Decimal;
pub use unit::Unit;
pub use write::{
    count, exact, grouped, half_up, money, percent, percentage_points, plain, points, push_count,
    push_exact, push_grouped, push_money, push_plain, shortest,
};
