//! Where an author's link leads, as far as its own text tells. Whether the target exists is
//! looked up by `assemble`.

use pulldown_cmark::LinkType;

use crate::model::doc::Target;

/// Schemes that a reader can follow without harm.
const SAFE: [&str; 3] = ["http", "https", "mailto"];

/// The target of a link, or the scheme for which it is refused.
pub(super) fn target(link_type: LinkType, address: &str) -> Result<Target, String> {
    match link_type {
        // In a table the bar of `[[name\|text]]` is escaped, and the backslash left behind.
        LinkType::WikiLink { .. } => Ok(by_name(address.trim_end_matches('\\'))),
        LinkType::Email => Ok(Target::Outside(format!("mailto:{address}"))),
        _ => match scheme(address) {
            Some(scheme) if SAFE.contains(&scheme.as_str()) => {
                Ok(Target::Outside(visible(address)))
            }
            Some(scheme) => Err(scheme),
            None => Ok(by_path(address)),
        },
    }
}

/// The source of a picture: a path within the project, or the scheme for which it is refused.
pub(super) fn picture(address: &str) -> Result<String, String> {
    match scheme(address) {
        Some(scheme) => Err(scheme),
        None => Ok(address.to_string()),
    }
}

/// The address without the characters that browsers pass over.
fn visible(address: &str) -> String {
    address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

/// What stands before the colon, read as a browser reads it; `//` for an address that would take
/// over the page's own scheme.
fn scheme(address: &str) -> Option<String> {
    let address = visible(address);
    let slashes = address.bytes().take_while(|b| matches!(b, b'/' | b'\\')).count();
    if slashes >= 2 {
        return Some("//".to_string());
    }
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// `name#anchor` of a wikilink; a name may have a colon, as `fund:50230203` has.
fn by_name(written: &str) -> Target {
    let (name, anchor) = split(written);
    match (name, anchor) {
        ("", Some(anchor)) => Target::Here(anchor),
        (name, anchor) => Target::Written { name: name.to_string(), anchor },
    }
}

/// A path is good for reading the files where they lie; here the name of the file is enough.
fn by_path(written: &str) -> Target {
    let (path, anchor) = split(written);
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    match (path, anchor) {
        ("", Some(anchor)) => Target::Here(anchor),
        (path, anchor) => {
            let name = file.strip_suffix(".md").unwrap_or(path).to_string();
            Target::Written { name, anchor }
        }
    }
}

fn split(written: &str) -> (&str, Option<String>) {
    let (name, anchor) = match written.split_once('#') {
        Some((name, anchor)) => (name, Some(anchor.trim().to_string())),
        None => (written, None),
    };
    (name.trim(), anchor)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, anchor: Option<&str>) -> Result<Target, String> {
        Ok(Target::Written { name: name.to_string(), anchor: anchor.map(str::to_string) })
    }

    #[test]
    fn links_are_sorted_by_where_they_lead() {
        for (address, expected) in [
            ("../regulations/reg-2551.md#s9", written("reg-2551", Some("s9"))),
            ("reg-2551.md", written("reg-2551", None)),
            ("reg-2551", written("reg-2551", None)),
            ("files/form.pdf", written("files/form.pdf", None)),
            ("", written("", None)),
            ("#s1", Ok(Target::Here("s1".to_string()))),
            ("https://example.org/ก", Ok(Target::Outside("https://example.org/ก".to_string()))),
            ("mailto:a@example.org", Ok(Target::Outside("mailto:a@example.org".to_string()))),
            ("javascript:alert(1)", Err("javascript".to_string())),
            (" JaVa\tScript:alert(1)", Err("javascript".to_string())),
            ("data:text/html,x", Err("data".to_string())),
            ("tel:053000000", Err("tel".to_string())),
            ("file:///etc", Err("file".to_string())),
            ("//example.org", Err("//".to_string())),
            ("/\\example.org", Err("//".to_string())),
        ] {
            assert_eq!(target(LinkType::Inline, address), expected, "{address:?}");
        }
    }

    #[test]
    fn wikilinks_name_things() {
        let wiki = |address| target(LinkType::WikiLink { has_pothole: false }, address);
        assert_eq!(wiki("civil-code#s686"), written("civil-code", Some("s686")));
        assert_eq!(wiki("fund:50230203"), written("fund:50230203", None));
        assert_eq!(wiki("#s2"), Ok(Target::Here("s2".to_string())));
        assert_eq!(wiki("privacy\\"), written("privacy", None));
    }

    #[test]
    fn pictures_are_never_fetched_from_elsewhere() {
        assert_eq!(picture("images/ก.jpg"), Ok("images/ก.jpg".to_string()));
        assert_eq!(picture("https://example.org/a.png"), Err("https".to_string()));
        assert_eq!(picture("data:image/svg+xml,x"), Err("data".to_string()));
    }
}
