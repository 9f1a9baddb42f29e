//! The colours of the default stylesheet, measured by WCAG 2: body text AAA, other text AA, marks
//! 3 to 1, in the light, in the dark and on paper. The figures are those of the design page.

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use kongthun::plan::design::CONTRASTS;
use support::expected;

type Colours = BTreeMap<String, [f64; 3]>;

/// The variables of each `:root { … }` of the stylesheet: light, dark and print.
fn schemes() -> [Colours; 3] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/static");
    let css =
        ["site.css", "print.css"].map(|name| std::fs::read_to_string(folder.join(name)).unwrap());
    let css = css.concat();
    let roots: Vec<&str> =
        css.split(":root {").skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
    assert_eq!(roots.len(), 3, "light, dark and print");
    let light = colours(roots[0]);
    let over = |root: &str| light.clone().into_iter().chain(colours(root)).collect();
    [light.clone(), over(roots[1]), over(roots[2])]
}

fn colours(root: &str) -> Colours {
    root.split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .filter_map(|(name, value)| Some((name.to_string(), rgb(value.trim().strip_prefix('#')?))))
        .collect()
}

fn rgb(hex: &str) -> [f64; 3] {
    let long = match hex.len() {
        3 => hex.chars().flat_map(|c| [c, c]).collect(),
        _ => hex.to_string(),
    };
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&long[at..at + 2], 16).unwrap()) / 255.0)
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |v: f64| if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

fn ratio(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_measure_is_that_of_wcag() {
    assert_eq!(ratio(rgb("000"), rgb("fff")), 21.0);
    assert!((ratio(rgb("767676"), rgb("ffffff")) - 4.54).abs() < 0.01);
}

#[test]
fn every_pair_of_colours_is_far_enough_apart() {
    let schemes = schemes();
    let mut written = String::new();
    let mut wrong = Vec::new();
    for line in CONTRASTS.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (title, ink, ground, level) = (cells[0], cells[1], cells[2], cells[3]);
        let least = match level {
            "AAA" => 7.0,
            "AA" => 4.5,
            "3:1" => 3.0,
            other => panic!("{other}"),
        };
        let ratios: Vec<String> = schemes
            .iter()
            .zip(["light", "dark", "print"])
            .map(|(colours, scheme)| {
                let found = ratio(colours[ink], colours[ground]);
                if found < least {
                    wrong.push(format!("{ink} on {ground}, {scheme}: {found:.2}, not {least}"));
                }
                // Never more than there is.
                format!("{:.1}", (found * 10.0).floor() / 10.0)
            })
            .collect();
        written
            .push_str(&format!("{title} | {ink} | {ground} | {level} | {}\n", ratios.join(" | ")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plan/design/contrasts.txt");
    assert_eq!(expected::compare(&path, &written), Ok(()));
}

/// A text may hold any chart, and so may the first page: what they are drawn with comes with every
/// page, not with those alone that show them on the shipped site.
#[test]
fn every_page_knows_the_inks_of_charts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/static");
    let css = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let inks = css("site.css").matches(".c-").count();
    assert!(inks > 20, "only {inks} in site.css");
    for name in ["figures.css", "reading.css", "search.css"] {
        assert!(!css(name).contains(".c-"), "{name} draws charts");
    }
}
