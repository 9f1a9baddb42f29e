//! What benchmarks share: generated sites on the disk, and what the system tells of time and memory.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[path = "../../examples/generate-funds/generator/mod.rs"]
mod generator;

/// The sizes that were asked for on the command line, or these.
pub fn sizes(usual: &[usize]) -> Vec<usize> {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    if asked.is_empty() { usual.to_vec() } else { asked }
}

/// A site's three folders, for so many funds.
pub fn generated(name: &str, funds: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{funds}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for (path, text) in generator::funds(funds, 7).chain(generator::rest_of_root(funds)) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The time that all cores have spent on the process so far, the system's work for it included,
/// where the system tells. In hundredths of a second.
pub fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let ticks = stat.rsplit(')').next()?.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.map(|word| word.parse().unwrap_or(0)).sum();
    Some(Duration::from_millis(ticks * 10))
}

/// What was spent since; a dash where the system does not tell.
pub fn since(before: Option<Duration>) -> String {
    processor().zip(before).map_or("–".into(), |(now, before)| seconds(now - before))
}

pub fn seconds(time: Duration) -> String {
    format!("{}.{:03} s", time.as_secs(), time.subsec_millis())
}

/// The most memory the process has held so far, where the system tells.
pub fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|rest| rest.trim().strip_suffix("kB")).map(str::trim);
    match kilobytes.and_then(|number| number.parse::<u64>().ok()) {
        Some(kilobytes) => format!("{} MB", kilobytes / 1_000),
        None => "–".to_string(),
    }
}
