//! `import` of old notes: drafts into `content/notes`, with a report. Without `--write` the report is
//! all; a file that is there is never overwritten, and drafts are not published until their author
//! says so.

use std::path::Path;

use super::super::say::{Exit, Tongue, say};
use super::super::store::{self, Change};
use super::super::{build, complain, print};
use super::not_stored;
use crate::assemble::assemble;
use crate::diag::Problem;
use crate::import::{Around, Draft, Kind, Refusal, take};
use crate::pipeline;
use crate::source::{Tree, disk};

pub fn bring(
    root: &Path,
    (name, bytes): (&str, &[u8]),
    kind: Kind,
    write: bool,
    tongue: Tongue,
) -> Exit {
    let Some(tree) = build::read(root, tongue) else { return Exit::Machine };
    let assembled = assemble(&tree, &|_, _| Vec::new());
    let areas = assembled.value.map(|found| found.site.areas).unwrap_or_default();
    let around =
        Around { name, today: disk::today(), areas: &areas, is_taken: &|id| is_taken(&tree, id) };
    let drafts = match take(bytes, kind, &around) {
        Ok(drafts) => drafts,
        Err(refusal) => {
            complain(&refused(name, refusal, tongue));
            return Exit::Problems;
        }
    };
    if let Some(earlier) = earlier(&tree, &drafts) {
        print(&say!(
            tongue,
            "ไฟล์นี้เคยนำเข้าแล้วเป็น {earlier} จึงไม่ได้เขียนไฟล์ใด\nถ้าต้องการนำเข้าใหม่ ให้ลบหรือย้ายไฟล์นั้นก่อน",
            "This file was brought in before, as {earlier}; nothing was written\nTo bring it in again, delete or move that file first"
        ));
        return Exit::Done;
    }
    for draft in &drafts {
        print(&told(draft, tongue));
    }
    let mut after = tree.clone();
    for draft in &drafts {
        after.insert(&draft.path(), draft.text.clone().into_bytes());
        for picture in &draft.pictures {
            after.insert(&draft.picture_path(picture), picture.bytes.clone());
        }
    }
    build::show(&problems(&after, &drafts), &after, tongue);
    let count = drafts.len();
    if !write {
        print(&say!(
            tongue,
            "จะเขียนร่าง {count} ฉบับลงใน content/notes ยังไม่ได้เขียนไฟล์ใด\nเมื่อดูรายการข้างต้นแล้ว ให้สั่งอีกครั้งโดยเพิ่ม --write",
            "{count} drafts would be written into content/notes; nothing was written\nOnce you have looked through the points above, run it again with --write"
        ));
        return Exit::Done;
    }
    if let Err(error) = store::all(&files(root, &drafts)) {
        complain(&not_stored(&error, tongue));
        return Exit::Machine;
    }
    print(&say!(
        tongue,
        "เขียนร่าง {count} ฉบับลงใน content/notes แล้ว ยังไม่เผยแพร่\nเปิดแก้ตามรายการข้างต้น แล้วเปลี่ยน status: draft เป็น published เมื่อพร้อม",
        "Wrote {count} drafts into content/notes; they are not published yet\nLook through the points above, then change status: draft to published"
    ));
    Exit::Done
}

/// Whether a file of this id would stand where one is already.
fn is_taken(tree: &Tree, id: &str) -> bool {
    let note = format!("{id}.md");
    let picture = format!("content/images/{id}-");
    let is_note = |path: &str| path.rsplit('/').next() == Some(note.as_str());
    tree.below("content").any(|(path, _)| is_note(path) || path.starts_with(&picture))
}

/// The note that was made of the same file before.
fn earlier(tree: &Tree, drafts: &[Draft]) -> Option<String> {
    let digest = drafts.first()?.digest()?;
    tree.below("content/notes").find_map(|(path, content)| {
        let text = std::str::from_utf8(content.bytes()).ok()?;
        text.contains(digest).then(|| path.to_string())
    })
}

fn files(root: &Path, drafts: &[Draft]) -> Vec<Change> {
    let mut changes = Vec::new();
    for draft in drafts {
        let file =
            |path: String, after: Vec<u8>| Change { path: root.join(path), before: None, after };
        changes.push(file(draft.path(), draft.text.clone().into_bytes()));
        for picture in &draft.pictures {
            changes.push(file(draft.picture_path(picture), picture.bytes.clone()));
        }
    }
    changes
}

/// What the drafts will be told when they are published: their own problems only.
fn problems(after: &Tree, drafts: &[Draft]) -> Vec<Problem> {
    let mut problems = pipeline::problems(after);
    problems.retain(|problem| drafts.iter().any(|draft| draft.owns(&problem.place.file)));
    problems
}

fn told(draft: &Draft, tongue: Tongue) -> String {
    let (title, path) = (&draft.title, draft.path());
    let mut lines = vec![say!(tongue, "ร่าง “{title}”\n  → {path}", "Draft “{title}”\n  → {path}")];
    for (heading, items) in &draft.outline {
        lines.push(match items {
            0 => format!("  ## {heading}"),
            items => say!(tongue, "  ## {heading} ({items} ข้อ)", "  ## {heading} ({items} items)"),
        });
    }
    if !draft.pictures.is_empty() {
        let count = draft.pictures.len();
        lines.push(say!(
            tongue,
            "  รูปภาพ {count} รูป ใน content/images",
            "  {count} pictures in content/images"
        ));
    }
    if !draft.doubts.is_empty() {
        let count = draft.doubts.len();
        lines.push(say!(tongue, "  โปรดตรวจ {count} จุด:", "  {count} points to look at:"));
        lines.extend(draft.doubts.iter().map(|doubt| format!("  - {}", doubt.told(tongue.lang))));
    }
    lines.push(String::new());
    lines.join("\n")
}

pub fn refused(name: &str, refusal: Refusal, tongue: Tongue) -> String {
    let why = match refusal {
        Refusal::Empty => say!(tongue, "ไม่มีข้อความของบันทึกอยู่เลย", "holds no text of a note"),
        Refusal::Encoding => say!(
            tongue,
            "ใช้รหัสอักษรที่อ่านไม่ได้ ให้บันทึกใหม่เป็น UTF-8",
            "is in an encoding that cannot be read; save it as UTF-8"
        ),
        Refusal::NotWordPress => say!(
            tongue,
            "ไม่ใช่ไฟล์ส่งออกของ WordPress ให้ใช้ไฟล์จากเมนู เครื่องมือ → ส่งออก",
            "is no export of WordPress; take the file that Tools → Export makes"
        ),
        Refusal::NotWord => say!(
            tongue,
            "ไม่ใช่เอกสาร Word ที่สมบูรณ์ ให้เปิดแล้วบันทึกใหม่เป็น .docx",
            "is no sound Word document; open it and save it as .docx"
        ),
        Refusal::OldWord => say!(
            tongue,
            "เป็นเอกสาร Word รุ่นเก่า ให้เปิดแล้วบันทึกใหม่เป็น .docx",
            "is an old Word document; open it and save it as .docx"
        ),
        Refusal::Pdf => say!(
            tongue,
            "เป็น PDF ซึ่งมักทำให้อักษรไทยเพี้ยน ให้ใช้ไฟล์ต้นฉบับ (.docx) หรือคัดข้อความลงไฟล์ .txt",
            "is a PDF, which often breaks Thai text; take its original (.docx), or paste the words into a .txt file"
        ),
    };
    say!(tongue, "ไฟล์ {name} {why}\nไม่ได้เขียนไฟล์ใด", "{name} {why}\nNothing was written")
}
