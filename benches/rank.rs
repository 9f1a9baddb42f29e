//! Scores and ranks generated funds, then tries how firm their places are; prints the time, the
//! processor's time and the memory of each step.
//!
//! ```text
//! cargo bench --bench rank                # 49, 2,500 and 79,610 funds
//! cargo bench --bench rank -- 49 2500     # the sizes that are wanted
//! ```

#[path = "../examples/generate-funds/generator/mod.rs"]
mod generator;

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kongthun::assemble::assemble;
use kongthun::check::reach;
use kongthun::model::Site;
use kongthun::model::formula::Figure;
use kongthun::parse;
use kongthun::score::{Robustness, rank, swap};
use kongthun::source::Tree;
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![49, 2_500, 79_610] } else { asked };
    println!("funds     step                       time       processor  memory");
    for funds in sizes {
        measure(funds);
    }
}

/// A site of so many funds, read fund after fund so that their texts never stand together.
fn site(funds: usize) -> Site {
    let rest = generator::rest_of_root(funds);
    let files = rest.into_iter().map(|(path, text)| (path, text.into_bytes()));
    let tree = Tree::of(files.collect::<Vec<_>>());
    let mut site = assemble(&tree, &|_, _| Vec::new()).value.expect("a site").site;
    site.funds = generator::funds(funds, 7)
        .filter_map(|(path, text)| parse::fund::fund(&Arc::from(path.as_str()), &text).value)
        .collect();
    site.funds.sort_by(|a, b| a.code.cmp(&b.code));
    site
}

fn measure(funds: usize) {
    let site = site(funds);
    let rubric = &site.rubrics[0];
    let start = memory();
    let ranking =
        step(funds, "score and rank", || rank(&site, 0, &|_, _| false)).expect("a ranking");
    let robustness = step(funds, "ranges of places", || Robustness::of(&site, &ranking, rubric));
    let year = site.contests[0].fiscal_year;
    let range = |fund: usize, figure: Figure| {
        let year = site.funds[fund].year(year - i32::from(figure.prior));
        year.map_or((None, None), |year| reach(year, figure.field, &|_| true))
    };
    let swaps: usize = step(funds, "neighbours and swaps", || {
        (0..ranking.standings.len())
            .into_par_iter()
            .map(|position| {
                let bounds = swap::Bounds { is_hidden: &|_, _| false, range: &range };
                let (above, below) = swap::neighbours(&site, &ranking, rubric, position, &bounds);
                [above, below].into_iter().flatten().filter(|side| side.swap.is_some()).count()
            })
            .sum()
    });
    let robustness = robustness.expect("robustness");
    println!(
        "{funds:<9} {} ranked, {} sets of weights, {} without one, certain: {}, {swaps} swaps; {start} before",
        ranking.standings.len(),
        robustness.tried.len(),
        robustness.left_out.len(),
        robustness.is_certain,
    );
}

fn step<T>(funds: usize, name: &str, work: impl FnOnce() -> T) -> T {
    let (start, used) = (Instant::now(), processor());
    let done = work();
    let spent = processor().zip(used).map_or("–".to_string(), |(now, used)| seconds(now - used));
    println!("{funds:<9} {name:<26} {:<10} {spent:<10} {}", seconds(start.elapsed()), memory());
    done
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
