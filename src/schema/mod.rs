//! What our files may hold, as JSON Schemas (draft-07) for text editors: they offer keys while
//! people type, show what each means in Thai, and underline what our reader would refuse. The
//! reader stays the judge; `tests/schema.rs` holds both to the same keys, words and demands.

mod build;
mod content;
mod contest;
mod correction;
mod fund;
mod meant;
mod panel;
mod pieces;
mod rubric;
mod site;
mod world;

use build::Schema;
pub use meant::suggest;

/// The kinds of files that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Site,
    Areas,
    Fund,
    Rubric,
    Contest,
    Panel,
    Correction,
    Problems,
    Leaflets,
    Note,
    Regulation,
    Story,
    Page,
    Network,
    Plan,
    Pathway,
    Glossary,
}

impl Kind {
    pub const ALL: &'static [Kind] = &[
        Kind::Site,
        Kind::Areas,
        Kind::Fund,
        Kind::Rubric,
        Kind::Contest,
        Kind::Panel,
        Kind::Correction,
        Kind::Problems,
        Kind::Leaflets,
        Kind::Note,
        Kind::Regulation,
        Kind::Story,
        Kind::Page,
        Kind::Network,
        Kind::Plan,
        Kind::Pathway,
        Kind::Glossary,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Kind::Site => "site",
            Kind::Areas => "areas",
            Kind::Fund => "fund",
            Kind::Rubric => "rubric",
            Kind::Contest => "contest",
            Kind::Panel => "panel",
            Kind::Correction => "correction",
            Kind::Problems => "problems",
            Kind::Leaflets => "leaflets",
            Kind::Note => "note",
            Kind::Regulation => "regulation",
            Kind::Story => "story",
            Kind::Page => "page",
            Kind::Network => "network",
            Kind::Plan => "plan",
            Kind::Pathway => "pathway",
            Kind::Glossary => "glossary",
        }
    }

    pub fn by_id(id: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.id() == id)
    }

    /// The files that it describes, as a path with wildcards.
    pub fn files(self) -> &'static str {
        match self {
            Kind::Site => "data/site.yaml",
            Kind::Areas => "data/areas.yaml",
            Kind::Fund => "data/funds/**/*.yaml",
            Kind::Rubric => "data/rubrics/*.yaml",
            Kind::Contest => "data/contests/*.yaml",
            Kind::Panel => "data/panels/**/*.yaml",
            Kind::Correction => "data/corrections/*.yaml",
            Kind::Problems => "data/problems.yaml",
            Kind::Leaflets => "data/leaflets.yaml",
            Kind::Note => "content/notes/*.md",
            Kind::Regulation => "content/regulations/*.md",
            Kind::Story => "content/stories/*.md",
            Kind::Page => "content/pages/*.md",
            Kind::Network => "content/networks/*.md",
            Kind::Plan => "data/plans/**/*.yaml",
            Kind::Pathway => "data/pathways/*.yaml",
            Kind::Glossary => "data/glossary.yaml",
        }
    }

    /// The name of its file in a folder of schemas.
    pub fn file_name(self) -> String {
        format!("{}.schema.json", self.id())
    }

    fn schema(self) -> Schema {
        match self {
            Kind::Site => site::site(),
            Kind::Areas => site::areas(),
            Kind::Fund => fund::fund(),
            Kind::Rubric => rubric::rubric(),
            Kind::Contest => contest::contest(),
            Kind::Panel => panel::panel(),
            Kind::Correction => correction::corrections(),
            Kind::Problems => site::problems_file(),
            Kind::Leaflets => site::leaflets_file(),
            Kind::Note => content::note(),
            Kind::Regulation => content::regulation(),
            Kind::Story => content::story(),
            Kind::Page => content::page(),
            Kind::Network => world::network(),
            Kind::Plan => world::plan(),
            Kind::Pathway => world::pathway(),
            Kind::Glossary => world::glossary(),
        }
    }

    /// The schema as the text of its file.
    pub fn json(self) -> String {
        format!("{:#}\n", self.schema().document())
    }

    /// The first line of a YAML file, by which editors find the schema. `folder` is the folder of
    /// schemas as seen from the file: `../../schemas`.
    pub fn editor_line(self, folder: &str) -> String {
        format!("# yaml-language-server: $schema={folder}/{}\n", self.file_name())
    }
}
