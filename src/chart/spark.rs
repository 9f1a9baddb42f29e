//! Sparklines: the course of a figure in a cell of a table, in a hundred bytes.

use std::fmt::Write;

use super::{Spark, pixels};

const WIDTH: f64 = 38.0;
const HEIGHT: f64 = 12.0;

/// One `<svg>` element, or nothing where there is no course. An unknown year is a gap.
pub fn draw(spark: &Spark) -> String {
    let known: Vec<f64> = spark.values.iter().flatten().map(|value| pixels(*value)).collect();
    if known.len() < 2 {
        return String::new();
    }
    let low = known.iter().copied().fold(f64::INFINITY, f64::min);
    let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let step = WIDTH / (spark.values.len() - 1).max(1) as f64;
    let mut path = String::new();
    let mut pen = 'M';
    for (index, value) in spark.values.iter().enumerate() {
        let Some(value) = value else {
            pen = 'M';
            continue;
        };
        // What does not change runs through the middle.
        let share = if high > low { (pixels(*value) - low) / (high - low) } else { 0.5 };
        let (x, y) = (1.0 + index as f64 * step, 1.0 + (1.0 - share) * HEIGHT);
        let _ = write!(path, "{pen}{} {}", x.round(), y.round());
        pen = 'L';
    }
    format!(
        "<svg class=\"spark\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 40 14\"><path d=\"{path}\"/></svg>",
        spark.says
    )
}
