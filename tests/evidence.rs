//! Evidence that may be published is found where the pages say; the rest never leaves its folder.

mod support;

use kongthun::pipeline::{Ready, prepare, prepare_for};
use kongthun::plan::Edition;
use kongthun::publish::Source;
use support::small_site::{FUND_1, SmallSite, site};

const MINUTES: &[u8] = b"%PDF-1.4 minutes of an invented meeting";
const REGISTER: &[u8] = b"%PDF-1.4 a register that nobody else may see";

fn with_evidence(lines: &str) -> SmallSite {
    let networks = "networks: [net-502302]";
    site()
        .edit(FUND_1, networks, &format!("{networks}\nevidence:\n{lines}"))
        .with("data/evidence/a/minutes.PDF", MINUTES)
        .with("data/evidence/a/register.pdf", REGISTER)
}

const BOTH: &str = "  - {id: ev-1, indicator: \"2.1\", title: รายงานการประชุม, file: evidence/a/minutes.PDF, public: true}
  - {id: ev-2, indicator: \"2.1\", title: ทะเบียนลูกหนี้, file: evidence/a/register.pdf}
  - {id: ev-3, indicator: \"2.1\", title: สมุดบัญชี, file: evidence/a/register.pdf, public: false}";

fn text(ready: &Ready, path: &str) -> String {
    String::from_utf8(ready.bytes(ready.find(path).unwrap()).unwrap()).unwrap()
}

#[test]
fn only_what_is_public_is_published_and_can_be_opened() {
    let ready = prepare(&with_evidence(BOTH).tree()).value.unwrap();
    let paths: Vec<&str> = (0..ready.count()).map(|index| ready.path(index)).collect();
    let published: Vec<&&str> = paths.iter().filter(|path| path.contains("evidence")).collect();
    assert_eq!(published, [&"funds/50230201/evidence/ev-1.pdf"]);
    let at = ready.find("funds/50230201/evidence/ev-1.pdf").unwrap();
    assert_eq!(ready.bytes(at).unwrap(), MINUTES);
    for index in 0..ready.count() {
        let bytes = ready.bytes(index).unwrap();
        let leaks = bytes.windows(REGISTER.len()).any(|window| window == REGISTER);
        assert!(!leaks, "{}", ready.path(index));
    }
    let (fund, why) =
        (text(&ready, "funds/50230201/index.html"), text(&ready, "funds/50230201/why.html"));
    let link = "<a href=\"evidence/ev-1.pdf\">รายงานการประชุม (PDF ๑ KB)</a>";
    assert!(fund.contains(link) && fund.contains("เปิดดูได้ ๑ รายการ"), "{fund}");
    assert!(why.contains(&format!("กองทุนนี้มี: {link}, ทะเบียนลูกหนี้")), "{why}");
    assert!(!fund.contains("register") && !why.contains("register"));
    let other = text(&ready, "funds/50230202/index.html");
    assert!(!other.contains("id=evidence"), "no list where there is no evidence");
}

#[test]
fn behind_pseudonyms_there_is_no_evidence() {
    let mut site = with_evidence(BOTH);
    let settings = format!("{}blind_key: ต้นโพธิ์ริมน้ำ\n", site.text("data/site.yaml"));
    site = site.with("data/site.yaml", settings);
    let found = prepare_for(&site.tree(), Edition::Blind);
    let ready = found.value.unwrap_or_else(|| panic!("{:?}", found.problems));
    let paths = (0..ready.count()).map(|index| ready.path(index));
    assert_eq!(paths.filter(|path| path.contains("evidence")).count(), 0);
}
