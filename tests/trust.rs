//! Deciding, exporting and verifying with the real program.

mod support;

use std::path::Path;

use support::decided::{Folder, live};
use support::program::{has_thai, run_to};

fn site(folder: &Folder) -> tempfile::TempDir {
    let here = tempfile::tempdir().unwrap();
    folder.write_to(here.path());
    here
}

fn read(root: &Path, path: &str) -> String {
    std::fs::read_to_string(root.join(path)).unwrap()
}

#[test]
fn a_round_is_decided_shown_packed_and_verified() {
    let here = site(&live());
    let root = here.path();
    let decided = run_to(0, root, "freeze maeon-2569 tambon --date 2569-06-01");
    for said in ["ปิดผลแล้ว", "ได้ไปต่อ 15 กองทุน", "รหัสยืนยันผล", "อย่าแก้", "kongthun verify"]
    {
        assert!(decided.out.contains(said), "{said} in {}", decided.out);
    }
    let kept = "data/frozen/maeon-2569/tambon/2026-06-01";
    assert_eq!(read(root, "data/frozen/.gitattributes"), "* -text\n");
    assert!(read(root, &format!("{kept}/README.md")).contains("sha256sum -c SHA256SUMS"));
    let names = |folder: &str| {
        let entries = std::fs::read_dir(root.join(folder)).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("data/frozen/maeon-2569/tambon"), ["2026-06-01"], "nothing half is left");
    let again = run_to(2, root, "freeze maeon-2569 tambon");
    assert!(again.err.contains("ปิดผลนี้ไว้แล้ว") && again.err.contains("data/corrections/"));
    run_to(0, root, "build");
    let verified = run_to(0, root, &format!("verify {kept}"));
    let first = verified.out.lines().next().unwrap();
    assert!(first.starts_with("ผ่าน: ผลเป็นไปตามข้อมูลทุกประการ"), "{first}");
    let packed = run_to(0, root, "export audit maeon-2569");
    assert!(packed.out.starts_with("*** ลับ"), "{}", packed.out);
    let verified = run_to(0, root, "verify audit-maeon-2569.zip --site output");
    assert!(verified.out.contains("ตรงกับเว็บไซต์ที่เผยแพร่"), "{}", verified.out);
    // The seals on the pages are those that were printed.
    let seal = |said: &str| said.rsplit("รหัสยืนยันผล ").next().unwrap()[..19].to_string();
    let page = read(root, "output/contests/maeon-2569/stages/tambon/index.html");
    assert!(page.contains(&seal(&decided.out)));
    let page = read(root, "output/contests/maeon-2569/index.html");
    assert!(page.contains(&seal(&packed.out)));
}

#[test]
fn a_touched_result_stops_the_build_and_does_not_verify() {
    let mut folder = live();
    let kept = folder.decide("maeon-2569", Some("tambon"), support::decided::day(1));
    let here = site(&folder);
    let root = here.path();
    run_to(0, root, "build");
    let before = read(root, "output/index.html");
    let path = root.join(&kept).join("inputs/data/funds/502302/50230203.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("par30_balance: 2749", "par30_balance: 2748", 1)).unwrap();
    let refused = run_to(1, root, "build");
    assert!(refused.err.contains("S201") && refused.err.contains("50230203.yaml"));
    assert_eq!(read(root, "output/index.html"), before, "the old site stays");
    let differs = run_to(1, root, &format!("verify {kept}"));
    assert!(differs.out.starts_with("ไม่ผ่าน:"), "{}", differs.out);
    assert!(differs.out.contains("50230203.yaml") && differs.out.contains("2748"));
}

#[test]
fn there_is_no_pack_for_the_public() {
    let here = site(&live());
    for edition in ["public", "committee", "blind"] {
        let refused = run_to(2, here.path(), &format!("export audit --edition {edition}"));
        assert!(refused.err.contains("คุ้มครองบุคคล"), "{}", refused.err);
    }
    assert!(!here.path().join("audit-maeon-2569.zip").exists());
    run_to(0, here.path(), "export audit --edition judges");
    assert!(here.path().join("audit-maeon-2569.zip").exists());
}

#[test]
fn mistakes_of_use_are_answered() {
    let here = site(&live());
    let root = here.path();
    let cases = [
        ("freeze", "CONTEST"),
        ("freeze maeon-256 tambon", "น่าจะหมายถึง maeon-2569"),
        ("freeze maeon-2569", "tambon, amphoe"),
        ("freeze maeon-2569 tambom", "น่าจะหมายถึง tambon"),
        ("freeze maeon-2569 amphoe", "ต้องปิดผลรอบก่อนหน้าก่อน"),
        ("freeze maeon-2568 tambon", "ตัดสินรอบเดียว"),
        ("freeze maeon-2568 --date วานนี้", "ไม่ใช่วันที่"),
        ("export audit maeon-256", "ไม่มีการประกวดรหัส"),
        ("export audit --year 2568", "--year"),
        ("export ranking --edition judges", "--edition"),
        ("verify", "PATH"),
    ];
    for (line, said) in cases {
        let refused = run_to(2, root, line);
        assert!(refused.err.contains(said), "{line}: {}", refused.err);
        let english = run_to(2, root, &format!("{line} --lang en"));
        assert!(!has_thai(&english.err.replace("วานนี้", "")), "{}", english.err);
    }
    run_to(3, root, "verify nowhere.zip");
    std::fs::write(root.join("letter.zip"), "dear judges").unwrap();
    let broken = run_to(1, root, "verify letter.zip");
    assert!(broken.err.contains("ไม่ใช่ชุดตรวจสอบ"), "{}", broken.err);
    // A folder that is none of ours is no result.
    let strange = run_to(1, root, "verify content");
    assert!(strange.out.starts_with("ไม่ผ่าน"), "{}", strange.out);
    assert!(!root.join("data/frozen").exists(), "nothing was decided");
}
