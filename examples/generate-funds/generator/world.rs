//! What ties the shipped funds to the rest of the shipped site: the stories that they count and how
//! far they have come on the pathways. It changes no figure, and belongs to the shipped funds alone.

/// Fund, accounting year and the stories that it counts in that year.
const STORIES: [(&str, i32, &str); 2] =
    [("50230203", 2568, "story-2568-mushroom"), ("50230301", 2568, "story-2568-organic-greens")];

/// Fund, and what its file says of its pathways.
const PATHWAYS: [(&str, &str); 3] = [
    (
        "50230203",
        "  - {pathway: cd-standard, done: [volunteer, register, self-check, plan], on: 2026-03-31, verified_by: พัฒนากรประจำตำบล}
  - {pathway: cfi, done: [juristic, audited], on: 2026-03-31}
",
    ),
    (
        "50230206",
        "  - {pathway: cd-standard, done: [volunteer, register], on: 2026-02-15}\n",
    ),
    (
        "50230301",
        "  - {pathway: cfi, done: [juristic, audited, portfolio], on: 2026-04-10, verified_by: คณะกรรมการเครือข่ายตำบล}\n",
    ),
];

pub fn tied(code: &str, mut yaml: String) -> String {
    for (_, said) in PATHWAYS.iter().filter(|(fund, _)| *fund == code) {
        yaml = yaml.replacen("years:\n", &format!("pathways:\n{said}years:\n"), 1);
    }
    for (_, year, story) in STORIES.iter().filter(|(fund, ..)| *fund == code) {
        let Some(start) = yaml.find(&format!("- fiscal_year: {year}\n")) else { continue };
        let Some(line) = yaml[start..].find("    debt_clearing: {") else { continue };
        let Some(end) = yaml[start + line..].find('}') else { continue };
        yaml.insert_str(start + line + end, &format!(", stories: [{story}]"));
    }
    yaml
}
