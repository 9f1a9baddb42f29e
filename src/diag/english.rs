//! The English of every mistake.

use super::Words;
use super::mistake::Mistake;

pub fn words(mistake: &Mistake) -> Words {
    super::thai::words(mistake)
}
