//! Builds sites of a district, a province and the nation from generated funds, and prints time,
//! memory, files and bytes.
//!
//! ```text
//! cargo bench --bench scale                # 49, 2,500 and 79,610 funds (needs some 15 GB of disk)
//! cargo bench --bench scale -- 49 2500     # the sizes that are wanted
//! ```

#[path = "../examples/generate-funds/generator/mod.rs"]
mod generator;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kongthun::pipeline::prepare;
use kongthun::publish::publish;
use kongthun::source::disk;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![49, 2_500, 79_610] } else { asked };
    println!(
        "funds     read     check+score  render+write  total    processor  memory    files     bytes"
    );
    // All inputs are written first and all folders removed last: a disk that has just removed
    // thousands of files (ext4 keeps their inodes unused for minutes) is slow at making new ones.
    let folders: Vec<PathBuf> = sizes.iter().map(|funds| generated(*funds)).collect();
    for (funds, folder) in sizes.into_iter().zip(&folders) {
        measure(funds, folder);
    }
    for folder in folders {
        fs::remove_dir_all(folder).unwrap();
    }
}

/// A site's three folders, for so many funds.
fn generated(funds: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scale-{funds}"));
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

fn measure(funds: usize, folder: &Path) {
    let (start, used) = (Instant::now(), processor());
    let tree = disk::read_lean(folder).unwrap();
    let read = start.elapsed();
    let prepared = prepare(&tree);
    let ready = prepared.value.unwrap_or_else(|| panic!("{:?}", prepared.problems.first()));
    let ready_at = start.elapsed();
    let published = publish(&folder.join("output"), &ready).unwrap();
    let total = start.elapsed();
    println!(
        "{funds:<9} {:<8} {:<12} {:<13} {:<8} {:<10} {:<9} {:<9} {}",
        seconds(read),
        seconds(ready_at - read),
        seconds(total - ready_at),
        seconds(total),
        processor().zip(used).map_or("–".into(), |(now, used)| seconds(now - used)),
        memory(),
        published.files,
        published.bytes,
    );
}

/// The time that all cores have spent on the process so far, the system's work for it included,
/// where the system tells. In hundredths of a second.
fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let ticks = stat.rsplit(')').next()?.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.map(|word| word.parse().unwrap_or(0)).sum();
    Some(Duration::from_millis(ticks * 10))
}

fn seconds(time: Duration) -> String {
    format!("{}.{:03} s", time.as_secs(), time.subsec_millis())
}

/// The most memory the process has held so far, where the system tells.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|rest| rest.trim().strip_suffix("kB")).map(str::trim);
    match kilobytes.and_then(|number| number.parse::<u64>().ok()) {
        Some(kilobytes) => format!("{} MB", kilobytes / 1_000),
        None => "–".to_string(),
    }
}
