//! Arguments → `cli::run` → exit code; nothing else.

use std::process::ExitCode;

/// Pages are made of many small strings; this allocator makes a nation's a fifth cheaper.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(kongthun::cli::run(std::env::args_os().collect()))
}
