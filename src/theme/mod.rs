//! Finds the files of a theme and checks what they refer to. The default theme is embedded, so
//! that a site needs none of its own; a theme on disk overlays it file by file.
//!
//! `large` (ตัวใหญ่) comes with the program too, as two small files over the default.
//!
//! It is not the template engine (`render::templates` is) and reads no folder: it is handed the
//! files of `themes/`. Invariant: the value is always a complete theme, since every file that is
//! missing or unreadable on disk leaves the embedded one in its place.

pub mod contract;
mod lean;
pub mod lint;
mod references;
mod script;
mod style;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::diag::{Checked, Mistake, Problem};
use crate::source::not_utf8;
use crate::text::Span;
use references::Reference;

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
/// Other themes that come with the program; each overlays the default.
static MORE: [(&str, Dir<'static>); 1] =
    [("large", include_dir!("$CARGO_MANIFEST_DIR/themes/large"))];
const DEFAULT_NAME: &str = "default";
const STYLE: &str = "static/site.css";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateText {
    pub text: String,
    /// Where it was written, as problems name it.
    pub file: Arc<str>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// By the name that templates call each other: `fund.html`.
    pub templates: BTreeMap<String, TemplateText>,
    /// By the path in the finished site: `static/site.css`.
    pub assets: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// The stylesheet for a page that may be served from any address (404). It asks for no file of
    /// its own: the page must look right wherever the server shows it.
    pub fn inline_style(&self) -> String {
        let css = self.assets.get(STYLE).map(|bytes| String::from_utf8_lossy(bytes));
        references::without_fonts(css.as_deref().unwrap_or_default())
    }
}

/// The theme `name`, from the embedded default and the files below `themes/`. `setting` is where
/// the site chose it.
pub fn load(
    name: &str,
    overrides: &[(Arc<str>, &[u8])],
    setting: (&Arc<str>, Span),
) -> Checked<Theme> {
    let mut problems = Vec::new();
    let mut files = embedded();
    let shipped = MORE.iter().find(|(known, _)| *known == name);
    if let Some((_, folder)) = shipped {
        add_files(name, folder, &mut files);
    }
    let own = overlay(name, overrides, &mut files) || shipped.is_some();
    if name != DEFAULT_NAME && !own {
        let known = known_themes(overrides);
        let mistake = Mistake::UnknownTheme { theme: name.to_owned(), known };
        problems.push(Problem::new(setting.0, setting.1, mistake));
    }
    let theme = sort_out(&files, &mut problems);
    check_references(&theme, &files, &mut problems);
    Checked { value: theme, problems }
}

/// A file of the theme and where it came from, by its path within the theme.
type Files<'a> = BTreeMap<String, (Arc<str>, &'a [u8])>;

fn embedded<'a>() -> Files<'a> {
    let mut files = Files::new();
    add_files(DEFAULT_NAME, &DEFAULT, &mut files);
    files
}

fn add_files(name: &str, top: &'static Dir<'static>, files: &mut Files<'_>) {
    let mut folders = vec![top];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            // Windows writes the paths of the machine that compiled us.
            let path = file.path().to_string_lossy().replace('\\', "/");
            let shown = Arc::from(format!("themes/{name}/{path}"));
            files.insert(path, (shown, file.contents()));
        }
    }
}

/// Lays the files of `themes/NAME/` over the default; says whether there were any.
fn overlay<'a>(name: &str, overrides: &[(Arc<str>, &'a [u8])], files: &mut Files<'a>) -> bool {
    let prefix = format!("themes/{name}/");
    let mut any = false;
    for (path, bytes) in overrides {
        if let Some(within) = path.strip_prefix(&prefix) {
            files.insert(within.to_owned(), (path.clone(), bytes));
            any = true;
        }
    }
    any
}

/// A template as pages are made of it: our own in fewer bytes, line by line.
pub fn in_use(name: &str, template: &TemplateText) -> String {
    match is_own(name, template) {
        true => template.text.clone(),
        false => lean::compact(&template.text),
    }
}

/// Whether a template is not the default theme's, as that came with the program.
fn is_own(name: &str, template: &TemplateText) -> bool {
    embedded_text(name) != Some(template.text.as_str())
}

/// A template of the default theme.
fn embedded_text(name: &str) -> Option<&'static str> {
    DEFAULT.get_file(format!("templates/{name}"))?.contents_utf8()
}

/// Every file of the default theme as it is written, by its path within the theme.
pub fn default_files() -> Vec<(String, &'static [u8])> {
    embedded().into_iter().map(|(path, (_, bytes))| (path, bytes)).collect()
}

pub fn known_themes(overrides: &[(Arc<str>, &[u8])]) -> Vec<String> {
    let mut names = BTreeSet::from([DEFAULT_NAME.to_owned()]);
    names.extend(MORE.iter().map(|(name, _)| (*name).to_owned()));
    for (path, _) in overrides {
        let below = path.strip_prefix("themes/").and_then(|rest| rest.split_once('/'));
        names.extend(below.map(|(name, _)| name.to_owned()));
    }
    names.into_iter().collect()
}

/// Templates are text, assets are bytes; whatever else lies in the folder is not published.
fn sort_out(files: &Files<'_>, problems: &mut Vec<Problem>) -> Theme {
    let mut theme = Theme::default();
    for (path, (file, bytes)) in files {
        if let Some(name) = path.strip_prefix("templates/") {
            if let Some(text) = template_text(path, file, bytes, problems) {
                theme.templates.insert(name.to_owned(), text);
            }
        } else if path.starts_with("static/") {
            theme.assets.insert(path.clone(), published(path, bytes));
        }
    }
    theme
}

/// A file as it is published: our own scripts and stylesheets without what only we read.
fn published(path: &str, bytes: &[u8]) -> Vec<u8> {
    let ours = DEFAULT.get_file(path).filter(|file| file.contents() == bytes);
    match ours.and_then(|file| file.contents_utf8()) {
        Some(text) if path.ends_with(".js") => script::compact(text).into_bytes(),
        Some(text) if path.ends_with(".css") => style::compact(text).into_bytes(),
        _ => bytes.to_vec(),
    }
}

fn template_text(
    path: &str,
    file: &Arc<str>,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
) -> Option<TemplateText> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(TemplateText { text: text.to_owned(), file: file.clone() }),
        Err(_) => {
            problems.push(not_utf8(file, bytes));
            let ours = DEFAULT.get_file(path)?.contents_utf8()?;
            Some(TemplateText { text: ours.to_owned(), file: file.clone() })
        }
    }
}

fn check_references(theme: &Theme, files: &Files<'_>, problems: &mut Vec<Problem>) {
    for template in theme.templates.values() {
        for found in references::of_template(&template.text) {
            report(theme, &template.file, &template.text, found, problems);
        }
    }
    for (path, (file, bytes)) in files {
        let css = path.starts_with("static/") && path.ends_with(".css");
        if let (true, Ok(text)) = (css, std::str::from_utf8(bytes)) {
            for found in references::of_style(path, text) {
                report(theme, file, text, found, problems);
            }
        }
    }
}

fn report(
    theme: &Theme,
    file: &Arc<str>,
    text: &str,
    (reference, range): (Reference, std::ops::Range<usize>),
    problems: &mut Vec<Problem>,
) {
    let mistake = match reference {
        Reference::Template(name) if !theme.templates.contains_key(&name) => {
            Mistake::TemplateMissing { template: name }
        }
        Reference::Asset(path) if !theme.assets.contains_key(&path) => {
            Mistake::AssetMissing { path }
        }
        _ => return,
    };
    problems.push(Problem::new(file, Span::of(text, range.start, range.end), mistake));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load_with(name: &str, files: &[(&str, &str)]) -> Checked<Theme> {
        let files: Vec<(Arc<str>, &[u8])> =
            files.iter().map(|(path, text)| (Arc::from(*path), text.as_bytes())).collect();
        load(name, &files, (&Arc::from("content/site.yaml"), Span::new(7, 12, 2)))
    }

    fn mistakes(found: &Checked<Theme>) -> Vec<(&str, u32, Mistake)> {
        let line = |problem: &Problem| problem.place.span.map_or(0, |span| span.line);
        found.problems.iter().map(|p| (&*p.place.file, line(p), p.mistake.clone())).collect()
    }

    #[test]
    fn the_default_theme_stands_alone() {
        let theme = load_with("default", &[]);
        assert_eq!(mistakes(&theme), []);
        assert!(theme.value.templates.contains_key("fund.html"));
        assert!(theme.value.assets.contains_key("static/site.css"));
    }

    #[test]
    fn a_theme_replaces_file_by_file() {
        let theme = load_with("phum", &[("themes/phum/templates/fund.html", "กองทุน")]);
        assert_eq!(mistakes(&theme), []);
        assert_eq!(theme.value.templates["fund.html"].text, "กองทุน");
        assert_eq!(&*theme.value.templates["note.html"].file, "themes/default/templates/note.html");
    }

    #[test]
    fn an_unknown_theme_is_said_where_it_was_chosen() {
        let theme = load_with("phum", &[("themes/rim-nam/static/a.txt", "")]);
        let known = ["default", "large", "rim-nam"].map(str::to_owned).to_vec();
        let mistake = Mistake::UnknownTheme { theme: "phum".to_owned(), known };
        assert_eq!(mistakes(&theme), [("content/site.yaml", 2, mistake)]);
        assert!(theme.value.templates.contains_key("fund.html"));
    }

    #[test]
    fn missing_files_are_said_where_they_are_named() {
        let theme = load_with(
            "default",
            &[
                ("themes/default/templates/fund.html", "\n{% extends \"bse.html\" %}"),
                ("themes/default/static/own.css", "a{}\nb{background:url('img/x.png')}"),
            ],
        );
        let template = Mistake::TemplateMissing { template: "bse.html".to_owned() };
        let asset = Mistake::AssetMissing { path: "static/img/x.png".to_owned() };
        assert_eq!(
            mistakes(&theme),
            [
                ("themes/default/templates/fund.html", 2, template),
                ("themes/default/static/own.css", 2, asset),
            ]
        );
    }

    #[test]
    fn the_inlined_style_asks_for_nothing() {
        let css = load_with("default", &[]).value.inline_style();
        assert!(css.contains("body"));
        assert!(!css.contains("@font-face") && !css.contains("url(fonts/"));
    }
}
