//! Talking to a browser over its DevTools protocol: the only door to tungstenite.

use std::io;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Message, WebSocket};

/// The host of the papers. It is looked up nowhere: every request is answered here.
const HOST: &str = "https://kongthun.invalid/";

/// How long one answer may take, and the printing of a page.
const ANSWER: Duration = Duration::from_secs(60);
const PRINT: Duration = Duration::from_secs(180);
/// How often the time is looked at while nothing comes.
const BREATH: Duration = Duration::from_millis(250);

/// Why nothing was printed.
#[derive(Debug)]
pub enum Fault {
    Disk(io::Error),
    /// The program ended at once.
    WouldNotStart,
    TooSlow,
    /// The browser went away, or said something that we do not understand.
    Broke(String),
}

/// A file of the site by its path, with its bytes.
pub type Files<'f> = dyn Fn(&str) -> Option<Vec<u8>> + 'f;

pub struct DevTools {
    socket: WebSocket<TcpStream>,
    last: u64,
    session: Option<String>,
    /// The last page that was there with everything it asks for.
    loaded: Option<String>,
}

impl DevTools {
    pub fn connect(address: &str) -> Result<DevTools, Fault> {
        let host = address.trim_start_matches("ws://").split('/').next().unwrap_or_default();
        let stream = TcpStream::connect(host).map_err(broke)?;
        stream.set_nodelay(true).map_err(broke)?;
        // The handshake is one answer.
        stream.set_read_timeout(Some(ANSWER)).map_err(broke)?;
        // A booklet comes as one long message.
        let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let (socket, _) = tungstenite::client::client_with_config(address, stream, Some(config))
            .map_err(|error| Fault::Broke(error.to_string()))?;
        socket.get_ref().set_read_timeout(Some(BREATH)).map_err(broke)?;
        let mut tools = DevTools { socket, last: 0, session: None, loaded: None };
        tools.open()?;
        Ok(tools)
    }

    /// A page of our own, on which everything is asked of us.
    fn open(&mut self) -> Result<(), Fault> {
        let none: &Files = &|_| None;
        let page = self.ask("Target.createTarget", json!({"url": "about:blank"}), none, ANSWER)?;
        let attach = json!({"targetId": page["targetId"], "flatten": true});
        let session = self.ask("Target.attachToTarget", attach, none, ANSWER)?;
        self.session = session["sessionId"].as_str().map(str::to_string);
        self.ask("Page.enable", json!({}), none, ANSWER)?;
        let told = json!({"enabled": true});
        self.ask("Page.setLifecycleEventsEnabled", told, none, ANSWER)?;
        self.ask("Fetch.enable", json!({"patterns": [{"urlPattern": "*"}]}), none, ANSWER)?;
        // A paper has no need of scripts: pages bring what they have for readers without.
        self.ask("Emulation.setScriptExecutionDisabled", json!({"value": true}), none, ANSWER)?;
        // Fonts that only the paper needs are fetched with the page.
        self.ask("Emulation.setEmulatedMedia", json!({"media": "print"}), none, ANSWER)?;
        Ok(())
    }

    /// The PDF of a page of the site.
    pub fn print(&mut self, path: &str, files: &Files) -> Result<Vec<u8>, Fault> {
        let went =
            self.ask("Page.navigate", json!({"url": format!("{HOST}{path}")}), files, ANSWER)?;
        if let Some(error) = went["errorText"].as_str() {
            return Err(Fault::Broke(format!("{path}: {error}")));
        }
        let start = Instant::now();
        let page = went["loaderId"].as_str();
        while self.loaded.as_deref() != page {
            self.hear(files)?;
            within(start, ANSWER)?;
        }
        let ready =
            json!({"expression": "document.fonts.ready.then(() => 1)", "awaitPromise": true});
        self.ask("Runtime.evaluate", ready, files, ANSWER)?;
        // Elements get their numbers in the order in which somebody asks for them: here in that of
        // the page, so that the same paper is the same file.
        self.ask("DOM.getDocument", json!({"depth": -1}), files, ANSWER)?;
        let how = json!({
            "preferCSSPageSize": true,
            "generateTaggedPDF": true,
            "generateDocumentOutline": true,
        });
        let printed = self.ask("Page.printToPDF", how, files, PRINT)?;
        let data = printed["data"].as_str().unwrap_or_default();
        data_encoding::BASE64
            .decode(data.as_bytes())
            .map_err(|error| Fault::Broke(error.to_string()))
    }

    /// Asks for something and answers the browser's own questions until it is there.
    fn ask(
        &mut self,
        method: &str,
        params: Value,
        files: &Files,
        patience: Duration,
    ) -> Result<Value, Fault> {
        let id = self.tell(method, params)?;
        let start = Instant::now();
        loop {
            if let Some(mut answer) = self.hear(files)?
                && answer["id"].as_u64() == Some(id)
            {
                return match answer["error"]["message"].as_str() {
                    Some(error) => Err(Fault::Broke(format!("{method}: {error}"))),
                    None => Ok(answer["result"].take()),
                };
            }
            within(start, patience)?;
        }
    }

    fn tell(&mut self, method: &str, params: Value) -> Result<u64, Fault> {
        self.last += 1;
        let mut message = json!({"id": self.last, "method": method, "params": params});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(message.to_string())).map_err(gone)?;
        Ok(self.last)
    }

    /// The next message, if one comes soon. What the page asks for is answered on the way.
    fn hear(&mut self, files: &Files) -> Result<Option<Value>, Fault> {
        let text = match self.socket.read() {
            Ok(Message::Text(text)) => text,
            Ok(Message::Close(_)) => return Err(Fault::Broke("the browser closed".to_string())),
            Ok(_) => return Ok(None),
            Err(tungstenite::Error::Io(error)) if is_silence(&error) => return Ok(None),
            Err(error) => return Err(gone(error)),
        };
        let message: Value =
            serde_json::from_str(&text).map_err(|error| Fault::Broke(error.to_string()))?;
        match message["method"].as_str() {
            Some("Fetch.requestPaused") => self.serve(&message["params"], files)?,
            Some("Page.lifecycleEvent") if message["params"]["name"] == "load" => {
                self.loaded = message["params"]["loaderId"].as_str().map(str::to_string);
            }
            Some("Inspector.targetCrashed" | "Target.targetCrashed") => {
                return Err(Fault::Broke("the page crashed".to_string()));
            }
            _ => {}
        }
        Ok(Some(message))
    }

    /// Hands out a file of the site.
    fn serve(&mut self, request: &Value, files: &Files) -> Result<(), Fault> {
        let url = request["request"]["url"].as_str().unwrap_or_default();
        let path = url.strip_prefix(HOST).map(|path| path.split(['?', '#']).next().unwrap_or(path));
        let bytes = path.and_then(files);
        let status = if bytes.is_some() { 200 } else { 404 };
        let kind = kind_of(path.unwrap_or_default());
        let answer = json!({
            "requestId": request["requestId"],
            "responseCode": status,
            "responseHeaders": [{"name": "Content-Type", "value": kind}],
            "body": data_encoding::BASE64.encode(&bytes.unwrap_or_default()),
        });
        self.tell("Fetch.fulfillRequest", answer)?;
        Ok(())
    }
}

fn within(start: Instant, patience: Duration) -> Result<(), Fault> {
    if start.elapsed() < patience { Ok(()) } else { Err(Fault::TooSlow) }
}

fn is_silence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}

fn broke(error: io::Error) -> Fault {
    Fault::Broke(error.to_string())
}

fn gone(error: tungstenite::Error) -> Fault {
    Fault::Broke(error.to_string())
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
