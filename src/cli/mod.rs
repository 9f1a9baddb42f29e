//! The commands, one file each. The outermost layer: it reads arguments and the clock, prints, and
//! turns what happened into an exit code.

mod args;
mod audit;
mod build;
mod diff;
mod explain;
mod export;
mod fix;
mod freeze;
mod import;
mod judges;
mod init;
mod new;
mod pdf;
mod say;
mod schema;
mod search;
mod serve;
mod store;
mod theme;
mod verify;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use args::Command;
pub use say::Exit;
use say::{Tongue, say};

use crate::diag::Lang;

/// Runs the program and gives its exit code.
pub fn run(arguments: Vec<OsString>) -> u8 {
    if let [_, word, rest @ ..] = arguments.as_slice()
        && word == pdf::guard::WORD
    {
        return if pdf::guard::watch(rest) { Exit::Done } else { Exit::Machine } as u8;
    }
    let lang = args::language(&arguments);
    let tongue = Tongue { lang };
    let exit = match args::parse(arguments, lang) {
        Ok(command) => dispatch(command, tongue),
        Err(refusal) => {
            if refusal.is_help {
                print(&refusal.text);
                Exit::Done
            } else {
                complain(&refusal.text);
                Exit::WrongUse
            }
        }
    };
    exit as u8
}

fn dispatch(command: Command, tongue: Tongue) -> Exit {
    match command {
        Command::Build { root, wanted } => {
            with_root(root, tongue, |root| build::build(root, wanted, tongue))
        }
        Command::Theme(asked) => {
            with_root(asked.root.clone(), tongue, |_| theme::theme(&asked, tongue))
        }
        Command::Check { root, format, orphans } => {
            with_root(root, tongue, |root| build::check(root, format, orphans, tongue))
        }
        Command::Serve { root, port, open } => {
            with_root(root, tongue, |root| serve::serve(root, port, open, tongue))
        }
        Command::New { root, kind, name } => {
            with_root(root, tongue, |root| new::new(root, kind, &name, tongue))
        }
        Command::Fix { root, write } => {
            with_root(root, tongue, |root| fix::fix(root, write, tongue))
        }
        Command::Freeze(asked) => {
            with_root(asked.root.clone(), tongue, |_| freeze::freeze(&asked, tongue))
        }
        Command::Diff(asked) => diff::diff(&asked, tongue),
        Command::Verify(asked) => verify::verify(&asked, tongue),
        Command::Init { folder } => init::init(&folder, tongue),
        Command::Export(export) => {
            with_root(export.root.clone(), tongue, |_| export::export(&export, tongue))
        }
        Command::Search(asked) => {
            with_root(asked.root.clone(), tongue, |_| search::search(&asked, tongue))
        }
        Command::Import { root, file, year, write } => {
            let year = year.as_deref();
            with_root(root, tongue, |root| import::import(&root, &file, year, write, tongue))
        }
        Command::Explain { code } => explain::explain(code.as_deref(), tongue),
        Command::Schema { kind, folder } => schema::schema(kind, folder.as_deref(), tongue),
    }
}

fn with_root(root: PathBuf, tongue: Tongue, then: impl FnOnce(PathBuf) -> Exit) -> Exit {
    if root.is_dir() {
        return then(root);
    }
    let root = root.display();
    complain(&say!(
        tongue,
        "ไม่พบโฟลเดอร์ {root}\nตรวจชื่อโฟลเดอร์ หรือเริ่มเว็บไซต์ใหม่ด้วย kongthun init {root}",
        "There is no folder {root}\nCheck its name, or start a new site with kongthun init {root}"
    ));
    Exit::WrongUse
}

/// Prints a result. A reader that has gone away (`| head`) is not an error.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end_matches('\n'));
    let _ = out.flush();
}

/// Prints what went wrong.
fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", text.trim_end_matches('\n'));
}

/// The language of messages as `--lang` wants it.
fn lang_of(word: &str) -> Option<Lang> {
    match word {
        "th" => Some(Lang::Th),
        "en" => Some(Lang::En),
        _ => None,
    }
}
