use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::model::formula::Expr;

fn read(text: &str) -> Checked<Option<Formula>> {
    let span = Span::new(0, text.len(), 1);
    formula(&Arc::from("rubric.yaml"), &Located::new(text.to_string(), span))
}

/// The tree with every bracket that it implies.
fn drawn(expr: &Expr) -> String {
    let list = |list: &[Expr]| list.iter().map(drawn).collect::<Vec<_>>().join(", ");
    match expr {
        Expr::Number { value, percent: false } => value.normalize().to_string(),
        Expr::Number { value, percent: true } => format!("%{}", value.normalize()),
        Expr::Figure(figure) => {
            format!("{}{}", if figure.prior { "prior." } else { "" }, figure.field.path())
        }
        Expr::Negate(a) => format!("-{}", drawn(a)),
        Expr::Binary(operator, a, b) => format!("({} {operator:?} {})", drawn(a), drawn(b)),
        Expr::Compare(comparison, a, b) => format!("({} {comparison:?} {})", drawn(a), drawn(b)),
        Expr::And(a, b) => format!("({} and {})", drawn(a), drawn(b)),
        Expr::Or(a, b) => format!("({} or {})", drawn(a), drawn(b)),
        Expr::Not(a) => format!("not {}", drawn(a)),
        Expr::Min(values) => format!("min({})", list(values)),
        Expr::Max(values) => format!("max({})", list(values)),
        Expr::Abs(a) => format!("abs({})", drawn(a)),
        Expr::Known(a) => format!("known({})", drawn(a)),
        Expr::If(a, b, c) => format!("if({}, {}, {})", drawn(a), drawn(b), drawn(c)),
    }
}

fn tree_of(text: &str) -> String {
    let read = read(text);
    match read.value {
        Some(formula) => drawn(&formula.root),
        None => format!("{:?}", read.problems),
    }
}

#[test]
fn stronger_signs_bind_first() {
    for (text, tree) in [
        ("1 + 2 * 3", "(1 Add (2 Multiply 3))"),
        ("(1 + 2) * 3", "((1 Add 2) Multiply 3)"),
        ("8 / 4 / 2", "((8 Divide 4) Divide 2)"),
        ("1 - 2 + 3", "((1 Subtract 2) Add 3)"),
        ("-1 * 2", "(-1 Multiply 2)"),
        ("2 - -1", "(2 Subtract -1)"),
        ("1 < 2 + 1", "(1 Less (2 Add 1))"),
        ("1 < 2 or 2 < 1 and 3 = 3", "((1 Less 2) or ((2 Less 1) and (3 Equal 3)))"),
        ("not 1 < 2 and 1 > 0", "(not (1 Less 2) and (1 Greater 0))"),
        ("not not agm.quorum_met", "not not agm.quorum_met"),
        ("1 <= 2", "(1 LessOrEqual 2)"),
        ("๑ ≤ ๒", "(1 LessOrEqual 2)"),
        ("1 >= 2", "(1 GreaterOrEqual 2)"),
        ("1 ≥ 2", "(1 GreaterOrEqual 2)"),
        ("1 != 2", "(1 NotEqual 2)"),
        ("1 ≠ 2", "(1 NotEqual 2)"),
        ("6 × 2 ÷ 3 − 1", "(((6 Multiply 2) Divide 3) Subtract 1)"),
        ("80%", "%0.8"),
        ("๘๐ %", "%0.8"),
        ("๐.๕", "0.5"),
        ("min(1, 2,3)", "min(1, 2, 3)"),
        ("max(4)", "max(4)"),
        ("abs (0 - 1)", "abs((0 Subtract 1))"),
        ("known(prior.net_surplus)", "known(prior.net_surplus)"),
        ("if(1 > 0, 2, 3)", "if((1 Greater 0), 2, 3)"),
        ("if 1 > 0 then 2 else 3 + 4", "if((1 Greater 0), 2, (3 Add 4))"),
        ("if known(net_surplus) then net_surplus else 0", "if(known(net_surplus), net_surplus, 0)"),
        ("if (1 > 0) and 2 > 1 then 3 else 4", "if(((1 Greater 0) and (2 Greater 1)), 3, 4)"),
        ("if (min(1, 2) > 0) then 3 else 4", "if((min(1, 2) Greater 0), 3, 4)"),
        (
            "if 1 > 0 then if 2 > 1 then 3 else 4 else 5",
            "if((1 Greater 0), if((2 Greater 1), 3, 4), 5)",
        ),
        ("2 * (if 1 > 0 then 2 else 3)", "(2 Multiply if((1 Greater 0), 2, 3))"),
        ("reporting.auditor != \"none\"", "(reporting.auditor NotEqual 4)"),
        ("“network” = reporting.auditor", "(1 Equal reporting.auditor)"),
        ("loans.par30_balance\n / loans.closing", "(loans.par30_balance Divide loans.closing)"),
    ] {
        assert_eq!(tree_of(text), tree, "{text}");
    }
}

#[test]
fn units_that_go_together() {
    for text in [
        "savings.closing - savings.opening",
        "loans.par30_balance / loans.closing <= 2%",
        "(savings.closing - savings.opening) / savings.opening",
        "loans.overdue_principal / loans.closing - prior.loans.overdue_principal / prior.loans.closing",
        "committee.meetings_with_quorum / 12",
        "reporting.books_closed_on - period.end <= 60",
        "reporting.books_closed_on <= period.end + 60",
        "reporting.auditor = prior.reporting.auditor",
        "net_surplus > 0",
        "max(loans.closing, prior.loans.closing, 1)",
        "loans.closing / members.closing > 10000",
        "loans.interest_rate_pct <= 15",
        "agm.quorum_met and not reporting.posted",
        "agm.attended / agm.members_at + reporting.posted",
        "known(reporting.audited_on) and reporting.auditor != \"none\"",
        "if(agm.quorum_met, loans.closing, 0) >= savings.closing",
    ] {
        assert_eq!(read(text).problems, [], "{text}");
    }
}

#[test]
fn units_that_do_not() {
    for text in [
        "net_surplus + members.closing",
        "loans.closing > loans.borrowers",
        "members.closing - members.households_total",
        "period.end + period.start",
        "60 - period.end",
        "reporting.books_closed_on > 60",
        "period.end * 2",
        "-period.end",
        "abs(reporting.auditor)",
        "reporting.auditor = 4",
        "min(net_surplus, committee.size)",
        "if(net_surplus, 1, 2)",
        "if(agm.quorum_met, net_surplus, committee.size)",
        "net_surplus and agm.quorum_met",
        "not period.end",
        "net_surplus = \"none\"",
        "loans.interest_rate_pct <= 15%",
    ] {
        let read = read(text);
        assert_eq!(read.value, None, "{text}");
        assert!(
            matches!(read.problems[..], [Problem { mistake: Mistake::UnitsDiffer { .. }, .. }]),
            "{text}: {:?}",
            read.problems
        );
    }
}

#[test]
fn a_result_is_what_it_is_taken_for() {
    use Taken::{Baht, Condition, Number, Share};
    for (text, fits) in [
        ("loans.overdue_principal / loans.closing", &[Share, Baht, Number][..]),
        ("loans.closing", &[Baht, Number]),
        ("committee.meetings_with_quorum / 12", &[Share, Number]),
        ("loans.closing / members.closing", &[Share, Baht, Number, Condition]),
        ("agm.quorum_met", &[Condition, Number]),
        ("agm.attended >= 50", &[Condition, Number]),
        ("reporting.books_closed_on - period.end", &[Share, Baht, Number]),
        ("reporting.books_closed_on", &[]),
        ("80%", &[Share, Number]),
    ] {
        for taken in [Share, Baht, Number, Condition] {
            let located = Located::new(text.to_string(), Span::new(0, text.len(), 1));
            let read = formula_taken(&Arc::from("r.yaml"), &located, &Values::default(), taken);
            assert_eq!(read.value.is_some(), fits.contains(&taken), "{text} {taken:?}");
            assert_eq!(read.problems.len(), usize::from(!fits.contains(&taken)), "{text}");
        }
    }
}

/// Where the first problem of the form stands and what was found there.
#[test]
fn wrong_forms_are_pointed_at() {
    for (text, found, at) in [
        ("", "", 0..0),
        ("1 +", "", 2..3),
        ("* 2", "*", 0..1),
        ("(1 + 2", "", 5..6),
        ("1 + 2)", ")", 5..6),
        ("1 2", "2", 2..3),
        ("1 < 2 < 3", "<", 6..7),
        ("min()", ")", 4..5),
        ("min 1", "1", 4..5),
        ("if(1, 2)", ")", 7..8),
        ("if 1 > 0 else 2", "else", 9..13),
        ("if (1 > 0) 2", "2", 11..12),
        ("if 1 then 2", "", 10..11),
        ("1 then 2", "then", 2..6),
        ("abs(1, 2)", ",", 5..6),
        ("1,5", ",", 1..2),
        ("1.5.2", "1.5.2", 0..5),
        ("12abc", "12abc", 0..5),
        (".5", ".5", 0..2),
        ("1 & 2", "&", 2..3),
        ("1 + $#@ 2", "$#@", 4..7),
        ("\"none", "\"none", 0..5),
        ("\"none\"", "\"none\"", 0..6),
        ("reporting.auditor > \"none\"", ">", 18..19),
    ] {
        let read = read(text);
        let problem = &read.problems[0];
        let Mistake::FormulaSyntax { found: said, .. } = &problem.mistake else {
            panic!("{text}: {problem:?}")
        };
        assert_eq!((said.as_str(), read.value), (found, None), "{text}");
        assert_eq!(problem.place.span.unwrap().range(), at, "{text}");
    }
}

#[test]
fn every_unknown_name_is_reported_with_what_was_meant() {
    for (text, names) in [
        ("loans.par30_balanse", vec![("loans.par30_balanse", Some("loans.par30_balance"))]),
        (
            "par30_balance / loans_outstanding",
            vec![
                ("par30_balance", Some("loans.par30_balance")),
                ("loans_outstanding", Some("balance_sheet.assets.loans_outstanding")),
            ],
        ),
        ("prior.loans.closng", vec![("prior.loans.closng", Some("prior.loans.closing"))]),
        ("prior.max_loan", vec![("prior.max_loan", Some("prior.loans.max_loan"))]),
        ("mx(net_surplus, capital)", vec![("mx", Some("max")), ("capital", None)]),
        ("1 AND 2", vec![("AND", Some("and"))]),
        ("กำไร + 1", vec![("กำไร", None)]),
        ("prior", vec![("prior", None)]),
    ] {
        let read = read(text);
        let said: Vec<(&str, Option<&str>)> = read
            .problems
            .iter()
            .map(|problem| match &problem.mistake {
                Mistake::UnknownField { name, suggestion } => {
                    (name.as_str(), suggestion.as_deref())
                }
                other => panic!("{text}: {other:?}"),
            })
            .collect();
        assert_eq!(said, names, "{text}");
        assert_eq!(read.value, None, "{text}");
    }
}

#[test]
fn names_are_checked_even_where_the_form_is_wrong() {
    let codes: Vec<String> =
        read("(nope + 1").problems.iter().map(|problem| problem.code().to_string()).collect();
    assert_eq!(codes, ["S002", "S001"]);
}

#[test]
fn an_unknown_choice_is_reported_with_the_known_ones() {
    let read = read("reporting.auditor = \"netwrok\"");
    let Mistake::NotAChoice { suggestion, choices, .. } = &read.problems[0].mistake else {
        panic!("{:?}", read.problems)
    };
    assert_eq!((suggestion.as_deref(), choices.len()), (Some("network"), 5));
}

#[test]
fn spans_lead_into_the_file() {
    let at = |span: Span| {
        let text = Located::new("1 + nope".to_string(), span);
        formula(&Arc::from("r.yaml"), &text).problems[0].place.span.unwrap()
    };
    assert_eq!(at(Span::new(100, 108, 7)), Span::new(104, 108, 7), "plain");
    assert_eq!(at(Span::new(100, 110, 7)), Span::new(105, 109, 7), "quoted");
    assert_eq!(at(Span::new(100, 130, 7)), Span::new(100, 130, 7), "folded");
}

#[test]
fn what_is_too_deep_or_too_long_is_refused() {
    for text in [
        "(".repeat(100_000),
        "-".repeat(100_000),
        "not ".repeat(100_000),
        "min(".repeat(100_000),
        format!("1{}", " + 1".repeat(100_000)),
    ] {
        let read = read(&text);
        assert_eq!((read.value, read.problems.len()), (None, 1));
    }
    assert!(read(&format!("{}1{}", "(".repeat(30), ")".repeat(30))).value.is_some());
    assert!(read(&format!("1{}", " + 1".repeat(190))).value.is_some());
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        let read = read(&text);
        prop_assert!(read.value.is_some() == read.problems.is_empty());
    }

    #[test]
    fn no_row_of_tokens_makes_it_panic(tokens in prop::collection::vec(
        prop::sample::select(vec![
            "1", "80%", "net_surplus", "prior.period.end", "reporting.auditor", "\"none\"", "nope",
            "(", ")", ",", "+", "-", "*", "/", "<", "=", "and", "or", "not", "min", "if(", "known(",
            "agm.quorum_met", "“", "ก", "if", "then", "else",
        ]), 0..25,
    )) {
        let text = tokens.join(" ");
        let read = read(&text);
        prop_assert!(read.value.is_some() == read.problems.is_empty());
        for problem in read.problems {
            let span = problem.place.span.unwrap_or_default();
            prop_assert!(text.get(span.range()).is_some());
        }
    }
}
