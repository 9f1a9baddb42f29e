//! A real Chromium, spoken to through chromedriver by the W3C WebDriver protocol and, where that
//! has no word for something, through Chromium's own DevTools protocol. Knows nothing of the site.
//! Whatever is started here is stopped here, also when a test fails.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use serde_json::{Value, json};

const HOW_TO_INSTALL: &str = "run `bash tests/run`, which installs Chromium and its driver, or set CHROMEDRIVER and CHROMIUM";

struct Driver {
    process: Child,
    _output: BufReader<ChildStdout>,
    address: String,
    agent: ureq::Agent,
}

/// One driver for all tests that run at the same time.
fn driver() -> Arc<Driver> {
    static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(|broken| broken.into_inner());
    shared.upgrade().unwrap_or_else(|| {
        let driver = Arc::new(Driver::start());
        *shared = Arc::downgrade(&driver);
        driver
    })
}

impl Driver {
    fn start() -> Driver {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program}: {error}; {HOW_TO_INSTALL}"));
        let mut output = BufReader::new(process.stdout.take().expect("a piped output"));
        let port = port_of(&mut output).unwrap_or_else(|| {
            panic!("{program} did not say on which port it listens; {HOW_TO_INSTALL}")
        });
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .proxy(None)
            .build()
            .new_agent();
        Driver { process, _output: output, address: format!("http://127.0.0.1:{port}"), agent }
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let answer = self.agent.post(format!("{}{path}", self.address)).send_json(body);
        let answer = answer.map_err(|error| format!("{path}: {error}"))?;
        let fine = answer.status().is_success();
        let mut answer: Value = answer
            .into_body()
            .into_with_config()
            .limit(64 << 20)
            .read_json()
            .map_err(|e| e.to_string())?;
        let value = answer["value"].take();
        if fine { Ok(value) } else { Err(format!("{path}: {}", value["message"])) }
    }
}

/// A session whose window shows a page; what went wrong is told.
fn started(driver: &Driver, wanted: &Value) -> Option<String> {
    let shown = driver.post("/session", wanted).and_then(|opened| {
        let session = opened["sessionId"].as_str().expect("the id of a session").to_string();
        let page = json!({"url": "data:text/html,<title>first</title>"});
        driver.post(&format!("/session/{session}/url"), &page)?;
        // That page is not one of the test.
        driver.post(&format!("/session/{session}/se/log"), &json!({"type": "performance"}))?;
        Ok(session)
    });
    shown.inspect_err(|error| eprintln!("Chromium does not start: {error}")).ok()
}

/// “ChromeDriver was started successfully on port 36841.”
fn port_of(output: &mut impl BufRead) -> Option<u16> {
    for line in output.lines().map_while(Result::ok) {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return port.trim_end_matches('.').parse().ok();
        }
    }
    None
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser window with a profile of its own.
pub struct Browser {
    driver: Arc<Driver>,
    session: String,
    _profile: tempfile::TempDir,
}

pub const TAB: &str = "\u{e004}";
pub const ENTER: &str = "\u{e007}";
pub const ESCAPE: &str = "\u{e00c}";
pub const DOWN: &str = "\u{e015}";
pub const UP: &str = "\u{e013}";

impl Browser {
    pub fn open() -> Browser {
        Browser::with(json!({}))
    }

    pub fn without_javascript() -> Browser {
        Browser::with(json!({"profile.managed_default_content_settings.javascript": 2}))
    }

    fn with(preferences: Value) -> Browser {
        let driver = driver();
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        let mut options = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-extensions",
                "--hide-scrollbars", "--force-prefers-reduced-motion", "--lang=th", "--force-color-profile=srgb",
                format!("--user-data-dir={}", profile.path().display()),
            ],
            "prefs": preferences,
        });
        if let Ok(program) = std::env::var("CHROMIUM") {
            options["binary"] = json!(program);
        }
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
            "timeouts": {"pageLoad": 30_000, "script": 20_000},
        }}});
        // Now and then a browser loses its first page while it starts: that says nothing about ours.
        let session = (0..3)
            .find_map(|_| started(&driver, &wanted))
            .unwrap_or_else(|| panic!("Chromium does not start; {HOW_TO_INSTALL}"));
        Browser { driver, session, _profile: profile }
    }

    fn post(&self, command: &str, body: Value) -> Value {
        self.driver
            .post(&format!("/session/{}/{command}", self.session), &body)
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn go(&self, address: &str) {
        self.post("url", json!({"url": address}));
    }

    /// Goes there and through the page, as whoever reads all of it: what comes when its place is near
    /// has come, and everything is laid out.
    pub fn go_through(&self, address: &str) {
        self.go(address);
        let all_there = self.run(
            "return (async () => { document.body.setAttribute('data-whole', ''); \
               const there = () => (!document.querySelector('#reader') || document.querySelector('#reader button')) \
                 && (!document.querySelector('figure svg.chart') || document.querySelector('.figure-save')); \
               if (!window.Kongthun) return true; \
               for (let turn = 0; turn < 100 && !there(); turn++) { \
                 const places = document.querySelectorAll('.chart, #reader'); \
                 places[turn % 2 ? 0 : places.length - 1].scrollIntoView({behavior: 'instant'}); \
                 await new Promise(done => setTimeout(done, 50)); } \
               scrollTo({top: 0, behavior: 'instant'}); \
               return !!there(); })()",
        );
        assert_eq!(all_there, true, "{address}: what comes later did not come");
    }

    /// Runs the body of a function in the page and returns what it returns, awaiting promises.
    pub fn run(&self, script: &str) -> Value {
        self.post("execute/sync", json!({"script": script, "args": []}))
    }

    pub fn text(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or("").to_string()
    }

    /// A command of the DevTools protocol.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", json!({"cmd": command, "params": parameters}))
    }

    /// A screen of this width; headless windows alone cannot be as narrow as a phone.
    pub fn screen(&self, width: u32, height: u32) {
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}),
        );
    }

    /// Clicks what a person would click: the first visible element of this selector.
    pub fn click(&self, selector: &str) {
        let found = self.post("element", json!({"using": "css selector", "value": selector}));
        let id =
            found.as_object().and_then(|map| map.values().next()?.as_str()).expect("an element");
        self.post(&format!("element/{id}/click"), json!({}));
    }

    /// Types a text into the first element of this selector, as a keyboard would.
    pub fn write(&self, selector: &str, text: &str) {
        let found = self.post("element", json!({"using": "css selector", "value": selector}));
        let id =
            found.as_object().and_then(|map| map.values().next()?.as_str()).expect("an element");
        self.post(&format!("element/{id}/value"), json!({"text": text}));
    }

    /// Presses keys one after the other.
    pub fn press(&self, keys: &[&str]) {
        let actions: Vec<Value> = keys
            .iter()
            .flat_map(|key| [("keyDown", key), ("keyUp", key)])
            .map(|(kind, key)| json!({"type": kind, "value": key}))
            .collect();
        self.post(
            "actions",
            json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}),
        );
    }

    /// What the browser has complained about since the last call.
    pub fn complaints(&self) -> Vec<String> {
        self.log("browser")
            .into_iter()
            .filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")))
            .map(|entry| entry["message"].as_str().unwrap_or("").to_string())
            .collect()
    }

    /// The addresses that the browser has asked for since the last call.
    pub fn requests(&self) -> Vec<String> {
        self.log("performance")
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok())
            .map(|mut event| event["message"].take())
            .filter(|message| message["method"] == "Network.requestWillBeSent")
            .filter_map(|message| Some(message["params"]["request"]["url"].as_str()?.to_string()))
            .collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.post("se/log", json!({"type": kind})).as_array().cloned().unwrap_or_default()
    }

    /// The whole page as a picture (PNG).
    pub fn picture(&self) -> Vec<u8> {
        let shot = self.devtools(
            "Page.captureScreenshot",
            json!({"format": "png", "captureBeyondViewport": true}),
        );
        bytes(shot["data"].as_str().unwrap_or(""))
    }

    /// The page on A4 paper (PDF).
    pub fn print(&self) -> Vec<u8> {
        let printed = self.devtools(
            "Page.printToPDF",
            json!({"printBackground": false, "preferCSSPageSize": true}),
        );
        bytes(printed["data"].as_str().unwrap_or(""))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let address = format!("{}/session/{}", self.driver.address, self.session);
        let _ = self.driver.agent.delete(address).call();
    }
}

/// Base64, as DevTools hands out files.
fn bytes(text: &str) -> Vec<u8> {
    let (mut found, mut bits, mut held) = (Vec::with_capacity(text.len() * 3 / 4), 0_u32, 0);
    for letter in text.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(six)) & 0xff_ffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            found.push((bits >> held) as u8);
        }
    }
    found
}
