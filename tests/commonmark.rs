//! CommonMark's own examples: each gives the same page as the specification says, or is listed in
//! `fixtures/commonmark/differences.txt` with the declared difference that is the reason.
//!
//! The declared differences:
//! - `html`: HTML of the author is refused (C003), and only its comments vanish;
//! - `address`: addresses other than http, https and mailto, and pictures from elsewhere, are
//!   refused (C005);
//! - `rule`: a line of dashes below a text is a rule (C022), not a heading;
//! - `page`: a link to a Markdown file leads to the page made of it, and shows its title where it
//!   has no words;
//! - `wikilink`: `[[name]]` is a link to a page of the site.
//!
//! Tables, struck words, footnotes, boxes to tick and ids of headings are additions that no example
//! runs into.
//!
//! What is compared is what readers get: levels and ids of headings (a page has its own first
//! level), titles of links, languages of code and the marks of links that leave the site are
//! left aside.

mod support;

use std::sync::Arc;

use kongthun::diag::Mistake;
use kongthun::model::PageRef;
use kongthun::model::doc::Target;
use kongthun::parse::markdown::markdown;
use kongthun::render::doc::html;
use kongthun::thai::Digits;
use scraper::{ElementRef, Html, Node};
use support::expected;
use support::small_site::fixtures;

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    let text = std::fs::read_to_string(fixtures().join("commonmark/spec.txt")).unwrap();
    let fence = "`".repeat(32);
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line != format!("{fence} example") {
            continue;
        }
        let mut part = |end: &str| {
            let part: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
            part.iter().map(|line| format!("{}\n", line.replace('→', "\t"))).collect::<String>()
        };
        let (markdown, html) = (part("."), part(&fence));
        found.push(Example { number: found.len() + 1, markdown, html });
    }
    found
}

/// Our page of a text, and what was refused in it.
fn ours(text: &str) -> (String, Vec<Mistake>) {
    let mut read = markdown(&Arc::from("a.md"), text, 0);
    // Links within a site are looked up elsewhere; here they lead where they say.
    read.value.visit_links(&mut |target, _| {
        if let Target::Written { name, anchor } = target {
            let anchor = anchor.as_ref().map_or_else(String::new, |anchor| format!("#{anchor}"));
            *target = Target::Outside(format!("{name}{anchor}"));
        }
    });
    let links = |page: &PageRef| match page {
        PageRef::Picture(path) => path.to_string(),
        _ => String::new(),
    };
    let mistakes = read.problems.into_iter().map(|problem| problem.mistake).collect();
    (html(&read.value, &links, Digits::Arabic, ""), mistakes)
}

/// Elements, addresses and words, one way to write each.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let fragment = Html::parse_fragment(html);
    write(&fragment.root_element(), false, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write(element: &ElementRef, in_code: bool, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) if in_code => {
                out.push_str(&text.replace(' ', "␣").replace('\n', "␤").replace('\t', "␉"));
            }
            Node::Text(text) => out.push_str(text),
            _ => {
                if let Some(element) = ElementRef::wrap(child) {
                    write_element(&element, in_code, out);
                }
            }
        }
    }
}

fn write_element(element: &ElementRef, in_code: bool, out: &mut String) {
    let name = element.value().name();
    let shown = match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "h",
        // A picture with words below it is a paragraph in the specification.
        "figure" => "p",
        "figcaption" => return,
        name => name,
    };
    // Spaces around blocks mean nothing; those around words within a line do.
    let gap = if INLINE.contains(&name) { "" } else { " " };
    out.push_str(&format!("{gap}<{shown}"));
    for key in ["href", "src", "alt", "start"] {
        if let Some(value) = element.value().attr(key) {
            out.push_str(&format!(" {key}={}", decoded(value)));
        }
    }
    out.push_str(&format!(">{gap}"));
    write(element, in_code || name == "code", out);
    out.push_str(&format!("{gap}</{shown}>{gap}"));
}

const INLINE: [&str; 5] = ["a", "em", "strong", "code", "img"];

/// An address without percent signs: we keep the author's letters.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(hex.unwrap_or(*first));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).replace(char::is_whitespace, "+")
}

/// The declared difference that an example falls under.
fn reason(example: &Example, mistakes: &[Mistake], ours: &str) -> Option<&'static str> {
    let text = &example.markdown;
    let is = |wanted: fn(&Mistake) -> bool| mistakes.iter().any(wanted);
    if is(|mistake| matches!(mistake, Mistake::RawHtml { .. })) {
        return Some("html");
    }
    if is(|mistake| matches!(mistake, Mistake::UnsafeLink { .. })) {
        return Some("address");
    }
    if is(|mistake| matches!(mistake, Mistake::RuleUnderText)) {
        return Some("rule");
    }
    // Comments are notes to oneself; ends of tags were reported where they begin.
    if example.html.contains("<!--") || example.html.contains("</") && text.contains("</") {
        return Some("html");
    }
    if text.contains(".md)") && ours.contains("<a") {
        return Some("page");
    }
    if text.contains("[[") && ours.contains("<a") {
        return Some("wikilink");
    }
    None
}

#[test]
fn every_example_is_the_same_or_declared() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let mut differing = String::new();
    let mut unexplained = Vec::new();
    for example in &examples {
        let (html, mistakes) = ours(&example.markdown);
        let (ours, theirs) = (plain(&html), plain(&example.html));
        if ours == theirs {
            continue;
        }
        match reason(example, &mistakes, &html) {
            Some(reason) => differing.push_str(&format!("{} {reason}\n", example.number)),
            None => unexplained.push(format!(
                "── {} ──\n{}── ours ──\n{ours}\n── theirs ──\n{theirs}\n",
                example.number, example.markdown
            )),
        }
    }
    assert!(unexplained.is_empty(), "{} differ\n{}", unexplained.len(), unexplained.join("\n"));
    expected::compare(&fixtures().join("commonmark/differences.txt"), &differing).unwrap();
}
