//! Abbreviations and their full forms, as the site's own glossary and laws give them.

use crate::model::Site;

/// Pairs of an abbreviation and its full form; each abbreviation once, the glossary's first.
pub fn abbreviations(site: &Site) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |short: &str, full: &str| {
        if !pairs.iter().any(|(known, _)| known == short) && !full.is_empty() {
            pairs.push((short.to_string(), full.to_string()));
        }
    };
    for term in &site.terms {
        // Where no name is the full form, the meaning begins with it.
        let written_out = term.names().find(|name| !is_abbreviation(name));
        let meaning = term.meaning.split_whitespace().next().unwrap_or_default();
        let full = written_out.unwrap_or(meaning);
        for short in term.names().filter(|name| is_abbreviation(name)) {
            add(short, full);
        }
    }
    for law in site.laws.iter().filter(|law| is_abbreviation(&law.short)) {
        let full = law.aliases.iter().find(|alias| law.title.starts_with(alias.as_str()));
        add(&law.short, full.unwrap_or(&law.title));
    }
    pairs
}

/// `กทบ.`, `ป.พ.พ.`, `ศอช.ต.`: consonants with a full stop behind them, two or more in all.
fn is_abbreviation(name: &str) -> bool {
    let is_consonant = |c: char| ('ก'..='ฮ').contains(&c);
    name.ends_with('.')
        && name.chars().all(|c| c == '.' || is_consonant(c))
        && name.chars().filter(|c| is_consonant(*c)).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consonants_with_stops_are_abbreviations() {
        for name in ["กทบ.", "ป.พ.พ.", "ศอช.ต."] {
            assert!(is_abbreviation(name), "{name}");
        }
        for name in ["กทบ", "ต.", "ระเบียบ กทบ.", "พ.ร.บ. ๒๕๔๗", "PDPA", ""]
        {
            assert!(!is_abbreviation(name), "{name}");
        }
    }
}
