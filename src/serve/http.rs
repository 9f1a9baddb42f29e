//! Answers requests from the prepared site, on this machine only.

use std::net::TcpListener;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::watch::Receiver;

use super::{Shared, Showing};
use crate::diag::{Lang, Problem, Severity};
use crate::publish::Source;
use crate::text::{self, escape};

/// Asks whether the site has changed, and waits for the answer; then loads the page anew, where
/// the reader stood.
const REFRESH: &str = "<script>(function(){var v=null;function ask(){fetch('/_kongthun/changes?since='+(v===null?'':v)).then(function(r){return r.text()}).then(function(t){if(v!==null&&t!==v){location.reload()}else{v=t;ask()}}).catch(function(){setTimeout(ask,1000)})}ask()})()</script>";

#[derive(Clone)]
struct Desk {
    stage: Shared,
    version: Receiver<u64>,
}

pub async fn serve(
    listener: TcpListener,
    stage: Shared,
    version: Receiver<u64>,
) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new()
        .route("/_kongthun/changes", get(changes))
        .fallback(page)
        .with_state(Desk { stage, version });
    axum::serve(listener, router).await
}

/// Other sites must not reach the preview through a name that leads to this machine.
fn is_local(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

#[derive(serde::Deserialize)]
struct Since {
    since: Option<String>,
}

/// The version of the site; waits up to half a minute while it is the one already known.
async fn changes(
    State(mut desk): State<Desk>,
    headers: HeaderMap,
    Query(asked): Query<Since>,
) -> Response {
    if !is_local(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let known = asked.since.and_then(|since| since.parse::<u64>().ok());
    if known == Some(*desk.version.borrow_and_update()) {
        let wait = std::time::Duration::from_secs(25);
        let _ = tokio::time::timeout(wait, desk.version.changed()).await;
    }
    let version = *desk.version.borrow();
    ([(CACHE_CONTROL, "no-store")], version.to_string()).into_response()
}

async fn page(State(desk): State<Desk>, headers: HeaderMap, uri: Uri) -> Response {
    if !is_local(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = uri.path().to_string();
    // Rendering is work: it must not hold up the other requests of a page.
    tokio::task::spawn_blocking(move || answer(&desk, &path))
        .await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn answer(desk: &Desk, path: &str) -> Response {
    let (ready, trouble) = match desk.stage.read() {
        Ok(stage) => (stage.ready.clone(), stage.trouble.clone()),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let trouble = trouble.unwrap_or_default();
    let Some(ready) = ready else {
        return html(StatusCode::OK, bare(&trouble));
    };
    let file = decoded(path.trim_start_matches('/'));
    let found = ready.find(&file).or_else(|| {
        let folder = file.trim_end_matches('/');
        let index = if folder.is_empty() {
            "index.html".to_string()
        } else {
            format!("{folder}/index.html")
        };
        ready.find(&index)
    });
    // A folder without its slash would make every relative link of the page wrong.
    if let Some(index) = found
        && ready.path(index).ends_with("index.html")
        && !file.is_empty()
        && !file.ends_with('/')
        && !file.ends_with("index.html")
    {
        let to = format!("/{file}/");
        return (StatusCode::FOUND, [(axum::http::header::LOCATION, to)]).into_response();
    }
    let (status, index) = match found {
        Some(index) => (StatusCode::OK, Some(index)),
        None => (StatusCode::NOT_FOUND, ready.find("404.html")),
    };
    let Some(index) = index else { return StatusCode::NOT_FOUND.into_response() };
    match ready.bytes(index) {
        Ok(bytes) if ready.path(index).ends_with(".html") => {
            let page = String::from_utf8_lossy(&bytes);
            html(status, dressed(&page, &trouble))
        }
        Ok(bytes) => {
            let kind = content_type(ready.path(index));
            ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store")], bytes).into_response()
        }
        Err(problem) => {
            let list = trouble_list(&[*problem], Showing::LastGood, Lang::Th, &|_| None);
            html(StatusCode::INTERNAL_SERVER_ERROR, bare(&list))
        }
    }
}

fn html(status: StatusCode, page: String) -> Response {
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (status, headers, page).into_response()
}

/// A page with the list of problems on top and the script that refreshes at its end.
fn dressed(page: &str, trouble: &str) -> String {
    let with_trouble = match page.find("<body").and_then(|at| Some(at + page[at..].find('>')? + 1))
    {
        Some(after_body) if !trouble.is_empty() => {
            format!("{}{trouble}{}", &page[..after_body], &page[after_body..])
        }
        _ => page.to_string(),
    };
    with_trouble.replacen("</body>", &format!("{REFRESH}</body>"), 1)
}

/// While no site has been good yet, only the problems can be shown.
fn bare(trouble: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>kongthun</title></head><body>{trouble}{REFRESH}</body></html>"
    )
}

/// The errors of the newest snapshot, as a box for the top of each page.
pub fn trouble<'t>(
    problems: &[Problem],
    showing: Showing,
    lang: Lang,
    text_of: &dyn Fn(&str) -> Option<&'t str>,
) -> String {
    let errors: Vec<Problem> =
        problems.iter().filter(|p| p.severity() == Severity::Error).cloned().collect();
    trouble_list(&errors, showing, lang, text_of)
}

fn trouble_list<'t>(
    problems: &[Problem],
    showing: Showing,
    lang: Lang,
    text_of: &dyn Fn(&str) -> Option<&'t str>,
) -> String {
    let head = match (lang, showing) {
        (Lang::Th, Showing::Nothing) => "ยังไม่มีเว็บไซต์ให้แสดง แก้ข้อผิดพลาดต่อไปนี้แล้วหน้านี้จะปรับเอง",
        (Lang::Th, _) => "ยังแสดงเว็บไซต์ชุดล่าสุดที่ถูกต้อง แก้ข้อผิดพลาดต่อไปนี้แล้วหน้านี้จะปรับเอง",
        (Lang::En, Showing::Nothing) => {
            "There is no site yet. Mend these errors and it appears here."
        }
        (Lang::En, _) => "This is the last good site. Mend these errors and the page follows.",
    };
    let mut list = format!(
        "<div id=\"kongthun-trouble\" role=\"alert\" style=\"font:16px/1.7 sans-serif;background:#fff1ee;color:#5c1206;border-bottom:4px solid #b3361b;padding:1rem 1.25rem;overflow-wrap:anywhere\"><p style=\"margin:0 0 .5rem;font-weight:700\">{head}</p><ol style=\"margin:0;padding-left:1.5rem\">"
    );
    for problem in problems.iter().take(30) {
        let words = problem.words(lang);
        let file = &problem.place.file;
        let place = match (problem.place.span, text_of(file)) {
            (Some(span), Some(source)) => {
                format!("{file}:{}:{}", span.line, text::column_of(source, span.start as usize))
            }
            _ => file.to_string(),
        };
        list.push_str(&format!(
            "<li><strong>{}</strong> <code>{}</code> ({})<br>{} {}</li>",
            escape(&words.what),
            escape(&place),
            problem.code(),
            escape(&words.label),
            escape(&words.fix)
        ));
    }
    if problems.len() > 30 {
        list.push_str(&format!("<li>… +{}</li>", problems.len() - 30));
    }
    list.push_str("</ol></div>");
    list
}

/// `%E0%B8%81` → ก; what is not UTF-8 stays as it is and is then not found.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |byte: &u8| char::from(*byte).to_digit(16);
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if hex(high).is_some() && hex(low).is_some() => {
                let value = hex(high).unwrap_or(0) * 16 + hex(low).unwrap_or(0);
                bytes.push(u8::try_from(value).unwrap_or(b'%'));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_string())
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_decoded_and_nonsense_survives() {
        assert_eq!(decoded("a%20b"), "a b");
        assert_eq!(decoded("%E0%B8%81"), "ก");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%ff"), "%ff");
    }

    #[test]
    fn the_list_of_problems_stands_first_on_the_page_and_only_with_problems() {
        let page = "<html><body class=\"x\"><p>a</p></body></html>";
        assert!(dressed(page, "<i>!</i>").contains("<body class=\"x\"><i>!</i><p>"));
        let clean = dressed(page, "");
        assert!(clean.contains("<body class=\"x\"><p>a</p><script>"), "{clean}");
    }
}
