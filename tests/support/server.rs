//! A web server as small as can be, to see a built site as a host would serve it: files below a
//! path, `index.html` for a folder, `404.html` for what is not there.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a careful host allows a page: its own files and nothing else, no script in the page itself.
#[allow(dead_code)]
pub const STRICT: &str = "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'\r\n";

/// Serves `folder` below `path` until the program ends; the address begins every page's address.
#[allow(dead_code)]
pub fn serve(folder: PathBuf, path: String) -> String {
    serve_with(folder, path, "")
}

/// The same, with these headers for every file.
#[allow(dead_code)]
pub fn serve_with(folder: PathBuf, path: String, headers: &'static str) -> String {
    serve_while(Arc::new(AtomicBool::new(true)), folder, path, headers)
}

/// The same; while `up` is false, nobody gets an answer.
pub fn serve_while(
    up: Arc<AtomicBool>,
    folder: PathBuf,
    path: String,
    headers: &'static str,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let host = listener.local_addr().expect("the address of a listener");
    let address = format!("http://{host}{path}");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten().filter(|_| up.load(Ordering::Relaxed)) {
            let (folder, path) = (folder.clone(), path.clone());
            std::thread::spawn(move || {
                // A browser that hangs up early is no fault of the site.
                let _ = answer(stream, &folder, &path, headers);
            });
        }
    });
    address
}

fn answer(
    mut stream: TcpStream,
    folder: &std::path::Path,
    base: &str,
    headers: &str,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let asked = request.split(' ').nth(1).unwrap_or("/");
    let asked = asked.split(['?', '#']).next().unwrap_or("/");
    let file = asked.strip_prefix(base).filter(|file| !file.split('/').any(|part| part == ".."));
    let file = file.map(|file| match file.is_empty() || file.ends_with('/') {
        true => format!("{file}index.html"),
        false => file.to_string(),
    });
    let found = file.and_then(|file| Some((std::fs::read(folder.join(&file)).ok()?, file)));
    let (status, (bytes, file)) = match found {
        Some(found) => ("200 OK", found),
        None => {
            let page = std::fs::read(folder.join("404.html")).unwrap_or_default();
            ("404 Not Found", (page, "404.html".to_string()))
        }
    };
    let kind = match file.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n",
        bytes.len()
    )?;
    stream.write_all(&bytes)
}
