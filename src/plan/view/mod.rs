//! The plain data that templates see: words, written numbers, relative links. A template does no
//! arithmetic, formats no number and reads no file.
//!
//! Every `href` is already relative to the page it stands on and names its `index.html`, so that
//! the site works in any folder and over `file://`. Pieces that are HTML or SVG already (texts,
//! charts) are kept apart as `Fragment`s, and reach the template as `html["key"]`.

mod area;
mod best;
mod chart;
mod codes;
mod contest;
mod design;
mod desk;
mod decided;
mod dossier;
mod fund;
mod growth;
mod history;
mod home;
mod law;
mod leaflet;
mod method;
mod network;
mod note;
mod panel;
mod search;
mod sheets;
mod stage;
mod story;
mod why;

pub use area::*;
pub use best::*;
pub use chart::*;
pub use codes::*;
pub use contest::*;
pub use decided::*;
pub use design::*;
pub use desk::*;
pub use dossier::*;
pub use fund::*;
pub use growth::*;
pub use history::*;
pub use home::*;
pub use law::*;
pub use leaflet::*;
pub use method::*;
pub use network::*;
pub use note::*;
pub use panel::*;
pub use search::*;
pub use sheets::*;
pub use stage::*;
pub use story::*;
pub use why::*;

use std::sync::Arc;

use serde::Serialize;

/// The view of any page: what its template sees as `view`.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    Area(AreaView),
    Awards(AwardsView),
    Best(BestView),
    Codes(CodesView),
    Completeness(CompletenessView),
    Contest(Box<ContestView>),
    Booklet(Box<BookletView>),
    Desk(DeskView),
    Dossier(Box<DossierView>),
    Sheets(SheetsView),
    Stage(StageView),
    Stories(StoriesView),
    Story(StoryView),
    Contests(ContestsView),
    Design(DesignView),
    Fund(Box<FundView>),
    Funds(FundsView),
    Gathered(GatheredView),
    Glossary(GlossaryView),
    Home(HomeView),
    Law(LawView),
    Laws(LawsView),
    Leaflet(LeafletView),
    Leaflets(LeafletsView),
    Method(MethodView),
    Network(Box<NetworkView>),
    Networks(NetworksView),
    Pathway(PathwayView),
    Pathways(PathwaysView),
    NotFound(NotFoundView),
    Offline(OfflineView),
    Note(NoteView),
    Notes(NotesView),
    Page(PageView),
    Problem(ProblemView),
    Problems(ProblemsView),
    Search(SearchView),
    Start(StartView),
    Why(WhyView),
}

macro_rules! views {
    ($($variant:ident($view:ty)),* $(,)?) => {$(
        impl From<$view> for View {
            fn from(view: $view) -> View {
                View::$variant(view.into())
            }
        }
    )*};
}

views! {
    Area(AreaView), Awards(AwardsView), Best(BestView), Booklet(BookletView), Dossier(DossierView), Codes(CodesView), Completeness(CompletenessView), Contest(ContestView), Desk(DeskView), Sheets(SheetsView), Stage(StageView), Contests(ContestsView), Design(DesignView),
    Fund(FundView), Funds(FundsView), Gathered(GatheredView), Home(HomeView), Law(LawView), Laws(LawsView),
    Glossary(GlossaryView), Network(NetworkView), Networks(NetworksView), Pathway(PathwayView), Pathways(PathwaysView),
    Problem(ProblemView), Problems(ProblemsView), Search(SearchView), Stories(StoriesView), Story(StoryView),
    Leaflet(LeafletView), Leaflets(LeafletsView), Method(MethodView), NotFound(NotFoundView), Offline(OfflineView), Note(NoteView), Notes(NotesView), Page(PageView),
    Start(StartView), Why(WhyView),
}

/// `404.html`
#[derive(Clone, Debug, Default, Serialize)]
pub struct NotFoundView {
    pub links: Vec<MenuItem>,
}

/// `offline.html`: what a device without a network shows in place of a page that it did not keep.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OfflineView {
    pub links: Vec<MenuItem>,
}

/// `start.html`: what people open first in a copy of the site on a stick.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StartView {
    /// The site's home page.
    pub home: String,
    pub links: Vec<MenuItem>,
}

/// What stands above and below the content of every page: `top.html` and `foot.html` draw it. It
/// is the same on many pages, and is drawn once for all of those.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Shell {
    pub site_title: String,
    pub tagline: String,
    pub contact_office: String,
    pub contact_channel: String,
    /// `""`, `"../"`, `"../../"`…: put before every path of a theme file.
    pub root: String,
    pub menu: Vec<MenuItem>,
    /// Pages in the footer (privacy, about the data …).
    pub footer: Vec<Link>,
    pub feed: String,
    /// “ฉบับกรรมการตัดสิน ห้ามเผยแพร่”; empty in the public edition.
    pub edition: &'static str,
    /// Whether files of the theme must not be asked for (404, which is served from any depth).
    pub inline_style: bool,
}

/// What a page shows around its own content.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Frame {
    /// In templates: the texts `html.shell_top` and `html.shell_foot`.
    #[serde(skip)]
    pub shell: Arc<Shell>,
    pub site_title: String,
    pub tagline: String,
    /// The page's own heading.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Absolute address for `<link rel="canonical">`.
    pub canonical: String,
    /// `""`, `"../"`, `"../../"`…: put before every path of a theme file.
    pub root: String,
    /// From the home page down to the parent; empty on the home page.
    pub crumbs: Vec<Link>,
    /// Whether the page shows invented figures: the banner ข้อมูลสมมติ must be drawn.
    pub invented: bool,
    pub feed: String,
    /// `thai` or `arabic`: how lists are numbered.
    pub digits: &'static str,
    /// Whether the stylesheet must stand in the page itself (404, which is served from any depth).
    pub inline_style: bool,
    /// `website` or `article` where the page says what it is when it is shared (Open Graph); empty
    /// on the many pages of single funds, where every byte counts.
    pub share: &'static str,
    /// Absolute address of the picture (1,200 × 630) that is shown beside a link to the page; empty
    /// where there is none.
    pub card: String,
    /// Words of the glossary that the page's texts mark.
    pub terms: Vec<TermNote>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct MenuItem {
    pub title: String,
    pub href: String,
    pub current: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    pub title: String,
    pub href: String,
}

/// A name and a value, both written: “สมาชิก” / “๑๒๒ คน”.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// A big number with its words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tile {
    pub value: String,
    pub unit: String,
    pub label: String,
    /// A smaller line below, such as the change since last year; may be empty.
    pub note: String,
    /// Where more is said; may be empty.
    pub href: String,
}

/// A small mark with words: `kind` is `good`, `warn`, `bad`, `info` or `plain`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Badge {
    pub kind: &'static str,
    pub text: String,
}

/// A heading of a text, for its table of contents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Heading {
    pub id: String,
    pub title: String,
    pub level: u8,
}
