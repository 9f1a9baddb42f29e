//! `export`: the form for an office, or published results and figures.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::args::{Export, Format, What};
use super::import::{not_a_year, not_stored};
use super::say::{Exit, Tongue, say};
use super::{audit, build, complain, judges, pdf, print, store};
use crate::assemble::assemble;
use crate::diag::{Problem, Severity};
use crate::id::AreaCode;
use crate::model::{Contest, Fund, Site};
use crate::pipeline::Ready;
use crate::publish::Source;
use crate::sheet::{Book, form, published, write};
use crate::thai::{closest, read_year, to_arabic};

/// Rows of a form that people can still work with; a large province has some 6,000.
const MOST_ROWS: usize = 20_000;

pub fn export(asked: &Export, tongue: Tongue) -> Exit {
    if let Some(refusal) = misused(asked, tongue) {
        complain(&refusal);
        return Exit::WrongUse;
    }
    match asked.what {
        What::Template => template(asked, tongue),
        What::Sheets => judges::export(asked, tongue),
        What::Ranking | What::Funds => results(asked, tongue),
        What::Audit => audit::export(asked, tongue),
        What::Pdf => pdf::pdf(asked, tongue),
    }
}

/// Options that belong to the other kind of export.
fn misused(asked: &Export, tongue: Tongue) -> Option<String> {
    let is_template = asked.what == What::Template;
    let is_form = matches!(asked.what, What::Template | What::Sheets);
    let of_contest = matches!(asked.what, What::Ranking | What::Sheets | What::Audit | What::Pdf);
    let is_paper = asked.what == What::Pdf;
    let has_editions = matches!(asked.what, What::Audit | What::Pdf);
    let foreign = [
        (asked.tambon.is_some() && !is_template, "--tambon"),
        (asked.amphoe.is_some() && !is_template, "--amphoe"),
        (asked.year.is_some() && !is_template, "--year"),
        (asked.contest.is_some() && !of_contest, "--contest"),
        (asked.edition.is_some() && !has_editions, "--edition"),
        (!asked.funds.is_empty() && !is_paper, "--fund"),
        (asked.top.is_some() && !is_paper, "--top"),
        (asked.booklet && !is_paper, "--booklet"),
        (asked.stage.is_some() && asked.what != What::Sheets, "--stage"),
        (asked.judge.is_some() && asked.what != What::Sheets, "--judge"),
        (is_form && !matches!(asked.format, None | Some(Format::Xlsx)), "--format"),
        (has_editions && asked.format.is_some(), "--format"),
    ];
    let (_, option) = foreign.into_iter().find(|(wrong, _)| *wrong)?;
    let what = match asked.what {
        What::Template => "template",
        What::Ranking => "ranking",
        What::Funds => "funds",
        What::Audit => "audit",
        What::Sheets => "sheets",
        What::Pdf => "pdf",
    };
    Some(say!(
        tongue,
        "ตัวเลือก {option} ใช้กับ export {what} ไม่ได้\nดูวิธีใช้: kongthun export --help",
        "{option} does not go with export {what}\nSee kongthun export --help"
    ))
}

fn template(asked: &Export, tongue: Tongue) -> Exit {
    let year = match asked.year.as_deref().map(|text| read_year(text).ok_or(text)) {
        None => None,
        Some(Ok(year)) => Some(year),
        Some(Err(text)) => {
            complain(&not_a_year(text, tongue));
            return Exit::WrongUse;
        }
    };
    let Some(tree) = build::read(&asked.root, tongue) else { return Exit::Machine };
    let assembled = assemble(&tree, &|_, _| Vec::new());
    // A fund that cannot be read would be missing from the form without a word.
    let is_in_the_way = |problem: &&Problem| {
        let file = &*problem.place.file;
        let needed = ["data/funds/", "data/areas.yaml", "data/site.yaml"];
        problem.severity() == Severity::Error && needed.iter().any(|path| file.starts_with(path))
    };
    let errors: Vec<Problem> = assembled.problems.iter().filter(is_in_the_way).cloned().collect();
    let Some(assembled) = assembled.value.filter(|_| errors.is_empty()) else {
        build::show(&errors, &tree, tongue);
        complain(&say!(
            tongue,
            "ยังไม่ได้สร้างแบบกรอก แก้ข้อผิดพลาดข้างต้นแล้วสั่งใหม่",
            "No form was made. Mend the errors above and try again."
        ));
        return Exit::Problems;
    };
    let site = &assembled.site;
    let area = match area(asked, site, tongue) {
        Ok(area) => area,
        Err(refusal) => {
            complain(&refusal);
            return Exit::WrongUse;
        }
    };
    let funds: Vec<&Fund> = site
        .funds
        .iter()
        .filter(|fund| area.as_ref().is_none_or(|area| area.contains(&fund.tambon)))
        .collect();
    if funds.is_empty() {
        complain(&say!(
            tongue,
            "ไม่มีกองทุนในพื้นที่นี้ จึงไม่มีแบบให้สร้าง",
            "There are no funds in this area, so there is no form to make"
        ));
        return Exit::WrongUse;
    }
    let rows: usize = match year {
        Some(_) => funds.len(),
        None => funds.iter().map(|fund| fund.years.len()).sum(),
    };
    if rows > MOST_ROWS {
        complain(&say!(
            tongue,
            "แบบกรอกนี้จะมี {rows} แถว ซึ่งมากเกินกว่าจะกรอกในไฟล์เดียว\nเลือกทีละอำเภอด้วย --amphoe หรือทีละปีด้วย --year",
            "This form would have {rows} rows, too many for one file\nTake one amphoe with --amphoe, or one year with --year"
        ));
        return Exit::WrongUse;
    }
    let of = match &area {
        Some(code) => site.area(code).map_or_else(|| code.to_string(), |area| area.full_name()),
        None => site.settings.title.clone(),
    };
    let book = form::form(site, &funds, year, &of);
    let path = asked.output.clone().unwrap_or_else(|| {
        let area = area.as_ref().map_or_else(String::new, |area| format!("-{area}"));
        let year = year.map_or_else(String::new, |year| format!("-{year}"));
        PathBuf::from(format!("kongthun-form{area}{year}.xlsx"))
    });
    if path.exists() {
        complain(&left_alone(&path, tongue));
        return Exit::WrongUse;
    }
    let (count, shown) = (funds.len(), path.display().to_string());
    keep_book(&book, &path, tongue, || {
        say!(
            tongue,
            "สร้างแบบกรอกแล้ว {count} กองทุน: {shown}\nไฟล์นี้มีตัวเลขจริงครบทุกช่อง ใช้ภายในสำนักงาน ไม่ใช่เอกสารเผยแพร่\nกรอกเสร็จแล้วตรวจด้วย kongthun import {shown}",
            "Made a form for {count} funds: {shown}\nIt holds all figures as they are: for the office, not for publication\nWhen filled in, check it with kongthun import {shown}"
        )
    })
}

/// What somebody may have filled in is not written over.
pub(super) fn left_alone(path: &Path, tongue: Tongue) -> String {
    let shown = path.display();
    say!(
        tongue,
        "มีไฟล์ {shown} อยู่แล้ว จึงไม่เขียนทับ เพราะอาจเป็นแบบที่กรอกแล้ว\nระบุชื่ออื่นด้วย -o",
        "{shown} exists already and was left alone: it may have been filled in\nName another file with -o"
    )
}

/// The area that was asked for.
fn area(asked: &Export, site: &Site, tongue: Tongue) -> Result<Option<AreaCode>, String> {
    let (given, digits) = match (&asked.tambon, &asked.amphoe) {
        (Some(code), _) => (code, 6),
        (None, Some(code)) => (code, 4),
        (None, None) => return Ok(None),
    };
    let code = AreaCode::new(&to_arabic(given));
    if code.as_str().len() == digits && site.areas.contains_key(&code) {
        return Ok(Some(code));
    }
    let known = site.areas.keys().map(AreaCode::as_str).filter(|code| code.len() == digits);
    let near = closest(code.as_str(), known);
    let near = near.and_then(|near| site.area(&AreaCode::new(near)));
    let near = near.map_or_else(String::new, |area| match tongue.lang {
        crate::diag::Lang::Th => format!("\nน่าจะหมายถึง {} ({})", area.code, area.full_name()),
        crate::diag::Lang::En => format!("\nDid you mean {} ({})", area.code, area.full_name()),
    });
    Err(say!(
        tongue,
        "ไม่มีพื้นที่รหัส “{given}” ใน data/areas.yaml{near}",
        "There is no area “{given}” in data/areas.yaml{near}"
    ))
}

fn results(asked: &Export, tongue: Tongue) -> Exit {
    let nothing = say!(tongue, "ยังไม่ได้ส่งออก", "Nothing was exported.");
    let (_, ready) = match build::ready(&asked.root, &nothing, tongue) {
        Ok(ready) => ready,
        Err(exit) => return exit,
    };
    match asked.what {
        What::Ranking => ranking(asked, &ready, tongue),
        _ => funds(asked, &ready, tongue),
    }
}

/// The contest that was asked for, or the current one.
pub fn contest<'r>(asked: &Export, ready: &'r Ready, tongue: Tongue) -> Option<&'r Contest> {
    let contests = &ready.site().contests;
    let found = match &asked.contest {
        Some(id) => contests.iter().find(|contest| contest.id.as_str() == id),
        None => ready.contest(),
    };
    if found.is_none() {
        let ids: Vec<&str> = contests.iter().map(|contest| contest.id.as_str()).collect();
        let (ids, given) = (ids.join(", "), asked.contest.as_deref().unwrap_or("-"));
        complain(&say!(
            tongue,
            "ไม่มีการประกวดรหัส “{given}”\nที่มีอยู่: {ids}",
            "There is no contest “{given}”\nThere are: {ids}"
        ));
    }
    found
}

fn ranking(asked: &Export, ready: &Ready, tongue: Tongue) -> Exit {
    let Some(contest) = contest(asked, ready, tongue) else { return Exit::WrongUse };
    let file = |ending: &str| format!("api/contests/{}/ranking.{ending}", contest.id);
    let format = asked.format.unwrap_or(Format::Xlsx);
    let path = file(if format == Format::Json { "json" } else { "csv" });
    let Some(bytes) = published_bytes(ready, &path, tongue) else { return Exit::Problems };
    if format != Format::Xlsx {
        return hand_out(&bytes, asked, tongue);
    }
    let table = published::ranking(&String::from_utf8_lossy(&bytes), &contest.title);
    let name = format!("ranking-{}.xlsx", contest.id);
    workbook(&table.book(ready.invented()), asked, &name, tongue)
}

fn funds(asked: &Export, ready: &Ready, tongue: Tongue) -> Exit {
    let format = asked.format.unwrap_or(Format::Xlsx);
    let Some(bytes) = published_bytes(ready, "api/funds.json", tongue) else {
        return Exit::Problems;
    };
    if format == Format::Json {
        return hand_out(&bytes, asked, tongue);
    }
    let mut texts = vec![String::from_utf8_lossy(&bytes).into_owned()];
    // A large site keeps its figures by province; its first file then has no years.
    let provinces = ready.site().areas.keys().filter(|code| code.as_str().len() == 2);
    let parts: Vec<String> = provinces
        .map(|code| format!("api/funds/{code}.json"))
        .filter(|path| ready.find(path).is_some())
        .collect();
    if !parts.is_empty() {
        texts.clear();
    }
    for path in parts {
        let Some(bytes) = published_bytes(ready, &path, tongue) else { return Exit::Problems };
        texts.push(String::from_utf8_lossy(&bytes).into_owned());
    }
    let title = &ready.site().settings.title;
    let table = match published::funds(&texts, title) {
        Ok(table) => table,
        Err(error) => {
            complain(&error.to_string());
            return Exit::Machine;
        }
    };
    match format {
        Format::Csv => hand_out(&table.csv(), asked, tongue),
        _ => workbook(&table.book(ready.invented()), asked, "funds.xlsx", tongue),
    }
}

/// A data file of the site, as it is published.
fn published_bytes(ready: &Ready, path: &str, tongue: Tongue) -> Option<Vec<u8>> {
    let made = ready.find(path).map(|position| ready.bytes(position));
    if let Some(Ok(bytes)) = made {
        return Some(bytes);
    }
    complain(&say!(
        tongue,
        "เว็บไซต์นี้ไม่มี {path} เพราะยังจัดอันดับไม่ได้ สั่ง kongthun check เพื่อดูสาเหตุ",
        "This site has no {path}: it cannot be ranked yet. kongthun check tells why"
    ));
    None
}

/// A text file: to the named file, or to whoever reads our output, byte for byte.
fn hand_out(bytes: &[u8], asked: &Export, tongue: Tongue) -> Exit {
    let Some(path) = &asked.output else {
        let mut out = std::io::stdout().lock();
        // A reader that has gone away is not an error.
        let _ = out.write_all(bytes).and_then(|()| out.flush());
        return Exit::Done;
    };
    keep(bytes, path, tongue, || made(path, tongue))
}

fn workbook(book: &Book, asked: &Export, name: &str, tongue: Tongue) -> Exit {
    let path = asked.output.clone().unwrap_or_else(|| PathBuf::from(name));
    keep_book(book, &path, tongue, || made(&path, tongue))
}

pub(super) fn made(path: &Path, tongue: Tongue) -> String {
    let shown = path.display();
    say!(tongue, "สร้างไฟล์แล้ว: {shown}", "Made {shown}")
}

pub(super) fn keep_book(
    book: &Book,
    path: &Path,
    tongue: Tongue,
    done: impl FnOnce() -> String,
) -> Exit {
    match write::bytes(book) {
        Ok(bytes) => keep(&bytes, path, tongue, done),
        Err(error) => {
            complain(&say!(
                tongue,
                "สร้างไฟล์ Excel ไม่ได้: {error}",
                "No workbook could be made: {error}"
            ));
            Exit::Machine
        }
    }
}

fn keep(bytes: &[u8], path: &Path, tongue: Tongue, done: impl FnOnce() -> String) -> Exit {
    match store::replace(path, bytes) {
        Ok(()) => {
            print(&done());
            Exit::Done
        }
        Err(error) => {
            complain(&not_stored(&error, tongue));
            Exit::Machine
        }
    }
}
