//! `{{ fund("50230203").par30 }}` → what it asks for. Whether the fund exists is looked up by
//! `assemble`; what a fund has is known here.

use crate::diag::{LiveFault, Mistake};
use crate::id::{AreaCode, FundCode};
use crate::model::Field;
use crate::model::live::{LiveKind, Measure};
use crate::num::Unit;
use crate::thai::{closest, read_year, to_arabic};

/// What stands between the braces.
pub(super) fn live(written: &str) -> Result<LiveKind, Mistake> {
    let fault = |fault| Mistake::Live { written: written.trim().to_string(), fault };
    let syntax = || fault(LiveFault::Syntax);
    let (name, rest) = written.trim().split_once('(').ok_or_else(syntax)?;
    let (given, after) = rest.split_once(')').ok_or_else(syntax)?;
    let given: Vec<String> = given.split(',').map(bare).collect();
    let path = match after.trim() {
        "" => None,
        after => Some(after.strip_prefix('.').ok_or_else(syntax)?.trim()),
    };
    match (name.trim(), &given[..], path) {
        ("fund", [code, year @ ..], Some(path)) if year.len() <= 1 => {
            let year = match year {
                [year] => Some(read_year(year).ok_or_else(syntax)?),
                _ => None,
            };
            let of = Measure::by_name(path).ok_or_else(|| {
                let named = Measure::NAMED.iter().map(|(name, _)| *name);
                unknown(written, path, named.chain(Field::ALL.iter().map(|f| f.path())))
            })?;
            Ok(LiveKind::Figure { fund: FundCode::new(code), year, of })
        }
        ("chart", [code], Some(path)) => {
            let baht = || Field::ALL.iter().copied().filter(|field| field.unit() == Unit::Baht);
            let field = baht()
                .chain([Field::MembersClosing])
                .find(|field| field.path() == path)
                .ok_or_else(|| unknown(written, path, baht().map(|field| field.path())))?;
            Ok(LiveKind::Chart { fund: FundCode::new(code), field })
        }
        ("ranking", [area @ .., count], None) if area.len() <= 1 => {
            let count: usize = count.parse().map_err(|_| syntax())?;
            let area = area.first().map(|code| AreaCode::new(code));
            (1..=MOST_ROWS)
                .contains(&count)
                .then_some(LiveKind::Ranking { area, count })
                .ok_or_else(syntax)
        }
        _ => Err(syntax()),
    }
}

/// More than this is no extract.
const MOST_ROWS: usize = 20;

/// An argument without its quotes, digits as machines write them.
fn bare(given: &str) -> String {
    let quotes = ['"', '\'', '“', '”', '‘', '’'];
    to_arabic(given.trim().trim_matches(quotes)).into_owned()
}

fn unknown<'t>(written: &str, name: &str, known: impl Iterator<Item = &'t str>) -> Mistake {
    let suggestion = closest(name, known).map(str::to_string);
    let fault = LiveFault::Field { name: name.to_string(), suggestion };
    Mistake::Live { written: written.trim().to_string(), fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_are_read() {
        let fund = FundCode::new("50230203");
        let par30 = LiveKind::Figure { fund: fund.clone(), year: None, of: Measure::Par30 };
        for written in
            ["fund(\"50230203\").par30", " fund( “๕๐๒๓๐๒๐๓” ) . par30 ", "fund('50230203').par30"]
        {
            assert_eq!(live(written), Ok(par30.clone()), "{written}");
        }
        let closing = Measure::Field(Field::LoansClosing);
        let figure = LiveKind::Figure { fund: fund.clone(), year: Some(2568), of: closing };
        assert_eq!(live("fund(\"50230203\", ๒๕๖๘).loans.closing"), Ok(figure));
        let chart = LiveKind::Chart { fund, field: Field::LoansClosing };
        assert_eq!(live("chart(\"50230203\").loans.closing"), Ok(chart));
        let ranking = |area, count| Ok(LiveKind::Ranking { area, count });
        assert_eq!(live("ranking(5)"), ranking(None, 5));
        assert_eq!(live("ranking(\"502302\", ๓)"), ranking(Some(AreaCode::new("502302")), 3));
    }

    #[test]
    fn what_is_not_understood_is_told() {
        for written in [
            "",
            "fund",
            "fund(\"1\")",
            "fond(\"1\").par30",
            "ranking(0)",
            "ranking(99)",
            "fund(\"1\", ก).par30",
            "fund(\"1\") par30",
            "chart(\"1\", 2568).loans.closing",
        ] {
            let found = live(written);
            assert!(
                matches!(found, Err(Mistake::Live { fault: LiveFault::Syntax, .. })),
                "{written}: {found:?}"
            );
        }
        for (written, meant) in [
            ("fund(\"50230203\").par3O", Some("par30")),
            ("fund(\"50230203\").members.closin", Some("members.closing")),
            ("chart(\"50230203\").committee.size", None),
        ] {
            let Err(Mistake::Live { fault: LiveFault::Field { suggestion, .. }, .. }) =
                live(written)
            else {
                panic!("{written}");
            };
            assert_eq!(suggestion.as_deref(), meant, "{written}");
        }
    }
}
