//! What search finds and what it costs.
//!
//! ```text
//! cargo bench --bench search               # all three
//! cargo bench --bench search -- quality    # the evaluation set
//! cargo bench --bench search -- notes      # an index of 5,000 notes of 8 KB
//! cargo bench --bench search -- funds      # places and names of 79,610 funds
//! cargo bench --bench search -- notes keep # leaves the index where it is, for
//! cargo bench --bench search -- chromium   # only the times in Chromium, of what was kept
//! ```
//!
//! Costs of a query are measured with the script of the page in Node, and in Chromium over
//! `file://` where CHROMEDRIVER or chromedriver is there.

#[path = "../tests/support/evaluation.rs"]
mod evaluation;
#[path = "../tests/support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use evaluation::{Evaluation, document};
use kongthun::id::{AreaCode, FundCode};
use kongthun::search::file::{self, Labels, Shelf};
use kongthun::search::{Builder, Document, FundName, Index, Places};
use kongthun::text::Span;
use kongthun::thai::words::ThaiWords;
use kongthun::theme;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const NOTES: usize = 5_000;
const NOTE_BYTES: usize = 8_000;
const FUNDS: usize = 79_610;

fn main() {
    let asked: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted =
        |name: &str| asked.is_empty() || asked == ["keep"] || asked.iter().any(|word| word == name);
    if wanted("quality") {
        quality();
    }
    if wanted("notes") {
        notes();
    }
    if wanted("funds") {
        funds();
    }
    if asked.iter().any(|word| word == "chromium") {
        for name in ["notes", "funds"] {
            let folder = folder(name);
            if let Ok(queries) = fs::read_to_string(folder.join("queries.json")) {
                println!("\n{name}");
                in_chromium(&folder, &serde_json::from_str::<Vec<String>>(&queries).unwrap());
            }
        }
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("search-{name}"))
}

/// Takes the index away, unless it is to be measured again.
fn done(folder: &Path, queries: &[String]) {
    if std::env::args().any(|word| word == "keep") {
        let queries = serde_json::json!(queries).to_string();
        fs::write(folder.join("queries.json"), queries).unwrap();
    } else {
        fs::remove_dir_all(folder).unwrap();
    }
}

fn quality() {
    let set = Evaluation::load();
    println!("{} documents, {} queries", set.documents.len(), set.queries.len());
    println!("half  kind          queries  recall@10  precision@10  MRR");
    for (half, held) in [("seen", false), ("held", true)] {
        for (kind, m) in set.measure(|query| query.held == held) {
            let kind = if kind.is_empty() { "all" } else { &kind };
            let share =
                |thousandths: usize| format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
            println!(
                "{half}  {kind:12}  {:7}  {:9}  {:12}  {}",
                m.queries,
                share(m.recall),
                share(m.precision),
                share(m.rank)
            );
        }
    }
}

/// Numbers that look random and are the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }
}

/// Invented names, so that there are rare words as in real texts.
fn invented(random: &mut Random) -> String {
    let starts = [
        "ก", "ข", "ค", "ง", "จ", "ช", "ด", "ต", "ท", "น", "บ", "ป", "พ", "ม", "ย", "ร", "ล", "ว",
        "ส", "ห", "อ", "กร", "พร", "ปล", "ตร", "ศ", "ธ", "ภ",
    ];
    let ends = [
        "า",
        "ี",
        "ู",
        "ำ",
        "าง",
        "อง",
        "ัน",
        "ิน",
        "ุม",
        "าว",
        "ัย",
        "อน",
        "าด",
        "ึก",
        "่า",
        "้า",
        "้อง",
        "่าน",
        "ุ่ง",
        "ื้อ",
    ];
    let syllables = 2 + random.below(3);
    let syllable = |random: &mut Random| {
        format!("{}{}", starts[random.below(starts.len())], ends[random.below(ends.len())])
    };
    (0..syllables).map(|_| syllable(random)).collect()
}

/// Notes of this size, put together from pieces of the evaluation's own and invented names.
fn generated(count: usize) -> impl Iterator<Item = Document> {
    let words = ThaiWords::new();
    let sources: Vec<Vec<String>> = Evaluation::load()
        .documents
        .iter()
        .map(|one| words.pieces(&one.body.text).map(str::to_string).collect())
        .filter(|words: &Vec<String>| words.len() > 40)
        .collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    (0..count).map(move |number| {
        let mut text = String::new();
        while text.len() < NOTE_BYTES {
            let source = &sources[random.below(sources.len())];
            let start = random.below(source.len() - 12);
            text.extend(source[start..start + 3 + random.below(9)].iter().map(String::as_str));
            if random.below(6) == 0 {
                text.push_str(&invented(&mut random));
            }
            if random.below(14) == 0 {
                text.push(if random.below(3) == 0 { '\n' } else { ' ' });
            }
        }
        let title = format!("{} {}", invented(&mut random), invented(&mut random));
        document(&title, "ปีงบประมาณ ๒๕๖๙", &format!("notes/n{number}/index.html"), &text)
    })
}

fn notes() {
    let before = memory();
    let (start, used) = (Instant::now(), processor());
    let mut builder = Builder::default();
    let mut bytes = 0;
    // Texts are made one by one, as the pipeline does; what making them takes is taken off again.
    let mut making = Duration::ZERO;
    let mut texts = generated(NOTES);
    loop {
        let made = Instant::now();
        let Some(document) = texts.next() else { break };
        making += made.elapsed();
        bytes += document.text().len();
        builder.add(&document);
    }
    let index = builder.finish();
    let spent = start.elapsed() - making;
    println!(
        "\n{NOTES} notes, {} MB of text: index in {} s ({} s of processor time with the texts), memory {} MB (before {} MB)",
        bytes / 1_000_000,
        seconds(spent),
        seconds(processor() - used),
        memory(),
        before
    );
    let places = Places::default();
    let all: Vec<Document> = generated(NOTES).collect();
    let folder = written(&index, &places, "notes", &|shelf| match shelf {
        Shelf::Texts(number) => {
            Some(all[index.documents_of(number)].iter().map(file::text).collect())
        }
        _ => None,
    });
    let sizes: Vec<u64> = (0..index.shards.len())
        .map(|number| fs::metadata(folder.join(Shelf::Keys(number).path())).unwrap().len())
        .collect();
    println!(
        "postings: {} shards, {} KB on average, {} KB the largest, {} MB in all",
        sizes.len(),
        sizes.iter().sum::<u64>() / sizes.len() as u64 / 1_000,
        sizes.iter().max().unwrap() / 1_000,
        sizes.iter().sum::<u64>() / 1_000_000
    );
    let queries: Vec<String> =
        Evaluation::load().queries.into_iter().map(|query| query.text).collect();
    costs(&folder, &queries);
    done(&folder, &queries);
}

fn funds() {
    // As many places as the country has, with invented names.
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut places = Vec::new();
    let mut funds = Vec::new();
    let amphoes = 928;
    for amphoe in 0..amphoes {
        let province = amphoe * 77 / amphoes;
        let code = format!("{:02}", 10 + province);
        let first = amphoe == 0 || (amphoe - 1) * 77 / amphoes != province;
        if first {
            places.push([code.clone(), invented(&mut random), String::new()]);
        }
        let within = (0..amphoe).filter(|other| other * 77 / amphoes == province).count();
        let amphoe_code = format!("{code}{:02}", within + 1);
        places.push([amphoe_code.clone(), invented(&mut random), String::new()]);
        for tambon in 0..8 {
            let tambon_code = format!("{amphoe_code}{:02}", tambon + 1);
            places.push([tambon_code.clone(), invented(&mut random), String::new()]);
            let left = FUNDS - funds.len();
            let here = if amphoe + 1 == amphoes && tambon == 7 {
                left
            } else {
                left.min(8 + random.below(6))
            };
            for moo in 1..=here.min(99) {
                let village = invented(&mut random);
                funds.push(FundName {
                    code: FundCode::new(&format!("{tambon_code}{moo:02}")),
                    tambon: AreaCode::new(&tambon_code),
                    name: format!("กองทุนหมู่บ้าน{village} หมู่ที่ {moo}"),
                    moo: moo as u32,
                });
            }
        }
    }
    let count = funds.len();
    let queries: Vec<String> = (0..60)
        .map(|n| {
            let fund: &FundName = &funds[(n * 1_301) % count];
            let place = places.iter().find(|place| place[0] == fund.tambon.as_str()).unwrap();
            let village = fund.name.split(' ').next().unwrap().trim_start_matches("กองทุนหมู่บ้าน");
            match n % 6 {
                0 => village.to_string(),
                1 => format!("บ้าน{village} ต.{}", place[1]),
                2 => place[1].clone(),
                3 => format!("{} หมู่ที่ {}", place[1], fund.moo),
                4 => fund.code.to_string(),
                _ => village.chars().take(4).collect(),
            }
        })
        .collect();
    let (start, used) = (Instant::now(), processor());
    let places = Places::new(places, funds);
    println!(
        "\n{count} funds in {} places: index in {} s ({} s of processor time), memory {} MB",
        places.places.len(),
        seconds(start.elapsed()),
        seconds(processor() - used),
        memory()
    );
    let mut builder = Builder::default();
    builder.add(&document("ก", "", "a.html", "กองทุน"));
    let index = builder.finish();
    let folder = written(&index, &places, "funds", &|shelf| match shelf {
        Shelf::Texts(_) => Some(vec![file::text(&document("ก", "", "a.html", "กองทุน"))].into()),
        _ => None,
    });
    let size = |shelf: Shelf| fs::metadata(folder.join(shelf.path())).unwrap().len() / 1_000;
    println!(
        "places {} KB raw; {} shards of names, {} KB in all",
        size(Shelf::Places),
        places.names.shards.len(),
        (0..places.names.shards.len()).map(|n| size(Shelf::Names(n))).sum::<u64>()
    );
    costs(&folder, &queries);
    done(&folder, &queries);
}

/// The files of an index and the scripts that read them.
fn written(
    index: &Index,
    places: &Places,
    name: &str,
    other: &dyn Fn(Shelf) -> Option<serde_json::Value>,
) -> PathBuf {
    let folder = self::folder(name);
    let _ = fs::remove_dir_all(&folder);
    for shelf in Shelf::all(index, places) {
        let data = match shelf {
            Shelf::Meta => file::meta(index, places, &Labels::default()),
            Shelf::Words => file::words(index),
            Shelf::Keys(number) => file::keys(index, number),
            Shelf::Places => file::places(places),
            Shelf::Funds(number) => file::funds(places, number),
            Shelf::Names(number) => file::keys(&places.names, number),
            Shelf::Texts(_) => other(shelf).unwrap_or_default(),
        };
        let path = folder.join(shelf.path());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, shelf.js(&index.version, &data)).unwrap();
    }
    let theme = theme::load("default", &[], (&Arc::from("data/site.yaml"), Span::default())).value;
    for (path, bytes) in theme.assets.iter().filter(|(path, _)| path.ends_with(".js")) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let page =
        "<!DOCTYPE html><meta charset=utf-8><title>x</title><script src=static/search.js></script>";
    fs::write(folder.join("index.html"), page).unwrap();
    folder
}

fn costs(folder: &Path, queries: &[String]) {
    let gz = |path: &str| {
        let compressed = Command::new("gzip").args(["-9", "-c"]).arg(folder.join(path)).output();
        compressed.map_or(0, |output| output.stdout.len())
    };
    println!(
        "p.js {} B gz, m.js {} B gz, search.js {} B gz, places.js {} B gz",
        gz("search/p.js"),
        gz("search/m.js"),
        gz("static/search.js"),
        gz("static/places.js")
    );
    let mut node = Command::new("node")
        .arg("tests/search/measure.js")
        .arg(folder)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .spawn()
        .expect("node");
    let list = serde_json::json!(queries).to_string();
    node.stdin.take().unwrap().write_all(list.as_bytes()).unwrap();
    assert!(node.wait().unwrap().success());
    in_chromium(folder, queries);
}

/// Each query on a page of its own, then all of them once more on a page that has loaded all.
/// First results are those that a page shows: what the first texts hold, or all there is.
fn in_chromium(folder: &Path, queries: &[String]) {
    let driver = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    if Command::new(driver).arg("--version").stdout(Stdio::null()).status().is_err() {
        println!("  (no chromedriver: not measured in Chromium)");
        return;
    }
    let browser = webdriver::Browser::open();
    let address = format!("file://{}/index.html", folder.display());
    let timed = |query: &String| {
        let script = format!(
            "const start = performance.now(), past = () => Math.round(1000 * (performance.now() - start)); \
             let first; return KT.search({}, {{}}, 10, () => {{ first = past(); }}).then(() => [first || past(), past()])",
            serde_json::json!(query)
        );
        let times = browser.run(&script);
        [0, 1].map(|n| times[n].as_u64().unwrap_or(0))
    };
    let cold: Vec<[u64; 2]> = queries
        .iter()
        .map(|query| {
            browser.go(&address);
            timed(query)
        })
        .collect();
    browser.go(&address);
    queries.iter().for_each(|query| _ = timed(query));
    // The same query twice in a row: its files are there.
    let warm: Vec<u64> = queries
        .iter()
        .map(|query| {
            timed(query);
            timed(query)[1]
        })
        .collect();
    let nth = |n: usize| cold.iter().map(|times| times[n]).collect();
    for (what, mut list) in [
        ("nothing loaded, first results", nth(0)),
        ("nothing loaded, all results", nth(1)),
        ("loaded", warm),
    ] {
        list.sort_unstable();
        let ms = |micro: u64| format!("{}.{:01} ms", micro / 1_000, micro % 1_000 / 100);
        println!(
            "  Chromium over file://, {what}: median {}, p90 {}, max {}",
            ms(list[list.len() / 2]),
            ms(list[list.len() * 9 / 10]),
            ms(list[list.len() - 1])
        );
    }
}

/// The time that all cores have spent on the process so far.
fn processor() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = stat.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.map(|word| word.parse().unwrap_or(0)).sum();
    Duration::from_millis(ticks * 10)
}

/// The most memory the process has held so far, in MB.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|rest| rest.trim().strip_suffix("kB"));
    kilobytes.and_then(|number| number.trim().parse::<u64>().ok()).unwrap_or(0) / 1_000
}

fn seconds(time: Duration) -> String {
    format!("{}.{:02}", time.as_secs(), time.subsec_millis() / 10)
}
