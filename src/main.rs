//! Arguments → `cli::run` → exit code; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(kongthun::cli::run(std::env::args_os().collect()))
}
