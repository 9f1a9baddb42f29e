//! Builds sites of a district, a province and the nation from generated funds, and prints time,
//! memory, files and bytes.
//!
//! ```text
//! cargo bench --bench scale                # 49, 2,500 and 79,610 funds (needs some 15 GB of disk)
//! cargo bench --bench scale -- 49 2500     # the sizes that are wanted
//! ```

mod machine;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use kongthun::pipeline::prepare;
use kongthun::publish::publish;
use kongthun::source::disk;
use machine::{generated, memory, processor, seconds, since, sizes};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let sizes = sizes(&[49, 2_500, 79_610]);
    println!(
        "funds     read     check+score  render+write  total    processor  memory    files     bytes"
    );
    // All inputs are written first and all folders removed last: a disk that has just removed
    // thousands of files (ext4 without a journal keeps their inodes unused for minutes) is slow at
    // making new ones.
    let folders: Vec<PathBuf> = sizes.iter().map(|funds| generated("scale", *funds)).collect();
    settle();
    for (funds, folder) in sizes.into_iter().zip(&folders) {
        measure(funds, folder);
    }
    for folder in folders {
        fs::remove_dir_all(folder).unwrap();
    }
}

/// Has what was written lie on the disk before anything is measured, as the inputs of a site do.
/// Where there is no such command, the system takes its own time.
fn settle() {
    let _ = std::process::Command::new("sync").status();
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
        since(used),
        memory(),
        published.files,
        published.bytes,
    );
}
