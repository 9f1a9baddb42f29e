//! Thai dictionary order, the only door to ICU's collator: leading vowels are read after their
//! consonant, and numbers inside names count as numbers (หมู่ที่ ๒ before หมู่ที่ ๑๐).
//!
//! Invariant: the order is total. ICU ignores spaces and punctuation, so texts it finds equal
//! are ordered by their characters, and only equal texts compare equal.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use std::cmp::Ordering;

/// Compares texts as a Thai dictionary does.
pub struct ThaiOrder {
    /// `None` only if ICU's compiled data lacked Thai: then the order is that of code points.
    collator: Option<CollatorBorrowed<'static>>,
}

impl ThaiOrder {
    pub fn new() -> Self {
        let mut preferences = CollatorPreferences::from(&locale!("th"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self { collator: Collator::try_new(preferences, CollatorOptions::default()).ok() }
    }

    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }

    /// Sorts by a text of each item; items with the same text keep their order.
    pub fn sort_by_key<T>(&self, items: &mut [T], key: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| self.compare(key(a), key(b)));
    }
}

impl Default for ThaiOrder {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_as_a_thai_dictionary_does() {
        let order = ThaiOrder::new();
        for sorted in [
            &["เกาะ", "ขอนแก่น", "เขต", "โนน", "ไผ่"][..],
            &["หมู่ที่ 1", "หมู่ที่ 2", "หมู่ที่ 10"],
            &["หมู่ที่ ๑", "หมู่ที่ ๒", "หมู่ที่ ๑๐"],
            &["หมู่ที่ ๑", "หมู่ที่ 2", "หมู่ที่ ๙", "หมู่ที่ 10"],
            &["ขาว", "ข่าว", "ข้าว"],
            &["ออนกลาง", "ออนเหนือ"],
        ] {
            let mut items = sorted.to_vec();
            items.reverse();
            order.sort_by_key(&mut items, |item| item);
            assert_eq!(items, sorted);
        }
    }

    #[test]
    fn only_equal_texts_are_equal() {
        let order = ThaiOrder::new();
        assert_ne!(order.compare("กทบ.", "กทบ"), Ordering::Equal);
        assert_ne!(order.compare("หมู่ที่ 2", "หมู่ที่ ๒"), Ordering::Equal);
        assert_eq!(order.compare("กทบ.", "กทบ."), Ordering::Equal);
        assert_eq!(order.compare("กทบ.", "กทบ"), order.compare("กทบ", "กทบ.").reverse());
    }

    #[test]
    fn can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<ThaiOrder>();
    }

    #[test]
    fn thai_data_is_compiled_in() {
        assert!(ThaiOrder::new().collator.is_some());
    }
}
