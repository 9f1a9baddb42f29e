//! Share cards: which pages have one of their own, what it says, and its address. Only in the
//! edition for everybody: the others are not to be passed on.

use super::{Current, Edition, Here, Model, Seat, url};
use crate::chart::card::{Card, Figure, Place};
use crate::id::AreaCode;
use crate::model::note::Form;
use crate::model::{Fund, Note};

/// What a card is of. Positions are those of the site's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardOf {
    Site,
    Fund(usize),
    Note(usize),
    Contest(usize),
}

/// The first places that a contest's card names.
const FIRST: usize = 3;
const INVENTED: &str = "ข้อมูลสมมติ แต่งขึ้นเพื่อสาธิต ไม่ใช่ข้อมูลของกองทุนใด";

impl Model<'_> {
    /// The file of a card. Beyond the site's own bound (`share_cards`), single funds and notes have
    /// none: a nation's 79,610 would weigh more than its pages.
    pub(super) fn card_file(&self, of: CardOf) -> Option<String> {
        let site = self.site;
        let few = |count: usize| count <= site.settings.share_cards;
        let has_one = match of {
            CardOf::Site => true,
            CardOf::Fund(_) => few(site.funds.len()),
            CardOf::Note(_) => few(site.notes.len()),
            CardOf::Contest(contest) => self.rankings.get(contest).is_some_and(Option::is_some),
        };
        if self.edition != Edition::Public || !has_one {
            return None;
        }
        Some(match of {
            CardOf::Site => url::card("site"),
            CardOf::Fund(fund) => url::card(&format!("funds/{}", site.funds.get(fund)?.code)),
            CardOf::Note(note) => url::card(&format!("notes/{}", site.notes.get(note)?.id)),
            CardOf::Contest(contest) => {
                url::card(&format!("contests/{}", site.contests.get(contest)?.id))
            }
        })
    }

    /// Every card of the site with its file.
    pub(super) fn cards(&self) -> Vec<(String, CardOf)> {
        let site = self.site;
        let all = std::iter::once(CardOf::Site)
            .chain((0..site.contests.len()).map(CardOf::Contest))
            .chain((0..site.notes.len()).map(CardOf::Note))
            .chain((0..site.funds.len()).map(CardOf::Fund));
        all.filter_map(|of| Some((self.card_file(of)?, of))).collect()
    }

    /// The card of a page about something; where that has none, its contest's or the site's.
    pub(super) fn card_for(&self, of: CardOf) -> Option<String> {
        self.card_file(of)
            .or_else(|| match of {
                CardOf::Fund(_) => self.card_file(CardOf::Contest(self.index.contest?)),
                _ => None,
            })
            .or_else(|| self.card_file(CardOf::Site))
    }
}

impl<'m> Here<'m> {
    /// What a card says: nothing that its page does not.
    pub(super) fn card(&self, of: CardOf) -> Option<Card> {
        let card = match of {
            CardOf::Site => self.site_card(),
            CardOf::Fund(fund) => self.fund_card(fund)?,
            CardOf::Note(note) => self.note_card_picture(note)?,
            CardOf::Contest(contest) => self.contest_card(self.contest(contest)?),
        };
        Some(Card { site: self.live.site.settings.title.clone(), ..card })
    }

    fn band(&self, is_invented: bool) -> String {
        if is_invented { INVENTED.to_string() } else { String::new() }
    }

    fn site_card(&self) -> Card {
        let settings = &self.site.settings;
        let figure = |count: usize, label: &str, note: &str| Figure {
            label: label.to_string(),
            value: self.words.number(count),
            note: note.to_string(),
        };
        let figures = [
            (self.site.funds.len(), "กองทุนในเว็บไซต์นี้", "กองทุน"),
            (self.site.notes.len(), "บันทึกองค์ความรู้", "เรื่อง"),
            (self.site.laws.len(), "ระเบียบและกฎหมาย", "ฉบับ"),
        ];
        let figures = figures.into_iter().filter(|(count, ..)| *count > 0);
        Card {
            title: settings.title.clone(),
            under: settings.tagline.clone(),
            figures: figures.map(|(count, label, note)| figure(count, label, note)).collect(),
            band: self.band(self.invented()),
            whole: self.site.areas.values().take(40).map(|area| area.name.clone()).collect(),
            ..Card::default()
        }
    }

    fn fund_card(&self, position: usize) -> Option<Card> {
        let fund = self.site.funds.get(position)?;
        let current = self.current();
        let figures = match current.and_then(|current| Some((current, current.seat(position)?))) {
            Some((current, Seat::Ranked(standing))) => {
                let of = current.ranking.standings.len();
                let points = self.words.points(standing.card.total, current.rubric.precision);
                let out_of = self.words.weight(current.ranking.out_of(current.rubric));
                vec![
                    Figure {
                        label: format!(
                            "อันดับ ปีงบประมาณ {}",
                            self.words.year(current.contest.budget_year)
                        ),
                        value: self.words.number(standing.place() as usize),
                        note: format!("จาก {} กองทุน", self.words.number(of)),
                    },
                    Figure {
                        label: "คะแนนรวม".to_string(),
                        value: points,
                        note: format!("จาก {out_of} คะแนน"),
                    },
                ]
            }
            _ => Vec::new(),
        };
        let moo = fund.moo.map(|moo| format!("หมู่ที่ {} ", self.words.number(moo as usize)));
        let places: Vec<String> = self.places_of(&fund.tambon);
        Some(Card {
            kind: "กองทุน".to_string(),
            title: titled(fund),
            under: format!("{}{}", moo.unwrap_or_default(), places.join(" ")),
            figures,
            band: self.band(fund.synthetic),
            whole: self.names_around(&fund.tambon),
            ..Card::default()
        })
    }

    fn note_card_picture(&self, position: usize) -> Option<Card> {
        let note = self.site.notes.get(position)?;
        let problem = note.problems.first().and_then(|id| {
            self.site.problems.iter().find(|card| card.id == id.value).map(|card| &card.title)
        });
        let kind = match note.form {
            Form::Free => "แนวปฏิบัติ",
            _ => "บันทึกองค์ความรู้",
        };
        let place = note.place.as_ref();
        let whole = place.and_then(|place| place.code.as_ref());
        Some(Card {
            kind: kind.to_string(),
            title: self.words.text(&note.title),
            under: match problem {
                Some(problem) => format!("ปัญหา: {problem}"),
                None => place.map(|place| place.text.clone()).unwrap_or_default(),
            },
            band: self.band(shows_figures(note) && self.invented()),
            whole: whole.map(|code| self.names_around(&code.value)).unwrap_or_default(),
            ..Card::default()
        })
    }

    fn contest_card(&self, current: Current<'m>) -> Card {
        let precision = current.rubric.precision;
        let first = current.ranking.standings.iter().take(FIRST);
        let places = first.map(|standing| Place {
            place: self.words.number(standing.place() as usize),
            name: self.short_name(&self.site.funds[standing.fund]),
            points: self.words.points(standing.card.total, precision),
        });
        let state = match self.unit {
            Some(_) => "ปิดผลแล้ว",
            None => "ผลเบื้องต้น อาจเปลี่ยนแปลง",
        };
        let whole = current.contest.area.as_ref();
        Card {
            kind: "ผลการจัดอันดับ".to_string(),
            title: self.words.text(&current.contest.title),
            under: format!(
                "{state} · จัดอันดับ {} กองทุน",
                self.words.number(current.ranking.standings.len())
            ),
            places: places.collect(),
            band: self.band(self.invented()),
            whole: whole.map(|area| self.names_around(area)).unwrap_or_default(),
            ..Card::default()
        }
    }

    /// From the tambon up: “ตำบลออนกลาง”, “อำเภอแม่ออน”, “จังหวัดเชียงใหม่”.
    fn places_of(&self, code: &AreaCode) -> Vec<String> {
        let chain = std::iter::successors(Some(code.clone()), AreaCode::parent);
        chain.filter_map(|code| Some(self.site.area(&code)?.full_name())).collect()
    }

    /// The names of a place and of what it lies in, which lines must not tear.
    fn names_around(&self, code: &AreaCode) -> Vec<String> {
        let chain = std::iter::successors(Some(code.clone()), AreaCode::parent);
        chain.filter_map(|code| Some(self.site.area(&code)?.name.clone())).collect()
    }

    /// The address of the card of a page, as whoever shows it must ask for it.
    pub(super) fn card_address(&self, of: CardOf) -> String {
        let file = self.live.card_for(of);
        file.map_or_else(String::new, |file| self.absolute(&file))
    }
}

/// The name of a fund without the remark that its band makes anyway.
fn titled(fund: &Fund) -> String {
    let name = fund.name.replace("(ข้อมูลสมมติ)", "");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a note shows figures of funds, which may be invented.
pub(super) fn shows_figures(note: &Note) -> bool {
    !note.funds.is_empty() || !note.doc.lives().is_empty()
}
