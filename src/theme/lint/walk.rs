//! Follows the names of one page's templates through the types of the contract.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Value;
use super::tokens::{self, Kind, Piece, Token, pieces};
use crate::thai::closest;
use crate::theme::TemplateText;
use crate::theme::contract::{Contract, Type, pieces as html_pieces};

/// A name that does not exist where it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub template: String,
    pub range: Range<usize>,
    pub name: String,
    pub suggestion: Option<String>,
}

type Scope = BTreeMap<String, Type>;

pub struct Walk<'t> {
    contract: &'t Contract,
    templates: &'t BTreeMap<String, TemplateText>,
    components: BTreeMap<String, Component>,
    page: &'t str,
    globals: Scope,
    pub values: BTreeSet<Value>,
    pub wrong: Vec<Wrong>,
    /// Components looked at already, with the types they were handed.
    done: BTreeSet<(String, Vec<Type>)>,
}

#[derive(Clone)]
struct Component {
    template: String,
    parameters: Vec<String>,
    body: Vec<Piece>,
}

/// Words of an expression that name no value.
const KEYWORDS: [&str; 10] =
    ["and", "or", "not", "in", "is", "if", "else", "true", "false", "none"];

impl<'t> Walk<'t> {
    pub fn new(
        contract: &'t Contract,
        templates: &'t BTreeMap<String, TemplateText>,
        page: &'t str,
        view: Option<&str>,
    ) -> Self {
        let record = |name: &str| Type::Record(name.to_string());
        let globals: Scope = match view {
            Some(view) => {
                [("frame", record("Frame")), ("view", record(view)), ("html", Type::Pieces)]
            }
            None => {
                [("frame", record("Shell")), ("__tera_context", Type::Any), ("loop", Type::Any)]
            }
        }
        .into_iter()
        .map(|(name, kind)| (name.to_string(), kind))
        .collect();
        let components = components(templates);
        let (values, wrong, done) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
        Walk { contract, templates, components, page, globals, values, wrong, done }
    }

    /// Reads the page's template and those that it is built on; says the last of them.
    pub fn page(&mut self) -> String {
        let mut name = self.page.to_string();
        let mut seen = BTreeSet::new();
        while let Some(template) = self.templates.get(&name).filter(|_| seen.insert(name.clone())) {
            let text = &template.text;
            self.read(&name, &pieces(text), self.globals.clone(), 0);
            let parent = pieces(text).iter().find_map(|piece| match piece {
                Piece::Tag(tokens) if word(trimmed(tokens), 0) == "extends" => {
                    Some(word(trimmed(tokens), 1).to_string())
                }
                _ => None,
            });
            match parent.filter(|parent| self.templates.contains_key(parent)) {
                Some(parent) => name = parent,
                None => break,
            }
        }
        name
    }

    fn read(&mut self, template: &str, pieces: &[Piece], scope: Scope, depth: usize) {
        let mut scopes = vec![scope];
        let mut in_component = false;
        for piece in pieces {
            let Some(scope) = scopes.last().cloned() else { return };
            match piece {
                Piece::Tag(tokens) => {
                    let tokens = trimmed(tokens);
                    let head = word(tokens, 0).to_string();
                    match head.as_str() {
                        "component" => in_component = true,
                        "endcomponent" => in_component = false,
                        _ if in_component => {}
                        "for" => scopes.push(self.loop_scope(template, tokens, scope)),
                        "endfor" if scopes.len() > 1 => _ = scopes.pop(),
                        "set" | "set_global" => {
                            let kind = match tokens.get(2) {
                                Some(sign) if sign.is("=") => {
                                    self.expression(template, tail(tokens, 3), &scope, depth)
                                }
                                _ => Type::Any,
                            };
                            if let Some(scope) = scopes.last_mut() {
                                scope.insert(word(tokens, 1).to_string(), kind);
                            }
                        }
                        "if" | "elif" => {
                            self.expression(template, tail(tokens, 1), &scope, depth);
                        }
                        "include" if depth < 12 => {
                            let name = word(tokens, 1);
                            if let Some(text) = self.templates.get(name) {
                                let inner = tokens::pieces(&text.text);
                                self.read(name, &inner, scope, depth + 1);
                            }
                        }
                        _ => {}
                    }
                }
                Piece::Print(tokens) if !in_component => {
                    self.expression(template, trimmed(tokens), &scope, depth);
                }
                Piece::Print(_) => {}
            }
        }
    }

    fn loop_scope(&mut self, template: &str, tokens: &[Token], mut scope: Scope) -> Scope {
        let Some(at) = tokens.iter().position(|token| token.is("in")) else { return scope };
        let kind = self.expression(template, &tokens[at + 1..], &scope, 0);
        let item = match bare(&kind) {
            Type::List(inner) => (**inner).clone(),
            _ => Type::Any,
        };
        let names: Vec<&Token> =
            tokens[1..at].iter().filter(|token| token.kind == Kind::Name).collect();
        for name in &names {
            let kind = if names.len() == 1 { item.clone() } else { Type::Any };
            scope.insert(name.text.clone(), kind);
        }
        scope.insert("loop".to_string(), Type::Any);
        scope
    }

    /// Looks at every path in an expression; its type where it is one path and nothing else.
    fn expression(
        &mut self,
        template: &str,
        tokens: &[Token],
        scope: &Scope,
        depth: usize,
    ) -> Type {
        let mut at = 0;
        let mut whole = Type::Any;
        while let Some(token) = tokens.get(at) {
            if token.is("<") && is_call(tokens, at) {
                at = self.call(template, tokens, at, scope, depth);
                continue;
            }
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let is_filter = before.is_some_and(|before| before.is("|") || before.is("is"))
                || before.is_some_and(|before| before.is("not"))
                    && at
                        .checked_sub(2)
                        .and_then(|two| tokens.get(two))
                        .is_some_and(|t| t.is("is"));
            let next = |sign: &str| tokens.get(at + 1).is_some_and(|next| next.is(sign));
            let names_value = token.kind == Kind::Name
                && !KEYWORDS.contains(&token.text.as_str())
                && !is_filter
                && !next("(")
                && !next("=");
            if !names_value {
                at += 1;
                continue;
            }
            let start = at;
            let (kind, end) = self.path(template, tokens, at, scope, depth);
            at = end;
            if start == 0 && end == tokens.len() {
                whole = kind;
            }
        }
        whole
    }

    fn path(
        &mut self,
        template: &str,
        tokens: &[Token],
        start: usize,
        scope: &Scope,
        depth: usize,
    ) -> (Type, usize) {
        let Some(first) = tokens.get(start) else { return (Type::Any, start + 1) };
        let mut kind = match scope.get(&first.text) {
            Some(kind) => kind.clone(),
            None => {
                let known = scope.keys().map(String::as_str);
                self.missing(template, first, closest(&first.text, known).map(str::to_string));
                Type::Any
            }
        };
        let mut at = start + 1;
        while let Some(sign) = tokens.get(at) {
            if sign.is(".") {
                let Some(name) = tokens.get(at + 1) else { break };
                kind = self.field(template, &kind, name);
                at += 2;
            } else if sign.is("?") {
                at += 1;
            } else if sign.is("[") {
                let end = closing(tokens, at);
                let inside = &tokens[at + 1..end.min(tokens.len())];
                kind = match inside {
                    [name] if name.kind == Kind::Text => self.field(template, &kind, name),
                    _ => {
                        self.expression(template, inside, scope, depth);
                        match bare(&kind) {
                            Type::List(inner) => (**inner).clone(),
                            _ => Type::Any,
                        }
                    }
                };
                at = end + 1;
            } else {
                break;
            }
        }
        (kind, at.min(tokens.len()))
    }

    fn field(&mut self, template: &str, kind: &Type, name: &Token) -> Type {
        match bare(kind) {
            Type::Record(record) => {
                let Some(known) = self.contract.records.get(record) else { return Type::Any };
                if let Some(field) = known.field(&name.text) {
                    self.values.insert((record.clone(), name.text.clone()));
                    return field.kind.clone();
                }
                let names = known.fields.iter().map(|field| field.name.as_str());
                let meant = closest(&name.text, names).map(str::to_string);
                self.missing(template, name, meant);
            }
            Type::Pieces => {
                let key = name.text.as_str();
                let known = html_pieces(self.page);
                let usual = ["shell_top", "shell_foot", "style", "style_hash", "data"];
                let is_known = usual.contains(&key)
                    || key.starts_with("table-")
                    || known.iter().any(|known| match known.strip_suffix('*') {
                        Some(prefix) => key.starts_with(prefix),
                        None => *known == key,
                    });
                // Keys of charts are the page's own; none of them is a single word of ours.
                if !is_known && !key.contains('-') {
                    let names = usual.into_iter().chain(known.iter().copied());
                    let meant = closest(key, names).map(str::to_string);
                    self.missing(template, name, meant);
                }
            }
            Type::Text | Type::Flag | Type::Number => self.missing(template, name, None),
            _ => {}
        }
        Type::Any
    }

    fn missing(&mut self, template: &str, token: &Token, suggestion: Option<String>) {
        self.wrong.push(Wrong {
            template: template.to_string(),
            range: token.range.clone(),
            name: token.text.clone(),
            suggestion,
        });
    }

    /// `<name a={…} b="…" />`: the component is read with the types that it is handed.
    fn call(
        &mut self,
        template: &str,
        tokens: &[Token],
        start: usize,
        scope: &Scope,
        depth: usize,
    ) -> usize {
        let name = word(tokens, start + 1).to_string();
        let mut handed = Scope::new();
        let mut at = start + 2;
        while let Some(token) = tokens.get(at).filter(|token| !token.is("/>") && !token.is(">")) {
            let assigned = tokens.get(at + 1).is_some_and(|sign| sign.is("="));
            if token.kind == Kind::Name && assigned {
                let value = tokens.get(at + 2);
                if value.is_some_and(|value| value.is("{")) {
                    let end = closing(tokens, at + 2);
                    let inside = &tokens[at + 3..end.min(tokens.len())];
                    let kind = self.expression(template, inside, scope, depth);
                    handed.insert(token.text.clone(), kind);
                    at = end + 1;
                } else {
                    handed.insert(token.text.clone(), Type::Text);
                    at += 3;
                }
            } else {
                at += 1;
            }
        }
        if let Some(component) = self.components.get(&name).cloned().filter(|_| depth < 12) {
            let mut scope = Scope::new();
            for parameter in &component.parameters {
                let kind = handed.get(parameter).cloned().unwrap_or(Type::Any);
                scope.insert(parameter.clone(), kind);
            }
            scope.insert("body".to_string(), Type::Any);
            if self.done.insert((name, scope.values().cloned().collect())) {
                self.read(&component.template, &component.body, scope, depth + 1);
            }
        }
        at + 1
    }
}

/// A value that may be absent is asked like one that is there.
fn bare(kind: &Type) -> &Type {
    match kind {
        Type::Maybe(inner) => bare(inner),
        other => other,
    }
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

fn tail(tokens: &[Token], from: usize) -> &[Token] {
    tokens.get(from..).unwrap_or_default()
}

/// Without the signs that eat white space.
fn trimmed(tokens: &[Token]) -> &[Token] {
    let is_trim = |token: &&Token| token.is("-");
    let from = usize::from(tokens.first().filter(is_trim).is_some());
    let tokens = &tokens[from..];
    let end = tokens.len() - usize::from(tokens.last().filter(is_trim).is_some());
    &tokens[..end]
}

/// `<name` rather than “less than”: nothing stands before it.
fn is_call(tokens: &[Token], at: usize) -> bool {
    at == 0 && tokens.get(1).is_some_and(|token| token.kind == Kind::Name)
}

/// Where the bracket that opens here closes.
fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.kind == Kind::Sign {
            match token.text.as_str() {
                "[" | "{" | "(" => depth += 1,
                "]" | "}" | ")" => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return at;
            }
        }
    }
    tokens.len()
}

fn components(templates: &BTreeMap<String, TemplateText>) -> BTreeMap<String, Component> {
    let mut found = BTreeMap::new();
    for (template, text) in templates {
        let mut open: Option<(String, Component)> = None;
        for piece in pieces(&text.text) {
            let head = match &piece {
                Piece::Tag(tokens) => word(trimmed(tokens), 0).to_string(),
                Piece::Print(_) => String::new(),
            };
            match (&piece, head.as_str()) {
                (Piece::Tag(tokens), "component") => {
                    let tokens = trimmed(tokens);
                    let is_parameter = |at: &usize| {
                        let opened = |sign: &Token| sign.is("(") || sign.is(",");
                        tokens[*at].kind == Kind::Name && tokens.get(at - 1).is_some_and(opened)
                    };
                    let parameters = (2..tokens.len()).filter(is_parameter);
                    let parameters = parameters.map(|at| tokens[at].text.clone()).collect();
                    let body = Vec::new();
                    let template = template.clone();
                    let name = word(tokens, 1).to_string();
                    open = Some((name, Component { template, parameters, body }));
                }
                (Piece::Tag(_), "endcomponent") => found.extend(open.take()),
                _ => {
                    if let Some((_, component)) = &mut open {
                        component.body.push(piece);
                    }
                }
            }
        }
    }
    found
}
