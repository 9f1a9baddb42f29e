//! Where the invented funds lie: the real tambons of อำเภอแม่ออน for the shipped site (with generic
//! names and invented figures), invented provinces for any other number.
//!
//! Cases that the shipped site must show, by tambon and หมู่:
//!
//! | fund | case |
//! |---|---|
//! | 502302 หมู่ 5 | excellent, but only the last year: gated (no prior year) |
//! | 502301 หมู่ 7 | excellent, but books not closed: gated |
//! | 502303 หมู่ 4 | excellent, but total assets off by 1,000: gated (accounts) |
//! | 502301 หมู่ 2, 502304 หมู่ 3 | equal totals; the earlier closing of the books decides |
//! | 502302 หมู่ 3, 502305 หมู่ 2 | equal in everything: they share the place |
//! | 502306 หมู่ 5 | nothing for the last year |
//! | 502303 หมู่ 1 | no arrears at all (PAR 0) |
//! | 502304 หมู่ 7 | a loss in the last year |
//! | 502305 หมู่ 6 | accounting year ends on 30 June |

use super::profile::{KINDS, Missing, Profile, Special};
use super::random::Random;

pub struct Identity {
    pub code: String,
    pub moo: i64,
    pub tambon: String,
    pub name: String,
}

const MAE_ON: [(&str, &str, i64); 6] = [
    ("502301", "ออนเหนือ", 10),
    ("502302", "ออนกลาง", 11),
    ("502303", "บ้านสหกรณ์", 8),
    ("502304", "ห้วยแก้ว", 8),
    ("502305", "แม่ทา", 7),
    ("502306", "ทาเหนือ", 5),
];

pub fn thai_digits(number: i64) -> String {
    number
        .to_string()
        .chars()
        .map(|c| char::from_u32(0x0e50 + c as u32 - 48).unwrap_or(c))
        .collect()
}

fn identity(tambon: &str, name: &str, moo: i64) -> Identity {
    Identity {
        code: format!("{tambon}{moo:02}"),
        moo,
        tambon: tambon.to_string(),
        name: format!("กองทุนหมู่บ้าน หมู่ที่ {} ตำบล{name} (ข้อมูลสมมติ)", thai_digits(moo)),
    }
}

pub fn mae_on() -> Vec<Identity> {
    MAE_ON
        .iter()
        .flat_map(|(tambon, name, villages)| (1..=*villages).map(|moo| identity(tambon, name, moo)))
        .collect()
}

/// The profile of a shipped fund, and the code whose chance it shares (its own, but for twins).
pub fn shipped_profile(code: &str, seed: u64) -> (Profile, String) {
    let twin = match code {
        "50230403" => "50230102",
        "50230502" => "50230203",
        own => own,
    };
    let mut random = Random::new(seed ^ 0x51ed ^ twin.parse::<u64>().unwrap_or(0));
    let kind = random.between(0, KINDS - 1);
    let mut profile = Profile::of_kind(kind, &mut random);
    match code {
        "50230205" | "50230107" | "50230304" => {
            profile.strong(&mut random);
            profile.missing = Missing::Nothing;
        }
        "50230102" | "50230403" | "50230203" | "50230502" => {
            profile.strong(&mut random);
            profile.missing = Missing::Nothing;
            profile.attended = 760;
            profile.cleared = 60;
        }
        _ => {}
    }
    match code {
        "50230205" => profile.special = Special::NoPriorYear,
        "50230107" => profile.special = Special::BooksOpen,
        "50230304" => profile.special = Special::OffByThousand,
        "50230102" => profile.close_days = 20,
        "50230403" => profile.close_days = 33,
        "50230605" => profile.special = Special::NoLastYear,
        "50230301" => {
            profile.strong(&mut random);
            profile.overdue = 0;
            profile.overdue_step = 0;
            profile.repaid = 1000;
        }
        "50230407" => profile.costs = 75,
        "50230506" => profile.special = Special::JuneYear,
        _ => {}
    }
    (profile, twin.to_string())
}

/// Invented places for any number of funds: ten villages in a tambon, eight tambons in an amphoe,
/// thirty amphoes in a province.
pub fn invented(funds: usize) -> impl Iterator<Item = Identity> {
    (0..funds).map(|n| {
        let n = n as i64;
        let (moo, rest) = (n % 10 + 1, n / 10);
        let (tambon, rest) = (rest % 8 + 1, rest / 8);
        let (amphoe, province) = (rest % 30 + 1, rest / 30 + 11);
        let code = format!("{province:02}{amphoe:02}{tambon:02}");
        identity(&code, &format!("ตัวอย่าง {}", thai_digits(tambon)), moo)
    })
}

/// `data/areas.yaml` for the invented places.
pub fn areas(funds: usize) -> String {
    let mut yaml = String::from("schema: 1\nprovinces:\n");
    let mut last = String::new();
    for place in invented(funds) {
        if place.tambon == last {
            continue;
        }
        let number =
            |from: usize, to: usize| thai_digits(place.tambon[from..to].parse().unwrap_or(0));
        if last.get(..2) != Some(&place.tambon[..2]) {
            yaml.push_str(&format!(
                "  - code: \"{}\"\n    name: จังหวัดตัวอย่าง {}\n    amphoes:\n",
                &place.tambon[..2],
                number(0, 2)
            ));
        }
        if last.get(..4) != Some(&place.tambon[..4]) {
            yaml.push_str(&format!(
                "      - code: \"{}\"\n        name: ตัวอย่าง {}\n        tambons:\n",
                &place.tambon[..4],
                number(2, 4)
            ));
        }
        yaml.push_str(&format!(
            "          - {{code: \"{}\", name: ตัวอย่าง {}}}\n",
            place.tambon,
            number(4, 6)
        ));
        last = place.tambon;
    }
    yaml
}
