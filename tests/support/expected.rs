//! Expected texts in files: compared exactly, rewritten by `UPDATE_EXPECTED=1`.

use std::path::Path;

pub fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECTED").is_some_and(|value| value == "1")
}

/// Compares, or writes the file. What differs is returned, so that a test can name all of it.
pub fn compare(path: &Path, actual: &str) -> Result<(), String> {
    if updating() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, actual).unwrap();
        return Ok(());
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    let differing = |a: &str, b: &str, mark: char| {
        let lines = a.lines().filter(|line| !b.lines().any(|other| other == *line));
        lines.take(20).map(|line| format!("  {mark} {line}\n")).collect::<String>()
    };
    Err(format!(
        "{} (UPDATE_EXPECTED=1 rewrites it)\n{}{}",
        path.display(),
        differing(&expected, actual, '-'),
        differing(actual, &expected, '+'),
    ))
}
