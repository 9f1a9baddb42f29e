//! The only door to quick-xml: a document → a tree of elements. Entities of its own are not
//! followed.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// With its prefix, as written: `w:p`.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// Elements nested deeper than this are left out.
const DEEPEST: usize = 150;

/// The root of a document; nothing if it is not well-formed.
pub fn tree(text: &str) -> Option<Element> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    let mut too_deep = 0_usize;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    too_deep += 1;
                } else {
                    open.push(element(&start));
                }
            }
            Event::End(_) if too_deep > 0 => too_deep -= 1,
            Event::End(_) => {
                let closed = open.pop()?;
                open.last_mut()?.children.push(Node::Element(closed));
            }
            Event::Empty(start) => open.last_mut()?.children.push(Node::Element(element(&start))),
            Event::Text(text) => push_text(open.last_mut()?, &text.xml10_content()),
            Event::CData(text) => push_text(open.last_mut()?, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let text = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    _ => {
                        quick_xml::escape::resolve_xml_entity(&reference).unwrap_or("").to_string()
                    }
                };
                push_text(open.last_mut()?, &text);
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    let [document] = &mut open[..] else { return None };
    document.children.drain(..).find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

fn element(start: &BytesStart) -> Element {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false).flatten() {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_or_else(|_| String::new(), |value| value.into_owned());
        attributes.push((attribute.key.as_ref().to_string(), value));
    }
    Element { name: start.name().as_ref().to_string(), attributes, children: Vec::new() }
}

fn push_text(element: &mut Element, text: &str) {
    match element.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => element.children.push(Node::Text(text.to_string())),
    }
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The elements right below this one.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    pub fn all<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of this name anywhere within.
    pub fn within(&self, name: &str) -> Option<&Element> {
        self.elements().find_map(|element| {
            if element.name == name { Some(element) } else { element.within(name) }
        })
    }

    /// All text within.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(&self, text: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => element.add_text(text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_becomes_a_tree() {
        let root = tree(
            "<?xml version=\"1.0\"?><a x=\"1 &amp; 2\"><b>ก &lt; ข&#33;</b><c/><![CDATA[<ค>]]></a>",
        )
        .unwrap();
        assert_eq!(root.attribute("x"), Some("1 & 2"));
        assert_eq!(root.child("b").map(Element::text).as_deref(), Some("ก < ข!"));
        assert_eq!(root.text(), "ก < ข!<ค>");
        assert_eq!(tree("<a><b></a>"), None);
        assert_eq!(tree("ก"), None);
        let deep = "<a>".repeat(3_000) + &"</a>".repeat(3_000);
        assert!(tree(&deep).is_some());
    }
}
