//! ดาวน์โหลด of charts in a real Chromium, from the disk and from a server, in the light and in the
//! dark: what arrives in the reader's folder is what the page shows.

#[path = "support/server.rs"]
mod server;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/webdriver.rs"]
#[allow(dead_code)]
mod webdriver;

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use shipped::{Shipped, arabic};
use webdriver::{Browser, ENTER, TAB};

fn site() -> &'static Shipped {
    shipped::shipped("browser-charts")
}

/// Pages with charts of every kind, and the name that their files begin with.
fn pages() -> Vec<(String, &'static str)> {
    let contest = site().one("contests/", "/index.html").to_string();
    vec![
        ("funds/50230203/index.html".to_string(), "funds-50230203-trend"),
        ("areas/5023/index.html".to_string(), "areas-5023-scatter"),
        (contest, "contests-maeon-2568-ranges"),
        ("completeness/index.html".to_string(), "maeon-completeness-completeness"),
    ]
}

/// The file, once the browser has finished it.
fn arrived(folder: &Path, name: &str) -> Vec<u8> {
    let begun = Instant::now();
    let path = folder.join(name);
    while begun.elapsed() < Duration::from_secs(30) {
        match std::fs::read(&path) {
            Ok(bytes) if !bytes.is_empty() => return bytes,
            _ => std::thread::sleep(Duration::from_millis(50)),
        }
    }
    let there: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|e| e.path()).collect();
    panic!("{name} did not arrive; there is {there:?}");
}

fn opened(folder: &Path) -> Browser {
    let browser = Browser::open();
    browser.screen(360, 800);
    browser.devtools(
        "Browser.setDownloadBehavior",
        json!({"behavior": "allow", "downloadPath": folder.to_string_lossy()}),
    );
    browser
}

/// Clicks a button of a chart's box: 0 is SVG, 1 is PNG, 2 is CSV.
fn take(browser: &Browser, chart: &str, button: usize) {
    let script = format!(
        "const box = document.querySelector('#chart-{chart} .figure-save'); box.open = true; \
         const button = box.querySelectorAll('button')[{button}]; button.click(); \
         return button.textContent"
    );
    assert!(browser.run(&script).is_string(), "{chart} has no button {button}");
}

fn wait_for_boxes(browser: &Browser) {
    // They come when a chart is near.
    let there = "document.querySelector('.chart').scrollIntoView(); \
                 return document.querySelectorAll('.figure-save').length > 0";
    let begun = Instant::now();
    while browser.run(there) != true {
        assert!(begun.elapsed() < Duration::from_secs(15), "charts cannot be downloaded");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The texts of an SVG, the colours that it names, and its size; a browser's strict reader says
/// whether it is XML at all.
fn read_svg(browser: &Browser, bytes: &[u8]) -> (Vec<String>, Vec<String>, (f64, f64)) {
    let text = serde_json::to_string(std::str::from_utf8(bytes).expect("UTF-8")).unwrap();
    let read = browser.run(&format!(
        "const svg = new DOMParser().parseFromString({text}, 'image/svg+xml').documentElement; \
         const all = [...svg.querySelectorAll('*')]; \
         return {{ name: svg.tagName, \
           texts: all.filter(e => /^(text|title)$/.test(e.tagName)).map(e => e.textContent), \
           colours: all.flatMap(e => [e.getAttribute('fill'), e.getAttribute('stroke')]).filter(Boolean), \
           foreign: all.filter(e => e.matches('[class], [href], [style], a')).length, \
           size: [svg.getAttribute('width'), svg.getAttribute('height')].map(Number) }}"
    ));
    assert_eq!(read["name"], "svg", "not XML: {read}");
    assert_eq!(read["foreign"], 0, "classes and links mean nothing in a file");
    let words = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|w| w.as_str().unwrap().to_string()).collect()
    };
    let size = (read["size"][0].as_f64().unwrap(), read["size"][1].as_f64().unwrap());
    (words(&read["texts"]), words(&read["colours"]), size)
}

#[test]
fn a_chart_is_taken_away_as_picture_and_as_table() {
    let folder = tempfile::tempdir().unwrap();
    let disk = format!("file://{}/", site().folder.display());
    let server = server::serve(site().folder.clone(), "/maeon/".to_string());
    for (base, dark) in [(disk, false), (server, true)] {
        let browser = opened(folder.path());
        if dark {
            browser.devtools(
                "Emulation.setEmulatedMedia",
                json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
            );
        }
        for (page, name) in pages() {
            browser.go(&format!("{base}{page}"));
            wait_for_boxes(&browser);
            let chart = name.rsplit('-').next().unwrap();

            take(&browser, chart, 0);
            let svg = arrived(folder.path(), &format!("{name}.svg"));
            let (texts, colours, (width, height)) = read_svg(&browser, &svg);
            let title =
                format!("return document.querySelector('#chart-{chart} .figure-of').textContent");
            let title = browser.text(&title);
            assert_eq!(texts.first(), Some(&title), "{name}: the title of the file");
            // Long addresses go on over lines.
            let all = texts.concat();
            for wanted in ["ที่มา: ", "https://kongthun.example/maeon/", "ดาวน์โหลดเมื่อ", "ข้อมูลสมมติ"]
            {
                assert!(all.contains(wanted), "{name}: no {wanted} in {all}");
            }
            assert!(colours.iter().any(|colour| colour == "#fff"), "{name}: no paper");
            // Figures are dark on white, whatever the screen was.
            assert!(!colours.iter().any(|colour| colour == "rgb(233, 237, 231)"), "{name}");
            assert!(colours.iter().all(|colour| !colour.contains("var(")), "{name}");

            take(&browser, chart, 1);
            let png = arrived(folder.path(), &format!("{name}.png"));
            let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            let info = reader.info();
            let size = (f64::from(info.width), f64::from(info.height));
            assert_eq!(size, (2.0 * width, 2.0 * height), "{name}: twice the size of the SVG");
            assert_eq!(&pixels[..3], &[255, 255, 255], "{name}: white paper");
            let inked = pixels.chunks(4).filter(|pixel| pixel[..3] != [255, 255, 255]).count();
            assert!(inked > 4_000, "{name}: {inked} pixels of ink");
            if let Ok(shots) = std::env::var("SHOTS") {
                let kept = Path::new(&shots).join(format!("{name}-dark-{dark}.png"));
                std::fs::write(kept, &png).expect("the folder of SHOTS can be written");
            }

            take(&browser, chart, 2);
            let csv = arrived(folder.path(), &format!("{name}.csv"));
            compare_table(&browser, chart, &csv);
            for ending in ["svg", "png", "csv"] {
                std::fs::remove_file(folder.path().join(format!("{name}.{ending}"))).unwrap();
            }
        }
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}

/// The file holds the cells of the table, numbers as a spreadsheet reads them, and its source.
fn compare_table(browser: &Browser, chart: &str, csv: &[u8]) {
    let text = std::str::from_utf8(csv).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("a mark by which Excel knows UTF-8");
    let table = browser.run(&format!(
        "return [...document.querySelectorAll('#chart-{chart} table tr')].map(row => \
         [...row.cells].map(cell => cell.textContent.trim()))"
    ));
    let shown: Vec<Vec<String>> = table.as_array().unwrap().iter().map(row_of).collect();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert!(shown.len() > 2 && rows.len() > shown.len(), "{chart}: {} rows", rows.len());
    for (row, cells) in rows.iter().zip(&shown) {
        let row: Vec<&str> = row.iter().collect();
        assert_eq!(row, *cells, "{chart}");
    }
    assert!(text.contains("ที่มา: ") && text.contains("ข้อมูลสมมติ"), "{chart}: {text}");
}

fn row_of(row: &Value) -> Vec<String> {
    let cell = |cell: &Value| {
        let text = arabic(cell.as_str().unwrap_or("")).replace('−', "-");
        let is_number = text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
            && text.chars().all(|c| c.is_ascii_digit() || "-,.".contains(c));
        if is_number { text.replace(',', "") } else { text }
    };
    row.as_array().unwrap().iter().map(cell).collect()
}

#[test]
fn the_keyboard_is_enough_and_nothing_moves() {
    let folder = tempfile::tempdir().unwrap();
    let browser = opened(folder.path());
    browser.go(&format!("file://{}/funds/50230203/index.html", site().folder.display()));
    wait_for_boxes(&browser);
    let moved = browser.run(
        "const height = () => document.documentElement.scrollHeight; const with_boxes = height(); \
         document.querySelectorAll('.figure-save').forEach(box => { box.style.display = 'none'; }); \
         const without = height(); \
         document.querySelectorAll('.figure-save').forEach(box => { box.style.display = ''; }); \
         return with_boxes - without",
    );
    assert_eq!(moved, 0, "the page moves when the boxes come");
    browser.run("const chart = document.querySelector('#chart-trend .figure-picture'); chart.tabIndex = -1; chart.focus()");
    browser.press(&[TAB]);
    let on = "return document.activeElement.textContent";
    assert_eq!(browser.text(on), "ดาวน์โหลด");
    browser.press(&[ENTER]);
    browser.press(&[TAB]);
    assert_eq!(browser.text(on), "ภาพ SVG");
    let inside = "const box = document.activeElement.closest('div').getBoundingClientRect(); \
                  return box.left >= 0 && box.right <= innerWidth";
    assert_eq!(browser.run(inside), true, "the buttons leave a screen of 360 px");
    browser.press(&[TAB, TAB]);
    assert_eq!(browser.text(on), "ตาราง CSV");
    browser.press(&[ENTER]);
    arrived(folder.path(), "funds-50230203-trend.csv");
}
