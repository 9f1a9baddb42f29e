//! How the totals of an area's funds are spread, area by area on one scale.

use rust_decimal::Decimal;

use super::areas::median;
use super::charts::{Drawn, Said, column, drawn, names};
use super::view::TableView;
use super::{Current, Here};
use crate::chart::{Panel, Panels, Spec};
use crate::model::{Area, PageRef};

/// More areas than this are compared in the table of sums.
const MOST: usize = 30;

/// An area and the totals of its ranked funds, lowest first.
struct Spread<'m> {
    area: &'m Area,
    totals: Vec<Decimal>,
    middle: Decimal,
}

impl<'m> Here<'m> {
    /// A panel for each area within, in order of their codes.
    pub(super) fn spread_by_area(
        &self,
        key: &str,
        current: Current<'m>,
        parent: &'m Area,
    ) -> Option<Drawn<'m>> {
        let children = self.index.children(self.model.site, Some(&parent.code));
        let spread = |area: &'m Area| {
            let standings = current.ranking.in_area(&area.code);
            let mut totals: Vec<Decimal> = standings.map(|standing| standing.card.total).collect();
            totals.sort();
            let middle = median(&totals)?;
            Some(Spread { area, totals, middle })
        };
        let spreads: Vec<Spread> = children.into_iter().filter_map(spread).collect();
        if !(2..=MOST).contains(&spreads.len()) {
            return None;
        }
        let bins = Bins::of(&spreads)?;
        let precision = current.rubric.precision;
        let written = |points: Decimal| self.words.points(points, precision);
        let panels = spreads.iter().map(|spread| Panel {
            title: format!("{} {} กองทุน", spread.area.name, self.words.number(spread.totals.len())),
            note: format!("ค่ากลาง {}", written(spread.middle)),
            counts: bins.counts(&spread.totals),
            middle: bins.bin(spread.middle),
            href: Some(self.href(&PageRef::Area(spread.area.code.clone()))),
        });
        let spec = Spec::Panels(Panels {
            key: key.to_string(),
            panels: panels.collect(),
            ends: (self.words.weight(bins.low), self.words.weight(bins.high)),
        });
        let first = |a: &&Spread, b: &&Spread| b.area.code.cmp(&a.area.code);
        let best = spreads.iter().max_by(|a, b| a.middle.cmp(&b.middle).then(first(a, b)))?;
        let widest = spreads.iter().max_by(|a, b| width(a).cmp(&width(b)).then(first(a, b)))?;
        let mut said = Said::from(format!(
            "{}มีค่ากลางสูงสุด {} คะแนน",
            best.area.full_name(),
            written(best.middle)
        ));
        said.more(format!(
            "คะแนนต่างกันมากที่สุดคือ{} {}–{}",
            widest.area.full_name(),
            widest.totals.first().map(|low| written(*low)).unwrap_or_default(),
            widest.totals.last().map(|high| written(*high)).unwrap_or_default()
        ));
        said.more(format!("แต่ละแท่งกว้าง {} คะแนน ▼ คือแท่งที่มีค่ากลาง", self.words.weight(bins.step)));
        let title = "การกระจายคะแนนรวมของแต่ละพื้นที่";
        let rows = spreads.iter().map(|spread| {
            let mut row = vec![spread.area.full_name(), self.words.number(spread.totals.len())];
            let ends = [spread.totals.first(), Some(&spread.middle), spread.totals.last()];
            row.extend(ends.into_iter().flatten().map(|points| written(*points)));
            row
        });
        let mut columns = vec![names("พื้นที่")];
        columns.extend(["กองทุนที่จัดอันดับ", "ต่ำสุด", "ค่ากลาง", "สูงสุด"].map(|title| column(title, true)));
        let table = TableView { columns, rows: rows.collect() };
        Some(drawn(key, title, said, Vec::new(), table, spec))
    }
}

fn width(spread: &Spread) -> Option<Decimal> {
    spread.totals.last()?.checked_sub(*spread.totals.first()?)
}

/// The same bins for every panel.
struct Bins {
    low: Decimal,
    high: Decimal,
    step: Decimal,
}

impl Bins {
    /// Bins of five or ten points, or as wide as leaves no more than a dozen.
    fn of(spreads: &[Spread]) -> Option<Bins> {
        let lowest = *spreads.iter().filter_map(|spread| spread.totals.first()).min()?;
        let highest = *spreads.iter().filter_map(|spread| spread.totals.last()).max()?;
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];
        steps.into_iter().map(Decimal::from).find_map(|step| {
            let low = lowest.checked_div(step)?.floor().checked_mul(step)?;
            // A total on the last edge belongs to the bin above it.
            let last = highest.checked_div(step)?.floor().checked_add(Decimal::ONE)?;
            let high = last.checked_mul(step)?;
            let count = high.checked_sub(low)?.checked_div(step)?;
            (count <= Decimal::from(12)).then_some(Bins { low, high, step })
        })
    }

    fn bin(&self, total: Decimal) -> Option<usize> {
        let place = total.checked_sub(self.low)?.checked_div(self.step)?;
        usize::try_from(place.floor()).ok()
    }

    fn counts(&self, totals: &[Decimal]) -> Vec<u64> {
        let bins = self.bin(self.high).unwrap_or(1);
        let mut counts = vec![0; bins];
        for bin in totals.iter().filter_map(|total| self.bin(*total)) {
            if let Some(count) = counts.get_mut(bin) {
                *count += 1;
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AreaCode;
    use crate::model::Level;

    #[test]
    fn every_total_has_its_bin_and_edges_belong_above() {
        let area = Area {
            code: AreaCode::new("502301"),
            name: "ออนเหนือ".into(),
            level: Level::Tambon,
            villages: None,
            confirmed: true,
        };
        for totals in [[40, 50, 60], [0, 50, 100], [7, 7, 7], [0, 999, 1_000]] {
            let totals: Vec<Decimal> = totals.into_iter().map(Decimal::from).collect();
            let middle = totals[1];
            let spreads = [Spread { area: &area, totals: totals.clone(), middle }];
            let bins = Bins::of(&spreads).unwrap();
            let counts = bins.counts(&totals);
            assert!(counts.len() <= 12, "{counts:?}");
            assert_eq!(counts.iter().sum::<u64>(), 3, "{totals:?}: {counts:?}");
        }
        let totals: Vec<Decimal> = [40, 50].map(Decimal::from).to_vec();
        let spreads = [Spread { area: &area, totals, middle: Decimal::from(45) }];
        let bins = Bins::of(&spreads).unwrap();
        assert_eq!((bins.low, bins.high, bins.step), (40.into(), 51.into(), 1.into()));
    }
}
