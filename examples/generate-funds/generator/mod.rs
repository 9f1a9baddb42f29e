//! Invented funds, for the shipped demonstration and for benchmarks of any size. Seeded: the same
//! seed gives the same bytes on every machine. Used by the example beside it and by
//! `benches/scale.rs`, each of which needs only a part of it.

mod days;
mod places;
mod profile;
mod random;
mod simulate;
mod world;
mod write;

use profile::{KINDS, Profile};
use random::Random;

#[allow(dead_code)]
pub const SEED: u64 = 2568;

/// The 49 funds of the shipped site: path below the root, and text.
#[allow(dead_code)]
pub fn shipped() -> impl Iterator<Item = (String, String)> {
    places::mae_on().into_iter().map(|identity| {
        let (profile, chance) = places::shipped_profile(&identity.code, SEED);
        let mut random = Random::new(SEED ^ chance.parse::<u64>().unwrap_or(0));
        let years = simulate::years(&profile, &mut random);
        let mut text = world::tied(&identity.code, write::fund(&identity, &profile, &years));
        if identity.code == PUBLISHED.0 {
            text = text.replace(PUBLISHED.1, PUBLISHED.2);
        }
        (path(&identity), text)
    })
}

/// The fund of the shipped site that shows how evidence is published, and how it says so. The file
/// itself is not generated.
#[allow(dead_code)]
const PUBLISHED: (&str, &str, &str) = (
    "50230203",
    "title: ใบลงชื่อผู้เข้าประชุมใหญ่}",
    "title: สรุปการประชุมใหญ่สามัญประจำปี, date: 2026-02-19, file: evidence/50230203/agm-2568.pdf, public: true, sha256: \"f55fcb22e3419aa8102512a3cd2aa011ec9ada0423e478f074602d002278565d\"}",
);

/// The funds of an invented land, one after the other.
pub fn funds(count: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    places::invented(count).enumerate().map(move |(n, identity)| {
        let mut random = Random::new(seed ^ (n as u64).wrapping_mul(0x9e37_79b9));
        let kind = random.between(0, KINDS - 1);
        let profile = Profile::of_kind(kind, &mut random);
        let years = simulate::years(&profile, &mut random);
        (path(&identity), write::fund(&identity, &profile, &years))
    })
}

/// A complete root of an invented land: its funds, and everything else but a theme.
#[allow(dead_code)]
pub fn root(count: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    funds(count, seed).chain(rest_of_root(count))
}

/// What a root of invented funds needs beside them.
pub fn rest_of_root(count: usize) -> Vec<(String, String)> {
    let file = |path: &str, text: &str| (path.to_string(), text.to_string());
    vec![
        file("data/site.yaml", SITE),
        ("data/areas.yaml".to_string(), places::areas(count)),
        file(
            "data/rubrics/vf-outstanding-default.yaml",
            include_str!("../../../data/rubrics/vf-outstanding-default.yaml"),
        ),
        file("data/contests/nation-2569.yaml", CONTEST),
    ]
}

fn path(identity: &places::Identity) -> String {
    format!("data/funds/{}/{}.yaml", identity.tambon, identity.code)
}

const SITE: &str = "schema: 1
title: กองทุนหมู่บ้านและชุมชนเมือง (ข้อมูลสมมติ)
tagline: ข้อมูลสมมติสำหรับวัดความเร็ว
base_url: https://kongthun.example/
digits: thai
sample: true
theme: default
contact: {office: สำนักงานตัวอย่าง}
";

const CONTEST: &str = "schema: 1
id: nation-2569
title: การคัดเลือกกองทุนดีเด่นระดับประเทศ ปีงบประมาณ ๒๕๖๙
budget_year: 2569
fiscal_year: 2568
level: nation
rubric: vf-outstanding-default
rubric_version: 1
cut_off: 2026-05-31
size_by: members.closing
size_classes:
  - {id: small, title: ขนาดเล็ก, below: 80}
  - {id: medium, title: ขนาดกลาง, from: 80, below: 150}
  - {id: large, title: ขนาดใหญ่, from: 150}
";

// The benchmark has no harness: it is built with the module and without its tests.
#[cfg(test)]
#[allow(dead_code, unused_imports)]
mod tests;
