//! The program as people run it: arguments in, exit code and words out.

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// What a run said and how it ended.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Everything it said.
    pub fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}

/// The program with nothing in its environment that changes what it says.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kongthun"));
    command.stdin(Stdio::null()).env("COLUMNS", "100").env("NO_COLOR", "1");
    command.env_remove("KONGTHUN_LANG");
    command
}

pub fn finish(command: &mut Command) -> Ran {
    read(command.output().expect("the program starts"))
}

fn read(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
    let ran = Ran {
        code: output.status.code().expect("the program was not killed"),
        out: text(output.stdout),
        err: text(output.stderr),
    };
    let said = ran.said();
    assert!(!said.contains("\\u{"), "Thai is printed as it is: {said}");
    assert!(!said.contains("panicked"), "{said}");
    ran
}

/// Runs the words of `line` in `folder`.
pub fn run(folder: &Path, line: &str) -> Ran {
    finish(program().current_dir(folder).args(line.split_whitespace()))
}

/// As `run`, with the exit code that must come of it.
pub fn run_to(code: i32, folder: &Path, line: &str) -> Ran {
    let ran = run(folder, line);
    assert_eq!(ran.code, code, "kongthun {line}\n{}", ran.said());
    ran
}

pub fn has_thai(text: &str) -> bool {
    text.chars().any(|letter| ('\u{0e01}'..='\u{0e5b}').contains(&letter))
}
