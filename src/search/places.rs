//! Places and funds. They are no documents: a nation's 79,610 funds say the same words 79,610
//! times. Funds are numbered in the order of their places, so that every tambon, amphoe and
//! province is a range of numbers, and “ออนกลาง แม่ออน” two ranges of which one lies in the other.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::index::{Builder, Index};
use crate::id::{AreaCode, FundCode};
use crate::thai::forms::Forms;

/// Up to this many funds stand in one file and are looked through; more stand in blocks, and their
/// names have an index of their own.
pub const FEW: usize = 3_000;
const BLOCK: usize = 256;

/// A province, amphoe or tambon, in order of code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub code: String,
    pub name: String,
    /// “ตำบลออนกลาง”
    pub full_name: String,
    /// Funds in it, by their numbers.
    pub funds: Range<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundName {
    pub code: FundCode,
    pub tambon: AreaCode,
    pub name: String,
    /// หมู่ที่; 0 where there is none.
    pub moo: u32,
}

#[derive(Debug, Default)]
pub struct Places {
    pub places: Vec<Place>,
    pub funds: Vec<FundName>,
    /// Names of funds, where there are many.
    pub names: Index,
}

impl Places {
    /// `places` as code, name and full name.
    pub fn new(places: impl IntoIterator<Item = [String; 3]>, mut funds: Vec<FundName>) -> Places {
        funds.sort_by(|a, b| (&a.tambon, &a.code).cmp(&(&b.tambon, &b.code)));
        let mut known: BTreeMap<String, [String; 2]> =
            places.into_iter().map(|[code, name, full]| (code, [name, full])).collect();
        for fund in &funds {
            let code = fund.tambon.as_str();
            if !known.contains_key(code) {
                known.insert(code.to_string(), [code.to_string(), code.to_string()]);
            }
        }
        let places = known.into_iter().map(|(code, [name, full_name])| {
            let start = funds.partition_point(|fund| fund.tambon.as_str() < code.as_str());
            let inside =
                funds[start..].partition_point(|fund| fund.tambon.as_str().starts_with(&code));
            Place { funds: start..start + inside, code, name, full_name }
        });
        let places = places.collect();
        let mut names = Index::default();
        if funds.len() > FEW {
            let mut builder = Builder::default();
            let bared: Vec<String> = funds.par_iter().map(|fund| bare(&fund.name)).collect();
            bared.iter().for_each(|name| builder.add_name(name));
            names = builder.finish();
        }
        Places { places, funds, names }
    }

    pub fn block(&self) -> usize {
        if self.funds.len() > FEW { BLOCK } else { FEW }
    }

    pub fn is_scanned(&self) -> bool {
        self.funds.len() <= FEW
    }

    pub fn find(&self, code: &str) -> Option<usize> {
        self.places.binary_search_by(|place| place.code.as_str().cmp(code)).ok()
    }

    /// “ตำบลออนกลาง อำเภอแม่ออน จังหวัดเชียงใหม่”, from the smallest place that holds a fund.
    pub fn around(&self, code: &str) -> String {
        let codes = [6, 4, 2].into_iter().filter_map(|length| code.get(..length));
        let names = codes.filter_map(|code| Some(self.places[self.find(code)?].full_name.as_str()));
        names.collect::<Vec<_>>().join(" ")
    }
}

/// What a place is called by, before its own name.
pub const LEVELS: [&str; 4] = ["จังหวัด", "อำเพอ", "ตำบล", "หมุทิ"];
/// What every fund is called, and half the villages. Loose.
const COMMON: [&str; 8] = ["กองทุน", "หมุบาน", "ชุมชนเมิอง", "ชุมชน", "และ", "บาน", "แขวง", "เขต"];

/// A loose name without what all names begin with: `กองทุนหมุบานแมกำปอง` → `แมกำปอง`.
pub fn stripped(mut loose: &str) -> &str {
    while let Some(rest) = COMMON.iter().find_map(|common| loose.strip_prefix(common)) {
        loose = rest.trim_start();
    }
    loose
}

/// What tells the name of a fund from others, loose: without its หมู่ที่ and its place.
pub fn bare(name: &str) -> String {
    let name = name.split('(').next().unwrap_or_default();
    let loose = Forms::of(name).loose();
    let end = LEVELS.iter().filter_map(|level| loose.find(level)).min().unwrap_or(loose.len());
    stripped(&loose[..end]).trim().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_bared() {
        for (name, kept) in [
            ("กองทุนหมู่บ้าน หมู่ที่ ๑ ตำบลออนเหนือ (ข้อมูลสมมติ)", ""),
            ("กองทุนหมู่บ้านแม่กำปอง หมู่ที่ 3 ต.ห้วยแก้ว", "แมกำปอง"),
            ("กองทุนหมู่บ้านและชุมชนเมืองบ้านป่าเหมี้ยง", "ปาเหมิยง"),
            ("กองทุนชุมชนตลาดเก่า 2", "ตลาดเกา 2"),
        ] {
            assert_eq!(bare(name), kept, "{name}");
        }
    }

    #[test]
    fn every_place_is_a_range() {
        let place = |code: &str, name: &str| [code, name, name].map(String::from);
        let fund = |code: &str| FundName {
            code: FundCode::new(code),
            tambon: AreaCode::new(&code[..6]),
            name: String::new(),
            moo: 0,
        };
        let funds = ["50230201", "50230102", "50230101", "51010101"].map(fund).to_vec();
        let places = Places::new(
            [place("5023", "แม่ออน"), place("50", "เชียงใหม่"), place("502301", "ออนเหนือ")],
            funds,
        );
        let ranges: Vec<_> =
            places.places.iter().map(|p| format!("{} {:?}", p.code, p.funds)).collect();
        assert_eq!(ranges, ["50 0..3", "5023 0..3", "502301 0..2", "502302 2..3", "510101 3..4"]);
        assert_eq!(places.around("502301"), "ออนเหนือ แม่ออน เชียงใหม่");
    }
}
