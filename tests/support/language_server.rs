//! The real YAML language server, as text editors run it, spoken to by the Language Server Protocol
//! over its standard streams. It is given no address to fetch anything from, and a proxy that does
//! not exist, so that a schema can only come from a file. What is started here is stopped here.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const HOW_TO_INSTALL: &str =
    "run `bash tests/run`, which installs it, or set YAML_LANGUAGE_SERVER to its script";
const PATIENCE: Duration = Duration::from_secs(60);

pub struct LanguageServer {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    /// The newest diagnostics of each file.
    diagnostics: BTreeMap<String, Vec<Value>>,
}

/// The script of the server: as named in the environment, or where `tests/run` puts it.
fn script() -> PathBuf {
    let usual = "target/editor/node_modules/yaml-language-server/bin/yaml-language-server";
    std::env::var_os("YAML_LANGUAGE_SERVER")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(usual), PathBuf::from)
}

impl LanguageServer {
    pub fn start(folder: &Path) -> LanguageServer {
        let script = script();
        assert!(script.is_file(), "there is no {}; {HOW_TO_INSTALL}", script.display());
        let mut command = Command::new("node");
        for proxy in ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"] {
            command.env(proxy, "http://127.0.0.1:9");
        }
        let mut process = command
            .arg(&script)
            .arg("--stdio")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start node: {error}; {HOW_TO_INSTALL}"));
        let input = process.stdin.take().unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let diagnostics = BTreeMap::new();
        let mut server = LanguageServer { process, input, messages, requests: 0, diagnostics };
        server.call(
            "initialize",
            json!({
                "processId": std::process::id(),
                "rootUri": uri(folder),
                "capabilities": {
                    "workspace": {"configuration": true},
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    },
                },
            }),
        );
        server.tell("initialized", json!({}));
        server
    }

    /// Opens a text as this file; gives the complaints about it.
    pub fn open(&mut self, path: &Path, text: &str) -> Vec<(u64, String)> {
        self.show(path, text);
        self.complaints(path)
    }

    /// Opens a text as this file, without waiting.
    pub fn show(&mut self, path: &Path, text: &str) {
        let uri = uri(path);
        self.diagnostics.remove(&uri);
        let document = json!({"uri": uri, "languageId": "yaml", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// The complaints about an open file as (line, message), lines from 1.
    pub fn complaints(&mut self, path: &Path) -> Vec<(u64, String)> {
        let uri = uri(path);
        while !self.diagnostics.contains_key(&uri) {
            let message = self.next();
            self.answer(message);
        }
        self.diagnostics[&uri]
            .iter()
            .map(|one| {
                let line = one["range"]["start"]["line"].as_u64().unwrap() + 1;
                (line, one["message"].as_str().unwrap().to_string())
            })
            .collect()
    }

    /// What may be typed at this place: (word, explanation). Line and column count from 1.
    pub fn offers(&mut self, path: &Path, line: usize, column: usize) -> Vec<(String, String)> {
        let found = self.call("textDocument/completion", place(path, line, column));
        let items = found.get("items").unwrap_or(&found).as_array().cloned().unwrap_or_default();
        let text = |value: &Value| {
            value.as_str().or(value["value"].as_str()).unwrap_or_default().to_string()
        };
        items.iter().map(|item| (text(&item["label"]), text(&item["documentation"]))).collect()
    }

    /// What is shown when the pointer rests on this place.
    pub fn hover(&mut self, path: &Path, line: usize, column: usize) -> String {
        let found = self.call("textDocument/hover", place(path, line, column));
        found["contents"]["value"].as_str().unwrap_or_default().to_string()
    }

    fn call(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let mut message = self.next();
            if message["id"] == id && message["method"].is_null() {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].take();
            }
            self.answer(message);
        }
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn next(&mut self) -> Value {
        let message = self.messages.recv_timeout(PATIENCE);
        message.unwrap_or_else(|error| panic!("the language server is silent: {error}"))
    }

    /// Keeps diagnostics and answers what the server asks: its settings, or nothing.
    fn answer(&mut self, mut message: Value) {
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => {
                let uri = message["params"]["uri"].as_str().unwrap().to_string();
                let found = message["params"]["diagnostics"].as_array_mut().map(std::mem::take);
                self.diagnostics.insert(uri, found.unwrap_or_default());
            }
            Some(method) if !message["id"].is_null() => {
                let items = message["params"]["items"].as_array().cloned().unwrap_or_default();
                let result = match method {
                    "workspace/configuration" => items.iter().map(settings).collect(),
                    _ => Value::Null,
                };
                self.send(&json!({"jsonrpc": "2.0", "id": message["id"], "result": result}));
            }
            _ => {}
        }
    }
}

/// Everything on, but nothing that would be fetched.
fn settings(item: &Value) -> Value {
    match item["section"].as_str() {
        Some("yaml") => json!({
            "validate": true,
            "hover": true,
            "completion": true,
            "schemaStore": {"enable": false, "url": ""},
            "kubernetesCRDStore": {"enable": false, "url": ""},
            "schemas": {},
        }),
        _ => json!({}),
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display().to_string().replace(' ', "%20"))
}

fn place(path: &Path, line: usize, column: usize) -> Value {
    let position = json!({"line": line - 1, "character": column - 1});
    json!({"textDocument": {"uri": uri(path)}, "position": position})
}

/// One message: a header with its length, a blank line, JSON.
fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end() {
            "" => break,
            header => {
                if let Some(value) = header.strip_prefix("Content-Length:") {
                    length = value.trim().parse().ok()?;
                }
            }
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        // Asked politely first; it leaves no process behind either way.
        let body = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        let _ = write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len());
        let _ = self.input.flush();
        let until = Instant::now() + Duration::from_secs(2);
        while Instant::now() < until {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
