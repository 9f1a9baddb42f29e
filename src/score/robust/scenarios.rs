//! The weights that are tried, by name.
//!
//! The frame is a fifth up and a fifth down. *One at a time*: a dimension, or an indicator, is
//! raised or lowered, and all others are rescaled so that the sum stays. *Corners*: every dimension
//! is raised or lowered at once, in all combinations, and all are rescaled so that the sum stays.
//! Rescaling all weights alike changes no place, so a corner is played as it stands.

use super::board::Whole;

/// From this number of dimensions on there are too many combinations to name.
const MOST_DIMENSIONS: usize = 10;

/// A set of weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scenario {
    Dimension(usize, Move),
    /// Dimension, and position in it.
    Indicator(usize, usize, Move),
    /// The dimensions that are raised, as bits; the others are lowered.
    Corner(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// × 1.2
    Raised,
    /// × 0.8
    Lowered,
}

impl Move {
    pub const BOTH: [Move; 2] = [Move::Raised, Move::Lowered];

    /// Fifths of the weight as it was.
    pub(super) fn fifths(self) -> Whole {
        match self {
            Move::Raised => 6,
            Move::Lowered => 4,
        }
    }
}

/// Weights of the indicators that can give points: panel indicators only where judges gave any.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    /// For each dimension its indicators, in units of the last place of any weight; 0 for one that
    /// is not in play.
    pub of: Vec<Vec<Whole>>,
    pub sum: Whole,
}

impl Weights {
    pub fn dimension(&self, d: usize) -> Whole {
        self.of[d].iter().sum()
    }

    fn dimensions_in_play(&self) -> Vec<usize> {
        (0..self.of.len()).filter(|d| self.dimension(*d) > 0).collect()
    }

    fn indicators_in_play(&self) -> impl Iterator<Item = (usize, usize)> {
        let all = self.of.iter().enumerate();
        all.flat_map(|(d, list)| {
            list.iter().enumerate().filter(|(_, weight)| **weight > 0).map(move |(i, _)| (d, i))
        })
    }

    /// How many combinations of raised and lowered dimensions there are, if they can be counted out.
    pub fn corners(&self) -> Option<usize> {
        let few = self.dimensions_in_play().len();
        (few <= MOST_DIMENSIONS && self.of.len() <= u32::BITS as usize).then(|| 1 << few)
    }

    /// Whether there are others, and they can take up or give off what one gains or loses.
    fn can_move(&self, weight: Whole, direction: Move) -> bool {
        0 < weight && weight < self.sum && 5 * self.sum - direction.fifths() * weight > 0
    }

    /// Factors of the points of each indicator, all of them multiplied by the same number. Of one
    /// weight w and the sum S: the own points × f/5, all others × (S − f/5·w) ÷ (S − w); both
    /// × 5 (S − w).
    pub fn factors(&self, scenario: Scenario) -> Vec<Vec<Whole>> {
        let of = |own: &dyn Fn(usize, usize) -> Whole| {
            let of_dimension = |(d, list): (usize, &Vec<Whole>)| {
                (0..list.len()).map(|i| own(d, i)).collect::<Vec<_>>()
            };
            self.of.iter().enumerate().map(of_dimension).collect::<Vec<_>>()
        };
        let moved = |weight: Whole, direction: Move| {
            let own = direction.fifths() * (self.sum - weight);
            let others = 5 * self.sum - direction.fifths() * weight;
            let common = greatest_common_divisor(own, others).max(1);
            (own / common, others / common)
        };
        match scenario {
            Scenario::Dimension(at, direction) => {
                let (own, others) = moved(self.dimension(at), direction);
                of(&|d, _| if d == at { own } else { others })
            }
            Scenario::Indicator(dimension, indicator, direction) => {
                let (own, others) = moved(self.of[dimension][indicator], direction);
                of(&|d, i| if (d, i) == (dimension, indicator) { own } else { others })
            }
            Scenario::Corner(raised) => of(&|d, _| {
                let direction = if raised >> d & 1 == 1 { Move::Raised } else { Move::Lowered };
                direction.fifths() / 2
            }),
        }
    }
}

/// One weight after the other, then the corners. All raised alike, or all lowered alike, is no
/// scenario of its own.
pub(super) fn of_weights(weights: &Weights, with_corners: bool) -> Vec<Scenario> {
    let in_play = weights.dimensions_in_play();
    let mut list = Vec::new();
    for d in &in_play {
        let able = Move::BOTH.into_iter().filter(|m| weights.can_move(weights.dimension(*d), *m));
        list.extend(able.map(|direction| Scenario::Dimension(*d, direction)));
    }
    for (d, i) in weights.indicators_in_play() {
        let able = Move::BOTH.into_iter().filter(|m| weights.can_move(weights.of[d][i], *m));
        list.extend(able.map(|direction| Scenario::Indicator(d, i, direction)));
    }
    if let Some(corners) = weights.corners().filter(|_| with_corners) {
        for bits in 1..corners.saturating_sub(1) {
            let raised = in_play.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
            list.push(Scenario::Corner(raised.fold(0, |mask, (_, d)| mask | 1 << d)));
        }
    }
    list
}

/// Every indicator that can be left out, while any other is left.
pub(super) fn left_out(weights: &Weights) -> Vec<(usize, usize)> {
    let all: Vec<(usize, usize)> = weights.indicators_in_play().collect();
    if all.len() > 1 { all } else { Vec::new() }
}

fn greatest_common_divisor(a: Whole, b: Whole) -> Whole {
    if b == 0 { a.abs() } else { greatest_common_divisor(b, a % b) }
}
