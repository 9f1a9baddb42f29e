//! A JSON Schema (draft-07) under construction: the few forms that our files need, so that no part
//! of a schema is written as loose JSON.

use serde_json::{Map, Value, json};

/// What one value may be. Keywords of draft-07 that speak of one type say nothing of others, so a
/// list that may be written as a single text needs no alternatives.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    types: Vec<&'static str>,
    title: String,
    about: String,
    /// What editors say of a value that does not fit.
    fault: String,
    pattern: Option<String>,
    least: Option<i64>,
    most: Option<i64>,
    words: Vec<(Value, String)>,
    items: Option<Box<Schema>>,
    keys: Vec<Key>,
    one_of: Vec<&'static str>,
    any_of: Vec<&'static str>,
    either: Vec<Schema>,
    examples: Vec<Value>,
}

#[derive(Clone, Debug)]
struct Key {
    name: &'static str,
    schema: Schema,
    needed: bool,
}

impl Schema {
    pub fn of(types: &[&'static str]) -> Self {
        Schema { types: types.to_vec(), ..Schema::default() }
    }

    /// One of these words; each has a meaning in Thai.
    pub fn words<'w>(words: impl IntoIterator<Item = (&'w str, &'w str)>) -> Self {
        let words: Vec<_> =
            words.into_iter().map(|(word, meaning)| (json!(word), meaning.to_string())).collect();
        Schema { types: vec!["string"], words, ..Schema::default() }
    }

    /// Any of these forms. The fullest stands last.
    pub fn either(forms: Vec<Schema>) -> Self {
        Schema { either: forms, ..Schema::default() }
    }

    pub fn list(items: Schema) -> Self {
        Schema { types: vec!["array"], items: Some(Box::new(items)), ..Schema::default() }
    }

    /// A group of keys, and no others.
    pub fn group() -> Self {
        Schema::of(&["object"])
    }

    pub fn titled(mut self, title: &str) -> Self {
        self.title = title.to_string();
        self
    }

    pub fn about(mut self, about: &str) -> Self {
        self.about = about.to_string();
        self
    }

    /// What editors say of a value that does not fit. (`errorMessage` is no word of JSON Schema, but
    /// known to the editors' language servers; without it they would print the pattern.)
    pub fn fault(mut self, fault: &str) -> Self {
        self.fault = fault.to_string();
        self
    }

    /// What a text must look like, as a regular expression for the whole of it.
    pub fn pattern(mut self, pattern: &str) -> Self {
        self.pattern = Some(format!("^\\s*(?:{pattern})\\s*$"));
        self
    }

    /// A text that says something.
    pub fn not_empty(mut self) -> Self {
        self.pattern = Some("\\S".to_string());
        self
    }

    /// The smallest number.
    pub fn least(mut self, least: i64) -> Self {
        self.least = Some(least);
        self
    }

    pub fn range(mut self, least: i64, most: i64) -> Self {
        self.most = Some(most);
        self.least(least)
    }

    pub fn example(mut self, example: impl Into<Value>) -> Self {
        self.examples.push(example.into());
        self
    }

    /// A key that may be left out or left blank.
    pub fn key(self, name: &'static str, schema: Schema) -> Self {
        self.with(name, schema, false)
    }

    pub fn needed(self, name: &'static str, schema: Schema) -> Self {
        self.with(name, schema, true)
    }

    fn with(mut self, name: &'static str, schema: Schema, needed: bool) -> Self {
        self.keys.push(Key { name, schema, needed });
        self
    }

    /// The group below `name`, made where there is none yet.
    pub fn group_at(&mut self, name: &'static str, make: impl FnOnce() -> Schema) -> &mut Schema {
        let at = self.keys.iter().position(|key| key.name == name).unwrap_or_else(|| {
            self.keys.push(Key { name, schema: make(), needed: false });
            self.keys.len() - 1
        });
        &mut self.keys[at].schema
    }

    pub fn title(&self) -> &str {
        &self.title
    }

    pub fn keys(&self) -> impl Iterator<Item = (&'static str, &Schema)> {
        self.keys.iter().map(|key| (key.name, &key.schema))
    }

    /// The words that may be chosen, and what each means.
    pub fn meanings(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.iter().filter_map(|(word, meaning)| Some((word.as_str()?, meaning.as_str())))
    }

    /// Its items and its forms.
    pub fn parts(&self) -> impl Iterator<Item = &Schema> {
        self.items.as_deref().into_iter().chain(&self.either)
    }

    /// Exactly one of these keys must be there.
    pub fn exactly_one(mut self, keys: &[&'static str]) -> Self {
        self.one_of = keys.to_vec();
        self
    }

    /// At least one of these keys must be there.
    pub fn at_least_one(mut self, keys: &[&'static str]) -> Self {
        self.any_of = keys.to_vec();
        self
    }

    /// The value may also be a plain text or number.
    pub fn or_text(mut self) -> Self {
        self.types.extend(["string", "number"]);
        self
    }

    pub fn document(&self) -> Value {
        let mut document = Map::new();
        document.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
        document.append(&mut self.map(false));
        Value::Object(document)
    }

    /// `blank`: whether the value may be left blank.
    fn map(&self, blank: bool) -> Map<String, Value> {
        let mut map = Map::new();
        let mut put = |key: &str, value: Value| map.insert(key.to_string(), value);
        if !self.title.is_empty() {
            put("title", json!(self.title));
        }
        let about = self.description();
        if !about.is_empty() {
            put("description", json!(about));
        }
        if !self.either.is_empty() {
            // One form that takes a blank is enough.
            let forms = self.either.iter().enumerate();
            let forms: Vec<_> = forms.map(|(at, form)| form.map(blank && at == 0)).collect();
            put("anyOf", json!(forms));
        }
        let fault = self.complaint();
        if !fault.is_empty() {
            put("errorMessage", json!(fault));
        }
        let mut types = self.types.clone();
        if blank && !types.is_empty() {
            types.push("null");
        }
        match types.as_slice() {
            [] => None,
            [one] => put("type", json!(one)),
            many => put("type", json!(many)),
        };
        if !self.words.is_empty() {
            let mut words: Vec<_> = self.words.iter().map(|(word, _)| word.clone()).collect();
            let mut meanings: Vec<_> = self.words.iter().map(|(_, text)| text.clone()).collect();
            if blank {
                words.push(Value::Null);
                meanings.push("ไม่ระบุ".to_string());
            }
            put("enum", json!(words));
            put("enumDescriptions", json!(meanings));
        }
        if let Some(pattern) = &self.pattern {
            put("pattern", json!(pattern));
        }
        if let Some(least) = self.least {
            put("minimum", json!(least));
        }
        if let Some(most) = self.most {
            put("maximum", json!(most));
        }
        if let Some(items) = &self.items {
            put("items", Value::Object(items.map(items.may_be_skipped())));
        }
        if !self.keys.is_empty() {
            let keys = self.keys.iter();
            let properties: Map<_, _> = keys
                .map(|key| (key.name.to_string(), Value::Object(key.schema.map(!key.needed))))
                .collect();
            put("properties", Value::Object(properties));
            let needed: Vec<_> =
                self.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
            if !needed.is_empty() {
                put("required", json!(needed));
            }
            put("additionalProperties", json!(false));
        }
        let each = |keys: &[&str]| -> Vec<Value> {
            let fault = format!("ต้องมีช่องใดช่องหนึ่ง: {}", keys.join(", "));
            keys.iter().map(|key| json!({ "required": [key], "errorMessage": fault })).collect()
        };
        if !self.one_of.is_empty() {
            put("oneOf", json!(each(&self.one_of)));
        }
        if !self.any_of.is_empty() {
            put("anyOf", json!(each(&self.any_of)));
        }
        if !self.examples.is_empty() {
            put("examples", json!(self.examples));
        }
        map
    }

    fn complaint(&self) -> String {
        match self.words.len() {
            _ if !self.fault.is_empty() => self.fault.clone(),
            0 => self.complaint_of_group(),
            // A long list is better asked for.
            20.. => "คำนี้ใช้ไม่ได้ กด Ctrl และเว้นวรรคพร้อมกันเพื่อดูคำที่ใช้ได้".to_string(),
            _ => {
                let words: Vec<_> =
                    self.words.iter().filter_map(|(word, _)| word.as_str()).collect();
                format!("ใช้ได้เฉพาะ {}", words.join(", "))
            }
        }
    }

    /// Editors say the same sentence of a key that is not there, of one that should be, and of
    /// something else than a group, so it must be true of all three.
    fn complaint_of_group(&self) -> String {
        if self.keys.is_empty() {
            return String::new();
        }
        let of = match self.title.as_str() {
            "" => "กลุ่มนี้".to_string(),
            title => format!("กลุ่ม “{title}” "),
        };
        let needed: Vec<&str> =
            self.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
        let must = match needed[..] {
            [] => String::new(),
            _ => format!(" และต้องมี {}", needed.join(", ")),
        };
        format!("{of}ใช้ได้เฉพาะช่องที่กำหนด{must} (กด Ctrl และเว้นวรรคพร้อมกันเพื่อดูช่องที่ใช้ได้)")
    }

    /// A blank item of a list of texts is passed over; a blank group is a mistake.
    fn may_be_skipped(&self) -> bool {
        self.types != ["object"]
    }

    /// The description, which begins with the title, as lists of keys show nothing else, and ends
    /// with the words that may be chosen, for editors that do not show them otherwise.
    fn description(&self) -> String {
        let forms = std::iter::once(self).chain(&self.either);
        let words: Vec<String> = forms
            .flat_map(|form| &form.words)
            .filter_map(|(word, meaning)| Some(format!("{} = {meaning}", word.as_str()?)))
            .collect();
        let head = match (self.title.as_str(), self.about.as_str()) {
            (title, "") => title.to_string(),
            ("", about) => about.to_string(),
            (title, about) => format!("{title}: {about}"),
        };
        let mut parts = vec![head];
        // A long list says more as a list.
        if !words.is_empty() && words.len() < 20 {
            parts.push(format!("ใช้ได้: {}", words.join(", ")));
        }
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n")
    }
}
