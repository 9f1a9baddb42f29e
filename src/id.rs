//! Names by which things are addressed: funds, notes, rules, areas, contests.
//!
//! Ids are ASCII so that addresses and anchors survive mail, Windows and zip files; Thai is only
//! ever displayed. Codes are text: a leading zero is part of a code.
//!
//! Nearly all are short enough to lie where they are named: making a nation's pages copies and
//! compares them by the hundred million.

use std::fmt;

use smol_str::SmolStr;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(SmolStr);

        impl $name {
            pub fn new(text: &str) -> Self {
                $name(SmolStr::new(text))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// Eight digits, given by the national office.
    FundCode;
    /// Province 2, amphoe 4, tambon 6 digits; each begins with its parent's.
    AreaCode;
    /// The file name of a note, without `.md`.
    NoteId;
    /// The file name of a member's story, without `.md`.
    StoryId;
    /// A regulation, Act or code.
    LawId;
    /// A rule within a regulation summary.
    RuleId;
    /// One of the recurring problems of funds, such as `P4-debt-tracking`.
    ProblemId;
    /// A leaflet of one page for committees.
    LeafletId;
    /// A free page of the site.
    PageId;
    RubricId;
    /// An indicator of a rubric, such as `2.1`.
    IndicatorId;
    DimensionId;
    ContestId;
    /// A round of a contest, such as `tambon`.
    StageId;
    /// A category of awards.
    CategoryId;
    /// A judge, by a word that says nothing of the person, such as `j1`.
    JudgeId;
    /// A size class within a contest.
    ClassId;
    /// A network of funds, such as `net-502302`.
    NetworkId;
    /// A plan and calendar of one owner for one budget year.
    PlanId;
    /// A way of growing, such as `cd-standard`.
    PathwayId;
    /// A term of the glossary.
    TermId;
}

/// Whether a text may serve as an id: lower-case ASCII letters, digits and hyphens (capitals and
/// dots are allowed where the field's own numbering has them, as in `P1-…` and `2.1`).
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.' || b == b'_')
        && text.as_bytes()[0].is_ascii_alphanumeric()
}

impl AreaCode {
    /// The code of the area around this one; a province has none.
    pub fn parent(&self) -> Option<AreaCode> {
        match self.as_str().len() {
            4 | 6 => Some(AreaCode::new(&self.as_str()[..self.as_str().len() - 2])),
            _ => None,
        }
    }

    /// Whether `other` is this area or lies in it.
    pub fn contains(&self, other: &AreaCode) -> bool {
        other.as_str().starts_with(self.as_str())
    }
}
