use super::*;
use crate::parse::formula::formula_with;
use crate::text::Span;

fn located(text: &str, start: usize) -> Located<String> {
    Located::new(text.to_string(), Span::new(start, start + text.len(), 1))
}

/// Values as they stand in a file, a formula a thousand bytes behind the one before.
fn read_all(written: &[(&str, &str)]) -> (Values, Vec<Option<Formula>>, Vec<String>) {
    let defined: Vec<Defined> = written
        .iter()
        .enumerate()
        .map(|(at, (name, formula))| Defined {
            name: located(name, at * 1000 + 500),
            formula: located(formula, at * 1000),
        })
        .collect();
    let (values, Checked { value, problems }) = values(&Arc::from("rubric.yaml"), &defined);
    let told = |problem: &Problem| {
        let range = problem.place.span.unwrap().range();
        format!("{} {range:?}", problem.code())
    };
    (values, value, problems.iter().map(told).collect())
}

fn same(values: &Values, short: &str, long: &str) {
    let file = Arc::from("rubric.yaml");
    let root = |text: &str, values: &Values| {
        let read = formula_with(&file, &located(text, 0), values);
        assert_eq!(read.problems, [], "{text}");
        read.value.unwrap_or_else(|| panic!("no formula: {text}")).root
    };
    assert_eq!(root(short, values), root(long, &Values::default()), "{short}");
}

#[test]
fn a_name_stands_for_its_formula_whatever_the_order() {
    let (values, formulas, problems) = read_all(&[
        ("change", "overdue - prior.overdue"),
        ("overdue", "loans.overdue_principal / loans.closing"),
        ("ทุน_รวม", "balance_sheet.equity.total"),
    ]);
    assert_eq!(problems, Vec::<String>::new());
    assert!(formulas.iter().all(Option::is_some));
    let long = "loans.overdue_principal / loans.closing \
                - prior.loans.overdue_principal / prior.loans.closing";
    same(&values, "change", long);
    same(&values, "abs(overdue)", "abs(loans.overdue_principal / loans.closing)");
    same(&values, "ทุน_รวม / 2", "balance_sheet.equity.total / 2");
    same(&values, "1 - overdue * 2", "1 - (loans.overdue_principal / loans.closing) * 2");
    assert_eq!(
        values.named_in("change + prior.overdue / loans.closing").collect::<Vec<_>>(),
        ["change", "overdue"]
    );
}

#[test]
fn units_are_those_of_the_formula() {
    let (values, _, problems) = read_all(&[("equity", "balance_sheet.equity.total")]);
    assert_eq!(problems, Vec::<String>::new());
    let read = formula_with(&Arc::from("r.yaml"), &located("equity + loans.borrowers", 0), &values);
    assert_eq!(read.problems[0].code().to_string(), "S003");
}

#[test]
fn circles_are_told_once_at_the_name_that_closes_them() {
    let (values, formulas, problems) = read_all(&[
        ("a", "1 + b"),
        ("b", "c / 2"),
        ("c", "net_surplus + prior.a"),
        ("own", "own + 1"),
        ("after", "a + 1"),
        ("fine", "2"),
    ]);
    assert_eq!(problems, ["S011 2014..2021", "S011 3000..3003"]);
    let read: Vec<bool> = formulas.iter().map(Option::is_some).collect();
    assert_eq!(read, [false, false, false, false, false, true]);
    // Who names them has nothing to mend.
    let named = formula_with(&Arc::from("r.yaml"), &located("after / 2", 0), &values);
    assert_eq!((named.value, named.problems), (None, Vec::new()));
}

#[test]
fn the_year_before_the_year_before_is_not_there() {
    let (_, _, problems) =
        read_all(&[("growth", "net_surplus - prior.net_surplus"), ("older", "prior.growth")]);
    assert_eq!(problems, ["S013 1000..1012"]);
}

#[test]
fn names_are_words_and_nobody_elses() {
    for name in ["min", "and", "loans", "net_surplus", "prior", "loans.closing", "2a", "a-b", "_a"]
    {
        let (_, formulas, problems) = read_all(&[(name, "1")]);
        assert_eq!(
            (problems, formulas),
            (vec![format!("S017 500..{}", 500 + name.len())], vec![None]),
            "{name}"
        );
    }
    let (_, _, problems) = read_all(&[("a", "1"), ("a", "2")]);
    assert_eq!(problems, ["S017 1500..1501"]);
}

#[test]
fn what_is_wrong_in_a_value_is_told_there_alone() {
    let (_, formulas, problems) = read_all(&[("rate", "loans.closng / 2"), ("half", "rate / 2")]);
    assert_eq!((problems, formulas), (vec!["S002 0..12".to_string()], vec![None, None]));
}

/// Names that double each other would make a tree without end.
#[test]
fn a_formula_with_its_values_put_in_is_no_longer_than_another() {
    let names: Vec<String> = (0..40).map(|n| format!("v{n}")).collect();
    let formulas: Vec<String> = (0..40)
        .map(|n| if n == 0 { "1".to_string() } else { format!("v{0} + v{0}", n - 1) })
        .collect();
    let written: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(formulas.iter().map(String::as_str)).collect();
    let (_, _, problems) = read_all(&written);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("S001"), "{problems:?}");
}
