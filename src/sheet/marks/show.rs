//! What will change in a judge's file, in words.

use super::Wanted;
use super::change::{JudgeChange, Line, What};
use crate::diag::Lang;
use crate::num;

/// A judge's changes, fund by fund.
pub fn told(change: &JudgeChange, lang: Lang) -> String {
    let JudgeChange { judge, file, is_new, lines, .. } = change;
    let new = match (is_new, lang) {
        (false, _) => "",
        (true, Lang::Th) => " ไฟล์ใหม่",
        (true, Lang::En) => " (new file)",
    };
    let head = match lang {
        Lang::Th => format!("กรรมการ {judge}"),
        Lang::En => format!("Judge {judge}"),
    };
    let mut told = vec![head, format!("  {file}{new}")];
    let mut before = "";
    for line in lines {
        if line.fund != before {
            told.push(format!("  {} {}", line.fund, line.name));
            before = &line.fund;
        }
        told.push(format!("    {}", one(line, lang)));
    }
    told.join("\n")
}

fn one(line: &Line, lang: Lang) -> String {
    match &line.what {
        What::Mark { indicator, old, new } => {
            let none = match lang {
                Lang::Th => "ยังไม่ให้",
                Lang::En => "none yet",
            };
            let old_words = old.as_ref().map_or_else(|| none.to_string(), |(w, _)| words(w, lang));
            let new_words = words(&new.0, lang);
            let mut said = match old_words == new_words {
                true => format!("{indicator}: {new_words}"),
                false => format!("{indicator}: {old_words} → {new_words}"),
            };
            let old_reason = old.as_ref().map_or("", |(_, reason)| reason);
            if old_reason != new.1 {
                let reason = match lang {
                    Lang::Th => "เหตุผล",
                    Lang::En => "reason",
                };
                said.push_str(&format!(" · {reason}: {}", new.1));
            }
            said
        }
        What::Interest { reason, marks } => match (lang, marks) {
            (Lang::Th, 0) => format!("งดให้คะแนน: {reason}"),
            (Lang::Th, marks) => format!("งดให้คะแนน: {reason} (ลบคะแนนเดิม {marks} รายการ)"),
            (Lang::En, 0) => format!("stands back: {reason}"),
            (Lang::En, marks) => format!("stands back: {reason} ({marks} marks are removed)"),
        },
    }
}

fn words(wanted: &Wanted, lang: Lang) -> String {
    match (wanted, lang) {
        (Wanted::Points(points), _) => num::plain(points.normalize()),
        (Wanted::Items(met), Lang::Th) if met.is_empty() => "ไม่ผ่านข้อใด".to_string(),
        (Wanted::Items(met), Lang::En) if met.is_empty() => "no item met".to_string(),
        (Wanted::Items(met), Lang::Th) => format!("ผ่านข้อ {}", met.join(", ")),
        (Wanted::Items(met), Lang::En) => format!("items {}", met.join(", ")),
        (Wanted::Abstains, Lang::Th) => "ไม่ออกเสียง".to_string(),
        (Wanted::Abstains, Lang::En) => "abstains".to_string(),
    }
}
