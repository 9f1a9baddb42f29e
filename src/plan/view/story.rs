//! Members' stories: all of them, and one.

use serde::Serialize;

use super::{Badge, Fact, Link, TableView, Tile};

/// `stories.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct StoriesView {
    pub intro: Vec<String>,
    pub stories: Vec<StoryCard>,
    /// Contests with a category for members, and the indicator that counts cleared debts.
    pub links: Vec<Link>,
}

/// A story in a list, wherever it is mentioned.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StoryCard {
    pub title: String,
    pub href: String,
    pub summary: String,
    pub occupation: String,
    /// “ป้าคำ (นามสมมติ)”
    pub told_as: String,
    pub place: String,
    /// “หนี้ลดลง ๔๕,๐๐๐ บาท · รายได้เพิ่มขึ้น ๕,๓๐๐ บาทต่อเดือน · ๑๘ เดือน”
    pub says: String,
    pub badges: Vec<Badge>,
}

/// `story.html`; its text is `html["body"]`, its figures are `html["table-figures"]`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StoryView {
    pub summary: String,
    pub badges: Vec<Badge>,
    pub tiles: Vec<Tile>,
    pub facts: Vec<Fact>,
    /// Before, after and the difference.
    #[serde(skip)]
    pub figures: TableView,
    /// The fund, where consent is on record; the tambon otherwise.
    pub place: Option<Link>,
    pub problems: Vec<Link>,
    pub indicators: Vec<Link>,
    /// Contests in which it stands, with its place.
    pub contests: Vec<Link>,
    /// Why it is not counted, where it is not; empty otherwise.
    pub caution: String,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}
