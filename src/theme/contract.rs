//! What a template may ask for: for each page its view, with the type and meaning of every value,
//! read from the source of the views themselves (`plan/view/`), so that it cannot lag behind them.
//!
//! A reader of our own formatted structs, not of Rust: `pub struct`, `pub name: Type,`, `///` and
//! `#[serde(skip)]`. A test holds that every type it meets is known.

use std::collections::BTreeMap;
use std::fmt::Write;

use include_dir::{Dir, include_dir};

static VIEWS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/plan/view");

/// The type of a value as a template sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    Text,
    Flag,
    Number,
    List(Box<Type>),
    /// Absent values are empty and count as false.
    Maybe(Box<Type>),
    Record(String),
    /// Pieces of finished HTML by their keys.
    Pieces,
    /// Nothing is known of it: what comes of a filter, say.
    Any,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub kind: Type,
    pub says: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    pub says: String,
    pub fields: Vec<Field>,
}

impl Record {
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Every page's template and view, and every record that views are made of.
#[derive(Clone, Debug, Default)]
pub struct Contract {
    pub records: BTreeMap<String, Record>,
    /// The record of each template's `view`.
    pub pages: BTreeMap<String, String>,
}

/// Templates that belong to all pages, with the record of what they see as `frame`.
pub const SHELL: [&str; 2] = ["top.html", "foot.html"];
/// Templates that others are built on.
pub const SHARED: [&str; 3] = ["base.html", "components.html", "head.html"];

/// What a page must show whatever its looks, and why a theme may not leave it out.
pub const DUTIES: [(&str, &str); 3] =
    [("Frame", "title"), ("Frame", "invented"), ("Shell", "edition")];

impl Contract {
    pub fn new() -> Contract {
        let mut contract = Contract::default();
        let mut files: Vec<_> = VIEWS.files().collect();
        files.sort_by_key(|file| file.path());
        for source in files.iter().filter_map(|file| file.contents_utf8()) {
            contract.read(source);
        }
        for (name, record) in &contract.records {
            let template = record.says.strip_prefix('`').and_then(|rest| rest.split('`').next());
            if let Some(template) = template.filter(|template| template.ends_with(".html")) {
                contract.pages.insert(template.to_string(), name.clone());
            }
        }
        contract
    }

    fn read(&mut self, source: &str) {
        let mut says = String::new();
        let mut skipped = false;
        let mut open: Option<String> = None;
        for line in source.lines().map(str::trim) {
            if let Some(comment) = line.strip_prefix("///") {
                if !says.is_empty() {
                    says.push(' ');
                }
                says.push_str(comment.trim());
            } else if line.starts_with("#[") {
                skipped |= line == "#[serde(skip)]";
            } else if let Some(name) =
                line.strip_prefix("pub struct ").and_then(|rest| rest.strip_suffix(" {"))
            {
                let record = Record { says: std::mem::take(&mut says), fields: Vec::new() };
                self.records.insert(name.to_string(), record);
                open = Some(name.to_string());
            } else {
                let field = line.strip_prefix("pub ").and_then(|rest| rest.split_once(": "));
                // What has been drawn from a view is no part of what a theme may ask of it.
                skipped |= field.is_some_and(|(_, kind)| kind.starts_with("OnceLock<"));
                let record = open.as_ref().and_then(|name| self.records.get_mut(name));
                if let (Some((name, kind)), Some(record), false) = (field, record, skipped) {
                    let kind = read_type(kind.trim_end_matches(','));
                    let says = std::mem::take(&mut says);
                    record.fields.push(Field { name: name.to_string(), kind, says });
                }
                if line == "}" {
                    open = None;
                }
                says.clear();
                skipped = false;
            }
        }
    }

    /// Whether a template of this name is one that pages are made with, by itself or through others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str).chain(SHELL).chain(SHARED)
    }

    /// The contract to read, in Markdown; `only` one template of it.
    pub fn written(&self, only: Option<&str>) -> String {
        let mut out = String::new();
        let mut wanted: Vec<String> = Vec::new();
        if only.is_none() {
            out.push_str(HEAD);
            for name in ["Frame", "Shell"] {
                wanted.push(name.to_string());
            }
            self.write_records(&mut out, &mut wanted);
        }
        let pages = self.pages.iter().filter(|(template, _)| only.is_none_or(|o| o == *template));
        for (template, view) in pages {
            let says = self.records.get(view).map_or("", |record| &record.says);
            let more = says.rsplit_once('`').map_or("", |(_, more)| more.trim_matches([':', ' ']));
            _ = writeln!(out, "\n## {template}\n");
            if !more.is_empty() && !says.contains("html[") {
                _ = writeln!(out, "{}\n", capital(more));
            }
            let pieces = pieces(template);
            if !pieces.is_empty() {
                let list: Vec<String> = pieces.iter().map(|key| format!("`{key}`")).collect();
                _ = writeln!(out, "Pieces of HTML: {}.\n", list.join(", "));
            }
            if let Some(record) = self.records.get(view) {
                self.write_fields(&mut out, "view", record, &mut wanted);
            }
        }
        out.push_str("\n## Records\n");
        self.write_records(&mut out, &mut wanted);
        out
    }

    fn write_records(&self, out: &mut String, wanted: &mut Vec<String>) {
        let mut done: std::collections::BTreeSet<String> = self.pages.values().cloned().collect();
        wanted.sort();
        let mut next = std::mem::take(wanted);
        while !next.is_empty() {
            let mut found = Vec::new();
            for name in next {
                let Some(record) = self.records.get(&name).filter(|_| done.insert(name.clone()))
                else {
                    continue;
                };
                _ = writeln!(out, "\n### {name}\n");
                if !record.says.is_empty() {
                    _ = writeln!(out, "{}\n", record.says);
                }
                self.write_fields(out, "", record, &mut found);
            }
            found.sort();
            next = found;
        }
    }

    fn write_fields(&self, out: &mut String, of: &str, record: &Record, found: &mut Vec<String>) {
        if record.fields.is_empty() {
            out.push_str("Nothing of its own.\n");
            return;
        }
        out.push_str("| value | type | meaning |\n|---|---|---|\n");
        for field in &record.fields {
            let dot = if of.is_empty() { "" } else { "." };
            let says = field.says.replace('|', "\\|");
            _ = writeln!(out, "| `{of}{dot}{}` | {} | {says} |", field.name, shown(&field.kind));
            found.extend(record_of(&field.kind).map(str::to_string));
        }
    }
}

const HEAD: &str = "# What templates may ask for\n\n\
    Generated from the code (`kongthun theme contract`); do not edit. A theme is a folder \
    `themes/NAME/` with `templates/` and `static/`; each of its files takes the place of the default \
    theme's, and what it lacks is the default theme's. `kongthun theme eject NAME` copies the default, \
    `kongthun theme check NAME` holds a theme to this contract.\n\n\
    Templates are those of Tera 2. Each sees `frame` (around every page), `view` (the page's own) and \
    `html` (pieces that are HTML already: `html.body`, `html[\"table-\" ~ chart.key]`; the only ones \
    that are not escaped). `top.html` and `foot.html` see the record Shell as `frame`, and are drawn \
    into `html.shell_top` and `html.shell_foot`. `head.html` is empty: a theme adds to the head of \
    every page there. A template fills the blocks `content`, `scripts` and `styles` of `base.html`; \
    `styles` names the stylesheets that its page needs besides `site.css`: `figures.css`, \
    `reading.css` or `search.css`. `print.css` comes by itself. A text may be empty, a list too; what \
    may be absent is marked `?`. Every theme must show `frame.title`, say so where figures are invented \
    (`frame.invented`), and name the edition (`frame.edition` in `top.html` or `foot.html`). Pages \
    carry a strict Content-Security-Policy: no `style=`, no script but files of the theme.\n\n\
    ## Every page\n\n\
    Pieces of HTML: `shell_top`, `shell_foot`, `data` (JSON-LD, may be absent), and for each chart its key and `table-` with its key.\n";

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        let rest = letters.as_str().trim_end_matches('.');
        format!("{}{rest}.", first.to_uppercase())
    })
}

fn shown(kind: &Type) -> String {
    match kind {
        Type::Text => "text".to_string(),
        Type::Flag => "flag".to_string(),
        Type::Number => "number".to_string(),
        Type::List(inner) => format!("list of {}", shown(inner)),
        Type::Maybe(inner) => format!("{}?", shown(inner)),
        Type::Record(name) => format!("[{name}](#{})", name.to_lowercase()),
        Type::Pieces => "HTML".to_string(),
        Type::Any => "anything".to_string(),
    }
}

/// The record at the bottom of a type.
pub fn record_of(kind: &Type) -> Option<&str> {
    match kind {
        Type::List(inner) | Type::Maybe(inner) => record_of(inner),
        Type::Record(name) => Some(name),
        _ => None,
    }
}

fn read_type(text: &str) -> Type {
    let within = |head: &str| text.strip_prefix(head).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = within("Vec<") {
        return Type::List(Box::new(read_type(inner)));
    }
    if let Some(inner) = within("Option<") {
        return Type::Maybe(Box::new(read_type(inner)));
    }
    if let Some(inner) = within("Box<").or_else(|| within("Arc<")) {
        return read_type(inner);
    }
    match text {
        "String" | "str" | "&'static str" | "Cow<'static, str>" => Type::Text,
        "bool" => Type::Flag,
        "u8" | "u16" | "u32" | "usize" | "i32" => Type::Number,
        "(String, String)" => Type::List(Box::new(Type::Text)),
        name => Type::Record(name.to_string()),
    }
}

/// The keys of `html` that a page has besides the shell and its charts; `*` stands for an id.
pub fn pieces(template: &str) -> &'static [&'static str] {
    match template {
        "404.html" => &["style", "style_hash"],
        "area.html" => &["funds", "table-summary"],
        "booklet.html" => &["ranking", "points-*", "figures-*", "table-ratios-*", "proofs-*"],
        "completeness.html" => &["table-gaps"],
        "contest.html" | "home.html" => &["ranking"],
        "dossier.html" => &["points-*", "figures-*", "table-ratios-*", "proofs-*"],
        "fund.html" => &["statements", "table-ratios", "table-sources"],
        "funds.html" => &["funds-*"],
        "method.html" => &["bands-*", "table-tried"],
        "network.html" | "note.html" | "page.html" | "regulation.html" | "story.html" => &["body"],
        "why.html" => &["indicators", "peers"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_known_and_every_page_has_a_view() {
        let contract = Contract::new();
        for (name, record) in &contract.records {
            for field in &record.fields {
                if let Some(inner) = record_of(&field.kind) {
                    assert!(contract.records.contains_key(inner), "{name}.{}: {inner}", field.name);
                }
            }
        }
        let templates: Vec<String> = include_dir!("$CARGO_MANIFEST_DIR/themes/default/templates")
            .files()
            .map(|file| file.path().to_string_lossy().into_owned())
            .collect();
        let mut known: Vec<&str> = contract.names().collect();
        known.sort_unstable();
        let mut shipped: Vec<&str> = templates.iter().map(String::as_str).collect();
        shipped.sort_unstable();
        assert_eq!(known, shipped);
    }

    #[test]
    fn fields_are_read_as_templates_see_them() {
        let contract = Contract::new();
        let fund = &contract.records["FundView"];
        assert_eq!(
            fund.field("score").map(|field| field.kind.clone()),
            Some(Type::Maybe(Box::new(Type::Record("ScoreView".to_string()))))
        );
        assert_eq!(fund.field("statements"), None, "what tables show is not for templates");
        assert_eq!(contract.pages["404.html"], "NotFoundView");
    }
}
