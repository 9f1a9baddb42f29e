//! `explain CODE`: the page behind a code. Without a code, the list of all of them.

use super::say::{Exit, Tongue, say};
use super::{complain, print};
use crate::diag::{self, Explanation, Lang, Words};
use crate::sheet;
use crate::thai;

pub fn explain(code: Option<&str>, tongue: Tongue) -> Exit {
    let Some(code) = code else {
        let lines: Vec<String> = diag::all_codes()
            .into_iter()
            .filter_map(|code| diag::explain(code.0, tongue.lang))
            .map(|page| format!("{}  {}", page.code, page.title))
            .chain(sheet_codes(tongue.lang).map(|(code, words)| format!("{code}  {}", words.what)))
            .collect();
        print(&lines.join("\n"));
        return Exit::Done;
    };
    let wanted = thai::to_arabic(code).to_ascii_uppercase();
    if let Some((code, words)) = sheet_codes(tongue.lang).find(|(known, _)| *known == wanted) {
        print(&of_sheet(code, &words, tongue.lang));
        return Exit::Done;
    }
    match diag::explain(code, tongue.lang) {
        Some(page) => {
            print(&written(&page, tongue.lang));
            Exit::Done
        }
        None => {
            let codes = diag::all_codes();
            let sheets = sheet_codes(tongue.lang).map(|(code, _)| code);
            let close = thai::closest(&wanted, codes.iter().map(|code| code.0).chain(sheets));
            let close = close.map_or_else(String::new, |close| match tongue.lang {
                Lang::Th => format!("\nน่าจะหมายถึง {close}"),
                Lang::En => format!("\nDid you mean {close}"),
            });
            complain(&say!(
                tongue,
                "ไม่มีรหัส “{code}”{close}\nดูทุกรหัส: kongthun explain",
                "There is no code “{code}”{close}\nSee all: kongthun explain"
            ));
            Exit::WrongUse
        }
    }
}

/// What only a spreadsheet can have wrong, each with the words of an example.
fn sheet_codes(lang: Lang) -> impl Iterator<Item = (&'static str, Words)> {
    sheet::problem::samples().into_iter().map(move |trouble| (trouble.code(), trouble.words(lang)))
}

fn of_sheet(code: &str, words: &Words, lang: Lang) -> String {
    let (example, why, fix) = match lang {
        Lang::Th => ("ตัวอย่าง (ไฟล์ Excel หรือ CSV)", "เพราะอะไร", "แก้อย่างไร"),
        Lang::En => ("An example (Excel or CSV)", "Why", "Mend"),
    };
    let label =
        if words.label.is_empty() { String::new() } else { format!("\n    {}", words.label) };
    format!(
        "{code}\n\n{example}:\n    {}{label}\n\n{why}: {}\n\n{fix}: {}",
        words.what, words.why, words.fix
    )
}

fn written(page: &Explanation, lang: Lang) -> String {
    let (why, wrong, right) = match lang {
        Lang::Th => ("เพราะอะไร", "ตัวอย่างที่ผิด", "แก้เป็น"),
        Lang::En => ("Why", "Wrong", "Right"),
    };
    let indented =
        |text: &str| text.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n");
    format!(
        "{} {} ({})\n\n{why}: {}\n\n{wrong}:\n{}\n\n{right}:\n{}",
        page.code,
        page.title,
        page.name,
        page.why,
        indented(page.wrong),
        indented(page.right)
    )
}
