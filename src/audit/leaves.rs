//! Where two JSON texts differ: the paths of their leaves.

use serde_json::Value as Json;

/// A leaf that differs: `ranked[3].total`, as it is written and as it should be. A leaf that only
/// one side has is empty on the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    pub path: String,
    pub written: String,
    pub right: String,
}

/// The differences of two texts; one of the whole text where either is no JSON.
pub fn differences(written: &[u8], right: &[u8]) -> Vec<Leaf> {
    let read = |bytes: &[u8]| serde_json::from_slice::<Json>(bytes);
    let mut found = Vec::new();
    match (read(written), read(right)) {
        (Ok(written), Ok(right)) => walk(&written, &right, String::new(), &mut found),
        _ => found.push(whole()),
    }
    // The same values in another shape: spaces, or the order of keys.
    if found.is_empty() && written != right {
        found.push(whole());
    }
    found
}

fn whole() -> Leaf {
    Leaf { path: String::new(), written: String::new(), right: String::new() }
}

fn walk(written: &Json, right: &Json, path: String, found: &mut Vec<Leaf>) {
    match (written, right) {
        (Json::Object(a), Json::Object(b)) => {
            for (key, value) in a {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(value, b.get(key).unwrap_or(&Json::Null), path, found);
            }
            for (key, value) in b.iter().filter(|(key, _)| !a.contains_key(*key)) {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                let leaf = Leaf { path, written: String::new(), right: value.to_string() };
                found.push(leaf);
            }
        }
        (Json::Array(a), Json::Array(b)) => {
            for at in 0..a.len().max(b.len()) {
                let of = |list: &[Json]| list.get(at).cloned().unwrap_or(Json::Null);
                walk(&of(a), &of(b), format!("{path}[{at}]"), found);
            }
        }
        (a, b) if a != b => {
            let text = |json: &Json| match json {
                Json::Null => String::new(),
                Json::String(text) => text.clone(),
                other => other.to_string(),
            };
            found.push(Leaf { path, written: text(a), right: text(b) });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaf_is_named_by_its_path() {
        let found = differences(br#"{"a": [{"b": "1"}, 2]}"#, br#"{"a": [{"b": "3"}, 2, 4]}"#);
        let leaf = |path: &str, written: &str, right: &str| Leaf {
            path: path.into(),
            written: written.into(),
            right: right.into(),
        };
        assert_eq!(found, [leaf("a[0].b", "1", "3"), leaf("a[2]", "", "4")]);
        assert_eq!(differences(b"{}", br#"{"x": 1}"#), [leaf("x", "", "1")]);
    }

    #[test]
    fn other_spaces_are_a_difference_of_the_whole() {
        assert_eq!(differences(b"{}", b"{}"), []);
        assert_eq!(differences(b"{ }", b"{}"), [whole()]);
        assert_eq!(differences(b"{", b"{}"), [whole()]);
    }
}
