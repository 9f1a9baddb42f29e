//! Views to HTML through the theme's templates: the only door to tera.
//!
//! Templates see three entries: `frame`, `view` and `html`. Everything is escaped but the values
//! of `html`, which are HTML or SVG already and come as safe strings. It knows no address and no
//! model, and every fault of a template is a `Problem` with its place in the template's file.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use super::faults::{self, Stage};
use crate::diag::{Checked, Mistake, Problem, TemplateFault};
use crate::plan::view::{Frame, Shell};
use crate::text::Span;
use crate::theme::{self, Theme};

pub struct Templates {
    tera: Tera,
    sources: Sources,
    /// Tops and feet drawn so far, by the address of what they were drawn from. That is kept, so that
    /// nothing else gets the address.
    shells: Mutex<BTreeMap<usize, (Arc<Shell>, Drawn)>>,
}

/// The top and the foot of a page, as safe strings.
type Drawn = Arc<(Value, Value)>;

/// File and text of each template, to say where something is wrong.
type Sources = BTreeMap<String, (Arc<str>, String)>;

/// What a page weighs besides its pieces, roughly: enough that its buffer seldom has to grow.
const USUAL_REST: usize = 24 * 1024;

impl Templates {
    /// Reads all templates. Those that cannot be read are reported, each of them, and are missing
    /// from the value.
    pub fn new(theme: &Theme) -> Checked<Templates> {
        let sources: Sources = theme
            .templates
            .iter()
            .map(|(name, template)| {
                (name.clone(), (template.file.clone(), theme::in_use(name, template)))
            })
            .collect();
        let mut problems: Vec<Problem> = sources.iter().filter_map(check_alone).collect();
        let mut tera = Tera::default();
        // Once one template cannot be read, whatever is said of the others' calls to it is noise.
        if problems.is_empty() {
            let texts = sources.iter().map(|(name, (_, text))| (name, text));
            if let Err(error) = tera.add_raw_templates(texts) {
                problems = unresolved(&sources, &error);
            }
        }
        Checked { value: Templates { tera, sources, shells: Mutex::default() }, problems }
    }

    /// The page, in UTF-8. `html` holds the pieces that are HTML or SVG already, by their keys.
    pub fn render<V: Serialize>(
        &self,
        template: &str,
        frame: &Frame,
        view: &V,
        html: Vec<(String, String)>,
    ) -> Result<Vec<u8>, Box<Problem>> {
        let of_pieces: usize = html.iter().map(|(_, text)| text.len()).sum();
        let shell = self.shell(&frame.shell)?;
        let mut pieces: tera::Map =
            html.into_iter().map(|(key, text)| (key.into(), Value::safe_string(&text))).collect();
        pieces.insert("shell_top".into(), shell.0.clone());
        pieces.insert("shell_foot".into(), shell.1.clone());
        let mut context = Context::new();
        context.insert("frame", frame);
        context.insert("view", view);
        context.insert_value("html", Value::from(pieces));
        let mut page = Vec::with_capacity(of_pieces + USUAL_REST);
        self.tera
            .render_to(template, &context, &mut page)
            .map_err(|error| Box::new(fault(&self.sources, template, &error)))?;
        Ok(page)
    }

    /// The top and foot for a shell: the first page that has it draws them for all.
    fn shell(&self, shell: &Arc<Shell>) -> Result<Drawn, Box<Problem>> {
        let known = || self.shells.lock().unwrap_or_else(PoisonError::into_inner);
        let address = Arc::as_ptr(shell).addr();
        if let Some((_, drawn)) = known().get(&address) {
            return Ok(drawn.clone());
        }
        let drawn = Arc::new((self.piece("top.html", shell)?, self.piece("foot.html", shell)?));
        known().insert(address, (shell.clone(), drawn.clone()));
        Ok(drawn)
    }

    fn piece(&self, template: &str, shell: &Shell) -> Result<Value, Box<Problem>> {
        if !self.sources.contains_key(template) {
            return Ok(Value::safe_string(""));
        }
        let mut context = Context::new();
        context.insert("frame", shell);
        self.tera
            .render(template, &context)
            .map(|html| Value::safe_string(html.trim_end()))
            .map_err(|error| Box::new(fault(&self.sources, template, &error)))
    }
}

/// Whether a template can be read at all, leaving aside what it calls.
fn check_alone((name, source): (&String, &(Arc<str>, String))) -> Option<Problem> {
    let error = Tera::default().add_raw_template(name, &source.1).err()?;
    match error.kind() {
        ErrorKind::SyntaxError(report) => {
            let range = report.span().range.clone();
            Some(broken(source, range, report.message(), Stage::Reading))
        }
        _ => None,
    }
}

/// What tera says of templates that read well but do not fit together.
fn unresolved(sources: &Sources, error: &tera::Error) -> Vec<Problem> {
    match error.kind() {
        // `theme::load` has said so already, with the place of the name.
        ErrorKind::MissingParent { .. } => Vec::new(),
        ErrorKind::Msg(drawn) => {
            let problems: Vec<Problem> = reports(drawn)
                .filter(|(message, ..)| !message.starts_with("Unknown template"))
                .filter_map(|(message, name, line, column)| {
                    let source = sources.get(name)?;
                    let at = offset(&source.1, line, column);
                    let length = word_length(&source.1[at..]);
                    Some(broken(source, at..at + length, message, Stage::Reading))
                })
                .collect();
            let only_missing = drawn.contains("Unknown template");
            if problems.is_empty() && !only_missing {
                return vec![fault(sources, named_in(sources, drawn), error)];
            }
            problems
        }
        _ => vec![fault(sources, named_in(sources, &error.to_string()), error)],
    }
}

/// One problem from any error of tera.
fn fault(sources: &Sources, template: &str, error: &tera::Error) -> Problem {
    match error.kind() {
        ErrorKind::SyntaxError(report) => reported(sources, template, report, Stage::Reading),
        ErrorKind::RenderingError(report) => reported(sources, template, report, Stage::Filling),
        ErrorKind::TemplateNotFound(name) => Problem::of_file(
            &file_of(sources, template),
            Mistake::TemplateMissing { template: name.clone() },
        ),
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
        | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            Problem::of_file(&file_of(sources, tpl), circle(tpl, chain))
        }
        other => {
            let mistake = faults::mistake(&other.to_string(), Stage::Filling);
            Problem::of_file(&file_of(sources, template), mistake)
        }
    }
}

fn reported(
    sources: &Sources,
    template: &str,
    report: &tera::ReportError,
    stage: Stage,
) -> Problem {
    match sources.get(report.filename()) {
        Some(source) => broken(source, report.span().range.clone(), report.message(), stage),
        None => {
            Problem::of_file(&file_of(sources, template), faults::mistake(report.message(), stage))
        }
    }
}

fn broken(
    source: &(Arc<str>, String),
    range: std::ops::Range<usize>,
    said: &str,
    stage: Stage,
) -> Problem {
    let (file, text) = source;
    let end = floor(text, range.end);
    let span = Span::of(text, floor(text, range.start).min(end), end);
    Problem::new(file, span, faults::mistake(said, stage))
}

/// From the first template back to it; tera names it at the ends of one chain and not of the other.
fn circle(first: &str, chain: &[String]) -> Mistake {
    let mut templates: Vec<String> = chain.to_vec();
    if templates.first().is_none_or(|name| name != first) {
        templates.insert(0, first.to_owned());
    }
    if templates.len() == 1 || templates.last().is_none_or(|name| name != first) {
        templates.push(first.to_owned());
    }
    Mistake::TemplateBroken { fault: TemplateFault::Circle { templates }, said: None }
}

fn file_of(sources: &Sources, template: &str) -> Arc<str> {
    let known = sources.get(template).map(|(file, _)| file.clone());
    known.unwrap_or_else(|| Arc::from(format!("templates/{template}")))
}

/// The first of our templates that a message names.
fn named_in<'a>(sources: &'a Sources, message: &str) -> &'a str {
    let named = sources.keys().filter_map(|name| Some((message.find(name.as_str())?, name)));
    named.min().map_or("", |(_, name)| name)
}

/// Tera's drawn reports, taken apart: message, template, line, column (from 1, in characters).
fn reports(drawn: &str) -> impl Iterator<Item = (&str, &str, usize, usize)> {
    drawn.split("\n\n").filter_map(|report| {
        let (message, rest) = report.strip_prefix("error: ")?.split_once('\n')?;
        let place = rest.lines().next()?.trim_start().strip_prefix("--> ")?;
        let (place, column) = place.rsplit_once(':')?;
        let (name, line) = place.rsplit_once(':')?;
        Some((message, name, line.parse().ok()?, column.parse().ok()?))
    })
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within = text[before..].char_indices().nth(column.saturating_sub(1));
    within.map_or(text.len(), |(at, _)| before + at)
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && !"_.<\"'".contains(c)).unwrap_or(text.len())
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Lang;
    use crate::theme::TemplateText;

    fn theme(files: &[(&str, &str)]) -> Theme {
        let text = |name: &str, text: &str| TemplateText {
            text: text.to_owned(),
            file: Arc::from(format!("themes/x/templates/{name}")),
        };
        let templates = files.iter().map(|(name, t)| ((*name).to_owned(), text(name, t))).collect();
        Theme { templates, assets: BTreeMap::new() }
    }

    /// “file:line text-under-the-span what is wrong”
    fn shown(theme: &Theme, problem: &Problem) -> String {
        let file = &*problem.place.file;
        let name = file.rsplit('/').next().unwrap_or_default();
        let span = problem.place.span.unwrap_or_default();
        let under = theme.templates.get(name).map_or("", |t| &t.text[span.range()]);
        format!("{name}:{} {under} | {}", span.line, problem.words(Lang::Th).what)
    }

    #[test]
    fn every_unreadable_template_is_reported() {
        let theme =
            theme(&[("a.html", "ก\n{% if view %}ข"), ("b.html", "ดี"), ("c.html", "{{ view. }}")]);
        let found: Vec<String> =
            Templates::new(&theme).problems.iter().map(|p| shown(&theme, p)).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("a.html:2 "), "{found:?}");
        assert!(found[1].starts_with("c.html:1 "), "{found:?}");
    }

    #[test]
    fn every_unknown_name_is_reported_where_it_stands() {
        let theme = theme(&[
            ("a.html", "กองทุน {{ view | nofilter }}\n"),
            ("b.html", "\nที่ {{ <nothing /> }}"),
            ("c.html", "{% include \"gone.html\" %}"),
        ]);
        let found: Vec<String> =
            Templates::new(&theme).problems.iter().map(|p| shown(&theme, p)).collect();
        assert_eq!(
            found,
            [
                "a.html:1 nofilter | แม่แบบเรียกใช้ตัวกรอง (filter) ชื่อ “nofilter” ซึ่งไม่มี",
                "b.html:2 <nothing | แม่แบบเรียกใช้ชิ้นส่วน (component) ชื่อ “nothing” ซึ่งไม่มี",
            ]
        );
    }

    #[test]
    fn a_missing_field_names_its_line() {
        let theme = theme(&[("a.html", "ก\n<p>{{ view.colour }}</p>")]);
        let templates = Templates::new(&theme).value;
        let view = std::collections::BTreeMap::from([("color", "เขียว")]);
        let problem = templates.render("a.html", &Frame::default(), &view, Vec::new()).unwrap_err();
        assert!(shown(&theme, &problem).starts_with("a.html:2 "), "{problem:?}");
        assert!(shown(&theme, &problem).contains("“colour”"), "{problem:?}");
    }

    #[test]
    fn only_html_pieces_are_not_escaped() {
        let theme = theme(&[("a.html", "{{ view.t }}{{ html.body }}{{ html[view.key] }}")]);
        let templates = Templates::new(&theme).value;
        let view = BTreeMap::from([("t", "<ก>"), ("key", "c-1")]);
        let html = vec![
            ("body".to_owned(), "<b>ข</b>".to_owned()),
            ("c-1".to_owned(), "<svg/>".to_owned()),
        ];
        let page = templates.render("a.html", &Frame::default(), &view, html);
        assert_eq!(page.as_deref(), Ok("&lt;ก&gt;<b>ข</b><svg/>".as_bytes()));
    }

    /// What the engine says in each of these cases is known to us; a new version of it that says
    /// something else is found out here.
    #[test]
    fn every_kind_of_fault_is_told_apart() {
        use TemplateFault::*;
        let view = BTreeMap::from([("name", "ก")]);
        for (text, expected) in [
            ("{% if view %}", EndsEarly),
            ("{{ \"a }}", Unclosed),
            ("{# a", Unclosed),
            ("{% endif %}", Tag),
            ("{% if view %}{% endfor %}", Tag),
            ("{% block a %}{% endblock b %}", Tag),
            ("{% iff view %}", Tag),
            ("a{% extends \"b.html\" %}", Extends),
            ("{% extends \"b.html\" %}a", Extends),
            ("{% extends \"b.html\" %}{% extends \"b.html\" %}", Extends),
            ("{% break %}", Misplaced),
            ("{% for a in view %}{% block c %}{% endblock %}{% endfor %}", Misplaced),
            ("{{ 1 + }}", Unreadable),
            ("{{ view. }}", Unreadable),
            ("{{ view.name + 1 }}", WrongValue),
            ("{{ view.name * 2 }}", WrongValue),
            ("{% for a in 1 %}{% endfor %}", WrongValue),
            ("{{ 1 | upper }}", WrongValue),
            ("{{ 1 / 0 }}", WrongValue),
            ("{% include \"a.html\" %}", circle_of("a.html", "a.html")),
            ("{% extends \"a.html\" %}", circle_of("a.html", "a.html")),
            ("{% include \"c.html\" %}", circle_of("a.html", "c.html")),
        ] {
            let others = [("b.html", "ข"), ("c.html", "{% include \"a.html\" %}")];
            let called = text.contains("c.html");
            let others = others.into_iter().filter(|(name, _)| called || *name != "c.html");
            let theme = theme(&[("a.html", text)].into_iter().chain(others).collect::<Vec<_>>());
            let Checked { value, problems } = Templates::new(&theme);
            let problem = problems.into_iter().next().or_else(|| {
                let made = value.render("a.html", &Frame::default(), &view, Vec::new());
                made.err().map(|problem| *problem)
            });
            let Some(Problem { mistake: Mistake::TemplateBroken { fault, .. }, .. }) = problem
            else {
                panic!("{text}: {problem:?}")
            };
            assert_eq!(fault, expected, "{text}");
        }
    }

    fn circle_of(first: &str, second: &str) -> TemplateFault {
        let names: &[&str] =
            if first == second { &[first, first] } else { &[first, second, first] };
        TemplateFault::Circle { templates: names.iter().map(|name| (*name).to_owned()).collect() }
    }
}
