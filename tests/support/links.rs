//! The addresses in a page or stylesheet, and where they lead. Knows nothing of what exists.

use scraper::{Html, Selector};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    File { file: String, anchor: Option<String> },
    Outside,
    Wrong(&'static str),
}

/// Every address of a page with the element that holds it.
pub fn of_page(page: &Html) -> Vec<(String, String)> {
    let mut found = attributes(page, "a[href], area[href], link[href]", "href");
    found.retain(|(what, _)| what != "link canonical");
    found.extend(attributes(page, "[src]", "src"));
    found.extend(attributes(page, "form[action]", "action"));
    found.extend(in_styles(page));
    found
}

/// The addresses that a browser fetches without being asked.
pub fn fetched_by_page(page: &Html) -> Vec<(String, String)> {
    let mut found = attributes(page, "[src]", "src");
    found.extend(attributes(page, "[srcset]", "srcset"));
    let links = attributes(page, "link[href]", "href");
    let fetched =
        |what: &str| !matches!(what, "link canonical" | "link alternate" | "link license");
    found.extend(links.into_iter().filter(|(what, _)| fetched(what)));
    found.extend(in_styles(page));
    found
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<(String, String)> {
    let selector = Selector::parse(selector).expect("a selector of these tests");
    page.select(&selector)
        .filter_map(|element| {
            let kind = element.value().name();
            let what = match element.attr("rel") {
                Some(rel) if kind == "link" => format!("link {rel}"),
                _ => kind.to_string(),
            };
            Some((what, element.attr(name)?.to_string()))
        })
        .collect()
}

fn in_styles(page: &Html) -> Vec<(String, String)> {
    let selector = Selector::parse("style, [style]").expect("a selector of these tests");
    page.select(&selector)
        .flat_map(|element| {
            let text: String = element.text().collect();
            let inner = if element.value().name() == "style" { text } else { String::new() };
            of_css(&format!("{inner}\n{}", element.attr("style").unwrap_or("")))
        })
        .map(|address| ("style".to_string(), address))
        .collect()
}

/// What `url(…)` and `@import "…"` name.
pub fn of_css(css: &str) -> Vec<String> {
    let bare = |text: &str| text.trim().trim_matches(['"', '\'']).to_string();
    let urls =
        css.split("url(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(a, _)| bare(a));
    let imports = css
        .split("@import")
        .skip(1)
        .filter_map(|rest| rest.split_once(';'))
        .map(|(address, _)| bare(address))
        .filter(|address| !address.contains("url("));
    urls.chain(imports).collect()
}

pub fn is_outside(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    address.starts_with("//")
        || scheme.is_some_and(|s| !s.is_empty() && s.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// The file of the site to which an address on the page `from` leads.
pub fn target(from: &str, address: &str, base_path: &str) -> Target {
    if is_outside(address) {
        let allowed = ["https://", "http://", "mailto:", "data:,", "data:image/"];
        return match allowed.iter().any(|start| address.starts_with(start)) {
            true => Target::Outside,
            false => Target::Wrong("a scheme that no link here has"),
        };
    }
    if address.trim() != address || address.is_empty() {
        return Target::Wrong("empty or with spaces around it");
    }
    let (path, anchor) = match address.split_once('#') {
        Some((_, "")) => return Target::Wrong("an anchor without a name"),
        Some((path, anchor)) => (path, Some(decoded(anchor))),
        None => (address, None),
    };
    if path.is_empty() {
        return Target::File { file: from.to_string(), anchor };
    }
    let mut parts: Vec<&str> = match path.strip_prefix(base_path).filter(|_| path.starts_with('/'))
    {
        Some(_) => Vec::new(),
        None if path.starts_with('/') => return Target::Wrong("outside the site's own path"),
        None => from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    let path = if path.starts_with('/') { &path[base_path.len()..] } else { path };
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Target::Wrong("climbs out of the site");
                }
            }
            part => parts.push(part),
        }
    }
    Target::File { file: decoded(&parts.join("/")), anchor }
}

/// `%E0%B8%81` → `ก`
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let hex = hex.and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
