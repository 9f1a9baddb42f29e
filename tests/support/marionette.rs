//! A real Firefox, spoken to through its own Marionette protocol: a driver would relax the rules for
//! files (`security.fileuri.strict_origin_policy`), and pages that only work so would seem to work.
//! Whatever is started here is stopped here, also when a test fails.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const HOW_TO_INSTALL: &str =
    "run `bash tests/run`, which installs Firefox, or set FIREFOX to the program";

/// Settings of a fresh profile: the rules for files as everybody has them, and no network of its own.
const SETTINGS: &str = r#"
user_pref("remote.prefs.recommended", false);
user_pref("security.fileuri.strict_origin_policy", true);
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage", "about:blank");
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.region.update.enabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
user_pref("services.settings.server", "data:,");
"#;

pub struct Firefox {
    process: Child,
    stream: TcpStream,
    last: u64,
    _profile: tempfile::TempDir,
}

impl Firefox {
    pub fn open() -> Firefox {
        let program = std::env::var("FIREFOX").unwrap_or_else(|_| "firefox-esr".into());
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("its address").port();
        drop(free);
        let profile = tempfile::tempdir().expect("a folder for the browser's profile");
        let settings = format!("{SETTINGS}user_pref(\"marionette.port\", {port});\n");
        std::fs::write(profile.path().join("user.js"), settings).expect("settings");
        let process = Command::new(&program)
            .args(["--headless", "--marionette", "--no-remote", "--profile"])
            .arg(profile.path())
            .env("HOME", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program}: {error}; {HOW_TO_INSTALL}"));
        let stream = connected(port);
        let mut firefox = Firefox { process, stream, last: 0, _profile: profile };
        firefox.read();
        firefox.command(
            "WebDriver:NewSession",
            json!({"capabilities": {"alwaysMatch": {
                "timeouts": {"pageLoad": 60_000, "script": 60_000},
            }}}),
        );
        firefox
    }

    pub fn go(&mut self, address: &str) {
        self.command("WebDriver:Navigate", json!({"url": address}));
    }

    /// Runs the body of a function in the page and returns what it returns, awaiting promises.
    pub fn run(&mut self, script: &str) -> Value {
        let answer = self.command("WebDriver:ExecuteScript", json!({"script": script, "args": []}));
        answer["value"].clone()
    }

    fn command(&mut self, name: &str, parameters: Value) -> Value {
        self.last += 1;
        let message = json!([0, self.last, name, parameters]).to_string();
        let framed = format!("{}:{message}", message.len());
        self.stream.write_all(framed.as_bytes()).expect("Firefox listens");
        let mut answer = self.read();
        assert!(answer[2].is_null(), "{name}: {}", answer[2]);
        answer[3].take()
    }

    /// A message is its length, a colon, and JSON.
    fn read(&mut self) -> Value {
        let mut length = 0_usize;
        loop {
            let mut byte = [0];
            self.stream.read_exact(&mut byte).expect("Firefox answers");
            match byte[0] {
                b':' => break,
                digit => length = 10 * length + usize::from(digit - b'0'),
            }
        }
        let mut message = vec![0; length];
        self.stream.read_exact(&mut message).expect("Firefox answers in full");
        serde_json::from_slice(&message).expect("JSON")
    }
}

fn connected(port: u16) -> TcpStream {
    let start = Instant::now();
    loop {
        if let Ok(stream) = TcpStream::connect(("127.0.0.1", port)) {
            stream.set_read_timeout(Some(Duration::from_secs(120))).expect("a timeout");
            return stream;
        }
        assert!(
            start.elapsed() < Duration::from_secs(90),
            "Firefox does not listen; {HOW_TO_INSTALL}"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
