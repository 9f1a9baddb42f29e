//! Notes as readers meet them: points gathered from all notes, what is published and when, names by
//! consent, what is related, how long it takes to read.

mod support;

use kongthun::pipeline::{Ready, prepare};
use kongthun::publish::Source;
use kongthun::thai::Date;
use scraper::{Html, Selector};
use support::small_site::{SmallSite, site};

const NOTE: &str = "content/notes/note-2569-reminder.md";

/// A second note beside the one of the small site.
const OTHER: &str = "---\ntype: note\nid: note-2570-visit\ntitle: เยี่ยมบ้านลูกหนี้ (ข้อมูลสมมติ)\nform: free\npublished: 2026-10-02\nproblems: [P4-debt-tracking]\ntopics: [debt-collection, training]\nfunds: []\nstatus: published\n---\n\n## แก่นความรู้\n\nไปด้วยกันสองคน\n\nฟังก่อนพูด\n\n## ขุมความรู้\n\nดังนี้\n\n- จดทุกครั้ง\n  - วันที่\n  - ยอดที่ชำระ\n- **ไม่**ข่มขู่\n\n## ข้อเสนอแนะ\n\n๑. ทำทุกตำบล ดู[[note-2569-reminder]]\n";

fn two_notes() -> SmallSite {
    site().with("content/notes/note-2570-visit.md", OTHER)
}

fn ready(site: &SmallSite) -> Ready {
    let found = prepare(&site.tree());
    assert_eq!(found.problems, []);
    found.value.unwrap()
}

fn page(ready: &Ready, path: &str) -> String {
    let index = ready.find(path).unwrap_or_else(|| panic!("{path} is not there"));
    String::from_utf8(ready.bytes(index).unwrap()).unwrap()
}

fn texts(html: &str, selector: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).map(|found| found.text().collect::<String>()).collect()
}

#[test]
fn points_of_all_notes_are_gathered_and_lead_back() {
    let ready = ready(&two_notes());
    let assets = page(&ready, "knowledge/knowledge-assets/index.html");
    let points = texts(&assets, ".points li > p:first-child");
    assert_eq!(
        points,
        ["จดทุกครั้ง · วันที่ · ยอดที่ชำระ", "ไม่ข่มขู่", "ตรวจทะเบียนลูกหนี้ทุกเดือน", "ทำสัญญาตามข้อที่ว่าด้วยสัญญากู้"]
    );
    // Every link leads to an element that is there.
    let document = Html::parse_document(&assets);
    let links = Selector::parse(".points a").unwrap();
    for link in document.select(&links) {
        let href = link.value().attr("href").unwrap();
        let (file, anchor) = href.strip_prefix("../../").unwrap().split_once('#').unwrap();
        assert!(page(&ready, file).contains(&format!("id=\"{anchor}\"")), "{href}");
    }
    let core = page(&ready, "knowledge/core-knowledge/index.html");
    let points = texts(&core, ".points li > p:first-child");
    assert_eq!(points, ["ไปด้วยกันสองคน", "ฟังก่อนพูด"], "paragraphs where there is no list");
    let topics = page(&ready, "knowledge/recommendations/topics/index.html");
    assert_eq!(
        texts(&topics, "section h2"),
        ["การติดตามและทวงถามหนี้ ๑ ข้อ", "การอบรมและเรียนรู้ ๑ ข้อ"],
        "under every topic of its note"
    );
    let text = "ทำทุกตำบล ดูเตือนก่อนถึงกำหนด หนี้ค้างลดลง (ข้อมูลสมมติ)";
    assert_eq!(texts(&topics, ".points li > p:first-child"), [text, text]);
    let none = page(&ready, "knowledge/success-factors/index.html");
    assert!(none.contains("ยังไม่มีบันทึกที่มีส่วนนี้"));
    let problem = page(&ready, "problems/P4-debt-tracking/index.html");
    assert!(problem.contains("knowledge-assets/index.html#problem-P4-debt-tracking"), "{problem}");
    let data: serde_json::Value =
        serde_json::from_str(&page(&ready, "api/knowledge.json")).unwrap();
    assert_eq!(data["points"].as_array().unwrap().len(), 7);
    assert_eq!(data["points"][0]["place"], "notes/note-2570-visit/index.html#s1");
    assert_eq!(data["points"][2]["place"], "notes/note-2570-visit/index.html#s2-i1");
}

#[test]
fn only_what_is_published_and_due_is_shown() {
    let due = Date::new(2026, 12, 1).unwrap();
    let path = "content/notes/note-2570-visit.md";
    let waiting = |state: &str, day: &str| {
        two_notes().edit(path, "status: published", &format!("status: {state}\n{day}"))
    };
    for (state, day, today, shown) in [
        ("published", "", None, true),
        ("published", "publish_on: 2569-12-01", Some(due), true),
        ("published", "publish_on: 2569-12-01", Date::new(2027, 1, 1), true),
        ("published", "publish_on: 2569-12-02", Some(due), false),
        ("draft", "", Some(due), false),
        ("review", "", Some(due), false),
        ("withdrawn", "", Some(due), false),
    ] {
        let tree = waiting(state, day).tree();
        let tree = match today {
            Some(today) => tree.on(today),
            None => tree,
        };
        let ready = prepare(&tree).value.unwrap();
        let there = ready.find("notes/note-2570-visit/index.html").is_some();
        assert_eq!(there, shown, "{state} {day}");
        for path in ["feed.xml", "sitemap.xml", "notes/index.html", "api/knowledge.json"] {
            assert_eq!(page(&ready, path).contains("note-2570-visit"), shown, "{state} {path}");
        }
    }
}

#[test]
fn persons_are_named_by_consent() {
    let with = |author: &str| site().edit(NOTE, "author: null", &format!("author: {author}"));
    let shown = |author: &str| {
        let ready = prepare(&with(author).tree()).value.unwrap();
        page(&ready, "notes/note-2569-reminder/index.html")
    };
    let consent = "{name: สมใจ ใจงาม, position: พัฒนากร, consent_ref: ย-๑๔}";
    let html = shown(consent);
    assert!(html.contains("สมใจ ใจงาม") && html.contains("พัฒนากร") && !html.contains("ย-๑๔"));
    let html = shown("{name: สมใจ ใจงาม, position: พัฒนากร}");
    assert!(!html.contains("สมใจ ใจงาม") && html.contains("พัฒนากร"), "{html}");
    assert!(!shown("สมใจ ใจงาม").contains("สมใจ"));
    assert!(shown("สำนักงานพัฒนาชุมชนอำเภอแม่ออน").contains("สำนักงานพัฒนาชุมชนอำเภอแม่ออน"));
}

#[test]
fn notes_lead_to_each_other_and_say_how_long_they_take() {
    let ready = ready(&two_notes());
    let html = page(&ready, "notes/note-2570-visit/index.html");
    assert!(html.contains("เวลาอ่าน") && html.contains("ราว ๑ นาที ("), "{html}");
    assert!(html.contains("บันทึกที่ใกล้เคียง"), "{html}");
    assert!(html.contains("../note-2569-reminder/index.html"), "{html}");
}

fn with_text(text: &str) -> SmallSite {
    let path = "content/notes/note-2570-visit.md";
    two_notes().edit(path, "ฟังก่อนพูด\n", &format!("ฟังก่อนพูด\n\n{text}\n"))
}

#[test]
fn names_that_people_use_lead_to_pages() {
    let text = "ก[[P4]] ข[[50230201]] ค[[๕๐๒๓๐๒๐๑]] ง[[เตือนก่อนถึงกำหนด หนี้ค้างลดลง (ข้อมูลสมมติ)]] จ[[note-2569-reminder|เรื่องเตือน]] ฉ[[knowledge]]";
    let html = page(&ready(&with_text(text)), "notes/note-2570-visit/index.html");
    for wanted in [
        "ก<a href=\"../../problems/P4-debt-tracking/index.html\">",
        "ข<a href=\"../../funds/50230201/index.html\">",
        "ค<a href=\"../../funds/50230201/index.html\">",
        "ง<a href=\"../note-2569-reminder/index.html\">เตือนก่อนถึงกำหนด",
        "จ<a href=\"../note-2569-reminder/index.html\">เรื่องเตือน</a>",
        "ฉ<a href=\"../../knowledge/core-knowledge/index.html\">",
    ] {
        assert!(html.contains(wanted), "{wanted}\n{html}");
    }
}

#[test]
fn clauses_are_found_by_their_number_and_never_guessed() {
    let law = "content/regulations/reg-2551.md";
    let text = site().text(law);
    let id = "id: loan-contract\n";
    assert!(text.contains(id), "{text}");
    let cited = with_text("ดู[[ข้อ ๑๗]]และ[[ข้อ17]]");
    let start = text.find("cite:").unwrap();
    let end = start + text[start..].find('\n').unwrap();
    let numbered = text.replacen(&text[start..end], "cite: {unit: clause, number: \"17\"}", 1);
    let html = page(
        &ready(&cited.clone().with(law, numbered.clone())),
        "notes/note-2570-visit/index.html",
    );
    for before in ["ดู", "และ"] {
        let link = format!("{before}<a href=\"../../regulations/reg-2551/index.html#");
        assert!(html.contains(&link), "{html}");
    }
    // The same number in another regulation: nobody knows which is meant.
    let other = numbered.replace("id: reg-2551", "id: reg-2555").replace("reg-2551#", "reg-2555#");
    let both = cited.with(law, numbered).with("content/regulations/reg-2555.md", other);
    let codes: Vec<_> =
        prepare(&both.tree()).problems.iter().map(|problem| problem.code().0).collect();
    assert_eq!(codes, ["L004", "L004"]);
}

#[test]
fn pictures_have_captions_sizes_and_nothing_else() {
    let png: &[u8] =
        &std::fs::read(support::small_site::fixtures().join("import/picture.png")).unwrap();
    let chunk = b"\0\0\0\x0etEXtAuthor\0SOMCHAI\0\0\0\0";
    let signed = [&png[..33], chunk, &png[33..]].concat();
    let site = with_text("![กรรมการประชุม](../images/agm.png \"ประชุมใหญ่ ๒๕๖๙\")")
        .with("content/images/agm.png", signed);
    let found = prepare(&site.tree());
    // The gate tells of the author in the file itself.
    assert!(
        found.problems.iter().all(|problem| problem.code().0 == "P009"),
        "{:?}",
        found.problems
    );
    let clean = with_text("![กรรมการประชุม](../images/agm.png \"ประชุมใหญ่ ๒๕๖๙\")")
        .with("content/images/agm.png", png);
    let ready = ready(&clean);
    let html = page(&ready, "notes/note-2570-visit/index.html");
    let figure = "<figure><img src=\"../../images/agm.png\" alt=\"กรรมการประชุม\" width=\"4\" height=\"3\" loading=\"lazy\"><figcaption>ประชุมใหญ่ ๒๕๖๙</figcaption></figure>";
    assert!(html.contains(figure), "{html}");
}

#[test]
fn figures_come_from_the_data_with_their_day_and_source() {
    let text = "หนี้เสี่ยง{{ fund(\"50230201\").par30 }} สมาชิก **{{ fund(\"50230201\").members.closing }}** \\{{ ไม่ใช่ }} `{{ fund() }}`\n\n{{ chart(\"50230201\").loans.closing }}\n\n{{ ranking(1) }}\n\nได้ {{ fund(\"50230201\").points }} {{ fund(\"50230201\").place }}";
    let ready = ready(&with_text(text));
    let html = page(&ready, "notes/note-2570-visit/index.html");
    let fund = page(&ready, "funds/50230201/index.html");
    let words: Vec<String> = texts(&html, ".prose p");
    let sentence = words.iter().find(|words| words.starts_with("หนี้เสี่ยง")).unwrap();
    assert!(sentence.contains(" ณ ๓๑ ธันวาคม ๒๕๖") && sentence.contains("ข้อมูลสมมติ"), "{sentence}");
    assert!(sentence.contains("{{ ไม่ใช่ }} {{ fund() }}"), "{sentence}");
    let share = sentence["หนี้เสี่ยง".len()..].split(" (").next().unwrap();
    assert_eq!(share, "๒.๐๐%", "47,400 of 2,370,000 baht");
    assert!(html.contains("<a href=\"../../funds/50230201/index.html\">"), "{html}");
    assert!(
        html.contains("<svg") && html.contains("ที่มา: <a href=\"../../funds/50230201/index.html\">")
    );
    assert!(html.contains("ที่มา: <a href=\"../../contests/"), "{html}");
    assert!(html.contains("class=invented"), "the banner says that figures are invented");
    // The fund's own page leads to the note that speaks of it.
    assert!(fund.contains("notes/note-2570-visit/"), "{fund}");
}

#[test]
fn what_is_withheld_stays_withheld_in_a_note() {
    let path = "data/funds/502302/50230201.yaml";
    let text = site().text(path);
    let few = text.replace("overdue_borrowers: 5", "overdue_borrowers: 2");
    let few = few.replace("overdue_borrowers: 4", "overdue_borrowers: 2");
    assert!(few.contains("overdue_principal: 69300") && few.contains("overdue_principal: 35000"));
    let asked = "{{ fund(\"50230201\").loans.overdue_principal }} {{ fund(\"50230201\").loans.overdue_borrowers }} {{ fund(\"50230201\").par30 }}\n\n{{ chart(\"50230201\").loans.overdue_principal }}";
    let ready = prepare(&with_text(asked).with(path, few).tree()).value.unwrap();
    let html = page(&ready, "notes/note-2570-visit/index.html");
    let prose = texts(&html, ".prose").concat();
    assert!(prose.contains("น้อยกว่า ๓ ราย") && prose.contains("ไม่แสดง"), "{prose}");
    assert!(prose.contains("๒.๐๐%"), "a share of loans, to a tenth of a percent: {prose}");
    for withheld in ["๓๕,๐๐๐", "๖๙,๓๐๐", "๔๗,๔๐๐", "๓.๕ หมื่น"]
    {
        assert!(!html.contains(withheld), "{withheld}\n{html}");
    }
}
