//! A fund against its equals: the medians of its size class, of its tambon and of all who are
//! ranked. A group of few is not shown, for its median would be somebody's figure.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::areas::median;
use super::view::{PeerColumn, PeersView};
use super::{Current, Here};
use crate::id::AreaCode;
use crate::num;
use crate::score::{Ranking, Standing};

/// Of fewer funds no median is shown.
pub const FEWEST: usize = 5;

/// Medians of the total and of each dimension, for the groups of the shown contest.
#[derive(Debug, Default)]
pub struct Peers {
    all: Group,
    classes: BTreeMap<usize, Group>,
    tambons: BTreeMap<AreaCode, Group>,
}

#[derive(Clone, Debug, Default)]
struct Group {
    funds: usize,
    /// The total first, then the dimensions; empty for a group of few.
    medians: Vec<Decimal>,
}

impl Peers {
    pub fn of(ranking: &Ranking) -> Self {
        let group = |positions: &[usize]| {
            let members: Vec<&Standing> =
                positions.iter().map(|at| &ranking.standings[*at]).collect();
            Group::of(&members)
        };
        let tambons = ranking.by_area.iter().filter(|(area, _)| area.as_str().len() == 6);
        let classes = ranking.by_class.iter().enumerate();
        Peers {
            all: Group::of(&ranking.standings.iter().collect::<Vec<_>>()),
            classes: classes.map(|(class, at)| (class, group(at))).collect(),
            tambons: tambons.map(|(area, at)| (area.clone(), group(at))).collect(),
        }
    }
}

impl Group {
    fn of(members: &[&Standing]) -> Self {
        let funds = members.len();
        let Some(first) = members.first().filter(|_| funds >= FEWEST) else {
            return Group { funds, medians: Vec::new() };
        };
        let middle = |of: &dyn Fn(&Standing) -> Decimal| {
            let mut values: Vec<Decimal> = members.iter().map(|standing| of(standing)).collect();
            values.sort_unstable();
            median(&values).unwrap_or_default()
        };
        let mut medians = vec![middle(&|standing| standing.card.total)];
        for d in 0..first.card.dimensions.len() {
            medians.push(middle(&|standing| standing.card.dimensions[d].points));
        }
        Group { funds, medians }
    }
}

impl<'m> Here<'m> {
    pub fn peers(&self, current: Current<'m>, standing: &Standing) -> Option<PeersView> {
        let peers = &self.index.peers;
        let fund = &self.model.site.funds[standing.fund];
        let class = standing.class.and_then(|class| {
            let title = format!("กลุ่ม{}", current.contest.size_classes[class].title);
            peers.classes.get(&class).map(|group| (title, group))
        });
        let tambon =
            peers.tambons.get(&fund.tambon).map(|group| (self.area_name(&fund.tambon), group));
        let all = (!peers.all.medians.is_empty()).then(|| ("ทุกกองทุน".to_string(), &peers.all));
        let columns: Vec<PeerColumn> = [class, tambon, all]
            .into_iter()
            .flatten()
            .filter(|(_, group)| !group.medians.is_empty())
            .map(|(title, group)| PeerColumn {
                title: self.words.text(&title),
                of: format!("{} กองทุน", self.words.number(group.funds)),
                medians: group.medians.iter().map(|m| self.median_words(current, *m)).collect(),
            })
            .collect();
        if columns.is_empty() {
            return None;
        }
        let precision = current.rubric.precision;
        let own = std::iter::once(standing.card.total)
            .chain(standing.card.dimensions.iter().map(|dimension| dimension.points));
        let titles = std::iter::once("คะแนนรวม".to_string())
            .chain(current.rubric.dimensions.iter().map(|dimension| dimension.title.clone()));
        Some(PeersView {
            rows: titles.zip(own.map(|points| self.words.points(points, precision))).collect(),
            columns,
            note: self.words.text(&format!(
                "ค่ากลาง (มัธยฐาน) ของกองทุนที่เข้าจัดอันดับ แสดงเฉพาะกลุ่มที่มีตั้งแต่ {FEWEST} กองทุนขึ้นไป"
            )),
        })
    }

    /// Half-way between two funds there may be one digit more.
    fn median_words(&self, current: Current<'m>, median: Decimal) -> String {
        let places = current.rubric.precision;
        self.words.points(num::half_up(median, places), places)
    }
}
