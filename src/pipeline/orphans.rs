//! Pages that nothing leads to. Whoever starts on the first page and follows links, as a reader does,
//! never comes there; they are told of with `check --orphans`, which makes every page to see its
//! links. Pages are made once each, a ring of links after the other, and let go.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Ready;
use crate::diag::{Mistake, Problem};
use crate::publish::Source;

/// What nobody walks to: pages that stand in for others, what machines and other sites ask for by
/// its name, and what scripts fetch.
const NOT_WALKED_TO: [&str; 7] =
    ["404.html", "offline.html", "site.webmanifest", "robots.txt", "sitemap", "api/", "share/"];

/// One problem for each page that cannot be reached, in order of address.
pub fn orphans(ready: &Ready) -> Result<Vec<Problem>, Box<Problem>> {
    let mut reached = vec![false; ready.count()];
    let mut ring: Vec<usize> = ready.find("index.html").into_iter().collect();
    ring.iter().for_each(|first| reached[*first] = true);
    while !ring.is_empty() {
        let found: Vec<Vec<usize>> = ring
            .par_iter()
            .map(|index| Ok(leads_to(ready, *index, &ready.bytes(*index)?)))
            .collect::<Result<_, Box<Problem>>>()?;
        let found: BTreeSet<usize> = found.into_iter().flatten().collect();
        ring = found.into_iter().filter(|index| !reached[*index]).collect();
        ring.iter().for_each(|index| reached[*index] = true);
    }
    let is_for_people = |path: &str| {
        let named = NOT_WALKED_TO.iter().any(|start| path.starts_with(start));
        !named && !path.starts_with("static/") && !path.ends_with(".js")
    };
    let lost = (0..ready.count()).filter(|index| !reached[*index]);
    let mut lost: Vec<&str> = lost.map(|index| ready.path(index)).collect();
    lost.retain(|path| is_for_people(path));
    lost.sort_unstable();
    let problem = |path: &&str| Problem::of_file(&format!("output/{path}").into(), Mistake::Orphan);
    Ok(lost.iter().map(problem).collect())
}

/// The files of the site that a page links to or shows.
fn leads_to(ready: &Ready, index: usize, bytes: &[u8]) -> Vec<usize> {
    let from = ready.path(index);
    // The page of search lists everything from ก to ฮ, which leads nobody on.
    if !from.ends_with(".html") || from.starts_with("search/") {
        return Vec::new();
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let mut found = Vec::new();
    for mark in [" href=", " src=", " action="] {
        for (at, _) in text.match_indices(mark) {
            let rest = &text[at + mark.len()..];
            let link = match rest.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next(),
                None => rest.split([' ', '>', '\n']).next(),
            };
            let link = link.unwrap_or_default();
            found.extend(target(from, link).and_then(|path| ready.find(&path)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// `funds/50230203/why.html` from `funds/50230203/index.html` and `why.html#i-2-1`.
fn target(from: &str, link: &str) -> Option<String> {
    let link = link.split(['#', '?']).next().filter(|link| !link.is_empty())?;
    if link.contains(':') || link.starts_with('/') {
        return None;
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in link.split('/') {
        match part {
            ".." => _ = folders.pop()?,
            "." => {}
            part => folders.push(part),
        }
    }
    Some(folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_as_a_browser_would() {
        let from = "funds/50230203/index.html";
        for (link, expected) in [
            ("why.html#i-2-1", Some("funds/50230203/why.html")),
            ("../index.html", Some("funds/index.html")),
            ("../../areas/502302/index.html", Some("areas/502302/index.html")),
            ("#top", None),
            ("https://example.org/", None),
            ("mailto:a", None),
            ("../../../outside.html", None),
        ] {
            assert_eq!(target(from, link).as_deref(), expected, "{link}");
        }
    }
}
