//! A random district as the files that somebody would write: funds whose figures lie on, just above
//! and just below the bounds of bands; equals; unknown figures; mistakes; judges and rounds.
//!
//! Same number, same district.

use std::collections::BTreeMap;
use std::fmt::Write;

/// SplitMix64.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both possible.
    pub fn among(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1).max(1) as u64) as i64
    }

    fn one_in(&mut self, times: i64) -> bool {
        self.among(1, times) == 1
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.among(0, list.len() as i64 - 1) as usize]
    }

    /// A part of a whole in satang: at a bound of a band, a satang off, or anything.
    fn part(&mut self, whole: i64, ten_thousandths: &[i64]) -> i64 {
        if self.one_in(4) {
            return self.among(0, whole);
        }
        let at = whole * self.pick(ten_thousandths) / 10_000;
        (at + self.pick(&[-1, 0, 0, 0, 1])).max(0)
    }
}

/// Of each district.
const TAMBONS: i64 = 3;

const SITE: &str = "schema: 1\ntitle: อำเภอสมมติ\nbase_url: https://kongthun.example/\n";

/// A path such as `loans.closing` and what is typed there.
type Figures = BTreeMap<&'static str, String>;

#[derive(Clone)]
struct Fund {
    code: String,
    synthetic: bool,
    years: Vec<(i64, Figures)>,
}

/// A site of so many districts, each with its contest, by path; the rubric is as given.
pub fn site(seed: u64, districts: u64, rubric: &str) -> BTreeMap<String, String> {
    let id = rubric.lines().find_map(|line| line.strip_prefix("id: ")).expect("an id");
    let dice = &mut Dice::new(seed);
    let mut files = BTreeMap::new();
    let sample = !dice.one_in(4);
    files.insert("data/site.yaml".to_string(), format!("{SITE}sample: {sample}\n"));
    files.insert(format!("data/rubrics/{id}.yaml"), rubric.to_string());
    let mut areas =
        "schema: 1\nprovinces:\n  - code: \"50\"\n    name: ก\n    amphoes:\n".to_string();
    for number in 1..=districts {
        let amphoe = format!("50{number:02}");
        let tambon = |n| format!("{{code: \"{amphoe}{n:02}\", name: ค, status: confirmed}}");
        let tambons: Vec<String> = (1..=TAMBONS).map(tambon).collect();
        let _ = writeln!(areas, "      - code: \"{amphoe}\"\n        name: ข");
        let _ = writeln!(areas, "        tambons: [{}]", tambons.join(", "));
        for (path, text) in district(dice, &amphoe, id) {
            assert!(files.insert(path, text).is_none());
        }
    }
    files.insert("data/areas.yaml".to_string(), areas);
    files
}

fn district(dice: &mut Dice, amphoe: &str, rubric: &str) -> Vec<(String, String)> {
    let funds = funds(dice, amphoe);
    let has_rounds = dice.one_in(2);
    let text = contest(dice, amphoe, rubric, &funds, has_rounds);
    let mut files = vec![(format!("data/contests/c{amphoe}.yaml"), text)];
    let folders: &[&str] = if has_rounds { &["amphoe", "tambon"] } else { &[""] };
    for folder in folders {
        let judges = dice.pick(&[0, 1, 2, 3, 5, 5, 6]);
        for judge in 1..=judges {
            let stage = match *folder {
                // A sheet that names no round belongs to the last.
                "amphoe" if judge == 1 => "",
                stage => stage,
            };
            let path = format!("data/panels/c{amphoe}/{folder}/j{judge}.yaml").replace("//", "/");
            files.push((path, sheet(dice, judge, stage, amphoe, &funds)));
        }
    }
    for fund in &funds {
        files.push((format!("data/funds/{}/{}.yaml", &fund.code[..6], fund.code), fund.yaml()));
    }
    files
}

/// A handful of funds; some are like another in all or nearly all.
fn funds(dice: &mut Dice, amphoe: &str) -> Vec<Fund> {
    let count = if dice.one_in(12) { dice.among(12, 36) } else { dice.among(1, 9) };
    let mut funds: Vec<Fund> = Vec::new();
    for number in 1..=count {
        let code = format!("{amphoe}{:02}{number:02}", dice.among(1, TAMBONS));
        let mut fund = match funds.len() {
            0 => fund(dice),
            known if dice.one_in(3) => {
                let mut twin = funds[dice.among(0, known as i64 - 1) as usize].clone();
                if dice.one_in(2) {
                    twin.vary(dice);
                }
                twin
            }
            _ => fund(dice),
        };
        fund.code = code;
        funds.push(fund);
    }
    funds
}

fn fund(dice: &mut Dice) -> Fund {
    let mut years = vec![(2567, year(dice, 2567, None))];
    let this = year(dice, 2568, Some(&years[0].1));
    years.push((2568, this));
    match dice.among(1, 40) {
        1 => drop(years.remove(0)),
        2 => drop(years.pop()),
        3 => years[0].0 = 2566,
        _ => {}
    }
    // A file may tell its years in any order.
    if dice.one_in(10) {
        years.reverse();
    }
    let mut fund = Fund { code: String::new(), synthetic: dice.one_in(4), years };
    if dice.one_in(3) {
        fund.balance(dice);
    }
    fund
}

fn baht(satang: i64) -> String {
    let (sign, size) = if satang < 0 { ("-", -satang) } else { ("", satang) };
    match size % 100 {
        0 => format!("{sign}{}", size / 100),
        rest => format!("{sign}{}.{rest:02}", size / 100),
    }
}

fn satang(figures: &Figures, path: &str) -> Option<i64> {
    let text = figures.get(path)?;
    let (baht, rest) = text.split_once('.').unwrap_or((text, "00"));
    Some(baht.parse::<i64>().ok()? * 100 + rest.parse::<i64>().ok()?)
}

fn year(dice: &mut Dice, fiscal_year: i64, before: Option<&Figures>) -> Figures {
    let mut figures = Figures::new();
    let ce = fiscal_year - 543;
    let mut set = |path: &'static str, text: String| {
        figures.insert(path, text);
    };
    set("period.start", format!("{ce}-01-01"));
    set("period.end", format!("{ce}-12-31"));
    people(dice, before, &mut set);
    let loans = loans(dice, before, &mut set);
    savings(dice, before, &mut set);
    capital(dice, before, loans, &mut set);
    reporting(dice, ce, &mut set);
    forget(dice, &mut figures);
    blunder(dice, &mut figures);
    figures
}

type Set<'s> = dyn FnMut(&'static str, String) + 's;

fn people(dice: &mut Dice, before: Option<&Figures>, set: &mut Set) {
    let opening = before.and_then(|before| before.get("members.closing")?.parse().ok());
    let opening = opening.unwrap_or_else(|| dice.pick(&[78, 79, 100, 120, 148, 149, 200]));
    let (joined, left) = (dice.among(0, 2), dice.among(0, 2));
    let closing = (opening + joined - left).max(20);
    set("members.opening", (closing - joined + left).to_string());
    set("members.joined", joined.to_string());
    set("members.left", left.to_string());
    set("members.closing", closing.to_string());
    let households = dice.pick(&[50, 100, 165, 200]);
    set("members.households_total", households.to_string());
    set(
        "members.households_member",
        (households * dice.pick(&[39, 40, 50, 60, 70, 79, 80, 100]) / 100).to_string(),
    );
    set("committee.meetings_held", "12".into());
    set("committee.meetings_with_quorum", dice.among(0, 12).to_string());
    let there = dice.pick(&[0, 50, 100, 122, 200]);
    set("agm.members_at", there.to_string());
    set("agm.attended", (there * dice.pick(&[39, 40, 50, 60, 69, 70, 80, 100]) / 100).to_string());
}

/// Loans at the end of the year, in satang.
fn loans(dice: &mut Dice, before: Option<&Figures>, set: &mut Set) -> i64 {
    let opening = before.and_then(|before| satang(before, "loans.closing")).unwrap_or(180_000_000);
    let disbursed = dice.among(0, 2_000_000) * 100;
    let collected = dice.among(0, opening / 100) * 100;
    let closing = if dice.one_in(30) { 0 } else { opening + disbursed - collected };
    set("loans.opening", baht(opening));
    set("loans.disbursed", baht(disbursed));
    set("loans.collected", baht(opening + disbursed - closing));
    set("loans.written_off", "0".into());
    set("loans.closing", baht(closing));
    let paid_in = opening + disbursed - closing;
    let due = if dice.one_in(30) { 0 } else { paid_in / 10_000 * 10_000 };
    let paid = dice.part(due, &[7_900, 8_000, 9_000, 9_500, 9_700, 9_900, 10_000]).min(due);
    set("loans.principal_due", baht(due));
    set("loans.collected_of_due", baht(paid));
    let overdue = dice.part(closing, &[0, 100, 200, 500, 600, 1_000, 1_100]).min(closing);
    set("loans.overdue_principal", baht(overdue));
    let at_risk = dice.part(closing, &[0, 100, 200, 500, 1_000, 1_500, 2_000]).min(closing);
    set("loans.par30_balance", baht(at_risk));
    let borrowers = dice.pick(&[0, 10, 20, 50, 70]);
    set("loans.borrowers", borrowers.to_string());
    let cleared = borrowers * dice.pick(&[0, 1, 3, 5, 7, 10, 20]) / 100;
    set("debt_clearing.cleared_verified", cleared.to_string());
    closing
}

fn savings(dice: &mut Dice, before: Option<&Figures>, set: &mut Set) {
    let opening = before.and_then(|before| satang(before, "savings.closing"));
    let opening = opening.unwrap_or_else(|| dice.pick(&[0, 10_000_000, 50_000_000, 64_425_137]));
    let grown = dice.part(opening, &[0, 200, 500, 700, 1_000]);
    let withdrawn = dice.among(0, opening / 100) * 100 / 4;
    set("savings.opening", baht(opening));
    set("savings.deposits", baht(grown + withdrawn));
    set("savings.withdrawals", baht(withdrawn));
    set("savings.closing", baht(opening + grown));
}

fn capital(dice: &mut Dice, before: Option<&Figures>, loans: i64, set: &mut Set) {
    let opening = before.and_then(|before| satang(before, "balance_sheet.equity.total"));
    let opening = opening.unwrap_or_else(|| dice.pick(&[0, 100_000_000, 195_194_039]));
    let new = if dice.one_in(6) { 10_000_000 } else { 0 };
    let grown = dice.part(opening, &[0, 150, 300, 400, 600]);
    set("new_government_capital", baht(new));
    set(
        "balance_sheet.equity.total",
        baht(opening + new + grown - dice.pick(&[0, 0, 0, 1_000_000])),
    );
    let reserve = dice.part(loans, &[0, 50, 100, 250, 500]);
    set("balance_sheet.equity.risk_reserve", baht(reserve));
    set("balance_sheet.assets.loan_loss_allowance", baht(dice.pick(&[0, 0, 1, 500_000])));
    let surplus = dice.pick(&[-5_000_000, 0, 1, 6_000_000, 7_035_965]);
    set("net_surplus", baht(surplus));
    let paid = dice.part(surplus.max(0), &[0, 500, 1_000, 1_500, 2_000]);
    let public = dice.among(0, paid);
    set("welfare.paid", baht(paid - public));
    set("welfare.public_benefit_paid", baht(public));
}

fn reporting(dice: &mut Dice, ce: i64, set: &mut Set) {
    // 60 days after the last of December is the first of March; in a leap year the last of February.
    let closed = dice.pick(&["01-31", "02-28", "03-01", "03-02", "04-29", "04-30", "05-01"]);
    set("reporting.books_closed_on", format!("{}-{closed}", ce + 1));
    set("reporting.audited_on", format!("{}-05-{:02}", ce + 1, dice.among(1, 9)));
    set("reporting.auditor", dice.pick(&["network", "government", "none", "licensed"]).into());
    set("reporting.presented_at_agm", (!dice.one_in(5)).to_string());
    set("reporting.posted", (!dice.one_in(4)).to_string());
    set("reporting.reported_to_vfo_on", format!("{}-06-01", ce + 1));
}

/// Some figures are unknown: left out, blank, or not applicable; some are typed in other ways.
fn forget(dice: &mut Dice, figures: &mut Figures) {
    let paths: Vec<&'static str> = figures.keys().copied().collect();
    let often = dice.pick(&[15, 40, 200]);
    for path in paths {
        if !dice.one_in(often) {
            continue;
        }
        let typed = figures[path].clone();
        match dice.among(1, 4) {
            1 => drop(figures.remove(path)),
            2 => drop(figures.insert(path, String::new())),
            3 => drop(figures.insert(path, "n/a".into())),
            _ if typed.bytes().all(|byte| byte.is_ascii_digit()) => {
                figures.insert(path, in_thai_digits(&typed));
            }
            _ => {}
        }
    }
}

fn in_thai_digits(typed: &str) -> String {
    let digit = |c: char| char::from_u32('๐' as u32 + (c as u32 - '0' as u32)).expect("a digit");
    format!("\"{}\"", typed.chars().map(digit).collect::<String>())
}

/// Now and then the accounts are wrong.
fn blunder(dice: &mut Dice, figures: &mut Figures) {
    if !dice.one_in(12) {
        return;
    }
    let (path, typed) = dice.pick(&[
        ("loans.collected_of_due", "99999999"),
        ("loans.overdue_principal", "99999999"),
        ("loans.par30_balance", "99999999.01"),
        ("loans.closing", "12345"),
        ("loans.opening", "999999"),
        ("loans.borrowers", "5000"),
        ("loans.overdue_borrowers", "800"),
        ("members.households_member", "500"),
        ("members.closing", "90"),
        ("agm.attended", "900"),
        ("savings.opening", "77777"),
        ("savings.closing", "-5"),
        ("welfare.paid", "-0.01"),
        ("period.end", "2024-06-30"),
        ("reporting.books_closed_on", "2023-12-30"),
        ("reporting.audited_on", "2024-01-01"),
        // None of these is wrong.
        ("net_surplus", "-123456"),
        ("balance_sheet.equity.total", "-5"),
        ("loans.max_loan", "900000"),
        ("committee.meetings_held", "3"),
    ]);
    figures.insert(path, typed.to_string());
}

impl Fund {
    /// Differs in what decides between equals, or in nothing that counts.
    fn vary(&mut self, dice: &mut Dice) {
        let Some((_, figures)) = self.years.iter_mut().find(|(year, _)| *year == 2568) else {
            return;
        };
        match dice.among(1, 6) {
            1 => drop(figures.remove("reporting.books_closed_on")),
            2 => drop(figures.insert("reporting.books_closed_on", "2026-02-03".into())),
            3 => {
                if let Some(at_risk) = satang(figures, "loans.par30_balance") {
                    figures.insert("loans.par30_balance", baht((at_risk - 1).max(0)));
                }
            }
            4 => drop(figures.insert("loans.max_loan", "30000".into())),
            _ => self.balance(dice),
        }
    }

    /// Of each of these pairs both are worth the same, in other indicators.
    fn balance(&mut self, dice: &mut Dice) {
        let Some((_, figures)) = self.years.iter_mut().find(|(year, _)| *year == 2568) else {
            return;
        };
        let (cleared, households, closed, meetings) = dice.pick(&[
            ("5", "50", "2026-01-31", "10"),
            ("4", "70", "2026-01-31", "10"),
            ("5", "60", "2026-04-29", "12"),
        ]);
        for (path, typed) in [
            ("loans.borrowers", "50"),
            ("debt_clearing.cleared_verified", cleared),
            ("members.households_total", "100"),
            ("members.households_member", households),
            ("reporting.books_closed_on", closed),
            ("committee.meetings_with_quorum", meetings),
        ] {
            figures.insert(path, typed.to_string());
        }
    }

    fn yaml(&self) -> String {
        let Fund { code, synthetic, years } = self;
        let (tambon, moo) = code.split_at(6);
        let mut text = format!(
            "schema: 1\nfund_code: \"{code}\"\nkind: village\nname: กองทุนที่ {moo} (ข้อมูลสมมติ)\n\
             location: {{moo: {}, tambon: \"{tambon}\"}}\nsynthetic: {synthetic}\nyears:\n",
            moo.trim_start_matches('0'),
        );
        for (year, figures) in years {
            let _ = writeln!(text, "  - fiscal_year: {year}");
            let mut groups: BTreeMap<&str, Vec<(&str, &String)>> = BTreeMap::new();
            for (path, typed) in figures {
                match path.rsplit_once('.') {
                    None => drop(writeln!(text, "    {path}: {typed}")),
                    Some((group, key)) => groups.entry(group).or_default().push((key, typed)),
                }
            }
            let mut is_open = false;
            for (group, figures) in groups {
                let figures: Vec<String> =
                    figures.iter().map(|(key, typed)| format!("{key}: {typed}")).collect();
                let figures = figures.join(", ");
                match group.split_once('.') {
                    None => drop(writeln!(text, "    {group}: {{{figures}}}")),
                    Some((outer, inner)) => {
                        if !is_open {
                            let _ = writeln!(text, "    {outer}:");
                        }
                        is_open = true;
                        let _ = writeln!(text, "      {inner}: {{{figures}}}");
                    }
                }
            }
        }
        text
    }
}

fn contest(
    dice: &mut Dice,
    amphoe: &str,
    rubric: &str,
    funds: &[Fund],
    has_rounds: bool,
) -> String {
    let mut text = format!(
        "schema: 1\nid: c{amphoe}\ntitle: การคัดเลือกสมมติ\nbudget_year: 2569\nfiscal_year: 2568\n\
         level: amphoe\narea: \"{amphoe}\"\nrubric: {rubric}\n\
         cut_off: 2026-05-31\nsize_by: members.closing\nsize_classes:\n\
         \x20 - {{id: small, title: ขนาดเล็ก, below: 80}}\n\
         \x20 - {{id: medium, title: ขนาดกลาง, from: 80, below: 150}}\n\
         \x20 - {{id: large, title: ขนาดใหญ่, from: 150}}\n",
    );
    if has_rounds {
        let (top, wild) = (dice.among(0, 3), dice.among(0, 3));
        let _ = write!(
            text,
            "stages:\n  - {{id: tambon, title: รอบตำบล, level: tambon, advance: {{top: {top}, \
             wild_cards: {wild}}}}}\n  - {{id: amphoe, title: รอบอำเภอ, level: amphoe{}}}\n",
            dice.pick(&["", ", advance: {top: 1}", ", advance: {top: 2, wild_cards: 1}"]),
        );
    }
    if dice.one_in(6) {
        let fund = &funds[dice.among(0, funds.len() as i64 - 1) as usize].code;
        let _ = writeln!(text, "exclusions: [{{fund: \"{fund}\", reason: ขอถอนตัว}}]");
    }
    text
}

fn sheet(dice: &mut Dice, judge: i64, stage: &str, amphoe: &str, funds: &[Fund]) -> String {
    let mut text = format!("schema: 1\ncontest: c{amphoe}\njudge: j{judge}\n");
    if !stage.is_empty() {
        let _ = writeln!(text, "stage: {stage}");
    }
    if dice.one_in(3) {
        let _ = writeln!(text, "tambon: \"{amphoe}{:02}\"", dice.among(1, TAMBONS));
    }
    if dice.one_in(4) {
        let fund = &funds[dice.among(0, funds.len() as i64 - 1) as usize].code;
        let _ = writeln!(text, "recusals: [{{fund: \"{fund}\", reason: เป็นญาติ}}]");
    }
    // Some judges see no difference.
    let same = dice.one_in(3).then(|| dice.among(0, 28));
    let mut scores = String::new();
    for fund in funds {
        for (indicator, weight, items) in [("1.2", 8, 10), ("6.2", 7, 5)] {
            let given = match dice.among(1, 12) {
                1 if same.is_none() => continue,
                2 if same.is_none() => "abstain: true".to_string(),
                3..=7 => {
                    let quarters = dice.among(0, weight * 4);
                    format!("points: {}", baht(same.unwrap_or(quarters) * 25))
                }
                _ if same.is_some() => format!("points: {}", baht(same.unwrap_or(0) * 25)),
                _ => {
                    let met = (1..=items).filter(|_| dice.one_in(2));
                    let met: Vec<String> = met.map(|item| format!("\"{item}\"")).collect();
                    format!("items: [{}]", met.join(", "))
                }
            };
            let code = &fund.code;
            let _ =
                writeln!(scores, "  - {{fund: \"{code}\", indicator: \"{indicator}\", {given}}}");
        }
    }
    if !scores.is_empty() {
        let _ = write!(text, "scores:\n{scores}");
    }
    text
}
