//! `export pdf`: dossiers of funds and the booklet of a contest, printed by an installed browser from
//! the same pages as the site's, also where the site has no page of them.

pub mod guard;
mod browser;
mod devtools;
mod find;
mod sheets;
mod shelf;

use std::path::PathBuf;
use std::time::Instant;

use super::args::Export;
use super::say::{Exit, Tongue, machine_no, say};
use super::{build, complain, export, print};
use crate::diag::{Lang, Problem};
use crate::id::FundCode;
use crate::model::Contest;
use crate::pipeline::{Paper, Ready};
use crate::plan::{Chosen, Edition};
use crate::publish::Source;
use crate::thai::{closest, to_arabic};
use browser::Browser;
use devtools::Fault;
use shelf::{Refused, Shelf};

/// Files in one go, and funds in one booklet: more is rather a mistake than meant.
const MOST_FILES: usize = 3_000;
const MOST_IN_BOOKLET: usize = 300;

/// Contents that got their numbers may move what stands behind them, once.
const TRIES: usize = 3;

pub fn pdf(asked: &Export, tongue: Tongue) -> Exit {
    let start = Instant::now();
    let nothing = say!(tongue, "ยังไม่ได้สร้าง PDF", "No PDF was made.");
    let edition = asked.edition.unwrap_or_default();
    let (tree, ready) = match build::ready_for(&asked.root, edition, &nothing, tongue) {
        Ok(ready) => ready,
        Err(exit) => return exit,
    };
    let Some(contest) = export::contest(asked, &ready, tongue) else { return Exit::WrongUse };
    let order = match Order::of(asked, &ready, contest, tongue) {
        Ok(order) => order,
        Err(refusal) => {
            complain(&refusal);
            return Exit::WrongUse;
        }
    };
    let folder =
        asked.output.clone().unwrap_or_else(|| PathBuf::from(format!("pdf-{}", contest.id)));
    match order.fill(&folder, &ready, contest) {
        Ok((files, sheets)) => {
            let seconds = start.elapsed().as_secs();
            let place = folder.display();
            print(&say!(
                tongue,
                "สร้าง PDF {files} ไฟล์ รวม {sheets} แผ่น ใน {seconds} วินาที\nอยู่ที่ {place}",
                "Made {files} PDF files, {sheets} sheets, in {seconds} s\nThey are in {place}"
            ));
            if edition != Edition::Public && edition != Edition::Blind {
                complain(&say!(
                    tongue,
                    "เอกสารฉบับนี้ใช้ภายใน ไม่ใช่เอกสารเผยแพร่",
                    "These papers are for internal use, not for publication"
                ));
            }
            Exit::Done
        }
        Err(Failure::Page(problem)) => {
            build::show(&[*problem], &tree, tongue);
            Exit::Problems
        }
        Err(Failure::Disk((path, error))) => {
            complain(&machine_no(tongue, &path, &error));
            Exit::Machine
        }
        Err(Failure::NoBrowser(missing)) => {
            complain(&no_browser(&missing, tongue));
            Exit::Machine
        }
        Err(Failure::Browser(program, fault)) => {
            complain(&browser_fault(&program, &fault, tongue));
            Exit::Machine
        }
    }
}

/// What is to be printed.
struct Order {
    position: usize,
    funds: Vec<FundCode>,
    is_booklet: bool,
}

impl Order {
    fn of(
        asked: &Export,
        ready: &Ready,
        contest: &Contest,
        tongue: Tongue,
    ) -> Result<Order, String> {
        let position = ready.site().contests.iter().position(|own| own.id == contest.id);
        let contenders = position.and_then(|position| ready.contenders(position));
        let Some((position, (ranked, gated))) = position.zip(contenders) else {
            let id = &contest.id;
            return Err(say!(
                tongue,
                "การประกวด {id} ยังจัดอันดับไม่ได้ สั่ง kongthun check เพื่อดูสาเหตุ",
                "The contest {id} cannot be ranked yet; kongthun check tells why"
            ));
        };
        let funds = match (asked.funds.as_slice(), asked.top) {
            ([], None) if asked.booklet => ranked,
            ([], None) => [ranked, gated].concat(),
            ([], Some(top)) => ranked.into_iter().take(top).collect(),
            (codes, _) => named(codes, &[ranked, gated].concat(), tongue)?,
        };
        let (count, most) = match asked.booklet {
            true => (funds.len(), MOST_IN_BOOKLET),
            false => (funds.len(), MOST_FILES),
        };
        if count > most {
            return Err(say!(
                tongue,
                "มี {count} กองทุน มากเกินกว่าจะพิมพ์ในครั้งเดียว (ไม่เกิน {most})\nเลือกด้วย --top เช่น --top 20 หรือ --fund รหัสกองทุน",
                "{count} funds are too many for one go (at most {most})\nChoose with --top, such as --top 20, or with --fund and codes"
            ));
        }
        Ok(Order { position, funds, is_booklet: asked.booklet })
    }

    /// Prints everything into a folder; how many files and sheets it took.
    fn fill(
        &self,
        folder: &std::path::Path,
        ready: &Ready,
        contest: &Contest,
    ) -> Result<(usize, usize), Failure> {
        let program = find::browser().map_err(Failure::NoBrowser)?;
        let mut shelf = Shelf::open(folder).map_err(Failure::Disk)?;
        let failed = |fault| Failure::Browser(program.clone(), fault);
        let mut browser = Browser::start(&program).map_err(failed)?;
        let mut pages = 0;
        let mut keep = |name: &str, mut pdf: Vec<u8>| {
            sheets::same_each_time(&mut pdf);
            pages += sheets::count(&pdf);
            shelf.put(name, &pdf).map_err(Failure::Disk)
        };
        let files = match self.is_booklet {
            true => {
                let pdf = self.booklet(ready, &mut browser).map_err(|error| error.of(&program))?;
                keep(&format!("booklet-{}.pdf", contest.id), pdf)?;
                1
            }
            false => {
                for fund in &self.funds {
                    let paper = ready.dossier(self.position, fund).map_err(Failure::Page)?;
                    let pdf = printed(&mut browser, ready, &paper).map_err(failed)?;
                    keep(&format!("dossier-{fund}.pdf"), pdf)?;
                }
                self.funds.len()
            }
        };
        drop(browser);
        shelf.finish().map_err(Failure::Disk)?;
        Ok((files, pages))
    }

    /// Printed once to see on which sheets its parts begin, and again with their numbers.
    fn booklet(&self, ready: &Ready, browser: &mut Browser) -> Result<Vec<u8>, Unprinted> {
        let mut chosen = Chosen { funds: Some(self.funds.clone()), pages: Vec::new() };
        let mut pdf = Vec::new();
        for _ in 0..TRIES {
            let paper = ready.booklet(self.position, chosen.clone()).map_err(Unprinted::Page)?;
            pdf = printed(browser, ready, &paper).map_err(Unprinted::Browser)?;
            let pages = sheets::anchors(&pdf);
            if pages == chosen.pages {
                break;
            }
            chosen.pages = pages;
        }
        Ok(pdf)
    }
}

/// A paper with everything that it shows.
fn printed(browser: &mut Browser, ready: &Ready, paper: &Paper) -> Result<Vec<u8>, Fault> {
    browser.tools.print(&paper.path, &|path| match path == paper.path {
        true => Some(paper.html.clone()),
        false => ready.find(path).and_then(|file| ready.bytes(file).ok()),
    })
}

/// The funds of these codes, in the order in which they were named.
fn named(codes: &[String], known: &[FundCode], tongue: Tongue) -> Result<Vec<FundCode>, String> {
    let mut funds: Vec<FundCode> = Vec::new();
    let mut unknown = Vec::new();
    for given in codes.iter().map(|code| code.trim()).filter(|code| !code.is_empty()) {
        let code = to_arabic(given);
        match known.iter().find(|own| own.as_str() == code) {
            Some(fund) if funds.contains(fund) => {}
            Some(fund) => funds.push(fund.clone()),
            None => {
                let near = closest(&code, known.iter().map(FundCode::as_str));
                let near = near.map_or_else(String::new, |near| match tongue.lang {
                    Lang::Th => format!(" น่าจะหมายถึง {near}"),
                    Lang::En => format!(" Did you mean {near}"),
                });
                unknown.push(say!(
                    tongue,
                    "ไม่มีกองทุนรหัส “{given}” ในการประกวดนี้{near}",
                    "There is no fund “{given}” in this contest.{near}"
                ));
            }
        }
    }
    match (unknown.is_empty(), funds.is_empty()) {
        (false, _) => Err(unknown.join("\n")),
        (true, true) => Err(say!(tongue, "ยังไม่ได้ระบุรหัสกองทุน", "No fund was named")),
        (true, false) => Ok(funds),
    }
}

enum Unprinted {
    Page(Box<Problem>),
    Browser(Fault),
}

impl Unprinted {
    fn of(self, program: &std::path::Path) -> Failure {
        match self {
            Unprinted::Page(problem) => Failure::Page(problem),
            Unprinted::Browser(fault) => Failure::Browser(program.to_path_buf(), fault),
        }
    }
}

enum Failure {
    Page(Box<Problem>),
    Disk(Refused),
    NoBrowser(find::NotFound),
    Browser(PathBuf, Fault),
}

fn no_browser(missing: &find::NotFound, tongue: Tongue) -> String {
    let variable = find::VARIABLE;
    let what = match missing {
        find::NotFound::Named(path) => {
            let path = path.display();
            say!(
                tongue,
                "ไม่พบโปรแกรม {path} ที่ตัวแปร {variable} ระบุไว้",
                "{variable} names {path}, which is not there"
            )
        }
        find::NotFound::Nowhere => say!(
            tongue,
            "ไม่พบ Google Chrome, Microsoft Edge หรือ Chromium ในเครื่องนี้ จึงสร้าง PDF ไม่ได้",
            "There is no Google Chrome, Microsoft Edge or Chromium on this machine to print with"
        ),
    };
    say!(
        tongue,
        "{what}\nติดตั้งโปรแกรมใดโปรแกรมหนึ่ง หรือตั้งตัวแปร {variable} ให้ชี้ไปที่โปรแกรมนั้น\nหรือเปิดหน้า “เอกสารประกอบการพิจารณา” ของกองทุนในเว็บไซต์แล้วสั่งพิมพ์ ได้เอกสารเดียวกัน",
        "{what}\nInstall one of them, or let {variable} name its program\nPrinting a fund's dossier page of the site from any browser gives the same paper"
    )
}

fn browser_fault(program: &std::path::Path, fault: &Fault, tongue: Tongue) -> String {
    let program = program.display();
    let what = match fault {
        Fault::WouldNotStart => say!(tongue, "เปิด {program} ไม่ได้", "{program} would not start"),
        Fault::TooSlow => {
            say!(tongue, "{program} ไม่ตอบในเวลาที่กำหนด", "{program} did not answer in time")
        }
        Fault::Disk(error) => {
            say!(tongue, "เปิด {program} ไม่ได้: {error}", "{program} would not start: {error}")
        }
        Fault::Broke(error) => {
            say!(tongue, "{program} หยุดระหว่างพิมพ์: {error}", "{program} broke off: {error}")
        }
    };
    say!(
        tongue,
        "{what}\nยังไม่ได้สร้าง PDF ไฟล์เดิมอยู่ครบ ลองสั่งใหม่ หรือระบุเบราว์เซอร์อื่นด้วยตัวแปร CHROMIUM",
        "{what}\nNo PDF was made; what was there is untouched. Try again, or name another browser with CHROMIUM"
    )
}
