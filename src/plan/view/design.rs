//! The page that shows the site's own design.

use serde::Serialize;

use super::{Badge, ChartView, Fact, Link, Tile};

/// `design.html`: type, colours, spacing and components as all pages use them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DesignView {
    /// Steps of the type scale, largest first.
    pub sizes: Vec<TypeStep>,
    pub contrasts: Vec<ContrastRow>,
    pub badges: Vec<Badge>,
    pub tiles: Vec<Tile>,
    pub facts: Vec<Fact>,
    pub links: Vec<Link>,
    pub chart: Option<ChartView>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TypeStep {
    /// What it is for; also the sample that is set in it.
    pub title: String,
    /// The class that sets it.
    pub class: &'static str,
    pub size: String,
    pub leading: String,
}

/// Letters on a ground, and how well they are told apart, measured (WCAG 2).
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContrastRow {
    pub title: String,
    /// Names of the variables of the stylesheet.
    pub ink: &'static str,
    pub ground: &'static str,
    /// `AAA`, `AA`, or `3:1` for marks that are not text.
    pub level: &'static str,
    pub light: String,
    pub dark: String,
    pub print: String,
}
