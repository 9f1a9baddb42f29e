//! What a device keeps for when there is no network, in the order of need: how the site looks and
//! where it begins, what people read, what finds it, results, places, funds, files for machines, and
//! papers, which are for printing and say what other pages say.
//! `publish::offline` keeps whole shelves as long as they fit.

use super::list::Artifact;
use super::url;

/// Shelves in the order in which they are kept.
const SHELVES: usize = 8;

/// Paths by shelf; every path once.
pub fn shelves(artifacts: &[Artifact]) -> Vec<Vec<&str>> {
    let mut shelves = vec![Vec::new(); SHELVES];
    for artifact in artifacts {
        if let Some(shelf) = shelf_of(&artifact.path) {
            shelves[shelf].push(artifact.path.as_str());
        }
    }
    shelves
}

/// None for what only servers and other machines ask for.
fn shelf_of(path: &str) -> Option<usize> {
    let (top, is_file) = match path.split_once('/') {
        Some((top, _)) => (top, false),
        None => (path, true),
    };
    match top {
        "index.html" | url::OFFLINE | url::MANIFEST | "static" => Some(0),
        // The 404 page, the feed, robots.txt and the site maps.
        _ if is_file => None,
        _ if path.ends_with("/dossier.html") || path.ends_with("/booklet.html") => Some(7),
        // Pictures that others fetch when a link is shared.
        "share" => None,
        "search" => Some(2),
        "contests" | "method" => Some(3),
        "areas" => Some(4),
        "funds" => Some(5),
        "api" => Some(6),
        _ => Some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::super::list::Kind;
    use super::*;

    #[test]
    fn every_page_for_people_stands_on_one_shelf() {
        let paths = [
            "index.html",
            "static/site.css",
            "notes/a/index.html",
            "leaflets/index.html",
            "search/index.html",
            "contests/a/index.html",
            "areas/5023/index.html",
            "funds/50230101/why.html",
            "api/funds.json",
            "funds/50230101/dossier.html",
            "contests/a/booklet.html",
            "404.html",
            "sitemap-1.xml",
            "share/funds/50230101.png",
        ];
        let artifact = |path: &&str| Artifact { path: path.to_string(), kind: Kind::Home };
        let artifacts: Vec<Artifact> = paths.iter().map(artifact).collect();
        let found = shelves(&artifacts);
        assert_eq!(found[0], ["index.html", "static/site.css"]);
        assert_eq!(found[1], ["notes/a/index.html", "leaflets/index.html"]);
        assert_eq!(found[7], ["funds/50230101/dossier.html", "contests/a/booklet.html"]);
        assert_eq!(found.concat().len(), paths.len() - 3);
    }
}
