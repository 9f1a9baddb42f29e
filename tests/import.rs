//! Old notes brought in: the founding note item by item, a WordPress export, a Word document; what
//! is told, what is left out, and that nothing is ever overwritten.

mod support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use kongthun::diag::Mistake;
use kongthun::model::Note;
use kongthun::model::doc::{Block, plain};
use kongthun::model::note::{Form, Status};
use kongthun::model::section::SectionKey;
use kongthun::parse;
use support::program::{Ran, run_to};
use support::small_site::{files_below, fixtures};
use tempfile::TempDir;

/// The small good site in a folder of its own, with a file to bring in.
fn site(file: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let good = fixtures().join("good");
    for path in files_below(&good) {
        let place = folder.path().join(path.strip_prefix(&good).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(path, place).unwrap();
    }
    fs::copy(fixtures().join("import").join(file), folder.path().join(file)).unwrap();
    folder
}

fn text(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

/// A draft as the program reads it; it has no problem.
fn note(folder: &Path, path: &str) -> Note {
    let read = parse::note::note(&Arc::from(path), &text(folder, path));
    // Misspellings and the like are told to the author, and stay as they were written.
    let rest = read.problems.iter().filter(|problem| !problem.code().0.starts_with("C02"));
    assert_eq!(rest.collect::<Vec<_>>(), [] as [&kongthun::diag::Problem; 0], "{path}");
    read.value.unwrap()
}

/// The items of a part: all its lists, one after the other; then its paragraphs.
fn part(note: &Note, key: Option<SectionKey>) -> (Vec<String>, Vec<String>) {
    let section = note.sections.iter().find(|section| section.key == key).unwrap();
    let mut items = Vec::new();
    let mut paragraphs = Vec::new();
    for block in &note.doc.blocks[section.blocks.clone()] {
        match block {
            Block::List { items: list, .. } => {
                items.extend(list.iter().map(|item| words(&item.blocks)));
            }
            Block::Paragraph(content) => paragraphs.push(plain(content)),
            other => panic!("{other:?}"),
        }
    }
    (items, paragraphs)
}

fn words(blocks: &[Block]) -> String {
    let words = blocks.iter().map(|block| match block {
        Block::Paragraph(content) => plain(content),
        Block::List { items, .. } => {
            items.iter().map(|item| words(&item.blocks)).collect::<Vec<_>>().join(" / ")
        }
        other => panic!("{other:?}"),
    });
    words.collect::<Vec<_>>().join(" / ")
}

/// The lines `from..=to` of the founding note without their marks; lines that were broken by hand
/// are joined to those before them.
fn original(from: usize, to: usize) -> Vec<String> {
    let text = fs::read_to_string(fixtures().join("import/founding-note.txt")).unwrap();
    let mut items: Vec<String> = Vec::new();
    for line in text.lines().skip(from - 1).take(to + 1 - from) {
        let line = line.trim();
        let marks = |c: char| ('๐'..='๙').contains(&c) || matches!(c, '.' | ')' | '-' | '–' | ' ');
        let bare = line.trim_start_matches(marks);
        match items.last_mut() {
            Some(before) if bare == line => before.push_str(line),
            _ => items.push(bare.to_string()),
        }
    }
    items
}

#[test]
fn every_item_of_the_founding_note_comes_in() {
    use SectionKey::*;
    let folder = site("founding-note.txt");
    let path = "content/notes/note-2554-12-14.md";
    let told = run_to(0, folder.path(), "import founding-note.txt");
    assert!(!folder.path().join(path).exists(), "without --write nothing is written");
    assert!(told.out.contains("--write"), "{told:?}");
    run_to(0, folder.path(), "import founding-note.txt --write");
    let note = note(folder.path(), path);
    assert_eq!(note.title, "การดำเนินงานกองทุนหมู่บ้านและชุมชนเมือง");
    assert_eq!(note.published.unwrap().long(kongthun::thai::Digits::Thai), "๑๔ ธันวาคม ๒๕๕๔");
    assert_eq!((note.form, note.status, note.imported), (Form::Story2554, Status::Draft, true));
    assert_eq!(note.budget_year, Some(2555));
    assert_eq!(note.problem_about, "การดำเนินงานของคณะกรรมการบริหารกองหมู่บ้านและชุมชนเมือง");
    let (from, to) = note.period.unwrap();
    assert_eq!((from.unwrap().iso(), to.unwrap().iso()), ("2011-01".into(), "2011-11".into()));
    assert_eq!(note.place.as_ref().unwrap().text, "อำเภอแม่ออน จังหวัดเชียงใหม่");
    assert_eq!(note.author, None, "who published it on the old website is nobody's business");

    for (key, lines, count) in [
        (Some(Story), (10, 17), 8),
        (None, (19, 23), 5),
        (Some(KnowledgeAssets), (25, 26), 2),
        (Some(CoreKnowledge), (28, 30), 3),
        (Some(Strategies), (32, 33), 2),
        (Some(Methods), (36, 38), 3),
        (Some(Results), (43, 46), 4),
        (Some(SuccessFactors), (48, 53), 6),
        (Some(Recommendations), (55, 64), 5),
    ] {
        let (items, _) = part(&note, key);
        assert_eq!(items, original(lines.0, lines.1), "{key:?}");
        assert_eq!(items.len(), count, "{key:?}");
    }
    for (key, start) in [
        (Story, "การสนับสนุนการบริหารคณะกรรมการกองทุน"),
        (Regulations, "ระเบียบสำนักงานกองทุนหมู่บ้านและชุมชนเมืองแห่งชาติ พ.ศ. ๒๕๕๑"),
        (Concepts, "ส่งเสริมให้ กทบ.ทุกหมู่บ้านศึกษาใช้เป็นแนวทาง"),
        (Theories, "คนทุกคนสามารถพัฒนาได้ – เลือกคนที่ใช่-ถ้าไม่ใช่ทำให้ใช่ให้ได้"),
    ] {
        let (_, paragraphs) = part(&note, Some(key));
        assert!(paragraphs.len() == 1 && paragraphs[0].starts_with(start), "{paragraphs:?}");
    }
    assert_eq!(note.sections.len(), 12);

    let draft = text(folder.path(), path);
    assert!(!draft.contains("admin") || draft.find("admin") < draft.find("\n---\n"), "{draft}");
    let body = &draft[draft.find("\n---\n").unwrap()..];
    assert!(
        !body.contains("OfficeFolders") && !body.contains("admin"),
        "the website's frame is off"
    );
    let bytes = fs::read(fixtures().join("import/founding-note.txt")).unwrap();
    assert!(draft.contains(&digest(&bytes)) && draft.contains("file: \"founding-note.txt\""));
    assert!(told.said().contains("น่าจะสะกดว่า"), "the report shows it before anything is written");
    for misspelt in ["ผลลัพท์", "เตรือข่าย", "คณะกรมการ", "สนับสนุบ", "หวัดพึ่ง", "และติตาม"]
    {
        let is_told = |mistake: &Mistake| matches!(mistake, Mistake::Misspelt { written, .. } if written == misspelt);
        let mut lint = parse::note::note(&Arc::from(path), &draft).problems.into_iter();
        assert!(lint.any(|problem| is_told(&problem.mistake)), "{misspelt}");
        assert!(draft.contains(misspelt), "it stays as it was written");
    }
    for doubt in ["บรรทัด 3: ", "บรรทัด 18: ", "บรรทัด 57: ต่อ 4 บรรทัด", "บรรทัด 66: "]
    {
        assert!(told.out.contains(doubt) && draft.contains(doubt), "{doubt}\n{}", told.out);
    }
}

fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn letters_of_the_founding_note_are_all_there() {
    let folder = site("founding-note.txt");
    run_to(0, folder.path(), "import founding-note.txt --write");
    let draft = text(folder.path(), "content/notes/note-2554-12-14.md");
    let letters = |text: &str| -> String {
        text.chars().filter(|c| ('ก'..='ฮ').contains(c) || c.is_ascii_alphabetic()).collect()
    };
    let draft = letters(&draft);
    let source = fs::read_to_string(fixtures().join("import/founding-note.txt")).unwrap();
    // The names of these fields gave way to keys of the head; months became numbers.
    let source = source.replace("เป็นการแก้ไขปัญหาเกี่ยวกับ ", "").replace("สถานที่เกิดเหตุการณ์ ", "");
    for line in source.lines().filter(|line| !line.starts_with("เหตุการณ์นี้เกิดขึ้นเมื่อ"))
    {
        assert!(draft.contains(&letters(line)), "{line}");
    }
}

#[test]
fn nothing_is_overwritten_and_nothing_comes_twice() {
    let folder = site("founding-note.txt");
    let path = "content/notes/note-2554-12-14.md";
    run_to(0, folder.path(), "import founding-note.txt --write");
    let first = text(folder.path(), path);
    let again = run_to(0, folder.path(), "import founding-note.txt --write");
    assert!(again.out.contains("เคยนำเข้าแล้ว"), "{again:?}");
    assert_eq!(text(folder.path(), path), first);
    // Another file of the same day gets another name.
    let other = text(folder.path(), "founding-note.txt").replace("แก่นความรู้\n", "แก่นความรู้ :\n");
    fs::write(folder.path().join("other.txt"), other).unwrap();
    run_to(0, folder.path(), "import other.txt --write");
    assert_eq!(text(folder.path(), path), first);
    note(folder.path(), "content/notes/note-2554-12-14-2.md");
    // Drafts are not published, and the site is whole.
    let built = run_to(0, folder.path(), "build");
    assert!(!folder.path().join("output/notes/note-2554-12-14").exists(), "{built:?}");
}

#[test]
fn an_export_of_wordpress_becomes_drafts() {
    let folder = site("wordpress.xml");
    let told = run_to(0, folder.path(), "import wordpress.xml --write");
    let first = text(folder.path(), "content/notes/note-2554-12-14.md");
    for wanted in [
        "title: \"ติดตามหนี้ค้างด้วยการเยี่ยมบ้าน\"",
        "published: 2011-12-14",
        "url: \"https://km.example.org/?p=12\"",
        "status: draft",
        "กรรมการ**เยี่ยมบ้าน**ลูกหนี้ทุกเดือน โทร ▒▒▒\n",
        "[รูปภาพ: เยี่ยมบ้าน](<https://km.example.org/wp-content/uploads/2011/12/visit.jpg>)",
        "## แก่นความรู้\n\n1. ไปด้วยกันสองคน\n2. ฟังก่อนพูด\n    - จดทุกครั้ง\n",
        "| เดือน | ราย |\n|---|---|\n| ม.ค. | ๑๒ |\n",
    ] {
        assert!(first.contains(wanted), "{wanted}\n{first}");
    }
    assert!(!first.contains("alert") && !first.contains("081"), "{first}");
    for wanted in ["[gallery", "visit.jpg", "การติดตามหนี้", "เยี่ยมบ้าน", "แบบสอบถาม", "ถังขยะ", "โทรศัพท์"]
    {
        assert!(told.out.contains(wanted), "{wanted}\n{}", told.out);
    }
    let second = note(folder.path(), "content/notes/note-2554-12-14-2.md");
    let (items, _) = part(&second, Some(SectionKey::KnowledgeAssets));
    assert_eq!(items, ["ส่งหนังสือเชิญล่วงหน้า", "ปิดบัญชีให้เสร็จก่อน"]);
    assert_eq!(drafts(folder.path()), 2, "what was thrown away stays away");
}

fn drafts(folder: &Path) -> usize {
    let notes = files_below(&folder.join("content/notes"));
    notes.iter().filter(|path| path.display().to_string().contains("note-2554-12-14")).count()
}

#[test]
fn a_word_document_becomes_a_draft() {
    let folder = site("lesson.docx");
    let told = run_to(0, folder.path(), "import lesson.docx --write --lang en");
    let draft = text(folder.path(), "content/notes/note-imported.md");
    for wanted in [
        "title: \"การส่งมอบงานของกรรมการชุดเดิม\"",
        "## ที่มาและความสำคัญของการจัดทำองค์ความรู้\n\nเอกสาร**สูญหาย**ทุกครั้งที่เปลี่ยนกรรมการ[^1] จึงทำบัญชีส่งมอบ\n",
        "๑. ตรวจนับเอกสาร\n    - สมุดบัญชี\n    - สัญญากู้\n๒. ลงนามสองฝ่าย\n",
        "| สัญญากู้\\|ค้ำประกัน | ๓๔ |\n| รวมทั้งหมด |  |\n",
        "ดู [แบบฟอร์ม](<https://forms.example.org/handover>)",
        "![ประชุมกรรมการ](../images/note-imported-1.png)",
        "- ทำต่อหน้าที่ประชุม\n- มีพยาน\n",
        "[^1]: ข้อมูลสมมติ",
        "form: cdd-individual-2563",
    ] {
        assert!(draft.contains(wanted), "{wanted}\n{draft}");
    }
    for secret in ["สมใจ", "081", "เลิกกัน"] {
        assert!(!draft.contains(secret) && !told.said().contains(secret), "{secret}\n{draft}");
    }
    assert!(folder.path().join("content/images/note-imported-1.png").exists());
    let read = note(folder.path(), "content/notes/note-imported.md");
    assert_eq!(read.sections.last().unwrap().key, Some(SectionKey::SuccessFactors));
    // As a published note it is a page with its picture.
    let published = draft.replace("status: draft", "status: published");
    let published = published.replace("\ntype: note", "\npublished: 2569-01-05\ntype: note");
    fs::write(folder.path().join("content/notes/note-imported.md"), published).unwrap();
    run_to(0, folder.path(), "build");
    let page = text(folder.path(), "output/notes/note-imported/index.html");
    assert!(page.contains("note-imported-1.png") && page.contains("ลงนามสองฝ่าย"), "{page}");
}

#[test]
fn what_holds_no_note_is_refused_with_a_cure() {
    let folder = site("founding-note.txt");
    for (name, bytes, wanted) in [
        ("scan.pdf", b"%PDF-1.4" as &[u8], ".docx"),
        ("old.doc", b"\xd0\xcf\x11\xe0", ".docx"),
        ("broken.docx", b"PK\x03\x04 no", "บันทึกใหม่"),
        ("empty.txt", b"\n \n", "ไม่มีข้อความ"),
        ("other.xml", b"<?xml version=\"1.0\"?><svg/>", "WordPress"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let ran: Ran = run_to(1, folder.path(), &format!("import {name} --write"));
        assert!(ran.err.contains(wanted) && ran.err.contains(name), "{ran:?}");
    }
    assert_eq!(drafts(folder.path()), 0);
}
