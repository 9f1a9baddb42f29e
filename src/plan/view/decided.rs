//! What pages say of a result that is decided: since when, what proves it, and what was put right.

use serde::Serialize;

use super::{Fact, Link};

#[derive(Clone, Debug, Default, Serialize)]
pub struct DecidedView {
    /// “ปิดผลแล้วเมื่อ ๑ พฤษภาคม ๒๕๖๙ …”
    pub says: String,
    /// The seal, and which program computed it.
    pub facts: Vec<Fact>,
    pub downloads: Vec<Link>,
    pub corrections: Vec<CorrectionView>,
    /// What the corrections do to places, in a sentence.
    pub effect: String,
    pub moved: Vec<MovedView>,
}

/// A figure that was put right.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CorrectionView {
    pub fund: Link,
    /// “ยอดหนี้ที่ค้างเกิน ๓๐ วัน ปี ๒๕๖๘”
    pub figure: String,
    pub old: String,
    pub new: String,
    /// “สำนักงานพัฒนาชุมชนอำเภอ ๒๐ มิ.ย. ๒๕๖๙: พิมพ์สลับหลัก”
    pub by: String,
}

/// A fund whose place or total is another one with the corrections.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MovedView {
    pub fund: Link,
    pub place_before: String,
    pub place_after: String,
    pub total_before: String,
    pub total_after: String,
    /// “เดิมไม่ได้ไปต่อ แก้แล้วได้ไปต่อ”; may be empty.
    pub fate: String,
}
