//! `kongthun check` of a province and of the nation: files a second, processor time, memory, and
//! what dominates.
//!
//! ```text
//! cargo bench --bench check                # 2,500 and 79,610 funds of three years each
//! cargo bench --bench check -- 2500        # the sizes that are wanted
//! ```
//!
//! The whole is what the command does. The parts are done once more, one file after the other, for
//! their share of it; the rest is making one site of all files, the rules of accounts, and memory.

mod machine;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kongthun::check::{Allow, privacy_of_text};
use kongthun::parse;
use kongthun::pipeline::problems;
use kongthun::source::disk;
use machine::{generated, memory, processor, seconds, since, sizes};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let sizes = sizes(&[2_500, 79_610]);
    println!(
        "funds     total      processor  memory    files/s   of the processor: read  parse     gate"
    );
    let folders: Vec<PathBuf> = sizes.iter().map(|funds| generated("check", *funds)).collect();
    for (funds, folder) in sizes.into_iter().zip(&folders) {
        // Once for the disk: what is measured is the program.
        drop(disk::read_lean(folder).unwrap());
        measure(funds, folder);
    }
    for folder in folders {
        fs::remove_dir_all(folder).unwrap();
    }
}

fn measure(funds: usize, folder: &Path) {
    let (start, used) = (Instant::now(), processor());
    let tree = disk::read_lean(folder).unwrap();
    let found = problems(&tree).len();
    let (total, spent, peak) = (start.elapsed(), since(used), memory());
    let files = tree.len();
    drop(tree);
    let [read, parse, gate] = parts(&folder.join("data/funds"));
    let rate = files as u128 * 1_000 / total.as_millis().max(1);
    println!(
        "{funds:<9} {:<10} {spent:<10} {peak:<9} {rate:<9} {:>22}  {:<9} {}   ({found} problems)",
        seconds(total),
        seconds(read),
        seconds(parse),
        seconds(gate),
    );
}

/// Reading every file of funds, parsing it, looking for personal data in it: by the clock, on one
/// core.
fn parts(folder: &Path) -> [Duration; 3] {
    let allow = Allow::default();
    let mut spent = [Duration::ZERO; 3];
    let mut timed = |part: usize, from: Instant| spent[part] += from.elapsed();
    for path in files_below(folder) {
        let now = Instant::now();
        let text = fs::read_to_string(&path).unwrap();
        timed(0, now);
        let name: Arc<str> = Arc::from(path.to_string_lossy());
        let now = Instant::now();
        let fund = parse::fund::fund(&name, &text);
        timed(1, now);
        let now = Instant::now();
        assert!(privacy_of_text(&name, &text, &allow).is_empty());
        timed(2, now);
        assert!(fund.value.is_some());
    }
    spent
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            files.extend(files_below(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files
}
