//! A WordPress export (WXR) → posts with their dates, categories, tags and the pictures that they
//! refer to.

use super::doubt::{Doubt, What};
use super::html;
use super::piece::Post;
use super::xml::{Element, tree};
use crate::thai::{Date, read_date};

/// The posts of an export; nothing if it is not one.
pub fn read(text: &str) -> Option<Vec<Post>> {
    let root = tree(text).filter(|root| root.name == "rss")?;
    let channel = root.child("channel")?;
    let mut posts: Vec<Post> = Vec::new();
    let mut passed = Vec::new();
    for entry in channel.all("item") {
        let field = |name: &str| entry.child(name).map_or_else(String::new, Element::text);
        let kind = field("wp:post_type");
        let title = field("title").trim().to_string();
        let is_text = matches!(kind.as_str(), "post" | "page" | "");
        let gone = matches!(field("wp:status").as_str(), "trash" | "auto-draft");
        if is_text && !gone {
            posts.push(post(entry, title));
        } else if gone {
            passed.push(Doubt::new(0, What::Passed { title, kind: "ในถังขยะ".to_string() }));
        } else if kind != "attachment" && kind != "nav_menu_item" && kind != "revision" {
            passed.push(Doubt::new(0, What::Passed { title, kind }));
        }
    }
    if let Some(first) = posts.first_mut() {
        first.doubts.extend(passed);
    }
    Some(posts)
}

fn post(entry: &Element, title: String) -> Post {
    let field = |name: &str| entry.child(name).map_or_else(String::new, Element::text);
    let mut doubts = Vec::new();
    let content = field("content:encoded");
    let content = shortcodes(&content, &mut doubts);
    let is_marked_up = content.contains("<p") || content.contains("<!-- wp:");
    let pieces = html::read(&content, !is_marked_up, &mut doubts);
    let address = Some(field("link").trim().to_string()).filter(|link| link.starts_with("http"));
    Post {
        title: super::escape::inline(&title),
        published: date(&field("wp:post_date")).or_else(|| date(&field("pubDate"))),
        address,
        subjects: subjects(entry),
        pieces,
        doubts,
        ..Post::default()
    }
}

/// `2011-12-14 09:30:00`, the day in the website's own time.
fn date(text: &str) -> Option<Date> {
    let day = text.trim().split([' ', 'T']).next().unwrap_or_default();
    if let Ok(date) = read_date(day) {
        return Some(date);
    }
    // `Wed, 14 Dec 2011 02:30:00 +0000`
    let words: Vec<&str> = text.split_whitespace().collect();
    let [_, day, month, year, ..] = words[..] else { return None };
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = (1..).zip(months).find(|(_, name)| *name == month)?.0;
    Date::new(year.parse().ok()?, month, day.parse().ok()?)
}

/// Categories and tags by the names that readers saw; the one that WordPress gives to all is none.
fn subjects(entry: &Element) -> Vec<String> {
    let mut subjects: Vec<String> = Vec::new();
    for category in entry.all("category") {
        let name = category.text().trim().to_string();
        let is_default = category.attribute("nicename") == Some("uncategorized");
        if !name.is_empty() && !is_default && !subjects.contains(&name) {
            subjects.push(name);
        }
    }
    subjects
}

/// `[caption …]` frames a picture and its words, which stay; any other code is told of.
fn shortcodes(content: &str, doubts: &mut Vec<Doubt>) -> String {
    let mut kept = String::with_capacity(content.len());
    let mut rest = content;
    while let Some(at) = rest.find('[') {
        let (before, code) = rest.split_at(at);
        kept.push_str(before);
        let end = code.find(']').map(|end| end + 1);
        let name: String = code[1..]
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect();
        match end {
            Some(end) if name == "caption" => {
                kept.push_str("<p>");
                rest = &code[end..];
            }
            Some(end)
                if ["gallery", "embed", "audio", "video", "playlist"].contains(&name.as_str()) =>
            {
                if !code.starts_with("[/") {
                    let what = code[..end].to_string();
                    doubts.push(Doubt::new(0, What::Unknown { what }));
                }
                rest = &code[end..];
            }
            _ => {
                kept.push('[');
                rest = &code[1..];
            }
        }
    }
    kept.push_str(rest);
    kept
}
