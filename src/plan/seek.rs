//! ค้นหา: the page on which the script shows what it finds. Without a script it is an index of
//! everything from ก to ฮ, on pages of their own for each letter where there is much.

use super::finds::{self, Find};
use super::frame::{About, Part};
use super::view::{Link, SearchEntry, SearchLetter, SearchView, View};
use super::{Here, Model, Page, url};
use crate::model::{Area, Fund, PageRef};
use crate::search::Kind;
use crate::thai::ThaiOrder;

/// More entries than this are divided among pages, one for each letter.
const ON_ONE_PAGE: usize = 600;
/// More funds than this are found by their places.
const MOST_FUNDS: usize = 600;

/// The first letter of an entry: a consonant, `A` for Latin, `0` for digits and whatever is left.
pub type Letter = char;

/// What the index lists.
#[derive(Clone, Copy)]
enum Listed<'m> {
    Find(Find),
    Area(&'m Area),
    Fund(&'m Fund),
}

/// The letters for which there are pages of their own; none where one page holds all.
pub fn letters(model: Model) -> Vec<Letter> {
    let here = Here::new(model, url::SEARCH);
    let listed = here.listed();
    if listed.len() <= ON_ONE_PAGE {
        return Vec::new();
    }
    here.first_letters(&listed)
}

impl<'m> Here<'m> {
    pub fn search_page(&self) -> Page<'m> {
        let letters = &self.index.letters;
        let listed = self.listed();
        let pages = !letters.is_empty();
        let jumps = match pages {
            true => letters.iter().map(|letter| self.letter_link(*letter, letters)).collect(),
            false => {
                let here = |letter: &Letter| Link {
                    title: shown(*letter),
                    href: format!("#{}", anchor(*letter)),
                };
                self.first_letters(&listed).iter().map(here).collect()
            }
        };
        let view = SearchView {
            jumps,
            letters: if pages { Vec::new() } else { self.index_of(&listed, None) },
            funds: self.left_out(),
            has_box: true,
        };
        let description = "ค้นบันทึก ระเบียบ ปัญหา ตัวชี้วัด คู่มือ กองทุน และพื้นที่ พิมพ์ผิดหรือไม่เว้นวรรคก็พบ";
        let frame = self.frame(About {
            title: "ค้นหา",
            description,
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "search.html", frame, view: View::Search(view), fragments: Vec::new() }
    }

    /// The index under one letter.
    pub fn search_letter_page(&self, number: usize) -> Option<Page<'m>> {
        let letters = &self.index.letters;
        let letter = *letters.get(number)?;
        let listed = self.listed();
        let view = SearchView {
            jumps: letters.iter().map(|other| self.letter_link(*other, letters)).collect(),
            letters: self.index_of(&listed, Some(letter)),
            funds: Vec::new(),
            has_box: false,
        };
        let title = format!("ดัชนี {}", shown(letter));
        let description = format!("ทุกเรื่องในเว็บไซต์ที่ขึ้นต้นด้วย {}", shown(letter));
        let search = Link { title: "ค้นหา".to_string(), href: self.to_file(url::SEARCH) };
        let frame = self.frame(About {
            title: &title,
            description: &description,
            part: Part::Pages,
            crumbs: vec![search],
            figures: false,
        });
        Some(Page {
            template: "search.html",
            frame,
            view: View::Search(view),
            fragments: Vec::new(),
        })
    }

    fn letter_link(&self, letter: Letter, letters: &[Letter]) -> Link {
        let number = letters.iter().position(|known| *known == letter).unwrap_or(0);
        Link { title: shown(letter), href: self.to_file(&url::search_letter(number)) }
    }

    fn left_out(&self) -> Vec<Link> {
        let many = self.model.site.funds.len() > MOST_FUNDS;
        let funds = self.link("กองทุนทั้งหมด แยกตามพื้นที่", &PageRef::Funds);
        if many { vec![funds] } else { Vec::new() }
    }

    fn listed(&self) -> Vec<Listed<'m>> {
        let site = self.model.site;
        let mut listed: Vec<Listed> =
            finds::finds(self.model).into_iter().map(Listed::Find).collect();
        listed.extend(site.areas.values().map(Listed::Area));
        if site.funds.len() <= MOST_FUNDS {
            listed.extend(site.funds.iter().map(Listed::Fund));
        }
        listed
    }

    fn first_letters(&self, listed: &[Listed]) -> Vec<Letter> {
        let mut letters: Vec<Letter> =
            listed.iter().map(|one| letter_of(&self.key(*one))).collect();
        letters.sort_unstable_by_key(|letter| (letter.is_ascii(), *letter));
        letters.dedup();
        letters
    }

    /// What an entry is sorted by: a fund by its tambon and number, a code by itself.
    fn key(&self, listed: Listed) -> String {
        match listed {
            Listed::Area(area) => area.name.clone(),
            Listed::Fund(fund) => {
                let tambon = self.model.site.area(&fund.tambon);
                let name = tambon.map_or(fund.name.as_str(), |tambon| tambon.name.as_str());
                format!("{name} {:03} {}", fund.moo.unwrap_or(0), fund.name)
            }
            Listed::Find(find) => {
                finds::head(self.model, find).map_or_else(String::new, |found| match found.kind {
                    Kind::Code => found.sub,
                    _ => found.title,
                })
            }
        }
    }

    fn index_of(&self, listed: &[Listed], only: Option<Letter>) -> Vec<SearchLetter> {
        let mut entries: Vec<(Letter, String, SearchEntry)> = Vec::new();
        for one in listed {
            let key = self.key(*one);
            let letter = letter_of(&key);
            if only.is_none_or(|only| only == letter)
                && let Some(entry) = self.entry(*one)
            {
                entries.push((letter, key, entry));
            }
        }
        let order = ThaiOrder::new();
        entries.sort_by(|(a, one, _), (b, other, _)| {
            (a.is_ascii(), a).cmp(&(b.is_ascii(), b)).then_with(|| order.compare(one, other))
        });
        let mut letters: Vec<SearchLetter> = Vec::new();
        for (letter, _, entry) in entries {
            let id = anchor(letter);
            match letters.last_mut().filter(|last| last.id == id) {
                Some(last) => last.entries.push(entry),
                None => {
                    letters.push(SearchLetter { id, letter: shown(letter), entries: vec![entry] });
                }
            }
        }
        letters
    }

    fn entry(&self, listed: Listed) -> Option<SearchEntry> {
        Some(match listed {
            Listed::Area(area) => SearchEntry {
                title: area.full_name(),
                href: self.href(&PageRef::Area(area.code.clone())),
                kind: "พื้นที่".to_string(),
            },
            Listed::Fund(fund) => SearchEntry {
                title: fund.name.clone(),
                href: self.href(&PageRef::Fund(fund.code.clone())),
                kind: "กองทุน".to_string(),
            },
            Listed::Find(find) => {
                let found = finds::head(self.model, find)?;
                let kind = match found.kind {
                    Kind::Rule | Kind::Code => found.sub,
                    kind => kind.thai().to_string(),
                };
                SearchEntry { title: found.title, href: self.to_file(&found.url), kind }
            }
        })
    }
}

/// Thai words are looked up under the consonant after a leading vowel: เงิน under ง.
fn letter_of(key: &str) -> Letter {
    let first = key.chars().find(|c| ('ก'..='ฮ').contains(c) || c.is_ascii_alphanumeric());
    match first {
        Some(c) if c.is_ascii_alphabetic() => 'A',
        Some(c) if !c.is_ascii() => c,
        _ => '0',
    }
}

fn shown(letter: Letter) -> String {
    match letter {
        'A' => "A–Z".to_string(),
        '0' => "0–9".to_string(),
        letter => letter.to_string(),
    }
}

fn anchor(letter: Letter) -> String {
    match letter {
        'A' => "k-az".to_string(),
        '0' => "k-09".to_string(),
        letter => format!("k-{:02}", u32::from(letter).saturating_sub(0x0E00)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_under_their_consonant() {
        for (key, letter) in
            [("เงินกู้", 'ง'), ("“ไม่”", 'ม'), ("D012", 'A'), ("๒๕๕๑", '0'), ("อำนาจ", 'อ'), ("", '0')]
        {
            assert_eq!(letter_of(key), letter, "{key}");
        }
        assert_eq!((anchor('ก').as_str(), anchor('ฮ').as_str()), ("k-01", "k-46"));
    }
}
