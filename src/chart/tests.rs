//! Every chart with what breaks charts: long names, nothing, one row, all equal, all unknown.

use super::*;

const LONG: &str = "กองทุนหมู่บ้าน \"ทุ่งใหญ่\" <หมู่ที่ ๑๒> & ชุมชนพัฒนาตำบลบ้านสหกรณ์ที่ยาวมากจนเกินบรรทัด";

fn whole(n: i64) -> Decimal {
    Decimal::from(n)
}

fn bars(rows: Vec<(&str, Vec<i64>)>) -> Spec {
    let key = "k".to_string();
    let rows = rows.into_iter().map(|(label, parts)| BarRow {
        label: label.to_string(),
        note: "๖๒.๖๐".to_string(),
        parts: parts.into_iter().map(whole).collect(),
        href: Some("../a/index.html".to_string()),
        emphasis: false,
    });
    Spec::RankedBars(RankedBars {
        key,
        rows: rows.collect(),
        parts: vec!["หนึ่ง".to_string(), "สอง".to_string()],
        max: whole(85),
    })
}

fn trend(values: Vec<Vec<Option<i64>>>) -> Spec {
    let key = "k".to_string();
    let series = values.into_iter().map(|values| Series {
        name: "เงินกู้".to_string(),
        labels: values.iter().map(|_| "๒.๓๑ ล้าน".to_string()).collect(),
        values: values.into_iter().map(|value| value.map(whole)).collect(),
    });
    Spec::Trend(Trend {
        key,
        years: vec!["๒๕๖๖".into(), "๒๕๖๗".into(), "๒๕๖๘".into()],
        series: series.collect(),
        ticks: vec![(whole(0), "๐".into()), (whole(100), "๑๐๐".into())],
    })
}

fn spread(counts: &[u64], marked: Option<usize>) -> Spec {
    let key = "k".to_string();
    let bins = counts.iter().map(|count| Bin {
        label: "๔".to_string(),
        count: *count,
        count_label: count.to_string(),
    });
    Spec::Distribution(Distribution {
        key,
        bins: bins.collect(),
        marked,
        mark_label: "กองทุนนี้".to_string(),
        axis: "คะแนน".to_string(),
    })
}

fn scatter(points: &[(i64, i64)]) -> Spec {
    let key = "k".to_string();
    let dots = points.iter().map(|(x, y)| Dot {
        x: Decimal::new(*x, 2),
        y: Decimal::new(*y, 2),
        size: whole(100),
        label: LONG.to_string(),
        href: None,
        emphasis: false,
        class: 0,
    });
    let ticks = vec![(Decimal::new(-10, 2), "−๑๐%".into()), (Decimal::new(20, 2), "๒๐%".into())];
    Spec::Scatter(Scatter {
        key,
        x_title: LONG.to_string(),
        y_title: "ย".to_string(),
        points: dots.collect(),
        x_ticks: ticks.clone(),
        y_ticks: ticks,
    })
}

fn strip(rows: usize) -> Spec {
    let key = "k".to_string();
    let row = (LONG.to_string(), vec![Cell::Full, Cell::Part, Cell::None]);
    Spec::Completeness(Completeness {
        key,
        rows: vec![row; rows],
        columns: vec!["สมาชิก".into(), "ประชุมใหญ่".into(), "รายงาน".into()],
    })
}

fn ranges(rows: &[(u32, u32, u32)], last: u32) -> Spec {
    let key = "k".to_string();
    let rows = rows.iter().map(|(place, best, worst)| RangeRow {
        label: LONG.to_string(),
        note: "๑ (๑–๔)".to_string(),
        place: *place,
        best: *best,
        worst: *worst,
        href: Some("../a/index.html".to_string()),
    });
    let ticks = vec![(1, "อันดับ ๑".to_string()), (last, "๗๙,๖๑๐".to_string())];
    Spec::Ranges(Ranges { key, rows: rows.collect(), last, ticks })
}

fn all() -> Vec<Spec> {
    vec![
        bars(vec![]),
        bars(vec![(LONG, vec![30, 20]), ("สั้น", vec![0, 0]), ("เกิน", vec![80, 80])]),
        trend(vec![]),
        trend(vec![vec![Some(5), None, Some(90)], vec![Some(5), Some(5), Some(5)]]),
        trend(vec![vec![None, None, None]]),
        spread(&[], None),
        spread(&[0, 0], Some(0)),
        spread(&[3, 0, 12, 4, 9, 1], Some(5)),
        scatter(&[]),
        scatter(&[(0, 0), (5, -3), (19, 18)]),
        strip(0),
        strip(3),
        ranges(&[], 0),
        ranges(&[(1, 1, 1)], 1),
        ranges(&[(1, 1, 4), (2, 2, 2), (79_610, 40_000, 79_610)], 79_610),
    ]
}

/// The numbers in an attribute of every element that has it.
fn numbers(svg: &str, attribute: &str) -> Vec<i64> {
    svg.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect()
}

#[test]
fn every_chart_is_well_formed_and_stays_on_its_paper() {
    for spec in all() {
        let svg = draw(&spec);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        assert!(svg.starts_with("<svg class=\"chart\" role=\"img\""), "{svg}");
        let view = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split('"').next().unwrap();
        let size: Vec<i64> = view.split(' ').map(|n| n.parse().unwrap()).collect();
        for (attributes, limit) in [(["x", "cx"], size[0]), (["y", "cy"], size[1])] {
            for attribute in attributes {
                for n in numbers(&svg, attribute) {
                    assert!((0..=limit).contains(&n), "{attribute}={n} of {limit} in {svg}");
                }
            }
        }
        let parsed = scraper::Html::parse_fragment(&svg);
        // The page's caption speaks for it.
        let selector = scraper::Selector::parse("svg[role=img][aria-labelledby=say-k]").unwrap();
        assert_eq!(parsed.select(&selector).count(), 1, "{svg}");
        let opened = svg.matches('<').count();
        let closed = svg.matches("</").count() * 2 + svg.matches("/>").count();
        assert_eq!(opened, closed, "each element is closed: {svg}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    for spec in all() {
        assert_eq!(draw(&spec), draw(&spec.clone()));
    }
}

#[test]
fn an_unknown_year_is_a_gap_and_not_a_zero() {
    let svg = draw(&trend(vec![vec![Some(50), None, Some(50)]]));
    assert_eq!(svg.matches("class=\"c-line-0\"").count(), 0, "nothing to join: {svg}");
    assert_eq!(svg.matches("<circle").count(), 2, "{svg}");
}

#[test]
fn names_are_escaped_and_whole_where_there_is_room() {
    let svg = draw(&bars(vec![("หมู่ที่ ๓ ต.ออนกลาง & <x>", vec![1])]));
    assert!(svg.contains(">หมู่ที่ ๓ ต.ออนกลาง &amp; &lt;x&gt;</text>"), "{svg}");
}

#[test]
fn the_marked_bin_is_pointed_at() {
    let svg = draw(&spread(&[1, 2], Some(1)));
    assert!(svg.contains("กองทุนนี้") && svg.contains("c-mark"), "{svg}");
}

#[test]
fn a_range_is_a_bar_and_a_firm_place_a_dot_alone() {
    let svg = draw(&ranges(&[(1, 1, 1), (3, 2, 5)], 5));
    assert_eq!(svg.matches("<circle").count(), 2, "{svg}");
    assert_eq!(svg.matches("<rect").count(), 1, "{svg}");
    let (left, dot) = (numbers(&svg, "x"), numbers(&svg, "cx"));
    let bar = svg.split("<rect").nth(1).unwrap();
    let (from, width) = (numbers(bar, "x")[0], numbers(bar, "width")[0]);
    assert!(from < dot[1] && dot[1] < from + width && left.contains(&from), "{svg}");
}
