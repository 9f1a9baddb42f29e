//! What ties the shipped funds to the rest of the shipped site: the stories that they count and how
//! far they have come on the pathways. It changes no figure, and belongs to the shipped funds alone.

/// Fund, accounting year and the stories that it counts in that year.
const STORIES: [(&str, i32, &str); 2] =
    [("50230203", 2568, "story-2568-mushroom"), ("50230301", 2568, "story-2568-organic-greens")];

pub fn tied(code: &str, mut yaml: String) -> String {
    for (_, year, story) in STORIES.iter().filter(|(fund, ..)| *fund == code) {
        let Some(start) = yaml.find(&format!("- fiscal_year: {year}\n")) else { continue };
        let Some(line) = yaml[start..].find("    debt_clearing: {") else { continue };
        let Some(end) = yaml[start + line..].find('}') else { continue };
        yaml.insert_str(start + line + end, &format!(", stories: [{story}]"));
    }
    yaml
}
