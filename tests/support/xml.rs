//! Enough of XML to say whether a file is well-formed, and to read the texts of its elements.

const ENTITIES: [&str; 5] = ["amp", "lt", "gt", "quot", "apos"];

/// Balanced elements, quoted and unrepeated attributes, known entities, one root.
pub fn check(text: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut roots = 0;
    let mut rest = text.trim_start_matches('\u{feff}');
    loop {
        let (before, after) = match rest.split_once('<') {
            Some(parts) => parts,
            None => (rest, ""),
        };
        entities(before)?;
        if open.is_empty() && !before.trim().is_empty() {
            return Err(format!("text outside the root: “{}”", before.trim()));
        }
        if after.is_empty() {
            break;
        }
        rest = if let Some(comment) = after.strip_prefix("!--") {
            comment.split_once("-->").ok_or("a comment that does not end")?.1
        } else if after.starts_with('?') {
            after.split_once("?>").ok_or("an instruction that does not end")?.1
        } else {
            let (tag, following) = after.split_once('>').ok_or("a tag that does not end")?;
            roots += usize::from(open.is_empty() && !tag.starts_with('/'));
            element(tag, &mut open)?;
            following
        };
    }
    match (open.pop(), roots) {
        (Some(name), _) => Err(format!("<{name}> is not closed")),
        (None, 1) => Ok(()),
        (None, roots) => Err(format!("{roots} roots")),
    }
}

fn element<'t>(tag: &'t str, open: &mut Vec<&'t str>) -> Result<(), String> {
    if let Some(name) = tag.strip_prefix('/') {
        return match open.pop() {
            Some(opened) if opened == name.trim_end() => Ok(()),
            opened => Err(format!("</{name}> closes {opened:?}")),
        };
    }
    let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
    let (name, attributes) =
        tag.split_once(|letter: char| letter.is_whitespace()).unwrap_or((tag, ""));
    let named = name.chars().all(|c| c.is_alphanumeric() || "-_:.".contains(c));
    if name.is_empty() || !named {
        return Err(format!("an element “{name}”"));
    }
    self::attributes(name, attributes)?;
    if !closed {
        open.push(name);
    }
    Ok(())
}

fn attributes(element: &str, text: &str) -> Result<(), String> {
    let mut seen = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let wrong = || format!("attributes of <{element}>: “{rest}”");
        let (name, value) = rest.split_once('=').ok_or_else(wrong)?;
        let quote = value.chars().next().filter(|q| matches!(q, '"' | '\'')).ok_or_else(wrong)?;
        let (value, following) = value[1..].split_once(quote).ok_or_else(wrong)?;
        if seen.contains(&name.trim()) {
            return Err(format!("“{name}” twice in <{element}>"));
        }
        entities(value)?;
        seen.push(name.trim());
        rest = following.trim_start();
    }
    Ok(())
}

fn entities(text: &str) -> Result<(), String> {
    for part in text.split('&').skip(1) {
        let name = part.split_once(';').map_or("", |(name, _)| name);
        if !ENTITIES.contains(&name) && !name.starts_with('#') {
            return Err(format!("a bare & before “{}”", part.chars().take(20).collect::<String>()));
        }
    }
    Ok(())
}

/// The text of every `<name>` without children, in order.
pub fn texts_of(text: &str, name: &str) -> Vec<String> {
    text.split(&format!("<{name}>"))
        .skip(1)
        .filter_map(|rest| rest.split_once(&format!("</{name}>")))
        .map(|(inner, _)| inner.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .collect()
}
