//! The bands of an indicator in words, and where a value stands among them.

use rust_decimal::Decimal;

use super::reading::ByName;
use super::view::{BandView, Scale};
use super::words::Words;
use crate::model::rubric::*;
use crate::num;

impl Words {
    /// “ตั้งแต่ร้อยละ ๙๗ ขึ้นไป”, “ลดลงตั้งแต่ ๕ จุดขึ้นไป”
    pub(crate) fn bound(self, bound: Bound, shown: ShownAs) -> String {
        let value = bound.value();
        let written = match shown {
            ShownAs::Percent => self.literal(value, true),
            ShownAs::PercentagePoints => return self.change(bound),
            ShownAs::Points | ShownAs::Number => self.weight(value),
            ShownAs::Baht => format!("{} บาท", self.money(value)),
        };
        // “ร้อยละ” is a word and joins; a number stands apart.
        let gap = if shown == ShownAs::Percent { "" } else { " " };
        match bound {
            Bound::AtLeast(_) => format!("ตั้งแต่{gap}{written} ขึ้นไป"),
            Bound::Above(_) => format!("มากกว่า{gap}{written}"),
            Bound::AtMost(_) => format!("ไม่เกิน{gap}{written}"),
            Bound::Below(_) => format!("น้อยกว่า{gap}{written}"),
        }
    }

    /// A bound of what has changed since the year before. A fall of five is less than a fall of two,
    /// which nobody says so.
    fn change(self, bound: Bound) -> String {
        let value = bound.value();
        let size = value.abs().checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value);
        let points = format!("{} จุด", self.weight(size));
        let (is_fall, is_none) = (value < Decimal::ZERO, value.is_zero());
        match bound {
            Bound::AtMost(_) if is_none => "ไม่เพิ่มขึ้น".to_string(),
            Bound::Below(_) if is_none => "ลดลง".to_string(),
            Bound::AtLeast(_) if is_none => "ไม่ลดลง".to_string(),
            Bound::Above(_) if is_none => "เพิ่มขึ้น".to_string(),
            Bound::AtMost(_) if is_fall => format!("ลดลงตั้งแต่ {points}ขึ้นไป"),
            Bound::Below(_) if is_fall => format!("ลดลงมากกว่า {points}"),
            Bound::AtLeast(_) if is_fall => format!("ลดลงไม่เกิน {points} หรือดีกว่า"),
            Bound::Above(_) if is_fall => format!("ลดลงน้อยกว่า {points} หรือดีกว่า"),
            Bound::AtMost(_) => format!("เพิ่มขึ้นไม่เกิน {points}"),
            Bound::Below(_) => format!("เพิ่มขึ้นน้อยกว่า {points}"),
            Bound::AtLeast(_) => format!("เพิ่มขึ้นตั้งแต่ {points}ขึ้นไป"),
            Bound::Above(_) => format!("เพิ่มขึ้นมากกว่า {points}"),
        }
    }

    /// A bound beside the caption of its scale: “๙๗” beside “ตั้งแต่ร้อยละ”. Where it is of another
    /// kind than most, it says so itself.
    fn short_bound(self, bound: Bound, usual: Bound, shown: ShownAs) -> String {
        let value = bound.value();
        let written = match shown {
            ShownAs::Percent => {
                self.weight(value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value))
            }
            ShownAs::PercentagePoints => {
                let hundred = value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value);
                let sign = if hundred > Decimal::ZERO { "+" } else { "" };
                format!("{sign}{}", self.weight(hundred).replace('-', "−"))
            }
            ShownAs::Points | ShownAs::Number => self.weight(value),
            ShownAs::Baht => self.money(value),
        };
        let (word, usual) = (bound_word(bound), bound_word(usual));
        if word == usual { written } else { format!("{word} {written}") }
    }

    /// The formula and the bands of an indicator, with level 0 for whoever reaches none of them.
    pub(super) fn scale(self, rubric: &Rubric, indicator: &Indicator, banded: &Banded) -> Scale {
        let usual = banded.bands.first().map_or(Bound::AtLeast(Decimal::ZERO), |band| band.bound);
        let unit = match banded.shown_as {
            ShownAs::Percent => "ร้อยละ",
            ShownAs::PercentagePoints => " (จุด)",
            ShownAs::Baht => " (บาท)",
            ShownAs::Points | ShownAs::Number => "",
        };
        Scale {
            formula: self.text(&self.formula(&banded.formula.root, &ByName)),
            caption: format!("{}{unit}", bound_word(usual)),
            bands: self.bands(rubric, indicator, banded, usual),
            ..Scale::default()
        }
    }

    fn bands(
        self,
        rubric: &Rubric,
        indicator: &Indicator,
        banded: &Banded,
        usual: Bound,
    ) -> Vec<BandView> {
        let share = |level: Decimal| {
            let share = indicator
                .weight
                .checked_mul(level)
                .and_then(|product| product.checked_div(rubric.max_level))
                .unwrap_or_default();
            num::half_up(share, rubric.precision)
        };
        let points = |level: Decimal| self.points(share(level), rubric.precision);
        let mut bands: Vec<BandView> = banded
            .bands
            .iter()
            .map(|band| BandView {
                level: self.weight(band.level),
                text: self.bound(band.bound, banded.shown_as),
                short: self.short_bound(band.bound, usual, banded.shown_as),
                points: points(band.level),
                short_points: self.weight(share(band.level)),
            })
            .collect();
        bands.push(BandView {
            level: self.text("0"),
            text: "นอกเหนือจากข้างต้น หรือไม่มีข้อมูล".to_string(),
            short: "นอกนั้น".to_string(),
            points: points(Decimal::ZERO),
            short_points: self.text("0"),
        });
        bands
    }

    /// “ระหว่างเกณฑ์ “…” กับ “…” ระดับ ๓ + (๕ − ๓) × (๖๕ − ๖๐) ÷ (๘๐ − ๖๐) = ๓.๕”; nothing where a
    /// value stands in a band of its own.
    pub(super) fn on_line(self, banded: &Banded, index: usize, raw: Decimal) -> Option<String> {
        let before = banded.bands.get(index.checked_sub(1)?)?;
        let band = banded.bands.get(index).filter(|_| banded.between == Between::Linear)?;
        let scaled = |value: Decimal| {
            let value = match banded.shown_as {
                ShownAs::Percent | ShownAs::PercentagePoints => {
                    value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value)
                }
                _ => value,
            };
            let written = self.weight(num::half_up(value, 4));
            if value < Decimal::ZERO {
                format!("({})", written.replace('-', "−"))
            } else {
                written
            }
        };
        let text = |band: &Band| self.bound(band.bound, banded.shown_as);
        let (low, high) = (scaled(band.bound.value()), scaled(before.bound.value()));
        let level = self.weight(num::half_up(banded.level_at(index, raw), 4));
        Some(format!(
            "อยู่ระหว่างเกณฑ์ “{}” กับ “{}” ระดับ {} + ({} − {}) × ({} − {low}) ÷ ({high} − {low}) = {level}",
            text(band),
            text(before),
            self.weight(band.level),
            self.weight(before.level),
            self.weight(band.level),
            scaled(raw),
        ))
    }
}

fn bound_word(bound: Bound) -> &'static str {
    match bound {
        Bound::AtLeast(_) => "ตั้งแต่",
        Bound::Above(_) => "มากกว่า",
        Bound::AtMost(_) => "ไม่เกิน",
        Bound::Below(_) => "น้อยกว่า",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thai::Digits;

    #[test]
    fn changes_are_said_as_people_say_them() {
        use Bound::{Above, AtLeast, AtMost, Below};
        let words = Words { digits: Digits::Thai };
        let percent = |percent: i64| Decimal::new(percent, 2);
        for (bound, said) in [
            (AtMost(percent(-5)), "ลดลงตั้งแต่ ๕ จุดขึ้นไป"),
            (AtMost(percent(0)), "ไม่เพิ่มขึ้น"),
            (AtMost(percent(2)), "เพิ่มขึ้นไม่เกิน ๒ จุด"),
            (Below(percent(-5)), "ลดลงมากกว่า ๕ จุด"),
            (AtLeast(percent(3)), "เพิ่มขึ้นตั้งแต่ ๓ จุดขึ้นไป"),
            (AtLeast(percent(-3)), "ลดลงไม่เกิน ๓ จุด หรือดีกว่า"),
            (Above(percent(0)), "เพิ่มขึ้น"),
        ] {
            assert_eq!(words.bound(bound, ShownAs::PercentagePoints), said);
        }
    }

    #[test]
    fn a_value_on_a_line_is_worked_out_in_words() {
        let words = Words { digits: Digits::Arabic };
        let band = |level: i64, percent: i64| Band {
            level: Decimal::from(level),
            bound: Bound::AtLeast(Decimal::new(percent, 2)),
        };
        let formula = crate::parse::formula::formula(
            &std::sync::Arc::from("r.yaml"),
            &crate::text::Located::new("1".to_string(), crate::text::Span::default()),
        );
        let mut banded = Banded {
            formula: formula.value.unwrap(),
            better: Better::Higher,
            shown_as: ShownAs::Percent,
            bands: vec![band(5, 80), band(3, 60)],
            between: Between::Linear,
            division_by_zero: OnZero::Missing,
            exceptions: Vec::new(),
        };
        let raw = Decimal::new(65, 2);
        assert_eq!(
            words.on_line(&banded, 1, raw).unwrap(),
            "อยู่ระหว่างเกณฑ์ “ตั้งแต่ร้อยละ 60 ขึ้นไป” กับ “ตั้งแต่ร้อยละ 80 ขึ้นไป” \
             ระดับ 3 + (5 − 3) × (65 − 60) ÷ (80 − 60) = 3.5"
        );
        assert_eq!(words.on_line(&banded, 0, Decimal::ONE), None);
        banded.between = Between::Steps;
        assert_eq!(words.on_line(&banded, 1, raw), None);
    }
}
