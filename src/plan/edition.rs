//! For whom a site is built. What an edition may not show is not in its pages at all.

/// Every edition shows the figures, points and places; they differ in what is told of judges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// Averages of the judges' points, and how far apart they lie.
    #[default]
    Public,
    /// And what each judge gave and why, without saying who.
    Committee,
    /// And who the judges are, who stood back and why, and how they compare with each other.
    Judges,
    /// As for the public, without names and places of funds: for judging by figures alone.
    Blind,
}

impl Edition {
    pub const ALL: [(&'static str, Edition); 4] = [
        ("public", Edition::Public),
        ("committee", Edition::Committee),
        ("judges", Edition::Judges),
        ("blind", Edition::Blind),
    ];

    pub fn shows_each_vote(self) -> bool {
        matches!(self, Edition::Committee | Edition::Judges)
    }

    pub fn names_judges(self) -> bool {
        self == Edition::Judges
    }

    /// Whether the program's own examples may be shown, which name a district.
    pub fn shows_examples(self) -> bool {
        self != Edition::Blind
    }

    /// What a page says of its edition; nothing of the public one.
    pub fn banner(self) -> &'static str {
        match self {
            Edition::Public => "",
            Edition::Committee => "ฉบับคณะกรรมการกองทุน",
            Edition::Judges => "ฉบับกรรมการตัดสิน ห้ามเผยแพร่",
            Edition::Blind => "ฉบับปิดชื่อกองทุน",
        }
    }
}
