//! The preview as a reader of it sees it: pages, what follows a change, what stays while a file is
//! broken, and who is turned away.

mod support;

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use support::program::{program, run_to};
use support::small_site::files_below;
use tempfile::TempDir;

const TITLE: &str = "กองทุนตัวอย่าง อำเภอแม่ออน";
const PATIENCE: Duration = Duration::from_secs(10);

/// The program while it serves the site in `folder/site`; it ends with the test.
struct Preview {
    folder: TempDir,
    child: Child,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    kind: String,
    to: String,
    body: String,
}

impl Preview {
    fn start() -> Self {
        Self::of(started())
    }

    fn of(folder: TempDir) -> Self {
        let mut child = program()
            .current_dir(folder.path())
            .args(["serve", "--port", "0", "--root", "site"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| line.split_once("http://").map(|(_, rest)| rest.to_string()))
            .map(|rest| format!("http://{}", rest.trim().trim_end_matches('/')));
        // What it says later is read too, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let Some(address) = address else {
            let _ = child.kill();
            panic!("the address is printed");
        };
        Preview { folder, child, address }
    }

    fn get(&self, path: &str) -> Answer {
        self.get_as(path, None)
    }

    fn get_as(&self, path: &str, host: Option<&str>) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let mut request = agent.get(format!("{}{path}", self.address));
        if let Some(host) = host {
            request = request.header("Host", host);
        }
        let mut answer = request.call().unwrap_or_else(|error| panic!("{path}: {error}"));
        let header = |name: &str| {
            answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_string()
        };
        let (kind, to) = (header("content-type"), header("location"));
        let status = answer.status().as_u16();
        Answer { status, kind, to, body: answer.body_mut().read_to_string().unwrap() }
    }

    fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join("site").join(path)
    }

    fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.file(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.file(path), text).unwrap();
    }

    /// The first page as soon as `done` says so.
    fn home_when(&self, what: &str, done: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let page = self.get("/").body;
            if done(&page) {
                return page;
            }
            assert!(start.elapsed() < PATIENCE, "{what}: {page}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

fn started() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    run_to(0, folder.path(), "init site");
    folder
}

fn trouble(page: &str) -> Option<&str> {
    let at = page.find("<div id=\"kongthun-trouble\"")?;
    page[at..].split("</div>").next()
}

/// The page without what the preview adds to it.
fn undressed(page: &str) -> String {
    let at =
        page.rfind("<script src=\"/_kongthun/refresh.js\">").expect("the script that refreshes");
    let end = at + page[at..].find("</script>").unwrap() + "</script>".len();
    assert!(page[end..].starts_with("</body>"), "it stands last");
    format!("{}{}", &page[..at], &page[end..])
}

#[test]
fn pages_are_served_as_they_are_built() {
    let preview = Preview::start();
    run_to(0, preview.folder.path(), "build --root site");
    let output = preview.file("output");
    let files = files_below(&output);
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        let path = file.strip_prefix(&output).unwrap().to_string_lossy().replace('\\', "/");
        // A preview keeps no copy for a device.
        if kongthun::publish::is_added(&path) {
            continue;
        }
        let bytes = std::fs::read(&file).unwrap();
        // Fonts and pictures are not text and pass through unchanged.
        let Ok(built) = String::from_utf8(bytes) else { continue };
        let answer = preview.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        let served = if path.ends_with(".html") { undressed(&answer.body) } else { answer.body };
        assert!(served == built, "{path} is served otherwise than it is built");
    }
}

#[test]
fn the_first_page_bears_the_title_and_the_script() {
    let preview = Preview::start();
    let home = preview.get("/");
    assert_eq!((home.status, home.kind.as_str()), (200, "text/html; charset=utf-8"));
    assert!(home.body.contains(TITLE));
    assert!(home.body.contains("/_kongthun/refresh.js"), "the script that refreshes");
    let script = preview.get("/_kongthun/refresh.js");
    assert_eq!((script.status, script.kind.as_str()), (200, "text/javascript"));
    assert!(script.body.contains("/_kongthun/changes"), "it asks for changes");
    assert_eq!(preview.get("/_kongthun/trouble.css").kind, "text/css");
    assert!(trouble(&home.body).is_none());
    // The preview writes nothing.
    assert_eq!(files_below(&preview.file("output")), Vec::<PathBuf>::new());
}

#[test]
fn addresses_lead_to_pages_files_and_the_page_for_what_is_missing() {
    let preview = Preview::start();
    let home = preview.get("/").body;
    let page = preview.get("/funds/50230201/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("หมู่ที่ ๑"), "{}", page.body);
    let short = preview.get("/funds/50230201");
    assert_eq!((short.status, short.to.as_str()), (302, "/funds/50230201/"));
    assert_eq!(preview.get("/funds/50230201/?a=b").status, 200);

    for missing in ["/nothing/", "/funds/99999999/", "/../data/site.yaml", "/%2e%2e/data/site.yaml"]
    {
        let answer = preview.get(missing);
        assert_eq!(answer.status, 404, "{missing}");
        assert!(answer.kind.starts_with("text/html"), "{missing}");
        assert!(answer.body.contains("ไม่พบหน้า"), "{missing}: {}", answer.body);
    }

    let style = home
        .split('"')
        .find(|word| word.ends_with(".css"))
        .map(|link| format!("/{}", link.trim_start_matches("./").trim_start_matches('/')))
        .expect("a page has a style sheet");
    let style = preview.get(&style);
    assert_eq!((style.status, style.kind.as_str()), (200, "text/css; charset=utf-8"));
}

#[test]
fn other_names_of_this_machine_are_turned_away() {
    let preview = Preview::start();
    let port = preview.address.rsplit(':').next().unwrap();
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1.evil.example"] {
        for path in ["/", "/funds/50230201/", "/_kongthun/changes"] {
            let answer = preview.get_as(path, Some(host));
            assert_eq!(answer.status, 403, "{host} {path}");
            assert!(!answer.body.contains(TITLE));
        }
    }
    assert_eq!(preview.get_as("/", Some(&format!("localhost:{port}"))).status, 200);
    assert_eq!(preview.get_as("/", Some("localhost")).status, 200);
}

#[test]
fn a_change_is_shown_and_announced() {
    let preview = Preview::start();
    let first = preview.get("/_kongthun/changes").body;
    assert!(first.parse::<u64>().is_ok(), "{first}");
    std::thread::scope(|scope| {
        let asked = scope.spawn(|| {
            let start = Instant::now();
            let answer = preview.get(&format!("/_kongthun/changes?since={first}"));
            (answer, start.elapsed())
        });
        std::thread::sleep(Duration::from_millis(300));
        assert!(!asked.is_finished(), "nothing has changed yet");
        let site = preview.text("data/site.yaml");
        preview.write("data/site.yaml", &site.replace(TITLE, "ชื่อใหม่ของเว็บ"));
        let page = preview.home_when("the new title", |page| page.contains("ชื่อใหม่ของเว็บ"));
        assert!(!page.contains(TITLE));
        let (answer, waited) = asked.join().unwrap();
        assert_eq!(answer.status, 200);
        assert_ne!(answer.body, first);
        assert!(waited < PATIENCE, "{waited:?}");
    });
    // Who asks late is answered at once.
    let start = Instant::now();
    assert_ne!(preview.get(&format!("/_kongthun/changes?since={first}")).body, first);
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn new_files_and_folders_are_followed() {
    let preview = Preview::start();
    let fund = preview.text("data/funds/502302/50230201.yaml");
    let fund = fund.replace("50230201", "50230203").replace("{moo: 1,", "{moo: 3,");
    std::fs::create_dir_all(preview.file("data/funds/new")).unwrap();
    preview.write("data/funds/502302/50230203.yaml", &fund);
    let start = Instant::now();
    while preview.get("/funds/50230203/").status != 200 {
        assert!(start.elapsed() < PATIENCE, "the new fund has a page");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_folder_of_themes_that_appears_late_is_followed() {
    let folder = started();
    let _ = std::fs::remove_dir_all(folder.path().join("site/themes"));
    let preview = Preview::of(folder);
    std::fs::create_dir_all(preview.file("themes/default/templates")).unwrap();
    preview.write("themes/default/templates/foot.html", "<footer>ท้ายหน้าใหม่ ๑</footer>");
    preview.home_when("the new foot", |page| page.contains("ท้ายหน้าใหม่ ๑"));
    preview.write("themes/default/templates/foot.html", "<footer>ท้ายหน้าใหม่ ๒</footer>");
    preview.home_when("its change", |page| page.contains("ท้ายหน้าใหม่ ๒"));
}

#[test]
fn a_broken_file_leaves_the_last_good_site_with_the_list_of_errors() {
    let preview = Preview::start();
    let good = preview.text("data/site.yaml");
    let broken = good.replace("\ntitle:", "\ntitel:").replace(TITLE, "ชื่อใหม่ของเว็บ");
    let line = broken.lines().position(|line| line.starts_with("titel:")).unwrap() + 1;
    preview.write("data/site.yaml", &broken);
    let page = preview.home_when("the list of errors", |page| trouble(page).is_some());
    let list = trouble(&page).unwrap();
    assert!(list.contains(&format!("data/site.yaml:{line}:1")), "{list}");
    assert!(list.contains("titel"), "{list}");
    assert!(page.contains(TITLE) && !page.contains("ชื่อใหม่ของเว็บ"), "the last good site");
    let other = preview.get("/funds/50230201/");
    assert!(other.status == 200 && trouble(&other.body).is_some(), "on every page");

    // Nonsense in another file changes the list, not the site.
    preview.write("data/site.yaml", &good);
    preview.write("data/areas.yaml", "provinces: [{<b>");
    let page = preview.home_when("the other error", |page| {
        trouble(page).is_some_and(|list| list.contains("data/areas.yaml"))
    });
    assert!(!trouble(&page).unwrap().contains("<b>"), "what files hold is not markup here");

    preview.write("data/areas.yaml", include_str!("../src/cli/starter/data/areas.yaml"));
    let mended = preview.home_when("the list is gone", |page| trouble(page).is_none());
    assert!(mended.contains(TITLE));
}

#[test]
fn a_site_broken_from_the_start_shows_its_errors_until_it_is_mended() {
    let folder = started();
    let path = folder.path().join("site/data/site.yaml");
    let good = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, good.replace("\ntitle:", "\ntitel:")).unwrap();
    let preview = Preview::of(folder);
    let page = preview.get("/");
    assert_eq!(page.status, 200);
    assert!(trouble(&page.body).is_some_and(|list| list.contains("data/site.yaml")));
    preview.write("data/site.yaml", &good);
    preview.home_when("the mended site", |page| trouble(page).is_none() && page.contains(TITLE));
}

#[test]
fn a_port_in_use_is_the_machines_no() {
    let folder = started();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let ran = run_to(3, folder.path(), &format!("serve --root site --port {port}"));
    for word in ["พอร์ตนี้มีโปรแกรมอื่นใช้อยู่", &port.to_string(), "--port"]
    {
        assert!(ran.err.contains(word), "{}", ran.err);
    }
    assert!(ran.out.is_empty(), "neither an address nor readiness is promised: {}", ran.out);
}
