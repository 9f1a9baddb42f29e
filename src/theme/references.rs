//! What the files of a theme refer to: templates call templates and assets, stylesheets call
//! assets. A reader of names, not a parser of either language: a name that is put together while
//! rendering is left alone.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    Template(String),
    /// Path in the finished site: `static/icon.svg`.
    Asset(String),
}

type Found = (Reference, Range<usize>);

pub fn of_template(text: &str) -> Vec<Found> {
    let comments = stretches(text, "{#", "#}");
    let mut found = called_templates(text);
    found.extend(named_assets(text));
    found.retain(|(_, range)| !comments.iter().any(|comment| comment.contains(&range.start)));
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// `path` is the stylesheet's own, below which its references lie.
pub fn of_style(path: &str, css: &str) -> Vec<Found> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    local_urls(css)
        .into_iter()
        .filter_map(|range| {
            let target = css[range.clone()].split(['?', '#']).next().unwrap_or_default();
            Some((Reference::Asset(join(folder, target)?), range))
        })
        .collect()
}

/// A stylesheet without its `@font-face` rules.
pub fn without_fonts(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("@font-face") {
        out.push_str(&rest[..at]);
        let after = &rest[at..];
        rest = after.find('}').map_or("", |end| &after[end + 1..]);
    }
    out.push_str(rest);
    out
}

/// The names in `{% extends "…" %}` and `{% include "…" %}`.
fn called_templates(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("{%") {
        let inside = &text[at + 2..];
        let words = inside.trim_start_matches(['-', '~']).trim_start();
        let called = ["extends", "include"]
            .iter()
            .find_map(|word| words.strip_prefix(word))
            .map(str::trim_start);
        let Some(rest) = called else { continue };
        let Some(quote) = rest.chars().next().filter(|c| "\"'`".contains(*c)) else { continue };
        if let Some(name) = rest[1..].split(quote).next() {
            // `rest` is a tail of the text, so its length tells where it starts.
            let start = text.len() - rest.len() + 1;
            found.push((Reference::Template(name.to_owned()), start..start + name.len()));
        }
    }
    found
}

/// `…}}static/site.css`: a path of the theme behind the frame's root.
fn named_assets(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices("}}static/") {
        let start = at + 2;
        let end = text[at + mark.len()..]
            .find(['"', '\'', ' ', '\n', ')', '<', '>', '?', '#'])
            .map_or(text.len(), |length| at + mark.len() + length);
        let path = &text[start..end];
        if !path.contains('{') {
            found.push((Reference::Asset(path.to_owned()), start..end));
        }
    }
    found
}

/// The inside of each `url(…)` that is a relative path, without quotes; comments are skipped.
fn local_urls(css: &str) -> Vec<Range<usize>> {
    let comments = stretches(css, "/*", "*/");
    let mut found = Vec::new();
    for (at, mark) in css.match_indices("url(") {
        let from = at + mark.len();
        let Some(length) = css[from..].find(')') else { continue };
        let raw = &css[from..from + length];
        let path = raw.trim().trim_matches(['"', '\'']);
        let start = from + raw.find(path).unwrap_or(0);
        let outside = path.is_empty() || path.starts_with(['#', '/']) || path.contains(':');
        if !outside && !comments.iter().any(|comment| comment.contains(&at)) {
            found.push(start..start + path.len());
        }
    }
    found
}

fn stretches(text: &str, open: &str, close: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|at| from + at) {
        let end = text[start..].find(close).map_or(text.len(), |at| start + at + close.len());
        found.push(start..end);
        from = end;
    }
    found
}

/// `static/css` and `../a.png` make `static/a.png`; `None` above the top.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_in_templates() {
        let cases = [
            ("{% extends \"base.html\" %}x", vec!["T base.html"]),
            ("ก{%- include 'a/b.html' -%}", vec!["T a/b.html"]),
            ("{% include name %}", vec![]),
            ("{# {% include \"old.html\" %} #}", vec![]),
            ("<link href=\"{{ frame.root }}static/site.css\">", vec!["A static/site.css"]),
            ("<img src=\"{{ frame.root }}static/{{ x }}.png\">", vec![]),
        ];
        for (text, expected) in cases {
            let found = of_template(text);
            let shown: Vec<String> = found.iter().map(|(one, _)| show(one)).collect();
            assert_eq!(shown, expected, "{text}");
            for (one, range) in found {
                assert!(show(&one).ends_with(&text[range]), "{text}");
            }
        }
    }

    #[test]
    fn reads_names_in_stylesheets() {
        let css = "a{src:url(fonts/x.woff2) url( '../y.png?1' )} /* url(z.png) */ b{c:url(data:x)}";
        let found: Vec<String> =
            of_style("static/site.css", css).iter().map(|(one, _)| show(one)).collect();
        assert_eq!(found, ["A static/fonts/x.woff2", "A y.png"]);
    }

    #[test]
    fn font_rules_are_left_out() {
        let css = "a{b:c}@font-face{src:url('x')}\np{q:r}";
        assert_eq!(without_fonts(css), "a{b:c}\np{q:r}");
    }

    fn show(reference: &Reference) -> String {
        match reference {
            Reference::Template(name) => format!("T {name}"),
            Reference::Asset(path) => format!("A {path}"),
        }
    }
}
