//! The default theme renders every view, full and empty, into sound pages: one h1, headings in
//! order, labelled tables, nothing from elsewhere. `KONGTHUN_LOOK=folder` keeps the pages, to
//! look at them in a browser.

mod samples;

use std::sync::Arc;

use kongthun::plan::view::*;
use kongthun::render::tables;
use kongthun::render::templates::Templates;
use kongthun::text::Span;
use kongthun::theme::{Theme, load};
use scraper::{ElementRef, Html, Selector};

fn theme() -> Theme {
    let loaded = load("default", &[], (&Arc::from("content/site.yaml"), Span::default()));
    assert_eq!(loaded.problems, []);
    loaded.value
}

struct Page {
    name: &'static str,
    html: String,
}

/// Every template with a rich view and with the emptiest one.
fn pages(theme: &Theme) -> Vec<Page> {
    let templates = Templates::new(theme);
    assert_eq!(templates.problems, []);
    let templates = templates.value;
    let mut pages = Vec::new();
    macro_rules! page {
        ($name:literal, $template:literal, $frame:expr, $view:expr) => {
            let view = View::from($view);
            let mut html = samples::html(&theme.inline_style());
            html.extend(tables::of(&view));
            match templates.render($template, &$frame, &view, html) {
                Ok(html) => {
                    let html = String::from_utf8(html).expect("UTF-8");
                    pages.push(Page { name: $name, html });
                }
                Err(problem) => panic!("{}: {problem:?}", $name),
            }
        };
    }
    macro_rules! both {
        ($full:literal, $empty:literal, $template:literal, $title:expr, $view:expr, $kind:ty) => {
            page!($full, $template, samples::frame($title), $view);
            page!($empty, $template, samples::bare_frame($title), <$kind>::default());
        };
    }
    both!("home", "home-empty", "home.html", "กองทุนหมู่บ้านอำเภอแม่ออน", samples::home(), HomeView);
    both!("notes", "notes-empty", "notes.html", "คลังบันทึกองค์ความรู้", samples::notes(), NotesView);
    both!(
        "gathered",
        "gathered-empty",
        "gathered.html",
        "แก่นความรู้จากทุกบันทึก",
        samples::gathered(),
        GatheredView
    );
    both!("note", "note-empty", "note.html", samples::NOTE, samples::note(), NoteView);
    both!(
        "problems",
        "problems-empty",
        "problems.html",
        "ปัญหา ๘ ข้อ",
        samples::problems(),
        ProblemsView
    );
    both!(
        "problem",
        "problem-empty",
        "problem.html",
        samples::PROBLEM,
        samples::problem(),
        ProblemView
    );
    both!(
        "regulations",
        "regulations-empty",
        "regulations.html",
        "ระเบียบน่ารู้",
        samples::laws(),
        LawsView
    );
    both!(
        "regulation",
        "regulation-empty",
        "regulation.html",
        samples::LAW,
        samples::law(),
        LawView
    );
    both!(
        "leaflets",
        "leaflets-empty",
        "leaflets.html",
        "ใบสรุปหน้าเดียว",
        samples::leaflets(),
        LeafletsView
    );
    both!(
        "leaflet",
        "leaflet-empty",
        "leaflet.html",
        "เมื่อค้างชำระ",
        samples::leaflet(),
        LeafletView
    );
    both!("funds", "funds-empty", "funds.html", "รายชื่อกองทุน", samples::funds(), FundsView);
    both!("fund", "fund-empty", "fund.html", samples::FUND, samples::fund(), FundView);
    both!("why", "why-empty", "why.html", "ทำไมได้คะแนนนี้", samples::why(), WhyView);
    both!("area", "area-empty", "area.html", "ตำบลออนกลาง", samples::area(), AreaView);
    both!(
        "contests",
        "contests-empty",
        "contests.html",
        "การประกวด",
        samples::contests(),
        ContestsView
    );
    both!(
        "contest",
        "contest-empty",
        "contest.html",
        "ผลการจัดอันดับ ๒๕๖๘",
        samples::contest(),
        ContestView
    );
    both!("awards", "awards-empty", "awards.html", "ทำเนียบรางวัล", samples::awards(), AwardsView);
    both!("desk", "desk-empty", "desk.html", "ทดลองปรับน้ำหนัก", samples::desk(), DeskView);
    both!(
        "dossier",
        "dossier-empty",
        "dossier.html",
        "เอกสารประกอบการพิจารณา",
        samples::dossier(),
        DossierView
    );
    both!(
        "booklet",
        "booklet-empty",
        "booklet.html",
        "เล่มประกอบการพิจารณา",
        samples::booklet(),
        BookletView
    );
    both!("sheets", "sheets-empty", "sheets.html", "ใบให้คะแนน", samples::sheets(), SheetsView);
    both!("stage", "stage-empty", "stage.html", "รอบตำบล", samples::stage(), StageView);
    both!("method", "method-empty", "method.html", "วิธีคิดคะแนน", samples::method(), MethodView);
    both!(
        "completeness",
        "completeness-empty",
        "completeness.html",
        "ความครบถ้วนของข้อมูล",
        samples::completeness(),
        CompletenessView
    );
    both!("codes", "codes-empty", "codes.html", "รหัสปัญหา", samples::codes(), CodesView);
    both!(
        "stories",
        "stories-empty",
        "stories.html",
        "เรื่องเล่าของสมาชิก",
        samples::stories(),
        StoriesView
    );
    both!("best", "best-empty", "best-practices.html", "แนวปฏิบัติที่ดี", samples::best(), BestView);
    both!(
        "networks",
        "networks-empty",
        "networks.html",
        "เครือข่าย",
        samples::networks(),
        NetworksView
    );
    both!(
        "network",
        "network-empty",
        "network.html",
        "เครือข่ายกองทุน ตำบลออนกลาง",
        samples::network(),
        NetworkView
    );
    both!(
        "pathways",
        "pathways-empty",
        "pathways.html",
        "เส้นทาง",
        samples::pathways(),
        PathwaysView
    );
    both!("pathway", "pathway-empty", "pathway.html", "มชช.", samples::pathway(), PathwayView);
    both!(
        "glossary",
        "glossary-empty",
        "glossary.html",
        "อภิธานศัพท์",
        samples::glossary(),
        GlossaryView
    );
    let mut worded = samples::frame(samples::NOTE);
    worded.terms = samples::term_notes();
    page!("note-terms", "note.html", worded, samples::note());
    both!("story", "story-empty", "story.html", samples::STORY, samples::story(), StoryView);
    both!("search", "search-empty", "search.html", "ค้นหา", samples::search(), SearchView);
    both!("design", "design-empty", "design.html", "ระบบออกแบบ", samples::design(), DesignView);
    both!(
        "start",
        "start-empty",
        "start.html",
        "กองทุนหมู่บ้านอำเภอแม่ออน",
        samples::start(),
        StartView
    );
    both!("page", "page-empty", "page.html", "ประกาศความเป็นส่วนตัว", samples::page(), PageView);
    page!(
        "404",
        "404.html",
        samples::lost_frame(),
        NotFoundView { links: samples::lost_frame().shell.menu.clone() }
    );
    page!(
        "offline",
        "offline.html",
        samples::frame("ต้องใช้สัญญาณจึงจะเปิดหน้านี้ได้"),
        OfflineView { links: samples::lost_frame().shell.menu.clone() }
    );
    page!("fund-gated", "fund.html", samples::frame(samples::FUND), samples::gated_fund());
    pages
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn found<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&select(selector)).collect()
}

#[test]
fn every_page_is_sound() {
    let theme = theme();
    let mut wrong = Vec::new();
    for page in pages(&theme) {
        let document = Html::parse_document(&page.html);
        let mut say = |what: String| wrong.push(format!("{}: {what}", page.name));
        if found(&document, "h1").len() != 1 {
            say("not exactly one h1".to_owned());
        }
        let mut last = 0;
        for heading in found(&document, "h1, h2, h3, h4") {
            let level = heading.value().name()[1..].parse::<u32>().unwrap();
            if level > last + 1 {
                say(format!("h{level} after h{last}: {}", heading.inner_html()));
            }
            last = level;
        }
        for (selector, what) in [
            ("[style]", "a style attribute"),
            // Scripts are files of the theme: a strict policy allows nothing else.
            ("script:not([src]), script[src*='//']", "a script in the page or from elsewhere"),
            ("th:not([scope])", "a th without scope"),
            ("table:not(:has(caption)):not(.prose table)", "a table without caption"),
            ("img:not([alt])", "an img without alt"),
            ("link[rel=stylesheet][href*='//'], img[src^='//'], [src^='http:']", "a foreign file"),
            ("ul:empty, ol:empty, dl:empty, tbody:empty", "an empty list"),
        ] {
            if let Some(element) = found(&document, selector).first() {
                say(format!("{what}: {}", element.html().chars().take(120).collect::<String>()));
            }
        }
        let nowhere = found(&document, "a:not([href]), a[href='']").len();
        if nowhere > 0 && !page.name.ends_with("-empty") {
            say(format!("{nowhere} links to nowhere"));
        }
        if found(&document, "html[lang=th]").len() != 1 || found(&document, "main#main").len() != 1
        {
            say("no lang or no main".to_owned());
        }
        let mut ids: Vec<&str> =
            found(&document, "[id]").iter().filter_map(|e| e.value().id()).collect();
        ids.sort_unstable();
        if let Some(twice) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
            say(format!("the id {} twice", twice[0]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn invented_figures_are_always_announced() {
    for page in pages(&theme()) {
        let announced = page.html.contains("แต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด");
        assert_eq!(
            announced,
            !page.name.ends_with("-empty") && page.name != "404",
            "{}",
            page.name
        );
    }
}

#[test]
fn no_template_trusts_text() {
    for (name, template) in theme().templates {
        assert!(!template.text.contains("safe"), "{name} must take HTML from `html` only");
        assert!(!template.text.contains("style="), "{name}");
    }
}

#[test]
fn pages_can_be_kept_to_look_at() {
    let Some(folder) = std::env::var_os("KONGTHUN_LOOK").map(std::path::PathBuf::from) else {
        return;
    };
    let theme = theme();
    for page in pages(&theme) {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(page.name).with_extension("html"), page.html).unwrap();
    }
    for (path, bytes) in &theme.assets {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}
