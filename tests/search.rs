//! Search: the script of the page and the engine of the program read the same index and give the
//! same answers; the shipped site finds what people look for; bad input does no harm. The script
//! runs in Node here (`tests/search/node.js`), in real browsers in `browser_search.rs`.

mod support;
#[path = "support/shipped.rs"]
mod shipped;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use kongthun::pipeline::{Found, Ready};
use kongthun::search::{Filter, Hit, Kind};
use kongthun::thai::forms::Forms;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

fn site() -> &'static shipped::Shipped {
    shipped::shipped("search")
}

/// What the script answers to some questions, for a published site.
fn script(folder: &Path, asked: &Value) -> Value {
    let node = std::env::var("NODE").unwrap_or_else(|_| "node".into());
    let mut process = Command::new(&node)
        .arg(shipped::root().join("tests/search/node.js"))
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{node} does not start: {error}; run bash tests/run"));
    let mut input = process.stdin.take().unwrap();
    let asked = asked.to_string();
    let writing = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = process.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "the script failed");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn hits(hits: &[Hit]) -> Value {
    let of = |hit: &Hit| {
        json!([
            hit.document,
            hit.kind.id(),
            hit.score,
            hit.title,
            hit.sub,
            hit.url,
            hit.part,
            hit.snippet.0
        ])
    };
    hits.iter().map(of).collect()
}

/// An answer of the program, in the terms of the script's.
fn plain(found: &Found) -> Value {
    let (texts, about) = (&found.texts, &found.whereabouts);
    let places: Vec<&str> = about.places.iter().map(|place| place.full_name.as_str()).collect();
    let funds: Vec<&str> = about.funds.iter().map(|fund| fund.code.as_str()).collect();
    json!({
        "hits": hits(&texts.hits), "within": hits(&texts.within), "near": hits(&texts.near),
        "total": texts.total, "about": texts.is_estimate,
        "places": places, "funds": funds, "fundTotal": about.total, "close": about.is_close,
    })
}

/// The same of the script's own.
fn plain_script(answer: &Value) -> Value {
    let list = |what: &str| answer[what].as_array().unwrap().clone();
    let hits = |what: &str| -> Value {
        let of = |hit: Value| {
            let keys = ["id", "kind", "score", "title", "sub", "url", "part", "snippet"];
            keys.iter().map(|key| hit[*key].clone()).collect::<Value>()
        };
        list(what).into_iter().map(of).collect()
    };
    let all = |what: &str, key: &str| -> Value {
        list(what).into_iter().map(|one| one[key].clone()).collect()
    };
    assert_eq!(answer["failed"], false);
    json!({
        "hits": hits("hits"), "within": hits("within"), "near": hits("near"),
        "total": answer["total"], "about": answer["about"],
        "places": all("places", "title"), "funds": all("funds", "code"),
        "fundTotal": answer["fundTotal"], "close": answer["close"],
    })
}

/// Asks both engines and holds them to the same answers; gives those of the program.
fn both(ready: &Ready, folder: &Path, queries: &[(String, Filter)]) -> Vec<Found> {
    let asked: Vec<Value> = queries
        .iter()
        .map(|(query, filter)| {
            json!({"q": query, "most": 10, "filter": {
                "kind": filter.kind.map(Kind::id), "place": filter.place, "year": filter.year,
                "topic": filter.topic, "problem": filter.problem,
            }})
        })
        .collect();
    let answers = script(folder, &json!({"queries": asked}))["answers"].take();
    let answers = answers.as_array().unwrap();
    assert_eq!(answers.len(), queries.len());
    let each = queries.iter().zip(answers).map(|((query, filter), answer)| {
        let found = ready.search(query, filter, 10);
        let (ours, theirs) = (plain(&found), plain_script(answer));
        assert_eq!(ours, theirs, "{query:?} {filter:?}");
        found
    });
    each.collect()
}

fn unfiltered(queries: &[&str]) -> Vec<(String, Filter)> {
    queries.iter().map(|query| (query.to_string(), Filter::default())).collect()
}

/// What a reader of the shipped site types, and what must come first.
const GOES_TO: [(&str, &str); 31] = [
    ("มาตรา ๖๘๖", "regulations/civil-code/index.html#s686"),
    ("ม. 686", "regulations/civil-code/index.html#s686"),
    ("ม.686", "regulations/civil-code/index.html#s686"),
    ("ป.พ.พ. มาตรา 193/33", "regulations/civil-code/index.html#s193-33"),
    ("D012", "codes/index.html#D012"),
    ("d๐๑๒", "codes/index.html#D012"),
    ("2.1", "method/vf-outstanding-default/index.html#i-2-1"),
    ("ตัวชี้วัด ๒.๑", "method/vf-outstanding-default/index.html#i-2-1"),
    ("แม่ออน", "areas/5023/index.html"),
    ("อ.แม่ออน", "areas/5023/index.html"),
    ("อำเภอแม่ออน จ.เชียงใหม่", "areas/5023/index.html"),
    ("ออนกลาง", "areas/502302/index.html"),
    ("ต.ออนกลาง", "areas/502302/index.html"),
    ("ออนกลาง แม่ออน", "areas/502302/index.html"),
    ("502302", "areas/502302/index.html"),
    ("ตำบลบ้านสหกรณ์", "areas/502303/index.html"),
    ("สหกรณ์ หมู่ที่ 4", "funds/50230304/index.html"),
    ("50230205", "funds/50230205/index.html"),
    ("๕๐๒๓๐๒๐๕", "funds/50230205/index.html"),
    ("กองทุนหมู่บ้าน หมู่ที่ ๓ ตำบลออนเหนือ", "funds/50230103/index.html"),
    ("กองทุนออนเหนือ หมู่ 3", "funds/50230103/index.html"),
    ("ออนเหนือ ม.3", "funds/50230103/index.html"),
    ("ติดตามหนี้ค้างชำระภายใน 60 วัน", "notes/note-2569-arrears-60-days/index.html"),
    ("ติดตามหนี้คางชำระภายใน", "notes/note-2569-arrears-60-days/index.html"),
    ("ลองผิดลองถูก", "problems/P1-trial-error/index.html"),
    ("คู่มือ", "pages/manual/index.html"),
    ("ความครบถ้วนของข้อมูล", "completeness/index.html"),
    ("ทำเนียบรางวัล", "awards/index.html"),
    ("รายชื่อกองทุน", "funds/index.html"),
    ("รหัสปัญหา", "codes/index.html"),
    ("วิธีคิดคะแนน", "method/vf-outstanding-default/index.html"),
];

/// What stands first, as the page shows it.
fn first(found: &Found) -> Option<String> {
    let about = &found.whereabouts;
    let place = about.places.first().map(|place| format!("areas/{}/index.html", place.code));
    let fund = about.funds.first().map(|fund| format!("funds/{}/index.html", fund.code));
    let text = found.texts.hits.first().or(found.texts.near.first()).map(|hit| hit.url.clone());
    match about.is_close {
        true => place.or(fund).or(text),
        false => text.or(place).or(fund),
    }
}

#[test]
fn what_is_typed_leads_where_it_should() {
    let ready = shipped::ready();
    let queries: Vec<&str> = GOES_TO.iter().map(|(query, _)| *query).collect();
    let found = both(&ready, &site().folder, &unfiltered(&queries));
    let wrong: Vec<String> = GOES_TO
        .iter()
        .zip(&found)
        .filter_map(|((query, wanted), found)| {
            let first = first(found).unwrap_or_default();
            let page = first.split('#').next().unwrap_or_default();
            let right = first == *wanted || !wanted.contains('#') && page == *wanted;
            (!right).then(|| format!("“{query}” leads to {first}, not {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_engines_agree_on_everything_else() {
    let ready = shipped::ready();
    let mut queries = unfiltered(&[
        "กู้",
        "หนี้",
        "ออน",
        "เงิน",
        "กทบ.",
        "ศอช.ต.",
        "PAR30",
        "par",
        "ข้อ",
        "ก",
        "ข้อ 7",
        "ประชุม",
        "คณะกรรมการ ประชุม",
        "ประชุมใหญ่สามัญประจำปี",
        "ผู้ค้ำประกันตาย",
        "ทำอย่างไรเมื่อลูกหนี้ไม่จ่ายเงินกู้",
        "สมาชิกไม่มาประชุมต้องทำอย่างไร",
        "กองทุนระดับ AAA",
        "หมู่บ้าน",
        "หมู",
        "ดอกเบี้ย 15",
        "2551",
        "พรบ",
        "ร้อยละ",
        "เชียงใหม่",
        "หมู่ 3",
        "ม. 3",
        "ทา",
        "น้ำ",
        "ผิดนัดชำระหนี้เงินกู้ยืมกองทุนหมู่บ้าน",
        "Excel",
        "คำถามที่ไม่มีคำตอบในเว็บนี้เลยแม้แต่น้อย",
        "zzzz",
        "ทุน",
        "ฮฮฮฮฮฮฮฮฮฮ",
    ]);
    let narrowed = [
        Filter { kind: Some(Kind::Note), ..Filter::default() },
        Filter { place: Some("5023".into()), ..Filter::default() },
        Filter { place: Some("502301".into()), ..Filter::default() },
        Filter { place: Some("502302".into()), ..Filter::default() },
        Filter { place: Some("99".into()), ..Filter::default() },
        Filter { year: Some(2569), ..Filter::default() },
        Filter { topic: Some(9), ..Filter::default() },
        Filter { problem: Some(3), ..Filter::default() },
    ];
    for filter in narrowed {
        queries.push(("เงินกู้".to_string(), filter.clone()));
        queries.push(("ออนเหนือ".to_string(), filter.clone()));
        queries.push(("หนี้ค้างชำระของลูกหนี้ที่ไม่จ่าย".to_string(), filter));
    }
    // Queries of the evaluation, whatever this site has to say to them.
    let evaluation: Vec<Value> = serde_json::from_str(include_str!("search/queries.json")).unwrap();
    let evaluation = evaluation.iter().map(|one| one["q"].as_str().unwrap());
    queries.extend(evaluation.map(|query| (query.to_string(), Filter::default())));
    let found = both(&ready, &site().folder, &queries);
    let some = found.iter().filter(|found| !found.texts.hits.is_empty()).count();
    assert!(some > 25, "only {some} queries find anything");
    assert!(found.iter().any(|found| !found.texts.within.is_empty()));
    assert!(found.iter().any(|found| !found.texts.near.is_empty()));
}

/// Whatever is typed or pasted: both engines answer, alike and soon.
#[test]
fn bad_input_does_no_harm() {
    let ready = shipped::ready();
    let long = "กองทุนหมู่บ้าน".repeat(1_000);
    let words = "หนี้ ".repeat(5_000);
    let many: String = (0..3_000).map(|number| format!("{number} ")).collect();
    let queries = [
        &long,
        &words,
        &many,
        "่",
        "้้้้้",
        "่่ ้ ์",
        "\u{200b}",
        "\u{200b}\u{200c}\u{feff}\u{ad}",
        "\u{200f}กองทุน\u{202e}",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        ".*",
        "(?:",
        "[ก-",
        "\\",
        "$&",
        "^กองทุน$",
        "😀",
        "กองทุน😀หมู่บ้าน",
        "👨‍👩‍👧‍👦",
        "๒5๕1",
        "1๒,๓45",
        " ",
        "\t\n\u{a0}",
        "",
        "\u{0}",
        "\u{fffd}",
        "null",
        "constructor",
        "__proto__",
        "hasOwnProperty",
        "toString",
        "=",
        "#",
        "==กู้",
        "#d012",
        "ก\nข",
        "%E0%B8",
        "'\"`",
        "ๆๆๆ ฯฯฯ",
        "เเเเเเเเ",
        "ำำำำ",
    ];
    let found = both(&ready, &site().folder, &unfiltered(&queries));
    for nothing in ["่", "\u{200b}", " ", "", ".*", "😀"] {
        let index = queries.iter().position(|query| *query == nothing).unwrap();
        assert!(
            found[index].texts.hits.is_empty() && found[index].texts.near.is_empty(),
            "{nothing:?}"
        );
    }
    let hidden = queries.iter().position(|query| query.starts_with('\u{200f}')).unwrap();
    assert!(!found[hidden].texts.hits.is_empty());
}

#[test]
fn forms_are_the_same_in_both_languages() {
    let dirty = "[กขคงจญฐณดตธนบปผพฟภมยรลวศษสหฬอฮะาำิีึืุูเแโใไ็่้๊๋์ํ๎ๆฯ๐๑๒๙0-9A-Za-z .,()/\u{200b}\u{200f}\u{feff}\u{a0}\u{3000}\u{85}\n\t😀é-]{0,40}";
    let strategy = proptest::string::string_regex(dirty).unwrap();
    let mut runner = TestRunner::deterministic();
    let mut texts: Vec<String> =
        (0..3_000).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let agreed: Vec<Value> = serde_json::from_str(include_str!("search/forms.json")).unwrap();
    texts.extend(agreed.iter().map(|one| one["text"].as_str().unwrap().to_string()));
    let found = script(&site().folder, &json!({"texts": texts}))["forms"].take();
    for (text, theirs) in texts.iter().zip(found.as_array().unwrap()) {
        let ours = Forms::of(text);
        let ours = json!([ours.flat(), ours.loose(), ours.source, ours.back]);
        assert_eq!(ours, *theirs, "{text:?}");
    }
    // What the list says, the script does.
    for (one, theirs) in agreed.iter().zip(&found.as_array().unwrap()[3_000..]) {
        assert_eq!((&one["flat"], &one["loose"]), (&theirs[0], &theirs[1]), "{}", one["why"]);
    }
}

/// What is not published is in no file of the index: a draft, and what its neighbours say of it.
#[test]
fn drafts_are_not_searched() {
    let note = "content/notes/note-2569-reminder.md";
    let site = support::small_site::site();
    let second = site.text(note).replace("note-2569-reminder", "note-2569-second");
    let second = second.replace("เตือนก่อนถึงกำหนด", "ฌฬฮฑฆ");
    let files = |site: &support::small_site::SmallSite| -> String {
        let ready = kongthun::pipeline::prepare(&site.tree()).value.unwrap();
        let files = shipped::files(&ready);
        let index = files.iter().filter(|(path, _)| path.starts_with("search/"));
        index.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect()
    };
    let of = |text: &str| files(&site.clone().with("content/notes/note-2569-second.md", text));
    let open = of(&second);
    assert!(open.contains("ฌฬฮฑฆ") && open.contains("ชลฮ"));
    let closed = of(&second.replace("status: published", "status: draft"));
    assert!(!closed.contains("ฌฬฮฑฆ") && !closed.contains("ชลฮ"));
}

/// Every document of the index leads to a page that is there, to a heading that is there, and
/// stands under that name on it.
#[test]
fn what_is_found_is_there() {
    let site = site();
    let mut documents = 0;
    for path in site.ending(".js").filter(|path| path.starts_with("search/t/")) {
        let text = site.text(path);
        let data = &text[text.find('[').unwrap()..text.rfind(']').unwrap() + 1];
        for document in serde_json::from_str::<Vec<Value>>(data).unwrap() {
            let (title, url) = (document[0].as_str().unwrap(), document[2].as_str().unwrap());
            let (file, anchor) = url.split_once('#').unwrap_or((url, ""));
            let page = site.text(file);
            let parts = document[4].as_array().unwrap().iter().filter_map(Value::as_str);
            for anchor in parts.chain((!anchor.is_empty()).then_some(anchor)) {
                assert!(page.contains(&format!("id=\"{anchor}\"")), "{url} has no {anchor}");
            }
            let plain = title.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#x27;");
            assert!(page.contains(title) || page.contains(&plain), "{url} does not say {title}");
            documents += 1;
        }
    }
    assert!(documents > 150, "only {documents} documents");
}

/// Pages that are not in the index, `*` standing for anything but a slash, and why.
const LEFT_OUT: [(&str, &str); 11] = [
    ("index.html", "every page leads there"),
    ("404.html", "what is not there is not found"),
    ("offline.html", "what is shown for a page that is not there without a network"),
    ("search/index.html", "whoever searches is there"),
    ("design/index.html", "how the theme sets words; its samples would answer for what they show"),
    ("funds/*/why.html", "one step from the fund, which is found; says the same of every fund"),
    ("funds/*/dossier.html", "the fund's pages once more, set for paper"),
    ("contests/*/why/*.html", "the same, as a decided round left it"),
    ("contests/*/areas/*/index.html", "the contest's list once more, narrowed to a place"),
    ("contests/*/sizes/*/index.html", "the contest's list once more, narrowed to a size"),
    ("knowledge/*/topics/index.html", "the same points in another order"),
];

fn is_like(pattern: &str, path: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) =
        (pattern.split('/').collect(), path.split('/').collect());
    let same = |(pattern, part): (&&str, &&str)| match pattern.split_once('*') {
        Some((before, after)) => part.starts_with(before) && part.ends_with(after),
        None => pattern == part,
    };
    one.len() == other.len() && one.iter().zip(&other).all(same)
}

/// Every page of the site is found, by its text, or as a fund or a place, or is left out for a
/// reason; and whatever is left out is there.
#[test]
fn every_page_is_found_or_left_out_for_a_reason() {
    let site = site();
    let mut found: BTreeSet<String> = BTreeSet::new();
    for path in site.ending(".js").filter(|path| path.starts_with("search/t/")) {
        let text = site.text(path);
        let data = &text[text.find('[').unwrap()..text.rfind(']').unwrap() + 1];
        for document in serde_json::from_str::<Vec<Value>>(data).unwrap() {
            let url = document[2].as_str().unwrap();
            found.insert(url.split('#').next().unwrap().to_string());
        }
    }
    let ready = shipped::ready();
    let pages: Vec<&str> = site.ending(".html").collect();
    for page in &pages {
        let code = page.split('/').nth(1).unwrap_or_default();
        let is_named = match page.split('/').next() {
            Some("funds") if page.ends_with("/index.html") => code != "index.html",
            Some("areas") => true,
            _ => false,
        };
        if is_named {
            let whereabouts = ready.search(code, &Filter::default(), 10).whereabouts;
            let funds = whereabouts.funds.iter().map(|fund| fund.code.to_string());
            let mut codes = whereabouts.places.iter().map(|place| place.code.clone()).chain(funds);
            assert!(codes.any(|found| found == code), "{page} is not found by its code");
            continue;
        }
        let why = LEFT_OUT.iter().find(|(pattern, _)| is_like(pattern, page));
        assert!(found.contains(*page) != why.is_some(), "{page}: {why:?}");
    }
    for (pattern, why) in LEFT_OUT {
        assert!(pages.iter().any(|page| is_like(pattern, page)), "{pattern} ({why}) is nowhere");
    }
}

/// What a place is narrowed to holds for funds too; what they do not have leaves none.
#[test]
fn funds_are_narrowed_to_a_place() {
    let ready = shipped::ready();
    let found = |filter: Filter| ready.search("แม่ออน หมู่ 3", &filter, 50).whereabouts;
    let all = found(Filter::default());
    let north = found(Filter { place: Some("502301".into()), ..Filter::default() });
    assert!(all.total > north.total && north.total == 1);
    assert_eq!(north.funds[0].code.as_str(), "50230103");
    let of_year = found(Filter { year: Some(2569), ..Filter::default() });
    assert_eq!((of_year.total, of_year.places.len()), (0, 0));
}

/// The program in the terminal: names that last, the same order and scores.
#[test]
fn the_terminal_gives_the_same() {
    let query = "ติดตามหนี้ค้างชำระ";
    let program = |query: &str, more: &[&str]| -> Value {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kongthun"));
        command.args(["search", query, "--json", "--root"]).arg(shipped::root()).args(more);
        let output = command.output().unwrap();
        assert!(output.status.success());
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let told = program(query, &[]);
    let first = &told["hits"][0];
    assert_eq!(first["id"], "notes/note-2569-arrears-60-days");
    let ready = shipped::ready();
    let found = ready.search(query, &Filter::default(), 10).texts.hits;
    let ours: Vec<Value> =
        found.iter().map(|hit| json!([hit.url, hit.title, hit.part, hit.score])).collect();
    let brief = |hit: &Value| json!([hit["url"], hit["title"], hit["part"], hit["score"]]);
    let theirs: Vec<Value> = told["hits"].as_array().unwrap().iter().map(brief).collect();
    assert_eq!(ours, theirs);
    let rules = program("ผู้ค้ำประกัน", &["--kind", "rule"]);
    let kinds = rules["hits"].as_array().unwrap().iter().map(|hit| hit["kind"].clone());
    assert!(kinds.clone().count() > 0 && kinds.clone().all(|kind| kind == "rule"));
    assert_eq!(rules["funds"], json!([]));
}

/// The same input gives the same index, byte by byte, and every change a new version of it.
#[test]
fn an_index_is_made_again_the_same() {
    let index = || -> Vec<(String, Vec<u8>)> {
        let files = shipped::files(&shipped::ready());
        files.into_iter().filter(|(path, _)| path.starts_with("search/")).collect()
    };
    let (one, other) = (index(), index());
    assert!(one.len() > 40 && one == other);
}
