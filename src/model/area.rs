//! Provinces, amphoes and tambons, nested by code.

use crate::id::AreaCode;
use crate::model::contest::Level;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub code: AreaCode,
    pub name: String,
    pub level: Level,
    /// How many villages the area is known to have.
    pub villages: Option<u32>,
    /// Whether the number of villages is confirmed by a source.
    pub confirmed: bool,
}

impl Area {
    /// “ตำบลออนกลาง”, “อำเภอแม่ออน”, “จังหวัดเชียงใหม่”; Bangkok has แขวง and เขต.
    pub fn full_name(&self) -> String {
        let bangkok = self.code.as_str().starts_with("10");
        let kind = match (self.level, bangkok) {
            (Level::Tambon, false) => "ตำบล",
            (Level::Tambon, true) => "แขวง",
            (Level::Amphoe, false) => "อำเภอ",
            (Level::Amphoe, true) => "เขต",
            (Level::Province, true) => "",
            (Level::Province, false) if self.name.starts_with("จังหวัด") => "",
            (Level::Province, false) => "จังหวัด",
            _ => "",
        };
        if self.name.starts_with(kind) { self.name.clone() } else { [kind, &self.name].concat() }
    }
}
