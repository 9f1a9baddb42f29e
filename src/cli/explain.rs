//! `explain CODE`: the page behind a code. Without a code, the list of all of them.

use super::say::{Exit, Tongue, say};
use super::{complain, print};
use crate::diag::{self, Explanation, Lang};
use crate::thai;

pub fn explain(code: Option<&str>, tongue: Tongue) -> Exit {
    let Some(code) = code else {
        let lines: Vec<String> = diag::all_codes()
            .into_iter()
            .filter_map(|code| diag::explain(code.0, tongue.lang))
            .map(|page| format!("{}  {}", page.code, page.title))
            .collect();
        print(&lines.join("\n"));
        return Exit::Done;
    };
    match diag::explain(code, tongue.lang) {
        Some(page) => {
            print(&written(&page, tongue.lang));
            Exit::Done
        }
        None => {
            let codes = diag::all_codes();
            let wanted = thai::to_arabic(code).to_ascii_uppercase();
            let close = thai::closest(&wanted, codes.iter().map(|code| code.0));
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
