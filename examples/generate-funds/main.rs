//! Writes invented funds. For developers:
//!
//! ```text
//! cargo run --example generate-funds -- --root .                  # the 49 shipped funds
//! cargo run --release --example generate-funds -- --root /tmp/n --funds 79610 [--seed 7]
//! ```

mod generator;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)
    };
    let Some(root) = value("--root") else {
        eprintln!("--root DIR [--funds N] [--seed S]");
        return ExitCode::from(2);
    };
    let number = |name: &str| value(name).map(|text| text.parse::<usize>()).transpose();
    let (Ok(funds), Ok(seed)) = (number("--funds"), number("--seed")) else {
        eprintln!("--funds and --seed take a whole number");
        return ExitCode::from(2);
    };
    let seed = seed.map_or(generator::SEED, |seed| seed as u64);
    let files: Box<dyn Iterator<Item = (String, String)>> = match funds {
        Some(count) => Box::new(generator::root(count, seed)),
        None => Box::new(generator::shipped()),
    };
    for (path, text) in files {
        if let Err(error) = write(&Path::new(root).join(&path), &text) {
            eprintln!("{path}: {error}");
            return ExitCode::from(3);
        }
    }
    ExitCode::SUCCESS
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
