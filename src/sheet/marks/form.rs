//! A workbook for judges: a sheet for each, with what they have given so far, and how to fill it in.

use rust_decimal::Decimal;

use super::{Bench, Column, JudgeFile, Out, Seat, Wanted, Whose, columns, items, judged, known};
use crate::model::{Fund, Indicator};
use crate::num;
use crate::sheet::book::{self, Book, Kind, Prose, Sheet, Table, Value};
use crate::sheet::form::{HOW, SAMPLE};

const INTERNAL: &str = "สำหรับกรรมการตัดสิน ไม่ใช่เอกสารเผยแพร่";

/// Judges by their ids, each with the file there is.
pub fn book(bench: &Bench, judges: &[(String, Option<JudgeFile>)]) -> Book {
    let stage = bench.stage.map_or_else(String::new, |(_, title)| format!(" {title}"));
    let title = format!("ใบให้คะแนน {}{stage}", bench.contest.title);
    let mut sheets: Vec<Sheet> = judges
        .iter()
        .map(|(judge, file)| Sheet::Table(table(bench, judge, file.as_ref(), &title)))
        .collect();
    sheets.push(Sheet::Prose(how(bench)));
    Book { title, sheets }
}

fn table(bench: &Bench, judge: &str, file: Option<&JudgeFile>, title: &str) -> Table {
    let whose = Whose {
        contest: bench.contest.id.to_string(),
        stage: bench.stage.map(|(id, _)| id.to_string()),
        judge: judge.to_string(),
    };
    let mut above = vec![format!("{title} กรรมการ {judge}"), INTERNAL.to_string()];
    if bench.sample {
        above.push(SAMPLE.to_string());
    }
    above.push(whose.line());
    let columns = columns(bench.rubric);
    let competing = bench.funds.iter().enumerate();
    let competing = competing.filter(|(at, _)| (bench.seat)(*at) == Seat::Competes);
    let rows = competing.map(|(_, fund)| row(bench, &columns, fund, file)).collect();
    Table {
        name: judge.to_string(),
        above,
        columns: columns.iter().map(|column| written(bench, column)).collect(),
        rows,
        frozen: 2,
        spare: 0,
        fits_page: true,
    }
}

fn written(bench: &Bench, column: &Column) -> book::Column {
    let indicators = judged(bench.rubric);
    let (width, kind) = match column {
        Column::Code => (12, Kind::Text),
        Column::Name => (46, Kind::Text),
        Column::Area => (20, Kind::Text),
        Column::Out => (18, Kind::Text),
        Column::Items(_) => (18, Kind::Text),
        Column::Points(_) => (12, Kind::Number),
        Column::OutReason | Column::Reason(_) => (38, Kind::Text),
    };
    let mut choices = Vec::new();
    let mut range = None;
    match column {
        Column::Out => {
            choices = vec![Out::Abstains.words().to_string(), Out::Interest.words().to_string()];
        }
        Column::Points(at) => range = Some((Decimal::ZERO, indicators[*at].weight)),
        _ => {}
    }
    book::Column {
        heading: column.heading(bench.rubric),
        key: Some(column.key(bench.rubric).into()),
        note: note(column, &indicators),
        width,
        kind,
        choices,
        range,
    }
}

fn note(column: &Column, indicators: &[&Indicator]) -> Option<String> {
    let note = match column {
        Column::Code => "ใช้จับคู่แถวกับกองทุน ห้ามแก้".to_string(),
        Column::Name | Column::Area => "มีไว้ให้ค้นหาแถวได้สะดวก ไม่ต้องแก้".to_string(),
        Column::Out => "เลือกเมื่อไม่ให้คะแนนกองทุนนี้ทั้งกองทุน".to_string(),
        Column::OutReason => "ต้องบอกเหตุผลเมื่อมีส่วนได้เสีย ผู้เห็นคือกรรมการด้วยกันเท่านั้น".to_string(),
        Column::Items(at) => {
            let list = items(indicators[*at]).iter();
            let list: Vec<String> =
                list.map(|item| format!("{}. {}", item.id, item.title)).collect();
            format!(
                "พิมพ์เลขข้อที่ผ่าน คั่นด้วยจุลภาค เช่น 1, 2, 5 ถ้าไม่ผ่านเลยพิมพ์ ไม่ผ่าน\nกรอกแล้วไม่ต้องกรอกช่องคะแนน\n{}",
                list.join("\n")
            )
        }
        Column::Points(at) => format!(
            "{}\nตั้งแต่ 0 ถึง {} หรือพิมพ์ ไม่ออกเสียง",
            indicators[*at].title,
            indicators[*at].weight.normalize()
        ),
        Column::Reason(_) => "เหตุผลที่ให้คะแนนนี้ กองทุนจะได้อ่าน โดยไม่บอกว่าเป็นกรรมการคนใด".to_string(),
    };
    Some(note)
}

fn row(bench: &Bench, columns: &[Column], fund: &Fund, file: Option<&JudgeFile>) -> Vec<Value> {
    let code = fund.code.as_str();
    let marks = file.map(|file| known(&file.parsed)).unwrap_or_default();
    let indicators = judged(bench.rubric);
    let mark = |at: usize| marks.get(&(code.to_string(), indicators[at].id.to_string()));
    let out = stands_back(bench, fund, file, &|at| mark(at).cloned());
    let text = |words: &str| match words {
        "" => Value::Blank,
        words => Value::Text(words.to_string()),
    };
    let of_all = matches!(out, Some((Out::Abstains, _)));
    columns
        .iter()
        .map(|column| match column {
            Column::Code => text(code),
            Column::Name => text(&fund.name),
            Column::Area => text(&(bench.area_name)(fund)),
            Column::Out => out.as_ref().map_or(Value::Blank, |(out, _)| text(out.words())),
            Column::OutReason => out.as_ref().map_or(Value::Blank, |(_, reason)| text(reason)),
            _ if of_all => Value::Blank,
            Column::Items(at) => match mark(*at) {
                Some((Wanted::Items(met), _)) if met.is_empty() => text("ไม่ผ่าน"),
                Some((Wanted::Items(met), _)) => text(&met.join(", ")),
                _ => Value::Blank,
            },
            Column::Points(at) => match mark(*at) {
                Some((Wanted::Points(points), _)) => Value::Number(*points, num::plain(*points)),
                Some((Wanted::Abstains, _)) => text(Out::Abstains.words()),
                _ => Value::Blank,
            },
            Column::Reason(at) => mark(*at).map_or(Value::Blank, |(_, reason)| text(reason)),
        })
        .collect()
}

/// Whether the judge stands back from a fund as a whole, and why.
fn stands_back(
    bench: &Bench,
    fund: &Fund,
    file: Option<&JudgeFile>,
    mark: &dyn Fn(usize) -> Option<(Wanted, String)>,
) -> Option<(Out, String)> {
    let sheet = &file?.parsed.sheet;
    if let Some(recusal) = sheet.recusals.iter().find(|out| out.fund.value == fund.code) {
        return Some((Out::Interest, recusal.reason.clone()));
    }
    let lives_there = sheet.tambon.as_ref().is_some_and(|own| own.value == fund.tambon);
    if bench.neighbours_are_out && lives_there {
        return Some((Out::Neighbour, String::new()));
    }
    let all: Option<Vec<(Wanted, String)>> = (0..judged(bench.rubric).len()).map(mark).collect();
    let all = all.filter(|all| all.iter().all(|(wanted, _)| *wanted == Wanted::Abstains))?;
    all.into_iter().next().map(|(_, reason)| (Out::Abstains, reason))
}

fn how(bench: &Bench) -> Prose {
    let indicators = judged(bench.rubric);
    let named = indicators.iter().map(|indicator| {
        format!("{} {} (เต็ม {})", indicator.id, indicator.title, indicator.weight.normalize())
    });
    let lines = [
        ("เอกสารนี้", INTERNAL.to_string()),
        ("หนึ่งแผ่นงาน", "คือใบให้คะแนนของกรรมการหนึ่งคนในหนึ่งรอบ บรรทัดที่ขึ้นต้นด้วย kongthun: บอกว่าเป็นของใคร ห้ามแก้".to_string()),
        ("หนึ่งแถว", "คือหนึ่งกองทุน โปรดอย่าเพิ่มแถวของกองทุนเดียวกันซ้ำ".to_string()),
        ("ตัวชี้วัดที่ให้คะแนน", named.collect::<Vec<_>>().join("\n")),
        ("ข้อที่ผ่าน", "พิมพ์เลขข้อคั่นด้วยจุลภาค โปรแกรมคิดคะแนนให้ จึงไม่ต้องกรอกช่องคะแนน ถ้าไม่ผ่านเลยพิมพ์ ไม่ผ่าน".to_string()),
        ("คะแนน", "พิมพ์ตัวเลขตั้งแต่ 0 ถึงคะแนนเต็มของตัวชี้วัด มีทศนิยมได้ หรือพิมพ์ ไม่ออกเสียง เมื่อไม่ได้ตรวจตัวชี้วัดนั้น".to_string()),
        ("เหตุผล", "ควรเขียนทุกครั้ง เพราะกองทุนมีสิทธิรู้ว่าได้คะแนนเพราะเหตุใด".to_string()),
        ("ไม่ออกเสียง", "ใช้เมื่อไม่ได้ตรวจกองทุนนั้นเลย ไม่ทำให้กองทุนเสียคะแนน เพราะใช้ค่าเฉลี่ยของผู้ที่ให้คะแนน".to_string()),
        ("มีส่วนได้เสีย", "ใช้เมื่อมีส่วนได้เสียกับกองทุนนั้น ต้องบอกเหตุผล และต้องไม่ให้คะแนน".to_string()),
        ("อยู่ตำบลเดียวกัน", "ในระดับอำเภอ กรรมการไม่ให้คะแนนกองทุนในตำบลของตน โปรแกรมกรอกให้แล้ว".to_string()),
        ("เว้นว่าง", "หมายถึงยังไม่ได้ให้คะแนน เมื่อนำเข้า ช่องว่างจะไม่เปลี่ยนสิ่งที่ให้ไว้แล้ว".to_string()),
        ("เมื่อกรอกเสร็จ", "บันทึกเป็น .xlsx แล้วสั่ง kongthun import ชื่อไฟล์.xlsx เพื่อดูรายการที่จะเปลี่ยน เมื่อถูกต้องแล้วจึงสั่งอีกครั้งโดยเพิ่ม --write".to_string()),
    ];
    Prose {
        name: HOW.to_string(),
        title: "วิธีกรอกใบให้คะแนน".to_string(),
        lines: lines.into_iter().map(|(head, body)| (head.to_string(), body)).collect(),
    }
}
