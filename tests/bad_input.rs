//! What people get wrong, and what they are told. Each folder of `tests/fixtures/bad` says how its
//! site differs from the good one: files of its own, `edits.txt` (`@ file`, then lines `-` that
//! give way to lines `+`) and `remove.txt`; `today.txt` says on which day it is read. Its `expected.txt` has every problem of the whole site,
//! one a line: `CODE file:line:column «what is pointed at» what (label) | fix`.

mod support;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use kongthun::diag::{Lang, Mistake, Problem, Severity, Words};
use kongthun::pipeline::prepare;
use kongthun::publish::Source;
use kongthun::source::Tree;
use kongthun::text::column_of;
use kongthun::thai::letters::is_thai;
use rayon::prelude::*;
use support::expected;
use support::small_site::{FUND_1, SmallSite, fixtures, site};

fn line(problem: &Problem, tree: &Tree) -> String {
    let words = problem.words(Lang::Th);
    let severity = match problem.severity() {
        Severity::Error => "",
        Severity::Blocks => " [ไม่เข้าอันดับ]",
        Severity::Warning => " [เตือน]",
    };
    let place = match (problem.place.span, tree.text(&problem.place.file)) {
        (Some(span), Some(text)) => {
            let column = column_of(text, span.start as usize);
            let pointed = text.get(span.range()).unwrap_or("(!)").lines().next().unwrap_or("");
            format!("{}:{}:{column} «{pointed}»", problem.place.file, span.line)
        }
        _ => problem.place.file.to_string(),
    };
    let label = if words.label.is_empty() { String::new() } else { format!(" ({})", words.label) };
    format!("{}{severity} {place} {}{label} | {}\n", problem.code(), words.what, words.fix)
}

fn cases() -> Vec<PathBuf> {
    let folder = fixtures().join("bad");
    let mut cases: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn load(case: &Path) -> SmallSite {
    let removed = std::fs::read_to_string(case.join("remove.txt")).unwrap_or_default();
    removed.lines().fold(site().changed_by(case), |site, path| site.without(path))
}

/// The site of a case on its day, if it has one.
fn tree(case: &Path) -> Tree {
    let tree = load(case).tree();
    match std::fs::read_to_string(case.join("today.txt")) {
        Ok(day) => tree.on(kongthun::thai::read_date(day.trim()).unwrap()),
        Err(_) => tree,
    }
}

/// A case, its site, what is said of it, and whether it would be published.
struct Read {
    case: PathBuf,
    tree: Tree,
    problems: Vec<Problem>,
    is_published: bool,
}

/// All cases, read once for all tests.
static READ: LazyLock<Vec<Read>> = LazyLock::new(|| {
    let read = |case: PathBuf| {
        let tree = tree(&case);
        let found = prepare(&tree);
        Read { case, is_published: found.value.is_some(), problems: found.problems, tree }
    };
    cases().into_par_iter().map(read).collect()
});

#[test]
fn the_good_site_has_no_problem() {
    let tree = site().tree();
    let found = prepare(&tree);
    let lines: String = found.problems.iter().map(|problem| line(problem, &tree)).collect();
    assert_eq!(lines, "");
    assert!(found.value.is_some());
}

#[test]
fn every_mistake_is_told_where_it_stands() {
    let mut wrong = Vec::new();
    assert!(READ.len() >= 40, "only {} cases were found", READ.len());
    for Read { case, tree, problems, is_published } in READ.iter() {
        let name = case.file_name().unwrap().to_string_lossy();
        if problems.is_empty() {
            wrong.push(format!("{name}: nothing was found"));
        }
        let any_error = problems.iter().any(|p| p.severity() == Severity::Error);
        assert_eq!(!is_published, any_error, "{name}: published in spite of an error");
        let lines: String = problems.iter().map(|problem| line(problem, tree)).collect();
        wrong.extend(expected::compare(&case.join("expected.txt"), &lines).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// English messages are English: what is Thai in them was written by the author of the file, and
/// stands in quotes.
#[test]
fn thai_in_english_messages_is_quoted_from_the_file() {
    let mut wrong = Vec::new();
    for Read { problems, .. } in READ.iter() {
        for problem in problems {
            let Words { what, label, why, fix } = problem.words(Lang::En);
            // Headings of a note are Thai in any language.
            if problem.mistake == Mistake::NoteWithoutCore {
                continue;
            }
            for said in [what, label, why, fix] {
                if without_quotes(&said).chars().any(is_thai) {
                    wrong.push(format!("{} {said}", problem.code()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn without_quotes(said: &str) -> String {
    let outside = said.split('“').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('”').map_or(piece, |(_, after)| after),
    });
    outside.collect()
}

#[test]
fn lines_may_miss_their_total_by_the_satang_that_paper_drops() {
    let off = |satang: &str| {
        let site = site().edit(FUND_1, "account_2: 115700", &format!("account_2: {satang}"));
        prepare(&site.tree()).problems
    };
    assert_eq!(off("115700.75"), []);
    assert_eq!(off("115701"), []);
    assert_eq!(off("115701.01").len(), 1);
}

#[test]
fn a_date_to_come_is_told_of_and_changes_no_page() {
    let today = kongthun::thai::Date::new(2026, 2, 1).unwrap();
    let (early, late) = (site().tree().on(today), site().tree());
    let found = prepare(&early);
    let codes: Vec<_> = found.problems.iter().map(|problem| problem.code().0).collect();
    // The general meeting, the audit, the report; and the closing of the other fund's books.
    assert_eq!(codes, ["D119"; 4]);
    assert!(found.problems.iter().all(|problem| problem.severity() == Severity::Warning));
    let (early, late) = (found.value.unwrap(), prepare(&late).value.unwrap());
    for index in 0..early.count() {
        assert_eq!(early.bytes(index).unwrap(), late.bytes(index).unwrap());
    }
}

#[test]
fn files_of_funds_that_are_left_on_the_disk_are_read_the_same() {
    for case in cases() {
        let site = load(&case);
        let (near, far) = (prepare(&site.tree()), prepare(&site.far_tree()));
        assert_eq!(near.problems, far.problems, "{}", case.display());
    }
}
